//! Smartart (`shared/format` 40).

use super::{
    CNvPr, EffectProperties, IntVal, Ln, Scene3d, ShapeStyle, Sp3d, SpPr, SpTreeHolder, TxBody,
    UniColor, UniFill,
};
use crate::{record, sequence, wire_enum};

record! {
    /// Dgm:relIds; each part is written in full. Left out if the part is missing.
    records SmartArt {
        /// The finished shapes; the editor draws from these. Always written: without it the editor cannot print the
        /// document. OOXML: dsp drawing part
        [always] 0 drawing: Option<Box<DiagramDrawing>> = "";
        /// OOXML: dgm data part
        1 data: Option<Box<DiagramData>> = "";
        /// OOXML: dgm colors part
        2 colors: Option<Box<DiagramColors>> = "";
        /// OOXML: dgm layout part
        3 layout: Option<Box<DiagramLayout>> = "";
        /// OOXML: dgm quickStyle part
        4 style: Option<Box<DiagramStyle>> = "";
    }
}

record! {
    /// Dsp:drawing.
    records DiagramDrawing {
        /// If present; record 4 inside
        0 sp_tree: Option<Box<SpTreeHolder>> = "dsp:spTree";
    }
}

record! {
    /// Dgm:dataModel part.
    records DiagramData {
        /// `dgm:dataModel`.
        0 data_model: Option<Box<DgmDataModel>> = "dgm:dataModel";
    }
}

record! {
    /// DgmDataModel.
    records DgmDataModel {
        /// `dgm:ptLst`.
        0 pt_lst: Option<Box<DgmPtLst>> = "dgm:ptLst";
        /// `dgm:cxnLst`.
        1 cxn_lst: Option<Box<DgmCxnLst>> = "dgm:cxnLst";
        /// `dgm:whole`.
        2 whole: Option<Box<DgmWhole>> = "dgm:whole";
        /// `dgm:bg`.
        3 bg: Option<Box<DgmBg>> = "dgm:bg";
    }
}

record! {
    /// Repeated records, no count.
    records DgmPtLst {
        /// `dgm:pt`.
        0 pt: Vec<DgmPt> = "dgm:pt";
    }
}

record! {
    /// DgmPt.
    ppty DgmPt {
        /// `@modelId`.
        [attr] 0 model_id: Option<String> = "@modelId";
        /// `@type`.
        [attr] 1 kind: Option<DgmPtType> = "@type";
        /// `@cxnId`.
        [attr] 2 cxn_id: Option<String> = "@cxnId";
        /// `dgm:spPr`.
        0 sp_pr: Option<Box<SpPr>> = "dgm:spPr";
        /// `dgm:t`.
        1 tx_body: Option<Box<TxBody>> = "dgm:t";
        /// `dgm:prSet`.
        2 pr_set: Option<Box<DgmPrSet>> = "dgm:prSet";
        /// If present; for links and alternative text of a SmartArt node
        3 c_nv_pr: Option<Box<CNvPr>> = "dgm:extLst/a:ext/dgm14:cNvPr";
    }
}

