//! Colour (`shared/format` 20 and 21).

use crate::{record, wire_enum};

record! {
    /// SpreadsheetML colour (`color`, `fgColor`, `bgColor`, `tabColor`, ...); used everywhere in
    /// XLSY except inside DrawingML.
    props Color {
        /// Value outside 0..11 becomes 1
        2 theme: Option<ThemeColor> = "";
        /// LenType 5; -1..1 as in OOXML
        3 tint: Option<f64> = "@tint";
        /// LenType 4; value 0xAARRGGBB, so the bytes in the file are B, G, R, A. @indexed is
        /// resolved to RGB here (custom palette `colors/indexedColors/rgbColor` first, else the
        /// default palette below with A=0xFF); @indexed=64 or unknown index gives no Rgb
        0 rgb: Option<u32> = "";
        /// Only if @auto is true; then nothing else is written
        1 kind: Option<ColorType> = "";
    }
}

wire_enum! {
    /// An enumeration.
    ColorType: u8 {
        0 Auto = "1";
    }
}

wire_enum! {
    /// An enumeration.
    ThemeColor: u8 {
        0 Lt1 = "0";
        1 Dk1 = "1";
        2 Lt2 = "2";
        3 Dk2 = "3";
        4 Accent1 = "4";
        5 Accent2 = "5";
        6 Accent3 = "6";
        7 Accent4 = "7";
        8 Accent5 = "8";
        9 Accent6 = "9";
        10 Hlink = "10";
        11 FolHlink = "11";
        else Dk1
    }
}
