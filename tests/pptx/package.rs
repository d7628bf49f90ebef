//! Presentations made from XML text.

use crate::common::{Parts, converted};

const TYPES: &str = "application/vnd.openxmlformats-officedocument.presentationml";
const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";
const NAMESPACES: &str = concat!(
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);
const COLOURS: &str = concat!(
    r#"<a:themeElements><a:clrScheme name="c"><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>"#,
    r#"<a:dk2><a:srgbClr val="111111"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="0000FF"/></a:accent1>"#,
    r#"<a:accent2><a:srgbClr val="00FF00"/></a:accent2><a:accent3><a:srgbClr val="030303"/></a:accent3>"#,
    r#"<a:accent4><a:srgbClr val="040404"/></a:accent4><a:accent5><a:srgbClr val="050505"/></a:accent5>"#,
    r#"<a:accent6><a:srgbClr val="060606"/></a:accent6><a:hlink><a:srgbClr val="0000EE"/></a:hlink>"#,
    r#"<a:folHlink><a:srgbClr val="551A8B"/></a:folHlink></a:clrScheme><a:fontScheme name="f"><a:majorFont><a:latin typeface="Calibri"/>"#,
    r#"<a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/>"#,
    r#"<a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements>"#
);
const MAP: &str = r#"<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>"#;

/// A chart of two columns, without title and legend, in text of ten points.
const CHART: &str = concat!(
    r#"<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">"#,
    r#"<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>"#,
    r#"<c:val><c:numLit><c:ptCount val="2"/><c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="1"><c:v>-2</c:v></c:pt></c:numLit></c:val></c:ser>"#,
    r#"<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>"#,
    r#"<c:valAx><c:axId val="2"/><c:axPos val="l"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>"#
);

/// The kinds of extended charts, with what they say further.
pub const EXTENDED: [(&str, &str); 8] = [
    (
        "waterfall",
        "<cx:subtotals><cx:idx val=\"0\"/><cx:idx val=\"4000000000\"/></cx:subtotals>",
    ),
    ("treemap", "<cx:parentLabelLayout val=\"banner\"/>"),
    ("sunburst", ""),
    (
        "clusteredColumn",
        "<cx:binning><cx:binSize val=\"1e-300\"/></cx:binning>",
    ),
    ("paretoLine", ""),
    (
        "boxWhisker",
        "<cx:visibility meanLine=\"1\" nonoutliers=\"1\"/>",
    ),
    ("funnel", ""),
    ("regionMap", ""),
];

/// An extended chart of a kind.
fn extended(kind: &str, layout: &str, values: &[&str]) -> String {
    let names = ["a", "b", "a", ""].iter().enumerate();
    let points = |all: &mut dyn Iterator<Item = (usize, &&str)>| -> String {
        all.map(|(idx, text)| format!("<cx:pt idx=\"{idx}\">{text}</cx:pt>"))
            .collect()
    };
    let names = points(&mut names.into_iter());
    let numbers = points(&mut values.iter().enumerate());
    format!(
        "<cx:chartSpace xmlns:cx=\"http://schemas.microsoft.com/office/drawing/2014/chartex\"><cx:chartData><cx:data id=\"0\">\
        <cx:strDim type=\"cat\"><cx:lvl ptCount=\"4\">{names}</cx:lvl><cx:lvl ptCount=\"4\">{names}</cx:lvl></cx:strDim>\
        <cx:numDim type=\"val\"><cx:lvl ptCount=\"4\" formatCode=\"General\">{numbers}</cx:lvl></cx:numDim></cx:data></cx:chartData>\
        <cx:chart><cx:title/><cx:plotArea><cx:plotAreaRegion><cx:series layoutId=\"{kind}\"><cx:dataLabels><cx:visibility value=\"1\" \
        categoryName=\"1\"/></cx:dataLabels><cx:dataId val=\"0\"/><cx:layoutPr>{layout}</cx:layoutPr></cx:series></cx:plotAreaRegion>\
        <cx:axis id=\"0\"><cx:catScaling/><cx:tickLabels/></cx:axis><cx:axis id=\"1\"><cx:valScaling/><cx:tickLabels/></cx:axis>\
        </cx:plotArea><cx:legend/></cx:chart></cx:chartSpace>"
    )
}

/// What a notes page says of its slide.
const NOTES: &str = concat!(
    r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>"#,
    r#"<p:txBody><a:bodyPr/><a:p><a:r><a:t>Say hello</a:t></a:r></a:p><a:p><a:r><a:t>and wait</a:t></a:r></a:p></p:txBody></p:sp>"#
);

fn xml(root: &str, content: &str) -> String {
    format!("<{root} {NAMESPACES}>{content}</{root}>")
}

fn tree(background: &str, shapes: &str) -> String {
    format!(
        "<p:cSld>{background}<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
        <p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
    )
}

