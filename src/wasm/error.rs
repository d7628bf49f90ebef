//! Errors as JavaScript gets them.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Error;
#[cfg(feature = "wasm-export")]
use crate::export::Fault;

/// An error of the core.
#[wasm_bindgen]
#[derive(Debug)]
pub struct CoreError {
    code: &'static str,
    part: String,
    at: Option<u64>,
    message: String,
}

impl From<Error> for CoreError {
    fn from(error: Error) -> Self {
        let code = error.code();
        let details = error.into_details();
        Self {
            code,
            message: details.kind.to_string(),
            part: details.part,
            at: details.at,
        }
    }
}

#[cfg(feature = "wasm-export")]
impl From<Fault> for CoreError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Core(error) => error.into(),
            other => Self {
                code: other.code(),
                part: String::new(),
                at: None,
                message: other.to_string(),
            },
        }
    }
}

#[wasm_bindgen]
impl CoreError {
    /// Stable name, see [`Error::code`].
    #[wasm_bindgen(getter)]
    pub fn code(&self) -> String {
        self.code.to_owned()
    }

    /// Part in which the fault was found; empty if it concerns the file as a whole.
    #[wasm_bindgen(getter)]
    pub fn part(&self) -> String {
        self.part.clone()
    }

    /// Byte position in the part, if known. A double holds every position that a part can have.
    #[wasm_bindgen(getter)]
    pub fn at(&self) -> Option<f64> {
        self.at.map(|at| at as f64)
    }

    /// One sentence.
    #[wasm_bindgen(getter)]
    pub fn message(&self) -> String {
        self.message.clone()
    }
}
