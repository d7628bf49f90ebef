//! Blocks in a box of fixed width and any height: cells, headers, notes, text boxes.

use std::rc::Rc;

use super::edges;
use super::float::{Anchored, Floats, Surroundings};
use super::frame::{self, Position};
use super::gap::Above;
use super::line::{self, Parts};
use super::table::TableFlow;
use super::unit::{Stack, Unit};
use crate::editor_bin::docy::{DocAnchor, DropCap};
use crate::layout::document::model::{Block, Frame, Mark, Paragraph, Table};
use crate::layout::units::{Emu, Point};

/// Lays blocks out below each other.
pub fn blocks(blocks: &[Block], width: Emu) -> Stack {
    lay_out(blocks, width, Rules::default())
}

/// Lays out the blocks of a header or footer, whose lines stand beside drawings that part the text of the body above and
/// below; `around` is what is around it, from its left end and its top.
pub fn blocks_of_running(blocks: &[Block], width: Emu, around: Surroundings) -> Stack {
    let rules = Rules {
        running: Some(around),
        ..Rules::default()
    };
    lay_out(blocks, width, rules)
}

/// Lays out the blocks of a cell, whose paragraphs have widow control since Word 2013 only.
pub fn blocks_of_cell(blocks: &[Block], width: Emu) -> Stack {
    let rules = Rules {
        is_cell: true,
        ..Rules::default()
    };
    lay_out(blocks, width, rules)
}

/// What is different for some boxes.
#[derive(Clone, Copy, Default)]
struct Rules {
    /// Whether that is a cell: drawings keep within it, and widow control is a matter of the version of Word.
    is_cell: bool,
    /// What is around a header or footer. Lines do not go below drawings with text above and below there.
    running: Option<Surroundings>,
}

fn lay_out(blocks: &[Block], width: Emu, rules: Rules) -> Stack {
    let mut stack = Stack::default();
    let mut above = Above::default();
    let mut keeps_next = false;
    let mut floats = Floats::default();
    let mut height = Emu::ZERO;
    for block in blocks {
        let first = stack.units.len();
        match block {
            Block::Paragraph(paragraph) => {
                let place = Place {
                    above: &above,
                    top: height,
                    width,
                    rules,
                };
                above = add_paragraph(paragraph, &place, &mut floats, &mut stack);
            }
            Block::Table(table) => {
                let space = above.before_table(table.first_look()) + drop_of(table);
                add_table(table, width, space, &mut stack);
                above = Above::table();
            }
            Block::Frame(frame) => match beside(frame, (width, height), rules.running) {
                Some(unit) => stack.units.push(Rc::new(unit)),
                None => {
                    let inner = lay_out(&frame.blocks, width, rules);
                    stack.units.extend(inner.units);
                    above = Above::default();
                }
            },
        }
        if keeps_next && let Some(unit) = stack.units.get_mut(first).and_then(Rc::get_mut) {
            unit.glued = true;
        }
        keeps_next = block.keeps_next();
        let added = stack.units.get(first..).unwrap_or_default();
        height += added
            .iter()
            .map(|unit| unit.space + unit.height)
            .sum::<Emu>();
    }
    stack.after = above.trailing();
    if rules.is_cell {
        // A cell is as high as the drawings that its text flows around.
        let bottoms = floats.exclusions.iter().map(|float| float.area.bottom());
        let lowest = bottoms.fold(Emu::ZERO, Emu::max);
        stack.after = stack.after.max(lowest - height);
    }
    stack
}

/// A frame that leaves room beside it, such as the one that Word puts around page numbers, or that stands elsewhere on the page:
/// it takes no height itself. `height` is that of what stands above it. `None` for drop caps, for frames that are too wide, and for
/// those placed on a page that is not known.
fn beside(
    frame: &Frame,
    (width, height): (Emu, Emu),
    running: Option<Surroundings>,
) -> Option<Unit> {
    let pr = &frame.pr;
    if pr.drop_cap.is_some_and(|kind| kind != DropCap::None) {
        return None;
    }
    let position = Position::of_frame(pr);
    let own = pr.w.filter(|width| *width > 0);
    let wide = own.map_or_else(|| widths(&frame.blocks).1, frame::twips);
    let is_elsewhere = running.is_some() && position.v_anchor != DocAnchor::Text;
    if wide > width / 2 && !is_elsewhere {
        return None;
    }
    if running.is_none() && pr.h_anchor == Some(DocAnchor::Page) && position.x_align.is_none() {
        return None;
    }
    let around = running.unwrap_or_else(|| Surroundings::column(width));
    let stack = blocks(&frame.blocks, wide.max(Emu(1)));
    let mut at = position
        .place(&around, height, (wide, stack.height()))
        .origin;
    at.y = if running.is_none() && position.v_anchor != DocAnchor::Text {
        Emu::ZERO
    } else {
        at.y - height
    };
    let mut items = Vec::new();
    stack.paint(at, &mut items);
    Some(Unit {
        items,
        ..Unit::default()
    })
}

