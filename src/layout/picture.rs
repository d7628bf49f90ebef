//! What a picture says of itself: how large it is (its pixels at its resolution, or at 96 to the inch), and whether it can be
//! seen through.

use std::collections::HashMap;

#[cfg(feature = "pdf")]
use base64::{Engine, prelude::BASE64_STANDARD as STANDARD};

use super::Media;
use super::display::{Fill, Item, Page, PictureItem};
use super::metafile::DEEPEST;
use super::units::{Emu, Rect, Size};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::Tiling;

/// How the names of pictures begin that are no files of the media folder, but have their bytes in themselves.
pub const INLINE: &str = "data:";
/// Colour of the crossed frame that stands in for a picture.
pub const STAND_IN: Rgba = Rgba([160, 160, 160, 255]);
/// Its width.
pub const STAND_IN_WIDTH: Emu = Emu(6350);
/// Most tiles of a picture over the width or height of what it fills; smaller ones would not be told apart.
const MOST_TILES: f64 = 500.0;

/// Resolution of a picture that does not say.
const USUAL: [f64; 2] = [96.0, 96.0];
/// Segments of a JPEG before its frame, chunks of a PNG before its samples.
const MOST_PARTS: usize = 4096;
const METRE_IN_INCHES: f64 = 0.0254;

/// What is known of a picture without its samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Its own size.
    pub size: Size,
    /// Whether nothing is seen through it, as far as its header tells.
    pub is_opaque: bool,
}

/// Gives the tiles of the pictures of a page the size that their files say. A picture of unknown size is stretched, and one
/// that would be repeated too often to be told apart.
pub fn lay_tiles(page: &mut Page, media: Media<'_>) {
    let mut sizes = HashMap::new();
    lay_among(&mut page.items, 0, &mut |picture| {
        let (Some(tile), Some(surface)) = (&picture.tiled, picture.clip) else {
            return;
        };
        let size = *sizes.entry(picture.media.clone()).or_insert_with(|| {
            let facts = media(&picture.media).and_then(|bytes| facts(&bytes));
            facts.map(|facts| facts.size)
        });
        match size.and_then(|size| first_tile(tile, surface, size)) {
            Some(first) => picture.area = first,
            None => (picture.tiled, picture.clip) = (None, None),
        }
    });
}

fn lay_among(items: &mut [Item], depth: usize, lay: &mut dyn FnMut(&mut PictureItem)) {
    for item in items {
        match item {
            Item::Picture(picture) => lay(picture),
            Item::Path(path) => {
                if let Some(Fill::Picture(picture)) = &mut path.fill {
                    lay(picture);
                }
            }
            Item::Group(group) if depth < DEEPEST => lay_among(&mut group.items, depth + 1, lay),
            _ => {}
        }
    }
}

/// Where the tile stands that the others are repeated from.
fn first_tile(tile: &Tiling, surface: Rect, size: Size) -> Option<Rect> {
    let side = |axis: usize, own: Emu, room: Emu, from: Emu| {
        let (own, room) = (own.0 as f64 * tile.scale[axis], room.0 as f64);
        let at = (room - own) * tile.align[axis] + tile.shift[axis];
        (own > 0.0 && room / own <= MOST_TILES)
            .then(|| (from + Emu(at.round() as i64), Emu(own.round() as i64)))
    };
    let (x, width) = side(0, size.width, surface.size.width, surface.left())?;
    let (y, height) = side(1, size.height, surface.size.height, surface.top())?;
    Some(Rect::new(x, y, width, height))
}

/// The file that the name of a picture has in itself: `data:` and what kind it is, then its bytes in base64 (RFC 2397).
#[cfg(feature = "pdf")]
pub fn inline(name: &str) -> Option<Vec<u8>> {
    let (kind, text) = name.strip_prefix(INLINE)?.split_once(',')?;
    let text: String = text.split_ascii_whitespace().collect();
    kind.ends_with(";base64")
        .then(|| STANDARD.decode(text).ok())?
}

/// Width and height of a PNG, GIF, JPEG or WebP in pixels.
pub(super) fn pixels(bytes: &[u8]) -> Option<[u32; 2]> {
    extent(bytes).map(|((pixels, _), _)| pixels)
}

fn extent(bytes: &[u8]) -> Option<(Extent, bool)> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => png(bytes),
        [b'G', b'I', b'F', b'8', ..] => gif(bytes).map(|extent| (extent, false)),
        [0xFF, 0xD8, 0xFF, ..] => jpeg(bytes).map(|extent| (extent, true)),
        [b'R', b'I', b'F', b'F', ..] => webp(bytes).map(|extent| (extent, false)),
        _ => None,
    }
}

/// What a PNG, GIF, JPEG, WebP or metafile says of itself; `None` for others, and for those that are cut off before they do.
pub fn facts(bytes: &[u8]) -> Option<Facts> {
    let Some(((pixels, per_inch), is_opaque)) = extent(bytes) else {
        return Some(Facts {
            size: super::metafile::size(bytes)?,
            is_opaque: false,
        });
    };
    Some(Facts {
        size: size(pixels, per_inch)?,
        is_opaque,
    })
}

