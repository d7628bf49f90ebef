//! Colours (`shared/format` 40).

use super::SchemeClrVal;
use crate::{choice, record};

choice! {
    /// Choice. Any colour; length 0 when there is none.
    records UniColor of UniColorItem {
        /// A:scrgbClr: each of r, g, b as v = val/100000, then the sRGB curve (12.92 v up to
        /// 0.0031308, else 1.055 v^(1/2.4) - 0.055), times 255, cut off (50000 -> 187). a:hslClr is
        /// lost by the known writer; its colour is written instead
        1 SrgbClr(Box<SrgbClr>) = "a:srgbClr|a:scrgbClr|a:hslClr";
        /// `a:prstClr`.
        2 PrstClr(Box<PrstClr>) = "a:prstClr";
        /// `a:schemeClr`.
        3 SchemeClr(Box<SchemeClr>) = "a:schemeClr";
        /// `a:sysClr`.
        4 SysClr(Box<SysClr>) = "a:sysClr";
        /// Chart styles only
        5 StyleClr(Box<StyleClr>) = "cs:styleClr";
    }
}

record! {
    /// SrgbClr.
    ppty SrgbClr {
        /// Always, in this order; a val that is not exactly 6 hex digits gives 0, 0, 0
        [attr] 0 red: Option<u8> = "";
        /// Green.
        [attr] 1 green: Option<u8> = "";
        /// Blue.
        [attr] 2 blue: Option<u8> = "";
        /// Left out if there are none; item id 1; in document order. OOXML: modifier children
        [list(1)] 0 mods: Vec<ColorMod> = "";
    }
}

record! {
    /// PrstClr.
    ppty PrstClr {
        /// The colour name as text; always; an unknown name becomes "black"
        [attr] 0 val: Option<String> = "@val";
        /// Left out if there are none; item id 1; in document order. OOXML: modifier children
        [list(1)] 0 mods: Vec<ColorMod> = "";
    }
}

record! {
    /// SchemeClr.
    ppty SchemeClr {
        /// Always; an unknown name becomes 0 (accent1)
        [attr] 0 val: Option<SchemeClrVal> = "@val";
        /// Left out if there are none; item id 1; in document order. OOXML: modifier children
        [list(1)] 0 mods: Vec<ColorMod> = "";
    }
}

record! {
    /// SysClr.
    ppty SysClr {
        /// The name as text, for example "windowText"; always; an unknown name becomes "window"
        [attr] 0 val: Option<String> = "@val";
        /// Always; from a fixed table by name (below), **not** from @lastClr, which is lost
        [attr] 1 red: Option<u8> = "";
        /// Green.
        [attr] 2 green: Option<u8> = "";
        /// Blue.
        [attr] 3 blue: Option<u8> = "";
        /// Left out if there are none; item id 1; in document order. OOXML: modifier children
        [list(1)] 0 mods: Vec<ColorMod> = "";
    }
}

record! {
    /// StyleClr.
    ppty StyleClr {
        /// If a number
        [attr] 0 val: Option<u32> = "@val";
        /// If no number. OOXML: @val="auto"
        [attr] 1 auto: Option<bool> = "";
        /// Left out if there are none; item id 1; in document order. OOXML: modifier children
        [list(1)] 0 mods: Vec<ColorMod> = "";
    }
}

record! {
    /// One colour modifier.
    ppty ColorMod {
        /// **with the prefix a:** ("a:lumMod"; "w14:lumMod" in Word's text effects; VML colours
        /// give "alpha" without prefix; readers drop the prefix): alpha, alphaMod, alphaOff, blue,
        /// blueMod, blueOff, comp, gamma, gray, green, greenMod, greenOff, hue, hueMod, hueOff,
        /// inv, invGamma, lum, lumMod, lumOff, red, redMod, redOff, sat, satMod, satOff, shade,
        /// tint. OOXML: local name
        [attr] 0 name: Option<String> = "";
        /// 1/1000 %, or 1/60000 degree for hue; left out for comp, gamma, gray, inv, invGamma
        [attr, percent] 1 val: Option<i32> = "@val";
    }
}
