//! Document properties (`shared/format` 30).

use crate::editor_bin::codec::{Bytes, Utf8};
use crate::{record, wire_enum};

record! {
    /// DocProps/app.xml. Also used inside the other containers for the same part.
    ppty PptyApp {
        /// OOXML: Template
        [attr] 0 template: Option<String> = "";
        /// Replaced by the program's own name when written back to OOXML. OOXML: Application
        [attr] 1 application: Option<String> = "";
        /// Understood by readers, but the known writer never writes it (it does not read the
        /// element). OOXML: PresentationFormat
        [attr] 2 presentation_format: Option<String> = "";
        /// OOXML: Company
        [attr] 3 company: Option<String> = "";
        /// Dropped when written back. OOXML: AppVersion
        [attr] 4 app_version: Option<String> = "";
        /// Minutes. OOXML: TotalTime
        [attr] 5 total_time: Option<i32> = "";
        /// OOXML: Words
        [attr] 6 words: Option<i32> = "";
        /// OOXML: Paragraphs
        [attr] 7 paragraphs: Option<i32> = "";
        /// OOXML: Slides
        [attr] 8 slides: Option<i32> = "";
        /// OOXML: Notes
        [attr] 9 notes: Option<i32> = "";
        /// OOXML: HiddenSlides
        [attr] 10 hidden_slides: Option<i32> = "";
        /// OOXML: MMClips
        [attr] 11 mm_clips: Option<i32> = "";
        /// OOXML: ScaleCrop
        [attr] 12 scale_crop: Option<bool> = "";
        /// OOXML: LinksUpToDate
        [attr] 13 links_up_to_date: Option<bool> = "";
        /// OOXML: SharedDoc
        [attr] 14 shared_doc: Option<bool> = "";
        /// OOXML: HyperlinksChanged
        [attr] 15 hyperlinks_changed: Option<bool> = "";
        /// Always written, even when empty
        [always] 0 extra: Option<Box<PptyAppExtra>> = "";
    }
}

record! {
    /// Later attributes of app.xml.
    ppty PptyAppExtra {
        /// OOXML: Characters
        [attr] 16 characters: Option<i32> = "";
        /// OOXML: CharactersWithSpaces
        [attr] 17 characters_with_spaces: Option<i32> = "";
        /// OOXML: DocSecurity
        [attr] 18 doc_security: Option<i32> = "";
        /// OOXML: HyperlinkBase
        [attr] 19 hyperlink_base: Option<String> = "";
        /// OOXML: Lines
        [attr] 20 lines: Option<i32> = "";
        /// OOXML: Manager
        [attr] 21 manager: Option<String> = "";
        /// OOXML: Pages
        [attr] 22 pages: Option<i32> = "";
    }
}

record! {
    /// DocProps/core.xml. Also used inside the other containers for the same part.
    ppty PptyCore {
        /// `dc:title`.
        [attr] 0 title: Option<String> = "dc:title";
        /// `dc:creator`.
        [attr] 1 creator: Option<String> = "dc:creator";
        /// `cp:lastModifiedBy`.
        [attr] 2 last_modified_by: Option<String> = "cp:lastModifiedBy";
        /// `cp:revision`.
        [attr] 3 revision: Option<String> = "cp:revision";
        /// Text as in the XML, e.g. 2013-01-27T09:14:16Z
        [attr] 4 created: Option<String> = "dcterms:created";
        /// Same form
        [attr] 5 modified: Option<String> = "dcterms:modified";
        /// Always written, even when empty
        [always] 0 extra: Option<Box<PptyCoreExtra>> = "";
    }
}

record! {
    /// Later attributes of core.xml.
    ppty PptyCoreExtra {
        /// `cp:category`.
        [attr] 6 category: Option<String> = "cp:category";
        /// `cp:contentStatus`.
        [attr] 7 content_status: Option<String> = "cp:contentStatus";
        /// `dc:description`.
        [attr] 8 description: Option<String> = "dc:description";
        /// `dc:identifier`.
        [attr] 9 identifier: Option<String> = "dc:identifier";
        /// `cp:keywords`.
        [attr] 10 keywords: Option<String> = "cp:keywords";
        /// `dc:language`.
        [attr] 11 language: Option<String> = "dc:language";
        /// `cp:lastPrinted`.
        [attr] 12 last_printed: Option<String> = "cp:lastPrinted";
        /// `dc:subject`.
        [attr] 13 subject: Option<String> = "dc:subject";
        /// `cp:version`.
        [attr] 14 version: Option<String> = "cp:version";
    }
}

