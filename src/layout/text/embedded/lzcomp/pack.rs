//! The way back, for tests: blocks as those are made that [`super::expand`] reads.

use super::{
    DISTANCE_WIDTH, FAR, LENGTH_WIDTH, LITERALS, NEAREST, REPEATED, ROOT, SHORTEST, Tree, Trees,
    preloaded,
};

/// Longest copy, and how far back it is looked for: on both sides of what is far, which is enough for tests.
const LONGEST: usize = 600;
const BACK: [std::ops::Range<usize>; 2] = [2..40, 500..560];

/// A block with these bytes. `has_runs` tells that they are coded by runs.
pub fn compress(bytes: &[u8], has_runs: bool) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.push(has_runs);
    for bit in (0..24).rev() {
        bits.push(bytes.len() >> bit & 1 != 0);
    }
    let Trees {
        lengths_end,
        mut symbols,
        mut distances,
        mut lengths,
    } = Trees::of(bytes.len());
    let ranges = (lengths_end - LITERALS) >> LENGTH_WIDTH;
    let mut window = preloaded();
    let begin = window.len();
    window.extend(bytes);
    let mut at = begin;
    while at < window.len() {
        if let Some((length, distance)) = copy(&window, at, ranges) {
            let told = length - SHORTEST - usize::from(distance >= FAR);
            let parts = (1..).find(|parts| told >> (2 * parts) == 0).unwrap();
            let distance = distance - NEAREST;
            let wide = (1..)
                .find(|wide| distance >> (DISTANCE_WIDTH * wide) == 0)
                .unwrap();
            for part in (0..parts).rev() {
                let symbol = (told >> (2 * part) & 3) | if part > 0 { 4 } else { 0 };
                if part + 1 == parts {
                    let range = (wide as usize - 1) << LENGTH_WIDTH;
                    symbols.write(LITERALS + range + symbol, &mut bits);
                } else {
                    lengths.write(symbol, &mut bits);
                }
            }
            for part in (0..wide).rev() {
                distances.write(distance >> (DISTANCE_WIDTH * part) & 7, &mut bits);
            }
            at += length;
            continue;
        }
        let repeated = REPEATED
            .iter()
            .position(|back| window[at - back] == window[at]);
        let symbol = repeated.map_or(window[at].into(), |place| lengths_end + place);
        symbols.write(symbol, &mut bits);
        at += 1;
    }
    bits.bytes
}

/// Length and distance of what may be copied.
fn copy(window: &[u8], at: usize, ranges: usize) -> Option<(usize, usize)> {
    let found = BACK.into_iter().flatten().map(|back| {
        let from = at - back;
        let most = (at - from).min(window.len() - at).min(LONGEST);
        let length = (0..most)
            .take_while(|more| window[from + more] == window[at + more])
            .count();
        (length, at + 1 - from - length)
    });
    let widest = 1 << (DISTANCE_WIDTH as usize * ranges);
    found
        .filter(|(length, distance)| {
            *distance <= widest && *length >= SHORTEST + usize::from(*distance >= FAR)
        })
        .max_by_key(|(length, _)| *length)
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    count: usize,
}

impl Bits {
    fn push(&mut self, bit: bool) {
        if self.count.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if bit {
            *self.bytes.last_mut().unwrap() |= 0x80 >> (self.count % 8);
        }
        self.count += 1;
    }
}

impl Tree {
    fn write(&mut self, symbol: usize, bits: &mut Bits) {
        let mut turns = Vec::new();
        let mut at = self.leaves[symbol];
        while at != ROOT {
            let parent = self.nodes[at].parent;
            turns.push(
                self.nodes[parent]
                    .children
                    .is_some_and(|(_, right)| right == at),
            );
            at = parent;
        }
        for turn in turns.into_iter().rev() {
            bits.push(turn);
        }
        self.count(symbol);
    }
}