record! {
    /// Ids begin at 1.
    ppty DgmPrSet {
        /// `@coherent3DOff`.
        [attr] 1 coherent3_d_off: Option<bool> = "@coherent3DOff";
        /// `@csCatId`.
        [attr] 2 cs_cat_id: Option<String> = "@csCatId";
        /// `@csTypeId`.
        [attr] 3 cs_type_id: Option<String> = "@csTypeId";
        /// `@custAng`.
        [attr] 4 cust_ang: Option<i32> = "@custAng";
        /// `@custFlipHor`.
        [attr] 5 cust_flip_hor: Option<bool> = "@custFlipHor";
        /// `@custFlipVert`.
        [attr] 6 cust_flip_vert: Option<bool> = "@custFlipVert";
        /// `@custLinFactNeighborX`.
        [attr] 7 cust_lin_fact_neighbor_x: Option<i32> = "@custLinFactNeighborX";
        /// `@custLinFactNeighborY`.
        [attr] 8 cust_lin_fact_neighbor_y: Option<i32> = "@custLinFactNeighborY";
        /// `@custLinFactX`.
        [attr] 9 cust_lin_fact_x: Option<i32> = "@custLinFactX";
        /// `@custLinFactY`.
        [attr] 10 cust_lin_fact_y: Option<i32> = "@custLinFactY";
        /// `@custRadScaleInc`.
        [attr] 11 cust_rad_scale_inc: Option<i32> = "@custRadScaleInc";
        /// `@custRadScaleRad`.
        [attr] 12 cust_rad_scale_rad: Option<i32> = "@custRadScaleRad";
        /// `@custScaleX`.
        [attr] 13 cust_scale_x: Option<i32> = "@custScaleX";
        /// `@custScaleY`.
        [attr] 14 cust_scale_y: Option<i32> = "@custScaleY";
        /// `@custSzX`.
        [attr] 15 cust_sz_x: Option<i32> = "@custSzX";
        /// `@custSzY`.
        [attr] 16 cust_sz_y: Option<i32> = "@custSzY";
        /// `@custT`.
        [attr] 17 cust_t: Option<bool> = "@custT";
        /// `@loCatId`.
        [attr] 18 lo_cat_id: Option<String> = "@loCatId";
        /// `@loTypeId`.
        [attr] 19 lo_type_id: Option<String> = "@loTypeId";
        /// `@phldr`.
        [attr] 20 phldr: Option<bool> = "@phldr";
        /// `@phldrT`.
        [attr] 21 phldr_t: Option<String> = "@phldrT";
        /// `@presAssocID`.
        [attr] 22 pres_assoc_id: Option<String> = "@presAssocID";
        /// `@presName`.
        [attr] 23 pres_name: Option<String> = "@presName";
        /// `@presStyleCnt`.
        [attr] 24 pres_style_cnt: Option<i32> = "@presStyleCnt";
        /// `@presStyleIdx`.
        [attr] 25 pres_style_idx: Option<i32> = "@presStyleIdx";
        /// `@presStyleLbl`.
        [attr] 26 pres_style_lbl: Option<String> = "@presStyleLbl";
        /// `@qsCatId`.
        [attr] 27 qs_cat_id: Option<String> = "@qsCatId";
        /// `@qsTypeId`.
        [attr] 28 qs_type_id: Option<String> = "@qsTypeId";
        /// `dgm:presLayoutVars`.
        0 pres_layout_vars: Option<Box<DgmVariableList>> = "dgm:presLayoutVars";
        /// `dgm:style`.
        1 style: Option<Box<ShapeStyle>> = "dgm:style";
    }
}

record! {
    /// DgmVariableList.
    records DgmVariableList {
        /// None 0, ctr 1, lvl 2
        0 anim_lvl: Option<Box<DgmByteVal>> = "dgm:animLvl";
        /// None 0, branch 1, one 2
        1 anim_one: Option<Box<DgmByteVal>> = "dgm:animOne";
        /// 0/1
        2 bullet_enabled: Option<Box<DgmByteVal>> = "dgm:bulletEnabled";
        /// `dgm:chMax`.
        3 ch_max: Option<Box<IntVal>> = "dgm:chMax";
        /// `dgm:chPref`.
        4 ch_pref: Option<Box<IntVal>> = "dgm:chPref";
        /// Norm 0, rev 1
        5 dir: Option<Box<DgmByteVal>> = "dgm:dir";
        /// Hang 0, init 1, l 2, r 3, std 4
        6 hier_branch: Option<Box<DgmByteVal>> = "dgm:hierBranch";
        /// 0/1
        7 org_chart: Option<Box<DgmByteVal>> = "dgm:orgChart";
        /// Exact 0, rel 1
        8 resize_handles: Option<Box<DgmByteVal>> = "dgm:resizeHandles";
    }
}

record! {
    /// DgmByteVal.
    ppty DgmByteVal {
        /// Always
        [attr] 0 val: Option<u8> = "@val";
    }
}

record! {
    /// Repeated records, no count.
    records DgmCxnLst {
        /// `dgm:cxn`.
        0 cxn: Vec<DgmCxn> = "dgm:cxn";
    }
}

