//! Footnotes and endnotes (`shared/format` 10 and 11).

use super::DocContent;
use crate::{record, wire_enum};

record! {
    /// Word/footnotes.xml or word/endnotes.xml.
    records NotesTable {
        /// Repeats
        0 note: Vec<DocNote> = "w:footnote|w:endnote";
    }
}

record! {
    /// One note.
    records DocNote {
        /// Left out when absent; before Content
        1 kind: Option<NoteType> = "@w:type";
        /// Before Content
        2 id: Option<i32> = "@w:id";
        /// Last
        [always] 3 content: DocContent = "";
    }
}

wire_enum! {
    /// An enumeration.
    NoteType: u8 {
        0 ContinuationNotice = "continuationNotice";
        1 ContinuationSeparator = "continuationSeparator";
        2 Normal = "normal";
        3 Separator = "separator";
    }
}
