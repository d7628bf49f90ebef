//! Text documents, from the package to the records read back from Editor.bin.

mod common;

use common::{Parts, converted, table};
use quire::convert::convert;
use quire::error::ErrorKind;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NAMESPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" "#,
    r#"xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml""#
);

const NUMBERING: u8 = 3;
const HDR_FTR: u8 = 4;
const STYLE: u8 = 5;
const DOCUMENT: u8 = 6;
const COMMENTS: u8 = 8;
const SETTINGS: u8 = 9;

fn xml(root: &str, content: &str) -> String {
    format!("<{root} {NAMESPACES}>{content}</{root}>")
}

/// A document with this body and these parts (name, last segment of the relationship, root element, content).
fn document(body: &str, parts: &[(&str, &str, &str, &str)]) -> Parts {
    let body = format!("<w:body>{body}</w:body>");
    let main = format!("{WORD}.document.main+xml");
    let mut package = Parts::new("word/document.xml", &main, &xml("w:document", &body));
    let mut related = vec![("link", "hyperlink", "https://example.com/?a=1&amp;b=2")];
    for (name, kind, root, content) in parts {
        let part = format!("word/{name}");
        package = package.part(&part, &format!("{WORD}.{kind}+xml"), &xml(root, content));
        related.push((name, kind, name));
    }
    package.relationships("word/_rels/document.xml.rels", &related);
    package
}

