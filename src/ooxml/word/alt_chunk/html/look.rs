//! How an element looks: what CSS and the attributes of HTML say, as properties of WordprocessingML.

use super::super::markup::push_escaped;
use crate::ooxml::drawing::vml::{Css, colour, emu};
use crate::xml::value;

/// The font size that nothing says, in half-points.
pub const SIZE: i32 = 24;

/// Elements of WordprocessingML, by a name under which a later one takes the place of an earlier one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Properties(Vec<(&'static str, String)>);

impl Properties {
    /// Adds an element or puts it in the place of another.
    pub fn set(&mut self, name: &'static str, element: String) {
        self.0.retain(|known| known.0 != name);
        self.0.push((name, element));
    }

    /// The elements one after another.
    pub fn xml(&self) -> String {
        self.0.iter().map(|known| known.1.as_str()).collect()
    }
}

/// What an element has and hands down to those in it.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// Children of `w:rPr`.
    pub run: Properties,
    /// Children of `w:pPr`.
    pub paragraph: Properties,
    /// Font size in half-points.
    pub size: i32,
    /// Distances in twips: from the left and the right, and of the first line from the left one.
    pub indent: [i32; 3],
    /// Height of lines, `w:line` and `w:lineRule`.
    pub line: String,
    /// Whether white space is kept.
    pub pre: bool,
    /// Whether nothing is shown.
    pub hidden: bool,
    /// `h1` and the like, `a`; else empty.
    pub base: &'static str,
    /// The link that it is in; 0 for none.
    pub link: usize,
    /// `list-style-type`.
    pub list: String,
}

/// What an element has for itself.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// Distances before and after in twips.
    pub spacing: [Option<i32>; 2],
    /// Whether a new page begins.
    pub page_break: bool,
    /// Attributes of the borders: top, left, bottom, right.
    pub borders: [String; 4],
    /// `w:shd`.
    pub shade: String,
    /// Width: twips, or fiftieths of a percent, with their `w:type`.
    pub width: Option<(i32, &'static str)>,
    /// Width and height of a picture in EMU.
    pub extent: [Option<i32>; 2],
    /// `w:vAlign`.
    pub vertical: &'static str,
}

impl Own {
    /// The borders in an element with this name; nothing if there are none.
    pub fn borders_in(&self, name: &str) -> String {
        let sides = ["top", "left", "bottom", "right"].iter().zip(&self.borders);
        let borders: String = sides
            .filter(|(_, border)| !border.is_empty())
            .map(|(side, border)| format!("<w:{side} {border}/>"))
            .collect();
        match borders.is_empty() {
            true => borders,
            false => format!("<{name}>{borders}</{name}>"),
        }
    }
}

/// An element as CSS sees it.
pub struct Styled<'l> {
    /// What it hands down.
    pub look: &'l mut Look,
    /// What is its own.
    pub own: &'l mut Own,
    /// Whether it is a block, whose background is not that of its characters.
    pub is_block: bool,
}

