//! Pictures, shapes and charts of a sheet, where they are anchored.

use super::grounds::{self, Edges};
use super::text::PIXEL;
use crate::editor_bin::xlsy::Worksheet;
use crate::layout::display::{Group, Item, Page, Path};
use crate::layout::drawing::{NoHost, Painter};
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Point, Size, Transform};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::theme::Palette;

/// Drawings stand a pixel to the right of and below the edges that they are anchored to: behind the lines between cells.
const BEHIND_LINES: Emu = Emu(PIXEL);

/// Paints those that reach into an area (left, top, right, bottom, in pixels).
pub fn paint(
    book: &Book,
    (record, geometry): (&Worksheet, &Geometry),
    area: Edges,
    fonts: &mut FontBook,
    items: &mut Vec<Item>,
) {
    let drawn = drawn(book, (record, geometry), area, false, fonts);
    if drawn.is_empty() {
        return;
    }
    let mut clip = grounds::area(area);
    clip.origin = clip.origin + Point::new(-BEHIND_LINES, -BEHIND_LINES);
    items.push(Item::Group(Group {
        transform: Transform::shift(Point::new(BEHIND_LINES, BEHIND_LINES)),
        clip: Some(Path::rect(clip)),
        items: drawn,
        ..Group::default()
    }));
}

/// All of a sheet as a page that is as large as its rows and columns; `mirrored` for one whose columns run from right to
/// left.
pub fn page(
    book: &Book,
    (record, geometry): (&Worksheet, &Geometry),
    mirrored: bool,
    fonts: &mut FontBook,
) -> Page {
    let end = |edges: &[u32]| edges.last().copied().unwrap_or(0);
    let [width, height] = [end(&geometry.columns), end(&geometry.rows)];
    let area = [0, 0, width, height];
    let pixels = |count: u32| Emu(i64::from(count) * PIXEL);
    Page {
        size: Size::new(pixels(width), pixels(height)),
        label: String::new(),
        items: drawn(book, (record, geometry), area, mirrored, fonts),
    }
}

fn drawn(
    book: &Book,
    (record, geometry): (&Worksheet, &Geometry),
    area: Edges,
    mirrored: bool,
    fonts: &mut FontBook,
) -> Vec<Item> {
    let [left, top, right, bottom] = area.map(f64::from);
    let mut painter = Painter {
        palette: Palette {
            theme: Some(book.styles.theme()),
            ..Palette::default()
        },
        host: &NoHost,
        fonts,
        group_fills: Vec::new(),
    };
    let mut items = Vec::new();
    for drawing in record.drawings.iter().flat_map(|list| &list.drawing) {
        let content = drawing.pptx_drawing.as_ref().and_then(|data| {
            let data = data.data.as_ref()?;
            data.elem.as_deref()
        });
        let (Some([x, y, width, height]), Some(content)) = (geometry.place(drawing), content)
        else {
            continue;
        };
        if x >= right || x + width <= left || y >= bottom || y + height <= top {
            continue;
        }
        let x = if mirrored { right - x - width } else { x };
        let [x, y, width, height] = [x, y, width, height].map(|pixels| pixels * PIXEL as f64);
        let frame = Frame {
            x,
            y,
            ..Frame::sized(width, height)
        };
        painter.boxed(content, frame, &mut items);
    }
    items
}
