//! Notes pages: a slide, and what its speaker wrote below it.

use super::{Kept, Pictures, page};
use crate::error::Result;
use crate::layout::display::{Group, Item, Page, Path, PathItem, Stroke, Tag};
use crate::layout::text::{
    Column, FontBook, FontSet, Inline, LineSetter, Paragraph, ShapedParagraph, TextStyle,
};
use crate::layout::units::{Emu, Point, Rect, Size, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::slide::Presentation;

/// Sizes of the text, the largest that fits is taken.
const SIZES: [Emu; 6] = [
    Emu::half_points(24),
    Emu::half_points(20),
    Emu::half_points(17),
    Emu::half_points(14),
    Emu::half_points(11),
    Emu::half_points(8),
];
/// Colour of the line around the slide.
const EDGE: Rgba = Rgba([0x80, 0x80, 0x80, 255]);
/// Most bytes of notes that are looked at: so many do not fit in the smallest size.
const BYTES: usize = 32 << 10;

/// The notes page of a slide, with the slide's own number; index from 0.
///
/// The slide stands in the upper half, its notes in the lower half in a size in which they fit: what does not fit even in the
/// smallest one is left out.
///
/// # Errors
/// There is no such slide, or its bytes contradict the format.
pub fn notes_page(
    presentation: &Presentation,
    index: usize,
    fonts: &mut FontBook,
    pictures: Pictures<'_>,
    kept: &mut Kept,
) -> Result<Page> {
    let slide = page(presentation, index, fonts, pictures, kept)?;
    let text = presentation.notes_text(index)?;
    let [width, height] = presentation.notes_size();
    let size = Size::new(Emu(width.into()), Emu(height.into()));
    let (tenth, part) = (size.width / 10, size.height / 40);
    let width = size.width - tenth * 2;
    let mut items = Vec::new();
    let upper = Rect::new(tenth, part * 3, width, part * 16);
    place(slide.items, slide.size, upper, &mut items);
    let lower = Rect::new(tenth, part * 21, width, part * 17);
    write(&text, lower, fonts, &mut items);
    Ok(Page {
        size,
        label: slide.label,
        items,
    })
}

/// Puts a slide into the middle of an area, as large as it fits.
fn place(slide: Vec<Item>, size: Size, area: Rect, items: &mut Vec<Item>) {
    let share = |room: Emu, needed: Emu| room.0 as f64 / needed.0.max(1) as f64;
    let scale = share(area.size.width, size.width).min(share(area.size.height, size.height));
    let scaled = |length: Emu| Emu((length.0 as f64 * scale) as i64);
    let (width, height) = (scaled(size.width), scaled(size.height));
    let at = Point::new(
        area.left() + (area.size.width - width) / 2,
        area.top() + (area.size.height - height) / 2,
    );
    let whole = Rect::new(Emu::ZERO, Emu::ZERO, size.width, size.height);
    items.push(Item::Group(Group {
        transform: Transform {
            matrix: [scale, 0.0, 0.0, scale],
            offset: at,
        },
        clip: Some(Path::rect(whole)),
        items: slide,
        ..Group::default()
    }));
    items.push(Item::Path(PathItem {
        path: Path::rect(Rect::new(at.x, at.y, width, height)),
        fill: None,
        stroke: Some(Stroke::solid(EDGE, Emu(6350))),
    }));
}

/// Writes notes into an area.
fn write(text: &str, area: Rect, fonts: &mut FontBook, items: &mut Vec<Item>) {
    let mut end = text.len().min(BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text.get(..end).unwrap_or_default();
    if text.is_empty() {
        return;
    }
    let mut written = Vec::new();
    for size in SIZES {
        written.clear();
        if fits(text, size, area, fonts, &mut written) {
            break;
        }
    }
    items.append(&mut written);
}

/// Whether notes fit into an area in a size; `items` get what fits.
fn fits(text: &str, size: Emu, area: Rect, fonts: &mut FontBook, items: &mut Vec<Item>) -> bool {
    let mut y = area.top();
    for line in text.split('\n') {
        let style = TextStyle {
            fonts: FontSet::of("Calibri"),
            size,
            ..TextStyle::default()
        };
        let paragraph = Paragraph {
            styles: vec![style],
            inlines: vec![Inline::Text {
                text: line.to_owned(),
                style: 0,
            }],
            ..Paragraph::default()
        };
        let shaped = ShapedParagraph::new(paragraph, fonts);
        let mut setter = LineSetter::new(&shaped);
        let mut room = Column {
            width: area.size.width,
        };
        let mut is_room = true;
        items.push(Item::Begin(Tag::Paragraph));
        while let Some(line) = setter.next_line(Emu::ZERO, &mut room) {
            is_room = y + line.height <= area.bottom();
            if !is_room {
                break;
            }
            line.paint(&shaped, Point::new(area.left(), y), items);
            y += line.height;
        }
        items.push(Item::End);
        if !is_room {
            return false;
        }
        y += size / 3;
    }
    true
}
