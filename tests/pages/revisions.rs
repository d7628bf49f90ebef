//! Revisions of paragraph marks and of formatting, as they are asked for.

use quire::layout::display::Item;
use quire::layout::document::{Markup, Options};

use crate::{EXACT, laid_out, lines, paragraph, section};

fn shown(body: &str, markup: Markup) -> Vec<String> {
    let options = Options {
        markup,
        ..Options::default()
    };
    let body = format!("{body}{}", section(""));
    lines(&laid_out(&body, &[], &options)[0])
}

/// A paragraph whose mark was revised.
fn revised(kind: &str, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr>{EXACT}<w:rPr><w:{kind} w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

#[test]
fn paragraphs_whose_mark_is_not_shown_are_one() {
    let body = format!("{}{}", revised("del", "one"), paragraph("two", ""));
    assert_eq!(shown(&body, Markup::All), ["one", "two"]);
    assert_eq!(shown(&body, Markup::Original), ["one", "two"]);
    assert_eq!(shown(&body, Markup::Final), ["onetwo"]);
    let body = format!("{}{}", revised("ins", "one"), paragraph("two", ""));
    assert_eq!(shown(&body, Markup::Final), ["one", "two"]);
    assert_eq!(shown(&body, Markup::Original), ["onetwo"]);
    // Nothing follows that it could be part of.
    assert_eq!(shown(&revised("del", "one"), Markup::Final), ["one"]);
}

#[test]
fn formatting_is_as_it_was() {
    let body = format!(
        r#"<w:p><w:pPr>{EXACT}</w:pPr><w:r><w:rPr><w:sz w:val="16"/><w:rPrChange w:id="1" w:author="a"><w:rPr><w:sz w:val="12"/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>{}"#,
        section("")
    );
    let size = |markup: Markup| {
        let options = Options {
            markup,
            ..Options::default()
        };
        let pages = laid_out(&body, &[], &options);
        pages[0].items.iter().find_map(|item| match item {
            Item::Text(run) => Some(run.size.0 / 12_700),
            _ => None,
        })
    };
    assert_eq!(size(Markup::Final), Some(8));
    assert_eq!(size(Markup::Original), Some(6));
}
