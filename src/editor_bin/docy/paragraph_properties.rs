//! Paragraph properties (`shared/format` 10 and 11).

use super::{Borders, RunPr, SectPr, Shd, TrackRevision};
use crate::{record, wire_enum};

record! {
    /// W:pPr.
    props ParaPr {
        /// Always first; a style id
        21 para_style: Option<String> = "w:pStyle@w:val";
        /// `w:keepNext`.
        7 keep_next: Option<bool> = "w:keepNext";
        /// `w:keepLines`.
        6 keep_lines: Option<bool> = "w:keepLines";
        /// `w:pageBreakBefore`.
        8 page_break_before: Option<bool> = "w:pageBreakBefore";
        /// `w:framePr`.
        30 frame_pr: Option<Box<FramePr>> = "w:framePr";
        /// `w:widowControl`.
        25 widow_control: Option<bool> = "w:widowControl";
        /// Left out if neither w:numId nor w:ilvl is there
        22 num_pr: Option<Box<NumPr>> = "w:numPr";
        /// `w:suppressLineNumbers`.
        44 suppress_line_numbers: Option<bool> = "w:suppressLineNumbers";
        /// `w:pBdr`.
        27 p_bdr: Option<Box<Borders>> = "w:pBdr";
        /// `w:shd`.
        14 shd: Option<Box<Shd>> = "w:shd";
        /// `w:tabs`.
        17 tabs: Option<Box<Tabs>> = "w:tabs";
        /// `w:spacing`.
        9 spacing: Option<Box<ParaSpacing>> = "w:spacing";
        /// `w:ind`.
        1 ind: Option<Box<ParaInd>> = "w:ind";
        /// `w:contextualSpacing`.
        0 contextual_spacing: Option<bool> = "w:contextualSpacing";
        /// `w:jc@w:val`.
        5 jc: Option<ParaJc> = "w:jc@w:val";
        /// `w:outlineLvl@w:val`.
        34 outline_lvl: Option<i32> = "w:outlineLvl@w:val";
        /// Of the paragraph mark
        26 mark_run_pr: Option<Box<RunPr>> = "w:rPr";
        /// `w:pPrChange`.
        33 p_pr_change: Option<Box<PPrChange>> = "w:pPrChange";
        /// Only in the body of the main document
        31 sect_pr: Option<Box<SectPr>> = "";
        /// `w:cnfStyle`.
        45 cnf_style: Option<Box<CnfStyle>> = "w:cnfStyle";
        /// `w:snapToGrid`.
        46 snap_to_grid: Option<bool> = "w:snapToGrid";
        /// `w:bidi`.
        47 bidi: Option<bool> = "w:bidi";
        /// Ours, as 241 to 247 are: no table has a place for it, and other readers skip what they do not know
        /// (`shared/format` 00).
        240 suppress_auto_hyphens: Option<bool> = "w:suppressAutoHyphens";
        /// Ours. What `jc` has no values for
        241 spread: Option<ParaSpread> = "w:jc@w:val";
        /// Ours. East Asian punctuation is kept from the begin and the end of lines
        242 kinsoku: Option<bool> = "w:kinsoku";
        /// Ours. Latin words stay whole
        243 word_wrap: Option<bool> = "w:wordWrap";
        /// Ours. Punctuation may stand over the end of its line
        244 overflow_punct: Option<bool> = "w:overflowPunct";
        /// Ours. Space between East Asian and Latin letters
        245 auto_space_de: Option<bool> = "w:autoSpaceDE";
        /// Ours. Space between East Asian letters and digits
        246 auto_space_dn: Option<bool> = "w:autoSpaceDN";
        /// Ours. How what is on a line stands beside what is higher
        247 text_alignment: Option<TextAlignment> = "w:textAlignment@w:val";
    }
}

wire_enum! {
    /// An enumeration.
    ParaJc: u8 {
        0 Right = "right|end";
        1 Left = "left|start";
        2 Center = "center";
        3 Justify = "both|distribute|thaiDistribute";
        else Left
    }
}

wire_enum! {
    /// How what is on a line stands beside what is higher (ours).
    TextAlignment: u8 {
        0 Auto = "auto";
        1 Top = "top";
        2 Center = "center";
        3 Baseline = "baseline";
        4 Bottom = "bottom";
    }
}

