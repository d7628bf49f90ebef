//! Lines of paragraphs, set with the metric-compatible fonts.

mod east_asia;
mod joins;
mod stand_ins;

use std::sync::Arc;

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

/// Arial at 12 pt: ascent with line gap, and descent.
const ASCENT: f64 = 12.0 * (1854.0 + 67.0) / 2048.0;
const DESCENT: f64 = 12.0 * 434.0 / 2048.0;

fn shaped_by(shape: ParagraphShape, text: &str) -> Paragraph {
    Paragraph {
        shape,
        ..paragraph(text)
    }
}

#[track_caller]
fn close(length: Emu, points: f64) {
    let difference = (length.to_points() - points).abs();
    assert!(difference < 0.01, "{} is not {points}", length.to_points());
}

fn line_box(rule: LineRule) -> Line {
    let shape = ParagraphShape {
        line_rule: rule,
        ..ParagraphShape::default()
    };
    let (_, mut lines) = set(shaped_by(shape, "x"), Emu::points(100.0));
    lines.remove(0)
}

#[test]
fn line_rules_place_the_baseline() {
    let double = line_box(LineRule::Multiple(2000));
    close(double.height, 2.0 * (ASCENT + DESCENT));
    close(double.baseline, ASCENT);
    let tight = line_box(LineRule::Multiple(800));
    close(tight.height, 0.8 * (ASCENT + DESCENT));
    close(tight.baseline, 0.8 * (ASCENT + DESCENT) - DESCENT);
    let exact = line_box(LineRule::Exact(Emu::points(20.0)));
    close(exact.height, 20.0);
    close(exact.baseline, 20.0 - DESCENT);
    let low = line_box(LineRule::Exact(Emu::points(6.0)));
    close(low.baseline, 6.0 * ASCENT / (ASCENT + DESCENT));
    let least = line_box(LineRule::AtLeast(Emu::points(20.0)));
    close(least.baseline, 20.0 - DESCENT);
    close(
        line_box(LineRule::AtLeast(Emu::points(1.0))).baseline,
        ASCENT,
    );
}

#[test]
fn blanks_and_the_paragraph_mark_do_not_make_a_line_higher() {
    let mut mixed = paragraph("a");
    mixed.styles.push(style("Arial", 80));
    mixed.inlines.push(Inline::Text {
        text: " ".to_owned(),
        style: 1,
    });
    mixed.inlines.push(Inline::Tab { style: 1 });
    mixed.mark = Some(1);
    let (_, lines) = set(mixed, Emu::points(300.0));
    close(lines[0].height, ASCENT + DESCENT);
    let empty = Paragraph {
        styles: vec![style("Arial", 80)],
        mark: Some(0),
        ..Paragraph::default()
    };
    let (_, lines) = set(empty, Emu::points(300.0));
    close(lines[0].height, (ASCENT + DESCENT) / 12.0 * 40.0);
}

fn with_tab(kind: TabKind, leader: TabLeader, text: &str) -> (ShapedParagraph, Vec<Line>) {
    let shape = ParagraphShape {
        tabs: vec![TabStop {
            position: Emu::points(100.0),
            kind,
            leader,
        }],
        ..ParagraphShape::default()
    };
    set(shaped_by(shape, text), Emu::points(200.0))
}

/// Left and right end of the last run of the first line.
fn last_run((shaped, lines): &(ShapedParagraph, Vec<Line>)) -> (Emu, Emu) {
    let runs = runs(shaped, &lines[0]);
    let last = runs.last().unwrap();
    (last.origin.x, last.origin.x + last.width)
}

