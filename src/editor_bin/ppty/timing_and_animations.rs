//! Timing and animations (`shared/format` 30).

use crate::editor_bin::drawing::UniColor;
use crate::{record, sequence, wire_enum};

record! {
    /// `p:timing`.
    ppty Timing {
        /// `p:tnLst`.
        0 time_nodes: Option<Box<TimeNodeList>> = "p:tnLst";
        /// `p:bldLst`.
        1 builds: Option<Box<BuildList>> = "p:bldLst";
    }
}

record! {
    /// P:tnLst, p:childTnLst, p:subTnLst.
    ppty TimeNodeList {
        /// Left out when the list is empty. OOXML: p:tnLst/*
        0 nodes: Option<Box<TimeNodes>> = "";
    }
}

sequence! {
    /// The nodes of a list in document order.
    counted TimeNodes of TimeNode {
        /// `p:par`.
        1 Par(Box<ParNode>) = "p:par";
        /// `p:seq`.
        2 Seq(Box<SeqNode>) = "p:seq";
        /// `p:audio`.
        3 Audio(Box<AudioNode>) = "p:audio";
        /// `p:video`.
        4 Video(Box<VideoNode>) = "p:video";
        /// `p:excl`.
        5 Excl(Box<ParNode>) = "p:excl";
        /// `p:anim`.
        6 Anim(Box<AnimNode>) = "p:anim";
        /// `p:animClr`.
        7 AnimClr(Box<AnimClrNode>) = "p:animClr";
        /// `p:animEffect`.
        8 AnimEffect(Box<AnimEffectNode>) = "p:animEffect";
        /// `p:animMotion`.
        9 AnimMotion(Box<AnimMotionNode>) = "p:animMotion";
        /// `p:animRot`.
        10 AnimRot(Box<AnimRotNode>) = "p:animRot";
        /// `p:animScale`.
        11 AnimScale(Box<AnimScaleNode>) = "p:animScale";
        /// `p:cmd`.
        12 Cmd(Box<CmdNode>) = "p:cmd";
        /// `p:set`.
        13 Set(Box<SetNode>) = "p:set";
    }
}

record! {
    /// P:par and p:excl.
    ppty ParNode {
        /// Always written
        [always] 0 common_time_node: CommonTimeNode = "p:cTn";
    }
}

record! {
    /// `p:seq`.
    ppty SeqNode {
        /// `p:seq@concurrent`.
        [attr] 0 concurrent: Option<bool> = "@concurrent";
        /// `p:seq@nextAc`.
        [attr] 1 next_action: Option<TimeNextAction> = "@nextAc";
        /// `p:seq@prevAc`.
        [attr] 2 prev_action: Option<TimePrevAction> = "@prevAc";
        /// `p:prevCondLst`.
        0 prev_conditions: Option<Box<ConditionList>> = "p:prevCondLst";
        /// `p:nextCondLst`.
        1 next_conditions: Option<Box<ConditionList>> = "p:nextCondLst";
        /// Always written, last
        [always] 2 common_time_node: CommonTimeNode = "p:cTn";
    }
}

