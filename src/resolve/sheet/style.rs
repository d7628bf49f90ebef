//! Cell formats: how a cell looks, in one place for the grid and for print (ECMA-376-1 18.8).

use std::collections::HashMap;

use super::number_format::NumberFormat;
use crate::editor_bin::drawing::SchemeClrVal;
use crate::editor_bin::xlsy::{
    Alignment, Border, BorderProp, BorderStyle, Color, ColorType, Dxf, Fill, Font, GradientType,
    HorizontalAlignment, NumFmt, PatternType, Styles, ThemeColor, Underline, VertAlignRun,
    VerticalAlignment, Xf,
};
use crate::resolve::colour::Rgba;
use crate::resolve::theme::Theme;

/// Size of a font that names none, in points.
const FONT_SIZE: f64 = 11.0;

/// The formats of a workbook.
#[derive(Debug)]
pub struct CellStyles {
    styles: Styles,
    theme: Theme,
    /// Codes of number formats that are the workbook's own.
    codes: HashMap<i32, String>,
    /// Name and size of the font of the style Normal, which fonts have that do not say theirs.
    usual: (String, f64),
}

/// A cell's format.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CellStyle {
    /// Its font.
    pub font: FontStyle,
    /// What is behind its text.
    pub fill: Option<CellFill>,
    /// Its lines.
    pub borders: CellBorders,
    /// How its text stands.
    pub alignment: Alignment,
    /// Whether a text at the left leaves room for the button of a pivot table that folds its item.
    pub has_button: bool,
}

/// Pixels of the button of a pivot table with what parts it from the text.
pub const BUTTON_PIXELS: i64 = 14;

/// A font of a cell or of a run in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FontStyle {
    /// Name of the family; empty if none is given.
    pub name: String,
    /// Size in points.
    pub size: f64,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Struck through.
    pub strike: bool,
    /// Its underline; `None` without one.
    pub underline: Option<Underline>,
    /// Colour; `None` if it is automatic.
    pub colour: Option<Rgba>,
    /// Raised or lowered; `None` if it stands on the line.
    pub vertical: Option<VertAlignRun>,
}

/// The fill of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum CellFill {
    /// One colour.
    Solid(Rgba),
    /// A pattern of two colours.
    Pattern {
        /// Its kind.
        kind: PatternType,
        /// The colour of its lines or dots.
        front: Rgba,
        /// The colour behind them; `None` where what is below is seen.
        back: Option<Rgba>,
    },
    /// Colours that pass into each other.
    Gradient {
        /// Which way.
        course: GradientCourse,
        /// (position from 0 to 1, colour).
        stops: Vec<(f64, Rgba)>,
    },
}

/// Which way the colours of a gradient follow each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum GradientCourse {
    /// In a direction: degrees, clockwise from the right.
    Along(f64),
    /// Outwards from a place: shares of the cell's width and height, from its left and its top.
    Around([f64; 2]),
}

/// A line at a side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Its kind, never `None`.
    pub style: BorderStyle,
    /// Its colour.
    pub colour: Rgba,
}

/// The lines of a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CellBorders {
    /// At the left.
    pub left: Option<Edge>,
    /// At the top.
    pub top: Option<Edge>,
    /// At the right.
    pub right: Option<Edge>,
    /// At the bottom.
    pub bottom: Option<Edge>,
    /// From corner to corner.
    pub diagonal: Option<Edge>,
    /// Whether the diagonal runs from the left bottom to the right top.
    pub diagonal_up: bool,
    /// Whether the diagonal runs from the left top to the right bottom.
    pub diagonal_down: bool,
}

impl Edge {
    /// Its width in pixels of 1/96 inch.
    pub fn pixels(self) -> u32 {
        use BorderStyle as B;
        match self.style {
            B::None => 0,
            B::Double | B::Thick => 3,
            B::Medium | B::MediumDashed | B::MediumDashDot | B::MediumDashDotDot => 2,
            B::SlantDashDot => 2,
            B::Dashed | B::DashDot | B::DashDotDot | B::Dotted | B::Hair | B::Thin => 1,
        }
    }

