//! Painting a line: grounds, text and leaders; what is drawn with its text is in `decorations`.

use std::ops::Range;

use super::lines::{Line, PlacedObject};
use super::paragraph::{Alignment, TabLeader};
use super::place::Placed;
use super::runs::{continues, join, marks, spelled};
use super::shape::{ShapedRun, ShapedWord};
use super::shaped::{Look, Piece, PieceKind, ShapedParagraph};
use super::style::TextStyle;
use crate::layout::display::{Fill, Glyph, GradientFill, Item, Path, TextMarks, TextRun};
use crate::layout::units::{Emu, Point, Rect};
use crate::order;

/// Most characters of a leader.
const MAX_LEADER: i64 = 5000;

impl Line {
    /// Paints the line but for its objects. `origin` is the left edge of the column at the top of the line.
    pub fn paint(&self, paragraph: &ShapedParagraph, origin: Point, items: &mut Vec<Item>) {
        self.paint_with(paragraph, origin, items, &mut |_, _| {});
    }

    /// Paints the line; `object` adds what objects look like, each where it is read.
    pub fn paint_with(
        &self,
        paragraph: &ShapedParagraph,
        origin: Point,
        items: &mut Vec<Item>,
        object: &mut dyn FnMut(PlacedObject, &mut Vec<Item>),
    ) {
        let mut painter = Painter {
            line: self,
            paragraph,
            baseline: origin.y + self.baseline,
            origin,
            gradients: Vec::new(),
        };
        painter.gradients = painter.gradients();
        painter.grounds(items);
        painter.bars(items);
        painter.texts(items, object);
        painter.decorations(items);
        painter.links(items);
    }

    /// The objects on the line, from the left edge of the column and the top of the line.
    pub fn objects<'a>(
        &'a self,
        paragraph: &'a ShapedParagraph,
    ) -> impl Iterator<Item = PlacedObject> + 'a {
        self.placed
            .iter()
            .filter_map(|placed| self.object(paragraph, placed))
    }

    fn object(&self, paragraph: &ShapedParagraph, placed: &Placed) -> Option<PlacedObject> {
        let piece = paragraph.pieces.get(placed.piece)?;
        let PieceKind::Object(object) = &piece.kind else {
            return None;
        };
        let look = paragraph.looks.get(piece.look);
        let raise = placed.raise + look.map_or(Emu::ZERO, |look| look.raise);
        Some(PlacedObject {
            id: object.id,
            area: Rect::new(
                placed.x,
                self.baseline - raise - object.ascent,
                object.width,
                object.ascent + object.descent,
            ),
        })
    }

    /// The marks on the line, and how far they are from the left edge of the column.
    pub fn marks<'a>(
        &'a self,
        paragraph: &'a ShapedParagraph,
    ) -> impl Iterator<Item = (u32, Emu)> + 'a {
        self.placed
            .iter()
            .filter_map(|placed| match paragraph.pieces.get(placed.piece)?.kind {
                PieceKind::Mark(id) => Some((id, placed.x)),
                _ => None,
            })
    }
}

pub(super) struct Painter<'a> {
    pub(super) line: &'a Line,
    pub(super) paragraph: &'a ShapedParagraph,
    pub(super) origin: Point,
    pub(super) baseline: Emu,
    /// Gradients of letters, each over a stretch of the line.
    gradients: Vec<GradientFill>,
}

/// What adjacent pieces have in common.
pub(super) struct Stretch<'a> {
    pub(super) look: &'a Look,
    pub(super) style: &'a TextStyle,
    /// How far the baseline is raised.
    pub(super) raise: Emu,
    pub(super) left: Emu,
    pub(super) right: Emu,
}

impl<'a> Painter<'a> {
    pub(super) fn piece(&self, placed: &Placed) -> Option<(&'a Piece, &'a Look)> {
        let piece = self.paragraph.pieces.get(placed.piece)?;
        Some((piece, self.paragraph.looks.get(piece.look)?))
    }

    /// The character at a byte of a piece.
    pub(super) fn character(&self, piece: &Piece, byte: usize) -> Option<char> {
        let text = self.paragraph.text.get(piece.text.clone())?;
        text.get(byte..)?.chars().next()
    }

    /// Stretches of adjacent pieces, joined as long as `same` holds for their styles.
    pub(super) fn stretches(
        &self,
        wanted: impl Fn(&TextStyle, &Piece, &Placed) -> bool,
        same: impl Fn(&Stretch<'a>, &Look, &TextStyle) -> bool,
    ) -> Vec<Stretch<'a>> {
        let mut stretches: Vec<Stretch<'a>> = Vec::new();
        for placed in &self.line.placed {
            let Some((piece, look)) = self.piece(placed) else {
                continue;
            };
            let style = self.paragraph.style(piece.look);
            let is_label = matches!(piece.kind, PieceKind::Mark(_) | PieceKind::Break(_));
            if is_label || !wanted(style, piece, placed) {
                continue;
            }
            let left = self.origin.x + placed.x;
            let right = left + placed.width;
            match stretches.last_mut() {
                Some(last)
                    if last.right == left
                        && last.raise - last.look.raise == placed.raise
                        && same(last, look, style) =>
                {
                    last.right = right;
                }
                _ => stretches.push(Stretch {
                    look,
                    style,
                    raise: look.raise + placed.raise,
                    left,
                    right,
                }),
            }
        }
        stretches
    }

