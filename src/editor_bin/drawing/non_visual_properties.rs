//! Non visual properties (`shared/format` 40).

use super::{Orient, PlaceholderSize, PlaceholderType, StringValue};
use crate::editor_bin::codec::CountedBytes;
use crate::record;

record! {
    /// NvSpPr.
    records NvSpPr {
        /// Always
        [always] 0 c_nv_pr: Option<Box<CNvPr>> = "p:cNvPr";
        /// Always
        [always] 1 c_nv_sp_pr: Option<Box<CNvSpPr>> = "p:cNvSpPr";
        /// Always, also outside PPTY
        [always] 2 nv_pr: Option<Box<NvPr>> = "p:nvPr";
    }
}

record! {
    /// NvPicPr.
    records NvPicPr {
        /// Always
        [always] 0 c_nv_pr: Option<Box<CNvPr>> = "p:cNvPr";
        /// Always
        [always] 1 c_nv_pic_pr: Option<Box<CNvPicPr>> = "p:cNvPicPr";
        /// Always
        [always] 2 nv_pr: Option<Box<NvPr>> = "p:nvPr";
    }
}

record! {
    /// NvCxnSpPr.
    records NvCxnSpPr {
        /// Always
        [always] 0 c_nv_pr: Option<Box<CNvPr>> = "p:cNvPr";
        /// Always
        [always] 1 c_nv_cxn_sp_pr: Option<Box<CNvCxnSpPr>> = "p:cNvCxnSpPr";
        /// Always
        [always] 2 nv_pr: Option<Box<NvPr>> = "p:nvPr";
    }
}

record! {
    /// NvGrpSpPr.
    records NvGrpSpPr {
        /// Always
        [always] 0 c_nv_pr: Option<Box<CNvPr>> = "p:cNvPr";
        /// Always
        [always] 1 c_nv_grp_sp_pr: Option<Box<CNvGrpSpPr>> = "p:cNvGrpSpPr";
        /// Always
        [always] 2 nv_pr: Option<Box<NvPr>> = "p:nvPr";
    }
}

record! {
    /// NvGraphicFramePr.
    records NvGraphicFramePr {
        /// Always
        [always] 0 c_nv_pr: Option<Box<CNvPr>> = "p:cNvPr";
        /// Always
        [always] 1 c_nv_graphic_frame_pr: Option<Box<CNvGraphicFramePr>> = "p:cNvGraphicFramePr";
        /// Always
        [always] 2 nv_pr: Option<Box<NvPr>> = "p:nvPr";
    }
}

record! {
    /// P:cNvPr, wps:cNvPr, pic:cNvPr.
    ppty CNvPr {
        /// Always; -1 if there is no cNvPr at all (usual for VML shapes and for wpg:wgp, wpc:wpc);
        /// 0 if the attribute is missing or negative
        [attr] 0 id: Option<i32> = "@id";
        /// Always, empty string if missing
        [attr] 1 name: Option<String> = "@name";
        /// `@hidden`.
        [attr] 2 hidden: Option<bool> = "@hidden";
        /// `@title`.
        [attr] 3 title: Option<String> = "@title";
        /// `@descr`.
        [attr] 4 descr: Option<String> = "@descr";
        /// `@form`.
        [attr] 5 form: Option<bool> = "@form";
        /// `a:hlinkClick`.
        0 hlink_click: Option<Box<Hyperlink>> = "a:hlinkClick";
        /// `a:hlinkHover`.
        1 hlink_hover: Option<Box<Hyperlink>> = "a:hlinkHover";
        /// If present in extLst
        2 creation_id: Option<Box<StringValue>> = "a:extLst/a:ext/a16:creationId@id";
    }
}

record! {
    /// CNvSpPr.
    ppty CNvSpPr {
        /// `@txBox`.
        [attr] 0 tx_box: Option<bool> = "@txBox";
        /// `a:spLocks@noAdjustHandles`.
        [attr] 1 no_adjust_handles: Option<bool> = "a:spLocks@noAdjustHandles";
        /// `a:spLocks@noChangeArrowheads`.
        [attr] 2 no_change_arrowheads: Option<bool> = "a:spLocks@noChangeArrowheads";
        /// `a:spLocks@noChangeAspect`.
        [attr] 3 no_change_aspect: Option<bool> = "a:spLocks@noChangeAspect";
        /// `a:spLocks@noChangeShapeType`.
        [attr] 4 no_change_shape_type: Option<bool> = "a:spLocks@noChangeShapeType";
        /// `a:spLocks@noEditPoints`.
        [attr] 5 no_edit_points: Option<bool> = "a:spLocks@noEditPoints";
        /// `a:spLocks@noGrp`.
        [attr] 6 no_grp: Option<bool> = "a:spLocks@noGrp";
        /// `a:spLocks@noMove`.
        [attr] 7 no_move: Option<bool> = "a:spLocks@noMove";
        /// `a:spLocks@noResize`.
        [attr] 8 no_resize: Option<bool> = "a:spLocks@noResize";
        /// `a:spLocks@noRot`.
        [attr] 9 no_rot: Option<bool> = "a:spLocks@noRot";
        /// `a:spLocks@noSelect`.
        [attr] 10 no_select: Option<bool> = "a:spLocks@noSelect";
        /// `a:spLocks@noTextEdit`.
        [attr] 11 no_text_edit: Option<bool> = "a:spLocks@noTextEdit";
    }
}

