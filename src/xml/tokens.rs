//! The pieces of an XML part: tags, texts, references, as slices of one window that moves over the stream.
//!
//! quick-xml finds them, a batch at a time, in the text of the window: nothing is copied on the way but into the window,
//! which begins at the piece that is being read. That end tags fit their start tags is checked here, since a window
//! may begin inside of any number of elements.

use std::io;

use quick_xml::Reader;
use quick_xml::errors::IllFormedError;
use quick_xml::events::Event;

use super::source::Source;
use super::tag::StartTag;
use crate::error::{Error, ErrorKind, Result};
use crate::limits;

/// Most pieces that are found at once.
const BATCH: usize = 256;
/// A mark that quick-xml takes off what it reads, without counting it.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

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

/// What a piece is that lies ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Start,
    Empty,
    End,
    Text,
    CData,
    Reference,
    DocType,
    Other,
    /// Something that is no piece; see [`Tokens::why`].
    Fault,
    Eof,
}

/// A piece that lies ahead: it begins where the one before it ends.
#[derive(Debug, Clone, Copy)]
struct Ahead {
    kind: Kind,
    /// Where in the window it ends.
    end: usize,
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
    /// The pieces found in the window.
    found: Vec<Ahead>,
    /// How many of them have been given out.
    given: usize,
    /// Whether the window ends in the piece behind those that were found.
    is_cut: bool,
    /// Whether the part ends with the window.
    is_end: bool,
    /// What is wrong with [`Kind::Fault`].
    why: String,
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
            found: Vec::new(),
            given: 0,
            is_cut: true,
            is_end: false,
            why: String::new(),
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

