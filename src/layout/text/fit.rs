//! Text that is set apart or together to a width (`w:fitText`).

use std::ops::Range;

use super::place::clusters;
use super::shaped::{Piece, PieceKind, ShapedParagraph};
use super::style::FittedText;
use crate::layout::units::Emu;

/// Sets the runs that share a width to it: what is added between two characters, or taken from there, is the same everywhere.
/// Lines are not broken within.
pub(super) fn fit(paragraph: &mut ShapedParagraph) {
    let styles = &paragraph.source.styles;
    if styles.iter().all(|style| style.fit.is_none()) {
        return;
    }
    let mut next = 0;
    while let Some(piece) = paragraph.pieces.get(next) {
        let from = next;
        next += 1;
        let Some(fitted) = paragraph.fitted(piece) else {
            continue;
        };
        let rest = paragraph.pieces.get(next..).unwrap_or_default();
        let is_within = |piece: &&Piece| {
            matches!(piece.kind, PieceKind::Mark(_)) || paragraph.fitted(piece) == Some(fitted)
        };
        next += rest.iter().take_while(is_within).count();
        paragraph.fit_pieces(from..next, fitted.width);
    }
}

impl ShapedParagraph {
    fn fitted(&self, piece: &Piece) -> Option<FittedText> {
        piece.kind.word()?;
        self.style(piece.look).fit
    }

    fn fit_pieces(&mut self, range: Range<usize>, width: Emu) {
        let pieces = self.pieces.get(range.clone()).unwrap_or_default();
        let counts: Vec<i64> = pieces
            .iter()
            .map(|piece| clusters(piece, 0..piece.text.len()))
            .collect();
        let natural: Emu = pieces.iter().map(|piece| piece.width).sum();
        let gaps = counts.iter().sum::<i64>() - 1;
        if gaps < 1 {
            return;
        }
        let extra = (width - natural) / gaps;
        let mut looks: Vec<(usize, usize)> = Vec::new();
        let last = counts.iter().rposition(|count| *count > 0);
        for (index, count) in counts.into_iter().enumerate() {
            let Some(piece) = self.pieces.get_mut(range.start + index) else {
                continue;
            };
            if index + 1 < range.len() {
                piece.breaks_after = false;
            }
            piece.width += extra * count;
            if Some(index) == last {
                // Nothing follows the last character.
                piece.width -= extra;
            }
            let known = looks.iter().find(|(plain, _)| *plain == piece.look);
            piece.look = match known {
                Some((_, apart)) => *apart,
                None => {
                    let Some(mut look) = self.looks.get(piece.look).cloned() else {
                        continue;
                    };
                    look.tracking += extra;
                    looks.push((piece.look, self.looks.len()));
                    self.looks.push(look);
                    self.looks.len() - 1
                }
            };
        }
    }
}
