//! From inlines to pieces: the text in one, its levels and break opportunities, and what is between them shaped.

use std::ops::Range;
use std::sync::Arc;

use unicode_bidi::{Level, ParagraphBidiInfo};

use super::breaks::{BreakRules, is_blank, opportunities};
use super::east_asia::{close_up, is_punctuation, space_apart};
use super::fit::fit;
use super::font::FontBook;
use super::looks::{family, line_of_drawing};
use super::paragraph::{BreakKind, Dialect, Inline, LabelAlignment, Paragraph, TabLeader};
use super::script::{ScriptClass, are_joined, class_of, is_picture};
use super::shape::{ShapedRun, ShapedWord};
use super::shaped::{Heights, LINE_SEPARATOR, Piece, PieceKind, SOFT_HYPHEN, ShapedParagraph};
use super::style::Caps;
use crate::layout::units::Emu;

/// Stands for an object in the text.
const OBJECT: char = '\u{FFFC}';
/// A hyphen at which no line is broken.
const NON_BREAKING_HYPHEN: char = '\u{2011}';
/// What leaders repeat.
const LEADERS: [&str; 4] = [".", "-", "_", "\u{B7}"];
/// Longest piece, in bytes: what is longer is shaped in parts, so that breaking a word of a megabyte stays cheap.
const LONGEST_PIECE: usize = 1024;
/// Level of a text that is read from left to right within one that is read from right to left.
const LEFT_TO_RIGHT: u8 = 2;

/// Shapes the inlines of a paragraph.
pub(super) fn pieces_of(source: Paragraph, fonts: &mut FontBook) -> ShapedParagraph {
    let hyphenates = source.shape.hyphenation.is_some();
    let mut collector = Collector {
        paragraph: ShapedParagraph {
            text: String::new(),
            pieces: Vec::new(),
            looks: Vec::new(),
            mark: 0,
            base_level: u8::from(source.shape.right_to_left),
            patterns: fonts.patterns.clone().filter(|_| hyphenates),
            source,
        },
        known: Vec::new(),
        glued: Vec::new(),
        fonts,
    };
    collector.collect();
    if collector.paragraph.patterns.is_some() {
        for look in 0..collector.paragraph.looks.len() {
            collector.prepare(&PieceKind::SoftHyphen, look);
        }
    }
    space_apart(&mut collector.paragraph);
    fit(&mut collector.paragraph);
    collector.paragraph
}

/// A part of the text that one inline gave.
struct Span {
    text: Range<usize>,
    style: usize,
    kind: SpanKind,
}

enum SpanKind {
    /// Text; true for what small capitals have made of small letters.
    Text(bool),
    Label(LabelAlignment),
    Other(PieceKind),
}

pub(super) struct Collector<'a> {
    pub(super) paragraph: ShapedParagraph,
    /// Looks that are made: style, class, and whether it is for small capitals.
    pub(super) known: Vec<((usize, ScriptClass, bool), usize)>,
    /// Ends of non-breaking hyphens: fonts have the plain hyphen for them.
    glued: Vec<usize>,
    pub(super) fonts: &'a mut FontBook,
}

