//! Drawings that stand above the text that they are anchored in. Lines before that text flow around them, too: their page
//! is laid out anew with room for them.

use std::rc::Rc;

use super::body::Pages;
use super::page::{Draft, Mark};
use super::place::{Chain, Part, Place};
use super::unit::Stack;
use crate::layout::document::model::Drawing;
use crate::layout::units::{Emu, Rect};

/// How often a page is laid out anew.
const ROUNDS: usize = 6;
/// How far a drawing may be from where its text wants it.
const NEAR: Emu = Emu(12_700);

/// A drawing that lines leave room for before its anchor comes.
#[derive(Clone)]
struct Ahead {
    drawing: Rc<Drawing>,
    /// Number of the block that anchors it.
    block: usize,
    /// Where it stands on the page.
    area: Rect,
    /// Whether its anchor has come.
    is_here: bool,
}

/// The begin of a page, to which its layout can go back.
struct Begin {
    place: Place,
    section: usize,
    mark: Mark,
    carried: Stack,
    empty: usize,
}

/// What is known of the page that is being filled from laying it out before.
#[derive(Default)]
pub(super) struct Rounds {
    begin: Option<Box<Begin>>,
    count: usize,
    ahead: Vec<Ahead>,
    /// Drawings whose anchors went to the next page when room was left for them on this one.
    refused: Vec<Rc<Drawing>>,
    /// What room is left for when the page is laid out anew.
    wanted: Option<Vec<Ahead>>,
}

impl Rounds {
    /// The first block of the page.
    pub fn first_block(&self) -> Option<usize> {
        self.begin.as_ref().map(|begin| begin.place.block)
    }

    /// Where a drawing stands for which room is left already.
    pub fn area_of(&self, drawing: &Rc<Drawing>) -> Option<Rect> {
        let known = self.ahead.get(self.index_of(drawing)?)?;
        Some(known.area)
    }

    fn index_of(&self, drawing: &Rc<Drawing>) -> Option<usize> {
        let is_it = |known: &Ahead| Rc::ptr_eq(&known.drawing, drawing);
        self.ahead.iter().position(is_it)
    }

    /// Whether the page has no room for a drawing and what anchors it.
    pub fn refuses(&self, drawing: &Rc<Drawing>) -> bool {
        self.refused.iter().any(|one| Rc::ptr_eq(one, drawing))
    }

    /// Looks at a drawing whose anchor is placed. Wants the page anew with room for it if it stands over lines that came before
    /// it or, where room was left for it, far from its text.
    pub fn look_at(&mut self, draft: &Draft, drawing: &Rc<Drawing>, block: usize, area: Rect) {
        let index = self.index_of(drawing);
        let fits = match index.and_then(|index| self.ahead.get_mut(index)) {
            Some(known) => {
                known.is_here = true;
                (known.area.top() - area.top()).0.abs() <= NEAR.0
            }
            None => !draft.is_over_lines(area),
        };
        if fits || self.refuses(drawing) {
            return;
        }
        let mut wanted = self.wanted.take().unwrap_or_else(|| self.ahead.clone());
        wanted.retain(|known| !Rc::ptr_eq(&known.drawing, drawing));
        wanted.push(Ahead {
            drawing: Rc::clone(drawing),
            block,
            area,
            is_here: false,
        });
        self.wanted = Some(wanted);
    }
}

impl Pages<'_> {
    /// A page begins.
    pub(super) fn begin_rounds(&mut self) {
        let Some(draft) = &self.draft else { return };
        self.rounds = Rounds {
            begin: Some(Box::new(Begin {
                place: self.place.clone(),
                section: self.section,
                mark: draft.mark(),
                carried: self.carried.clone(),
                empty: self.empty,
            })),
            ..Rounds::default()
        };
    }

    /// Whether the page may be laid out anew: footnotes that are counted page by page have their numbers already, and so have
    /// sections.
    fn may_begin_anew(&self) -> bool {
        let begin = self.rounds.begin.as_ref();
        let is_same = begin.is_some_and(|begin| begin.section == self.section);
        is_same && self.rounds.count < ROUNDS && self.draft.is_some() && self.before.is_none()
    }

    /// Goes back to the begin of the page if it is wanted anew, and may be.
    pub(super) fn begins_anew(&mut self) -> bool {
        let Some(mut wanted) = self.rounds.wanted.take() else {
            return false;
        };
        if !self.may_begin_anew() {
            return false;
        }
        let (Some(begin), Some(draft)) = (&self.rounds.begin, &mut self.draft) else {
            return false;
        };
        self.rounds.count += 1;
        self.place = begin.place.clone();
        self.carried = begin.carried.clone();
        self.empty = begin.empty;
        self.chain = Chain::None;
        draft.restore(&begin.mark);
        for ahead in &mut wanted {
            ahead.is_here = false;
            draft.floats.exclude(&ahead.drawing.record, ahead.area);
        }
        // Columns that are balanced begin with that room, too.
        if let Some((_, mark)) = &mut self.set {
            *mark = draft.mark();
        }
        self.rounds.ahead = wanted;
        true
    }

    /// Whether the page cannot end: room was left for drawings whose anchors go to the next one.
    pub(super) fn lacks_anchors(&mut self) -> bool {
        if !self.may_begin_anew() {
            return false;
        }
        let place = &self.place;
        let is_here = |ahead: &Ahead| {
            let is_placed = ahead.block < place.block
                || ahead.block == place.block && !matches!(place.part, Part::Whole);
            ahead.is_here && is_placed
        };
        let ahead = self.rounds.ahead.clone();
        let (here, gone): (Vec<_>, Vec<_>) = ahead.into_iter().partition(is_here);
        if gone.is_empty() {
            return false;
        }
        let gone = gone.into_iter().map(|ahead| ahead.drawing);
        self.rounds.refused.extend(gone);
        self.rounds.wanted = Some(here);
        true
    }
}
