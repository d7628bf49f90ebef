//! Axes (`shared/format` 50).

use super::{
    ChBool, ChDLbl, ChExternalRef, ChF64, ChFiltering, ChLayout, ChLines, ChNumFmt, ChSpPr,
    ChString, ChTitle, ChTx, ChTxBody, ChU32,
};
use crate::{record, wire_enum};

record! {
    /// C:catAx.
    records ChCatAx {
        /// `c:axId@val`.
        0 ax_id: Option<Box<ChU32>> = "c:axId@val";
        /// Required by the editor engine; may be empty
        1 scaling: Option<Box<ChScaling>> = "c:scaling";
        /// `c:delete@val`.
        2 delete: Option<Box<ChBool>> = "c:delete@val";
        /// `c:axPos@val`.
        3 ax_pos: Option<Box<ChAxPosVal>> = "c:axPos@val";
        /// May be empty
        4 major_gridlines: Option<Box<ChLines>> = "c:majorGridlines";
        /// May be empty
        5 minor_gridlines: Option<Box<ChLines>> = "c:minorGridlines";
        /// `c:title`.
        6 title: Option<Box<ChTitle>> = "c:title";
        /// `c:numFmt`.
        7 num_fmt: Option<Box<ChNumFmt>> = "c:numFmt";
        /// `c:majorTickMark@val`.
        8 major_tick_mark: Option<Box<ChTickMarkVal>> = "c:majorTickMark@val";
        /// `c:minorTickMark@val`.
        9 minor_tick_mark: Option<Box<ChTickMarkVal>> = "c:minorTickMark@val";
        /// `c:tickLblPos@val`.
        10 tick_lbl_pos: Option<Box<ChTickLblPosVal>> = "c:tickLblPos@val";
        /// `c:spPr`.
        11 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        12 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// `c:crossAx@val`.
        13 cross_ax: Option<Box<ChU32>> = "c:crossAx@val";
        /// `c:crosses@val`.
        14 crosses: Option<Box<ChCrossesVal>> = "c:crosses@val";
        /// `c:crossesAt@val`.
        15 crosses_at: Option<Box<ChF64>> = "c:crossesAt@val";
        /// `c:auto@val`.
        16 auto: Option<Box<ChBool>> = "c:auto@val";
        /// `c:lblAlgn@val`.
        17 lbl_algn: Option<Box<ChLblAlgnVal>> = "c:lblAlgn@val";
        /// Text, percent
        18 lbl_offset: Option<Box<ChString>> = "c:lblOffset@val";
        /// `c:tickLblSkip@val`.
        19 tick_lbl_skip: Option<Box<ChU32>> = "c:tickLblSkip@val";
        /// `c:tickMarkSkip@val`.
        20 tick_mark_skip: Option<Box<ChU32>> = "c:tickMarkSkip@val";
        /// `c:noMultiLvlLbl@val`.
        21 no_multi_lvl_lbl: Option<Box<ChBool>> = "c:noMultiLvlLbl@val";
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
    /// C:dateAx.
    records ChDateAx {
        /// `c:axId@val`.
        0 ax_id: Option<Box<ChU32>> = "c:axId@val";
        /// Required by the editor engine; may be empty
        1 scaling: Option<Box<ChScaling>> = "c:scaling";
        /// `c:delete@val`.
        2 delete: Option<Box<ChBool>> = "c:delete@val";
        /// `c:axPos@val`.
        3 ax_pos: Option<Box<ChAxPosVal>> = "c:axPos@val";
        /// May be empty
        4 major_gridlines: Option<Box<ChLines>> = "c:majorGridlines";
        /// May be empty
        5 minor_gridlines: Option<Box<ChLines>> = "c:minorGridlines";
        /// `c:title`.
        6 title: Option<Box<ChTitle>> = "c:title";
        /// `c:numFmt`.
        7 num_fmt: Option<Box<ChNumFmt>> = "c:numFmt";
        /// `c:majorTickMark@val`.
        8 major_tick_mark: Option<Box<ChTickMarkVal>> = "c:majorTickMark@val";
        /// `c:minorTickMark@val`.
        9 minor_tick_mark: Option<Box<ChTickMarkVal>> = "c:minorTickMark@val";
        /// `c:tickLblPos@val`.
        10 tick_lbl_pos: Option<Box<ChTickLblPosVal>> = "c:tickLblPos@val";
        /// `c:spPr`.
        11 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        12 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// `c:crossAx@val`.
        13 cross_ax: Option<Box<ChU32>> = "c:crossAx@val";
        /// `c:crosses@val`.
        14 crosses: Option<Box<ChCrossesVal>> = "c:crosses@val";
        /// `c:crossesAt@val`.
        15 crosses_at: Option<Box<ChF64>> = "c:crossesAt@val";
        /// `c:auto@val`.
        16 auto: Option<Box<ChBool>> = "c:auto@val";
        /// Text
        17 lbl_offset: Option<Box<ChString>> = "c:lblOffset@val";
        /// `c:baseTimeUnit@val`.
        18 base_time_unit: Option<Box<ChTimeUnitVal>> = "c:baseTimeUnit@val";
        /// `c:majorUnit@val`.
        19 major_unit: Option<Box<ChF64>> = "c:majorUnit@val";
        /// `c:majorTimeUnit@val`.
        20 major_time_unit: Option<Box<ChTimeUnitVal>> = "c:majorTimeUnit@val";
        /// `c:minorUnit@val`.
        21 minor_unit: Option<Box<ChF64>> = "c:minorUnit@val";
        /// `c:minorTimeUnit@val`.
        22 minor_time_unit: Option<Box<ChTimeUnitVal>> = "c:minorTimeUnit@val";
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
    /// C:serAx.
    records ChSerAx {
        /// `c:axId@val`.
        0 ax_id: Option<Box<ChU32>> = "c:axId@val";
        /// Required by the editor engine; may be empty
        1 scaling: Option<Box<ChScaling>> = "c:scaling";
        /// `c:delete@val`.
        2 delete: Option<Box<ChBool>> = "c:delete@val";
        /// `c:axPos@val`.
        3 ax_pos: Option<Box<ChAxPosVal>> = "c:axPos@val";
        /// May be empty
        4 major_gridlines: Option<Box<ChLines>> = "c:majorGridlines";
        /// May be empty
        5 minor_gridlines: Option<Box<ChLines>> = "c:minorGridlines";
        /// `c:title`.
        6 title: Option<Box<ChTitle>> = "c:title";
        /// `c:numFmt`.
        7 num_fmt: Option<Box<ChNumFmt>> = "c:numFmt";
        /// `c:majorTickMark@val`.
        8 major_tick_mark: Option<Box<ChTickMarkVal>> = "c:majorTickMark@val";
        /// `c:minorTickMark@val`.
        9 minor_tick_mark: Option<Box<ChTickMarkVal>> = "c:minorTickMark@val";
        /// `c:tickLblPos@val`.
        10 tick_lbl_pos: Option<Box<ChTickLblPosVal>> = "c:tickLblPos@val";
        /// `c:spPr`.
        11 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        12 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// `c:crossAx@val`.
        13 cross_ax: Option<Box<ChU32>> = "c:crossAx@val";
        /// `c:crosses@val`.
        14 crosses: Option<Box<ChCrossesVal>> = "c:crosses@val";
        /// `c:crossesAt@val`.
        15 crosses_at: Option<Box<ChF64>> = "c:crossesAt@val";
        /// `c:tickLblSkip@val`.
        16 tick_lbl_skip: Option<Box<ChU32>> = "c:tickLblSkip@val";
        /// `c:tickMarkSkip@val`.
        17 tick_mark_skip: Option<Box<ChU32>> = "c:tickMarkSkip@val";
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
    /// C:valAx.
    records ChValAx {
        /// `c:axId@val`.
        0 ax_id: Option<Box<ChU32>> = "c:axId@val";
        /// Required by the editor engine; may be empty
        1 scaling: Option<Box<ChScaling>> = "c:scaling";
        /// `c:delete@val`.
        2 delete: Option<Box<ChBool>> = "c:delete@val";
        /// `c:axPos@val`.
        3 ax_pos: Option<Box<ChAxPosVal>> = "c:axPos@val";
        /// May be empty
        4 major_gridlines: Option<Box<ChLines>> = "c:majorGridlines";
        /// May be empty
        5 minor_gridlines: Option<Box<ChLines>> = "c:minorGridlines";
        /// `c:title`.
        6 title: Option<Box<ChTitle>> = "c:title";
        /// `c:numFmt`.
        7 num_fmt: Option<Box<ChNumFmt>> = "c:numFmt";
        /// `c:majorTickMark@val`.
        8 major_tick_mark: Option<Box<ChTickMarkVal>> = "c:majorTickMark@val";
        /// `c:minorTickMark@val`.
        9 minor_tick_mark: Option<Box<ChTickMarkVal>> = "c:minorTickMark@val";
        /// `c:tickLblPos@val`.
        10 tick_lbl_pos: Option<Box<ChTickLblPosVal>> = "c:tickLblPos@val";
        /// `c:spPr`.
        11 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        12 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// `c:crossAx@val`.
        13 cross_ax: Option<Box<ChU32>> = "c:crossAx@val";
        /// `c:crosses@val`.
        14 crosses: Option<Box<ChCrossesVal>> = "c:crosses@val";
        /// `c:crossesAt@val`.
        15 crosses_at: Option<Box<ChF64>> = "c:crossesAt@val";
        /// `c:crossBetween@val`.
        16 cross_between: Option<Box<ChCrossBetweenVal>> = "c:crossBetween@val";
        /// `c:majorUnit@val`.
        17 major_unit: Option<Box<ChF64>> = "c:majorUnit@val";
        /// `c:minorUnit@val`.
        18 minor_unit: Option<Box<ChF64>> = "c:minorUnit@val";
        /// `c:dispUnits`.
        19 disp_units: Option<Box<ChDispUnits>> = "c:dispUnits";
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
    /// C:scaling.
    records ChScaling {
        /// `c:logBase@val`.
        0 log_base: Option<Box<ChF64>> = "c:logBase@val";
        /// `c:orientation@val`.
        1 orientation: Option<Box<ChOrientationVal>> = "c:orientation@val";
        /// `c:max@val`.
        2 max: Option<Box<ChF64>> = "c:max@val";
        /// `c:min@val`.
        3 min: Option<Box<ChF64>> = "c:min@val";
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
    ChOrientation: u8 {
        0 MaxMin = "maxMin";
        1 MinMax = "minMax";
    }
}

record! {
    /// Wrapper of one ChOrientation value.
    records ChOrientationVal {
        /// `@val`.
        0 val: Option<ChOrientation> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChAxPos: u8 {
        0 B = "b";
        1 L = "l";
        2 R = "r";
        3 T = "t";
    }
}

record! {
    /// Wrapper of one ChAxPos value.
    records ChAxPosVal {
        /// `@val`.
        0 val: Option<ChAxPos> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChTickMark: u8 {
        0 Cross = "cross";
        1 In = "in";
        2 None = "none";
        3 Out = "out";
    }
}

record! {
    /// Wrapper of one ChTickMark value.
    records ChTickMarkVal {
        /// `@val`.
        0 val: Option<ChTickMark> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChTickLblPos: u8 {
        0 High = "high";
        1 Low = "low";
        2 NextTo = "nextTo";
        3 None = "none";
    }
}

record! {
    /// Wrapper of one ChTickLblPos value.
    records ChTickLblPosVal {
        /// `@val`.
        0 val: Option<ChTickLblPos> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChCrosses: u8 {
        0 AutoZero = "autoZero";
        1 Max = "max";
        2 Min = "min";
    }
}

record! {
    /// Wrapper of one ChCrosses value.
    records ChCrossesVal {
        /// `@val`.
        0 val: Option<ChCrosses> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChTimeUnit: u8 {
        0 Days = "days";
        1 Months = "months";
        2 Years = "years";
    }
}

record! {
    /// Wrapper of one ChTimeUnit value.
    records ChTimeUnitVal {
        /// `@val`.
        0 val: Option<ChTimeUnit> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChLblAlgn: u8 {
        0 Ctr = "ctr";
        1 L = "l";
        2 R = "r";
    }
}

record! {
    /// Wrapper of one ChLblAlgn value.
    records ChLblAlgnVal {
        /// `@val`.
        0 val: Option<ChLblAlgn> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChCrossBetween: u8 {
        0 Between = "between";
        1 MidCat = "midCat";
    }
}

record! {
    /// Wrapper of one ChCrossBetween value.
    records ChCrossBetweenVal {
        /// `@val`.
        0 val: Option<ChCrossBetween> = "@val";
    }
}

record! {
    /// C:dispUnits.
    records ChDispUnits {
        /// `c:builtInUnit@val`.
        0 built_in_unit: Option<Box<ChBuiltInUnitVal>> = "c:builtInUnit@val";
        /// `c:custUnit@val`.
        1 cust_unit: Option<Box<ChF64>> = "c:custUnit@val";
        /// `c:dispUnitsLbl`.
        2 label: Option<Box<ChDispUnitsLbl>> = "c:dispUnitsLbl";
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
    ChBuiltInUnit: u8 {
        0 Hundreds = "hundreds";
        1 Thousands = "thousands";
        2 TenThousands = "tenThousands";
        3 HundredThousands = "hundredThousands";
        4 Millions = "millions";
        5 TenMillions = "tenMillions";
        6 HundredMillions = "hundredMillions";
        7 Billions = "billions";
        8 Trillions = "trillions";
    }
}

record! {
    /// Wrapper of one ChBuiltInUnit value.
    records ChBuiltInUnitVal {
        /// `@val`.
        0 val: Option<ChBuiltInUnit> = "@val";
    }
}

record! {
    /// C:dispUnitsLbl.
    records ChDispUnitsLbl {
        /// `c:layout`.
        0 layout: Option<Box<ChLayout>> = "c:layout";
        /// `c:tx`.
        1 tx: Option<Box<ChTx>> = "c:tx";
        /// `c:spPr`.
        2 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        3 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
    }
}
