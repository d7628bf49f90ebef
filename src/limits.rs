//! The hard limits, each with its reason.
//!
//! Everything that a hostile file could make grow without bound is held here and nowhere else. What exceeds a limit
//! ends in [`crate::error::ErrorKind::LimitExceeded`].

/// Entries of the ZIP directory. The largest presentations met have some thousands of parts; a directory of more
/// entries is only made to exhaust memory.
pub const ZIP_ENTRIES: u64 = 65_535;

/// Bytes of one part after inflating. A worksheet with a million rows of twenty columns is about 1 GB of XML; larger
/// ones cannot be held in the 4 GiB of a WASM memory once converted.
pub const PART_BYTES: u64 = 2 << 30;

/// Bytes of all parts together after inflating.
pub const PACKAGE_BYTES: u64 = 4 << 30;

/// How many times its compressed size a part may inflate to. Deflate reaches 1032 at most; worksheets of equal cells
/// reach some hundreds, XML written by people below 100. Bombs with nested archives live from 1000 and more.
pub const COMPRESSION_RATIO: u64 = 1000;

/// Parts up to this size are free of [`COMPRESSION_RATIO`]: an empty bitmap or a repeated style cannot harm at this
/// size.
pub const RATIO_FREE_BYTES: u64 = 16 << 20;

/// Bytes inflated altogether to find where the entries of an archive with a damaged directory end. More than any such
/// document met has, and a few seconds of work at most.
pub const RECOVERY_BYTES: u64 = 512 << 20;

/// How often a password is hashed before it is tried: what MS-OFFCRYPTO (2.3.4.10) allows, some seconds. Office does it 100,000
/// times.
pub const PASSWORD_SPINS: u32 = 10_000_000;

/// Bytes of a part name. OPC sets no limit; ZIP allows 65535; paths of real files stay below 260.
pub const PART_NAME_BYTES: usize = 4096;

/// Relationships of one part. A worksheet may have 65530 hyperlinks, each of which is one.
pub const RELATIONSHIPS: usize = 1_000_000;

/// Elements open at the same time. Readers call themselves for each level, so this bounds the call stack as well, of
/// which a browser gives a worker about 1 MB. Measured with a reader that does nothing but call itself: 0.5 kB a level
/// optimised, 2 kB not. Files met in the wild stay below 40 levels.
pub const XML_DEPTH: usize = 256;

/// Bytes of one piece of markup or of one uninterrupted text, which is held in memory as a whole. A cell holds 32767
/// characters, and Word's longest paragraphs some megabytes.
pub const XML_TOKEN_BYTES: u64 = 64 << 20;

/// Attributes of one element. The schemas allow about 80.
pub const XML_ATTRIBUTES: usize = 4096;

/// Namespace declarations in force at the same place; a prefix is searched among them. Word declares about 40.
pub const XML_NAMESPACES: usize = 512;

/// Deepest nesting of structures in an Editor.bin: each text box, table or group inside another costs some ten levels,
/// and one level costs less than 1 kB of stack.
pub const EDITOR_BIN_DEPTH: usize = 400;

/// Bytes of one bitmap or TIFF while it is decoded: a page of A0 at 300 dpi in three colours has 420 MB, larger ones are
/// carried over as they are.
pub const PICTURE_BYTES: u64 = 512 << 20;

/// Documents inside of one another: a text with a workbook that has a chart with a workbook is met, no more.
pub const EMBEDDED_DEPTH: usize = 3;

/// Fields of a sheet when it is written as a table: a million rows of 250 columns. Beyond, nearly all of them are the gaps
/// that a few far cells leave.
pub const EXPORT_FIELDS: u64 = 256 << 20;

/// Bytes after inflating of all documents that stand in place of blocks of a text: the same part may be referred to a
/// thousand times.
pub const CHUNK_BYTES: u64 = 128 << 20;

/// Bytes that each of those documents counts at least.
pub const CHUNK_LEAST_BYTES: u64 = 64 << 10;

/// Bytes of text that the cells of a sheet may show altogether when it is written: a file of 100 kB may have tens of
/// thousands of cells that all show the same megabyte.
pub const EXPORT_TEXT_BYTES: u64 = 1 << 30;

/// Elements around the place where another document stands. Those of that document come on top of them, and all
/// together must not exceed the stack as [`XML_DEPTH`] explains it.
pub const CHUNK_DEPTH: usize = 48;
