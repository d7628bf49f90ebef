//! Tracked changes (`shared/format` 10 and 11).

use super::{Displaced, ParaContent};
use crate::record;

record! {
    /// W:ins, w:del, w:moveFrom, w:moveTo around inline content. The property changes (pPrChange,
    /// rPrChange, ...) use the same ids 0 to 3 and are in 10-docy-properties.md.
    records TrackChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// ISO text as in the file
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// ONLYOFFICE extension
        3 user_id: Option<String> = "@oouserid";
        /// Always written, last. OOXML: children
        [always] 4 content: ParaContent = "";
    }
}

record! {
    /// W:moveFromRangeStart or w:moveToRangeStart.
    records MoveRangeStart {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:colFirst`.
        1 col_first: Option<i32> = "@w:colFirst";
        /// `@w:colLast`.
        2 col_last: Option<i32> = "@w:colLast";
        /// `@w:date`.
        3 date: Option<String> = "@w:date";
        /// See Displaced
        4 displaced_by_custom_xml: Option<Displaced> = "@w:displacedByCustomXml";
        /// `@w:id`.
        5 id: Option<i32> = "@w:id";
        /// `@w:name`.
        6 name: Option<String> = "@w:name";
        /// `@oouserid`.
        7 user_id: Option<String> = "@oouserid";
    }
}

record! {
    /// W:moveFromRangeEnd or w:moveToRangeEnd.
    records MoveRangeEnd {
        /// See Displaced
        4 displaced_by_custom_xml: Option<Displaced> = "@w:displacedByCustomXml";
        /// `@w:id`.
        5 id: Option<i32> = "@w:id";
    }
}
