//! Styles (`shared/format` 20 and 21).

use super::{Color, SlicerStyles};
use crate::{record, wire_enum};

record! {
    /// Table 2; xl/styles.xml.
    records Styles {
        /// `styleSheet/borders`.
        0 borders: Option<Box<Borders>> = "borders";
        /// `styleSheet/fills`.
        4 fills: Option<Box<Fills>> = "fills";
        /// `styleSheet/fonts`.
        6 fonts: Option<Box<Fonts>> = "fonts";
        /// `styleSheet/numFmts`.
        8 num_fmts: Option<Box<NumFmts>> = "numFmts";
        /// `styleSheet/cellStyleXfs`.
        14 cell_style_xfs: Option<Box<Xfs>> = "cellStyleXfs";
        /// `styleSheet/cellXfs`.
        2 cell_xfs: Option<Box<Xfs>> = "cellXfs";
        /// `styleSheet/cellStyles`.
        15 cell_styles: Option<Box<CellStyles>> = "cellStyles";
        /// `styleSheet/dxfs`.
        10 dxfs: Option<Box<Dxfs>> = "dxfs";
        /// `styleSheet/tableStyles`.
        12 table_styles: Option<Box<TableStyles>> = "tableStyles";
        /// Numbered apart from Dxfs; used by slicer styles
        18 ext_dxfs: Option<Box<Dxfs>> = "extLst/ext/x14:dxfs";
        /// Extras; a ppty node with type 0 inside the record
        [node(0)] 17 slicer_styles: Option<Box<SlicerStyles>> = "extLst/ext/x14:slicerStyles";
        /// `extLst/ext/x15:timelineStyles`.
        19 timeline_styles: Option<Box<TimelineStyles>> = "extLst/ext/x15:timelineStyles";
    }
}

record! {
    /// StyleSheet/borders.
    records Borders {
        /// Repeats
        1 border: Vec<Border> = "border";
    }
}

record! {
    /// Borders/border and dxf/border.
    records Border {
        /// May have length 0 (element without style)
        0 bottom: Option<Box<BorderProp>> = "bottom";
        /// `diagonal`.
        1 diagonal: Option<Box<BorderProp>> = "diagonal";
        /// `right or end`.
        2 end: Option<Box<BorderProp>> = "right|end";
        /// `horizontal`.
        3 horizontal: Option<Box<BorderProp>> = "horizontal";
        /// `left or start`.
        4 start: Option<Box<BorderProp>> = "left|start";
        /// `top`.
        5 top: Option<Box<BorderProp>> = "top";
        /// `vertical`.
        6 vertical: Option<Box<BorderProp>> = "vertical";
        /// `@diagonalDown`.
        7 diagonal_down: Option<bool> = "@diagonalDown";
        /// `@diagonalUp`.
        8 diagonal_up: Option<bool> = "@diagonalUp";
        /// The reader back to xlsx skips it
        9 outline: Option<bool> = "@outline";
    }
}

record! {
    /// One side of a border.
    props BorderProp {
        /// LenType 6
        0 color: Option<Box<Color>> = "color";
        /// `@style`.
        1 style: Option<BorderStyle> = "@style";
    }
}

wire_enum! {
    /// An enumeration.
    BorderStyle: u8 {
        0 DashDot = "dashDot";
        1 DashDotDot = "dashDotDot";
        2 Dashed = "dashed";
        3 Dotted = "dotted";
        4 Double = "double";
        5 Hair = "hair";
        6 Medium = "medium";
        7 MediumDashDot = "mediumDashDot";
        8 MediumDashDotDot = "mediumDashDotDot";
        9 MediumDashed = "mediumDashed";
        10 None = "none";
        11 SlantDashDot = "slantDashDot";
        12 Thick = "thick";
        13 Thin = "thin";
    }
}

record! {
    /// StyleSheet/fills.
    records Fills {
        /// Repeats
        5 fill: Vec<Fill> = "fill";
    }
}

record! {
    /// Fills/fill and dxf/fill.
    records Fill {
        /// `patternFill`.
        0 pattern: Option<Box<PatternFill>> = "patternFill";
        /// `gradientFill`.
        5 gradient: Option<Box<GradientFill>> = "gradientFill";
    }
}

record! {
    /// Fill/patternFill.
    records PatternFill {
        /// Only read: means patternType solid with this colour as both fgColor and bgColor
        1 bg_color_deprecated: Option<Box<Color>> = "";
        /// `@patternType`.
        2 pattern_type: Option<PatternType> = "@patternType";
        /// `fgColor`.
        3 fg_color: Option<Box<Color>> = "fgColor";
        /// `bgColor`.
        4 bg_color: Option<Box<Color>> = "bgColor";
    }
}

