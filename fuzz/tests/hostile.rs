//! Documents made to break what reads them: each ends in a document or in a typed error, converted, read back and shown.

use quire::error::{ErrorKind, Result};
use quire_torture::{check, only_part};

const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml""#;
const S: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const P: &str = r#"xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;

fn relationships(all: &[(&str, &str, &str)]) -> String {
    let each: String = all
        .iter()
        .map(|(id, kind, target)| {
            format!(
                r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
            )
        })
        .collect();
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>"#
    )
}

/// A text document with this body and these further parts.
fn word_with(body: &[u8], more: &[(&str, &str)]) -> Result<()> {
    let main = "word/document.xml";
    check::file(&only_part(
        main,
        "wordprocessingml.document",
        more,
        main,
        body,
    ))
}

fn word(body: &str) -> Result<()> {
    let text = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    word_with(text.as_bytes(), &[])
}

/// A text document with this part beside its body.
fn word_beside(body: &str, kind: &str, part: &str) -> Result<()> {
    let text = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    let related = relationships(&[("r1", kind, "beside.xml")]);
    let more = [
        ("word/_rels/document.xml.rels", &*related),
        ("word/beside.xml", part),
    ];
    word_with(text.as_bytes(), &more)
}

fn sheet(data: &str) -> Result<()> {
    sheet_of("", data)
}

/// A workbook with something behind its sheets, which are one.
fn sheet_of(behind: &str, data: &str) -> Result<()> {
    let book = format!(
        r#"<workbook {S}><sheets><sheet name="a" sheetId="1" r:id="s"/><sheet name="a" sheetId="1" r:id="s"/></sheets>{behind}</workbook>"#
    );
    let related = relationships(&[("s", "worksheet", "sheet.xml")]);
    let more = [
        ("xl/workbook.xml", &*book),
        ("xl/_rels/workbook.xml.rels", &*related),
    ];
    let text = format!("<worksheet {S}>{data}</worksheet>");
    let kind = "spreadsheetml.sheet";
    check::file(&only_part(
        "xl/workbook.xml",
        kind,
        &more,
        "xl/sheet.xml",
        text.as_bytes(),
    ))
}

/// A presentation whose only slide has these shapes, and further parts.
fn slide_with(
    shapes: &str,
    slide_related: &[(&str, &str, &str)],
    more: &[(&str, &str)],
) -> Result<()> {
    let deck = format!(
        r#"<p:presentation {P}><p:sldMasterIdLst><p:sldMasterId id="1" r:id="m"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="s"/><p:sldId id="256" r:id="s"/></p:sldIdLst></p:presentation>"#
    );
    let related = relationships(&[
        ("s", "slide", "slide.xml"),
        ("m", "slideMaster", "master.xml"),
    ]);
    let of_slide = relationships(slide_related);
    let mut all = vec![
        ("ppt/presentation.xml", &*deck),
        ("ppt/_rels/presentation.xml.rels", &*related),
        ("ppt/_rels/slide.xml.rels", &*of_slide),
    ];
    all.extend_from_slice(more);
    let text = format!("<p:sld {P}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>");
    let kind = "presentationml.presentation";
    check::file(&only_part(
        "ppt/presentation.xml",
        kind,
        &all,
        "ppt/slide.xml",
        text.as_bytes(),
    ))
}

fn exceeds(outcome: Result<()>) -> bool {
    matches!(outcome, Err(error) if matches!(error.kind, ErrorKind::LimitExceeded { .. }))
}

/// Nothing but a panic or a hang would fail.
fn survives(outcome: Result<()>) {
    if let Err(error) = outcome {
        assert!(!error.code().is_empty());
    }
}

#[test]
fn elements_ten_thousand_deep() {
    let nested = |open: &str, close: &str| open.repeat(10_000) + &close.repeat(10_000);
    assert!(exceeds(word(&nested(
        "<w:tbl><w:tr><w:tc>",
        "</w:tc></w:tr></w:tbl>"
    ))));
    assert!(exceeds(word(&nested(
        "<w:sdt><w:sdtContent>",
        "</w:sdtContent></w:sdt>"
    ))));
    assert!(exceeds(word(&format!(
        "<w:p><w:r><w:pict>{}</w:pict></w:r></w:p>",
        nested("<v:group>", "</v:group>")
    ))));
    survives(sheet(&nested("<extLst><ext>", "</ext></extLst>")));
    survives(slide_with(&nested("<p:grpSp>", "</p:grpSp>"), &[], &[]));
}

