//! DrawingML (ECMA-376-1, 20 and 21) into the records of `editor_bin::drawing` (`shared/format` 40).
//!
//! Regular records are filled by the paths of their tables; the hooks of this module do the rest. [`add_hooks`] must
//! have been called for a conversion before any of it is read.

use super::context::Context;
use super::fill::fill;
use crate::editor_bin::drawing::{DrawingNode, Theme};
use crate::error::Result;
use crate::package::PartName;
use crate::xml::Xml;

/// Adds the hooks of DrawingML, charts and SmartArt to a conversion.
pub fn add_hooks(_cx: &mut Context<'_>) {}

/// Reads a theme or a theme override.
///
/// # Errors
/// The part is missing or its XML is damaged.
pub fn read_theme(part: &PartName, cx: &mut Context<'_>) -> Result<Theme> {
    cx.read_part(part, |xml, cx| {
        let mut theme = Theme::default();
        fill(xml, &mut theme, cx)?;
        Ok(theme)
    })
}

/// Reads the current element as a shape, picture, connector, group or frame; `None` if it is something that the
/// format does not hold.
///
/// # Errors
/// The XML is damaged.
pub fn read_node(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Option<DrawingNode>> {
    let mut node = DrawingNode::default();
    fill(xml, &mut node, cx)?;
    Ok(node.items.is_some().then_some(node))
}
