//! Where text stands apart from what is read before it: there was a tab.

use crate::layout::display::Item;
use crate::layout::units::Emu;
use crate::order;

/// Where a run of a line stands.
struct Place {
    /// Which of the items it is.
    item: usize,
    left: Emu,
    right: Emu,
    /// Less room than this before it is no gap.
    least: Emu,
    /// Which stretch of text without gaps it belongs to, counted from the left.
    stretch: usize,
}

/// Which items are text behind more room than text leaves. Lines with text in both directions are not read from one end to the
/// other, so that room counts only where no other text of the line stands in it.
pub fn behind_gaps(items: &[Item]) -> Vec<bool> {
    let mut behind = vec![false; items.len()];
    let mut line: Vec<Place> = Vec::new();
    let mut baseline = None;
    for (item, what) in items.iter().enumerate() {
        match what {
            Item::Text(run) if run.text.is_empty() => {}
            Item::Text(run) => {
                if baseline != Some(run.origin.y) {
                    end_line(&mut line, &mut behind);
                }
                baseline = Some(run.origin.y);
                line.push(Place {
                    item,
                    left: run.origin.x,
                    right: run.origin.x + run.width,
                    least: run.size / 8,
                    stretch: 0,
                });
            }
            Item::Begin(_) | Item::End | Item::Group(_) => end_line(&mut line, &mut behind),
            _ => {}
        }
    }
    end_line(&mut line, &mut behind);
    behind
}

/// Tells which runs of a line stand in another stretch of text than the run before them, and begins a new line.
fn end_line(line: &mut Vec<Place>, behind: &mut [bool]) {
    let is_read_across = line.is_sorted_by_key(|place| place.left);
    if !is_read_across {
        order::sort_by(line, |a, b| a.left.cmp(&b.left));
    }
    let mut reached: Option<Emu> = None;
    let mut stretch = 0;
    for place in &mut *line {
        if reached.is_some_and(|end| place.left - end > place.least) {
            stretch += 1;
        }
        place.stretch = stretch;
        reached = Some(reached.map_or(place.right, |end| end.max(place.right)));
    }
    if !is_read_across {
        order::sort_by(line, |a, b| a.item.cmp(&b.item));
    }
    for pair in line.windows(2) {
        if let Some(is_behind) = behind.get_mut(pair[1].item) {
            *is_behind = pair[0].stretch != pair[1].stretch;
        }
    }
    line.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::display::TextRun;
    use crate::layout::units::Point;

    /// Runs of a line from where to where, in points.
    fn line(runs: &[(f64, f64)]) -> Vec<Item> {
        let run = |(left, right): &(f64, f64)| {
            Item::Text(TextRun {
                origin: Point::new(Emu::points(*left), Emu::points(20.0)),
                width: Emu::points(right - left),
                ..TextRun::fixture("a")
            })
        };
        runs.iter().map(run).collect()
    }

    #[test]
    fn what_stands_behind_a_tab_stands_behind_a_gap() {
        assert_eq!(
            behind_gaps(&line(&[(0.0, 10.0), (10.0, 20.0), (40.0, 50.0)])),
            [false, false, true]
        );
    }

    #[test]
    fn words_that_run_from_right_to_left_leave_no_gap() {
        let within = [(0.0, 10.0), (20.0, 30.0), (10.0, 20.0), (30.0, 40.0)];
        assert_eq!(behind_gaps(&line(&within)), [false; 4]);
        let behind_tab = [(0.0, 10.0), (50.0, 60.0), (40.0, 50.0), (60.0, 70.0)];
        assert_eq!(behind_gaps(&line(&behind_tab)), [false, true, false, false]);
        let from_the_right = [(90.0, 100.0), (80.0, 90.0), (40.0, 50.0)];
        assert_eq!(behind_gaps(&line(&from_the_right)), [false, false, true]);
    }
}
