//! The theme: colours, fonts and fills that a document refers to by name.

use super::colour::Rgba;
use crate::editor_bin::drawing::{
    ClrMap, ClrScheme, EffectStyle, FontCollection, Ln, SchemeClr, SchemeClrVal, SolidFill,
    TextFont, Theme as ThemeRecord, UniColor, UniColorItem, UniFill, UniFillItem,
};

/// The colours of the theme that Excel and Word give a file without one: those of Office 2007.
const OFFICE: [(SchemeClrVal, u32); 12] = [
    (SchemeClrVal::Dk1, 0x00_0000),
    (SchemeClrVal::Lt1, 0xFF_FFFF),
    (SchemeClrVal::Dk2, 0x1F_497D),
    (SchemeClrVal::Lt2, 0xEE_ECE1),
    (SchemeClrVal::Accent1, 0x4F_81BD),
    (SchemeClrVal::Accent2, 0xC0_504D),
    (SchemeClrVal::Accent3, 0x9B_BB59),
    (SchemeClrVal::Accent4, 0x80_64A2),
    (SchemeClrVal::Accent5, 0x4B_ACC6),
    (SchemeClrVal::Accent6, 0xF7_9646),
    (SchemeClrVal::Hlink, 0x00_00FF),
    (SchemeClrVal::FolHlink, 0x80_0080),
];

/// Widths of the lines of Office 2007, in EMU.
const LINES: [i32; 3] = [9525, 25_400, 38_100];

/// What is needed of a theme.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    colours: [Option<Rgba>; 14],
    /// Latin font of headings, empty if none.
    pub major_font: String,
    /// Latin font of the body, empty if none.
    pub minor_font: String,
    /// East Asian font of headings, empty if none.
    pub major_east_asian: String,
    /// East Asian font of the body, empty if none.
    pub minor_east_asian: String,
    /// Font of headings for complex scripts, empty if none.
    pub major_complex: String,
    /// Font of the body for complex scripts, empty if none.
    pub minor_complex: String,
    /// Fills that `a:fillRef` counts from 1.
    pub fills: Vec<UniFill>,
    /// Fills that `a:bgRef` counts from 1001.
    pub background_fills: Vec<UniFill>,
    /// Lines that `a:lnRef` counts from 1.
    pub lines: Vec<Ln>,
    /// Effects that `a:effectRef` counts from 1.
    pub effects: Vec<EffectStyle>,
}

impl Theme {
    /// From the record of a theme.
    pub fn new(record: &ThemeRecord) -> Self {
        Self::for_languages(record, None, None)
    }

    /// From the record of a theme, with the fonts that it has for the East Asian and the complex script of languages where it
    /// names none for all.
    pub fn for_languages(
        record: &ThemeRecord,
        east_asian: Option<&str>,
        complex: Option<&str>,
    ) -> Self {
        let mut theme = Self::default();
        let Some(elements) = &record.theme_elements else {
            return theme;
        };
        if let Some(scheme) = &elements.clr_scheme {
            theme.colours = scheme_colours(scheme);
        }
        if let Some(fonts) = &elements.font_scheme {
            let scripts = [east_asian, complex].map(|language| language.and_then(script_of));
            let typefaces = |fonts: Option<&FontCollection>| {
                fonts.map_or_else(Default::default, |fonts| typefaces(fonts, scripts))
            };
            [
                theme.major_font,
                theme.major_east_asian,
                theme.major_complex,
            ] = typefaces(fonts.major_font.as_deref());
            [
                theme.minor_font,
                theme.minor_east_asian,
                theme.minor_complex,
            ] = typefaces(fonts.minor_font.as_deref());
        }
        if let Some(formats) = &elements.fmt_scheme {
            theme.fills.clone_from(&formats.fill_style_lst);
            theme
                .background_fills
                .clone_from(&formats.bg_fill_style_lst);
            theme.lines.clone_from(&formats.ln_style_lst);
            theme.effects.clone_from(&formats.effect_style_lst);
        }
        theme
    }

