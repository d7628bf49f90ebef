//! SVG files of single shapes.

use super::*;
use crate::layout::display::PictureItem;

/// What an SVG of ten by ten pixels draws.
fn drawn(content: &str) -> Vec<Item> {
    let xml =
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{content}</svg>"#);
    play(&xml).expect("it has a size").1
}

/// The corners of a path, in pixels.
fn corners(item: &Item) -> Vec<[i64; 2]> {
    let Item::Path(path) = item else {
        panic!("{item:?} is no path");
    };
    let ends = path.path.0.iter().filter_map(Segment::end);
    ends.map(|end| [end.x.0 / 9525, end.y.0 / 9525]).collect()
}

#[test]
fn shapes_stand_where_they_say_in_their_colours() {
    let items = drawn(
        r##"<style>.a{fill:#00F}</style><g transform="translate(1 2) scale(2)" stroke="red" stroke-width="2">
        <rect class="a" x="1" y="1" width="2" height="1"/></g><path d="M0 0h1v1z" fill="none"/><text>no</text>"##,
    );
    assert_eq!(items.len(), 1);
    assert_eq!(corners(&items[0]), [[3, 4], [7, 4], [7, 6], [3, 6]]);
    let Item::Path(path) = &items[0] else {
        panic!()
    };
    assert_eq!(path.fill, Some(Fill::Solid(Rgba::opaque(0, 0, 255))));
    let stroke = path.stroke.as_ref().unwrap();
    assert_eq!(
        (stroke.colour, stroke.width),
        (Rgba::opaque(255, 0, 0), Emu(4 * 9525))
    );
}

#[test]
fn what_is_seen_through_or_clipped_is_so_together() {
    let items = drawn(
        r##"<clipPath id="c"><rect width="5" height="5"/></clipPath>
        <g opacity="0.5" clip-path="url(#c)"><circle r="3"/><circle r="4"/></g><g display="none"><circle r="9"/></g>"##,
    );
    let [Item::Group(group)] = items.as_slice() else {
        panic!("{items:?} is no single group");
    };
    assert_eq!((group.items.len(), group.opacity), (2, Some(0.5)));
    let clip = group.clip.clone().map(|path| {
        Rect::around(&mut path.0.iter().filter_map(Segment::end))
            .unwrap()
            .right()
    });
    assert_eq!(clip, Some(Emu(5 * 9525)));
}

#[test]
fn what_is_used_is_drawn_at_each_place_but_not_without_end() {
    let items = drawn(
        r##"<defs><path id="p" d="M0 0h1v1z"/></defs><use href="#p" x="2"/><use href="#p" y="3"/>"##,
    );
    assert_eq!(
        items
            .iter()
            .map(|item| corners(item)[0])
            .collect::<Vec<_>>(),
        [[2, 0], [0, 3]]
    );
    let endless = r##"<g id="g"><use href="#g"/><use href="#g"/><circle r="1"/></g>"##;
    assert!(drawn(endless).len() <= MOST_READ / PER_ELEMENT);
}

