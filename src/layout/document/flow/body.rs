//! The body of a document into pages: blocks are read and built when they are needed, and dropped when their page is
//! full.

use std::collections::VecDeque;
use std::rc::Rc;

use super::ahead::Rounds;
use super::columns::Balance;
use super::gap::Above;
use super::layers::ABOVE_DRAWINGS;
use super::page::{Draft, Mark};
use super::place::{Chain, Outcome, Part, Place, Turn};
use super::running::KeptRunning;
use super::unit::{Stack, Unit};
use crate::editor_bin::docy::{DocContent, SectionType};
use crate::error::Result;
use crate::layout::display::Page;
use crate::layout::document::Options;
use crate::layout::document::build::{Around, Builder, Numbers, Quotes, has_field, is_quote};
use crate::layout::document::model::{Block, Paragraph};
use crate::layout::document::section::{Section, sections};
use crate::layout::text::FontBook;
use crate::layout::units::Emu;
use crate::resolve::word::document::Document;

/// Blocks that may be built ahead of the one that is placed.
const AHEAD: usize = 4096;
/// Pages that notes may fill behind the text.
const NOTE_PAGES: usize = 4096;
/// Columns that may stay empty one after another before what is wider or higher than any is set over their edge.
const EMPTY: usize = 64;

/// The pages of a document, one after another.
pub struct Pages<'d> {
    pub(super) document: &'d Document,
    pub(super) fonts: &'d mut FontBook,
    pub(super) builder: Builder<'d>,
    pub(super) options: Options,
    pub(super) sections: Vec<Section>,
    /// Blocks that are built, from number `first` on.
    queue: VecDeque<Queued>,
    first: usize,
    /// Where the next block is read; past the body's end when all is read.
    at: usize,
    read_section: usize,
    endnotes_built: bool,
    /// The state before the last reading, where footnotes are counted page by page.
    pub(super) before: Option<Box<Before<'d>>>,
    /// What is placed next.
    pub(super) place: Place,
    /// The section of what is placed.
    pub(super) section: usize,
    /// Index of the next page of the section.
    pub(super) page_in_section: usize,
    pub(super) next_number: i32,
    /// The last line that was counted.
    pub(super) last_line: i32,
    pub(super) draft: Option<Draft>,
    /// What notes of the page before have left.
    pub(super) carried: Stack,
    pub(super) separator: Option<Rc<Unit>>,
    /// Headers and footers of the present section that are the same on all its pages.
    pub(super) running: Vec<KeptRunning>,
    /// What of the text headers and footers may quote.
    pub(super) quotes: Rc<Quotes>,
    pub(super) chain: Chain,
    /// Where the columns of this page begin, for balancing.
    pub(super) set: Option<(Place, Mark)>,
    /// Bottom of the columns while their balance is tried.
    pub(super) balance: Option<Balance>,
    /// How the present page was laid out before, if it was.
    pub(super) rounds: Rounds,
    /// Columns in a row that stayed empty.
    pub(super) empty: usize,
    pub(super) ready: VecDeque<Page>,
    /// Whether a break was the last thing that was placed.
    turned: bool,
    /// What stands above a page that a break or a section begins.
    pub(super) broken: Option<Box<Above>>,
    ended: bool,
}

/// A block and its section.
struct Queued {
    block: Rc<Block>,
    section: usize,
}

/// The state before a block was read.
pub(super) struct Before<'d> {
    builder: Builder<'d>,
    at: usize,
    block: usize,
    page: i32,
}

impl<'d> Pages<'d> {
    /// At the begin of a document.
    pub fn new(document: &'d Document, fonts: &'d mut FontBook, options: Options) -> Self {
        let sections = sections(document);
        let mut builder = Builder::new(&document.tables, options.markup);
        let has_chapters = sections.iter().any(|section| section.chapter.is_some());
        builder.is_quoted = has_chapters || has_field(document, is_quote);
        let mut pages = Self {
            document,
            fonts,
            builder,
            options,
            at: document.body.start,
            turned: false,
            broken: None,
            ended: sections.is_empty(),
            sections,
            queue: VecDeque::new(),
            first: 0,
            read_section: 0,
            endnotes_built: false,
            before: None,
            place: Place {
                block: 0,
                part: Part::Whole,
            },
            section: 0,
            page_in_section: 0,
            next_number: 1,
            last_line: 0,
            draft: None,
            carried: Stack::default(),
            separator: None,
            running: Vec::new(),
            quotes: Rc::default(),
            chain: Chain::None,
            set: None,
            balance: None,
            rounds: Rounds::default(),
            empty: 0,
            ready: VecDeque::new(),
        };
        pages.enter_section(0);
        pages
    }

