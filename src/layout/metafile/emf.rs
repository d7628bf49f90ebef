//! Records of enhanced metafiles ([MS-EMF]). What is not drawn here (regions, gradients, OpenGL) is passed over; EMF+ is, where
//! the same is drawn in plain records as well.

use super::bitmap::Bitmap;
use super::bytes::Bytes;
use super::context::{Brush, Font, NO_LINE, Object, Pen, colour};
use super::player::{Blit, Player};
use super::plus::Plus;
use super::shapes::Closing;
use super::text::{Words, western};
use crate::layout::display::Item;
use crate::layout::text::FontBook;
use crate::layout::units::{Affine, Emu, Size};

/// Records at most.
const MOST_RECORDS: usize = 1_000_000;
/// EMU in a hundredth of a millimetre.
const HUNDREDTH: f64 = 360.0;
/// Largest picture: longer than any page.
const LARGEST: f64 = 100_000_000.0;
/// Where stock objects begin among the handles.
const STOCK: u32 = 0x8000_0000;

/// What the header says.
struct Header {
    /// Left, top, right, bottom in hundredths of a millimetre.
    frame: [f64; 4],
    /// Device units in a millimetre.
    per_millimetre: [f64; 2],
}

impl Header {
    fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.get(40..44)? != b" EMF" {
            return None;
        }
        let bounds = Bytes::at(bytes, 8)?.long_rect()?;
        let mut frame = Bytes::at(bytes, 24)?.long_rect()?;
        let mut device = Bytes::at(bytes, 72)?;
        let (pixels, millimetres) = (device.long_pair()?, device.long_pair()?);
        let per_millimetre = [0, 1].map(|axis| {
            let share = pixels[axis] / millimetres[axis];
            // 96 to the inch.
            if share.is_finite() && share > 0.0 {
                share
            } else {
                3.78
            }
        });
        let has_extent = |edges: [f64; 4]| edges[2] > edges[0] && edges[3] > edges[1];
        if !has_extent(frame) {
            let [left, top, right, bottom] = bounds;
            let [x, y] = per_millimetre.map(|units| 100.0 / units);
            frame = [left * x, top * y, (right + 1.0) * x, (bottom + 1.0) * y];
        }
        let fits = frame.iter().all(|edge| edge.abs() * HUNDREDTH <= LARGEST);
        (has_extent(frame) && fits).then_some(Self {
            frame,
            per_millimetre,
        })
    }

    fn size(&self) -> Size {
        let [left, top, right, bottom] = self.frame;
        let side = |length: f64| Emu((length * HUNDREDTH).round() as i64);
        Size::new(side(right - left), side(bottom - top))
    }
}

/// Its own size.
pub(super) fn size(bytes: &[u8]) -> Option<Size> {
    Header::read(bytes).map(|header| header.size())
}

/// Plays all records.
pub(super) fn play(bytes: &[u8], fonts: &mut FontBook) -> Option<(Size, Vec<Item>)> {
    let header = Header::read(bytes)?;
    let [x, y] = header.per_millimetre.map(|units| 100.0 * HUNDREDTH / units);
    let [left, top, ..] = header.frame;
    let output = Affine([x, 0.0, 0.0, y, -left * HUNDREDTH, -top * HUNDREDTH]);
    let mut player = Player::new(fonts, output, header.per_millimetre);
    let mut plus = None;
    let mut at = 0_usize;
    for _ in 0..MOST_RECORDS {
        let Some(mut head) = Bytes::at(bytes, at) else {
            break;
        };
        let (Some(kind), Some(length)) = (head.u32(), head.u32()) else {
            break;
        };
        let Some(end) = at.checked_add(length as usize).filter(|_| length >= 8) else {
            break;
        };
        let Some(record) = bytes.get(at..end) else {
            break;
        };
        if kind == 14 || player.is_full() {
            break;
        }
        if kind == 70 {
            if plus.is_none() {
                plus = Plus::begun(record);
            }
            if let Some(plus) = &mut plus {
                plus.play(record, &mut player);
            }
        } else if plus.as_ref().is_none_or(|plus| plus.gives_way) {
            // What a record lacks costs that record only.
            let _ = one(&mut player, kind, record);
        }
        at = end;
    }
    Some((header.size(), player.finish()))
}

