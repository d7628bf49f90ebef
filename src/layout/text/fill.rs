//! Filling a line: how much of a paragraph goes into the free intervals at one height.

use super::lines::{Cursor, Interval, LineEnd};

use super::paragraph::{Alignment, BreakKind, TabKind, TabLeader};
use super::part_words::Parting;
use super::shaped::{Piece, PieceKind, ShapedParagraph};
use super::tabs::OpenTab;
use crate::layout::units::Emu;
use crate::order;

/// What widths may exceed a line by, so that rounding does not break it.
pub(super) const TOLERANCE: Emu = Emu(32);

/// A filled line.
#[derive(Debug, Clone)]
pub(super) struct Filled {
    /// Its segments, one for each interval.
    pub(super) segments: Vec<Segment>,
    /// Where the next line begins.
    pub(super) end: Cursor,
    /// Why it ends.
    pub(super) ending: LineEnd,
    /// Whether no word had to be broken or set over the edge for want of room.
    pub(super) fits: bool,
}

/// What stands in one interval.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    /// Where it begins and ends in the paragraph.
    pub(super) range: (Cursor, Cursor),
    /// The interval within the indents.
    pub(super) interval: Interval,
    /// Widths of its tabs, in order, and what fills them.
    pub(super) tabs: Vec<FilledTab>,
    /// Whether a hyphen is added at the end.
    pub(super) hyphen: bool,
    /// Width in all, without blanks that hang.
    pub(super) width: Emu,
    /// Why it ends.
    pub(super) ending: LineEnd,
}

/// A tab in a segment.
#[derive(Debug, Clone, Copy)]
pub(super) struct FilledTab {
    pub(super) width: Emu,
    pub(super) leader: TabLeader,
}

/// Fills the intervals, one after another.
///
/// Words are parted by patterns only if it `hyphenates`.
pub(super) fn fill(
    paragraph: &ShapedParagraph,
    start: Cursor,
    intervals: &[Interval],
    hyphenates: bool,
) -> Filled {
    let mut segments = Vec::new();
    let mut at = start;
    let mut ending = LineEnd::Wrapped;
    let mut fits = true;
    let shape = &paragraph.source.shape;
    let first = if start == paragraph.first() {
        shape.first_line
    } else {
        Emu::ZERO
    };
    let (begin, finish) = (shape.start + first, shape.end);
    let count = intervals.len();
    let right_to_left = shape.right_to_left;
    // What stands beside the text and ends before it would begin makes no other edge.
    let is_clear = |edge: Emu| !right_to_left && edge > Emu::ZERO && edge <= shape.start;
    let column = (
        intervals
            .first()
            .map(|interval| interval.left)
            .filter(|left| !is_clear(*left))
            .unwrap_or_default(),
        intervals
            .last()
            .map_or(Emu::ZERO, |interval| interval.right),
    );
    for number in 0..count {
        let index = if right_to_left {
            count - 1 - number
        } else {
            number
        };
        let Some(interval) = intervals.get(index) else {
            break;
        };
        let (left, right) = if right_to_left {
            (finish, begin)
        } else {
            (begin, finish)
        };
        // Indents are measured from the column's edges, and negative ones lead over them.
        let inner = Interval {
            left: if interval.left == column.0 {
                column.0 + left
            } else {
                interval.left.max(column.0 + left)
            },
            right: if interval.right == column.1 {
                column.1 - right
            } else {
                interval.right.min(column.1 - right)
            },
        };
        let mut filler = Filler::new(paragraph, at, inner, column);
        filler.hyphenates = hyphenates;
        let mut segment = filler.run();
        if segment.is_forced {
            fits = false;
            let others_left = number + 1 < count || !segments.is_empty();
            if others_left && !(number + 1 == count && segments.iter().all(is_empty)) {
                segment.leave_empty(at);
            }
        }
        at = segment.segment.range.1;
        ending = segment.segment.ending;
        segments.push(segment.segment);
        if ending != LineEnd::Wrapped {
            break;
        }
    }
    if segments.iter().any(|segment| !is_empty(segment)) && count > 1 {
        fits = true;
    }
    Filled {
        segments,
        end: at,
        ending,
        fits,
    }
}

fn is_empty(segment: &Segment) -> bool {
    segment.range.0 == segment.range.1
}

struct FilledSegment {
    segment: Segment,
    /// Whether what is on it did not fit.
    is_forced: bool,
}