wire_enum! {
    /// How lines are justified, where that is another way than widening blanks (ours).
    ParaSpread: u8 {
        0 Distribute = "distribute";
        1 ThaiDistribute = "thaiDistribute";
        2 LowKashida = "lowKashida";
        3 MediumKashida = "mediumKashida";
        4 HighKashida = "highKashida";
    }
}

record! {
    /// W:ind.
    props ParaInd {
        /// Old: lenType 5, mm x 100000
        [old] 2 left: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 3 right: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 4 first_line: Option<i32> = "";
        /// Twips
        [twips] 36 left_twips: Option<i32> = "@w:left|@w:start";
        /// Twips
        [twips] 37 right_twips: Option<i32> = "@w:right|@w:end";
        /// Twips; w:firstLine wins when both are there. OOXML: @w:firstLine, or minus @w:hanging
        38 first_line_twips: Option<i32> = "";
    }
}

record! {
    /// W:spacing.
    props ParaSpacing {
        /// Twips; with LineRule Auto 240ths of a line
        [twips] 39 line_twips: Option<i32> = "@w:line";
        /// Written right after LineTwips and only with it; Auto if the attribute is absent
        11 line_rule: Option<LineRule> = "@w:lineRule";
        /// `@w:beforeAutospacing`.
        28 before_auto: Option<bool> = "@w:beforeAutospacing";
        /// Twips
        [twips] 40 before_twips: Option<i32> = "@w:before";
        /// `@w:afterAutospacing`.
        29 after_auto: Option<bool> = "@w:afterAutospacing";
        /// Twips
        [twips] 41 after_twips: Option<i32> = "@w:after";
        /// 1/100 line
        48 after_lines: Option<i32> = "@w:afterLines";
        /// 1/100 line
        49 before_lines: Option<i32> = "@w:beforeLines";
        /// Old: lenType 5, mm x 100000
        [old] 10 line: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 12 before: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 13 after: Option<i32> = "";
    }
}

wire_enum! {
    /// An enumeration.
    LineRule: u8 {
        0 AtLeast = "atLeast";
        1 Auto = "auto";
        2 Exact = "exact";
        else Auto
    }
}

record! {
    /// W:tabs.
    props Tabs {
        /// LenType 6; repeats
        18 tab: Vec<Tab> = "w:tab";
    }
}

record! {
    /// W:tab.
    props Tab {
        /// `@w:val`.
        43 val: Option<TabJc> = "@w:val";
        /// Twips
        [twips] 42 pos_twips: Option<i32> = "@w:pos";
        /// `@w:leader`.
        35 leader: Option<TabLeader> = "@w:leader";
        /// Old: lenType 5, mm x 100000
        [old] 19 pos: Option<i32> = "";
        /// Old, skipped by readers
        [old] 20 val_old: Option<u8> = "";
    }
}

wire_enum! {
    /// Unknown tokens become 2 (clear).
    TabJc: u8 {
        0 Bar = "bar";
        1 Center = "center";
        2 Clear = "clear";
        3 Decimal = "decimal";
        4 End = "end";
        5 Num = "num";
        6 Start = "start";
        7 Right = "right";
        8 Left = "left";
        else Clear
    }
}

wire_enum! {
    /// Unknown tokens become 4 (none).
    TabLeader: u8 {
        0 Dot = "dot";
        1 Heavy = "heavy";
        2 Hyphen = "hyphen";
        3 MiddleDot = "middleDot";
        4 None = "none";
        5 Underscore = "underscore";
        else None
    }
}

record! {
    /// W:numPr.
    props NumPr {
        /// Id of a w:num; 0 = numbering switched off
        24 id: Option<i32> = "w:numId@w:val";
        /// `w:ilvl@w:val`.
        23 lvl: Option<i32> = "w:ilvl@w:val";
        /// `w:ins`.
        32 ins: Option<Box<TrackRevision>> = "w:ins";
    }
}

