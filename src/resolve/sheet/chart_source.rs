//! What charts show of the cells of their workbook. Caches of charts have number formats as they were when the chart was saved,
//! and in the language of the program that saved it: `dd/mm/yyyy` for the date of the system. Programs that make workbooks
//! without calculating leave the caches out.

use super::book::{Book, split};
use super::cells::{Cell, Content};
use super::reference::Range;
use super::shown::Shown;
use crate::editor_bin::chart::{
    ChAxDataSource, ChFiltering, ChNumData, ChNumDataSource, ChNumRef, ChNumVal, ChPlotArea,
    ChPlotAreaItem, ChSerTx, ChStrData, ChStrRef, ChStrVal, ChU32,
};
use crate::editor_bin::drawing::DrawingNodeItem;
use crate::editor_bin::xlsy::Worksheet;
use crate::error::Result;

/// Most sources of a sheet's charts whose cells are looked for.
const MOST_SOURCES: usize = 2000;
/// Most cells that are read for all of them.
const MOST_CELLS: usize = 200_000;

/// Gives the charts of a sheet what the cells have: formats of numbers, and what is not in their caches.
pub(super) fn link(book: &Book, record: &mut Worksheet) {
    let drawings = record
        .drawings
        .iter_mut()
        .flat_map(|list| &mut list.drawing);
    let mut sources = Sources {
        book,
        left: MOST_SOURCES,
        cells: MOST_CELLS,
    };
    for drawing in drawings {
        let data = drawing.pptx_drawing.as_mut();
        let element = data.and_then(|data| data.data.as_mut()?.elem.as_mut());
        let Some(DrawingNodeItem::GraphicFrame(frame)) =
            element.and_then(|element| element.items.as_mut())
        else {
            continue;
        };
        if let Some(part) = &mut frame.chart_ex {
            sources.link_extended(part);
        }
        let chart = frame.chart.as_mut().and_then(|part| part.chart.as_mut());
        if let Some(area) = chart.and_then(|chart| chart.plot_area.as_mut()) {
            sources.link(area);
        }
    }
}

/// The cells that charts may still ask for.
pub(super) struct Sources<'a> {
    pub(super) book: &'a Book,
    /// Sources.
    pub(super) left: usize,
    /// Cells.
    cells: usize,
}

/// A cell of a source, with its place among them.
pub(super) type Placed = (u32, Cell);