#[test]
fn tabs_lead_to_their_stops() {
    let (left, _) = last_run(&with_tab(TabKind::Start, TabLeader::None, "a\tbb"));
    close(left, 100.0);
    let (_, right) = last_run(&with_tab(TabKind::End, TabLeader::None, "a\tbb"));
    close(right, 100.0);
    let (left, right) = last_run(&with_tab(TabKind::Centre, TabLeader::None, "a\tbb"));
    close(left + right, 200.0);
    let (left, _) = last_run(&with_tab(TabKind::Decimal, TabLeader::None, "a\t12.5"));
    close(left, 100.0 - 2.0 * 12.0 * 1139.0 / 2048.0);
    let (left, _) = last_run(&with_tab(TabKind::Start, TabLeader::None, "a\tb\tc"));
    close(left, 108.0);
}

#[test]
fn blanks_at_the_end_do_not_count_at_a_stop() {
    let (_, right) = last_run(&with_tab(TabKind::End, TabLeader::None, "a\tbb"));
    let (shaped, lines) = with_tab(TabKind::End, TabLeader::None, "a\tbb \tc");
    let runs = runs(&shaped, &lines[0]);
    let word = runs.iter().find(|run| run.text.starts_with("bb")).unwrap();
    close(
        word.origin.x + Emu::points(2.0 * 12.0 * 1139.0 / 2048.0),
        right.to_points(),
    );
}

#[test]
fn text_at_a_far_stop_ends_at_the_edge_or_stands_over_it() {
    let ends = |kind: TabKind, keeps_far_tabs: bool, column: f64, text: &str| {
        let shape = ParagraphShape {
            tabs: vec![TabStop {
                position: Emu::points(100.0),
                kind,
                leader: TabLeader::None,
            }],
            keeps_far_tabs,
            ..ParagraphShape::default()
        };
        let (shaped, lines) = set(shaped_by(shape, text), Emu::points(column));
        assert_eq!(lines.len(), 1);
        last_run(&(shaped, lines))
    };
    close(ends(TabKind::End, false, 80.0, "a\tbb").1, 80.0);
    close(ends(TabKind::End, true, 80.0, "a\tbb").1, 100.0);
    close(ends(TabKind::End, true, 80.0, "a\tbb\t").1, 100.0);
    close(ends(TabKind::Centre, false, 80.0, "a\tbb").1, 80.0);
    let (left, right) = ends(TabKind::Centre, true, 80.0, "a\tbb");
    close(left + right, 200.0);
    // What is too wide for its stop moves towards the begin.
    close(ends(TabKind::Centre, false, 110.0, "a\tbbbbb").1, 110.0);
    let (left, right) = ends(TabKind::Centre, true, 110.0, "a\tbbbbb");
    close(left + right, 200.0);
}

#[test]
fn a_stop_that_is_set_may_stand_in_the_indent() {
    let lines_of = |end: f64, text: &str| {
        let shape = ParagraphShape {
            end: Emu::points(end),
            tabs: vec![TabStop {
                position: Emu::points(100.0),
                kind: TabKind::Start,
                leader: TabLeader::None,
            }],
            default_tab: Emu::points(100.0),
            ..ParagraphShape::default()
        };
        set(shaped_by(shape, text), Emu::points(120.0)).1.len()
    };
    assert_eq!(lines_of(50.0, "a\t"), 1);
    // What follows it has no room there, nor does what leads to a stop that is not set.
    assert_eq!(lines_of(50.0, "a\tb"), 2);
    assert_eq!(lines_of(10.0, "a\tb"), 1);
    assert_eq!(lines_of(10.0, "a\t\tb"), 2);
}

#[test]
fn lines_that_a_break_ends_are_justified_unless_that_is_switched_off() {
    let end = |justifies_breaks: bool| {
        let shape = ParagraphShape {
            alignment: Alignment::Justify,
            justifies_breaks,
            ..ParagraphShape::default()
        };
        let mut broken = shaped_by(shape, "a b");
        broken.inlines.push(Inline::Break {
            kind: BreakKind::Line,
            style: 0,
        });
        broken.inlines.push(Inline::Text {
            text: "c".to_owned(),
            style: 0,
        });
        last_run(&set(broken, Emu::points(200.0))).1
    };
    close(end(true), 200.0);
    assert!(end(false) < Emu::points(50.0));
}

