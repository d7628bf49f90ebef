//! Slices of a triangle (ECMA-376-1 21.4.7.1, `pyra`).

use super::plan::{Area, Plan};
use crate::editor_bin::drawing::DgmParamId as Param;

/// Puts the children of a part below each other, each as wide as the triangle at its lower edge.
pub(super) fn pyramid(plan: &mut Plan<'_, '_>, part: usize) {
    let Some(record) = plan.parts.get(part) else {
        return;
    };
    let [width, height] = plan.size(part);
    let children = plan.children(part);
    let count = children.len() as f64;
    let from_top = record.param(Param::LinDir) != Some("fromB");
    for (place, child) in children.iter().enumerate() {
        let place = place as f64;
        let level = if from_top { place } else { count - 1.0 - place };
        let wide = width * (level + 1.0) / count;
        if let Some(area) = plan.areas.get_mut(*child) {
            *area = Area {
                x: (width - wide) / 2.0,
                y: height * level / count,
                width: wide,
                height: height / count,
            };
        }
    }
}
