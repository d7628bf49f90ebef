//! Spreadsheets: a workbook whose sheets are indexed once, and whose cells are formatted when they come into view.

pub mod cells;

mod grid;
pub mod look;

pub mod reference;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

pub use grid::{Sheet, location};

use crate::editor_bin::codec::{Payload, Reader};
use crate::editor_bin::container::{MainTable, doubles};
use crate::editor_bin::xlsy::{
    Si, Styles, Visibility, Workbook as WorkbookRecord, Worksheet, WorksheetProp, XlsyOther,
};
use crate::error::Result;
use crate::render::drawing::svg::Identifiers;
use crate::resolve::sheet::number_format::NumberFormat;
use crate::resolve::theme::Theme;
use look::{Look, Looks};

// Tables of the main table (`shared/format` 00, `XlsyMain`).
const OTHER: u8 = 0;
const SHARED_STRINGS: u8 = 1;
const STYLES: u8 = 2;
const WORKBOOK: u8 = 3;
const WORKSHEETS: u8 = 4;
/// The record of a sheet that names it.
const WORKSHEET_PROP: u8 = 1;

/// A workbook that is being shown.
#[derive(Debug)]
pub struct Workbook {
    bytes: Vec<u8>,
    main: MainTable,
    looks: Looks,
    date1904: bool,
    active: usize,
    strings: Vec<u32>,
    sheets: Vec<Tab>,
    formats: RefCell<HashMap<u32, Rc<(Look, NumberFormat)>>>,
    ids: Identifiers,
}

/// A sheet as its tab shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Its name.
    pub name: String,
    /// Whether it may be looked at.
    pub visible: bool,
    at: u32,
}

impl Workbook {
    /// Reads all but the sheets.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn open(bytes: Vec<u8>, main: MainTable) -> Result<Self> {
        let file = Reader::new(&bytes, doubles(main.container));
        let other: XlsyOther = single(&file, &main, OTHER)?;
        let theme = other.theme.as_deref().map(Theme::new).unwrap_or_default();
        let styles: Styles = single(&file, &main, STYLES)?;
        let record: WorkbookRecord = single(&file, &main, WORKBOOK)?;
        let view = record
            .book_views
            .as_ref()
            .and_then(|views| views.workbook_view.as_deref());
        let active = view
            .and_then(|view| view.active_tab)
            .and_then(|tab| usize::try_from(tab).ok());
        Ok(Self {
            looks: Looks::new(styles, theme),
            date1904: record.workbook_pr.as_ref().and_then(|pr| pr.date1904) == Some(true),
            active: active.unwrap_or(0),
            strings: records(&file, &main, SHARED_STRINGS)?,
            sheets: tabs(&file, &main)?,
            formats: RefCell::default(),
            ids: Identifiers::default(),
            bytes,
            main,
        })
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

    /// A sheet, ready to be looked at; index from 0.
    ///
    /// # Errors
    /// There is no such sheet, or its bytes contradict the format.
    pub fn sheet(&self, index: usize) -> Result<Sheet> {
        let file = self.file();
        let tab = self
            .sheets
            .get(index)
            .ok_or_else(|| file.fault(format!("there is no sheet {index}")))?;
        let (_, mut part) = file.at(tab.at)?.record()?;
        let record = Worksheet::get(&mut part)?.unwrap_or_default();
        Sheet::new(record, &file)
    }

    fn file(&self) -> Reader<'_> {
        Reader::new(&self.bytes, doubles(self.main.container))
    }

    fn format(&self, index: u32) -> Rc<(Look, NumberFormat)> {
        if let Some(known) = self.formats.borrow().get(&index) {
            return Rc::clone(known);
        }
        let made = Rc::new((self.looks.look(index), self.looks.number_format(index)));
        self.formats.borrow_mut().insert(index, Rc::clone(&made));
        made
    }

    fn string(&self, index: u32) -> Result<Si> {
        let Some(at) = self.strings.get(index as usize) else {
            return Ok(Si::default());
        };
        let (_, mut part) = self.file().at(*at)?.record()?;
        Ok(Si::get(&mut part)?.unwrap_or_default())
    }
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

fn tabs(file: &Reader<'_>, main: &MainTable) -> Result<Vec<Tab>> {
    let mut tabs = Vec::new();
    for at in records(file, main, WORKSHEETS)? {
        let (_, mut sheet) = file.at(at)?.record()?;
        let mut prop = WorksheetProp::default();
        while !sheet.is_empty() {
            let (id, mut part) = sheet.record()?;
            if id == WORKSHEET_PROP {
                prop = WorksheetProp::get(&mut part)?.unwrap_or_default();
                break;
            }
        }
        tabs.push(Tab {
            name: prop
                .name
                .unwrap_or_else(|| format!("Sheet{}", tabs.len() + 1)),
            visible: matches!(prop.state, None | Some(Visibility::Visible)),
            at,
        });
    }
    Ok(tabs)
}
