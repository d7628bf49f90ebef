//! Run properties (`shared/format` 10 and 11).

use super::{Border, Shd, ThemeColor};
use crate::editor_bin::codec::{Bytes, Rgb};
use crate::editor_bin::drawing::{Ln, Scene3d, Sp3d, UniEffect, UniFill};
use crate::{record, wire_enum};

record! {
    /// W:rPr (runs, paragraph marks, styles, numbering levels, content controls, math). m:rPr is in
    /// the math part.
    props RunPr {
        /// `w:b`.
        0 bold: Option<bool> = "w:b";
        /// `w:i`.
        1 italic: Option<bool> = "w:i";
        /// Left out if there is no w:val; its colour is in `underline_color`
        2 underline: Option<DocUnderline> = "w:u@w:val";
        /// `w:strike`.
        3 strikeout: Option<bool> = "w:strike";
        /// Left out if empty; see the rules about font names
        4 font_ascii: Option<String> = "w:rFonts@w:ascii";
        /// `w:rFonts@w:asciiTheme`.
        40 font_ascii_theme: Option<ThemeFont> = "w:rFonts@w:asciiTheme";
        /// As FontAscii
        5 font_h_ansi: Option<String> = "w:rFonts@w:hAnsi";
        /// `w:rFonts@w:hAnsiTheme`.
        41 font_h_ansi_theme: Option<ThemeFont> = "w:rFonts@w:hAnsiTheme";
        /// As FontAscii
        6 font_east_asia: Option<String> = "w:rFonts@w:eastAsia";
        /// `w:rFonts@w:eastAsiaTheme`.
        42 font_east_asia_theme: Option<ThemeFont> = "w:rFonts@w:eastAsiaTheme";
        /// As FontAscii
        7 font_cs: Option<String> = "w:rFonts@w:cs";
        /// `w:rFonts@w:cstheme`.
        43 font_cs_theme: Option<ThemeFont> = "w:rFonts@w:cstheme";
        /// `w:rFonts@w:hint`.
        19 font_hint: Option<FontHint> = "w:rFonts@w:hint";
        /// Half points
        [half_points] 8 font_size: Option<i32> = "w:sz@w:val";
        /// LenType 3: R, G, B; not written for "auto"
        9 color: Option<Rgb> = "w:color@w:val";
        /// Left out if none of them is there. OOXML: w:color@w:themeColor, @w:themeTint,
        /// @w:themeShade, @w:val="auto"
        28 color_theme: Option<Box<ThemeColor>> = "";
        /// `w:vertAlign@w:val`.
        10 vert_align: Option<DocVertAlign> = "w:vertAlign@w:val";
        /// LenType 3: R, G, B of the named colour, list below
        11 highlight: Option<Rgb> = "";
        /// In place of Highlight. OOXML: w:highlight@w:val="none"
        12 highlight_typed: Option<HighlightTyped> = "";
        /// `w:shd`.
        29 shd: Option<Box<Shd>> = "w:shd";
        /// A style id
        13 r_style: Option<String> = "w:rStyle@w:val";
        /// Twips
        [twips] 38 spacing_twips: Option<i32> = "w:spacing@w:val";
        /// `w:dstrike`.
        15 d_strikeout: Option<bool> = "w:dstrike";
        /// `w:caps`.
        16 caps: Option<bool> = "w:caps";
        /// `w:smallCaps`.
        17 small_caps: Option<bool> = "w:smallCaps";
        /// Half points, signed
        [half_points] 39 position_hps: Option<i32> = "w:position@w:val";
        /// `w:bCs`.
        20 bold_cs: Option<bool> = "w:bCs";
        /// `w:iCs`.
        21 italic_cs: Option<bool> = "w:iCs";
        /// Half points
        [half_points] 22 font_size_cs: Option<i32> = "w:szCs@w:val";
        /// `w:cs`.
        23 cs: Option<bool> = "w:cs";
        /// `w:rtl`.
        24 rtl: Option<bool> = "w:rtl";
        /// `w:lang@w:val`.
        25 lang: Option<String> = "w:lang@w:val";
        /// `w:lang@w:bidi`.
        26 lang_bidi: Option<String> = "w:lang@w:bidi";
        /// `w:lang@w:eastAsia`.
        27 lang_east_asia: Option<String> = "w:lang@w:eastAsia";
        /// `w:vanish`.
        30 vanish: Option<bool> = "w:vanish";
        /// `w14:textOutline`.
        31 text_outline: Option<Box<TextOutline>> = "w14:textOutline";
        /// `w14:textFill`.
        32 text_fill: Option<Box<TextFill>> = "w14:textFill";
        /// OOXML: w:del (paragraph mark or run mark)
        33 del: Option<Box<TrackRevision>> = "w:del";
        /// OOXML: w:ins (paragraph mark)
        34 ins: Option<Box<TrackRevision>> = "w:ins";
        /// `w:rPrChange`.
        35 r_pr_change: Option<Box<RPrChange>> = "w:rPrChange";
        /// `w:moveFrom`.
        36 move_from: Option<Box<TrackRevision>> = "w:moveFrom";
        /// `w:moveTo`.
        37 move_to: Option<Box<TrackRevision>> = "w:moveTo";
        /// Percent
        44 compress_text: Option<i32> = "w:w@w:val";
        /// `w:snapToGrid`.
        45 snap_to_grid: Option<bool> = "w:snapToGrid";
        /// `w14:ligatures@w14:val`.
        46 ligatures: Option<Ligatures> = "w14:ligatures@w14:val";
        /// `w14:numSpacing@w14:val`.
        47 num_spacing: Option<NumSpacing> = "w14:numSpacing@w14:val";
        /// `w14:numForm@w14:val`.
        48 num_form: Option<NumForm> = "w14:numForm@w14:val";
        /// `w14:cntxtAlts`.
        50 cntxt_alts: Option<bool> = "w14:cntxtAlts";
        /// `w14:shadow`.
        51 shadow: Option<Box<TextEffect>> = "w14:shadow";
        /// `w14:reflection`.
        52 reflection: Option<Box<TextEffect>> = "w14:reflection";
        /// `w14:glow`.
        53 glow: Option<Box<TextEffect>> = "w14:glow";
        /// `w14:props3d`.
        54 props3d: Option<Box<TextProps3d>> = "w14:props3d";
        /// `w14:scene3d`.
        55 scene3d: Option<Box<TextScene3d>> = "w14:scene3d";
        /// Half points
        [half_points] 56 kern: Option<i32> = "w:kern@w:val";
        /// Not in the published sources; written last; may be empty
        57 east_asian_layout: Option<Box<EastAsianLayout>> = "w:eastAsianLayout";
        /// Ours, as 241 to 247 are: no table has a place for it, and other readers skip what they do not know
        /// (`shared/format` 00).
        240 emphasis: Option<Emphasis> = "w:em@w:val";
        /// Ours. The frame around the text.
        241 border: Option<Box<Border>> = "w:bdr";
        /// Ours. LenType 3: R, G, B; not written for "auto"
        242 underline_color: Option<Rgb> = "w:u@w:color";
        /// Ours. Letters are lines around nothing
        243 outlined: Option<bool> = "w:outline";
        /// Ours. Letters have a shadow; `shadow` is one of Word 2010
        244 shadowed: Option<bool> = "w:shadow";
        /// Ours. Letters stand out of the paper
        245 embossed: Option<bool> = "w:emboss";
        /// Ours. Letters are pressed into the paper
        246 imprinted: Option<bool> = "w:imprint";
        /// Ours. The width that the text is set apart or together to
        247 fit_text: Option<Box<FitText>> = "w:fitText";
        /// Old: lenType 5, mm x 100000
        [old] 14 spacing: Option<i32> = "w:spacing@w:val";
        /// Old: lenType 5, mm x 100000
        [old] 18 position: Option<i32> = "w:position@w:val";
        /// Reserved, never written and not read
        [old] 49 stylistic_sets: Option<Bytes> = "w14:stylisticSets";
    }
}

