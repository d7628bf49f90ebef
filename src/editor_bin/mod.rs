//! The binary format: one declarative table per record, from which writer and reader both come.
pub mod codec;
