//! Workbooks as pages and as PDF, from the package on. Without any font: text is measured by estimate.

#[path = "common/charts.rs"]
mod charts;
mod common;
#[path = "common/sheets.rs"]
mod sheets;

use charts::{NAMESPACES, chart_sheet, with_chart, with_drawing, with_extended_chart};
use common::{Parts, converted};
use quire::editor_bin::container::MainTable;
use quire::error::ErrorKind;
use quire::layout::display::{Item, Page, Path, Segment, TextRun};
use quire::layout::sheet::header::HeaderFacts;
use quire::layout::sheet::{SheetPages, Sheets};
use quire::layout::text::{FontBook, MemoryFonts};
use quire::layout::units::Emu;
use quire::render::pdf::{PrintOptions, print};
use quire::resolve::sheet::book::Book;
use quire::resolve::sheet::notes::choices;
use sheets::{one_sheet, printed_in, text, workbook};

/// Pixels of 1/96 inch.
const PIXEL: i64 = 9525;
/// Left and top margin that are given, in pixels.
const MARGIN: i64 = 96;

fn fonts() -> FontBook {
    FontBook::new(Box::new(MemoryFonts::default()))
}

fn pages(editor_bin: Vec<u8>) -> Vec<Page> {
    let main = MainTable::read(&editor_bin).expect("a main table");
    let book = Book::open(editor_bin, main).expect("a workbook");
    let mut fonts = fonts();
    let mut pages = SheetPages::new(&book, Sheets::Active, HeaderFacts::default(), &mut fonts)
        .expect("a sheet");
    let mut made = Vec::new();
    while let Some(page) = pages.next_page(&mut fonts).expect("a page") {
        made.push(page);
    }
    assert_eq!(made.len(), pages.count());
    made
}

