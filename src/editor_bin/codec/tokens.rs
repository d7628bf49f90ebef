//! Enumerations: a number on the wire, a token in XML.

/// How one value of an enumeration is written.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// The number on the wire.
    pub raw: i32,
    /// The tokens in XML, parted by `|`.
    pub text: &'static str,
}

/// An enumeration of the format.
pub trait WireEnum: Copy + PartialEq + 'static {
    /// All values in order.
    const VALUES: &'static [Self];
    /// How they are written, in the same order.
    const TOKENS: &'static [Token];
    /// What an unknown token becomes, if anything.
    const OTHERWISE: Option<Self>;

    /// Index of the value in both lists.
    fn index(self) -> usize;

    /// The value with this number.
    fn from_raw(raw: i32) -> Option<Self> {
        let index = numbered(Self::TOKENS, raw)?;
        Self::VALUES.get(index).copied()
    }

    /// The number of the value.
    fn raw(self) -> i32 {
        Self::TOKENS.get(self.index()).map_or(0, |token| token.raw)
    }

    /// The value of an XML token.
    fn from_token(text: &str) -> Option<Self> {
        match named(Self::TOKENS, text) {
            Some(index) => Self::VALUES.get(index).copied(),
            None => Self::OTHERWISE,
        }
    }

    /// The value of an element without a value, if it has one.
    fn unwritten() -> Option<Self> {
        let index = unwritten(Self::TOKENS)?;
        Self::VALUES.get(index).copied()
    }

    /// The XML token of the value.
    fn token(self) -> &'static str {
        let token = Self::TOKENS.get(self.index());
        token.map_or("", |token| token.text.split('|').next().unwrap_or_default())
    }
}

// Of these there is one for all enumerations, which keeps the WASM modules small.

#[inline(never)]
fn numbered(tokens: &[Token], raw: i32) -> Option<usize> {
    tokens.iter().position(|token| token.raw == raw)
}

#[inline(never)]
fn named(tokens: &[Token], text: &str) -> Option<usize> {
    // Most have one token: comparing comes before splitting.
    tokens.iter().position(|token| {
        if token.text.contains('|') {
            token.text.split('|').any(|known| known == text)
        } else {
            token.text == text
        }
    })
}

#[inline(never)]
fn unwritten(tokens: &[Token]) -> Option<usize> {
    tokens
        .iter()
        .position(|token| token.text.contains('|') && token.text.split('|').any(str::is_empty))
}
