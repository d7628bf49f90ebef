//! The objects of EMF+ ([MS-EMFPLUS] 2.2.1): what records draw with, by number.

use crate::layout::metafile::bitmap::Bitmap;
use crate::layout::metafile::bytes::Bytes;
use crate::layout::metafile::context::{Brush, Font, Gradient, NO_LINE, Pen};
use crate::layout::metafile::player::Figure;
use crate::layout::picture;
use crate::layout::units::Affine;
use crate::resolve::colour::Rgba;
use base64::{Engine, prelude::BASE64_STANDARD as STANDARD};
use std::sync::Arc;

/// Regions within one another at most.
const DEEPEST: usize = 16;
/// Most stops of a gradient.
const MOST_STOPS: usize = 200;

/// Something that records refer to.
#[derive(Debug, Clone)]
pub(super) enum Thing {
    Brush(Brush),
    Pen(WidePen),
    Path(Vec<Figure>),
    Region(Region),
    Image(Image),
    Font(SizedFont),
    Format(Format),
}

/// A pen whose width has a unit.
#[derive(Debug, Clone)]
pub(super) struct WidePen {
    pub pen: Pen,
    pub unit: Unit,
}

/// A font whose size has a unit.
#[derive(Debug, Clone)]
pub(super) struct SizedFont {
    pub font: Font,
    pub size: f64,
    pub unit: Unit,
}

/// What a length is counted in ([MS-EMFPLUS] 2.1.1.33).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// What coordinates are counted in.
    World,
    Pixel,
    Point,
    Inch,
    /// 300 to the inch.
    Document,
    Millimetre,
}

impl Unit {
    pub fn of(number: u32) -> Self {
        match number {
            0 => Self::World,
            3 => Self::Point,
            4 => Self::Inch,
            5 => Self::Document,
            6 => Self::Millimetre,
            _ => Self::Pixel,
        }
    }

    /// So many pixels, of which `per_inch` are in an inch; `None` for what is counted as coordinates are.
    pub fn pixels(self, per_inch: f64) -> Option<f64> {
        Some(match self {
            Self::World => return None,
            Self::Pixel => 1.0,
            Self::Point => per_inch / 72.0,
            Self::Inch => per_inch,
            Self::Document => per_inch / 300.0,
            Self::Millimetre => per_inch / 25.4,
        })
    }
}

/// What is left of a surface ([MS-EMFPLUS] 2.2.1.8).
#[derive(Debug, Clone)]
pub(super) enum Region {
    /// Left, top, right and bottom.
    Rect([f64; 4]),
    Path(Vec<Figure>),
    Empty,
    Infinite,
    /// What is in both.
    And(Box<Self>, Box<Self>),
}

/// A picture.
#[derive(Debug, Clone)]
pub(super) struct Image {
    /// The name under which it travels.
    pub name: Arc<str>,
    /// Width and height in pixels.
    pub pixels: [u32; 2],
}

/// How a text stands in its box ([MS-EMFPLUS] 2.2.1.9).
#[derive(Debug, Clone, Copy)]
pub(super) struct Format {
    /// Share of what is left beside and above it: 0 for none, a half for the middle, 1 for all.
    pub align: [f64; 2],
    /// Whether lines are not broken.
    pub is_one_line: bool,
    /// Space beside the text, in sizes of its font.
    pub margin: f64,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            align: [0.0; 2],
            is_one_line: false,
            margin: 1.0 / 6.0,
        }
    }
}

impl Thing {
    /// Reads an object of a kind ([MS-EMFPLUS] 2.1.1.22).
    pub fn read(kind: u8, bytes: &[u8]) -> Option<Self> {
        let mut body = Bytes::new(bytes);
        // The version of the graphics that wrote it.
        body.u32()?;
        Some(match kind {
            1 => Self::Brush(brush(body)?),
            2 => Self::Pen(pen(body)?),
            3 => Self::Path(path(&mut body)?),
            4 => {
                body.u32()?;
                Self::Region(region(&mut body, 0)?)
            }
            5 => Self::Image(image(body)?),
            6 => Self::Font(font(body)?),
            7 => Self::Format(format(body)?),
            _ => return None,
        })
    }
}

/// A colour of four bytes: blue, green, red, opacity.
pub(super) fn argb(number: u32) -> Rgba {
    let [blue, green, red, opacity] = number.to_le_bytes();
    Rgba([red, green, blue, opacity])
}

/// Six numbers of a transform.
pub(super) fn matrix(body: &mut Bytes<'_>) -> Option<Affine> {
    let mut parts = [0.0; 6];
    for part in &mut parts {
        *part = body.float()?;
    }
    Some(Affine(parts))
}

/// Left, top, right and bottom of a place with width and height.
pub(super) fn rect(body: &mut Bytes<'_>, small: bool) -> Option<[f64; 4]> {
    let mut part = || if small { body.short() } else { body.float() };
    let [x, y, width, height] = [part()?, part()?, part()?, part()?];
    Some([x, y, x + width, y + height])
}

