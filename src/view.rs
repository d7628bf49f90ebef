//! From the records of `Editor.bin` to what is shown ([`render`]).
//!
//! A crate of its own, so that showing and converting are compiled apart from each other.
#![forbid(unsafe_code)]

use quire_format::{editor_bin, error};

pub mod render;
