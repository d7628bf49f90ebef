//! Table row and cell properties (`shared/format` 10 and 11).

use super::{
    Borders, CnfStyle, DocAnchor, DocXAlign, DocYAlign, HeightRule, Padding, ParaJc, Shd,
    TrackRevision,
};
use crate::editor_bin::codec::Bytes;
use crate::{record, wire_enum};

record! {
    /// W:tblPr, also in styles. w:tblPrEx of a row is not in the format.
    records TablePr {
        /// `w:tblStyleRowBandSize@w:val`.
        15 row_band_size: Option<i32> = "w:tblStyleRowBandSize@w:val";
        /// `w:tblStyleColBandSize@w:val`.
        16 col_band_size: Option<i32> = "w:tblStyleColBandSize@w:val";
        /// Right and end 0, center 2, all else 1
        2 jc: Option<ParaJc> = "w:jc@w:val";
        /// Twips; only when w:type is dxa
        19 table_ind_twips: Option<i32> = "";
        /// `w:tblW`.
        4 table_w: Option<Box<Width>> = "w:tblW";
        /// `w:tblCellMar`.
        5 table_cell_mar: Option<Box<Margins>> = "w:tblCellMar";
        /// `w:tblBorders`.
        6 table_borders: Option<Box<Borders>> = "w:tblBorders";
        /// `w:shd`.
        7 shd: Option<Box<Shd>> = "w:shd";
        /// A style id
        10 style: Option<String> = "w:tblStyle@w:val";
        /// Bits as in the hex w:val; without w:val: firstRow 0x20, lastRow 0x40, firstColumn 0x80,
        /// lastColumn 0x100, noHBand 0x200, noVBand 0x400 from the attributes
        9 look: Option<i32> = "";
        /// `w:tblLayout@w:type`.
        12 layout: Option<TblLayout> = "w:tblLayout@w:type";
        /// `w:tblpPr`.
        11 tblp_pr: Option<Box<TblpPr>> = "w:tblpPr";
        /// `w:tblPrChange`.
        13 tbl_pr_change: Option<Box<TblPrChange>> = "w:tblPrChange";
        /// Twips; only when w:type is dxa
        20 table_cell_spacing_twips: Option<i32> = "";
        /// `w:tblCaption@w:val`.
        17 tbl_caption: Option<String> = "w:tblCaption@w:val";
        /// `w:tblDescription@w:val`.
        18 tbl_description: Option<String> = "w:tblDescription@w:val";
        /// `w:tblOverlap@w:val`.
        21 tbl_overlap: Option<TblOverlap> = "w:tblOverlap@w:val";
        /// `w:bidiVisual`.
        22 bidi_visual: Option<bool> = "w:bidiVisual";
        /// Old, skipped
        [old] 0 rows: Option<Bytes> = "";
        /// Old, skipped
        [old] 1 cols: Option<Bytes> = "";
        /// Old: mm x 100000
        [old] 3 table_ind: Option<i32> = "";
        /// Old floating position
        [old] 8 tblp_pr_old: Option<Bytes> = "";
        /// Old: mm x 100000, twice the OOXML value
        [old] 14 table_cell_spacing: Option<i32> = "";
    }
}

wire_enum! {
    /// Unknown tokens become 1 (autofit).
    TblLayout: u8 {
        1 Autofit = "autofit";
        2 Fixed = "fixed";
        else Autofit
    }
}

wire_enum! {
    /// Unknown tokens become 2 (overlap).
    TblOverlap: u8 {
        1 Never = "never";
        2 Overlap = "overlap";
        else Overlap
    }
}

record! {
    /// W:tblW, w:tcW, w:wBefore, w:wAfter, cell margins. The whole structure is left out unless
    /// both w:w and w:type are known (a value with a unit gives type dxa, one with % gives type
    /// pct).
    props Width {
        /// `@w:type`.
        0 kind: Option<WidthType> = "@w:type";
        /// Old: lenType 5, mm x 100000
        [old] 1 w: Option<i32> = "";
        /// Dxa: twips; pct: 1/50 percent ("50%" gives 2500); fractions cut off
        2 w_docx: Option<i32> = "";
    }
}

