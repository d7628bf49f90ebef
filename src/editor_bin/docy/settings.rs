//! Settings (`shared/format` 10 and 11).

use super::{NotePr, RunPr};
use crate::editor_bin::embedded_face::{AlternateName, EmbeddedFace};
use crate::{record, wire_enum};

record! {
    /// Table 9: word/settings.xml, and the ONLYOFFICE settings, a customXml part whose schema is
    /// `http://schemas.onlyoffice.com/settingsCustom` (root w:settings; marked OO).
    records Settings {
        /// `w:clrSchemeMapping`.
        0 clr_scheme_mapping: Option<Box<DocClrMap>> = "w:clrSchemeMapping";
        /// Twips
        [twips] 9 default_tab_stop_twips: Option<i32> = "w:defaultTabStop@w:val";
        /// `m:mathPr`.
        2 math_pr: Option<Box<DocMathPr>> = "m:mathPr";
        /// `w:trackRevisions`.
        3 track_revisions: Option<bool> = "w:trackRevisions";
        /// `w:footnotePr`.
        4 footnote_pr: Option<Box<NotePr>> = "";
        /// `w:endnotePr`.
        5 endnote_pr: Option<Box<NotePr>> = "";
        /// `w:compat`.
        8 compat: Option<Box<Compat>> = "w:compat";
        /// `w:decimalSymbol@w:val`.
        10 decimal_symbol: Option<String> = "w:decimalSymbol@w:val";
        /// `w:listSeparator@w:val`.
        11 list_separator: Option<String> = "w:listSeparator@w:val";
        /// `w:gutterAtTop`.
        12 gutter_at_top: Option<bool> = "w:gutterAtTop";
        /// `w:mirrorMargins`.
        13 mirror_margins: Option<bool> = "w:mirrorMargins";
        /// `w:printTwoOnOne`.
        14 print_two_on_one: Option<bool> = "w:printTwoOnOne";
        /// `w:bookFoldPrinting`.
        15 book_fold_printing: Option<bool> = "w:bookFoldPrinting";
        /// `w:bookFoldPrintingSheets@w:val`.
        16 book_fold_printing_sheets: Option<i32> = "w:bookFoldPrintingSheets@w:val";
        /// `w:bookFoldRevPrinting`.
        17 book_fold_rev_printing: Option<bool> = "w:bookFoldRevPrinting";
        /// Run properties that hold only Color/ColorTheme. OOXML: OO: w:SdtGlobalColor
        6 sdt_global_color: Option<Box<RunPr>> = "";
        /// OOXML: OO: w:SdtGlobalShowHighlight
        7 sdt_global_show_highlight: Option<bool> = "";
        /// Run properties that hold only Color/ColorTheme. OOXML: OO: w:SpecialFormsHighlight
        18 special_forms_highlight: Option<Box<RunPr>> = "";
        /// `w:documentProtection`.
        19 document_protection: Option<Box<DocProtection>> = "w:documentProtection";
        /// `w:writeProtection`.
        20 write_protection: Option<Box<DocWriteProtection>> = "w:writeProtection";
        /// `w:autoHyphenation`.
        21 auto_hyphenation: Option<bool> = "w:autoHyphenation";
        /// Twips
        [twips] 22 hyphenation_zone: Option<i32> = "w:hyphenationZone@w:val";
        /// `w:doNotHyphenateCaps`.
        23 do_not_hyphenate_caps: Option<bool> = "w:doNotHyphenateCaps";
        /// `w:consecutiveHyphenLimit@w:val`.
        24 consecutive_hyphen_limit: Option<i32> = "w:consecutiveHyphenLimit@w:val";
        /// Twips
        [twips] 25 drawing_grid_horizontal_origin: Option<i32> = "w:drawingGridHorizontalOrigin@w:val";
        /// Twips
        [twips] 26 drawing_grid_horizontal_spacing: Option<i32> = "w:drawingGridHorizontalSpacing@w:val";
        /// Twips
        [twips] 27 drawing_grid_vertical_origin: Option<i32> = "w:drawingGridVerticalOrigin@w:val";
        /// Twips
        [twips] 28 drawing_grid_vertical_spacing: Option<i32> = "w:drawingGridVerticalSpacing@w:val";
        /// `w:displayHorizontalDrawingGridEvery@w:val`.
        29 display_horizontal_drawing_grid_every: Option<i32> = "w:displayHorizontalDrawingGridEvery@w:val";
        /// `w:displayVerticalDrawingGridEvery@w:val`.
        30 display_vertical_drawing_grid_every: Option<i32> = "w:displayVerticalDrawingGridEvery@w:val";
        /// Not in the published sources; written last; 2 when w:val is absent
        31 character_spacing_control: Option<CharSpacingControl> = "w:characterSpacingControl@w:val";
        /// Ours: no table has a place for it (`shared/format` 00).
        240 no_punctuation_kerning: Option<bool> = "w:noPunctuationKerning";
        /// Ours. OOXML: w:font in word/fontTable.xml
        241 embedded_faces: Vec<EmbeddedFace> = "";
        /// Ours, from there, too.
        242 alternate_names: Vec<AlternateName> = "";
        /// Old: mm x 100000
        [old] 1 default_tab_stop: Option<i32> = "w:defaultTabStop@w:val";
    }
}

