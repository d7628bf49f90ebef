//! Steps through the stream: opening and closing elements, limits, and the decision on `mc:AlternateContent`.

use super::tokens::{Piece, Span};
use super::{Xml, escape};
use crate::error::{Error, ErrorKind, Result};
use crate::limits;

/// An `mc:AlternateContent` that is being read.
#[derive(Debug)]
pub(super) struct Alternate {
    /// Depth of the element.
    depth: usize,
    /// Whether one of its branches has been given out.
    taken: bool,
}

/// What one event of the stream was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// An element was opened and is now the current frame.
    Start,
    /// The innermost element was closed.
    End,
    /// Text, which was kept if [`Xml::content`] or [`Xml::text`] asked for it, or an event of no concern.
    Text,
    /// The stream ended.
    Eof,
}

impl<'a> Xml<'a> {
    pub(super) fn error(&self, kind: ErrorKind) -> Error {
        self.tokens.error(kind)
    }

    #[cold]
    fn too_many(&self, what: &'static str, limit: usize) -> Error {
        self.error(ErrorKind::LimitExceeded {
            what,
            limit: limit as u64,
        })
    }

    /// Reads one event, tracking depth, namespaces and the current frame.
    pub(super) fn step(&mut self) -> Result<Step> {
        Ok(match self.tokens.next()? {
            Piece::Start(tag) => {
                self.check_depth()?;
                self.open(tag)?;
                Step::Start
            }
            Piece::End => {
                self.close();
                Step::End
            }
            Piece::Eof => Step::Eof,
            Piece::DocType(text) => {
                self.document_type(text)?;
                Step::Text
            }
            Piece::Other => Step::Text,
            text => {
                self.take_text(text)?;
                Step::Text
            }
        })
    }

    /// Accounts for a start tag.
    #[inline]
    pub(super) fn check_depth(&mut self) -> Result<()> {
        self.depth += 1;
        if self.depth > limits::XML_DEPTH {
            return Err(self.too_deep());
        }
        Ok(())
    }

    #[cold]
    pub(super) fn too_deep(&self) -> Error {
        self.too_many("the nesting of elements", limits::XML_DEPTH)
    }

    #[cold]
    pub(super) fn too_many_attributes(&self) -> Error {
        self.too_many("the number of attributes", limits::XML_ATTRIBUTES)
    }

    /// Makes the element of a start tag the current frame.
    fn open(&mut self, tag: Span) -> Result<()> {
        let found = self.tokens.tag();
        if let Some(why) = &found.fault {
            return Err(self.fault(why.clone()));
        }
        if found.attributes.len() > limits::XML_ATTRIBUTES + limits::XML_NAMESPACES {
            return Err(self.too_many_attributes());
        }
        if found.declares {
            self.declare(tag)?;
        }
        let text = self.tokens.slice(tag);
        self.frames
            .push(self.depth, text, self.tokens.tag(), &mut self.scope);
        if self.frames.attribute_count() > limits::XML_ATTRIBUTES {
            return Err(self.too_many_attributes());
        }
        Ok(())
    }

    /// Takes in the namespace declarations of a start tag.
    #[cold]
    pub(super) fn declare(&mut self, tag: Span) -> Result<()> {
        let text = self.tokens.slice(tag);
        for attribute in &self.tokens.tag().attributes {
            let Some(prefix) = attribute.declares(text) else {
                continue;
            };
            if self.scope.len() >= limits::XML_NAMESPACES {
                return Err(self.too_many("the number of namespaces", limits::XML_NAMESPACES));
            }
            let mut uri = String::new();
            escape::push_attribute(attribute.value_in(text), &mut uri);
            self.scope.declare(self.depth, prefix, uri);
        }
        Ok(())
    }

