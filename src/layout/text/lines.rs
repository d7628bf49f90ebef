//! Cutting a shaped paragraph into lines, one after another, each into the room that there is at its height.

use super::fill::{Filled, fill};
use super::paragraph::{BreakKind, Dialect, LineRule, TextAlignment};
use super::place::{Placed, place};
use super::shaped::{Heights, Piece, PieceKind, ShapedParagraph};
use crate::layout::units::{Emu, Rect};

/// How often a line is set anew because it turned out higher than the room was asked for, or moved below a float.
const MAX_ATTEMPTS: usize = 64;
/// Percent of a line that is higher than its text which is above its baseline, in drawings.
const DRAWN_BASELINE: i64 = 75;

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

/// The height that a line needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needed {
    /// Beside floats that text comes as near to as it can: that of what is on it.
    pub inked: Emu,
    /// Beside others: before Word 2013 with the space below it.
    pub whole: Emu,
}

impl Needed {
    fn exceeds(self, other: Self) -> bool {
        self.inked > other.inked || self.whole > other.whole
    }
}

/// Tells the room for lines: the column, less what floats over it.
pub trait Room {
    /// What is free from `top` on for a line of a height.
    fn band(&mut self, top: Emu, height: Needed) -> Band;
}

/// Room of one width everywhere: a cell, a shape, a page without floats.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its width.
    pub width: Emu,
}

impl Room for Column {
    fn band(&mut self, top: Emu, _: Needed) -> Band {
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
    /// What its height is with single spacing.
    pub single: Emu,
    /// What of its height is but space below it, which the end of a page may cut off.
    pub space_below: Emu,
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
    /// Left and right edge of what is free for its first part, within the indents.
    pub room: (Emu, Emu),
    /// Left end of what is on it, and right end without the blanks that hang.
    pub extent: (Emu, Emu),
    /// What stands on it, from left to right.
    pub(super) placed: Vec<Placed>,
}

impl Line {
    /// Width of the blanks that hang.
    pub fn hanging(&self) -> Emu {
        let blanks = self.placed.iter().filter(|placed| placed.hangs);
        blanks.map(|placed| placed.width).sum()
    }

    /// Indices of the styles of what is on it, the break at its end included.
    pub fn styles<'p>(&self, paragraph: &'p ShapedParagraph) -> impl Iterator<Item = usize> + 'p {
        let end = self.end.piece + usize::from(self.end.offset > 0);
        let pieces = paragraph.pieces.get(self.start.piece..end);
        let looks = pieces
            .unwrap_or_default()
            .iter()
            .filter_map(|piece| paragraph.looks.get(piece.look));
        looks.map(|look| look.style)
    }
}

/// An object on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedObject {
    /// What the caller knows it by.
    pub id: u32,
    /// Where it is, from the left edge of the column and the top of the line.
    pub area: Rect,
}

/// What is on a line asks of its height.
#[derive(Clone, Copy)]
struct Asked {
    /// Its text, or what stands for it on a line without.
    text: Heights,
    /// Its objects.
    objects: Heights,
    /// The label of its list item, above the baseline.
    label: Emu,
    /// Whether there is no text.
    is_bare: bool,
}

impl Asked {
    /// Room below the baseline for what hangs from letters: none below objects that stand alone and are higher than text.
    fn hanging(&self) -> Emu {
        if self.is_bare && self.objects.ascent > self.text.ascent {
            Emu::ZERO
        } else {
            self.text.descent
        }
    }
}

/// Sets the lines of a paragraph.
#[derive(Clone)]
pub struct LineSetter<'a> {
    paragraph: &'a ShapedParagraph,
    next: Option<Cursor>,
    /// How many lines up to here end with a hyphen.
    hyphens: usize,
}

impl<'a> LineSetter<'a> {
    /// Begins at the first line.
    pub fn new(paragraph: &'a ShapedParagraph) -> Self {
        Self {
            paragraph,
            next: Some(Cursor::default()),
            hyphens: 0,
        }
    }

