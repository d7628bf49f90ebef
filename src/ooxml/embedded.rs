//! Documents inside of documents: the workbook of a chart, the document of an OLE object.

use super::context::Context;
use crate::error::Result;
use crate::package::PartName;

/// A converted document without the header of its file.
pub enum Embedded {
    /// A text document.
    Docy(Vec<u8>),
    /// A workbook.
    Xlsy(Vec<u8>),
}

/// Converts a part that is a document; `None` if it is none that Editor.bin can hold.
///
/// # Errors
/// The caller ended the work.
pub fn embedded(_: &PartName, _: &mut Context<'_>) -> Result<Option<Embedded>> {
    Ok(None)
}
