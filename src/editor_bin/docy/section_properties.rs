//! Section properties (`shared/format` 10 and 11).

use super::{BorderType, NumFmt, NumberFormat, ThemeColor};
use crate::editor_bin::codec::{Bytes, Rgb};
use crate::{record, wire_enum};

record! {
    /// W:sectPr: the last record of the body, and in the properties of the last paragraph of every
    /// other section.
    records SectPr {
        /// Always written, empty if absent
        [always] 0 pg_sz: Option<Box<PgSz>> = "w:pgSz";
        /// Always written; empty if absent **or if there is no w:pgSz**
        [always] 1 pg_mar: Option<Box<PgMar>> = "w:pgMar";
        /// Always written. OOXML: w:titlePg, w:type, settings w:evenAndOddHeaders
        [always] 2 settings: Option<Box<SectSettings>> = "";
        /// Left out if there is none. OOXML: w:headerReference elements
        3 headers: Option<Box<HdrFtrRefs>> = "";
        /// Left out if there is none. OOXML: w:footerReference elements
        4 footers: Option<Box<HdrFtrRefs>> = "";
        /// `w:pgNumType`.
        6 page_num_type: Option<Box<PageNumType>> = "w:pgNumType";
        /// `w:lnNumType`.
        13 ln_num_type: Option<Box<LnNumType>> = "w:lnNumType";
        /// `w:sectPrChange`.
        7 sect_pr_change: Option<Box<SectPrChange>> = "w:sectPrChange";
        /// `w:cols`.
        8 cols: Option<Box<Cols>> = "w:cols";
        /// `w:pgBorders`.
        9 pg_borders: Option<Box<PgBorders>> = "w:pgBorders";
        /// `w:footnotePr`.
        10 footnote_pr: Option<Box<NotePr>> = "";
        /// `w:endnotePr`.
        11 endnote_pr: Option<Box<NotePr>> = "";
        /// `w:rtlGutter`.
        12 rtl_gutter: Option<bool> = "w:rtlGutter";
        /// `w:docGrid`.
        14 doc_grid: Option<Box<DocGrid>> = "w:docGrid";
        /// `w:bidi`.
        15 bidi: Option<bool> = "w:bidi";
    }
}

record! {
    /// W:pgSz.
    props PgSz {
        /// Twips
        [twips] 3 w_twips: Option<i32> = "@w:w";
        /// Twips
        [twips] 4 h_twips: Option<i32> = "@w:h";
        /// `@w:orient`.
        2 orientation: Option<Orientation> = "@w:orient";
        /// Old: lenType 5, mm x 100000
        [old] 0 w: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 1 h: Option<i32> = "";
    }
}

wire_enum! {
    /// An enumeration.
    Orientation: u8 {
        0 Portrait = "portrait";
        1 Landscape = "landscape";
    }
}

record! {
    /// W:pgMar.
    props PgMar {
        /// Old: lenType 5, mm x 100000
        [old] 0 left: Option<i32> = "";
        /// Old
        [old] 1 top: Option<i32> = "";
        /// Old
        [old] 2 right: Option<i32> = "";
        /// Old
        [old] 3 bottom: Option<i32> = "";
        /// Old
        [old] 4 header: Option<i32> = "";
        /// Old
        [old] 5 footer: Option<i32> = "";
        /// Twips
        [twips] 6 left_twips: Option<i32> = "@w:left";
        /// Twips, signed
        [twips] 7 top_twips: Option<i32> = "@w:top";
        /// Twips
        [twips] 8 right_twips: Option<i32> = "@w:right";
        /// Twips, signed
        [twips] 9 bottom_twips: Option<i32> = "@w:bottom";
        /// Twips
        [twips] 10 header_twips: Option<i32> = "@w:header";
        /// Twips
        [twips] 11 footer_twips: Option<i32> = "@w:footer";
        /// Twips
        [twips] 12 gutter_twips: Option<i32> = "@w:gutter";
    }
}

