//! Slicers: a header and items in columns, as many of them as there is room for. Places are in pixels, as Excel has them.

use super::pen::{Edges, GAP, LINE, Pen, Place};
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::slicer::{Item, Slicer};
use crate::resolve::sheet::style::CellStyle;

/// Between the edge of the box, or of an item, and what is in it: a tenth of an inch.
pub(super) const MARGIN: f64 = 9.6;
/// Height of the header.
pub(super) const HEADER: f64 = 23.8;
/// What is free above the items.
const ABOVE: f64 = 4.8;
/// Between items.
const BETWEEN: f64 = 3.6;
/// Width of the bar by which items are scrolled.
pub(super) const BAR: f64 = 13.0;
/// The sign of a filter, a funnel, with the cross that takes it away; in half pixels, as the other one.
const FUNNEL: [&[[u8; 2]]; 3] = [
    &[
        [0, 2],
        [22, 2],
        [14, 12],
        [14, 22],
        [8, 18],
        [8, 12],
        [0, 2],
    ],
    &[[16, 16], [24, 24]],
    &[[24, 16], [16, 24]],
];
/// The sign by which several items are selected: a list with marks.
const LIST: [&[[u8; 2]]; 6] = [
    &[[0, 3], [2, 5], [6, 1]],
    &[[10, 3], [24, 3]],
    &[[0, 13], [2, 15], [6, 11]],
    &[[10, 13], [24, 13]],
    &[[0, 23], [2, 25], [6, 21]],
    &[[10, 23], [24, 23]],
];
/// Colour of the cross where there is something to take away.
const RED: Rgba = Rgba([0xC0, 0x39, 0x2B, 255]);
/// Side of a sign, and with what is free beside it.
const SIGN: f64 = 12.0;
const SIGN_ROOM: f64 = 20.0;
/// Share of the colour of the caption in that of signs.
const SIGN_SHARE: f64 = 0.7;
/// Letters that are told to those who do not see the items.
const MOST_TOLD: usize = 2000;

/// Paints a slicer into its box; it returns what it says.
pub fn paint(slicer: &Slicer, place: &mut Place, pen: &mut Pen<'_>) -> String {
    let [width, height] = place.size;
    let look = &slicer.look;
    pen.fill(&look.whole, [0.0, 0.0, width, height]);
    let mut top = ABOVE;
    if let Some(caption) = &slicer.caption {
        let signs = (slicer.filters(), true);
        header(caption, &look.header, signs, width, pen);
        top += HEADER;
    }
    let told = told(slicer, place.left > 0);
    let before = pen.items.len();
    let area = [MARGIN, top, width - MARGIN, height - MARGIN];
    let bottom = items(slicer, area, place, pen);
    pen.clip(before, [0.0, top - 1.0, width, bottom + 1.0]);
    pen.edge(&look.whole, [0.0, 0.0, width, height]);
    told
}

/// Paints the items into an area, and the bar that scrolls them if they do not have room; it returns where they end.
fn items(
    slicer: &Slicer,
    [left, top, mut right, mut bottom]: Edges,
    place: &mut Place,
    pen: &mut Pen<'_>,
) -> f64 {
    let pitch = slicer.row_height + BETWEEN;
    let rows = slicer.items.len().div_ceil(slicer.columns);
    // What a row lacks of the margin below does not make it scroll.
    let room = bottom + MARGIN / 2.0 - top;
    let whole = ((room + BETWEEN) / pitch).floor().max(1.0) as usize;
    let last = rows.saturating_sub(whole);
    let first = (slicer.first / slicer.columns).min(last);
    if last > 0 && bottom > top + BAR {
        let share = first as f64 / last as f64;
        pen.bar(share, false, [right - BAR, top, right, bottom]);
        right -= BAR + BETWEEN;
    } else {
        bottom += MARGIN / 2.0;
    }
    let step = (right - left + BETWEEN) / slicer.columns as f64;
    // The last row may be cut off. Of a box that is too narrow nothing is seen.
    let row_at = |y: f64| ((y - top) / pitch).max(0.0);
    let [from, end] = place.seen;
    let from = row_at(from).floor() as usize;
    let end = row_at(end.min(bottom)).ceil() as usize;
    let seen = if step > BETWEEN {
        end.saturating_sub(from)
    } else {
        0
    };
    let items = slicer
        .items
        .iter()
        .skip((first + from).saturating_mul(slicer.columns));
    let seen = seen.saturating_mul(slicer.columns).min(place.left);
    for (number, item) in items.take(seen).enumerate() {
        place.left -= 1;
        let x = left + step * (number % slicer.columns) as f64;
        let y = top + pitch * (from + number / slicer.columns) as f64;
        let edges = [x, y, x + step - BETWEEN, y + slicer.row_height];
        let style = slicer.look.item(item.is_selected, item.has_data);
        pen.styled(style, edges);
        pen.label(&item.name, &style.font, inset(edges), 0.0);
    }
    bottom
}

/// The room of a text.
fn inset([left, top, right, bottom]: Edges) -> Edges {
    [left + MARGIN - GAP, top, right, bottom]
}

