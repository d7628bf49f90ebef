//! Blocks into pages.
//!
//! [`line`] and [`table`] make [`unit`]s, which no page parts; [`stack`] puts them below each other in a box, [`body`] into
//! the columns of pages. What was put onto a page is taken back when what must follow it does not fit.

mod ahead;
pub mod body;
mod border;
mod cell;
mod columns;
mod comments;
mod edge;
mod edges;
pub mod float;
mod floating_table;
mod frame;
mod gap;
mod layers;
mod line;
mod notes;
mod outline;
mod page;
mod paragraph;
mod place;
mod rows;
mod running;
pub mod stack;
mod table;
pub mod unit;