#[test]
fn groups_as_deep_as_may_be() {
    let open = "<p:grpSp><p:nvGrpSpPr/><p:grpSpPr/>";
    for depth in [10, 60, 100, 200] {
        survives(slide_with(
            &(open.repeat(depth) + &"</p:grpSp>".repeat(depth)),
            &[],
            &[],
        ));
        let tables =
            "<w:tbl><w:tr><w:tc>".repeat(depth / 3) + &"</w:tc></w:tr></w:tbl>".repeat(depth / 3);
        survives(word(&tables));
    }
}

#[test]
fn a_million_attributes() {
    let attributes: String = (0..1_000_000)
        .map(|number| format!(" a{number}=\"\""))
        .collect();
    assert!(exceeds(word(&format!("<w:p{attributes}/>"))));
    let spaces: String = (0..100_000)
        .map(|number| format!(" xmlns:a{number}=\"u\""))
        .collect();
    assert!(exceeds(word(&format!("<w:p{spaces}/>"))));
}

#[test]
fn numbers_beyond_all_measure() {
    for number in [
        "1e999",
        "-1e999",
        "NaN",
        "INF",
        "99999999999999999999999",
        "-2147483649",
        "4294967296",
        "0x7FFFFFFF",
        "-0",
        "",
    ] {
        survives(word(&format!(
            r#"<w:p><w:pPr><w:spacing w:before="{number}" w:line="{number}"/><w:ind w:left="{number}" w:hanging="{number}"/><w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="{number}"/></w:numPr></w:pPr><w:r><w:rPr><w:sz w:val="{number}"/><w:position w:val="{number}"/></w:rPr><w:t>x</w:t></w:r></w:p><w:tbl><w:tblGrid><w:gridCol w:w="{number}"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="{number}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{number}"/><w:tcW w:w="{number}" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w="{number}" w:h="{number}"/><w:pgMar w:left="{number}"/><w:cols w:num="{number}"/></w:sectPr>"#
        )));
        survives(sheet(&format!(
            r#"<sheetFormatPr defaultRowHeight="{number}"/><cols><col min="{number}" max="{number}" width="{number}"/></cols><sheetData><row r="{number}" ht="{number}" s="{number}"><c r="A{number}" s="{number}"><v>{number}</v></c><c t="s"><v>{number}</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD{number}"/></mergeCells>"#
        )));
        survives(slide_with(
            &format!(
                r#"<p:sp><p:spPr><a:xfrm rot="{number}"><a:off x="{number}" y="{number}"/><a:ext cx="{number}" cy="{number}"/></a:xfrm><a:prstGeom prst="star5"><a:avLst><a:gd name="adj" fmla="val {number}"/></a:avLst></a:prstGeom><a:ln w="{number}"/></p:spPr><p:txBody><a:bodyPr lIns="{number}" numCol="{number}"/><a:p><a:pPr lvl="{number}" marL="{number}"/><a:r><a:rPr sz="{number}"/><a:t>x</a:t></a:r></a:p></p:txBody></p:sp>"#
            ),
            &[],
            &[],
        ));
    }
}

#[test]
fn text_in_no_encoding() {
    for bytes in [
        &b"\xFF\xFE<\0w\0"[..],
        b"\xFE\xFF\0<\xD8\0\0a",
        b"\xEF\xBB\xBF\xED\xA0\x80",
        b"\xC0\x80\xFF\xFE\xFD",
    ] {
        survives(word_with(bytes, &[]));
        let text = format!("<w:document {W}><w:body><w:p><w:r><w:t>");
        let end = b"</w:t></w:r></w:p></w:body></w:document>";
        let inside: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != b'<').collect();
        assert!(word_with(&[text.as_bytes(), &inside, end].concat(), &[]).is_ok());
    }
    let lone: Vec<u8> = format!("<w:document {W}><w:body><w:p><w:r><w:t>")
        .encode_utf16()
        .chain([0xD800, 0x41, 0xDC00])
        .chain("</w:t></w:r></w:p></w:body></w:document>".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(word_with(&[&[0xFF, 0xFE], &*lone].concat(), &[]).is_ok());
    assert!(
        word("<w:p><w:r><w:t>&#xD800;&#xDFFF;&#0;&#x110000;&#99999999999;</w:t></w:r></w:p>")
            .is_ok()
    );
}

