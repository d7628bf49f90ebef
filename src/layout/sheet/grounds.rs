//! What is painted below and around the texts of cells: fills, bars, borders.

use std::cmp::Ordering;

use super::text::PIXEL;
use crate::editor_bin::xlsy::{BorderStyle, PatternType};
use crate::layout::display::{
    Cap, Fill, GradientFill, Item, Join, Path, PathItem, Segment, Stroke,
};
use crate::layout::ground::paint_ground;
use crate::layout::units::{Emu, Point, Rect, Size};
use crate::order;

use crate::resolve::colour::Rgba;
use crate::resolve::sheet::conditional::CellBar;
use crate::resolve::sheet::pattern;
use crate::resolve::sheet::style::{CellBorders, CellFill, Edge, GradientCourse};

/// Most segments of the path of a pattern, and the greatest height of a cell that has one.
const MOST_SEGMENTS: usize = 20_000;
const MOST_PIXELS: i64 = 4_000;

/// Left, top, right and bottom in pixels.
pub type Edges = [u32; 4];

/// A rectangle of pixels.
pub fn area([left, top, right, bottom]: Edges) -> Rect {
    let length = |pixels: u32| Emu(i64::from(pixels) * PIXEL);
    Rect {
        origin: Point::new(length(left), length(top)),
        size: Size::new(
            length(right.saturating_sub(left)),
            length(bottom.saturating_sub(top)),
        ),
    }
}

/// A rectangle of one fill.
pub fn filled(area: Rect, fill: Fill) -> Item {
    Path::rect(area).filled(fill)
}

/// The fill of cells.
pub fn ground(items: &mut Vec<Item>, fill: &CellFill, cells: Edges) {
    let area = area(cells);
    if area.size.width <= Emu::ZERO || area.size.height <= Emu::ZERO {
        return;
    }
    let fill = match fill {
        CellFill::Solid(colour) => return paint_ground(area, *colour, items),
        CellFill::Pattern { kind, front, back } => {
            if let Some(back) = back {
                items.push(filled(area, Fill::Solid(*back)));
            }
            pattern(items, *kind, *front, area);
            return;
        }
        CellFill::Gradient { course, stops } => {
            let (angle, focus) = match course {
                GradientCourse::Along(degrees) => (Some((degrees * 60_000.0) as i32), [0.5; 2]),
                GradientCourse::Around(focus) => (None, *focus),
            };
            Fill::Gradient(GradientFill {
                area,
                stops: stops.clone(),
                angle,
                focus,
            })
        }
    };
    items.push(filled(area, fill));
}

/// The lines or dots of a pattern; where there are too many, as a veil of their colour.
fn pattern(items: &mut Vec<Item>, kind: PatternType, front: Rgba, area: Rect) {
    let Some(rows) = pattern::rows(kind) else {
        return;
    };
    let [width, height] = [area.size.width, area.size.height].map(|length| length.0 / PIXEL);
    let mut segments = Vec::new();
    for y in 0..height.min(MOST_PIXELS) {
        let row = rows.get((y % i64::from(pattern::SIDE)) as usize).copied();
        let row = row.unwrap_or(0);
        let [top, bottom] = [y, y + 1].map(|y| area.top() + Emu(y * PIXEL));
        let run = |segments: &mut Vec<Segment>, from: i64, to: i64| {
            let [left, right] = [from, to.min(width)].map(|x| area.left() + Emu(x * PIXEL));
            segments.push(Segment::Move(Point::new(left, top)));
            segments.push(Segment::Line(Point::new(right, top)));
            segments.push(Segment::Line(Point::new(right, bottom)));
            segments.push(Segment::Line(Point::new(left, bottom)));
            segments.push(Segment::Close);
        };
        if row == u8::MAX {
            run(&mut segments, 0, width);
            continue;
        }
        for tile in (0..width).step_by(pattern::SIDE as usize) {
            if segments.len() > MOST_SEGMENTS {
                break;
            }
            for (from, length) in pattern::runs(row) {
                let from = tile + i64::from(from);
                if from < width {
                    run(&mut segments, from, from + i64::from(length));
                }
            }
        }
        if segments.len() > MOST_SEGMENTS {
            break;
        }
    }
    if height > MOST_PIXELS || segments.len() > MOST_SEGMENTS {
        let Rgba([red, green, blue, _]) = front;
        let opacity = (pattern::coverage(kind) * 255.0).round() as u8;
        let veil = Rgba([red, green, blue, opacity]);
        items.push(filled(area, Fill::Solid(veil)));
        return;
    }
    items.push(Path(segments).filled(Fill::Solid(front)));
}

/// The bar of a conditional format.
pub fn bar(items: &mut Vec<Item>, bar: &CellBar, cells: Edges) {
    let cell = area(cells);
    bar_axis(items, bar, cell);
    if bar.to <= bar.from {
        return;
    }
    let along = |share: f64| Emu((cell.size.width.0 as f64 * share).round() as i64);
    let area = Rect::new(
        cell.left() + along(bar.from),
        cell.top() + Emu(PIXEL),
        along(bar.to) - along(bar.from),
        (cell.size.height - Emu(PIXEL * 2)).max(Emu::ZERO),
    );
    let [begin, end] = [bar.colour, bar.colour.mixed(0.2, Rgba::WHITE)];
    let fill = if bar.gradient {
        let [first, last] = if bar.leftwards {
            [end, begin]
        } else {
            [begin, end]
        };
        Fill::Gradient(GradientFill {
            area,
            stops: vec![(0.0, first), (1.0, last)],
            angle: Some(0),
            focus: [0.5; 2],
        })
    } else {
        Fill::Solid(bar.colour)
    };
    items.push(Item::Path(PathItem {
        path: Path::rect(area),
        fill: Some(fill),
        stroke: bar.border.map(|colour| thin(colour, Vec::new())),
    }));
}

