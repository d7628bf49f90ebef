//! Blocks ready for layout: everything inherited is applied, nothing is placed.

use std::rc::Rc;

use crate::editor_bin::docy::{CellTextDirection, CellVAlign, DocDrawing, FramePr, TblpPr};
use crate::layout::display::Item;
use crate::layout::document::build::Quotable;
use crate::layout::document::rule::Rule;
use crate::layout::text::Paragraph as Text;
use crate::layout::text::{Inline, ShapedParagraph};
use crate::layout::units::{Emu, Point};
use crate::resolve::colour::Rgba;

/// Something that stands below the one before it.
pub enum Block {
    /// A paragraph.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Box<Table>),
    /// Paragraphs in a frame of their own, beside the text that follows.
    Frame(Box<Frame>),
}

/// A paragraph.
pub struct Paragraph {
    /// Its text, shaped.
    pub text: ShapedParagraph,
    /// What stands around its lines.
    pub look: ParagraphLook,
    /// What the marks in the text stand for, by their number.
    pub marks: Vec<Mark>,
    /// What stands in its lines, by its number.
    pub objects: Vec<Object>,
}

/// What stands in a line like a letter.
pub enum Object {
    /// A drawing or a formula, from its left top corner.
    Drawn(Vec<Item>),
    /// A line across the column, which has no width of its own in the text.
    Rule(Rule),
}

/// What a paragraph is besides its text.
#[derive(Debug, Clone, Default)]
pub struct ParagraphLook {
    /// Space above.
    pub before: Space,
    /// Space below.
    pub after: Space,
    /// Its style, for `contextual`.
    pub style: Option<Rc<str>>,
    /// Whether there is no space towards a paragraph of the same style.
    pub contextual: bool,
    /// Whether it stands on the page of the next block.
    pub keep_next: bool,
    /// Whether its lines stay on one page.
    pub keep_lines: bool,
    /// Whether it begins a page.
    pub page_break_before: bool,
    /// Whether no single line of it stands on a page.
    pub widow_control: bool,
    /// Whether they are kept so in cells, too.
    pub widow_control_in_cells: bool,
    /// Borders.
    pub borders: Borders,
    /// Ground.
    pub ground: Option<Rgba>,
    /// Left and right indent, of the borders and of the ground.
    pub indents: (Emu, Emu),
    /// Level of a heading, from 1.
    pub heading: Option<u8>,
    /// The list that it is an item of, by its `w:numId`.
    pub list: Option<i32>,
    /// Whether its lines are not counted.
    pub uncounted: bool,
    /// What it says, if it is a heading.
    pub title: String,
    /// The name of its place, if it is a heading.
    pub anchor: String,
    /// What headers and footers may quote of it.
    pub quotable: Option<Rc<Quotable>>,
}

/// Space above or below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Space {
    /// How much.
    pub size: Emu,
    /// Whether it is as much as a browser would leave (`w:beforeAutospacing`).
    pub automatic: bool,
}

/// Borders of a paragraph or cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Borders {
    /// Above.
    pub top: Option<Line>,
    /// Below.
    pub bottom: Option<Line>,
    /// On the left.
    pub left: Option<Line>,
    /// On the right.
    pub right: Option<Line>,
    /// Between paragraphs of the same borders.
    pub between: Option<Line>,
}

/// A border's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Its kind.
    pub kind: LineKind,
    /// Its whole width, gaps and all.
    pub width: Emu,
    /// The width that it says.
    pub own: Emu,
    /// Distance from what it is around.
    pub space: Emu,
    /// Its colour.
    pub colour: Rgba,
}

impl Line {
    /// Width of a border, if there is one.
    pub fn width_of(line: Option<Self>) -> Emu {
        line.map_or(Emu::ZERO, |line| line.width)
    }
}

/// Width of thin lines beside thick ones.
const HAIRLINE: Emu = Emu(9525);

/// How a border's line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineKind {
    /// One line.
    #[default]
    Single,
    /// Two lines with a gap, each a third of the width.
    Double,
    /// Three lines with gaps, each a fifth of the width.
    Triple,
    /// A thin line and a thick one, from the left or from the top.
    ThinThick(LineGap),
    /// The same from the right or from the bottom.
    ThickThin(LineGap),
    /// A thick line between two thin ones.
    ThinThickThin(LineGap),
    /// Dots.
    Dotted,
    /// Dashes.
    Dashed,
    /// Dots and dashes.
    DotDash,
    /// Two dots and a dash.
    DotDotDash,
    /// A wave.
    Wave,
}

