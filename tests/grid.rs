//! Sheets as the grid of the viewer shows them, from the package on.

mod common;
#[path = "common/sheets.rs"]
mod sheets;

use quire::editor_bin::container::MainTable;
use quire::layout::text::{FontBook, MemoryFonts};
use quire::render::node::{Attr, Child, Node, Prop, Value};
use quire::render::page::PagedDocument;
use quire::render::sheet::{Sheet, Words, Workbook};
use quire::resolve::colour::Rgba;
use quire::resolve::sheet::shown::Shown;
use sheets::{bordered, text, workbook};

fn opened(editor_bin: Vec<u8>) -> (Workbook, Sheet) {
    let main = MainTable::read(&editor_bin).expect("a main table");
    let book = Workbook::open(editor_bin, main).expect("a workbook");
    let sheet = book.sheet(0).expect("a sheet");
    (book, sheet)
}

/// What the cells of the first row say: parts of a purpose in brackets.
fn said(editor_bin: Vec<u8>) -> Vec<String> {
    fn say(node: &Node, text: &mut String) {
        let purpose = node.attribute(Attr::Purpose);
        let purpose = purpose.filter(|purpose| ["sides", "blank"].contains(purpose));
        if let Some(purpose) = purpose {
            text.push_str(&format!("{purpose}["));
        }
        for child in &node.children {
            match child {
                Child::Text(plain) => text.push_str(plain),
                Child::Node(node) => say(node, text),
            }
        }
        if purpose.is_some() {
            text.push(']');
        }
    }
    let (book, sheet) = opened(editor_bin);
    let cells = sheet.cells(&book, [0, 1], [0, 10]).expect("cells");
    let Some(Child::Node(row)) = cells.children.first() else {
        return Vec::new();
    };
    let cells = row.children.iter().map(|cell| {
        let mut text = String::new();
        if let Child::Node(cell) = cell {
            say(cell, &mut text);
        }
        text
    });
    cells.collect()
}

#[test]
fn numbers_without_room_are_shortened_or_hidden() {
    let formats = r#"<xf numFmtId="4"/><xf numFmtId="4"><alignment shrinkToFit="1"/></xf>"#;
    let rows = concat!(
        r#"<row r="1"><c r="A1"><v>0.123456789012</v></c><c r="B1"><v>1234567890</v></c>"#,
        r#"<c r="C1" s="1"><v>1234567890</v></c><c r="D1" s="1"><v>1234.5</v></c><c r="E1" s="2"><v>1234567890</v></c></row>"#
    );
    // A column has 64 pixels, a digit of Calibri 11 seven.
    assert_eq!(
        said(workbook(rows, "", formats)),
        [
            "0.123457",
            "1.23E+09",
            "########",
            "1,234.50",
            "1,234,567,890.00"
        ]
    );
}

#[test]
fn numbers_of_the_format_of_texts_stand_at_the_left_and_are_shortened() {
    let formats = r#"<xf numFmtId="49"/>"#;
    let rows = r#"<row r="1"><c r="A1" s="1"><v>1234567890123</v></c><c r="B1"><v>1</v></c></row>"#;
    let editor_bin = workbook(rows, "", formats);
    assert_eq!(said(editor_bin.clone()), ["1.23E+12", "1"]);
    let (book, sheet) = opened(editor_bin);
    let cells = sheet.cells(&book, [0, 1], [0, 10]).expect("cells");
    let Some(Child::Node(row)) = cells.children.first() else {
        panic!("a row is expected");
    };
    let sides = row.children.iter().map(|cell| match cell {
        Child::Node(cell) => cell.style.get(Prop::TextAlign).cloned(),
        Child::Text(_) => None,
    });
    let sides: Vec<_> = sides.collect();
    assert_eq!(sides, ["left", "right"].map(|side| Some(Value::from(side))));
}

#[test]
fn signs_fill_a_cell_whose_number_is_no_date() {
    let formats = r#"<xf numFmtId="14"/>"#;
    let columns = r#"<cols><col min="1" max="1" width="20.7109375" customWidth="1"/></cols>"#;
    let rows = r#"<row r="1"><c r="A1" s="1"><v>-5</v></c></row>"#;
    assert_eq!(said(workbook(rows, columns, formats)), ["#".repeat(20)]);
}