record! {
    /// Small settings of a section.
    props SectSettings {
        /// Always written
        0 title_pg: Option<bool> = "";
        /// Always written, the same value in every section. OOXML: settings.xml w:evenAndOddHeaders
        1 even_and_odd_headers: Option<bool> = "";
        /// `w:type@w:val`.
        2 section_type: Option<SectionType> = "";
    }
}

wire_enum! {
    /// Unknown tokens become 3 (nextPage).
    SectionType: u8 {
        0 Continuous = "continuous";
        1 EvenPage = "evenPage";
        2 NextColumn = "nextColumn";
        3 NextPage = "nextPage";
        4 OddPage = "oddPage";
        else NextPage
    }
}

record! {
    /// Headers or footers of a section.
    records HdrFtrRefs {
        /// Repeats; index from 0 into the list of headers (or of footers) of the HdrFtr table. Kind
        /// (first, even, default) is told there
        5 ref_: Vec<i32> = "";
    }
}

record! {
    /// W:pgNumType.
    records PageNumType {
        /// `@w:start`.
        0 start: Option<i32> = "@w:start";
        /// `@w:fmt`.
        1 fmt: Option<NumberFormat> = "@w:fmt";
        /// `@w:chapStyle`.
        2 chap_style: Option<i32> = "@w:chapStyle";
        /// `@w:chapSep`.
        3 chap_sep: Option<ChapSep> = "@w:chapSep";
    }
}

wire_enum! {
    /// Unknown tokens become 0 (colon).
    ChapSep: u8 {
        0 Colon = "colon";
        1 EmDash = "emDash";
        2 EnDash = "enDash";
        3 Hyphen = "hyphen";
        4 Period = "period";
        else Colon
    }
}

record! {
    /// W:lnNumType.
    records LnNumType {
        /// `@w:countBy`.
        0 count_by: Option<i32> = "@w:countBy";
        /// Twips
        [twips] 1 distance: Option<i32> = "@w:distance";
        /// `@w:restart`.
        2 restart: Option<LineNumRestart> = "@w:restart";
        /// `@w:start`.
        3 start: Option<i32> = "@w:start";
    }
}

wire_enum! {
    /// Unknown tokens become 2 (newPage).
    LineNumRestart: u8 {
        1 Continuous = "continuous";
        2 NewPage = "newPage";
        3 NewSection = "newSection";
        else NewPage
    }
}

