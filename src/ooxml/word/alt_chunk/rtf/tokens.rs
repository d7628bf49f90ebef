//! RTF cut into groups, control words and text.

/// A piece of RTF.
pub enum Token<'t> {
    /// `{`.
    Begin,
    /// `}`.
    End,
    /// A control word with its number.
    Word(&'t str, Option<i32>),
    /// A control symbol: a backslash and a character that is no letter.
    Symbol(u8),
    /// `\'` and two digits.
    Hex(u8),
    /// Bytes of the text; line ends are no part of it.
    Text(&'t [u8]),
    /// What stands behind `\bin`.
    Binary(&'t [u8]),
}

/// The pieces of a document.
pub struct Tokens<'t>(&'t [u8]);

impl<'t> Tokens<'t> {
    /// The pieces of `bytes`.
    pub fn new(bytes: &'t [u8]) -> Self {
        Self(bytes)
    }

    fn take(&mut self, count: usize) -> &'t [u8] {
        let (taken, rest) = self.0.split_at_checked(count).unwrap_or((self.0, &[]));
        self.0 = rest;
        taken
    }

    fn take_while(&mut self, wanted: fn(&u8) -> bool) -> &'t str {
        let count = self.0.iter().take_while(|byte| wanted(byte)).count();
        std::str::from_utf8(self.take(count)).unwrap_or_default()
    }

    fn control(&mut self) -> Option<Token<'t>> {
        match *self.0.first()? {
            b'\'' => {
                let digits = self.0.get(1..3).unwrap_or_default();
                let digits = std::str::from_utf8(digits).unwrap_or_default();
                let byte = u8::from_str_radix(digits, 16);
                self.take(1 + 2 * usize::from(byte.is_ok()));
                Some(Token::Hex(byte.unwrap_or(b'?')))
            }
            first if first.is_ascii_alphabetic() => {
                let word = self.take_while(u8::is_ascii_alphabetic);
                let minus = self.0.starts_with(b"-");
                self.take(usize::from(minus));
                let number: Option<i32> = self.take_while(u8::is_ascii_digit).parse().ok();
                let number = number.map(|number| if minus { -number } else { number });
                self.take(usize::from(self.0.starts_with(b" ")));
                if word == "bin" {
                    let count = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
                    return Some(Token::Binary(self.take(count)));
                }
                Some(Token::Word(word, number))
            }
            symbol => {
                self.take(1);
                Some(Token::Symbol(symbol))
            }
        }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        while matches!(self.0.first(), Some(b'\r' | b'\n' | 0)) {
            self.take(1);
        }
        match *self.0.first()? {
            b'{' => {
                self.take(1);
                Some(Token::Begin)
            }
            b'}' => {
                self.take(1);
                Some(Token::End)
            }
            b'\\' => {
                self.take(1);
                self.control()
            }
            _ => {
                let is_text = |byte: &&u8| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0);
                let count = self.0.iter().take_while(is_text).count();
                Some(Token::Text(self.take(count)))
            }
        }
    }
}
