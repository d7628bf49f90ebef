//! Where a drawing stands: boxes, and the coordinates of groups.

use super::radians;
use crate::editor_bin::drawing::Xfrm;

/// A box in its parent, in EMU.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Frame {
    /// Left edge before turning.
    pub x: f64,
    /// Top edge before turning.
    pub y: f64,
    /// Width before turning.
    pub width: f64,
    /// Height before turning.
    pub height: f64,
    /// Clockwise turn in 60000ths of a degree.
    pub rotation: i32,
    /// Mirrored left to right.
    pub flip_h: bool,
    /// Mirrored top to bottom.
    pub flip_v: bool,
}

impl Frame {
    /// A box at the parent's top left corner.
    pub fn sized(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            ..Self::default()
        }
    }

    /// The same with its sides exchanged, about the same middle.
    pub fn on_side(self) -> Self {
        let shift = (self.width - self.height) / 2.0;
        Self {
            x: self.x + shift,
            y: self.y - shift,
            width: self.height,
            height: self.width,
            ..self
        }
    }

    /// The same box, turned and mirrored as a drawing says.
    #[must_use]
    pub fn turned_as(self, xfrm: Option<&Xfrm>) -> Self {
        let Some(xfrm) = xfrm else { return self };
        Self {
            rotation: xfrm.rot.unwrap_or(0),
            flip_h: xfrm.flip_h == Some(true),
            flip_v: xfrm.flip_v == Some(true),
            ..self
        }
    }

    /// Its centre.
    pub fn centre(&self) -> [f64; 2] {
        [self.x + self.width / 2.0, self.y + self.height / 2.0]
    }

    /// Where a box that stands in this one at last stands: moved, turned and mirrored with it.
    #[must_use]
    pub fn carry(&self, inner: Self) -> Self {
        let sign = |mirrored: bool| if mirrored { -1.0 } else { 1.0 };
        let from = inner.centre();
        let (x, y) = (
            (from[0] - self.width / 2.0) * sign(self.flip_h),
            (from[1] - self.height / 2.0) * sign(self.flip_v),
        );
        let (sin, cos) = radians(f64::from(self.rotation)).sin_cos();
        let centre = self.centre();
        let centre = [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos];
        let own = if self.flip_h == self.flip_v {
            inner.rotation
        } else {
            inner.rotation.saturating_neg()
        };
        Self {
            x: centre[0] - inner.width / 2.0,
            y: centre[1] - inner.height / 2.0,
            rotation: self.rotation.saturating_add(own) % 21_600_000,
            flip_h: self.flip_h != inner.flip_h,
            flip_v: self.flip_v != inner.flip_v,
            ..inner
        }
    }
}

/// The coordinates inside a group: what its children's numbers mean in its box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Space {
    origin: [f64; 2],
    scale: [f64; 2],
}

impl Default for Space {
    fn default() -> Self {
        Self {
            origin: [0.0; 2],
            scale: [1.0; 2],
        }
    }
}

impl Space {
    /// The space of the children of a group whose box is known.
    pub fn of_group(xfrm: Option<&Xfrm>, frame: &Frame) -> Self {
        let Some(xfrm) = xfrm else {
            return Self::default();
        };
        let number = |value: Option<i32>| value.map(f64::from);
        let scale = |whole: f64, children: Option<f64>| match children {
            Some(children) if children > 0.0 => whole / children,
            _ => 1.0,
        };
        Self {
            origin: [
                number(xfrm.ch_off_x).unwrap_or(0.0),
                number(xfrm.ch_off_y).unwrap_or(0.0),
            ],
            scale: [
                scale(frame.width, number(xfrm.ch_ext_x)),
                scale(frame.height, number(xfrm.ch_ext_y)),
            ],
        }
    }

    /// The box of a child.
    pub fn place(&self, xfrm: &Xfrm) -> Frame {
        let number = |value: Option<i32>| f64::from(value.unwrap_or(0));
        let (mut sx, mut sy) = (self.scale[0], self.scale[1]);
        let (width, height) = (number(xfrm.ext_x), number(xfrm.ext_y));
        let centre = [
            (number(xfrm.off_x) + width / 2.0 - self.origin[0]) * sx,
            (number(xfrm.off_y) + height / 2.0 - self.origin[1]) * sy,
        ];
        // A child on its side is stretched along its own axes.
        if on_side(xfrm) {
            std::mem::swap(&mut sx, &mut sy);
        }
        let (width, height) = (width * sx, height * sy);
        Frame {
            x: centre[0] - width / 2.0,
            y: centre[1] - height / 2.0,
            width,
            height,
            ..Frame::default().turned_as(Some(xfrm))
        }
    }
}

/// Whether something is turned so far that it lies on its side, more or less.
pub fn on_side(xfrm: &Xfrm) -> bool {
    let turn = xfrm.rot.unwrap_or(0).rem_euclid(10_800_000);
    (2_700_000..8_100_000).contains(&turn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_and_mirrored_group_carries_its_children() {
        let group = Frame {
            x: 100.0,
            rotation: 5_400_000,
            flip_h: true,
            ..Frame::sized(200.0, 100.0)
        };
        let child = Frame {
            rotation: 60_000,
            ..Frame::sized(20.0, 10.0)
        };
        // The left top corner goes to the right, and by the turn to the bottom.
        let carried = group.carry(child);
        assert_eq!(carried.centre().map(f64::round), [245.0, 140.0]);
        assert_eq!(carried.rotation, 5_340_000);
        assert!(carried.flip_h && !carried.flip_v);
    }

    #[test]
    fn a_frame_is_laid_on_its_side_about_its_middle() {
        let frame = Frame {
            x: 10.0,
            y: 20.0,
            rotation: 5_400_000,
            ..Frame::sized(60.0, 40.0)
        };
        let laid = frame.on_side();
        assert_eq!((laid.x, laid.y), (20.0, 10.0));
        assert_eq!(
            (laid.width, laid.height, laid.rotation),
            (40.0, 60.0, 5_400_000)
        );
        assert_eq!(laid.centre(), frame.centre());
    }

    #[test]
    fn a_group_scales_its_children() {
        let group = Xfrm {
            ch_off_x: Some(100),
            ch_off_y: Some(0),
            ch_ext_x: Some(1000),
            ch_ext_y: Some(1000),
            ..Xfrm::default()
        };
        let space = Space::of_group(Some(&group), &Frame::sized(500.0, 2000.0));
        let child = Xfrm {
            off_x: Some(300),
            off_y: Some(100),
            ext_x: Some(200),
            ext_y: Some(100),
            ..Xfrm::default()
        };
        let frame = space.place(&child);
        assert_eq!(
            (frame.x, frame.y, frame.width, frame.height),
            (100.0, 200.0, 100.0, 200.0)
        );
        let turned = space.place(&Xfrm {
            rot: Some(5_400_000),
            ..child
        });
        assert_eq!((turned.width, turned.height), (400.0, 50.0));
    }
}
