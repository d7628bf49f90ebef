//! Style references (`shared/format` 40).

use super::{FontStyleIndex, UniColor};
use crate::record;

record! {
    /// P:style, wps:style, dgm style.
    records ShapeStyle {
        /// Always
        [always] 0 ln_ref: Option<Box<StyleRef>> = "a:lnRef";
        /// Always
        [always] 1 fill_ref: Option<Box<StyleRef>> = "a:fillRef";
        /// Always
        [always] 2 effect_ref: Option<Box<StyleRef>> = "a:effectRef";
        /// Always
        [always] 3 font_ref: Option<Box<FontRef>> = "a:fontRef";
    }
}

record! {
    /// StyleRef.
    ppty StyleRef {
        /// `@idx`.
        [attr] 0 idx: Option<i32> = "@idx";
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// FontRef.
    ppty FontRef {
        /// `@idx`.
        [attr] 0 idx: Option<FontStyleIndex> = "@idx";
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}
