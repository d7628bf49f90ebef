//! Drawings of a sheet (`shared/format` 20 and 21).

use crate::editor_bin::drawing::PptxData;
use crate::{record, wire_enum};

record! {
    /// Worksheet/drawing@r:id, worksheet/legacyDrawing@r:id, worksheet/oleObjects; worksheet record
    /// 12.
    records Drawings {
        /// Repeats; order: anchors of the drawing part in document order, then OLE objects (in no
        /// fixed order), then left-over VML shapes (sorted by shape id as text). OOXML:
        /// xdr:twoCellAnchor, xdr:oneCellAnchor, xdr:absoluteAnchor; oleObjects/oleObject; v:shape
        /// of the legacy drawing
        13 drawing: Vec<Drawing> = "";
    }
}

record! {
    /// One anchor. Also used (records 0..14 without 9) as `ControlAnchor` of a form control.
    records Drawing {
        /// Always, first. OOXML: name of the anchor element
        0 kind: Option<CellAnchorType> = "";
        /// Second, after Type; only if the attribute is there
        12 edit_as: Option<CellAnchorType> = "";
        /// `xdr:from`.
        1 from: Option<Box<DrawingFromTo>> = "xdr:from";
        /// TwoCellAnchor only
        2 to: Option<Box<DrawingFromTo>> = "xdr:to";
        /// AbsoluteAnchor only
        3 pos: Option<Box<DrawingPos>> = "xdr:pos";
        /// OneCellAnchor and absoluteAnchor
        8 ext: Option<Box<DrawingExt>> = "xdr:ext";
        /// Written whenever the element is there, also with length 0
        14 client_data: Option<Box<DrawingClientData>> = "xdr:clientData";
        /// The drawing node; last
        9 pptx_drawing: Option<Box<PptxData>> = "";
    }
}

wire_enum! {
    /// An enumeration.
    CellAnchorType: u8 {
        0 Absolute = "absolute|xdr:absoluteAnchor";
        1 OneCell = "oneCell|xdr:oneCellAnchor";
        2 TwoCell = "twoCell|xdr:twoCellAnchor";
        else TwoCell
    }
}

record! {
    /// Xdr:from and xdr:to.
    props DrawingFromTo {
        /// Counted from 0
        0 col: Option<i32> = "xdr:col";
        /// LenType 5; millimetres (EMU / 36000)
        1 col_off: Option<f64> = "xdr:colOff";
        /// Counted from 0
        2 row: Option<i32> = "xdr:row";
        /// LenType 5; millimetres
        3 row_off: Option<f64> = "xdr:rowOff";
    }
}

record! {
    /// Xdr:pos.
    props DrawingPos {
        /// LenType 5; millimetres
        0 x: Option<f64> = "@x";
        /// LenType 5; millimetres
        1 y: Option<f64> = "@y";
    }
}

record! {
    /// Xdr:ext.
    props DrawingExt {
        /// LenType 5; millimetres
        0 cx: Option<f64> = "@cx";
        /// LenType 5; millimetres
        1 cy: Option<f64> = "@cy";
    }
}

record! {
    /// Xdr:clientData.
    props DrawingClientData {
        /// `@fLocksWithSheet`.
        0 locks_with_sheet: Option<bool> = "@fLocksWithSheet";
        /// `@fPrintsWithSheet`.
        1 prints_with_sheet: Option<bool> = "@fPrintsWithSheet";
    }
}
