//! Bitmaps in metafiles: decoded, and named so that they travel as media files do, without being one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::bytes::Bytes;

/// How names of media begin that are the bytes of a bitmap themselves.
pub const INLINE: &str = "data:image/bmp;base64,";
/// Length of the headers of a bitmap file as they are written here: that of the file, and the fourth kind of its own.
const HEADERS: u32 = 14 + 108;
/// Pixels of a bitmap at most: more than a metafile of a screen or of a printed page at 300 dots to the inch has.
const MOST_PIXELS: f64 = 16_777_216.0;
/// Which bits of a pixel are red, green, blue and opaque.
const MASKS: [u32; 4] = [0x00FF_0000, 0x0000_FF00, 0x0000_00FF, 0xFF00_0000];

/// A decoded bitmap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bitmap {
    pub width: usize,
    pub height: usize,
    /// Red, green, blue and opacity of each pixel, row by row from the top.
    pub pixels: Vec<[u8; 4]>,
    /// Whether each pixel is one bit: such a bitmap often says what is seen of another.
    pub is_mask: bool,
}

impl Bitmap {
    /// A bitmap without file header, whose pixels may stand elsewhere; its colours may be relative to a palette.
    pub fn decode(header: &[u8], bits: Option<&[u8]>) -> Option<Self> {
        let head = Head::read(header)?;
        let bits = match bits {
            Some(bits) => bits,
            None => header.get(head.bits..)?,
        };
        let pixels = match head.compression {
            1 | 2 => head.run_lengths(bits),
            _ => head.plain(bits)?,
        };
        Some(Self {
            width: head.width,
            height: head.height,
            pixels,
            is_mask: head.depth == 1,
        })
    }

    /// A bitmap of rows of so many bytes in a format of GDI+ ([MS-EMFPLUS] 2.1.1.24).
    pub fn of_rows(
        [width, height]: [u32; 2],
        stride: u32,
        format: u32,
        bytes: &[u8],
    ) -> Option<Self> {
        const IS_INDEXED: u32 = 0x1_0000;
        const HAS_OPACITY: u32 = 0x4_0000;
        const IS_MULTIPLIED: u32 = 0x8_0000;
        let depth = format >> 8 & 0xFF;
        if f64::from(width) * f64::from(height) > MOST_PIXELS || width == 0 || height == 0 {
            return None;
        }
        let mut body = Bytes::new(bytes);
        let mut palette = Vec::new();
        if format & IS_INDEXED != 0 {
            body.u32()?;
            let count = body.count(4)?;
            palette = body.take(count * 4)?.chunks_exact(4).collect();
        }
        let rows = body
            .rest()
            .chunks_exact(usize::try_from(stride).ok().filter(|stride| *stride > 0)?);
        let width = width as usize;
        let colour = |row: &[u8], x: usize| -> Option<[u8; 4]> {
            let at = |size: usize| row.get(x * size..(x + 1) * size);
            Some(match depth {
                1 | 4 | 8 => {
                    let bit = x * depth as usize;
                    let shift = 8 - depth as usize - bit % 8;
                    let index = usize::from(*row.get(bit / 8)? >> shift) & ((1 << depth) - 1);
                    let [blue, green, red, opacity] = **palette.get(index)? else {
                        return None;
                    };
                    [red, green, blue, opacity]
                }
                16 => {
                    let [low, high] = *at(2)? else { return None };
                    let number = u16::from_le_bytes([low, high]);
                    let five = |shift: u16| ((number >> shift & 0x1F) * 255 / 31) as u8;
                    match format & 0xFF {
                        6 => [
                            five(11),
                            ((number >> 5 & 0x3F) * 255 / 63) as u8,
                            five(0),
                            255,
                        ],
                        _ => [five(10), five(5), five(0), 255],
                    }
                }
                24 => {
                    let [blue, green, red] = *at(3)? else {
                        return None;
                    };
                    [red, green, blue, 255]
                }
                32 => {
                    let [blue, green, red, opacity] = *at(4)? else {
                        return None;
                    };
                    let plain = |part: u8| match (format & IS_MULTIPLIED, opacity) {
                        (0, _) | (_, 0) => part,
                        _ => (u16::from(part) * 255 / u16::from(opacity)).min(255) as u8,
                    };
                    let opacity = if format & HAS_OPACITY == 0 {
                        255
                    } else {
                        opacity
                    };
                    [plain(red), plain(green), plain(blue), opacity]
                }
                _ => return None,
            })
        };
        let pixels: Option<Vec<[u8; 4]>> = rows
            .take(height as usize)
            .flat_map(|row| (0..width).map(move |x| (row, x)))
            .map(|(row, x)| colour(row, x))
            .collect();
        let pixels = pixels.filter(|pixels| pixels.len() == width * height as usize)?;
        Some(Self {
            width,
            height: height as usize,
            pixels,
            is_mask: false,
        })
    }