impl FilledSegment {
    fn leave_empty(&mut self, at: Cursor) {
        self.segment.range = (at, at);
        self.segment.tabs.clear();
        self.segment.hyphen = false;
        self.segment.width = Emu::ZERO;
        self.segment.ending = LineEnd::Wrapped;
    }
}

/// State that a line goes back to when what follows does not fit.
#[derive(Clone, Copy)]
pub(super) struct Chance {
    pub(super) at: Cursor,
    tabs: usize,
    last_tab: Option<OpenTab>,
    pub(super) width: Emu,
    hyphen: bool,
}

pub(super) struct Filler<'a> {
    pub(super) paragraph: &'a ShapedParagraph,
    pub(super) start: Cursor,
    pub(super) interval: Interval,
    /// Left and right edge of the column.
    pub(super) column: (Emu, Emu),
    /// Width up to the last open tab, or of all.
    pub(super) x: Emu,
    /// Width without hanging blanks.
    pub(super) inked: Emu,
    pub(super) tabs: Vec<FilledTab>,
    pub(super) open: Option<OpenTab>,
    pub(super) limit: Emu,
    pub(super) chance: Option<Chance>,
    /// Width of the blanks between words behind the last tab, and of the last of them.
    pub(super) blanks: (Emu, Emu),
    /// What East Asian punctuation behind the last tab can give up.
    slack: Emu,
    /// Whether words may be parted by patterns.
    pub(super) hyphenates: bool,
}

impl<'a> Filler<'a> {
    fn new(
        paragraph: &'a ShapedParagraph,
        start: Cursor,
        interval: Interval,
        column: (Emu, Emu),
    ) -> Self {
        Self {
            paragraph,
            start,
            interval,
            column,
            x: Emu::ZERO,
            inked: Emu::ZERO,
            tabs: Vec::new(),
            open: None,
            limit: interval.right - interval.left + TOLERANCE,
            chance: None,
            blanks: (Emu::ZERO, Emu::ZERO),
            slack: Emu::ZERO,
            hyphenates: false,
        }
    }

    fn run(mut self) -> FilledSegment {
        let pieces = &self.paragraph.pieces;
        let mut index = self.start.piece;
        while let Some(piece) = pieces.get(index) {
            let from = if index == self.start.piece {
                self.start.offset
            } else {
                0
            };
            let next = Cursor {
                piece: index + 1,
                offset: 0,
            };
            match &piece.kind {
                PieceKind::Break(kind) => {
                    return self.finish(next, LineEnd::Break(*kind), false);
                }
                PieceKind::Tab(aligned) => {
                    self.chance_before_tab(index);
                    if !self.tab(index, *aligned) {
                        return self.overflow(index, from);
                    }
                    self.inked = self.end();
                    self.blanks = (Emu::ZERO, Emu::ZERO);
                    self.slack = Emu::ZERO;
                }
                PieceKind::Blank(word) => {
                    let width = self.width_of(piece, word, from);
                    self.advance(width, None);
                    self.blanks = (self.blanks.0 + width, width);
                }
                PieceKind::Word(_) | PieceKind::Object(_) | PieceKind::Label(..) => {
                    let width = match piece.kind.word() {
                        Some(word) => self.width_of(piece, word, from),
                        None => piece.width,
                    };
                    if !self.word(index, piece, width) {
                        return match self.parting(index, from, width) {
                            Parting::Narrowed => {
                                self.advance(width, None);
                                self.inked = self.end();
                                let (end, ending) = self.ending_at(self.behind_blanks(next));
                                self.finish(end, ending, false)
                            }
                            Parting::At(chance) => self.finish_with(chance),
                            Parting::None => self.overflow(index, from),
                        };
                    }
                }
                PieceKind::SoftHyphen => self.soft_hyphen(piece, next),
                PieceKind::Mark(_) => {}
            }
            let is_chance = piece.breaks_after && next > self.begin();
            if is_chance && !matches!(piece.kind, PieceKind::SoftHyphen) {
                self.chance = Some(self.chance_at(next, false));
            }
            index += 1;
        }
        let end = Cursor {
            piece: pieces.len(),
            offset: 0,
        };
        self.finish(end, LineEnd::Paragraph, false)
    }

    pub(super) fn width_of(
        &self,
        piece: &Piece,
        word: &super::shape::ShapedWord,
        from: usize,
    ) -> Emu {
        if from == 0 {
            piece.width
        } else {
            self.paragraph
                .part_width(word, piece.look, from..piece.text.len())
        }
    }

    /// Where the line ends so far, from its begin.
    pub(super) fn end(&self) -> Emu {
        match &self.open {
            Some(tab) => tab.end(),
            None => self.x,
        }
    }

