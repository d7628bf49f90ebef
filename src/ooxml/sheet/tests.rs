//! Whole workbooks from XML text to bytes, and back by the codec.

use super::{Book, cells};
use crate::convert::{Conversion, convert};
use crate::editor_bin::codec::{Doubles, Reader, Writer, get};
use crate::editor_bin::container::MainTable;
use crate::editor_bin::xlsy::{Styles, Workbook, Worksheets};
use crate::ooxml::test::package_of;
use crate::package::Package;
use crate::xml::Xml;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A package whose workbook has one sheet, with further parts.
fn book(sheet: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let names = r#"<definedNames><definedName name="n" localSheetId="0"> One!$A$1 </definedName></definedNames>"#;
    book_with(names, sheet, more)
}

/// The same, with this behind the list of sheets.
fn book_with(names: &str, sheet: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let workbook = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="One" sheetId="7" r:id="rId1"/><sheet name="Gone" sheetId="8" r:id="rId9"/></sheets>
        {names}</workbook>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{MAIN}" xmlns:r="{REL}">{sheet}</worksheet>"#);
    let rels = |targets: &[(&str, &str)]| {
        let each: String = targets
            .iter()
            .enumerate()
            .map(|(n, (kind, target))| {
                format!(
                    r#"<Relationship Id="rId{}" Type="{REL}/{kind}" Target="{target}"/>"#,
                    n + 1
                )
            })
            .collect();
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>"#
        )
    };
    let root = rels(&[("officeDocument", "xl/workbook.xml")]);
    let book = rels(&[
        ("worksheet", "sheet1.xml"),
        ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
    ]);
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    let mut parts = vec![
        ("[Content_Types].xml", types),
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &book),
        ("xl/sheet1.xml", &sheet),
    ];
    parts.extend_from_slice(more);
    let bytes: Vec<(&str, &[u8])> = parts.iter().map(|(n, t)| (*n, t.as_bytes())).collect();
    package_of(&bytes)
}

fn converted(package: &[u8]) -> Conversion {
    convert(package, &mut |_| true).expect("the workbook is converted")
}

/// The reader of a table's records.
fn table(bytes: &[u8], id: u8) -> Reader<'_> {
    let main = MainTable::read(bytes).expect("a main table");
    let offset = main.offset(id).expect("the table is there");
    Reader::new(bytes, Doubles::Real)
        .at(offset)
        .and_then(|mut reader| reader.sized())
        .expect("the table has a length")
}

fn worksheets(bytes: &[u8]) -> Worksheets {
    let mut sheets = Worksheets::default();
    get(&mut sheets, &mut table(bytes, 4)).expect("sheets are read back");
    sheets
}

/// The cell stream of `sheetData` with this content, without its first and last record.
fn stream(content: &str) -> (Vec<u8>, cells::Lost) {
    let package = book("", &[("xl/sharedStrings.xml", "<sst/>")]);
    let package = Package::open(&package).expect("a package");
    let xml = format!(r#"<sheetData xmlns="{MAIN}">{content}</sheetData>"#);
    let mut xml = Xml::new("sheet", Box::new(xml.as_bytes()));
    xml.root().expect("a root");
    let mut w = Writer::new(Doubles::Real);
    let mut lost = cells::Lost::default();
    let book = Book::default();
    cells::write(
        &mut xml,
        &book,
        &package,
        &mut w,
        &mut |_| Ok(()),
        &mut lost,
    )
    .expect("cells are read");
    let bytes = w.into_bytes();
    let inner = bytes
        .strip_prefix(&[0x91, 1, 0])
        .and_then(|bytes| bytes.strip_suffix(&[0x92, 1, 0]))
        .expect("first and last record");
    (inner.to_vec(), lost)
}

/// Row and cells of a stream as text: `r0 c1=5 ...`, the record type after `=`.
fn outline(bytes: &[u8]) -> String {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&kind) = bytes.get(at) {
        let len = usize::from(bytes[at + 1]);
        assert!(len < 128, "short records only");
        let number = u32::from_le_bytes(bytes[at + 2..at + 6].try_into().expect("four bytes"));
        out.push(match kind {
            0 => format!("r{number}"),
            _ => format!("c{number}={kind}"),
        });
        at += len + 2;
    }
    out.join(" ")
}

