//! Table styles: the workbook's own, and those that are built in (ECMA-376-1 18.5.1.2, 18.8.83 and annex G.3).

use super::reference::Range;
use super::style::{CellFill, CellStyle, CellStyles, Edge};
use crate::editor_bin::drawing::SchemeClrVal;
use crate::editor_bin::xlsy::{BorderStyle, Dxf, Table, TableStyleInfo, TableStyleType, Worksheet};
use crate::resolve::colour::Rgba;

/// The tables of a sheet with their styles.
#[derive(Debug, Default)]
pub struct TableLooks {
    tables: Vec<TableLook>,
}

/// A table: where it stands, and what its parts look like.
#[derive(Debug)]
struct TableLook {
    area: Range,
    header_rows: u32,
    total_rows: u32,
    shows: TableStyleInfo,
    parts: Vec<(TableStyleType, Part)>,
}

/// A part of a table style.
#[derive(Debug, Clone)]
enum Part {
    /// Of a style of the workbook.
    Format(Box<Dxf>),
    /// Of a style that is built in.
    BuiltIn {
        fill: Option<Rgba>,
        font: Option<Rgba>,
        bold: bool,
        /// At the top and the bottom of the part.
        lines: [Option<Edge>; 2],
    },
}

impl TableLooks {
    /// Of a sheet.
    pub fn new(styles: &CellStyles, sheet: &Worksheet) -> Self {
        let tables = sheet.table_parts.iter().flat_map(|parts| &parts.table);
        Self {
            tables: tables
                .filter_map(|table| TableLook::new(styles, table))
                .collect(),
        }
    }

    /// Whether a cell is in a table.
    pub fn concerns(&self, row: u32, column: u32) -> bool {
        self.tables
            .iter()
            .any(|table| table.area.contains(row, column))
    }

    /// Where tables stand that have a style.
    pub fn areas(&self) -> impl Iterator<Item = Range> {
        self.tables.iter().map(|table| table.area)
    }

    /// Lays the style of the table that a cell is in beneath the cell's own.
    pub fn apply(&self, styles: &CellStyles, row: u32, column: u32, style: &mut CellStyle) {
        let mut tables = self.tables.iter();
        let Some(table) = tables.find(|table| table.area.contains(row, column)) else {
            return;
        };
        let default = styles.default_font();
        let mut under = CellStyle {
            font: default.clone(),
            ..CellStyle::default()
        };
        for kind in table.kinds(row, column) {
            for (_, part) in table.parts.iter().filter(|(of, _)| *of == kind) {
                part.apply(styles, table.at_edges(kind, row), &mut under);
            }
        }
        style.fill = style.fill.take().or(under.fill);
        let lines = &mut style.borders;
        lines.top = lines.top.or(under.borders.top);
        lines.bottom = lines.bottom.or(under.borders.bottom);
        lines.left = lines.left.or(under.borders.left);
        lines.right = lines.right.or(under.borders.right);
        if style.font.colour == default.colour {
            style.font.colour = under.font.colour;
        }
        style.font.bold |= under.font.bold;
        style.font.italic |= under.font.italic;
    }
}

impl TableLook {
    fn new(styles: &CellStyles, table: &Table) -> Option<Self> {
        let shows = table.table_style_info.as_deref()?.clone();
        let parts = parts(styles, shows.name.as_deref()?);
        let count = |count: Option<i32>, usual: u32| {
            count.map_or(usual, |count| u32::try_from(count).unwrap_or(0))
        };
        Some(Self {
            area: Range::parse(table.ref_.as_deref()?)?,
            header_rows: count(table.header_row_count, 1),
            total_rows: count(table.totals_row_count, 0),
            shows,
            parts,
        })
    }

    /// The parts of the style that a cell belongs to, the weakest first.
    fn kinds(&self, row: u32, column: u32) -> Vec<TableStyleType> {
        use TableStyleType as T;
        let mut kinds = vec![T::WholeTable];
        let is_header = row < self.area.top + self.header_rows;
        let is_total = row + self.total_rows > self.area.bottom;
        if !is_header && !is_total {
            if self.shows.show_column_stripes == Some(true) {
                kinds.push(if (column - self.area.left).is_multiple_of(2) {
                    T::FirstColumnStripe
                } else {
                    T::SecondColumnStripe
                });
            }
            if self.shows.show_row_stripes == Some(true) {
                let place = row - self.area.top - self.header_rows;
                kinds.push(if place.is_multiple_of(2) {
                    T::FirstRowStripe
                } else {
                    T::SecondRowStripe
                });
            }
        }
        if self.shows.show_last_column == Some(true) && column == self.area.right {
            kinds.push(T::LastColumn);
        }
        if self.shows.show_first_column == Some(true) && column == self.area.left {
            kinds.push(T::FirstColumn);
        }
        if is_header {
            kinds.push(T::HeaderRow);
        } else if is_total {
            kinds.push(T::TotalRow);
        }
        kinds
    }

