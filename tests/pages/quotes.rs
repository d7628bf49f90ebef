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
    let styles = concat!(
        r#"<w:style w:type="paragraph" w:styleId="Title1"><w:name w:val="heading 1"/></w:style>"#,
        r#"<w:style w:type="character" w:styleId="T"><w:name w:val="Term"/></w:style>"#,
    );
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

#[test]
fn text_of_character_styles_is_quoted() {
    let run = |text: &str, style: &str| {
        let style = format!("<w:rPr>{style}</w:rPr>");
        format!(r#"<w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r>"#)
    };
    let of = |text: &str| run(text, r#"<w:rStyle w:val="T"/>"#);
    // Two runs are one text, unless something is between them.
    let parts = [
        run("of ", ""),
        of("am"),
        of("ber "),
        run("and ", ""),
        of("bronze"),
    ];
    let line = paragraph("", "").replace("<w:r>", &format!("{}<w:r>", parts.concat()));
    let body = numbered(0..10) + &line + &numbered(10..25);
    let quoted = quoted(&body, "STYLEREF Term", r"STYLEREF &quot;term&quot; \l");
    let ends = |header: &str, footer: &str| (header.to_owned(), footer.to_owned());
    assert_eq!(
        quoted,
        [
            ends("stored", "stored"),
            ends("amber", "bronze"),
            ends("bronze", "bronze")
        ]
    );
}

#[test]
fn numbers_of_pages_have_those_of_their_chapters() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Chapter %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let styles =
        r#"<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>"#;
    let footer =
        r#"<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>stored</w:t></w:r></w:fldSimple></w:p>"#;
    let parts = [
        ("numbering.xml", "numbering", "w:numbering", numbering),
        ("styles.xml", "styles", "w:styles", styles),
        ("footer1.xml", "footer", "w:ftr", footer),
    ];
    let heading = r#"<w:pStyle w:val="H"/><w:pageBreakBefore/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    let chapter = paragraph("heading", heading) + &numbered(0..10);
    let body = numbered(0..1) + &chapter + &chapter;
    let counted = |kind: &str| {
        let footer = r#"<w:footerReference w:type="default" r:id="footer1.xml"/>"#;
        let end = section(&format!(
            r#"{footer}<w:pgNumType w:fmt="lowerRoman" {kind}/>"#
        ));
        let pages = laid_out(&format!("{body}{end}"), &parts, &Options::default());
        let last = |page| lines(page).pop().unwrap_or_default();
        pages.iter().map(last).collect::<Vec<_>>()
    };
    assert_eq!(
        counted(r#"w:chapStyle="1""#),
        ["i", "1-ii", "1-iii", "2-iv", "2-v"]
    );
    let dashes = counted(r#"w:chapStyle="1" w:chapSep="enDash""#);
    assert_eq!(dashes[4], "2\u{2013}v");
    assert_eq!(counted("")[4], "v");
}