    /// The part of it that starts at a place and is so large; the whole if there is no such part.
    pub fn part(self, [x, y, width, height]: [f64; 4]) -> Self {
        let whole = [self.width as f64, self.height as f64];
        let is_whole = x <= 0.0 && y <= 0.0 && width >= whole[0] && height >= whole[1];
        let fits = x >= 0.0
            && y >= 0.0
            && width >= 1.0
            && height >= 1.0
            && x + width <= whole[0]
            && y + height <= whole[1];
        if is_whole || !fits {
            return self;
        }
        let [x, y, width, height] = [x, y, width, height].map(|side| side as usize);
        let rows = self.pixels.chunks_exact(self.width).skip(y).take(height);
        Self {
            width,
            height,
            pixels: rows
                .flat_map(|row| row.iter().skip(x).take(width).copied())
                .collect(),
            is_mask: self.is_mask,
        }
    }

    /// The same without what its pixels say of being seen through.
    pub fn opaque(mut self) -> Self {
        for pixel in &mut self.pixels {
            pixel[3] = 255;
        }
        self
    }

    /// The colour that it has from afar.
    pub fn mean(&self) -> [u8; 3] {
        let count = self.pixels.len().max(1) as u64;
        [0, 1, 2].map(|part| {
            let sum: u64 = self.pixels.iter().map(|pixel| u64::from(pixel[part])).sum();
            (sum / count) as u8
        })
    }

    /// Makes those of its pixels be seen through that a test picks, by themselves and by those of a mask in the same places.
    pub fn hide(&mut self, mask: &Self, is_hidden: impl Fn(&[u8; 4], &[u8; 4]) -> bool) {
        if (mask.width, mask.height) != (self.width, self.height) {
            return;
        }
        for (pixel, mask) in self.pixels.iter_mut().zip(&mask.pixels) {
            if is_hidden(pixel, mask) {
                pixel[3] = 0;
            }
        }
    }

    /// Makes those of its pixels be seen through that are one colour.
    pub fn hide_colour(&mut self, of_all: u8) {
        for pixel in &mut self.pixels {
            if pixel[..3] == [of_all; 3] {
                pixel[3] = 0;
            }
        }
    }

    /// The name under which it travels.
    pub fn name(&self) -> String {
        let length = HEADERS + self.pixels.len() as u32 * 4;
        let mut file = Vec::with_capacity(length as usize);
        file.extend(b"BM");
        for number in [length, 0, HEADERS, 108, self.width as u32] {
            file.extend(number.to_le_bytes());
        }
        // From the top: the height is negative.
        file.extend((-(self.height as i32)).to_le_bytes());
        file.extend([1, 0, 32, 0]);
        for number in [3, 0, 0, 0, 0, 0].into_iter().chain(MASKS) {
            file.extend(u32::to_le_bytes(number));
        }
        file.extend(b"BGRs");
        file.extend([0; 48]);
        for [red, green, blue, opacity] in &self.pixels {
            file.extend([*blue, *green, *red, *opacity]);
        }
        let mut name = INLINE.to_owned();
        STANDARD.encode_string(file, &mut name);
        name
    }
}

/// Width, height, and red, green, blue and opacity of each pixel of what [`Bitmap::name`] has written.
#[cfg(feature = "pdf")]
pub fn unpack(name: &str) -> Option<((u32, u32), Vec<u8>)> {
    let file = STANDARD.decode(name.strip_prefix(INLINE)?).ok()?;
    let mut sides = Bytes::at(&file, 18)?;
    let (width, height) = (sides.u32()?, sides.u32()?.cast_signed().unsigned_abs());
    let mut samples = file.get(HEADERS as usize..)?.to_vec();
    for pixel in samples.chunks_exact_mut(4) {
        pixel.swap(0, 2);
    }
    Some(((width, height), samples))
}

