//! LZCOMP, the compression of MicroType Express: a sliding window whose literals, lengths and distances are coded by
//! adaptive Huffman trees (W3C submission MTX, 5 March 2008).

#[cfg(test)]
pub(super) mod pack;

/// Bits of a distance in a symbol.
const DISTANCE_WIDTH: u32 = 3;
/// Bits of a length in a symbol; the first of them tells whether more follow.
const LENGTH_WIDTH: u32 = 3;
/// The shortest copy, and how far back it reaches at least.
const SHORTEST: usize = 2;
const NEAREST: usize = 1;
/// From this distance on copies are longer by one.
const FAR: usize = 512;
/// First symbol that is no literal.
const LITERALS: usize = 256;
/// What a symbol behind all lengths repeats: the byte so far back.
const REPEATED: [usize; 3] = [2, 4, 6];
/// Largest block, in bytes. Runs could make gigabytes of what has a megabyte.
const LARGEST: usize = 64 << 20;

/// The bytes of a block; `None` if it is damaged.
pub(super) fn expand(block: &[u8]) -> Option<Vec<u8>> {
    let mut bits = Bits {
        bytes: block,
        at: 0,
    };
    let has_runs = bits.next()?;
    let length = bits.number(24)?;
    let Trees {
        lengths_end,
        mut symbols,
        mut distances,
        mut lengths,
    } = Trees::of(length);
    let mut window = preloaded();
    let begin = window.len();
    // What is promised counts only as it comes.
    window.reserve(length.min(block.len() * 8));
    let end = begin + length;
    while window.len() < end {
        let symbol = symbols.read(&mut bits)?;
        if symbol < LITERALS {
            window.push(symbol as u8);
        } else if let Some(back) = symbol
            .checked_sub(lengths_end)
            .and_then(|at| REPEATED.get(at))
        {
            window.push(window[window.len() - back]);
        } else {
            let range = (symbol - LITERALS) >> LENGTH_WIDTH;
            let mut part = symbol & 7;
            let mut copied = part & 3;
            while part & 4 != 0 {
                part = lengths.read(&mut bits)?;
                copied = (copied << 2) | (part & 3);
                if copied > length {
                    return None;
                }
            }
            let mut distance = 0;
            for _ in 0..=range {
                distance = (distance << DISTANCE_WIDTH) | distances.read(&mut bits)?;
            }
            let distance = distance + NEAREST;
            copied += SHORTEST + usize::from(distance >= FAR);
            let from = window.len().checked_sub(distance + copied - 1)?;
            if copied > end - window.len() {
                return None;
            }
            window.extend_from_within(from..from + copied);
        }
    }
    let bytes = window.split_off(begin);
    if has_runs {
        without_runs(&bytes)
    } else {
        Some(bytes)
    }
}

/// What a block is coded by.
struct Trees {
    /// First symbol behind those that begin a copy: as many times a length as the widest distance has symbols.
    lengths_end: usize,
    symbols: Tree,
    distances: Tree,
    lengths: Tree,
}

impl Trees {
    /// Those of a block that holds `length` bytes.
    fn of(length: usize) -> Self {
        let mut ranges = 1;
        while 1usize << (DISTANCE_WIDTH as usize * ranges) < length {
            ranges += 1;
        }
        let lengths_end = LITERALS + (ranges << LENGTH_WIDTH);
        Self {
            lengths_end,
            symbols: Tree::new(lengths_end + REPEATED.len()),
            distances: Tree::new(1 << DISTANCE_WIDTH),
            lengths: Tree::new(1 << LENGTH_WIDTH),
        }
    }
}

/// What stands in the window before anything is read.
fn preloaded() -> Vec<u8> {
    let pairs = (0..32).flat_map(|first| (0..96).flat_map(move |second| [first, second]));
    let fours = (0..=255).flat_map(|byte| [byte; 4]);
    pairs.chain(fours).collect()
}

