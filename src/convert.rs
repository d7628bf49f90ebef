//! The one entry to conversion: bytes of an Office document in, `Editor.bin` and its media out.

use std::collections::HashMap;

use crate::container::Container;
use crate::editor_bin::codec::Writer;
use crate::editor_bin::container::doubles;
use crate::error::{Result, Warning};
use crate::ooxml::context::Context;
use crate::ooxml::{beginning, drawing, sheet, slide, word};
use crate::package::{DocumentKind, Package};
use crate::progress::Progress;

pub use crate::ooxml::media::MediaFile;

/// What a conversion made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// Which container `editor_bin` is.
    pub container: Container,
    /// The whole file, header included.
    pub editor_bin: Vec<u8>,
    /// The files it names.
    pub media: Vec<MediaFile>,
    /// What was left out or repaired.
    pub warnings: Vec<Warning>,
}

/// Converts an Office document.
///
/// `progress` is called with a share between 0 and 1, and says whether to go on: `false` ends the work with
/// [`ErrorKind::Cancelled`](crate::error::ErrorKind::Cancelled).
///
/// # Errors
/// Every [`ErrorKind`](crate::error::ErrorKind) but `EditorBin`.
pub fn convert(bytes: &[u8], progress: &mut dyn FnMut(f32) -> bool) -> Result<Conversion> {
    convert_package(&Package::open(bytes)?, progress)
}

/// Converts an Office document as [`convert`] does. If it is a large one, `begin` first gets a document of its own that is
/// its beginning: the first pages of a text, the first rows of the sheet that is shown first, the first slides. What a page
/// at the beginning shows is the same in both, but for fields that count the pages.
///
/// # Errors
/// As [`convert`].
pub fn convert_beginning_first(
    bytes: &[u8],
    begin: &mut dyn FnMut(Conversion),
    progress: &mut dyn FnMut(f32) -> bool,
) -> Result<Conversion> {
    let mut package = Package::open(bytes)?;
    if let Some(cuts) = beginning(&package) {
        package.cut(cuts);
        // Whatever is wrong with the document is told when all of it is read.
        if let Ok(conversion) = convert_package(&package, &mut |_| true) {
            begin(conversion);
        }
        package.cut(HashMap::new());
    }
    convert_package(&package, progress)
}

fn convert_package(
    package: &Package<'_>,
    progress: &mut dyn FnMut(f32) -> bool,
) -> Result<Conversion> {
    let (main, kind) = package.main()?;
    let container = match kind {
        DocumentKind::Word => Container::Docy,
        DocumentKind::Sheet => Container::Xlsy,
        DocumentKind::Slide => Container::Ppty,
    };
    let mut cx = Context::new(package, container);
    drawing::add_hooks(&mut cx);
    let mut w = Writer::new(doubles(container));
    let mut progress = Progress::new(progress);
    match kind {
        DocumentKind::Word => word::convert(&main, &mut cx, &mut w, &mut progress)?,
        DocumentKind::Sheet => sheet::convert(&main, &mut cx, &mut w, &mut progress)?,
        DocumentKind::Slide => slide::convert(&main, &mut cx, &mut w, &mut progress)?,
    }
    let media = cx.media.take_files(package);
    let warnings = cx.take_warnings();
    Ok(Conversion {
        container,
        editor_bin: w.into_bytes(),
        media,
        warnings,
    })
}
