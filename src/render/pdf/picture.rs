//! Pictures: JPEG is taken over as it is, PNG, GIF and WebP are decoded first, so that a damaged one costs only itself.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::Arc;

use image_webp::WebPDecoder;
use krilla::geom::{Size, Transform};
use krilla::image::{BitsPerComponent, CustomImage, Image, ImageColorspace};
use krilla::paint::{Fill, FillRule, Pattern, Stroke};
use krilla::surface::Surface;

use super::Sources;
use super::blend::Blend;
use super::paint;
use crate::error::Warning;
use crate::layout::display::{Path, PictureItem};
use crate::layout::units::{Emu, Rect};
use crate::layout::{metafile, picture};
use crate::limits::PICTURE_BYTES;
use crate::resolve::drawing::recolour::Recolour;

/// The pictures of a document by their names; `None` for one that cannot be shown.
#[derive(Default)]
pub struct Pictures {
    known: HashMap<String, Option<Image>>,
    /// Those that were given other colours, by name and by the colours.
    recoloured: Vec<(String, Recolour, Option<Image>)>,
    /// Names of those that cannot be shown.
    left_out: Vec<String>,
}

impl Pictures {
    fn get(&mut self, name: &str, sources: &dyn Sources) -> Option<Image> {
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let image = if name.starts_with(metafile::INLINE) {
            bitmap(name)
        } else if name.starts_with(picture::INLINE) {
            picture::inline(name).and_then(decode)
        } else {
            sources.media(name).and_then(decode)
        };
        if image.is_none() {
            self.left_out.push(name.to_owned());
        }
        self.known.insert(name.to_owned(), image.clone());
        image
    }

    /// A picture whose samples are known, in other colours; `None` for one that is taken over as it is.
    fn recoloured(
        &mut self,
        name: &str,
        recolour: &Recolour,
        sources: &dyn Sources,
    ) -> Option<Image> {
        let found = self
            .recoloured
            .iter()
            .find(|(known, by, _)| known == name && by == recolour);
        if let Some((.., image)) = found {
            return image.clone();
        }
        let samples = sources.media(name).as_deref().and_then(samples);
        let image = samples.and_then(|samples| samples.recoloured(recolour).image());
        self.recoloured
            .push((name.to_owned(), *recolour, image.clone()));
        image
    }

    /// Says which pictures were left out, one warning each.
    pub fn warnings(&self) -> impl Iterator<Item = Warning> {
        self.left_out.iter().map(|name| Warning {
            code: "unprintable-picture",
            part: name.clone(),
            message: "the picture is damaged, or of a kind that is not printed".to_owned(),
        })
    }
}

/// Draws a picture at its place, cut to what is seen of it.
pub fn draw(
    surface: &mut Surface<'_>,
    picture: &PictureItem,
    pictures: &mut Pictures,
    sources: &dyn Sources,
) {
    let seen = picture.clip.unwrap_or(picture.area);
    let Some(window) = paint::rect(seen) else {
        return;
    };
    let recoloured = picture.recolour.as_ref().and_then(|recolour| {
        let name = &picture.media;
        let is_file = !name.starts_with(picture::INLINE);
        is_file.then(|| pictures.recoloured(name, recolour, sources))?
    });
    // Of one whose samples are not known the colours of what is drawn are changed.
    let blended = picture.recolour.filter(|_| recoloured.is_none());
    let Some(image) = recoloured.or_else(|| pictures.get(&picture.media, sources)) else {
        if picture.tiled.is_none() {
            stand_in(surface, seen);
        }
        return;
    };
    let blend = blended.as_ref().and_then(Blend::of);
    let tiles = picture
        .tiled
        .map(|_| tiles(surface, picture, image.clone()));
    let show = |surface: &mut Surface<'_>| match &tiles {
        Some(Some(tiles)) => {
            surface.set_fill(Some(tiles.clone()));
            surface.set_stroke(None);
            surface.draw_path(&window);
        }
        Some(None) => {}
        None => place(surface, image.clone(), picture.area),
    };
    if picture.tiled.is_some() && blend.is_none() {
        return show(surface);
    }
    surface.push_clip_path(&window, &FillRule::NonZero);
    if picture.tiled.is_none() {
        surface.push_opacity(paint::share(picture.opacity));
    }
    match &blend {
        Some(blend) => blend.show(surface, &window, show),
        None => show(surface),
    }
    if picture.tiled.is_none() {
        surface.pop();
    }
    surface.pop();
}

