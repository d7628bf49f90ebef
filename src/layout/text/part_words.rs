//! What becomes of a word that does not fit in a line: narrower blanks make room for it, or it is parted at a point of
//! automatic hyphenation.

use std::ops::Range;

use super::fill::{Chance, Filler, TOLERANCE};
use super::hyphenation::points_of;
use super::lines::Cursor;
use super::paragraph::{Alignment, TabKind};
use super::shaped::{Piece, PieceKind, SOFT_HYPHEN, ShapedParagraph};
use super::style::Caps;
use crate::layout::units::Emu;

/// Longest word that is parted, in letters: nothing that is longer is a word.
const LONGEST_WORD: usize = 100;
/// Room behind the last word that fits up to which the next one stays whole: Word's hyphenation zone if no other is chosen.
const ZONE: Emu = Emu::twips(360);

/// What becomes of a word that does not fit.
pub(super) enum Parting {
    /// It is set whole, with narrower blanks before it.
    Narrowed,
    /// The line ends at a point of hyphenation.
    At(Chance),
    /// Neither is possible.
    None,
}

/// The part of a line up to a point of hyphenation.
struct Part {
    chance: Chance,
    /// Where it ends, with its hyphen.
    end: Emu,
}

impl Filler<'_> {
    /// What becomes of what is at `index`, which does not fit from a byte on and has this width.
    pub(super) fn parting(&mut self, index: usize, from: usize, width: Emu) -> Parting {
        let Some((last, next)) = self.parts(index, from) else {
            return if self.squeezes(index, width) {
                Parting::Narrowed
            } else {
                Parting::None
            };
        };
        // Blanks become narrower for what is between two points as they do for a whole word.
        let (without, blank) = match &last {
            Some(last) => (last.end, Emu::ZERO),
            None => self.without_word(index),
        };
        let end = match &next {
            Some(next) => next.end,
            None => self.end() + width,
        };
        let narrows = self.narrows(end, without, blank);
        match next {
            Some(next) if narrows => Parting::At(next.chance),
            None if narrows && self.ends_word(index) => Parting::Narrowed,
            _ => last.map_or(Parting::None, |last| Parting::At(last.chance)),
        }
    }

    /// Behind the last chance, the part of the line up to the last point that fits, and the one up to the next point; `None`
    /// if there are no points.
    fn parts(&mut self, index: usize, from: usize) -> Option<(Option<Part>, Option<Part>)> {
        let paragraph = self.paragraph;
        let piece = paragraph.pieces.get(index)?;
        let PieceKind::Word(word) = &piece.kind else {
            return None;
        };
        paragraph.patterns.as_ref().filter(|_| self.hyphenates)?;
        if self.column_width() - self.begin_of_word(index) <= ZONE {
            return None;
        }
        let begin = self.chance.as_ref().map_or(self.start, |chance| chance.at);
        let begin = paragraph.byte_of(begin);
        let text = paragraph.text.get(piece.text.clone())?;
        let room = self.limit - self.end();
        let (fits, _) = paragraph.fitting(word, piece.look, (text, from), room, false);
        let reach = piece.text.start + fits;
        let (mut last, mut next) = (None, None);
        let mut at = reach;
        while let Some(word) = paragraph.word_before(at) {
            let points = paragraph.points(word.clone());
            let beyond = points.iter().find(|point| **point > reach);
            next = next.or_else(|| self.part(index, *beyond?));
            let within = points.into_iter().rev().filter(|point| *point <= reach);
            for point in within.take_while(|point| *point > begin) {
                let part = self.part(index, point);
                if part.as_ref().is_some_and(|part| part.end <= self.limit) {
                    last = part;
                    break;
                }
                next = part.or(next);
            }
            if last.is_some() || word.start <= begin {
                break;
            }
            at = word.start;
        }
        (last.is_some() || next.is_some()).then_some((last, next))
    }

    /// The part of the line up to a byte of the text, which is in a piece before `index` or in that itself.
    fn part(&mut self, index: usize, point: usize) -> Option<Part> {
        let paragraph = self.paragraph;
        let pieces = &paragraph.pieces;
        let place = pieces.partition_point(|piece| piece.text.end < point);
        let piece = pieces.get(place).filter(|_| place <= index)?;
        let offset = point - piece.text.start;
        let PieceKind::Word(word) = &piece.kind else {
            return None;
        };
        let hyphen = paragraph.looks.get(piece.look)?.hyphen.as_deref()?;
        let hyphen = paragraph.part_width(hyphen, piece.look, 0..1);
        let between = pieces.get(place..index)?;
        let is_text = |piece: &Piece| matches!(piece.kind, PieceKind::Word(_) | PieceKind::Mark(_));
        if !between.iter().all(is_text) {
            return None;
        }
        let before = (self.open, self.x);
        self.retract(self.width_between(place, index));
        let part = paragraph.part_width(word, piece.look, self.begin_of(place)..offset);
        self.advance(part + hyphen, None);
        self.end_ink();
        let at = if point == piece.text.end {
            Cursor {
                piece: place + 1,
                offset: 0,
            }
        } else {
            Cursor {
                piece: place,
                offset,
            }
        };
        let mut chance = self.chance_at(at, true);
        chance.width = self.end();
        let end = self.end_of_ink();
        (self.open, self.x) = before;
        Some(Part { chance, end })
    }

    /// Where what stands behind the last chance begins.
    fn begin_of_word(&self, index: usize) -> Emu {
        let chance = self.chance.as_ref();
        let first = chance.map_or(self.start.piece, |chance| chance.at.piece);
        self.end() - self.width_between(first, index)
    }

    /// Width of the pieces of the line from one on, up to another.
    fn width_between(&self, first: usize, end: usize) -> Emu {
        let pieces = self.paragraph.pieces.iter().enumerate();
        let pieces = pieces.take(end).skip(first);
        pieces
            .map(|(number, piece)| match piece.kind.word() {
                Some(word) => self.width_of(piece, word, self.begin_of(number)),
                None => piece.width,
            })
            .sum()
    }

    /// Whether a word that does not fit does so with narrower blanks.
    fn squeezes(&self, index: usize, width: Emu) -> bool {
        let (without, blank) = self.without_word(index);
        self.ends_word(index) && self.narrows(self.end() + width, without, blank)
    }

    /// Where the line ends without what stands behind the last chance, and the width of the blank in between.
    fn without_word(&self, index: usize) -> (Emu, Emu) {
        let begin = self.begin_of_word(index);
        let without = self.chance.as_ref().map_or(begin, |chance| chance.width);
        (without, begin - without)
    }

    /// Whether a blank follows a piece, or nothing, or the line may end at its hyphen.
    fn ends_word(&self, index: usize) -> bool {
        let pieces = &self.paragraph.pieces;
        let is_hyphened = |piece: &Piece| {
            let text = self.paragraph.text.get(piece.text.clone());
            piece.breaks_after && text.is_some_and(|text| text.ends_with('-'))
        };
        if pieces.get(index).is_some_and(is_hyphened) {
            return true;
        }
        let rest = pieces.get(index + 1..).unwrap_or_default();
        rest.iter()
            .find(|next| !matches!(next.kind, PieceKind::Mark(_)))
            .is_none_or(|next| matches!(next.kind, PieceKind::Blank(_)))
    }

    /// Whether blanks become narrower for what goes on to `end`: by a quarter at most, and if they would be widened by twice as
    /// much in the line that ends `without` it and the blank before it (as Word's own prints show).
    fn narrows(&self, end: Emu, without: Emu, blank: Emu) -> bool {
        let shape = &self.paragraph.source.shape;
        let is_set = shape.squeezes && shape.alignment == Alignment::Justify;
        // Text that is set against a stop stays where it is.
        let stands = self.open.is_none_or(|tab| tab.kind == TabKind::Start);
        let blanks = self.blanks.0;
        let over = end - (self.limit - TOLERANCE);
        let free = self.limit - without;
        let is_nearer = 2 * over.0 * (blanks - blank).0 <= free.0 * blanks.0;
        is_set && stands && over.0 * 4 <= blanks.0 && is_nearer
    }

    /// Takes back what the line was advanced by last.
    fn retract(&mut self, width: Emu) {
        match &mut self.open {
            Some(tab) => tab.after -= width,
            None => self.x -= width,
        }
    }

    /// The byte of a piece that is the first on the line.
    fn begin_of(&self, piece: usize) -> usize {
        if piece == self.start.piece {
            self.start.offset
        } else {
            0
        }
    }
}

