//! Fields: how often a payload stands in its structure.
//!
//! A field is called through its vtable, so nothing of it can be left out by the linker. What a WASM module never calls is
//! therefore left out by feature: the converter's does not read Editor.bin, the viewer's does not write it.

#[cfg(feature = "read")]
use super::Reader;
#[cfg(feature = "write")]
use super::Writer;
#[cfg(feature = "read")]
use super::get::{get, get_inline};
use super::payload::Payload;
use super::record::Record;
use super::table::Table;
#[cfg(feature = "read")]
use crate::error::Result;

/// How the end of a payload is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    /// Its length is told from outside.
    Sized,
    /// By itself.
    Inline,
    /// By the lenType of a property.
    Property,
}

/// A field of a record, seen without its type: none, one or many payloads.
pub trait Field {
    /// Number of payloads.
    #[cfg(feature = "write")]
    fn count(&self) -> usize;
    /// Whether there is anything to be looked at: any payload, or a structure that is always there.
    #[cfg(feature = "write")]
    fn is_shown(&self) -> bool
    where
        Self: Sized;
    /// Writes payload `k`.
    #[cfg(feature = "write")]
    fn write(&self, k: usize, wire: Wire, w: &mut Writer);
    /// lenType of the payload.
    #[cfg(feature = "write")]
    fn property_type(&self) -> u8;
    /// Adds a payload from an XML value, or without one the payload that an element without any value stands for; false
    /// if there is no such payload.
    #[cfg(feature = "write")]
    fn set(&mut self, text: Option<&str>) -> bool;
    /// The record to be filled from an XML element: the one that is there, or in a list a new one.
    #[cfg(feature = "write")]
    fn fill(&mut self) -> Option<&mut dyn Record>;
    /// Adds a payload: from exactly the bytes of `r`, or one whose end is told by itself.
    ///
    /// # Errors
    /// The bytes cannot be this payload.
    #[cfg(feature = "read")]
    fn read(&mut self, wire: Wire, r: &mut Reader<'_>) -> Result<()>;
    /// Payload `k` if it is a record.
    #[cfg(feature = "dump")]
    fn nested(&self, k: usize) -> Option<&dyn Record>;
    /// Payload `k` as a line of the dump.
    #[cfg(feature = "dump")]
    fn describe(&self, k: usize) -> String;
    /// The table of the payload, if it is a record.
    fn table_of() -> Option<&'static Table>
    where
        Self: Sized;
    /// Fills the field from entropy, for the round-trip test.
    #[cfg(test)]
    fn randomize(&mut self, u: &mut arbitrary::Unstructured<'_>, depth: usize);
}

#[cfg(feature = "write")]
fn given<T: Payload>(text: Option<&str>) -> Option<T> {
    match text {
        Some(text) => T::from_text(text),
        None => T::present(),
    }
}

#[cfg(feature = "write")]
fn write<T: Payload>(value: &T, wire: Wire, w: &mut Writer) {
    match wire {
        Wire::Sized => value.put(w),
        Wire::Inline => value.put_inline(w),
        Wire::Property => value.put_property(w),
    }
}

#[cfg(feature = "read")]
fn read<T: Payload>(wire: Wire, r: &mut Reader<'_>) -> Result<Option<T>> {
    if wire == Wire::Sized {
        T::get(r)
    } else {
        T::get_inline(r)
    }
}

/// Reads a record where it stands: there are too many kinds of them to read each into a value that is then moved.
#[cfg(feature = "read")]
#[inline(never)]
fn read_record(record: Option<&mut dyn Record>, wire: Wire, r: &mut Reader<'_>) -> Result<()> {
    match record {
        Some(record) if wire == Wire::Sized => get(record, r),
        Some(record) => get_inline(record, r),
        None => Ok(()),
    }
}

impl<T: Payload> Field for T {
    #[cfg(feature = "write")]
    fn count(&self) -> usize {
        usize::from(self.record().is_none_or(|record| !record.is_absent()))
    }
    #[cfg(feature = "write")]
    fn is_shown(&self) -> bool {
        true
    }
    #[cfg(feature = "write")]
    fn write(&self, _: usize, wire: Wire, w: &mut Writer) {
        write(self, wire, w);
    }
    #[cfg(feature = "write")]
    fn property_type(&self) -> u8 {
        <T as Payload>::len_type()
    }
    #[cfg(feature = "write")]
    fn set(&mut self, text: Option<&str>) -> bool {
        given::<T>(text).map(|value| *self = value).is_some()
    }
    #[cfg(feature = "write")]
    fn fill(&mut self) -> Option<&mut dyn Record> {
        self.record_mut()
    }
    #[cfg(feature = "read")]
    fn read(&mut self, wire: Wire, r: &mut Reader<'_>) -> Result<()> {
        if T::RECORD {
            if let Some(value) = T::open() {
                *self = value;
            }
            return read_record(self.record_mut(), wire, r);
        }
        if let Some(value) = read(wire, r)? {
            *self = value;
        }
        Ok(())
    }
    #[cfg(feature = "dump")]
    fn nested(&self, _: usize) -> Option<&dyn Record> {
        Payload::record(self)
    }
    #[cfg(feature = "dump")]
    fn describe(&self, _: usize) -> String {
        Payload::show(self)
    }
    fn table_of() -> Option<&'static Table> {
        T::table()
    }
    #[cfg(test)]
    fn randomize(&mut self, u: &mut arbitrary::Unstructured<'_>, depth: usize) {
        *self = <T as Payload>::sample(u, depth);
    }
}

impl<T: Payload> Field for Option<T> {
    #[cfg(feature = "write")]
    fn count(&self) -> usize {
        usize::from(self.is_some())
    }
    #[cfg(feature = "write")]
    fn is_shown(&self) -> bool {
        self.is_some()
    }
    #[cfg(feature = "write")]
    fn write(&self, _: usize, wire: Wire, w: &mut Writer) {
        if let Some(value) = self {
            write(value, wire, w);
        }
    }
    #[cfg(feature = "write")]
    fn property_type(&self) -> u8 {
        T::len_type()
    }
    #[cfg(feature = "write")]
    fn set(&mut self, text: Option<&str>) -> bool {
        let value = given::<T>(text);
        let known = value.is_some();
        if known {
            *self = value;
        }
        known
    }
    #[cfg(feature = "write")]
    fn fill(&mut self) -> Option<&mut dyn Record> {
        if self.is_none() {
            *self = T::open();
        }
        self.as_mut().and_then(T::record_mut)
    }
    #[cfg(feature = "read")]
    fn read(&mut self, wire: Wire, r: &mut Reader<'_>) -> Result<()> {
        if T::RECORD {
            *self = T::open();
            return read_record(self.as_mut().and_then(T::record_mut), wire, r);
        }
        *self = read(wire, r)?;
        Ok(())
    }
    #[cfg(feature = "dump")]
    fn nested(&self, _: usize) -> Option<&dyn Record> {
        self.as_ref().and_then(T::record)
    }
    #[cfg(feature = "dump")]
    fn describe(&self, _: usize) -> String {
        self.as_ref().map(T::show).unwrap_or_default()
    }
    fn table_of() -> Option<&'static Table> {
        T::table()
    }
    #[cfg(test)]
    fn randomize(&mut self, u: &mut arbitrary::Unstructured<'_>, depth: usize) {
        let wanted = depth > 0 && u.arbitrary().unwrap_or(false);
        *self = wanted.then(|| T::sample(u, depth));
    }
}

