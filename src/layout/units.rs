//! Lengths and places. Whole numbers, so that a page breaks at the same line on every machine.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// Longest length that Word takes, in twips: 22 inches.
pub const LONGEST: i32 = 31_680;

/// A length in English metric units: 914,400 to the inch, 12,700 to the point, 635 to the twip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Emu(pub i64);

impl Emu {
    /// No length.
    pub const ZERO: Self = Self(0);
    /// Longer than any page; sums of some thousands of it do not overflow.
    pub const MAX: Self = Self(i64::MAX >> 16);

    /// From twentieths of a point.
    pub const fn twips(count: i32) -> Self {
        Self(count as i64 * 635)
    }

    /// From half-points, the unit of font sizes.
    pub const fn half_points(count: i32) -> Self {
        Self(count as i64 * 6350)
    }

    /// From eighths of a point, the unit of borders in text documents.
    pub const fn eighth_points(count: i32) -> Self {
        Self(count as i64 * 12_700 / 8)
    }

    /// From points, rounded to the nearest unit; what is no number is nothing.
    pub fn points(count: f64) -> Self {
        Self((count * 12_700.0).round() as i64)
    }

    /// In points.
    pub fn to_points(self) -> f64 {
        self.0 as f64 / 12_700.0
    }

    /// `self * numerator / denominator`, rounded to the nearest unit. Nothing if the denominator is 0.
    pub fn scaled(self, numerator: i64, denominator: i64) -> Self {
        if denominator == 0 || numerator == 0 {
            return Self::ZERO;
        }
        // Nearly all lengths: 128 bits are divided by a routine, and this is asked for each glyph.
        if denominator > 0
            && let Some(product) = self.0.checked_mul(numerator)
            && let Some(sum) = product.checked_add(product.signum() * (denominator / 2))
        {
            return Self((sum / denominator).clamp(-Self::MAX.0, Self::MAX.0));
        }
        let product = i128::from(self.0) * i128::from(numerator);
        let half = i128::from(denominator.abs()) / 2;
        let signed_half = if (product < 0) == (denominator < 0) {
            half
        } else {
            -half
        };
        let quotient =
            (product + signed_half * i128::from(denominator.signum())) / i128::from(denominator);
        Self(quotient.clamp(i128::from(-Self::MAX.0), i128::from(Self::MAX.0)) as i64)
    }

    /// The greater of two lengths.
    pub fn max(self, other: Self) -> Self {
        Ord::max(self, other)
    }

    /// The smaller of two lengths.
    pub fn min(self, other: Self) -> Self {
        Ord::min(self, other)
    }
}

impl Add for Emu {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Emu {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Emu {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Emu {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Neg for Emu {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Mul<i64> for Emu {
    type Output = Self;
    fn mul(self, factor: i64) -> Self {
        Self(self.0.saturating_mul(factor))
    }
}

/// Division towards zero; by 0 it gives nothing.
impl Div<i64> for Emu {
    type Output = Self;
    fn div(self, divisor: i64) -> Self {
        Self(self.0.checked_div(divisor).unwrap_or(0))
    }
}

impl Sum for Emu {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

/// A place: right and down from an origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Point {
    /// To the right.
    pub x: Emu,
    /// Downwards.
    pub y: Emu,
}

impl Point {
    /// The place at these distances.
    pub const fn new(x: Emu, y: Emu) -> Self {
        Self { x, y }
    }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

/// Width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Width.
    pub width: Emu,
    /// Height.
    pub height: Emu,
}

impl Size {
    /// From width and height.
    pub const fn new(width: Emu, height: Emu) -> Self {
        Self { width, height }
    }
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rect {
    /// Its left top corner.
    pub origin: Point,
    /// Its size.
    pub size: Size,
}

impl Rect {
    /// From left, top, width and height.
    pub const fn new(x: Emu, y: Emu, width: Emu, height: Emu) -> Self {
        Self {
            origin: Point::new(x, y),
            size: Size::new(width, height),
        }
    }

    /// The rectangle around points; `None` without any.
    pub fn around(points: &mut dyn Iterator<Item = Point>) -> Option<Self> {
        let first = points.next()?;
        let (mut least, mut most) = (first, first);
        for point in points {
            least = Point::new(least.x.min(point.x), least.y.min(point.y));
            most = Point::new(most.x.max(point.x), most.y.max(point.y));
        }
        Some(Self::new(
            least.x,
            least.y,
            most.x - least.x,
            most.y - least.y,
        ))
    }

    /// Its left edge.
    pub const fn left(self) -> Emu {
        self.origin.x
    }

    /// Its top edge.
    pub const fn top(self) -> Emu {
        self.origin.y
    }

    /// Its right edge.
    pub fn right(self) -> Emu {
        self.origin.x + self.size.width
    }

    /// Its bottom edge.
    pub fn bottom(self) -> Emu {
        self.origin.y + self.size.height
    }
}

/// An affine map of places in units of any kind: `x' = a x + c y + e`, `y' = b x + d y + f`, as in SVG and PDF.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Affine(pub [f64; 6]);

impl Affine {
    /// What leaves everything in its place.
    pub const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Where a place comes to.
    pub fn at(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        let [a, b, c, d, e, f] = self.0;
        [a * x + c * y + e, b * x + d * y + f]
    }

    /// First `inner`, then this one.
    pub fn after(&self, inner: &Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [p, q, r, s, t, u] = inner.0;
        Self([
            a * p + c * q,
            b * p + d * q,
            a * r + c * s,
            b * r + d * s,
            a * t + c * u + e,
            b * t + d * u + f,
        ])
    }

    /// How much longer lengths become, on the whole.
    pub fn scale(&self) -> f64 {
        let [a, b, c, d, ..] = self.0;
        (a * d - b * c).abs().sqrt()
    }
}

/// An affine map of places, see [`Affine`], whose shift is in EMU.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transform {
    /// `[a, b, c, d]`.
    pub matrix: [f64; 4],
    /// `(e, f)`.
    pub offset: Point,
}

impl Transform {
    /// What leaves everything in its place.
    pub const IDENTITY: Self = Self {
        matrix: [1.0, 0.0, 0.0, 1.0],
        offset: Point::new(Emu::ZERO, Emu::ZERO),
    };

    /// A shift.
    pub const fn shift(offset: Point) -> Self {
        Self {
            matrix: [1.0, 0.0, 0.0, 1.0],
            offset,
        }
    }
}

impl Default for Transform {
    fn default() -> Self {
        Self::IDENTITY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_the_formats_are_converted() {
        assert_eq!(Emu::twips(1440), Emu(914_400));
        assert_eq!(Emu::half_points(24), Emu::points(12.0));
        assert_eq!(Emu::eighth_points(4), Emu(6350));
        assert_eq!(Emu::points(f64::NAN), Emu::ZERO);
    }

    #[test]
    fn scaling_rounds_to_the_nearest_unit_on_both_sides_of_zero() {
        assert_eq!(Emu(10).scaled(1, 4), Emu(3));
        assert_eq!(Emu(-10).scaled(1, 4), Emu(-3));
        assert_eq!(Emu(10).scaled(1, -4), Emu(-3));
        assert_eq!(Emu(10).scaled(1, 0), Emu::ZERO);
        assert_eq!(Emu(i64::MAX).scaled(i64::MAX, 1), Emu::MAX);
    }
}
