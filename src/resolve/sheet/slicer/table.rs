//! The items of slicers of tables: what stands in a column, and what the filters of the table leave of it.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::items::named;
use super::{CELL, Item, Sources};
use crate::editor_bin::xlsy::{
    DateGroupItem, DateTimeGrouping, FilterColumn, FiltersItem, SlicerSortOrder, Table,
    TableSlicerCache,
};
use crate::order;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::cells::{Cell, Content};
use crate::resolve::sheet::date::{MONTHS, Moment, WEEKDAYS};
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::shown::Shown;
use crate::resolve::sheet::table_range::end_rows;

/// A value of a column.
#[derive(Debug)]
struct Value {
    item: Item,
    place: Place,
}

/// Where a value stands among others: numbers before texts before truth values and errors, and at the end, whatever the order, blanks.
#[derive(Debug, Default)]
struct Place {
    kind: u8,
    number: f64,
    text: String,
}

/// The filter of a column of a table.
struct Filter<'f> {
    column: u32,
    /// What it lets pass; `None` if that is not told by a list.
    list: Option<List<'f>>,
}

#[derive(Default)]
struct List<'f> {
    /// Texts in small letters; their numbers mean nothing.
    texts: HashMap<String, u32>,
    blank: bool,
    times: Vec<&'f DateGroupItem>,
}

/// The items of a column of a table; `None` if there is no such table.
pub fn items(book: &Book, sources: &Sources, from: &TableSlicerCache) -> Option<Vec<Item>> {
    let id = i32::try_from(from.table_id?).ok();
    let mut tables = sources.tables.iter();
    let (sheet, table) = tables.find(|(_, table)| table.id == id)?;
    let range = Range::parse(table.ref_.as_deref()?)?;
    let id = i32::try_from(from.column?).ok();
    let mut columns = table
        .table_columns
        .iter()
        .flat_map(|list| &list.table_column);
    let column = columns.position(|column| column.id == id)?;
    let column = range.left + u32::try_from(column).ok()?;
    let filters = filters(table, range.left);
    let mut values = values(book, *sheet, (table, range), column, &filters)?;
    let is_custom = from.custom_list_sort != Some(false);
    let is_descending = from.sort_order == Some(SlicerSortOrder::Descending);
    order::sort_by(&mut values, |a, b| {
        a.place.compare(&b.place, is_custom, is_descending)
    });
    Some(values.into_iter().map(|value| value.item).collect())
}

fn filters(table: &Table, left: u32) -> Vec<Filter<'_>> {
    let filter = table.auto_filter.as_deref();
    let columns = filter.and_then(|filter| filter.filter_columns.as_deref());
    let columns = columns.iter().flat_map(|list| &list.filter_column);
    columns
        .filter_map(|column| Filter::new(column, left))
        .collect()
}

