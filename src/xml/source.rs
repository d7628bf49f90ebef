//! The bytes of an XML part as valid UTF-8: byte order marks, UTF-16, single-byte encodings and broken sequences.

use std::io::{self, BufRead};

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

/// Most bytes of a part that are given out in one piece.
const PIECE: usize = 32 << 10;
/// Bytes by which a sequence that is cut off may go on.
const SEQUENCE: usize = 4;

/// Gives the text of a part, which is valid whatever the bytes are.
pub(super) struct Source<'a> {
    inner: Box<dyn BufRead + 'a>,
    decoder: Decoder,
    /// The beginning of a sequence whose end has not been read yet.
    begun: Vec<u8>,
}

struct Decoder {
    encoding: Encoding,
    /// A high surrogate whose low one has not been read yet.
    high: Option<u16>,
}

impl<'a> Source<'a> {
    pub(super) fn new(inner: Box<dyn BufRead + 'a>) -> Self {
        Self {
            inner,
            decoder: Decoder {
                encoding: Encoding::Unknown,
                high: None,
            },
            begun: Vec::new(),
        }
    }

    /// Appends the next piece of the part's text; `false` at the end of the part.
    ///
    /// # Errors
    /// Those of the package.
    pub(super) fn read_into(&mut self, text: &mut String) -> io::Result<bool> {
        if self.decoder.encoding == Encoding::Unknown {
            self.detect()?;
        }
        let before = text.len();
        loop {
            let bytes = filled(&mut *self.inner)?;
            let more = !bytes.is_empty();
            let taken = if self.begun.is_empty() {
                let bytes = bytes.get(..PIECE).unwrap_or(bytes);
                let used = self.decoder.push(bytes, more, text);
                self.begun
                    .extend_from_slice(bytes.get(used..).unwrap_or_default());
                bytes.len()
            } else {
                let bytes = bytes.get(..SEQUENCE).unwrap_or(bytes);
                self.begun.extend_from_slice(bytes);
                let used = self.decoder.push(&self.begun, more, text);
                self.begun.drain(..used.min(self.begun.len()));
                bytes.len()
            };
            self.inner.consume(taken);
            if text.len() > before {
                return Ok(true);
            }
            if !more {
                return Ok(false);
            }
        }
    }

    fn detect(&mut self) -> io::Result<()> {
        // Nearly always the first piece is long enough.
        let bytes = filled(&mut *self.inner)?;
        if bytes.len() >= SEQUENCE {
            let (encoding, mark) = detected(bytes);
            self.decoder.encoding = encoding;
            self.inner.consume(mark);
            return Ok(());
        }
        while self.begun.len() < SEQUENCE {
            let bytes = filled(&mut *self.inner)?;
            if bytes.is_empty() {
                break;
            }
            let taken = bytes.len().min(SEQUENCE);
            self.begun
                .extend_from_slice(bytes.get(..taken).unwrap_or_default());
            self.inner.consume(taken);
        }
        let (encoding, mark) = detected(&self.begun);
        self.decoder.encoding = encoding;
        self.begun.drain(..mark);
        Ok(())
    }
}

/// The next bytes; none at the end.
fn filled(inner: &mut dyn BufRead) -> io::Result<&[u8]> {
    loop {
        match inner.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
            Ok(_) => break,
        }
    }
    // What was read is there still: the borrow of a value that is returned would last through the loop.
    inner.fill_buf()
}

/// The encoding that the first bytes of a part tell, and the length of the mark that does.
fn detected(head: &[u8]) -> (Encoding, usize) {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
        [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
        [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
        [b'<', 0, ..] => (Encoding::Utf16Le, 0),
        [0, b'<', ..] => (Encoding::Utf16Be, 0),
        head => (declared(head), 0),
    }
}

impl Decoder {
    /// Appends what bytes stand for; what stands for nothing becomes U+FFFD. Returns how many were used: not a sequence
    /// at the end that may go on, if there is `more`.
    fn push(&mut self, bytes: &[u8], more: bool, text: &mut String) -> usize {
        match self.encoding {
            Encoding::Unknown | Encoding::Utf8 => push_utf8(bytes, more, text),
            Encoding::Utf16Le => self.push_utf16(bytes, u16::from_le_bytes, more, text),
            Encoding::Utf16Be => self.push_utf16(bytes, u16::from_be_bytes, more, text),
            Encoding::Windows1252 => {
                text.extend(bytes.iter().map(|byte| windows1252(*byte)));
                bytes.len()
            }
        }
    }

    fn push_utf16(
        &mut self,
        bytes: &[u8],
        unit: fn([u8; 2]) -> u16,
        more: bool,
        text: &mut String,
    ) -> usize {
        let (pairs, odd) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| unit(*pair));
        let mut all: Vec<u16> = self.high.into_iter().chain(units).collect();
        self.high = all.pop_if(|last| (0xD800..0xDC00).contains(last));
        for char in char::decode_utf16(all) {
            text.push(char.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        if more {
            return bytes.len() - odd.len();
        }
        if !odd.is_empty() || self.high.take().is_some() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
        bytes.len()
    }
}

fn push_utf8(bytes: &[u8], more: bool, text: &mut String) -> usize {
    let mut rest = bytes;
    loop {
        let fault = match std::str::from_utf8(rest) {
            Ok(valid) => {
                text.push_str(valid);
                return bytes.len();
            }
            Err(fault) => fault,
        };
        let (valid, broken) = rest.split_at(fault.valid_up_to());
        text.push_str(std::str::from_utf8(valid).unwrap_or_default());
        let len = match fault.error_len() {
            Some(len) => len,
            None if more => return bytes.len() - broken.len(),
            None => broken.len(),
        };
        text.push(char::REPLACEMENT_CHARACTER);
        rest = broken.get(len..).unwrap_or_default();
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
    use std::io::BufReader;

    use super::*;

    fn decode(bytes: &[u8], chunk: usize) -> String {
        let mut text = String::new();
        let mut source = Source::new(Box::new(BufReader::with_capacity(chunk, bytes)));
        while source.read_into(&mut text).expect("no fault of reading") {}
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
