//! Background and colour map (`shared/format` 40).

use super::{BWMode, EffectProperties, SchemeClrVal, StyleRef, UniFill};
use crate::record;

record! {
    /// P:bg.
    ppty Bg {
        /// `@bwMode`.
        [attr] 0 bw_mode: Option<BWMode> = "@bwMode";
        /// `p:bgPr`.
        0 bg_pr: Option<Box<BgPr>> = "p:bgPr";
        /// `p:bgRef`.
        1 bg_ref: Option<Box<StyleRef>> = "p:bgRef";
    }
}

record! {
    /// BgPr.
    ppty BgPr {
        /// `@shadeToTitle`.
        [attr] 0 shade_to_title: Option<bool> = "@shadeToTitle";
        /// Always. OOXML: fill choice
        [always] 0 fill: UniFill = "";
        /// Always
        [always] 1 effects: EffectProperties = "a:effectLst";
    }
}

record! {
    /// P:clrMap, a:overrideClrMapping. The attribute id says which name is mapped, the value what
    /// it is mapped to; both are SchemeClrVal numbers.
    ppty ClrMap {
        /// `@bg1`.
        [attr] 6 bg1: Option<SchemeClrVal> = "@bg1";
        /// `@tx1`.
        [attr] 15 tx1: Option<SchemeClrVal> = "@tx1";
        /// `@bg2`.
        [attr] 7 bg2: Option<SchemeClrVal> = "@bg2";
        /// `@tx2`.
        [attr] 16 tx2: Option<SchemeClrVal> = "@tx2";
        /// `@accent1`.
        [attr] 0 accent1: Option<SchemeClrVal> = "@accent1";
        /// `@accent2`.
        [attr] 1 accent2: Option<SchemeClrVal> = "@accent2";
        /// `@accent3`.
        [attr] 2 accent3: Option<SchemeClrVal> = "@accent3";
        /// `@accent4`.
        [attr] 3 accent4: Option<SchemeClrVal> = "@accent4";
        /// `@accent5`.
        [attr] 4 accent5: Option<SchemeClrVal> = "@accent5";
        /// `@accent6`.
        [attr] 5 accent6: Option<SchemeClrVal> = "@accent6";
        /// `@hlink`.
        [attr] 11 hlink: Option<SchemeClrVal> = "@hlink";
        /// `@folHlink`.
        [attr] 10 fol_hlink: Option<SchemeClrVal> = "@folHlink";
    }
}

record! {
    /// P:clrMapOvr. Length 0 for a:masterClrMapping.
    records ClrMapOvr {
        /// `a:overrideClrMapping`.
        0 override_: Option<Box<ClrMap>> = "a:overrideClrMapping";
    }
}
