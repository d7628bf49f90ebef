//! Classes of characters by which a run's font is chosen (`w:rFonts`, ECMA-376-1 17.3.2.26).

/// Marks on a letter that are looked over: a text of nothing else would be looked through for each of its pieces.
const MOST_MARKS: usize = 16;

/// Which of a run's families a character is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScriptClass {
    /// ASCII.
    Ascii,
    /// Other characters of alphabetic scripts.
    HighAnsi,
    /// Chinese, Japanese, Korean.
    EastAsia,
    /// Arabic, Hebrew, Indic, Thai and others that are shaped.
    Complex,
}

/// The class of a character. `prefers_east_asia` decides for those that both East Asian and Western fonts have.
pub fn class_of(character: char, prefers_east_asia: bool) -> ScriptClass {
    match u32::from(character) {
        0..=0x7F => ScriptClass::Ascii,
        0x590..=0x8FF | 0x900..=0x109F | 0x1780..=0x17FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE => {
            ScriptClass::Complex
        }
        code if is_east_asian(code) => ScriptClass::EastAsia,
        code if prefers_east_asia && is_shared(code) => ScriptClass::EastAsia,
        _ => ScriptClass::HighAnsi,
    }
}

/// Whether a character is of a script that is shaped, as Arabic, Hebrew and those of India.
pub fn is_complex_script(character: char) -> bool {
    class_of(character, false) == ScriptClass::Complex
}

fn is_east_asian(code: u32) -> bool {
    // Most characters are none of them, which is told by one comparison.
    code >= 0x1100
        && matches!(code, 0x1100..=0x11FF | 0x2E80..=0xA4CF | 0xA960..=0xA97F | 0xAC00..=0xD7FF | 0xF900..=0xFAFF
        | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x1B000..=0x1B2FF | 0x1F200..=0x1F2FF | 0x20000..=0x3FFFF)
}

/// Characters of Western and East Asian fonts.
fn is_shared(code: u32) -> bool {
    matches!(code, 0xA1 | 0xA4 | 0xA7..=0xA8 | 0xAA | 0xAD | 0xAF..=0xB4 | 0xB6..=0xBA | 0xBC..=0xBF | 0xD7 | 0xF7
        | 0x2C2..=0x36F | 0x370..=0x3CF | 0x400..=0x4FF | 0x2010..=0x2BFF | 0xE000..=0xF8FF | 0xFB00..=0xFB1C)
}

/// What a letter of Arabic with a mark consists of (Unicode, canonical decompositions): many fonts lack some of them.
pub(super) fn parts_of(character: char) -> Option<[char; 2]> {
    Some(match character {
        '\u{622}' => ['\u{627}', '\u{653}'],
        '\u{623}' => ['\u{627}', '\u{654}'],
        '\u{624}' => ['\u{648}', '\u{654}'],
        '\u{625}' => ['\u{627}', '\u{655}'],
        '\u{626}' => ['\u{64A}', '\u{654}'],
        '\u{6C0}' => ['\u{6D5}', '\u{654}'],
        '\u{6C2}' => ['\u{6C1}', '\u{654}'],
        '\u{6D3}' => ['\u{6D2}', '\u{654}'],
        _ => return None,
    })
}

/// Whether the last letter of a text of Arabic is joined to the first one of the text behind it, whatever marks are between
/// (Unicode, ArabicShaping.txt).
pub(super) fn are_joined(before: &str, behind: &str) -> bool {
    let joins = |letter: char| {
        matches!(letter, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D5}' | '\u{6FA}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8C9}')
            && !matches!(letter, '\u{621}' | '\u{674}' | '\u{6D4}' | '\u{8AD}')
    };
    let is_mark = |character: char| matches!(character, '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{8CA}'..='\u{8FF}');
    let mut behind = behind.chars().take(MOST_MARKS);
    let behind = behind.find(|character| !is_mark(*character));
    if !behind.is_some_and(joins) {
        return false;
    }
    let mut before = before.chars().rev().take(MOST_MARKS);
    let before = before.find(|character| !is_mark(*character));
    before.is_some_and(|letter| joins(letter) && !ends_a_stroke(letter))
}

/// Whether a letter is joined to the one before it only.
fn ends_a_stroke(letter: char) -> bool {
    matches!(letter, '\u{622}'..='\u{625}' | '\u{627}' | '\u{629}' | '\u{62F}'..='\u{632}' | '\u{648}' | '\u{671}'..='\u{673}'
        | '\u{675}'..='\u{677}' | '\u{688}'..='\u{699}' | '\u{6C0}' | '\u{6C3}'..='\u{6CB}' | '\u{6CD}' | '\u{6CF}'
        | '\u{6D2}' | '\u{6D3}' | '\u{6D5}' | '\u{6EE}' | '\u{6EF}' | '\u{759}'..='\u{75B}' | '\u{76B}' | '\u{76C}'
        | '\u{771}' | '\u{773}' | '\u{774}' | '\u{778}' | '\u{779}' | '\u{8AA}'..='\u{8AC}' | '\u{8AE}' | '\u{8B1}' | '\u{8B2}' | '\u{8B9}')
}

/// Whether a character is as wide as the em, in fonts that have it.
pub fn is_wide(character: char) -> bool {
    let code = u32::from(character);
    (is_east_asian(code) && !matches!(code, 0xFF61..=0xFFDC | 0xFFE8..=0xFFEE))
        || matches!(code, 0x1F300..=0x1FAFF)
}

/// Whether a character is a picture, which text fonts mostly lack. Boxes to be checked are no higher than what is beside them.
pub(super) fn is_picture(character: char) -> bool {
    matches!(character, '\u{2600}'..='\u{260F}' | '\u{2613}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
        | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_arabic_are_joined() {
        for (before, behind, joined) in [
            ("\u{62A}", "\u{6CC}\u{631}", true),
            // Alef and reh end a stroke; a hamza is never joined; marks do not count.
            ("\u{627}", "\u{628}", false),
            ("\u{628}\u{631}", "\u{628}", false),
            ("\u{628}", "\u{627}", true),
            ("\u{628}", "\u{621}", false),
            ("\u{628}\u{64E}", "\u{64E}\u{628}", true),
            ("\u{628}", " \u{628}", false),
            ("\u{628}", "", false),
            ("a", "b", false),
        ] {
            assert_eq!(are_joined(before, behind), joined, "{before} {behind}");
        }
    }

    #[test]
    fn letters_with_marks_have_parts() {
        assert_eq!(parts_of('\u{6C0}'), Some(['\u{6D5}', '\u{654}']));
        assert_eq!(parts_of('\u{6D5}'), None);
    }

    #[test]
    fn characters_have_classes() {
        assert_eq!(class_of('a', false), ScriptClass::Ascii);
        assert_eq!(class_of('é', false), ScriptClass::HighAnsi);
        assert_eq!(class_of('中', false), ScriptClass::EastAsia);
        assert_eq!(class_of('“', false), ScriptClass::HighAnsi);
        assert_eq!(class_of('“', true), ScriptClass::EastAsia);
        assert_eq!(class_of('א', false), ScriptClass::Complex);
    }
}
