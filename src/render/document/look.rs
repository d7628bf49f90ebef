//! How resolved properties look: runs, paragraphs, borders, shading.

use crate::editor_bin::docy::{
    Border, BorderOnOff, BorderType, Borders, DocUnderline, DocVertAlign, LineRule, ParaJc, ParaPr,
    RunPr, TabJc, TabLeader,
};
use crate::render::node::{Prop, Style, Value, number, points, twips};
use crate::resolve::colour::Rgba;
use crate::resolve::font;
use crate::resolve::word::look::{ColourBytes, Looks};

/// Size of text that nothing says, in half-points (ECMA-376-1 17.3.2.38).
const DEFAULT_SIZE: i32 = 20;
/// Automatic space before and after a paragraph, in twips, as browsers and Word have it.
const AUTO_SPACE: i32 = 280;
/// Lines in a unit of line spacing.
const LINE: f64 = 240.0;

impl Looks<'_> {
    /// The look of a run.
    pub fn run(&self, pr: &RunPr) -> Style {
        let mut style = Style::default();
        let complex = pr.cs == Some(true) || pr.rtl == Some(true);
        let size = f64::from(
            if complex {
                pr.font_size_cs.or(pr.font_size)
            } else {
                pr.font_size
            }
            .unwrap_or(DEFAULT_SIZE),
        ) / 2.0;
        style.set(Prop::FontSize, points(size));
        if let Some(families) = self.families(pr, complex) {
            style.set(Prop::FontFamily, families);
        }
        let (bold, italic) = if complex {
            (pr.bold_cs.or(pr.bold), pr.italic_cs.or(pr.italic))
        } else {
            (pr.bold, pr.italic)
        };
        style.set_some(
            Prop::FontWeight,
            bold.map(|bold| if bold { "bold" } else { "normal" }),
        );
        style.set_some(
            Prop::FontStyle,
            italic.map(|italic| if italic { "italic" } else { "normal" }),
        );
        let colour = self
            .text_fill(pr)
            .or_else(|| self.colour(pr.color.as_ref(), pr.color_theme.as_deref()));
        style.set_some(Prop::Color, colour.map(|colour| Value::Colour(colour.0)));
        decoration(&mut style, pr);
        if pr.caps == Some(true) {
            style.set(Prop::TextTransform, "uppercase");
        } else if pr.small_caps == Some(true) {
            style.set(Prop::FontVariantCaps, "small-caps");
        }
        let background = pr
            .highlight
            .as_ref()
            .filter(|_| pr.highlight_typed.is_none())
            .and_then(ColourBytes::colour)
            .or_else(|| self.shading(pr.shd.as_deref()?));
        style.set_some(
            Prop::Background,
            background.map(|colour| Value::Colour(colour.0)),
        );
        if let Some(spacing) = pr.spacing_twips.filter(|spacing| *spacing != 0) {
            style.set(Prop::LetterSpacing, twips(spacing));
        }
        raise(&mut style, pr, size);
        if pr.rtl == Some(true) {
            style.set(Prop::Direction, "rtl");
        }
        style
    }

    fn families(&self, pr: &RunPr, complex: bool) -> Option<String> {
        let latin = self.font(pr.font_ascii_theme, pr.font_ascii.as_deref());
        let asian = self.font(pr.font_east_asia_theme, pr.font_east_asia.as_deref());
        let script = self.font(pr.font_cs_theme, pr.font_cs.as_deref());
        let first = if complex {
            script.or(latin)
        } else {
            latin.or(asian)
        }?;
        let mut list = font::families(first);
        if let Some(asian) = asian.filter(|asian| *asian != first) {
            let generic = list.rfind(", ").unwrap_or(list.len());
            let tail = list.split_off(generic);
            let own = font::families(asian);
            list.push_str(", ");
            list.push_str(own.split(", ").next().unwrap_or_default());
            list.push_str(&tail);
        }
        Some(list)
    }

    /// The look of a paragraph whose text has the given run properties.
    pub fn paragraph(&self, pr: &ParaPr, run: &RunPr) -> Style {
        let mut style = Style::default();
        let rtl = pr.bidi == Some(true);
        if rtl {
            style.set(Prop::Direction, "rtl");
        }
        match pr.jc {
            Some(ParaJc::Center) => style.set(Prop::TextAlign, "center"),
            Some(ParaJc::Justify) => style.set(Prop::TextAlign, "justify"),
            // Left and right are begin and end: they change sides in a paragraph from right to left.
            Some(ParaJc::Right) => style.set(Prop::TextAlign, "end"),
            Some(ParaJc::Left) => style.set(Prop::TextAlign, "start"),
            None => {}
        }
        if let Some(indent) = &pr.ind {
            let (begin, end) = if rtl {
                (Prop::MarginRight, Prop::MarginLeft)
            } else {
                (Prop::MarginLeft, Prop::MarginRight)
            };
            let given = |value: Option<i32>| value.filter(|value| *value != 0).map(twips);
            style.set_some(begin, given(indent.left_twips));
            style.set_some(end, given(indent.right_twips));
            style.set_some(Prop::TextIndent, given(indent.first_line_twips));
        }
        self.spacing(&mut style, pr, run);
        if let Some(borders) = &pr.p_bdr {
            self.paragraph_borders(&mut style, borders);
        }
        if let Some(colour) = pr.shd.as_ref().and_then(|shd| self.shading(shd)) {
            shade(&mut style, colour);
        }
        style
    }

    fn spacing(&self, style: &mut Style, pr: &ParaPr, run: &RunPr) {
        let spacing = pr.spacing.as_deref().cloned().unwrap_or_default();
        let space = |auto: Option<bool>, given: Option<i32>| match auto {
            Some(true) => Some(AUTO_SPACE),
            _ => given.filter(|space| *space > 0),
        };
        style.set_some(
            Prop::MarginTop,
            space(spacing.before_auto, spacing.before_twips).map(twips),
        );
        style.set_some(
            Prop::MarginBottom,
            space(spacing.after_auto, spacing.after_twips).map(twips),
        );
        let size = f64::from(run.font_size.unwrap_or(DEFAULT_SIZE)) / 2.0;
        let single = font::line_height(self.latin_font(run).unwrap_or_default());
        let Some(line) = spacing.line_twips.filter(|line| *line > 0) else {
            return;
        };
        match spacing.line_rule {
            Some(LineRule::Exact) => style.set(Prop::LineHeight, twips(line)),
            Some(LineRule::AtLeast) => {
                if f64::from(line) / 20.0 > size * single {
                    style.set(Prop::LineHeight, twips(line));
                }
            }
            Some(LineRule::Auto) | None => {
                if line != LINE as i32 {
                    style.set(Prop::LineHeight, number(f64::from(line) / LINE * single));
                }
            }
        }
    }

    fn paragraph_borders(&self, style: &mut Style, borders: &Borders) {
        let sides = [
            (&borders.top, TOP, Prop::PaddingTop),
            (&borders.right, RIGHT, Prop::PaddingRight),
            (&borders.bottom, BOTTOM, Prop::PaddingBottom),
            (&borders.left, LEFT, Prop::PaddingLeft),
        ];
        for (border, side, padding) in sides {
            let Some(border) = border.as_deref() else {
                continue;
            };
            if self.border(style, border, side) {
                style.set(
                    padding,
                    points(f64::from(border.space_point.unwrap_or(0).clamp(0, 31))),
                );
            }
        }
    }

    /// Sets one side's border; false if it is none.
    pub fn border(
        &self,
        style: &mut Style,
        border: &Border,
        [width, kind, colour]: [Prop; 3],
    ) -> bool {
        let value = border.value_type;
        if value == Some(BorderType::Nil)
            || value.is_none() && border.value != Some(BorderOnOff::Single)
        {
            style.set(kind, "none");
            return false;
        }
        let (look, lines) = border_look(value);
        let size = f64::from(border.size8_point.unwrap_or(4).clamp(0, 800)) / 8.0 * lines;
        // Thinner lines vanish on a screen.
        style.set(width, points(size.max(0.75)));
        style.set(kind, look);
        let shown = self
            .colour(border.color.as_ref(), border.color_theme.as_deref())
            .unwrap_or(Rgba::BLACK);
        style.set(colour, Value::Colour(shown.0));
        true
    }
}

