//! The styles of pivot tables that are built in (ECMA-376-1 annex G.3): groups of seven, black and the six accents.

use super::BuiltIn;
use super::presets::{Parts, bold, filled, line};
use crate::editor_bin::xlsy::{BorderStyle, TableStyleType};
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::style::Edge;

/// The colours of which a style is made: tints of an accent, or greys for black.
struct Inks {
    base: Rgba,
    dark: Rgba,
    deep: Rgba,
    strong: Rgba,
    mid: Rgba,
    light: Rgba,
    /// Text of styles that colour it.
    text: Rgba,
    is_neutral: bool,
}

fn thin(colour: Rgba) -> Option<Edge> {
    line(BorderStyle::Thin, colour)
}

fn medium(colour: Rgba) -> Option<Edge> {
    line(BorderStyle::Medium, colour)
}

fn plain() -> BuiltIn {
    BuiltIn::default()
}

/// The parts of a style; `None` if there is no such one.
pub(super) fn parts(family: &str, group: usize, accent: Rgba, is_neutral: bool) -> Option<Parts> {
    let ink = |tint: f64, grey: f64| {
        if is_neutral {
            Rgba::WHITE.sheet_tint(grey)
        } else {
            accent.sheet_tint(tint)
        }
    };
    let inks = Inks {
        base: ink(0.0, -0.5),
        dark: ink(-0.25, -0.5),
        deep: ink(-0.5, -0.5),
        strong: ink(0.4, -0.35),
        mid: ink(0.6, -0.25),
        light: ink(0.8, -0.15),
        text: if is_neutral {
            accent
        } else {
            accent.sheet_tint(-0.25)
        },
        is_neutral,
    };
    match family {
        "Light" => inks.light(group),
        "Medium" => inks.medium(group),
        "Dark" => inks.dark(group),
        _ => None,
    }
}

/// What subtotals look like, below their items and beside them.
fn subtotals(first: BuiltIn, second: BuiltIn) -> Parts {
    use TableStyleType as T;
    vec![
        (T::FirstSubtotalRow, first),
        (T::SecondSubtotalRow, second),
        (T::FirstSubtotalColumn, bold()),
        (T::FirstColumnSubheading, bold()),
    ]
}

fn headings(first: BuiltIn, second: BuiltIn) -> Parts {
    use TableStyleType as T;
    vec![
        (T::FirstRowSubheading, first),
        (T::SecondRowSubheading, second),
    ]
}

fn pages(labels: BuiltIn, values: BuiltIn) -> Parts {
    use TableStyleType as T;
    vec![(T::PageFieldLabels, labels), (T::PageFieldValues, values)]
}

fn stripes(row: BuiltIn, column: BuiltIn) -> Parts {
    use TableStyleType as T;
    vec![(T::FirstRowStripe, row), (T::FirstColumnStripe, column)]
}

impl Inks {
    fn light(&self, group: usize) -> Option<Parts> {
        Some(match group {
            0 => self.light_ruled(),
            1 => self.light_boxed(),
            2 => self.light_grounded(),
            3 => self.light_framed(),
            _ => return None,
        })
    }

    fn light_ruled(&self) -> Parts {
        use TableStyleType as T;
        let ruled = bold().between(thin(self.base), thin(self.base));
        let ground = filled(self.light);
        let second = if self.is_neutral { bold() } else { plain() };
        let second = second.coloured(self.base);
        [
            vec![
                (
                    T::WholeTable,
                    plain()
                        .between(thin(self.strong), thin(self.strong))
                        .ruled(None, thin(self.light)),
                ),
                (T::HeaderRow, ruled),
                (T::TotalRow, ruled),
            ],
            headings(bold(), second),
            subtotals(bold(), second),
            stripes(ground.between(thin(self.mid), thin(self.mid)), ground),
            pages(
                plain().between(thin(self.base), thin(self.base)),
                plain().between(thin(self.base), thin(self.base)),
            ),
        ]
        .concat()
    }

    fn light_boxed(&self) -> Parts {
        use TableStyleType as T;
        let black = bold().coloured(Rgba::BLACK);
        let ground = filled(self.light);
        let box_ = black.boxed(medium(self.base));
        [
            vec![
                (
                    T::WholeTable,
                    plain().coloured(self.text).ruled(None, thin(self.light)),
                ),
                (T::FirstColumn, plain().beside(None, thin(self.base))),
                (T::HeaderRow, box_),
                (T::TotalRow, box_),
            ],
            headings(black.on(self.light), black),
            subtotals(black.on(self.light), black),
            stripes(ground, ground),
            pages(plain().coloured(self.text), plain().coloured(self.text)),
        ]
        .concat()
    }