/// Where a block comes to stand.
struct Place<'a> {
    /// What stands above it.
    above: &'a Above,
    /// Height of what stands above it.
    top: Emu,
    /// Width that it has.
    width: Emu,
    rules: Rules,
}

fn add_paragraph(
    paragraph: &Paragraph,
    place: &Place<'_>,
    floats: &mut Floats,
    stack: &mut Stack,
) -> Above {
    let &Place { above, width, .. } = place;
    let parts = Parts::new(paragraph, width, above);
    let shares = above
        .decoration
        .as_ref()
        .zip(parts.decoration.as_ref())
        .is_some_and(|(one, other)| Rc::ptr_eq(one, other));
    let space = above.gap(&paragraph.look, shares);
    let top = place.top + space;
    let own = above.own(&paragraph.look);
    let around = Surroundings::column(width);
    let mut anchored = Vec::new();
    for mark in &paragraph.marks {
        let Mark::Float(drawing) = mark else { continue };
        let anchor = Point::new(Emu::ZERO, top - own);
        let is_beside = place.rules.running.is_some()
            && drawing.record.wrap_top_and_bottom.is_some()
            && around.place(drawing, anchor).top() > top;
        if floats.takes(drawing) && !is_beside {
            floats.add(drawing, &around, anchor, Emu::ZERO);
        }
        anchored.push(Rc::clone(drawing));
    }
    if let Some(unit) = stack.units.last_mut().and_then(Rc::get_mut) {
        unit.after = above.below(&paragraph.look);
    }
    let first = stack.units.len();
    let mut room = floats.room(Emu::ZERO, width);
    room.before = own;
    line::stack(paragraph, (space, top), &parts, &mut room, stack);
    let is_kept = if place.rules.is_cell {
        paragraph.look.widow_control_in_cells
    } else {
        paragraph.look.widow_control
    };
    if is_kept {
        line::glue_ends(stack, first);
    }
    if let Some(unit) = stack.units.get_mut(first).and_then(Rc::get_mut) {
        // Places refer to the top of the paragraph, from which the first line may have been moved down.
        let up = space - unit.space - own;
        unit.floats
            .extend(anchored.into_iter().map(|drawing| Anchored {
                drawing,
                at: Point::new(Emu::ZERO, up),
                column: (Emu::ZERO, width),
                cell: None,
            }));
    }
    Above::paragraph(&paragraph.look, parts.decoration)
}

/// How far a table that text flows around stands below its anchor.
fn drop_of(table: &Table) -> Emu {
    let position = table.position.as_deref();
    let from_text =
        position.filter(|pr| pr.vert_anchor.unwrap_or(DocAnchor::Text) == DocAnchor::Text);
    let drop = from_text.map_or(Emu::ZERO, |pr| frame::twips_signed(pr.tblp_y_twips));
    drop.max(Emu::ZERO)
}

fn add_table(record: &Table, width: Emu, space: Emu, stack: &mut Stack) {
    let mut flow = TableFlow::new(record, width);
    let mut space = space;
    while let Some(bands) = flow.bands(record) {
        let glued = flow.in_span();
        for band in bands {
            stack.units.push(Rc::new(Unit {
                space,
                glued,
                ..band
            }));
            space = Emu::ZERO;
        }
    }
}

/// Width of the longest word and of the longest line of blocks.
pub fn widths(blocks: &[Block]) -> (Emu, Emu) {
    let mut least = Emu::ZERO;
    let mut most = Emu::ZERO;
    for block in blocks {
        let (block_least, block_most) = match block {
            Block::Paragraph(paragraph) => paragraph.text.widths(),
            Block::Table(table) => edges::measure(table),
            Block::Frame(frame) => widths(&frame.blocks),
        };
        least = least.max(block_least);
        most = most.max(block_most);
    }
    (least, most)
}
