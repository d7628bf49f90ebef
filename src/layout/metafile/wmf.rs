//! Records of the older metafiles ([MS-WMF]): numbers of two bytes, in the reverse order of what they mean.

use super::bitmap::Bitmap;
use super::bytes::Bytes;
use super::context::{Font, Object, Pen, colour};
use super::emf::brush;
use super::player::{Blit, Player};
use super::shapes::Closing;
use super::text::{Words, western};
use crate::layout::display::Item;
use crate::layout::text::FontBook;
use crate::layout::units::{Affine, Emu, Size};

/// Records at most.
const MOST_RECORDS: usize = 1_000_000;
/// The number that files begin with that say their size.
const PLACEABLE: [u8; 4] = [0xD7, 0xCD, 0xC6, 0x9A];
/// Units in an inch where nothing says.
const USUAL: f64 = 1440.0;
const INCH: f64 = 914_400.0;

/// What stands before the records.
struct Header {
    /// Left, top, right, bottom in units; `None` if only the records say.
    frame: Option<[f64; 4]>,
    per_inch: f64,
    /// Where the records begin.
    start: usize,
}

impl Header {
    fn read(bytes: &[u8]) -> Option<Self> {
        let placeable = bytes.starts_with(&PLACEABLE);
        let mut header = Self {
            frame: None,
            per_inch: USUAL,
            start: 18,
        };
        if placeable {
            let mut reader = Bytes::at(bytes, 6)?;
            let ([left, top], [right, bottom]) = (reader.short_pair()?, reader.short_pair()?);
            let frame = [
                left.min(right),
                top.min(bottom),
                left.max(right),
                top.max(bottom),
            ];
            header.frame = (frame[2] > frame[0] && frame[3] > frame[1]).then_some(frame);
            header.per_inch = f64::from(reader.u16()?.max(1));
            header.start = 40;
        }
        let mut main = Bytes::at(bytes, header.start - 18)?;
        let (kind, words) = (main.u16()?, main.u16()?);
        (matches!(kind, 1 | 2) && words == 9).then_some(header)
    }

    /// The frame that the records say where the file does not: the last window before something is drawn, or else where
    /// the bitmaps stand.
    fn frame(&self, bytes: &[u8]) -> Option<[f64; 4]> {
        if self.frame.is_some() {
            return self.frame;
        }
        let (mut from, mut size, mut bitmaps) = ([0.0; 2], None, None);
        for (kind, body) in records(bytes, self.start).take(200) {
            let mut reader = Bytes::new(body);
            match kind {
                0x020B => from = backwards(reader.short_pair()?),
                0x020C => size = Some(backwards(reader.short_pair()?)),
                _ if size.is_some() && DRAWING.contains(&kind) => break,
                kind if BITMAPS.contains(&kind) => {
                    let [x, y, width, height] = Placed::read(kind, body)?.place;
                    let [left, top, right, bottom] = bitmaps.unwrap_or([x, y, x, y]);
                    let (across, down) = (x + width, y + height);
                    bitmaps = Some([
                        left.min(x).min(across),
                        top.min(y).min(down),
                        right.max(x).max(across),
                        bottom.max(y).max(down),
                    ]);
                }
                _ => {}
            }
        }
        let window = size.map(|size| {
            let ([x, y], [width, height]) = (from, size.map(f64::abs));
            [x, y, x + width, y + height]
        });
        let frame = window.or(bitmaps)?;
        (frame[2] > frame[0] && frame[3] > frame[1]).then_some(frame)
    }
}

/// The records that draw ([MS-WMF] 2.3.1 and 2.3.3): bitmaps, texts, lines, areas.
const DRAWING: [u16; 20] = [
    0x0213, 0x0228, 0x0229, 0x0324, 0x0325, 0x0418, 0x041B, 0x041F, 0x0521, 0x0538, 0x0548, 0x061C,
    0x061D, 0x0817, 0x081A, 0x0830, 0x0940, 0x0A32, 0x0B41, 0x0F43,
];
/// Those of them that draw bitmaps without a device.
const BITMAPS: [u16; 3] = [0x0940, 0x0B41, 0x0F43];

fn backwards([second, first]: [f64; 2]) -> [f64; 2] {
    [first, second]
}

/// The records with their kinds, without their heads.
fn records(bytes: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = start;
    std::iter::from_fn(move || {
        let mut head = Bytes::at(bytes, at)?;
        let length = (head.u32()? as usize).checked_mul(2)?;
        let kind = head.u16()?;
        let end = at.checked_add(length).filter(|_| length >= 6)?;
        let body = bytes.get(at + 6..end)?;
        at = end;
        (kind != 0).then_some((kind, body))
    })
    .take(MOST_RECORDS)
}

fn size_of([left, top, right, bottom]: [f64; 4], per_inch: f64) -> Size {
    let side = |length: f64| Emu((length * INCH / per_inch).round() as i64);
    Size::new(side(right - left), side(bottom - top))
}

/// Its own size.
pub(super) fn size(bytes: &[u8]) -> Option<Size> {
    let header = Header::read(bytes)?;
    Some(size_of(header.frame(bytes)?, header.per_inch))
}

