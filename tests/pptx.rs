//! Presentations, from the package to the pages of the display list.

mod common;

use common::{Parts, converted};
use quire::editor_bin::container::MainTable;
use quire::layout::display::{Fill, Item, LinkTarget, Page, PathItem, Segment, TextRun};
use quire::layout::slide;
use quire::layout::text::{FontBook, MemoryFonts};
use quire::layout::units::{Emu, Point, Rect, Size};
use quire::render::pdf::{PrintOptions, print};
use quire::resolve::colour::Rgba;
use quire::resolve::slide::Presentation;

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
const EXTENDED: [(&str, &str); 8] = [
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

/// A shape of this geometry and fill at a place, with what is said about it.
fn shape(name: &str, xfrm: &str, rest: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"{name}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{xfrm}\
        <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{rest}</p:spPr></p:sp>"
    )
}

fn xfrm(attributes: &str, [x, y, width, height]: [i64; 4]) -> String {
    format!(
        "<a:xfrm {attributes}><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>"
    )
}

fn solid(colour: &str) -> String {
    format!("<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>")
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

/// A presentation of slides with these shapes, whose master has these.
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

fn editor_bin(slides: &[&str], master: &str) -> Vec<u8> {
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

fn presentation(slides: &[&str], master: &str) -> Presentation {
    let bytes = editor_bin(slides, master);
    let main = MainTable::read(&bytes).expect("a main table");
    Presentation::open(bytes, main).expect("a presentation")
}

fn pages(slides: &[&str], master: &str) -> Vec<Page> {
    let presentation = presentation(slides, master);
    let mut fonts = FontBook::new(Box::new(MemoryFonts::default()));
    slide::pages(&presentation, &mut fonts, &|_| None)
        .collect::<Result<_, _>>()
        .expect("the slides are laid out")
}

fn rect(x: i64, y: i64, width: i64, height: i64) -> Rect {
    Rect::new(Emu(x), Emu(y), Emu(width), Emu(height))
}

fn rectangle(place: Rect, colour: Rgba) -> Item {
    Item::Path(PathItem {
        path: quire::layout::display::Path::rect(place),
        fill: Some(Fill::Solid(colour)),
        stroke: None,
    })
}

#[test]
fn a_slide_shows_background_master_and_its_own_shapes() {
    let own = shape("own", &xfrm("", [100, 200, 300, 400]), &solid("FF0000"));
    let masters = shape(
        "master",
        &xfrm("", [0, 0, 10, 20]),
        "<a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill>",
    );
    let pages = pages(&[&own], &masters);
    assert_eq!(pages[0].size, Size::new(Emu(2_000_000), Emu(1_000_000)));
    assert_eq!(
        pages[0].items,
        [
            rectangle(rect(0, 0, 2_000_000, 1_000_000), Rgba::opaque(0, 255, 0)),
            rectangle(rect(0, 0, 10, 20), Rgba::opaque(0, 0, 255)),
            rectangle(rect(100, 200, 300, 400), Rgba::opaque(255, 0, 0)),
        ]
    );
}

#[test]
fn groups_place_scale_and_turn_what_is_in_them() {
    let child = shape("child", &xfrm("", [10, 0, 10, 10]), &solid("FF0000"));
    let group = format!(
        "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"5\" name=\"g\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>\
        <a:xfrm rot=\"5400000\"><a:off x=\"1000\" y=\"1000\"/><a:ext cx=\"200\" cy=\"100\"/><a:chOff x=\"0\" y=\"0\"/>\
        <a:chExt cx=\"20\" cy=\"10\"/></a:xfrm></p:grpSpPr>{child}</p:grpSp>"
    );
    let pages = pages(&[&group], "");
    let Item::Group(turned) = &pages[0].items[1] else {
        panic!("a turned shape: {:?}", pages[0].items)
    };
    // The right half of the group is its lower half after the turn about the centre (1100, 1050).
    assert_eq!(
        turned.items,
        [rectangle(
            rect(1050, 1050, 100, 100),
            Rgba::opaque(255, 0, 0)
        )]
    );
    assert_eq!(
        turned.transform.matrix.map(f64::round),
        [0.0, 1.0, -1.0, 0.0]
    );
    assert_eq!(turned.transform.offset, Point::new(Emu(2200), Emu(0)));
}

#[test]
fn a_shape_links_to_a_slide() {
    let link = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"a\"><a:hlinkClick r:id=\"next\" \
        action=\"ppaction://hlinksldjump\"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
        <a:ext cx=\"5\" cy=\"5\"/></a:xfrm></p:spPr></p:sp>";
    let pages = pages(&[link, ""], "");
    let links: Vec<(&LinkTarget, &str)> = pages[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Link(link) => Some((&link.target, link.tip.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(links, [(&LinkTarget::Page(1), "a")]);
}

/// The runs of text of items, with those in groups moved to where these stand.
fn runs(items: &[Item], from: Point) -> Vec<(Point, TextRun)> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Text(run) => found.push((from + run.origin, run.clone())),
            Item::Group(group) => found.extend(runs(&group.items, from + group.transform.offset)),
            _ => {}
        }
    }
    found
}

fn text_box(body: &str, paragraphs: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"t\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>{}</p:spPr>\
        <p:txBody>{body}<a:lstStyle/>{paragraphs}</p:txBody></p:sp>",
        xfrm("", [100_000, 100_000, 1_000_000, 800_000])
    )
}

#[test]
fn texts_stand_where_insets_anchor_and_levels_want_them() {
    let body = "<a:bodyPr lIns=\"10000\" tIns=\"20000\" rIns=\"0\" bIns=\"0\" anchor=\"t\"/>";
    let paragraphs = "<a:p><a:pPr marL=\"200000\" indent=\"-200000\"><a:buChar char=\"-\"/></a:pPr>\
        <a:r><a:rPr sz=\"1000\"/><a:t>one</a:t></a:r></a:p><a:p><a:pPr><a:spcBef><a:spcPts val=\"1000\"/></a:spcBef></a:pPr>\
        <a:r><a:rPr sz=\"1000\" b=\"1\"><a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill></a:rPr><a:t>two</a:t></a:r></a:p>";
    let shape = text_box(body, paragraphs);
    let pages = pages(&[&shape], "");
    let runs = runs(&pages[0].items, Point::default());
    let texts: Vec<&str> = runs.iter().map(|(_, run)| run.text.as_str()).collect();
    assert_eq!(texts, ["-", "one", "two"]);
    assert_eq!(runs[0].0.x, Emu(110_000));
    assert_eq!(runs[1].0.x, Emu(310_000));
    assert_eq!(runs[2].0.x, Emu(110_000));
    assert_eq!(runs[2].1.colour, Rgba::opaque(255, 0, 0));
    assert_eq!(runs[2].1.size, Emu::points(10.0));
    let lines = runs[2].0.y - runs[1].0.y;
    assert!(lines > Emu::points(20.0) && lines < Emu::points(26.0));
}

#[test]
fn autofit_makes_text_smaller_and_lines_closer() {
    let body = |fit: &str| format!("<a:bodyPr lIns=\"0\" tIns=\"0\" bIns=\"0\">{fit}</a:bodyPr>");
    let line = |text: &str| {
        format!(
            "<a:p><a:pPr><a:spcBef><a:spcPct val=\"50000\"/></a:spcBef></a:pPr><a:r><a:rPr sz=\"2000\"/><a:t>{text}</a:t></a:r></a:p>"
        )
    };
    let lines = [line("one"), line("two")].concat();
    let fit = body("<a:normAutofit fontScale=\"92500\" lnSpcReduction=\"20000\"/>");
    let pages = pages(&[&text_box(&fit, &lines)], "");
    let runs = runs(&pages[0].items, Point::default());
    assert_eq!(runs[0].1.size, Emu::points(19.0), "whole points");
    // A line of 1.2 sizes, a fifth less, and half a line that is not reduced.
    let pitch = (runs[1].0.y - runs[0].0.y).to_points();
    assert!((pitch - 19.0 * 1.2 * 1.3).abs() < 0.01, "{pitch}");
}

#[test]
fn what_wide_lines_have_more_is_above_their_text() {
    let paragraph = "<a:p><a:pPr><a:lnSpc><a:spcPct val=\"200000\"/></a:lnSpc></a:pPr><a:r><a:rPr sz=\"1000\"/><a:t>a</a:t></a:r></a:p>";
    let body = "<a:bodyPr lIns=\"0\" tIns=\"0\"/>";
    let pages = pages(&[&text_box(body, paragraph)], "");
    let runs = runs(&pages[0].items, Point::default());
    assert_eq!(runs[0].0.y, Emu(100_000) + Emu::points(18.0));
}

#[test]
fn a_presentation_without_slides_is_an_empty_page() {
    let mut fonts = FontBook::new(Box::new(MemoryFonts::default()));
    let options = PrintOptions::default;
    let bytes = editor_bin(&[], "");
    let pdf = print(bytes, &|_| None, &mut fonts, options(), &mut |_| true).expect("a print");
    let one = print(
        editor_bin(&[""], ""),
        &|_| None,
        &mut fonts,
        options(),
        &mut |_| true,
    );
    // Not less than what a page takes.
    assert!(pdf.pdf.len() + 300 > one.expect("a print").pdf.len());
    assert!(slide::empty_page().items.is_empty());
}

#[test]
fn a_plot_takes_what_the_labels_of_its_axes_leave() {
    let chart = "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>\
        <p:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"5080000\" cy=\"2540000\"/></p:xfrm><a:graphic>\
        <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
        <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"chart\"/></a:graphicData></a:graphic></p:graphicFrame>";
    let pages = pages(&[chart], "");
    let lines: Vec<[Point; 2]> = pages[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Path(PathItem {
                path,
                stroke: Some(_),
                ..
            }) => match path.0.as_slice() {
                [Segment::Move(from), Segment::Line(to)] => Some([*from, *to]),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let wide = |line: &&[Point; 2]| line[1].x - line[0].x > Emu::points(300.0);
    let lowest = lines.iter().filter(wide).max_by_key(|line| line[0].y);
    let lowest = lowest.expect("lines of the grid")[0].y.to_points();
    // The edge, the text with its inset, and its distance from the axis.
    assert!(
        (lowest - (200.0 - 5.25 - 1.75 - 12.0 - 5.33)).abs() < 0.1,
        "{lowest}"
    );
    let right = lines.iter().map(|line| line[1].x).max();
    assert_eq!(right, Some(Emu::points(400.0 - 10.5)));
    let texts = runs(&pages[0].items, Point::default());
    let said: Vec<&str> = texts.iter().map(|(_, run)| run.text.as_str()).collect();
    assert!(
        ["-3", "0", "6", "1", "2"]
            .iter()
            .all(|text| said.contains(text)),
        "{said:?}"
    );
    // Ticks stand out of the plot.
    let short = |line: &[Point; 2]| line[1].y - line[0].y == Emu(47_625);
    assert_eq!(lines.iter().filter(|line| short(line)).count(), 3);
}

/// The paths and the texts of a page with an extended chart.
fn extended_page(name: &str) -> (usize, Vec<String>) {
    let chart = format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>\
        <p:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"5080000\" cy=\"2540000\"/></p:xfrm><a:graphic>\
        <a:graphicData uri=\"http://schemas.microsoft.com/office/drawing/2014/chartex\">\
        <cx:chart xmlns:cx=\"http://schemas.microsoft.com/office/drawing/2014/chartex\" r:id=\"{name}\"/></a:graphicData></a:graphic>\
        </p:graphicFrame>"
    );
    let pages = pages(&[&chart], "");
    let items = &pages[0].items;
    let paths = items.iter().filter(|item| matches!(item, Item::Path(_)));
    let texts = runs(items, Point::default()).into_iter();
    (paths.count(), texts.map(|(_, run)| run.text).collect())
}

#[test]
fn extended_charts_are_drawn_whatever_their_numbers_are() {
    let expected = ["Increase", "a", "a", "[1, 1.015]", "3", "a", "b", "a"];
    for (number, (kind, _)) in EXTENDED.into_iter().enumerate() {
        let (paths, texts) = extended_page(&format!("good{number}"));
        assert!(paths > 3, "{kind}: {paths}");
        let said = |text: &str| texts.iter().any(|own| own.contains(text));
        assert!(
            said("Chart Title") && said(expected[number]),
            "{kind}: {texts:?}"
        );
        extended_page(&format!("hostile{number}"));
    }
}

#[test]
fn vertical_text_is_turned() {
    let body = "<a:bodyPr vert=\"vert\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/>";
    let shape = text_box(body, "<a:p><a:r><a:t>down</a:t></a:r></a:p>");
    let pages = pages(&[&shape], "");
    let turned = pages[0].items.iter().find_map(|item| match item {
        Item::Group(group) => Some(&group.transform),
        _ => None,
    });
    let turned = turned.expect("a turned text");
    assert_eq!(turned.matrix, [0.0, 1.0, -1.0, 0.0]);
    assert_eq!(turned.offset, Point::new(Emu(1_100_000), Emu(100_000)));
}

#[test]
fn the_title_of_a_slide_is_in_the_outline() {
    let title = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"t\"/><p:cNvSpPr/><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>\
        <p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>First</a:t></a:r><a:br/><a:r><a:t>things</a:t></a:r></a:p></p:txBody></p:sp>";
    let pages = pages(&[title, ""], "");
    let headings: Vec<_> = pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| match item {
            Item::Anchor(anchor) => anchor.heading.clone(),
            _ => None,
        })
        .collect();
    assert_eq!(headings, [(1, "First things".to_owned())]);
}

#[test]
fn actions_lead_through_the_show() {
    let shape = |jump: &str| {
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"a\"><a:hlinkClick r:id=\"\" action=\"ppaction://hlinkshowjump?jump={jump}\"/>\
            </p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{}</p:spPr></p:sp>",
            xfrm("", [0, 0, 5, 5])
        )
    };
    let jumps = [
        "nextslide",
        "previousslide",
        "lastslide",
        "endshow",
        "elsewhere",
    ];
    let shapes: String = jumps.map(shape).concat();
    let pages = pages(&["", &shapes, ""], "");
    let targets = pages[1].items.iter().filter_map(|item| match item {
        Item::Link(link) => Some(link.target.clone()),
        _ => None,
    });
    let expected = [
        LinkTarget::Page(2),
        LinkTarget::Page(0),
        LinkTarget::Page(2),
        LinkTarget::Anchor(slide::END_OF_SHOW.to_owned()),
    ];
    assert_eq!(targets.collect::<Vec<_>>(), expected);
}

