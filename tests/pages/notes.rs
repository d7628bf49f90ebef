//! Footnotes: how they are counted, and where they stand.

use quire::layout::display::{Item, Page};
use quire::layout::document::Options;

use crate::{EXACT, laid_out, lines, numbered, section};

/// A note of one line with its number.
fn note(id: usize) -> String {
    format!(
        r#"<w:footnote w:id="{id}"><w:p><w:pPr>{EXACT}</w:pPr><w:r><w:footnoteRef/><w:t>note</w:t></w:r></w:p></w:footnote>"#
    )
}

/// A paragraph that refers to a note.
fn referring(id: usize, properties: &str) -> String {
    format!(
        r#"<w:p><w:pPr>{EXACT}{properties}</w:pPr><w:r><w:t>x</w:t><w:footnoteReference w:id="{id}"/></w:r></w:p>"#
    )
}

/// Where the baselines of runs with a word are, in twips.
fn heights(page: &Page, word: &str) -> Vec<i64> {
    let items = page.items.iter();
    items
        .filter_map(|item| match item {
            Item::Text(run) if run.text.contains(word) => Some(run.origin.y.0 / 635),
            _ => None,
        })
        .collect()
}

/// A page of two sections with a note each, the second with these columns; both with these properties.
fn of_two_sections(columns: &str, properties: &str) -> Page {
    let continuous = format!(r#"{properties}<w:type w:val="continuous"/>"#);
    let body = format!(
        "{}{}{}",
        referring(2, &section(&continuous)),
        referring(3, ""),
        section(&format!("{continuous}{columns}"))
    );
    let notes = note(2) + &note(3);
    let parts = [("footnotes.xml", "footnotes", "w:footnotes", notes.as_str())];
    let mut pages = laid_out(&body, &parts, &Options::default());
    assert_eq!(pages.len(), 1);
    pages.remove(0)
}

#[test]
fn footnotes_may_be_counted_page_by_page() {
    let notes: String = (2..7).map(note).collect();
    let reference = |id: usize| format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#);
    // The second one comes to the next page, the fourth and fifth are parted by the end of that.
    let word = "<w:r><w:t>W </w:t><w:br/></w:r>";
    let long = format!(
        "<w:p><w:pPr>{EXACT}</w:pPr>{}{}{}{}</w:p>",
        word.repeat(2),
        reference(4),
        word.repeat(5),
        reference(5),
    );
    let body = format!(
        "{}{}{}{}{long}{}{}",
        referring(2, ""),
        numbered(0..7),
        referring(3, ""),
        numbered(0..1),
        referring(6, ""),
        section("")
    );
    let settings = r#"<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>"#;
    let parts = [
        ("footnotes.xml", "footnotes", "w:footnotes", notes.as_str()),
        ("settings.xml", "settings", "w:settings", settings),
    ];
    let pages = laid_out(&body, &parts, &Options::default());
    let of_page = |page: &Page| {
        let lines = lines(page).into_iter();
        lines
            .filter(|line| line.ends_with("note"))
            .collect::<Vec<_>>()
    };
    let notes: Vec<_> = pages.iter().map(of_page).collect();
    assert_eq!(
        notes,
        [
            vec!["1note"],
            vec!["1note", "2note"],
            vec!["1note", "2note"]
        ]
    );
}

#[test]
fn a_note_stands_where_it_is_referred_to_first() {
    let notes = note(2);
    let body = format!("{}{}", referring(2, "").repeat(12), section(""));
    let parts = [("footnotes.xml", "footnotes", "w:footnotes", notes.as_str())];
    let pages = laid_out(&body, &parts, &Options::default());
    let all: Vec<String> = pages.iter().flat_map(lines).collect();
    assert_eq!(all.iter().filter(|line| *line == "1note").count(), 1);
    assert!(lines(&pages[0]).contains(&"1note".to_owned()));
    assert_eq!(all.last().map(String::as_str), Some("x12"));
}

#[test]
fn sections_of_one_page_have_their_notes_in_one_place() {
    let page = of_two_sections("", "");
    assert_eq!(lines(&page), ["x1", "x2", "1note", "2note"]);
    // The second one ends with the page, whose text is ten lines high.
    let places = heights(&page, "note");
    assert_eq!(
        [places[0], places[1]],
        [8, 9].map(|line| heights(&page, "x")[0] + line * 240)
    );
}

#[test]
fn notes_may_follow_their_text() {
    let below = r#"<w:footnotePr><w:pos w:val="beneathText"/></w:footnotePr>"#;
    let page = of_two_sections("", below);
    assert_eq!(lines(&page), ["x1", "x2", "1note", "2note"]);
    // In between is the line that parts them from the text.
    assert_eq!(heights(&page, "note")[0] - heights(&page, "x")[1], 2 * 240);
    // Where lines are of other widths, each section has its own.
    let columns = r#"<w:cols w:num="2" w:space="200"/>"#;
    let page = of_two_sections(columns, below);
    assert_eq!(lines(&page), ["x1", "1note", "x2", "2note"]);
}

#[test]
fn a_line_goes_to_the_page_where_its_note_can_begin() {
    let long = |widows: &str| {
        note(2)
            .replace("<w:t>note</w:t>", "<w:t>note</w:t><w:br/><w:t>end</w:t>")
            .replace("<w:pPr>", &format!("<w:pPr>{widows}"))
    };
    // Room for the note's first line alone, and its second one must not stand alone.
    let body = format!("{}{}{}", numbered(0..7), referring(2, ""), section(""));
    let pages = |notes: &str| {
        let parts = [("footnotes.xml", "footnotes", "w:footnotes", notes)];
        let pages = laid_out(&body, &parts, &Options::default());
        pages.iter().map(lines).collect::<Vec<_>>()
    };
    let whole = pages(&long(""));
    assert_eq!(whole[0].len(), 7);
    assert_eq!(whole[1], ["x1", "1note", "end"]);
    let parted = pages(&long(r#"<w:widowControl w:val="0"/>"#));
    assert_eq!(parted[0][7..], ["x1", "1note"]);
    assert_eq!(parted[1], ["end"]);
}
