//! A paragraph whose text has been shaped: pieces between which lines are cut.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use unicode_bidi::{Level, ParagraphBidiInfo};

use super::breaks::{BreakRules, is_blank, opportunities};
use super::font::{FaceRequest, FontBook, FontMetrics};
use super::paragraph::{
    BreakKind, Dialect, Inline, InlineObject, LabelAlignment, Paragraph, TabLeader,
};
use super::script::{ScriptClass, class_of};
use super::shape::{ShapedGlyph, ShapedRun, ShapedWord, WordSettings};
use super::style::{Caps, TextStyle, VerticalScript};
use crate::layout::display::FontId;
use crate::layout::units::Emu;
use crate::resolve::font::is_symbolic;

/// Size of small capitals, in percent of the size.
const SMALL_CAPS: i64 = 80;
/// Size of super- and subscript, in percent of the size.
const SCRIPT: i64 = 65;
/// Rise of superscript, in thousandths of the size.
const SUPERSCRIPT_RISE: i64 = 350;
/// Depth of subscript, in thousandths of the size.
const SUBSCRIPT_DEPTH: i64 = 141;
/// Sizes are multiples of half a point.
const SIZE_STEP: Emu = Emu::half_points(1);
/// Stands for a break of a line in the text, so that the bidi algorithm does not take it for the end of the paragraph.
pub(super) const LINE_SEPARATOR: char = '\u{2028}';
/// Stands for an object in the text.
const OBJECT: char = '\u{FFFC}';
/// A hyphen at which no line is broken.
const NON_BREAKING_HYPHEN: char = '\u{2011}';
/// Where a word may be hyphenated.
const SOFT_HYPHEN: char = '\u{AD}';
/// What leaders repeat.
const LEADERS: [&str; 4] = [".", "-", "_", "\u{B7}"];
/// Longest piece, in bytes: what is longer is shaped in parts, so that breaking a word of a megabyte stays cheap.
const LONGEST_PIECE: usize = 1024;

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
    /// Size of the em.
    pub(super) size: Emu,
    /// The size before super- and subscript and small capitals: they do not make a line lower.
    pub(super) full_size: Emu,
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
    /// The hyphen, where there are soft hyphens.
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
    Tab,
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
}

impl ShapedParagraph {
    /// Shapes a paragraph. The cost grows linearly with its text.
    pub fn new(source: Paragraph, fonts: &mut FontBook) -> Self {
        let mut collector = Collector {
            paragraph: Self {
                text: String::new(),
                pieces: Vec::new(),
                looks: Vec::new(),
                mark: 0,
                base_level: u8::from(source.shape.right_to_left),
                source,
            },
            known: HashMap::new(),
            glued: Vec::new(),
            fonts,
        };
        collector.collect();
        collector.paragraph
    }

    /// The paragraph that was shaped.
    pub fn source(&self) -> &Paragraph {
        &self.source
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
                PieceKind::Tab => {
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
            if piece.breaks_after || matches!(piece.kind, PieceKind::Tab | PieceKind::Blank(_)) {
                word = others;
            }
        }
        (least, most)
    }
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

struct Collector<'a> {
    paragraph: ShapedParagraph,
    known: HashMap<(usize, ScriptClass, bool), usize>,
    /// Ends of non-breaking hyphens: fonts have the plain hyphen for them.
    glued: Vec<usize>,
    fonts: &'a mut FontBook,
}

