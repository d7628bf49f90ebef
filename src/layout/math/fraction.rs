//! Fractions and roots.

use super::{Level, MathBox, Setter, is_on};
use crate::editor_bin::math::{MathFraction, MathFractionType, MathRad};
use crate::layout::display::{Item, Path};
use crate::layout::units::{Emu, Point, Rect};

/// Thousandths of the em that the baselines of the parts of a fraction are above and below its own at least, where it stands in
/// a line of its own and beside text.
const SHIFTS: [(i64, i64); 2] = [(757, 670), (593, 507)];

impl Setter<'_, '_> {
    /// A fraction.
    pub(super) fn fraction(&mut self, record: &MathFraction, level: Level) -> MathBox {
        let kind = record.f_pr.as_ref().and_then(|pr| pr.kind.as_ref()?.val);
        match kind {
            Some(MathFractionType::Lin) => {
                let mut set = self.argument(record.num.as_deref(), level);
                set.push(self.sign("/", level));
                set.push(self.argument(record.den.as_deref(), level));
                set
            }
            Some(MathFractionType::Skw) => self.skewed(record, level),
            _ => self.stacked(record, kind != Some(MathFractionType::NoBar), level),
        }
    }

    fn skewed(&mut self, record: &MathFraction, level: Level) -> MathBox {
        let above = self.argument(record.num.as_deref(), level.script());
        let below = self.argument(record.den.as_deref(), level.script());
        let em = self.em(level);
        let raise = em.scaled(35, 100) + above.descent;
        let lower = (below.ascent - em.scaled(30, 100)).max(Emu::ZERO);
        let mut set = MathBox::default();
        let height = above.ascent + raise + lower + below.descent;
        let bar = self.tall("/", height, level);
        set.push_raised(above, raise);
        set.push(bar);
        set.push_raised(below, -lower);
        set
    }

    fn stacked(&mut self, record: &MathFraction, has_bar: bool, level: Level) -> MathBox {
        // Beside text, parts of a fraction are as small as scripts.
        let is_large = level.display && level.scripts == 0;
        let inner = if is_large {
            Level {
                display: false,
                ..level.inner()
            }
        } else {
            level.script()
        };
        let above = self.argument(record.num.as_deref(), inner);
        let below = self.argument(record.den.as_deref(), inner);
        let (em, line, axis) = (self.em(level), self.line(level), self.axis(level));
        let gap = self.clearance(level);
        let overhang = em.scaled(8, 100);
        let width = above.width.max(below.width) + overhang * 2;
        let mut set = MathBox::space(width);
        let (up, down) = SHIFTS[usize::from(!is_large)];
        let raise = (axis + line / 2 + gap + above.descent).max(em.scaled(up, 1000));
        let lower = (line / 2 + gap + below.ascent - axis).max(em.scaled(down, 1000));
        let left = |part: &MathBox| (width - part.width) / 2;
        let at = Point::new(left(&above), -raise);
        set.put(above, at);
        let at = Point::new(left(&below), lower);
        set.put(below, at);
        if has_bar {
            let margin = overhang / 2;
            let bar = Rect::new(margin, -axis - line / 2, width - margin * 2, line);
            set.items.push(self.rule(bar));
        }
        // It does not touch its neighbours.
        let mut spaced = MathBox::space(line);
        spaced.push(set);
        spaced.width += line;
        spaced
    }

    /// A root.
    pub(super) fn root(&mut self, record: &MathRad, level: Level) -> MathBox {
        let inner = self.argument(record.element.as_deref(), level);
        let (em, line) = (self.em(level), self.line(level));
        let pr = record.rad_pr.as_deref();
        let is_hidden = is_on(pr.and_then(|pr| pr.deg_hide.as_deref()));
        let degree = if is_hidden {
            MathBox::default()
        } else {
            let small = level.script();
            self.argument(
                record.deg.as_deref(),
                Level {
                    scripts: 2,
                    ..small
                },
            )
        };
        let gap = self.clearance(level);
        let top = inner.ascent.max(em.scaled(55, 100)) + gap;
        let bottom = inner.descent.max(em.scaled(8, 100));
        let hook = em.scaled(55, 100);
        let start = (degree.width - hook.scaled(45, 100)).max(Emu::ZERO);
        let mut set = MathBox::space(start + hook);
        let height = top + bottom;
        let raise = height.scaled(55, 100) - bottom + degree.descent + line;
        set.put(degree, Point::new(Emu::ZERO, -raise));
        let area = Rect::new(start, -top - line, hook + inner.width + line, height + line);
        set.items.push(self.radical(area, hook, level));
        set.push(inner);
        set.width += line;
        set.ascent = set.ascent.max(top + line * 2);
        set.descent = set.descent.max(bottom);
        set
    }

    /// Room between a line and what is above or below it.
    fn clearance(&self, level: Level) -> Emu {
        let line = self.line(level);
        if level.display { line * 2 } else { line }
    }

    /// The sign of a root and the line above what is below it.
    fn radical(&self, area: Rect, hook: Emu, level: Level) -> Item {
        let line = self.line(level);
        let at = |across: i64, down: i64| {
            Point::new(
                area.left() + hook.scaled(across, 100),
                area.top() + area.size.height.scaled(down, 100),
            )
        };
        let sign = Path::through([
            at(0, 66),
            at(20, 58),
            at(50, 98),
            Point::new(area.left() + hook, area.top() + line / 2),
            Point::new(area.right(), area.top() + line / 2),
        ]);
        sign.drawn(self.around.base.colour, line)
    }
}
