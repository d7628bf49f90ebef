//! An element as text: a fragment that stands alone.

use super::tag::StartTag;
use super::tokens::{Piece, Span};
use super::{Xml, escape};
use crate::error::Result;

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
        let name = self.frames.raw_name().to_owned();
        let head = self.frames.tag().to_owned();
        let mut found = StartTag::default();
        found.read(&head);
        self.mark_used(&head, &found, &mut fragment);
        self.raw_body(&mut fragment)?;

        let mut out = String::with_capacity(head.len() + fragment.body.len() + 256);
        out.push('<');
        out.push_str(&head);
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
        out.push_str(&name);
        out.push('>');
        Ok(out)
    }

    /// Writes the content of the element up to its end tag.
    fn raw_body(&mut self, fragment: &mut Fragment) -> Result<()> {
        // Names of the open elements below the current one.
        let mut names: Vec<String> = Vec::new();
        loop {
            match self.tokens.next()? {
                Piece::Start(tag) => {
                    self.raw_open(tag, fragment)?;
                    if self.tokens.is_empty() {
                        fragment.body.push_str("/>");
                        self.tokens.close_empty();
                        self.close();
                    } else {
                        fragment.body.push('>');
                        let name = self.tokens.slice(tag).get(..self.tokens.tag().name);
                        names.push(name.unwrap_or_default().to_owned());
                    }
                }
                Piece::End => {
                    self.close();
                    let Some(name) = names.pop() else {
                        return Ok(());
                    };
                    fragment.body.push_str("</");
                    fragment.body.push_str(&name);
                    fragment.body.push('>');
                }
                Piece::Text(text) => {
                    let text = self.tokens.slice(text).replace('&', "&amp;");
                    fragment.body.push_str(&text);
                }
                Piece::CData(text) => {
                    fragment.body.push_str("<![CDATA[");
                    fragment.body.push_str(self.tokens.slice(text));
                    fragment.body.push_str("]]>");
                }
                Piece::Reference(name) => {
                    let name = self.tokens.slice(name);
                    let known = escape::push_reference(name, &mut String::new());
                    fragment.body.push_str(if known { "&" } else { "&amp;" });
                    fragment.body.push_str(name);
                    fragment.body.push(';');
                }
                Piece::Eof => return Err(self.tokens.unclosed()),
                Piece::DocType(_) | Piece::Other => {}
            }
        }
    }

    /// Writes a start tag without its closing bracket.
    fn raw_open(&mut self, tag: Span, fragment: &mut Fragment) -> Result<()> {
        self.check_depth()?;
        self.declare(tag)?;
        let (text, found) = (self.tokens.slice(tag), self.tokens.tag());
        if let Some(why) = &found.fault {
            return Err(self.fault(why.clone()));
        }
        self.mark_used(text, found, fragment);
        fragment.body.push('<');
        fragment.body.push_str(text);
        Ok(())
    }

    /// Notes which declarations outside the fragment a start tag uses.
    fn mark_used(&self, tag: &str, found: &StartTag, fragment: &mut Fragment) {
        let prefix = found.prefix.and_then(|len| tag.get(..len));
        self.mark(prefix.unwrap_or_default(), fragment);
        for attribute in &found.attributes {
            let name = attribute.name_in(tag);
            let local = match name.split_once(':') {
                Some(("xmlns", _)) => continue,
                Some((prefix, local)) => {
                    self.mark(prefix, fragment);
                    local
                }
                None => name,
            };
            if PREFIX_LISTS.contains(&local) {
                for name in attribute.value_in(tag).split_ascii_whitespace() {
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
