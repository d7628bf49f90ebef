//! Cell stream (`shared/format` 20 and 21).

use super::ErrorCode;
use crate::editor_bin::codec::Bytes;
use crate::record;

record! {
    /// RowHdr: sheetData/row.
    fixed StreamRow {
        /// Counted from 0 (r - 1); without @r one more than the last row
        0 row: u32 = "@r";
        /// Index in CellXfs; only meant if bit 0x40 of Flags2 is set
        1 style: u32 = "@s";
        /// Points times 20, truncated; 0 = no height. Read back as at most 409.6 pt
        2 height: u16 = "@ht";
        /// 0 or 3: both bits are set by thickTop; thickBot is not written. Read: 0x01 thickTop,
        /// 0x02 thickBot
        3 flags1: u8 = "@thickTop";
        /// 0x07 @outlineLevel (low 3 bits); 0x08 @collapsed; 0x10 @hidden; 0x20 @customHeight (only
        /// if @ht is there too); 0x40 @customFormat
        4 flags2: u8 = "several";
        /// 0x01 ph
        5 flags3: u8 = "@ph";
        /// Always 0; whatever follows up to the record length is skipped
        6 span_count: u32 = "";
    }
}

record! {
    /// Type 1.
    fixed StreamBlank {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// 0x2000 for an inline string
        2 ext_flags: u16 = "is";
        /// `is`.
        [rest] 3 tail: Bytes = "is";
    }
}

record! {
    /// Type 3.
    fixed StreamError {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// An unlisted error word (#SPILL!, #CALC!, ...) is written as 0
        2 value: ErrorCode = "v";
        /// `none`.
        3 ext_flags: u16 = "";
        /// `@cm, @vm`.
        [rest] 4 tail: Bytes = "@cm|@vm";
    }
}

record! {
    /// Type 4.
    fixed StreamBool {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// `v`.
        2 value: bool = "v";
        /// `none`.
        3 ext_flags: u16 = "";
        /// `@cm, @vm`.
        [rest] 4 tail: Bytes = "@cm|@vm";
    }
}

record! {
    /// Type 5.
    fixed StreamReal {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// T="d": the ISO date becomes a serial number of the 1900 system, also in 1904 books; a
        /// bare time becomes a fraction of a day. Text that is no number gives 0
        2 value: f64 = "v";
        /// `none`.
        3 ext_flags: u16 = "";
        /// `@cm, @vm`.
        [rest] 4 tail: Bytes = "@cm|@vm";
    }
}

record! {
    /// Type 6.
    fixed StreamString {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// String with count
        2 value: String = "v";
        /// `none`.
        3 ext_flags: u16 = "";
        /// `@cm, @vm`.
        [rest] 4 tail: Bytes = "@cm|@vm";
    }
}

record! {
    /// Type 7.
    fixed StreamIsst {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// Index in SharedStrings
        2 value: u32 = "v";
        /// `none`.
        3 ext_flags: u16 = "";
        /// `@cm, @vm`.
        [rest] 4 tail: Bytes = "@cm|@vm";
    }
}

record! {
    /// Type 8.
    fixed StreamFmlaString {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// String with count; empty if there is no cached value
        2 value: String = "v";
        /// `f@ca`.
        3 fmla_flags: u16 = "f@ca";
        /// 0
        4 cce: u32 = "";
        /// 0
        5 cb: u32 = "";
        /// `f`.
        6 ext_flags: u16 = "f";
        /// `f, @cm, @vm`.
        [rest] 7 tail: Bytes = "f|@cm|@vm";
    }
}

record! {
    /// Type 9.
    fixed StreamFmlaNum {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// `v`.
        2 value: f64 = "v";
        /// `f@ca`.
        3 fmla_flags: u16 = "f@ca";
        /// 0
        4 cce: u32 = "";
        /// 0
        5 cb: u32 = "";
        /// `f`.
        6 ext_flags: u16 = "f";
        /// `f, @cm, @vm`.
        [rest] 7 tail: Bytes = "f|@cm|@vm";
    }
}

record! {
    /// Type 10.
    fixed StreamFmlaBool {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// `v`.
        2 value: bool = "v";
        /// `f@ca`.
        3 fmla_flags: u16 = "f@ca";
        /// 0
        4 cce: u32 = "";
        /// 0
        5 cb: u32 = "";
        /// `f`.
        6 ext_flags: u16 = "f";
        /// `f, @cm, @vm`.
        [rest] 7 tail: Bytes = "f|@cm|@vm";
    }
}

record! {
    /// Type 11.
    fixed StreamFmlaError {
        /// `@r`.
        0 col: u32 = "@r";
        /// `@s, @ph, @cm, @vm`.
        1 style_flags: u32 = "@s|@ph|@cm|@vm";
        /// `v`.
        2 value: ErrorCode = "v";
        /// `f@ca`.
        3 fmla_flags: u16 = "f@ca";
        /// 0
        4 cce: u32 = "";
        /// 0
        5 cb: u32 = "";
        /// `f`.
        6 ext_flags: u16 = "f";
        /// `f, @cm, @vm`.
        [rest] 7 tail: Bytes = "f|@cm|@vm";
    }
}