record! {
    /// All as text.
    ppty DgmCxn {
        /// `@modelId`.
        [attr] 0 model_id: Option<String> = "@modelId";
        /// `@type`.
        [attr] 1 kind: Option<String> = "@type";
        /// `@destId`.
        [attr] 2 dest_id: Option<String> = "@destId";
        /// `@destOrd`.
        [attr] 3 dest_ord: Option<String> = "@destOrd";
        /// `@srcId`.
        [attr] 4 src_id: Option<String> = "@srcId";
        /// `@srcOrd`.
        [attr] 5 src_ord: Option<String> = "@srcOrd";
        /// `@parTransId`.
        [attr] 6 par_trans_id: Option<String> = "@parTransId";
        /// `@sibTransId`.
        [attr] 7 sib_trans_id: Option<String> = "@sibTransId";
        /// `@presId`.
        [attr] 8 pres_id: Option<String> = "@presId";
    }
}

record! {
    /// DgmWhole.
    records DgmWhole {
        /// `a:ln`.
        0 ln: Option<Box<Ln>> = "a:ln";
        /// Always
        [always] 1 effects: EffectProperties = "";
    }
}

record! {
    /// DgmBg.
    records DgmBg {
        /// Always
        [always] 0 fill: UniFill = "";
        /// Always
        [always] 1 effects: EffectProperties = "";
    }
}

record! {
    /// Dgm:colorsDef.
    ppty DiagramColors {
        /// `@uniqueId`.
        [attr] 0 unique_id: Option<String> = "@uniqueId";
        /// `@minVer`.
        [attr] 1 min_ver: Option<String> = "@minVer";
        /// `dgm:title`.
        0 title: Option<Box<DgmText>> = "dgm:title";
        /// `dgm:desc`.
        1 desc: Option<Box<DgmText>> = "dgm:desc";
        /// `dgm:catLst`.
        2 cat_lst: Option<Box<DgmCatLst>> = "dgm:catLst";
        /// Repeated
        3 style_lbl: Vec<DgmColorStyleLbl> = "dgm:styleLbl";
    }
}

record! {
    /// DgmText.
    ppty DgmText {
        /// `@lang`.
        [attr] 0 lang: Option<String> = "@lang";
        /// `@val`.
        [attr] 1 val: Option<String> = "@val";
    }
}

record! {
    /// Repeated records.
    records DgmCatLst {
        /// `dgm:cat`.
        0 cat: Vec<DgmCat> = "dgm:cat";
    }
}

record! {
    /// DgmCat.
    ppty DgmCat {
        /// `@type`.
        [attr] 0 kind: Option<String> = "@type";
        /// `@pri`.
        [attr] 1 pri: Option<u32> = "@pri";
    }
}

record! {
    /// DgmColorStyleLbl.
    ppty DgmColorStyleLbl {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// `dgm:effectClrLst`.
        0 effect_clr_lst: Option<Box<DgmClrLst>> = "dgm:effectClrLst";
        /// `dgm:fillClrLst`.
        1 fill_clr_lst: Option<Box<DgmClrLst>> = "dgm:fillClrLst";
        /// `dgm:linClrLst`.
        2 lin_clr_lst: Option<Box<DgmClrLst>> = "dgm:linClrLst";
        /// `dgm:txEffectClrLst`.
        3 tx_effect_clr_lst: Option<Box<DgmClrLst>> = "dgm:txEffectClrLst";
        /// `dgm:txFillClrLst`.
        4 tx_fill_clr_lst: Option<Box<DgmClrLst>> = "dgm:txFillClrLst";
        /// `dgm:txLinClrLst`.
        5 tx_lin_clr_lst: Option<Box<DgmClrLst>> = "dgm:txLinClrLst";
    }
}

record! {
    /// DgmClrLst.
    ppty DgmClrLst {
        /// Ccw 0, cw 1
        [attr] 0 hue_dir: Option<u8> = "@hueDir";
        /// Cycle 0, repeat 1, span 2
        [attr] 1 meth: Option<u8> = "@meth";
        /// Repeated. OOXML: colour child
        0 color: Vec<UniColor> = "";
    }
}

