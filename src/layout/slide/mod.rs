//! Slides as pages: the background, what master and layout show, and the slide's own drawings.

mod kept;
mod notes;

pub use kept::Kept;
pub use notes::notes_page;

use std::cell::Cell;

use crate::editor_bin::drawing::{
    DrawingNodeItem, Geometry, Ph, PlaceholderType, RunElemItem, Sp, TableStyle, TextListStyle,
};
use crate::error::Result;
use crate::layout::display::{Anchor, Item, LinkTarget, Page};
use crate::layout::drawing::outline;
use crate::layout::drawing::{Host, Painter};
use crate::layout::picture;
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Point, Size};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry;
use crate::resolve::drawing::paint::Paint;
use crate::resolve::slide::{Placeholders, Presentation, SlideWithParents, placeholder_of};

/// What is known of a picture of the media folder, by its name.
pub type Pictures<'m> = &'m dyn Fn(&str) -> Option<picture::Facts>;

/// The name of the place that leads out of a show. There is no such place in the document.
pub const END_OF_SHOW: &str = "q-end-show";

/// Width and height of the page of a presentation without slides, in EMU: A4.
const EMPTY: Size = Size {
    width: Emu(7_560_000),
    height: Emu(10_692_000),
};

/// The page of a presentation without slides: a print without any page is no document.
pub fn empty_page() -> Page {
    Page {
        size: EMPTY,
        label: String::new(),
        items: Vec::new(),
    }
}

/// The pages of a presentation, one for each slide, each made when it is asked for.
///
/// # Errors
/// Each page may find that the bytes contradict the format.
pub fn pages<'m>(
    presentation: &'m Presentation,
    fonts: &'m mut FontBook,
    pictures: Pictures<'m>,
) -> impl Iterator<Item = Result<Page>> {
    let mut kept = Kept::default();
    (0..presentation.count())
        .map(move |index| page(presentation, index, fonts, pictures, &mut kept))
}

/// The page of a slide; index from 0. What is kept is of other slides with the same fonts.
///
/// # Errors
/// There is no such slide, or its bytes contradict the format.
pub fn page(
    presentation: &Presentation,
    index: usize,
    fonts: &mut FontBook,
    pictures: Pictures<'_>,
    kept: &mut Kept,
) -> Result<Page> {
    Ok(page_of(
        presentation,
        &presentation.slide(index)?,
        index,
        fonts,
        pictures,
        kept,
    ))
}

/// The page of a slide that was read; `index` is its own, and what is kept is of other slides with the same fonts.
pub fn page_of(
    presentation: &Presentation,
    slide: &SlideWithParents,
    index: usize,
    fonts: &mut FontBook,
    pictures: Pictures<'_>,
    kept: &mut Kept,
) -> Page {
    let [width, height] = presentation.size();
    let whole = Frame::sized(f64::from(width), f64::from(height));
    let mut page = Page {
        size: Size::new(Emu(i64::from(width)), Emu(i64::from(height))),
        label: slide.number.to_string(),
        items: Vec::new(),
    };
    if let Some(title) = title(slide) {
        page.items.push(Item::Anchor(Anchor {
            name: format!("slide-{}", index + 1),
            at: Point::default(),
            heading: Some((1, title)),
        }));
    }
    let background = slide.background();
    if let Some(paint) = &background {
        let outline = geometry::outline(&Geometry::default(), whole.width, whole.height);
        outline::draw(&outline, &whole, paint, None, &mut page.items);
    }
    let host = SlideHost {
        placeholders: slide.placeholders(presentation),
        presentation,
        slide,
        index,
        background: background.map(|paint| (paint, whole)),
        pictures,
        was_asked: Cell::new(false),
    };
    let mut painter = Painter {
        palette: slide.palette(),
        host: &host,
        fonts,
        group_fills: Vec::new(),
    };
    if !kept.add(slide, &mut page.items) {
        let before = page.items.len();
        for element in slide.decorations() {
            painter.placed(element, &mut page.items);
        }
        if !host.was_asked.get() {
            kept.keep(slide, &page.items[before..]);
        }
    }
    let own = slide.tree().into_iter().flat_map(|tree| &tree.elems);
    for element in own {
        painter.placed(element, &mut page.items);
    }
    page
}

/// What the title of a slide says; `None` if it has none.
fn title(slide: &SlideWithParents) -> Option<String> {
    let elements = slide.tree().into_iter().flat_map(|tree| &tree.elems);
    let shape = elements
        .filter_map(|element| match element.items.as_ref()? {
            DrawingNodeItem::Sp(shape) => Some(shape),
            _ => None,
        })
        .find(|shape| {
            matches!(
                placeholder_of(shape).and_then(|ph| ph.kind),
                Some(PlaceholderType::Title | PlaceholderType::CtrTitle)
            )
        })?;
    let paragraphs = shape.tx_body.iter().flat_map(|body| &body.paragraphs);
    let words: Vec<String> = paragraphs
        .map(|paragraph| {
            let runs = paragraph.runs.iter().filter_map(|run| run.items.as_ref());
            runs.map(|run| match run {
                RunElemItem::Run(run) => run.text.as_deref().unwrap_or_default(),
                RunElemItem::Fld(field) => field.text.as_deref().unwrap_or_default(),
                RunElemItem::Br(_) | RunElemItem::Math(_) | RunElemItem::MathPara(_) => " ",
            })
            .collect()
        })
        .collect();
    let text = words.join(" ").trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// A slide's surroundings.
struct SlideHost<'a> {
    placeholders: Placeholders<'a>,
    presentation: &'a Presentation,
    slide: &'a SlideWithParents,
    index: usize,
    background: Option<(Paint, Frame)>,
    pictures: Pictures<'a>,
    /// Whether what is drawn has asked for something that is another on another slide.
    was_asked: Cell<bool>,
}

impl<'a> Host<'a> for SlideHost<'a> {
    fn ancestors(&self, placeholder: &Ph) -> Vec<&'a Sp> {
        self.placeholders.ancestors(placeholder)
    }

    fn list_styles(&self, placeholder: Option<&Ph>) -> Vec<&'a TextListStyle> {
        self.placeholders.list_styles(placeholder)
    }

    fn field(&self, kind: &str) -> Option<String> {
        (kind == "slidenum").then(|| {
            self.was_asked.set(true);
            self.slide.number.to_string()
        })
    }

    fn grounds_charts(&self) -> bool {
        false
    }

    fn table_style(&self, id: &str) -> Option<&'a TableStyle> {
        self.presentation.table_style(id)
    }

    fn target(&self, address: &str) -> Option<LinkTarget> {
        self.presentation.slide_at(address).map(LinkTarget::Page)
    }

    fn jump(&self, action: &str) -> Option<LinkTarget> {
        self.was_asked.set(true);
        let last = self.presentation.count().saturating_sub(1);
        Some(match action {
            "nextslide" => LinkTarget::Page((self.index + 1).min(last)),
            "previousslide" => LinkTarget::Page(self.index.saturating_sub(1)),
            "firstslide" => LinkTarget::Page(0),
            "lastslide" => LinkTarget::Page(last),
            "endshow" => LinkTarget::Anchor(END_OF_SHOW.to_owned()),
            _ => return None,
        })
    }

    fn background(&self) -> Option<(Paint, Frame)> {
        self.was_asked.set(true);
        self.background.clone()
    }

    fn is_opaque(&self, media: &str) -> bool {
        (self.pictures)(media).is_some_and(|facts| facts.is_opaque)
    }
}
