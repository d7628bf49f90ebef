//! Cells: what is painted of one, and where a row of them may be parted.

use std::rc::Rc;

use super::border::{paint_frame, paint_line};
use super::float::CellArea;
use super::unit::{Placed, Stack, Unit, paint};
use crate::editor_bin::docy::{CellTextDirection, CellVAlign};
use crate::layout::display::{Group, Item, Path, TableCell, Tag};
use crate::layout::document::model::{Borders, Cell, Line};
use crate::layout::units::{Emu, Point, Rect, Transform};
use crate::order;

/// By how much what is in a cell may stand over its sides.
const OVER: Emu = Emu(12_700);
/// How far content that is cut off at the sides of its cell may stand above and below it.
const HIGH: Emu = Emu(1 << 32);

/// Whether the text of a cell runs as that around it.
pub fn is_upright(cell: &Cell) -> bool {
    matches!(
        cell.direction,
        CellTextDirection::Tb | CellTextDirection::TbV
    )
}

/// Paints the content of a cell, and takes what its content refers to into the row.
pub fn paint_cell(cell: &Cell, area: Rect, inset: Emu, content: &Stack, unit: &mut Unit) {
    let items = &mut unit.items;
    items.push(Item::Begin(tag_of(cell)));
    let inner = within_margins(cell, area, inset);
    if is_upright(cell) {
        let free = (inner.size.height - content.height()).max(Emu::ZERO);
        let at = Point::new(inner.left(), inner.top() + aligned(cell, free));
        let placed = content.placed(at);
        paint_within(&placed, area, items);
        let cell = CellArea { outer: area, inner };
        collect(&placed, cell, unit);
    } else {
        items.push(turned(cell, inner, content));
    }
    unit.items.push(Item::End);
    paint_borders(&cell.borders, cell.diagonals, area, &mut unit.items);
}

/// What of a cell is within its margins, `inset` below its top.
pub fn within_margins(cell: &Cell, area: Rect, inset: Emu) -> Rect {
    let [top, right, bottom, left] = cell.margins;
    Rect::new(
        area.left() + left,
        area.top() + inset + top,
        area.size.width - left - right,
        area.size.height - inset - top - bottom,
    )
}

/// Notes and drawings that units in a cell refer to are the row's.
pub fn collect(content: &[Placed], cell: CellArea, unit: &mut Unit) {
    for placed in content {
        unit.notes.extend(placed.unit.notes.iter().map(Rc::clone));
        unit.quotable
            .extend(placed.unit.quotable.iter().map(Rc::clone));
        let floats = placed.unit.floats.iter();
        unit.floats
            .extend(floats.map(|float| float.within(placed.at, cell)));
    }
}

/// What a cell is for those who do not see it.
pub fn tag_of(cell: &Cell) -> Tag {
    let span = |count: usize| u32::try_from(count).unwrap_or(1);
    let Borders {
        top,
        right,
        bottom,
        left,
        ..
    } = cell.borders;
    Tag::Cell(TableCell {
        columns: span(cell.columns),
        rows: span(cell.rows),
        ground: cell.ground,
        lines: [top, right, bottom, left].map(|line| line.map(|line| (line.own, line.colour))),
    })
}

/// How far content moves down or across by a cell's alignment, given the room that it leaves.
pub fn aligned(cell: &Cell, free: Emu) -> Emu {
    match cell.v_align {
        CellVAlign::Top => Emu::ZERO,
        CellVAlign::Center => free / 2,
        CellVAlign::Bottom => free,
    }
}

/// Heights at which a row may be parted, its top and bottom among them: where no unit of any cell is cut.
pub fn cuts(contents: &[Vec<Placed>], height: Emu) -> Vec<Emu> {
    let mut units: Vec<(Emu, Emu, bool)> = contents
        .iter()
        .flatten()
        .map(|placed| {
            let unit = &placed.unit;
            (placed.at.y, placed.at.y + unit.height, unit.glued)
        })
        .collect();
    order::sort_by(&mut units, Ord::cmp);
    let mut cuts = vec![Emu::ZERO];
    let mut reached = Emu::ZERO;
    for (index, (top, bottom, glued)) in units.iter().enumerate() {
        if index > 0 && *top >= reached && !glued {
            cuts.push(*top);
        }
        reached = reached.max(*bottom);
    }
    cuts.push(height);
    cuts.dedup();
    cuts
}

/// The content of a cell whose text runs down or up.
/// Paints units in a cell. What text and pictures have beyond its sides is cut off, as Word does.
pub fn paint_within(units: &[Placed], area: Rect, items: &mut Vec<Item>) {
    let begin = items.len();
    paint(units, items);
    let mut nested = 0_usize;
    let is_over = items.iter().skip(begin).any(|item| {
        let (left, right) = match item {
            Item::Begin(tag) => {
                nested += usize::from(nested > 0 || *tag == Tag::Table);
                return false;
            }
            Item::End => {
                nested = nested.saturating_sub(1);
                return false;
            }
            Item::Text(run) => (run.origin.x, run.origin.x + run.inked()),
            Item::Picture(picture) => (picture.area.left(), picture.area.right()),
            _ => return false,
        };
        nested == 0 && (left < area.left() - OVER || right > area.right() + OVER)
    });
    if is_over {
        let content = items.split_off(begin);
        let high = Rect::new(
            area.left(),
            area.top() - HIGH,
            area.size.width,
            area.size.height + HIGH * 2,
        );
        items.push(Item::Group(Group {
            clip: Some(Path::rect(high)),
            items: content,
            ..Group::default()
        }));
    }
}

fn turned(cell: &Cell, inner: Rect, content: &Stack) -> Item {
    let mut items = Vec::new();
    content.paint(Point::default(), &mut items);
    let down = matches!(
        cell.direction,
        CellTextDirection::Rl | CellTextDirection::RlV
    );
    let free = (inner.size.width - content.height()).max(Emu::ZERO);
    let across = aligned(cell, free);
    let transform = if down {
        Transform {
            matrix: [0.0, 1.0, -1.0, 0.0],
            offset: Point::new(inner.right() - across, inner.top()),
        }
    } else {
        Transform {
            matrix: [0.0, -1.0, 1.0, 0.0],
            offset: Point::new(inner.left() + across, inner.bottom()),
        }
    };
    Item::Group(Group {
        transform,
        clip: None,
        items,
        ..Group::default()
    })
}

/// Paints the borders of a cell on its edges, and its diagonals: from the left top, from the left bottom.
pub fn paint_borders(
    borders: &Borders,
    [falling, rising]: [Option<Line>; 2],
    area: Rect,
    items: &mut Vec<Item>,
) {
    let (left, right) = (area.left(), area.right());
    let (top, bottom) = (area.top(), area.bottom());
    let half = |line: Option<Line>| Line::width_of(line) / 2;
    let (from, to) = (left - half(borders.left), right + half(borders.right));
    let outside = Rect::new(
        from,
        top,
        to - from,
        bottom + Line::width_of(borders.bottom) - top,
    );
    paint_frame(borders, outside, (top, bottom), items);
    if let Some(line) = falling {
        paint_line(
            line,
            Point::new(left, top),
            Point::new(right, bottom),
            items,
        );
    }
    if let Some(line) = rising {
        paint_line(
            line,
            Point::new(left, bottom),
            Point::new(right, top),
            items,
        );
    }
}
