//! JavaScript's side of the core, by wasm-bindgen: one face for the worker that converts, one for the viewer
//! tab, one for the worker that writes other formats, one for the worker that opens what a password protects.
//!
//! Across the boundary go numbers, text, byte slices in and whole `Uint8Array`s out, behind opaque handles. A
//! `Vec<u8>` that is returned becomes a `Uint8Array` of exactly its size with a buffer of its own, which can be
//! transferred; no view into linear memory gets out. There is no logic here.

#[cfg(feature = "wasm-viewer")]
pub mod book;
#[cfg(feature = "wasm-converter")]
pub mod converter;
pub mod error;
#[cfg(feature = "wasm-export")]
pub mod export;
#[cfg(any(feature = "wasm-export", feature = "wasm-viewer"))]
pub mod fonts;
#[cfg(any(feature = "wasm-export", feature = "wasm-viewer"))]
pub mod hyphenation;
#[cfg(feature = "wasm-viewer")]
pub mod pages;
#[cfg(feature = "wasm-unlock")]
pub mod unlock;
#[cfg(feature = "wasm-viewer")]
pub mod viewer;

use std::panic;
use std::sync::Once;

use wasm_bindgen::prelude::wasm_bindgen;

/// Makes a panic tell JavaScript where it happened before the module stops for good.
#[wasm_bindgen(start)]
pub fn start() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        // Throwing skips all that would be dropped, which is right: the module is never used again.
        panic::set_hook(Box::new(|panic| {
            wasm_bindgen::throw_str(&panic.to_string());
        }));
    });
}
