//! Presentation (`shared/format` 30).

use super::{CommentAuthors, Comments, HorzVert, StringField};
use crate::editor_bin::codec::{Bytes, CountedBytes};
use crate::editor_bin::drawing::{TextListStyle, UniColor};
use crate::editor_bin::embedded_face::EmbeddedFace;
use crate::{record, wire_enum};

record! {
    /// P:presentation (table 3).
    ppty Presentation {
        /// `p:presentation@autoCompressPictures`.
        [attr] 0 auto_compress_pictures: Option<bool> = "@autoCompressPictures";
        /// Forced into 1..2147483647
        [attr] 1 bookmark_id_seed: Option<i32> = "@bookmarkIdSeed";
        /// `p:presentation@compatMode`.
        [attr] 2 compat_mode: Option<bool> = "@compatMode";
        /// `p:presentation@conformance`.
        [attr] 3 conformance: Option<Conformance> = "@conformance";
        /// `p:presentation@embedTrueTypeFonts`.
        [attr] 4 embed_true_type_fonts: Option<bool> = "@embedTrueTypeFonts";
        /// Not below 0
        [attr] 5 first_slide_num: Option<i32> = "@firstSlideNum";
        /// `p:presentation@removePersonalInfoOnSave`.
        [attr] 6 remove_personal_info_on_save: Option<bool> = "@removePersonalInfoOnSave";
        /// `p:presentation@rtl`.
        [attr] 7 rtl: Option<bool> = "@rtl";
        /// `p:presentation@saveSubsetFonts`.
        [attr] 8 save_subset_fonts: Option<bool> = "@saveSubsetFonts";
        /// Text as in the XML
        [attr] 9 server_zoom: Option<String> = "@serverZoom";
        /// `p:presentation@showSpecialPlsOnTitleSld`.
        [attr] 10 show_special_pls_on_title_sld: Option<bool> = "@showSpecialPlsOnTitleSld";
        /// `p:presentation@strictFirstAndLastChars`.
        [attr] 11 strict_first_and_last_chars: Option<bool> = "@strictFirstAndLastChars";
        /// `p:defaultTextStyle`.
        0 default_text_style: Option<Box<TextListStyle>> = "p:defaultTextStyle";
        /// Always written; items have length 0 (their content is not stored); skipped by readers
        [list(0), always] 1 embedded_fonts: Vec<EmbeddedFont> = "";
        /// Length 0: only its presence is kept
        2 kinsoku: Option<()> = "p:kinsoku";
        /// `p:notesSz`.
        3 notes_size: Option<Box<NotesSize>> = "p:notesSz";
        /// Length 0
        4 photo_album: Option<()> = "p:photoAlbum";
        /// Required in practice
        5 slide_size: Option<Box<SlideSize>> = "p:sldSz";
        /// The classic part wins when both exist. OOXML: ppt/commentAuthors.xml or ppt/authors.xml
        6 comment_authors: Option<Box<CommentAuthors>> = "";
        /// `p14:sectionLst`.
        7 sections: Option<Box<SectionList>> = "p:extLst/p:ext/p14:sectionLst";
        /// OOXML: ppt/vbaProject.bin
        8 vba_project: Option<Box<PptyVbaProject>> = "";
        /// The part's bytes as they are (JSON text); length 0 when the part is external. OOXML:
        /// ppt/jsaProject.bin
        9 js_macros: Option<Bytes> = "";
        /// Relation of the slide comments type (or http://schemas.onlyoffice.com/comments);
        /// comments on the whole document. OOXML: comments part related directly from
        /// presentation.xml
        10 comments: Option<Box<Comments>> = "";
        /// `p15:sldGuideLst`.
        15 slide_guides: Option<Box<GuideList15>> = "p:extLst/p:ext/p15:sldGuideLst";
        /// `p15:notesGuideLst`.
        16 notes_guides: Option<Box<GuideList15>> = "p:extLst/p:ext/p15:notesGuideLst";
        /// Ours: no table has a place for it, and other readers skip what they do not know (`shared/format` 00). What
        /// the files of the embedded fonts are
        [list(0)] 240 embedded_faces: Vec<EmbeddedFace> = "";
    }
}