    /// Colours and fonts of Office 2007, which a workbook without theme has.
    pub fn office() -> Self {
        Self {
            major_font: "Cambria".to_owned(),
            minor_font: "Calibri".to_owned(),
            ..Self::office_colours()
        }
    }

    /// Colours and lines of Office 2007, which a text document without theme has; fonts that it takes from its theme it has not.
    pub fn office_colours() -> Self {
        let mut theme = Self {
            lines: LINES.map(line).to_vec(),
            ..Self::default()
        };
        for (name, colour) in OFFICE {
            if let Some(slot) = theme.colours.get_mut(name as usize) {
                *slot = Some(Rgba::of_number(colour));
            }
        }
        theme
    }

    /// A colour of the scheme itself; the mapped names (text, background) are taken as they are mapped by default.
    pub fn colour(&self, name: SchemeClrVal) -> Option<Rgba> {
        use SchemeClrVal::{Bg1, Bg2, Dk1, Dk2, Lt1, Lt2, PhClr, Tx1, Tx2};
        let name = match name {
            Bg1 => Lt1,
            Bg2 => Lt2,
            Tx1 => Dk1,
            Tx2 => Dk2,
            PhClr => return None,
            other => other,
        };
        let fallback = match name {
            Dk1 => Some(Rgba::BLACK),
            Lt1 => Some(Rgba::WHITE),
            _ => None,
        };
        self.colours
            .get(name as usize)
            .copied()
            .flatten()
            .or(fallback)
    }

    /// The font for a reference such as `+mn-lt`; any other name as it is.
    pub fn font<'a>(&'a self, name: &'a str) -> &'a str {
        match name {
            "+mj-lt" => &self.major_font,
            "+mn-lt" => &self.minor_font,
            "+mj-ea" => &self.major_east_asian,
            "+mn-ea" => &self.minor_east_asian,
            "+mj-cs" => &self.major_complex,
            "+mn-cs" => &self.minor_complex,
            other => other,
        }
    }
}

/// A line of a theme, in the colour of what refers to it.
fn line(width: i32) -> Ln {
    let colour = SchemeClr {
        val: Some(SchemeClrVal::PhClr),
        mods: Vec::new(),
    };
    let fill = SolidFill {
        color: UniColorItem::SchemeClr(Box::new(colour)).into(),
    };
    Ln {
        w: Some(width),
        fill: UniFillItem::Solid(Box::new(fill)).into(),
        ..Ln::default()
    }
}

fn scheme_colours(scheme: &ClrScheme) -> [Option<Rgba>; 14] {
    use SchemeClrVal as S;
    let mut colours = [None; 14];
    let entries = [
        (S::Accent1, &scheme.accent1),
        (S::Accent2, &scheme.accent2),
        (S::Accent3, &scheme.accent3),
        (S::Accent4, &scheme.accent4),
        (S::Accent5, &scheme.accent5),
        (S::Accent6, &scheme.accent6),
        (S::Dk1, &scheme.dk1),
        (S::Dk2, &scheme.dk2),
        (S::Lt1, &scheme.lt1),
        (S::Lt2, &scheme.lt2),
        (S::Hlink, &scheme.hlink),
        (S::FolHlink, &scheme.fol_hlink),
    ];
    for (name, record) in entries {
        if let (Some(slot), Some(record)) = (colours.get_mut(name as usize), record) {
            *slot = Palette::default().colour(record);
        }
    }
    colours
}

/// The Latin font of a collection, and those for East Asian and complex scripts.
fn typefaces(fonts: &FontCollection, scripts: [Option<&str>; 2]) -> [String; 3] {
    let of_script = |script: Option<&str>| {
        let mut known = fonts.fonts.iter();
        let font = known.find(|font| script.is_some() && font.script.as_deref() == script)?;
        font.typeface.as_deref()
    };
    let [east_asian, complex] = scripts;
    [
        typeface(fonts.latin.as_deref()),
        typeface(fonts.ea.as_deref()).or_else(|| of_script(east_asian)),
        typeface(fonts.cs.as_deref()).or_else(|| of_script(complex)),
    ]
    .map(|name| name.unwrap_or_default().to_owned())
}

