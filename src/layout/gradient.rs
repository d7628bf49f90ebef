//! Gradients, laid over what they fill.

use super::display::GradientFill;
use super::units::{Emu, Rect};
use crate::resolve::drawing::paint::Gradient;
use crate::resolve::drawing::radians;

/// A full turn, in 60000ths of a degree.
const TURN: i32 = 21_600_000;

impl GradientFill {
    /// A gradient over a rectangle.
    pub fn over(gradient: &Gradient, area: Rect) -> Self {
        let is_flat = area.size.width <= Emu::ZERO || area.size.height <= Emu::ZERO;
        let direction = |angle: i32| {
            let angle = if gradient.scaled && !is_flat {
                stretched(angle, area)
            } else {
                angle
            };
            angle.rem_euclid(TURN)
        };
        Self {
            area,
            stops: gradient.stops.clone(),
            angle: gradient.angle.map(direction),
            focus: gradient.focus,
        }
    }

    /// Mirrors it left to right.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        self.angle = self.angle.map(|angle| (TURN / 2 - angle).rem_euclid(TURN));
        self.focus[0] = 1.0 - self.focus[0];
        self
    }

    /// Mirrors it top to bottom.
    #[must_use]
    pub fn upside_down(mut self) -> Self {
        self.angle = self.angle.map(|angle| (-angle).rem_euclid(TURN));
        self.focus[1] = 1.0 - self.focus[1];
        self
    }

    /// The centre of a gradient from its focus outwards, and the distance of the farthest corner, in EMU.
    pub fn circle(&self) -> ([f64; 2], f64) {
        let begin = [self.area.left(), self.area.top()].map(|side| side.0 as f64);
        let sides = [self.area.size.width, self.area.size.height].map(|side| side.0 as f64);
        let centre = [0, 1].map(|axis| begin[axis] + sides[axis] * self.focus[axis]);
        let far = [0, 1].map(|axis| sides[axis] * self.focus[axis].max(1.0 - self.focus[axis]));
        (centre, far[0].hypot(far[1]))
    }
}

/// The line along which a gradient passes over a rectangle, in EMU.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// The middle of the rectangle.
    pub middle: [f64; 2],
    /// Where the gradient goes, to the right and down; its length is 1.
    pub direction: [f64; 2],
    /// How far it is from the middle to both ends, which are where the corners of the rectangle are met.
    pub reach: f64,
}

impl Axis {
    /// That over a rectangle, in a direction in 60000ths of a degree.
    pub fn over(area: Rect, angle: i32) -> Self {
        let (sin, cos) = radians(f64::from(angle)).sin_cos();
        let [left, top] = [area.left(), area.top()].map(|side| side.0 as f64);
        let [width, height] = [area.size.width, area.size.height].map(|side| side.0 as f64);
        Self {
            middle: [left + width / 2.0, top + height / 2.0],
            direction: [cos, sin],
            reach: (width * cos.abs() + height * sin.abs()) / 2.0,
        }
    }

    /// Where it begins and ends.
    pub fn ends(&self) -> [[f64; 2]; 2] {
        [-self.reach, self.reach]
            .map(|by| [0, 1].map(|axis| self.middle[axis] + self.direction[axis] * by))
    }
}

/// The direction across what is of one colour that a direction in a square becomes when that is stretched to a rectangle.
fn stretched(angle: i32, area: Rect) -> i32 {
    let (sin, cos) = radians(f64::from(angle)).sin_cos();
    let [width, height] = [area.size.width, area.size.height].map(|side| side.0 as f64);
    let turned = (sin * width).atan2(cos * height);
    (turned.to_degrees() * 60_000.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::colour::Rgba;

    #[test]
    fn what_is_flat_is_not_stretched() {
        let gradient = Gradient {
            stops: vec![(0.0, Rgba::BLACK), (1.0, Rgba::WHITE)],
            angle: Some(TURN / 2),
            scaled: true,
            focus: [0.5; 2],
        };
        let line = Rect::new(Emu(0), Emu(0), Emu(100), Emu(0));
        assert_eq!(GradientFill::over(&gradient, line).angle, Some(TURN / 2));
    }
}