fn brush(mut body: Bytes<'_>) -> Option<Brush> {
    Some(match body.u32()? {
        0 => Brush::Solid(argb(body.u32()?)),
        1 => {
            body.u32()?;
            let [front, back] = [argb(body.u32()?), argb(body.u32()?)];
            Brush::Solid(front.mixed(0.5, back))
        }
        3 => {
            body.take(8)?;
            let centre = argb(body.u32()?);
            body.take(8)?;
            let count = body.count(4)?;
            let around = if count > 0 { argb(body.u32()?) } else { centre };
            Brush::Gradient(Arc::new(Gradient {
                ends: None,
                stops: vec![(0.0, centre), (1.0, around)],
            }))
        }
        4 => linear(body)?,
        // Surfaces of pictures are not told by one colour.
        _ => Brush::None,
    })
}

/// Colours that pass into each other along a line.
fn linear(mut body: Bytes<'_>) -> Option<Brush> {
    const HAS_MATRIX: u32 = 2;
    const HAS_COLOURS: u32 = 4;
    const HAS_FACTORS: u32 = 8;
    let flags = body.u32()?;
    body.u32()?;
    let [left, top, right, bottom] = rect(&mut body, false)?;
    let [begin, end] = [argb(body.u32()?), argb(body.u32()?)];
    body.take(8)?;
    let transform = match flags & HAS_MATRIX {
        0 => Affine::IDENTITY,
        _ => matrix(&mut body)?,
    };
    let mut stops = vec![(0.0, begin), (1.0, end)];
    if flags & HAS_COLOURS != 0 {
        let count = body.count(8)?;
        let places: Option<Vec<f64>> = (0..count).map(|_| body.float()).collect();
        let colours: Option<Vec<Rgba>> = (0..count).map(|_| body.u32().map(argb)).collect();
        stops = places?.into_iter().zip(colours?).take(MOST_STOPS).collect();
    } else if flags & HAS_FACTORS != 0 {
        let count = body.count(8)?;
        let places: Option<Vec<f64>> = (0..count).map(|_| body.float()).collect();
        let factors: Option<Vec<f64>> = (0..count).map(|_| body.float()).collect();
        let mixed = |factor: f64| end.mixed(factor.clamp(0.0, 1.0), begin);
        let pairs = places?.into_iter().zip(factors?).take(MOST_STOPS);
        stops = pairs
            .map(|(place, factor)| (place, mixed(factor)))
            .collect();
    }
    let middle = f64::midpoint(top, bottom);
    let ends = [[left, middle], [right, middle]].map(|end| transform.at(end));
    Some(Brush::Gradient(Arc::new(Gradient {
        ends: Some(ends),
        stops,
    })))
}

fn pen(mut body: Bytes<'_>) -> Option<WidePen> {
    body.u32()?;
    let flags = body.u32()?;
    let unit = Unit::of(body.u32()?);
    let width = body.float()?;
    let has = |bit: u32| flags & 1 << bit != 0;
    if has(0) {
        body.take(24)?;
    }
    let mut style = 0x200 | 0x2000;
    for end in [1, 2] {
        if has(end) {
            style = style & !0xF00
                | match body.u32()? {
                    1 => 0x100,
                    2 => 0,
                    _ => 0x200,
                };
        }
    }
    if has(3) {
        style = style & !0xF000
            | match body.u32()? {
                1 => 0x1000,
                2 => 0,
                _ => 0x2000,
            };
    }
    if has(4) {
        body.u32()?;
    }
    if has(5) {
        style |= match body.u32()? {
            dash @ 1..=4 => dash,
            5 => 1,
            _ => 0,
        };
    }
    for bit in [6, 7] {
        if has(bit) {
            body.u32()?;
        }
    }
    if has(8) {
        let count = body.count(4)?;
        body.take(count * 4)?;
    }
    if has(9) {
        body.u32()?;
    }
    if has(10) {
        let count = body.count(4)?;
        body.take(count * 4)?;
    }
    for bit in [11, 12] {
        if has(bit) {
            let length = body.count(1)?;
            body.take(length)?;
        }
    }
    body.u32()?;
    let colour = brush(body)?.colour();
    Some(WidePen {
        pen: Pen {
            style: if colour.is_none() { NO_LINE } else { style },
            width,
            colour: colour.unwrap_or(Rgba::BLACK),
        },
        unit,
    })
}

/// Places behind their number.
pub(super) fn counted(body: &mut Bytes<'_>, flags: u32) -> Option<Vec<[f64; 2]>> {
    let count = body.count(2)?;
    places(body, count, flags)
}

/// Places that are written as floats, as shorts, or each by its distance from the one before.
pub(super) fn places(body: &mut Bytes<'_>, count: usize, flags: u32) -> Option<Vec<[f64; 2]>> {
    let mut at = [0.0; 2];
    (0..count)
        .map(|_| {
            if flags & 0x800 != 0 {
                at = [at[0] + distance(body)?, at[1] + distance(body)?];
                Some(at)
            } else if flags & 0x4000 != 0 {
                body.short_pair()
            } else {
                Some([body.float()?, body.float()?])
            }
        })
        .collect()
}

