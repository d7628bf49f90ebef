//! Metafiles made of single records.

use super::*;
use crate::layout::display::{Cap, Segment};
use crate::layout::text::MemoryFonts;
use crate::resolve::colour::Rgba;

fn fonts() -> FontBook {
    FontBook::new(Box::new(MemoryFonts::default()))
}

pub(super) fn longs(numbers: &[i32]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

fn shorts(numbers: &[i16]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

/// An enhanced metafile of 100 by 50 device units, each a millimetre.
pub(super) fn enhanced(records: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = longs(&[1, 88, 0, 0, 99, 49, 0, 0, 10_000, 5000]);
    bytes.extend(b" EMF");
    bytes.extend([0; 28]);
    bytes.extend(longs(&[1000, 500, 1000, 500]));
    for (kind, body) in records {
        bytes.extend(kind.to_le_bytes());
        bytes.extend((body.len() as u32 + 8).to_le_bytes());
        bytes.extend(body);
    }
    bytes
}

/// An older metafile of 100 by 50 units, 10 to the inch.
fn older(records: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = vec![0xD7, 0xCD, 0xC6, 0x9A, 0, 0];
    bytes.extend(shorts(&[0, 0, 100, 50, 10, 0, 0, 0]));
    bytes.extend(shorts(&[1, 9, 0x300, 0, 0, 0, 0, 0, 0]));
    for (kind, body) in records {
        bytes.extend((body.len() as u32 / 2 + 3).to_le_bytes());
        bytes.extend(kind.to_le_bytes());
        bytes.extend(body);
    }
    bytes
}

/// What is drawn where a picture of its own size would stand.
pub(super) fn items(bytes: &[u8]) -> Vec<Item> {
    let size = size(bytes).unwrap();
    let mut page = Page {
        items: vec![Item::Picture(PictureItem {
            media: "a.EMF".to_owned(),
            area: Rect::new(Emu(10), Emu(20), size.width * 2, size.height),
            clip: None,
            tiled: None,
            opacity: 1.0,
            recolour: None,
            description: String::new(),
        })],
        ..Page::default()
    };
    play_on(&mut page, &mut fonts(), &|_| Some(bytes.to_vec()));
    match page.items.remove(0) {
        Item::Group(group) => {
            assert!((group.transform.matrix[0] - 2.0).abs() < 1e-9 && group.is_picture);
            assert_eq!(group.transform.offset, Point::new(Emu(10), Emu(20)));
            group.items
        }
        _ => Vec::new(),
    }
}

pub(super) fn path(item: &Item) -> &PathItem {
    match item {
        Item::Path(path) => path,
        other => panic!("{other:?} is no path"),
    }
}

/// A millimetre.
pub(super) const MM: i64 = 36_000;

pub(super) fn at(x: i64, y: i64) -> Point {
    Point::new(Emu(x * MM), Emu(y * MM))
}

#[test]
fn polygons_are_filled_with_the_brush_that_is_selected() {
    let file = enhanced(&[
        (39, longs(&[1, 0, 0x0000_00FF, 0])),
        (37, longs(&[1])),
        (37, longs(&[(0x8000_0008_u32).cast_signed()])),
        (3, longs(&[0, 0, 0, 0, 3, 0, 0, 10, 0, 10, 20])),
    ]);
    assert_eq!(size(&file), Some(Size::new(Emu(100 * MM), Emu(50 * MM))));
    let items = items(&file);
    let drawn = path(&items[0]);
    assert_eq!(drawn.fill, Some(Fill::Solid(Rgba::opaque(255, 0, 0))));
    assert_eq!(drawn.stroke, None, "the pen draws nothing");
    assert_eq!(
        drawn.path.0,
        [
            Segment::Move(at(0, 0)),
            Segment::Line(at(10, 0)),
            Segment::Line(at(10, 20)),
            Segment::Close
        ]
    );
}

#[test]
fn windows_viewports_and_worlds_map_places() {
    let double = [2.0_f32, 0.0, 0.0, 2.0, 0.0, 0.0];
    let world: Vec<u8> = double.iter().flat_map(|part| part.to_le_bytes()).collect();
    let file = enhanced(&[
        (17, longs(&[8])),
        (9, longs(&[1000, -1000])),
        (10, longs(&[0, 1000])),
        (11, longs(&[100, 50])),
        (35, world),
        (27, longs(&[0, 500])),
        (54, longs(&[500, 0])),
    ]);
    let items = items(&file);
    // Twice 500 is the edge of the window, which is turned upside down.
    let line = [Segment::Move(at(0, 0)), Segment::Line(at(100, 50))];
    assert_eq!(path(&items[0]).path.0, line);
}

#[test]
fn paths_are_drawn_when_they_are_asked_for() {
    let file = enhanced(&[
        (59, vec![]),
        (27, longs(&[0, 0])),
        (54, longs(&[10, 0])),
        (54, longs(&[10, 10])),
        (61, vec![]),
        (60, vec![]),
        (62, longs(&[0, 0, 0, 0])),
    ]);
    let items = items(&file);
    assert_eq!(items.len(), 1);
    let drawn = path(&items[0]);
    assert_eq!(drawn.path.0.len(), 4, "what goes on begins nothing");
    assert!(drawn.fill.is_some() && drawn.stroke.is_none());
}

#[test]
fn clips_hold_until_the_context_is_restored() {
    let rectangle = |edge: i32| (43, longs(&[0, 0, edge, edge]));
    let file = enhanced(&[
        (33, vec![]),
        (30, longs(&[5, 5, 10, 10])),
        rectangle(50),
        rectangle(60),
        (34, longs(&[-1])),
        rectangle(70),
    ]);
    let items = items(&file);
    let Item::Group(clipped) = &items[0] else {
        panic!("no clip");
    };
    let clip = Rect::new(Emu(5 * MM), Emu(5 * MM), Emu(5 * MM), Emu(5 * MM));
    assert_eq!(clipped.clip, Some(Path::rect(clip)));
    assert_eq!(clipped.items.len(), 2);
    path(&items[1]);
}

#[test]
fn what_is_taken_out_of_a_clip_is_not_drawn() {
    let rectangle = (43, longs(&[0, 0, 50, 50]));
    let clip_of = |records: &[(u32, Vec<u8>)]| {
        let items = items(&enhanced(
            &[records, std::slice::from_ref(&rectangle)].concat(),
        ));
        match items.into_iter().next() {
            Some(Item::Group(group)) => group.clip.unwrap().0,
            other => panic!("{other:?} is not clipped"),
        }
    };
    let clip = (30, longs(&[0, 0, 20, 20]));
    let hole = (29, longs(&[5, 5, 10, 10]));
    // Above, on both sides and below.
    let around = clip_of(&[clip.clone(), hole.clone()]);
    assert_eq!(around.len(), 4 * 5);
    assert_eq!(
        around[2],
        Segment::Line(Point::new(Emu(20 * MM), Emu(5 * MM)))
    );
    // What is narrowed later has the hole, too; one without end leaves nothing.
    let within = clip_of(&[clip.clone(), hole, (30, longs(&[0, 6, 7, 20]))]);
    assert_eq!(within.len(), 2 * 5);
    let none = clip_of(&[clip, (29, longs(&[-99, -99, 99, 99]))]);
    assert_eq!(none, Path::rect(Rect::default()).0);
    let cut = older(&[
        (0x0415, shorts(&[20, 20, 0, 0])),
        (0x012C, shorts(&[0])),
        (0x041B, shorts(&[50, 50, 0, 0])),
    ]);
    path(&items(&cut)[0]);
}

#[test]
fn a_path_clips_until_there_is_no_region() {
    let rectangle = (43, longs(&[0, 0, 50, 50]));
    let file = enhanced(&[
        (59, vec![]),
        (3, longs(&[0, 0, 0, 0, 3, 0, 0, 10, 0, 10, 20])),
        (60, vec![]),
        (67, longs(&[5])),
        rectangle.clone(),
        (75, longs(&[0, 5])),
        rectangle,
    ]);
    let items = items(&file);
    let Item::Group(clipped) = &items[0] else {
        panic!("no clip");
    };
    assert_eq!(clipped.clip.as_ref().unwrap().0.len(), 4);
    path(&items[1]);
}

#[test]
fn a_mask_makes_its_bitmap_be_seen_through() {
    let blit = |operation: i32, bits: u16, colours: i32, pixels: [u8; 4]| {
        let mut head = longs(&[40, 1, 1]);
        head.extend(shorts(&[1, bits.cast_signed()]));
        head.extend(longs(&[0, 0, 0, 0, colours, 0]));
        if colours > 0 {
            head.extend(longs(&[0, 0x00FF_FFFF]));
        }
        let length = head.len() as i32;
        let mut body = longs(&[0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
        body.extend(longs(&[80, length, 80 + length, 4, 0, operation, 10, 10]));
        body.extend(head);
        body.extend(pixels);
        (81, body)
    };
    const AND: i32 = 0x0088_00C6;
    const PAINT: i32 = 0x00EE_0086;
    let seen = |blits: &[(u32, Vec<u8>)]| {
        let items = items(&enhanced(blits));
        let [Item::Picture(picture)] = items.as_slice() else {
            panic!("{items:?}");
        };
        assert!(picture.media.starts_with(INLINE));
        #[cfg(feature = "pdf")]
        return unpack(&picture.media).map(|(_, pixels)| pixels);
        #[cfg(not(feature = "pdf"))]
        None::<Vec<u8>>
    };
    let check = |blits: &[(u32, Vec<u8>)], pixel: [u8; 4]| {
        let seen = seen(blits);
        assert!(seen.is_none_or(|seen| seen == pixel));
    };
    // A white mask keeps what is there, a black one does not.
    let white = |operation| blit(operation, 1, 2, [0x80, 0, 0, 0]);
    let black = |operation| blit(operation, 1, 2, [0, 0, 0, 0]);
    let colour = |operation| blit(operation, 24, 0, [1, 2, 3, 0]);
    check(&[white(AND), colour(PAINT)], [3, 2, 1, 0]);
    check(&[black(AND), colour(PAINT)], [3, 2, 1, 255]);
    // The other way about: a black mask keeps what is there where the bitmap is white.
    check(&[black(PAINT), white(AND)], [255, 255, 255, 0]);
    check(&[black(PAINT), black(AND)], [0, 0, 0, 255]);
    check(&[white(PAINT), white(AND)], [255, 255, 255, 255]);
    // Alone, a mask makes black or white.
    check(&[black(AND)], [0, 0, 0, 255]);
    check(&[white(AND)], [255, 255, 255, 0]);
    check(&[black(PAINT)], [0, 0, 0, 0]);
}

#[test]
fn older_files_count_their_handles_and_write_numbers_in_reverse() {
    let file = older(&[
        (0x02FA, shorts(&[5, 0, 0, 0, 0])),
        (0x02FC, shorts(&[0, 0x00FF, 0, 0])),
        (0x012D, shorts(&[0])),
        (0x012D, shorts(&[1])),
        (0x041B, shorts(&[20, 30, 10, 0])),
    ]);
    assert_eq!(size(&file), Some(Size::new(Emu(9_144_000), Emu(4_572_000))));
    let items = items(&file);
    let drawn = path(&items[0]);
    assert_eq!(drawn.fill, Some(Fill::Solid(Rgba::opaque(255, 0, 0))));
    assert_eq!(drawn.stroke, None);
    let corner = Point::new(Emu(0), Emu(914_400));
    assert_eq!(drawn.path.0[0], Segment::Move(corner));
}

#[test]
fn older_files_are_as_large_as_the_window_that_they_are_drawn_in() {
    let mut file = vec![];
    file.extend(shorts(&[1, 9, 0x300, 0, 0, 0, 0, 0, 0]));
    let window = |height: i16| (0x020C_u16, shorts(&[height, 100]));
    let rectangle = (0x041B, shorts(&[20, 30, 10, 0]));
    for (kind, body) in [window(-300), window(50), rectangle, window(700)] {
        file.extend((body.len() as u32 / 2 + 3).to_le_bytes());
        file.extend(kind.to_le_bytes());
        file.extend(body);
    }
    let own = size(&file).unwrap();
    assert_eq!(own.width, own.height * 2);
}

#[test]
fn older_files_without_a_window_are_as_large_as_their_bitmaps() {
    let mut file = shorts(&[1, 9, 0x300, 0, 0, 0, 0, 0, 0]);
    // Two pixels of red side by side, drawn four times as wide as high.
    let mut body = longs(&[0x00CC_0020]);
    body.extend(shorts(&[1, 2, 0, 0, 10, 40, 5, 3]));
    body.extend(longs(&[40, 2, 1, 24 << 16 | 1, 0, 8, 0, 0, 0, 0]));
    body.extend([0, 0, 255, 0, 0, 255, 0, 0]);
    file.extend((body.len() as u32 / 2 + 3).to_le_bytes());
    file.extend(0x0B41_u16.to_le_bytes());
    file.extend(body);
    let own = size(&file).unwrap();
    assert_eq!(own.width, own.height * 4);
    let drawn = items(&file);
    assert!(matches!(drawn[..], [Item::Picture(_)]), "{drawn:?}");
}

#[test]
fn areas_are_filled_through_a_pattern() {
    // A brush of two by one pixels, black and white.
    let mut pattern = longs(&[2, 0, 32, 48, 80, 4, 40, 2, 1, 1 << 16 | 1, 0, 4, 0, 0, 0, 0]);
    pattern.extend(longs(&[0, 0x00FF_FFFF, 0x40]));
    let fill = |operation: i32| {
        let mut body = longs(&[0, 0, 0, 0, 10, 10, 20, 20, operation, 0, 0]);
        body.extend([0; 56]);
        (76, body)
    };
    let (inverted, kept) = (fill(0x005A_0049), fill(0x00A0_00C9));
    let colour = (39, longs(&[1, 0, 0x00FF, 0]));
    let [own, other] = [1, 2].map(|handle| (37, longs(&[handle])));
    let begun = [colour, (94, pattern), own.clone(), inverted.clone(), other];
    let half = [&begun[..], &[kept, own, inverted.clone()]].concat();
    let items_of = |records: &[(u32, Vec<u8>)]| items(&enhanced(records));
    let drawn = items_of(&half);
    assert_eq!(
        path(&drawn[0]).fill,
        Some(Fill::Solid(Rgba([255, 0, 0, 128])))
    );
    // Nothing is known of what was there when it is turned over alone.
    assert_eq!(items_of(&begun), []);
}

#[test]
fn text_is_written_in_its_size() {
    let mut font = longs(&[1, -10, 0, 0, 0, 700]);
    font.extend([0; 8]);
    font.extend("Arial".encode_utf16().flat_map(u16::to_le_bytes));
    font.extend([0; 54]);
    let mut words = longs(&[0, 0, 0, 0, 1, 0, 0, 5, 20, 2, 76, 0, 0, 0, 0, 0, 0]);
    words.extend("ab".encode_utf16().flat_map(u16::to_le_bytes));
    let file = enhanced(&[
        (82, font),
        (37, longs(&[1])),
        (22, longs(&[24])),
        (18, longs(&[1])),
        (84, words),
    ]);
    let items = items(&file);
    let Item::Group(written) = &items[0] else {
        panic!("{items:?}");
    };
    assert_eq!(written.transform.offset, at(5, 20));
    let Item::Text(run) = &written.items[0] else {
        panic!("{written:?}");
    };
    assert_eq!(run.text, "ab");
    assert_eq!((run.size, run.origin.y), (Emu(10 * MM), Emu::ZERO));
}

#[test]
fn text_is_as_wide_as_its_distances_if_all_are_known() {
    let width = |distances: &[i32]| {
        let at = if distances.is_empty() { 0 } else { 80 };
        let mut words = longs(&[0, 0, 0, 0, 1, 0, 0, 5, 20, 2, 76, 0, 0, 0, 0, 0, at]);
        words.extend("ab".encode_utf16().flat_map(u16::to_le_bytes));
        words.extend(longs(distances));
        let items = items(&enhanced(&[(18, longs(&[1])), (84, words)]));
        let Item::Group(written) = &items[0] else {
            panic!("{items:?}");
        };
        written.transform.matrix[0]
    };
    assert!(width(&[5, 4]) < width(&[]));
    assert!((width(&[9, 0]) - width(&[])).abs() < 1e-9);
}

#[test]
fn every_cut_off_file_ends() {
    let file = enhanced(&[
        (3, longs(&[0, 0, 0, 0, 3, 0, 0, 10, 0, 10, 20])),
        (8, longs(&[0, 0, 0, 0, 1, i32::MAX, i32::MAX])),
        (34, longs(&[i32::MIN])),
        (84, longs(&[0; 17])),
        (42, longs(&[i32::MIN, i32::MIN, i32::MAX, i32::MAX])),
    ]);
    let old = older(&[(0x0538, shorts(&[-1, -1])), (0x0127, shorts(&[i16::MIN]))]);
    for whole in [file, old] {
        for end in 0..whole.len() {
            let _ = emf::play(&whole[..end], &mut fonts());
            let _ = wmf::play(&whole[..end], &mut fonts());
        }
    }
}

#[test]
fn what_is_no_metafile_stays_a_picture() {
    let picture = Item::Picture(PictureItem {
        media: "a.wmf".to_owned(),
        area: Rect::default(),
        clip: None,
        tiled: None,
        opacity: 1.0,
        recolour: None,
        description: String::new(),
    });
    let mut page = Page {
        items: vec![picture.clone()],
        ..Page::default()
    };
    play_on(&mut page, &mut fonts(), &|_| Some(b"none".to_vec()));
    play_on(&mut page, &mut fonts(), &|_| None);
    assert_eq!(page.items, [picture]);
}

#[test]
fn lines_as_thin_as_can_be_have_dashes_of_pixels() {
    // A dotted pen of no width is made and taken, and a line is drawn.
    let found = items(&enhanced(&[
        (38, longs(&[1, 2, 0, 0, 0])),
        (37, longs(&[1])),
        (27, longs(&[0, 0])),
        (54, longs(&[50, 0])),
    ]));
    let stroke = found.iter().find_map(|item| match item {
        Item::Path(path) => path.stroke.as_ref(),
        _ => None,
    });
    let stroke = stroke.expect("a line");
    assert_eq!(stroke.dashes, [Emu(28_575), Emu(28_575)]);
    assert_eq!(stroke.cap, Cap::Butt);
}
