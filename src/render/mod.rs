//! Showing records: from Editor.bin to what a viewer draws.
//!
//! [`document`], [`sheet`] and [`slide`] read their container lazily with the codec and make a tree of [`node`]s; what
//! they share is in [`drawing`], [`math`] and [`crate::resolve`]. [`stream`] turns nodes into bytes for the
//! page. Nothing here makes markup or knows a browser.

pub mod document;
pub mod drawing;
pub mod math;
pub mod node;
pub mod page;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod sheet;
pub mod slide;
pub mod stream;
