//! Paragraphs in the columns of a page: how many of their lines stand in one.

use std::rc::Rc;

use super::body::Pages;
use super::float::Anchored;
use super::gap::Above;
use super::line::{self, Parts};
use super::notes::NoteRoom;
use super::place::{Outcome, Part, Turn};
use crate::layout::document::model::{Drawing, Mark, Paragraph};
use crate::layout::text::{BreakKind, Cursor, Line, LineEnd, LineSetter};
use crate::layout::units::{Emu, Point, Rect};

/// Lines that are set at once.
const LINES: usize = 1 << 16;
/// How often a paragraph is set anew because a drawing moved to the next page with its line.
const ATTEMPTS: usize = 4;

/// The lines of a paragraph that were set in a column.
struct Filled {
    lines: Vec<Line>,
    /// How many of them stand in the column; the others are there to be looked at.
    fits: usize,
    /// The break behind the last of those that fit.
    turn: Option<Turn>,
    /// Whether the lines end with the paragraph.
    is_all: bool,
}

impl Filled {
    /// Whether nothing stands on the first line of the paragraph.
    fn begins_bare(&self) -> bool {
        self.lines
            .first()
            .is_some_and(|line| line.start == Cursor::default() && line.extent.0 == line.extent.1)
    }
}

/// Drawings that are placed with the paragraph that anchors them.
#[derive(Default)]
struct PlacedFloats {
    /// Their marks.
    marks: Vec<u32>,
    /// How far down those reach that text flows around and that stand where their paragraph does: they need room on its page.
    reach: Emu,
    /// Those that text flows around, and where they stand.
    kept_clear: Vec<(Rc<Drawing>, Rect)>,
}

