//! How cells look: the formats of the workbook as styles.

use std::collections::HashMap;

use crate::editor_bin::drawing::SchemeClrVal;
use crate::editor_bin::xlsy::{
    Alignment, Border, BorderProp, BorderStyle, Color, ColorType, Fill, Font, HorizontalAlignment,
    PatternType, Styles, ThemeColor, Underline, VertAlignRun, VerticalAlignment, Xf,
};
use crate::render::node::{Prop, Style, Value, points};
use crate::resolve::colour::Rgba;
use crate::resolve::font;
use crate::resolve::sheet::number_format::NumberFormat;
use crate::resolve::theme::Theme;

/// EMU in a pixel of the page.
const EMU_PER_PIXEL: i64 = 9525;
/// Width of an indent step: three blanks of the default font, in pixels.
const INDENT_PIXELS: i64 = 9;

/// The formats of a workbook.
#[derive(Debug, Default)]
pub struct Looks {
    styles: Styles,
    theme: Theme,
    codes: HashMap<i32, NumberFormat>,
}

/// A cell's format.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// As style properties.
    pub style: Style,
    /// Which side text stands at; `None`: by the kind of value.
    pub horizontal: Option<HorizontalAlignment>,
    /// Lines are broken.
    pub wraps: bool,
    /// Clockwise turn of the text in degrees.
    pub rotation: i32,
}

impl Looks {
    /// From the table of styles.
    pub fn new(styles: Styles, theme: Theme) -> Self {
        let codes = styles
            .num_fmts
            .iter()
            .flat_map(|list| &list.num_fmt)
            .filter_map(|format| {
                Some((
                    format.num_fmt_id?,
                    NumberFormat::parse(format.format_code.as_deref()?),
                ))
            })
            .collect();
        Self {
            styles,
            theme,
            codes,
        }
    }

