//! Where a line may be broken.

use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Rules that paragraphs choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakRules {
    /// Whether Latin words may be broken anywhere.
    pub breaks_words: bool,
}

/// Bytes of a text before which a line may begin, ascending. The end of the text is not among them.
pub fn opportunities(text: &str, rules: BreakRules) -> Vec<usize> {
    if rules.breaks_words {
        return text
            .char_indices()
            .skip(1)
            .filter(|(_, character)| !is_blank(*character))
            .map(|(at, _)| at)
            .collect();
    }
    linebreaks(text)
        .filter(|(at, kind)| *kind == BreakOpportunity::Allowed && *at < text.len())
        .map(|(at, _)| at)
        .collect()
}

/// Whether a character is a blank at which lines break, and that hangs at their end.
pub fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200B}' | '\u{205F}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: BreakRules = BreakRules {
        breaks_words: false,
    };

    #[test]
    fn lines_break_behind_blanks_and_hyphens() {
        assert_eq!(opportunities("one two-three", PLAIN), [4, 8]);
        assert!(opportunities("a\u{A0}b\u{2011}c", PLAIN).is_empty());
    }

    #[test]
    fn east_asian_punctuation_does_not_begin_a_line() {
        assert_eq!(opportunities("中文。字", PLAIN), [3, 9]);
    }
}
