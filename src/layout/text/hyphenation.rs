//! Automatic hyphenation: the languages that there are patterns for, and where their words may be parted.

/// The languages that there are patterns for, by their codes in ISO 639-1.
const NAMES: &str = "af be bg ca cs da de el en es et fi fr gl hr is it ka ku la lt mn nl no pl pt ru sk sl sq sr sv tk tr \
    uk";

/// Where the points of words come from: patterns as those of TeX (Liang's algorithm).
pub trait HyphenationPatterns {
    /// How many letters of a word stand before each point that the patterns of a language give, those at its begin and end
    /// included; none if there are no such patterns, or they cannot be read. The letters are small ones, `language` is the
    /// code of a [`Language`]. Asked for words that do not fit in their lines.
    fn points(&self, language: &str, word: &str) -> Vec<usize>;
}

/// A language that there are patterns for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static str);

impl Language {
    /// What English documents are in that name no language.
    pub const ENGLISH: Self = Self("en");

    /// The language of a tag such as `de-AT` (`w:lang`): its patterns are those of all countries. `None` if it has none.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        // The two kinds of Norwegian have the same patterns.
        let is = |name: &str| name.eq_ignore_ascii_case(code);
        let code = if is("nb") || is("nn") { "no" } else { code };
        let mut names = NAMES.split(' ');
        names.find(|name| name.eq_ignore_ascii_case(code)).map(Self)
    }

    /// How many letters stay together at the begin and at the end of a word, as its patterns want it.
    fn least(self) -> (usize, usize) {
        match self.0 {
            "af" | "ka" => (1, 2),
            "el" => (1, 1),
            "en" | "et" | "pt" | "sk" => (2, 3),
            _ => (2, 2),
        }
    }
}

/// How the words of a paragraph are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hyphenation {
    /// Whether words in capitals stay whole (`w:doNotHyphenateCaps`).
    pub spares_capitals: bool,
    /// How many lines that follow one another may end with a hyphen (`w:consecutiveHyphenLimit`); `None` for all.
    pub limit: Option<usize>,
}

/// The bytes of a word before which it may be parted, ascending.
pub(super) fn points_of(
    patterns: &dyn HyphenationPatterns,
    language: Language,
    word: &str,
) -> Vec<usize> {
    let small = word.to_lowercase();
    let count = small.chars().count();
    let (first, last) = language.least();
    if count < first + last || count != word.chars().count() {
        return Vec::new();
    }
    let points = patterns.points(language.0, &small);
    let letters = word.char_indices().enumerate();
    letters
        .filter(|(before, _)| *before >= first && *before + last <= count)
        .filter(|(before, _)| points.contains(before))
        .map(|(_, (at, _))| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts words between all letters.
    struct Everywhere;

    impl HyphenationPatterns for Everywhere {
        fn points(&self, language: &str, word: &str) -> Vec<usize> {
            assert!(NAMES.contains(language) && !word.contains(char::is_uppercase));
            (1..word.chars().count()).collect()
        }
    }

    fn parted(language: &str, word: &str) -> String {
        let language = Language::of_tag(language).unwrap();
        let mut parted = word.to_owned();
        for point in points_of(&Everywhere, language, word).into_iter().rev() {
            parted.insert(point, '-');
        }
        parted
    }

    #[test]
    fn languages_are_those_of_all_countries() {
        assert_eq!(Language::of_tag("en-ZA"), Some(Language::ENGLISH));
        assert_eq!(Language::of_tag("EN"), Some(Language::ENGLISH));
        assert_eq!(Language::of_tag("nn-NO"), Language::of_tag("nb-NO"));
        assert_eq!(Language::of_tag("ja-JP"), None);
        assert_eq!(Language::of_tag(""), None);
    }

    #[test]
    fn letters_stay_together_at_the_ends_of_words() {
        assert_eq!(parted("de", "Übel"), "Üb-el");
        assert_eq!(parted("en", "Words"), "Wo-rds");
        assert_eq!(parted("en", "word"), "word");
        assert_eq!(parted("el", "και"), "κ-α-ι");
    }
}
