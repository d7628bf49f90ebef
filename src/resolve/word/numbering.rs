//! Numbering: which level a paragraph has, and what its number reads.

use std::collections::HashMap;

use super::number_text;
use crate::editor_bin::docy::{
    AbstractNum, LevelJc, LevelPicture, LevelSuff, Num, NumLevel, NumPr, NumberFormat,
    Numbering as NumberingTable, ParaInd, RunPr, Tabs,
};

/// Levels of a list.
const LEVELS: usize = 9;

/// The lists of a document.
#[derive(Debug, Default)]
pub struct Numbering {
    lists: HashMap<i32, List>,
}

/// A numbering instance.
#[derive(Debug, Clone, Default)]
struct List {
    /// Instances of the same abstract numbering count together.
    abstract_id: i32,
    levels: Vec<NumLevel>,
    /// Starts that the instance sets anew, by level.
    starts: [Option<i32>; LEVELS],
}

/// The running numbers.
#[derive(Debug, Clone, Default)]
pub struct Counters {
    /// By abstract numbering: the numbers of the levels, absent where none was counted yet.
    numbers: HashMap<i32, [Option<i32>; LEVELS]>,
    /// Instances whose own starts were applied.
    started: HashMap<(i32, usize), ()>,
}

impl Counters {
    /// How many numbers are kept.
    pub fn count(&self) -> usize {
        self.numbers.len() + self.started.len()
    }
}

/// The number in front of a paragraph.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Its text; empty if nothing is shown.
    pub text: String,
    /// The picture that stands for the text.
    pub picture: Option<LevelPicture>,
    /// The level, from 0.
    pub level: usize,
    /// The number of that level.
    pub number: i32,
    /// How the level shows its number.
    pub format: NumberFormat,
    /// What stands between it and the paragraph.
    pub suffix: LevelSuff,
    /// How it stands where the first line begins.
    pub alignment: LevelJc,
    /// Formatting of the number itself.
    pub run: Option<RunPr>,
}

impl Numbering {
    /// From the table; `linked` tells the numbering instance of a numbering style.
    pub fn new(table: &NumberingTable, linked: &dyn Fn(&str) -> Option<i32>) -> Self {
        let abstracts: HashMap<i32, &AbstractNum> = table
            .abstract_nums
            .iter()
            .flat_map(|list| &list.abstract_num)
            .filter_map(|record| Some((record.id?, record)))
            .collect();
        let instances: HashMap<i32, &Num> = table
            .nums
            .iter()
            .flat_map(|list| &list.num)
            .filter_map(|num| Some((num.num_id?, num)))
            .collect();
        let mut numbering = Self::default();
        for num in table.nums.iter().flat_map(|list| &list.num) {
            let (Some(id), Some(own)) = (
                num.num_id,
                num.abstract_num_id.and_then(|id| abstracts.get(&id)),
            ) else {
                continue;
            };
            // A list that only refers to a numbering style has the levels of that style's list.
            let through_style = own
                .num_style_link
                .as_deref()
                .and_then(linked)
                .and_then(|id| instances.get(&id)?.abstract_num_id)
                .and_then(|id| abstracts.get(&id));
            numbering
                .lists
                .insert(id, List::new(num, through_style.unwrap_or(own)));
        }
        numbering
    }

    /// The level of a paragraph's numbering; `style` is its style, which may belong to a level. `None` if the
    /// paragraph has no number.
    pub fn level(&self, pr: &NumPr, style: Option<&str>) -> Option<(i32, usize, &NumLevel)> {
        let id = pr.id.filter(|id| *id != 0)?;
        let list = self.lists.get(&id)?;
        let by_style = || {
            list.levels
                .iter()
                .position(|level| style.is_some() && level.p_style.as_deref() == style)
        };
        let place = match pr.lvl {
            Some(level) => usize::try_from(level).ok()?,
            None => by_style().unwrap_or(0),
        };
        list.levels.get(place).map(|level| (id, place, level))
    }

    /// The indent that a paragraph's numbering gives.
    pub fn indent(&self, pr: &NumPr, style: Option<&str>) -> Option<&ParaInd> {
        self.level(pr, style)?.2.para_pr.as_ref()?.ind.as_deref()
    }

    /// The tab stops that a paragraph's numbering gives.
    pub fn tabs(&self, pr: &NumPr, style: Option<&str>) -> Option<&Tabs> {
        self.level(pr, style)?.2.para_pr.as_ref()?.tabs.as_deref()
    }

