//! Chart kinds (`shared/format` 50).

use super::{
    ChAreaSer, ChBarSer, ChBool, ChBubbleSer, ChDLbl, ChDLbls, ChExternalRef, ChF64, ChFiltering,
    ChLineSer, ChPieSer, ChRadarSer, ChScatterSer, ChSpPr, ChString, ChSurfaceSer, ChU32,
};
use crate::{record, wire_enum};

record! {
    /// C:barChart.
    records ChBarChart {
        /// `c:barDir@val`.
        0 bar_dir: Option<Box<ChBarDirVal>> = "c:barDir@val";
        /// `c:grouping@val`.
        1 grouping: Option<Box<ChBarGroupingVal>> = "c:grouping@val";
        /// `c:varyColors@val`.
        2 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        3 ser: Vec<ChBarSer> = "c:ser";
        /// `c:dLbls`.
        4 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Text, percent
        5 gap_width: Option<Box<ChString>> = "c:gapWidth@val";
        /// Text, percent, may be negative
        6 overlap: Option<Box<ChString>> = "c:overlap@val";
        /// Repeats
        7 ser_lines: Vec<ChLines> = "c:serLines";
        /// Repeats, in document order
        8 ax_id: Vec<ChU32> = "c:axId@val";
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
    /// C:bar3DChart.
    records ChBar3DChart {
        /// `c:barDir@val`.
        0 bar_dir: Option<Box<ChBarDirVal>> = "c:barDir@val";
        /// `c:grouping@val`.
        1 grouping: Option<Box<ChBarGroupingVal>> = "c:grouping@val";
        /// `c:varyColors@val`.
        2 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        3 ser: Vec<ChBarSer> = "c:ser";
        /// `c:dLbls`.
        4 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Text
        5 gap_width: Option<Box<ChString>> = "c:gapWidth@val";
        /// Text
        6 gap_depth: Option<Box<ChString>> = "c:gapDepth@val";
        /// `c:shape@val`.
        7 shape: Option<Box<ChBarShapeVal>> = "c:shape@val";
        /// Repeats, in document order
        8 ax_id: Vec<ChU32> = "c:axId@val";
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
    ChBarDir: u8 {
        0 Bar = "bar";
        1 Col = "col";
    }
}

record! {
    /// Wrapper of one ChBarDir value.
    records ChBarDirVal {
        /// `@val`.
        0 val: Option<ChBarDir> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChBarGrouping: u8 {
        0 PercentStacked = "percentStacked";
        1 Clustered = "clustered";
        2 Standard = "standard";
        3 Stacked = "stacked";
    }
}

record! {
    /// Wrapper of one ChBarGrouping value.
    records ChBarGroupingVal {
        /// `@val`.
        0 val: Option<ChBarGrouping> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChBarShape: u8 {
        0 Cone = "cone";
        1 ConeToMax = "coneToMax";
        2 Box = "box";
        3 Cylinder = "cylinder";
        4 Pyramid = "pyramid";
        5 PyramidToMax = "pyramidToMax";
    }
}

record! {
    /// Wrapper of one ChBarShape value.
    records ChBarShapeVal {
        /// `@val`.
        0 val: Option<ChBarShape> = "@val";
    }
}

record! {
    /// C:lineChart.
    records ChLineChart {
        /// `c:grouping@val`.
        0 grouping: Option<Box<ChGroupingVal>> = "c:grouping@val";
        /// `c:varyColors@val`.
        1 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        2 ser: Vec<ChLineSer> = "c:ser";
        /// `c:dLbls`.
        3 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// `c:dropLines`.
        4 drop_lines: Option<Box<ChLines>> = "c:dropLines";
        /// `c:hiLowLines`.
        5 hi_low_lines: Option<Box<ChLines>> = "c:hiLowLines";
        /// `c:upDownBars`.
        6 up_down_bars: Option<Box<ChUpDownBars>> = "c:upDownBars";
        /// `c:marker@val`.
        7 marker: Option<Box<ChBool>> = "c:marker@val";
        /// `c:smooth@val`.
        8 smooth: Option<Box<ChBool>> = "c:smooth@val";
        /// Repeats, in document order
        9 ax_id: Vec<ChU32> = "c:axId@val";
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
    /// C:line3DChart.
    records ChLine3DChart {
        /// `c:grouping@val`.
        0 grouping: Option<Box<ChGroupingVal>> = "c:grouping@val";
        /// `c:varyColors@val`.
        1 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        2 ser: Vec<ChLineSer> = "c:ser";
        /// `c:dLbls`.
        3 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// `c:dropLines`.
        4 drop_lines: Option<Box<ChLines>> = "c:dropLines";
        /// Text
        5 gap_depth: Option<Box<ChString>> = "c:gapDepth@val";
        /// Repeats, in document order
        6 ax_id: Vec<ChU32> = "c:axId@val";
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
    /// C:areaChart.
    records ChAreaChart {
        /// `c:grouping@val`.
        0 grouping: Option<Box<ChGroupingVal>> = "c:grouping@val";
        /// `c:varyColors@val`.
        1 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        2 ser: Vec<ChAreaSer> = "c:ser";
        /// `c:dLbls`.
        3 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// `c:dropLines`.
        4 drop_lines: Option<Box<ChLines>> = "c:dropLines";
        /// Repeats, in document order
        5 ax_id: Vec<ChU32> = "c:axId@val";
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
    /// C:area3DChart.
    records ChArea3DChart {
        /// `c:grouping@val`.
        0 grouping: Option<Box<ChGroupingVal>> = "c:grouping@val";
        /// `c:varyColors@val`.
        1 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        2 ser: Vec<ChAreaSer> = "c:ser";
        /// `c:dLbls`.
        3 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// `c:dropLines`.
        4 drop_lines: Option<Box<ChLines>> = "c:dropLines";
        /// Text
        5 gap_depth: Option<Box<ChString>> = "c:gapDepth@val";
        /// Repeats, in document order
        6 ax_id: Vec<ChU32> = "c:axId@val";
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
    ChGrouping: u8 {
        0 PercentStacked = "percentStacked";
        1 Standard = "standard";
        2 Stacked = "stacked";
    }
}

record! {
    /// Wrapper of one ChGrouping value.
    records ChGroupingVal {
        /// `@val`.
        0 val: Option<ChGrouping> = "@val";
    }
}

record! {
    /// C:pieChart.
    records ChPieChart {
        /// `c:varyColors@val`.
        0 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        1 ser: Vec<ChPieSer> = "c:ser";
        /// `c:dLbls`.
        2 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Degrees
        3 first_slice_ang: Option<Box<ChU32>> = "c:firstSliceAng@val";
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
    /// C:pie3DChart.
    records ChPie3DChart {
        /// `c:varyColors@val`.
        0 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        1 ser: Vec<ChPieSer> = "c:ser";
        /// `c:dLbls`.
        2 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
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
    /// C:doughnutChart.
    records ChDoughnutChart {
        /// `c:varyColors@val`.
        0 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        1 ser: Vec<ChPieSer> = "c:ser";
        /// `c:dLbls`.
        2 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Degrees
        3 first_slice_ang: Option<Box<ChU32>> = "c:firstSliceAng@val";
        /// Text, percent
        4 hole_size: Option<Box<ChString>> = "c:holeSize@val";
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
    /// C:ofPieChart.
    records ChOfPieChart {
        /// `c:ofPieType@val`.
        0 of_pie_type: Option<Box<ChOfPieTypeVal>> = "c:ofPieType@val";
        /// `c:varyColors@val`.
        1 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        2 ser: Vec<ChPieSer> = "c:ser";
        /// `c:dLbls`.
        3 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Text
        4 gap_width: Option<Box<ChString>> = "c:gapWidth@val";
        /// `c:splitType@val`.
        5 split_type: Option<Box<ChSplitTypeVal>> = "c:splitType@val";
        /// `c:splitPos@val`.
        6 split_pos: Option<Box<ChF64>> = "c:splitPos@val";
        /// `c:custSplit`.
        7 cust_split: Option<Box<ChCustSplit>> = "c:custSplit";
        /// Text
        8 second_pie_size: Option<Box<ChString>> = "c:secondPieSize@val";
        /// Repeats
        9 ser_lines: Vec<ChLines> = "c:serLines";
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
    ChOfPieType: u8 {
        0 Pie = "pie";
        1 Bar = "bar";
    }
}

record! {
    /// Wrapper of one ChOfPieType value.
    records ChOfPieTypeVal {
        /// `@val`.
        0 val: Option<ChOfPieType> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChSplitType: u8 {
        0 Auto = "auto";
        1 Cust = "cust";
        2 Percent = "percent";
        3 Pos = "pos";
        4 Val = "val";
    }
}

record! {
    /// Wrapper of one ChSplitType value.
    records ChSplitTypeVal {
        /// `@val`.
        0 val: Option<ChSplitType> = "@val";
    }
}

record! {
    /// C:custSplit.
    records ChCustSplit {
        /// Repeats
        0 second_pie_pt: Vec<ChU32> = "c:secondPiePt@val";
    }
}

record! {
    /// C:scatterChart.
    records ChScatterChart {
        /// `c:scatterStyle@val`.
        0 scatter_style: Option<Box<ChScatterStyleVal>> = "c:scatterStyle@val";
        /// `c:varyColors@val`.
        1 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        2 ser: Vec<ChScatterSer> = "c:ser";
        /// `c:dLbls`.
        3 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Repeats, in document order
        4 ax_id: Vec<ChU32> = "c:axId@val";
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
    ChScatterStyle: u8 {
        0 None = "none";
        1 Line = "line";
        2 LineMarker = "lineMarker";
        3 Marker = "marker";
        4 Smooth = "smooth";
        5 SmoothMarker = "smoothMarker";
    }
}

record! {
    /// Wrapper of one ChScatterStyle value.
    records ChScatterStyleVal {
        /// `@val`.
        0 val: Option<ChScatterStyle> = "@val";
    }
}

record! {
    /// C:bubbleChart.
    records ChBubbleChart {
        /// `c:varyColors@val`.
        0 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        1 ser: Vec<ChBubbleSer> = "c:ser";
        /// `c:dLbls`.
        2 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// `c:bubble3D@val`.
        3 bubble3_d: Option<Box<ChBool>> = "c:bubble3D@val";
        /// Text, percent
        4 bubble_scale: Option<Box<ChString>> = "c:bubbleScale@val";
        /// `c:showNegBubbles@val`.
        5 show_neg_bubbles: Option<Box<ChBool>> = "c:showNegBubbles@val";
        /// `c:sizeRepresents@val`.
        6 size_represents: Option<Box<ChSizeRepresentsVal>> = "c:sizeRepresents@val";
        /// Repeats, in document order
        7 ax_id: Vec<ChU32> = "c:axId@val";
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
    ChSizeRepresents: u8 {
        0 Area = "area";
        1 W = "w";
    }
}

record! {
    /// Wrapper of one ChSizeRepresents value.
    records ChSizeRepresentsVal {
        /// `@val`.
        0 val: Option<ChSizeRepresents> = "@val";
    }
}

record! {
    /// C:radarChart.
    records ChRadarChart {
        /// `c:radarStyle@val`.
        0 radar_style: Option<Box<ChRadarStyleVal>> = "c:radarStyle@val";
        /// `c:varyColors@val`.
        1 vary_colors: Option<Box<ChBool>> = "c:varyColors@val";
        /// Repeats
        2 ser: Vec<ChRadarSer> = "c:ser";
        /// `c:dLbls`.
        3 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// Repeats, in document order
        4 ax_id: Vec<ChU32> = "c:axId@val";
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
    ChRadarStyle: u8 {
        0 Standard = "standard";
        1 Marker = "marker";
        2 Filled = "filled";
    }
}

record! {
    /// Wrapper of one ChRadarStyle value.
    records ChRadarStyleVal {
        /// `@val`.
        0 val: Option<ChRadarStyle> = "@val";
    }
}

record! {
    /// C:stockChart.
    records ChStockChart {
        /// Repeats
        0 ser: Vec<ChLineSer> = "c:ser";
        /// `c:dLbls`.
        1 d_lbls: Option<Box<ChDLbls>> = "c:dLbls";
        /// `c:dropLines`.
        2 drop_lines: Option<Box<ChLines>> = "c:dropLines";
        /// `c:hiLowLines`.
        3 hi_low_lines: Option<Box<ChLines>> = "c:hiLowLines";
        /// `c:upDownBars`.
        4 up_down_bars: Option<Box<ChUpDownBars>> = "c:upDownBars";
        /// Repeats, in document order
        5 ax_id: Vec<ChU32> = "c:axId@val";
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
    /// C:surfaceChart and c:surface3DChart (same ids).
    records ChSurfaceChart {
        /// `c:wireframe@val`.
        0 wireframe: Option<Box<ChBool>> = "c:wireframe@val";
        /// Repeats
        1 ser: Vec<ChSurfaceSer> = "c:ser";
        /// Required in c:surface3DChart, may be empty (rule 3)
        2 band_fmts: Option<Box<ChBandFmts>> = "c:bandFmts";
        /// Repeats, in document order
        3 ax_id: Vec<ChU32> = "c:axId@val";
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
    /// C:bandFmts.
    records ChBandFmts {
        /// Repeats
        0 band_fmt: Vec<ChBandFmt> = "c:bandFmt";
    }
}

record! {
    /// C:bandFmt.
    records ChBandFmt {
        /// `c:idx@val`.
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:spPr`.
        1 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
    }
}

record! {
    /// C:serLines, c:dropLines, c:hiLowLines, c:leaderLines, gridlines. Empty when the element is
    /// empty; presence switches the lines on.
    records ChLines {
        /// `c:spPr`.
        0 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
    }
}

record! {
    /// C:upDownBars.
    records ChUpDownBars {
        /// Text
        0 gap_width: Option<Box<ChString>> = "c:gapWidth@val";
        /// May be empty
        1 up_bars: Option<Box<ChUpDownBar>> = "c:upBars";
        /// May be empty
        2 down_bars: Option<Box<ChUpDownBar>> = "c:downBars";
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
    /// C:upBars, c:downBars.
    records ChUpDownBar {
        /// `c:spPr`.
        0 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
    }
}
