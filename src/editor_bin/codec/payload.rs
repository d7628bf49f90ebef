//! Payloads: the values that stand in a row.

use std::rc::Rc;

use super::record::Record;
use super::table::Table;
use super::{Doubles, Reader, Writer};
use crate::error::Result;

/// A value that can stand in a row.
pub trait Payload: Sized {
    /// Writes the bytes of the value, whose length the row tells.
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer);

    /// Reads the value from exactly the bytes that the row has; `None` if the bytes are a value that is not known.
    ///
    /// # Errors
    /// The bytes cannot be this value.
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>>;

    /// Writes the value so that its end can be found without a length from outside.
    #[cfg(feature = "write")]
    fn put_inline(&self, w: &mut Writer) {
        self.put(w);
    }

    /// Reads what [`Payload::put_inline`] wrote.
    ///
    /// # Errors
    /// The bytes cannot be this value.
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>>;

    /// The lenType of the value in `props`; 6 for what has a variable length.
    #[cfg(feature = "write")]
    fn len_type() -> u8;

    /// Writes the value as a property, without id and lenType and, where that is 6, without length.
    #[cfg(feature = "write")]
    fn put_property(&self, w: &mut Writer) {
        self.put(w);
    }

    /// The value from the text of an XML attribute; `None` if it cannot be one.
    #[cfg(feature = "write")]
    fn from_text(text: &str) -> Option<Self>;

    /// The value that an element without any value stands for: true for on/off elements.
    #[cfg(feature = "write")]
    fn present() -> Option<Self> {
        None
    }

    /// Whether the value is a record, which is read where it stands.
    const RECORD: bool = false;

    /// The value as a new record to be filled, if it is one.
    fn open() -> Option<Self> {
        None
    }

    /// The record, if the value is one.
    #[cfg(feature = "write")]
    fn record(&self) -> Option<&dyn Record> {
        None
    }

    /// The record, if the value is one.
    fn record_mut(&mut self) -> Option<&mut dyn Record> {
        None
    }

    /// The table of the record, if the value is one.
    fn table() -> Option<&'static Table> {
        None
    }

    /// A line for the dump.
    #[cfg(feature = "dump")]
    fn show(&self) -> String;

    /// A value made from entropy, for the round-trip test.
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, depth: usize) -> Self;
}

macro_rules! numbers {
    ($($type:ty, $len_type:literal, $parse:expr;)*) => {$(
        impl Payload for $type {
            #[cfg(feature = "write")]
            fn put(&self, w: &mut Writer) {
                w.raw(&self.to_le_bytes());
            }
            #[cfg(feature = "read")]
            fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
                Self::get_inline(r)
            }
            #[cfg(feature = "read")]
            fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
                r.array().map(<$type>::from_le_bytes).map(Some)
            }
            #[cfg(feature = "write")]
            fn len_type() -> u8 {
                $len_type
            }
            #[cfg(feature = "write")]
            fn from_text(text: &str) -> Option<Self> {
                let parse: fn(&str) -> Option<Self> = $parse;
                parse(text)
            }
            #[cfg(feature = "dump")]
            fn show(&self) -> String {
                self.to_string()
            }
            #[cfg(test)]
            fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
                u.arbitrary().unwrap_or_default()
            }
        }
    )*};
}

/// The whole number at the start of a text, limited to the type's range, as the format's own converter reads numbers.
fn integer(text: &str) -> Option<i64> {
    let text = text.trim_start();
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let mut value: i64 = 0;
    let mut any = false;
    for digit in digits.bytes().take_while(u8::is_ascii_digit) {
        value = value
            .saturating_mul(10)
            .saturating_add(i64::from(digit - b'0'));
        any = true;
    }
    any.then_some(if negative { -value } else { value })
}

