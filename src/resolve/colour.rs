//! Colours and what OOXML does to them.

/// A colour with opacity, each part from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgba(pub [u8; 4]);

impl Rgba {
    /// Black.
    pub const BLACK: Self = Self([0, 0, 0, 255]);
    /// White.
    pub const WHITE: Self = Self([255, 255, 255, 255]);

    /// What is not seen.
    pub const CLEAR: Self = Self([0; 4]);

    /// An opaque colour.
    pub fn opaque(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue, 255])
    }

    /// An opaque colour of 0xRRGGBB; what is above that does not count.
    pub fn of_number(number: u32) -> Self {
        let [_, red, green, blue] = number.to_be_bytes();
        Self::opaque(red, green, blue)
    }

    /// From three bytes red, green, blue, or four with opacity (not kept) in front.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [red, green, blue] | [_, red, green, blue] => Some(Self::opaque(*red, *green, *blue)),
            _ => None,
        }
    }

    /// How bright it looks, from 0 to 255 (ITU-R BT.601).
    pub fn brightness(self) -> u32 {
        let [red, green, blue, _] = self.0.map(u32::from);
        (299 * red + 587 * green + 114 * blue) / 1000
    }

    /// Mixes: this colour's share from 0 to 1, the rest of `other`.
    pub fn mixed(self, share: f64, other: Self) -> Self {
        let mut parts = [0; 4];
        for (part, (mine, others)) in parts.iter_mut().zip(self.0.iter().zip(other.0)) {
            *part = byte((f64::from(*mine) * share + f64::from(others) * (1.0 - share)) / 255.0);
        }
        Self(parts)
    }

    /// The colour of one of so many layers, each within the reach of the one before: where `number` of them lie, counted from
    /// 1, they are together as dense as that share of this colour.
    pub fn layer(self, number: u8, layers: u8) -> Self {
        let [red, green, blue, alpha] = self.0;
        let share = f64::from(alpha) / 255.0 / f64::from(layers.max(1));
        let below = share * f64::from(number.saturating_sub(1));
        let own = (share / (1.0 - below).max(share)).min(1.0);
        Self([red, green, blue, (own * 255.0).round() as u8])
    }

    /// Changes hue (in turns), saturation and luminance, each from 0 to 1.
    pub fn with_hsl(self, change: impl Fn(&mut [f64; 3])) -> Self {
        let [red, green, blue, opacity] = self.0;
        let mut hsl = to_hsl([red, green, blue]);
        change(&mut hsl);
        let [red, green, blue] = from_hsl(hsl);
        Self([red, green, blue, opacity])
    }

    /// The colour at a share of the way to another, by hue, saturation and luminance: not through grey.
    pub fn toward(self, other: Self, share: f64) -> Self {
        let [red, green, blue, _] = other.0;
        let end = to_hsl([red, green, blue]);
        let mut mixed = self.with_hsl(|hsl| {
            for (part, end) in hsl.iter_mut().zip(end) {
                *part += (end - *part) * share;
            }
        });
        mixed.0[3] = other.mixed(share, self).0[3];
        mixed
    }

    /// Changes each part of the colour as a linear intensity from 0 to 1.
    pub fn with_linear(self, change: impl Fn(f64) -> f64) -> Self {
        let [red, green, blue, opacity] = self.0;
        let [red, green, blue] = [red, green, blue].map(|part| {
            let linear = decode_gamma(f64::from(part) / 255.0);
            byte(encode_gamma(change(linear).clamp(0.0, 1.0)))
        });
        Self([red, green, blue, opacity])
    }

    /// `w:themeTint`, `w:themeShade`: luminance towards white or black (ECMA-376-1 17.3.2.6, 17.18.97).
    pub fn word_tint_shade(self, tint: Option<u8>, shade: Option<u8>) -> Self {
        self.with_hsl(|hsl| {
            if let Some(tint) = tint {
                let share = f64::from(tint) / 255.0;
                hsl[2] = hsl[2] * share + 1.0 - share;
            }
            if let Some(shade) = shade {
                hsl[2] *= f64::from(shade) / 255.0;
            }
        })
    }

    /// `tint` of SpreadsheetML, from -1 to 1 (ECMA-376-1 18.8.19).
    pub fn sheet_tint(self, tint: f64) -> Self {
        self.with_hsl(|hsl| {
            hsl[2] = if tint < 0.0 {
                hsl[2] * (1.0 + tint)
            } else {
                hsl[2] * (1.0 - tint) + tint
            };
        })
    }

    /// One modifier of DrawingML; `value` in thousandths of a percent, for hue in 60000ths of a degree (ECMA-376-1
    /// 20.1.2.3). An unknown one changes nothing.
    #[must_use]
    pub fn modified(mut self, name: &str, value: i32) -> Self {
        let share = f64::from(value) / 100_000.0;
        let turns = f64::from(value) / 21_600_000.0;
        match name {
            "alpha" => self.0[3] = byte(share),
            "alphaMod" => self.0[3] = byte(f64::from(self.0[3]) / 255.0 * share),
            "alphaOff" => self.0[3] = byte(f64::from(self.0[3]) / 255.0 + share),
            "lum" => return self.with_hsl(|hsl| hsl[2] = share),
            "lumMod" => return self.with_hsl(|hsl| hsl[2] *= share),
            "lumOff" => return self.with_hsl(|hsl| hsl[2] += share),
            "sat" => return self.with_hsl(|hsl| hsl[1] = share),
            "satMod" => return self.with_hsl(|hsl| hsl[1] *= share),
            "satOff" => return self.with_hsl(|hsl| hsl[1] += share),
            "hue" => return self.with_hsl(|hsl| hsl[0] = turns),
            "hueMod" => return self.with_hsl(|hsl| hsl[0] *= share),
            "hueOff" => return self.with_hsl(|hsl| hsl[0] += turns),
            "comp" => return self.with_hsl(|hsl| hsl[0] += 0.5),
            "tint" => return self.with_linear(|part| part * share + 1.0 - share),
            "shade" => return self.with_linear(|part| part * share),
            "gamma" => return self.with_linear(encode_gamma),
            "invGamma" => return self.with_linear(decode_gamma),
            "inv" => {
                for part in &mut self.0[..3] {
                    *part = 255 - *part;
                }
            }
            "gray" => {
                let grey = self.brightness() as u8;
                self.0[..3].fill(grey);
            }
            "red" => self.0[0] = byte(encode_gamma(share.clamp(0.0, 1.0))),
            "green" => self.0[1] = byte(encode_gamma(share.clamp(0.0, 1.0))),
            "blue" => self.0[2] = byte(encode_gamma(share.clamp(0.0, 1.0))),
            _ => {}
        }
        self
    }
}

