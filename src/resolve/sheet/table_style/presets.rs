//! The styles of tables that are built in (ECMA-376-1 annex G.3): groups of seven, black and the six accents.

use super::{BuiltIn, PartLines, pivot_presets};
use crate::editor_bin::drawing::SchemeClrVal;
use crate::editor_bin::xlsy::{BorderStyle, TableStyleType};
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::style::{CellStyles, Edge};

/// Parts of a style in no certain order.
pub(super) type Parts = Vec<(TableStyleType, BuiltIn)>;

const WHITE: Option<Rgba> = Some(Rgba::WHITE);

/// The colours and lines of which a style is made.
struct Inks {
    accent: Rgba,
    is_neutral: bool,
    /// Tints of the accent, or greys for black.
    light: Rgba,
    strong: Rgba,
    thin: Option<Edge>,
    soft: Option<Edge>,
}

pub(super) fn line(style: BorderStyle, colour: Rgba) -> Option<Edge> {
    Some(Edge { style, colour })
}

/// A part with a ground.
pub(super) fn filled(fill: Rgba) -> BuiltIn {
    BuiltIn {
        fill: Some(fill),
        ..BuiltIn::default()
    }
}

/// A part with bold text.
pub(super) fn bold() -> BuiltIn {
    BuiltIn {
        bold: true,
        ..BuiltIn::default()
    }
}

impl BuiltIn {
    /// Bold in white.
    pub(super) fn reversed(self) -> Self {
        Self {
            font: WHITE,
            bold: true,
            ..self
        }
    }

    pub(super) fn on(self, fill: Rgba) -> Self {
        Self {
            fill: Some(fill),
            ..self
        }
    }

    pub(super) fn coloured(self, font: Rgba) -> Self {
        Self {
            font: Some(font),
            ..self
        }
    }

    /// With lines above and below.
    pub(super) fn between(self, top: Option<Edge>, bottom: Option<Edge>) -> Self {
        Self {
            lines: PartLines {
                top,
                bottom,
                ..self.lines
            },
            ..self
        }
    }

    /// With lines at the left and at the right side.
    pub(super) fn beside(self, left: Option<Edge>, right: Option<Edge>) -> Self {
        Self {
            lines: PartLines {
                left,
                right,
                ..self.lines
            },
            ..self
        }
    }

    /// With a line at each side.
    pub(super) fn boxed(self, edge: Option<Edge>) -> Self {
        Self {
            lines: PartLines {
                left: edge,
                top: edge,
                right: edge,
                bottom: edge,
                ..self.lines
            },
            ..self
        }
    }

    /// With lines between the columns and between the rows of the part.
    pub(super) fn ruled(self, vertical: Option<Edge>, horizontal: Option<Edge>) -> Self {
        Self {
            lines: PartLines {
                vertical,
                horizontal,
                ..self.lines
            },
            ..self
        }
    }
}

impl Inks {
    fn new(accent: Rgba, neutral: bool) -> Self {
        let tinted = |tint: f64, grey: f64| {
            if neutral {
                Rgba::WHITE.sheet_tint(grey)
            } else {
                accent.sheet_tint(tint)
            }
        };
        Self {
            accent,
            is_neutral: neutral,
            light: tinted(0.8, -0.15),
            strong: tinted(0.6, -0.35),
            thin: line(BorderStyle::Thin, accent),
            soft: line(BorderStyle::Thin, accent.sheet_tint(0.4)),
        }
    }

