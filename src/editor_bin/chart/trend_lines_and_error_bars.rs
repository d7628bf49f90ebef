//! Trend lines and error bars (`shared/format` 50).

use super::{
    ChBool, ChDLbl, ChExternalRef, ChF64, ChFiltering, ChLayout, ChNumDataSource, ChNumFmt, ChSpPr,
    ChTx, ChTxBody, ChU8, ChU32,
};
use crate::{record, wire_enum};

record! {
    /// C:trendline.
    records ChTrendline {
        /// Bare
        0 name: Option<String> = "c:name";
        /// `c:spPr`.
        1 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:trendlineType@val`.
        2 trendline_type: Option<Box<ChTrendlineTypeVal>> = "c:trendlineType@val";
        /// 2 to 6
        3 order: Option<Box<ChU8>> = "c:order@val";
        /// `c:period@val`.
        4 period: Option<Box<ChU32>> = "c:period@val";
        /// `c:forward@val`.
        5 forward: Option<Box<ChF64>> = "c:forward@val";
        /// `c:backward@val`.
        6 backward: Option<Box<ChF64>> = "c:backward@val";
        /// `c:intercept@val`.
        7 intercept: Option<Box<ChF64>> = "c:intercept@val";
        /// `c:dispRSqr@val`.
        8 disp_r_sqr: Option<Box<ChBool>> = "c:dispRSqr@val";
        /// `c:dispEq@val`.
        9 disp_eq: Option<Box<ChBool>> = "c:dispEq@val";
        /// `c:trendlineLbl`.
        10 label: Option<Box<ChTrendlineLbl>> = "c:trendlineLbl";
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
    ChTrendlineType: u8 {
        0 Exp = "exp";
        1 Linear = "linear";
        2 Log = "log";
        3 MovingAvg = "movingAvg";
        4 Poly = "poly";
        5 Power = "power";
    }
}

record! {
    /// Wrapper of one ChTrendlineType value.
    records ChTrendlineTypeVal {
        /// `@val`.
        0 val: Option<ChTrendlineType> = "@val";
    }
}

record! {
    /// C:trendlineLbl.
    records ChTrendlineLbl {
        /// `c:layout`.
        0 layout: Option<Box<ChLayout>> = "c:layout";
        /// `c:tx`.
        1 tx: Option<Box<ChTx>> = "c:tx";
        /// `c:numFmt`.
        2 num_fmt: Option<Box<ChNumFmt>> = "c:numFmt";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        4 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
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
    /// C:errBars.
    records ChErrBars {
        /// `c:errDir@val`.
        0 err_dir: Option<Box<ChErrDirVal>> = "c:errDir@val";
        /// `c:errBarType@val`.
        1 err_bar_type: Option<Box<ChErrBarTypeVal>> = "c:errBarType@val";
        /// `c:errValType@val`.
        2 err_val_type: Option<Box<ChErrValTypeVal>> = "c:errValType@val";
        /// `c:noEndCap@val`.
        3 no_end_cap: Option<Box<ChBool>> = "c:noEndCap@val";
        /// `c:plus`.
        4 plus: Option<Box<ChNumDataSource>> = "c:plus";
        /// `c:minus`.
        5 minus: Option<Box<ChNumDataSource>> = "c:minus";
        /// `c:val@val`.
        6 val: Option<Box<ChF64>> = "c:val@val";
        /// `c:spPr`.
        7 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
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
    ChErrDir: u8 {
        0 X = "x";
        1 Y = "y";
    }
}

record! {
    /// Wrapper of one ChErrDir value.
    records ChErrDirVal {
        /// `@val`.
        0 val: Option<ChErrDir> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChErrBarType: u8 {
        0 Both = "both";
        1 Minus = "minus";
        2 Plus = "plus";
    }
}

record! {
    /// Wrapper of one ChErrBarType value.
    records ChErrBarTypeVal {
        /// `@val`.
        0 val: Option<ChErrBarType> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChErrValType: u8 {
        0 Cust = "cust";
        1 FixedVal = "fixedVal";
        2 Percentage = "percentage";
        3 StdDev = "stdDev";
        4 StdErr = "stdErr";
    }
}

record! {
    /// Wrapper of one ChErrValType value.
    records ChErrValTypeVal {
        /// `@val`.
        0 val: Option<ChErrValType> = "@val";
    }
}
