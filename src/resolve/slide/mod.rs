//! Presentations: their slides, each with the layout, master and theme that it inherits from.
//!
//! Slides, layouts and masters are read when they are needed.

mod inherit;
mod notes;
mod relations;

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::rc::Rc;

pub use inherit::{Placeholders, placeholder_of};
use relations::Relations;

use crate::editor_bin::codec::{Payload, Reader};
use crate::editor_bin::container::{MainTable, doubles};
use crate::editor_bin::drawing::{
    Bg, ClrMap, DrawingNode, DrawingNodeItem, SpTree, SpTreeHolderItem, TableStyle, TableStyles,
    Theme as ThemeRecord,
};
use crate::editor_bin::embedded_face::EmbeddedFace;
use crate::editor_bin::ppty::{
    CommonSlideData, NotesSlide, Presentation as PresentationRecord, Slide, SlideLayout,
    SlideMaster,
};
use crate::error::Result;
use crate::resolve::drawing::paint::{self, Paint};
use crate::resolve::drawing::table;
use crate::resolve::theme::{Palette, Theme};

// Tables of the main table (`shared/format` 00, `PptyMain`).
const PRESENTATION: u8 = 3;
const TABLE_STYLES: u8 = 6;
const THEMES: u8 = 20;
const MASTERS: u8 = 22;
const LAYOUTS: u8 = 23;
const SLIDES: u8 = 24;
const NOTES: u8 = 26;

/// Size of a slide that does not say, in EMU: 4:3.
const DEFAULT_SIZE: [i32; 2] = [9_144_000, 6_858_000];

/// Size of notes pages of a presentation that does not say, in EMU: 3:4.
const DEFAULT_NOTES_SIZE: [i32; 2] = [6_858_000, 9_144_000];

/// Widths and heights that notes pages may have, in EMU: those that slides may have.
const NOTES_LENGTHS: RangeInclusive<i32> = 914_400..=51_206_400;

/// Items that were read, by index.
type Cache<T> = RefCell<HashMap<usize, Rc<T>>>;

/// A presentation whose slides are read one by one.
#[derive(Debug)]
pub struct Presentation {
    bytes: Vec<u8>,
    main: MainTable,
    record: PresentationRecord,
    table_styles: HashMap<String, TableStyle>,
    relations: Relations,
    slides: Vec<u32>,
    notes: Vec<u32>,
    masters: Vec<u32>,
    layouts: Vec<u32>,
    themes: Vec<u32>,
    master_cache: Cache<SlideMaster>,
    layout_cache: Cache<SlideLayout>,
    theme_cache: Cache<Theme>,
}

/// A slide with all that it inherits from.
#[derive(Debug, Default)]
pub struct SlideWithParents {
    /// The slide.
    pub slide: Slide,
    /// Its layout.
    pub layout: Option<Rc<SlideLayout>>,
    /// The master of the layout.
    pub master: Option<Rc<SlideMaster>>,
    /// The theme of the master.
    pub theme: Option<Rc<Theme>>,
    /// The number that the slide shows.
    pub number: i32,
}

impl SlideWithParents {
    /// Whether it is skipped when the slides are shown.
    pub fn is_hidden(&self) -> bool {
        self.slide.show == Some(false)
    }

    /// What colours mean on it.
    pub fn palette(&self) -> Palette<'_> {
        Palette {
            theme: self.theme.as_deref(),
            map: colour_map(&self.slide, self.layout.as_deref(), self.master.as_deref()),
            placeholder: None,
        }
    }

    /// Whether it has a colour map of its own.
    pub fn overrides_colours(&self) -> bool {
        let map = self.slide.color_map_override.as_ref();
        map.is_some_and(|map| map.override_.is_some())
    }

    /// A slide without anything that shows as much of the same parents.
    pub fn parents(&self) -> Self {
        Self {
            slide: Slide {
                show_master_sp: self.slide.show_master_sp,
                ..Slide::default()
            },
            layout: self.layout.clone(),
            master: self.master.clone(),
            theme: self.theme.clone(),
            number: 0,
        }
    }

    /// What its placeholders inherit from.
    pub fn placeholders<'a>(&'a self, presentation: &'a Presentation) -> Placeholders<'a> {
        Placeholders {
            layout: self.layout.as_deref(),
            master: self.master.as_deref(),
            defaults: presentation.record.default_text_style.as_deref(),
        }
    }

    /// Its background, its own or an inherited one.
    pub fn background(&self) -> Option<Paint> {
        let palette = self.palette();
        let data = [
            self.slide.common_slide_data.as_deref(),
            self.layout
                .as_deref()
                .map(|layout| &layout.common_slide_data),
            self.master
                .as_deref()
                .map(|master| &master.common_slide_data),
        ];
        data.into_iter()
            .flatten()
            .find_map(|data| background(data.background.as_deref()?, &palette))
    }

    /// What its master and its layout show on it: everything but placeholders, the lowest first.
    pub fn decorations(&self) -> impl Iterator<Item = &DrawingNode> {
        let layout = self.layout.as_deref();
        let shows_parents = self.slide.show_master_sp != Some(false);
        let shows_master =
            shows_parents && layout.is_none_or(|layout| layout.show_master_sp != Some(false));
        let master = self.master.as_deref().filter(|_| shows_master);
        let layout = layout.filter(|_| shows_parents);
        [
            master.map(|master| &master.common_slide_data),
            layout.map(|layout| &layout.common_slide_data),
        ]
        .into_iter()
        .flatten()
        .filter_map(tree)
        .flat_map(|tree| &tree.elems)
        .filter(|element| !is_placeholder(element))
    }

    /// Its own shapes.
    pub fn tree(&self) -> Option<&SpTree> {
        tree(self.slide.common_slide_data.as_deref()?)
    }
}

