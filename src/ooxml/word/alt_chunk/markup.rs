//! A document being written as WordprocessingML, which is then read as any other.

use crate::package::PartName;

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The name of the main part.
pub const MAIN: &str = "/word/document.xml";

/// The parts of a document.
#[derive(Default)]
pub struct Markup {
    /// The blocks.
    pub body: String,
}

impl Markup {
    /// Begins a paragraph with `w:pPr` as given.
    pub fn begin_paragraph(&mut self, properties: &str) {
        self.body.push_str("<w:p>");
        self.body.push_str(properties);
    }

    /// Ends a paragraph.
    pub fn end_paragraph(&mut self) {
        self.body.push_str("</w:p>");
    }

    /// Appends a run with these children of `w:rPr`; tabs and line feeds of its text become what they mean.
    pub fn run(&mut self, properties: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.body.push_str("<w:r><w:rPr>");
        self.body.push_str(properties);
        self.body.push_str("</w:rPr><w:t xml:space=\"preserve\">");
        for char in text.chars() {
            match char {
                '\t' => self.between_texts("<w:tab/>"),
                '\n' => self.between_texts("<w:br/>"),
                '\x0C' => self.between_texts("<w:br w:type=\"page\"/>"),
                _ => push_escaped(char, &mut self.body),
            }
        }
        self.body.push_str("</w:t></w:r>");
    }

    fn between_texts(&mut self, element: &str) {
        self.body.push_str("</w:t>");
        self.body.push_str(element);
        self.body.push_str("<w:t xml:space=\"preserve\">");
    }

    /// The parts with their names.
    pub fn into_parts(self) -> Vec<(PartName, Vec<u8>)> {
        let body = format!("<w:body>{}</w:body>", self.body);
        let parts = [(MAIN, root("document", &body))];
        let named = |(name, text): (&str, String)| Some((PartName::new(name)?, text.into_bytes()));
        parts.into_iter().filter_map(named).collect()
    }
}

fn root(name: &str, content: &str) -> String {
    format!("<w:{name} {NAMESPACES}>{content}</w:{name}>")
}

/// Appends a character as text or in an attribute; what XML cannot hold is left out.
pub fn push_escaped(char: char, into: &mut String) {
    match char {
        '&' => into.push_str("&amp;"),
        '<' => into.push_str("&lt;"),
        '"' => into.push_str("&quot;"),
        '\0'..='\x1F' | '\u{FFFE}' | '\u{FFFF}' => {}
        _ => into.push(char),
    }
}
