//! Text of metafiles.

use super::player::{Player, length};
use crate::layout::display::{Group, Item};
use crate::layout::text::{
    Column, Dialect, FontSet, Inline, LineSetter, Paragraph, ParagraphShape, ShapedParagraph,
    Strike, TextStyle, Underline, UnderlineKind,
};
use crate::layout::units::{Emu, Point, Transform};

/// Bits of the alignment ([MS-WMF] 2.1.2.3, 2.1.2.4).
const UPDATES: u32 = 1;
const RIGHT: u32 = 2;
const CENTRE: u32 = 6;
const BOTTOM: u32 = 8;
const BASELINE: u32 = 24;
/// Height of a line of text, in sizes of the em, for fonts that are given by it.
const LINE: f64 = 1.15;
/// Longest text of a record, in characters.
const LONGEST: usize = 4096;
/// Lines of a text in a box at most.
const MOST_LINES: usize = 500;
/// How much narrower or wider a text may be drawn than its font is.
const STRETCH: std::ops::RangeInclusive<f64> = 0.25..=4.0;

/// Characters of Windows' Western code page between 0x80 and 0x9F.
const WESTERN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A text and where it stands.
pub(super) struct Words {
    pub text: String,
    /// In logical units.
    pub at: [f64; 2],
    /// Width that it is to have in logical units, if its characters stand where the record says.
    pub width: Option<f64>,
}

/// A text in a box that is turned with its surroundings.
pub(super) struct Block {
    pub text: String,
    /// Left, top, right and bottom in logical units; without a width lines begin at its left and are not broken.
    pub area: [f64; 4],
    /// Share of what is left beside and above the text.
    pub align: [f64; 2],
    /// Space beside the text in logical units.
    pub margin: f64,
    /// Whether lines are broken that are longer than the box.
    pub is_broken: bool,
}

/// Text of bytes in the Western code page.
pub(super) fn western(bytes: &[u8]) -> String {
    let character = |byte: &u8| match byte {
        0x80..=0x9F => WESTERN
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or(' '),
        _ => char::from(*byte),
    };
    bytes.iter().map(character).collect()
}