numbers! {
    u8, 1, |t| integer(t).map(|v| v.clamp(0, 255) as u8);
    i8, 1, |t| integer(t).map(|v| v.clamp(-128, 127) as i8);
    u16, 2, |t| integer(t).map(|v| v.clamp(0, 65535) as u16);
    i16, 2, |t| integer(t).map(|v| v.clamp(-32768, 32767) as i16);
    i32, 4, |t| integer(t).map(|v| v.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32);
    // Negative identifiers stand for the number with the same bits.
    u32, 4, |t| integer(t).map(|v| v.clamp(i64::from(i32::MIN), i64::from(u32::MAX)) as u32);
    i64, 8, integer;
}

impl Payload for bool {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.u8(u8::from(*self));
    }
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Self::get_inline(r)
    }
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(Some(r.u8()? != 0))
    }
    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        1
    }
    #[cfg(feature = "write")]
    fn from_text(text: &str) -> Option<Self> {
        match text.trim() {
            "1" | "true" | "on" | "t" => Some(true),
            "0" | "false" | "off" | "f" => Some(false),
            _ => None,
        }
    }
    #[cfg(feature = "write")]
    fn present() -> Option<Self> {
        Some(true)
    }
    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        self.to_string()
    }
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
        u.arbitrary().unwrap_or_default()
    }
}

/// Scale of a floating-point number in the properties of DOCY.
const SCALE: f64 = 100_000.0;

impl Payload for f64 {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.raw(&self.to_le_bytes());
    }
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        if r.left() == 4 {
            return Ok(Some(f64::from(i32::from_le_bytes(r.array()?)) / SCALE));
        }
        Self::get_inline(r)
    }
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        r.array().map(f64::from_le_bytes).map(Some)
    }
    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        5
    }
    #[cfg(feature = "write")]
    fn put_property(&self, w: &mut Writer) {
        match w.doubles() {
            Doubles::Real => self.put(w),
            // `as` limits to the range of i32 and turns NaN into 0.
            Doubles::Scaled => w.raw(&((self * SCALE) as i32).to_le_bytes()),
        }
    }
    #[cfg(feature = "write")]
    fn from_text(text: &str) -> Option<Self> {
        match text.trim() {
            // What a rule or a constraint of a diagram leaves open (XML Schema, `xsd:double`).
            "NaN" => Some(f64::NAN),
            "INF" => Some(f64::INFINITY),
            "-INF" => Some(f64::NEG_INFINITY),
            text => text.parse().ok().filter(|v: &f64| v.is_finite()),
        }
    }
    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        self.to_string()
    }
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
        // A value that both wire forms hold exactly.
        f64::from(u.arbitrary::<i16>().unwrap_or_default()) / 4.0
    }
}

impl Payload for String {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.utf16(self);
    }
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(Some(text(r.rest())))
    }
    #[cfg(feature = "write")]
    fn put_inline(&self, w: &mut Writer) {
        w.counted_utf16(self);
    }
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let units = r.u32()? as usize;
        Ok(Some(text(r.take(units.saturating_mul(2))?)))
    }
    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        6
    }
    #[cfg(feature = "write")]
    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        format!("{self:?}")
    }
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
        u.arbitrary().unwrap_or_default()
    }
}

/// UTF-16LE to a text; lone surrogates become U+FFFD, an odd last byte is dropped.
fn text(bytes: &[u8]) -> String {
    let units = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// A text that stands as UTF-8.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Utf8(pub String);

impl Payload for Utf8 {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.raw(self.0.as_bytes());
    }
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(Some(Self(String::from_utf8_lossy(r.rest()).into_owned())))
    }
    #[cfg(feature = "write")]
    fn put_inline(&self, w: &mut Writer) {
        w.sized(|w| self.put(w));
    }
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Self::get(&mut r.sized()?)
    }
    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        6
    }
    #[cfg(feature = "write")]
    fn from_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }
    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        format!("{:?}", self.0)
    }
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
        Self(u.arbitrary().unwrap_or_default())
    }
}

/// Raw bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bytes(pub Vec<u8>);

