//! Elements (`shared/format` 51).

use super::{
    MathAccPr, MathBarPr, MathBorderBoxPr, MathBoxPr, MathContent, MathDelimiterPr, MathEqArrPr,
    MathFPr, MathFuncPr, MathGroupChrPr, MathLimLowPr, MathLimUppPr, MathMPr, MathNaryPr,
    MathPhantPr, MathRadPr, MathSPrePr, MathSSubPr, MathSSubSupPr, MathSSupPr,
};
use crate::record;

record! {
    /// M:acc.
    records MathAcc {
        /// `m:accPr`.
        1 acc_pr: Option<Box<MathAccPr>> = "m:accPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:bar.
    records MathBar {
        /// `m:barPr`.
        4 bar_pr: Option<Box<MathBarPr>> = "m:barPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:borderBox.
    records MathBorderBox {
        /// `m:borderBoxPr`.
        6 border_box_pr: Option<Box<MathBorderBoxPr>> = "m:borderBoxPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:box.
    records MathBox {
        /// `m:boxPr`.
        8 box_pr: Option<Box<MathBoxPr>> = "m:boxPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:d.
    records MathDelimiter {
        /// `m:dPr`.
        12 delimiter_pr: Option<Box<MathDelimiterPr>> = "m:dPr";
        /// Repeats; document order, also with respect to 12
        13 element: Vec<MathContent> = "m:e";
    }
}

record! {
    /// M:eqArr.
    records MathEqArr {
        /// `m:eqArrPr`.
        15 eq_arr_pr: Option<Box<MathEqArrPr>> = "m:eqArrPr";
        /// Repeats, one per row; document order
        13 element: Vec<MathContent> = "m:e";
    }
}

record! {
    /// M:f.
    records MathFraction {
        /// `m:fPr`.
        18 f_pr: Option<Box<MathFPr>> = "m:fPr";
        /// The denominator stands first
        10 den: Option<Box<MathContent>> = "m:den";
        /// `m:num`.
        36 num: Option<Box<MathContent>> = "m:num";
    }
}

record! {
    /// M:func.
    records MathFunc {
        /// `m:funcPr`.
        20 func_pr: Option<Box<MathFuncPr>> = "m:funcPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
        /// After Element
        16 f_name: Option<Box<MathContent>> = "m:fName";
    }
}

record! {
    /// M:groupChr.
    records MathGroupChr {
        /// `m:groupChrPr`.
        22 group_chr_pr: Option<Box<MathGroupChrPr>> = "m:groupChrPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:limLow.
    records MathLimLow {
        /// `m:limLowPr`.
        25 lim_low_pr: Option<Box<MathLimLowPr>> = "m:limLowPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
        /// `m:lim`.
        23 lim: Option<Box<MathContent>> = "m:lim";
    }
}

record! {
    /// M:limUpp.
    records MathLimUpp {
        /// `m:limUppPr`.
        27 lim_upp_pr: Option<Box<MathLimUppPr>> = "m:limUppPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
        /// `m:lim`.
        23 lim: Option<Box<MathContent>> = "m:lim";
    }
}

record! {
    /// M:m.
    records MathMatrix {
        /// `m:mPr`.
        32 m_pr: Option<Box<MathMPr>> = "m:mPr";
        /// Repeats, one per row
        33 mr: Vec<MathMr> = "m:mr";
    }
}

record! {
    /// M:mr, one row of a matrix.
    records MathMr {
        /// Repeats, one per column
        13 element: Vec<MathContent> = "m:e";
    }
}

record! {
    /// M:nary.
    records MathNary {
        /// `m:naryPr`.
        35 nary_pr: Option<Box<MathNaryPr>> = "m:naryPr";
        /// `m:sub`.
        55 sub: Option<Box<MathContent>> = "m:sub";
        /// `m:sup`.
        56 sup: Option<Box<MathContent>> = "m:sup";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:phant.
    records MathPhant {
        /// `m:phantPr`.
        41 phant_pr: Option<Box<MathPhantPr>> = "m:phantPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:rad.
    records MathRad {
        /// `m:radPr`.
        44 rad_pr: Option<Box<MathRadPr>> = "m:radPr";
        /// `m:deg`.
        9 deg: Option<Box<MathContent>> = "m:deg";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:sPre.
    records MathSPre {
        /// `m:sPrePr`.
        48 s_pre_pr: Option<Box<MathSPrePr>> = "m:sPrePr";
        /// `m:sub`.
        55 sub: Option<Box<MathContent>> = "m:sub";
        /// `m:sup`.
        56 sup: Option<Box<MathContent>> = "m:sup";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
    }
}

record! {
    /// M:sSub.
    records MathSSub {
        /// `m:sSubPr`.
        50 s_sub_pr: Option<Box<MathSSubPr>> = "m:sSubPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
        /// `m:sub`.
        55 sub: Option<Box<MathContent>> = "m:sub";
    }
}

record! {
    /// M:sSubSup.
    records MathSSubSup {
        /// `m:sSubSupPr`.
        52 s_sub_sup_pr: Option<Box<MathSSubSupPr>> = "m:sSubSupPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
        /// `m:sub`.
        55 sub: Option<Box<MathContent>> = "m:sub";
        /// `m:sup`.
        56 sup: Option<Box<MathContent>> = "m:sup";
    }
}

record! {
    /// M:sSup.
    records MathSSup {
        /// `m:sSupPr`.
        54 s_sup_pr: Option<Box<MathSSupPr>> = "m:sSupPr";
        /// `m:e`.
        13 element: Option<Box<MathContent>> = "m:e";
        /// `m:sup`.
        56 sup: Option<Box<MathContent>> = "m:sup";
    }
}
