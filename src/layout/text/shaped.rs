//! A paragraph whose text has been shaped: pieces between which lines are cut.

use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::collect::pieces_of;
use super::font::FontBook;
use super::hyphenation::HyphenationPatterns;
use super::lines::Cursor;
use super::metrics::FontMetrics;
use super::paragraph::{AlignmentTab, BreakKind, InlineObject, LabelAlignment, Paragraph};
use super::shape::{ShapedGlyph, ShapedRun, ShapedWord};
use super::style::TextStyle;
use crate::layout::display::FontId;
use crate::layout::units::Emu;

/// Stands for a break of a line in the text, so that the bidi algorithm does not take it for the end of the paragraph.
pub(super) const LINE_SEPARATOR: char = '\u{2028}';

/// Where the author wants a word to be hyphenated.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// A paragraph, shaped.
pub struct ShapedParagraph {
    pub(super) source: Paragraph,
    /// What is shown, with a character for each tab, break and object.
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) looks: Vec<Look>,
    /// Look of the paragraph mark.
    pub(super) mark: usize,
    pub(super) base_level: u8,
    /// What parts its words; `None` for a paragraph without automatic hyphenation.
    pub(super) patterns: Option<Rc<dyn HyphenationPatterns>>,
}

/// A style as it is for one class of characters.
#[derive(Debug, Clone)]
pub(super) struct Look {
    /// Index of the style.
    pub(super) style: usize,
    /// The family, if it shows symbols at the places of letters.
    pub(super) symbols: Option<String>,
    /// The font that is asked for.
    pub(super) font: FontId,
    /// Whether pairs of letters are moved together or apart.
    pub(super) kerns: bool,
    /// Size of the em.
    pub(super) size: Emu,
    /// The size before super- and subscript and small capitals: they do not make a line lower.
    pub(super) full_size: Emu,
    /// The lines of characters that other fonts lend it.
    pub(super) lent: FontMetrics,
    /// The lines of pictures that other fonts lend it.
    pub(super) pictures: FontMetrics,
    /// What is added to the advance of each character.
    pub(super) tracking: Emu,
    /// How far the style raises the baseline, without super- and subscript.
    pub(super) shift: Emu,
    /// How far the baseline is raised in all.
    pub(super) raise: Emu,
    /// What lines ask for that have it.
    pub(super) heights: Heights,
    /// Height above the (raised) baseline.
    pub(super) ascent: Emu,
    /// Depth below it.
    pub(super) descent: Emu,
    /// Middle of the underline below the baseline, and its thickness.
    pub(super) underline: (Emu, Emu),
    /// Middle of the strike above the baseline.
    pub(super) strike: Emu,
    /// The hyphen, where words may be parted.
    pub(super) hyphen: Option<Arc<ShapedWord>>,
    /// The characters that leaders repeat, where there are tabs.
    pub(super) leader: Option<Arc<[Arc<ShapedWord>; 4]>>,
}

/// What text asks of its line, from the baseline of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Heights {
    /// Above the baseline; the line gap is above it.
    pub(super) ascent: Emu,
    /// Below.
    pub(super) descent: Emu,
}

impl Heights {
    /// Above and below together.
    pub(super) fn whole(self) -> Emu {
        self.ascent + self.descent
    }

    pub(super) fn take(&mut self, other: Self) {
        self.ascent = self.ascent.max(other.ascent);
        self.descent = self.descent.max(other.descent);
    }
}

/// What cannot be broken, but in need.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) kind: PieceKind,
    /// Bytes of the text.
    pub(super) text: Range<usize>,
    /// Index of its look.
    pub(super) look: usize,
    /// Level of the bidi algorithm.
    pub(super) level: u8,
    /// Whether the line may be broken behind it.
    pub(super) breaks_after: bool,
    pub(super) width: Emu,
    /// What it asks of its line; nothing for what is not seen.
    pub(super) heights: Heights,
}

#[derive(Debug, Clone)]
pub(super) enum PieceKind {
    Word(Arc<ShapedWord>),
    /// Blanks, which hang at the end of a line.
    Blank(Arc<ShapedWord>),
    /// With the place that it leads to, if that is not a stop.
    Tab(Option<AlignmentTab>),
    Break(BreakKind),
    Object(InlineObject),
    Label(Arc<ShapedWord>, LabelAlignment),
    SoftHyphen,
    Mark(u32),
}

impl PieceKind {
    pub(super) fn word(&self) -> Option<&Arc<ShapedWord>> {
        match self {
            Self::Word(word) | Self::Blank(word) | Self::Label(word, _) => Some(word),
            _ => None,
        }
    }

    /// The word, unless it is blanks or a label.
    pub(super) fn letters(&self) -> Option<&Arc<ShapedWord>> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

impl ShapedParagraph {
    /// Shapes a paragraph. The cost grows linearly with its text.
    pub fn new(source: Paragraph, fonts: &mut FontBook) -> Self {
        pieces_of(source, fonts)
    }

