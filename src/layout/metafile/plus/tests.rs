use crate::layout::display::{Fill, Item, PathItem, Segment};
use crate::layout::metafile::tests::{MM, at, enhanced, items, longs, path};
use crate::layout::units::{Emu, Point};
use crate::resolve::colour::Rgba;

/// A record: its kind, its flags, and what is in it.
type Record = (u16, u16, Vec<u8>);

fn floats(numbers: &[f32]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

/// A metafile of 100 by 50 device units, each a millimetre, that has such records in comments; what is drawn plainly is a
/// rectangle.
fn file(is_dual: bool, records: &[Record]) -> Vec<u8> {
    let header = (0x4001, u16::from(is_dual), longs(&[0, 0, 96, 96]));
    let comment = |records: &[Record]| {
        let mut bytes = b"EMF+".to_vec();
        for (kind, flags, body) in records {
            bytes.extend(kind.to_le_bytes());
            bytes.extend(flags.to_le_bytes());
            bytes.extend((body.len() as u32 + 12).to_le_bytes());
            bytes.extend((body.len() as u32).to_le_bytes());
            bytes.extend(body);
        }
        (70, [longs(&[bytes.len() as i32]), bytes].concat())
    };
    enhanced(&[
        comment(&[header]),
        comment(records),
        (43, longs(&[0, 0, 9, 9])),
    ])
}

fn drawn(records: &[Record]) -> Vec<Item> {
    items(&file(false, records))
}

fn one(records: &[Record]) -> PathItem {
    path(&drawn(records)[0]).clone()
}

/// A rectangle of 10 by 20 units in a colour.
fn rectangle(colour: u32) -> Record {
    let body = [
        longs(&[colour.cast_signed(), 1]),
        floats(&[5.0, 6.0, 10.0, 20.0]),
    ]
    .concat();
    (0x400A, 0x8000, body)
}

/// A pen of a width in a unit, in red.
fn pen(number: u16, unit: i32, width: f32) -> Record {
    let body = [
        longs(&[0, 0, 0, unit]),
        floats(&[width]),
        longs(&[0, 0, 0xFFFF_0000_u32.cast_signed()]),
    ];
    (0x4008, 0x200 | number, body.concat())
}

fn line(number: u16, places: &[f32]) -> Record {
    let body = [longs(&[places.len() as i32 / 2]), floats(places)].concat();
    (0x400D, number, body)
}

#[test]
fn what_is_drawn_plainly_as_well_is_left_to_that() {
    let records = [rectangle(0xFF00_FF00)];
    let plain = items(&file(true, &records));
    assert_eq!(path(&plain[0]).path.0[0], Segment::Move(at(0, 0)));
    let own = items(&file(false, &records));
    let [Item::Path(own)] = &own[..] else {
        panic!("{own:?}");
    };
    assert_eq!(own.fill, Some(Fill::Solid(Rgba::opaque(0, 255, 0))));
    assert_eq!(own.path.0[0], Segment::Move(at(5, 6)));
    assert_eq!(own.path.0[2], Segment::Line(at(15, 26)));
    assert!(own.stroke.is_none());
}

#[test]
fn pens_are_as_wide_as_their_units_and_turn_with_the_world() {
    let width = |records: &[Record]| one(records).stroke.unwrap().width;
    let there = line(1, &[0.0, 0.0, 10.0, 0.0]);
    assert_eq!(width(&[pen(1, 0, 3.0), there.clone()]), Emu(3 * MM));
    let twice = (0x402E, 0, floats(&[2.0, 2.0]));
    assert_eq!(width(&[pen(1, 0, 3.0), twice, there.clone()]), Emu(6 * MM));
    // A point is 4/3 of a pixel, and the page counts in 1/300 inch, of which a pixel has 3.125.
    let page = (0x4030, 5, floats(&[1.0]));
    let records = [pen(1, 3, 3.0), page, there.clone()];
    assert_eq!(width(&records), Emu(4 * MM));
    let turned = (0x402F, 0, floats(&[90.0]));
    let drawn = one(&[pen(1, 2, 1.0), turned, there]);
    assert_eq!(drawn.path.0[1], Segment::Line(at(0, 10)));
}

#[test]
fn objects_may_come_in_parts() {
    let (_, flags, body) = pen(1, 0, 2.0);
    let part = |range: std::ops::Range<usize>| {
        let length = longs(&[body.len() as i32]);
        (0x4008, flags | 0x8000, [&length, &body[range]].concat())
    };
    let last = (0x4008, flags, body[20..].to_vec());
    let records = [
        part(0..8),
        part(8..20),
        last,
        line(1, &[0.0, 0.0, 1.0, 1.0]),
    ];
    assert_eq!(one(&records).stroke.unwrap().width, Emu(2 * MM));
}

#[test]
fn paths_have_kinds_in_runs_and_places_by_distance() {
    // Two lines and a curve; distances of seven and of fifteen bits.
    let places = [
        1, 2, 3, 0, 0, 4, 0x7F, 0, 0, 0x7F, 0x80, 100, 0xFF, 0xF6, 0, 0,
    ];
    let kinds = [0x01, 0x00, 0x02, 0x01, 0x83, 0x03, 0x01, 0x81];
    let body = [&longs(&[0, 7, 0x1800])[..], &places, &kinds].concat();
    let fill = (0x4014, 0x8001, longs(&[0xFF00_0000_u32.cast_signed()]));
    let drawn = one(&[(0x4008, 0x301, body), fill]);
    let [
        Segment::Move(from),
        Segment::Line(to),
        Segment::Line(next),
        Segment::Cubic(a, b, end),
        ..,
    ] = drawn.path.0[..]
    else {
        panic!("{drawn:?}");
    };
    assert_eq!([from, to, next], [at(1, 2), at(4, 2), at(4, 6)]);
    assert_eq!([a, b], [at(3, 6), at(3, 5)]);
    assert_eq!(end, at(103, -5));
}

#[test]
fn states_are_taken_back_with_those_above_them() {
    let save = |number: i32| (0x4025, 0, longs(&[number]));
    let restore = |number: i32| (0x4026, 0, longs(&[number]));
    let shift = || (0x402D, 0, floats(&[10.0, 0.0]));
    let records = [
        save(1),
        shift(),
        save(2),
        shift(),
        restore(1),
        rectangle(0xFF00_0000),
    ];
    assert_eq!(one(&records).path.0[0], Segment::Move(at(5, 6)));
    let boxes = [
        floats(&[20.0, 10.0, 8.0, 8.0, 0.0, 0.0, 4.0, 4.0]),
        longs(&[3]),
    ];
    let records = [(0x4027, 2, boxes.concat()), rectangle(0xFF00_0000)];
    assert_eq!(one(&records).path.0[0], Segment::Move(at(30, 22)));
}

#[test]
fn gradients_run_between_the_ends_that_their_transform_gives() {
    // From the top to the bottom of a square: turned about its corner.
    let body = [
        longs(&[0, 4, 2, 0]),
        floats(&[0.0, 0.0, 10.0, 10.0]),
        longs(&[
            0xFFFF_0000_u32.cast_signed(),
            0xFF00_00FF_u32.cast_signed(),
            0,
            0,
        ]),
        floats(&[0.0, 1.0, 1.0, 0.0, 0.0, 0.0]),
    ];
    let fill = [longs(&[2, 1]), floats(&[0.0, 0.0, 10.0, 10.0])].concat();
    let drawn = one(&[(0x4008, 0x102, body.concat()), (0x400A, 0, fill)]);
    let Some(Fill::Gradient(gradient)) = drawn.fill else {
        panic!("{drawn:?}");
    };
    assert_eq!(gradient.angle, Some(5_400_000));
    assert_eq!(gradient.area.size.height, Emu(10 * MM));
    assert_eq!(gradient.stops[0], (0.0, Rgba::opaque(255, 0, 0)));
}

#[test]
fn parts_of_ellipses_are_those_between_two_rays() {
    let pie = |angles: [f32; 2]| {
        let body = [
            longs(&[-1]),
            floats(&angles),
            floats(&[0.0, 0.0, 40.0, 20.0]),
        ];
        one(&[(0x4010, 0x8000, body.concat())]).path.0
    };
    let [
        Segment::Move(from),
        Segment::Cubic(.., to),
        Segment::Line(centre),
        Segment::Close,
    ] = pie([90.0, 90.0])[..]
    else {
        panic!("{:?}", pie([90.0, 90.0]));
    };
    assert_eq!([from, to, centre], [at(20, 20), at(0, 10), at(20, 10)]);
    assert_eq!(pie([0.0, 360.0]).len(), 1 + 4 + 2);
}

#[test]
fn texts_stand_in_their_boxes() {
    let name: Vec<u8> = "Arial".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let font = [longs(&[0]), floats(&[10.0]), longs(&[2, 0, 0, 5]), name].concat();
    let format = |across: i32, down: i32| {
        let body = [longs(&[0, 0, 0, across, down, 0, 0, 0, 0]), floats(&[0.0])];
        (0x4008, 0x703, body.concat())
    };
    let text: Vec<u8> = "a\r\nb".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let write = [longs(&[-1, 3, 4]), floats(&[10.0, 10.0, 60.0, 60.0]), text].concat();
    let lines = |across: i32, down: i32| {
        let font = (0x4008, 0x601, font.clone());
        let records = [font, format(across, down), (0x401C, 0x8001, write.clone())];
        let places = drawn(&records).into_iter().map(|item| match item {
            Item::Group(group) => group.transform.offset,
            other => panic!("{other:?}"),
        });
        <[Point; 2]>::try_from(places.collect::<Vec<_>>()).unwrap()
    };
    let [first, second] = lines(0, 0);
    assert_eq!(first, at(10, 10));
    assert!(second.x == first.x && second.y > first.y);
    let [middle, _] = lines(1, 1);
    assert!(
        middle.x > at(35, 0).x && middle.x < at(40, 0).x,
        "{middle:?}"
    );
    assert!(
        middle.y > at(0, 20).y && middle.y < at(0, 40).y,
        "{middle:?}"
    );
    let [end, last] = lines(2, 2);
    assert!(
        end.x > at(60, 0).x && last.y > at(0, 50).y,
        "{end:?} {last:?}"
    );
}

#[test]
fn pictures_stand_in_parallelograms() {
    // Two pixels beside each other, of which the right one is drawn.
    let rows = [
        longs(&[0, 1, 2, 1, 8, 0x0026_200A, 0]),
        vec![1, 2, 3, 255, 4, 5, 6, 255],
    ];
    let image = (0x4008, 0x504, rows.concat());
    let corners = [10.0, 10.0, 10.0, 30.0, 0.0, 10.0];
    let draw = [
        longs(&[0, 2]),
        floats(&[1.0, 0.0, 1.0, 1.0]),
        longs(&[3]),
        floats(&corners),
    ];
    let items = drawn(&[image, (0x401B, 4, draw.concat())]);
    let [Item::Group(group)] = &items[..] else {
        panic!("{items:?}");
    };
    let [Item::Picture(picture)] = &group.items[..] else {
        panic!("{group:?}");
    };
    assert!(picture.media.starts_with("data:image/bmp;base64,"));
    let seen = picture.clip.unwrap();
    let place = |x: Emu, y: Emu| {
        let [a, b, c, d] = group.transform.matrix;
        let (x, y) = (x.0 as f64, y.0 as f64);
        let shift = group.transform.offset;
        [
            shift.x.0 + (a * x + c * y) as i64,
            shift.y.0 + (b * x + d * y) as i64,
        ]
    };
    let near = |[x, y]: [i64; 2], to: Point| (x - to.x.0).abs() < 9 && (y - to.y.0).abs() < 9;
    assert!(near(place(seen.left(), seen.top()), at(10, 10)));
    assert!(near(place(seen.right(), seen.top()), at(10, 30)));
    assert!(near(place(seen.left(), seen.bottom()), at(0, 10)));
}

#[test]
fn clips_replace_or_narrow_one_another() {
    let clip = |mode: u16, edges: [f32; 4]| (0x4032, mode << 8, floats(&edges));
    let seen = |clips: &[Record]| {
        let records = [clips, &[rectangle(0xFF00_0000)]].concat();
        match &drawn(&records)[0] {
            Item::Group(group) => group.clip.clone().unwrap().0[0],
            Item::Path(_) => Segment::Close,
            other => panic!("{other:?}"),
        }
    };
    let (one, other) = ([1.0, 1.0, 9.0, 9.0], [4.0, 4.0, 20.0, 20.0]);
    assert_eq!(
        seen(&[clip(0, one), clip(1, other)]),
        Segment::Move(at(4, 4))
    );
    assert_eq!(
        seen(&[clip(0, other), clip(0, one)]),
        Segment::Move(at(1, 1))
    );
    assert_eq!(seen(&[clip(0, one), (0x4031, 0, vec![])]), Segment::Close);
}

#[test]
fn files_that_are_cut_off_or_lie_end() {
    let records = [
        pen(1, 0, f32::INFINITY),
        (
            0x4018,
            1,
            [
                floats(&[0.5]),
                longs(&[0, 1, 3]),
                floats(&[0.0, 0.0, 9.0, 9.0, 9.0, f32::MAX]),
            ]
            .concat(),
        ),
        (0x4017, 1, [floats(&[0.5]), longs(&[0])].concat()),
        (0x400D, 1, longs(&[i32::MAX])),
        (
            0x4008,
            0x504,
            longs(&[0, 1, i32::MAX, i32::MAX, 0, 0x0003_0803, 0, 0, i32::MAX]),
        ),
        (0x4008, 0x405, longs(&[0, 9, 1, 1, 2, 3, 4, 5, 1, 1, 1])),
        (0x402A, 0, floats(&[f32::NAN, 1e38, 1e38, 1e38, 1e38, 1e38])),
        rectangle(0x8000_0000),
    ];
    let whole = file(false, &records);
    for end in 88..=whole.len() {
        items(&whole[..end]);
    }
}
