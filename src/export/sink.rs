//! Where what is written goes: files one after another, in pieces.

use std::borrow::Cow;
use std::{fmt, io};

use super::{Format, Media};
use crate::container::Container;
use crate::error::{Error, ErrorKind};

/// Bytes that are collected before they are handed on.
const PIECE: usize = 64 << 10;

/// Takes the files that are made.
pub trait Target {
    /// Begins a file; what is written from now on goes into it. The name may begin with `media/`, and is otherwise free
    /// of separators.
    ///
    /// # Errors
    /// The file cannot be made.
    fn create(&mut self, name: &str) -> io::Result<()>;

    /// Adds to the file begun last.
    ///
    /// # Errors
    /// The bytes cannot be written.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
}

/// What ended the work.
#[derive(Debug)]
pub enum Fault {
    /// The document is at fault, or the work was cancelled.
    Core(Error),
    /// The format cannot hold such a document.
    Unfit {
        /// The format.
        format: Format,
        /// What the document is.
        container: Container,
    },
    /// There is no such sheet.
    NoSheet(String),
    /// The target refused what was written.
    Target(io::Error),
}

impl Fault {
    /// Of an extension that no format has.
    pub fn unknown(extension: &str) -> Self {
        Self::Core(Error::new(ErrorKind::Unsupported(format!(
            "a .{extension} file"
        ))))
    }

    /// A stable name for programs and translations.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Core(error) => error.code(),
            Self::Unfit { .. } => "unfit-format",
            Self::NoSheet(_) => "no-sheet",
            Self::Target(_) => "file",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Core(error) => error.fmt(f),
            Self::Unfit { format, container } => {
                let what = match container {
                    Container::Docy => "a text document",
                    Container::Xlsy => "a workbook",
                    Container::Ppty => "a presentation",
                };
                write!(f, "a .{} file cannot hold {what}", format.extension())
            }
            Self::NoSheet(name) => write!(f, "there is no sheet {name}"),
            Self::Target(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Fault {}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Target(error)
    }
}

/// Collects what is written into pieces. What the target refuses is told by [`Sink::check`]; until then all that is
/// written is dropped.
pub struct Sink<'t> {
    target: &'t mut dyn Target,
    media: &'t dyn Media,
    buffer: String,
    refused: Option<io::Error>,
}

impl<'t> Sink<'t> {
    /// For a target, and the media that the document names.
    pub fn new(target: &'t mut dyn Target, media: &'t dyn Media) -> Self {
        Self {
            target,
            media,
            buffer: String::with_capacity(PIECE + PIECE / 4),
            refused: None,
        }
    }

    /// Begins a file.
    ///
    /// # Errors
    /// The target refuses it.
    pub fn create(&mut self, name: &str) -> Result<(), Fault> {
        self.flush();
        self.check()?;
        Ok(self.target.create(name)?)
    }

    /// Adds text.
    pub fn push(&mut self, text: &str) {
        self.buffer.push_str(text);
        if self.buffer.len() >= PIECE {
            self.flush();
        }
    }

    /// Adds a character.
    pub fn push_char(&mut self, letter: char) {
        self.push(letter.encode_utf8(&mut [0; 4]));
    }

    /// Adds bytes as they are.
    pub fn push_bytes(&mut self, bytes: &[u8]) {
        self.flush();
        self.hand_on(bytes);
    }

    /// A media file.
    pub fn media(&self, name: &str) -> Option<Cow<'t, [u8]>> {
        self.media.bytes(name)
    }

    /// Tells what the target refused.
    ///
    /// # Errors
    /// See [`Fault::Target`].
    pub fn check(&mut self) -> Result<(), Fault> {
        self.refused
            .take()
            .map_or(Ok(()), |error| Err(error.into()))
    }

    /// Hands on what is left.
    ///
    /// # Errors
    /// See [`Fault::Target`].
    pub fn end(&mut self) -> Result<(), Fault> {
        self.flush();
        self.check()
    }

    fn flush(&mut self) {
        let buffer = std::mem::take(&mut self.buffer);
        self.hand_on(buffer.as_bytes());
        self.buffer = buffer;
        self.buffer.clear();
    }

    fn hand_on(&mut self, bytes: &[u8]) {
        if self.refused.is_none() && !bytes.is_empty() {
            self.refused = self.target.write(bytes).err();
        }
    }
}
