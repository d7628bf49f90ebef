//! Numbers in the bytes of a record, the low byte first. What is not there is an end, never a fault.

/// Reads one number after another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bytes<'b> {
    rest: &'b [u8],
}

impl<'b> Bytes<'b> {
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    /// What stands from a place on.
    pub fn at(bytes: &'b [u8], place: usize) -> Option<Self> {
        bytes.get(place..).map(Self::new)
    }

    pub fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    pub fn rest(self) -> &'b [u8] {
        self.rest
    }

    pub fn u16(&mut self) -> Option<u16> {
        let taken = self.take(2)?.try_into().ok()?;
        Some(u16::from_le_bytes(taken))
    }

    pub fn u32(&mut self) -> Option<u32> {
        let taken = self.take(4)?.try_into().ok()?;
        Some(u32::from_le_bytes(taken))
    }

    /// A signed number of two bytes.
    pub fn short(&mut self) -> Option<f64> {
        self.u16().map(|number| f64::from(number.cast_signed()))
    }

    /// A signed number of four bytes.
    pub fn long(&mut self) -> Option<f64> {
        self.u32().map(|number| f64::from(number.cast_signed()))
    }

    /// A number of four bytes with a point that floats.
    pub fn float(&mut self) -> Option<f64> {
        let number = f64::from(f32::from_bits(self.u32()?));
        Some(if number.is_finite() { number } else { 0.0 })
    }

    /// A count of four bytes that is no more than what is left can hold, so many bytes each.
    pub fn count(&mut self, each: usize) -> Option<usize> {
        let count = self.u32()? as usize;
        (count.checked_mul(each)? <= self.rest.len()).then_some(count)
    }

    /// Shorts in pairs, as places are in small records.
    pub fn short_pair(&mut self) -> Option<[f64; 2]> {
        Some([self.short()?, self.short()?])
    }

    /// Longs in pairs, as places are in large records.
    pub fn long_pair(&mut self) -> Option<[f64; 2]> {
        Some([self.long()?, self.long()?])
    }

    /// Left, top, right and bottom.
    pub fn long_rect(&mut self) -> Option<[f64; 4]> {
        let ([left, top], [right, bottom]) = (self.long_pair()?, self.long_pair()?);
        Some([left, top, right, bottom])
    }
}
