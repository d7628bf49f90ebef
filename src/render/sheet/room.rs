//! How much room a text needs at most, reckoned without its font.

/// Room beside and above the text of a cell, in pixels.
const PADDING: [f64; 2] = [4.0, 1.0];
/// Height of a line in sizes of its font.
const LINE: f64 = 1.2;
/// Pixels in a point.
const PIXELS: f64 = 4.0 / 3.0;

/// Width and height in pixels that a text of a font size in points does not exceed in any common font, bold or not.
pub fn most(text: &str, size: f64) -> [f64; 2] {
    let ems: f64 = text.chars().map(widest).sum();
    let lines = text.split('\n').count() as f64;
    let em = size * PIXELS;
    [em * ems + PADDING[0], em * LINE * lines + PADDING[1]]
}

/// Pixels of a cell that a number has no room in.
const NUMBER_PADDING: f64 = 5.0;

/// Width in pixels of the text of a number, rather too little than too much, by the width of a digit of its font.
pub fn number(text: &str, digit: f64) -> f64 {
    let digits: f64 = text.chars().map(in_digits).sum();
    digits * digit + NUMBER_PADDING
}

/// Width in pixels of a number without a format. With a power of ten, each of its characters counts as a digit, as the widths
/// of columns do.
pub fn general(text: &str, digit: f64) -> f64 {
    if text.contains('E') {
        return text.chars().count() as f64 * digit + NUMBER_PADDING;
    }
    number(text, digit)
}

/// Width of a character of a number in digits, in common fonts.
fn in_digits(letter: char) -> f64 {
    match letter {
        '.' | ',' | ':' | ';' | '\'' | ' ' | 'i' | 'j' | 'l' | 'I' => 0.45,
        '-' | '(' | ')' | '[' | ']' | 'f' | 'r' | 't' | 'J' => 0.6,
        '/' | 's' | 'c' => 0.75,
        '%' | 'm' | 'w' | 'M' | 'W' => 1.4,
        'a'..='z' => 0.9,
        _ => 1.0,
    }
}

/// Greatest width of a character in ems: that of wide bold fonts.
fn widest(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' => 0.42,
        'f' | 't' | 'r' | '-' | '(' | ')' | '[' | ']' | 'I' | '!' | '/' => 0.6,
        '0'..='9' | 'a'..='l' | 'n'..='v' | 'x'..='z' | '_' | '$' | '*' | '?' => 0.74,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 1.3,
        ' '..='~' => 0.9,
        // Signs of other scripts, and those that are shown as two.
        _ => 2.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_fit_a_column() {
        assert!(most("123.4", 11.0)[0] < 64.0);
        assert!(most("mmmmm", 11.0)[0] > 64.0);
        assert_eq!(most("a\nb", 10.0)[1], 33.0);
    }

    #[test]
    fn numbers_are_as_wide_as_their_digits() {
        // A column as it comes has 64 pixels, in which eight digits of Calibri 11 stand.
        assert!(number("12345678", 7.0) <= 64.0);
        assert!(number("123456789", 7.0) > 64.0);
        assert!(number("5/29/2014", 7.0) <= 68.0);
    }
}
