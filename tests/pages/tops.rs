//! What stands on top of a page, and what parts paragraphs and notes.

use quire::layout::display::{Item, Page, Segment};
use quire::layout::document::Options;

use crate::rules::{place_of, place_within};
use crate::{EXACT, laid_out, paragraph, section};

/// Space of a paragraph above and below, in twips.
fn spaced(text: &str, before: u32, after: u32, properties: &str) -> String {
    format!(
        r#"<w:p><w:pPr>{properties}<w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="exact"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

fn pages(body: &str, settings: &str) -> Vec<Page> {
    let body = format!("{body}{}", section(""));
    let parts = [("settings.xml", "settings", "w:settings", settings)];
    laid_out(&body, &parts, &Options::default())
}

/// How far below the top of its page a paragraph stands that wants 600 twips above it, behind what stands above.
fn space_behind(above: &str, properties: &str, settings: &str) -> i64 {
    let body = format!("{above}{}", spaced("below", 600, 0, properties));
    let pages = pages(&body, settings);
    let plain = crate::tops::pages(&paragraph("below", ""), "");
    place_of(&pages[pages.len() - 1], "below").1 - place_of(&plain[0], "below").1
}

#[test]
fn space_above_stays_where_a_paragraph_asks_for_its_page() {
    let page = |after: u32| {
        format!(
            r#"<w:p><w:pPr><w:spacing w:after="{after}"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>"#
        )
    };
    assert_eq!(space_behind(&page(0), "", ""), 0);
    let above = paragraph("above", "");
    assert_eq!(space_behind(&above, "<w:pageBreakBefore/>", ""), 600);
    // What is left below the one above is part of it.
    let above = spaced("above", 0, 200, "");
    assert_eq!(space_behind(&above, "<w:pageBreakBefore/>", ""), 400);
    let ended = paragraph("above", &section(""));
    assert_eq!(space_behind(&ended, "", ""), 600);
    // The page is full.
    assert_eq!(space_behind(&crate::numbered(0..10), "", ""), 0);
}

#[test]
fn space_within_a_parted_row_is_left_on_the_page_before() {
    let cell = format!("{}{}", spaced("one", 0, 200, ""), spaced("two", 0, 0, ""));
    let table = crate::table("", &[("", &[cell.as_str()])]);
    let parted = pages(&format!("{}{table}", crate::numbered(0..8)), "");
    let whole = pages(&table, "");
    assert_eq!(
        place_of(&parted[1], "two").1,
        place_of(&whole[0], "one").1,
        "on top of the cell"
    );
}

/// Height and length, in twips, of the lines that are drawn on a page.
pub fn drawn(page: &Page) -> Vec<(i64, i64)> {
    let line = |item: &Item| match item {
        Item::Path(path) => match path.path.0.as_slice() {
            [Segment::Move(from), Segment::Line(to)] => {
                Some((from.y.0 / 635, (to.x - from.x).0 / 635))
            }
            _ => None,
        },
        _ => None,
    };
    page.items.iter().filter_map(line).collect()
}

#[test]
fn a_line_stands_between_paragraphs_of_the_same_borders() {
    let between = r#"<w:pBdr><w:between w:val="single" w:sz="8" w:space="4"/></w:pBdr>"#;
    let body = format!(
        "{}{}{}",
        paragraph("one", between),
        paragraph("two", between),
        paragraph("three", "")
    );
    let pages = pages(&body, "");
    let at = |word: &str| place_of(&pages[0], word).1;
    // The line of a point has four points on both sides.
    assert_eq!(at("two") - at("one"), 240 + 20 + 2 * 80);
    assert_eq!(at("three") - at("two"), 240);
    let lines = drawn(&pages[0]);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].1, 3000);
}

#[test]
fn a_line_parts_text_and_endnotes() {
    let notes = format!(
        r#"<w:endnote w:type="separator" w:id="0"><w:p><w:pPr>{EXACT}</w:pPr><w:r><w:separator/></w:r></w:p></w:endnote><w:endnote w:id="2"><w:p><w:pPr>{EXACT}</w:pPr><w:r><w:t>note</w:t></w:r></w:p></w:endnote>"#
    );
    let body = format!(
        r#"<w:p><w:pPr>{EXACT}</w:pPr><w:r><w:t>text</w:t><w:endnoteReference w:id="2"/></w:r></w:p>{}"#,
        section("")
    );
    let settings = r#"<w:endnotePr><w:endnote w:id="0"/></w:endnotePr>"#;
    let parts = [
        ("endnotes.xml", "endnotes", "w:endnotes", notes.as_str()),
        ("settings.xml", "settings", "w:settings", settings),
    ];
    let pages = laid_out(&body, &parts, &Options::default());
    let lines = drawn(&pages[0]);
    assert_eq!(lines.len(), 1);
    let (y, width) = lines[0];
    assert_eq!(width, 2880);
    assert!(place_of(&pages[0], "text").1 < y && y < place_of(&pages[0], "note").1);
}

#[test]
fn letters_have_the_line_of_their_effect() {
    let effect = r#"<w14:textOutline xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:w="19050"><w14:solidFill><w14:srgbClr w14:val="FF0000"/></w14:solidFill></w14:textOutline>"#;
    let body = format!("<w:p><w:r><w:rPr>{effect}</w:rPr><w:t>text</w:t></w:r></w:p>");
    let outline = pages(&body, "")[0]
        .items
        .iter()
        .find_map(|item| match item {
            Item::Text(run) => run.outline,
            _ => None,
        });
    let outline = outline.expect("the text has an outline");
    assert_eq!(outline.width.0, 19_050);
    assert_eq!(outline.colour.0, [255, 0, 0, 255]);
}

