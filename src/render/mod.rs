//! Showing records: from Editor.bin to what a viewer draws.