record! {
    /// Dgm:styleDef.
    ppty DiagramStyle {
        /// `@uniqueId`.
        [attr] 0 unique_id: Option<String> = "@uniqueId";
        /// `@minVer`.
        [attr] 1 min_ver: Option<String> = "@minVer";
        /// `dgm:title`.
        0 title: Option<Box<DgmText>> = "dgm:title";
        /// `dgm:desc`.
        1 desc: Option<Box<DgmText>> = "dgm:desc";
        /// `dgm:catLst`.
        2 cat_lst: Option<Box<DgmCatLst>> = "dgm:catLst";
        /// `dgm:scene3d`.
        3 scene3d: Option<Box<Scene3d>> = "dgm:scene3d";
        /// Repeated
        4 style_lbl: Vec<DgmStyleLbl> = "dgm:styleLbl";
    }
}

record! {
    /// DgmStyleLbl.
    ppty DgmStyleLbl {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// `dgm:scene3d`.
        0 scene3d: Option<Box<Scene3d>> = "dgm:scene3d";
        /// `dgm:sp3d`.
        1 sp3d: Option<Box<Sp3d>> = "dgm:sp3d";
        /// `dgm:style`.
        2 style: Option<Box<ShapeStyle>> = "dgm:style";
        /// `dgm:txPr`.
        3 tx_pr: Option<Box<TxBody>> = "dgm:txPr";
    }
}

record! {
    /// Dgm:layoutDef.
    ppty DiagramLayout {
        /// `@uniqueId`.
        [attr] 0 unique_id: Option<String> = "@uniqueId";
        /// `@minVer`.
        [attr] 1 min_ver: Option<String> = "@minVer";
        /// `@defStyle`.
        [attr] 2 def_style: Option<String> = "@defStyle";
        /// `dgm:title`.
        0 title: Option<Box<DgmText>> = "dgm:title";
        /// `dgm:desc`.
        1 desc: Option<Box<DgmText>> = "dgm:desc";
        /// `dgm:catLst`.
        2 cat_lst: Option<Box<DgmCatLst>> = "dgm:catLst";
        /// `dgm:sampData`.
        3 samp_data: Option<Box<DgmSampleData>> = "dgm:sampData";
        /// `dgm:styleData`.
        4 style_data: Option<Box<DgmSampleData>> = "dgm:styleData";
        /// `dgm:clrData`.
        5 clr_data: Option<Box<DgmSampleData>> = "dgm:clrData";
        /// Id 0xB5
        181 layout_node: Option<Box<DgmLayoutNode>> = "dgm:layoutNode";
    }
}

record! {
    /// DgmSampleData.
    ppty DgmSampleData {
        /// `@useDef`.
        [attr] 0 use_def: Option<bool> = "@useDef";
        /// `dgm:dataModel`.
        0 data_model: Option<Box<DgmDataModel>> = "dgm:dataModel";
    }
}

sequence! {
    /// Children in document order.
    ppty DgmLayoutNode of DgmLayoutNodeItem {
        /// `@name`.
        [attr] 0 Name(String) = "@name";
        /// `@styleLbl`.
        [attr] 1 StyleLbl(String) = "@styleLbl";
        /// `@moveWith`.
        [attr] 2 MoveWith(String) = "@moveWith";
        /// B 0, t 1
        [attr] 3 ChOrder(u8) = "@chOrder";
        /// 0xB1
        177 Alg(Box<DgmAlg>) = "dgm:alg";
        /// 0xB2
        178 Choose(Box<DgmChoose>) = "dgm:choose";
        /// 0xB3
        179 ConstrLst(Box<DgmConstrLst>) = "dgm:constrLst";
        /// 0xB4
        180 ForEach(Box<DgmForEach>) = "dgm:forEach";
        /// 0xB5
        181 LayoutNode(Box<DgmLayoutNode>) = "dgm:layoutNode";
        /// 0xB6
        182 PresOf(Box<DgmPresOf>) = "dgm:presOf";
        /// 0xB7
        183 RuleLst(Box<DgmRuleLst>) = "dgm:ruleLst";
        /// 0xB8
        184 Shape(Box<DgmShape>) = "dgm:shape";
        /// 0xB9
        185 VarLst(Box<DgmVariableList>) = "dgm:varLst";
    }
}

