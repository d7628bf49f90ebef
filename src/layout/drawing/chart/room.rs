//! The room that is left for a plot between the labels of its axes.

use super::axis::Axis;
use super::canvas::Area;
use super::cartesian::Sides;

/// Space between labels and the edge of the room above and below them, in EMU.
pub(super) const TEXT_INSET: f64 = 22_225.0;

/// What is left of the chart beside its title and its legend.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Where it is.
    pub area: Area,
    /// Distance of the plot from its sides where there are no labels, in EMU.
    pub edge: f64,
}

/// What stands at the sides of a plot.
#[derive(Debug, Clone, Copy, Default)]
struct Needs {
    /// How far labels reach to the left, above, to the right and below.
    reach: [f64; 4],
    /// How far labels of the other axis hang over these sides.
    hang: [f64; 4],
}

const LEFT: usize = 0;
const TOP: usize = 1;
const RIGHT: usize = 2;
const BOTTOM: usize = 3;

/// Where the plot stands.
pub(super) fn plot(sides: &Sides<'_>, Room { area, edge }: Room) -> Area {
    let Needs { reach, hang } = needs(sides);
    let [left, top, right, bottom] = area;
    let below = |need: f64| if need > 0.0 { need + TEXT_INSET } else { edge };
    let above = if reach[TOP].max(hang[TOP]) > 0.0 {
        reach[TOP].max(hang[TOP]) - TEXT_INSET
    } else if sides.lying && reach[LEFT] > 0.0 {
        // Names beside lying bars stay within the plot.
        -TEXT_INSET
    } else {
        edge
    };
    let plot = [
        left + if reach[LEFT] > 0.0 {
            reach[LEFT].max(hang[LEFT])
        } else {
            edge + hang[LEFT]
        },
        top + above,
        right
            - if reach[RIGHT] > 0.0 {
                reach[RIGHT].max(hang[RIGHT])
            } else {
                edge + hang[RIGHT]
            },
        bottom - below(reach[BOTTOM].max(hang[BOTTOM])),
    ];
    let plot = hanging_names(sides, plot);
    [
        plot[0],
        plot[1],
        plot[2].max(plot[0] + 1.0),
        plot[3].max(plot[1] + 1.0),
    ]
}

fn needs(sides: &Sides<'_>) -> Needs {
    let mut needs = Needs::default();
    let lying = sides.lying;
    for side in &sides.values {
        let far = side.labels_far();
        let place = match (lying, far) {
            (false, false) => LEFT,
            (false, true) => RIGHT,
            (true, false) => BOTTOM,
            (true, true) => TOP,
        };
        if !side.labels_within() {
            needs.reach[place] = needs.reach[place].max(side.labels.reach(!lying));
        }
        let [first, last] = side.labels.halves(!lying);
        let ends = if lying { [LEFT, RIGHT] } else { [BOTTOM, TOP] };
        for (end, half) in ends.into_iter().zip([first, last]) {
            needs.hang[end] = needs.hang[end].max(half);
        }
    }
    let place = match (lying, sides.names_far()) {
        (true, false) => LEFT,
        (true, true) => RIGHT,
        (false, false) => BOTTOM,
        (false, true) => TOP,
    };
    needs.reach[place] = sides.labels.reach(lying);
    if sides.numbers.is_some() || !sides.between {
        let [first, last] = sides.labels.halves(lying);
        let ends = if lying { [BOTTOM, TOP] } else { [LEFT, RIGHT] };
        for (end, half) in ends.into_iter().zip([first, last]) {
            needs.hang[end] = needs.hang[end].max(half);
        }
    }
    needs
}

/// Names that stand below an axis which crosses the plot need less room below it.
fn hanging_names(sides: &Sides<'_>, [left, top, right, bottom]: Area) -> Area {
    let follows = sides.first.as_ref().is_some_and(Axis::labels_follow);
    let (zero, reach) = (sides.zero(), sides.labels.reach(false));
    if sides.lying
        || sides.names_far()
        || !follows
        || reach <= 0.0
        || !(1e-6..0.999).contains(&zero)
    {
        return [left, top, right, bottom];
    }
    let whole = bottom + reach - top;
    let first = sides.values.first();
    let half = first.map_or(0.0, |side| side.labels.halves(true)[0]);
    let height = if reach - zero * (whole - half) <= half {
        whole - half
    } else {
        (whole - reach) / (1.0 - zero)
    };
    [left, top, right, top + height]
}
