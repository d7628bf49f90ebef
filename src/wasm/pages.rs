//! The face of the layout worker: Editor.bin in, pages out.

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use super::error::CoreError;
use super::fonts::{BundledFonts, FontFiles};
use super::hyphenation::{BundledPatterns, PatternFiles};
use crate::layout::document::Markup;
use crate::layout::sheet::header::HeaderFacts;
use crate::layout::text::FontBook;
use crate::render::page::{Landmark, PagedDocument, ShownPage};

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gives to have pictures looked into.
    pub type PictureFiles;

    /// The bytes of a file of the media folder, at once; undefined if there is none.
    #[wasm_bindgen(method)]
    fn read(this: &PictureFiles, name: &str) -> Option<Vec<u8>>;
}

/// A document whose pages are asked for.
#[wasm_bindgen]
pub struct Pages(PagedDocument);

/// A page. Buffers are taken out once.
#[wasm_bindgen]
pub struct PageHandle(ShownPage);

#[wasm_bindgen]
impl Pages {
    /// Opens an Editor.bin. Its memory is given back with the worker only.
    ///
    /// # Errors
    /// It contradicts the format.
    pub fn open(
        bytes: Vec<u8>,
        fonts: FontFiles,
        patterns: PatternFiles,
        pictures: PictureFiles,
    ) -> Result<Self, CoreError> {
        let fonts = FontBook::new(Box::new(BundledFonts::new(fonts)))
            .with_patterns(Rc::new(BundledPatterns::new(patterns)));
        let media = Rc::new(move |name: &str| pictures.read(name));
        Ok(Self(PagedDocument::open(bytes, fonts, media)?))
    }

    /// Number of slides; undefined for others.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> Option<usize> {
        self.0.count()
    }

    /// Width and height of the slides in points; empty for others.
    #[wasm_bindgen(getter, js_name = slideSize)]
    pub fn slide_size(&self) -> Vec<f64> {
        self.0.slide_size().map_or_else(Vec::new, |size| {
            vec![size.width.to_points(), size.height.to_points()]
        })
    }

    /// Whether a text has comments.
    #[wasm_bindgen(getter, js_name = hasComments)]
    pub fn has_comments(&self) -> bool {
        self.0.has_comments()
    }

    /// Whether the pages up to now have revisions, shown or not.
    #[wasm_bindgen(getter, js_name = isRevised)]
    pub fn is_revised(&self) -> bool {
        self.0.is_revised()
    }

    /// Begins the pages of a text anew: with `all` revisions, the `final` text or the `original` one; with comments or
    /// without.
    #[wasm_bindgen(js_name = layOut)]
    pub fn lay_out(&mut self, markup: &str, comments: bool) {
        let markup = Markup::of_word(markup).unwrap_or_default();
        self.0.lay_out(markup, comments);
    }

    /// The next page of a text or of what is printed; undefined behind the last one. Where headers tell the number of
    /// pages, all come twice.
    ///
    /// # Errors
    /// The document contradicts the format.
    #[wasm_bindgen(js_name = next)]
    pub fn next_page(&mut self) -> Result<Option<PageHandle>, CoreError> {
        let page = self.0.next_page()?;
        Ok(page.map(PageHandle))
    }

    /// A slide.
    ///
    /// # Errors
    /// There is none, or it contradicts the format.
    pub fn slide(&mut self, index: usize) -> Result<Option<PageHandle>, CoreError> {
        let page = self.0.slide(index)?;
        Ok(page.map(PageHandle))
    }

    /// Begins to print a sheet of a workbook, or with undefined all that may be looked at, and tells the number of pages;
    /// headers name the file, and the time in seconds since the beginning of 1970 where the user is.
    ///
    /// # Errors
    /// There is no such sheet, or it contradicts the format.
    pub fn print(
        &mut self,
        sheet: Option<usize>,
        file: String,
        seconds: f64,
    ) -> Result<usize, CoreError> {
        let facts = HeaderFacts {
            file,
            ..HeaderFacts::at(seconds)
        };
        Ok(self.0.print(sheet, facts)?)
    }

    /// Rows of a sheet that nothing gives a height and that grow to their texts, each behind it with its height in pixels.
    ///
    /// # Errors
    /// There is no such sheet, or it contradicts the format.
    #[wasm_bindgen(js_name = grownRows)]
    pub fn grown_rows(&mut self, sheet: usize) -> Result<Vec<u32>, CoreError> {
        let rows = self.0.grown_rows(sheet)?.into_iter();
        Ok(rows.flat_map(|(row, height)| [row, height]).collect())
    }

    /// The drawings of a sheet, whose rows and columns begin at these places in pixels; undefined if it is no workbook.
    ///
    /// # Errors
    /// There is no such sheet, or it contradicts the format.
    pub fn drawings(
        &mut self,
        sheet: usize,
        rows: Vec<u32>,
        columns: Vec<u32>,
    ) -> Result<Option<PageHandle>, CoreError> {
        let page = self.0.drawings(sheet, rows, columns)?;
        Ok(page.map(PageHandle))
    }

    /// The fonts from one on, in five strings each: file, or empty for one of the system; family; generic family; `bold`
    /// or empty; `italic` or empty.
    #[wasm_bindgen(js_name = fontsFrom)]
    pub fn fonts_from(&self, index: usize) -> Vec<String> {
        let word = |is: bool, word: &str| if is { word.to_owned() } else { String::new() };
        self.0
            .fonts(index)
            .flat_map(|font| {
                [
                    font.file.unwrap_or_default(),
                    font.family,
                    font.generic.to_owned(),
                    word(font.weight.0, "bold"),
                    word(font.weight.1, "italic"),
                ]
            })
            .collect()
    }

    /// The file of a font that the document has in itself; undefined for any other.
    #[wasm_bindgen(js_name = embeddedFont)]
    pub fn embedded_font(&self, index: usize) -> Option<Vec<u8>> {
        let font = self.0.fonts(index).next()?;
        font.embedded.map(|bytes| bytes.to_vec())
    }
}

