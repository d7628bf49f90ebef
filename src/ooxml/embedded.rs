//! Documents inside of documents: the workbook of a chart, the document of an OLE object.

use super::context::Context;
use super::{drawing, sheet, word};
use crate::container::Container;
use crate::editor_bin::codec::Writer;
use crate::editor_bin::container::doubles;
use crate::error::{Error, ErrorKind, Result};
use crate::limits;
use crate::package::{DocumentKind, Package, PartName};
use crate::progress::Progress;

/// A converted document without the header of its file.
pub enum Embedded {
    /// A text document.
    Docy(Vec<u8>),
    /// A workbook.
    Xlsy(Vec<u8>),
}

/// Converts a part that is a document; `None`, with a warning if it is damaged, if it is none that Editor.bin can hold.
///
/// # Errors
/// The caller ended the work.
pub fn embedded(part: &PartName, cx: &mut Context<'_>) -> Result<Option<Embedded>> {
    if cx.depth >= limits::EMBEDDED_DEPTH {
        return Ok(None);
    }
    match convert(part, cx) {
        Ok(document) => Ok(document),
        Err(error) if error.kind == ErrorKind::Cancelled => Err(error),
        Err(error) => {
            if !is_other_kind(&error) {
                cx.warn("broken-object", format!("{part} cannot be read: {error}"));
            }
            Ok(None)
        }
    }
}

/// Whether the part is no document in XML at all, as most OLE objects are none.
fn is_other_kind(error: &Error) -> bool {
    matches!(
        error.kind,
        ErrorKind::NotAPackage | ErrorKind::Unsupported(_) | ErrorKind::LegacyBinary(_)
    )
}

fn convert(part: &PartName, cx: &mut Context<'_>) -> Result<Option<Embedded>> {
    let bytes = cx.package.read(part)?;
    let package = Package::open(&bytes)?;
    let (main, kind) = package.main()?;
    let container = match kind {
        DocumentKind::Word => Container::Docy,
        DocumentKind::Sheet => Container::Xlsy,
        DocumentKind::Slide => return Ok(None),
    };
    let mut inner = Context::new(&package, container);
    inner.depth = cx.depth + 1;
    inner.media = cx.media.inner();
    drawing::add_hooks(&mut inner);
    let mut w = Writer::without_header(doubles(container));
    // Its share of the whole work is not known.
    let mut go_on = |_| true;
    let mut progress = Progress::new(&mut go_on);
    match kind {
        DocumentKind::Word => word::convert(&main, &mut inner, &mut w, &mut progress)?,
        _ => sheet::convert(&main, &mut inner, &mut w, &mut progress)?,
    }
    cx.take_over(inner.take_warnings());
    cx.media
        .take_inner(std::mem::take(&mut inner.media), &package);
    let bytes = w.into_bytes();
    Ok(Some(match container {
        Container::Docy => Embedded::Docy(bytes),
        _ => Embedded::Xlsy(bytes),
    }))
}
