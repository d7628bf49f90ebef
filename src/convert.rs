//! The one entry to conversion: bytes of an Office document in, `Editor.bin` and its media out.

use crate::error::{Result, Warning};

/// The three containers of `Editor.bin`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// Text documents.
    Docy,
    /// Spreadsheets.
    Xlsy,
    /// Presentations.
    Ppty,
}

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

/// Converts an Office document.
///
/// `progress` is called with a share between 0 and 1, and says whether to go on: `false` ends the work with
/// [`crate::error::ErrorKind::Cancelled`].
///
/// # Errors
/// Every [`crate::error::ErrorKind`] but `EditorBin`.
pub fn convert(bytes: &[u8], progress: &mut dyn FnMut(f32) -> bool) -> Result<Conversion> {
    let _ = (bytes, progress);
    Err(crate::error::ErrorKind::Empty.into())
}
