//! What characters mean in a formula: their class, which decides the space around them, and the letters of its alphabets.

use super::is_on;
use crate::editor_bin::math::{MathRunPr, MathScript, MathStyle};

/// What a part of a formula is to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A letter, a number, a structure.
    Ordinary,
    /// The name of a function, a large operator.
    Operator,
    /// An operator between two operands.
    Binary,
    /// A relation.
    Relation,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A comma or semicolon.
    Punctuation,
}

/// The class of a character.
pub fn class_of(character: char) -> Class {
    match character {
        '+'
        | '-'
        | '\u{B1}'
        | '\u{B7}'
        | '\u{D7}'
        | '\u{F7}'
        | '*'
        | '\u{2022}'
        | '\u{2212}'..='\u{2219}'
        | '\u{2227}'..='\u{222A}'
        | '\u{228E}'
        | '\u{2293}'..='\u{22A1}'
        | '\u{22C4}'..='\u{22C7}'
        | '\u{22CE}'
        | '\u{22CF}'
        | '\u{2A2F}' => Class::Binary,
        '='
        | '<'
        | '>'
        | ':'
        | '\u{2190}'..='\u{21FF}'
        | '\u{2208}'..='\u{220D}'
        | '\u{221D}'
        | '\u{2223}'..='\u{2226}'
        | '\u{2234}'..='\u{228D}'
        | '\u{228F}'..='\u{2292}'
        | '\u{22A2}'..='\u{22B8}'
        | '\u{22C8}'..='\u{22CD}'
        | '\u{22D0}'..='\u{22ED}'
        | '\u{27F5}'..='\u{27FF}'
        | '\u{2A7D}'..='\u{2AF6}' => Class::Relation,
        '(' | '[' | '{' | '\u{2308}' | '\u{230A}' | '\u{27E8}' | '\u{2329}' => Class::Open,
        ')' | ']' | '}' | '\u{2309}' | '\u{230B}' | '\u{27E9}' | '\u{232A}' => Class::Close,
        ',' | ';' => Class::Punctuation,
        '\u{220F}'..='\u{2211}' | '\u{222B}'..='\u{2233}' | '\u{22C0}'..='\u{22C3}' => {
            Class::Operator
        }
        _ => Class::Ordinary,
    }
}

/// The space between two neighbours, in eighteenths of an em; in scripts there is less.
pub fn space_between(left: Class, right: Class, in_script: bool) -> i64 {
    use Class as C;
    match (left, right) {
        (C::Operator, C::Ordinary | C::Operator) | (C::Ordinary | C::Close, C::Operator) => 3,
        _ if in_script => 0,
        (C::Relation, C::Relation) => 0,
        (C::Relation, _) | (_, C::Relation) if right != C::Close && left != C::Open => 5,
        (C::Binary, _) | (_, C::Binary) => 4,
        (C::Punctuation, _) => 3,
        _ => 0,
    }
}

/// How the letters of a run look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Face {
    /// Bold.
    pub bold: bool,
    /// Italic: letters only.
    pub italic: bool,
    /// Whether it is text, not mathematics.
    pub is_text: bool,
    /// The alphabet; `None` for the usual one.
    pub script: Option<Alphabet>,
}

/// Alphabets besides the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alphabet {
    /// Of letters with doubled strokes.
    DoubleStruck,
    /// Fraktur.
    Fraktur,
    /// All letters of one width.
    Monospace,
    /// Without serifs.
    Sans,
    /// Script.
    Script,
}

impl Face {
    /// From the properties of a run; a letter of a formula is italic unless they say otherwise.
    pub fn of(pr: Option<&MathRunPr>) -> Self {
        let Some(pr) = pr else {
            return Self {
                italic: true,
                ..Self::default()
            };
        };
        let style = pr.sty.as_ref().and_then(|sty| sty.val);
        let is_text = is_on(pr.nor.as_deref());
        Self {
            bold: matches!(style, Some(MathStyle::B | MathStyle::Bi)),
            italic: !is_text && matches!(style, None | Some(MathStyle::I | MathStyle::Bi)),
            is_text,
            script: pr.scr.as_ref().and_then(|scr| scr.val).and_then(|scr| {
                Some(match scr {
                    MathScript::DoubleStruck => Alphabet::DoubleStruck,
                    MathScript::Fraktur => Alphabet::Fraktur,
                    MathScript::Monospace => Alphabet::Monospace,
                    MathScript::SansSerif => Alphabet::Sans,
                    MathScript::Script => Alphabet::Script,
                    MathScript::Roman => return None,
                })
            }),
        }
    }
}

