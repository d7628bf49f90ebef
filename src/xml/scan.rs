//! A fast way through the content of one large element, such as `sheetData`: tokens as slices of the stream, without
//! frames, canonical names or copies.

use memchr::memchr;

use super::tag::RawAttribute;
use super::tokens::{Piece, Span};
use super::{Xml, escape};
use crate::error::Result;
use crate::limits;

/// A piece of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'t> {
    /// A start tag; its end follows as [`Token::End`] unless it is empty.
    Start(Tag<'t>),
    /// An end tag; of which element is known from its start.
    End,
    /// Text, or a reference in it, unresolved; see [`Scanner::push_text`].
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
    /// What stands in it.
    text: &'t str,
    attributes: &'t [RawAttribute],
    /// `<name/>`.
    pub empty: bool,
}

impl<'t> Tag<'t> {
    /// The attributes, name and value as they stand.
    #[inline]
    pub fn attributes(&self) -> impl Iterator<Item = (&'t [u8], &'t [u8])> + use<'t> {
        let text = self.text;
        self.attributes.iter().map(move |attribute| {
            (
                attribute.name_in(text).as_bytes(),
                attribute.value_in(text).as_bytes(),
            )
        })
    }

    /// The value of an attribute as it stands.
    pub fn attribute(&self, wanted: &[u8]) -> Option<&'t [u8]> {
        self.attributes()
            .find_map(|(name, value)| (name == wanted).then_some(value))
    }
}

/// Reads the content of one element, token by token.
pub struct Scanner<'x, 'a> {
    xml: &'x mut Xml<'a>,
    /// `x:` if the element has that prefix.
    prefix: String,
    /// Elements open in the part, the scanned one among them.
    base: usize,
}

impl<'a> Xml<'a> {
    /// Reads the content of the current element as tokens; `None` if it is empty or has been read. To be read until
    /// [`Token::Done`].
    pub fn scan(&mut self) -> Option<Scanner<'_, 'a>> {
        self.enter()?;
        if self.tokens.is_empty() {
            return None;
        }
        let name = self.frames.raw_name();
        let colon = name.find(':');
        let prefix = colon.and_then(|at| name.get(..=at)).unwrap_or_default();
        Some(Scanner {
            prefix: prefix.to_owned(),
            base: self.tokens.depth(),
            xml: self,
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
            let tokens = &mut self.xml.tokens;
            if tokens.is_empty() {
                tokens.close_empty();
            }
            // The end tag of the element itself is for its reader.
            if tokens.depth() == self.base && tokens.is_at_end_tag()? {
                return Ok(Token::Done);
            }
            match tokens.next()? {
                Piece::Start(tag) => return self.start_tag(tag),
                Piece::End => return Ok(Token::End),
                Piece::Text(text) => return Ok(Token::Text(self.xml.tokens.slice(text))),
                Piece::CData(text) => return Ok(Token::CData(self.xml.tokens.slice(text))),
                Piece::Reference(name) => {
                    return Ok(Token::Text(self.xml.tokens.whole_reference(name)));
                }
                Piece::DocType(_) | Piece::Other => {}
                Piece::Eof => return Err(tokens.unclosed()),
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
        self.xml.tokens.offset()
    }

    #[inline]
    fn start_tag(&self, tag: Span) -> Result<Token<'_>> {
        if self.xml.depth + self.xml.tokens.depth() - self.base > limits::XML_DEPTH {
            return Err(self.xml.too_deep());
        }
        let (text, found) = (self.xml.tokens.slice(tag), self.xml.tokens.tag());
        let raw_name = text.get(..found.name).unwrap_or_default();
        let name = match (self.prefix.as_str(), found.prefix) {
            ("", None) => raw_name,
            ("", Some(_)) => "",
            (prefix, _) => raw_name.strip_prefix(prefix).unwrap_or_default(),
        };
        Ok(Token::Start(Tag {
            name: name.as_bytes(),
            text,
            attributes: &found.attributes,
            empty: self.xml.tokens.is_empty(),
        }))
    }
}
