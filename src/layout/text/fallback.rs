//! Which font shows a character that the one that is asked for has not.

use super::font::{Face, FaceRequest, FontBook};
use super::metrics::FontMetrics;
use super::script::is_wide;
use crate::layout::display::FontId;
use crate::resolve::substitute::FALLBACKS;

/// A family of most East Asian characters: what shows those that a text's own font lacks.
pub(super) const EAST_ASIAN_FAMILY: &str = "SimSun";
/// The family of most pictures among characters; Segoe UI Symbol, which has the others, is as high.
pub(super) const PICTURE_FAMILY: &str = "Segoe UI Emoji";

/// The bullet of the font Symbol is 0.36 em wide: that of Carlito is as wide, those of most other fonts are smaller.
const BULLET: char = '•';
const BULLETS: &str = "Carlito";
/// How far the bullet of Symbol goes on, in thousandths of the em.
const BULLET_ADVANCE: i64 = 460;

impl FontBook {
    /// The font that shows a character in place of `font`, which may be that itself.
    pub fn font_for(&mut self, font: FontId, character: char) -> FontId {
        let is_bullet = character == BULLET && self.is_symbol(font);
        // Spaces without a glyph are shaped as the blank, as wide as they should be: no other font is asked for them.
        let is_space = matches!(
            character,
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}'
        );
        let is_own = self.has(font, character) || (is_space && self.has(font, ' '));
        if is_own && !is_bullet {
            return font;
        }
        if let Some(known) = self.fallbacks.get(&(font, character)) {
            return *known;
        }
        let found = if is_bullet {
            self.bullet(font)
        } else {
            self.fallback(font, character)
        };
        let found = found.unwrap_or(font);
        self.fallbacks.insert((font, character), found);
        found
    }

    /// Whether a face stands in for the font Symbol.
    fn is_symbol(&self, font: FontId) -> bool {
        let face = self.faces.get(font.0 as usize);
        let family = face.and_then(|face| face.symbols.as_deref());
        family.is_some_and(|family| family.eq_ignore_ascii_case("symbol"))
    }

    /// How far the bullet of Symbol goes on in the face that has it, in units of that; `None` for anything else.
    pub(super) fn bullet_advance(&self, font: FontId, of: FontId, shown: char) -> Option<i32> {
        let is_bullet = shown == BULLET && of != font && self.is_symbol(font);
        let units = self.metrics(of).units_per_em;
        is_bullet.then_some((BULLET_ADVANCE * units / 1000) as i32)
    }

    /// The face that has the bullet of Symbol. Its line stays as high as it is with the other signs of Symbol.
    fn bullet(&mut self, font: FontId) -> Option<FontId> {
        let face = self.faces.get(font.0 as usize)?;
        let metrics = face.metrics;
        let (bold, italic) = face.request;
        let request = FaceRequest {
            family: BULLETS.to_owned(),
            bold,
            italic,
        };
        let mut stand_in = self.open(BULLETS, &request)?;
        let has_bullet = stand_in
            .loaded
            .as_ref()
            .is_some_and(|loaded| loaded.has(BULLET));
        if !has_bullet || stand_in.metrics.units_per_em != metrics.units_per_em {
            return None;
        }
        stand_in.metrics = metrics;
        Some(self.intern(stand_in))
    }

    fn fallback(&mut self, font: FontId, character: char) -> Option<FontId> {
        let face = self.faces.get(font.0 as usize)?;
        let (bold, italic) = face.request;
        let class = face.class;
        if is_wide(character) {
            let id = self.face(&FaceRequest {
                family: EAST_ASIAN_FAMILY.to_owned(),
                bold,
                italic,
            });
            if self.has(id, character) {
                return Some(id);
            }
        }
        let families = class.families().iter().chain(FALLBACKS).copied();
        for family in families {
            let request = FaceRequest {
                family: family.to_owned(),
                bold,
                italic,
            };
            if !self.catalogue.contains_key(&family.to_lowercase()) {
                continue;
            }
            let id = self.face(&request);
            if self.has(id, character) {
                return Some(id);
            }
        }
        if let Some(family) = self.source.family_with(character) {
            let id = self.face(&FaceRequest {
                family,
                bold,
                italic,
            });
            if self.has(id, character) {
                return Some(id);
            }
        }
        // Nothing here has it: the browser may.
        let like = if is_wide(character) {
            EAST_ASIAN_FAMILY
        } else {
            ""
        };
        let metrics = FontMetrics::estimated(like);
        let system = Face::elsewhere(class.css(), class, (bold, italic), metrics);
        Some(self.intern(system))
    }
}