    /// Counts a paragraph and tells its number.
    pub fn count(&self, counters: &mut Counters, pr: &NumPr, style: Option<&str>) -> Option<Mark> {
        let (id, place, level) = self.level(pr, style)?;
        let list = self.lists.get(&id)?;
        let numbers = list.advance(id, place, counters);
        let text = list.text(level, &numbers);
        Some(Mark {
            text,
            picture: level.picture.as_deref().cloned(),
            level: place,
            number: numbers.get(place).copied().unwrap_or(0),
            format: format_of(level),
            suffix: level.suff.unwrap_or(LevelSuff::Tab),
            alignment: level.jc.unwrap_or(LevelJc::Left),
            run: level.text_pr.as_deref().cloned(),
        })
    }
}

impl List {
    fn new(num: &Num, source: &AbstractNum) -> Self {
        let mut list = Self {
            abstract_id: source.id.unwrap_or(0),
            levels: vec![NumLevel::default(); LEVELS],
            starts: [None; LEVELS],
        };
        for (place, level) in source
            .levels
            .iter()
            .flat_map(|levels| &levels.level)
            .enumerate()
        {
            list.set_level(
                level
                    .i_lvl
                    .map_or(place, |level| usize::try_from(level).unwrap_or(LEVELS)),
                level,
            );
        }
        for change in &num.lvl_override {
            let Some(place) = change.i_lvl.and_then(|level| usize::try_from(level).ok()) else {
                continue;
            };
            if let Some(level) = &change.level {
                list.set_level(place, level);
            }
            if let Some(start) = list.starts.get_mut(place) {
                *start = change.start_override;
            }
        }
        list
    }

    fn set_level(&mut self, place: usize, level: &NumLevel) {
        if let Some(slot) = self.levels.get_mut(place) {
            slot.clone_from(level);
        }
    }

    fn start(&self, place: usize) -> i32 {
        let own = self.starts.get(place).copied().flatten();
        // A level that does not say begins at nothing (17.9.25), one that is missing with the first.
        let level = self.levels.get(place);
        own.unwrap_or_else(|| level.map_or(1, |level| level.start.unwrap_or(0)))
    }

    /// Counts one at a level and gives the numbers of all levels.
    fn advance(&self, id: i32, place: usize, counters: &mut Counters) -> [i32; LEVELS] {
        let numbers = counters.numbers.entry(self.abstract_id).or_default();
        let anew = self.starts.get(place).copied().flatten().is_some()
            && counters.started.insert((id, place), ()).is_none();
        if let Some(number) = numbers.get_mut(place) {
            *number = Some(match *number {
                Some(number) if !anew => number.saturating_add(1),
                _ => self.start(place),
            });
        }
        for deeper in place + 1..LEVELS {
            // 0: never restarts; n: only after level n (counted from 1) or a higher one.
            let restart = self.levels.get(deeper).and_then(|level| level.restart);
            let restarts = restart.is_none_or(|restart| restart > 0 && place < restart as usize);
            if let Some(number) = numbers.get_mut(deeper).filter(|_| restarts) {
                *number = None;
            }
        }
        let mut all = [0; LEVELS];
        for (level, number) in all.iter_mut().enumerate() {
            let counted = numbers.get(level).copied().flatten();
            *number = counted.unwrap_or_else(|| self.start(level));
            // A level above that was skipped counts as begun.
            if level < place
                && counted.is_none()
                && let Some(slot) = numbers.get_mut(level)
            {
                *slot = Some(*number);
            }
        }
        all
    }

    fn text(&self, level: &NumLevel, numbers: &[i32; LEVELS]) -> String {
        let legal = level.is_lgl == Some(true);
        let mut text = String::new();
        for item in level.lvl_text.iter().flat_map(|text| &text.item) {
            if let Some(plain) = &item.text {
                text.push_str(plain);
            }
            let Some(source) = item.num.map(usize::from) else {
                continue;
            };
            let (Some(number), Some(source_level)) = (numbers.get(source), self.levels.get(source))
            else {
                continue;
            };
            let format = match format_of(source_level) {
                NumberFormat::DecimalZero => NumberFormat::DecimalZero,
                _ if legal => NumberFormat::Decimal,
                other => other,
            };
            let example = source_level
                .num_fmt
                .as_ref()
                .and_then(|own| own.format.as_deref());
            text.push_str(&match example {
                Some(example) if format == NumberFormat::Custom => {
                    number_text::by_example(example, *number)
                }
                _ => number_text::format(format, *number),
            });
        }
        text
    }
}

