//! Custom xml parts (`shared/format` 10 and 11).

use crate::editor_bin::codec::Bytes;
use crate::record;

record! {
    /// CustomXml parts of the main document. The table is always written, also when empty.
    records CustomsTable {
        /// Repeats. OOXML: customXml/itemN.xml
        0 custom: Vec<CustomXml> = "";
    }
}

record! {
    /// One part.
    records CustomXml {
        /// `ds:datastoreItem@ds:itemID`.
        1 item_id: Option<String> = "@ds:itemID";
        /// Repeats
        2 uri: Vec<String> = "ds:schemaRefs/ds:schemaRef@ds:uri";
        /// Reader only: the XML as UTF-16
        [old] 3 content: Option<String> = "";
        /// Always written. OOXML: the part itself
        [always] 4 content_a: Option<Box<CustomXmlBytes>> = "";
    }
}

record! {
    /// The XML text of a part.
    fixed CustomXmlBytes {
        /// U32 byte count, then the bytes: a second length inside the record. OOXML: the part, byte
        /// for byte
        1 xml: Bytes = "";
    }
}
