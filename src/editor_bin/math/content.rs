//! Content (`shared/format` 51).

use super::{
    MathAcc, MathArgPr, MathBar, MathBorderBox, MathBox, MathCtrlPr, MathDelimiter, MathEqArr,
    MathFraction, MathFunc, MathGroupChr, MathLimLow, MathLimUpp, MathMatrix, MathNary, MathParaPr,
    MathPhant, MathRad, MathRunPr, MathSPre, MathSSub, MathSSubSup, MathSSup,
};
use crate::editor_bin::docy::{
    BookmarkEnd, BookmarkStart, CommentRef, DocDrawing, DocRun, FldChar, MoveRangeEnd,
    MoveRangeStart, NoteRef, PermEnd, PermStart, RunObject, RunPr, TrackChange,
};
use crate::editor_bin::drawing::RunProperties;
use crate::{record, sequence};

record! {
    /// Payload of run types 4 and 5 of DrawingML text: a second u32 length, then the records.
    fixed MathTextNode {
        /// U32 length, then that many bytes; the length is the one of the run record less 4
        1 content: MathContent = "a14:m/m:oMath|a14:m/m:oMathPara";
    }
}

sequence! {
    /// Children of m:oMath, m:oMathPara and of every argument (m:e, m:num, m:den, m:sub, m:sup,
    /// m:deg, m:lim, m:fName), in document order.
    records MathContent of MathContentItem {
        /// `m:acc`.
        0 Acc(Box<MathAcc>) = "m:acc";
        /// First child of an argument
        2 ArgPr(Box<MathArgPr>) = "m:argPr";
        /// `m:bar`.
        3 Bar(Box<MathBar>) = "m:bar";
        /// `m:borderBox`.
        5 BorderBox(Box<MathBorderBox>) = "m:borderBox";
        /// `m:box`.
        7 Box(Box<MathBox>) = "m:box";
        /// `m:d`.
        11 Delimiter(Box<MathDelimiter>) = "m:d";
        /// `m:eqArr`.
        14 EqArr(Box<MathEqArr>) = "m:eqArr";
        /// `m:f`.
        17 Fraction(Box<MathFraction>) = "m:f";
        /// `m:func`.
        19 Func(Box<MathFunc>) = "m:func";
        /// `m:groupChr`.
        21 GroupChr(Box<MathGroupChr>) = "m:groupChr";
        /// `m:limLow`.
        24 LimLow(Box<MathLimLow>) = "m:limLow";
        /// `m:limUpp`.
        26 LimUpp(Box<MathLimUpp>) = "m:limUpp";
        /// `m:m`.
        28 Matrix(Box<MathMatrix>) = "m:m";
        /// `m:nary`.
        34 Nary(Box<MathNary>) = "m:nary";
        /// In m:oMathPara
        37 OMath(Box<MathContent>) = "m:oMath";
        /// `m:oMathPara`.
        38 OMathPara(Box<MathContent>) = "m:oMathPara";
        /// In m:oMathPara only; in document order
        39 OMathParaPr(Box<MathParaPr>) = "m:oMathParaPr";
        /// `m:phant`.
        40 Phant(Box<MathPhant>) = "m:phant";
        /// `m:r`.
        42 MRun(Box<MathRun>) = "m:r";
        /// `m:rad`.
        43 Rad(Box<MathRad>) = "m:rad";
        /// `m:sPre`.
        47 SPre(Box<MathSPre>) = "m:sPre";
        /// `m:sSub`.
        49 SSub(Box<MathSSub>) = "m:sSub";
        /// `m:sSubSup`.
        51 SSubSup(Box<MathSSubSup>) = "m:sSubSup";
        /// `m:sSup`.
        53 SSup(Box<MathSSup>) = "m:sSup";
        /// Last child of an argument
        58 CtrlPr(Box<MathCtrlPr>) = "m:ctrlPr";
        /// In m:oMathPara only: an ordinary DOCY run
        61 Run(Box<DocRun>) = "w:r";
        /// Content as in a paragraph
        62 Ins(Box<TrackChange>) = "w:ins";
        /// Content as in a paragraph
        63 Del(Box<TrackChange>) = "w:del";
        /// `w:bookmarkStart`.
        66 BookmarkStart(Box<BookmarkStart>) = "w:bookmarkStart";
        /// `w:bookmarkEnd`.
        67 BookmarkEnd(Box<BookmarkEnd>) = "w:bookmarkEnd";
        /// `w:moveFromRangeStart`.
        68 MoveFromRangeStart(Box<MoveRangeStart>) = "w:moveFromRangeStart";
        /// `w:moveFromRangeEnd`.
        69 MoveFromRangeEnd(Box<MoveRangeEnd>) = "w:moveFromRangeEnd";
        /// `w:moveToRangeStart`.
        70 MoveToRangeStart(Box<MoveRangeStart>) = "w:moveToRangeStart";
        /// `w:moveToRangeEnd`.
        71 MoveToRangeEnd(Box<MoveRangeEnd>) = "w:moveToRangeEnd";
        /// `w:permStart`.
        85 PermStart(Box<PermStart>) = "w:permStart";
        /// `w:permEnd`.
        86 PermEnd(Box<PermEnd>) = "w:permEnd";
    }
}