impl Player<'_> {
    /// Writes a text in the font that is set.
    pub fn write(&mut self, words: &Words) {
        let text: String = words
            .text
            .chars()
            .filter(|c| !c.is_control())
            .take(LONGEST)
            .collect();
        if text.trim().is_empty() || self.is_full() {
            return;
        }
        let align = self.context.align;
        let at = if align & UPDATES != 0 {
            self.context.at
        } else {
            words.at
        };
        let map = self.map();
        let [a, b, c, d, ..] = map.0;
        let (across, down) = (a.hypot(b), c.hypot(d));
        let shaped = self.shaped(text, down);
        let mut room = Column { width: Emu::MAX };
        let Some(line) = LineSetter::new(&shaped).next_line(Emu::ZERO, &mut room) else {
            return;
        };
        let natural = (line.extent.1 - line.extent.0).0 as f64;
        let wanted = words.width.map(|width| width * across);
        let stretch = wanted
            .filter(|_| natural > 0.0)
            .map(|wanted| wanted / natural)
            .filter(|stretch| STRETCH.contains(stretch))
            .unwrap_or(1.0);
        let width = natural * stretch;
        let left = match align & CENTRE {
            CENTRE => width / 2.0,
            RIGHT => width,
            _ => 0.0,
        };
        let above = match align & BASELINE {
            BASELINE => line.baseline,
            BOTTOM => line.height,
            _ => Emu::ZERO,
        };
        if align & UPDATES != 0 && across > 0.0 {
            self.context.at[0] += width / across;
        }
        let mut items = Vec::new();
        line.paint(&shaped, Point::new(Emu::ZERO, -above), &mut items);
        if self.context.opaque && words.width.is_some() {
            self.ground(&line, stretch, [left, above.0 as f64], at);
        }
        let turned = self.context.font.turn.rem_euclid(3600.0);
        let (sin, cos) = (-turned / 10.0).to_radians().sin_cos();
        let place = self.point(at);
        let shift = [-left * cos, -left * sin];
        self.add(Item::Group(Group {
            transform: Transform {
                matrix: [cos * stretch, sin * stretch, -sin, cos],
                offset: Point::new(place.x + length(shift[0]), place.y + length(shift[1])),
            },
            items,
            ..Group::default()
        }));
    }

    /// Writes the lines of a text in a box.
    pub fn write_block(&mut self, block: &Block) {
        let [left, top, right, bottom] = block.area;
        let [.., c, d, _, _] = self.map().0;
        let down = c.hypot(d);
        if down <= 0.0 || self.is_full() {
            return;
        }
        let wide = (right - left - 2.0 * block.margin).max(0.0);
        let width = match block.is_broken && wide > 0.0 {
            true => length(wide * down),
            false => Emu::MAX,
        };
        let mut lines = Vec::new();
        let mut high = 0.0;
        for text in block.text.lines() {
            let text: String = text
                .chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .take(LONGEST)
                .collect();
            let shaped = self.shaped(text, down);
            let mut room = Column { width };
            let mut setter = LineSetter::new(&shaped);
            while let Some(line) = setter.next_line(Emu::ZERO, &mut room)
                && lines.len() < MOST_LINES
            {
                let long = (line.extent.1 - line.extent.0).0 as f64 / down;
                let mut items = Vec::new();
                line.paint(&shaped, Point::new(-line.extent.0, -line.top), &mut items);
                lines.push((high, long, items));
                high += line.height.0 as f64 / down;
            }
        }
        let above = (bottom - top).max(0.0) - high;
        for (at, long, items) in lines {
            let x = left + block.margin + (wide - long) * block.align[0];
            let y = top + above * block.align[1] + at;
            self.put_line([x, y], down, items);
        }
    }

    /// Writes a text whose baseline begins at a place.
    pub fn write_at(&mut self, text: &str, at: [f64; 2]) {
        let [.., c, d, _, _] = self.map().0;
        let down = c.hypot(d);
        if down <= 0.0 || text.trim().is_empty() || self.is_full() {
            return;
        }
        let shaped = self.shaped(text.chars().take(LONGEST).collect(), down);
        let mut room = Column { width: Emu::MAX };
        if let Some(line) = LineSetter::new(&shaped).next_line(Emu::ZERO, &mut room) {
            let mut items = Vec::new();
            line.paint(&shaped, Point::new(Emu::ZERO, -line.baseline), &mut items);
            self.put_line(at, down, items);
        }
    }

    /// Adds a line that was set for lengths of so many EMU, turned and stretched as all is here.
    fn put_line(&mut self, at: [f64; 2], down: f64, items: Vec<Item>) {
        let [a, b, c, d, ..] = self.map().0;
        self.add(Item::Group(Group {
            transform: Transform {
                matrix: [a, b, c, d].map(|part| part / down),
                offset: self.point(at),
            },
            items,
            ..Group::default()
        }));
    }

    /// The ground behind a text that stands upright.
    fn ground(
        &mut self,
        line: &crate::layout::text::Line,
        stretch: f64,
        [left, above]: [f64; 2],
        at: [f64; 2],
    ) {
        use crate::layout::display::{Fill, Path};
        use crate::layout::units::Rect;
        if self.context.font.turn != 0.0 {
            return;
        }
        let place = self.point(at);
        let wide = (line.extent.1 - line.extent.0).0 as f64 * stretch;
        let area = Rect::new(
            place.x - length(left),
            place.y - length(above),
            length(wide),
            line.height,
        );
        let colour = self.context.ground;
        self.add(Path::rect(area).filled(Fill::Solid(colour)));
    }

    fn shaped(&mut self, text: String, down: f64) -> ShapedParagraph {
        let font = &self.context.font;
        let size = if font.height < 0.0 {
            -font.height
        } else {
            font.height / LINE
        };
        let style = TextStyle {
            fonts: FontSet::of(&font.family),
            bold: font.bold,
            italic: font.italic,
            size: length(size * down).max(Emu(1)),
            colour: self.context.text_colour,
            underline: font.underline.then_some(Underline {
                kind: UnderlineKind::Single,
                colour: None,
            }),
            strike: if font.strike {
                Strike::Single
            } else {
                Strike::None
            },
            ..TextStyle::default()
        };
        let paragraph = Paragraph {
            shape: ParagraphShape {
                dialect: Dialect::Drawing,
                spaces_letters: false,
                spaces_digits: false,
                ..ParagraphShape::default()
            },
            styles: vec![style],
            inlines: vec![Inline::Text { text, style: 0 }],
            mark: None,
        };
        ShapedParagraph::new(paragraph, self.fonts)
    }
}
