//! HTML as a document of Word: what browsers show of it, as far as a text can hold it.
//!
//! [`tokens`] cuts it into tags and text; an element has a [`look`], from its tag, its attributes and the rules of the
//! style [`sheet`], and hands it down. Text gathers in a paragraph until a block begins or ends.

mod look;
mod paragraph;
mod sheet;
mod table;
mod tags;
mod tokens;

use super::markup::Markup;
use super::{encoding, transfer};
use look::{Look, Own};
use paragraph::Paragraph;
use sheet::Sheet;
use table::Table;
use tokens::{Tag, Token, Tokens};

/// Elements and texts of one document up to which it is read.
const NODES: u32 = 1_000_000;

/// Elements inside of one another; deeper ones have no look of their own.
const DEPTH: usize = 200;

/// Tables inside of one another; deeper ones lose their cells.
const TABLES: usize = 20;

/// Bytes of markup up to which a document is read.
const BYTES: usize = 32 << 20;

/// An element that is open.
struct Element {
    name: String,
    look: Look,
    own: Own,
    is_block: bool,
    /// Its number among the elements and texts of the document.
    number: u32,
    /// Of an item of a list, until its first paragraph: the numbering and the level.
    item: Option<(usize, usize)>,
}

/// The files that a document may show, by the addresses under which it does.
pub type Files<'f> = &'f dyn Fn(&str) -> Option<Vec<u8>>;

/// Reads a document.
pub fn read(html: &str, files: Files<'_>) -> Markup {
    let mut reader = Reader::new(files);
    for token in Tokens::new(html) {
        if reader.number >= NODES || reader.out.body.len() >= BYTES {
            reader.out.warning = Some("what stands behind a million elements of HTML is left out");
            break;
        }
        match token {
            Token::Open(tag) => reader.open(&tag),
            Token::Close(name) => reader.close(&name),
            Token::Text(text) => reader.text(&text),
        }
    }
    reader.leave(0);
    reader.end_paragraph();
    reader.out.cost = u64::from(reader.number) * 128;
    reader.out
}

struct Reader<'f> {
    out: Markup,
    files: Files<'f>,
    sheet: Sheet,
    /// The elements that are open, the innermost last; the first is the document.
    elements: Vec<Element>,
    tables: Vec<Table>,
    /// The lists that are open: their numberings.
    lists: Vec<usize>,
    paragraph: Paragraph,
    number: u32,
}

impl<'f> Reader<'f> {
    fn new(files: Files<'f>) -> Self {
        let root = Element {
            name: "body".to_owned(),
            look: Look {
                size: look::SIZE,
                ..Look::default()
            },
            own: Own::default(),
            is_block: true,
            number: 2,
            item: None,
        };
        Self {
            out: Markup::default(),
            files,
            sheet: Sheet::default(),
            elements: vec![root],
            tables: Vec::new(),
            lists: Vec::new(),
            paragraph: Paragraph::default(),
            // The elements html and body, which every document has.
            number: 2,
        }
    }

    /// The innermost element; there is always one.
    fn here(&self) -> Option<&Element> {
        self.elements.last()
    }

    /// Begins an element.
    fn open(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        if matches!(name, "html" | "body" | "head" | "meta" | "link") {
            self.look_of_document(tag);
            return;
        }
        self.close_implied(name);
        let is_block = tags::is_block(name);
        if is_block {
            self.end_paragraph();
        }
        let is_table = name == "table";
        if self.elements.len() >= DEPTH || is_table && self.tables.len() >= TABLES {
            return;
        }
        let Some(mut look) = self.here().map(|element| element.look.clone()) else {
            return;
        };
        let mut own = Own::default();
        tags::style(tag, &mut look, &mut own, &self.sheet);
        if look.hidden {
            self.push(tag, look, own, is_block);
            return;
        }
        self.number += 1;
        match name {
            "br" => self.paragraph.line_break(&look, self.number),
            "img" => self.picture(tag, &look, &own),
            "hr" => self.out.rule(),
            "a" => self.anchor(tag, &mut look),
            "ul" | "ol" => self.list(tag, &mut look),
            "table" => self.table(tag, &mut look, &own),
            "tr" => self.with_table(|table, body| table.row(tag, &own, body)),
            "caption" => self.with_table(|table, body| {
                table.row(tag, &own, body);
                table.cell(tag, &own, body);
            }),
            "td" | "th" => self.with_table(|table, body| table.cell(tag, &own, body)),
            _ => {}
        }
        let anchor = tag.attr("name").filter(|_| name == "a");
        if let Some(anchor) = tag.attr("id").or(anchor) {
            self.paragraph.bookmark(anchor, self.number);
        }
        self.push(tag, look, own, is_block);
    }

