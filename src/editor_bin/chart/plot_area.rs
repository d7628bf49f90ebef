//! Plot area (`shared/format` 50).

use super::{
    ChArea3DChart, ChAreaChart, ChBar3DChart, ChBarChart, ChBool, ChBubbleChart, ChCatAx, ChDLbl,
    ChDateAx, ChDoughnutChart, ChExternalRef, ChFiltering, ChLayout, ChLine3DChart, ChLineChart,
    ChOfPieChart, ChPie3DChart, ChPieChart, ChRadarChart, ChScatterChart, ChSerAx, ChSpPr,
    ChStockChart, ChSurfaceChart, ChTxBody, ChValAx,
};
use crate::record;

record! {
    /// C:plotArea. First the layout, then the charts in document order, then the axes in document
    /// order.
    records ChPlotArea {
        /// `c:layout`.
        0 layout: Option<Box<ChLayout>> = "c:layout";
        /// `c:area3DChart`.
        2 area3_d_chart: Option<Box<ChArea3DChart>> = "c:area3DChart";
        /// `c:areaChart`.
        3 area_chart: Option<Box<ChAreaChart>> = "c:areaChart";
        /// `c:bar3DChart`.
        4 bar3_d_chart: Option<Box<ChBar3DChart>> = "c:bar3DChart";
        /// `c:barChart`.
        5 bar_chart: Option<Box<ChBarChart>> = "c:barChart";
        /// `c:bubbleChart`.
        6 bubble_chart: Option<Box<ChBubbleChart>> = "c:bubbleChart";
        /// `c:doughnutChart`.
        7 doughnut_chart: Option<Box<ChDoughnutChart>> = "c:doughnutChart";
        /// `c:line3DChart`.
        8 line3_d_chart: Option<Box<ChLine3DChart>> = "c:line3DChart";
        /// `c:lineChart`.
        9 line_chart: Option<Box<ChLineChart>> = "c:lineChart";
        /// `c:ofPieChart`.
        10 of_pie_chart: Option<Box<ChOfPieChart>> = "c:ofPieChart";
        /// `c:pie3DChart`.
        11 pie3_d_chart: Option<Box<ChPie3DChart>> = "c:pie3DChart";
        /// `c:pieChart`.
        12 pie_chart: Option<Box<ChPieChart>> = "c:pieChart";
        /// `c:radarChart`.
        13 radar_chart: Option<Box<ChRadarChart>> = "c:radarChart";
        /// `c:scatterChart`.
        14 scatter_chart: Option<Box<ChScatterChart>> = "c:scatterChart";
        /// `c:stockChart`.
        15 stock_chart: Option<Box<ChStockChart>> = "c:stockChart";
        /// `c:surface3DChart`.
        16 surface3_d_chart: Option<Box<ChSurfaceChart>> = "c:surface3DChart";
        /// `c:surfaceChart`.
        17 surface_chart: Option<Box<ChSurfaceChart>> = "c:surfaceChart";
        /// Repeats
        19 cat_ax: Vec<ChCatAx> = "c:catAx";
        /// Repeats
        20 date_ax: Vec<ChDateAx> = "c:dateAx";
        /// Repeats
        21 ser_ax: Vec<ChSerAx> = "c:serAx";
        /// Repeats
        22 val_ax: Vec<ChValAx> = "c:valAx";
        /// `c:dTable`.
        23 d_table: Option<Box<ChDTable>> = "c:dTable";
        /// `c:spPr`.
        24 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// Contents of the c15 data label extension, read like a c:dLbl. OOXML: c:extLst/c:ext\[uri
        /// {CE6537A1-D6FC-4f65-9D91-7224C49458BB}\]
        129 ext_data_label: Option<Box<ChDLbl>> = "";
        /// C15 filtering and data label range. OOXML: c:extLst/c:ext\[uri
        /// {02D57815-91ED-43cb-92C2-25804820EDAC}\]
        130 ext_filtering: Option<Box<ChFiltering>> = "";
        /// Plain byte, no inner record. OOXML: c:extLst/c:ext\[uri
        /// {56B9EC1D-385E-4148-901F-78D8002777C0}\]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val
        131 ext_na_as_blank: Option<bool> = "";
        /// @fileKey and @instanceId. OOXML: c:extLst/c:ext\[uri
        /// {C3750BE0-5CA9-4D1C-82C7-79D762991C26}\]
        132 ext_external_ref: Option<Box<ChExternalRef>> = "";
    }
}

record! {
    /// C:dTable.
    records ChDTable {
        /// `c:showHorzBorder@val`.
        0 show_horz_border: Option<Box<ChBool>> = "c:showHorzBorder@val";
        /// `c:showVertBorder@val`.
        1 show_vert_border: Option<Box<ChBool>> = "c:showVertBorder@val";
        /// `c:showOutline@val`.
        2 show_outline: Option<Box<ChBool>> = "c:showOutline@val";
        /// `c:showKeys@val`.
        3 show_keys: Option<Box<ChBool>> = "c:showKeys@val";
        /// `c:spPr`.
        4 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        5 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// Contents of the c15 data label extension, read like a c:dLbl. OOXML: c:extLst/c:ext\[uri
        /// {CE6537A1-D6FC-4f65-9D91-7224C49458BB}\]
        129 ext_data_label: Option<Box<ChDLbl>> = "";
        /// C15 filtering and data label range. OOXML: c:extLst/c:ext\[uri
        /// {02D57815-91ED-43cb-92C2-25804820EDAC}\]
        130 ext_filtering: Option<Box<ChFiltering>> = "";
        /// Plain byte, no inner record. OOXML: c:extLst/c:ext\[uri
        /// {56B9EC1D-385E-4148-901F-78D8002777C0}\]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val
        131 ext_na_as_blank: Option<bool> = "";
        /// @fileKey and @instanceId. OOXML: c:extLst/c:ext\[uri
        /// {C3750BE0-5CA9-4D1C-82C7-79D762991C26}\]
        132 ext_external_ref: Option<Box<ChExternalRef>> = "";
    }
}