impl Pages<'_> {
    /// Places a paragraph, or what is left of it.
    pub(super) fn paragraph(
        &mut self,
        paragraph: &Paragraph,
        from: Option<(Cursor, Parts)>,
    ) -> Outcome {
        let look = &paragraph.look;
        let Some(draft) = &self.draft else {
            return Outcome::NoRoom;
        };
        if from.is_none() && look.page_break_before && !self.begins_page() {
            return Outcome::Break(Turn::Page, Some(Part::Whole));
        }
        let (left, width) = draft.column_area();
        let (cursor, parts) = match from {
            Some((cursor, parts)) => (Some(cursor), parts),
            None => (None, Parts::new(paragraph, width, &draft.above)),
        };
        let top = draft.y + self.space_above(paragraph, cursor, &parts);
        let anchor = (top - draft.above.own(look)).max(draft.y);
        let mut later: Vec<u32> = Vec::new();
        for attempt in 0..ATTEMPTS {
            let Some(mark) = self.draft.as_ref().map(super::page::Draft::mark) else {
                break;
            };
            let placed = self.place_floats(paragraph, cursor, anchor, &later);
            let (floats, reach) = (&placed.marks, placed.reach);
            let filled = self.fill(paragraph, cursor, (top, top - anchor), (left, width));
            let count = self.lines_to_place(paragraph, cursor, &filled);
            if count == 0 {
                self.restore(&mark);
                return behind_bare_break(paragraph, cursor, &parts, &filled);
            }
            let moved: Vec<u32> = filled
                .lines
                .iter()
                .skip(count)
                .flat_map(|line| line::floats(paragraph, line))
                .map(|(number, _)| number)
                .filter(|number| floats.contains(number))
                .collect();
            let rest = self.floats_behind(paragraph, &filled, count, floats);
            let moved: Vec<u32> = moved.into_iter().chain(rest).collect();
            if moved.is_empty() && reach > self.column_bottom() && !self.must_place() {
                self.restore(&mark);
                return Outcome::NoRoom;
            }
            if moved.is_empty() || attempt + 1 == ATTEMPTS {
                if let (Some(draft), None) = (&self.draft, &self.balance) {
                    for (drawing, area) in placed.kept_clear {
                        let block = self.place.block;
                        self.rounds.look_at(draft, &drawing, block, area);
                    }
                }
                return self.place_lines(paragraph, &parts, &filled, count);
            }
            self.restore(&mark);
            later.extend(moved);
        }
        Outcome::NoRoom
    }

    fn restore(&mut self, mark: &super::page::Mark) {
        if let Some(draft) = &mut self.draft {
            draft.restore(mark);
        }
    }

    /// Whether nothing stands on the page.
    fn begins_page(&self) -> bool {
        self.draft
            .as_ref()
            .is_none_or(|draft| draft.is_fresh && draft.column == 0 && draft.placed.is_empty())
    }

    fn space_above(&self, paragraph: &Paragraph, cursor: Option<Cursor>, parts: &Parts) -> Emu {
        let Some(draft) = &self.draft else {
            return Emu::ZERO;
        };
        let border = super::unit::room_of(paragraph.look.borders.top);
        if cursor.is_some() {
            return Emu::ZERO;
        }
        if draft.is_fresh {
            return if self.keeps_space(paragraph) {
                draft.above.gap(&paragraph.look, false)
            } else {
                border
            };
        }
        let shares = draft
            .above
            .decoration
            .as_ref()
            .zip(parts.decoration.as_ref())
            .is_some_and(|(one, other)| Rc::ptr_eq(one, other));
        draft.above.gap(&paragraph.look, shares)
    }

    /// Whether a paragraph at the top of a column keeps the space above it: at the begin of a section, and before Word 2013
    /// where it asks for a page itself.
    fn keeps_space(&self, paragraph: &Paragraph) -> bool {
        let Some(draft) = &self.draft else {
            return false;
        };
        let is_first = draft.column == 0 && draft.y == draft.top;
        let asks = paragraph.look.page_break_before && self.document.tables.compatibility() < 15;
        is_first && (self.page_in_section == 0 || asks)
    }

    /// Places the drawings that a paragraph anchors, but those of later lines.
    fn place_floats(
        &mut self,
        paragraph: &Paragraph,
        cursor: Option<Cursor>,
        top: Emu,
        later: &[u32],
    ) -> PlacedFloats {
        let mut placed = PlacedFloats::default();
        let Some(draft) = &mut self.draft else {
            return placed;
        };
        let pending = cursor.map(|cursor| marks_from(paragraph, cursor));
        let around = draft.surroundings();
        for (number, mark) in paragraph.marks.iter().enumerate() {
            let Mark::Float(drawing) = mark else { continue };
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            let is_past = pending
                .as_ref()
                .is_some_and(|pending| !pending.contains(&number));
            if is_past || later.contains(&number) {
                continue;
            }
            let anchor = Point::new(around.column.0, top);
            if self.rounds.refuses(drawing) {
                placed.reach = Emu::MAX;
            }
            let known = draft.floats.exclusions.len();
            let area = around.place(drawing, anchor);
            let given = self.rounds.area_of(drawing);
            if given.is_none() {
                draft.floats.exclude(&drawing.record, area);
            }
            if given.is_some() || draft.floats.exclusions.len() > known {
                placed.kept_clear.push((Rc::clone(drawing), area));
            }
            if let Some(exclusion) = draft.floats.exclusions.get(known)
                && drawing.follows_paragraph()
            {
                placed.reach = placed.reach.max(exclusion.area.bottom());
            }
            let area = given.unwrap_or(area);
            let float = Anchored {
                drawing: Rc::clone(drawing),
                at: Point::default(),
                column: (Emu::ZERO, around.column.1),
                cell: None,
            };
            draft.paint_drawing(&float, area);
            placed.marks.push(number);
        }
        placed
    }

    /// Marks of drawings that were placed but stand neither in the lines that are placed nor in those that were looked at.
    fn floats_behind(
        &self,
        paragraph: &Paragraph,
        filled: &Filled,
        count: usize,
        floats: &[u32],
    ) -> Vec<u32> {
        if floats.is_empty() || filled.is_all && count == filled.lines.len() {
            return Vec::new();
        }
        let here: Vec<u32> = filled
            .lines
            .iter()
            .flat_map(|line| line::floats(paragraph, line))
            .map(|(number, _)| number)
            .collect();
        floats
            .iter()
            .copied()
            .filter(|number| !here.contains(number))
            .collect()
    }

    /// Sets lines until the column is full, and two more to know what would stand alone.
    fn fill(
        &mut self,
        paragraph: &Paragraph,
        cursor: Option<Cursor>,
        (top, before): (Emu, Emu),
        (left, width): (Emu, Emu),
    ) -> Filled {
        let mut setter = match cursor {
            Some(cursor) => LineSetter::at(&paragraph.text, cursor),
            None => LineSetter::new(&paragraph.text),
        };
        let mut notes = NoteRoom::new(self, width);
        let bottom = self.column_bottom();
        let mut filled = Filled {
            lines: Vec::new(),
            fits: 0,
            turn: None,
            is_all: false,
        };
        let Some(draft) = &self.draft else {
            return filled;
        };
        let mut room = draft.floats.room(left, width);
        room.before = before;
        let below = super::unit::room_of(paragraph.look.borders.bottom);
        let mut y = top;
        let mut is_open = true;
        let mut looked_at = 0;
        for _ in 0..LINES {
            let Some(line) = setter.next_line(y, &mut room) else {
                filled.is_all = true;
                break;
            };
            room.before = Emu::ZERO;
            y = line.top + line.height;
            let ends = matches!(line.ending, LineEnd::Paragraph);
            let end = y - line.space_below;
            let end = if ends { end + below } else { end };
            if is_open {
                let own = line.marks(&paragraph.text).filter_map(|(number, _)| {
                    match paragraph.marks.get(number as usize)? {
                        Mark::Footnote(note) => Some(note),
                        _ => None,
                    }
                });
                is_open = notes.takes(own, bottom - end);
            }
            let turn = match line.ending {
                LineEnd::Break(BreakKind::Page) => Some(Turn::Page),
                LineEnd::Break(BreakKind::Column) => Some(Turn::Column),
                _ => None,
            };
            filled.lines.push(line);
            if is_open {
                filled.fits = filled.lines.len();
                if turn.is_some() {
                    filled.turn = turn;
                    break;
                }
            } else {
                looked_at += 1;
                if looked_at == 2 || turn.is_some() {
                    filled.is_all = setter.cursor().is_none();
                    break;
                }
            }
            if ends {
                filled.is_all = true;
                break;
            }
        }
        filled
    }

    /// How many of the lines are placed: widows and orphans are kept from standing alone.
    fn lines_to_place(
        &self,
        paragraph: &Paragraph,
        cursor: Option<Cursor>,
        filled: &Filled,
    ) -> usize {
        let look = &paragraph.look;
        let total = filled.lines.len();
        let mut count = filled.fits;
        if count < total && filled.turn.is_none() {
            let left_over = total - count;
            if look.widow_control {
                if left_over == 1 && filled.is_all {
                    count = count.saturating_sub(1);
                }
                if cursor.is_none() && count < 2 {
                    count = 0;
                }
            }
            if look.keep_lines && cursor.is_none() {
                count = 0;
            }
        }
        if count == 0 && self.must_place() {
            count = filled.fits.max(1).min(total);
        }
        count
    }

    fn place_lines(
        &mut self,
        paragraph: &Paragraph,
        parts: &Parts,
        filled: &Filled,
        count: usize,
    ) -> Outcome {
        let mut last_end = None;
        for line in filled.lines.iter().take(count) {
            let unit = line::unit(paragraph, line, parts);
            let notes: Vec<_> = unit.notes.iter().map(Rc::clone).collect();
            self.add_notes(&notes);
            if let Some(draft) = &mut self.draft {
                draft.push(Rc::new(unit), line.top);
            }
            last_end = Some((line.end, line.ending));
        }
        let is_done = count == filled.lines.len() && filled.is_all;
        let turn = filled.turn.filter(|_| count == filled.fits);
        if let Some(draft) = &mut self.draft {
            draft.above = Above::paragraph(&paragraph.look, parts.decoration.clone());
        }
        if is_done {
            return Outcome::Done;
        }
        let rest = last_end.map(|(cursor, _)| Part::Lines(cursor, parts.clone()));
        match turn {
            Some(turn) => {
                // The mark goes with a break of columns, and stays before a break of pages.
                let stays = turn == Turn::Page && !self.document.tables.parts_breaks_and_marks();
                let is_done =
                    stays && last_end.is_none_or(|(cursor, _)| is_empty_from(paragraph, cursor));
                Outcome::Break(turn, rest.filter(|_| !is_done))
            }
            None => match rest {
                Some(rest) => Outcome::Parted(rest),
                None => Outcome::NoRoom,
            },
        }
    }
}

