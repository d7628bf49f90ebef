//! Fonts that are embedded in documents: what is around them is taken off.

mod ctf;
mod eot;
mod lzcomp;
mod sfnt;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::font::FontBook;
use super::source::{FaceInfo, faces_of};
use crate::editor_bin::embedded_face::EmbeddedFace;
use crate::layout::MediaOf;
use crate::layout::display::FontId;

/// What the files of embedded fonts are called in a book: theirs is another folder than that of the source's.
pub(super) const FOLDER: &str = "media/";

/// So many bytes at the beginning of a font of a text are changed.
const CHANGED: usize = 32;

/// The embedded fonts of a document.
pub(super) struct EmbeddedFonts {
    faces: Vec<EmbeddedFace>,
    media: MediaOf,
}

impl EmbeddedFonts {
    /// The font in the file of this name in the media folder; `None` if it cannot be read.
    pub(super) fn load(&self, name: &str) -> Option<Arc<[u8]>> {
        let face = self.faces.iter().find(|face| face.file == name)?;
        let bytes = font_file((self.media)(name)?, face.key.as_deref())?;
        Some(bytes.into())
    }
}

impl FontBook {
    /// Makes the fonts that a document has embedded known; they come before those of their families that are here anyway.
    /// `media` gives their files, which are read when one is asked for.
    pub fn embed(&mut self, faces: &[EmbeddedFace], media: &MediaOf) {
        for face in faces {
            let family = self
                .catalogue
                .entry(face.family.to_lowercase())
                .or_default();
            let info = FaceInfo {
                family: face.family.clone(),
                bold: face.bold,
                italic: face.italic,
                file: format!("{FOLDER}{}", face.file),
                index: 0,
            };
            family.insert(0, info);
        }
        self.embedded = Some(EmbeddedFonts {
            faces: faces.to_vec(),
            media: media.clone(),
        });
    }

    /// The file of a font that the document has in itself; `None` for any other.
    pub fn embedded_file(&self, font: FontId) -> Option<Arc<[u8]>> {
        let is_embedded = self.file_name(font)?.starts_with(FOLDER);
        is_embedded
            .then(|| self.file(font))?
            .map(|(bytes, _)| bytes)
    }
}

/// The font file in what a document has embedded: an Embedded OpenType, or a file that was changed by a key, a GUID
/// (ECMA-376-1, 17.8.1); `None` if nothing of it can be read.
fn font_file(mut bytes: Vec<u8>, key: Option<&str>) -> Option<Vec<u8>> {
    let is_font = |file: &Vec<u8>| !faces_of("", file).is_empty();
    if let Some(font) = eot::unwrap(&bytes) {
        return Some(font).filter(is_font);
    }
    if let Some(key) = key.and_then(guid) {
        change(&mut bytes, key);
        if is_font(&bytes) {
            return Some(bytes);
        }
        change(&mut bytes, key);
    }
    Some(bytes).filter(is_font)
}

/// Changes the beginning of a font by a key, and back.
fn change(font: &mut [u8], key: [u8; 16]) {
    for (byte, key) in font.iter_mut().take(CHANGED).zip(key.iter().cycle()) {
        *byte ^= key;
    }
}

/// The bytes of a GUID, the last one first.
fn guid(text: &str) -> Option<[u8; 16]> {
    let digits: String = text.chars().filter(char::is_ascii_hexdigit).collect();
    let number = u128::from_str_radix(&digits, 16).ok()?;
    (digits.len() == 32).then_some(number.to_le_bytes())
}