wire_enum! {
    /// An enumeration.
    WidthType: u8 {
        0 Auto = "auto";
        1 Dxa = "dxa";
        2 Nil = "nil";
        3 Pct = "pct";
    }
}

record! {
    /// W:tblCellMar, w:tcMar.
    records Margins {
        /// `w:left, w:start`.
        0 left: Option<Box<Width>> = "w:left|w:start";
        /// `w:top`.
        1 top: Option<Box<Width>> = "w:top";
        /// `w:right, w:end`.
        2 right: Option<Box<Width>> = "w:right|w:end";
        /// `w:bottom`.
        3 bottom: Option<Box<Width>> = "w:bottom";
    }
}

record! {
    /// W:tblpPr.
    props TblpPr {
        /// `@w:horzAnchor`.
        0 horz_anchor: Option<DocAnchor> = "@w:horzAnchor";
        /// Twips
        [twips] 7 tblp_x_twips: Option<i32> = "@w:tblpX";
        /// `@w:tblpXSpec`.
        2 tblp_x_spec: Option<DocXAlign> = "@w:tblpXSpec";
        /// `@w:vertAnchor`.
        3 vert_anchor: Option<DocAnchor> = "@w:vertAnchor";
        /// Twips
        [twips] 8 tblp_y_twips: Option<i32> = "@w:tblpY";
        /// `@w:tblpYSpec`.
        5 tblp_y_spec: Option<DocYAlign> = "@w:tblpYSpec";
        /// Left out if none of them is there
        6 paddings: Option<Box<Padding>> = "";
        /// Old: lenType 5, mm x 100000
        [old] 1 tblp_x: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 4 tblp_y: Option<i32> = "";
    }
}

record! {
    /// W:tblPrChange.
    records TblPrChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:date`.
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// `@oouserid`.
        3 user_id: Option<String> = "@oouserid";
        /// `w:tblPrChange/w:tblPr`.
        11 table_pr: Option<Box<TablePr>> = "w:tblPr";
    }
}

record! {
    /// W:trPr.
    props RowPr {
        /// `w:cantSplit`.
        0 cant_split: Option<bool> = "w:cantSplit";
        /// `w:gridAfter, w:wAfter`.
        12 after: Option<Box<RowAfterBefore>> = "";
        /// `w:gridBefore, w:wBefore`.
        13 before: Option<Box<RowAfterBefore>> = "";
        /// As in TablePr
        3 jc: Option<ParaJc> = "w:jc@w:val";
        /// Twips; only when w:type is dxa
        18 table_cell_spacing_twips: Option<i32> = "";
        /// Left out if there is no w:val
        5 height: Option<Box<RowHeight>> = "w:trHeight";
        /// `w:tblHeader`.
        14 table_header: Option<bool> = "w:tblHeader";
        /// `w:del`.
        15 del: Option<Box<TrackRevision>> = "w:del";
        /// `w:ins`.
        16 ins: Option<Box<TrackRevision>> = "w:ins";
        /// `w:trPrChange`.
        17 tr_pr_change: Option<Box<TrPrChange>> = "w:trPrChange";
        /// `w:cnfStyle`.
        20 cnf_style: Option<Box<CnfStyle>> = "w:cnfStyle";
        /// Old: lenType 5, mm x 100000, twice the OOXML value
        [old] 4 table_cell_spacing: Option<i32> = "";
    }
}

record! {
    /// W:trHeight.
    props RowHeight {
        /// Always written; AtLeast if the attribute is absent (against the standard, which says
        /// auto)
        6 rule: Option<HeightRule> = "@w:hRule";
        /// Old: lenType 5, mm x 100000
        [old] 7 value: Option<i32> = "";
        /// Twips
        [twips] 19 value_twips: Option<i32> = "@w:val";
    }
}

record! {
    /// Columns left out before or after the cells of a row.
    props RowAfterBefore {
        /// In After
        1 grid_after: Option<i32> = "w:gridAfter@w:val";
        /// In Before
        2 grid_before: Option<i32> = "w:gridBefore@w:val";
        /// In After
        8 w_after: Option<Box<Width>> = "w:wAfter";
        /// In Before
        9 w_before: Option<Box<Width>> = "w:wBefore";
    }
}

record! {
    /// W:trPrChange.
    records TrPrChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:date`.
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// `@oouserid`.
        3 user_id: Option<String> = "@oouserid";
        /// `w:trPrChange/w:trPr`.
        13 row_pr: Option<Box<RowPr>> = "w:trPr";
    }
}

