//! The namespaces of Office documents: one fixed prefix for each.

/// Prefixes and the namespaces that they stand for.
///
/// A table and no `match`: comparing with so many texts, compiled to be fast, is longer than the rest of this crate.
#[rustfmt::skip]
const KNOWN: &[(&str, &str)] = &[
    // Main vocabularies.
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("w", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ("", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    ("", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    ("p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
    ("p", "http://purl.oclc.org/ooxml/presentationml/main"),
    ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
    ("m", "http://purl.oclc.org/ooxml/officeDocument/math"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("r", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ("s", "http://schemas.openxmlformats.org/officeDocument/2006/sharedTypes"),
    ("s", "http://purl.oclc.org/ooxml/officeDocument/sharedTypes"),
    // DrawingML.
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("a", "http://purl.oclc.org/ooxml/drawingml/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("pic", "http://purl.oclc.org/ooxml/drawingml/picture"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("wp", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"),
    ("xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"),
    ("xdr", "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing"),
    ("c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
    ("c", "http://purl.oclc.org/ooxml/drawingml/chart"),
    ("cdr", "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"),
    ("cdr", "http://purl.oclc.org/ooxml/drawingml/chartDrawing"),
    ("dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"),
    ("dgm", "http://purl.oclc.org/ooxml/drawingml/diagram"),
    ("lc", "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"),
    ("lc", "http://purl.oclc.org/ooxml/drawingml/lockedCanvas"),
    ("comp", "http://schemas.openxmlformats.org/drawingml/2006/compatibility"),
    ("comp", "http://purl.oclc.org/ooxml/drawingml/compatibility"),
    ("dsp", "http://schemas.microsoft.com/office/drawing/2008/diagram"),
    ("dsp", "http://schemas.openxmlformats.org/drawingml/10/2007/diagram"),
    ("c14", "http://schemas.microsoft.com/office/drawing/2007/8/2/chart"),
    ("c15", "http://schemas.microsoft.com/office/drawing/2012/chart"),
    ("c16", "http://schemas.microsoft.com/office/drawing/2014/chart"),
    ("c16r2", "http://schemas.microsoft.com/office/drawing/2015/06/chart"),
    ("c16r3", "http://schemas.microsoft.com/office/drawing/2017/03/chart"),
    ("cs", "http://schemas.microsoft.com/office/drawing/2012/chartStyle"),
    ("cx", "http://schemas.microsoft.com/office/drawing/2014/chartex"),
    ("cx1", "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex"),
    ("cx2", "http://schemas.microsoft.com/office/drawing/2015/10/21/chartex"),
    ("cx3", "http://schemas.microsoft.com/office/drawing/2016/5/9/chartex"),
    ("cx4", "http://schemas.microsoft.com/office/drawing/2016/5/10/chartex"),
    ("cx5", "http://schemas.microsoft.com/office/drawing/2016/5/11/chartex"),
    ("cx6", "http://schemas.microsoft.com/office/drawing/2016/5/12/chartex"),
    ("cx7", "http://schemas.microsoft.com/office/drawing/2016/5/13/chartex"),
    ("cx8", "http://schemas.microsoft.com/office/drawing/2016/5/14/chartex"),
    ("a14", "http://schemas.microsoft.com/office/drawing/2010/main"),
    ("a15", "http://schemas.microsoft.com/office/drawing/2012/main"),
    ("a16", "http://schemas.microsoft.com/office/drawing/2014/main"),
    ("a1611", "http://schemas.microsoft.com/office/drawing/2016/11/main"),
    ("ahyp", "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"),
    ("adec", "http://schemas.microsoft.com/office/drawing/2017/decorative"),
    ("asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"),
    ("aink", "http://schemas.microsoft.com/office/drawing/2016/ink"),
    ("am3d", "http://schemas.microsoft.com/office/drawing/2017/model3d"),
    ("sle", "http://schemas.microsoft.com/office/drawing/2010/slicer"),
    ("sle15", "http://schemas.microsoft.com/office/drawing/2012/slicer"),
    ("tsle", "http://schemas.microsoft.com/office/drawing/2012/timeslicer"),
    ("dgm14", "http://schemas.microsoft.com/office/drawing/2010/diagram"),
    ("dgm1612", "http://schemas.microsoft.com/office/drawing/2016/12/diagram"),
    ("ac", "http://schemas.microsoft.com/office/drawing/2013/main/command"),
    ("ask", "http://schemas.microsoft.com/office/drawing/2018/sketchyshapes"),
    ("aclsh", "http://schemas.microsoft.com/office/drawing/2020/classificationShape"),
    ("thm15", "http://schemas.microsoft.com/office/thememl/2012/main"),
    // WordprocessingML.
    ("wne", "http://schemas.microsoft.com/office/word/2006/wordml"),
    ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("w14", "http://schemas.microsoft.com/office/word/2008/9/12/wordml"),
    ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
    ("w15", "http://schemas.microsoft.com/office/word/2010/11/wordml"),
    ("w16se", "http://schemas.microsoft.com/office/word/2015/wordml/symex"),
    ("w16cid", "http://schemas.microsoft.com/office/word/2016/wordml/cid"),
    ("w16", "http://schemas.microsoft.com/office/word/2018/wordml"),
    ("w16cex", "http://schemas.microsoft.com/office/word/2018/wordml/cex"),
    ("w16sdtdh", "http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash"),
    ("w16sdtfl", "http://schemas.microsoft.com/office/word/2024/wordml/sdtformatlock"),
    ("w16du", "http://schemas.microsoft.com/office/word/2023/wordml/word16du"),
    ("wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"),
    ("wp15", "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    ("wps", "http://schemas.microsoft.com/office/word/2008/6/28/wordprocessingShape"),
    ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
    ("wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"),
    ("wpi", "http://schemas.microsoft.com/office/word/2010/wordprocessingInk"),
    // SpreadsheetML.
    ("x14", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"),
    ("x14ac", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"),
    ("x15", "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"),
    ("x15ac", "http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"),
    ("x12ac", "http://schemas.microsoft.com/office/spreadsheetml/2011/1/ac"),
    ("x16", "http://schemas.microsoft.com/office/spreadsheetml/2014/11/main"),
    ("x16r2", "http://schemas.microsoft.com/office/spreadsheetml/2015/02/main"),
    ("xr", "http://schemas.microsoft.com/office/spreadsheetml/2014/revision"),
    ("xr2", "http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"),
    ("xr3", "http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"),
    ("xr4", "http://schemas.microsoft.com/office/spreadsheetml/2016/revision4"),
    ("xr5", "http://schemas.microsoft.com/office/spreadsheetml/2016/revision5"),
    ("xr6", "http://schemas.microsoft.com/office/spreadsheetml/2016/revision6"),
    ("xr8", "http://schemas.microsoft.com/office/spreadsheetml/2016/revision8"),
    ("xr9", "http://schemas.microsoft.com/office/spreadsheetml/2016/revision9"),
    ("xr10", "http://schemas.microsoft.com/office/spreadsheetml/2016/revision10"),
    ("xr16", "http://schemas.microsoft.com/office/spreadsheetml/2017/revision16"),
    ("xm", "http://schemas.microsoft.com/office/excel/2006/main"),
    ("xpdl", "http://schemas.microsoft.com/office/spreadsheetml/2016/pivotdefaultlayout"),
    ("xda", "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"),
    ("xlrd", "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"),
    ("xlrd2", "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata2"),
    ("xlrdwi", "http://schemas.microsoft.com/office/spreadsheetml/2020/richdatawebimage"),
    ("xlrvr", "http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel"),
    ("xcalcf", "http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures"),
    ("x18tc", "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"),
    ("xnsv", "http://schemas.microsoft.com/office/spreadsheetml/2019/namedsheetviews"),
    ("xxl21", "http://schemas.microsoft.com/office/spreadsheetml/2021/extlinks2021"),
    ("xxlnp", "http://schemas.microsoft.com/office/spreadsheetml/2019/extlinksprops"),
    ("xpnov", "http://schemas.microsoft.com/office/spreadsheetml/2020/pivotNov2020"),
    // PresentationML.
    ("p14", "http://schemas.microsoft.com/office/powerpoint/2010/main"),
    ("p15", "http://schemas.microsoft.com/office/powerpoint/2012/main"),
    ("p16", "http://schemas.microsoft.com/office/powerpoint/2015/main"),
    ("p159", "http://schemas.microsoft.com/office/powerpoint/2015/09/main"),
    ("p1510", "http://schemas.microsoft.com/office/powerpoint/2015/10/main"),
    ("p188", "http://schemas.microsoft.com/office/powerpoint/2018/8/main"),
    ("pc", "http://schemas.microsoft.com/office/powerpoint/2013/main/command"),
    ("pc2", "http://schemas.microsoft.com/office/powerpoint/2019/9/main/command"),
    ("p173", "http://schemas.microsoft.com/office/powerpoint/2017/3/main"),
    ("p228", "http://schemas.microsoft.com/office/powerpoint/2022/08/main"),
    ("p194", "http://schemas.microsoft.com/office/powerpoint/2019/04/relationships"),
    // VML and older Office vocabularies.
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
    ("w10", "urn:schemas-microsoft-com:office:word"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
    ("pvml", "urn:schemas-microsoft-com:office:powerpoint"),
    ("ax", "http://schemas.microsoft.com/office/2006/activeX"),
    ("inkml", "http://www.w3.org/2003/InkML"),
    // Packages, properties and metadata.
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("ct", "http://schemas.openxmlformats.org/package/2006/content-types"),
    ("rel", "http://schemas.openxmlformats.org/package/2006/relationships"),
    ("cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
    ("ep", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"),
    ("ep", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"),
    ("cust", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
    ("cust", "http://purl.oclc.org/ooxml/officeDocument/customProperties"),
    ("vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
    ("vt", "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"),
    ("ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml"),
    ("ds", "http://purl.oclc.org/ooxml/officeDocument/customXml"),
    ("b", "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"),
    ("b", "http://purl.oclc.org/ooxml/officeDocument/bibliography"),
    ("chr", "http://schemas.openxmlformats.org/officeDocument/2006/characteristics"),
    ("chr", "http://purl.oclc.org/ooxml/officeDocument/characteristics"),
    ("sl", "http://schemas.openxmlformats.org/schemaLibrary/2006/main"),
    ("sl", "http://purl.oclc.org/ooxml/schemaLibrary/main"),
    ("oel", "http://schemas.microsoft.com/office/2019/extlst"),
    ("t", "http://schemas.microsoft.com/office/tasks/2019/documenttasks"),
    ("we", "http://schemas.microsoft.com/office/webextensions/webextension/2010/11"),
    ("wetp", "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"),
    ("cppr", "http://schemas.microsoft.com/office/2006/coverPageProps"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("dcmitype", "http://purl.org/dc/dcmitype/"),
    ("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
];

/// The prefix under which readers know a namespace, or `None` if the namespace is not known.
///
/// Transitional and strict (ISO/IEC 29500-1 and -4, `purl.oclc.org`) namespaces share one prefix. The main namespace of
/// SpreadsheetML has the empty prefix, as its parts are written; `x` is the namespace of Excel's VML.
pub(super) fn prefix(uri: &str) -> Option<&'static str> {
    let mut known = KNOWN.iter();
    known.find_map(|(prefix, known)| (*known == uri).then_some(*prefix))
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