record! {
    /// CNvPicPr.
    ppty CNvPicPr {
        /// `@preferRelativeResize`.
        [attr] 0 prefer_relative_resize: Option<bool> = "@preferRelativeResize";
        /// `a:picLocks@noAdjustHandles`.
        [attr] 1 no_adjust_handles: Option<bool> = "a:picLocks@noAdjustHandles";
        /// `a:picLocks@noChangeArrowheads`.
        [attr] 2 no_change_arrowheads: Option<bool> = "a:picLocks@noChangeArrowheads";
        /// `a:picLocks@noChangeAspect`.
        [attr] 3 no_change_aspect: Option<bool> = "a:picLocks@noChangeAspect";
        /// `a:picLocks@noChangeShapeType`.
        [attr] 4 no_change_shape_type: Option<bool> = "a:picLocks@noChangeShapeType";
        /// `a:picLocks@noCrop`.
        [attr] 5 no_crop: Option<bool> = "a:picLocks@noCrop";
        /// `a:picLocks@noEditPoints`.
        [attr] 6 no_edit_points: Option<bool> = "a:picLocks@noEditPoints";
        /// `a:picLocks@noGrp`.
        [attr] 7 no_grp: Option<bool> = "a:picLocks@noGrp";
        /// `a:picLocks@noMove`.
        [attr] 8 no_move: Option<bool> = "a:picLocks@noMove";
        /// `a:picLocks@noResize`.
        [attr] 9 no_resize: Option<bool> = "a:picLocks@noResize";
        /// `a:picLocks@noRot`.
        [attr] 10 no_rot: Option<bool> = "a:picLocks@noRot";
        /// `a:picLocks@noSelect`.
        [attr] 11 no_select: Option<bool> = "a:picLocks@noSelect";
    }
}

record! {
    /// CNvCxnSpPr.
    ppty CNvCxnSpPr {
        /// `a:cxnSpLocks@noAdjustHandles`.
        [attr] 0 no_adjust_handles: Option<bool> = "a:cxnSpLocks@noAdjustHandles";
        /// `a:cxnSpLocks@noChangeArrowheads`.
        [attr] 1 no_change_arrowheads: Option<bool> = "a:cxnSpLocks@noChangeArrowheads";
        /// `a:cxnSpLocks@noChangeAspect`.
        [attr] 2 no_change_aspect: Option<bool> = "a:cxnSpLocks@noChangeAspect";
        /// `a:cxnSpLocks@noChangeShapeType`.
        [attr] 3 no_change_shape_type: Option<bool> = "a:cxnSpLocks@noChangeShapeType";
        /// `a:cxnSpLocks@noEditPoints`.
        [attr] 4 no_edit_points: Option<bool> = "a:cxnSpLocks@noEditPoints";
        /// `a:cxnSpLocks@noGrp`.
        [attr] 5 no_grp: Option<bool> = "a:cxnSpLocks@noGrp";
        /// `a:cxnSpLocks@noMove`.
        [attr] 6 no_move: Option<bool> = "a:cxnSpLocks@noMove";
        /// `a:cxnSpLocks@noResize`.
        [attr] 7 no_resize: Option<bool> = "a:cxnSpLocks@noResize";
        /// `a:cxnSpLocks@noRot`.
        [attr] 8 no_rot: Option<bool> = "a:cxnSpLocks@noRot";
        /// `a:cxnSpLocks@noSelect`.
        [attr] 9 no_select: Option<bool> = "a:cxnSpLocks@noSelect";
        /// `a:stCxn@id`.
        [attr] 10 st_cxn_id: Option<i32> = "a:stCxn@id";
        /// `a:stCxn@idx`.
        [attr] 11 st_cxn_idx: Option<i32> = "a:stCxn@idx";
        /// `a:endCxn@id`.
        [attr] 12 end_cxn_id: Option<i32> = "a:endCxn@id";
        /// `a:endCxn@idx`.
        [attr] 13 end_cxn_idx: Option<i32> = "a:endCxn@idx";
    }
}