#[test]
fn leaders_fill_tabs_with_characters() {
    let (shaped, lines) = with_tab(TabKind::Start, TabLeader::Dot, "a\tb");
    let runs = runs(&shaped, &lines[0]);
    // A dot is 569 units wide, and `a` is 1139.
    let room: f64 = 100.0 - 12.0 * 1139.0 / 2048.0;
    let count = (room / (12.0 * 569.0 / 2048.0)).floor() as usize;
    assert_eq!(runs[1].text, ".".repeat(count));
    assert_eq!(runs[1].glyphs.len(), count);
}

#[test]
fn a_tab_goes_to_the_next_line_with_what_it_leads_to() {
    let (shaped, lines) = set(paragraph("mmmmmmmm\tmmm"), Emu::points(120.0));
    assert_eq!(texts(&shaped, &lines), ["mmmmmmmm", "mmm"]);
    close(runs(&shaped, &lines[1])[0].origin.x, 36.0);
}

#[test]
fn justified_lines_are_as_wide_as_the_column() {
    let shape = ParagraphShape {
        alignment: Alignment::Justify,
        ..ParagraphShape::default()
    };
    let (shaped, lines) = set(
        shaped_by(shape, "aaa bb ccc dddd ee fff"),
        Emu::points(72.0),
    );
    assert_eq!(texts(&shaped, &lines), ["aaa bb ccc ", "dddd ee fff"]);
    close(lines[0].extent.1, 72.0);
    assert!(lines[1].extent.1 < Emu::points(72.0));
}

#[test]
fn blanks_become_narrower_for_a_word_that_nearly_fits() {
    let text = "aaaa bbbb cccc dddddddd end";
    let set_in = |width: Emu, squeezes: bool, text: &str| {
        let shape = ParagraphShape {
            alignment: Alignment::Justify,
            squeezes,
            ..ParagraphShape::default()
        };
        set(shaped_by(shape, text), width)
    };
    let first = |width: Emu, squeezes: bool, text: &str| {
        let (shaped, lines) = set_in(width, squeezes, text);
        texts(&shaped, &lines)[0].trim_end().to_owned()
    };
    let whole = "aaaa bbbb cccc dddddddd";
    let (shaped, lines) = set_in(Emu::points(1000.0), true, text);
    let last = runs(&shaped, &lines[0]).pop().unwrap();
    let blank = Emu::points(12.0 * 569.0 / 2048.0);
    // As wide as the words up to the last one; there are three blanks.
    let width = last.origin.x + last.width - blank - Emu::points(12.0 * 3.0 * 1139.0 / 2048.0);
    let narrow = width - (blank * 3).scaled(24, 100);
    assert_eq!(first(width, false, text), whole);
    assert_eq!(first(narrow, true, text), whole);
    assert_eq!(first(narrow, false, text), "aaaa bbbb cccc");
    assert_eq!(
        first(width - (blank * 3).scaled(26, 100), true, text),
        "aaaa bbbb cccc"
    );
    let (_, lines) = set_in(narrow, true, text);
    close(lines[0].extent.1, narrow.to_points());
    // They do not where they would be widened by less than twice as much without it.
    let words = "aaaa ".repeat(12);
    let single = format!("{words}d end");
    let letter = Emu::points(12.0 * 1139.0 / 2048.0);
    let width = (letter * 4 + blank) * 12 + letter;
    assert_eq!(
        first(width - (blank * 12).scaled(5, 100), true, &single),
        format!("{words}d")
    );
    assert_eq!(
        first(width - (blank * 12).scaled(15, 100), true, &single),
        words.trim_end()
    );
    // On the last line they are as narrow as they may be.
    assert_eq!(first(narrow, true, whole), whole);
    let (_, lines) = set_in(narrow, true, whole);
    close(
        lines[0].extent.1,
        (narrow - (blank * 3).scaled(1, 100)).to_points(),
    );
}

