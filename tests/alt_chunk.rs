//! Documents that stand in place of blocks, from the package to the records read back from Editor.bin.

mod common;

use common::{Parts, converted, table};
use quire::convert::Conversion;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NUMBERING: u8 = 3;
const STYLE: u8 = 5;
const DOCUMENT: u8 = 6;

fn xml(root: &str, content: &str) -> String {
    format!(
        concat!(
            r#"<{0} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
            r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{1}</{0}>"#
        ),
        root, content
    )
}

/// A document with this body, this chunk, a style and a numbering.
fn document(body: &str, chunk: (&str, &str, &[u8])) -> Parts {
    let (name, content_type, bytes) = chunk;
    let part = |kind: &str| format!("{WORD}.{kind}+xml");
    let styles = concat!(
        r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>"#,
        r#"<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#,
        r#"<w:style w:type="table" w:styleId="T"><w:name w:val="Grid"/></w:style>"#,
        r#"<w:style w:type="character" w:styleId="Unused"><w:name w:val="Unused"/></w:style>"#,
    );
    let numbering = concat!(
        r#"<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:pStyle w:val="H"/></w:lvl></w:abstractNum>"#,
        r#"<w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>"#,
    );
    let main = xml("w:document", &format!("<w:body>{body}</w:body>"));
    let mut parts = Parts::new("word/document.xml", &part("document.main"), &main)
        .part("word/styles.xml", &part("styles"), &xml("w:styles", styles))
        .part(
            "word/numbering.xml",
            &part("numbering"),
            &xml("w:numbering", numbering),
        )
        .file(&format!("word/{name}"), content_type, bytes);
    parts.relationships(
        "word/_rels/document.xml.rels",
        &[
            ("rId1", "styles", "styles.xml"),
            ("rId2", "numbering", "numbering.xml"),
            ("rId3", "aFChunk", name),
            ("rId4", "hyperlink", "https://example.com/"),
        ],
    );
    parts
}

const CHUNK: &str = r#"<w:altChunk r:id="rId3"/>"#;

/// A document that holds nothing but this chunk.
fn with(name: &str, content_type: &str, bytes: &[u8]) -> Conversion {
    converted(document(CHUNK, (name, content_type, bytes)))
}

fn warnings(conversion: &Conversion) -> Vec<&str> {
    let messages = conversion.warnings.iter();
    messages.map(|warning| warning.message.as_str()).collect()
}

/// Asserts that lines stand in a tree, in this order, whatever stands between.
#[track_caller]
fn assert_lines(tree: &str, lines: &[&str]) {
    let mut rest = tree.lines();
    for line in lines {
        assert!(
            rest.any(|found| found.trim() == *line),
            "{line:?} is not where it is expected in\n{tree}"
        );
    }
}

const BODY: &str = concat!(
    r#"<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"#,
    r#"<w:p><w:pPr><w:pStyle w:val="Missing"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>"#,
    r#"<w:sectPr><w:pgSz w:w="5000"/></w:sectPr></w:pPr><w:hyperlink r:id="rId4"><w:r><w:t>two</w:t></w:r>"#,
    r#"</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r></w:p>"#,
    r#"<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"#,
    r#"<w:sectPr><w:pgSz w:w="5000"/></w:sectPr>"#,
);