/// Plays all records.
pub(super) fn play(bytes: &[u8], fonts: &mut FontBook) -> Option<(Size, Vec<Item>)> {
    let header = Header::read(bytes)?;
    let frame = header.frame(bytes)?;
    let scale = INCH / header.per_inch;
    // The window is the frame, whatever units it has.
    let output = Affine([scale, 0.0, 0.0, scale, 0.0, 0.0]);
    let per_millimetre = [header.per_inch / 25.4; 2];
    let mut player = Player::new(fonts, output, per_millimetre);
    let mapping = &mut player.context.mapping;
    mapping.mode = 8;
    mapping.window = [
        [frame[0], frame[1]],
        [frame[2] - frame[0], frame[3] - frame[1]],
    ];
    mapping.viewport = [[0.0; 2], mapping.window[1]];
    for (kind, body) in records(bytes, header.start) {
        if player.is_full() {
            break;
        }
        // What a record lacks costs that record only.
        let _ = one(&mut player, kind, body);
    }
    Some((size_of(frame, header.per_inch), player.finish()))
}

/// Plays one record; `None` if it is cut off.
fn one(player: &mut Player<'_>, kind: u16, body: &[u8]) -> Option<()> {
    let mut reader = Bytes::new(body);
    match kind {
        0x001E => player.save(),
        0x0127 => {
            let which = i32::from(reader.u16()?.cast_signed());
            player.restore(which);
        }
        0x020B => player.context.mapping.window[0] = backwards(reader.short_pair()?),
        0x020C => player.context.mapping.window[1] = backwards(reader.short_pair()?),
        0x0102 => player.context.opaque = reader.u16()? == 2,
        0x012E => player.context.align = u32::from(reader.u16()?),
        0x0201 => player.context.ground = colour(reader.u32()?),
        0x0209 => player.context.text_colour = colour(reader.u32()?),
        0x0214 => {
            let to = backwards(reader.short_pair()?);
            player.move_to(to);
        }
        0x0213 => {
            let to = backwards(reader.short_pair()?);
            player.line_to(to);
        }
        0x0415 => {
            let edges = backward_edges(&mut reader)?;
            player.exclude(edges);
        }
        // What a region is made of is not known; one that is none clips nothing.
        0x012C => {
            let handle = usize::from(reader.u16()?);
            if player.objects.get(handle).is_none_or(Option::is_none) {
                player.unclip();
            }
        }
        0x0416 => {
            let edges = backward_edges(&mut reader)?;
            player.clip(edges);
        }
        0x0324 | 0x0325 | 0x0538 => polygons(player, kind, reader)?,
        0x041B | 0x0418 | 0x061C | 0x0817 | 0x081A | 0x0830 => round(player, kind, reader)?,
        0x012D | 0x01F0 => {
            let handle = usize::from(reader.u16()?);
            let object = player.objects.get_mut(handle)?;
            if kind == 0x01F0 {
                *object = None;
            } else {
                let object = object.clone();
                player.select(object);
            }
        }
        0x02FA | 0x02FB | 0x02FC | 0x00F7 | 0x0142 | 0x01F9 | 0x06FF => {
            let object = made(kind, reader).unwrap_or(Object::Other);
            let free = player.objects.iter().position(Option::is_none);
            let handle = free.unwrap_or(player.objects.len());
            player.define(handle, object);
        }
        0x0521 | 0x0A32 => text(player, kind, reader)?,
        0x061D => {
            let operation = reader.u32()?;
            let [height, width] = reader.short_pair()?;
            let [y, x] = reader.short_pair()?;
            player.fill_by(operation, [x, y, width, height]);
        }
        kind if BITMAPS.contains(&kind) => bitmap(player, kind, body)?,
        _ => {}
    }
    Some(())
}

/// Left, top, right and bottom, which stand in reverse.
fn backward_edges(reader: &mut Bytes<'_>) -> Option<[f64; 4]> {
    let ([bottom, right], [top, left]) = (reader.short_pair()?, reader.short_pair()?);
    Some([left, top, right, bottom])
}

fn polygons(player: &mut Player<'_>, kind: u16, mut reader: Bytes<'_>) -> Option<()> {
    let first = usize::from(reader.u16()?);
    if kind == 0x0538 {
        let counts: Option<Vec<u16>> = (0..first).map(|_| reader.u16()).collect();
        let mut all = Vec::new();
        for count in counts? {
            let places: Option<Vec<[f64; 2]>> = (0..count).map(|_| reader.short_pair()).collect();
            all.push(places?);
        }
        player.polygons(&all);
        return Some(());
    }
    let places: Option<Vec<[f64; 2]>> = (0..first).map(|_| reader.short_pair()).collect();
    let places = places?;
    if kind == 0x0324 {
        player.polygons(&[places]);
    } else {
        player.polyline(&places);
    }
    Some(())
}

