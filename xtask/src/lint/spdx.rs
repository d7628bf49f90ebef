//! Licence expressions (SPDX), such as `(MIT OR Apache-2.0) AND Unicode-3.0`.

use anyhow::{Result, bail};

/// Whether an expression is met by the licences allowed. `/` is Cargo's old form of `OR`.
///
/// # Errors
/// When the text is no such expression.
pub fn is_allowed(expression: &str, allowed: &[String]) -> Result<bool> {
    let text = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut parser = Parser {
        words: &words,
        allowed,
    };
    match parser.any_of() {
        Some(result) if parser.words.is_empty() => Ok(result),
        _ => bail!("no licence expression: {expression}"),
    }
}

struct Parser<'a> {
    words: &'a [&'a str],
    allowed: &'a [String],
}

impl<'a> Parser<'a> {
    fn any_of(&mut self) -> Option<bool> {
        let mut result = self.all_of()?;
        while self.skip("OR") {
            result |= self.all_of()?;
        }
        Some(result)
    }

    fn all_of(&mut self) -> Option<bool> {
        let mut result = self.one()?;
        while self.skip("AND") {
            result &= self.one()?;
        }
        Some(result)
    }

    fn one(&mut self) -> Option<bool> {
        if self.skip("(") {
            let result = self.any_of()?;
            return self.skip(")").then_some(result);
        }
        let name = self.word()?;
        if ["OR", "AND", "WITH", ")"].contains(&name) {
            return None;
        }
        let name = if self.skip("WITH") {
            format!("{name} WITH {}", self.word()?)
        } else {
            name.to_owned()
        };
        Some(self.allowed.contains(&name))
    }

    fn word(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }

    fn skip(&mut self, word: &str) -> bool {
        let found = self.words.first() == Some(&word);
        if found {
            self.words = self.words.get(1..).unwrap_or_default();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(expression: &str) -> bool {
        let allowed = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"];
        is_allowed(expression, &allowed.map(str::to_owned)).unwrap()
    }

    #[test]
    fn and_binds_closer_than_or() {
        assert!(allows("MIT OR GPL-3.0 AND BSD-3-Clause"));
        assert!(!allows("(MIT OR GPL-3.0) AND BSD-3-Clause"));
        assert!(allows("(MIT OR GPL-3.0) AND Apache-2.0"));
    }

    #[test]
    fn exceptions_and_the_old_form_of_or_are_read() {
        assert!(allows("Apache-2.0 WITH LLVM-exception"));
        assert!(!allows("MIT WITH Classpath-exception-2.0"));
        assert!(allows("GPL-2.0/MIT"));
    }

    #[test]
    fn anything_else_is_an_error() {
        for text in [
            "",
            "MIT OR",
            "(MIT",
            "MIT Apache-2.0",
            "AND MIT",
            "MIT WITH",
        ] {
            assert!(is_allowed(text, &[]).is_err(), "{text}");
        }
    }
}
