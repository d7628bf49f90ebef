//! WordprocessingML (ECMA-376-1, 17) to DOCY (`shared/format` 10 and 11).
//!
//! [`convert`] gives the order of the tables; each table has a file of its own. Properties are filled by the paths of
//! their tables, and [`properties`] holds the hooks for what is irregular among them. Content is built block by block
//! ([`blocks`], [`inline`], [`runs`], [`tables`]); the blocks of the body are written and dropped one at a time.

mod alt_chunk;
mod beginning;
mod blocks;
mod comments;
mod content;
mod custom_xml;
mod document;
mod drawings;
mod glossary;
mod headers;
mod inline;
mod main_table;
mod notes;
mod properties;
mod runs;
mod sdt;
mod state;
mod tables;

pub(super) use beginning::cuts as beginning_cuts;
pub use blocks::blocks;
pub use main_table::convert;
pub use properties::run_properties;
pub(super) use state::State;
