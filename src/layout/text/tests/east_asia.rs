//! East Asian punctuation: what it gives up, and what hangs. Its characters are all as wide as the em of 12 points.

use super::{Line, ShapedParagraph, close, paragraph, set, texts};
use crate::layout::text::Alignment;
use crate::layout::units::Emu;

const EM: f64 = 12.0;

/// Lines of so many ems, justified, in a document that lets punctuation give up room if it `compresses`.
fn justified(text: &str, ems: f64, compresses: bool) -> (ShapedParagraph, Vec<Line>) {
    let mut source = paragraph(text);
    source.shape.alignment = Alignment::Justify;
    source.shape.compresses = compresses;
    set(source, Emu::points(ems * EM))
}

fn lines(text: &str, ems: f64, compresses: bool) -> Vec<String> {
    let (shaped, lines) = justified(text, ems, compresses);
    texts(&shaped, &lines)
}

#[test]
fn two_signs_have_one_empty_half_less_between_them_where_pairs_move() {
    let width = |text: &str, closes_up: bool| {
        let mut source = paragraph(text);
        source.styles[0].closes_up = closes_up;
        let (_, lines) = set(source, Emu::points(40.0 * EM));
        lines[0].extent.1.to_points() / EM
    };
    for (text, ems) in [
        ("（一）》、《二》", 6.5),
        ("一。（二）", 4.5),
        ("（《一》", 3.5),
        ("一。二", 3.0),
    ] {
        let characters = text.chars().count() as f64;
        assert!((width(text, false) - characters).abs() < 0.01, "{text}");
        assert!((width(text, true) - ems).abs() < 0.01, "{text}");
    }
    // Those of a Western font have no empty halves.
    assert_eq!(width("一“”", true), width("一“”", false));
}

#[test]
fn punctuation_makes_room_for_what_nearly_fits() {
    let text = "一、二，三四五六七八";
    assert_eq!(lines(text, 7.6, false)[0], "一、二，三四五");
    assert_eq!(lines(text, 7.6, true)[0], "一、二，三四五六");
    // The line that is spread out is nearer.
    assert_eq!(lines(text, 7.4, true)[0], "一、二，三四五");
    // There is none to make room.
    assert_eq!(lines("一二三四五六七八九", 7.6, true)[0], "一二三四五六七");

    let (_, set) = justified(text, 7.6, true);
    close(set[0].extent.1, 7.6 * EM);
}

#[test]
fn what_closes_hangs_over_the_end_of_a_line() {
    let text = "一，二三四五六。七八九";
    assert_eq!(lines(text, 7.0, false)[0], "一，二三四五");
    assert_eq!(lines(text, 7.0, true)[0], "一，二三四五六。");
    let (_, set) = justified(text, 7.0, true);
    close(set[0].extent.1, 8.0 * EM);
}

#[test]
fn a_grid_of_characters_moves_those_of_east_asia_only() {
    let width = |text: &str, pitch: f64| {
        let mut source = paragraph(text);
        source.shape.pitch = Emu::points(pitch);
        set(source, Emu::points(40.0 * EM)).1[0]
            .extent
            .1
            .to_points()
    };
    let moved = |text: &str, pitch: f64| width(text, pitch) - width(text, 0.0);
    assert!((moved("一二三", -0.5) + 1.5).abs() < 0.01);
    assert!((moved("一二三ab", 2.0) - 6.0).abs() < 0.01);
    assert!(moved("ab", 2.0).abs() < 0.01);
}

#[test]
fn western_signs_hang_where_the_document_asks_for_it() {
    let whole = |text: &str| set(paragraph(text), Emu::points(400.0)).1[0].extent.1;
    let (bare, ended) = (whole("one two three"), whole("one two three."));
    let first = |hangs: bool, width: Emu| {
        let mut source = paragraph("one two three. Four");
        source.shape.hangs = hangs;
        let (shaped, lines) = set(source, width);
        (
            texts(&shaped, &lines)[0].trim_end().to_owned(),
            lines[0].extent.1,
        )
    };
    let room = bare + Emu::points(1.0);
    assert_eq!(first(false, room).0, "one two");
    let (text, end) = first(true, room);
    assert_eq!(text, "one two three.");
    // What is before it is spread to the end of the line.
    close(end, (room + ended - bare).to_points());
    assert_eq!(first(true, bare - Emu::points(1.0)).0, "one two");
}
