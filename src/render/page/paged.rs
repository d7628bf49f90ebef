//! Documents that are shown page by page: each page is laid out when it is asked for, and given out as a node stream.

use std::sync::Arc;

use super::landmark::{Landmark, landmarks};
use super::sheets::SheetsPaged;
use super::{PageRenderer, plain_text};
use crate::container::Container;
use crate::editor_bin::container::MainTable;
use crate::error::Result;
use crate::layout::display::{FontId, Page};
use crate::layout::document::{Markup, Options, Pages, tells_pages};
use crate::layout::sheet::header::HeaderFacts;
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Size};
use crate::layout::{MediaOf, look_into_media, picture, slide};
use crate::render::stream::StreamWriter;
use crate::resolve::sheet::book::Book;
use crate::resolve::slide::Presentation;
use crate::resolve::word::document::Document;

/// A document that is shown page by page.
pub struct PagedDocument {
    content: Content,
    media: MediaOf,
    renderer: PageRenderer,
    stream: StreamWriter,
}

enum Content {
    Text(Box<TextPages>),
    Slides(Box<Slides>),
    Sheets(Box<SheetsPaged>),
}

/// A page as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownPage {
    /// Its index.
    pub index: usize,
    /// Its size.
    pub size: Size,
    /// Its number as the document counts; may be empty.
    pub label: String,
    /// Definitions of styles that its nodes refer to, and those of later pages may.
    pub styles: Vec<u8>,
    /// Its nodes.
    pub nodes: Vec<u8>,
    /// What it says, see [`plain_text`].
    pub text: String,
    /// Its headings, and places that links lead to.
    pub landmarks: Vec<Landmark>,
    /// Whether it is a slide that is skipped when slides are presented.
    pub hidden: bool,
    /// The speaker's notes, a line for each paragraph.
    pub notes: String,
}

