//! Text (`shared/format` 40).

use super::{
    Blip, EffectProperties, FontAlign, Gd, HorzOverflow, Hyperlink, Ln, Scene3d, SolidFill, Sp3d,
    TextAlign, TextAnchor, TextAutonumberScheme, TextCaps, TextShapeType, TextStrike,
    TextTabAlignType, TextUnderline, TextVerticalType, TextWrap, UniColor, UniFill, VertOverflow,
};
use crate::editor_bin::math::MathTextNode;
use crate::{choice, record, wire_enum};

record! {
    /// P:txBody, a:txBody, c:txPr, c:rich.
    records TxBody {
        /// If present
        0 body_pr: Option<Box<BodyPr>> = "a:bodyPr";
        /// If present, length 0 for an empty one
        1 lst_style: Option<Box<TextListStyle>> = "a:lstStyle";
        /// Always; item id 0
        [list(0), always] 2 paragraphs: Vec<Paragraph> = "a:p";
        /// Rare
        3 sp3d: Option<Box<Sp3d>> = "a:sp3d";
    }
}

record! {
    /// A:bodyPr, wps:bodyPr.
    ppty BodyPr {
        /// `a:flatTx@z`.
        [attr] 0 flat_tx: Option<i32> = "a:flatTx@z";
        /// `@anchor`.
        [attr] 1 anchor: Option<TextAnchor> = "@anchor";
        /// `@anchorCtr`.
        [attr] 2 anchor_ctr: Option<bool> = "@anchorCtr";
        /// `@bIns`.
        [attr] 3 b_ins: Option<i32> = "@bIns";
        /// `@compatLnSpc`.
        [attr] 4 compat_ln_spc: Option<bool> = "@compatLnSpc";
        /// `@forceAA`.
        [attr] 5 force_aa: Option<bool> = "@forceAA";
        /// `@fromWordArt`.
        [attr] 6 from_word_art: Option<bool> = "@fromWordArt";
        /// `@horzOverflow`.
        [attr] 7 horz_overflow: Option<HorzOverflow> = "@horzOverflow";
        /// `@lIns`.
        [attr] 8 l_ins: Option<i32> = "@lIns";
        /// `@numCol`.
        [attr] 9 num_col: Option<i32> = "@numCol";
        /// `@rIns`.
        [attr] 10 r_ins: Option<i32> = "@rIns";
        /// `@rot`.
        [attr] 11 rot: Option<i32> = "@rot";
        /// `@rtlCol`.
        [attr] 12 rtl_col: Option<bool> = "@rtlCol";
        /// `@spcCol`.
        [attr] 13 spc_col: Option<i32> = "@spcCol";
        /// `@spcFirstLastPara`.
        [attr] 14 spc_first_last_para: Option<bool> = "@spcFirstLastPara";
        /// `@tIns`.
        [attr] 15 t_ins: Option<i32> = "@tIns";
        /// `@upright`.
        [attr] 16 upright: Option<bool> = "@upright";
        /// `@vert`.
        [attr] 17 vert: Option<TextVerticalType> = "@vert";
        /// `@vertOverflow`.
        [attr] 18 vert_overflow: Option<VertOverflow> = "@vertOverflow";
        /// `@wrap`.
        [attr] 19 wrap: Option<TextWrap> = "@wrap";
        /// If present
        0 prst_tx_warp: Option<Box<PrstTxWarp>> = "a:prstTxWarp";
        /// Always, Type 0 if none
        [always] 1 fit: Option<Box<TextFit>> = "a:noAutofit|a:normAutofit|a:spAutoFit";
        /// `a:scene3d`.
        2 scene3d: Option<Box<Scene3d>> = "a:scene3d";
        /// `a:sp3d`.
        3 sp3d: Option<Box<Sp3d>> = "a:sp3d";
    }
}

record! {
    /// PrstTxWarp.
    ppty PrstTxWarp {
        /// Always
        [attr] 0 prst: Option<TextShapeType> = "@prst";
        /// Always; item id 1
        [list(1), always] 0 av_lst: Vec<Gd> = "a:avLst/a:gd";
    }
}