#[test]
fn holes_are_holes_by_either_rule() {
    let square = "M0 0h9v9h-9zM3 3h3v3h-3z";
    let turns = |rule: &str| {
        let items = drawn(&format!(r#"<path fill-rule="{rule}" d="{square}"/>"#));
        let Item::Path(path) = &items[0] else {
            panic!()
        };
        let second = path
            .path
            .0
            .iter()
            .rposition(|part| matches!(part, Segment::Move(_)));
        let (outer, inner) = path.path.0.split_at(second.unwrap());
        [outer, inner].map(|part| Path(part.to_vec()).turn() > 0.0)
    };
    assert_eq!(turns("nonzero"), [true, true]);
    assert_eq!(turns("evenodd"), [true, false]);
}

#[test]
fn gradients_run_over_their_shape() {
    let items = drawn(
        r##"<linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="100%" style="stop-color:blue"/></linearGradient>
        <linearGradient id="b" href="#a" x2="0" y2="1"/><rect width="2" height="4" fill="url(#b)"/>"##,
    );
    let Item::Path(PathItem {
        fill: Some(Fill::Gradient(gradient)),
        ..
    }) = &items[0]
    else {
        panic!("{items:?} has no gradient");
    };
    assert_eq!(gradient.angle, Some(5_400_000));
    assert_eq!(
        gradient.stops,
        [
            (0.0, Rgba::opaque(255, 0, 0)),
            (1.0, Rgba::opaque(0, 0, 255))
        ]
    );
    assert_eq!(gradient.area.size, Size::new(Emu(2 * 9525), Emu(4 * 9525)));
}

#[test]
fn a_picture_is_drawn_in_its_area_and_a_damaged_one_stays() {
    let page = |xml: &'static str| {
        let mut page = Page {
            items: vec![Item::Picture(PictureItem {
                media: "a.svg".to_owned(),
                area: Rect::new(Emu(7), Emu(8), Emu(95_250), Emu(190_500)),
                clip: None,
                tiled: None,
                opacity: 1.0,
                recolour: None,
                description: String::new(),
            })],
            ..Page::default()
        };
        play_on(&mut page, &|_| Some(xml.into()));
        page.items.swap_remove(0)
    };
    let shown = page(r#"<?xml version="1.0"?><svg viewBox="0 0 10 10"><circle r="3"/></svg>"#);
    let Item::Group(group) = shown else { panic!() };
    assert!((group.transform.matrix[3] - 2.0).abs() < 1e-9);
    assert_eq!(group.transform.offset, Point::new(Emu(7), Emu(8)));
    assert!(matches!(
        page("<svg viewBox='0 0 1'><circle/>"),
        Item::Picture(_)
    ));
    assert!(matches!(page("no picture"), Item::Picture(_)));
}

#[test]
fn pictures_in_the_file_stand_in_their_room() {
    // A GIF of two by one pixels.
    let gif =
        "data:image/gif;base64,R0lGODlhAgABAIAAAP8AAAAA/yH5BAAAAAAALAAAAAACAAEAAAIC\n TAoAOw==";
    let drawn = |attributes: &str| {
        let xml = format!(
            r##"<svg viewBox="0 0 10 10"><g transform="scale(2)"><image x="1" {attributes}/></g></svg>"##
        );
        play(&xml).unwrap().1
    };
    let placed = |attributes: &str| {
        let items = drawn(&format!(
            r#"href="{gif}" width="4" height="4" {attributes}"#
        ));
        let [Item::Group(group)] = &items[..] else {
            panic!("{items:?}");
        };
        let [Item::Picture(picture)] = &group.items[..] else {
            panic!("{group:?}");
        };
        assert_eq!(picture.area.size, Size::new(Emu(2 * 9525), Emu(9525)));
        (group.transform.matrix, group.transform.offset)
    };
    let at = |x: i64, y: i64| Point::new(Emu(x * 9525), Emu(y * 9525));
    assert_eq!(placed(""), ([4.0, 0.0, 0.0, 4.0], at(2, 2)));
    let stretched = r#"preserveAspectRatio="none""#;
    assert_eq!(placed(stretched), ([4.0, 0.0, 0.0, 8.0], at(2, 0)));
    // What is elsewhere, or damaged, is left out.
    for other in ["a.png", "data:image/png;base64,AAAA", "data:image/gif,GIF"] {
        assert_eq!(drawn(&format!(r#"href="{other}""#)), []);
    }
}

#[test]
fn what_is_cut_off_or_out_of_all_bounds_is_survived() {
    let sample = r##"<svg viewBox="0 0 10 10"><style>.a{fill:#00F;stroke-dasharray:1e999 -1}</style><linearGradient id="a" href="#a"/>
        <g transform="rotate(1e308) scale(1e300) matrix(1)" clip-path="url(#c)"><path class="a" fill-rule="evenodd"
        d="M1e308 1e308h1e308v-1z M0 0A1e-300 1e300 1e9 11 9 9q1 1T2 2s3 3 z z"/></g><clipPath id="c"><use href="#c"/><rect width="1e400"
        height="9" rx="1e308"/></clipPath><polygon points="1 2 3" fill="url(#a)" stroke="url(#é)"/><circle r="-1" stroke="rgb(1,é)"/></svg>"##;
    for end in 0..=sample.len() {
        if let Some(part) = sample.get(..end) {
            play(part);
        }
    }
    let deep = format!("<svg width='1' height='1'>{}", "<g>".repeat(60_000));
    assert!(play(&deep).is_some_and(|(_, items)| items.is_empty()));
}