wire_enum! {
    /// An enumeration.
    PatternType: u8 {
        0 DarkDown = "darkDown";
        1 DarkGray = "darkGray";
        2 DarkGrid = "darkGrid";
        3 DarkHorizontal = "darkHorizontal";
        4 DarkTrellis = "darkTrellis";
        5 DarkUp = "darkUp";
        6 DarkVertical = "darkVertical";
        7 Gray0625 = "gray0625";
        8 Gray125 = "gray125";
        9 LightDown = "lightDown";
        10 LightGray = "lightGray";
        11 LightGrid = "lightGrid";
        12 LightHorizontal = "lightHorizontal";
        13 LightTrellis = "lightTrellis";
        14 LightUp = "lightUp";
        15 LightVertical = "lightVertical";
        16 MediumGray = "mediumGray";
        17 None = "none";
        18 Solid = "solid";
    }
}

record! {
    /// Fill/gradientFill.
    records GradientFill {
        /// Path gives 1, every other word 0; the converter back to xlsx then writes the invalid
        /// word `line` for 0, so leave it out for linear
        6 kind: Option<GradientType> = "@type";
        /// 0..1
        7 left: Option<f64> = "@left";
        /// 0..1
        8 top: Option<f64> = "@top";
        /// 0..1
        9 right: Option<f64> = "@right";
        /// 0..1
        10 bottom: Option<f64> = "@bottom";
        /// Degrees
        11 degree: Option<f64> = "@degree";
        /// Repeats
        12 stop: Vec<GradientStop> = "stop";
    }
}

wire_enum! {
    /// An enumeration.
    GradientType: u8 {
        0 Linear = "linear";
        1 Path = "path";
    }
}

record! {
    /// GradientFill/stop.
    records GradientStop {
        /// 0..1
        13 position: Option<f64> = "@position";
        /// `color`.
        14 color: Option<Box<Color>> = "color";
    }
}

record! {
    /// StyleSheet/fonts.
    records Fonts {
        /// Repeats
        7 font: Vec<Font> = "font";
    }
}

record! {
    /// Fonts/font, dxf/font and r/rPr.
    props Font {
        /// Element without @val is true
        0 bold: Option<bool> = "b";
        /// LenType 6
        1 color: Option<Box<Color>> = "color";
        /// `i@val`.
        3 italic: Option<bool> = "i";
        /// With `scheme` major/minor the latin typeface of the theme's major/minor font is written
        /// instead of the name (if the book has a theme and the typeface is not empty). OOXML:
        /// name@val, in a run rFont@val
        4 name: Option<String> = "";
        /// `scheme@val`.
        9 scheme: Option<FontScheme> = "scheme@val";
        /// `strike@val`.
        5 strike: Option<bool> = "strike";
        /// Points
        6 size: Option<f64> = "sz@val";
        /// Element without @val is single
        7 underline: Option<Underline> = "u";
        /// `vertAlign@val`.
        8 vert_align: Option<VertAlignRun> = "vertAlign@val";
    }
}

wire_enum! {
    /// An enumeration.
    Underline: u8 {
        0 Double = "double";
        1 DoubleAccounting = "doubleAccounting";
        2 None = "none";
        3 Single = "single";
        4 SingleAccounting = "singleAccounting";
    }
}

wire_enum! {
    /// An enumeration.
    VertAlignRun: u8 {
        0 Baseline = "baseline";
        1 Subscript = "subscript";
        2 Superscript = "superscript";
    }
}

wire_enum! {
    /// An enumeration.
    FontScheme: u8 {
        0 Major = "major";
        1 Minor = "minor";
        2 None = "none";
    }
}

record! {
    /// StyleSheet/numFmts.
    records NumFmts {
        /// Repeats; only the custom ones, the built-in ids need no entry
        9 num_fmt: Vec<NumFmt> = "numFmt";
    }
}

record! {
    /// NumFmts/numFmt and dxf/numFmt.
    props NumFmt {
        /// `@formatCode`.
        0 format_code: Option<String> = "@formatCode";
        /// `@x16r2:formatCode16`.
        2 format_code16: Option<String> = "@x16r2:formatCode16";
        /// `@numFmtId`.
        1 num_fmt_id: Option<i32> = "@numFmtId";
    }
}

record! {
    /// StyleSheet/cellXfs and styleSheet/cellStyleXfs.
    records Xfs {
        /// Repeats
        3 xf: Vec<Xf> = "xf";
    }
}

