//! Begin of pages: headers, footers, background.

use std::rc::Rc;

use super::body::Pages;
use super::float::{Floats, Surroundings};
use super::layers::Planes;
use super::page::Draft;
use super::stack;
use super::unit::Stack;
use crate::layout::display::Item;
use crate::layout::document::build::{Around, Builder, Numbers};
use crate::layout::document::geometry::Geometry;
use crate::layout::document::model::Block;
use crate::layout::document::section::{Section, parts_even_pages};
use crate::layout::ground::paint_ground;
use crate::layout::shift::shifted;
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::word::look::Looks;
use crate::resolve::word::number_text;

/// A header or footer that is the same on all pages of a section.
pub(super) struct KeptRunning {
    section: usize,
    header: bool,
    /// Which of the headers or footers it is.
    index: usize,
    stack: Rc<Stack>,
}

/// Which header and footer a page has, and what they say of it.
#[derive(Clone)]
pub struct RunningOf {
    section: usize,
    header: Option<usize>,
    footer: Option<usize>,
    numbers: Numbers,
}

impl Pages<'_> {
    /// Begins a page of the present section.
    pub(super) fn begin_page(&mut self) {
        let Some(section) = self.sections.get(self.section).cloned() else {
            return;
        };
        let number = self.next_number;
        let numbers = Numbers {
            page: number,
            format: section.format,
            chapter: section.chapter,
            pages: self.options.pages,
            section: i32::try_from(self.section + 1).unwrap_or(i32::MAX),
            section_pages: None,
            quotes: Rc::clone(&self.quotes),
        };
        let parts_even = self
            .document
            .sections
            .get(self.section)
            .is_some_and(|record| parts_even_pages(&record.pr));
        let is_title = section.has_title_page && self.page_in_section == 0;
        let is_even = parts_even && number % 2 == 0;
        let geometry = Rc::clone(&section.geometry);
        let running_of = RunningOf {
            section: self.section,
            header: section.headers.of(is_title, is_even),
            footer: section.footers.of(is_title, is_even),
            numbers,
        };
        let header = self.running(true, &section, &running_of);
        let footer = self.running(false, &section, &running_of);
        let height = geometry.size.height;
        let mut top = geometry.top;
        if !geometry.fixed_top && !header.is_empty() {
            top = top.max(geometry.header + header.height());
        }
        let mut bottom = height - geometry.bottom;
        if !geometry.fixed_bottom && !footer.is_empty() {
            bottom = bottom.min(footer_top(&geometry, &footer));
        }
        // Headers and footers that leave no room stand over the text.
        if bottom - top < height / 10 {
            (top, bottom) = (geometry.top, height - geometry.bottom);
        }
        let format = section
            .format
            .unwrap_or(crate::editor_bin::docy::NumberFormat::Decimal);
        let mut draft = Draft {
            label: number_text::format(format, number),
            number,
            top,
            bottom,
            running: Vec::new(),
            running_of,
            placed: Vec::new(),
            notes_placed: Vec::new(),
            planes: Planes::default(),
            floats: Floats::default(),
            set_top: top,
            set_bottom: top,
            column: 0,
            y: top,
            is_fresh: true,
            notes: Stack::default(),
            above: self.above_next(),
            geometry,
        };
        place_both(&mut draft, &header, &footer);
        self.draft = Some(draft);
        self.build_separator();
        self.take_carried();
    }

    /// A header or footer, laid out anew where it says the number of the page.
    fn running(&mut self, header: bool, section: &Section, of: &RunningOf) -> Rc<Stack> {
        let Some(index) = (if header { of.header } else { of.footer }) else {
            return Rc::default();
        };
        let numbers = &of.numbers;
        let of_section = of.section;
        self.running.retain(|kept| kept.section == of_section);
        let mut known = self.running.iter();
        if let Some(kept) = known.find(|kept| kept.header == header && kept.index == index) {
            return Rc::clone(&kept.stack);
        }
        let tables = &self.document.tables;
        let list = if header {
            &tables.headers
        } else {
            &tables.footers
        };
        let Some((_, content)) = list.get(index) else {
            return Rc::default();
        };
        let mut builder = Builder::of_running(tables, self.options.markup, numbers);
        builder.grid = section.grid;
        builder.geometry = Some(Rc::clone(&section.geometry));
        let blocks = builder.blocks(content.clone(), Around::default(), self.fonts);
        let geometry = &section.geometry;
        let lay_out = |top: Emu| {
            let column = (Emu::ZERO, geometry.width());
            let around = Surroundings::of_page(geometry, numbers.page, column);
            let place = Point::new(geometry.left_of(numbers.page), top);
            stack::blocks_of_running(&blocks, geometry.width(), around.seen_from(place))
        };
        let mut stack = lay_out(geometry.header);
        if !header && blocks.iter().any(|block| matches!(block, Block::Frame(_))) {
            // Where a footer begins depends on its height.
            stack = lay_out(footer_top(geometry, &stack));
        }
        let stack = Rc::new(stack);
        if !builder.says_numbers {
            self.running.push(KeptRunning {
                section: of_section,
                header,
                index,
                stack: Rc::clone(&stack),
            });
        }
        stack
    }

    /// Now that it is known what stands on a page, its header and footer quote it.
    pub(super) fn quote(&mut self, draft: &mut Draft) {
        if !self.builder.is_quoted {
            return;
        }
        let quotes = Rc::make_mut(&mut self.quotes);
        for one in draft.placed.iter().flat_map(|placed| &placed.unit.quotable) {
            quotes.meet(one);
        }
        let mut of = draft.running_of.clone();
        of.numbers.quotes = Rc::clone(&self.quotes);
        if let Some(section) = self.sections.get(of.section).cloned() {
            let header = self.running(true, &section, &of);
            let footer = self.running(false, &section, &of);
            draft.running.clear();
            place_both(draft, &header, &footer);
        }
        Rc::make_mut(&mut self.quotes).turn();
    }

    /// What is behind everything on a page.
    pub(super) fn ground(&mut self, draft: &Draft) -> Vec<Item> {
        let tables = &self.document.tables;
        let looks = Looks {
            theme: &tables.theme,
        };
        let mut items = Vec::new();
        let colour = tables.background.as_ref().and_then(|background| {
            looks.colour(background.color.as_ref(), background.color_theme.as_deref())
        });
        if let Some(colour) = colour {
            let area = Rect {
                size: draft.geometry.size,
                ..Rect::default()
            };
            paint_ground(area, colour, &mut items);
        }
        let background = tables.background.as_ref();
        if let Some(drawing) = background.and_then(|background| background.drawing.as_deref()) {
            let mut builder = Builder::new(tables, self.options.markup);
            items.extend(builder.backdrop(drawing, draft.geometry.size, self.fonts));
        }
        items
    }
}

