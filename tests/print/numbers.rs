//! Numbers as they are shown, and rules that colour their cells.

use super::*;

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
    // The two cells of a row are one ground.
    assert_eq!(red(&pages(workbook(&rows, rule, RED))[0].items), 2);
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
fn zeros_are_not_printed_where_the_view_hides_them() {
    let rows = r#"<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>2</v></c></row>"#;
    let view = r#"<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>"#;
    assert_eq!(texts(&pages(workbook(rows, view, ""))[0]), ["2"]);
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
fn conditions_have_regard_to_as_many_formulas_as_they_need() {
    let rule = concat!(
        r#"<conditionalFormatting sqref="A1:B1"><cfRule type="cellIs" priority="1" dxfId="0" operator="lessThan">"#,
        "<formula>5</formula><formula></formula></cfRule></conditionalFormatting>"
    );
    let rows = r#"<row r="1"><c r="A1"><v>4</v></c><c r="B1"><v>6</v></c></row>"#;
    assert_eq!(red(&pages(workbook(rows, rule, RED))[0].items), 1);
}
