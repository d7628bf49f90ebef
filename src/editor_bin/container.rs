//! The containers: file header, main table, and where the tables of each begin (`shared/format` 00).

pub use crate::container::Container;

use super::codec::{Doubles, Reader, Writer};
use crate::error::{Error, ErrorKind, Result};

/// Bytes reserved for the main table of DOCY and XLSY, its count byte included.
const COUNTED_TABLE_BYTES: usize = 640;
/// Slots in the main table of PPTY, which has no count.
const PPTY_SLOTS: usize = 30;
/// Bytes of one entry of a main table: u8 id, u32 offset.
const ENTRY_BYTES: usize = 5;

/// How `props` of a container write floating-point numbers.
pub fn doubles(container: Container) -> Doubles {
    match container {
        Container::Docy | Container::Ppty => Doubles::Scaled,
        Container::Xlsy => Doubles::Real,
    }
}

/// Writes a container: header, main table, and the tables one after the other.
///
/// Offsets count from `base`, which is the beginning of the file, or of an embedded workbook or a glossary.
#[derive(Debug)]
pub struct ContainerWriter {
    container: Container,
    table_at: usize,
    base: usize,
    entries: usize,
}

impl ContainerWriter {
    /// Writes the header, unless the container stands inside of another, and reserves the main table.
    pub fn begin(w: &mut Writer, container: Container) -> Self {
        if w.has_header() {
            w.raw(container.signature().as_bytes());
            w.raw(b";v10;0;");
        }
        Self::begin_without_header(w, container, 0)
    }

    /// Reserves a main table at the present position, whose offsets count from `base`.
    pub fn begin_without_header(w: &mut Writer, container: Container, base: usize) -> Self {
        let table_at = w.position();
        let size = match container {
            Container::Ppty => PPTY_SLOTS * ENTRY_BYTES,
            _ => COUNTED_TABLE_BYTES,
        };
        w.raw(&vec![0; size]);
        Self {
            container,
            table_at,
            base,
            entries: 0,
        }
    }

    /// Enters a table that begins at the present position.
    pub fn table(&mut self, w: &mut Writer, id: u8) {
        let counted = usize::from(self.container != Container::Ppty);
        let at = self.table_at + counted + self.entries * ENTRY_BYTES;
        self.entries += 1;
        if counted == 1 {
            w.patch_u8(self.table_at, self.entries as u8);
        }
        w.patch_u8(at, id);
        w.patch(at + 1, w.position() - self.base);
    }
}

/// The header and the main table of a file.
#[derive(Debug, Clone)]
pub struct MainTable {
    /// Which container it is.
    pub container: Container,
    /// The version after `;v`.
    pub version: u32,
    /// (table id, absolute offset) in file order.
    pub entries: Vec<(u8, u32)>,
}

impl MainTable {
    /// Reads the header and the main table.
    ///
    /// # Errors
    /// The signature or the version is unknown, or the table is cut off.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let container = Container::detect(bytes).ok_or_else(|| fault("no known signature"))?;
        let mut fields = bytes
            .get(4..)
            .unwrap_or_default()
            .splitn(4, |byte| *byte == b';');
        fields.next();
        let version = fields
            .next()
            .and_then(|field| {
                std::str::from_utf8(field.strip_prefix(b"v")?)
                    .ok()?
                    .parse()
                    .ok()
            })
            .ok_or_else(|| fault("the header has no version"))?;
        if version != 10 {
            return Err(Error::new(ErrorKind::Unsupported(format!(
                "Editor.bin of version {version} (base64)"
            ))));
        }
        let size_field = fields.next().map_or(0, <[u8]>::len);
        let start = 4 + ";v10;".len() + size_field + 1;
        let r = Reader::new(bytes, doubles(container)).at(start as u32)?;
        Ok(Self {
            container,
            version,
            entries: Self::read_entries(r, container)?,
        })
    }

    /// Reads the entries of a main table without header.
    ///
    /// # Errors
    /// The table is cut off.
    pub fn read_entries(mut r: Reader<'_>, container: Container) -> Result<Vec<(u8, u32)>> {
        let counted = container != Container::Ppty;
        let count = if counted {
            usize::from(r.u8()?)
        } else {
            PPTY_SLOTS
        };
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            let (id, offset) = (r.u8()?, r.u32()?);
            if !counted && id == 0 {
                break;
            }
            entries.push((id, offset));
        }
        Ok(entries)
    }

    /// The offset of a table.
    pub fn offset(&self, id: u8) -> Option<u32> {
        self.entries
            .iter()
            .find(|entry| entry.0 == id)
            .map(|entry| entry.1)
    }
}

fn fault(what: &str) -> Error {
    Error::in_part(ErrorKind::EditorBin(what.to_owned()), "Editor.bin", Some(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_entered_with_absolute_offsets() {
        let mut w = Writer::new(Doubles::Scaled);
        let mut main = ContainerWriter::begin(&mut w, Container::Docy);
        main.table(&mut w, 6);
        w.u32(0);
        main.table(&mut w, 20);
        w.u32(0);
        let bytes = w.into_bytes();
        assert!(bytes.starts_with(b"DOCY;v10;0;\x02\x06\x8b\x02\0\0\x14\x8f\x02\0\0"));
        let table = MainTable::read(&bytes).unwrap();
        assert_eq!(table.entries, [(6, 651), (20, 655)]);
    }

    #[test]
    fn a_presentation_has_no_count() {
        let mut w = Writer::new(Doubles::Scaled);
        let mut main = ContainerWriter::begin(&mut w, Container::Ppty);
        main.table(&mut w, 255);
        let bytes = w.into_bytes();
        assert_eq!(bytes.len(), 161);
        assert_eq!(MainTable::read(&bytes).unwrap().entries, [(255, 161)]);
    }

    #[test]
    fn foreign_bytes_are_refused() {
        for bytes in [
            &b""[..],
            b"DOCY",
            b"DOCY;v",
            b"DOCY;v5;12;AAAA",
            b"PK\x03\x04",
            b"XLSY;v10;0;\x05",
        ] {
            assert!(MainTable::read(bytes).is_err());
        }
    }
}