    /// Goes on at the line that begins at a cursor.
    pub fn at(paragraph: &'a ShapedParagraph, cursor: Cursor) -> Self {
        Self {
            paragraph,
            next: Some(cursor),
            hyphens: 0,
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
        let hyphenation = self.paragraph.source.shape.hyphenation;
        let limit = hyphenation.and_then(|hyphenation| hyphenation.limit);
        let hyphenates = limit.is_none_or(|limit| self.hyphens < limit);
        let (mut line, mut ends_parted) = (None, false);
        for _ in 0..MAX_ATTEMPTS {
            let band = room.band(top, height);
            let filled = fill(self.paragraph, start, &band.intervals, hyphenates);
            if !filled.fits
                && let Some(next) = band.next.filter(|next| *next > band.top)
            {
                top = next;
                continue;
            }
            let set = self.set(start, band.top, &filled);
            let is_last = set.ending == LineEnd::Paragraph;
            let needed = (self.paragraph).beside_floats(set.height, set.space_below, is_last);
            let is_higher = needed.exceeds(height);
            height = needed;
            ends_parted = filled.segments.last().is_some_and(|segment| segment.hyphen);
            let stays = !is_higher || room.band(band.top, height) == band;
            line = Some(set);
            if stays {
                break;
            }
        }
        let line = line?;
        self.hyphens = if ends_parted { self.hyphens + 1 } else { 0 };
        self.next = match line.ending {
            LineEnd::Paragraph => None,
            _ => Some(line.end),
        };
        Some(line)
    }

    fn set(&self, start: Cursor, top: Emu, filled: &Filled) -> Line {
        let paragraph = self.paragraph;
        let asked = paragraph.asked(start, filled);
        let (height, baseline) = paragraph.line_box(asked);
        let (mut placed, extent) = place(paragraph, filled);
        paragraph.stand(&mut placed, asked.text);
        let room = filled.segments.first().map(|segment| segment.interval);
        Line {
            top,
            height,
            single: asked.text.ascent + asked.text.descent,
            space_below: paragraph.space_below(asked, height - baseline),
            baseline,
            start,
            end: filled.end,
            ending: filled.ending,
            is_first: start == paragraph.first(),
            room: room.map_or((Emu::ZERO, Emu::ZERO), |room| (room.left, room.right)),
            extent,
            placed,
        }
    }
}

impl ShapedParagraph {
    /// A guess of what a line needs beside floats, from the piece that it begins with.
    fn least_height(&self, start: Cursor) -> Needed {
        let pieces = self.pieces.get(start.piece..).unwrap_or_default();
        let is_set = |piece: &&Piece| !matches!(piece.kind, PieceKind::Mark(_));
        let first = pieces.iter().find(is_set);
        let text = self.heights_of(first.map_or(self.mark, |piece| piece.look));
        let (height, baseline) = self.by_rule(text);
        let asked = Asked {
            text,
            objects: Heights::default(),
            label: Emu::ZERO,
            is_bare: false,
        };
        self.beside_floats(height, self.space_below(asked, height - baseline), false)
    }

    /// What a line needs beside floats, which may reach into some of the space below it.
    fn beside_floats(&self, height: Emu, space_below: Emu, is_last: bool) -> Needed {
        let inked = height - space_below;
        let whole = match self.source.shape.kept_clear {
            Some(space) if is_last => height + space,
            Some(_) => height,
            None => inked,
        };
        Needed { inked, whole }
    }

    pub(super) fn heights_of(&self, look: usize) -> Heights {
        self.looks
            .get(look)
            .map(|look| look.heights)
            .unwrap_or_default()
    }