/// The three properties of a side's border.
pub const TOP: [Prop; 3] = [
    Prop::BorderTopWidth,
    Prop::BorderTopStyle,
    Prop::BorderTopColor,
];
/// See [`TOP`].
pub const RIGHT: [Prop; 3] = [
    Prop::BorderRightWidth,
    Prop::BorderRightStyle,
    Prop::BorderRightColor,
];
/// See [`TOP`].
pub const BOTTOM: [Prop; 3] = [
    Prop::BorderBottomWidth,
    Prop::BorderBottomStyle,
    Prop::BorderBottomColor,
];
/// See [`TOP`].
pub const LEFT: [Prop; 3] = [
    Prop::BorderLeftWidth,
    Prop::BorderLeftStyle,
    Prop::BorderLeftColor,
];

/// Darkest background on which automatic text is still black.
const DARK: u32 = 96;

/// Sets a background, and white text on a dark one, as automatic text is.
pub fn shade(style: &mut Style, colour: Rgba) {
    style.set(Prop::Background, Value::Colour(colour.0));
    if colour.brightness() < DARK {
        style.set(Prop::Color, Value::Colour(Rgba::WHITE.0));
    }
}

fn border_look(kind: Option<BorderType>) -> (&'static str, f64) {
    use BorderType as B;
    match kind {
        Some(B::Double | B::DoubleWave) => ("double", 3.0),
        Some(
            B::Triple
            | B::ThinThickSmallGap
            | B::ThickThinSmallGap
            | B::ThinThickThinSmallGap
            | B::ThinThickMediumGap
            | B::ThickThinMediumGap
            | B::ThinThickThinMediumGap
            | B::ThinThickLargeGap
            | B::ThickThinLargeGap
            | B::ThinThickThinLargeGap,
        ) => ("double", 2.0),
        Some(B::Dotted) => ("dotted", 1.0),
        Some(B::Dashed | B::DotDash | B::DotDotDash | B::DashSmallGap | B::DashDotStroked) => {
            ("dashed", 1.0)
        }
        Some(B::Thick) => ("solid", 2.0),
        Some(B::Outset | B::ThreeDEmboss) => ("outset", 1.0),
        Some(B::Inset | B::ThreeDEngrave) => ("inset", 1.0),
        _ => ("solid", 1.0),
    }
}

