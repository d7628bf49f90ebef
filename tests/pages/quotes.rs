//! Headers and footers that quote the text of their page.

use quire::layout::document::Options;

use crate::{laid_out, lines, numbered, paragraph, section};

/// The first and the last line of each page: its header and its footer.
fn quoted(body: &str, header: &str, footer: &str) -> Vec<(String, String)> {
    let field = |instruction: &str| {
        let field = format!(
            r#"<w:fldSimple w:instr="{instruction}"><w:r><w:t>stored</w:t></w:r></w:fldSimple>"#
        );
        format!("<w:p>{field}</w:p>")
    };
    let styles =
        r#"<w:style w:type="paragraph" w:styleId="Title1"><w:name w:val="heading 1"/></w:style>"#;
    let (header, footer) = (field(header), field(footer));
    let parts = [
        ("header1.xml", "header", "w:hdr", header.as_str()),
        ("footer1.xml", "footer", "w:ftr", footer.as_str()),
        ("styles.xml", "styles", "w:styles", styles),
    ];
    let references = concat!(
        r#"<w:headerReference w:type="default" r:id="header1.xml"/>"#,
        r#"<w:footerReference w:type="default" r:id="footer1.xml"/>"#
    );
    let body = format!("{body}{}", section(references));
    let pages = laid_out(&body, &parts, &Options::default());
    let ends = |mut lines: Vec<String>| (lines.remove(0), lines.remove(lines.len() - 1));
    pages.iter().map(|page| ends(lines(page))).collect()
}

#[test]
fn the_first_heading_of_the_page_is_quoted_or_the_last_one_before() {
    let heading = |text: &str| paragraph(text, r#"<w:pStyle w:val="Title1"/>"#);
    let body = [
        numbered(0..10),
        heading("one"),
        numbered(10..15),
        heading("two"),
        numbered(15..30),
        crate::table("", &[("", &[heading("three").as_str()])]),
    ]
    .concat();
    let quoted = quoted(&body, "STYLEREF &quot;Heading 1&quot;", r"STYLEREF 1 \l");
    let quoted: Vec<_> = quoted
        .iter()
        .map(|(header, footer)| format!("{header} {footer}"))
        .collect();
    assert_eq!(
        quoted,
        ["stored stored", "one two", "two two", "three three"]
    );
}
