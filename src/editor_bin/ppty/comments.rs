//! Comments (`shared/format` 30).

use crate::editor_bin::drawing::TxBody;
use crate::{record, sequence};

record! {
    /// Ppt/commentAuthors.xml (p:cmAuthorLst) or ppt/authors.xml (p188:authorLst). No attribute
    /// section.
    records CommentAuthors {
        /// Item type 0; always written
        [list(0), always] 0 authors: Vec<CommentAuthor> = "p:cmAuthor|p188:author";
    }
}

record! {
    /// One author.
    ppty CommentAuthor {
        /// Classic only; its absence makes a reader treat the whole list as modern
        [attr] 0 index: Option<i32> = "@id";
        /// `p:cmAuthor@lastIdx`.
        [attr] 1 last_index: Option<i32> = "@lastIdx";
        /// `p:cmAuthor@clrIdx`.
        [attr] 2 color_index: Option<i32> = "@clrIdx";
        /// `@name`.
        [attr] 3 name: Option<String> = "@name";
        /// `@initials`.
        [attr] 4 initials: Option<String> = "@initials";
        /// GUID; modern only
        [attr] 5 id: Option<String> = "";
        /// `p188:author@userId`.
        [attr] 6 user_id: Option<String> = "@userId";
        /// `p188:author@providerId`.
        [attr] 7 provider_id: Option<String> = "@providerId";
    }
}

record! {
    /// P:cmLst or p188:cmLst. No attribute section.
    records Comments {
        /// Item type 0; always written
        [list(0), always] 0 items: Vec<Comment> = "p:cm|p188:cm";
    }
}

record! {
    /// One comment. Order of children as written: 100, 0, 1, 2, then one of 3, 4, 5.
    ppty Comment {
        /// Classic only
        [attr] 0 author_index: Option<i32> = "@authorId";
        /// For modern comments: @created without the fraction of the second and with `Z` at the
        /// end. OOXML: p:cm@dt, or p188:cm@created
        [attr] 1 date: Option<String> = "";
        /// Classic only
        [attr] 2 index: Option<i32> = "@idx";
        /// The number of the XML, unchanged (classic: 1/576 inch)
        [attr] 3 x: Option<i32> = "p:pos@x|p188:pos@x";
        /// `p:pos@y`.
        [attr] 4 y: Option<i32> = "p:pos@y|p188:pos@y";
        /// For modern comments a line feed follows every paragraph, also the last. OOXML: p:text,
        /// or the plain text of p188:txBody
        [attr] 5 text: Option<String> = "";
        /// `p15:parentCm@authorId`.
        [attr] 6 parent_author_index: Option<i32> = "";
        /// `p15:parentCm@idx`.
        [attr] 7 parent_index: Option<i32> = "";
        /// Always written; the program adds `teamlab_data:4;38;{GUID}` when there is no such part
        /// (random GUID): see Rules
        [attr] 8 additional_data: Option<String> = "";
        /// Always written, first
        [always] 100 modern: CommentModern = "";
        /// Always written, may be empty
        [always] 0 time_zone: CommentTimeZone = "";
        /// Drawing part; its presence marks a modern comment
        1 body: Option<Box<TxBody>> = "p188:txBody";
        /// `p188:replyLst`.
        2 replies: Option<Box<CommentReplies>> = "p188:replyLst";
        /// `ac:txMkLst`.
        3 text_anchor: Option<Box<CommentAnchor>> = "ac:txMkLst";
        /// `pc:sldMkLst`.
        4 slide_anchor: Option<Box<CommentAnchor>> = "pc:sldMkLst";
        /// `ac:deMkLst`.
        5 drawing_anchor: Option<Box<CommentAnchor>> = "ac:deMkLst";
    }
}

