//! Any bytes as a slide.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

const PRESENTATION: &str = r#"<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:sldIdLst><p:sldId id="256" r:id="s"/></p:sldIdLst></p:presentation>"#;
const RELATIONSHIPS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slide.xml"/></Relationships>"#;

fuzz_target!(|bytes: &[u8]| {
    let more = [
        ("ppt/presentation.xml", PRESENTATION),
        ("ppt/_rels/presentation.xml.rels", RELATIONSHIPS),
    ];
    let file = quire_torture::only_part(
        "ppt/presentation.xml",
        "presentationml.presentation",
        &more,
        "ppt/slide.xml",
        bytes,
    );
    // An error is as good an outcome as a document.
    let _ = quire_torture::check::file(&file);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    quire_torture::in_place(data, size, max_size, seed, quire_torture::mutate_xml)
        .unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
