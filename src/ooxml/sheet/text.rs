//! Texts of SpreadsheetML: white space, `_xHHHH_` escapes, cell references.

use std::borrow::Cow;

use crate::error::Result;
use crate::xml::Xml;

/// The text of the current element as the sheets have it: without white space at both ends unless `xml:space` keeps it.
///
/// # Errors
/// The XML is damaged.
pub fn trimmed(xml: &mut Xml<'_>) -> Result<String> {
    let preserve = xml.attr("xml:space") == Some("preserve");
    let text = xml.text()?;
    Ok(if preserve {
        text
    } else {
        text.trim_matches(is_space).to_owned()
    })
}

/// The text of a `t` element: as [`trimmed`], escapes resolved, line ends as line feeds.
///
/// # Errors
/// The XML is damaged.
pub fn string(xml: &mut Xml<'_>) -> Result<String> {
    let text = trimmed(xml)?;
    Ok(match line_feeds(&unescaped(&text)) {
        Cow::Owned(text) => text,
        Cow::Borrowed(other) if other.len() == text.len() => text,
        Cow::Borrowed(other) => other.to_owned(),
    })
}

/// White space of XML.
pub fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\t' | '\n' | '\r')
}

/// Carriage returns before line feeds are dropped.
pub fn line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// `_xHHHH_` becomes the character (`ST_Xstring`, ECMA-376-1, 22.9.2.19). Halves of a surrogate pair are joined; one
/// that is alone becomes U+FFFD.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut units: Vec<u16> = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        if let Some((unit, after)) = escape(rest) {
            units.push(unit);
            rest = after;
            continue;
        }
        flush(&mut units, &mut out);
        let step = rest
            .get(1..)
            .and_then(|tail| tail.find('_'))
            .map_or(rest.len(), |at| at + 1);
        let Some((plain, after)) = rest.split_at_checked(step) else {
            break;
        };
        out.push_str(plain);
        rest = after;
    }
    flush(&mut units, &mut out);
    Cow::Owned(out)
}

fn flush(units: &mut Vec<u16>, out: &mut String) {
    for char in char::decode_utf16(units.drain(..)) {
        out.push(char.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
}

/// The escape at the beginning of a text, and what follows it.
fn escape(text: &str) -> Option<(u16, &str)> {
    let bytes = text.as_bytes();
    let (digits, rest) = bytes.strip_prefix(b"_x")?.split_at_checked(4)?;
    let value = digits.iter().try_fold(0_u16, |value, digit| {
        char::from(*digit)
            .to_digit(16)
            .map(|digit| value << 4 | digit as u16)
    })?;
    rest.strip_prefix(b"_")?;
    text.get(7..).map(|rest| (value, rest))
}

/// Column and row, counted from 0, of a reference such as `B7` or `$B$7`; either may be missing.
pub fn cell_reference(reference: &[u8]) -> (Option<u32>, Option<u32>) {
    let mut column: u32 = 0;
    let mut row: u32 = 0;
    for byte in reference {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.saturating_mul(26).saturating_add(letter);
            }
            b'0'..=b'9' => {
                row = row
                    .saturating_mul(10)
                    .saturating_add(u32::from(byte - b'0'));
            }
            b'$' => {}
            _ => break,
        }
    }
    (column.checked_sub(1), row.checked_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved() {
        assert_eq!(unescaped("a_x000D_b"), "a\rb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("_x00_x0041__"), "_x00A_");
        assert_eq!(unescaped("_xD83D__xDE00_!"), "\u{1F600}!");
        assert_eq!(unescaped("_xD83D_!"), "\u{FFFD}!");
        assert_eq!(
            unescaped("_x12G4_ _x \u{e4}_x0041"),
            "_x12G4_ _x \u{e4}_x0041"
        );
    }

    #[test]
    fn references_are_split() {
        assert_eq!(cell_reference(b"A1"), (Some(0), Some(0)));
        assert_eq!(
            cell_reference(b"$XFD$1048576"),
            (Some(16383), Some(1_048_575))
        );
        assert_eq!(cell_reference(b"7"), (None, Some(6)));
        assert_eq!(cell_reference(b"ab"), (Some(27), None));
        assert_eq!(cell_reference(b""), (None, None));
        assert_eq!(
            cell_reference(b"ZZZZZZZZZZZZ99999999999"),
            (Some(u32::MAX - 1), Some(u32::MAX - 1))
        );
    }
}