#[test]
fn truth_values_errors_and_wrapped_numbers_are_whole_or_hidden() {
    let formats = r#"<xf numFmtId="4"><alignment wrapText="1"/></xf>"#;
    let columns = r#"<cols><col min="1" max="2" width="3" customWidth="1"/></cols>"#;
    let rows = concat!(
        r#"<row r="1"><c r="A1" t="b"><v>0</v></c><c r="B1" t="e"><v>#DIV/0!</v></c>"#,
        r#"<c r="C1" s="1"><v>1234567890</v></c><c r="D1" t="b"><v>0</v></c></row>"#
    );
    assert_eq!(
        said(workbook(rows, columns, formats)),
        ["##", "##", "########", "FALSE"]
    );
}

#[test]
fn accounts_stand_at_both_sides_and_leave_room_for_brackets() {
    let formats = r#"<xf numFmtId="44"/><xf numFmtId="37"/>"#;
    let rows = r#"<row r="1"><c r="A1" s="1"><v>7</v></c><c r="B1" s="2"><v>7</v></c></row>"#;
    assert_eq!(
        said(workbook(rows, "", formats)),
        ["sides[blank[(]$7.00blank[)]]", "7blank[)]"]
    );
}

#[test]
fn formulas_without_a_result_are_worked_out_or_told() {
    let rows = r#"<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>CUBESETCOUNT(A1)</f></c><c r="C1"><f>1+1</f><v>3</v></c><c r="D1"/></row>"#;
    let (book, sheet) = opened(workbook(rows, "", ""));
    let lacks = [0, 1, 2, 3].map(|column| sheet.lacks_result(&book, 0, column).unwrap());
    assert_eq!(lacks, [false, true, false, false]);
    assert_eq!(said(workbook(rows, "", "")), ["2", "", "3", ""]);
}

#[test]
fn the_formula_bar_tells_shared_formulas_as_each_cell_has_them() {
    let rows = r#"<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c><c r="B3"><f t="array" ref="B3">SUM(A1:A2*2)</f><v>1</v></c></row>"#;
    let (book, sheet) = opened(workbook(rows, "", ""));
    let content = |row, column| sheet.content(&book, row, column).unwrap();
    assert_eq!(content(0, 0), "=B1*$C$1");
    assert_eq!(content(2, 0), "=B3*$C$1");
    assert_eq!(content(2, 1), "{=SUM(A1:A2*2)}");
}

#[test]
fn rows_without_a_height_grow_to_their_texts() {
    let formats = r#"<xf><alignment wrapText="1"/></xf>"#;
    let rows = format!(
        r#"<row r="1">{}</row><row r="2" ht="30">{}</row><row r="3">{}</row><row r="4" hidden="1" outlineLevel="1">{}</row>"#,
        text("A1", 1, "one\ntwo\nthree"),
        text("A2", 1, "one\ntwo\nthree"),
        text("A3", 0, "one\ntwo\nthree"),
        text("A4", 1, "one\ntwo\nthree"),
    );
    let editor_bin = workbook(&rows, "", formats);
    let fonts = FontBook::new(Box::new(MemoryFonts::default()));
    let mut paged =
        PagedDocument::open(editor_bin.clone(), fonts, std::rc::Rc::new(|_| None)).unwrap();
    let grown = paged.grown_rows(0).unwrap();
    let [(0, first), (3, last)] = grown.as_slice() else {
        panic!("two rows grow, not {grown:?}");
    };
    assert!(*first > 40 && first == last);
    let (_, mut sheet) = opened(editor_bin);
    assert!(sheet.may_grow);
    sheet.grow(&grown);
    // The one that is hidden grows when it is shown.
    assert_eq!(
        sheet.geometry.rows.get(1..5).unwrap(),
        [*first, first + 40, first + 60, first + 60]
    );
    sheet.fold(0, 0);
    assert_eq!(sheet.geometry.rows.get(4), Some(&(2 * first + 60)));
    let (_, plain) = opened(workbook(&rows.replace("s=\"1\"", ""), "", ""));
    assert!(!plain.may_grow);
}

