//! Tables (`shared/format` 40).

use super::{
    EffectProperties, FontRef, HorzOverflow, Ln, OnOff, StyleRef, TextAnchor, TextVerticalType,
    TxBody, UniColor, UniFill,
};
use crate::record;

record! {
    /// A:tbl (no attribute section).
    records Tbl {
        /// If present
        0 tbl_pr: Option<Box<TblPr>> = "a:tblPr";
        /// Always; item id 0
        [list(0), always] 1 grid: Vec<TblCol> = "a:tblGrid/a:gridCol";
        /// Always; item id 0
        [list(0), always] 2 rows: Vec<TblRow> = "a:tr";
    }
}

record! {
    /// TblPr.
    ppty TblPr {
        /// `a:tableStyleId`.
        [attr] 0 table_style_id: Option<String> = "a:tableStyleId";
        /// `@rtl`.
        [attr] 1 rtl: Option<bool> = "@rtl";
        /// `@firstRow`.
        [attr] 2 first_row: Option<bool> = "@firstRow";
        /// `@firstCol`.
        [attr] 3 first_col: Option<bool> = "@firstCol";
        /// `@lastRow`.
        [attr] 4 last_row: Option<bool> = "@lastRow";
        /// `@lastCol`.
        [attr] 5 last_col: Option<bool> = "@lastCol";
        /// `@bandRow`.
        [attr] 6 band_row: Option<bool> = "@bandRow";
        /// `@bandCol`.
        [attr] 7 band_col: Option<bool> = "@bandCol";
        /// Always. OOXML: fill choice
        [always] 0 fill: UniFill = "";
        /// Always
        [always] 1 effects: EffectProperties = "";
    }
}

record! {
    /// TblCol.
    ppty TblCol {
        /// EMU
        [attr] 0 w: Option<i32> = "@w";
    }
}

record! {
    /// TblRow.
    ppty TblRow {
        /// EMU
        [attr] 0 h: Option<i32> = "@h";
        /// Always; item id 1
        [list(1), always] 0 cells: Vec<TblCell> = "a:tc";
    }
}

record! {
    /// TblCell.
    ppty TblCell {
        /// `@id`.
        [attr] 0 id: Option<String> = "@id";
        /// `@rowSpan`.
        [attr] 1 row_span: Option<i32> = "@rowSpan";
        /// `@gridSpan`.
        [attr] 2 grid_span: Option<i32> = "@gridSpan";
        /// `@hMerge`.
        [attr] 3 h_merge: Option<bool> = "@hMerge";
        /// `@vMerge`.
        [attr] 4 v_merge: Option<bool> = "@vMerge";
        /// If present
        0 tc_pr: Option<Box<TcPr>> = "a:tcPr";
        /// If present
        1 tx_body: Option<Box<TxBody>> = "a:txBody";
    }
}

record! {
    /// TcPr.
    ppty TcPr {
        /// `@marL`.
        [attr] 0 mar_l: Option<i32> = "@marL";
        /// `@marT`.
        [attr] 1 mar_t: Option<i32> = "@marT";
        /// `@marR`.
        [attr] 2 mar_r: Option<i32> = "@marR";
        /// `@marB`.
        [attr] 3 mar_b: Option<i32> = "@marB";
        /// `@anchorCtr`.
        [attr] 4 anchor_ctr: Option<bool> = "@anchorCtr";
        /// `@vert`.
        [attr] 5 vert: Option<TextVerticalType> = "@vert";
        /// `@anchor`.
        [attr] 6 anchor: Option<TextAnchor> = "@anchor";
        /// `@horzOverflow`.
        [attr] 7 horz_overflow: Option<HorzOverflow> = "@horzOverflow";
        /// `a:lnL`.
        0 ln_l: Option<Box<Ln>> = "a:lnL";
        /// `a:lnT`.
        1 ln_t: Option<Box<Ln>> = "a:lnT";
        /// `a:lnR`.
        2 ln_r: Option<Box<Ln>> = "a:lnR";
        /// `a:lnB`.
        3 ln_b: Option<Box<Ln>> = "a:lnB";
        /// `a:lnTlToBr`.
        4 ln_tl_to_br: Option<Box<Ln>> = "a:lnTlToBr";
        /// `a:lnBlToTr`.
        5 ln_bl_to_tr: Option<Box<Ln>> = "a:lnBlToTr";
        /// Always. OOXML: fill choice
        [always] 6 fill: UniFill = "";
        /// Length 0, content not stored
        7 cell3_d: Option<()> = "a:cell3D";
    }
}

record! {
    /// A:tblStyleLst; in PPTY its own main record 6.
    ppty TableStyles {
        /// Always
        [attr] 0 def: Option<String> = "@def";
        /// Always; no count
        [always] 0 styles: Option<Box<TableStyleList>> = "";
    }
}

