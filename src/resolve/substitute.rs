//! Which families stand in for one that is not there.

/// The look of a family, where nothing better than its class is to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FamilyClass {
    /// With serifs.
    Serif,
    /// Without.
    Sans,
    /// All characters of one width.
    Mono,
}

impl FamilyClass {
    /// Families of the class, the best first.
    pub fn families(self) -> &'static [&'static str] {
        match self {
            Self::Serif => &["Liberation Serif", "Tinos", "DejaVu Serif"],
            Self::Sans => &["Liberation Sans", "Arimo", "DejaVu Sans"],
            Self::Mono => &["Liberation Mono", "Cousine", "DejaVu Sans Mono"],
        }
    }

    /// Its generic family in CSS.
    pub fn css(self) -> &'static str {
        match self {
            Self::Serif => "serif",
            Self::Sans => "sans-serif",
            Self::Mono => "monospace",
        }
    }
}

/// What stands in for a family: others of the same metrics or look, the best first, and its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Substitute {
    /// Families in its place.
    pub families: &'static [&'static str],
    /// Its class.
    pub class: FamilyClass,
}

use FamilyClass::{Mono, Sans, Serif};

const ARIAL: &[&str] = &["Liberation Sans", "Arimo"];
const TIMES: &[&str] = &["Liberation Serif", "Tinos"];
const COURIER: &[&str] = &["Liberation Mono", "Cousine"];
const CALIBRI: &[&str] = &["Carlito"];
const CAMBRIA: &[&str] = &["Caladea"];
const NARROW: &[&str] = &["Liberation Sans Narrow", "Liberation Sans", "Arimo"];
/// Families that are about as narrow as Arial Narrow.
#[rustfmt::skip]
const NARROW_FAMILIES: &[&str] = &["arial narrow", "franklin gothic book", "franklin gothic medium",
    "franklin gothic medium cond", "franklin gothic demi", "tw cen mt", "twentieth century", "tw cen mt condensed", "agency fb", "haettenschweiler",
    "mistral", "monotype corsiva", "cordia new", "miriam", "browallia new", "gill sans mt condensed",
    "gloucester mt extra condensed", "irisupc", "kokila", "lilyupc", "moolboran"];
const VERDANA: &[&str] = &["DejaVu Sans"];
const TAHOMA: &[&str] = &["DejaVu Sans Condensed"];
const CONSOLAS: &[&str] = &["DejaVu Sans Mono", "Liberation Mono", "Cousine"];
const CENTURY: &[&str] = &["C059", "TeX Gyre Schola", "DejaVu Serif Condensed"];
const PALATINO: &[&str] = &["P052", "TeX Gyre Pagella", "Caladea"];
/// The font that has characters of all East Asian scripts.
const EAST_ASIAN_FALLBACK: &str = "Droid Sans Fallback";
// Where there is no East Asian font, letters of others stand for theirs that are about as wide.
const SIMPLIFIED: &[&str] = &[
    "Noto Sans CJK SC",
    "WenQuanYi Zen Hei",
    EAST_ASIAN_FALLBACK,
    "Caladea",
];
const YAHEI: &[&str] = &[
    "Noto Sans CJK SC",
    "WenQuanYi Zen Hei",
    EAST_ASIAN_FALLBACK,
    "Carlito",
];
const TRADITIONAL: &[&str] = &[
    "Noto Sans CJK TC",
    "WenQuanYi Zen Hei",
    EAST_ASIAN_FALLBACK,
    "Caladea",
];
const JAPANESE: &[&str] = &["Noto Sans CJK JP", "IPAGothic", EAST_ASIAN_FALLBACK];
const MINCHO: &[&str] = &[
    "Noto Serif CJK JP",
    "IPAMincho",
    EAST_ASIAN_FALLBACK,
    "Liberation Serif",
    "Tinos",
];
const GOTHIC: &[&str] = &[
    "Noto Sans CJK JP",
    "IPAPGothic",
    EAST_ASIAN_FALLBACK,
    "DejaVu Sans Condensed",
];
const MEIRYO: &[&str] = &[
    "Noto Sans CJK JP",
    "IPAPGothic",
    EAST_ASIAN_FALLBACK,
    "DejaVu Sans",
];
const KOREAN: &[&str] = &[
    "Noto Sans CJK KR",
    "NanumGothic",
    EAST_ASIAN_FALLBACK,
    "Caladea",
];

