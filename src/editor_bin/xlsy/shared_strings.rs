//! Shared strings (`shared/format` 20 and 21).

use super::Font;
use crate::record;

record! {
    /// Table 1; xl/sharedStrings.xml. The position in this list is the index a cell refers to;
    /// counts are not stored.
    records SharedStrings {
        /// Repeats; an empty si is a record of length 0
        0 si: Vec<Si> = "si";
    }
}

record! {
    /// Sst/si or is (inline string), or the text of a comment.
    records Si {
        /// Repeats
        1 run: Vec<RichRun> = "r";
        /// `t`.
        3 text: Option<String> = "t";
    }
}

record! {
    /// Si/r.
    records RichRun {
        /// Same ids as a font of the styles
        2 r_pr: Option<Box<Font>> = "rPr";
        /// `r/t`.
        3 text: Option<String> = "t";
    }
}
