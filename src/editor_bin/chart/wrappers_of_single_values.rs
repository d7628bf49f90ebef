//! Wrappers of single values (`shared/format` 50).

use crate::editor_bin::drawing::{ClrMap, SpPr, TxBody};
use crate::record;

record! {
    /// Wrapper of one boolean.
    records ChBool {
        /// `@val`.
        0 val: Option<bool> = "@val";
    }
}

record! {
    /// Wrapper of one unsigned integer.
    records ChU32 {
        /// `@val`.
        0 val: Option<u32> = "@val";
    }
}

record! {
    /// Wrapper of one double.
    records ChF64 {
        /// Eight bytes
        0 val: Option<f64> = "@val";
    }
}

record! {
    /// Wrapper of one string. Used also for numbers that may carry a percent sign (gap width,
    /// overlap, hole size, ...): the text of the attribute is kept as it is.
    records ChString {
        /// Bare
        0 val: Option<String> = "@val";
    }
}

record! {
    /// Wrapper of one byte.
    records ChU8 {
        /// `@val`.
        0 val: Option<u8> = "@val";
    }
}

record! {
    /// Wrapper of one signed byte.
    records ChI8 {
        /// `@val`.
        0 val: Option<i8> = "@val";
    }
}

record! {
    /// Shape properties.
    records ChSpPr {
        /// Its id and length are those of the node, type 0
        0 sp_pr: Option<Box<SpPr>> = ".";
    }
}

record! {
    /// Text (c:txPr or c:rich).
    records ChTxBody {
        /// Its id and length are those of the node, type 0
        0 tx_body: Option<Box<TxBody>> = ".";
    }
}

record! {
    /// Colour map.
    records ChClrMap {
        /// Its id and length are those of the node, type 0
        0 clr_map: Option<Box<ClrMap>> = ".";
    }
}
