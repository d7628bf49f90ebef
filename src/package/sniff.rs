//! What a file is, by what is inside of it and not by its name.

use super::{DocumentKind, Package, PartName, part};
pub use crate::container::Container;
use crate::error::{Error, ErrorKind, Result};

/// Whether an Office document is a document, a template or a show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `docx`, `xlsx`, `pptx`.
    Document,
    /// `dotx`, `xltx`, `potx`.
    Template,
    /// `ppsx`.
    Show,
    /// An add-in with macros, `xlam`, `ppam`.
    AddIn,
}

/// An Office document in XML, as told by the content type of its main part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ooxml {
    /// Text, sheet or slides.
    pub document: DocumentKind,
    /// Document, template or show.
    pub form: Form,
    /// Whether it is of a kind that may hold macros (`docm`, `xlsm`, ...).
    pub macros: bool,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `Editor.bin` (`shared/format` 00, "File header").
    EditorBin {
        /// Which of the three.
        container: Container,
        /// The number behind `v`; 10 is raw, any other base64.
        version: u32,
    },
    /// An Office document in XML.
    Ooxml(Ooxml),
}

/// Tells what a file is.
///
/// # Errors
/// [`ErrorKind::Empty`]; [`ErrorKind::Encrypted`]; [`ErrorKind::LegacyBinary`]; [`ErrorKind::Unsupported`] for other
/// documents that are recognised; [`ErrorKind::NotAPackage`] for what is not; those of [`Package::open`] and
/// [`Package::main`] for packages.
pub fn sniff(bytes: &[u8]) -> Result<FileKind> {
    if let Some(kind) = editor_bin(bytes) {
        return Ok(kind);
    }
    let package = Package::open(bytes)?;
    main(&package).map(|(_, ooxml)| FileKind::Ooxml(ooxml))
}

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const LOCAL_HEADER: &[u8] = b"PK\x03\x04";
const END_OF_DIRECTORY: &[u8] = b"PK\x05\x06";

/// `DOCY;v10;0;` and the like.
fn editor_bin(bytes: &[u8]) -> Option<FileKind> {
    let (signature, rest) = bytes.split_at_checked(4)?;
    let container = match signature {
        b"DOCY" => Container::Docy,
        b"XLSY" => Container::Xlsy,
        b"PPTY" => Container::Ppty,
        _ => return None,
    };
    let digits = rest.strip_prefix(b";v")?;
    let end = digits.iter().take(11).position(|byte| *byte == b';')?;
    let version = std::str::from_utf8(digits.get(..end)?).ok()?.parse().ok()?;
    Some(FileKind::EditorBin { container, version })
}

/// Ends in a typed error for everything that is surely no ZIP archive.
pub(super) fn reject_others(bytes: &[u8]) -> Result<()> {
    if bytes.is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    if bytes.starts_with(LOCAL_HEADER) || bytes.starts_with(END_OF_DIRECTORY) {
        return Ok(());
    }
    if LOCAL_HEADER.starts_with(bytes) || OLE.starts_with(bytes) && bytes.len() < OLE.len() {
        return Err(ErrorKind::Truncated.into());
    }
    if bytes.starts_with(OLE) {
        return Err(ole(bytes));
    }
    if let Some(what) = other_document(bytes) {
        return Err(unsupported(what));
    }
    // Self-extracting archives and badly made downloads have bytes in front of the archive.
    let tail = bytes.len().saturating_sub(END_OF_DIRECTORY_REACH);
    let tail = bytes.get(tail..).unwrap_or_default();
    if tail
        .windows(END_OF_DIRECTORY.len())
        .any(|at| at == END_OF_DIRECTORY)
    {
        return Ok(());
    }
    Err(match text(bytes) {
        Some(what) => unsupported(what),
        None => ErrorKind::NotAPackage.into(),
    })
}

/// How far before the end of the file the end of the directory may begin: 22 bytes and the longest comment.
const END_OF_DIRECTORY_REACH: usize = 22 + 65_535;

fn unsupported(what: &str) -> Error {
    ErrorKind::Unsupported(what.to_owned()).into()
}