    pub(super) fn advance(&mut self, width: Emu, whole: Option<Emu>) {
        match &mut self.open {
            Some(tab) => tab.follow(width, whole),
            None => self.x += width,
        }
    }

    /// The place behind the blanks that hang behind a line.
    fn behind_blanks(&self, mut at: Cursor) -> Cursor {
        let hangs = |piece: &Piece| matches!(piece.kind, PieceKind::Blank(_));
        while self.paragraph.pieces.get(at.piece).is_some_and(hangs) {
            at.piece += 1;
        }
        at
    }

    /// What was added to the line is seen.
    pub(super) fn end_ink(&mut self) {
        if let Some(tab) = &mut self.open {
            tab.end_ink();
        }
    }

    /// Where the line ends so far if tabs give way.
    pub(super) fn end_of_ink(&self) -> Emu {
        match &self.open {
            Some(tab) if tab.kind == TabKind::Centre => tab.end_without(),
            _ => self.end(),
        }
    }

    /// Adds what cannot be broken, unless it does not fit.
    fn word(&mut self, index: usize, piece: &Piece, width: Emu) -> bool {
        let before = (self.open, self.x);
        // What stands at the begin of a line gives up nothing.
        let own = self
            .paragraph
            .slack(index)
            .filter(|_| index > self.start.piece);
        let slack = self.slack + own.map_or(Emu::ZERO, |(own, _)| own);
        let whole = self.whole_width(piece);
        let width = match piece.kind {
            PieceKind::Label(_, super::paragraph::LabelAlignment::Centre) => width / 2,
            PieceKind::Label(_, super::paragraph::LabelAlignment::End) => Emu::ZERO,
            _ => width,
        };
        self.advance(width, whole);
        self.end_ink();
        // What closes may hang over the end of the line.
        let hangs = own.is_some_and(|(_, closes)| closes);
        let hanging = if hangs {
            width
        } else {
            self.paragraph.overhang(piece)
        };
        let over = self.end_of_ink() - hanging - self.limit;
        // Of squeezing it in and of spreading out what is before it, the lesser change is made.
        let spread = self.chance.as_ref().map(|chance| self.limit - chance.width);
        let is_nearer = spread.is_none_or(|spread| over <= spread);
        if over > slack || (over > Emu::ZERO && !is_nearer) {
            (self.open, self.x) = before;
            return false;
        }
        self.slack = slack;
        self.inked = self.end();
        true
    }

    /// Width of a number up to its decimal separator.
    fn whole_width(&self, piece: &Piece) -> Option<Emu> {
        let open = self.open.as_ref()?;
        if !open.waits_for_separator() {
            return None;
        }
        let text = self.paragraph.text.get(piece.text.clone())?;
        let at = text.rfind(['.', ','])?;
        let word = piece.kind.word()?;
        Some(self.paragraph.part_width(word, piece.look, 0..at))
    }

    fn soft_hyphen(&mut self, piece: &Piece, next: Cursor) {
        let look = self.paragraph.looks.get(piece.look);
        let hyphen = look.and_then(|look| look.hyphen.as_deref());
        let width = hyphen.map_or(Emu::ZERO, |word| {
            self.paragraph.part_width(word, piece.look, 0..1)
        });
        if self.end() + width <= self.limit {
            let mut chance = self.chance_at(next, true);
            chance.width += width;
            self.chance = Some(chance);
        }
    }

    pub(super) fn chance_at(&self, at: Cursor, hyphen: bool) -> Chance {
        Chance {
            at,
            tabs: self.tabs.len(),
            last_tab: self.open,
            width: self.inked,
            hyphen,
        }
    }

    pub(super) fn is_first(&self) -> bool {
        self.start == self.paragraph.first()
    }

    pub(super) fn column_width(&self) -> Emu {
        self.column.1 - self.column.0
    }

    /// Where the line begins, but for marks, which take no room.
    fn begin(&self) -> Cursor {
        let mut begin = self.start;
        let pieces = &self.paragraph.pieces;
        while begin.offset == 0
            && let Some(PieceKind::Mark(_)) = pieces.get(begin.piece).map(|piece| &piece.kind)
        {
            begin.piece += 1;
        }
        begin
    }