record! {
    /// DocProps/custom.xml. Also used inside the other containers for the same part.
    ppty PptyCustomProps {
        /// Item type 0; always written. OOXML: property
        [list(0), always] 0 properties: Vec<CustomProp> = "";
    }
}

record! {
    /// One custom property.
    ppty CustomProp {
        /// OOXML: property@fmtid
        [attr] 0 fmt_id: Option<String> = "";
        /// OOXML: property@pid
        [attr] 1 pid: Option<i32> = "";
        /// OOXML: property@name
        [attr] 2 name: Option<String> = "";
        /// OOXML: property@linkTarget
        [attr] 3 link_target: Option<String> = "";
        /// OOXML: property/vt:*
        0 value: Option<Bytes> = "";
    }
}

record! {
    /// Vt:vector.
    ppty VariantVector {
        /// Always written
        [attr] 0 base_type: Option<VariantType> = "@baseType";
        /// `vt:vector@size`.
        [attr] 1 size: Option<i32> = "@size";
        /// Item type 0. OOXML: vt:vector/*
        [list(0)] 0 items: Vec<Bytes> = "";
    }
}

record! {
    /// Vt:array.
    ppty VariantArray {
        /// Always written
        [attr] 0 base_type: Option<VariantType> = "@baseType";
        /// `vt:array@lBounds`.
        [attr] 1 l_bounds: Option<String> = "@lBounds";
        /// `vt:array@uBounds`.
        [attr] 2 u_bounds: Option<String> = "@uBounds";
        /// Item type 0. OOXML: vt:array/*
        [list(0)] 0 items: Vec<Bytes> = "";
    }
}

wire_enum! {
    /// An enumeration.
    VariantType: u8 {
        0 Empty = "vt:empty";
        1 Null = "vt:null";
        2 Variant = "vt:variant";
        3 Vector = "vt:vector";
        4 Array = "vt:array";
        5 VStream = "vt:vstream";
        6 Blob = "vt:blob";
        7 OBlob = "vt:oblob";
        8 I1 = "vt:i1";
        9 I2 = "vt:i2";
        10 I4 = "vt:i4";
        11 I8 = "vt:i8";
        12 Int = "vt:int";
        13 Ui1 = "vt:ui1";
        14 Ui2 = "vt:ui2";
        15 Ui4 = "vt:ui4";
        16 Ui8 = "vt:ui8";
        17 Uint = "vt:uint";
        18 R4 = "vt:r4";
        19 R8 = "vt:r8";
        20 Decimal = "vt:decimal";
        21 Lpstr = "vt:lpstr";
        22 Lpwstr = "vt:lpwstr";
        23 Bstr = "vt:bstr";
        24 Date = "vt:date";
        25 Filetime = "vt:filetime";
        26 Bool = "vt:bool";
        27 Cy = "vt:cy";
        28 Error = "vt:error";
        29 Stream = "vt:stream";
        30 OStream = "vt:ostream";
        31 Storage = "vt:storage";
        32 OStorage = "vt:ostorage";
        33 Clsid = "vt:clsid";
    }
}

record! {
    /// One custom XML part (table 8; item type 8). Also used inside the other containers.
    records CustomXmlItem {
        /// Only when the part has properties. OOXML: customXml/itemProps*.xml
        /// ds:datastoreItem@ds:itemID
        0 item_id: Option<Box<StringField>> = "";
        /// Only when present
        [list(0)] 1 schema_refs: Vec<SchemaRefWrap> = "ds:schemaRefs";
        /// Always; the whole XML text. OOXML: customXml/item*.xml
        [always] 2 xml: Option<Box<Utf8Field>> = "";
    }
}

record! {
    /// Inner wrapper of a schema reference: the list item (u8 0, u32 length) holds once more (u8 0,
    /// u32 length, body).
    records SchemaRefWrap {
        /// `ds:schemaRef`.
        0 schema_ref: Option<Box<SchemaRef>> = "ds:schemaRef";
    }
}

record! {
    /// A schema reference.
    ppty SchemaRef {
        /// `ds:schemaRef@ds:uri`.
        [attr] 0 uri: Option<String> = "ds:schemaRef@ds:uri";
    }
}

record! {
    /// A record body that is one string with its own count.
    fixed StringField {
        /// U32 number of UTF-16 code units, then the units, to the end of the record
        1 text: String = "";
    }
}

record! {
    /// A record body that is one byte string with its own count.
    fixed Utf8Field {
        /// U32 number of bytes, then the bytes, to the end of the record
        1 text: Utf8 = "";
    }
}

record! {
    /// A record body that is one number.
    fixed U32Field {
        /// `-`.
        1 value: u32 = "";
    }
}
