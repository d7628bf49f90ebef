//! What the constraints of a layout say about its parts: lengths in millimetres, sizes of text in points
//! (ECMA-376-1 21.4.2.8, 21.4.7.20).

use crate::editor_bin::drawing::{DgmConstr, DgmConstraintType as Kind, DgmElementType};
use crate::order;
use crate::resolve::drawing::diagram::{Model, Part};

/// Kinds of constraints.
const KINDS: usize = 64;
/// Parts that constraints may ask and set at most, so that no definition takes for ever.
const MOST_VISITS: usize = 20_000_000;
/// Bounds of sizes of text by others at most.
const MOST_BOUNDS: usize = 20_000;
/// Size of text that nothing bounds, in points.
const LARGEST: f64 = 65.0;
/// Size of the text of lower levels, as a share of the first's.
pub(super) const SECOND: f64 = 0.78;

/// `dgm:constr@op`.
const EQUAL: u8 = 1;
const AT_LEAST: u8 = 2;
const AT_MOST: u8 = 3;

/// A part's place: left, top, width and height in millimetres.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub fn centre(&self) -> [f64; 2] {
        [self.x + self.width / 2.0, self.y + self.height / 2.0]
    }
}

/// The parts with what is known about them.
pub(super) struct Plan<'p, 'r> {
    pub parts: &'p [Part<'r>],
    pub model: &'p Model<'r>,
    /// Where each part stands: in its parent while it is arranged, in the diagram at the end.
    pub areas: Vec<Area>,
    /// Clockwise turn of each part in degrees.
    pub turns: Vec<f64>,
    /// Whether sizes of parts hang on the size of text, and whether all did not fit at this one.
    pub is_elastic: bool,
    /// See `is_elastic`.
    pub overflows: bool,
    /// Largest size of text now tried.
    pub cap: f64,
    values: Vec<[f64; KINDS]>,
    /// Who set a value: what is farther out has the last word.
    setters: Vec<[u16; KINDS]>,
    /// Which values were taken from the size of text, as bits.
    of_text: Vec<u64>,
    /// What a part's own width and height count for those in it: less than they are if these would not fit.
    factors: Vec<[f64; 2]>,
    /// Parts whose text is not larger than a share of another's: the part, the other, the share.
    pub bounds: Vec<(usize, usize, f64)>,
    /// Parts whose text is of one size: each names another of its group, or itself.
    groups: Vec<usize>,
    left: usize,
}

const NOBODY: u16 = u16::MAX;

/// The bit of a kind of value among those of a part.
fn bit(kind: Kind) -> u64 {
    1 << (kind as u64).min(63)
}

