//! Pictures, shapes, charts, controls, slicers and timelines of a sheet, where they are anchored.

use std::cell::Cell;

use super::grounds::{self, Edges};
use super::pen::{Pen, Place};
use super::text::PIXEL;
use super::{controls, slicer, timeline};
use crate::editor_bin::drawing::{DrawingNode, DrawingNodeItem, GraphicFrame, PptxData};
use crate::editor_bin::xlsy::{Control, Drawing, Worksheet};
use crate::layout::display::{Group, Item, Page, Path};
use crate::layout::drawing::{Host, NoHost, Painter};
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Point, Rect, Size, Transform};
use crate::resolve::drawing::element;
use crate::resolve::drawing::frame::Frame;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::geometry::{self, Geometry, is_on_side, xfrm};
use crate::resolve::sheet::notes;
use crate::resolve::sheet::slicer::FilterBox;
use crate::resolve::theme::{Palette, Theme};

/// Drawings stand a pixel to the right of and below the edges that they are anchored to: behind the lines between cells.
const BEHIND_LINES: Emu = Emu(PIXEL);

/// How far a drawing is seen beyond the last row and column: what has a size of its own does not shrink with rows that are
/// printed lower than they are shown.
const OVERHANG: Emu = Emu(24 * PIXEL);

/// Items of slicers and periods of timelines on a page: more than have room on any, while a file may have thousands of frames of the same
/// slicer.
const MOST_ITEMS: usize = 5_000;

/// The sheet that drawings stand on.
struct SheetHost<'s> {
    book: &'s Book,
    record: &'s Worksheet,
    /// The first and the last pixel, from top to bottom, that is seen of it.
    seen: [u32; 2],
    /// Items and periods that may still be painted.
    left: Cell<usize>,
}

impl Host<'_> for SheetHost<'_> {
    fn filter_box(
        &self,
        frame: &GraphicFrame,
        area: Rect,
        fonts: &mut FontBook,
    ) -> Option<(String, Vec<Item>)> {
        let found = self.book.filter_box(self.record, frame)?;
        let pixels = |length: Emu| (length.0 / PIXEL) as f64;
        let mut place = Place {
            size: [area.size.width, area.size.height].map(pixels),
            seen: self.seen.map(|edge| f64::from(edge) - pixels(area.top())),
            left: self.left.get(),
        };
        let mut items = Vec::new();
        let mut pen = Pen {
            items: &mut items,
            fonts,
        };
        let name = match &found {
            FilterBox::Slicer(found) => slicer::paint(found, &mut place, &mut pen),
            FilterBox::Timeline(found) => timeline::paint(found, &mut place, &mut pen),
        };
        // What has no room ends with the box; its lines stand half outside of it.
        let [width, height] = place.size;
        pen.clip(0, [-1.0, -1.0, width + 1.0, height + 1.0]);
        self.left.set(place.left);
        Some((name, items))
    }
}

/// Paints those that reach into an area (left, top, right, bottom, in pixels); `is_part` if more of the sheet may lie beyond its
/// last row and column, which is not to be seen.
pub fn paint(
    book: &Book,
    (record, geometry): (&Worksheet, &Geometry),
    (area, mirror, is_part): (Edges, Option<u32>, bool),
    fonts: &mut FontBook,
    items: &mut Vec<Item>,
) {
    let drawn = drawn(book, (record, geometry), area, (false, mirror), fonts);
    if drawn.is_empty() {
        return;
    }
    let mut clip = grounds::area(area);
    clip.origin = clip.origin + Point::new(-BEHIND_LINES, -BEHIND_LINES);
    // The line around one that ends with the last row or column reaches beyond it.
    let most = if is_part { BEHIND_LINES * 2 } else { OVERHANG };
    let beyond = |edges: &[u32], end: u32| match edges.last() {
        Some(last) if *last == end => most,
        _ => Emu::ZERO,
    };
    clip.size.width += beyond(&geometry.columns, area[2]);
    clip.size.height += beyond(&geometry.rows, area[3]);
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
        items: drawn(
            book,
            (record, geometry),
            area,
            (true, mirrored.then_some(width)),
            fonts,
        ),
    }
}