record! {
    /// W:framePr.
    props FramePr {
        /// `@w:dropCap`.
        0 drop_cap: Option<DropCap> = "@w:dropCap";
        /// Twips
        [twips] 1 h: Option<i32> = "@w:h";
        /// `@w:hAnchor`.
        2 h_anchor: Option<DocAnchor> = "@w:hAnchor";
        /// `@w:hRule`.
        3 h_rule: Option<HeightRule> = "@w:hRule";
        /// Twips
        [twips] 4 h_space: Option<i32> = "@w:hSpace";
        /// `@w:lines`.
        5 lines: Option<i32> = "@w:lines";
        /// `@w:vAnchor`.
        6 v_anchor: Option<DocAnchor> = "@w:vAnchor";
        /// Twips
        [twips] 7 v_space: Option<i32> = "@w:vSpace";
        /// Twips
        [twips] 8 w: Option<i32> = "@w:w";
        /// `@w:wrap`.
        9 wrap: Option<FrameWrap> = "@w:wrap";
        /// Twips
        [twips] 10 x: Option<i32> = "@w:x";
        /// `@w:xAlign`.
        11 x_align: Option<DocXAlign> = "@w:xAlign";
        /// Twips
        [twips] 12 y: Option<i32> = "@w:y";
        /// `@w:yAlign`.
        13 y_align: Option<DocYAlign> = "@w:yAlign";
    }
}

wire_enum! {
    /// Unknown tokens become 0 (none).
    DropCap: u8 {
        0 None = "none";
        1 Drop = "drop";
        2 Margin = "margin";
        else None
    }
}

wire_enum! {
    /// Unknown tokens become 2 (text).
    DocAnchor: u8 {
        0 Margin = "margin";
        1 Page = "page";
        2 Text = "text";
        else Text
    }
}

wire_enum! {
    /// Unknown tokens become 1 (auto).
    HeightRule: u8 {
        0 AtLeast = "atLeast";
        1 Auto = "auto";
        2 Exact = "exact";
        else Auto
    }
}

wire_enum! {
    /// Unknown tokens become 1 (auto).
    FrameWrap: u8 {
        0 Around = "around";
        1 Auto = "auto";
        2 None = "none";
        3 NotBeside = "notBeside";
        4 Through = "through";
        5 Tight = "tight";
        else Auto
    }
}

wire_enum! {
    /// Unknown tokens become 2 (left).
    DocXAlign: u8 {
        0 Center = "center";
        1 Inside = "inside";
        2 Left = "left";
        3 Outside = "outside";
        4 Right = "right";
        else Left
    }
}

wire_enum! {
    /// Unknown tokens become 5 (top).
    DocYAlign: u8 {
        0 Bottom = "bottom";
        1 Center = "center";
        2 Inline = "inline";
        3 Inside = "inside";
        4 Outside = "outside";
        5 Top = "top";
        else Top
    }
}

record! {
    /// W:pPrChange.
    records PPrChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:date`.
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// `@oouserid`.
        3 user_id: Option<String> = "@oouserid";
        /// `w:pPrChange/w:pPr`.
        7 para_pr: Option<Box<ParaPr>> = "w:pPr";
    }
}

record! {
    /// W:cnfStyle, in paragraphs, rows and cells.
    records CnfStyle {
        /// The string of 12 digits 0/1: the first character is bit 0, the twelfth bit 11
        0 val: Option<u16> = "";
        /// `@w:evenHBand`.
        1 even_h_band: Option<bool> = "@w:evenHBand";
        /// `@w:evenVBand`.
        2 even_v_band: Option<bool> = "@w:evenVBand";
        /// `@w:firstColumn`.
        3 first_column: Option<bool> = "@w:firstColumn";
        /// `@w:firstRow`.
        4 first_row: Option<bool> = "@w:firstRow";
        /// `@w:firstRowFirstColumn`.
        5 first_row_first_column: Option<bool> = "@w:firstRowFirstColumn";
        /// `@w:firstRowLastColumn`.
        6 first_row_last_column: Option<bool> = "@w:firstRowLastColumn";
        /// `@w:lastColumn`.
        7 last_column: Option<bool> = "@w:lastColumn";
        /// `@w:lastRow`.
        8 last_row: Option<bool> = "@w:lastRow";
        /// `@w:lastRowFirstColumn`.
        9 last_row_first_column: Option<bool> = "@w:lastRowFirstColumn";
        /// `@w:lastRowLastColumn`.
        10 last_row_last_column: Option<bool> = "@w:lastRowLastColumn";
        /// `@w:oddHBand`.
        11 odd_h_band: Option<bool> = "@w:oddHBand";
        /// `@w:oddVBand`.
        12 odd_v_band: Option<bool> = "@w:oddVBand";
    }
}
