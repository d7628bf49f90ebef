//! Runs of text as they are painted: what they mark, and which of them are one.

use super::style::{Strike, TextStyle, VerticalScript};
use crate::layout::display::{Glyph, Script, TextMarks, TextRun};
use crate::resolve::font::plain_symbol;

/// What a run is marked with for those who copy it.
pub(super) fn marks(style: &TextStyle) -> TextMarks {
    let is_raised = match style.script {
        VerticalScript::Baseline => None,
        VerticalScript::Superscript => Some(true),
        VerticalScript::Subscript => Some(false),
        VerticalScript::Shifted(by) => Some(by > 0),
    };
    TextMarks {
        is_underlined: style.underline.is_some(),
        is_struck: style.strike != Strike::None,
        ground: style.ground,
        script: is_raised.map(|is_raised| Script {
            is_raised,
            size: style.size,
        }),
        joins: (false, false),
    }
}

/// A run of a symbol font with the characters that its symbols are: the codes in the file mean nothing elsewhere.
pub(super) fn spelled(run: TextRun, family: &str) -> TextRun {
    let mut text = String::with_capacity(run.text.len());
    // Where each byte of the text goes.
    let mut places = vec![0; run.text.len() + 1];
    for (at, code) in run.text.char_indices() {
        if let Some(place) = places.get_mut(at) {
            *place = text.len() as u32;
        }
        text.push(plain_symbol(family, code));
    }
    if let Some(last) = places.last_mut() {
        *last = text.len() as u32;
    }
    let place = |at: u32| places.get(at as usize).copied().unwrap_or(0);
    let moved = |glyph: Glyph| Glyph {
        text: place(glyph.text.start)..place(glyph.text.end),
        ..glyph
    };
    TextRun {
        glyphs: run.glyphs.into_iter().map(moved).collect(),
        text,
        ..run
    }
}

/// Whether a run goes on with another in one style, from left to right; `is_drawn` is whether that has glyphs.
pub(super) fn continues(last: &TextRun, next: &TextRun, is_drawn: bool) -> bool {
    !last.right_to_left
        && !next.right_to_left
        && !next.is_hyphen
        && last.font == next.font
        && last.size == next.size
        && last.colour == next.colour
        && last.gradient == next.gradient
        && last.stretch == next.stretch
        && last.tracking == next.tracking
        && last.synthetic == next.synthetic
        && last.outline == next.outline
        && last.shadow == next.shadow
        && last.glow == next.glow
        && last.marks == next.marks
        && last.origin.y == next.origin.y
        && last.origin.x + last.width == next.origin.x
        && last.glyphs.is_empty() != is_drawn
}

/// Appends a run to the one that it goes on with.
pub(super) fn join(last: &mut TextRun, next: TextRun) {
    let shift = last.text.len() as u32;
    last.text.push_str(&next.text);
    last.width += next.width;
    last.glyphs
        .extend(next.glyphs.into_iter().map(|glyph| Glyph {
            text: glyph.text.start + shift..glyph.text.end + shift,
            ..glyph
        }));
}