wire_enum! {
    /// Unknown tokens become 2 (doNotCompress).
    CharSpacingControl: u8 {
        0 CompressPunctuation = "compressPunctuation";
        1 CompressPunctuationAndJapaneseKana = "compressPunctuationAndJapaneseKana";
        2 DoNotCompress = "doNotCompress";
        else DoNotCompress
    }
}

record! {
    /// W:clrSchemeMapping. All twelve are written for a normal file, in ascending order of id; one
    /// whose attribute is absent is left out.
    props DocClrMap {
        /// `@w:accent1`.
        0 accent1: Option<DocClrIndex> = "@w:accent1";
        /// `@w:accent2`.
        1 accent2: Option<DocClrIndex> = "@w:accent2";
        /// `@w:accent3`.
        2 accent3: Option<DocClrIndex> = "@w:accent3";
        /// `@w:accent4`.
        3 accent4: Option<DocClrIndex> = "@w:accent4";
        /// `@w:accent5`.
        4 accent5: Option<DocClrIndex> = "@w:accent5";
        /// `@w:accent6`.
        5 accent6: Option<DocClrIndex> = "@w:accent6";
        /// `@w:bg1`.
        6 bg1: Option<DocClrIndex> = "@w:bg1";
        /// `@w:bg2`.
        7 bg2: Option<DocClrIndex> = "@w:bg2";
        /// `@w:followedHyperlink`.
        8 followed_hyperlink: Option<DocClrIndex> = "@w:followedHyperlink";
        /// `@w:hyperlink`.
        9 hyperlink: Option<DocClrIndex> = "@w:hyperlink";
        /// `@w:t1`.
        10 t1: Option<DocClrIndex> = "@w:t1";
        /// `@w:t2`.
        11 t2: Option<DocClrIndex> = "@w:t2";
    }
}

wire_enum! {
    /// An enumeration.
    DocClrIndex: u8 {
        0 Accent1 = "accent1";
        1 Accent2 = "accent2";
        2 Accent3 = "accent3";
        3 Accent4 = "accent4";
        4 Accent5 = "accent5";
        5 Accent6 = "accent6";
        6 Dark1 = "dark1";
        7 Dark2 = "dark2";
        8 FollowedHyperlink = "followedHyperlink";
        9 Hyperlink = "hyperlink";
        10 Light1 = "light1";
        11 Light2 = "light2";
    }
}

record! {
    /// M:mathPr in settings. Each child record is written when the element is there; inside it the
    /// value property when m:val is there (so a record may be empty).
    records DocMathPr {
        /// `m:brkBin`.
        0 brk_bin: Option<Box<MathBrkBin>> = "m:brkBin";
        /// `m:brkBinSub`.
        1 brk_bin_sub: Option<Box<MathBrkBinSub>> = "m:brkBinSub";
        /// `m:defJc`.
        2 def_jc: Option<Box<MathDefJc>> = "m:defJc";
        /// `m:dispDef`.
        3 disp_def: Option<Box<MathBool>> = "m:dispDef";
        /// `m:interSp`.
        4 inter_sp: Option<Box<MathTwips>> = "m:interSp";
        /// `m:intLim`.
        5 int_lim: Option<Box<MathLimLoc>> = "m:intLim";
        /// `m:intraSp`.
        6 intra_sp: Option<Box<MathTwips>> = "m:intraSp";
        /// `m:lMargin`.
        7 l_margin: Option<Box<MathTwips>> = "m:lMargin";
        /// `m:mathFont`.
        8 math_font: Option<Box<MathString>> = "m:mathFont";
        /// `m:naryLim`.
        9 nary_lim: Option<Box<MathLimLoc>> = "m:naryLim";
        /// `m:postSp`.
        10 post_sp: Option<Box<MathTwips>> = "m:postSp";
        /// `m:preSp`.
        11 pre_sp: Option<Box<MathTwips>> = "m:preSp";
        /// `m:rMargin`.
        12 r_margin: Option<Box<MathTwips>> = "m:rMargin";
        /// `m:smallFrac`.
        13 small_frac: Option<Box<MathBool>> = "m:smallFrac";
        /// `m:wrapIndent`.
        14 wrap_indent: Option<Box<MathTwips>> = "m:wrapIndent";
        /// `m:wrapRight`.
        15 wrap_right: Option<Box<MathBool>> = "m:wrapRight";
    }
}

