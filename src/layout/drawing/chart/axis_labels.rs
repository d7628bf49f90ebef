//! Labels of axes: what they say, how far they reach, and where they stand.

use super::EDGE;
use super::axis::{Axis, category_share};
use super::axis_titles::UPWARDS;
use super::canvas::{Anchor, Area, Canvas};
use super::plot::MIDDLE;
use super::scale::Scale;
use crate::editor_bin::chart::ChTxBody;
use crate::editor_bin::drawing::{RunProperties, TextVerticalType};
use crate::layout::drawing::TextBlock;
use crate::layout::units::Emu;
use crate::resolve::chart::Level;
use crate::resolve::sheet::number_format::NumberFormat;

/// Distance of labels from an upright axis, as a share of the height of their capitals.
const GAP_BESIDE: f64 = 1.2;
/// Distance of labels from a lying axis, as a share of the height of their capitals.
const GAP_BELOW: f64 = 0.8;
/// How much wider and higher than their text labels beside an upright axis are, in EMU.
pub(super) const SPARE_BESIDE: f64 = 3_690.0;
/// Turn of names that are too long for their category, in 60000ths of a degree.
const TURN: i32 = -2_700_000;
/// Distance between the levels of names, as a share of their size.
const GAP_LEVELS: f64 = 0.3;
/// Longest name beside an upright axis, as a share of the chart's width.
const LONGEST_BESIDE: f64 = 0.4;
/// Names that are turned and cut off at most; more could not be read.
const MOST_CUT: usize = 2000;
/// How far names that are turned reach at most, as a share of the height within the edges of the chart.
const LONGEST_TURNED: f64 = 0.446;

/// The labels of an axis.
#[derive(Default)]
pub(super) struct Labels {
    /// Texts and where they stand on the axis, as shares.
    pub blocks: Vec<(TextBlock, f64)>,
    /// Size of their text, in EMU.
    size: f64,
    /// Height of their capitals in whole points, in EMU.
    capitals: f64,
    /// Distance from the axis, as a share of what is usual.
    offset: f64,
    /// Their turn, in 60000ths of a degree; `None` for those that lie.
    pub turned: Option<i32>,
    /// Widths of the letters of turned names that are next to their marks, in EMU.
    letters: Vec<f64>,
    /// The names of what several categories belong to, the lowest level first, with the shares of the axis that they are
    /// for.
    levels: Vec<Vec<(TextBlock, [f64; 2])>>,
}