record! {
    /// Attributes of a modern comment. For a classic comment the section is empty (0xFA 0xFB).
    ppty CommentModern {
        /// GUID
        [attr] 0 id: Option<String> = "@id";
        /// As in the XML
        [attr] 1 created: Option<String> = "@created";
        /// GUID
        [attr] 2 author_id: Option<String> = "@authorId";
        /// `active`, `resolved`, `closed`
        [attr] 3 status: Option<String> = "@status";
        /// `p188:cm@startDate`.
        [attr] 4 start_date: Option<String> = "@startDate";
        /// `p188:cm@dueDate`.
        [attr] 5 due_date: Option<String> = "@dueDate";
        /// `p188:cm@assignedTo`.
        [attr] 6 assigned_to: Option<String> = "@assignedTo";
        /// `p188:cm@title`.
        [attr] 7 title: Option<String> = "@title";
        /// 1/1000 %
        [attr] 8 complete: Option<u32> = "@complete";
    }
}

record! {
    /// Note the attribute id 9.
    ppty CommentTimeZone {
        /// Minutes
        [attr] 9 time_zone_bias: Option<i32> = "@timeZoneBias";
    }
}

record! {
    /// `p188:replyLst`.
    records CommentReplies {
        /// Item id 1; always written
        [list(1), always] 0 replies: Vec<CommentReply> = "p188:reply";
    }
}

record! {
    /// `p188:reply`.
    ppty CommentReply {
        /// GUID
        [attr] 0 author_id: Option<String> = "@authorId";
        /// GUID
        [attr] 1 id: Option<String> = "@id";
        /// `p188:reply@created`.
        [attr] 2 created: Option<String> = "@created";
        /// `p188:reply@status`.
        [attr] 3 status: Option<String> = "@status";
        /// Drawing part
        0 body: Option<Box<TxBody>> = "p188:txBody";
    }
}

sequence! {
    /// Where a comment stands: monikers from the outermost to the innermost, `pc:docMk` and `pc:sldMk` first.
    records CommentAnchor of Moniker {
        /// `ac:graphicFrameMk`.
        1 GraphicFrame(Box<DrawingMoniker>) = "ac:graphicFrameMk";
        /// `ac:grpSpMk`.
        2 GroupShape(Box<DrawingMoniker>) = "ac:grpSpMk";
        /// `ac:picMk`.
        3 Picture(Box<DrawingMoniker>) = "ac:picMk";
        /// `ac:spMk`.
        4 Shape(Box<DrawingMoniker>) = "ac:spMk";
        /// `ac:cxnSpMk`.
        5 Connector(Box<DrawingMoniker>) = "ac:cxnSpMk";
        /// `ac:inkMk`.
        6 Ink(Box<DrawingMoniker>) = "ac:inkMk";
        /// `pc:sldMk`.
        10 Slide(Box<SlideMoniker>) = "pc:sldMk";
        /// The reader takes 11 as pc:sldLayoutMk
        11 SlideMaster(Box<SlideMoniker>) = "pc:sldMasterMk";
        /// The reader takes 12 as pc:sldMasterMk
        12 SlideLayout(Box<SlideMoniker>) = "pc:sldLayoutMk";
        /// Length 0
        20 Document(()) = "pc:docMk";
        /// `ac:txMk`.
        25 TextRange(Box<TextRangeMoniker>) = "ac:txMk";
    }
}

record! {
    /// Ac:spMk and the like.
    ppty DrawingMoniker {
        /// `@id`.
        [attr] 0 id: Option<u32> = "@id";
        /// `@creationId`.
        [attr] 1 creation_id: Option<String> = "@creationId";
    }
}

record! {
    /// Pc:sldMk and the like.
    ppty SlideMoniker {
        /// `@cId`.
        [attr] 0 c_id: Option<u32> = "@cId";
        /// `@sldId`.
        [attr] 1 slide_id: Option<u32> = "@sldId";
    }
}

record! {
    /// `ac:txMk`.
    ppty TextRangeMoniker {
        /// `ac:txMk@cp`.
        [attr] 0 position: Option<u32> = "@cp";
        /// `ac:txMk@len`.
        [attr] 1 length: Option<u32> = "@len";
        /// `ac:context`.
        0 context: Option<Box<TextRangeContext>> = "ac:context";
    }
}

record! {
    /// `ac:context`.
    ppty TextRangeContext {
        /// `ac:context@hash`.
        [attr] 0 hash: Option<u32> = "@hash";
        /// `ac:context@len`.
        [attr] 1 length: Option<u32> = "@len";
    }
}
