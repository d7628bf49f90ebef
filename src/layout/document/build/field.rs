//! Fields: those that tell pages are reckoned, all others show what was stored with them.

use std::rc::Rc;
use std::sync::Arc;

use super::guide::OpenGuide;
use super::quote::Quotes;
use crate::editor_bin::docy::{ChapSep, FFData, NumberFormat, PageNumType};
use crate::layout::display::LinkTarget;
use crate::layout::text::TextLink;
use crate::resolve::word::field::{Destination, instruction_words};
use crate::resolve::word::guide::PhoneticGuide;
use crate::resolve::word::number_text;

/// What fields say that tell pages or quote them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Number of the page, as it is counted.
    pub page: i32,
    /// Format of page numbers.
    pub format: Option<NumberFormat>,
    /// What the numbers of pages have of their chapters.
    pub chapter: Option<Chapter>,
    /// Pages of the document; `None` if they are not counted yet.
    pub pages: Option<i32>,
    /// Number of the section.
    pub section: i32,
    /// Pages of the section; `None` if they are not counted yet.
    pub section_pages: Option<i32>,
    /// What of the text may be quoted.
    pub quotes: Rc<Quotes>,
}

/// How the number of the chapter stands before that of the page (`w:chapStyle` and `w:chapSep` of 17.6.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chapter {
    /// Level of the headings that chapters begin with.
    pub level: i32,
    /// What stands between the numbers.
    pub separator: char,
}

impl Chapter {
    /// The chapters that a section counts by.
    pub fn of(record: &PageNumType) -> Option<Self> {
        Some(Self {
            level: record.chap_style.filter(|level| (1..=9).contains(level))?,
            separator: match record.chap_sep {
                Some(ChapSep::Colon) => ':',
                Some(ChapSep::EmDash) => '\u{2014}',
                Some(ChapSep::EnDash) => '\u{2013}',
                Some(ChapSep::Period) => '.',
                Some(ChapSep::Hyphen) | None => '-',
            },
        })
    }

    /// What stands before the number of a page; nothing where no numbered heading has come yet. Words of the heading's number,
    /// such as «Chapter», do not.
    fn prefix(self, quotes: &Quotes) -> String {
        let heading = quotes.found(&self.level.to_string(), false);
        let number = heading.and_then(|heading| heading.plain_number().split_whitespace().last());
        number.map_or(String::new(), |number| {
            format!("{number}{}", self.separator)
        })
    }
}

/// Where a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Its instruction is read.
    Instruction,
    /// Its result is read.
    Result,
}

/// A field that has begun and not ended; it may reach over paragraphs.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its instruction.
    pub instruction: String,
    /// Where it is.
    pub phase: Phase,
    /// The link that it makes of its result.
    pub link: Option<Arc<TextLink>>,
    /// What it shows instead of its result.
    pub reckoned: Option<Reckoned>,
    /// What a form field shows.
    pub form: Option<&'static str>,
    /// The phonetic guide that it is, with what has been read of the text below.
    pub guide: Option<OpenGuide>,
}

/// The result of a field that is reckoned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reckoned {
    /// To be shown in place of the stored result.
    Waiting(String),
    /// Was shown already.
    Shown,
}

impl Field {
    /// A field that begins.
    pub fn new(form: Option<&FFData>) -> Self {
        Self {
            instruction: String::new(),
            phase: Phase::Instruction,
            link: None,
            reckoned: None,
            form: form.and_then(check_box),
            guide: None,
        }
    }
}

impl Field {
    /// The guide that its instruction, read to its end, makes of it.
    pub fn open_guide(&self) -> Option<OpenGuide> {
        let guide = PhoneticGuide::of_instruction(&self.instruction)?;
        Some(OpenGuide {
            guide,
            base: Vec::new(),
        })
    }
}

