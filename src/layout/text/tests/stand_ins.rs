//! Fonts that stand in for others: their widths, lines and pairs.

use super::{Line, ShapedParagraph, close, paragraph, runs, set, style};
use crate::editor_bin::embedded_face::AlternateName;
use crate::layout::text::fixture::fonts;
use crate::layout::text::{FaceRequest, FontBook};
use crate::layout::units::Emu;

/// A text of 20 points on one line; its pairs move from the size on that `kerning` says.
fn set_in(family: &str, text: &str, kerning: Option<Emu>) -> (ShapedParagraph, Line) {
    let mut source = paragraph(text);
    source.styles = vec![style(family, 40)];
    source.styles[0].kerning = kerning;
    let (shaped, mut lines) = set(source, Emu::points(300.0));
    (shaped, lines.remove(0))
}

#[test]
fn the_font_for_cambria_has_its_widths() {
    let (_, line) = set_in("Cambria", "He1", None);
    close(line.extent.1, 20.0 * (0.687 + 0.488 + 0.554));
    close(line.height, 20.0 * 1.172);
}

#[test]
fn letters_of_vietnamese_are_as_wide_as_those_that_they_are_made_of() {
    let measured = |text: &str| {
        let (shaped, line) = set_in("Cambria", text, None);
        let stretch: Vec<i32> = runs(&shaped, &line).iter().map(|run| run.stretch).collect();
        (line.extent.1, line.height, stretch)
    };
    // What stands in for Cambria has none of them: those of another font are drawn narrower or wider.
    let (plain, own) = (measured("xexo"), measured("xếxộ"));
    assert_eq!(own.1, plain.1);
    assert!((own.0 - plain.0).0.abs() < 200, "{:?}", own.0 - plain.0);
    assert_eq!(own.2.len(), 4);
    assert!(own.2[1] != 100 && own.2[0] == 100, "{:?}", own.2);
    assert!(measured("ơ").0 > measured("o").0, "a horn makes wider");
}

#[test]
fn stand_ins_have_the_lines_of_what_they_stand_for() {
    let height = |family: &str| {
        let height = set_in(family, "x", None).1.height;
        (height.to_points() * 10.0).round() / 10.0
    };
    assert_eq!(height("Arial Black"), 28.2);
    assert_eq!(height("Tahoma"), 24.1);
}

#[test]
fn stand_ins_are_drawn_as_wide_as_what_they_stand_for() {
    let measured = |family: &str, text: &str| {
        let (shaped, line) = set_in(family, text, None);
        let run = runs(&shaped, &line).remove(0);
        (line.extent.1.to_points(), run.stretch)
    };
    let (arial, whole) = measured("Arial", "Narrow letters");
    let (narrow, stretch) = measured("Arial Narrow", "Narrow letters");
    assert_eq!((whole, stretch), (100, 82));
    assert!((narrow / arial - 0.82).abs() < 0.001, "{}", narrow / arial);
    // The letters of Consolas are 1,126 of 2,048 units wide.
    let (code, _) = measured("Consolas", "for i in 0..9");
    assert!((code / (13.0 * 20.0) - 0.55).abs() < 0.003, "{code}");
}

#[test]
fn letters_of_stand_ins_fill_the_room_that_each_has_and_stems_and_signs_stand_in_its_middle() {
    let (shaped, line) = set_in("Century Gothic", "Sai/", None);
    let run = runs(&shaped, &line).remove(0);
    let [narrow, wide, stem, sign] = &run.glyphs[..] else {
        panic!("other glyphs");
    };
    assert!(
        narrow.stretch < 100 && narrow.offset.x.0.abs() < 4_000,
        "{narrow:?}"
    );
    assert!(
        wide.stretch > 100 && wide.offset.x.0.abs() < 9_000,
        "{wide:?}"
    );
    assert_eq!((stem.stretch, sign.stretch), (100, 100));
    assert!(sign.offset.x.0 != 0, "{sign:?}");
    // Letters that are little more than a stem would look bold, too.
    let (shaped, line) = set_in("Trebuchet MS", "t", None);
    assert_eq!(runs(&shaped, &line).remove(0).glyphs[0].stretch, 115);
}