impl Presentation {
    /// Reads what concerns all slides.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn open(bytes: Vec<u8>, main: MainTable) -> Result<Self> {
        let reader = Reader::new(&bytes, doubles(main.container));
        let styles: TableStyles = single(&reader, &main, TABLE_STYLES)?;
        let table_styles = styles
            .styles
            .into_iter()
            .flat_map(|list| list.table_style)
            .filter_map(|style| Some((style.style_id.clone()?, style)))
            .collect();
        Ok(Self {
            record: single(&reader, &main, PRESENTATION)?,
            table_styles,
            relations: Relations::read(&reader, &main)?,
            slides: offsets(&reader, &main, SLIDES)?,
            notes: offsets(&reader, &main, NOTES)?,
            masters: offsets(&reader, &main, MASTERS)?,
            layouts: offsets(&reader, &main, LAYOUTS)?,
            themes: offsets(&reader, &main, THEMES)?,
            master_cache: Cache::default(),
            layout_cache: Cache::default(),
            theme_cache: Cache::default(),
            bytes,
            main,
        })
    }

    /// The fonts that it has in itself.
    pub fn embedded_faces(&self) -> &[EmbeddedFace] {
        &self.record.embedded_faces
    }

    /// Number of slides.
    pub fn count(&self) -> usize {
        self.slides.len()
    }

    /// Width and height of the slides, in EMU.
    pub fn size(&self) -> [i32; 2] {
        let size = self.record.slide_size.as_deref();
        [
            size.map(|size| size.cx)
                .filter(|cx| *cx > 0)
                .unwrap_or(DEFAULT_SIZE[0]),
            size.map(|size| size.cy)
                .filter(|cy| *cy > 0)
                .unwrap_or(DEFAULT_SIZE[1]),
        ]
    }

    /// Width and height of notes pages, in EMU.
    pub fn notes_size(&self) -> [i32; 2] {
        let size = self.record.notes_size.as_deref();
        let lengths = size.map(|size| [size.cx, size.cy]);
        lengths
            .filter(|lengths| lengths.iter().all(|length| NOTES_LENGTHS.contains(length)))
            .unwrap_or(DEFAULT_NOTES_SIZE)
    }

    /// A table style by its identifier: one of the file, or one that all presentations know.
    pub fn table_style(&self, id: &str) -> Option<&TableStyle> {
        self.table_styles.get(id).or_else(|| table::preset(id))
    }

    /// The slide that an address inside of the file means, by its index from 0.
    pub fn slide_at(&self, address: &str) -> Option<usize> {
        let number: usize = address
            .strip_prefix("slide")?
            .strip_suffix(".xml")?
            .parse()
            .ok()?;
        (1..=self.count()).contains(&number).then(|| number - 1)
    }

    /// A slide with its parents; index from 0.
    ///
    /// # Errors
    /// There is no such slide, or its bytes contradict the format.
    pub fn slide(&self, index: usize) -> Result<SlideWithParents> {
        let first = self.record.first_slide_num.unwrap_or(1);
        let mut slide = SlideWithParents {
            slide: self.item(&self.slides, index)?,
            number: first.saturating_add(i32::try_from(index).unwrap_or(0)),
            ..SlideWithParents::default()
        };
        let Some(layout) = self
            .relations
            .layout_of(index)
            .filter(|layout| *layout < self.layouts.len())
        else {
            return Ok(slide);
        };
        slide.layout = Some(self.cached(&self.layout_cache, &self.layouts, layout)?);
        let Some((master, theme)) = self.relations.master_of(layout) else {
            return Ok(slide);
        };
        if master < self.masters.len() {
            slide.master = Some(self.cached(&self.master_cache, &self.masters, master)?);
        }
        if theme < self.themes.len() {
            slide.theme = Some(self.theme(theme)?);
        }
        Ok(slide)
    }

    /// The notes of a slide, `None` if it has none.
    ///
    /// # Errors
    /// Their bytes contradict the format.
    pub fn notes(&self, slide: usize) -> Result<Option<NotesSlide>> {
        self.relations
            .notes_of(slide)
            .filter(|index| *index < self.notes.len())
            .map(|index| self.item(&self.notes, index))
            .transpose()
    }

    fn reader(&self) -> Reader<'_> {
        Reader::new(&self.bytes, doubles(self.main.container))
    }

    fn item<T: Payload + Default>(&self, offsets: &[u32], index: usize) -> Result<T> {
        let reader = self.reader();
        let offset = offsets
            .get(index)
            .ok_or_else(|| reader.fault(format!("there is no item {index}")))?;
        let (_, mut part) = reader.at(*offset)?.record()?;
        Ok(T::get(&mut part)?.unwrap_or_default())
    }

    fn cached<T: Payload + Default>(
        &self,
        cache: &Cache<T>,
        offsets: &[u32],
        index: usize,
    ) -> Result<Rc<T>> {
        if let Some(known) = cache.borrow().get(&index) {
            return Ok(Rc::clone(known));
        }
        let made = Rc::new(self.item::<T>(offsets, index)?);
        cache.borrow_mut().insert(index, Rc::clone(&made));
        Ok(made)
    }

    fn theme(&self, index: usize) -> Result<Rc<Theme>> {
        if let Some(known) = self.theme_cache.borrow().get(&index) {
            return Ok(Rc::clone(known));
        }
        let made = Rc::new(Theme::new(&self.item::<ThemeRecord>(&self.themes, index)?));
        self.theme_cache
            .borrow_mut()
            .insert(index, Rc::clone(&made));
        Ok(made)
    }
}

