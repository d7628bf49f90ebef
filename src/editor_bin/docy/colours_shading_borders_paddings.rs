//! Colours shading borders paddings (`shared/format` 10 and 11).

use crate::editor_bin::codec::Rgb;
use crate::{record, wire_enum};

record! {
    /// The theme part of a colour. Written when at least one of its four is there.
    props ThemeColor {
        /// LenType 0. OOXML: colour value "auto"
        0 auto: Option<()> = "";
        /// OOXML: themeColor attribute
        1 color: Option<DocThemeColor> = "";
        /// The hex byte. OOXML: themeTint attribute
        2 tint: Option<u8> = "";
        /// The hex byte. OOXML: themeShade attribute
        3 shade: Option<u8> = "";
    }
}

wire_enum! {
    /// Unknown tokens become 14 (none). The DrawingML names (dk1, lt1, hlink, …) are not known here
    /// and give 14 as well.
    DocThemeColor: u8 {
        0 Accent1 = "accent1";
        1 Accent2 = "accent2";
        2 Accent3 = "accent3";
        3 Accent4 = "accent4";
        4 Accent5 = "accent5";
        5 Accent6 = "accent6";
        6 Background1 = "background1";
        7 Background2 = "background2";
        8 Dark1 = "dark1";
        9 Dark2 = "dark2";
        10 FollowedHyperlink = "followedHyperlink";
        11 Hyperlink = "hyperlink";
        12 Light1 = "light1";
        13 Light2 = "light2";
        14 None = "none";
        15 Text1 = "text1";
        16 Text2 = "text2";
        else None
    }
}

record! {
    /// W:shd.
    props Shd {
        /// `@w:val`.
        0 value: Option<ShdPattern> = "@w:val";
        /// LenType 3: R, G, B (lenType 4: A, R, G, B); not written for "auto"
        1 color: Option<Rgb> = "@w:color";
        /// OOXML: @w:themeColor, @w:themeTint, @w:themeShade, @w:color="auto"
        2 color_theme: Option<Box<ThemeColor>> = "";
        /// As Color
        3 fill: Option<Rgb> = "@w:fill";
        /// OOXML: @w:themeFill, @w:themeFillTint, @w:themeFillShade, @w:fill="auto"
        4 fill_theme: Option<Box<ThemeColor>> = "";
    }
}

wire_enum! {
    /// Unknown tokens become 0 (clear).
    ShdPattern: u8 {
        0 Clear = "clear";
        1 Nil = "nil";
        2 DiagCross = "diagCross";
        3 DiagStripe = "diagStripe";
        4 HorzCross = "horzCross";
        5 HorzStripe = "horzStripe";
        6 Pct10 = "pct10";
        7 Pct12 = "pct12";
        8 Pct15 = "pct15";
        9 Pct20 = "pct20";
        10 Pct25 = "pct25";
        11 Pct30 = "pct30";
        12 Pct35 = "pct35";
        13 Pct37 = "pct37";
        14 Pct40 = "pct40";
        15 Pct45 = "pct45";
        16 Pct5 = "pct5";
        17 Pct50 = "pct50";
        18 Pct55 = "pct55";
        19 Pct60 = "pct60";
        20 Pct62 = "pct62";
        21 Pct65 = "pct65";
        22 Pct70 = "pct70";
        23 Pct75 = "pct75";
        24 Pct80 = "pct80";
        25 Pct85 = "pct85";
        26 Pct87 = "pct87";
        27 Pct90 = "pct90";
        28 Pct95 = "pct95";
        29 ReverseDiagStripe = "reverseDiagStripe";
        30 Solid = "solid";
        31 ThinDiagCross = "thinDiagCross";
        32 ThinDiagStripe = "thinDiagStripe";
        33 ThinHorzCross = "thinHorzCross";
        34 ThinHorzStripe = "thinHorzStripe";
        35 ThinReverseDiagStripe = "thinReverseDiagStripe";
        36 ThinVertStripe = "thinVertStripe";
        37 VertStripe = "vertStripe";
        else Clear
    }
}

