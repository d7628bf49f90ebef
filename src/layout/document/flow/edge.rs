//! What stands in the margins: page borders and line numbers.

use super::body::Pages;
use super::border::paint_frame;
use super::page::Draft;
use crate::editor_bin::docy::{
    LineNumRestart, LnNumType, PgBorder, PgBorderDisplay, PgBorderOffset, PgBorderZOrder,
    PgBorders, RunPr,
};
use crate::layout::display::{Item, Tag};
use crate::layout::document::build::{border_of, number_style};
use crate::layout::document::model::{Borders, Line};
use crate::layout::text::{Inline, LineSetter, Paragraph, ShapedParagraph};
use crate::layout::units::{Emu, LONGEST, Point, Rect};

/// Distance of line numbers from the text that nothing gives: Word's quarter of an inch.
const DISTANCE: Emu = Emu::twips(360);
/// Characters of the widest line number, and more.
const WIDEST: Emu = Emu::twips(LONGEST);

impl Pages<'_> {
    /// Paints the borders of a page.
    pub(super) fn page_borders(&self, draft: &Draft, items: &mut Vec<Item>) {
        let Some(borders) = self
            .document
            .sections
            .get(self.section)
            .and_then(|section| section.pr.pg_borders.as_deref())
        else {
            return;
        };
        let is_first = self.page_in_section == 0;
        let shown = match borders.display {
            Some(PgBorderDisplay::FirstPage) => is_first,
            Some(PgBorderDisplay::NotFirstPage) => !is_first,
            Some(PgBorderDisplay::AllPages) | None => true,
        };
        if shown {
            self.paint_borders(draft, borders, items);
        }
    }

    fn paint_borders(&self, draft: &Draft, borders: &PgBorders, items: &mut Vec<Item>) {
        let line = |border: &Option<Box<PgBorder>>| {
            border
                .as_deref()
                .and_then(|border| border_of(&self.document.tables, border))
        };
        let (top, bottom) = (line(&borders.top), line(&borders.bottom));
        let (left, right) = (line(&borders.left), line(&borders.right));
        let from_text = borders.offset_from == Some(PgBorderOffset::Text);
        let text = draft.geometry.text_area(draft.number);
        let page = Rect {
            size: draft.geometry.size,
            ..Rect::default()
        };
        // From the page the space is inside of the edge; from the text it is outside of it.
        let (area, sign) = if from_text { (text, -1) } else { (page, 1) };
        let by = |line: Option<Line>| {
            line.map_or(Emu::ZERO, |line| (line.space + line.width / 2) * sign)
        };
        let (x0, x1) = (area.left() + by(left), area.right() - by(right));
        let (y0, y1) = (area.top() + by(top), area.bottom() - by(bottom));
        let half = |line: Option<Line>| Line::width_of(line) / 2;
        let (x0, x1) = (x0 - half(left), x1 + half(right));
        let outside = Rect::new(
            x0,
            y0 - half(top),
            x1 - x0,
            y1 + half(bottom) - (y0 - half(top)),
        );
        let lines = Borders {
            top,
            bottom,
            left,
            right,
            between: None,
        };
        paint_frame(&lines, outside, (y0, y1), items);
    }

    /// Whether page borders stand before the text.
    pub(super) fn borders_in_front(&self) -> bool {
        self.document
            .sections
            .get(self.section)
            .and_then(|section| section.pr.pg_borders.as_ref()?.z_order)
            == Some(PgBorderZOrder::Front)
    }

    /// Paints the numbers of the lines of a page, which are no part of its text.
    pub(super) fn line_numbers(&mut self, draft: &Draft) -> Vec<Item> {
        let mut items = Vec::new();
        let Some(record) = self
            .document
            .sections
            .get(self.section)
            .and_then(|section| section.pr.ln_num_type.clone())
        else {
            return items;
        };
        let Some(step) = record.count_by.filter(|step| *step > 0) else {
            return items;
        };
        let first = record.start.unwrap_or(0);
        if !matches!(
            record.restart,
            Some(LineNumRestart::Continuous | LineNumRestart::NewSection)
        ) {
            self.last_line = first;
        }
        for placed in draft.placed.iter().filter(|placed| placed.unit.counted) {
            self.last_line = self.last_line.saturating_add(1);
            if self.last_line % step == 0 {
                let baseline = placed.at.y + placed.unit.baseline;
                let at = Point::new(placed.at.x, baseline);
                self.line_number(&record, at, &mut items);
            }
        }
        if !items.is_empty() {
            items.insert(0, Item::Begin(Tag::Artifact));
            items.push(Item::End);
        }
        items
    }

    fn line_number(&mut self, record: &LnNumType, at: Point, items: &mut Vec<Item>) {
        let mut run = self.document.tables.styles.defaults().1.clone();
        let style = RunPr {
            r_style: Some("LineNumber".to_owned()),
            ..RunPr::default()
        };
        self.document.tables.styles.apply_run(&mut run, &style);
        let text = Paragraph {
            styles: vec![number_style(&self.document.tables, &run)],
            inlines: vec![Inline::Text {
                text: self.last_line.to_string(),
                style: 0,
            }],
            ..Paragraph::default()
        };
        let shaped = ShapedParagraph::new(text, self.fonts);
        let mut room = crate::layout::text::Column { width: WIDEST };
        let Some(line) = LineSetter::new(&shaped).next_line(Emu::ZERO, &mut room) else {
            return;
        };
        let distance = record
            .distance
            .filter(|distance| *distance > 0)
            .map_or(DISTANCE, |distance| Emu::twips(distance.min(LONGEST)));
        let origin = Point::new(at.x - distance - line.extent.1, at.y - line.baseline);
        line.paint(&shaped, origin, items);
    }
}
