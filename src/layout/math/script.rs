//! Super- and subscripts, limits, large operators.

use super::{Level, MathBox, Setter, is_on};
use crate::editor_bin::math::{
    MathBoolVal, MathContent, MathContentItem, MathLimLoc, MathNary, MathSPre,
};
use crate::layout::units::{Emu, Point};

/// What a large operator is that names no sign (`m:naryPr`).
const INTEGRAL: &str = "\u{222B}";

/// How far the scripts of a base stand from its baseline.
struct Shifts {
    up: Emu,
    down: Emu,
}

/// Whether a base is nothing but text.
fn is_letters(base: Option<&MathContent>) -> bool {
    base.is_some_and(|base| {
        base.items.iter().all(|item| {
            matches!(
                item,
                MathContentItem::MRun(_) | MathContentItem::ArgPr(_) | MathContentItem::CtrlPr(_)
            )
        })
    })
}

impl Setter<'_, '_> {
    /// A base with scripts behind it: sub- and superscript.
    pub(super) fn scripts(
        &mut self,
        base: Option<&MathContent>,
        (sub, sup): (Option<&MathContent>, Option<&MathContent>),
        level: Level,
    ) -> MathBox {
        let is_letters = is_letters(base);
        let base = self.argument(base, level);
        let sub = sub.map(|sub| self.argument(Some(sub), level.script()));
        let sup = sup.map(|sup| self.argument(Some(sup), level.script()));
        self.with_scripts((base, is_letters), (sub, sup), level)
    }

    fn with_scripts(
        &self,
        (mut base, is_letters): (MathBox, bool),
        (sub, sup): (Option<MathBox>, Option<MathBox>),
        level: Level,
    ) -> MathBox {
        let shifts = self.shifts((&base, is_letters), (sub.as_ref(), sup.as_ref()), level);
        let at = base.width + self.line(level) / 2;
        let mut width = Emu::ZERO;
        if let Some(sup) = sup {
            width = width.max(sup.width);
            base.put(sup, Point::new(at, -shifts.up));
        }
        if let Some(sub) = sub {
            width = width.max(sub.width);
            base.put(sub, Point::new(at, shifts.down));
        }
        base.width = at + width;
        base
    }

    /// Scripts of letters stand in the same places, however high and deep those are, as they do in Word's prints.
    fn shifts(
        &self,
        (base, is_letters): (&MathBox, bool),
        (sub, sup): (Option<&MathBox>, Option<&MathBox>),
        level: Level,
    ) -> Shifts {
        let em = self.em(level);
        let small = self.em(level.script());
        let mut up = em.scaled(365, 1000);
        let mut down = em.scaled(205, 1000);
        if !is_letters {
            up = up.max(base.ascent - small.scaled(38, 100));
            down = down.max(base.descent + small.scaled(8, 100));
        }
        if let Some(sup) = sup {
            // The lower edge of a superscript stays above the height of small letters' half.
            up = up.max(sup.descent + em.scaled(12, 100));
        }
        if let Some(sub) = sub {
            down = down.max(sub.ascent - em.scaled(36, 100));
        }
        if let (Some(sub), Some(sup)) = (sub, sup) {
            let gap = (up - sup.descent) - (sub.ascent - down);
            let missing = self.line(level) * 3 - gap;
            if missing.0 > 0 {
                up += missing / 2;
                down += missing - missing / 2;
            }
        }
        Shifts { up, down }
    }

    /// Scripts in front of their base.
    pub(super) fn scripts_before(&mut self, record: &MathSPre, level: Level) -> MathBox {
        let is_letters = is_letters(record.element.as_deref());
        let base = self.argument(record.element.as_deref(), level);
        let sub = self.argument(record.sub.as_deref(), level.script());
        let sup = self.argument(record.sup.as_deref(), level.script());
        let shifts = self.shifts((&base, is_letters), (Some(&sub), Some(&sup)), level);
        let width = sub.width.max(sup.width);
        let mut set = MathBox::space(width + self.line(level) / 2);
        let at = Point::new(width - sup.width, -shifts.up);
        set.put(sup, at);
        let at = Point::new(width - sub.width, shifts.down);
        set.put(sub, at);
        set.push(base);
        set
    }

    /// A base with what stands below and above it.
    pub(super) fn limits(
        &mut self,
        base: Option<&MathContent>,
        (below, above): (Option<&MathContent>, Option<&MathContent>),
        level: Level,
    ) -> MathBox {
        let base = self.argument(base, level);
        let below = below.map(|below| self.argument(Some(below), level.script()));
        let above = above.map(|above| self.argument(Some(above), level.script()));
        self.with_limits(base, (below, above), level)
    }

    pub(super) fn with_limits(
        &self,
        base: MathBox,
        (below, above): (Option<MathBox>, Option<MathBox>),
        level: Level,
    ) -> MathBox {
        let gap = self.line(level) * 2;
        let width_of = |part: &Option<MathBox>| part.as_ref().map_or(Emu::ZERO, |part| part.width);
        let width = base.width.max(width_of(&below)).max(width_of(&above));
        let mut set = MathBox::space(width);
        let (ascent, descent) = (base.ascent, base.descent);
        let left = |part: &MathBox| (width - part.width) / 2;
        let at = Point::new(left(&base), Emu::ZERO);
        set.put(base, at);
        if let Some(above) = above {
            let at = Point::new(left(&above), -(ascent + gap + above.descent));
            set.put(above, at);
        }
        if let Some(below) = below {
            let at = Point::new(left(&below), descent + gap + below.ascent);
            set.put(below, at);
        }
        set
    }

    /// The sign of a large operator with its limits.
    pub(super) fn nary(&mut self, record: &MathNary, level: Level) -> MathBox {
        let pr = record.nary_pr.as_deref();
        let sign = pr
            .and_then(|pr| pr.chr.as_ref())
            .map(|chr| chr.val.clone().unwrap_or_default())
            .unwrap_or_else(|| INTEGRAL.to_owned());
        let is_integral = sign
            .chars()
            .next()
            .is_none_or(|sign| ('\u{222B}'..='\u{2233}').contains(&sign));
        let percent = match (level.display, is_integral) {
            (true, true) => 220,
            (true, false) => 145,
            (false, true) => 140,
            (false, false) => 100,
        };
        let height = self.em(level).scaled(percent, 100);
        let set = self.large(&sign, height, level);
        let hides = |flag: fn(&crate::editor_bin::math::MathNaryPr) -> Option<&MathBoolVal>| {
            is_on(pr.and_then(flag))
        };
        let sub = (!hides(|pr| pr.sub_hide.as_deref()))
            .then(|| self.argument(record.sub.as_deref(), level.script()))
            .filter(|part| part.width.0 > 0);
        let sup = (!hides(|pr| pr.sup_hide.as_deref()))
            .then(|| self.argument(record.sup.as_deref(), level.script()))
            .filter(|part| part.width.0 > 0);
        // In text there is room beside the sign only.
        let place = match pr.and_then(|pr| pr.lim_loc.as_ref()?.val) {
            Some(place) if level.display => place,
            None if level.display && !is_integral => MathLimLoc::UndOvr,
            _ => MathLimLoc::SubSup,
        };
        match place {
            MathLimLoc::UndOvr => self.with_limits(set, (sub, sup), level),
            MathLimLoc::SubSup => self.with_scripts((set, false), (sub, sup), level),
        }
    }
}
