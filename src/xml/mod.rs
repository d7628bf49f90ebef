//! Reading XML parts as a stream, with one style for all readers.
//!
//! A reader stands on an *element* and asks for its [`Xml::name`], [`Xml::attr`] and then for its content, once:
//! [`Xml::children`], [`Xml::content`], [`Xml::text`] or [`Xml::raw`]. What is left unread is skipped.
//!
//! Names are canonical, whatever prefixes the document uses: `w:p`, `a:blip`, `r:id`; see [`Xml::name`].
//!
//! `mc:AlternateContent` and `mc:ProcessContent` (ECMA-376-3) are decided here: readers see the chosen content in
//! place, as if it stood there.
#![forbid(unsafe_code)]

mod breaks;
mod escape;
mod event;
mod frames;
mod names;
mod namespaces;
mod raw;
pub mod scan;
mod source;
mod tag;
#[cfg(test)]
mod tests;
mod tokens;
pub mod value;

pub use breaks::ClosedBreaks;

use std::io::BufRead;

use error::{Error, Result};
use quire_format::{error, limits};

use event::{Alternate, Step};
use frames::Frames;
use names::Scope;
use source::Source;
pub use source::windows1252;
use tokens::Tokens;

/// How an element says that white space counts.
const SPACE: &str = "xml:space";
const PRESERVE: &str = "preserve";

/// What [`Xml::content`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node<'t> {
    /// An element, to which [`Xml::name`] and the other methods now refer.
    Element,
    /// Text up to the next element or to the end, as it stands; never empty.
    Text(&'t str),
}

/// A part of the package, read as a stream.
pub struct Xml<'a> {
    tokens: Tokens<'a>,
    scope: Scope,
    /// The elements that readers are inside of, the current one last.
    frames: Frames,
    /// Elements open in the stream.
    depth: usize,
    /// The `mc:AlternateContent` elements that are decided and whose content is being given out.
    alternates: Vec<Alternate>,
    /// Elements named by `mc:ProcessContent`, with the depth at which that attribute stands.
    process_content: Vec<(usize, String)>,
    /// Whether `mc:AlternateContent` is decided here.
    decide: bool,
    /// Text read while `keep_text` is set, for [`Xml::content`] and [`Xml::text`].
    text: String,
    keep_text: bool,
    /// Whether the part has a document type, which may declare entities.
    has_document_type: bool,
    /// Whether the root says that white space counts.
    preserves_space: bool,
}

impl<'a> Xml<'a> {
    /// Reads `source`; `part` is what errors name. Call [`Self::root`] first.
    pub fn new(part: &str, source: Box<dyn BufRead + 'a>) -> Self {
        Self {
            tokens: Tokens::new(part, Source::new(source)),
            scope: Scope::default(),
            frames: Frames::default(),
            depth: 0,
            alternates: Vec::new(),
            process_content: Vec::new(),
            decide: true,
            text: String::new(),
            keep_text: false,
            has_document_type: false,
            preserves_space: false,
        }
    }

    /// Goes to the root element.
    ///
    /// # Errors
    /// [`ErrorKind::Xml`] if there is none.
    pub fn root(&mut self) -> Result<()> {
        if !self.frames.is_empty() {
            return Ok(());
        }
        loop {
            match self.step()? {
                Step::Start => break,
                Step::End | Step::Text => {}
                Step::Eof => return Err(self.fault("there is no root element")),
            }
        }
        self.check_attributes()?;
        self.preserves_space = self.attr(SPACE) == Some(PRESERVE);
        Ok(())
    }

    /// Whether white space at the ends of the current element's text counts: as it says itself, or else the root
    /// (XML 1.0, section 2.10). What is between them is not asked: nobody says it there.
    pub fn preserves_space(&self) -> bool {
        match self.attr(SPACE) {
            Some(said) => said == PRESERVE,
            None => self.preserves_space,
        }
    }

    /// The canonical name of the current element; empty before [`Self::root`].
    ///
    /// The namespace is told by one fixed prefix, the same for transitional and strict documents. Elements of
    /// SpreadsheetML's main namespace and of no namespace have none (`row`, `c`); `x:` is Excel's VML namespace. An
    /// unknown namespace gives `?`, the document's prefix, `:` and the local name.
    pub fn name(&self) -> &str {
        self.frames.name()
    }

