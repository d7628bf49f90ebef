//! The damage itself: which kind, and that of plain bytes and of ZIP records.

use crate::package::Parts;
use crate::rng::Rng;
use crate::xml;

/// Values that are at the edge of something.
const EDGES: [u8; 8] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF, b'<', b'&'];
/// Signatures of ZIP: local header, directory entry, end of the directory.
const RECORDS: [&[u8; 4]; 3] = [b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"];
/// The largest file that damage may make.
const LARGEST: usize = 64 << 20;

/// Damages a file, always in the same way for the same numbers. What is no ZIP archive is damaged as plain bytes.
pub fn mutate(original: &[u8], rng: &mut Rng) -> Vec<u8> {
    match rng.below(10) {
        0 => {
            let mut bytes = original.to_vec();
            of_bytes(&mut bytes, rng);
            bytes
        }
        1 => {
            let mut bytes = original.to_vec();
            of_records(&mut bytes, rng);
            bytes
        }
        2 | 3 => packed(original, rng, |parts, rng| parts.shuffle(rng)),
        4 => packed(original, rng, |parts, rng| parts.each(rng, of_bytes)),
        _ => packed(original, rng, |parts, rng| parts.each_xml(rng, xml::mutate)),
    }
}

/// Damages the first `size` bytes of a buffer of which `most` may be used, as a fuzzer wants it; gives their new number.
/// `None`: the fuzzer is to do it by itself, as it is every other time, and when the outcome has no room.
pub fn in_place(
    buffer: &mut [u8],
    size: usize,
    most: usize,
    seed: u32,
    damage: impl Fn(&mut Vec<u8>, &mut Rng),
) -> Option<usize> {
    let mut rng = Rng::new(seed.into());
    if rng.once_in(2) {
        return None;
    }
    let mut bytes = buffer.get(..size)?.to_vec();
    damage(&mut bytes, &mut rng);
    let room = buffer.get_mut(..bytes.len().min(most))?;
    if bytes.is_empty() || room.len() < bytes.len() {
        return None;
    }
    room.copy_from_slice(&bytes);
    Some(bytes.len())
}

/// Takes the archive apart, damages its parts up to four times, and puts it together.
fn packed(original: &[u8], rng: &mut Rng, damage: fn(&mut Parts, &mut Rng)) -> Vec<u8> {
    let Some(mut parts) = Parts::open(original) else {
        let mut bytes = original.to_vec();
        of_bytes(&mut bytes, rng);
        return bytes;
    };
    for _ in 0..=rng.below(4) {
        damage(&mut parts, rng);
    }
    parts.zip(rng)
}

/// Changes some bytes: flips, edges, cuts, copies.
pub(crate) fn of_bytes(bytes: &mut Vec<u8>, rng: &mut Rng) {
    for _ in 0..=rng.below(8) {
        let length = bytes.len();
        let at = rng.below(length);
        let count = rng.below(64).min(length - at);
        match rng.below(7) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << rng.below(8);
                }
            }
            1 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = *rng.pick(&EDGES);
                }
            }
            2 => {
                let edge = *rng.pick(&EDGES);
                bytes[at..at + count].fill(edge);
            }
            3 => {
                bytes.drain(at..at + count);
            }
            4 if length < LARGEST => {
                let copy = bytes[at..at + count].to_vec();
                let to = rng.below(length);
                bytes.splice(to..to, copy);
            }
            5 if rng.once_in(8) => bytes.truncate(at),
            _ => {
                let word = (rng.number() as u32).to_le_bytes();
                for (byte, new) in bytes.iter_mut().skip(at).zip(word) {
                    *byte = new;
                }
            }
        }
    }
}

/// Changes fields of ZIP records: sizes, offsets, methods, flags, names.
fn of_records(bytes: &mut [u8], rng: &mut Rng) {
    let signature = *rng.pick(&RECORDS);
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, window)| *window == signature)
        .map(|(at, _)| at)
        .collect();
    if places.is_empty() {
        return;
    }
    for _ in 0..=rng.below(4) {
        let at = *rng.pick(&places) + 4 + rng.below(44);
        let value: u64 = *rng.pick(&[0, 1, 8, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF, 0x1234_5678]);
        let width = *rng.pick(&[1, 2, 4]);
        for (byte, new) in bytes
            .iter_mut()
            .skip(at)
            .zip(value.to_le_bytes())
            .take(width)
        {
            *byte = new;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_does_the_same_damage() {
        let original = Parts::from([("a.xml", "<a b='1'><c>x</c></a>"), ("b.bin", "bytes")])
            .zip(&mut Rng::new(0));
        let mut different = 0;
        for seed in 0..200 {
            let damaged = mutate(&original, &mut Rng::new(seed));
            assert_eq!(damaged, mutate(&original, &mut Rng::new(seed)));
            different += usize::from(damaged != original);
        }
        assert!(different > 150, "{different} of 200 differ");
    }

    #[test]
    fn what_is_no_archive_is_damaged_as_bytes() {
        assert!((0..50).any(|seed| mutate(b"no archive", &mut Rng::new(seed)) != b"no archive"));
        assert!(mutate(b"", &mut Rng::new(1)).len() < 8);
    }
}
