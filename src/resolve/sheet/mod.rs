//! Spreadsheets: number formats and dates.

mod date;
mod number_digits;
pub mod number_format;
