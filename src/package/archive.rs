//! The ZIP archive: its directory, checked once, and its entries, inflated as a stream.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io::{self, BufRead, Cursor, Read};

use flate2::{Decompress, FlushDecompress, Status};
use zip::{CompressionMethod, ZipArchive, result::ZipError};

use super::{PartName, recover};
use crate::error::{Error, ErrorKind, Result};
use crate::limits;
use crate::order;

const LOCAL_HEADER: &[u8] = b"PK\x03\x04";
const END_OF_DIRECTORY: &[u8] = b"PK\x05\x06";

/// How an entry is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Stored,
    Deflated,
    /// Not one that packages may use (ECMA-376-2, annex B); the number of the ZIP specification.
    Other(u16),
    /// Encrypted by the means of ZIP itself.
    Encrypted,
    /// Its local header cannot be read, or its body lies outside of the file.
    Damaged,
}

/// One entry of the directory.
#[derive(Debug)]
struct Entry<'a> {
    name: PartName,
    compressed: &'a [u8],
    method: Method,
    /// Size after inflating according to the directory, which may lie.
    size: u64,
}

/// An archive whose directory has been checked against the limits.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    entries: Vec<Entry<'a>>,
    index: HashMap<PartName, usize>,
    /// What may still be inflated beyond the sizes that the directory tells.
    spare: Cell<u64>,
    /// One that inflated an entry, for the next: its tables and its window are large.
    idle: RefCell<Option<Inflater>>,
}

/// What inflating an entry needs.
#[derive(Debug)]
struct Inflater {
    state: Decompress,
    /// Inflated bytes.
    bytes: Vec<u8>,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self> {
        let mut zip = match ZipArchive::new(Cursor::new(bytes)) {
            Ok(zip) => zip,
            Err(error) => return Self::recover(bytes, &error),
        };
        if zip.len() as u64 > limits::ZIP_ENTRIES {
            return Err(too_large(
                "the number of ZIP entries",
                limits::ZIP_ENTRIES,
                "",
            ));
        }
        // The directory of an archive that is itself stored inside of this one: this one's own is missing.
        if bytes.starts_with(LOCAL_HEADER) && zip.offset() > 0 {
            return Err(ErrorKind::Truncated.into());
        }
        let mut entries = Vec::with_capacity(zip.len());
        for number in 0..zip.len() {
            entries.extend(read_entry(bytes, &mut zip, number)?);
        }
        Self::checked(entries)
    }