/// Undoes the coding of runs: the first byte announces them, before how often a byte comes and the byte itself; it stands for
/// itself where it comes no time.
fn without_runs(bytes: &[u8]) -> Option<Vec<u8>> {
    let (&escape, mut rest) = bytes.split_first()?;
    let mut out = Vec::with_capacity(rest.len());
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        if byte != escape {
            out.push(byte);
            continue;
        }
        let (&count, behind) = rest.split_first()?;
        rest = behind;
        if count == 0 {
            out.push(escape);
            continue;
        }
        let (&repeated, behind) = rest.split_first()?;
        rest = behind;
        out.extend(std::iter::repeat_n(repeated, count.into()));
        if out.len() > LARGEST {
            return None;
        }
    }
    Some(out)
}

struct Bits<'b> {
    bytes: &'b [u8],
    /// In bits, the highest of each byte first.
    at: usize,
}

impl Bits<'_> {
    fn next(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let bit = byte >> (7 - self.at % 8) & 1;
        self.at += 1;
        Some(bit != 0)
    }

    fn number(&mut self, bits: u32) -> Option<usize> {
        (0..bits).try_fold(0, |number, _| Some(number << 1 | usize::from(self.next()?)))
    }
}

/// A node: children, or a symbol without any.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    parent: usize,
    /// The root is a child of none.
    children: Option<(usize, usize)>,
    symbol: usize,
    weight: u32,
}

const ROOT: usize = 1;

/// An adaptive Huffman tree. Nodes stand by falling weight, those of one parent beside each other.
struct Tree {
    nodes: Vec<Node>,
    /// The nodes of the symbols.
    leaves: Vec<usize>,
}

impl Tree {
    fn new(count: usize) -> Self {
        let mut nodes: Vec<Node> = (0..2 * count)
            .map(|at| Node {
                parent: at / 2,
                children: (at < count).then_some((2 * at, 2 * at + 1)),
                symbol: at.saturating_sub(count),
                weight: 1,
            })
            .collect();
        for at in (ROOT..count).rev() {
            nodes[at].weight = nodes[2 * at].weight + nodes[2 * at + 1].weight;
        }
        // What is no node has no node's weight.
        nodes[0].weight = 0;
        let leaves = (count..2 * count).collect();
        let mut tree = Self { nodes, leaves };
        if count > LITERALS {
            // The likeliest symbols of a font: the first lengths, and the repeated bytes.
            for (symbol, times) in [(256, 1), (257, 1), (count - 3, 12), (count - 2, 6)] {
                for _ in 0..times {
                    tree.count(symbol);
                }
            }
        } else {
            for symbol in (0..count).chain(0..count) {
                tree.count(symbol);
            }
        }
        tree
    }

    fn read(&mut self, bits: &mut Bits<'_>) -> Option<usize> {
        let mut at = ROOT;
        while let Some((left, right)) = self.nodes[at].children {
            at = if bits.next()? { right } else { left };
        }
        let symbol = self.nodes[at].symbol;
        self.count(symbol);
        Some(symbol)
    }

    /// Makes a symbol weigh more by one.
    fn count(&mut self, symbol: usize) {
        let mut at = self.leaves[symbol];
        while at != ROOT {
            let weight = self.nodes[at].weight;
            let mut first = at;
            while self.nodes[first - 1].weight == weight {
                first -= 1;
            }
            if first != at && first > ROOT {
                self.swap(at, first);
                at = first;
            }
            self.nodes[at].weight += 1;
            at = self.nodes[at].parent;
        }
        self.nodes[ROOT].weight += 1;
    }

    /// Lets two nodes change places, with all that is below them.
    fn swap(&mut self, one: usize, other: usize) {
        self.nodes.swap(one, other);
        let parent = self.nodes[one].parent;
        self.nodes[one].parent = std::mem::replace(&mut self.nodes[other].parent, parent);
        for at in [one, other] {
            if let Some((left, right)) = self.nodes[at].children {
                self.nodes[left].parent = at;
                self.nodes[right].parent = at;
            } else {
                let symbol = self.nodes[at].symbol;
                self.leaves[symbol] = at;
            }
        }
    }
}
