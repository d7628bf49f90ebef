//! Chart style and colours (`shared/format` 50).

use super::ChSpPr;
use crate::editor_bin::drawing::{BodyPr, ColorMod, FontRef, RunProperties, StyleRef, UniColor};
use crate::{record, wire_enum};

record! {
    /// StyleN.xml, root cs:chartStyle.
    records ChStyleFile {
        /// Bare
        0 id: Option<u32> = "@id";
        /// Repeats, document order. OOXML: each child element of cs:chartStyle that is a style
        /// entry
        1 entry: Vec<ChStyleEntry> = "";
        /// Last
        2 marker_layout: Option<Box<ChStyleMarkerLayout>> = "cs:dataPointMarkerLayout";
    }
}

record! {
    /// One style entry.
    records ChStyleEntry {
        /// Always. OOXML: name of the element
        0 kind: Option<ChStyleEntryType> = "";
        /// Always written
        [always] 1 ln_ref: Option<Box<ChStyleRefNode>> = "cs:lnRef";
        /// Always written
        [always] 2 fill_ref: Option<Box<ChStyleRefNode>> = "cs:fillRef";
        /// Always written
        [always] 3 effect_ref: Option<Box<ChStyleRefNode>> = "cs:effectRef";
        /// Always written
        [always] 4 font_ref: Option<Box<ChFontRefNode>> = "cs:fontRef";
        /// `cs:defRPr`.
        5 def_r_pr: Option<Box<ChRunPropertiesNode>> = "cs:defRPr";
        /// `cs:bodyPr`.
        6 body_pr: Option<Box<ChBodyPrNode>> = "cs:bodyPr";
        /// `cs:spPr`.
        7 sp_pr: Option<Box<ChSpPr>> = "cs:spPr";
        /// Bare; text of the element. Never written in practice: the XML reader of the tested
        /// version loses the value
        [old] 8 line_width_scale: Option<f64> = "cs:lineWidthScale";
    }
}

wire_enum! {
    /// An enumeration.
    ChStyleEntryType: u8 {
        0 Unknown = "";
        1 AxisTitle = "cs:axisTitle";
        2 CategoryAxis = "cs:categoryAxis";
        3 ChartArea = "cs:chartArea";
        4 DataLabel = "cs:dataLabel";
        5 DataLabelCallout = "cs:dataLabelCallout";
        6 DataPoint = "cs:dataPoint";
        7 DataPoint3D = "cs:dataPoint3D";
        8 DataPointLine = "cs:dataPointLine";
        9 DataPointMarker = "cs:dataPointMarker";
        10 DataPointWireframe = "cs:dataPointWireframe";
        11 DataTable = "cs:dataTable";
        12 DownBar = "cs:downBar";
        13 DropLine = "cs:dropLine";
        14 ErrorBar = "cs:errorBar";
        15 Floor = "cs:floor";
        16 GridlineMajor = "cs:gridlineMajor";
        17 GridlineMinor = "cs:gridlineMinor";
        18 HiLoLine = "cs:hiLoLine";
        19 LeaderLine = "cs:leaderLine";
        20 Legend = "cs:legend";
        21 PlotArea = "cs:plotArea";
        22 PlotArea3D = "cs:plotArea3D";
        23 SeriesAxis = "cs:seriesAxis";
        24 SeriesLine = "cs:seriesLine";
        25 Title = "cs:title";
        26 Trendline = "cs:trendline";
        27 TrendlineLabel = "cs:trendlineLabel";
        28 UpBar = "cs:upBar";
        29 ValueAxis = "cs:valueAxis";
        30 Wall = "cs:wall";
        else Unknown
    }
}

record! {
    /// Style reference.
    records ChStyleRefNode {
        /// Its id and length are those of the node, type 0
        0 style_ref: Option<Box<StyleRef>> = ".";
    }
}

record! {
    /// Font reference.
    records ChFontRefNode {
        /// Its id and length are those of the node, type 0
        0 font_ref: Option<Box<FontRef>> = ".";
    }
}

record! {
    /// Run properties.
    records ChRunPropertiesNode {
        /// Its id and length are those of the node, type 0
        0 run_properties: Option<Box<RunProperties>> = ".";
    }
}

record! {
    /// Body properties.
    records ChBodyPrNode {
        /// Its id and length are those of the node, type 0
        0 body_pr: Option<Box<BodyPr>> = ".";
    }
}

record! {
    /// Cs:dataPointMarkerLayout; bare values.
    records ChStyleMarkerLayout {
        /// `@symbol`.
        0 symbol: Option<ChStyleSymbol> = "@symbol";
        /// `@size`.
        1 size: Option<u32> = "@size";
    }
}

wire_enum! {
    /// An enumeration.
    ChStyleSymbol: u8 {
        0 Circle = "circle";
        1 Dash = "dash";
        2 Diamond = "diamond";
        3 Dot = "dot";
        4 None = "none";
        5 Picture = "picture";
        6 Plus = "plus";
        7 Square = "square";
        8 Stare = "";
        9 Star = "star";
        10 Triangle = "triangle";
        11 X = "x";
    }
}

record! {
    /// ColorsN.xml, root cs:colorStyle.
    records ChColorsFile {
        /// Bare
        0 id: Option<u32> = "@id";
        /// Bare; e.g. cycle
        1 meth: Option<String> = "@meth";
        /// Repeats; in document order with 3; may be empty
        2 variation: Vec<ChVariation> = "cs:variation";
        /// Repeats. OOXML: a:schemeClr, a:srgbClr, ...
        3 color: Vec<ChColorNode> = "";
    }
}

record! {
    /// Cs:variation.
    records ChVariation {
        /// Repeats; note the id 4. OOXML: a:lumMod, a:lumOff, ...
        4 modifier: Vec<ChColorModNode> = "";
    }
}

record! {
    /// A colour.
    records ChColorNode {
        /// Its id and length are those of the node, type 0. OOXML: a:schemeClr, ...
        0 color: Option<Box<UniColor>> = ".";
    }
}

record! {
    /// A colour modifier.
    records ChColorModNode {
        /// Its id and length are those of the node, type 0. OOXML: a:lumMod, ...
        0 modifier: Option<Box<ColorMod>> = ".";
    }
}