record! {
    /// CNvGrpSpPr.
    ppty CNvGrpSpPr {
        /// `a:grpSpLocks@noChangeAspect`.
        [attr] 0 no_change_aspect: Option<bool> = "a:grpSpLocks@noChangeAspect";
        /// `a:grpSpLocks@noGrp`.
        [attr] 1 no_grp: Option<bool> = "a:grpSpLocks@noGrp";
        /// `a:grpSpLocks@noMove`.
        [attr] 2 no_move: Option<bool> = "a:grpSpLocks@noMove";
        /// `a:grpSpLocks@noResize`.
        [attr] 3 no_resize: Option<bool> = "a:grpSpLocks@noResize";
        /// `a:grpSpLocks@noRot`.
        [attr] 4 no_rot: Option<bool> = "a:grpSpLocks@noRot";
        /// `a:grpSpLocks@noSelect`.
        [attr] 5 no_select: Option<bool> = "a:grpSpLocks@noSelect";
        /// `a:grpSpLocks@noUngrp`.
        [attr] 6 no_ungrp: Option<bool> = "a:grpSpLocks@noUngrp";
    }
}

record! {
    /// CNvGraphicFramePr.
    ppty CNvGraphicFramePr {
        /// `a:graphicFrameLocks@noChangeAspect`.
        [attr] 0 no_change_aspect: Option<bool> = "a:graphicFrameLocks@noChangeAspect";
        /// `a:graphicFrameLocks@noDrilldown`.
        [attr] 1 no_drilldown: Option<bool> = "a:graphicFrameLocks@noDrilldown";
        /// `a:graphicFrameLocks@noGrp`.
        [attr] 2 no_grp: Option<bool> = "a:graphicFrameLocks@noGrp";
        /// `a:graphicFrameLocks@noMove`.
        [attr] 3 no_move: Option<bool> = "a:graphicFrameLocks@noMove";
        /// `a:graphicFrameLocks@noResize`.
        [attr] 4 no_resize: Option<bool> = "a:graphicFrameLocks@noResize";
        /// `a:graphicFrameLocks@noSelect`.
        [attr] 5 no_select: Option<bool> = "a:graphicFrameLocks@noSelect";
    }
}

record! {
    /// P:nvPr.
    ppty NvPr {
        /// `@isPhoto`.
        [attr] 0 is_photo: Option<bool> = "@isPhoto";
        /// `@userDrawn`.
        [attr] 1 user_drawn: Option<bool> = "@userDrawn";
        /// If present
        0 ph: Option<Box<Ph>> = "p:ph";
        /// Always, length 0 (the media itself is in the picture)
        [always] 1 media: Option<()> = "";
        /// Always, count 0 without extensions; item id 0
        [list(0), always] 2 ext_lst: Vec<NvPrExt> = "";
    }
}

record! {
    /// P:nvPr extension: p14:media.
    ppty NvPrExt {
        /// The relationship id; irregular string: u32 number of BYTES, then UTF-16 units
        [attr] 0 link_media: Option<CountedBytes> = "";
        /// Value * 100000, cut to 32 bits
        [attr] 1 st: Option<i32> = "";
        /// Value * 100000
        [attr] 2 end: Option<i32> = "";
    }
}

record! {
    /// Placeholder.
    ppty Ph {
        /// `@hasCustomPrompt`.
        [attr] 0 has_custom_prompt: Option<bool> = "@hasCustomPrompt";
        /// As text
        [attr] 1 idx: Option<String> = "@idx";
        /// `@orient`.
        [attr] 2 orient: Option<Orient> = "@orient";
        /// `@sz`.
        [attr] 3 sz: Option<PlaceholderSize> = "@sz";
        /// Left out if the attribute is missing (means obj)
        [attr] 4 kind: Option<PlaceholderType> = "@type";
    }
}

record! {
    /// A:hlinkClick, a:hlinkHover, a:hlinkMouseOver.
    ppty Hyperlink {
        /// The target of the relationship, not the id; for an internal jump the target part name
        /// such as "slide3.xml"; written (may be empty) whenever r:id is present
        [attr] 0 url: Option<String> = "";
        /// `@invalidUrl`.
        [attr] 1 invalid_url: Option<String> = "@invalidUrl";
        /// Ppaction://...
        [attr] 2 action: Option<String> = "@action";
        /// `@tgtFrame`.
        [attr] 3 tgt_frame: Option<String> = "@tgtFrame";
        /// `@tooltip`.
        [attr] 4 tooltip: Option<String> = "@tooltip";
        /// `@history`.
        [attr] 5 history: Option<bool> = "@history";
        /// `@highlightClick`.
        [attr] 6 highlight_click: Option<bool> = "@highlightClick";
        /// `@endSnd`.
        [attr] 7 end_snd: Option<bool> = "@endSnd";
        /// `a:snd`.
        0 snd: Option<Box<WavAudioFile>> = "a:snd";
        /// Ours: no table has a place for it, and other readers skip what they do not know (`shared/format` 00). Whether the
        /// text keeps its colour: `tx`.
        240 colour: Option<Box<StringValue>> = "a:extLst/a:ext/ahyp:hlinkClr@val";
    }
}

record! {
    /// Sound of a link or of a transition.
    ppty WavAudioFile {
        /// File name in media/ ("media" + number + extension)
        [attr] 0 file: Option<String> = "";
        /// `@name`.
        [attr] 1 name: Option<String> = "@name";
    }
}
