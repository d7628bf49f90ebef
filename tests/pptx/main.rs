//! Presentations, from the package to the pages of the display list.

mod charts;
#[path = "../common/mod.rs"]
mod common;
mod package;
mod tables;
mod text;

use package::editor_bin;
use quire::editor_bin::container::MainTable;
use quire::layout::display::{Fill, Item, LinkTarget, Page, PathItem, TextRun};
use quire::layout::slide;
use quire::layout::text::{FontBook, MemoryFonts};
use quire::layout::units::{Emu, Point, Rect, Size};
use quire::render::pdf::{PrintOptions, print};
use quire::resolve::colour::Rgba;
use quire::resolve::slide::Presentation;

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
fn a_presentation_without_slides_is_an_empty_page() {
    let mut fonts = FontBook::new(Box::new(MemoryFonts::default()));
    let options = PrintOptions::default;
    let bytes = editor_bin(&[], "");
    let pdf = print(bytes, |_| None, &mut fonts, options(), &mut |_| true).expect("a print");
    let one = print(
        editor_bin(&[""], ""),
        |_| None,
        &mut fonts,
        options(),
        &mut |_| true,
    );
    // Not less than what a page takes.
    assert!(pdf.pdf.len() + 300 > one.expect("a print").pdf.len());
    assert!(slide::empty_page().items.is_empty());
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
    // Both cells are of one colour.
    let expected = [rect(1000, 2000, 800_000, high)];
    assert_eq!(grounds, expected.map(quire::layout::display::Path::rect));
    let texts = runs(&pages[0].items, Point::default());
    assert_eq!(texts[1].0.x, Emu(501_000));
}

#[test]
fn slides_share_what_their_master_shows_unless_it_is_another_on_each() {
    let plain = shape("", &xfrm("", [0, 0, 10, 20]), &solid("0000FF"));
    let number = "<a:p><a:fld id=\"{1}\" type=\"slidenum\"><a:rPr/><a:t>7</a:t></a:fld></a:p>";
    let numbered = text_box("", number);
    let alike = pages(&["", "", ""], &plain);
    let ground = rectangle(rect(0, 0, 10, 20), Rgba::opaque(0, 0, 255));
    assert!(alike.iter().all(|page| page.items.contains(&ground)));
    assert!(alike.iter().all(|page| page.items.len() == 2));
    let pages = pages(&["", "", ""], &(plain + &numbered));
    let said = pages.iter().map(|page| {
        let runs = runs(&page.items, Point::default());
        runs.into_iter()
            .map(|(_, run)| run.text)
            .collect::<String>()
    });
    assert_eq!(said.collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn notes_stand_below_their_slide() {
    let presentation = presentation(&[&shape("", &xfrm("", [0, 0, 10, 10]), "")], "");
    let mut fonts = FontBook::new(Box::new(MemoryFonts::default()));
    let page = slide::notes_page(
        &presentation,
        0,
        &mut fonts,
        &|_| None,
        &mut slide::Kept::default(),
    )
    .expect("a page");
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