/// Plays one record; `None` if it is cut off.
fn one(player: &mut Player<'_>, kind: u32, record: &[u8]) -> Option<()> {
    let mut body = Bytes::at(record, 8)?;
    match kind {
        2..=8 | 85..=91 => shape(player, kind, body),
        9..=13 | 17..=18 | 22 | 24..=25 | 31..=32 | 35..=36 => setting(player, kind, body),
        27 => {
            let to = body.long_pair()?;
            player.move_to(to);
            Some(())
        }
        29 => {
            let edges = body.long_rect()?;
            player.exclude(edges);
            Some(())
        }
        30 => {
            let edges = body.long_rect()?;
            player.clip(edges);
            Some(())
        }
        33 => {
            player.save();
            Some(())
        }
        34 => {
            let which = body.u32()?.cast_signed();
            player.restore(which);
            Some(())
        }
        37..=40 | 82 | 93..=95 => object(player, kind, record),
        42..=47 | 54..=55 => round(player, kind, body),
        59..=64 | 67..=68 => path(player, kind),
        75 => clip_region(player, body),
        76..=77 | 80..=81 | 114 | 116 => bitmap(player, kind, record),
        83..=84 => text(player, kind == 84, record),
        108 => small_text(player, body),
        _ => Some(()),
    }
}

/// Places of longs, or of shorts.
fn places(body: &mut Bytes<'_>, count: usize, small: bool) -> Option<Vec<[f64; 2]>> {
    (0..count)
        .map(|_| {
            if small {
                body.short_pair()
            } else {
                body.long_pair()
            }
        })
        .collect()
}

fn shape(player: &mut Player<'_>, kind: u32, mut body: Bytes<'_>) -> Option<()> {
    let small = kind >= 85;
    let kind = if small { kind - 83 } else { kind };
    let each = if small { 4 } else { 8 };
    body.take(16)?;
    if matches!(kind, 7 | 8) {
        let figures = body.count(4)?;
        body.u32()?;
        let counts: Option<Vec<usize>> = (0..figures)
            .map(|_| body.u32().map(|count| count as usize))
            .collect();
        let mut all = Vec::new();
        for count in counts? {
            let fits = count.checked_mul(each)? <= body.rest().len();
            all.push(places(&mut body, if fits { count } else { 0 }, small)?);
        }
        if kind == 8 {
            player.polygons(&all);
        } else {
            all.iter().for_each(|line| player.polyline(line));
        }
        return Some(());
    }
    let count = body.count(each)?;
    let places = places(&mut body, count, small)?;
    match kind {
        2 => player.beziers(&places),
        3 => player.polygons(&[places]),
        4 => player.polyline(&places),
        5 => player.curves_from_here(&places),
        _ => player.lines_from_here(&places),
    }
    Some(())
}

fn setting(player: &mut Player<'_>, kind: u32, mut body: Bytes<'_>) -> Option<()> {
    let context = &mut player.context;
    let mapping = &mut context.mapping;
    match kind {
        9 => mapping.window[1] = body.long_pair()?,
        10 => mapping.window[0] = body.long_pair()?,
        11 => mapping.viewport[1] = body.long_pair()?,
        12 => mapping.viewport[0] = body.long_pair()?,
        17 => mapping.mode = body.u32()?,
        18 => context.opaque = body.u32()? == 2,
        22 => context.align = body.u32()?,
        24 => context.text_colour = colour(body.u32()?),
        25 => context.ground = colour(body.u32()?),
        31 | 32 => {
            let [x, by_x] = body.long_pair()?;
            let [y, by_y] = body.long_pair()?;
            let extent = if kind == 31 {
                &mut mapping.viewport[1]
            } else {
                &mut mapping.window[1]
            };
            if by_x != 0.0 && by_y != 0.0 {
                *extent = [extent[0] * x / by_x, extent[1] * y / by_y];
            }
        }
        35 | 36 => {
            let mut parts = [0.0; 6];
            for part in &mut parts {
                *part = body.float()?;
            }
            let given = Affine(parts);
            let mode = if kind == 35 { 4 } else { body.u32()? };
            mapping.world = match mode {
                1 => Affine::IDENTITY,
                2 => mapping.world.after(&given),
                3 => given.after(&mapping.world),
                _ => given,
            };
        }
        _ => {}
    }
    Some(())
}

