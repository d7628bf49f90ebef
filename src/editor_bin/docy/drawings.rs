//! Drawings (`shared/format` 10 and 11).

use std::rc::Rc;

use super::{Padding, ThemeColor};
use crate::editor_bin::chart::{ChartExPart, ChartPart};
use crate::editor_bin::codec::{Bytes, Rgb};
use crate::editor_bin::drawing::{Hyperlink, PptxData};
use crate::{record, wire_enum};

record! {
    /// W:drawing, w:pict, w:object. `PptxData`, `Chart` or `ChartEx` comes first, then Type and the
    /// rest in the order of this table.
    props DocDrawing {
        /// First; see 40-drawing.md. For an unknown kind of graphic the innermost record is empty.
        /// OOXML: a:graphicData child or VML
        1 pptx_data: Option<Rc<PptxData>> = "";
        /// Instead of PptxData; the chart part itself; length 0 when the relationship is missing
        25 chart: Option<Rc<ChartPart>> = "";
        /// Instead of PptxData; the chartex part itself
        36 chart_ex: Option<Rc<ChartExPart>> = "";
        /// `wp:inline or wp:anchor`.
        0 kind: Option<WrapStyle> = "";
        /// `wp:anchor@allowOverlap`.
        2 allow_overlap: Option<bool> = "@allowOverlap";
        /// `wp:anchor@behindDoc`.
        3 behind_doc: Option<bool> = "@behindDoc";
        /// EMU
        33 dist_l: Option<u32> = "@distL";
        /// EMU
        35 dist_t: Option<u32> = "@distT";
        /// EMU
        34 dist_r: Option<u32> = "@distR";
        /// EMU
        32 dist_b: Option<u32> = "@distB";
        /// `wp:anchor@hidden`.
        8 hidden: Option<bool> = "@hidden";
        /// `wp:anchor@layoutInCell`.
        9 layout_in_cell: Option<bool> = "@layoutInCell";
        /// `wp:anchor@locked`.
        10 locked: Option<bool> = "@locked";
        /// `wp:anchor@relativeHeight`.
        11 relative_height: Option<u32> = "@relativeHeight";
        /// `wp:anchor@simplePos`.
        12 b_simple_pos: Option<bool> = "@simplePos";
        /// For wp:inline after Extent
        13 effect_extent: Option<Box<AnchorEffectExtent>> = "wp:effectExtent";
        /// `wp:extent`.
        14 extent: Option<Box<AnchorExtent>> = "wp:extent";
        /// `wp:positionH`.
        15 position_h: Option<Box<AnchorPositionH>> = "wp:positionH";
        /// `wp:positionV`.
        16 position_v: Option<Box<AnchorPositionV>> = "wp:positionV";
        /// `wp:simplePos`.
        17 simple_pos: Option<Box<AnchorSimplePos>> = "wp:simplePos";
        /// `wp14:sizeRelH`.
        27 size_rel_h: Option<Box<AnchorSizeRelH>> = "wp14:sizeRelH";
        /// `wp14:sizeRelV`.
        28 size_rel_v: Option<Box<AnchorSizeRelV>> = "wp14:sizeRelV";
        /// `wp:wrapNone`.
        18 wrap_none: Option<()> = "wp:wrapNone";
        /// `wp:wrapSquare`.
        19 wrap_square: Option<Box<WrapSquare>> = "wp:wrapSquare";
        /// `wp:wrapThrough`.
        20 wrap_through: Option<Box<WrapTight>> = "wp:wrapThrough";
        /// `wp:wrapTight`.
        21 wrap_tight: Option<Box<WrapTight>> = "wp:wrapTight";
        /// `wp:wrapTopAndBottom`.
        22 wrap_top_and_bottom: Option<Box<WrapTopBottom>> = "wp:wrapTopAndBottom";
        /// May be empty
        30 graphic_frame_pr: Option<Box<AnchorFrameLocks>> = "wp:cNvGraphicFramePr/a:graphicFrameLocks";
        /// Records inside a property
        31 doc_pr: Option<Box<DocPr>> = "wp:docPr";
        /// Reader only; mm x100000
        [old] 4 dist_b_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 5 dist_l_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 6 dist_r_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 7 dist_t_mm: Option<i32> = "";
        /// Old; neither written nor read
        [old] 26 cached_image: Option<Bytes> = "";
        /// Old; neither written nor read
        [old] 29 embedded: Option<Bytes> = "";
    }
}

wire_enum! {
    /// An enumeration.
    WrapStyle: u8 {
        0 Inline = "wp:inline";
        1 Flow = "wp:anchor";
    }
}

record! {
    /// Wp:effectExtent.
    props AnchorEffectExtent {
        /// EMU
        4 left: Option<i32> = "@l";
        /// EMU
        5 top: Option<i32> = "@t";
        /// EMU
        6 right: Option<i32> = "@r";
        /// EMU
        7 bottom: Option<i32> = "@b";
        /// Reader only; mm x100000
        [old] 0 left_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 1 top_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 2 right_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 3 bottom_mm: Option<i32> = "";
    }
}

