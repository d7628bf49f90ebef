//! What a paragraph is made of, as the layout of text wants it: inlines, styles and shape, with all inheritance applied.

use super::hyphenation::Hyphenation;
use super::style::TextStyle;
use crate::layout::units::Emu;

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// Indents, alignment, tabs and spacing of lines.
    pub shape: ParagraphShape,
    /// Styles that the inlines use, by index.
    pub styles: Vec<TextStyle>,
    /// What is in it, in reading order.
    pub inlines: Vec<Inline>,
    /// Style of the paragraph mark, which is as high as a line without text; `None` for that of the last inline.
    pub mark: Option<usize>,
}

/// What stands in a line. `style` is an index of [`Paragraph::styles`].
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text. Tabs, line feeds, soft hyphens (U+00AD) and non-breaking hyphens (U+2011) in it are taken for what they are.
    Text {
        /// The characters.
        text: String,
        /// Their style.
        style: usize,
    },
    /// A tab: what follows goes on at the next stop.
    Tab {
        /// Style of the tab, for its height, ground and underline.
        style: usize,
    },
    /// A tab that leads to a place of its own.
    AlignmentTab {
        /// The place, and what fills the way to it.
        tab: AlignmentTab,
        /// Style of the tab.
        style: usize,
    },
    /// Ends the line.
    Break {
        /// What follows.
        kind: BreakKind,
        /// Style of the break, for its height.
        style: usize,
    },
    /// Something of a fixed size that stands in the line like a character: a picture, a formula, a text with its ruby.
    Object(InlineObject),
    /// Number or bullet of a list item. What follows it (a tab or blank) is an inline of its own.
    Label {
        /// Its text.
        text: String,
        /// Its style.
        style: usize,
        /// Which end of it stands where the first line begins.
        alignment: LabelAlignment,
    },
    /// A place without width that the line remembers: a note's reference, the anchor of a float, a bookmark.
    Mark(u32),
}

/// What a break leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakKind {
    /// The next line.
    Line,
    /// The next line below what floats (`w:br w:clear`).
    LineBelowFloats,
    /// The next column.
    Column,
    /// The next page.
    Page,
}

/// An object in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InlineObject {
    /// What the caller knows it by.
    pub id: u32,
    /// How wide it is.
    pub width: Emu,
    /// How far it reaches above the baseline.
    pub ascent: Emu,
    /// How far it reaches below.
    pub descent: Emu,
    /// Style around it, for underline, raising and link.
    pub style: usize,
    /// Whether its lines are spaced as those of text are, as formulas are in Word.
    pub is_spaced: bool,
}

/// Where the label of a list item stands (`w:lvlJc`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LabelAlignment {
    /// It begins where the first line begins.
    #[default]
    Start,
    /// Its middle is there.
    Centre,
    /// It ends there.
    End,
}

/// How the lines of a paragraph are set.
#[derive(Debug, Clone, PartialEq)]
pub struct ParagraphShape {
    /// Whether it is read from right to left: start is right.
    pub right_to_left: bool,
    /// Indent on the side where reading starts.
    pub start: Emu,
    /// Indent on the other side.
    pub end: Emu,
    /// What is added to `start` in the first line; negative for a hanging indent.
    pub first_line: Emu,
    /// Where the text behind a label or a picture that is one begins, from the edge of the column, if it does not reach
    /// further. `None` if the tab behind it goes to the next stop, as any other.
    pub label_stop: Option<Emu>,
    /// How lines stand between the indents.
    pub alignment: Alignment,
    /// How what is on a line stands beside what is higher.
    pub text_alignment: TextAlignment,
    /// Stops, by position.
    pub tabs: Vec<TabStop>,
    /// Whether text stands at stops beyond the edge of the column, as before Word 2013; else it ends at the edge.
    pub keeps_far_tabs: bool,
    /// Distance of the stops behind the last of `tabs`.
    pub default_tab: Emu,
    /// Whether blanks of justified lines become narrower for a word that nearly fits, as since Word 2013.
    pub squeezes: bool,
    /// Whether East Asian punctuation gives up the empty half of its room for what nearly fits on its line.
    pub compresses: bool,
    /// Whether a sign of Western punctuation may stand over the end of its line, too.
    pub hangs: bool,
    /// Whether a line that a break ends is justified as those are that end by themselves.
    pub justifies_breaks: bool,
    /// Whether blanks at the end of a line have the line below them that they ask for.
    pub underlines_trailing: bool,
    /// How high lines are.
    pub line_rule: LineRule,
    /// Space below the paragraph that its last line keeps clear of floats, as every line keeps the space of its own, before
    /// Word 2013; since then floats may reach into both.
    pub kept_clear: Option<Emu>,
    /// Pitch of the document grid's lines, where the paragraph is set on it.
    pub grid: Option<Emu>,
    /// What the grid adds to each East Asian character.
    pub pitch: Emu,
    /// Whether East Asian punctuation is kept from the begin and end of lines (`w:kinsoku`).
    pub keeps_punctuation: bool,
    /// Whether a Latin word may be broken anywhere (`w:wordWrap` switched off).
    pub breaks_words: bool,
    /// Whether lines are not broken behind a hyphen that a word or number begins with, as in Excel.
    pub keeps_signs: bool,
    /// How words that do not fit are parted by the patterns of their language; `None` if they stay whole.
    pub hyphenation: Option<Hyphenation>,
    /// Whether space is added between East Asian and Latin letters (`w:autoSpaceDE`).
    pub spaces_letters: bool,
    /// Whether space is added between East Asian letters and digits (`w:autoSpaceDN`).
    pub spaces_digits: bool,
    /// What the glyphs of fonts that are there advance by multiples of, as those of cells do.
    pub step: Option<Emu>,
    /// Whose rules are followed where programs differ.
    pub dialect: Dialect,
}