record! {
    /// CellXfs/xf and cellStyleXfs/xf.
    props Xf {
        /// `@applyAlignment`.
        0 apply_alignment: Option<bool> = "@applyAlignment";
        /// `@applyBorder`.
        1 apply_border: Option<bool> = "@applyBorder";
        /// `@applyFill`.
        2 apply_fill: Option<bool> = "@applyFill";
        /// `@applyFont`.
        3 apply_font: Option<bool> = "@applyFont";
        /// `@applyNumberFormat`.
        4 apply_number_format: Option<bool> = "@applyNumberFormat";
        /// `@applyProtection`.
        5 apply_protection: Option<bool> = "@applyProtection";
        /// Index in Borders
        6 border_id: Option<i32> = "@borderId";
        /// Index in Fills
        7 fill_id: Option<i32> = "@fillId";
        /// Index in Fonts
        8 font_id: Option<i32> = "@fontId";
        /// An id, not an index
        9 num_fmt_id: Option<i32> = "@numFmtId";
        /// `@quotePrefix`.
        11 quote_prefix: Option<bool> = "@quotePrefix";
        /// `@pivotButton`.
        10 pivot_button: Option<bool> = "@pivotButton";
        /// Index in CellStyleXfs; only in cellXfs
        12 xf_id: Option<i32> = "@xfId";
        /// LenType 6
        13 alignment: Option<Box<Alignment>> = "alignment";
        /// LenType 6
        14 protection: Option<Box<CellProtection>> = "protection";
    }
}

record! {
    /// Xf/alignment and dxf/alignment.
    props Alignment {
        /// `@horizontal`.
        0 horizontal: Option<HorizontalAlignment> = "@horizontal";
        /// `@indent`.
        1 indent: Option<i32> = "@indent";
        /// `@relativeIndent`.
        4 relative_indent: Option<i32> = "@relativeIndent";
        /// `@shrinkToFit`.
        5 shrink_to_fit: Option<bool> = "@shrinkToFit";
        /// 0..180, or 255 vertical, as in OOXML
        6 text_rotation: Option<i32> = "@textRotation";
        /// `@vertical`.
        7 vertical: Option<VerticalAlignment> = "@vertical";
        /// `@wrapText`.
        8 wrap_text: Option<bool> = "@wrapText";
        /// 0 context, 1 left-to-right, 2 right-to-left
        3 reading_order: Option<i32> = "@readingOrder";
        /// Id reserved; neither written nor read
        [old] 2 justify_last_line: Option<bool> = "@justifyLastLine";
    }
}

wire_enum! {
    /// An enumeration.
    HorizontalAlignment: u8 {
        0 Center = "center";
        1 Continuous = "continuous";
        2 Distributed = "distributed";
        3 Fill = "fill";
        4 General = "general";
        5 Justify = "justify";
        6 Left = "left";
        7 Right = "right";
        8 CenterContinuous = "centerContinuous";
    }
}

wire_enum! {
    /// An enumeration.
    VerticalAlignment: u8 {
        0 Bottom = "bottom";
        1 Center = "center";
        2 Distributed = "distributed";
        3 Justify = "justify";
        4 Top = "top";
    }
}

record! {
    /// Xf/protection.
    props CellProtection {
        /// `@hidden`.
        0 hidden: Option<bool> = "@hidden";
        /// `@locked`.
        1 locked: Option<bool> = "@locked";
    }
}

record! {
    /// StyleSheet/cellStyles.
    records CellStyles {
        /// Repeats
        16 cell_style: Vec<CellStyle> = "cellStyle";
    }
}

record! {
    /// CellStyles/cellStyle.
    records CellStyle {
        /// `@builtinId`.
        0 builtin_id: Option<i32> = "@builtinId";
        /// Not written back to xlsx
        1 custom_builtin: Option<bool> = "@customBuiltin";
        /// Not written back to xlsx
        2 hidden: Option<bool> = "@hidden";
        /// Not written back to xlsx
        3 i_level: Option<i32> = "@iLevel";
        /// `@name`.
        4 name: Option<String> = "@name";
        /// Index in CellStyleXfs
        5 xf_id: Option<i32> = "@xfId";
    }
}

record! {
    /// StyleSheet/dxfs and x14:dxfs.
    records Dxfs {
        /// Repeats
        11 dxf: Vec<Dxf> = "dxf";
    }
}

record! {
    /// One differential format; also used inline by conditional formatting extensions and
    /// pivot/table parts.
    records Dxf {
        /// `alignment`.
        0 alignment: Option<Box<Alignment>> = "alignment";
        /// `border`.
        1 border: Option<Box<Border>> = "border";
        /// `fill`.
        2 fill: Option<Box<Fill>> = "fill";
        /// `font`.
        3 font: Option<Box<Font>> = "font";
        /// `numFmt`.
        4 num_fmt: Option<Box<NumFmt>> = "numFmt";
    }
}

