//! Trees shapes pictures connectors frames (`shared/format` 40).

use super::{
    BodyPr, DrawingNode, GrpSpPr, NvCxnSpPr, NvGraphicFramePr, NvGrpSpPr, NvPicPr, NvSpPr,
    ShapeStyle, SignatureLine, SmartArt, SpPr, Tbl, TxBody, UniFill, Xfrm,
};
use crate::editor_bin::chart::{ChartExPart, ChartPart};
use crate::editor_bin::codec::Bytes;
use crate::editor_bin::docy::DocContentSized;
use crate::{record, wire_enum};

record! {
    /// Shape tree or group; the id of its own record (4, or 9 for lockedCanvas) is part of the
    /// choice.
    records SpTree {
        /// Always
        [always] 0 nv_grp_sp_pr: Option<Box<NvGrpSpPr>> = "p:nvGrpSpPr";
        /// Always
        [always] 1 grp_sp_pr: Option<Box<GrpSpPr>> = "p:grpSpPr";
        /// Always, also with count 0; item id 0; order = z order. OOXML: children
        [list(0), always] 2 elems: Vec<DrawingNode> = "";
    }
}

record! {
    /// A shape.
    ppty Sp {
        /// `p:sp@useBgFill`.
        [attr] 0 use_bg_fill: Option<bool> = "@useBgFill";
        /// The cell whose text the shape shows; written whenever the attribute is there, also when
        /// it is empty (the usual case)
        [attr] 1 text_link: Option<String> = "@textlink";
        /// Always
        [always] 0 nv_sp_pr: Option<Box<NvSpPr>> = "p:nvSpPr";
        /// Always
        [always] 1 sp_pr: Option<Box<SpPr>> = "p:spPr";
        /// If present
        2 style: Option<Box<ShapeStyle>> = "p:style";
        /// If present; only outside DOCY
        3 tx_body: Option<Box<TxBody>> = "p:txBody";
        /// DOCY only: the block content of the text box: a second u32 length, then the DOCY form of
        /// document content (records Par, Table, ...). An a:txBody met in DOCY (wpc, diagrams
        /// excepted) is turned into w: paragraphs
        4 text_box_content: Option<Box<DocContentSized>> = "";
        /// DOCY only, follows 4; left out if there is no text box
        5 text_box_body_pr: Option<Box<BodyPr>> = "wps:bodyPr";
        /// DOCY only, head of a linked chain
        10 text_box_id: Option<Box<UIntAttr>> = "wps:txbx@id";
        /// DOCY only
        11 linked_txbx: Option<Box<LinkedTxbx>> = "wps:linkedTxbx";
        /// SmartArt drawing only
        6 tx_xfrm: Option<Box<Xfrm>> = "dsp:txXfrm";
        /// From VML
        7 signature_line: Option<Box<SignatureLine>> = "";
        /// `dsp:sp@modelId`.
        8 model_id: Option<Box<StringAttr>> = "@modelId";
        /// `xdr:sp@fLocksText`.
        9 f_locks_text: Option<Box<BoolAttr>> = "@fLocksText";
        /// Id 0xA1; xdr:sp and cdr:sp nearly always have it, with an empty text
        161 macro_: Option<Box<StringAttr>> = "@macro";
    }
}

record! {
    /// One attribute without 0xFA/0xFB, alone in a child record.
    fixed StringAttr {
        /// 0
        0 tag: u8 = "";
        /// U32 count of UTF-16 units, units
        1 value: String = "";
    }
}

record! {
    /// One attribute without 0xFA/0xFB, alone in a child record.
    fixed BoolAttr {
        /// 0
        0 tag: u8 = "";
        /// Value.
        1 value: bool = "";
    }
}

record! {
    /// One attribute without 0xFA/0xFB, alone in a child record.
    fixed UIntAttr {
        /// 0
        0 tag: u8 = "";
        /// Value.
        1 value: u32 = "";
    }
}

record! {
    /// A bare string in a child record.
    fixed StringValue {
        /// U32 count of UTF-16 units, units
        0 value: String = "";
    }
}

record! {
    /// A bare byte in a child record.
    fixed U8Value {
        /// Value.
        0 value: u8 = "";
    }
}

record! {
    /// Link to a text box of a chain.
    ppty LinkedTxbx {
        /// `wps:linkedTxbx@id`.
        [attr] 0 id: Option<u32> = "@id";
        /// `wps:linkedTxbx@seq`.
        [attr] 1 seq: Option<u32> = "@seq";
    }
}

record! {
    /// A connector (no attribute section).
    records CxnSp {
        /// Always
        [always] 0 nv_cxn_sp_pr: Option<Box<NvCxnSpPr>> = "p:nvCxnSpPr";
        /// Always
        [always] 1 sp_pr: Option<Box<SpPr>> = "p:spPr";
        /// If present
        2 style: Option<Box<ShapeStyle>> = "p:style";
        /// Id 0xA1
        161 macro_: Option<Box<StringAttr>> = "@macro";
    }
}

record! {
    /// A picture, OLE object, video or audio (no attribute section). Note the order of writing.
    records Pic {
        /// First, only for media; left out when the file is not found and for a:audioCd. OOXML:
        /// a:videoFile, a:audioFile ...
        5 media: Option<Box<PicMedia>> = "";
        /// Before 0, only for OLE; readers need it before child 1
        4 ole_object: Option<Box<OleObject>> = "";
        /// Always
        [always] 0 nv_pic_pr: Option<Box<NvPicPr>> = "p:nvPicPr";
        /// Always; stands before 1
        [always] 2 sp_pr: Option<Box<SpPr>> = "p:spPr";
        /// Always; a UniFill choice with id 1 inside
        [always] 1 blip_fill: UniFill = "p:blipFill";
        /// If present
        3 style: Option<Box<ShapeStyle>> = "p:style";
        /// Id 0xA1
        161 macro_: Option<Box<StringAttr>> = "@macro";
    }
}