/// How lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// At the side where reading starts.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// At the side where reading ends.
    End,
    /// From side to side, by widening blanks, except for the last line.
    Justify,
    /// From side to side, by widening all characters, the last line too.
    Distribute,
    /// From side to side, by widening blanks, the last line too; a line without blanks stands in the middle.
    Spread,
}

/// How what is on a line stands beside what is higher (ST_TextAlignment).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextAlignment {
    /// On one baseline.
    #[default]
    Baseline,
    /// With one top.
    Top,
    /// With one middle.
    Centre,
    /// With one bottom.
    Bottom,
}

/// How high lines are (`w:spacing w:line`, `a:lnSpc`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineRule {
    /// A multiple of what the fonts ask for, in thousandths.
    Multiple(i64),
    /// What the fonts ask for, but this at least.
    AtLeast(Emu),
    /// This, whatever the fonts ask for.
    Exact(Emu),
}

/// A tab stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TabStop {
    /// From the edge of the column, not from the indent.
    pub position: Emu,
    /// How text stands at it.
    pub kind: TabKind,
    /// What fills the way to it.
    pub leader: TabLeader,
}

/// Kinds of tab stops (ST_TabJc).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TabKind {
    /// Text begins at the stop.
    #[default]
    Start,
    /// Its middle is at the stop.
    Centre,
    /// It ends at the stop.
    End,
    /// Its decimal separator is at the stop.
    Decimal,
    /// No stop: a vertical line is drawn there in every line.
    Bar,
}

/// A tab that leads to the begin, the middle or the end of the column (`w:ptab`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlignmentTab {
    /// How what follows stands at the place: `Start` at the begin, `Centre` in the middle, `End` at the end.
    pub kind: TabKind,
    /// Whether the column is meant within the indents of the paragraph.
    pub within_indents: bool,
    /// What fills the way to it.
    pub leader: TabLeader,
}

/// What fills the way to a stop (ST_TabTlc).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TabLeader {
    /// Nothing.
    #[default]
    None,
    /// Dots on the baseline.
    Dot,
    /// Hyphens.
    Hyphen,
    /// A line on the baseline.
    Underscore,
    /// A thick line on the baseline.
    Heavy,
    /// Dots at half the height.
    MiddleDot,
}

/// Whose rules a paragraph follows where programs differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// Text documents.
    #[default]
    Document,
    /// Text bodies of shapes on slides and sheets.
    Drawing,
}

impl Default for ParagraphShape {
    fn default() -> Self {
        Self {
            right_to_left: false,
            start: Emu::ZERO,
            end: Emu::ZERO,
            first_line: Emu::ZERO,
            alignment: Alignment::Start,
            text_alignment: TextAlignment::Baseline,
            tabs: Vec::new(),
            keeps_far_tabs: false,
            squeezes: false,
            compresses: false,
            hangs: false,
            justifies_breaks: true,
            underlines_trailing: true,
            default_tab: Emu::twips(720),
            label_stop: None,
            line_rule: LineRule::Multiple(1000),
            kept_clear: None,
            grid: None,
            pitch: Emu::ZERO,
            keeps_punctuation: true,
            breaks_words: false,
            keeps_signs: false,
            hyphenation: None,
            spaces_letters: true,
            spaces_digits: true,
            step: None,
            dialect: Dialect::Document,
        }
    }
}
