//! Text documents: styles, the merging of properties, numbering.

pub mod number_text;
pub mod numbering;
pub mod properties;
pub mod styles;
