//! SpreadsheetML (ECMA-376-1, 18) to XLSY (`shared/format` 20 and 21).
//!
//! The cells of a sheet go straight from the XML into its cell stream; all else of the sheet is kept as bytes of its
//! record until the tables are written, which stand behind the streams.

mod anchors;
mod beginning;
mod cells;
mod comments;
mod conditional;
mod controls;
mod custom_xml;
mod external;
mod formulas;
mod hooks;
mod inline;
mod objects;
mod palette;
mod related;
mod repair;
mod strings;
mod styles;
#[cfg(test)]
mod tests;
mod text;
mod threads;
mod validation;
mod vml;
mod workbook;
mod worksheet;

pub(super) use beginning::cuts as beginning_cuts;

use std::cell::OnceCell;

use super::context::Context;
use super::drawing;
use super::properties::{self, Properties};
use crate::editor_bin::codec::{Doubles, Writer, put};
use crate::editor_bin::container::ContainerWriter;
use crate::editor_bin::xlsy::Styles;
use crate::error::Result;
use crate::package::{Package, PartName};
use crate::progress::Progress;
use workbook::SheetEntry;

/// Tables of XLSY (`shared/format` 00).
mod table {
    pub const OTHER: u8 = 0;
    pub const SHARED_STRINGS: u8 = 1;
    pub const STYLES: u8 = 2;
    pub const WORKBOOK: u8 = 3;
    pub const WORKSHEETS: u8 = 4;
    pub const PERSONS: u8 = 8;
    pub const CUSTOMS: u8 = 10;
}

/// Record ids of XlsyOther and Worksheets, and the type of a theme's node.
const THEME_RECORD: u8 = 5;
const THEME_NODE: u8 = 20;
const WORKSHEET: u8 = 0;

/// Share of the work that reading the sheets is.
const SHARE_OF_SHEETS: f32 = 0.9;

/// What the readers of a workbook share.
#[derive(Debug, Default)]
pub struct Book {
    /// The palette of the book, 0xAARRGGBB; empty if it has the default one.
    palette: Vec<u32>,
    /// The latin typefaces of the theme's major and minor font.
    theme_fonts: [String; 2],
    strings_part: Option<PartName>,
    /// The shared strings as plain texts, read when a formula's value is one.
    strings: OnceCell<Vec<String>>,
}

impl Book {
    /// The plain text of a shared string; empty if there is no such.
    fn shared_string(&self, package: &Package<'_>, index: u32) -> &str {
        let texts = self.strings.get_or_init(|| {
            self.strings_part
                .as_ref()
                .and_then(|part| strings::plain_texts(part, package).ok())
                .unwrap_or_default()
        });
        texts.get(index as usize).map_or("", String::as_str)
    }
}

/// Writes the whole container of the document whose main part is `main`.
///
/// # Errors
/// A part that the document cannot do without is missing or damaged, or the work was cancelled.
pub fn convert(
    main: &PartName,
    cx: &mut Context<'_>,
    w: &mut Writer,
    progress: &mut Progress<'_>,
) -> Result<()> {
    let container = ContainerWriter::begin(w, cx.container);
    write_body(main, cx, w, container, &mut |share| progress.report(share))
}

/// Writes cell streams and tables.
fn write_body(
    main: &PartName,
    cx: &mut Context<'_>,
    w: &mut Writer,
    mut tables: ContainerWriter,
    report: &mut dyn FnMut(f32) -> Result<()>,
) -> Result<()> {
    drawing::add_hooks(cx);
    hooks::add(cx);
    let parts = cx.package.relationships(main);
    let strings_part = related::part_of(&parts, "sharedStrings", cx);
    let styles_part = related::part_of(&parts, "styles", cx);
    let theme_part = related::part_of(&parts, "theme", cx);
    if let Some(part) = &theme_part {
        let result = styles::read_theme_fonts(part, cx);
        cx.book.theme_fonts = related::kept(cx, part, result)?.unwrap_or_default();
    }
    if let Some(part) = &styles_part {
        let result = styles::read_palette(part, cx);
        cx.book.palette = related::kept(cx, part, result)?.unwrap_or_default();
    }
    cx.book.strings_part.clone_from(&strings_part);

    let sheets = workbook::sheets(main, cx)?;
    let records = write_sheets(&sheets, cx, w, report)?;

    for kind in [Properties::App, Properties::Core, Properties::Custom] {
        properties::write(kind, cx, w, &mut tables)?;
    }
    if let Some(part) = &strings_part {
        tables.table(w, table::SHARED_STRINGS);
        let result = w.sized(|w| strings::write(part, cx, w));
        tolerate(cx, part, result)?;
    }
    threads::write_persons(&parts, cx, w, &mut tables)?;
    if let Some(part) = &styles_part {
        let mut styles = Styles::default();
        let result = styles::read(part, cx, &mut styles);
        tolerate(cx, part, result)?;
        tables.table(w, table::STYLES);
        w.sized(|w| put(&styles, w));
    }
    let workbook = workbook::read(main, cx)?;
    tables.table(w, table::WORKBOOK);
    w.sized(|w| put(&workbook, w));
    drop(workbook);
    tables.table(w, table::WORKSHEETS);
    w.sized(|w| {
        for record in records {
            w.record(WORKSHEET, |w| w.raw(&record));
        }
    });
    tables.table(w, table::OTHER);
    write_theme(theme_part.as_ref(), cx, w)?;
    tables.table(w, table::CUSTOMS);
    custom_xml::write(&parts, cx, w)?;
    report(1.0)
}

/// Reads all sheets: their cells go to `w`, the bytes of their records come back.
fn write_sheets(
    sheets: &[SheetEntry],
    cx: &mut Context<'_>,
    w: &mut Writer,
    report: &mut dyn FnMut(f32) -> Result<()>,
) -> Result<Vec<Vec<u8>>> {
    let size = |entry: &SheetEntry| cx.package.size(&entry.part).unwrap_or_default();
    let total = sheets.iter().map(size).sum::<u64>().max(1) as f32;
    let mut before = 0;
    let mut records = Vec::with_capacity(sheets.len());
    for entry in sheets {
        let sheet = worksheet::read(entry, cx, w, &mut |bytes| {
            report((before + bytes) as f32 / total * SHARE_OF_SHEETS)
        })?;
        before += cx.package.size(&entry.part).unwrap_or_default();
        let mut record = Writer::new(Doubles::Real);
        put(&sheet, &mut record);
        records.push(record.into_bytes());
    }
    Ok(records)
}

/// Writes the table of the theme.
fn write_theme(part: Option<&PartName>, cx: &mut Context<'_>, w: &mut Writer) -> Result<()> {
    let mut theme = None;
    if let Some(part) = part {
        let result = drawing::read_theme(part, cx);
        theme = related::kept(cx, part, result)?;
    }
    w.sized(|w| {
        if let Some(theme) = theme {
            w.record(THEME_RECORD, |w| w.record(THEME_NODE, |w| put(&theme, w)));
        }
    });
    Ok(())
}

/// Turns the fault of a part into a warning, so that the rest of the document is still shown. True if there was none.
///
/// # Errors
/// The work was cancelled, or a limit is exceeded.
fn tolerate(cx: &mut Context<'_>, part: &PartName, result: Result<()>) -> Result<bool> {
    match result {
        Ok(()) => Ok(true),
        Err(error) if error.ends_the_work() => Err(error),
        Err(error) => {
            cx.warn("damaged-part", format!("{part} was read in part: {error}"));
            Ok(false)
        }
    }
}