/// What an OLE compound file holds, by the names of its streams.
///
/// Directory entries are 128 bytes long, begin with the name in UTF-16 and stand at multiples of 128 (MS-CFB, 2.6.1).
/// They are looked for at all such places rather than by the sector chain, so that damaged files are told as well. Names differ
/// in more than the size of their letters.
fn ole(bytes: &[u8]) -> Error {
    let has = |name: &str| {
        let utf16: Vec<u8> = name
            .encode_utf16()
            .chain([0])
            .flat_map(u16::to_le_bytes)
            .collect();
        let length = utf16.len() as u64;
        bytes.chunks_exact(128).skip(4).any(|entry| {
            let own = entry.get(..utf16.len());
            own.is_some_and(|own| own.eq_ignore_ascii_case(&utf16))
                && entry.get(64..66).is_some_and(|at| {
                    at.iter()
                        .rev()
                        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
                        == length
                })
        })
    };
    if has("EncryptionInfo") || has("EncryptedPackage") {
        ErrorKind::Encrypted.into()
    } else if has("WordDocument") {
        ErrorKind::LegacyBinary("Word").into()
    } else if has("Workbook") || has("Book") {
        ErrorKind::LegacyBinary("Excel").into()
    } else if has("PowerPoint Document") || has("PP40") {
        ErrorKind::LegacyBinary("PowerPoint").into()
    } else if has("VisioDocument") {
        unsupported("a Visio drawing")
    } else if has("__properties_version1.0") {
        unsupported("an Outlook message")
    } else {
        unsupported("an OLE compound file without a known document")
    }
}

/// Documents of other kinds that are told by their first bytes.
fn other_document(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..1024.min(bytes.len())).unwrap_or_default();
    let trimmed = head
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(head)
        .trim_ascii_start();
    if trimmed.starts_with(b"{\\rtf") {
        return Some("an RTF document");
    }
    if head.windows(5).any(|at| at == b"%PDF-") {
        return Some("a PDF document");
    }
    // BIFF before OLE: a workbook of Excel 2 to 4 is a bare stream.
    if matches!(head, [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..]) {
        return Some("a workbook of Excel 2 to 4");
    }
    None
}

/// What kind of text a file is; `None` if it is none.
fn text(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..4096.min(bytes.len())).unwrap_or_default();
    let wide = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    let plain: Vec<u8> = if wide {
        head.get(2..)
            .unwrap_or_default()
            .iter()
            .copied()
            .filter(|byte| *byte != 0)
            .collect()
    } else {
        head.to_vec()
    };
    let is_text = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x20..=0x7E | 0x80..);
    if !plain.iter().all(is_text) {
        return None;
    }
    // A cut-off character at the end of the head is no fault; more than that is not text in a known encoding, though
    // single-byte encodings cannot be told from it.
    let lower = String::from_utf8_lossy(&plain)
        .trim_start_matches('\u{FEFF}')
        .to_ascii_lowercase();
    let lower = lower.trim_start();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") || lower.contains("<html")
    {
        return Some("an HTML page");
    }
    if lower.starts_with("mime-version:") || lower.contains("\nmime-version:") {
        return Some("a web archive (MHTML)");
    }
    if lower.starts_with("<?xml") || lower.starts_with('<') {
        return Some(xml_text(lower));
    }
    // Compressed data is never free of control characters over such a length; short files of it are.
    let mostly_ascii = plain.iter().filter(|byte| byte.is_ascii()).count() * 2 > plain.len();
    let tables = lower
        .lines()
        .take(5)
        .filter(|line| line.contains([',', ';', '\t']))
        .count();
    match (
        mostly_ascii || std::str::from_utf8(head).is_ok() || wide,
        tables,
    ) {
        (false, _) => None,
        (true, 0) => Some("plain text"),
        (true, _) => Some("text with separated values (CSV)"),
    }
}

fn xml_text(lower: &str) -> &'static str {
    if lower.contains("office/2006/xmlpackage") {
        "a document in one XML file (Flat OPC)"
    } else if lower.contains("word.document") || lower.contains("office/word/2003/wordml") {
        "a Word 2003 XML document"
    } else if lower.contains("excel.sheet") || lower.contains("office:spreadsheet") {
        "an Excel 2003 XML workbook"
    } else if lower.contains("opendocument:xmlns:office") {
        "an OpenDocument file in one XML file"
    } else {
        "an XML file"
    }
}

/// The main part and what it holds.
pub(super) fn main(package: &Package<'_>) -> Result<(PartName, Ooxml)> {
    let mut found = None;
    for relationship in package.root_relationships().all_of("officeDocument") {
        if let Some(name) = relationship
            .part()
            .and_then(|name| package.archive.find(name))
        {
            found = Some(name.clone());
            break;
        }
    }
    if let Some(name) = &found
        && let Some(content_type) = package.content_type(name)
        && let Some(ooxml) = by_content_type(content_type)?
    {
        return Ok((name.clone(), ooxml));
    }
    let typed = package.part_names().find_map(|name| {
        let content_type = package.content_type(name)?;
        Some((name.clone(), by_content_type(content_type).transpose()?))
    });
    if found.is_none()
        && let Some((name, ooxml)) = typed
    {
        return ooxml.map(|ooxml| (name, ooxml));
    }
    // Neither says what it is: the usual names do, first that of the main part itself.
    let by_folder = found.as_ref().and_then(usual_folder);
    if let (Some(name), Some(document)) = (&found, by_folder) {
        return Ok((name.clone(), plain(document)));
    }
    for (name, document) in USUAL {
        if let Some(name) = part(name).and_then(|name| package.archive.find(&name).cloned()) {
            return Ok((name, plain(document)));
        }
    }
    Err(other_archive(package))
}

