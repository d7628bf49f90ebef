//! Enumerations that stand in four bytes in one place and in one byte everywhere else.

use crate::editor_bin::codec::{Payload, Reader, WireEnum, Writer};
use crate::error::Result;

/// An enumeration as an i32.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wide<T>(pub T);

impl<T: WireEnum + Payload> Payload for Wide<T> {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        self.0.raw().put(w);
    }
    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Self::get_inline(r)
    }
    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(i32::get_inline(r)?.and_then(T::from_raw).map(Self))
    }
    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        i32::len_type()
    }
    #[cfg(feature = "write")]
    fn from_text(text: &str) -> Option<Self> {
        T::from_text(text).map(Self)
    }
    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        self.0.show()
    }
    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, depth: usize) -> Self {
        Self(T::sample(u, depth))
    }
}