/// A number of seven bits, or of fifteen behind a set bit.
fn distance(body: &mut Bytes<'_>) -> Option<f64> {
    let signed =
        |number: u16, bits: u32| f64::from((number << (16 - bits)).cast_signed() >> (16 - bits));
    let [first] = *body.take(1)? else { return None };
    if first < 0x80 {
        return Some(signed(u16::from(first), 7));
    }
    let [second] = *body.take(1)? else {
        return None;
    };
    Some(signed(u16::from(first & 0x7F) << 8 | u16::from(second), 15))
}

fn path(body: &mut Bytes<'_>) -> Option<Vec<Figure>> {
    let count = body.count(1)?;
    let flags = body.u32()?;
    let places = places(body, count, flags)?;
    let mut kinds = Vec::with_capacity(count);
    while kinds.len() < count {
        let [kind] = body.take(1)? else { return None };
        if flags & 0x1000 == 0 {
            kinds.push(*kind);
            continue;
        }
        // So many of a kind.
        let run = usize::from(kind & 0x3F).max(1);
        let [kind] = body.take(1)? else { return None };
        kinds.extend(std::iter::repeat_n(*kind, run.min(count - kinds.len())));
    }
    let mut figures = Vec::with_capacity(count);
    let mut curve = Vec::new();
    for (place, kind) in places.into_iter().zip(kinds) {
        match kind & 0x7 {
            0 => figures.push(Figure::Move(place)),
            3 => {
                curve.push(place);
                if let [first, second, end] = curve[..] {
                    figures.push(Figure::Curve(first, second, end));
                    curve.clear();
                }
            }
            _ => figures.push(Figure::Line(place)),
        }
        if kind & 0x80 != 0 {
            figures.push(Figure::Close);
        }
    }
    Some(figures)
}

fn region(body: &mut Bytes<'_>, depth: usize) -> Option<Region> {
    if depth > DEEPEST {
        return None;
    }
    let kind = body.u32()?;
    Some(match kind {
        0x1000_0000 => Region::Rect(rect(body, false)?),
        0x1000_0001 => {
            let length = body.count(1)?;
            let mut own = Bytes::new(body.take(length)?);
            own.u32()?;
            Region::Path(path(&mut own)?)
        }
        0x1000_0002 => Region::Empty,
        0x1000_0003 => Region::Infinite,
        _ => {
            let (one, other) = (region(body, depth + 1)?, region(body, depth + 1)?);
            match kind {
                1 => Region::And(Box::new(one), Box::new(other)),
                // What is left of the first, or more.
                _ => one,
            }
        }
    })
}

fn image(mut body: Bytes<'_>) -> Option<Image> {
    if body.u32()? != 1 {
        return None;
    }
    let [width, height, stride] = [body.u32()?, body.u32()?, body.u32()?];
    let (format, is_file) = (body.u32()?, body.u32()? == 1);
    let bytes = body.rest();
    if is_file {
        let kind = match bytes {
            [0xFF, 0xD8, ..] => "jpeg",
            [b'G', ..] => "gif",
            [b'B', b'M', ..] => "bmp",
            _ => "png",
        };
        let pixels = picture::pixels(bytes).unwrap_or([width, height]);
        let mut name = format!("{}image/{kind};base64,", picture::INLINE);
        STANDARD.encode_string(bytes, &mut name);
        return Some(Image {
            name: name.into(),
            pixels,
        });
    }
    let bitmap = Bitmap::of_rows([width, height], stride, format, bytes)?;
    Some(Image {
        name: bitmap.name().into(),
        pixels: [width, height],
    })
}

fn font(mut body: Bytes<'_>) -> Option<SizedFont> {
    let size = body.float()?;
    let unit = Unit::of(body.u32()?);
    let style = body.u32()?;
    body.u32()?;
    let count = body.count(2)?;
    let units: Option<Vec<u16>> = (0..count).map(|_| body.u16()).collect();
    let has = |bit: u32| u8::from(style & bit != 0);
    let weight = 400 + 300 * u32::from(has(1));
    let family = String::from_utf16_lossy(&units?);
    Some(SizedFont {
        font: Font::new(-1.0, 0.0, weight, [has(2), has(4), has(8)], family),
        size,
        unit,
    })
}

fn format(mut body: Bytes<'_>) -> Option<Format> {
    const ONE_LINE: u32 = 0x1000;
    let flags = body.u32()?;
    body.u32()?;
    let mut share = || {
        Some(match body.u32()? {
            1 => 0.5,
            2 => 1.0,
            _ => 0.0,
        })
    };
    let align = [share()?, share()?];
    body.take(16)?;
    Some(Format {
        align,
        is_one_line: flags & ONE_LINE != 0,
        margin: body.float()?.clamp(0.0, 2.0),
    })
}
