//! Entries of an archive whose directory is damaged, found by their local headers.
//!
//! The file must end with the end record of a directory: a file without one was cut off, and what is missing of it
//! cannot be told.

use std::io::{self, Read};

use flate2::bufread::DeflateDecoder;

use crate::limits;

const LOCAL_HEADER: &[u8] = b"PK\x03\x04";
const END_OF_DIRECTORY: &[u8] = b"PK\x05\x06";

/// Bytes of a local header in front of its name.
const HEADER_BYTES: usize = 30;

/// The end record has 22 bytes; a damaged one may have lost or gained a few.
const END_BYTES: usize = 24;

/// Bits of the flags: the body is encrypted; its sizes stand behind it.
const ENCRYPTED: u16 = 1;
const SIZES_BEHIND: u16 = 8;

/// A size that stands in a ZIP64 field instead.
const SIZE_ELSEWHERE: u32 = u32::MAX;

/// Number of the method that is Deflate.
const DEFLATE: u16 = 8;

/// An entry that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found<'a> {
    /// Its name as it stands.
    pub name: &'a [u8],
    /// Its body.
    pub compressed: &'a [u8],
    /// The number of its compression method.
    pub method: u16,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// Size after inflating as far as is known.
    pub size: u64,
    /// Where the header begins and the body ends.
    pub range: (u64, u64),
}

/// All entries, in the order of the file; none if the file has no end record.
pub(super) fn entries(bytes: &[u8]) -> Vec<Found<'_>> {
    let tail = bytes.get(bytes.len().saturating_sub(END_BYTES)..);
    if find(tail.unwrap_or_default(), END_OF_DIRECTORY).is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    let mut budget = limits::RECOVERY_BYTES;
    while let Some(header) = bytes.get(at..).and_then(|rest| find(rest, LOCAL_HEADER)) {
        at += header;
        match entry(bytes, at, &mut budget) {
            Some((entry, end)) if found.len() < limits::ZIP_ENTRIES as usize => {
                found.push(entry);
                at = end;
            }
            Some(_) => break,
            None => at += LOCAL_HEADER.len(),
        }
    }
    found
}

/// The entry whose header begins at `at`, and where its body ends.
fn entry<'a>(bytes: &'a [u8], at: usize, budget: &mut u64) -> Option<(Found<'a>, usize)> {
    let header = bytes.get(at..at.checked_add(HEADER_BYTES)?)?;
    let short = |place: usize| {
        Some(u16::from_le_bytes([
            *header.get(place)?,
            *header.get(place + 1)?,
        ]))
    };
    let long = |place: usize| Some(u32::from(short(place)?) | u32::from(short(place + 2)?) << 16);
    let (flags, method) = (short(6)?, short(8)?);
    let (compressed_size, size) = (long(18)?, long(22)?);
    let name_at = at + HEADER_BYTES;
    let body_at = name_at.checked_add(usize::from(short(26)?))?;
    let name = bytes.get(name_at..body_at)?;
    let body_at = body_at.checked_add(usize::from(short(28)?))?;
    let rest = bytes.get(body_at..)?;
    let behind = flags & SIZES_BEHIND != 0 || compressed_size == SIZE_ELSEWHERE;
    let (length, size) = if !behind {
        (compressed_size as usize, u64::from(size))
    } else if method == DEFLATE {
        inflated(rest, budget)
    } else {
        let length = find(rest, b"PK").unwrap_or(rest.len());
        (length, length as u64)
    };
    let compressed = rest.get(..length).unwrap_or(rest);
    let end = body_at + compressed.len();
    let found = Found {
        name,
        compressed,
        method,
        encrypted: flags & ENCRYPTED != 0,
        size,
        range: (at as u64, end as u64),
    };
    Some((found, end))
}

/// How many bytes a deflated body has, and how many it inflates to. Inflating ends where the budget is used up, which is
/// then 0.
fn inflated(bytes: &[u8], budget: &mut u64) -> (usize, u64) {
    let mut decoder = DeflateDecoder::new(bytes);
    // Damage ends the body where it is met.
    let _ = io::copy(&mut decoder.by_ref().take(*budget), &mut io::sink());
    *budget = budget.saturating_sub(decoder.total_out());
    let length = usize::try_from(decoder.total_in()).unwrap_or(usize::MAX);
    (length.min(bytes.len()), decoder.total_out())
}

/// Where `wanted` first stands.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}