fn object(player: &mut Player<'_>, kind: u32, record: &[u8]) -> Option<()> {
    let mut body = Bytes::at(record, 8)?;
    let handle = body.u32()?;
    let place = handle as usize;
    let made = match kind {
        37 => {
            let object = if handle >= STOCK {
                Object::stock(handle - STOCK)
            } else {
                player.objects.get(place).cloned().flatten()
            };
            player.select(object);
            return Some(());
        }
        40 => {
            if let Some(object) = player.objects.get_mut(place) {
                *object = None;
            }
            return Some(());
        }
        38 => {
            let style = body.u32()?;
            let width = body.long_pair()?[0];
            Object::Pen(Pen {
                style,
                width,
                colour: colour(body.u32()?),
            })
        }
        39 => {
            let (style, number) = (body.u32()?, body.u32()?);
            Object::Brush(brush(style, number))
        }
        95 => extended_pen(body)?,
        82 => Object::Font(font(body)?),
        // Brushes of bitmaps: of one bit with the colours that are set, or of their own.
        _ => {
            body.u32()?;
            let parts = [body.u32()?, body.u32()?, body.u32()?, body.u32()?];
            let bitmap = dib(record, parts)?;
            let [red, green, blue] = bitmap.mean();
            Object::Brush(Brush::Solid(crate::resolve::colour::Rgba::opaque(
                red, green, blue,
            )))
        }
    };
    player.define(place, made);
    Some(())
}

/// A brush of a style ([MS-WMF] 2.1.1.4).
pub(super) fn brush(style: u32, number: u32) -> Brush {
    match style {
        1 => Brush::None,
        2 => Brush::Hatched(colour(number)),
        _ => Brush::Solid(colour(number)),
    }
}

fn extended_pen(mut body: Bytes<'_>) -> Option<Object> {
    body.take(16)?;
    let style = body.u32()?;
    let width = f64::from(body.u32()?);
    let brush_style = body.u32()?;
    let number = body.u32()?;
    let style = if brush_style == 1 {
        style & !0xF | NO_LINE
    } else {
        style
    };
    // A cosmetic pen is as thin as can be.
    let width = if style & 0x1_0000 == 0 { 0.0 } else { width };
    Some(Object::Pen(Pen {
        style,
        width,
        colour: colour(number),
    }))
}

fn font(mut body: Bytes<'_>) -> Option<Font> {
    let height = body.long()?;
    body.u32()?;
    let turn = body.long()?;
    body.u32()?;
    let weight = body.u32()?;
    let [italic, underline, strike, _] = *body.take(4)? else {
        return None;
    };
    body.take(4)?;
    let name = body.take(64)?.chunks_exact(2);
    let units: Vec<u16> = name
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .take_while(|unit| *unit != 0)
        .collect();
    Some(Font::new(
        height,
        turn,
        weight,
        [italic, underline, strike],
        String::from_utf16_lossy(&units),
    ))
}

fn round(player: &mut Player<'_>, kind: u32, mut body: Bytes<'_>) -> Option<()> {
    if kind == 54 {
        let to = body.long_pair()?;
        player.line_to(to);
        return Some(());
    }
    let edges = body.long_rect()?;
    match kind {
        42 => player.ellipse(edges),
        43 => player.rectangle(edges),
        44 => player.round_rectangle(edges, body.long_pair()?),
        _ => {
            let rays = [body.long_pair()?, body.long_pair()?];
            let closing = match kind {
                46 => Closing::Chord,
                47 => Closing::Pie,
                _ => Closing::Arc,
            };
            player.arc(edges, rays, closing);
        }
    }
    Some(())
}

fn path(player: &mut Player<'_>, kind: u32) -> Option<()> {
    match kind {
        59 => player.begin_path(),
        61 => player.close_figure(),
        62 => player.draw_path(true, false),
        63 => player.draw_path(true, true),
        64 => player.draw_path(false, true),
        67 => player.clip_to_path(),
        68 => player.abort_path(),
        _ => {}
    }
    Some(())
}

/// The box of a region; none at all takes the clip away.
fn clip_region(player: &mut Player<'_>, mut body: Bytes<'_>) -> Option<()> {
    let length = body.u32()?;
    let mode = body.u32()?;
    if length < 32 {
        player.unclip();
        return Some(());
    }
    body.take(16)?;
    let edges = body.long_rect()?;
    match mode {
        1 => player.clip_device(edges),
        5 => {
            player.unclip();
            player.clip_device(edges);
        }
        _ => {}
    }
    Some(())
}

