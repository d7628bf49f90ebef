//! What records mean once styles, themes and inheritance are applied: the ground that layout, rendering and export share.
//!
//! Everything here is a plain function or table over records; nothing knows a page, a node or a browser.

pub mod chart;
pub mod colour;
pub mod drawing;
pub mod font;
pub(crate) mod ideographs;
pub mod letter_widths;
pub mod link;
pub(crate) mod merge;
pub mod sheet;
pub mod slide;
pub mod substitute;
pub mod theme;
pub mod word;
