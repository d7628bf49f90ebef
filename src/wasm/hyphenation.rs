//! Patterns for hyphenation that JavaScript reads when a document needs them: those in the extension's folder `hyphenation`.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::layout::text::HyphenationPatterns;

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gives to have words parted: `extension/src/shared/hyphenation.ts`.
    pub type PatternFiles;

    /// How many letters of a word stand before each of its points, see [`HyphenationPatterns::points`].
    #[wasm_bindgen(method)]
    fn points(this: &PatternFiles, language: &str, word: &str) -> Vec<u32>;
}

/// The patterns that come with the extension.
pub struct BundledPatterns(PatternFiles);

impl BundledPatterns {
    /// Patterns whose files are read by this.
    pub fn new(files: PatternFiles) -> Self {
        Self(files)
    }
}

impl HyphenationPatterns for BundledPatterns {
    fn points(&self, language: &str, word: &str) -> Vec<usize> {
        let points = self.0.points(language, word);
        points.into_iter().map(|point| point as usize).collect()
    }
}
