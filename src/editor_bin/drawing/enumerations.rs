//! Enumerations (`shared/format` 40).

use crate::wire_enum;

wire_enum! {
    /// An enumeration.
    SchemeClrVal: u8 {
        0 Accent1 = "accent1";
        1 Accent2 = "accent2";
        2 Accent3 = "accent3";
        3 Accent4 = "accent4";
        4 Accent5 = "accent5";
        5 Accent6 = "accent6";
        6 Bg1 = "bg1";
        7 Bg2 = "bg2";
        8 Dk1 = "dk1";
        9 Dk2 = "dk2";
        10 FolHlink = "folHlink";
        11 Hlink = "hlink";
        12 Lt1 = "lt1";
        13 Lt2 = "lt2";
        14 PhClr = "phClr";
        15 Tx1 = "tx1";
        16 Tx2 = "tx2";
        else Accent1
    }
}

wire_enum! {
    /// An enumeration.
    BWMode: u8 {
        0 Auto = "auto";
        1 Black = "black";
        2 BlackGray = "blackGray";
        3 BlackWhite = "blackWhite";
        4 Clr = "clr";
        5 Gray = "gray";
        6 GrayWhite = "grayWhite";
        7 Hidden = "hidden";
        8 InvGray = "invGray";
        9 LtGray = "ltGray";
        10 White = "white";
        else Auto
    }
}

wire_enum! {
    /// An enumeration.
    BevelType: u8 {
        0 Angle = "angle";
        1 ArtDeco = "artDeco";
        2 Circle = "circle";
        3 Convex = "convex";
        4 CoolSlant = "coolSlant";
        5 Cross = "cross";
        6 Divot = "divot";
        7 HardEdge = "hardEdge";
        8 RelaxedInset = "relaxedInset";
        9 Riblet = "riblet";
        10 Slope = "slope";
        11 SoftRound = "softRound";
        else Angle
    }
}

wire_enum! {
    /// An enumeration.
    BlendMode: u8 {
        0 Darken = "darken";
        1 Lighten = "lighten";
        2 Mult = "mult";
        3 Over = "over";
        4 Screen = "screen";
        else Screen
    }
}

