//! Extended charts (`shared/format` 50).

use super::{ChSpPr, ChTxBody};
use crate::{record, wire_enum};

record! {
    /// Cx:chartData.
    records CxChartData {
        /// Repeats
        0 data: Vec<CxData> = "cx:data";
        /// May be empty
        1 external_data: Option<Box<CxExternalData>> = "cx:externalData";
    }
}

record! {
    /// Cx:externalData.
    records CxExternalData {
        /// `@cx:autoUpdate`.
        0 auto_update: Option<bool> = "@cx:autoUpdate";
    }
}

record! {
    /// Cx:data.
    records CxData {
        /// `@id`.
        0 id: Option<u32> = "@id";
        /// Repeats; document order with 2
        1 str_dim: Vec<CxStrDimension> = "cx:strDim";
        /// Repeats
        2 num_dim: Vec<CxNumDimension> = "cx:numDim";
    }
}

record! {
    /// Cx:strDim.
    records CxStrDimension {
        /// Always
        0 kind: Option<CxDimensionType> = "@type";
        /// `cx:f`.
        1 f: Option<Box<CxFormula>> = "cx:f";
        /// Text of the element
        2 nf: Option<String> = "cx:nf";
        /// Repeats
        3 level: Vec<CxStringLevel> = "cx:lvl";
    }
}

record! {
    /// Cx:numDim.
    records CxNumDimension {
        /// Always
        0 kind: Option<CxDimensionType> = "@type";
        /// `cx:f`.
        1 f: Option<Box<CxFormula>> = "cx:f";
        /// `cx:nf`.
        2 nf: Option<String> = "cx:nf";
        /// Repeats; note: 4, not 3
        4 level: Vec<CxNumericLevel> = "cx:lvl";
    }
}

wire_enum! {
    /// An enumeration.
    CxDimensionType: u8 {
        0 Val = "val";
        1 X = "x";
        2 Y = "y";
        3 Size = "size";
        4 ColorVal = "colorVal";
        10 Cat = "cat";
        11 ColorStr = "colorStr";
    }
}

record! {
    /// Cx:f.
    records CxFormula {
        /// Always. OOXML: text of cx:f
        0 content: Option<String> = ".";
        /// `@dir`.
        1 dir: Option<CxFormulaDir> = "@dir";
    }
}

wire_enum! {
    /// An enumeration.
    CxFormulaDir: u8 {
        0 Col = "col";
        1 Row = "row";
    }
}

record! {
    /// Cx:lvl of a string dimension.
    records CxStringLevel {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@ptCount`.
        1 pt_count: Option<i32> = "@ptCount";
        /// Repeats
        2 pt: Vec<CxStringValue> = "cx:pt";
    }
}

record! {
    /// Cx:lvl of a number dimension.
    records CxNumericLevel {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@ptCount`.
        1 pt_count: Option<i32> = "@ptCount";
        /// Stands before the points
        3 format_code: Option<String> = "@formatCode";
        /// Repeats
        2 pt: Vec<CxNumericValue> = "cx:pt";
    }
}

record! {
    /// Cx:pt.
    records CxStringValue {
        /// `@idx`.
        0 idx: Option<u32> = "@idx";
        /// Always. OOXML: text of cx:pt
        1 content: Option<String> = ".";
    }
}

record! {
    /// Cx:pt.
    records CxNumericValue {
        /// `@idx`.
        0 idx: Option<u32> = "@idx";
        /// A number here, unlike ChNumVal. OOXML: text of cx:pt
        1 content: Option<f64> = ".";
    }
}

record! {
    /// Cx:chart.
    records CxChart {
        /// Always
        [always] 0 plot_area: Option<Box<CxPlotArea>> = "cx:plotArea";
        /// `cx:title`.
        1 title: Option<Box<CxTitle>> = "cx:title";
        /// `cx:legend`.
        2 legend: Option<Box<CxLegend>> = "cx:legend";
    }
}

record! {
    /// Cx:plotArea.
    records CxPlotArea {
        /// Always
        [always] 0 region: Option<Box<CxPlotAreaRegion>> = "cx:plotAreaRegion";
        /// Repeats
        1 axis: Vec<CxAxis> = "cx:axis";
        /// `cx:spPr`.
        2 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
    }
}

record! {
    /// Cx:plotAreaRegion.
    records CxPlotAreaRegion {
        /// `cx:plotSurface`.
        0 plot_surface: Option<Box<CxPlotSurface>> = "cx:plotSurface";
        /// Repeats
        1 series: Vec<CxSeries> = "cx:series";
    }
}

record! {
    /// Cx:plotSurface.
    records CxPlotSurface {
        /// `cx:spPr`.
        0 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
    }
}

