//! Block content (`shared/format` 10 and 11).

use super::{
    BookmarkEnd, BookmarkStart, CommentRef, DocBackground, DocHyperlink, DocParts, DocRun,
    DocTable, FldSimple, MoveRangeEnd, MoveRangeStart, ParaPr, PermEnd, PermStart, SdtBlock,
    SdtInline, SectPr, TrackChange,
};
use crate::editor_bin::codec::Bytes;
use crate::editor_bin::math::{MathContent, MathRun};
use crate::{record, sequence};

sequence! {
    /// Block-level content of w:body, w:hdr, w:ftr, w:footnote, w:endnote, w:comment, w:tc, block
    /// w:sdtContent, w:docPartBody.
    records DocContent of DocContentItem {
        /// `w:p`.
        0 Paragraph(Box<DocParagraph>) = "w:p";
        /// `w:tbl`.
        3 Table(Box<DocTable>) = "w:tbl";
        /// Last section; only in the Document table (main and glossary), after all block content
        4 SectPr(Box<SectPr>) = "w:sectPr";
        /// Left out for comments that are replies
        6 CommentRangeStart(Box<CommentRef>) = "w:commentRangeStart";
        /// As above
        7 CommentRangeEnd(Box<CommentRef>) = "w:commentRangeEnd";
        /// Only in the Document table, after SectPr
        14 Background(Box<DocBackground>) = "w:background";
        /// `w:sdt`.
        15 Sdt(Box<SdtBlock>) = "w:sdt";
        /// `w:moveFromRangeStart`.
        18 MoveFromRangeStart(Box<MoveRangeStart>) = "w:moveFromRangeStart";
        /// `w:moveFromRangeEnd`.
        19 MoveFromRangeEnd(Box<MoveRangeEnd>) = "w:moveFromRangeEnd";
        /// `w:moveToRangeStart`.
        20 MoveToRangeStart(Box<MoveRangeStart>) = "w:moveToRangeStart";
        /// `w:moveToRangeEnd`.
        21 MoveToRangeEnd(Box<MoveRangeEnd>) = "w:moveToRangeEnd";
        /// Raw bytes of the part; only in the main Document table, last. OOXML: word/jsaProject.bin
        22 JsaProject(Bytes) = "";
        /// `w:bookmarkStart`.
        23 BookmarkStart(Box<BookmarkStart>) = "w:bookmarkStart";
        /// `w:bookmarkEnd`.
        24 BookmarkEnd(Box<BookmarkEnd>) = "w:bookmarkEnd";
        /// Reserved id, never written and not read: an altChunk part is converted and its blocks
        /// are written in place
        [old] 26 AltChunk(Bytes) = "";
        /// Only in the Document table inside the Glossary table
        27 DocParts(Box<DocParts>) = "w:docParts";
        /// `w:permStart`.
        28 PermStart(Box<PermStart>) = "w:permStart";
        /// `w:permEnd`.
        29 PermEnd(Box<PermEnd>) = "w:permEnd";
        /// The target. OOXML: relationship of type jsaProject with TargetMode External
        30 JsaProjectExternal(String) = "";
    }
}

record! {
    /// Block content with a length of its own in front, as in the text box of a shape
    /// (w:txbxContent).
    fixed DocContentSized {
        /// U32 length, then that many bytes
        1 content: DocContent = "w:txbxContent";
    }
}

record! {
    /// One w:p.
    records DocParagraph {
        /// First; left out when there is no w:pPr
        1 para_pr: Option<Box<ParaPr>> = "w:pPr";
        /// Always written, may be empty. OOXML: children of w:p
        [always] 2 content: ParaContent = "";
        /// After Content; number from the hex string; left out when absent
        [hex] 31 para_id: Option<u32> = "@w14:paraId";
        /// As above
        [hex] 32 text_id: Option<u32> = "@w14:textId";
    }
}

sequence! {
    /// Inline content: children of w:p, w:hyperlink, w:fldSimple, w:ins, w:del, w:moveFrom,
    /// w:moveTo, inline w:sdtContent.
    records ParaContent of ParaContentItem {
        /// One w:r may become several Run records, see w:sym in the rules
        5 Run(Box<DocRun>) = "w:r";
        /// `w:commentRangeStart`.
        6 CommentRangeStart(Box<CommentRef>) = "w:commentRangeStart";
        /// `w:commentRangeEnd`.
        7 CommentRangeEnd(Box<CommentRef>) = "w:commentRangeEnd";
        /// `m:oMathPara`.
        8 MathPara(Box<MathContent>) = "m:oMathPara";
        /// `m:oMath`.
        9 Math(Box<MathContent>) = "m:oMath";
        /// `w:hyperlink`.
        10 Hyperlink(Box<DocHyperlink>) = "w:hyperlink";
        /// `w:fldSimple`.
        11 FldSimple(Box<FldSimple>) = "w:fldSimple";
        /// `w:del`.
        12 Del(Box<TrackChange>) = "w:del";
        /// `w:ins`.
        13 Ins(Box<TrackChange>) = "w:ins";
        /// `w:sdt`.
        15 Sdt(Box<SdtInline>) = "w:sdt";
        /// `w:moveFrom`.
        16 MoveFrom(Box<TrackChange>) = "w:moveFrom";
        /// `w:moveTo`.
        17 MoveTo(Box<TrackChange>) = "w:moveTo";
        /// `w:moveFromRangeStart`.
        18 MoveFromRangeStart(Box<MoveRangeStart>) = "w:moveFromRangeStart";
        /// `w:moveFromRangeEnd`.
        19 MoveFromRangeEnd(Box<MoveRangeEnd>) = "w:moveFromRangeEnd";
        /// `w:moveToRangeStart`.
        20 MoveToRangeStart(Box<MoveRangeStart>) = "w:moveToRangeStart";
        /// `w:moveToRangeEnd`.
        21 MoveToRangeEnd(Box<MoveRangeEnd>) = "w:moveToRangeEnd";
        /// `w:bookmarkStart`.
        23 BookmarkStart(Box<BookmarkStart>) = "w:bookmarkStart";
        /// `w:bookmarkEnd`.
        24 BookmarkEnd(Box<BookmarkEnd>) = "w:bookmarkEnd";
        /// Do not write: the editor engine fails on it (rules). m:r directly in w:p becomes a Run.
        /// OOXML: m:r as direct child of w:ins, w:del, w:moveFrom, w:moveTo
        25 MathRun(Box<MathRun>) = "";
        /// `w:permStart`.
        28 PermStart(Box<PermStart>) = "w:permStart";
        /// `w:permEnd`.
        29 PermEnd(Box<PermEnd>) = "w:permEnd";
    }
}
