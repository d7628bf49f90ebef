//! A workbook: its styles and strings, and its sheets, which are indexed when they are looked at.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::cells::Rows;
use super::chart_source;
use super::date::DAYS_1904;
use super::merged::MergedCells;
use super::reference::Range;
use super::results::Results;
use super::slicer::{FilterBoxes, PivotItems, Sources};
use super::style::CellStyles;
use super::table_range::TableRange;
use crate::dates::{DAYS_1970, SECONDS_PER_DAY};
use crate::editor_bin::codec::{Payload, Reader};
use crate::editor_bin::container::{MainTable, doubles};
use crate::editor_bin::xlsy::{
    CellAnchorType, DefinedName, Drawing, PersonList, SheetPr, SheetView, Si, Styles, Visibility,
    Workbook as WorkbookRecord, Worksheet, WorksheetProp, XlsyOther,
};
use crate::error::{ErrorKind, Result};
use crate::resolve::colour::Rgba;
use crate::resolve::theme::Theme;

// Tables of the main table (`shared/format` 00, `XlsyMain`).
const OTHER: u8 = 0;
const SHARED_STRINGS: u8 = 1;
const STYLES: u8 = 2;
const WORKBOOK: u8 = 3;
const WORKSHEETS: u8 = 4;
const PERSONS: u8 = 8;
/// The record of a sheet that names it.
const WORKSHEET_PROP: u8 = 1;
/// The record of a sheet that has the colour of its tab.
const SHEET_PR: u8 = 24;
/// Shared strings of more bytes are kept once they are read: a file may have one of a million in each of its cells.
const LONG_STRING: usize = 4096;
/// Characters of a cell; Excel takes no more.
pub const MOST_CHARACTERS: usize = 32_767;

/// A workbook.
#[derive(Debug)]
pub struct Book {
    bytes: Vec<u8>,
    main: MainTable,
    /// Its cell formats.
    pub styles: CellStyles,
    /// Whether days are counted from 1904.
    pub date1904: bool,
    /// Names of ranges and formulas.
    pub names: Vec<DefinedName>,
    /// Seconds since the beginning of 1970 where the user is; formulas ask for them, and have no value without.
    pub now: Cell<Option<f64>>,
    active: usize,
    strings: Vec<u32>,
    long_strings: RefCell<HashMap<u32, Rc<Si>>>,
    sheets: Vec<Tab>,
    persons: PersonList,
    /// The rows of sheets that were opened or referred to, by their index.
    opened: RefCell<HashMap<usize, Rc<Rows>>>,
    /// Whether the file asks for all formulas to be worked out when it is opened, whatever results it has: programs that do not
    /// calculate write zeros for them.
    pub(super) calculates_all: bool,
    /// What formulas come to that are worked out.
    pub(super) results: Results,
    /// The tables of all sheets, once a formula asks for one.
    tables: OnceCell<Vec<TableRange>>,
    /// Slicers and timelines, once they are looked at.
    pub(super) filter_boxes: FilterBoxes,
}

/// A sheet as its tab shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Its name.
    pub name: String,
    /// Whether it may be looked at.
    pub visible: bool,
    /// The colour of its tab; `None` without one.
    pub colour: Option<Rgba>,
    at: u32,
}

/// A sheet: its record without its rows, and an index of these.
#[derive(Debug, Default)]
pub struct SheetParts {
    /// The record; its rows and drawings are taken out.
    pub record: Worksheet,
    /// Its rows.
    pub rows: Rc<Rows>,
    /// Its merged cells.
    pub merged: MergedCells,
    /// Whether it is a sheet without cells that is all one chart.
    pub is_chart: bool,
}

