//! The hard limits, each with its reason.
