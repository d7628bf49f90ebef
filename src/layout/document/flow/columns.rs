//! Sections and the columns of their pages: how they begin, go on and are balanced.

use std::rc::Rc;

use super::body::Pages;
use super::page::Mark;
use super::place::{Chain, Place, Turn};
use crate::editor_bin::docy::SectionType;
use crate::error::Result;
use crate::layout::display::Page;
use crate::layout::document::section::Section;
use crate::layout::units::Emu;

/// How often the heights of balanced columns are tried.
const TRIES: usize = 14;

/// A try to balance columns.
#[derive(Clone, Copy)]
pub(super) struct Balance {
    /// Bottom of the columns.
    pub bottom: Emu,
    /// Whether what stands in them did not fit.
    pub failed: bool,
}

impl Pages<'_> {
    /// The columns begin here.
    pub(super) fn begin_set(&mut self) {
        self.set = match &self.draft {
            Some(draft) if draft.geometry.columns.len() > 1 => {
                Some((self.place.clone(), draft.mark()))
            }
            _ => None,
        };
    }

    /// What follows is of another section.
    pub(super) fn turn_section(&mut self, section: usize) -> Result<()> {
        let next = self.sections.get(section).cloned();
        let Some(next) = next else {
            self.enter_section(section);
            return Ok(());
        };
        self.chain = Chain::None;
        let same_page = self
            .draft
            .as_ref()
            .is_some_and(|draft| draft.geometry.size == next.geometry.size);
        let goes_on = next.kind == SectionType::Continuous && same_page;
        if goes_on {
            self.end_set()?;
            if self.section_of(self.place.block) != Some(section) {
                return Ok(());
            }
            self.go_on(section, &next);
            return Ok(());
        }
        let next_column = next.kind == SectionType::NextColumn
            && self
                .draft
                .as_ref()
                .is_some_and(|draft| draft.geometry.columns == next.geometry.columns);
        if next_column {
            self.enter_section(section);
            self.break_off();
            self.turn(Turn::Column);
            return Ok(());
        }
        if self.draft.is_some() {
            self.break_off();
            self.end_column();
            self.end_page();
        }
        self.enter_section(section);
        self.pad(next.kind);
        Ok(())
    }

    /// A section that begins on the page of the one before.
    pub(super) fn go_on(&mut self, section: usize, next: &Section) {
        self.end_column_of_set(next);
        self.section = section;
        if let Some(start) = next.start {
            self.next_number = start.saturating_sub(1);
        }
        self.page_in_section = 0;
        if let Some(draft) = &mut self.draft {
            draft.end_set();
            // Headers and footers stay those of the page; margins at the sides are the section's own.
            draft.geometry = Rc::clone(&next.geometry);
            let is_lowest = draft.y == draft.set_bottom;
            let space = if is_lowest {
                draft.above.leave()
            } else {
                Emu::ZERO
            };
            draft.set_top = draft.set_bottom + space;
            draft.y = draft.set_top;
            draft.column = 0;
        }
        self.begin_set();
    }

    /// An empty page before a section that begins on an even or odd one.
    pub(super) fn pad(&mut self, kind: SectionType) {
        let is_even = self.next_number % 2 == 0;
        let pads = match kind {
            SectionType::EvenPage => !is_even,
            SectionType::OddPage => is_even,
            _ => false,
        };
        if pads {
            if self.page_count() > 0 {
                let size = self
                    .sections
                    .get(self.section)
                    .map(|section| section.geometry.size)
                    .unwrap_or_default();
                self.ready.push_back(Page {
                    size,
                    ..Page::default()
                });
            }
            self.next_number = self.next_number.saturating_add(1);
        }
    }

    pub(super) fn page_count(&self) -> usize {
        usize::from(self.next_number > 1)
    }

    /// Balances the columns that end here, if there are several and the text goes on below them.
    pub(super) fn end_set(&mut self) -> Result<()> {
        let Some((place, mark)) = self.set.take() else {
            return Ok(());
        };
        let end = self.place.block;
        let goes_on = self
            .section_of(end)
            .and_then(|next| self.sections.get(next))
            .is_some_and(|next| next.kind == SectionType::Continuous);
        let Some(draft) = self.draft.as_ref().filter(|_| goes_on) else {
            return Ok(());
        };
        let (top, bottom) = (draft.set_top, draft.bottom);
        let columns = draft.geometry.columns.len() as i64;
        let used = (draft.y - top) + (bottom - top) * draft.column as i64;
        let (mut low, mut high) = (top + used / columns, bottom);
        for attempt in 0..TRIES {
            let tried = if attempt == 0 {
                low
            } else {
                low + (high - low) / 2
            };
            if self.try_balance(&place, &mark, end, tried)? {
                high = tried;
                if attempt == 0 {
                    break;
                }
            } else {
                low = tried;
            }
            if (high - low).0 < Emu::points(1.0).0 {
                break;
            }
        }
        self.try_balance(&place, &mark, end, high)?;
        Ok(())
    }

    /// Places what stands between columns again, down to a bottom; false if it does not go into them.
    pub(super) fn try_balance(
        &mut self,
        place: &Place,
        mark: &Mark,
        end: usize,
        bottom: Emu,
    ) -> Result<bool> {
        self.place = place.clone();
        self.chain = Chain::None;
        if let Some(draft) = &mut self.draft {
            draft.restore(mark);
        }
        self.balance = Some(Balance {
            bottom,
            failed: false,
        });
        while self.place.block < end && self.balance.is_some_and(|balance| !balance.failed) {
            let Some(block) = self.block(self.place.block)? else {
                break;
            };
            if self.is_lone_section_end(&block)? {
                self.place.block += 1;
                continue;
            }
            let keeps = self.keeps_next(&block);
            if keeps && matches!(self.chain, Chain::None) {
                self.chain = self.begin_chain();
            }
            let outcome = self.place_block(&block)?;
            self.settle(outcome, keeps);
        }
        let failed = self.balance.take().is_some_and(|balance| balance.failed);
        Ok(!failed)
    }
}
