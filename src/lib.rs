//! Quire's core: turns Office documents into `Editor.bin` and reads `Editor.bin` back, on the user's own machine.
//!
//! Data flows one way: [`package`] opens the ZIP, [`ooxml`] reads its XML parts into typed records, [`editor_bin`]
//! writes those records and reads them back, and [`render`] shows them. Nothing points back.
// The code that `wasm_bindgen` writes in `wasm` needs it there.
#![cfg_attr(
    not(any(feature = "wasm-converter", feature = "wasm-viewer")),
    forbid(unsafe_code)
)]

pub mod container;
pub mod convert;
pub mod editor_bin;
pub mod error;
pub mod limits;
pub mod ooxml;
pub mod package;
pub mod progress;
pub mod render;
#[cfg(any(feature = "wasm-converter", feature = "wasm-viewer"))]
pub mod wasm;
pub mod xml;