    /// The theme.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    fn xf(&self, index: u32) -> Option<&Xf> {
        let list = &self.styles.cell_xfs.as_ref()?.xf;
        list.get(index as usize).or_else(|| list.first())
    }

    /// The number format of a cell format.
    pub fn number_format(&self, index: u32) -> NumberFormat {
        let id = self.xf(index).and_then(|xf| xf.num_fmt_id).unwrap_or(0);
        self.codes
            .get(&id)
            .cloned()
            .unwrap_or_else(|| NumberFormat::parse(NumberFormat::built_in(id)))
    }

    /// The look of a cell format.
    pub fn look(&self, index: u32) -> Look {
        let mut look = Look::default();
        let Some(xf) = self.xf(index) else {
            return look;
        };
        let place = |id: Option<i32>| usize::try_from(id.unwrap_or(0)).ok();
        if let Some(font) =
            place(xf.font_id).and_then(|id| self.styles.fonts.as_ref()?.font.get(id))
        {
            self.font(&mut look.style, font);
        }
        if let Some(fill) =
            place(xf.fill_id).and_then(|id| self.styles.fills.as_ref()?.fill.get(id))
        {
            look.style.set_some(
                Prop::Background,
                self.fill(fill).map(|colour| Value::Colour(colour.0)),
            );
        }
        if let Some(border) =
            place(xf.border_id).and_then(|id| self.styles.borders.as_ref()?.border.get(id))
        {
            self.borders(&mut look.style, border);
        }
        if let Some(alignment) = &xf.alignment {
            align(&mut look, alignment);
        } else {
            look.style.set(Prop::AlignItems, "flex-end");
        }
        look
    }

    /// Sets the look of a font.
    pub fn font(&self, style: &mut Style, font: &Font) {
        if let Some(name) = font.name.as_deref().filter(|name| !name.is_empty()) {
            style.set(Prop::FontFamily, font::families(name));
        }
        let size = font.size.unwrap_or(11.0).clamp(1.0, 409.0);
        style.set(Prop::FontSize, points(size));
        if font.bold == Some(true) {
            style.set(Prop::FontWeight, "bold");
        }
        if font.italic == Some(true) {
            style.set(Prop::FontStyle, "italic");
        }
        let underline = font
            .underline
            .filter(|underline| *underline != Underline::None);
        let line = match (underline, font.strike == Some(true)) {
            (Some(_), true) => Some("underline line-through"),
            (Some(_), false) => Some("underline"),
            (None, true) => Some("line-through"),
            (None, false) => None,
        };
        style.set_some(Prop::TextDecorationLine, line);
        if matches!(
            underline,
            Some(Underline::Double | Underline::DoubleAccounting)
        ) {
            style.set(Prop::TextDecorationStyle, "double");
        }
        let colour = font.color.as_deref().and_then(|colour| self.colour(colour));
        style.set_some(Prop::Color, colour.map(|colour| Value::Colour(colour.0)));
        match font.vert_align {
            Some(VertAlignRun::Superscript) => style.set(Prop::VerticalAlign, "super"),
            Some(VertAlignRun::Subscript) => style.set(Prop::VerticalAlign, "sub"),
            _ => return,
        }
        style.set(Prop::FontSize, points(size * 0.65));
    }

    /// A colour; `None` if it is automatic.
    pub fn colour(&self, colour: &Color) -> Option<Rgba> {
        if colour.kind == Some(ColorType::Auto) {
            return None;
        }
        let themed = || self.theme.colour(scheme_name(colour.theme?));
        let plain = || {
            let [_, red, green, blue] = colour.rgb?.to_be_bytes();
            Some(Rgba::opaque(red, green, blue))
        };
        let base = themed().or_else(plain)?;
        Some(match colour.tint {
            Some(tint) if tint != 0.0 => base.sheet_tint(tint.clamp(-1.0, 1.0)),
            _ => base,
        })
    }

    /// The colour of a fill; gradients and patterns are shown as a mixture.
    pub fn fill(&self, fill: &Fill) -> Option<Rgba> {
        if let Some(gradient) = &fill.gradient {
            let colours: Vec<Rgba> = gradient
                .stop
                .iter()
                .filter_map(|stop| self.colour(stop.color.as_deref()?))
                .collect();
            return match colours.as_slice() {
                [] => None,
                [first, .., last] => Some(first.mixed(0.5, *last)),
                [one] => Some(*one),
            };
        }
        let pattern = fill.pattern.as_deref()?;
        let front = || {
            pattern
                .fg_color
                .as_deref()
                .and_then(|colour| self.colour(colour))
        };
        let back = || {
            pattern
                .bg_color
                .as_deref()
                .and_then(|colour| self.colour(colour))
        };
        match pattern.pattern_type {
            Some(PatternType::None) | None => pattern
                .bg_color_deprecated
                .as_deref()
                .and_then(|colour| self.colour(colour)),
            Some(PatternType::Solid) => front().or_else(back),
            Some(kind) => Some(
                front()
                    .unwrap_or(Rgba::BLACK)
                    .mixed(coverage(kind), back().unwrap_or(Rgba::WHITE)),
            ),
        }
    }

    fn borders(&self, style: &mut Style, border: &Border) {
        let sides = [
            (
                &border.top,
                [
                    Prop::BorderTopWidth,
                    Prop::BorderTopStyle,
                    Prop::BorderTopColor,
                ],
            ),
            (
                &border.end,
                [
                    Prop::BorderRightWidth,
                    Prop::BorderRightStyle,
                    Prop::BorderRightColor,
                ],
            ),
            (
                &border.bottom,
                [
                    Prop::BorderBottomWidth,
                    Prop::BorderBottomStyle,
                    Prop::BorderBottomColor,
                ],
            ),
            (
                &border.start,
                [
                    Prop::BorderLeftWidth,
                    Prop::BorderLeftStyle,
                    Prop::BorderLeftColor,
                ],
            ),
        ];
        for (side, props) in sides {
            if let Some(side) = side.as_deref() {
                self.side(style, side, props);
            }
        }
    }

    fn side(&self, style: &mut Style, side: &BorderProp, [width, kind, colour]: [Prop; 3]) {
        use BorderStyle as B;
        let (pixels, look) = match side.style {
            None | Some(B::None) => return,
            Some(B::Double) => (3, "double"),
            Some(B::Thick) => (3, "solid"),
            Some(B::Medium) => (2, "solid"),
            Some(B::MediumDashed | B::MediumDashDot | B::MediumDashDotDot | B::SlantDashDot) => {
                (2, "dashed")
            }
            Some(B::Dashed | B::DashDot | B::DashDotDot) => (1, "dashed"),
            Some(B::Dotted | B::Hair) => (1, "dotted"),
            Some(B::Thin) => (1, "solid"),
        };
        style.set(width, Value::Length(pixels * EMU_PER_PIXEL));
        style.set(kind, look);
        let shown = side
            .color
            .as_deref()
            .and_then(|given| self.colour(given))
            .unwrap_or(Rgba::BLACK);
        style.set(colour, Value::Colour(shown.0));
    }
}