/// The header of a bitmap.
struct Head {
    width: usize,
    height: usize,
    from_top: bool,
    depth: usize,
    compression: u32,
    masks: [u32; 3],
    palette: Vec<[u8; 4]>,
    /// Where the pixels begin if they stand behind the header.
    bits: usize,
}

impl Head {
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Bytes::new(bytes);
        let length = reader.u32()? as usize;
        let is_core = length == 12;
        let (width, height) = if is_core {
            (reader.short()?, reader.short()?)
        } else {
            (reader.long()?, reader.long()?)
        };
        reader.u16()?;
        let depth = usize::from(reader.u16()?);
        let (mut compression, mut used) = (0, 0);
        if !is_core {
            compression = reader.u32()?;
            reader.take(12)?;
            used = reader.u32()? as usize;
        }
        let pixels = width * height.abs();
        let is_sound = width >= 1.0 && height != 0.0 && pixels <= MOST_PIXELS;
        if !is_sound || !matches!(depth, 1 | 4 | 8 | 16 | 24 | 32) || compression > 3 {
            return None;
        }
        let masks_follow = compression == 3 && length == 40;
        let mut masks = if depth == 16 {
            [0x7C00, 0x03E0, 0x001F]
        } else {
            [MASKS[0], MASKS[1], MASKS[2]]
        };
        if compression == 3 {
            let mut given = Bytes::at(bytes, 40)?;
            masks = [given.u32()?, given.u32()?, given.u32()?];
        }
        let most = if depth <= 8 { 1 << depth } else { 0 };
        let count = if used == 0 { most } else { used.min(256) };
        let start = length.checked_add(if masks_follow { 12 } else { 0 })?;
        let each = if is_core { 3 } else { 4 };
        let palette = bytes.get(start..)?.chunks_exact(each).take(count);
        let palette: Vec<[u8; 4]> = palette
            .map(|entry| [entry[2], entry[1], entry[0], 255])
            .collect();
        Some(Self {
            width: width as usize,
            height: height.abs() as usize,
            from_top: height < 0.0,
            depth,
            compression,
            masks,
            bits: start + palette.len() * each,
            palette,
        })
    }

    fn colour(&self, index: usize) -> [u8; 4] {
        self.palette.get(index).copied().unwrap_or([0, 0, 0, 255])
    }

    fn plain(&self, bits: &[u8]) -> Option<Vec<[u8; 4]>> {
        let stride = (self.width * self.depth).div_ceil(32) * 4;
        let rows: Vec<&[u8]> = bits.chunks(stride).take(self.height).collect();
        if rows.len() < self.height {
            return None;
        }
        let mut pixels = Vec::with_capacity(self.width * self.height);
        for line in 0..self.height {
            let place = if self.from_top {
                line
            } else {
                self.height - 1 - line
            };
            let row = rows.get(place).copied().unwrap_or_default();
            pixels.extend((0..self.width).map(|x| self.pixel(row, x)));
        }
        Some(pixels)
    }

    fn pixel(&self, row: &[u8], x: usize) -> [u8; 4] {
        let byte = |at: usize| row.get(at).copied().unwrap_or(0);
        match self.depth {
            1 => self.colour(usize::from(byte(x / 8) >> (7 - x % 8) & 1)),
            4 => self.colour(usize::from(byte(x / 2) >> (4 - x % 2 * 4) & 15)),
            8 => self.colour(usize::from(byte(x))),
            16 => self.by_masks(
                u32::from(byte(x * 2)) | u32::from(byte(x * 2 + 1)) << 8,
                255,
            ),
            24 => [byte(x * 3 + 2), byte(x * 3 + 1), byte(x * 3), 255],
            _ => {
                let number = u32::from_le_bytes([0, 1, 2, 3].map(|part| byte(x * 4 + part)));
                let opacity = if self.compression == 0 {
                    byte(x * 4 + 3)
                } else {
                    255
                };
                self.by_masks(number, opacity)
            }
        }
    }

    fn by_masks(&self, number: u32, opacity: u8) -> [u8; 4] {
        let [red, green, blue] = self.masks.map(|mask| {
            let shift = mask.trailing_zeros().min(31);
            let most = u64::from(mask >> shift).max(1);
            (u64::from((number & mask) >> shift) * 255 / most) as u8
        });
        [red, green, blue, opacity]
    }

    /// Pixels in runs of equal ones, of one byte or of half a byte each; what is not said is the first colour.
    fn run_lengths(&self, bits: &[u8]) -> Vec<[u8; 4]> {
        let mut pixels = vec![self.colour(0); self.width * self.height];
        let (mut x, mut y) = (0, 0);
        let mut put = |x: usize, y: usize, index: u8| {
            let line = self.height.checked_sub(y + 1);
            if let Some(line) = line.filter(|_| x < self.width)
                && let Some(pixel) = pixels.get_mut(line * self.width + x)
            {
                *pixel = self.colour(usize::from(index));
            }
        };
        let halves = self.compression == 2;
        let index = |byte: u8, place: usize| match (halves, place % 2) {
            (false, _) => byte,
            (true, 0) => byte >> 4,
            (true, _) => byte & 15,
        };
        let mut reader = Bytes::new(bits);
        while let Some(&[count, value]) = reader.take(2) {
            match (count, value) {
                (0, 0) => (x, y) = (0, y + 1),
                (0, 1) => break,
                (0, 2) => {
                    let Some(&[right, up]) = reader.take(2) else {
                        break;
                    };
                    (x, y) = (x + usize::from(right), y + usize::from(up));
                }
                (0, count) => {
                    let count = usize::from(count);
                    let length = if halves { count.div_ceil(2) } else { count };
                    let Some(run) = reader.take(length.next_multiple_of(2)) else {
                        break;
                    };
                    for place in 0..count {
                        let at = if halves { place / 2 } else { place };
                        let byte = run.get(at).copied().unwrap_or(0);
                        put(x + place, y, index(byte, place));
                    }
                    x += count;
                }
                (count, value) => {
                    for place in 0..usize::from(count) {
                        put(x + place, y, index(value, place));
                    }
                    x += usize::from(count);
                }
            }
            if y >= self.height {
                break;
            }
        }
        pixels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(
        width: i32,
        height: i32,
        depth: u16,
        compression: u32,
        colours: &[[u8; 4]],
    ) -> Vec<u8> {
        let mut bytes = 40_u32.to_le_bytes().to_vec();
        bytes.extend(width.to_le_bytes());
        bytes.extend(height.to_le_bytes());
        bytes.extend([1, 0]);
        bytes.extend(depth.to_le_bytes());
        bytes.extend(compression.to_le_bytes());
        bytes.extend([0; 12]);
        bytes.extend((colours.len() as u32).to_le_bytes());
        bytes.extend([0; 4]);
        bytes.extend(colours.iter().flatten());
        bytes
    }

    const RED: [u8; 4] = [255, 0, 0, 255];
    const BLUE: [u8; 4] = [0, 0, 255, 255];
    /// As palettes have it: blue first.
    const COLOURS: [[u8; 4]; 2] = [[0, 0, 255, 0], [255, 0, 0, 0]];

    #[test]
    fn rows_stand_from_the_bottom() {
        let mut bytes = header(2, 2, 1, 0, &COLOURS);
        bytes.extend([0b0100_0000, 0, 0, 0, 0b1100_0000, 0, 0, 0]);
        let bitmap = Bitmap::decode(&bytes, None).unwrap();
        assert_eq!(bitmap.pixels, [BLUE, BLUE, RED, BLUE]);
        assert!(bitmap.is_mask);
        let part = bitmap.part([0.0, 1.0, 1.0, 1.0]);
        assert_eq!((part.width, part.pixels), (1, vec![RED]));
    }

    #[test]
    fn runs_are_written_out() {
        let bytes = header(3, 1, 8, 1, &COLOURS);
        let bits = [2, 1, 0, 0];
        let bitmap = Bitmap::decode(&bytes, Some(&bits)).unwrap();
        assert_eq!(bitmap.pixels, [BLUE, BLUE, RED]);
    }

    #[test]
    fn hostile_headers_are_refused() {
        for (width, height, depth) in [(0, 1, 8), (i32::MAX, i32::MIN, 8), (1, 1, 7)] {
            let bytes = header(width, height, depth, 0, &[]);
            assert_eq!(Bitmap::decode(&bytes, Some(&[0; 8])), None);
        }
        assert_eq!(Bitmap::decode(&[40, 0], None), None);
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn a_name_says_the_pixels() {
        let bitmap = Bitmap {
            width: 2,
            height: 1,
            pixels: vec![RED, [1, 2, 3, 4]],
            is_mask: false,
        };
        let (size, samples) = unpack(&bitmap.name()).unwrap();
        assert_eq!(size, (2, 1));
        assert_eq!(samples, [255, 0, 0, 255, 1, 2, 3, 4]);
    }
}
