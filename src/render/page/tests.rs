//! Pages as nodes.

use super::*;
use crate::layout::display::{
    Fill, Path, PathItem, PatternFill, PictureItem, Script, TextMarks, TextOutline, TextShadow,
};
use crate::layout::units::{Size, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::recolour::Recolour;

fn run(text: &str, x: f64, y: f64) -> Item {
    Item::Text(TextRun {
        origin: Point::new(Emu::points(x), Emu::points(y)),
        font: FontId(3),
        ..TextRun::fixture(text)
    })
}

fn area(x: f64, y: f64, width: f64, height: f64) -> Rect {
    let [x, y, width, height] = [x, y, width, height].map(Emu::points);
    Rect::new(x, y, width, height)
}

fn filled(rect: Rect) -> Item {
    Item::Path(PathItem {
        path: Path::rect(rect),
        fill: Some(Fill::Solid(Rgba::WHITE)),
        stroke: None,
    })
}

fn page(items: Vec<Item>) -> Node {
    PageRenderer::default().page(&Page {
        size: Size::new(Emu::points(100.0), Emu::points(100.0)),
        label: String::new(),
        items,
    })
}

fn purposes(node: &Node) -> Vec<&str> {
    node.children
        .iter()
        .filter_map(|child| match child {
            Child::Node(node) => Some(node.attribute(Attr::Purpose).unwrap_or(node.kind.name())),
            Child::Text(_) => None,
        })
        .collect()
}

#[test]
fn text_stands_so_that_its_baseline_is_where_the_layout_has_it() {
    let page = page(vec![run("word ", 20.0, 30.0)]);
    let Some(Child::Node(span)) = page.children.first() else {
        panic!("no text");
    };
    assert_eq!(span.attribute(Attr::Left), Some("20"));
    assert_eq!(span.attribute(Attr::Top), Some("22"));
    assert_eq!(span.attribute(Attr::Extent), Some("40"));
    assert_eq!(span.text(), "word ");
}

#[test]
fn what_covers_text_gets_a_layer_above_it_and_nothing_else_does() {
    let page = page(vec![
        filled(area(0.0, 0.0, 90.0, 90.0)),
        run("a", 20.0, 30.0),
        filled(area(20.0, 31.0, 40.0, 0.5)),
        filled(area(60.0, 60.0, 10.0, 10.0)),
        run("b", 60.0, 80.0),
        filled(area(20.0, 20.0, 20.0, 20.0)),
    ]);
    assert_eq!(purposes(&page), ["layer", "run", "run", "layer"]);
}

#[test]
fn units_enclose_their_text_and_lost_ends_do_no_harm() {
    let page = page(vec![
        Item::Begin(Tag::Heading(2)),
        run("a", 0.0, 10.0),
        Item::End,
        Item::End,
        Item::Begin(Tag::Table),
        Item::Begin(Tag::Row(false)),
        run("b", 0.0, 20.0),
    ]);
    assert_eq!(purposes(&page), ["h2", "div"]);
    assert_eq!(page.text(), "ab");
}

#[test]
fn groups_are_moved_and_what_follows_is_above_them() {
    let group = Group {
        transform: Transform {
            matrix: [0.0, 1.0, -1.0, 0.0],
            offset: Point::new(Emu(9525), Emu(19050)),
        },
        items: vec![run("a", 0.0, 10.0)],
        ..Group::default()
    };
    let page = page(vec![Item::Group(group), filled(area(0.0, 0.0, 9.0, 9.0))]);
    assert_eq!(purposes(&page), ["group", "layer"]);
    let Some(Child::Node(group)) = page.children.first() else {
        panic!("no group");
    };
    assert_eq!(group.attribute(Attr::Turn), Some("matrix(0,1,-1,0,1,2)"));
}

#[test]
fn links_are_checked_and_pictures_are_clipped() {
    let link = |target| {
        Item::Link(LinkArea {
            area: area(0.0, 0.0, 9.0, 9.0),
            target,
            tip: String::new(),
        })
    };
    let picture = PictureItem {
        media: "image1.png".to_owned(),
        area: area(-5.0, 0.0, 20.0, 10.0),
        clip: Some(area(0.0, 0.0, 10.0, 10.0)),
        tiled: None,
        opacity: 1.0,
        recolour: None,
        description: String::new(),
    };
    let page = page(vec![
        link(LinkTarget::Address("javascript:alert(1)".to_owned())),
        link(LinkTarget::Page(4)),
        Item::Picture(picture),
    ]);
    assert_eq!(purposes(&page), ["area", "layer"]);
    let Some(Child::Node(link)) = page.children.first() else {
        panic!("no link");
    };
    assert_eq!(link.attribute(Attr::Target), Some("q-page-5"));
}

#[test]
fn the_text_of_a_page_is_that_of_its_nodes_with_line_ends() {
    let page = page(vec![
        Item::Begin(Tag::Heading(1)),
        run("a", 0.0, 10.0),
        run("b", 60.0, 10.0),
        Item::End,
        Item::Begin(Tag::Paragraph),
        run("c ", 0.0, 20.0),
        run("d", 0.0, 30.0),
        Item::End,
    ]);
    assert_eq!(plain_text(&page), "a\tb\nc d\n");
    assert_eq!(plain_text(&page).replace('\n', ""), page.text());
}

#[test]
fn a_blank_that_hangs_over_the_end_of_its_line_is_not_fitted() {
    let glyph = |text: std::ops::Range<u32>, advance: f64| Glyph {
        id: 1,
        advance: Emu::points(advance),
        offset: Point::default(),
        stretch: 100,
        text,
    };
    let Item::Text(mut word) = run("a ", 0.0, 10.0) else {
        panic!("no run");
    };
    word.glyphs = vec![glyph(0..1, 30.0), glyph(1..2, 10.0)];
    word.stretch = 200;
    assert_eq!(extent(&word), Emu::points(15.0));
}

#[test]
fn letters_of_a_stand_in_are_fitted_apart_from_their_blanks() {
    let glyph = |place: u32, stretch: u16| Glyph {
        id: 1,
        advance: Emu::points(10.0),
        offset: Point::default(),
        stretch,
        text: place..place + 1,
    };
    let letters = |text: &str, stretch: u16| {
        let glyphs = (0..text.len() as u32).map(|place| glyph(place, stretch));
        let glyphs = glyphs.collect();
        letters_extent(&TextRun {
            glyphs,
            ..TextRun::fixture(text)
        })
    };
    assert_eq!(letters("a bc d", 120), Some(Emu::points(40.0)));
    assert_eq!(letters("abcd", 120), None);
    assert_eq!(letters("a bc d", 100), None);
}

#[test]
fn headings_and_anchors_are_found_where_they_stand() {
    let anchor = |name: &str, y: f64| {
        Item::Anchor(Anchor {
            name: name.to_owned(),
            at: Point::new(Emu::ZERO, Emu::points(y)),
            heading: None,
        })
    };
    let group = Group {
        transform: Transform {
            matrix: [1.0, 0.0, 0.0, 1.0],
            offset: Point::new(Emu::ZERO, Emu::points(50.0)),
        },
        items: vec![anchor("inside", 5.0)],
        ..Group::default()
    };
    let items = [
        Item::Begin(Tag::Heading(2)),
        run("Some ", 0.0, 18.0),
        run("words", 0.0, 28.0),
        Item::End,
        Item::Begin(Tag::Heading(1)),
        Item::End,
        Item::Anchor(Anchor {
            name: "both".to_owned(),
            at: Point::new(Emu::ZERO, Emu::points(30.0)),
            heading: Some((3, "More".to_owned())),
        }),
        Item::Begin(Tag::Heading(3)),
        run("More", 0.0, 40.0),
        Item::End,
        Item::Group(group),
    ];
    let heading = Landmark {
        name: String::new(),
        level: 2,
        text: "Some words".to_owned(),
        top: Emu::points(10.0),
    };
    let place = Landmark {
        name: "inside".to_owned(),
        level: 0,
        text: String::new(),
        top: Emu::points(55.0),
    };
    let both = Landmark {
        name: "both".to_owned(),
        level: 3,
        text: "More".to_owned(),
        top: Emu::points(30.0),
    };
    assert_eq!(landmark::landmarks(&items), [heading, both, place]);
}

#[test]
fn films_are_buttons() {
    let area = LinkArea {
        area: area(1.0, 2.0, 30.0, 40.0),
        target: LinkTarget::Film("image1.mp4".into()),
        tip: "Tides".into(),
    };
    let page = page(vec![Item::Link(area)]);
    let Some(Child::Node(film)) = page.children.first() else {
        panic!("no film")
    };
    assert_eq!(film.attribute(Attr::Film), Some("image1.mp4"));
    assert_eq!(film.attribute(Attr::Role), Some("button"));
    assert_eq!(film.attribute(Attr::Label), Some("Tides"));
    assert_eq!(film.attribute(Attr::Left), Some("1"));
}

#[test]
fn what_stands_around_text_is_told_to_those_who_copy_it() {
    let Item::Text(plain) = run("A", 0.0, 10.0) else {
        panic!("no run")
    };
    let told = |marks| {
        let run = TextRun {
            marks,
            ..plain.clone()
        };
        let page = page(vec![Item::Text(run)]);
        let Some(Child::Node(span)) = page.children.first() else {
            panic!("no text")
        };
        span.style.get(Prop::Copied).cloned()
    };
    assert_eq!(told(TextMarks::default()), None);
    let marks = TextMarks {
        is_underlined: true,
        is_struck: true,
        ground: Some(Rgba::opaque(255, 255, 0)),
        script: Some(Script {
            is_raised: true,
            size: Emu::points(12.0),
        }),
        joins: (false, false),
    };
    let declared = "{text-decoration: underline line-through; background-color: rgb(255, 255, 0); \
                    vertical-align: super; font-size: 12pt}";
    assert_eq!(told(marks), Some(Value::from(declared)));
}

#[test]
fn letters_that_are_joined_over_the_ends_of_runs_stand_beside_a_joiner() {
    let Item::Text(mut run) = run("A", 0.0, 10.0) else {
        panic!("no run")
    };
    run.marks.joins = (false, true);
    let page = page(vec![Item::Text(run)]);
    let Some(Child::Node(span)) = page.children.first() else {
        panic!("no text")
    };
    assert_eq!(span.style.get(Prop::Before), None);
    assert_eq!(
        span.style.get(Prop::After),
        Some(&Value::from("\"\u{200D}\""))
    );
    assert_eq!(super::plain_text(&page), "A\n");
}

#[test]
fn outlined_letters_have_a_stroke_and_those_before_a_shadow_have_one() {
    let Item::Text(run) = run("A", 0.0, 10.0) else {
        panic!("no run")
    };
    let outlined = TextRun {
        outline: Some(TextOutline {
            colour: Rgba::opaque(1, 2, 3),
            width: Emu::points(1.0),
        }),
        shadow: Some(TextShadow {
            colour: Rgba([0, 0, 0, 51]),
            offset: Point::new(Emu::points(2.0), Emu::points(3.0)),
            blur: Emu::points(4.0),
        }),
        ..run
    };
    let page = page(vec![Item::Text(outlined)]);
    let Some(Child::Node(span)) = page.children.first() else {
        panic!("no text")
    };
    let colour = Value::Colour([1, 2, 3, 255]);
    assert_eq!(span.style.get(Prop::TextStroke), Some(&colour));
    let width = Value::Length(12_700);
    assert_eq!(span.style.get(Prop::TextStrokeWidth), Some(&width));
    let shadow = Value::from("2pt 3pt 4pt rgb(0 0 0 / 0.200)");
    assert_eq!(span.style.get(Prop::TextShadow), Some(&shadow));
}

#[test]
fn groups_are_cut_by_a_path_in_pixels() {
    let group = Group {
        clip: Some(Path::rect(area(3.0, 0.0, 6.0, 9.0))),
        ..Group::default()
    };
    let made = format!("{:?}", page(vec![Item::Group(group)]));
    assert!(made.contains("path('M4 0L12 0L12 12L4 12Z')"), "{made}");
}

#[test]
fn pictures_in_other_colours_have_a_filter() {
    let picture = PictureItem {
        media: "image1.png".to_owned(),
        area: area(0.0, 0.0, 20.0, 10.0),
        clip: None,
        tiled: None,
        opacity: 1.0,
        recolour: Some(Recolour {
            by_light: false,
            from: [0.0, 0.0, 0.5],
            to: [1.0; 3],
        }),
        description: String::new(),
    };
    let made = format!("{:?}", page(vec![Item::Picture(picture)]));
    assert!(
        made.contains("1 0 0 0 0 0 1 0 0 0 0 0 0.5 0 0.5 0 0 0 1 0"),
        "{made}"
    );
    assert!(made.contains("ColourMatrix"), "{made}");
}

#[test]
fn patterns_are_squares_that_the_browser_repeats() {
    let pattern = Item::Path(PathItem {
        path: Path::rect(area(0.0, 0.0, 50.0, 50.0)),
        fill: Some(Fill::Pattern(PatternFill {
            origin: Point::new(Emu::points(1.0), Emu::ZERO),
            cell: Emu::points(1.0),
            rows: [0b0110_0000, 0, 0, 0, 0, 0, 0, 0],
            colours: [Rgba::BLACK, Rgba::WHITE],
        })),
        stroke: None,
    });
    fn find(node: &Node) -> Option<&Node> {
        if node.kind == Kind::Pattern {
            return Some(node);
        }
        node.children.iter().find_map(|child| match child {
            Child::Node(node) => find(node),
            Child::Text(_) => None,
        })
    }
    let page = page(vec![pattern]);
    let found = find(&page).unwrap();
    assert_eq!(found.attribute(Attr::X), Some("100"));
    assert_eq!(found.attribute(Attr::Width), Some("800"));
    let Some(Child::Node(front)) = found.children.last() else {
        panic!("no cells");
    };
    assert_eq!(
        front.attribute(Attr::PathData),
        Some("M100 0h200v100h-200z")
    );
}

#[test]
fn hyphens_at_the_ends_of_lines_are_seen_but_not_said() {
    let hyphen = Item::Text(TextRun {
        is_hyphen: true,
        ..TextRun::fixture("-")
    });
    let page = page(vec![
        run("unbe", 10.0, 10.0),
        hyphen,
        run("lievable", 10.0, 22.0),
    ]);
    assert_eq!(purposes(&page), ["run", "hyphen", "run"]);
    assert_eq!(page.text(), "unbe-lievable");
    assert_eq!(plain_text(&page), "unbe\u{AD}lievable\n");
}

#[test]
fn what_is_drawn_over_a_figure_stands_above_it() {
    let figure = |at: f64| {
        [
            Item::Begin(Tag::Figure("a hill".to_owned())),
            filled(area(at, 10.0, 50.0, 50.0)),
            Item::End,
        ]
    };
    let shown = |over: Rect| {
        let mut items = vec![filled(area(0.0, 0.0, 90.0, 90.0)), run("a", 70.0, 80.0)];
        items.extend(figure(10.0));
        items.push(filled(over));
        purposes(&page(items)).join(" ")
    };
    let above = "layer run div layer";
    assert_eq!(shown(area(20.0, 20.0, 10.0, 10.0)), above);
    // Even a line.
    assert_eq!(shown(area(20.0, 20.0, 10.0, 0.5)), above);
    // Text before the figure is covered, too.
    assert_eq!(shown(area(70.0, 70.0, 40.0, 20.0)), above);
    assert_eq!(shown(area(62.0, 20.0, 5.0, 5.0)), "layer run div");
}
