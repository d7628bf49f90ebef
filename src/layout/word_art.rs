//! WordArt: text that is as large as its box.

use super::display::{Group, Item, TextRun};
use super::shift::shift;
use super::text::FontBook;
use super::units::{Emu, Point, Rect, Size, Transform};
use crate::editor_bin::drawing::{BodyPr, TextShapeType};

/// How much larger and smaller text is made at most, in thousandths.
const SCALES: (i64, i64) = (10, 1_000_000);

/// Whether the text of a body fills its box, whatever its size is.
pub fn fills_box(body: &BodyPr) -> bool {
    let warp = body.prst_tx_warp.as_ref().and_then(|warp| warp.prst);
    body.from_word_art == Some(true) && warp.is_some_and(|warp| warp != TextShapeType::TextNoShape)
}

/// Whether the text of a shape on a slide fills its box, if it does not go along a curve.
pub fn fills_shape(body: &BodyPr) -> bool {
    use TextShapeType as T;
    let warp = body.prst_tx_warp.as_ref().and_then(|warp| warp.prst);
    warp.is_some_and(|warp| !matches!(warp, T::TextNoShape | T::TextButton | T::TextButtonPour))
}

/// What a text of a size was painted as, made as wide and high as a box.
pub fn stretched(mut items: Vec<Item>, content: Size, size: Size, fonts: &FontBook) -> Vec<Item> {
    // What is seen of the letters fills the box.
    let (top, bottom) = ink(&items, fonts).unwrap_or((Emu::ZERO, content.height));
    shift(&mut items, Point::new(Emu::ZERO, -top));
    let scale =
        |to: Emu, from: Emu| (to.0.saturating_mul(1000) / from.0.max(1)).clamp(SCALES.0, SCALES.1);
    let (across, down) = (
        scale(size.width, content.width),
        scale(size.height, bottom - top),
    );
    items
        .into_iter()
        .map(|item| match item {
            Item::Text(run) => Item::Text(scaled(run, across, down)),
            Item::Begin(_) | Item::End => item,
            other => Item::Group(Group {
                transform: Transform {
                    matrix: [across as f64 / 1000.0, 0.0, 0.0, down as f64 / 1000.0],
                    ..Transform::IDENTITY
                },
                items: vec![other],
                ..Group::default()
            }),
        })
        .collect()
}

/// Upper and lower edge of letters; `None` where no font tells them.
fn ink(items: &[Item], fonts: &FontBook) -> Option<(Emu, Emu)> {
    let mut edges: Option<(Emu, Emu)> = None;
    for item in items {
        let Item::Text(run) = item else { continue };
        let units = fonts.metrics(run.font).units_per_em;
        for glyph in &run.glyphs {
            let (up, down) = fonts.extent(run.font, glyph.id)?;
            let top = run.origin.y - run.size.scaled(up, units);
            let bottom = run.origin.y + run.size.scaled(down, units);
            edges = Some(edges.map_or((top, bottom), |known| {
                (known.0.min(top), known.1.max(bottom))
            }));
        }
    }
    edges.filter(|edges| edges.1 > edges.0)
}

/// A run of another size, its glyphs widened as the box is.
fn scaled(mut run: TextRun, across: i64, down: i64) -> TextRun {
    let wide = |length: Emu| length.scaled(across, 1000);
    let high = |length: Emu| length.scaled(down, 1000);
    run.origin = Point::new(wide(run.origin.x), high(run.origin.y));
    run.size = high(run.size);
    run.width = wide(run.width);
    run.tracking = wide(run.tracking);
    run.stretch = i32::try_from(i64::from(run.stretch) * across / down.max(1))
        .unwrap_or(100)
        .max(1);
    if let Some(gradient) = &mut run.gradient {
        let Rect { origin, size } = gradient.area;
        gradient.area = Rect::new(
            wide(origin.x),
            high(origin.y),
            wide(size.width),
            high(size.height),
        );
    }
    for glyph in &mut run.glyphs {
        glyph.advance = wide(glyph.advance);
        glyph.offset = Point::new(wide(glyph.offset.x), high(glyph.offset.y));
    }
    run
}
