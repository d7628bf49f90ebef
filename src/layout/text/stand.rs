//! How what is on a line stands beside what is higher (`w:textAlignment`).

use super::paragraph::TextAlignment;
use super::place::Placed;
use super::shaped::{Heights, Piece, PieceKind, ShapedParagraph};
use crate::layout::units::Emu;

impl TextAlignment {
    /// What two texts ask of their line.
    pub(super) fn both(self, one: Heights, other: Heights) -> Heights {
        match self {
            Self::Baseline => {
                let mut both = one;
                both.take(other);
                both
            }
            _ if other.whole() > one.whole() => other,
            _ => one,
        }
    }

    /// What something asks of its line where it stands as it shall beside the highest text.
    pub(super) fn beside(self, own: Heights, highest: Heights) -> Heights {
        let whole = own.whole();
        let ascent = match self {
            Self::Baseline => own.ascent,
            Self::Top => highest.ascent,
            Self::Centre => (whole + highest.ascent - highest.descent) / 2,
            Self::Bottom => whole - highest.descent,
        };
        Heights {
            ascent,
            descent: whole - ascent,
        }
    }
}

impl ShapedParagraph {
    /// Raises and lowers what is on a line with this highest text.
    pub(super) fn stand(&self, placed: &mut [Placed], highest: Heights) {
        let alignment = self.source.shape.text_alignment;
        if alignment == TextAlignment::Baseline {
            return;
        }
        for placed in placed {
            if let Some(piece) = self.pieces.get(placed.piece) {
                let own = self.own_heights(piece);
                placed.raise = alignment.beside(own, highest).ascent - own.ascent;
            }
        }
    }

    /// Heights of a piece; those of blanks, which ask for none, too.
    fn own_heights(&self, piece: &Piece) -> Heights {
        match piece.kind {
            PieceKind::Object(_) => piece.heights,
            _ if piece.heights.whole() > Emu::ZERO => piece.heights,
            _ => self.heights_of(piece.look),
        }
    }
}
