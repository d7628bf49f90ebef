//! The icons of conditional formats (ECMA-376-1 18.18.42): which shape and colour one has.

use crate::editor_bin::xlsy::{IconSet, IconSetType};
use crate::resolve::colour::Rgba;

const RED: Rgba = Rgba([0xFA, 0x14, 0x14, 255]);
const YELLOW: Rgba = Rgba([0xFF, 0xCF, 0x33, 255]);
const GREEN: Rgba = Rgba([0x2E, 0x9B, 0x60, 255]);
const GREY: Rgba = Rgba([0x52, 0x52, 0x52, 255]);
const PINK: Rgba = Rgba([0xFF, 0xA8, 0xA8, 255]);
const BLUE: Rgba = Rgba([0x1F, 0x5A, 0xA8, 255]);

/// An icon beside a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellIcon {
    /// What it looks like.
    pub shape: IconShape,
    /// Its main colour.
    pub colour: Rgba,
}

/// The outline of an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconShape {
    /// An arrow; degrees clockwise from the right.
    Arrow(i16),
    /// A circle.
    Circle,
    /// A circle in a dark box, as traffic lights have it.
    Light,
    /// A flag at a pole.
    Flag,
    /// A white mark on a circle.
    Disc(Mark),
    /// A mark alone.
    Plain(Mark),
    /// A triangle; whether it points upwards.
    Triangle(bool),
    /// A square that stands on a corner.
    Diamond,
    /// A lying bar.
    Dash,
    /// A star, of which so many halves are full.
    Star(u8),
    /// A circle, of which so many quarters are full.
    Quarters(u8),
    /// Four columns, of which so many are full.
    Columns(u8),
    /// Four boxes, of which so many are full.
    Boxes(u8),
}

/// A mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A cross.
    Cross,
    /// An exclamation mark.
    Exclamation,
    /// A tick.
    Tick,
}

/// The icon of a set at a place from the worst, of so many; `None` where none is shown.
pub fn icon(set: &IconSet, place: usize, count: usize) -> Option<CellIcon> {
    let last = count.checked_sub(1)?.max(1);
    let place = place.min(last);
    // Custom icons are listed from the worst on.
    if let Some(own) = set.cf_icon.get(place) {
        let kind = own
            .icon_set
            .as_ref()
            .map_or(IconSetType::Traffic3Lights1, |kind| kind.0);
        let id = usize::try_from(own.icon_id.unwrap_or(0)).unwrap_or(0);
        return of_kind(kind, id);
    }
    let place = if set.reverse == Some(true) {
        last - place
    } else {
        place
    };
    of_kind(set.icon_set.unwrap_or(IconSetType::Traffic3Lights1), place)
}

/// The icon of a kind of sets at a place from the worst.
fn of_kind(kind: IconSetType, place: usize) -> Option<CellIcon> {
    use IconSetType as I;
    let number = u8::try_from(place).unwrap_or(u8::MAX);
    let traffic = [RED, YELLOW, GREEN];
    let three = traffic.get(place).copied().unwrap_or(GREEN);
    let angles: &[i16] = match kind {
        I::Arrows3 | I::Arrows3Gray => &[90, 0, -90],
        I::Arrows4 | I::Arrows4Gray => &[90, 45, -45, -90],
        _ => &[90, 45, 0, -45, -90],
    };
    let arrow = IconShape::Arrow(angles.get(place).copied().unwrap_or(-90));
    let mark = match place {
        0 => Mark::Cross,
        1 => Mark::Exclamation,
        _ => Mark::Tick,
    };
    let icon = |shape, colour| Some(CellIcon { shape, colour });
    match kind {
        I::NoIcons => None,
        I::Arrows3 => icon(arrow, three),
        I::Arrows4 | I::Arrows5 => {
            let is_best = place + 1 == angles.len();
            icon(
                arrow,
                if place == 0 {
                    RED
                } else if is_best {
                    GREEN
                } else {
                    YELLOW
                },
            )
        }
        I::Arrows3Gray | I::Arrows4Gray | I::Arrows5Gray => icon(arrow, GREY),
        I::Flags3 => icon(IconShape::Flag, three),
        I::Signs3 => {
            let shapes = [IconShape::Diamond, IconShape::Triangle(true)];
            icon(
                shapes.get(place).copied().unwrap_or(IconShape::Circle),
                three,
            )
        }
        I::Symbols3 => icon(IconShape::Disc(mark), three),
        I::Symbols32 => icon(IconShape::Plain(mark), three),
        I::Traffic3Lights1 => icon(IconShape::Circle, three),
        I::Traffic3Lights2 => icon(IconShape::Light, three),
        I::Traffic4Lights => {
            let colours = [GREY, RED, YELLOW];
            icon(
                IconShape::Circle,
                colours.get(place).copied().unwrap_or(GREEN),
            )
        }
        I::RedToBlack4 => {
            let colours = [GREY, Rgba([0xB0, 0xB0, 0xB0, 255]), PINK];
            icon(
                IconShape::Circle,
                colours.get(place).copied().unwrap_or(RED),
            )
        }
        I::Rating4 => icon(IconShape::Columns(number.saturating_add(1).min(4)), BLUE),
        I::Rating5 => icon(IconShape::Columns(number.min(4)), BLUE),
        I::Quarters5 => icon(IconShape::Quarters(number.min(4)), GREY),
        I::Triangles3 => {
            let shapes = [IconShape::Triangle(false), IconShape::Dash];
            icon(
                shapes
                    .get(place)
                    .copied()
                    .unwrap_or(IconShape::Triangle(true)),
                three,
            )
        }
        I::Stars3 => icon(IconShape::Star(number.min(2)), YELLOW),
        I::Boxes5 => icon(IconShape::Boxes(number.min(4)), BLUE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::CFIcon;

    #[test]
    fn icons_follow_their_set() {
        let set = |kind| IconSet {
            icon_set: Some(kind),
            ..IconSet::default()
        };
        let arrows = set(IconSetType::Arrows5Gray);
        let shape = |set: &IconSet, place, count| icon(set, place, count).map(|icon| icon.shape);
        assert_eq!(shape(&arrows, 1, 5), Some(IconShape::Arrow(45)));
        let reversed = IconSet {
            reverse: Some(true),
            ..arrows
        };
        assert_eq!(shape(&reversed, 1, 5), Some(IconShape::Arrow(-45)));
        assert_eq!(shape(&set(IconSetType::NoIcons), 0, 3), None);
        let own = IconSet {
            cf_icon: vec![CFIcon {
                icon_id: Some(2),
                ..CFIcon::default()
            }],
            ..set(IconSetType::Flags3)
        };
        assert_eq!(icon(&own, 0, 3).map(|icon| icon.colour), Some(GREEN));
    }
}