    pub(super) fn enter_section(&mut self, index: usize) {
        self.section = index;
        self.page_in_section = 0;
        self.restart_lines(index);
        if let Some(section) = self.sections.get(index)
            && let Some(start) = section.start
        {
            self.next_number = start;
        }
    }

    fn restart_lines(&mut self, index: usize) {
        use crate::editor_bin::docy::LineNumRestart;
        let record = self
            .document
            .sections
            .get(index)
            .and_then(|section| section.pr.ln_num_type.as_deref());
        if let Some(record) = record
            && (index == 0 || record.restart != Some(LineNumRestart::Continuous))
        {
            self.last_line = record.start.unwrap_or(0);
        }
    }

    /// The block of a number, read and built if need be.
    pub(super) fn block(&mut self, number: usize) -> Result<Option<Rc<Block>>> {
        while number >= self.first + self.queue.len() {
            if self.queue.len() >= AHEAD || !self.read()? {
                return Ok(None);
            }
        }
        let queued = self.queue.get(number - self.first);
        Ok(queued.map(|queued| Rc::clone(&queued.block)))
    }

    pub(super) fn section_of(&self, number: usize) -> Option<usize> {
        let index = number.checked_sub(self.first)?;
        self.queue.get(index).map(|queued| queued.section)
    }

    /// Reads and builds the next block of the body, or the endnotes behind it; false if there is no more.
    fn read(&mut self) -> Result<bool> {
        let mut blocks = Vec::new();
        if self.ends_section() && self.has_endnotes() {
            blocks = self.endnotes();
        } else if self.at < self.document.body.end {
            while self.ends_section() {
                self.read_section += 1;
            }
            self.tell_numbers();
            let page = self.builder.numbers.page;
            self.before = self.builder.saved().map(|builder| {
                Box::new(Before {
                    builder,
                    at: self.at,
                    block: self.first + self.queue.len(),
                    page,
                })
            });
            self.builder.begin_page(page, 0);
            loop {
                let mut content = DocContent::default();
                self.at = self.document.read_block(self.at, &mut content)?;
                self.builder
                    .add_blocks(content.items, Around::default(), self.fonts, &mut blocks);
                // The next paragraph may be of the same frame.
                let is_open = matches!(blocks.last(), Some(Block::Frame(_)));
                let has_more = self.at < self.document.body.end && !self.ends_section();
                if !is_open || !has_more || blocks.len() >= AHEAD {
                    break;
                }
            }
        } else if !self.endnotes_built {
            self.endnotes_built = true;
            self.builder
                .end_joined(Around::default(), self.fonts, &mut blocks);
            blocks.extend(self.endnotes());
        } else {
            return Ok(false);
        }
        let section = self.read_section;
        for block in blocks {
            self.queue.push_back(Queued {
                block: Rc::new(block),
                section,
            });
        }
        Ok(true)
    }

    /// Whether the section that was read last ends where the next block is read.
    fn ends_section(&self) -> bool {
        let section = self.document.sections.get(self.read_section);
        section.is_some_and(|section| self.at >= section.end)
            && self.read_section + 1 < self.sections.len()
    }

    fn page_number(&self) -> i32 {
        let draft = self.draft.as_ref();
        draft.map_or(self.next_number, |draft| draft.number)
    }

    /// Builds the block that is placed next anew if it has come to another page than it was built for: its footnotes there
    /// are counted from the first number on.
    fn count_notes_anew(&mut self) -> Result<()> {
        let (number, page) = (self.place.block, self.page_number());
        let is_last = number + 1 == self.first + self.queue.len();
        let is_moved = self
            .before
            .as_ref()
            .is_some_and(|before| before.block == number && before.page != page);
        if !is_last || !is_moved {
            return Ok(());
        }
        let (Some(before), Some(queued)) = (self.before.take(), self.queue.pop_back()) else {
            return Ok(());
        };
        let kept = match (&*queued.block, &self.place.part) {
            (Block::Paragraph(paragraph), Part::Lines(cursor, _)) => {
                super::paragraph::notes_before(paragraph, *cursor)
            }
            _ => 0,
        };
        self.at = before.at;
        self.builder = before.builder;
        self.builder.begin_page(page, kept);
        self.read().map(|_| ())
    }

