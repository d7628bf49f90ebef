//! Any text, in paragraphs of many widths, alignments and directions, as pages.
#![no_main]

use std::fmt::Write;

use libfuzzer_sys::fuzz_target;

const ALIGNMENTS: [&str; 6] = [
    "start",
    "end",
    "center",
    "both",
    "distribute",
    "thaiDistribute",
];
const FONTS: [&str; 4] = ["Cambria", "Arial", "Wingdings", "SimSun"];

fuzz_target!(|bytes: &[u8]| {
    let mut body = String::from(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#,
    );
    for chunk in bytes.chunks(256) {
        paragraph(chunk, &mut body);
    }
    body.push_str("</w:body></w:document>");
    let main = "word/document.xml";
    let file = quire_torture::only_part(
        main,
        "wordprocessingml.document",
        &[],
        main,
        body.as_bytes(),
    );
    // An error is as good an outcome as a document.
    let _ = quire_torture::check::file(&file);
});

/// The first byte says what the paragraph is like, the rest is its text.
fn paragraph(bytes: &[u8], body: &mut String) {
    let Some((&kind, text)) = bytes.split_first() else {
        return;
    };
    let kind = usize::from(kind);
    let alignment = ALIGNMENTS[kind % ALIGNMENTS.len()];
    let indent = (kind / 6 % 4) * 2800;
    let direction = kind / 24 % 2;
    let font = FONTS[kind / 48 % FONTS.len()];
    let _ = write!(
        body,
        r#"<w:p><w:pPr><w:bidi w:val="{direction}"/><w:ind w:end="{indent}"/><w:jc w:val="{alignment}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="{font}" w:eastAsia="{font}"/></w:rPr><w:t xml:space="preserve">"#
    );
    for character in String::from_utf8_lossy(text).chars() {
        match character {
            '<' => body.push_str("&lt;"),
            '&' => body.push_str("&amp;"),
            '\t' => body.push_str("</w:t><w:tab/><w:t xml:space=\"preserve\">"),
            '\n' => body.push_str("</w:t><w:br/><w:t xml:space=\"preserve\">"),
            control if control < ' ' => {}
            other => body.push(other),
        }
    }
    body.push_str("</w:t></w:r></w:p>");
}