sequence! {
    /// DgmForEach.
    ppty DgmForEach of DgmForEachItem {
        /// `@name`.
        [attr] 0 Name(String) = "@name";
        /// Lists in the XML give one attribute pair per value
        [attr] 1 St(i32) = "@st";
        /// Repeated
        [attr] 2 Step(i32) = "@step";
        /// Repeated
        [attr] 3 HideLastTrans(bool) = "@hideLastTrans";
        /// Repeated
        [attr] 4 Cnt(i32) = "@cnt";
        /// Repeated
        [attr] 5 Axis(DgmAxis) = "@axis";
        /// Repeated
        [attr] 6 PtType(DgmElementType) = "@ptType";
        /// `@ref`.
        [attr] 7 Ref(String) = "@ref";
        /// 0xB1
        177 Alg(Box<DgmAlg>) = "dgm:alg";
        /// 0xB2
        178 Choose(Box<DgmChoose>) = "dgm:choose";
        /// 0xB3
        179 ConstrLst(Box<DgmConstrLst>) = "dgm:constrLst";
        /// 0xB4
        180 ForEach(Box<DgmForEach>) = "dgm:forEach";
        /// 0xB5
        181 LayoutNode(Box<DgmLayoutNode>) = "dgm:layoutNode";
        /// 0xB6
        182 PresOf(Box<DgmPresOf>) = "dgm:presOf";
        /// 0xB7
        183 RuleLst(Box<DgmRuleLst>) = "dgm:ruleLst";
        /// 0xB8
        184 Shape(Box<DgmShape>) = "dgm:shape";
        /// 0xB9
        185 VarLst(Box<DgmVariableList>) = "dgm:varLst";
    }
}

record! {
    /// DgmChoose.
    ppty DgmChoose {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// Repeated
        0 if_: Vec<DgmIf> = "dgm:if";
        /// `dgm:else`.
        1 else_: Option<Box<DgmElse>> = "dgm:else";
    }
}

sequence! {
    /// DgmIf.
    ppty DgmIf of DgmIfItem {
        /// `@name`.
        [attr] 0 Name(String) = "@name";
        /// Lists in the XML give one attribute pair per value
        [attr] 1 St(i32) = "@st";
        /// Repeated
        [attr] 2 Step(i32) = "@step";
        /// Repeated
        [attr] 3 HideLastTrans(bool) = "@hideLastTrans";
        /// Repeated
        [attr] 4 Cnt(i32) = "@cnt";
        /// Repeated
        [attr] 5 Axis(DgmAxis) = "@axis";
        /// Repeated
        [attr] 6 PtType(DgmElementType) = "@ptType";
        /// `@ref`.
        [attr] 7 Ref(String) = "@ref";
        /// Equ 0, neq 1, gt 2, lt 3, gte 4, lte 5
        [attr] 8 Op(u8) = "@op";
        /// Cnt 0, pos 1, revPos 2, posEven 3, posOdd 4, var 5, depth 6, maxDepth 7
        [attr] 9 Func(u8) = "@func";
        /// `@val`.
        [attr] 10 Val(String) = "@val";
        /// `@arg`.
        [attr] 11 Arg(String) = "@arg";
        /// 0xB1
        177 Alg(Box<DgmAlg>) = "dgm:alg";
        /// 0xB2
        178 Choose(Box<DgmChoose>) = "dgm:choose";
        /// 0xB3
        179 ConstrLst(Box<DgmConstrLst>) = "dgm:constrLst";
        /// 0xB4
        180 ForEach(Box<DgmForEach>) = "dgm:forEach";
        /// 0xB5
        181 LayoutNode(Box<DgmLayoutNode>) = "dgm:layoutNode";
        /// 0xB6
        182 PresOf(Box<DgmPresOf>) = "dgm:presOf";
        /// 0xB7
        183 RuleLst(Box<DgmRuleLst>) = "dgm:ruleLst";
        /// 0xB8
        184 Shape(Box<DgmShape>) = "dgm:shape";
        /// 0xB9
        185 VarLst(Box<DgmVariableList>) = "dgm:varLst";
    }
}

