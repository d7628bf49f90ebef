//! What documents say, free of looks and places: blocks, and what stands in their lines.
//!
//! Text documents, slides and sheets are walked into blocks, and a [`Writer`] for each format writes them one by one.

use super::sink::{Fault, Sink};
use crate::render::node::Node;

/// Something that stands by itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of a level from 1 to 6.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Paragraph),
    /// An item of a list.
    Item(Item),
    /// A table that is at hand as a whole.
    Table(Table),
    /// Blocks that belong together.
    Group(Group, Vec<Block>),
    /// Footnotes or endnotes, each with its number.
    Notes(NoteKind, Vec<(usize, Vec<Block>)>),
    /// Comments.
    Comments(Vec<Comment>),
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    /// What it says.
    pub text: Vec<Inline>,
    /// Where its lines stand.
    pub align: Align,
    /// It belongs to the list item above it.
    pub continues_item: bool,
}

/// Where lines stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// As text of its direction does.
    #[default]
    Usual,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// How deep it is nested, from 0. Levels may be left out.
    pub level: usize,
    /// What stands in front of it.
    pub mark: Mark,
    /// What it says.
    pub text: Vec<Inline>,
}

/// What stands in front of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A bullet.
    Bullet,
    /// A number, and how it is shown, with what stands around it: `iv)`.
    Number(i32, String),
}

/// What groups of blocks are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Group {
    /// A text box, or a shape with text.
    TextBox,
    /// A quotation.
    Quote,
    /// A slide: its number, and whether it is left out of the show. It begins with its heading.
    Slide(usize, bool),
    /// What the speaker of a slide is to say.
    SpeakerNotes,
    /// A chart and its title; its data follows as a table.
    Chart(String),
}

/// Which notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// Footnotes.
    Footnote,
    /// Endnotes.
    Endnote,
}

/// A comment.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// Its number, from 1.
    pub number: usize,
    /// Who made it, and when.
    pub author: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A table, or what is known of one before its rows are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// What it is about.
    pub caption: Option<String>,
    /// How many columns it has.
    pub columns: usize,
    /// Its rows; empty for one whose rows are written one by one.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Its cells are headings of columns, and so are those of all rows above it.
    pub is_head: bool,
    /// Its cells in ascending order of columns, without those that one from above covers.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// Its first column, from 0.
    pub column: usize,
    /// Columns that it spans, 1 at least.
    pub columns: usize,
    /// Rows that it spans, 1 at least.
    pub rows: usize,
    /// It is the heading of its row.
    pub is_head: bool,
    /// So many cells without anything, instead of one that spans them.
    pub is_gap: bool,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// Something in a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text; a tab stands for the space to a tab stop.
    Text(Look, String),
    /// The end of a line.
    Break,
    /// A link.
    Link(Link, Vec<Inline>),
    /// A place that links lead to.
    Anchor(String),
    /// A picture.
    Picture(Picture),
    /// The mark of a note, by its number from 1.
    Note(NoteKind, usize),
    /// The mark of a comment, by its number from 1.
    Comment(usize),
    /// What was added or taken away since the document is watched.
    Change(Change, Vec<Inline>),
    /// A formula as MathML; whether it stands alone.
    Formula(Node, bool),
}

/// How text differs from what is around it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underlined: bool,
    /// Struck through.
    pub struck: bool,
    /// Marked by a colour.
    pub marked: bool,
    /// Above the line (1) or below (-1).
    pub shift: i8,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub target: LinkTarget,
    /// What it tells when it is pointed at.
    pub title: Option<String>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// To an address that may be followed.
    Address(String),
    /// To an anchor of the same document.
    Anchor(String),
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its file among the media.
    pub media: String,
    /// What it shows.
    pub alt: String,
    /// Width and height in EMU, if they are known.
    pub size: Option<[f64; 2]>,
}

/// A tracked change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Added, or else taken away.
    pub is_added: bool,
    /// Who did it.
    pub author: Option<String>,
    /// When, by ISO 8601.
    pub date: Option<String>,
}

/// Writes blocks in a format.
pub trait Writer {
    /// Begins the document.
    fn begin(&mut self, sink: &mut Sink<'_>, title: &str);

    /// Writes a block.
    fn block(&mut self, sink: &mut Sink<'_>, block: &Block);

    /// Begins a table whose rows follow.
    fn open_table(&mut self, sink: &mut Sink<'_>, table: &Table);

    /// Writes a row of the table that was begun.
    fn row(&mut self, sink: &mut Sink<'_>, row: &Row);

    /// Ends the table that was begun.
    fn close_table(&mut self, sink: &mut Sink<'_>);

    /// Ends the document, and makes the files that stand beside it.
    ///
    /// # Errors
    /// The target refuses such a file.
    fn end(&mut self, sink: &mut Sink<'_>) -> Result<(), Fault>;
}

impl Block {
    /// A paragraph of plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph {
            text: vec![Inline::Text(Look::default(), text.into())],
            ..Paragraph::default()
        })
    }
}

impl Table {
    /// Whether any of its cells holds anything; others are but lines and grounds.
    pub fn is_filled(&self) -> bool {
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.any(|cell| !cell.blocks.is_empty())
    }
}

impl Cell {
    /// A cell at a column that spans nothing else.
    pub fn at(column: usize, blocks: Vec<Block>) -> Self {
        Self {
            column,
            columns: 1,
            rows: 1,
            blocks,
            ..Self::default()
        }
    }

    /// Columns without anything.
    pub fn gap(column: usize, columns: usize) -> Self {
        Self {
            columns,
            is_gap: true,
            ..Self::at(column, Vec::new())
        }
    }
}

/// Adds text to a line, to the text before it if that looks the same. What no text may hold is left out.
pub fn say(line: &mut Vec<Inline>, look: Look, text: &str) {
    let refused = |letter: char| {
        letter.is_control() && letter != '\t' || matches!(letter, '\u{FFFE}' | '\u{FFFF}')
    };
    let clean: String = text.chars().filter(|letter| !refused(*letter)).collect();
    if clean.is_empty() {
        return;
    }
    match line.last_mut() {
        Some(Inline::Text(known, last)) if *known == look => last.push_str(&clean),
        _ => line.push(Inline::Text(look, clean)),
    }
}

/// Takes away the breaks behind the last text of a line.
pub fn trim_end(line: &mut Vec<Inline>) {
    while line.pop_if(|last| *last == Inline::Break).is_some() {}
}

/// Whether a line says or shows anything.
pub fn is_blank(line: &[Inline]) -> bool {
    line.iter().all(|inline| match inline {
        Inline::Text(_, text) => text.trim().is_empty(),
        Inline::Break | Inline::Anchor(_) => true,
        Inline::Link(_, inner) | Inline::Change(_, inner) => is_blank(inner),
        Inline::Picture(_) | Inline::Note(..) | Inline::Comment(_) | Inline::Formula(..) => false,
    })
}

/// The text of a line, without looks.
pub fn plain_text(line: &[Inline]) -> String {
    let mut text = String::new();
    for inline in line {
        match inline {
            Inline::Text(_, piece) => text.push_str(piece),
            Inline::Break => text.push(' '),
            Inline::Link(_, inner) => text.push_str(&plain_text(inner)),
            Inline::Change(change, inner) if change.is_added => text.push_str(&plain_text(inner)),
            Inline::Formula(node, _) => text.push_str(&node.text()),
            _ => {}
        }
    }
    text
}