/// (families in lower case, what stands in for them, their class).
#[rustfmt::skip]
const TABLE: &[(&[&str], &[&str], FamilyClass)] = &[
    (&["arial", "helvetica", "helvetica neue", "arimo", "liberation sans", "arial black", "aptos", "aptos display",
        "segoe ui", "segoe ui light", "segoe ui semibold", "trebuchet ms", "ms sans serif", "impact"], ARIAL, Sans),
    (&["times new roman", "times", "tinos", "liberation serif", "garamond", "baskerville old face", "elephant",
        "angsana new", "angsanaupc", "dilleniaupc", "eucrosiaupc", "jasmineupc", "kodchiangupc", "engravers mt", "goudy stout",
        "perpetua titling mt", "times new roman ps", "merriweather", "playfair display", "roboto slab"], TIMES, Serif),
    (&["courier new", "courier", "cousine", "liberation mono"], COURIER, Mono),
    (&["calibri", "calibri light", "carlito", "aptos narrow", "corbel", "candara", "gill sans mt", "abadi mt condensed light", "abadi mt condensed", "berlin sans fb", "maiandra gd",
        "copperplate gothic light", "frankruehl", "lao ui", "leelawadee", "myanmar text", "narkisim", "shonar bangla"],
        CALIBRI, Sans),
    (&["comic sans ms"], &["Comic Neue", "Carlito"], Sans),
    (&["cambria", "cambria math", "caladea", "constantia", "rockwell", "perpetua", "sylfaen", "bell mt",
        "goudy old style", "calisto mt", "papyrus", "script mt bold", "brush script mt", "cooper black",
        "footlight mt light", "high tower text", "kristen itc", "lucida bright", "lucida calligraphy",
        "ocr a extended", "mangal", "bradley hand itc", "castellar", "edwardian script itc", "felix titling", "french script mt",
        "imprint mt shadow", "kartika", "levenim mt", "mongolian baiti", "nyala", "old english text mt", "palace script mt",
        "parchment", "plantagenet cherokee", "pristina", "rage italic", "rockwell condensed", "rod", "viner hand itc",
        "vivaldi"], CAMBRIA, Serif),
    (&["georgia"], &["Gelasio", "Caladea"], Serif),
    (&["book antiqua", "palatino linotype", "palatino"], PALATINO, Serif),
    (&["century schoolbook", "new century schoolbook"], CENTURY, Serif),
    (&["century"], &["DejaVu Serif Condensed", "C059"], Serif),
    (&["bookman old style"], &["URW Bookman", "TeX Gyre Bonum", "DejaVu Serif"], Serif),
    (&["bodoni mt", "gabriola", "informal roman", "playbill", "rockwell extra bold", "snap itc"], &["DejaVu Serif"], Serif),
    (&["century gothic"], &["URW Gothic", "TeX Gyre Adventor"], Sans),
    (NARROW_FAMILIES, NARROW, Sans),
    (&["tahoma", "microsoft sans serif"], TAHOMA, Sans),
    (&["verdana", "lucida sans", "lucida sans unicode",
        "lucida grande", "britannic bold", "eras medium itc", "eras bold itc", "eras demi itc", "eras light itc",
        "traditional arabic", "simplified arabic", "arabic typesetting", "sakkal majalla", "urdu typesetting"],
        VERDANA, Sans),
    (&["consolas", "lucida console"], CONSOLAS, Mono),
    (&["lucida sans typewriter", "monaco", "menlo"], COURIER, Mono),
    (&["simsun", "nsimsun", "simsun-extb", "simhei", "宋体", "新宋体", "黑体", "仿宋", "楷体", "fangsong", "fangsong_gb2312",
        "kaiti", "kaiti_gb2312", "stfangsong", "stkaiti", "stsong", "stxihei", "stzhongsong"], SIMPLIFIED, Serif),
    (&["微软雅黑", "microsoft yahei"], YAHEI, Sans),
    (&["等线", "等线 light", "dengxian", "dengxian light", "arial unicode ms"], &["Noto Sans CJK SC", "WenQuanYi Zen Hei", EAST_ASIAN_FALLBACK], Sans),
    (&["mingliu", "pmingliu", "新細明體", "細明體", "microsoft jhenghei", "dfkai-sb", "標楷體"], TRADITIONAL, Sans),
    (&["ms mincho", "ms pmincho", "ｍｓ 明朝", "ｍｓ ｐ明朝"], MINCHO, Serif),
    (&["ms pgothic", "ms ui gothic", "ｍｓ ｐゴシック"], GOTHIC, Sans),
    (&["meiryo", "meiryo ui", "メイリオ"], MEIRYO, Sans),
    (&["ms gothic", "ｍｓ ゴシック", "yu gothic", "yu mincho", "游ゴシック", "游明朝"], JAPANESE, Sans),
    (&["batang", "batangche", "gulim", "gulimche", "dotum", "dotumche", "gungsuh", "gungsuhche", "굴림", "바탕",
        "돋움"], KOREAN, Serif),
    (&["malgun gothic", "맑은 고딕"], &["Noto Sans CJK KR", "NanumGothic", EAST_ASIAN_FALLBACK], Sans),
];

