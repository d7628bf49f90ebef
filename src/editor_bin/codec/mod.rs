//! The codec: how declared tables become bytes and bytes become records.
//!
//! A record is declared once, by [`record!`](crate::record), [`sequence!`](crate::sequence) or
//! [`choice!`](crate::choice): each row gives the id, the field, its payload type, and where the value stands in
//! OOXML. Writer ([`Writer`]), reader ([`Reader`]), the reader of XML (`ooxml::fill`), the dump and the round-trip
//! test all walk the same [`Table`], so they cannot disagree.

mod counted_bytes;
#[cfg(feature = "dump")]
mod dump;
mod enums;
mod field;
#[cfg(feature = "read")]
mod get;
mod payload;
#[cfg(feature = "write")]
mod put;
mod reader;
mod record;
mod table;
mod tokens;
mod writer;

pub use counted_bytes::CountedBytes;
#[cfg(feature = "dump")]
pub use dump::dump;
pub use field::Field;
#[cfg(feature = "read")]
pub use get::{get, get_inline};
pub use payload::{Bytes, Payload, Rgb, Utf8};
#[cfg(feature = "write")]
pub use put::{put, put_inline};
pub use reader::Reader;
#[cfg(feature = "write")]
pub use record::{AnyRecord, Probe, Unknown, Visitor};
#[cfg(test)]
pub use record::{Declared, sample};
pub use record::{ItemStore, Known, Record};
pub use table::{Encoding, Form, Notation, Place, Row, Shape, Table};
pub use tokens::{Token, WireEnum};
pub use writer::{Doubles, Writer};

#[cfg(test)]
mod tests;
