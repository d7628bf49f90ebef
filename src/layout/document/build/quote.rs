//! What headers and footers quote of the text: paragraphs and runs of a style (`STYLEREF`, ECMA-376-1, 17.16.5.59).

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Builder;
use crate::editor_bin::docy::RunContentItem;
use crate::layout::document::model::{Mark, Unshaped};
use crate::resolve::word::field::instruction_words;

/// Most characters of a text that are quoted: they stand on every page.
pub(super) const LONGEST_QUOTE: usize = 1000;

/// A paragraph, or text of a character style, that may be quoted.
#[derive(Debug, PartialEq, Eq)]
pub struct Quotable {
    /// The names of its style, in small letters, with commas between them.
    pub style: String,
    /// What it says.
    pub text: String,
    /// Its number in a list, as it is shown.
    pub number: String,
}

impl Quotable {
    /// Its number without the full stop at its end.
    pub fn plain_number(&self) -> &str {
        self.number.trim_end_matches('.')
    }
}

/// What a page may quote, by style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotes(BTreeMap<String, Quote>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Quote {
    /// The last one of the pages before.
    before: Option<Rc<Quotable>>,
    /// The first one on the page.
    first: Option<Rc<Quotable>>,
    /// The last one on it.
    last: Option<Rc<Quotable>>,
}

impl Quotes {
    /// A paragraph begins on the page.
    pub fn meet(&mut self, one: &Rc<Quotable>) {
        let quote = self.0.entry(one.style.clone()).or_default();
        quote.first.get_or_insert_with(|| Rc::clone(one));
        quote.last = Some(Rc::clone(one));
    }

    /// The page ends.
    pub fn turn(&mut self) {
        for quote in self.0.values_mut() {
            quote.before = quote.last.take().or(quote.before.take());
            quote.first = None;
        }
    }

    /// What the field says on the page; `None` where no paragraph of the style has come yet.
    pub fn reckon(&self, instruction: &str) -> Option<String> {
        let words = instruction_words(instruction);
        let (name, switches) = words.get(1..)?.split_first()?;
        let is_set = |switch: &str| {
            switches
                .iter()
                .any(|word| word.eq_ignore_ascii_case(switch))
        };
        let found = self.found(name, is_set(r"\l"))?;
        let is_number = [r"\n", r"\r", r"\w"].into_iter().any(is_set);
        Some(if is_number {
            found.plain_number().to_owned()
        } else {
            found.text.trim().to_owned()
        })
    }

    /// The first paragraph or text of a style on the page, or the last one; else the last of the pages before.
    pub fn found(&self, style: &str, last: bool) -> Option<&Quotable> {
        let quote = self.of_style(style)?;
        let here = if last { &quote.last } else { &quote.first };
        here.as_ref().or(quote.before.as_ref()).map(Rc::as_ref)
    }

    /// What there is of the style that a field means: by any of its names, or by the level of a heading.
    fn of_style(&self, name: &str) -> Option<&Quote> {
        let name = name.to_lowercase();
        let name = match name.parse::<u8>() {
            Ok(level) => format!("heading {level}"),
            Err(_) => name,
        };
        let asked: Vec<&str> = name.split(',').map(str::trim).collect();
        let is_meant = |names: &str| names.split(',').any(|name| asked.contains(&name.trim()));
        let mut quotes = self.0.iter();
        quotes
            .find(|(names, _)| is_meant(names))
            .map(|(_, quote)| quote)
    }
}

impl Builder<'_> {
    /// Notes the text of a run of a character style. Runs of one style that follow one another are one text.
    pub(super) fn quote_run(&mut self, id: &str, items: &[RunContentItem], out: &mut Unshaped) {
        let texts = items.iter().filter_map(|item| match item {
            RunContentItem::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let said: String = texts.collect();
        let last = self.quoted_run.take();
        let goes_on = last.is_some_and(|last| last == (id.to_owned(), out.text.inlines.len()));
        if let Some(Mark::Quotable(known)) = out.marks.last_mut().filter(|_| goes_on)
            && let Some(known) = Rc::get_mut(known)
        {
            let rest = LONGEST_QUOTE.saturating_sub(known.text.chars().count());
            known.text.extend(said.chars().take(rest));
        } else if let Some(names) = self.tables.styles.names(id)
            && !said.is_empty()
        {
            out.mark(Mark::Quotable(Rc::new(Quotable {
                style: names.to_lowercase(),
                text: said.chars().take(LONGEST_QUOTE).collect(),
                number: String::new(),
            })));
        }
    }
}

/// Whether a field quotes the text.
pub fn is_quote(instruction: &str) -> bool {
    instruction_words(instruction)
        .first()
        .is_some_and(|name| name.eq_ignore_ascii_case("STYLEREF"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(style: &str, text: &str, number: &str) -> Rc<Quotable> {
        Rc::new(Quotable {
            style: style.to_owned(),
            text: text.to_owned(),
            number: number.to_owned(),
        })
    }

    #[test]
    fn a_page_quotes_its_first_paragraph_of_a_style_or_the_last_before() {
        let mut quotes = Quotes::default();
        let says = |quotes: &Quotes, instruction: &str| quotes.reckon(instruction);
        assert_eq!(says(&quotes, r#"STYLEREF "Heading 1""#), None);
        quotes.meet(&one("heading 1", "A", "1."));
        quotes.meet(&one("heading 1", "B", "2."));
        quotes.meet(&one("product head,ph", "P", ""));
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(says(&quotes, r#" styleref "Heading 1" "#), text("A"));
        assert_eq!(says(&quotes, r"STYLEREF 1 \l \* MERGEFORMAT"), text("B"));
        assert_eq!(says(&quotes, r"STYLEREF 1 \n"), text("1"));
        assert_eq!(says(&quotes, r#"STYLEREF "Product Head""#), text("P"));
        assert_eq!(says(&quotes, "STYLEREF"), None);
        quotes.turn();
        assert_eq!(says(&quotes, "STYLEREF 1"), text("B"));
        quotes.turn();
        assert_eq!(says(&quotes, "STYLEREF 1"), text("B"));
        quotes.meet(&one("heading 1", "C", ""));
        assert_eq!(says(&quotes, "STYLEREF 1"), text("C"));
    }
}