/// The room for the names of categories.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameRoom {
    /// How many categories there are.
    pub count: usize,
    /// Whether there is room at both ends of them.
    pub between: bool,
    /// Width for each label, if they stand beside each other.
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

    /// How far the middles of two labels beside each other are apart at least that do not touch, in EMU.
    pub fn widest_pair(&self) -> f64 {
        let width = |at: usize| self.blocks[at].0.size.width.0 as f64;
        let pairs = (1..self.blocks.len()).map(|at| (width(at - 1) + width(at)) / 2.0);
        pairs.fold(0.0, f64::max)
    }

    /// Half of what the labels at both ends need along their axis.
    pub fn halves(&self, upright: bool) -> [f64; 2] {
        let half = |block: Option<&(TextBlock, f64)>| {
            block.map_or(0.0, |(block, _)| match upright {
                true => (block.size.height.0 as f64 + SPARE_BESIDE) / 2.0,
                false => block.size.width.0 as f64 / 2.0,
            })
        };
        if self.turned.is_some() {
            return [0.0; 2];
        }
        [half(self.blocks.first()), half(self.blocks.last())]
    }

    /// How far labels that are turned lean to the left of their mark, which is below nothing, or to the right of it, and
    /// where that is as a share of the axis.
    pub fn leans(&self) -> impl Iterator<Item = (f64, f64)> {
        let leaning = self.turned.filter(|turn| turn.abs() != -UPWARDS);
        leaning.into_iter().flat_map(|turn| {
            let (sin, cos) = radians(turn.abs()).sin_cos();
            self.turned_sizes()
                .map(move |([width, height], letter, share)| {
                    let reach = width * cos + height * (sin - cos / 2.0) - letter * sin;
                    (f64::from(turn.signum()) * reach.max(0.0), share)
                })
        })
    }

    /// Width and height of texts that are turned, the letter that is next to their mark, and where that is.
    fn turned_sizes(&self) -> impl Iterator<Item = ([f64; 2], f64, f64)> {
        let letters = self.letters.iter().copied().chain(std::iter::repeat(0.0));
        let blocks = self.blocks.iter().zip(letters);
        blocks.map(|((block, share), letter)| {
            let size = [block.size.width, block.size.height].map(|side| side.0 as f64);
            (size, letter, *share)
        })
    }

    /// Distance of the labels from an upright axis or a lying one.
    pub fn gap(&self, upright: bool) -> f64 {
        let share = if upright { GAP_BESIDE } else { GAP_BELOW };
        self.capitals * share * self.offset
    }

    /// What is between the labels and their edge at the right.
    pub fn spare(&self, upright: bool) -> f64 {
        if upright { SPARE_BESIDE } else { 0.0 }
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
        let own = match self.turned {
            Some(turn) if !upright => {
                let (sin, cos) = radians(turn.abs()).sin_cos();
                // The last letter may stand in the room that is left, but not among the names of a level.
                let last = if self.levels.is_empty() { 0.5 } else { 0.0 };
                let reaches = self.turned_sizes().map(|([width, height], letter, _)| {
                    width * sin + height * cos - letter * last * (sin + cos)
                });
                reaches.fold(0.0, f64::max)
            }
            turned => turned_size([width, height], turned)[usize::from(!upright)],
        };
        let levels = (0..self.levels.len()).map(|level| self.level_height(level));
        own + self.gap(upright) + self.spare(upright) + levels.sum::<f64>()
    }

    /// How far the names themselves reach, without the levels beyond them.
    fn own_reach(&self, upright: bool) -> f64 {
        let levels = (0..self.levels.len()).map(|level| self.level_height(level));
        self.reach(upright) - levels.sum::<f64>()
    }

    /// Room for the names of a level.
    fn level_height(&self, level: usize) -> f64 {
        let names = self.levels.get(level).map_or(&[][..], Vec::as_slice);
        let highest = names.iter().map(|(name, _)| name.size.height.0).max();
        highest.unwrap_or(0) as f64 + self.size * GAP_LEVELS
    }
}

