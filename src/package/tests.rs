mod hostile;

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::error::{Error, ErrorKind};
use crate::limits;

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="XML" ContentType="application/xml"/>
    <Override PartName="/word/document.xml" ContentType="MAIN"/></Types>"#;
const WORD: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="rId1" Target="word/document.xml"
     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"#;

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).expect("a new entry");
        writer.write_all(bytes).expect("room");
    }
    writer.finish().expect("a directory").into_inner()
}

/// A package with a main part of this content type.
fn document(content_type: &str) -> Vec<u8> {
    let types = TYPES.replace("MAIN", content_type);
    zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("word/document.xml", b"<w/>"),
    ])
}

fn name(name: &str) -> PartName {
    PartName::new(name).expect("a part name")
}

fn kind_of(bytes: &[u8]) -> ErrorKind {
    sniff(bytes)
        .expect_err("not a document")
        .into_details()
        .kind
}

fn opening(bytes: &[u8]) -> Error {
    Package::open(bytes).map(|_| ()).expect_err("not a package")
}

fn ooxml(bytes: &[u8]) -> Ooxml {
    match sniff(bytes) {
        Ok(FileKind::Ooxml(ooxml)) => ooxml,
        other => panic!("{other:?}"),
    }
}

#[test]
fn documents_are_told_by_the_content_type_of_the_main_part() {
    let office = "application/vnd.openxmlformats-officedocument";
    for (content_type, document_kind, form, macros) in [
        (WORD.to_owned(), DocumentKind::Word, Form::Document, false),
        (
            format!("{office}.wordprocessingml.template.main+xml"),
            DocumentKind::Word,
            Form::Template,
            false,
        ),
        (
            "application/vnd.ms-word.document.macroEnabled.main+xml".into(),
            DocumentKind::Word,
            Form::Document,
            true,
        ),
        (
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml".into(),
            DocumentKind::Word,
            Form::Template,
            true,
        ),
        (
            format!("{office}.spreadsheetml.sheet.main+xml"),
            DocumentKind::Sheet,
            Form::Document,
            false,
        ),
        (
            "application/vnd.ms-excel.template.main+xml".into(),
            DocumentKind::Sheet,
            Form::Template,
            false,
        ),
        (
            "application/vnd.ms-excel.addin.macroEnabled.main+xml".into(),
            DocumentKind::Sheet,
            Form::AddIn,
            true,
        ),
        (
            format!("{office}.presentationml.slideshow.main+xml"),
            DocumentKind::Slide,
            Form::Show,
            false,
        ),
        (
            "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml".into(),
            DocumentKind::Slide,
            Form::Document,
            true,
        ),
    ] {
        let bytes = document(&content_type);
        assert_eq!(
            ooxml(&bytes),
            Ooxml {
                document: document_kind,
                form,
                macros
            },
            "{content_type}"
        );
    }
    let binary = document("application/vnd.ms-excel.sheet.binary.macroEnabled.main");
    assert!(matches!(kind_of(&binary), ErrorKind::Unsupported(what) if what.contains("xlsb")));
}

#[test]
fn the_main_part_is_found_without_relationship_or_types() {
    let types = TYPES.replace("MAIN", WORD);
    let by_type = zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("Word/Document.xml", b"<w/>"),
    ]);
    let package = Package::open(&by_type).expect("a package");
    assert_eq!(
        package.main_part().expect("by type").as_str(),
        "/Word/Document.xml"
    );
    let by_name = zipped(&[
        ("xl\\workbook.xml", b"<w/>"),
        ("_rels/.rels", b"<Relationships"),
    ]);
    let package = Package::open(&by_name).expect("a package");
    assert_eq!(
        package.document_kind().expect("by name"),
        DocumentKind::Sheet
    );
    let by_relationship = zipped(&[("_rels/.rels", ROOT.as_bytes()), ("word/document.xml", b"")]);
    assert_eq!(ooxml(&by_relationship).document, DocumentKind::Word);
    let none = zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
    ]);
    assert!(matches!(kind_of(&none), ErrorKind::MissingPart(_)));
}

