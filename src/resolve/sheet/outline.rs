//! Groups of rows and columns that can be folded (ECMA-376-1 18.3.1.13, 18.3.1.73: outlineLevel).

use super::book::SheetParts;
use super::geometry::Geometry;
use super::style::FontStyle;

/// Deepest level.
const DEEPEST: u8 = 7;
/// Most groups of a sheet in one direction.
const MOST_GROUPS: usize = 50_000;

/// Rows or columns that are folded together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Level from 1; deeper ones are inside.
    pub level: u8,
    /// First row or column.
    pub first: u32,
    /// Last one.
    pub last: u32,
    /// Whether it is folded.
    pub folded: bool,
}

/// The groups of a sheet in one direction.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    groups: Vec<Group>,
    /// Sizes in pixels when nothing is hidden.
    sizes: Vec<u32>,
    /// Hidden by itself rather than by a group that is folded.
    hidden: Vec<bool>,
    /// Whether what sums up a group stands behind it rather than before.
    is_summary_behind: bool,
}

impl Outline {
    /// Of the rows of a sheet and of its columns; `geometry` is the sheet as the file shows it.
    pub fn of_sheet(sheet: &SheetParts, default: &FontStyle, geometry: &Geometry) -> [Self; 2] {
        let rows = geometry.rows.len().saturating_sub(1);
        let columns = geometry.columns.len().saturating_sub(1);
        let mut levels = [vec![0u8; rows], vec![0u8; columns]];
        let mut hidden = [vec![false; rows], vec![false; columns]];
        for row in &sheet.rows.index {
            let place = row.row as usize;
            if let Some(level) = levels[0].get_mut(place) {
                *level = row.level.min(DEEPEST);
            }
            if let Some(is_hidden) = hidden[0].get_mut(place) {
                *is_hidden = row.hidden;
            }
        }
        for column in sheet.record.cols.iter().flat_map(|cols| &cols.col) {
            let place = |number: Option<i32>| usize::try_from(number.unwrap_or(1)).unwrap_or(1);
            let from = place(column.min).saturating_sub(1).min(columns);
            let to = place(column.max).min(columns).max(from);
            let level = u8::try_from(column.out_level.unwrap_or(0)).unwrap_or(0);
            let part = levels[1].get_mut(from..to);
            part.unwrap_or_default().fill(level.min(DEEPEST));
            let part = hidden[1].get_mut(from..to);
            part.unwrap_or_default().fill(column.hidden == Some(true));
        }
        if levels.iter().flatten().all(|level| *level == 0) {
            return Default::default();
        }
        let whole = Geometry::unfolded(sheet, default, [rows as u32, columns as u32]);
        let properties = sheet.record.sheet_pr.as_deref();
        let summary = properties.and_then(|pr| pr.outline_pr.as_deref());
        let below = summary.and_then(|pr| pr.summary_below) != Some(false);
        let right = summary.and_then(|pr| pr.summary_right) != Some(false);
        let [row_levels, column_levels] = levels;
        let [hidden_rows, hidden_columns] = hidden;
        [
            Self::new(&row_levels, hidden_rows, &whole.rows, below),
            Self::new(&column_levels, hidden_columns, &whole.columns, right),
        ]
    }

    fn new(levels: &[u8], mut hidden: Vec<bool>, edges: &[u32], is_summary_behind: bool) -> Self {
        let mut groups = groups(levels);
        for group in &mut groups {
            let members = hidden.get(group.first as usize..=group.last as usize);
            group.folded = members.is_some_and(|members| members.iter().all(|hidden| *hidden));
        }
        for group in groups.iter().filter(|group| group.folded) {
            let members = hidden.get_mut(group.first as usize..=group.last as usize);
            members.unwrap_or_default().fill(false);
        }
        let sizes = edges.windows(2).map(|pair| match pair {
            [begin, end] => end - begin,
            _ => 0,
        });
        Self {
            sizes: sizes.collect(),
            groups,
            hidden,
            is_summary_behind,
        }
    }

    /// The groups, those of a level together, ascending.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The row or column beside which a group is folded; `None` at the edge of the sheet.
    pub fn handle(&self, group: Group) -> Option<u32> {
        if self.is_summary_behind {
            Some(group.last + 1)
        } else {
            group.first.checked_sub(1)
        }
    }

    /// Folds a group, or unfolds it.
    pub fn toggle(&mut self, index: usize) {
        if let Some(group) = self.groups.get_mut(index) {
            group.folded = !group.folded;
        }
    }

    /// Folds all groups from a level on, and unfolds those above.
    pub fn show_levels(&mut self, level: u8) {
        for group in &mut self.groups {
            group.folded = group.level >= level;
        }
    }

    /// Gives a row or column another size in pixels.
    pub fn resize(&mut self, place: usize, size: u32) {
        if let Some(known) = self.sizes.get_mut(place) {
            *known = size;
        }
    }

    /// Where rows or columns begin now; `None` without any group.
    pub fn edges(&self) -> Option<Vec<u32>> {
        if self.groups.is_empty() {
            return None;
        }
        // How many folded groups begin before a place and have not ended.
        let mut steps = vec![0i32; self.sizes.len() + 1];
        for group in self.groups.iter().filter(|group| group.folded) {
            if let Some(step) = steps.get_mut(group.first as usize) {
                *step += 1;
            }
            if let Some(step) = steps.get_mut(group.last as usize + 1) {
                *step -= 1;
            }
        }
        let mut at = 0u32;
        let mut depth = 0;
        let mut edges = vec![at];
        let places = self.sizes.iter().zip(&self.hidden).zip(&steps);
        edges.extend(places.map(|((size, hidden), step)| {
            depth += step;
            if !hidden && depth == 0 {
                at = at.saturating_add(*size);
            }
            at
        }));
        Some(edges)
    }
}

/// Runs of rows or columns of at least a level, for each level.
fn groups(levels: &[u8]) -> Vec<Group> {
    let deepest = levels.iter().copied().max().unwrap_or(0);
    let mut groups = Vec::new();
    for level in 1..=deepest {
        let mut first = None;
        for (place, given) in levels.iter().chain([&0]).enumerate() {
            match first {
                None if *given >= level => first = Some(place),
                Some(begin) if *given < level => {
                    groups.push(Group {
                        level,
                        first: begin as u32,
                        last: place as u32 - 1,
                        folded: false,
                    });
                    first = None;
                }
                _ => {}
            }
            if groups.len() == MOST_GROUPS {
                return groups;
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_fold_what_is_inside() {
        let levels = [0, 1, 2, 2, 1, 0];
        let edges = [0, 10, 20, 30, 40, 50, 60];
        let hidden = vec![false, false, true, true, false, false];
        let mut outline = Outline::new(&levels, hidden, &edges, true);
        let found: Vec<_> = outline
            .groups()
            .iter()
            .map(|group| (group.level, group.first, group.last, group.folded))
            .collect();
        assert_eq!(found, [(1, 1, 4, false), (2, 2, 3, true)]);
        assert_eq!(outline.handle(outline.groups()[1]), Some(4));
        assert_eq!(outline.edges().unwrap(), [0, 10, 20, 20, 20, 30, 40]);
        outline.toggle(1);
        assert_eq!(outline.edges().unwrap(), edges);
        outline.resize(2, 15);
        assert_eq!(outline.edges().unwrap(), [0, 10, 20, 35, 45, 55, 65]);
        outline.show_levels(1);
        assert_eq!(outline.edges().unwrap(), [0, 10, 10, 10, 10, 10, 20]);
        assert_eq!(Outline::default().edges(), None);
    }
}