#[test]
fn zeros_say_nothing_where_the_view_hides_them() {
    let rows = r#"<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>2</v></c></row>"#;
    let view = r#"<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>"#;
    assert_eq!(said(workbook(rows, view, "")), ["", "2"]);
}

#[test]
fn text_is_centred_across_the_empty_cells_that_ask_for_it() {
    let formats = r#"<xf><alignment horizontal="centerContinuous"/></xf>"#;
    let rows = format!(
        r#"<row r="1">{}<c r="B1" s="1"/><c r="C1" s="1"/><c r="D1"/></row>"#,
        text("A1", 1, "over three")
    );
    let (book, sheet) = opened(workbook(&rows, "", formats));
    let cells = sheet.cells(&book, [0, 1], [0, 10]).expect("cells");
    let mut node = &cells;
    for _ in ["row", "cell", "text"] {
        let Some(Child::Node(first)) = node.children.first() else {
            unreachable!("a row, a cell and its text")
        };
        node = first;
    }
    assert_eq!(
        node.style.get(Prop::MarginLeft),
        Some(&Value::Length(128 * 9525))
    );
}

#[test]
fn text_flows_up_to_merged_cells_though_they_are_empty() {
    let rows = format!(
        r#"<row r="1">{}</row>"#,
        text("A1", 0, &"a text that is longer than its cells".repeat(9))
    );
    let merged = r#"<mergeCells><mergeCell ref="C1:D1"/></mergeCells>"#;
    let (book, sheet) = opened(workbook(&rows, merged, ""));
    let cells = sheet.cells(&book, [0, 1], [0, 10]).expect("cells");
    let mut node = &cells;
    for _ in ["row", "cell"] {
        let Some(Child::Node(first)) = node.children.first() else {
            unreachable!("a row and a cell")
        };
        node = first;
    }
    assert_eq!(node.attribute(Attr::Spill), Some("0 1"));
}

