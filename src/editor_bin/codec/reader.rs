//! Reading: a position inside bytes that are not trusted.

use crate::error::{Error, ErrorKind, Result};
use crate::limits;

use super::Doubles;

/// A cursor over a file, bounded by the structure that is being read.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    end: usize,
    depth: usize,
    doubles: Doubles,
}

impl<'a> Reader<'a> {
    /// A cursor over the whole file; positions are absolute.
    pub fn new(bytes: &'a [u8], doubles: Doubles) -> Self {
        Self {
            bytes,
            at: 0,
            end: bytes.len(),
            depth: 0,
            doubles,
        }
    }

    /// Size in bytes of a floating-point number in `props` (lenType 5).
    pub fn double_size(&self) -> usize {
        match self.doubles {
            Doubles::Scaled => 4,
            Doubles::Real => 8,
        }
    }

    /// A cursor over the whole file that stands at an absolute position.
    ///
    /// # Errors
    /// The position is outside the file.
    pub fn at(&self, position: u32) -> Result<Self> {
        let at = position as usize;
        if at > self.bytes.len() {
            return Err(self.fault(format!("offset {position} is outside the file")));
        }
        Ok(Self {
            at,
            end: self.bytes.len(),
            ..self.clone()
        })
    }

    /// The absolute position.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Bytes left in the structure.
    pub fn left(&self) -> usize {
        self.end - self.at
    }

    /// True at the end of the structure.
    pub fn is_empty(&self) -> bool {
        self.at == self.end
    }

    /// An error at this position.
    pub fn fault(&self, what: impl Into<String>) -> Error {
        Error::in_part(
            ErrorKind::EditorBin(what.into()),
            "Editor.bin",
            Some(self.at as u64),
        )
    }

    /// The next `count` bytes.
    ///
    /// # Errors
    /// The structure ends before.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        if count > self.left() {
            return Err(self.fault(format!("{count} bytes wanted, {} left", self.left())));
        }
        let bytes = &self.bytes[self.at..self.at + count];
        self.at += count;
        Ok(bytes)
    }

    /// All bytes to the end of the structure.
    pub fn rest(&mut self) -> &'a [u8] {
        let bytes = &self.bytes[self.at..self.end];
        self.at = self.end;
        bytes
    }

    /// The next N bytes as an array.
    ///
    /// # Errors
    /// The structure ends before.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    /// The next byte.
    ///
    /// # Errors
    /// The structure ends before.
    pub fn u8(&mut self) -> Result<u8> {
        Ok(self.array::<1>()?[0])
    }

    /// The next u32.
    ///
    /// # Errors
    /// The structure ends before.
    pub fn u32(&mut self) -> Result<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// The next byte, left where it is.
    pub fn peek(&self) -> Option<u8> {
        (self.at < self.end).then(|| self.bytes[self.at])
    }

    /// Cuts off the next `length` bytes as a reader of their own, one level deeper.
    ///
    /// # Errors
    /// The structure ends before, or is nested too deeply.
    pub fn part(&mut self, length: usize) -> Result<Reader<'a>> {
        if self.depth >= limits::EDITOR_BIN_DEPTH {
            return Err(Error::in_part(
                ErrorKind::LimitExceeded {
                    what: "nesting of records",
                    limit: limits::EDITOR_BIN_DEPTH as u64,
                },
                "Editor.bin",
                Some(self.at as u64),
            ));
        }
        let start = self.at;
        self.take(length)?;
        Ok(Reader {
            at: start,
            end: self.at,
            depth: self.depth + 1,
            ..self.clone()
        })
    }

    /// Reads a u32 length and cuts off that many bytes.
    ///
    /// # Errors
    /// As [`Reader::part`].
    pub fn sized(&mut self) -> Result<Reader<'a>> {
        let length = self.u32()? as usize;
        self.part(length)
    }

    /// Reads (u8 id, u32 length) and cuts off the payload.
    ///
    /// # Errors
    /// As [`Reader::part`].
    pub fn record(&mut self) -> Result<(u8, Reader<'a>)> {
        let id = self.u8()?;
        Ok((id, self.sized()?))
    }
}