    fn tell_numbers(&mut self) {
        let Some(section) = self.sections.get(self.read_section) else {
            return;
        };
        self.builder.grid = section.grid;
        self.builder.geometry = Some(Rc::clone(&section.geometry));
        self.builder.numbers = Numbers {
            page: self.page_number(),
            format: section.format,
            // What chapter a page is in is known when it is full.
            chapter: None,
            pages: self.options.pages,
            section: i32::try_from(self.read_section + 1).unwrap_or(i32::MAX),
            section_pages: None,
            quotes: Rc::default(),
        };
        if let Some(record) = self.document.sections.get(self.read_section) {
            let pr = &record.pr;
            self.builder.begin_section(
                self.read_section,
                pr.footnote_pr.as_deref(),
                pr.endnote_pr.as_deref(),
            );
        }
    }

    /// Blocks before this are not needed any more; the section of the last one is.
    fn forget(&mut self) {
        let mut needed = self.place.block.saturating_sub(1);
        if let Chain::At(chain) = &self.chain {
            needed = needed.min(chain.0.block);
        }
        if let Some((place, _)) = &self.set {
            needed = needed.min(place.block);
        }
        if let Some(first) = self.rounds.first_block() {
            needed = needed.min(first);
        }
        while self.first < needed && self.queue.pop_front().is_some() {
            self.first += 1;
        }
    }

    /// Places the next part of a block, or ends the document.
    fn step(&mut self) -> Result<()> {
        self.count_notes_anew()?;
        let Some(block) = self.block(self.place.block)? else {
            self.end_set()?;
            if self.place_is_done()? {
                self.end();
            }
            return Ok(());
        };
        let section = self.section_of(self.place.block).unwrap_or(self.section);
        if section != self.section {
            return self.turn_section(section);
        }
        if self.is_lone_section_end(&block)? {
            self.place.block += 1;
            return Ok(());
        }
        self.begin_page_if_none();
        let keeps = self.keeps_next(&block);
        if keeps && matches!(self.chain, Chain::None) {
            self.chain = self.begin_chain();
        }
        let mut outcome = self.place_block(&block)?;
        if self.begins_anew() {
            return Ok(());
        }
        // An empty paragraph that ends its section does not begin a page for that.
        if matches!(outcome, Outcome::NoRoom) && self.section_behind(&block)?.is_some() {
            outcome = Outcome::Done;
        }
        self.turned = matches!(outcome, Outcome::Break(Turn::Page, None));
        self.settle(outcome, keeps);
        if !self.begins_anew() {
            self.forget();
        }
        Ok(())
    }

    /// Ends the document: it has a page at least, and pages for the notes that are left.
    fn end(&mut self) {
        if self.turned || self.page_in_section == 0 && self.section == 0 {
            self.begin_page_if_none();
        }
        self.end_column();
        self.end_page();
        for _ in 0..NOTE_PAGES {
            if self.carried.is_empty() {
                break;
            }
            self.begin_page();
            self.end_column();
            self.end_page();
        }
        self.ended = true;
    }

    /// Whether a block is an empty paragraph that does nothing but end its section: one that would stand alone on a page
    /// behind a break, or between the last paragraph of its section and what goes on below, takes no room.
    pub(super) fn is_lone_section_end(&mut self, block: &Block) -> Result<bool> {
        let stands_alone = self.turned && self.draft.is_none();
        let follows = self
            .draft
            .as_ref()
            .is_some_and(|draft| draft.above.is_paragraph() && !draft.is_fresh);
        if !(stands_alone || follows) {
            return Ok(false);
        }
        let Some(next) = self.section_behind(block)? else {
            return Ok(false);
        };
        let goes_on = self
            .sections
            .get(next)
            .is_some_and(|next| next.kind == SectionType::Continuous);
        let is_first = self
            .place
            .block
            .checked_sub(1)
            .is_none_or(|before| self.section_of(before) != Some(self.section));
        Ok(if goes_on {
            follows && !is_first
        } else {
            stands_alone
        })
    }

    /// The section behind the block that is placed next, if that is an empty paragraph and the last of its section.
    fn section_behind(&mut self, block: &Block) -> Result<Option<usize>> {
        let next = self.place.block + 1;
        if !block.paragraph().is_some_and(Paragraph::is_empty) || self.block(next)?.is_none() {
            return Ok(None);
        }
        let section = self.section_of(next);
        Ok(section.filter(|section| *section != self.section))
    }

