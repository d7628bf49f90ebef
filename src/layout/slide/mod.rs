//! Slides as pages: the background, what master and layout show, and the slide's own drawings.

use crate::editor_bin::drawing::{Geometry, Ph, Sp, TableStyle, TextListStyle};
use crate::error::Result;
use crate::layout::display::{LinkTarget, Page};
use crate::layout::drawing::outline;
use crate::layout::drawing::{Host, Painter};
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Size};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry;
use crate::resolve::drawing::paint::Paint;
use crate::resolve::slide::{Placeholders, Presentation, SlideWithParents};

/// The own size of a picture of the media folder, by its name.
pub type PictureSizes<'m> = &'m dyn Fn(&str) -> Option<Size>;

/// The pages of a presentation, one for each slide, each made when it is asked for.
///
/// # Errors
/// Each page may find that the bytes contradict the format.
pub fn pages<'m>(
    presentation: &'m Presentation,
    fonts: &'m mut FontBook,
    sizes: PictureSizes<'m>,
) -> impl Iterator<Item = Result<Page>> {
    (0..presentation.count()).map(move |index| page(presentation, index, fonts, sizes))
}

/// The page of a slide; index from 0.
///
/// # Errors
/// There is no such slide, or its bytes contradict the format.
pub fn page(
    presentation: &Presentation,
    index: usize,
    fonts: &mut FontBook,
    sizes: PictureSizes<'_>,
) -> Result<Page> {
    let slide = presentation.slide(index)?;
    let [width, height] = presentation.size();
    let whole = Frame::sized(f64::from(width), f64::from(height));
    let mut page = Page {
        size: Size::new(Emu(i64::from(width)), Emu(i64::from(height))),
        label: slide.number.to_string(),
        items: Vec::new(),
    };
    let background = slide.background();
    if let Some(paint) = &background {
        let outline = geometry::outline(&Geometry::default(), whole.width, whole.height);
        outline::draw(&outline, &whole, paint, None, sizes, &mut page.items);
    }
    let host = SlideHost {
        placeholders: slide.placeholders(presentation),
        presentation,
        slide: &slide,
        background: background.map(|paint| (paint, whole)),
        sizes,
    };
    let mut painter = Painter {
        palette: slide.palette(),
        host: &host,
        fonts,
    };
    let own = slide.tree().into_iter().flat_map(|tree| &tree.elems);
    for element in slide.decorations().chain(own) {
        painter.placed(element, &mut page.items);
    }
    Ok(page)
}

/// A slide's surroundings.
struct SlideHost<'a> {
    placeholders: Placeholders<'a>,
    presentation: &'a Presentation,
    slide: &'a SlideWithParents,
    background: Option<(Paint, Frame)>,
    sizes: PictureSizes<'a>,
}

impl<'a> Host<'a> for SlideHost<'a> {
    fn ancestors(&self, placeholder: &Ph) -> Vec<&'a Sp> {
        self.placeholders.ancestors(placeholder)
    }

    fn list_styles(&self, placeholder: Option<&Ph>) -> Vec<&'a TextListStyle> {
        self.placeholders.list_styles(placeholder)
    }

    fn field(&self, kind: &str) -> Option<String> {
        (kind == "slidenum").then(|| self.slide.number.to_string())
    }

    fn table_style(&self, id: &str) -> Option<&'a TableStyle> {
        self.presentation.table_style(id)
    }

    fn target(&self, address: &str) -> Option<LinkTarget> {
        self.presentation.slide_at(address).map(LinkTarget::Page)
    }

    fn background(&self) -> Option<(Paint, Frame)> {
        self.background.clone()
    }

    fn picture_size(&self, media: &str) -> Option<Size> {
        (self.sizes)(media)
    }
}
