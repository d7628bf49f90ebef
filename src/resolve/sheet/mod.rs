//! Sheets: cells, their formats and sizes, number formats, dates.

mod blocks;
pub mod book;
pub mod cells;
mod chart_source;
pub mod conditional;
pub mod date;
pub mod digit;
mod extended_source;
pub mod formula;
pub mod geometry;
pub mod links;
pub mod merged;
pub mod notes;
pub mod number_format;
pub mod outline;
pub mod pattern;
pub mod reference;
pub mod results;
pub mod shown;
pub mod slicer;
pub mod sparkline;
mod statistics;
pub mod style;
mod table_range;
pub mod table_style;
mod tags;