/// The notes of every slide, and their master.
fn with_notes(parts: Parts) -> Parts {
    let mut parts = parts.part(
        "ppt/notesSlides/notesSlide1.xml",
        &format!("{TYPES}.notesSlide+xml"),
        &xml("p:notes", &tree("", NOTES)),
    );
    parts.relationships(
        "ppt/notesSlides/_rels/notesSlide1.xml.rels",
        &[("master", "notesMaster", "../notesMasters/notesMaster1.xml")],
    );
    parts = parts.part(
        "ppt/notesMasters/notesMaster1.xml",
        &format!("{TYPES}.notesMaster+xml"),
        &xml("p:notesMaster", &format!("{}{MAP}", tree("", ""))),
    );
    parts.relationships(
        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
        &[("theme", "theme", "../theme/theme1.xml")],
    );
    parts
}

/// The extended charts, each with usual and with hostile numbers.
fn with_extended_charts(mut parts: Parts) -> Parts {
    let hostile = ["1e308", "NaN", "-1e308", "1e-308"];
    for (number, (kind, layout)) in EXTENDED.into_iter().enumerate() {
        for (prefix, values) in [("good", ["4", "3", "2", "1"]), ("hostile", hostile)] {
            parts = parts.part(
                &format!("ppt/charts/{prefix}{number}.xml"),
                "application/vnd.ms-office.chartex+xml",
                &extended(kind, layout, &values),
            );
        }
    }
    parts
}

fn slide_relationships(parts: &mut Parts, index: usize) {
    let charts: Vec<(String, String)> = (0..EXTENDED.len())
        .flat_map(|number| [format!("good{number}"), format!("hostile{number}")])
        .map(|name| (format!("../charts/{name}.xml"), name))
        .collect();
    let mut all = vec![
        ("layout", "slideLayout", "../slideLayouts/slideLayout1.xml"),
        ("next", "slide", "slide2.xml"),
        ("chart", "chart", "../charts/chart1.xml"),
        ("notes", "notesSlide", "../notesSlides/notesSlide1.xml"),
    ];
    let extended = charts.iter();
    all.extend(extended.map(|(target, name)| (name.as_str(), "chartEx", target.as_str())));
    parts.relationships(
        &format!("ppt/slides/_rels/slide{}.xml.rels", index + 1),
        &all,
    );
}

/// A presentation of slides with these shapes, whose master has these.
pub fn editor_bin(slides: &[&str], master: &str) -> Vec<u8> {
    let ids: String = (0..slides.len())
        .map(|index| format!("<p:sldId id=\"{}\" r:id=\"slide{index}\"/>", 256 + index))
        .collect();
    let main = format!(
        "<p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"master\"/></p:sldMasterIdLst>\
        <p:notesMasterIdLst><p:notesMasterId r:id=\"notes\"/></p:notesMasterIdLst><p:sldIdLst>{ids}</p:sldIdLst>\
        <p:sldSz cx=\"2000000\" cy=\"1000000\"/>"
    );
    let mut parts = Parts::new(
        "ppt/presentation.xml",
        &format!("{TYPES}.presentation.main+xml"),
        &xml("p:presentation", &main),
    );
    let names: Vec<[String; 2]> = (0..slides.len())
        .map(|index| {
            [
                format!("slide{index}"),
                format!("slides/slide{}.xml", index + 1),
            ]
        })
        .collect();
    let mut related = vec![
        ("master", "slideMaster", "slideMasters/slideMaster1.xml"),
        ("theme", "theme", "theme/theme1.xml"),
        ("notes", "notesMaster", "notesMasters/notesMaster1.xml"),
    ];
    related.extend(names.iter().map(|[id, name]| (&**id, "slide", &**name)));
    parts.relationships("ppt/_rels/presentation.xml.rels", &related);
    let background = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"accent2\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
    let layouts =
        "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"layout\"/></p:sldLayoutIdLst>";
    let master = format!("{}{MAP}{layouts}", tree(background, master));
    let mut parts = parts
        .part("ppt/theme/theme1.xml", THEME, &xml("a:theme", COLOURS))
        .part(
            "ppt/slideMasters/slideMaster1.xml",
            &format!("{TYPES}.slideMaster+xml"),
            &xml("p:sldMaster", &master),
        )
        .part(
            "ppt/slideLayouts/slideLayout1.xml",
            &format!("{TYPES}.slideLayout+xml"),
            &xml("p:sldLayout", &tree("", "")),
        );
    parts.relationships(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        &[
            ("layout", "slideLayout", "../slideLayouts/slideLayout1.xml"),
            ("theme", "theme", "../theme/theme1.xml"),
        ],
    );
    parts.relationships(
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
        &[("master", "slideMaster", "../slideMasters/slideMaster1.xml")],
    );
    for (index, slide) in slides.iter().enumerate() {
        parts = parts.part(
            &format!("ppt/slides/slide{}.xml", index + 1),
            &format!("{TYPES}.slide+xml"),
            &xml("p:sld", &tree("", slide)),
        );
        slide_relationships(&mut parts, index);
    }
    parts = with_notes(parts);
    parts = parts.part(
        "ppt/charts/chart1.xml",
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        CHART,
    );
    converted(with_extended_charts(parts)).editor_bin
}