/// A crossed frame where a picture is left out.
fn stand_in(surface: &mut Surface<'_>, area: Rect) {
    let Some(frame) = paint::path(&Path::crossed(area)) else {
        return;
    };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: paint::solid(picture::STAND_IN).paint,
        width: paint::points(picture::STAND_IN_WIDTH),
        ..Stroke::default()
    }));
    surface.draw_path(&frame);
}

fn place(surface: &mut Surface<'_>, image: Image, area: Rect) {
    let [width, height] = [area.size.width, area.size.height].map(paint::points);
    let Some(size) = Size::from_wh(width, height) else {
        return;
    };
    surface.push_transform(&Transform::from_translate(
        paint::points(area.left()),
        paint::points(area.top()),
    ));
    surface.draw_image(image, size);
    surface.pop();
}

/// A fill that repeats a picture from its area on.
fn tiles(surface: &mut Surface<'_>, picture: &PictureItem, image: Image) -> Option<Fill> {
    let area = picture.area;
    let [width, height] = [area.size.width, area.size.height].map(paint::points);
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let mut builder = surface.stream_builder();
    let mut tile = builder.surface();
    place(
        &mut tile,
        image,
        Rect::new(Emu::ZERO, Emu::ZERO, area.size.width, area.size.height),
    );
    tile.finish();
    let pattern = Pattern {
        stream: builder.finish(),
        transform: Transform::from_translate(paint::points(area.left()), paint::points(area.top())),
        width,
        height,
    };
    Some(Fill {
        paint: pattern.into(),
        opacity: paint::share(picture.opacity),
        rule: FillRule::NonZero,
    })
}

/// Samples of a decoded picture, 8 bits each.
#[derive(Clone, Hash)]
pub(super) struct Samples {
    /// Width and height in pixels.
    pub(super) size: (u32, u32),
    /// One sample for each pixel if it is grey, else three.
    pub(super) colours: Arc<Vec<u8>>,
    /// One sample for each pixel, if it is seen through anywhere.
    pub(super) opacity: Option<Arc<Vec<u8>>>,
    pub(super) grey: bool,
}

impl CustomImage for Samples {
    fn color_channel(&self) -> &[u8] {
        &self.colours
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        self.opacity.as_ref().map(|samples| samples.as_slice())
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        if self.grey {
            ImageColorspace::Luma
        } else {
            ImageColorspace::Rgb
        }
    }
}

impl Samples {
    /// From samples of `colours` and, if `has_opacity`, one of opacity for each pixel; `None` if there are too few.
    fn new(size: (u32, u32), samples: &[u8], grey: bool, has_opacity: bool) -> Option<Self> {
        let parts = if grey { 1 } else { 3 };
        let step = parts + usize::from(has_opacity);
        let count = usize::try_from(u64::from(size.0) * u64::from(size.1)).ok()?;
        let samples = samples.get(..count.checked_mul(step)?)?;
        let mut colours = Vec::with_capacity(count * parts);
        let mut opacity = Vec::new();
        for pixel in samples.chunks_exact(step) {
            let (colour, rest) = pixel.split_at(parts);
            colours.extend_from_slice(colour);
            opacity.extend_from_slice(rest);
        }
        let is_seen_through = opacity.iter().any(|share| *share != 255);
        if is_seen_through {
            spread(&mut colours, parts, &opacity, size.0);
        }
        Some(Self {
            size,
            colours: Arc::new(colours),
            opacity: is_seen_through.then(|| Arc::new(opacity)),
            grey,
        })
    }

    /// The same in other colours.
    fn recoloured(mut self, recolour: &Recolour) -> Self {
        let mut colours = Vec::with_capacity(self.colours.len());
        if self.grey {
            for grey in self.colours.iter() {
                colours.extend(recolour.apply([*grey; 3]));
            }
        } else {
            for pixel in self.colours.chunks_exact(3) {
                if let [red, green, blue] = *pixel {
                    colours.extend(recolour.apply([red, green, blue]));
                }
            }
        }
        self.colours = Arc::new(colours);
        self.grey = false;
        self
    }

    pub(super) fn image(self) -> Option<Image> {
        if self.size.0 == 0 || self.size.1 == 0 {
            return None;
        }
        Image::from_custom(self, false).ok()
    }
}