record! {
    /// Name of the media file of a picture.
    ppty PicMedia {
        /// Embedded: the text "maskFile." + extension, the real file lies in media/ with the same
        /// number as the poster picture (see Media folder in 00-container.md). External: the path
        /// or URL. OOXML: relationship target of a:videoFile@r:link, else of p14:media@r:embed
        [attr] 0 file: Option<String> = "";
        /// OOXML: TargetMode
        [attr] 1 external: Option<bool> = "";
        /// Milliseconds, full precision
        [attr] 2 trim_start: Option<f64> = "";
        /// Milliseconds; 2 and 3 are written only when the file itself was found through p14:media
        /// (the link of a:audioFile leads nowhere)
        [attr] 3 trim_end: Option<f64> = "";
    }
}

record! {
    /// OLE data of a picture.
    ppty OleObject {
        /// `@progId`.
        [attr] 0 prog_id: Option<String> = "@progId|@ProgID";
        /// Only for progId starting with "asc.": the text of the plugin data (taken out of the OLE
        /// stream)
        [attr] 1 data: Option<String> = "";
        /// Twips; only DOCY
        [attr] 2 dxa_orig: Option<i32> = "";
        /// Twips; only DOCY
        [attr] 3 dya_orig: Option<i32> = "";
        /// OOXML: @showAsIcon / @DrawAspect
        [attr] 4 draw_aspect: Option<OleDrawAspect> = "";
        /// `o:OLEObject@Type`.
        [attr] 5 kind: Option<OleType> = "@Type";
        /// `o:OLEObject@UpdateMode`.
        [attr] 6 update_mode: Option<OleUpdateMode> = "@UpdateMode";
        /// "maskFile." + extension (bin, xls, ...); only when the object is not an OOXML package;
        /// the bytes are in media/ (see Media folder in 00-container.md). OOXML: relationship
        /// target
        [attr] 7 bin_file: Option<String> = "";
        /// XLSY
        5 move_with_cells: Option<Box<U8Value>> = "";
        /// XLSY
        6 size_with_cells: Option<Box<U8Value>> = "";
        /// If the object is an OOXML package or an equation
        1 embedded_type: Option<Box<OleEmbeddedType>> = "";
        /// Follows 1. Type 1: a whole DOCY content without the "DOCY;v10;0;" text header; 2: XLSY
        /// likewise; 4: the equation as DOCY math; 5: VSDY; 0: u8 2, then utf16 (u32 count) = file
        /// name of the package copied to media/
        2 embedded: Option<Bytes> = "";
    }
}

record! {
    /// OleEmbeddedType.
    fixed OleEmbeddedType {
        /// Value.
        0 value: OleEmbedded = "";
    }
}

wire_enum! {
    /// An enumeration.
    OleDrawAspect: u8 {
        0 Content = "Content";
        1 Icon = "Icon";
    }
}

wire_enum! {
    /// An enumeration.
    OleType: u8 {
        0 Embed = "Embed";
        1 Link = "Link";
    }
}

wire_enum! {
    /// An enumeration.
    OleUpdateMode: u8 {
        0 Always = "Always";
        1 OnCall = "OnCall";
    }
}

wire_enum! {
    /// An enumeration.
    OleEmbedded: u8 {
        0 OtherPackage = "otherPackage";
        1 Docx = "docx";
        2 Xlsx = "xlsx";
        3 PptxNotUsed = "pptxNotUsed";
        4 Equation = "equation";
        5 Vsdx = "vsdx";
        6 ZipPackageReaderOnly = "zipPackageReaderOnly";
    }
}

record! {
    /// Frame of a table, chart, SmartArt, slicer.
    ppty GraphicFrame {
        /// Rare
        [attr] 0 vml_spid: Option<String> = "";
        /// If present
        0 nv_graphic_frame_pr: Option<Box<NvGraphicFramePr>> = "p:nvGraphicFramePr";
        /// If present
        1 xfrm: Option<Box<Xfrm>> = "p:xfrm";
        /// Exactly one of 2..9 follows
        2 table: Option<Box<Tbl>> = "";
        /// The chart part, see the chart chapter
        3 chart: Option<Box<ChartPart>> = "";
        /// PPTY and XLSY; bin->pptx and bin->xlsx abort on it, so better write the inner node
        /// itself. OOXML: other graphicData content (lc:lockedCanvas, a picture or shape)
        4 element: Option<Box<DrawingNode>> = "";
        /// OOXML: sle:slicer, x14 slicer
        5 slicer: Option<Box<DrawingName>> = "";
        /// `sle15:slicer`.
        6 slicer_ext: Option<Box<DrawingName>> = "";
        /// `cx:chart@r:id`.
        7 chart_ex: Option<Box<ChartExPart>> = "";
        /// `dgm:relIds`.
        8 smart_art: Option<Box<SmartArt>> = "";
        /// `tsle:timeslicer`.
        9 timeslicer: Option<Box<DrawingName>> = "";
        /// Id 0xA1
        161 macro_: Option<Box<StringAttr>> = "@macro";
    }
}

record! {
    /// Slicer or timeline view by name.
    ppty DrawingName {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
    }
}
