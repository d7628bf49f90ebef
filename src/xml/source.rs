//! The bytes of an XML part as valid UTF-8: byte order marks, UTF-16, single-byte encodings and broken sequences.

use std::io::{self, BufRead, Read};

use crate::error::{Error, ErrorKind};
use crate::limits;

/// How the bytes of a part are encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    /// Nothing has been read yet.
    Unknown,
    Utf8,
    Utf16Le,
    Utf16Be,
    /// ISO-8859-1 as browsers and Office read it, which is Windows-1252.
    Windows1252,
}

/// Bytes of a part that are looked at in one piece.
const BUFFER: usize = 32 << 10;

/// Wraps a part so that only valid UTF-8 comes out, and counts what a single piece of markup takes.
pub(super) struct Source<'a> {
    inner: Box<dyn Read + 'a>,
    encoding: Encoding,
    /// Bytes of the part. Those in `at..valid` are handed out next, those up to `end` are not looked at yet.
    bytes: Box<[u8]>,
    at: usize,
    valid: usize,
    end: usize,
    /// Converted text, handed out before anything else.
    out: Vec<u8>,
    out_at: usize,
    /// A high surrogate whose low one has not been read yet.
    high: Option<u16>,
    /// Bytes handed out since [`Self::start_token`].
    token: u64,
}

impl<'a> Source<'a> {
    pub(super) fn new(inner: Box<dyn Read + 'a>) -> Self {
        Self {
            inner,
            encoding: Encoding::Unknown,
            bytes: vec![0; BUFFER].into_boxed_slice(),
            at: 0,
            valid: 0,
            end: 0,
            out: Vec::new(),
            out_at: 0,
            high: None,
            token: 0,
        }
    }

    /// Starts counting anew: a further piece of markup begins.
    pub(super) fn start_token(&mut self) {
        self.token = 0;
    }

    /// Puts back bytes that were handed out last.
    pub(super) fn unread(&mut self, mut bytes: Vec<u8>) {
        let left = self.out.get(self.out_at..).unwrap_or_default();
        bytes.extend_from_slice(left);
        self.out = bytes;
        self.out_at = 0;
    }

    /// The bytes that are not handed out yet.
    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..self.end).unwrap_or_default()
    }

    /// Reads more behind the [`Self::rest`], which is shorter than the buffer; `false` at the end of the part.
    fn read_more(&mut self) -> io::Result<bool> {
        self.bytes.copy_within(self.at..self.end, 0);
        self.end -= self.at;
        self.at = 0;
        self.valid = 0;
        let free = self.bytes.get_mut(self.end..).unwrap_or_default();
        let count = loop {
            match self.inner.read(free) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result?,
            }
        };
        self.end += count;
        Ok(count > 0)
    }

    fn detect(&mut self) -> io::Result<()> {
        while self.rest().len() < 4 && self.read_more()? {}
        let head = self.rest();
        let (encoding, mark) = match head {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
            [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
            [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
            [b'<', 0, ..] => (Encoding::Utf16Le, 0),
            [0, b'<', ..] => (Encoding::Utf16Be, 0),
            _ => (declared(head), 0),
        };
        self.at += mark;
        self.encoding = encoding;
        Ok(())
    }

    /// Finds the valid front of the rest; at a fault in front of it, fills `out`.
    fn next_utf8(&mut self) -> io::Result<()> {
        loop {
            if self.rest().is_empty() && !self.read_more()? {
                return Ok(());
            }
            let fault = match std::str::from_utf8(self.rest()) {
                Ok(_) => {
                    self.valid = self.end;
                    return Ok(());
                }
                Err(fault) => fault,
            };
            if fault.valid_up_to() > 0 {
                self.valid = self.at + fault.valid_up_to();
                return Ok(());
            }
            match fault.error_len() {
                Some(len) => self.at += len,
                // The sequence may go on behind the end of this buffer.
                None if self.read_more()? => continue,
                None => self.at = self.end,
            }
            push_char(&mut self.out, char::REPLACEMENT_CHARACTER);
            return Ok(());
        }
    }

    fn next_utf16(&mut self, unit: fn([u8; 2]) -> u16) -> io::Result<()> {
        while self.out.is_empty() {
            if self.rest().len() < 2 && !self.read_more()? {
                if !self.rest().is_empty() || self.high.take().is_some() {
                    self.at = self.end;
                    push_char(&mut self.out, char::REPLACEMENT_CHARACTER);
                }
                return Ok(());
            }
            let pairs = self.rest().chunks_exact(2);
            let left = pairs.remainder().len();
            let units = pairs.map(|pair| unit([pair[0], pair[1]]));
            let mut all: Vec<u16> = self.high.into_iter().chain(units).collect();
            self.at = self.end - left;
            self.high = all.pop_if(|last| (0xD800..0xDC00).contains(last));
            for char in char::decode_utf16(all) {
                push_char(&mut self.out, char.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        Ok(())
    }

    fn next_windows1252(&mut self) -> io::Result<()> {
        if self.rest().is_empty() {
            self.read_more()?;
        }
        let chunk = self.bytes.get(self.at..self.end).unwrap_or_default();
        for &byte in chunk {
            push_char(&mut self.out, windows1252(byte));
        }
        self.at = self.end;
        Ok(())
    }

    /// Makes ready what is handed out next: nothing at the end of the part.
    fn next_piece(&mut self) -> io::Result<()> {
        if self.token > limits::XML_TOKEN_BYTES {
            return Err(io::Error::other(Error::new(ErrorKind::LimitExceeded {
                what: "a piece of markup or text",
                limit: limits::XML_TOKEN_BYTES,
            })));
        }
        self.out.clear();
        self.out_at = 0;
        if self.encoding == Encoding::Unknown {
            self.detect()?;
        }
        match self.encoding {
            Encoding::Unknown | Encoding::Utf8 => self.next_utf8(),
            Encoding::Utf16Le => self.next_utf16(u16::from_le_bytes),
            Encoding::Utf16Be => self.next_utf16(u16::from_be_bytes),
            Encoding::Windows1252 => self.next_windows1252(),
        }
    }
}

impl Read for Source<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let len = self.fill_buf()?.read(into)?;
        self.consume(len);
        Ok(len)
    }
}

impl BufRead for Source<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.out_at >= self.out.len() && self.at >= self.valid {
            self.next_piece()?;
        }
        Ok(match self.out.get(self.out_at..) {
            Some(rest) if !rest.is_empty() => rest,
            _ => self.bytes.get(self.at..self.valid).unwrap_or_default(),
        })
    }

    fn consume(&mut self, len: usize) {
        self.token = self.token.saturating_add(len as u64);
        if self.out_at < self.out.len() {
            self.out_at += len;
        } else {
            self.at = self.valid.min(self.at + len);
        }
    }
}