    fn light_grounded(&self) -> Parts {
        use TableStyleType as T;
        let ground = filled(self.light);
        let below = ground.between(None, thin(self.strong));
        [
            vec![
                (
                    T::HeaderRow,
                    bold().on(self.light).between(None, thin(self.strong)),
                ),
                (
                    T::TotalRow,
                    bold().on(self.light).between(thin(self.strong), None),
                ),
            ],
            headings(bold().between(None, thin(self.strong)), bold()),
            subtotals(bold(), bold()),
            stripes(ground, ground),
            pages(below, below),
        ]
        .concat()
    }

    fn light_framed(&self) -> Parts {
        use TableStyleType as T;
        let ground = filled(self.light);
        let text = plain().coloured(self.text);
        let own = if self.is_neutral { bold() } else { plain() };
        let page = text.boxed(thin(self.base));
        [
            vec![
                (T::WholeTable, text.boxed(thin(self.base))),
                (T::FirstColumn, own.beside(None, thin(self.base))),
                (T::HeaderRow, own.between(thin(self.base), thin(self.base))),
                (T::TotalRow, own.between(thin(self.base), thin(self.base))),
                (T::FirstSubtotalColumn, plain().boxed(thin(self.base))),
            ],
            stripes(ground, ground),
            pages(page, page),
        ]
        .concat()
    }

    fn medium(&self, group: usize) -> Option<Parts> {
        Some(match group {
            0 => self.medium_strong(),
            1 => self.medium_banded(),
            2 => self.medium_black(),
            3 => self.medium_tinted(),
            _ => return None,
        })
    }

    fn medium_strong(&self) -> Parts {
        use TableStyleType as T;
        let ground = filled(self.light);
        let header = filled(self.dark).coloured(Rgba::WHITE);
        let hair = thin(self.light);
        let heading = filled(self.strong).coloured(Rgba::WHITE);
        let page = plain().between(hair, hair);
        [
            vec![
                (T::WholeTable, plain().between(hair, hair).ruled(None, hair)),
                (T::HeaderRow, header.ruled(None, thin(self.dark))),
                (T::TotalRow, bold().between(medium(self.dark), None)),
            ],
            headings(heading, ground.between(None, thin(self.base))),
            subtotals(bold(), bold()),
            stripes(ground, ground),
            pages(page, page),
        ]
        .concat()
    }

    fn medium_banded(&self) -> Parts {
        use TableStyleType as T;
        let ground = filled(self.light);
        [
            vec![
                (
                    T::HeaderRow,
                    filled(self.base)
                        .reversed()
                        .between(medium(self.dark), None),
                ),
                (T::TotalRow, bold().between(thin(self.dark), None)),
            ],
            headings(bold().on(self.light), bold()),
            subtotals(bold().on(self.light), bold()),
            stripes(ground, ground),
            pages(ground, ground),
        ]
        .concat()
    }

    fn medium_black(&self) -> Parts {
        use TableStyleType as T;
        let whole = if self.is_neutral {
            Rgba::WHITE.sheet_tint(-0.05)
        } else {
            self.light
        };
        let edge = thin(self.mid);
        let black = filled(Rgba::BLACK).coloured(Rgba::WHITE);
        let faint = bold().coloured(Rgba::WHITE.sheet_tint(-0.5));
        let page = filled(whole)
            .boxed(edge)
            .between(medium(Rgba::BLACK), medium(Rgba::BLACK));
        [
            vec![
                (T::WholeTable, filled(whole).boxed(edge).ruled(edge, None)),
                (T::HeaderRow, black),
                (T::TotalRow, black),
            ],
            headings(bold(), faint),
            subtotals(bold(), faint),
            stripes(filled(self.mid), filled(self.mid)),
            pages(page, page),
        ]
        .concat()
    }

    fn medium_tinted(&self) -> Parts {
        use TableStyleType as T;
        let ground = filled(self.light);
        let white = thin(Rgba::WHITE);
        let text = if self.is_neutral {
            self.base
        } else {
            self.text
        };
        let black = bold().coloured(Rgba::BLACK);
        [
            vec![
                (T::WholeTable, ground.coloured(text).ruled(white, None)),
                (T::FirstColumn, bold().on(self.mid)),
                (T::HeaderRow, bold().between(None, white)),
            ],
            headings(black, plain()),
            subtotals(black, plain()),
            stripes(filled(self.mid), filled(self.mid)),
            pages(bold().on(self.mid).coloured(text), ground.coloured(text)),
        ]
        .concat()
    }

