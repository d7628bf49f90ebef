mod pack;

use std::rc::Rc;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::prelude::GlyphId;
use skrifa::raw::{FontRef, TableProvider};
use skrifa::{MetadataProvider, string::StringId};

use super::{font_file, lzcomp};
use crate::editor_bin::embedded_face::EmbeddedFace;
use crate::layout::text::fixture::fonts;
use crate::layout::text::{FaceRequest, FontBook};

const CALADEA: &[u8] = include_bytes!("../../../../../fonts/caladea/Caladea-Regular.ttf");
const KEY: &str = "{00112233-4455-6677-8899-AABBCCDDEEFF}";

#[test]
fn a_font_that_a_key_has_changed_is_changed_back() {
    let mut changed = CALADEA.to_vec();
    for (at, byte) in changed.iter_mut().take(32).enumerate() {
        // 0xFF for the first byte, 0xEE for the next one, down to 0x00, and again.
        *byte ^= 0x11 * (15 - at % 16) as u8;
    }
    assert_eq!(font_file(changed.clone(), Some(KEY)).unwrap(), CALADEA);
    assert_eq!(font_file(changed.clone(), None), None);
    assert_eq!(font_file(changed, Some("no key")), None);
    assert_eq!(font_file(CALADEA.to_vec(), Some(KEY)).unwrap(), CALADEA);
}

#[test]
fn what_is_around_an_embedded_opentype_is_taken_off() {
    assert_eq!(font_file(pack::eot(CALADEA, 0), None).unwrap(), CALADEA);
    let changed: Vec<u8> = CALADEA.iter().map(|byte| byte ^ 0x50).collect();
    let changed = pack::eot(&changed, 0x1000_0000);
    assert_eq!(font_file(changed, None).unwrap(), CALADEA);
    assert_eq!(font_file(pack::eot(b"what is this", 0), None), None);
}

/// The outline of a glyph, as it is drawn.
fn outline(font: &FontRef<'_>, glyph: u16) -> String {
    #[derive(Default)]
    struct Pen(String);
    impl OutlinePen for Pen {
        fn move_to(&mut self, x: f32, y: f32) {
            self.0 += &format!("M {x} {y} ");
        }
        fn line_to(&mut self, x: f32, y: f32) {
            self.0 += &format!("L {x} {y} ");
        }
        fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
            self.0 += &format!("Q {cx} {cy} {x} {y} ");
        }
        fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
            panic!("no outline of TrueType");
        }
        fn close(&mut self) {
            self.0 += "Z ";
        }
    }
    let mut pen = Pen::default();
    let outlines = font.outline_glyphs();
    if let Some(found) = outlines.get(GlyphId::new(glyph.into())) {
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        found.draw(settings, &mut pen).unwrap();
    }
    pen.0
}

#[test]
fn a_packed_font_has_all_that_it_is_drawn_by() {
    let packed = pack::eot(&pack::micro_type_express(CALADEA), 0x4);
    let restored = font_file(packed, None).unwrap();
    let (one, other) = (
        FontRef::new(CALADEA).unwrap(),
        FontRef::new(&restored).unwrap(),
    );
    let count = one.maxp().unwrap().num_glyphs();
    assert!(count > 200);
    for glyph in 0..count {
        assert_eq!(
            outline(&one, glyph),
            outline(&other, glyph),
            "glyph {glyph}"
        );
    }
    let name = |font: &FontRef<'_>| {
        let names = font.localized_strings(StringId::FULL_NAME);
        names.english_or_first().unwrap().to_string()
    };
    assert_eq!(name(&other), name(&one));
    let advances = |font: &FontRef<'_>| {
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        (0..count)
            .map(|glyph| metrics.advance_width(GlyphId::new(glyph.into())).unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(advances(&other), advances(&one));
}

/// Numbers that look random, the same each time.
fn numbers(mut seed: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        Some(seed)
    })
}

#[test]
fn blocks_are_what_they_were_made_of() {
    let random: Vec<u8> = numbers(7).take(3000).map(|number| number as u8).collect();
    let alike: Vec<u8> = numbers(9)
        .take(3000)
        .map(|number| number as u8 & 3)
        .collect();
    let twice = [&random[..], &random[..]].concat();
    let zeroes = vec![0; 5000];
    for bytes in [&[][..], b"a", &random, &alike, &twice, &zeroes] {
        let block = lzcomp::pack::compress(bytes, false);
        assert_eq!(lzcomp::expand(&block).unwrap(), bytes);
    }
    let block = lzcomp::pack::compress(&[9, 1, 9, 3, 2, 9, 0, 4], true);
    assert_eq!(lzcomp::expand(&block).unwrap(), [1, 2, 2, 2, 9, 4]);
    for cut_off in [&[9, 1, 9][..], &[9, 9, 3], &[]] {
        let block = lzcomp::pack::compress(cut_off, true);
        assert_eq!(lzcomp::expand(&block), None, "{cut_off:?}");
    }
}

#[test]
fn damaged_fonts_are_none_or_others() {
    let whole = pack::eot(&pack::micro_type_express(CALADEA), 0x4);
    for length in (0..whole.len()).step_by(4999) {
        font_file(whole[..length].to_vec(), None);
    }
    let mut places = numbers(11);
    for _ in 0..30 {
        let mut damaged = whole.clone();
        for _ in 0..4 {
            let place = places.next().unwrap() as usize % damaged.len();
            damaged[place] = places.next().unwrap() as u8;
        }
        font_file(damaged, None);
    }
}

/// The family that a book has for one that a document has embedded from this file.
fn family_from(file: Vec<u8>, asked: &str) -> (String, bool) {
    let mut book: FontBook = fonts();
    let face = EmbeddedFace {
        family: "Own Face".into(),
        bold: false,
        italic: false,
        file: "font1.fntdata".into(),
        key: None,
    };
    let again = EmbeddedFace {
        family: "Carlito".into(),
        ..face.clone()
    };
    let files = Rc::new(move |name: &str| (name == "font1.fntdata").then(|| file.clone()));
    book.embed(&[face, again], &(files as _));
    let id = book.face(&FaceRequest {
        family: asked.into(),
        ..FaceRequest::default()
    });
    (
        book.family(id).0.to_owned(),
        book.embedded_file(id).is_some(),
    )
}

#[test]
fn documents_are_set_in_the_fonts_that_they_have() {
    let own = |name: &str, is_embedded| (name.to_owned(), is_embedded);
    let file = pack::eot(CALADEA, 0);
    assert_eq!(family_from(file.clone(), "own face"), own("Own Face", true));
    // It comes before what is here anyway, and stands in where that would.
    assert_eq!(family_from(file.clone(), "Calibri"), own("Carlito", true));
    assert_eq!(family_from(file, "Arial"), own("Arimo", false));
    // A damaged one is as none.
    let damaged = b"no font".to_vec();
    assert_eq!(
        family_from(damaged.clone(), "Own Face"),
        own("Arimo", false)
    );
    assert_eq!(family_from(damaged, "Carlito"), own("Carlito", false));
}