/// A bitmap within a record, by where its header and its pixels begin and how long they are.
fn dib(record: &[u8], parts: [u32; 4]) -> Option<Bitmap> {
    let [header, header_length, bits, bits_length] = parts.map(|part| part as usize);
    let of = |start: usize, length: usize| record.get(start..start.checked_add(length)?);
    Bitmap::decode(of(header, header_length)?, Some(of(bits, bits_length)?))
}

fn bitmap(player: &mut Player<'_>, kind: u32, record: &[u8]) -> Option<()> {
    let mut body = Bytes::at(record, 24)?;
    let at = body.long_pair()?;
    let (place, part, operation, parts);
    if matches!(kind, 80 | 81) {
        let from = body.long_pair()?;
        let size = body.long_pair()?;
        parts = [body.u32()?, body.u32()?, body.u32()?, body.u32()?];
        body.u32()?;
        if kind == 81 {
            operation = body.u32()?;
            let [width, height] = body.long_pair()?;
            place = [at[0], at[1], width, height];
        } else {
            operation = 0;
            place = [at[0], at[1], size[0], size[1]];
        }
        part = [from[0], from[1], size[0], size[1]];
    } else {
        let [width, height] = body.long_pair()?;
        place = [at[0], at[1], width, height];
        operation = body.u32()?;
        let from = body.long_pair()?;
        // The transform of the source, its ground, and what its colours mean.
        body.take(24 + 4 + 4)?;
        parts = [body.u32()?, body.u32()?, body.u32()?, body.u32()?];
        let size = if kind == 76 {
            [width, height]
        } else {
            body.long_pair()?
        };
        part = [from[0], from[1], size[0], size[1]];
    }
    if parts[1] == 0 {
        player.fill_by(operation, place);
        return Some(());
    }
    let bitmap = dib(record, parts)?;
    // Of those that are mixed by their opacity, only some have one of their own.
    let is_mixed = kind == 114 && operation >> 24 & 1 == 1;
    player.blit(Blit {
        bitmap: if is_mixed { bitmap } else { bitmap.opaque() },
        part,
        place,
        operation: if kind == 114 { 0 } else { operation },
    });
    Some(())
}

fn text(player: &mut Player<'_>, wide: bool, record: &[u8]) -> Option<()> {
    let mut body = Bytes::at(record, 36)?;
    let at = body.long_pair()?;
    let count = body.u32()? as usize;
    let start = body.u32()? as usize;
    let options = body.u32()?;
    let edges = body.long_rect()?;
    let distances = body.u32()? as usize;
    if options & 2 != 0 {
        let ground = player.context.ground;
        player.fill_rect(edges, ground);
    }
    // Indices of glyphs are no characters.
    if options & 0x10 != 0 || count == 0 {
        return Some(());
    }
    let length = count.checked_mul(if wide { 2 } else { 1 })?;
    let bytes = record.get(start..start.checked_add(length)?)?;
    let words = if wide { utf16(bytes) } else { western(bytes) };
    let has_pairs = options & 0x2000 != 0;
    let width = Bytes::at(record, distances)
        .filter(|_| distances > 0 && !has_pairs)
        .and_then(|mut all| (0..count).map(|_| all.long()).collect::<Option<Vec<f64>>>())
        // Some programs do not know how far it is from the last letter.
        .filter(|all| all.last() != Some(&0.0))
        .map(|all| all.iter().sum());
    player.write(&Words {
        text: words,
        at,
        width,
    });
    Some(())
}

fn small_text(player: &mut Player<'_>, mut body: Bytes<'_>) -> Option<()> {
    let at = body.long_pair()?;
    let count = body.u32()? as usize;
    let options = body.u32()?;
    body.take(12)?;
    // Without the bit for «no rectangle» there is one.
    if options & 0x100 == 0 {
        body.take(16)?;
    }
    let narrow = options & 0x200 != 0;
    let bytes = body.take(count.checked_mul(if narrow { 1 } else { 2 })?)?;
    player.write(&Words {
        text: if narrow { western(bytes) } else { utf16(bytes) },
        at,
        width: None,
    });
    Some(())
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}