/// The character of the block of mathematical letters for a letter or digit of an alphabet, `None` if it has none.
pub fn styled(character: char, alphabet: Alphabet, bold: bool) -> Option<char> {
    let exception = match (alphabet, character) {
        (Alphabet::DoubleStruck, 'C') => Some('\u{2102}'),
        (Alphabet::DoubleStruck, 'H') => Some('\u{210D}'),
        (Alphabet::DoubleStruck, 'N') => Some('\u{2115}'),
        (Alphabet::DoubleStruck, 'P') => Some('\u{2119}'),
        (Alphabet::DoubleStruck, 'Q') => Some('\u{211A}'),
        (Alphabet::DoubleStruck, 'R') => Some('\u{211D}'),
        (Alphabet::DoubleStruck, 'Z') => Some('\u{2124}'),
        (Alphabet::Fraktur, 'C') if !bold => Some('\u{212D}'),
        (Alphabet::Fraktur, 'H') if !bold => Some('\u{210C}'),
        (Alphabet::Fraktur, 'I') if !bold => Some('\u{2111}'),
        (Alphabet::Fraktur, 'R') if !bold => Some('\u{211C}'),
        (Alphabet::Fraktur, 'Z') if !bold => Some('\u{2128}'),
        (Alphabet::Script, 'B') if !bold => Some('\u{212C}'),
        (Alphabet::Script, 'E') if !bold => Some('\u{2130}'),
        (Alphabet::Script, 'F') if !bold => Some('\u{2131}'),
        (Alphabet::Script, 'H') if !bold => Some('\u{210B}'),
        (Alphabet::Script, 'I') if !bold => Some('\u{2110}'),
        (Alphabet::Script, 'L') if !bold => Some('\u{2112}'),
        (Alphabet::Script, 'M') if !bold => Some('\u{2133}'),
        (Alphabet::Script, 'R') if !bold => Some('\u{211B}'),
        (Alphabet::Script, 'e') if !bold => Some('\u{212F}'),
        (Alphabet::Script, 'g') if !bold => Some('\u{210A}'),
        (Alphabet::Script, 'o') if !bold => Some('\u{2134}'),
        _ => None,
    };
    if exception.is_some() {
        return exception;
    }
    let (letters, digits) = match (alphabet, bold) {
        (Alphabet::DoubleStruck, _) => (0x1D538, Some(0x1D7D8)),
        (Alphabet::Fraktur, false) => (0x1D504, None),
        (Alphabet::Fraktur, true) => (0x1D56C, None),
        (Alphabet::Monospace, _) => (0x1D670, Some(0x1D7F6)),
        (Alphabet::Sans, false) => (0x1D5A0, Some(0x1D7E2)),
        (Alphabet::Sans, true) => (0x1D5D4, Some(0x1D7EC)),
        (Alphabet::Script, false) => (0x1D49C, None),
        (Alphabet::Script, true) => (0x1D4D0, None),
    };
    let code = u32::from(character);
    char::from_u32(match character {
        'A'..='Z' => letters + code - u32::from('A'),
        'a'..='z' => letters + 26 + code - u32::from('a'),
        '0'..='9' => digits? + code - u32::from('0'),
        _ => return None,
    })
}

/// What is shown for a character that keyboards have in place of the one of mathematics.
pub fn mathematical(character: char) -> char {
    match character {
        '-' => '\u{2212}',
        '*' => '\u{2217}',
        '\'' => '\u{2032}',
        other => other,
    }
}

/// Whether a letter is slanted in a formula: those that Unicode has an italic form of.
pub fn is_slanted(character: char) -> bool {
    character.is_alphabetic()
        && matches!(character, 'A'..='Z' | 'a'..='z' | '\u{131}' | '\u{237}' | '\u{391}'..='\u{3F5}')
}

/// The sign with a width of its own for a combining accent.
pub fn accent(character: char) -> char {
    match character {
        '\u{300}' => '`',
        '\u{301}' => '\u{B4}',
        '\u{302}' => '\u{2C6}',
        '\u{303}' => '\u{2DC}',
        '\u{306}' => '\u{2D8}',
        '\u{307}' => '\u{2D9}',
        '\u{308}' => '\u{A8}',
        '\u{30A}' => '\u{2DA}',
        '\u{30C}' => '\u{2C7}',
        '\u{20D6}' => '\u{2190}',
        '\u{20D7}' | '\u{20D1}' => '\u{2192}',
        '\u{20D0}' => '\u{2190}',
        '\u{20E1}' => '\u{2194}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_alphabets() {
        assert_eq!(styled('R', Alphabet::DoubleStruck, false), Some('ℝ'));
        assert_eq!(styled('A', Alphabet::DoubleStruck, false), Some('𝔸'));
        assert_eq!(styled('b', Alphabet::Fraktur, true), Some('𝖇'));
        assert_eq!(styled('1', Alphabet::Sans, false), Some('𝟣'));
        assert_eq!(styled('1', Alphabet::Script, false), None);
    }

    #[test]
    fn relations_stand_apart_unless_in_scripts() {
        let space = |left, right, script| space_between(class_of(left), class_of(right), script);
        assert_eq!(space('a', '=', false), 5);
        assert_eq!(space('a', '+', false), 4);
        assert_eq!(space('a', '=', true), 0);
        assert_eq!(space('(', 'a', false), 0);
        assert_eq!(space(',', 'a', false), 3);
    }
}
