//! Font files as lists of tables (OpenType, «Organization of an OpenType Font»).

use crate::order;

/// Most tables of a font.
const MOST_TABLES: u16 = 256;
/// Bytes before the list of tables, and of an entry of it.
const HEADER: usize = 12;
const ENTRY: usize = 16;
/// The first bytes of a file with outlines of PostScript, and of any other.
const POST_SCRIPT: [u8; 4] = *b"OTTO";
const TRUE_TYPE: [u8; 4] = [0, 1, 0, 0];

/// A table: its name and its bytes.
pub(super) type Table = ([u8; 4], Vec<u8>);

/// The tables of a file; `None` if the list or a table is not there as a whole.
pub(super) fn tables(file: &[u8]) -> Option<Vec<Table>> {
    let mut input = Bytes(file);
    input.take(4)?;
    let count = input.u16()?.min(MOST_TABLES);
    input.take(HEADER - 6)?;
    (0..count)
        .map(|_| {
            let tag = input.take(4)?.try_into().ok()?;
            let (_checksum, at, length) = (input.u32()?, input.u32()?, input.u32()?);
            let (at, length) = (at as usize, length as usize);
            let bytes = file.get(at..at.checked_add(length)?)?;
            Some((tag, bytes.to_vec()))
        })
        .collect()
}

/// A file of these tables.
pub(super) fn build(mut tables: Vec<Table>) -> Vec<u8> {
    order::sort_by(&mut tables, |a, b| a.0.cmp(&b.0));
    let is_post_script = tables.iter().any(|(tag, _)| tag == b"CFF ");
    let count = tables.len() as u16;
    // The greatest power of two that is not greater.
    let power = count.checked_ilog2().unwrap_or(0) as u16;
    let range = ENTRY as u16 * (1 << power);
    let mut file = Vec::new();
    file.extend(if is_post_script {
        POST_SCRIPT
    } else {
        TRUE_TYPE
    });
    for number in [count, range, power, ENTRY as u16 * count - range] {
        file.extend(number.to_be_bytes());
    }
    let mut at = HEADER + ENTRY * tables.len();
    for (tag, bytes) in &tables {
        file.extend(tag);
        for number in [checksum(bytes), at as u32, bytes.len() as u32] {
            file.extend(number.to_be_bytes());
        }
        at += bytes.len().next_multiple_of(4);
    }
    for (_, bytes) in &tables {
        file.extend(bytes);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    file
}

fn checksum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0, |sum, chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

/// Bytes that are read one behind the other, numbers with their highest byte first; `None` behind the end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bytes<'b>(pub(super) &'b [u8]);

impl<'b> Bytes<'b> {
    pub(super) fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(super) fn u8(&mut self) -> Option<u8> {
        self.array().map(|[byte]| byte)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_be_bytes)
    }

    pub(super) fn i16(&mut self) -> Option<i16> {
        self.array().map(i16::from_be_bytes)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// A number of one to three bytes (`255UShort`, W3C submission MTX, 6.1.1).
    pub(super) fn short(&mut self) -> Option<u16> {
        Some(match self.u8()? {
            253 => self.u16()?,
            254 => u16::from(self.u8()?) + 506,
            255 => u16::from(self.u8()?) + 253,
            byte => byte.into(),
        })
    }
}
