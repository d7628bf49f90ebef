//! Presprops (`shared/format` 30).

use crate::editor_bin::drawing::UniColor;
use crate::{record, wire_enum};

record! {
    /// `p:presentationPr`. No attribute section.
    records PresProps {
        /// Always written, count 0 when there is none; item type 0; each item body is one colour
        /// record. OOXML: p:presentationPr/p:clrMru/*
        [list(0), always] 0 color_mru: Vec<UniColor> = "";
        /// `p:showPr`.
        1 show_pr: Option<Box<ShowPr>> = "p:showPr";
        /// Never filled: readers turn it into an element `p:PrintPr`, which no other program knows, so that the
        /// document they write is refused.
        2 print_pr: Option<Box<PrintPr>> = "";
    }
}

record! {
    /// `p:showPr`.
    ppty ShowPr {
        /// `p:showPr@loop`.
        [attr] 0 loop_: Option<bool> = "@loop";
        /// `p:showPr@showAnimation`.
        [attr] 1 show_animation: Option<bool> = "@showAnimation";
        /// `p:showPr@showNarration`.
        [attr] 2 show_narration: Option<bool> = "@showNarration";
        /// `p:showPr@useTimings`.
        [attr] 3 use_timings: Option<bool> = "@useTimings";
        /// `p:browse`.
        0 browse: Option<Box<Browse>> = "p:browse";
        /// `p:custShow`.
        1 custom_show: Option<Box<CustomShowId>> = "p:custShow";
        /// `p:kiosk`.
        2 kiosk: Option<Box<Kiosk>> = "p:kiosk";
        /// Always written; length 0 when there is no colour. OOXML: p:showPr/p:penClr/*
        [always] 3 pen_color: UniColor = "p:penClr";
        /// Length 0
        4 present: Option<()> = "p:present";
        /// Length 0
        5 slide_all: Option<()> = "p:sldAll";
        /// `p:sldRg`.
        6 slide_range: Option<Box<SlideRange>> = "p:sldRg";
    }
}

record! {
    /// `p:browse`.
    ppty Browse {
        /// `p:browse@showScrollbar`.
        [attr] 0 show_scrollbar: Option<bool> = "@showScrollbar";
    }
}

record! {
    /// P:custShow in p:showPr.
    ppty CustomShowId {
        /// The custom show list itself is not stored in the file
        [attr] 0 id: Option<i32> = "@id";
    }
}

record! {
    /// `p:kiosk`.
    ppty Kiosk {
        /// Milliseconds
        [attr] 0 restart: Option<i32> = "@restart";
    }
}

record! {
    /// `p:sldRg`.
    ppty SlideRange {
        /// `p:sldRg@st`.
        [attr] 0 start: Option<i32> = "@st";
        /// `p:sldRg@end`.
        [attr] 1 end: Option<i32> = "@end";
    }
}

record! {
    /// Print settings. The known program looks for an element named `p:printPr`, while OOXML names
    /// it `p:prnPr`; so a valid file gives no record.
    ppty PrintPr {
        /// `p:prnPr@frameSlides`.
        [attr] 0 frame_slides: Option<bool> = "@frameSlides";
        /// `p:prnPr@hiddenSlides`.
        [attr] 1 hidden_slides: Option<bool> = "@hiddenSlides";
        /// `p:prnPr@scaleToFitPaper`.
        [attr] 2 scale_to_fit_paper: Option<bool> = "@scaleToFitPaper";
        /// `p:prnPr@clrMode`.
        [attr] 3 color_mode: Option<PrintColorMode> = "@clrMode";
        /// `p:prnPr@prnWhat`.
        [attr] 4 print_what: Option<PrintWhat> = "@prnWhat";
    }
}

wire_enum! {
    /// An enumeration.
    PrintColorMode: u8 {
        0 Bw = "bw";
        1 Clr = "clr";
        2 Gray = "gray";
        else Clr
    }
}

wire_enum! {
    /// An enumeration.
    PrintWhat: u8 {
        0 Slides = "slides";
        1 Handouts1 = "handouts1";
        2 Handouts2 = "handouts2";
        3 Handouts3 = "handouts3";
        4 Handouts4 = "handouts4";
        5 Handouts6 = "handouts6";
        6 Handouts9 = "handouts9";
        7 Notes = "notes";
        8 Outline = "outline";
        else Slides
    }
}
