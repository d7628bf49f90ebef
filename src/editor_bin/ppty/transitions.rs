//! Transitions (`shared/format` 30).

use crate::{record, wire_enum};

record! {
    /// `p:transition`. The effect is kept as text: qualified element name plus attribute names and
    /// values, so every kind (p:, p14:, p15:, p159:) has the same form.
    ppty Transition {
        /// Absent = true
        [attr] 0 advance_on_click: Option<bool> = "@advClick";
        /// Milliseconds
        [attr] 1 advance_after: Option<i32> = "@advTm";
        /// Milliseconds
        [attr] 2 duration: Option<i32> = "@p14:dur";
        /// `p:transition@spd`.
        [attr] 3 speed: Option<TransitionSpeed> = "@spd";
        /// Only when there is an effect element; p:sndAc is dropped; any other child (also
        /// p:extLst) is taken as the effect, the last one wins for the name while attributes add
        /// up. OOXML: p:transition/*
        0 effect: Option<Box<TransitionEffect>> = "";
    }
}

record! {
    /// The effect element. Names and values in two runs: first all names (id 1, repeated), then all
    /// values (id 2, repeated), paired by position.
    ppty TransitionEffect {
        /// The prefix of the source file is kept; readers know the prefixes p, p14, p15, p159.
        /// OOXML: qualified name, e.g. `p:fade`, `p14:vortex`, `p15:prstTrans`
        [attr] 0 element: Option<String> = "";
        /// Repeated, one per attribute, sorted by name (`p:split orient dir` gives `dir`,
        /// `orient`). OOXML: attribute name
        [attr] 1 attribute_name: Vec<String> = "";
        /// Repeated, same number and order. OOXML: attribute value
        [attr] 2 attribute_value: Vec<String> = "";
    }
}

wire_enum! {
    /// An enumeration.
    TransitionSpeed: u8 {
        0 Fast = "fast";
        1 Med = "med";
        2 Slow = "slow";
        else Fast
    }
}
