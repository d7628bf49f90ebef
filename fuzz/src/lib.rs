//! Damaged documents: what the torture run and the fuzz targets share.
//!
//! [`mutate`] damages bytes, ZIP records, the parts of a package and the XML inside them, always the same way for the
//! same seed; [`check`] does with the outcome all that Quire does with a file.

pub mod check;
mod fonts;
mod mutate;
mod package;
mod rng;
mod xml;

pub use mutate::{in_place, mutate};
pub use package::{Parts, only_part};
pub use rng::Rng;
pub use xml::mutate as mutate_xml;
