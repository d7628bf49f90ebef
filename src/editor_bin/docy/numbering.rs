//! Numbering (`shared/format` 10 and 11).

use super::{ParaPr, RunPr};
use crate::{record, wire_enum};

record! {
    /// Table 3: word/numbering.xml. Both records are always written.
    records Numbering {
        /// OOXML: w:abstractNum elements
        [always] 0 abstract_nums: Option<Box<AbstractNums>> = "+";
        /// OOXML: w:num elements
        [always] 17 nums: Option<Box<Nums>> = "+";
    }
}

record! {
    /// The list of w:abstractNum.
    records AbstractNums {
        /// Repeats; one without w:abstractNumId is left out
        1 abstract_num: Vec<AbstractNum> = "w:abstractNum";
    }
}

record! {
    /// One w:abstractNum.
    records AbstractNum {
        /// `@w:abstractNumId`.
        2 id: Option<i32> = "@w:abstractNumId";
        /// `w:multiLevelType@w:val`.
        3 kind: Option<MultiLevelType> = "w:multiLevelType@w:val";
        /// A style id
        22 num_style_link: Option<String> = "w:numStyleLink@w:val";
        /// A style id
        23 style_link: Option<String> = "w:styleLink@w:val";
        /// The hex number
        [hex] 38 nsid: Option<u32> = "w:nsid@w:val";
        /// Left out if there is none. OOXML: w:lvl elements
        4 levels: Option<Box<NumLevels>> = "+";
    }
}

record! {
    /// The levels.
    records NumLevels {
        /// Repeats, one for each w:lvl; when ILvl is missing readers take the position
        5 level: Vec<NumLevel> = "w:lvl";
    }
}

record! {
    /// One w:lvl.
    props NumLevel {
        /// See the rules about mc:AlternateContent
        24 num_fmt: Option<Box<NumFmt>> = "w:numFmt";
        /// `w:lvlJc@w:val`.
        37 jc: Option<LevelJc> = "w:lvlJc@w:val";
        /// Written when w:val is there, empty for an empty text
        8 lvl_text: Option<Box<LvlText>> = "";
        /// `w:lvlRestart@w:val`.
        12 restart: Option<i32> = "w:lvlRestart@w:val";
        /// `w:start@w:val`.
        13 start: Option<i32> = "w:start@w:val";
        /// `w:suff@w:val`.
        14 suff: Option<LevelSuff> = "w:suff@w:val";
        /// A style id
        21 p_style: Option<String> = "w:pStyle@w:val";
        /// `w:pPr`.
        15 para_pr: Option<Box<ParaPr>> = "w:pPr";
        /// `w:rPr`.
        16 text_pr: Option<Box<RunPr>> = "w:rPr";
        /// `@w:ilvl`.
        29 i_lvl: Option<i32> = "@w:ilvl";
        /// `@w:tentative`.
        30 tentative: Option<bool> = "@w:tentative";
        /// The hex number
        [hex] 31 tplc: Option<u32> = "@w:tplc";
        /// `w:isLgl`.
        32 is_lgl: Option<bool> = "w:isLgl";
        /// `w:legacy`.
        33 legacy: Option<Box<NumLegacy>> = "w:legacy";
        /// Ours: no table has a place for it, and other readers skip what they do not know (`shared/format` 00).
        /// OOXML: the w:numPicBullet that w:lvlPicBulletId names
        240 picture: Option<Box<LevelPicture>> = "";
        /// Old, skipped by readers
        [old] 6 format: Option<i32> = "";
        /// Old, skipped by readers
        [old] 7 jc_old: Option<u8> = "";
    }
}

record! {
    /// The picture that stands for the text of a level.
    records LevelPicture {
        /// Its file in the media folder
        0 file: String = "";
        /// EMU: with the height its shape, not the size that it is shown in
        1 width: Option<i32> = "";
        /// EMU
        2 height: Option<i32> = "";
    }
}

record! {
    /// W:lvlText@w:val, taken apart: each `%` with a digit after it is one item with a number,
    /// every other character one item with a text.
    records LvlText {
        /// Repeats
        9 item: Vec<LvlTextItem> = "";
    }
}

record! {
    /// One part of the level text. Exactly one of the two.
    records LvlTextItem {
        /// One character (two UTF-16 units for a character outside the BMP)
        10 text: Option<String> = "";
        /// Level index from 0: `%1` gives 0, `%9` gives 8, `%0` gives 0
        11 num: Option<u8> = "";
    }
}

record! {
    /// W:numFmt, also in note properties.
    records NumFmt {
        /// Unknown tokens become None (48)
        25 val: Option<NumberFormat> = "@w:val";
        /// `@w:format`.
        26 format: Option<String> = "@w:format";
    }
}

record! {
    /// W:legacy.
    records NumLegacy {
        /// `@w:legacy`.
        34 legacy: Option<bool> = "@w:legacy";
        /// Twips
        [twips] 35 indent: Option<i32> = "@w:legacyIndent";
        /// Twips
        [twips] 36 space: Option<u32> = "@w:legacySpace";
    }
}

record! {
    /// The list of w:num.
    records Nums {
        /// Repeats
        18 num: Vec<Num> = "w:num";
    }
}