impl<'p, 'r> Plan<'p, 'r> {
    /// For a diagram of a size.
    pub fn new(parts: &'p [Part<'r>], model: &'p Model<'r>, [width, height]: [f64; 2]) -> Self {
        let mut plan = Self {
            parts,
            model,
            areas: vec![Area::default(); parts.len()],
            turns: vec![0.0; parts.len()],
            is_elastic: false,
            overflows: false,
            cap: LARGEST,
            values: vec![[f64::NAN; KINDS]; parts.len()],
            setters: vec![[NOBODY; KINDS]; parts.len()],
            of_text: vec![0; parts.len()],
            factors: vec![[1.0; 2]; parts.len()],
            bounds: Vec::new(),
            groups: (0..parts.len()).collect(),
            left: MOST_VISITS,
        };
        if let Some(whole) = plan.areas.first_mut() {
            (whole.width, whole.height) = (width, height);
        }
        plan
    }

    /// The same parts with nothing known, for another size of text.
    pub fn reset(&mut self, cap: f64) {
        self.values.fill([f64::NAN; KINDS]);
        self.setters.fill([NOBODY; KINDS]);
        self.factors.fill([1.0; 2]);
        self.turns.fill(0.0);
        self.bounds.clear();
        self.overflows = false;
        self.cap = cap;
    }

    pub fn children(&self, part: usize) -> &'p [usize] {
        self.parts.get(part).map_or(&[], |part| &part.children)
    }

    /// Lets a part's own size count for less in the constraints that refer to it.
    pub fn set_factors(&mut self, part: usize, factors: [f64; 2]) {
        if let Some(own) = self.factors.get_mut(part) {
            *own = factors;
        }
    }

    pub fn factors(&self, part: usize) -> [f64; 2] {
        self.factors.get(part).copied().unwrap_or([1.0; 2])
    }

    /// Makes all lengths of what is in a part smaller.
    pub fn shrink(&mut self, part: usize, share: f64) {
        const SIZES: [Kind; 2] = [Kind::W, Kind::H];
        const GAPS: [Kind; 4] = [Kind::Sp, Kind::SibSp, Kind::SecSibSp, Kind::BendDist];
        let mut below = self.below(part);
        let inner = below.len();
        below.push(part);
        for (place, one) in below.iter().enumerate() {
            let sizes = if place < inner { &SIZES[..] } else { &[] };
            for kind in sizes.iter().chain(&GAPS) {
                if let Some(value) = self.said(*one, *kind) {
                    self.set(*one, *kind, value * share);
                }
            }
        }
        order::sort_by(&mut below, Ord::cmp);
        let is_below = |one: &usize| below.binary_search(one).is_ok();
        // What stands beside it follows in what constraints around both take from its lengths, and in what others take
        // from that: which values did, as bits.
        let mut followed = vec![0_u64; self.parts.len()];
        let mut around = self.parts.get(part).and_then(|part| part.parent);
        while let Some(record) = around.and_then(|outer| self.parts.get(outer)) {
            let outer = around.unwrap_or_default();
            for constraint in &record.constraints {
                let Some(kind) = constraint.kind else {
                    continue;
                };
                let Some(reference) = constraint.ref_type.filter(|kind| *kind != Kind::None) else {
                    continue;
                };
                let sources = self.sources(outer, constraint);
                let is_length = SIZES.contains(&reference) || GAPS.contains(&reference);
                let follows = sources.first().is_some_and(|source| {
                    is_length && is_below(source) || followed[*source] & bit(reference) != 0
                });
                if !follows {
                    continue;
                }
                let targets = self.targets(outer, constraint);
                for target in targets {
                    let by = self.setters.get(target).map(|all| all[kind as usize]);
                    let value = self.said(target, kind);
                    if let (Some(value), false) = (value, is_below(&target))
                        && by.is_some_and(|by| usize::from(by) == outer)
                        && followed[target] & bit(kind) == 0
                    {
                        self.set(target, kind, value * share);
                        followed[target] |= bit(kind);
                    }
                }
            }
            around = record.parent;
        }
    }

    /// What constraints say; `None` if they say nothing.
    pub fn said(&self, part: usize, kind: Kind) -> Option<f64> {
        let value = *self.values.get(part)?.get(kind as usize)?;
        value.is_finite().then_some(value)
    }

    /// What constraints of those around a part say about one in it.
    pub fn said_outside(&self, part: usize, inner: usize, kind: Kind) -> Option<f64> {
        let by = *self.setters.get(inner)?.get(kind as usize)?;
        (usize::from(by) < part).then(|| self.said(inner, kind))?
    }

    /// Sets a value as if a constraint of the part itself had.
    pub fn set(&mut self, part: usize, kind: Kind, value: f64) {
        if let Some(slot) = self
            .values
            .get_mut(part)
            .and_then(|all| all.get_mut(kind as usize))
        {
            *slot = value;
        }
    }

    /// Forgets a value.
    pub fn unset(&mut self, part: usize, kind: Kind) {
        self.set(part, kind, f64::NAN);
    }

    /// Width and height of a part: what is said, or those of what it stands in.
    pub fn size(&self, part: usize) -> [f64; 2] {
        [self.length(part, Kind::W), self.length(part, Kind::H)]
    }

    /// The width or height that constraints give a part itself: as such, or between its two sides.
    pub fn own_length(&self, part: usize, kind: Kind) -> Option<f64> {
        let (offset, from, to, to_offset) = if kind == Kind::W {
            (Kind::WOff, Kind::L, Kind::R, Kind::ROff)
        } else {
            (Kind::HOff, Kind::T, Kind::B, Kind::BOff)
        };
        if let Some(value) = self.said(part, kind) {
            return Some(value + self.said(part, offset).unwrap_or(0.0));
        }
        let end = self.said(part, to)? + self.said(part, to_offset).unwrap_or(0.0);
        Some((end - self.said(part, from)?).max(0.0))
    }

    fn length(&self, part: usize, kind: Kind) -> f64 {
        let mut at = Some(part);
        // Parents are before their children: this ends at the whole.
        while let Some(one) = at.filter(|one| *one > 0) {
            if let Some(value) = self.own_length(one, kind) {
                return value;
            }
            at = self.parts.get(one).and_then(|part| part.parent);
        }
        let whole = self.areas.first().copied().unwrap_or_default();
        if kind == Kind::W {
            whole.width
        } else {
            whole.height
        }
    }

    /// A value that a constraint refers to.
    fn value(&self, part: usize, kind: Kind) -> Option<f64> {
        match kind {
            Kind::W => Some(self.size(part)[0]),
            Kind::H => Some(self.size(part)[1]),
            Kind::PrimFontSz => {
                let size = self
                    .said(part, kind)
                    .or_else(|| self.said(part, Kind::SecFontSz));
                Some(size.unwrap_or(LARGEST).min(self.cap))
            }
            Kind::SecFontSz => Some(self.said(part, kind).unwrap_or(LARGEST).min(self.cap)),
            Kind::L | Kind::R | Kind::CtrX | Kind::T | Kind::B | Kind::CtrY => {
                let axis = usize::from(matches!(kind, Kind::T | Kind::B | Kind::CtrY));
                let [begin, size] = [self.place(part), self.size(part)].map(|both| both[axis]);
                Some(match kind {
                    Kind::L | Kind::T => begin,
                    Kind::R | Kind::B => begin + size,
                    _ => begin + size / 2.0,
                })
            }
            _ => self.said(part, kind),
        }
    }

    /// Where constraints place a part in the one around it.
    pub fn place(&self, part: usize) -> [f64; 2] {
        let [width, height] = self.size(part);
        let along = |kinds: [Kind; 5], size: f64| {
            let [start, end, centre, start_off, end_off] = kinds.map(|kind| self.said(part, kind));
            let centred = centre.map(|centre| centre - size / 2.0);
            let ended = end.map(|end| end + end_off.unwrap_or(0.0) - size);
            start.or(ended).or(centred).unwrap_or(0.0) + start_off.unwrap_or(0.0)
        };
        let x = [Kind::L, Kind::R, Kind::CtrX, Kind::LOff, Kind::ROff];
        let y = [Kind::T, Kind::B, Kind::CtrY, Kind::TOff, Kind::BOff];
        let centre = |kind| self.said(part, kind).unwrap_or(0.0);
        [
            along(x, width) + centre(Kind::CtrXOff),
            along(y, height) + centre(Kind::CtrYOff),
        ]
    }

    /// The parts that a constraint of a part is about.
    fn targets(&mut self, part: usize, constraint: &DgmConstr) -> Vec<usize> {
        let name = constraint.for_name.as_deref();
        self.selected(part, constraint.for_, name, constraint.pt_type)
    }

    /// The parts from which a constraint of a part takes its value.
    fn sources(&mut self, part: usize, constraint: &DgmConstr) -> Vec<usize> {
        let name = constraint.ref_for_name.as_deref();
        self.selected(part, constraint.ref_for, name, constraint.ref_pt_type)
    }

    /// The parts that a constraint or a rule of a part is about.
    fn selected(
        &mut self,
        part: usize,
        relation: Option<u8>,
        name: Option<&str>,
        kind: Option<DgmElementType>,
    ) -> Vec<usize> {
        let mut found = match relation {
            Some(1) => self.children(part).to_vec(),
            Some(2) => self.below(part),
            _ => vec![part],
        };
        let Some(left) = self.left.checked_sub(found.len()) else {
            return Vec::new();
        };
        self.left = left;
        let name = name.filter(|name| !name.is_empty());
        found.retain(|one| {
            let Some(record) = self.parts.get(*one) else {
                return false;
            };
            name.is_none_or(|name| record.name == name)
                && kind.is_none_or(|kind| self.model.is(record.point, kind))
        });
        found
    }

    fn below(&self, part: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut left = self.children(part).to_vec();
        left.reverse();
        while let Some(next) = left.pop() {
            found.push(next);
            left.extend(self.children(next).iter().rev());
        }
        found
    }

    /// Applies the constraints of a part: twice, for those that refer to what comes after them.
    pub fn constrain(&mut self, part: usize) {
        let Some(record) = self.parts.get(part) else {
            return;
        };
        for _ in 0..2 {
            for constraint in &record.constraints {
                self.apply(part, constraint);
            }
        }
    }

    fn apply(&mut self, part: usize, constraint: &DgmConstr) {
        let Some(kind) = constraint.kind else {
            return;
        };
        let targets = self.targets(part, constraint);
        let is_font = matches!(kind, Kind::PrimFontSz | Kind::SecFontSz);
        let op = constraint.op.unwrap_or(0);
        if is_font && op == EQUAL {
            self.unite(&targets);
        }
        let referred = constraint.ref_type.filter(|kind| *kind != Kind::None);
        let given = constraint.val.filter(|value| value.is_finite());
        let value = match referred {
            Some(reference) => {
                let sources = self.sources(part, constraint);
                let Some(source) = sources.first().copied() else {
                    return;
                };
                if is_font && op == EQUAL {
                    self.unite(&[source]);
                    if let Some(target) = targets.first() {
                        self.unite(&[source, *target]);
                    }
                }
                if is_font && op == AT_MOST && self.bounds.len() < MOST_BOUNDS {
                    let share = constraint.fact.unwrap_or(1.0);
                    let bounds = targets.iter().map(|target| (*target, source, share));
                    self.bounds.extend(bounds);
                }
                let Some(value) = self.value(source, reference) else {
                    return;
                };
                let own = self.factors(part);
                let factor = match reference {
                    Kind::W if source == part => own[0],
                    Kind::H if source == part => own[1],
                    _ => 1.0,
                };
                let is_of_text = matches!(reference, Kind::PrimFontSz | Kind::SecFontSz);
                self.is_elastic |= is_of_text && matches!(kind, Kind::H | Kind::W);
                value * constraint.fact.unwrap_or(1.0) * factor
            }
            None if op == EQUAL && given.is_none() => return,
            // Is known only when both ends are.
            None if kind == Kind::ConnDist => return,
            None if constraint.val.is_some_and(|value| !value.is_finite()) => return,
            None => given.unwrap_or(0.0),
        };
        let is_of_text = matches!(referred, Some(Kind::PrimFontSz | Kind::SecFontSz));
        // A length of nothing is only where others begin from.
        let is_said = referred.is_some() || given.is_some();
        let setter = match kind {
            Kind::W | Kind::H if !is_said => NOBODY,
            _ => u16::try_from(part).unwrap_or(NOBODY - 1),
        };
        for target in targets {
            if self.lay(setter, target, kind, op, value)
                && let Some(bits) = self.of_text.get_mut(target)
            {
                *bits = if is_of_text {
                    *bits | bit(kind)
                } else {
                    *bits & !bit(kind)
                };
            }
            if op == AT_LEAST || op == AT_MOST {
                self.bound(part, target, kind);
            }
        }
    }

    /// What a length of a part is bound to be equal to, as a share of it, is bounded with it: a circle stays one.
    fn bound(&mut self, setter: usize, target: usize, kind: Kind) {
        let Some(value) = self.said(target, kind) else {
            return;
        };
        let equal = self
            .parts
            .get(setter)
            .into_iter()
            .flat_map(|part| &part.constraints);
        let mut equal = equal.filter(|other| {
            other.op == Some(EQUAL)
                && other.kind == Some(kind)
                && matches!(other.ref_type, Some(Kind::W | Kind::H))
                && other.for_name.is_some()
                && other.for_name == other.ref_for_name
        });
        let own = self.parts.get(target).map(|part| part.name);
        let found = equal.find(|other| other.for_name.as_deref() == own);
        let Some((source, share)) = found.and_then(|other| Some((other.ref_type?, other.fact)))
        else {
            return;
        };
        let share = share.unwrap_or(1.0);
        if share.abs() > f64::EPSILON {
            self.set(target, source, value / share);
        }
    }

    /// A margin of a part's text in points, for text of a size.
    pub fn margin(&self, part: usize, kind: Kind, size: f64) -> f64 {
        /// Margin of text that nothing says, in sizes of the text.
        const MARGIN: f64 = 0.56;
        let Some(value) = self.said(part, kind) else {
            return MARGIN * size;
        };
        if self
            .of_text
            .get(part)
            .is_some_and(|bits| bits & bit(kind) != 0)
        {
            return value * size / self.largest(part);
        }
        value
    }

    fn lay(&mut self, setter: u16, target: usize, kind: Kind, op: u8, value: f64) -> bool {
        let Some(left) = self.left.checked_sub(1) else {
            return false;
        };
        self.left = left;
        let row = kind as usize;
        let (Some(slot), Some(by)) = (
            self.values.get_mut(target).and_then(|all| all.get_mut(row)),
            self.setters
                .get_mut(target)
                .and_then(|all| all.get_mut(row)),
        ) else {
            return false;
        };
        // Parts are numbered from the outside to the inside.
        if *by < setter {
            return false;
        }
        *slot = match op {
            AT_LEAST if slot.is_finite() => slot.max(value),
            AT_MOST if slot.is_finite() => slot.min(value),
            _ => value,
        };
        *by = setter;
        true
    }

    /// The part that stands for all whose text is as large as this one's.
    pub fn group(&self, part: usize) -> usize {
        let mut at = part;
        while let Some(next) = self.groups.get(at).copied().filter(|next| *next != at) {
            at = next;
        }
        at
    }

    fn unite(&mut self, parts: &[usize]) {
        let mut parts = parts.iter();
        let Some(first) = parts.next().map(|part| self.group(*part)) else {
            return;
        };
        for part in parts {
            let other = self.group(*part);
            if let Some(slot) = self.groups.get_mut(other) {
                *slot = first;
            }
        }
    }

    /// Largest size of the text of a part in points, by its constraints.
    pub fn largest(&self, part: usize) -> f64 {
        let size = self.value(part, Kind::PrimFontSz).unwrap_or(LARGEST);
        size.clamp(1.0, 100.0)
    }

    /// What a rule lets a value of a part become; `None` if there is none.
    pub fn ruled(&self, part: usize, kind: Kind) -> Option<f64> {
        let record = self.parts.get(part)?;
        let rule = record
            .rules
            .iter()
            .find(|rule| rule.kind == Some(kind) && rule.for_.unwrap_or(0) == 0)?;
        rule.val
    }
}
