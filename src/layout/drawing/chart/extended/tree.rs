//! Treemaps and sunbursts: names of several levels, with the sizes of the lowest.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::super::canvas::{Anchor, Area, Canvas, plain};
use super::super::plot::MIDDLE;
use super::super::round::Disc;
use super::numbers::largest_first;
use crate::editor_bin::chart::CxParentLabelLayout;
use crate::editor_bin::drawing::RunProperties;
use crate::layout::drawing::TextBlock;
use crate::layout::units::Emu;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::Paint;
use crate::resolve::sheet::number_format::NumberFormat;

/// Levels at most.
pub(super) const MOST_LEVELS: usize = 8;
/// Leaves at most; more cannot be told from each other.
const MOST_LEAVES: usize = 2_000;
/// Distance of names from the edge of their area, in EMU.
const INSET: f64 = 38_100.0;

/// A branch or leaf.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Its name.
    pub name: String,
    /// Its size, with all below it.
    pub size: f64,
    /// The place of its first value.
    pub place: usize,
    children: Vec<usize>,
}

/// Branches and leaves; the first node is the whole.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// How many levels there are.
    levels: usize,
}

/// How the parts of a tree are drawn.
pub(super) struct Look<'l> {
    /// The fill of a value's part, by the values' places of its branch and of itself.
    pub paint: &'l dyn Fn(&Canvas<'_, '_, '_>, usize, [usize; 2]) -> Paint,
    /// Whether labels have names and values.
    pub shown: [bool; 2],
    /// How values are written.
    pub format: &'l str,
    /// Where names of branches stand.
    pub parents: CxParentLabelLayout,
    /// How the labels look.
    pub text: RunProperties,
}

impl Tree {
    /// Of names, the lowest level first, and sizes. Branches end where no names follow.
    pub fn new(levels: &[Vec<String>], sizes: &[Option<f64>]) -> Self {
        let mut tree = Self {
            nodes: vec![Node::default()],
            levels: 0,
        };
        for (place, size) in sizes.iter().enumerate().take(MOST_LEAVES) {
            let size = size.unwrap_or(0.0).max(0.0);
            let names = levels.iter().rev().filter_map(|level| level.get(place));
            let path: Vec<&str> = names
                .map(String::as_str)
                .filter(|name| !name.is_empty())
                .take(MOST_LEVELS)
                .collect();
            let path = if path.is_empty() { vec![""] } else { path };
            tree.levels = tree.levels.max(path.len());
            let mut at = 0;
            tree.nodes[0].size += size;
            for name in path {
                at = tree.child(at, name, place);
                tree.nodes[at].size += size;
            }
        }
        tree
    }

    fn child(&mut self, parent: usize, name: &str, place: usize) -> usize {
        let nodes = &self.nodes;
        let same = |child: &&usize| nodes[**child].name == name;
        if let Some(child) = nodes[parent].children.iter().rfind(same) {
            return *child;
        }
        let child = nodes.len();
        self.nodes.push(Node {
            name: name.to_owned(),
            place,
            ..Node::default()
        });
        self.nodes[parent].children.push(child);
        child
    }

    /// The branches of the highest level, in the order of the values.
    pub fn branches(&self) -> impl Iterator<Item = &Node> {
        let children = self.nodes[0].children.iter();
        children.map(|child| &self.nodes[*child])
    }

    /// The children of a node, the largest first.
    fn sorted(&self, node: usize) -> Vec<usize> {
        let children = &self.nodes[node].children;
        let size = |child: &usize| self.nodes[*child].size;
        let sizes: Vec<f64> = children.iter().map(size).collect();
        let order = largest_first(&sizes).into_iter();
        order
            .map(|place| children[place])
            .filter(|child| size(child) > 0.0)
            .collect()
    }
}