#[test]
fn blanks_become_narrower_for_what_ends_with_a_hyphen_too() {
    let text = "aaaa bbbb cccc dddd-eeee end";
    let shape = ParagraphShape {
        alignment: Alignment::Justify,
        squeezes: true,
        ..ParagraphShape::default()
    };
    // Four times four letters, a hyphen and three blanks, which are a tenth narrower.
    let units = 16.0 * 1139.0 + 682.0 + 3.0 * 569.0 * 0.9;
    let width = Emu::points(12.0 * units / 2048.0);
    let (shaped, lines) = set(shaped_by(shape, text), width);
    assert_eq!(texts(&shaped, &lines)[0], "aaaa bbbb cccc dddd-");
}

#[test]
fn letters_without_a_single_capital_stay_small_among_capitals() {
    let mut source = paragraph("Straße");
    source.styles[0].caps = Caps::All;
    let (shaped, lines) = set(source, Emu::points(300.0));
    assert_eq!(texts(&shaped, &lines), ["STRAßE"]);
}

#[test]
fn lines_of_formulas_are_spaced_as_those_of_text() {
    let height = |is_spaced: bool| {
        let shape = ParagraphShape {
            line_rule: LineRule::Multiple(1500),
            ..ParagraphShape::default()
        };
        let mut source = shaped_by(shape, "");
        source.inlines.push(Inline::Object(InlineObject {
            id: 0,
            width: Emu::points(10.0),
            ascent: Emu::points(30.0),
            descent: Emu::points(10.0),
            style: 0,
            is_spaced,
        }));
        set(source, Emu::points(300.0)).1[0].height
    };
    close(height(false), 40.0);
    close(height(true), 60.0);
}

#[test]
fn a_break_behind_what_is_wider_than_its_line_makes_no_line_of_its_own() {
    let (shaped, lines) = set(paragraph("m\nm \nm"), Emu::points(5.0));
    assert_eq!(lines.len(), 3);
    assert_eq!(texts(&shaped, &lines).concat().matches('m').count(), 3);
}

#[test]
fn hyphens_join_or_part() {
    let (shaped, lines) = set(paragraph("mmmmm\u{AD}mmmmm"), Emu::points(70.0));
    assert_eq!(texts(&shaped, &lines), ["mmmmm-", "mmmmm"]);
    let (shaped, lines) = set(paragraph("mm mmm\u{2011}mm"), Emu::points(70.0));
    assert_eq!(texts(&shaped, &lines), ["mm ", "mmm-mm"]);
}

#[test]
fn a_character_that_a_font_has_under_another_name_stays_in_it() {
    let line = |text: &str| {
        let mut paragraph = paragraph(text);
        paragraph.styles = vec![style("Calibri", 24)];
        let (shaped, mut lines) = set(paragraph, Emu::points(200.0));
        let line = lines.remove(0);
        let run = runs(&shaped, &line).remove(0);
        (line.height, run.font, run.width, run.text)
    };
    let [proper, plain] = ["a\u{2010}b", "a-b"].map(line);
    assert_eq!((proper.0, proper.1, proper.2), (plain.0, plain.1, plain.2));
    assert_eq!(proper.3, "a\u{2010}b");
}

#[test]
fn hebrew_is_read_from_right_to_left() {
    let shape = ParagraphShape {
        right_to_left: true,
        ..ParagraphShape::default()
    };
    let (shaped, lines) = set(
        shaped_by(shape, "\u{5D0}\u{5D1} ab \u{5D2}"),
        Emu::points(200.0),
    );
    let mut runs = runs(&shaped, &lines[0]);
    runs.retain(|run| !run.text.trim().is_empty());
    let texts = |runs: &[TextRun]| -> Vec<String> {
        runs.iter().map(|run| run.text.trim().to_owned()).collect()
    };
    assert_eq!(texts(&runs), ["\u{5D0}\u{5D1}", "ab", "\u{5D2}"]);
    runs.sort_by_key(|run| run.origin.x);
    assert_eq!(texts(&runs), ["\u{5D2}", "ab", "\u{5D0}\u{5D1}"]);
    close(lines[0].extent.1, 200.0);
}

