//! Text bodies: insets, anchors, columns, directions, and their paragraphs set in lines.

mod formula;
mod look;
mod paragraph;
mod scripts;
mod set;
#[cfg(test)]
mod tests;

use super::Painter;
use super::outline::emu;
use super::shape::level;
use crate::editor_bin::drawing::{BodyPr, TextAnchor, TextVerticalType, TextWrap, TxBody};
use crate::layout::display::{Group, Item, Path};
use crate::layout::units::{Emu, Point, Rect, Size, Transform};
use crate::layout::warp::{self, Curve};
use crate::layout::word_art;
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::text::{Autofit, Inherited, insets};
use set::{Room, SetBody};

/// Columns of a body at most (ECMA-376-1 20.1.10.68).
const MOST_COLUMNS: i32 = 16;

/// What the paragraphs of a body have in common.
pub(super) struct Context<'c, 'a> {
    /// What they take from the surroundings.
    pub inherited: &'c Inherited<'a>,
    /// What autofit does to them.
    pub fit: Autofit,
    /// Whether each character stands below the one before.
    pub stacked: bool,
}

/// A body whose lines are set: how high it is, and what is to be painted.
pub struct TextBlock {
    body: SetBody,
    /// Its size: as wide as its widest line.
    pub size: Size,
}

impl TextBlock {
    /// Width of its longest word, with its indent: in less room it would be broken.
    pub fn longest_word(&self) -> Emu {
        self.body.longest_word()
    }

    /// How many lines it has.
    pub fn lines(&self) -> usize {
        self.body.lines()
    }

    /// Adds its lines; `origin` is its left top corner.
    pub fn paint(&self, origin: Point, items: &mut Vec<Item>) {
        self.body.paint(origin, items);
    }
}

