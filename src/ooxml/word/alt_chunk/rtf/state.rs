//! What holds within a group: where text goes, and how it looks.

use std::fmt::Write;

/// What the text of a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Destination {
    /// The text of the document.
    #[default]
    Body,
    /// The font table.
    Fonts,
    /// The colour table.
    Colours,
    /// The style sheet.
    Styles,
    /// A picture.
    Picture,
    /// The instruction of a field.
    Instruction,
    /// Nothing that is shown.
    None,
}

/// The state of a group.
#[derive(Clone, Default)]
pub struct State {
    /// What its text is.
    pub destination: Destination,
    /// How characters look.
    pub run: Run,
    /// How paragraphs look.
    pub paragraph: Paragraph,
    /// The link that text is in; 0 for none.
    pub link: usize,
    /// Characters that stand behind `\u` for readers that do not know it; absent: one.
    pub fallback: Option<usize>,
}

/// Character formatting.
#[derive(Clone, Default)]
pub struct Run {
    /// Elements of `w:rPr` that are switches, and whether they are on.
    pub switches: Vec<(&'static str, bool)>,
    /// `w:u`; empty for none.
    pub underline: &'static str,
    /// `w:vertAlign`; empty for none.
    pub vertical: &'static str,
    /// Index in the font table.
    pub font: Option<i32>,
    /// Half-points; absent: 24.
    pub size: Option<i32>,
    /// Index in the colour table; 0 is automatic.
    pub colour: usize,
    /// Index of the colour behind the text.
    pub background: usize,
}

impl Run {
    /// Sets a switch.
    pub fn switch(&mut self, name: &'static str, on: bool) {
        self.switches.retain(|known| known.0 != name);
        self.switches.push((name, on));
    }

    /// The children of `w:rPr`.
    pub fn xml(&self, font: Option<&str>, colour: &dyn Fn(usize) -> Option<[u8; 3]>) -> String {
        let mut xml = String::new();
        for (name, on) in &self.switches {
            let value = if *on { "" } else { " w:val=\"0\"" };
            let _ = write!(xml, "<w:{name}{value}/>");
        }
        let underline = if self.underline.is_empty() {
            "none"
        } else {
            self.underline
        };
        let _ = write!(xml, "<w:u w:val=\"{underline}\"/>");
        if let Some(font) = font {
            let _ = write!(
                xml,
                "<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>"
            );
        }
        let size = self.size.unwrap_or(24).clamp(1, 3276);
        let _ = write!(xml, "<w:sz w:val=\"{size}\"/>");
        if let Some([red, green, blue]) = colour(self.colour) {
            let _ = write!(xml, "<w:color w:val=\"{red:02X}{green:02X}{blue:02X}\"/>");
        }
        if let Some([red, green, blue]) = colour(self.background) {
            let _ = write!(
                xml,
                "<w:shd w:val=\"clear\" w:fill=\"{red:02X}{green:02X}{blue:02X}\"/>"
            );
        }
        if !self.vertical.is_empty() {
            let _ = write!(xml, "<w:vertAlign w:val=\"{}\"/>", self.vertical);
        }
        xml
    }
}

/// Paragraph formatting; lengths are in twips.
#[derive(Clone, Default)]
pub struct Paragraph {
    /// `w:jc`; empty for left.
    pub jc: &'static str,
    /// Left, right and first line.
    pub indent: [i32; 3],
    /// Before and after.
    pub spacing: [i32; 2],
    /// `\sl`: 0 for single, below 0 for exactly so much.
    pub line: i32,
    /// Whether `\sl` counts 240th of a line.
    pub is_multiple: bool,
    /// Index of the style.
    pub style: Option<i32>,
    /// Whether it is part of a table.
    pub in_table: bool,
    /// Whether it runs from right to left.
    pub bidi: bool,
    /// Whether it begins a page.
    pub page_break: bool,
}

impl Paragraph {
    /// Children of `w:pPr`.
    pub fn xml(&self) -> String {
        let mut xml = String::new();
        let (line, rule) = match self.line {
            0 => (240, "auto"),
            line if self.is_multiple => (line.saturating_abs(), "auto"),
            line if line < 0 => (line.saturating_abs(), "exact"),
            line => (line, "atLeast"),
        };
        let [before, after] = self.spacing.map(|twips| twips.max(0));
        let _ = write!(
            xml,
            "<w:spacing w:line=\"{line}\" w:lineRule=\"{rule}\" w:before=\"{before}\" w:after=\"{after}\"/>"
        );
        let [left, right, first] = self.indent;
        if self.indent != [0; 3] {
            let _ = write!(xml, "<w:ind w:left=\"{left}\" w:right=\"{right}\"");
            let _ = match first {
                0.. => write!(xml, " w:firstLine=\"{first}\"/>"),
                _ => write!(xml, " w:hanging=\"{}\"/>", first.saturating_abs()),
            };
        }
        let jc = if self.jc.is_empty() { "left" } else { self.jc };
        let _ = write!(xml, "<w:jc w:val=\"{jc}\"/>");
        for (is_set, element) in [
            (self.bidi, "<w:bidi/>"),
            (self.page_break, "<w:pageBreakBefore/>"),
        ] {
            if is_set {
                xml.push_str(element);
            }
        }
        xml
    }
}
