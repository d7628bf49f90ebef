//! Any bytes as a worksheet.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>"#;
const RELATIONSHIPS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet.xml"/></Relationships>"#;

fuzz_target!(|bytes: &[u8]| {
    let more = [
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONSHIPS),
    ];
    let file = quire_torture::only_part(
        "xl/workbook.xml",
        "spreadsheetml.sheet",
        &more,
        "xl/sheet.xml",
        bytes,
    );
    // An error is as good an outcome as a document.
    let _ = quire_torture::check::file(&file);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    quire_torture::in_place(data, size, max_size, seed, quire_torture::mutate_xml)
        .unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