#[test]
fn a_number_a_shared_string_and_a_blank_have_fixed_records() {
    let (bytes, _) = stream(
        r#"<row r="3"><c r="B3" s="2"><v>1.5</v></c><c r="C3" t="s"><v>7</v></c><c r="D3" s="1"/></row>"#,
    );
    let mut expected = vec![0, 17, 2, 0, 0, 0];
    expected.extend([0; 13]);
    expected.extend([5, 18, 1, 0, 0, 0, 2, 0, 0, 0]);
    expected.extend(1.5_f64.to_le_bytes());
    expected.extend([0, 0]);
    expected.extend([7, 14, 2, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0]);
    expected.extend([1, 10, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    assert_eq!(bytes, expected);
}

#[test]
fn every_type_of_cell_has_its_record() {
    let (bytes, _) = stream(
        r#"<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>x</v></c><c t="d"><v>2021-01-01</v></c>
        <c t="inlineStr"><is><t>a</t></is></c><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f></c><c t="b"><f>A1</f><v>0</v></c>
        <c t="e"><f>A1</f><v>#REF!</v></c></row>"#,
    );
    assert_eq!(
        outline(&bytes),
        "r0 c0=4 c1=3 c2=6 c3=5 c4=1 c5=9 c6=8 c7=10 c8=11"
    );
}

#[test]
fn texts_of_cells_stand_in_them_or_in_their_values() {
    let (plain, _) = stream(r#"<row><c t="inlineStr"><is><t>a</t></is></c></row>"#);
    let (within, _) = stream(r#"<row><c t="inlineStr"><v> <is><t>a</t></is><x/> </v></c></row>"#);
    assert_eq!(within, plain);
    let (value, _) = stream(r#"<row><c t="inlineStr"><v> a </v></c></row>"#);
    let (text, _) = stream(r#"<row><c t="str"><v>a</v></c></row>"#);
    assert_eq!(value, text);
}

#[test]
fn places_are_counted_where_they_are_missing_and_sorted_where_they_are_wrong() {
    let (bytes, lost) = stream(r#"<row/><row r="5"><c/><c r="D5"/><c/></row><row><c/></row>"#);
    assert_eq!(outline(&bytes), "r0 r4 c0=1 c3=1 c4=1 r5 c0=1");
    assert!(!lost.disordered);
    let (bytes, lost) = stream(
        r#"<row r="2"><c r="B2"/><c r="A2"><v>1</v></c><c r="B2" t="b"><v>1</v></c></row><row r="1"><c/></row><row r="2"><c r="C2"/></row>"#,
    );
    assert_eq!(outline(&bytes), "r0 c0=1 r1 c0=5 c1=4 c2=1");
    assert!(lost.disordered);
}

#[test]
fn what_is_outside_of_the_sheet_is_left_out() {
    let (bytes, lost) = stream(
        r#"<row r="1"><c r="XFE1"/><c r="XFD1"/></row><row r="1048577"><c/></row><row r="99999999999"/>"#,
    );
    assert_eq!(outline(&bytes), "r0 c16383=1");
    assert!(lost.outside);
}

#[test]
fn a_shared_formula_keeps_index_and_range() {
    let (bytes, _) = stream(
        r#"<row><c><f t="shared" ref="A1:B1" si="3">A2&amp;"&lt;"</f><v>1</v></c><c><f t="shared" si="3"/><v>2</v></c></row>"#,
    );
    let tail = bytes.get(21..).expect("a second record");
    // Column, StyleFlags, value, FmlaFlags, Cce and Cb.
    let ext = u16::from_le_bytes([tail[18 + 8], tail[19 + 8]]);
    assert_eq!(ext, 0x1000 | 0x0800 | 0x0004 | 0x0003);
    let text: Vec<u8> = "A2&\"<\""
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(bytes.windows(text.len()).any(|at| at == text));
}

#[test]
fn rows_keep_their_properties() {
    let (bytes, _) = stream(
        r#"<row r="1" s="4" customFormat="1" ht="15.5" customHeight="1" hidden="true" outlineLevel="2" collapsed="1" thickTop="1" ph="1"/>"#,
    );
    assert_eq!(
        bytes[2..],
        [0, 0, 0, 0, 4, 0, 0, 0, 54, 1, 3, 0x7A, 1, 0, 0, 0, 0]
    );
}

#[test]
fn names_with_a_prefix_are_the_same() {
    let package = book(r#"</worksheet><!-- "#, &[]);
    assert!(convert(&package, &mut |_| true).is_ok());
    let xml = format!(
        r#"<x:sheetData xmlns:x="{MAIN}"><x:row><x:c><x:v>1</x:v></x:c><c><v>2</v></c></x:row><!-- > --><?p ?></x:sheetData>"#
    );
    let mut xml = Xml::new("sheet", Box::new(xml.as_bytes()));
    xml.root().expect("a root");
    let bytes = book("", &[]);
    let package = Package::open(&bytes).expect("a package");
    let mut w = Writer::new(Doubles::Real);
    cells::write(
        &mut xml,
        &Book::default(),
        &package,
        &mut w,
        &mut |_| Ok(()),
        &mut cells::Lost::default(),
    )
    .expect("cells are read");
    let bytes = w.into_bytes();
    assert_eq!(outline(&bytes[3..bytes.len() - 3]), "r0 c0=5");
}

#[test]
fn a_workbook_is_read_back() {
    let strings = format!(
        r#"<sst xmlns="{MAIN}"><si><t> a </t></si><si><r><rPr><b/><u/></rPr><t xml:space="preserve"> b_x0041_ </t></r></si></sst>"#
    );
    let styles = format!(
        r#"<styleSheet xmlns="{MAIN}"><fonts><font><color indexed="8"/></font></fonts><colors><indexedColors><rgbColor rgb="00112233"/></indexedColors></colors></styleSheet>"#
    );
    let package = book(
        r#"<dimension ref="A1"/><sheetData><row><c t="s"><f>A2</f><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><pageMargins left="1"/>"#,
        &[
            ("xl/sharedStrings.xml", &strings),
            ("xl/styles.xml", &styles),
        ],
    );
    let done = converted(&package);
    assert!(
        done.warnings
            .iter()
            .any(|warning| warning.code == "missing-sheet")
    );
    let sheets = worksheets(&done.editor_bin);
    let [sheet] = sheets.worksheet.as_slice() else {
        panic!("one sheet is expected");
    };
    assert_eq!(sheet.dimension.as_deref(), Some("A1"));
    let margins = sheet.page_margins.as_ref().expect("margins");
    assert_eq!(margins.left, Some(25.4));
    let merges = sheet.merge_cells.as_ref().expect("merges");
    assert_eq!(merges.merge_cell, ["A1:B2"]);
    let position = sheet.sheet_data.as_ref().and_then(|data| data.xlsb_pos);
    assert_eq!(
        position,
        Some(651),
        "the stream stands behind the main table"
    );
    // A formula whose value is a shared string holds the text.
    let text: Vec<u8> = [1, 0, 0, 0, b'a', 0].to_vec();
    assert!(done.editor_bin.windows(6).any(|at| at == text));
    let mut styles = Styles::default();
    get(&mut styles, &mut table(&done.editor_bin, 2)).expect("styles are read back");
    let font = styles
        .fonts
        .and_then(|fonts| fonts.font.into_iter().next())
        .expect("a font");
    assert_eq!(font.name.as_deref(), Some("Calibri"));
    assert_eq!(font.color.and_then(|color| color.rgb), Some(0xFF00_0000));
    assert!(styles.cell_xfs.is_some_and(|xfs| xfs.xf.len() == 1));
    let mut workbook = Workbook::default();
    get(&mut workbook, &mut table(&done.editor_bin, 3)).expect("the workbook is read back");
    let names = workbook.defined_names.expect("names").defined_name;
    assert_eq!(names[0].ref_.as_deref(), Some("One!$A$1"));
}

#[test]
fn a_damaged_sheet_keeps_what_could_be_read() {
    let package = book(r#"<sheetData><row><c><v>1</v></c></row><row></c>"#, &[]);
    let done = converted(&package);
    assert!(
        done.warnings
            .iter()
            .any(|warning| warning.code == "damaged-part")
    );
    let bytes = done.editor_bin.get(651..).expect("a stream");
    assert!(bytes.starts_with(&[0x91, 1, 0, 0, 17]));
    assert!(bytes.windows(3).any(|at| at == [0x92, 1, 0]));
}

#[test]
fn a_workbook_that_is_damaged_behind_its_sheets_keeps_them() {
    let names = r#"<definedNames><definedName name="n">One!$A$1</definedName><definedName name="m">2</defined"#;
    let done = converted(&book_with(names, "<sheetData><row/></sheetData>", &[]));
    let damaged = done
        .warnings
        .iter()
        .filter(|warning| warning.code == "damaged-part");
    assert_eq!(damaged.count(), 1);
    assert_eq!(worksheets(&done.editor_bin).worksheet.len(), 1);
    let mut workbook = Workbook::default();
    get(&mut workbook, &mut table(&done.editor_bin, 3)).expect("the workbook is read back");
    let names = workbook.defined_names.expect("names");
    assert_eq!(names.defined_name[0].name.as_deref(), Some("n"));
}

#[test]
fn cancelling_ends_the_work() {
    let rows = "<row/>".repeat(600);
    let package = book(&format!("<sheetData>{rows}</sheetData>"), &[]);
    let error = convert(&package, &mut |_| false).expect_err("it was cancelled");
    assert_eq!(error.code(), "cancelled");
}

#[test]
fn a_button_that_only_vml_knows_becomes_a_drawing() {
    let vml = r#"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" style="position:absolute;width:10pt;height:10pt" fillcolor="buttonFace [67]"><v:textbox><div><font face="Calibri" size="220" color="green">Press<br>
        <b>me</b></font></div></v:textbox><x:ClientData ObjectType="Button"><x:Anchor>1, 0, 2, 0, 3, 0, 4, 0</x:Anchor></x:ClientData></v:shape><v:shape id="_x0000_s1026"><x:ClientData ObjectType="Note"><x:Anchor>1, 0, 2, 0, 3, 0, 4, 0</x:Anchor></x:ClientData></v:shape></xml>"#;
    let rels = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{REL}/vmlDrawing" Target="buttons.vml"/></Relationships>"#
    );
    let package = book(
        r#"<sheetData/><legacyDrawing r:id="r1"/>"#,
        &[("xl/_rels/sheet1.xml.rels", &rels), ("xl/buttons.vml", vml)],
    );
    let sheets = worksheets(&converted(&package).editor_bin);
    let drawings = sheets.worksheet[0].drawings.as_ref().expect("drawings");
    assert_eq!(drawings.drawing.len(), 1, "a note is no drawing");
    let from = drawings.drawing[0].from.as_ref().expect("a place");
    assert_eq!((from.col, from.row), (Some(1), Some(2)));
    let text = crate::editor_bin::codec::dump(&drawings.drawing[0]);
    assert!(text.contains("\"Press\"") && text.contains("\"me\"") && text.contains("1100"));
}

#[test]
fn pictures_of_headers_have_a_part_of_their_own() {
    let vml = |shape: &str| {
        format!(
            r#"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">{shape}</xml>"#
        )
    };
    let button = vml(
        r#"<v:shape id="_x0000_s1025" style="width:10pt;height:10pt"><x:ClientData ObjectType="Button"><x:Anchor>1, 0, 2, 0, 3, 0, 4, 0</x:Anchor></x:ClientData></v:shape>"#,
    );
    let pictures = vml(
        r#"<v:shape id="RF" o:spid="_x0000_s1026" style="width:10pt;height:20pt"><v:imagedata o:relid="r9"/></v:shape><v:shape id="LH" o:spid="_x0000_s1025" style="width:30pt;height:20pt"><v:imagedata o:relid="r9"/></v:shape>"#,
    );
    let rels = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{REL}/vmlDrawing" Target="head.vml"/><Relationship Id="r2" Type="{REL}/vmlDrawing" Target="buttons.vml"/></Relationships>"#
    );
    let package = book(
        r#"<sheetData/><legacyDrawing r:id="r2"/><legacyDrawingHF r:id="r1"/>"#,
        &[
            ("xl/_rels/sheet1.xml.rels", &rels),
            ("xl/head.vml", &pictures),
            ("xl/buttons.vml", &button),
        ],
    );
    let sheets = worksheets(&converted(&package).editor_bin);
    let drawings = sheets.worksheet[0].drawings.as_ref().expect("drawings");
    assert_eq!(drawings.drawing.len(), 1);
    let text = crate::editor_bin::codec::dump(&drawings.drawing[0]);
    assert!(!text.contains("Pic("), "{text}");
    let header = sheets.worksheet[0].legacy_drawing_hf.as_ref();
    let header = header.and_then(|header| header.drawings.as_ref());
    let pictures = &header.expect("pictures of headers").drawing;
    let places: Vec<_> = pictures
        .iter()
        .map(|picture| picture.drawing_id.as_deref())
        .collect();
    assert_eq!(places, [Some("LH"), Some("RF")]);
    let text = crate::editor_bin::codec::dump(&pictures[0]);
    assert!(text.contains("Pic(") && text.contains("381000"), "{text}");
}