/// The line that parts bars of negative values from others.
fn bar_axis(items: &mut Vec<Item>, bar: &CellBar, cell: Rect) {
    let Some((at, colour)) = bar.axis else { return };
    let x = cell.left() + Emu((cell.size.width.0 as f64 * at).round() as i64);
    items.push(Item::Path(PathItem {
        path: Path::line(Point::new(x, cell.top()), Point::new(x, cell.bottom())),
        fill: None,
        stroke: Some(thin(colour, vec![Emu(PIXEL * 3), Emu(PIXEL)])),
    }));
}

/// A line of one pixel.
fn thin(colour: Rgba, dashes: Vec<Emu>) -> Stroke {
    Stroke {
        dashes,
        ..Stroke::solid(colour, Emu(PIXEL))
    }
}

/// Which sides of a cell are at the outside of what it is merged with: left, top, right, bottom.
pub type Outside = [bool; 4];

/// A border of a cell and its ends (x, y, x, y) in pixels.
pub type Border = (Edges, Edge);

/// The borders of a cell; those inside of merged cells are not seen.
pub fn borders(borders: CellBorders, cell: Edges, outside: Outside) -> Vec<Border> {
    let [left, top, right, bottom] = cell;
    if left == right || top == bottom {
        return Vec::new();
    }
    let sides = [
        (borders.left, outside[0], [left, top, left, bottom]),
        (borders.top, outside[1], [left, top, right, top]),
        (borders.right, outside[2], [right, top, right, bottom]),
        (borders.bottom, outside[3], [left, bottom, right, bottom]),
    ];
    let seen = sides.into_iter().filter(|(_, seen, _)| *seen);
    seen.filter_map(|(edge, _, ends)| Some((ends, edge?)))
        .collect()
}

/// The lines across a cell, or across all that is merged with it.
pub fn diagonals(borders: CellBorders, [left, top, right, bottom]: Edges) -> Vec<Border> {
    if left == right || top == bottom {
        return Vec::new();
    }
    let lines = [
        (borders.diagonal_down, [left, top, right, bottom]),
        (borders.diagonal_up, [left, bottom, right, top]),
    ];
    let drawn = lines.into_iter().filter(|(is_drawn, _)| *is_drawn);
    drawn
        .filter_map(|(_, ends)| Some((ends, borders.diagonal?)))
        .collect()
}

/// Paints the borders of cells, of those at the same place the strongest one.
pub fn paint_borders(borders: &[Border], items: &mut Vec<Item>) {
    let order = order::permutation(borders.len(), &|a, b| {
        let (Some(a), Some(b)) = (borders.get(a), borders.get(b)) else {
            return Ordering::Equal;
        };
        let places = a.0.cmp(&b.0);
        places.then_with(|| b.1.strength().cmp(&a.1.strength()))
    });
    let mut last = None;
    for (ends, edge) in order.into_iter().filter_map(|place| borders.get(place)) {
        if last != Some(ends) {
            border(items, *edge, *ends);
        }
        last = Some(ends);
    }
}

/// A border between two ends (x, y, x, y), in pixels; a double one is two lines.
fn border(items: &mut Vec<Item>, edge: Edge, ends: Edges) {
    if edge.style == BorderStyle::Double {
        for shift in [-PIXEL, PIXEL] {
            let thin = Edge {
                style: BorderStyle::Thin,
                ..edge
            };
            line(items, thin, ends, shift);
        }
    } else {
        line(items, edge, ends, 0);
    }
}

/// A line, moved across its direction by some EMU.
pub fn line(items: &mut Vec<Item>, edge: Edge, [x0, y0, x1, y1]: Edges, shift: i64) {
    let (dx, dy) = if x0 == x1 { (shift, 0) } else { (0, shift) };
    let point = |x: u32, y: u32| {
        Point::new(
            Emu(i64::from(x) * PIXEL + dx),
            Emu(i64::from(y) * PIXEL + dy),
        )
    };
    items.push(Item::Path(PathItem {
        path: Path::line(point(x0, y0), point(x1, y1)),
        fill: None,
        stroke: Some(Stroke {
            colour: edge.colour,
            gradient: None,
            width: Emu(i64::from(edge.pixels()) * PIXEL),
            dashes: edge
                .dashes()
                .iter()
                .map(|pixels| Emu(i64::from(*pixels) * PIXEL))
                .collect(),
            cap: if edge.dashes().is_empty() {
                Cap::Square
            } else {
                Cap::Butt
            },
            join: Join::Miter,
        }),
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_double_border_is_two_lines() {
        let edge = Edge {
            style: BorderStyle::Double,
            colour: Rgba::BLACK,
        };
        let mut items = Vec::new();
        border(&mut items, edge, [0, 10, 20, 10]);
        let heights: Vec<i64> = items
            .iter()
            .filter_map(|item| match item {
                Item::Path(path) => path.path.0.first().copied(),
                _ => None,
            })
            .filter_map(|segment| match segment {
                Segment::Move(point) => Some(point.y.0),
                _ => None,
            })
            .collect();
        assert_eq!(heights, [9 * PIXEL, 11 * PIXEL]);
    }
}
