//! The paragraphs of a body set in lines, in one or more columns.

use super::Context;
use super::paragraph::{Prepared, Space, prepare};
use crate::editor_bin::drawing::TxBody;
use crate::layout::display::{Item, PictureItem, Tag};
use crate::layout::drawing::Painter;
use crate::layout::shift::shift;
use crate::layout::text::{Alignment, Column, Line, LineSetter, PlacedObject, ShapedParagraph};
use crate::layout::units::{Emu, Point};

/// Lines of a body at most: more than any shape shows.
const MOST_LINES: usize = 20_000;

/// The room for a body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Width of all columns together.
    pub width: Emu,
    /// How many columns there are.
    pub columns: i32,
    /// What is between them.
    pub gap: Emu,
    /// How high they are.
    pub height: Emu,
}

/// A body in lines.
pub(super) struct SetBody {
    paragraphs: Vec<SetParagraph>,
    lines: Vec<SetLine>,
    /// Width of the widest line, indents counted in.
    pub width: Emu,
    /// Height of the highest column.
    pub height: Emu,
}

struct SetParagraph {
    shaped: ShapedParagraph,
    /// Media file of its bullet, if that is a picture.
    bullet: Option<String>,
    is_item: bool,
    /// See [`Prepared::formulas`].
    formulas: Vec<Vec<Item>>,
}

struct SetLine {
    paragraph: usize,
    line: Line,
    at: Point,
}

/// How a body stands whose lines are not broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
}

impl Side {
    /// What of a free width is left of it.
    pub fn share(self, free: Emu) -> Emu {
        match self {
            Self::Left => Emu::ZERO,
            Self::Middle => free / 2,
            Self::Right => free,
        }
    }
}

/// Sets a body.
pub(super) fn set<'a>(
    painter: &mut Painter<'a, '_>,
    body: &TxBody,
    context: &Context<'_, 'a>,
    room: Room,
) -> SetBody {
    let prepared = prepare(painter, body, context);
    let count = i64::from(room.columns.max(1));
    let width = ((room.width - room.gap * (count - 1)) / count).max(Emu(1));
    let mut setter = Setter {
        room,
        width,
        column: 0,
        top: Emu::ZERO,
        body: SetBody {
            paragraphs: Vec::with_capacity(prepared.len()),
            lines: Vec::new(),
            width: Emu::ZERO,
            height: Emu::ZERO,
        },
    };
    let mut after = Space::Length(Emu::ZERO);
    for (index, paragraph) in prepared.into_iter().enumerate() {
        let Prepared {
            paragraph,
            before,
            after: next,
            bullet,
            is_item,
            formulas,
        } = paragraph;
        let shaped = ShapedParagraph::new(paragraph, painter.fonts);
        let spaces = (index > 0).then_some([after, before]);
        setter.paragraph(index, &shaped, spaces);
        after = next;
        setter.body.paragraphs.push(SetParagraph {
            shaped,
            bullet,
            is_item,
            formulas,
        });
    }
    setter.body
}

struct Setter {
    room: Room,
    /// Of a column.
    width: Emu,
    column: i64,
    top: Emu,
    body: SetBody,
}

impl Setter {
    fn paragraph(&mut self, index: usize, shaped: &ShapedParagraph, spaces: Option<[Space; 2]>) {
        let shape = &shaped.source().shape;
        // A line that is not broken is measured first: it has no edge to stand at.
        let unbroken = self.room.width >= Emu::MAX;
        let width = if unbroken {
            shaped.widths().1 + Emu(1)
        } else {
            self.width
        };
        let hangs = shape.end;
        let mut lines = LineSetter::new(shaped);
        let mut room = Column { width };
        let mut is_first = true;
        while let Some(line) = lines.next_line(Emu::ZERO, &mut room) {
            if self.body.lines.len() >= MOST_LINES {
                return;
            }
            if is_first && let Some(spaces) = spaces {
                for space in spaces {
                    self.top += match space {
                        Space::Length(length) => length,
                        Space::Lines(thousandths) => line.single.scaled(thousandths, 1000),
                    };
                }
            }
            is_first = false;
            if self.top + line.height > self.room.height
                && self.top > Emu::ZERO
                && self.column + 1 < i64::from(self.room.columns)
            {
                self.column += 1;
                self.top = Emu::ZERO;
            }
            let wide = if unbroken {
                width
            } else {
                line.extent.1 - line.extent.0 + shape.start + hangs
            };
            self.body.width = self.body.width.max(wide);
            let x = (self.width + self.room.gap) * self.column;
            let at = Point::new(if unbroken { Emu::ZERO } else { x }, self.top);
            self.top += line.height;
            self.body.height = self.body.height.max(self.top);
            self.body.lines.push(SetLine {
                paragraph: index,
                line,
                at,
            });
        }
    }
}

impl SetParagraph {
    /// Adds a formula or a picture that is a bullet.
    fn object(&self, object: &PlacedObject, items: &mut Vec<Item>) {
        let place = object.area.origin;
        let formula = (object.id as usize).checked_sub(1);
        if let Some(formula) = formula.and_then(|index| self.formulas.get(index)) {
            let mut drawn = formula.clone();
            shift(&mut drawn, place);
            items.append(&mut drawn);
        } else if let Some(media) = &self.bullet {
            let picture = PictureItem::plain(media.clone(), object.area);
            items.push(Item::Picture(picture));
        }
    }
}

impl SetBody {
    /// Width of its longest word, with its indent.
    pub fn longest_word(&self) -> Emu {
        let words = self.paragraphs.iter().map(|one| one.shaped.widths().0);
        words.max().unwrap_or_default()
    }

    /// How many lines it has.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// How its first paragraph is aligned.
    pub fn alignment(&self) -> Side {
        let shape = self
            .paragraphs
            .first()
            .map(|first| &first.shaped.source().shape);
        let right_to_left = shape.is_some_and(|shape| shape.right_to_left);
        match shape.map(|shape| shape.alignment) {
            Some(Alignment::Centre) => Side::Middle,
            Some(Alignment::End) if !right_to_left => Side::Right,
            Some(Alignment::Start) if right_to_left => Side::Right,
            _ => Side::Left,
        }
    }

    /// Adds its lines; `origin` is its left top corner.
    pub fn paint(&self, origin: Point, items: &mut Vec<Item>) {
        let mut lines = self.lines.iter().peekable();
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            let shaped = &paragraph.shaped;
            let mut content = Vec::new();
            while let Some(set) = lines.next_if(|set| set.paragraph == index) {
                let at = origin + set.at;
                set.line
                    .paint_with(shaped, at, &mut content, &mut |object, items| {
                        paragraph.object(&object, items);
                    });
            }
            if content.is_empty() {
                continue;
            }
            items.push(Item::Begin(if paragraph.is_item {
                Tag::ListItem
            } else {
                Tag::Paragraph
            }));
            items.append(&mut content);
            items.push(Item::End);
        }
    }
}
