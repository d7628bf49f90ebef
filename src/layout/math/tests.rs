#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot set a formula has failed"
)]

use super::*;
use crate::editor_bin::math::{
    MathArgPr, MathCharVal, MathContentItem, MathDelimiter, MathEqArr, MathEqArrPr, MathFraction,
    MathLongVal, MathMatrix, MathMr, MathNary, MathNaryPr, MathRad, MathRunItem, MathSSup,
    MathTextVal,
};
use crate::layout::text::FontSet;
use crate::layout::text::fixture::fonts;

fn run(text: &str) -> MathContentItem {
    let text = MathTextVal {
        val: Some(text.to_owned()),
    };
    MathContentItem::MRun(Box::new(MathRun {
        items: vec![MathRunItem::MText(Box::new(text))],
    }))
}

fn content(items: Vec<MathContentItem>) -> Box<MathContent> {
    Box::new(MathContent { items })
}

fn set(items: Vec<MathContentItem>, display: bool) -> Vec<MathBox> {
    set_in(10.0, items, display)
}

/// A formula, whose runs are of 10 points, in a text of a size in points.
fn set_in(points: f64, items: Vec<MathContentItem>, display: bool) -> Vec<MathBox> {
    let style = |points| TextStyle {
        fonts: FontSet::of(FAMILY),
        size: Emu::points(points),
        ..TextStyle::default()
    };
    let around = Surroundings {
        base: style(points),
        style_of: &|_| style(10.0),
        display,
    };
    parts(&content(items), &around, &mut fonts())
}

fn texts(set: &MathBox) -> Vec<(String, Point, Emu)> {
    let run = |item: &Item| match item {
        Item::Text(run) => Some((run.text.clone(), run.origin, run.size)),
        _ => None,
    };
    set.items.iter().filter_map(run).collect()
}

fn fraction() -> MathContentItem {
    MathContentItem::Fraction(Box::new(MathFraction {
        num: Some(content(vec![run("a")])),
        den: Some(content(vec![run("bcd")])),
        ..MathFraction::default()
    }))
}

#[test]
fn a_line_may_be_broken_behind_relations_and_operators() {
    let parts = set(vec![run("a=b+c")], true);
    let said: Vec<String> = parts
        .iter()
        .map(|part| texts(part).into_iter().map(|text| text.0).collect())
        .collect();
    assert_eq!(said, ["a=", "b+", "c"]);
    // A sign in front belongs to what follows.
    assert_eq!(set(vec![run("-x")], true).len(), 1);
}

#[test]
fn parts_of_a_fraction_stand_above_each_other() {
    let set = set(vec![fraction()], true).remove(0);
    let texts = texts(&set);
    assert_eq!(texts[0].0, "a");
    assert!(texts[0].1.y.0 < 0 && texts[1].1.y.0 > 0);
    // The narrower one stands in the middle.
    assert!(texts[0].1.x > texts[1].1.x);
    assert!(set.ascent > Emu::points(8.0) && set.descent > Emu::points(5.0));
}

#[test]
fn parts_of_a_fraction_stand_as_far_from_its_line_as_word_has_them() {
    let places = |display: bool| {
        let set = set(vec![fraction()], display).remove(0);
        let texts = texts(&set);
        [0, 1].map(|part| (texts[part].1.y.to_points() * 100.0).round() / 100.0)
    };
    assert_eq!(places(true), [-7.57, 6.7]);
    assert_eq!(places(false)[0], -5.93);
}

#[test]
fn lines_end_where_breaks_ask_for_it() {
    let end = MathContentItem::MRun(Box::new(MathRun {
        items: vec![MathRunItem::LineBreak(())],
    }));
    let parts = set(vec![run("a"), end, run("b")], true);
    let ends: Vec<bool> = parts.iter().map(|part| part.ends_line).collect();
    assert_eq!(ends, [true, false]);
}

#[test]
fn fractions_in_matrices_are_as_large_as_beside_them() {
    let row = MathMr {
        element: vec![*content(vec![fraction()])],
    };
    let matrix = MathContentItem::Matrix(Box::new(MathMatrix {
        mr: vec![row],
        ..MathMatrix::default()
    }));
    assert_eq!(texts(&set(vec![matrix], true)[0])[0].2, Emu::points(10.0));
}

#[test]
fn scripts_are_small_and_raised() {
    let script = MathContentItem::SSup(Box::new(MathSSup {
        element: Some(content(vec![run("x")])),
        sup: Some(content(vec![run("2")])),
        ..MathSSup::default()
    }));
    let set = set(vec![script], false).remove(0);
    let texts = texts(&set);
    assert_eq!(texts[1].0, "2");
    // Of whole half points.
    assert_eq!(texts[1].2, Emu::points(7.0));
    assert!(texts[1].1.y <= Emu::points(-3.6));
    assert!(texts[1].1.x.0 > 0);
}

#[test]
fn scripts_of_letters_stand_in_one_place() {
    let raise = |base: MathContentItem| {
        let script = MathContentItem::SSup(Box::new(MathSSup {
            element: Some(content(vec![base])),
            sup: Some(content(vec![run("2")])),
            ..MathSSup::default()
        }));
        let texts = texts(&set(vec![script], false)[0]);
        texts.into_iter().find(|found| found.0 == "2").unwrap().1.y
    };
    assert_eq!(raise(run("x")), raise(run("h")));
    assert!(raise(fraction()) < raise(run("h")));
}