#[test]
fn pictures_among_letters_have_lines_of_their_own() {
    let height = |text: &str| set(paragraph(text), Emu::points(400.0)).1[0].height;
    let size = Emu::points(12.0);
    let pictures = size.scaled(1079, 1000);
    assert!(height("ab").0 < pictures.0 + size.0 / 4);
    close(
        height("a\u{1F609}b"),
        (pictures + size.scaled(251, 1000)).to_points(),
    );
    close(height("a\u{2610}b"), height("ab").to_points());
}

#[test]
fn superscript_is_smaller_and_raised_but_its_line_is_not_lower() {
    let mut small = paragraph("a");
    small.styles.push(TextStyle {
        script: VerticalScript::Superscript,
        ..style("Arial", 24)
    });
    small.inlines.push(Inline::Text {
        text: "2".to_owned(),
        style: 1,
    });
    let (shaped, lines) = set(small, Emu::points(100.0));
    let runs = runs(&shaped, &lines[0]);
    assert_eq!(runs[1].size, Emu::points(8.0));
    close(runs[0].origin.y - runs[1].origin.y, 4.2);
    close(lines[0].height, ASCENT + DESCENT);
}

#[test]
fn a_label_stands_before_the_line() {
    let listed = Paragraph {
        shape: ParagraphShape {
            start: Emu::points(36.0),
            first_line: Emu::points(-18.0),
            ..ParagraphShape::default()
        },
        inlines: vec![
            Inline::Label {
                text: "1.".to_owned(),
                style: 0,
                alignment: LabelAlignment::End,
            },
            Inline::Tab { style: 0 },
            Inline::Text {
                text: "text".to_owned(),
                style: 0,
            },
        ],
        ..paragraph("")
    };
    let (shaped, lines) = set(listed, Emu::points(200.0));
    let runs = runs(&shaped, &lines[0]);
    close(runs[0].origin.x + runs[0].width, 18.0);
    close(runs[1].origin.x, 36.0);
}

#[test]
fn a_label_makes_its_line_higher_above_the_baseline_alone() {
    let item = |family: &str, half_points: i32, line_rule| Paragraph {
        inlines: vec![
            Inline::Label {
                text: "o".to_owned(),
                style: 0,
                alignment: LabelAlignment::Start,
            },
            Inline::Text {
                text: "text".to_owned(),
                style: 1,
            },
        ],
        styles: vec![style(family, half_points), style("Times New Roman", 20)],
        ..shaped_by(
            ParagraphShape {
                line_rule,
                ..ParagraphShape::default()
            },
            "",
        )
    };
    let line = |family, half_points, line_rule| {
        let (_, mut lines) = set(item(family, half_points, line_rule), Emu::points(200.0));
        lines.swap_remove(0)
    };
    let single = LineRule::Multiple(1000);
    let plain = line("Times New Roman", 20, single);
    // Courier New reaches deeper than Times New Roman, not higher.
    let courier = line("Courier New", 20, single);
    assert_eq!(
        (courier.height, courier.baseline),
        (plain.height, plain.baseline)
    );
    // What the label asks for is not spread as the lines of text are.
    let large = line("Times New Roman", 60, single);
    close(large.baseline, 0.891 * 30.0);
    let more = large.height - plain.height;
    let spread = LineRule::Multiple(2000);
    let spaced = [60, 20].map(|size| line("Times New Roman", size, spread).height);
    assert_eq!(spaced[0] - spaced[1], more);
}

/// Free on both sides of a float from 10 to 30 points down, and nowhere from 40 to 60.
struct Floats;