impl Book {
    /// Reads all but the sheets.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn open(bytes: Vec<u8>, main: MainTable) -> Result<Self> {
        let file = Reader::new(&bytes, doubles(main.container));
        let other: XlsyOther = single(&file, &main, OTHER)?;
        let theme = other
            .theme
            .as_deref()
            .map_or_else(Theme::office, Theme::new);
        let styles: Styles = single(&file, &main, STYLES)?;
        let cell_styles = CellStyles::new(styles, theme);
        let record: WorkbookRecord = single(&file, &main, WORKBOOK)?;
        let view = record
            .book_views
            .as_ref()
            .and_then(|views| views.workbook_view.as_deref());
        let active = view
            .and_then(|view| view.active_tab)
            .and_then(|tab| usize::try_from(tab).ok());
        Ok(Self {
            date1904: record.workbook_pr.as_ref().and_then(|pr| pr.date1904) == Some(true),
            names: record
                .defined_names
                .map(|list| list.defined_name)
                .unwrap_or_default(),
            now: Cell::default(),
            active: active.unwrap_or(0),
            strings: records(&file, &main, SHARED_STRINGS)?,
            long_strings: RefCell::default(),
            sheets: tabs(&file, &main, &cell_styles)?,
            persons: single(&file, &main, PERSONS)?,
            opened: RefCell::default(),
            calculates_all: record
                .calc_pr
                .as_ref()
                .and_then(|calc| calc.full_calc_on_load)
                == Some(true),
            results: Results::default(),
            tables: OnceCell::new(),
            filter_boxes: FilterBoxes::default(),
            styles: cell_styles,
            bytes,
            main,
        })
    }

    /// The number of the present moment as the workbook counts days; `None` if that is not known.
    pub fn serial_now(&self) -> Option<f64> {
        let since = if self.date1904 { DAYS_1904 } else { 0.0 };
        Some(self.now.get()? / SECONDS_PER_DAY + DAYS_1970 as f64 - since)
    }

    /// The tabs in order.
    pub fn tabs(&self) -> &[Tab] {
        &self.sheets
    }

    /// The sheet that is shown first: the active one if it may be looked at, else the first that may.
    pub fn first(&self) -> usize {
        let visible = |index: &usize| self.sheets.get(*index).is_some_and(|tab| tab.visible);
        Some(self.active)
            .filter(visible)
            .or_else(|| (0..self.sheets.len()).find(visible))
            .unwrap_or(0)
    }

    /// The index of the sheet of a name, whatever its case, or else of the one with this number counted from 1.
    pub fn find(&self, name: &str) -> Option<usize> {
        let lower = name.to_lowercase();
        let mut tabs = self.sheets.iter();
        let named = tabs.position(|tab| tab.name.to_lowercase() == lower);
        let numbered = || name.parse::<usize>().ok()?.checked_sub(1);
        named
            .or_else(numbered)
            .filter(|index| *index < self.sheets.len())
    }

    /// A sheet; index from 0.
    ///
    /// # Errors
    /// There is no such sheet, or its bytes contradict the format.
    pub fn sheet(&self, index: usize) -> Result<SheetParts> {
        let mut record = self.record(index)?;
        let drawings = record.drawings.as_ref().map(|list| &*list.drawing);
        let is_chart = match (&record.sheet_data, drawings) {
            (None, Some([drawing])) => drawing.kind == Some(CellAnchorType::Absolute),
            _ => false,
        };
        let rows = self.rows_of(index, &mut record)?;
        chart_source::link(self, &mut record);
        let merged: Vec<Range> = record
            .merge_cells
            .iter()
            .flat_map(|list| &list.merge_cell)
            .filter_map(|text| Range::parse(text))
            .collect();
        Ok(SheetParts {
            record,
            rows,
            merged: MergedCells::new(merged),
            is_chart,
        })
    }

    /// The rows of a sheet that another one refers to; index from 0. A sheet is read once, however often it is asked for.
    ///
    /// # Errors
    /// There is no such sheet, or its bytes contradict the format.
    pub fn rows(&self, index: usize) -> Result<Rc<Rows>> {
        if let Some(known) = self.opened.borrow().get(&index) {
            return Ok(Rc::clone(known));
        }
        self.rows_of(index, &mut self.record(index)?)
    }

    fn record(&self, index: usize) -> Result<Worksheet> {
        let file = self.file();
        let tab = self.sheets.get(index).ok_or_else(|| {
            if self.sheets.is_empty() {
                return ErrorKind::NoSheets.into();
            }
            file.fault(format!("there is no sheet {index}"))
        })?;
        let (_, mut part) = file.at(tab.at)?.record()?;
        Ok(Worksheet::get(&mut part)?.unwrap_or_default())
    }

    /// The rows that the record of a sheet holds or tells the place of; they are taken out of it.
    fn rows_of(&self, index: usize, record: &mut Worksheet) -> Result<Rc<Rows>> {
        let data = record
            .sheet_data
            .take()
            .map(|data| *data)
            .unwrap_or_default();
        if let Some(known) = self.opened.borrow().get(&index) {
            return Ok(Rc::clone(known));
        }
        let mut rows = match data.xlsb_pos {
            Some(at) => Rows::of_stream(self.file().at(at)?)?,
            None => Rows::of_records(data.row),
        };
        rows.sheet = index;
        let rows = Rc::new(rows);
        let mut opened = self.opened.borrow_mut();
        opened.insert(index, Rc::clone(&rows));
        Ok(rows)
    }

    /// What slicers and timelines show parts of; none of it is kept before one is looked at.
    pub(super) fn read_filter_sources(&self) -> Result<Sources> {
        let record: WorkbookRecord = single(&self.file(), &self.main, WORKBOOK)?;
        let lists = [record.slicer_caches, record.slicer_caches_ext];
        let slicers = lists
            .into_iter()
            .flatten()
            .flat_map(|list| list.slicer_cache);
        let pivots = record
            .pivot_caches
            .into_iter()
            .flat_map(|list| list.pivot_cache);
        let timelines = record.timeline_caches.into_iter();
        let mut tables = Vec::new();
        for sheet in 0..self.sheets.len() {
            // What cannot be read is seen where the sheet itself is.
            let Ok(record) = self.record(sheet) else {
                continue;
            };
            let list = record.table_parts.into_iter().flat_map(|list| list.table);
            tables.extend(list.map(|table| (sheet, table)));
        }
        Ok(Sources {
            slicers: slicers.collect(),
            timelines: timelines.flat_map(|list| list.timeline_cache).collect(),
            pivots: pivots.filter_map(PivotItems::new).collect(),
            tables,
        })
    }

    /// The table of a name, or, with an empty one, that in which a cell is: sheet, row and column.
    pub(super) fn table(
        &self,
        name: &str,
        (sheet, row, column): (usize, u32, u32),
    ) -> Option<&TableRange> {
        let tables = self.tables.get_or_init(|| {
            let sheets = 0..self.sheets.len();
            let records = sheets.filter_map(|sheet| Some((sheet, self.record(sheet).ok()?)));
            records
                .flat_map(|(sheet, record)| TableRange::all(sheet, &record))
                .collect()
        });
        tables.iter().find(|table| {
            if name.is_empty() {
                table.sheet == sheet && table.range.contains(row, column)
            } else {
                table.name.eq_ignore_ascii_case(name)
            }
        })
    }

    /// The whole file.
    pub fn file(&self) -> Reader<'_> {
        Reader::new(&self.bytes, doubles(self.main.container))
    }

    /// A shared string, by index; empty if there is no such. A text longer than a cell takes ends there.
    ///
    /// # Errors
    /// Its bytes contradict the format.
    pub fn string(&self, index: u32) -> Result<Rc<Si>> {
        let Some(at) = self.strings.get(index as usize) else {
            return Ok(Rc::default());
        };
        if let Some(known) = self.long_strings.borrow().get(&index) {
            return Ok(Rc::clone(known));
        }
        let (_, mut part) = self.file().at(*at)?.record()?;
        let is_long = part.left() > LONG_STRING;
        let mut string = Si::get(&mut part)?.unwrap_or_default();
        if !is_long {
            return Ok(Rc::new(string));
        }
        let runs = string.run.iter_mut().filter_map(|run| run.text.as_mut());
        let mut left = MOST_CHARACTERS;
        for text in string.text.iter_mut().chain(runs) {
            if let Some((end, _)) = text.char_indices().nth(left) {
                text.truncate(end);
            }
            left -= text.chars().count();
        }
        let string = Rc::new(string);
        let mut kept = self.long_strings.borrow_mut();
        kept.insert(index, Rc::clone(&string));
        Ok(string)
    }

    /// The name of a person who wrote comments, by identifier.
    pub fn person(&self, id: &str) -> Option<&str> {
        let mut persons = self.persons.person.iter();
        let found = persons.find(|person| person.id.as_deref() == Some(id))?;
        found.display_name.as_deref()
    }

    /// What a name of a sheet (or, with `None`, of the whole workbook) stands for.
    pub fn name(&self, name: &str, sheet: Option<usize>) -> Option<&str> {
        let entry = self.names.iter().find(|entry| {
            let local = entry.local_sheet_id.and_then(|id| usize::try_from(id).ok());
            local == sheet
                && entry
                    .name
                    .as_deref()
                    .is_some_and(|known| known.eq_ignore_ascii_case(name))
        })?;
        entry.ref_.as_deref()
    }
}