/// The different values of a column in no certain order; `None` if too much would have to be read.
fn values(
    book: &Book,
    sheet: usize,
    (table, range): (&Table, Range),
    column: u32,
    filters: &[Filter<'_>],
) -> Option<Vec<Value>> {
    let rows = book.rows(sheet).ok()?;
    let [header, totals] = end_rows(table);
    let last = range.bottom.checked_sub(totals)?;
    let mut found: Vec<Value> = Vec::new();
    let mut places: HashMap<String, u32> = HashMap::new();
    for entry in rows.between(range.top.checked_add(header)?, last) {
        if !book.filter_boxes.may_read(entry.end as usize * CELL) {
            return None;
        }
        let cells = book.cells(&rows, entry).ok()?;
        let text_of = |column: u32| {
            let place = cells
                .binary_search_by_key(&column, |cell| cell.column)
                .ok()?;
            let cell = cells.get(place)?;
            let code = book.styles.number_format(cell.style);
            let shown = Shown::new(book, cell, &code).ok()?;
            Some((cell, shown.text().trim().to_owned()))
        };
        let own = text_of(column);
        let (mut is_selected, mut has_data) = (true, true);
        for filter in filters {
            let seen = if filter.column == column {
                own.clone()
            } else {
                text_of(filter.column)
            };
            let passes = match &filter.list {
                Some(list) => list.passes(seen, book.date1904),
                None => !entry.hidden,
            };
            if filter.column == column {
                is_selected = passes;
            } else {
                has_data &= passes;
            }
        }
        let text = own.as_ref().map_or("", |(_, text)| text.as_str());
        let place = *places.entry(text.to_lowercase()).or_insert_with(|| {
            found.push(Value {
                item: Item {
                    name: named(text.to_owned()),
                    is_selected: false,
                    has_data: false,
                },
                place: Place::new(own.as_ref().map(|(cell, _)| *cell), text),
            });
            (found.len() - 1) as u32
        });
        if let Some(value) = found.get_mut(place as usize) {
            value.item.is_selected |= is_selected;
            value.item.has_data |= has_data;
        }
    }
    Some(found)
}

impl Place {
    fn new(cell: Option<&Cell>, text: &str) -> Self {
        let content = cell.map(|cell| &cell.content);
        let (kind, number) = match content {
            _ if text.is_empty() => (4, 0.0),
            Some(Content::Number(number)) => (0, *number),
            Some(Content::Bool(_)) => (2, 0.0),
            Some(Content::Error(_)) => (3, 0.0),
            _ => (1, 0.0),
        };
        Self {
            kind,
            number,
            text: text.to_lowercase(),
        }
    }

    fn compare(&self, other: &Self, is_custom: bool, is_descending: bool) -> Ordering {
        let blanks = (self.kind == 4).cmp(&(other.kind == 4));
        let listed = |place: &Self| (is_custom && place.kind == 1).then(|| listed(&place.text));
        let values = self.kind.cmp(&other.kind);
        let values = values.then(self.number.total_cmp(&other.number));
        let values = values.then_with(|| listed(self).cmp(&listed(other)));
        let values = values.then_with(|| self.text.cmp(&other.text));
        blanks.then(if is_descending {
            values.reverse()
        } else {
            values
        })
    }
}

/// The place of a text in the lists by which Excel sorts: days of the week and months, whole and cut off; behind them all others.
fn listed(text: &str) -> usize {
    let names = WEEKDAYS.iter().chain(&MONTHS);
    let mut names = names.map(|name| name.to_lowercase());
    let found = names.position(|name| name == text || name.get(..3) == Some(text));
    found.unwrap_or(usize::MAX)
}

impl<'f> Filter<'f> {
    /// `None` for a column whose button is only hidden.
    fn new(record: &'f FilterColumn, left: u32) -> Option<Self> {
        let column = left.checked_add(u32::try_from(record.col_id?).ok()?)?;
        let Some(filters) = record.filters.as_deref() else {
            let is_filtered = record.custom_filters.is_some()
                || record.dynamic_filter.is_some()
                || record.color_filter.is_some()
                || record.top10.is_some();
            return is_filtered.then_some(Self { column, list: None });
        };
        let mut list = List::default();
        for item in &filters.items {
            match item {
                FiltersItem::Blank(blank) => list.blank = *blank,
                FiltersItem::Filter(filter) => {
                    let text = filter.val.as_deref().unwrap_or_default();
                    list.texts.insert(text.trim().to_lowercase(), 0);
                }
                FiltersItem::DateGroupItem(group) => list.times.push(group),
            }
        }
        Some(Self {
            column,
            list: Some(list),
        })
    }
}

impl List<'_> {
    /// Whether it lets a cell pass that shows a text.
    fn passes(&self, seen: Option<(&Cell, String)>, date1904: bool) -> bool {
        let Some((cell, text)) = seen.filter(|(_, text)| !text.is_empty()) else {
            return self.blank;
        };
        if self.texts.contains_key(&text.to_lowercase()) {
            return true;
        }
        let Content::Number(number) = cell.content else {
            return false;
        };
        let moment = Moment::new(number, date1904, 0).filter(|_| !self.times.is_empty());
        moment.is_some_and(|moment| self.times.iter().any(|group| holds(group, &moment)))
    }
}

/// Whether a moment is in a year, or month of it, and so on.
fn holds(group: &DateGroupItem, moment: &Moment) -> bool {
    use DateTimeGrouping as G;
    let parts = [
        (G::Year, moment.year, group.year),
        (G::Month, moment.month as i32, group.month),
        (G::Day, moment.day as i32, group.day),
        (G::Hour, moment.hour as i32, group.hour),
        (G::Minute, moment.minute as i32, group.minute),
        (G::Second, moment.second as i32, group.second),
    ];
    let last = group.date_time_grouping.unwrap_or(G::Second);
    for (kind, own, given) in parts {
        if given != Some(own) {
            return false;
        }
        if kind == last {
            break;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_an_order() {
        let sorted = |is_custom, is_descending| {
            let texts = ["pear", "May", "", "Apr", "7", "apple", "10"];
            let mut places: Vec<Place> = texts
                .iter()
                .map(|text| {
                    let number = text.parse().map(Content::Number);
                    let content = number.unwrap_or(Content::Text((*text).to_owned()));
                    let cell = Cell {
                        content,
                        ..Cell::blank(0, 0)
                    };
                    Place::new(Some(&cell), text)
                })
                .collect();
            order::sort_by(&mut places, |a, b| a.compare(b, is_custom, is_descending));
            places
                .into_iter()
                .map(|place| place.text)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            sorted(true, false),
            ["7", "10", "apr", "may", "apple", "pear", ""]
        );
        assert_eq!(
            sorted(false, false),
            ["7", "10", "apple", "apr", "may", "pear", ""]
        );
        assert_eq!(
            sorted(false, true),
            ["pear", "may", "apr", "apple", "10", "7", ""]
        );
    }

    #[test]
    fn lists_let_texts_and_times_pass() {
        let month = DateGroupItem {
            date_time_grouping: Some(DateTimeGrouping::Month),
            year: Some(2024),
            month: Some(2),
            ..DateGroupItem::default()
        };
        let list = List {
            texts: HashMap::from([("a".to_owned(), 0)]),
            blank: true,
            times: vec![&month],
        };
        let cell = |serial| Cell {
            content: Content::Number(serial),
            ..Cell::blank(0, 0)
        };
        let text = Cell {
            content: Content::Text("A".to_owned()),
            ..Cell::blank(0, 0)
        };
        let passes = |cell: &Cell, text: &str| list.passes(Some((cell, text.to_owned())), false);
        assert!(passes(&text, "A") && !passes(&text, "B"));
        assert!(passes(&cell(45_351.0), "29 Feb") && !passes(&cell(45_352.0), "1 Mar"));
        assert!(list.passes(None, false));
    }
}