#[test]
fn rows_of_a_table_are_as_high_as_their_text() {
    let cell = |text: &str, rest: &str| {
        format!(
            "<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:rPr sz=\"1000\"/><a:t>{text}</a:t></a:r></a:p></a:txBody>{rest}</a:tc>"
        )
    };
    let filled = format!(
        "<a:tcPr marL=\"0\" marT=\"10000\" marR=\"0\" marB=\"10000\">{}</a:tcPr>",
        solid("00FF00")
    );
    let table = format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>\
        <p:xfrm><a:off x=\"1000\" y=\"2000\"/><a:ext cx=\"1\" cy=\"1\"/></p:xfrm><a:graphic>\
        <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr/><a:tblGrid>\
        <a:gridCol w=\"500000\"/><a:gridCol w=\"300000\"/></a:tblGrid><a:tr h=\"50\">{}{}</a:tr></a:tbl></a:graphicData></a:graphic>\
        </p:graphicFrame>",
        cell("a", &filled),
        cell("b", &filled)
    );
    let pages = pages(&[&table], "");
    let grounds: Vec<_> = pages[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Path(path) => path.fill.as_ref().map(|_| path.path.clone()),
            _ => None,
        })
        .skip(1)
        .collect();
    // A line of ten points and the margins.
    let high = 12 * 12_700 + 20_000;
    let expected = [
        rect(1000, 2000, 500_000, high),
        rect(501_000, 2000, 300_000, high),
    ];
    assert_eq!(grounds, expected.map(quire::layout::display::Path::rect));
    let texts = runs(&pages[0].items, Point::default());
    assert_eq!(texts[1].0.x, Emu(501_000));
}

