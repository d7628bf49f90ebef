//! Borders between cells: of two that meet, one is shown (ECMA-376-1 17.4.66 and what Word makes of it, MS-OI29500 2.1.169).

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::layout::document::model::{Borders, Cell, Line, LineGap, LineKind, Row};

/// Which of two borders that meet is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contest {
    /// The one of more weight.
    Weight,
    /// That of the right or the lower cell (`w:useSingleBorderforContiguousCells`, ECMA-376-4, 9.7.3.53).
    Later,
}

/// The weight of a border that is not one of lines is that of the least width.
const LIGHT: i64 = 1;

/// A cell: its row, and its index in that.
type Place = (usize, usize);

/// What a row has at some columns.
#[derive(Clone, Copy)]
struct Stretch {
    begin: usize,
    end: usize,
    /// Whose borders count here: in each row that a cell spans, those of the record that continues it.
    record: Place,
    /// The cell that is shown.
    owner: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Side {
    Top,
    Right,
    Bottom,
    Left,
}

/// A side of a cell at a seam, and whether the seam is all of it.
#[derive(Clone, Copy)]
struct Share {
    owner: Place,
    side: Side,
    is_whole: bool,
}

/// Where two cells meet.
struct Seam {
    shares: [Share; 2],
    /// What is shown.
    line: Option<Line>,
    /// How many rows or columns long it is.
    length: usize,
}

/// Gives cells that meet the same border there. Where a cell meets several that have others, these have it alone.
pub fn settle(rows: &mut [Row], right_to_left: bool, contest: Contest) {
    let seams = seams(rows, right_to_left, contest);
    let leaving = leaving(rows, &seams);
    for seam in &seams {
        for share in seam.shares {
            let leaves = leaving.contains(&(share.owner, share.side));
            if let Some(cell) = cell_mut(rows, share.owner)
                && (share.is_whole || leaves)
            {
                *line_mut(&mut cell.borders, share.side) = seam.line.filter(|_| share.is_whole);
            }
        }
    }
}

/// All places where cells meet, but for those where nothing is to be done.
fn seams(rows: &[Row], right_to_left: bool, contest: Contest) -> Vec<Seam> {
    let mut seams = Vec::new();
    let mut meet = |[(first, one), (second, two)]: [(Stretch, Side); 2], length: usize| {
        let lines = [(first, one), (second, two)]
            .map(|(stretch, side)| Some(line_of(cell(rows, stretch.record)?.borders, side)));
        let [Some(before), Some(behind)] = lines else {
            return;
        };
        let share = |stretch: Stretch, side: Side| Share {
            owner: stretch.owner,
            side,
            is_whole: cell(rows, stretch.owner).is_some_and(|cell| extent(cell, side) == length),
        };
        let shares = [share(first, one), share(second, two)];
        if before == behind && shares.iter().all(|share| share.is_whole) {
            return;
        }
        // The later one of two beside each other is the right one.
        let lines = match (contest, right_to_left && one == Side::Left) {
            (Contest::Later, true) => [behind, before],
            _ => [before, behind],
        };
        seams.push(Seam {
            shares,
            line: shown(lines, contest),
            length,
        });
    };
    let (end, begin) = match right_to_left {
        true => (Side::Left, Side::Right),
        false => (Side::Right, Side::Left),
    };
    let mut above: Vec<Stretch> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let here = stretches(index, row, &above);
        for pair in here.windows(2) {
            if let [first, second] = pair
                && first.end == second.begin
            {
                meet([(*first, end), (*second, begin)], 1);
            }
        }
        let (mut upper, mut lower) = (above.iter().peekable(), here.iter().peekable());
        while let (Some(over), Some(under)) = (upper.peek(), lower.peek()) {
            let length = over
                .end
                .min(under.end)
                .saturating_sub(over.begin.max(under.begin));
            if length > 0 && over.owner != under.owner {
                meet([(**over, Side::Bottom), (**under, Side::Top)], length);
            }
            if over.end <= under.end {
                upper.next();
            } else {
                lower.next();
            }
        }
        above = here;
    }
    seams
}

