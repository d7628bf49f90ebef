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

/// (families in lower case, what stands in for them, their class).
const TABLE: &[(&[&str], &[&str], FamilyClass)] = &[
    (
        &[
            "arial",
            "helvetica",
            "helvetica neue",
            "arial unicode ms",
            "arimo",
            "liberation sans",
        ],
        ARIAL,
        Sans,
    ),
    (
        &["times new roman", "times", "tinos", "liberation serif"],
        TIMES,
        Serif,
    ),
    (
        &["courier new", "courier", "cousine", "liberation mono"],
        COURIER,
        Mono,
    ),
    (&["calibri", "calibri light", "carlito"], CALIBRI, Sans),
    (&["cambria", "cambria math", "caladea"], CAMBRIA, Serif),
    (
        &["arial narrow"],
        &["Liberation Sans Narrow", "Liberation Sans", "Arimo"],
        Sans,
    ),
    (&["arial black"], ARIAL, Sans),
    (
        &[
            "consolas",
            "lucida console",
            "lucida sans typewriter",
            "monaco",
            "menlo",
            "ocr a extended",
        ],
        COURIER,
        Mono,
    ),
    (&["georgia"], &["Gelasio"], Serif),
    (&["garamond"], &["EB Garamond"], Serif),
    (
        &["book antiqua", "palatino linotype", "palatino"],
        &["P052", "TeX Gyre Pagella"],
        Serif,
    ),
    (
        &["century schoolbook", "century", "new century schoolbook"],
        &["C059", "TeX Gyre Schola"],
        Serif,
    ),
    (
        &["bookman old style"],
        &["URW Bookman", "TeX Gyre Bonum"],
        Serif,
    ),
    (
        &["century gothic"],
        &["URW Gothic", "TeX Gyre Adventor"],
        Sans,
    ),
    (&["tahoma"], &["DejaVu Sans Condensed"], Sans),
    (&["verdana"], &["DejaVu Sans"], Sans),
    (&["comic sans ms"], &["Comic Neue"], Sans),
    (&["segoe ui"], &["Open Sans"], Sans),
    (
        &[
            "constantia",
            "baskerville old face",
            "bell mt",
            "bodoni mt",
            "californian fb",
            "calisto mt",
            "centaur",
            "cooper black",
            "elephant",
            "footlight mt light",
            "goudy old style",
            "high tower text",
            "lucida bright",
            "lucida fax",
            "ms serif",
            "ms reference serif",
            "perpetua",
            "rockwell",
            "sitka text",
            "sylfaen",
            "minion pro",
            "adobe garamond pro",
            "simsun",
            "nsimsun",
            "ms mincho",
            "mingliu",
            "pmingliu",
            "batang",
            "song",
            "stsong",
            "kaiti",
            "fangsong",
            "yu mincho",
            "david",
            "traditional arabic",
            "angsana new",
        ],
        &[],
        Serif,
    ),
];

/// Families that have characters which others lack, the best first.
pub(super) const FALLBACKS: &[&str] = &[
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
    "Droid Sans Fallback",
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

/// What stands in for a family.
pub fn substitute(family: &str) -> Substitute {
    let lower = family.to_lowercase();
    if let Some((_, families, class)) = TABLE
        .iter()
        .find(|(names, ..)| names.contains(&lower.as_str()))
    {
        return Substitute {
            families,
            class: *class,
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
    fn office_fonts_have_substitutes_of_their_metrics() {
        assert_eq!(substitute("Calibri").families, ["Carlito"]);
        assert_eq!(
            substitute("TIMES NEW ROMAN").families,
            ["Liberation Serif", "Tinos"]
        );
    }

    #[test]
    fn unknown_fonts_are_classed_by_their_names() {
        assert_eq!(substitute("Fira Mono").class, Mono);
        assert_eq!(substitute("Old Garamond").class, Serif);
        assert_eq!(substitute("Whatever").class, Sans);
    }
}