impl ShapedParagraph {
    /// The byte of the text at a place.
    fn byte_of(&self, at: Cursor) -> usize {
        let piece = self.pieces.get(at.piece);
        piece.map_or(self.text.len(), |piece| piece.text.start + at.offset)
    }

    /// The last word that begins before a byte; `None` if there is none, or it is too long.
    fn word_before(&self, at: usize) -> Option<Range<usize>> {
        let (before, behind) = self.text.split_at_checked(at)?;
        let inside = before.trim_end_matches(|character| !is_letter(character));
        let is_cut = inside.len() == at;
        let start = letters(inside.chars().rev())?;
        let rest = if is_cut { letters(behind.chars())? } else { 0 };
        let word = inside.len() - start..inside.len() + rest;
        let count = self.text.get(word.clone())?.chars().count();
        (1..=LONGEST_WORD).contains(&count).then_some(word)
    }

    /// The points of a word, as bytes of the text; none for one that is not to be parted.
    fn points(&self, word: Range<usize>) -> Vec<usize> {
        self.points_of(word).unwrap_or_default()
    }

    fn points_of(&self, range: Range<usize>) -> Option<Vec<usize>> {
        let hyphenation = self.source.shape.hyphenation?;
        let word = self.text.get(range.clone())?;
        let place = self
            .pieces
            .partition_point(|piece| piece.text.end <= range.start);
        let piece = self.pieces.get(place)?;
        let style = self.style(piece.look);
        let spares = hyphenation.spares_capitals && style.caps == Caps::None;
        // Where an author has set soft hyphens, only they count.
        let is_set = self.text.get(..range.start)?.ends_with(SOFT_HYPHEN)
            || self.text.get(range.end..)?.starts_with(SOFT_HYPHEN);
        if is_set || spares && word == word.to_uppercase() || piece.level % 2 == 1 {
            return None;
        }
        let points = points_of(self.patterns.as_deref()?, style.language?, word);
        Some(points.into_iter().map(|at| range.start + at).collect())
    }
}