#[test]
fn other_files_are_named() {
    let unsupported = |bytes: &[u8], what: &str| match kind_of(bytes) {
        ErrorKind::Unsupported(text) => assert!(text.contains(what), "{text}"),
        other => panic!("{what}: {other:?}"),
    };
    unsupported(
        &zipped(&[(
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        )]),
        "OpenDocument spreadsheet",
    );
    unsupported(&zipped(&[("mimetype", b"application/epub+zip")]), "EPUB");
    unsupported(&zipped(&[("readme.txt", b"hello")]), "ZIP archive");
    unsupported(&zipped(&[("xl/workbook.bin", b"hello")]), "xlsb");
    unsupported(&zipped(&[]), "ZIP archive");
    unsupported(b"{\\rtf1\\ansi}", "RTF");
    unsupported(b"\n%PDF-1.7\n%\xE2\xE3", "PDF");
    unsupported(b"\xEF\xBB\xBF  <!DOCTYPE HTML><html>", "HTML");
    unsupported(b"<script></script>\n<html lang=en>", "HTML");
    unsupported(
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
        "MHTML",
    );
    unsupported(b"a,b,c\r\n1,2,3\r\n", "CSV");
    unsupported(b"\xFF\xFEa\0;\0b\0\n\0", "CSV");
    unsupported(b"hello", "plain text");
    unsupported(b"<?xml version='1.0'?><pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>", "Flat OPC");
    unsupported(
        b"<?xml version='1.0'?><?mso-application progid='Word.Document'?>",
        "Word 2003",
    );
    unsupported(b"<?xml version='1.0'?><a/>", "XML");
    assert_eq!(kind_of(b""), ErrorKind::Empty);
    assert_eq!(
        kind_of(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"),
        ErrorKind::NotAPackage
    );
    assert_eq!(kind_of(&[0; 100]), ErrorKind::NotAPackage);
    assert_eq!(kind_of(b"PK\x03"), ErrorKind::Truncated);
    assert_eq!(kind_of(b"\xD0\xCF\x11\xE0"), ErrorKind::Truncated);
}

#[test]
fn editor_bin_is_told_with_its_version() {
    let kind = |bytes: &[u8]| sniff(bytes).ok();
    let editor_bin = |container, version| Some(FileKind::EditorBin { container, version });
    assert_eq!(kind(b"DOCY;v10;0;\0"), editor_bin(Container::Docy, 10));
    assert_eq!(kind(b"XLSY;v2;1234;QUJD"), editor_bin(Container::Xlsy, 2));
    assert_eq!(kind(b"PPTY;v1;5;QUJD"), editor_bin(Container::Ppty, 1));
    assert_eq!(kind(b"DOCY;v"), None);
    assert_eq!(kind(b"DOCY;v99999999999;0;"), None);
    assert_eq!(kind(b"DOCX;v10;0;"), None);
}

/// An OLE compound file with one directory sector that names these streams (MS-CFB, 2.6).
fn ole(streams: &[&str]) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    for stream in streams {
        let mut entry: Vec<u8> = stream
            .encode_utf16()
            .chain([0])
            .flat_map(u16::to_le_bytes)
            .collect();
        let length = u16::try_from(entry.len()).expect("small");
        entry.resize(64, 0);
        entry.extend_from_slice(&length.to_le_bytes());
        entry.resize(128, 0);
        bytes.extend_from_slice(&entry);
    }
    bytes
}

#[test]
fn compound_files_are_told_by_their_streams() {
    let encrypted = ole(&["Root Entry", "EncryptedPackage", "EncryptionInfo"]);
    assert_eq!(kind_of(&encrypted), ErrorKind::Encrypted);
    assert_eq!(opening(&encrypted).code(), "encrypted");
    let shouting = ole(&["Root Entry", "ENCRYPTEDPACKAGE", "ENCRYPTIONINFO"]);
    assert_eq!(kind_of(&shouting), ErrorKind::Encrypted);
    assert_eq!(
        kind_of(&ole(&["Root Entry", "WordDocument"])),
        ErrorKind::LegacyBinary("Word")
    );
    assert_eq!(
        kind_of(&ole(&["Root Entry", "Workbook"])),
        ErrorKind::LegacyBinary("Excel")
    );
    assert_eq!(
        kind_of(&ole(&["Root Entry", "Book"])),
        ErrorKind::LegacyBinary("Excel")
    );
    let slides = ole(&["Root Entry", "Pictures", "PowerPoint Document"]);
    assert_eq!(kind_of(&slides), ErrorKind::LegacyBinary("PowerPoint"));
    // The name of another stream that only begins in the same way is not enough.
    assert!(matches!(
        kind_of(&ole(&["Root Entry", "WordDocument2"])),
        ErrorKind::Unsupported(_)
    ));
}

