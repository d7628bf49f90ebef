//! Field instructions, and where links lead.

use crate::resolve::link;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// An address that may be followed.
    Address(String),
    /// A bookmark of the document.
    Bookmark(String),
}

impl Destination {
    /// An address with a place in it, or a bookmark; `None` if it may not be followed.
    pub fn new(address: Option<&str>, anchor: Option<&str>) -> Option<Self> {
        let given = |text: &&str| !text.is_empty();
        match (address.filter(given), anchor.filter(given)) {
            (Some(address), anchor) => {
                if let Some(name) = address.strip_prefix('#') {
                    return Some(Self::Bookmark(name.to_owned()));
                }
                let mut address = link::safe(address)?;
                if let Some(anchor) = anchor.filter(|_| !address.contains('#')) {
                    address.push('#');
                    address.push_str(anchor);
                }
                Some(Self::Address(address))
            }
            (None, Some(anchor)) => Some(Self::Bookmark(anchor.to_owned())),
            (None, None) => None,
        }
    }

    /// What a field makes of its result: HYPERLINK, and references with `\h`.
    pub fn of_instruction(instruction: &str) -> Option<Self> {
        let words = instruction_words(instruction);
        let mut words = words.iter().map(String::as_str);
        let name = words.next()?.to_ascii_uppercase();
        match name.as_str() {
            "HYPERLINK" => {
                let (mut address, mut anchor) = (None, None);
                while let Some(word) = words.next() {
                    match word {
                        r"\l" => anchor = words.next(),
                        r"\o" | r"\t" => _ = words.next(),
                        switch if switch.starts_with('\\') => {}
                        other => address = address.or(Some(other)),
                    }
                }
                Self::new(address, anchor)
            }
            "REF" | "PAGEREF" | "NOTEREF" => {
                let bookmark = words.next()?;
                words
                    .any(|word| word == r"\h")
                    .then(|| Self::Bookmark(bookmark.to_owned()))
            }
            _ => None,
        }
    }
}

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
    fn fields_become_links() {
        let bookmark = |name: &str| Some(Destination::Bookmark(name.to_owned()));
        let link = Destination::of_instruction;
        assert_eq!(
            link(r#" HYPERLINK "https://a.b/c d" \l "place" \o "tip" "#),
            Destination::new(Some("https://a.b/c d"), Some("place"))
        );
        assert_eq!(link(r"HYPERLINK \l _Toc1"), bookmark("_Toc1"));
        assert_eq!(link(r"PAGEREF _Toc1 \h"), bookmark("_Toc1"));
        assert_eq!(link(r"PAGEREF _Toc1"), None);
        assert_eq!(link(r#"HYPERLINK "javascript:x""#), None);
        assert_eq!(link(""), None);
    }

    #[test]
    fn quotes_hold_words_together() {
        assert_eq!(
            instruction_words(r#"A "b c" \d "e\"f""#),
            ["A", "b c", r"\d", "e\"f"]
        );
    }
}
