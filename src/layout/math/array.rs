//! Matrices, and equations below each other.

use super::row::Atom;
use super::{Level, MathBox, Setter};
use crate::editor_bin::math::{
    MathEqArr, MathLongVal, MathMatrix, MathXAlign, MathYAlign, MathYAlignVal,
};
use crate::layout::units::{Emu, Point};

/// Columns of a matrix that are told apart; Word has no more than 64.
const COLUMNS: usize = 255;
/// Hundredths of an em that a row is high and deep at least, and that are from a baseline to the next one.
const HEIGHT: i64 = 70;
const DEPTH: i64 = 25;
const LINE: i64 = 117;

/// How a cell stands in its column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Middle,
    Right,
}

impl Setter<'_, '_> {
    /// A matrix.
    pub(super) fn matrix(&mut self, record: &MathMatrix, level: Level) -> MathBox {
        let rows: Vec<Vec<MathBox>> = record
            .mr
            .iter()
            .map(|row| {
                row.element
                    .iter()
                    .take(COLUMNS)
                    .map(|element| self.argument(Some(element), level))
                    .collect()
            })
            .collect();
        let pr = record.m_pr.as_deref();
        let mut sides = Vec::new();
        for column in pr
            .and_then(|pr| pr.mcs.as_deref())
            .iter()
            .flat_map(|mcs| &mcs.mc)
        {
            let pr = column.mc_pr.as_deref();
            let count = pr.and_then(|pr| pr.count.as_ref()?.val).unwrap_or(1);
            let side = match pr.and_then(|pr| pr.mc_jc.as_ref()?.val) {
                Some(MathXAlign::Left) => Side::Left,
                Some(MathXAlign::Right) => Side::Right,
                _ => Side::Middle,
            };
            let room = COLUMNS.saturating_sub(sides.len());
            let count = usize::try_from(count).unwrap_or(1).clamp(1, 255).min(room);
            sides.extend(std::iter::repeat_n(side, count));
        }
        let em = self.em(level);
        let gap = self.distance(
            pr.and_then(|pr| pr.c_gp.as_deref()),
            pr.and_then(|pr| pr.c_gp_rule.as_deref()),
            em,
        );
        let pitch = self.distance(
            pr.and_then(|pr| pr.r_sp.as_deref()),
            pr.and_then(|pr| pr.r_sp_rule.as_deref()),
            em.scaled(LINE, 100),
        );
        let base = pr.and_then(|pr| pr.base_jc.as_deref());
        self.grid(rows, &sides, (gap, pitch), base, level)
    }

    /// Equations below each other, aligned at their `&`.
    pub(super) fn equations(&mut self, record: &MathEqArr, level: Level) -> MathBox {
        let mut rows = Vec::new();
        let mut aligns = false;
        for element in &record.element {
            let atoms = self.atoms(element, level.inner());
            aligns |= atoms.iter().any(|atom| atom.aligns);
            rows.push(self.cells(atoms, level));
        }
        // The first `&` aligns, the second begins a new group, and so on.
        let sides: Vec<Side> = (0..COLUMNS)
            .map(|column| match (aligns, column % 2) {
                (true, 0) => Side::Right,
                (true, _) => Side::Left,
                (false, _) => Side::Middle,
            })
            .collect();
        let pr = record.eq_arr_pr.as_deref();
        let pitch = self.distance(
            pr.and_then(|pr| pr.r_sp.as_deref()),
            pr.and_then(|pr| pr.r_sp_rule.as_deref()),
            self.em(level).scaled(LINE, 100),
        );
        let base = pr.and_then(|pr| pr.base_jc.as_deref());
        self.grid(rows, &sides, (Emu::ZERO, pitch), base, level)
    }

    /// A row in parts between its `&`.
    fn cells(&mut self, atoms: Vec<Atom>, level: Level) -> Vec<MathBox> {
        let mut cells = vec![MathBox::default()];
        for (space, atom) in self.spaced(atoms, level) {
            if atom.aligns && cells.len() < COLUMNS {
                cells.push(MathBox::default());
            } else if let Some(cell) = cells.last_mut() {
                cell.width += space;
                cell.push(atom.set);
            }
        }
        cells
    }

    /// A distance by its rule: 0 to 2 for 1, 1.5 and 2 of a unit, 3 for points in twentieths, 4 for halves of the unit. That is an
    /// em between columns, and a line from the baseline of a row to that of the next one.
    fn distance(&self, value: Option<&MathLongVal>, rule: Option<&MathLongVal>, unit: Emu) -> Emu {
        let value = value
            .and_then(|value| value.val)
            .unwrap_or(0)
            .clamp(0, 31_680);
        match rule.and_then(|rule| rule.val).unwrap_or(0) {
            1 => unit.scaled(3, 2),
            2 => unit * 2,
            3 => Emu::twips(value),
            4 => unit.scaled(i64::from(value), 2),
            _ => unit,
        }
    }

    fn grid(
        &self,
        rows: Vec<Vec<MathBox>>,
        sides: &[Side],
        (gap, pitch): (Emu, Emu),
        base: Option<&MathYAlignVal>,
        level: Level,
    ) -> MathBox {
        let em = self.em(level);
        let count = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut widths = vec![Emu::ZERO; count];
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = Emu::max(*width, cell.width);
            }
        }
        let whole: Emu = widths.iter().copied().sum::<Emu>() + gap * (count as i64 - 1).max(0);
        let lead = em.scaled(LINE - HEIGHT - DEPTH, 100);
        let heights: Vec<(Emu, Emu)> = rows
            .iter()
            .map(|row| {
                row.iter().fold(
                    (em.scaled(HEIGHT, 100), em.scaled(DEPTH, 100)),
                    |height, cell| (height.0.max(cell.ascent), height.1.max(cell.descent)),
                )
            })
            .collect();
        // What is between the bottom of a row and the top of the next one.
        let leads: Vec<Emu> = heights
            .windows(2)
            .map(|pair| match pair {
                [above, below] => lead.max(pitch - above.1 - below.0),
                _ => lead,
            })
            .collect();
        let total: Emu = heights
            .iter()
            .map(|height| height.0 + height.1)
            .sum::<Emu>()
            + leads.iter().copied().sum::<Emu>();
        let first = heights.first().copied().unwrap_or_default().0;
        let last = heights.last().copied().unwrap_or_default().1;
        let mut top = match base.and_then(|base| base.val) {
            Some(MathYAlign::Top) => -first,
            Some(MathYAlign::Bottom) => last - total,
            _ => -self.axis(level) - total / 2,
        };
        let mut set = MathBox::space(whole);
        let mut leads = leads.into_iter();
        for (row, (ascent, descent)) in rows.into_iter().zip(heights) {
            let mut x = Emu::ZERO;
            for (column, cell) in row.into_iter().enumerate() {
                let width = widths.get(column).copied().unwrap_or_default();
                let free = width - cell.width;
                let left = match sides.get(column).copied().unwrap_or(Side::Middle) {
                    Side::Left => Emu::ZERO,
                    Side::Middle => free / 2,
                    Side::Right => free,
                };
                set.put(cell, Point::new(x + left, top + ascent));
                x += width + gap;
            }
            top += ascent + descent + leads.next().unwrap_or_default();
        }
        set
    }
}