#[wasm_bindgen]
impl PageHandle {
    /// Its index.
    #[wasm_bindgen(getter)]
    pub fn index(&self) -> usize {
        self.0.index
    }

    /// Its width in points.
    #[wasm_bindgen(getter)]
    pub fn width(&self) -> f64 {
        self.0.size.width.to_points()
    }

    /// Its height in points.
    #[wasm_bindgen(getter)]
    pub fn height(&self) -> f64 {
        self.0.size.height.to_points()
    }

    /// Its number as the document counts.
    #[wasm_bindgen(getter)]
    pub fn label(&self) -> String {
        self.0.label.clone()
    }

    /// What it says.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.0.text.clone()
    }

    /// Whether it is a slide that is skipped when slides are presented.
    #[wasm_bindgen(getter)]
    pub fn hidden(&self) -> bool {
        self.0.hidden
    }

    /// The speaker's notes, a line for each paragraph.
    #[wasm_bindgen(getter)]
    pub fn notes(&self) -> String {
        self.0.notes.clone()
    }

    /// Definitions of styles.
    #[wasm_bindgen(js_name = takeStyles)]
    pub fn take_styles(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0.styles)
    }

    /// Its nodes.
    #[wasm_bindgen(js_name = takeNodes)]
    pub fn take_nodes(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0.nodes)
    }

    /// Names and texts of its landmarks, two strings each.
    #[wasm_bindgen(getter, js_name = landmarkTexts)]
    pub fn landmark_texts(&self) -> Vec<String> {
        let both = |landmark: &Landmark| [landmark.name.clone(), landmark.text.clone()];
        self.0.landmarks.iter().flat_map(both).collect()
    }

    /// Levels of its landmarks and how far below the top they are in points, two numbers each.
    #[wasm_bindgen(getter, js_name = landmarkPlaces)]
    pub fn landmark_places(&self) -> Vec<f64> {
        let both = |landmark: &Landmark| [f64::from(landmark.level), landmark.top.to_points()];
        self.0.landmarks.iter().flat_map(both).collect()
    }
}