    /// Accounts for an end tag.
    pub(super) fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        let depth = self.depth;
        self.scope.close(depth);
        while self
            .alternates
            .last()
            .is_some_and(|alternate| alternate.depth > depth)
        {
            self.alternates.pop();
        }
        while self
            .process_content
            .last()
            .is_some_and(|(at, _)| *at > depth)
        {
            self.process_content.pop();
        }
    }

    /// The depth of the current element if its content has not been read yet.
    pub(super) fn enter(&mut self) -> Option<usize> {
        self.frames.depth().filter(|depth| *depth == self.depth)
    }

    /// Ends the current child: skips what of it has not been read.
    pub(super) fn leave(&mut self) -> Result<()> {
        if let Some(depth) = self.frames.depth() {
            self.skip_to(depth.saturating_sub(1))?;
            self.frames.pop();
        }
        Ok(())
    }

    /// Reads on until only `depth` elements are open.
    fn skip_to(&mut self, depth: usize) -> Result<()> {
        while self.depth > depth {
            match self.tokens.next()? {
                Piece::Start(_) => self.check_depth()?,
                Piece::End => self.close(),
                Piece::Eof => return Err(self.tokens.unclosed()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Takes note of a document type. Entities that it declares are never expanded; one that is made of entities is
    /// what a bomb is built of, and nobody's honest document.
    fn document_type(&mut self, text: Span) -> Result<()> {
        self.has_document_type = true;
        let nested = self
            .tokens
            .slice(text)
            .split("<!ENTITY")
            .skip(1)
            .filter_map(|declaration| declaration.split('>').next())
            .any(|declaration| declaration.contains('&') && !declaration.contains("&#"));
        if nested {
            return Err(self.fault("it declares entities that are made of entities"));
        }
        Ok(())
    }

    /// Adds a piece of text to what is kept, if text is kept here.
    fn take_text(&mut self, piece: Piece) -> Result<()> {
        // White space between the branches of an alternative belongs to neither.
        if self.keep_text && !self.inside_alternate(self.depth) {
            self.push_text(piece);
            if self.text.len() as u64 > limits::XML_TOKEN_BYTES {
                return Err(self.error(ErrorKind::LimitExceeded {
                    what: "the length of a text",
                    limit: limits::XML_TOKEN_BYTES,
                }));
            }
        }
        Ok(())
    }

    /// Goes to the next child of the element at depth `base`; `false` at its end. With `decide`, alternatives are
    /// decided and given out in place. With `keep_text`, text on the way is appended to [`Xml::text`].
    pub(super) fn next_child(
        &mut self,
        base: usize,
        decide: bool,
        keep_text: bool,
    ) -> Result<bool> {
        loop {
            self.keep_text = keep_text;
            match self.step()? {
                Step::Text => {}
                Step::Eof => return Err(self.tokens.unclosed()),
                Step::End => {
                    if self.depth < base {
                        return Ok(false);
                    }
                }
                Step::Start => {
                    if self.inside_alternate(self.depth - 1) {
                        self.branch()?;
                    } else if decide && self.name() == "mc:AlternateContent" {
                        self.alternates.push(Alternate {
                            depth: self.depth,
                            taken: false,
                        });
                        self.frames.pop();
                    } else if self.is_transparent() {
                        self.check_attributes()?;
                        self.frames.pop();
                    } else {
                        self.check_attributes()?;
                        return Ok(true);
                    }
                }
            }
        }
    }

    /// Whether what stands at `depth` is a decided `mc:AlternateContent`.
    fn inside_alternate(&self, depth: usize) -> bool {
        self.alternates
            .last()
            .is_some_and(|alternate| alternate.depth == depth)
    }

    /// The current frame is a branch of an `mc:AlternateContent`: enters it if it is the one to be read, else skips it.
    fn branch(&mut self) -> Result<()> {
        let fits = match self.name() {
            "mc:Choice" => self.choice_is_understood(),
            "mc:Fallback" => true,
            _ => false,
        };
        match self.alternates.last_mut() {
            Some(alternate) if fits && !alternate.taken => {
                alternate.taken = true;
                self.frames.pop();
                Ok(())
            }
            _ => self.leave(),
        }
    }

    /// Takes in `mc:Ignorable` and `mc:ProcessContent` of the current frame.
    pub(super) fn check_attributes(&mut self) -> Result<()> {
        if !self.frames.has_compatibility() {
            return Ok(());
        }
        if let Some(list) = self.attr("mc:Ignorable") {
            let prefixes = list.to_owned();
            for prefix in prefixes.split_ascii_whitespace() {
                self.scope.ignore(prefix);
            }
        }
        let Some(list) = self.attr("mc:ProcessContent") else {
            return Ok(());
        };
        let names: Vec<String> = list.split_ascii_whitespace().map(str::to_owned).collect();
        for raw in names {
            if self.process_content.len() >= limits::XML_NAMESPACES {
                return Err(
                    self.too_many("the number of mc:ProcessContent", limits::XML_NAMESPACES)
                );
            }
            let name = match raw.find(':') {
                Some(prefix) => self.scope.qualified(&raw, prefix).of(&raw),
                None => raw,
            };
            self.process_content.push((self.depth, name));
        }
        Ok(())
    }

    /// Whether the current frame is an unknown element whose children are to be read in its place.
    fn is_transparent(&self) -> bool {
        if self.process_content.is_empty() {
            return false;
        }
        let name = self.name();
        name.starts_with('?')
            && self.process_content.iter().any(|(_, listed)| {
                listed == name
                    || listed
                        .strip_suffix('*')
                        .is_some_and(|prefix| name.starts_with(prefix))
            })
    }

    /// Appends the text that a piece stands for. A reference that XML does not define is left out if the part declares
    /// entities of its own, and stays as it stands if it can only be text that nobody escaped.
    fn push_text(&mut self, piece: Piece) {
        match piece {
            Piece::Text(text) | Piece::CData(text) => {
                escape::push_text(self.tokens.slice(text), &mut self.text);
            }
            Piece::Reference(name) => {
                let name = self.tokens.slice(name);
                if !escape::push_reference(name, &mut self.text) && !self.has_document_type {
                    self.text.push('&');
                    self.text.push_str(name);
                    self.text.push(';');
                }
            }
            _ => {}
        }
    }
}
