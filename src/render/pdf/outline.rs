//! The outline: headings below one another by their levels.

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

/// Deepest level of a heading.
const DEEPEST: u8 = 9;

/// A heading on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundHeading {
    /// Where it is.
    pub at: Point,
    /// Its level from 1.
    pub level: u8,
    /// Its text.
    pub text: String,
}

/// Puts headings below one another as they come.
#[derive(Debug, Default)]
pub struct OutlineBuilder {
    /// Headings that may get more below them, each deeper than the one before.
    open: Vec<(u8, OutlineNode)>,
    outline: Outline,
    any: bool,
}

impl OutlineBuilder {
    /// Adds a heading; one without text is left out.
    pub fn add(&mut self, page: usize, heading: &FoundHeading) {
        let text = heading.text.trim();
        if text.is_empty() {
            return;
        }
        let level = heading.level.clamp(1, DEEPEST);
        self.close(level);
        let place = XyzDestination::new(page, heading.at);
        let node = OutlineNode::new(text.to_owned(), place).with_open(level == 1);
        self.open.push((level, node));
        self.any = true;
    }

    /// Closes all headings of a level and those below it.
    fn close(&mut self, level: u8) {
        while let Some((_, node)) = self.open.pop_if(|open| open.0 >= level) {
            match self.open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => self.outline.push_child(node),
            }
        }
    }

    /// The outline; `None` without headings.
    pub fn finish(mut self) -> Option<Outline> {
        self.close(0);
        self.any.then_some(self.outline)
    }
}
