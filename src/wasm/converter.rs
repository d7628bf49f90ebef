//! The converter worker's face: a document's bytes in, `Editor.bin` and its media out.

use std::mem;

use wasm_bindgen::prelude::wasm_bindgen;

use super::error::CoreError;
use crate::container::Container;
use crate::convert::{self, MediaFile};
use crate::error::Warning;

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gives to be told how far the work is.
    pub type Progress;

    /// Tells the share that is done, between 0 and 1.
    #[wasm_bindgen(method)]
    fn report(this: &Progress, share: f32);

    /// Gives the beginning of a large document.
    #[wasm_bindgen(method)]
    fn begin(this: &Progress, beginning: Conversion);
}

/// What a conversion made, in linear memory until it is taken out.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Conversion {
    container: Container,
    editor_bin: Vec<u8>,
    media: Vec<MediaFile>,
    warnings: Vec<Warning>,
}

/// Converts a document; with `beginning`, that of a large one is given first.
///
/// # Errors
/// See [`convert::convert`].
#[wasm_bindgen]
pub fn convert(
    bytes: &[u8],
    beginning: bool,
    progress: &Progress,
) -> Result<Conversion, CoreError> {
    let mut report = |share| {
        progress.report(share);
        true
    };
    let made = if beginning {
        let mut begin = |made: convert::Conversion| progress.begin(made.into());
        convert::convert_beginning_first(bytes, &mut begin, &mut report)?
    } else {
        convert::convert(bytes, &mut report)?
    };
    Ok(made.into())
}

impl From<convert::Conversion> for Conversion {
    fn from(made: convert::Conversion) -> Self {
        Self {
            container: made.container,
            editor_bin: made.editor_bin,
            media: made.media,
            warnings: made.warnings,
        }
    }
}

#[wasm_bindgen]
impl Conversion {
    /// `docy`, `xlsy` or `ppty`.
    #[wasm_bindgen(getter)]
    pub fn container(&self) -> String {
        match self.container {
            Container::Docy => "docy",
            Container::Xlsy => "xlsy",
            Container::Ppty => "ppty",
        }
        .to_owned()
    }

    /// Editor.bin. Can be taken once; then it is empty.
    #[wasm_bindgen(js_name = takeEditorBin)]
    pub fn take_editor_bin(&mut self) -> Vec<u8> {
        mem::take(&mut self.editor_bin)
    }

    /// Number of media files.
    #[wasm_bindgen(getter, js_name = mediaCount)]
    pub fn media_count(&self) -> usize {
        self.media.len()
    }

    /// Name of a media file, empty beyond the last.
    #[wasm_bindgen(js_name = mediaName)]
    pub fn media_name(&self, index: usize) -> String {
        self.media
            .get(index)
            .map_or_else(String::new, |file| file.name.clone())
    }

    /// Bytes of a media file. Can be taken once; then they are empty.
    #[wasm_bindgen(js_name = takeMedia)]
    pub fn take_media(&mut self, index: usize) -> Vec<u8> {
        self.media
            .get_mut(index)
            .map_or_else(Vec::new, |file| mem::take(&mut file.bytes))
    }

    /// Number of warnings.
    #[wasm_bindgen(getter, js_name = warningCount)]
    pub fn warning_count(&self) -> usize {
        self.warnings.len()
    }

    /// Code of a warning, empty beyond the last.
    #[wasm_bindgen(js_name = warningCode)]
    pub fn warning_code(&self, index: usize) -> String {
        self.warning(index, |warning| warning.code)
    }

    /// Part that a warning concerns, empty beyond the last.
    #[wasm_bindgen(js_name = warningPart)]
    pub fn warning_part(&self, index: usize) -> String {
        self.warning(index, |warning| &warning.part)
    }

    /// Sentence of a warning, empty beyond the last.
    #[wasm_bindgen(js_name = warningMessage)]
    pub fn warning_message(&self, index: usize) -> String {
        self.warning(index, |warning| &warning.message)
    }

    fn warning(&self, index: usize, field: impl Fn(&Warning) -> &str) -> String {
        self.warnings
            .get(index)
            .map_or_else(String::new, |warning| field(warning).to_owned())
    }
}