#[test]
fn styles_in_a_circle() {
    let style = |id: &str, on: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{id}"/><w:basedOn w:val="{on}"/><w:link w:val="{on}"/><w:next w:val="{on}"/></w:style>"#
        )
    };
    let styles = format!(
        "<w:styles {W}>{}{}{}{}</w:styles>",
        style("a", "b"),
        style("b", "c"),
        style("c", "a"),
        style("d", "d")
    );
    let body = r#"<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:rPr><w:rStyle w:val="d"/></w:rPr><w:t>x</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="a"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"#;
    assert!(word_beside(body, "styles", &styles).is_ok());
}

#[test]
fn numbering_that_stands_on_itself() {
    let numbering = format!(
        r#"<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/><w:styleLink w:val="a"/><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:pStyle w:val="a"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9%0"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"#
    );
    let item = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#;
    assert!(word_beside(&item.repeat(3), "numbering", &numbering).is_ok());
}

#[test]
fn parts_in_a_circle() {
    // A header that has itself as its header, a layout whose master is the layout, a slide that is its own notes.
    let header = format!(
        r#"<w:hdr {W}><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr></w:pPr></w:p></w:hdr>"#
    );
    let body = r#"<w:p/><w:sectPr><w:headerReference w:type="default" r:id="r1"/><w:headerReference w:type="default" r:id="r1"/></w:sectPr>"#;
    assert!(word_beside(body, "header", &header).is_ok());
    let circle = relationships(&[
        ("l", "slideLayout", "slide.xml"),
        ("m", "slideMaster", "slide.xml"),
        ("n", "notesSlide", "slide.xml"),
        ("s", "slide", "slide.xml"),
    ]);
    survives(slide_with(
        "",
        &[
            ("l", "slideLayout", "slide.xml"),
            ("n", "notesSlide", "slide.xml"),
            ("s", "slide", "slide.xml"),
        ],
        &[
            (
                "ppt/master.xml",
                &format!("<p:sldMaster {P}><p:cSld/></p:sldMaster>"),
            ),
            ("ppt/_rels/master.xml.rels", &circle),
        ],
    ));
    let chunk = relationships(&[
        ("r1", "package", "document.xml"),
        ("r2", "glossaryDocument", "document.xml"),
    ]);
    let body = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>"#;
    survives(word_with(
        body.as_bytes(),
        &[("word/_rels/document.xml.rels", &chunk)],
    ));
}

#[test]
fn rows_beyond_the_sheet() {
    for row in ["2147483648", "1048577", "4294967297", "0", "-1"] {
        survives(sheet(&format!(
            r#"<sheetData><row r="{row}"><c r="XFE{row}"><v>1</v></c><c r="AAAAAAAA{row}"><v>1</v></c></row><row r="{row}"/></sheetData><mergeCells><mergeCell ref="A{row}:XFD{row}"/></mergeCells>"#
        )));
    }
    let spans = r#"<cols><col min="1" max="2147483647" width="5" hidden="1"/></cols><sheetData/><conditionalFormatting sqref="A1:XFD1048576 A1:XFD1048576"><cfRule type="dataBar" priority="1"/></conditionalFormatting>"#;
    survives(sheet(spans));
}