impl PagedDocument {
    /// Opens an Editor.bin.
    ///
    /// Its memory is not given back before the program ends: it is shown by a worker of its own, which ends with it.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn open(bytes: Vec<u8>, mut fonts: FontBook, media: MediaOf) -> Result<Self> {
        let main = MainTable::read(&bytes)?;
        let content = match main.container {
            Container::Docy => {
                let document = Document::open(bytes, main)?;
                fonts.embed(document.tables.embedded_faces(), &media);
                fonts.take_for(document.tables.alternate_names());
                Content::Text(Box::new(TextPages::new(document, fonts)))
            }
            Container::Ppty => {
                let presentation = Presentation::open(bytes, main)?;
                fonts.embed(presentation.embedded_faces(), &media);
                Content::Slides(Box::new(Slides {
                    presentation,
                    fonts,
                    kept: slide::Kept::default(),
                }))
            }
            Container::Xlsy => {
                let book = Book::open(bytes, main)?;
                Content::Sheets(Box::new(SheetsPaged::new(book, fonts)))
            }
        };
        Ok(Self {
            content,
            media,
            renderer: PageRenderer::default(),
            stream: StreamWriter::default(),
        })
    }

    /// Number of slides; `None` for others, whose pages are counted as they are laid out.
    pub fn count(&self) -> Option<usize> {
        match &self.content {
            Content::Text(_) | Content::Sheets(_) => None,
            Content::Slides(slides) => Some(slides.presentation.count()),
        }
    }

    /// Size of the slides; `None` for others.
    pub fn slide_size(&self) -> Option<Size> {
        match &self.content {
            Content::Text(_) | Content::Sheets(_) => None,
            Content::Slides(slides) => {
                let [width, height] = slides.presentation.size();
                Some(Size::new(Emu(width.into()), Emu(height.into())))
            }
        }
    }

    /// The next page of a text, or of what is printed of a workbook; `None` behind the last one, and for presentations.
    ///
    /// Where headers tell the number of pages, all pages come a second time once it is known.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn next_page(&mut self) -> Result<Option<ShownPage>> {
        let media = &*self.media;
        let (index, page) = match &mut self.content {
            Content::Text(pages) => {
                let Some((index, mut page)) = pages.next()? else {
                    return Ok(None);
                };
                if let Some(pages) = &mut pages.pages {
                    look_into_media(&mut page, pages.fonts_mut(), media);
                }
                (index, page)
            }
            Content::Sheets(sheets) => {
                let Some((index, mut page)) = sheets.next()? else {
                    return Ok(None);
                };
                look_into_media(&mut page, &mut sheets.fonts, media);
                (index, page)
            }
            Content::Slides(_) => return Ok(None),
        };
        Ok(Some(self.shown(index, &page)))
    }

    /// Whether a text has comments.
    pub fn has_comments(&self) -> bool {
        match &self.content {
            Content::Text(pages) => !pages.document.tables.comments.is_empty(),
            Content::Slides(_) | Content::Sheets(_) => false,
        }
    }

    /// Whether the pages of a text up to now have revisions, shown or not.
    pub fn is_revised(&self) -> bool {
        match &self.content {
            Content::Text(pages) => pages.pages.as_ref().is_some_and(Pages::is_revised),
            Content::Slides(_) | Content::Sheets(_) => false,
        }
    }

    /// Begins the pages of a text anew, with other revisions and with comments or without. Styles are defined anew too, and
    /// the fonts that were needed before keep their places.
    pub fn lay_out(&mut self, markup: Markup, comments: bool) {
        if let Content::Text(pages) = &mut self.content {
            self.renderer = PageRenderer::default();
            self.stream = StreamWriter::default();
            let options = Options {
                markup,
                comments,
                pages: None,
            };
            pages.counts = tells_pages(pages.document);
            pages.begin(options);
        }
    }

    /// A slide.
    ///
    /// # Errors
    /// There is no such slide, or its bytes contradict the format.
    pub fn slide(&mut self, index: usize) -> Result<Option<ShownPage>> {
        let Content::Slides(slides) = &mut self.content else {
            return Ok(None);
        };
        let slide = slides.presentation.slide(index)?;
        let media = &*self.media;
        let mut page = slide::page_of(
            &slides.presentation,
            &slide,
            index,
            &mut slides.fonts,
            &|name| media(name).and_then(|bytes| picture::facts(&bytes)),
            &mut slides.kept,
        );
        look_into_media(&mut page, &mut slides.fonts, media);
        let hidden = slide.is_hidden();
        let notes = slides.presentation.notes_text(index)?;
        Ok(Some(ShownPage {
            hidden,
            notes,
            ..self.shown(index, &page)
        }))
    }

    /// Begins to print a sheet of a workbook, or with `None` all that may be looked at; the number of pages.
    ///
    /// # Errors
    /// There is no such sheet, or its bytes contradict the format.
    pub fn print(&mut self, sheet: Option<usize>, facts: HeaderFacts) -> Result<usize> {
        match &mut self.content {
            Content::Sheets(sheets) => sheets.print(sheet, facts),
            Content::Text(_) | Content::Slides(_) => Ok(0),
        }
    }

    /// Rows of a sheet that nothing gives a height and that grow to their texts, each with its height in pixels.
    ///
    /// # Errors
    /// There is no such sheet, or its bytes contradict the format.
    pub fn grown_rows(&mut self, sheet: usize) -> Result<Vec<(u32, u32)>> {
        match &mut self.content {
            Content::Sheets(sheets) => sheets.grown_rows(sheet),
            Content::Text(_) | Content::Slides(_) => Ok(Vec::new()),
        }
    }

    /// The drawings of a sheet, placed on a page as large as its rows and columns, whose edges in pixels are given.
    ///
    /// # Errors
    /// There is no such sheet, or its bytes contradict the format.
    pub fn drawings(
        &mut self,
        sheet: usize,
        rows: Vec<u32>,
        columns: Vec<u32>,
    ) -> Result<Option<ShownPage>> {
        let Content::Sheets(sheets) = &mut self.content else {
            return Ok(None);
        };
        let mut page = sheets.drawings(sheet, rows, columns)?;
        look_into_media(&mut page, &mut sheets.fonts, &*self.media);
        Ok(Some(self.shown(0, &page)))
    }

    fn shown(&mut self, index: usize, page: &Page) -> ShownPage {
        let node = self.renderer.page(page);
        self.stream.node(&node);
        let (styles, nodes) = self.stream.take_apart();
        ShownPage {
            index,
            size: page.size,
            label: page.label.clone(),
            styles,
            nodes,
            text: plain_text(&node),
            landmarks: landmarks(&page.items),
            hidden: false,
            notes: String::new(),
        }
    }

    /// The fonts that were needed up to now, from one on.
    pub fn fonts(&self, from: usize) -> impl Iterator<Item = ShownFont> {
        let fonts = match &self.content {
            Content::Text(pages) => pages.fonts(),
            Content::Slides(slides) => Some(&slides.fonts),
            Content::Sheets(sheets) => Some(&sheets.fonts),
        };
        fonts.into_iter().flat_map(move |fonts| {
            (from..fonts.len()).map(|index| ShownFont::of(fonts, FontId(index as u32)))
        })
    }
}

