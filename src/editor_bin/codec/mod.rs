//! The codec: how declared tables become bytes and bytes become records.
//!
//! A record is declared once, by [`record!`](crate::record), [`sequence!`](crate::sequence) or
//! [`choice!`](crate::choice): each row gives the id, the field, its payload type, and where the value stands in
//! OOXML. Writer ([`Writer`]), reader ([`Reader`]), the reader of XML (`ooxml::fill`), the dump and the round-trip
//! test all walk the same [`Table`], so they cannot disagree.

mod counted_bytes;
mod dump;
mod enums;
mod field;
mod payload;
mod reader;
mod record;
mod table;
mod tokens;
mod writer;

pub use counted_bytes::CountedBytes;
pub use dump::dump;
pub use field::Field;
pub use payload::{Bytes, Payload, Rgb, Utf8};
pub use reader::Reader;
#[cfg(test)]
pub use record::{Declared, sample};
pub use record::{ItemStore, Record, get, get_inline, put, put_inline};
pub use table::{Encoding, Form, Notation, Place, Row, Shape, Table};
pub use tokens::{Token, WireEnum};
pub use writer::{Doubles, Writer};

#[cfg(test)]
mod tests;
