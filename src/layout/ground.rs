//! Grounds: rectangles of one colour.
//!
//! Two that meet are painted as one. Each by itself, they would let what is behind them shine through where they meet within a
//! pixel.

use super::display::{Fill, Item, Path, PathItem};
use super::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;

/// Fills an area; with what was filled last, and before that, if it goes on with it.
pub fn paint_ground(area: Rect, colour: Rgba, items: &mut Vec<Item>) {
    if area.size.width <= Emu::ZERO || area.size.height <= Emu::ZERO {
        return;
    }
    let mut whole = area;
    while let Some(joined) = items
        .last()
        .and_then(|last| joined(ground_of(last, colour)?, whole))
    {
        items.pop();
        whole = joined;
    }
    items.push(Path::rect(whole).filled(Fill::Solid(colour)));
}

/// The rectangle that an item fills with a colour.
fn ground_of(item: &Item, colour: Rgba) -> Option<Rect> {
    let Item::Path(PathItem {
        path,
        fill: Some(Fill::Solid(own)),
        stroke: None,
    }) = item
    else {
        return None;
    };
    let area = Rect::around(&mut path.0.iter().filter_map(|segment| segment.end()))?;
    (*own == colour && *path == Path::rect(area)).then_some(area)
}

/// Two rectangles that are one, side by side or one below the other.
fn joined(first: Rect, next: Rect) -> Option<Rect> {
    let beside = (next.left(), next.top()) == (first.right(), first.top())
        && next.size.height == first.size.height;
    let below = (next.left(), next.top()) == (first.left(), first.bottom())
        && next.size.width == first.size.width;
    let end = Point::new(next.right(), next.bottom());
    (beside || below).then(|| {
        let size = (end.x - first.left(), end.y - first.top());
        Rect::new(first.left(), first.top(), size.0, size.1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn painted(areas: &[[i64; 4]], colour: impl Fn(usize) -> Rgba) -> Vec<Item> {
        let mut items = Vec::new();
        for (place, area) in areas.iter().enumerate() {
            let [x, y, width, height] = area.map(Emu);
            paint_ground(Rect::new(x, y, width, height), colour(place), &mut items);
        }
        items
    }

    #[test]
    fn cells_of_one_colour_are_one_ground() {
        let cells = [[0, 0, 5, 5], [5, 0, 7, 5], [0, 5, 5, 9], [5, 5, 7, 9]];
        let whole = Rect::new(Emu(0), Emu(0), Emu(12), Emu(14));
        let painted_as_one = painted(&cells, |_| Rgba::BLACK);
        assert_eq!(
            painted_as_one,
            [Path::rect(whole).filled(Fill::Solid(Rgba::BLACK))]
        );
    }

    #[test]
    fn what_does_not_meet_or_is_of_another_colour_stays_apart() {
        let apart = [[0, 0, 5, 5], [6, 0, 5, 5], [11, 0, 5, 6], [11, 6, 4, 5]];
        assert_eq!(painted(&apart, |_| Rgba::BLACK).len(), 4);
        let grey = |place: usize| Rgba::opaque(place as u8, 0, 0);
        assert_eq!(painted(&[[0, 0, 5, 5], [5, 0, 5, 5]], grey).len(), 2);
        assert!(painted(&[[0, 0, 0, 5], [0, 0, 5, -1]], grey).is_empty());
    }
}