record! {
    /// Wp:extent.
    props AnchorExtent {
        /// EMU
        2 cx: Option<u32> = "@cx";
        /// EMU
        3 cy: Option<u32> = "@cy";
        /// Reader only; mm x100000
        [old] 0 cx_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 1 cy_mm: Option<i32> = "";
    }
}

record! {
    /// Wp:positionH.
    props AnchorPositionH {
        /// `@relativeFrom`.
        0 relative_from: Option<AnchorRelFromH> = "@relativeFrom";
        /// `wp:align`.
        1 align: Option<AnchorAlignH> = "wp:align";
        /// EMU
        4 pos_offset: Option<i32> = "wp:posOffset";
        /// Percent; lenType 5 scales it
        3 pct_offset: Option<f64> = "";
        /// Reader only; mm x100000
        [old] 2 pos_offset_mm: Option<i32> = "";
    }
}

record! {
    /// Wp:positionV.
    props AnchorPositionV {
        /// `@relativeFrom`.
        0 relative_from: Option<AnchorRelFromV> = "@relativeFrom";
        /// `wp:align`.
        1 align: Option<AnchorAlignV> = "wp:align";
        /// EMU
        4 pos_offset: Option<i32> = "wp:posOffset";
        /// Percent; lenType 5 scales it
        3 pct_offset: Option<f64> = "";
        /// Reader only; mm x100000
        [old] 2 pos_offset_mm: Option<i32> = "";
    }
}

wire_enum! {
    /// An enumeration.
    AnchorRelFromH: u8 {
        0 Character = "character";
        1 Column = "column";
        2 InsideMargin = "insideMargin";
        3 LeftMargin = "leftMargin";
        4 Margin = "margin";
        5 OutsideMargin = "outsideMargin";
        6 Page = "page";
        7 RightMargin = "rightMargin";
    }
}

wire_enum! {
    /// An enumeration.
    AnchorRelFromV: u8 {
        0 BottomMargin = "bottomMargin";
        1 InsideMargin = "insideMargin";
        2 Line = "line";
        3 Margin = "margin";
        4 OutsideMargin = "outsideMargin";
        5 Page = "page";
        6 Paragraph = "paragraph";
        7 TopMargin = "topMargin";
    }
}

wire_enum! {
    /// An enumeration.
    AnchorAlignH: u8 {
        0 Center = "center";
        1 Inside = "inside";
        2 Left = "left";
        3 Outside = "outside";
        4 Right = "right";
    }
}

wire_enum! {
    /// An enumeration.
    AnchorAlignV: u8 {
        0 Bottom = "bottom";
        1 Center = "center";
        2 Inside = "inside";
        3 Outside = "outside";
        4 Top = "top";
    }
}

record! {
    /// Wp:simplePos.
    props AnchorSimplePos {
        /// The known writer puts whole **points** here (127000 EMU -> 10, cut off), readers take it
        /// as EMU
        2 x: Option<i32> = "";
        /// As X
        3 y: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 0 x_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 1 y_mm: Option<i32> = "";
    }
}

record! {
    /// Wp14:sizeRelH.
    props AnchorSizeRelH {
        /// `@relativeFrom`.
        0 relative_from: Option<AnchorSizeRelFromH> = "@relativeFrom";
        /// Percent; lenType 5 scales it
        1 pct: Option<f64> = "";
    }
}

record! {
    /// Wp14:sizeRelV.
    props AnchorSizeRelV {
        /// `@relativeFrom`.
        0 relative_from: Option<AnchorSizeRelFromV> = "@relativeFrom";
        /// Percent; lenType 5 scales it
        1 pct: Option<f64> = "";
    }
}

wire_enum! {
    /// An enumeration.
    AnchorSizeRelFromH: u8 {
        0 Margin = "margin";
        1 Page = "page";
        2 LeftMargin = "leftMargin";
        3 RightMargin = "rightMargin";
        4 InsideMargin = "insideMargin";
        5 OutsideMargin = "outsideMargin";
    }
}

wire_enum! {
    /// An enumeration.
    AnchorSizeRelFromV: u8 {
        0 Margin = "margin";
        1 Page = "page";
        2 TopMargin = "topMargin";
        3 BottomMargin = "bottomMargin";
        4 InsideMargin = "insideMargin";
        5 OutsideMargin = "outsideMargin";
    }
}

record! {
    /// Wp:wrapSquare.
    props WrapSquare {
        /// EMU
        6 dist_l: Option<u32> = "@distL";
        /// EMU
        7 dist_t: Option<u32> = "@distT";
        /// EMU
        8 dist_r: Option<u32> = "@distR";
        /// EMU
        9 dist_b: Option<u32> = "@distB";
        /// `@wrapText`.
        4 wrap_text: Option<WrapText> = "@wrapText";
        /// The known writer looks for the misspelt wp:effectExtents here, so it is never in files
        /// made from real documents; readers skip it
        5 effect_extent: Option<Box<AnchorEffectExtent>> = "wp:effectExtent";
        /// Reserved, never written
        [old] 0 dist_l_mm: Option<i32> = "";
        /// Reserved, never written
        [old] 1 dist_t_mm: Option<i32> = "";
        /// Reserved, never written
        [old] 2 dist_r_mm: Option<i32> = "";
        /// Reserved, never written
        [old] 3 dist_b_mm: Option<i32> = "";
    }
}

