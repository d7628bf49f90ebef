//! Formulas in text of DrawingML.

use super::look::{family, size};
use crate::editor_bin::drawing::RunProperties;
use crate::editor_bin::math::{MathContent, MathRun, MathRunItem};
use crate::layout::drawing::Painter;
use crate::layout::math::{FAMILY, MathBox, Surroundings, is_on, parts};
use crate::layout::text::{FontSet, TextStyle};
use crate::resolve::drawing::paint::{self, Paint};
use crate::resolve::theme::Palette;

/// Sets a formula in the look that the text around has; `scale` is the share of sizes that autofit leaves.
pub(super) fn set(
    content: &MathContent,
    around: TextStyle,
    scale: f64,
    display: bool,
    painter: &mut Painter<'_, '_>,
) -> Vec<MathBox> {
    let palette = painter.palette;
    let base = TextStyle {
        fonts: FontSet::of(FAMILY),
        bold: false,
        italic: false,
        ..around
    };
    let style_of = |run: &MathRun| {
        let mut style = base.clone();
        for item in &run.items {
            match item {
                MathRunItem::ArPr(pr) => {
                    if let Some(pr) = pr.run_properties.as_deref() {
                        apply(&mut style, pr, scale, &palette);
                    }
                }
                MathRunItem::MrPr(pr) if is_on(pr.nor.as_deref()) => {
                    style.fonts.clone_from(&around.fonts);
                }
                _ => {}
            }
        }
        style
    };
    let surroundings = Surroundings {
        base: base.clone(),
        style_of: &style_of,
        display,
    };
    parts(content, &surroundings, painter.fonts)
}

/// What a run of a formula says itself.
fn apply(style: &mut TextStyle, pr: &RunProperties, scale: f64, palette: &Palette<'_>) {
    if pr.sz.is_some() {
        style.size = size(pr, scale);
    }
    style.bold = pr.b.unwrap_or(style.bold);
    style.italic = pr.i.unwrap_or(style.italic);
    if let Some(Paint::Solid(colour)) = paint::paint(&pr.fill, palette) {
        style.colour = colour;
    }
    if let Some(name) = family(pr.latin.as_deref(), palette.theme) {
        style.fonts = FontSet::of(&name);
    }
}