wire_enum! {
    /// An enumeration.
    BlipCompression: u8 {
        0 None = "none";
        1 Email = "email";
        2 Hqprint = "hqprint";
        3 Print = "print";
        4 Screen = "screen";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    CameraType: u8 {
        0 IsometricBottomDown = "isometricBottomDown";
        1 IsometricBottomUp = "isometricBottomUp";
        2 IsometricLeftDown = "isometricLeftDown";
        3 IsometricLeftUp = "isometricLeftUp";
        4 IsometricOffAxis1Left = "isometricOffAxis1Left";
        5 IsometricOffAxis1Right = "isometricOffAxis1Right";
        6 IsometricOffAxis1Top = "isometricOffAxis1Top";
        7 IsometricOffAxis2Left = "isometricOffAxis2Left";
        8 IsometricOffAxis2Right = "isometricOffAxis2Right";
        9 IsometricOffAxis2Top = "isometricOffAxis2Top";
        10 IsometricOffAxis3Bottom = "isometricOffAxis3Bottom";
        11 IsometricOffAxis3Left = "isometricOffAxis3Left";
        12 IsometricOffAxis3Right = "isometricOffAxis3Right";
        13 IsometricOffAxis4Bottom = "isometricOffAxis4Bottom";
        14 IsometricOffAxis4Left = "isometricOffAxis4Left";
        15 IsometricOffAxis4Right = "isometricOffAxis4Right";
        16 IsometricRightDown = "isometricRightDown";
        17 IsometricRightUp = "isometricRightUp";
        18 IsometricTopDown = "isometricTopDown";
        19 IsometricTopUp = "isometricTopUp";
        20 LegacyObliqueBottom = "legacyObliqueBottom";
        21 LegacyObliqueBottomLeft = "legacyObliqueBottomLeft";
        22 LegacyObliqueBottomRight = "legacyObliqueBottomRight";
        23 LegacyObliqueFront = "legacyObliqueFront";
        24 LegacyObliqueLeft = "legacyObliqueLeft";
        25 LegacyObliqueRight = "legacyObliqueRight";
        26 LegacyObliqueTop = "legacyObliqueTop";
        27 LegacyObliqueTopLeft = "legacyObliqueTopLeft";
        28 LegacyObliqueTopRight = "legacyObliqueTopRight";
        29 LegacyPerspectiveBottom = "legacyPerspectiveBottom";
        30 LegacyPerspectiveBottomLeft = "legacyPerspectiveBottomLeft";
        31 LegacyPerspectiveBottomRight = "legacyPerspectiveBottomRight";
        32 LegacyPerspectiveFront = "legacyPerspectiveFront";
        33 LegacyPerspectiveLeft = "legacyPerspectiveLeft";
        34 LegacyPerspectiveRight = "legacyPerspectiveRight";
        35 LegacyPerspectiveTop = "legacyPerspectiveTop";
        36 LegacyPerspectiveTopLeft = "legacyPerspectiveTopLeft";
        37 LegacyPerspectiveTopRight = "legacyPerspectiveTopRight";
        38 ObliqueBottom = "obliqueBottom";
        39 ObliqueBottomLeft = "obliqueBottomLeft";
        40 ObliqueBottomRight = "obliqueBottomRight";
        41 ObliqueLeft = "obliqueLeft";
        42 ObliqueRight = "obliqueRight";
        43 ObliqueTop = "obliqueTop";
        44 ObliqueTopLeft = "obliqueTopLeft";
        45 ObliqueTopRight = "obliqueTopRight";
        46 OrthographicFront = "orthographicFront";
        47 PerspectiveAbove = "perspectiveAbove";
        48 PerspectiveAboveLeftFacing = "perspectiveAboveLeftFacing";
        49 PerspectiveAboveRightFacing = "perspectiveAboveRightFacing";
        50 PerspectiveBelow = "perspectiveBelow";
        51 PerspectiveContrastingLeftFacing = "perspectiveContrastingLeftFacing";
        52 PerspectiveContrastingRightFacing = "perspectiveContrastingRightFacing";
        53 PerspectiveFront = "perspectiveFront";
        54 PerspectiveHeroicExtremeLeftFacing = "perspectiveHeroicExtremeLeftFacing";
        55 PerspectiveHeroicExtremeRightFacing = "perspectiveHeroicExtremeRightFacing";
        56 PerspectiveHeroicLeftFacing = "perspectiveHeroicLeftFacing";
        57 PerspectiveHeroicRightFacing = "perspectiveHeroicRightFacing";
        58 PerspectiveLeft = "perspectiveLeft";
        59 PerspectiveRelaxed = "perspectiveRelaxed";
        60 PerspectiveRelaxedModerately = "perspectiveRelaxedModerately";
        61 PerspectiveRight = "perspectiveRight";
        else IsometricBottomDown
    }
}

wire_enum! {
    /// An enumeration.
    CompoundLine: u8 {
        0 Dbl = "dbl";
        1 Sng = "sng";
        2 ThickThin = "thickThin";
        3 ThinThick = "thinThick";
        4 Tri = "tri";
        else Sng
    }
}

wire_enum! {
    /// An enumeration.
    EffectContainerType: u8 {
        0 Sib = "sib";
        1 Tree = "tree";
    }
}

wire_enum! {
    /// An enumeration.
    FillPath: u8 {
        0 Circle = "circle";
        1 Rect = "rect";
        2 Shape = "shape";
        else Circle
    }
}

wire_enum! {
    /// An enumeration.
    Flip: u8 {
        0 None = "none";
        1 X = "x";
        2 Y = "y";
        3 Xy = "xy";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    FontAlign: u8 {
        0 Auto = "auto";
        1 B = "b";
        2 Base = "base";
        3 Ctr = "ctr";
        4 T = "t";
        else Auto
    }
}

wire_enum! {
    /// An enumeration.
    FontStyleIndex: u8 {
        0 Major = "major";
        1 Minor = "minor";
        2 None = "none";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    HorzOverflow: u8 {
        0 Clip = "clip";
        1 Overflow = "overflow";
        else Clip
    }
}

wire_enum! {
    /// An enumeration.
    LightRigType: u8 {
        0 Balanced = "balanced";
        1 BrightRoom = "brightRoom";
        2 Chilly = "chilly";
        3 Contrasting = "contrasting";
        4 Flat = "flat";
        5 Flood = "flood";
        6 Freezing = "freezing";
        7 Glow = "glow";
        8 Harsh = "harsh";
        9 LegacyFlat1 = "legacyFlat1";
        10 LegacyFlat2 = "legacyFlat2";
        11 LegacyFlat3 = "legacyFlat3";
        12 LegacyFlat4 = "legacyFlat4";
        13 LegacyHarsh1 = "legacyHarsh1";
        14 LegacyHarsh2 = "legacyHarsh2";
        15 LegacyHarsh3 = "legacyHarsh3";
        16 LegacyHarsh4 = "legacyHarsh4";
        17 LegacyNormal1 = "legacyNormal1";
        18 LegacyNormal2 = "legacyNormal2";
        19 LegacyNormal3 = "legacyNormal3";
        20 LegacyNormal4 = "legacyNormal4";
        21 Morning = "morning";
        22 Soft = "soft";
        23 Sunrise = "sunrise";
        24 Sunset = "sunset";
        25 ThreePt = "threePt";
        26 TwoPt = "twoPt";
        else Balanced
    }
}

wire_enum! {
    /// An enumeration.
    LineCap: u8 {
        0 Flat = "flat";
        1 Rnd = "rnd";
        2 Sq = "sq";
        else Flat
    }
}

wire_enum! {
    /// An enumeration.
    LineEndSize: u8 {
        0 Lg = "lg";
        1 Med = "med";
        2 Sm = "sm";
        else Med
    }
}

wire_enum! {
    /// An enumeration.
    LineEndType: u8 {
        0 None = "none";
        1 Arrow = "arrow";
        2 Diamond = "diamond";
        3 Oval = "oval";
        4 Stealth = "stealth";
        5 Triangle = "triangle";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    Material: u8 {
        0 Clear = "clear";
        1 DkEdge = "dkEdge";
        2 Flat = "flat";
        3 LegacyMatte = "legacyMatte";
        4 LegacyMetal = "legacyMetal";
        5 LegacyPlastic = "legacyPlastic";
        6 LegacyWireframe = "legacyWireframe";
        7 Matte = "matte";
        8 Metal = "metal";
        9 Plastic = "plastic";
        10 Powder = "powder";
        11 SoftEdge = "softEdge";
        12 Softmetal = "softmetal";
        13 TranslucentPowder = "translucentPowder";
        14 WarmMatte = "warmMatte";
        else Clear
    }
}

wire_enum! {
    /// An enumeration.
    OnOff: u8 {
        0 On = "on";
        1 Off = "off";
        2 Def = "def";
    }
}

wire_enum! {
    /// An enumeration.
    Orient: u8 {
        0 Horz = "horz";
        1 Vert = "vert";
        else Horz
    }
}

wire_enum! {
    /// An enumeration.
    PathFillMode: u8 {
        0 Darken = "darken";
        1 DarkenLess = "darkenLess";
        2 Lighten = "lighten";
        3 LightenLess = "lightenLess";
        4 None = "none";
        5 Norm = "norm";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    PattFillVal: u8 {
        0 Cross = "cross";
        1 DashDnDiag = "dashDnDiag";
        2 DashHorz = "dashHorz";
        3 DashUpDiag = "dashUpDiag";
        4 DashVert = "dashVert";
        5 DiagBrick = "diagBrick";
        6 DiagCross = "diagCross";
        7 Divot = "divot";
        8 DkDnDiag = "dkDnDiag";
        9 DkHorz = "dkHorz";
        10 DkUpDiag = "dkUpDiag";
        11 DkVert = "dkVert";
        12 DnDiag = "dnDiag";
        13 DotDmnd = "dotDmnd";
        14 DotGrid = "dotGrid";
        15 Horz = "horz";
        16 HorzBrick = "horzBrick";
        17 LgCheck = "lgCheck";
        18 LgConfetti = "lgConfetti";
        19 LgGrid = "lgGrid";
        20 LtDnDiag = "ltDnDiag";
        21 LtHorz = "ltHorz";
        22 LtUpDiag = "ltUpDiag";
        23 LtVert = "ltVert";
        24 NarHorz = "narHorz";
        25 NarVert = "narVert";
        26 OpenDmnd = "openDmnd";
        27 Pct10 = "pct10";
        28 Pct20 = "pct20";
        29 Pct25 = "pct25";
        30 Pct30 = "pct30";
        31 Pct40 = "pct40";
        32 Pct5 = "pct5";
        33 Pct50 = "pct50";
        34 Pct60 = "pct60";
        35 Pct70 = "pct70";
        36 Pct75 = "pct75";
        37 Pct80 = "pct80";
        38 Pct90 = "pct90";
        39 Plaid = "plaid";
        40 Shingle = "shingle";
        41 SmCheck = "smCheck";
        42 SmConfetti = "smConfetti";
        43 SmGrid = "smGrid";
        44 SolidDmnd = "solidDmnd";
        45 Sphere = "sphere";
        46 Trellis = "trellis";
        47 UpDiag = "upDiag";
        48 Vert = "vert";
        49 Wave = "wave";
        50 WdDnDiag = "wdDnDiag";
        51 WdUpDiag = "wdUpDiag";
        52 Weave = "weave";
        53 ZigZag = "zigZag";
        else Cross
    }
}

wire_enum! {
    /// An enumeration.
    PenAlign: u8 {
        0 Ctr = "ctr";
        1 In = "in";
        else Ctr
    }
}

wire_enum! {
    /// An enumeration.
    PlaceholderSize: u8 {
        0 Full = "full";
        1 Half = "half";
        2 Quarter = "quarter";
        else Full
    }
}

wire_enum! {
    /// An enumeration.
    PlaceholderType: u8 {
        0 Body = "body";
        1 Chart = "chart";
        2 ClipArt = "clipArt";
        3 CtrTitle = "ctrTitle";
        4 Dgm = "dgm";
        5 Dt = "dt";
        6 Ftr = "ftr";
        7 Hdr = "hdr";
        8 Media = "media";
        9 Obj = "obj";
        10 Pic = "pic";
        11 SldImg = "sldImg";
        12 SldNum = "sldNum";
        13 SubTitle = "subTitle";
        14 Tbl = "tbl";
        15 Title = "title";
        else Obj
    }
}

wire_enum! {
    /// An enumeration.
    PresetShadowVal: u8 {
        0 Shdw1 = "shdw1";
        1 Shdw2 = "shdw2";
        2 Shdw3 = "shdw3";
        3 Shdw4 = "shdw4";
        4 Shdw5 = "shdw5";
        5 Shdw6 = "shdw6";
        6 Shdw7 = "shdw7";
        7 Shdw8 = "shdw8";
        8 Shdw9 = "shdw9";
        9 Shdw10 = "shdw10";
        10 Shdw11 = "shdw11";
        11 Shdw12 = "shdw12";
        12 Shdw13 = "shdw13";
        13 Shdw14 = "shdw14";
        14 Shdw15 = "shdw15";
        15 Shdw16 = "shdw16";
        16 Shdw17 = "shdw17";
        17 Shdw18 = "shdw18";
        18 Shdw19 = "shdw19";
        19 Shdw20 = "shdw20";
        else Shdw1
    }
}

wire_enum! {
    /// An enumeration.
    PrstDashVal: u8 {
        0 Dash = "dash";
        1 DashDot = "dashDot";
        2 Dot = "dot";
        3 LgDash = "lgDash";
        4 LgDashDot = "lgDashDot";
        5 LgDashDotDot = "lgDashDotDot";
        6 Solid = "solid";
        7 SysDash = "sysDash";
        8 SysDashDot = "sysDashDot";
        9 SysDashDotDot = "sysDashDotDot";
        10 SysDot = "sysDot";
        else Solid
    }
}

wire_enum! {
    /// An enumeration.
    RectAlign: u8 {
        0 B = "b";
        1 Bl = "bl";
        2 Br = "br";
        3 Ctr = "ctr";
        4 L = "l";
        5 R = "r";
        6 T = "t";
        7 Tl = "tl";
        8 Tr = "tr";
        else Tl
    }
}

wire_enum! {
    /// An enumeration.
    TextAlign: u8 {
        0 Ctr = "ctr";
        1 Dist = "dist";
        2 Just = "just";
        3 JustLow = "justLow";
        4 L = "l";
        5 R = "r";
        6 ThaiDist = "thaiDist";
        else L
    }
}

wire_enum! {
    /// An enumeration.
    TextAnchor: u8 {
        0 B = "b";
        1 Ctr = "ctr";
        2 Dist = "dist";
        3 Just = "just";
        4 T = "t";
        else T
    }
}

wire_enum! {
    /// An enumeration.
    TextAutonumberScheme: u8 {
        0 AlphaLcParenBoth = "alphaLcParenBoth";
        1 AlphaLcParenR = "alphaLcParenR";
        2 AlphaLcPeriod = "alphaLcPeriod";
        3 AlphaUcParenBoth = "alphaUcParenBoth";
        4 AlphaUcParenR = "alphaUcParenR";
        5 AlphaUcPeriod = "alphaUcPeriod";
        6 Arabic1Minus = "arabic1Minus";
        7 Arabic2Minus = "arabic2Minus";
        8 ArabicDbPeriod = "arabicDbPeriod";
        9 ArabicDbPlain = "arabicDbPlain";
        10 ArabicParenBoth = "arabicParenBoth";
        11 ArabicParenR = "arabicParenR";
        12 ArabicPeriod = "arabicPeriod";
        13 ArabicPlain = "arabicPlain";
        14 CircleNumDbPlain = "circleNumDbPlain";
        15 CircleNumWdBlackPlain = "circleNumWdBlackPlain";
        16 CircleNumWdWhitePlain = "circleNumWdWhitePlain";
        17 Ea1ChsPeriod = "ea1ChsPeriod";
        18 Ea1ChsPlain = "ea1ChsPlain";
        19 Ea1ChtPeriod = "ea1ChtPeriod";
        20 Ea1ChtPlain = "ea1ChtPlain";
        21 Ea1JpnChsDbPeriod = "ea1JpnChsDbPeriod";
        22 Ea1JpnKorPeriod = "ea1JpnKorPeriod";
        23 Ea1JpnKorPlain = "ea1JpnKorPlain";
        24 Hebrew2Minus = "hebrew2Minus";
        25 HindiAlpha1Period = "hindiAlpha1Period";
        26 HindiAlphaPeriod = "hindiAlphaPeriod";
        27 HindiNumParenR = "hindiNumParenR";
        28 HindiNumPeriod = "hindiNumPeriod";
        29 RomanLcParenBoth = "romanLcParenBoth";
        30 RomanLcParenR = "romanLcParenR";
        31 RomanLcPeriod = "romanLcPeriod";
        32 RomanUcParenBoth = "romanUcParenBoth";
        33 RomanUcParenR = "romanUcParenR";
        34 RomanUcPeriod = "romanUcPeriod";
        35 ThaiAlphaParenBoth = "thaiAlphaParenBoth";
        36 ThaiAlphaParenR = "thaiAlphaParenR";
        37 ThaiAlphaPeriod = "thaiAlphaPeriod";
        38 ThaiNumParenBoth = "thaiNumParenBoth";
        39 ThaiNumParenR = "thaiNumParenR";
        40 ThaiNumPeriod = "thaiNumPeriod";
        else ArabicPlain
    }
}

wire_enum! {
    /// An enumeration.
    TextCaps: u8 {
        0 All = "all";
        1 Small = "small";
        2 None = "none";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    TextShapeType: u8 {
        0 TextArchDown = "textArchDown";
        1 TextArchDownPour = "textArchDownPour";
        2 TextArchUp = "textArchUp";
        3 TextArchUpPour = "textArchUpPour";
        4 TextButton = "textButton";
        5 TextButtonPour = "textButtonPour";
        6 TextCanDown = "textCanDown";
        7 TextCanUp = "textCanUp";
        8 TextCascadeDown = "textCascadeDown";
        9 TextCascadeUp = "textCascadeUp";
        10 TextChevron = "textChevron";
        11 TextChevronInverted = "textChevronInverted";
        12 TextCircle = "textCircle";
        13 TextCirclePour = "textCirclePour";
        14 TextCurveDown = "textCurveDown";
        15 TextCurveUp = "textCurveUp";
        16 TextDeflate = "textDeflate";
        17 TextDeflateBottom = "textDeflateBottom";
        18 TextDeflateInflate = "textDeflateInflate";
        19 TextDeflateInflateDeflate = "textDeflateInflateDeflate";
        20 TextDeflateTop = "textDeflateTop";
        21 TextDoubleWave1 = "textDoubleWave1";
        22 TextFadeDown = "textFadeDown";
        23 TextFadeLeft = "textFadeLeft";
        24 TextFadeRight = "textFadeRight";
        25 TextFadeUp = "textFadeUp";
        26 TextInflate = "textInflate";
        27 TextInflateBottom = "textInflateBottom";
        28 TextInflateTop = "textInflateTop";
        29 TextNoShape = "textNoShape";
        30 TextPlain = "textPlain";
        31 TextRingInside = "textRingInside";
        32 TextRingOutside = "textRingOutside";
        33 TextSlantDown = "textSlantDown";
        34 TextSlantUp = "textSlantUp";
        35 TextStop = "textStop";
        36 TextTriangle = "textTriangle";
        37 TextTriangleInverted = "textTriangleInverted";
        38 TextWave1 = "textWave1";
        39 TextWave2 = "textWave2";
        40 TextWave4 = "textWave4";
        else TextNoShape
    }
}

wire_enum! {
    /// An enumeration.
    TextStrike: u8 {
        0 DblStrike = "dblStrike";
        1 NoStrike = "noStrike";
        2 SngStrike = "sngStrike";
        else NoStrike
    }
}

wire_enum! {
    /// An enumeration.
    TextTabAlignType: u8 {
        0 Ctr = "ctr";
        1 Dec = "dec";
        2 L = "l";
        3 R = "r";
        else R
    }
}

wire_enum! {
    /// An enumeration.
    TextUnderline: u8 {
        0 Dash = "dash";
        1 DashHeavy = "dashHeavy";
        2 DashLong = "dashLong";
        3 DashLongHeavy = "dashLongHeavy";
        4 Dbl = "dbl";
        5 DotDash = "dotDash";
        6 DotDashHeavy = "dotDashHeavy";
        7 DotDotDash = "dotDotDash";
        8 DotDotDashHeavy = "dotDotDashHeavy";
        9 Dotted = "dotted";
        10 DottedHeavy = "dottedHeavy";
        11 Heavy = "heavy";
        12 None = "none";
        13 Sng = "sng";
        14 Wavy = "wavy";
        15 WavyDbl = "wavyDbl";
        16 WavyHeavy = "wavyHeavy";
        17 Words = "words";
        else Sng
    }
}

wire_enum! {
    /// An enumeration.
    TextVerticalType: u8 {
        0 EaVert = "eaVert";
        1 Horz = "horz";
        2 MongolianVert = "mongolianVert";
        3 Vert = "vert";
        4 Vert270 = "vert270";
        5 WordArtVert = "wordArtVert";
        6 WordArtVertRtl = "wordArtVertRtl";
        else Horz
    }
}

wire_enum! {
    /// An enumeration.
    TextWrap: u8 {
        0 None = "none";
        1 Square = "square";
        else Square
    }
}

wire_enum! {
    /// An enumeration.
    VertOverflow: u8 {
        0 Clip = "clip";
        1 Ellipsis = "ellipsis";
        2 Overflow = "overflow";
        else Clip
    }
}