    fn table_light(&self, group: usize) -> Option<Parts> {
        use TableStyleType as T;
        let double = line(BorderStyle::Double, self.accent);
        Some(match group {
            0 => vec![
                (
                    T::WholeTable,
                    BuiltIn::default()
                        .coloured(if self.is_neutral {
                            self.accent
                        } else {
                            self.accent.sheet_tint(-0.25)
                        })
                        .between(self.thin, self.thin),
                ),
                (T::HeaderRow, bold().between(self.thin, self.thin)),
                (T::TotalRow, bold().between(self.thin, self.thin)),
                (T::FirstRowStripe, filled(self.light)),
                (T::FirstColumnStripe, filled(self.light)),
            ],
            1 => vec![
                (T::WholeTable, BuiltIn::default().boxed(self.thin)),
                (T::HeaderRow, filled(self.accent).reversed()),
                (T::TotalRow, bold().between(double, self.thin)),
                (
                    T::FirstRowStripe,
                    BuiltIn::default().between(self.thin, None),
                ),
                (
                    T::SecondRowStripe,
                    BuiltIn::default().between(self.thin, None),
                ),
                (
                    T::FirstColumnStripe,
                    BuiltIn::default().beside(self.thin, self.thin),
                ),
                (
                    T::SecondColumnStripe,
                    BuiltIn::default().beside(self.thin, self.thin),
                ),
            ],
            2 => {
                let medium = line(BorderStyle::Medium, self.accent);
                vec![
                    (
                        T::WholeTable,
                        BuiltIn::default()
                            .boxed(self.thin)
                            .ruled(self.thin, self.thin),
                    ),
                    (T::HeaderRow, bold().between(self.thin, medium)),
                    (T::TotalRow, bold().between(double, self.thin)),
                    (T::FirstRowStripe, filled(self.light)),
                    (T::FirstColumnStripe, filled(self.light)),
                ]
            }
            _ => return None,
        })
    }

    fn table_medium(&self, group: usize) -> Option<Parts> {
        use TableStyleType as T;
        let double = line(BorderStyle::Double, self.accent);
        Some(match group {
            0 => vec![
                (
                    T::WholeTable,
                    BuiltIn::default().boxed(self.soft).ruled(None, self.soft),
                ),
                (T::HeaderRow, filled(self.accent).reversed()),
                (T::TotalRow, bold().between(double, self.soft)),
                (T::FirstRowStripe, filled(self.light)),
                (T::FirstColumnStripe, filled(self.light)),
            ],
            1 => {
                let thin = line(BorderStyle::Thin, Rgba::WHITE);
                let thick = line(BorderStyle::Thick, Rgba::WHITE);
                let strong = filled(self.accent).reversed();
                vec![
                    (T::WholeTable, filled(self.light).ruled(thin, thin)),
                    (T::HeaderRow, strong.between(None, thick)),
                    (T::TotalRow, strong.between(thick, None)),
                    (T::FirstRowStripe, filled(self.strong)),
                    (T::FirstColumnStripe, filled(self.strong)),
                    (T::FirstColumn, strong),
                    (T::LastColumn, strong),
                ]
            }
            2 => {
                let heavy = line(BorderStyle::Medium, Rgba::BLACK);
                let black_double = line(BorderStyle::Double, Rgba::BLACK);
                let grey = Rgba::WHITE.sheet_tint(-0.15);
                let strong = filled(self.accent).reversed();
                let whole = BuiltIn::default().between(heavy, heavy);
                let whole = if self.is_neutral {
                    let lines = whole.beside(self.thin, self.thin);
                    lines.ruled(self.thin, self.thin)
                } else {
                    whole
                };
                vec![
                    (T::WholeTable, whole),
                    (T::HeaderRow, strong.between(heavy, heavy)),
                    (T::TotalRow, BuiltIn::default().between(black_double, heavy)),
                    (T::FirstRowStripe, filled(grey)),
                    (T::FirstColumnStripe, filled(grey)),
                    (T::FirstColumn, strong),
                    (T::LastColumn, strong),
                ]
            }
            3 => {
                let medium = line(BorderStyle::Medium, self.accent);
                vec![
                    (
                        T::WholeTable,
                        filled(self.light)
                            .boxed(self.soft)
                            .ruled(self.soft, self.soft),
                    ),
                    (T::HeaderRow, bold()),
                    (T::TotalRow, bold().between(medium, self.soft)),
                    (T::FirstRowStripe, filled(self.strong)),
                    (T::FirstColumnStripe, filled(self.strong)),
                ]
            }
            _ => return None,
        })
    }