/// Rectangles within an area whose sizes are as those given, the largest first, each as square as can be;
/// none for what is nothing beside the others.
fn squarified(sizes: &[f64], area: Area) -> Vec<Area> {
    let mut rest = area;
    let mut left: f64 = sizes.iter().sum();
    let mut areas = Vec::new();
    while areas.len() < sizes.len() && left > 0.0 {
        let row = &sizes[areas.len()..];
        let [width, height] = [rest[2] - rest[0], rest[3] - rest[1]];
        let (short, long) = (width.min(height).max(1.0), width.max(height));
        // The worst ratio of sides in a row of so many parts, which lies along the short side.
        let worst = |sum: f64, least: f64, most: f64| {
            let thick = long * sum / left;
            let ratio = |size: f64| {
                let side = short * size / sum;
                (side / thick).max(thick / side)
            };
            ratio(least).max(ratio(most))
        };
        let (mut count, mut sum) = (1, row[0]);
        while let Some(next) = row.get(count) {
            let more = worst(sum + next, *next, row[0]);
            if more > worst(sum, row[count - 1], row[0]) {
                break;
            }
            sum += next;
            count += 1;
        }
        let thick = long * (sum / left).min(1.0);
        let mut along = 0.0;
        for size in &row[..count] {
            let ends = [along, along + size / sum].map(|share| share * short);
            along += size / sum;
            areas.push(if width >= height {
                [
                    rest[0],
                    rest[1] + ends[0],
                    rest[0] + thick,
                    rest[1] + ends[1],
                ]
            } else {
                [
                    rest[0] + ends[0],
                    rest[1],
                    rest[0] + ends[1],
                    rest[1] + thick,
                ]
            });
        }
        rest[usize::from(width < height)] += thick;
        left -= sum;
    }
    areas
}

impl Canvas<'_, '_, '_> {
    /// Draws a tree as rectangles in each other.
    pub(super) fn treemap(&mut self, tree: &Tree, look: &Look<'_>, area: Area) {
        self.tiles(tree, look, (0, 0, [0; 2]), area);
    }

    /// Draws what is below a node of a level; `branch` is the highest branch's number, and the place of its first value.
    fn tiles(
        &mut self,
        tree: &Tree,
        look: &Look<'_>,
        (node, level, branch): (usize, usize, [usize; 2]),
        mut area: Area,
    ) {
        let children = tree.sorted(node);
        if level > MOST_LEVELS || area[2] - area[0] < 1.0 || area[3] - area[1] < 1.0 {
            return;
        }
        let own = &tree.nodes[node];
        if children.is_empty() {
            let paint = (look.paint)(self, branch[0], [branch[1], own.place]);
            self.rectangle(area, &paint, Some(&plain(Rgba::WHITE)));
            let text = self.tile_text(own, look);
            self.tile_label(&text, look, area, 1.0);
            return;
        }
        let top = level == 1;
        let banner = top && look.parents == CxParentLabelLayout::Banner;
        let mut strip = area;
        if banner {
            let high = self.text_size(&look.text) * 1.5;
            strip[3] = (area[1] + high).min(area[3]);
            let paint = (look.paint)(self, branch[0], [branch[1]; 2]);
            self.rectangle(strip, &paint, Some(&plain(Rgba::WHITE)));
            area[1] = strip[3];
        }
        let sizes: Vec<f64> = children
            .iter()
            .map(|child| tree.nodes[*child].size)
            .collect();
        for (child, area) in children.iter().zip(squarified(&sizes, area)) {
            let branch = if level == 0 {
                let number = own.children.iter().position(|own| own == child);
                [number.unwrap_or(0), tree.nodes[*child].place]
            } else {
                branch
            };
            self.tiles(tree, look, (*child, level + 1, branch), area);
        }
        if banner || top && look.parents == CxParentLabelLayout::Overlapping {
            self.tile_label(&own.name, look, strip, 0.0);
        }
    }

    fn tile_text(&self, node: &Node, look: &Look<'_>) -> String {
        let mut parts = Vec::new();
        if look.shown[0] {
            parts.push(node.name.clone());
        }
        if look.shown[1] {
            parts.push(
                NumberFormat::parse(look.format)
                    .number(node.size, false)
                    .text,
            );
        }
        parts.join(", ")
    }

    /// A text at the left of an area, above or below, if there is room for it.
    fn tile_label(&mut self, text: &str, look: &Look<'_>, area: Area, low: f64) {
        let [left, top, right, bottom] = area.map(f64::round);
        let [width, height] = [right - left - 2.0 * INSET, bottom - top - 2.0 * INSET];
        if text.is_empty() || width < 1.0 || height < 1.0 {
            return;
        }
        let block = self.set_in(text, &look.text, Emu(width as i64));
        if fits(&block, [width, height]) {
            let y = top + INSET + low * height;
            self.put(&block, [left + INSET, y], Anchor { x: 0.0, y: low });
        }
    }

    /// Draws a tree as rings around each other.
    pub(super) fn sunburst(
        &mut self,
        tree: &Tree,
        look: &Look<'_>,
        [left, top, right, bottom]: Area,
    ) {
        let centre = [(left + right) / 2.0, (top + bottom) / 2.0];
        let thick = (right - left).min(bottom - top) / 2.0 / (tree.levels.max(1) + 1) as f64;
        let whole = tree.nodes[0].size;
        if whole <= 0.0 {
            return;
        }
        let start = -FRAC_PI_2;
        let mut pending = vec![(0, 0, [0; 2], start)];
        while let Some((node, level, branch, from)) = pending.pop() {
            let own = &tree.nodes[node];
            let to = from + own.size / whole * TAU;
            if level > 0 {
                let inner = thick * level as f64;
                let paint = (look.paint)(self, branch[0], [branch[1], own.place]);
                let outer = inner + thick;
                let disc = Disc {
                    centre,
                    radii: [outer; 2],
                };
                let path = disc.slice(inner / outer, [from, to]);
                self.path(path, &paint, Some(&plain(Rgba::WHITE)));
                let text = self.tile_text(own, look);
                self.ring_label(&text, look, (centre, [inner, thick], [from, to]));
            }
            let mut begin = from;
            for child in tree.sorted(node) {
                let place = tree.nodes[child].place;
                let branch = if level == 0 {
                    let number = own.children.iter().position(|own| *own == child);
                    [number.unwrap_or(0), place]
                } else {
                    branch
                };
                pending.push((child, level + 1, branch, begin));
                begin += tree.nodes[child].size / whole * TAU;
            }
        }
    }

    /// A text along the radius of a part of a ring, if there is room for it.
    fn ring_label(
        &mut self,
        text: &str,
        look: &Look<'_>,
        (centre, [inner, thick], [from, to]): ([f64; 2], [f64; 2], [f64; 2]),
    ) {
        if text.is_empty() {
            return;
        }
        let natural = self.set(text, &look.text);
        let block = match natural.size.width.0 as f64 <= thick {
            true => natural,
            false => self.set_in(text, &look.text, Emu(thick as i64)),
        };
        let (angle, radius) = ((from + to) / 2.0, inner + thick / 2.0);
        if !fits(&block, [thick, (to - from) * radius]) {
            return;
        }
        let at = [
            centre[0] + radius * angle.cos(),
            centre[1] + radius * angle.sin(),
        ];
        if to - from > PI {
            self.put(&block, at, MIDDLE);
            return;
        }
        // Not upside down.
        let upright = if angle.cos() < 0.0 { angle - PI } else { angle };
        self.put_turned(&block, at, (upright.to_degrees() * 60_000.0) as i32);
    }
}