/// A paragraph for which there is no room. One that begins with a break of the page and goes on behind it needs none before it.
fn behind_bare_break(
    paragraph: &Paragraph,
    cursor: Option<Cursor>,
    parts: &Parts,
    filled: &Filled,
) -> Outcome {
    let first = filled.lines.first().filter(|line| {
        cursor.is_none()
            && line.ending == LineEnd::Break(BreakKind::Page)
            && filled.begins_bare()
            && line.objects(&paragraph.text).next().is_none()
            && line.marks(&paragraph.text).next().is_none()
            && !is_empty_from(paragraph, line.end)
    });
    first.map_or(Outcome::NoRoom, |line| {
        Outcome::Break(Turn::Page, Some(Part::Lines(line.end, parts.clone())))
    })
}

/// Whether nothing but the paragraph's mark follows a place.
fn is_empty_from(paragraph: &Paragraph, cursor: Cursor) -> bool {
    let mut setter = LineSetter::at(&paragraph.text, cursor);
    let mut room = crate::layout::text::Column { width: Emu::MAX };
    setter.next_line(Emu::ZERO, &mut room).is_none_or(|line| {
        line.ending == LineEnd::Paragraph
            && line.extent.0 == line.extent.1
            && line.objects(&paragraph.text).next().is_none()
            && line.marks(&paragraph.text).next().is_none()
    })
}

/// How many footnotes a paragraph refers to before a place.
pub(super) fn notes_before(paragraph: &Paragraph, cursor: Cursor) -> usize {
    let is_note = |mark: &Mark| matches!(mark, Mark::Footnote(_));
    let behind = marks_from(paragraph, cursor);
    let behind = behind
        .iter()
        .filter_map(|number| paragraph.marks.get(*number as usize));
    let all = paragraph.marks.iter().filter(|mark| is_note(mark)).count();
    all.saturating_sub(behind.filter(|mark| is_note(mark)).count())
}

/// The marks behind a place.
fn marks_from(paragraph: &Paragraph, cursor: Cursor) -> Vec<u32> {
    let mut setter = LineSetter::at(&paragraph.text, cursor);
    let mut room = crate::layout::text::Column {
        width: Emu::MAX / 4096,
    };
    let mut marks = Vec::new();
    for _ in 0..LINES {
        let Some(line) = setter.next_line(Emu::ZERO, &mut room) else {
            break;
        };
        marks.extend(line.marks(&paragraph.text).map(|(number, _)| number));
    }
    marks
}
