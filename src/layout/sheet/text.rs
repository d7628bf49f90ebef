//! The text of a cell, set in lines. Lengths are whole pixels of 1/96 inch, as sheets are measured.

use crate::editor_bin::xlsy::{Underline as LineKind, VertAlignRun};
use crate::layout::display::Item;
use crate::layout::shift;
use crate::layout::text::{
    Alignment, Column, FaceRequest, FontBook, FontSet, Inline, InlineObject, Line, LineSetter,
    Paragraph, ParagraphShape, ShapedParagraph, Strike, TextLink, TextStyle, Underline,
    UnderlineKind, VerticalScript,
};
use crate::layout::units::{Emu, Point, Size};
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::book::MOST_CHARACTERS;
use crate::resolve::sheet::style::FontStyle;
use skrifa::raw::tables::os2::SelectionFlags;
use skrifa::raw::{FontRef, TableProvider};
use std::sync::Arc;

/// EMU in a pixel of 1/96 inch.
pub const PIXEL: i64 = 9525;
/// Those of a text that is one line: more are wider than any page, and a file may have one long text in all its cells.
const MOST_IN_LINE: usize = 2048;
/// Family of a font that names none.
const FAMILY: &str = "Calibri";
/// Size of a font that names none, in points.
const SIZE: f64 = 11.0;

/// Pixels that a line of a font takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinePixels {
    /// Above the baseline.
    pub ascent: i64,
    /// Below it.
    pub descent: i64,
}

impl LinePixels {
    /// Of a font.
    pub fn new(font: &FontStyle, fonts: &mut FontBook) -> Self {
        let request = FaceRequest {
            family: family(font).to_owned(),
            bold: font.bold,
            italic: font.italic,
        };
        let face = fonts.face(&request);
        let size = size(font);
        let metrics = fonts.metrics(face);
        let [ascent, descent, em] = fonts.file(face).and_then(|file| window(&file)).unwrap_or([
            metrics.ascent,
            metrics.descent,
            metrics.units_per_em,
        ]);
        Self {
            ascent: up(size.scaled(ascent, em)),
            descent: up(size.scaled(descent, em)),
        }
    }

    /// From one baseline to the next.
    pub fn pitch(self) -> i64 {
        self.ascent + self.descent + 1
    }

    /// What both need.
    pub fn with(self, other: Self) -> Self {
        Self {
            ascent: self.ascent.max(other.ascent),
            descent: self.descent.max(other.descent),
        }
    }
}

/// What a font asks for above and below the baseline, of so many units of the em: sheets go by the metrics for Windows, or
/// by the typographic ones if the font wants it.
fn window((bytes, index): &(Arc<[u8]>, u32)) -> Option<[i64; 3]> {
    let font = FontRef::from_index(bytes, *index).ok()?;
    let os2 = font.os2().ok()?;
    let is_typographic = os2
        .fs_selection()
        .contains(SelectionFlags::USE_TYPO_METRICS);
    let [ascent, descent] = if is_typographic {
        [os2.s_typo_ascender(), -os2.s_typo_descender()].map(i64::from)
    } else {
        [os2.us_win_ascent(), os2.us_win_descent()].map(i64::from)
    };
    let em = font.head().ok()?.units_per_em();
    (ascent > 0).then_some([ascent, descent, i64::from(em)])
}

/// Pixels, rounded up.
fn up(length: Emu) -> i64 {
    // A hair over a whole pixel comes from the units of the font.
    (length.0 + PIXEL - 1 - PIXEL / 100)
        .div_euclid(PIXEL)
        .max(0)
}

fn family(font: &FontStyle) -> &str {
    if font.name.is_empty() {
        FAMILY
    } else {
        &font.name
    }
}

/// Size of a font; one that has none is as large as is usual.
pub fn size(font: &FontStyle) -> Emu {
    Emu::points(if font.size > 0.0 { font.size } else { SIZE })
}

/// How the text of a cell is set.
#[derive(Debug, Clone)]
pub struct Setting<'a> {
    /// The cell's font.
    pub font: &'a FontStyle,
    /// Its colour.
    pub colour: Rgba,
    /// Where lines are broken; `None` for one line.
    pub width: Option<Emu>,
    /// How broken lines stand.
    pub alignment: Alignment,
    /// Whether letters advance by whole pixels: columns are measured by them, and so are texts of cells.
    pub by_pixels: bool,
    /// Whether blanks at the end of a text that is one line take room, as they do where it does not stand at the left.
    pub keeps_blanks: bool,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// Size of the text to that of its font.
    pub scale: f64,
    /// Where it leads.
    pub link: Option<Arc<TextLink>>,
}