/// Part of a colour from a share of 1.
fn byte(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
}

fn decode_gamma(part: f64) -> f64 {
    if part <= 0.040_45 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

fn encode_gamma(part: f64) -> f64 {
    if part <= 0.003_130_8 {
        part * 12.92
    } else {
        1.055 * part.powf(1.0 / 2.4) - 0.055
    }
}

fn to_hsl(rgb: [u8; 3]) -> [f64; 3] {
    let [red, green, blue] = rgb.map(|part| f64::from(part) / 255.0);
    let max = red.max(green).max(blue);
    let min = red.min(green).min(blue);
    let range = max - min;
    let luminance = (max + min) / 2.0;
    if range == 0.0 {
        return [0.0, 0.0, luminance];
    }
    let saturation = if luminance > 0.5 {
        range / (2.0 - max - min)
    } else {
        range / (max + min)
    };
    let sixths = if max == red {
        (green - blue) / range + if green < blue { 6.0 } else { 0.0 }
    } else if max == green {
        (blue - red) / range + 2.0
    } else {
        (red - green) / range + 4.0
    };
    [sixths / 6.0, saturation, luminance]
}

fn from_hsl([hue, saturation, luminance]: [f64; 3]) -> [u8; 3] {
    // More than all is no bound: the parts of the colour go to their ends.
    let saturation = saturation.max(0.0);
    let luminance = luminance.clamp(0.0, 1.0);
    let high = if luminance < 0.5 {
        luminance * (1.0 + saturation)
    } else {
        luminance + saturation - luminance * saturation
    };
    let low = 2.0 * luminance - high;
    [1.0 / 3.0, 0.0, -1.0 / 3.0].map(|shift| {
        let turn = (hue + shift).rem_euclid(1.0);
        byte(if turn < 1.0 / 6.0 {
            low + (high - low) * 6.0 * turn
        } else if turn < 0.5 {
            high
        } else if turn < 2.0 / 3.0 {
            low + (high - low) * (2.0 / 3.0 - turn) * 6.0
        } else {
            low
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLUE: Rgba = Rgba([0x44, 0x72, 0xC4, 255]);

    #[test]
    fn more_than_all_saturation_is_not_cut_off() {
        // What Word writes beside the light fills of accent1 of Office 2007: A3C4FF and E5EEFF.
        let accent = Rgba::opaque(0x4F, 0x81, 0xBD);
        let fill = |tint, share| accent.modified("tint", tint).modified("satMod", share).0;
        let near =
            |made: [u8; 4], told: [u8; 3]| made.iter().zip(told).all(|(a, b)| a.abs_diff(b) <= 2);
        assert!(near(fill(50_000, 300_000), [0xA3, 0xC4, 0xFF]));
        assert!(near(fill(15_000, 350_000), [0xE5, 0xEE, 0xFF]));
        // The same hue beyond what a bounded saturation reaches.
        let deep = Rgba::opaque(4, 97, 123).modified("satMod", 400_000);
        assert_eq!((deep.0[0], deep.0[2]), (0, 255));
    }

    #[test]
    fn layers_together_are_as_dense_as_one() {
        for alpha in [128, 255] {
            let mut clear = 1.0;
            for number in 1..=5 {
                let layer = Rgba([0, 0, 0, alpha]).layer(number, 5).0[3];
                clear *= 1.0 - f64::from(layer) / 255.0;
                let wanted = f64::from(alpha) / 255.0 * f64::from(number) / 5.0;
                assert!((1.0 - clear - wanted).abs() < 0.02, "{number}: {clear}");
            }
        }
    }

    #[test]
    fn word_tints_and_shades() {
        // Word writes 8EAADB beside accent1 of Office 2013 with themeTint 99 (a step off by rounding), and 2F5496 beside
        // themeShade BF.
        assert_eq!(
            BLUE.word_tint_shade(Some(0x99), None),
            Rgba::opaque(0x8F, 0xAA, 0xDC)
        );
        assert_eq!(
            BLUE.word_tint_shade(None, Some(0xBF)),
            Rgba::opaque(0x2F, 0x54, 0x96)
        );
    }

    #[test]
    fn sheets_tint_luminance() {
        assert_eq!(Rgba::WHITE.sheet_tint(-0.5), Rgba::opaque(128, 128, 128));
        assert_eq!(Rgba::BLACK.sheet_tint(0.5), Rgba::opaque(128, 128, 128));
        assert_eq!(BLUE.sheet_tint(0.0), BLUE);
    }

    #[test]
    fn drawings_modify() {
        assert_eq!(
            Rgba::WHITE.modified("lumMod", 50_000),
            Rgba::opaque(128, 128, 128)
        );
        assert_eq!(
            Rgba::BLACK
                .modified("lumMod", 50_000)
                .modified("lumOff", 50_000),
            Rgba::opaque(128, 128, 128)
        );
        assert_eq!(BLUE.modified("alpha", 50_000).0[3], 128);
        assert_eq!(BLUE.modified("shade", 100_000), BLUE);
        assert_eq!(
            Rgba::WHITE.modified("shade", 50_000),
            Rgba::opaque(188, 188, 188)
        );
        assert_eq!(BLUE.modified("unknown", 1), BLUE);
    }

    #[test]
    fn the_way_to_another_colour_goes_by_its_hue() {
        let (red, green) = (Rgba::opaque(255, 0, 0), Rgba([0, 255, 0, 55]));
        assert_eq!(red.toward(green, 0.5), Rgba([255, 255, 0, 155]));
        assert_eq!(red.toward(green, 0.0), red);
    }

    #[test]
    fn hue_turns_round() {
        let red = Rgba::opaque(255, 0, 0);
        assert_eq!(red.modified("hueOff", 7_200_000), Rgba::opaque(0, 255, 0));
        assert_eq!(red.modified("comp", 0), Rgba::opaque(0, 255, 255));
    }
}
