//! The one entry to conversion: bytes of an Office document in, `Editor.bin` and its media out.

use crate::container::Container;
use crate::editor_bin::codec::Writer;
use crate::editor_bin::container::doubles;
use crate::error::{Error, ErrorKind, Result, Warning};
use crate::ooxml::context::Context;
use crate::ooxml::{sheet, slide, word};
use crate::package::{DocumentKind, Package};

/// A file of the `media` folder beside `Editor.bin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFile {
    /// Name without path, as `Editor.bin` names it (`shared/format` 00, "Media folder").
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

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

/// Tells how far the work is, and whether to go on.
pub struct Progress<'a> {
    report: &'a mut dyn FnMut(f32) -> bool,
    last: f32,
}

impl Progress<'_> {
    /// Reports a share between 0 and 1. Cheap enough to be called for every paragraph or row: only steps of a
    /// hundredth are passed on.
    ///
    /// # Errors
    /// [`ErrorKind::Cancelled`] when the caller does not want to go on.
    pub fn report(&mut self, share: f32) -> Result<()> {
        if share - self.last < 0.01 {
            return Ok(());
        }
        self.last = share;
        if (self.report)(share) {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::Cancelled))
        }
    }
}

/// Converts an Office document.
///
/// `progress` is called with a share between 0 and 1, and says whether to go on: `false` ends the work with
/// [`ErrorKind::Cancelled`].
///
/// # Errors
/// Every [`ErrorKind`] but `EditorBin`.
pub fn convert(bytes: &[u8], progress: &mut dyn FnMut(f32) -> bool) -> Result<Conversion> {
    let package = Package::open(bytes)?;
    let kind = package.document_kind()?;
    let main = package.main_part()?;
    let container = match kind {
        DocumentKind::Word => Container::Docy,
        DocumentKind::Sheet => Container::Xlsy,
        DocumentKind::Slide => Container::Ppty,
    };
    let mut cx = Context::new(&package, container);
    let mut w = Writer::new(doubles(container));
    let mut progress = Progress {
        report: progress,
        last: 0.0,
    };
    match kind {
        DocumentKind::Word => word::convert(&main, &mut cx, &mut w, &mut progress)?,
        DocumentKind::Sheet => sheet::convert(&main, &mut cx, &mut w, &mut progress)?,
        DocumentKind::Slide => slide::convert(&main, &mut cx, &mut w, &mut progress)?,
    }
    let media = cx.media.take_files(&package);
    let warnings = cx.take_warnings();
    Ok(Conversion {
        container,
        editor_bin: w.into_bytes(),
        media,
        warnings,
    })
}