impl<'a> Setting<'a> {
    /// That of a text of one line in one font.
    pub fn line(font: &'a FontStyle) -> Self {
        Self {
            font,
            colour: font.colour.unwrap_or(Rgba::BLACK),
            width: None,
            alignment: Alignment::Start,
            by_pixels: true,
            keeps_blanks: false,
            right_to_left: false,
            scale: 1.0,
            link: None,
        }
    }
}

/// Text that is set.
pub struct SetText {
    lines: Vec<SetLine>,
    /// Width of the widest line.
    pub width: Emu,
    /// What is left free between lines.
    gap: Emu,
}

/// A line, painted with its left end and its baseline at no distance from the origin.
struct SetLine {
    items: Vec<Item>,
    /// What its fonts need.
    pixels: LinePixels,
    width: Emu,
    /// Where it begins in a column.
    left: Emu,
}

impl SetText {
    /// A width that no text of a cell fills.
    pub const ENDLESS: Emu = Emu(PIXEL * 1_000_000);

    /// Sets pieces of text; one without a font has the cell's, one without a colour the cell's colour.
    pub fn new(pieces: &[Piece<'_>], setting: &Setting<'_>, fonts: &mut FontBook) -> Self {
        let mut paragraph = Paragraph {
            shape: ParagraphShape {
                right_to_left: setting.right_to_left,
                alignment: setting.alignment,
                spaces_letters: false,
                spaces_digits: false,
                keeps_signs: true,
                step: setting.by_pixels.then_some(Emu(PIXEL)),
                ..ParagraphShape::default()
            },
            ..Paragraph::default()
        };
        let mut of_pieces = Vec::new();
        let is_broken = setting.width.is_some();
        let mut left = if is_broken {
            MOST_CHARACTERS
        } else {
            MOST_IN_LINE
        };
        for piece in pieces {
            if left == 0 {
                break;
            }
            let font = piece.font.unwrap_or(setting.font);
            let mut style = text_style(font, setting);
            let own = piece.font.and_then(|font| font.colour);
            style.colour = piece.colour.or(own).unwrap_or(setting.colour);
            if piece.is_blank {
                style.colour = Rgba::CLEAR;
                style.underline = None;
                style.strike = Strike::None;
            }
            let scaled = FontStyle {
                size: size(font).to_points() * setting.scale,
                ..font.clone()
            };
            let at = paragraph.styles.len();
            let (inline, room) = match piece.drawn {
                Some((_, size)) => {
                    let room = LinePixels {
                        ascent: up(size.height),
                        descent: 0,
                    };
                    (object(at, size), room)
                }
                None => {
                    let text = clean(piece.text, is_broken, &mut left);
                    let text = Inline::Text { text, style: at };
                    (text, LinePixels::new(&scaled, fonts))
                }
            };
            of_pieces.push(room);
            paragraph.inlines.push(inline);
            paragraph.styles.push(style);
        }
        if paragraph.styles.is_empty() {
            paragraph.styles.push(text_style(setting.font, setting));
        }
        let shaped = ShapedParagraph::new(paragraph, fonts);
        // A line that takes all of the column is too long by a pixel.
        let mut column = Column {
            width: setting.width.unwrap_or(Self::ENDLESS) - Emu(PIXEL / 2),
        };
        let mut setter = LineSetter::new(&shaped);
        let mut lines = Vec::new();
        while let Some(line) = setter.next_line(Emu::ZERO, &mut column) {
            let mut set = SetLine::new(&line, &shaped, (pieces, &of_pieces));
            if setting.keeps_blanks && !is_broken {
                set.width += line.hanging();
            }
            lines.push(set);
        }
        let width = lines.iter().map(|line| line.width);
        Self {
            width: width.fold(Emu::ZERO, Emu::max),
            lines,
            gap: Emu::ZERO,
        }
    }

    /// Has several lines fill a height in pixels, if that is more than they need.
    pub fn spread(&mut self, height: i64) {
        let spare = (height - self.height()).max(0);
        let gaps = self.line_count() - 1;
        if gaps > 0 {
            self.gap = Emu(spare * PIXEL / gaps);
        }
    }

    /// Pixels from the first baseline to that of a line.
    pub fn down_to(&self, line: usize) -> i64 {
        let pairs = self.lines.iter().zip(self.lines.iter().skip(1)).take(line);
        pairs
            .map(|(above, below)| above.pixels.descent + 1 + below.pixels.ascent)
            .sum()
    }

    /// How many lines it has.
    pub fn line_count(&self) -> i64 {
        self.lines.len() as i64
    }

    /// Height of all lines in pixels.
    pub fn height(&self) -> i64 {
        self.lines.iter().map(|line| line.pixels.pitch()).sum()
    }

    /// Pixels of the first line above its baseline.
    pub fn ascent(&self) -> i64 {
        self.lines.first().map_or(0, |line| line.pixels.ascent)
    }

    /// Pixels of a line below its baseline.
    pub fn descent(&self, line: usize) -> i64 {
        self.lines.get(line).map_or(0, |line| line.pixels.descent)
    }

    /// The last line of which a part has room in a height in pixels; the first one has in any.
    pub fn last_within(&self, height: i64) -> usize {
        let mut below = 0;
        let begun = self.lines.iter().take_while(|line| {
            let is_begun = below < height;
            below += line.pixels.pitch();
            is_begun
        });
        begun.count().saturating_sub(1)
    }

    /// From the first baseline to that of a line, with what is left free between them.
    fn shift(&self, line: usize) -> Emu {
        Emu(self.down_to(line) * PIXEL + self.gap.0 * line as i64)
    }

    /// Paints the lines. `place` gives the left end of a line of a width; `baseline` is that of the first.
    pub fn paint(&self, place: &dyn Fn(Emu) -> Emu, baseline: Emu, items: &mut Vec<Item>) {
        for (index, line) in self.lines.iter().enumerate() {
            let at = Point::new(place(line.width), baseline + self.shift(index));
            line.paint(at, items);
        }
    }

    /// Paints the lines where the setting has put them, from the left edge of the column.
    pub fn paint_in_column(&self, left: Emu, baseline: Emu, items: &mut Vec<Item>) {
        for (index, line) in self.lines.iter().enumerate() {
            let at = Point::new(left + line.left, baseline + self.shift(index));
            line.paint(at, items);
        }
    }
}

impl SetLine {
    /// A line; `of_pieces` tells what the font of each piece of the text needs.
    fn new(
        line: &Line,
        shaped: &ShapedParagraph,
        (pieces, of_pieces): (&[Piece<'_>], &[LinePixels]),
    ) -> Self {
        let on_line = line.styles(shaped).filter_map(|style| of_pieces.get(style));
        // An empty last line is as high as the piece whose end has begun it.
        let pixels = on_line.copied().reduce(LinePixels::with);
        let pixels = pixels.or(of_pieces.last().copied()).unwrap_or_default();
        let mut items = Vec::new();
        let (left, right) = line.extent;
        let origin = Point::new(-left, -line.baseline);
        line.paint_with(shaped, origin, &mut items, &mut |object, items| {
            let piece = pieces.get(object.id as usize);
            if let Some((drawn, _)) = piece.and_then(|piece| piece.drawn) {
                items.extend(shift::shifted(drawn, object.area.origin));
            }
        });
        items.retain(|item| !matches!(item, Item::Text(run) if run.colour == Rgba::CLEAR));
        Self {
            items,
            pixels,
            width: right - left,
            left,
        }
    }

    fn paint(&self, at: Point, items: &mut Vec<Item>) {
        items.extend(shift::shifted(&self.items, at));
    }
}

/// A piece of a cell's text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Piece<'a> {
    /// Its characters.
    pub text: &'a str,
    /// Its font; `None` for the cell's.
    pub font: Option<&'a FontStyle>,
    /// Its colour; `None` for that of its font.
    pub colour: Option<Rgba>,
    /// Whether only its width is meant.
    pub is_blank: bool,
    /// What stands on the line instead of characters, from its left top corner, and how large it is.
    pub drawn: Option<(&'a [Item], Size)>,
}

impl<'a> Piece<'a> {
    /// Text as its cell has it.
    pub fn of(text: &'a str) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

/// Line ends as one character; none where lines are not broken. Of the characters that are `left` it takes its own.
fn clean(text: &str, keeps_breaks: bool, left: &mut usize) -> String {
    let all = text.chars();
    all.take(*left)
        .inspect(|_| *left -= 1)
        .filter(|letter| *letter != '\r' && (keeps_breaks || *letter != '\n'))
        .map(|letter| if letter == '\t' { ' ' } else { letter })
        .collect()
}

/// What a piece that is drawn takes on its line.
fn object(piece: usize, size: Size) -> Inline {
    Inline::Object(InlineObject {
        id: piece as u32,
        width: size.width,
        ascent: size.height,
        descent: Emu::ZERO,
        style: piece,
        is_spaced: false,
    })
}

fn text_style(font: &FontStyle, setting: &Setting<'_>) -> TextStyle {
    let underline = font.underline.map(|kind| Underline {
        kind: match kind {
            LineKind::Double | LineKind::DoubleAccounting => UnderlineKind::Double,
            _ => UnderlineKind::Single,
        },
        colour: None,
    });
    TextStyle {
        fonts: FontSet::of(family(font)),
        bold: font.bold,
        italic: font.italic,
        size: Emu::points(size(font).to_points() * setting.scale),
        right_to_left: setting.right_to_left,
        colour: setting.colour,
        underline,
        strike: if font.strike {
            Strike::Single
        } else {
            Strike::None
        },
        script: match font.vertical {
            Some(VertAlignRun::Superscript) => VerticalScript::Superscript,
            Some(VertAlignRun::Subscript) => VerticalScript::Subscript,
            _ => VerticalScript::Baseline,
        },
        link: setting.link.clone(),
        ..TextStyle::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::text::fixture::fonts;

    /// Width in points of a text of Calibri 11 at the right of a cell or, not `by_pixels`, above the sheet.
    fn width(text: &str, by_pixels: bool, keeps_blanks: bool) -> f64 {
        let piece = Piece::of(text);
        let font = FontStyle::default();
        let setting = Setting {
            by_pixels,
            keeps_blanks,
            ..Setting::line(&font)
        };
        let set = SetText::new(&[piece], &setting, &mut fonts());
        set.width.to_points()
    }

    #[test]
    fn letters_of_cells_advance_by_whole_pixels() {
        // An M of Calibri is 0.855 em wide: 12.54 pixels.
        let close = |width: f64, points: f64| assert!((width - points).abs() < 0.05, "{width}");
        close(width("MMMM", true, false), 4.0 * 13.0 * 0.75);
        close(width("MMMM", false, false), 4.0 * 0.855 * 11.0);
        // Three blanks of 3 pixels.
        close(width("M   ", true, true), (13.0 + 9.0) * 0.75);
        close(width("M   ", true, false), 13.0 * 0.75);
    }

    #[test]
    fn lines_are_as_high_as_their_own_fonts() {
        let [small, large] = [11.0, 24.0].map(|size| FontStyle {
            size,
            ..FontStyle::default()
        });
        let piece = |text: &'static str, font| Piece {
            font,
            ..Piece::of(text)
        };
        let setting = Setting {
            width: Some(SetText::ENDLESS),
            ..Setting::line(&small)
        };
        let mut fonts = fonts();
        let [low, high] = [&small, &large].map(|font| LinePixels::new(font, &mut fonts));
        let pieces = [
            piece("title\n", Some(&large)),
            piece("a\nb", None),
            piece("\n", Some(&large)),
            piece("\n", Some(&small)),
        ];
        let set = SetText::new(&pieces, &setting, &mut fonts);
        // The line end of the larger font stands in the third line; an empty one is last.
        let expected = [high, low, high, low, low];
        let pitches: i64 = expected[..4].iter().map(|line| line.pitch()).sum();
        assert_eq!(set.line_count(), 5);
        assert_eq!(set.height(), pitches + low.pitch());
        assert_eq!(set.down_to(1), high.descent + 1 + low.ascent);
        assert_eq!(
            set.down_to(2),
            set.down_to(1) + low.descent + 1 + high.ascent
        );
        assert_eq!(
            [
                set.last_within(high.pitch()),
                set.last_within(high.pitch() + 1)
            ],
            [0, 1]
        );
        assert_eq!(set.last_within(0), 0);
    }

    #[test]
    fn what_no_page_shows_is_not_set() {
        let long = "m\n".repeat(MOST_CHARACTERS);
        let mut left = MOST_IN_LINE;
        assert_eq!(clean("title\t", false, &mut left), "title ");
        let rest = clean(&long, false, &mut left);
        assert_eq!(rest.len(), (MOST_IN_LINE - 6) / 2);
        assert_eq!(clean("more", false, &mut left), "");
        let mut left = MOST_CHARACTERS;
        assert_eq!(clean(&long, true, &mut left).len(), MOST_CHARACTERS);
    }
}
