//! Widths of the columns of a table.

use crate::layout::units::Emu;
use crate::order;

/// What a cell wants of the columns that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Index of its first column.
    pub column: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// The width that it names, margins and all.
    pub preferred: Option<Emu>,
    /// Width of its longest word.
    pub least: Emu,
    /// Width of its longest line.
    pub most: Emu,
}

/// What a table wants.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'g> {
    /// Widths of `w:tblGrid`; may be fewer than there are columns.
    pub columns: &'g [Emu],
    /// The width that the table names.
    pub preferred: Option<Emu>,
    /// The room that there is for it.
    pub room: Emu,
    /// Whether widths follow no content.
    pub fixed: bool,
}

/// Width of a column of which nothing is known.
const UNKNOWN: Emu = Emu::twips(1440);

impl Wanted<'_> {
    /// The widths of `count` columns.
    pub fn widths(&self, count: usize, wishes: &[Wish]) -> Vec<Emu> {
        if self.fixed {
            self.fixed_widths(count, wishes)
        } else {
            self.fitted_widths(count, wishes)
        }
    }

    fn fixed_widths(&self, count: usize, wishes: &[Wish]) -> Vec<Emu> {
        let mut widths = self.named(count, wishes);
        for (column, width) in widths.iter_mut().enumerate() {
            if width.is_none() {
                *width = self.columns.get(column).copied().filter(|own| own.0 > 0);
            }
        }
        let known: Emu = widths.iter().flatten().copied().sum();
        let unknown = widths.iter().filter(|width| width.is_none()).count() as i64;
        let rest = self.preferred.unwrap_or(self.room) - known;
        let share = if rest.0 > 0 && unknown > 0 {
            rest / unknown
        } else {
            UNKNOWN
        };
        widths
            .into_iter()
            .map(|width| width.unwrap_or(share))
            .collect()
    }

    /// Widths that cells name: those of one column first, then what cells of several columns leave for one.
    fn named(&self, count: usize, wishes: &[Wish]) -> Vec<Option<Emu>> {
        let mut widths: Vec<Option<Emu>> = vec![None; count];
        for wish in wishes.iter().filter(|wish| wish.columns == 1) {
            if let (Some(width), Some(slot)) = (wish.preferred, widths.get_mut(wish.column)) {
                *slot = Some(slot.map_or(width, |known| known.max(width)));
            }
        }
        let mut spans: Vec<&Wish> = wishes
            .iter()
            .filter(|wish| wish.columns > 1 && wish.preferred.is_some())
            .collect();
        order::sort_by(&mut spans, |a, b| a.columns.cmp(&b.columns));
        for wish in spans {
            let range = wish.column..(wish.column + wish.columns).min(count);
            let open: Vec<usize> = range
                .clone()
                .filter(|column| widths.get(*column).is_some_and(Option::is_none))
                .collect();
            if open.len() != 1 {
                continue;
            }
            let known: Emu = widths
                .get(range)
                .into_iter()
                .flatten()
                .flatten()
                .copied()
                .sum();
            let rest = wish.preferred.unwrap_or_default() - known;
            if let Some(slot) = open.first().and_then(|column| widths.get_mut(*column))
                && rest.0 > 0
            {
                *slot = Some(rest);
            }
        }
        widths
    }

    fn fitted_widths(&self, count: usize, wishes: &[Wish]) -> Vec<Emu> {
        let mut least = vec![Emu::ZERO; count];
        let mut most = vec![Emu::ZERO; count];
        for wish in wishes.iter().filter(|wish| wish.columns == 1) {
            raise(&mut least, wish.column, wish.least);
            raise(&mut most, wish.column, wish.most);
        }
        let named = self.named(count, wishes);
        let mut widths: Vec<Emu> = (0..count)
            .map(|column| {
                let named = named.get(column).copied().flatten();
                named
                    .or_else(|| self.columns.get(column).copied())
                    .filter(|own| own.0 > 0)
                    .unwrap_or_else(|| most.get(column).copied().unwrap_or_default())
            })
            .collect();
        // What a cell needs of several columns is shared as their widths are.
        for wish in wishes.iter().filter(|wish| wish.columns > 1) {
            spread(&mut least, &widths, wish, wish.least);
        }
        for (width, least) in widths.iter_mut().zip(&least) {
            *width = Emu::max(*width, *least);
        }
        for wish in wishes.iter().filter(|wish| wish.columns > 1) {
            let named = wish.preferred.unwrap_or_default();
            let any_open = (wish.column..wish.column + wish.columns)
                .any(|column| self.columns.get(column).is_none_or(|own| own.0 <= 0));
            if any_open {
                let shares = widths.clone();
                spread(&mut widths, &shares, wish, named.max(wish.least));
            }
        }
        let total: Emu = widths.iter().copied().sum();
        let needed: Emu = least.iter().copied().sum();
        if let Some(preferred) = self.preferred.filter(|preferred| preferred.0 > 0) {
            let target = preferred.max(needed.min(self.room));
            fit(&mut widths, &least, target);
        } else if total > self.room {
            fit(&mut widths, &least, self.room.max(needed.min(total)));
        }
        widths
    }
}

