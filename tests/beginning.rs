//! The beginning of a large document is a document of its own, and what stands in it is what stands in the whole one.

mod common;

use std::fmt::Write;

use common::{Parts, table};
use quire::convert::{Conversion, convert_beginning_first};
use quire::error::ErrorKind;

const WORD: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SLIDE: &str = "application/vnd.openxmlformats-officedocument.presentationml";
const OFFICE: &str = "http://schemas.openxmlformats.org";

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Tables of the containers.
const DOCUMENT: u8 = 6;
const WORKSHEETS: u8 = 4;
const SHARED_STRINGS: u8 = 1;
const SLIDES: u8 = 24;

/// The beginning of a document, if it has one of its own, and all of it.
fn both(package: Parts) -> (Option<Conversion>, Conversion) {
    let mut beginning = None;
    let whole = convert_beginning_first(
        &package.zip(),
        &mut |made| assert!(beginning.replace(made).is_none(), "one beginning"),
        &mut |_| true,
    );
    (beginning, whole.expect("the document is converted"))
}

/// Paragraphs of some 6 MB; every thousandth has what `more` makes of its number.
fn paragraphs(prefix: &str, more: &dyn Fn(usize) -> String) -> String {
    let mut body = String::new();
    for number in 0..30_000 {
        let p = prefix;
        let more = if number % 1000 == 999 {
            more(number)
        } else {
            String::new()
        };
        let _ = write!(
            body,
            "<{p}p><{p}pPr>{more}<{p}keepLines w:val=\"0\"/></{p}pPr><{p}r><{p}t>The paragraph {number} has words of its own, \
             and some that all others have as well.</{p}t></{p}r></{p}p><{p}tbl><{p}tr><{p}tc><{p}p/></{p}tc></{p}tr></{p}tbl>"
        );
    }
    body
}

fn text_document(xml: &str) -> Parts {
    Parts::new("word/document.xml", WORD, xml)
}

fn section(prefix: &str, width: u32) -> String {
    format!("<{prefix}sectPr><{prefix}pgSz w:w=\"{width}\"/></{prefix}sectPr>")
}

/// Whether the records of the beginning, without the last ones, are those that the whole begins with.
fn begins_alike(beginning: &Conversion, whole: &Conversion, id: u8, last: usize) -> bool {
    let (part, all) = (table(beginning, id), table(whole, id));
    let mut lines: Vec<&str> = part.lines().collect();
    lines.truncate(lines.len() - last);
    lines.len() > 20 && lines.len() * 4 < all.lines().count() && all.starts_with(&lines.join("\n"))
}

#[test]
fn a_text_begins_with_its_first_blocks_in_the_section_that_they_are_in() {
    for prefix in ["w:", ""] {
        let root = |body: &str| {
            format!(
                "<?xml version=\"1.0\"?><!-- <w:p> --><{prefix}document xmlns=\"{WORDS}\" xmlns:w=\"{WORDS}\"><{prefix}body \
                 >{body}</{prefix}body></{prefix}document>"
            )
        };
        // In a body of one section its properties stand at the end.
        let body = paragraphs(prefix, &|_| String::new()) + &section(prefix, 5555);
        let (beginning, whole) = both(text_document(&root(&body)));
        let beginning = beginning.expect("a large text has a beginning");
        let lines = table(&beginning, DOCUMENT);
        assert!(lines.contains("5555"), "{}", &lines[lines.len() - 300..]);
        assert!(begins_alike(&beginning, &whole, DOCUMENT, 8));

        // Else in the last paragraph of each.
        let body = paragraphs(prefix, &|number| {
            section(prefix, 4000 + number as u32 / 1000)
        });
        let (beginning, whole) = both(text_document(&root(&(body + &section(prefix, 5555)))));
        let beginning = beginning.expect("a large text has a beginning");
        let lines = table(&beginning, DOCUMENT);
        // The first one ends in it, the second one behind it.
        let has = |width: &str| lines.contains(width);
        assert!(has("4000") && has("4001") && !has("4002") && !has("5555"));
        assert!(begins_alike(&beginning, &whole, DOCUMENT, 8));
    }
}

