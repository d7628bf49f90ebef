//! Shape properties and geometry (`shared/format` 40).

use super::{BWMode, EffectProperties, Ln, PathFillMode, Scene3d, Sp3d, UniFill};
use crate::{choice, record, sequence, wire_enum};

record! {
    /// P:spPr, wps:spPr, c:spPr, a:spPr.
    ppty SpPr {
        /// `@bwMode`.
        [attr] 0 bw_mode: Option<BWMode> = "@bwMode";
        /// If present
        0 xfrm: Option<Box<Xfrm>> = "a:xfrm";
        /// Always, length 0 if none
        [always] 1 geometry: Geometry = "a:prstGeom|a:custGeom";
        /// Always, length 0 if none. OOXML: fill choice
        [always] 2 fill: UniFill = "";
        /// If present
        3 ln: Option<Box<Ln>> = "a:ln";
        /// Always, length 0 if none
        [always] 4 effects: EffectProperties = "a:effectLst|a:effectDag";
        /// If present
        5 scene3d: Option<Box<Scene3d>> = "a:scene3d";
        /// If present
        6 sp3d: Option<Box<Sp3d>> = "a:sp3d";
    }
}

record! {
    /// P:grpSpPr.
    ppty GrpSpPr {
        /// `@bwMode`.
        [attr] 0 bw_mode: Option<BWMode> = "@bwMode";
        /// If present
        0 xfrm: Option<Box<Xfrm>> = "a:xfrm";
        /// Always. OOXML: fill choice
        [always] 1 fill: UniFill = "";
        /// Always
        [always] 2 effects: EffectProperties = "a:effectLst|a:effectDag";
        /// `a:scene3d`.
        3 scene3d: Option<Box<Scene3d>> = "a:scene3d";
    }
}

record! {
    /// A:xfrm, p:xfrm, dsp:txXfrm.
    ppty Xfrm {
        /// EMU
        [attr] 0 off_x: Option<i32> = "a:off@x";
        /// `a:off@y`.
        [attr] 1 off_y: Option<i32> = "a:off@y";
        /// `a:ext@cx`.
        [attr] 2 ext_x: Option<i32> = "a:ext@cx";
        /// `a:ext@cy`.
        [attr] 3 ext_y: Option<i32> = "a:ext@cy";
        /// Groups
        [attr] 4 ch_off_x: Option<i32> = "a:chOff@x";
        /// `a:chOff@y`.
        [attr] 5 ch_off_y: Option<i32> = "a:chOff@y";
        /// `a:chExt@cx`.
        [attr] 6 ch_ext_x: Option<i32> = "a:chExt@cx";
        /// `a:chExt@cy`.
        [attr] 7 ch_ext_y: Option<i32> = "a:chExt@cy";
        /// `@flipH`.
        [attr] 8 flip_h: Option<bool> = "@flipH";
        /// `@flipV`.
        [attr] 9 flip_v: Option<bool> = "@flipV";
        /// 1/60000 degree
        [attr] 10 rot: Option<i32> = "@rot";
    }
}

sequence! {
    /// Choice (of 1 and 2).
    records Geometry of GeometryItem {
        /// `a:prstGeom`.
        1 Prst(Box<PrstGeom>) = "a:prstGeom";
        /// `a:custGeom`.
        2 Cust(Box<CustGeom>) = "a:custGeom";
        /// DOCY, from VML with o:hr="t" only: a second record after record 1 (Prst "rect")
        3 HorizontalRule(Box<HorizontalRule>) = "";
    }
}

record! {
    /// Marks a shape as a horizontal rule of Word.
    ppty HorizontalRule {
        /// `v:rect@o:hrnoshade`.
        [attr] 0 no_shade: Option<bool> = "@o:hrnoshade";
        /// The word: left, center, right
        [attr] 1 align: Option<String> = "@o:hralign";
        /// The number as it stands (500 = 50 %)
        [attr] 2 pct: Option<f64> = "@o:hrpct";
    }
}