/// The encoding named by the XML declaration, if it is one that is not UTF-8 in disguise.
fn declared(head: &[u8]) -> Encoding {
    let Some(text) = head.strip_prefix(b"<?xml") else {
        return Encoding::Utf8;
    };
    let end = text.iter().position(|b| *b == b'>').unwrap_or(text.len());
    let declaration = String::from_utf8_lossy(text.get(..end).unwrap_or_default());
    let declaration = declaration.to_ascii_lowercase();
    let Some((_, name)) = declaration.split_once("encoding") else {
        return Encoding::Utf8;
    };
    let name = name.trim_start_matches([' ', '=', '"', '\'']);
    if ["iso-8859-1", "windows-1252", "latin1"]
        .iter()
        .any(|known| name.starts_with(known))
    {
        Encoding::Windows1252
    } else {
        Encoding::Utf8
    }
}

fn push_char(out: &mut Vec<u8>, char: char) {
    out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Windows-1252 as the WHATWG encoding standard maps it.
pub fn windows1252(byte: u8) -> char {
    const C1: [char; 32] = [
        '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}',
        '\u{2021}', '\u{2C6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}',
        '\u{8F}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}',
        '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}',
        '\u{178}',
    ];
    match byte {
        0x80..=0x9F => C1
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or('\u{FFFD}'),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives at most so many bytes at once.
    struct Chunks<'a>(&'a [u8], usize);

    impl Read for Chunks<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let len = into.len().min(self.1);
            self.0.read(&mut into[..len])
        }
    }

    fn decode(bytes: &[u8], chunk: usize) -> String {
        let mut text = String::new();
        Source::new(Box::new(Chunks(bytes, chunk)))
            .read_to_string(&mut text)
            .expect("valid UTF-8 comes out");
        text
    }

    #[test]
    fn every_encoding_comes_out_as_utf8_whatever_the_buffer() {
        let text = "<a>\u{e4}\u{20ac}\u{1F600}z</a>";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for chunk in 1..20 {
            assert_eq!(decode(text.as_bytes(), chunk), text);
            assert_eq!(
                decode(&[b"\xEF\xBB\xBF", text.as_bytes()].concat(), chunk),
                text
            );
            assert_eq!(decode(&le, chunk), text);
            assert_eq!(decode(&be, chunk), text);
            assert_eq!(decode(&[b"\xFF\xFE", le.as_slice()].concat(), chunk), text);
            assert_eq!(decode(&[b"\xFE\xFF", be.as_slice()].concat(), chunk), text);
        }
    }

    #[test]
    fn broken_sequences_become_replacement_characters() {
        for chunk in 1..8 {
            assert_eq!(
                decode(b"<a>\xE4b\xF0\x9F</a>", chunk),
                "<a>\u{FFFD}b\u{FFFD}</a>"
            );
            assert_eq!(decode(b"<a>\xE2\x82", chunk), "<a>\u{FFFD}");
            assert_eq!(decode(b"\xFF\xFE<\0a\0\x00\xD8b\0", chunk), "<a\u{FFFD}b");
            assert_eq!(decode(b"\xFF\xFE<\0a\0\x00\xD8", chunk), "<a\u{FFFD}");
            assert_eq!(decode(b"\xFF\xFE<\0a\0b", chunk), "<a\u{FFFD}");
        }
        assert_eq!(decode(b"", 4), "");
    }

    #[test]
    fn a_declared_single_byte_encoding_is_believed() {
        let text = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xE4\x80</a>";
        let decoded = decode(text, 64);
        assert!(decoded.ends_with("<a>\u{e4}\u{20ac}</a>"), "{decoded}");
    }
}
