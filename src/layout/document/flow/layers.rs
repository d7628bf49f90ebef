//! What lies behind or before the text of a page.

use crate::editor_bin::docy::DocDrawing;
use crate::layout::display::Item;
use crate::order;

/// Height of what lies above all drawings.
pub const ABOVE_DRAWINGS: u32 = u32::MAX;

/// Drawings, of which the higher one lies above (`wp:anchor@relativeHeight`, ECMA-376-1, 20.4.2.3), and of equal ones the later.
#[derive(Default)]
pub struct Layers(Vec<(u32, Vec<Item>)>);

impl Layers {
    /// Adds a drawing of a height.
    pub fn put(&mut self, height: u32, items: Vec<Item>) {
        self.0.push((height, items));
    }

    /// Number of drawings.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes away all that were added when there were so many.
    pub fn truncate(&mut self, count: usize) {
        self.0.truncate(count);
    }

    /// All in the order in which they are painted.
    pub fn into_items(mut self) -> impl Iterator<Item = Item> {
        order::sort_by(&mut self.0, |a, b| a.0.cmp(&b.0));
        self.0.into_iter().flat_map(|(_, items)| items)
    }
}

/// What lies behind the text and what lies before it.
#[derive(Default)]
pub struct Planes {
    /// Behind.
    pub back: Layers,
    /// Before.
    pub front: Layers,
}

impl Planes {
    /// Adds what a drawing looks like where its record says.
    pub fn put(&mut self, record: &DocDrawing, items: Vec<Item>) {
        let plane = if record.behind_doc == Some(true) {
            &mut self.back
        } else {
            &mut self.front
        };
        plane.put(record.relative_height.unwrap_or(0), items);
    }
}
