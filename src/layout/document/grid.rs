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
    /// What of these is beside the text.
    pub sides: Emu,
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
        if self.has_its_width(&widths) {
            widths.fill(None);
        }
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

    /// Whether the grid is as wide as the table says that it is, where its cells are not: then Word goes by the grid.
    fn has_its_width(&self, cells: &[Option<Emu>]) -> bool {
        let columns = self.columns.get(..cells.len()).unwrap_or_default();
        let total: Emu = columns.iter().copied().sum();
        let named: Emu = cells.iter().flatten().copied().sum();
        let differs = |preferred: Emu, width: Emu| (preferred - width).0.abs() > preferred.0 / 50;
        let is_named = cells.iter().all(Option::is_some) && columns.iter().all(|width| width.0 > 0);
        is_named
            && self.preferred.is_some_and(|preferred| {
                total.0 > 0 && !differs(preferred, total) && differs(preferred, named)
            })
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
        let Fitting {
            mut widths,
            least,
            sides,
            open,
            raised,
        } = self.fitting(count, wishes);
        let total: Emu = widths.iter().copied().sum();
        let needed: Emu = least.iter().copied().sum();
        let target = match self.preferred.filter(|preferred| preferred.0 > 0) {
            Some(preferred) => preferred.max(needed.max(preferred + raised).min(self.room)),
            None => total.min(self.room),
        };
        if needed > target {
            // Words are broken where they have no room even so.
            share(&mut widths, &least, &sides, target);
        } else if total > target {
            narrow(&mut widths, &least, &open, target);
        } else if total < target {
            widen(&mut widths, &open, target);
        }
        widths
    }

    /// The width of the whole at its narrowest: no word is broken.
    pub fn least(&self, count: usize, wishes: &[Wish]) -> Emu {
        if self.fixed {
            return self.fixed_widths(count, wishes).into_iter().sum();
        }
        let needed = self.fitting(count, wishes).least.into_iter().sum();
        self.preferred.unwrap_or_default().max(needed)
    }

    /// What columns want before there is anything of room.
    fn fitting(&self, count: usize, wishes: &[Wish]) -> Fitting {
        let mut least = vec![Emu::ZERO; count];
        let mut most = vec![Emu::ZERO; count];
        let mut sides = vec![Emu::ZERO; count];
        for wish in wishes.iter().filter(|wish| wish.columns == 1) {
            raise(&mut least, wish.column, wish.least);
            raise(&mut most, wish.column, wish.most);
            raise(&mut sides, wish.column, wish.sides);
        }
        let named = self.named(count, wishes);
        let open: Vec<bool> = named
            .iter()
            .zip(&most)
            .map(|(named, most)| named.is_none() && most.0 > 0)
            .collect();
        let mut widths: Vec<Emu> = (0..count)
            .map(|column| {
                let of = |list: &[Emu]| list.get(column).copied().unwrap_or_default();
                match named.get(column).copied().flatten() {
                    Some(width) => width,
                    None if open.get(column) == Some(&true) => of(&most),
                    None => of(self.columns),
                }
            })
            .collect();
        // What a cell needs of several columns is shared as their widths are.
        for wish in wishes.iter().filter(|wish| wish.columns > 1) {
            spread(&mut least, &widths, wish, wish.least);
        }
        let mut raised = Emu::ZERO;
        for ((width, least), named) in widths.iter_mut().zip(&least).zip(&named) {
            raised += named.map_or(Emu::ZERO, |named| (*least - named).max(Emu::ZERO));
            *width = Emu::max(*width, *least);
        }
        for wish in wishes.iter().filter(|wish| wish.columns > 1) {
            let named = wish.preferred.unwrap_or_default();
            let any_open = (wish.column..wish.column + wish.columns).any(|column| {
                open.get(column) == Some(&true)
                    || self.columns.get(column).is_none_or(|own| own.0 <= 0)
            });
            if any_open {
                let shares = widths.clone();
                spread(&mut widths, &shares, wish, named.max(wish.least));
            }
        }
        Fitting {
            widths,
            least,
            sides,
            open,
            raised,
        }
    }
}

