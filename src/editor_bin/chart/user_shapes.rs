//! User shapes (`shared/format` 50).

use crate::editor_bin::drawing::PptxData;
use crate::record;

record! {
    /// Shapes drawn on the chart (drawingN.xml, root c:userShapes).
    records ChUserShapes {
        /// First; ignored by the reader. OOXML: number of anchors
        0 count: Option<u32> = "";
        /// Repeats
        1 rel_anchor: Vec<ChAnchor> = "cdr:relSizeAnchor";
        /// Repeats; see the rules: the bin->OOXML reader takes it for a relative anchor
        2 abs_anchor: Vec<ChAnchor> = "cdr:absSizeAnchor";
    }
}

record! {
    /// Cdr:relSizeAnchor or cdr:absSizeAnchor.
    records ChAnchor {
        /// `cdr:from`.
        1 from: Option<Box<ChAnchorPoint>> = "cdr:from";
        /// Relative anchor only
        2 to: Option<Box<ChAnchorPoint>> = "cdr:to";
        /// Absolute anchor only
        8 ext: Option<Box<ChAnchorExt>> = "cdr:ext";
        /// Node 0 holding record 1 holding the tree element, exactly as PptxData in DOCY
        9 drawing: Option<Box<PptxData>> = "";
    }
}

record! {
    /// Cdr:from, cdr:to: fractions of the chart size.
    props ChAnchorPoint {
        /// 0 to 1; lenType 5, eight bytes in every container
        [real] 0 x: Option<f64> = "cdr:x";
        /// Likewise
        [real] 1 y: Option<f64> = "cdr:y";
    }
}

record! {
    /// Cdr:ext.
    props ChAnchorExt {
        /// EMU as a double; lenType 5, eight bytes
        [real] 0 cx: Option<f64> = "@cx";
        /// Likewise
        [real] 1 cy: Option<f64> = "@cy";
    }
}