    fn place_is_done(&mut self) -> Result<bool> {
        let number = self.place.block;
        Ok(self.block(number)?.is_none())
    }

    pub(super) fn place_block(&mut self, block: &Rc<Block>) -> Result<Outcome> {
        let part = self.place.part.clone();
        match (&**block, part) {
            (Block::Paragraph(paragraph), Part::Lines(cursor, parts)) => {
                Ok(self.paragraph(paragraph, Some((cursor, parts))))
            }
            (Block::Paragraph(paragraph), _) => Ok(self.paragraph(paragraph, None)),
            (Block::Table(table), Part::Rows(flow, headings)) => {
                Ok(self.rows(table, *flow, headings))
            }
            (Block::Table(table), Part::Floating(flow)) => Ok(self.float_table(table, Some(*flow))),
            (Block::Table(table), _) => Ok(self.table(table)),
            (Block::Frame(frame), _) => Ok(self.frame(frame)),
        }
    }

    /// What stands above the column or page that begins.
    pub(super) fn above_next(&mut self) -> Above {
        self.broken.take().map(|above| *above).unwrap_or_default()
    }

    /// Whether what does not fit is to be placed all the same: it will find no more room than in a column as high as the page.
    pub(super) fn must_place(&self) -> bool {
        let most = |draft: &Draft| draft.is_fresh && draft.set_top == draft.top;
        self.empty > EMPTY || self.draft.as_ref().is_none_or(most)
    }

    /// Bottom of the column, notes left out of account.
    pub(super) fn column_bottom(&self) -> Emu {
        let bottom = self.draft.as_ref().map_or(Emu::ZERO, |draft| draft.bottom);
        self.balance
            .map_or(bottom, |balance| balance.bottom.min(bottom))
    }

    /// Goes on in the next column or on the next page.
    pub(super) fn turn(&mut self, turn: Turn) {
        self.end_rows();
        self.end_column();
        let columns = self
            .draft
            .as_ref()
            .map_or(1, |draft| draft.geometry.columns.len());
        let column = self.draft.as_ref().map_or(0, |draft| draft.column);
        if turn == Turn::Column && column + 1 < columns {
            let above = self.above_next();
            if let Some(draft) = &mut self.draft {
                draft.column += 1;
                draft.y = draft.set_top;
                draft.is_fresh = true;
                draft.above = above;
            }
            return;
        }
        if let Some(balance) = &mut self.balance {
            balance.failed = true;
            return;
        }
        if !self.lacks_anchors() {
            self.end_page();
        }
    }

    /// Ends the page, if one has begun.
    pub(super) fn end_page(&mut self) {
        self.set = None;
        self.rounds = Rounds::default();
        let Some(mut draft) = self.draft.take() else {
            return;
        };
        draft.end_set();
        self.quote(&mut draft);
        let mut ground = self.ground(&draft);
        let numbers = self.line_numbers(&draft);
        draft.planes.front.put(ABOVE_DRAWINGS, numbers);
        if self.borders_in_front() {
            let mut borders = Vec::new();
            self.page_borders(&draft, &mut borders);
            draft.planes.front.put(ABOVE_DRAWINGS, borders);
        } else {
            self.page_borders(&draft, &mut ground);
        }
        let mut page = draft.finish(ground);
        if self.options.comments && !self.document.tables.comments.is_empty() {
            self.add_comments(&mut page);
        }
        self.ready.push_back(page);
        self.next_number = self.next_number.saturating_add(1);
        self.page_in_section += 1;
    }

    pub(super) fn begin_page_if_none(&mut self) {
        if self.draft.is_none() {
            self.begin_page();
            self.begin_set();
            self.begin_rounds();
        }
    }

    /// Whether the pages up to now have revisions, shown or not.
    pub fn is_revised(&self) -> bool {
        self.builder.is_revised
    }

    /// The fonts, for those who draw the pages.
    pub fn fonts(&self) -> &FontBook {
        self.fonts
    }

    /// The fonts, for those who add to the pages.
    pub fn fonts_mut(&mut self) -> &mut FontBook {
        self.fonts
    }

    /// Gives the fonts back, for laying out the document once more.
    pub fn into_fonts(self) -> &'d mut FontBook {
        self.fonts
    }
}

impl Iterator for Pages<'_> {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(page) = self.ready.pop_front() {
                return Some(Ok(page));
            }
            if self.ended {
                return None;
            }
            if let Err(error) = self.step() {
                self.ended = true;
                return Some(Err(error));
            }
        }
    }
}