    /// How it stands against another one between the same two cells: the wider one is seen, of two that are as wide the darker.
    pub fn strength(self) -> (u32, u32) {
        let [.., opacity] = self.colour.0;
        let darkness = 255 - self.colour.brightness().min(255);
        (self.pixels(), darkness * u32::from(opacity))
    }

    /// Lengths of its dashes and gaps in pixels; empty for a solid line.
    pub fn dashes(self) -> &'static [u32] {
        use BorderStyle as B;
        match self.style {
            B::None | B::Double | B::Thick | B::Medium | B::Thin => &[],
            B::Hair => &[1, 1],
            B::Dotted => &[2, 2],
            B::Dashed => &[3, 1],
            B::DashDot => &[9, 3, 3, 3],
            B::DashDotDot => &[9, 3, 3, 3, 3, 3],
            B::MediumDashed => &[9, 3],
            B::MediumDashDot | B::SlantDashDot => &[9, 3, 3, 3],
            B::MediumDashDotDot => &[9, 3, 3, 3, 3, 3],
        }
    }
}

impl CellStyles {
    /// From the table of styles.
    pub fn new(styles: Styles, theme: Theme) -> Self {
        let codes = styles
            .num_fmts
            .iter()
            .flat_map(|list| &list.num_fmt)
            .filter_map(|format| {
                // Some programs write the general format as one without a code.
                let code = format.format_code.as_ref();
                let code = code.filter(|code| !code.is_empty())?;
                Some((format.num_fmt_id?, code.clone()))
            })
            .collect();
        let mut made = Self {
            styles,
            theme,
            codes,
            usual: (String::new(), FONT_SIZE),
        };
        let FontStyle { name, size, .. } = made.default_font();
        if size > 0.0 {
            made.usual = (name, size);
        }
        made
    }

    /// The theme.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The styles' table.
    pub fn table(&self) -> &Styles {
        &self.styles
    }

    /// A differential format of conditional formats and table styles, by index.
    pub fn differential(&self, index: i32) -> Option<&Dxf> {
        let index = usize::try_from(index).ok()?;
        self.styles.dxfs.as_ref()?.dxf.get(index)
    }

    fn xf(&self, index: u32) -> Option<&Xf> {
        let list = &self.styles.cell_xfs.as_ref()?.xf;
        list.get(index as usize).or_else(|| list.first())
    }

    /// The number format of a cell format.
    pub fn number_format(&self, index: u32) -> NumberFormat {
        NumberFormat::parse(self.code_text(index))
    }

    /// The code of the number format of a cell format.
    pub fn code_text(&self, index: u32) -> &str {
        let id = self.xf(index).and_then(|xf| xf.num_fmt_id);
        self.code(id.unwrap_or(0))
    }

    /// The code of a number format.
    pub(super) fn code(&self, id: i32) -> &str {
        let own = self.codes.get(&id).map(String::as_str);
        own.unwrap_or_else(|| NumberFormat::built_in(id))
    }

    /// The number format of a differential format.
    pub fn differential_code(&self, format: &NumFmt) -> NumberFormat {
        let own = format.format_code.as_deref();
        let own = own.filter(|code| !code.is_empty());
        NumberFormat::parse(own.unwrap_or_else(|| self.code(format.num_fmt_id.unwrap_or(0))))
    }

    /// The font of the style Normal, by which columns are measured.
    pub fn default_font(&self) -> FontStyle {
        let font = self
            .styles
            .cell_style_xfs
            .as_ref()
            .and_then(|list| list.xf.first())
            .and_then(|xf| usize::try_from(xf.font_id.unwrap_or(0)).ok())
            .and_then(|id| self.styles.fonts.as_ref()?.font.get(id))
            .or_else(|| self.styles.fonts.as_ref()?.font.first());
        self.font(font.unwrap_or(&Font::default()))
    }