fn format_of(level: &NumLevel) -> NumberFormat {
    level
        .num_fmt
        .as_ref()
        .and_then(|format| format.val)
        .unwrap_or(NumberFormat::Decimal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::docy::{
        AbstractNums, LvlOverride, LvlText, LvlTextItem, NumFmt, NumLevels, Nums,
    };

    fn level(place: i32, format: NumberFormat, text: &[Result<u8, &str>]) -> NumLevel {
        NumLevel {
            i_lvl: Some(place),
            start: Some(1),
            num_fmt: Some(Box::new(NumFmt {
                val: Some(format),
                format: None,
            })),
            lvl_text: Some(Box::new(LvlText {
                item: text
                    .iter()
                    .map(|item| LvlTextItem {
                        num: item.ok(),
                        text: item.err().map(str::to_owned),
                    })
                    .collect(),
            })),
            ..NumLevel::default()
        }
    }

    fn numbering() -> Numbering {
        let levels = vec![
            level(0, NumberFormat::UpperRoman, &[Ok(0), Err(".")]),
            level(1, NumberFormat::LowerLetter, &[Ok(0), Err("-"), Ok(1)]),
        ];
        let table = NumberingTable {
            abstract_nums: Some(Box::new(AbstractNums {
                abstract_num: vec![AbstractNum {
                    id: Some(7),
                    levels: Some(Box::new(NumLevels { level: levels })),
                    ..AbstractNum::default()
                }],
            })),
            nums: Some(Box::new(Nums {
                num: vec![
                    Num {
                        abstract_num_id: Some(7),
                        num_id: Some(1),
                        lvl_override: Vec::new(),
                    },
                    Num {
                        abstract_num_id: Some(7),
                        num_id: Some(2),
                        lvl_override: vec![LvlOverride {
                            i_lvl: Some(0),
                            start_override: Some(10),
                            level: None,
                        }],
                    },
                ],
            })),
        };
        Numbering::new(&table, &|_| None)
    }

    fn at(id: i32, lvl: i32) -> NumPr {
        NumPr {
            id: Some(id),
            lvl: Some(lvl),
            ins: None,
        }
    }

    #[test]
    fn a_level_that_does_not_say_begins_at_nothing() {
        let mut own = level(0, NumberFormat::Decimal, &[Ok(0)]);
        own.start = None;
        let list = List {
            levels: vec![own],
            ..List::default()
        };
        assert_eq!((list.start(0), list.start(1)), (0, 1));
    }

    #[test]
    fn levels_count_and_restart() {
        let numbering = numbering();
        let mut counters = Counters::default();
        let texts: Vec<String> = [
            (1, 0),
            (1, 1),
            (1, 1),
            (1, 0),
            (1, 1),
            (2, 0),
            (2, 0),
            (1, 0),
        ]
        .into_iter()
        .map(|(id, lvl)| {
            numbering
                .count(&mut counters, &at(id, lvl), None)
                .unwrap()
                .text
        })
        .collect();
        assert_eq!(
            texts,
            ["I.", "I-a", "I-b", "II.", "II-a", "X.", "XI.", "XII."]
        );
    }

    #[test]
    fn a_level_that_begins_below_counts_the_one_above() {
        let numbering = numbering();
        let mut counters = Counters::default();
        let mark = numbering.count(&mut counters, &at(1, 1), None).unwrap();
        assert_eq!(mark.text, "I-a");
        assert_eq!(
            numbering
                .count(&mut counters, &at(1, 0), None)
                .unwrap()
                .text,
            "II."
        );
    }

    #[test]
    fn zero_switches_numbering_off() {
        assert!(numbering().level(&at(0, 0), None).is_none());
        assert!(numbering().level(&at(99, 0), None).is_none());
        assert!(numbering().level(&at(1, 50), None).is_none());
    }

    #[test]
    fn a_format_may_be_an_example() {
        let mut own = level(0, NumberFormat::Custom, &[Ok(0), Err(")")]);
        let format = own.num_fmt.as_deref_mut().unwrap();
        format.format = Some("001, 002, 003, ...".to_owned());
        let list = List {
            levels: vec![own.clone()],
            ..List::default()
        };
        assert_eq!(list.text(&own, &[7; LEVELS]), "007)");
    }
}