impl Sources<'_> {
    /// Goes through the sources of all series.
    fn link(&mut self, area: &mut ChPlotArea) {
        use ChPlotAreaItem as I;
        macro_rules! each {
            ($chart:expr, $labels:ident, $values:ident $(, $more:ident)?) => {
                for series in &mut $chart.ser {
                    self.name(series.tx.as_deref_mut());
                    self.labels(series.$labels.as_deref_mut());
                    self.values(series.$values.as_deref_mut());
                    self.label_cells(series.ext_filtering.as_deref_mut());
                    $(self.values(series.$more.as_deref_mut());)?
                }
            };
        }
        for item in &mut area.items {
            match item {
                I::Area3DChart(chart) => each!(chart, cat, val),
                I::AreaChart(chart) => each!(chart, cat, val),
                I::Bar3DChart(chart) => each!(chart, cat, val),
                I::BarChart(chart) => each!(chart, cat, val),
                I::BubbleChart(chart) => each!(chart, x_val, y_val, bubble_size),
                I::DoughnutChart(chart) => each!(chart, cat, val),
                I::Line3DChart(chart) => each!(chart, cat, val),
                I::LineChart(chart) => each!(chart, cat, val),
                I::OfPieChart(chart) => each!(chart, cat, val),
                I::Pie3DChart(chart) => each!(chart, cat, val),
                I::PieChart(chart) => each!(chart, cat, val),
                I::RadarChart(chart) => each!(chart, cat, val),
                I::ScatterChart(chart) => each!(chart, x_val, y_val),
                I::StockChart(chart) => each!(chart, cat, val),
                I::Surface3DChart(chart) | I::SurfaceChart(chart) => each!(chart, cat, val),
                _ => {}
            }
        }
    }

    fn name(&mut self, source: Option<&mut ChSerTx>) {
        if let Some(texts) = source.and_then(|source| source.str_ref.as_deref_mut()) {
            self.texts(texts);
        }
    }

    fn values(&mut self, source: Option<&mut ChNumDataSource>) {
        if let Some(numbers) = source.and_then(|source| source.num_ref.as_deref_mut()) {
            self.numbers(numbers);
        }
    }

    /// The cells that labels show.
    fn label_cells(&mut self, extension: Option<&mut ChFiltering>) {
        let range = extension.and_then(|extension| extension.data_labels_range.as_deref_mut());
        if let Some(range) = range.filter(|range| range.cache.is_none()) {
            let mut texts = ChStrRef {
                f: range.f.clone(),
                ..ChStrRef::default()
            };
            self.texts(&mut texts);
            range.cache = texts.str_cache;
        }
    }

    /// Names of categories, or places along an axis.
    fn labels(&mut self, source: Option<&mut ChAxDataSource>) {
        let Some(source) = source else {
            return;
        };
        if let Some(texts) = source.str_ref.as_deref_mut() {
            self.texts(texts);
        }
        let Some(numbers) = source.num_ref.as_deref_mut() else {
            return;
        };
        self.numbers(numbers);
        // Names may stand where numbers are announced.
        let is_empty = numbers
            .num_cache
            .as_ref()
            .is_none_or(|cache| cache.pt.is_empty());
        if is_empty {
            let mut texts = ChStrRef {
                f: numbers.f.take(),
                ..ChStrRef::default()
            };
            self.texts(&mut texts);
            source.num_ref = None;
            source.str_ref = Some(Box::new(texts));
        }
    }

    /// Numbers without a cache are those of the cells. A format other than the general one is that of the first cell.
    fn numbers(&mut self, source: &mut ChNumRef) {
        let format = source
            .num_cache
            .as_ref()
            .and_then(|cache| cache.format_code.as_deref());
        let is_cached = source.num_cache.is_some();
        if is_cached && format.is_none_or(|format| format == "General") {
            return;
        }
        let Some((rows, range)) = self.place(source.f.as_deref()) else {
            return;
        };
        let code = self.code(rows, range);
        let Some(cache) = source.num_cache.as_mut() else {
            let Some((count, cells)) = self.read(rows, range) else {
                return;
            };
            let points = cells
                .into_iter()
                .filter_map(|(place, cell)| match cell.content {
                    Content::Number(value) => Some(ChNumVal {
                        v: Some(value.to_string()),
                        idx: Some(place),
                        ..ChNumVal::default()
                    }),
                    _ => None,
                });
            source.num_cache = Some(Box::new(ChNumData {
                format_code: code,
                pt_count: number(count),
                pt: points.collect(),
                ..ChNumData::default()
            }));
            return;
        };
        if let Some(code) = code {
            cache.format_code = Some(code);
        }
    }

    /// Texts without a cache are what the cells show.
    fn texts(&mut self, source: &mut ChStrRef) {
        if source.str_cache.is_some() {
            return;
        }
        let Some((rows, range)) = self.place(source.f.as_deref()) else {
            return;
        };
        let Some((count, cells)) = self.read(rows, range) else {
            return;
        };
        let book = self.book;
        let points = cells.into_iter().filter_map(|(place, cell)| {
            let shown = Shown::new(book, &cell, &book.styles.number_format(cell.style)).ok()?;
            Some(ChStrVal {
                v: Some(shown.text().trim().to_owned()),
                idx: Some(place),
            })
        });
        source.str_cache = Some(Box::new(ChStrData {
            pt_count: number(count),
            pt: points.collect(),
            ..ChStrData::default()
        }));
    }

    /// The sheet and the block of a source such as `'My sheet'!$A$1:$A$9`.
    fn place(&mut self, source: Option<&str>) -> Option<(usize, Range)> {
        self.left = self.left.checked_sub(1)?;
        let (sheet, block) = split(source?);
        Some((self.book.find(&sheet?)?, Range::parse(block)?))
    }

    /// The format of the first cell of a block.
    pub(super) fn code(&self, sheet: usize, range: Range) -> Option<String> {
        let rows = self.book.rows(sheet).ok()?;
        let cell = rows.cell(rows.find(range.top)?, range.left, &self.book.file());
        let style = cell.ok()??.style;
        Some(self.book.styles.code_text(style).to_owned())
    }

    /// How many cells a block has, and those that are filled, row by row; `None` if they are too many.
    pub(super) fn read(&mut self, sheet: usize, range: Range) -> Option<(u32, Vec<Placed>)> {
        let [high, wide] = [range.bottom - range.top + 1, range.right - range.left + 1];
        let count = high.checked_mul(wide)?;
        self.cells = self.cells.checked_sub(count as usize)?;
        Some((count, self.cells_of(sheet, range, wide).ok()?))
    }

    fn cells_of(&self, sheet: usize, range: Range, wide: u32) -> Result<Vec<Placed>> {
        let rows = self.book.rows(sheet)?;
        let mut found = Vec::new();
        for entry in rows.between(range.top, range.bottom) {
            let before = (entry.row - range.top) * wide;
            for cell in self.book.cells(&rows, entry)? {
                let is_inside = (range.left..=range.right).contains(&cell.column);
                if is_inside && cell.content != Content::Blank {
                    found.push((before + cell.column - range.left, cell));
                }
            }
        }
        Ok(found)
    }
}

fn number(value: u32) -> Option<Box<ChU32>> {
    Some(Box::new(ChU32 { val: Some(value) }))
}
