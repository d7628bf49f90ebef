//! Charts: hooks for the records of `editor_bin::chart`.
