//! The ground that everything stands on, and the records of `Editor.bin` ([`editor_bin`]).
//!
//! A crate of its own, so that a change elsewhere does not compile some thousand declarations again.
#![forbid(unsafe_code)]
// A build that only reads or only writes has no use for some imports and helpers.
#![cfg_attr(
    not(all(feature = "read", feature = "write", feature = "dump")),
    allow(unused_imports, dead_code, unused_macros)
)]

pub mod container;
pub mod dates;
pub mod editor_bin;
pub mod error;
pub mod limits;
pub mod order;
pub mod progress;
