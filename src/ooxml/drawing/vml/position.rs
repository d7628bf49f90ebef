//! Where a VML shape stands in a text document.

use super::shape::{Vml, Wrap};
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::docy::{
    AnchorAlignH, AnchorAlignV, AnchorEffectExtent, AnchorExtent, AnchorPositionH, AnchorPositionV,
    AnchorRelFromH, AnchorRelFromV, AnchorSizeRelFromH, AnchorSizeRelFromV, AnchorSizeRelH,
    AnchorSizeRelV, DocDrawing, DocPr, WrapSquare, WrapStyle, WrapText, WrapTight, WrapTopBottom,
};
use crate::xml::value;

/// Distance of the text at the sides of a shape that says nothing about it, EMU.
const SIDE: u32 = 114_300;

/// The properties of a drawing but for its content.
pub(super) fn place(vml: &Vml, id: i32) -> DocDrawing {
    let bounds = vml.bounds();
    let length = |value: i32| u32::try_from(value).ok();
    let mut drawing = DocDrawing {
        kind: Some(WrapStyle::Inline),
        extent: Some(Box::new(AnchorExtent {
            cx: length(bounds.width),
            cy: length(bounds.height),
            ..AnchorExtent::default()
        })),
        effect_extent: Some(Box::new(AnchorEffectExtent {
            left: Some(0),
            top: Some(0),
            right: Some(0),
            bottom: Some(0),
            ..AnchorEffectExtent::default()
        })),
        doc_pr: Some(Box::new(DocPr {
            id: Some(id),
            name: Some(vml.id.clone().unwrap_or_default()),
            ..DocPr::default()
        })),
        ..DocDrawing::default()
    };
    if matches!(vml.style.get("position"), Some("absolute" | "relative")) {
        flow(vml, &mut drawing);
    }
    drawing
}

/// `relativeHeight` for a `z-index`. Word writes the order of what is behind the text as a height less 240 MiB, so that the
/// nearest has the greatest number; these are kept half a MiB lower, in 32 bits, and all others as their distance from 0.
fn height(order: i64) -> u32 {
    const BEHIND: i64 = 240 << 20;
    const STEP: i64 = 512 << 10;
    if -BEHIND < order && order < -STEP {
        return (order + BEHIND - STEP) as u32;
    }
    u32::try_from(order.unsigned_abs()).unwrap_or(u32::MAX)
}

fn flow(vml: &Vml, drawing: &mut DocDrawing) {
    let style = &vml.style;
    let bounds = vml.bounds();
    let distance = |name: &str, usual: u32| {
        let given = style.emu(name).and_then(|value| u32::try_from(value).ok());
        Some(given.unwrap_or(usual))
    };
    drawing.kind = Some(WrapStyle::Flow);
    drawing.dist_l = distance("mso-wrap-distance-left", SIDE);
    drawing.dist_t = distance("mso-wrap-distance-top", 0);
    drawing.dist_r = distance("mso-wrap-distance-right", SIDE);
    drawing.dist_b = distance("mso-wrap-distance-bottom", 0);
    if let Some(order) = style.get("z-index").and_then(value::long) {
        drawing.behind_doc = Some(order < 0);
        drawing.relative_height = Some(height(order));
    }
    let word = |name: &str| style.get(name).filter(|word| !word.is_empty());
    let align = word("mso-position-horizontal").and_then(AnchorAlignH::from_token);
    let share = percent(vml, "mso-left-percent").filter(|_| align.is_none());
    drawing.position_h = Some(Box::new(AnchorPositionH {
        relative_from: Some(relative_h(word("mso-position-horizontal-relative"))),
        align,
        pos_offset: (align.is_none() && share.is_none()).then_some(bounds.left),
        pct_offset: share,
        ..AnchorPositionH::default()
    }));
    let align = word("mso-position-vertical").and_then(AnchorAlignV::from_token);
    let share = percent(vml, "mso-top-percent").filter(|_| align.is_none());
    drawing.position_v = Some(Box::new(AnchorPositionV {
        relative_from: Some(relative_v(word("mso-position-vertical-relative"))),
        align,
        pos_offset: (align.is_none() && share.is_none()).then_some(bounds.top),
        pct_offset: share,
        ..AnchorPositionV::default()
    }));
    drawing.size_rel_h = percent(vml, "mso-width-percent").map(|pct| {
        Box::new(AnchorSizeRelH {
            relative_from: Some(match word("mso-width-relative") {
                Some("margin") => AnchorSizeRelFromH::Margin,
                Some("left-margin-area") => AnchorSizeRelFromH::LeftMargin,
                Some("right-margin-area") => AnchorSizeRelFromH::RightMargin,
                Some("inner-margin-area") => AnchorSizeRelFromH::InsideMargin,
                Some("outer-margin-area") => AnchorSizeRelFromH::OutsideMargin,
                _ => AnchorSizeRelFromH::Page,
            }),
            pct: Some(pct),
        })
    });
    drawing.size_rel_v = percent(vml, "mso-height-percent").map(|pct| {
        Box::new(AnchorSizeRelV {
            relative_from: Some(match word("mso-height-relative") {
                Some("margin") => AnchorSizeRelFromV::Margin,
                Some("top-margin-area") => AnchorSizeRelFromV::TopMargin,
                Some("bottom-margin-area") => AnchorSizeRelFromV::BottomMargin,
                Some("inner-margin-area") => AnchorSizeRelFromV::InsideMargin,
                Some("outer-margin-area") => AnchorSizeRelFromV::OutsideMargin,
                _ => AnchorSizeRelFromV::Page,
            }),
            pct: Some(pct),
        })
    });
    drawing.allow_overlap = vml.allow_overlap.filter(|allowed| !allowed);
    drawing.layout_in_cell = vml.layout_in_cell.filter(|in_cell| !in_cell);
    wrap(vml, drawing);
}