#[test]
fn western_letters_of_east_asian_families_are_half_as_wide_as_the_others() {
    for family in ["SimSun", "仿宋_GB2312", "ＭＳ 明朝"] {
        let width = |text: &str| set_in(family, text, None).1.extent.1.to_points() / 20.0;
        assert!(
            (width("Mi.7") - 2.0).abs() < 0.01,
            "{family}: {}",
            width("Mi.7")
        );
        assert!(
            (width("“…—”") - 4.0).abs() < 0.01,
            "{family}: {}",
            width("“…—”")
        );
    }
}

#[test]
fn what_stands_in_for_heavy_letters_is_bold() {
    let mut fonts = fonts();
    let file = |fonts: &mut FontBook, family: &str, bold: bool| {
        let font = fonts.face(&FaceRequest {
            family: family.to_owned(),
            bold,
            italic: false,
        });
        (
            fonts.file_name(font).map(str::to_owned),
            fonts.synthetic(font).emboldened,
        )
    };
    let bold = file(&mut fonts, "Arial", true);
    assert_eq!(file(&mut fonts, "Segoe UI Semibold", false), bold);
    assert_ne!(file(&mut fonts, "Segoe UI", false), bold);
}

#[test]
fn what_stood_for_a_family_that_nothing_is_known_of_stands_for_it_here_too() {
    let name = |family: &str, alternate: &str| AlternateName {
        family: family.to_owned(),
        alternate: alternate.to_owned(),
    };
    let mut fonts = fonts();
    fonts.take_for(&[
        name("Open Sans", "Times New Roman"),
        name("Arial", "Courier New"),
        name("Of My Own", "Of Another"),
    ]);
    let mut file = |family: &str| {
        let font = fonts.face(&FaceRequest {
            family: family.to_owned(),
            ..FaceRequest::default()
        });
        fonts.file_name(font).map(str::to_owned)
    };
    assert_eq!(file("Open sans"), file("Times New Roman"));
    assert_ne!(file("Arial"), file("Courier New"));
    assert_eq!(file("Of My Own"), file("Arial"));
}

#[test]
fn capitals_tell_how_wide_a_stand_in_is_drawn_where_only_they_are_known() {
    let (shaped, line) = set_in("Tw Cen MT Condensed", "TEAM", None);
    let stretch = runs(&shaped, &line).remove(0).stretch;
    assert!((45..75).contains(&stretch), "{stretch}");
}

/// Width of such a text, in ems.
fn width_of(family: &str, text: &str, kerning: Option<Emu>) -> f64 {
    set_in(family, text, kerning).1.extent.1.to_points() / 20.0
}

#[test]
fn letters_of_stand_ins_have_the_room_of_those_that_they_stand_for() {
    for (family, text, ems) in [
        ("Verdana", "Aé–", 0.684 + 0.596 + 0.636),
        ("Century Gothic", "el", 0.650 + 0.200),
        ("Aptos", "ane", 0.531 + 0.551 + 0.527),
        ("Aptos Display", "of", 0.513 + 0.283),
        ("Franklin Gothic Book", "e", 0.521),
        ("Open Sans", "Aé–", 0.632 + 0.562 + 0.500),
        ("Open Sans Light", "e", 0.562),
    ] {
        let width = width_of(family, text, None);
        assert!((width - ems).abs() < 0.002, "{family}: {width}");
    }
}

#[test]
fn pairs_of_letters_move_from_the_size_on_that_is_asked_for() {
    // Word moves A and V of Arial by 152 of 2,048 units.
    let (plain, moved) = (1366.0 * 2.0 / 2048.0, (1366.0 * 2.0 - 152.0) / 2048.0);
    for (family, smallest, ems) in [
        ("Arial", None, plain),
        ("Arial", Some(21.0), plain),
        ("Arial", Some(20.0), moved),
        ("Aptos", None, 0.334 + 0.531),
        ("Aptos", Some(1.0), 0.334 - 0.029 + 0.531),
    ] {
        let text = if family == "Arial" { "AV" } else { "ra" };
        let width = width_of(family, text, smallest.map(Emu::points));
        assert!(
            (width - ems).abs() < 0.002,
            "{family} from {smallest:?}: {width}"
        );
    }
}