record! {
    /// M:r. Properties first, then the contents in document order.
    records MathRun {
        /// `m:rPr`.
        46 mr_pr: Option<Box<MathRunPr>> = "m:rPr";
        /// DOCY run properties
        45 r_pr: Option<Box<RunPr>> = "w:rPr";
        /// In DrawingML text
        65 ar_pr: Option<Box<MathARPr>> = "a:rPr";
        /// OOXML: w:del as child of m:r
        63 del: Option<Box<MathTrackChange>> = "";
        /// OOXML: w:ins as child of m:r
        62 ins: Option<Box<MathTrackChange>> = "";
        /// Repeats
        57 m_text: Vec<MathTextVal> = "m:t";
        /// OOXML: w:br (text wrapping, or no type)
        60 line_break: Option<()> = "";
        /// OOXML: w:br@w:type=page
        59 page_break: Option<()> = "";
        /// OOXML: w:br@w:type=column
        64 column_break: Option<()> = "";
        /// Reader only
        [old] 72 annotation_ref: Option<()> = "w:annotationRef";
        /// Reader only
        [old] 73 comment_reference: Option<Box<CommentRef>> = "w:commentReference";
        /// Reader only
        [old] 75 cr: Option<()> = "w:cr";
        /// Reader only
        [old] 76 endnote_ref: Option<()> = "w:endnoteRef";
        /// Reader only
        [old] 77 endnote_reference: Option<Box<NoteRef>> = "w:endnoteReference";
        /// Reader only
        [old] 78 footnote_ref: Option<()> = "w:footnoteRef";
        /// Reader only
        [old] 79 footnote_reference: Option<Box<NoteRef>> = "w:footnoteReference";
        /// Reader only
        [old] 80 last_rendered_page_break: Option<()> = "w:lastRenderedPageBreak";
        /// Reader only
        [old] 81 no_break_hyphen: Option<()> = "w:noBreakHyphen";
        /// Reader only
        [old] 82 soft_hyphen: Option<()> = "w:softHyphen";
        /// Reader only, dropped
        [old] 83 sym: Option<String> = "w:sym";
        /// Reader only
        [old] 84 tab: Option<()> = "w:tab";
        /// Writer oddity: w: content of a math run is written with the ids of `RunContent`, which
        /// the readers of math runs do not know
        0 run_text: Option<String> = "w:t";
        /// Writer oddity
        2 run_tab: Option<()> = "w:tab";
        /// Writer oddity
        3 run_page_num: Option<()> = "w:pgNum";
        /// Writer oddity
        11 run_comment_reference: Option<Box<CommentRef>> = "w:commentReference";
        /// Writer oddity
        12 run_drawing: Option<Box<DocDrawing>> = "w:drawing|w:pict";
        /// Writer oddity
        14 run_object: Option<Box<RunObject>> = "w:object";
        /// Writer oddity
        15 run_del_text: Option<String> = "w:delText";
        /// Writer oddity
        19 run_cr: Option<()> = "w:cr";
        /// Writer oddity
        20 run_no_break_hyphen: Option<()> = "w:noBreakHyphen";
        /// Writer oddity
        21 run_soft_hyphen: Option<()> = "w:softHyphen";
        /// Writer oddity
        22 run_separator: Option<()> = "w:separator";
        /// Writer oddity
        23 run_continuation_separator: Option<()> = "w:continuationSeparator";
        /// Writer oddity
        24 run_footnote_ref: Option<()> = "w:footnoteRef";
        /// Writer oddity
        25 run_endnote_ref: Option<()> = "w:endnoteRef";
        /// Writer oddity
        26 run_footnote_reference: Option<Box<NoteRef>> = "w:footnoteReference";
        /// Writer oddity
        27 run_endnote_reference: Option<Box<NoteRef>> = "w:endnoteReference";
        /// Writer oddity
        29 run_fld_char: Option<Box<FldChar>> = "w:fldChar";
        /// Writer oddity
        30 run_instr_text: Option<String> = "w:instrText";
        /// Writer oddity
        31 run_del_instr_text: Option<String> = "w:delInstrText";
    }
}

record! {
    /// M:t. Length 0 when the text is empty.
    props MathTextVal {
        /// LenType 6; u32 byte length, UTF-16LE. OOXML: text of m:t
        0 val: Option<String> = "";
    }
}

record! {
    /// Run properties of DrawingML text.
    records MathARPr {
        /// One complete node, type 0
        [node(0)] 0 run_properties: Option<Box<RunProperties>> = "a:rPr";
    }
}

record! {
    /// W:ins, w:del inside m:r.
    records MathTrackChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:date`.
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// `@oouserid`.
        3 user_id: Option<String> = "@oouserid";
        /// Last
        14 content_run: Option<Box<MathRun>> = "m:r";
    }
}
