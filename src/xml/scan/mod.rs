//! A fast way through the content of one large element, such as `sheetData`: tokens as slices of the window over the
//! stream, without frames, canonical names or copies.

mod tag;
#[cfg(test)]
mod tests;

use memchr::{memchr, memmem};

use super::tokens::Span;
use super::{Xml, escape};
use crate::error::Result;
use crate::limits;
use tag::StartTag;
pub use tag::{Attributes, Tag};

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

/// What is compared of a tag's name when it is closed: first and last byte, and length.
type NameKey = (u8, u8, usize);

/// Reads the content of one element, token by token.
pub struct Scanner<'x, 'a> {
    xml: &'x mut Xml<'a>,
    /// `x:` if the element has that prefix.
    prefix: String,
    /// The start tag read last.
    tag: StartTag,
    /// The open elements inside of the scanned one.
    open: Vec<NameKey>,
}

impl<'a> Xml<'a> {
    /// Reads the content of the current element as tokens; `None` if it is empty or has been read. To be read until
    /// [`Token::Done`].
    pub fn scan(&mut self) -> Option<Scanner<'_, 'a>> {
        self.enter()?;
        if self.tokens.is_empty() {
            return None;
        }
        self.tokens.forget_pieces();
        let name = self.frames.raw_name();
        let colon = name.find(':');
        let prefix = colon.and_then(|at| name.get(..=at)).unwrap_or_default();
        Some(Scanner {
            prefix: prefix.to_owned(),
            xml: self,
            tag: StartTag::default(),
            open: Vec::new(),
        })
    }
}

