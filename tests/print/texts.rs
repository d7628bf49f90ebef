//! Where texts stand in and over their cells.

use super::*;

/// A row of some height, in points, with a text in each of the first three styles.
fn in_three_styles(height: u32, words: &str) -> String {
    let cells: String = ["A1", "B1", "C1"]
        .into_iter()
        .zip(1..)
        .map(|(place, style)| text(place, style, words))
        .collect();
    format!(r#"<row r="1" ht="{height}" customHeight="1">{cells}</row>"#)
}

#[test]
fn text_flows_over_empty_neighbours_and_onto_the_next_page() {
    let long = "words that go on and on over many cells ".repeat(4);
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}{}</row>"#,
        text("A1", 0, &long),
        text("A2", 0, "cut off by its neighbour"),
        text("B2", 0, "neighbour"),
    );
    let pages = pages(workbook(&rows, MARGINS, ""));
    assert!(pages.len() > 1, "the text needs more than a page");
    assert!(!texts(&pages[1]).is_empty());
    assert!(texts(&pages[0]).iter().any(|text| text == "neighbour"));
}

#[test]
fn text_flows_up_to_merged_cells_though_they_are_empty() {
    let long = "a text that is longer than its cell";
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}{}</row><row r="3">{}</row>"#,
        text("A1", 0, long),
        text("A2", 0, long),
        text("H2", 0, "end"),
        text("A3", 0, long),
    );
    let merged = r#"<mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="B3:C4"/></mergeCells>"#;
    let pages = pages(workbook(&rows, merged, ""));
    // Of a text that is cut off: where that is, in pixels from the left of the cells.
    fn cuts(items: &[Item], found: &mut Vec<i64>) {
        for item in items {
            let Item::Group(group) = item else { continue };
            match (&group.clip, &group.items[..]) {
                (Some(Path(sides)), [Item::Text(_)]) => {
                    let ends = sides.iter().filter_map(|side| match side {
                        Segment::Line(end) => Some(end.x.0 / PIXEL),
                        _ => None,
                    });
                    found.extend(ends.max());
                }
                _ => cuts(&group.items, found),
            }
        }
    }
    let mut found = Vec::new();
    cuts(&pages[0].items, &mut found);
    assert_eq!(found, [2 * 64 + 1, 7 * 64 + 1, 64 + 1]);
}

#[test]
fn words_are_distributed_across_their_cell_and_a_single_one_stands_in_the_middle() {
    let formats = r#"<xf><alignment horizontal="distributed"/></xf>"#;
    let columns = r#"<cols><col min="1" max="1" width="40" customWidth="1"/></cols>"#;
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}</row>"#,
        text("A1", 1, "one"),
        text("A2", 1, "two words"),
    );
    let pages = pages(workbook(&rows, &format!("{columns}{MARGINS}"), formats));
    let runs = runs(&pages[0]);
    let place = |said: &str| {
        let found = runs.iter().find(|(text, _)| text == said);
        found.map(|(_, place)| place[0] - MARGIN)
    };
    assert!(place("one").is_some_and(|left| (110..150).contains(&left)));
    assert!(place("two words").is_some_and(|left| left < 10));
}

