//! Placing what is on a line: order of reading directions, alignment, justification.

use std::ops::Range;

use super::east_asia::is_east_asian;
use super::fill::{Filled, Segment};
use super::paragraph::{Alignment, LabelAlignment, TabLeader};
use super::shaped::{Piece, PieceKind, ShapedParagraph};
use crate::layout::units::Emu;

/// A piece, or a part of one, on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    /// Index of the piece.
    pub(super) piece: usize,
    /// Bytes of the piece.
    pub(super) from: usize,
    /// The end of them.
    pub(super) to: usize,
    /// Left end, from the left edge of the column.
    pub(super) x: Emu,
    /// Width, with what justification adds.
    pub(super) width: Emu,
    /// What justification adds to each cluster.
    pub(super) extra: Emu,
    /// How far it is raised to stand beside what is higher.
    pub(super) raise: Emu,
    /// What fills a tab.
    pub(super) leader: TabLeader,
    /// Whether it is the hyphen of a soft hyphen, or that behind a part of a word.
    pub(super) is_hyphen: bool,
    /// Whether it hangs over the end of the line.
    pub(super) hangs: bool,
}

/// Places all segments. Gives what is on the line from left to right, and its left and right end.
pub(super) fn place(paragraph: &ShapedParagraph, filled: &Filled) -> (Vec<Placed>, (Emu, Emu)) {
    let mut all = Vec::new();
    let mut extent: Option<(Emu, Emu)> = None;
    for segment in &filled.segments {
        let mut placed = collect(paragraph, segment);
        justify(paragraph, segment, &mut placed);
        reorder(paragraph, &mut placed);
        let ends = align(paragraph, segment, &mut placed);
        extent = Some(extent.map_or(ends, |known| (known.0.min(ends.0), known.1.max(ends.1))));
        all.extend(placed);
    }
    (all, extent.unwrap_or_default())
}

/// The pieces of a segment in reading order, without places.
fn collect(paragraph: &ShapedParagraph, segment: &Segment) -> Vec<Placed> {
    let (start, end) = segment.range;
    let mut tabs = segment.tabs.iter();
    let mut placed = Vec::new();
    let last = if end.offset > 0 {
        end.piece + 1
    } else {
        end.piece
    };
    for index in start.piece..last {
        let Some(piece) = paragraph.pieces.get(index) else {
            break;
        };
        let from = if index == start.piece {
            start.offset
        } else {
            0
        };
        let to = if index == end.piece {
            end.offset
        } else {
            piece.text.len()
        };
        let whole = from == 0 && to == piece.text.len();
        let tab = matches!(piece.kind, PieceKind::Tab(_))
            .then(|| tabs.next())
            .flatten();
        let width = match (&piece.kind, tab) {
            (_, Some(tab)) => tab.width,
            (kind, None) => match kind.word() {
                Some(word) if !whole => paragraph.part_width(word, piece.look, from..to),
                _ => piece.width,
            },
        };
        placed.push(Placed {
            piece: index,
            from,
            to,
            x: Emu::ZERO,
            width,
            extra: Emu::ZERO,
            raise: Emu::ZERO,
            leader: tab.map_or(TabLeader::None, |tab| tab.leader),
            is_hyphen: false,
            hangs: false,
        });
    }
    if segment.hyphen
        && let Some(last) = placed.last().copied()
        && let Some(piece) = paragraph.pieces.get(last.piece)
        && let Some(hyphen) = paragraph
            .looks
            .get(piece.look)
            .and_then(|look| look.hyphen.as_deref())
    {
        if matches!(piece.kind, PieceKind::SoftHyphen) {
            placed.pop();
        }
        placed.push(Placed {
            from: last.to,
            width: paragraph.part_width(hyphen, piece.look, 0..1),
            is_hyphen: true,
            ..last
        });
    }
    let kind = |placed: &Placed| paragraph.pieces.get(placed.piece).map(|piece| &piece.kind);
    for placed in placed.iter_mut().rev() {
        match kind(placed) {
            Some(PieceKind::Blank(_)) => placed.hangs = true,
            Some(PieceKind::Break(_) | PieceKind::Mark(_)) => {}
            _ => break,
        }
    }
    placed
}

