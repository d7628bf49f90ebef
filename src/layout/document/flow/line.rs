//! Lines of a paragraph become units.

use std::rc::Rc;

use super::float::ColumnRoom;
use super::gap::Above;
use super::unit::{Decoration, Owner, Stack, Unit};
use crate::layout::display::{Anchor, Item, Tag};
use crate::layout::document::model::{COMMENT, Drawing, Mark, Object, Paragraph};
use crate::layout::shift::shifted;
use crate::layout::text::{Line, LineSetter};
use crate::layout::units::{Emu, Point};

/// Most lines of a paragraph that are set.
const LINES: usize = 1 << 20;

/// What the units of a paragraph have in common.
#[derive(Clone)]
pub struct Parts {
    /// What is behind and around it.
    pub decoration: Option<Rc<Decoration>>,
    /// What it is for those who do not see it.
    pub owner: Rc<Owner>,
}

impl Parts {
    /// For a paragraph in a column of a width; `above` is what stands above it.
    pub fn new(paragraph: &Paragraph, width: Emu, above: &Above) -> Self {
        let look = &paragraph.look;
        let tag = match look.heading {
            Some(level) => Tag::Heading(level),
            None if look.list.is_some() => Tag::ListItem,
            None => Tag::Paragraph,
        };
        let edges = (look.indents.0, width - look.indents.1);
        let is_plain = look.ground.is_none() && look.borders.is_empty();
        let joined = above
            .decoration
            .as_ref()
            .filter(|known| {
                !is_plain
                    && known.borders == look.borders
                    && known.edges == edges
                    && known.ground == look.ground
            })
            .map(Rc::clone);
        let decoration = joined.or_else(|| {
            (!is_plain).then(|| {
                Rc::new(Decoration {
                    edges,
                    ground: look.ground,
                    borders: look.borders,
                })
            })
        });
        Self {
            decoration,
            owner: Rc::new(Owner { tag }),
        }
    }
}

/// The unit of a line.
pub fn unit(paragraph: &Paragraph, line: &Line, parts: &Parts) -> Unit {
    let mut items = Vec::new();
    if line.is_first
        && let Some(level) = paragraph.look.heading
        && !paragraph.look.title.is_empty()
    {
        items.push(Item::Anchor(Anchor {
            name: paragraph.look.anchor.clone(),
            at: Point::default(),
            heading: Some((level, paragraph.look.title.clone())),
        }));
    }
    let mut notes = Vec::new();
    let whole = paragraph.look.quotable.iter().filter(|_| line.is_first);
    let mut quotable: Vec<_> = whole.map(Rc::clone).collect();
    for (number, x) in line.marks(&paragraph.text) {
        match paragraph.marks.get(number as usize) {
            Some(Mark::Bookmark(name)) => items.push(Item::Anchor(Anchor {
                name: name.clone(),
                at: Point::new(x, Emu::ZERO),
                heading: None,
            })),
            Some(Mark::Comment(id)) => items.push(Item::Anchor(Anchor {
                name: format!("{COMMENT}{id}"),
                at: Point::new(x, line.baseline),
                heading: None,
            })),
            Some(Mark::Footnote(note)) => notes.push(Rc::clone(note)),
            Some(Mark::Quotable(text)) => quotable.push(Rc::clone(text)),
            Some(Mark::Float(_)) | None => {}
        }
    }
    line.paint_with(
        &paragraph.text,
        Point::default(),
        &mut items,
        &mut |object, items| match paragraph.objects.get(object.id as usize) {
            Some(Object::Drawn(drawn)) => items.extend(shifted(drawn, object.area.origin)),
            Some(Object::Rule(rule)) => {
                items.extend(rule.items(line.room, line.baseline));
            }
            None => {}
        },
    );
    Unit {
        height: line.height,
        items,
        notes,
        quotable,
        decoration: parts.decoration.clone(),
        owner: Some(Rc::clone(&parts.owner)),
        counted: !paragraph.look.uncounted,
        baseline: line.baseline,
        ..Unit::default()
    }
}

/// The drawings beside the text that a line anchors.
pub fn floats<'a>(
    paragraph: &'a Paragraph,
    line: &'a Line,
) -> impl Iterator<Item = (u32, Rc<Drawing>)> + 'a {
    line.marks(&paragraph.text).filter_map(|(number, _)| {
        match paragraph.marks.get(number as usize)? {
            Mark::Float(drawing) => Some((number, Rc::clone(drawing))),
            _ => None,
        }
    })
}

/// Adds all lines of a paragraph to a stack, from `top` on, as the room at each height allows; `space` is that above it.
pub fn stack(
    paragraph: &Paragraph,
    (space, top): (Emu, Emu),
    parts: &Parts,
    room: &mut ColumnRoom<'_>,
    stack: &mut Stack,
) {
    let look = &paragraph.look;
    let mut setter = LineSetter::new(&paragraph.text);
    let mut y = top;
    let mut space = space;
    let first = stack.units.len();
    for _ in 0..LINES {
        let Some(line) = setter.next_line(y, room) else {
            break;
        };
        let mut unit = unit(paragraph, &line, parts);
        unit.space = space + line.top - y;
        unit.glued = look.keep_lines && stack.units.len() > first;
        y = line.top + line.height;
        space = Emu::ZERO;
        room.before = Emu::ZERO;
        stack.units.push(Rc::new(unit));
    }
}

/// Keeps the first two and the last two lines of a paragraph together, whose lines are the units from `first` on.
pub fn glue_ends(stack: &mut Stack, first: usize) {
    let count = stack.units.len();
    if count < first + 2 {
        return;
    }
    for index in [first + 1, count - 1] {
        if let Some(unit) = stack.units.get_mut(index).and_then(Rc::get_mut) {
            unit.glued = true;
        }
    }
}