impl Scanner<'_, '_> {
    /// The next token.
    ///
    /// # Errors
    /// As [`Xml::children`].
    pub fn next_token(&mut self) -> Result<Token<'_>> {
        loop {
            match self.ahead() {
                [b'<', b'/', ..] => return self.end_tag(),
                [b'<', b'!', ..] => {
                    if let Some(text) = self.declaration()? {
                        return Ok(Token::CData(self.slice(text)));
                    }
                }
                [b'<', b'?', ..] => {
                    let end = self.find_text(b"?>", 2)?;
                    self.take(2, end, end + 2);
                }
                [b'<', _, ..] => return self.start_tag(),
                [] | [b'<'] => self.refill()?,
                _ => {
                    let end = self.find(b'<', 0)?;
                    let text = self.take(0, end, end);
                    return Ok(Token::Text(self.slice(text)));
                }
            }
        }
    }

    /// Appends the text of the element whose start tag was given out last, without white space at both ends unless it
    /// is to be preserved, and consumes the element's end: if that lies ahead, and nothing stands before it but text that
    /// stands for itself. `false`, and nothing done, in any other case.
    pub fn push_plain_text(&mut self, preserve: bool, into: &mut String) -> bool {
        let Some(text) = self.plain_text() else {
            return false;
        };
        let is_bare = |byte: Option<&u8>| !byte.is_some_and(u8::is_ascii_whitespace);
        let bytes = text.as_bytes();
        into.push_str(
            if preserve || is_bare(bytes.first()) && is_bare(bytes.last()) {
                text
            } else {
                text.trim_matches([' ', '\t', '\n', '\r'])
            },
        );
        true
    }

    fn plain_text(&mut self) -> Option<&str> {
        let ahead = self.ahead();
        let len = ahead
            .iter()
            .position(|byte| matches!(byte, b'<' | b'&' | b'\r'))?;
        let end = self.expected_end(ahead.get(len..)?)?;
        self.open.pop();
        let text = self.take(0, len, len + end);
        Some(self.slice(text))
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
        self.xml.tokens.offset()
    }

    #[inline]
    fn end_tag(&mut self) -> Result<Token<'_>> {
        if let Some(len) = self.expected_end(self.ahead()) {
            self.open.pop();
            self.take(2, len, len);
            return Ok(Token::End);
        }
        if self.open.is_empty() {
            // The end tag is for the reader of the element itself.
            return Ok(Token::Done);
        }
        let end = self.find(b'>', 2)?;
        let tag = self.take(2, end, end + 1);
        let name = key(self.slice(tag).as_bytes().trim_ascii_end());
        if self.open.pop() != Some(name) {
            return Err(self.xml.fault("an end tag does not fit its start tag"));
        }
        Ok(Token::End)
    }

    /// Length of the end tag that `ahead` begins with, if it is that of the innermost element and its name one of those
    /// of one or two letters, which nearly all have.
    #[inline]
    fn expected_end(&self, ahead: &[u8]) -> Option<usize> {
        let &(first, last, len) = self.open.last()?;
        let fits = match ahead {
            [b'<', b'/', a, b'>', ..] => len == 1 && *a == first,
            [b'<', b'/', a, b, b'>', ..] => len == 2 && *a == first && *b == last,
            _ => false,
        };
        fits.then_some(len + 3)
    }

    #[inline]
    fn start_tag(&mut self) -> Result<Token<'_>> {
        let ahead = self.xml.tokens.ahead().get(1..).unwrap_or_default();
        let len = match self.tag.read(ahead) {
            Some(len) => len,
            None => self.odd_start_tag()?,
        };
        let place = self.take(1, len + 1, len + 2);
        let tag = &self.tag;
        let text = self.xml.tokens.slice(place).as_bytes();
        let raw_name = text.get(..tag.name).unwrap_or_default();
        if !tag.is_empty {
            if self.open.len() >= limits::XML_DEPTH {
                return Err(self.xml.too_deep());
            }
            self.open.push(key(raw_name));
        }
        let name = match self.prefix.as_bytes() {
            [] if !tag.has_prefix => raw_name,
            [] => b"",
            prefix => raw_name.strip_prefix(prefix).unwrap_or_default(),
        };
        Ok(Token::Start(Tag {
            name,
            text,
            attributes: &tag.attributes,
            empty: tag.is_empty,
        }))
    }

    /// Reads a start tag that is not whole in the window, or written in an uncommon way; gives the length of what stands
    /// in it.
    #[cold]
    fn odd_start_tag(&mut self) -> Result<usize> {
        let end = self.tag_end()?;
        let ahead = self.xml.tokens.ahead();
        let is_common = self.tag.read(ahead.get(1..).unwrap_or_default()).is_some();
        if !is_common && !self.tag.read_odd(ahead.get(1..end).unwrap_or_default()) {
            return Err(self.xml.too_many_attributes());
        }
        Ok(end - 1)
    }

    /// The place of the `>` that ends the tag at the present place: not one inside a quoted value.
    #[inline]
    fn tag_end(&mut self) -> Result<usize> {
        let (mut from, mut end) = (1, self.find(b'>', 1)?);
        loop {
            // Each byte is looked at once, however many of these there are in a value that never ends.
            match open_quote(self.ahead().get(from..end).unwrap_or_default()) {
                None => return Ok(end),
                Some(quote) => from = self.find(quote, end)? + 1,
            }
            end = self.find(b'>', from)?;
        }
    }

    /// Consumes a comment, a CDATA section or another declaration; gives the place of a section's text.
    fn declaration(&mut self) -> Result<Option<Span>> {
        const CDATA: &[u8] = b"<![CDATA[";
        if self.starts_with(CDATA)? {
            let end = self.find_text(b"]]>", CDATA.len())?;
            return Ok(Some(self.take(CDATA.len(), end, end + 3)));
        }
        let end = if self.starts_with(b"<!--")? {
            self.find_text(b"-->", 4)? + 3
        } else {
            self.find(b'>', 2)? + 1
        };
        self.take(0, end, end);
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

    /// What of the window lies ahead.
    #[inline]
    fn ahead(&self) -> &[u8] {
        self.xml.tokens.ahead()
    }

    #[inline]
    fn take(&mut self, from: usize, to: usize, len: usize) -> Span {
        self.xml.tokens.take(from, to, len)
    }

    #[inline]
    fn slice(&self, span: Span) -> &str {
        self.xml.tokens.slice(span)
    }

    /// The byte `ahead` of the present place.
    #[inline]
    fn byte(&mut self, ahead: usize) -> Result<u8> {
        loop {
            if let Some(byte) = self.ahead().get(ahead) {
                return Ok(*byte);
            }
            self.refill()?;
        }
    }

    /// How far ahead the first `wanted` at or behind `from` stands.
    #[inline]
    fn find(&mut self, wanted: u8, mut from: usize) -> Result<usize> {
        loop {
            let ahead = self.ahead().get(from..).unwrap_or_default();
            if let Some(found) = memchr(wanted, ahead) {
                return Ok(from + found);
            }
            from += ahead.len();
            self.refill()?;
        }
    }

    fn find_text(&mut self, wanted: &[u8], mut from: usize) -> Result<usize> {
        loop {
            let ahead = self.ahead().get(from..).unwrap_or_default();
            if let Some(found) = memmem::find(ahead, wanted) {
                return Ok(from + found);
            }
            from += ahead.len().saturating_sub(wanted.len() - 1);
            self.refill()?;
        }
    }

    #[cold]
    fn refill(&mut self) -> Result<()> {
        if self.xml.tokens.more()? {
            return Ok(());
        }
        Err(self.xml.tokens.unclosed())
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
