//! What stands around the cells of a page: headings of rows and columns, header and footer.

use super::PrintedSheet;
use super::drawings;
use super::grounds::{self, Edges};
use super::header::{self, HeaderFacts, HeaderPiece};
use super::paint::Block;
use super::text::{LinePixels, PIXEL, Piece, SetText, Setting};
use crate::editor_bin::xlsy::{BorderStyle, LegacyDrawingHFDrawing};
use crate::layout::display::{Fill, Group, Item, Tag};
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Point, Size, Transform};
use crate::order;
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::digit::digit_pixels;
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::sheet::reference;
use crate::resolve::sheet::style::{CellStyles, Edge, FontStyle};

/// Distance of headers and footers from the sides of the paper where they do not follow the margins: 0.7 inches.
const SIDE: Emu = Emu(640_080);
/// Ground of headings.
const GROUND: Rgba = Rgba([0xEE, 0xEE, 0xEE, 255]);
/// Lines around headings.
const LINE: Rgba = Rgba([0xD8, 0xD8, 0xD8, 255]);
/// Pixels beside the digits of a heading.
const BESIDE_DIGITS: u32 = 5;
/// Fewest digits that headings of rows have room for.
const FEWEST_DIGITS: u32 = 3;

/// Width of the headings of so many rows and height of those of columns, in pixels, in the font of the workbook.
pub fn heading_pixels(rows: u32, font: &FontStyle, line: LinePixels) -> [u32; 2] {
    let digits = rows.max(1).ilog10() + 1;
    let digit = digit_pixels(font) as u32;
    let height = u32::try_from(line.pitch()).unwrap_or(0);
    [digits.max(FEWEST_DIGITS) * digit + BESIDE_DIGITS, height]
}

/// Paints the headings of the rows and columns of the blocks of a page; `at` is where those of rows begin.
pub fn headings(
    sheet: &PrintedSheet,
    (blocks, at): (&[Block], u32),
    fonts: &mut FontBook,
    items: &mut Vec<Item>,
) {
    let [width, height] = sheet.headings;
    items.push(Item::Begin(Tag::Artifact));
    let mut rows: Vec<(u32, [u32; 2])> = Vec::new();
    let mut columns: Vec<(u32, [u32; 2])> = Vec::new();
    for block in blocks {
        let [left, top, right, bottom] = block.edges;
        let within = |places: [u32; 2], [from, to]: [u32; 2], at: u32| {
            places.map(|place| place.clamp(from, to) - from + at)
        };
        let ends = |edges: &[u32], index: u32| [index, index + 1].map(|at| Geometry::at(edges, at));
        for row in block.cells.top..=block.cells.bottom {
            let place = ends(&sheet.geometry.rows, row);
            rows.push((row, within(place, [top, bottom], block.at[1])));
        }
        for column in block.cells.left..=block.cells.right {
            let place = sheet.sides(ends(&sheet.geometry.columns, column));
            columns.push((column, within(place, [left, right], block.at[0])));
        }
    }
    order::sort_by(&mut rows, Ord::cmp);
    rows.dedup();
    order::sort_by(&mut columns, Ord::cmp);
    columns.dedup();
    for (row, [top, bottom]) in rows {
        heading(
            sheet,
            &(row + 1).to_string(),
            [at, top, at + width, bottom],
            fonts,
            items,
        );
    }
    for (column, [left, right]) in columns {
        let name = reference::letters(column);
        heading(sheet, &name, [left, 0, right, height], fonts, items);
    }
    items.push(Item::End);
}

fn heading(
    sheet: &PrintedSheet,
    text: &str,
    edges: Edges,
    fonts: &mut FontBook,
    items: &mut Vec<Item>,
) {
    let [left, top, right, bottom] = edges;
    if left == right || top == bottom {
        return;
    }
    items.push(grounds::filled(grounds::area(edges), Fill::Solid(GROUND)));
    let line = Edge {
        style: BorderStyle::Thin,
        colour: LINE,
    };
    grounds::line(items, line, [left, bottom, right, bottom], 0);
    grounds::line(items, line, [right, top, right, bottom], 0);
    let font = FontStyle {
        name: sheet.default.name.clone(),
        size: sheet.default.size,
        ..FontStyle::default()
    };
    let set = one_line(&[printed(&font, text)], fonts);
    let middle = Emu(i64::from(left + right) * PIXEL / 2 + PIXEL);
    let baseline = Emu((i64::from(bottom) - sheet.line.descent) * PIXEL);
    set.paint(&|width| middle - width / 2, baseline, items);
}

/// Where the headers and footers of a page stand, at the scale of their text.
struct HeaderRoom {
    /// The sides of the page that they begin and end at.
    sides: [Emu; 2],
    /// Where headers begin and footers end.
    ends: [Emu; 2],
}

