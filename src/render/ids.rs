//! Identifiers within a document that is shown.

use std::cell::Cell;

/// Gives out identifiers that are unique within a document.
#[derive(Debug, Default)]
pub struct Identifiers(Cell<u32>);

impl Identifiers {
    /// The next identifier.
    pub fn next(&self) -> String {
        let number = self.0.get();
        self.0.set(number.wrapping_add(1));
        format!("q{number}")
    }
}
