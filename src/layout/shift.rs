//! Moving what is painted: parts are laid out at a place of their own, and then put where they stand.

use crate::layout::display::{Fill, Item, Path, PictureItem, Segment};
use crate::layout::units::{Point, Rect};

/// Moves items by a distance.
pub fn shift(items: &mut [Item], by: Point) {
    if by == Point::default() {
        return;
    }
    for item in items {
        match item {
            Item::Text(run) => {
                run.origin = run.origin + by;
                if let Some(gradient) = &mut run.gradient {
                    shift_rect(&mut gradient.area, by);
                }
            }
            Item::Path(path) => {
                shift_path(&mut path.path, by);
                let stroke = path.stroke.as_mut();
                if let Some(gradient) = stroke.and_then(|stroke| stroke.gradient.as_mut()) {
                    shift_rect(&mut gradient.area, by);
                }
                match &mut path.fill {
                    Some(Fill::Gradient(gradient)) => shift_rect(&mut gradient.area, by),
                    Some(Fill::Picture(picture)) => shift_picture(picture, by),
                    Some(Fill::Pattern(pattern)) => pattern.origin = pattern.origin + by,
                    Some(Fill::Solid(_)) | None => {}
                }
            }
            Item::Picture(picture) => shift_picture(picture, by),
            Item::Group(group) => group.transform.offset = group.transform.offset + by,
            Item::Link(link) => shift_rect(&mut link.area, by),
            Item::Anchor(anchor) => anchor.at = anchor.at + by,
            Item::Begin(_) | Item::End => {}
        }
    }
}

/// Items moved by a distance.
pub fn shifted(items: &[Item], by: Point) -> Vec<Item> {
    let mut moved = items.to_vec();
    shift(&mut moved, by);
    moved
}

fn shift_rect(rect: &mut Rect, by: Point) {
    rect.origin = rect.origin + by;
}

fn shift_picture(picture: &mut PictureItem, by: Point) {
    shift_rect(&mut picture.area, by);
    if let Some(clip) = &mut picture.clip {
        shift_rect(clip, by);
    }
}

fn shift_path(path: &mut Path, by: Point) {
    for segment in &mut path.0 {
        match segment {
            Segment::Move(point) | Segment::Line(point) => *point = *point + by,
            Segment::Cubic(first, second, end) => {
                *first = *first + by;
                *second = *second + by;
                *end = *end + by;
            }
            Segment::Close => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::display::{Group, PathItem};
    use crate::layout::units::Emu;

    #[test]
    fn what_is_in_a_group_moves_with_it() {
        let line = Item::Path(PathItem {
            path: Path::line(Point::default(), Point::new(Emu(5), Emu(0))),
            ..PathItem::default()
        });
        let mut items = vec![
            line.clone(),
            Item::Group(Group {
                items: vec![line.clone()],
                ..Group::default()
            }),
        ];
        shift(&mut items, Point::new(Emu(1), Emu(2)));
        let Item::Path(moved) = &items[0] else {
            unreachable!()
        };
        assert_eq!(moved.path.0[0], Segment::Move(Point::new(Emu(1), Emu(2))));
        let Item::Group(group) = &items[1] else {
            unreachable!()
        };
        assert_eq!(group.transform.offset, Point::new(Emu(1), Emu(2)));
        assert_eq!(group.items[0], line);
    }
}