/// Which of the parts of a border of thin and thick lines is as wide as the border says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineGap {
    /// The thick line; the others are hairlines.
    Small,
    /// The thick line; the others are half of it.
    Medium,
    /// The gap; lines have a width of their own.
    Large,
}

impl LineKind {
    /// How wide its lines and the gaps between them are, a line being first and last, if it says a width.
    pub fn parts(self, own: Emu) -> Vec<Emu> {
        let thin_and_gap = |gap: LineGap| match gap {
            LineGap::Small => [HAIRLINE, HAIRLINE, own],
            LineGap::Medium => [own / 2, own / 2, own],
            LineGap::Large => [HAIRLINE, own, HAIRLINE * 2],
        };
        match self {
            Self::Double => vec![own; 3],
            Self::Triple => vec![own; 5],
            Self::ThinThick(gap) => thin_and_gap(gap).to_vec(),
            Self::ThickThin(gap) => {
                let [thin, gap, thick] = thin_and_gap(gap);
                vec![thick, gap, thin]
            }
            Self::ThinThickThin(gap) => {
                let [thin, gap, thick] = thin_and_gap(gap);
                vec![thin, gap, thick, gap, thin]
            }
            _ => vec![own],
        }
    }
}

/// What the names of the places begin with that comments are about; their ids follow.
pub const COMMENT: &str = "comment ";

/// What a mark in a text stands for.
pub enum Mark {
    /// The reference of a footnote: its blocks.
    Footnote(Rc<Note>),
    /// A drawing beside the text.
    Float(Rc<Drawing>),
    /// A place that links lead to.
    Bookmark(String),
    /// The reference of a comment, by its id.
    Comment(i32),
    /// Text of a character style begins that headers and footers may quote.
    Quotable(Rc<Quotable>),
}

/// A footnote.
pub struct Note {
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A drawing.
pub struct Drawing {
    /// The record, without what is drawn.
    pub record: Box<DocDrawing>,
    /// What is drawn, from its left top corner.
    pub items: Vec<Item>,
    /// Where its box begins as if it were not turned, from there: what offsets are measured to.
    pub upright: Point,
    /// Width as it stands in the text.
    pub width: Emu,
    /// Height as it stands in the text.
    pub height: Emu,
}

/// Paragraphs in a frame.
pub struct Frame {
    /// What is in it.
    pub blocks: Vec<Block>,
    /// Where it stands.
    pub pr: FramePr,
}

/// A table.
pub struct Table {
    /// What decides the widths of its columns.
    pub grid: Grid,
    /// Its rows.
    pub rows: Vec<Row>,
    /// How many of the first rows are repeated on every page.
    pub headings: usize,
    /// From the left edge of the column to the left edge of the table.
    pub indent: Emu,
    /// How far it reaches over the left and the right edge of its column where it fills it.
    pub outdents: (Emu, Emu),
    /// How it stands in its column.
    pub alignment: TableAlignment,
    /// Where it stands if text flows around it.
    pub position: Option<Box<TblpPr>>,
    /// Distance between cells that are apart, and have borders of their own: none is one, too.
    pub spacing: Option<Emu>,
    /// Borders of the table itself, if cells are apart.
    pub borders: Borders,
    /// Whether its columns count from the right.
    pub right_to_left: bool,
}

/// What decides the widths of a table's columns.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// How many columns there are.
    pub count: usize,
    /// Widths of `w:tblGrid`; may be fewer than there are columns.
    pub columns: Vec<Emu>,
    /// The width that the table names.
    pub preferred: Option<Preferred>,
    /// Whether widths follow no content.
    pub fixed: bool,
}

/// A width that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preferred {
    /// A length.
    Length(Emu),
    /// A share of what is around, in fiftieths of a percent.
    Share(i64),
}

impl Preferred {
    /// The length, given what is around.
    pub fn of(self, whole: Emu) -> Emu {
        match self {
            Self::Length(length) => length,
            Self::Share(share) => whole.scaled(share, 5000),
        }
    }
}

/// How a table stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TableAlignment {
    /// At the left, after the indent.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// A row.
