//! Field instructions.

/// Words of a field instruction; quotes hold words together.
pub fn instruction_words(instruction: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    let mut letters = instruction.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' | '“' | '”' => {
                if quoted {
                    words.push(std::mem::take(&mut word));
                }
                quoted = !quoted;
            }
            '\\' if quoted
                && letters
                    .peek()
                    .is_some_and(|next| matches!(next, '"' | '\\')) =>
            {
                word.extend(letters.next());
            }
            letter if letter.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            letter => word.push(letter),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_words_together() {
        assert_eq!(
            instruction_words(r#"A "b c" \d "e\"f""#),
            ["A", "b c", r"\d", "e\"f"]
        );
    }
}
