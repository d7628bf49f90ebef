//! Compact TrueType, in which MicroType Express has a font: outlines without what can be worked out from the rest
//! (W3C submission MTX, sections 5 and 6).
//!
//! Instructions are left out with all that serves them, since nothing here is drawn by them: the second and the third block
//! have nothing else.

use super::sfnt::{self, Bytes};

/// Tables that are left out: instructions and what they work with, and widths that they lead to.
const LEFT_OUT: [&[u8; 4]; 6] = [b"cvt ", b"fpgm", b"prep", b"hdmx", b"VDMX", b"LTSH"];

/// In place of a number of contours: the box of the glyph is told, and the number comes then.
const BOX_IS_TOLD: i16 = 0x7FFF;

// Flags of the parts of a composite glyph (OpenType, glyf).
const WORDS: u16 = 1;
const ONE_SCALE: u16 = 1 << 3;
const MORE_PARTS: u16 = 1 << 5;
const TWO_SCALES: u16 = 1 << 6;
const MATRIX: u16 = 1 << 7;
const INSTRUCTIONS: u16 = 1 << 8;

/// The font file in the first block; `None` if it is damaged.
pub(super) fn restore(block: &[u8]) -> Option<Vec<u8>> {
    let mut tables = sfnt::tables(block)?;
    tables.retain(|(tag, _)| !LEFT_OUT.contains(&tag));
    if let Some(packed) = table(&mut tables, *b"glyf") {
        let packed = std::mem::take(packed);
        let mut maxp = Bytes(table(&mut tables, *b"maxp")?);
        maxp.take(4)?;
        let (outlines, places) = glyphs(&packed, maxp.u16()?)?;
        *table(&mut tables, *b"glyf")? = outlines;
        tables.retain(|(tag, _)| tag != b"loca");
        tables.push((*b"loca", places));
        // Places are long ones.
        let head = table(&mut tables, *b"head")?;
        head.get_mut(50..52)?.copy_from_slice(&[0, 1]);
    }
    Some(sfnt::build(tables))
}

fn table(tables: &mut [sfnt::Table], wanted: [u8; 4]) -> Option<&mut Vec<u8>> {
    let found = tables.iter_mut().find(|(tag, _)| *tag == wanted);
    found.map(|(_, bytes)| bytes)
}

/// Tables `glyf` and `loca` of so many glyphs.
fn glyphs(packed: &[u8], count: u16) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut input = Bytes(packed);
    let mut outlines = Vec::with_capacity(packed.len() * 2);
    let mut places = vec![0; 4];
    for _ in 0..count {
        glyph(&mut input, &mut outlines)?;
        while outlines.len() % 4 != 0 {
            outlines.push(0);
        }
        let place = u32::try_from(outlines.len()).ok()?;
        places.extend(place.to_be_bytes());
    }
    Some((outlines, places))
}

fn glyph(input: &mut Bytes<'_>, out: &mut Vec<u8>) -> Option<()> {
    match input.i16()? {
        0 => Some(()),
        -1 => composite(input, out),
        BOX_IS_TOLD => {
            let contours = input.i16()?;
            let told = [input.i16()?, input.i16()?, input.i16()?, input.i16()?];
            simple(input, contours, Some(told), out)
        }
        contours => simple(input, contours, None, out),
    }
}

/// A point: how far it is from the one before, and whether it is on the curve.
#[derive(Debug, Clone, Copy)]
struct Step {
    right: i32,
    up: i32,
    on_curve: bool,
}

fn simple(
    input: &mut Bytes<'_>,
    contours: i16,
    told: Option<[i16; 4]>,
    out: &mut Vec<u8>,
) -> Option<()> {
    let contours = u16::try_from(contours).ok()?;
    let mut ends: Vec<u16> = Vec::new();
    for _ in 0..contours {
        let more = input.short()?;
        let end = ends
            .last()
            .map_or(Some(more), |last| last.checked_add(more))?;
        ends.push(end);
    }
    let points = ends.last().map_or(0, |last| usize::from(*last) + 1);
    let flags = input.take(points)?;
    let steps: Vec<Step> = flags
        .iter()
        .map(|flag| step(*flag, input))
        .collect::<Option<_>>()?;
    // How much is in the blocks of instructions.
    input.short()?;
    input.short()?;
    put(out, &[contours as i16]);
    put(out, &told.or_else(|| bounds(&steps))?);
    for end in ends {
        out.extend(end.to_be_bytes());
    }
    // Length of the instructions.
    out.extend([0, 0]);
    outline(&steps, out);
    Some(())
}

