//! Series (`shared/format` 50).

use super::{
    ChAxDataSource, ChBarShapeVal, ChBool, ChDLbl, ChDLbls, ChErrBars, ChExternalRef, ChF64,
    ChFiltering, ChNumDataSource, ChSpPr, ChStrRef, ChTrendline, ChU8, ChU32,
};
use crate::{record, wire_enum};

record! {
    /// C:ser of bar and 3-D bar charts.
    records ChBarSer {
        /// Required by the editor engine
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:order@val`.
        1 order: Option<Box<ChU32>> = "c:order@val";
        /// `c:tx`.
        2 tx: Option<Box<ChSerTx>> = "c:tx";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:invertIfNegative@val`.
        4 invert_if_negative: Option<Box<ChBool>> = "c:invertIfNegative@val";
        /// `c:pictureOptions`.
        5 picture_options: Option<Box<ChPictureOptions>> = "c:pictureOptions";
        /// Repeats
        6 d_pt: Vec<ChDPt> = "c:dPt";
        /// `c:dLbls`.
        7 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Repeats
        8 trendline: Vec<ChTrendline> = "c:trendline";
        /// At most one; of several the last read stays
        9 err_bars: Option<Box<ChErrBars>> = "c:errBars";
        /// `c:cat`.
        10 cat: Option<Box<ChAxDataSource>> = "c:cat";
        /// `c:val`.
        11 val: Option<Box<ChNumDataSource>> = "c:val";
        /// `c:shape@val`.
        12 shape: Option<Box<ChBarShapeVal>> = "c:shape@val";
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
    /// C:ser of line, 3-D line and stock charts.
    records ChLineSer {
        /// Required by the editor engine
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:order@val`.
        1 order: Option<Box<ChU32>> = "c:order@val";
        /// `c:tx`.
        2 tx: Option<Box<ChSerTx>> = "c:tx";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:marker`.
        4 marker: Option<Box<ChMarker>> = "c:marker";
        /// Repeats
        5 d_pt: Vec<ChDPt> = "c:dPt";
        /// `c:dLbls`.
        6 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Repeats
        7 trendline: Vec<ChTrendline> = "c:trendline";
        /// At most one
        8 err_bars: Option<Box<ChErrBars>> = "c:errBars";
        /// `c:cat`.
        9 cat: Option<Box<ChAxDataSource>> = "c:cat";
        /// `c:val`.
        10 val: Option<Box<ChNumDataSource>> = "c:val";
        /// `c:smooth@val`.
        11 smooth: Option<Box<ChBool>> = "c:smooth@val";
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
    /// C:ser of area charts.
    records ChAreaSer {
        /// Required by the editor engine
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:order@val`.
        1 order: Option<Box<ChU32>> = "c:order@val";
        /// `c:tx`.
        2 tx: Option<Box<ChSerTx>> = "c:tx";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:pictureOptions`.
        4 picture_options: Option<Box<ChPictureOptions>> = "c:pictureOptions";
        /// Repeats
        5 d_pt: Vec<ChDPt> = "c:dPt";
        /// `c:dLbls`.
        6 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Repeats
        7 trendline: Vec<ChTrendline> = "c:trendline";
        /// Repeats
        8 err_bars: Vec<ChErrBars> = "c:errBars";
        /// `c:cat`.
        9 cat: Option<Box<ChAxDataSource>> = "c:cat";
        /// `c:val`.
        10 val: Option<Box<ChNumDataSource>> = "c:val";
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
    /// C:ser of pie, 3-D pie, doughnut and of-pie charts.
    records ChPieSer {
        /// Required by the editor engine
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:order@val`.
        1 order: Option<Box<ChU32>> = "c:order@val";
        /// `c:tx`.
        2 tx: Option<Box<ChSerTx>> = "c:tx";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// Percent
        4 explosion: Option<Box<ChU32>> = "c:explosion@val";
        /// Repeats
        5 d_pt: Vec<ChDPt> = "c:dPt";
        /// `c:dLbls`.
        6 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// `c:cat`.
        7 cat: Option<Box<ChAxDataSource>> = "c:cat";
        /// `c:val`.
        8 val: Option<Box<ChNumDataSource>> = "c:val";
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
    /// C:ser of scatter charts.
    records ChScatterSer {
        /// Required by the editor engine
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:order@val`.
        1 order: Option<Box<ChU32>> = "c:order@val";
        /// `c:tx`.
        2 tx: Option<Box<ChSerTx>> = "c:tx";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:marker`.
        4 marker: Option<Box<ChMarker>> = "c:marker";
        /// Repeats
        5 d_pt: Vec<ChDPt> = "c:dPt";
        /// `c:dLbls`.
        6 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Repeats
        7 trendline: Vec<ChTrendline> = "c:trendline";
        /// Repeats
        8 err_bars: Vec<ChErrBars> = "c:errBars";
        /// `c:xVal`.
        9 x_val: Option<Box<ChAxDataSource>> = "c:xVal";
        /// `c:yVal`.
        10 y_val: Option<Box<ChNumDataSource>> = "c:yVal";
        /// `c:smooth@val`.
        11 smooth: Option<Box<ChBool>> = "c:smooth@val";
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
    /// C:ser of bubble charts.
    records ChBubbleSer {
        /// Required by the editor engine
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:order@val`.
        1 order: Option<Box<ChU32>> = "c:order@val";
        /// `c:tx`.
        2 tx: Option<Box<ChSerTx>> = "c:tx";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:invertIfNegative@val`.
        4 invert_if_negative: Option<Box<ChBool>> = "c:invertIfNegative@val";
        /// Repeats
        5 d_pt: Vec<ChDPt> = "c:dPt";
        /// `c:dLbls`.
        6 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Repeats
        7 trendline: Vec<ChTrendline> = "c:trendline";
        /// Repeats
        8 err_bars: Vec<ChErrBars> = "c:errBars";
        /// `c:xVal`.
        9 x_val: Option<Box<ChAxDataSource>> = "c:xVal";
        /// `c:yVal`.
        10 y_val: Option<Box<ChNumDataSource>> = "c:yVal";
        /// `c:bubbleSize`.
        11 bubble_size: Option<Box<ChNumDataSource>> = "c:bubbleSize";
        /// `c:bubble3D@val`.
        12 bubble3_d: Option<Box<ChBool>> = "c:bubble3D@val";
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
    /// C:ser of radar charts.
    records ChRadarSer {
        /// Required by the editor engine
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:order@val`.
        1 order: Option<Box<ChU32>> = "c:order@val";
        /// `c:tx`.
        2 tx: Option<Box<ChSerTx>> = "c:tx";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:marker`.
        4 marker: Option<Box<ChMarker>> = "c:marker";
        /// Repeats
        5 d_pt: Vec<ChDPt> = "c:dPt";
        /// `c:dLbls`.
        6 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// `c:cat`.
        7 cat: Option<Box<ChAxDataSource>> = "c:cat";
        /// `c:val`.
        8 val: Option<Box<ChNumDataSource>> = "c:val";
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
    /// C:ser of surface charts.
    records ChSurfaceSer {
        /// Required by the editor engine
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:order@val`.
        1 order: Option<Box<ChU32>> = "c:order@val";
        /// `c:tx`.
        2 tx: Option<Box<ChSerTx>> = "c:tx";
        /// `c:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:cat`.
        4 cat: Option<Box<ChAxDataSource>> = "c:cat";
        /// `c:val`.
        5 val: Option<Box<ChNumDataSource>> = "c:val";
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
    /// C:tx of a series.
    records ChSerTx {
        /// `c:strRef`.
        0 str_ref: Option<Box<ChStrRef>> = "c:strRef";
        /// Bare
        1 v: Option<String> = "c:v";
    }
}

record! {
    /// C:dPt.
    records ChDPt {
        /// `c:idx@val`.
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:invertIfNegative@val`.
        1 invert_if_negative: Option<Box<ChBool>> = "c:invertIfNegative@val";
        /// `c:marker`.
        2 marker: Option<Box<ChMarker>> = "c:marker";
        /// `c:bubble3D@val`.
        3 bubble3_d: Option<Box<ChBool>> = "c:bubble3D@val";
        /// `c:explosion@val`.
        4 explosion: Option<Box<ChU32>> = "c:explosion@val";
        /// `c:spPr`.
        5 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:pictureOptions`.
        6 picture_options: Option<Box<ChPictureOptions>> = "c:pictureOptions";
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
    /// C:marker of a series or point.
    records ChMarker {
        /// `c:symbol@val`.
        0 symbol: Option<Box<ChMarkerStyleVal>> = "c:symbol@val";
        /// 2 to 72
        1 size: Option<Box<ChU8>> = "c:size@val";
        /// `c:spPr`.
        2 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
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
    ChMarkerStyle: u8 {
        0 Circle = "circle";
        1 Dash = "dash";
        2 Diamond = "diamond";
        3 Dot = "dot";
        4 None = "none";
        5 Picture = "picture";
        6 Plus = "plus";
        7 Square = "square";
        8 Star = "star";
        9 Triangle = "triangle";
        10 X = "x";
        11 Auto = "auto";
    }
}

record! {
    /// Wrapper of one ChMarkerStyle value.
    records ChMarkerStyleVal {
        /// `@val`.
        0 val: Option<ChMarkerStyle> = "@val";
    }
}

record! {
    /// C:pictureOptions.
    records ChPictureOptions {
        /// `c:applyToFront@val`.
        0 apply_to_front: Option<Box<ChBool>> = "c:applyToFront@val";
        /// `c:applyToSides@val`.
        1 apply_to_sides: Option<Box<ChBool>> = "c:applyToSides@val";
        /// `c:applyToEnd@val`.
        2 apply_to_end: Option<Box<ChBool>> = "c:applyToEnd@val";
        /// `c:pictureFormat@val`.
        3 picture_format: Option<Box<ChPictureFormatVal>> = "c:pictureFormat@val";
        /// `c:pictureStackUnit@val`.
        4 picture_stack_unit: Option<Box<ChF64>> = "c:pictureStackUnit@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChPictureFormat: u8 {
        0 Stretch = "stretch";
        1 Stack = "stack";
        2 StackScale = "stackScale";
    }
}

record! {
    /// Wrapper of one ChPictureFormat value.
    records ChPictureFormatVal {
        /// `@val`.
        0 val: Option<ChPictureFormat> = "@val";
    }
}