#[test]
fn a_value_that_never_ends() {
    // Looking at each of its brackets anew would take hours.
    let endless = format!(r#"<sheetData><row r="1{}"#, ">".repeat(3_000_000));
    survives(sheet(&endless));
    survives(word(&format!(
        r#"<w:p w:rsidR="{}"#,
        "> ".repeat(1_000_000)
    )));
}

#[test]
fn the_same_ids_again_and_again() {
    let bookmark = r#"<w:bookmarkStart w:id="1" w:name="a"/>"#.repeat(1000);
    assert!(word(&format!("<w:p>{bookmark}</w:p>")).is_ok());
    let shape = r#"<p:sp><p:nvSpPr><p:cNvPr id="1" name="a"/><p:cNvSpPr/><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"#;
    survives(slide_with(&shape.repeat(1000), &[], &[]));
    survives(sheet(&format!(
        "<sheetData>{}</sheetData>",
        r#"<row r="1"><c r="A1"><v>1</v></c></row>"#.repeat(1000)
    )));
}

#[test]
fn what_is_repeated_is_as_long_as_it_is_often_asked_for() {
    // Each time in full, these would be some million lines.
    const MANY: usize = 2500;
    let lines = "<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(MANY);
    let notes =
        format!(r#"<w:footnotes {W}><w:footnote w:id="2">{lines}</w:footnote></w:footnotes>"#);
    let reference = r#"<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>"#;
    assert!(word_beside(&reference.repeat(MANY), "footnotes", &notes).is_ok());
    let header = format!("<w:hdr {W}>{lines}</w:hdr>");
    let page = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>".repeat(MANY);
    let section = r#"<w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr>"#;
    assert!(word_beside(&format!("{page}{section}"), "header", &header).is_ok());
    let rows: String = (1..=2 * MANY)
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#))
        .collect();
    let titles = format!(
        r#"<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">a!$1:${MANY}</definedName></definedNames>"#
    );
    assert!(sheet_of(&titles, &format!("<sheetData>{rows}</sheetData>")).is_ok());
    let series = r#"<c:ser><c:val><c:numLit><c:pt idx="9999"><c:v>1</c:v></c:pt></c:numLit></c:val></c:ser>"#;
    let drawing = r#"<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="r1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#;
    let chart = format!(
        r#"<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:lineChart>{}</c:lineChart></c:plotArea></c:chart></c:chartSpace>"#,
        series.repeat(MANY)
    );
    assert!(word_beside(drawing, "chart", &chart).is_ok());
}

#[test]
fn every_part_cut_at_every_hundredth_byte() {
    for (name, bytes) in samples() {
        let parts = quire_torture::Parts::open(&bytes).expect("a sample is an archive");
        for cut in parts.cuts(100) {
            survives(check::file(&cut));
        }
        assert!(check::file(&bytes).is_ok(), "{name} itself is whole");
    }
}

#[test]
fn every_part_missing() {
    for (_, bytes) in samples() {
        let parts = quire_torture::Parts::open(&bytes).expect("a sample is an archive");
        for without in parts.losses() {
            survives(check::file(&without));
        }
    }
}

/// Small documents of each kind.
fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let body = format!(
        r#"<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>text</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>"#
    );
    let styles = format!(
        r#"<w:styles {W}><w:style w:styleId="a" w:type="paragraph"><w:name w:val="a"/></w:style></w:styles>"#
    );
    let related = relationships(&[("r1", "styles", "styles.xml")]);
    let more = [
        ("word/_rels/document.xml.rels", &*related),
        ("word/styles.xml", &*styles),
    ];
    let main = "word/document.xml";
    let text = only_part(
        main,
        "wordprocessingml.document",
        &more,
        main,
        body.as_bytes(),
    );
    let book = format!(
        r#"<workbook {S}><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>"#
    );
    let related = relationships(&[
        ("s", "worksheet", "sheet.xml"),
        ("t", "sharedStrings", "strings.xml"),
    ]);
    let strings = format!(r#"<sst {S}><si><t>one</t></si></sst>"#);
    let more = [
        ("xl/workbook.xml", &*book),
        ("xl/_rels/workbook.xml.rels", &*related),
        ("xl/strings.xml", &*strings),
    ];
    let data = format!(
        r#"<worksheet {S}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData></worksheet>"#
    );
    let workbook = only_part(
        "xl/workbook.xml",
        "spreadsheetml.sheet",
        &more,
        "xl/sheet.xml",
        data.as_bytes(),
    );
    vec![("text", text), ("workbook", workbook)]
}
