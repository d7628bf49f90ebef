//! Labels of axes: what they say, how far they reach, and where they stand.

use super::axis::{Axis, category_share};
use super::canvas::{Anchor, Area, Canvas};
use super::scale::Scale;
use crate::layout::drawing::TextBlock;
use crate::layout::units::Emu;
use crate::resolve::sheet::number_format::NumberFormat;
use std::f64::consts::FRAC_1_SQRT_2;

/// Distance of labels from an upright axis, as a share of their size.
const GAP_BESIDE: f64 = 0.8;
/// Distance of labels from a lying axis, as a share of their size.
const GAP_BELOW: f64 = 0.533;
/// Turn of names that are too long for their category, in 60000ths of a degree.
const TURN: i32 = 18_900_000;
/// Longest name that is turned, as a share of the chart's height.
const LONGEST_TURNED: f64 = 0.4;

/// The labels of an axis.
#[derive(Default)]
pub(super) struct Labels {
    /// Texts and where they stand on the axis, as shares.
    pub blocks: Vec<(TextBlock, f64)>,
    /// Size of their text, in EMU.
    size: f64,
    /// Distance from the axis, as a share of what is usual.
    offset: f64,
    /// Whether they are turned, to be read upwards from left to right.
    pub turned: bool,
}

/// The room for the names of categories.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameRoom {
    /// How many categories there are.
    pub count: usize,
    /// Whether there is room at both ends of them.
    pub between: bool,
    /// Width for each, if they stand beside each other.
    pub each: Option<f64>,
    /// Width and height of the chart.
    pub chart: [f64; 2],
}

impl Labels {
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Width or height of the largest.
    fn largest(&self, side: impl Fn(&TextBlock) -> Emu) -> f64 {
        let sides = self.blocks.iter().map(|(block, _)| side(block).0);
        sides.max().unwrap_or(0) as f64
    }

    /// Half of what the labels at both ends need along their axis.
    pub fn halves(&self, upright: bool) -> [f64; 2] {
        let half = |block: Option<&(TextBlock, f64)>| {
            block.map_or(0.0, |(block, _)| {
                let side = if upright {
                    block.size.height
                } else {
                    block.size.width
                };
                side.0 as f64 / 2.0
            })
        };
        if self.turned {
            return [0.0; 2];
        }
        [half(self.blocks.first()), half(self.blocks.last())]
    }

    /// Distance of the labels from an upright axis or a lying one.
    pub fn gap(&self, upright: bool) -> f64 {
        let usual = if upright { GAP_BESIDE } else { GAP_BELOW };
        self.size * usual * self.offset
    }

    /// How far they reach away from their axis, an upright one or a lying one.
    pub fn reach(&self, upright: bool) -> f64 {
        if self.is_empty() {
            return 0.0;
        }
        let [width, height] = [
            self.largest(|block| block.size.width),
            self.largest(|block| block.size.height),
        ];
        let longest = match (self.turned, upright) {
            (true, _) => (width + height) * FRAC_1_SQRT_2,
            (false, true) => width,
            (false, false) => height,
        };
        longest + self.gap(upright)
    }
}

impl Canvas<'_, '_, '_> {
    /// The labels of a value axis.
    pub fn value_labels(&mut self, axis: Option<&Axis<'_>>, scale: &Scale, format: &str) -> Labels {
        if axis.is_some_and(|axis| !axis.has_labels()) {
            return Labels::default();
        }
        let own = axis
            .and_then(|axis| axis.format)
            .filter(|own| own.source_linked != Some(true));
        let code = own
            .and_then(|own| own.format_code.as_deref())
            .unwrap_or(format);
        let format = NumberFormat::parse(code);
        let look = self.look(axis.and_then(|axis| axis.text));
        let (unit, _) = axis.map_or((1.0, None), |axis| axis.units());
        let blocks = scale.values().into_iter().map(|value| {
            let text = format.number(value / unit, false).text;
            (self.set(&text, &look), scale.share(value))
        });
        Labels {
            blocks: blocks.collect(),
            size: self.text_size(&look),
            offset: 1.0,
            turned: false,
        }
    }

    /// The labels of a category axis.
    pub fn category_labels(
        &mut self,
        axis: Option<&Axis<'_>>,
        names: &[String],
        room: NameRoom,
    ) -> Labels {
        if axis.is_some_and(|axis| !axis.has_labels()) || room.count == 0 {
            return Labels::default();
        }
        let look = self.look(axis.and_then(|axis| axis.text));
        let reversed = axis.is_some_and(Axis::is_reversed);
        let size = self.text_size(&look);
        // Names that would stand too close are left out.
        let fits = |each: f64| ((size * 1.5 / each).ceil() as usize).max(1);
        let said = axis.and_then(|axis| axis.skips[0]).filter(|skip| *skip > 0);
        let every = match said {
            Some(skip) => skip as usize,
            None => room.each.map_or(1, fits),
        };
        let places: Vec<usize> = (0..room.count).step_by(every).collect();
        let texts: Vec<String> = places
            .iter()
            .map(|place| match names.get(*place) {
                Some(name) => name.clone(),
                None if names.is_empty() => (place + 1).to_string(),
                None => String::new(),
            })
            .collect();
        let each = room.each.map(|each| each * every as f64);
        let turned = each.is_some_and(|each| {
            let mut words = texts.iter().flat_map(|text| text.split_whitespace());
            words.any(|word| self.set(word, &look).size.width.0 as f64 > each)
        });
        let width = match each {
            _ if turned => room.chart[1] * LONGEST_TURNED,
            Some(each) => each,
            None => room.chart[0] * LONGEST_TURNED,
        };
        let blocks = places.iter().zip(&texts).map(|(place, text)| {
            let share = category_share(*place, room.count, room.between);
            let share = if reversed { 1.0 - share } else { share };
            let natural = self.set(text, &look);
            let block = if natural.size.width.0 as f64 <= width {
                natural
            } else {
                self.set_in(text, &look, Emu(width as i64))
            };
            (block, share)
        });
        Labels {
            blocks: blocks.collect(),
            size,
            offset: axis.map_or(1.0, |axis| axis.offset),
            turned,
        }
    }

    /// Labels beside an axis that stands at `at`, in EMU of the page: at the left or right of it, or below or above.
    pub fn put_labels(
        &mut self,
        labels: &Labels,
        (upright, far, at): (bool, bool, f64),
        plot: Area,
    ) {
        let [left, top, right, bottom] = plot;
        let gap = labels.gap(upright);
        let at = if far == upright { at + gap } else { at - gap };
        for (block, share) in &labels.blocks {
            let (x, y) = (
                left + share * (right - left),
                bottom - share * (bottom - top),
            );
            if labels.turned && !upright {
                let [width, height] =
                    [block.size.width, block.size.height].map(|side| side.0 as f64);
                let centre = [
                    x - width / 2.0 * FRAC_1_SQRT_2,
                    at + (width + height) / 2.0 * FRAC_1_SQRT_2,
                ];
                self.put_turned(block, centre, TURN);
                continue;
            }
            let (place, anchor) = match (upright, far) {
                (true, false) => ([at, y], (1.0, 0.5)),
                (true, true) => ([at, y], (0.0, 0.5)),
                (false, false) => ([x, at], (0.5, 0.0)),
                (false, true) => ([x, at], (0.5, 1.0)),
            };
            let anchor = Anchor {
                x: anchor.0,
                y: anchor.1,
            };
            self.put(block, place, anchor);
        }
    }
}
