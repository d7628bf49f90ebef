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
        1 content: MathContent = ".";
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

sequence! {
    /// M:r. Properties first, then the contents in document order.
    records MathRun of MathRunItem {
        /// `m:rPr`.
        46 MrPr(Box<MathRunPr>) = "m:rPr";
        /// DOCY run properties
        45 RPr(Box<RunPr>) = "w:rPr";
        /// In DrawingML text
        65 ArPr(Box<MathARPr>) = "a:rPr";
        /// OOXML: w:del as child of m:r
        63 Del(Box<MathTrackChange>) = "w:del";
        /// OOXML: w:ins as child of m:r
        62 Ins(Box<MathTrackChange>) = "w:ins";
        /// Repeats
        57 MText(Box<MathTextVal>) = "m:t|w:t";
        /// OOXML: w:br (text wrapping, or no type)
        60 LineBreak(()) = "";
        /// OOXML: w:br@w:type=page
        59 PageBreak(()) = "";
        /// OOXML: w:br@w:type=column
        64 ColumnBreak(()) = "";
        /// Written by nobody else; readers know it
        72 AnnotationRef(()) = "w:annotationRef";
        /// Written by nobody else; readers know it
        73 CommentReference(Box<CommentRef>) = "w:commentReference";
        /// Written by nobody else; readers know it
        75 Cr(()) = "w:cr";
        /// Written by nobody else; readers know it
        76 EndnoteRef(()) = "w:endnoteRef";
        /// Written by nobody else; readers know it
        77 EndnoteReference(Box<NoteRef>) = "w:endnoteReference";
        /// Written by nobody else; readers know it
        78 FootnoteRef(()) = "w:footnoteRef";
        /// Written by nobody else; readers know it
        79 FootnoteReference(Box<NoteRef>) = "w:footnoteReference";
        /// Written by nobody else; readers know it
        80 LastRenderedPageBreak(()) = "w:lastRenderedPageBreak";
        /// Written by nobody else; readers know it
        81 NoBreakHyphen(()) = "w:noBreakHyphen";
        /// Written by nobody else; readers know it
        82 SoftHyphen(()) = "w:softHyphen";
        /// Written by nobody else; readers know it, dropped
        83 Sym(String) = "";
        /// Written by nobody else; readers know it
        84 Tab(()) = "w:tab";
        /// Writer oddity: w: content of a math run is written with the ids of `RunContent`, which
        /// the readers of math runs do not know
        0 RunText(String) = "";
        /// Writer oddity
        2 RunTab(()) = "";
        /// Writer oddity
        3 RunPageNum(()) = "";
        /// Writer oddity
        11 RunCommentReference(Box<CommentRef>) = "";
        /// Writer oddity
        12 RunDrawing(Box<DocDrawing>) = "";
        /// Writer oddity
        14 RunObject(Box<RunObject>) = "";
        /// Writer oddity
        15 RunDelText(String) = "";
        /// Writer oddity
        19 RunCr(()) = "";
        /// Writer oddity
        20 RunNoBreakHyphen(()) = "";
        /// Writer oddity
        21 RunSoftHyphen(()) = "";
        /// Writer oddity
        22 RunSeparator(()) = "";
        /// Writer oddity
        23 RunContinuationSeparator(()) = "";
        /// Writer oddity
        24 RunFootnoteRef(()) = "";
        /// Writer oddity
        25 RunEndnoteRef(()) = "";
        /// Writer oddity
        26 RunFootnoteReference(Box<NoteRef>) = "";
        /// Writer oddity
        27 RunEndnoteReference(Box<NoteRef>) = "";
        /// Writer oddity
        29 RunFldChar(Box<FldChar>) = "";
        /// Writer oddity
        30 RunInstrText(String) = "";
        /// Writer oddity
        31 RunDelInstrText(String) = "";
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
        0 run_properties: Option<Box<RunProperties>> = ".";
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
