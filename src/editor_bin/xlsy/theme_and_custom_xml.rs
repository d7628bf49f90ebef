//! Theme and custom xml (`shared/format` 20 and 21).

use crate::editor_bin::codec::Utf8;
use crate::record;

record! {
    /// Main table type 10 (not the same as the table of that kind in DOCY: other ids): the custom
    /// XML parts related from the workbook.
    records XlsyCustoms {
        /// Repeats; a part already written elsewhere is left out. OOXML: customXml/item*.xml
        0 custom: Vec<XlsyCustom> = "";
    }
}

record! {
    /// One custom XML part.
    records XlsyCustom {
        /// GUID in braces; only if the part has properties. OOXML: customXml/itemProps*.xml
        /// ds:datastoreItem@ds:itemID
        1 item_id: Option<String> = "";
        /// Repeats
        2 uri: Vec<String> = "";
        /// Always, last. OOXML: customXml/item*.xml
        [always] 3 content: Option<Box<CustomContent>> = "";
    }
}

record! {
    /// The custom XML text with its own count.
    fixed CustomContent {
        /// U32 number of bytes, then the bytes of the file as UTF-8
        1 text: Utf8 = "";
    }
}
