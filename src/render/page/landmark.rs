//! Places of a page that the outline and links lead to.

use std::collections::HashSet;

use crate::layout::display::{Item, Tag};
use crate::layout::units::{Emu, Point, Transform};

/// Groups inside of groups that are looked into.
const MOST_GROUPS: usize = 64;
/// Most characters of a heading in the outline.
const LONGEST: usize = 300;

/// A heading, or a place that links lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landmark {
    /// The name that links know it by; empty for a heading that none leads to.
    pub name: String,
    /// Level of the heading from 1; 0 for what is no heading.
    pub level: u8,
    /// What the heading says.
    pub text: String,
    /// How far below the top of the page it is.
    pub top: Emu,
}

/// The landmarks of a page, from its first item to its last.
pub fn landmarks(items: &[Item]) -> Vec<Landmark> {
    let mut search = Search::default();
    search.items(items, Transform::default(), 0);
    let mut found = search.found;
    for landmark in &mut found {
        let words: Vec<&str> = landmark.text.split_whitespace().collect();
        landmark.text = words.join(" ");
    }
    // A heading that links lead to has both an anchor and its unit.
    let named: HashSet<(u8, String)> = found
        .iter()
        .filter(|landmark| !landmark.name.is_empty())
        .map(|landmark| (landmark.level, landmark.text.clone()))
        .collect();
    found.retain(|landmark| {
        !landmark.name.is_empty()
            || !landmark.text.is_empty()
                && !named.contains(&(landmark.level, landmark.text.clone()))
    });
    found
}

#[derive(Default)]
struct Search {
    found: Vec<Landmark>,
    /// Units that have begun; of headings the index among what was found.
    open: Vec<Option<usize>>,
}

impl Search {
    fn items(&mut self, items: &[Item], outer: Transform, depth: usize) {
        let top = |at: Point| {
            let [_, b, _, d] = outer.matrix;
            outer.offset.y + Emu((b * at.x.0 as f64 + d * at.y.0 as f64) as i64)
        };
        for item in items {
            match item {
                Item::Begin(Tag::Heading(level)) => {
                    self.open.push(Some(self.found.len()));
                    self.found.push(Landmark {
                        name: String::new(),
                        level: (*level).max(1),
                        text: String::new(),
                        top: Emu::MAX,
                    });
                }
                Item::Begin(_) => self.open.push(None),
                Item::End => {
                    self.open.pop();
                }
                Item::Text(run) if !run.is_hyphen => {
                    let ascent = run.size.scaled(super::ASCENT.0, super::ASCENT.1);
                    let at = Point::new(run.origin.x, run.origin.y - ascent);
                    self.say(&run.text, top(at));
                }
                Item::Anchor(anchor) => {
                    let (level, text) = anchor.heading.clone().unwrap_or_default();
                    self.found.push(Landmark {
                        name: anchor.name.clone(),
                        level,
                        text,
                        top: top(anchor.at),
                    });
                }
                Item::Group(group) if depth < MOST_GROUPS => {
                    let inner = chained(&outer, &group.transform);
                    self.items(&group.items, inner, depth + 1);
                }
                _ => {}
            }
        }
    }

    fn say(&mut self, text: &str, top: Emu) {
        let open = self.open.iter().rev().find_map(|heading| *heading);
        if let Some(landmark) = open.and_then(|index| self.found.get_mut(index)) {
            let room = LONGEST.saturating_sub(landmark.text.chars().count());
            landmark.text.extend(text.chars().take(room));
            landmark.top = landmark.top.min(top);
        }
    }
}

/// The map that does `inner`, then `outer`.
fn chained(outer: &Transform, inner: &Transform) -> Transform {
    let [a, b, c, d] = outer.matrix;
    let [e, f, g, h] = inner.matrix;
    let moved =
        |x: f64, y: f64| Emu((x * inner.offset.x.0 as f64 + y * inner.offset.y.0 as f64) as i64);
    Transform {
        matrix: [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h],
        offset: Point::new(outer.offset.x + moved(a, c), outer.offset.y + moved(b, d)),
    }
}