record! {
    /// One border line: children of w:pBdr, w:tblBorders, w:tcBorders.
    props Border {
        /// LenType 3: R, G, B; not written for "auto"
        0 color: Option<Rgb> = "@w:color";
        /// OOXML: @w:themeColor, @w:themeTint, @w:themeShade, @w:color="auto"
        4 color_theme: Option<Box<ThemeColor>> = "";
        /// Points
        [points] 5 space_point: Option<i32> = "@w:space";
        /// 1/8 points
        [eighth_points] 6 size8_point: Option<i32> = "@w:sz";
        /// 0 for none and nil, 1 for everything else
        3 value: Option<BorderOnOff> = "";
        /// Wins over Value
        7 value_type: Option<BorderType> = "@w:val";
        /// Old: lenType 5, mm x 100000
        [old] 1 space: Option<i32> = "@w:space";
        /// Old: lenType 5, mm x 100000
        [old] 2 size: Option<i32> = "@w:sz";
    }
}

wire_enum! {
    /// An enumeration.
    BorderOnOff: u8 {
        0 None = "none|nil";
        1 Single = "";
        else Single
    }
}

record! {
    /// W:pBdr, w:tblBorders, w:tcBorders: each border is written when its element is there.
    records Borders {
        /// `w:left, w:start`.
        0 left: Option<Box<Border>> = "w:left|w:start";
        /// `w:top`.
        1 top: Option<Box<Border>> = "w:top";
        /// `w:right, w:end`.
        2 right: Option<Box<Border>> = "w:right|w:end";
        /// `w:bottom`.
        3 bottom: Option<Box<Border>> = "w:bottom";
        /// Tables and cells
        4 inside_v: Option<Box<Border>> = "w:insideV";
        /// Tables and cells
        5 inside_h: Option<Box<Border>> = "w:insideH";
        /// Reserved, never written
        [old] 6 start: Option<Box<Border>> = "";
        /// Reserved, never written
        [old] 7 end: Option<Box<Border>> = "";
        /// Only read
        8 tl2br: Option<Box<Border>> = "w:tl2br";
        /// Only read
        9 tr2bl: Option<Box<Border>> = "w:tr2bl";
        /// Reserved, never written
        [old] 10 bar: Option<Box<Border>> = "";
        /// Paragraphs
        11 between: Option<Box<Border>> = "w:between";
    }
}

