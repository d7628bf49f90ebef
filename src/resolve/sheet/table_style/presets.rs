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

    /// With a line at the right side.
    pub(super) fn beside(self, right: Option<Edge>) -> Self {
        Self {
            lines: PartLines {
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
                    BuiltIn::default().between(self.thin, self.thin),
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
                vec![
                    (T::WholeTable, BuiltIn::default().between(heavy, heavy)),
                    (T::HeaderRow, strong.between(heavy, heavy)),
                    (T::TotalRow, bold().between(black_double, heavy)),
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

    fn table_dark(&self, group: usize) -> Option<Parts> {
        use TableStyleType as T;
        let shade = |tint: f64| {
            let part = filled(self.accent.sheet_tint(tint));
            part.coloured(Rgba::WHITE)
        };
        Some(match group {
            0 => vec![
                (T::WholeTable, shade(0.0)),
                (T::HeaderRow, filled(Rgba::BLACK).reversed()),
                (T::TotalRow, shade(-0.5).reversed()),
                (T::FirstRowStripe, shade(-0.25)),
                (T::FirstColumnStripe, shade(-0.25)),
            ],
            1 => vec![
                (T::WholeTable, filled(self.light)),
                (T::HeaderRow, filled(self.accent).reversed()),
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
    let accent = styles.theme().colour(*COLOURS.get(place % 7)?)?;
    let (group, is_neutral) = (place / 7, place.is_multiple_of(7));
    if is_pivot {
        return pivot_presets::parts(family, group, accent, is_neutral);
    }
    let inks = Inks::new(accent, is_neutral);
    let mut parts = match family {
        "Light" => inks.table_light(group),
        "Medium" => inks.table_medium(group),
        "Dark" => inks.table_dark(group),
        _ => None,
    }?;
    for kind in [TableStyleType::FirstColumn, TableStyleType::LastColumn] {
        if !parts.iter().any(|(of, _)| *of == kind) {
            parts.push((kind, bold()));
        }
    }
    Some(parts)
}