record! {
    /// Value of m:brkBin.
    props MathBrkBin {
        /// `@m:val`.
        0 val: Option<BrkBin> = "@m:val";
    }
}

record! {
    /// Value of m:brkBinSub.
    props MathBrkBinSub {
        /// `@m:val`.
        0 val: Option<BrkBinSub> = "@m:val";
    }
}

record! {
    /// Value of m:defJc.
    props MathDefJc {
        /// `@m:val`.
        0 val: Option<MathJc> = "@m:val";
    }
}

record! {
    /// Value of m:intLim and m:naryLim.
    props MathLimLoc {
        /// `@m:val`.
        0 val: Option<LimLoc> = "@m:val";
    }
}

record! {
    /// An on/off value.
    props MathBool {
        /// `@m:val`.
        0 val: Option<bool> = "@m:val";
    }
}

record! {
    /// A length.
    props MathTwips {
        /// Old: mm x 100000
        [old] 0 val: Option<i32> = "@m:val";
        /// Twips
        [twips] 2 val_twips: Option<i32> = "@m:val";
    }
}

record! {
    /// A string.
    props MathString {
        /// `@m:val`.
        0 val: Option<String> = "@m:val";
    }
}

wire_enum! {
    /// Unknown tokens become 2 (repeat).
    BrkBin: u8 {
        0 After = "after";
        1 Before = "before";
        2 Repeat = "repeat";
        else Repeat
    }
}

wire_enum! {
    /// Unknown tokens become 2 (--).
    BrkBinSub: u8 {
        0 PlusMinus = "+-";
        1 MinusPlus = "-+";
        2 MinusMinus = "--";
        else MinusMinus
    }
}

wire_enum! {
    /// Unknown tokens become 3 (right).
    MathJc: u8 {
        0 Center = "center";
        1 CenterGroup = "centerGroup";
        2 Left = "left";
        3 Right = "right";
        else Right
    }
}

wire_enum! {
    /// Unknown tokens become 1 (undOvr).
    LimLoc: u8 {
        0 SubSup = "subSup";
        1 UndOvr = "undOvr";
        else UndOvr
    }
}

record! {
    /// W:compat. The three flag records are always written (first, in the order Flags1, Flags2,
    /// Flags3), then one CompatSetting for each w:compatSetting.
    records Compat {
        /// Bit list below. OOXML: on/off children of w:compat
        4 flags1: Option<u32> = "";
        /// Bit list below. OOXML: on/off children of w:compat
        5 flags2: Option<u32> = "";
        /// Bit 0 cachedColBalance. OOXML: on/off children of w:compat
        6 flags3: Option<u32> = "";
        /// Repeats
        0 compat_setting: Vec<CompatSetting> = "w:compatSetting";
    }
}

record! {
    /// W:compat/w:compatSetting.
    records CompatSetting {
        /// `@w:name`.
        1 name: Option<String> = "@w:name";
        /// `@w:uri`.
        2 uri: Option<String> = "@w:uri";
        /// Text, also for numbers ("15")
        3 value: Option<String> = "@w:val";
    }
}

record! {
    /// W:documentProtection. Older attribute names are taken as well: w:hash = hashValue, w:salt =
    /// saltValue, w:cryptSpinCount = spinCount.
    records DocProtection {
        /// `@w:algorithmName`.
        0 algorithm_name: Option<DocCryptAlgorithm> = "@w:algorithmName";
        /// `@w:edit`.
        1 edit: Option<DocProtectEdit> = "@w:edit";
        /// `@w:enforcement`.
        2 enforcement: Option<bool> = "@w:enforcement";
        /// `@w:formatting`.
        3 formatting: Option<bool> = "@w:formatting";
        /// Base64 text as it stands
        4 hash_value: Option<String> = "@w:hashValue|@w:hash";
        /// Base64 text as it stands
        5 salt_value: Option<String> = "@w:saltValue|@w:salt";
        /// `@w:spinCount, @w:cryptSpinCount`.
        6 spin_count: Option<i32> = "@w:spinCount|@w:cryptSpinCount";
        /// `@w:algIdExt`.
        7 alg_id_ext: Option<String> = "@w:algIdExt";
        /// `@w:algIdExtSource`.
        8 alg_id_ext_source: Option<String> = "@w:algIdExtSource";
        /// `@w:cryptAlgorithmClass`.
        9 crypt_algorithm_class: Option<DocCryptClass> = "@w:cryptAlgorithmClass";
        /// `@w:cryptAlgorithmSid`.
        10 crypt_algorithm_sid: Option<i32> = "@w:cryptAlgorithmSid";
        /// `@w:cryptAlgorithmType`.
        11 crypt_algorithm_type: Option<DocCryptType> = "@w:cryptAlgorithmType";
        /// `@w:cryptProvider`.
        12 crypt_provider: Option<String> = "@w:cryptProvider";
        /// `@w:cryptProviderType`.
        13 crypt_provider_type: Option<DocCryptProvider> = "@w:cryptProviderType";
        /// `@w:cryptProviderTypeExt`.
        14 crypt_provider_type_ext: Option<String> = "@w:cryptProviderTypeExt";
        /// `@w:cryptProviderTypeExtSource`.
        15 crypt_provider_type_ext_source: Option<String> = "@w:cryptProviderTypeExtSource";
    }
}

