//! Where a line may be broken.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::script::{is_complex_script, is_wide};

/// What no line begins with, and what no line ends with, where Western words are broken anywhere.
const NO_BEGIN: &str = "\u{A0}!%),.:;?]}¢°·’”…";
const NO_END: &str = "\u{A0}$([{£¥‘“";

/// Rules that paragraphs choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakRules {
    /// Whether Latin words may be broken anywhere.
    pub breaks_words: bool,
    /// Whether East Asian punctuation is kept from the begin and the end of lines.
    pub keeps_punctuation: bool,
    /// Whether the sign of a number, or whatever word begins with a hyphen, keeps what is behind it.
    pub keeps_signs: bool,
}

/// Bytes of a text before which a line may begin, ascending. The end of the text is not among them.
///
/// Word breaks Western text behind blanks and hyphens only, where UAX #14 would break behind a slash, too; East Asian text
/// it breaks as UAX #14 says.
pub fn opportunities(text: &str, rules: BreakRules) -> Vec<usize> {
    // Western text is broken without it.
    let asked = if text.chars().any(is_free) { text } else { "" };
    let mut unicode = linebreaks(asked)
        .filter(|(_, kind)| *kind == BreakOpportunity::Allowed)
        .map(|(at, _)| at)
        .peekable();
    let mut found = Vec::new();
    let mut before = None;
    let mut begins = true;
    for (at, character) in text.char_indices() {
        while unicode.next_if(|allowed| *allowed < at).is_some() {}
        let allowed = unicode.peek() == Some(&at);
        // A dash that blanks are around is no sign.
        let is_signed = rules.keeps_signs && begins && before == Some('-') && character != '\u{A0}';
        let breaks = |before| rules.break_between(before, character, allowed);
        if !is_signed && before.is_some_and(breaks) {
            found.push(at);
        }
        begins = before.is_none_or(|before| is_blank(before) || before == '(');
        before = Some(character);
    }
    found
}

impl BreakRules {
    /// Whether a line may be broken between two characters; `unicode` tells whether UAX #14 allows it.
    fn break_between(self, before: char, after: char, unicode: bool) -> bool {
        if is_blank(after) {
            return false;
        }
        match before {
            '\t' => false,
            '\u{200B}' => true,
            // A row of hyphens breaks wherever the line is full.
            '-' => true,
            '\u{2010}' | '\u{2013}' | '\u{2014}' => {
                !matches!(after, '-' | '\u{2010}' | '\u{2013}' | '\u{2014}')
            }
            _ if is_blank(before) => true,
            _ if is_free(before) || is_free(after) => unicode || !self.keeps_punctuation,
            _ if !self.breaks_words => false,
            _ => {
                let is_complex = || is_complex_script(before) || is_complex_script(after);
                let is_sign = || NO_BEGIN.contains(after) || NO_END.contains(before);
                !self.keeps_punctuation || !(is_complex() || is_sign())
            }
        }
    }
}

/// Whether lines may be broken beside a character that is no blank: East Asian ones, and objects.
fn is_free(character: char) -> bool {
    is_wide(character) || character == '\u{FFFC}'
}

/// Whether a character is a blank at which lines break, and that hangs at their end.
pub fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{205F}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: BreakRules = BreakRules {
        breaks_words: false,
        keeps_punctuation: true,
        keeps_signs: false,
    };

    #[test]
    fn numbers_keep_their_signs_where_that_is_wanted() {
        let rules = BreakRules {
            keeps_signs: true,
            ..PLAIN
        };
        assert_eq!(opportunities("-50 (-5) -a-b", rules), [4, 9, 12]);
        assert_eq!(opportunities("a -\u{A0}b", rules), [2, 3]);
        assert_eq!(opportunities("-50 (-5) -a-b", PLAIN), [1, 4, 6, 9, 10, 12]);
    }

    #[test]
    fn lines_break_behind_blanks_and_hyphens() {
        assert_eq!(opportunities("one two-three", PLAIN), [4, 8]);
        assert_eq!(opportunities("12-34 -5", PLAIN), [3, 6, 7]);
        assert_eq!(opportunities("a\u{2014}b--c", PLAIN), [4, 6, 7]);
        assert_eq!(opportunities("a\u{2014}\u{2014}b", PLAIN), [7]);
        assert_eq!(opportunities("a \u{2013}b", PLAIN), [2, 5]);
        assert!(opportunities("a\u{A0}b\u{2011}c/d,e(f)", PLAIN).is_empty());
    }

    #[test]
    fn east_asian_punctuation_does_not_begin_a_line() {
        assert_eq!(opportunities("中文。字", PLAIN), [3, 9]);
        let rules = BreakRules {
            keeps_punctuation: false,
            ..PLAIN
        };
        assert_eq!(opportunities("中文。字 word", rules), [3, 6, 9, 13]);
    }

    #[test]
    fn words_are_broken_anywhere_where_that_is_wanted() {
        let rules = BreakRules {
            breaks_words: true,
            ..PLAIN
        };
        assert_eq!(opportunities("(abc).。字", rules), [2, 3, 9]);
        assert_eq!(opportunities("a\u{A0}b سلام", rules), [5]);
        let rules = BreakRules {
            keeps_punctuation: false,
            ..rules
        };
        assert_eq!(opportunities("(ab) c", rules), [1, 2, 3, 5]);
    }
}