fn align(look: &mut Look, alignment: &Alignment) {
    let style = &mut look.style;
    style.set(
        Prop::AlignItems,
        match alignment.vertical {
            Some(VerticalAlignment::Top | VerticalAlignment::Justify) => "flex-start",
            Some(VerticalAlignment::Center | VerticalAlignment::Distributed) => "center",
            Some(VerticalAlignment::Bottom) | None => "flex-end",
        },
    );
    look.horizontal = alignment
        .horizontal
        .filter(|side| *side != HorizontalAlignment::General);
    look.wraps = alignment.wrap_text == Some(true)
        || matches!(
            alignment.horizontal,
            Some(HorizontalAlignment::Justify | HorizontalAlignment::Distributed)
        );
    if let Some(indent) = alignment.indent.filter(|indent| *indent > 0) {
        let length = Value::Length(i64::from(indent.min(250)) * INDENT_PIXELS * EMU_PER_PIXEL);
        let right = alignment.horizontal == Some(HorizontalAlignment::Right);
        style.set(
            if right {
                Prop::PaddingRight
            } else {
                Prop::PaddingLeft
            },
            length,
        );
    }
    match alignment.text_rotation {
        Some(255) => {
            style.set(Prop::WritingMode, "vertical-rl");
            style.set(Prop::TextOrientation, "upright");
        }
        // Quarter turns keep the text inside its cell; others turn the text alone.
        Some(90) => style.set(Prop::WritingMode, "sideways-lr"),
        Some(180) => style.set(Prop::WritingMode, "vertical-rl"),
        Some(rotation @ 1..90) => look.rotation = -rotation,
        Some(rotation @ 91..180) => look.rotation = rotation - 90,
        _ => {}
    }
    if alignment.reading_order == Some(2) {
        style.set(Prop::Direction, "rtl");
    }
}

/// Columns of numbers stand at the right, words at the left, truth and errors in the middle.
pub fn side(look: &Look, default: &'static str) -> &'static str {
    use HorizontalAlignment as H;
    match look.horizontal {
        Some(H::Left | H::Fill) => "left",
        Some(H::Right) => "right",
        Some(H::Center | H::CenterContinuous | H::Continuous) => "center",
        Some(H::Justify | H::Distributed) => "justify",
        Some(H::General) | None => default,
    }
}

fn scheme_name(colour: ThemeColor) -> SchemeClrVal {
    match colour {
        ThemeColor::Lt1 => SchemeClrVal::Lt1,
        ThemeColor::Dk1 => SchemeClrVal::Dk1,
        ThemeColor::Lt2 => SchemeClrVal::Lt2,
        ThemeColor::Dk2 => SchemeClrVal::Dk2,
        ThemeColor::Accent1 => SchemeClrVal::Accent1,
        ThemeColor::Accent2 => SchemeClrVal::Accent2,
        ThemeColor::Accent3 => SchemeClrVal::Accent3,
        ThemeColor::Accent4 => SchemeClrVal::Accent4,
        ThemeColor::Accent5 => SchemeClrVal::Accent5,
        ThemeColor::Accent6 => SchemeClrVal::Accent6,
        ThemeColor::Hlink => SchemeClrVal::Hlink,
        ThemeColor::FolHlink => SchemeClrVal::FolHlink,
    }
}

fn coverage(kind: PatternType) -> f64 {
    use PatternType as P;
    match kind {
        P::Gray0625 => 0.0625,
        P::Gray125 => 0.125,
        P::LightGray
        | P::LightDown
        | P::LightUp
        | P::LightGrid
        | P::LightHorizontal
        | P::LightVertical
        | P::LightTrellis => 0.25,
        P::DarkGray | P::DarkTrellis => 0.75,
        P::Solid => 1.0,
        P::None => 0.0,
        _ => 0.5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::{Fonts, NumFmt, NumFmts, Xfs};

    #[test]
    fn a_format_finds_its_parts() {
        let styles = Styles {
            fonts: Some(Box::new(Fonts {
                font: vec![
                    Font::default(),
                    Font {
                        bold: Some(true),
                        size: Some(20.0),
                        color: Some(Box::new(Color {
                            theme: Some(ThemeColor::Lt1),
                            tint: Some(-0.5),
                            ..Color::default()
                        })),
                        ..Font::default()
                    },
                ],
            })),
            num_fmts: Some(Box::new(NumFmts {
                num_fmt: vec![NumFmt {
                    num_fmt_id: Some(170),
                    format_code: Some("0.0".into()),
                    ..NumFmt::default()
                }],
            })),
            cell_xfs: Some(Box::new(Xfs {
                xf: vec![
                    Xf::default(),
                    Xf {
                        font_id: Some(1),
                        num_fmt_id: Some(170),
                        ..Xf::default()
                    },
                ],
            })),
            ..Styles::default()
        };
        let looks = Looks::new(styles, Theme::default());
        let look = looks.look(1);
        assert_eq!(look.style.get(Prop::FontSize), Some(&points(20.0)));
        assert_eq!(
            look.style.get(Prop::Color),
            Some(&Value::Colour([128, 128, 128, 255]))
        );
        assert_eq!(looks.number_format(1).number(2.0, false).text, "2.0");
        assert_eq!(looks.number_format(0).number(2.0, false).text, "2");
        assert_eq!(side(&look, "right"), "right");
    }
}
