//! The hard limits, each with its reason.

/// Deepest nesting of structures in an Editor.bin: each text box, table or group inside another costs some ten levels,
/// and one level costs less than 1 kB of stack.
pub const EDITOR_BIN_DEPTH: usize = 400;
