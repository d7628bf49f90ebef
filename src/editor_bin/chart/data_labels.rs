//! Data labels (`shared/format` 50).

use super::{
    ChBool, ChExternalRef, ChFiltering, ChLayout, ChLines, ChNumFmt, ChSpPr, ChTx, ChTxBody, ChU32,
};
use crate::{record, wire_enum};

record! {
    /// C:dLbls of a series or of a chart kind. First all single labels (id 0), then the other
    /// elements in document order.
    records ChDLbls {
        /// Repeats
        0 d_lbl: Vec<ChDLbl> = "c:dLbl";
        /// `c:dLblPos@val`.
        2 d_lbl_pos: Option<Box<ChDLblPosVal>> = "c:dLblPos@val";
        /// `c:delete@val`.
        3 delete: Option<Box<ChBool>> = "c:delete@val";
        /// `c:leaderLines`.
        4 leader_lines: Option<Box<ChLines>> = "c:leaderLines";
        /// `c:numFmt`.
        5 num_fmt: Option<Box<ChNumFmt>> = "c:numFmt";
        /// Bare
        6 separator: Option<String> = "c:separator";
        /// `c:showBubbleSize@val`.
        7 show_bubble_size: Option<Box<ChBool>> = "c:showBubbleSize@val";
        /// `c:showCatName@val`.
        8 show_cat_name: Option<Box<ChBool>> = "c:showCatName@val";
        /// `c:showLeaderLines@val`.
        9 show_leader_lines: Option<Box<ChBool>> = "c:showLeaderLines@val";
        /// `c:showLegendKey@val`.
        10 show_legend_key: Option<Box<ChBool>> = "c:showLegendKey@val";
        /// `c:showPercent@val`.
        11 show_percent: Option<Box<ChBool>> = "c:showPercent@val";
        /// `c:showSerName@val`.
        12 show_ser_name: Option<Box<ChBool>> = "c:showSerName@val";
        /// `c:showVal@val`.
        13 show_val: Option<Box<ChBool>> = "c:showVal@val";
        /// `c:spPr`.
        14 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        15 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// Contents of the c15 data label extension, read like a c:dLbl. OOXML: c:extLst/c:ext\[uri
        /// {CE6537A1-D6FC-4f65-9D91-7224C49458BB}\]
        129 ext_data_label: Option<Box<ChDLbl>> = "c:extLst/c:ext[{CE6537A1-D6FC-4f65-9D91-7224C49458BB}]";
        /// C15 filtering and data label range. OOXML: c:extLst/c:ext\[uri
        /// {02D57815-91ED-43cb-92C2-25804820EDAC}\]
        130 ext_filtering: Option<Box<ChFiltering>> = "c:extLst/c:ext[{02D57815-91ED-43cb-92C2-25804820EDAC}]";
        /// Plain byte, no inner record. OOXML: c:extLst/c:ext\[uri
        /// {56B9EC1D-385E-4148-901F-78D8002777C0}\]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val
        131 ext_na_as_blank: Option<bool> = "c:extLst/c:ext[{56B9EC1D-385E-4148-901F-78D8002777C0}]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val";
        /// @fileKey and @instanceId. OOXML: c:extLst/c:ext\[uri
        /// {C3750BE0-5CA9-4D1C-82C7-79D762991C26}\]
        132 ext_external_ref: Option<Box<ChExternalRef>> = "c:extLst/c:ext[{C3750BE0-5CA9-4D1C-82C7-79D762991C26}]";
    }
}

record! {
    /// C:dLbl, and the contents of the c15 data label extension.
    records ChDLbl {
        /// First
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:dLblPos@val`.
        2 d_lbl_pos: Option<Box<ChDLblPosVal>> = "c:dLblPos@val";
        /// `c:delete@val`.
        3 delete: Option<Box<ChBool>> = "c:delete@val";
        /// `c:layout, c15:layout`.
        4 layout: Option<Box<ChLayout>> = "c:layout|c15:layout";
        /// `c:numFmt`.
        5 num_fmt: Option<Box<ChNumFmt>> = "c:numFmt";
        /// Bare
        6 separator: Option<String> = "c:separator";
        /// `c:showBubbleSize@val`.
        7 show_bubble_size: Option<Box<ChBool>> = "c:showBubbleSize@val";
        /// `c:showCatName@val`.
        8 show_cat_name: Option<Box<ChBool>> = "c:showCatName@val";
        /// `c:showLegendKey@val`.
        9 show_legend_key: Option<Box<ChBool>> = "c:showLegendKey@val";
        /// `c:showPercent@val`.
        10 show_percent: Option<Box<ChBool>> = "c:showPercent@val";
        /// `c:showSerName@val`.
        11 show_ser_name: Option<Box<ChBool>> = "c:showSerName@val";
        /// `c:showVal@val`.
        12 show_val: Option<Box<ChBool>> = "c:showVal@val";
        /// `c:spPr, c15:spPr`.
        13 sp_pr: Option<Box<ChSpPr>> = "c:spPr|c15:spPr";
        /// `c:tx`.
        14 tx: Option<Box<ChTx>> = "c:tx";
        /// `c:txPr`.
        15 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// Extension content only
        25 x_for_save: Option<Box<ChBool>> = "c15:xForSave@val";
        /// Extension content only
        26 show_data_labels_range: Option<Box<ChBool>> = "c15:showDataLabelsRange@val";
        /// Extension content only
        27 show_leader_lines: Option<Box<ChBool>> = "c15:showLeaderLines@val";
        /// Extension content only
        28 leader_lines: Option<Box<ChLines>> = "c15:leaderLines";
        /// Contents of the c15 data label extension, read like a c:dLbl. OOXML: c:extLst/c:ext\[uri
        /// {CE6537A1-D6FC-4f65-9D91-7224C49458BB}\]
        129 ext_data_label: Option<Box<ChDLbl>> = "c:extLst/c:ext[{CE6537A1-D6FC-4f65-9D91-7224C49458BB}]";
        /// C15 filtering and data label range. OOXML: c:extLst/c:ext\[uri
        /// {02D57815-91ED-43cb-92C2-25804820EDAC}\]
        130 ext_filtering: Option<Box<ChFiltering>> = "c:extLst/c:ext[{02D57815-91ED-43cb-92C2-25804820EDAC}]";
        /// Plain byte, no inner record. OOXML: c:extLst/c:ext\[uri
        /// {56B9EC1D-385E-4148-901F-78D8002777C0}\]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val
        131 ext_na_as_blank: Option<bool> = "c:extLst/c:ext[{56B9EC1D-385E-4148-901F-78D8002777C0}]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val";
        /// @fileKey and @instanceId. OOXML: c:extLst/c:ext\[uri
        /// {C3750BE0-5CA9-4D1C-82C7-79D762991C26}\]
        132 ext_external_ref: Option<Box<ChExternalRef>> = "c:extLst/c:ext[{C3750BE0-5CA9-4D1C-82C7-79D762991C26}]";
    }
}

wire_enum! {
    /// An enumeration.
    ChDLblPos: u8 {
        0 BestFit = "bestFit";
        1 B = "b";
        2 Ctr = "ctr";
        3 InBase = "inBase";
        4 InEnd = "inEnd";
        5 L = "l";
        6 OutEnd = "outEnd";
        7 R = "r";
        8 T = "t";
    }
}

record! {
    /// Wrapper of one ChDLblPos value.
    records ChDLblPosVal {
        /// `@val`.
        0 val: Option<ChDLblPos> = "@val";
    }
}
