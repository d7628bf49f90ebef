//! SmartArt whose drawing is not in the file: its parts by its layout definition, arranged, styled and filled with text
//! (ECMA-376-1 21.4).

mod arrange;
mod connector;
mod cycle;
mod hierarchy;
mod look;
mod plan;
mod pyramid;
mod snake;
#[cfg(test)]
mod tests;
mod text;

use std::collections::HashMap;

use super::Painter;
use crate::editor_bin::drawing::SmartArt;
use crate::layout::display::Item;
use crate::order;
use crate::resolve::drawing::diagram::{Algorithm, Model, Part, Styled, parts, styled};
use crate::resolve::drawing::frame::Frame;
use arrange::arrange;
use connector::is_drawn;
use look::{own_style, text_room};
use plan::Plan;
use text::{MILLIMETRE, SMALLEST, Words};

/// The largest text that is tried, in points.
const LARGEST: u32 = 65;

impl<'a> Painter<'a, '_> {
    /// Adds a diagram that was not drawn.
    pub(super) fn diagram(&mut self, diagram: &'a SmartArt, frame: &Frame, items: &mut Vec<Item>) {
        let Some(model) = Model::new(diagram) else {
            return;
        };
        let parts = parts(diagram, &model);
        let size = [frame.width, frame.height].map(|length| length / MILLIMETRE);
        if parts.is_empty() || size.iter().any(|length| *length < 0.1) {
            return;
        }
        let mut plan = Plan::new(&parts, &model, size);
        let words: Vec<Option<Words<'_>>> = plan
            .parts
            .iter()
            .map(|part| Words::new(&plan, part))
            .collect();
        self.arranged(&mut plan, &words);
        let sizes = self.sizes(&plan, &words);
        let mut content = Vec::new();
        self.draw_parts(diagram, &mut plan, (&words, &sizes), &mut content);
        super::turned(frame, frame.rotation, shifted(frame, content), items);
    }

    /// Arranges all parts, at the largest size of text at which they fit.
    fn arranged(&mut self, plan: &mut Plan<'_, '_>, words: &[Option<Words<'_>>]) {
        let mut measured: HashMap<(usize, i64, i64), f64> = HashMap::new();
        let mut attempt = |plan: &mut Plan<'_, '_>, cap: u32| {
            plan.reset(f64::from(cap));
            let mut measure = |plan: &Plan<'_, '_>, part: usize, width: f64| {
                let Some(Some(words)) = words.get(part) else {
                    return 0.0;
                };
                let size = plan.largest(part);
                let width = width * MILLIMETRE;
                let key = (part, (size * 100.0) as i64, width as i64);
                *measured.entry(key).or_insert_with(|| {
                    self.extent_of(plan, part, words, (size, width))[1] / MILLIMETRE
                })
            };
            arrange(plan, 0, &mut measure);
            !(plan.is_elastic && plan.overflows)
        };
        let smallest = SMALLEST as u32;
        if !attempt(plan, LARGEST) {
            let (mut fits, mut fails) = (smallest, LARGEST);
            while fails - fits > 1 {
                let middle = u32::midpoint(fits, fails);
                if attempt(plan, middle) {
                    fits = middle;
                } else {
                    fails = middle;
                }
            }
            attempt(plan, fits);
        }
        // Parents come before their children.
        for (place, part) in plan.parts.iter().enumerate() {
            let outer = part
                .parent
                .and_then(|parent| plan.areas.get(parent).copied());
            if let (Some(outer), Some(area)) = (outer, plan.areas.get_mut(place)) {
                area.x += outer.x;
                area.y += outer.y;
            }
        }
    }

    /// The size of each part's text in points: the largest at which it fits, and all texts that are of one size with it.
    fn sizes(&mut self, plan: &Plan<'_, '_>, words: &[Option<Words<'_>>]) -> Vec<f64> {
        let mut groups: HashMap<usize, Vec<(usize, &Words<'_>)>> = HashMap::new();
        for (place, words) in words.iter().enumerate() {
            if let Some(words) = words {
                let group = groups.entry(plan.group(place)).or_default();
                group.push((place, words));
            }
        }
        let mut sizes = vec![SMALLEST; plan.parts.len()];
        let mut groups: Vec<Vec<(usize, &Words<'_>)>> = groups.into_values().collect();
        let first = |group: &Vec<(usize, _)>| group.first().map(|one| one.0);
        order::sort_by(&mut groups, |a, b| first(a).cmp(&first(b)));
        for group in groups {
            let most = group
                .iter()
                .map(|(part, _)| plan.largest(*part).min(plan.cap))
                .fold(f64::MAX, f64::min);
            let (mut fits, mut fails) = (SMALLEST as u32, most as u32 + 1);
            while fails > fits + 1 {
                let middle = u32::midpoint(fits, fails);
                let size = f64::from(middle);
                let mut all = group.iter().filter(|(_, words)| !words.keeps_size());
                if all.all(|(part, words)| self.fits(plan, *part, words, size)) {
                    fits = middle;
                } else {
                    fails = middle;
                }
            }
            for (part, _) in group {
                if let Some(size) = sizes.get_mut(part) {
                    *size = f64::from(fits);
                }
            }
        }
        bounded(plan, words, &mut sizes);
        sizes
    }

    fn fits(&mut self, plan: &Plan<'_, '_>, part: usize, words: &Words<'_>, size: f64) -> bool {
        /// What a text may be too high, as a share: lines that were measured once are rounded.
        const TOLERANCE: f64 = 1.01;
        let (_, [left, top, right, bottom]) = text_room(plan, part);
        let (width, height) = (right - left, bottom - top);
        let [word, needed] = self.extent_of(plan, part, words, (size, width));
        word <= width && needed <= height * TOLERANCE
    }

    fn draw_parts(
        &mut self,
        diagram: &SmartArt,
        plan: &mut Plan<'_, '_>,
        (words, sizes): (&[Option<Words<'_>>], &[f64]),
        items: &mut Vec<Item>,
    ) {
        let mut order: Vec<(i64, usize)> = Vec::new();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (place, part) in plan.parts.iter().enumerate() {
            let lift = part.shape.and_then(|shape| shape.z_order_off).unwrap_or(0);
            // What is lifted or sunk comes to stand beyond what it meets.
            let beyond = i64::from(lift.signum());
            order.push((2 * (place as i64 + i64::from(lift)) + beyond, place));
            if is_drawn(part) {
                *counts.entry(label(part)).or_default() += 1;
            }
        }
        order::sort_by(&mut order, Ord::cmp);
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let mut looks: HashMap<usize, Styled<'_>> = HashMap::new();
        for (place, part) in plan.parts.iter().enumerate() {
            let label = label(part);
            let said = |value: Option<i32>| usize::try_from(value?).ok();
            let index = part.set.and_then(|set| said(set.pres_style_idx));
            let count = part.set.and_then(|set| said(set.pres_style_cnt));
            let before = seen.entry(label).or_default();
            let styled = Styled {
                label,
                index: index.unwrap_or(*before),
                count: count.or(counts.get(label).copied()).unwrap_or(1),
            };
            *before += usize::from(is_drawn(part));
            looks.insert(place, styled);
        }
        for (_, place) in order {
            let (Some(part), Some(shape)) = (plan.parts.get(place), looks.get(&place)) else {
                continue;
            };
            let style = own_style(plan, part)
                .cloned()
                .unwrap_or_else(|| styled(diagram, *shape, &self.palette));
            if part.algorithm == Algorithm::Connector {
                self.draw_connector(plan, place, &style, items);
                continue;
            }
            if is_drawn(part) {
                self.draw_part(plan, place, &style, items);
            }
            if let (Some(Some(words)), Some(size)) = (words.get(place), sizes.get(place)) {
                self.draw_text(plan, (place, words, *size), &style, items);
            }
        }
    }
}

/// Makes texts smaller that are not to be larger than others.
fn bounded(plan: &Plan<'_, '_>, words: &[Option<Words<'_>>], sizes: &mut [f64]) {
    for (part, other, share) in &plan.bounds {
        let has_words = matches!(words.get(*other), Some(Some(_)));
        let Some(most) = sizes.get(*other).filter(|_| has_words) else {
            continue;
        };
        let most = (most * share).floor().max(SMALLEST);
        if let Some(size) = sizes.get_mut(*part) {
            *size = size.min(most);
        }
    }
}

/// The style label of a part: what the file says comes before what the layout says.
fn label<'r>(part: &Part<'r>) -> &'r str {
    let said = part.set.and_then(|set| set.pres_style_lbl.as_deref());
    said.filter(|label| !label.is_empty()).unwrap_or(part.style)
}

/// Items of a diagram's own places where its frame stands.
fn shifted(frame: &Frame, content: Vec<Item>) -> Vec<Item> {
    use crate::layout::display::Group;
    use crate::layout::drawing::outline::emu;
    use crate::layout::units::{Point, Transform};
    vec![Item::Group(Group {
        transform: Transform::shift(Point::new(emu(frame.x), emu(frame.y))),
        items: content,
        ..Group::default()
    })]
}