#[test]
fn parts_are_found_without_case_and_read_side_by_side() {
    let bytes = document(WORD);
    let package = Package::open(&bytes).expect("a package");
    let main = package.main_part().expect("a main part");
    assert!(package.has(&name("/WORD/document.XML")) && !package.has(&name("/word/none.xml")));
    assert_eq!(package.content_type(&main), Some(WORD));
    assert_eq!(
        package.content_type(&name("/a/B.xml")),
        Some("application/xml")
    );
    assert_eq!(package.content_type(&name("/a/b.png")), None);
    assert_eq!(package.read(&main).expect("readable"), b"<w/>");
    assert_eq!(package.size(&main), Some(4));
    let (mut first, mut second) = (String::new(), String::new());
    let mut one = package.stream(&main).expect("readable");
    let mut two = package.stream(&main).expect("readable");
    one.by_ref()
        .take(2)
        .read_to_string(&mut first)
        .expect("text");
    two.read_to_string(&mut second).expect("text");
    one.read_to_string(&mut first).expect("text");
    assert_eq!((first.as_str(), second.as_str()), ("<w/>", "<w/>"));
    assert_eq!(package.xml(&main).expect("XML").name(), "w");
    assert!(matches!(
        package
            .read(&name("/no"))
            .expect_err("missing")
            .into_details()
            .kind,
        ErrorKind::MissingPart(_)
    ));
}

#[test]
fn relationships_are_read_as_producers_write_them() {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let rels = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="{strict}/styles" Target="styles.xml"/>
        <Relationship Id="rId2" Type="{strict}/image" Target="..\media\a%20b.png"/>
        <Relationship Id="rId3" Type="{strict}/image" Target="NULL"/>
        <Relationship Id="rId4" Type="{strict}/hyperlink" Target="https://a.org/?b=c&amp;d" TargetMode="External"/>
        <Relationship Id="rId5" Type="{strict}/extendedProperties" Target="/docProps/app.xml"/>
        <Relationship Id="rId5" Type="{strict}/image" Target="second.png"/>
        <Relationship Id="rId6" Type="{strict}/image" Target="../../../../x.png"/>
        <Relationship Id="rId7" Type="{strict}/image" TargetMode="External" Target="file.png"/>
        <Relationship Id="rId8" Target="x.xml"/><Relationship Target="x.xml"/><Relationship Id="rId9"/>
        <Relationship Id="broken"#
    );
    let bytes = zipped(&[("word/_rels/document.xml.rels", rels.as_bytes())]);
    let package = Package::open(&bytes).expect("a package");
    let relationships = package.relationships(&name("/word/document.xml"));
    let part = |id| relationships.part(id).map(PartName::as_str);
    assert_eq!(part("rId1"), Some("/word/styles.xml"));
    assert_eq!(part("rId2"), Some("/media/a b.png"));
    assert_eq!(part("rId5"), Some("/docProps/app.xml"));
    assert_eq!(part("rId8"), Some("/word/x.xml"));
    for id in ["rId3", "rId4", "rId6", "rId7", "rId9", "broken"] {
        assert_eq!(part(id), None, "{id}");
    }
    let link = relationships.by_id("rId4").and_then(Relationship::external);
    assert_eq!(link, Some("https://a.org/?b=c&d"));
    assert_eq!(
        relationships.first("styles").map(|found| found.id.as_str()),
        Some("rId1")
    );
    assert!(relationships.first("extended-properties").is_some());
    assert_eq!(relationships.all_of("image").count(), 5);
    assert_eq!(relationships.len(), 9);
    assert!(package.relationships(&name("/word/styles.xml")).is_empty());
}