impl SheetParts {
    /// How it is looked at; `None` if nothing is said.
    pub fn view(&self) -> Option<&SheetView> {
        self.record.sheet_views.as_ref()?.sheet_view.first()
    }

    /// Whether cells that hold zero show nothing.
    pub fn hides_zeros(&self) -> bool {
        self.view().and_then(|view| view.show_zeros) == Some(false)
    }

    /// Whether its columns run from right to left.
    pub fn is_right_to_left(&self) -> bool {
        self.view().and_then(|view| view.right_to_left) == Some(true)
    }

    /// Where drawings and controls stand.
    pub fn anchors(&self) -> impl Iterator<Item = &Drawing> + Clone {
        let drawings = self.record.drawings.iter().flat_map(|list| &list.drawing);
        let controls = self.record.controls.iter().flat_map(|list| &list.control);
        drawings.chain(controls.filter_map(|control| control.control_anchor.as_deref()))
    }

    /// Whether anything lies upon its cells.
    pub fn has_drawings(&self) -> bool {
        self.anchors().next().is_some()
    }

    /// The cells with the buttons of filters: the first row of each filter.
    pub fn filters(&self) -> Vec<Range> {
        let tables = self.record.table_parts.iter().flat_map(|list| &list.table);
        let filters = tables.filter_map(|table| table.auto_filter.as_deref());
        let all = filters.chain(self.record.autofilter.as_deref());
        all.filter_map(|filter| Range::parse(filter.ref_.as_deref()?))
            .map(|range| Range {
                bottom: range.top,
                ..range
            })
            .collect()
    }