#[test]
fn text_without_a_place_is_read_in_the_corner() {
    let lost = "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"t\"/><p:cNvSpPr/><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr/>\
        <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>ab</a:t></a:r></a:p></p:txBody></p:sp>";
    let pages = pages(&[lost], "");
    let runs = runs(&pages[0].items, Point::default());
    let texts: Vec<&str> = runs.iter().map(|(_, run)| run.text.as_str()).collect();
    assert_eq!(texts, ["a", "b"]);
    assert!(runs.iter().all(|(at, _)| at.x == Emu(91_440)));
}

#[test]
fn bullets_do_not_make_their_line_higher() {
    let paragraph = |bullet: &str| {
        format!(
            "<a:p><a:pPr marL=\"200000\" indent=\"-200000\">{bullet}</a:pPr><a:r><a:rPr sz=\"1000\"/><a:t>x</a:t></a:r></a:p>"
        )
    };
    let large = paragraph("<a:buSzPct val=\"400000\"/><a:buChar char=\"-\"/>");
    let pages = pages(
        &[&text_box(
            "<a:bodyPr/>",
            &[large.as_str(), &paragraph("")].concat(),
        )],
        "",
    );
    let runs = runs(&pages[0].items, Point::default());
    let pitch = (runs[2].0.y - runs[1].0.y).to_points();
    assert!((pitch - 12.0).abs() < 0.01, "{pitch}");
}

