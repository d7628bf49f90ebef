//! The documents that are measured: large ones of each kind at a scale, always the same bytes.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::files;
use crate::paths;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
const S: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
const P: &str = r#"xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
/// Words of the texts.
const WORDS: [&str; 16] = [
    "paper", "folded", "sheets", "gathered", "into", "a", "quire", "are", "sewn", "and", "bound",
    "as", "one", "book", "of", "leaves",
];

/// Writes the file of a kind, `docx`, `xlsx` or `pptx`, at a scale: 40,000 paragraphs, 1,000,000 cells, 400 slides at 1.
///
/// # Errors
/// When it cannot be written.
pub fn large(kind: &str, scale: f64) -> Result<PathBuf> {
    let count = |at_one: f64| (at_one * scale) as usize;
    let bytes = match kind {
        "docx" => text(count(40_000.0))?,
        "xlsx" => workbook(count(50_000.0))?,
        _ => deck(count(400.0))?,
    };
    let path = paths::build()
        .join("bench")
        .join(format!("{kind}-{scale}.{kind}"));
    files::write(&path, &bytes)?;
    Ok(path)
}

struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    /// A package whose main part has this name and content type.
    fn new(main: &str, kind: &str) -> Result<Self> {
        let mut package = Self(ZipWriter::new(Cursor::new(Vec::new())));
        package.part(
            "[Content_Types].xml",
            &format!(
                r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>"#
            ),
        )?;
        package.relationships(
            "_rels/.rels",
            &[("r0".to_owned(), "officeDocument", main.to_owned())],
        )?;
        Ok(package)
    }

    fn part(&mut self, name: &str, text: &str) -> Result<()> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.0.start_file(name, options)?;
        Ok(self.0.write_all(text.as_bytes())?)
    }

    fn relationships(&mut self, name: &str, all: &[(String, &str, String)]) -> Result<()> {
        let mut text = String::from(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
        );
        for (id, kind, target) in all {
            write!(
                text,
                r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#
            )?;
        }
        text.push_str("</Relationships>");
        self.part(name, &text)
    }

    fn bytes(self) -> Result<Vec<u8>> {
        Ok(self.0.finish()?.into_inner())
    }
}

/// Eight words, other ones for each number.
fn words(number: usize) -> String {
    let each: Vec<&str> = (0..8)
        .map(|place| WORDS[(number * 7 + place * (3 + number % 5)) % WORDS.len()])
        .collect();
    each.join(" ")
}