    /// The value of an attribute of the current element, by canonical name; an attribute without a prefix is in no
    /// namespace and named as it stands. Character references are resolved.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attrs()
            .find_map(|(key, value)| (key == name).then_some(value))
    }

    /// The attributes of the current element in the order of the document, canonical name and value, without the
    /// namespace declarations.
    pub fn attrs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.frames.attrs()
    }

    /// The namespaces met so far of which nothing is read although the document does not say that they may be ignored.
    /// Each is told once.
    pub fn take_unknown_namespaces(&mut self) -> Vec<String> {
        self.scope.take_unknown()
    }

    /// The part's name, as given to [`Self::new`].
    pub fn part(&self) -> &str {
        self.tokens.part()
    }

    /// Elements open in the part, the current one among them.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// Bytes read so far, counted in UTF-8.
    pub fn offset(&self) -> u64 {
        self.tokens.offset()
    }

    /// An error at the current place, for faults that only a reader can see.
    pub fn fault(&self, message: impl Into<String>) -> Error {
        self.tokens.fault(message)
    }

    /// Calls `f` for each child element of the current element, which is consumed thereby.
    ///
    /// Inside `f`, [`Self::name`] and the others refer to the child, afterwards again to the element itself. A second
    /// call for the same element finds nothing.
    ///
    /// # Errors
    /// Those of `f`, [`ErrorKind::Xml`], [`ErrorKind::LimitExceeded`], and those of the package.
    pub fn children(&mut self, f: &mut dyn FnMut(&mut Self) -> Result<()>) -> Result<()> {
        let Some(base) = self.enter() else {
            return Ok(());
        };
        while self.next_child(base, self.decide, false)? {
            f(self)?;
            self.leave()?;
        }
        Ok(())
    }

    /// As [`Self::children`], but an `mc:AlternateContent` among the children is given as an element, and so are its
    /// `mc:Choice` and `mc:Fallback`. Deeper ones are decided as usual.
    ///
    /// # Errors
    /// As [`Self::children`].
    pub fn children_raw(&mut self, f: &mut dyn FnMut(&mut Self) -> Result<()>) -> Result<()> {
        let Some(base) = self.enter() else {
            return Ok(());
        };
        while self.next_child(base, false, false)? {
            f(self)?;
            self.leave()?;
        }
        Ok(())
    }

    /// Calls `f` for each child element and each piece of text of the current element, which is consumed thereby.
    ///
    /// # Errors
    /// As [`Self::children`].
    pub fn content(&mut self, f: &mut dyn FnMut(&mut Self, Node<'_>) -> Result<()>) -> Result<()> {
        let Some(base) = self.enter() else {
            return Ok(());
        };
        loop {
            self.text.clear();
            let more = self.next_child(base, self.decide, true)?;
            if !self.text.is_empty() {
                let text = std::mem::take(&mut self.text);
                f(self, Node::Text(&text))?;
                self.text = text;
            }
            if !more {
                return Ok(());
            }
            f(self, Node::Element)?;
            self.leave()?;
        }
    }

    /// All text inside the current element, at any depth, with white space as it stands. Consumes the element.
    ///
    /// # Errors
    /// As [`Self::children`].
    pub fn text(&mut self) -> Result<String> {
        let mut text = String::new();
        self.text_into(&mut text)?;
        Ok(text)
    }

    /// As [`Self::text`], appended to `into`.
    ///
    /// # Errors
    /// As [`Self::children`].
    pub fn text_into(&mut self, into: &mut String) -> Result<()> {
        let Some(base) = self.enter() else {
            return Ok(());
        };
        self.text.clear();
        // Elements on the way are entered, not skipped: the next step reads on inside of them.
        while self.next_child(base, self.decide, true)? {
            self.frames.pop();
        }
        into.push_str(&self.text);
        Ok(())
    }

    /// Whether `mc:AlternateContent` is decided here (the default) or given to the readers as an element. Returns
    /// what was set before.
    pub fn alternate_content(&mut self, decide: bool) -> bool {
        std::mem::replace(&mut self.decide, decide)
    }

    /// Whether all namespaces that the current element, an `mc:Choice`, requires are read.
    pub fn choice_is_understood(&self) -> bool {
        self.attr("Requires").is_some_and(|prefixes| {
            prefixes.split_ascii_whitespace().all(|prefix| {
                self.scope
                    .canonical(prefix)
                    .is_some_and(namespaces::understood)
            })
        })
    }
}
