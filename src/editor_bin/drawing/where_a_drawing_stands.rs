//! Where a drawing stands (`shared/format` 40).

use super::{CxnSp, GraphicFrame, Pic, Sp, SpTree};
use crate::{choice, record};

record! {
    /// The wrapper of one drawing in DOCY and XLSY; a:graphic in wp:inline/wp:anchor, w:pict,
    /// w:object, xdr:*Anchor.
    records PptxData {
        /// Exactly one
        0 data: Option<Box<PptxDataElem>> = "";
        /// XLSY, id 0x99; the fallback of an mc:AlternateContent that requires cx1/cx2; readers
        /// ignore it
        153 alternative: Option<Box<PptxDataElem>> = "mc:Fallback";
    }
}

record! {
    /// Second level of the wrapper.
    records PptxDataElem {
        /// One; the element. In DOCY a w:pict/w:object with several shapes can give several records
        /// 1, readers take the first
        1 elem: Option<Box<DrawingNode>> = "";
    }
}

choice! {
    /// Choice. The tree of a slide.
    records SpTreeHolder of SpTreeHolderItem {
        /// Exactly one
        4 SpTree(Box<SpTree>) = "p:spTree";
    }
}

choice! {
    /// Choice. One drawing element. An element that cannot be read (an ink content part, a graphic
    /// frame with unknown content) is left out, and not counted, in PPTY and XLSY; in DOCY the node
    /// is empty (length 0). Of an mc:AlternateContent the Choice is taken if its first Requires
    /// prefix is known and it gives something, else the Fallback.
    records DrawingNode of DrawingNodeItem {
        /// `p:sp, wps:wsp, xdr:sp, dsp:sp, cdr:sp`.
        1 Sp(Box<Sp>) = "p:sp|wps:wsp|xdr:sp|dsp:sp|cdr:sp";
        /// A picture without OLE or media
        2 Pic(Box<Pic>) = "p:pic|pic:pic|xdr:pic";
        /// `p:cxnSp, xdr:cxnSp`.
        3 CxnSp(Box<CxnSp>) = "p:cxnSp|xdr:cxnSp";
        /// Group; same payload as the slide tree
        4 GrpSp(Box<SpTree>) = "p:grpSp|wpg:wgp|wpg:grpSp|xdr:grpSp|wpc:wpc";
        /// Table, chart, SmartArt, slicer
        5 GraphicFrame(Box<GraphicFrame>) = "p:graphicFrame|xdr:graphicFrame";
        /// Picture with child 4. OOXML: p:oleObj with p:pic, w:object
        6 Ole(Box<Pic>) = "";
        /// Picture with child 5. OOXML: p:pic with a:videoFile or a:quickTimeFile
        7 Video(Box<Pic>) = "";
        /// Picture with child 5. OOXML: p:pic with a:audioFile, a:wavAudioFile, a:audioCd
        8 Audio(Box<Pic>) = "";
        /// DOCY; in PPTY and XLSY it stands inside GraphicFrame child 4; as a group; text inside is
        /// always TxBody, never DOCY content
        9 LockedCanvas(Box<SpTree>) = "lc:lockedCanvas";
        /// Id 0x99; the known writer puts it as a second record after the main one when the Choice
        /// requires cx1 or cx2 and a Fallback exists. **Never write it in a list of shapes**: the
        /// reader bin->pptx takes it for one more shape, so the fallback appears beside the choice
        /// and, for each such record, one shape is lost at the end of the list (checked; with some
        /// followers the reader aborts)
        153 Alternative(Box<DrawingNode>) = "mc:Fallback";
    }
}