record! {
    /// W:writeProtection. Mind that ids 1 to 4 differ from DocProtection.
    records DocWriteProtection {
        /// `@w:algorithmName`.
        0 algorithm_name: Option<DocCryptAlgorithm> = "@w:algorithmName";
        /// `@w:recommended`.
        1 recommended: Option<bool> = "@w:recommended";
        /// `@w:hashValue, @w:hash`.
        2 hash_value: Option<String> = "@w:hashValue|@w:hash";
        /// `@w:saltValue, @w:salt`.
        3 salt_value: Option<String> = "@w:saltValue|@w:salt";
        /// `@w:spinCount, @w:cryptSpinCount`.
        4 spin_count: Option<i32> = "@w:spinCount|@w:cryptSpinCount";
        /// `@w:algIdExt`.
        7 alg_id_ext: Option<String> = "@w:algIdExt";
        /// `@w:algIdExtSource`.
        8 alg_id_ext_source: Option<String> = "@w:algIdExtSource";
        /// `@w:cryptAlgorithmClass`.
        9 crypt_algorithm_class: Option<DocCryptClass> = "@w:cryptAlgorithmClass";
        /// `@w:cryptAlgorithmSid`.
        10 crypt_algorithm_sid: Option<i32> = "@w:cryptAlgorithmSid";
        /// `@w:cryptAlgorithmType`.
        11 crypt_algorithm_type: Option<DocCryptType> = "@w:cryptAlgorithmType";
        /// `@w:cryptProvider`.
        12 crypt_provider: Option<String> = "@w:cryptProvider";
        /// `@w:cryptProviderType`.
        13 crypt_provider_type: Option<DocCryptProvider> = "@w:cryptProviderType";
        /// `@w:cryptProviderTypeExt`.
        14 crypt_provider_type_ext: Option<String> = "@w:cryptProviderTypeExt";
        /// `@w:cryptProviderTypeExtSource`.
        15 crypt_provider_type_ext_source: Option<String> = "@w:cryptProviderTypeExtSource";
    }
}

wire_enum! {
    /// Unknown tokens become 2 (none).
    DocProtectEdit: u8 {
        0 Comments = "comments";
        1 Forms = "forms";
        2 None = "none";
        3 ReadOnly = "readOnly";
        4 TrackedChanges = "trackedChanges";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    DocCryptAlgorithm: u8 {
        0 Unknown = "";
        1 MD2 = "MD2";
        2 MD4 = "MD4";
        3 MD5 = "MD5";
        4 RIPEMD128 = "RIPEMD-128";
        5 RIPEMD160 = "RIPEMD-160";
        6 SHA1 = "SHA-1";
        7 SHA256 = "SHA-256";
        8 SHA384 = "SHA-384";
        9 SHA512 = "SHA-512";
        10 WHIRLPOOL = "WHIRLPOOL";
        11 PBKDF2 = "PBKDF2";
        else Unknown
    }
}

wire_enum! {
    /// Unknown tokens become 0 (custom).
    DocCryptClass: u8 {
        0 Custom = "custom";
        1 Hash = "hash";
        else Custom
    }
}

wire_enum! {
    /// Unknown tokens become 0 (custom).
    DocCryptType: u8 {
        0 Custom = "custom";
        1 TypeAny = "typeAny";
        else Custom
    }
}

wire_enum! {
    /// Unknown tokens become 0 (custom).
    DocCryptProvider: u8 {
        0 Custom = "custom";
        1 RsaAES = "rsaAES";
        2 RsaFull = "rsaFull";
        else Custom
    }
}
