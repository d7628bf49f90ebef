//! Office Math: the tables of `shared/format` as declarations.

mod content;
mod elements;
mod leaf_values;
mod property_structures;

pub use content::*;
pub use elements::*;
pub use leaf_values::*;
pub use property_structures::*;