/// Whether a character belongs to a word: letters of the scripts that there are patterns for, their marks, and digits.
fn is_letter(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '\u{AA}' | '\u{BA}' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{52F}'
            | '\u{10A0}'..='\u{10FF}' | '\u{1C90}'..='\u{1CBF}' | '\u{1E00}'..='\u{1FFF}')
}

/// How many bytes the letters at the begin of a text have; `None` if there are too many.
fn letters(characters: impl Iterator<Item = char>) -> Option<usize> {
    let mut size = 0;
    for (count, character) in characters.enumerate() {
        if !is_letter(character) {
            break;
        }
        if count == LONGEST_WORD {
            return None;
        }
        size += character.len_utf8();
    }
    Some(size)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::super::fixture::fonts;
    use super::super::*;
    use crate::layout::display::{Item, TextRun};
    use crate::layout::units::{Emu, Point};

    /// Patterns that part words behind each third letter, and count how often they are asked.
    #[derive(Clone, Default)]
    struct Thirds(Rc<Cell<usize>>);

    impl HyphenationPatterns for Thirds {
        fn points(&self, _: &str, word: &str) -> Vec<usize> {
            self.0.set(self.0.get() + 1);
            (3..word.chars().count()).step_by(3).collect()
        }
    }

    fn paragraph(text: &str) -> Paragraph {
        Paragraph {
            shape: ParagraphShape {
                hyphenation: Some(Hyphenation::default()),
                ..ParagraphShape::default()
            },
            styles: vec![TextStyle {
                fonts: FontSet::of("Courier New"),
                size: Emu::points(10.0),
                language: Some(Language::ENGLISH),
                ..TextStyle::default()
            }],
            inlines: vec![Inline::Text {
                text: text.to_owned(),
                style: 0,
            }],
            ..Paragraph::default()
        }
    }

    /// The runs of all lines of so many letters, each of which is 6 points wide.
    fn set(paragraph: Paragraph, letters: i64, patterns: &Thirds) -> Vec<Vec<TextRun>> {
        let mut fonts = fonts().with_patterns(Rc::new(patterns.clone()));
        let shaped = ShapedParagraph::new(paragraph, &mut fonts);
        let mut setter = LineSetter::new(&shaped);
        let mut room = Column {
            width: Emu::points(6.02) * letters,
        };
        let mut lines = Vec::new();
        while let Some(line) = setter.next_line(Emu::ZERO, &mut room) {
            let mut items = Vec::new();
            line.paint(&shaped, Point::default(), &mut items);
            let runs = items.into_iter().filter_map(|item| match item {
                Item::Text(run) => Some(run),
                _ => None,
            });
            lines.push(runs.collect());
        }
        lines
    }

    fn texts(paragraph: Paragraph, letters: i64) -> Vec<String> {
        let lines = set(paragraph, letters, &Thirds::default());
        let text = |runs: &Vec<TextRun>| runs.iter().map(|run| run.text.as_str()).collect();
        lines.iter().map(text).collect()
    }

    #[test]
    fn a_word_is_parted_at_the_last_point_that_fits_with_its_hyphen() {
        assert_eq!(
            texts(paragraph("12345 abcdefghi"), 12),
            ["12345 abc-", "defghi"]
        );
        assert_eq!(
            texts(paragraph("12345 abcdefghi"), 13),
            ["12345 abcdef-", "ghi"]
        );
        assert_eq!(
            texts(paragraph("12345 abcdefghi"), 9),
            ["12345 ", "abcdefghi"]
        );
        // What is left is parted by the points of the whole word.
        assert_eq!(
            texts(paragraph("abcdefghijklmno"), 7),
            ["abcdef-", "ghijkl-", "mno"]
        );
    }

    #[test]
    fn an_earlier_word_is_parted_where_what_follows_it_has_no_room() {
        assert_eq!(
            texts(paragraph("12 abcdefghi/xx"), 13),
            ["12 abcdef-", "ghi/xx"]
        );
        assert_eq!(
            texts(paragraph("12 abcdefghi-xx yy"), 13),
            ["12 abcdefghi-", "xx yy"]
        );
    }

    #[test]
    fn a_word_without_language_or_of_too_many_letters_stays_whole() {
        let mut other = paragraph("12345 abcdefghi");
        other.styles[0].language = None;
        assert_eq!(texts(other, 12), ["12345 ", "abcdefghi"]);
        let long = format!("12345 {}", "a".repeat(101));
        assert_eq!(texts(paragraph(&long), 60)[0], "12345 ");
        let mut apart = paragraph("12345 abcdefghi");
        apart.shape.hyphenation = None;
        assert_eq!(texts(apart, 12), ["12345 ", "abcdefghi"]);
    }

    #[test]
    fn a_justified_line_ends_with_its_hyphen() {
        let mut justified = paragraph("12 34 abcdefghi");
        justified.shape.alignment = Alignment::Justify;
        let lines = set(justified, 14, &Thirds::default());
        let end = |run: &TextRun| run.origin.x + run.width;
        let last = lines[0].iter().map(end).max().unwrap();
        assert!((last - Emu::points(6.02) * 14).0.abs() < 100, "{last:?}");
    }

    #[test]
    fn patterns_are_asked_for_words_that_do_not_fit() {
        let patterns = Thirds::default();
        let text = "abcdefghi 123456789 ".repeat(50);
        set(paragraph(&text), 26, &patterns);
        assert!(patterns.0.get() <= 50, "{}", patterns.0.get());
        let patterns = Thirds::default();
        set(paragraph("abcdefghi 12"), 26, &patterns);
        assert_eq!(patterns.0.get(), 0);
    }
}
