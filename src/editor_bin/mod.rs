//! The binary format: one declarative table per record, from which writer and reader both come.
pub mod chart;
pub mod codec;
pub mod container;
pub mod docy;
pub mod drawing;
pub mod embedded_face;
mod known;
pub mod math;
pub mod ppty;
#[cfg(feature = "read")]
pub mod tables;
pub mod xlsy;

#[cfg(test)]
mod tests;
