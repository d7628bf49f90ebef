//! Sheets: cells, their formats and sizes, number formats, dates.

pub mod book;
pub mod cells;
pub mod conditional;
pub mod date;
pub mod geometry;
mod number_digits;
pub mod number_format;
pub mod reference;
pub mod shown;
pub mod style;
pub mod table_style;
