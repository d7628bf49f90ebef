//! DrawingML: hooks for the records of `editor_bin::drawing`.

use super::context::Context;

/// Adds the hooks of DrawingML, charts and SmartArt to a conversion.
pub fn add_hooks(_cx: &mut Context<'_>) {}