/// How a font is had where pages are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownFont {
    /// Name of its file; `None` for one of the system.
    pub file: Option<String>,
    /// Its file, if the document has it in itself.
    pub embedded: Option<Arc<[u8]>>,
    /// Its family.
    pub family: String,
    /// Its generic family in CSS.
    pub generic: &'static str,
    /// Whether a font of the system is bold, and italic.
    pub weight: (bool, bool),
}

impl ShownFont {
    fn of(fonts: &FontBook, id: FontId) -> Self {
        let (family, generic) = fonts.family(id);
        Self {
            file: fonts.file_name(id).map(str::to_owned),
            embedded: fonts.embedded_file(id),
            family: family.to_owned(),
            generic,
            weight: fonts.weight(id),
        }
    }
}

struct Slides {
    presentation: Presentation,
    fonts: FontBook,
    kept: slide::Kept,
}

/// The pages of a text, laid out twice if need be.
struct TextPages {
    document: &'static Document,
    /// `None` while they are begun anew.
    pages: Option<Pages<'static>>,
    /// How they are laid out.
    options: Options,
    /// Index of the next page.
    index: usize,
    /// Whether the pages come again once they are counted.
    counts: bool,
}

impl TextPages {
    fn new(document: Document, fonts: FontBook) -> Self {
        // Pages borrow both for as long as they are asked for: until the worker ends.
        let document: &'static Document = Box::leak(Box::new(document));
        let fonts: &'static mut FontBook = Box::leak(Box::new(fonts));
        Self {
            counts: tells_pages(document),
            pages: Some(Pages::new(document, fonts, Options::default())),
            options: Options::default(),
            document,
            index: 0,
        }
    }

    fn next(&mut self) -> Result<Option<(usize, Page)>> {
        loop {
            let Some(pages) = &mut self.pages else {
                return Ok(None);
            };
            if let Some(page) = pages.next().transpose()? {
                self.index += 1;
                return Ok(Some((self.index - 1, page)));
            }
            if !std::mem::take(&mut self.counts) {
                return Ok(None);
            }
            let pages = Some(i32::try_from(self.index).unwrap_or(i32::MAX));
            self.begin(Options {
                pages,
                ..self.options
            });
        }
    }

    /// Begins with the first page again.
    fn begin(&mut self, options: Options) {
        self.index = 0;
        self.pages = self
            .pages
            .take()
            .map(|pages| Pages::new(self.document, pages.into_fonts(), options));
        self.options = options;
    }

    fn fonts(&self) -> Option<&FontBook> {
        self.pages.as_ref().map(Pages::fonts)
    }
}