const USUAL: [(&str, DocumentKind); 3] = [
    ("/word/document.xml", DocumentKind::Word),
    ("/xl/workbook.xml", DocumentKind::Sheet),
    ("/ppt/presentation.xml", DocumentKind::Slide),
];

fn plain(document: DocumentKind) -> Ooxml {
    Ooxml {
        document,
        form: Form::Document,
        macros: false,
    }
}

fn usual_folder(name: &PartName) -> Option<DocumentKind> {
    if name.extension() != "xml" {
        return None;
    }
    match name.folder().to_ascii_lowercase().as_str() {
        "/word/" => Some(DocumentKind::Word),
        "/xl/" => Some(DocumentKind::Sheet),
        "/ppt/" => Some(DocumentKind::Slide),
        _ => None,
    }
}

/// What the content type of a main part says; `None` if it is not that of a main part.
fn by_content_type(content_type: &str) -> Result<Option<Ooxml>> {
    let lower = content_type.to_ascii_lowercase();
    let application = lower.strip_prefix("application/vnd.").unwrap_or_default();
    let (document, rest) = if let Some(rest) = application
        .strip_prefix("openxmlformats-officedocument.wordprocessingml.")
        .or(application.strip_prefix("ms-word."))
    {
        (DocumentKind::Word, rest)
    } else if let Some(rest) = application
        .strip_prefix("openxmlformats-officedocument.spreadsheetml.")
        .or(application.strip_prefix("ms-excel."))
    {
        (DocumentKind::Sheet, rest)
    } else if let Some(rest) = application
        .strip_prefix("openxmlformats-officedocument.presentationml.")
        .or(application.strip_prefix("ms-powerpoint."))
    {
        (DocumentKind::Slide, rest)
    } else if application.starts_with("ms-visio.") && application.contains(".main+xml") {
        return Err(unsupported("a Visio drawing"));
    } else {
        return Ok(None);
    };
    if rest.starts_with("sheet.binary") {
        return Err(unsupported("a binary workbook (xlsb)"));
    }
    let Some(name) = rest.strip_suffix(".main+xml") else {
        return Ok(None);
    };
    // `document.macroEnabled`, `template.macroEnabledTemplate`, ...
    let (name, suffix) = name.split_once('.').unwrap_or((name, ""));
    let macros = suffix.starts_with("macroenabled");
    let form = match name {
        "document" | "sheet" | "presentation" => Form::Document,
        "template" => Form::Template,
        "slideshow" => Form::Show,
        "addin" => Form::AddIn,
        _ => return Ok(None),
    };
    Ok(Some(Ooxml {
        document,
        form,
        macros,
    }))
}

/// The error for an archive without a main part.
fn other_archive(package: &Package<'_>) -> Error {
    let has = |name: &str| part(name).is_some_and(|name| package.has(&name));
    let mime = part("/mimetype")
        .and_then(|name| package.read(&name).ok())
        .unwrap_or_default();
    let mime = String::from_utf8_lossy(&mime);
    let what = if mime.starts_with("application/vnd.oasis.opendocument.text") {
        "an OpenDocument text"
    } else if mime.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        "an OpenDocument spreadsheet"
    } else if mime.starts_with("application/vnd.oasis.opendocument.presentation") {
        "an OpenDocument presentation"
    } else if mime.starts_with("application/vnd.oasis.opendocument") {
        "an OpenDocument file"
    } else if mime.starts_with("application/epub") {
        "an EPUB book"
    } else if has("/Index/Document.iwa") || has("/index.xml") && has("/Metadata/Properties.plist") {
        "an iWork document"
    } else if has("/xl/workbook.bin") {
        "a binary workbook (xlsb)"
    } else if package
        .root_relationships()
        .first("fixedrepresentation")
        .is_some()
    {
        "an XPS document"
    } else if has("/[Content_Types].xml") || !package.root_relationships().is_empty() {
        return ErrorKind::MissingPart("main part".to_owned()).into();
    } else {
        "a ZIP archive without an Office document"
    };
    unsupported(what)
}