    /// What the text and the objects of a line ask of it. Blanks, tabs and breaks do not make it higher; a line of nothing
    /// else is as high as the break or paragraph mark that ends it, one of objects as text where they stand would be.
    fn asked(&self, start: Cursor, filled: &Filled) -> Asked {
        let last = filled.end.piece + usize::from(filled.end.offset > 0);
        let pieces = self.pieces.get(start.piece..last).unwrap_or_default();
        let (mut heights, mut objects) = (Heights::default(), Heights::default());
        let (mut formulas, mut around) = (Heights::default(), Heights::default());
        let alignment = self.source.shape.text_alignment;
        let mut label = Emu::ZERO;
        for piece in pieces {
            match piece.kind {
                PieceKind::Object(object) if object.is_spaced => formulas.take(piece.heights),
                PieceKind::Object(_) => {
                    objects.take(piece.heights);
                    around.take(self.heights_of(piece.look));
                }
                PieceKind::Label(..) => label = label.max(piece.heights.ascent),
                _ => heights = alignment.both(heights, piece.heights),
            }
        }
        let is_bare = heights == Heights::default();
        if is_bare {
            heights = around;
        }
        if heights == Heights::default() {
            let look = match (filled.ending, pieces.first(), pieces.last()) {
                (LineEnd::Break(_), _, Some(piece)) | (LineEnd::Wrapped, Some(piece), _) => {
                    piece.look
                }
                _ => self.mark,
            };
            heights = self.heights_of(look);
        }
        heights.take(formulas);
        if alignment != TextAlignment::Baseline {
            objects = Heights::default();
            let is_object = |piece: &&Piece| matches!(piece.kind, PieceKind::Object(object) if !object.is_spaced);
            for piece in pieces.iter().filter(is_object) {
                objects.take(alignment.beside(piece.heights, heights));
            }
        }
        Asked {
            text: heights,
            objects,
            label,
            is_bare,
        }
    }

    /// Height and baseline of a line.
    fn line_box(&self, asked: Asked) -> (Emu, Emu) {
        let (height, baseline) = self.by_rule(asked.text);
        if matches!(self.source.shape.line_rule, LineRule::Exact(_)) {
            return (height, baseline);
        }
        // Spacing of lines is that of text: objects and labels are as high as they are.
        let others = asked.objects.ascent.max(asked.label);
        // Of a line that is cut off above even the baseline may be.
        let above = if others > Emu::ZERO {
            baseline.max(others)
        } else {
            baseline
        };
        let spared = asked.text.descent - asked.hanging();
        let below = (height - baseline - spared).max(asked.objects.descent);
        (above + below, above)
    }

    /// What of the part of a line below its baseline is there because lines are more than single spaced.
    fn space_below(&self, asked: Asked, below: Emu) -> Emu {
        match self.source.shape.line_rule {
            LineRule::Multiple(thousandths)
                if thousandths > 1000 && self.source.shape.dialect != Dialect::Drawing =>
            {
                (below - asked.hanging().max(asked.objects.descent)).max(Emu::ZERO)
            }
            _ => Emu::ZERO,
        }
    }

    /// What a line of single spacing is: the height that more than single spacing is counted in, its ascent, and its height. On a
    /// document grid it takes whole rows and stands in their middle.
    fn single(&self, heights: Heights) -> (Emu, Emu, Emu) {
        let natural = heights.ascent + heights.descent;
        match self.source.shape.grid {
            Some(pitch) if pitch > Emu::ZERO => {
                let rows = (natural.0.saturating_add(pitch.0 - 1) / pitch.0).max(1);
                let high = pitch * rows;
                (pitch, heights.ascent + (high - natural) / 2, high)
            }
            _ => (natural, heights.ascent, natural),
        }
    }

    fn by_rule(&self, heights: Heights) -> (Emu, Emu) {
        let natural = heights.ascent + heights.descent;
        let shape = &self.source.shape;
        match shape.line_rule {
            LineRule::Multiple(thousandths) => {
                // More than single spacing is that of rows, of which a line takes as many as it needs.
                let (natural, ascent, least) = self.single(heights);
                // What is more goes below the text, what is less is cut off above.
                let height = if thousandths > 1000 {
                    natural.scaled(thousandths, 1000).max(least)
                } else {
                    least.scaled(thousandths, 1000)
                };
                if thousandths > 1000 && shape.dialect == Dialect::Drawing {
                    return (height, height.scaled(DRAWN_BASELINE, 100));
                }
                (height, ascent.min(ascent + height - least))
            }
            LineRule::AtLeast(least) => {
                let (_, ascent, high) = self.single(heights);
                let height = high.max(least);
                (height, ascent + height - high)
            }
            LineRule::Exact(height) if shape.dialect == Dialect::Drawing => {
                let own = heights.ascent.min(height - heights.descent);
                (height, own.max(height.scaled(DRAWN_BASELINE, 100)))
            }
            LineRule::Exact(height) if height < natural => {
                (height, height.scaled(heights.ascent.0, natural.0))
            }
            LineRule::Exact(height) => (height, height - heights.descent),
        }
    }
}