/// The shapes of a slide, layout or master.
pub fn tree(data: &CommonSlideData) -> Option<&SpTree> {
    let SpTreeHolderItem::SpTree(tree) = data.tree.items.as_ref()?;
    Some(tree)
}

fn is_placeholder(element: &DrawingNode) -> bool {
    use DrawingNodeItem as D;
    let nv = match element.items.as_ref() {
        Some(D::Sp(shape)) => shape.nv_sp_pr.as_ref().and_then(|nv| nv.nv_pr.as_deref()),
        Some(D::Pic(picture)) => picture
            .nv_pic_pr
            .as_ref()
            .and_then(|nv| nv.nv_pr.as_deref()),
        Some(D::GraphicFrame(frame)) => frame
            .nv_graphic_frame_pr
            .as_ref()
            .and_then(|nv| nv.nv_pr.as_deref()),
        _ => None,
    };
    nv.is_some_and(|nv| nv.ph.is_some())
}

fn colour_map<'s>(
    slide: &'s Slide,
    layout: Option<&'s SlideLayout>,
    master: Option<&'s SlideMaster>,
) -> Option<&'s ClrMap> {
    slide
        .color_map_override
        .as_ref()
        .and_then(|map| map.override_.as_deref())
        .or_else(|| layout?.color_map_override.as_ref()?.override_.as_deref())
        .or_else(|| Some(&master?.color_map))
}

fn background(bg: &Bg, palette: &Palette<'_>) -> Option<Paint> {
    if let Some(pr) = &bg.bg_pr {
        return paint::paint(&pr.fill, palette);
    }
    let reference = bg.bg_ref.as_deref()?;
    paint::themed_paint(reference.idx?, palette.colour(&reference.color), palette)
}

/// The one record of a table; empty if there is no such table.
fn single<T: Payload + Default>(reader: &Reader<'_>, main: &MainTable, id: u8) -> Result<T> {
    let Some(offset) = main.offset(id) else {
        return Ok(T::default());
    };
    let (_, mut part) = reader.at(offset)?.record()?;
    Ok(T::get(&mut part)?.unwrap_or_default())
}

/// Where the items of a list stand.
fn offsets(reader: &Reader<'_>, main: &MainTable, id: u8) -> Result<Vec<u32>> {
    let mut offsets = Vec::new();
    let Some(offset) = main.offset(id) else {
        return Ok(offsets);
    };
    let mut r = reader.at(offset)?;
    for _ in 0..r.u32()? {
        let at = u32::try_from(r.position()).map_err(|_| r.fault("the file is too large"))?;
        r.record()?;
        offsets.push(at);
    }
    Ok(offsets)
}
