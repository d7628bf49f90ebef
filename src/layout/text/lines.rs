//! Cutting a shaped paragraph into lines, one after another, each into the room that there is at its height.

use super::fill::{Filled, fill};
use super::paragraph::{BreakKind, LineRule};
use super::place::{Placed, place};
use super::shaped::{PieceKind, ShapedParagraph};
use crate::layout::units::{Emu, Rect};

/// How often a line is set anew because it turned out higher than the room was asked for, or moved below a float.
const MAX_ATTEMPTS: usize = 64;

/// A free stretch of a line's height, measured from the left edge of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// Its left end.
    pub left: Emu,
    /// Its right end.
    pub right: Emu,
}

/// The room for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Where the line may begin: where it was asked for, or further down.
    pub top: Emu,
    /// What is free, from left to right; not empty.
    pub intervals: Vec<Interval>,
    /// Where there is more room, further down; `None` if there is no more anywhere.
    pub next: Option<Emu>,
}

/// Tells the room for lines: the column, less what floats over it.
pub trait Room {
    /// What is free between `top` and `top + height`.
    fn band(&mut self, top: Emu, height: Emu) -> Band;
}

/// Room of one width everywhere: a cell, a shape, a page without floats.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its width.
    pub width: Emu,
}

impl Room for Column {
    fn band(&mut self, top: Emu, _: Emu) -> Band {
        Band {
            top,
            intervals: vec![Interval {
                left: Emu::ZERO,
                right: self.width,
            }],
            next: None,
        }
    }
}

/// A place in a paragraph between two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Cursor {
    /// Index of the piece.
    pub(super) piece: usize,
    /// Bytes of the piece that are on the line before.
    pub(super) offset: usize,
}

/// Why a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// It is full.
    Wrapped,
    /// A break.
    Break(BreakKind),
    /// The paragraph ends.
    Paragraph,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its top, as [`Room::band`] has given it.
    pub top: Emu,
    /// Its height.
    pub height: Emu,
    /// Its baseline below its top.
    pub baseline: Emu,
    /// Where it begins in the paragraph.
    pub start: Cursor,
    /// Where the next line begins.
    pub end: Cursor,
    /// Why it ends.
    pub ending: LineEnd,
    /// Whether it is the first of the paragraph.
    pub is_first: bool,
    /// Left end of what is on it, and right end without the blanks that hang.
    pub extent: (Emu, Emu),
    /// What stands on it, from left to right.
    pub(super) placed: Vec<Placed>,
}

/// An object on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedObject {
    /// What the caller knows it by.
    pub id: u32,
    /// Where it is, from the left edge of the column and the top of the line.
    pub area: Rect,
}

/// Sets the lines of a paragraph.
#[derive(Clone)]
pub struct LineSetter<'a> {
    paragraph: &'a ShapedParagraph,
    next: Option<Cursor>,
}

impl<'a> LineSetter<'a> {
    /// Begins at the first line.
    pub fn new(paragraph: &'a ShapedParagraph) -> Self {
        Self {
            paragraph,
            next: Some(Cursor::default()),
        }
    }

    /// Goes on at the line that begins at a cursor.
    pub fn at(paragraph: &'a ShapedParagraph, cursor: Cursor) -> Self {
        Self {
            paragraph,
            next: Some(cursor),
        }
    }

    /// Where the next line begins; `None` behind the last.
    pub fn cursor(&self) -> Option<Cursor> {
        self.next
    }

    /// The next line, at `top` or as far below as the room wants it; `None` behind the last.
    pub fn next_line(&mut self, top: Emu, room: &mut dyn Room) -> Option<Line> {
        let start = self.next?;
        let (mut top, mut height) = (top, self.paragraph.least_height(start));
        let mut line = None;
        for _ in 0..MAX_ATTEMPTS {
            let band = room.band(top, height);
            let filled = fill(self.paragraph, start, &band.intervals);
            if !filled.fits
                && let Some(next) = band.next.filter(|next| *next > band.top)
            {
                top = next;
                continue;
            }
            let set = self.set(start, band.top, &filled);
            let is_higher = set.height > height;
            height = set.height;
            let stays = !is_higher || room.band(band.top, height) == band;
            line = Some(set);
            if stays {
                break;
            }
        }
        let line = line?;
        self.next = match line.ending {
            LineEnd::Paragraph => None,
            _ => Some(line.end),
        };
        Some(line)
    }