fn text(paragraphs: usize) -> Result<Vec<u8>> {
    let mut package = Package::new("word/document.xml", "wordprocessingml.document")?;
    package.relationships(
        "word/_rels/document.xml.rels",
        &[("r1".to_owned(), "styles", "styles.xml".to_owned())],
    )?;
    package.part(
        "word/styles.xml",
        &format!(
            r#"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>"#
        ),
    )?;
    let mut body = format!("<w:document {W}><w:body>");
    for number in 0..paragraphs {
        if number % 100 == 0 {
            write!(
                body,
                r#"<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Section {number}</w:t></w:r></w:p>"#
            )?;
        }
        write!(
            body,
            r#"<w:p><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">{} </w:t></w:r><w:r><w:rPr><w:b/><w:color w:val="2F5496"/></w:rPr><w:t xml:space="preserve">{} </w:t></w:r><w:r><w:rPr><w:i/><w:sz w:val="{}"/></w:rPr><w:t>{}.</w:t></w:r></w:p>"#,
            words(number),
            words(number + 1),
            18 + number % 8,
            words(number + 2)
        )?;
        if number % 100 == 99 {
            body.push_str(r#"<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>"#);
            for row in 0..9 {
                body.push_str("<w:tr>");
                for column in 0..3 {
                    write!(
                        body,
                        r#"<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{row} {column}</w:t></w:r></w:p></w:tc>"#
                    )?;
                }
                body.push_str("</w:tr>");
            }
            body.push_str("</w:tbl>");
        }
    }
    body.push_str(r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>"#);
    package.part("word/document.xml", &body)?;
    package.bytes()
}

/// A workbook with this many rows of twenty cells.
fn workbook(rows: usize) -> Result<Vec<u8>> {
    let mut package = Package::new("xl/workbook.xml", "spreadsheetml.sheet")?;
    package.part(
        "xl/workbook.xml",
        &format!(
            r#"<workbook {S} xmlns:r="{OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>"#
        ),
    )?;
    package.relationships(
        "xl/_rels/workbook.xml.rels",
        &[
            ("r1".to_owned(), "worksheet", "sheet1.xml".to_owned()),
            (
                "r2".to_owned(),
                "sharedStrings",
                "sharedStrings.xml".to_owned(),
            ),
            ("r3".to_owned(), "styles", "styles.xml".to_owned()),
        ],
    )?;
    package.part(
        "xl/styles.xml",
        &format!(
            r#"<styleSheet {S}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="4"/></cellXfs></styleSheet>"#
        ),
    )?;
    let mut strings = format!("<sst {S}>");
    for number in 0..2000 {
        write!(strings, "<si><t>{} {number}</t></si>", words(number))?;
    }
    package.part("xl/sharedStrings.xml", &(strings + "</sst>"))?;
    let mut sheet = format!("<worksheet {S}><sheetData>");
    for row in 1..=rows {
        write!(sheet, r#"<row r="{row}">"#)?;
        for (column, letter) in ('A'..='T').enumerate() {
            let value = row * 31 + column * 7;
            match column % 4 {
                0 => write!(
                    sheet,
                    r#"<c r="{letter}{row}" t="s"><v>{}</v></c>"#,
                    value % 2000
                )?,
                1 => write!(
                    sheet,
                    r#"<c r="{letter}{row}" s="1"><v>{}</v></c>"#,
                    40_000 + value % 9000
                )?,
                2 => write!(
                    sheet,
                    r#"<c r="{letter}{row}" s="2"><v>{value}.{:02}</v></c>"#,
                    value % 100
                )?,
                _ => write!(
                    sheet,
                    r#"<c r="{letter}{row}"><f>SUM(C{row}:C{row})+{column}</f><v>{value}</v></c>"#
                )?,
            }
        }
        sheet.push_str("</row>");
    }
    package.part("xl/sheet1.xml", &(sheet + "</sheetData></worksheet>"))?;
    package.bytes()
}

fn deck(slides: usize) -> Result<Vec<u8>> {
    let mut package = Package::new("ppt/presentation.xml", "presentationml.presentation")?;
    let mut list = String::new();
    let mut related = Vec::new();
    for number in 0..slides {
        write!(list, r#"<p:sldId id="{}" r:id="s{number}"/>"#, 256 + number)?;
        related.push((format!("s{number}"), "slide", format!("slide{number}.xml")));
    }
    package.part(
        "ppt/presentation.xml",
        &format!(
            r#"<p:presentation {P}><p:sldIdLst>{list}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>"#
        ),
    )?;
    package.relationships("ppt/_rels/presentation.xml.rels", &related)?;
    for number in 0..slides {
        let mut shapes = String::new();
        for shape in 0..5 {
            write!(
                shapes,
                r#"<p:sp><p:nvSpPr><p:cNvPr id="{}" name="Shape {shape}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{}" y="600000"/><a:ext cx="2000000" cy="1500000"/></a:xfrm><a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent{}"/></a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>"#,
                shape + 2,
                shape * 2_200_000,
                shape + 1
            )?;
            for line in 0..8 {
                write!(
                    shapes,
                    r#"<a:p><a:pPr lvl="{}"/><a:r><a:rPr lang="en-GB" sz="{}" b="1"/><a:t>{}</a:t></a:r></a:p>"#,
                    line % 3,
                    1200 + line * 100,
                    words(number + line)
                )?;
            }
            shapes.push_str("</p:txBody></p:sp>");
        }
        package.part(
            &format!("ppt/slide{number}.xml"),
            &format!("<p:sld {P}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{shapes}</p:spTree></p:cSld></p:sld>"),
        )?;
    }
    package.bytes()
}