impl Styled<'_> {
    /// Applies declarations one after another.
    pub fn declare(&mut self, declarations: &Css) {
        for (name, value) in declarations.all() {
            let value = value.split('!').next().unwrap_or_default().trim();
            self.apply(name, &value.to_ascii_lowercase(), value);
        }
    }

    /// Applies one declaration; `value` is in lower case, `as_is` not.
    pub fn apply(&mut self, name: &str, value: &str, as_is: &str) {
        match name {
            "font-weight" => {
                let bold = matches!(value, "bold" | "bolder")
                    || value::int(value).is_some_and(|weight| weight >= 600);
                self.switch("b", "bCs", bold);
            }
            "font-style" => self.switch("i", "iCs", matches!(value, "italic" | "oblique")),
            "font-variant" => self.switch("smallCaps", "", value == "small-caps"),
            "text-transform" => self.switch("caps", "", value == "uppercase"),
            "text-decoration" | "text-decoration-line" => self.decoration(value),
            "font-size" => self.size(value),
            "font-family" => self.font(as_is),
            "font" => self.shorthand(value, as_is),
            "color" => {
                if let Some(colour) = rgb(value) {
                    self.run("color", format!("<w:color w:val=\"{colour}\"/>"));
                }
            }
            "background" | "background-color" => self.background(value),
            "vertical-align" => self.vertical(value),
            "text-align" => self.align(value),
            "text-indent" => set(&mut self.look.indent[2], self.look.size, value),
            "line-height" => self.line(value),
            "white-space" => self.look.pre = value.starts_with("pre"),
            "display" => self.look.hidden |= value == "none",
            "direction" if value == "rtl" => {
                self.look.paragraph.set("bidi", "<w:bidi/>".to_owned());
            }
            "page-break-before" | "break-before" => {
                self.own.page_break = matches!(value, "always" | "page");
            }
            "list-style-type" | "list-style" => value.clone_into(&mut self.look.list),
            "width" => self.width(value),
            "height" => self.own.extent[1] = emu(value),
            _ => self.edges(name, value),
        }
    }

    fn run(&mut self, name: &'static str, element: String) {
        self.look.run.set(name, element);
    }

    /// Sets a switch and the one for complex scripts that goes with it.
    pub fn switch(&mut self, name: &'static str, complex: &str, on: bool) {
        let value = if on { "" } else { " w:val=\"0\"" };
        let mut element = format!("<w:{name}{value}/>");
        if !complex.is_empty() {
            element.push_str(&format!("<w:{complex}{value}/>"));
        }
        self.run(name, element);
    }

    fn decoration(&mut self, value: &str) {
        if value.contains("underline") {
            self.run("u", "<w:u w:val=\"single\"/>".to_owned());
        }
        if value.contains("line-through") {
            self.switch("strike", "", true);
        }
        if value == "none" {
            self.run("u", "<w:u w:val=\"none\"/>".to_owned());
        }
    }

    fn size(&mut self, value: &str) {
        let size = self.look.size;
        let share = |share: f64| (f64::from(size) * share).round() as i32;
        let found = match value {
            "xx-small" => Some(14),
            "x-small" => Some(15),
            "small" => Some(20),
            "medium" => Some(24),
            "large" => Some(27),
            "x-large" => Some(36),
            "xx-large" => Some(48),
            "smaller" => Some(share(0.833)),
            "larger" => Some(share(1.2)),
            _ => match value.strip_suffix('%').and_then(value::float) {
                Some(percent) => Some(share(percent / 100.0)),
                None => twips(value, size).map(|twips| (twips + 5) / 10),
            },
        };
        if let Some(size) = found.filter(|size| (1..=3276).contains(size)) {
            self.set_size(size);
        }
    }

    /// Sets the font size in half-points.
    pub fn set_size(&mut self, size: i32) {
        self.look.size = size;
        self.run(
            "sz",
            format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"),
        );
    }

    /// Takes the first of the families.
    pub fn font(&mut self, families: &str) {
        let first = families.split(',').next().unwrap_or_default();
        let first = first.trim().trim_matches(['"', '\'']);
        let known = match first.to_ascii_lowercase().as_str() {
            "" | "inherit" | "initial" => return,
            "serif" => "Times New Roman",
            "sans-serif" => "Arial",
            "monospace" => "Courier New",
            _ => first,
        };
        let mut name = String::new();
        known.chars().for_each(|char| push_escaped(char, &mut name));
        self.run(
            "rFonts",
            format!("<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\" w:cs=\"{name}\"/>"),
        );
    }

    /// `font: bold 12pt/1.2 Arial`: what stands before the size says the style, what stands behind it the family.
    fn shorthand(&mut self, value: &str, as_is: &str) {
        let mut at = 0;
        for word in value.split_inclusive(' ') {
            at += word.len();
            let word = word.trim();
            match word {
                "italic" | "oblique" => self.switch("i", "iCs", true),
                "bold" | "bolder" => self.switch("b", "bCs", true),
                "small-caps" => self.switch("smallCaps", "", true),
                _ if word.starts_with(|first: char| first.is_ascii_digit() || first == '.') => {
                    self.size(word.split('/').next().unwrap_or_default());
                    self.font(as_is.get(at..).unwrap_or_default());
                    return;
                }
                _ => {}
            }
        }
    }

    fn background(&mut self, value: &str) {
        let Some(colour) = value.split(' ').find_map(rgb).or_else(|| rgb(value)) else {
            return;
        };
        let shade = format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{colour}\"/>");
        if self.is_block {
            self.own.shade = shade;
        } else {
            self.run("shd", shade);
        }
    }

    fn vertical(&mut self, value: &str) {
        let (of_cell, of_run) = match value {
            "top" => ("top", ""),
            "middle" => ("center", ""),
            "bottom" => ("bottom", ""),
            "super" => ("", "superscript"),
            "sub" => ("", "subscript"),
            _ => return,
        };
        if self.is_block {
            self.own.vertical = of_cell;
        } else if !of_run.is_empty() {
            self.run("vertAlign", format!("<w:vertAlign w:val=\"{of_run}\"/>"));
        }
    }

    /// `text-align` and the attribute `align`.
    pub fn align(&mut self, value: &str) {
        let jc = match value {
            "center" | "middle" => "center",
            "right" | "end" => "right",
            "justify" => "both",
            "left" | "start" => "left",
            _ => return,
        };
        self.look
            .paragraph
            .set("jc", format!("<w:jc w:val=\"{jc}\"/>"));
    }

    fn line(&mut self, value: &str) {
        let times = match value.strip_suffix('%') {
            Some(percent) => value::float(percent).map(|percent| percent / 100.0),
            // A number with a unit is a length.
            None if value.ends_with(|last: char| last.is_ascii_alphabetic()) => None,
            None => value::float(value),
        };
        let (line, rule) = match (times, twips(value, self.look.size)) {
            (Some(times), _) => ((times * 240.0).round() as i32, "auto"),
            (None, Some(twips)) => (twips, "atLeast"),
            _ => return,
        };
        self.look.line = format!(" w:line=\"{line}\" w:lineRule=\"{rule}\"");
    }

    /// `width` and the attribute of the same name.
    pub fn width(&mut self, value: &str) {
        self.own.extent[0] = emu(value).filter(|_| !value.ends_with('%'));
        self.own.width = match value::percent_50(value).filter(|_| value.ends_with('%')) {
            Some(fiftieths) => Some((fiftieths, "pct")),
            None => twips(value, self.look.size).map(|twips| (twips, "dxa")),
        };
    }

    /// Margins, and what borders have.
    fn edges(&mut self, name: &str, value: &str) {
        let (property, side) = name.split_once('-').unwrap_or((name, ""));
        let sides = ["top", "left", "bottom", "right"];
        let side = sides.iter().position(|known| *known == side);
        match (property, side) {
            ("border", Some(side)) => self.own.borders[side] = border(value),
            ("border", None) if name == "border" => {
                self.own.borders = std::array::from_fn(|_| border(value));
            }
            ("margin", Some(side)) => self.margin(side, value),
            ("margin", None) => {
                let all: Vec<&str> = value.split_ascii_whitespace().take(4).collect();
                let at = |place: usize, or: usize| all.get(place).or(all.get(or)).or(all.first());
                for (side, found) in [at(0, 0), at(3, 1), at(2, 0), at(1, 1)]
                    .into_iter()
                    .enumerate()
                {
                    if let Some(value) = found {
                        self.margin(side, value);
                    }
                }
            }
            _ => {}
        }
    }

    fn margin(&mut self, side: usize, value: &str) {
        let Some(twips) = twips(value, self.look.size) else {
            return;
        };
        match side {
            0 => self.own.spacing[0] = Some(twips.max(0)),
            2 => self.own.spacing[1] = Some(twips.max(0)),
            _ if self.is_block => {
                let indent = &mut self.look.indent[side / 2];
                *indent = indent.saturating_add(twips).clamp(-MAX_INDENT, MAX_INDENT);
            }
            _ => {}
        }
    }
}

