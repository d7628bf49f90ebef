//! Fields: how often a payload stands in its structure.
//!
//! A field is called through its vtable, so nothing of it can be left out by the linker. The WASM modules therefore
//! leave out by feature what they never call: the converter's does not read Editor.bin, the viewer's does not write it.

use super::payload::Payload;
use super::record::Record;
use super::table::Table;
use super::{Reader, Writer};
use crate::error::{Error, ErrorKind, Result};

/// A field of a record, seen without its type: none, one or many payloads.
pub trait Field {
    /// Number of payloads.
    fn count(&self) -> usize;
    /// Writes payload `k` with its length told from outside.
    fn write(&self, k: usize, w: &mut Writer);
    /// Writes payload `k` so that its end can be found.
    fn write_inline(&self, k: usize, w: &mut Writer);
    /// Writes payload `k` as a property.
    fn write_property(&self, k: usize, w: &mut Writer);
    /// Adds a payload from exactly the bytes of `r`.
    ///
    /// # Errors
    /// The bytes cannot be this payload.
    fn read(&mut self, r: &mut Reader<'_>) -> Result<()>;
    /// Adds a payload whose end is told by itself.
    ///
    /// # Errors
    /// The bytes cannot be this payload.
    fn read_inline(&mut self, r: &mut Reader<'_>) -> Result<()>;
    /// lenType of the payload.
    fn property_type(&self) -> u8;
    /// Adds a payload from an XML value, or without one the payload that an element without any value stands for; false
    /// if there is no such payload.
    fn set(&mut self, text: Option<&str>) -> bool;
    /// The record to be filled from an XML element: the one that is there, or in a list a new one.
    fn fill(&mut self) -> Option<&mut dyn Record>;
    /// Payload `k` if it is a record.
    fn nested(&self, k: usize) -> Option<&dyn Record>;
    /// Payload `k` as a line of the dump.
    fn describe(&self, k: usize) -> String;
    /// The table of the payload, if it is a record.
    fn table_of() -> Option<&'static Table>
    where
        Self: Sized;
    /// Fills the field from entropy, for the round-trip test.
    #[cfg(test)]
    fn randomize(&mut self, u: &mut arbitrary::Unstructured<'_>, depth: usize);
}

fn given<T: Payload>(text: Option<&str>) -> Option<T> {
    match text {
        Some(text) => T::from_text(text),
        None => T::present(),
    }
}

/// What reading ends with in a build without the feature `read`.
fn not_in_this_build(r: &Reader<'_>) -> Error {
    let what = "reading Editor.bin in this build".to_owned();
    Error::in_part(
        ErrorKind::Unsupported(what),
        "Editor.bin",
        Some(r.position() as u64),
    )
}

impl<T: Payload> Field for T {
    fn count(&self) -> usize {
        usize::from(self.record().is_none_or(|record| !record.is_absent()))
    }
    fn write(&self, _: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        Payload::put(self, w);
    }
    fn write_inline(&self, _: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        Payload::put_inline(self, w);
    }
    fn write_property(&self, _: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        Payload::put_property(self, w);
    }
    fn read(&mut self, r: &mut Reader<'_>) -> Result<()> {
        if !cfg!(feature = "read") {
            return Err(not_in_this_build(r));
        }
        if let Some(value) = <T as Payload>::get(r)? {
            *self = value;
        }
        Ok(())
    }
    fn read_inline(&mut self, r: &mut Reader<'_>) -> Result<()> {
        if !cfg!(feature = "read") {
            return Err(not_in_this_build(r));
        }
        if let Some(value) = <T as Payload>::get_inline(r)? {
            *self = value;
        }
        Ok(())
    }
    fn property_type(&self) -> u8 {
        <T as Payload>::len_type()
    }
    fn set(&mut self, text: Option<&str>) -> bool {
        if !cfg!(feature = "write") {
            return false;
        }
        given::<T>(text).map(|value| *self = value).is_some()
    }
    fn fill(&mut self) -> Option<&mut dyn Record> {
        if !cfg!(feature = "write") {
            return None;
        }
        self.record_mut()
    }
    fn nested(&self, _: usize) -> Option<&dyn Record> {
        Payload::record(self)
    }
    fn describe(&self, _: usize) -> String {
        if !cfg!(feature = "dump") {
            return String::new();
        }
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
    fn count(&self) -> usize {
        usize::from(self.is_some())
    }
    fn write(&self, _: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        if let Some(value) = self {
            value.put(w);
        }
    }
    fn write_inline(&self, _: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        if let Some(value) = self {
            value.put_inline(w);
        }
    }
    fn write_property(&self, _: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        if let Some(value) = self {
            value.put_property(w);
        }
    }
    fn read(&mut self, r: &mut Reader<'_>) -> Result<()> {
        if !cfg!(feature = "read") {
            return Err(not_in_this_build(r));
        }
        *self = T::get(r)?;
        Ok(())
    }
    fn read_inline(&mut self, r: &mut Reader<'_>) -> Result<()> {
        if !cfg!(feature = "read") {
            return Err(not_in_this_build(r));
        }
        *self = T::get_inline(r)?;
        Ok(())
    }
    fn property_type(&self) -> u8 {
        T::len_type()
    }
    fn set(&mut self, text: Option<&str>) -> bool {
        if !cfg!(feature = "write") {
            return false;
        }
        let value = given::<T>(text);
        let known = value.is_some();
        if known {
            *self = value;
        }
        known
    }
    fn fill(&mut self) -> Option<&mut dyn Record> {
        if !cfg!(feature = "write") {
            return None;
        }
        if self.is_none() {
            *self = T::open();
        }
        self.as_mut().and_then(T::record_mut)
    }
    fn nested(&self, _: usize) -> Option<&dyn Record> {
        self.as_ref().and_then(T::record)
    }
    fn describe(&self, _: usize) -> String {
        if !cfg!(feature = "dump") {
            return String::new();
        }
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
    fn count(&self) -> usize {
        self.len()
    }
    fn write(&self, k: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        self[k].put(w);
    }
    fn write_inline(&self, k: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        if let Some(value) = self.get(k) {
            value.put_inline(w);
        }
    }
    fn write_property(&self, k: usize, w: &mut Writer) {
        if !cfg!(feature = "write") {
            return;
        }
        self[k].put_property(w);
    }
    fn read(&mut self, r: &mut Reader<'_>) -> Result<()> {
        if !cfg!(feature = "read") {
            return Err(not_in_this_build(r));
        }
        self.extend(T::get(r)?);
        Ok(())
    }
    fn read_inline(&mut self, r: &mut Reader<'_>) -> Result<()> {
        if !cfg!(feature = "read") {
            return Err(not_in_this_build(r));
        }
        self.extend(T::get_inline(r)?);
        Ok(())
    }
    fn property_type(&self) -> u8 {
        T::len_type()
    }
    fn set(&mut self, text: Option<&str>) -> bool {
        if !cfg!(feature = "write") {
            return false;
        }
        let value = given::<T>(text);
        let known = value.is_some();
        self.extend(value);
        known
    }
    fn fill(&mut self) -> Option<&mut dyn Record> {
        if !cfg!(feature = "write") {
            return None;
        }
        self.push(T::open()?);
        self.last_mut().and_then(T::record_mut)
    }
    fn nested(&self, k: usize) -> Option<&dyn Record> {
        self.get(k).and_then(T::record)
    }
    fn describe(&self, k: usize) -> String {
        if !cfg!(feature = "dump") {
            return String::new();
        }
        self[k].show()
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