record! {
    /// Cx:title of the chart or of an axis.
    records CxTitle {
        /// `cx:tx`.
        0 tx: Option<Box<CxText>> = "cx:tx";
        /// `cx:txPr`.
        1 tx_pr: Option<Box<ChTxBody>> = "cx:txPr";
        /// `cx:spPr`.
        2 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
        /// `@pos`.
        3 pos: Option<CxSidePos> = "@pos";
        /// `@align`.
        4 align: Option<CxPosAlign> = "@align";
        /// `@overlay`.
        5 overlay: Option<bool> = "@overlay";
    }
}

record! {
    /// Cx:legend. Ids differ from CxTitle.
    records CxLegend {
        /// `cx:txPr`.
        0 tx_pr: Option<Box<ChTxBody>> = "cx:txPr";
        /// `cx:spPr`.
        1 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
        /// `@pos`.
        2 pos: Option<CxSidePos> = "@pos";
        /// `@align`.
        3 align: Option<CxPosAlign> = "@align";
        /// `@overlay`.
        4 overlay: Option<bool> = "@overlay";
    }
}

wire_enum! {
    /// An enumeration.
    CxSidePos: u8 {
        0 Left = "l";
        1 Right = "r";
        2 Top = "t";
        3 Bottom = "b";
    }
}

wire_enum! {
    /// An enumeration.
    CxPosAlign: u8 {
        0 Min = "min";
        1 Ctr = "ctr";
        2 Max = "max";
    }
}

record! {
    /// Cx:tx.
    records CxText {
        /// `cx:rich`.
        0 rich: Option<Box<ChTxBody>> = "cx:rich";
        /// `cx:txData`.
        1 tx_data: Option<Box<CxTextData>> = "cx:txData";
    }
}

record! {
    /// Cx:txData.
    records CxTextData {
        /// `cx:f`.
        0 f: Option<Box<CxFormula>> = "cx:f";
        /// `cx:v`.
        1 v: Option<String> = "cx:v";
    }
}

record! {
    /// Cx:series.
    records CxSeries {
        /// Repeats, first
        0 data_pt: Vec<CxDataPoint> = "cx:dataPt";
        /// `cx:dataLabels`.
        1 data_labels: Option<Box<CxDataLabels>> = "cx:dataLabels";
        /// `cx:layoutPr`.
        2 layout_pr: Option<Box<CxLayoutPr>> = "cx:layoutPr";
        /// `cx:tx`.
        3 tx: Option<Box<CxText>> = "cx:tx";
        /// Repeats, bare
        4 axis_id: Vec<u32> = "cx:axisId@val";
        /// Bare
        5 data_id: Option<u32> = "cx:dataId@val";
        /// `cx:spPr`.
        6 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
        /// `@layoutId`.
        7 layout_id: Option<CxSeriesLayout> = "@layoutId";
        /// `@hidden`.
        8 hidden: Option<bool> = "@hidden";
        /// `@ownerIdx`.
        9 owner_idx: Option<u32> = "@ownerIdx";
        /// `@formatIdx`.
        10 format_idx: Option<u32> = "@formatIdx";
        /// `@uniqueId`.
        11 unique_id: Option<String> = "@uniqueId";
    }
}

wire_enum! {
    /// An enumeration.
    CxSeriesLayout: u8 {
        0 BoxWhisker = "boxWhisker";
        1 ClusteredColumn = "clusteredColumn";
        2 Funnel = "funnel";
        3 ParetoLine = "paretoLine";
        4 RegionMap = "regionMap";
        5 Sunburst = "sunburst";
        6 Treemap = "treemap";
        7 Waterfall = "waterfall";
    }
}

record! {
    /// Cx:dataPt.
    records CxDataPoint {
        /// `@idx`.
        0 idx: Option<u32> = "@idx";
        /// `cx:spPr`.
        1 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
    }
}

record! {
    /// Cx:dataLabels.
    records CxDataLabels {
        /// `@pos`.
        0 pos: Option<CxDataLabelPos> = "@pos";
        /// `cx:numFmt`.
        1 num_fmt: Option<Box<CxNumFmt>> = "cx:numFmt";
        /// `cx:txPr`.
        2 tx_pr: Option<Box<ChTxBody>> = "cx:txPr";
        /// `cx:spPr`.
        3 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
        /// `cx:visibility`.
        4 visibility: Option<Box<CxDataLabelVisibility>> = "cx:visibility";
        /// `cx:separator`.
        5 separator: Option<String> = "cx:separator";
        /// Repeats
        6 data_label: Vec<CxDataLabel> = "cx:dataLabel";
        /// Repeats
        7 data_label_hidden: Vec<CxDataLabelHidden> = "cx:dataLabelHidden";
    }
}

