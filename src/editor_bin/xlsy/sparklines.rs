//! Sparklines (`shared/format` 20 and 21).

use super::Color;
use crate::{record, wire_enum};

record! {
    /// ExtLst/ext/x14:sparklineGroups; worksheet record 25.
    records SparklineGroups {
        /// Repeats
        0 sparkline_group: Vec<SparklineGroup> = "x14:sparklineGroup";
    }
}

record! {
    /// X14:sparklineGroup.
    records SparklineGroup {
        /// `@manualMax`.
        1 manual_max: Option<f64> = "@manualMax";
        /// `@manualMin`.
        2 manual_min: Option<f64> = "@manualMin";
        /// Points
        3 line_weight: Option<f64> = "@lineWeight";
        /// `@type`.
        4 kind: Option<SparklineType> = "@type";
        /// `@dateAxis`.
        5 date_axis: Option<bool> = "@dateAxis";
        /// Left out if the token is unknown
        6 display_empty_cells_as: Option<SparklineDispBlanksAs> = "@displayEmptyCellsAs";
        /// `@markers`.
        7 markers: Option<bool> = "@markers";
        /// `@high`.
        8 high: Option<bool> = "@high";
        /// `@low`.
        9 low: Option<bool> = "@low";
        /// `@first`.
        10 first: Option<bool> = "@first";
        /// `@last`.
        11 last: Option<bool> = "@last";
        /// `@negative`.
        12 negative: Option<bool> = "@negative";
        /// `@displayXAxis`.
        13 display_x_axis: Option<bool> = "@displayXAxis";
        /// `@displayHidden`.
        14 display_hidden: Option<bool> = "@displayHidden";
        /// `@minAxisType`.
        15 min_axis_type: Option<SparklineAxisType> = "@minAxisType";
        /// `@maxAxisType`.
        16 max_axis_type: Option<SparklineAxisType> = "@maxAxisType";
        /// `@rightToLeft`.
        17 right_to_left: Option<bool> = "@rightToLeft";
        /// `x14:colorSeries`.
        18 color_series: Option<Box<Color>> = "x14:colorSeries";
        /// `x14:colorNegative`.
        19 color_negative: Option<Box<Color>> = "x14:colorNegative";
        /// `x14:colorAxis`.
        20 color_axis: Option<Box<Color>> = "x14:colorAxis";
        /// `x14:colorMarkers`.
        21 color_markers: Option<Box<Color>> = "x14:colorMarkers";
        /// `x14:colorFirst`.
        22 color_first: Option<Box<Color>> = "x14:colorFirst";
        /// `x14:colorLast`.
        23 color_last: Option<Box<Color>> = "x14:colorLast";
        /// `x14:colorHigh`.
        24 color_high: Option<Box<Color>> = "x14:colorHigh";
        /// `x14:colorLow`.
        25 color_low: Option<Box<Color>> = "x14:colorLow";
        /// The date axis range
        26 ref_: Option<String> = "xm:f";
        /// `x14:sparklines`.
        27 sparklines: Option<Box<Sparklines>> = "x14:sparklines";
    }
}

wire_enum! {
    /// An enumeration.
    SparklineType: u8 {
        0 Line = "line";
        1 Column = "column";
        2 Stacked = "stacked";
    }
}

wire_enum! {
    /// An enumeration.
    SparklineDispBlanksAs: u8 {
        0 Span = "span";
        1 Gap = "gap";
        2 Zero = "zero";
    }
}

wire_enum! {
    /// An enumeration.
    SparklineAxisType: u8 {
        0 Individual = "individual";
        1 Group = "group";
        2 Custom = "custom";
    }
}

record! {
    /// X14:sparklines.
    records Sparklines {
        /// Repeats
        28 sparkline: Vec<Sparkline> = "x14:sparkline";
    }
}

record! {
    /// X14:sparkline.
    records Sparkline {
        /// Data range
        29 ref_: Option<String> = "xm:f";
        /// Cell
        30 sq_ref: Option<String> = "xm:sqref";
    }
}
