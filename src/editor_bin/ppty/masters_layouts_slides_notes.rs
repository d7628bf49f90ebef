//! Masters layouts slides notes (`shared/format` 30).

use super::{Comments, GuideList15, Timing, Transition, U32Field, XmlId};
use crate::editor_bin::codec::Bytes;
use crate::editor_bin::drawing::{Bg, ClrMap, ClrMapOvr, DrawingNode, SpTreeHolder, TextListStyle};
use crate::{record, wire_enum};

record! {
    /// `p:sldMaster`.
    ppty SlideMaster {
        /// `p:sldMaster@preserve`.
        [attr] 0 preserve: Option<bool> = "@preserve";
        /// Always written
        [always] 0 common_slide_data: CommonSlideData = "p:cSld";
        /// Always written
        [always] 1 color_map: ClrMap = "p:clrMap";
        /// Always written; item type 0; skipped by readers (ThemeRels counts)
        [list(0), always] 2 layout_ids: Vec<XmlId> = "p:sldLayoutIdLst/p:sldLayoutId";
        /// Only as direct child, not inside mc:AlternateContent; skipped by the back converter
        3 transition: Option<Box<Transition>> = "p:transition";
        /// Skipped by the back converter
        4 timing: Option<Box<Timing>> = "p:timing";
        /// `p:hf`.
        5 header_footer: Option<Box<HeaderFooter>> = "p:hf";
        /// `p:txStyles`.
        6 text_styles: Option<Box<TextStyles>> = "p:txStyles";
        /// `p15:sldGuideLst`.
        15 guides: Option<Box<GuideList15>> = "p:extLst/p:ext/p15:sldGuideLst";
    }
}

record! {
    /// `p:sldLayout`.
    ppty SlideLayout {
        /// `p:sldLayout@matchingName`.
        [attr] 0 matching_name: Option<String> = "@matchingName";
        /// `p:sldLayout@preserve`.
        [attr] 1 preserve: Option<bool> = "@preserve";
        /// `p:sldLayout@showMasterPhAnim`.
        [attr] 2 show_master_ph_anim: Option<bool> = "@showMasterPhAnim";
        /// Absent = true
        [attr] 3 show_master_sp: Option<bool> = "@showMasterSp";
        /// `p:sldLayout@userDrawn`.
        [attr] 4 user_drawn: Option<bool> = "@userDrawn";
        /// `p:sldLayout@type`.
        [attr] 5 kind: Option<SlideLayoutType> = "@type";
        /// Always written
        [always] 0 common_slide_data: CommonSlideData = "p:cSld";
        /// `p:clrMapOvr`.
        1 color_map_override: Option<Box<ClrMapOvr>> = "p:clrMapOvr";
        /// As for masters; skipped by the back converter
        2 transition: Option<Box<Transition>> = "p:transition";
        /// Skipped by the back converter
        3 timing: Option<Box<Timing>> = "p:timing";
        /// `p:hf`.
        4 header_footer: Option<Box<HeaderFooter>> = "p:hf";
        /// `p15:sldGuideLst`.
        15 guides: Option<Box<GuideList15>> = "p:extLst/p:ext/p15:sldGuideLst";
    }
}

wire_enum! {
    /// An enumeration.
    SlideLayoutType: u8 {
        0 Blank = "blank";
        1 Chart = "chart";
        2 ChartAndTx = "chartAndTx";
        3 ClipArtAndTx = "clipArtAndTx";
        4 ClipArtAndVertTx = "clipArtAndVertTx";
        5 Cust = "cust";
        6 Dgm = "dgm";
        7 FourObj = "fourObj";
        8 MediaAndTx = "mediaAndTx";
        9 Obj = "obj";
        10 ObjAndTwoObj = "objAndTwoObj";
        11 ObjAndTx = "objAndTx";
        12 ObjOnly = "objOnly";
        13 ObjOverTx = "objOverTx";
        14 ObjTx = "objTx";
        15 PicTx = "picTx";
        16 SecHead = "secHead";
        17 Tbl = "tbl";
        18 Title = "title";
        19 TitleOnly = "titleOnly";
        20 TwoColTx = "twoColTx";
        21 TwoObj = "twoObj";
        22 TwoObjAndObj = "twoObjAndObj";
        23 TwoObjAndTx = "twoObjAndTx";
        24 TwoObjOverTx = "twoObjOverTx";
        25 TwoTxTwoObj = "twoTxTwoObj";
        26 Tx = "tx";
        27 TxAndChart = "txAndChart";
        28 TxAndClipArt = "txAndClipArt";
        29 TxAndMedia = "txAndMedia";
        30 TxAndObj = "txAndObj";
        31 TxAndTwoObj = "txAndTwoObj";
        32 TxOverObj = "txOverObj";
        33 VertTitleAndTx = "vertTitleAndTx";
        34 VertTitleAndTxOverChart = "vertTitleAndTxOverChart";
        35 VertTx = "vertTx";
        else Blank
    }
}

record! {
    /// `p:sld`.
    ppty Slide {
        /// Absent = true
        [attr] 0 show: Option<bool> = "@show";
        /// `p:sld@showMasterPhAnim`.
        [attr] 1 show_master_ph_anim: Option<bool> = "@showMasterPhAnim";
        /// Absent = true
        [attr] 2 show_master_sp: Option<bool> = "@showMasterSp";
        /// `p:cSld`.
        0 common_slide_data: Option<Box<CommonSlideData>> = "p:cSld";
        /// `p:clrMapOvr`.
        1 color_map_override: Option<Box<ClrMapOvr>> = "p:clrMapOvr";
        /// Also from mc:AlternateContent: the first mc:Choice is taken, mc:Fallback only when there
        /// is no Choice
        2 transition: Option<Box<Transition>> = "p:transition";
        /// Also inside mc:AlternateContent
        3 timing: Option<Box<Timing>> = "p:timing";
        /// Classic comments part, or the modern one when there is no classic one. OOXML: the
        /// slide's comments part
        4 comments: Option<Box<Comments>> = "";
    }
}