    /// Whether any cell format breaks lines, turns text, or has a font larger than the default one.
    pub fn has_high_lines(&self) -> bool {
        let usual = self.default_font().size;
        let mut formats = self.styles.cell_xfs.iter().flat_map(|list| &list.xf);
        let fonts = self.styles.fonts.as_deref();
        let is_large = |xf: &Xf| {
            let place = usize::try_from(xf.font_id.unwrap_or(0)).ok();
            let font = place.and_then(|place| fonts?.font.get(place));
            font.and_then(|font| font.size).unwrap_or(usual) > usual
        };
        let is_high = |alignment: &Alignment| {
            breaks_lines(alignment) || alignment.text_rotation.unwrap_or(0) != 0
        };
        formats.any(|xf| is_large(xf) || xf.alignment.as_deref().is_some_and(is_high))
    }

    /// The look of a cell format.
    pub fn style(&self, index: u32) -> CellStyle {
        let Some(xf) = self.xf(index) else {
            return CellStyle {
                font: self.default_font(),
                ..CellStyle::default()
            };
        };
        let place = |id: Option<i32>| usize::try_from(id.unwrap_or(0)).ok();
        let font = place(xf.font_id).and_then(|id| self.styles.fonts.as_ref()?.font.get(id));
        let fill = place(xf.fill_id).and_then(|id| self.styles.fills.as_ref()?.fill.get(id));
        let border =
            place(xf.border_id).and_then(|id| self.styles.borders.as_ref()?.border.get(id));
        CellStyle {
            font: font.map_or_else(|| self.default_font(), |font| self.font(font)),
            fill: fill.and_then(|fill| self.fill(fill)),
            borders: border.map_or_else(CellBorders::default, |border| self.borders(border)),
            alignment: xf.alignment.as_deref().cloned().unwrap_or_default(),
            has_button: false,
        }
    }

    /// A font.
    pub fn font(&self, font: &Font) -> FontStyle {
        FontStyle {
            name: font.name.clone().unwrap_or_else(|| self.usual.0.clone()),
            size: font.size.unwrap_or(self.usual.1).clamp(1.0, 409.0),
            bold: font.bold == Some(true),
            italic: font.italic == Some(true),
            strike: font.strike == Some(true),
            underline: font.underline.filter(|kind| *kind != Underline::None),
            colour: font.color.as_deref().and_then(|colour| self.colour(colour)),
            vertical: font
                .vert_align
                .filter(|side| *side != VertAlignRun::Baseline),
        }
    }

    /// A colour; `None` if it is automatic.
    pub fn colour(&self, colour: &Color) -> Option<Rgba> {
        if colour.kind == Some(ColorType::Auto) {
            return None;
        }
        let themed = || self.theme.colour(scheme_name(colour.theme?));
        let plain = || colour.rgb.map(Rgba::of_number);
        let base = themed().or_else(plain)?;
        Some(match colour.tint {
            Some(tint) if tint != 0.0 => base.sheet_tint(tint.clamp(-1.0, 1.0)),
            _ => base,
        })
    }

    /// A fill.
    pub fn fill(&self, fill: &Fill) -> Option<CellFill> {
        if let Some(gradient) = &fill.gradient {
            let stops: Vec<(f64, Rgba)> = gradient
                .stop
                .iter()
                .filter_map(|stop| {
                    Some((
                        stop.position.unwrap_or(0.0).clamp(0.0, 1.0),
                        self.colour(stop.color.as_deref()?)?,
                    ))
                })
                .collect();
            let middle = |one: Option<f64>, other: Option<f64>| {
                f64::midpoint(one.unwrap_or(0.0), other.unwrap_or(0.0)).clamp(0.0, 1.0)
            };
            let course = if gradient.kind == Some(GradientType::Path) {
                GradientCourse::Around([
                    middle(gradient.left, gradient.right),
                    middle(gradient.top, gradient.bottom),
                ])
            } else {
                GradientCourse::Along(gradient.degree.unwrap_or(0.0))
            };
            return (!stops.is_empty()).then_some(CellFill::Gradient { course, stops });
        }
        let pattern = fill.pattern.as_deref()?;
        let of = |colour: &Option<Box<Color>>| colour.as_deref().and_then(|c| self.colour(c));
        let front = || of(&pattern.fg_color);
        let back = || of(&pattern.bg_color);
        let colour = match pattern.pattern_type {
            Some(PatternType::None) | None => of(&pattern.bg_color_deprecated),
            Some(PatternType::Solid) => front().or_else(back),
            Some(kind) => {
                return Some(CellFill::Pattern {
                    kind,
                    front: front().unwrap_or(Rgba::BLACK),
                    back: back(),
                });
            }
        };
        colour.map(CellFill::Solid)
    }