/// What a row has from column to column.
fn stretches(index: usize, row: &Row, above: &[Stretch]) -> Vec<Stretch> {
    let mut above = above.iter().peekable();
    let mut stretches = Vec::with_capacity(row.cells.len());
    for (number, cell) in row.cells.iter().enumerate() {
        while above.next_if(|over| over.begin < cell.column).is_some() {}
        let record = (index, number);
        let continued = above.peek().filter(|over| over.begin == cell.column);
        stretches.push(Stretch {
            begin: cell.column,
            end: cell.column + cell.columns,
            record,
            owner: match continued {
                Some(over) if cell.covered => over.owner,
                _ => record,
            },
        });
    }
    stretches
}

/// The sides that show nothing, since the cells beside them do over their whole length.
fn leaving(rows: &[Row], seams: &[Seam]) -> HashSet<(Place, Side)> {
    // How much of a side meets sides that meet nothing else, and whether something else than its own is shown there.
    let mut met: HashMap<(Place, Side), (usize, bool)> = HashMap::new();
    for seam in seams {
        let [first, second] = seam.shares;
        for (share, other) in [(first, second), (second, first)] {
            // What is below is painted over what ends above, which stays for the end of a page.
            if share.is_whole || !other.is_whole || share.side == Side::Bottom {
                continue;
            }
            let Some(cell) = cell(rows, share.owner) else {
                continue;
            };
            // The ground of a cell is painted over what is above it.
            if share.side == Side::Top && cell.ground.is_some() {
                continue;
            }
            let (length, is_other) = met.entry((share.owner, share.side)).or_default();
            *length += seam.length;
            *is_other |= seam.line != line_of(cell.borders, share.side);
        }
    }
    met.into_iter()
        .filter(|((owner, side), (length, is_other))| {
            *is_other && cell(rows, *owner).is_some_and(|cell| extent(cell, *side) == *length)
        })
        .map(|(side, _)| side)
        .collect()
}

/// Of two borders, the first of which comes first as one reads, the one that is shown.
fn shown([first, second]: [Option<Line>; 2], contest: Contest) -> Option<Line> {
    match (first, second) {
        (Some(first), Some(second)) => {
            let is_later = match contest {
                Contest::Later => true,
                Contest::Weight => rank(&second) < rank(&first),
            };
            Some(if is_later { second } else { first })
        }
        (first, second) => first.or(second),
    }
}

/// The less, the rather a border is shown: by its weight, its kind, and how dark it is.
fn rank(line: &Line) -> (Reverse<i64>, i64, [u32; 3]) {
    let number = number(line.kind);
    let weight = match line.kind {
        LineKind::Dotted | LineKind::Dashed => LIGHT,
        _ => line.own.0.max(0) * number,
    };
    let [red, green, blue, _] = line.colour.0.map(u32::from);
    let brightness = [red + blue + 2 * green, blue + 2 * green, green];
    (Reverse(weight), number, brightness)
}

/// What the width of a border counts for.
fn number(kind: LineKind) -> i64 {
    let of = |gap: LineGap| match gap {
        LineGap::Small => 0,
        LineGap::Medium => 3,
        LineGap::Large => 6,
    };
    match kind {
        LineKind::Single => 1,
        LineKind::Double => 3,
        LineKind::Dotted => 4,
        LineKind::Dashed => 5,
        LineKind::DotDash => 8,
        LineKind::DotDotDash => 9,
        LineKind::Triple => 10,
        LineKind::ThinThick(gap) => 11 + of(gap),
        LineKind::ThickThin(gap) => 12 + of(gap),
        LineKind::ThinThickThin(gap) => 13 + of(gap),
        LineKind::Wave => 20,
    }
}

/// How many rows or columns long a side is.
fn extent(cell: &Cell, side: Side) -> usize {
    match side {
        Side::Top | Side::Bottom => cell.columns,
        Side::Right | Side::Left => cell.rows,
    }
}

fn cell(rows: &[Row], (row, index): Place) -> Option<&Cell> {
    rows.get(row)?.cells.get(index)
}

fn cell_mut(rows: &mut [Row], (row, index): Place) -> Option<&mut Cell> {
    rows.get_mut(row)?.cells.get_mut(index)
}

fn line_of(mut borders: Borders, side: Side) -> Option<Line> {
    *line_mut(&mut borders, side)
}

fn line_mut(borders: &mut Borders, side: Side) -> &mut Option<Line> {
    match side {
        Side::Top => &mut borders.top,
        Side::Right => &mut borders.right,
        Side::Bottom => &mut borders.bottom,
        Side::Left => &mut borders.left,
    }
}