record! {
    /// StyleSheet/tableStyles.
    records TableStyles {
        /// `@defaultTableStyle`.
        0 default_table_style: Option<String> = "@defaultTableStyle";
        /// `@defaultPivotStyle`.
        1 default_pivot_style: Option<String> = "@defaultPivotStyle";
        /// Left out if there is none. OOXML: tableStyle elements
        2 styles: Option<Box<CustomTableStyles>> = "+";
    }
}

record! {
    /// The list of tableStyle elements.
    records CustomTableStyles {
        /// Repeats
        3 table_style: Vec<TableStyle> = "tableStyle";
    }
}

record! {
    /// TableStyles/tableStyle.
    records TableStyle {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@pivot`.
        1 pivot: Option<bool> = "@pivot";
        /// `@table`.
        2 table: Option<bool> = "@table";
        /// Left out if there is none. OOXML: tableStyleElement elements
        3 elements: Option<Box<TableStyleElements>> = "+";
        /// The reader back to xlsx skips it. OOXML: @displayName (not in the standard)
        5 display_name: Option<String> = "";
    }
}

record! {
    /// The list of tableStyleElement.
    records TableStyleElements {
        /// Repeats
        4 element: Vec<TableStyleElement> = "tableStyleElement";
    }
}

record! {
    /// TableStyle/tableStyleElement.
    props TableStyleElement {
        /// `@type`.
        2 kind: Option<TableStyleType> = "@type";
        /// `@size`.
        1 size: Option<i32> = "@size";
        /// Index in Dxfs
        0 dxf_id: Option<i32> = "@dxfId";
    }
}

wire_enum! {
    /// An enumeration.
    TableStyleType: u8 {
        0 BlankRow = "blankRow";
        1 FirstColumn = "firstColumn";
        2 FirstColumnStripe = "firstColumnStripe";
        3 FirstColumnSubheading = "firstColumnSubheading";
        4 FirstHeaderCell = "firstHeaderCell";
        5 FirstRowStripe = "firstRowStripe";
        6 FirstRowSubheading = "firstRowSubheading";
        7 FirstSubtotalColumn = "firstSubtotalColumn";
        8 FirstSubtotalRow = "firstSubtotalRow";
        9 FirstTotalCell = "firstTotalCell";
        10 HeaderRow = "headerRow";
        11 LastColumn = "lastColumn";
        12 LastHeaderCell = "lastHeaderCell";
        13 LastTotalCell = "lastTotalCell";
        14 PageFieldLabels = "pageFieldLabels";
        15 PageFieldValues = "pageFieldValues";
        16 SecondColumnStripe = "secondColumnStripe";
        17 SecondColumnSubheading = "secondColumnSubheading";
        18 SecondRowStripe = "secondRowStripe";
        19 SecondRowSubheading = "secondRowSubheading";
        20 SecondSubtotalColumn = "secondSubtotalColumn";
        21 SecondSubtotalRow = "secondSubtotalRow";
        22 ThirdColumnSubheading = "thirdColumnSubheading";
        23 ThirdRowSubheading = "thirdRowSubheading";
        24 ThirdSubtotalColumn = "thirdSubtotalColumn";
        25 ThirdSubtotalRow = "thirdSubtotalRow";
        26 TotalRow = "totalRow";
        27 WholeTable = "wholeTable";
    }
}

record! {
    /// X15:timelineStyles.
    records TimelineStyles {
        /// `@defaultTimelineStyle`.
        0 default_timeline_style: Option<String> = "@defaultTimelineStyle";
        /// Repeats
        2 timeline_style: Vec<TimelineStyle> = "x15:timelineStyle";
    }
}

record! {
    /// X15:timelineStyle.
    records TimelineStyle {
        /// `@name`.
        3 name: Option<String> = "@name";
        /// Repeats; the original finds these only as direct children of x15:timelineStyle and loses
        /// them inside the x15:timelineStyleElements wrapper
        4 element: Vec<TimelineStyleElement> = "x15:timelineStyleElement";
    }
}

record! {
    /// X15:timelineStyleElement.
    props TimelineStyleElement {
        /// `@type`.
        5 kind: Option<TimelineStyleElementType> = "@type";
        /// Index in ExtDxfs
        6 dxf_id: Option<i32> = "@dxfId";
    }
}

wire_enum! {
    /// An enumeration.
    TimelineStyleElementType: u8 {
        0 SelectionLabel = "selectionLabel";
        1 TimeLevel = "timeLevel";
        2 PeriodLabel1 = "periodLabel1";
        3 PeriodLabel2 = "periodLabel2";
        4 SelectedTimeBlock = "selectedTimeBlock";
        5 UnselectedTimeBlock = "unselectedTimeBlock";
        6 SelectedTimeBlockSpace = "selectedTimeBlockSpace";
    }
}