    fn gradients(&self) -> Vec<GradientFill> {
        let styles = &self.paragraph.source.styles;
        if styles.iter().all(|style| style.gradient.is_none()) {
            return Vec::new();
        }
        let stretches = self.stretches(
            |style, _, _| style.gradient.is_some(),
            |last, look, style| {
                last.style.gradient == style.gradient
                    && last.look.size == look.size
                    && last.look.raise == look.raise
            },
        );
        let laid = |stretch: Stretch<'_>| {
            let look = stretch.look;
            let area = Rect::new(
                stretch.left,
                self.baseline - stretch.raise - look.ascent,
                stretch.right - stretch.left,
                look.ascent + look.descent,
            );
            Some(GradientFill::over(stretch.style.gradient.as_deref()?, area))
        };
        stretches.into_iter().filter_map(laid).collect()
    }

    /// The gradient of the letters of a style that begin at a place.
    fn gradient(&self, style: &TextStyle, x: Emu) -> Option<Box<GradientFill>> {
        style.gradient.as_ref()?;
        let mut all = self.gradients.iter();
        let found = all.find(|laid| (laid.area.left()..laid.area.right()).contains(&x));
        found.cloned().map(Box::new)
    }

    fn grounds(&self, items: &mut Vec<Item>) {
        let stretches = self.stretches(
            |style, _, _| style.ground.is_some(),
            |last, _, style| last.style.ground == style.ground,
        );
        for stretch in stretches {
            let Some(colour) = stretch.style.ground else {
                continue;
            };
            let area = Rect::new(
                stretch.left,
                self.origin.y,
                stretch.right - stretch.left,
                self.line.height,
            );
            items.push(Path::rect(area).filled(Fill::Solid(colour)));
        }
    }

    fn texts(&self, items: &mut Vec<Item>, object: &mut dyn FnMut(PlacedObject, &mut Vec<Item>)) {
        // In the order in which it is read, which is that in which it is copied.
        let mut placed: Vec<_> = self.line.placed.iter().collect();
        let read = |placed: &&Placed| (placed.piece, placed.from);
        if !placed.is_sorted_by_key(read) {
            order::sort_by(&mut placed, |a, b| read(a).cmp(&read(b)));
        }
        for placed in placed {
            if let Some(mut found) = self.line.object(self.paragraph, placed) {
                found.area.origin = found.area.origin + self.origin;
                object(found, items);
                continue;
            }
            let Some((piece, look)) = self.piece(placed) else {
                continue;
            };
            let baseline = self.baseline - look.raise - placed.raise;
            let pen = Point::new(self.origin.x + placed.x, baseline);
            if placed.is_hyphen {
                if let Some(word) = &look.hyphen {
                    let whole = Placed {
                        from: 0,
                        to: 1,
                        ..*placed
                    };
                    self.word((piece, look, &whole), word, "-", pen, items);
                }
            } else if let Some(word) = piece.kind.word() {
                let text = self
                    .paragraph
                    .text
                    .get(piece.text.clone())
                    .unwrap_or_default();
                self.word((piece, look, placed), word, text, pen, items);
            } else if placed.leader != TabLeader::None {
                self.leader(placed, (piece, look), items);
            }
        }
    }

    fn word(
        &self,
        (piece, look, placed): (&Piece, &Look, &Placed),
        word: &ShapedWord,
        text: &str,
        pen: Point,
        items: &mut Vec<Item>,
    ) {
        let mut x = pen.x;
        // What is added to blanks alone is no tracking: runs go on over them.
        let spread = match self.paragraph.source.shape.alignment {
            Alignment::Distribute => placed.extra,
            _ => Emu::ZERO,
        };
        for run in &word.runs {
            let from = run.text.start.max(placed.from);
            let to = run.text.end.min(placed.to);
            let Some(part) = text.get(from..to).filter(|part| !part.is_empty()) else {
                continue;
            };
            let style = self.paragraph.style(piece.look);
            let mut item = TextRun {
                origin: Point::new(x, pen.y),
                font: run.font,
                size: look.size,
                colour: style.colour,
                gradient: self.gradient(style, pen.x),
                text: String::new(),
                glyphs: Vec::new(),
                width: Emu::ZERO,
                stretch: style.stretch * run.stretch / 100,
                tracking: look.tracking + spread,
                right_to_left: piece.level % 2 == 1,
                synthetic: run.synthetic,
                outline: style.outline,
                shadow: style.shadow.map(|shadow| shadow.of(style.colour)),
                glow: style.glow,
                is_hyphen: placed.is_hyphen,
                marks: TextMarks {
                    joins: (
                        run.joins.0 && from == run.text.start,
                        run.joins.1 && to == run.text.end,
                    ),
                    ..marks(style)
                },
            };
            let last = match items.last_mut() {
                Some(Item::Text(last)) if continues(last, &item, run.is_drawn) => Some(last),
                _ => None,
            };
            let part = (run, part, from..to);
            match (last, &look.symbols) {
                // Words of one style follow one another, so most go straight to the end of a run.
                (Some(last), None) => x += self.append(last, part, look, placed),
                (last, symbols) => {
                    x += self.append(&mut item, part, look, placed);
                    if let Some(family) = symbols {
                        item = spelled(item, family);
                    }
                    match last {
                        Some(last) => join(last, item),
                        None => items.push(Item::Text(item)),
                    }
                }
            }
        }
    }

    /// Adds a part of a word to the end of a run, and tells its width.
    fn append(
        &self,
        item: &mut TextRun,
        (run, part, range): (&ShapedRun, &str, Range<usize>),
        look: &Look,
        placed: &Placed,
    ) -> Emu {
        let begin = item.text.len() as u32;
        item.text.push_str(part);
        let glyphs = run.is_drawn.then_some(&mut item.glyphs);
        let width = self.glyphs((run, range), look, placed, begin, glyphs);
        item.width += width;
        width
    }

    /// The width of the glyphs of a part of a word. They are added to those of a run, in whose text the part begins at a byte.
    fn glyphs(
        &self,
        (run, range): (&ShapedRun, Range<usize>),
        look: &Look,
        placed: &Placed,
        begin: u32,
        mut into: Option<&mut Vec<Glyph>>,
    ) -> Emu {
        let mut width = Emu::ZERO;
        if let Some(into) = into.as_deref_mut() {
            into.reserve(run.glyphs.len());
        }
        let place = |byte: u32| {
            begin
                + byte
                    .min(range.end as u32)
                    .saturating_sub(range.start as u32)
        };
        for (index, glyph) in run.glyphs.iter().enumerate() {
            if !range.contains(&(glyph.cluster as usize)) {
                continue;
            }
            let last = run.ends_cluster(index);
            let mut advance = self.paragraph.advance(run, glyph, look, last);
            if last {
                advance += placed.extra;
            }
            width += advance;
            let Some(into) = into.as_deref_mut() else {
                continue;
            };
            let scaled = |length: i32| look.size.scaled(i64::from(length), run.units_per_em);
            into.push(Glyph {
                id: glyph.id,
                advance,
                offset: Point::new(scaled(glyph.x_offset), -scaled(glyph.y_offset)),
                stretch: glyph.stretch,
                text: place(glyph.cluster)..place(glyph.end),
            });
        }
        width
    }

    /// Fills a tab with as many characters of its leader as there is room for, in the middle of it.
    fn leader(&self, placed: &Placed, (piece, look): (&Piece, &Look), items: &mut Vec<Item>) {
        // Hyphens stand half their width apart.
        let (index, character, spread) = match placed.leader {
            TabLeader::None => return,
            TabLeader::Dot => (0, '.', 100),
            TabLeader::Hyphen => (1, '-', 150),
            TabLeader::Underscore | TabLeader::Heavy => (2, '_', 100),
            TabLeader::MiddleDot => (3, '\u{B7}', 100),
        };
        let words = look.leader.as_ref();
        let Some(run) = words.and_then(|words| words.get(index)?.runs.first()) else {
            return;
        };
        let Some(glyph) = run.glyphs.first() else {
            return;
        };
        let natural = look.size.scaled(i64::from(glyph.advance), run.units_per_em);
        let advance = natural.scaled(spread, 100);
        if advance <= Emu::ZERO || placed.width < advance {
            return;
        }
        let count = (placed.width.0 / advance.0).min(MAX_LEADER);
        let width = advance * count;
        let bytes = character.len_utf8() as u32;
        let glyphs = (0..count as u32).map(|number| Glyph {
            id: glyph.id,
            advance,
            offset: Point::default(),
            stretch: 100,
            text: number * bytes..(number + 1) * bytes,
        });
        let left = self.origin.x + placed.x + (placed.width - width) / 2;
        items.push(Item::Text(TextRun {
            origin: Point::new(left, self.baseline - look.raise - placed.raise),
            font: run.font,
            size: look.size,
            colour: self.paragraph.style(piece.look).colour,
            gradient: None,
            text: std::iter::repeat_n(character, count as usize).collect(),
            glyphs: if run.is_drawn {
                glyphs.collect()
            } else {
                Vec::new()
            },
            width,
            stretch: 100,
            tracking: Emu::ZERO,
            right_to_left: false,
            synthetic: run.synthetic,
            outline: None,
            shadow: None,
            glow: None,
            is_hyphen: false,
            marks: TextMarks::default(),
        }));
    }
}