record! {
    /// P:embeddedFont; written with length 0 (no attribute section, no children).
    records EmbeddedFont {
    }
}

record! {
    /// `p:notesSz`.
    ppty NotesSize {
        /// EMU; always written; not below 0
        [attr] 0 cx: i32 = "@cx";
        /// EMU; always written; not below 0
        [attr] 1 cy: i32 = "@cy";
    }
}

record! {
    /// `p:sldSz`.
    ppty SlideSize {
        /// EMU; always written; forced into 914400..51206400
        [attr] 0 cx: i32 = "@cx";
        /// EMU; always written; forced into 914400..51206400
        [attr] 1 cy: i32 = "@cy";
        /// `p:sldSz@type`.
        [attr] 2 kind: Option<SlideSizeType> = "@type";
    }
}

wire_enum! {
    /// An enumeration.
    Conformance: u8 {
        0 Strict = "strict";
        1 Transitional = "transitional";
        else Transitional
    }
}

wire_enum! {
    /// An enumeration.
    SlideSizeType: u8 {
        0 Mm35 = "35mm";
        1 A3 = "A3";
        2 A4 = "A4";
        3 B4Iso = "B4ISO";
        4 B4Jis = "B4JIS";
        5 B5Iso = "B5ISO";
        6 B5Jis = "B5JIS";
        7 Banner = "banner";
        8 Custom = "custom";
        9 HagakiCard = "hagakiCard";
        10 Ledger = "ledger";
        11 Letter = "letter";
        12 Overhead = "overhead";
        13 Screen16x10 = "screen16x10";
        14 Screen16x9 = "screen16x9";
        15 Screen4x3 = "screen4x3";
        else Screen4x3
    }
}

record! {
    /// `p14:sectionLst`.
    records SectionList {
        /// Item type 0
        [list(0), always] 0 sections: Vec<Section> = "p14:section";
    }
}

record! {
    /// `p14:section`.
    ppty Section {
        /// GUID in braces
        [attr] 0 id: Option<String> = "@id";
        /// `p14:section@name`.
        [attr] 1 name: Option<String> = "@name";
        /// Item type 0; always written
        [list(0), always] 0 slide_ids: Vec<XmlId> = "p14:sldIdLst/p14:sldId";
    }
}

record! {
    /// An id entry: p14:sldId in a section, p:sldLayoutId in a master.
    ppty XmlId {
        /// Decimal number as text
        [attr] 0 id: Option<String> = "@id";
        /// Always written. Trap: here the u32 before the text is the number of **bytes**, not of
        /// code units (`rId1` = 08 00 00 00 + 8 bytes); 0 when there is no r:id. The known reader
        /// takes it as code units, which is harmless only for 0 or for skipped records
        [attr] 1 rid: CountedBytes = "@r:id";
    }
}

record! {
    /// P15:sldGuideLst, p15:notesGuideLst.
    records GuideList15 {
        /// Item id 1
        [list(1), always] 0 guides: Vec<Guide15> = "p15:guide";
    }
}

record! {
    /// `p15:guide`.
    ppty Guide15 {
        /// `p15:guide@id`.
        [attr] 0 id: Option<u32> = "@id";
        /// `p15:guide@name`.
        [attr] 1 name: Option<String> = "@name";
        /// Absent = vert
        [attr] 2 orient: Option<HorzVert> = "@orient";
        /// 1/576 inch (1/8 point)
        [attr] 3 position: Option<i32> = "@pos";
        /// `p15:guide@userDrawn`.
        [attr] 4 user_drawn: Option<bool> = "@userDrawn";
        /// OOXML: p15:guide/p15:clr/*
        0 color: Option<Box<UniColor>> = "p15:clr";
    }
}

record! {
    /// VBA project. Also used inside the other containers. The binary itself is copied to media/
    /// under its own name.
    ppty PptyVbaProject {
        /// Always written; e.g. `vbaProject.bin`, to be found as media/vbaProject.bin. OOXML:
        /// target file name of the vbaProject relation
        [attr] 0 file_name: String = "";
        /// XML text of the modules, made from the binary; only when not empty
        0 modules: Option<Box<StringField>> = "";
        /// Only when the part exists. OOXML: vbaData.xml
        1 vba_data: Option<Box<StringField>> = "";
    }
}
