//! Data labels (`shared/format` 50).

use super::{
    ChBool, ChExternalRef, ChFiltering, ChLayout, ChLines, ChNumFmt, ChSpPr, ChTx, ChTxBody, ChU32,
};
use crate::{record, sequence, wire_enum};

sequence! {
    /// C:dLbls of a series or of a chart kind. First all single labels (id 0), then the other
    /// elements in document order.
    records ChDLbls of ChDLblsItem {
        /// Repeats
        0 DLbl(Box<ChDLbl>) = "c:dLbl";
        /// `c:dLblPos@val`.
        2 DLblPos(Box<ChDLblPosVal>) = "c:dLblPos@val";
        /// `c:delete@val`.
        3 Delete(Box<ChBool>) = "c:delete@val";
        /// `c:leaderLines`.
        4 LeaderLines(Box<ChLines>) = "c:leaderLines";
        /// `c:numFmt`.
        5 NumFmt(Box<ChNumFmt>) = "c:numFmt";
        /// Bare
        6 Separator(String) = "c:separator";
        /// `c:showBubbleSize@val`.
        7 ShowBubbleSize(Box<ChBool>) = "c:showBubbleSize@val";
        /// `c:showCatName@val`.
        8 ShowCatName(Box<ChBool>) = "c:showCatName@val";
        /// `c:showLeaderLines@val`.
        9 ShowLeaderLines(Box<ChBool>) = "c:showLeaderLines@val";
        /// `c:showLegendKey@val`.
        10 ShowLegendKey(Box<ChBool>) = "c:showLegendKey@val";
        /// `c:showPercent@val`.
        11 ShowPercent(Box<ChBool>) = "c:showPercent@val";
        /// `c:showSerName@val`.
        12 ShowSerName(Box<ChBool>) = "c:showSerName@val";
        /// `c:showVal@val`.
        13 ShowVal(Box<ChBool>) = "c:showVal@val";
        /// `c:spPr`.
        14 SpPr(Box<ChSpPr>) = "c:spPr";
        /// `c:txPr`.
        15 TxPr(Box<ChTxBody>) = "c:txPr";
        /// Contents of the c15 data label extension, read like a c:dLbl. OOXML: c:extLst/c:ext\[uri
        /// {CE6537A1-D6FC-4f65-9D91-7224C49458BB}\]
        129 ExtDataLabel(Box<ChDLbl>) = "c:extLst/c:ext[{CE6537A1-D6FC-4f65-9D91-7224C49458BB}]";
        /// C15 filtering and data label range. OOXML: c:extLst/c:ext\[uri
        /// {02D57815-91ED-43cb-92C2-25804820EDAC}\]
        130 ExtFiltering(Box<ChFiltering>) = "c:extLst/c:ext[{02D57815-91ED-43cb-92C2-25804820EDAC}]";
        /// Plain byte, no inner record. OOXML: c:extLst/c:ext\[uri
        /// {56B9EC1D-385E-4148-901F-78D8002777C0}\]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val
        131 ExtNaAsBlank(bool) = "c:extLst/c:ext[{56B9EC1D-385E-4148-901F-78D8002777C0}]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val";
        /// @fileKey and @instanceId. OOXML: c:extLst/c:ext\[uri
        /// {C3750BE0-5CA9-4D1C-82C7-79D762991C26}\]
        132 ExtExternalRef(Box<ChExternalRef>) = "c:extLst/c:ext[{C3750BE0-5CA9-4D1C-82C7-79D762991C26}]";
    }
}

sequence! {
    /// C:dLbl, and the contents of the c15 data label extension.
    records ChDLbl of ChDLblItem {
        /// First
        0 Idx(Box<ChU32>) = "c:idx@val";
        /// `c:dLblPos@val`.
        2 DLblPos(Box<ChDLblPosVal>) = "c:dLblPos@val";
        /// `c:delete@val`.
        3 Delete(Box<ChBool>) = "c:delete@val";
        /// `c:layout, c15:layout`.
        4 Layout(Box<ChLayout>) = "c:layout|c15:layout";
        /// `c:numFmt`.
        5 NumFmt(Box<ChNumFmt>) = "c:numFmt";
        /// Bare
        6 Separator(String) = "c:separator";
        /// `c:showBubbleSize@val`.
        7 ShowBubbleSize(Box<ChBool>) = "c:showBubbleSize@val";
        /// `c:showCatName@val`.
        8 ShowCatName(Box<ChBool>) = "c:showCatName@val";
        /// `c:showLegendKey@val`.
        9 ShowLegendKey(Box<ChBool>) = "c:showLegendKey@val";
        /// `c:showPercent@val`.
        10 ShowPercent(Box<ChBool>) = "c:showPercent@val";
        /// `c:showSerName@val`.
        11 ShowSerName(Box<ChBool>) = "c:showSerName@val";
        /// `c:showVal@val`.
        12 ShowVal(Box<ChBool>) = "c:showVal@val";
        /// `c:spPr, c15:spPr`.
        13 SpPr(Box<ChSpPr>) = "c:spPr|c15:spPr";
        /// `c:tx`.
        14 Tx(Box<ChTx>) = "c:tx";
        /// `c:txPr`.
        15 TxPr(Box<ChTxBody>) = "c:txPr";
        /// Extension content only
        25 XForSave(Box<ChBool>) = "c15:xForSave@val";
        /// Extension content only
        26 ShowDataLabelsRange(Box<ChBool>) = "c15:showDataLabelsRange@val";
        /// Extension content only
        27 ShowLeaderLines(Box<ChBool>) = "c15:showLeaderLines@val";
        /// Extension content only
        28 LeaderLines(Box<ChLines>) = "c15:leaderLines";
        /// Contents of the c15 data label extension, read like a c:dLbl. OOXML: c:extLst/c:ext\[uri
        /// {CE6537A1-D6FC-4f65-9D91-7224C49458BB}\]
        129 ExtDataLabel(Box<ChDLbl>) = "c:extLst/c:ext[{CE6537A1-D6FC-4f65-9D91-7224C49458BB}]";
        /// C15 filtering and data label range. OOXML: c:extLst/c:ext\[uri
        /// {02D57815-91ED-43cb-92C2-25804820EDAC}\]
        130 ExtFiltering(Box<ChFiltering>) = "c:extLst/c:ext[{02D57815-91ED-43cb-92C2-25804820EDAC}]";
        /// Plain byte, no inner record. OOXML: c:extLst/c:ext\[uri
        /// {56B9EC1D-385E-4148-901F-78D8002777C0}\]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val
        131 ExtNaAsBlank(bool) = "c:extLst/c:ext[{56B9EC1D-385E-4148-901F-78D8002777C0}]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val";
        /// @fileKey and @instanceId. OOXML: c:extLst/c:ext\[uri
        /// {C3750BE0-5CA9-4D1C-82C7-79D762991C26}\]
        132 ExtExternalRef(Box<ChExternalRef>) = "c:extLst/c:ext[{C3750BE0-5CA9-4D1C-82C7-79D762991C26}]";
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
