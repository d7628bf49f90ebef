//! Values that are kept inside their range (`shared/format` 40, "Values the known writer changes").

use crate::editor_bin::drawing::{
    AlphaModFix, Glow, InnerShdw, Lin, OuterShdw, PrstShdw, Reflection, Xfrm,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::Hooked;
use crate::xml::Xml;

/// A full turn in sixtieths of a thousandth of a degree.
const TURN: i32 = 21_600_000;
/// A right angle.
const QUARTER: i32 = 5_400_000;

macro_rules! ranges {
    ($($hook:ident: $record:ident { $($field:ident $low:expr, $high:expr;)* })*) => {$(
        pub(super) fn $hook(
            xml: &mut Xml<'_>,
            record: &mut $record,
            cx: &mut Context<'_>,
        ) -> Result<Hooked> {
            super::declared(xml, record, cx)?;
            $(super::limit(&mut record.$field, $low, $high);)*
            Ok(Hooked::Done)
        }
    )*};
}

ranges! {
    transform: Xfrm { ext_x 0, i32::MAX; ext_y 0, i32::MAX; }
    linear: Lin { ang 0, TURN; }
    glow: Glow { rad 0, i32::MAX; }
    inner_shadow: InnerShdw { dir 0, TURN; dist 0, i32::MAX; blur_rad 0, i32::MAX; }
    outer_shadow: OuterShdw {
        dir 0, TURN;
        dist 0, i32::MAX;
        blur_rad 0, i32::MAX;
        kx -QUARTER, QUARTER;
        ky -QUARTER, QUARTER;
    }
    preset_shadow: PrstShdw { dir 0, TURN; dist 0, i32::MAX; }
    reflection: Reflection {
        dir 0, TURN;
        blur_rad 0, i32::MAX;
        st_a 0, i32::MAX;
        end_a 0, i32::MAX;
    }
    alpha: AlphaModFix { amt 0, i32::MAX; }
}
