//! Fonts that a document has in itself, and what stood for others when it was saved.

use crate::record;

record! {
    /// A face of a font that is embedded in a text or a presentation; its file is in the media folder as it came.
    ///
    /// Ours: no table has a place for it, and other readers skip what they do not know (`shared/format` 00).
    records EmbeddedFace {
        /// The family, as the document names it. OOXML: `w:font@w:name`, `p:font@typeface`
        0 family: String = "";
        /// Whether it is the bold face.
        1 bold: bool = "";
        /// Whether it is the italic face.
        2 italic: bool = "";
        /// Its file in the media folder.
        3 file: String = "";
        /// The GUID by which the beginning of the file was changed. OOXML: `w:fontKey`
        4 key: Option<String> = "";
    }
}

record! {
    /// What was taken for a font that was not there when a text was saved.
    ///
    /// Ours, too.
    records AlternateName {
        /// The family, as the document names it. OOXML: `w:font@w:name`
        0 family: String = "";
        /// The family in its place. OOXML: `w:altName@w:val`
        1 alternate: String = "";
    }
}
