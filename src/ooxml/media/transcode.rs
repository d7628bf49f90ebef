//! Bitmaps and TIFF become JPEG if every pixel is opaque, else PNG, which is what readers of Editor.bin show.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, ImageReader, Limits};

use super::kind::Kind;
use crate::limits;

/// Quality of the JPEG, at which its faults are not seen.
const JPEG_QUALITY: u8 = 90;

/// The picture in a form that readers show, with its extension; `None` if it cannot be decoded.
pub fn picture(bytes: &[u8], kind: Kind) -> Option<(&'static str, Vec<u8>)> {
    let format = match kind {
        Kind::Bmp => ImageFormat::Bmp,
        _ => ImageFormat::Tiff,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut allowed = Limits::default();
    allowed.max_alloc = Some(limits::PICTURE_BYTES);
    reader.limits(allowed);
    let picture = reader.decode().ok()?;
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
        .write_to(&mut Cursor::new(&mut out), ImageFormat::Png)
        .ok()?;
    Some(("png", out))
}

fn is_opaque(picture: &DynamicImage) -> bool {
    !picture.color().has_alpha() || picture.to_rgba8().pixels().all(|pixel| pixel.0[3] == 255)
}
