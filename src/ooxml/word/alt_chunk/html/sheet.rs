//! Style sheets: the rules whose selectors are an element, a class, both, or an id.

use std::collections::HashMap;

use super::tokens::Tag;
use crate::ooxml::drawing::vml::Css;

/// Selectors of a document up to which rules are kept.
const SELECTORS: usize = 4096;

/// Declarations of one selector up to which they are kept.
const DECLARATIONS: usize = 32;

/// Classes of an element up to which they count.
const CLASSES: usize = 8;

/// The rules of a document.
#[derive(Default)]
pub struct Sheet {
    rules: HashMap<String, Css>,
}

impl Sheet {
    /// Adds the rules of a `style` element. What is said for certain media is left out.
    pub fn read(&mut self, css: &str) {
        let mut text = String::with_capacity(css.len());
        let mut pieces = css.split("/*");
        text.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            text.push_str(piece.split_once("*/").map_or("", |found| found.1));
        }
        let mut rest = text.as_str();
        while let Some((selectors, after)) = rest.split_once('{') {
            let end = end_of_block(after);
            let block = after.get(..end).unwrap_or_default();
            rest = after.get(end + 1..).unwrap_or_default();
            for selector in selectors.split(',') {
                self.add(
                    selector.trim().trim_start_matches("<!--").trim_start(),
                    block,
                );
            }
        }
    }

    fn add(&mut self, selector: &str, block: &str) {
        let is_simple =
            |char: char| char.is_alphanumeric() || matches!(char, '.' | '#' | '-' | '_' | '*');
        if self.rules.len() < SELECTORS && selector.len() <= 64 && selector.chars().all(is_simple) {
            let rule = self.rules.entry(selector.to_ascii_lowercase());
            rule.or_default().extend(block, DECLARATIONS);
        }
    }

    /// What the rules say of an element, the least specific first.
    pub fn of(&self, tag: &Tag) -> impl Iterator<Item = &Css> {
        let classes = tag.attr("class").unwrap_or_default().to_ascii_lowercase();
        let classes = || classes.split_ascii_whitespace().take(CLASSES);
        let mut keys = vec!["*".to_owned(), tag.name.clone()];
        keys.extend(classes().map(|class| format!(".{class}")));
        keys.extend(classes().map(|class| format!("{}.{class}", tag.name)));
        keys.extend(
            tag.attr("id")
                .map(|id| format!("#{}", id.to_ascii_lowercase())),
        );
        keys.into_iter().filter_map(|key| self.rules.get(&key))
    }
}

/// Where the block that has begun ends, whatever blocks are in it.
fn end_of_block(text: &str) -> usize {
    let mut open = 1;
    for (at, byte) in text.bytes().enumerate() {
        open += match byte {
            b'{' => 1,
            b'}' => -1,
            _ => 0,
        };
        if open == 0 {
            return at;
        }
    }
    text.len()
}