impl<'a> Painter<'a, '_> {
    /// Sets a body without box in lines of a width: the text of a cell, of a title.
    pub fn text_block(
        &mut self,
        own: &TxBody,
        body: &BodyPr,
        inherited: &Inherited<'a>,
        width: Emu,
    ) -> TextBlock {
        let context = Context {
            inherited,
            fit: Autofit::of(body),
            stacked: false,
        };
        let room = Room {
            width,
            columns: 1,
            gap: Emu::ZERO,
            height: Emu::MAX,
        };
        let set = set::set(self, own, &context, room);
        TextBlock {
            size: Size::new(set.width, set.height),
            body: set,
        }
    }

    /// Adds the text of a shape in its rectangle for text, which is given as left, top, right and bottom in the frame.
    pub(super) fn text_in_shape(
        &mut self,
        own: &TxBody,
        body: &BodyPr,
        inherited: &Inherited<'a>,
        (frame, rectangle): (&Frame, [f64; 4]),
        items: &mut Vec<Item>,
    ) {
        let mut content = Vec::new();
        let upright = body.upright == Some(true);
        let area = text_area(frame, level(frame, rectangle, upright));
        self.text_in_area(own, body, inherited, area, &mut content);
        let stands_on_head = frame.flip_v && !upright;
        let rotation = if upright { 0 } else { frame.rotation };
        let rotation = rotation + if stands_on_head { 10_800_000 } else { 0 };
        if let Some(own) = body.rot.filter(|own| *own != 0) {
            let (x, y) = (area.left().0 as f64, area.top().0 as f64);
            let around = Frame {
                x,
                y,
                ..Frame::sized(area.size.width.0 as f64, area.size.height.0 as f64)
            };
            let inner = std::mem::take(&mut content);
            super::turned(&around, own, inner, &mut content);
        }
        super::turned(frame, rotation, content, items);
    }

    /// Adds the text of a body in an area of the page, insets not yet taken off.
    pub(super) fn text_in_area(
        &mut self,
        own: &TxBody,
        body: &BodyPr,
        inherited: &Inherited<'a>,
        area: Rect,
        items: &mut Vec<Item>,
    ) {
        let [left, top, right, bottom] = insets(body).map(Emu);
        let turn = Turn::of(body.vert);
        let along = |width: Emu, height: Emu| match turn {
            Turn::None => (width, height),
            Turn::Right | Turn::Left => (height, width),
        };
        // Insets may take more than there is: text is centred and stands at the bottom by what would be left.
        let between = Size::new(
            area.size.width - left - right,
            area.size.height - top - bottom,
        );
        let inner = Rect::new(
            area.left() + left,
            area.top() + top,
            between.width.max(Emu::ZERO),
            between.height.max(Emu::ZERO),
        );
        let (width, height) = along(inner.size.width, inner.size.height);
        let stacked = matches!(
            body.vert,
            Some(TextVerticalType::WordArtVert | TextVerticalType::WordArtVertRtl)
        );
        let curve = Curve::of(body, Size::new(width, height));
        if (curve.is_some() || word_art::fills_shape(body)) && !stacked {
            return self.word_art((own, body), inherited, (inner, turn, curve), items);
        }
        let columns = body.num_col.unwrap_or(1).clamp(1, MOST_COLUMNS);
        let unbroken = body.wrap == Some(TextWrap::None);
        let room = Room {
            width: if unbroken { Emu::MAX } else { width },
            columns: if unbroken { 1 } else { columns },
            gap: Emu(i64::from(body.spc_col.unwrap_or(0).max(0))),
            height,
        };
        let context = Context {
            inherited,
            fit: Autofit::of(body),
            stacked,
        };
        let mut set = set::set(self, own, &context, room);
        let narrow = unbroken || body.anchor_ctr == Some(true) || stacked;
        let mut x = Emu::ZERO;
        if narrow {
            // Lines stand as they are aligned within the widest of them.
            let tight = Room {
                width: match body.anchor_ctr {
                    _ if stacked => Emu::ZERO,
                    Some(true) => set.width,
                    // Each paragraph is aligned for itself in what room there is.
                    _ => set.width.max(width),
                },
                columns: 1,
                ..room
            };
            let align = set.alignment();
            set = set::set(self, own, &context, tight);
            let free = width - if stacked { set.width } else { tight.width };
            x = if body.anchor_ctr == Some(true) || stacked {
                free / 2
            } else {
                align.share(free)
            };
        }
        let free = along(between.width, between.height).1 - set.height;
        let y = match body.anchor {
            Some(TextAnchor::Ctr) => free / 2,
            Some(TextAnchor::B) => free,
            _ => Emu::ZERO,
        };
        let mut content = Vec::new();
        set.paint(Point::new(x, y), &mut content);
        if content.is_empty() {
            return;
        }
        let transform = turn.transform(inner);
        items.push(Item::Group(Group {
            transform,
            clip: None::<Path>,
            items: content,
            ..Group::default()
        }));
    }

    /// Adds the text of a body along a curve, or as large as an area.
    fn word_art(
        &mut self,
        (own, body): (&TxBody, &BodyPr),
        inherited: &Inherited<'a>,
        (inner, turn, curve): (Rect, Turn, Option<Curve>),
        items: &mut Vec<Item>,
    ) {
        let context = Context {
            inherited,
            fit: Autofit::of(body),
            stacked: false,
        };
        let room = |width| Room {
            width,
            columns: 1,
            gap: Emu::ZERO,
            height: Emu::MAX,
        };
        let wide = set::set(self, own, &context, room(Emu::MAX)).width;
        let wide = curve
            .as_ref()
            .map_or(wide, |curve| wide.max(curve.length()));
        let set = set::set(self, own, &context, room(wide));
        let mut content = Vec::new();
        set.paint(Point::default(), &mut content);
        if content.is_empty() {
            return;
        }
        let size = match turn {
            Turn::None => inner.size,
            Turn::Right | Turn::Left => Size::new(inner.size.height, inner.size.width),
        };
        let natural = Size::new(set.width, set.height);
        items.push(Item::Group(Group {
            transform: turn.transform(inner),
            items: match curve {
                Some(curve) => curve.carry(content, Size::new(wide, natural.height)),
                None => {
                    let filling = word_art::stretched(content, natural, size, self.fonts);
                    warp::bent(filling, body, size)
                }
            },
            ..Group::default()
        }));
    }
}

/// How the lines of a body are turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    None,
    /// Read from top to bottom; the first line is on the right.
    Right,
    /// Read from bottom to top; the first line is on the left.
    Left,
}

impl Turn {
    fn of(direction: Option<TextVerticalType>) -> Self {
        match direction {
            Some(
                TextVerticalType::Vert | TextVerticalType::EaVert | TextVerticalType::MongolianVert,
            ) => Self::Right,
            Some(TextVerticalType::Vert270) => Self::Left,
            _ => Self::None,
        }
    }

    /// From the places of the lines to those of the page.
    fn transform(self, area: Rect) -> Transform {
        match self {
            Self::None => Transform::shift(area.origin),
            Self::Right => Transform {
                matrix: [0.0, 1.0, -1.0, 0.0],
                offset: Point::new(area.right(), area.top()),
            },
            Self::Left => Transform {
                matrix: [0.0, -1.0, 1.0, 0.0],
                offset: Point::new(area.left(), area.bottom()),
            },
        }
    }
}

/// Where text stands before the shape is turned: not mirrored, but on its head with the shape.
fn text_area(frame: &Frame, [left, top, right, bottom]: [f64; 4]) -> Rect {
    let (left, right) = if frame.flip_h == frame.flip_v {
        (left, right)
    } else {
        (frame.width - right, frame.width - left)
    };
    Rect::new(
        emu(frame.x + left),
        emu(frame.y + top),
        emu((right - left).max(0.0)),
        emu((bottom - top).max(0.0)),
    )
}