pub struct Row {
    /// Its cells from left to right.
    pub cells: Vec<Cell>,
    /// Widths of the widest border above its cells and of the widest below them, those within a cell that spans rows too.
    pub edges: (Emu, Emu),
    /// Its least height, with what margins of its cells are not in it.
    pub height: Emu,
    /// Whether it is exactly that high.
    pub exact: bool,
    /// Whether it stays on one page.
    pub whole: bool,
    /// Whether it is a heading row.
    pub heading: bool,
}

/// A cell.
pub struct Cell {
    /// Index of its first column.
    pub column: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// How many rows it spans.
    pub rows: usize,
    /// Whether it continues the one above: it has no content of its own.
    pub covered: bool,
    /// The width that it names, margins and all.
    pub preferred: Option<Preferred>,
    /// Whether its lines are not broken for the width of its column, if it names none.
    pub unbroken: bool,
    /// What is in it.
    pub blocks: Vec<Block>,
    /// Top, right, bottom, left margin.
    pub margins: [Emu; 4],
    /// Borders, conflicts decided.
    pub borders: Borders,
    /// From the left top to the right bottom, and from the left bottom to the right top.
    pub diagonals: [Option<Line>; 2],
    /// Ground.
    pub ground: Option<Rgba>,
    /// How its content stands.
    pub v_align: CellVAlign,
    /// Direction of its text.
    pub direction: CellTextDirection,
}

impl Cell {
    /// How its first paragraph is set.
    pub fn first_look(&self) -> Option<&ParagraphLook> {
        match self.blocks.first()? {
            Block::Paragraph(paragraph) => Some(&paragraph.look),
            Block::Table(table) => table.first_look(),
            Block::Frame(_) => None,
        }
    }
}

impl Table {
    /// How its first paragraph is set.
    pub fn first_look(&self) -> Option<&ParagraphLook> {
        self.rows.first()?.cells.first()?.first_look()
    }

    /// From the edges of its columns to the left and right border of a cell, if cells are apart: twice as much from the
    /// edges of the table as from the middle between two cells.
    pub fn gaps(&self, cell: &Cell) -> (Emu, Emu) {
        let Some(spacing) = self.spacing else {
            return (Emu::ZERO, Emu::ZERO);
        };
        let half = |line: Option<Line>| Line::width_of(line) / 2;
        let gap = |is_outer: bool, border: Option<Line>| {
            if is_outer {
                spacing.max(half(border))
            } else {
                spacing / 2
            }
        };
        let ends = (
            cell.column == 0,
            cell.column + cell.columns >= self.grid.count,
        );
        let (at_left, at_right) = match self.right_to_left {
            true => (ends.1, ends.0),
            false => ends,
        };
        (
            gap(at_left, self.borders.left) + half(cell.borders.left),
            gap(at_right, self.borders.right) + half(cell.borders.right),
        )
    }
}

impl Borders {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Paragraph {
    /// Whether there is nothing to be seen but its mark.
    pub fn is_empty(&self) -> bool {
        let is_bookmark = |mark: &u32| {
            let mark = self.marks.get(*mark as usize);
            matches!(mark, Some(Mark::Bookmark(_)))
        };
        let mut inlines = self.text.source().inlines.iter();
        inlines.all(|inline| matches!(inline, Inline::Mark(mark) if is_bookmark(mark)))
    }
}

impl Block {
    /// The paragraph, if it is one.
    pub fn paragraph(&self) -> Option<&Paragraph> {
        match self {
            Self::Paragraph(paragraph) => Some(paragraph),
            _ => None,
        }
    }

    /// Whether it stands on the page of the next block.
    pub fn keeps_next(&self) -> bool {
        match self {
            Self::Paragraph(paragraph) => paragraph.look.keep_next,
            Self::Table(table) => table.rows.iter().all(|row| {
                row.cells
                    .first()
                    .and_then(|cell| cell.blocks.first())
                    .is_some_and(Self::keeps_next)
            }),
            Self::Frame(frame) => frame.blocks.iter().any(Self::keeps_next),
        }
    }
}

/// The text of a paragraph before it is shaped, with what its marks and objects stand for.
#[derive(Default)]
pub struct Unshaped {
    /// The text.
    pub text: Text,
    /// What the marks stand for.
    pub marks: Vec<Mark>,
    /// What stands in the lines.
    pub objects: Vec<Object>,
}