/// The text of a field that tells pages or quotes them; `None` for any other field, and while pages are not counted.
pub fn reckon(instruction: &str, numbers: &Numbers) -> Option<String> {
    let words = instruction_words(instruction);
    let mut words = words.iter().map(String::as_str);
    let name = words.next()?.to_ascii_uppercase();
    let value = match name.as_str() {
        "PAGE" => numbers.page,
        "NUMPAGES" => numbers.pages?,
        "SECTION" => numbers.section,
        "SECTIONPAGES" => numbers.section_pages?,
        "STYLEREF" => return numbers.quotes.reckon(instruction),
        _ => return None,
    };
    let mut format = if name == "PAGE" {
        numbers.format.unwrap_or(NumberFormat::Decimal)
    } else {
        NumberFormat::Decimal
    };
    while let Some(word) = words.next() {
        if word == r"\*" {
            format = words.next().and_then(format_of).unwrap_or(format);
        } else if let Some(name) = word.strip_prefix(r"\*") {
            format = format_of(name).unwrap_or(format);
        }
    }
    let number = number_text::format(format, value);
    Some(match numbers.chapter.filter(|_| name == "PAGE") {
        Some(chapter) => chapter.prefix(&numbers.quotes) + &number,
        None => number,
    })
}

/// Whether a field needs the pages to be counted.
pub fn counts_pages(instruction: &str) -> bool {
    instruction_words(instruction).first().is_some_and(|name| {
        name.eq_ignore_ascii_case("NUMPAGES") || name.eq_ignore_ascii_case("SECTIONPAGES")
    })
}

/// A format by its name in a field (17.16.4.3.1).
fn format_of(name: &str) -> Option<NumberFormat> {
    Some(match name {
        "roman" => NumberFormat::LowerRoman,
        "ROMAN" | "Roman" => NumberFormat::UpperRoman,
        "alphabetic" => NumberFormat::LowerLetter,
        "ALPHABETIC" | "Alphabetic" => NumberFormat::UpperLetter,
        "ArabicDash" => NumberFormat::NumberInDash,
        name if name.eq_ignore_ascii_case("arabic") => NumberFormat::Decimal,
        _ => return None,
    })
}

fn check_box(form: &FFData) -> Option<&'static str> {
    let check = form.check_box.as_ref()?;
    Some(if check.checked.or(check.default) == Some(true) {
        "☒"
    } else {
        "☐"
    })
}

/// The link that a field makes of its result: HYPERLINK, and references with `\h`.
pub fn instruction_link(instruction: &str) -> Option<Arc<TextLink>> {
    Destination::of_instruction(instruction).map(|destination| link_of(destination, ""))
}

/// A link to an address with a place in it, or to a place of the document; `None` if it may not be followed.
pub fn link_to(address: Option<&str>, anchor: Option<&str>, tip: &str) -> Option<Arc<TextLink>> {
    Destination::new(address, anchor).map(|destination| link_of(destination, tip))
}

fn link_of(destination: Destination, tip: &str) -> Arc<TextLink> {
    let target = match destination {
        Destination::Address(address) => LinkTarget::Address(address),
        Destination::Bookmark(name) => LinkTarget::Anchor(name),
    };
    Arc::new(TextLink {
        target,
        tip: tip.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_pages_are_reckoned() {
        let numbers = Numbers {
            page: 4,
            format: Some(NumberFormat::LowerRoman),
            pages: Some(9),
            ..Numbers::default()
        };
        assert_eq!(reckon(" PAGE ", &numbers).as_deref(), Some("iv"));
        assert_eq!(reckon(r"PAGE \* Arabic", &numbers).as_deref(), Some("4"));
        let merged = reckon(r"numpages \* MERGEFORMAT", &numbers);
        assert_eq!(merged.as_deref(), Some("9"));
        assert_eq!(reckon("SECTIONPAGES", &numbers), None);
        assert_eq!(reckon("DATE", &numbers), None);
        assert!(counts_pages(" NumPages "));
    }

    #[test]
    fn fields_become_links() {
        let target =
            |instruction: &str| instruction_link(instruction).map(|link| link.target.clone());
        assert_eq!(
            target(r#" HYPERLINK "https://a.b/c d" \l "place" \o "tip" "#),
            Some(LinkTarget::Address("https://a.b/c d#place".to_owned()))
        );
        assert_eq!(
            target(r"PAGEREF _Toc1 \h"),
            Some(LinkTarget::Anchor("_Toc1".to_owned()))
        );
        assert_eq!(target(r"PAGEREF _Toc1"), None);
        assert_eq!(target(r#"HYPERLINK "javascript:x""#), None);
    }
}
