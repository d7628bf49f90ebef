//! Formulas whose results the file does not have, worked out by the cells of a workbook.

mod common;

use common::{Parts, converted};
use quire::editor_bin::container::MainTable;
use quire::resolve::sheet::book::Book;
use quire::resolve::sheet::cells::Content;

const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const NAMESPACES: &str = concat!(
    r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);

/// A price list with a table and names on the second sheet, and these rows on the first.
fn book(rows: &str) -> Book {
    set_up(rows, "", "")
}

/// The same, with more names, and with what is set up for all of it.
fn set_up(rows: &str, names: &str, settings: &str) -> Book {
    let text = |place: &str, text: &str| {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let number = |place: &str, value: f64| format!(r#"<c r="{place}"><v>{value}</v></c>"#);
    let mut list = format!(
        r#"<row r="1">{}{}{}</row>"#,
        text("A1", "Fruit"),
        text("B1", "Price"),
        text("C1", "Sold")
    );
    for (row, fruit, price, sold) in [
        (2, "apple", 1.5, 10.0),
        (3, "banana", 0.25, 40.0),
        (4, "cherry", 4.0, 5.0),
        (5, "Apple", 2.5, 20.0),
    ] {
        list += &format!(
            r#"<row r="{row}">{}{}{}</row>"#,
            text(&format!("A{row}"), fruit),
            number(&format!("B{row}"), price),
            number(&format!("C{row}"), sold)
        );
    }
    let sheet = |rows: &str, behind: &str| {
        format!(r#"<worksheet {NAMESPACES}><sheetData>{rows}</sheetData>{behind}</worksheet>"#)
    };
    let columns: String = ["Fruit", "Price", "Sold"]
        .iter()
        .zip(1..)
        .map(|(name, id)| format!(r#"<tableColumn id="{id}" name="{name}"/>"#))
        .collect();
    let table = format!(
        r#"<table {NAMESPACES} id="1" name="List" displayName="List" ref="A1:C5"><tableColumns count="3">{columns}</tableColumns></table>"#
    );
    let kind = |name: &str| format!("{SHEET}.{name}+xml");
    let mut parts = Parts::new(
        "xl/workbook.xml",
        &kind("sheet.main"),
        &format!(
            r#"<workbook {NAMESPACES}><sheets><sheet name="Sums" sheetId="1" r:id="rId1"/><sheet name="Price list" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="Rate">0.5</definedName><definedName name="Prices">'Price list'!$B$2:$B$5</definedName>{names}</definedNames>{settings}</workbook>"#
        ),
    )
    .part("xl/worksheets/sheet1.xml", &kind("worksheet"), &sheet(rows, ""))
    .part(
        "xl/worksheets/sheet2.xml",
        &kind("worksheet"),
        &sheet(&list, r#"<tableParts><tablePart r:id="rId1"/></tableParts>"#),
    )
    .part("xl/tables/table1.xml", &kind("table"), &table);
    parts.relationships(
        "xl/_rels/workbook.xml.rels",
        &[
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "worksheet", "worksheets/sheet2.xml"),
        ],
    );
    parts.relationships(
        "xl/worksheets/_rels/sheet2.xml.rels",
        &[("rId1", "table", "../tables/table1.xml")],
    );
    let bytes = converted(parts).editor_bin;
    let main = MainTable::read(&bytes).expect("a main table");
    Book::open(bytes, main).expect("a workbook")
}

/// The contents of the cells of a row of the first sheet.
fn row(book: &Book, row: u32) -> Vec<Content> {
    let rows = book.rows(0).expect("a sheet");
    let entry = rows.find(row).expect("a row");
    let cells = book.cells(&rows, entry).expect("cells");
    cells.into_iter().map(|cell| cell.content).collect()
}

/// What one formula comes to, as text; `?` if it is not worked out.
fn results<'f>(formulas: impl IntoIterator<Item = &'f str>) -> Vec<String> {
    let rows: String = formulas
        .into_iter()
        .zip(1..)
        .map(|(formula, row)| {
            let formula = formula.replace('&', "&amp;").replace('<', "&lt;");
            format!(r#"<row r="{row}"><c r="D{row}"><f>{formula}</f></c></row>"#)
        })
        .collect();
    let count = rows.matches("<row").count();
    let book = book(&rows);
    (0..count as u32)
        .map(|number| match row(&book, number).remove(0) {
            Content::Blank => String::new(),
            Content::Number(value) => ((value * 1e6).round() / 1e6).to_string(),
            Content::Text(text) if text.is_empty() => "?".to_owned(),
            Content::Text(text) => text,
            Content::Bool(truth) => truth.to_string(),
            Content::Error(word) => word.to_owned(),
            Content::Shared(index) => format!("string {index}"),
        })
        .collect()
}

fn check(expected: &[(&str, &str)]) {
    let found = results(expected.iter().map(|(formula, _)| *formula));
    for ((formula, expected), found) in expected.iter().zip(found) {
        assert_eq!(found, *expected, "{formula}");
    }
}

#[test]
fn values_are_looked_up() {
    check(&[
        ("VLOOKUP(\"banana\",'Price list'!A2:C5,3,FALSE)", "40"),
        ("VLOOKUP(\"ch*\",'Price list'!A:C,2,0)", "4"),
        ("VLOOKUP(\"plum\",'Price list'!A2:C5,3,FALSE)", "#N/A"),
        (
            "IFERROR(VLOOKUP(\"plum\",'Price list'!A2:C5,9,FALSE),\"none\")",
            "none",
        ),
        ("HLOOKUP(\"Sold\",'Price list'!A1:C5,3,FALSE)", "40"),
        ("INDEX(Prices,MATCH(\"cherry\",List[Fruit],0))", "4"),
        ("MATCH(3,{1,2,4})", "2"),
        ("LOOKUP(2.5,{1,2,3},{\"a\",\"b\",\"c\"})", "b"),
        (
            "_xlfn.XLOOKUP(\"plum\",List[Fruit],List[Sold],\"none\")",
            "none",
        ),
        ("SUM(OFFSET('Price list'!B1,1,0,2,1))", "1.75"),
        ("SUM(INDIRECT(\"'Price list'!B\"&ROW(A2)&\":B3\"))", "1.75"),
        ("CHOOSE(2,\"a\",\"b\")", "b"),
        ("ADDRESS(2,28)", "$AB$2"),
        ("COLUMNS(List[])+ROWS(List[])", "7"),
    ]);
}

#[test]
fn many_values_become_one() {
    check(&[
        ("SUM(List[Sold])*Rate", "37.5"),
        ("AVERAGE(Prices)", "2.0625"),
        ("COUNTA('Price list'!A:A)", "5"),
        ("COUNTBLANK('Price list'!A1:A9)", "4"),
        ("SUMIF(List[Fruit],\"apple\",List[Sold])", "30"),
        (
            "COUNTIF(List[Fruit],\"*an*\")+COUNTIF(List[Price],\">=2\")",
            "3",
        ),
        (
            "SUMIFS(List[Sold],List[Price],\">1\",List[Fruit],\"<>cherry\")",
            "30",
        ),
        ("AVERAGEIF(List[Price],\">9\")", "#DIV/0!"),
        ("SUMPRODUCT(List[Price],List[Sold])", "95"),
        ("SUMPRODUCT((List[Fruit]=\"apple\")*List[Sold])", "30"),
        ("SUMPRODUCT(1/COUNTIF(List[Fruit],List[Fruit]))", "3"),
        ("SUM(LARGE(List[Sold],{1,2}))", "60"),
        (
            "MEDIAN(Prices)&\"/\"&QUARTILE(Prices,1)&\"/\"&RANK(4,Prices)",
            "2/1.1875/1",
        ),
        ("ROUND(STDEV(Prices),4)", "1.5861"),
        ("MODE(1,2,2,3)", "2"),
        ("MAX(List[[Price]:[Sold]])", "40"),
        ("SUBTOTAL(109,Prices)", "8.25"),
        ("SUM(1,\"2\",TRUE)", "4"),
        ("SUM(\"x\")", "#VALUE!"),
    ]);
}

#[test]
fn numbers_texts_and_days_are_worked_with() {
    check(&[
        (
            "ROUND(1.005,2)&\" \"&ROUND(-2.5,0)&\" \"&ROUNDUP(1.01,1)",
            "1.01 -3 1.1",
        ),
        ("MOD(-3,2)&QUOTIENT(7,2)&INT(-1.5)", "13-2"),
        ("CEILING(7,5)+FLOOR(7,5)+MROUND(7,5)", "20"),
        ("SQRT(-1)", "#NUM!"),
        ("1/0", "#DIV/0!"),
        ("\"a\"+1", "#VALUE!"),
        ("NOSUCHNAME", "#NAME?"),
        (
            "TEXT(1234.5,\"#,##0.00\")&TEXT(45351,\"yyyy-mm-dd\")",
            "1,234.502024-02-29",
        ),
        (
            "PROPER(\"two words\")&LEFT(\"abc\")&RIGHT(\"abc\",2)",
            "Two Wordsabc",
        ),
        (
            "SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)&REPLACE(\"abc\",2,1,\"x\")",
            "a-b+caxc",
        ),
        (
            "_xlfn.TEXTJOIN(\"-\",TRUE,List[Fruit])",
            "apple-banana-cherry-Apple",
        ),
        ("FIND(\"c\",\"abc\")+SEARCH(\"B?\",\"abc\")", "5"),
        ("DATE(2024,1,31)", "45322"),
        ("EDATE(DATE(2024,1,31),1)-DATE(2024,2,29)", "0"),
        ("DAY(EOMONTH(DATE(2023,2,1),0))", "28"),
        ("DATEDIF(DATE(2020,5,17),DATE(2024,2,1),\"y\")", "3"),
        ("NETWORKDAYS(DATE(2024,1,1),DATE(2024,1,31))", "23"),
        ("WEEKNUM(DATE(2024,1,8))+ISOWEEKNUM(DATE(2024,1,8))", "4"),
        ("ROUND(PMT(0.05/12,360,200000),2)", "-1073.64"),
        (
            "ROUND(NPV(0.1,100,200),2)&\" \"&ROUND(IRR({-100,60,60}),4)",
            "256.2 0.1307",
        ),
        ("ROUND(RATE(12,-100,1000),4)", "0.0292"),
        (
            "ROUND(IPMT(0.1,1,3,1000)+PPMT(0.1,1,3,1000)-PMT(0.1,3,1000),6)",
            "0",
        ),
    ]);
}

#[test]
fn conditions_choose() {
    check(&[
        ("IF(SUM(Prices)>8,\"much\",1/0)", "much"),
        ("_xlfn.IFS(FALSE,1,TRUE,2)", "2"),
        ("_xlfn.SWITCH(3,1,\"a\",3,\"c\",\"other\")", "c"),
        ("AND(TRUE,1,\"TRUE\")", "true"),
        ("IFERROR(1/0,\"none\")&IFERROR(5,0)", "none5"),
        ("ISNUMBER(MATCH(\"plum\",List[Fruit],0))", "false"),
        ("IF(A1,,2)", "2"),
        ("HYPERLINK(\"#A1\",\"there\")", "there"),
        // An empty cell is zero.
        ("Z99", "0"),
        // Functions that are not known, and other workbooks.
        ("NOSUCHFUNCTION(1)", "?"),
        ("[1]Sheet1!A1", "?"),
    ]);
}

#[test]
fn what_is_random_is_the_same_each_time() {
    check(&[
        ("AND(RAND()>=0,RAND()<1,RAND()<>RAND())", "true"),
        ("RANDBETWEEN(7.2,8.9)", "8"),
        ("IFERROR(RANDBETWEEN(2,1),\"none\")", "none"),
    ]);
    let cells = |row: u32| {
        let cell = |column: char| format!(r#"<c r="{column}{row}"><f>RANDBETWEEN(1,6)</f></c>"#);
        let cells: String = ('A'..='Z').map(cell).collect();
        format!(r#"<row r="{row}">{cells}</row>"#)
    };
    let rows: String = (1..=9).map(cells).collect();
    let thrown = || {
        let book = book(&rows);
        (0..9).flat_map(|at| row(&book, at)).collect::<Vec<_>>()
    };
    let all = thrown();
    assert_eq!(all, thrown());
    for eyes in 1..=6 {
        let count = all
            .iter()
            .filter(|cell| **cell == Content::Number(f64::from(eyes)));
        assert!((20..60).contains(&count.count()), "{all:?}");
    }
}

#[test]
fn arrays_are_worked_with_as_a_whole() {
    let rows = r#"<row r="1"><c r="A1"><f t="array" ref="A1">SUM(IF('Price list'!B2:B5>1,'Price list'!C2:C5))</f></c><c r="B1"><f t="array" ref="B1">MAX(ROW(A1:A7)*{1})</f></c><c r="C1"><f>SUM(Sums:'Price list'!Z1)</f></c></row>"#;
    let found = row(&book(rows), 0);
    assert_eq!(
        found.get(..2),
        Some([Content::Number(35.0), Content::Number(7.0)].as_slice())
    );
}

#[test]
fn formulas_ask_for_others_however_deep() {
    const ROWS: u32 = 30_000;
    let mut rows = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#.to_owned();
    rows += r#"<row r="2"><c r="A2"><f t="shared" ref="A2:A30000" si="3">A1+1</f></c></row>"#;
    for row in 3..=ROWS {
        rows += &format!(r#"<row r="{row}"><c r="A{row}"><f t="shared" si="3"/></c></row>"#);
    }
    let book = book(&rows);
    assert_eq!(row(&book, ROWS - 1), [Content::Number(f64::from(ROWS))]);
}

#[test]
fn formulas_that_come_back_to_themselves_end() {
    let rows = concat!(
        r#"<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1"><f>A1+1</f></c></row>"#,
        r#"<row r="2"><c r="A2"><f>SUM(A1:A3)</f></c></row>"#
    );
    let book = book(rows);
    assert!(matches!(
        row(&book, 0)[..],
        [Content::Number(_), Content::Number(_)]
    ));
    assert!(matches!(row(&book, 1)[..], [Content::Number(_)]));
}

#[test]
fn formulas_of_few_signs_do_not_take_memory_without_end() {
    // Each doubles the text of the one above.
    let mut rows =
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>xxxxxxxx</t></is></c></row>"#.to_owned();
    for row in 2..60 {
        rows += &format!(
            r#"<row r="{row}"><c r="A{row}"><f>A{}&amp;A{}</f></c></row>"#,
            row - 1,
            row - 1
        );
    }
    rows += r#"<row r="60"><c r="A60"><f>REPT("x",1E9)</f></c><c r="B60"><f>SUMPRODUCT(ROW(A:A)*COLUMN(1:1))</f></c><c r="C60"><f>COUNTIF(A:XFD,"&lt;&gt;x")</f></c></row>"#;
    let book = book(&rows);
    assert_eq!(row(&book, 58), [Content::Error("#VALUE!")]);
    assert_eq!(row(&book, 59).first(), Some(&Content::Error("#VALUE!")));
}

#[test]
fn a_file_may_ask_for_all_formulas_to_be_worked_out() {
    let rows = r#"<row r="1"><c r="A1"><f>2+3</f><v>0</v></c><c r="B1"><f>A1*2</f><v>0</v></c><c r="C1"><f>RAND()</f><v>0.25</v></c><c r="D1"><f>C1*4</f><v>0</v></c></row>"#;
    let numbers = |settings: &str| row(&set_up(rows, "", settings), 0);
    let all = |values: [f64; 4]| values.map(Content::Number);
    assert_eq!(numbers(""), all([0.0, 0.0, 0.25, 0.0]));
    assert_eq!(
        numbers(r#"<calcPr fullCalcOnLoad="1"/>"#),
        all([5.0, 10.0, 0.25, 1.0])
    );
}

#[test]
fn names_that_stand_for_others_twice_and_again_end() {
    let names: String = (0..16)
        .map(|number| {
            let next = number + 1;
            format!(r#"<definedName name="Twice_{number}">Twice_{next}+Twice_{next}+Twice_{next}+Twice_{next}</definedName>"#)
        })
        .collect();
    let rows = r#"<row r="1"><c r="A1"><f>Twice_0</f></c><c r="B1"><f>Twice_14+Rate</f></c></row>"#;
    let book = set_up(rows, &names, "");
    assert_eq!(row(&book, 0)[0], Content::Text(String::new()));
}

#[test]
fn relative_names_mean_other_cells_for_each_formula() {
    let names = concat!(
        r#"<definedName name="SoldHere">'Price list'!$C1</definedName>"#,
        r#"<definedName name="AtLeft">Sums!XFD1</definedName>"#,
        r#"<definedName name="Earned">SoldHere*'Price list'!$B1</definedName>"#,
    );
    let cells = |row: u32| {
        format!(
            r#"<row r="{row}"><c r="B{row}"><f>SoldHere</f></c><c r="C{row}"><f>AtLeft+1</f></c><c r="D{row}"><f>Earned+B{row}</f></c></row>"#
        )
    };
    let book = set_up(&(cells(2) + &cells(4)), names, "");
    let numbers = |values: [f64; 3]| values.map(Content::Number).to_vec();
    assert_eq!(row(&book, 1), numbers([10.0, 11.0, 25.0]));
    assert_eq!(row(&book, 3), numbers([5.0, 6.0, 25.0]));
}

#[test]
fn array_formulas_fill_all_of_their_cells() {
    let array = |place: &str, block: &str, formula: &str| {
        format!(r#"<c r="{place}"><f t="array" ref="{block}">{formula}</f></c>"#)
    };
    let down = array("A1", "A1:A3", "Prices*2");
    let across = array("C1", "C1:E1", "A2:A3+10");
    let rows = format!(
        r#"<row r="1">{down}{across}<c r="F1"><f>SUM(A1:A4)</f></c></row><row r="2"><c r="C2"><v>7</v></c></row>"#
    );
    let book = book(&rows);
    let cells = |number: u32| {
        let rows = book.rows(0).expect("a sheet");
        let entry = *rows.find(number).expect("a row");
        let cells = book.cells(&rows, &entry).expect("cells");
        let cells = cells.into_iter().map(|cell| (cell.column, cell.content));
        cells.collect::<Vec<_>>()
    };
    let number = |column: u32, value: f64| (column, Content::Number(value));
    let first: Vec<_> = [(0, 3.0), (2, 10.5), (3, 10.5), (4, 10.5), (5, 11.5)]
        .into_iter()
        .map(|(column, value)| number(column, value))
        .collect();
    assert_eq!(cells(0), first);
    assert_eq!(cells(1), [number(0, 0.5), number(2, 7.0)]);
    // No cell of the file stands in the third row.
    assert_eq!(cells(2), [number(0, 8.0)]);
}

#[test]
fn what_array_formulas_fill_beyond_their_values_says_so() {
    let array = r#"<c r="A1"><f t="array" ref="A1:C1">{1,2}*2</f></c>"#;
    let book = book(&format!(r#"<row r="1">{array}</row>"#));
    let expected = [
        Content::Number(2.0),
        Content::Number(4.0),
        Content::Error("#N/A"),
    ];
    assert_eq!(row(&book, 0), expected);
    let endless = r#"<c r="A1"><f t="array" ref="A1:XFD1048576">1+1</f></c>"#;
    let book = set_up(&format!(r#"<row r="1">{endless}</row>"#), "", "");
    assert_eq!(row(&book, 0), [Content::Number(2.0)]);
}
