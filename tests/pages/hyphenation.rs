//! Automatic hyphenation: which documents, paragraphs and words have it.

use quire::layout::document::Options;
use quire::layout::text::HyphenationPatterns;

use crate::{laid_out, lines, section};

/// Patterns that know some words.
pub struct Known;

const ENGLISH: [&str; 3] = [
    "ex-tra-or-di-nar-i-ly",
    "un-be-liev-able",
    "not-with-stand-ing",
];
const GERMAN: [&str; 1] = ["un-believ-able"];

impl HyphenationPatterns for Known {
    fn points(&self, language: &str, word: &str) -> Vec<usize> {
        let words: &[&str] = match language {
            "en" => &ENGLISH,
            "de" => &GERMAN,
            _ => &[],
        };
        let parted = words.iter().find(|parted| parted.replace('-', "") == word);
        let hyphens = parted
            .into_iter()
            .flat_map(|parted| parted.match_indices('-'));
        hyphens
            .enumerate()
            .map(|(before, (at, _))| at - before)
            .collect()
    }
}

const ON: &str = "<w:autoHyphenation/>";

/// The lines of a body that is 150 points wide, with these settings.
fn set(body: &str, settings: &str) -> Vec<String> {
    let body = format!("{body}{}", section(""));
    let parts = [("settings.xml", "settings", "w:settings", settings)];
    let pages = laid_out(&body, &parts, &Options::default());
    pages.iter().flat_map(lines).collect()
}

/// A paragraph with properties.
fn paragraph(text: &str, properties: &str) -> String {
    let properties = format!("<w:p><w:pPr>{properties}</w:pPr>");
    runs(&[(text, "")]).replacen("<w:p>", &properties, 1)
}

/// A paragraph of runs, each with its properties.
fn runs(runs: &[(&str, &str)]) -> String {
    let run = |(text, properties): &(&str, &str)| {
        format!(
            "<w:r><w:rPr><w:sz w:val=\"24\"/>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        )
    };
    format!("<w:p>{}</w:p>", runs.iter().map(run).collect::<String>())
}

const TEXT: &str = "mmmmmm mmmmm unbelievable mmmmm extraordinarily mmmmm notwithstanding";

#[test]
fn words_that_do_not_fit_are_parted_where_the_settings_want_it() {
    let parted = [
        "mmmmmm mmmmm unbe-",
        "lievable mmmmm extraordi-",
        "narily mmmmm notwithstand-",
        "ing",
    ];
    assert_eq!(set(&paragraph(TEXT, ""), ON), parted);
    // However large the zone is in which Word lets lines end.
    let zone = format!(r#"{ON}<w:hyphenationZone w:val="2000"/>"#);
    assert_eq!(set(&paragraph(TEXT, ""), &zone), parted);
    let whole = [
        "mmmmmm mmmmm",
        "unbelievable mmmmm",
        "extraordinarily mmmmm",
        "notwithstanding",
    ];
    assert_eq!(set(&paragraph(TEXT, ""), ""), whole);
    let suppressed = paragraph(TEXT, "<w:suppressAutoHyphens/>");
    assert_eq!(set(&suppressed, ON), whole);
    let allowed = paragraph(TEXT, r#"<w:suppressAutoHyphens w:val="0"/>"#);
    assert_eq!(set(&allowed, ON), parted);
}

#[test]
fn so_many_lines_end_with_a_hyphen_as_may() {
    let limited = format!(r#"{ON}<w:consecutiveHyphenLimit w:val="2"/>"#);
    let lines = set(&paragraph(TEXT, ""), &limited);
    assert_eq!(lines[2..], ["narily mmmmm", "notwithstanding"]);
    let unlimited = format!(r#"{ON}<w:consecutiveHyphenLimit w:val="0"/>"#);
    assert_eq!(set(&paragraph(TEXT, ""), &unlimited)[3], "ing");
}

#[test]
fn words_in_capitals_may_stay_whole() {
    let spared = format!("{ON}<w:doNotHyphenateCaps/>");
    let capitals = paragraph("mmmmm mmm UNBELIEVABLE", "");
    assert_eq!(set(&capitals, ON), ["mmmmm mmm UNBELIEV-", "ABLE"]);
    assert_eq!(set(&capitals, &spared), ["mmmmm mmm", "UNBELIEVABLE"]);
    // Capitals of the font are small letters of the text.
    let small = runs(&[("mmm mmm unbelievable", "<w:caps/>")]);
    assert_eq!(set(&small, &spared), ["MMM MMM UNBELIEV-", "ABLE"]);
}

#[test]
fn words_are_parted_by_the_language_of_their_begin() {
    let language = |tag: &str| format!(r#"<w:lang w:val="{tag}"/>"#);
    let [english, german, other] = ["en-GB", "de-AT", "ja-JP"].map(language);
    let of = |language: &str| set(&runs(&[("mmmmmm mmmmm unbelievable", language)]), ON);
    assert_eq!(of(&english), ["mmmmmm mmmmm unbe-", "lievable"]);
    assert_eq!(of(&german), ["mmmmmm mmmmm un-", "believable"]);
    assert_eq!(of(&other), ["mmmmmm mmmmm", "unbelievable"]);
    // A word may go through several runs, and be parted between two.
    let bold = format!("<w:b/>{german}");
    let three = [
        ("mmmmmm mmmmm un", english.as_str()),
        ("be", &bold),
        ("lievable", ""),
    ];
    assert_eq!(set(&runs(&three), ON), ["mmmmmm mmmmm unbe-", "lievable"]);
    let two = [
        ("mmmmmm mmmmm unb", german.as_str()),
        ("elievable", &english),
    ];
    assert_eq!(set(&runs(&two), ON), ["mmmmmm mmmmm un-", "believable"]);
}

#[test]
fn signs_around_a_word_do_not_belong_to_it() {
    let lines = |text: &str| set(&paragraph(text, ""), ON);
    assert_eq!(
        lines("mmmmmm mmmmm (unbelievable)"),
        ["mmmmmm mmmmm (unbe-", "lievable)"]
    );
    assert_eq!(
        lines("mmmmm mm mm’unbelievable"),
        ["mmmmm mm mm’unbeliev-", "able"]
    );
    assert_eq!(
        lines("mmmmmm mmmm-unbelievable"),
        ["mmmmmm mmmm-unbeliev-", "able"]
    );
    // Where the author has set a soft hyphen, no other counts.
    assert_eq!(
        lines("mmmmm mmmmm unbe\u{AD}lievable"),
        ["mmmmm mmmmm unbe-", "lievable"]
    );
    assert_eq!(
        lines("mmmmm mmmmm un\u{AD}believable"),
        ["mmmmm mmmmm un-", "believable"]
    );
}