    /// An archive of parts in memory.
    pub(super) fn of_parts(parts: &'a [(PartName, Vec<u8>)]) -> Self {
        let entry = |(name, bytes): &'a (PartName, Vec<u8>)| Entry {
            name: name.clone(),
            compressed: bytes,
            method: Method::Stored,
            size: bytes.len() as u64,
        };
        let names = parts.iter().enumerate();
        Self {
            entries: parts.iter().map(entry).collect(),
            index: names.map(|(at, part)| (part.0.clone(), at)).collect(),
            spare: Cell::default(),
            idle: RefCell::default(),
        }
    }

    /// An archive whose directory is damaged, by what its local headers tell.
    fn recover(bytes: &'a [u8], error: &ZipError) -> Result<Self> {
        let mut entries = Vec::new();
        for found in recover::entries(bytes) {
            let raw_name = String::from_utf8_lossy(found.name);
            if raw_name.ends_with(['/', '\\']) {
                continue;
            }
            let Some(name) = PartName::new(&raw_name) else {
                continue;
            };
            check_size(found.size, found.compressed.len() as u64, name.as_str())?;
            let entry = Entry {
                name,
                compressed: found.compressed,
                method: match found.method {
                    _ if found.encrypted => Method::Encrypted,
                    0 => Method::Stored,
                    8 => Method::Deflated,
                    other => Method::Other(other),
                },
                size: found.size,
            };
            entries.push((entry, found.range));
        }
        if entries.is_empty() {
            return Err(damaged(bytes, error));
        }
        Self::checked(entries)
    }

    /// An archive of these entries, if they hold the limits and do not overlap.
    fn checked(all: Vec<(Entry<'a>, (u64, u64))>) -> Result<Self> {
        let mut entries = Vec::with_capacity(all.len());
        let mut index = HashMap::with_capacity(all.len());
        let mut ranges = Vec::with_capacity(all.len());
        let mut total = 0_u64;
        for (entry, range) in all {
            total = total.saturating_add(entry.size);
            if total > limits::PACKAGE_BYTES {
                return Err(too_large(
                    "the size of all parts",
                    limits::PACKAGE_BYTES,
                    "",
                ));
            }
            ranges.push(range);
            // Of entries with the same name the last counts, as for all who read the directory into a map; of names that
            // differ in case only, which are one part as well, the first.
            index.entry(entry.name.clone()).or_insert(entries.len());
            entries.push(entry);
        }
        order::sort_by(&mut ranges, Ord::cmp);
        if ranges
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a.1 > b.0))
        {
            return Err(ErrorKind::DamagedArchive("entries overlap".into()).into());
        }
        Ok(Self {
            entries,
            index,
            spare: Cell::new(limits::PACKAGE_BYTES - total),
            idle: RefCell::default(),
        })
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &PartName> {
        self.entries.iter().map(|entry| &entry.name)
    }

    /// The name as the archive writes it.
    pub(super) fn find(&self, name: &PartName) -> Option<&PartName> {
        self.entry(name).map(|entry| &entry.name)
    }

    /// Size after inflating as the directory tells it.
    pub(super) fn size(&self, name: &PartName) -> Option<u64> {
        self.entry(name).map(|entry| entry.size)
    }

    fn entry(&self, name: &PartName) -> Option<&Entry<'a>> {
        self.index.get(name).and_then(|at| self.entries.get(*at))
    }

    pub(super) fn stream(&self, name: &PartName) -> Result<Box<dyn BufRead + '_>> {
        let entry = self
            .entry(name)
            .ok_or_else(|| Error::new(ErrorKind::MissingPart(name.as_str().to_owned())))?;
        let fault =
            |what: String| Error::in_part(ErrorKind::Unsupported(what), name.as_str(), None);
        match entry.method {
            Method::Stored => Ok(Box::new(entry.compressed)),
            Method::Deflated => {
                let inflater = match self.idle.take() {
                    Some(mut idle) => {
                        idle.state.reset(false);
                        idle
                    }
                    None => Inflater {
                        state: Decompress::new(false),
                        bytes: vec![0; BUFFER],
                    },
                };
                Ok(Box::new(Inflate {
                    idle: &self.idle,
                    spare: &self.spare,
                    inflater: Some(inflater),
                    at: 0,
                    end: 0,
                    rest: entry.compressed,
                    part: entry.name.as_str(),
                    compressed: entry.compressed.len() as u64,
                    declared: entry.size,
                    done: 0,
                }))
            }
            Method::Other(method) => Err(fault(format!("ZIP compression method {method}"))),
            Method::Damaged => Err(Error::in_part(
                ErrorKind::DamagedArchive("the entry lies outside of the file".to_owned()),
                name.as_str(),
                None,
            )),
            Method::Encrypted => {
                let kind = ErrorKind::Unsupported("encryption by ZIP".to_owned());
                Err(Error::in_part(kind, name.as_str(), None))
            }
        }
    }

    pub(super) fn read(&self, name: &PartName) -> Result<Vec<u8>> {
        let mut stream = self.stream(name)?;
        // The directory may lie, so no more than this is reserved on its word.
        let expected = self
            .size(name)
            .unwrap_or_default()
            .min(limits::RATIO_FREE_BYTES);
        let mut out = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
        stream
            .read_to_end(&mut out)
            .map_err(|error| unwrapped(&error, name.as_str()))?;
        Ok(out)
    }
}

/// Inflated bytes held at a time by a stream.
const BUFFER: usize = 32 << 10;

/// Takes one entry from the directory; `None` for folders and for names that no part can have: nothing is ever written
/// under the names of an archive, and a relationship cannot lead to such an entry.
fn read_entry<'a>(
    bytes: &'a [u8],
    zip: &mut ZipArchive<Cursor<&'a [u8]>>,
    number: usize,
) -> Result<Option<(Entry<'a>, (u64, u64))>> {
    let file = zip
        .by_index_data(number)
        .map_err(|error| damaged(bytes, &error))?;
    let raw_name = String::from_utf8_lossy(file.name_raw());
    if raw_name.ends_with(['/', '\\']) {
        return Ok(None);
    }
    let Some(name) = PartName::new(&raw_name) else {
        return Ok(None);
    };
    let (size, compressed_size) = (file.size(), file.compressed_size());
    check_size(size, compressed_size, name.as_str())?;
    let method = match file.compression() {
        _ if file.encrypted() => Method::Encrypted,
        CompressionMethod::Stored => Method::Stored,
        CompressionMethod::Deflated => Method::Deflated,
        #[expect(
            deprecated,
            reason = "the only way to tell the number of an unknown method"
        )]
        other => Method::Other(other.to_u16()),
    };
    let header = file.header_start();
    // Where the body begins is told by the local header. If that is damaged, only this entry is lost.
    let body = zip.by_index_raw(number).ok().and_then(|file| {
        let end = file.data_start()?.checked_add(compressed_size)?;
        let range = usize::try_from(file.data_start()?).ok()?..usize::try_from(end).ok()?;
        Some((bytes.get(range)?, end))
    });
    let Some((compressed, end)) = body else {
        let entry = Entry {
            name,
            compressed: &[],
            method: Method::Damaged,
            size: 0,
        };
        return Ok(Some((entry, (header, header))));
    };
    Ok(Some((
        Entry {
            name,
            compressed,
            method,
            size,
        },
        (header, end),
    )))
}