#[test]
fn lines_that_are_turned_take_all_of_the_height_of_their_row() {
    let formats =
        r#"<xf><alignment wrapText="1" textRotation="90"/></xf><xf><alignment wrapText="1"/></xf>"#;
    let words = text("A1", 1, &"word ".repeat(20));
    let level = text("A1", 2, &"word ".repeat(20));
    let lines = |cell: &str, [width, height]: [u32; 2]| {
        let [characters, points] = [f64::from(width) / 7.0, f64::from(height) * 0.75];
        let row = format!(r#"<row r="1" ht="{points}" customHeight="1">{cell}</row>"#);
        let columns =
            format!(r#"<cols><col min="1" max="1" width="{characters}" customWidth="1"/></cols>"#);
        texts(&pages(workbook(&row, &format!("{columns}{MARGINS}"), formats))[0])
    };
    for pixels in 60..100 {
        // Of a column, four pixels are padding.
        let turned = lines(&words, [100, pixels]);
        assert_eq!(turned, lines(&level, [pixels + 5, 500]), "{pixels}");
    }
}

#[test]
fn lines_that_are_spread_down_their_cell_are_broken_and_fill_it() {
    let formats = concat!(
        r#"<xf><alignment vertical="distributed"/></xf>"#,
        r#"<xf><alignment vertical="top" wrapText="1"/></xf>"#,
        r#"<xf><alignment vertical="bottom" wrapText="1"/></xf>"#
    );
    let row = in_three_styles(90, "twowords twowords");
    let runs = runs(&pages(workbook(&row, MARGINS, formats))[0]);
    let downs: Vec<i64> = runs.iter().map(|(_, at)| at[1]).collect();
    let [first, last, top, _, _, bottom] = downs.as_slice() else {
        panic!("six lines are expected, not {runs:?}");
    };
    assert_eq!(first, top);
    assert!((last - bottom).abs() <= 1, "{downs:?}");
}

#[test]
fn lines_that_are_turned_stand_by_how_their_cell_is_aligned_up_and_down() {
    let formats: String = ["top", "center", "bottom"]
        .map(|side| {
            format!(r#"<xf><alignment wrapText="1" textRotation="90" vertical="{side}"/></xf>"#)
        })
        .concat();
    let row = in_three_styles(60, "longwords a");
    let page = &pages(workbook(&row, MARGINS, formats.as_str()))[0];
    // A line begins so far from where the longest one does, in the direction in which it is read.
    fn begins(items: &[Item], found: &mut Vec<i64>) {
        for item in items {
            match item {
                Item::Text(run) => found.push(run.origin.x.0 / PIXEL),
                Item::Group(group) => begins(&group.items, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    begins(&page.items, &mut found);
    let [0, high, 0, middle, 0, low] = found.as_slice() else {
        panic!("six lines are expected, not {found:?}");
    };
    assert!(*high > 20 && (high - 2 * middle).abs() <= 1, "{found:?}");
    assert_eq!(*low, 0);
}

#[test]
fn texts_that_are_read_leftwards_stand_at_the_right() {
    let formats = r#"<xf><alignment horizontal="left"/></xf>"#;
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}</row><row r="3">{}</row>"#,
        text("A1", 0, "abc"),
        text("A2", 0, "(\u{5d0}\u{5d1}\u{5d2}"),
        text("A3", 1, "\u{5d0}\u{5d1}\u{5d2}"),
    );
    let found = runs(&pages(workbook(&rows, MARGINS, formats))[0]);
    let lefts: Vec<i64> = found.iter().map(|(_, at)| at[0]).collect();
    let places = [lefts[0], lefts[lefts.len() - 1]];
    assert_eq!(places, [MARGIN + 3; 2], "{found:?}");
    let inner = lefts.get(1..lefts.len() - 1).unwrap_or_default();
    assert!(
        !inner.is_empty() && inner.iter().all(|left| *left > MARGIN + 20),
        "{found:?}"
    );
}

#[test]
fn of_lines_in_the_middle_of_a_row_that_is_too_low_those_count_that_have_room() {
    let formats = r#"<xf><alignment vertical="center" wrapText="1"/></xf>"#;
    let first = |lines: usize, points: u32| {
        let cell = text("A1", 1, &"&#10;x".repeat(lines)[5..]);
        let row = format!(r#"<row r="1" ht="{points}" customHeight="1">{cell}</row>"#);
        let page = &pages(workbook(&row, MARGINS, formats))[0];
        runs(page)[0].1[1]
    };
    let one = first(1, 12);
    assert_eq!([first(2, 12), first(9, 12)], [one; 2]);
    assert!(first(2, 60) < first(1, 60), "with room for both");
}

#[test]
fn a_workbook_without_styles_is_set_in_calibri() {
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}{}</row>"#,
        text("B1", 0, "flows over its neighbour"),
        text("A2", 0, "a"),
        text("B2", 0, "b"),
    );
    let sheet = format!("<worksheet {NAMESPACES}><sheetData>{rows}</sheetData></worksheet>");
    let pages = pages(one_sheet("", &sheet, None));
    let [(flowing, _), (_, a), (_, b)] = &runs(&pages[0])[..] else {
        panic!("three texts are expected");
    };
    assert_eq!(flowing, "flows over its neighbour");
    // Eight digits of 7 pixels and what is beside them.
    assert_eq!(b[0] - a[0], 64);
}

#[test]
fn rows_are_as_high_as_their_texts_unless_they_say_otherwise() {
    let formats = r#"<xf><alignment wrapText="1"/></xf>"#;
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}</row><row r="3" ht="99">{}</row><row r="4" ht="75" customHeight="1">{}</row>"#,
        text("A1", 1, "one\ntwo\nthree"),
        text("A2", 0, "below"),
        text("A3", 0, "as high as it was"),
        text("A4", 0, "set by hand"),
    );
    let pages = pages(workbook(&rows, MARGINS, formats));
    let downs: Vec<i64> = runs(&pages[0]).iter().map(|run| run.1[1]).collect();
    let [one, two, three, below, next, last] = downs.as_slice() else {
        panic!("six runs are expected, not {downs:?}");
    };
    let line = two - one;
    assert_eq!([three - two, below - three], [line; 2]);
    assert_eq!([next - below, last - next], [132, 100]);
}

#[test]
fn texts_begin_behind_the_icons_of_their_cells() {
    let formats = concat!(
        r#"<xf><alignment horizontal="left"/></xf>"#,
        r#"<xf numFmtId="44" applyNumberFormat="1"/>"#
    );
    let rows = concat!(
        r#"<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>"#,
        r#"<row r="2"><c r="A2" s="2"><v>1</v></c><c r="B2" s="2"><v>1</v></c></row>"#
    );
    let icons = concat!(
        r#"<cols><col min="1" max="2" width="20" customWidth="1"/></cols>"#,
        r#"<conditionalFormatting sqref="A1:A2"><cfRule type="iconSet" priority="1"><iconSet><cfvo type="percent" val="0"/>"#,
        r#"<cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>"#
    );
    let runs = runs(&pages(workbook(rows, &format!("{icons}{MARGINS}"), formats))[0]);
    let places = runs.iter().filter(|(text, _)| !text.contains('.'));
    let places: Vec<i64> = places.map(|(_, at)| at[0]).collect();
    let [left, plain, sign, plain_sign] = places.as_slice() else {
        panic!("four texts are expected, not {runs:?}");
    };
    // A column of 20 digits has 140 pixels, the icon those of a font of 11 points and one more.
    assert_eq!([left - plain, sign - plain_sign], [16 - 140; 2]);
}

#[test]
fn blanks_behind_a_text_keep_it_from_the_right_edge() {
    let formats = concat!(
        r#"<xf><alignment horizontal="right"/></xf>"#,
        r#"<xf><alignment horizontal="right" wrapText="1"/></xf>"#
    );
    let cell = |row: u32, style: u32, text: &str| {
        format!(
            r#"<row r="{row}"><c r="A{row}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c></row>"#
        )
    };
    let rows = [(1, "ab"), (1, "ab   "), (1, "   ab"), (2, "ab   ")];
    let rows: String = (1..)
        .zip(rows)
        .map(|(row, (style, text))| cell(row, style, text))
        .collect();
    let runs = runs(&pages(workbook(&rows, MARGINS, formats))[0]);
    let places: Vec<i64> = runs.iter().map(|(_, at)| at[0]).collect();
    let [plain, behind, before, broken] = places.as_slice() else {
        panic!("four texts are expected, not {runs:?}");
    };
    assert!(behind + 6 < *plain && behind == before, "{places:?}");
    assert_eq!(broken, plain);
}

#[test]
fn text_is_centred_across_the_empty_cells_that_ask_for_it() {
    let formats = concat!(
        r#"<xf><alignment horizontal="centerContinuous"/></xf>"#,
        r#"<xf><alignment horizontal="center"/></xf>"#
    );
    let rows = format!(
        r#"<row r="1">{}<c r="B1" s="1"/><c r="C1" s="1"/><c r="D1"/></row><row r="2">{}</row>"#,
        text("A1", 1, "over three"),
        text("A2", 2, "over three")
    );
    let merged = r#"<mergeCells><mergeCell ref="A2:C2"/></mergeCells>"#;
    let runs = runs(&pages(workbook(&rows, merged, formats))[0]);
    assert_eq!(runs[0].1[0], runs[1].1[0]);
}

#[test]
fn a_text_fills_its_cell_and_the_empty_ones_that_ask_for_it() {
    let formats = r#"<xf><alignment horizontal="fill"/></xf>"#;
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}<c r="B2" s="1"/><c r="C2" s="1"/>{}</row><row r="3">{}</row>"#,
        text("A1", 1, "="),
        text("A2", 1, "="),
        text("D2", 0, "end"),
        text("A3", 1, "a text without room"),
    );
    let said = texts(&pages(workbook(&rows, MARGINS, formats))[0]);
    let counts = said.iter().map(|text| text.matches('=').count());
    let counts: Vec<usize> = counts.collect();
    let [one, three, 0, 0] = counts.as_slice() else {
        panic!("four texts are expected, not {said:?}");
    };
    assert!(*one > 4 && *three >= 3 * one, "{said:?}");
}
