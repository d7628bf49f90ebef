//! Opening a package: the ZIP archive, its parts, content types and relationships (OPC, ECMA-376-2).
//!
//! [`sniff`] tells what a file is by what is inside of it; [`Package`] opens one that is an Office document in XML.
//! All methods take `&self`, so that several parts can be read at the same time.

mod archive;
mod content_types;
mod cut;
mod part_name;
mod recover;
mod relationships;
mod sniff;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::io::BufRead;

pub use cut::{Cut, Tail, behind};
pub use part_name::PartName;
pub use relationships::{Relationship, Relationships, Target};
pub use sniff::{Container, FileKind, Form, Ooxml, sniff};

use crate::error::Result;
use crate::xml::Xml;
use archive::Archive;
use content_types::ContentTypes;

/// What kind of document the main part holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// WordprocessingML.
    Word,
    /// SpreadsheetML.
    Sheet,
    /// PresentationML.
    Slide,
}

/// A package of parts, borrowed from the bytes of the file.
#[derive(Debug)]
pub struct Package<'a> {
    archive: Archive<'a>,
    types: ContentTypes,
    root: Relationships,
    /// The parts of which only some is read as a stream.
    cuts: HashMap<PartName, Cut>,
}

impl<'a> Package<'a> {
    /// Opens a package and holds its directory against [`crate::limits`].
    ///
    /// # Errors
    /// `ErrorKind::Empty`, `ErrorKind::NotAPackage`, `ErrorKind::Truncated`, `ErrorKind::DamagedArchive`,
    /// `ErrorKind::LimitExceeded`, `ErrorKind::Encrypted`, `ErrorKind::LegacyBinary` and
    /// `ErrorKind::Unsupported`. Damaged content types or relationships are no errors.
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        sniff::reject_others(bytes)?;
        Self::open_zip(bytes)
    }

    /// As [`Self::open`], for bytes that are known to be a ZIP archive.
    fn open_zip(bytes: &'a [u8]) -> Result<Self> {
        let archive = Archive::open(bytes)?;
        let types = match part("/[Content_Types].xml") {
            Some(name) => match archive.stream(&name) {
                Ok(source) => ContentTypes::read(name.as_str(), source),
                Err(_) => ContentTypes::default(),
            },
            None => ContentTypes::default(),
        };
        let mut package = Self {
            archive,
            types,
            root: Relationships::default(),
            cuts: HashMap::new(),
        };
        package.root = package.read_relationships(None, part("/_rels/.rels"));
        Ok(package)
    }

    /// A package of parts in memory, without content types and without relationships of its own.
    pub fn of_parts(parts: &'a [(PartName, Vec<u8>)]) -> Self {
        Self {
            archive: Archive::of_parts(parts),
            types: ContentTypes::default(),
            root: Relationships::default(),
            cuts: HashMap::new(),
        }
    }

    /// From here on, only so much of these parts is read as a stream; of all others, everything.
    pub fn cut(&mut self, cuts: HashMap<PartName, Cut>) {
        self.cuts = cuts;
    }

    /// The part where the document begins, and its kind.
    ///
    /// Found by the package's relationship, else by content type, else by the usual names.
    ///
    /// # Errors
    /// `ErrorKind::MissingPart`; `ErrorKind::Unsupported` if the main part is of another kind, e.g. a binary
    /// workbook.
    pub fn main(&self) -> Result<(PartName, DocumentKind)> {
        sniff::main(self).map(|(name, ooxml)| (name, ooxml.document))
    }

    /// The part where the document begins.
    ///
    /// # Errors
    /// As [`Self::main`].
    pub fn main_part(&self) -> Result<PartName> {
        self.main().map(|(name, _)| name)
    }

    /// The kind of the document.
    ///
    /// # Errors
    /// As [`Self::main`].
    pub fn document_kind(&self) -> Result<DocumentKind> {
        self.main().map(|(_, kind)| kind)
    }

    /// Whether there is such a part.
    pub fn has(&self, name: &PartName) -> bool {
        self.archive.find(name).is_some()
    }

    /// The names of all parts in the order of the archive.
    pub fn part_names(&self) -> impl Iterator<Item = &PartName> {
        self.archive.names()
    }

    /// Bytes of a part after inflating, as the archive's directory tells it.
    pub fn size(&self, name: &PartName) -> Option<u64> {
        self.archive.size(name)
    }

    /// The content type of a part, by name or extension.
    pub fn content_type(&self, name: &PartName) -> Option<&str> {
        self.types.get(name)
    }

    /// A part as a whole.
    ///
    /// # Errors
    /// `ErrorKind::MissingPart`, `ErrorKind::DamagedArchive`, `ErrorKind::LimitExceeded`,
    /// `ErrorKind::Unsupported` for a compression method that packages may not use, `ErrorKind::Encrypted`.
    pub fn read(&self, name: &PartName) -> Result<Vec<u8>> {
        self.archive.read(name)
    }

    /// A part as a stream, inflated as it is read. Faults on the way are I/O errors that carry an
    /// [`crate::error::Error`].
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn stream(&self, name: &PartName) -> Result<Box<dyn BufRead + '_>> {
        match self.cuts.get(name) {
            Some(cut) => cut.stream(&|| self.archive.stream(name)),
            None => self.archive.stream(name),
        }
    }

    /// A part as XML, standing on its root element.
    ///
    /// # Errors
    /// As [`Self::read`], and `ErrorKind::Xml`.
    pub fn xml(&self, name: &PartName) -> Result<Xml<'_>> {
        let mut xml = Xml::new(name.as_str(), self.stream(name)?);
        xml.root()?;
        Ok(xml)
    }

    /// The relationships of the package itself.
    pub fn root_relationships(&self) -> &Relationships {
        &self.root
    }

    /// The relationships of a part; empty if it has none or they cannot be read.
    pub fn relationships(&self, source: &PartName) -> Relationships {
        self.read_relationships(Some(source), Some(source.relationships()))
    }

    fn read_relationships(
        &self,
        source: Option<&PartName>,
        name: Option<PartName>,
    ) -> Relationships {
        let Some(name) = name.filter(|name| self.has(name)) else {
            return Relationships::default();
        };
        match self.archive.stream(&name) {
            Ok(xml) => Relationships::read(source, name.as_str(), xml),
            Err(_) => Relationships::default(),
        }
    }
}

/// A name that is written in the source and therefore well-formed.
fn part(name: &str) -> Option<PartName> {
    PartName::new(name)
}
