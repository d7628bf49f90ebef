//! Presentations: each slide becomes a box with its background, what its master and layout show, and its own shapes.
//!
//! Slides, layouts and masters are read when they are needed.

mod inherit;
mod relations;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use inherit::SlideHost;
use relations::Relations;

use crate::editor_bin::codec::{Payload, Reader};
use crate::editor_bin::container::{MainTable, doubles};
use crate::editor_bin::drawing::{
    Bg, ClrMap, DrawingNode, DrawingNodeItem, Geometry, PlaceholderType, RunElemItem, SpTree,
    SpTreeHolderItem, TableStyle, TableStyles, Theme as ThemeRecord,
};
use crate::editor_bin::ppty::{
    CommonSlideData, NotesSlide, Presentation as PresentationRecord, Slide, SlideLayout,
    SlideMaster,
};
use crate::error::Result;
use crate::render::drawing::Painter;
use crate::render::drawing::svg::{self, Identifiers};
use crate::render::node::{Attr, Kind, Node, Prop, Value};
use crate::resolve::drawing::geometry;
use crate::resolve::drawing::paint::{self, Paint};
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

/// Items that were read, by index.
type Cache<T> = RefCell<HashMap<usize, Rc<T>>>;

/// A presentation that is being shown.
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
    ids: Identifiers,
}

/// All that a slide inherits from.
#[derive(Debug, Default)]
struct Parents {
    layout: Option<Rc<SlideLayout>>,
    master: Option<Rc<SlideMaster>>,
    theme: Option<Rc<Theme>>,
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
            ids: Identifiers::default(),
            bytes,
            main,
        })
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

    /// A slide with its notes; index from 0.
    ///
    /// # Errors
    /// There is no such slide, or its bytes contradict the format.
    pub fn slide(&self, index: usize) -> Result<Node> {
        let slide: Slide = self.item(&self.slides, index)?;
        let parents = self.parents(index)?;
        let mut frame =
            Node::of(Kind::Section, "slide-frame").with(Attr::Id, format!("q-slide-{}", index + 1));
        if slide.show == Some(false) {
            frame.attributes.push((Attr::Slide, "hidden".to_owned()));
        }
        frame.push(self.draw(&slide, &parents, index));
        if let Some(notes) = self.notes_of(index)? {
            frame.push(notes);
        }
        Ok(frame)
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

    fn parents(&self, slide: usize) -> Result<Parents> {
        let mut parents = Parents::default();
        let Some(layout) = self
            .relations
            .layout_of(slide)
            .filter(|layout| *layout < self.layouts.len())
        else {
            return Ok(parents);
        };
        parents.layout = Some(self.cached(&self.layout_cache, &self.layouts, layout)?);
        let Some((master, theme)) = self.relations.master_of(layout) else {
            return Ok(parents);
        };
        if master < self.masters.len() {
            parents.master = Some(self.cached(&self.master_cache, &self.masters, master)?);
        }
        if theme < self.themes.len() {
            parents.theme = Some(self.theme(theme)?);
        }
        Ok(parents)
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

    fn draw(&self, slide: &Slide, parents: &Parents, index: usize) -> Node {
        let size = self.size();
        let mut node = Node::of(Kind::Block, "slide");
        node.style
            .set(Prop::Width, Value::Length(i64::from(size[0])));
        node.style
            .set(Prop::Height, Value::Length(i64::from(size[1])));
        let layout = parents.layout.as_deref();
        let master = parents.master.as_deref();
        let palette = Palette {
            theme: parents.theme.as_deref(),
            map: colour_map(slide, layout, master),
            placeholder: None,
        };
        let data = [
            slide.common_slide_data.as_deref(),
            layout.map(|layout| &layout.common_slide_data),
            master.map(|master| &master.common_slide_data),
        ];
        let background = data
            .iter()
            .flatten()
            .find_map(|data| background(data.background.as_deref()?, &palette));
        if let Some(paint) = &background {
            let size = size.map(f64::from);
            let outline = geometry::outline(&Geometry::default(), size[0], size[1]);
            if let Some(drawing) = svg::drawing(&outline, size, paint, None, &self.ids) {
                node.push(drawing);
            }
        }
        let first = self.record.first_slide_num.unwrap_or(1);
        let host = SlideHost {
            layout,
            master,
            defaults: self.record.default_text_style.as_deref(),
            table_styles: &self.table_styles,
            number: first.saturating_add(i32::try_from(index).unwrap_or(0)),
            background,
            slides: self.slides.len(),
        };
        let painter = Painter {
            palette,
            host: &host,
            ids: &self.ids,
        };
        let shows_parents = slide.show_master_sp != Some(false);
        if shows_parents && layout.is_none_or(|layout| layout.show_master_sp != Some(false)) {
            decorate(&mut node, &painter, data[2]);
        }
        if shows_parents {
            decorate(&mut node, &painter, data[1]);
        }
        if let Some(tree) = data[0].and_then(tree) {
            for child in painter.tree(tree) {
                node.push(child);
            }
        }
        node
    }

    /// The speaker's notes as plain paragraphs; `None` if there are none.
    fn notes_of(&self, slide: usize) -> Result<Option<Node>> {
        let Some(index) = self
            .relations
            .notes_of(slide)
            .filter(|index| *index < self.notes.len())
        else {
            return Ok(None);
        };
        let notes: NotesSlide = self.item(&self.notes, index)?;
        let mut aside = Node::of(Kind::Aside, "speaker-notes");
        let elements = tree(&notes.common_slide_data)
            .into_iter()
            .flat_map(|tree| &tree.elems);
        for element in elements {
            let Some(DrawingNodeItem::Sp(shape)) = element.items.as_ref() else {
                continue;
            };
            let kind = shape
                .nv_sp_pr
                .as_ref()
                .and_then(|nv| nv.nv_pr.as_ref()?.ph.as_ref()?.kind);
            if kind != Some(PlaceholderType::Body) {
                continue;
            }
            for paragraph in shape.tx_body.iter().flat_map(|body| &body.paragraphs) {
                let text: String = paragraph
                    .runs
                    .iter()
                    .filter_map(|run| text_of(run.items.as_ref()?))
                    .collect();
                aside.push(Node::new(Kind::Paragraph).saying(text));
            }
        }
        let empty = aside.text().trim().is_empty();
        Ok((!empty).then_some(aside))
    }
}

fn text_of(run: &RunElemItem) -> Option<&str> {
    match run {
        RunElemItem::Run(run) => run.text.as_deref(),
        RunElemItem::Fld(field) => field.text.as_deref(),
        RunElemItem::Br(_) => Some(" "),
        RunElemItem::Math(_) | RunElemItem::MathPara(_) => None,
    }
}

fn tree(data: &CommonSlideData) -> Option<&SpTree> {
    let SpTreeHolderItem::SpTree(tree) = data.tree.items.as_ref()?;
    Some(tree)
}

/// Adds what a master or a layout shows on its slides: everything but placeholders.
fn decorate<'a>(node: &mut Node, painter: &Painter<'a, '_>, data: Option<&'a CommonSlideData>) {
    for element in data.and_then(tree).into_iter().flat_map(|tree| &tree.elems) {
        if !is_placeholder(element)
            && let Some(child) = painter.placed(element)
        {
            node.push(child);
        }
    }
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