/// The runs of a page with the places of their baselines' beginnings on it, in pixels.
fn runs(page: &Page) -> Vec<(String, [i64; 2])> {
    fn collect(items: &[Item], at: [Emu; 2], found: &mut Vec<(TextRun, [Emu; 2])>) {
        for item in items {
            match item {
                Item::Text(run) => {
                    found.push((run.clone(), [at[0] + run.origin.x, at[1] + run.origin.y]));
                }
                Item::Group(group) => {
                    let offset = group.transform.offset;
                    collect(&group.items, [at[0] + offset.x, at[1] + offset.y], found);
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(&page.items, [Emu::ZERO; 2], &mut found);
    let places = found.into_iter();
    places
        .map(|(run, at)| (run.text, at.map(|length| length.0 / PIXEL)))
        .collect()
}

fn texts(page: &Page) -> Vec<String> {
    runs(page).into_iter().map(|(text, _)| text).collect()
}

const MARGINS: &str =
    r#"<pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>"#;

#[test]
fn text_stands_in_its_cell() {
    let formats = r#"<xf><alignment horizontal="right" vertical="top"/></xf><xf><alignment indent="2"/></xf>"#;
    let rows = format!(
        r#"<row r="1" ht="30" customHeight="1">{}{}{}</row>"#,
        text("A1", 0, "left"),
        text("B1", 1, "right"),
        text("C1", 2, "in"),
    );
    let pages = pages(workbook(&rows, MARGINS, formats));
    let runs = runs(&pages[0]);
    let [(_, left), (_, right), (_, inside)] = runs.as_slice() else {
        panic!("three runs are expected, not {runs:?}");
    };
    assert_eq!(left[0], MARGIN + 3);
    assert!(right[0] > MARGIN + 64 && right[0] < MARGIN + 128);
    assert_eq!(inside[0], MARGIN + 128 + 3 + 18);
    assert!(left[1] > right[1], "below and above in a row of 40 pixels");
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
fn a_column_wider_than_the_page_goes_on_on_the_next_one() {
    let columns = r#"<cols><col min="2" max="2" width="150" customWidth="1"/></cols>"#;
    let words: Vec<String> = (0..60).map(|word| format!("w{word}")).collect();
    let row = format!(
        r#"<row r="1">{}{}{}</row>"#,
        text("A1", 0, "before"),
        text("B1", 0, &words.join(" ")),
        text("C1", 0, "behind"),
    );
    let pages = pages(workbook(&row, &format!("{columns}{MARGINS}"), ""));
    let said: Vec<_> = pages.iter().map(runs).collect();
    let [first, second, third] = said.as_slice() else {
        panic!("three pages are expected, not {said:?}");
    };
    assert_eq!([first.len(), second.len(), third.len()], [1, 1, 2]);
    // Each page but the last has as much of it as there is room, less a pixel that stays free.
    let part = pages[1].size.width.0 / PIXEL - 2 * MARGIN - 1;
    let left = |text: &(String, [i64; 2])| text.1[0];
    assert_eq!(left(&second[0]) - left(&third[0]), part);
    // 150 digits of 7 pixels.
    let begin = MARGIN + 150 * 7 - part;
    assert_eq!(third[1].0, "behind");
    assert!((begin..begin + 5).contains(&left(&third[1])), "{third:?}");
}

#[test]
fn lines_of_a_column_that_is_wider_than_the_page_are_whole_on_each_page() {
    let columns = r#"<cols><col min="1" max="1" width="150" customWidth="1"/></cols>"#;
    let formats = r#"<xf><alignment wrapText="1"/></xf>"#;
    let words: Vec<String> = (0..100).map(|word| format!("word{word}")).collect();
    let row = format!(r#"<row r="1">{}</row>"#, text("A1", 1, &words.join(" ")));
    let pages = pages(workbook(&row, &format!("{columns}{MARGINS}"), formats));
    assert_eq!(pages.len(), 2);
    let [first, second] = [&pages[0], &pages[1]].map(|page| texts(page).concat());
    assert!(first.contains("word99"));
    assert_eq!(first, second);
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
    let cells: String = ["A1", "B1", "C1"]
        .into_iter()
        .zip(1..)
        .map(|(place, style)| text(place, style, "twowords twowords"))
        .collect();
    let row = format!(r#"<row r="1" ht="90" customHeight="1">{cells}</row>"#);
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
    let cells: String = ["A1", "B1", "C1"]
        .into_iter()
        .zip(1..)
        .map(|(place, style)| text(place, style, "longwords a"))
        .collect();
    let row = format!(r#"<row r="1" ht="60" customHeight="1">{cells}</row>"#);
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
fn columns_that_run_from_right_to_left_begin_at_the_right_margin() {
    let leftwards = r#"<sheetViews><sheetView workbookViewId="0" rightToLeft="1"/></sheetViews>"#;
    let cells: String = ["A1", "B1", "C1", "J1", "K1"]
        .map(|place| text(place, 0, place))
        .concat();
    let rows = format!(r#"<row r="1">{cells}</row>"#);
    let placed = |behind: &str| -> Vec<Vec<(String, i64)>> {
        let pages = pages(workbook(&rows, &format!("{behind}{MARGINS}"), ""));
        let found = pages.iter().map(|page| {
            let right = page.size.width.0 / PIXEL - MARGIN;
            let found = runs(page).into_iter();
            found.map(|(text, at)| (text, right - at[0])).collect()
        });
        found.collect()
    };
    let said = placed(leftwards);
    let from_right = |page: usize, cell: &str| {
        let mut found = said[page].iter();
        found.find(|(text, _)| text == cell).map(|(_, left)| *left)
    };
    // A column has 64 pixels, and a text begins three behind its left side.
    let expected = [61, 125, 189].map(Some);
    assert_eq!(["A1", "B1", "C1"].map(|cell| from_right(0, cell)), expected);
    assert_eq!(said.len(), 2);
    assert_eq!(
        ["J1", "K1"].map(|cell| from_right(1, cell)),
        [61, 125].map(Some)
    );
    // Headings of rows stand before the first column, at the right.
    let headed = placed(&format!(r#"{leftwards}<printOptions headings="1"/>"#));
    let row = headed[0].iter().find(|(text, _)| text == "1");
    assert!(row.is_some_and(|(_, left)| *left < 26), "{headed:?}");
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
fn rows_are_as_high_as_their_texts() {
    let formats = r#"<xf><alignment wrapText="1"/></xf>"#;
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}</row><row r="3" ht="99">{}</row><row r="4" ht="75" customHeight="1">{}</row>"#,
        text("A1", 1, "one\ntwo\nthree"),
        text("A2", 0, "below"),
        text("A3", 0, "as high as its line"),
        text("A4", 0, "set by hand"),
    );
    let pages = pages(workbook(&rows, MARGINS, formats));
    let downs: Vec<i64> = runs(&pages[0]).iter().map(|run| run.1[1]).collect();
    let [one, two, three, below, next, last] = downs.as_slice() else {
        panic!("six runs are expected, not {downs:?}");
    };
    let line = two - one;
    assert_eq!([three - two, below - three, next - below], [line; 3]);
    assert_eq!(last - next, 100);
}

#[test]
fn rows_are_as_high_as_what_stands_beside_the_print_area() {
    let formats = r#"<xf><alignment wrapText="1"/></xf>"#;
    let long = "words ".repeat(20);
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}</row>"#,
        text("A1", 0, "first"),
        text("C1", 1, &long),
        text("A2", 0, "second"),
    );
    let second = |editor_bin| {
        let runs = runs(&pages(editor_bin)[0]);
        let found = runs.iter().find(|(text, _)| text == "second");
        found.map(|(_, at)| at[1])
    };
    let all = second(workbook(&rows, MARGINS, formats));
    assert!(all.is_some_and(|down| down > MARGIN + 100));
    assert_eq!(
        second(printed_in(&["Sums!$A$1:$A$2"], &rows, MARGINS, formats)),
        all
    );
}

#[test]
fn a_number_without_room_is_shortened_or_hidden() {
    let formats = r#"<xf numFmtId="4" applyNumberFormat="1"/>"#;
    let rows = r#"<row r="1"><c r="A1"><v>0.123456789012</v></c><c r="B1" s="1"><v>123456789012</v></c></row>"#;
    let found = texts(&pages(workbook(rows, MARGINS, formats))[0]);
    assert!(
        found[0].starts_with("0.12") && found[0].len() < 12,
        "{found:?}"
    );
    assert!(found[1].chars().all(|sign| sign == '#'), "{found:?}");
}

#[test]
fn numbers_truth_values_and_errors_are_whole_in_one_line_or_hidden() {
    let formats = concat!(
        r#"<xf><alignment wrapText="1"/></xf>"#,
        r#"<xf><alignment shrinkToFit="1"/></xf>"#
    );
    let columns = r#"<cols><col min="1" max="4" width="3" customWidth="1"/></cols>"#;
    let rows = concat!(
        r#"<row r="1"><c r="A1" t="b"><v>0</v></c><c r="B1" t="e"><v>#DIV/0!</v></c>"#,
        r#"<c r="C1" s="1"><v>12345678</v></c><c r="D1" s="2" t="e"><v>#NAME?</v></c><c r="E1" s="1"><v>12</v></c></row>"#
    );
    let found = texts(&pages(workbook(rows, &format!("{columns}{MARGINS}"), formats))[0]);
    let [bool, error, wrapped, shrunk, short] = found.as_slice() else {
        panic!("five texts are expected, not {found:?}");
    };
    for hidden in [bool, error, wrapped] {
        assert!(hidden.chars().all(|sign| sign == '#'), "{found:?}");
    }
    assert_eq!([shrunk, short], ["#NAME?", "12"]);
}

#[test]
fn headings_header_and_footer_stand_around_the_cells() {
    let rows = format!(r#"<row r="1">{}</row>"#, text("A1", 0, "cell"));
    let behind = format!(
        r#"<printOptions headings="1" gridLines="1"/>{MARGINS}<headerFooter><oddHeader>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddHeader><oddFooter>foot</oddFooter></headerFooter>"#
    );
    let pages = pages(workbook(&rows, &behind, ""));
    assert_eq!(
        texts(&pages[0]),
        ["cell", "1", "A", "Sums", "Page 1 of 1", "foot"]
    );
}

#[test]
fn a_workbook_becomes_a_pdf() {
    let rows = format!(r#"<row r="1">{}</row>"#, text("A1", 0, "cell"));
    let editor_bin = workbook(&rows, "", "");
    let printed = |sheets| {
        let options = PrintOptions {
            sheets,
            ..PrintOptions::default()
        };
        print(
            editor_bin.clone(),
            &|_| None,
            &mut fonts(),
            options,
            &mut |_| true,
        )
    };
    let made = printed(Sheets::Named("sums".into())).unwrap();
    assert!(made.pdf.starts_with(b"%PDF-"));
    // No font is there, so that none has what the cells say.
    let codes: Vec<_> = made.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, ["missing-font"]);
    let error = printed(Sheets::Named("none".into())).unwrap_err();
    assert_eq!(error.kind, ErrorKind::MissingPart("sheet none".into()));
}

#[test]
fn a_sheet_without_contents_is_a_plain_page() {
    let behind = concat!(
        r#"<pageSetup paperSize="1" orientation="landscape"/>"#,
        "<headerFooter><oddHeader>&amp;A</oddHeader></headerFooter>"
    );
    let made = pages(workbook("", behind, ""));
    assert_eq!(made.len(), 1);
    assert!(made[0].size.height > made[0].size.width);
    assert!(texts(&made[0]).is_empty());
}

#[test]
fn a_sheet_that_is_a_chart_fills_a_page() {
    let chart = r#"<c:plotArea><c:pieChart><c:ser><c:idx val="0"/><c:tx><c:v>Apples</c:v></c:tx><c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>5</c:v></c:pt></c:numLit></c:val></c:ser></c:pieChart></c:plotArea>"#;
    let standing = r#"<pageSetup orientation="portrait"/>"#;
    for (setup, expected) in [("", [297, 210]), (standing, [210, 297])] {
        let made = pages(chart_sheet(setup, chart));
        assert_eq!(made.len(), 1);
        let size = [made[0].size.width, made[0].size.height].map(|side| side.0 / 36_000);
        assert_eq!(size, expected);
        let found = runs(&made[0]);
        let title = found.iter().find(|(text, _)| text == "Apples");
        let [x, y] = title.expect("a title").1;
        let middle = made[0].size.width.0 / PIXEL / 2;
        assert!((middle - 60..middle).contains(&x) && y < 150, "{x} {y}");
    }
}

#[test]
fn numbers_of_charts_are_written_as_in_their_cells() {
    let sheet = format!(
        r#"<worksheet {NAMESPACES}><sheetData><row r="1"><c r="A1" s="1"><v>41275</v></c><c r="B1" s="2"><v>7</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>"#
    );
    // The cache has the format of the language in which the workbook was saved.
    let source = |cell: &str, format: &str, value: u32| {
        format!(
            "<c:numRef><c:f>Sums!${cell}$1</c:f><c:numCache><c:formatCode>{format}</c:formatCode><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{value}</c:v></c:pt></c:numCache></c:numRef>"
        )
    };
    let chart = format!(
        r#"<c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:dLbls><c:showVal val="1"/></c:dLbls><c:cat>{}</c:cat><c:val>{}</c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea>"#,
        source("A", "dd/mm/yyyy", 41275),
        source("B", "0.0", 7),
    );
    let formats = r#"<xf numFmtId="14"/><xf numFmtId="2"/>"#;
    let texts = texts(&pages(with_chart(("worksheet", &sheet), formats, &chart))[0]);
    let count = |said: &str| texts.iter().filter(|text| *text == said).count();
    assert_eq!(count("1/1/2013"), 2, "{texts:?}");
    assert!(count("7.00") > 0 && count("7.0") == 0, "{texts:?}");
}

#[test]
fn merged_cells_are_printed_though_they_are_empty() {
    let merged = r#"<mergeCells><mergeCell ref="A3:A200"/><mergeCell ref="C1:XFD1"/></mergeCells>"#;
    let rows = format!(r#"<row r="1">{}</row>"#, text("A1", 0, "a"));
    assert!(pages(workbook(&rows, merged, "")).len() > 1);
}

/// Formats of which the first of conditional formats is a red ground.
const RED: &str = r#"</cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs><cellXfs>"#;

/// How many grounds are red.
fn red(items: &[Item]) -> usize {
    let is_red = |item: &Item| match item {
        Item::Path(path) => usize::from(format!("{:?}", path.fill).contains("[255, 0, 0, 255]")),
        Item::Group(group) => red(&group.items),
        _ => 0,
    };
    items.iter().map(is_red).sum()
}

#[test]
fn rules_with_formulas_colour_empty_cells_too() {
    let rule = concat!(
        r#"<conditionalFormatting sqref="A1:B4"><cfRule type="expression" priority="1" dxfId="0">"#,
        "<formula>MOD(ROW(),2)=0</formula></cfRule></conditionalFormatting>"
    );
    let rows = format!(
        r#"<row r="1">{}</row><row r="4">{}</row>"#,
        text("A1", 0, "a"),
        text("B4", 0, "b")
    );
    assert_eq!(red(&pages(workbook(&rows, rule, RED))[0].items), 4);
}

#[test]
fn a_workbook_without_theme_has_the_colours_of_office() {
    let rule = concat!(
        r#"<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1" dxfId="0">"#,
        "<formula>TRUE</formula></cfRule></conditionalFormatting>"
    );
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let formats = RED.replace(r#"rgb="FFFF0000""#, r#"theme="5""#);
    let page = format!("{:?}", pages(workbook(rows, rule, &formats))[0]);
    assert!(page.contains("[192, 80, 77, 255]"), "{page}");
}

#[test]
fn formulas_compare_numbers_by_the_digits_that_are_shown() {
    // The sum of a tenth and two tenths is a little more than three tenths.
    let rule = concat!(
        r#"<conditionalFormatting sqref="A1:B1"><cfRule type="expression" priority="1" dxfId="0">"#,
        "<formula>A1&lt;&gt;0.3</formula></cfRule></conditionalFormatting>"
    );
    let rows =
        r#"<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>0.3001</v></c></row>"#;
    assert_eq!(red(&pages(workbook(rows, rule, RED))[0].items), 1);
}

#[test]
fn numbers_leave_the_room_of_a_bracket_behind_them() {
    // The format 37 is `#,##0_);(#,##0)`.
    let formats = r#"<xf numFmtId="37"/>"#;
    let rows = concat!(
        r#"<row r="1"><c r="A1" s="1"><v>7</v></c></row>"#,
        r#"<row r="2"><c r="A2" s="1"><v>-7</v></c></row>"#
    );
    let runs = runs(&pages(workbook(rows, MARGINS, formats))[0]);
    let [(positive, at), (negative, with_brackets)] = runs.as_slice() else {
        panic!("two numbers are expected, not {runs:?}");
    };
    assert_eq!([positive.as_str(), negative.as_str()], ["7", "(7)"]);
    // The digits stand below one another: without a font, all signs are half as wide as they are high.
    assert_eq!(at[0] - with_brackets[0], 7);
}

#[test]
fn accounts_have_the_currency_at_one_side_and_the_number_at_the_other() {
    // The format 44 is `_($* #,##0.00_)`.
    let formats = r#"<xf numFmtId="44"/>"#;
    let rows = r#"<row r="1"><c r="A1" s="1"><v>7</v></c></row>"#;
    let runs = runs(&pages(workbook(rows, MARGINS, formats))[0]);
    let [(sign, left), (number, right)] = runs.as_slice() else {
        panic!("two runs are expected, not {runs:?}");
    };
    assert_eq!([sign.as_str(), number.as_str()], ["$", "7.00"]);
    let wide = r#"<row r="1"><c r="A1" s="1"><v>123456789012</v></c></row>"#;
    let found = texts(&pages(workbook(wide, MARGINS, formats))[0]);
    assert!(found[0].chars().all(|sign| sign == '#'), "{found:?}");
    // Both leave the room of a bracket.
    assert!(left[0] > MARGIN + 3 && left[0] < MARGIN + 12);
    assert!(right[0] > left[0] + 8 && right[0] < MARGIN + 64);
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
fn numbers_beside_a_page_are_not_on_it() {
    let formats = r#"<xf numFmtId="44" applyNumberFormat="1"/>"#;
    let columns = r#"<cols><col min="1" max="2" width="60" customWidth="1"/></cols>"#;
    let rows = r#"<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>"#;
    let pages = pages(workbook(rows, &format!("{columns}{MARGINS}"), formats));
    let said: Vec<String> = pages.iter().map(|page| texts(page).concat()).collect();
    assert_eq!(said.len(), 2);
    assert!(!said[0].contains('2') && !said[1].contains('1'), "{said:?}");
}

#[test]
fn headers_follow_the_scale_and_the_margins_unless_they_say_otherwise() {
    let rows = format!(r#"<row r="1">{}</row>"#, text("A1", 0, "cell"));
    let header = |attributes: &str| {
        let behind = format!(
            r#"{MARGINS}<pageSetup scale="50"/><headerFooter {attributes}><oddHeader>&amp;Lhead</oddHeader></headerFooter>"#
        );
        let page = pages(workbook(&rows, &behind, "")).remove(0);
        page.items
            .into_iter()
            .skip(1)
            .find_map(|item| match item {
                Item::Group(group) => Some((group.transform.matrix[0], group.items)),
                _ => None,
            })
            .map(|(scale, items)| {
                let page = Page {
                    items,
                    ..Page::default()
                };
                (scale, runs(&page)[0].1[0])
            })
    };
    assert_eq!(header(""), Some((0.5, MARGIN * 2)));
    assert_eq!(header(r#"alignWithMargins="0""#), Some((0.5, 134)));
    assert_eq!(header(r#"scaleWithDoc="0""#), None);
}

#[test]
fn a_sheet_whose_rows_are_all_hidden_is_a_plain_page() {
    let rows = format!(r#"<row r="1" hidden="1">{}</row>"#, text("A1", 0, "cell"));
    let behind = "<headerFooter><oddHeader>head</oddHeader></headerFooter>";
    let made = pages(workbook(&rows, behind, ""));
    assert_eq!(made.len(), 1);
    assert!(texts(&made[0]).is_empty());
}

#[test]
fn what_is_hidden_makes_no_page() {
    let hidden = r#"<cols><col min="30" max="30" width="9" hidden="1"/></cols>"#;
    let count = |rows: &str, columns: &str| pages(workbook(rows, columns, "")).len();
    let across = format!(
        r#"<row r="1">{}{}</row>"#,
        text("A1", 0, "a"),
        text("AD1", 0, "b")
    );
    let down = |hidden: &str| {
        let [first, last] = [text("A1", 0, "a"), text("A200", 0, "b")];
        format!(r#"<row r="1">{first}</row><row r="200"{hidden}>{last}</row>"#)
    };
    assert!(count(&across, "") > 1 && count(&down(""), "") > 1);
    assert_eq!(count(&across, hidden), 1);
    assert_eq!(count(&down(r#" hidden="1""#), ""), 1);
}

#[test]
fn of_very_many_pages_those_that_show_nothing_are_left_out() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="100000"><c r="FOO100000"><v>6</v></c></row>"#;
    let pages = pages(workbook(rows, "", ""));
    let said: Vec<String> = pages.iter().flat_map(texts).collect();
    assert_eq!((pages.len(), said.concat().as_str()), (2, "16"));
}

#[test]
fn a_sheet_has_so_many_pages_whatever_its_areas_are() {
    let rows =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="80000"><c r="A80000"><v>6</v></c></row>"#;
    let count = |areas: usize| {
        let areas = vec!["Sums!$A$1:$A$80000"; areas];
        let editor_bin = printed_in(&areas, rows, "", "");
        let main = MainTable::read(&editor_bin).expect("a main table");
        let book = Book::open(editor_bin, main).expect("a workbook");
        let pages = SheetPages::new(&book, Sheets::Active, HeaderFacts::default(), &mut fonts());
        pages.expect("pages").count()
    };
    let one = count(1);
    assert!((1_000..2_000).contains(&one), "{one}");
    assert_eq!(count(2), 2 * one);
    assert_eq!(count(100), 100_000);
}

#[test]
fn zeros_are_not_printed_where_the_view_hides_them() {
    let rows = r#"<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>2</v></c></row>"#;
    let view = r#"<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>"#;
    assert_eq!(texts(&pages(workbook(rows, view, ""))[0]), ["2"]);
}

#[test]
fn a_workbook_without_sheets_says_so() {
    let xml = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>"#;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let editor_bin = converted(Parts::new("xl/workbook.xml", kind, xml)).editor_bin;
    let main = MainTable::read(&editor_bin).expect("a main table");
    let book = Book::open(editor_bin, main).expect("a workbook");
    for sheets in [Sheets::Active, Sheets::Visible] {
        let pages = SheetPages::new(&book, sheets, HeaderFacts::default(), &mut fonts());
        assert_eq!(
            pages.err().map(|fault| fault.into_details().kind),
            Some(ErrorKind::NoSheets)
        );
    }
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

#[test]
fn breaks_hold_on_sheets_that_are_fitted_in_width_alone() {
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}</row>"#,
        text("A1", 0, "one"),
        text("A2", 0, "two")
    );
    let behind = |height: u32| {
        format!(
            r#"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><pageSetup fitToHeight="{height}"/><rowBreaks><brk id="1" max="16383" man="1"/></rowBreaks>"#
        )
    };
    assert_eq!(pages(workbook(&rows, &behind(0), "")).len(), 2);
    assert_eq!(pages(workbook(&rows, &behind(1), "")).len(), 1);
}

#[test]
fn rules_for_days_go_by_the_day_of_printing() {
    let rule = r#"<conditionalFormatting sqref="A1:A3"><cfRule type="timePeriod" dxfId="0" priority="1" timePeriod="last7Days"><formula>AND(TODAY()-FLOOR(A1,1)&lt;=6,FLOOR(A1,1)&lt;=TODAY())</formula></cfRule></conditionalFormatting>"#;
    let rows = r#"<row r="1"><c r="A1"><v>25570</v></c></row><row r="2"><c r="A2"><v>25579</v></c></row><row r="3"><c r="A3"><v>25580</v></c></row>"#;
    let format = r#"</cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs><cellXfs>"#;
    let editor_bin = workbook(rows, rule, format);
    let main = MainTable::read(&editor_bin).expect("a main table");
    let book = Book::open(editor_bin, main).expect("a workbook");
    let red = |facts| {
        let mut fonts = fonts();
        let mut pages = SheetPages::new(&book, Sheets::Active, facts, &mut fonts).expect("a sheet");
        let page = pages.next_page(&mut fonts).expect("a page");
        format!("{page:?}")
            .matches("Solid(Rgba([255, 0, 0, 255]))")
            .count()
    };
    // Ten days after the first of 1970.
    assert_eq!(red(HeaderFacts::at(10.5 * 86_400.0)), 1);
    assert_eq!(red(HeaderFacts::default()), 0);
}

#[test]
fn charts_without_caches_show_their_cells() {
    let text = |place: &str, text: &str| {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let rows =
        [("2", "Rent", "<v>900</v>"), ("3", "Food", "<f>A1+300</f>")].map(|(row, name, value)| {
            format!(
                r#"<row r="{row}">{}<c r="K{row}">{value}</c></row>"#,
                text(&format!("J{row}"), name)
            )
        });
    let sheet = format!(
        r#"<worksheet {NAMESPACES}><sheetData><row r="1">{}</row>{}</sheetData><drawing r:id="rId1"/></worksheet>"#,
        text("K1", "Costs"),
        rows.concat()
    );
    // Names of categories where numbers are announced.
    let chart = r#"<c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>Sums!$K$1</c:f></c:strRef></c:tx><c:dLbls><c:showVal val="1"/></c:dLbls><c:cat><c:numRef><c:f>Sums!$J$2:$J$3</c:f></c:numRef></c:cat><c:val><c:numRef><c:f>Sums!$K$2:$K$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:legend><c:legendPos val="r"/></c:legend>"#;
    let found = texts(&pages(with_chart(("worksheet", &sheet), "", chart))[0]);
    for expected in ["Rent", "Food", "300", "1000"] {
        let count = found.iter().filter(|text| *text == expected).count();
        assert!(count > 0, "{expected} is missing in {found:?}");
    }
    // As its title and in the legend; the cell is beyond the first page.
    let names = found.iter().filter(|text| *text == "Costs").count();
    assert_eq!(names, 2, "{found:?}");
}

#[test]
fn extended_charts_show_the_cells_of_their_names() {
    let row = |row: u32, name: &str, value: f64| {
        let name = text(&format!("A{row}"), 0, name);
        format!(r#"<row r="{row}">{name}<c r="B{row}"><v>{value}</v></c></row>"#)
    };
    let rows = row(100, "Rent", 900.0) + &row(101, "Food", 350.0);
    let sheet = format!(
        r#"<worksheet {NAMESPACES}><sheetData>{rows}</sheetData><drawing r:id="rId1"/></worksheet>"#
    );
    let names = concat!(
        r#"<definedName name="_xlchart.v1.0" hidden="1">Sums!$A$100:$A$101</definedName>"#,
        r#"<definedName name="_xlchart.v1.1" hidden="1">Sums!$B$100:$B$101</definedName>"#
    );
    let chart = r#"<c:chartData><c:data id="0"><c:strDim type="cat"><c:f>_xlchart.v1.0</c:f></c:strDim><c:numDim type="val"><c:f>_xlchart.v1.1</c:f></c:numDim></c:data></c:chartData><c:chart><c:plotArea><c:plotAreaRegion><c:series layoutId="waterfall"><c:tx><c:txData><c:f>_xlchart.v1.0</c:f></c:txData></c:tx><c:dataLabels><c:visibility seriesName="1" value="1"/></c:dataLabels><c:dataId val="0"/></c:series></c:plotAreaRegion><c:axis id="0"><c:catScaling/><c:tickLabels/></c:axis><c:axis id="1"><c:valScaling/><c:tickLabels/></c:axis></c:plotArea></c:chart>"#;
    let pages = pages(with_extended_chart(&sheet, names, chart));
    let found = texts(&pages[0]).join("|");
    for expected in ["Rent", "Food", "900", "350"] {
        assert!(found.contains(expected), "{expected} is missing in {found}");
    }
}

#[test]
fn numbers_that_are_turned_upright_are_whole_or_hidden() {
    let formats = r#"<xf numFmtId="14"><alignment textRotation="90"/></xf><xf><alignment textRotation="180"/></xf>"#;
    let cells = concat!(
        r#"<c r="A1" s="1"><v>45290</v></c><c r="B1" s="2"><v>1234567.891</v></c>"#,
        r#"<c r="C1" s="2" t="str"><v>a long text that is cut off</v></c>"#
    );
    let shown = |points: u32| {
        let row = format!(r#"<row r="1" ht="{points}" customHeight="1">{cells}</row>"#);
        texts(&pages(workbook(&row, MARGINS, formats))[0])
    };
    let text = "a long text that is cut off";
    assert_eq!(shown(90), ["12/30/2023", "1234567.891", text]);
    let low = shown(30);
    assert!(low[0].chars().all(|letter| letter == '#'), "{low:?}");
    assert_eq!(low[1..], ["1E+06", text]);
}

#[test]
fn lines_between_cells_are_not_inside_of_merged_ones() {
    fn lines(items: &[Item]) -> usize {
        let count = |item: &Item| match item {
            Item::Path(path) => usize::from(path.stroke.is_some()),
            Item::Group(group) => lines(&group.items),
            _ => 0,
        };
        items.iter().map(count).sum()
    }
    let rows = format!(
        r#"<row r="1">{}</row><row r="2"><c r="C2"><v>1</v></c></row>"#,
        text("A1", 0, "a")
    );
    let of = |merged: &str| {
        let behind = format!(r#"{merged}<printOptions gridLines="1"/>"#);
        lines(&pages(workbook(&rows, &behind, ""))[0].items)
    };
    assert_eq!(of(""), 7);
    // The line within is gone, and the one that crosses it ends there.
    assert_eq!(
        of(r#"<mergeCells><mergeCell ref="B1:C2"/></mergeCells>"#),
        6
    );
}

#[test]
fn print_areas_and_lists_may_be_given_by_formulas() {
    let rows: String = ["one", "two", "three"]
        .iter()
        .zip(1..)
        .map(|(word, row)| {
            let place = format!("A{row}");
            format!(r#"<row r="{row}">{}</row>"#, text(&place, 0, word))
        })
        .collect();
    let area = "OFFSET(Sums!$A$1,0,0,COUNTA(Sums!$A:$A)-1,1)";
    let editor_bin = printed_in(&[area], &rows, "", "");
    assert_eq!(texts(&pages(editor_bin.clone())[0]), ["one", "two"]);
    let main = MainTable::read(&editor_bin).expect("a main table");
    let book = Book::open(editor_bin, main).expect("a workbook");
    let choices = choices(&book, 0, area).expect("entries");
    assert_eq!(choices, ["one", "two"]);
}

#[test]
fn conditions_have_regard_to_as_many_formulas_as_they_need() {
    let rule = concat!(
        r#"<conditionalFormatting sqref="A1:B1"><cfRule type="cellIs" priority="1" dxfId="0" operator="lessThan">"#,
        "<formula>5</formula><formula></formula></cfRule></conditionalFormatting>"
    );
    let rows = r#"<row r="1"><c r="A1"><v>4</v></c><c r="B1"><v>6</v></c></row>"#;
    assert_eq!(red(&pages(workbook(rows, rule, RED))[0].items), 1);
}

#[test]
fn what_lies_on_its_side_fills_the_cells_that_hold_it() {
    /// Width and height of all paths in pixels, before they are turned.
    fn sizes(items: &[Item], found: &mut Vec<[i64; 2]>) {
        for item in items {
            match item {
                Item::Path(path) => {
                    let points = path.path.0.iter().filter_map(|segment| match segment {
                        Segment::Move(to) | Segment::Line(to) => Some([to.x.0, to.y.0]),
                        _ => None,
                    });
                    let points: Vec<[i64; 2]> = points.collect();
                    found.push([0, 1].map(|side| {
                        let places = points.iter().map(|point| point[side]);
                        let ends = [places.clone().min(), places.max()];
                        ends[1]
                            .zip(ends[0])
                            .map_or(0, |(to, from)| (to - from) / PIXEL)
                    }));
                }
                Item::Group(group) => sizes(&group.items, found),
                _ => {}
            }
        }
    }
    let of = |turn: u32| {
        let shape = format!(
            r#"<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm rot="{turn}"><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>"#
        );
        let rows = r#"<row r="2" ht="15" customHeight="1"/>"#;
        let columns = r#"<cols><col min="2" max="3" width="10" customWidth="1"/></cols>"#;
        let sheet = format!(
            r#"<worksheet {NAMESPACES}>{columns}<sheetData>{rows}</sheetData><drawing r:id="rId1"/></worksheet>"#
        );
        let mut found = Vec::new();
        sizes(&pages(with_drawing(&sheet, &shape))[0].items, &mut found);
        found.into_iter().max().expect("a shape")
    };
    let [width, height] = of(0);
    assert!(width > height && height > 0);
    assert_eq!(of(5_400_000), [height, width]);
    assert_eq!(of(1_200_000), [width, height]);
}
