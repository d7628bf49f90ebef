//! Fonts that JavaScript reads when a document needs them: those in the extension's folder `fonts`. Those of the system it
//! measures.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::layout::text::{FaceInfo, FontSource, SystemFont, bundled_faces};

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gives to have font files read: `extension/src/shared/fonts.ts`.
    pub type FontFiles;

    /// The bytes of a file of the folder, at once; undefined if it cannot be read.
    #[wasm_bindgen(method)]
    fn read(this: &FontFiles, file: &str) -> Option<Vec<u8>>;

    /// How wide a text is in a font of the system, in ems; `style` is `bold`, `italic`, both or empty.
    #[wasm_bindgen(method)]
    fn measure(
        this: &FontFiles,
        family: &str,
        generic: &str,
        style: &str,
        text: &str,
    ) -> Option<f64>;
}

/// The fonts that come with the extension.
pub struct BundledFonts(FontFiles);

impl BundledFonts {
    /// Fonts whose files are read by this.
    pub fn new(files: FontFiles) -> Self {
        Self(files)
    }
}

impl FontSource for BundledFonts {
    fn faces(&self) -> Vec<FaceInfo> {
        bundled_faces()
    }

    fn load(&self, file: &str) -> Option<Arc<[u8]>> {
        self.0.read(file).map(Arc::from)
    }

    fn measure(&self, font: &SystemFont<'_>, text: &str) -> Option<f64> {
        let style = match (font.bold, font.italic) {
            (false, false) => "",
            (true, false) => "bold",
            (false, true) => "italic",
            (true, true) => "italic bold",
        };
        self.0.measure(font.family, font.generic, style, text)
    }
}
