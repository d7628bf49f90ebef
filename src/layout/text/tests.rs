//! Lines of paragraphs, set with the metric-compatible fonts.

use super::fixture::fonts;
use super::*;
use crate::layout::display::{Item, TextRun};
use crate::layout::units::{Emu, Point};

fn style(family: &str, half_points: i32) -> TextStyle {
    TextStyle {
        fonts: FontSet::of(family),
        size: Emu::half_points(half_points),
        ..TextStyle::default()
    }
}

fn paragraph(text: &str) -> Paragraph {
    Paragraph {
        styles: vec![style("Arial", 24)],
        inlines: vec![Inline::Text {
            text: text.to_owned(),
            style: 0,
        }],
        ..Paragraph::default()
    }
}

fn set(paragraph: Paragraph, width: Emu) -> (ShapedParagraph, Vec<Line>) {
    let shaped = ShapedParagraph::new(paragraph, &mut fonts());
    let mut setter = LineSetter::new(&shaped);
    let mut lines = Vec::new();
    let mut top = Emu::ZERO;
    while let Some(line) = setter.next_line(top, &mut Column { width }) {
        top = line.top + line.height;
        lines.push(line);
    }
    (shaped, lines)
}

fn runs(shaped: &ShapedParagraph, line: &Line) -> Vec<TextRun> {
    let mut items = Vec::new();
    line.paint(shaped, Point::default(), &mut items);
    items
        .into_iter()
        .filter_map(|item| match item {
            Item::Text(run) => Some(run),
            _ => None,
        })
        .collect()
}

fn texts(shaped: &ShapedParagraph, lines: &[Line]) -> Vec<String> {
    lines
        .iter()
        .map(|line| {
            runs(shaped, line)
                .iter()
                .map(|run| run.text.as_str())
                .collect()
        })
        .collect()
}

#[test]
fn words_wrap_and_blanks_hang() {
    let (shaped, lines) = set(paragraph("one two three four"), Emu::points(60.0));
    assert_eq!(texts(&shaped, &lines), ["one two ", "three four"]);
    assert_eq!(lines[0].ending, LineEnd::Wrapped);
    assert_eq!(lines[1].ending, LineEnd::Paragraph);
    let run = &runs(&shaped, &lines[0])[0];
    assert!(lines[0].extent.1 < run.width, "the blank hangs");
}

#[test]
fn lines_are_as_high_as_the_font_asks_for() {
    let (_, lines) = set(paragraph("one"), Emu::points(100.0));
    let exact = Emu::points(12.0).scaled(1854 + 434 + 67, 2048);
    assert!((lines[0].height - exact).0.abs() <= 2);
}

#[test]
fn a_long_word_is_broken_anywhere() {
    let (shaped, lines) = set(paragraph(&"m".repeat(25)), Emu::points(105.0));
    assert_eq!(
        texts(&shaped, &lines),
        ["m".repeat(10), "m".repeat(10), "m".repeat(5)]
    );
}

#[test]
fn nothing_fits_and_it_ends_all_the_same() {
    let (_, lines) = set(paragraph("ab c"), Emu::ZERO);
    assert_eq!(lines.len(), 3);
}

#[test]
fn an_empty_paragraph_has_one_line() {
    let (_, lines) = set(paragraph(""), Emu::points(100.0));
    assert_eq!(lines.len(), 1);
    assert!(lines[0].height > Emu::ZERO);
}