#[test]
fn formulas_stand_in_their_lines() {
    let paragraph = "<a:p><a:r><a:rPr sz=\"1000\"/><a:t>so</a:t></a:r><a14:m \
        xmlns:a14=\"http://schemas.microsoft.com/office/drawing/2010/main\"><m:oMath \
        xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:f><m:num><m:r><a:rPr sz=\"1000\"/><m:t>1</m:t></m:r></m:num>\
        <m:den><m:r><a:rPr sz=\"1000\"/><m:t>2</m:t></m:r></m:den></m:f></m:oMath></a14:m></a:p>";
    let pages = pages(&[&text_box("<a:bodyPr/>", &paragraph.repeat(2))], "");
    let runs = runs(&pages[0].items, Point::default());
    let texts: Vec<&str> = runs.iter().map(|(_, run)| run.text.as_str()).collect();
    assert_eq!(texts, ["so", "1", "2", "so", "1", "2"]);
    let lift = |first: usize| runs[first].0.y - runs[first + 1].0.y;
    assert_eq!(lift(0), lift(3), "whatever the line is");
    let right = runs[0].0.x + runs[0].1.width;
    assert!(runs[1].0.x >= right && runs[2].0.x >= right);
    assert!(runs[1].0.y < runs[0].0.y && runs[2].0.y > runs[0].0.y);
}