record! {
    /// TextFit.
    ppty TextFit {
        /// Always; a 4-byte value. OOXML: element
        [attr] 0 kind: Option<TextFitType> = "";
        /// `a:normAutofit@fontScale`.
        [attr, percent] 1 font_scale: Option<i32> = "@fontScale";
        /// `a:normAutofit@lnSpcReduction`.
        [attr, percent] 2 ln_spc_reduction: Option<i32> = "@lnSpcReduction";
    }
}

wire_enum! {
    /// An enumeration.
    TextFitType: i32 {
        0 None = "none";
        1 NoAutofit = "noAutofit";
        2 SpAutoFit = "spAutoFit";
        3 NormAutofit = "normAutofit";
    }
}

record! {
    /// A:lstStyle, p:titleStyle, p:bodyStyle, p:otherStyle, p:notesStyle, p:defaultTextStyle.
    records TextListStyle {
        /// `a:lvl1pPr`.
        0 lvl1: Option<Box<TextParagraphPr>> = "a:lvl1pPr";
        /// `a:lvl2pPr`.
        1 lvl2: Option<Box<TextParagraphPr>> = "a:lvl2pPr";
        /// `a:lvl3pPr`.
        2 lvl3: Option<Box<TextParagraphPr>> = "a:lvl3pPr";
        /// `a:lvl4pPr`.
        3 lvl4: Option<Box<TextParagraphPr>> = "a:lvl4pPr";
        /// `a:lvl5pPr`.
        4 lvl5: Option<Box<TextParagraphPr>> = "a:lvl5pPr";
        /// `a:lvl6pPr`.
        5 lvl6: Option<Box<TextParagraphPr>> = "a:lvl6pPr";
        /// `a:lvl7pPr`.
        6 lvl7: Option<Box<TextParagraphPr>> = "a:lvl7pPr";
        /// `a:lvl8pPr`.
        7 lvl8: Option<Box<TextParagraphPr>> = "a:lvl8pPr";
        /// `a:lvl9pPr`.
        8 lvl9: Option<Box<TextParagraphPr>> = "a:lvl9pPr";
        /// Last
        9 def: Option<Box<TextParagraphPr>> = "a:defPPr";
    }
}

record! {
    /// A:p (no attribute section). Note the order.
    records Paragraph {
        /// If present
        0 p_pr: Option<Box<TextParagraphPr>> = "a:pPr";
        /// If present; before the runs
        1 end_para_r_pr: Option<Box<RunProperties>> = "a:endParaRPr";
        /// Always; item id 0
        [list(0), always] 2 runs: Vec<RunElem> = "";
    }
}

record! {
    /// A:pPr, a:lvlNpPr.
    ppty TextParagraphPr {
        /// `@algn`.
        [attr] 0 algn: Option<TextAlign> = "@algn";
        /// `@defTabSz`.
        [attr] 1 def_tab_sz: Option<i32> = "@defTabSz";
        /// `@eaLnBrk`.
        [attr] 2 ea_ln_brk: Option<bool> = "@eaLnBrk";
        /// `@fontAlgn`.
        [attr] 3 font_algn: Option<FontAlign> = "@fontAlgn";
        /// `@hangingPunct`.
        [attr] 4 hanging_punct: Option<bool> = "@hangingPunct";
        /// `@indent`.
        [attr] 5 indent: Option<i32> = "@indent";
        /// `@latinLnBrk`.
        [attr] 6 latin_ln_brk: Option<bool> = "@latinLnBrk";
        /// `@lvl`.
        [attr] 7 lvl: Option<i32> = "@lvl";
        /// `@marL`.
        [attr] 8 mar_l: Option<i32> = "@marL";
        /// `@marR`.
        [attr] 9 mar_r: Option<i32> = "@marR";
        /// `@rtl`.
        [attr] 10 rtl: Option<bool> = "@rtl";
        /// `a:lnSpc`.
        0 ln_spc: Option<Box<TextSpacing>> = "a:lnSpc";
        /// `a:spcAft`.
        1 spc_aft: Option<Box<TextSpacing>> = "a:spcAft";
        /// `a:spcBef`.
        2 spc_bef: Option<Box<TextSpacing>> = "a:spcBef";
        /// Always
        [always] 3 bu_color: BulletColor = "a:buClr|a:buClrTx";
        /// Always. OOXML: a:buSz...
        [always] 4 bu_size: BulletSize = "";
        /// Always
        [always] 5 bu_typeface: BulletTypeface = "a:buFont|a:buFontTx";
        /// Always. OOXML: a:buNone, a:buChar ...
        [always] 6 bullet: Bullet = "";
        /// Always; item id 0
        [list(0), always] 7 tab_lst: Vec<Tab> = "a:tabLst/a:tab";
        /// `a:defRPr`.
        8 def_r_pr: Option<Box<RunProperties>> = "a:defRPr";
    }
}