/// Paints the header of a box of a width: whether it filters, and whether several of its items may be selected.
pub(super) fn header(
    caption: &str,
    style: &CellStyle,
    (filters, has_list): (bool, bool),
    width: f64,
    pen: &mut Pen<'_>,
) {
    let right = width - MARGIN;
    pen.fill(style, [0.0, 0.0, width, HEADER]);
    pen.edge(style, [MARGIN, 0.0, right, HEADER]);
    let ink = style
        .font
        .colour
        .unwrap_or(LINE)
        .mixed(SIGN_SHARE, Rgba::WHITE);
    let [ink_of_filter, cross] = if filters { [ink, RED] } else { [LINE; 2] };
    let mut left = right - SIGN;
    let mut sign = |lines: &[&[[u8; 2]]], left: f64, inks: [Rgba; 2]| {
        let top = (HEADER - SIGN) / 2.0;
        for (place, line) in lines.iter().enumerate() {
            let half = |length: &u8| f64::from(*length) / 2.0;
            let points = line.iter().map(|[x, y]| [left + half(x), top + half(y)]);
            let points: Vec<[f64; 2]> = points.collect();
            pen.line(&points, inks[place.min(1)], 1.0);
        }
    };
    sign(&FUNNEL, left, [ink_of_filter, cross]);
    if has_list {
        left -= SIGN_ROOM;
        sign(&LIST, left, [ink; 2]);
    }
    pen.label(caption, &style.font, [MARGIN - GAP, 0.0, left, HEADER], 0.0);
}

/// The caption and, if they are asked for, the items: those that are selected have a sign if others are not.
fn told(slicer: &Slicer, has_items: bool) -> String {
    let items = if has_items { &slicer.items[..] } else { &[] };
    let marks = slicer.filters();
    let caption = slicer.caption.as_deref();
    let mut told = caption.map_or_else(String::new, |caption| format!("{caption}: "));
    for (
        place,
        Item {
            name, is_selected, ..
        },
    ) in items.iter().enumerate()
    {
        if told.len() > MOST_TOLD {
            break;
        }
        told += if place > 0 { ", " } else { "" };
        told += if marks && *is_selected {
            "\u{2713} "
        } else {
            ""
        };
        told += name;
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::Styles;
    use crate::layout::text::{FontBook, MemoryFonts};
    use crate::resolve::sheet::slicer::look::SlicerLook;
    use crate::resolve::sheet::style::CellStyles;
    use crate::resolve::theme::Theme;

    /// How many of so many items are painted into a box, with as many as `left`.
    fn painted(count: usize, first: usize, size: [f64; 2], left: usize) -> usize {
        let item = |place: usize| Item {
            name: "x".repeat(place % 7),
            is_selected: place.is_multiple_of(2),
            has_data: true,
        };
        let styles = CellStyles::new(Styles::default(), Theme::office());
        let slicer = Slicer {
            caption: Some("some".to_owned()),
            columns: 2,
            row_height: 25.0,
            first,
            items: (0..count).map(item).collect(),
            look: SlicerLook::new(&styles, None),
        };
        let mut place = Place {
            size,
            seen: [0.0, size[1]],
            left,
        };
        let mut pen = Pen {
            items: &mut Vec::new(),
            fonts: &mut FontBook::new(Box::new(MemoryFonts::default())),
        };
        paint(&slicer, &mut place, &mut pen);
        left - place.left
    }

    #[test]
    fn as_many_items_are_painted_as_have_room() {
        assert_eq!(painted(3, 0, [192.0, 265.0], 100), 3);
        // Eight rows, as in Excel, and what is seen of the ninth.
        assert_eq!(painted(16, 0, [192.0, 265.0], 100), 16);
        assert_eq!(painted(1000, 0, [192.0, 265.0], 100), 16);
        assert_eq!(painted(1001, usize::MAX, [192.0, 265.0], 100), 15);
        assert_eq!(painted(1000, 0, [192.0, 1e9], 100), 100);
        for size in [[0.0, 0.0], [10.0, 500.0], [500.0, 10.0]] {
            assert_eq!(painted(1000, 0, size, 100), 0, "{size:?}");
        }
    }

    #[test]
    fn what_is_selected_is_told() {
        let styles = CellStyles::new(Styles::default(), Theme::office());
        let item = |name: &str, is_selected| Item {
            name: name.to_owned(),
            is_selected,
            has_data: true,
        };
        let mut slicer = Slicer {
            caption: None,
            columns: 1,
            row_height: 25.0,
            first: 0,
            items: vec![item("a", true), item("b", true)],
            look: SlicerLook::new(&styles, None),
        };
        assert_eq!(told(&slicer, true), "a, b");
        slicer.items.push(item(&"c".repeat(MOST_TOLD), false));
        slicer.items.push(item("d", false));
        assert!(told(&slicer, true).starts_with("\u{2713} a, \u{2713} b, ccc"));
        assert!(told(&slicer, true).ends_with('c'));
    }
}