    /// The lines of a cell.
    pub fn borders(&self, border: &Border) -> CellBorders {
        CellBorders {
            left: self.edge(border.start.as_deref()),
            top: self.edge(border.top.as_deref()),
            right: self.edge(border.end.as_deref()),
            bottom: self.edge(border.bottom.as_deref()),
            diagonal: self.edge(border.diagonal.as_deref()),
            diagonal_up: border.diagonal_up == Some(true),
            diagonal_down: border.diagonal_down == Some(true),
        }
    }

    /// A line; `None` for a side without one.
    pub(super) fn edge(&self, side: Option<&BorderProp>) -> Option<Edge> {
        let side = side?;
        let style = side.style.filter(|style| *style != BorderStyle::None)?;
        let colour = side.color.as_deref().and_then(|given| self.colour(given));
        Some(Edge {
            style,
            colour: colour.unwrap_or(Rgba::BLACK),
        })
    }

    /// Lays a differential format over a cell's: what it gives wins (ECMA-376-1 18.8.14).
    pub fn overlay(&self, style: &mut CellStyle, over: &Dxf) {
        if let Some(font) = &over.font {
            self.overlay_font(&mut style.font, font);
        }
        if let Some(fill) = over
            .fill
            .as_deref()
            .and_then(|fill| self.differential_fill(fill))
        {
            style.fill = Some(fill);
        }
        if let Some(border) = &over.border {
            let lines = self.borders(border);
            let borders = &mut style.borders;
            borders.left = lines.left.or(borders.left);
            borders.top = lines.top.or(borders.top);
            borders.right = lines.right.or(borders.right);
            borders.bottom = lines.bottom.or(borders.bottom);
        }
    }

    /// Lays the given parts of a font over another.
    pub fn overlay_font(&self, style: &mut FontStyle, font: &Font) {
        style.bold = font.bold.unwrap_or(style.bold);
        style.italic = font.italic.unwrap_or(style.italic);
        style.strike = font.strike.unwrap_or(style.strike);
        if let Some(underline) = font.underline {
            style.underline = Some(underline).filter(|kind| *kind != Underline::None);
        }
        if let Some(colour) = font.color.as_deref().and_then(|colour| self.colour(colour)) {
            style.colour = Some(colour);
        }
    }

    /// In a differential format the colour of a solid fill is the one of its ground.
    pub fn differential_fill(&self, fill: &Fill) -> Option<CellFill> {
        let Some(pattern) = fill.pattern.as_deref() else {
            return self.fill(fill);
        };
        match pattern.pattern_type {
            Some(PatternType::Solid) | None => {
                let given = [
                    &pattern.bg_color,
                    &pattern.bg_color_deprecated,
                    &pattern.fg_color,
                ];
                given
                    .into_iter()
                    .find_map(|colour| self.colour(colour.as_deref()?))
                    .map(CellFill::Solid)
            }
            _ => self.fill(fill),
        }
    }
}

/// Whether an alignment breaks texts into lines, as those do, too, that spread them.
pub fn breaks_lines(alignment: &Alignment) -> bool {
    use HorizontalAlignment as H;
    use VerticalAlignment as V;
    alignment.wrap_text == Some(true)
        || matches!(alignment.horizontal, Some(H::Justify | H::Distributed))
        || matches!(alignment.vertical, Some(V::Justify | V::Distributed))
}