record! {
    /// W:tcPr.
    props CellPr {
        /// `w:tcW`.
        3 cell_w: Option<Box<Width>> = "w:tcW";
        /// `w:gridSpan@w:val`.
        0 grid_span: Option<i32> = "w:gridSpan@w:val";
        /// `w:vMerge`.
        5 v_merge: Option<Merge> = "w:vMerge";
        /// `w:hMerge`.
        15 h_merge: Option<Merge> = "w:hMerge";
        /// `w:tcBorders`.
        2 borders: Option<Box<Borders>> = "w:tcBorders";
        /// `w:shd`.
        1 shd: Option<Box<Shd>> = "w:shd";
        /// `w:noWrap`.
        13 no_wrap: Option<bool> = "w:noWrap";
        /// `w:tcMar`.
        6 cell_mar: Option<Box<Margins>> = "w:tcMar";
        /// `w:textDirection@w:val`.
        11 text_direction: Option<CellTextDirection> = "w:textDirection@w:val";
        /// `w:tcFitText`.
        14 tc_fit_text: Option<bool> = "w:tcFitText";
        /// `w:vAlign@w:val`.
        4 v_align: Option<CellVAlign> = "w:vAlign@w:val";
        /// `w:hideMark`.
        12 hide_mark: Option<bool> = "w:hideMark";
        /// `w:cellDel`.
        7 cell_del: Option<Box<TrackRevision>> = "w:cellDel";
        /// `w:cellIns`.
        8 cell_ins: Option<Box<TrackRevision>> = "w:cellIns";
        /// `w:cellMerge`.
        9 cell_merge: Option<Box<CellMergeChange>> = "w:cellMerge";
        /// `w:tcPrChange`.
        10 tc_pr_change: Option<Box<TcPrChange>> = "w:tcPrChange";
        /// `w:cnfStyle`.
        16 cnf_style: Option<Box<CnfStyle>> = "w:cnfStyle";
    }
}

wire_enum! {
    /// An enumeration.
    CellVAlign: u8 {
        0 Top = "top|both";
        1 Center = "center";
        2 Bottom = "bottom";
        else Top
    }
}

wire_enum! {
    /// An enumeration.
    Merge: u8 {
        1 Restart = "restart";
        2 Continue = "continue|";
    }
}

wire_enum! {
    /// An enumeration.
    CellTextDirection: u8 {
        0 Tb = "lrTb|tb";
        1 Rl = "tbRl|rl";
        2 Lr = "btLr|lr";
        3 TbV = "lrTbV|tbV";
        4 RlV = "tbRlV|rlV";
        5 LrV = "tbLrV|lrV";
        else Tb
    }
}

record! {
    /// W:cellMerge.
    records CellMergeChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:date`.
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// `@oouserid`.
        3 user_id: Option<String> = "@oouserid";
        /// `@w:vMerge`.
        5 v_merge: Option<AnnotationVMerge> = "@w:vMerge";
        /// `@w:vMergeOrig`.
        6 v_merge_orig: Option<AnnotationVMerge> = "@w:vMergeOrig";
    }
}

wire_enum! {
    /// Unknown tokens become 0 (cont).
    AnnotationVMerge: i32 {
        0 Cont = "cont";
        1 Rest = "rest";
        else Cont
    }
}

record! {
    /// W:tcPrChange.
    records TcPrChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:date`.
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// `@oouserid`.
        3 user_id: Option<String> = "@oouserid";
        /// `w:tcPrChange/w:tcPr`.
        12 cell_pr: Option<Box<CellPr>> = "w:tcPr";
    }
}
