//! Workbooks as pages and as PDF, from the package on. Without any font: text is measured by estimate.

#[path = "../common/charts.rs"]
mod charts;
#[path = "../common/mod.rs"]
mod common;
mod drawn;
mod numbers;
#[path = "../common/sheets.rs"]
mod sheets;
mod texts;

use charts::{BOOK, NAMESPACES, chart_sheet, with_chart, with_drawing, with_extended_chart};
use common::{Parts, converted};
use quire::editor_bin::container::MainTable;
use quire::error::ErrorKind;
use quire::layout::display::{Item, Page, Path, Segment, TextRun};
use quire::layout::sheet::header::HeaderFacts;
use quire::layout::sheet::{SheetPages, Sheets};
use quire::layout::text::{FontBook, MemoryFonts};
use quire::layout::units::{Emu, Rect};
use quire::render::pdf::{PrintOptions, print};
use quire::resolve::sheet::book::Book;
use quire::resolve::sheet::notes::choices;
use sheets::{bordered, one_sheet, printed_in, text, workbook};

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
fn headings_header_and_footer_stand_around_the_cells() {
    let rows = format!(r#"<row r="1">{}</row>"#, text("A1", 0, "cell"));
    let behind = format!(
        r#"<printOptions headings="1" gridLines="1"/>{MARGINS}<headerFooter><oddHeader>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddHeader><oddFooter>foot</oddFooter></headerFooter>"#
    );
    let pages = pages(workbook(&rows, &behind, ""));
    assert_eq!(
        texts(&pages[0]),
        ["Sums", "Page 1 of 1", "foot", "cell", "1", "A"]
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
            |_| None,
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
fn merged_cells_are_printed_though_they_are_empty() {
    let merged = r#"<mergeCells><mergeCell ref="A3:A200"/><mergeCell ref="C1:XFD1"/></mergeCells>"#;
    let rows = format!(r#"<row r="1">{}</row>"#, text("A1", 0, "a"));
    assert!(pages(workbook(&rows, merged, "")).len() > 1);
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
        // The last item is the cells.
        page.items
            .into_iter()
            .rev()
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
fn what_was_laid_out_for_a_printer_is_measured_by_its_dots() {
    let columns = r#"<cols><col min="1" max="1" width="25" customWidth="1"/></cols>"#;
    let rows = format!(
        r#"<row r="1" ht="30" customHeight="1">{}</row><row r="2">{}</row>"#,
        text("A1", 0, "one"),
        text("B2", 0, "two")
    );
    let moved = |setup: &str| {
        let behind = format!("{columns}{MARGINS}{setup}");
        let runs = runs(&pages(workbook(&rows, &behind, ""))[0]);
        [0, 1].map(|axis| runs[1].1[axis] - runs[0].1[axis])
    };
    let [across, down] = moved(r#"<pageSetup paperSize="9"/>"#);
    let [across_paper, down_paper] = moved(r#"<pageSetup paperSize="9" r:id="rId1"/>"#);
    // 25 digits of 7 pixels, or of 47 of 600 dots to the inch.
    assert_eq!([across, across_paper], [175, 188]);
    assert!(down_paper <= down, "{down_paper} {down}");
    let [across_coarse, _] = moved(r#"<pageSetup horizontalDpi="300" r:id="rId1"/>"#);
    assert_eq!(across_coarse, 184);
}