/// Whether a text is no larger than a room.
fn fits(block: &TextBlock, [width, height]: [f64; 2]) -> bool {
    block.size.width.0 as f64 <= width && block.size.height.0 as f64 <= height
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_are_as_large_as_their_sizes_and_near_squares() {
        let sizes = [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0];
        let areas = squarified(&sizes, [0.0, 0.0, 600.0, 400.0]);
        assert_eq!(areas.len(), sizes.len());
        for ([left, top, right, bottom], size) in areas.into_iter().zip(sizes) {
            let (width, height) = (right - left, bottom - top);
            assert!((width * height - size * 10_000.0).abs() < 1e-3);
            assert!((width / height).max(height / width) < 3.0);
            assert!(left >= -1e-6 && top >= -1e-6 && right < 600.001 && bottom < 400.001);
        }
        assert!(squarified(&[], [0.0; 4]).is_empty());
        assert_eq!(squarified(&[1e300, 1e-300], [0.0, 0.0, 9.0, 9.0]).len(), 1);
    }

    #[test]
    fn branches_have_the_sizes_of_their_leaves_and_end_where_names_do() {
        let level = |names: [&str; 4]| names.map(str::to_owned).to_vec();
        let levels = [level(["a", "b", "", "d"]), level(["X", "X", "Y", "X"])];
        let tree = Tree::new(&levels, &[Some(1.0), Some(2.0), Some(9.0), Some(f64::NAN)]);
        let branches: Vec<(&str, f64)> = tree
            .branches()
            .map(|branch| (branch.name.as_str(), branch.size))
            .collect();
        assert_eq!(branches, [("X", 3.0), ("Y", 9.0)]);
        assert_eq!(tree.levels, 2);
        assert_eq!(tree.sorted(0), [4, 1]);
        assert_eq!(tree.sorted(1), [3, 2]);
    }
}
