//! An element as text: a fragment that stands alone.

use quick_xml::events::{BytesStart, Event};

use super::{Xml, escape};
use crate::error::{ErrorKind, Result};

/// Attributes whose value is a list of prefixes or qualified names.
const PREFIX_LISTS: [&str; 7] = [
    "Requires",
    "Ignorable",
    "ProcessContent",
    "MustUnderstand",
    "PreserveElements",
    "PreserveAttributes",
    "type",
];

/// What is written, and the declarations it needs.
struct Fragment {
    body: String,
    /// Depth of the element that is written.
    base: usize,
    /// Indices of the declarations outside the fragment that it uses, in the order of their use.
    used: Vec<usize>,
}

impl Xml<'_> {
    /// The current element as a fragment that is well-formed alone: what it needs of the namespace declarations in
    /// force is declared on it. Consumes the element.
    ///
    /// Names keep the prefixes of the document, `mc:AlternateContent` stays as it stands, comments and processing
    /// instructions are left out.
    ///
    /// # Errors
    /// As [`Xml::children`].
    pub fn raw(&mut self) -> Result<String> {
        let Some(base) = self.enter() else {
            return Ok(String::new());
        };
        let mut fragment = Fragment {
            body: String::new(),
            base,
            used: Vec::new(),
        };
        // Nothing has been read since the start tag, so the buffer still holds it.
        let mut buffer = std::mem::take(&mut self.buffer);
        let tag = String::from_utf8_lossy(&buffer).into_owned();
        let head = tag
            .trim_start_matches('<')
            .trim_end_matches('>')
            .trim_end_matches('/');
        let name_len = head.find([' ', '\t', '\r', '\n']).unwrap_or(head.len());
        self.mark_used(&BytesStart::from_content(head, name_len), &mut fragment);

        self.reader.config_mut().expand_empty_elements = false;
        let result = self.raw_body(&mut fragment, &mut buffer);
        self.reader.config_mut().expand_empty_elements = true;
        self.buffer = buffer;
        result?;

        let mut out = String::with_capacity(head.len() + fragment.body.len() + 256);
        out.push('<');
        out.push_str(head);
        for binding in fragment
            .used
            .iter()
            .filter_map(|index| self.scope.get(*index))
        {
            push_declaration(&binding.prefix, &binding.uri, &mut out);
        }
        out.push('>');
        out.push_str(&fragment.body);
        out.push_str("</");
        out.push_str(head.get(..name_len).unwrap_or_default());
        out.push('>');
        Ok(out)
    }

    /// Writes the content of the element up to its end tag.
    fn raw_body(&mut self, fragment: &mut Fragment, buffer: &mut Vec<u8>) -> Result<()> {
        loop {
            buffer.clear();
            self.reader.get_mut().start_token();
            let event = match self.reader.read_event_into(buffer) {
                Ok(event) => event,
                Err(error) => return Err(self.convert(&error)),
            };
            match event {
                Event::Start(start) => {
                    self.raw_open(&start, fragment)?;
                    fragment.body.push('>');
                }
                Event::Empty(start) => {
                    self.raw_open(&start, fragment)?;
                    fragment.body.push_str("/>");
                    self.close();
                }
                Event::End(end) => {
                    self.close();
                    if self.depth < fragment.base {
                        return Ok(());
                    }
                    fragment.body.push_str("</");
                    fragment.body.push_str(end.name().into_inner());
                    fragment.body.push('>');
                }
                Event::Text(text) => fragment.body.push_str(&text.replace('&', "&amp;")),
                Event::CData(data) => {
                    fragment.body.push_str("<![CDATA[");
                    fragment.body.push_str(&data);
                    fragment.body.push_str("]]>");
                }
                Event::GeneralRef(reference) => {
                    let known = escape::push_reference(&reference, &mut String::new());
                    fragment.body.push_str(if known { "&" } else { "&amp;" });
                    fragment.body.push_str(&reference);
                    fragment.body.push(';');
                }
                Event::Eof => return Err(self.unclosed()),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// Writes a start tag without its closing bracket.
    fn raw_open(&mut self, start: &BytesStart<'_>, fragment: &mut Fragment) -> Result<()> {
        self.open(start, false)?;
        if start.attributes_raw().contains("xmlns") {
            self.declare(start)?;
        }
        self.mark_used(start, fragment);
        if let Some(Err(error)) = start.attributes().with_checks(false).find(Result::is_err) {
            return Err(self.error(ErrorKind::Xml(format!("attribute: {error}"))));
        }
        fragment.body.push('<');
        fragment.body.push_str(start);
        Ok(())
    }

    /// Notes which declarations outside the fragment a start tag uses.
    fn mark_used(&self, start: &BytesStart<'_>, fragment: &mut Fragment) {
        let prefix = start
            .name()
            .into_inner()
            .split_once(':')
            .map_or("", |(prefix, _)| prefix);
        self.mark(prefix, fragment);
        for attribute in start.attributes().with_checks(false).flatten() {
            let raw = attribute.key.into_inner();
            let local = match raw.split_once(':') {
                Some(("xmlns", _)) => continue,
                Some((prefix, local)) => {
                    self.mark(prefix, fragment);
                    local
                }
                None => raw,
            };
            if PREFIX_LISTS.contains(&local) {
                for name in attribute.value.split_ascii_whitespace() {
                    let prefix = name.split_once(':').map_or(name, |(prefix, _)| prefix);
                    self.mark(prefix, fragment);
                }
            }
        }
    }

    fn mark(&self, prefix: &str, fragment: &mut Fragment) {
        if let Some((index, binding)) = self.scope.search(prefix)
            && binding.depth < fragment.base
            && !binding.uri.is_empty()
            && !fragment.used.contains(&index)
        {
            fragment.used.push(index);
        }
    }
}

fn push_declaration(prefix: &str, uri: &str, out: &mut String) {
    out.push_str(" xmlns");
    if !prefix.is_empty() {
        out.push(':');
        out.push_str(prefix);
    }
    out.push_str("=\"");
    for char in uri.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(char),
        }
    }
    out.push('"');
}
