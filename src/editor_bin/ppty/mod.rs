//! PPTY: presentations: the tables of `shared/format` as declarations.

mod comments;
mod custom_properties;
mod document_properties;
mod masters_layouts_slides_notes;
mod presentation;
mod presprops;
mod timing_and_animations;
mod transitions;
mod viewprops;

pub use comments::*;
pub use custom_properties::*;
pub use document_properties::*;
pub use masters_layouts_slides_notes::*;
pub use presentation::*;
pub use presprops::*;
pub use timing_and_animations::*;
pub use transitions::*;
pub use viewprops::*;
