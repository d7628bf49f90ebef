//! Characters that belong to no script, as blanks and stops: beside Arabic, Hebrew and the like they stand in the font for
//! complex scripts, as PowerPoint sets them.

use crate::layout::text::{Inline, TextStyle, is_complex_script};

/// Parts texts where what follows is set in another font, and marks what stands in the font for complex scripts.
pub(super) fn part(inlines: &mut Vec<Inline>, styles: &mut Vec<TextStyle>) {
    // What begins the paragraph goes with the first letter behind it.
    let Some(first) = inlines.iter().find_map(|inline| match inline {
        Inline::Text { text, .. } => text.chars().find_map(letter),
        _ => None,
    }) else {
        return;
    };
    let has_complex = |inline: &Inline| matches!(inline, Inline::Text { text, .. } if text.contains(is_complex_script));
    if !inlines.iter().any(has_complex) {
        return;
    }
    let mut is_complex = first;
    // Styles, and what they are for complex scripts: there are few.
    let mut own: Vec<(usize, usize)> = Vec::new();
    for inline in std::mem::take(inlines) {
        let Inline::Text { text, style } = inline else {
            inlines.push(inline);
            continue;
        };
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let (end, stands) = stretch(rest, &mut is_complex);
            let (part, behind) = rest.split_at(end);
            let style = if stands {
                let known = own.iter().find(|(of, _)| *of == style);
                known.map(|(_, own)| *own).unwrap_or_else(|| {
                    let look = styles.get(style).cloned().unwrap_or_default();
                    styles.push(TextStyle {
                        is_complex: true,
                        ..look
                    });
                    own.push((style, styles.len() - 1));
                    styles.len() - 1
                })
            } else {
                style
            };
            inlines.push(Inline::Text {
                text: part.to_owned(),
                style,
            });
            rest = behind;
        }
    }
}

/// How far the characters at the beginning of a text go that are alike, and whether they stand in the font for complex scripts.
fn stretch(text: &str, is_complex: &mut bool) -> (usize, bool) {
    let mut begun = None;
    for (at, character) in text.char_indices() {
        // Digits are Western wherever they stand.
        let stands = match letter(character) {
            Some(is) => {
                *is_complex = is;
                is
            }
            None => *is_complex && !character.is_ascii_digit(),
        };
        if *begun.get_or_insert(stands) != stands {
            return (at, !stands);
        }
    }
    (text.len(), begun.unwrap_or(false))
}

/// Whether a letter is of a complex script; `None` for what is of no script.
fn letter(character: char) -> Option<bool> {
    if is_complex_script(character) {
        Some(true)
    } else {
        character.is_alphabetic().then_some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each part, and whether it stands in the font for complex scripts.
    fn parted(texts: &[&str]) -> Vec<(String, bool)> {
        let mut styles = vec![TextStyle::default()];
        let text = |text: &&str| Inline::Text {
            text: (*text).to_owned(),
            style: 0,
        };
        let mut inlines: Vec<Inline> = texts.iter().map(text).collect();
        part(&mut inlines, &mut styles);
        assert!(styles.len() <= 2);
        let told = |inline| match inline {
            Inline::Text { text, style } => (text, styles[style].is_complex),
            other => panic!("{other:?} is no text"),
        };
        inlines.into_iter().map(told).collect()
    }

    #[test]
    fn neutral_characters_go_with_the_letters_before_them() {
        let told = |parts: &[(&str, bool)]| -> Vec<(String, bool)> {
            let own = |(text, is): &(&str, bool)| ((*text).to_owned(), *is);
            parts.iter().map(own).collect()
        };
        assert_eq!(
            parted(&["«سلام، Word: دو", ". "]),
            told(&[
                ("«سلام، ", true),
                ("Word: ", false),
                ("دو", true),
                (". ", true)
            ])
        );
        assert_eq!(
            parted(&["در 2009 م"]),
            told(&[("در ", true), ("2009", false), (" م", true)])
        );
        assert_eq!(
            parted(&["12. a", "b."]),
            told(&[("12. a", false), ("b.", false)])
        );
    }
}