#[test]
fn a_document_of_word_stands_in_place_with_its_styles_and_numbering() {
    let inner = document(BODY, ("unused.txt", "text/plain", b"")).zip();
    let chunk = ("chunk.docx", "application/octet-stream", inner.as_slice());
    let body = format!("<w:p><w:r><w:t>before</w:t></w:r></w:p>{CHUNK}{CHUNK}");
    let conversion = converted(document(&body, chunk));
    let tree = table(&conversion, DOCUMENT);
    assert_lines(
        &tree,
        &[
            r#"Text(0) = "before""#,
            r#"para_style(21) = "EmbeddedStyle1_H""#,
            r#"Text(0) = "one""#,
            "id(24) = 4",
            r#"link(1) = "https://example.com/""#,
            r#"Text(0) = "two""#,
            r#"style(10) = "EmbeddedStyle1_T""#,
            r#"para_style(21) = "EmbeddedStyle2_H""#,
            "id(24) = 6",
        ],
    );
    assert!(
        !tree.contains("Missing") && !tree.contains("5000"),
        "{tree}"
    );
    let styles = table(&conversion, STYLE);
    assert_lines(
        &styles,
        &[
            r#"style_id(1) = "Unused""#,
            r#"style_id(1) = "EmbeddedStyle1_H""#,
            r#"based_on(3) = "EmbeddedStyle1_Normal""#,
            "id(24) = 4",
            r#"style_id(1) = "EmbeddedStyle1_Normal""#,
            r#"style_id(1) = "EmbeddedStyle1_T""#,
            r#"style_id(1) = "EmbeddedStyle2_H""#,
        ],
    );
    assert!(!styles.contains("EmbeddedStyle1_Unused"), "{styles}");
    assert_eq!(styles.matches("default(8) = true").count(), 1, "{styles}");
    let numbering = table(&conversion, NUMBERING);
    assert_lines(
        &numbering,
        &[
            "id(2) = 4",
            "id(2) = 9",
            r#"p_style(21) = "EmbeddedStyle1_H""#,
            "id(2) = 14",
            "abstract_num_id(19) = 9",
            "num_id(20) = 4",
            "abstract_num_id(19) = 14",
            "num_id(20) = 6",
        ],
    );
    assert_eq!(
        warnings(&conversion),
        ["the notes and comments of an embedded document are left out"]
    );
}

#[test]
fn documents_in_documents_have_an_end() {
    let mut inner = document(BODY, ("chunk.txt", "text/plain", b"deep")).zip();
    for _ in 0..5 {
        let chunk = ("chunk.docx", "application/octet-stream", inner.as_slice());
        inner = document(CHUNK, chunk).zip();
    }
    let conversion = with("chunk.docx", "", &inner);
    let found = warnings(&conversion);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].ends_with("it stands in too many others"),
        "{found:?}"
    );
}

#[test]
fn a_document_far_inside_is_left_out() {
    let deep = |levels: usize| {
        let (open, close) = (
            "<w:customXml>".repeat(levels),
            "</w:customXml>".repeat(levels),
        );
        converted(document(
            &format!("{open}{CHUNK}{close}"),
            ("chunk.txt", "text/plain", b"x"),
        ))
    };
    assert!(warnings(&deep(40)).is_empty());
    assert!(warnings(&deep(60))[0].ends_with("it stands in too many others"));
}

#[test]
fn what_cannot_be_read_is_left_out() {
    let conversion = converted(document(
        r#"<w:altChunk r:id="none"/><w:p/>"#,
        ("a", "", b""),
    ));
    assert!(warnings(&conversion)[0].contains("no such document"));
    let conversion = with("chunk.doc", "application/msword", b"\xD0\xCF\x11\xE0");
    assert!(warnings(&conversion)[0].contains("not known"));
    let conversion = with("chunk.docx", "", b"PK\x03\x04");
    assert_eq!(conversion.warnings[0].code, "damaged-part");
}

#[test]
fn each_line_of_a_text_is_a_paragraph() {
    let text = "\u{feff}One \u{e4}\u{20ac}\t<&\r\n\r\n  two\u{1}\rthree";
    let tree = table(&with("chunk.txt", "text/plain", text.as_bytes()), DOCUMENT);
    assert_lines(
        &tree,
        &[
            "line_twips(39) = 240",
            "after_twips(41) = 0",
            r#"font_ascii(4) = "Courier New""#,
            "Text(0) = \"One \u{e4}\u{20ac}\"",
            "Tab(2)",
            r#"Text(0) = "<&""#,
            r#"Text(0) = "  two""#,
            r#"Text(0) = "three""#,
        ],
    );
    assert_eq!(tree.matches("Paragraph(0)").count(), 4, "{tree}");
}

/// The Document table of a document that holds nothing but this HTML.
fn html(body: &str) -> String {
    let page = format!("<html><body>{body}</body></html>");
    table(&with("chunk.html", "text/html", page.as_bytes()), DOCUMENT)
}