#[test]
fn arguments_may_be_larger_or_smaller() {
    let size = |asked: i32| {
        let pr = MathArgPr {
            arg_sz: Some(Box::new(MathLongVal { val: Some(asked) })),
        };
        let script = MathContentItem::SSup(Box::new(MathSSup {
            element: Some(content(vec![run("a")])),
            sup: Some(content(vec![
                MathContentItem::ArgPr(Box::new(pr)),
                run("n"),
            ])),
            ..MathSSup::default()
        }));
        texts(&set(vec![script], true)[0])[1].2
    };
    assert_eq!(size(0), Emu::points(7.0));
    assert_eq!(size(-1), Emu::points(6.0));
    assert_eq!(size(-100), Emu::points(6.0));
    assert_eq!(size(1), Emu::points(10.0));
    assert_eq!(size(2), Emu::points(10.0));
}

#[test]
fn equations_stand_below_each_other_by_their_rule() {
    let pitch = |rule: i32, value: i32| {
        let long = |value| Some(Box::new(MathLongVal { val: Some(value) }));
        let pr = MathEqArrPr {
            r_sp_rule: long(rule),
            r_sp: long(value),
            ..MathEqArrPr::default()
        };
        let element = ["a", "b"].map(|text| *content(vec![run(text)]));
        let equations = MathContentItem::EqArr(Box::new(MathEqArr {
            eq_arr_pr: Some(Box::new(pr)),
            element: element.into(),
        }));
        let texts = texts(&set(vec![equations], true)[0]);
        texts[1].1.y - texts[0].1.y
    };
    let line = pitch(0, 0);
    assert_eq!(pitch(1, 0), line.scaled(3, 2));
    assert_eq!(pitch(2, 0), line * 2);
    assert_eq!(pitch(3, 1080), Emu::points(54.0));
    assert_eq!(pitch(4, 5), line.scaled(5, 2));
    // Rows do not stand in each other.
    assert_eq!(pitch(3, 1), line);
}

#[test]
fn brackets_grow_with_what_is_between_them() {
    let fence = |inner| {
        MathContentItem::Delimiter(Box::new(MathDelimiter {
            element: vec![*content(vec![inner])],
            ..MathDelimiter::default()
        }))
    };
    let size = |items| texts(&set(items, true)[0])[0].2;
    assert_eq!(size(vec![fence(run("a"))]), Emu::points(10.0));
    // Scripts alone ask for no larger ones.
    let script = MathContentItem::SSup(Box::new(MathSSup {
        element: Some(content(vec![run("x")])),
        sup: Some(content(vec![run("2")])),
        ..MathSSup::default()
    }));
    assert_eq!(size(vec![fence(script)]), Emu::points(10.0));
    assert!(size(vec![fence(fraction())]) > Emu::points(15.0));
}

#[test]
fn signs_are_as_large_as_the_first_run_however_deep_that_is() {
    let fence = MathContentItem::Delimiter(Box::new(MathDelimiter {
        element: vec![*content(vec![run("a")])],
        ..MathDelimiter::default()
    }));
    let formula = MathContentItem::OMath(content(vec![fence]));
    let bracket = |points| texts(&set_in(points, vec![formula.clone()], true)[0])[0].2;
    assert_eq!(bracket(6.0), bracket(10.0));
}

#[test]
fn limits_stand_beside_their_operator_in_text_and_around_it_on_lines_of_their_own() {
    let sum = || {
        MathContentItem::Nary(Box::new(MathNary {
            nary_pr: Some(Box::new(MathNaryPr {
                chr: Some(Box::new(MathCharVal {
                    val: Some("\u{2211}".to_owned()),
                })),
                ..MathNaryPr::default()
            })),
            sub: Some(content(vec![run("n")])),
            sup: Some(content(vec![run("9")])),
            element: Some(content(vec![run("x")])),
        }))
    };
    let place = |display: bool, text: &str| {
        let texts = texts(&set(vec![sum()], display)[0]);
        texts.into_iter().find(|found| found.0 == text).unwrap().1.x
    };
    assert!(place(false, "n") > place(false, "\u{2211}") + Emu::points(3.0));
    assert!(place(true, "n") < place(true, "\u{2211}") + Emu::points(6.0));
    assert!(place(true, "x") > place(true, "n"));
}

#[test]
fn a_root_reaches_over_what_is_below_it() {
    let root = MathContentItem::Rad(Box::new(MathRad {
        element: Some(content(vec![fraction()])),
        ..MathRad::default()
    }));
    let inner = set(vec![fraction()], true).remove(0);
    let set = set(vec![root], true).remove(0);
    assert!(set.ascent > inner.ascent && set.width > inner.width);
}

#[test]
fn nesting_without_end_is_cut_off() {
    let mut item = run("x");
    for _ in 0..200 {
        item = MathContentItem::Rad(Box::new(MathRad {
            element: Some(content(vec![item])),
            ..MathRad::default()
        }));
    }
    let set = set(vec![item], true).remove(0);
    assert!(texts(&set).is_empty());
}
