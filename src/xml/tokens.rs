//! The pieces of an XML part: tags, texts, references, as slices of one window that moves over the stream.
//!
//! Nothing is copied on the way but into the window, which begins at the piece that is being read. A piece is checked for
//! what makes it one: that tags and sections end, and that end tags fit their start tags.

use std::io;

use memchr::{memchr, memchr2, memchr3, memmem};

use super::source::Source;
use super::tag::{Found, StartTag};
use crate::error::{Error, ErrorKind, Result};
use crate::limits;

/// A place in the window, valid until the next piece is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    from: usize,
    to: usize,
}

/// A piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A start tag: what stands between `<` and `>` or `/>`. An empty element has an end as well.
    Start(Span),
    /// The innermost element ends.
    End,
    /// Text, without any reference that is one.
    Text(Span),
    /// What a CDATA section holds.
    CData(Span),
    /// What stands between `&` and `;`.
    Reference(Span),
    /// What stands behind `<!DOCTYPE`.
    DocType(Span),
    /// A comment or a processing instruction.
    Other,
    /// The part ends.
    Eof,
}

/// Reads a part piece by piece.
pub(super) struct Tokens<'a> {
    /// What errors name.
    part: String,
    source: Source<'a>,
    window: String,
    /// Where in the window the next piece begins.
    at: usize,
    /// Bytes of the part before the window, counted in UTF-8.
    before: u64,
    tag: StartTag,
    /// Names of the open elements, one behind the other.
    names: String,
    /// Where each of them begins.
    open: Vec<usize>,
    /// The element opened last is empty, and its end has not been given out.
    is_empty: bool,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(part: &str, source: Source<'a>) -> Self {
        Self {
            part: part.to_owned(),
            source,
            window: String::new(),
            at: 0,
            before: 0,
            tag: StartTag::default(),
            names: String::new(),
            open: Vec::new(),
            is_empty: false,
        }
    }

    pub(super) fn part(&self) -> &str {
        &self.part
    }

    /// Bytes read so far, counted in UTF-8.
    pub(super) fn offset(&self) -> u64 {
        self.before + self.at as u64
    }

    /// Whether the element opened last is an empty one whose end has not been given out.
    pub(super) fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// Number of open elements.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// The text of a place.
    #[inline]
    pub(super) fn slice(&self, span: Span) -> &str {
        self.window.get(span.from..span.to).unwrap_or_default()
    }

    /// A fault at the piece that is being read.
    #[cold]
    pub(super) fn fault(&self, message: impl Into<String>) -> Error {
        self.error(ErrorKind::Xml(message.into()))
    }

    #[cold]
    pub(super) fn error(&self, kind: ErrorKind) -> Error {
        Error::in_part(kind, self.part.clone(), Some(self.offset()))
    }

    #[cold]
    pub(super) fn unclosed(&self) -> Error {
        self.fault("the part ends inside an element")
    }

    /// The next piece.
    ///
    /// # Errors
    /// [`ErrorKind::Xml`], [`ErrorKind::LimitExceeded`], and those of the package.
    #[inline]
    pub(super) fn next(&mut self) -> Result<Piece> {
        if self.is_empty {
            self.close_empty();
            return Ok(Piece::End);
        }
        match self.byte(0)? {
            Some(b'<') => self.markup(),
            Some(b'&') => self.reference(),
            Some(_) => {
                let end = self.find_start(1)?;
                Ok(Piece::Text(self.take(0, end, end)))
            }
            None => Ok(Piece::Eof),
        }
    }

    /// What begins with `<`.
    #[inline]
    fn markup(&mut self) -> Result<Piece> {
        match self.byte(1)? {
            Some(b'/') => {
                self.end_tag()?;
                Ok(Piece::End)
            }
            Some(b'!') => self.declaration(),
            Some(b'?') => {
                let Some(end) = self.find_text(b"?>", 2)? else {
                    return Err(self.fault("a processing instruction does not end"));
                };
                self.at += end + 2;
                Ok(Piece::Other)
            }
            _ => self.start_tag().map(Piece::Start),
        }
    }

    /// Reads a start tag, at which the window stands; see [`Self::tag`].
    #[inline]
    pub(super) fn start_tag(&mut self) -> Result<Span> {
        let ahead = self.window.as_bytes().get(self.at + 1..);
        let end = match self.tag.read(ahead.unwrap_or_default()) {
            Found::End(end) => end,
            other => self.other_start_tag(other)?,
        };
        let from = self.at + 1;
        let mut to = from + end;
        self.at = to + 1;
        self.is_empty = self.window.as_bytes().get(to - 1) == Some(&b'/');
        to -= usize::from(self.is_empty);
        self.open.push(self.names.len());
        let name = self.window.get(from..from + self.tag.name);
        self.names.push_str(name.unwrap_or_default());
        Ok(Span { from, to })
    }

    /// Where a start tag ends that is faulty or stands at the end of the window.
    #[cold]
    fn other_start_tag(&mut self, mut found: Found) -> Result<usize> {
        let mut is_end = false;
        while found == Found::Beginning {
            if is_end {
                return Err(self.fault("a tag does not end"));
            }
            // Twice as much each time, so that a long tag is not read over and over.
            let wanted = (self.window.len() - self.at) * 2;
            while !is_end && self.window.len() - self.at < wanted {
                is_end = !self.more()?;
            }
            let ahead = self.window.as_bytes().get(self.at + 1..);
            found = self.tag.read(ahead.unwrap_or_default());
        }
        match found {
            Found::End(end) => Ok(end),
            _ => Ok(self.tag_end()? - 1),
        }
    }

    /// The start tag read last.
    #[inline]
    pub(super) fn tag(&self) -> &StartTag {
        &self.tag
    }

    /// Gives out the end of an empty element.
    #[inline]
    pub(super) fn close_empty(&mut self) {
        self.is_empty = false;
        if let Some(start) = self.open.pop() {
            self.names.truncate(start);
        }
    }

    /// Reads an end tag, at which the window stands, and closes its element.
    #[inline]
    pub(super) fn end_tag(&mut self) -> Result<()> {
        let Some(&start) = self.open.last() else {
            return Err(self.fault("an end tag has no start tag"));
        };
        let expected = self.names.len() - start;
        // Nearly always the tag is in the window, and ends with the name.
        let ahead = self
            .window
            .as_bytes()
            .get(self.at + 2..)
            .unwrap_or_default();
        let name = self.names.as_bytes().get(start..).unwrap_or_default();
        let end = if ahead.get(expected) == Some(&b'>') && ahead.starts_with(name) {
            expected + 2
        } else {
            self.other_end_tag(start)?
        };
        self.at += end + 1;
        self.open.pop();
        self.names.truncate(start);
        Ok(())
    }

    /// Where an end tag ends that has white space behind its name, or stands at the end of the window.
    #[cold]
    fn other_end_tag(&mut self, start: usize) -> Result<usize> {
        let Some(end) = self.find(b'>', 2)? else {
            return Err(self.fault("an end tag does not end"));
        };
        let found = self.ahead(2, end).trim_ascii_end();
        let expected = self.names.get(start..).unwrap_or_default();
        if found != expected {
            let found = format!("</{found}> stands where </{expected}> is expected");
            return Err(self.fault(found));
        }
        Ok(end)
    }

    /// How far ahead the `>` stands that ends the tag at which the window stands: not one inside a quoted value.
    fn tag_end(&mut self) -> Result<usize> {
        let mut from = 1;
        let mut search = 1;
        loop {
            let Some(end) = self.find(b'>', search)? else {
                return Err(self.fault("a tag does not end"));
            };
            // Each byte is looked at once, however many of these there are in a value that never ends.
            let Some(quote) = open_quote(self.bytes_ahead(from, end)) else {
                return Ok(end);
            };
            let Some(closed) = self.find(quote, end)? else {
                return Err(self.fault("the value of an attribute does not end"));
            };
            from = closed + 1;
            search = from;
        }
    }

    /// What begins with `&`: a reference, or text that nobody escaped.
    fn reference(&mut self) -> Result<Piece> {
        let mut from = 1;
        let end = loop {
            let ahead = self.bytes_ahead(from, usize::MAX);
            if let Some(found) = memchr3(b';', b'&', b'<', ahead) {
                break from + found;
            }
            from += ahead.len();
            if !self.more()? {
                break from;
            }
        };
        if self.byte(end)? == Some(b';') {
            return Ok(Piece::Reference(self.take(1, end, end + 1)));
        }
        Ok(Piece::Text(self.take(0, end, end)))
    }

    /// What begins with `<!`.
    pub(super) fn declaration(&mut self) -> Result<Piece> {
        const CDATA: &[u8] = b"<![CDATA[";
        const DOCTYPE: &[u8] = b"<!DOCTYPE";
        if self.starts_with(CDATA)? {
            let Some(end) = self.find_text(b"]]>", CDATA.len())? else {
                return Err(self.fault("a CDATA section does not end"));
            };
            return Ok(Piece::CData(self.take(CDATA.len(), end, end + 3)));
        }
        if self.starts_with(b"<!--")? {
            let Some(end) = self.find_text(b"-->", 4)? else {
                return Err(self.fault("a comment does not end"));
            };
            self.at += end + 3;
            return Ok(Piece::Other);
        }
        if self.starts_with(DOCTYPE)? {
            let end = self.document_type_end(DOCTYPE.len())?;
            return Ok(Piece::DocType(self.take(DOCTYPE.len(), end, end + 1)));
        }
        Err(self.fault("there is no such markup"))
    }

    /// How far ahead the `>` of a document type stands: not one of its declarations, in brackets, nor one inside of
    /// quotes or comments.
    fn document_type_end(&mut self, mut from: usize) -> Result<usize> {
        let mut inside = false;
        while let Some(byte) = self.byte(from)? {
            let next = match byte {
                b'>' if !inside => return Ok(from),
                b'[' => {
                    inside = true;
                    Some(from)
                }
                b']' => {
                    inside = false;
                    Some(from)
                }
                b'\'' | b'"' => self.find(byte, from + 1)?,
                b'<' if self.is_ahead(from, b"<!--")? => {
                    self.find_text(b"-->", from + 4)?.map(|at| at + 2)
                }
                b'<' if self.is_ahead(from, b"<?")? => {
                    self.find_text(b"?>", from + 2)?.map(|at| at + 1)
                }
                _ => Some(from),
            };
            let Some(next) = next else { break };
            from = next + 1;
        }
        Err(self.fault("the document type does not end"))
    }

    /// Consumes `len` bytes; the place of those from `from` to `to` in them.
    #[inline]
    pub(super) fn take(&mut self, from: usize, to: usize, len: usize) -> Span {
        let span = Span {
            from: self.at + from,
            to: self.at + to,
        };
        self.at += len;
        span
    }

    fn starts_with(&mut self, wanted: &[u8]) -> Result<bool> {
        self.is_ahead(0, wanted)
    }

    fn is_ahead(&mut self, from: usize, wanted: &[u8]) -> Result<bool> {
        for (n, byte) in wanted.iter().enumerate() {
            let found = self.byte(from + n)?;
            if found.is_none_or(|found| !found.eq_ignore_ascii_case(byte)) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The byte `ahead` of the present place; `None` at the end of the part.
    #[inline]
    pub(super) fn byte(&mut self, ahead: usize) -> Result<Option<u8>> {
        loop {
            if let Some(byte) = self.window.as_bytes().get(self.at + ahead) {
                return Ok(Some(*byte));
            }
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// How far ahead the first `wanted` at or behind `from` stands.
    #[inline]
    pub(super) fn find(&mut self, wanted: u8, mut from: usize) -> Result<Option<usize>> {
        loop {
            let ahead = self.bytes_ahead(from, usize::MAX);
            if let Some(found) = memchr(wanted, ahead) {
                return Ok(Some(from + found));
            }
            from += ahead.len();
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// How far ahead the next markup or reference begins, or the part ends.
    fn find_start(&mut self, mut from: usize) -> Result<usize> {
        loop {
            let ahead = self.bytes_ahead(from, usize::MAX);
            if let Some(found) = memchr2(b'<', b'&', ahead) {
                return Ok(from + found);
            }
            from += ahead.len();
            if !self.more()? {
                return Ok(from);
            }
        }
    }

    fn find_text(&mut self, wanted: &[u8], mut from: usize) -> Result<Option<usize>> {
        loop {
            let ahead = self.bytes_ahead(from, usize::MAX);
            if let Some(found) = memmem::find(ahead, wanted) {
                return Ok(Some(from + found));
            }
            from += ahead.len().saturating_sub(wanted.len() - 1);
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    #[inline]
    fn bytes_ahead(&self, from: usize, to: usize) -> &[u8] {
        let bytes = self.window.as_bytes();
        let to = self.at.saturating_add(to).min(bytes.len());
        bytes.get(self.at + from..to).unwrap_or_default()
    }

    fn ahead(&self, from: usize, to: usize) -> &str {
        let span = self.at + from..self.at + to;
        self.window.get(span).unwrap_or_default()
    }

    /// Reads on behind the window; `false` at the end of the part.
    #[cold]
    fn more(&mut self) -> Result<bool> {
        if self.at > 0 {
            self.window.drain(..self.at);
            self.before += self.at as u64;
            self.at = 0;
        }
        if self.window.len() as u64 > limits::XML_TOKEN_BYTES {
            return Err(self.error(ErrorKind::LimitExceeded {
                what: "a piece of markup or text",
                limit: limits::XML_TOKEN_BYTES,
            }));
        }
        match self.source.read_into(&mut self.window) {
            Ok(any) => Ok(any),
            Err(error) => Err(self.of_package(&error)),
        }
    }

    /// An error of the package below.
    fn of_package(&self, error: &io::Error) -> Error {
        let inner = error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<Error>());
        match inner {
            Some(own) if own.part.is_empty() => self.error(own.kind.clone()),
            Some(own) => own.clone(),
            None => self.error(ErrorKind::DamagedArchive(error.to_string())),
        }
    }
}

/// The quote that is open at the end of a piece of a tag which begins outside of quotes.
fn open_quote(tag: &[u8]) -> Option<u8> {
    tag.iter().fold(None, |open, byte| match open {
        None if matches!(byte, b'"' | b'\'') => Some(*byte),
        Some(quote) if quote == *byte => None,
        _ => open,
    })
}
