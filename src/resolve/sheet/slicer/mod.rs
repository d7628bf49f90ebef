//! What slicers and timelines show: boxes upon a sheet by which a table or a pivot table is filtered ([MS-XLSX] 2.3.5, 2.3.6).

mod items;
pub mod look;
mod pivot_cache;
mod table;
pub mod timeline;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::book::Book;
use crate::editor_bin::drawing::GraphicFrame;
use crate::editor_bin::xlsy::{
    Slicer as SlicerRecord, SlicerCacheDefinition, Table, TimelineCache, Worksheet,
};
use look::SlicerLook;
pub(super) use pivot_cache::PivotItems;
use timeline::Timeline;

/// Bytes of pivot caches and of items, and cells of tables, that are read for the boxes of a workbook: a file may have thousands of them, all of
/// the same source.
const MOST_READ: usize = 128 << 20;
/// Bytes of which a cell costs as much time.
const CELL: usize = 8;
/// EMU in a pixel of 1/96 inch.
const PIXEL: f64 = 9525.0;
/// Height of an item that gives none, in EMU.
const ROW_HEIGHT: u32 = 241_300;
/// Most columns of items; Excel takes no more.
const MOST_COLUMNS: u32 = 20_000;

/// A box by which something is filtered.
#[derive(Debug, Clone)]
pub enum FilterBox {
    /// One with items.
    Slicer(Rc<Slicer>),
    /// One with a range of time.
    Timeline(Rc<Timeline>),
}

/// A slicer.
#[derive(Debug)]
pub struct Slicer {
    /// What stands above its items; `None` for one without header.
    pub caption: Option<String>,
    /// Columns of items, at least one.
    pub columns: usize,
    /// Height of an item in pixels.
    pub row_height: f64,
    /// Index of the first item that is seen.
    pub first: usize,
    /// Its items in their order.
    pub items: Vec<Item>,
    /// What it looks like.
    pub look: SlicerLook,
}

/// An item of a slicer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub name: String,
    /// Whether it passes the filter.
    pub is_selected: bool,
    /// Whether other filters leave anything of it.
    pub has_data: bool,
}

impl Slicer {
    /// Whether it leaves anything out.
    pub fn filters(&self) -> bool {
        self.items.iter().any(|item| !item.is_selected)
    }
}

/// The boxes of a workbook, each made when it is first asked for.
#[derive(Debug, Default)]
pub struct FilterBoxes {
    sources: OnceCell<Sources>,
    known: RefCell<Known>,
    read: Cell<usize>,
}

/// The boxes that were asked for.
#[derive(Debug, Default)]
struct Known {
    /// Places of slicers and of timelines by their names.
    places: [HashMap<String, u32>; 2],
    boxes: Vec<Option<FilterBox>>,
}

/// What the boxes of a workbook show parts of.
#[derive(Debug, Default)]
pub(super) struct Sources {
    /// What slicers filter.
    pub slicers: Vec<SlicerCacheDefinition>,
    /// What timelines filter.
    pub timelines: Vec<TimelineCache>,
    /// The caches of pivot tables.
    pub pivots: Vec<PivotItems>,
    /// The tables of all sheets with the index of these.
    pub tables: Vec<(usize, Table)>,
}

impl FilterBoxes {
    /// Whether so many bytes or cells may still be read.
    fn may_read(&self, count: usize) -> bool {
        let read = self.read.get().saturating_add(count);
        self.read.set(read);
        read <= MOST_READ
    }
}

impl Book {
    /// The box that a frame upon a sheet names; `None` for a frame of something else, and if there is no such box.
    pub fn filter_box(&self, sheet: &Worksheet, frame: &GraphicFrame) -> Option<FilterBox> {
        let slicer = frame.slicer.as_ref().or(frame.slicer_ext.as_ref());
        let name = slicer.or(frame.timeslicer.as_ref())?.name.clone()?;
        let kind = usize::from(slicer.is_none());
        let boxes = &self.filter_boxes;
        let known = boxes.known.borrow();
        if let Some(place) = known.places[kind].get(&name) {
            return known.boxes.get(*place as usize)?.clone();
        }
        drop(known);
        let made = if slicer.is_some() {
            let made = self.slicer(sheet, &name);
            made.map(|made| FilterBox::Slicer(Rc::new(made)))
        } else {
            let made = self.timeline(sheet, &name);
            made.map(|made| FilterBox::Timeline(Rc::new(made)))
        };
        let mut known = boxes.known.borrow_mut();
        let place = u32::try_from(known.boxes.len()).ok()?;
        known.places[kind].insert(name, place);
        known.boxes.push(made.clone());
        made
    }

    fn filter_sources(&self) -> &Sources {
        let sources = &self.filter_boxes.sources;
        sources.get_or_init(|| self.read_filter_sources().unwrap_or_default())
    }

    fn slicer(&self, sheet: &Worksheet, name: &str) -> Option<Slicer> {
        let lists = [&sheet.slicers, &sheet.slicers_ext].into_iter().flatten();
        let mut all = lists
            .flat_map(|list| &list.slicer)
            .flat_map(|part| &part.items);
        let record = all.find(|slicer| slicer.name.as_deref() == Some(name))?;
        let caption = record.caption.as_ref().or(record.name.as_ref());
        Some(Slicer {
            caption: caption
                .filter(|_| record.show_caption != Some(false))
                .cloned(),
            columns: record.column_count.unwrap_or(1).clamp(1, MOST_COLUMNS) as usize,
            row_height: (f64::from(record.row_height.unwrap_or(ROW_HEIGHT)) / PIXEL).max(1.0),
            first: record.start_item.unwrap_or(0) as usize,
            items: self.slicer_items(record).unwrap_or_default(),
            look: SlicerLook::new(&self.styles, record.style.as_deref()),
        })
    }

    fn slicer_items(&self, record: &SlicerRecord) -> Option<Vec<Item>> {
        let sources = self.filter_sources();
        let mut caches = sources.slicers.iter();
        let cache = caches.find(|cache| cache.name == record.cache)?;
        let hides = cache.hide_items_with_no_data.is_some();
        let (items, cross_filter) = if let Some(from) = &cache.table_slicer_cache {
            (table::items(self, sources, from)?, from.cross_filter)
        } else {
            let data = cache.data.as_deref()?;
            match (&data.tabular, &data.olap) {
                (Some(from), _) => {
                    let field = cache.source_name.as_deref()?;
                    (
                        items::tabular(self, &sources.pivots, field, from)?,
                        from.cross_filter,
                    )
                }
                (None, Some(from)) => items::olap(from, record.level.unwrap_or(0))?,
                (None, None) => return None,
            }
        };
        let size = |item: &Item| size_of::<Item>() + item.name.capacity();
        let may_keep = self.filter_boxes.may_read(items.iter().map(size).sum());
        may_keep.then(|| items::arranged(items, cross_filter, hides))
    }

    fn timeline(&self, sheet: &Worksheet, name: &str) -> Option<Timeline> {
        let mut all = sheet.timelines_list.iter().flat_map(|list| &list.timelines);
        let mut all = all.by_ref().flat_map(|part| &part.timeline);
        let record = all.find(|timeline| timeline.name.as_deref() == Some(name))?;
        let mut caches = self.filter_sources().timelines.iter();
        let cache = caches.find(|cache| cache.name == record.cache);
        Some(Timeline::new(
            &self.styles,
            record,
            cache.and_then(|cache| cache.state.as_deref()),
        ))
    }
}