record! {
    /// One w:num.
    props Num {
        /// The id (not the position) of the w:abstractNum
        19 abstract_num_id: Option<i32> = "w:abstractNumId@w:val";
        /// `@w:numId`.
        20 num_id: Option<i32> = "@w:numId";
        /// LenType 6; repeats
        27 lvl_override: Vec<LvlOverride> = "w:lvlOverride";
    }
}

record! {
    /// W:lvlOverride.
    records LvlOverride {
        /// Written first
        29 i_lvl: Option<i32> = "@w:ilvl";
        /// `w:startOverride@w:val`.
        28 start_override: Option<i32> = "w:startOverride@w:val";
        /// `w:lvl`.
        5 level: Option<Box<NumLevel>> = "w:lvl";
    }
}

wire_enum! {
    /// Unknown tokens become 2 (singleLevel).
    MultiLevelType: u8 {
        0 HybridMultilevel = "hybridMultilevel";
        1 Multilevel = "multilevel";
        2 SingleLevel = "singleLevel";
        else SingleLevel
    }
}

wire_enum! {
    /// Unknown tokens become 0 (nothing).
    LevelSuff: u8 {
        0 Nothing = "nothing";
        1 Space = "space";
        2 Tab = "tab";
        else Nothing
    }
}

wire_enum! {
    /// Unknown tokens become 10 (left).
    LevelJc: u8 {
        0 Both = "both";
        1 Center = "center";
        2 Distribute = "distribute";
        3 End = "end";
        4 HighKashida = "highKashida";
        5 LowKashida = "lowKashida";
        6 MediumKashida = "mediumKashida";
        7 NumTab = "numTab";
        8 Start = "start";
        9 ThaiDistribute = "thaiDistribute";
        10 Left = "left";
        11 Right = "right";
        else Left
    }
}

wire_enum! {
    /// Unknown tokens become 48 (none).
    NumberFormat: u8 {
        0 Aiueo = "aiueo";
        1 AiueoFullWidth = "aiueoFullWidth";
        2 ArabicAbjad = "arabicAbjad";
        3 ArabicAlpha = "arabicAlpha";
        4 BahtText = "bahtText";
        5 Bullet = "bullet";
        6 CardinalText = "cardinalText";
        7 Chicago = "chicago";
        8 ChineseCounting = "chineseCounting";
        9 ChineseCountingThousand = "chineseCountingThousand";
        10 ChineseLegalSimplified = "chineseLegalSimplified";
        11 Chosung = "chosung";
        12 Custom = "custom";
        13 Decimal = "decimal";
        14 DecimalEnclosedCircle = "decimalEnclosedCircle";
        15 DecimalEnclosedCircleChinese = "decimalEnclosedCircleChinese";
        16 DecimalEnclosedFullstop = "decimalEnclosedFullstop";
        17 DecimalEnclosedParen = "decimalEnclosedParen";
        18 DecimalFullWidth = "decimalFullWidth";
        19 DecimalFullWidth2 = "decimalFullWidth2";
        20 DecimalHalfWidth = "decimalHalfWidth";
        21 DecimalZero = "decimalZero";
        22 DollarText = "dollarText";
        23 Ganada = "ganada";
        24 Hebrew1 = "hebrew1";
        25 Hebrew2 = "hebrew2";
        26 Hex = "hex";
        27 HindiConsonants = "hindiConsonants";
        28 HindiCounting = "hindiCounting";
        29 HindiNumbers = "hindiNumbers";
        30 HindiVowels = "hindiVowels";
        31 IdeographDigital = "ideographDigital";
        32 IdeographEnclosedCircle = "ideographEnclosedCircle";
        33 IdeographLegalTraditional = "ideographLegalTraditional";
        34 IdeographTraditional = "ideographTraditional";
        35 IdeographZodiac = "ideographZodiac";
        36 IdeographZodiacTraditional = "ideographZodiacTraditional";
        37 Iroha = "iroha";
        38 IrohaFullWidth = "irohaFullWidth";
        39 JapaneseCounting = "japaneseCounting";
        40 JapaneseDigitalTenThousand = "japaneseDigitalTenThousand";
        41 JapaneseLegal = "japaneseLegal";
        42 KoreanCounting = "koreanCounting";
        43 KoreanDigital = "koreanDigital";
        44 KoreanDigital2 = "koreanDigital2";
        45 KoreanLegal = "koreanLegal";
        46 LowerLetter = "lowerLetter";
        47 LowerRoman = "lowerRoman";
        48 None = "none";
        49 NumberInDash = "numberInDash";
        50 Ordinal = "ordinal";
        51 OrdinalText = "ordinalText";
        52 RussianLower = "russianLower";
        53 RussianUpper = "russianUpper";
        54 TaiwaneseCounting = "taiwaneseCounting";
        55 TaiwaneseCountingThousand = "taiwaneseCountingThousand";
        56 TaiwaneseDigital = "taiwaneseDigital";
        57 ThaiCounting = "thaiCounting";
        58 ThaiLetters = "thaiLetters";
        59 ThaiNumbers = "thaiNumbers";
        60 UpperLetter = "upperLetter";
        61 UpperRoman = "upperRoman";
        62 VietnameseCounting = "vietnameseCounting";
        else None
    }
}
