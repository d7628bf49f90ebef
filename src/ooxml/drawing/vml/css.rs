//! What VML writes in attributes: styles, lengths, fractions and colours (ECMA-376-4, 14).

use crate::editor_bin::drawing::{
    ColorMod, SolidFill, SrgbClr, UniColor, UniColorItem, UniFill, UniFillItem,
};
use crate::xml::value;

/// The declarations of a `style` attribute.
#[derive(Debug, Clone, Default)]
pub struct Css(Vec<(String, String)>);

impl Css {
    /// Reads `name:value;name:value`.
    pub fn new(style: &str) -> Self {
        let mut css = Self::default();
        css.extend(style, usize::MAX);
        css
    }

    /// Adds declarations, as long as there are fewer than `most`.
    pub fn extend(&mut self, style: &str, most: usize) {
        let declaration = |text: &str| {
            let (name, value) = text.split_once(':')?;
            Some((name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        };
        let left = most.saturating_sub(self.0.len());
        self.0
            .extend(style.split(';').filter_map(declaration).take(left));
    }

    /// The value of a declaration.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// All declarations in their order.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// A length in EMU.
    pub fn emu(&self, name: &str) -> Option<i32> {
        self.get(name).and_then(emu)
    }

    /// A number without unit, as the children of a group have.
    pub fn number(&self, name: &str) -> Option<i32> {
        self.get(name).and_then(value::int)
    }
}

/// A length in EMU; a bare number counts pixels of 1/96 inch.
pub fn emu(text: &str) -> Option<i32> {
    let text = text.trim();
    let number = value::float(text.trim_end_matches(|c: char| c.is_ascii_alphabetic()))?;
    let unit = text.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    let scale = match unit {
        "pt" => 12_700.0,
        "in" => 914_400.0,
        "cm" => 360_000.0,
        "mm" => 36_000.0,
        "pc" | "pi" => 152_400.0,
        "emu" => 1.0,
        _ => 9525.0,
    };
    // `as` limits to the range of i32.
    Some((number * scale).round() as i32)
}

/// A share: `.5`, `50%`, or `32768f` in 65536th.
pub fn fraction(text: &str) -> Option<f64> {
    let text = text.trim();
    if let Some(fixed) = text.strip_suffix('f') {
        return Some(value::float(fixed)? / 65_536.0);
    }
    match text.strip_suffix('%') {
        Some(percent) => Some(value::float(percent)? / 100.0),
        None => value::float(text),
    }
}

/// Degrees; `fd` counts 65536th of a degree.
pub fn degrees(text: &str) -> Option<f64> {
    let text = text.trim();
    match text.strip_suffix("fd") {
        Some(fixed) => Some(value::float(fixed)? / 65_536.0),
        None => value::float(text),
    }
}

/// Degrees of a turn in 60000th.
pub fn angle(text: &str) -> Option<i32> {
    Some((degrees(text)?.rem_euclid(360.0) * 60_000.0).round() as i32)
}

/// A switch.
pub fn switch(text: &str) -> bool {
    matches!(text.trim(), "t" | "true" | "1" | "on" | "T" | "True")
}

/// A colour, without the index of the palette that may stand behind it.
pub fn colour(text: &str) -> Option<[u8; 3]> {
    let text = text.split(['[', ' ']).next().unwrap_or_default().trim();
    if let Some(digits) = text.strip_prefix('#') {
        let long: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            _ => digits.to_owned(),
        };
        let [_, red, green, blue] = value::rgb(&long)?.to_be_bytes();
        return Some([red, green, blue]);
    }
    let lower = text.to_ascii_lowercase();
    NAMED
        .iter()
        .find(|(name, _)| *name == lower)
        .map(|(_, rgb)| *rgb)
}

/// A shade of the colour of the fill: `fill darken(118)` goes down to black at 0, `fill lighten(118)` up to white.
pub fn shaded(text: &str, fill: [u8; 3]) -> Option<[u8; 3]> {
    let (shade, share) = text.trim().strip_prefix("fill ")?.split_once('(')?;
    let share: u8 = share.trim_end().strip_suffix(')')?.trim().parse().ok()?;
    let towards = match shade {
        "darken" => 0,
        "lighten" => 255,
        _ => return None,
    };
    let mixed = |own: u8| {
        let (own, share) = (u32::from(own), u32::from(share));
        u8::try_from((own * share + towards * (255 - share)) / 255).unwrap_or(u8::MAX)
    };
    Some(fill.map(mixed))
}

/// The colours of HTML and the system colours that Office writes.
const NAMED: &[(&str, [u8; 3])] = &[
    ("black", [0, 0, 0]),
    ("silver", [192, 192, 192]),
    ("gray", [128, 128, 128]),
    ("white", [255, 255, 255]),
    ("maroon", [128, 0, 0]),
    ("red", [255, 0, 0]),
    ("purple", [128, 0, 128]),
    ("fuchsia", [255, 0, 255]),
    ("green", [0, 128, 0]),
    ("lime", [0, 255, 0]),
    ("olive", [128, 128, 0]),
    ("yellow", [255, 255, 0]),
    ("navy", [0, 0, 128]),
    ("blue", [0, 0, 255]),
    ("teal", [0, 128, 128]),
    ("aqua", [0, 255, 255]),
    ("orange", [255, 165, 0]),
    ("window", [255, 255, 255]),
    ("windowtext", [0, 0, 0]),
    ("buttonface", [240, 240, 240]),
    ("infobackground", [255, 255, 225]),
    ("infotext", [0, 0, 0]),
    // Word shows what it calls none as paper.
    ("none", [255, 255, 255]),
];

/// A colour as a record, with its opacity as a share.
pub fn record([red, green, blue]: [u8; 3], opacity: Option<f64>) -> UniColor {
    let alpha = opacity
        .filter(|opacity| *opacity < 1.0)
        .map(|opacity| ColorMod {
            name: Some("a:alpha".to_owned()),
            val: Some((opacity * 100_000.0).round() as i32),
        });
    UniColorItem::SrgbClr(Box::new(SrgbClr {
        red: Some(red),
        green: Some(green),
        blue: Some(blue),
        mods: alpha.into_iter().collect(),
    }))
    .into()
}

/// A fill of one colour.
pub fn solid(rgb: [u8; 3], opacity: Option<f64>) -> UniFill {
    UniFillItem::Solid(Box::new(SolidFill {
        color: record(rgb, opacity),
    }))
    .into()
}
