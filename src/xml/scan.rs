//! A fast way through the content of one large element, such as `sheetData`: tokens as slices of the stream, without
//! frames, canonical names or copies.

use std::io::BufRead;

use memchr::{memchr, memmem};

use super::{Xml, escape};
use crate::error::{ErrorKind, Result};
use crate::limits;

/// A piece of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'t> {
    /// A start tag; its end follows as [`Token::End`] unless it is empty.
    Start(Tag<'t>),
    /// An end tag; of which element is known from its start.
    End,
    /// Text with its references unresolved; see [`Scanner::push_text`].
    Text(&'t str),
    /// Text of a CDATA section.
    CData(&'t str),
    /// The scanned element ends.
    Done,
}

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag<'t> {
    /// Local name if the element has the prefix of the scanned element; empty for any other.
    pub name: &'t [u8],
    attributes: &'t [u8],
    /// `<name/>`.
    pub empty: bool,
}

impl<'t> Tag<'t> {
    /// The attributes, name and value as they stand.
    pub fn attributes(&self) -> Attributes<'t> {
        Attributes {
            rest: self.attributes,
        }
    }

    /// The value of an attribute as it stands.
    pub fn attribute(&self, wanted: &[u8]) -> Option<&'t [u8]> {
        self.attributes()
            .find_map(|(name, value)| (name == wanted).then_some(value))
    }
}

/// The attributes of a [`Tag`].
#[derive(Debug, Clone)]
pub struct Attributes<'t> {
    rest: &'t [u8],
}

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t [u8], &'t [u8]);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.trim_ascii_start();
        let equals = rest.iter().position(|byte| *byte == b'=')?;
        let (name, value) = rest.split_at(equals);
        let value = value.get(1..)?.trim_ascii_start();
        let (quote, value) = value.split_first()?;
        let end = value.iter().position(|byte| byte == quote)?;
        self.rest = value.get(end + 1..)?;
        Some((name.trim_ascii_end(), value.get(..end)?))
    }
}

/// What is compared of a tag's name when it is closed: first and last byte, and length.
type NameKey = (u8, u8, usize);

/// Reads the content of one element, token by token.
pub struct Scanner<'x, 'a> {
    xml: &'x mut Xml<'a>,
    buffer: Vec<u8>,
    at: usize,
    /// `x:` if the element has that prefix.
    prefix: Vec<u8>,
    open: Vec<NameKey>,
}

impl<'a> Xml<'a> {
    /// Reads the content of the current element as tokens; `None` if it is empty or has been read. To be read until
    /// [`Token::Done`].
    pub fn scan(&mut self) -> Option<Scanner<'_, 'a>> {
        self.enter()?;
        // Nothing has been read since the start tag, so the buffer still holds it.
        if self.buffer.ends_with(b"/>") || self.buffer.ends_with(b"/") {
            return None;
        }
        let tag = self.buffer.strip_prefix(b"<").unwrap_or(&self.buffer);
        let end = tag
            .iter()
            .position(|byte| byte.is_ascii_whitespace() || *byte == b'>')
            .unwrap_or(tag.len());
        let name = tag.get(..end).unwrap_or_default();
        let colon = name.iter().position(|byte| *byte == b':');
        let prefix = colon.and_then(|at| name.get(..=at)).unwrap_or_default();
        Some(Scanner {
            prefix: prefix.to_vec(),
            xml: self,
            buffer: Vec::new(),
            at: 0,
            open: Vec::new(),
        })
    }
}

