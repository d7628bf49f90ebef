//! What East Asian text has of its own: space between it and Western text, and lines that are justified between characters.

use std::sync::Arc;

use super::paragraph::Dialect;
use super::script::is_wide;
use super::shape::ShapedWord;
use super::shaped::{Heights, Piece, PieceKind, ShapedParagraph};
use crate::layout::units::Emu;

/// Adds a quarter of an em between East Asian and Western letters and digits, as Word does (`w:autoSpaceDE`,
/// `w:autoSpaceDN`). It hangs at the end of a line as blanks do.
pub(super) fn space_apart(paragraph: &mut ShapedParagraph) {
    let shape = &paragraph.source.shape;
    let applies = shape.auto_space && shape.dialect == Dialect::Document;
    if !applies || !paragraph.text.chars().any(is_ideograph) {
        return;
    }
    let pieces = std::mem::take(&mut paragraph.pieces);
    let mut spaced: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let Some(before) = spaced.last_mut()
            && meet(&paragraph.text, before, &piece)
        {
            let size = paragraph.looks.get(before.look);
            let gap = Piece {
                kind: PieceKind::Blank(Arc::new(ShapedWord::default())),
                text: piece.text.start..piece.text.start,
                look: before.look,
                level: before.level,
                breaks_after: before.breaks_after,
                width: size.map_or(Emu::ZERO, |look| look.size / 4),
                heights: Heights::default(),
            };
            before.breaks_after = false;
            spaced.push(gap);
        }
        spaced.push(piece);
    }
    paragraph.pieces = spaced;
}

/// Whether East Asian and Western text meet between two pieces.
fn meet(text: &str, before: &Piece, after: &Piece) -> bool {
    let are_words =
        matches!(before.kind, PieceKind::Word(_)) && matches!(after.kind, PieceKind::Word(_));
    if !are_words || before.text.end != after.text.start {
        return false;
    }
    let last = text
        .get(before.text.clone())
        .and_then(|text| text.chars().next_back());
    let first = text
        .get(after.text.clone())
        .and_then(|text| text.chars().next());
    let (Some(last), Some(first)) = (last, first) else {
        return false;
    };
    (is_ideograph(last) && is_western(first)) || (is_western(last) && is_ideograph(first))
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