#[test]
fn what_cannot_be_cut_has_no_beginning() {
    let root = |body: &str| {
        format!("<w:document xmlns:w=\"{WORDS}\"><w:body>{body}</w:body></w:document>")
    };
    let small = root("<w:p/>");
    assert!(both(text_document(&small)).0.is_none());

    // One block alone.
    let cells = paragraphs("w:", &|_| String::new());
    let table = root(&format!("<w:tbl><w:tr><w:tc>{cells}</w:tc></w:tr></w:tbl>"));
    assert!(both(text_document(&table)).0.is_none());

    // Bytes are not those of the characters.
    let utf_16: Vec<u8> = std::iter::once(0xfeff)
        .chain(root(&cells).encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let package = Parts::of_file("word/document.xml", WORD, &utf_16);
    assert!(both(package).0.is_none());
}

#[test]
fn a_fault_behind_the_beginning_is_told() {
    let body = paragraphs("w:", &|_| String::new());
    let xml = format!("<w:document xmlns:w=\"{WORDS}\"><w:body>{body}</w:p></w:body></w:document>");
    let mut begun = false;
    let whole = convert_beginning_first(
        &text_document(&xml).zip(),
        &mut |_| begun = true,
        &mut |_| true,
    );
    assert!(begun);
    assert!(matches!(whole, Err(error) if matches!(error.kind, ErrorKind::Xml(_))));
}

#[test]
fn a_workbook_begins_with_the_first_rows_of_the_sheet_that_is_shown() {
    let rows: String = (1..=30_000)
        .map(|row| {
            format!("<row r=\"{row}\"><c r=\"A{row}\"><v>{row}.5</v></c><c r=\"B{row}\" t=\"s\"><v>{}</v></c></row>", row - 1)
        })
        .collect();
    let sheet = format!(
        "<worksheet xmlns=\"{OFFICE}/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"C7:D8\"/></mergeCells></worksheet>"
    );
    let strings: String = (0..30_000)
        .map(|number| format!("<si><t>A text with the number {number} that is quite long</t></si>"))
        .collect();
    let book = format!(
        "<workbook xmlns=\"{OFFICE}/spreadsheetml/2006/main\" xmlns:r=\"{OFFICE}/officeDocument/2006/relationships\"><bookViews><workbookView \
         activeTab=\"1\"/></bookViews><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Two\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
    );
    let strings = format!("<sst xmlns=\"{OFFICE}/spreadsheetml/2006/main\">{strings}</sst>");
    let mut package = Parts::new("xl/workbook.xml", &format!("{SHEET}.sheet.main+xml"), &book)
        .part("xl/one.xml", &format!("{SHEET}.worksheet+xml"), &sheet)
        .part("xl/two.xml", &format!("{SHEET}.worksheet+xml"), &sheet)
        .part(
            "xl/strings.xml",
            &format!("{SHEET}.sharedStrings+xml"),
            &strings,
        );
    package.relationships(
        "xl/_rels/workbook.xml.rels",
        &[
            ("rId1", "worksheet", "one.xml"),
            ("rId2", "worksheet", "two.xml"),
            ("rId3", "sharedStrings", "strings.xml"),
        ],
    );
    let (beginning, whole) = both(package);
    let beginning = beginning.expect("a large workbook has a beginning");
    let sheets = table(&beginning, WORKSHEETS);
    // What stands behind the rows is there for the sheet that is shown.
    assert_eq!(sheets.matches("C7:D8").count(), 1);
    assert_eq!(table(&whole, WORKSHEETS).matches("C7:D8").count(), 2);
    assert!(sheets.find("C7:D8") > sheets.find("Two"));
    let (part, all) = (
        table(&beginning, SHARED_STRINGS),
        table(&whole, SHARED_STRINGS),
    );
    assert!(part.len() < all.len() && all.starts_with(part.trim_end()));
    assert!(beginning.editor_bin.len() * 2 < whole.editor_bin.len());
}

#[test]
fn a_presentation_begins_with_its_first_slides() {
    let space = format!(
        "xmlns:a=\"{OFFICE}/drawingml/2006/main\" xmlns:p=\"{OFFICE}/presentationml/2006/main\" xmlns:r=\"{OFFICE}/officeDocument/2006/relationships\""
    );
    let mut ids = String::new();
    let mut related = Vec::new();
    for number in 1..=30 {
        let _ = write!(
            ids,
            "<p:sldId id=\"{}\" r:id=\"rId{number}\"/>",
            255 + number
        );
        related.push((format!("rId{number}"), format!("slide{number}.xml")));
    }
    let main = format!(
        "<p:presentation {space}><p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx=\"5000000\" cy=\"4000000\"/></p:presentation>"
    );
    let mut package = Parts::new(
        "ppt/presentation.xml",
        &format!("{SLIDE}.presentation.main+xml"),
        &main,
    );
    let words = "<a:p><a:r><a:t>Words that fill the slide</a:t></a:r></a:p>".repeat(400);
    for (id, target) in &related {
        let slide = format!(
            "<p:sld {space}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"{id}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>\
             <p:spPr/><p:txBody><a:bodyPr/>{words}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
        );
        package = package.part(
            &format!("ppt/{target}"),
            &format!("{SLIDE}.slide+xml"),
            &slide,
        );
    }
    let rows: Vec<(&str, &str, &str)> = related
        .iter()
        .map(|(id, target)| (id.as_str(), "slide", target.as_str()))
        .collect();
    package.relationships("ppt/_rels/presentation.xml.rels", &rows);
    let (beginning, whole) = both(package);
    let beginning = beginning.expect("a long presentation has a beginning");
    let slides = table(&beginning, SLIDES);
    assert!(
        slides.contains("rId3\"") && !slides.contains("rId4\""),
        "{slides:.500}"
    );
    assert!(table(&whole, SLIDES).starts_with(slides.trim_end()));
    // What stands behind the list of slides is there.
    assert!(table(&beginning, 3).contains("5000000"));
}
