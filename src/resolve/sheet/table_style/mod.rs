//! Table styles: the workbook's own, and those that are built in (ECMA-376-1 18.5.1.2, 18.8.83 and annex G.3).

mod pivot;
mod pivot_presets;
mod presets;

use super::cells::Rows;
use super::reference::Range;
use super::style::{CellFill, CellStyle, CellStyles, Edge};
use super::table_range::end_rows;
use crate::editor_bin::xlsy::{Dxf, Table, TableStyle, TableStyleInfo, TableStyleType, Worksheet};
use crate::resolve::colour::Rgba;
use pivot::Pivot;

/// The tables and pivot tables of a sheet with their styles.
#[derive(Debug, Default)]
pub struct TableLooks {
    tables: Vec<TableLook>,
    /// Hidden rows in ascending order: stripes count those that are seen.
    hidden: Vec<u32>,
}

/// A table: where it stands, and what its parts look like.
#[derive(Debug)]
struct TableLook {
    area: Range,
    body: Body,
    parts: Vec<(TableStyleType, Part)>,
}

/// What decides which part of the style a cell belongs to.
#[derive(Debug)]
enum Body {
    Table {
        header_rows: u32,
        total_rows: u32,
        shows: TableStyleInfo,
        /// Rows of the first and second row stripe, columns of the first and second column stripe.
        stripes: [[u32; 2]; 2],
    },
    Pivot(Box<Pivot>),
    /// The labels of the page fields of a pivot table, and their values beside them.
    Pages,
}

/// A part of a table style.
#[derive(Debug, Clone)]
enum Part {
    /// Of a style of the workbook.
    Format(Box<Dxf>),
    /// Of a style that is built in.
    BuiltIn(BuiltIn),
}

/// A part of a style that is built in.
#[derive(Debug, Clone, Copy, Default)]
struct BuiltIn {
    fill: Option<Rgba>,
    font: Option<Rgba>,
    bold: bool,
    lines: PartLines,
}

/// The lines of a part: around it, and between its cells.
#[derive(Debug, Clone, Copy, Default)]
struct PartLines {
    left: Option<Edge>,
    top: Option<Edge>,
    right: Option<Edge>,
    bottom: Option<Edge>,
    vertical: Option<Edge>,
    horizontal: Option<Edge>,
}

