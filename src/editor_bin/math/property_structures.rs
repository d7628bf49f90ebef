//! Property structures (`shared/format` 51).

use super::{
    MathARPr, MathBoolVal, MathBrkVal, MathCharVal, MathFractionTypeVal, MathJcVal, MathLimLocVal,
    MathLongVal, MathScriptVal, MathShapeVal, MathStyleVal, MathTopBotVal, MathXAlignVal,
    MathYAlignVal,
};
use crate::editor_bin::docy::{RPrChange, RunPr};
use crate::record;

record! {
    /// M:accPr.
    records MathAccPr {
        /// Default U+0302 when left out
        8 chr: Option<Box<MathCharVal>> = "m:chr";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:argPr.
    records MathArgPr {
        /// -2 to 2
        2 arg_sz: Option<Box<MathLongVal>> = "m:argSz";
    }
}

record! {
    /// M:barPr.
    records MathBarPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// Default bot
        31 pos: Option<Box<MathTopBotVal>> = "m:pos";
    }
}

record! {
    /// M:borderBoxPr.
    records MathBorderBoxPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// `m:hideBot@m:val`.
        16 hide_bot: Option<Box<MathBoolVal>> = "m:hideBot";
        /// `m:hideLeft@m:val`.
        17 hide_left: Option<Box<MathBoolVal>> = "m:hideLeft";
        /// `m:hideRight@m:val`.
        18 hide_right: Option<Box<MathBoolVal>> = "m:hideRight";
        /// `m:hideTop@m:val`.
        19 hide_top: Option<Box<MathBoolVal>> = "m:hideTop";
        /// `m:strikeBLTR@m:val`.
        38 strike_bltr: Option<Box<MathBoolVal>> = "m:strikeBLTR";
        /// `m:strikeH@m:val`.
        39 strike_h: Option<Box<MathBoolVal>> = "m:strikeH";
        /// `m:strikeTLBR@m:val`.
        40 strike_tlbr: Option<Box<MathBoolVal>> = "m:strikeTLBR";
        /// `m:strikeV@m:val`.
        41 strike_v: Option<Box<MathBoolVal>> = "m:strikeV";
    }
}

record! {
    /// M:boxPr.
    records MathBoxPr {
        /// `m:aln@m:val`.
        0 aln: Option<Box<MathBoolVal>> = "m:aln";
        /// `m:brk`.
        5 brk: Option<Box<MathBrkVal>> = "m:brk";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// `m:diff@m:val`.
        13 diff: Option<Box<MathBoolVal>> = "m:diff";
        /// `m:noBreak@m:val`.
        26 no_break: Option<Box<MathBoolVal>> = "m:noBreak";
        /// `m:opEmu@m:val`.
        29 op_emu: Option<Box<MathBoolVal>> = "m:opEmu";
    }
}

record! {
    /// M:dPr.
    records MathDelimiterPr {
        /// Number of m:e children; left out when 0; the reader skips it, the editor may use it.
        /// OOXML: (computed)
        51 column: Option<Box<MathLongVal>> = "";
        /// Default (; empty string = no bracket
        4 beg_chr: Option<Box<MathCharVal>> = "m:begChr";
        /// Default )
        14 end_chr: Option<Box<MathCharVal>> = "m:endChr";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// Default true
        15 grow: Option<Box<MathBoolVal>> = "m:grow";
        /// Default U+2502
        35 sep_chr: Option<Box<MathCharVal>> = "m:sepChr";
        /// `m:shp@m:val`.
        37 shp: Option<Box<MathShapeVal>> = "m:shp";
    }
}

record! {
    /// M:eqArrPr.
    records MathEqArrPr {
        /// Number of m:e children; left out when 0. OOXML: (computed)
        52 row: Option<Box<MathLongVal>> = "";
        /// Default center
        3 base_jc: Option<Box<MathYAlignVal>> = "m:baseJc";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// `m:maxDist@m:val`.
        23 max_dist: Option<Box<MathBoolVal>> = "m:maxDist";
        /// `m:objDist@m:val`.
        28 obj_dist: Option<Box<MathBoolVal>> = "m:objDist";
        /// Unit by RSpRule
        32 r_sp: Option<Box<MathLongVal>> = "m:rSp";
        /// `m:rSpRule@m:val`.
        33 r_sp_rule: Option<Box<MathLongVal>> = "m:rSpRule";
    }
}

record! {
    /// M:fPr.
    records MathFPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// Default bar
        46 kind: Option<Box<MathFractionTypeVal>> = "m:type";
    }
}

record! {
    /// M:funcPr.
    records MathFuncPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:groupChrPr.
    records MathGroupChrPr {
        /// Default U+23DF
        8 chr: Option<Box<MathCharVal>> = "m:chr";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// Default bot
        31 pos: Option<Box<MathTopBotVal>> = "m:pos";
        /// `m:vertJc@m:val`.
        47 vert_jc: Option<Box<MathTopBotVal>> = "m:vertJc";
    }
}