fn round(player: &mut Player<'_>, kind: u16, mut reader: Bytes<'_>) -> Option<()> {
    match kind {
        0x041B => player.rectangle(backward_edges(&mut reader)?),
        0x0418 => player.ellipse(backward_edges(&mut reader)?),
        0x061C => {
            let corners = backwards(reader.short_pair()?);
            player.round_rectangle(backward_edges(&mut reader)?, corners);
        }
        _ => {
            let to = backwards(reader.short_pair()?);
            let from = backwards(reader.short_pair()?);
            let closing = match kind {
                0x081A => Closing::Pie,
                0x0830 => Closing::Chord,
                _ => Closing::Arc,
            };
            player.arc(backward_edges(&mut reader)?, [from, to], closing);
        }
    }
    Some(())
}

fn made(kind: u16, mut reader: Bytes<'_>) -> Option<Object> {
    match kind {
        0x02FA => {
            let style = u32::from(reader.u16()?);
            let width = reader.short_pair()?[0];
            let number = reader.u32()?;
            Some(Object::Pen(Pen {
                style,
                width,
                colour: colour(number),
            }))
        }
        0x02FC => {
            let style = u32::from(reader.u16()?);
            Some(Object::Brush(brush(style, reader.u32()?)))
        }
        0x02FB => font(reader).map(Object::Font),
        0x0142 => {
            reader.u32()?;
            let [red, green, blue] = Bitmap::decode(reader.rest(), None)?.mean();
            let number = u32::from_le_bytes([red, green, blue, 0]);
            Some(Object::Brush(brush(0, number)))
        }
        _ => Some(Object::Other),
    }
}

fn font(mut reader: Bytes<'_>) -> Option<Font> {
    let height = reader.short()?;
    reader.u16()?;
    let turn = reader.short()?;
    reader.u16()?;
    let weight = reader.u16()?;
    let [italic, underline, strike, _] = *reader.take(4)? else {
        return None;
    };
    reader.take(4)?;
    let name = reader.rest();
    let end = name
        .iter()
        .position(|byte| *byte == 0)
        .unwrap_or(name.len());
    Some(Font::new(
        height,
        turn,
        u32::from(weight),
        [italic, underline, strike],
        western(name.get(..end.min(32))?),
    ))
}

fn text(player: &mut Player<'_>, kind: u16, mut reader: Bytes<'_>) -> Option<()> {
    if kind == 0x0521 {
        let count = usize::from(reader.u16()?);
        let bytes = reader.take(count)?;
        reader.take(count % 2)?;
        let at = backwards(reader.short_pair()?);
        player.write(&Words {
            text: western(bytes),
            at,
            width: None,
        });
        return Some(());
    }
    let at = backwards(reader.short_pair()?);
    let count = usize::from(reader.u16()?);
    let options = reader.u16()?;
    if options & 6 != 0 {
        let ([left, top], [right, bottom]) = (reader.short_pair()?, reader.short_pair()?);
        if options & 2 != 0 {
            let ground = player.context.ground;
            player.fill_rect([left, top, right, bottom], ground);
        }
    }
    let bytes = reader.take(count)?;
    let distances = reader.take(count % 2).map(|_| reader);
    let width = distances
        .and_then(|mut all| (0..count).map(|_| all.short()).sum::<Option<f64>>())
        .filter(|width| *width > 0.0);
    player.write(&Words {
        text: western(bytes),
        at,
        width,
    });
    Some(())
}

/// Where a bitmap stands.
struct Placed<'b> {
    /// How it is combined with what is there.
    operation: u32,
    /// What of it: left, top, width, height, in its pixels.
    part: [f64; 4],
    /// Where, in the same way.
    place: [f64; 4],
    /// The bitmap.
    bitmap: &'b [u8],
}

impl<'b> Placed<'b> {
    fn read(kind: u16, body: &'b [u8]) -> Option<Self> {
        let mut reader = Bytes::new(body);
        let operation = reader.u32()?;
        if kind == 0x0F43 {
            reader.u16()?;
        }
        let (from, size, place);
        if kind == 0x0940 {
            from = backwards(reader.short_pair()?);
            // Without a bitmap, a word that says nothing stands before the size.
            if body.len() <= 18 {
                reader.u16()?;
            }
            size = backwards(reader.short_pair()?);
            place = size;
        } else {
            size = backwards(reader.short_pair()?);
            from = backwards(reader.short_pair()?);
            place = backwards(reader.short_pair()?);
        }
        let at = backwards(reader.short_pair()?);
        Some(Self {
            operation,
            part: [from[0], from[1], size[0], size[1]],
            place: [at[0], at[1], place[0], place[1]],
            bitmap: reader.rest(),
        })
    }
}

fn bitmap(player: &mut Player<'_>, kind: u16, body: &[u8]) -> Option<()> {
    let Placed {
        operation,
        part,
        place,
        bitmap,
    } = Placed::read(kind, body)?;
    if bitmap.len() < 12 {
        player.fill_by(operation, place);
        return Some(());
    }
    player.blit(Blit {
        bitmap: Bitmap::decode(bitmap, None)?.opaque(),
        part,
        place,
        operation,
    });
    Some(())
}
