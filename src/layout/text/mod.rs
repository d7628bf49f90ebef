//! The layout of text: fonts, shaping, lines. Knows nothing of documents or slides; those give it [`Paragraph`]s with all
//! inheritance applied.
//!
//! A [`FontBook`] is made once, over the fonts that there are. A [`Paragraph`] is shaped with it into a
//! [`ShapedParagraph`], from which a [`LineSetter`] cuts one [`Line`] after another into the [`Room`] at its height; a line
//! is painted at any place.

mod breaks;
mod collect;
mod decorations;
mod east_asia;
mod embedded;
mod emphasis;
mod fallback;
mod fill;
mod fit;
#[cfg(test)]
pub(crate) mod fixture;
mod font;
mod hyphenation;
mod letters;
mod lines;
mod looks;
mod metrics;
mod paint;
mod paragraph;
mod part_words;
mod place;
mod rules;
mod runs;
mod script;
mod shape;
mod shaped;
mod source;
mod stand;
mod style;
mod tabs;
#[cfg(test)]
mod tests;

pub use font::{FaceRequest, FontBook};
pub use hyphenation::{Hyphenation, HyphenationPatterns, Language};
pub use lines::{
    Band, Column, Cursor, Interval, Line, LineEnd, LineSetter, Needed, PlacedObject, Room,
};
pub use metrics::FontMetrics;
pub use paragraph::{
    Alignment, AlignmentTab, BreakKind, Dialect, Inline, InlineObject, LabelAlignment, LineRule,
    Paragraph, ParagraphShape, TabKind, TabLeader, TabStop, TextAlignment,
};
pub use script::{is_complex_script, is_wide};
pub use shape::{JOINER, WordSettings};
pub use shaped::ShapedParagraph;
pub use source::{
    DrawnText, FaceInfo, FontSource, MemoryFonts, SystemFont, bundled_faces, faces_of,
    has_character,
};
pub use style::{
    Caps, ComplexStyle, EmphasisMark, FittedText, FontSet, Strike, TextBorder, TextLink, TextStyle,
    Underline, UnderlineKind, VerticalScript, has_dotted_capitals,
};