    /// Dark styles; those of the second group have the header in another accent.
    fn table_dark(&self, group: usize, header: Rgba) -> Option<Parts> {
        use TableStyleType as T;
        Some(match group {
            0 => {
                let shade = |grey: f64, tint: f64| {
                    let (base, tint) = if self.is_neutral {
                        (Rgba::BLACK, grey)
                    } else {
                        (self.accent, tint)
                    };
                    filled(base.sheet_tint(tint)).coloured(Rgba::WHITE)
                };
                let [whole, strong, total] = [(0.45, 0.0), (0.25, -0.25), (0.15, -0.5)]
                    .map(|(grey, tint)| shade(grey, tint));
                let white = line(BorderStyle::Medium, Rgba::WHITE);
                vec![
                    (T::WholeTable, whole),
                    (
                        T::HeaderRow,
                        filled(Rgba::BLACK).reversed().between(None, white),
                    ),
                    (T::TotalRow, total.reversed().between(white, None)),
                    (T::FirstRowStripe, strong),
                    (T::FirstColumnStripe, strong),
                    (T::FirstColumn, strong.reversed().beside(None, white)),
                    (T::LastColumn, strong.reversed().beside(white, None)),
                ]
            }
            1 => vec![
                (T::WholeTable, filled(self.light)),
                (T::HeaderRow, filled(header).coloured(Rgba::WHITE)),
                (
                    T::TotalRow,
                    bold().between(line(BorderStyle::Double, Rgba::BLACK), None),
                ),
                (T::FirstRowStripe, filled(self.strong)),
                (T::FirstColumnStripe, filled(self.strong)),
            ],
            _ => return None,
        })
    }
}

/// The parts of a style by its name; `None` if it is not known.
pub(super) fn built_in(styles: &CellStyles, name: &str) -> Option<Parts> {
    use SchemeClrVal as S;
    const COLOURS: [SchemeClrVal; 7] = [
        S::Dk1,
        S::Accent1,
        S::Accent2,
        S::Accent3,
        S::Accent4,
        S::Accent5,
        S::Accent6,
    ];
    let is_pivot = name.starts_with("PivotStyle");
    let rest = name
        .strip_prefix("TableStyle")
        .or_else(|| name.strip_prefix("PivotStyle"))?;
    let split = rest.find(|letter: char| letter.is_ascii_digit())?;
    let (family, number) = rest.split_at(split);
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    let (group, of_group) = (place / 7, place % 7);
    // The second group of dark tables takes the accents in pairs: one for the header, one for the rest.
    let [rest, header] = if (family, is_pivot, group) == ("Dark", false, 1) {
        [(2 * of_group).saturating_sub(1), 2 * of_group]
    } else {
        [of_group; 2]
    };
    let colour = |place: usize| styles.theme().colour(*COLOURS.get(place)?);
    let (accent, header) = (colour(rest)?, colour(header)?);
    let is_neutral = of_group == 0;
    if is_pivot {
        return pivot_presets::parts(family, group, accent, is_neutral);
    }
    let inks = Inks::new(accent, is_neutral);
    let mut parts = match family {
        "Light" => inks.table_light(group),
        "Medium" => inks.table_medium(group),
        "Dark" => inks.table_dark(group, header),
        _ => None,
    }?;
    for kind in [TableStyleType::FirstColumn, TableStyleType::LastColumn] {
        if !parts.iter().any(|(of, _)| *of == kind) {
            parts.push((kind, bold()));
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::Styles;
    use crate::resolve::theme::Theme;

    fn part(name: &str, kind: TableStyleType) -> BuiltIn {
        let styles = CellStyles::new(Styles::default(), Theme::office());
        let parts = built_in(&styles, name).unwrap();
        parts.into_iter().find(|(of, _)| *of == kind).unwrap().1
    }

    #[test]
    fn the_last_dark_styles_take_the_accents_in_pairs() {
        use TableStyleType as T;
        let second = Some(Rgba::opaque(0xC0, 0x50, 0x4D));
        assert_eq!(part("TableStyleDark9", T::HeaderRow).fill, second);
        let first = Rgba::opaque(0x4F, 0x81, 0xBD).sheet_tint(0.8);
        assert_eq!(part("TableStyleDark9", T::WholeTable).fill, Some(first));
        let styles = CellStyles::new(Styles::default(), Theme::office());
        assert!(built_in(&styles, "TableStyleDark12").is_none());
    }

    #[test]
    fn text_of_the_first_light_styles_is_coloured_but_in_black() {
        let text = |name| part(name, TableStyleType::WholeTable).font;
        let dark = Rgba::opaque(0x4F, 0x81, 0xBD).sheet_tint(-0.25);
        assert_eq!(text("TableStyleLight1"), Some(Rgba::BLACK));
        assert_eq!(text("TableStyleLight2"), Some(dark));
        assert_eq!(text("TableStyleLight9"), None);
    }
}