/// The name of a theme's colour in DrawingML.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::{Dxfs, Fonts, NumFmt, NumFmts, PatternFill, Xfs};

    fn styles() -> CellStyles {
        let red = Color {
            rgb: Some(0xFFFF_0000),
            ..Color::default()
        };
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
                num_fmt: vec![
                    NumFmt {
                        num_fmt_id: Some(170),
                        format_code: Some("0.0".into()),
                        ..NumFmt::default()
                    },
                    NumFmt {
                        num_fmt_id: Some(0),
                        format_code: Some(String::new()),
                        ..NumFmt::default()
                    },
                ],
            })),
            dxfs: Some(Box::new(Dxfs {
                dxf: vec![Dxf {
                    fill: Some(Box::new(Fill {
                        pattern: Some(Box::new(PatternFill {
                            bg_color: Some(Box::new(red)),
                            ..PatternFill::default()
                        })),
                        ..Fill::default()
                    })),
                    ..Dxf::default()
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
        CellStyles::new(styles, Theme::default())
    }

    #[test]
    fn a_format_finds_its_parts() {
        let styles = styles();
        let style = styles.style(1);
        assert_eq!((style.font.size, style.font.bold), (20.0, true));
        assert_eq!(style.font.colour, Some(Rgba::opaque(128, 128, 128)));
        assert_eq!(styles.number_format(1).number(2.0, false).text, "2.0");
        assert_eq!(styles.number_format(0).number(2.0, false).text, "2");
    }

    #[test]
    fn a_font_has_of_the_usual_one_what_it_does_not_say() {
        let font = |name: Option<&str>, size| Font {
            name: name.map(str::to_owned),
            size,
            bold: Some(true),
            ..Font::default()
        };
        let fonts = Fonts {
            font: vec![font(Some("Arial"), Some(10.0))],
        };
        let styles = Styles {
            fonts: Some(Box::new(fonts)),
            ..Styles::default()
        };
        let styles = CellStyles::new(styles, Theme::default());
        let of = |font: Font| {
            let style = styles.font(&font);
            (style.name, style.size)
        };
        assert_eq!(of(font(None, None)), ("Arial".to_owned(), 10.0));
        let given = font(Some("Lato"), Some(12.0));
        assert_eq!(of(given), ("Lato".to_owned(), 12.0));
        let none = CellStyles::new(Styles::default(), Theme::default());
        assert_eq!(none.font(&Font::default()).size, FONT_SIZE);
        // A workbook needs no formats.
        assert_eq!(none.style(0).font.size, FONT_SIZE);
    }

    #[test]
    fn a_differential_fill_is_its_ground() {
        let styles = styles();
        let mut style = styles.style(1);
        styles.overlay(&mut style, styles.differential(0).unwrap());
        assert_eq!(style.fill, Some(CellFill::Solid(Rgba::opaque(255, 0, 0))));
        assert!(style.font.bold);
    }

    #[test]
    fn colours_go_outwards_from_the_place_that_a_gradient_tells() {
        use crate::editor_bin::xlsy::{GradientFill, GradientStop};
        let stop = GradientStop {
            position: Some(0.0),
            color: Some(Box::new(Color {
                rgb: Some(0xFF00_00FF),
                ..Color::default()
            })),
        };
        let course = |gradient: GradientFill| {
            let fill = Fill {
                gradient: Some(Box::new(GradientFill {
                    stop: vec![stop.clone()],
                    ..gradient
                })),
                ..Fill::default()
            };
            match styles().fill(&fill) {
                Some(CellFill::Gradient { course, .. }) => course,
                _ => GradientCourse::Along(f64::NAN),
            }
        };
        let kind = Some(GradientType::Path);
        let corner = GradientFill {
            kind,
            ..GradientFill::default()
        };
        assert_eq!(course(corner), GradientCourse::Around([0.0; 2]));
        let right = GradientFill {
            kind,
            left: Some(1.0),
            right: Some(1.0),
            top: Some(0.5),
            bottom: Some(0.5),
            ..GradientFill::default()
        };
        assert_eq!(course(right), GradientCourse::Around([1.0, 0.5]));
        let degree = Some(45.0);
        let along = GradientFill {
            degree,
            ..GradientFill::default()
        };
        assert_eq!(course(along), GradientCourse::Along(45.0));
    }
}
