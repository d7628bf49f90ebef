//! Showing records: from Editor.bin to what a viewer draws.
//!
//! [`page`] makes a tree of [`node`]s of a page that was laid out, [`sheet`] of the cells of a grid; [`stream`] turns
//! nodes into bytes for the viewer. Nothing here makes markup or knows a browser.

pub mod ids;
pub mod math;
pub mod node;
pub mod page;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod sheet;
pub mod stream;
