//! Installing what a bare machine (Rust and Node only) lacks. Each part first looks whether it is there already.

pub mod chromium;
mod debian;
pub mod npm;
pub mod wasm_target;
