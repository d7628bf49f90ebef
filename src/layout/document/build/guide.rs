//! Phonetic guides: a small text over another, which stand in the line as one.

use crate::layout::display::Item;
use crate::layout::document::model::{Object, Unshaped};
use crate::layout::shift::shift;
use crate::layout::text::{
    Column, FontBook, Inline, InlineObject, LineSetter, Paragraph, ShapedParagraph, TextStyle,
    VerticalScript,
};
use crate::layout::units::{Emu, Point};
use crate::resolve::word::guide::{GuideAlignment, PhoneticGuide};

/// A guide whose field has not ended.
#[derive(Debug, Clone)]
pub struct OpenGuide {
    /// What stands above.
    pub guide: PhoneticGuide,
    /// What has been read of the text below, with its styles by their numbers.
    pub base: Vec<(String, usize)>,
}

impl Unshaped {
    /// Adds a text with its guide. Where nothing was read of the text below, the field itself tells it.
    pub fn guided(&mut self, open: OpenGuide, style: usize, fonts: &mut FontBook) {
        let OpenGuide { mut guide, base } = open;
        let base = match base.is_empty() {
            true => vec![(std::mem::take(&mut guide.base), style)],
            false => base,
        };
        let styled = |number: usize| self.text.styles.get(number).cloned().unwrap_or_default();
        let below: Vec<_> = base
            .into_iter()
            .map(|(text, style)| (text, styled(style)))
            .collect();
        let mut own = below
            .first()
            .map_or_else(TextStyle::default, |first| first.1.clone());
        own.size = guide.size.map_or(own.size / 2, Emu::half_points);
        (own.complex, own.script, own.raise) = (None, VerticalScript::Baseline, Emu::ZERO);
        (own.underline, own.ground, own.border, own.emphasis) = (None, None, None, None);
        let above = vec![(guide.text, own)];

        let (natural_below, natural_above) = (width(&below, fonts), width(&above, fonts));
        let whole = natural_below.max(natural_above);
        let below = set(below, whole - natural_below, guide.alignment, fonts);
        let above = set(above, whole - natural_above, guide.alignment, fonts);
        let raise = Emu::points(f64::from(guide.raise));
        let ascent = below.ascent.max(raise + above.ascent);
        let mut items = below.items;
        shift(&mut items, Point::new(Emu::ZERO, ascent - below.ascent));
        let mut over = above.items;
        shift(
            &mut over,
            Point::new(Emu::ZERO, ascent - raise - above.ascent),
        );
        items.append(&mut over);
        let object = InlineObject {
            id: 0,
            width: whole,
            ascent,
            descent: below.descent,
            style,
            is_spaced: false,
        };
        self.object(object, Object::Drawn(items));
    }
}

/// A line of text.
struct Set {
    items: Vec<Item>,
    ascent: Emu,
    descent: Emu,
}

fn shaped(texts: &[(String, TextStyle)], fonts: &mut FontBook) -> ShapedParagraph {
    let mut paragraph = Paragraph::default();
    for (text, style) in texts {
        paragraph.inlines.push(Inline::Text {
            text: text.clone(),
            style: paragraph.styles.len(),
        });
        paragraph.styles.push(style.clone());
    }
    ShapedParagraph::new(paragraph, fonts)
}

fn width(texts: &[(String, TextStyle)], fonts: &mut FontBook) -> Emu {
    shaped(texts, fonts).widths().1
}

/// Sets texts on one line, with so much space beside them or between their letters.
fn set(
    mut texts: Vec<(String, TextStyle)>,
    space: Emu,
    alignment: GuideAlignment,
    fonts: &mut FontBook,
) -> Set {
    let letters = texts
        .iter()
        .map(|text| text.0.chars().count() as i64)
        .sum::<i64>();
    let (left, between) = match alignment {
        GuideAlignment::Spaces if letters > 0 => (space / letters / 2, space / letters),
        GuideAlignment::Letters if letters > 1 => (Emu::ZERO, space / (letters - 1)),
        GuideAlignment::Left => (Emu::ZERO, Emu::ZERO),
        GuideAlignment::Right => (space, Emu::ZERO),
        _ => (space / 2, Emu::ZERO),
    };
    for (_, style) in &mut texts {
        style.tracking += between;
    }
    let shaped = shaped(&texts, fonts);
    let mut room = Column {
        width: shaped.widths().1 + Emu::points(1.0),
    };
    let mut set = Set {
        items: Vec::new(),
        ascent: Emu::ZERO,
        descent: Emu::ZERO,
    };
    if let Some(line) = LineSetter::new(&shaped).next_line(Emu::ZERO, &mut room) {
        line.paint(&shaped, Point::new(left, Emu::ZERO), &mut set.items);
        set.ascent = line.baseline;
        set.descent = line.height - line.baseline;
    }
    set
}