/// The widest page of Word in twips.
const MAX_INDENT: i32 = 31_680;

fn set(place: &mut i32, size: i32, value: &str) {
    if let Some(twips) = twips(value, size) {
        *place = twips.clamp(-MAX_INDENT, MAX_INDENT);
    }
}

/// A length in twips, for a font size in half-points.
pub fn twips(value: &str, size: i32) -> Option<i32> {
    if let Some(ems) = value.strip_suffix("em") {
        let (ems, size) = match ems.strip_suffix('r') {
            Some(ems) => (ems, SIZE),
            None => (ems, size),
        };
        return Some((value::float(ems)? * f64::from(size) * 10.0).round() as i32);
    }
    if value.ends_with('%') {
        return None;
    }
    emu(value).map(|emu| emu / 635)
}

/// The six digits of a colour.
pub fn rgb(value: &str) -> Option<String> {
    let [red, green, blue] = match value.strip_prefix("rgb") {
        Some(rest) => {
            let mut parts = rest
                .trim_start_matches(['a', '('])
                .split([',', ' ', '/', ')'])
                .filter(|part| !part.is_empty());
            let mut next = || Some(value::float(parts.next()?)?.round() as u8);
            [next()?, next()?, next()?]
        }
        None => colour(value)?,
    };
    Some(format!("{red:02X}{green:02X}{blue:02X}"))
}

/// The attributes of a border: its kind, width and colour in any order.
pub fn border(value: &str) -> String {
    let (mut kind, mut size, mut colour) = ("nil", 18, "auto".to_owned());
    for word in value.split_ascii_whitespace() {
        match word {
            "none" | "hidden" => kind = "nil",
            "solid" => kind = "single",
            "dotted" | "dashed" | "double" | "inset" | "outset" => {
                kind = match word {
                    "dotted" => "dotted",
                    "dashed" => "dashed",
                    "double" => "double",
                    "inset" => "inset",
                    _ => "outset",
                }
            }
            "groove" => kind = "threeDEngrave",
            "ridge" => kind = "threeDEmboss",
            "thin" => size = 6,
            "medium" => size = 18,
            "thick" => size = 30,
            _ => match (rgb(word), emu(word)) {
                (Some(rgb), _) => colour = rgb,
                (None, Some(emu)) => size = (emu / 1587).clamp(0, 96),
                _ => {}
            },
        }
    }
    if kind == "nil" || size == 0 {
        return "w:val=\"nil\"".to_owned();
    }
    format!("w:val=\"{kind}\" w:sz=\"{size}\" w:space=\"0\" w:color=\"{colour}\"")
}