#[test]
fn the_first_row_of_a_filter_has_its_buttons() {
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}</row>"#,
        text("A1", 0, "name"),
        text("B1", 0, "else"),
        text("A2", 0, "one")
    );
    let (book, sheet) = opened(workbook(&rows, r#"<autoFilter ref="A1:A9"/>"#, ""));
    let cells = sheet.cells(&book, [0, 2], [0, 10]).expect("cells");
    let marked = |row: usize, cell: usize| {
        let Some(Child::Node(row)) = cells.children.get(row) else {
            return false;
        };
        matches!(&row.children[cell], Child::Node(cell) if cell.attribute(Attr::Purpose) == Some("marked"))
    };
    assert_eq!(
        [marked(0, 0), marked(0, 1), marked(1, 0)],
        [true, false, false]
    );
}

#[test]
fn runs_of_texts_in_cells_have_their_fonts() {
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/><i/><u/><sz val="14"/><color rgb="FFFF0000"/><rFont val="Arial"/><vertAlign val="superscript"/></rPr><t>red</t></r><r><t xml:space="preserve"> and</t></r><r><rPr><strike/><color theme="4" tint="0.5"/></rPr><t>blue</t></r></is></c><c r="B1" t="inlineStr"><is><t>plain</t></is></c></row>"#;
    let editor_bin = workbook(rows, "", "");
    let (book, _) = opened(editor_bin);
    let rows = book.rows(0).expect("rows");
    let cells = book.cells(&rows, &rows.index[0]).expect("cells");
    let format = book.styles.number_format(0);
    let shown = Shown::new(&book, &cells[0], &format).expect("a text");
    assert_eq!(shown.text(), "red andblue");
    let fonts: Vec<_> = shown.runs.iter().map(|run| run.0.as_ref()).collect();
    let [Some(red), None, Some(blue)] = fonts.as_slice() else {
        panic!("{fonts:?}");
    };
    assert_eq!((red.name.as_str(), red.size), ("Arial", 14.0));
    assert!(red.bold && red.italic && !red.strike && blue.strike && !blue.bold);
    assert_eq!(red.colour, Some(Rgba::opaque(255, 0, 0)));
    let plain = Shown::new(&book, &cells[1], &format).expect("a text");
    assert_eq!((plain.runs.len(), plain.text().as_str()), (1, "plain"));
    assert!(cells[1].runs.is_empty());
}

/// The cells of the first rows, each with its place.
fn cells_of(editor_bin: Vec<u8>) -> Vec<([String; 2], Node)> {
    let (book, sheet) = opened(editor_bin);
    let rows = sheet.cells(&book, [0, 4], [0, 10]).expect("cells");
    let mut found = Vec::new();
    for row in rows.children {
        let Child::Node(row) = row else { continue };
        let number = row.attribute(Attr::RowIndex).unwrap_or_default().to_owned();
        for cell in row.children {
            if let Child::Node(cell) = cell {
                let column = cell.attribute(Attr::ColumnIndex).unwrap_or_default();
                found.push(([number.clone(), column.to_owned()], cell));
            }
        }
    }
    found
}

/// Left, top, right and bottom line of a cell in pixels; 0 for none.
fn lines_of(cells: &[([String; 2], Node)], row: u32, column: u32) -> [i64; 4] {
    let place = [row, column].map(|number| number.to_string());
    let cell = cells.iter().find(|(at, _)| *at == place);
    let props = [
        Prop::BorderLeftWidth,
        Prop::BorderTopWidth,
        Prop::BorderRightWidth,
        Prop::BorderBottomWidth,
    ];
    props.map(
        |prop| match cell.and_then(|(_, node)| node.style.get(prop)) {
            Some(Value::Length(length)) => *length / 9525,
            _ => 0,
        },
    )
}

#[test]
fn of_two_lines_between_cells_one_is_seen() {
    let box_of = |style: &str| {
        ["left", "right", "top", "bottom"]
            .map(|side| format!(r#"<{side} style="{style}"/>"#))
            .concat()
    };
    let borders = [box_of("thin"), box_of("medium")];
    let borders: Vec<&str> = borders.iter().map(String::as_str).collect();
    let rows = concat!(
        r#"<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1" s="2"/></row>"#,
        r#"<row r="2"><c r="A2" s="1"/><c r="B2" s="2"/></row></sheetData>"#
    );
    let cells = cells_of(bordered(rows, &borders));
    assert_eq!(lines_of(&cells, 0, 0), [1, 1, 1, 1]);
    // Its left line is that of the cell before it; those behind it and below it are stronger than its own.
    assert_eq!(lines_of(&cells, 0, 1), [0, 1, 0, 0]);
    assert_eq!(lines_of(&cells, 0, 2), [2, 2, 2, 2]);
    assert_eq!(lines_of(&cells, 1, 0), [1, 0, 0, 1]);
    assert_eq!(lines_of(&cells, 1, 1), [2, 2, 2, 2]);
}

#[test]
fn merged_cells_end_with_the_lines_of_their_last_cells() {
    let borders = [
        r#"<left style="thin"/>"#,
        r#"<right style="medium"/><bottom style="thick"/>"#,
    ];
    let sheet = concat!(
        r#"<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row><row r="2"><c r="A2" s="2"/></row></sheetData>"#,
        r#"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#
    );
    let cells = cells_of(bordered(sheet, &borders));
    assert_eq!(lines_of(&cells, 0, 0), [1, 0, 2, 3]);
    let purposes = |cell: &Node| -> Vec<String> {
        let roles = cell
            .attributes
            .iter()
            .filter(|(name, _)| *name == Attr::Purpose);
        roles.map(|(_, purpose)| purpose.clone()).collect()
    };
    assert_eq!(purposes(&cells[0].1), ["merged"]);
    let without_lines = format!(
        r#"<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>{sheet}"#
    );
    let cells = cells_of(bordered(&without_lines, &borders));
    assert!(purposes(&cells[0].1).is_empty());
}

#[test]
fn texts_lie_over_the_grounds_that_they_flow_over() {
    let flows = |behind: &str, long: &str| {
        let rows = format!(r#"<row r="1">{}{behind}</row>"#, text("A1", 0, long));
        let cells = cells_of(workbook(&rows, "", r#"<xf fillId="0" applyFill="1"/>"#));
        let mut attributes = cells[0].1.attributes.iter();
        attributes.any(|(name, value)| *name == Attr::Purpose && value == "flows")
    };
    let long = "a text that is much longer than its cell";
    assert!(flows(r#"<c r="B1" s="1"/>"#, long));
    assert!(!flows(r#"<c r="B1" s="1"/>"#, "a"));
    assert!(!flows(r#"<c r="B1" s="1"><v>1</v></c>"#, long));
    assert!(!flows("", long));
}

#[test]
fn no_line_runs_through_texts_that_flow_over_bare_cells() {
    let is_clear = |behind: &str| {
        let long = text("A1", 0, "a text that is longer than its cell");
        let sheet = format!(r#"<sheetData><row r="1">{long}{behind}</row></sheetData>"#);
        let borders = [r#"<left style="thin"/>"#, r#"<top style="thick"/>"#];
        let cells = cells_of(bordered(&sheet, &borders));
        let Some(Child::Node(said)) = cells[0].1.children.last() else {
            return false;
        };
        said.attribute(Attr::Purpose) == Some("clear")
    };
    assert!(is_clear(""));
    assert!(is_clear(r#"<c r="B1" s="1"/>"#));
    assert!(!is_clear(r#"<c r="B1" s="2"/>"#));
    assert!(!is_clear(r#"<c r="B1"><v>1</v></c>"#));
}

#[test]
fn links_lead_into_the_workbook_and_out_of_it() {
    let rows = concat!(
        r#"<row r="1"><c r="A1" t="str"><f>HYPERLINK("https://a.b/"&amp;B1,"x")</f><v>x</v></c><c r="B1"><v>7</v></c>"#,
        r##"<c r="C1" t="str"><f>HYPERLINK("#Sums!B1")</f><v>#Sums!B1</v></c>"##,
        r#"<c r="D1" t="str"><f>HYPERLINK("javascript:x","y")</f><v>y</v></c><c r="E1"><v>1</v></c></row>"#,
    );
    let behind = r#"<hyperlinks><hyperlink ref="E1" location="Sums!A1"/></hyperlinks>"#;
    let cells = cells_of(workbook(rows, behind, ""));
    let led = |column: &str| {
        let (_, cell) = cells
            .iter()
            .find(|([_, place], _)| place == column)
            .expect("a cell");
        let inner = cell.children.iter().find_map(|child| match child {
            Child::Node(node) => Some(node),
            Child::Text(_) => None,
        });
        let said = |attribute| inner.and_then(|node| node.attribute(attribute));
        said(Attr::Href).or(said(Attr::Target)).map(str::to_owned)
    };
    assert_eq!(led("0").as_deref(), Some("https://a.b/7"));
    assert_eq!(led("2").as_deref(), Some("Sums!B1"));
    assert_eq!(led("3"), None);
    assert_eq!(led("4").as_deref(), Some("Sums!A1"));
}

#[test]
fn words_are_found_row_by_row_and_places_by_their_names() {
    let word = |place: &str| format!(r#"<c r="{place}" t="str"><v>word</v></c>"#);
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="5">{}</row>"#,
        word("A1"),
        word("C1"),
        word("B5")
    );
    let (book, sheet) = opened(workbook(&rows, "", ""));
    assert_eq!(sheet.last_cell(), (4, 2));
    let from = |words, row, most| {
        let words = Words::new(words, false, false);
        let found = book.find(&words, 0, row, most).unwrap();
        (found.cells, found.next)
    };
    assert_eq!(from("WORD", 0, 99), (vec![(0, 0), (0, 2), (4, 1)], None));
    assert_eq!(from("WORD", 1, 99), (vec![(4, 1)], None));
    // Rows are looked through as a whole.
    assert_eq!(from("WORD", 0, 1), (vec![(0, 0), (0, 2)], Some(4)));
    assert_eq!(from("none", 0, 99), (vec![], None));
    let place = |text| {
        let found = book.locate(text, 0);
        found.map(|(sheet, cells)| (sheet, cells.to_string()))
    };
    assert_eq!(place("sums!b2:c3"), Some((0, "B2:C3".to_owned())));
    assert_eq!(place("D4"), Some((0, "D4".to_owned())));
    assert_eq!(place("Other!D4"), None);
}