    /// Whether a row is the first and the last one of a part of the style.
    fn at_edges(&self, kind: TableStyleType, row: u32) -> [bool; 2] {
        if kind == TableStyleType::WholeTable {
            [row == self.area.top, row == self.area.bottom]
        } else {
            [true, true]
        }
    }
}

impl Part {
    fn apply(&self, styles: &CellStyles, [first, last]: [bool; 2], style: &mut CellStyle) {
        match self {
            Self::Format(format) => styles.overlay(style, format),
            Self::BuiltIn {
                fill,
                font,
                bold,
                lines,
            } => {
                if let Some(colour) = fill {
                    style.fill = Some(CellFill::Solid(*colour));
                }
                style.font.colour = font.or(style.font.colour);
                style.font.bold |= bold;
                let [top, bottom] = *lines;
                style.borders.top = top.filter(|_| first).or(style.borders.top);
                style.borders.bottom = bottom.filter(|_| last).or(style.borders.bottom);
            }
        }
    }
}

/// The parts of a style by its name; none for one that is not known.
fn parts(styles: &CellStyles, name: &str) -> Vec<(TableStyleType, Part)> {
    let own = styles
        .table()
        .table_styles
        .iter()
        .filter_map(|list| list.styles.as_ref())
        .flat_map(|list| &list.table_style)
        .find(|style| style.name.as_deref() == Some(name));
    if let Some(style) = own {
        let elements = style.elements.iter().flat_map(|list| &list.element);
        return elements
            .filter_map(|element| {
                let format = styles.differential(element.dxf_id?)?.clone();
                Some((element.kind?, Part::Format(Box::new(format))))
            })
            .collect();
    }
    built_in(styles, name).unwrap_or_default()
}

/// The colours and lines of which a built-in style is made.
struct Inks {
    accent: Rgba,
    light: Rgba,
    strong: Rgba,
    thin: Option<Edge>,
    soft: Option<Edge>,
}

/// Parts of a style in no certain order.
type Parts = Vec<(TableStyleType, Part)>;

const WHITE: Option<Rgba> = Some(Rgba::WHITE);
const NO_LINES: [Option<Edge>; 2] = [None, None];

fn line(style: BorderStyle, colour: Rgba) -> Option<Edge> {
    Some(Edge { style, colour })
}

