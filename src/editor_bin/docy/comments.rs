//! Comments (`shared/format` 10 and 11).

use super::DocContent;
use crate::record;

record! {
    /// Word/comments.xml joined with commentsExtended, commentsIds, commentsExtensible, people.
    records CommentsTable {
        /// Top-level comments only; replies stand inside their parent
        0 comment: Vec<DocComment> = "w:comment";
    }
}

record! {
    /// One comment. Written in the order of this table.
    records DocComment {
        /// `w:comment@w:author`.
        3 user_name: Option<String> = "@w:author";
        /// Text as in the file
        5 date: Option<String> = "@w:date";
        /// ONLYOFFICE
        10 oo_data: Option<String> = "@oodata";
        /// Found through the durable id
        14 date_utc: Option<String> = "";
        /// Found through the durable id. OOXML: user data part of ONLYOFFICE
        15 user_data: Option<String> = "";
        /// `w:comment@w:id`.
        1 id: Option<i32> = "@w:id";
        /// `w:comment@w:initials`.
        2 initials: Option<String> = "@w:initials";
        /// Always written; paragraphs and w:br give U+000A, w:tab gives a space. OOXML: plain text
        /// of the comment
        6 text: Option<String> = "";
        /// Person found by author name
        4 user_id: Option<String> = "";
        /// `w15:person/w15:presenceInfo@w15:providerId`.
        12 provider_id: Option<String> = "";
        /// Found through the paragraph id
        8 solved: Option<bool> = "";
        /// Always written; random 31-bit number when the file has none
        11 durable_id: Option<u32> = "";
        /// OOXML: blocks of w:comment
        [always] 13 content: DocContent = "";
        /// Left out when there is none; after Content. OOXML: comments whose w15:paraIdParent is a
        /// paragraph of this one
        9 replies: Option<Box<CommentsTable>> = "";
        /// Reserved, neither written nor read
        [old] 7 quote_text: Option<String> = "";
    }
}