record! {
    /// `p:cTn`.
    ppty CommonTimeNode {
        /// 1/1000 %
        [attr] 0 accel: Option<i32> = "@accel";
        /// `p:cTn@afterEffect`.
        [attr] 1 after_effect: Option<bool> = "@afterEffect";
        /// `p:cTn@autoRev`.
        [attr] 2 auto_reverse: Option<bool> = "@autoRev";
        /// `p:cTn@fill`.
        [attr] 3 fill: Option<TimeFill> = "@fill";
        /// `p:cTn@masterRel`.
        [attr] 4 master_rel: Option<TimeMasterRel> = "@masterRel";
        /// `p:cTn@nodeType`.
        [attr] 5 node_type: Option<TimeNodeType> = "@nodeType";
        /// `p:cTn@presetClass`.
        [attr] 6 preset_class: Option<TimePresetClass> = "@presetClass";
        /// `p:cTn@restart`.
        [attr] 7 restart: Option<TimeRestart> = "@restart";
        /// `p:cTn@syncBehavior`.
        [attr] 8 sync_behavior: Option<TimeSync> = "@syncBehavior";
        /// `p:cTn@display`.
        [attr] 9 display: Option<bool> = "@display";
        /// `p:cTn@nodePh`.
        [attr] 10 node_ph: Option<bool> = "@nodePh";
        /// Written twice: as 11 and as 13
        [attr] 11 build_level: Option<i32> = "@bldLvl";
        /// 1/1000 %
        [attr] 12 decel: Option<i32> = "@decel";
        /// Same value as 11; the later one wins
        [attr] 13 build_level2: Option<i32> = "@bldLvl";
        /// `p:cTn@grpId`.
        [attr] 14 group_id: Option<i32> = "@grpId";
        /// `p:cTn@id`.
        [attr] 15 id: Option<i32> = "@id";
        /// `p:cTn@presetID`.
        [attr] 16 preset_id: Option<i32> = "@presetID";
        /// `p:cTn@presetSubtype`.
        [attr] 17 preset_subtype: Option<i32> = "@presetSubtype";
        /// 1/1000 %
        [attr] 18 speed: Option<i32> = "@spd";
        /// Milliseconds as text, or `indefinite`
        [attr] 19 duration: Option<String> = "@dur";
        /// `p:cTn@evtFilter`.
        [attr] 20 event_filter: Option<String> = "@evtFilter";
        /// 1/1000 as text, or `indefinite`
        [attr] 21 repeat_count: Option<String> = "@repeatCount";
        /// Milliseconds as text, or `indefinite`
        [attr] 22 repeat_duration: Option<String> = "@repeatDur";
        /// `p:cTn@tmFilter`.
        [attr] 23 time_filter: Option<String> = "@tmFilter";
        /// `p:stCondLst`.
        0 start_conditions: Option<Box<ConditionList>> = "p:stCondLst";
        /// `p:endCondLst`.
        1 end_conditions: Option<Box<ConditionList>> = "p:endCondLst";
        /// `p:endSync`.
        2 end_sync: Option<Box<Condition>> = "p:endSync";
        /// `p:iterate`.
        3 iterate: Option<Box<Iterate>> = "p:iterate";
        /// `p:childTnLst`.
        4 child_nodes: Option<Box<TimeNodeList>> = "p:childTnLst";
        /// `p:subTnLst`.
        5 sub_nodes: Option<Box<TimeNodeList>> = "p:subTnLst";
    }
}

wire_enum! {
    /// An enumeration.
    TimeFill: u8 {
        0 Freeze = "freeze";
        1 Hold = "hold";
        2 Remove = "remove";
        3 Transition = "transition";
        else Hold
    }
}

wire_enum! {
    /// An enumeration.
    TimeMasterRel: u8 {
        0 LastClick = "lastClick";
        1 NextClick = "nextClick";
        2 SameClick = "sameClick";
        else SameClick
    }
}

wire_enum! {
    /// An enumeration.
    TimeNodeType: u8 {
        0 AfterEffect = "afterEffect";
        1 AfterGroup = "afterGroup";
        2 ClickEffect = "clickEffect";
        3 ClickPar = "clickPar";
        4 InteractiveSeq = "interactiveSeq";
        5 MainSeq = "mainSeq";
        6 TmRoot = "tmRoot";
        7 WithEffect = "withEffect";
        8 WithGroup = "withGroup";
        else TmRoot
    }
}

wire_enum! {
    /// An enumeration.
    TimePresetClass: u8 {
        0 Emph = "emph";
        1 Entr = "entr";
        2 Exit = "exit";
        3 MediaCall = "mediacall";
        4 Path = "path";
        5 Verb = "verb";
        else Exit
    }
}

wire_enum! {
    /// An enumeration.
    TimeRestart: u8 {
        0 Always = "always";
        1 Never = "never";
        2 WhenNotActive = "whenNotActive";
        else Never
    }
}

wire_enum! {
    /// An enumeration.
    TimeSync: u8 {
        0 CanSlip = "canSlip";
        1 Locked = "locked";
        else CanSlip
    }
}

