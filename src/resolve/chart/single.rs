//! What a chart says of single points, found by their places: there may be as many as there are points.

use crate::editor_bin::chart::{ChDLbl, ChDLblItem, ChDLbls, ChDLblsItem, ChDPt};
use crate::order;

/// Records of single points; of several for one point, the first counts.
pub struct ByPlace<'r, T>(Vec<(usize, &'r T)>);

impl<T> Default for ByPlace<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'r, T> ByPlace<'r, T> {
    fn new(mut all: Vec<(usize, &'r T)>) -> Self {
        order::sort_by(&mut all, |a, b| a.0.cmp(&b.0));
        Self(all)
    }

    /// The record of the point at a place.
    pub fn get(&self, place: usize) -> Option<&'r T> {
        let at = self.0.partition_point(|(other, _)| *other < place);
        let (found, record) = self.0.get(at)?;
        (*found == place).then_some(*record)
    }
}

/// The looks of single points.
pub fn looks(points: &[ChDPt]) -> ByPlace<'_, ChDPt> {
    let place = |point: &ChDPt| Some(point.idx.as_ref()?.val? as usize);
    let placed = points
        .iter()
        .filter_map(|point| Some((place(point)?, point)));
    ByPlace::new(placed.collect())
}

/// The labels of a series, or of all of a group.
pub struct DataLabels<'r> {
    /// What is said of all labels.
    pub all: Vec<&'r ChDLblsItem>,
    /// What single points have otherwise.
    pub single: ByPlace<'r, ChDLbl>,
}

impl<'r> DataLabels<'r> {
    /// Sorts what a record says.
    pub fn new(record: &'r ChDLbls) -> Self {
        let mut all = Vec::new();
        let mut single = Vec::new();
        for item in &record.items {
            let ChDLblsItem::DLbl(label) = item else {
                all.push(item);
                continue;
            };
            single.extend(label.items.iter().filter_map(|item| match item {
                ChDLblItem::Idx(idx) => Some((idx.val? as usize, &**label)),
                _ => None,
            }));
        }
        Self {
            all,
            single: ByPlace::new(single),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_records_for_a_point_the_first_counts() {
        let all = ByPlace::new(vec![(7, &'a'), (2, &'b'), (7, &'c'), (0, &'d')]);
        let found = [0, 1, 2, 7, 8].map(|place| all.get(place).copied());
        assert_eq!(found, [Some('d'), None, Some('b'), Some('a'), None]);
    }
}