impl Payload for Bytes {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.raw(&self.0);
    }
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(Some(Self(r.rest().to_vec())))
    }
    #[cfg(feature = "write")]
    fn put_inline(&self, w: &mut Writer) {
        w.sized(|w| self.put(w));
    }
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Self::get(&mut r.sized()?)
    }
    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        6
    }
    #[cfg(feature = "write")]
    fn from_text(_: &str) -> Option<Self> {
        None
    }
    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        format!("{} bytes", self.0.len())
    }
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
        Self(u.arbitrary().unwrap_or_default())
    }
}

/// A payload without bytes: the row itself is the message.
impl Payload for () {
    #[cfg(feature = "write")]
    fn put(&self, _: &mut Writer) {}
    #[cfg(feature = "read")]
    fn get(_: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(Some(()))
    }
    #[cfg(feature = "read")]
    fn get_inline(_: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(Some(()))
    }
    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        0
    }
    #[cfg(feature = "write")]
    fn from_text(_: &str) -> Option<Self> {
        Some(())
    }
    #[cfg(feature = "write")]
    fn present() -> Option<Self> {
        Some(())
    }
    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        String::new()
    }
    #[cfg(test)]
    fn sample(_: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {}
}

/// A colour of three bytes: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rgb(pub [u8; 3]);

impl Payload for Rgb {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.raw(&self.0);
    }
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Self::get_inline(r)
    }
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        r.array().map(|rgb| Some(Self(rgb)))
    }
    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        3
    }
    #[cfg(feature = "write")]
    fn from_text(text: &str) -> Option<Self> {
        let value = u32::from_str_radix(text.trim().trim_start_matches('#'), 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self([red, green, blue]))
    }
    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
        Self(u.arbitrary().unwrap_or_default())
    }
}

/// Payloads behind a pointer; `$inner` is how their record is had to be changed.
macro_rules! pointer {
    ($pointer:ident, |$own:ident| $inner:expr) => {
        impl<T: Payload> Payload for $pointer<T> {
            const RECORD: bool = T::RECORD;

            #[cfg(feature = "write")]
            fn put(&self, w: &mut Writer) {
                (**self).put(w);
            }
            #[cfg(feature = "read")]
            fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
                Ok(T::get(r)?.map($pointer::new))
            }
            #[cfg(feature = "write")]
            fn put_inline(&self, w: &mut Writer) {
                (**self).put_inline(w);
            }
            #[cfg(feature = "read")]
            fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
                Ok(T::get_inline(r)?.map($pointer::new))
            }
            #[cfg(feature = "write")]
            fn len_type() -> u8 {
                T::len_type()
            }
            #[cfg(feature = "write")]
            fn put_property(&self, w: &mut Writer) {
                (**self).put_property(w);
            }
            #[cfg(feature = "write")]
            fn from_text(text: &str) -> Option<Self> {
                T::from_text(text).map($pointer::new)
            }
            #[cfg(feature = "write")]
            fn present() -> Option<Self> {
                T::present().map($pointer::new)
            }
            fn open() -> Option<Self> {
                T::open().map($pointer::new)
            }
            #[cfg(feature = "write")]
            fn record(&self) -> Option<&dyn Record> {
                (**self).record()
            }
            fn record_mut(&mut self) -> Option<&mut dyn Record> {
                let $own: &mut Self = self;
                $inner
            }
            fn table() -> Option<&'static Table> {
                T::table()
            }
            #[cfg(feature = "dump")]
            fn show(&self) -> String {
                (**self).show()
            }
            #[cfg(test)]
            fn sample(u: &mut arbitrary::Unstructured<'_>, depth: usize) -> Self {
                $pointer::new(T::sample(u, depth))
            }
        }
    };
}

pointer!(Box, |own| (**own).record_mut());
// Records of which a copy may share large parts. One that is read is nobody else's yet.
pointer!(Rc, |own| Rc::get_mut(own)?.record_mut());
