//! Text that must stay text.

/// Escapes what would mean something in a line of Markdown; at its start also what would begin a block there.
pub fn text(text: &str, at_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let letters: Vec<char> = text.chars().collect();
    let block = if at_start { block_mark(&letters) } else { None };
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied();
        let previous = at.checked_sub(1).and_then(|before| letters.get(before));
        let escaped = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' => true,
            // Inside of a word it means nothing.
            '_' => {
                let within = |letter: Option<&char>| letter.is_some_and(|l| l.is_alphanumeric());
                !(within(previous) && within(next.as_ref()))
            }
            '&' => next.is_some_and(|next| next == '#' || next.is_ascii_alphabetic()),
            _ => block == Some(at),
        };
        if escaped {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Which character would begin a block: a heading, a quotation, an item, a line, a fence.
fn block_mark(letters: &[char]) -> Option<usize> {
    match letters.first()? {
        '#' | '>' | '+' | '-' | '=' | ':' => Some(0),
        first if first.is_ascii_digit() => {
            let digits = letters.iter().take_while(|c| c.is_ascii_digit()).count();
            let closes = |letter: &char| matches!(letter, '.' | ')');
            let ends = |letter: Option<&char>| letter.is_none_or(|l| l.is_whitespace());
            (letters.get(digits).is_some_and(closes) && ends(letters.get(digits + 1)))
                .then_some(digits)
        }
        _ => None,
    }
}

/// A title of a link or a text in brackets, in one line.
pub fn title(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if r#"\"[]()<>*_`&~|"#.contains(letter) {
            out.push('\\');
        }
        out.push(if letter.is_control() { ' ' } else { letter });
    }
    out
}

/// An address in a link.
pub fn address(address: &str) -> String {
    let mut out = String::new();
    for letter in address.chars() {
        if letter.is_whitespace() || letter.is_control() || r#"<>()\[]"`|*_~"#.contains(letter) {
            for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else if letter == '&' {
            out.push_str("&amp;");
        } else {
            out.push(letter);
        }
    }
    out
}
