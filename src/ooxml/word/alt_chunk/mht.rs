//! Web archives: an HTML document and its files in the parts of a message (RFC 2557).

use std::collections::HashMap;

use super::markup::Markup;
use super::merge::NORMAL;
use super::{html, transfer};

/// Parts of one message up to which they are read.
const PARTS: usize = 4096;

/// Messages inside of one another.
const DEPTH: usize = 8;

/// What paragraphs without a style have: the font size of browsers.
const STYLE: &str = "<w:qFormat/><w:rPr><w:rFonts w:eastAsiaTheme=\"minorEastAsia\"/><w:sz w:val=\"24\"/>\
    <w:szCs w:val=\"24\"/></w:rPr>";

/// A part of a message.
struct Part {
    /// `Content-Type`.
    kind: String,
    /// `Content-Location` and `cid:` with `Content-ID`.
    addresses: [String; 2],
    bytes: Vec<u8>,
}

/// Reads a message: its first HTML part, which may show the others.
pub fn read(bytes: &[u8]) -> Markup {
    let mut parts = Vec::new();
    collect(bytes, DEPTH, &mut parts);
    let page = parts
        .iter()
        .position(|part| part.kind.to_ascii_lowercase().contains("html"));
    let page = page.map(|at| parts.swap_remove(at));
    let Some(page) = page else {
        return Markup::default();
    };
    let mut files = HashMap::new();
    for (at, part) in parts.iter().enumerate() {
        let [location, id] = &part.addresses;
        for address in [location.as_str(), id, last_segment(location)] {
            files.entry(address).or_insert(at);
        }
    }
    let mut markup = html::read(&html::decode(&page.bytes, &page.kind), &|address| {
        // Addresses may be relative to that of the page.
        let at = files
            .get(address)
            .or_else(|| files.get(last_segment(address)));
        let part = at.and_then(|at| parts.get(*at));
        part.filter(|_| !address.is_empty())
            .map(|part| part.bytes.clone())
    });
    markup.named_style("paragraph", NORMAL, "Normal", STYLE);
    markup
}

fn last_segment(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or_default()
}

fn collect(bytes: &[u8], depth: usize, parts: &mut Vec<Part>) {
    let (head, body) = cut(bytes);
    let head = String::from_utf8_lossy(head).replace("\r\n", "\n");
    // A line that begins with white space goes on with the one before.
    let head = head.replace("\n ", " ").replace("\n\t", " ");
    let field = |name: &str| {
        let fields = head.lines().filter_map(|line| line.split_once(':'));
        let mut found = fields.filter(|field| field.0.trim().eq_ignore_ascii_case(name));
        found
            .next()
            .map(|field| field.1.trim().to_owned())
            .unwrap_or_default()
    };
    let kind = field("Content-Type");
    if let Some(boundary) = boundary(&kind).filter(|_| depth > 0) {
        for part in split(body, &boundary).into_iter().skip(1).take(PARTS) {
            if parts.len() < PARTS {
                collect(part, depth - 1, parts);
            }
        }
        return;
    }
    let bytes = match field("Content-Transfer-Encoding")
        .to_ascii_lowercase()
        .as_str()
    {
        "base64" => transfer::base64(body),
        "quoted-printable" => transfer::unquoted(body, b'='),
        _ => body.to_vec(),
    };
    let id = field("Content-ID");
    let id = id.trim_matches(['<', '>']);
    let id = if id.is_empty() {
        String::new()
    } else {
        format!("cid:{id}")
    };
    parts.push(Part {
        kind,
        addresses: [field("Content-Location"), id],
        bytes,
    });
}

/// The header fields and the body.
fn cut(bytes: &[u8]) -> (&[u8], &[u8]) {
    let start = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_whitespace())
        .count();
    let bytes = bytes.get(start..).unwrap_or_default();
    for empty in ["\r\n\r\n", "\n\n"] {
        let at = bytes
            .windows(empty.len())
            .position(|window| window == empty.as_bytes());
        if let Some((head, body)) = at.and_then(|at| bytes.split_at_checked(at)) {
            return (head, body.get(empty.len()..).unwrap_or_default());
        }
    }
    (&[], bytes)
}

/// The parameter `boundary` of a content type.
fn boundary(kind: &str) -> Option<String> {
    let at = kind.to_ascii_lowercase().find("boundary=")?;
    let value = kind.get(at + "boundary=".len()..)?;
    let value = match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([';', ' ']).next(),
    };
    value
        .filter(|value| !value.is_empty())
        .map(|value| format!("--{value}"))
}

/// What stands before, between and after the lines with the boundary.
fn split<'b>(body: &'b [u8], boundary: &str) -> Vec<&'b [u8]> {
    let boundary = boundary.as_bytes();
    let mut parts = Vec::new();
    let mut begin = 0;
    for at in memchr::memmem::find_iter(body, boundary) {
        if at == 0 || body.get(at - 1) == Some(&b'\n') {
            parts.push(body.get(begin..at).unwrap_or_default());
            begin = at + boundary.len();
        }
    }
    parts.push(body.get(begin..).unwrap_or_default());
    parts
}