impl Canvas<'_, '_, '_> {
    /// The labels of a value axis.
    pub fn value_labels(&mut self, axis: Option<&Axis<'_>>, scale: &Scale, format: &str) -> Labels {
        if axis.is_some_and(|axis| !axis.has_labels()) {
            return Labels::default();
        }
        let code = axis.and_then(Axis::own_format).unwrap_or(format);
        let format = NumberFormat::parse(code);
        let look = self.look(axis.and_then(|axis| axis.text));
        let (unit, _) = axis.map_or((1.0, None), |axis| axis.units());
        let turned = axis
            .and_then(|axis| turn(axis.text))
            .filter(|turn| *turn != 0);
        let mut letters = Vec::new();
        let blocks = scale.values().into_iter().map(|value| {
            let text = format.number(value / unit, false).text;
            if let Some(turn) = turned {
                letters.push(self.next_letter(&text, &look, turn));
            }
            (self.set(&text, &look), scale.share(value))
        });
        Labels {
            blocks: blocks.collect(),
            size: self.text_size(&look),
            capitals: self.capitals(&look),
            offset: 1.0,
            turned,
            letters,
            levels: Vec::new(),
        }
    }

    /// How far labels of categories are from each other, so that none stand too close; `each` is the width of a category, or
    /// its height where they are `upright` above each other.
    pub fn every(&self, axis: Option<&Axis<'_>>, each: f64, upright: bool) -> usize {
        let size = self.text_size(&self.look(axis.and_then(|axis| axis.text)));
        let needed = if upright { size } else { size * 1.5 };
        let said = axis.and_then(|axis| axis.skips[0]).filter(|skip| *skip > 0);
        said.map_or_else(
            || ((needed / each).ceil() as usize).max(1),
            |skip| skip as usize,
        )
    }

    /// The labels of a category axis: texts with their categories, and the levels beyond.
    pub fn category_labels(
        &mut self,
        axis: Option<&Axis<'_>>,
        (texts, levels): (Vec<(usize, String)>, &[Level]),
        room: NameRoom,
    ) -> Labels {
        if axis.is_some_and(|axis| !axis.has_labels()) || room.count == 0 {
            return Labels::default();
        }
        let look = self.look(axis.and_then(|axis| axis.text));
        let reversed = axis.is_some_and(Axis::is_reversed);
        let (size, capitals) = (self.text_size(&look), self.capitals(&look));
        let each = room.each;
        let said = axis.and_then(|axis| turn(axis.text));
        let turned = match said {
            Some(turn) => Some(turn).filter(|turn| *turn != 0),
            None => each
                .is_some_and(|each| {
                    let mut words = texts.iter().flat_map(|(_, text)| text.split_whitespace());
                    words.any(|word| self.set(word, &look).size.width.0 as f64 > each)
                })
                // Lines between what names belong to leave no room for slanted ones.
                .then_some(if levels.is_empty() { TURN } else { UPWARDS }),
        };
        let mut letters = Vec::new();
        let blocks = texts.iter().map(|(place, text)| {
            let share = category_share(*place, room.count, room.between);
            let share = if reversed { 1.0 - share } else { share };
            let block = match turned {
                Some(_) if texts.len() > MOST_CUT => self.set(text, &look),
                Some(turn) => {
                    let (name, letter) = self.turned_name(text, &look, (turn, each), room.chart[1]);
                    letters.push(letter);
                    name
                }
                None => {
                    let width = each.unwrap_or(room.chart[0] * LONGEST_BESIDE);
                    self.set_centred(text, &look, Emu(width as i64))
                }
            };
            (block, share)
        });
        let blocks: Vec<_> = blocks.collect();
        let shares = |from: usize, to: usize| {
            let count = room.count as f64;
            let ends = [from as f64 / count, to as f64 / count];
            if reversed {
                ends.map(|end| 1.0 - end)
            } else {
                ends
            }
        };
        let levels = levels.iter().map(|level| {
            let ends = level.iter().skip(1).map(|(from, _)| *from);
            let ends = ends.chain([room.count]);
            let names = level.iter().zip(ends).take(room.count);
            names
                .map(|((from, name), to)| (self.set(name, &look), shares(*from, to)))
                .collect()
        });
        Labels {
            blocks,
            size,
            capitals,
            offset: axis.map_or(1.0, |axis| axis.offset),
            turned,
            letters,
            levels: levels.collect(),
        }
    }

    /// A name that is turned, which has one line unless it is read upwards or downwards: it has as many then as its
    /// category is wide. With it the width of its letter that is next to the mark.
    fn turned_name(
        &mut self,
        text: &str,
        look: &RunProperties,
        (turn, each): (i32, Option<f64>),
        height: f64,
    ) -> (TextBlock, f64) {
        let longest = ((height - 2.0 * EDGE) * LONGEST_TURNED).max(1.0);
        let upright = turn.abs() == -UPWARDS;
        let slanted = Emu((longest * std::f64::consts::SQRT_2) as i64);
        let mut shown = String::new();
        let block = self.set_cut(text, &mut |canvas, text| {
            let (fits, block) = if upright {
                let block = canvas.set_centred(text, look, Emu(longest as i64));
                let fits = each.is_none_or(|each| block.size.height.0 as f64 <= each);
                (fits || block.lines() < 2, block)
            } else {
                let block = canvas.set(text, look);
                (block.size.width <= slanted, block)
            };
            if fits {
                text.clone_into(&mut shown);
            }
            (fits, block)
        });
        (block, self.next_letter(&shown, look, turn))
    }

    /// Width of the letter of a turned text that is next to its mark, in EMU.
    fn next_letter(&mut self, text: &str, look: &RunProperties, turn: i32) -> f64 {
        let mut letters = text.trim().chars();
        let letter = match turn < 0 {
            true => letters.next_back(),
            false => letters.next(),
        };
        let width = letter.map(|letter| self.set(&letter.to_string(), look).size.width);
        width.unwrap_or_default().0 as f64
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
        let at = match (upright, far) {
            (true, false) => at - gap - labels.spare(upright),
            (true, true) | (false, false) => at + gap,
            (false, true) => at - gap,
        };
        let turned = labels.turned_sizes();
        for ((block, share), (size, letter, _)) in labels.blocks.iter().zip(turned) {
            let (x, y) = (
                left + share * (right - left),
                bottom - share * (bottom - top),
            );
            if let Some(turn) = labels.turned {
                let sign = if far { 1.0 } else { -1.0 };
                let centre = if upright {
                    [at + turned_size(size, Some(turn))[0] / 2.0 * sign, y]
                } else {
                    // The letter at their end or begin has its middle where the mark points to.
                    let (sin, cos) = radians(turn.abs()).sin_cos();
                    let [along, half] = [size[0] / 2.0, letter / 2.0 * cos];
                    let lean = f64::from(turn.signum()) * (along * cos - half);
                    [x - lean * sign, at - along * sin * sign + half]
                };
                self.put_turned(block, centre, turn.rem_euclid(21_600_000));
                continue;
            }
            let above = y - SPARE_BESIDE / 2.0;
            let (place, anchor) = match (upright, far) {
                (true, false) => ([at, above], (1.0, 0.5)),
                (true, true) => ([at, above], (0.0, 0.5)),
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

    /// The names of what several categories belong to, beyond the names of these, with lines between them. Of names that
    /// would stand over one another the first is shown.
    pub fn put_levels(
        &mut self,
        labels: &Labels,
        (upright, at): (bool, f64),
        (axis, plot): (Option<&Axis<'_>>, Area),
    ) {
        let [left, top, right, bottom] = plot;
        let length = if upright { bottom - top } else { right - left };
        let mut from = labels.own_reach(upright);
        for (level, names) in labels.levels.iter().enumerate() {
            let height = labels.level_height(level);
            let middle = from + height / 2.0;
            from += height;
            let mut said = Taken::default();
            for (name, [begin, end]) in names {
                let share = (begin + end) / 2.0;
                let along = share * length;
                if !said.takes(along, name.size.width.0 as f64) {
                    continue;
                }
                if upright {
                    self.put_turned(name, [at - middle, bottom - along], UPWARDS);
                } else {
                    self.put(name, [left + along, at + middle], MIDDLE);
                }
            }
            let Some(pen) = self.axis_pen(axis) else {
                continue;
            };
            // Lines are no nearer to each other than a letter is high.
            let mut drawn = Taken::default();
            for share in names.iter().flat_map(|(_, ends)| *ends) {
                let along = share * length;
                if !drawn.takes(along, labels.size) {
                    continue;
                }
                if upright {
                    self.line([at, bottom - along], [at - from, bottom - along], &pen);
                } else {
                    self.line([left + along, at], [left + along, at + from], &pen);
                }
            }
        }
    }
}

/// What stands along an axis already, of what is put there in one direction.
#[derive(Default)]
struct Taken(Option<[f64; 2]>);

impl Taken {
    /// Whether there is room for something of this width around a place; it takes the room then.
    fn takes(&mut self, middle: f64, width: f64) -> bool {
        let is_free = self
            .0
            .is_none_or(|[last, own]| (middle - last).abs() >= (width + own) / 2.0);
        if is_free {
            self.0 = Some([middle, width]);
        }
        is_free
    }
}

/// The turn that a text says for itself, in 60000ths of a degree from -90 to 90 degrees; `None` if it is to be found.
pub(super) fn turn(own: Option<&ChTxBody>) -> Option<i32> {
    use TextVerticalType as V;
    let body = own?.tx_body.as_ref()?.body_pr.as_deref()?;
    match body.vert {
        Some(V::Vert270) => return Some(-5_400_000),
        Some(V::Vert) => return Some(5_400_000),
        _ => {}
    }
    body.rot
        .filter(|turn| (-5_400_000..=5_400_000).contains(turn))
}

fn radians(turn: i32) -> f64 {
    (f64::from(turn) / 60_000.0).to_radians()
}

/// Width and height of a box that is turned.
pub(super) fn turned_size([width, height]: [f64; 2], turn: Option<i32>) -> [f64; 2] {
    let (sin, cos) = radians(turn.unwrap_or(0)).sin_cos();
    [
        width * cos.abs() + height * sin.abs(),
        width * sin.abs() + height * cos.abs(),
    ]
}
