//! What can go wrong, told so that the person who can act knows what to do.

use std::fmt;
use std::ops::Deref;

/// A fault that ends the work, with the place where it was found.
///
/// It is one pointer, so that a [`Result`] costs the thousands of places that hand one on as little code as can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Details>);

/// What an [`Error`] tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The cause.
    pub kind: ErrorKind,
    /// The package part (`/word/document.xml`) or the structure of Editor.bin in which it was found; empty if it
    /// concerns the file as a whole.
    pub part: String,
    /// Byte position inside `part`, if known.
    pub at: Option<u64>,
}

/// The causes of an [`Error`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file is empty.
    #[error("the file is empty")]
    Empty,
    /// Neither a ZIP archive nor any other known container.
    #[error("not an Office document: the file is not a ZIP archive")]
    NotAPackage,
    /// The ZIP archive ends too early.
    #[error("the file is truncated: the download may be incomplete")]
    Truncated,
    /// The ZIP archive, or the OLE container, contradicts itself.
    #[error("the archive is damaged: {0}")]
    DamagedArchive(String),
    /// An OLE container with `EncryptionInfo`.
    #[error("the document is protected by a password")]
    Encrypted,
    /// A password that does not open the document.
    #[error("the password is wrong")]
    WrongPassword,
    /// A binary document of Office 97 to 2003; the payload names the application.
    #[error("a binary {0} document of Office 97-2003, which is not supported")]
    LegacyBinary(&'static str),
    /// A ZIP archive or a document of a kind that is not converted; the payload says which.
    #[error("{0} is not supported")]
    Unsupported(String),
    /// A part that the document cannot do without.
    #[error("the package has no {0}")]
    MissingPart(String),
    /// XML that is not well-formed.
    #[error("the XML is damaged: {0}")]
    Xml(String),
    /// A hard limit was exceeded, see [`crate::limits`].
    #[error("{what} exceeds the limit of {limit}")]
    LimitExceeded {
        /// What is too large or too many.
        what: &'static str,
        /// The limit.
        limit: u64,
    },
    /// The caller ended the work.
    #[error("cancelled")]
    Cancelled,
    /// Editor.bin that contradicts the format.
    #[error("damaged Editor.bin: {0}")]
    EditorBin(String),
    /// A workbook in which there is nothing to look at.
    #[error("the workbook holds no sheets")]
    NoSheets,
    /// A PDF that cannot be written.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
}

/// Result with the library's [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error of the file as a whole.
    pub fn new(kind: ErrorKind) -> Self {
        Self::in_part(kind, "", None)
    }

    /// An error inside a part, at a byte position if known.
    pub fn in_part(kind: ErrorKind, part: impl Into<String>, at: Option<u64>) -> Self {
        let part = part.into();
        Self(Box::new(Details { kind, part, at }))
    }

    /// What it tells, to keep.
    pub fn into_details(self) -> Details {
        *self.0
    }

    /// Whether it is more than the fault of one part, without which the rest of a document could still be shown.
    pub fn ends_the_work(&self) -> bool {
        matches!(
            self.kind,
            ErrorKind::LimitExceeded { .. } | ErrorKind::Cancelled
        )
    }

    /// A stable name for programs and translations.
    pub fn code(&self) -> &'static str {
        match self.kind {
            ErrorKind::Empty => "empty",
            ErrorKind::NotAPackage => "not-a-package",
            ErrorKind::Truncated => "truncated",
            ErrorKind::DamagedArchive(_) => "damaged-archive",
            ErrorKind::Encrypted => "encrypted",
            ErrorKind::WrongPassword => "wrong-password",
            ErrorKind::LegacyBinary(_) => "legacy-binary",
            ErrorKind::Unsupported(_) => "unsupported",
            ErrorKind::MissingPart(_) => "missing-part",
            ErrorKind::Xml(_) => "xml",
            ErrorKind::LimitExceeded { .. } => "limit-exceeded",
            ErrorKind::Cancelled => "cancelled",
            ErrorKind::EditorBin(_) => "editor-bin",
            ErrorKind::NoSheets => "no-sheets",
            ErrorKind::Pdf(_) => "pdf",
        }
    }
}

impl Deref for Error {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.part.is_empty() {
            write!(f, "{}", self.part)?;
            if let Some(at) = self.at {
                write!(f, " at byte {at}")?;
            }
            f.write_str(": ")?;
        }
        self.kind.fmt(f)
    }
}

impl std::error::Error for Error {}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self::new(kind)
    }
}

/// Something that was left out or repaired without ending the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// A stable name, e.g. `missing-picture`.
    pub code: &'static str,
    /// The part concerned; empty where the message names it.
    pub part: String,
    /// One sentence.
    pub message: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.part.is_empty() {
            write!(out, "{}: ", self.part)?;
        }
        out.write_str(&self.message)
    }
}
