//! What is left of a text where its room ends.

use super::text::PIXEL;
use crate::layout::display::{Group, Item, Path, TextRun};
use crate::layout::units::{Emu, Rect};

/// Takes the glyphs off a run that are outside of two places; whether any is left.
pub(super) fn trim(run: &mut TextRun, [left, right]: [Emu; 2]) -> bool {
    if run.right_to_left || run.glyphs.is_empty() {
        return run.origin.x < right && run.origin.x + run.width > left;
    }
    let mut pen = run.origin.x;
    let mut kept = Vec::with_capacity(run.glyphs.len());
    let mut begin = None;
    for glyph in run.glyphs.drain(..) {
        let next = pen + glyph.advance;
        if next >= left && pen <= right {
            begin = begin.or(Some(pen));
            kept.push(glyph);
        }
        pen = next;
    }
    let (Some(begin), Some(first), Some(last)) = (begin, kept.first(), kept.last()) else {
        return false;
    };
    let [from, to] = [first.text.start, last.text.end];
    let Some(text) = run.text.get(from as usize..to as usize) else {
        return false;
    };
    run.text = text.to_owned();
    run.origin.x = begin;
    run.width = kept.iter().map(|glyph| glyph.advance).sum();
    for glyph in &mut kept {
        glyph.text = glyph.text.start.saturating_sub(from)..glyph.text.end.saturating_sub(from);
    }
    run.glyphs = kept;
    true
}

/// Items of which only what is in an area (left, top, right, bottom, in pixels) is seen.
pub(super) fn clipped([left, top, right, bottom]: [i64; 4], items: Vec<Item>) -> Item {
    let pixels = |count: i64| Emu(count * PIXEL);
    let area = Rect::new(
        pixels(left + 1),
        pixels(top + 1),
        pixels(right - left),
        pixels(bottom - top),
    );
    Item::Group(Group {
        clip: Some(Path::rect(area)),
        items,
        ..Group::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::display::Glyph;
    use crate::layout::units::Point;

    #[test]
    fn of_a_text_that_is_cut_those_letters_are_left_that_reach_the_edges() {
        let letter = |place: u32| Glyph {
            id: 1,
            advance: Emu(PIXEL * 10),
            offset: Point::default(),
            stretch: 100,
            text: place..place + 1,
        };
        let run = TextRun {
            glyphs: (0..6).map(letter).collect(),
            width: Emu(PIXEL * 60),
            ..TextRun::fixture("abcdef")
        };
        let cut = |left: i64, right: i64| {
            let mut run = run.clone();
            let is_left = trim(&mut run, [left, right].map(|pixels| Emu(pixels * PIXEL)));
            is_left.then_some((run.text, run.origin.x.0 / PIXEL))
        };
        assert_eq!(cut(11, 39), Some(("bcd".to_owned(), 10)));
        // One that ends or begins at an edge reaches it.
        assert_eq!(cut(20, 40), Some(("bcde".to_owned(), 10)));
        assert_eq!(cut(70, 90), None);
    }
}