/// The directory cannot be read: tells a download that ended too early from other damage.
fn damaged(bytes: &[u8], error: &ZipError) -> Error {
    let has_end = bytes
        .windows(END_OF_DIRECTORY.len())
        .any(|at| at == END_OF_DIRECTORY);
    if bytes.starts_with(LOCAL_HEADER) && !has_end {
        return ErrorKind::Truncated.into();
    }
    ErrorKind::DamagedArchive(error.to_string()).into()
}

fn too_large(what: &'static str, limit: u64, part: &str) -> Error {
    Error::in_part(ErrorKind::LimitExceeded { what, limit }, part, None)
}

/// Checks what is told about the size of an entry.
fn check_size(size: u64, compressed: u64, part: &str) -> Result<()> {
    if size > limits::PART_BYTES {
        return Err(too_large("the size of the part", limits::PART_BYTES, part));
    }
    check_ratio(size, compressed, part)
}

fn check_ratio(size: u64, compressed: u64, part: &str) -> Result<()> {
    let allowed = compressed.saturating_mul(limits::COMPRESSION_RATIO);
    if size > limits::RATIO_FREE_BYTES && size > allowed {
        return Err(too_large(
            "the compression ratio",
            limits::COMPRESSION_RATIO,
            part,
        ));
    }
    Ok(())
}

/// The typed error inside an I/O error of a stream, or one that names the part.
pub(super) fn unwrapped(error: &io::Error, part: &str) -> Error {
    match error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<Error>())
    {
        Some(own) => own.clone(),
        None => Error::in_part(ErrorKind::DamagedArchive(error.to_string()), part, None),
    }
}

/// Inflates an entry and holds the limits, whatever the directory told.
struct Inflate<'s, 'a> {
    idle: &'s RefCell<Option<Inflater>>,
    spare: &'s Cell<u64>,
    /// Always there until it is dropped.
    inflater: Option<Inflater>,
    /// The inflated bytes from there to `end` have not been given out.
    at: usize,
    end: usize,
    rest: &'a [u8],
    part: &'s str,
    compressed: u64,
    declared: u64,
    done: u64,
}

impl Drop for Inflate<'_, '_> {
    fn drop(&mut self) {
        self.idle.replace(self.inflater.take());
    }
}

impl Inflate<'_, '_> {
    /// Accounts for `len` more bytes.
    fn count(&mut self, len: usize) -> Result<()> {
        let len = len as u64;
        let before = self.done.max(self.declared);
        self.done = self.done.saturating_add(len);
        if self.done > limits::PART_BYTES {
            return Err(too_large(
                "the size of the part",
                limits::PART_BYTES,
                self.part,
            ));
        }
        check_ratio(self.done, self.compressed, self.part)?;
        let beyond = self.done.saturating_sub(before);
        match self.spare.get().checked_sub(beyond) {
            Some(spare) => self.spare.set(spare),
            None => {
                return Err(too_large(
                    "the size of all parts",
                    limits::PACKAGE_BYTES,
                    self.part,
                ));
            }
        }
        Ok(())
    }

    /// Inflates the next bytes; none at the end.
    fn fill(&mut self) -> Result<()> {
        let Some(inflater) = &mut self.inflater else {
            return Ok(());
        };
        self.at = 0;
        self.end = 0;
        self.end =
            inflate(&mut inflater.state, &mut self.rest, &mut inflater.bytes).map_err(|why| {
                Error::in_part(
                    ErrorKind::DamagedArchive(format!("inflating failed: {why}")),
                    self.part,
                    None,
                )
            })?;
        let made = self.end;
        self.count(made).inspect_err(|_| self.end = 0)
    }
}

impl Read for Inflate<'_, '_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let len = self.fill_buf()?.read(into)?;
        self.consume(len);
        Ok(len)
    }
}

impl BufRead for Inflate<'_, '_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.end {
            self.fill().map_err(io::Error::other)?;
        }
        let bytes = self.inflater.as_ref().map(|inflater| &inflater.bytes);
        Ok(bytes
            .and_then(|bytes| bytes.get(self.at..self.end))
            .unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.at = self.end.min(self.at + count);
    }
}

/// Inflates a piece of `rest`; nothing at the end of the stream.
fn inflate(
    state: &mut Decompress,
    rest: &mut &[u8],
    into: &mut [u8],
) -> std::result::Result<usize, &'static str> {
    loop {
        let (input, output) = (state.total_in(), state.total_out());
        let is_end = rest.is_empty();
        let flush = if is_end {
            FlushDecompress::Finish
        } else {
            FlushDecompress::None
        };
        let status = state
            .decompress(rest, into, flush)
            .map_err(|_| "corrupt deflate stream")?;
        let used = usize::try_from(state.total_in() - input).unwrap_or_default();
        let made = usize::try_from(state.total_out() - output).unwrap_or_default();
        *rest = rest.get(used..).unwrap_or_default();
        if made > 0 || status == Status::StreamEnd {
            return Ok(made);
        }
        if is_end {
            return Err("incomplete deflate stream");
        }
        if used == 0 {
            return Err("corrupt deflate stream");
        }
    }
}
