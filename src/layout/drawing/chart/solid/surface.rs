//! Surfaces over categories and series, whose colours are those of bands of values (ECMA-376-1 21.2.2.203).

use super::super::axis::{Axis, axes};
use super::super::canvas::{Canvas, plain, seam};
use super::super::plot::Plot;
use super::super::scale::{MOST_STEPS, Scale, limits};
use super::Room;
use crate::editor_bin::chart::{ChPlotArea, ChSpPr};
use crate::layout::drawing::outline::closed;
use crate::order;
use crate::resolve::chart::{Group, Kind};
use crate::resolve::drawing::paint::{Paint, Pen};
use crate::resolve::sheet::number_format::NumberFormat;

/// Categories at most, and series at most; more cannot be told from each other.
const MOST_PLACES: usize = 200;
const MOST_ROWS: usize = 100;
/// Pieces of a surface at most.
const MOST_PIECES: usize = 200_000;

/// A band of values.
#[derive(Debug, Clone)]
pub(in super::super) struct Band {
    /// Its values, as they are written.
    pub name: String,
    /// Its look.
    pub paint: Paint,
    pub pen: Pen,
    /// From where to where it reaches.
    ends: [f64; 2],
}

/// A corner of a piece: its shares along the categories, the values and the depth.
type Corner = [f64; 3];

impl Canvas<'_, '_, '_> {
    /// The bands of a surface, the lowest first; none if there is no surface.
    pub(in super::super) fn bands_of(&self, area: &ChPlotArea, groups: &[Group<'_>]) -> Vec<Band> {
        let Some(group) = groups.iter().find(|group| group.kind == Kind::Surface) else {
            return Vec::new();
        };
        let all = axes(area);
        let axis = all.iter().find(|axis| axis.is_value);
        let scale = Scale::new(limits(&[group]), true, axis, MOST_STEPS);
        let series = group
            .series
            .first()
            .map_or("General", |series| &series.format);
        let format = NumberFormat::parse(axis.and_then(Axis::own_format).unwrap_or(series));
        let values = scale.values();
        let bands = values.windows(2).enumerate().map(|(place, ends)| {
            let [low, high] = [ends[0], ends[1]];
            let own = group.bands.iter().find(|band| {
                let idx = band.idx.as_ref().and_then(|idx| idx.val);
                idx.map(|idx| idx as usize) == Some(place)
            });
            let own: Option<&ChSpPr> = own.and_then(|band| band.sp_pr.as_deref());
            let colour = self.accent(place);
            let written = |value: f64| format.number(value, false).text;
            Band {
                name: format!("{}-{}", written(low), written(high)),
                paint: self.fill(own).unwrap_or(Paint::Solid(colour)),
                pen: self.pen(own).flatten().unwrap_or(plain(colour)),
                ends: [low, high],
            }
        });
        bands.collect()
    }

    /// Draws a surface, the farthest piece of it first, or the lines upon it.
    pub(super) fn surface(&mut self, group: &Group<'_>, plot: &Plot<'_>, room: &Room<'_, '_>) {
        let count = group.points().min(MOST_PLACES);
        let rows = group.series.iter().take(MOST_ROWS).enumerate();
        let rows = rows.map(|(row, series)| {
            let [depth, _] = super::reach(group, row);
            let corner = |place: usize| {
                let value = series.values.get(place).copied().flatten();
                let along = plot.place(series, place).unwrap_or(0.0);
                let share = plot.scale.share(value.unwrap_or(0.0));
                [along, share.clamp(0.0, 1.0), depth]
            };
            (0..count).map(corner).collect()
        });
        let rows: Vec<Vec<Corner>> = rows.collect();
        let mut pieces: Vec<Vec<Corner>> = Vec::new();
        for pair in rows.windows(2) {
            for (near, far) in pair[0].windows(2).zip(pair[1].windows(2)) {
                let corners = [near[0], near[1], far[1], far[0]];
                let middle =
                    [0, 1, 2].map(|way| corners.iter().map(|at| at[way]).sum::<f64>() / 4.0);
                for (place, corner) in corners.iter().enumerate() {
                    pieces.push(vec![*corner, corners[(place + 1) % 4], middle]);
                }
            }
        }
        if !group.filled {
            pieces.clear();
            let across = (0..count).map(|place| {
                let column = rows.iter().filter_map(|row| row.get(place).copied());
                column.collect()
            });
            let across: Vec<Vec<Corner>> = across.collect();
            for line in rows.iter().chain(&across) {
                pieces.extend(line.windows(2).map(<[Corner]>::to_vec));
            }
        }
        let away = |piece: &[Corner]| {
            let corners = piece
                .iter()
                .map(|[along, value, depth]| room.scene.away(room.point(*along, *value, *depth)));
            corners.sum::<f64>() / piece.len().max(1) as f64
        };
        order::sort_by(&mut pieces, |a, b| away(b).total_cmp(&away(a)));
        let bands = self.bands.clone();
        let mut left = MOST_PIECES;
        for piece in &pieces {
            for band in &bands {
                let ends = band.ends.map(|end| plot.scale.share(end));
                let part = cut(&cut(piece, ends[0], 1.0), ends[1], -1.0);
                if part.len() < 2 + usize::from(group.filled) || left == 0 {
                    continue;
                }
                left -= 1;
                let path = part
                    .iter()
                    .map(|[along, value, depth]| room.at(*along, *value, *depth));
                let path: Vec<[f64; 2]> = path.collect();
                if !group.filled {
                    self.line(path[0], path[1], &band.pen);
                    continue;
                }
                self.path(closed(&path), &band.paint, seam(&band.paint).as_ref());
            }
        }
    }
}

/// What of a piece is above a value, or below it if the sign is negative.
fn cut(piece: &[Corner], value: f64, sign: f64) -> Vec<Corner> {
    let height = |corner: &Corner| (corner[1] - value) * sign;
    let mut rest = Vec::new();
    for (place, from) in piece.iter().enumerate() {
        if height(from) >= 0.0 {
            rest.push(*from);
        }
        // Two corners are a line, which has no way back.
        let next = (place + 1) % piece.len();
        if next == 0 && piece.len() == 2 {
            break;
        }
        let to = &piece[next];
        if height(from) * height(to) < 0.0 {
            let share = height(from) / (height(from) - height(to));
            rest.push([0, 1, 2].map(|way| from[way] + (to[way] - from[way]) * share));
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_cut_at_values() {
        let triangle = [[0.0, 0.0, 0.0], [1.0, 1.0, 0.0], [1.0, 0.0, 1.0]];
        let above = cut(&triangle, 0.5, 1.0);
        assert_eq!(above, [[0.5, 0.5, 0.0], [1.0, 1.0, 0.0], [1.0, 0.5, 0.5]]);
        assert_eq!(cut(&triangle, 0.5, -1.0).len(), 4);
        assert!(cut(&triangle, 2.0, 1.0).is_empty());
        let line = [[0.0, 0.0, 0.0], [1.0, 1.0, 0.0]];
        assert_eq!(cut(&line, 0.25, 1.0), [[0.25, 0.25, 0.0], [1.0, 1.0, 0.0]]);
        assert!(cut(&[], 0.0, 1.0).is_empty());
    }
}