fn part(fill: Option<Rgba>, font: Option<Rgba>, bold: bool, lines: [Option<Edge>; 2]) -> Part {
    Part::BuiltIn {
        fill,
        font,
        bold,
        lines,
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

    fn light(&self, group: usize) -> Option<Parts> {
        use TableStyleType as T;
        let thin = [self.thin, self.thin];
        let double = [line(BorderStyle::Double, self.accent), None];
        let stripe = part(Some(self.light), None, false, NO_LINES);
        let whole = part(None, None, false, thin);
        Some(match group {
            0 => vec![
                (T::WholeTable, whole),
                (T::HeaderRow, part(None, None, true, [None, self.thin])),
                (T::TotalRow, part(None, None, true, [self.thin, None])),
                (T::FirstRowStripe, stripe),
            ],
            1 => vec![
                (T::WholeTable, whole.clone()),
                (T::HeaderRow, part(Some(self.accent), WHITE, true, NO_LINES)),
                (T::TotalRow, part(None, None, true, double)),
                (T::FirstRowStripe, whole),
            ],
            2 => {
                let medium = line(BorderStyle::Medium, self.accent);
                vec![
                    (T::WholeTable, whole.clone()),
                    (T::HeaderRow, part(None, None, true, [None, medium])),
                    (T::TotalRow, part(None, None, true, double)),
                    (T::FirstRowStripe, stripe),
                    (T::SecondRowStripe, whole),
                ]
            }
            _ => return None,
        })
    }

    fn medium(&self, group: usize) -> Option<Parts> {
        use TableStyleType as T;
        let filled = part(Some(self.accent), WHITE, true, NO_LINES);
        let soft = [self.soft, self.soft];
        Some(match group {
            0 => vec![
                (T::WholeTable, part(None, None, false, soft)),
                (T::HeaderRow, filled),
                (
                    T::TotalRow,
                    part(
                        None,
                        None,
                        true,
                        [line(BorderStyle::Double, self.accent), None],
                    ),
                ),
                (T::FirstRowStripe, part(Some(self.light), None, false, soft)),
                (T::SecondRowStripe, part(None, None, false, soft)),
            ],
            1 => {
                let between = [line(BorderStyle::Thin, Rgba::WHITE); 2];
                let thick = line(BorderStyle::Thick, Rgba::WHITE);
                let row = |lines| part(Some(self.accent), WHITE, true, lines);
                vec![
                    (T::WholeTable, part(Some(self.light), None, false, between)),
                    (T::HeaderRow, row([None, thick])),
                    (T::TotalRow, row([thick, None])),
                    (
                        T::FirstRowStripe,
                        part(Some(self.strong), None, false, between),
                    ),
                    (T::FirstColumn, filled.clone()),
                    (T::LastColumn, filled),
                ]
            }
            2 => {
                let heavy = [line(BorderStyle::Medium, Rgba::BLACK); 2];
                let double = [line(BorderStyle::Double, Rgba::BLACK), None];
                let grey = Some(Rgba::WHITE.sheet_tint(-0.15));
                vec![
                    (T::WholeTable, part(None, None, false, heavy)),
                    (T::HeaderRow, part(Some(self.accent), WHITE, true, heavy)),
                    (T::TotalRow, part(None, None, true, double)),
                    (T::FirstRowStripe, part(grey, None, false, NO_LINES)),
                    (T::FirstColumn, filled.clone()),
                    (T::LastColumn, filled),
                ]
            }
            3 => {
                let medium = line(BorderStyle::Medium, self.accent);
                vec![
                    (T::WholeTable, part(Some(self.light), None, false, soft)),
                    (T::HeaderRow, part(None, None, true, NO_LINES)),
                    (T::TotalRow, part(None, None, true, [medium, None])),
                    (
                        T::FirstRowStripe,
                        part(Some(self.strong), None, false, soft),
                    ),
                ]
            }
            _ => return None,
        })
    }

    fn dark(&self, group: usize) -> Option<Parts> {
        use TableStyleType as T;
        let filled = |tint: f64, bold| {
            let fill = Some(self.accent.sheet_tint(tint));
            part(fill, WHITE, bold, NO_LINES)
        };
        (group == 0).then(|| {
            vec![
                (T::WholeTable, filled(0.0, false)),
                (T::HeaderRow, part(Some(Rgba::BLACK), WHITE, true, NO_LINES)),
                (T::TotalRow, filled(-0.5, true)),
                (T::FirstRowStripe, filled(-0.25, false)),
            ]
        })
    }
}

/// The seven colours of a family follow each other in each of its groups: black, then the accents.
fn built_in(styles: &CellStyles, name: &str) -> Option<Parts> {
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
    let rest = name.strip_prefix("TableStyle")?;
    let split = rest.find(|letter: char| letter.is_ascii_digit())?;
    let (family, number) = rest.split_at(split);
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    let accent = styles.theme().colour(*COLOURS.get(place % 7)?)?;
    let inks = Inks::new(accent, place.is_multiple_of(7));
    let mut parts = match family {
        "Light" => inks.light(place / 7),
        "Medium" => inks.medium(place / 7),
        "Dark" => inks.dark(place / 7),
        _ => None,
    }?;
    for kind in [TableStyleType::FirstColumn, TableStyleType::LastColumn] {
        if !parts.iter().any(|(of, _)| *of == kind) {
            parts.push((kind, part(None, None, true, NO_LINES)));
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::{Styles, TableParts};
    use crate::resolve::theme::Theme;

    #[test]
    fn a_built_in_style_has_header_and_stripes() {
        let styles = CellStyles::new(Styles::default(), Theme::default());
        let sheet = Worksheet {
            table_parts: Some(Box::new(TableParts {
                table: vec![Table {
                    ref_: Some("B2:C5".into()),
                    table_style_info: Some(Box::new(TableStyleInfo {
                        name: Some("TableStyleMedium1".into()),
                        show_row_stripes: Some(true),
                        ..TableStyleInfo::default()
                    })),
                    ..Table::default()
                }],
            })),
            ..Worksheet::default()
        };
        let looks = TableLooks::new(&styles, &sheet);
        let fill = |row| {
            let mut style = CellStyle::default();
            looks.apply(&styles, row, 1, &mut style);
            style.fill
        };
        assert!(!looks.concerns(0, 0) && looks.concerns(1, 1));
        assert_eq!(fill(1), Some(CellFill::Solid(Rgba::BLACK)));
        let grey = Rgba::WHITE.sheet_tint(-0.15);
        assert_eq!(fill(2), Some(CellFill::Solid(grey)));
        assert_eq!(fill(3), None);
        let own = Some(CellFill::Solid(Rgba::WHITE));
        let mut style = CellStyle {
            fill: own.clone(),
            ..CellStyle::default()
        };
        looks.apply(&styles, 1, 1, &mut style);
        assert_eq!(style.fill, own);
        assert!(style.font.bold);
    }
}