/// The Document table of a document with this body.
fn body(xml: &str) -> String {
    table(&converted(document(xml, &[])), DOCUMENT)
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

#[test]
fn paragraphs_hold_runs_with_properties_and_text() {
    let tree = body(concat!(
        r#"<w:p w14:paraId="0000000A"><w:pPr><w:pStyle w:val="Title"/><w:jc w:val="end"/>"#,
        r#"<w:ind w:start="1in" w:hanging="10"/><w:spacing w:line="240"/></w:pPr>"#,
        r#"<w:r><w:rPr><w:b/><w:i w:val="0"/><w:sz w:val="24"/><w:color w:val="FF0000" w:themeColor="accent1" "#,
        r#"w:themeTint="80"/></w:rPr><w:t> cut </w:t><w:tab/><w:t xml:space="preserve"> kept </w:t></w:r></w:p>"#,
    ));
    assert_lines(
        &tree,
        &[
            r#"para_style(21) = "Title""#,
            "line_twips(39) = 240",
            "line_rule(11) = 1 auto",
            "left_twips(36) = 1440",
            "first_line_twips(38) = -10",
            "jc(5) = 0 right",
            "bold(0) = true",
            "italic(1) = false",
            "font_size(8) = 24",
            "color(9) = #ff0000",
            "color(1) = 0 accent1",
            "tint(2) = 128",
            r#"Text(0) = "cut""#,
            "Tab(2)",
            r#"Text(0) = " kept ""#,
            "para_id(31) = 10",
        ],
    );
}

#[test]
fn embedded_fonts_go_to_the_media_folder_with_their_keys() {
    let fonts = r#"<w:font w:name="Arial"/><w:font w:name="Own Face"><w:embedBold r:id="f1" w:fontKey="{1}"/></w:font>"#;
    let mut package = document(
        "",
        &[
            ("settings.xml", "settings", "w:settings", ""),
            ("fontTable.xml", "fontTable", "w:fonts", fonts),
        ],
    )
    .file("word/fonts/font1.odttf", "application/x-font", b"a font");
    package.relationships(
        "word/_rels/fontTable.xml.rels",
        &[("f1", "font", "fonts/font1.odttf")],
    );
    let conversion = converted(package);
    assert_lines(
        &table(&conversion, SETTINGS),
        &[
            r#"family(0) = "Own Face""#,
            "bold(1) = true",
            "italic(2) = false",
            r#"file(3) = "font1.odttf""#,
            r#"key(4) = "{1}""#,
        ],
    );
    assert_eq!(conversion.media.len(), 1);
    assert_eq!(conversion.media[0].name, "font1.odttf");
    assert_eq!(conversion.media[0].bytes, b"a font");
}

#[test]
fn what_stood_for_missing_fonts_is_told() {
    let font = |name: &str, more: &str| {
        format!(r#"<w:font w:name="{name}"><w:altName w:val="Arial"/>{more}</w:font>"#)
    };
    let fonts = font("Gone", "")
        + &font("Here", r#"<w:panose1 w:val="020B0604020202020204"/>"#)
        + &font("Lost", r#"<w:panose1 w:val="00000000000000000000"/>"#);
    let package = document(
        "",
        &[
            ("settings.xml", "settings", "w:settings", ""),
            ("fontTable.xml", "fontTable", "w:fonts", &fonts),
        ],
    );
    let tree = table(&converted(package), SETTINGS);
    let expected = [
        r#"family(0) = "Gone""#,
        r#"alternate(1) = "Arial""#,
        r#"family(0) = "Lost""#,
    ];
    assert_lines(&tree, &expected);
    assert!(!tree.contains("Here"), "{tree}");
}

#[test]
fn a_symbol_is_a_run_of_its_own_and_the_run_goes_on_behind_it() {
    let tree = body(
        r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>b</w:t></w:r></w:p>"#,
    );
    assert_eq!(tree.matches("Run(5)").count(), 3);
    assert_eq!(tree.matches("Wingdings").count(), 4, "{tree}");
    assert_lines(
        &tree,
        &[r#"Text(0) = "a""#, r#"Text(0) = "à""#, r#"Text(0) = "b""#],
    );
}

#[test]
fn links_fields_and_changes_hold_inline_content() {
    let tree = body(concat!(
        r#"<w:p><w:hyperlink r:id="link" w:anchor="x"><w:r><w:t>link</w:t></w:r></w:hyperlink>"#,
        r#"<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#,
        r#"<w:fldSimple><w:r><w:t>no field</w:t></w:r></w:fldSimple>"#,
        r#"<w:ins w:id="3" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>"#,
        r#"<w:del w:id="4"><w:r><w:delText> old</w:delText></w:r></w:del>"#,
        r#"<w:smartTag><w:bookmarkStart w:id="7" w:name="here"/></w:smartTag></w:p>"#,
    ));
    assert_lines(
        &tree,
        &[
            "Hyperlink(10)",
            r#"link(1) = "https://example.com/?a=1&b=2""#,
            r#"anchor(2) = "x""#,
            r#"Text(0) = "link""#,
            "FldSimple(11)",
            r#"instr(1) = " PAGE ""#,
            "Run(5)",
            r#"Text(0) = "no field""#,
            "Ins(13)",
            r#"author(0) = "A""#,
            "Del(12)",
            r#"DelText(15) = " old""#,
            r#"name(1) = "here""#,
        ],
    );
}

#[test]
fn tables_hold_rows_cells_and_blocks() {
    let tree = body(concat!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="50%"/><w:tblInd w:w="5" w:type="pct"/><w:tblLook w:firstRow="1" w:noVBand="1"/>"#,
        r#"<w:tblpPr w:vertAnchor="page"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/><w:gridCol/></w:tblGrid>"#,
        r#"<w:tr><w:trPr><w:trHeight w:val="20"/><w:gridAfter w:val="1"/><w:wAfter w:w="9" w:type="dxa"/></w:trPr>"#,
        r#"<w:tc><w:tcPr><w:vMerge/><w:tcBorders><w:top w:val="nil"/></w:tcBorders></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"#,
    ));
    assert!(!tree.contains("table_ind_twips"), "{tree}");
    assert_lines(
        &tree,
        &[
            "kind(0) = 3 pct",
            "w_docx(2) = 2500",
            "look(9) = 1056",
            "horz_anchor(0) = 2 text",
            "tblp_x_spec(2) = 2 left",
            "vert_anchor(3) = 2 text",
            "col(13) = 100",
            "grid_after(1) = 1",
            "w_docx(2) = 9",
            "rule(6) = 0 atLeast",
            "v_merge(5) = 2 continue",
            "value(3) = 0 none",
            "value_type(7) = 0 nil",
            "Paragraph(0)",
        ],
    );
}

#[test]
fn sections_name_headers_by_their_place() {
    let section = r#"<w:sectPr><w:headerReference w:type="first" r:id="header1.xml"/><w:headerReference r:id="gone"/><w:pgMar w:left="1"/><w:titlePg/></w:sectPr>"#;
    let text = format!(
        "<w:p><w:pPr>{section}</w:pPr></w:p>{section}<w:p><w:r><w:t>behind</w:t></w:r></w:p>"
    );
    let header = (
        "header1.xml",
        "header",
        "w:hdr",
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>top</w:t></w:r></w:p>",
    );
    let settings = (
        "settings.xml",
        "settings",
        "w:settings",
        r#"<w:evenAndOddHeaders/><w:compat><w:noLeading/><w:cachedColBalance/></w:compat>"#,
    );
    let conversion = converted(document(&text, &[header, settings]));
    let tree = table(&conversion, DOCUMENT);
    assert!(!tree.contains("left_twips"), "{tree}");
    assert_lines(
        &tree,
        &[
            "sect_pr(31)",
            "title_pg(0) = true",
            "even_and_odd_headers(1) = true",
            "ref_(5) = 0",
            r#"Text(0) = "behind""#,
            "SectPr(4)",
            "ref_(5) = 1",
        ],
    );
    let headers = table(&conversion, HDR_FTR);
    assert_eq!(headers.matches("First(2)").count(), 2);
    assert!(!headers.contains("sect_pr"), "{headers}");
    assert_lines(
        &table(&conversion, SETTINGS),
        &["flags1(4) = 8", "flags2(5) = 0", "flags3(6) = 1"],
    );
    assert_eq!(conversion.warnings.len(), 1);
}

#[test]
fn answers_stand_under_their_comment_and_have_no_range() {
    let comment = |id: u32, paragraph: &str, text: &str| {
        format!(
            r#"<w:comment w:id="{id}" w:author="A"><w:p w14:paraId="{paragraph}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"#
        )
    };
    let comments = comment(1, "11", "question") + &comment(2, "22", "answer");
    let conversion = converted(document(
        r#"<w:p><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/><w:r><w:commentReference w:id="2"/></w:r></w:p>"#,
        &[
            ("comments.xml", "comments", "w:comments", &comments),
            (
                "commentsExtended.xml",
                "commentsExtended",
                "w15:commentsEx",
                r#"<w15:commentEx w15:paraId="11" w15:done="1"/><w15:commentEx w15:paraId="22" w15:paraIdParent="11"/>"#,
            ),
        ],
    ));
    assert_lines(
        &table(&conversion, COMMENTS),
        &[
            r#"text(6) = "question""#,
            "solved(8) = true",
            "replies(9)",
            r#"text(6) = "answer""#,
        ],
    );
    let tree = table(&conversion, DOCUMENT);
    assert_eq!(tree.matches("comment_id").count(), 1, "{tree}");
}

#[test]
fn styles_and_numbering_are_kept() {
    let styles = concat!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de"/></w:rPr></w:rPrDefault></w:docDefaults>"#,
        r#"<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr/></w:tblStylePr></w:style>"#,
        r#"<w:style><w:name w:val="lost"/></w:style>"#,
    );
    let numbering = concat!(
        r#"<w:abstractNum w:abstractNumId="4"><w:nsid w:val="0000000F"/><w:lvl w:ilvl="0"><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>"#,
        r#"<w:abstractNum/><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>"#,
    );
    let conversion = converted(document(
        "",
        &[
            ("styles.xml", "styles", "w:styles", styles),
            ("numbering.xml", "numbering", "w:numbering", numbering),
        ],
    ));
    let tree = table(&conversion, STYLE);
    assert!(!tree.contains("lost"), "{tree}");
    assert_lines(
        &tree,
        &[
            r#"lang(25) = "de""#,
            r#"style_id(1) = "T""#,
            r#"name(2) = "StGen0""#,
            "kind(9) = 4 table",
            "kind(1) = 5 firstRow",
        ],
    );
    assert_lines(
        &table(&conversion, NUMBERING),
        &[
            "id(2) = 4",
            "nsid(38) = 15",
            "num(11) = 0",
            r#"text(10) = ")""#,
            "i_lvl(29) = 0",
            "abstract_num_id(19) = 4",
            "num_id(20) = 9",
        ],
    );
}

#[test]
fn a_control_is_of_the_first_kind_it_names() {
    let tree = body(concat!(
        r#"<w:sdt><w:sdtPr><w:tag w:val="t"/><w:text w:multiLine="1"/><w:date/></w:sdtPr>"#,
        r#"<w:sdtContent><w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>in</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>"#,
    ));
    assert_lines(
        &tree,
        &[
            "Sdt(15)",
            "kind(3) = 11 w:text",
            r#"tag(33) = "t""#,
            "multi_line(35) = true",
            "Sdt(15)",
            "kind(3) = 255",
            r#"Text(0) = "in""#,
        ],
    );
}

#[test]
fn a_damaged_part_costs_a_warning_and_a_damaged_body_the_document() {
    let styles = (
        "styles.xml",
        "styles",
        "w:styles",
        r#"<w:style w:styleId="A"/><w:b"#,
    );
    let conversion = converted(document("<w:p/>", &[styles]));
    assert_eq!(conversion.warnings[0].code, "damaged-part");
    assert_lines(&table(&conversion, STYLE), &[r#"style_id(1) = "A""#]);
    let error = convert(&document("<w:p>", &[]).zip(), &mut |_| true);
    assert!(matches!(
        error.map_err(|error| error.into_details().kind),
        Err(ErrorKind::Xml(_))
    ));
}

#[test]
fn the_work_can_be_cancelled() {
    let text = "<w:p/>".repeat(10_000);
    let error = convert(&document(&text, &[]).zip(), &mut |share| share < 0.5);
    assert_eq!(
        error.map_err(|error| error.into_details().kind),
        Err(ErrorKind::Cancelled)
    );
}