record! {
    /// W:fitText (ours).
    props FitText {
        /// Twips
        [twips] 0 width: Option<i32> = "@w:val";
        /// Adjacent runs of one number share the width
        1 id: Option<i32> = "@w:id";
    }
}

record! {
    /// W14:textOutline.
    records TextOutline {
        /// Body of the line node directly in the record
        0 ln: Option<Box<Ln>> = ".";
    }
}

record! {
    /// W14:textFill.
    records TextFill {
        /// One whole fill node. OOXML: w14:textFill/*
        0 fill: Option<Box<UniFill>> = ".";
    }
}

record! {
    /// W14:shadow, w14:reflection, w14:glow.
    records TextEffect {
        /// One whole effect node: outer shadow, reflection or glow
        0 effect: Option<Box<UniEffect>> = ".";
    }
}

record! {
    /// W14:props3d.
    records TextProps3d {
        /// `w14:props3d`.
        0 sp3d: Option<Box<Sp3d>> = ".";
    }
}

record! {
    /// W14:scene3d.
    records TextScene3d {
        /// `w14:scene3d`.
        0 scene3d: Option<Box<Scene3d>> = ".";
    }
}

record! {
    /// W:eastAsianLayout.
    props EastAsianLayout {
        /// Do not write, see the rules
        2 id: Option<i32> = "";
        /// `@w:combine`.
        0 combine: Option<bool> = "@w:combine";
        /// `@w:combineBrackets`.
        1 combine_brackets: Option<CombineBrackets> = "@w:combineBrackets";
        /// `@w:vert`.
        3 vert: Option<bool> = "@w:vert";
        /// `@w:vertCompress`.
        4 vert_compress: Option<bool> = "@w:vertCompress";
    }
}

