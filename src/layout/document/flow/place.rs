//! What is placed next, and what comes of that.

use super::body::Pages;
use super::page::Mark;
use super::table::TableFlow;
use crate::layout::document::model::Block;
use crate::layout::text::Cursor;

/// What is to be placed.
#[derive(Clone)]
pub(super) struct Place {
    /// Number of the block.
    pub(super) block: usize,
    /// What of it.
    pub(super) part: Part,
}

impl Place {
    /// All of the next block.
    fn behind(&self) -> Self {
        Self {
            block: self.block + 1,
            part: Part::Whole,
        }
    }
}

/// What of a block is to be placed.
#[derive(Clone)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// The lines from here on.
    Lines(Cursor, super::line::Parts),
    /// The rows from here on; true if headings are to be repeated.
    Rows(Box<TableFlow>, bool),
    /// The rows from here on of a table that text flows around.
    Floating(Box<TableFlow>),
}

/// Blocks that are kept with the next one.
#[derive(Clone)]
pub(super) enum Chain {
    None,
    /// Began at the top of the column: it cannot be moved.
    Top,
    /// Began here.
    At(Box<(Place, Mark)>),
}

/// What came of placing a part of a block.
pub(super) enum Outcome {
    /// All of it is placed.
    Done,
    /// It is placed up to a part, which goes on in this column.
    More(Part),
    /// It is placed up to a part, which goes on in the next column.
    Parted(Part),
    /// Nothing of it goes into the column.
    NoRoom,
    /// It is placed up to a break; what is left of it goes on behind it.
    Break(Turn, Option<Part>),
}

/// What is turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// The next column.
    Column,
    /// The next page.
    Page,
}

impl Pages<'_> {
    /// Where a chain of blocks that are kept together begins.
    pub(super) fn begin_chain(&self) -> Chain {
        match &self.draft {
            Some(draft) if !draft.is_fresh => {
                Chain::At(Box::new((self.place.clone(), draft.mark())))
            }
            _ => Chain::Top,
        }
    }

    /// Whether what is placed next must stand in the column of what follows it.
    pub(super) fn keeps_next(&self, block: &Block) -> bool {
        match (block, &self.place.part) {
            (Block::Table(table), Part::Whole) => {
                table.rows.first().is_some_and(super::rows::keeps)
            }
            (Block::Table(table), Part::Rows(flow, _)) => {
                table.rows.get(flow.row()).is_some_and(super::rows::keeps)
            }
            _ => block.keeps_next(),
        }
    }

    /// Goes on behind what was placed, or to where there is room for it.
    pub(super) fn settle(&mut self, outcome: Outcome, keeps: bool) {
        match outcome {
            Outcome::Done => {
                self.place = self.place.behind();
                if !keeps {
                    self.chain = Chain::None;
                }
                self.empty = 0;
            }
            Outcome::More(part) => {
                self.place.part = part;
                if !keeps {
                    self.chain = Chain::None;
                }
                self.empty = 0;
            }
            Outcome::Parted(part) => {
                self.place.part = part;
                self.chain = Chain::None;
                self.empty = 0;
                self.turn(Turn::Column);
            }
            Outcome::NoRoom => {
                if let Chain::At(chain) = std::mem::replace(&mut self.chain, Chain::None) {
                    let (place, mark) = *chain;
                    self.place = place;
                    if let Some(draft) = &mut self.draft {
                        draft.restore(&mark);
                    }
                }
                self.empty += 1;
                self.turn(Turn::Column);
            }
            Outcome::Break(turn, rest) => {
                match rest {
                    Some(part) => self.place.part = part,
                    None => self.place = self.place.behind(),
                }
                self.chain = Chain::None;
                self.break_off();
                self.turn(turn);
            }
        }
    }

    /// Remembers what stands above a page or column that is asked for: space that a paragraph keeps there is but what is
    /// more than that below the one before.
    pub(super) fn break_off(&mut self) {
        self.broken = self
            .draft
            .as_ref()
            .map(|draft| Box::new(draft.above.behind_break()));
    }
}