    /// The attributes and rules of the document as a whole.
    fn look_of_document(&mut self, tag: &Tag) {
        if let Some(root) = self.elements.first_mut().filter(|_| tag.name == "body") {
            let mut own = Own::default();
            tags::style(tag, &mut root.look, &mut own, &self.sheet);
            // The margins of a window are not those of a page.
            root.look.indent = [0; 3];
        }
    }

    fn push(&mut self, tag: &Tag, look: Look, own: Own, is_block: bool) {
        if tags::is_empty(&tag.name) {
            return;
        }
        let item = (tag.name == "li")
            .then(|| self.lists.last().copied())
            .flatten();
        self.elements.push(Element {
            name: tag.name.clone(),
            look,
            own,
            is_block,
            number: self.number,
            item: item.map(|list| (list, self.lists.len() - 1)),
        });
    }

    fn with_table(&mut self, act: impl FnOnce(&mut Table, &mut String)) {
        if let Some(table) = self.tables.last_mut() {
            act(table, &mut self.out.body);
        }
    }

    /// Ends the elements that cannot have one with this name in them.
    fn close_implied(&mut self, name: &str) {
        let (ended, up_to): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "td" | "th" | "caption" => (&["td", "th", "caption"], &["table"]),
            "tr" | "tbody" | "thead" | "tfoot" => {
                self.leave_through(&["td", "th", "caption"], &["table"]);
                (&["tr"], &["table"])
            }
            _ if tags::is_block(name) => (&["p"], &["td", "th", "table", "li"]),
            _ => return,
        };
        self.leave_through(ended, up_to);
    }

    /// Leaves the innermost element with one of these names, unless one of the others is further inside.
    fn leave_through(&mut self, ended: &[&str], up_to: &[&str]) {
        let is = |element: &Element, names: &[&str]| names.contains(&element.name.as_str());
        let found = self
            .elements
            .iter()
            .rposition(|element| is(element, ended) || is(element, up_to));
        if let Some(at) = found.filter(|at| is(&self.elements[*at], ended)) {
            self.leave(at);
        }
    }

    /// Ends an element.
    fn close(&mut self, name: &str) {
        if name == "br" {
            return self.open(&Tag::named("br"));
        }
        let up_to: &[&str] = match name {
            "table" | "html" | "body" => &[],
            "tr" | "td" | "th" | "thead" | "tbody" | "tfoot" | "caption" => &["table"],
            _ => &["td", "th", "table"],
        };
        self.leave_through(&[name], up_to);
    }

    /// Leaves the element at this place and all in it.
    fn leave(&mut self, at: usize) {
        while self.elements.len() > at.max(1) {
            if self.here().is_some_and(|element| element.is_block) {
                self.end_paragraph();
            }
            let Some(element) = self.elements.pop() else {
                return;
            };
            if element.look.hidden {
                continue;
            }
            match element.name.as_str() {
                "ul" | "ol" => _ = self.lists.pop(),
                "td" | "th" | "caption" => self.with_table(Table::end_cell),
                "tr" => self.with_table(Table::end_row),
                "table" => {
                    self.with_table(Table::end);
                    self.tables.pop();
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        let Some(element) = self.elements.last() else {
            return;
        };
        if element.name == "style" {
            self.sheet.read(text);
        } else if !element.look.hidden {
            self.number += 1;
            self.paragraph.text(text, &element.look, element.number);
        }
    }

    /// Writes the paragraph that has gathered, with the properties of the innermost block.
    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        if paragraph.is_empty() {
            self.paragraph = paragraph;
            return;
        }
        if let Some(table) = self.tables.last_mut().filter(|table| !table.is_in_cell()) {
            table.cell(&Tag::default(), &Own::default(), &mut self.out.body);
        }
        let item = self
            .elements
            .iter_mut()
            .rev()
            .find(|element| element.name == "li");
        let item = item.and_then(|element| element.item.take());
        if let Some(block) = self.elements.iter().rev().find(|element| element.is_block) {
            paragraph.write(block, item, &mut self.out);
        }
    }

    fn table(&mut self, tag: &Tag, look: &mut Look, own: &Own) {
        look.indent = [0; 3];
        let jc = tag.attr("align").unwrap_or_default();
        let jc = ["center", "right"]
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(jc));
        if let Some(table) = self.tables.last_mut().filter(|table| !table.is_in_cell()) {
            table.cell(&Tag::default(), &Own::default(), &mut self.out.body);
        }
        let table = Table::new(tag, own, jc.unwrap_or_default(), &mut self.out.body);
        self.tables.push(table);
    }

    fn list(&mut self, tag: &Tag, look: &mut Look) {
        let kind = tag.attr("type").unwrap_or(&look.list);
        let kind = match (tag.name.as_str(), kind) {
            ("ul", _) => "bullet",
            (_, "a" | "lower-alpha" | "lower-latin") => "lowerLetter",
            (_, "A" | "upper-alpha" | "upper-latin") => "upperLetter",
            (_, "i" | "lower-roman") => "lowerRoman",
            (_, "I" | "upper-roman") => "upperRoman",
            _ => "decimal",
        };
        let start = tag
            .attr("start")
            .and_then(|start| start.trim().parse().ok());
        self.lists.push(self.out.list(kind, start.unwrap_or(1)));
        look.list.clear();
    }

    fn anchor(&mut self, tag: &Tag, look: &mut Look) {
        let Some(address) = tag.attr("href").map(str::trim) else {
            return;
        };
        let scheme = address.split(':').next().unwrap_or_default();
        let is_script = ["javascript", "vbscript", "data"]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(scheme));
        if !is_script && !address.is_empty() {
            // The address is shown where nothing else is said.
            let usual = if address.starts_with('#') {
                ""
            } else {
                address
            };
            tags::link(look);
            look.link = self.out.link(address, tag.attr("title").unwrap_or(usual));
        }
    }

    /// A picture that the document brings along. Others are never loaded: their description stands in place.
    fn picture(&mut self, tag: &Tag, look: &Look, own: &Own) {
        let address = tag.attr("src").unwrap_or_default();
        let describe = tag.attr("alt").unwrap_or_default();
        let files = self.files;
        let run = match address.strip_prefix("data:") {
            Some(data) => {
                self.out
                    .picture("", || transfer::data_address(data), own.extent, describe)
            }
            None => self
                .out
                .picture(address, || files(address), own.extent, describe),
        };
        match run {
            Some(run) => self.paragraph.raw(run, look, self.number),
            None => {
                self.out.warning =
                    Some("pictures that an HTML document does not bring along are left out");
                self.paragraph.text(describe, look, self.number);
            }
        }
    }
}

/// The text of an HTML document: its encoding is told by its bytes, its content type or a `meta` element.
pub fn decode(bytes: &[u8], kind: &str) -> String {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(1024)).unwrap_or_default());
    let head = format!("{kind};{head}").to_ascii_lowercase();
    let label = head.split_once("charset=").map_or("", |found| found.1);
    let label = label.trim_start_matches(['"', '\'']);
    let end = label.find(|char: char| !char.is_ascii_alphanumeric() && !matches!(char, '-' | '_'));
    encoding::decode(
        bytes,
        label.get(..end.unwrap_or(label.len())).unwrap_or_default(),
    )
}