impl Collector<'_> {
    fn collect(&mut self) {
        let spans = self.flatten();
        let text = std::mem::take(&mut self.paragraph.text);
        let levels = self.levels(&text, &spans);
        let shape = &self.paragraph.source.shape;
        let rules = BreakRules {
            breaks_words: shape.breaks_words,
            keeps_punctuation: shape.keeps_punctuation,
            keeps_signs: shape.keeps_signs,
        };
        let mut breaks = opportunities(&text, rules);
        breaks.retain(|at| self.glued.binary_search(at).is_err());
        let mut next_break = breaks.iter().copied().peekable();
        for span in spans {
            while next_break.next_if(|at| *at <= span.text.start).is_some() {}
            match span.kind {
                SpanKind::Text(small) => {
                    let mut from = span.text.start;
                    while from < span.text.end {
                        let to = self.end_of_piece(&text, from, &span, &levels, &mut next_break);
                        let breaks_after = breaks.binary_search(&to).is_ok();
                        self.push_text(&text, from..to, (span.style, small), &levels, breaks_after);
                        from = to;
                    }
                }
                SpanKind::Label(alignment) => {
                    self.push_label(&text, &span, alignment, &levels);
                }
                SpanKind::Other(kind) => {
                    let breaks_after = breaks.binary_search(&span.text.end).is_ok();
                    self.push_other(span.text, span.style, kind, &levels, breaks_after);
                }
            }
        }
        self.paragraph.text = text;
        let last = self.paragraph.pieces.last().map(|piece| piece.look);
        self.paragraph.mark = match (self.paragraph.source.mark, last) {
            (Some(style), _) => self.look(style, ScriptClass::Ascii, false),
            (None, Some(look)) => look,
            (None, None) => self.look(0, ScriptClass::Ascii, false),
        };
    }

    /// Writes the text of all inlines into one, and says what its parts are.
    fn flatten(&mut self) -> Vec<Span> {
        let inlines = std::mem::take(&mut self.paragraph.source.inlines);
        let mut spans = Vec::new();
        for inline in &inlines {
            match inline {
                Inline::Text { text, style } => self.flatten_text(text, *style, &mut spans),
                Inline::Label {
                    text,
                    style,
                    alignment,
                } => {
                    let start = self.paragraph.text.len();
                    if self.caps(*style) == Caps::All {
                        let capitals = text.chars().map(|letter| capital(letter, false));
                        self.paragraph.text.extend(capitals);
                    } else {
                        self.paragraph.text.push_str(text);
                    }
                    spans.push(Span {
                        text: start..self.paragraph.text.len(),
                        style: *style,
                        kind: SpanKind::Label(*alignment),
                    });
                }
                Inline::Tab { style } => {
                    self.flatten_other('\t', *style, PieceKind::Tab(None), &mut spans);
                }
                Inline::AlignmentTab { tab, style } => {
                    self.flatten_other('\t', *style, PieceKind::Tab(Some(*tab)), &mut spans);
                }
                Inline::Break { kind, style } => {
                    self.flatten_other(LINE_SEPARATOR, *style, PieceKind::Break(*kind), &mut spans);
                }
                Inline::Object(object) => {
                    self.flatten_other(
                        OBJECT,
                        object.style,
                        PieceKind::Object(*object),
                        &mut spans,
                    );
                }
                Inline::Mark(id) => {
                    let at = self.paragraph.text.len();
                    let style = spans.last().map_or(0, |span: &Span| span.style);
                    spans.push(Span {
                        text: at..at,
                        style,
                        kind: SpanKind::Other(PieceKind::Mark(*id)),
                    });
                }
            }
        }
        self.paragraph.source.inlines = inlines;
        spans
    }

    fn flatten_other(
        &mut self,
        character: char,
        style: usize,
        kind: PieceKind,
        spans: &mut Vec<Span>,
    ) {
        let start = self.paragraph.text.len();
        self.paragraph.text.push(character);
        spans.push(Span {
            text: start..self.paragraph.text.len(),
            style,
            kind: SpanKind::Other(kind),
        });
    }

    fn caps(&self, style: usize) -> Caps {
        let style = self.paragraph.source.styles.get(style);
        style.map_or(Caps::None, |style| style.caps)
    }

    fn flatten_text(&mut self, text: &str, style: usize, spans: &mut Vec<Span>) {
        let caps = self.caps(style);
        let own = self.paragraph.source.styles.get(style);
        let is_dotted = own.is_some_and(|style| style.dotted_capitals);
        let mut start = self.paragraph.text.len();
        let mut was_small = false;
        for character in text.chars() {
            let special = match character {
                '\t' => Some(PieceKind::Tab(None)),
                '\n' | LINE_SEPARATOR => Some(PieceKind::Break(BreakKind::Line)),
                SOFT_HYPHEN => Some(PieceKind::SoftHyphen),
                '\r' | '\u{2029}' => continue,
                _ => None,
            };
            let small = caps == Caps::Small && (character.is_lowercase() || character == ' ');
            let at = self.paragraph.text.len();
            if (special.is_some() || small != was_small) && at > start {
                spans.push(Span {
                    text: start..at,
                    style,
                    kind: SpanKind::Text(was_small),
                });
                start = at;
            }
            was_small = small;
            if let Some(kind) = special {
                let stands_for = match kind {
                    PieceKind::Break(_) => LINE_SEPARATOR,
                    _ => character,
                };
                self.flatten_other(stands_for, style, kind, spans);
                start = self.paragraph.text.len();
            } else if character == NON_BREAKING_HYPHEN {
                self.paragraph.text.push('-');
                self.glued.push(self.paragraph.text.len());
            } else if caps == Caps::All || small {
                self.paragraph.text.push(capital(character, is_dotted));
            } else {
                self.paragraph.text.push(character);
            }
        }
        let end = self.paragraph.text.len();
        if end > start {
            spans.push(Span {
                text: start..end,
                style,
                kind: SpanKind::Text(was_small),
            });
        }
    }

    /// Levels by byte; empty where all is read from left to right.
    fn levels(&self, text: &str, spans: &[Span]) -> Vec<Level> {
        let base = self.paragraph.base_level;
        if base == 0 && !text.chars().any(may_be_right_to_left) {
            return Vec::new();
        }
        let level = if base == 1 {
            Level::rtl()
        } else {
            Level::ltr()
        };
        let mut levels = ParagraphBidiInfo::new(text, Some(level)).levels;
        if base == 0 {
            return levels;
        }
        for span in spans {
            let style = self.paragraph.source.styles.get(span.style);
            let (Some(part), Some(own)) = (
                text.get(span.text.clone()),
                levels.get_mut(span.text.clone()),
            ) else {
                continue;
            };
            if style.is_some_and(|style| style.left_to_right)
                && part.chars().any(char::is_alphabetic)
                && !part.chars().any(may_be_right_to_left)
            {
                for level in own {
                    let _ = level.raise_explicit(LEFT_TO_RIGHT.saturating_sub(level.number()));
                }
            }
        }
        levels
    }

    fn end_of_piece(
        &self,
        text: &str,
        from: usize,
        span: &Span,
        levels: &[Level],
        next_break: &mut std::iter::Peekable<impl Iterator<Item = usize>>,
    ) -> usize {
        let end = span.text.end.min(from.saturating_add(LONGEST_PIECE));
        let style = self.paragraph.source.styles.get(span.style);
        let prefers_east_asia = style.is_some_and(|style| style.fonts.prefers_east_asia);
        let one_class = style.is_none_or(|style| style.is_complex);
        let compresses = self.paragraph.source.shape.compresses;
        let mut first = None;
        let mut before = None;
        for (offset, character) in text.get(from..).unwrap_or_default().char_indices() {
            let at = from + offset;
            let kind = (
                is_blank(character),
                if one_class {
                    ScriptClass::Complex
                } else {
                    class_of(character, prefers_east_asia)
                },
                level_at(levels, at),
            );
            let is_other = match first {
                None => {
                    first = Some(kind);
                    false
                }
                Some(first) => {
                    kind.0 != first.0
                        || kind.2 != first.2
                        || (kind.1 != first.1 && self.differ(span.style, kind.1, first.1))
                }
            };
            let is_tight = before.is_some_and(|before| {
                close_up(before, character)
                    || (compresses && (is_punctuation(before) || is_punctuation(character)))
            });
            before = Some(character);
            if at > from && (is_other || is_tight || at >= end || next_break.peek() == Some(&at)) {
                next_break.next_if_eq(&at);
                return at;
            }
        }
        span.text.end
    }

    /// Whether two classes of characters have different families in a style, or are of different size.
    fn differ(&self, style: usize, one: ScriptClass, other: ScriptClass) -> bool {
        let Some(style) = self.paragraph.source.styles.get(style) else {
            return false;
        };
        family(style, one) != family(style, other)
            || (style.complex.is_some()
                && (one == ScriptClass::Complex) != (other == ScriptClass::Complex))
    }

    fn push_text(
        &mut self,
        text: &str,
        range: Range<usize>,
        (style, small): (usize, bool),
        levels: &[Level],
        breaks_after: bool,
    ) {
        let slice = text.get(range.clone()).unwrap_or_default();
        let Some(first) = slice.chars().next() else {
            return;
        };
        let class = self.class(style, first);
        let look = self.look(style, class, small);
        let level = level_at(levels, range.start);
        let joins = if class == ScriptClass::Complex {
            let (before, behind) = (text.get(..range.start), text.get(range.end..));
            (
                before.is_some_and(|before| are_joined(before, slice)),
                behind.is_some_and(|behind| are_joined(slice, behind)),
            )
        } else {
            (false, false)
        };
        let word = self.shape(slice, look, level, joins);
        let width = self.paragraph.word_width(&word, slice, look);
        let heights = self.heights(&word, look, (slice, class));
        let (kind, heights) = if is_blank(first) {
            (PieceKind::Blank(word), Heights::default())
        } else {
            (PieceKind::Word(word), heights)
        };
        self.paragraph.pieces.push(Piece {
            heights,
            kind,
            text: range,
            look,
            level,
            breaks_after,
            width,
        });
    }

    fn push_label(&mut self, text: &str, span: &Span, alignment: LabelAlignment, levels: &[Level]) {
        let slice = text.get(span.text.clone()).unwrap_or_default();
        let first = slice.chars().next().unwrap_or(' ');
        let class = self.class(span.style, first);
        let look = self.look(span.style, class, false);
        let level = level_at(levels, span.text.start);
        let word = self.shape(slice, look, level, (false, false));
        // Bullets of drawings stand on the line and ask nothing of it, whatever their font is; labels of documents ask for
        // what is above the baseline alone.
        let heights = match self.paragraph.source.shape.dialect {
            Dialect::Drawing => Heights::default(),
            _ => Heights {
                ascent: self.ascent(&word, look),
                descent: Emu::ZERO,
            },
        };
        self.paragraph.pieces.push(Piece {
            width: self.paragraph.word_width(&word, slice, look),
            heights,
            kind: PieceKind::Label(word, alignment),
            text: span.text.clone(),
            look,
            level,
            breaks_after: false,
        });
    }

    fn push_other(
        &mut self,
        range: Range<usize>,
        style: usize,
        kind: PieceKind,
        levels: &[Level],
        breaks_after: bool,
    ) {
        let look = self.look(style, ScriptClass::Ascii, false);
        let raise = self
            .paragraph
            .looks
            .get(look)
            .map_or(Emu::ZERO, |look| look.raise);
        let (width, heights) = match &kind {
            PieceKind::Object(object) => {
                let heights = Heights {
                    ascent: object.ascent + raise,
                    descent: object.descent - raise,
                };
                (object.width, heights)
            }
            _ => (Emu::ZERO, Heights::default()),
        };
        let breaks_after = breaks_after && !matches!(kind, PieceKind::Mark(_));
        self.prepare(&kind, look);
        self.paragraph.pieces.push(Piece {
            kind,
            level: level_at(levels, range.start),
            text: range,
            look,
            breaks_after,
            width,
            heights,
        });
    }

    /// Shapes the characters that a soft hyphen or a tab may need.
    fn prepare(&mut self, kind: &PieceKind, index: usize) {
        let Some(look) = self.paragraph.looks.get(index) else {
            return;
        };
        match kind {
            PieceKind::SoftHyphen if look.hyphen.is_none() => {
                let hyphen = self.shape("-", index, 0, (false, false));
                if let Some(look) = self.paragraph.looks.get_mut(index) {
                    look.hyphen = Some(hyphen);
                }
            }
            PieceKind::Tab(_) if look.leader.is_none() && self.has_leaders() => {
                let leader =
                    LEADERS.map(|character| self.shape(character, index, 0, (false, false)));
                if let Some(look) = self.paragraph.looks.get_mut(index) {
                    look.leader = Some(Arc::new(leader));
                }
            }
            _ => {}
        }
    }

    fn has_leaders(&self) -> bool {
        let source = &self.paragraph.source;
        let is_led = |inline: &Inline| matches!(inline, Inline::AlignmentTab { tab, .. } if tab.leader != TabLeader::None);
        let stops = &source.shape.tabs;
        stops.iter().any(|stop| stop.leader != TabLeader::None) || source.inlines.iter().any(is_led)
    }

    /// What a word has above its baseline, without the line gap of its fonts.
    fn ascent(&self, word: &ShapedWord, look: usize) -> Emu {
        let Some(look) = self.paragraph.looks.get(look) else {
            return Emu::ZERO;
        };
        let fonts = word.runs.iter().map(|run| self.fonts.metrics(run.font));
        let ascents = fonts.map(|font| font.scaled(font.ascent, look.full_size) + look.shift);
        ascents.max().unwrap_or(Emu::ZERO)
    }

    /// What a word asks of its line: what the fonts do that have its characters, unless they only lend letters. East Asian
    /// characters have the lines of the font that is asked for: those of others are much higher or lower. Pictures have those of
    /// the fonts that Word takes them from.
    fn heights(
        &self,
        word: &ShapedWord,
        look: usize,
        (text, class): (&str, ScriptClass),
    ) -> Heights {
        let Some(look) = self.paragraph.looks.get(look) else {
            return Heights::default();
        };
        let is_lent = |run: &ShapedRun| run.font != look.font || !run.is_drawn;
        if !word.runs.iter().any(is_lent) {
            return look.heights;
        }
        let (mut heights, mut gap) = (Heights::default(), Emu::ZERO);
        let is_drawing = self.paragraph.source.shape.dialect == Dialect::Drawing;
        let has_pictures = !is_drawing && text.chars().any(is_picture);
        for run in &word.runs {
            let keeps = !run.is_drawn || run.stretch != 100 || class == ScriptClass::EastAsia;
            let metrics = if has_pictures && is_lent(run) {
                look.pictures
            } else if keeps {
                look.lent
            } else {
                self.fonts.metrics(run.font)
            };
            let size = look.full_size;
            if is_drawing {
                let (ascent, descent) = line_of_drawing(metrics, size);
                heights.take(Heights { ascent, descent });
                continue;
            }
            heights.take(Heights {
                ascent: metrics.scaled(metrics.ascent, size) + look.shift,
                descent: metrics.scaled(metrics.descent, size) - look.shift,
            });
            gap = gap.max(metrics.scaled(metrics.line_gap, size));
        }
        heights.ascent += gap;
        heights
    }
}

fn level_at(levels: &[Level], at: usize) -> u8 {
    levels.get(at).map_or(0, |level| level.number())
}

fn may_be_right_to_left(character: char) -> bool {
    matches!(u32::from(character), 0x590..=0x8FF | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 | 0xFB1D..=0xFDFF
        | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}

/// The capital of a letter, that of `i` with its dot where the language has it; one that has none of a single character stays as
/// it is, as Word has it.
fn capital(character: char, is_dotted: bool) -> char {
    if is_dotted && character == 'i' {
        return 'İ';
    }
    let mut capitals = character.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) => capital,
        _ => character,
    }
}
