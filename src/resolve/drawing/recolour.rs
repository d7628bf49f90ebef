//! Other colours of pictures: two tones, grey, black and white, lighter or darker (ECMA-376-1 20.1.8.11, .23, .34, .42).

use super::effect::share;
use crate::editor_bin::drawing::{UniEffect, UniEffectItem};
use crate::resolve::colour::Rgba;
use crate::resolve::theme::Palette;

/// Share of red, green and blue in the light of a colour (ITU-R BT.709).
const LIGHT: [f64; 3] = [0.2126, 0.7152, 0.0722];
/// How steep it goes from black to white where there are but these two.
const STEEP: f64 = 256.0;

/// What is made of the colours of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recolour {
    /// Whether each part of a colour comes from the light of all three, or from itself.
    pub by_light: bool,
    /// Red, green and blue for nothing, from 0 to 1; what is beyond is cut off.
    pub from: [f64; 3],
    /// Those for all.
    pub to: [f64; 3],
}

impl Recolour {
    /// Of the effects of a picture; `None` if its colours stay.
    pub fn of(effects: &[UniEffect], palette: &Palette<'_>) -> Option<Self> {
        effects
            .iter()
            .find_map(|effect| match effect.items.as_ref()? {
                UniEffectItem::Duotone(colours) => {
                    let parts = |place: usize| {
                        let Rgba([red, green, blue, _]) = palette.colour(colours.get(place)?)?;
                        Some([red, green, blue].map(|part| f64::from(part) / 255.0))
                    };
                    Some(Self {
                        by_light: true,
                        from: parts(0)?,
                        to: parts(1)?,
                    })
                }
                UniEffectItem::Grayscl(()) => Some(Self {
                    by_light: true,
                    from: [0.0; 3],
                    to: [1.0; 3],
                }),
                UniEffectItem::BiLevel(level) => {
                    let threshold = share(level.thresh, 0.0).clamp(0.0, 1.0);
                    Some(Self {
                        by_light: true,
                        from: [-threshold * STEEP; 3],
                        to: [(1.0 - threshold) * STEEP; 3],
                    })
                }
                UniEffectItem::Lum(light) => {
                    Some(Self::lighter(change(light.bright), change(light.contrast)))
                }
                _ => None,
            })
    }

    /// Of more contrast around the middle, then of more light; both from -1 to 1.
    fn lighter(brightness: f64, contrast: f64) -> Self {
        let slope = if contrast > 0.0 {
            1.0 / (1.0 - contrast.min(0.99))
        } else {
            1.0 + contrast.max(-1.0)
        };
        // White stays white in what is washed out: brightness 0.7, contrast -0.7 (the gain of 0.3 and black level of 0.35 of
        // ECMA-376-4, 14.1.2.11).
        let end = |at: f64| (at - 0.5) * slope + 0.5 + brightness / 2.0;
        Self {
            by_light: false,
            from: [end(0.0); 3],
            to: [end(1.0); 3],
        }
    }

    /// What becomes of a colour.
    pub fn apply(&self, colour: [u8; 3]) -> [u8; 3] {
        let parts = colour.map(|part| f64::from(part) / 255.0);
        let light: f64 = parts
            .iter()
            .zip(LIGHT)
            .map(|(part, share)| part * share)
            .sum();
        let mut made = [0; 3];
        for (place, part) in made.iter_mut().enumerate() {
            let at = if self.by_light { light } else { parts[place] };
            let value = self.from[place] + (self.to[place] - self.from[place]) * at;
            *part = (value.clamp(0.0, 1.0) * 255.0).round() as u8;
        }
        made
    }

    /// The same as a matrix of colours with offsets (Filter Effects 9.6): four rows of five numbers.
    pub fn matrix(&self) -> [f64; 20] {
        let mut matrix = [0.0; 20];
        for row in 0..3 {
            let slope = self.to[row] - self.from[row];
            for (column, share) in LIGHT.into_iter().enumerate() {
                let own = if row == column { 1.0 } else { 0.0 };
                matrix[row * 5 + column] = slope * if self.by_light { share } else { own };
            }
            matrix[row * 5 + 4] = self.from[row];
        }
        matrix[18] = 1.0;
        matrix
    }
}

/// A change of brightness or contrast.
fn change(value: Option<i32>) -> f64 {
    share(value, 0.0).clamp(-1.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{SrgbClr, UniColor, UniColorItem};

    fn effect(item: UniEffectItem) -> Vec<UniEffect> {
        vec![item.into()]
    }

    fn colour(parts: [u8; 3]) -> UniColor {
        let [red, green, blue] = parts.map(Some);
        UniColorItem::SrgbClr(Box::new(SrgbClr {
            red,
            green,
            blue,
            ..SrgbClr::default()
        }))
        .into()
    }

    #[test]
    fn light_goes_from_one_tone_to_the_other() {
        let tones = vec![colour([10, 0, 0]), colour([250, 200, 100])];
        let effects = effect(UniEffectItem::Duotone(tones));
        let recolour = Recolour::of(&effects, &Palette::default()).expect("two tones");
        assert_eq!(recolour.apply([0, 0, 0]), [10, 0, 0]);
        assert_eq!(recolour.apply([255, 255, 255]), [250, 200, 100]);
        let matrix = recolour.matrix();
        let sum: f64 = matrix[..5].iter().sum();
        assert!((sum - 250.0 / 255.0).abs() < 1e-9 && matrix[18] == 1.0);
    }

    #[test]
    fn pictures_are_washed_out() {
        let recolour = Recolour::lighter(0.7, -0.7);
        let [black, white] = [0, 255].map(|part| recolour.apply([part; 3])[0]);
        assert_eq!((black, white), (179, 255));
        assert_eq!(Recolour::lighter(0.0, 0.0).apply([1, 2, 3]), [1, 2, 3]);
    }
}