wire_enum! {
    /// An enumeration.
    BorderType: i32 {
        -1 None = "none";
        0 Nil = "nil";
        1 Single = "single";
        2 Thick = "thick";
        3 Double = "double";
        4 Dotted = "dotted";
        5 Dashed = "dashed";
        6 DotDash = "dotDash";
        7 DotDotDash = "dotDotDash";
        8 Triple = "triple";
        9 ThinThickSmallGap = "thinThickSmallGap";
        10 ThickThinSmallGap = "thickThinSmallGap";
        11 ThinThickThinSmallGap = "thinThickThinSmallGap";
        12 ThinThickMediumGap = "thinThickMediumGap";
        13 ThickThinMediumGap = "thickThinMediumGap";
        14 ThinThickThinMediumGap = "thinThickThinMediumGap";
        15 ThinThickLargeGap = "thinThickLargeGap";
        16 ThickThinLargeGap = "thickThinLargeGap";
        17 ThinThickThinLargeGap = "thinThickThinLargeGap";
        18 Wave = "wave";
        19 DoubleWave = "doubleWave";
        20 DashSmallGap = "dashSmallGap";
        21 DashDotStroked = "dashDotStroked";
        22 ThreeDEmboss = "threeDEmboss";
        23 ThreeDEngrave = "threeDEngrave";
        24 Outset = "outset";
        25 Inset = "inset";
        101 Apples = "apples";
        102 ArchedScallops = "archedScallops";
        103 BabyPacifier = "babyPacifier";
        104 BabyRattle = "babyRattle";
        105 Balloons3Colors = "balloons3Colors";
        106 BalloonsHotAir = "balloonsHotAir";
        107 BasicBlackDashes = "basicBlackDashes";
        108 BasicBlackDots = "basicBlackDots";
        109 BasicBlackSquares = "basicBlackSquares";
        110 BasicThinLines = "basicThinLines";
        111 BasicWhiteDashes = "basicWhiteDashes";
        112 BasicWhiteDots = "basicWhiteDots";
        113 BasicWhiteSquares = "basicWhiteSquares";
        114 BasicWideInline = "basicWideInline";
        115 BasicWideMidline = "basicWideMidline";
        116 BasicWideOutline = "basicWideOutline";
        117 Bats = "bats";
        118 Birds = "birds";
        119 BirdsFlight = "birdsFlight";
        120 Cabins = "cabins";
        121 CakeSlice = "cakeSlice";
        122 CandyCorn = "candyCorn";
        123 CelticKnotwork = "celticKnotwork";
        124 CertificateBanner = "certificateBanner";
        125 ChainLink = "chainLink";
        126 ChampagneBottle = "champagneBottle";
        127 CheckedBarBlack = "checkedBarBlack";
        128 CheckedBarColor = "checkedBarColor";
        129 Checkered = "checkered";
        130 ChristmasTree = "christmasTree";
        131 CirclesLines = "circlesLines";
        132 CirclesRectangles = "circlesRectangles";
        133 ClassicalWave = "classicalWave";
        134 Clocks = "clocks";
        135 Compass = "compass";
        136 Confetti = "confetti";
        137 ConfettiGrays = "confettiGrays";
        138 ConfettiOutline = "confettiOutline";
        139 ConfettiStreamers = "confettiStreamers";
        140 ConfettiWhite = "confettiWhite";
        141 CornerTriangles = "cornerTriangles";
        142 CouponCutoutDashes = "couponCutoutDashes";
        143 CouponCutoutDots = "couponCutoutDots";
        144 CrazyMaze = "crazyMaze";
        145 CreaturesButterfly = "creaturesButterfly";
        146 CreaturesFish = "creaturesFish";
        147 CreaturesInsects = "creaturesInsects";
        148 CreaturesLadyBug = "creaturesLadyBug";
        149 CrossStitch = "crossStitch";
        150 Cup = "cup";
        151 Custom = "custom";
        152 DecoArch = "decoArch";
        153 DecoArchColor = "decoArchColor";
        154 DecoBlocks = "decoBlocks";
        155 DiamondsGray = "diamondsGray";
        156 DoubleD = "doubleD";
        157 DoubleDiamonds = "doubleDiamonds";
        158 Earth1 = "earth1";
        159 Earth2 = "earth2";
        160 Earth3 = "earth3";
        161 EclipsingSquares1 = "eclipsingSquares1";
        162 EclipsingSquares2 = "eclipsingSquares2";
        163 EggsBlack = "eggsBlack";
        164 Fans = "fans";
        165 Film = "film";
        166 Firecrackers = "firecrackers";
        167 FlowersBlockPrint = "flowersBlockPrint";
        168 FlowersDaisies = "flowersDaisies";
        169 FlowersModern1 = "flowersModern1";
        170 FlowersModern2 = "flowersModern2";
        171 FlowersPansy = "flowersPansy";
        172 FlowersRedRose = "flowersRedRose";
        173 FlowersRoses = "flowersRoses";
        174 FlowersTeacup = "flowersTeacup";
        175 FlowersTiny = "flowersTiny";
        176 Gems = "gems";
        177 GingerbreadMan = "gingerbreadMan";
        178 Gradient = "gradient";
        179 Handmade1 = "handmade1";
        180 Handmade2 = "handmade2";
        181 HeartBalloon = "heartBalloon";
        182 HeartGray = "heartGray";
        183 Hearts = "hearts";
        184 HeebieJeebies = "heebieJeebies";
        185 Holly = "holly";
        186 HouseFunky = "houseFunky";
        187 Hypnotic = "hypnotic";
        188 IceCreamCones = "iceCreamCones";
        189 LightBulb = "lightBulb";
        190 Lightning1 = "lightning1";
        191 Lightning2 = "lightning2";
        192 MapleLeaf = "mapleLeaf";
        193 MapleMuffins = "mapleMuffins";
        194 MapPins = "mapPins";
        195 Marquee = "marquee";
        196 MarqueeToothed = "marqueeToothed";
        197 Moons = "moons";
        198 Mosaic = "mosaic";
        199 MusicNotes = "musicNotes";
        200 Northwest = "northwest";
        201 Ovals = "ovals";
        202 Packages = "packages";
        203 PalmsBlack = "palmsBlack";
        204 PalmsColor = "palmsColor";
        205 PaperClips = "paperClips";
        206 Papyrus = "papyrus";
        207 PartyFavor = "partyFavor";
        208 PartyGlass = "partyGlass";
        209 Pencils = "pencils";
        210 People = "people";
        211 PeopleHats = "peopleHats";
        212 PeopleWaving = "peopleWaving";
        213 Poinsettias = "poinsettias";
        214 PostageStamp = "postageStamp";
        215 Pumpkin1 = "pumpkin1";
        216 PushPinNote1 = "pushPinNote1";
        217 PushPinNote2 = "pushPinNote2";
        218 Pyramids = "pyramids";
        219 PyramidsAbove = "pyramidsAbove";
        220 Quadrants = "quadrants";
        221 Rings = "rings";
        222 Safari = "safari";
        223 Sawtooth = "sawtooth";
        224 SawtoothGray = "sawtoothGray";
        225 ScaredCat = "scaredCat";
        226 Seattle = "seattle";
        227 SharksTeeth = "sharksTeeth";
        228 ShadowedSquares = "shadowedSquares";
        229 Shapes1 = "shapes1";
        230 Shapes2 = "shapes2";
        231 ShorebirdTracks = "shorebirdTracks";
        232 Skyrocket = "skyrocket";
        233 SnowflakeFancy = "snowflakeFancy";
        234 Snowflakes = "snowflakes";
        235 Sombrero = "sombrero";
        236 Southwest = "southwest";
        237 Stars = "stars";
        238 Stars3d = "stars3d";
        239 StarsBlack = "starsBlack";
        240 StarsShadowed = "starsShadowed";
        241 StarsTop = "starsTop";
        242 Sun = "sun";
        243 Swirligig = "swirligig";
        244 TornPaper = "tornPaper";
        245 TornPaperBlack = "tornPaperBlack";
        246 Trees = "trees";
        247 Triangle1 = "triangle1";
        248 Triangle2 = "triangle2";
        249 TriangleCircle1 = "triangleCircle1";
        250 TriangleCircle2 = "triangleCircle2";
        251 TriangleParty = "triangleParty";
        252 Triangles = "triangles";
        253 TwistedLines1 = "twistedLines1";
        254 TwistedLines2 = "twistedLines2";
        255 Vine = "vine";
        256 Waveline = "waveline";
        257 WeavingAngles = "weavingAngles";
        258 WeavingBraid = "weavingBraid";
        259 WeavingRibbon = "weavingRibbon";
        260 WeavingStrips = "weavingStrips";
        261 WhiteFlowers = "whiteFlowers";
        262 Woodwork = "woodwork";
        263 XIllusions = "xIllusions";
        264 ZanyTriangles = "zanyTriangles";
        265 ZigZag = "zigZag";
        266 ZigZagStitch = "zigZagStitch";
    }
}

record! {
    /// Distances from text: w:tblpPr@*FromText and others.
    props Padding {
        /// Old: lenType 5, mm x 100000
        [old] 0 left: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 1 top: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 2 right: Option<i32> = "";
        /// Old: lenType 5, mm x 100000
        [old] 3 bottom: Option<i32> = "";
        /// Twips
        [twips] 4 left_twips: Option<i32> = "@w:leftFromText";
        /// Twips
        [twips] 5 top_twips: Option<i32> = "@w:topFromText";
        /// Twips
        [twips] 6 right_twips: Option<i32> = "@w:rightFromText";
        /// Twips
        [twips] 7 bottom_twips: Option<i32> = "@w:bottomFromText";
    }
}