/// Header and footer of a page of a scale in percent.
pub fn header_and_footer(
    sheet: &PrintedSheet,
    styles: &CellStyles,
    scale: u32,
    facts: &HeaderFacts,
    fonts: &mut FontBook,
    items: &mut Vec<Item>,
) {
    let record = sheet.cells.parts.record.header_footer.as_deref();
    let Some(record) = record.filter(|_| !sheet.is_blank) else {
        return;
    };
    let setup = &sheet.setup;
    let scale = match record.scale_with_doc {
        Some(false) => 1.0,
        Some(true) | None => f64::from(scale) / 100.0,
    };
    let [left, right] = match record.align_with_margins {
        Some(false) => [SIDE; 2],
        Some(true) | None => [setup.margins[0], setup.margins[2]],
    };
    let [above, below] = setup.header_footer;
    let scaled = |length: Emu| Emu((length.0 as f64 / scale).round() as i64);
    let room = HeaderRoom {
        sides: [left, setup.paper.width - right].map(scaled),
        ends: [above, setup.paper.height - below].map(scaled),
    };
    let mut texts = Vec::new();
    let ([header, footer], kind) = header::of_page(record, facts.page);
    for (codes, is_footer) in [(header, false), (footer, true)] {
        if codes.is_empty() {
            continue;
        }
        texts.push(Item::Begin(Tag::Artifact));
        let parts = header::parse(codes, styles, facts);
        for (part, pieces) in parts.iter().enumerate() {
            let mut drawn = (Vec::new(), Size::default());
            if pieces.contains(&HeaderPiece::Picture) {
                let side = ["L", "C", "R"].get(part).copied().unwrap_or_default();
                let id = format!("{side}{}{kind}", if is_footer { 'F' } else { 'H' });
                drawn = picture(sheet, styles, &id, fonts);
            }
            if !pieces.is_empty() {
                let pieces: Vec<Piece<'_>> = pieces
                    .iter()
                    .map(|piece| match piece {
                        HeaderPiece::Text(font, text) => printed(font, text),
                        HeaderPiece::Picture => Piece {
                            drawn: Some((&drawn.0, drawn.1)),
                            ..Piece::default()
                        },
                    })
                    .collect();
                let set = one_line(&pieces, fonts);
                header_part(&room, &set, part, is_footer, &mut texts);
            }
        }
        texts.push(Item::End);
    }
    if scale == 1.0 {
        items.append(&mut texts);
    } else if !texts.is_empty() {
        items.push(Item::Group(Group {
            transform: Transform {
                matrix: [scale, 0.0, 0.0, scale],
                offset: Point::default(),
            },
            items: texts,
            ..Group::default()
        }));
    }
}

/// A part of a header or footer: the left, middle or right one.
fn header_part(
    room: &HeaderRoom,
    set: &SetText,
    part: usize,
    is_footer: bool,
    items: &mut Vec<Item>,
) {
    let [from, to] = room.sides;
    let place = |width: Emu| match part {
        0 => from,
        1 => (from + to - width) / 2,
        _ => to - width,
    };
    let [above, below] = room.ends;
    let baseline = if is_footer {
        let last = set.last_within(i64::MAX);
        let lower = set.down_to(last) + set.descent(last);
        below - Emu(lower * PIXEL)
    } else {
        above + Emu(set.ascent() * PIXEL)
    };
    set.paint(&place, baseline, items);
}

/// The picture of a place such as `LH` or `CFFIRST`, from its left top corner, and its size; nothing if there is none.
fn picture(
    sheet: &PrintedSheet,
    styles: &CellStyles,
    id: &str,
    fonts: &mut FontBook,
) -> (Vec<Item>, Size) {
    let pictures = sheet.cells.parts.record.legacy_drawing_hf.as_deref();
    let list = pictures.and_then(|pictures| pictures.drawings.as_deref());
    let found = list.and_then(|list| {
        let is_meant =
            |drawing: &&LegacyDrawingHFDrawing| drawing.drawing_id.as_deref() == Some(id);
        list.drawing.iter().find(is_meant)?.drawing_shape.as_deref()
    });
    found
        .and_then(|shape| drawings::at_its_size(shape, styles.theme(), fonts))
        .unwrap_or_default()
}

/// A piece of a text that is printed: black unless its font says otherwise.
fn printed<'a>(font: &'a FontStyle, text: &'a str) -> Piece<'a> {
    Piece {
        font: Some(font),
        colour: Some(font.colour.unwrap_or(Rgba::BLACK)),
        ..Piece::of(text)
    }
}

/// Text whose lines end only where it says so.
fn one_line(pieces: &[Piece<'_>], fonts: &mut FontBook) -> SetText {
    let plain = FontStyle::default();
    let font = pieces.first().and_then(|piece| piece.font);
    let setting = Setting {
        width: Some(SetText::ENDLESS),
        by_pixels: false,
        ..Setting::line(font.unwrap_or(&plain))
    };
    SetText::new(pieces, &setting, fonts)
}
