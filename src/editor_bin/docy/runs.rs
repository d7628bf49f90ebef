//! Runs (`shared/format` 10 and 11).

use super::{DocDrawing, DocTable, FldChar, OldImage, RunPr, TabJc, TabLeader};
use crate::editor_bin::math::MathContent;
use crate::{record, sequence, wire_enum};

record! {
    /// One w:r.
    records DocRun {
        /// First; left out when there is no w:rPr
        1 run_pr: Option<Box<RunPr>> = "w:rPr";
        /// Always written, may be empty. OOXML: children of w:r
        [always] 8 content: RunContent = "";
    }
}

sequence! {
    /// Children of w:r in order.
    records RunContent of RunContentItem {
        /// Left out when the text is empty. For w:sym: one character, see rules. OOXML: w:t; also
        /// w:sym
        0 Text(String) = "";
        /// `w:tab`.
        2 Tab(()) = "w:tab";
        /// `w:pgNum`.
        3 PageNum(()) = "w:pgNum";
        /// OOXML: w:br@w:type=page
        4 PageBreak(()) = "";
        /// OOXML: w:br without type (or textWrapping) and without clear
        5 LineBreak(()) = "";
        /// Reader only, old files; never written
        [old] 6 Image(Box<OldImage>) = "";
        /// Reader only; never written
        [old] 7 Table(Box<DocTable>) = "";
        /// Reader only
        [old] 9 OldFieldStart(String) = "";
        /// Reader only
        [old] 10 OldFieldEnd(()) = "";
        /// Left out for replies
        11 CommentReference(Box<CommentRef>) = "w:commentReference";
        /// `w:drawing, w:pict, mc:AlternateContent`.
        12 Drawing(Box<DocDrawing>) = "";
        /// `w:object`.
        14 Object(Box<RunObject>) = "w:object";
        /// Left out when empty
        15 DelText(String) = "w:delText";
        /// OOXML: w:br@w:type=column
        18 ColumnBreak(()) = "";
        /// `w:cr`.
        19 Cr(()) = "w:cr";
        /// `w:noBreakHyphen`.
        20 NoBreakHyphen(()) = "w:noBreakHyphen";
        /// `w:softHyphen`.
        21 SoftHyphen(()) = "w:softHyphen";
        /// `w:separator`.
        22 Separator(()) = "w:separator";
        /// `w:continuationSeparator`.
        23 ContinuationSeparator(()) = "w:continuationSeparator";
        /// `w:footnoteRef`.
        24 FootnoteRef(()) = "w:footnoteRef";
        /// `w:endnoteRef`.
        25 EndnoteRef(()) = "w:endnoteRef";
        /// `w:footnoteReference`.
        26 FootnoteReference(Box<NoteRef>) = "w:footnoteReference";
        /// `w:endnoteReference`.
        27 EndnoteReference(Box<NoteRef>) = "w:endnoteReference";
        /// `w:fldChar`.
        29 FldChar(Box<FldChar>) = "w:fldChar";
        /// Left out when empty
        30 InstrText(String) = "w:instrText";
        /// Left out when empty
        31 DelInstrText(String) = "w:delInstrText";
        /// OOXML: w:br@w:clear=all
        32 LineBreakClearAll(()) = "";
        /// OOXML: w:br@w:clear=left
        33 LineBreakClearLeft(()) = "";
        /// OOXML: w:br@w:clear=right
        34 LineBreakClearRight(()) = "";
        /// Editor only; the bin->docx reader skips it. OOXML: mc:AlternateContent/mc:Fallback after
        /// a chartEx choice
        153 DrawingAlternative(Box<DocDrawing>) = "";
        /// Ours: no table has a place for it, and other readers skip what they do not know (`shared/format` 00)
        240 AlignmentTab(Box<AlignmentTab>) = "w:ptab";
    }
}

record! {
    /// A tab that leads to a place of its own, not to a stop (ECMA-376-1, 17.3.3.23).
    records AlignmentTab {
        /// Left, in the middle or right
        0 alignment: Option<TabJc> = "@w:alignment";
        /// Of what
        1 relative_to: Option<TabBase> = "@w:relativeTo";
        /// `@w:leader`.
        2 leader: Option<TabLeader> = "@w:leader";
    }
}

wire_enum! {
    /// What the place of an alignment tab is told from.
    TabBase: u8 {
        0 Margin = "margin";
        1 Indent = "indent";
        else Margin
    }
}

record! {
    /// Reference from the text to a note.
    records NoteRef {
        /// Left out when absent
        4 custom_mark_follows: Option<bool> = "@w:customMarkFollows";
        /// Id of a Note in the Footnotes (or Endnotes) table
        5 note_id: Option<i32> = "@w:id";
    }
}

record! {
    /// Points at a comment.
    records CommentRef {
        /// Id of a Comment of the Comments table
        1 comment_id: Option<i32> = "@w:id";
    }
}

record! {
    /// W:object of a run (OLE object or VML).
    records RunObject {
        /// Reader only
        [old] 9 math: Option<Box<MathContent>> = "";
        /// Always written, may be nearly empty
        [always] 12 drawing: Option<Box<DocDrawing>> = "";
    }
}