sequence! {
    /// DgmElse.
    ppty DgmElse of DgmElseItem {
        /// `@name`.
        [attr] 0 Name(String) = "@name";
        /// 0xB1
        177 Alg(Box<DgmAlg>) = "dgm:alg";
        /// 0xB2
        178 Choose(Box<DgmChoose>) = "dgm:choose";
        /// 0xB3
        179 ConstrLst(Box<DgmConstrLst>) = "dgm:constrLst";
        /// 0xB4
        180 ForEach(Box<DgmForEach>) = "dgm:forEach";
        /// 0xB5
        181 LayoutNode(Box<DgmLayoutNode>) = "dgm:layoutNode";
        /// 0xB6
        182 PresOf(Box<DgmPresOf>) = "dgm:presOf";
        /// 0xB7
        183 RuleLst(Box<DgmRuleLst>) = "dgm:ruleLst";
        /// 0xB8
        184 Shape(Box<DgmShape>) = "dgm:shape";
        /// 0xB9
        185 VarLst(Box<DgmVariableList>) = "dgm:varLst";
    }
}

record! {
    /// DgmPresOf.
    ppty DgmPresOf {
        /// Lists in the XML give one attribute pair per value
        [attr] 1 st: Vec<i32> = "@st";
        /// Repeated
        [attr] 2 step: Vec<i32> = "@step";
        /// Repeated
        [attr] 3 hide_last_trans: Vec<bool> = "@hideLastTrans";
        /// Repeated
        [attr] 4 cnt: Vec<i32> = "@cnt";
        /// Repeated
        [attr] 5 axis: Vec<DgmAxis> = "@axis";
        /// Repeated
        [attr] 6 pt_type: Vec<DgmElementType> = "@ptType";
    }
}

record! {
    /// DgmAlg.
    ppty DgmAlg {
        /// `@rev`.
        [attr] 0 rev: Option<u32> = "@rev";
        /// Composite 0, conn 1, cycle 2, hierChild 3, hierRoot 4, pyra 5, lin 6, sp 7, tx 8, snake
        /// 9
        [attr] 1 kind: Option<u8> = "@type";
        /// Repeated
        0 param: Vec<DgmParam> = "dgm:param";
    }
}

record! {
    /// DgmParam.
    ppty DgmParam {
        /// `@val`.
        [attr] 0 val: Option<String> = "@val";
        /// `@type`.
        [attr] 1 kind: Option<DgmParamId> = "@type";
    }
}

record! {
    /// Repeated records.
    records DgmConstrLst {
        /// `dgm:constr`.
        0 constr: Vec<DgmConstr> = "dgm:constr";
    }
}

record! {
    /// DgmConstr.
    ppty DgmConstr {
        /// `@fact`.
        [attr] 0 fact: Option<f64> = "@fact";
        /// Self 0, ch 1, des 2
        [attr] 1 for_: Option<u8> = "@for";
        /// `@forName`.
        [attr] 2 for_name: Option<String> = "@forName";
        /// None 0, equ 1, gte 2, lte 3
        [attr] 3 op: Option<u8> = "@op";
        /// `@ptType`.
        [attr] 4 pt_type: Option<DgmElementType> = "@ptType";
        /// Self 0, ch 1, des 2
        [attr] 5 ref_for: Option<u8> = "@refFor";
        /// `@refForName`.
        [attr] 6 ref_for_name: Option<String> = "@refForName";
        /// `@refPtType`.
        [attr] 7 ref_pt_type: Option<DgmElementType> = "@refPtType";
        /// `@refType`.
        [attr] 8 ref_type: Option<DgmConstraintType> = "@refType";
        /// `@type`.
        [attr] 9 kind: Option<DgmConstraintType> = "@type";
        /// `@val`.
        [attr] 10 val: Option<f64> = "@val";
    }
}

record! {
    /// Repeated records.
    records DgmRuleLst {
        /// `dgm:rule`.
        0 rule: Vec<DgmRule> = "dgm:rule";
    }
}