record! {
    /// TableStyleList.
    records TableStyleList {
        /// One per style, sorted by style id; readers take the id from the attributes
        1 table_style: Vec<TableStyle> = "a:tblStyle";
    }
}

record! {
    /// TableStyle.
    ppty TableStyle {
        /// Always
        [attr] 0 style_id: Option<String> = "@styleId";
        /// Always
        [attr] 1 style_name: Option<String> = "@styleName";
        /// `a:tblBg`.
        0 tbl_bg: Option<Box<TableBgStyle>> = "a:tblBg";
        /// `a:wholeTbl`.
        1 whole_tbl: Option<Box<TablePartStyle>> = "a:wholeTbl";
        /// `a:band1H`.
        2 band1_h: Option<Box<TablePartStyle>> = "a:band1H";
        /// `a:band2H`.
        3 band2_h: Option<Box<TablePartStyle>> = "a:band2H";
        /// `a:band1V`.
        4 band1_v: Option<Box<TablePartStyle>> = "a:band1V";
        /// The original program writes the content of band1V here, and nothing without a band1V
        /// (checked)
        5 band2_v: Option<Box<TablePartStyle>> = "a:band2V";
        /// `a:lastCol`.
        6 last_col: Option<Box<TablePartStyle>> = "a:lastCol";
        /// `a:firstCol`.
        7 first_col: Option<Box<TablePartStyle>> = "a:firstCol";
        /// `a:firstRow`.
        8 first_row: Option<Box<TablePartStyle>> = "a:firstRow";
        /// `a:lastRow`.
        9 last_row: Option<Box<TablePartStyle>> = "a:lastRow";
        /// `a:seCell`.
        10 se_cell: Option<Box<TablePartStyle>> = "a:seCell";
        /// `a:swCell`.
        11 sw_cell: Option<Box<TablePartStyle>> = "a:swCell";
        /// `a:neCell`.
        12 ne_cell: Option<Box<TablePartStyle>> = "a:neCell";
        /// `a:nwCell`.
        13 nw_cell: Option<Box<TablePartStyle>> = "a:nwCell";
    }
}

record! {
    /// TableBgStyle.
    records TableBgStyle {
        /// If present
        0 fill: Option<Box<FillStyle>> = "a:fill";
        /// If present
        1 fill_ref: Option<Box<StyleRef>> = "a:fillRef";
    }
}

record! {
    /// TablePartStyle.
    records TablePartStyle {
        /// `a:tcTxStyle`.
        0 tc_tx_style: Option<Box<TcTxStyle>> = "a:tcTxStyle";
        /// `a:tcStyle`.
        1 tc_style: Option<Box<TcStyle>> = "a:tcStyle";
    }
}

record! {
    /// TcTxStyle.
    ppty TcTxStyle {
        /// `@i`.
        [attr] 0 i: Option<OnOff> = "@i";
        /// `@b`.
        [attr] 1 b: Option<OnOff> = "@b";
        /// `a:fontRef`.
        0 font_ref: Option<Box<FontRef>> = "a:fontRef";
        /// Always. OOXML: colour child
        [always] 1 color: UniColor = "";
    }
}

record! {
    /// TcStyle.
    records TcStyle {
        /// `a:tcBdr`.
        0 tc_bdr: Option<Box<TcBdr>> = "a:tcBdr";
        /// `a:fillRef`.
        1 fill_ref: Option<Box<StyleRef>> = "a:fillRef";
        /// `a:fill`.
        2 fill: Option<Box<FillStyle>> = "a:fill";
        /// Length 0
        3 cell3_d: Option<()> = "a:cell3D";
    }
}

record! {
    /// A:fill of a table style.
    records FillStyle {
        /// Always. OOXML: fill choice
        [always] 0 fill: UniFill = "";
    }
}

record! {
    /// TcBdr.
    records TcBdr {
        /// `a:left`.
        0 left: Option<Box<TblLine>> = "a:left";
        /// `a:right`.
        1 right: Option<Box<TblLine>> = "a:right";
        /// `a:top`.
        2 top: Option<Box<TblLine>> = "a:top";
        /// `a:bottom`.
        3 bottom: Option<Box<TblLine>> = "a:bottom";
        /// `a:insideH`.
        4 inside_h: Option<Box<TblLine>> = "a:insideH";
        /// `a:insideV`.
        5 inside_v: Option<Box<TblLine>> = "a:insideV";
        /// `a:tl2br`.
        6 tl2br: Option<Box<TblLine>> = "a:tl2br";
        /// `a:tr2bl`.
        7 tr2bl: Option<Box<TblLine>> = "a:tr2bl";
    }
}

record! {
    /// A:left and the like.
    records TblLine {
        /// If present
        0 ln: Option<Box<Ln>> = "a:ln";
        /// If present
        1 ln_ref: Option<Box<StyleRef>> = "a:lnRef";
    }
}