    fn set(&self, start: Cursor, top: Emu, filled: &Filled) -> Line {
        let paragraph = self.paragraph;
        let (height, baseline) = paragraph.line_box(start, filled);
        let (placed, extent) = place(paragraph, filled);
        Line {
            top,
            height,
            baseline,
            start,
            end: filled.end,
            ending: filled.ending,
            is_first: start == Cursor::default(),
            extent,
            placed,
        }
    }
}

/// What the glyphs of a line ask for.
#[derive(Debug, Clone, Copy, Default)]
struct Heights {
    ascent: Emu,
    descent: Emu,
    gap: Emu,
}

impl Heights {
    fn take(&mut self, ascent: Emu, descent: Emu, gap: Emu) {
        self.ascent = self.ascent.max(ascent);
        self.descent = self.descent.max(descent);
        self.gap = self.gap.max(gap);
    }
}

impl ShapedParagraph {
    /// A guess of a line's height, from the piece that it begins with.
    fn least_height(&self, start: Cursor) -> Emu {
        let look = self
            .pieces
            .get(start.piece)
            .map_or(self.mark, |piece| piece.look);
        let mut heights = Heights::default();
        self.take_look(&mut heights, look);
        self.by_rule(heights).0
    }

    fn take_look(&self, heights: &mut Heights, look: usize) {
        if let Some(look) = self.looks.get(look) {
            heights.take(
                look.ascent + look.raise,
                look.descent - look.raise,
                look.gap,
            );
        }
    }

    /// Height and baseline of a line.
    fn line_box(&self, start: Cursor, filled: &Filled) -> (Emu, Emu) {
        let mut heights = Heights::default();
        let mut objects = Heights::default();
        let last = if filled.end.offset > 0 {
            filled.end.piece + 1
        } else {
            filled.end.piece
        };
        for piece in self.pieces.get(start.piece..last).unwrap_or_default() {
            match &piece.kind {
                PieceKind::Object(object) => {
                    let raise = self
                        .looks
                        .get(piece.look)
                        .map_or(Emu::ZERO, |look| look.raise);
                    objects.take(object.ascent + raise, object.descent - raise, Emu::ZERO);
                }
                PieceKind::Mark(_) => {}
                _ => self.take_look(&mut heights, piece.look),
            }
        }
        if filled.ending == LineEnd::Paragraph {
            self.take_look(&mut heights, self.mark);
        }
        let (height, baseline) = self.by_rule(heights);
        if matches!(self.source.shape.line_rule, LineRule::Exact(_)) {
            return (height, baseline);
        }
        // Spacing of lines is that of text: objects are as high as they are.
        let above = baseline.max(objects.ascent);
        let below = (height - baseline).max(objects.descent);
        (above + below, above)
    }

    fn by_rule(&self, heights: Heights) -> (Emu, Emu) {
        let natural = heights.ascent + heights.descent + heights.gap;
        let shape = &self.source.shape;
        match shape.line_rule {
            LineRule::Multiple(thousandths) => {
                let natural = match shape.grid {
                    Some(pitch) if pitch > Emu::ZERO => {
                        pitch * ((natural.0 + pitch.0 - 1) / pitch.0).max(1)
                    }
                    _ => natural,
                };
                let height = natural.scaled(thousandths, 1000);
                (height, heights.ascent + height - natural)
            }
            LineRule::AtLeast(least) => {
                let height = natural.max(least);
                (height, height - heights.descent)
            }
            LineRule::Exact(height) => (height, height - height.scaled(1, 5)),
        }
    }
}