fn typeface(font: Option<&TextFont>) -> Option<&str> {
    let name = font.and_then(|font| font.typeface.as_deref());
    name.filter(|name| !name.is_empty())
}

/// Whether texts in a language (`en-GB`) are read from left to right.
pub fn is_read_to_the_right(language: &str) -> bool {
    let is_other = |script| matches!(script, "Arab" | "Hebr" | "Thaa" | "Syrc" | "Uigh");
    !language.is_empty() && !script_of(language).is_some_and(is_other)
}

/// The script of a language (`ja-JP`), as themes name it (ISO 15924); `None` for Latin and other alphabets.
fn script_of(language: &str) -> Option<&'static str> {
    let language = language.to_ascii_lowercase();
    let (name, region) = language.split_once('-').unwrap_or((&language, ""));
    Some(match name {
        "ja" => "Jpan",
        "ko" => "Hang",
        "zh" if matches!(region, "tw" | "hk" | "mo" | "hant") => "Hant",
        "zh" => "Hans",
        "ar" | "fa" | "ur" | "ps" | "sd" | "ku" | "ks" => "Arab",
        "he" | "iw" | "yi" => "Hebr",
        "th" => "Thai",
        "hi" | "mr" | "ne" | "sa" | "kok" => "Deva",
        "bn" | "as" => "Beng",
        "gu" => "Gujr",
        "pa" => "Guru",
        "or" => "Orya",
        "ta" => "Taml",
        "te" => "Telu",
        "kn" => "Knda",
        "ml" => "Mlym",
        "si" => "Sinh",
        "km" => "Khmr",
        "lo" => "Laoo",
        "bo" => "Tibt",
        "am" | "ti" => "Ethi",
        "dv" => "Thaa",
        "syr" => "Syrc",
        "ug" => "Uigh",
        _ => return None,
    })
}

/// How colour names are understood at a place: theme, colour map, and what the placeholder colour stands for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Palette<'a> {
    /// The theme, if there is one.
    pub theme: Option<&'a Theme>,
    /// The colour map of the master or of the slide.
    pub map: Option<&'a ClrMap>,
    /// What `phClr` is, inside fills and lines of the theme.
    pub placeholder: Option<Rgba>,
}

impl<'a> Palette<'a> {
    /// The same place, with another meaning of `phClr`.
    #[must_use]
    pub fn with_placeholder(self, placeholder: Option<Rgba>) -> Self {
        Self {
            placeholder,
            ..self
        }
    }

    /// A named colour of the theme, through the colour map.
    pub fn named(&self, name: SchemeClrVal) -> Option<Rgba> {
        if name == SchemeClrVal::PhClr {
            return self.placeholder;
        }
        let mapped = self.map.and_then(|map| mapped(map, name)).unwrap_or(name);
        self.theme?.colour(mapped)
    }

    /// Any colour; `None` if it is not given or stands for nothing here.
    pub fn colour(&self, colour: &UniColor) -> Option<Rgba> {
        let part = |value: Option<u8>| value.unwrap_or(0);
        let (base, mods) = match colour.items.as_ref()? {
            UniColorItem::SrgbClr(c) => (
                Rgba::opaque(part(c.red), part(c.green), part(c.blue)),
                &c.mods,
            ),
            UniColorItem::SysClr(c) => (
                Rgba::opaque(part(c.red), part(c.green), part(c.blue)),
                &c.mods,
            ),
            UniColorItem::PrstClr(c) => (preset(c.val.as_deref()?)?, &c.mods),
            UniColorItem::SchemeClr(c) => (self.named(c.val?)?, &c.mods),
            UniColorItem::StyleClr(_) => return None,
        };
        Some(mods.iter().fold(base, |colour, modifier| {
            let name = modifier.name.as_deref().unwrap_or_default();
            let value = modifier.val.unwrap_or(0);
            match name {
                // Word's effects of text say how transparent, not how opaque.
                "w14:alpha" => colour.modified("alpha", 100_000 - value.clamp(0, 100_000)),
                _ => colour.modified(name.rsplit(':').next().unwrap_or_default(), value),
            }
        }))
    }
}

