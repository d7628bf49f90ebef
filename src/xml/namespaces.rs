//! The namespaces of Office documents: one fixed prefix for each.

/// The prefix under which readers know a namespace, or `None` if the namespace is not known.
///
/// Transitional and strict (ISO/IEC 29500-1 and -4, `purl.oclc.org`) namespaces share one prefix. The main namespace of
/// SpreadsheetML has the empty prefix, as its parts are written; `x` is the namespace of Excel's VML.
#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn prefix(uri: &str) -> Option<&'static str> {
    let known = match uri {
        // Main vocabularies.
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => "w",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        | "http://purl.oclc.org/ooxml/spreadsheetml/main" => "",
        "http://schemas.openxmlformats.org/presentationml/2006/main"
        | "http://purl.oclc.org/ooxml/presentationml/main" => "p",
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => "m",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        | "http://purl.oclc.org/ooxml/officeDocument/relationships" => "r",
        "http://schemas.openxmlformats.org/officeDocument/2006/sharedTypes"
        | "http://purl.oclc.org/ooxml/officeDocument/sharedTypes" => "s",
        // DrawingML.
        "http://schemas.openxmlformats.org/drawingml/2006/main"
        | "http://purl.oclc.org/ooxml/drawingml/main" => "a",
        "http://schemas.openxmlformats.org/drawingml/2006/picture"
        | "http://purl.oclc.org/ooxml/drawingml/picture" => "pic",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => "wp",
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
        | "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing" => "xdr",
        "http://schemas.openxmlformats.org/drawingml/2006/chart"
        | "http://purl.oclc.org/ooxml/drawingml/chart" => "c",
        "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
        | "http://purl.oclc.org/ooxml/drawingml/chartDrawing" => "cdr",
        "http://schemas.openxmlformats.org/drawingml/2006/diagram"
        | "http://purl.oclc.org/ooxml/drawingml/diagram" => "dgm",
        "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"
        | "http://purl.oclc.org/ooxml/drawingml/lockedCanvas" => "lc",
        "http://schemas.openxmlformats.org/drawingml/2006/compatibility"
        | "http://purl.oclc.org/ooxml/drawingml/compatibility" => "comp",
        "http://schemas.microsoft.com/office/drawing/2008/diagram"
        | "http://schemas.openxmlformats.org/drawingml/10/2007/diagram" => "dsp",
        "http://schemas.microsoft.com/office/drawing/2007/8/2/chart" => "c14",
        "http://schemas.microsoft.com/office/drawing/2012/chart" => "c15",
        "http://schemas.microsoft.com/office/drawing/2014/chart" => "c16",
        "http://schemas.microsoft.com/office/drawing/2015/06/chart" => "c16r2",
        "http://schemas.microsoft.com/office/drawing/2017/03/chart" => "c16r3",
        "http://schemas.microsoft.com/office/drawing/2012/chartStyle" => "cs",
        "http://schemas.microsoft.com/office/drawing/2014/chartex" => "cx",
        "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex" => "cx1",
        "http://schemas.microsoft.com/office/drawing/2015/10/21/chartex" => "cx2",
        "http://schemas.microsoft.com/office/drawing/2016/5/9/chartex" => "cx3",
        "http://schemas.microsoft.com/office/drawing/2016/5/10/chartex" => "cx4",
        "http://schemas.microsoft.com/office/drawing/2016/5/11/chartex" => "cx5",
        "http://schemas.microsoft.com/office/drawing/2016/5/12/chartex" => "cx6",
        "http://schemas.microsoft.com/office/drawing/2016/5/13/chartex" => "cx7",
        "http://schemas.microsoft.com/office/drawing/2016/5/14/chartex" => "cx8",
        "http://schemas.microsoft.com/office/drawing/2010/main" => "a14",
        "http://schemas.microsoft.com/office/drawing/2012/main" => "a15",
        "http://schemas.microsoft.com/office/drawing/2014/main" => "a16",
        "http://schemas.microsoft.com/office/drawing/2016/11/main" => "a1611",
        "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" => "ahyp",
        "http://schemas.microsoft.com/office/drawing/2017/decorative" => "adec",
        "http://schemas.microsoft.com/office/drawing/2016/SVG/main" => "asvg",
        "http://schemas.microsoft.com/office/drawing/2016/ink" => "aink",
        "http://schemas.microsoft.com/office/drawing/2017/model3d" => "am3d",
        "http://schemas.microsoft.com/office/drawing/2010/slicer" => "sle",
        "http://schemas.microsoft.com/office/drawing/2012/slicer" => "sle15",
        "http://schemas.microsoft.com/office/drawing/2012/timeslicer" => "tsle",
        "http://schemas.microsoft.com/office/drawing/2010/diagram" => "dgm14",
        "http://schemas.microsoft.com/office/drawing/2016/12/diagram" => "dgm1612",
        "http://schemas.microsoft.com/office/drawing/2013/main/command" => "ac",
        "http://schemas.microsoft.com/office/drawing/2018/sketchyshapes" => "ask",
        "http://schemas.microsoft.com/office/drawing/2020/classificationShape" => "aclsh",
        "http://schemas.microsoft.com/office/thememl/2012/main" => "thm15",
        // WordprocessingML.
        "http://schemas.microsoft.com/office/word/2006/wordml" => "wne",
        "http://schemas.microsoft.com/office/word/2010/wordml"
        | "http://schemas.microsoft.com/office/word/2008/9/12/wordml" => "w14",
        "http://schemas.microsoft.com/office/word/2012/wordml"
        | "http://schemas.microsoft.com/office/word/2010/11/wordml" => "w15",
        "http://schemas.microsoft.com/office/word/2015/wordml/symex" => "w16se",
        "http://schemas.microsoft.com/office/word/2016/wordml/cid" => "w16cid",
        "http://schemas.microsoft.com/office/word/2018/wordml" => "w16",
        "http://schemas.microsoft.com/office/word/2018/wordml/cex" => "w16cex",
        "http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash" => "w16sdtdh",
        "http://schemas.microsoft.com/office/word/2024/wordml/sdtformatlock" => "w16sdtfl",
        "http://schemas.microsoft.com/office/word/2023/wordml/word16du" => "w16du",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" => "wp14",
        "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing" => "wp15",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        | "http://schemas.microsoft.com/office/word/2008/6/28/wordprocessingShape" => "wps",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" => "wpg",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" => "wpc",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingInk" => "wpi",
        // SpreadsheetML.
        "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" => "x14",
        "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" => "x14ac",
        "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" => "x15",
        "http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" => "x15ac",
        "http://schemas.microsoft.com/office/spreadsheetml/2011/1/ac" => "x12ac",
        "http://schemas.microsoft.com/office/spreadsheetml/2014/11/main" => "x16",
        "http://schemas.microsoft.com/office/spreadsheetml/2015/02/main" => "x16r2",
        "http://schemas.microsoft.com/office/spreadsheetml/2014/revision" => "xr",
        "http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" => "xr2",
        "http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" => "xr3",
        "http://schemas.microsoft.com/office/spreadsheetml/2016/revision4" => "xr4",
        "http://schemas.microsoft.com/office/spreadsheetml/2016/revision5" => "xr5",
        "http://schemas.microsoft.com/office/spreadsheetml/2016/revision6" => "xr6",
        "http://schemas.microsoft.com/office/spreadsheetml/2016/revision8" => "xr8",
        "http://schemas.microsoft.com/office/spreadsheetml/2016/revision9" => "xr9",
        "http://schemas.microsoft.com/office/spreadsheetml/2016/revision10" => "xr10",
        "http://schemas.microsoft.com/office/spreadsheetml/2017/revision16" => "xr16",
        "http://schemas.microsoft.com/office/excel/2006/main" => "xm",
        "http://schemas.microsoft.com/office/spreadsheetml/2016/pivotdefaultlayout" => "xpdl",
        "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" => "xda",
        "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" => "xlrd",
        "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata2" => "xlrd2",
        "http://schemas.microsoft.com/office/spreadsheetml/2020/richdatawebimage" => "xlrdwi",
        "http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel" => "xlrvr",
        "http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures" => "xcalcf",
        "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments" => "x18tc",
        "http://schemas.microsoft.com/office/spreadsheetml/2019/namedsheetviews" => "xnsv",
        "http://schemas.microsoft.com/office/spreadsheetml/2021/extlinks2021" => "xxl21",
        "http://schemas.microsoft.com/office/spreadsheetml/2019/extlinksprops" => "xxlnp",
        "http://schemas.microsoft.com/office/spreadsheetml/2020/pivotNov2020" => "xpnov",
        // PresentationML.
        "http://schemas.microsoft.com/office/powerpoint/2010/main" => "p14",
        "http://schemas.microsoft.com/office/powerpoint/2012/main" => "p15",
        "http://schemas.microsoft.com/office/powerpoint/2015/main" => "p16",
        "http://schemas.microsoft.com/office/powerpoint/2015/09/main" => "p159",
        "http://schemas.microsoft.com/office/powerpoint/2015/10/main" => "p1510",
        "http://schemas.microsoft.com/office/powerpoint/2018/8/main" => "p188",
        "http://schemas.microsoft.com/office/powerpoint/2013/main/command" => "pc",
        "http://schemas.microsoft.com/office/powerpoint/2019/9/main/command" => "pc2",
        "http://schemas.microsoft.com/office/powerpoint/2017/3/main" => "p173",
        "http://schemas.microsoft.com/office/powerpoint/2022/08/main" => "p228",
        "http://schemas.microsoft.com/office/powerpoint/2019/04/relationships" => "p194",
        // VML and older Office vocabularies.
        "urn:schemas-microsoft-com:vml" => "v",
        "urn:schemas-microsoft-com:office:office" => "o",
        "urn:schemas-microsoft-com:office:word" => "w10",
        "urn:schemas-microsoft-com:office:excel" => "x",
        "urn:schemas-microsoft-com:office:powerpoint" => "pvml",
        "http://schemas.microsoft.com/office/2006/activeX" => "ax",
        "http://www.w3.org/2003/InkML" => "inkml",
        // Packages, properties and metadata.
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc",
        "http://schemas.openxmlformats.org/package/2006/content-types" => "ct",
        "http://schemas.openxmlformats.org/package/2006/relationships" => "rel",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties" => "cp",
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        | "http://purl.oclc.org/ooxml/officeDocument/extendedProperties" => "ep",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
        | "http://purl.oclc.org/ooxml/officeDocument/customProperties" => "cust",
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
        | "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes" => "vt",
        "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
        | "http://purl.oclc.org/ooxml/officeDocument/customXml" => "ds",
        "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
        | "http://purl.oclc.org/ooxml/officeDocument/bibliography" => "b",
        "http://schemas.openxmlformats.org/officeDocument/2006/characteristics"
        | "http://purl.oclc.org/ooxml/officeDocument/characteristics" => "chr",
        "http://schemas.openxmlformats.org/schemaLibrary/2006/main"
        | "http://purl.oclc.org/ooxml/schemaLibrary/main" => "sl",
        "http://schemas.microsoft.com/office/2019/extlst" => "oel",
        "http://schemas.microsoft.com/office/tasks/2019/documenttasks" => "t",
        "http://schemas.microsoft.com/office/webextensions/webextension/2010/11" => "we",
        "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" => "wetp",
        "http://schemas.microsoft.com/office/2006/coverPageProps" => "cppr",
        "http://purl.org/dc/elements/1.1/" => "dc",
        "http://purl.org/dc/terms/" => "dcterms",
        "http://purl.org/dc/dcmitype/" => "dcmitype",
        "http://www.w3.org/2001/XMLSchema-instance" => "xsi",
        "http://www.w3.org/XML/1998/namespace" => "xml",
        _ => return None,
    };
    Some(known)
}