wire_enum! {
    /// An enumeration.
    WrapText: u8 {
        0 BothSides = "bothSides";
        1 Largest = "largest";
        2 Left = "left";
        3 Right = "right";
    }
}

record! {
    /// Wp:wrapTight or wp:wrapThrough.
    props WrapTight {
        /// EMU
        4 dist_l: Option<u32> = "@distL";
        /// EMU
        5 dist_r: Option<u32> = "@distR";
        /// `@wrapText`.
        2 wrap_text: Option<WrapText> = "@wrapText";
        /// `wp:wrapPolygon`.
        3 wrap_polygon: Option<Box<WrapPolygon>> = "wp:wrapPolygon";
        /// Reserved, never written
        [old] 0 dist_l_mm: Option<i32> = "";
        /// Reserved, never written
        [old] 1 dist_r_mm: Option<i32> = "";
    }
}

record! {
    /// Wp:wrapTopAndBottom.
    props WrapTopBottom {
        /// EMU
        3 dist_t: Option<u32> = "@distT";
        /// EMU
        4 dist_b: Option<u32> = "@distB";
        /// `wp:effectExtent`.
        2 effect_extent: Option<Box<AnchorEffectExtent>> = "wp:effectExtent";
        /// Reserved, never written
        [old] 0 dist_t_mm: Option<i32> = "";
        /// Reserved, never written
        [old] 1 dist_b_mm: Option<i32> = "";
    }
}

record! {
    /// Wp:wrapPolygon.
    props WrapPolygon {
        /// `@edited`.
        0 edited: Option<bool> = "@edited";
        /// `wp:start`.
        1 start: Option<Box<WrapPoint>> = "wp:start";
        /// Left out when there is none
        2 points: Option<Box<WrapPolygonPoints>> = "+";
    }
}

record! {
    /// All wp:lineTo of a polygon.
    props WrapPolygonPoints {
        /// Repeats
        3 line_to: Vec<WrapPoint> = "wp:lineTo";
    }
}

record! {
    /// A point of the wrap polygon.
    props WrapPoint {
        /// The number as in the file (1/21600 of the picture), no conversion
        2 x: Option<i32> = "@x";
        /// As above
        3 y: Option<i32> = "@y";
        /// Reader only; mm x100000
        [old] 0 x_mm: Option<i32> = "";
        /// Reader only; mm x100000
        [old] 1 y_mm: Option<i32> = "";
    }
}

record! {
    /// Wp:cNvGraphicFramePr/a:graphicFrameLocks.
    props AnchorFrameLocks {
        /// `@noChangeAspect`.
        0 no_change_aspect: Option<bool> = "@noChangeAspect";
        /// `@noDrilldown`.
        1 no_drilldown: Option<bool> = "@noDrilldown";
        /// `@noGrp`.
        2 no_grp: Option<bool> = "@noGrp";
        /// `@noMove`.
        3 no_move: Option<bool> = "@noMove";
        /// `@noResize`.
        4 no_resize: Option<bool> = "@noResize";
        /// `@noSelect`.
        5 no_select: Option<bool> = "@noSelect";
    }
}

record! {
    /// Wp:docPr.
    records DocPr {
        /// Always written; bin->docx numbers anew
        0 id: Option<i32> = "@id";
        /// Always written, may be empty
        1 name: Option<String> = "@name";
        /// `@hidden`.
        2 hidden: Option<bool> = "@hidden";
        /// `@title`.
        3 title: Option<String> = "@title";
        /// `@descr`.
        4 descr: Option<String> = "@descr";
        /// ONLYOFFICE
        5 form: Option<bool> = "@form";
        /// A whole node: u8 0, u32 length, body
        [node(0)] 6 hlink_click: Option<Box<Hyperlink>> = "a:hlinkClick";
        /// As above
        [node(0)] 7 hlink_hover: Option<Box<Hyperlink>> = "a:hlinkHover";
    }
}

record! {
    /// W:background of the document.
    props DocBackground {
        /// 3 bytes R, G, B
        0 color: Option<Rgb> = "@w:color";
        /// With tint and shade; only when w:themeColor is there
        1 color_theme: Option<Box<ThemeColor>> = "";
        /// Picture or gradient fill, as a shape in PptxData
        2 drawing: Option<Box<DocDrawing>> = "";
    }
}

record! {
    /// Reader only: picture of very old files.
    props OldImage {
        /// Index into the Media table
        0 media_id: Option<i32> = "";
        /// Type.
        1 kind: Option<WrapStyle> = "";
        /// Mm x100000
        2 width: Option<i32> = "";
        /// Mm x100000
        3 height: Option<i32> = "";
        /// Mm x100000
        4 x: Option<i32> = "";
        /// Mm x100000
        5 y: Option<i32> = "";
        /// Not read
        6 page: Option<i32> = "";
        /// Padding.
        7 padding: Option<Box<Padding>> = "";
    }
}
