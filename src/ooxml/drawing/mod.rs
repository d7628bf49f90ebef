//! DrawingML (ECMA-376-1, 20 and 21) into the records of `editor_bin::drawing` (`shared/format` 40).
//!
//! Regular records are filled by the paths of their tables; the hooks of this module do the rest. [`add_hooks`] must
//! have been called for a conversion before any of it is read.

mod colours;
mod frame;
mod geometry;
mod lines;
mod media;
mod object;
mod pictures;
mod presets;
mod properties;
mod ranges;
mod shape;
mod smart_art;
#[cfg(test)]
mod tests;
mod text;
mod theme;
mod tree;
pub mod vml;

pub use tree::{alternate, read_node};

use super::context::Context;
use super::fill::{Hooked, fill, fill_declared};
use crate::editor_bin::codec::Record;
use crate::editor_bin::drawing::*;
use crate::error::Result;
use crate::package::PartName;
use crate::xml::Xml;

/// Adds the hooks of DrawingML, charts and SmartArt to a conversion.
pub fn add_hooks(cx: &mut Context<'_>) {
    hooks! { cx:
        SrgbClr => colours::srgb;
        PrstClr => colours::preset;
        SchemeClr => colours::scheme;
        SysClr => colours::system;
        StyleClr => colours::style;
        Blip => pictures::blip;
        LineJoin => lines::join;
        PrstDash => lines::dash;
        Geometry => geometry::geometry;
        PrstGeom => geometry::preset;
        Gd => geometry::guide;
        CubicBezTo => geometry::cubic;
        QuadBezTo => geometry::quadratic;
        Xfrm => ranges::transform;
        Lin => ranges::linear;
        Glow => ranges::glow;
        InnerShdw => ranges::inner_shadow;
        OuterShdw => ranges::outer_shadow;
        PrstShdw => ranges::preset_shadow;
        Reflection => ranges::reflection;
        AlphaModFix => ranges::alpha;
    }
    hooks! { cx:
        BodyPr => text::body_properties;
        TextFit => text::fit;
        Paragraph => text::paragraph;
        TextParagraphPr => text::paragraph_properties;
        RunProperties => text::run_properties;
        TextSpacing => text::spacing;
        IntVal => text::number;
        BuAutoNum => text::numbering;
        TextFont => text::font;
        Fld => text::field;
        NvSpPr => properties::shape;
        NvPicPr => properties::picture;
        NvCxnSpPr => properties::connector;
        NvGrpSpPr => properties::group;
        NvGraphicFramePr => properties::frame;
        CNvPr => properties::common;
        NvPr => media::properties;
        Hyperlink => properties::link;
        WavAudioFile => properties::sound;
        Sp => shape::fill_shape;
        SpTree => tree::tree;
    }
    hooks! { cx:
        Theme => theme::theme;
        ClrScheme => theme::colours;
        FontScheme => theme::fonts;
        FmtScheme => theme::formats;
        TableStyles => theme::table_styles;
        DgmByteVal => smart_art::variable;
    }
    add_layout_hooks(cx);
    super::chart::add_hooks(cx);
    super::math::add_hooks(cx);
}

/// Adds the hooks of the structures of a SmartArt layout, which are all read alike.
fn add_layout_hooks(cx: &mut Context<'_>) {
    cx.hook::<DgmLayoutNode>(smart_art::structure);
    cx.hook::<DgmForEach>(smart_art::structure);
    cx.hook::<DgmIf>(smart_art::structure);
    cx.hook::<DgmElse>(smart_art::structure);
    cx.hook::<DgmPresOf>(smart_art::structure);
    cx.hook::<DgmAlg>(smart_art::structure);
    cx.hook::<DgmConstr>(smart_art::structure);
    cx.hook::<DgmRule>(smart_art::structure);
    cx.hook::<DgmClrLst>(smart_art::structure);
}

/// Fills a record by its declared paths, for hooks that change the values afterwards.
fn declared(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<()> {
    fill_declared(xml, record, cx)
}

/// Keeps a number inside its range.
fn limit(value: &mut Option<i32>, low: i32, high: i32) {
    if let Some(value) = value {
        *value = (*value).clamp(low, high);
    }
}

/// The name of an element without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

pub(crate) use object::describe as describe_object;

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
