//! How lines are set by the rules of East Asia, and text by the width that is asked for.

use quire::layout::display::Item;
use quire::layout::document::Options;
use quire::layout::units::Emu;

use crate::rules::place_of;
use crate::{laid_out, lines, paragraph, section, small};

/// The lines of a column that is as wide as fifteen signs of ten points.
fn set(text: &str, properties: &str) -> Vec<String> {
    small(&paragraph(text, properties)).concat()
}

#[test]
fn latin_words_may_be_broken_anywhere() {
    let text = format!("{}abcdefgh", "中".repeat(13));
    let whole = [&"中".repeat(13), "abcdefgh"];
    assert_eq!(set(&text, ""), whole);
    assert_eq!(set(&text, r#"<w:wordWrap w:val="1"/>"#), whole);
    let parted = set(&text, r#"<w:wordWrap w:val="0"/>"#);
    assert!(parted[0].ends_with("abc"), "{parted:?}");
}

#[test]
fn punctuation_may_begin_a_line() {
    let text = format!("{}。中", "中".repeat(15));
    assert_eq!(set(&text, ""), [&"中".repeat(14), "中。中"]);
    let free = set(&text, r#"<w:kinsoku w:val="0"/>"#);
    assert_eq!(free, [&"中".repeat(15), "。中"]);
}

/// Where the text of a page stands that begins with a word, in twips from the left edge of the column.
fn left_of(body: &str, word: &str) -> i64 {
    let body = format!("{body}{}", section(""));
    let pages = laid_out(&body, &[], &Options::default());
    place_of(&pages[0], word).0 - 500
}

#[test]
fn scripts_stand_apart_unless_they_may_not() {
    let of = |text: &str, properties: &str| left_of(&paragraph(text, properties), "b");
    let close = |text: &str, name: &str| {
        let switched_off = format!(r#"<w:{name} w:val="0"/>"#);
        let tab = r#"<w:tabs><w:tab w:val="right" w:pos="2900"/></w:tabs>"#;
        let plain = of(text, tab);
        of(text, &format!("{tab}{switched_off}")) - plain
    };
    // The end of the line stands at the stop: what is between its letters is less.
    // A quarter of ten points for each of them.
    assert_eq!(close("\tb1中1中", "autoSpaceDN"), 150);
    assert_eq!(close("\tb中", "autoSpaceDE"), 50);
    assert_eq!(close("\tb中", "autoSpaceDN"), 0);
    assert_eq!(close("\tb1中", "autoSpaceDN"), 50);
    assert_eq!(close("\tb1中", "autoSpaceDE"), 0);
}

#[test]
fn all_lines_are_spread_over_the_column() {
    let text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh";
    // Where the last letter begins.
    let end = |value: &str| {
        let properties = format!(r#"<w:jc w:val="{value}"/>"#);
        let body = format!("{}{}", paragraph(text, &properties), section(""));
        let pages = laid_out(&body, &[], &Options::default());
        assert_eq!(lines(&pages[0]).len(), 2);
        let letters = pages[0].items.iter().filter_map(|item| match item {
            Item::Text(run) if !run.text.trim().is_empty() => {
                assert_eq!(run.tracking > Emu::ZERO, value == "distribute");
                let last = run.glyphs.last()?.advance;
                Some((run.origin.y, run.origin.x + run.width - last))
            }
            _ => None,
        });
        letters.max().map_or(0, |(_, begin)| begin.0 / 635 - 500)
    };
    let plain = end("both");
    assert_eq!(end("lowKashida"), plain, "the last line is not justified");
    assert_eq!(end("thaiDistribute"), plain);
    let spread = end("distribute");
    assert!(plain < 500);
    assert!((2899..=2901).contains(&spread), "{spread}");
}

#[test]
fn text_is_set_apart_and_together_to_a_width() {
    let run = |text: &str, fit: &str| {
        format!("<w:r><w:rPr>{fit}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let behind = |fit: &str, texts: &[&str]| {
        let fitted: String = texts.iter().map(|text| run(text, fit)).collect();
        left_of(&format!("<w:p>{fitted}{}</w:p>", run("x", "<w:b/>")), "x")
    };
    let narrow = r#"<w:fitText w:val="300" w:id="7"/>"#;
    let wide = r#"<w:fitText w:val="2000" w:id="7"/>"#;
    for texts in [&["aaaa"][..], &["aa", "aa"], &["a ", "aa"]] {
        for (fit, width) in [(wide, 2000), (narrow, 300)] {
            let end = behind(fit, texts);
            assert!((end - width).abs() <= 1, "{end} for {texts:?}");
        }
    }
    // One character cannot be set apart.
    assert_eq!(behind(wide, &["a"]), behind("", &["a"]));
    let own = r#"<w:fitText w:val="500" w:id="8"/>"#;
    let two = format!(
        "<w:p>{}{}{}</w:p>",
        run("aa", wide),
        run("aa", own),
        run("x", "<w:b/>")
    );
    assert!((left_of(&two, "x") - 2500).abs() <= 2);
}

#[test]
fn small_text_stands_beside_large_as_it_shall() {
    let run = |text: &str, size: u32| {
        format!("<w:r><w:rPr><w:sz w:val=\"{size}\"/></w:rPr><w:t>{text}</w:t></w:r>")
    };
    let baselines = |value: &str| {
        let alignment = format!(r#"<w:textAlignment w:val="{value}"/>"#);
        let line = format!("{}{}", run("a", 80), run("b", 20));
        let body = format!(
            "<w:p><w:pPr>{alignment}</w:pPr>{line}</w:p><w:p>{}</w:p>{}",
            run("c", 20),
            section("")
        );
        let pages = laid_out(&body, &[], &Options::default());
        ["a", "b", "c"].map(|word| place_of(&pages[0], word).1)
    };
    let [large, small, next] = baselines("auto");
    assert_eq!(large, small);
    // In Tinos the ascent is 0.933 of the size with the gap between lines, and the descent 0.216.
    for (value, raise) in [
        ("top", 560),
        ("center", 215),
        ("bottom", -130),
        ("baseline", 0),
    ] {
        let [line, raised, below] = baselines(value);
        assert_eq!((line, below), (large, next));
        assert!(
            (large - raised - raise).abs() <= 2,
            "{value}: {}",
            large - raised
        );
    }
}
