//! Styles (`shared/format` 10 and 11).

use super::{CellPr, ParaPr, RowPr, RunPr, TablePr};
use crate::{record, wire_enum};

record! {
    /// Table 5: word/styles.xml. Latent styles are not in the format.
    records StylesTable {
        /// Left out if absent
        0 default_para_pr: Option<Box<ParaPr>> = "w:docDefaults/w:pPrDefault/w:pPr";
        /// Left out if absent
        1 default_run_pr: Option<Box<RunPr>> = "w:docDefaults/w:rPrDefault/w:rPr";
        /// Always written. OOXML: w:style elements
        [always] 2 styles: Option<Box<Styles>> = "+";
    }
}

record! {
    /// The list of styles.
    records Styles {
        /// Repeats, in file order; a style without w:styleId is left out
        0 style: Vec<Style> = "w:style";
    }
}

record! {
    /// One w:style.
    records Style {
        /// Always first
        1 style_id: Option<String> = "@w:styleId";
        /// Always; when the element is missing: `StGen` and a running number from 0
        2 name: Option<String> = "w:name@w:val";
        /// `@w:type`.
        9 kind: Option<DocStyleType> = "@w:type";
        /// `@w:default`.
        8 default: Option<bool> = "@w:default";
        /// A style id
        3 based_on: Option<String> = "w:basedOn@w:val";
        /// A style id
        4 next: Option<String> = "w:next@w:val";
        /// A style id
        18 link: Option<String> = "w:link@w:val";
        /// `w:qFormat`.
        10 q_format: Option<bool> = "w:qFormat";
        /// `w:uiPriority@w:val`.
        11 ui_priority: Option<i32> = "w:uiPriority@w:val";
        /// `w:hidden`.
        12 hidden: Option<bool> = "w:hidden";
        /// `w:semiHidden`.
        13 semi_hidden: Option<bool> = "w:semiHidden";
        /// `w:unhideWhenUsed`.
        14 unhide_when_used: Option<bool> = "w:unhideWhenUsed";
        /// `w:rPr`.
        5 text_pr: Option<Box<RunPr>> = "w:rPr";
        /// `w:pPr`.
        6 para_pr: Option<Box<ParaPr>> = "w:pPr";
        /// `w:tblPr`.
        7 table_pr: Option<Box<TablePr>> = "w:tblPr";
        /// `w:trPr`.
        15 row_pr: Option<Box<RowPr>> = "w:trPr";
        /// `w:tcPr`.
        16 cell_pr: Option<Box<CellPr>> = "w:tcPr";
        /// Left out if there is none. OOXML: w:tblStylePr elements
        17 tbl_style_pr: Option<Box<TblStylePrs>> = "+";
        /// `@w:customStyle`.
        19 custom_style: Option<bool> = "@w:customStyle";
        /// `w:aliases@w:val`.
        20 aliases: Option<String> = "w:aliases@w:val";
        /// `w:autoRedefine`.
        21 auto_redefine: Option<bool> = "w:autoRedefine";
        /// `w:locked`.
        22 locked: Option<bool> = "w:locked";
        /// `w:personal`.
        23 personal: Option<bool> = "w:personal";
        /// `w:personalCompose`.
        24 personal_compose: Option<bool> = "w:personalCompose";
        /// `w:personalReply`.
        25 personal_reply: Option<bool> = "w:personalReply";
    }
}

wire_enum! {
    /// Unknown tokens become Paragraph.
    DocStyleType: u8 {
        1 Character = "character";
        2 Numbering = "numbering";
        3 Paragraph = "paragraph";
        4 Table = "table";
        else Paragraph
    }
}

record! {
    /// The conditional formats of a table style.
    records TblStylePrs {
        /// Repeats
        0 tbl_style_pr: Vec<TblStylePr> = "w:tblStylePr";
    }
}

record! {
    /// W:tblStylePr. Without w:type the record is empty.
    records TblStylePr {
        /// First
        1 kind: Option<TblStyleOverride> = "@w:type";
        /// `w:rPr`.
        2 run_pr: Option<Box<RunPr>> = "w:rPr";
        /// `w:pPr`.
        3 para_pr: Option<Box<ParaPr>> = "w:pPr";
        /// `w:tblPr`.
        4 table_pr: Option<Box<TablePr>> = "w:tblPr";
        /// `w:trPr`.
        5 row_pr: Option<Box<RowPr>> = "w:trPr";
        /// `w:tcPr`.
        6 cell_pr: Option<Box<CellPr>> = "w:tcPr";
    }
}

wire_enum! {
    /// Unknown tokens become 12 (wholeTable).
    TblStyleOverride: u8 {
        0 Band1Horz = "band1Horz";
        1 Band1Vert = "band1Vert";
        2 Band2Horz = "band2Horz";
        3 Band2Vert = "band2Vert";
        4 FirstCol = "firstCol";
        5 FirstRow = "firstRow";
        6 LastCol = "lastCol";
        7 LastRow = "lastRow";
        8 NeCell = "neCell";
        9 NwCell = "nwCell";
        10 SeCell = "seCell";
        11 SwCell = "swCell";
        12 WholeTable = "wholeTable";
        else WholeTable
    }
}