record! {
    /// A:prstGeom.
    ppty PrstGeom {
        /// The preset name as text, for example "roundRect"; an unknown name becomes "rect"
        [attr] 0 prst: Option<String> = "@prst";
        /// Always; item id 1
        [list(1), always] 0 av_lst: Vec<Gd> = "a:avLst/a:gd";
    }
}

record! {
    /// A:custGeom (no attribute section).
    records CustGeom {
        /// Always; item id 1
        [list(1), always] 0 av_lst: Vec<Gd> = "a:avLst/a:gd";
        /// Always; item id 1
        [list(1), always] 1 gd_lst: Vec<Gd> = "a:gdLst/a:gd";
        /// Always; item id 1. With handles of one kind only, in document order. When a:ahPolar and
        /// a:ahXY are mixed the known writer puts the XY handles first and then an **empty item
        /// (length 0) for each polar one**, and its own reader bin->pptx aborts on that: never
        /// write an empty item here
        [list(1), always] 2 ah_lst: Vec<Ah> = "a:ahLst";
        /// Always; item id 1
        [list(1), always] 3 cxn_lst: Vec<Cxn> = "a:cxnLst/a:cxn";
        /// Always; item id 1
        [list(1), always] 4 path_lst: Vec<Path2D> = "a:pathLst/a:path";
        /// If present
        5 rect: Option<Box<TextRect>> = "a:rect";
    }
}

record! {
    /// A:gd; the formula text is cut at the spaces.
    ppty Gd {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// A 4-byte value. OOXML: first word of @fmla
        [attr] 1 formula: Option<Formula> = "";
        /// Left out if the formula has fewer words. OOXML: second word
        [attr] 2 x: Option<String> = "";
        /// OOXML: third word
        [attr] 3 y: Option<String> = "";
        /// OOXML: fourth word
        [attr] 4 z: Option<String> = "";
    }
}

wire_enum! {
    /// An enumeration.
    Formula: i32 {
        0 MulDiv = "*/";
        1 AddSub = "+-";
        2 AddDiv = "+/";
        3 IfElse = "?:";
        4 Abs = "abs";
        5 At2 = "at2";
        6 Cat2 = "cat2";
        7 Cos = "cos";
        8 Max = "max";
        9 Mod = "mod";
        10 Pin = "pin";
        11 Sat2 = "sat2";
        12 Sin = "sin";
        13 Sqrt = "sqrt";
        14 Tan = "tan";
        15 Val = "val";
        16 Min = "min";
    }
}

choice! {
    /// Choice. Adjust handle.
    records Ah of AhItem {
        /// `a:ahPolar`.
        1 Polar(Box<AhPolar>) = "a:ahPolar";
        /// `a:ahXY`.
        2 XY(Box<AhXY>) = "a:ahXY";
    }
}

record! {
    /// AhPolar.
    ppty AhPolar {
        /// Always
        [attr] 0 x: Option<String> = "a:pos@x";
        /// Always
        [attr] 1 y: Option<String> = "a:pos@y";
        /// `@gdRefAng`.
        [attr] 2 gd_ref_ang: Option<String> = "@gdRefAng";
        /// `@gdRefR`.
        [attr] 3 gd_ref_r: Option<String> = "@gdRefR";
        /// `@maxAng`.
        [attr] 4 max_ang: Option<String> = "@maxAng";
        /// `@maxR`.
        [attr] 5 max_r: Option<String> = "@maxR";
        /// `@minAng`.
        [attr] 6 min_ang: Option<String> = "@minAng";
        /// `@minR`.
        [attr] 7 min_r: Option<String> = "@minR";
    }
}

record! {
    /// AhXY.
    ppty AhXY {
        /// Always
        [attr] 0 x: Option<String> = "a:pos@x";
        /// Always
        [attr] 1 y: Option<String> = "a:pos@y";
        /// `@gdRefX`.
        [attr] 2 gd_ref_x: Option<String> = "@gdRefX";
        /// `@gdRefY`.
        [attr] 3 gd_ref_y: Option<String> = "@gdRefY";
        /// `@maxX`.
        [attr] 4 max_x: Option<String> = "@maxX";
        /// `@maxY`.
        [attr] 5 max_y: Option<String> = "@maxY";
        /// `@minX`.
        [attr] 6 min_x: Option<String> = "@minX";
        /// `@minY`.
        [attr] 7 min_y: Option<String> = "@minY";
    }
}

