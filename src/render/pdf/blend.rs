//! Other colours of pictures that are taken over as they are, by blending.

use krilla::blend::BlendMode;
use krilla::geom::Path;
use krilla::surface::Surface;

use super::paint;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::recolour::Recolour;

/// How far beyond white a share may be that is white.
const ROUNDED: f64 = 1e-9;

/// Other colours of a picture by blending: the darkest is screened over what the lightest is multiplied with.
pub(super) struct Blend {
    by_light: bool,
    dark: [f64; 3],
    light: [f64; 3],
}

impl Blend {
    /// `None` for what cannot be had so.
    pub(super) fn of(recolour: &Recolour) -> Option<Self> {
        let mut light = [0.0; 3];
        for (part, (from, to)) in light.iter_mut().zip(recolour.from.iter().zip(recolour.to)) {
            if !(0.0..1.0).contains(from) || !(*from..=1.0 + ROUNDED).contains(&to) {
                return None;
            }
            *part = (to - from) / (1.0 - from);
        }
        Some(Self {
            by_light: recolour.by_light,
            dark: recolour.from,
            light,
        })
    }

    /// Shows a picture within a window.
    pub(super) fn show(
        &self,
        surface: &mut Surface<'_>,
        window: &Path,
        picture: impl Fn(&mut Surface<'_>),
    ) {
        let fill = |surface: &mut Surface<'_>, parts: [f64; 3], mode: BlendMode| {
            let [red, green, blue] = parts.map(|part| (part * 255.0).round() as u8);
            surface.push_blend_mode(mode);
            surface.set_fill(Some(paint::solid(Rgba::opaque(red, green, blue))));
            surface.set_stroke(None);
            surface.draw_path(window);
            surface.pop();
        };
        surface.push_isolated();
        if self.by_light {
            fill(surface, [1.0; 3], BlendMode::Normal);
            surface.push_blend_mode(BlendMode::Luminosity);
            picture(surface);
            surface.pop();
        } else {
            picture(surface);
        }
        fill(surface, self.light, BlendMode::Multiply);
        fill(surface, self.dark, BlendMode::Screen);
        surface.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_multiplied_and_screened_ends_at_both_tones() {
        let recolour = Recolour {
            by_light: true,
            from: [0.2, 0.0, 0.1],
            to: [0.9, 1.0, 0.1],
        };
        let blend = Blend::of(&recolour).expect("a blend");
        for part in 0..3 {
            let (dark, light) = (blend.dark[part], blend.light[part]);
            let seen = |at: f64| 1.0 - (1.0 - at * light) * (1.0 - dark);
            assert!((seen(0.0) - recolour.from[part]).abs() < 1e-9);
            assert!((seen(1.0) - recolour.to[part]).abs() < 1e-9);
        }
        let steep = Recolour {
            from: [-3.0; 3],
            ..recolour
        };
        assert!(Blend::of(&steep).is_none());
    }
}