impl Room for Floats {
    fn band(&mut self, top: Emu, height: Needed) -> Band {
        let points = |count| Emu::points(count);
        let whole = Interval {
            left: Emu::ZERO,
            right: points(200.0),
        };
        let bottom = top + height.inked;
        if bottom > points(40.0) && top < points(60.0) {
            return Band {
                top: points(60.0),
                intervals: vec![whole],
                next: None,
            };
        }
        if bottom > points(10.0) && top < points(30.0) {
            let left = Interval {
                right: points(60.0),
                ..whole
            };
            let right = Interval {
                left: points(140.0),
                ..whole
            };
            return Band {
                top,
                intervals: vec![left, right],
                next: Some(points(30.0)),
            };
        }
        Band {
            top,
            intervals: vec![whole],
            next: None,
        }
    }
}

#[test]
fn lines_flow_around_floats() {
    let shaped = ShapedParagraph::new(paragraph(&"word ".repeat(30)), &mut fonts());
    let mut setter = LineSetter::new(&shaped);
    let mut tops = Vec::new();
    let mut top = Emu::ZERO;
    while let Some(line) = setter.next_line(top, &mut Floats) {
        top = line.top + line.height;
        tops.push((
            line.top.to_points().round(),
            line.extent.1 > Emu::points(140.0),
        ));
    }
    assert_eq!(tops[..3], [(0.0, true), (14.0, true), (60.0, true)]);
}

#[test]
fn a_megabyte_without_blanks_is_set() {
    let text = "m".repeat(1 << 20);
    let (_, lines) = set(paragraph(&text), Emu::points(1000.0));
    assert!(lines.len() > 10_000);
}

#[test]
fn symbols_are_spelled_as_what_they_are() {
    let mut symbols = paragraph("\u{F0B7}");
    symbols.styles = vec![style("Symbol", 24), style("Wingdings", 24)];
    symbols.inlines.push(Inline::Text {
        text: "\u{F0E0}\u{F0A7}".to_owned(),
        style: 1,
    });
    let (shaped, lines) = set(symbols, Emu::points(100.0));
    let texts = texts(&shaped, &lines);
    assert_eq!(texts, ["\u{B7}\u{2192}\u{25AA}"]);
    for run in runs(&shaped, &lines[0]) {
        let end = run.glyphs.last().map_or(0, |glyph| glyph.text.end);
        assert!(end as usize <= run.text.len());
    }
}

#[test]
fn bullets_of_symbol_are_as_large_as_there_and_lines_as_high() {
    let line = |text: &str| {
        let mut symbols = paragraph(text);
        symbols.styles = vec![style("Symbol", 40)];
        let (shaped, lines) = set(symbols, Emu::points(100.0));
        let font = runs(&shaped, &lines[0])[0].font;
        (lines[0].extent.1, lines[0].height, font)
    };
    let (width, height, bullets) = line("\u{F0B7}");
    close(width, 20.0 * 0.46);
    let (_, of_letters, letters) = line("\u{F061}");
    close(height, 20.0 * 1.225);
    assert_eq!(height, of_letters);
    assert_ne!(bullets, letters);
}

#[test]
fn signs_of_symbol_fonts_are_measured_as_what_is_shown() {
    /// A system that has one sign, four fifths of the em wide.
    struct System;
    impl FontSource for System {
        fn faces(&self) -> Vec<FaceInfo> {
            Vec::new()
        }

        fn load(&self, _: &str) -> Option<Arc<[u8]>> {
            None
        }

        fn measure(&self, _: &SystemFont<'_>, text: &str) -> Option<f64> {
            Some(if text == "\u{25C6}" { 0.8 } else { 0.3 })
        }
    }
    let mut source = paragraph("\u{F075}");
    source.styles = vec![style("Wingdings", 40)];
    let shaped = ShapedParagraph::new(source, &mut FontBook::new(Box::new(System)));
    let line = LineSetter::new(&shaped).next_line(Emu::ZERO, &mut Column { width: Emu::MAX });
    close(line.unwrap().extent.1, 20.0 * 0.8);
}

