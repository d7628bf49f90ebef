//! Compound files whose table of sectors tells more sectors than there are, as some programs write them: the table fills whole
//! sectors, and what is left over in it is said to be the end of something rather than free.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use crate::error::{ErrorKind, Result};

/// Size of the header (MS-CFB 2.2), and where it tells the size of sectors, how many hold the table, and which these are.
const HEADER: usize = 512;
const SECTOR_SHIFT: usize = 30;
const TABLE_SECTORS: usize = 44;
const TABLE: usize = 76;
/// Sectors of the table that the header tells itself.
const TOLD: usize = 109;
/// What stands in the table for sectors that are not followed by others: the ends of chains, and free ones.
const LEAST_UNUSED: usize = 0xFFFF_FFFE;
/// Powers of two that sectors are large.
const SHIFTS: [u8; 2] = [9, 12];

/// A compound file, with zeros behind it for sectors that are told but have nothing.
pub(super) struct Padded<'b> {
    file: Cursor<&'b [u8]>,
    length: u64,
}

impl<'b> Padded<'b> {
    /// # Errors
    /// [`ErrorKind::Truncated`] if data is told to be beyond the end of the file.
    pub(super) fn new(bytes: &'b [u8]) -> Result<Self> {
        let (told, has_data) = beyond(bytes).unwrap_or((0, false));
        if has_data {
            return Err(ErrorKind::Truncated.into());
        }
        Ok(Self {
            length: told.max(bytes.len()) as u64,
            file: Cursor::new(bytes),
        })
    }
}

/// How long a file is by its table, and whether there is data beyond its end; `None` if that cannot be told.
fn beyond(bytes: &[u8]) -> Option<(usize, bool)> {
    let number = |at: usize| {
        let number = bytes.get(at..)?.first_chunk()?;
        usize::try_from(u32::from_le_bytes(*number)).ok()
    };
    let shift = bytes
        .get(SECTOR_SHIFT)
        .filter(|shift| SHIFTS.contains(*shift))?;
    let sector = 1_usize << shift;
    let last = number(TABLE_SECTORS)?
        .checked_sub(1)
        .filter(|last| *last < TOLD)?;
    let per_sector = sector / 4;
    let told = (last + 1) * per_sector;
    let there = bytes
        .len()
        .checked_sub(HEADER.max(sector))?
        .div_ceil(sector);
    let entry = |place: usize| {
        let table = number(TABLE + place / per_sector * 4)?;
        let at = table.checked_add(1)?.checked_mul(sector)?;
        number(at.checked_add(place % per_sector * 4)?)
    };
    // The table itself may be beyond the end.
    let is_used = |place: usize| entry(place).is_none_or(|next| next < LEAST_UNUSED);
    let has_data = (there..told).any(is_used);
    (there < told).then_some(((told + 1) * sector, has_data))
}

impl Read for Padded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let at = self.file.position();
        let read = self.file.read(buffer)?;
        if read > 0 || at >= self.length {
            return Ok(read);
        }
        let left = usize::try_from(self.length - at).unwrap_or(usize::MAX);
        let count = left.min(buffer.len());
        buffer.iter_mut().take(count).for_each(|byte| *byte = 0);
        self.file.set_position(at + count as u64);
        Ok(count)
    }
}

impl Seek for Padded<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(match to {
            SeekFrom::End(distance) => {
                SeekFrom::Start(self.length.checked_add_signed(distance).unwrap_or(0))
            }
            to => to,
        })
    }
}