#[test]
fn notes_stand_below_their_slide() {
    let presentation = presentation(&[&shape("", &xfrm("", [0, 0, 10, 10]), "")], "");
    let mut fonts = FontBook::new(Box::new(MemoryFonts::default()));
    let page = slide::notes_page(&presentation, 0, &mut fonts, &|_| None).expect("a page");
    assert_eq!(page.size, Size::new(Emu(6_858_000), Emu(9_144_000)));
    assert_eq!(page.label, "1");
    let Some(Item::Group(group)) = page.items.first() else {
        panic!("the slide stands first")
    };
    // Four fifths of the page's width.
    assert!((group.transform.matrix[0] - 5_486_400.0 / 2_000_000.0).abs() < 1e-9);
    let middle = page.size.height / 2;
    assert!(group.transform.offset.y + Emu(2_743_200) < middle);
    let runs = runs(&page.items, Point::default());
    let said: Vec<&str> = runs.iter().map(|(_, run)| run.text.trim()).collect();
    assert_eq!(said.join(" "), "Say hello and wait");
    assert!(runs.iter().all(|(at, _)| at.y > middle));
    assert!(runs.iter().all(|(_, run)| run.size == Emu::points(12.0)));
}

#[test]
fn letters_have_lines_around_them() {
    let run = r#"<a:r><a:rPr sz="2000"><a:ln w="25400"><a:solidFill><a:srgbClr val="010203"/></a:solidFill></a:ln><a:noFill/></a:rPr><a:t>A</a:t></a:r>"#;
    let plain = r#"<a:r><a:rPr sz="2000"><a:ln><a:noFill/></a:ln></a:rPr><a:t>B</a:t></a:r>"#;
    let slide = text_box(
        "<a:bodyPr/>",
        &format!("<a:p>{run}</a:p><a:p>{plain}</a:p>"),
    );
    let pages = pages(&[&slide], "");
    let runs = runs(&pages[0].items, Point::default());
    let [(_, outlined), (_, plain)] = &runs[..] else {
        panic!("two runs")
    };
    let outline = outlined.outline.expect("an outline");
    assert_eq!(outline.colour, Rgba::opaque(1, 2, 3));
    assert_eq!(outline.width, Emu(25_400));
    assert_eq!(outlined.colour.0[3], 0);
    assert_eq!(plain.outline, None);
}

