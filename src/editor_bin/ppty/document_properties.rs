//! Document properties (`shared/format` 30).

use crate::editor_bin::codec::Utf8;
use crate::record;

record! {
    /// DocProps/app.xml. Also used inside the other containers for the same part.
    ppty PptyApp {
        /// OOXML: Template
        [attr] 0 template: Option<String> = "ep:Template";
        /// Replaced by the program's own name when written back to OOXML. OOXML: Application
        [attr] 1 application: Option<String> = "ep:Application";
        /// Understood by readers, but the known writer never writes it (it does not read the
        /// element). OOXML: PresentationFormat
        [attr] 2 presentation_format: Option<String> = "ep:PresentationFormat";
        /// OOXML: Company
        [attr] 3 company: Option<String> = "ep:Company";
        /// Dropped when written back. OOXML: AppVersion
        [attr] 4 app_version: Option<String> = "ep:AppVersion";
        /// Minutes. OOXML: TotalTime
        [attr] 5 total_time: Option<i32> = "ep:TotalTime";
        /// OOXML: Words
        [attr] 6 words: Option<i32> = "ep:Words";
        /// OOXML: Paragraphs
        [attr] 7 paragraphs: Option<i32> = "ep:Paragraphs";
        /// OOXML: Slides
        [attr] 8 slides: Option<i32> = "ep:Slides";
        /// OOXML: Notes
        [attr] 9 notes: Option<i32> = "ep:Notes";
        /// OOXML: HiddenSlides
        [attr] 10 hidden_slides: Option<i32> = "ep:HiddenSlides";
        /// OOXML: MMClips
        [attr] 11 mm_clips: Option<i32> = "ep:MMClips";
        /// OOXML: ScaleCrop
        [attr] 12 scale_crop: Option<bool> = "ep:ScaleCrop";
        /// OOXML: LinksUpToDate
        [attr] 13 links_up_to_date: Option<bool> = "ep:LinksUpToDate";
        /// OOXML: SharedDoc
        [attr] 14 shared_doc: Option<bool> = "ep:SharedDoc";
        /// OOXML: HyperlinksChanged
        [attr] 15 hyperlinks_changed: Option<bool> = "ep:HyperlinksChanged";
        /// Always written, even when empty
        [always] 0 extra: PptyAppExtra = "";
    }
}

record! {
    /// Later attributes of app.xml.
    ppty PptyAppExtra {
        /// OOXML: Characters
        [attr] 16 characters: Option<i32> = "ep:Characters";
        /// OOXML: CharactersWithSpaces
        [attr] 17 characters_with_spaces: Option<i32> = "ep:CharactersWithSpaces";
        /// OOXML: DocSecurity
        [attr] 18 doc_security: Option<i32> = "ep:DocSecurity";
        /// OOXML: HyperlinkBase
        [attr] 19 hyperlink_base: Option<String> = "ep:HyperlinkBase";
        /// OOXML: Lines
        [attr] 20 lines: Option<i32> = "ep:Lines";
        /// OOXML: Manager
        [attr] 21 manager: Option<String> = "ep:Manager";
        /// OOXML: Pages
        [attr] 22 pages: Option<i32> = "ep:Pages";
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
        [always] 0 extra: PptyCoreExtra = "";
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
    /// One custom XML part (table 8; item type 8). Also used inside the other containers.
    records CustomXmlItem {
        /// Only when the part has properties. OOXML: customXml/itemProps*.xml
        /// ds:datastoreItem@ds:itemID
        0 item_id: Option<Box<StringField>> = "";
        /// Only when present
        [list(0)] 1 schema_refs: Vec<SchemaRefWrap> = "ds:schemaRefs";
        /// Always; the whole XML text. OOXML: customXml/item*.xml
        [always] 2 xml: Utf8Field = "";
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
        [attr] 0 uri: Option<String> = "@ds:uri";
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
        /// The number.
        1 value: u32 = "@val";
    }
}
