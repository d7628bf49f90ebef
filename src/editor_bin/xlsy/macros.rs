//! Macros (`shared/format` 20 and 21).

use crate::record;

record! {
    /// Xl/vbaProject.bin; workbook record 12; the payload is a whole node: u8 type 0, u32 length,
    /// body. The same node is used by the other containers.
    ppty VbaProject {
        /// E.g. `vbaProject.bin`; the file is copied to media/ under this name. OOXML: file name of
        /// the part
        [attr] 0 file_name: Option<String> = "";
        /// The macro sources unpacked from the project, as one XML text; left out if none was
        /// found; readers skip it
        0 source: Option<Box<VbaText>> = "";
        /// The XML text. OOXML: the vbaData.xml part of the project (docx)
        1 vba_data: Option<Box<VbaText>> = "";
    }
}

record! {
    /// One text with its own count.
    fixed VbaText {
        /// U32 number of UTF-16 units, then the units
        1 text: String = "";
    }
}
