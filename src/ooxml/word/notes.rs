//! Footnotes and endnotes (ECMA-376-1, 17.11).

use super::blocks::blocks_into;
use crate::editor_bin::codec::{Writer, put};
use crate::editor_bin::docy::{DocNote, NotesTable};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill_attributes;
use crate::xml::Xml;

/// Writes the notes among the children of the current element, one at a time.
///
/// # Errors
/// The XML is damaged.
pub fn write(xml: &mut Xml<'_>, cx: &mut Context<'_>, w: &mut Writer) -> Result<()> {
    xml.children(&mut |xml| {
        if !matches!(xml.name(), "w:footnote" | "w:endnote") {
            return Ok(());
        }
        let mut note = DocNote::default();
        fill_attributes(xml, &mut note, cx);
        blocks_into(xml, &mut note.content, cx)?;
        put(&NotesTable { note: vec![note] }, w);
        Ok(())
    })
}