    /// The paragraph that was shaped.
    pub fn source(&self) -> &Paragraph {
        &self.source
    }

    /// Where the line begins that counts as the first, for its indent and its label: behind the breaks of the page that the
    /// text begins with, as Word has it.
    pub(super) fn first(&self) -> Cursor {
        let is_break = |piece: &Piece| {
            matches!(
                piece.kind,
                PieceKind::Break(BreakKind::Page | BreakKind::Column)
            )
        };
        let leads = |piece: &&Piece| is_break(piece) || matches!(piece.kind, PieceKind::Mark(_));
        let count = self.pieces.iter().take_while(leads).count();
        let (leading, rest) = self.pieces.split_at(count);
        let last = leading.iter().rposition(is_break);
        let behind = last.filter(|_| !rest.is_empty()).map(|last| last + 1);
        Cursor {
            piece: behind.unwrap_or(0),
            offset: 0,
        }
    }

    pub(super) fn style(&self, look: usize) -> &TextStyle {
        static DEFAULT: std::sync::LazyLock<TextStyle> =
            std::sync::LazyLock::new(TextStyle::default);
        self.looks
            .get(look)
            .and_then(|look| self.source.styles.get(look.style))
            .unwrap_or(&DEFAULT)
    }

    /// Width of the longest part that cannot be broken, and of the text if it is broken nowhere but at its own breaks.
    /// Indents are counted in.
    pub fn widths(&self) -> (Emu, Emu) {
        let shape = &self.source.shape;
        let (mut least, mut most) = (Emu::ZERO, Emu::ZERO);
        let first = shape.start + shape.end + shape.first_line;
        let others = shape.start + shape.end;
        let (mut word, mut line, mut hanging) = (first, first, Emu::ZERO);
        for piece in &self.pieces {
            match &piece.kind {
                PieceKind::Blank(_) => hanging += piece.width,
                PieceKind::Break(_) => (line, word, hanging) = (others, others, Emu::ZERO),
                PieceKind::Tab(_) => {
                    line += hanging + shape.default_tab;
                    hanging = Emu::ZERO;
                }
                _ => {
                    line += hanging + piece.width;
                    word += piece.width;
                    hanging = Emu::ZERO;
                }
            }
            least = least.max(word);
            most = most.max(line);
            if piece.breaks_after || matches!(piece.kind, PieceKind::Tab(_) | PieceKind::Blank(_)) {
                word = others;
            }
        }
        (least, most)
    }
}

impl ShapedParagraph {
    /// Advance of a glyph as it is set, without what justification adds. `ends` for the last glyph of a cluster.
    pub(super) fn advance(
        &self,
        run: &ShapedRun,
        glyph: &ShapedGlyph,
        look: &Look,
        ends: bool,
    ) -> Emu {
        let style = self.source.styles.get(look.style);
        let stretch = style.map_or(100, |style| style.stretch);
        let mut advance = look.size.scaled(i64::from(glyph.advance), run.units_per_em);
        if stretch != 100 {
            advance = advance.scaled(i64::from(stretch), 100);
        }
        if ends {
            advance += look.tracking;
        }
        match self.source.shape.step {
            Some(step) if run.is_drawn && step > Emu::ZERO => {
                Emu((advance + step / 2).0.div_euclid(step.0) * step.0)
            }
            _ => advance,
        }
    }

    /// Where the clusters of a part of a word begin, from left to right, and how wide they are.
    pub(super) fn clusters(
        &self,
        word: &ShapedWord,
        look: &Look,
        range: Range<usize>,
    ) -> Vec<(usize, Emu)> {
        let mut clusters: Vec<(usize, Emu)> = Vec::new();
        for run in &word.runs {
            for (index, glyph) in run.glyphs.iter().enumerate() {
                let from = glyph.cluster as usize;
                if !range.contains(&from) {
                    continue;
                }
                let advance = self.advance(run, glyph, look, run.ends_cluster(index));
                match clusters.last_mut() {
                    Some((last, width)) if *last == from => *width += advance,
                    _ => clusters.push((from, advance)),
                }
            }
        }
        clusters
    }

    pub(super) fn word_width(&self, word: &ShapedWord, text: &str, look: usize) -> Emu {
        self.part_width(word, look, 0..text.len())
    }

    /// Width of the glyphs whose clusters begin in a range of a word's bytes.
    pub(super) fn part_width(&self, word: &ShapedWord, look: usize, range: Range<usize>) -> Emu {
        let Some(look) = self.looks.get(look) else {
            return Emu::ZERO;
        };
        let mut width = Emu::ZERO;
        for run in &word.runs {
            for (index, glyph) in run.glyphs.iter().enumerate() {
                if range.contains(&(glyph.cluster as usize)) {
                    width += self.advance(run, glyph, look, run.ends_cluster(index));
                }
            }
        }
        width
    }
}
