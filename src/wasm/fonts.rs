//! Fonts that JavaScript reads when a document needs them: those in the extension's folder `fonts`.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::layout::text::{FaceInfo, FontSource, bundled_faces};

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gives to have font files read: `extension/src/shared/fonts.ts`.
    pub type FontFiles;

    /// The bytes of a file of the folder, at once; undefined if it cannot be read.
    #[wasm_bindgen(method)]
    fn read(this: &FontFiles, file: &str) -> Option<Vec<u8>>;
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
}