record! {
    /// A:cxn.
    ppty Cxn {
        /// Always
        [attr] 0 x: Option<String> = "a:pos@x";
        /// Always
        [attr] 1 y: Option<String> = "a:pos@y";
        /// Always
        [attr] 2 ang: Option<String> = "@ang";
    }
}

record! {
    /// A:rect of a custom geometry, a:fillRect, a:srcRect, a:tileRect, a:fillToRect: all as text.
    ppty TextRect {
        /// `@l`.
        [attr] 0 l: Option<String> = "@l";
        /// `@t`.
        [attr] 1 t: Option<String> = "@t";
        /// `@r`.
        [attr] 2 r: Option<String> = "@r";
        /// `@b`.
        [attr] 3 b: Option<String> = "@b";
    }
}

record! {
    /// A:path.
    ppty Path2D {
        /// `@extrusionOk`.
        [attr] 0 extrusion_ok: Option<bool> = "@extrusionOk";
        /// `@fill`.
        [attr] 1 fill: Option<PathFillMode> = "@fill";
        /// `@h`.
        [attr] 2 h: Option<i32> = "@h";
        /// `@stroke`.
        [attr] 3 stroke: Option<bool> = "@stroke";
        /// `@w`.
        [attr] 4 w: Option<i32> = "@w";
        /// Always; item id 1
        [list(1), always] 0 commands: Vec<PathCommand> = "";
    }
}

choice! {
    /// Choice. One path command.
    records PathCommand of PathCommandItem {
        /// `a:moveTo`.
        1 MoveTo(Box<PathPoint>) = "a:moveTo";
        /// `a:lnTo`.
        2 LnTo(Box<PathPoint>) = "a:lnTo";
        /// Length 0
        3 Close(()) = "a:close";
        /// `a:cubicBezTo`.
        4 CubicBezTo(Box<CubicBezTo>) = "a:cubicBezTo";
        /// `a:arcTo`.
        5 ArcTo(Box<ArcTo>) = "a:arcTo";
        /// `a:quadBezTo`.
        6 QuadBezTo(Box<QuadBezTo>) = "a:quadBezTo";
    }
}

record! {
    /// PathPoint.
    ppty PathPoint {
        /// Number or guide name as text
        [attr] 0 x: Option<String> = "a:pt@x";
        /// `a:pt@y`.
        [attr] 1 y: Option<String> = "a:pt@y";
    }
}

record! {
    /// CubicBezTo.
    ppty CubicBezTo {
        /// OOXML: a:pt\[1\]@x
        [attr] 0 x0: Option<String> = "";
        /// OOXML: a:pt\[1\]@y
        [attr] 1 y0: Option<String> = "";
        /// OOXML: a:pt\[2\]@x
        [attr] 2 x1: Option<String> = "";
        /// OOXML: a:pt\[2\]@y
        [attr] 3 y1: Option<String> = "";
        /// OOXML: a:pt\[3\]@x
        [attr] 4 x2: Option<String> = "";
        /// OOXML: a:pt\[3\]@y
        [attr] 5 y2: Option<String> = "";
    }
}

record! {
    /// QuadBezTo.
    ppty QuadBezTo {
        /// OOXML: a:pt\[1\]@x
        [attr] 0 x0: Option<String> = "";
        /// OOXML: a:pt\[1\]@y
        [attr] 1 y0: Option<String> = "";
        /// OOXML: a:pt\[2\]@x
        [attr] 2 x1: Option<String> = "";
        /// OOXML: a:pt\[2\]@y
        [attr] 3 y1: Option<String> = "";
    }
}

record! {
    /// ArcTo.
    ppty ArcTo {
        /// `@wR`.
        [attr] 0 wr: Option<String> = "@wR";
        /// `@hR`.
        [attr] 1 hr: Option<String> = "@hR";
        /// `@stAng`.
        [attr] 2 st_ang: Option<String> = "@stAng";
        /// `@swAng`.
        [attr] 3 sw_ang: Option<String> = "@swAng";
    }
}
