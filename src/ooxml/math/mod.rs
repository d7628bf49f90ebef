//! Office Math: from `m:` elements to the records of `editor_bin::math`.