/// Words at the end of a name that tell of a face of the family before them.
#[rustfmt::skip]
const FACE_WORDS: &[&str] = &["black", "bold", "ce", "cond", "condensed", "cyr", "demi", "extrabold", "extralight", "heavy", "italic",
    "light", "lt", "medium", "mt", "next", "nova", "pro", "regular", "roman", "semibold", "semilight", "std", "thin", "ui"];

/// Ascent and descent of East Asian families in thousandths of the em, as they are for Windows (name, metrics). All that are
/// not here, and what stands for none of them, have those of [`EAST_ASIAN_LINE`].
#[rustfmt::skip]
const EAST_ASIAN_LINES: &[(&[&str], (i64, i64))] = &[
    (&["mingliu", "pmingliu", "新細明體", "細明體", "dfkai-sb"], (801, 199)),
    (&["microsoft yahei", "微软雅黑"], (1059, 262)),
    (&["microsoft jhenghei", "微軟正黑體"], (1070, 260)),
    (&["dengxian", "dengxian light", "等线", "等线 light"], (810, 232)),
    (&["meiryo", "メイリオ"], (1060, 440)),
    (&["yu gothic", "游ゴシック"], (984, 281)),
    (&["yu mincho", "游明朝"], (995, 292)),
    (&["malgun gothic", "맑은 고딕"], (1088, 242)),
    (&["arial unicode ms"], (1069, 271)),
];

/// Ascent and descent of Western families whose stand-ins have other lines, in the same way.
#[rustfmt::skip]
const WESTERN_LINES: &[(&[&str], (i64, i64))] = &[
    (&["aptos", "aptos display", "aptos narrow"], (939, 282)),
    (&["arial black"], (1101, 310)),
    (&["arial narrow"], (936, 212)),
    (&["b nazanin"], (972, 510)),
    (&["bahnschrift"], (994, 206)),
    (&["book antiqua"], (923, 282)),
    (&["bookman old style"], (942, 232)),
    (&["calisto mt"], (925, 229)),
    (&["candara", "constantia", "corbel"], (952, 269)),
    (&["century gothic"], (1006, 220)),
    (&["comic sans ms"], (1102, 291)),
    (&["consolas"], (920, 251)),
    (&["fira sans"], (935, 265)),
    (&["franklin gothic book", "franklin gothic demi", "franklin gothic medium"], (917, 217)),
    (&["garamond"], (862, 263)),
    (&["georgia"], (917, 219)),
    (&["impact"], (1009, 210)),
    (&["inter"], (969, 241)),
    (&["lato"], (987, 213)),
    (&["lucida console"], (789, 211)),
    (&["menlo"], (928, 236)),
    (&["merriweather"], (984, 273)),
    (&["montserrat"], (968, 251)),
    (&["noto sans"], (1069, 293)),
    (&["nunito"], (1011, 353)),
    (&["open sans"], (1069, 293)),
    (&["oswald"], (1193, 289)),
    (&["palatino linotype"], (1050, 299)),
    (&["perpetua"], (820, 326)),
    (&["playfair display"], (1082, 251)),
    (&["poppins"], (1150, 350)),
    (&["pristina"], (864, 447)),
    (&["pt sans"], (1018, 276)),
    (&["raleway"], (940, 234)),
    (&["roboto", "roboto condensed"], (950, 250)),
    (&["roboto slab"], (1048, 271)),
    (&["segoe ui", "segoe ui emoji", "segoe ui light", "segoe ui semibold", "segoe ui semilight", "segoe ui symbol"], (1079, 251)),
    (&["source sans pro", "source sans 3"], (984, 273)),
    (&["sylfaen"], (1007, 310)),
    (&["symbol"], (1005, 220)),
    (&["tahoma"], (1000, 207)),
    (&["tempus sans itc"], (964, 341)),
    (&["trebuchet ms"], (939, 222)),
    (&["tw cen mt", "twentieth century"], (856, 233)),
    (&["tw cen mt condensed"], (827, 241)),
    (&["ubuntu"], (960, 189)),
    (&["verdana"], (1005, 210)),
    (&["wingdings"], (899, 211)),
    (&["wingdings 2"], (843, 211)),
    (&["wingdings 3"], (928, 211)),
    (&["work sans"], (930, 243)),
];

