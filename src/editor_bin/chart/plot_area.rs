//! Plot area (`shared/format` 50).

use super::{
    ChArea3DChart, ChAreaChart, ChBar3DChart, ChBarChart, ChBool, ChBubbleChart, ChCatAx, ChDLbl,
    ChDateAx, ChDoughnutChart, ChExternalRef, ChFiltering, ChLayout, ChLine3DChart, ChLineChart,
    ChOfPieChart, ChPie3DChart, ChPieChart, ChRadarChart, ChScatterChart, ChSerAx, ChSpPr,
    ChStockChart, ChSurfaceChart, ChTxBody, ChValAx,
};
use crate::{record, sequence};

sequence! {
    /// C:plotArea. First the layout, then the charts in document order, then the axes in document
    /// order.
    records ChPlotArea of ChPlotAreaItem {
        /// `c:layout`.
        0 Layout(Box<ChLayout>) = "c:layout";
        /// `c:area3DChart`.
        2 Area3DChart(Box<ChArea3DChart>) = "c:area3DChart";
        /// `c:areaChart`.
        3 AreaChart(Box<ChAreaChart>) = "c:areaChart";
        /// `c:bar3DChart`.
        4 Bar3DChart(Box<ChBar3DChart>) = "c:bar3DChart";
        /// `c:barChart`.
        5 BarChart(Box<ChBarChart>) = "c:barChart";
        /// `c:bubbleChart`.
        6 BubbleChart(Box<ChBubbleChart>) = "c:bubbleChart";
        /// `c:doughnutChart`.
        7 DoughnutChart(Box<ChDoughnutChart>) = "c:doughnutChart";
        /// `c:line3DChart`.
        8 Line3DChart(Box<ChLine3DChart>) = "c:line3DChart";
        /// `c:lineChart`.
        9 LineChart(Box<ChLineChart>) = "c:lineChart";
        /// `c:ofPieChart`.
        10 OfPieChart(Box<ChOfPieChart>) = "c:ofPieChart";
        /// `c:pie3DChart`.
        11 Pie3DChart(Box<ChPie3DChart>) = "c:pie3DChart";
        /// `c:pieChart`.
        12 PieChart(Box<ChPieChart>) = "c:pieChart";
        /// `c:radarChart`.
        13 RadarChart(Box<ChRadarChart>) = "c:radarChart";
        /// `c:scatterChart`.
        14 ScatterChart(Box<ChScatterChart>) = "c:scatterChart";
        /// `c:stockChart`.
        15 StockChart(Box<ChStockChart>) = "c:stockChart";
        /// `c:surface3DChart`.
        16 Surface3DChart(Box<ChSurfaceChart>) = "c:surface3DChart";
        /// `c:surfaceChart`.
        17 SurfaceChart(Box<ChSurfaceChart>) = "c:surfaceChart";
        /// Repeats
        19 CatAx(Box<ChCatAx>) = "c:catAx";
        /// Repeats
        20 DateAx(Box<ChDateAx>) = "c:dateAx";
        /// Repeats
        21 SerAx(Box<ChSerAx>) = "c:serAx";
        /// Repeats
        22 ValAx(Box<ChValAx>) = "c:valAx";
        /// `c:dTable`.
        23 DTable(Box<ChDTable>) = "c:dTable";
        /// `c:spPr`.
        24 SpPr(Box<ChSpPr>) = "c:spPr";
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
