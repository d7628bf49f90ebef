//! Embedded OpenType, in which presentations have their fonts (W3C submission EOT, 5 March 2008; Google's are alike).

use super::{ctf, lzcomp, sfnt::Bytes};

/// Where the magic number stands, and what it is.
const MAGIC_AT: usize = 34;
const MAGIC: [u8; 2] = [0x4C, 0x50];
/// The font is packed by MicroType Express.
const IS_COMPRESSED: u32 = 0x4;
/// Each byte of the font is changed by [`KEY`].
const IS_CHANGED: u32 = 0x1000_0000;
const KEY: u8 = 0x50;

/// The font file in an EOT; `None` if it is none, or damaged.
pub(super) fn unwrap(file: &[u8]) -> Option<Vec<u8>> {
    if file.get(MAGIC_AT..MAGIC_AT + 2)? != MAGIC {
        return None;
    }
    let number = |at: usize| {
        let bytes = file.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes))
    };
    // Some files are shorter than they say; the font is what they end with.
    let (size, font_size, flags) = (number(0)? as usize, number(4)? as usize, number(12)?);
    let begin = size.checked_sub(font_size)?;
    let mut font = file.get(begin..size.min(file.len()))?.to_vec();
    if flags & IS_CHANGED != 0 {
        for byte in &mut font {
            *byte ^= KEY;
        }
    }
    if flags & IS_COMPRESSED == 0 {
        return Some(font);
    }
    // Version and size of the window, and where the blocks of instructions begin.
    let mut head = Bytes(&font);
    head.take(4)?;
    let (high, low) = (head.u8()?, head.u16()?);
    let end = usize::from(high) << 16 | usize::from(low);
    let block = font.get(10..end)?;
    ctf::restore(&lzcomp::expand(block)?)
}