record! {
    /// W:sectPrChange.
    records SectPrChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:date`.
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// `@oouserid`.
        3 user_id: Option<String> = "@oouserid";
        /// `w:sectPrChange/w:sectPr`.
        9 sect_pr: Option<Box<SectPr>> = "w:sectPr";
    }
}

record! {
    /// W:cols.
    records Cols {
        /// `@w:equalWidth`.
        0 equal_width: Option<bool> = "@w:equalWidth";
        /// `@w:num`.
        1 num: Option<i32> = "@w:num";
        /// `@w:sep`.
        2 sep: Option<bool> = "@w:sep";
        /// Twips
        [twips] 3 space: Option<i32> = "@w:space";
        /// Repeats
        4 column: Vec<Col> = "w:col";
    }
}

record! {
    /// W:col.
    records Col {
        /// Twips
        [twips] 5 space: Option<i32> = "@w:space";
        /// Twips
        [twips] 6 w: Option<i32> = "@w:w";
    }
}

record! {
    /// W:pgBorders.
    records PgBorders {
        /// `@w:display`.
        0 display: Option<PgBorderDisplay> = "@w:display";
        /// `@w:offsetFrom`.
        1 offset_from: Option<PgBorderOffset> = "@w:offsetFrom";
        /// `@w:zOrder`.
        2 z_order: Option<PgBorderZOrder> = "@w:zOrder";
        /// `w:bottom`.
        3 bottom: Option<Box<PgBorder>> = "w:bottom";
        /// `w:left`.
        4 left: Option<Box<PgBorder>> = "w:left";
        /// `w:right`.
        5 right: Option<Box<PgBorder>> = "w:right";
        /// `w:top`.
        6 top: Option<Box<PgBorder>> = "w:top";
    }
}

record! {
    /// One page border.
    props PgBorder {
        /// LenType 3: R, G, B; not written for "auto"
        7 color: Option<Rgb> = "@w:color";
        /// OOXML: @w:themeColor, @w:themeTint, @w:themeShade, @w:color="auto"
        13 color_theme: Option<Box<ThemeColor>> = "";
        /// Points
        [points] 11 space: Option<i32> = "@w:space";
        /// 1/8 points, for art borders points
        [eighth_points] 12 sz: Option<i32> = "@w:sz";
        /// `@w:val`.
        16 val: Option<BorderType> = "@w:val";
        /// `@w:frame`.
        8 frame: Option<bool> = "@w:frame";
        /// `@w:shadow`.
        10 shadow: Option<bool> = "@w:shadow";
        /// Reserved, never written
        [old] 9 id: Option<Bytes> = "";
    }
}

wire_enum! {
    /// Unknown tokens become 0 (allPages).
    PgBorderDisplay: u8 {
        0 AllPages = "allPages";
        1 FirstPage = "firstPage";
        2 NotFirstPage = "notFirstPage";
        else AllPages
    }
}

wire_enum! {
    /// Unknown tokens become 0 (page).
    PgBorderOffset: u8 {
        0 Page = "page";
        1 Text = "text";
        else Page
    }
}

wire_enum! {
    /// Unknown tokens become 0 (back).
    PgBorderZOrder: u8 {
        0 Back = "back";
        1 Front = "front";
        else Back
    }
}

record! {
    /// W:footnotePr and w:endnotePr, in settings and in sections.
    records NotePr {
        /// `w:numFmt`.
        6 fmt: Option<Box<NumFmt>> = "w:numFmt";
        /// `w:numRestart@w:val`.
        7 restart: Option<NoteRestart> = "w:numRestart@w:val";
        /// `w:numStart@w:val`.
        8 start: Option<i32> = "w:numStart@w:val";
        /// Footnotes only
        9 footnote_pos: Option<FootnotePos> = "";
        /// Endnotes only
        10 endnote_pos: Option<EndnotePos> = "";
        /// Repeats; settings only; id of a separator note
        11 ref_: Vec<i32> = "w:footnote@w:id|w:endnote@w:id";
    }
}

wire_enum! {
    /// Unknown tokens become 0 (continuous).
    NoteRestart: u8 {
        0 Continuous = "continuous";
        1 EachSect = "eachSect";
        2 EachPage = "eachPage";
        else Continuous
    }
}

wire_enum! {
    /// Unknown tokens become 3 (sectEnd).
    FootnotePos: u8 {
        0 BeneathText = "beneathText";
        1 DocEnd = "docEnd";
        2 PageBottom = "pageBottom";
        3 SectEnd = "sectEnd";
        else SectEnd
    }
}

wire_enum! {
    /// Unknown tokens become 1 (sectEnd).
    EndnotePos: u8 {
        0 DocEnd = "docEnd";
        1 SectEnd = "sectEnd";
        else SectEnd
    }
}

record! {
    /// W:docGrid.
    records DocGrid {
        /// `@w:type`.
        0 kind: Option<DocGridType> = "@w:type";
        /// `@w:charSpace`.
        1 char_space: Option<i32> = "@w:charSpace";
        /// Twips
        [twips] 2 line_pitch: Option<i32> = "@w:linePitch";
    }
}

wire_enum! {
    /// Unknown tokens become 0 (default).
    DocGridType: u8 {
        0 Default = "default";
        1 Lines = "lines";
        2 LinesAndChars = "linesAndChars";
        3 SnapToChars = "snapToChars";
        else Default
    }
}
