//! Lines (`shared/format` 40).

use super::{CompoundLine, LineCap, LineEndSize, LineEndType, PenAlign, PrstDashVal, UniFill};
use crate::{record, wire_enum};

record! {
    /// A:ln and the table borders.
    ppty Ln {
        /// `@algn`.
        [attr] 0 algn: Option<PenAlign> = "@algn";
        /// `@cap`.
        [attr] 1 cap: Option<LineCap> = "@cap";
        /// `@cmpd`.
        [attr] 2 cmpd: Option<CompoundLine> = "@cmpd";
        /// EMU
        [attr] 3 w: Option<i32> = "@w";
        /// Always. OOXML: fill choice
        [always] 0 fill: UniFill = "";
        /// If present; a:custDash is what it is most like
        1 prst_dash: Option<Box<PrstDash>> = "a:prstDash|a:custDash";
        /// If present
        2 join: Option<Box<LineJoin>> = "a:round|a:bevel|a:miter";
        /// If present
        3 head_end: Option<Box<LineEnd>> = "a:headEnd";
        /// If present
        4 tail_end: Option<Box<LineEnd>> = "a:tailEnd";
    }
}

record! {
    /// PrstDash.
    ppty PrstDash {
        /// `@val`.
        [attr] 0 val: Option<PrstDashVal> = "@val";
    }
}

record! {
    /// LineJoin.
    ppty LineJoin {
        /// A 4-byte value. OOXML: element
        [attr] 0 kind: Option<LineJoinType> = "";
        /// `a:miter@lim`.
        [attr, percent] 1 lim: Option<i32> = "@lim";
    }
}

wire_enum! {
    /// An enumeration.
    LineJoinType: i32 {
        0 None = "none";
        1 Round = "round";
        2 Bevel = "bevel";
        3 Miter = "miter";
    }
}

record! {
    /// LineEnd.
    ppty LineEnd {
        /// `@type`.
        [attr] 0 kind: Option<LineEndType> = "@type";
        /// `@w`.
        [attr] 1 w: Option<LineEndSize> = "@w";
        /// `@len`.
        [attr] 2 len: Option<LineEndSize> = "@len";
    }
}