#[test]
fn html_has_paragraphs_headings_and_runs_with_styles() {
    let page = concat!(
        "<html><head><title>no</title><style>p.x, i {color: #F00} @media print { p { color: blue } }</style>",
        "<script>no</script></head><body><h1>Head</h1>\n<p class=x>Red <b>bold</b>\n&amp;<br>next<p>plain</p>",
        "<div style='text-align:center;margin:1em 20px'>mid<!-- no --></div><p> </p></body></html>",
    );
    let conversion = with("chunk.html", "text/html", page.as_bytes());
    let tree = table(&conversion, DOCUMENT);
    assert_lines(
        &tree,
        &[
            r#"para_style(21) = "EmbeddedStyle1_h1""#,
            r#"r_style(13) = "EmbeddedStyle1_h1-c""#,
            r#"Text(0) = "Head""#,
            r#"para_style(21) = "EmbeddedStyle1_normal-web""#,
            r#"r_style(13) = "EmbeddedStyle1_text-6-c""#,
            r#"Text(0) = "Red ""#,
            r#"r_style(13) = "EmbeddedStyle1_text-8-c""#,
            r#"Text(0) = "bold""#,
            r#"Text(0) = " &""#,
            "LineBreak(5)",
            r#"Text(0) = "next""#,
            r#"para_style(21) = "EmbeddedStyle1_normal""#,
            r#"Text(0) = "plain""#,
            r#"Text(0) = "mid""#,
        ],
    );
    assert!(!tree.contains("\"no"), "{tree}");
    assert_eq!(tree.matches("Paragraph(0)").count(), 4, "{tree}");
    let styles = table(&conversion, STYLE);
    assert_lines(
        &styles,
        &[
            r#"style_id(1) = "EmbeddedStyle1_h1""#,
            "outline_lvl(34) = 0",
            r#"style_id(1) = "EmbeddedStyle1_text-6-c""#,
            "color(9) = #ff0000",
            r#"style_id(1) = "EmbeddedStyle1_text-8-c""#,
            "bold(0) = true",
            "color(9) = #ff0000",
            "before_twips(40) = 240",
            "left_twips(36) = 300",
            "jc(5) = 2 center",
        ],
    );
}

#[test]
fn html_line_heights_are_multiples_or_lengths() {
    let page =
        "<p style='line-height:150%'>a<p style='line-height:16pt'>b<p style='line-height:2'>c";
    let conversion = with("chunk.html", "text/html", page.as_bytes());
    assert_lines(
        &table(&conversion, STYLE),
        &[
            "line_twips(39) = 360",
            "line_twips(39) = 320",
            "line_rule(11) = 0 atLeast",
            "line_twips(39) = 480",
        ],
    );
}

#[test]
fn html_lists_are_numbered_and_links_lead_somewhere() {
    let body = "<ul><li>a<ol start=3><li>b</ol><li>c</ul><ol><li>d</ol><a href='https://e.x/?a&amp;b'>out</a>\
        <a href='#there'>in</a><a href='javascript:no()'>no</a><p id=there>x";
    let conversion = with("chunk.html", "text/html", body.as_bytes());
    let tree = table(&conversion, DOCUMENT);
    assert_lines(
        &tree,
        &[
            "id(24) = 3",
            "lvl(23) = 0",
            r#"Text(0) = "a""#,
            "id(24) = 4",
            "lvl(23) = 1",
            r#"Text(0) = "b""#,
            "id(24) = 3",
            r#"Text(0) = "c""#,
            "id(24) = 5",
            r#"Text(0) = "d""#,
            r#"link(1) = "https://e.x/?a&b""#,
            r#"Text(0) = "out""#,
            r#"anchor(2) = "there""#,
            r#"Text(0) = "in""#,
            r#"Text(0) = "no""#,
            r#"name(1) = "there""#,
        ],
    );
    let numbering = table(&conversion, NUMBERING);
    assert_lines(
        &numbering,
        &[
            "val(25) = 5 bullet",
            "val(25) = 13 decimal",
            "start_override(28) = 3",
        ],
    );
}

