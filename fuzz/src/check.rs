//! Everything that Quire does with a file: converted, read back, shown, laid out and printed.

use quire::container::Container;
use quire::convert::{Conversion, MediaFile, convert_beginning_first};
use quire::editor_bin::container::MainTable;
use quire::editor_bin::tables::for_each_table;
use quire::error::Result;
use quire::layout::document::{Options, Pages};
use quire::layout::sheet::{Sheets, drawings};
use quire::layout::slide;
use quire::layout::text::FontBook;
use quire::render::page::PageRenderer;
use quire::render::pdf::{PrintOptions, print};
use quire::render::sheet::Workbook;
use quire::render::stream::StreamWriter;
use quire::resolve::sheet::book::Book;
use quire::resolve::sheet::geometry::Geometry;
use quire::resolve::slide::Presentation;
use quire::resolve::word::document::Document;

use crate::fonts;

/// Cells shown of each sheet, from its beginning: rows, columns.
const WINDOW: [u32; 2] = [60, 30];
/// Pixels of a cell beneath the drawings.
const CELL: u32 = 20;
/// The most pages that are shown, and that are printed.
const PAGES: usize = 24;
/// The most sheets or slides that are shown.
const SHOWN: usize = 12;

/// Takes an Office document or an Editor.bin through all that is done with it.
///
/// # Errors
/// What is wrong with the file. That is as good an outcome as a document: only panics, hangs and memory are findings.
pub fn file(bytes: &[u8]) -> Result<()> {
    if MainTable::read(bytes).is_ok() {
        return editor_bin(bytes.to_vec());
    }
    let mut beginning = None;
    let mut begin = |made: Conversion| beginning = Some(made);
    let made = convert_beginning_first(bytes, &mut begin, &mut |_| true)?;
    // What is wrong with the beginning must not be seen in the whole document.
    if let Some(made) = beginning {
        let _shown = read_back(made.editor_bin, &made.media);
    }
    read_back(made.editor_bin, &made.media)
}

/// Reads an Editor.bin back, and shows and prints its beginning.
///
/// # Errors
/// What contradicts the format.
pub fn editor_bin(bytes: Vec<u8>) -> Result<()> {
    read_back(bytes, &[])
}

fn read_back(bytes: Vec<u8>, media: &[MediaFile]) -> Result<()> {
    for_each_table(&bytes, &mut |_, _, _, _| ())?;
    print_pages(bytes.clone(), media)?;
    show(bytes)
}

/// Lays out the first pages, and writes them as PDF.
fn print_pages(bytes: Vec<u8>, media: &[MediaFile]) -> Result<()> {
    let options = PrintOptions {
        sheets: Sheets::Visible,
        most_pages: Some(PAGES),
        ..PrintOptions::default()
    };
    let mut fonts = FontBook::new(Box::new(fonts::own()));
    let media = media.to_vec();
    let file = move |name: &str| {
        let file = media.iter().find(|file| file.name == name)?;
        Some(file.bytes.clone())
    };
    print(bytes, file, &mut fonts, options, &mut |_| true).map(|_| ())
}

fn show(bytes: Vec<u8>) -> Result<()> {
    let main = MainTable::read(&bytes)?;
    let mut stream = StreamWriter::default();
    let renderer = PageRenderer::default();
    match main.container {
        Container::Docy => {
            let document = Document::open(bytes, main)?;
            let mut fonts = FontBook::new(Box::new(fonts::own()));
            for page in Pages::new(&document, &mut fonts, Options::default()).take(PAGES) {
                stream.node(&renderer.page(&page?));
                stream.take();
            }
        }
        Container::Xlsy => {
            let drawn = Book::open(bytes.clone(), main.clone())?;
            let mut fonts = FontBook::new(Box::new(fonts::own()));
            let edges = |count: u32| (0..=count).map(|edge| edge * CELL).collect();
            let geometry = Geometry {
                rows: edges(WINDOW[0]),
                columns: edges(WINDOW[1]),
            };
            let book = Workbook::open(bytes, main)?;
            for index in 0..book.tabs().len().min(SHOWN) {
                let parts = drawn.sheet(index)?;
                let shown = (&parts.record, &geometry);
                let page = drawings::page(&drawn, shown, parts.is_right_to_left(), &mut fonts);
                stream.node(&renderer.page(&page));
                let sheet = book.sheet(index)?;
                stream.node(&sheet.cells(&book, [0, WINDOW[0]], [0, WINDOW[1]])?);
                stream.take();
            }
        }
        Container::Ppty => {
            let show = Presentation::open(bytes, main)?;
            let mut fonts = FontBook::new(Box::new(fonts::own()));
            let mut kept = slide::Kept::default();
            for index in 0..show.count().min(SHOWN) {
                let page = slide::page(&show, index, &mut fonts, &|_| None, &mut kept)?;
                stream.node(&renderer.page(&page));
                stream.take();
            }
        }
    }
    Ok(())
}
