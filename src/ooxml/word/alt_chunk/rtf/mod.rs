//! RTF (version 1.9.1) as a document of Word: text, its formatting, tables, links and pictures.
//!
//! [`tokens`] cuts it into groups, control words and bytes; a [`state`] holds for a group and is back after it. Rows
//! gather in a [`table`] until a paragraph outside of it comes.

mod state;
mod table;
mod tokens;
mod words;

use std::collections::HashMap;

use super::encoding::CodePage;
use super::markup::{Markup, push_escaped, push_run};
use state::{Destination, State};
use table::Table;
use tokens::{Token, Tokens};

/// Groups inside of one another; deeper ones have no state of their own.
const DEPTH: usize = 256;

/// Bytes of markup up to which a document is read.
const BYTES: usize = 32 << 20;

/// A font of the font table.
#[derive(Default)]
struct Font {
    name: String,
    /// The name has ended.
    is_whole: bool,
    /// The code page; 0 for that of the document, `SYMBOL` for none.
    page: u32,
}

/// Bytes of fonts with symbols are their characters.
const SYMBOL: u32 = 42;

/// Reads a document.
pub fn read(bytes: &[u8]) -> Markup {
    let mut reader = Reader::default();
    reader.states.push(State::default());
    for token in Tokens::new(bytes) {
        if reader.out.body.len() + reader.table.bytes() >= BYTES {
            reader.out.warning = Some("the end of a long RTF document is left out");
            break;
        }
        match token {
            Token::Begin => reader.begin(),
            Token::End => reader.end(),
            Token::Word(word, number) => reader.word(word, number),
            Token::Symbol(symbol) => reader.symbol(symbol),
            Token::Hex(byte) => reader.byte(byte),
            Token::Text(text) => text.iter().for_each(|byte| reader.byte(*byte)),
            Token::Binary(data) => reader.binary(data),
        }
    }
    if !reader.text.is_empty() || !reader.runs.is_empty() {
        reader.end_paragraph();
    }
    reader.table.write(&mut reader.out.body);
    reader.out
}

#[derive(Default)]
struct Reader {
    out: Markup,
    /// The states of the groups that are open; there is always one.
    states: Vec<State>,
    /// Groups open beyond [`DEPTH`].
    beyond: usize,
    fonts: HashMap<i32, Font>,
    pages: HashMap<u32, CodePage>,
    default_font: i32,
    page: u32,
    /// The font that the font table tells of.
    font: i32,
    colours: Vec<Option<[u8; 3]>>,
    colour: Option<[u8; 3]>,
    /// Names of paragraph styles with their properties.
    styles: HashMap<i32, (String, String)>,
    style_name: String,
    /// Whether the next control word may be one that is left out with its group.
    ignorable: bool,
    /// Characters to be passed over behind `\u`.
    skip: usize,
    high: Option<u16>,
    /// Text with these properties and in this link.
    text: String,
    properties: String,
    /// Whether the properties may be others by now.
    changed: bool,
    link: usize,
    /// The runs of the paragraph so far.
    runs: String,
    table: Table,
    /// What `\pict` holds: hexadecimal digits, or bytes.
    digits: Vec<u8>,
    picture: Vec<u8>,
    extent: [Option<i32>; 2],
    instruction: String,
}

impl Reader {
    fn state(&mut self) -> Option<&mut State> {
        self.states.last_mut()
    }

    fn begin(&mut self) {
        (self.ignorable, self.changed) = (false, true);
        match self.states.last() {
            Some(state) if self.states.len() < DEPTH => self.states.push(state.clone()),
            _ => self.beyond += 1,
        }
    }

    fn end(&mut self) {
        (self.ignorable, self.changed) = (false, true);
        self.skip = 0;
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(ended) = (self.states.len() > 1).then(|| self.states.pop()).flatten() else {
            return;
        };
        let outer = self.states.last().map(|state| state.destination);
        if ended.destination == Destination::Picture && outer != Some(Destination::Picture) {
            self.end_picture();
        }
    }

