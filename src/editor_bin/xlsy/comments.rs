//! Comments (`shared/format` 20 and 21).

use crate::record;

record! {
    /// Xl/comments*.xml joined with the VML part of legacyDrawing and with xl/threadedComments;
    /// worksheet record 19.
    records Comments {
        /// Repeats; sorted by the text "row-col" (so 10-0 before 2-0)
        20 comment: Vec<Comment> = "";
    }
}

record! {
    /// Comment + its VML shape + its threaded comment.
    props Comment {
        /// Counted from 0
        0 row: Option<i32> = "";
        /// Counted from 0
        1 col: Option<i32> = "";
        /// LenType 6; always
        2 comment_datas: Option<Box<CommentDatas>> = "";
        /// Column of the left edge. OOXML: x:Anchor value 1
        4 left: Option<i32> = "";
        /// Pixels. OOXML: x:Anchor value 2
        5 left_offset: Option<i32> = "";
        /// Row of the top edge. OOXML: x:Anchor value 3
        6 top: Option<i32> = "";
        /// Pixels. OOXML: x:Anchor value 4
        7 top_offset: Option<i32> = "";
        /// Column of the right edge. OOXML: x:Anchor value 5
        8 right: Option<i32> = "";
        /// Pixels. OOXML: x:Anchor value 6
        9 right_offset: Option<i32> = "";
        /// Row of the bottom edge. OOXML: x:Anchor value 7
        10 bottom: Option<i32> = "";
        /// Pixels. OOXML: x:Anchor value 8
        11 bottom_offset: Option<i32> = "";
        /// LenType 5; millimetres. OOXML: v:shape@style margin-left
        12 left_mm: Option<f64> = "";
        /// LenType 5; millimetres. OOXML: v:shape@style margin-top
        13 top_mm: Option<f64> = "";
        /// LenType 5; millimetres. OOXML: v:shape@style width
        14 width_mm: Option<f64> = "";
        /// LenType 5; millimetres. OOXML: v:shape@style height
        15 height_mm: Option<f64> = "";
        /// `x:ClientData/x:MoveWithCells`.
        16 move_with_cells: Option<bool> = "";
        /// `x:ClientData/x:SizeWithCells`.
        17 size_with_cells: Option<bool> = "";
        /// LenType 6; last. OOXML: threadedComment with the same ref
        18 threaded_comment: Option<Box<ThreadedComment>> = "";
    }
}

record! {
    /// The comment texts of one cell.
    records CommentDatas {
        /// One; several only if the VML shape carries ONLYOFFICE's saved data
        3 comment_data: Vec<CommentData> = "";
    }
}

record! {
    /// One comment text. Normally only Text, UserName and Guid; the other records belong to the
    /// ONLYOFFICE data saved in v:shape@o:gfxdata (written into it by bin->xlsx, not read from it
    /// at present) (base64 of `XLS2`, i32 length, a CommentDatas body, 2 zero bytes).
    records CommentData {
        /// Plain text of all runs joined; line breaks as U+000A
        0 text: Option<String> = "";
        /// Milliseconds since 1970 as decimal text, or ISO time
        1 time: Option<String> = "";
        /// As Time, in UTC
        9 oo_time: Option<String> = "";
        /// `o:gfxdata`.
        2 user_id: Option<String> = "";
        /// For a threaded comment the placeholder `tc={guid}`. OOXML: authors/author of @authorId
        3 user_name: Option<String> = "";
        /// `o:gfxdata`.
        11 user_data: Option<String> = "";
        /// `o:gfxdata`.
        4 quote_text: Option<String> = "";
        /// `o:gfxdata`.
        5 solved: Option<bool> = "";
        /// `o:gfxdata`.
        6 document: Option<bool> = "";
        /// Left out if there is none
        7 replies: Option<Box<CommentReplies>> = "";
        /// `{8-4-4-4-12}` in upper case; written for every comment without threaded comment, left
        /// out with one. OOXML: none (made up)
        10 guid: Option<String> = "";
    }
}

record! {
    /// Answers to a comment (ONLYOFFICE data only).
    records CommentReplies {
        /// Repeats
        8 reply: Vec<CommentData> = "";
    }
}

record! {
    /// ThreadedComments/threadedComment without parentId; the answers (those whose parentId is its
    /// id) are inside.
    records ThreadedComment {
        /// Text as it stands
        0 dt: Option<String> = "@dT";
        /// GUID in braces, upper case
        1 person_id: Option<String> = "@personId";
        /// Always; a fresh GUID if missing or if the same thread is used for a second cell
        2 id: Option<String> = "@id";
        /// `@done`.
        3 done: Option<bool> = "@done";
        /// `text`.
        4 text: Option<String> = "text";
        /// Repeats
        5 mention: Vec<ThreadedCommentMention> = "mentions/mention";
        /// Repeats; document order
        6 reply: Vec<ThreadedComment> = "";
    }
}

record! {
    /// Mentions/mention.
    records ThreadedCommentMention {
        /// `@mentionpersonId`.
        7 mention_person_id: Option<String> = "@mentionpersonId";
        /// `@mentionId`.
        8 mention_id: Option<String> = "@mentionId";
        /// `@startIndex`.
        9 start_index: Option<u32> = "@startIndex";
        /// `@length`.
        10 length: Option<u32> = "@length";
    }
}
