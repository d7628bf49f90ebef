//! Characters that belong to no script, as blanks and stops: beside Arabic, Hebrew and the like they stand in the font for
//! complex scripts, as PowerPoint sets them.

use std::collections::HashMap;

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
    let mut own: HashMap<usize, usize> = HashMap::new();
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
                *own.entry(style).or_insert_with(|| {
                    let look = styles.get(style).cloned().unwrap_or_default();
                    styles.push(TextStyle {
                        is_complex: true,
                        ..look
                    });
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