    fn dark(&self, group: usize) -> Option<Parts> {
        Some(match group {
            0 => self.dark_deep(),
            1 => self.dark_framed(),
            2 => self.dark_black(),
            3 => self.dark_full(),
            _ => return None,
        })
    }

    fn dark_deep(&self) -> Parts {
        use TableStyleType as T;
        let head = filled(self.deep).reversed();
        let head = head.ruled(None, thin(self.deep));
        [
            vec![
                (
                    T::WholeTable,
                    filled(self.mid).ruled(None, thin(self.light)),
                ),
                (T::HeaderRow, head),
                (T::TotalRow, head),
            ],
            headings(
                bold().on(self.light).between(None, thin(self.strong)),
                bold(),
            ),
            subtotals(bold(), bold()),
            stripes(filled(self.light), filled(self.light)),
            pages(head, filled(self.deep).coloured(Rgba::WHITE)),
        ]
        .concat()
    }

    fn dark_framed(&self) -> Parts {
        use TableStyleType as T;
        let frame = medium(Rgba::WHITE.sheet_tint(-0.5));
        let head = filled(Rgba::WHITE.sheet_tint(-0.75)).reversed();
        let page = filled(self.light).boxed(frame);
        [
            vec![
                (T::WholeTable, filled(self.light).boxed(frame)),
                (T::HeaderRow, head),
                (T::TotalRow, head),
            ],
            headings(bold().on(self.mid), bold()),
            subtotals(bold().on(self.mid), bold()),
            stripes(filled(self.mid), filled(self.mid)),
            pages(page, page),
        ]
        .concat()
    }

    fn dark_black(&self) -> Parts {
        use TableStyleType as T;
        let white = bold().coloured(Rgba::WHITE);
        let body = if self.is_neutral {
            Rgba::WHITE.sheet_tint(-0.45)
        } else {
            self.base
        };
        let head = filled(Rgba::BLACK).reversed();
        [
            vec![
                (T::WholeTable, filled(body).coloured(self.light)),
                (T::HeaderRow, head),
                (T::TotalRow, head),
            ],
            headings(white.on(self.dark), white),
            subtotals(white.on(self.dark), white),
            stripes(filled(self.dark), filled(self.dark)),
            pages(white.on(body), filled(body).coloured(self.light)),
        ]
        .concat()
    }

    fn dark_full(&self) -> Parts {
        use TableStyleType as T;
        let white = bold().coloured(Rgba::WHITE);
        let edge = thin(self.light);
        let below = medium(Rgba::WHITE);
        [
            vec![
                (
                    T::WholeTable,
                    filled(self.base).coloured(self.light).ruled(edge, None),
                ),
                (T::FirstColumn, filled(self.dark)),
                (T::HeaderRow, filled(self.dark).between(None, below)),
                (T::TotalRow, white.between(below, None)),
            ],
            headings(white, white),
            subtotals(white, white),
            stripes(filled(self.dark), filled(self.dark)),
            pages(
                filled(self.dark).coloured(self.light),
                filled(self.base).coloured(self.light),
            ),
        ]
        .concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_styles_have_headers_and_page_fields_and_no_more_groups_are_known() {
        use TableStyleType as T;
        for family in ["Light", "Medium", "Dark"] {
            for group in 0..4 {
                for is_neutral in [false, true] {
                    let parts = parts(family, group, Rgba::BLACK, is_neutral).unwrap();
                    for kind in [T::HeaderRow, T::TotalRow, T::PageFieldLabels] {
                        let has = parts.iter().any(|(of, _)| *of == kind);
                        let is_bare = (family, group, kind) == ("Medium", 3, T::TotalRow);
                        assert!(has || is_bare, "{family} {group} {kind:?}");
                    }
                }
            }
            assert!(parts(family, 4, Rgba::BLACK, false).is_none());
        }
    }

    #[test]
    fn the_usual_style_has_a_line_below_its_headings_and_plain_totals_beside() {
        use TableStyleType as T;
        let parts = parts("Light", 2, Rgba::opaque(0x4F, 0x81, 0xBD), false).unwrap();
        let part = |kind: T| {
            parts
                .iter()
                .find(|(of, _)| *of == kind)
                .map(|(_, part)| part)
        };
        let first = part(T::FirstRowSubheading).unwrap();
        assert!(first.bold && first.lines.bottom.is_some());
        let second = part(T::SecondRowSubheading).unwrap();
        assert!(second.bold && second.lines.bottom.is_none());
        assert!(part(T::LastColumn).is_none());
    }
}
