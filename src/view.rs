//! From the records of `Editor.bin` to what is shown: [`resolve`] applies styles and themes, [`layout`] makes pages, [`render`] makes what a viewer draws.
//!
//! A crate of its own, so that showing and converting are compiled apart from each other.
#![forbid(unsafe_code)]

#[cfg(feature = "pdf")]
use quire_format::limits;
use quire_format::{editor_bin, error};

pub mod layout;
pub mod render;
pub mod resolve;