    /// What of the window has not been read, for a scanner that finds its own pieces in it; see [`Self::take`].
    #[inline]
    pub(super) fn ahead(&self) -> &[u8] {
        self.window.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Consumes `len` bytes of [`Self::ahead`], and gives the place of those from `from` to `to`.
    #[inline]
    pub(super) fn take(&mut self, from: usize, to: usize, len: usize) -> Span {
        let span = self.span(from, self.at + to);
        self.at += len;
        span
    }

    /// Forgets the pieces found ahead, so that [`Self::take`] may go into what they stand in.
    pub(super) fn forget_pieces(&mut self) {
        self.found.clear();
        self.given = 0;
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
        let Ahead { kind, end } = self.peek()?;
        let piece = match kind {
            Kind::Start => Piece::Start(self.start_tag(end - 1)),
            Kind::Empty => {
                self.is_empty = true;
                Piece::Start(self.start_tag(end - 2))
            }
            Kind::End => {
                self.end_tag(end - 1)?;
                Piece::End
            }
            Kind::Text => Piece::Text(self.span(0, end)),
            Kind::CData => Piece::CData(self.span("<![CDATA[".len(), end - "]]>".len())),
            Kind::Reference => Piece::Reference(self.span(1, end - 1)),
            Kind::DocType => Piece::DocType(self.span("<!DOCTYPE".len(), end - 1)),
            Kind::Other => Piece::Other,
            Kind::Fault => return Err(self.fault(self.why.clone())),
            Kind::Eof => return Ok(Piece::Eof),
        };
        self.given += 1;
        self.at = end;
        Ok(piece)
    }

    /// The place from `ahead` of the next piece up to `to`.
    #[inline]
    fn span(&self, ahead: usize, to: usize) -> Span {
        Span {
            from: self.at + ahead,
            to,
        }
    }

    /// Reads a start tag, up to its closing bracket; see [`Self::tag`].
    #[inline]
    fn start_tag(&mut self, to: usize) -> Span {
        let span = self.span(1, to);
        let text = self.window.get(span.from..to).unwrap_or_default();
        self.tag.read(text);
        self.open.push(self.names.len());
        self.names
            .push_str(text.get(..self.tag.name).unwrap_or_default());
        span
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

    /// Reads an end tag, up to its closing bracket, and closes its element.
    #[inline]
    fn end_tag(&mut self, to: usize) -> Result<()> {
        let Some(&start) = self.open.last() else {
            return Err(self.unmatched(to, None));
        };
        let found = self.window.get(self.at + 2..to).unwrap_or_default();
        let expected = self.names.get(start..).unwrap_or_default();
        if found != expected && found.trim_ascii_end() != expected {
            return Err(self.unmatched(to, Some(expected)));
        }
        self.open.pop();
        self.names.truncate(start);
        Ok(())
    }

    /// An end tag, up to its closing bracket, stands where another or none is expected.
    #[cold]
    fn unmatched(&self, to: usize, expected: Option<&str>) -> Error {
        let found = self.window.get(self.at + 2..to).unwrap_or_default();
        let found = found.trim_ascii_end().to_owned();
        let why = match expected {
            Some(expected) => IllFormedError::MismatchedEndTag {
                expected: expected.to_owned(),
                found,
            },
            None => IllFormedError::UnmatchedEndTag(found),
        };
        self.fault(quick_xml::Error::from(why).to_string())
    }

    /// The piece that lies ahead; one of no length at the end of the part.
    #[inline]
    fn peek(&mut self) -> Result<Ahead> {
        loop {
            if let Some(ahead) = self.found.get(self.given) {
                return Ok(*ahead);
            }
            self.look_ahead()?;
        }
    }

    /// Finds the next pieces, of which there are none yet.
    #[cold]
    fn look_ahead(&mut self) -> Result<()> {
        if self.is_cut {
            // Twice as much each time, so that a long piece is not read over and over.
            let wanted = (self.window.len() - self.at).max(1) * 2;
            while !self.is_end && self.window.len() - self.at < wanted {
                self.is_end = !self.more()?;
            }
        }
        self.found.clear();
        self.given = 0;
        self.find_pieces();
        Ok(())
    }

    /// Finds pieces in what has not been read of the window: as many as are whole, but no more than [`BATCH`].
    fn find_pieces(&mut self) {
        self.is_cut = false;
        let mut start = self.at;
        let mut rest = self.window.get(start..).unwrap_or_default();
        while let Some(behind) = rest.strip_prefix(BYTE_ORDER_MARK)
            && self.found.len() < BATCH
        {
            rest = behind;
            start += BYTE_ORDER_MARK.len();
            self.found.push(Ahead {
                kind: Kind::Text,
                end: start,
            });
        }
        let mut reader = Reader::from_reader(rest.as_bytes());
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        config.check_end_names = false;
        let mut end = 0;
        while self.found.len() < BATCH {
            let begin = end;
            let event = reader.read_event();
            end = usize::try_from(reader.buffer_position()).unwrap_or(rest.len());
            // What kind of declaration it is tells the third byte.
            let may_go_on = !self.is_end && (end == rest.len() || rest.len() - begin < 3);
            let kind = match event {
                Ok(Event::Start(_)) => Kind::Start,
                Ok(Event::Empty(_)) => Kind::Empty,
                Ok(Event::End(_)) => Kind::End,
                Ok(Event::CData(_)) => Kind::CData,
                Ok(Event::GeneralRef(_)) => Kind::Reference,
                Ok(Event::DocType(_)) => Kind::DocType,
                Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => Kind::Other,
                Ok(Event::Text(_) | Event::Eof) | Err(_) if may_go_on => {
                    self.is_cut = true;
                    return;
                }
                Ok(Event::Text(_)) => Kind::Text,
                Ok(Event::Eof) => Kind::Eof,
                Err(error) => {
                    self.why = error.to_string();
                    Kind::Fault
                }
            };
            self.found.push(Ahead {
                kind,
                end: start + end,
            });
            if matches!(kind, Kind::Eof | Kind::Fault) {
                return;
            }
        }
    }

    /// Reads on behind the window; `false` at the end of the part.
    #[cold]
    pub(super) fn more(&mut self) -> Result<bool> {
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