fn raise(list: &mut [Emu], column: usize, to: Emu) {
    if let Some(slot) = list.get_mut(column) {
        *slot = Emu::max(*slot, to);
    }
}

/// Widens the columns of a cell, in proportion to what they have in `shares`, until they have a width together.
fn spread(list: &mut [Emu], shares: &[Emu], wish: &Wish, width: Emu) {
    let end = (wish.column + wish.columns).min(list.len());
    let range = wish.column.min(end)..end;
    let (Some(columns), Some(shares)) = (list.get_mut(range.clone()), shares.get(range)) else {
        return;
    };
    let missing = width - columns.iter().copied().sum::<Emu>();
    if missing.0 <= 0 || columns.is_empty() {
        return;
    }
    let count = columns.len() as i64;
    let total: Emu = shares.iter().copied().sum();
    for (column, share) in columns.iter_mut().zip(shares) {
        if total.0 > 0 {
            *column = Emu::max(*column, width.scaled(share.0, total.0));
        } else {
            *column += missing / count;
        }
    }
}

/// Widens or narrows columns to a total; none becomes narrower than its content asks, if that can be.
fn fit(widths: &mut [Emu], least: &[Emu], target: Emu) {
    for _ in 0..widths.len().max(1) {
        let total: Emu = widths.iter().copied().sum();
        let difference = target - total;
        if difference.0.abs() < widths.len() as i64 + 1 {
            return;
        }
        if difference.0 > 0 {
            for width in widths.iter_mut() {
                *width += difference.scaled(width.0, total.0.max(1));
            }
            return;
        }
        let free = |width: Emu, least: Option<&Emu>| {
            (width - least.copied().unwrap_or_default()).max(Emu::ZERO)
        };
        let room: Emu = widths
            .iter()
            .enumerate()
            .map(|(column, width)| free(*width, least.get(column)))
            .sum();
        if room.0 <= 0 {
            return;
        }
        let take = (-difference).min(room);
        // Wide columns give way in proportion to their widths, but not below their least.
        let total_free: Emu = widths
            .iter()
            .enumerate()
            .filter(|(column, width)| free(**width, least.get(*column)).0 > 0)
            .map(|(_, width)| *width)
            .sum();
        for (column, width) in widths.iter_mut().enumerate() {
            let free = free(*width, least.get(column));
            if free.0 > 0 {
                *width -= take.scaled(width.0, total_free.0.max(1)).min(free);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(column: usize, columns: usize, preferred: i32, least: i32, most: i32) -> Wish {
        Wish {
            column,
            columns,
            preferred: (preferred > 0).then_some(Emu::twips(preferred)),
            least: Emu::twips(least),
            most: Emu::twips(most),
        }
    }

    fn lengths(columns: &[i32]) -> Vec<Emu> {
        columns.iter().copied().map(Emu::twips).collect()
    }

    fn grid(columns: &[Emu], fixed: bool) -> Wanted<'_> {
        Wanted {
            columns,
            preferred: None,
            room: Emu::twips(9000),
            fixed,
        }
    }

    fn twips(widths: &[Emu]) -> Vec<i64> {
        widths.iter().map(|width| width.0 / 635).collect()
    }

    #[test]
    fn fixed_columns_take_what_cells_name() {
        let widths = grid(&lengths(&[100, 200, 300]), true)
            .widths(3, &[wish(0, 1, 500, 900, 900), wish(1, 2, 700, 0, 0)]);
        assert_eq!(twips(&widths), [500, 200, 300]);
    }

    #[test]
    fn a_long_word_widens_its_column_and_others_give_way() {
        let columns = lengths(&[1000, 8000]);
        let mut grid = grid(&columns, false);
        grid.room = Emu::twips(9000);
        let widths = grid.widths(
            2,
            &[wish(0, 1, 1000, 2000, 2000), wish(1, 1, 8000, 500, 9000)],
        );
        assert_eq!(twips(&widths), [2000, 7000]);
    }

    #[test]
    fn what_a_cell_of_two_columns_needs_is_shared_as_their_widths_are() {
        let columns = lengths(&[3000, 2000, 1000]);
        let mut grid = grid(&columns, false);
        grid.preferred = Some(Emu::twips(6000));
        let wishes = [
            wish(0, 1, 3000, 100, 100),
            wish(2, 1, 1000, 600, 600),
            wish(1, 2, 3000, 2900, 2900),
        ];
        assert_eq!(twips(&grid.widths(3, &wishes)), [3000, 2000, 1000]);
    }

    #[test]
    fn a_preferred_width_is_reached() {
        let columns = lengths(&[1000, 1000]);
        let mut grid = grid(&columns, false);
        grid.preferred = Some(Emu::twips(4000));
        let widths = grid.widths(2, &[wish(0, 1, 0, 10, 20), wish(1, 1, 0, 10, 20)]);
        assert_eq!(twips(&widths), [2000, 2000]);
    }

    #[test]
    fn columns_without_grid_are_as_wide_as_their_text() {
        let widths = grid(&[], false).widths(2, &[wish(0, 1, 0, 10, 200), wish(1, 1, 0, 10, 300)]);
        assert_eq!(twips(&widths), [200, 300]);
    }
}
