//! What East Asian text has of its own: space between it and Western text, punctuation that gives up room, and lines that are
//! justified between characters.

use std::sync::Arc;

use super::paragraph::Dialect;
use super::script::is_wide;
use super::shape::ShapedWord;
use super::shaped::{Heights, Piece, PieceKind, ShapedParagraph};
use crate::layout::units::Emu;

/// Punctuation of which the second half of its room is empty, and of which the first half is.
const CLOSING: &str = "、。，．：；！？）］｝〕〉》」』】〗〙〛’”";
const OPENING: &str = "（［｛〔〈《「『【〖〘〚‘“";

/// Western punctuation that may stand over the end of a line.
const HANGING: &str = ".,;:!?)]}’”";

/// Adds a quarter of an em between East Asian and Western letters and digits, as Word does (`w:autoSpaceDE`,
/// `w:autoSpaceDN`), and takes half an em from between two signs of East Asian punctuation where Word moves pairs of letters
/// (`w:kern`). Both hang at the end of a line as blanks do.
pub(super) fn space_apart(paragraph: &mut ShapedParagraph) {
    let shape = &paragraph.source.shape;
    if shape.dialect != Dialect::Document || !paragraph.text.chars().any(is_wide) {
        return;
    }
    let pieces = std::mem::take(&mut paragraph.pieces);
    let mut spaced: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let Some(before) = spaced.last_mut()
            && let Some(width) = paragraph.space_between(before, &piece)
        {
            let gap = Piece {
                kind: PieceKind::Blank(Arc::new(ShapedWord::default())),
                text: piece.text.start..piece.text.start,
                look: before.look,
                level: before.level,
                breaks_after: before.breaks_after,
                width,
                heights: Heights::default(),
            };
            before.breaks_after = false;
            spaced.push(gap);
        }
        spaced.push(piece);
    }
    paragraph.pieces = spaced;
}

impl ShapedParagraph {
    /// What is added between two pieces.
    fn space_between(&self, before: &Piece, after: &Piece) -> Option<Emu> {
        let are_words =
            matches!(before.kind, PieceKind::Word(_)) && matches!(after.kind, PieceKind::Word(_));
        if !are_words || before.text.end != after.text.start {
            return None;
        }
        let text = self.text.get(before.text.clone())?;
        let last = text.chars().next_back()?;
        let first = self.text.get(after.text.clone())?.chars().next()?;
        let look = self.looks.get(before.look)?;
        let western = match (is_ideograph(last), is_ideograph(first)) {
            (true, false) => is_western(first).then_some(first),
            (false, true) => is_western(last).then_some(last),
            _ => None,
        };
        let shape = &self.source.shape;
        let is_spaced = western.is_some_and(|western| match western.is_numeric() {
            true => shape.spaces_digits,
            false => shape.spaces_letters,
        });
        if is_spaced {
            return Some(look.size / 4);
        }
        let closes_up = self.style(before.look).closes_up;
        (closes_up && self.is_full(before) && close_up(last, first)).then_some(-(look.size / 2))
    }

    /// Width of the sign at the end of a piece if that may stand over the end of the line.
    pub(super) fn overhang(&self, piece: &Piece) -> Emu {
        let text = self.text.get(piece.text.clone()).unwrap_or_default();
        let last = text.char_indices().next_back();
        let last = last.filter(|(_, sign)| self.source.shape.hangs && HANGING.contains(*sign));
        match (last, piece.kind.word()) {
            (Some((at, _)), Some(word)) => self.part_width(word, piece.look, at..text.len()),
            _ => Emu::ZERO,
        }
    }

    /// Whether all characters of a piece are as wide as the em: quotation marks of Western fonts are narrower.
    fn is_full(&self, piece: &Piece) -> bool {
        let text = self.text.get(piece.text.clone()).unwrap_or_default();
        let size = self
            .looks
            .get(piece.look)
            .map_or(Emu::ZERO, |look| look.size);
        piece.width * 4 > size * 3 * text.chars().count() as i64
    }

    /// What a piece that is a sign of punctuation can give up, and whether that is behind it rather than before it.
    pub(super) fn slack(&self, index: usize) -> Option<(Emu, bool)> {
        let piece = self
            .pieces
            .get(index)
            .filter(|_| self.source.shape.compresses)?;
        let mut characters = self.text.get(piece.text.clone())?.chars();
        let (sign, None) = (characters.next()?, characters.next()) else {
            return None;
        };
        let is_closing = closes(sign);
        let is_sign = is_closing || opens(sign);
        let is_word = matches!(piece.kind, PieceKind::Word(_));
        let is_closed_up = |at: usize| {
            let gap = self.pieces.get(at);
            gap.is_some_and(|gap| gap.width < Emu::ZERO && gap.text.is_empty())
        };
        let is_spent = if is_closing {
            is_closed_up(index + 1)
        } else {
            index == 0 || is_closed_up(index - 1)
        };
        let size = self.looks.get(piece.look)?.size;
        (is_sign && is_word && !is_spent && self.is_full(piece)).then_some((size / 2, is_closing))
    }
}

/// Whether a character is East Asian punctuation with an empty half.
pub(super) fn is_punctuation(character: char) -> bool {
    closes(character) || opens(character)
}

/// Whether two signs of East Asian punctuation have an empty half between them.
pub(super) fn close_up(before: char, after: char) -> bool {
    (closes(before) && is_punctuation(after)) || (opens(before) && opens(after))
}

fn closes(character: char) -> bool {
    may_be_sign(character) && CLOSING.contains(character)
}

fn opens(character: char) -> bool {
    may_be_sign(character) && OPENING.contains(character)
}

/// Most characters are none of these signs, which is told by one comparison.
fn may_be_sign(character: char) -> bool {
    character >= '\u{2018}'
}

/// Whether a piece is East Asian text throughout: its characters are set apart where lines are justified.
pub(super) fn is_east_asian(text: &str, piece: &Piece) -> bool {
    let own = text.get(piece.text.clone()).unwrap_or_default();
    !own.is_empty() && own.chars().all(is_wide)
}

/// Chinese characters and kana; punctuation has its space itself.
fn is_ideograph(character: char) -> bool {
    matches!(u32::from(character), 0x3041..=0x30FF | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

fn is_western(character: char) -> bool {
    character.is_alphanumeric() && !is_wide(character)
}
