//! Where words are parted, by the patterns that the program has in itself.

use hypher::{Lang, hyphenate_bounded};
use quire::layout::text::HyphenationPatterns;

/// English words that the patterns part where they should not (hyphen.tex of TeX).
const EXCEPTIONS: [&str; 14] = [
    "as-so-ciate",
    "as-so-ciates",
    "dec-li-na-tion",
    "oblig-a-tory",
    "phil-an-thropic",
    "present",
    "presents",
    "project",
    "projects",
    "reci-procity",
    "re-cog-ni-zance",
    "ref-or-ma-tion",
    "ret-ri-bu-tion",
    "ta-ble",
];

/// The patterns of the crate hypher, and exceptions.
pub struct EmbeddedPatterns;

impl HyphenationPatterns for EmbeddedPatterns {
    fn points(&self, language: &str, word: &str) -> Vec<usize> {
        let exception = EXCEPTIONS
            .iter()
            .find(|parted| parted.replace('-', "") == word);
        if let Some(parted) = exception.filter(|_| language == "en") {
            let hyphens = parted.match_indices('-').enumerate();
            return hyphens.map(|(before, (at, _))| at - before).collect();
        }
        let code = language.as_bytes().try_into().ok();
        let Some(language) = code.and_then(Lang::from_iso) else {
            return Vec::new();
        };
        let mut points: Vec<usize> = hyphenate_bounded(word, language, 1, 1)
            .scan(0, |before, part| {
                *before += part.chars().count();
                Some(*before)
            })
            .collect();
        // The last part ends where the word does.
        points.pop();
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of all languages with their points, which the patterns of the extension give, too
    /// (`extension/src/shared/hyphenation.test.ts`).
    const WORDS: &str = include_str!("../../tests/hyphenation.txt");

    #[test]
    fn words_of_all_languages_have_their_points() {
        for line in WORDS.lines() {
            let (language, words) = line.split_once(' ').expect("a language and words");
            for parted in words.split(' ') {
                let word = parted.replace('-', "");
                let mut found: Vec<char> = word.chars().collect();
                for point in EmbeddedPatterns.points(language, &word).into_iter().rev() {
                    found.insert(point, '-');
                }
                assert_eq!(found.into_iter().collect::<String>(), parted);
            }
        }
    }

    #[test]
    fn other_languages_have_none() {
        assert!(
            EmbeddedPatterns
                .points("ja", "internationalization")
                .is_empty()
        );
        assert!(
            EmbeddedPatterns
                .points("", "internationalization")
                .is_empty()
        );
        assert!(EmbeddedPatterns.points("en", "").is_empty());
    }
}