/// A box at the place of its paragraph, whose lines run as `flow` says and keep off its sides by 1, 5, 2 and 7 points.
fn anchored(flow: &str) -> String {
    format!(
        r##"<w:r><w:pict><v:rect style="position:absolute;margin-left:0;margin-top:0;width:20pt;height:100pt;mso-position-horizontal-relative:text;mso-position-vertical-relative:text" fillcolor="#ff0000" stroked="f"><v:textbox style="{flow}" inset="1pt,5pt,2pt,7pt"><w:txbxContent>{}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"##,
        paragraph("in", "")
    )
}

/// Height in twips of what is filled on a page.
fn filled(page: &Page) -> Option<i64> {
    fn top(items: &[Item]) -> Option<i64> {
        items.iter().find_map(|item| match item {
            Item::Path(path) if path.fill.is_some() => match path.path.0.first() {
                Some(Segment::Move(at)) => Some(at.y.0 / 635),
                _ => None,
            },
            Item::Group(group) => top(&group.items).map(|y| y + group.transform.offset.y.0 / 635),
            _ => None,
        })
    }
    top(&page.items)
}

#[test]
fn drawings_stand_above_the_space_of_their_paragraph() {
    let body = |before: u32| {
        let spaces = r#"w:line="240" w:lineRule="exact""#;
        format!(
            r#"<w:p><w:pPr><w:spacing w:after="200" {spaces}/></w:pPr><w:r><w:t>above</w:t></w:r></w:p><w:p><w:pPr><w:spacing w:before="{before}" {spaces}/></w:pPr>{}<w:r><w:t>below</w:t></w:r></w:p>"#,
            anchored("")
        )
    };
    let without = pages(&body(0), "");
    let with = pages(&body(500), "");
    let moved = place_of(&with[0], "below").1 - place_of(&without[0], "below").1;
    assert_eq!(moved, 300, "the greater of the spaces");
    assert!(filled(&with[0]).is_some());
    assert_eq!(filled(&with[0]), filled(&without[0]));
}

#[test]
fn insets_are_those_of_the_box_whatever_the_direction_of_its_text() {
    fn origin(items: &[Item]) -> Option<i64> {
        items.iter().find_map(|item| match item {
            Item::Text(run) if run.text == "in" => Some(run.origin.x.0 / 12_700),
            Item::Group(group) => origin(&group.items),
            _ => None,
        })
    }
    let begin = |flow: &str| {
        let body = format!("<w:p>{}</w:p>", anchored(flow));
        origin(&pages(&body, "")[0].items)
    };
    assert_eq!(begin("layout-flow:vertical"), Some(5));
    let upwards = "layout-flow:vertical;mso-layout-flow-alt:bottom-to-top";
    assert_eq!(begin(upwards), Some(7));
}

#[test]
fn boxes_filled_with_a_picture_that_they_do_not_have_are_clear() {
    let body = format!("<w:p>{}</w:p>", anchored(""));
    assert!(filled(&pages(&body, "")[0]).is_some());
    let framed = body.replace("<v:textbox", r#"<v:fill type="frame"/><v:textbox"#);
    assert_eq!(filled(&pages(&framed, "")[0]), None);
}

#[test]
fn text_in_boxes_of_vml_stays_upright() {
    let boxed = |rotation: &str| {
        let body = format!("<w:p>{}</w:p>", anchored(""))
            .replace("width:20pt;height:100pt", "width:100pt;height:30pt")
            .replace(
                "position:absolute",
                &format!("position:absolute;{rotation}"),
            );
        pages(&body, "").swap_remove(0)
    };
    let place =
        |rotation: &str| place_within(&boxed(rotation).items, "in").expect("the text is there");
    let plain = place("");
    assert_eq!(place("rotation:180"), plain);
    assert_eq!(place("rotation:180;flip:x"), plain);
    // On its side, the box is as wide as it was high.
    let (x, y) = place("rotation:90");
    assert_eq!((x - plain.0, y - plain.1), (35 * 20, -35 * 20));
}

#[test]
fn text_from_right_to_left_is_painted_in_the_order_in_which_it_is_read() {
    let text = "אבג דהו 12 זחט";
    let body = format!(
        r#"<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>{text}</w:t></w:r></w:p>"#
    );
    let pages = pages(&body, "");
    let runs = pages[0].items.iter().filter_map(|item| match item {
        Item::Text(run) => Some((run.text.as_str(), run.origin.x)),
        _ => None,
    });
    let (texts, places): (Vec<&str>, Vec<_>) = runs.unzip();
    assert_eq!(texts.concat(), text);
    assert!(places[0] > places[places.len() - 1]);
}

#[test]
fn pictures_along_the_edge_have_a_line_in_their_place() {
    let lines = |kind: &str| {
        let border = format!(
            r#"<w:pgBorders w:offsetFrom="page"><w:top w:val="{kind}" w:sz="16" w:space="24"/></w:pgBorders>"#
        );
        let body = format!("{}{}", paragraph("text", ""), section(&border));
        drawn(&laid_out(&body, &[], &Options::default())[0])
    };
    assert_eq!(lines("mapleMuffins").len(), 1);
    assert_eq!(lines("mapleMuffins"), lines("single"));
    assert_eq!(lines("none"), []);
}
