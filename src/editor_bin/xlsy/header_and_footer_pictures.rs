//! Header and footer pictures (`shared/format` 20 and 21).

use crate::editor_bin::drawing::PptxData;
use crate::record;

record! {
    /// Worksheet/legacyDrawingHF (and worksheet/drawingHF); worksheet record 28.
    records LegacyDrawingHF {
        /// `@cfe`.
        4 cfe: Option<i32> = "@cfe";
        /// `@cff`.
        5 cff: Option<i32> = "@cff";
        /// `@cfo`.
        6 cfo: Option<i32> = "@cfo";
        /// `@che`.
        7 che: Option<i32> = "@che";
        /// `@chf`.
        8 chf: Option<i32> = "@chf";
        /// `@cho`.
        9 cho: Option<i32> = "@cho";
        /// `@lfe`.
        10 lfe: Option<i32> = "@lfe";
        /// `@lff`.
        11 lff: Option<i32> = "@lff";
        /// `@lfo`.
        12 lfo: Option<i32> = "@lfo";
        /// `@lhe`.
        13 lhe: Option<i32> = "@lhe";
        /// `@lhf`.
        14 lhf: Option<i32> = "@lhf";
        /// `@lho`.
        15 lho: Option<i32> = "@lho";
        /// `@rfe`.
        16 rfe: Option<i32> = "@rfe";
        /// `@rff`.
        17 rff: Option<i32> = "@rff";
        /// `@rfo`.
        18 rfo: Option<i32> = "@rfo";
        /// `@rhe`.
        19 rhe: Option<i32> = "@rhe";
        /// `@rhf`.
        20 rhf: Option<i32> = "@rhf";
        /// `@rho`.
        21 rho: Option<i32> = "@rho";
        /// Last. OOXML: the VML part of @r:id
        0 drawings: Option<Box<LegacyDrawingHFDrawings>> = "";
    }
}

record! {
    /// The shapes of the header/footer VML part.
    records LegacyDrawingHFDrawings {
        /// Repeats; sorted by shape id as text
        1 drawing: Vec<LegacyDrawingHFDrawing> = "";
    }
}

record! {
    /// One VML shape of a header or footer.
    records LegacyDrawingHFDrawing {
        /// The place: L, C or R + H or F + nothing, FIRST or EVEN, e.g. `LH`, `CFFIRST`
        2 drawing_id: Option<String> = "";
        /// The VML shape turned into a drawing node, see the drawing part; length 0 if it cannot be
        /// turned
        3 drawing_shape: Option<Box<PptxData>> = "";
    }
}
