//! Where the parts of a pivot table stand: its definition goes over as the whole part (ECMA-376-1 18.10.1.73).

use crate::editor_bin::xlsy::{TableStyleInfo, TableStyleType};
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::tags::{Tag, tags};

/// A pivot table on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pivot {
    /// Its cells, without those of its page fields.
    pub(super) area: Range,
    /// The labels of its page fields; their values stand beside them.
    pub(super) pages: Option<Range>,
    /// The style and which of its parts are shown.
    pub(super) shows: TableStyleInfo,
    /// Whether its grand totals at the right are shown as such.
    shows_totals: bool,
    pub(super) header_rows: u32,
    header_columns: u32,
    /// Rows above the labels of columns.
    caption_rows: u32,
    /// Whether the items of rows, and those of columns, may be folded.
    folds: [bool; 2],
    rows: Vec<Line>,
    columns: Vec<Line>,
}

/// What a row or column of the table stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Items of the deepest field.
    Items,
    /// The heading of items of a field, whose depth counts from 1.
    Heading(u32),
    /// Sums of the items of a field.
    Subtotal(u32),
    /// Sums of all.
    Total,
    /// Nothing.
    Blank,
}

impl Pivot {
    /// From the bytes of a definition; `None` if it has no place or no style.
    pub(super) fn parse(xml: &str) -> Option<Self> {
        let mut location = None;
        let mut shows = None;
        let mut shows_totals = false;
        let mut fields = [0u32; 2];
        let mut lines: [Vec<(u32, u32, Option<&str>)>; 2] = Default::default();
        let mut inside = "";
        let mut has_buttons = true;
        for tag in tags(xml) {
            match tag.name {
                "rowFields" | "colFields" | "rowItems" | "colItems" => {
                    inside = if tag.closes { "" } else { tag.name };
                }
                _ if tag.closes => {}
                "pivotTableDefinition" => has_buttons = tag.flag("showDrill") != Some(false),
                "location" => location = Some(tag),
                "pivotTableStyleInfo" => {
                    shows_totals = tag.flag("showLastColumn") == Some(true);
                    shows = Some(shown(&tag));
                }
                "field" => {
                    let axis = usize::from(inside == "colFields");
                    if let Some(count) = fields.get_mut(axis).filter(|_| !inside.is_empty()) {
                        *count += 1;
                    }
                }
                "i" => {
                    let kind = tag.attribute("t");
                    let line = (tag.number("r").unwrap_or(0), 0, kind);
                    if let Some(list) = lines.get_mut(usize::from(inside == "colItems")) {
                        list.push(line);
                    }
                }
                "x" if matches!(inside, "rowItems" | "colItems") => {
                    let list = lines.get_mut(usize::from(inside == "colItems"));
                    if let Some(last) = list.and_then(|list| list.last_mut()) {
                        last.1 += 1;
                    }
                }
                _ => {}
            }
        }
        let location = location?;
        let area = Range::parse(location.attribute("ref")?)?;
        let shows = shows.filter(|shows| shows.name.is_some())?;
        let count = |name| location.number(name).unwrap_or(0);
        let page_rows = count("rowPageCount");
        let pages = (page_rows > 0).then(|| {
            let bottom = area.top.checked_sub(2)?;
            let top = bottom.checked_sub(page_rows - 1)?;
            Some(Range {
                top,
                bottom,
                left: area.left,
                right: area.left,
            })
        });
        let [rows, columns] = lines;
        let resolved = |list: Vec<(u32, u32, Option<&str>)>, fields: u32| {
            let lines = list.into_iter();
            lines
                .map(|(kept, given, kind)| line(kept.saturating_add(given), fields, kind))
                .collect()
        };
        Some(Self {
            area,
            pages: pages.flatten(),
            shows,
            shows_totals,
            header_rows: count("firstDataRow"),
            header_columns: count("firstDataCol"),
            caption_rows: count("firstHeaderRow"),
            folds: fields.map(|count| has_buttons && count > 1),
            rows: resolved(rows, fields[0]),
            columns: resolved(columns, fields[1]),
        })
    }

    /// Whether a cell is the label of an item that has room for the button by which it is folded. All labels of an axis
    /// have it, so that they stand below one another.
    pub(super) fn has_button(&self, row: u32, column: u32) -> bool {
        let [data_row, data_column] = self.data_place(row, column);
        let is_item = |lines: &[Line], place: u32| {
            let line = lines.get(place as usize);
            matches!(line, Some(Line::Items | Line::Heading(_)))
        };
        match (data_row, data_column) {
            (Some(place), None) => self.folds[0] && is_item(&self.rows, place),
            (None, Some(place)) => {
                let is_label = row >= self.area.top.saturating_add(self.caption_rows);
                self.folds[1] && is_label && is_item(&self.columns, place)
            }
            _ => false,
        }
    }

    /// Rows and columns from the first cell with data to a cell of the table; `None` for its headings.
    fn data_place(&self, row: u32, column: u32) -> [Option<u32>; 2] {
        [
            row.saturating_sub(self.area.top)
                .checked_sub(self.header_rows),
            column
                .saturating_sub(self.area.left)
                .checked_sub(self.header_columns),
        ]
    }

