//! Content controls around blocks, inline content, rows and cells (ECMA-376-1, 17.5.2).

use super::blocks::blocks_into;
use super::inline::inline_into;
use super::tables::{cells_into, rows_into};
use crate::editor_bin::docy::{SdtBlock, SdtCells, SdtInline, SdtRows};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill_child;
use crate::xml::Xml;

/// The reader of a control, which is the same for all but for its content.
macro_rules! control {
    ($(#[$meta:meta])* $name:ident, $record:ident, $content:ident) => {
        $(#[$meta])*
        pub fn $name(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<$record> {
            let mut control = $record::default();
            xml.children(&mut |xml| match xml.name() {
                "w:sdtContent" => $content(xml, &mut control.content, cx),
                _ => fill_child(xml, &mut control, cx),
            })?;
            Ok(control)
        }
    };
}

control!(
    /// Reads the current element, `w:sdt` among blocks.
    block,
    SdtBlock,
    blocks_into
);
control!(
    /// Reads the current element, `w:sdt` inside a paragraph.
    inline,
    SdtInline,
    inline_into
);
control!(
    /// Reads the current element, `w:sdt` around rows.
    rows,
    SdtRows,
    rows_into
);
control!(
    /// Reads the current element, `w:sdt` around cells.
    cells,
    SdtCells,
    cells_into
);
