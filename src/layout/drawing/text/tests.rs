//! Where the lines of bodies stand.

use super::*;
use crate::editor_bin::drawing::{
    Br, BuAutoNum, BuChar, Bullet, BulletItem, Hyperlink, Paragraph, Run, RunElem, RunElemItem,
    RunProperties, StringValue, TextAutonumberScheme, TextCaps, TextFont, TextParagraphPr,
};
use crate::layout::display::TextRun;
use crate::layout::drawing::NoHost;
use crate::layout::text::fixture::fonts;
use crate::resolve::colour::Rgba;
use crate::resolve::theme::{Palette, Theme};

/// A run in a size of points.
fn run(text: &str, points: i32) -> RunElem {
    RunElem::from(RunElemItem::Run(Box::new(Run {
        text: Some(text.to_owned()),
        r_pr: Some(Box::new(sized(points))),
    })))
}

fn line_break(points: i32) -> RunElem {
    RunElem::from(RunElemItem::Br(Box::new(Br {
        r_pr: Some(Box::new(sized(points))),
    })))
}

fn sized(points: i32) -> RunProperties {
    RunProperties {
        sz: Some(points * 100),
        ..RunProperties::default()
    }
}

/// The runs of text of paragraphs, and how high they stand together.
fn set(paragraphs: Vec<Paragraph>) -> (Vec<TextRun>, Emu) {
    let theme = Theme::office();
    let mut painter = Painter {
        palette: Palette {
            theme: Some(&theme),
            ..Palette::default()
        },
        host: &NoHost,
        fonts: &mut fonts(),
        group_fills: Vec::new(),
    };
    let body = TxBody {
        paragraphs,
        ..TxBody::default()
    };
    let inherited = Inherited::default();
    let block = painter.text_block(&body, &BodyPr::default(), &inherited, Emu(5_000_000));
    let mut items = Vec::new();
    block.paint(Point::default(), &mut items);
    let runs = items.into_iter().filter_map(|item| match item {
        Item::Text(run) => Some(run),
        _ => None,
    });
    (runs.collect(), block.size.height)
}

/// The texts of an item of a list and their left edges, in EMU.
fn item(bullet: BulletItem, start: i32, indent: i32) -> Vec<(String, i64)> {
    let (runs, _) = set(vec![Paragraph {
        p_pr: Some(Box::new(TextParagraphPr {
            mar_l: Some(start),
            indent: Some(indent),
            bullet: Bullet::from(bullet),
            ..TextParagraphPr::default()
        })),
        runs: vec![run("text", 20)],
        ..Paragraph::default()
    }]);
    let placed = runs.into_iter().map(|run| (run.text, run.origin.x.0));
    placed.collect()
}

fn dot(text: &str) -> BulletItem {
    BulletItem::Char(Box::new(BuChar {
        char: Some(text.to_owned()),
    }))
}

#[test]
fn a_bullet_stands_at_the_smaller_indent_and_its_text_at_the_greater_one() {
    for (start, indent, expected) in [
        (500_000, -300_000, [200_000, 500_000]),
        (0, -300_000, [0, 300_000]),
        (100_000, -300_000, [0, 300_000]),
        (100_000, 300_000, [100_000, 400_000]),
    ] {
        let placed = item(dot("•"), start, indent);
        let wanted = ["•", "text"].map(str::to_owned).into_iter().zip(expected);
        assert_eq!(placed, wanted.collect::<Vec<_>>());
    }
}

#[test]
fn text_stands_right_behind_a_bullet_that_is_wider_than_its_indent() {
    let number = BulletItem::AutoNum(Box::new(BuAutoNum {
        kind: Some(TextAutonumberScheme::ArabicPeriod),
        start_at: Some(1000),
    }));
    // Both are one run.
    assert_eq!(
        item(number, 300_000, -300_000),
        [("1000.text".to_owned(), 0)]
    );
}

#[test]
fn a_bullet_is_one_character() {
    assert_eq!(item(dot("••"), 300_000, -300_000)[0].0, "•");
}

