//! Conditional formatting (`shared/format` 20 and 21).

use super::{Color, Dxf, Wide};
use crate::{record, wire_enum};

record! {
    /// Worksheet/conditionalFormatting and x14:conditionalFormatting; worksheet record 21, repeats.
    records ConditionalFormatting {
        /// `@pivot`.
        0 pivot: Option<bool> = "@pivot";
        /// Ranges as they stand, separated by blanks
        1 sq_ref: Option<String> = "@sqref|xm:sqref";
        /// Repeats
        2 rule: Vec<ConditionalFormattingRule> = "cfRule|x14:cfRule";
    }
}

record! {
    /// CfRule or x14:cfRule, or both merged (see rules).
    records ConditionalFormattingRule {
        /// `@aboveAverage`.
        0 above_average: Option<bool> = "@aboveAverage";
        /// `@bottom`.
        1 bottom: Option<bool> = "@bottom";
        /// Index in Styles/Dxfs
        2 dxf_id: Option<i32> = "@dxfId";
        /// `@equalAverage`.
        3 equal_average: Option<bool> = "@equalAverage";
        /// `@operator`.
        4 operator: Option<CfOperator> = "@operator";
        /// `@percent`.
        5 percent: Option<bool> = "@percent";
        /// `@priority`.
        6 priority: Option<i32> = "@priority";
        /// `@rank`.
        7 rank: Option<i32> = "@rank";
        /// `@stdDev`.
        8 std_dev: Option<i32> = "@stdDev";
        /// `@stopIfTrue`.
        9 stop_if_true: Option<bool> = "@stopIfTrue";
        /// `@text`.
        10 text: Option<String> = "@text";
        /// The token itself; an unknown token becomes `last7Days`
        11 str_time_period: Option<String> = "@timePeriod";
        /// `@type`.
        12 kind: Option<CfType> = "@type";
        /// The whole format inline
        18 dxf: Option<Box<Dxf>> = "x14:dxf";
        /// `colorScale`.
        14 color_scale: Option<Box<ColorScale>> = "colorScale|x14:colorScale";
        /// `dataBar, x14:dataBar`.
        15 data_bar: Option<Box<DataBar>> = "dataBar|x14:dataBar";
        /// Repeats
        16 formula: Vec<String> = "formula|xm:f";
        /// `iconSet, x14:iconSet`.
        17 icon_set: Option<Box<IconSet>> = "iconSet|x14:iconSet";
        /// Always, last; 1 if the rule comes from (or was merged with) an x14:cfRule; not read back
        19 is_ext: Option<bool> = "";
        /// Only read
        [old] 13 time_period: Option<TimePeriod> = "";
    }
}

wire_enum! {
    /// An enumeration.
    CfOperator: u8 {
        0 BeginsWith = "beginsWith";
        1 Between = "between";
        2 ContainsText = "containsText";
        3 EndsWith = "endsWith";
        4 Equal = "equal";
        5 GreaterThan = "greaterThan";
        6 GreaterThanOrEqual = "greaterThanOrEqual";
        7 LessThan = "lessThan";
        8 LessThanOrEqual = "lessThanOrEqual";
        9 NotBetween = "notBetween";
        10 NotContains = "notContains";
        11 NotEqual = "notEqual";
        else Equal
    }
}

wire_enum! {
    /// An enumeration.
    CfType: u8 {
        0 AboveAverage = "aboveAverage";
        1 BeginsWith = "beginsWith";
        2 CellIs = "cellIs";
        3 ColorScale = "colorScale";
        4 ContainsBlanks = "containsBlanks";
        5 ContainsErrors = "containsErrors";
        6 ContainsText = "containsText";
        7 DataBar = "dataBar";
        8 DuplicateValues = "duplicateValues";
        9 Expression = "expression";
        10 IconSet = "iconSet";
        11 NotContainsBlanks = "notContainsBlanks";
        12 NotContainsErrors = "notContainsErrors";
        13 NotContainsText = "notContainsText";
        14 TimePeriod = "timePeriod";
        15 Top10 = "top10";
        16 UniqueValues = "uniqueValues";
        17 EndsWith = "endsWith";
        else DataBar
    }
}

wire_enum! {
    /// An enumeration.
    TimePeriod: u8 {
        0 Last7Days = "last7Days";
        1 LastMonth = "lastMonth";
        2 LastWeek = "lastWeek";
        3 NextMonth = "nextMonth";
        4 NextWeek = "nextWeek";
        5 ThisMonth = "thisMonth";
        6 ThisWeek = "thisWeek";
        7 Today = "today";
        8 Tomorrow = "tomorrow";
        9 Yesterday = "yesterday";
    }
}

record! {
    /// ColorScale.
    records ColorScale {
        /// Repeats (2 or 3); all CFVO first
        0 cfvo: Vec<CFVO> = "cfvo|x14:cfvo";
        /// Repeats (2 or 3), after all CFVO
        1 color: Vec<Color> = "color|x14:color";
    }
}