/// Takes what a segment is too wide from its punctuation: first from what closes, then from what opens. What closes at its end
/// hangs over the edge. Whether there is such punctuation.
fn compress(paragraph: &ShapedParagraph, over: Emu, placed: &mut [Placed]) -> bool {
    let last = placed.iter().rfind(|placed| !placed.hangs);
    let hanging = last.filter(|last| {
        let slack = paragraph.slack(last.piece);
        slack.is_some_and(|(_, closes)| closes)
    });
    let mut is_done = hanging.is_some();
    let mut over = (over - hanging.map_or(Emu::ZERO, |last| last.width)).max(Emu::ZERO);
    for closes in [true, false] {
        let signs: Vec<(usize, Emu)> = (1..placed.len())
            .filter_map(|at| {
                let (slack, is_closing) = paragraph.slack(placed.get(at)?.piece)?;
                (is_closing == closes).then_some((at, slack))
            })
            .collect();
        let slack: Emu = signs.iter().map(|(_, slack)| *slack).sum();
        if slack == Emu::ZERO {
            continue;
        }
        let taken = over.min(slack);
        for (at, own) in signs {
            let share = own.scaled(taken.0, slack.0);
            // The empty half of what opens is before it.
            let narrowed = placed.get_mut(if closes { at } else { at - 1 });
            if let Some(narrowed) = narrowed {
                narrowed.width -= share;
                if closes {
                    narrowed.extra -= share;
                }
            }
        }
        over -= taken;
        is_done = true;
    }
    is_done
}

/// Widens blanks and East Asian text (or all clusters) so that the segment is as wide as its interval.
fn justify(paragraph: &ShapedParagraph, segment: &Segment, placed: &mut [Placed]) {
    // There is less than nothing where blanks are to become narrower.
    let free = segment.interval.right - segment.interval.left - segment.width;
    let shape = &paragraph.source.shape;
    let squeezes = shape.squeezes && shape.alignment == Alignment::Justify;
    let is_justified = paragraph.is_justified(segment.ending);
    if free < Emu::ZERO && compress(paragraph, -free, placed) {
        return;
    }
    // A line that a sign hangs over is spread to its end without it.
    let last = placed.iter().rfind(|placed| !placed.hangs);
    let last = last.and_then(|last| paragraph.pieces.get(last.piece));
    let overhang = last
        .filter(|_| free < Emu::ZERO)
        .map_or(Emu::ZERO, |piece| paragraph.overhang(piece));
    let free = free + overhang;
    let is_justified = is_justified || overhang > Emu::ZERO;
    if free == Emu::ZERO || free > Emu::ZERO && !is_justified || free < Emu::ZERO && !squeezes {
        return;
    }
    let piece = |placed: &Placed| paragraph.pieces.get(placed.piece);
    let is = |placed: &Placed, wanted: fn(&PieceKind) -> bool| {
        piece(placed).is_some_and(|piece| wanted(&piece.kind))
    };
    let first = placed
        .iter()
        .rposition(|placed| is(placed, |kind| matches!(kind, PieceKind::Tab(_))))
        .map_or(0, |at| at + 1);
    let all = paragraph.source.shape.alignment == Alignment::Distribute;
    let is_wide =
        |placed: &Placed| piece(placed).is_some_and(|piece| is_east_asian(&paragraph.text, piece));
    let counts: Vec<i64> = placed
        .iter()
        .enumerate()
        .map(|(index, placed)| {
            let stretches = !placed.hangs
                && index >= first
                && match piece(placed).map(|piece| &piece.kind) {
                    Some(PieceKind::Blank(_)) => true,
                    Some(PieceKind::Word(_)) => free > Emu::ZERO && (all || is_wide(placed)),
                    _ => false,
                };
            if stretches {
                piece(placed).map_or(0, |piece| clusters(piece, placed.from..placed.to))
            } else {
                0
            }
        })
        .collect();
    let total: i64 = counts.iter().sum();
    let stretching = placed.iter().zip(&counts).filter(|(_, count)| **count > 0);
    let room: Emu = stretching.map(|(placed, _)| placed.width).sum();
    if total == 0 || free < -(room / 4) {
        return;
    }
    // The last cluster of a line that is set apart has nothing behind it.
    let last = placed
        .iter()
        .rfind(|placed| !placed.hangs && placed.width.0 > 0);
    let ends_apart = all || last.is_some_and(is_wide);
    let gaps = if ends_apart {
        (total - 1).max(1)
    } else {
        total
    };
    // On the last line of a paragraph blanks are as narrow as they may be.
    let free = if is_justified { free } else { -(room / 4) };
    let extra = free / gaps;
    let mut last = None;
    for (placed, count) in placed.iter_mut().zip(counts) {
        if count > 0 {
            placed.extra = extra;
            placed.width += extra * count;
            last = Some(placed);
        }
    }
    if let Some(last) = last.filter(|_| ends_apart) {
        last.width -= extra;
    }
}