    /// Formats of the empty cells of columns: first and last column, and index of the format.
    pub fn column_styles(&self) -> Vec<(u32, u32, u32)> {
        let columns = self.record.cols.iter().flat_map(|cols| &cols.col);
        columns
            .filter_map(|column| {
                let style = u32::try_from(column.style?)
                    .ok()
                    .filter(|style| *style != 0)?;
                let min = u32::try_from(column.min?.checked_sub(1)?).ok()?;
                let max = u32::try_from(column.max?.checked_sub(1)?).ok()?;
                Some((min, max, style))
            })
            .collect()
    }
}

/// Where a link inside the workbook leads, or the text of a name: sheet and cells. Of several blocks it is the first one.
pub fn location(text: &str) -> Option<(Option<String>, Range)> {
    let mut is_quoted = false;
    let first = text.split(|letter| {
        is_quoted ^= letter == '\'';
        letter == ',' && !is_quoted
    });
    let (sheet, cells) = split(first.into_iter().next()?);
    Some((sheet, Range::parse(cells).or_else(|| Range::lines(cells))?))
}

/// The name of the sheet that a reference names, and the rest of it.
pub(super) fn split(text: &str) -> (Option<String>, &str) {
    match text.rsplit_once('!') {
        Some((sheet, cells)) => (Some(unquoted(sheet)), cells),
        None => (None, text),
    }
}

/// A sheet's name without the quotes that a reference gives it.
fn unquoted(name: &str) -> String {
    name.strip_prefix('\'')
        .and_then(|name| name.strip_suffix('\''))
        .map_or_else(|| name.to_owned(), |name| name.replace("''", "'"))
}

fn single<T: Payload + Default>(file: &Reader<'_>, main: &MainTable, id: u8) -> Result<T> {
    let Some(offset) = main.offset(id) else {
        return Ok(T::default());
    };
    Ok(T::get(&mut file.at(offset)?.sized()?)?.unwrap_or_default())
}

/// Where the records of a table stand.
fn records(file: &Reader<'_>, main: &MainTable, id: u8) -> Result<Vec<u32>> {
    let mut places = Vec::new();
    let Some(offset) = main.offset(id) else {
        return Ok(places);
    };
    let mut table = file.at(offset)?.sized()?;
    while !table.is_empty() {
        let at =
            u32::try_from(table.position()).map_err(|_| table.fault("the file is too large"))?;
        table.record()?;
        places.push(at);
    }
    Ok(places)
}

fn tabs(file: &Reader<'_>, main: &MainTable, styles: &CellStyles) -> Result<Vec<Tab>> {
    let mut tabs = Vec::new();
    for at in records(file, main, WORKSHEETS)? {
        let (_, mut sheet) = file.at(at)?.record()?;
        let mut prop = WorksheetProp::default();
        let mut colour = None;
        while !sheet.is_empty() {
            let (id, mut part) = sheet.record()?;
            if id == WORKSHEET_PROP {
                prop = WorksheetProp::get(&mut part)?.unwrap_or_default();
            } else if id == SHEET_PR {
                let record = SheetPr::get(&mut part)?.unwrap_or_default();
                let given = record.tab_color.as_deref();
                colour = given.and_then(|given| styles.colour(given));
            }
        }
        tabs.push(Tab {
            name: prop
                .name
                .unwrap_or_else(|| format!("Sheet{}", tabs.len() + 1)),
            visible: matches!(prop.state, None | Some(Visibility::Visible)),
            colour,
            at,
        });
    }
    Ok(tabs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locations_name_sheet_and_cell() {
        assert_eq!(
            location("'My ''x'''!B2"),
            Some((Some("My 'x'".into()), Range::of_cell(1, 1)))
        );
        let cells = |text| location(text).map(|(_, cells)| cells.to_string());
        assert_eq!(cells("$C$1:$D$4").as_deref(), Some("C1:D4"));
        assert_eq!(cells("'a, b'!C1:D4,'a, b'!E5").as_deref(), Some("C1:D4"));
        assert_eq!(cells("Data!$B:$C").as_deref(), Some("B1:C1048576"));
        assert_eq!(cells("3:4").as_deref(), Some("A3:XFD4"));
        assert_eq!(
            [location("name"), location("B:"), location("")],
            [None, None, None]
        );
    }
}