impl TableLooks {
    /// Of a sheet.
    pub fn new(styles: &CellStyles, sheet: &Worksheet, rows: &Rows) -> Self {
        let tables = sheet.table_parts.iter().flat_map(|parts| &parts.table);
        let mut looks: Vec<TableLook> = tables
            .filter_map(|table| TableLook::new(styles, table))
            .collect();
        for given in &sheet.pivot_table {
            let xml = given.table.as_ref().map_or("", |part| part.0.as_str());
            if let Some(pivot) = Pivot::parse(xml) {
                looks.extend(TableLook::of_pivot(styles, pivot));
            }
        }
        let hidden = rows
            .index
            .iter()
            .filter(|row| row.hidden && !looks.is_empty());
        Self {
            hidden: hidden.map(|row| row.row).collect(),
            tables: looks,
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
        let of_row = |row: u32| {
            let mut under = CellStyle {
                font: default.clone(),
                ..CellStyle::default()
            };
            for (kind, region) in table.kinds(row, column, &self.hidden) {
                for (_, part) in table.parts.iter().filter(|(of, _)| *of == kind) {
                    part.apply(styles, Place::new(region, row, column), &mut under);
                }
            }
            under
        };
        let mut under = of_row(row);
        if table.may_yield(row) {
            // Lines between the rows of the table are weaker than those that parts of it have, such as headings.
            let is_weak = under.borders.top == table.line_between_rows(styles);
            let above = of_row(row - 1).borders.bottom;
            if is_weak || table.first_row() == Some(row) {
                under.borders.top = above.or(under.borders.top);
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
        style.has_button =
            matches!(&table.body, Body::Pivot(pivot) if pivot.has_button(row, column));
    }
}

impl TableLook {
    fn new(styles: &CellStyles, table: &Table) -> Option<Self> {
        let shows = table.table_style_info.as_deref()?;
        let name = shows.name.as_deref()?;
        let [header_rows, total_rows] = end_rows(table);
        Some(Self {
            area: Range::parse(table.ref_.as_deref()?)?,
            body: Body::Table {
                header_rows,
                total_rows,
                stripes: stripes(styles, name),
                shows: shows.clone(),
            },
            parts: parts(styles, name),
        })
    }

    /// A pivot table, and its page fields.
    fn of_pivot(styles: &CellStyles, pivot: Pivot) -> Vec<Self> {
        let parts = parts(styles, pivot.shows.name.as_deref().unwrap_or_default());
        let pages = pivot.pages.map(|labels| Self {
            area: Range {
                right: labels.right + 1,
                ..labels
            },
            body: Body::Pages,
            parts: parts.clone(),
        });
        let table = Self {
            area: pivot.area,
            body: Body::Pivot(Box::new(pivot)),
            parts,
        };
        pages.into_iter().chain([table]).collect()
    }

    /// The row below the header; `None` without one.
    fn first_row(&self) -> Option<u32> {
        let header_rows = match &self.body {
            Body::Table { header_rows, .. } => *header_rows,
            Body::Pivot(pivot) => pivot.header_rows,
            Body::Pages => 0,
        };
        (header_rows > 0).then(|| self.area.top.saturating_add(header_rows))
    }

    /// Whether the line above a row may be that below the row before.
    fn may_yield(&self, row: u32) -> bool {
        match &self.body {
            Body::Pivot(_) => row > self.area.top,
            Body::Table { .. } => self.first_row() == Some(row),
            Body::Pages => false,
        }
    }

    /// The line that the whole table has between its rows.
    fn line_between_rows(&self, styles: &CellStyles) -> Option<Edge> {
        let mut parts = self.parts.iter();
        match &parts.find(|(of, _)| *of == TableStyleType::WholeTable)?.1 {
            Part::BuiltIn(part) => part.lines.horizontal,
            Part::Format(format) => styles.edge(format.border.as_deref()?.horizontal.as_deref()),
        }
    }

    /// The parts of the style that a cell belongs to, the weakest first, each with the block that it is.
    fn kinds(&self, row: u32, column: u32, hidden: &[u32]) -> Vec<(TableStyleType, Range)> {
        use TableStyleType as T;
        match &self.body {
            Body::Pivot(pivot) => pivot.kinds(row, column),
            Body::Pages => {
                let kind = if column == self.area.left {
                    T::PageFieldLabels
                } else {
                    T::PageFieldValues
                };
                let part = Range {
                    left: column,
                    right: column,
                    ..self.area
                };
                vec![(kind, part)]
            }
            Body::Table {
                header_rows,
                total_rows,
                shows,
                stripes,
            } => {
                let body = self.area.top.saturating_add(*header_rows);
                let seen = |row: u32| hidden.partition_point(|other| *other < row) as u32;
                let place =
                    (row.saturating_sub(body) + seen(body.min(row))).saturating_sub(seen(row));
                let of = |place: u32, [first, second]: [u32; 2]| {
                    place % first.saturating_add(second) >= first
                };
                let is_second = [
                    of(place, stripes[0]),
                    of(column - self.area.left, stripes[1]),
                ];
                self.table_kinds((row, column), [*header_rows, *total_rows], shows, is_second)
            }
        }
    }

    fn table_kinds(
        &self,
        (row, column): (u32, u32),
        [header_rows, total_rows]: [u32; 2],
        shows: &TableStyleInfo,
        is_second: [bool; 2],
    ) -> Vec<(TableStyleType, Range)> {
        use TableStyleType as T;
        let area = self.area;
        let mut kinds = vec![(T::WholeTable, area)];
        let is_header = row < area.top + header_rows;
        let is_total = row + total_rows > area.bottom;
        let rows = |top: u32, bottom: u32| Range {
            top,
            bottom,
            ..area
        };
        let columns = |column: u32| Range {
            left: column,
            right: column,
            ..area
        };
        if !is_header && !is_total {
            if shows.show_column_stripes == Some(true) {
                let kind = [T::FirstColumnStripe, T::SecondColumnStripe];
                kinds.push((kind[usize::from(is_second[1])], columns(column)));
            }
            if shows.show_row_stripes == Some(true) {
                let kind = [T::FirstRowStripe, T::SecondRowStripe];
                kinds.push((kind[usize::from(is_second[0])], rows(row, row)));
            }
        }
        let is_last = shows.show_last_column == Some(true) && column == area.right;
        let is_first = shows.show_first_column == Some(true) && column == area.left;
        if is_last {
            kinds.push((T::LastColumn, columns(column)));
        }
        if is_first {
            kinds.push((T::FirstColumn, columns(column)));
        }
        let cell = Range {
            top: row,
            bottom: row,
            ..columns(column)
        };
        if is_header {
            let last = (area.top + header_rows).saturating_sub(1);
            kinds.push((T::HeaderRow, rows(area.top, last)));
            kinds.extend(is_first.then_some((T::FirstHeaderCell, cell)));
            kinds.extend(is_last.then_some((T::LastHeaderCell, cell)));
        } else if is_total {
            let first = (area.bottom + 1).saturating_sub(total_rows);
            kinds.push((T::TotalRow, rows(first, area.bottom)));
            kinds.extend(is_first.then_some((T::FirstTotalCell, cell)));
            kinds.extend(is_last.then_some((T::LastTotalCell, cell)));
        }
        kinds
    }
}

/// Which sides of a cell are at the edge of a part of its table: left, top, right, bottom.
#[derive(Debug, Clone, Copy)]
struct Place([bool; 4]);

impl Place {
    fn new(part: Range, row: u32, column: u32) -> Self {
        Self([
            part.left == column,
            part.top == row,
            part.right == column,
            part.bottom == row,
        ])
    }
}

impl Part {
    fn apply(&self, styles: &CellStyles, place: Place, style: &mut CellStyle) {
        match self {
            Self::Format(format) => {
                let before = style.borders;
                styles.overlay(style, format);
                style.borders = before;
                if let Some(border) = format.border.as_deref() {
                    let around = styles.borders(border);
                    let lines = PartLines {
                        left: around.left,
                        top: around.top,
                        right: around.right,
                        bottom: around.bottom,
                        vertical: styles.edge(border.vertical.as_deref()),
                        horizontal: styles.edge(border.horizontal.as_deref()),
                    };
                    lines.apply(place, style);
                }
            }
            Self::BuiltIn(part) => {
                if let Some(colour) = part.fill {
                    style.fill = Some(CellFill::Solid(colour));
                }
                style.font.colour = part.font.or(style.font.colour);
                style.font.bold |= part.bold;
                part.lines.apply(place, style);
            }
        }
    }
}

impl PartLines {
    fn apply(self, Place([left, top, right, bottom]): Place, style: &mut CellStyle) {
        let pick = |at_edge: bool, outer: Option<Edge>, inner: Option<Edge>| {
            if at_edge { outer } else { inner }
        };
        let borders = &mut style.borders;
        borders.left = pick(left, self.left, self.vertical).or(borders.left);
        borders.top = pick(top, self.top, self.horizontal).or(borders.top);
        borders.right = pick(right, self.right, self.vertical).or(borders.right);
        borders.bottom = pick(bottom, self.bottom, self.horizontal).or(borders.bottom);
    }
}

/// The style of the workbook that has a name.
pub(super) fn own<'s>(styles: &'s CellStyles, name: &str) -> Option<&'s TableStyle> {
    let lists = styles.table().table_styles.iter();
    let mut all = lists
        .filter_map(|list| list.styles.as_ref())
        .flat_map(|list| &list.table_style);
    all.find(|style| style.name.as_deref() == Some(name))
}

/// Rows of the first and second row stripe of a style, columns of its first and second column stripe.
fn stripes(styles: &CellStyles, name: &str) -> [[u32; 2]; 2] {
    use TableStyleType as T;
    let list = own(styles, name).and_then(|style| style.elements.as_ref());
    let elements = list.map_or(&[][..], |list| &list.element);
    let size = |kind: T| {
        let mut found = elements.iter().filter(|element| element.kind == Some(kind));
        let size = found.next().and_then(|element| element.size);
        size.and_then(|size| u32::try_from(size).ok())
            .unwrap_or(1)
            .max(1)
    };
    [
        [T::FirstRowStripe, T::SecondRowStripe].map(size),
        [T::FirstColumnStripe, T::SecondColumnStripe].map(size),
    ]
}

/// The parts of a style by its name; none for one that is not known.
fn parts(styles: &CellStyles, name: &str) -> Vec<(TableStyleType, Part)> {
    if let Some(style) = own(styles, name) {
        let elements = style.elements.iter().flat_map(|list| &list.element);
        return elements
            .filter_map(|element| {
                let format = styles.differential(element.dxf_id?)?.clone();
                Some((element.kind?, Part::Format(Box::new(format))))
            })
            .collect();
    }
    let built_in = presets::built_in(styles, name).unwrap_or_default();
    let parts = built_in.into_iter();
    parts
        .map(|(kind, part)| (kind, Part::BuiltIn(part)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::{Row as RowRecord, Styles, TableParts};
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
        let hidden = RowRecord {
            row: Some(4),
            hidden: Some(true),
            ..RowRecord::default()
        };
        let looks = TableLooks::new(&styles, &sheet, &Rows::of_records(vec![hidden]));
        let fill = |row| {
            let mut style = CellStyle::default();
            looks.apply(&styles, row, 1, &mut style);
            style.fill
        };
        assert!(!looks.concerns(0, 0) && looks.concerns(1, 1));
        assert_eq!(fill(1), Some(CellFill::Solid(Rgba::BLACK)));
        let grey = Rgba::WHITE.sheet_tint(-0.15);
        assert_eq!(fill(2), Some(CellFill::Solid(grey)));
        assert_eq!(fill(4), None, "the stripes count the rows that are seen");
        let top = |row| {
            let mut style = CellStyle::default();
            looks.apply(&styles, row, 1, &mut style);
            style.borders.top
        };
        assert_ne!(top(2), None, "the line below the header");
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
