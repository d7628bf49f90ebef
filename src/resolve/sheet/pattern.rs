//! Patterns of fills as small pictures of two colours (ECMA-376-1 18.18.55).

use crate::editor_bin::xlsy::PatternType;

/// Side of the square that repeats, in pixels.
pub const SIDE: u32 = 8;

/// The rows of the square of a pattern, the leftmost pixel in the highest bit; `None` for one colour alone.
pub fn rows(kind: PatternType) -> Option<[u8; SIDE as usize]> {
    use PatternType as P;
    let [a, b, c, d]: [u8; 4] = match kind {
        P::DarkGray => [0x77, 0xDD, 0x77, 0xDD],
        P::MediumGray => [0xAA, 0x55, 0xAA, 0x55],
        P::LightGray => [0x88, 0x22, 0x88, 0x22],
        P::Gray125 => [0x88, 0x00, 0x22, 0x00],
        P::Gray0625 => return Some([0x88, 0, 0, 0, 0x22, 0, 0, 0]),
        P::DarkHorizontal => [0xFF, 0xFF, 0x00, 0x00],
        P::DarkVertical => [0xCC, 0xCC, 0xCC, 0xCC],
        P::DarkDown => [0xCC, 0x66, 0x33, 0x99],
        P::DarkUp => [0x33, 0x66, 0xCC, 0x99],
        P::DarkGrid => [0xCC, 0xCC, 0x33, 0x33],
        P::DarkTrellis => [0xFF, 0x66, 0xFF, 0x99],
        P::LightHorizontal => [0xFF, 0x00, 0x00, 0x00],
        P::LightVertical => [0x88, 0x88, 0x88, 0x88],
        P::LightDown => [0x88, 0x44, 0x22, 0x11],
        P::LightUp => [0x11, 0x22, 0x44, 0x88],
        P::LightGrid => [0xFF, 0x88, 0x88, 0x88],
        P::LightTrellis => [0x88, 0x55, 0x22, 0x55],
        P::None | P::Solid => return None,
    };
    Some([a, b, c, d, a, b, c, d])
}

/// Share of a pattern that has its front colour, from 0 to 1.
pub fn coverage(kind: PatternType) -> f64 {
    match rows(kind) {
        Some(rows) => {
            let set: u32 = rows.iter().map(|row| row.count_ones()).sum();
            f64::from(set) / f64::from(SIDE * SIDE)
        }
        None if kind == PatternType::Solid => 1.0,
        None => 0.0,
    }
}

/// Runs of the front colour in a row of a pattern: first pixel and length.
pub fn runs(row: u8) -> impl Iterator<Item = (u32, u32)> {
    let is_set = move |at: u32| at < SIDE && row & (0x80 >> at) != 0;
    let begins = (0..SIDE).filter(move |at| is_set(*at) && (*at == 0 || !is_set(*at - 1)));
    begins.map(move |at| {
        (
            at,
            (at..SIDE).take_while(|next| is_set(*next)).count() as u32,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_cover_what_their_names_say() {
        assert_eq!(coverage(PatternType::Gray0625), 0.0625);
        assert_eq!(coverage(PatternType::Gray125), 0.125);
        assert_eq!(coverage(PatternType::MediumGray), 0.5);
        assert_eq!(coverage(PatternType::DarkGray), 0.75);
        assert_eq!(coverage(PatternType::Solid), 1.0);
        let found: Vec<_> = runs(0b1100_0110).collect();
        assert_eq!(found, [(0, 2), (5, 2)]);
    }
}