/// Whether content that requires the namespace with this canonical prefix is read, which decides `mc:Choice`.
///
/// Every vocabulary whose alternative in `mc:Fallback` would say less is listed; for the others (3D models, ink, web
/// extensions, Word's beta vocabularies) the fallback is what can be shown. VML (`v`) is not listed on purpose: it is
/// required by embedded objects of presentations, whose fallback has the picture in place of a reference to VML.
pub(super) fn understood(prefix: &str) -> bool {
    matches!(
        prefix,
        "w" | "" | "p" | "m" | "r" | "a" | "pic" | "wp" | "xdr" | "c" | "cdr" | "dgm" | "lc" | "o" | "w10" | "x"
            // Shapes, groups and canvases in text documents: the fallback is VML.
            | "wps" | "wpg" | "wpc" | "wp14" | "w14" | "w15"
            // Text body and equations in shapes, chart styles, chart data labels.
            | "a14" | "a16" | "c14" | "c15" | "c16" | "c16r2" | "c16r3"
            // The extended charts; the fallback is a note that the chart cannot be shown.
            | "cx" | "cx1" | "cx2" | "cx3" | "cx4" | "cx5" | "cx6" | "cx7" | "cx8"
            // Controls, slicers and absolute paths in workbooks.
            | "x14" | "x15" | "sle" | "sle15" | "tsle"
            | "xr" | "xr2" | "xr3" | "xr6" | "xr8" | "xr9" | "xr10" | "xr16"
            // Transitions and media; the fallback is a plain fade.
            | "p14" | "p15" | "p159"
    )
}
