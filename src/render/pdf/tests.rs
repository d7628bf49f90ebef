use std::sync::Arc;

use super::{PdfWriter, Printed, Properties, Sources};
use crate::layout::display::{
    Anchor, Fill, FontId, GradientFill, Group, Item, LinkArea, LinkTarget, Page, Path, PathItem,
    PatternFill, PictureItem, TableCell, Tag, TextRun,
};
use crate::layout::text::DrawnText;
use crate::layout::units::{Emu, Point, Rect, Size, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::Tiling;
use crate::resolve::drawing::recolour::Recolour;

/// A media folder with one file; no fonts.
struct Media(&'static str, Vec<u8>);

impl Sources for Media {
    fn font(&self, _: FontId) -> Option<(Arc<[u8]>, u32)> {
        None
    }

    fn media(&self, name: &str) -> Option<Vec<u8>> {
        (name == self.0).then(|| self.1.clone())
    }
}

fn square(side: f64) -> Rect {
    Rect::new(Emu::ZERO, Emu::ZERO, Emu::points(side), Emu::points(side))
}

fn page(items: Vec<Item>) -> Page {
    Page {
        size: square(200.0).size,
        label: String::new(),
        items,
    }
}

fn written(pages: &[Page], sources: &dyn Sources) -> String {
    String::from_utf8_lossy(&printed(pages, sources).pdf).into_owned()
}

fn printed(pages: &[Page], sources: &dyn Sources) -> Printed {
    let mut writer = PdfWriter::new(Properties {
        title: "Deeds".into(),
        language: "en-GB".into(),
        created: "2026-11-28T03:04:05Z".into(),
        ..Properties::default()
    });
    for (index, page) in pages.iter().enumerate() {
        writer.foresee(index, page);
    }
    for page in pages {
        writer.page(page, sources);
    }
    writer.finish().unwrap()
}

fn filled(fill: Fill) -> Item {
    Item::Path(PathItem {
        path: Path::rect(square(50.0)),
        fill: Some(fill),
        stroke: None,
    })
}

fn picture(clip: Option<Rect>) -> PictureItem {
    PictureItem {
        media: "image1.png".into(),
        area: square(40.0),
        clip,
        tiled: None,
        opacity: 0.5,
        recolour: None,
        description: "a dot".into(),
    }
}

fn png(red: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[red, 0, 0, 128]).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn pages_links_outline_and_properties_are_written() {
    let anchor = Item::Anchor(Anchor {
        name: "chapter".into(),
        at: Point::new(Emu::points(10.0), Emu::points(20.0)),
        heading: Some((1, "First".into())),
    });
    let link = |target| {
        Item::Link(LinkArea {
            area: square(30.0),
            target,
            tip: "there".into(),
        })
    };
    let pages = [
        page(vec![
            link(LinkTarget::Anchor("chapter".into())),
            link(LinkTarget::Page(1)),
            link(LinkTarget::Page(9)),
            link(LinkTarget::Anchor("nowhere".into())),
            link(LinkTarget::Address("javascript:alert(1)".into())),
            link(LinkTarget::Address("https://example.org/".into())),
        ]),
        page(vec![anchor]),
    ];
    let text = written(&pages, &Media("", Vec::new()));
    assert_eq!(
        text.matches("/Type/Page/").count() + text.matches("/Type /Page\n").count(),
        2
    );
    assert_eq!(
        text.matches("/Subtype/Link").count() + text.matches("/Subtype /Link").count(),
        3
    );
    for part in [
        "https://example.org/",
        "(First)",
        "(Deeds)",
        "en-GB",
        "(chapter)",
        "20261128030405",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains("javascript"));
}

#[test]
fn a_damaged_picture_costs_only_itself() {
    let mut broken = png(7);
    broken.truncate(40);
    for (bytes, count) in [(png(255), 2), (broken, 0), (b"BM".to_vec(), 0)] {
        let items = vec![
            Item::Picture(picture(None)),
            Item::Picture(picture(Some(square(20.0)))),
            Item::Picture(PictureItem {
                tiled: Some(Tiling::default()),
                ..picture(Some(square(190.0)))
            }),
            filled(Fill::Picture(picture(None))),
        ];
        let text = written(&[page(items)], &Media("image1.png", bytes));
        // The samples, and those of its opacity.
        assert_eq!(text.matches("/Width 1").count(), count);
    }
}

#[test]
fn patterns_are_repeated_by_the_reader() {
    let pattern = filled(Fill::Pattern(PatternFill {
        origin: Point::default(),
        cell: Emu(9525),
        rows: [0xAA; 8],
        colours: [Rgba::BLACK, Rgba::WHITE],
    }));
    let text = written(&[page(vec![pattern])], &Media("", Vec::new()));
    assert!(text.contains("/PatternType 1"));
}

#[test]
fn a_gif_stands_where_its_frame_does() {
    let mut bytes = Vec::new();
    {
        let mut encoder = gif::Encoder::new(&mut bytes, 2, 2, &[255, 0, 0]).unwrap();
        let frame = gif::Frame {
            left: 1,
            top: 1,
            width: 1,
            height: 1,
            buffer: vec![0].into(),
            ..gif::Frame::default()
        };
        encoder.write_frame(&frame).unwrap();
    }
    let text = written(
        &[page(vec![Item::Picture(picture(None))])],
        &Media("image1.png", bytes),
    );
    assert!(text.contains("/Image") && text.contains("/Width 2"));
}

#[test]
fn a_webp_is_decoded() {
    let mut bytes = Vec::new();
    let encoder = image_webp::WebPEncoder::new(&mut bytes);
    encoder
        .encode(&[0; 24], 3, 2, image_webp::ColorType::Rgba8)
        .unwrap();
    let picture = Item::Picture(picture(None));
    let text = written(&[page(vec![picture])], &Media("image1.png", bytes));
    assert_eq!(text.matches("/Width 3").count(), 2);
}

/// A font that is there.
const CALADEA: &[u8] = include_bytes!("../../../fonts/caladea/Caladea-Regular.ttf");

/// A browser that draws every text as four pixels, and one font.
struct Browser(Option<&'static [u8]>);

impl Sources for Browser {
    fn font(&self, font: FontId) -> Option<(Arc<[u8]>, u32)> {
        let bytes = self.0.filter(|_| font == FontId(1))?;
        Some((Arc::from(bytes), 0))
    }

    fn media(&self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn drawn(&self, _: FontId, text: &str, size: u32) -> Option<DrawnText> {
        Some(DrawnText {
            width: 2,
            height: 2,
            left: 1,
            baseline: 1,
            advance: f64::from(size) * text.chars().count() as f64,
            coverage: text.bytes().rev().take(4).chain([0; 4]).take(4).collect(),
        })
    }
}

fn run(text: &str) -> Item {
    Item::Text(TextRun {
        origin: Point::new(Emu::points(10.0), Emu::points(20.0)),
        size: Emu::points(12.0),
        colour: Rgba::opaque(9, 0, 0),
        ..TextRun::fixture(text)
    })
}

#[test]
fn text_without_a_font_is_drawn_by_the_browser_or_told() {
    let items = || vec![run("计划计划计"), run("خطة"), run("  ")];
    let made = printed(&[page(items())], &Browser(None));
    let text = String::from_utf8_lossy(&made.pdf);
    // Two characters, each once, and a word; each with what is seen of it.
    assert_eq!(text.matches("/Width 2").count(), 6);
    let codes = |made: &Printed| -> Vec<&str> { made.warnings.iter().map(|it| it.code).collect() };
    assert_eq!(codes(&made), ["drawn-text"]);
    // A space of a font is laid over each, if there is one.
    assert!(!text.contains("/FontFile2"));
    let covered = printed(&[page(items())], &Browser(Some(CALADEA)));
    assert!(String::from_utf8_lossy(&covered.pdf).contains("/FontFile2"));
    let made = printed(&[page(items())], &Media("", Vec::new()));
    assert_eq!(codes(&made), ["missing-font"]);
    assert!(made.warnings[0].message.contains("5 of the characters"));
}

#[test]
fn units_become_structure_elements() {
    let cell = |item: Item| {
        vec![
            Item::Begin(Tag::Cell(TableCell::spanning(2, 1))),
            item,
            Item::End,
        ]
    };
    let dot = || filled(Fill::Solid(Rgba::BLACK));
    let mut items = vec![
        Item::Begin(Tag::Figure("a dot".into())),
        dot(),
        Item::End,
        Item::Begin(Tag::Artifact),
        Item::Begin(Tag::Paragraph),
        Item::Picture(picture(None)),
        Item::End,
        Item::End,
        Item::Begin(Tag::Table),
        Item::Begin(Tag::Row(true)),
    ];
    items.extend(cell(dot()));
    items.extend([Item::End, Item::End]);
    let text = written(&[page(items)], &Media("image1.png", png(1)));
    for part in ["/S/Figure", "/S/Table", "/S/TH", "/ColSpan 2", "(a dot)"] {
        let spaced = part.replace("/S/", "/S /");
        assert!(
            text.contains(part) || text.contains(&spaced),
            "{part} in {text}"
        );
    }
    assert_eq!(
        text.matches("/S/P\n").count() + text.matches("/S /P\n").count(),
        0
    );
}

#[test]
fn what_cannot_be_drawn_is_left_out() {
    let huge = Emu::MAX;
    let gradient = |area, angle, stops| {
        filled(Fill::Gradient(GradientFill {
            area,
            stops,
            angle,
            focus: [0.5; 2],
        }))
    };
    let group = |matrix, clip| {
        Item::Group(Group {
            transform: Transform {
                matrix,
                offset: Point::new(huge, huge),
            },
            clip,
            opacity: Some(0.5),
            items: vec![filled(Fill::Solid(Rgba::WHITE)), Item::Begin(Tag::Note)],
            ..Group::default()
        })
    };
    let stops = vec![(0.0, Rgba::BLACK), (f64::NAN, Rgba::WHITE)];
    let mut nested = filled(Fill::Solid(Rgba::BLACK));
    for _ in 0..500 {
        nested = Item::Group(Group {
            items: vec![nested],
            ..Group::default()
        });
    }
    let items = vec![
        gradient(square(50.0), Some(2_700_000), stops.clone()),
        gradient(square(50.0), None, stops.clone()),
        gradient(square(0.0), Some(0), stops),
        gradient(square(50.0), None, Vec::new()),
        group([f64::NAN, 0.0, 0.0, 1.0], None),
        group([1e300, 0.0, 0.0, 1e300], None),
        group([0.0; 4], None),
        group([1.0, 0.0, 0.0, 1.0], Some(Path::default())),
        group(
            [1.0, 0.0, 0.0, 1.0],
            Some(Path::rect(Rect::new(-huge, -huge, huge, huge))),
        ),
        nested,
        Item::End,
        Item::Begin(Tag::Paragraph),
    ];
    let mut pages = vec![page(items), Page::default()];
    pages[1].size = Size::new(huge, Emu(-5));
    assert!(written(&pages, &Media("", Vec::new())).starts_with("%PDF-1.7"));
}

#[test]
fn a_picture_is_printed_in_other_colours() {
    let tones = Recolour {
        by_light: true,
        from: [1.0; 3],
        to: [0.0; 3],
    };
    let of = |recolour| {
        let picture = PictureItem {
            recolour,
            ..picture(None)
        };
        let pages = [page(vec![Item::Picture(picture)])];
        written(&pages, &Media("image1.png", png(200)))
    };
    assert_ne!(of(None), of(Some(tones)));
}