    /// The characters of a byte in what is being read.
    fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
            return;
        }
        let Some(state) = self.states.last() else {
            return;
        };
        if state.destination == Destination::Picture {
            self.digits.extend(byte.is_ascii_hexdigit().then_some(byte));
            return;
        }
        let number = state.run.font.unwrap_or(self.default_font);
        let of_font = self.fonts.get(&number).map_or(0, |font| font.page);
        let page = if of_font == 0 { self.page } else { of_font };
        let char = match page {
            SYMBOL => char::from(byte),
            _ => self
                .pages
                .entry(page)
                .or_insert_with(|| CodePage::new(page))
                .char(byte),
        };
        self.char(char);
    }

    fn char(&mut self, char: char) {
        let Some(state) = self.states.last() else {
            return;
        };
        match state.destination {
            Destination::Body => self.push(char),
            Destination::Fonts => {
                let font = self.fonts.entry(self.font).or_default();
                font.is_whole |= char == ';';
                if !font.is_whole {
                    push_escaped(char, &mut font.name);
                }
            }
            Destination::Colours => {
                if char == ';' {
                    self.colours.push(self.colour.take());
                }
            }
            Destination::Styles if char == ';' => self.end_style(),
            Destination::Styles => push_escaped(char, &mut self.style_name),
            Destination::Instruction => self.instruction.push(char),
            Destination::Picture | Destination::None => {}
        }
    }

    /// Appends a character of the text.
    fn push(&mut self, char: char) {
        if std::mem::take(&mut self.changed)
            && let Some(state) = self.states.last()
        {
            let link = state.link;
            let properties = self.run_properties(&state.run, true);
            if properties != self.properties || link != self.link {
                self.end_run();
                self.properties = properties;
                self.set_link(link);
            }
        }
        self.text.push(char);
    }

    fn set_link(&mut self, link: usize) {
        if link != self.link {
            if self.link != 0 {
                self.runs.push_str("</w:hyperlink>");
            }
            self.runs.push_str(self.out.link_begin(link));
            self.link = link;
        }
    }

    fn end_run(&mut self) {
        let text = std::mem::take(&mut self.text);
        push_run(&self.properties, &text, &mut self.runs);
    }

    /// Writes the paragraph, to the text or to the cell that it stands in.
    fn end_paragraph(&mut self) {
        self.end_run();
        self.set_link(0);
        let Some(state) = self.states.last() else {
            return;
        };
        let mut properties = String::from("<w:pPr>");
        let style = state.paragraph.style;
        if let Some((name, definition)) = style.and_then(|style| self.styles.get(&style)) {
            let id = format!("Style_{}", style.unwrap_or_default());
            self.out.named_style("paragraph", &id, name, definition);
            properties.push_str(&format!("<w:pStyle w:val=\"{id}\"/>"));
        }
        properties.push_str(&state.paragraph.xml());
        properties.push_str(&format!(
            "<w:rPr>{}</w:rPr></w:pPr>",
            self.run_properties(&state.run, false)
        ));
        let runs = std::mem::take(&mut self.runs);
        let paragraph = format!("<w:p>{properties}{runs}</w:p>");
        if state.paragraph.in_table {
            self.table.cell.push_str(&paragraph);
        } else {
            self.table.write(&mut self.out.body);
            self.out.body.push_str(&paragraph);
        }
        self.properties.clear();
        self.changed = true;
    }

    fn end_style(&mut self) {
        let name = std::mem::take(&mut self.style_name);
        if let Some(state) = self.states.last()
            && let Some(style) = state.paragraph.style
        {
            let run = self.run_properties(&state.run, true);
            let paragraph = state.paragraph.xml();
            let definition = format!("<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr>");
            self.styles
                .insert(style, (name.trim().to_owned(), definition));
        }
    }

    fn run_properties(&self, run: &state::Run, with_font: bool) -> String {
        let font = if with_font {
            Some(run.font.unwrap_or(self.default_font))
        } else {
            run.font
        };
        let font = font.and_then(|font| self.fonts.get(&font));
        let colour = |index: usize| self.colours.get(index).copied().flatten();
        run.xml(font.map(|font| font.name.trim()), &colour)
    }

    fn binary(&mut self, data: &[u8]) {
        if self
            .states
            .last()
            .is_some_and(|state| state.destination == Destination::Picture)
        {
            self.picture.extend_from_slice(data);
        }
    }

    fn end_picture(&mut self) {
        let digits = std::mem::take(&mut self.digits);
        let mut bytes = std::mem::take(&mut self.picture);
        let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or(0) as u8;
        bytes.extend(
            digits
                .chunks_exact(2)
                .map(|pair| digit(pair[0]) << 4 | digit(pair[1])),
        );
        let extent = self
            .extent
            .map(|twips| twips.map(|twips| twips.saturating_mul(635)));
        match self.out.picture("", || Some(bytes), extent, "") {
            Some(run) => {
                self.end_run();
                self.runs.push_str(&run);
            }
            None => {
                self.out.warning =
                    Some("pictures of RTF that are neither PNG nor JPEG are left out");
            }
        }
    }
}