/// How wide the letters of a family are beside those of fonts that may stand in for it, in percent, where they are not about as
/// wide: (families, stand-ins, width). Of texts in the usual shares of letters, capitals and blanks; all letters of fonts for
/// programs are of one width.
#[rustfmt::skip]
const WIDTHS: &[(&[&str], &[&str], i32)] = &[
    (&["arial black"], ARIAL, 112),
    (&["aptos display"], ARIAL, 93),
    (&["calibri light"], CALIBRI, 99),
    (&["constantia"], CAMBRIA, 106),
    (&["lucida sans", "lucida sans unicode", "lucida grande"], ARIAL, 112),
    (NARROW_FAMILIES, ARIAL, 82),
    (&["consolas"], COURIER, 92),
    (&["georgia"], CAMBRIA, 103),
    (&["book antiqua", "palatino linotype", "palatino"], CAMBRIA, 104),
    (&["century schoolbook", "new century schoolbook"], TIMES, 112),
    (&["bookman old style"], TIMES, 118),
];

/// Ascent and descent of most East Asian fonts of Windows, in thousandths of the em.
const EAST_ASIAN_LINE: (i64, i64) = (859, 141);

/// Families that have characters which others lack, the best first.
pub const FALLBACKS: &[&str] = &[
    "DejaVu Sans",
    "DejaVu Serif",
    "OpenSymbol",
    "Segoe UI Symbol",
    "Noto Sans",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "Noto Sans Symbols2",
    "Noto Sans Math",
    "DejaVu Math TeX Gyre",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    EAST_ASIAN_FALLBACK,
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Thai",
    "Noto Sans Lao",
    "Noto Sans Khmer",
    "Noto Sans Myanmar",
    "Noto Sans Ethiopic",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "FreeSans",
    "FreeSerif",
    "Unifont",
];

/// Words in a name that tell of heavy letters.
const HEAVY_WORDS: &[&str] = &[
    "demi",
    "demibold",
    "semibold",
    "bold",
    "extrabold",
    "black",
    "heavy",
];

/// Words in a name that tell its class.
const CLASS_WORDS: &[(&str, FamilyClass)] = &[
    ("mono", Mono),
    ("courier", Mono),
    ("console", Mono),
    ("typewriter", Mono),
    ("code", Mono),
    ("sans", Sans),
    ("serif", Serif),
    ("roman", Serif),
    ("times", Serif),
    ("garamond", Serif),
    ("bodoni", Serif),
    ("century", Serif),
    ("mincho", Serif),
    ("song", Serif),
    ("ming", Serif),
    ("antiqua", Serif),
    ("book", Serif),
];

/// Ascent and descent of an East Asian family in thousandths of the em; `None` for other families.
pub fn east_asian_line(family: &str) -> Option<(i64, i64)> {
    let is_east_asian = || substitute(family).families.contains(&EAST_ASIAN_FALLBACK);
    line_in(EAST_ASIAN_LINES, family).or_else(|| is_east_asian().then_some(EAST_ASIAN_LINE))
}

/// Ascent and descent of a Western family in thousandths of the em, where its stand-ins have other lines; `None` for others.
pub fn western_line(family: &str) -> Option<(i64, i64)> {
    let name = normal(family);
    names_of(&name).find_map(|name| line_in(WESTERN_LINES, name))
}

/// How wide letters of a stand-in are drawn to be as wide as those of the family that it stands for, in percent of their own
/// width.
pub fn width_of(family: &str, stand_in: &str) -> i32 {
    let family = normal(family);
    let found = WIDTHS.iter().find(|(families, stand_ins, _)| {
        let is_family = |name: &&str| families.contains(name);
        names_of(&family).any(|name| is_family(&name)) && stand_ins.contains(&stand_in)
    });
    found.map_or(100, |(.., width)| *width)
}

/// Whether a family has a bold face: the letters of one that has none are made bold, and stay as wide as they are.
pub fn has_bold_face(family: &str) -> bool {
    normal(family) != "calibri light"
}

