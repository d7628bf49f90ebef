//! Phonetic guides (ruby), which Editor.bin keeps as the field that Word had for them before it had `w:ruby`: `EQ` with
//! the overstrike of a raised text and the text that it stands over (ECMA-376-1 17.16.5.17).

/// Where a guide stands over a shorter or longer text (ST_RubyAlign), by the numbers of `\* jc`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GuideAlignment {
    /// In the middle.
    #[default]
    Centre,
    /// Its letters apart, from end to end.
    Letters,
    /// Its letters apart, with half of the space before and behind.
    Spaces,
    /// At the left.
    Left,
    /// At the right.
    Right,
}

/// A text over another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhoneticGuide {
    /// What stands above.
    pub text: String,
    /// What it stands over, where the field has no result.
    pub base: String,
    /// Size of the text above in half-points; `None` for half of that below.
    pub size: Option<i32>,
    /// How far its baseline is above that of the other, in points.
    pub raise: i32,
    /// Where it stands.
    pub alignment: GuideAlignment,
}

impl PhoneticGuide {
    /// The guide that a field is; `None` for any other field.
    pub fn of_instruction(instruction: &str) -> Option<Self> {
        let mut rest = Reader(instruction.trim_start());
        rest.word("EQ")?;
        let mut guide = Self::default();
        while rest.switch("\\*").is_some() {
            let option = rest.option();
            if let Some(number) = option.strip_prefix("jc") {
                guide.alignment = match number {
                    "1" => GuideAlignment::Letters,
                    "2" => GuideAlignment::Spaces,
                    "3" => GuideAlignment::Left,
                    "4" => GuideAlignment::Right,
                    _ => GuideAlignment::Centre,
                };
            } else if let Some(number) = option.strip_prefix("hps") {
                guide.size = number.parse().ok();
            }
        }
        rest.switch("\\o")?;
        for alignment in ["\\ad", "\\ac", "\\al", "\\ar"] {
            rest.switch(alignment);
        }
        rest.switch("(")?;
        rest.switch("\\s")?;
        rest.switch("\\up")?;
        guide.raise = rest.number()?;
        rest.switch("(")?;
        guide.text = rest.argument();
        rest.switch(")")?;
        rest.switch(",").or_else(|| rest.switch(";"))?;
        guide.base = rest.argument();
        rest.switch(")")?;
        (!guide.text.is_empty()).then_some(guide)
    }
}

/// What is left of an instruction.
struct Reader<'i>(&'i str);

impl<'i> Reader<'i> {
    fn word(&mut self, name: &str) -> Option<()> {
        let (word, rest) = self.0.split_at_checked(name.len())?;
        word.eq_ignore_ascii_case(name).then(|| self.0 = rest)
    }

    /// Takes a switch or sign, with the blanks before it.
    fn switch(&mut self, name: &str) -> Option<()> {
        let before = self.0;
        self.0 = self.0.trim_start();
        let found = self.word(name);
        if found.is_none() {
            self.0 = before;
        }
        found
    }

    /// The word behind `\*`, which may stand in quotes.
    fn option(&mut self) -> &'i str {
        let text = self.0.trim_start();
        let (option, rest) = match text.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => {
                let end = text.find([' ', '\\']).unwrap_or(text.len());
                text.split_at(end)
            }
        };
        self.0 = rest;
        option
    }

    fn number(&mut self) -> Option<i32> {
        let text = self.0.trim_start();
        let end = text
            .find(|letter: char| !letter.is_ascii_digit() && letter != '-')
            .unwrap_or(text.len());
        let (number, rest) = text.split_at(end);
        self.0 = rest;
        number.parse().ok()
    }

    /// Text up to the end of an argument; a backslash stands before signs that mean themselves.
    fn argument(&mut self) -> String {
        let mut argument = String::new();
        let mut letters = self.0.char_indices();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' => argument.extend(letters.next().map(|next| next.1)),
                ')' | ',' | ';' => {
                    self.0 = &self.0[at..];
                    return argument;
                }
                _ => argument.push(letter),
            }
        }
        self.0 = "";
        argument
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guide_is_read_from_its_field() {
        let field = r#" EQ \* jc2 \* "Font:MS Mincho" \* hps12 \o\ad(\s\up 11(とう\)),東\,京)"#;
        assert_eq!(
            PhoneticGuide::of_instruction(field),
            Some(PhoneticGuide {
                text: "とう)".to_owned(),
                base: "東,京".to_owned(),
                size: Some(12),
                raise: 11,
                alignment: GuideAlignment::Spaces,
            })
        );
        let other_list_sign = PhoneticGuide::of_instruction(r"eq \o(\s\up 8(a);b)").unwrap();
        assert_eq!(
            (other_list_sign.text, other_list_sign.base),
            ("a".to_owned(), "b".to_owned())
        );
    }

    #[test]
    fn other_fields_are_no_guides() {
        for field in [
            "",
            "EQ",
            r"EQ \f(1,2)",
            r"EQ \o(a,b)",
            r"EQ \o\ad(\s\up 11(,b)",
            "PAGE",
        ] {
            assert_eq!(PhoneticGuide::of_instruction(field), None, "{field}");
        }
    }
}
