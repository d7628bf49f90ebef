//! From the records of `Editor.bin` to what is shown: [`resolve`] applies styles and themes, [`layout`] makes pages, [`render`] makes what a viewer draws, [`export`] writes other formats.
//!
//! A crate of its own, so that showing and converting are compiled apart from each other.
#![forbid(unsafe_code)]

use quire_format::{container, dates, editor_bin, error, limits, order, progress};

pub mod export;
pub mod layout;
pub mod render;
pub mod resolve;