#[test]
fn html_tables_have_borders_and_spans_and_end_well() {
    let tree = html(
        "<table border=1 width='50%'><caption>cap</caption><tr><th colspan=2>h<tr><td rowspan=2 bgcolor=ff0000>a<td>b\
         <tr><td style='border:2px solid blue;vertical-align:top'>c<table><tr></table><tr></tr>loose</table>after",
    );
    assert_lines(
        &tree,
        &[
            "w_docx(2) = 2500",
            "size8_point(6) = 8",
            r#"Text(0) = "cap""#,
            "grid_span(0) = 2",
            r#"Text(0) = "h""#,
            "v_merge(5) = 1 restart",
            "fill(3) = #ff0000",
            r#"Text(0) = "a""#,
            r#"Text(0) = "b""#,
            "v_merge(5) = 2 continue",
            "color(0) = #0000ff",
            "v_align(4) = 0 top",
            r#"Text(0) = "c""#,
            "Table(3)",
            r#"Text(0) = "loose""#,
            "vanish(30) = true",
            r#"Text(0) = "after""#,
        ],
    );
}

#[test]
fn broken_html_is_read_to_its_end() {
    let deep = "<div><table><tr><td><ul><li>".repeat(2000);
    for body in [
        "</p></td></table></ul>x",
        "<td>x",
        "<table>x",
        "<table><td><tr><tr>x",
        "<",
        "&",
        deep.as_str(),
    ] {
        let conversion = with("chunk.html", "text/html", body.as_bytes());
        assert!(
            warnings(&conversion).is_empty(),
            "{body:.40}: {:?}",
            warnings(&conversion)
        );
    }
}

const GIF: &[u8] = b"GIF89a\x02\0\x01\0\0\0";

#[test]
fn html_shows_the_pictures_that_it_brings_along() {
    let body = "<img src='data:image/gif;base64,R0lGODlhAgABAAAA' width=20><img src='https://e.x/a.gif' alt=else>";
    let conversion = with("chunk.html", "text/html", body.as_bytes());
    let tree = table(&conversion, DOCUMENT);
    assert_lines(
        &tree,
        &["cx(2) = 190500", "cy(3) = 95250", r#"Text(0) = "else""#],
    );
    let media = &conversion.media[0];
    assert_eq!(
        (media.name.as_str(), media.bytes.as_slice()),
        ("image1.gif", GIF)
    );
    assert_eq!(conversion.media.len(), 1);
    assert!(warnings(&conversion)[0].starts_with("pictures that"));
}

#[test]
fn a_web_archive_is_an_html_document_with_its_files() {
    let archive = concat!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"=_b\"\r\n\r\nno\r\n--=_b\r\n",
        "Content-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
        "<p>=E4 a=\r\nb</p><img src=3D\"x/a.gif\"><img src=3D\"cid:id1\">\r\n--=_b\r\nContent-ID: <id1>\r\n",
        "Content-Location: https://e.x/a.gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlhAgABAAAA\r\n--=_b--\r\n",
    );
    let conversion = with("chunk.mht", "message/rfc822", archive.as_bytes());
    let tree = table(&conversion, DOCUMENT);
    assert_lines(&tree, &["Text(0) = \"\u{434} ab\"", "cx(2) = 19050"]);
    assert!(!tree.contains("\"no"), "{tree}");
    assert_eq!(conversion.media[0].bytes, GIF);
    assert!(warnings(&conversion).is_empty());
}