impl<T: Payload> Field for Vec<T> {
    #[cfg(feature = "write")]
    fn count(&self) -> usize {
        self.len()
    }
    #[cfg(feature = "write")]
    fn is_shown(&self) -> bool {
        !self.is_empty()
    }
    #[cfg(feature = "write")]
    fn write(&self, k: usize, wire: Wire, w: &mut Writer) {
        if let Some(value) = self.get(k) {
            write(value, wire, w);
        }
    }
    #[cfg(feature = "write")]
    fn property_type(&self) -> u8 {
        T::len_type()
    }
    #[cfg(feature = "write")]
    fn set(&mut self, text: Option<&str>) -> bool {
        let value = given::<T>(text);
        let known = value.is_some();
        self.extend(value);
        known
    }
    #[cfg(feature = "write")]
    fn fill(&mut self) -> Option<&mut dyn Record> {
        self.push(T::open()?);
        self.last_mut().and_then(T::record_mut)
    }
    #[cfg(feature = "read")]
    fn read(&mut self, wire: Wire, r: &mut Reader<'_>) -> Result<()> {
        if T::RECORD {
            if let Some(value) = T::open() {
                self.push(value);
            }
            return read_record(self.last_mut().and_then(T::record_mut), wire, r);
        }
        self.extend(read(wire, r)?);
        Ok(())
    }
    #[cfg(feature = "dump")]
    fn nested(&self, k: usize) -> Option<&dyn Record> {
        self.get(k).and_then(T::record)
    }
    #[cfg(feature = "dump")]
    fn describe(&self, k: usize) -> String {
        self.get(k).map(T::show).unwrap_or_default()
    }
    fn table_of() -> Option<&'static Table> {
        T::table()
    }
    #[cfg(test)]
    fn randomize(&mut self, u: &mut arbitrary::Unstructured<'_>, depth: usize) {
        self.clear();
        while depth > 0 && self.len() < 3 && u.arbitrary().unwrap_or(false) {
            self.push(T::sample(u, depth));
        }
    }
}