/// What columns want.
struct Fitting {
    /// The widths that they name, or else those of their longest lines.
    widths: Vec<Emu>,
    /// The widths of their longest words.
    least: Vec<Emu>,
    /// What of that is beside the text.
    sides: Vec<Emu>,
    /// Whether their cells name no width.
    open: Vec<bool>,
    /// What their words need beyond the widths that they name: a table becomes that much wider than it says.
    raised: Emu,
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

/// Columns that name no width take what the others leave, in proportion to their widths; all do if all are named.
fn widen(widths: &mut [Emu], open: &[bool], target: Emu) {
    let any_open = open.contains(&true);
    let is_wider = |column: usize| !any_open || open.get(column) == Some(&true);
    let total: Emu = widths.iter().copied().sum();
    let own: Emu = sum_of(widths, is_wider);
    for (column, width) in widths.iter_mut().enumerate() {
        if is_wider(column) {
            *width += (target - total).scaled(width.0, own.0.max(1));
        }
    }
}

/// Columns that name no width give way first, all in proportion to what they have beyond their least.
fn narrow(widths: &mut [Emu], least: &[Emu], open: &[bool], target: Emu) {
    for turn in [true, false] {
        let gives = |column: usize| open.get(column).copied().unwrap_or_default() == turn;
        let excess = widths.iter().copied().sum::<Emu>() - target;
        let spare = sum_of(widths, gives) - sum_of(least, gives);
        if excess.0 <= 0 || spare.0 <= 0 {
            continue;
        }
        let taken = excess.min(spare);
        for (column, (width, least)) in widths.iter_mut().zip(least).enumerate() {
            if gives(column) {
                *width -= taken.scaled((*width - *least).0, spare.0);
            }
        }
    }
}

/// Shares out a width that is less than the words of the columns need, in proportion to the words.
fn share(widths: &mut [Emu], least: &[Emu], sides: &[Emu], target: Emu) {
    let beside: Emu = sides.iter().copied().sum();
    let words = least.iter().copied().sum::<Emu>() - beside;
    let room = (target - beside).max(Emu::ZERO);
    for (width, (least, side)) in widths.iter_mut().zip(least.iter().zip(sides)) {
        *width = *side + room.scaled((*least - *side).0, words.0.max(1));
    }
}

fn sum_of(list: &[Emu], is_counted: impl Fn(usize) -> bool) -> Emu {
    let counted = list.iter().enumerate();
    counted
        .filter(|(column, _)| is_counted(*column))
        .map(|(_, width)| *width)
        .sum()
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
            sides: Emu::ZERO,
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
    fn a_fixed_grid_that_is_as_wide_as_its_table_counts_more_than_cells_that_are_not() {
        let columns = lengths(&[400, 800]);
        let mut grid = grid(&columns, true);
        let wishes = [wish(0, 1, 200, 0, 0), wish(1, 1, 300, 0, 0)];
        assert_eq!(twips(&grid.widths(2, &wishes)), [200, 300]);
        grid.preferred = Some(Emu::twips(1200));
        assert_eq!(twips(&grid.widths(2, &wishes)), [400, 800]);
        grid.preferred = Some(Emu::twips(500));
        assert_eq!(twips(&grid.widths(2, &wishes)), [200, 300]);
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
    fn a_table_becomes_wider_than_it_says_by_what_words_need_beyond_their_columns() {
        let columns = lengths(&[300, 4000]);
        let mut grid = grid(&columns, false);
        grid.preferred = Some(Emu::twips(4300));
        let wishes = [wish(0, 1, 300, 500, 500), wish(1, 1, 4000, 500, 9000)];
        assert_eq!(twips(&grid.widths(2, &wishes)), [500, 4000]);
        // It does not leave its room.
        grid.room = Emu::twips(4400);
        assert_eq!(twips(&grid.widths(2, &wishes)), [500, 3900]);
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

    #[test]
    fn columns_give_way_as_far_as_their_words_let_them() {
        let columns = lengths(&[3000, 4000, 5000]);
        let grid = grid(&columns, false);
        let wishes = [
            wish(0, 1, 3000, 1000, 9000),
            wish(1, 1, 4000, 1000, 9000),
            wish(2, 1, 5000, 4000, 9000),
        ];
        // Three thousand are to go, of two, three and one thousand that can.
        assert_eq!(twips(&grid.widths(3, &wishes)), [2000, 2500, 4500]);
    }

    #[test]
    fn columns_that_name_no_width_give_way_and_grow_first() {
        let columns = lengths(&[3000, 3000, 3000]);
        let mut grid = grid(&columns, false);
        let long = [
            wish(0, 1, 0, 1000, 20_000),
            wish(1, 1, 2000, 100, 900),
            wish(2, 1, 0, 1000, 10_000),
        ];
        assert_eq!(twips(&grid.widths(3, &long)), [4392, 2000, 2607]);
        grid.preferred = Some(Emu::twips(8000));
        let short = [
            wish(0, 1, 0, 100, 200),
            wish(1, 1, 2000, 100, 900),
            wish(2, 1, 0, 100, 100),
        ];
        assert_eq!(twips(&grid.widths(3, &short)), [4000, 2000, 2000]);
    }

    #[test]
    fn words_that_find_no_room_are_broken() {
        let columns = lengths(&[3000, 4000]);
        let grid = grid(&columns, false);
        let beside = |wish: Wish| Wish {
            sides: Emu::twips(1000),
            ..wish
        };
        let wishes = [
            beside(wish(0, 1, 3000, 7000, 7000)),
            beside(wish(1, 1, 4000, 9000, 9000)),
        ];
        assert_eq!(twips(&grid.widths(2, &wishes)), [4000, 5000]);
        assert_eq!(grid.least(2, &wishes), Emu::twips(16_000));
    }
}
