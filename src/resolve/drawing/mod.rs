//! Drawings: outlines of preset and custom geometry, fills, lines.

pub mod geometry;
mod guide;
pub mod paint;
mod presets;

pub use guide::radians;
