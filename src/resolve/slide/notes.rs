//! What the speaker's notes of a slide say.

use super::{Presentation, placeholder_of, tree};
use crate::editor_bin::drawing::{DrawingNodeItem, PlaceholderType, Sp};
use crate::error::Result;
use crate::resolve::drawing::text::line_of;

impl Presentation {
    /// The speaker's notes of a slide, a line for each paragraph; empty if there are none. Index from 0.
    ///
    /// # Errors
    /// Their bytes contradict the format.
    pub fn notes_text(&self, slide: usize) -> Result<String> {
        let Some(notes) = self.notes(slide)? else {
            return Ok(String::new());
        };
        let elements = tree(&notes.common_slide_data).into_iter();
        let shapes = elements.flat_map(|tree| &tree.elems).filter_map(|element| {
            match element.items.as_ref() {
                Some(DrawingNodeItem::Sp(shape)) => Some(shape),
                _ => None,
            }
        });
        let lines: Vec<String> = shapes
            .filter(|shape| is_body(shape))
            .flat_map(|shape| &shape.tx_body)
            .flat_map(|body| &body.paragraphs)
            .map(line_of)
            .collect();
        Ok(lines.join("\n").trim().to_owned())
    }
}

/// Whether a shape of a notes page holds the notes, rather than the picture of the slide, a date, a number.
fn is_body(shape: &Sp) -> bool {
    placeholder_of(shape).and_then(|ph| ph.kind) == Some(PlaceholderType::Body)
}
