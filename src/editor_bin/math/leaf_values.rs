//! Leaf values (`shared/format` 51).

use crate::{record, wire_enum};

record! {
    /// On/off leaf.
    props MathBoolVal {
        /// LenType 1
        0 val: Option<bool> = "@m:val";
    }
}

record! {
    /// Number leaf.
    props MathLongVal {
        /// LenType 4
        0 val: Option<i32> = "@m:val";
    }
}

record! {
    /// Character leaf.
    props MathCharVal {
        /// LenType 6; u32 byte length; may be empty (byte length 0)
        0 val: Option<String> = "@m:val";
    }
}

record! {
    /// M:brk. Exactly one of the two is written.
    props MathBrkVal {
        /// Always 0. OOXML: m:brk without alnAt
        0 val: Option<bool> = "";
        /// LenType 4
        1 aln_at: Option<i32> = "@m:alnAt";
    }
}

wire_enum! {
    /// An enumeration.
    MathYAlign: u8 {
        0 Bottom = "bottom";
        1 Center = "center";
        2 Inline = "inline";
        3 Inside = "inside";
        4 Outside = "outside";
        5 Top = "top";
    }
}

record! {
    /// M:baseJc.
    props MathYAlignVal {
        /// LenType 1
        0 val: Option<MathYAlign> = "@m:val";
    }
}

wire_enum! {
    /// An enumeration.
    MathXAlign: u8 {
        0 Center = "center";
        1 Inside = "inside";
        2 Left = "left";
        3 Outside = "outside";
        4 Right = "right";
    }
}

record! {
    /// M:mcJc.
    props MathXAlignVal {
        /// LenType 1
        0 val: Option<MathXAlign> = "@m:val";
    }
}

wire_enum! {
    /// An enumeration.
    MathTopBot: u8 {
        0 Bot = "bot";
        1 Top = "top";
    }
}

record! {
    /// M:pos, m:vertJc.
    props MathTopBotVal {
        /// LenType 1
        0 val: Option<MathTopBot> = "@m:val";
    }
}

wire_enum! {
    /// An enumeration.
    MathJc: u8 {
        0 Center = "center";
        1 CenterGroup = "centerGroup";
        2 Left = "left";
        3 Right = "right";
    }
}

record! {
    /// M:jc, m:defJc.
    props MathJcVal {
        /// LenType 1
        0 val: Option<MathJc> = "@m:val";
    }
}

wire_enum! {
    /// An enumeration.
    MathLimLoc: u8 {
        0 SubSup = "subSup";
        1 UndOvr = "undOvr";
    }
}

record! {
    /// M:limLoc, m:intLim, m:naryLim.
    props MathLimLocVal {
        /// LenType 1
        0 val: Option<MathLimLoc> = "@m:val";
    }
}

wire_enum! {
    /// An enumeration.
    MathScript: u8 {
        0 DoubleStruck = "double-struck";
        1 Fraktur = "fraktur";
        2 Monospace = "monospace";
        3 Roman = "roman";
        4 SansSerif = "sans-serif";
        5 Script = "script";
    }
}

record! {
    /// M:scr.
    props MathScriptVal {
        /// LenType 1
        0 val: Option<MathScript> = "@m:val";
    }
}

wire_enum! {
    /// An enumeration.
    MathShape: u8 {
        0 Centered = "centered";
        1 Match = "match";
    }
}

record! {
    /// M:shp.
    props MathShapeVal {
        /// LenType 1
        0 val: Option<MathShape> = "@m:val";
    }
}

wire_enum! {
    /// An enumeration.
    MathStyle: u8 {
        0 B = "b";
        1 Bi = "bi";
        2 I = "i";
        3 P = "p";
    }
}

record! {
    /// M:sty.
    props MathStyleVal {
        /// LenType 1
        0 val: Option<MathStyle> = "@m:val";
    }
}

wire_enum! {
    /// An enumeration.
    MathFractionType: u8 {
        0 Bar = "bar";
        1 Lin = "lin";
        2 NoBar = "noBar";
        3 Skw = "skw";
    }
}

record! {
    /// M:type.
    props MathFractionTypeVal {
        /// LenType 1
        0 val: Option<MathFractionType> = "@m:val";
    }
}