record! {
    /// DgmRule.
    ppty DgmRule {
        /// `@fact`.
        [attr] 0 fact: Option<f64> = "@fact";
        /// Self 0, ch 1, des 2
        [attr] 1 for_: Option<u8> = "@for";
        /// `@forName`.
        [attr] 2 for_name: Option<String> = "@forName";
        /// `@ptType`.
        [attr] 3 pt_type: Option<DgmElementType> = "@ptType";
        /// `@type`.
        [attr] 4 kind: Option<DgmConstraintType> = "@type";
        /// `@val`.
        [attr] 5 val: Option<f64> = "@val";
        /// `@max`.
        [attr] 6 max: Option<f64> = "@max";
    }
}

record! {
    /// DgmShape.
    ppty DgmShape {
        /// `@r:blip`.
        [attr] 0 blip: Option<String> = "@r:blip";
        /// `@blipPhldr`.
        [attr] 1 blip_phldr: Option<bool> = "@blipPhldr";
        /// `@hideGeom`.
        [attr] 2 hide_geom: Option<bool> = "@hideGeom";
        /// `@lkTxEntry`.
        [attr] 3 lk_tx_entry: Option<bool> = "@lkTxEntry";
        /// `@rot`.
        [attr] 4 rot: Option<f64> = "@rot";
        /// `@zOrderOff`.
        [attr] 5 z_order_off: Option<i32> = "@zOrderOff";
        /// `@type`.
        [attr] 6 kind: Option<String> = "@type";
        /// `dgm:adjLst`.
        0 adj_lst: Option<Box<DgmAdjLst>> = "dgm:adjLst";
    }
}

record! {
    /// Repeated records.
    records DgmAdjLst {
        /// `dgm:adj`.
        0 adj: Vec<DgmAdj> = "dgm:adj";
    }
}

