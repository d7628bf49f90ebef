//! A text whose length is told in bytes.

use super::payload::Payload;
use super::{Reader, Writer};
use crate::error::Result;

/// A UTF-16 text behind a u32 that counts its bytes instead of its units (`utf16b` in the format).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CountedBytes(pub String);

impl Payload for CountedBytes {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.utf16(&self.0);
    }
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(<String as Payload>::get(r)?.map(Self))
    }
    #[cfg(feature = "write")]
    fn put_inline(&self, w: &mut Writer) {
        w.sized(|w| w.utf16(&self.0));
    }
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        <Self as Payload>::get(&mut r.sized()?)
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
    fn sample(u: &mut arbitrary::Unstructured<'_>, depth: usize) -> Self {
        Self(<String as Payload>::sample(u, depth))
    }
}
