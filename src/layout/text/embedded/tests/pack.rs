//! Fonts as documents have them: wrapped, and packed by MicroType Express.

use skrifa::GlyphId;
use skrifa::raw::tables::glyf::{CurvePoint, Glyph};
use skrifa::raw::{FontRef, TableProvider};

use super::super::{lzcomp, sfnt};

/// An Embedded OpenType around a font.
pub fn eot(font: &[u8], flags: u32) -> Vec<u8> {
    const HEAD: usize = 100;
    let mut file = vec![0; HEAD];
    for (at, number) in [
        (0, (HEAD + font.len()) as u32),
        (4, font.len() as u32),
        (12, flags),
    ] {
        file[at..at + 4].copy_from_slice(&number.to_le_bytes());
    }
    file[34..36].copy_from_slice(b"LP");
    file.extend(font);
    file
}

/// A font packed by MicroType Express. Its instructions are counted, but not in it.
pub fn micro_type_express(file: &[u8]) -> Vec<u8> {
    let font = FontRef::new(file).unwrap();
    let (loca, glyf) = (font.loca(None).unwrap(), font.glyf().unwrap());
    let mut packed = Vec::new();
    for glyph in 0..font.maxp().unwrap().num_glyphs() {
        match loca.get_glyf(GlyphId::new(glyph.into()), &glyf).unwrap() {
            None => packed.extend([0, 0]),
            Some(Glyph::Simple(glyph)) => {
                let ends: Vec<u16> = glyph
                    .end_pts_of_contours()
                    .iter()
                    .map(|end| end.get())
                    .collect();
                let tells_box = ends.len().is_multiple_of(3);
                if tells_box {
                    packed.extend([0x7F, 0xFF]);
                }
                packed.extend((ends.len() as u16).to_be_bytes());
                if tells_box {
                    for side in [glyph.x_min(), glyph.y_min(), glyph.x_max(), glyph.y_max()] {
                        packed.extend(side.to_be_bytes());
                    }
                }
                let mut last = 0;
                for end in ends {
                    short(end - last, &mut packed);
                    last = end;
                }
                points(&glyph.points().collect::<Vec<_>>(), &mut packed);
                short(0, &mut packed);
                short(glyph.instructions().len() as u16, &mut packed);
            }
            Some(Glyph::Composite(glyph)) => {
                packed.extend([0xFF, 0xFF]);
                for side in [glyph.x_min(), glyph.y_min(), glyph.x_max(), glyph.y_max()] {
                    packed.extend(side.to_be_bytes());
                }
                let (_, instructions) = glyph.count_and_instructions();
                let data = glyph.component_data();
                packed.extend(&data[..parts(data)]);
                if let Some(instructions) = instructions {
                    short(0, &mut packed);
                    short(instructions.len() as u16, &mut packed);
                }
            }
        }
    }
    let mut tables = sfnt::tables(file).unwrap();
    tables.retain(|(tag, _)| tag != b"loca");
    for (tag, bytes) in &mut tables {
        if tag == b"glyf" {
            bytes.clone_from(&packed);
        }
    }
    tables.push((*b"loca", Vec::new()));
    let block = lzcomp::pack::compress(&sfnt::build(tables), false);
    let end = 10 + block.len();
    let mut out = vec![3, 0, 0, 0];
    out.extend(&(end as u32).to_be_bytes()[1..]);
    out.extend(&(end as u32).to_be_bytes()[1..]);
    out.extend(block);
    out
}

/// How many bytes the parts of a composite glyph have.
fn parts(data: &[u8]) -> usize {
    let mut at = 0;
    loop {
        let flags = u16::from_be_bytes([data[at], data[at + 1]]);
        at += if flags & 1 == 0 { 6 } else { 8 };
        at += match (flags >> 3 & 1, flags >> 6 & 1, flags >> 7 & 1) {
            (1, _, _) => 2,
            (_, 1, _) => 4,
            (_, _, 1) => 8,
            _ => 0,
        };
        if flags & 0x20 == 0 {
            return at;
        }
    }
}

fn short(number: u16, out: &mut Vec<u8>) {
    match number {
        0..253 => out.push(number as u8),
        253..506 => out.extend([255, (number - 253) as u8]),
        506..762 => out.extend([254, (number - 506) as u8]),
        _ => {
            out.push(253);
            out.extend(number.to_be_bytes());
        }
    }
}

/// Steps between points: all flags, then all lengths.
fn points(points: &[CurvePoint], out: &mut Vec<u8>) {
    let mut lengths = Vec::new();
    let mut last = (0, 0);
    for point in points {
        let (right, up) = (i32::from(point.x) - last.0, i32::from(point.y) - last.1);
        last = (point.x.into(), point.y.into());
        let (wide, high) = (right.unsigned_abs(), up.unsigned_abs());
        let signs = u32::from(right >= 0) + 2 * u32::from(up >= 0);
        let bytes = |number: u32, count: usize| number.to_be_bytes()[4 - count..].to_vec();
        let (kind, told) = if right == 0 && high < 1280 {
            ((high >> 8 << 1) + u32::from(up >= 0), bytes(high & 255, 1))
        } else if up == 0 && wide < 1280 {
            (
                10 + (wide >> 8 << 1) + u32::from(right >= 0),
                bytes(wide & 255, 1),
            )
        } else if (1..65).contains(&wide) && (1..65).contains(&high) {
            let (wide, high) = (wide - 1, high - 1);
            let kind = 20 + (wide & 0x30) + ((high & 0x30) >> 2) + signs;
            (kind, bytes((wide & 15) << 4 | high & 15, 1))
        } else if (1..769).contains(&wide) && (1..769).contains(&high) {
            let (wide, high) = (wide - 1, high - 1);
            let kind = 84 + 12 * (wide >> 8) + (high >> 8 << 2) + signs;
            (kind, bytes((wide & 255) << 8 | high & 255, 2))
        } else if wide < 4096 && high < 4096 {
            (120 + signs, bytes(wide << 12 | high, 3))
        } else {
            (124 + signs, bytes(wide << 16 | high, 4))
        };
        out.push(kind as u8 | if point.on_curve { 0 } else { 0x80 });
        lengths.extend(told);
    }
    out.extend(lengths);
}
