//! The face for documents that a password protects: their bytes in, the package inside of them out.

use wasm_bindgen::prelude::wasm_bindgen;

use super::error::CoreError;

/// Opens a protected document; without a password with that one with which Office opens documents unasked.
///
/// # Errors
/// See [`crate::unlock::unlock`].
#[wasm_bindgen]
#[expect(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen gives no optional text otherwise"
)]
pub fn unlock(bytes: &[u8], password: Option<String>) -> Result<Vec<u8>, CoreError> {
    Ok(crate::unlock::unlock(bytes, password.as_deref())?)
}