fn footer_top(geometry: &Geometry, footer: &Stack) -> Emu {
    geometry.size.height - geometry.footer - footer.height()
}

/// Puts header and footer onto a page.
fn place_both(draft: &mut Draft, header: &Stack, footer: &Stack) {
    let geometry = Rc::clone(&draft.geometry);
    place_running(draft, header, geometry.header);
    place_running(draft, footer, footer_top(&geometry, footer));
}

/// Puts a header or footer onto a page. Its drawings keep the text away as those of the body do.
fn place_running(draft: &mut Draft, stack: &Stack, top: Emu) {
    let left = draft.geometry.left_of(draft.number);
    let at = Point::new(left, top);
    let mut placed = stack.placed(at);
    // What stands below the paper is not seen.
    let end = draft.geometry.size.height;
    placed.retain(|unit| unit.at.y < end || !unit.unit.floats.is_empty());
    let around = draft.surroundings();
    let mut planes = Planes::default();
    for unit in &placed {
        for float in &unit.unit.floats {
            let area = float.place(around, unit.at);
            let record = &float.drawing.record;
            draft.floats.exclude(record, area);
            let items = shifted(&float.drawing.items, area.origin);
            planes.put(record, items);
        }
    }
    draft.running.extend(planes.back.into_items());
    super::unit::paint(&placed, &mut draft.running);
    draft.running.extend(planes.front.into_items());
}