#[test]
fn western_text_stands_apart_from_east_asian() {
    let width = |text: &str, is_spaced: bool| {
        let mut source = paragraph(text);
        source.shape.spaces_letters = is_spaced;
        let (_, lines) = set(source, Emu::points(400.0));
        lines[0].extent.1
    };
    // Two quarters of twelve points.
    let apart = width("中文word字", true) - width("中文word字", false);
    assert_eq!(apart, Emu::points(6.0));
    assert_eq!(width("中，word", true), width("中，word", false));
    assert_eq!(width("中1文", true), width("中1文", false));
    let mut source = paragraph("中1文");
    source.shape.spaces_digits = false;
    let (_, lines) = set(source, Emu::points(400.0));
    assert_eq!(width("中1文", true) - lines[0].extent.1, Emu::points(6.0));
}

#[test]
fn east_asian_lines_are_justified_between_characters() {
    let mut source = paragraph(&"中".repeat(15));
    source.shape.alignment = Alignment::Justify;
    // Ten and a half characters of twelve points.
    let (shaped, lines) = set(source, Emu::points(126.0));
    assert_eq!(lines.len(), 2);
    let end = |line: &Line| {
        let runs = runs(&shaped, line);
        let last = runs.last().unwrap();
        (last.origin.x + last.width, runs.len())
    };
    // The last character ends at the edge: only what would follow it stands over.
    let gap = Emu::points(6.0) / 9;
    assert!((end(&lines[0]).0 - gap - Emu::points(126.0)).0.abs() < 20);
    assert_eq!(end(&lines[1]).0, Emu::points(60.0));
}

#[test]
fn lines_of_drawings_have_the_line_gap_above_their_letters() {
    let mut fonts = fonts();
    let mut metrics = |family: &str| {
        let font = fonts.face(&FaceRequest {
            family: family.to_owned(),
            ..FaceRequest::default()
        });
        (fonts.metrics(font).windows, fonts.height_of(font, 'A'))
    };
    // What stands in for Arial has typographic metrics, which it says are to be taken; what stands in for Calibri has none.
    assert_eq!(metrics("Arial"), ((1854 + 67, 434), Some(1409)));
    assert_eq!(metrics("Calibri"), ((1950, 550), Some(1314)));
}

#[test]
fn a_space_that_a_font_lacks_is_its_blank() {
    let mut text = paragraph("a\u{a0}b c");
    text.styles = vec![style("Calibri", 24)];
    let (shaped, lines) = set(text, Emu::points(100.0));
    let runs = runs(&shaped, &lines[0]);
    let font = runs[0].font;
    assert!(runs.iter().all(|run| run.font == font));
    let glyphs: Vec<_> = runs.iter().flat_map(|run| &run.glyphs).collect();
    assert_eq!(glyphs[1].advance, glyphs[3].advance);
}

#[test]
fn lines_are_set_on_rows_of_the_grid() {
    let ruled = |pitch: f64, line_rule: LineRule| {
        let shape = ParagraphShape {
            grid: Some(Emu::points(pitch)),
            line_rule,
            ..ParagraphShape::default()
        };
        let (_, lines) = set(shaped_by(shape, "aaa"), Emu::points(200.0));
        lines[0].height.to_points()
    };
    let height = |pitch: f64, thousandths: i64| ruled(pitch, LineRule::Multiple(thousandths));
    // A line of this size is between 13 and 14 points high.
    let natural = height(1.0, 1000).floor();
    assert_eq!(natural, 14.0);
    assert_eq!((height(20.0, 1000), height(20.0, 1500)), (20.0, 30.0));
    assert_eq!(height(10.0, 1000), 20.0);
    // What is more than single spacing is that of rows, and so many as a line needs are there.
    assert_eq!((height(10.0, 1500), height(10.0, 2500)), (20.0, 25.0));
    // So are lines of a least height, but not those of an exact one.
    let least = |points: f64| ruled(10.0, LineRule::AtLeast(Emu::points(points)));
    assert_eq!((least(11.0), least(23.0)), (20.0, 23.0));
    assert_eq!(ruled(10.0, LineRule::Exact(Emu::points(14.5))), 14.5);
}