wire_enum! {
    /// Marks of emphasis (ECMA-376-1 17.18.24, ST_Em).
    Emphasis: u8 {
        0 None = "none";
        1 Dot = "dot";
        2 Comma = "comma";
        3 Circle = "circle";
        4 UnderDot = "underDot";
    }
}

wire_enum! {
    /// Unknown tokens become 2 (none).
    CombineBrackets: u8 {
        0 Angle = "angle";
        1 Curly = "curly";
        2 None = "none";
        3 Round = "round";
        4 Square = "square";
        else None
    }
}

record! {
    /// W:rPrChange.
    records RPrChange {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// `@w:date`.
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// `@oouserid`.
        3 user_id: Option<String> = "@oouserid";
        /// `w:rPrChange/w:rPr`.
        8 run_pr: Option<Box<RunPr>> = "w:rPr";
    }
}

record! {
    /// Author and date of a revision mark.
    records TrackRevision {
        /// `@w:author`.
        0 author: Option<String> = "@w:author";
        /// Text as in the XML, e.g. 2020-01-31T10:20:30Z
        1 date: Option<String> = "@w:date";
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// ONLYOFFICE attribute without prefix
        3 user_id: Option<String> = "@oouserid";
    }
}

wire_enum! {
    /// An enumeration.
    HighlightTyped: u8 {
        0 None = "none";
    }
}

wire_enum! {
    /// Unknown tokens become 11 (none).
    DocUnderline: u8 {
        0 Dash = "dash";
        1 DashDotDotHeavy = "dashDotDotHeavy";
        2 DashDotHeavy = "dashDotHeavy";
        3 DashedHeavy = "dashedHeavy";
        4 DashLong = "dashLong";
        5 DashLongHeavy = "dashLongHeavy";
        6 DotDash = "dotDash";
        7 DotDotDash = "dotDotDash";
        8 Dotted = "dotted";
        9 DottedHeavy = "dottedHeavy";
        10 Double = "double";
        11 None = "none";
        12 Single = "single";
        13 Thick = "thick";
        14 Wave = "wave";
        15 WavyDouble = "wavyDouble";
        16 WavyHeavy = "wavyHeavy";
        17 Words = "words";
        else None
    }
}

wire_enum! {
    /// Unknown tokens become 0 (baseline).
    DocVertAlign: u8 {
        0 Baseline = "baseline";
        1 Subscript = "subscript";
        2 Superscript = "superscript";
        else Baseline
    }
}

wire_enum! {
    /// Unknown tokens become 1 (default).
    FontHint: u8 {
        0 Cs = "cs";
        1 Default = "default";
        2 EastAsia = "eastAsia";
        else Default
    }
}

wire_enum! {
    /// Unknown tokens become 0 (majorAscii).
    ThemeFont: u8 {
        0 MajorAscii = "majorAscii";
        1 MajorBidi = "majorBidi";
        2 MajorEastAsia = "majorEastAsia";
        3 MajorHAnsi = "majorHAnsi";
        4 MinorAscii = "minorAscii";
        5 MinorBidi = "minorBidi";
        6 MinorEastAsia = "minorEastAsia";
        7 MinorHAnsi = "minorHAnsi";
        else MajorAscii
    }
}

wire_enum! {
    /// A bit set: 1 standard, 2 contextual, 4 historical, 8 discretional.
    Ligatures: u8 {
        0 None = "none";
        1 Standard = "standard";
        2 Contextual = "contextual";
        3 StandardContextual = "standardContextual";
        4 Historical = "historical";
        5 StandardHistorical = "standardHistorical";
        6 ContextualHistorical = "contextualHistorical";
        7 StandardContextualHistorical = "standardContextualHistorical";
        8 Discretional = "discretional";
        9 StandardDiscretional = "standardDiscretional";
        10 ContextualDiscretional = "contextualDiscretional";
        11 StandardContextualDiscretional = "standardContextualDiscretional";
        12 HistoricalDiscretional = "historicalDiscretional";
        13 StandardHistoricalDiscretional = "standardHistoricalDiscretional";
        14 ContextualHistoricalDiscretional = "contextualHistoricalDiscretional";
        15 All = "all";
    }
}

wire_enum! {
    /// Unknown tokens become 0 (default).
    NumSpacing: u8 {
        0 Default = "default";
        1 Proportional = "proportional";
        2 Tabular = "tabular";
        else Default
    }
}

wire_enum! {
    /// Unknown tokens become 0 (default).
    NumForm: u8 {
        0 Default = "default";
        1 Lining = "lining";
        2 OldStyle = "oldStyle";
        else Default
    }
}