record! {
    /// `p:notes`.
    ppty NotesSlide {
        /// `p:notes@showMasterPhAnim`.
        [attr] 0 show_master_ph_anim: Option<bool> = "@showMasterPhAnim";
        /// `p:notes@showMasterSp`.
        [attr] 1 show_master_sp: Option<bool> = "@showMasterSp";
        /// Always written
        [always] 0 common_slide_data: CommonSlideData = "p:cSld";
        /// `p:clrMapOvr`.
        1 color_map_override: Option<Box<ClrMapOvr>> = "p:clrMapOvr";
    }
}

record! {
    /// `p:notesMaster`. No attribute section.
    records NotesMaster {
        /// Always written
        [always] 0 common_slide_data: CommonSlideData = "p:cSld";
        /// Always written
        [always] 1 color_map: ClrMap = "p:clrMap";
        /// `p:hf`.
        2 header_footer: Option<Box<HeaderFooter>> = "p:hf";
        /// `p:notesStyle`.
        3 notes_style: Option<Box<TextListStyle>> = "p:notesStyle";
        /// `p15:sldGuideLst`.
        15 guides: Option<Box<GuideList15>> = "p:extLst/p:ext/p15:sldGuideLst";
    }
}

record! {
    /// `p:handoutMaster`. No attribute section.
    records HandoutMaster {
        /// Always written
        [always] 0 common_slide_data: CommonSlideData = "p:cSld";
        /// Always written
        [always] 1 color_map: ClrMap = "p:clrMap";
        /// `p:hf`.
        2 header_footer: Option<Box<HeaderFooter>> = "p:hf";
        /// `p15:sldGuideLst`.
        15 guides: Option<Box<GuideList15>> = "p:extLst/p:ext/p15:sldGuideLst";
    }
}

record! {
    /// `p:cSld`.
    ppty CommonSlideData {
        /// `p:cSld@name`.
        [attr] 0 name: Option<String> = "@name";
        /// Reader only
        [attr, old] 1 creation_id_old: Option<i32> = "";
        /// `p:bg`.
        0 background: Option<Box<Bg>> = "p:bg";
        /// Always written
        [always] 1 tree: SpTreeHolder = "";
        /// `p:controls`.
        2 controls: Option<Box<Controls>> = "p:controls";
        /// Length 4
        3 creation_id: Option<Box<U32Field>> = "p:extLst/p:ext/p14:creationId";
    }
}

record! {
    /// `p:controls`.
    records Controls {
        /// Repeated, no count. From mc:AlternateContent: the Choice, or the Fallback when the
        /// Choice requires `v` and a Fallback control exists
        0 control: Vec<Control> = "p:control";
    }
}

record! {
    /// P:control (ActiveX).
    ppty Control {
        /// `p:control@name`.
        [attr] 0 name: Option<String> = "@name";
        /// EMU
        [attr] 1 width: Option<u32> = "@imgW";
        /// EMU
        [attr] 2 height: Option<u32> = "@imgH";
        /// `p:control@showAsIcon`.
        [attr] 3 show_as_icon: Option<bool> = "@showAsIcon";
        /// Body = one whole element record (u8 2 = picture, u32 length, body). OOXML:
        /// p:control/p:pic, or the VML shape of @spid
        0 picture: Option<Box<DrawingNode>> = "";
        /// Only on slides. OOXML: ppt/activeX/activeX*.xml
        1 active_x: Option<Box<ActiveX>> = "";
    }
}

record! {
    /// `ax:ocx`.
    ppty ActiveX {
        /// `ax:ocx@ax:classid`.
        [attr] 0 class_id: Option<String> = "@ax:classid";
        /// `ax:ocx@ax:license`.
        [attr] 1 license: Option<String> = "@ax:license";
        /// `ax:ocx@ax:persistence`.
        [attr] 2 persistence: Option<String> = "@ax:persistence";
        /// The property bag.
        4 ocx_pr: Vec<OcxProperty> = "ax:ocxPr";
        /// The part's bytes. OOXML: ppt/activeX/activeX*.bin
        5 data: Option<Bytes> = "";
    }
}

record! {
    /// `ax:ocxPr`: one property of a control. The format's tables leave its bytes open; this is what files have.
    ppty OcxProperty {
        /// `@ax:name`.
        [attr] 0 name: Option<String> = "@ax:name";
        /// `@ax:value`.
        [attr] 1 value: Option<String> = "@ax:value";
    }
}

record! {
    /// `p:txStyles`. No attribute section.
    records TextStyles {
        /// Drawing part
        0 title: Option<Box<TextListStyle>> = "p:titleStyle";
        /// `p:bodyStyle`.
        1 body: Option<Box<TextListStyle>> = "p:bodyStyle";
        /// `p:otherStyle`.
        2 other: Option<Box<TextListStyle>> = "p:otherStyle";
    }
}

record! {
    /// `p:hf`.
    ppty HeaderFooter {
        /// `p:hf@dt`.
        [attr] 0 date_time: Option<bool> = "@dt";
        /// `p:hf@ftr`.
        [attr] 1 footer: Option<bool> = "@ftr";
        /// `p:hf@hdr`.
        [attr] 2 header: Option<bool> = "@hdr";
        /// `p:hf@sldNum`.
        [attr] 3 slide_number: Option<bool> = "@sldNum";
    }
}