fn mapped(map: &ClrMap, name: SchemeClrVal) -> Option<SchemeClrVal> {
    use SchemeClrVal as S;
    match name {
        S::Bg1 => map.bg1,
        S::Bg2 => map.bg2,
        S::Tx1 => map.tx1,
        S::Tx2 => map.tx2,
        S::Accent1 => map.accent1,
        S::Accent2 => map.accent2,
        S::Accent3 => map.accent3,
        S::Accent4 => map.accent4,
        S::Accent5 => map.accent5,
        S::Accent6 => map.accent6,
        S::Hlink => map.hlink,
        S::FolHlink => map.fol_hlink,
        S::Dk1 | S::Dk2 | S::Lt1 | S::Lt2 | S::PhClr => None,
    }
}

/// A colour by its name (ECMA-376-1 20.1.10.47), the names of CSS with `dk`, `lt`, `med` for dark, light, medium.
pub(crate) fn preset(name: &str) -> Option<Rgba> {
    let lower = name.to_lowercase();
    let full = ["dark", "light", "medium"]
        .iter()
        .zip(["dk", "lt", "med"])
        .find(|(long, short)| lower.starts_with(short) && !lower.starts_with(**long))
        .map_or_else(
            || lower.clone(),
            |(long, short)| format!("{long}{}", &lower[short.len()..]),
        );
    PRESETS
        .binary_search_by(|entry| entry.0.cmp(full.as_str()))
        .ok()
        .and_then(|index| PRESETS.get(index))
        .map(|(_, code)| Rgba::of_number(*code))
}