fn decoration(style: &mut Style, pr: &RunPr) {
    let underline = pr.underline.filter(|kind| *kind != DocUnderline::None);
    let struck = pr.strikeout == Some(true) || pr.d_strikeout == Some(true);
    match (underline, struck) {
        (Some(_), true) => style.set(Prop::TextDecorationLine, "underline line-through"),
        (Some(_), false) => style.set(Prop::TextDecorationLine, "underline"),
        (None, true) => style.set(Prop::TextDecorationLine, "line-through"),
        (None, false) => return,
    }
    use DocUnderline as U;
    let look = match underline {
        Some(U::Double) => "double",
        Some(U::Dotted | U::DottedHeavy) => "dotted",
        Some(U::Wave | U::WavyDouble | U::WavyHeavy) => "wavy",
        Some(
            U::Dash
            | U::DashDotDotHeavy
            | U::DashDotHeavy
            | U::DashedHeavy
            | U::DashLong
            | U::DashLongHeavy
            | U::DotDash
            | U::DotDotDash,
        ) => "dashed",
        _ if pr.d_strikeout == Some(true) => "double",
        _ => "solid",
    };
    if look != "solid" {
        style.set(Prop::TextDecorationStyle, look);
    }
    let heavy = matches!(
        underline,
        Some(
            U::Thick
                | U::DottedHeavy
                | U::DashedHeavy
                | U::DashDotHeavy
                | U::DashDotDotHeavy
                | U::DashLongHeavy
                | U::WavyHeavy
        )
    );
    if heavy {
        style.set(Prop::TextDecorationThickness, points(1.5));
    }
}

