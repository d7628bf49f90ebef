//! Fonts that JavaScript reads when a document needs them: those in the extension's folder `fonts`. Those of the system it
//! measures and draws.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::layout::text::{DrawnText, FaceInfo, FontSource, SystemFont, bundled_faces};

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

    /// A text in a font of the system as a picture, the em so many pixels.
    #[wasm_bindgen(method)]
    fn draw(
        this: &FontFiles,
        family: &str,
        generic: &str,
        style: &str,
        text: &str,
        size: u32,
    ) -> Option<Drawing>;

    /// A text as a picture, see [`DrawnText`].
    pub type Drawing;

    #[wasm_bindgen(method, getter)]
    fn width(this: &Drawing) -> u32;

    #[wasm_bindgen(method, getter)]
    fn height(this: &Drawing) -> u32;

    #[wasm_bindgen(method, getter)]
    fn left(this: &Drawing) -> u32;

    #[wasm_bindgen(method, getter)]
    fn baseline(this: &Drawing) -> u32;

    #[wasm_bindgen(method, getter)]
    fn advance(this: &Drawing) -> f64;

    #[wasm_bindgen(method, getter)]
    fn coverage(this: &Drawing) -> Vec<u8>;
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
        self.0.measure(font.family, font.generic, style(font), text)
    }

    fn draw(&self, font: &SystemFont<'_>, text: &str, size: u32) -> Option<DrawnText> {
        let drawing = self
            .0
            .draw(font.family, font.generic, style(font), text, size)?;
        Some(DrawnText {
            width: drawing.width(),
            height: drawing.height(),
            left: drawing.left(),
            baseline: drawing.baseline(),
            advance: drawing.advance(),
            coverage: drawing.coverage(),
        })
    }
}

/// Style and weight as in CSS.
fn style(font: &SystemFont<'_>) -> &'static str {
    match (font.bold, font.italic) {
        (false, false) => "",
        (true, false) => "bold",
        (false, true) => "italic",
        (true, true) => "italic bold",
    }
}
