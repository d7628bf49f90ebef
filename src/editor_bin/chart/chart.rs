//! Chart (`shared/format` 50).

use super::{
    ChBool, ChDLbl, ChExternalRef, ChF64, ChFiltering, ChI8, ChMarker, ChPictureOptions,
    ChPlotArea, ChSpPr, ChStrRef, ChString, ChTxBody, ChU8, ChU32,
};
use crate::{record, wire_enum};

record! {
    /// C:chart.
    records ChChart {
        /// `c:title`.
        0 title: Option<Box<ChTitle>> = "c:title";
        /// `c:autoTitleDeleted@val`.
        1 auto_title_deleted: Option<Box<ChBool>> = "c:autoTitleDeleted@val";
        /// `c:pivotFmts`.
        2 pivot_fmts: Option<Box<ChPivotFmts>> = "c:pivotFmts";
        /// `c:view3D`.
        3 view3_d: Option<Box<ChView3D>> = "c:view3D";
        /// `c:floor`.
        4 floor: Option<Box<ChSurfaceWall>> = "c:floor";
        /// `c:sideWall`.
        5 side_wall: Option<Box<ChSurfaceWall>> = "c:sideWall";
        /// `c:backWall`.
        6 back_wall: Option<Box<ChSurfaceWall>> = "c:backWall";
        /// `c:plotArea`.
        7 plot_area: Option<Box<ChPlotArea>> = "c:plotArea";
        /// `c:legend`.
        8 legend: Option<Box<ChLegend>> = "c:legend";
        /// `c:plotVisOnly@val`.
        9 plot_vis_only: Option<Box<ChBool>> = "c:plotVisOnly@val";
        /// `c:dispBlanksAs@val`.
        10 disp_blanks_as: Option<Box<ChDispBlanksAsVal>> = "c:dispBlanksAs@val";
        /// `c:showDLblsOverMax@val`.
        11 show_d_lbls_over_max: Option<Box<ChBool>> = "c:showDLblsOverMax@val";
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
    ChDispBlanksAs: u8 {
        0 Span = "span";
        1 Gap = "gap";
        2 Zero = "zero";
    }
}

record! {
    /// Wrapper of one ChDispBlanksAs value.
    records ChDispBlanksAsVal {
        /// `@val`.
        0 val: Option<ChDispBlanksAs> = "@val";
    }
}

record! {
    /// C:pivotFmts.
    records ChPivotFmts {
        /// Repeats
        0 pivot_fmt: Vec<ChPivotFmt> = "c:pivotFmt";
    }
}

record! {
    /// C:pivotFmt.
    records ChPivotFmt {
        /// `c:idx@val`.
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:spPr`.
        1 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        2 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// `c:marker`.
        3 marker: Option<Box<ChMarker>> = "c:marker";
        /// `c:dLbl`.
        4 d_lbl: Option<Box<ChDLbl>> = "c:dLbl";
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
    /// C:view3D.
    records ChView3D {
        /// -90 to 90
        0 rot_x: Option<Box<ChI8>> = "c:rotX@val";
        /// Text, e.g. 100 or 100%
        1 h_percent: Option<Box<ChString>> = "c:hPercent@val";
        /// 0 to 360
        2 rot_y: Option<Box<ChU32>> = "c:rotY@val";
        /// Text
        3 depth_percent: Option<Box<ChString>> = "c:depthPercent@val";
        /// `c:rAngAx@val`.
        4 r_ang_ax: Option<Box<ChBool>> = "c:rAngAx@val";
        /// 0 to 240
        5 perspective: Option<Box<ChU8>> = "c:perspective@val";
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
    /// C:floor, c:sideWall, c:backWall.
    records ChSurfaceWall {
        /// Text, e.g. 0 or 10%
        0 thickness: Option<Box<ChString>> = "c:thickness@val";
        /// `c:spPr`.
        1 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:pictureOptions`.
        2 picture_options: Option<Box<ChPictureOptions>> = "c:pictureOptions";
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
    /// C:title of the chart or of an axis.
    records ChTitle {
        /// `c:tx`.
        0 tx: Option<Box<ChTx>> = "c:tx";
        /// May be empty (length 0)
        1 layout: Option<Box<ChLayout>> = "c:layout";
        /// `c:overlay@val`.
        2 overlay: Option<Box<ChBool>> = "c:overlay@val";
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
    /// C:tx of titles and labels: rich text or a reference.
    records ChTx {
        /// `c:rich`.
        0 rich: Option<Box<ChTxBody>> = "c:rich";
        /// `c:strRef`.
        1 str_ref: Option<Box<ChStrRef>> = "c:strRef";
    }
}

record! {
    /// C:layout. Written even when empty.
    records ChLayout {
        /// `c:manualLayout`.
        0 manual: Option<Box<ChManualLayout>> = "c:manualLayout";
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
    /// C:manualLayout.
    records ChManualLayout {
        /// `c:layoutTarget@val`.
        0 layout_target: Option<Box<ChLayoutTargetVal>> = "c:layoutTarget@val";
        /// `c:xMode@val`.
        1 x_mode: Option<Box<ChLayoutModeVal>> = "c:xMode@val";
        /// `c:yMode@val`.
        2 y_mode: Option<Box<ChLayoutModeVal>> = "c:yMode@val";
        /// `c:wMode@val`.
        3 w_mode: Option<Box<ChLayoutModeVal>> = "c:wMode@val";
        /// `c:hMode@val`.
        4 h_mode: Option<Box<ChLayoutModeVal>> = "c:hMode@val";
        /// Fraction of the chart
        5 x: Option<Box<ChF64>> = "c:x@val";
        /// `c:y@val`.
        6 y: Option<Box<ChF64>> = "c:y@val";
        /// `c:w@val`.
        7 w: Option<Box<ChF64>> = "c:w@val";
        /// `c:h@val`.
        8 h: Option<Box<ChF64>> = "c:h@val";
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
    ChLayoutTarget: u8 {
        0 Inner = "inner";
        1 Outer = "outer";
    }
}

record! {
    /// Wrapper of one ChLayoutTarget value.
    records ChLayoutTargetVal {
        /// `@val`.
        0 val: Option<ChLayoutTarget> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    ChLayoutMode: u8 {
        0 Edge = "edge";
        1 Factor = "factor";
    }
}

record! {
    /// Wrapper of one ChLayoutMode value.
    records ChLayoutModeVal {
        /// `@val`.
        0 val: Option<ChLayoutMode> = "@val";
    }
}

record! {
    /// C:legend.
    records ChLegend {
        /// `c:legendPos@val`.
        0 legend_pos: Option<Box<ChLegendPosVal>> = "c:legendPos@val";
        /// Repeats
        1 legend_entry: Vec<ChLegendEntry> = "c:legendEntry";
        /// `c:layout`.
        2 layout: Option<Box<ChLayout>> = "c:layout";
        /// `c:overlay@val`.
        3 overlay: Option<Box<ChBool>> = "c:overlay@val";
        /// `c:spPr`.
        4 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        5 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
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
    ChLegendPos: u8 {
        0 B = "b";
        1 Tr = "tr";
        2 L = "l";
        3 R = "r";
        4 T = "t";
    }
}

record! {
    /// Wrapper of one ChLegendPos value.
    records ChLegendPosVal {
        /// `@val`.
        0 val: Option<ChLegendPos> = "@val";
    }
}

record! {
    /// C:legendEntry.
    records ChLegendEntry {
        /// `c:idx@val`.
        0 idx: Option<Box<ChU32>> = "c:idx@val";
        /// `c:delete@val`.
        1 delete: Option<Box<ChBool>> = "c:delete@val";
        /// `c:txPr`.
        2 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
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
