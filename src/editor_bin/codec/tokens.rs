//! Enumerations: a number on the wire, a token in XML.

/// One value of an enumeration.
#[derive(Debug, Clone, Copy)]
pub struct Token<T> {
    /// The value.
    pub value: T,
    /// The number on the wire.
    pub raw: i32,
    /// The tokens in XML, parted by `|`.
    pub text: &'static str,
}

/// An enumeration of the format.
pub trait WireEnum: Copy + PartialEq + 'static {
    /// All values in order.
    const TOKENS: &'static [Token<Self>];
    /// What an unknown token becomes, if anything.
    const OTHERWISE: Option<Self>;

    /// The value with this number.
    fn from_raw(raw: i32) -> Option<Self> {
        Self::TOKENS
            .iter()
            .find(|token| token.raw == raw)
            .map(|token| token.value)
    }

    /// The number of the value.
    fn raw(self) -> i32 {
        Self::TOKENS
            .iter()
            .find(|token| token.value == self)
            .map_or(0, |token| token.raw)
    }

    /// The value of an XML token.
    fn from_token(text: &str) -> Option<Self> {
        Self::TOKENS
            .iter()
            .find(|token| token.text.split('|').any(|known| known == text))
            .map(|token| token.value)
            .or(Self::OTHERWISE)
    }

    /// The XML token of the value.
    fn token(self) -> &'static str {
        Self::TOKENS
            .iter()
            .find(|token| token.value == self)
            .and_then(|token| token.text.split('|').next())
            .unwrap_or_default()
    }
}