    /// What is at `index` does not fit: goes back to the last chance, or breaks the word.
    fn overflow(mut self, index: usize, from: usize) -> FilledSegment {
        if let Some(chance) = self.chance.take() {
            return self.finish_with(chance);
        }
        let begin = self.begin();
        let mut at = Cursor {
            piece: index,
            offset: from,
        };
        if let Some(piece) = self.paragraph.pieces.get(index)
            && let Some(word) = piece.kind.word()
        {
            let room = self.limit - self.end();
            let text = self
                .paragraph
                .text
                .get(piece.text.clone())
                .unwrap_or_default();
            let (offset, width) =
                self.paragraph
                    .fitting(word, piece.look, (text, from), room, at == begin);
            self.advance(width, None);
            self.end_ink();
            if width > Emu::ZERO {
                self.inked = self.end();
            }
            at.offset = offset;
            if offset >= text.len() {
                at = Cursor {
                    piece: index + 1,
                    offset: 0,
                };
            }
        }
        if at == begin {
            // Not even an object or a tab fits: it stands over the edge, or no line would ever end.
            if let Some(piece) = self.paragraph.pieces.get(index) {
                self.advance(piece.width, None);
                self.end_ink();
                self.inked = self.end();
            }
            at = Cursor {
                piece: index + 1,
                offset: 0,
            };
        }
        // Blanks behind what was forced hang on the same line.
        let hangs = |piece: &Piece| matches!(piece.kind, PieceKind::Blank(_) | PieceKind::Mark(_));
        while at.offset == 0 && self.paragraph.pieces.get(at.piece).is_some_and(hangs) {
            at.piece += 1;
        }
        if at.offset > 0 {
            return self.finish(at, LineEnd::Wrapped, true);
        }
        let (end, ending) = self.ending_at(at);
        self.finish(end, ending, true)
    }

    /// Where and why a line ends that has no room for more: a break that follows is its own, and makes no line that is empty.
    fn ending_at(&self, at: Cursor) -> (Cursor, LineEnd) {
        match self.paragraph.pieces.get(at.piece).map(|piece| &piece.kind) {
            Some(PieceKind::Break(kind)) => {
                let behind = Cursor {
                    piece: at.piece + 1,
                    offset: 0,
                };
                (behind, LineEnd::Break(*kind))
            }
            Some(_) => (at, LineEnd::Wrapped),
            None => (at, LineEnd::Paragraph),
        }
    }

    fn finish_with(mut self, chance: Chance) -> FilledSegment {
        self.tabs.truncate(chance.tabs);
        self.open = chance.last_tab;
        self.inked = chance.width;
        self.finish_at(chance.at, LineEnd::Wrapped, chance.hyphen, false)
    }

    fn finish(self, end: Cursor, ending: LineEnd, forced: bool) -> FilledSegment {
        self.finish_at(end, ending, false, forced)
    }

    fn finish_at(
        mut self,
        end: Cursor,
        ending: LineEnd,
        hyphen: bool,
        is_forced: bool,
    ) -> FilledSegment {
        self.close_tab();
        FilledSegment {
            segment: Segment {
                range: (self.start, end),
                interval: self.interval,
                tabs: self.tabs,
                hyphen,
                width: self.inked,
                ending,
            },
            is_forced,
        }
    }
}

impl ShapedParagraph {
    /// How many bytes of a word's text fit from `from` on, and how wide they are; one cluster at least if `forced`.
    pub(super) fn fitting(
        &self,
        word: &super::shape::ShapedWord,
        look: usize,
        (text, from): (&str, usize),
        room: Emu,
        forced: bool,
    ) -> (usize, Emu) {
        let Some(look) = self.looks.get(look) else {
            return (text.len(), Emu::ZERO);
        };
        let mut clusters = self.clusters(word, look, from..text.len());
        order::sort_by(&mut clusters, |a, b| a.0.cmp(&b.0));
        let mut width = Emu::ZERO;
        for (number, (cluster, advance)) in clusters.iter().enumerate() {
            if width + *advance > room && !(forced && number == 0) {
                return (*cluster, width);
            }
            width += *advance;
        }
        (text.len(), width)
    }

    /// Whether blanks of a segment that ends so are widened.
    pub(super) fn is_justified(&self, ending: LineEnd) -> bool {
        match self.source.shape.alignment {
            Alignment::Justify => match ending {
                LineEnd::Paragraph => false,
                LineEnd::Break(BreakKind::Line | BreakKind::LineBelowFloats) => {
                    self.source.shape.justifies_breaks
                }
                LineEnd::Break(BreakKind::Page | BreakKind::Column) | LineEnd::Wrapped => true,
            },
            Alignment::Distribute | Alignment::Spread => true,
            Alignment::Start | Alignment::Centre | Alignment::End => false,
        }
    }
}