#[test]
fn shadows_of_letters_are_printed_behind_them() {
    let effect = r#"<a:effectLst><a:outerShdw blurRad="50800" dist="25400" dir="5400000"><a:srgbClr val="0A0B0C"><a:alpha
        val="40000"/></a:srgbClr></a:outerShdw></a:effectLst>"#;
    let text = |effect: &str| {
        let run = format!(r#"<a:r><a:rPr sz="2000">{effect}</a:rPr><a:t>A</a:t></a:r>"#);
        text_box("<a:bodyPr/>", &format!("<a:p>{run}</a:p>"))
    };
    let in_shape = |text: String, fill: &str| {
        text.replace(
            "</p:spPr>",
            &format!("<a:prstGeom prst=\"rect\"/>{fill}{effect}</p:spPr>"),
        )
    };
    let shapes = [
        text(effect),
        in_shape(text(""), "<a:noFill/>"),
        in_shape(text(""), &solid("FF0000")),
        in_shape(text("<a:effectLst/>"), "<a:noFill/>"),
    ];
    let pages = pages(&[&shapes.concat()], "");
    let runs = runs(&pages[0].items, Point::default());
    let has_shadow: Vec<bool> = runs.iter().map(|(_, run)| run.shadow.is_some()).collect();
    assert_eq!(has_shadow, [true, true, false, false]);
    let shadow = runs[0].1.shadow.expect("a shadow");
    assert_eq!(shadow.offset, Point::new(Emu::ZERO, Emu::points(2.0)));
    assert_eq!(shadow.blur, Emu::points(4.0));
    // A soft one in two layers to the sides of where it stands, with nothing behind them.
    let layers = runs[0].1.shadows();
    assert_eq!(layers.len(), 2);
    let middle: i64 = layers.iter().map(|layer| layer.origin.y.0).sum::<i64>() / 2;
    assert_eq!(Emu(middle), runs[0].1.origin.y + Emu::points(2.0));
    assert!(
        layers
            .iter()
            .all(|layer| layer.shadow.is_none() && layer.colour.0[3] < 80)
    );
}

#[test]
fn warped_text_is_as_large_as_its_box() {
    let warp = r#"<a:prstTxWarp prst="textPlain"/>"#;
    let body = |warp: &str| {
        let slide = text_box(
            &format!(r#"<a:bodyPr lIns="0" rIns="0">{warp}</a:bodyPr>"#),
            r#"<a:p><a:r><a:rPr sz="1000"/><a:t>AA</a:t></a:r></a:p>"#,
        );
        let pages = pages(&[&slide], "");
        runs(&pages[0].items, Point::default())
    };
    let (plain, warped) = (body(""), body(warp));
    let ([(_, plain)], [(_, warped)]) = (&plain[..], &warped[..]) else {
        panic!("a run each")
    };
    assert!(plain.size < warped.size && plain.width < warped.width);
}

#[test]
fn letters_turn_with_the_curve_that_they_go_along() {
    let warped = |kind: &str| {
        let body =
            format!(r#"<a:bodyPr lIns="0" rIns="0"><a:prstTxWarp prst="{kind}"/></a:bodyPr>"#);
        // Letters of fonts that are not there are not told apart, those of other colours are.
        let letter = |(text, colour): (&str, &str)| {
            format!(
                r#"<a:r><a:rPr sz="1000">{}</a:rPr><a:t>{text}</a:t></a:r>"#,
                solid(colour)
            )
        };
        let text: String = [("A", "FF0000"), ("B", "00FF00"), ("C", "0000FF")]
            .map(letter)
            .concat();
        pages(&[&text_box(&body, &format!("<a:p>{text}</a:p>"))], "")
    };
    let letters = |items: &[Item]| -> Vec<([f64; 4], String)> {
        let mut found = Vec::new();
        let mut left: Vec<&Item> = items.iter().collect();
        while let Some(item) = left.pop() {
            let Item::Group(group) = item else { continue };
            match &group.items[..] {
                [Item::Text(run)] => found.push((group.transform.matrix, run.text.clone())),
                inner => left.extend(inner),
            }
        }
        found.reverse();
        found
    };
    let arch = letters(&warped("textArchUp")[0].items);
    let said: String = arch.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(said, "ABC");
    assert!(arch[0].0[1] < arch[1].0[1] && arch[1].0[1] < arch[2].0[1]);
    let slant = letters(&warped("textSlantUp")[0].items);
    assert!(
        slant
            .iter()
            .all(|(matrix, _)| matrix[1] < 0.0 && matrix[3] < 1.0)
    );
}

#[test]
fn unbroken_paragraphs_are_aligned_each_for_itself() {
    let paragraph = |align: &str, text: &str| {
        format!(
            r#"<a:p><a:pPr algn="{align}"/><a:r><a:rPr sz="1000"/><a:t>{text}</a:t></a:r></a:p>"#
        )
    };
    let text = format!("{}{}", paragraph("l", "A"), paragraph("r", "B"));
    let pages = pages(&[&text_box(r#"<a:bodyPr wrap="none"/>"#, &text)], "");
    let runs = runs(&pages[0].items, Point::default());
    let [(left, _), (right, _)] = &runs[..] else {
        panic!("two runs")
    };
    assert!(right.x - left.x > Emu::points(20.0), "{left:?} {right:?}");
}