/// Whether the letters of a family are about as heavy as bold ones of others, by its name: those of «Franklin Gothic Demi» or
/// «Segoe UI Semibold».
pub fn is_heavy(family: &str) -> bool {
    let family = normal(family);
    let mut words = family.split(' ').skip(1);
    words.any(|word| HEAVY_WORDS.contains(&word))
}

fn line_in(lines: &[(&[&str], (i64, i64))], family: &str) -> Option<(i64, i64)> {
    let lower = normal(family);
    let found = lines
        .iter()
        .find(|(names, _)| names.contains(&lower.as_str()));
    found.map(|(_, line)| *line)
}

/// The name of a family as the tables have it. Those with an at sign are of faces for vertical text.
pub fn normal(family: &str) -> String {
    family.trim().trim_start_matches('@').to_lowercase()
}

/// What stands in for a family whose name is in a script of East Asia.
fn east_asian_name(family: &str) -> Option<&'static [&'static str]> {
    let kind = |character: char| match u32::from(character) {
        0xAC00..=0xD7AF => Some(KOREAN),
        0x3040..=0x30FF => Some(JAPANESE),
        0x4E00..=0x9FFF => Some(SIMPLIFIED),
        _ => None,
    };
    family.chars().find_map(kind)
}

/// The name of a family, as the tables have it, and those of the families that it is a face of by its name, as «georgia pro
/// semibold» is of «georgia pro», and that of «georgia»: what begins it, if the rest tells of faces.
pub fn names_of(name: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(name), |name| {
        let (begin, word) = name.rsplit_once(' ')?;
        FACE_WORDS.contains(&word).then_some(begin)
    })
}

/// What stands in for a family.
pub fn substitute(family: &str) -> Substitute {
    let lower = normal(family);
    let entry = |name: &str| TABLE.iter().find(|(names, ..)| names.contains(&name));
    if let Some((_, families, class)) = names_of(&lower).find_map(entry) {
        return Substitute {
            families,
            class: *class,
        };
    }
    if let Some(families) = east_asian_name(&lower) {
        return Substitute {
            families,
            class: Serif,
        };
    }
    let class = CLASS_WORDS
        .iter()
        .find(|(word, _)| lower.contains(word))
        .map_or(Sans, |entry| entry.1);
    Substitute {
        families: &[],
        class,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_of_heavy_letters() {
        for (family, heavy) in [
            ("Franklin Gothic Demi", true),
            ("Segoe UI Semibold", true),
            ("Fira Sans ExtraBold Italic", true),
            ("Franklin Gothic Book", false),
            ("Black", false),
        ] {
            assert_eq!(is_heavy(family), heavy, "{family}");
        }
    }

    #[test]
    fn office_fonts_have_substitutes_of_their_metrics() {
        assert_eq!(substitute("Calibri").families, ["Carlito"]);
        assert_eq!(
            substitute("TIMES NEW ROMAN").families,
            ["Liberation Serif", "Tinos"]
        );
    }

    #[test]
    fn stand_ins_are_as_wide_as_what_they_stand_for() {
        // Numbers of new workbooks have the room that the columns were made for.
        assert_eq!(substitute("Aptos Narrow").families, ["Carlito"]);
        let last = |family: &str| substitute(family).families.last().copied();
        assert_eq!(last("MS PGothic"), last("Tahoma"));
        assert_eq!(last("Meiryo"), last("Verdana"));
    }

    #[test]
    fn east_asian_families_have_lines_of_their_own() {
        assert_eq!(east_asian_line("SimSun"), Some(EAST_ASIAN_LINE));
        assert_eq!(east_asian_line("@微软雅黑"), Some((1059, 262)));
        assert_eq!(east_asian_line("方正小标宋简体"), Some(EAST_ASIAN_LINE));
        assert_eq!(east_asian_line("Calibri"), None);
    }

    #[test]
    fn unknown_fonts_are_classed_by_their_names() {
        assert_eq!(substitute("Fira Mono").class, Mono);
        assert_eq!(substitute("Old Garamond").class, Serif);
        assert_eq!(substitute("Whatever").class, Sans);
        // Its name is that of Tw Cen MT at other makers.
        assert_eq!(substitute("Twentieth Century").class, Sans);
        assert_eq!(substitute("Georgia Pro Semibold"), substitute("Georgia"));
        assert_eq!(substitute("Verdana Bold"), substitute("Verdana"));
        assert_eq!(substitute("Calibri (Body)").families, [""; 0]);
    }
}
