//! Drawings: where they stand, outlines of preset and custom geometry, fills, lines.

pub mod diagram;
pub mod effect;
pub mod frame;
pub mod geometry;
mod guide;
pub mod paint;
mod pattern;
mod presets;
pub mod recolour;
pub mod table;
mod table_presets;
pub mod text;

pub use guide::radians;

use crate::editor_bin::drawing::{DrawingNode, PptxData};

/// The one element of what a drawing shows.
pub fn element(data: &PptxData) -> Option<&DrawingNode> {
    data.data.as_ref()?.elem.as_deref()
}
