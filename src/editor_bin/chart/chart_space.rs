//! Chart space (`shared/format` 50).

use super::{ChBool, ChU32};
use crate::{record, wire_enum};

record! {
    /// Mc:AlternateContent as a child of c:chartSpace.
    records ChAlternateContent {
        /// Repeats
        0 choice: Vec<ChAcChoice> = "mc:Choice";
        /// `mc:Fallback`.
        1 fallback: Option<Box<ChAcFallback>> = "mc:Fallback";
    }
}

record! {
    /// Mc:Choice.
    records ChAcChoice {
        /// Value 101 to 148
        0 style: Option<Box<ChStyle>> = "c14:style";
        /// C14; written after 0
        1 requires: Option<String> = "@Requires";
    }
}

record! {
    /// Mc:Fallback.
    records ChAcFallback {
        /// Value 1 to 48
        0 style: Option<Box<ChStyle>> = "c:style";
    }
}

record! {
    /// C:style or c14:style. Which of the two follows from the place only.
    records ChStyle {
        /// `@val`.
        0 val: Option<u8> = "@val";
    }
}

record! {
    /// C:pivotSource.
    records ChPivotSource {
        /// Bare; text of the element
        0 name: Option<String> = "c:name";
        /// `c:fmtId@val`.
        1 fmt_id: Option<Box<ChU32>> = "c:fmtId@val";
    }
}

record! {
    /// C:protection.
    records ChProtection {
        /// `c:chartObject@val`.
        0 chart_object: Option<Box<ChBool>> = "c:chartObject@val";
        /// `c:data@val`.
        1 data: Option<Box<ChBool>> = "c:data@val";
        /// `c:formatting@val`.
        2 formatting: Option<Box<ChBool>> = "c:formatting@val";
        /// `c:selection@val`.
        3 selection: Option<Box<ChBool>> = "c:selection@val";
        /// `c:userInterface@val`.
        4 user_interface: Option<Box<ChBool>> = "c:userInterface@val";
    }
}

record! {
    /// C:externalData. The relationship id is not stored; the workbook is record 16, 19 or 20 of
    /// the part.
    records ChExternalData {
        /// `c:autoUpdate@val`.
        0 auto_update: Option<Box<ChBool>> = "c:autoUpdate@val";
    }
}

record! {
    /// Extension with the identity of an external workbook.
    records ChExternalRef {
        /// Bare
        133 file_key: Option<String> = "@fileKey";
        /// Bare
        134 instance_id: Option<String> = "@instanceId";
    }
}

record! {
    /// C:printSettings.
    records ChPrintSettings {
        /// `c:headerFooter`.
        0 header_footer: Option<Box<ChHeaderFooter>> = "c:headerFooter";
        /// `c:pageMargins`.
        1 page_margins: Option<Box<ChPageMargins>> = "c:pageMargins";
        /// `c:pageSetup`.
        2 page_setup: Option<Box<ChPageSetup>> = "c:pageSetup";
    }
}

record! {
    /// C:headerFooter.
    records ChHeaderFooter {
        /// `c:oddHeader`.
        0 odd_header: Option<String> = "c:oddHeader";
        /// `c:oddFooter`.
        1 odd_footer: Option<String> = "c:oddFooter";
        /// `c:evenHeader`.
        2 even_header: Option<String> = "c:evenHeader";
        /// `c:evenFooter`.
        3 even_footer: Option<String> = "c:evenFooter";
        /// `c:firstHeader`.
        4 first_header: Option<String> = "c:firstHeader";
        /// `c:firstFooter`.
        5 first_footer: Option<String> = "c:firstFooter";
        /// `@alignWithMargins`.
        6 align_with_margins: Option<bool> = "@alignWithMargins";
        /// `@differentOddEven`.
        7 different_odd_even: Option<bool> = "@differentOddEven";
        /// `@differentFirst`.
        8 different_first: Option<bool> = "@differentFirst";
    }
}

record! {
    /// C:pageMargins, in inches, bare doubles.
    records ChPageMargins {
        /// Inch
        0 left: Option<f64> = "@l";
        /// Inch
        1 right: Option<f64> = "@r";
        /// Inch
        2 top: Option<f64> = "@t";
        /// Inch
        3 bottom: Option<f64> = "@b";
        /// Inch
        4 header: Option<f64> = "@header";
        /// Inch
        5 footer: Option<f64> = "@footer";
    }
}

record! {
    /// C:pageSetup; bare values.
    records ChPageSetup {
        /// `@paperSize`.
        0 paper_size: Option<u32> = "@paperSize";
        /// `@paperHeight`.
        1 paper_height: Option<String> = "@paperHeight";
        /// `@paperWidth`.
        2 paper_width: Option<String> = "@paperWidth";
        /// `@firstPageNumber`.
        3 first_page_number: Option<u32> = "@firstPageNumber";
        /// `@orientation`.
        4 orientation: Option<ChPageOrientation> = "@orientation";
        /// `@blackAndWhite`.
        5 black_and_white: Option<bool> = "@blackAndWhite";
        /// `@draft`.
        6 draft: Option<bool> = "@draft";
        /// `@useFirstPageNumber`.
        7 use_first_page_number: Option<bool> = "@useFirstPageNumber";
        /// `@horizontalDpi`.
        8 horizontal_dpi: Option<u32> = "@horizontalDpi";
        /// Never written in practice: the XML reader of the tested version takes the attribute for
        /// @draft
        [old] 9 vertical_dpi: Option<u32> = "@verticalDpi";
        /// `@copies`.
        10 copies: Option<u32> = "@copies";
    }
}

wire_enum! {
    /// An enumeration.
    ChPageOrientation: u8 {
        0 Default = "default";
        1 Portrait = "portrait";
        2 Landscape = "landscape";
        else Default
    }
}