record! {
    /// M:limLowPr.
    records MathLimLowPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:limUppPr.
    records MathLimUppPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:mPr.
    records MathMPr {
        /// Number of m:mr children; left out when 0. OOXML: (computed)
        52 row: Option<Box<MathLongVal>> = "";
        /// `m:baseJc@m:val`.
        3 base_jc: Option<Box<MathYAlignVal>> = "m:baseJc";
        /// Column gap, unit by CGpRule
        6 c_gp: Option<Box<MathLongVal>> = "m:cGp";
        /// `m:cGpRule@m:val`.
        7 c_gp_rule: Option<Box<MathLongVal>> = "m:cGpRule";
        /// Minimum column width, twips
        10 c_sp: Option<Box<MathLongVal>> = "m:cSp";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// Always written; made up when m:mcs is absent, see rules
        [always] 25 mcs: Option<Box<MathMcs>> = "m:mcs";
        /// `m:plcHide@m:val`.
        30 plc_hide: Option<Box<MathBoolVal>> = "m:plcHide";
        /// Row spacing, unit by RSpRule
        32 r_sp: Option<Box<MathLongVal>> = "m:rSp";
        /// `m:rSpRule@m:val`.
        33 r_sp_rule: Option<Box<MathLongVal>> = "m:rSpRule";
    }
}

record! {
    /// M:naryPr.
    records MathNaryPr {
        /// Default U+222B
        8 chr: Option<Box<MathCharVal>> = "m:chr";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// `m:grow@m:val`.
        15 grow: Option<Box<MathBoolVal>> = "m:grow";
        /// `m:limLoc@m:val`.
        21 lim_loc: Option<Box<MathLimLocVal>> = "m:limLoc";
        /// `m:subHide@m:val`.
        43 sub_hide: Option<Box<MathBoolVal>> = "m:subHide";
        /// `m:supHide@m:val`.
        44 sup_hide: Option<Box<MathBoolVal>> = "m:supHide";
    }
}

record! {
    /// M:oMathParaPr.
    records MathParaPr {
        /// `m:jc@m:val`.
        20 m_jc: Option<Box<MathJcVal>> = "m:jc";
    }
}

record! {
    /// M:phantPr.
    records MathPhantPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
        /// Default true
        36 show: Option<Box<MathBoolVal>> = "m:show";
        /// `m:transp@m:val`.
        45 transp: Option<Box<MathBoolVal>> = "m:transp";
        /// `m:zeroAsc@m:val`.
        48 zero_asc: Option<Box<MathBoolVal>> = "m:zeroAsc";
        /// `m:zeroDesc@m:val`.
        49 zero_desc: Option<Box<MathBoolVal>> = "m:zeroDesc";
        /// `m:zeroWid@m:val`.
        50 zero_wid: Option<Box<MathBoolVal>> = "m:zeroWid";
    }
}

record! {
    /// M:radPr.
    records MathRadPr {
        /// `m:degHide@m:val`.
        12 deg_hide: Option<Box<MathBoolVal>> = "m:degHide";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:rPr of a math run.
    records MathRunPr {
        /// `m:aln@m:val`.
        0 aln: Option<Box<MathBoolVal>> = "m:aln";
        /// `m:brk`.
        5 brk: Option<Box<MathBrkVal>> = "m:brk";
        /// True is written when @m:val is absent
        22 lit: Option<Box<MathBoolVal>> = "m:lit";
        /// True is written when @m:val is absent
        27 nor: Option<Box<MathBoolVal>> = "m:nor";
        /// `m:scr@m:val`.
        34 scr: Option<Box<MathScriptVal>> = "m:scr";
        /// Default i
        42 sty: Option<Box<MathStyleVal>> = "m:sty";
    }
}

record! {
    /// M:sPrePr.
    records MathSPrePr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:sSubPr.
    records MathSSubPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:sSubSupPr.
    records MathSSubSupPr {
        /// `m:alnScr@m:val`.
        1 aln_scr: Option<Box<MathBoolVal>> = "m:alnScr";
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:sSupPr.
    records MathSSupPr {
        /// `m:ctrlPr`.
        11 ctrl_pr: Option<Box<MathCtrlPr>> = "m:ctrlPr";
    }
}

record! {
    /// M:mcs, columns of a matrix. The ids 30 and 31 are element ids.
    records MathMcs {
        /// Repeats
        30 mc: Vec<MathMc> = "m:mc";
    }
}

record! {
    /// M:mc.
    records MathMc {
        /// `m:mcPr`.
        31 mc_pr: Option<Box<MathMcPr>> = "m:mcPr";
    }
}

record! {
    /// M:mcPr. Ids are property ids again.
    records MathMcPr {
        /// `m:mcJc@m:val`.
        24 mc_jc: Option<Box<MathXAlignVal>> = "m:mcJc";
        /// 1 to 255
        9 count: Option<Box<MathLongVal>> = "m:count";
    }
}

record! {
    /// M:ctrlPr: formatting of the control character. Ids are those of a run.
    records MathCtrlPr {
        /// `w:rPr`.
        1 r_pr: Option<Box<RunPr>> = "w:rPr";
        /// In DrawingML text
        28 ar_pr: Option<Box<MathARPr>> = "a:rPr";
        /// Revision marks
        16 del: Option<Box<RPrChange>> = "w:del";
        /// Revision marks
        17 ins: Option<Box<RPrChange>> = "w:ins";
    }
}