/// A share in percent; the style counts tenths, and 0 stands for none.
fn percent(vml: &Vml, name: &str) -> Option<f64> {
    let tenths = vml.style.get(name).and_then(value::int)?;
    (tenths > 0).then(|| f64::from(tenths) / 10.0)
}

fn wrap(vml: &Vml, drawing: &mut DocDrawing) {
    let side = match vml.wrap_side.as_deref() {
        Some("left") => WrapText::Left,
        Some("right") => WrapText::Right,
        Some("largest") => WrapText::Largest,
        _ => WrapText::BothSides,
    };
    let tight = || {
        Some(Box::new(WrapTight {
            wrap_text: Some(side),
            ..WrapTight::default()
        }))
    };
    match vml.wrap {
        Wrap::None => drawing.wrap_none = Some(()),
        Wrap::Square => {
            drawing.wrap_square = Some(Box::new(WrapSquare {
                wrap_text: Some(side),
                ..WrapSquare::default()
            }));
        }
        Wrap::Tight => drawing.wrap_tight = tight(),
        Wrap::Through => drawing.wrap_through = tight(),
        Wrap::TopAndBottom => {
            drawing.wrap_top_and_bottom = Some(Box::new(WrapTopBottom::default()));
        }
    }
}

fn relative_h(word: Option<&str>) -> AnchorRelFromH {
    match word {
        Some("char") => AnchorRelFromH::Character,
        Some("inner-margin-area") => AnchorRelFromH::InsideMargin,
        Some("outer-margin-area") => AnchorRelFromH::OutsideMargin,
        Some("left-margin-area") => AnchorRelFromH::LeftMargin,
        Some("right-margin-area") => AnchorRelFromH::RightMargin,
        Some("margin") => AnchorRelFromH::Margin,
        Some("page") => AnchorRelFromH::Page,
        _ => AnchorRelFromH::Column,
    }
}

fn relative_v(word: Option<&str>) -> AnchorRelFromV {
    match word {
        Some("line") => AnchorRelFromV::Line,
        Some("inner-margin-area") => AnchorRelFromV::InsideMargin,
        Some("outer-margin-area") => AnchorRelFromV::OutsideMargin,
        Some("top-margin-area") => AnchorRelFromV::TopMargin,
        Some("bottom-margin-area") => AnchorRelFromV::BottomMargin,
        Some("margin") => AnchorRelFromV::Margin,
        Some("page") => AnchorRelFromV::Page,
        _ => AnchorRelFromV::Paragraph,
    }
}