/// Gives each pixel that is not seen the colour of one nearby: a viewer that scales colours and opacity each for itself would
/// mix its own into the edge of what is seen.
fn spread(colours: &mut [u8], parts: usize, opacity: &[u8], width: u32) {
    let width = width as usize;
    for (row, seen) in opacity.chunks_exact(width.max(1)).enumerate() {
        let first = row * width;
        let mut last = seen.iter().position(|share| *share > 0);
        for (column, share) in seen.iter().enumerate() {
            let source = match last {
                _ if *share > 0 => {
                    last = Some(column);
                    continue;
                }
                Some(near) => first + near,
                // A row of nothing is as the one above.
                None if row > 0 => first + column - width,
                None => continue,
            };
            let at = (first + column) * parts;
            colours.copy_within(source * parts..(source + 1) * parts, at);
        }
    }
}

fn decode(bytes: Vec<u8>) -> Option<Image> {
    match bytes.as_slice() {
        [0xFF, 0xD8, 0xFF, ..] => Image::from_jpeg(bytes.into(), false)
            .ok()
            .filter(|image| image.size().0 > 0 && image.size().1 > 0),
        _ => samples(&bytes)?.image(),
    }
}

/// The samples of a picture that is decoded here.
fn samples(bytes: &[u8]) -> Option<Samples> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => png(bytes),
        [b'G', b'I', b'F', b'8', ..] => gif(bytes),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => webp(bytes),
        _ => None,
    }
}

/// A bitmap of a metafile, which its name says.
fn bitmap(name: &str) -> Option<Image> {
    let (size, samples) = metafile::unpack(name)?;
    Samples::new(size, &samples, false, true)?.image()
}

fn png(bytes: &[u8]) -> Option<Samples> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().ok()?;
    let length = reader
        .output_buffer_size()
        .filter(|length| *length as u64 <= PICTURE_BYTES)?;
    let mut samples = vec![0; length];
    let frame = reader.next_frame(&mut samples).ok()?;
    let size = (frame.width, frame.height);
    let (grey, has_opacity) = match frame.color_type {
        png::ColorType::Grayscale => (true, false),
        png::ColorType::GrayscaleAlpha => (true, true),
        png::ColorType::Rgb => (false, false),
        png::ColorType::Rgba => (false, true),
        png::ColorType::Indexed => return None,
    };
    Samples::new(size, &samples, grey, has_opacity)
}

/// The first picture of a WebP.
fn webp(bytes: &[u8]) -> Option<Samples> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
    let length = decoder
        .output_buffer_size()
        .filter(|length| *length as u64 <= PICTURE_BYTES)?;
    let mut samples = vec![0; length];
    decoder.read_image(&mut samples).ok()?;
    Samples::new(decoder.dimensions(), &samples, false, decoder.has_alpha())
}

/// The first picture of a GIF on its ground.
fn gif(bytes: &[u8]) -> Option<Samples> {
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(bytes).ok()?;
    let size = (u32::from(decoder.width()), u32::from(decoder.height()));
    let frame = decoder.read_next_frame().ok()??;
    let [left, top, width] = [frame.left, frame.top, frame.width].map(usize::from);
    let row_bytes = size.0 as usize * 4;
    let mut samples = vec![0; row_bytes * size.1 as usize];
    for (y, line) in frame.buffer.chunks_exact((width * 4).max(1)).enumerate() {
        let seen = line.len().min(row_bytes.saturating_sub(left * 4));
        let at = (top + y) * row_bytes + left * 4;
        if let (Some(target), Some(source)) = (samples.get_mut(at..at + seen), line.get(..seen)) {
            target.copy_from_slice(source);
        }
    }
    Samples::new(size, &samples, false, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_that_are_not_seen_have_the_colour_of_those_beside_them() {
        let pixels = [
            [0, 0, 0, 0],
            [10, 20, 30, 255],
            [0, 0, 0, 0],
            [40, 50, 60, 1],
            [0, 0, 0, 0],
            [0, 0, 0, 0],
        ];
        let spread = Samples::new((2, 3), pixels.as_flattened(), false, true).unwrap();
        let colours: Vec<u8> = spread.colours.chunks(3).map(|pixel| pixel[0]).collect();
        assert_eq!(colours, [10, 10, 40, 40, 40, 40]);
        assert_eq!(*spread.opacity.unwrap(), [0, 255, 0, 1, 0, 0]);
    }
}