#[test]
fn rtf_has_formatting_fonts_colours_and_characters() {
    let rtf = concat!(
        r"{\rtf1\ansi\ansicpg1251\deff1{\fonttbl{\f0\fswiss Arial{\*\falt no};}{\f1\fcharset0 Times & Co;}{\f2\fcharset2 Symbol;}}",
        r"{\colortbl;\red255\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\b\fs40 heading 1;}}{\info{\title no}}",
        r"\pard\qc\li720\fi-360\sb120\sl360\slmult1 {\b\i\ul\cf1 fmt} \u228?\'e4\f0\'e4\f2\'b7\f1\{\u-10179?\u-8704?\tab x\~\emdash\par",
        "\r\n",
        r"\pard\plain\s1\b0\super H\line{\field{\*\fldinst {HYPERLINK ",
        "\"https://e.x/\"",
        r"}}{\fldrslt{\ul go}}}{\footnote no}\par}",
    );
    let conversion = with("chunk.rtf", "application/rtf", rtf.as_bytes());
    let tree = table(&conversion, DOCUMENT);
    assert_lines(
        &tree,
        &[
            "line_twips(39) = 360",
            "before_twips(40) = 120",
            "left_twips(36) = 720",
            "first_line_twips(38) = -360",
            "jc(5) = 2 center",
            "bold(0) = true",
            r#"font_ascii(4) = "Times & Co""#,
            "color(9) = #ff0000",
            r#"Text(0) = "fmt""#,
            "Text(0) = \" \u{e4}\u{434}\"",
            r#"font_ascii(4) = "Arial""#,
            "Text(0) = \"\u{434}\"",
            r#"font_ascii(4) = "Symbol""#,
            "Text(0) = \"\u{b7}\"",
            "Text(0) = \"{\u{1f600}\"",
            "Tab(2)",
            "Text(0) = \"x\\u{a0}\u{2014}\"",
            r#"para_style(21) = "EmbeddedStyle1_Style_1""#,
            "bold(0) = false",
            "vert_align(10) = 2 superscript",
            r#"Text(0) = "H""#,
            "LineBreak(5)",
            r#"link(1) = "https://e.x/""#,
            r#"Text(0) = "go""#,
        ],
    );
    assert!(!tree.contains("\"no"), "{tree}");
    assert_lines(
        &table(&conversion, STYLE),
        &[r#"name(2) = "heading 1""#, "font_size(8) = 40"],
    );
    assert_eq!(
        warnings(&conversion),
        ["notes and shapes of RTF are left out"]
    );
}

#[test]
fn rtf_has_tables_and_pictures() {
    let rtf = concat!(
        r"{\rtf1{\colortbl;\red0\green0\blue255;}\trowd\trgaph108\trleft-108\clbrdrt\brdrs\brdrw20\brdrcf1\clcbpat1\cellx2000\cellx5000",
        r"\pard\intbl a\cell b\par c\cell\row\trowd\clvmgf\cellx5000\pard\intbl d\cell\row\pard e\par",
        r"{\*\shppict{\pict\pngblip\picwgoal1440\pichgoal720 89504e470d0a1a0a0000000d49484452",
        "\n0000000200000001}}{\\nonshppict{\\pict\\wmetafile8 00}}{\\pict\\wmetafile8 00}}",
    );
    let conversion = with("chunk.rtf", "text/rtf", rtf.as_bytes());
    assert_lines(
        &table(&conversion, DOCUMENT),
        &[
            "layout(12) = 2 fixed",
            "w_docx(2) = 2108",
            "color(0) = #0000ff",
            "size8_point(6) = 8",
            "fill(3) = #0000ff",
            r#"Text(0) = "a""#,
            r#"Text(0) = "b""#,
            r#"Text(0) = "c""#,
            r#"Text(0) = "d""#,
            r#"Text(0) = "e""#,
            "cx(2) = 914400",
            "cy(3) = 457200",
        ],
    );
    assert_eq!(conversion.media.len(), 1);
    assert!(warnings(&conversion)[0].starts_with("pictures of RTF"));
}

#[test]
fn broken_rtf_is_read_to_its_end() {
    let deep = format!(r"{{\rtf1 {}x", r"{\b\trowd\cell\row\s1 ".repeat(2000));
    for rtf in [
        r"{\rtf",
        r"{\rtf1 \'",
        r"{\rtf1 }}}x\bin99 a",
        r"{\rtf1 \u55296 x\par\",
        deep.as_str(),
    ] {
        let conversion = with("chunk.rtf", "", rtf.as_bytes());
        assert!(
            warnings(&conversion).is_empty(),
            "{rtf:.40}: {:?}",
            warnings(&conversion)
        );
    }
}
