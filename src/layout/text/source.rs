//! Where fonts come from, and what a font file says about its faces.

use std::collections::HashMap;
use std::sync::Arc;

use skrifa::raw::types::NameId;
use skrifa::raw::{FileRef, FontRef, TableProvider};
use skrifa::string::StringId;
use skrifa::{MetadataProvider, attribute};

/// Faces of one file; no collection has more.
const MAX_FACES: u32 = 256;

/// Where the fonts of this machine, or of the page that shows the document, come from.
pub trait FontSource {
    /// All faces that there are. Asked once.
    fn faces(&self) -> Vec<FaceInfo>;

    /// Bytes of a file that one of the faces names; `None` if it cannot be had, or cannot be had yet.
    fn load(&self, file: &str) -> Option<Arc<[u8]>>;

    /// A family of all that there are which has a character that the usual ones lack; `None` where that is not to be told.
    fn family_with(&self, character: char) -> Option<String> {
        let _ = character;
        None
    }

    /// How wide a text is in a font of the system, in ems; `None` where none but the source's own fonts can be measured.
    fn measure(&self, font: &SystemFont<'_>, text: &str) -> Option<f64> {
        let _ = (font, text);
        None
    }

    /// A text in a font of the system as a picture, the em so many pixels; `None` where none but the source's own fonts can
    /// be drawn.
    fn draw(&self, font: &SystemFont<'_>, text: &str, size: u32) -> Option<DrawnText> {
        let _ = (font, text, size);
        None
    }
}

/// A text as a picture; lengths in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnText {
    /// Width of the picture.
    pub width: u32,
    /// Height of the picture.
    pub height: u32,
    /// Where the text begins in it.
    pub left: u32,
    /// How far its baseline is below the upper edge.
    pub baseline: u32,
    /// Advance of the text.
    pub advance: f64,
    /// How much of each pixel is covered, row by row.
    pub coverage: Vec<u8>,
}

/// A font that only the browser can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SystemFont<'f> {
    /// Its family.
    pub family: &'f str,
    /// Its generic family in CSS.
    pub generic: &'f str,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
}

/// A face that could be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceInfo {
    /// Its family.
    pub family: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic or oblique.
    pub italic: bool,
    /// The file it is in, as [`FontSource::load`] wants it.
    pub file: String,
    /// Which face of a collection it is; 0 in other files.
    pub index: u32,
}

/// The faces in the bytes of a font file; none if it cannot be read.
pub fn faces_of(file: &str, bytes: &[u8]) -> Vec<FaceInfo> {
    let count = match FileRef::new(bytes) {
        Ok(FileRef::Font(_)) => 1,
        Ok(FileRef::Collection(collection)) => collection.len().min(MAX_FACES),
        Err(_) => 0,
    };
    (0..count)
        .filter_map(|index| {
            let font = FontRef::from_index(bytes, index).ok()?;
            // Fonts without outlines of a kind that PDF embeds are of no use.
            font.head().ok()?;
            face_of(&font, file, index)
        })
        .collect()
}

/// Whether a face of a font file has a glyph for a character.
pub fn has_character(bytes: &[u8], index: u32, character: char) -> bool {
    FontRef::from_index(bytes, index)
        .ok()
        .and_then(|font| font.charmap().map(character))
        .is_some_and(|glyph| glyph.to_u32() != 0)
}

fn face_of(font: &FontRef<'_>, file: &str, index: u32) -> Option<FaceInfo> {
    let family = [NameId::FAMILY_NAME, NameId::TYPOGRAPHIC_FAMILY_NAME]
        .into_iter()
        .find_map(|id| english(font, id))?;
    let attributes = font.attributes();
    // Faces between regular and bold are families of their own under the names that documents use.
    let bold = attributes.weight >= attribute::Weight::SEMI_BOLD;
    let italic = attributes.style != attribute::Style::Normal;
    Some(FaceInfo {
        family,
        bold,
        italic,
        file: file.to_owned(),
        index,
    })
}

fn english(font: &FontRef<'_>, id: StringId) -> Option<String> {
    let name: String = font
        .localized_strings(id)
        .english_or_first()?
        .chars()
        .take(200)
        .collect();
    (!name.is_empty()).then_some(name)
}

/// The fonts that come with the extension: families, and their files without style and extension.
const BUNDLED: [&str; 5] = ["Arimo", "Caladea", "Carlito", "Cousine", "Tinos"];

/// The faces that come with the extension, by the names of their files in its folder `fonts`.
pub fn bundled_faces() -> Vec<FaceInfo> {
    let styles = [
        ("Regular", false, false),
        ("Bold", true, false),
        ("Italic", false, true),
        ("BoldItalic", true, true),
    ];
    let face = |family: &str, (style, bold, italic): (&str, bool, bool)| FaceInfo {
        family: family.to_owned(),
        bold,
        italic,
        file: format!("{family}-{style}.ttf"),
        index: 0,
    };
    BUNDLED
        .iter()
        .flat_map(|family| styles.map(|style| face(family, style)))
        .collect()
}

/// Fonts whose bytes are held in memory: those that the page has loaded, and those of tests.
#[derive(Default)]
pub struct MemoryFonts {
    faces: Vec<FaceInfo>,
    files: HashMap<String, Arc<[u8]>>,
}

impl MemoryFonts {
    /// Gives a file, and makes its faces known.
    pub fn add(&mut self, file: &str, bytes: Arc<[u8]>) {
        if !self.faces.iter().any(|face| face.file == file) {
            self.faces.extend(faces_of(file, &bytes));
        }
        self.files.insert(file.to_owned(), bytes);
    }
}

impl FontSource for MemoryFonts {
    fn faces(&self) -> Vec<FaceInfo> {
        self.faces.clone()
    }

    fn load(&self, file: &str) -> Option<Arc<[u8]>> {
        self.files.get(file).cloned()
    }
}
