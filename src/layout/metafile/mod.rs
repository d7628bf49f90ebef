//! Pictures that are lists of drawing commands, of Windows (WMF, EMF): played into items, so that they are as sharp as the page
//! and their text can be read.
//!
//! What such a file sets (`context`), how it draws (`player`, `shapes`, `text`, `bitmap`) is the same for both kinds; their
//! records differ (`emf`, `wmf`).

mod bitmap;
mod bytes;
mod context;
mod emf;
mod player;
mod plus;
mod shapes;
#[cfg(test)]
mod tests;
mod text;
mod wmf;

pub use bitmap::INLINE;
#[cfg(feature = "pdf")]
pub use bitmap::unpack;

use super::Media;
use super::display::{Fill, Group, Item, Page, Path, PathItem, PictureItem};
use super::text::FontBook;
use super::units::{Emu, Point, Rect, Size, Transform};

/// Endings of the names of metafiles.
const ENDINGS: [&str; 2] = [".emf", ".wmf"];
/// Groups within one another that are looked into; the writers of pages go as deep.
pub(super) const DEEPEST: usize = 100;
/// Longest file that is played.
const LONGEST: usize = 256 << 20;

/// The size that a metafile says of itself; `None` if the bytes are not one.
pub fn size(bytes: &[u8]) -> Option<Size> {
    emf::size(bytes).or_else(|| wmf::size(bytes))
}

/// Puts what metafiles draw in the place of the pictures that are metafiles. One that is damaged or draws nothing stays a
/// picture.
pub fn play_on(page: &mut Page, fonts: &mut FontBook, media: Media<'_>) {
    exchange(&mut page.items, &mut |picture| {
        played(picture, fonts, media)
    });
}

/// What is drawn for a picture; `None` if it stays one.
type Play<'p> = &'p mut dyn FnMut(&PictureItem) -> Option<Group>;

/// Puts what is drawn for pictures in their place.
pub(super) fn exchange(items: &mut [Item], play: Play<'_>) {
    exchange_among(items, play, 0);
}

fn exchange_among(items: &mut [Item], play: Play<'_>, depth: usize) {
    for item in items {
        let played = match item {
            Item::Picture(picture) => play(picture).map(Item::Group),
            Item::Path(path) => played_in_path(path, play),
            Item::Group(group) if depth < DEEPEST => {
                exchange_among(&mut group.items, play, depth + 1);
                None
            }
            _ => None,
        };
        if let Some(played) = played {
            *item = played;
        }
    }
}

/// The drawing of a path that is filled with such a picture: within the path, below its line.
fn played_in_path(path: &PathItem, play: Play<'_>) -> Option<Item> {
    let Some(Fill::Picture(picture)) = &path.fill else {
        return None;
    };
    let inner = play(picture)?;
    let mut items = vec![Item::Group(Group {
        clip: Some(path.path.clone()),
        items: vec![Item::Group(inner)],
        ..Group::default()
    })];
    if path.stroke.is_some() {
        items.push(Item::Path(PathItem {
            fill: None,
            ..path.clone()
        }));
    }
    Some(Item::Group(Group {
        items,
        ..Group::default()
    }))
}

fn played(picture: &PictureItem, fonts: &mut FontBook, media: Media<'_>) -> Option<Group> {
    let name = picture.media.to_ascii_lowercase();
    if picture.tiled.is_some() || !ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return None;
    }
    let bytes = media(&picture.media).filter(|bytes| bytes.len() <= LONGEST)?;
    let (own, items) = emf::play(&bytes, fonts).or_else(|| wmf::play(&bytes, fonts))?;
    fitted(picture, own, items)
}

/// What is drawn in a size of its own, where a picture stands; `None` if there is nothing to be seen.
pub(super) fn fitted(picture: &PictureItem, own: Size, items: Vec<Item>) -> Option<Group> {
    if items.is_empty() || own.width <= Emu::ZERO || own.height <= Emu::ZERO {
        return None;
    }
    let area = picture.area;
    let share = |length: Emu, own: Emu| length.0 as f64 / own.0 as f64;
    let scale = [
        share(area.size.width, own.width),
        share(area.size.height, own.height),
    ];
    if scale.contains(&0.0) {
        return None;
    }
    // The clip is in the places of the picture.
    let seen = picture.clip.unwrap_or(area);
    let side = |length: Emu, scale: f64| Emu((length.0 as f64 / scale).round() as i64);
    let seen = Rect::new(
        side(seen.left() - area.left(), scale[0]),
        side(seen.top() - area.top(), scale[1]),
        side(seen.size.width, scale[0]),
        side(seen.size.height, scale[1]),
    );
    Some(Group {
        transform: Transform {
            matrix: [scale[0], 0.0, 0.0, scale[1]],
            offset: Point::new(area.left(), area.top()),
        },
        clip: Some(Path::rect(seen)),
        opacity: (picture.opacity < 1.0).then_some(picture.opacity),
        is_picture: true,
        items,
    })
}