record! {
    /// DgmAdj.
    ppty DgmAdj {
        /// `@idx`.
        [attr] 0 idx: Option<u32> = "@idx";
        /// `@val`.
        [attr] 1 val: Option<f64> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    DgmPtType: u8 {
        0 Node = "node";
        1 Asst = "asst";
        2 Doc = "doc";
        3 Pres = "pres";
        4 ParTrans = "parTrans";
        5 SibTrans = "sibTrans";
    }
}

wire_enum! {
    /// An enumeration.
    DgmElementType: u8 {
        0 All = "all";
        1 Doc = "doc";
        2 Node = "node";
        3 Norm = "norm";
        4 NonNorm = "nonNorm";
        5 Asst = "asst";
        6 NonAsst = "nonAsst";
        7 ParTrans = "parTrans";
        8 Pres = "pres";
        9 SibTrans = "sibTrans";
    }
}

wire_enum! {
    /// An enumeration.
    DgmAxis: u8 {
        0 None = "none";
        1 Self_ = "self";
        2 Ch = "ch";
        3 Des = "des";
        4 DesOrSelf = "desOrSelf";
        5 Par = "par";
        6 Ancst = "ancst";
        7 AncstOrSelf = "ancstOrSelf";
        8 FollowSib = "followSib";
        9 PrecedSib = "precedSib";
        10 Follow = "follow";
        11 Preced = "preced";
        12 Root = "root";
    }
}

wire_enum! {
    /// An enumeration.
    DgmParamId: u8 {
        0 HorzAlign = "horzAlign";
        1 VertAlign = "vertAlign";
        2 ChDir = "chDir";
        3 ChAlign = "chAlign";
        4 SecChAlign = "secChAlign";
        5 LinDir = "linDir";
        6 SecLinDir = "secLinDir";
        7 StElem = "stElem";
        8 BendPt = "bendPt";
        9 ConnRout = "connRout";
        10 BegSty = "begSty";
        11 EndSty = "endSty";
        12 Dim = "dim";
        13 RotPath = "rotPath";
        14 CtrShpMap = "ctrShpMap";
        15 NodeHorzAlign = "nodeHorzAlign";
        16 NodeVertAlign = "nodeVertAlign";
        17 Fallback = "fallback";
        18 TxDir = "txDir";
        19 PyraAcctPos = "pyraAcctPos";
        20 PyraAcctTxMar = "pyraAcctTxMar";
        21 TxBlDir = "txBlDir";
        22 TxAnchorHorz = "txAnchorHorz";
        23 TxAnchorVert = "txAnchorVert";
        24 TxAnchorHorzCh = "txAnchorHorzCh";
        25 TxAnchorVertCh = "txAnchorVertCh";
        26 ParTxLTRAlign = "parTxLTRAlign";
        27 ParTxRTLAlign = "parTxRTLAlign";
        28 ShpTxLTRAlignCh = "shpTxLTRAlignCh";
        29 ShpTxRTLAlignCh = "shpTxRTLAlignCh";
        30 AutoTxRot = "autoTxRot";
        31 GrDir = "grDir";
        32 FlowDir = "flowDir";
        33 ContDir = "contDir";
        34 Bkpt = "bkpt";
        35 Off = "off";
        36 HierAlign = "hierAlign";
        37 BkPtFixedVal = "bkPtFixedVal";
        38 StBulletLvl = "stBulletLvl";
        39 StAng = "stAng";
        40 SpanAng = "spanAng";
        41 Ar = "ar";
        42 LnSpPar = "lnSpPar";
        43 LnSpAfParP = "lnSpAfParP";
        44 LnSpCh = "lnSpCh";
        45 LnSpAfChP = "lnSpAfChP";
        46 RtShortDist = "rtShortDist";
        47 AlignTx = "alignTx";
        48 PyraLvlNode = "pyraLvlNode";
        49 PyraAcctBkgdNode = "pyraAcctBkgdNode";
        50 PyraAcctTxNode = "pyraAcctTxNode";
        51 SrcNode = "srcNode";
        52 DstNode = "dstNode";
        53 BegPts = "begPts";
        54 EndPts = "endPts";
    }
}

wire_enum! {
    /// An enumeration.
    DgmConstraintType: u8 {
        0 None = "none";
        1 AlignOff = "alignOff";
        2 BegMarg = "begMarg";
        3 BendDist = "bendDist";
        4 BegPad = "begPad";
        5 B = "b";
        6 BMarg = "bMarg";
        7 BOff = "bOff";
        8 CtrX = "ctrX";
        9 CtrXOff = "ctrXOff";
        10 CtrY = "ctrY";
        11 CtrYOff = "ctrYOff";
        12 ConnDist = "connDist";
        13 Diam = "diam";
        14 EndMarg = "endMarg";
        15 EndPad = "endPad";
        16 H = "h";
        17 HArH = "hArH";
        18 L = "l";
        19 LMarg = "lMarg";
        20 LOff = "lOff";
        21 R = "r";
        22 RMarg = "rMarg";
        23 ROff = "rOff";
        24 PrimFontSz = "primFontSz";
        25 PyraAcctRatio = "pyraAcctRatio";
        26 SecFontSz = "secFontSz";
        27 SibSp = "sibSp";
        28 SecSibSp = "secSibSp";
        29 Sp = "sp";
        30 StemThick = "stemThick";
        31 T = "t";
        32 TMarg = "tMarg";
        33 TOff = "tOff";
        34 UserA = "userA";
        35 UserB = "userB";
        36 UserC = "userC";
        37 UserD = "userD";
        38 UserE = "userE";
        39 UserF = "userF";
        40 UserG = "userG";
        41 UserH = "userH";
        42 UserI = "userI";
        43 UserJ = "userJ";
        44 UserK = "userK";
        45 UserL = "userL";
        46 UserM = "userM";
        47 UserN = "userN";
        48 UserO = "userO";
        49 UserP = "userP";
        50 UserQ = "userQ";
        51 UserR = "userR";
        52 UserS = "userS";
        53 UserT = "userT";
        54 UserU = "userU";
        55 UserV = "userV";
        56 UserW = "userW";
        57 UserX = "userX";
        58 UserY = "userY";
        59 UserZ = "userZ";
        60 W = "w";
        61 WArH = "wArH";
        62 WOff = "wOff";
        63 HOff = "hOff";
    }
}
