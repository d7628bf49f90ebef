//! Bitmaps and TIFF become JPEG if every pixel is opaque, else PNG, which is what readers of Editor.bin show.
//!
//! The decoders are named one by one: a reader that chooses among formats would bring all of them into the WASM module.

use std::io::Cursor;

use image::codecs::bmp::BmpDecoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, GrayAlphaImage, GrayImage, ImageDecoder, Limits, RgbImage, RgbaImage};
use tiff::ColorType;
use tiff::decoder::{Decoder, DecodingResult};

use super::kind::Kind;
use crate::limits;

/// Quality of the JPEG, at which its faults are not seen.
const JPEG_QUALITY: u8 = 90;

/// The picture in a form that readers show, with its extension; `None` if it cannot be decoded.
pub fn picture(bytes: &[u8], kind: Kind) -> Option<(&'static str, Vec<u8>)> {
    let picture = match kind {
        Kind::Bmp => bitmap(bytes)?,
        _ => tagged(bytes)?,
    };
    let mut out = Vec::new();
    if is_opaque(&picture) {
        let rgb = picture.into_rgb8();
        JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY)
            .encode_image(&rgb)
            .ok()?;
        return Some(("jpg", out));
    }
    picture
        .into_rgba8()
        .write_with_encoder(PngEncoder::new(&mut out))
        .ok()?;
    Some(("png", out))
}

fn bitmap(bytes: &[u8]) -> Option<DynamicImage> {
    let mut decoder = BmpDecoder::new(Cursor::new(bytes)).ok()?;
    let mut allowed = Limits::default();
    allowed.max_alloc = Some(limits::PICTURE_BYTES);
    let whole = decoder.total_bytes();
    allowed.reserve(whole).ok()?;
    decoder.set_limits(allowed).ok()?;
    DynamicImage::from_decoder(decoder).ok()
}

/// A TIFF of grey, colour or ink, of 1 to 16 bits a sample; `None` for others, such as those that hold a JPEG.
fn tagged(bytes: &[u8]) -> Option<DynamicImage> {
    let mut allowed = tiff::decoder::Limits::default();
    allowed.decoding_buffer_size = limits::PICTURE_BYTES as usize;
    let mut decoder = Decoder::new(Cursor::new(bytes)).ok()?.with_limits(allowed);
    let (width, height) = decoder.dimensions().ok()?;
    let colours = decoder.colortype().ok()?;
    let samples = match decoder.read_image().ok()? {
        DecodingResult::U8(samples) => samples,
        DecodingResult::U16(samples) => samples.iter().map(|sample| (sample >> 8) as u8).collect(),
        _ => return None,
    };
    Some(match colours {
        ColorType::Gray(8 | 16) => GrayImage::from_raw(width, height, samples)?.into(),
        ColorType::Gray(bits @ (1 | 2 | 4)) => {
            let samples = unpacked(&samples, bits, width as usize);
            GrayImage::from_raw(width, height, samples)?.into()
        }
        ColorType::GrayA(8 | 16) => GrayAlphaImage::from_raw(width, height, samples)?.into(),
        ColorType::RGB(8 | 16) => RgbImage::from_raw(width, height, samples)?.into(),
        ColorType::RGBA(8 | 16) => RgbaImage::from_raw(width, height, samples)?.into(),
        ColorType::CMYK(8 | 16) => RgbImage::from_raw(width, height, light(&samples))?.into(),
        _ => return None,
    })
}

/// Samples of less than a byte, whose rows begin at a byte each, as a byte each.
fn unpacked(samples: &[u8], bits: u8, width: usize) -> Vec<u8> {
    let bits = usize::from(bits);
    let most = (1_usize << bits) - 1;
    let row_bytes = (width * bits).div_ceil(8).max(1);
    let mut out = Vec::with_capacity(samples.len() * 8 / bits);
    for row in samples.chunks(row_bytes) {
        for column in 0..width {
            let at = column * bits;
            let byte = usize::from(row.get(at / 8).copied().unwrap_or(0));
            let sample = (byte >> (8 - bits - at % 8)) & most;
            out.push((sample * 255 / most) as u8);
        }
    }
    out
}

/// Red, green and blue of cyan, magenta, yellow and black.
fn light(inks: &[u8]) -> Vec<u8> {
    let (pixels, _) = inks.as_chunks::<4>();
    pixels
        .iter()
        .flat_map(|&[cyan, magenta, yellow, black]| {
            [cyan, magenta, yellow].map(|ink| {
                let left = u32::from(255 - ink) * u32::from(255 - black);
                (left / 255) as u8
            })
        })
        .collect()
}

fn is_opaque(picture: &DynamicImage) -> bool {
    !picture.color().has_alpha() || picture.to_rgba8().pixels().all(|pixel| pixel.0[3] == 255)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_bits_begin_at_a_byte() {
        assert_eq!(
            unpacked(&[0b1010_0000, 0b0100_0000], 1, 3),
            [255, 0, 255, 0, 255, 0]
        );
        assert_eq!(unpacked(&[0xF0, 0x80], 4, 3), [255, 0, 136]);
    }

    #[test]
    fn ink_takes_light_away() {
        assert_eq!(
            light(&[0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255]),
            [255, 255, 255, 0, 255, 255, 0, 0, 0]
        );
    }

    /// A TIFF of one row, uncompressed, little-endian.
    fn tiff(bits: u16, samples: u16, photometric: u16, width: u16, data: &[u8]) -> Vec<u8> {
        let fields: [(u16, u16); 8] = [
            (256, width),
            (257, 1),
            (258, bits),
            (259, 1),
            (262, photometric),
            (273, 8 + 2 + 9 * 12 + 4),
            (277, samples),
            (278, 1),
        ];
        let mut file = b"II*\0\x08\0\0\0".to_vec();
        file.extend(9_u16.to_le_bytes());
        let length = (279_u16, data.len() as u16);
        for (tag, value) in fields.into_iter().chain([length]) {
            file.extend(tag.to_le_bytes());
            file.extend([3, 0, 1, 0, 0, 0]);
            file.extend(u32::from(value).to_le_bytes());
        }
        file.extend([0; 4]);
        file.extend(data);
        file
    }

    #[test]
    fn tiff_of_grey_and_of_bits_is_read() {
        let grey = tagged(&tiff(8, 1, 1, 3, &[0, 128, 255])).expect("a picture");
        assert_eq!(grey.into_luma8().into_raw(), [0, 128, 255]);
        let bits = tagged(&tiff(1, 1, 1, 4, &[0b1001_0000])).expect("a picture");
        assert_eq!(bits.into_luma8().into_raw(), [255, 0, 0, 255]);
        assert!(
            picture(&tiff(8, 1, 1, 3, &[0, 128, 255]), Kind::Tiff)
                .is_some_and(|(name, _)| name == "jpg")
        );
        assert!(tagged(b"II*\0\xFF\xFF\xFF\xFF").is_none());
    }
}
