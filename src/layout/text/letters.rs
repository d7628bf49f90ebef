//! Letters of Vietnamese: the fonts of Office have them as wide as those without marks, some of their stand-ins lack them.

use super::font::FontBook;
use super::shape::{ShapedGlyph, WordSettings};
use crate::layout::display::FontId;
use crate::resolve::substitute::FamilyClass;

/// The letters of U+1EA0 to U+1EF9 by the letter that their marks stand on: its capital, and where the next ones begin.
const LETTERS: [(char, u32); 6] = [
    ('A', 0x1EB8),
    ('E', 0x1EC8),
    ('I', 0x1ECC),
    ('O', 0x1EE4),
    ('U', 0x1EF2),
    ('Y', 0x1EFA),
];

/// The letter below the marks of a Vietnamese one, and whether it has a horn, which makes it wider.
fn below_marks(character: char) -> Option<(char, bool)> {
    let code = u32::from(character);
    let (capital, has_horn) = match code {
        0x1A0 | 0x1A1 => ('O', true),
        0x1AF | 0x1B0 => ('U', true),
        0x1EA0..=0x1EF9 => {
            let found = LETTERS.iter().find(|(_, end)| code < *end);
            let has_horn = matches!(code, 0x1EDA..=0x1EE3 | 0x1EE8..=0x1EF1);
            (found.map(|(capital, _)| *capital)?, has_horn)
        }
        _ => return None,
    };
    // Capitals have even numbers, but for the one with a horn, which has the odd one before its small letter.
    let is_small = (code % 2 == 1) != (code == 0x1AF || code == 0x1B0);
    let letter = if is_small {
        capital.to_ascii_lowercase()
    } else {
        capital
    };
    Some((letter, has_horn))
}

impl FontBook {
    /// Makes Vietnamese letters that another font has as wide as the one that is asked for would have them. Gives how wide
    /// they are to be drawn for that, in percent; `None` if there is anything else among them.
    pub(super) fn as_wide_as_own(
        &mut self,
        text: &str,
        glyphs: &mut [ShapedGlyph],
        (settings, font): (WordSettings, FontId),
    ) -> Option<i32> {
        if font == settings.font || glyphs.len() != text.chars().count() {
            return None;
        }
        let units = self.metrics(font).units_per_em;
        let horn = match self.class_of(settings.font) {
            FamilyClass::Serif => 106,
            FamilyClass::Sans => 117,
            FamilyClass::Mono => 100,
        };
        let mut widths = Vec::with_capacity(glyphs.len());
        for character in text.chars() {
            let (letter, has_horn) = below_marks(character)?;
            let shape = self.shape(letter.encode_utf8(&mut [0; 4]), settings);
            let own = shape.runs.first().filter(|run| run.font == settings.font)?;
            let advance = i64::from(own.glyphs.first()?.advance);
            let percent = if has_horn { horn } else { 100 };
            widths.push(advance * units * percent / (own.units_per_em * 100).max(1));
        }
        let natural: i64 = glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
        let whole: i64 = widths.iter().sum();
        for (glyph, width) in glyphs.iter_mut().zip(widths) {
            glyph.advance = i32::try_from(width).unwrap_or(glyph.advance);
        }
        i32::try_from(whole * 100 / natural.max(1)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_below_their_marks() {
        for (letters, plain, has_horn) in [
            ("ẠẶạặ", "AAaa", false),
            ("ẸỆẹệ", "EEee", false),
            ("ỈỊỉị", "IIii", false),
            ("ỌỘọộ", "OOoo", false),
            ("ƠỚỢơớợ", "OOOooo", true),
            ("ỤỦụủ", "UUuu", false),
            ("ƯỨỰưứự", "UUUuuu", true),
            ("ỲỸỳỹ", "YYyy", false),
        ] {
            for (letter, plain) in letters.chars().zip(plain.chars()) {
                assert_eq!(below_marks(letter), Some((plain, has_horn)), "{letter}");
            }
        }
        assert_eq!(below_marks('a'), None);
        assert_eq!(below_marks('Ố'), Some(('O', false)));
    }
}
