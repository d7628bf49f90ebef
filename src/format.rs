//! The ground that everything stands on, and the records of `Editor.bin` ([`editor_bin`]).
//!
//! A crate of its own, so that a change elsewhere does not compile some thousand declarations again.
#![forbid(unsafe_code)]

pub mod container;
pub mod editor_bin;
pub mod error;
pub mod limits;
pub mod progress;