fn size([width, height]: [u32; 2], [across, down]: [f64; 2]) -> Option<Size> {
    if width == 0 || height == 0 {
        return None;
    }
    let length =
        |count: u32, per_inch: f64| Emu((f64::from(count) * 914_400.0 / per_inch).round() as i64);
    Some(Size::new(length(width, across), length(height, down)))
}

/// Width and height in pixels, and pixels to the inch across and down.
type Extent = ([u32; 2], [f64; 2]);

/// With whether it has neither samples of opacity nor a colour that is seen through.
fn png(bytes: &[u8]) -> Option<(Extent, bool)> {
    let pixels = [be32(bytes, 16)?, be32(bytes, 20)?];
    let mut resolution = USUAL;
    // The kinds of colour without samples of opacity: grey, red with green and blue, palette.
    let mut is_opaque = matches!(bytes.get(25), Some(0 | 2 | 3));
    let mut at = 8;
    for _ in 0..MOST_PARTS {
        let length = be32(bytes, at)? as usize;
        let content = at + 8;
        match bytes.get(at + 4..content)? {
            b"pHYs" => {
                let counts = [be32(bytes, content)?, be32(bytes, content + 4)?];
                let in_metres = bytes.get(content + 8) == Some(&1);
                if in_metres && counts.iter().all(|count| *count > 0) {
                    resolution = counts.map(|count| f64::from(count) * METRE_IN_INCHES);
                }
            }
            b"tRNS" => is_opaque = false,
            b"IDAT" | b"IEND" => break,
            _ => {}
        }
        at = content.checked_add(length)?.checked_add(4)?;
    }
    Some(((pixels, resolution), is_opaque))
}

fn gif(bytes: &[u8]) -> Option<Extent> {
    let side = |at: usize| {
        let pair = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(u32::from(u16::from_le_bytes(pair)))
    };
    Some(([side(6)?, side(8)?], USUAL))
}

fn webp(bytes: &[u8]) -> Option<Extent> {
    let le = |at: usize, count: usize| {
        let part = bytes.get(at..at + count)?;
        let digits = part.iter().rev();
        Some(digits.fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte)))
    };
    let pixels = match bytes.get(8..16)? {
        b"WEBPVP8X" => [le(24, 3)? + 1, le(27, 3)? + 1],
        b"WEBPVP8L" => {
            let sides = le(21, 4)?;
            [(sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1]
        }
        b"WEBPVP8 " => [le(26, 2)? & 0x3FFF, le(28, 2)? & 0x3FFF],
        _ => return None,
    };
    Some((pixels, USUAL))
}

fn jpeg(bytes: &[u8]) -> Option<Extent> {
    let mut resolution = USUAL;
    let mut at = 2;
    for _ in 0..MOST_PARTS {
        let [0xFF, marker] = *bytes.get(at..at + 2)? else {
            return None;
        };
        match marker {
            // Filling, and markers without content.
            0xFF => at += 1,
            0x01 | 0xD0..=0xD8 => at += 2,
            // Frames of every kind; between them are tables and extensions.
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                let pixels = [be16(bytes, at + 7)?, be16(bytes, at + 5)?];
                return Some((pixels, resolution));
            }
            // The samples, or the end.
            0xD9 | 0xDA => return None,
            _ => {
                let length = be16(bytes, at + 2)? as usize;
                if marker == 0xE0 {
                    let header = bytes.get(at + 4..at + 2 + length.max(2))?;
                    resolution = jfif_resolution(header).unwrap_or(resolution);
                }
                at += 2 + length.max(2);
            }
        }
    }
    None
}

/// Pixels to the inch, across and down, of the JFIF header.
fn jfif_resolution(header: &[u8]) -> Option<[f64; 2]> {
    let rest = header.strip_prefix(b"JFIF\0")?;
    let scale = match rest.get(2)? {
        1 => 1.0,
        2 => 2.54,
        _ => return None,
    };
    let counts = [be16(rest, 3)?, be16(rest, 5)?];
    (!counts.contains(&0)).then_some(counts.map(|count| f64::from(count) * scale))
}

fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    let pair = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u32::from(u16::from_be_bytes(pair)))
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_be_bytes(four))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INCH: i64 = 914_400;

    fn inches(bytes: &[u8]) -> Option<[f64; 2]> {
        let size = facts(bytes)?.size;
        Some([size.width, size.height].map(|side| side.0 as f64 / INCH as f64))
    }

    fn png(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        for (kind, content) in parts {
            bytes.extend((content.len() as u32).to_be_bytes());
            bytes.extend_from_slice(*kind);
            bytes.extend_from_slice(content);
            bytes.extend([0; 4]);
        }
        bytes
    }

    #[test]
    fn a_png_is_as_large_as_its_pixels_at_its_resolution() {
        let header = [0, 0, 0, 96, 0, 0, 0, 192, 8, 2, 0, 0, 0];
        assert_eq!(
            inches(&png(&[(b"IHDR", &header), (b"IDAT", &[])])),
            Some([1.0, 2.0])
        );
        // 3937 to the metre are 100 to the inch, a little less.
        let dense = [&3937_u32.to_be_bytes()[..], &3937_u32.to_be_bytes(), &[1]].concat();
        let parts: [(_, &[u8]); 4] = [
            (b"IHDR", &header),
            (b"gAMA", &[1; 4]),
            (b"pHYs", &dense),
            (b"IDAT", &[]),
        ];
        let sized = png(&parts);
        let [width, _] = inches(&sized).expect("the picture has a size");
        assert!((width - 0.96).abs() < 0.001);
        assert_eq!(inches(&sized[..30]), None);
    }

    #[test]
    fn a_png_is_opaque_without_samples_or_colours_that_are_seen_through() {
        let is_opaque = |kind: u8, more: &[(&[u8; 4], &[u8])]| {
            let header = [0, 0, 0, 96, 0, 0, 0, 192, 8, kind, 0, 0, 0];
            let parts = [&[(b"IHDR", &header[..])], more, &[(b"IDAT", &[])]].concat();
            facts(&png(&parts)).unwrap().is_opaque
        };
        assert!(is_opaque(2, &[]) && is_opaque(3, &[(b"PLTE", &[1; 3])]));
        assert!(!is_opaque(6, &[]));
        assert!(!is_opaque(3, &[(b"pHYs", &[0; 9]), (b"tRNS", &[0])]));
    }

    #[test]
    fn tiles_have_the_size_of_the_picture() {
        let rect = |x, y, width, height| Rect::new(Emu(x), Emu(y), Emu(width), Emu(height));
        let tiled = |media: &str, scale: f64| {
            let surface = rect(1000, 2000, 20 * 914_400, 914_400);
            let mut picture = PictureItem::plain(media.into(), surface);
            picture.clip = Some(surface);
            picture.tiled = Some(Tiling {
                scale: [scale, 1.0],
                shift: [10.0, 0.0],
                align: [1.0, 0.5],
            });
            let mut page = Page {
                items: vec![Item::Picture(picture)],
                ..Page::default()
            };
            let gif = |name: &str| (name == "a.gif").then(|| b"GIF89a\x60\0\xC0\0".to_vec());
            lay_tiles(&mut page, &gif);
            match page.items.remove(0) {
                Item::Picture(picture) => (picture.tiled.is_some(), picture.area),
                _ => panic!("a picture"),
            }
        };
        let at = 1010 + 20 * 914_400 - 457_200;
        let half = rect(at, 2000 - 457_200, 457_200, 2 * 914_400);
        assert_eq!(tiled("a.gif", 0.5), (true, half));
        let whole = rect(1000, 2000, 20 * 914_400, 914_400);
        assert_eq!(tiled("b.gif", 0.5), (false, whole), "its size is not known");
        assert_eq!(tiled("a.gif", 0.01), (false, whole), "too many");
    }

    #[test]
    fn a_gif_has_a_screen() {
        assert_eq!(inches(b"GIF89a\x60\0\xC0\0"), Some([1.0, 2.0]));
        assert_eq!(inches(b"GIF89a\0\0\xC0\0"), None);
    }

    #[test]
    fn a_webp_has_its_size_in_one_of_three_places() {
        let file = |kind: &[u8; 4], content: &[u8]| {
            [b"RIFF\0\0\0\0WEBP", &kind[..], b"\0\0\0\0", content].concat()
        };
        let extended = file(b"VP8X", b"\0\0\0\0\x5F\0\0\xBF\0\0");
        assert_eq!(inches(&extended), Some([1.0, 2.0]));
        let lossy = file(b"VP8 ", b"\0\0\0\x9D\x01\x2A\x60\0\xC0\0");
        assert_eq!(inches(&lossy), Some([1.0, 2.0]));
        let sides = (95_u32 | 191 << 14).to_le_bytes();
        let lossless = file(b"VP8L", &[&[0x2F][..], &sides].concat());
        assert_eq!(inches(&lossless), Some([1.0, 2.0]));
        assert_eq!(inches(b"RIFF\0\0\0\0WEBPVP8X"), None);
    }

    #[test]
    fn a_jpeg_is_as_large_as_its_frame() {
        let header = b"\xFF\xE0\0\x10JFIF\0\x01\x02\x01\0\xC8\0\x64\0\0";
        let frame = b"\xFF\xC0\0\x0B\x08\0\x64\0\xC8\x01\x01\x11\0";
        let whole = [&b"\xFF\xD8"[..], header, b"\xFF\xDB\0\x03\0", frame].concat();
        assert_eq!(inches(&whole), Some([1.0, 1.0]));
        let plain = [&b"\xFF\xD8"[..], b"\xFF\xFF\xFE\0\x02", frame].concat();
        assert_eq!(inches(&plain), Some([200.0 / 96.0, 100.0 / 96.0]));
        assert_eq!(inches(b"\xFF\xD8\xFF\xD9"), None);
        assert_eq!(inches(b"\xFF\xD8\xFF\xE0\xFF\xFF"), None);
    }
}