record! {
    /// DataBar merged with x14:dataBar.
    records DataBar {
        /// `@maxLength`.
        2 max_length: Option<i32> = "@maxLength";
        /// `@minLength`.
        3 min_length: Option<i32> = "@minLength";
        /// `@showValue`.
        4 show_value: Option<bool> = "@showValue";
        /// `x14:dataBar@gradient`.
        11 gradient_enabled: Option<bool> = "@gradient";
        /// `x14:dataBar@negativeBarColorSameAsPositive`.
        12 negative_bar_color_same_as_positive: Option<bool> = "@negativeBarColorSameAsPositive";
        /// `x14:dataBar@negativeBarBorderColorSameAsPositive`.
        13 negative_bar_border_color_same_as_positive: Option<bool> = "@negativeBarBorderColorSameAsPositive";
        /// `x14:dataBar@axisPosition`.
        9 axis_position: Option<DataBarAxisPosition> = "@axisPosition";
        /// `x14:dataBar@direction`.
        10 direction: Option<DataBarDirection> = "@direction";
        /// `color, x14:fillColor`.
        1 color: Option<Box<Color>> = "color|x14:fillColor";
        /// Its presence stands for border="1"; x14:dataBar@border itself is not carried
        6 border_color: Option<Box<Color>> = "x14:borderColor";
        /// `x14:axisColor`.
        7 axis_color: Option<Box<Color>> = "x14:axisColor";
        /// `x14:negativeFillColor`.
        5 negative_color: Option<Box<Color>> = "x14:negativeFillColor";
        /// `x14:negativeBorderColor`.
        8 negative_border_color: Option<Box<Color>> = "x14:negativeBorderColor";
        /// Two; written last
        0 cfvo: Vec<CFVO> = "cfvo|x14:cfvo";
    }
}

wire_enum! {
    /// An enumeration.
    DataBarAxisPosition: i32 {
        0 Automatic = "automatic";
        1 Middle = "middle";
        2 None = "none";
    }
}

wire_enum! {
    /// An enumeration.
    DataBarDirection: i32 {
        0 Context = "context";
        1 LeftToRight = "leftToRight";
        2 RightToLeft = "rightToLeft";
    }
}

record! {
    /// IconSet, x14:iconSet.
    records IconSet {
        /// `@iconSet`.
        1 icon_set: Option<IconSetType> = "@iconSet";
        /// `@percent`.
        2 percent: Option<bool> = "@percent";
        /// `@reverse`.
        3 reverse: Option<bool> = "@reverse";
        /// `@showValue`.
        4 show_value: Option<bool> = "@showValue";
        /// Repeats (3 to 5)
        0 cfvo: Vec<CFVO> = "cfvo|x14:cfvo";
        /// Repeats; its presence stands for custom="1", which itself is not carried
        5 cf_icon: Vec<CFIcon> = "x14:cfIcon";
    }
}

wire_enum! {
    /// An enumeration.
    IconSetType: u8 {
        0 Arrows3 = "3Arrows";
        1 Arrows3Gray = "3ArrowsGray";
        2 Flags3 = "3Flags";
        3 Signs3 = "3Signs";
        4 Symbols3 = "3Symbols";
        5 Symbols32 = "3Symbols2";
        6 Traffic3Lights1 = "3TrafficLights1";
        7 Traffic3Lights2 = "3TrafficLights2";
        8 Arrows4 = "4Arrows";
        9 Arrows4Gray = "4ArrowsGray";
        10 Rating4 = "4Rating";
        11 RedToBlack4 = "4RedToBlack";
        12 Traffic4Lights = "4TrafficLights";
        13 Arrows5 = "5Arrows";
        14 Arrows5Gray = "5ArrowsGray";
        15 Quarters5 = "5Quarters";
        16 Rating5 = "5Rating";
        17 Triangles3 = "3Triangles";
        18 Stars3 = "3Stars";
        19 Boxes5 = "5Boxes";
        20 NoIcons = "NoIcons";
        else Arrows3
    }
}

record! {
    /// X14:cfIcon.
    records CFIcon {
        /// `@iconSet`.
        0 icon_set: Option<Wide<IconSetType>> = "@iconSet";
        /// Counted from 0
        1 icon_id: Option<i32> = "@iconId";
    }
}

record! {
    /// Cfvo, x14:cfvo.
    records CFVO {
        /// `@gte`.
        0 gte: Option<bool> = "@gte";
        /// `@type`.
        1 kind: Option<CfvoType> = "@type";
        /// `@val`.
        2 val: Option<String> = "@val";
        /// Only from x14
        3 formula: Option<String> = "xm:f";
    }
}

wire_enum! {
    /// An enumeration.
    CfvoType: u8 {
        0 Formula = "formula";
        1 Maximum = "max";
        2 Minimum = "min";
        3 Number = "num";
        4 Percent = "percent";
        5 Percentile = "percentile";
        6 AutoMin = "autoMin";
        7 AutoMax = "autoMax";
        else Number
    }
}