/// Raises or lowers, and makes small what is raised or lowered by a whole.
fn raise(style: &mut Style, pr: &RunPr, size: f64) {
    match pr.vert_align {
        Some(DocVertAlign::Superscript) => style.set(Prop::VerticalAlign, points(size * 0.35)),
        Some(DocVertAlign::Subscript) => style.set(Prop::VerticalAlign, points(-size * 0.14)),
        Some(DocVertAlign::Baseline) | None => {
            if let Some(position) = pr.position_hps.filter(|position| *position != 0) {
                style.set(Prop::VerticalAlign, points(f64::from(position) / 2.0));
            }
            return;
        }
    }
    style.set(Prop::FontSize, points(size * 0.65));
    style.set(Prop::LineHeight, number(0.0));
}

/// The tab stops of a paragraph as the page measures them: the default distance, then `place kind leader` for each, in
/// points, parted by semicolons. The hanging indent is a stop, too.
pub fn tab_stops(pr: &ParaPr, default_twips: i32) -> String {
    let point = |twips: i32| format!("{:.2}", f64::from(twips) / 20.0);
    let mut parts = vec![point(default_twips.max(20))];
    let indent = pr.ind.as_deref();
    let left = indent.and_then(|indent| indent.left_twips).unwrap_or(0);
    parts.push(point(left));
    for tab in pr.tabs.iter().flat_map(|tabs| &tabs.tab) {
        let kind = match tab.val {
            Some(TabJc::Center) => "center",
            Some(TabJc::Right | TabJc::End) => "right",
            Some(TabJc::Decimal) => "decimal",
            Some(TabJc::Bar | TabJc::Clear) => continue,
            _ => "left",
        };
        let leader = match tab.leader {
            Some(TabLeader::Dot | TabLeader::MiddleDot) => "dot",
            Some(TabLeader::Hyphen) => "hyphen",
            Some(TabLeader::Underscore | TabLeader::Heavy) => "line",
            _ => "none",
        };
        parts.push(format!(
            "{} {kind} {leader}",
            point(tab.pos_twips.unwrap_or(0))
        ));
    }
    parts.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::docy::{ParaInd, ParaSpacing};
    use crate::resolve::theme::Theme;

    fn looks(theme: &Theme) -> Looks<'_> {
        Looks { theme }
    }

    #[test]
    fn a_paragraph_has_its_indents_and_spaces() {
        let theme = Theme::default();
        let pr = ParaPr {
            jc: Some(ParaJc::Right),
            bidi: Some(true),
            ind: Some(Box::new(ParaInd {
                left_twips: Some(720),
                first_line_twips: Some(-360),
                ..ParaInd::default()
            })),
            spacing: Some(Box::new(ParaSpacing {
                before_auto: Some(true),
                line_twips: Some(300),
                line_rule: Some(LineRule::Exact),
                ..ParaSpacing::default()
            })),
            ..ParaPr::default()
        };
        let style = looks(&theme).paragraph(&pr, &RunPr::default());
        assert_eq!(
            style.get(Prop::MarginRight),
            Some(&twips(720)),
            "the begin is on the right"
        );
        assert_eq!(style.get(Prop::TextIndent), Some(&twips(-360)));
        assert_eq!(style.get(Prop::TextAlign), Some(&"end".into()));
        assert_eq!(style.get(Prop::MarginTop), Some(&twips(280)));
        assert_eq!(style.get(Prop::LineHeight), Some(&twips(300)));
        assert_eq!(tab_stops(&pr, 720), "36.00;36.00");
    }

    #[test]
    fn dark_shading_makes_text_white() {
        let mut style = Style::default();
        shade(&mut style, Rgba::opaque(0, 0, 80));
        assert_eq!(style.get(Prop::Color), Some(&Value::Colour(Rgba::WHITE.0)));
    }

    #[test]
    fn raised_text_is_small() {
        let theme = Theme::default();
        let pr = RunPr {
            font_size: Some(20),
            vert_align: Some(DocVertAlign::Superscript),
            ..RunPr::default()
        };
        let style = looks(&theme).run(&pr);
        assert_eq!(style.get(Prop::FontSize), Some(&points(6.5)));
        assert_eq!(style.get(Prop::VerticalAlign), Some(&points(3.5)));
    }
}
