//! Text documents: their tables and blocks, styles, the merging of properties, numbering, looks.

mod binding;
pub mod document;
pub mod field;
pub mod guide;
pub mod look;
pub mod number_text;
pub mod numbering;
pub mod paragraph;
pub mod properties;
pub mod styles;
pub mod table;