record! {
    /// Cx:dataLabel.
    records CxDataLabel {
        /// `@idx`.
        0 idx: Option<u32> = "@idx";
        /// The tested version looks for an attribute @dataLabelPos, so real files lose it
        1 pos: Option<CxDataLabelPos> = "@pos";
        /// `cx:numFmt`.
        2 num_fmt: Option<Box<CxNumFmt>> = "cx:numFmt";
        /// `cx:txPr`.
        3 tx_pr: Option<Box<ChTxBody>> = "cx:txPr";
        /// `cx:spPr`.
        4 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
        /// Stands before 5
        6 separator: Option<String> = "cx:separator";
        /// `cx:visibility`.
        5 visibility: Option<Box<CxDataLabelVisibility>> = "cx:visibility";
    }
}

record! {
    /// Cx:dataLabelHidden.
    records CxDataLabelHidden {
        /// `@idx`.
        0 idx: Option<u32> = "@idx";
    }
}

wire_enum! {
    /// An enumeration.
    CxDataLabelPos: u8 {
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
    /// Cx:visibility of labels.
    records CxDataLabelVisibility {
        /// `@seriesName`.
        0 series_name: Option<bool> = "@seriesName";
        /// `@categoryName`.
        1 category_name: Option<bool> = "@categoryName";
        /// `@value`.
        2 value: Option<bool> = "@value";
    }
}

record! {
    /// Cx:numFmt.
    records CxNumFmt {
        /// `@formatCode`.
        0 format_code: Option<String> = "@formatCode";
        /// `@sourceLinked`.
        1 source_linked: Option<bool> = "@sourceLinked";
    }
}

record! {
    /// Cx:layoutPr.
    records CxLayoutPr {
        /// `cx:parentLabelLayout@val`.
        0 parent_label_layout: Option<CxParentLabelLayout> = "cx:parentLabelLayout@val";
        /// `cx:regionLabelLayout@val`.
        1 region_label_layout: Option<CxRegionLabelLayout> = "cx:regionLabelLayout@val";
        /// `cx:visibility`.
        2 visibility: Option<Box<CxSeriesVisibility>> = "cx:visibility";
        /// 1 = element present
        3 aggregation: Option<bool> = "cx:aggregation";
        /// `cx:binning`.
        4 binning: Option<Box<CxBinning>> = "cx:binning";
        /// `cx:statistics`.
        5 statistics: Option<Box<CxStatistics>> = "cx:statistics";
        /// `cx:subtotals`.
        6 subtotals: Option<Box<CxSubtotals>> = "cx:subtotals";
    }
}

wire_enum! {
    /// An enumeration.
    CxParentLabelLayout: u8 {
        0 None = "none";
        1 Banner = "banner";
        2 Overlapping = "overlapping";
    }
}

wire_enum! {
    /// An enumeration.
    CxRegionLabelLayout: u8 {
        0 None = "none";
        1 BestFitOnly = "bestFitOnly";
        2 ShowAll = "showAll";
    }
}

record! {
    /// Cx:visibility of a series.
    records CxSeriesVisibility {
        /// `@connectorLines`.
        0 connector_lines: Option<bool> = "@connectorLines";
        /// `@meanLine`.
        1 mean_line: Option<bool> = "@meanLine";
        /// `@meanMarker`.
        2 mean_marker: Option<bool> = "@meanMarker";
        /// `@nonoutliers`.
        3 nonoutliers: Option<bool> = "@nonoutliers";
        /// `@outliers`.
        4 outliers: Option<bool> = "@outliers";
    }
}

record! {
    /// Cx:binning.
    records CxBinning {
        /// `cx:binSize@val`.
        0 bin_size: Option<f64> = "cx:binSize@val";
        /// `cx:binCount@val`.
        1 bin_count: Option<u32> = "cx:binCount@val";
        /// `@intervalClosed`.
        2 interval_closed: Option<CxIntervalClosed> = "@intervalClosed";
        /// A number
        3 underflow_val: Option<f64> = "@underflow";
        /// Auto; instead of 3
        4 underflow_auto: Option<CxAuto> = "@underflow";
        /// A number
        5 overflow_val: Option<f64> = "@overflow";
        /// Auto; instead of 5
        6 overflow_auto: Option<CxAuto> = "@overflow";
    }
}

wire_enum! {
    /// An enumeration.
    CxIntervalClosed: u8 {
        0 Left = "l";
        1 Right = "r";
    }
}

wire_enum! {
    /// An enumeration.
    CxAuto: u8 {
        0 Auto = "auto";
        1 Double = "";
    }
}

record! {
    /// Cx:statistics.
    records CxStatistics {
        /// `@quartileMethod`.
        0 quartile_method: Option<CxQuartileMethod> = "@quartileMethod";
    }
}

wire_enum! {
    /// An enumeration.
    CxQuartileMethod: u8 {
        0 Inclusive = "inclusive";
        1 Exclusive = "exclusive";
    }
}

record! {
    /// Cx:subtotals.
    records CxSubtotals {
        /// Repeats, bare
        0 idx: Vec<u32> = "cx:idx@val";
    }
}

record! {
    /// Cx:axis.
    records CxAxis {
        /// `@id`.
        0 id: Option<u32> = "@id";
        /// `@hidden`.
        1 hidden: Option<bool> = "@hidden";
        /// May be empty
        2 cat_scaling: Option<Box<CxCatScaling>> = "cx:catScaling";
        /// May be empty
        3 val_scaling: Option<Box<CxValScaling>> = "cx:valScaling";
        /// `cx:title`.
        4 title: Option<Box<CxTitle>> = "cx:title";
        /// `cx:units`.
        5 units: Option<Box<CxAxisUnits>> = "cx:units";
        /// `cx:numFmt`.
        6 num_fmt: Option<Box<CxNumFmt>> = "cx:numFmt";
        /// The tested version looks for an element cx:majorTickMark, so real files lose it; write
        /// it from the schema name
        7 major_tick_marks: Option<Box<CxTickMarks>> = "cx:majorTickMarks";
        /// Likewise
        8 minor_tick_marks: Option<Box<CxTickMarks>> = "cx:minorTickMarks";
        /// May be empty
        9 major_gridlines: Option<Box<CxGridlines>> = "cx:majorGridlines";
        /// May be empty
        10 minor_gridlines: Option<Box<CxGridlines>> = "cx:minorGridlines";
        /// 1 = element present
        11 tick_labels: Option<bool> = "cx:tickLabels";
        /// `cx:txPr`.
        12 tx_pr: Option<Box<ChTxBody>> = "cx:txPr";
        /// `cx:spPr`.
        13 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
    }
}

record! {
    /// Cx:catScaling.
    records CxCatScaling {
        /// Auto
        0 gap_width_auto: Option<CxAuto> = "@gapWidth";
        /// A number
        1 gap_width: Option<f64> = "@gapWidth";
    }
}

record! {
    /// Cx:valScaling.
    records CxValScaling {
        /// Auto
        0 max_auto: Option<CxAuto> = "@max";
        /// A number
        1 max: Option<f64> = "@max";
        /// Auto
        2 min_auto: Option<CxAuto> = "@min";
        /// A number
        3 min: Option<f64> = "@min";
        /// Auto
        4 major_unit_auto: Option<CxAuto> = "@majorUnit";
        /// A number
        5 major_unit: Option<f64> = "@majorUnit";
        /// Auto
        6 minor_unit_auto: Option<CxAuto> = "@minorUnit";
        /// A number
        7 minor_unit: Option<f64> = "@minorUnit";
    }
}

record! {
    /// Cx:units. Label first, then Unit.
    records CxAxisUnits {
        /// `cx:unitsLabel`.
        1 label: Option<Box<CxAxisUnitsLabel>> = "cx:unitsLabel";
        /// `@unit`.
        0 unit: Option<CxAxisUnit> = "@unit";
    }
}

wire_enum! {
    /// An enumeration.
    CxAxisUnit: u8 {
        0 Hundreds = "hundreds";
        1 Thousands = "thousands";
        2 TenThousands = "tenThousands";
        3 HundredThousands = "hundredThousands";
        4 Millions = "millions";
        5 TenMillions = "tenMillions";
        6 HundredMillions = "hundredMillions";
        7 Billions = "billions";
        8 Trillions = "trillions";
        9 Percentage = "percentage";
    }
}

record! {
    /// Cx:unitsLabel.
    records CxAxisUnitsLabel {
        /// `cx:tx`.
        0 tx: Option<Box<CxText>> = "cx:tx";
        /// `cx:spPr`.
        1 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
        /// `cx:txPr`.
        2 tx_pr: Option<Box<ChTxBody>> = "cx:txPr";
    }
}

record! {
    /// Cx:majorTickMarks, cx:minorTickMarks.
    records CxTickMarks {
        /// `@type`.
        0 kind: Option<CxTickMarksType> = "@type";
    }
}

wire_enum! {
    /// An enumeration.
    CxTickMarksType: u8 {
        0 In = "in";
        1 Out = "out";
        2 Cross = "cross";
        3 None = "none";
    }
}

record! {
    /// Cx:majorGridlines, cx:minorGridlines.
    records CxGridlines {
        /// `cx:spPr`.
        0 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
    }
}
