//! A text whose length is told in bytes.

use super::payload::Payload;
use super::{Reader, Writer};
use crate::error::Result;

/// A UTF-16 text behind a u32 that counts its bytes instead of its units (`utf16b` in the format).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CountedBytes(pub String);

impl Payload for CountedBytes {
    fn put(&self, w: &mut Writer) {
        w.utf16(&self.0);
    }
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(<String as Payload>::get(r)?.map(Self))
    }
    fn put_inline(&self, w: &mut Writer) {
        w.sized(|w| w.utf16(&self.0));
    }
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        <Self as Payload>::get(&mut r.sized()?)
    }
    fn len_type() -> u8 {
        6
    }
    fn from_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }
    fn show(&self) -> String {
        format!("{:?}", self.0)
    }
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, depth: usize) -> Self {
        Self(<String as Payload>::sample(u, depth))
    }
}