const PRESETS: &[(&str, u32)] = &[
    ("aliceblue", 0xF0F8FF),
    ("antiquewhite", 0xFAEBD7),
    ("aqua", 0x00FFFF),
    ("aquamarine", 0x7FFFD4),
    ("azure", 0xF0FFFF),
    ("beige", 0xF5F5DC),
    ("bisque", 0xFFE4C4),
    ("black", 0x000000),
    ("blanchedalmond", 0xFFEBCD),
    ("blue", 0x0000FF),
    ("blueviolet", 0x8A2BE2),
    ("brown", 0xA52A2A),
    ("burlywood", 0xDEB887),
    ("cadetblue", 0x5F9EA0),
    ("chartreuse", 0x7FFF00),
    ("chocolate", 0xD2691E),
    ("coral", 0xFF7F50),
    ("cornflowerblue", 0x6495ED),
    ("cornsilk", 0xFFF8DC),
    ("crimson", 0xDC143C),
    ("cyan", 0x00FFFF),
    ("darkblue", 0x00008B),
    ("darkcyan", 0x008B8B),
    ("darkgoldenrod", 0xB8860B),
    ("darkgray", 0xA9A9A9),
    ("darkgreen", 0x006400),
    ("darkgrey", 0xA9A9A9),
    ("darkkhaki", 0xBDB76B),
    ("darkmagenta", 0x8B008B),
    ("darkolivegreen", 0x556B2F),
    ("darkorange", 0xFF8C00),
    ("darkorchid", 0x9932CC),
    ("darkred", 0x8B0000),
    ("darksalmon", 0xE9967A),
    ("darkseagreen", 0x8FBC8F),
    ("darkslateblue", 0x483D8B),
    ("darkslategray", 0x2F4F4F),
    ("darkslategrey", 0x2F4F4F),
    ("darkturquoise", 0x00CED1),
    ("darkviolet", 0x9400D3),
    ("deeppink", 0xFF1493),
    ("deepskyblue", 0x00BFFF),
    ("dimgray", 0x696969),
    ("dimgrey", 0x696969),
    ("dodgerblue", 0x1E90FF),
    ("firebrick", 0xB22222),
    ("floralwhite", 0xFFFAF0),
    ("forestgreen", 0x228B22),
    ("fuchsia", 0xFF00FF),
    ("gainsboro", 0xDCDCDC),
    ("ghostwhite", 0xF8F8FF),
    ("gold", 0xFFD700),
    ("goldenrod", 0xDAA520),
    ("gray", 0x808080),
    ("green", 0x008000),
    ("greenyellow", 0xADFF2F),
    ("grey", 0x808080),
    ("honeydew", 0xF0FFF0),
    ("hotpink", 0xFF69B4),
    ("indianred", 0xCD5C5C),
    ("indigo", 0x4B0082),
    ("ivory", 0xFFFFF0),
    ("khaki", 0xF0E68C),
    ("lavender", 0xE6E6FA),
    ("lavenderblush", 0xFFF0F5),
    ("lawngreen", 0x7CFC00),
    ("lemonchiffon", 0xFFFACD),
    ("lightblue", 0xADD8E6),
    ("lightcoral", 0xF08080),
    ("lightcyan", 0xE0FFFF),
    ("lightgoldenrodyellow", 0xFAFAD2),
    ("lightgray", 0xD3D3D3),
    ("lightgreen", 0x90EE90),
    ("lightgrey", 0xD3D3D3),
    ("lightpink", 0xFFB6C1),
    ("lightsalmon", 0xFFA07A),
    ("lightseagreen", 0x20B2AA),
    ("lightskyblue", 0x87CEFA),
    ("lightslategray", 0x778899),
    ("lightslategrey", 0x778899),
    ("lightsteelblue", 0xB0C4DE),
    ("lightyellow", 0xFFFFE0),
    ("lime", 0x00FF00),
    ("limegreen", 0x32CD32),
    ("linen", 0xFAF0E6),
    ("magenta", 0xFF00FF),
    ("maroon", 0x800000),
    ("mediumaquamarine", 0x66CDAA),
    ("mediumblue", 0x0000CD),
    ("mediumorchid", 0xBA55D3),
    ("mediumpurple", 0x9370DB),
    ("mediumseagreen", 0x3CB371),
    ("mediumslateblue", 0x7B68EE),
    ("mediumspringgreen", 0x00FA9A),
    ("mediumturquoise", 0x48D1CC),
    ("mediumvioletred", 0xC71585),
    ("midnightblue", 0x191970),
    ("mintcream", 0xF5FFFA),
    ("mistyrose", 0xFFE4E1),
    ("moccasin", 0xFFE4B5),
    ("navajowhite", 0xFFDEAD),
    ("navy", 0x000080),
    ("oldlace", 0xFDF5E6),
    ("olive", 0x808000),
    ("olivedrab", 0x6B8E23),
    ("orange", 0xFFA500),
    ("orangered", 0xFF4500),
    ("orchid", 0xDA70D6),
    ("palegoldenrod", 0xEEE8AA),
    ("palegreen", 0x98FB98),
    ("paleturquoise", 0xAFEEEE),
    ("palevioletred", 0xDB7093),
    ("papayawhip", 0xFFEFD5),
    ("peachpuff", 0xFFDAB9),
    ("peru", 0xCD853F),
    ("pink", 0xFFC0CB),
    ("plum", 0xDDA0DD),
    ("powderblue", 0xB0E0E6),
    ("purple", 0x800080),
    ("red", 0xFF0000),
    ("rosybrown", 0xBC8F8F),
    ("royalblue", 0x4169E1),
    ("saddlebrown", 0x8B4513),
    ("salmon", 0xFA8072),
    ("sandybrown", 0xF4A460),
    ("seagreen", 0x2E8B57),
    ("seashell", 0xFFF5EE),
    ("sienna", 0xA0522D),
    ("silver", 0xC0C0C0),
    ("skyblue", 0x87CEEB),
    ("slateblue", 0x6A5ACD),
    ("slategray", 0x708090),
    ("slategrey", 0x708090),
    ("snow", 0xFFFAFA),
    ("springgreen", 0x00FF7F),
    ("steelblue", 0x4682B4),
    ("tan", 0xD2B48C),
    ("teal", 0x008080),
    ("thistle", 0xD8BFD8),
    ("tomato", 0xFF6347),
    ("turquoise", 0x40E0D0),
    ("violet", 0xEE82EE),
    ("wheat", 0xF5DEB3),
    ("white", 0xFFFFFF),
    ("whitesmoke", 0xF5F5F5),
    ("yellow", 0xFFFF00),
    ("yellowgreen", 0x9ACD32),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{ColorMod, ShapeStyle, SrgbClr, StyleRef, SupplementalFont};
    use crate::resolve::drawing::paint::pen;

    #[test]
    fn themes_have_fonts_for_the_scripts_of_languages() {
        let font = |typeface: &str| {
            Some(Box::new(TextFont {
                typeface: Some(typeface.to_owned()),
                ..TextFont::default()
            }))
        };
        let supplemental = |script: &str, typeface: &str| SupplementalFont {
            script: Some(script.to_owned()),
            typeface: Some(typeface.to_owned()),
        };
        let mut fonts = FontCollection {
            latin: font("Calibri"),
            ea: font(""),
            cs: font(""),
            fonts: vec![
                supplemental("Hans", "SimSun"),
                supplemental("Hant", "MingLiU"),
                supplemental("Arab", "Arial"),
            ],
        };
        let of = |fonts: &FontCollection, languages: [&str; 2]| {
            typefaces(fonts, languages.map(script_of))
        };
        assert_eq!(
            of(&fonts, ["zh-CN", "ar-SA"]),
            ["Calibri", "SimSun", "Arial"]
        );
        assert_eq!(
            of(&fonts, ["zh-TW", "fa-IR"]),
            ["Calibri", "MingLiU", "Arial"]
        );
        assert_eq!(of(&fonts, ["en-US", "hi-IN"]), ["Calibri", "", ""]);
        fonts.ea = font("Meiryo");
        assert_eq!(of(&fonts, ["zh-CN", ""]), ["Calibri", "Meiryo", ""]);
    }

    #[test]
    fn shapes_of_a_document_without_theme_have_colours_and_lines() {
        let theme = Theme::office_colours();
        assert_eq!(
            theme.colour(SchemeClrVal::Accent1),
            Some(Rgba::opaque(0x4F, 0x81, 0xBD))
        );
        assert!(theme.minor_font.is_empty());
        let style = ShapeStyle {
            ln_ref: Some(Box::new(StyleRef {
                idx: Some(2),
                color: srgb(1, 2, 3),
            })),
            ..ShapeStyle::default()
        };
        let palette = Palette {
            theme: Some(&theme),
            ..Palette::default()
        };
        let pen = pen(&[], Some(&style), &palette).unwrap();
        assert_eq!((pen.colour, pen.width), (Rgba::opaque(1, 2, 3), 25_400.0));
    }

    fn srgb(red: u8, green: u8, blue: u8) -> UniColor {
        UniColorItem::SrgbClr(Box::new(SrgbClr {
            red: Some(red),
            green: Some(green),
            blue: Some(blue),
            mods: Vec::new(),
        }))
        .into()
    }

    #[test]
    fn names_go_through_the_colour_map() {
        let mut theme = Theme::default();
        theme.colours[SchemeClrVal::Dk2 as usize] = Some(Rgba::opaque(1, 2, 3));
        let map = ClrMap {
            bg1: Some(SchemeClrVal::Dk2),
            ..ClrMap::default()
        };
        let colour: UniColor = UniColorItem::SchemeClr(Box::new(SchemeClr {
            val: Some(SchemeClrVal::Bg1),
            mods: vec![ColorMod {
                name: Some("a:alpha".into()),
                val: Some(0),
            }],
        }))
        .into();
        let palette = Palette {
            theme: Some(&theme),
            map: Some(&map),
            placeholder: None,
        };
        assert_eq!(palette.colour(&colour), Some(Rgba([1, 2, 3, 0])));
        assert_eq!(Palette::default().colour(&colour), None);
        assert_eq!(palette.colour(&srgb(9, 8, 7)), Some(Rgba::opaque(9, 8, 7)));
    }

    #[test]
    fn presets_are_sorted_and_found() {
        assert!(PRESETS.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(preset("dkBlue"), Some(Rgba::opaque(0, 0, 0x8B)));
        assert_eq!(preset("ltGray"), Some(Rgba::opaque(0xD3, 0xD3, 0xD3)));
        assert_eq!(preset("medPurple"), preset("mediumPurple"));
        assert_eq!(preset("none"), None);
    }
}