impl Scanner<'_, '_> {
    /// The next token.
    ///
    /// # Errors
    /// As [`Xml::children`].
    #[inline]
    pub fn next_token(&mut self) -> Result<Token<'_>> {
        loop {
            let first = self.byte(0)?;
            if first != b'<' {
                let end = self.find(b'<', 0)?;
                let from = self.advance(end);
                return Ok(Token::Text(self.slice(from, end)));
            }
            match self.byte(1)? {
                b'/' => return self.end_tag(),
                b'!' => {
                    if let Some((from, len)) = self.declaration()? {
                        return Ok(Token::CData(self.slice(from, len)));
                    }
                }
                b'?' => {
                    let end = self.find_text(b"?>", 2)?;
                    self.advance(end + 2);
                }
                _ => return self.start_tag(),
            }
        }
    }

    /// Skips the rest of the element whose start tag was given out last.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub fn skip(&mut self, empty: bool) -> Result<()> {
        let mut depth = usize::from(!empty);
        while depth > 0 {
            match self.next_token()? {
                Token::Start(tag) if !tag.empty => depth += 1,
                Token::End => depth -= 1,
                Token::Done => break,
                _ => {}
            }
        }
        Ok(())
    }

    /// Appends a [`Token::Text`] or an attribute value with its references resolved.
    pub fn push_text(raw: &str, into: &mut String) {
        let mut rest = raw;
        while let Some(at) = memchr(b'&', rest.as_bytes()) {
            let (before, from) = rest.split_at(at);
            escape::push_text(before, into);
            let from = from.get(1..).unwrap_or_default();
            rest = match from.split_once(';') {
                Some((name, after)) if escape::push_reference(name, into) => after,
                _ => {
                    into.push('&');
                    from
                }
            };
        }
        escape::push_text(rest, into);
    }

    /// Bytes of the part read so far.
    pub fn offset(&self) -> u64 {
        let ahead = self.buffer.len().saturating_sub(self.at) as u64;
        self.xml.offset().saturating_sub(ahead)
    }

    fn end_tag(&mut self) -> Result<Token<'_>> {
        if self.open.is_empty() {
            // The end tag is for the reader of the element itself.
            let ahead = self.buffer.split_off(self.at);
            self.xml.reader.get_mut().unread(ahead);
            self.buffer.clear();
            self.at = 0;
            return Ok(Token::Done);
        }
        let end = self.find(b'>', 2)?;
        let from = self.advance(end + 1);
        let name = key(self.bytes(from + 2, end - 2).trim_ascii_end());
        if self.open.pop() != Some(name) {
            return Err(self.xml.fault("an end tag does not fit its start tag"));
        }
        Ok(Token::End)
    }

    fn start_tag(&mut self) -> Result<Token<'_>> {
        let end = self.tag_end()?;
        let from = self.advance(end + 1);
        let tag = self.bytes(from + 1, end - 1);
        let (tag, empty) = match tag.strip_suffix(b"/") {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name_end = tag
            .iter()
            .position(|byte| byte.is_ascii_whitespace())
            .unwrap_or(tag.len());
        let raw_name = tag.get(..name_end).unwrap_or_default();
        if !empty {
            let key = key(raw_name);
            if self.open.len() >= limits::XML_DEPTH {
                return Err(self.xml.error(ErrorKind::LimitExceeded {
                    what: "the nesting of elements",
                    limit: limits::XML_DEPTH as u64,
                }));
            }
            self.open.push(key);
        }
        let tag = self.bytes(from + 1, end - 1 - usize::from(empty));
        let (raw_name, attributes) = tag.split_at(name_end.min(tag.len()));
        let name = match self.prefix.as_slice() {
            [] if !raw_name.contains(&b':') => raw_name,
            [] => b"",
            prefix => raw_name.strip_prefix(prefix).unwrap_or_default(),
        };
        Ok(Token::Start(Tag {
            name,
            attributes,
            empty,
        }))
    }

    /// The place of the `>` that ends the tag at the present place: not one inside a quoted value.
    #[inline]
    fn tag_end(&mut self) -> Result<usize> {
        let (mut from, mut end) = (1, self.find(b'>', 1)?);
        loop {
            // Each byte is looked at once, however many of these there are in a value that never ends.
            match open_quote(self.bytes(self.at + from, end - from)) {
                None => return Ok(end),
                Some(quote) => from = self.find(quote, end)? + 1,
            }
            end = self.find(b'>', from)?;
        }
    }

    /// Consumes a comment, a CDATA section or another declaration; gives the place of a section's text.
    fn declaration(&mut self) -> Result<Option<(usize, usize)>> {
        const CDATA: &[u8] = b"<![CDATA[";
        if self.starts_with(CDATA)? {
            let end = self.find_text(b"]]>", CDATA.len())?;
            let from = self.advance(end + 3);
            return Ok(Some((from + CDATA.len(), end - CDATA.len())));
        }
        let end = if self.starts_with(b"<!--")? {
            self.find_text(b"-->", 4)? + 3
        } else {
            self.find(b'>', 2)? + 1
        };
        self.advance(end);
        Ok(None)
    }

    fn starts_with(&mut self, wanted: &[u8]) -> Result<bool> {
        for (n, byte) in wanted.iter().enumerate() {
            if self.byte(n)? != *byte {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The byte `ahead` of the present place.
    #[inline]
    fn byte(&mut self, ahead: usize) -> Result<u8> {
        loop {
            if let Some(byte) = self.buffer.get(self.at + ahead) {
                return Ok(*byte);
            }
            self.refill()?;
        }
    }

    /// How far ahead the first `wanted` at or behind `from` stands.
    #[inline]
    fn find(&mut self, wanted: u8, mut from: usize) -> Result<usize> {
        loop {
            let ahead = self.buffer.get(self.at + from..).unwrap_or_default();
            if let Some(found) = memchr(wanted, ahead) {
                return Ok(from + found);
            }
            from += ahead.len();
            self.refill()?;
        }
    }

    fn find_text(&mut self, wanted: &[u8], mut from: usize) -> Result<usize> {
        loop {
            let ahead = self.buffer.get(self.at + from..).unwrap_or_default();
            if let Some(found) = memmem::find(ahead, wanted) {
                return Ok(from + found);
            }
            from += ahead.len().saturating_sub(wanted.len() - 1);
            self.refill()?;
        }
    }

    /// Consumes `len` bytes and gives the place where they stand.
    #[inline]
    fn advance(&mut self, len: usize) -> usize {
        let from = self.at;
        self.at += len;
        from
    }

    #[inline]
    fn bytes(&self, from: usize, len: usize) -> &[u8] {
        self.buffer.get(from..from + len).unwrap_or_default()
    }

    /// The source gives valid UTF-8 only, and tokens end at ASCII characters.
    #[inline]
    fn slice(&self, from: usize, len: usize) -> &str {
        std::str::from_utf8(self.bytes(from, len)).unwrap_or_default()
    }

    #[cold]
    fn refill(&mut self) -> Result<()> {
        if self.at > 0 {
            self.buffer.drain(..self.at);
            self.at = 0;
            self.xml.reader.get_mut().start_token();
        }
        let mut stream = self.xml.reader.stream();
        let len = match stream.fill_buf() {
            Ok(chunk) => {
                self.buffer.extend_from_slice(chunk);
                chunk.len()
            }
            Err(error) => return Err(self.xml.convert(&quick_xml::Error::from(error))),
        };
        stream.consume(len);
        if len == 0 {
            return Err(self.xml.unclosed());
        }
        Ok(())
    }
}

fn key(name: &[u8]) -> NameKey {
    let first = name.first().copied().unwrap_or_default();
    (first, name.last().copied().unwrap_or_default(), name.len())
}

/// The quote that is open at the end of a piece of a tag which begins outside of quotes.
#[inline]
fn open_quote(tag: &[u8]) -> Option<u8> {
    let double = tag.iter().filter(|byte| **byte == b'"').count();
    let single = tag.iter().filter(|byte| **byte == b'\'').count();
    if single == 0 {
        return (double % 2 == 1).then_some(b'"');
    }
    tag.iter().fold(None, |open, byte| match open {
        None if matches!(byte, b'"' | b'\'') => Some(*byte),
        Some(quote) if quote == *byte => None,
        _ => open,
    })
}
