//! Borders of cells that meet: one of them is shown.

use quire::layout::display::{Item, Page, Segment};
use quire::layout::document::Options;

use crate::{laid_out, paragraph, section};

/// Where a line begins and ends, in twips, and its red, green and blue.
type Drawn = ([i64; 4], [u8; 3]);

fn page(table: &str, rows: &str, compat: &str) -> Page {
    let columns = r#"<w:gridCol w:w="1000"/>"#.repeat(2);
    let body = format!(
        "<w:tbl><w:tblPr>{table}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>{}{}",
        paragraph("below", ""),
        section("")
    );
    let settings = format!("<w:compat>{compat}</w:compat>");
    let parts = [("settings.xml", "settings", "w:settings", settings.as_str())];
    laid_out(&body, &parts, &Options::default()).swap_remove(0)
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn cell(own: &str, borders: &[String]) -> String {
    format!(
        r#"<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>{own}<w:tcBorders>{}</w:tcBorders></w:tcPr>{}</w:tc>"#,
        borders.concat(),
        paragraph("a", "")
    )
}

fn border(side: &str, kind: &str, eighths: u32, colour: &str) -> String {
    format!(r#"<w:{side} w:val="{kind}" w:sz="{eighths}" w:color="{colour}"/>"#)
}

fn drawn(page: &Page) -> Vec<Drawn> {
    let line = |item: &Item| match item {
        Item::Path(path) => {
            let ends: Vec<_> = path.path.0.iter().filter_map(Segment::end).collect();
            let [red, green, blue, _] = path.stroke.as_ref()?.colour.0;
            match ends[..] {
                [from, to] => {
                    let place = [from.x, from.y, to.x, to.y].map(|length| length.0 / 635);
                    Some((place, [red, green, blue]))
                }
                _ => None,
            }
        }
        _ => None,
    };
    page.items.iter().filter_map(line).collect()
}

/// The colours that are drawn, each once.
fn colours(page: &Page) -> Vec<[u8; 3]> {
    let mut colours: Vec<_> = drawn(page).into_iter().map(|(_, colour)| colour).collect();
    colours.sort_unstable();
    colours.dedup();
    colours
}

const RED: [u8; 3] = [255, 0, 0];
const BLUE: [u8; 3] = [0, 0, 255];
const YELLOW: [u8; 3] = [255, 255, 0];

/// What is drawn between two cells beside each other, and between two below each other.
fn met(first: (&str, u32, &str), second: (&str, u32, &str), compat: &str) -> [Vec<[u8; 3]>; 2] {
    let border = |side: &str, (kind, eighths, colour)| vec![border(side, kind, eighths, colour)];
    let beside = row(&[
        cell("", &border("right", first)),
        cell("", &border("left", second)),
    ]);
    let below = [
        row(&[cell("", &border("bottom", first))]),
        row(&[cell("", &border("top", second))]),
    ];
    [beside, below.concat()].map(|rows| colours(&page("", &rows, compat)))
}

#[test]
fn of_two_borders_that_meet_the_heavier_one_is_shown() {
    let both = |colour: [u8; 3]| [vec![colour], vec![colour]];
    let red = ("single", 24, "FF0000");
    for blue in [
        ("single", 4, "0000FF"),
        // Three times six.
        ("double", 6, "0000FF"),
        // Dots and dashes have next to no weight.
        ("dotted", 48, "0000FF"),
        ("dashed", 48, "0000FF"),
        // As heavy: the darker one, whose blue and green are less.
        ("single", 24, "0000FF"),
        ("nil", 0, "0000FF"),
        ("none", 0, "0000FF"),
    ] {
        assert_eq!(met(red, blue, ""), both(RED), "{blue:?}");
        assert_eq!(met(blue, red, ""), both(RED), "{blue:?}");
    }
    for blue in [("double", 9, "0000FF"), ("triple", 4, "0000FF")] {
        assert_eq!(met(red, blue, ""), both(BLUE), "{blue:?}");
        assert_eq!(met(blue, red, ""), both(BLUE), "{blue:?}");
    }
    let simplified = "<w:useSingleBorderforContiguousCells/>";
    let yellow = ("single", 4, "FFFF00");
    assert_eq!(met(red, yellow, simplified), both(YELLOW));
    assert_eq!(met(yellow, red, simplified), both(RED));
}

#[test]
fn a_cell_beside_several_shows_nothing_where_these_show_theirs() {
    let rows = |heights: [&str; 2]| {
        let first = row(&[
            cell(
                r#"<w:vMerge w:val="restart"/>"#,
                &[border("right", "single", 8, "FFFF00")],
            ),
            cell("", &[border("left", "single", 24, heights[0])]),
        ]);
        let second = row(&[
            cell("<w:vMerge/>", &[border("right", "single", 8, "FFFF00")]),
            cell("", &[border("left", "single", 24, heights[1])]),
        ]);
        first + &second
    };
    assert_eq!(
        colours(&page("", &rows(["FF0000", "0000FF"]), "")),
        [BLUE, RED]
    );
    // One line a row, one above the other.
    let lines = drawn(&page("", &rows(["FF0000", "FF0000"]), ""));
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].0[3], lines[1].0[1]);
    // Above several, what is below shows its own where it is the heavier one.
    let wide = [
        row(&[cell(
            r#"<w:gridSpan w:val="2"/>"#,
            &[border("bottom", "single", 8, "FFFF00")],
        )]),
        row(&[
            cell("", &[border("top", "single", 24, "FF0000")]),
            cell("", &[]),
        ]),
    ];
    let lines = drawn(&page("", &wide.concat(), ""));
    let shown: Vec<_> = lines.iter().map(|line| line.1).collect();
    assert_eq!(shown, [YELLOW, RED, YELLOW]);
}

#[test]
fn what_is_left_in_a_table_from_right_to_left_is_where_its_rows_begin() {
    let sides = [
        border("left", "single", 8, "FF0000"),
        border("right", "single", 8, "0000FF"),
    ];
    let borders = format!("<w:tblBorders>{}</w:tblBorders>", sides.concat());
    let rows = row(&[cell("", &[]), cell("", &[])]);
    let edges = |table: &str| {
        let mut lines = drawn(&page(&format!("{table}{borders}"), &rows, ""));
        lines.sort_unstable();
        lines.iter().map(|line| line.1).collect::<Vec<_>>()
    };
    assert_eq!(edges(""), [RED, BLUE]);
    assert_eq!(edges("<w:bidiVisual/>"), [BLUE, RED]);
    // Cells meet on that side, too.
    let rows = row(&[
        cell("", &[border("right", "single", 24, "FF0000")]),
        cell("", &[border("left", "single", 8, "0000FF")]),
    ]);
    for table in ["", "<w:bidiVisual/>"] {
        assert_eq!(colours(&page(table, &rows, "")), [RED]);
    }
}
