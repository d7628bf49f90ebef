//! Gradients, laid over what they fill.

use super::display::GradientFill;
use super::units::{Emu, Rect};
use crate::resolve::drawing::paint::Gradient;

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

/// The direction across what is of one colour that a direction in a square becomes when that is stretched to a rectangle.
fn stretched(angle: i32, area: Rect) -> i32 {
    let (sin, cos) = (f64::from(angle) / 60_000.0).to_radians().sin_cos();
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