impl Collector<'_> {
    fn collect(&mut self) {
        let spans = self.flatten();
        let text = std::mem::take(&mut self.paragraph.text);
        let levels = self.levels(&text);
        let rules = BreakRules {
            breaks_words: self.paragraph.source.shape.breaks_words,
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
                    self.paragraph.text.push_str(text);
                    spans.push(Span {
                        text: start..self.paragraph.text.len(),
                        style: *style,
                        kind: SpanKind::Label(*alignment),
                    });
                }
                Inline::Tab { style } => {
                    self.flatten_other('\t', *style, PieceKind::Tab, &mut spans);
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

    fn flatten_text(&mut self, text: &str, style: usize, spans: &mut Vec<Span>) {
        let caps = self
            .paragraph
            .source
            .styles
            .get(style)
            .map_or(Caps::None, |style| style.caps);
        let mut start = self.paragraph.text.len();
        let mut was_small = false;
        for character in text.chars() {
            let special = match character {
                '\t' => Some(PieceKind::Tab),
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
                self.paragraph.text.extend(character.to_uppercase());
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
    fn levels(&self, text: &str) -> Vec<Level> {
        let base = self.paragraph.base_level;
        if base == 0 && !text.chars().any(may_be_right_to_left) {
            return Vec::new();
        }
        let level = if base == 1 {
            Level::rtl()
        } else {
            Level::ltr()
        };
        ParagraphBidiInfo::new(text, Some(level)).levels
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
        let mut first = None;
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
            if at > from && (is_other || at >= end || next_break.peek() == Some(&at)) {
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
        let word = self.shape(slice, look, level);
        let width = self.paragraph.word_width(&word, slice, look);
        let heights = self.heights(&word, look);
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
        let word = self.shape(slice, look, level);
        self.paragraph.pieces.push(Piece {
            width: self.paragraph.word_width(&word, slice, look),
            heights: self.heights(&word, look),
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
                let hyphen = self.shape("-", index, 0);
                if let Some(look) = self.paragraph.looks.get_mut(index) {
                    look.hyphen = Some(hyphen);
                }
            }
            PieceKind::Tab if look.leader.is_none() && self.has_leaders() => {
                let leader = LEADERS.map(|character| self.shape(character, index, 0));
                if let Some(look) = self.paragraph.looks.get_mut(index) {
                    look.leader = Some(Arc::new(leader));
                }
            }
            _ => {}
        }
    }

    fn has_leaders(&self) -> bool {
        let tabs = &self.paragraph.source.shape.tabs;
        tabs.iter().any(|stop| stop.leader != TabLeader::None)
    }

    /// What a word asks of its line: what the fonts do that have its characters.
    fn heights(&self, word: &ShapedWord, look: usize) -> Heights {
        let Some(look) = self.paragraph.looks.get(look) else {
            return Heights::default();
        };
        let others = word.runs.iter().filter(|run| run.font != look.font);
        let (mut heights, mut gap) = (Heights::default(), Emu::ZERO);
        if others.clone().count() == 0 {
            return look.heights;
        }
        for run in &word.runs {
            let font = if run.is_drawn { run.font } else { look.font };
            let metrics = self.fonts.metrics(font);
            let size = look.full_size;
            if self.paragraph.source.shape.dialect == Dialect::Drawing {
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

    fn class(&self, style: usize, character: char) -> ScriptClass {
        match self.paragraph.source.styles.get(style) {
            Some(style) if style.is_complex => ScriptClass::Complex,
            Some(style) => class_of(character, style.fonts.prefers_east_asia),
            None => ScriptClass::Ascii,
        }
    }

    fn shape(&mut self, text: &str, look: usize, level: u8) -> Arc<ShapedWord> {
        let font = self
            .paragraph
            .looks
            .get(look)
            .map_or(FontId(0), |look| look.font);
        let settings = WordSettings {
            font,
            right_to_left: level % 2 == 1,
        };
        self.fonts.shape(text, settings)
    }

    fn look(&mut self, style: usize, class: ScriptClass, small: bool) -> usize {
        if let Some(known) = self.known.get(&(style, class, small)) {
            return *known;
        }
        let default = TextStyle::default();
        let text = self.paragraph.source.styles.get(style).unwrap_or(&default);
        let dialect = self.paragraph.source.shape.dialect;
        let mut look = look_of(text, style, class, small, self.fonts);
        if dialect == Dialect::Drawing {
            let metrics = self.fonts.metrics(look.font);
            let (ascent, descent) = line_of_drawing(metrics, look.full_size);
            look.heights = Heights { ascent, descent };
        }
        self.paragraph.looks.push(look);
        let index = self.paragraph.looks.len() - 1;
        self.known.insert((style, class, small), index);
        index
    }
}

fn look_of(
    style: &TextStyle,
    index: usize,
    class: ScriptClass,
    small: bool,
    fonts: &mut FontBook,
) -> Look {
    let complex = style.complex.filter(|_| class == ScriptClass::Complex);
    let (full, bold, italic) = complex.map_or((style.size, style.bold, style.italic), |complex| {
        (complex.size, complex.bold, complex.italic)
    });
    let family = family(style, class);
    let font = fonts.face(&FaceRequest {
        family: family.to_owned(),
        bold,
        italic,
    });
    let metrics = fonts.metrics(font);
    let (share, rise) = match style.script {
        VerticalScript::Baseline => (100, 0),
        VerticalScript::Superscript => (SCRIPT, SUPERSCRIPT_RISE),
        VerticalScript::Subscript => (SCRIPT, -SUBSCRIPT_DEPTH),
        VerticalScript::Shifted(thousandths) => (SCRIPT, i64::from(thousandths)),
    };
    let mut size = full;
    for share in [share, if small { SMALL_CAPS } else { 100 }] {
        if share != 100 {
            size = SIZE_STEP * (size.scaled(share, 100).scaled(1, SIZE_STEP.0).0.max(1));
        }
    }
    let shift = style.raise;
    Look {
        style: index,
        symbols: is_symbolic(family).then(|| family.to_owned()),
        font,
        size,
        full_size: full,
        shift,
        raise: shift + full.scaled(rise, 1000),
        heights: Heights {
            ascent: metrics.scaled(metrics.ascent + metrics.line_gap, full) + shift,
            descent: metrics.scaled(metrics.descent, full) - shift,
        },
        ascent: metrics.scaled(metrics.ascent, size),
        descent: metrics.scaled(metrics.descent, size),
        underline: (
            metrics.scaled(metrics.underline_position, size),
            metrics.scaled(metrics.underline_thickness, size),
        ),
        strike: metrics.scaled(metrics.strike_position, size),
        hyphen: None,
        leader: None,
    }
}

/// Ascent and descent of a line of a drawing's text: a fifth more than the size, whatever the font says, parted as the
/// font is for Windows. So do the programs for presentations.
fn line_of_drawing(metrics: FontMetrics, size: Emu) -> (Emu, Emu) {
    let height = size.scaled(6, 5);
    let (ascent, descent) = metrics.windows;
    let (ascent, descent) = (ascent.max(0), descent.max(0));
    let above = if ascent + descent > 0 {
        height.scaled(ascent, ascent + descent)
    } else {
        size
    };
    (above, height - above)
}

fn family(style: &TextStyle, class: ScriptClass) -> &str {
    match class {
        ScriptClass::Ascii => &style.fonts.ascii,
        ScriptClass::HighAnsi => &style.fonts.high_ansi,
        ScriptClass::EastAsia => &style.fonts.east_asia,
        ScriptClass::Complex => &style.fonts.complex,
    }
}

fn level_at(levels: &[Level], at: usize) -> u8 {
    levels.get(at).map_or(0, |level| level.number())
}

fn may_be_right_to_left(character: char) -> bool {
    matches!(u32::from(character), 0x590..=0x8FF | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 | 0xFB1D..=0xFDFF
        | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
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
        let tracking = style.map_or(Emu::ZERO, |style| style.tracking);
        let mut advance = look.size.scaled(i64::from(glyph.advance), run.units_per_em);
        if stretch != 100 {
            advance = advance.scaled(i64::from(stretch), 100);
        }
        if ends {
            advance += tracking;
        }
        advance
    }

    fn word_width(&self, word: &ShapedWord, text: &str, look: usize) -> Emu {
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
                    let next = run.glyphs.get(index + 1);
                    let ends = next.is_none_or(|next| next.cluster != glyph.cluster);
                    width += self.advance(run, glyph, look, ends);
                }
            }
        }
        width
    }
}