wire_enum! {
    /// An enumeration.
    TimeNextAction: u8 {
        0 None = "none";
        1 Seek = "seek";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    TimePrevAction: u8 {
        0 None = "none";
        1 SkipTimed = "skipTimed";
        else None
    }
}

record! {
    /// P:stCondLst, p:endCondLst, p:prevCondLst, p:nextCondLst.
    ppty ConditionList {
        /// Item type 0; left out when empty
        [list(0)] 0 conditions: Vec<Condition> = "p:cond";
    }
}

record! {
    /// P:cond, p:endSync.
    ppty Condition {
        /// `p:tn@val`.
        [attr] 0 time_node: Option<i32> = "p:tn@val";
        /// Only when there is no p:tn
        [attr] 1 runtime_node: Option<TimeRuntimeTrigger> = "p:rtn@val";
        /// `p:cond@evt`.
        [attr] 2 event: Option<TimeTriggerEvent> = "@evt";
        /// Milliseconds as text, or `indefinite`
        [attr] 3 delay: Option<String> = "@delay";
        /// `p:tgtEl`.
        0 target: Option<Box<TimeTarget>> = "p:tgtEl";
    }
}

wire_enum! {
    /// An enumeration.
    TimeRuntimeTrigger: u8 {
        0 All = "all";
        1 First = "first";
        2 Last = "last";
        else First
    }
}

wire_enum! {
    /// An enumeration.
    TimeTriggerEvent: u8 {
        0 Begin = "begin";
        1 End = "end";
        2 OnBegin = "onBegin";
        3 OnClick = "onClick";
        4 OnDblClick = "onDblClick";
        5 OnEnd = "onEnd";
        6 OnMouseOut = "onMouseOut";
        7 OnMouseOver = "onMouseOver";
        8 OnNext = "onNext";
        9 OnPrev = "onPrev";
        10 OnStopAudio = "onStopAudio";
        else Begin
    }
}

record! {
    /// `p:iterate`.
    ppty Iterate {
        /// `p:iterate@type`.
        [attr] 0 kind: Option<IterateType> = "@type";
        /// `p:iterate@backwards`.
        [attr] 1 backwards: Option<bool> = "@backwards";
        /// Milliseconds as text
        [attr] 2 time_absolute: Option<String> = "p:tmAbs@val";
        /// 1/1000 %; only when there is no p:tmAbs
        [attr] 3 time_percent: Option<i32> = "p:tmPct@val";
    }
}

wire_enum! {
    /// An enumeration.
    IterateType: u8 {
        0 Element = "el";
        1 Letter = "lt";
        2 Word = "wd";
        else Element
    }
}

record! {
    /// `p:tgtEl`. p:sldTgt leaves everything out (empty attribute section, no child).
    ppty TimeTarget {
        /// `p:inkTgt@spid`.
        [attr] 0 ink: Option<String> = "p:inkTgt@spid";
        /// `p:sndTgt@name`.
        [attr] 1 sound_name: Option<String> = "p:sndTgt@name";
        /// `p:sndTgt@builtIn`.
        [attr] 2 sound_built_in: Option<bool> = "p:sndTgt@builtIn";
        /// File name in media/, e.g. `media1.wav`
        [attr] 3 sound_file: Option<String> = "";
        /// `p:spTgt`.
        0 shape: Option<Box<ShapeTarget>> = "p:spTgt";
    }
}

record! {
    /// `p:spTgt`.
    ppty ShapeTarget {
        /// Always written; decimal id of the shape (p:cNvPr@id) as text
        [attr] 0 shape_id: String = "@spid";
        /// `p:subSp@spid`.
        [attr] 1 sub_shape_id: Option<String> = "p:subSp@spid";
        /// Always written: 1 when p:bg is there, else 0
        [attr] 2 background: bool = "p:bg";
        /// `p:oleChartEl@type`.
        [attr] 3 chart_element: Option<TimeChartElement> = "p:oleChartEl@type";
        /// `p:oleChartEl@lvl`.
        [attr] 4 chart_level: Option<i32> = "p:oleChartEl@lvl";
        /// `p:txEl`.
        0 text: Option<Box<TextTarget>> = "p:txEl";
        /// `p:graphicEl`.
        1 graphic: Option<Box<GraphicTarget>> = "p:graphicEl";
    }
}

wire_enum! {
    /// An enumeration.
    TimeChartElement: u8 {
        0 Category = "category";
        1 GridLegend = "gridLegend";
        2 PtInCategory = "ptInCategory";
        3 PtInSeries = "ptInSeries";
        4 Series = "series";
        else Series
    }
}

record! {
    /// `p:txEl`.
    ppty TextTarget {
        /// Absent = whole text. OOXML: 1 = p:charRg, 0 = p:pRg
        [attr] 0 is_char_range: Option<bool> = "";
        /// `p:charRg@st or p:pRg@st`.
        [attr] 1 start: Option<u32> = "p:charRg@st|p:pRg@st";
        /// `p:charRg@end or p:pRg@end`.
        [attr] 2 end: Option<u32> = "p:charRg@end|p:pRg@end";
    }
}

record! {
    /// `p:graphicEl`.
    ppty GraphicTarget {
        /// GUID
        [attr] 0 diagram_id: Option<String> = "a:dgm@id";
        /// `a:dgm@bldStep`.
        [attr] 1 diagram_step: Option<DiagramBuildStep> = "a:dgm@bldStep";
        /// `a:chart@bldStep`.
        [attr] 2 chart_step: Option<ChartBuildStep> = "a:chart@bldStep";
        /// -1 = all
        [attr] 3 series_index: Option<i32> = "a:chart@seriesIdx";
        /// -1 = all
        [attr] 4 category_index: Option<i32> = "a:chart@categoryIdx";
    }
}

wire_enum! {
    /// An enumeration.
    DiagramBuildStep: u8 {
        0 Bg = "bg";
        1 Sp = "sp";
        else Sp
    }
}

wire_enum! {
    /// An enumeration.
    ChartBuildStep: u8 {
        0 AllPts = "allPts";
        1 Category = "category";
        2 GridLegend = "gridLegend";
        3 PtInCategory = "ptInCategory";
        4 PtInSeries = "ptInSeries";
        5 Series = "series";
        else AllPts
    }
}

record! {
    /// `p:cBhvr`.
    ppty CommonBehavior {
        /// `p:cBhvr@accumulate`.
        [attr] 0 accumulate: Option<TimeAccumulate> = "@accumulate";
        /// `p:cBhvr@additive`.
        [attr] 1 additive: Option<TimeAdditive> = "@additive";
        /// `p:cBhvr@by`.
        [attr] 2 by: Option<String> = "@by";
        /// `p:cBhvr@from`.
        [attr] 3 from: Option<String> = "@from";
        /// `p:cBhvr@override`.
        [attr] 4 override_: Option<TimeOverride> = "@override";
        /// `p:cBhvr@rctx`.
        [attr] 5 runtime_context: Option<String> = "@rctx";
        /// `p:cBhvr@to`.
        [attr] 6 to: Option<String> = "@to";
        /// `p:cBhvr@xfrmType`.
        [attr] 7 transform_type: Option<TimeTransform> = "@xfrmType";
        /// Always written
        [always] 0 common_time_node: CommonTimeNode = "p:cTn";
        /// Always written
        [always] 1 target: TimeTarget = "p:tgtEl";
        /// `p:attrNameLst`.
        2 attribute_names: Option<Box<AttrNameList>> = "p:attrNameLst";
    }
}

wire_enum! {
    /// An enumeration.
    TimeAccumulate: u8 {
        0 Always = "always";
        1 None = "none";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    TimeAdditive: u8 {
        0 Base = "base";
        1 Mult = "mult";
        2 None = "none";
        3 Repl = "repl";
        4 Sum = "sum";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    TimeOverride: u8 {
        0 ChildStyle = "childStyle";
        1 Normal = "normal";
        else Normal
    }
}

wire_enum! {
    /// An enumeration.
    TimeTransform: u8 {
        0 Img = "img";
        1 Pt = "pt";
        else Pt
    }
}

record! {
    /// `p:attrNameLst`.
    ppty AttrNameList {
        /// Item type 0; left out when empty
        [list(0)] 0 names: Vec<AttrName> = "p:attrName";
    }
}

record! {
    /// `p:attrName`.
    ppty AttrName {
        /// Always written, e.g. `style.visibility`, `ppt_x`. OOXML: p:attrName text
        [attr] 0 text: String = "";
    }
}

record! {
    /// `p:anim`.
    ppty AnimNode {
        /// `p:anim@calcmode`.
        [attr] 0 calc_mode: Option<TimeCalcMode> = "@calcmode";
        /// `p:anim@by`.
        [attr] 1 by: Option<String> = "@by";
        /// `p:anim@from`.
        [attr] 2 from: Option<String> = "@from";
        /// `p:anim@to`.
        [attr] 3 to: Option<String> = "@to";
        /// `p:anim@valueType`.
        [attr] 4 value_type: Option<TimeValueType> = "@valueType";
        /// Always written
        [always] 0 behavior: CommonBehavior = "p:cBhvr";
        /// `p:tavLst`.
        1 values: Option<Box<TimeValueList>> = "p:tavLst";
    }
}

wire_enum! {
    /// An enumeration.
    TimeCalcMode: u8 {
        0 Discrete = "discrete";
        1 Linear = "lin";
        2 Formula = "fmla";
        else Linear
    }
}

wire_enum! {
    /// An enumeration.
    TimeValueType: u8 {
        0 Number = "num";
        1 Color = "clr";
        2 String = "str";
        else Number
    }
}

record! {
    /// `p:tavLst`.
    ppty TimeValueList {
        /// Item type 0; left out when empty
        [list(0)] 0 values: Vec<TimeValue> = "p:tav";
    }
}

record! {
    /// `p:tav`.
    ppty TimeValue {
        /// 1/1000 % as text, or `indefinite`
        [attr] 0 time: Option<String> = "@tm";
        /// `p:tav@fmla`.
        [attr] 1 formula: Option<String> = "@fmla";
        /// `p:val`.
        0 value: Option<Box<AnimVariant>> = "p:val";
    }
}

record! {
    /// P:val, p:to (in p:set), p:progress. At most one of the values is there.
    ppty AnimVariant {
        /// `p:boolVal@val`.
        [attr] 0 bool: Option<bool> = "p:boolVal@val";
        /// `p:strVal@val`.
        [attr] 1 text: Option<String> = "p:strVal@val";
        /// `p:intVal@val`.
        [attr] 2 int: Option<i32> = "p:intVal@val";
        /// Value x100000, clamped
        [attr] 3 float: Option<i32> = "";
        /// Always written; length 0 when there is no colour. OOXML: p:clrVal/*
        [always] 0 color: UniColor = "p:clrVal";
    }
}

record! {
    /// `p:animClr`.
    ppty AnimClrNode {
        /// `p:animClr@clrSpc`.
        [attr] 0 color_space: Option<TimeColorSpace> = "@clrSpc";
        /// `p:animClr@dir`.
        [attr] 1 direction: Option<TimeColorDirection> = "@dir";
        /// 1/1000 %
        [attr] 2 by_r: Option<i32> = "p:by/p:rgb@r";
        /// `p:rgb@g`.
        [attr] 3 by_g: Option<i32> = "p:by/p:rgb@g";
        /// `p:rgb@b`.
        [attr] 4 by_b: Option<i32> = "p:by/p:rgb@b";
        /// 1/60000 degree
        [attr] 5 by_h: Option<i32> = "p:by/p:hsl@h";
        /// 1/1000 %
        [attr] 6 by_s: Option<i32> = "p:by/p:hsl@s";
        /// 1/1000 %
        [attr] 7 by_l: Option<i32> = "p:by/p:hsl@l";
        /// Always written
        [always] 0 behavior: CommonBehavior = "p:cBhvr";
        /// Always written; length 0 when absent. OOXML: p:animClr/p:from/*
        [always] 1 from: UniColor = "p:from";
        /// Always written; length 0 when absent. OOXML: p:animClr/p:to/*
        [always] 2 to: UniColor = "p:to";
    }
}

wire_enum! {
    /// An enumeration.
    TimeColorSpace: u8 {
        0 Rgb = "rgb";
        1 Hsl = "hsl";
        else Rgb
    }
}

wire_enum! {
    /// An enumeration.
    TimeColorDirection: u8 {
        0 Ccw = "ccw";
        1 Cw = "cw";
        else Cw
    }
}

record! {
    /// `p:animEffect`.
    ppty AnimEffectNode {
        /// `p:animEffect@transition`.
        [attr] 0 transition: Option<TimeEffectTransition> = "@transition";
        /// E.g. `wipe(left)`
        [attr] 1 filter: Option<String> = "@filter";
        /// `p:animEffect@prLst`.
        [attr] 2 property_list: Option<String> = "@prLst";
        /// Always written
        [always] 0 behavior: CommonBehavior = "p:cBhvr";
        /// `p:progress`.
        1 progress: Option<Box<AnimVariant>> = "p:progress";
    }
}

wire_enum! {
    /// An enumeration.
    TimeEffectTransition: u8 {
        0 In = "in";
        1 Out = "out";
        2 None = "none";
        else None
    }
}

record! {
    /// `p:animMotion`.
    ppty AnimMotionNode {
        /// `p:animMotion@origin`.
        [attr] 0 origin: Option<TimeOrigin> = "@origin";
        /// `p:animMotion@pathEditMode`.
        [attr] 1 path_edit_mode: Option<TimePathEditMode> = "@pathEditMode";
        /// `p:animMotion@path`.
        [attr] 2 path: Option<String> = "@path";
        /// `p:animMotion@ptsTypes`.
        [attr] 3 point_types: Option<String> = "@ptsTypes";
        /// 1/1000 %
        [attr] 4 by_x: Option<i32> = "p:by@x";
        /// `p:by@y`.
        [attr] 5 by_y: Option<i32> = "p:by@y";
        /// `p:from@x`.
        [attr] 6 from_x: Option<i32> = "p:from@x";
        /// `p:from@y`.
        [attr] 7 from_y: Option<i32> = "p:from@y";
        /// `p:to@x`.
        [attr] 8 to_x: Option<i32> = "p:to@x";
        /// `p:to@y`.
        [attr] 9 to_y: Option<i32> = "p:to@y";
        /// `p:rCtr@x`.
        [attr] 10 center_x: Option<i32> = "p:rCtr@x";
        /// `p:rCtr@y`.
        [attr] 11 center_y: Option<i32> = "p:rCtr@y";
        /// 1/60000 degree
        [attr] 12 angle: Option<i32> = "@rAng";
        /// Always written
        [always] 0 behavior: CommonBehavior = "p:cBhvr";
    }
}

wire_enum! {
    /// An enumeration.
    TimeOrigin: u8 {
        0 Parent = "parent";
        1 Layout = "layout";
        else Parent
    }
}

wire_enum! {
    /// An enumeration.
    TimePathEditMode: u8 {
        0 Fixed = "fixed";
        1 Relative = "relative";
        else Relative
    }
}

record! {
    /// `p:animRot`.
    ppty AnimRotNode {
        /// 1/60000 degree
        [attr] 0 by: Option<i32> = "@by";
        /// `p:animRot@from`.
        [attr] 1 from: Option<i32> = "@from";
        /// `p:animRot@to`.
        [attr] 2 to: Option<i32> = "@to";
        /// Always written
        [always] 0 behavior: CommonBehavior = "p:cBhvr";
    }
}

record! {
    /// `p:animScale`.
    ppty AnimScaleNode {
        /// 1/1000 %
        [attr] 0 by_x: Option<i32> = "p:by@x";
        /// `p:by@y`.
        [attr] 1 by_y: Option<i32> = "p:by@y";
        /// `p:from@x`.
        [attr] 2 from_x: Option<i32> = "p:from@x";
        /// `p:from@y`.
        [attr] 3 from_y: Option<i32> = "p:from@y";
        /// `p:to@x`.
        [attr] 4 to_x: Option<i32> = "p:to@x";
        /// `p:to@y`.
        [attr] 5 to_y: Option<i32> = "p:to@y";
        /// `p:animScale@zoomContents`.
        [attr] 6 zoom_contents: Option<bool> = "@zoomContents";
        /// Always written
        [always] 0 behavior: CommonBehavior = "p:cBhvr";
    }
}

record! {
    /// `p:cmd`.
    ppty CmdNode {
        /// `p:cmd@type`.
        [attr] 0 kind: Option<TimeCommandType> = "@type";
        /// `p:cmd@cmd`.
        [attr] 1 command: Option<String> = "@cmd";
        /// Always written
        [always] 0 behavior: CommonBehavior = "p:cBhvr";
    }
}

wire_enum! {
    /// An enumeration.
    TimeCommandType: u8 {
        0 Call = "call";
        1 Event = "evt";
        2 Verb = "verb";
        else Verb
    }
}

record! {
    /// `p:set`.
    ppty SetNode {
        /// Always written
        [always] 0 behavior: CommonBehavior = "p:cBhvr";
        /// `p:to`.
        1 to: Option<Box<AnimVariant>> = "p:to";
    }
}

record! {
    /// `p:audio`.
    ppty AudioNode {
        /// `p:audio@isNarration`.
        [attr] 0 is_narration: Option<bool> = "@isNarration";
        /// Always written
        [always] 0 media: MediaNode = "p:cMediaNode";
    }
}

record! {
    /// `p:video`.
    ppty VideoNode {
        /// `p:video@fullScrn`.
        [attr] 0 full_screen: Option<bool> = "@fullScrn";
        /// Always written
        [always] 0 media: MediaNode = "p:cMediaNode";
    }
}

record! {
    /// `p:cMediaNode`.
    ppty MediaNode {
        /// `p:cMediaNode@numSld`.
        [attr] 0 slide_count: Option<i32> = "@numSld";
        /// 1/1000 %
        [attr] 1 volume: Option<i32> = "@vol";
        /// `p:cMediaNode@mute`.
        [attr] 2 mute: Option<bool> = "@mute";
        /// `p:cMediaNode@showWhenStopped`.
        [attr] 3 show_when_stopped: Option<bool> = "@showWhenStopped";
        /// Always written
        [always] 0 common_time_node: CommonTimeNode = "p:cTn";
        /// Always written
        [always] 1 target: TimeTarget = "p:tgtEl";
    }
}

record! {
    /// `p:bldLst`.
    ppty BuildList {
        /// Left out when empty. OOXML: p:bldLst/*
        0 builds: Option<Box<Builds>> = "";
    }
}

sequence! {
    /// The builds of a list in document order.
    counted Builds of Build {
        /// `p:bldDgm`.
        1 Diagram(Box<BuildDiagram>) = "p:bldDgm";
        /// `p:bldOleChart`.
        2 OleChart(Box<BuildOleChart>) = "p:bldOleChart";
        /// `p:bldGraphic`.
        3 Graphic(Box<BuildGraphic>) = "p:bldGraphic";
        /// `p:bldP`.
        4 Paragraph(Box<BuildParagraph>) = "p:bldP";
    }
}

record! {
    /// `p:bldDgm`.
    ppty BuildDiagram {
        /// `p:bldDgm@bld`.
        [attr] 0 build: Option<DiagramBuildType> = "@bld";
        /// `p:bldDgm@uiExpand`.
        [attr] 1 ui_expand: Option<bool> = "@uiExpand";
        /// Always written
        [attr] 2 shape_id: String = "@spid";
        /// Always written
        [attr] 3 group_id: i32 = "@grpId";
    }
}

wire_enum! {
    /// An enumeration.
    DiagramBuildType: u8 {
        0 AllAtOnce = "allAtOnce";
        1 BreadthByLvl = "breadthByLvl";
        2 BreadthByNode = "breadthByNode";
        3 Ccw = "ccw";
        4 CcwIn = "ccwIn";
        5 CcwOut = "ccwOut";
        6 Cust = "cust";
        7 Cw = "cw";
        8 CwIn = "cwIn";
        9 CwOut = "cwOut";
        10 DepthByBranch = "depthByBranch";
        11 DepthByNode = "depthByNode";
        12 Down = "down";
        13 InByRing = "inByRing";
        14 OutByRing = "outByRing";
        15 Up = "up";
        16 Whole = "whole";
        else Whole
    }
}

record! {
    /// `p:bldOleChart`.
    ppty BuildOleChart {
        /// `p:bldOleChart@bld`.
        [attr] 0 build: Option<ChartBuildType> = "@bld";
        /// `p:bldOleChart@uiExpand`.
        [attr] 1 ui_expand: Option<bool> = "@uiExpand";
        /// Always written
        [attr] 2 shape_id: String = "@spid";
        /// Always written
        [attr] 3 group_id: i32 = "@grpId";
        /// `p:bldOleChart@animBg`.
        [attr] 4 animate_background: Option<bool> = "@animBg";
    }
}

wire_enum! {
    /// An enumeration.
    ChartBuildType: u8 {
        0 AllAtOnce = "allAtOnce";
        1 Category = "category";
        2 CategoryEl = "categoryEl";
        3 Series = "series";
        4 SeriesEl = "seriesEl";
        else AllAtOnce
    }
}

record! {
    /// `p:bldGraphic`.
    ppty BuildGraphic {
        /// `p:bldGraphic@uiExpand`.
        [attr] 0 ui_expand: Option<bool> = "@uiExpand";
        /// Always written
        [attr] 1 shape_id: String = "@spid";
        /// Always written
        [attr] 2 group_id: i32 = "@grpId";
        /// Absent = p:bldAsOne
        0 sub: Option<Box<BuildSub>> = "p:bldSub";
    }
}

record! {
    /// `p:bldSub`.
    ppty BuildSub {
        /// OOXML: 1 = a:bldChart, 0 = a:bldDgm
        [attr] 0 is_chart: Option<bool> = "";
        /// `a:bldChart@animBg`.
        [attr] 1 animate_background: Option<bool> = "a:bldChart@animBg";
        /// `a:bldChart@bld`.
        [attr] 2 chart_build: Option<ChartBuildType> = "a:bldChart@bld";
        /// `a:bldDgm@bld`.
        [attr] 3 diagram_build: Option<SubDiagramBuild> = "a:bldDgm@bld";
        /// `a:bldDgm@rev`.
        [attr] 4 reverse: Option<bool> = "a:bldDgm@rev";
    }
}

wire_enum! {
    /// An enumeration.
    SubDiagramBuild: u8 {
        0 AllAtOnce = "allAtOnce";
        1 LvlAtOnce = "lvlAtOnce";
        2 LvlOne = "lvlOne";
        3 One = "one";
        else AllAtOnce
    }
}

record! {
    /// `p:bldP`.
    ppty BuildParagraph {
        /// `p:bldP@build`.
        [attr] 0 build: Option<ParagraphBuild> = "@build";
        /// `p:bldP@uiExpand`.
        [attr] 1 ui_expand: Option<bool> = "@uiExpand";
        /// Always written
        [attr] 2 shape_id: String = "@spid";
        /// Always written
        [attr] 3 group_id: i32 = "@grpId";
        /// `p:bldP@bldLvl`.
        [attr] 4 build_level: Option<i32> = "@bldLvl";
        /// `p:bldP@animBg`.
        [attr] 5 animate_background: Option<bool> = "@animBg";
        /// `p:bldP@autoUpdateAnimBg`.
        [attr] 6 auto_update_anim_bg: Option<bool> = "@autoUpdateAnimBg";
        /// `p:bldP@rev`.
        [attr] 7 reverse: Option<bool> = "@rev";
        /// Milliseconds as text, or `indefinite`
        [attr] 8 advance_auto: Option<String> = "@advAuto";
        /// `p:tmplLst`.
        0 templates: Option<Box<BuildTemplateList>> = "p:tmplLst";
    }
}

wire_enum! {
    /// An enumeration.
    ParagraphBuild: u8 {
        0 AllAtOnce = "allAtOnce";
        1 Cust = "cust";
        2 P = "p";
        3 Whole = "whole";
        else Whole
    }
}

record! {
    /// `p:tmplLst`.
    ppty BuildTemplateList {
        /// Item type 0; left out when empty
        [list(0)] 0 templates: Vec<BuildTemplate> = "p:tmpl";
    }
}

record! {
    /// `p:tmpl`.
    ppty BuildTemplate {
        /// `p:tmpl@lvl`.
        [attr] 0 level: Option<i32> = "@lvl";
        /// Always written
        [always] 0 time_nodes: TimeNodeList = "p:tnLst";
    }
}
