//! A whole document as PDF: laid out page by page, and written as the pages come.

use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use super::{PdfWriter, Printed, Properties, Sources};
use crate::container::Container;
use crate::editor_bin::codec::{Payload, Reader};
use crate::editor_bin::container::{MainTable, doubles};
use crate::editor_bin::ppty::PptyCore;
use crate::error::Result;
use crate::layout::display::{FontId, Page};
use crate::layout::document::{self, Options as TextOptions};
use crate::layout::picture;
use crate::layout::sheet::header::HeaderFacts;
use crate::layout::sheet::{SheetPages, Sheets};
use crate::layout::slide;
use crate::layout::svg;
use crate::layout::text::{DrawnText, FontBook};
use crate::layout::{Media, MediaOf, look_into_media};
use crate::progress::Progress;
use crate::resolve::sheet::book::Book;
use crate::resolve::slide::Presentation;
use crate::resolve::word::document::Document;

// Tables of the core properties (`shared/format` 00).
const DOCY_CORE: u8 = 16;
const XLSY_CORE: u8 = 7;
const PPTY_CORE: u8 = 2;

/// Most pages of a text that wait for the places that they link to.
const MOST_WAITING: usize = 300;

/// What is printed, and what the document does not know of itself.
#[derive(Debug, Clone, Default)]
pub struct PrintOptions {
    /// Which sheets of a workbook.
    pub sheets: Sheets,
    /// How a text is laid out.
    pub text: TextOptions,
    /// Whether the slides of a presentation stand on pages with their notes.
    pub notes: bool,
    /// File, folder, date and time, for headers and footers of sheets.
    pub facts: HeaderFacts,
    /// Pages after which the rest is left out; `None`: there is no such number.
    pub most_pages: Option<usize>,
}

/// Fonts and pictures of a document that is being written.
struct Found<'a> {
    fonts: &'a FontBook,
    media: Media<'a>,
}

impl Sources for Found<'_> {
    fn font(&self, font: FontId) -> Option<(Arc<[u8]>, u32)> {
        self.fonts.file(font)
    }

    fn media(&self, name: &str) -> Option<Vec<u8>> {
        (self.media)(name)
    }

    fn drawn(&self, font: FontId, text: &str, size: u32) -> Option<DrawnText> {
        self.fonts.draw(font, text, size)
    }
}

/// The PDF of an Editor.bin.
///
/// `media` gives the bytes of a file of its media folder. `progress` is called with a share between 0 and 1, and says whether to go on.
///
/// # Errors
/// The bytes contradict the format, the work was cancelled, or [`crate::error::ErrorKind::Pdf`].
pub fn print(
    editor_bin: Vec<u8>,
    media: impl Fn(&str) -> Option<Vec<u8>> + 'static,
    fonts: &mut FontBook,
    options: PrintOptions,
    progress: &mut dyn FnMut(f32) -> bool,
) -> Result<Printed> {
    let media: MediaOf = Rc::new(media);
    let main = MainTable::read(&editor_bin)?;
    let mut printer = Printer {
        writer: PdfWriter::new(properties(&editor_bin, &main)?),
        most_pages: options.most_pages.unwrap_or(usize::MAX),
        media: &*media,
        fonts,
        progress: Progress::new(progress),
    };
    match main.container {
        Container::Xlsy => printer.workbook(&Book::open(editor_bin, main)?, options)?,
        Container::Ppty => {
            let presentation = Presentation::open(editor_bin, main)?;
            printer.fonts.embed(presentation.embedded_faces(), &media);
            printer.presentation(&presentation, options.notes)?;
        }
        Container::Docy => {
            let document = Document::open(editor_bin, main)?;
            let fonts = &mut printer.fonts;
            fonts.embed(document.tables.embedded_faces(), &media);
            fonts.take_for(document.tables.alternate_names());
            printer.document(&document, options.text)?;
        }
    }
    printer.writer.finish()
}

struct Printer<'a> {
    writer: PdfWriter,
    most_pages: usize,
    media: Media<'a>,
    fonts: &'a mut FontBook,
    progress: Progress<'a>,
}

impl Printer<'_> {
    fn write(&mut self, mut page: Page) {
        look_into_media(&mut page, self.fonts, self.media);
        svg::play_on(&mut page, self.media);
        let found = Found {
            fonts: self.fonts,
            media: self.media,
        };
        self.writer.page(&page, &found);
    }

    /// Pages with links to what is not laid out yet wait for it, but not too many of them.
    fn document(&mut self, document: &Document, options: TextOptions) -> Result<()> {
        let mut pages = document::pages(document, self.fonts, options)?;
        let mut waiting: VecDeque<Page> = VecDeque::new();
        let mut count = 0usize;
        loop {
            let next = if count < self.most_pages {
                pages.next().transpose()?
            } else {
                None
            };
            let is_end = next.is_none();
            if let Some(mut page) = next {
                look_into_media(&mut page, pages.fonts_mut(), self.media);
                svg::play_on(&mut page, self.media);
                self.writer.foresee(count, &page);
                count += 1;
                waiting.push_back(page);
            }
            let found = Found {
                fonts: pages.fonts(),
                media: self.media,
            };
            while let Some(page) = waiting.front() {
                if !is_end && waiting.len() <= MOST_WAITING && !self.writer.knows_targets(page) {
                    break;
                }
                self.writer.page(page, &found);
                waiting.pop_front();
            }
            if is_end {
                return Ok(());
            }
            // How many pages are to come is not known.
            let share = count as f32 / (count as f32 + 50.0);
            self.progress.report(share)?;
        }
    }

    fn workbook(&mut self, book: &Book, options: PrintOptions) -> Result<()> {
        let mut pages = SheetPages::new(book, options.sheets, options.facts, self.fonts)?;
        let count = pages.count().min(self.most_pages);
        for done in 0..count {
            let Some(page) = pages.next_page(self.fonts)? else {
                break;
            };
            self.write(page);
            self.progress.report((done + 1) as f32 / count as f32)?;
        }
        Ok(())
    }

    fn presentation(&mut self, presentation: &Presentation, notes: bool) -> Result<()> {
        let count = presentation.count().min(self.most_pages);
        self.writer.expect(count.max(1));
        if presentation.count() == 0 {
            self.write(slide::empty_page());
        }
        let media = self.media;
        let pictures = move |name: &str| media(name).and_then(|bytes| picture::facts(&bytes));
        let mut kept = slide::Kept::default();
        for index in 0..count {
            let page = if notes {
                slide::notes_page(presentation, index, self.fonts, &pictures, &mut kept)?
            } else {
                slide::page(presentation, index, self.fonts, &pictures, &mut kept)?
            };
            self.write(page);
            self.progress.report((index + 1) as f32 / count as f32)?;
        }
        Ok(())
    }
}

/// What the core properties tell.
fn properties(bytes: &[u8], main: &MainTable) -> Result<Properties> {
    let table = match main.container {
        Container::Docy => DOCY_CORE,
        Container::Xlsy => XLSY_CORE,
        Container::Ppty => PPTY_CORE,
    };
    let Some(offset) = main.offset(table) else {
        return Ok(Properties::default());
    };
    let file = Reader::new(bytes, doubles(main.container));
    let (_, mut body) = file.at(offset)?.record()?;
    let core = PptyCore::get(&mut body)?.unwrap_or_default();
    let text = |field: Option<String>| field.unwrap_or_default();
    Ok(Properties {
        title: text(core.title),
        author: text(core.creator),
        created: text(core.created),
        subject: text(core.extra.subject),
        keywords: text(core.extra.keywords),
        language: text(core.extra.language),
    })
}