record! {
    /// TextSpacing.
    ppty TextSpacing {
        /// 1/1000 %
        [attr, percent] 0 spc_pct: Option<i32> = "a:spcPct@val";
        /// 1/100 pt
        [attr] 1 spc_pts: Option<i32> = "a:spcPts@val";
    }
}

choice! {
    /// Choice.
    records BulletColor of BulletColorItem {
        /// `a:buClrTx`.
        1 Tx(()) = "a:buClrTx";
        /// Holds child 0 = UniColor
        2 Clr(Box<SolidFill>) = "a:buClr";
    }
}

choice! {
    /// Choice.
    records BulletSize of BulletSizeItem {
        /// `a:buSzTx`.
        1 Tx(()) = "a:buSzTx";
        /// 1/1000 %
        2 Pct(Box<IntVal>) = "a:buSzPct";
        /// 1/100 pt
        3 Pts(Box<IntVal>) = "a:buSzPts";
    }
}

record! {
    /// IntVal.
    ppty IntVal {
        /// Always
        [attr, percent] 0 val: Option<i32> = "@val";
    }
}

choice! {
    /// Choice.
    records BulletTypeface of BulletTypefaceItem {
        /// `a:buFontTx`.
        1 Tx(()) = "a:buFontTx";
        /// `a:buFont`.
        2 Font(Box<TextFont>) = "a:buFont";
    }
}

choice! {
    /// Choice.
    records Bullet of BulletItem {
        /// Length 0: the whole payload is 00 00000000; not the same as an empty choice
        0 None(()) = "a:buNone";
        /// `a:buChar`.
        1 Char(Box<BuChar>) = "a:buChar";
        /// `a:buAutoNum`.
        2 AutoNum(Box<BuAutoNum>) = "a:buAutoNum";
        /// `a:buBlip`.
        3 Blip(Box<BuBlip>) = "a:buBlip";
    }
}

record! {
    /// BuChar.
    ppty BuChar {
        /// Always
        [attr] 0 char: Option<String> = "@char";
    }
}

record! {
    /// BuAutoNum.
    ppty BuAutoNum {
        /// Always
        [attr] 0 kind: Option<TextAutonumberScheme> = "@type";
        /// `@startAt`.
        [attr] 1 start_at: Option<i32> = "@startAt";
    }
}

record! {
    /// BuBlip.
    records BuBlip {
        /// Always
        [always] 0 blip: Option<Box<Blip>> = "a:blip";
    }
}

record! {
    /// Tab.
    ppty Tab {
        /// `@algn`.
        [attr] 0 algn: Option<TextTabAlignType> = "@algn";
        /// EMU
        [attr] 1 pos: Option<i32> = "@pos";
    }
}

choice! {
    /// Choice.
    records RunElem of RunElemItem {
        /// `a:r`.
        1 Run(Box<Run>) = "a:r";
        /// `a:fld`.
        2 Fld(Box<Fld>) = "a:fld";
        /// `a:br`.
        3 Br(Box<Br>) = "a:br";
        /// The DOCY math content with a second u32 length in front
        4 Math(Box<MathTextNode>) = "m:oMath";
        /// As 4
        5 MathPara(Box<MathTextNode>) = "m:oMathPara";
    }
}

record! {
    /// Run.
    ppty Run {
        /// Left out if there is no a:t
        [attr] 0 text: Option<String> = "a:t";
        /// If present
        0 r_pr: Option<Box<RunProperties>> = "a:rPr";
    }
}

record! {
    /// Fld.
    ppty Fld {
        /// Always
        [attr] 0 id: Option<String> = "@id";
        /// `@type`.
        [attr] 1 kind: Option<String> = "@type";
        /// `a:t`.
        [attr] 2 text: Option<String> = "a:t";
        /// `a:rPr`.
        0 r_pr: Option<Box<RunProperties>> = "a:rPr";
        /// `a:pPr`.
        1 p_pr: Option<Box<TextParagraphPr>> = "a:pPr";
    }
}