/// What lies upon the cells of an area, for the screen or for print; `mirror` is the width from which columns are counted
/// that run from right to left.
fn drawn(
    book: &Book,
    (record, geometry): (&Worksheet, &Geometry),
    area: Edges,
    (is_for_screen, mirror): (bool, Option<u32>),
    fonts: &mut FontBook,
) -> Vec<Item> {
    let [left, top, right, bottom] = area.map(f64::from);
    let mut painter = Painter {
        palette: Palette {
            theme: Some(book.styles.theme()),
            ..Palette::default()
        },
        host: &SheetHost {
            book,
            record,
            seen: [area[1], area[3]],
            left: Cell::new(MOST_ITEMS),
        },
        fonts,
        group_fills: Vec::new(),
    };
    let mut items = Vec::new();
    let place = |anchor: &Drawing| {
        let mirrored = |[x, y, width, height]: [f64; 4]| {
            let x = mirror.map_or(x, |end| f64::from(end) - x - width);
            [x, y, width, height]
        };
        let [x, y, width, height] = mirrored(geometry.seen(anchor)?);
        let is_seen = x < right && x + width > left && y < bottom && y + height > top;
        geometry.place(anchor).filter(|_| is_seen).map(mirrored)
    };
    let boxed = |place: [f64; 4]| {
        let [x, y, width, height] = place.map(|pixels| pixels * PIXEL as f64);
        Frame {
            x,
            y,
            ..Frame::sized(width, height)
        }
    };
    let upright = |frame: Frame, drawing: &Drawing, content: &DrawingNode| {
        let is_turned = xfrm(content).is_some_and(|xfrm| is_on_side(drawing, xfrm));
        if is_turned { frame.on_side() } else { frame }
    };
    for drawing in record.drawings.iter().flat_map(|list| &list.drawing) {
        let content = geometry::content(drawing);
        if let (Some(content), Some(place)) = (content, place(drawing)) {
            let frame = upright(boxed(place), drawing, content);
            painter.boxed(content, frame, &mut items);
        }
    }
    for control in record.controls.iter().flat_map(|list| &list.control) {
        let is_left_out = !is_for_screen && control.print == Some(false);
        let anchor = control.control_anchor.as_deref();
        let Some(place) = anchor.filter(|_| !is_left_out).and_then(place) else {
            continue;
        };
        match control.shape.as_deref().and_then(element) {
            Some(shape) if matches!(shape.items, Some(DrawingNodeItem::Pic(_))) => {
                painter.boxed(shape, boxed(place), &mut items);
            }
            _ => {
                let [x, y, width, height] = place;
                let edges = [x, y, x + width, y + height];
                let entries = entries(book, record, control);
                controls::paint(control, &entries, edges, painter.fonts, &mut items);
            }
        }
    }
    items
}

/// A picture that stands on no cell, from its left top corner, and the size that it has by itself. Other drawings than pictures
/// do not stand in headers, and small files could ask for any number of shapes on each page.
pub fn at_its_size(
    data: &PptxData,
    theme: &Theme,
    fonts: &mut FontBook,
) -> Option<(Vec<Item>, Size)> {
    let content = element(data)?;
    let is_picture = matches!(content.items, Some(DrawingNodeItem::Pic(_)));
    let own = xfrm(content).filter(|_| is_picture)?;
    let [width, height] = [own.ext_x?, own.ext_y?].map(f64::from);
    let mut painter = Painter {
        palette: Palette {
            theme: Some(theme),
            ..Palette::default()
        },
        host: &NoHost,
        fonts,
        group_fills: Vec::new(),
    };
    let mut items = Vec::new();
    painter.boxed(content, Frame::sized(width, height), &mut items);
    Some((items, Size::new(Emu(width as i64), Emu(height as i64))))
}

/// The entries of the list that a control shows.
fn entries(book: &Book, record: &Worksheet, control: &Control) -> Vec<String> {
    if let Some(list) = &control.item_lst {
        return list.item.clone();
    }
    let name = record.worksheet_prop.as_ref();
    let sheet = name.and_then(|prop| book.find(prop.name.as_deref()?));
    let source = control.fmla_range.as_deref().zip(sheet);
    // What cannot be read is seen where the sheet itself is.
    let entries = source.map(|(source, sheet)| notes::choices(book, sheet, source));
    entries.and_then(Result::ok).unwrap_or_default()
}
