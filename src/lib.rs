//! Quire's core: turns Office documents into `Editor.bin` and reads `Editor.bin` back, on the user's own machine.
//!
//! Data flows one way: `unlock` opens what a password protects, [`package`] opens the ZIP, [`ooxml`] reads its XML parts into typed records, [`editor_bin`]
//! writes those records and reads them back, and [`render`] shows them. Nothing points back.
//!
//! Three of these are crates of their own below this one: `quire-format` (`src/format.rs`) has the records and what
//! everything stands on, `quire-xml` (`src/xml`) reads XML, `quire-view` (`src/view.rs`) has what shows records.
// The code that `wasm_bindgen` writes in `wasm` needs it there.
#![cfg_attr(
    not(any(
        feature = "wasm-converter",
        feature = "wasm-export",
        feature = "wasm-unlock",
        feature = "wasm-viewer"
    )),
    forbid(unsafe_code)
)]

pub use quire_format::{container, dates, editor_bin, error, limits, order, progress};
#[cfg(feature = "view")]
pub use quire_view::{export, layout, render, resolve};

#[cfg(feature = "convert")]
pub mod convert;
#[cfg(feature = "convert")]
pub mod ooxml;
#[cfg(feature = "convert")]
pub mod package;
#[cfg(feature = "unlock")]
pub mod unlock;
#[cfg(any(
    feature = "wasm-converter",
    feature = "wasm-export",
    feature = "wasm-unlock",
    feature = "wasm-viewer"
))]
pub mod wasm;
#[cfg(feature = "convert")]
pub use quire_xml as xml;