/// The next step, whose signs and number of bytes its flag tells.
fn step(flag: u8, input: &mut Bytes<'_>) -> Option<Step> {
    let on_curve = flag & 0x80 == 0;
    let kind = i32::from(flag & 0x7F);
    let mut byte = || input.u8().map(i32::from);
    let (right, up) = match kind {
        0..10 => (0, ((kind & 14) << 7) + byte()?),
        10..20 => ((((kind - 10) & 14) << 7) + byte()?, 0),
        20..84 => {
            let (kind, both) = (kind - 20, byte()?);
            (
                1 + (kind & 0x30) + (both >> 4),
                1 + ((kind & 0xC) << 2) + (both & 15),
            )
        }
        84..120 => {
            let kind = kind - 84;
            (
                1 + ((kind / 12) << 8) + byte()?,
                1 + (((kind % 12) >> 2) << 8) + byte()?,
            )
        }
        120..124 => {
            let (first, both, last) = (byte()?, byte()?, byte()?);
            (first << 4 | both >> 4, (both & 15) << 8 | last)
        }
        _ => (byte()? << 8 | byte()?, byte()? << 8 | byte()?),
    };
    // Where one of both is nothing the flag has the sign of the other in the lowest bit.
    let signed = |length: i32, bit: i32| if kind & bit == 0 { -length } else { length };
    Some(Step {
        right: signed(right, 1),
        up: signed(up, if kind < 10 { 1 } else { 2 }),
        on_curve,
    })
}

/// The box around the points: left, bottom, right, top.
fn bounds(steps: &[Step]) -> Option<[i16; 4]> {
    let (mut x, mut y) = (0i32, 0i32);
    let mut found: Option<[i32; 4]> = None;
    for step in steps {
        x = x.checked_add(step.right)?;
        y = y.checked_add(step.up)?;
        let [left, bottom, right, top] = found.unwrap_or([x, y, x, y]);
        found = Some([left.min(x), bottom.min(y), right.max(x), top.max(y)]);
    }
    let found = found.unwrap_or_default();
    let mut sides = [0; 4];
    for (side, found) in sides.iter_mut().zip(found) {
        *side = i16::try_from(found).ok()?;
    }
    Some(sides)
}

/// Flags and coordinates of points (OpenType, glyf, «Simple Glyph Table»).
fn outline(steps: &[Step], out: &mut Vec<u8>) {
    let (mut across, mut along) = (Vec::new(), Vec::new());
    for step in steps {
        let mut flag = u8::from(step.on_curve);
        flag |= coordinate(step.right, 1 << 1, 1 << 4, &mut across);
        flag |= coordinate(step.up, 1 << 2, 1 << 5, &mut along);
        out.push(flag);
    }
    out.extend(across);
    out.extend(along);
}

/// A coordinate and its flags: whether it has one byte, and then its sign, otherwise whether it has none.
fn coordinate(length: i32, is_byte: u8, other: u8, out: &mut Vec<u8>) -> u8 {
    if length == 0 {
        return other;
    }
    if let Ok(byte) = u8::try_from(length.unsigned_abs()) {
        out.push(byte);
        return is_byte | if length > 0 { other } else { 0 };
    }
    out.extend((length as i16).to_be_bytes());
    0
}

fn composite(input: &mut Bytes<'_>, out: &mut Vec<u8>) -> Option<()> {
    put(out, &[-1]);
    out.extend(input.take(8)?);
    loop {
        let flags = input.u16()?;
        out.extend((flags & !INSTRUCTIONS).to_be_bytes());
        let arguments = if flags & WORDS == 0 { 2 } else { 4 };
        let scales = if flags & ONE_SCALE != 0 {
            2
        } else if flags & TWO_SCALES != 0 {
            4
        } else if flags & MATRIX != 0 {
            8
        } else {
            0
        };
        // The glyph, where it stands, and how it is scaled.
        out.extend(input.take(2 + arguments + scales)?);
        if flags & MORE_PARTS == 0 {
            if flags & INSTRUCTIONS != 0 {
                input.short()?;
                input.short()?;
            }
            return Some(());
        }
    }
}

fn put(out: &mut Vec<u8>, numbers: &[i16]) {
    for number in numbers {
        out.extend(number.to_be_bytes());
    }
}