#[test]
fn a_bullet_stays_small_before_capitals() {
    let capitals = RunProperties {
        cap: Some(TextCaps::All),
        ..sized(20)
    };
    let paragraph = TextParagraphPr {
        mar_l: Some(300_000),
        indent: Some(-300_000),
        bullet: Bullet::from(dot("o")),
        ..TextParagraphPr::default()
    };
    let runs = set_with("text", capitals, paragraph);
    let texts: Vec<&str> = runs.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(texts, ["o", "TEXT"]);
}

#[test]
fn the_line_behind_a_last_break_is_as_high_as_the_mark() {
    let height = |runs: Vec<RunElem>| {
        let paragraph = Paragraph {
            runs,
            end_para_r_pr: Some(Box::new(sized(10))),
            ..Paragraph::default()
        };
        set(vec![paragraph]).1.0
    };
    let two_lines = height(vec![run("a", 10), line_break(10), run("a", 10)]);
    assert_eq!(height(vec![run("a", 10), line_break(60)]), two_lines);
    assert_eq!(height(vec![run("a\n", 10)]), two_lines);
    assert!(height(vec![run("a", 60)]) > two_lines);
}

/// The runs of text of one run with properties.
fn set_with(text: &str, properties: RunProperties, paragraph: TextParagraphPr) -> Vec<TextRun> {
    let run = RunElem::from(RunElemItem::Run(Box::new(Run {
        text: Some(text.to_owned()),
        r_pr: Some(Box::new(properties)),
    })));
    let paragraph = Paragraph {
        p_pr: Some(Box::new(paragraph)),
        runs: vec![run],
        ..Paragraph::default()
    };
    set(vec![paragraph]).0
}

#[test]
fn codes_of_symbols_stand_in_the_font_that_the_run_names_for_them() {
    let properties = RunProperties {
        sym: Some(Box::new(TextFont {
            typeface: Some("Wingdings".to_owned()),
            ..TextFont::default()
        })),
        ..RunProperties::default()
    };
    let texts = |properties: RunProperties| -> String {
        let runs = set_with("on \u{F0E0} off", properties, TextParagraphPr::default());
        runs.into_iter().map(|run| run.text).collect()
    };
    assert_eq!(texts(properties), "on → off");
    assert_eq!(texts(RunProperties::default()), "on \u{F0E0} off");
}

#[test]
fn a_link_may_keep_the_colour_of_its_text() {
    let colour = |said: Option<&str>| {
        let link = Hyperlink {
            colour: said.map(|said| {
                Box::new(StringValue {
                    value: said.to_owned(),
                })
            }),
            ..Hyperlink::default()
        };
        let properties = RunProperties {
            hlink_click: Some(Box::new(link)),
            ..RunProperties::default()
        };
        set_with("text", properties, TextParagraphPr::default())[0].colour
    };
    assert_eq!(colour(Some("tx")), Rgba::BLACK);
    assert_ne!(colour(None), Rgba::BLACK);
}

#[test]
fn latin_letters_keep_their_punctuation_between_lines_from_right_to_left() {
    let shown = |language: &str| -> String {
        let properties = RunProperties {
            lang: Some(language.to_owned()),
            ..RunProperties::default()
        };
        let paragraph = TextParagraphPr {
            rtl: Some(true),
            ..TextParagraphPr::default()
        };
        let mut runs = set_with("Goals:", properties, paragraph);
        runs.sort_by_key(|run| run.origin.x.0);
        runs.into_iter().map(|run| run.text).collect()
    };
    assert_eq!(shown("en-US"), "Goals:");
    assert_eq!(shown("he-IL"), ":Goals");
}

#[test]
fn capitals_have_their_dots_in_turkish() {
    let capitals = |language: &str| -> String {
        let properties = RunProperties {
            cap: Some(TextCaps::All),
            lang: Some(language.to_owned()),
            ..RunProperties::default()
        };
        let runs = set_with("sınıf iki", properties, TextParagraphPr::default());
        runs.into_iter().map(|run| run.text).collect()
    };
    assert_eq!(capitals("tr-TR"), "SINIF İKİ");
    assert_eq!(capitals("en-US"), "SINIF IKI");
}
