//! Steps through the stream: opening and closing elements, limits, and the decision on `mc:AlternateContent`.

use quick_xml::events::{BytesStart, Event};

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
        Error::in_part(kind, self.part.clone(), Some(self.offset()))
    }

    /// An error of quick-xml or, below it, of the package.
    pub(super) fn convert(&self, error: &quick_xml::Error) -> Error {
        let at = Some(self.reader.error_position());
        if let quick_xml::Error::Io(io) = error {
            let inner = io.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
            return match inner {
                Some(own) if own.part.is_empty() => {
                    Error::in_part(own.kind.clone(), self.part.clone(), at)
                }
                Some(own) => own.clone(),
                None => Error::in_part(
                    ErrorKind::DamagedArchive(io.to_string()),
                    self.part.clone(),
                    at,
                ),
            };
        }
        Error::in_part(ErrorKind::Xml(error.to_string()), self.part.clone(), at)
    }

    fn too_many(&self, what: &'static str, limit: usize) -> Error {
        self.error(ErrorKind::LimitExceeded {
            what,
            limit: limit as u64,
        })
    }

    /// Reads one event, tracking depth, namespaces and the current frame.
    pub(super) fn step(&mut self) -> Result<Step> {
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        self.reader.get_mut().start_token();
        let step = match self.reader.read_event_into(&mut buffer) {
            Ok(event) => match event {
                Event::Start(start) => self.open(&start, true).map(|()| Step::Start),
                Event::End(_) => {
                    self.close();
                    Ok(Step::End)
                }
                Event::Eof => Ok(Step::Eof),
                Event::DocType(text) => self.document_type(&text).map(|()| Step::Text),
                other => self.take_text(&other).map(|()| Step::Text),
            },
            Err(error) => Err(self.convert(&error)),
        };
        self.buffer = buffer;
        step
    }

    /// Accounts for a start tag; with `load`, makes it the current frame.
    pub(super) fn open(&mut self, start: &BytesStart<'_>, load: bool) -> Result<()> {
        self.depth += 1;
        if self.depth > limits::XML_DEPTH {
            return Err(self.too_many("the nesting of elements", limits::XML_DEPTH));
        }
        if !load {
            return Ok(());
        }
        if start.attributes_raw().contains("xmlns") {
            self.declare(start)?;
        }
        let (scope, depth) = (&mut self.scope, self.depth);
        self.frames
            .push(depth, |into| scope.element(start.name().into_inner(), into));
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute
                .map_err(|error| self.error(ErrorKind::Xml(format!("attribute: {error}"))))?;
            let raw = attribute.key.into_inner();
            if raw == "xmlns" || raw.starts_with("xmlns:") {
                continue;
            }
            if self.frames.attribute_count() >= limits::XML_ATTRIBUTES {
                return Err(self.too_many("the number of attributes", limits::XML_ATTRIBUTES));
            }
            let scope = &mut self.scope;
            self.frames.push_attribute(
                |into| scope.attribute(raw, into),
                |into| escape::push_attribute(&attribute.value, into),
            );
        }
        Ok(())
    }

    /// Takes in the namespace declarations of a start tag.
    pub(super) fn declare(&mut self, start: &BytesStart<'_>) -> Result<()> {
        // A fault in the attributes is reported when they are read themselves.
        for attribute in start.attributes().with_checks(false).flatten() {
            let raw = attribute.key.into_inner();
            let prefix = match raw.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) => match rest.strip_prefix(':') {
                    Some(prefix) => prefix,
                    None => continue,
                },
                None => continue,
            };
            if self.scope.len() >= limits::XML_NAMESPACES {
                return Err(self.too_many("the number of namespaces", limits::XML_NAMESPACES));
            }
            let mut uri = String::new();
            escape::push_attribute(&attribute.value, &mut uri);
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
        if self.depth <= depth {
            return Ok(());
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        let result = loop {
            buffer.clear();
            self.reader.get_mut().start_token();
            match self.reader.read_event_into(&mut buffer) {
                Ok(Event::Start(start)) => {
                    if let Err(error) = self.open(&start, false) {
                        break Err(error);
                    }
                }
                Ok(Event::End(_)) => {
                    self.close();
                    if self.depth <= depth {
                        break Ok(());
                    }
                }
                Ok(Event::Eof) => break Err(self.unclosed()),
                Ok(_) => {}
                Err(error) => break Err(self.convert(&error)),
            }
        };
        self.buffer = buffer;
        result
    }

    pub(super) fn unclosed(&self) -> Error {
        self.fault("the part ends inside an element")
    }

    /// Takes note of a document type. Entities that it declares are never expanded; one that is made of entities is
    /// what a bomb is built of, and nobody's honest document.
    fn document_type(&mut self, text: &str) -> Result<()> {
        self.has_document_type = true;
        let nested = text
            .split("<!ENTITY")
            .skip(1)
            .filter_map(|declaration| declaration.split('>').next())
            .any(|declaration| declaration.contains('&') && !declaration.contains("&#"));
        if nested {
            return Err(self.fault("it declares entities that are made of entities"));
        }
        Ok(())
    }

    /// Adds the text of an event to what is kept, if text is kept here.
    fn take_text(&mut self, event: &Event<'_>) -> Result<()> {
        // White space between the branches of an alternative belongs to neither.
        if self.keep_text && !self.inside_alternate(self.depth) {
            push_character_data(event, self.has_document_type, &mut self.text);
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
                Step::Eof => return Err(self.unclosed()),
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
            let mut name = String::new();
            self.scope.attribute(&raw, &mut name);
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
}

/// Appends the text an event stands for, if any. A reference that XML does not define is left out if the part `declares`
/// entities of its own, and stays as it stands if it can only be text that nobody escaped.
fn push_character_data(event: &Event<'_>, declares: bool, into: &mut String) {
    match event {
        Event::Text(text) => escape::push_text(text, into),
        Event::CData(text) => escape::push_text(text, into),
        Event::GeneralRef(reference) if !escape::push_reference(reference, into) && !declares => {
            into.push('&');
            into.push_str(reference);
            into.push(';');
        }
        _ => {}
    }
}
