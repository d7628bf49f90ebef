//! Formulas (`m:oMath`) in two dimensions, for documents and slides alike.
//!
//! [`parts`] sets a formula into boxes between which a line may be broken. A [`MathBox`] has its items around its own
//! origin, the left end of its baseline; what takes it says where that stands.
//!
//! - [`alphabet`]: what characters mean in a formula, and which letters they become.
//! - [`glyph`]: boxes of text, and signs that grow.
//! - [`row`]: what stands beside each other, with the space between.
//! - [`fraction`], [`script`], [`fence`], [`array`], [`ornament`]: the structures.

mod alphabet;
mod array;
mod fence;
mod fraction;
mod glyph;
mod ornament;
mod row;
mod script;
#[cfg(test)]
mod tests;

use super::display::{Fill, Item, Path};
use super::shift::shift;
use super::text::{FontBook, TextStyle};
use super::units::{Emu, Point, Rect};
use crate::editor_bin::math::{MathBoolVal, MathContent, MathContentItem, MathRun};

/// Family of formulas that name none.
pub const FAMILY: &str = "Cambria Math";
/// Deepest nesting that is set.
const DEPTH: usize = 48;

/// A part of a formula, ready to be painted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MathBox {
    /// How far what follows stands to the right.
    pub width: Emu,
    /// How far it reaches above its baseline.
    pub ascent: Emu,
    /// How far it reaches below.
    pub descent: Emu,
    /// What it looks like, around the left end of its baseline.
    pub items: Vec<Item>,
    /// Whether a line ends behind it.
    pub ends_line: bool,
}

/// What a formula stands in.
pub struct Surroundings<'s> {
    /// Size and colour of signs that no run gives.
    pub base: TextStyle,
    /// The style of a run of the formula; its families are those of the formula unless the run is plain text.
    pub style_of: &'s dyn Fn(&MathRun) -> TextStyle,
    /// Whether the formula stands on lines of its own (`m:oMathPara`).
    pub display: bool,
}

/// The parts of a formula between which a line may be broken: each ends with a relation or operator.
pub fn parts(
    content: &MathContent,
    around: &Surroundings<'_>,
    fonts: &mut FontBook,
) -> Vec<MathBox> {
    let mut base = around.base.clone();
    if let Some(first) = first_run(content, DEPTH) {
        let style = (around.style_of)(first);
        (base.size, base.colour) = (style.size, style.colour);
    }
    let mut setter = Setter {
        around: &Surroundings { base, ..*around },
        fonts,
    };
    let level = Level {
        scripts: 0,
        display: around.display,
        depth: 0,
    };
    setter.parts(content, level)
}

/// The run that a formula begins with: brackets, bars and operators are as large and of the colour of it.
fn first_run(content: &MathContent, depth: usize) -> Option<&MathRun> {
    let depth = depth.checked_sub(1)?;
    content.items.iter().find_map(|item| {
        let inner = match item {
            MathContentItem::MRun(run) => return Some(&**run),
            MathContentItem::Delimiter(fence) => fence.element.first(),
            MathContentItem::Fraction(fraction) => fraction.num.as_deref(),
            MathContentItem::Nary(nary) => nary.element.as_deref(),
            MathContentItem::Rad(root) => root.element.as_deref(),
            MathContentItem::SSub(script) => script.element.as_deref(),
            MathContentItem::SSup(script) => script.element.as_deref(),
            MathContentItem::SSubSup(script) => script.element.as_deref(),
            MathContentItem::Func(function) => function.f_name.as_deref(),
            MathContentItem::OMath(inner) | MathContentItem::OMathPara(inner) => Some(&**inner),
            _ => None,
        };
        first_run(inner?, depth)
    })
}

/// Sets formulas.
struct Setter<'s, 'f> {
    around: &'f Surroundings<'s>,
    fonts: &'f mut FontBook,
}

/// Where in a formula something stands.
#[derive(Debug, Clone, Copy)]
struct Level {
    /// How deep in scripts: 0, 1 or 2.
    scripts: u8,
    /// Whether there is room for large operators and fractions.
    display: bool,
    /// How deep in structures.
    depth: usize,
}

impl Level {
    /// Inside a structure.
    fn inner(self) -> Self {
        Self {
            depth: self.depth + 1,
            ..self
        }
    }

    /// In a script.
    fn script(self) -> Self {
        Self {
            scripts: (self.scripts + 1).min(2),
            display: false,
            depth: self.depth + 1,
        }
    }

    /// As much larger or smaller as an argument asks for (`m:argSz`).
    fn resized(self, content: &MathContent) -> Self {
        let size = content.items.iter().find_map(|item| match item {
            MathContentItem::ArgPr(pr) => pr.arg_sz.as_ref()?.val,
            _ => None,
        });
        let scripts = i32::from(self.scripts) - size.unwrap_or(0).clamp(-2, 2);
        Self {
            scripts: scripts.clamp(0, 2) as u8,
            ..self
        }
    }

    /// A size at this level.
    fn scaled(self, size: Emu) -> Emu {
        let percent = match self.scripts {
            0 => return size,
            1 => 73,
            _ => 60,
        };
        // Word makes scripts of whole half points.
        let half_point = Emu::twips(10).0;
        Emu(size.scaled(percent, 100).0 / half_point * half_point).max(Emu(half_point))
    }
}

impl Setter<'_, '_> {
    /// The em of signs at a level.
    fn em(&self, level: Level) -> Emu {
        level.scaled(self.around.base.size)
    }

    /// Height of the middle of operators, fractions and brackets above the baseline.
    fn axis(&self, level: Level) -> Emu {
        self.em(level).scaled(285, 1000)
    }

    /// Thickness of the lines of a formula.
    fn line(&self, level: Level) -> Emu {
        self.em(level).scaled(65, 1000)
    }

    /// An argument; one that is not there is empty.
    fn argument(&mut self, content: Option<&MathContent>, level: Level) -> MathBox {
        content.map_or_else(MathBox::default, |content| {
            self.row(content, level.inner().resized(content))
        })
    }

    /// A line in the colour of the formula.
    fn rule(&self, area: Rect) -> Item {
        Path::rect(area).filled(Fill::Solid(self.around.base.colour))
    }
}

/// Whether a flag is there and not off (`m:val`).
pub(in crate::layout) fn is_on(flag: Option<&MathBoolVal>) -> bool {
    flag.is_some_and(|flag| flag.val != Some(false))
}

impl MathBox {
    /// Nothing of a width.
    fn space(width: Emu) -> Self {
        Self {
            width,
            ..Self::default()
        }
    }

    /// From top to bottom.
    fn height(&self) -> Emu {
        self.ascent + self.descent
    }

    /// Adds a box at a place; the width stays as it is.
    fn put(&mut self, mut other: Self, at: Point) {
        self.ascent = self.ascent.max(other.ascent - at.y);
        self.descent = self.descent.max(other.descent + at.y);
        shift(&mut other.items, at);
        self.items.append(&mut other.items);
    }

    /// Adds a box behind it, on the same baseline.
    fn push(&mut self, other: Self) {
        self.push_raised(other, Emu::ZERO);
    }

    /// Adds a box behind it, raised by a distance.
    fn push_raised(&mut self, other: Self, raise: Emu) {
        let at = Point::new(self.width, -raise);
        self.width += other.width;
        self.put(other, at);
    }
}