    /// The parts of the style that a cell of the table belongs to, the weakest first, each with the block that it is.
    pub(super) fn kinds(&self, row: u32, column: u32) -> Vec<(TableStyleType, Range)> {
        use TableStyleType as T;
        let area = self.area;
        let mut kinds = vec![(T::WholeTable, area)];
        let whole_row = Range {
            top: row,
            bottom: row,
            ..area
        };
        let whole_column = Range {
            left: column,
            right: column,
            ..area
        };
        let [data_row, data_column] = self.data_place(row, column);
        let row_line = data_row.and_then(|place| self.rows.get(place as usize).copied());
        let column_line = data_column.and_then(|place| self.columns.get(place as usize).copied());
        let shows = &self.shows;
        let is_second = |place: u32| !place.is_multiple_of(2);
        if let Some(place) = data_column.filter(|_| shows.show_column_stripes == Some(true)) {
            let kind = [T::FirstColumnStripe, T::SecondColumnStripe];
            kinds.push((kind[usize::from(is_second(place))], whole_column));
        }
        if let Some(place) = data_row.filter(|_| shows.show_row_stripes == Some(true)) {
            let kind = [T::FirstRowStripe, T::SecondRowStripe];
            kinds.push((kind[usize::from(is_second(place))], whole_row));
        }
        let has_row_headers = shows.show_first_column == Some(true);
        if data_column.is_none() && has_row_headers {
            kinds.push((T::FirstColumn, whole_column));
        }
        let header = Range {
            bottom: area.top.saturating_add(self.header_rows).saturating_sub(1),
            ..area
        };
        if data_row.is_none() && shows.show_last_column == Some(true) {
            kinds.push((T::HeaderRow, header));
        }
        match column_line {
            Some(Line::Subtotal(depth)) => kinds.push((
                of_depth(
                    depth,
                    [
                        T::FirstSubtotalColumn,
                        T::SecondSubtotalColumn,
                        T::ThirdSubtotalColumn,
                    ],
                ),
                whole_column,
            )),
            Some(Line::Total) if self.shows_totals && self.columns.len() > 1 => {
                kinds.push((T::LastColumn, whole_column));
            }
            _ => {}
        }
        kinds.extend(
            row_line
                .and_then(|line| row_kind(line, has_row_headers))
                .map(|kind| (kind, whole_row)),
        );
        kinds
    }
}

/// The style of a pivot table, and which of its parts are shown; the headers of rows and columns stand as first and last column.
fn shown(tag: &Tag<'_>) -> TableStyleInfo {
    TableStyleInfo {
        name: tag.attribute("name").map(str::to_owned),
        show_row_stripes: tag.flag("showRowStripes"),
        show_column_stripes: tag.flag("showColStripes"),
        show_first_column: tag.flag("showRowHeaders"),
        show_last_column: tag.flag("showColHeaders"),
    }
}

/// The part of the style that a row is.
fn row_kind(line: Line, has_headers: bool) -> Option<TableStyleType> {
    use TableStyleType as T;
    Some(match line {
        Line::Blank => T::BlankRow,
        Line::Total => T::TotalRow,
        Line::Subtotal(depth) => of_depth(
            depth,
            [
                T::FirstSubtotalRow,
                T::SecondSubtotalRow,
                T::ThirdSubtotalRow,
            ],
        ),
        Line::Heading(depth) if has_headers => of_depth(
            depth,
            [
                T::FirstRowSubheading,
                T::SecondRowSubheading,
                T::ThirdRowSubheading,
            ],
        ),
        Line::Heading(_) | Line::Items => return None,
    })
}

/// What a line stands for, by how many fields it has items of and its kind.
fn line(depth: u32, fields: u32, kind: Option<&str>) -> Line {
    match kind {
        Some("grand") => Line::Total,
        Some("blank") => Line::Blank,
        None | Some("data") if depth < fields => Line::Heading(depth),
        None | Some("data") => Line::Items,
        Some(_) => Line::Subtotal(depth),
    }
}

/// Deeper lines take turns with the second and the third part.
fn of_depth(depth: u32, kinds: [TableStyleType; 3]) -> TableStyleType {
    let [first, second, third] = kinds;
    match depth {
        0 | 1 => first,
        _ if depth.is_multiple_of(2) => second,
        _ => third,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_headings_items_and_totals() {
        let xml = r#"<pivotTableDefinition><location ref="A3:C7" firstHeaderRow="0" firstDataRow="1" firstDataCol="1" rowPageCount="1"/>
            <rowFields count="2"><field x="0"/><field x="1"/></rowFields><rowItems count="4"><i><x/></i><i r="1"><x v="1"/></i>
            <i t="default"><x/></i><i t="grand"><x/></i></rowItems><colItems count="2"><i><x/></i><i><x v="1"/></i></colItems>
            <pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showLastColumn="1"/></pivotTableDefinition>"#;
        let pivot = Pivot::parse(xml).unwrap();
        assert_eq!(pivot.pages, Range::parse("A1"));
        let last = |row| pivot.kinds(row, 1).last().map(|kind| kind.0);
        assert_eq!(
            [2, 3, 4, 5, 6].map(last),
            [
                Some(TableStyleType::HeaderRow),
                Some(TableStyleType::FirstRowSubheading),
                Some(TableStyleType::WholeTable),
                Some(TableStyleType::FirstSubtotalRow),
                Some(TableStyleType::TotalRow),
            ]
        );
        let buttons = [2, 3, 4, 5, 6].map(|row| pivot.has_button(row, 0));
        assert_eq!(buttons, [false, true, true, false, false]);
        assert!(!pivot.has_button(3, 1) && !pivot.has_button(2, 1));
        let without = xml.replace(
            "<pivotTableDefinition>",
            "<pivotTableDefinition showDrill='0'>",
        );
        assert!(!Pivot::parse(&without).unwrap().has_button(3, 0));
        assert_eq!(Pivot::parse("<location ref='A1' <<>"), None);
        assert_eq!(Pivot::parse(""), None);
    }
}
