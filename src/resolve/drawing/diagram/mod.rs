//! SmartArt: what its points say and how they hang together, and the parts that its layout makes of them
//! (ECMA-376-1 21.4).

mod build;
mod drawn;
mod model;
mod styles;

pub use build::{Algorithm, Part, parts};
pub use drawn::is_current;
pub use model::{Model, PointId};
pub use styles::{Styled, styled};