record! {
    /// Br.
    records Br {
        /// If present
        0 r_pr: Option<Box<RunProperties>> = "a:rPr";
    }
}

record! {
    /// A:rPr, a:endParaRPr, a:defRPr.
    ppty RunProperties {
        /// The original program puts @smtId here too (as text, over the language)
        [attr] 0 alt_lang: Option<String> = "@altLang";
        /// `@b`.
        [attr] 1 b: Option<bool> = "@b";
        /// 1/1000 %
        [attr, percent] 2 baseline: Option<i32> = "@baseline";
        /// `@bmk`.
        [attr] 3 bmk: Option<String> = "@bmk";
        /// `@cap`.
        [attr] 4 cap: Option<TextCaps> = "@cap";
        /// `@dirty`.
        [attr] 5 dirty: Option<bool> = "@dirty";
        /// `@err`.
        [attr] 6 err: Option<bool> = "@err";
        /// `@i`.
        [attr] 7 i: Option<bool> = "@i";
        /// `@kern`.
        [attr] 8 kern: Option<i32> = "@kern";
        /// `@kumimoji`.
        [attr] 9 kumimoji: Option<bool> = "@kumimoji";
        /// `@lang`.
        [attr] 10 lang: Option<String> = "@lang";
        /// `@noProof`.
        [attr] 11 no_proof: Option<bool> = "@noProof";
        /// `@normalizeH`.
        [attr] 12 normalize_h: Option<bool> = "@normalizeH";
        /// `@smtClean`.
        [attr] 13 smt_clean: Option<bool> = "@smtClean";
        /// Never written (see 0)
        [attr, old] 14 smt_id: Option<i32> = "@smtId";
        /// 1/100 pt
        [attr] 15 spc: Option<i32> = "@spc";
        /// `@strike`.
        [attr] 16 strike: Option<TextStrike> = "@strike";
        /// 1/100 pt
        [attr] 17 sz: Option<i32> = "@sz";
        /// `@u`.
        [attr] 18 u: Option<TextUnderline> = "@u";
        /// `a:ln`.
        0 ln: Option<Box<Ln>> = "a:ln";
        /// Always. OOXML: fill choice
        [always] 1 fill: UniFill = "";
        /// Always
        [always] 2 effects: EffectProperties = "a:effectLst|a:effectDag";
        /// `a:latin`.
        3 latin: Option<Box<TextFont>> = "a:latin";
        /// `a:ea`.
        4 ea: Option<Box<TextFont>> = "a:ea";
        /// `a:cs`.
        5 cs: Option<Box<TextFont>> = "a:cs";
        /// `a:sym`.
        6 sym: Option<Box<TextFont>> = "a:sym";
        /// `a:hlinkClick`.
        7 hlink_click: Option<Box<Hyperlink>> = "a:hlinkClick";
        /// `a:hlinkMouseOver`.
        8 hlink_mouse_over: Option<Box<Hyperlink>> = "a:hlinkMouseOver";
        /// 0xFA 0xFB
        9 rtl: Option<Box<Empty>> = "a:rtl";
        /// A:uLn and a:uLnTx have no record: both are lost
        10 u_fill: Option<Box<UFill>> = "a:uFill";
        /// The fill in it is empty (length 0)
        11 u_fill_tx: Option<Box<UFill>> = "a:uFillTx";
        /// Stands last, although a:highlight comes before a:latin
        12 highlight: Option<Box<Highlight>> = "a:highlight";
    }
}

record! {
    /// No attributes, no children.
    ppty Empty {
    }
}

record! {
    /// A:uFill, a:uFillTx.
    ppty UFill {
        /// Always. OOXML: fill choice
        [always] 0 fill: UniFill = "";
    }
}

record! {
    /// Highlight.
    ppty Highlight {
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// A:latin, a:ea, a:cs, a:sym, a:buFont.
    ppty TextFont {
        /// As text
        [attr] 0 charset: Option<String> = "@charset";
        /// As text
        [attr] 1 panose: Option<String> = "@panose";
        /// As text
        [attr] 2 pitch_family: Option<String> = "@pitchFamily";
        /// Always; theme references +mj-lt, +mn-ea ... go over unchanged
        [attr] 3 typeface: Option<String> = "@typeface";
    }
}