/// How many clusters begin in a range of the bytes of a piece.
pub(super) fn clusters(piece: &Piece, range: Range<usize>) -> i64 {
    let Some(word) = piece.kind.word() else {
        return 0;
    };
    let mut count = 0;
    for run in &word.runs {
        let mut last = None;
        for glyph in &run.glyphs {
            let inside = range.contains(&(glyph.cluster as usize));
            if inside && last != Some(glyph.cluster) {
                count += 1;
                last = Some(glyph.cluster);
            }
        }
    }
    count
}

/// Brings pieces from reading order into the order from left to right (rule L2 of the bidi algorithm).
fn reorder(paragraph: &ShapedParagraph, placed: &mut [Placed]) {
    let base = paragraph.base_level;
    let level = |placed: &Placed| {
        if placed.hangs {
            return base;
        }
        match paragraph.pieces.get(placed.piece) {
            Some(piece) => match piece.kind {
                PieceKind::Tab(_) | PieceKind::Break(_) => base,
                _ => piece.level,
            },
            None => base,
        }
    };
    let highest = placed.iter().map(level).max().unwrap_or(0);
    if highest == 0 {
        return;
    }
    let lowest_odd = placed
        .iter()
        .map(level)
        .filter(|level| level % 2 == 1)
        .min()
        .unwrap_or(1);
    let mut current = highest;
    while current >= lowest_odd.max(1) {
        let mut index = 0;
        while index < placed.len() {
            let from = index;
            while placed
                .get(index)
                .is_some_and(|placed| level(placed) >= current)
            {
                index += 1;
            }
            if let Some(run) = placed.get_mut(from..index) {
                run.reverse();
            }
            index += 1;
        }
        current -= 1;
    }
}

/// Gives places by the paragraph's alignment; gives left and right end of what does not hang.
fn align(paragraph: &ShapedParagraph, segment: &Segment, placed: &mut [Placed]) -> (Emu, Emu) {
    let shape = &paragraph.source.shape;
    let right_to_left = shape.right_to_left;
    let width: Emu = placed
        .iter()
        .filter(|placed| !placed.hangs)
        .map(|placed| placed.width)
        .sum();
    let label = label_shift(paragraph, placed);
    let free = segment.interval.right - segment.interval.left - (width - label);
    let shift = match shape.alignment {
        Alignment::Start | Alignment::Justify | Alignment::Distribute if right_to_left => free,
        Alignment::Start | Alignment::Justify | Alignment::Distribute => Emu::ZERO,
        // Text that is wider than the line stands over its end, not its begin.
        Alignment::Centre | Alignment::Spread => (free / 2).max(Emu::ZERO),
        Alignment::End if right_to_left => Emu::ZERO,
        Alignment::End => free,
    };
    let left = segment.interval.left + shift - if right_to_left { Emu::ZERO } else { label };
    // Hanging blanks stand at the end, which is left of all others if that is where reading ends.
    let hanging: Emu = placed
        .iter()
        .filter(|placed| placed.hangs)
        .map(|placed| placed.width)
        .sum();
    let mut x = if right_to_left { left - hanging } else { left };
    for placed in placed.iter_mut() {
        placed.x = x;
        x += placed.width;
    }
    (left, left + width)
}

/// How far the label of a list item stands out before the line.
fn label_shift(paragraph: &ShapedParagraph, placed: &[Placed]) -> Emu {
    placed
        .iter()
        .filter_map(|placed| match paragraph.pieces.get(placed.piece)?.kind {
            PieceKind::Label(_, LabelAlignment::Centre) => Some(placed.width - placed.width / 2),
            PieceKind::Label(_, LabelAlignment::End) => Some(placed.width),
            _ => None,
        })
        .sum()
}
