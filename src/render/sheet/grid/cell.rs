//! A cell of the grid: its text, what lies over it, and how much room it has.

use super::{Around, Sheet, at};
use crate::editor_bin::xlsy::{HorizontalAlignment, Hyperlink};
use crate::error::Result;
use crate::render::node::{Attr, Child, Kind, Node, Prop, Value};
use crate::render::sheet::look::{Lines, Look};
use crate::render::sheet::{Workbook, look, marks, room, said};
use crate::resolve::colour::Rgba;
use crate::resolve::link;
use crate::resolve::sheet::cells::{self, Cell, Content, MOST_COLUMNS};
use crate::resolve::sheet::conditional::Extras;
use crate::resolve::sheet::formula::{self, Cells, Formula};
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::sheet::merged;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::shown::{Shown, Side};
use crate::resolve::sheet::style::{CellBorders, Edge};

/// Most cells that are looked at which a text flows over.
const MOST_FLOWN: u32 = 100;

impl Sheet {
    /// A cell among those of its row.
    pub(super) fn cell(
        &self,
        book: &Workbook,
        row: u32,
        cell: &Cell,
        row_around: Around<'_>,
    ) -> Result<Node> {
        let format = book.format(cell.style);
        let (look, code) = (&format.0, &format.1);
        let mut extras = Extras::default();
        let is_changed =
            self.conditional.concerns(row, cell.column) || self.tables.concerns(row, cell.column);
        let changed = is_changed.then(|| {
            let mut style = book.styles.style(cell.style);
            self.tables
                .apply(&book.styles, row, cell.column, &mut style);
            let asks = (&**book, &*self.rows);
            extras = self.conditional.apply(asks, row, cell, &mut style);
            look::look(&style, book.indent)
        });
        extras.hides_value |= self.hides_zeros && cell.content == Content::Number(0.0);
        let look = changed.as_ref().unwrap_or(look);
        let mut node = Node::new(Kind::Block).with(Attr::ColumnIndex, cell.column.to_string());
        node.style.clone_from(&look.style);
        let at = (row, cell.column);
        let around = self.merged.around(row, cell.column);
        let merged = around.filter(|range| (range.top, range.left) == at);
        if let Some(range) = merged {
            self.put_spans(&mut node, range);
        }
        let code = extras.code.as_ref().unwrap_or(code);
        let whole = merged.unwrap_or(Range::of_cell(row, cell.column));
        let borders = self.borders(book, look.borders, whole, row_around)?;
        look::borders(&mut node.style, &borders);
        let [left, _, right, _] = self.geometry.edges(whole);
        let shown = said::fitted(
            Shown::new(book, cell, code)?,
            (look, code),
            cell,
            right - left,
        );
        if let Some(bar) = &extras.bar {
            node.style.set(Prop::BackgroundImage, look::bar(bar));
        }
        let mut text = said::said(&shown, &extras);
        place(&mut node, look, &shown);
        let is_shrunk = look.shrinks && !look.wraps && look.lines == Lines::Level;
        let is_fitted = (look.rotation != 0 || is_shrunk) && !text.children.is_empty();
        if is_fitted {
            node.attributes.push((Attr::Fit, look.rotation.to_string()));
            text.attributes.push((Attr::Purpose, "fit".to_owned()));
        }
        let wraps = look.wraps && !shown.is_value;
        if wraps {
            node.style.set(Prop::WhiteSpace, "pre-wrap");
        }
        if let Some(Rgba(parts)) = shown.colour {
            node.style.set(Prop::Color, Value::Colour(parts));
        }
        let mut flow = None;
        if !text.children.is_empty() {
            let may_spill = !wraps && !look.shrinks && merged.is_none() && !shown.is_value;
            flow = self.keep(
                &mut node,
                (look, &shown, &extras),
                whole,
                may_spill.then_some(row_around),
            );
        }
        if look.horizontal == Some(HorizontalAlignment::CenterContinuous) && !look.wraps {
            let mut is_across = |style| book.format(style).0.horizontal == look.horizontal;
            let last = cells::across(row_around.cells, cell.column, &mut is_across);
            let end = Geometry::at(&self.geometry.columns, last + 1);
            centre(&mut text, end.saturating_sub(right));
        }
        let text = self.linked(book, cell, at, text)?;
        let has_icon = extras.icon.is_some();
        let diagonals = Some(borders).filter(|borders| borders.diagonal.is_some());
        self.mark(&mut node, at, whole, (diagonals, has_icon));
        self.put_text(
            book,
            &mut node,
            text,
            (at, flow, row_around),
            wraps || is_fitted,
        );
        Ok(node)
    }

    /// Tells how many rows and columns merged cells have, and whether there are lines below them that are not to be seen.
    fn put_spans(&self, node: &mut Node, range: Range) {
        let [down, across] = [range.bottom - range.top, range.right - range.left];
        let spans = format!("{} {}", down + 1, across + 1);
        node.attributes.push((Attr::Spans, spans));
        if self.lines && node.style.get(Prop::Background).is_none() {
            node.attributes.push((Attr::Purpose, "merged".to_owned()));
        }
    }

    /// Puts a text into the node of its cell; `flow` is from where to where it may reach if it is longer than that.
    fn put_text(
        &self,
        book: &Workbook,
        node: &mut Node,
        mut text: Node,
        (at, flow, around): ((u32, u32), Option<[f64; 2]>, Around<'_>),
        is_set: bool,
    ) {
        let is_one = matches!(text.children.as_slice(), [Child::Text(_)]) && !is_set;
        let is_bare = node.style.get(Prop::Background).is_none();
        if flow.is_some_and(|flow| is_one && is_bare && self.is_bare(book, at, flow, around)) {
            text.attributes.push((Attr::Purpose, "clear".to_owned()));
        }
        let is_plain = text.kind == Kind::Span
            && text.style.is_empty()
            && text.attributes.is_empty()
            && !is_set;
        match text.children.pop() {
            // An element less for most cells.
            Some(Child::Text(plain)) if is_plain && text.children.is_empty() => node.say(plain),
            Some(last) => {
                text.children.push(last);
                node.push(text);
            }
            None => {}
        }
    }

    /// Has a text that may be too long cut off at the end of its room: that of its cell, or of the empty ones beside it.
    ///
    /// What surely fits is not cut: each cut costs the browser as much as some cells. Tells from where to where a text may reach
    /// that is longer than its cell, in pixels.
    fn keep(
        &self,
        node: &mut Node,
        (look, shown, extras): (&Look, &Shown, &Extras),
        cell: Range,
        row_around: Option<Around<'_>>,
    ) -> Option<[f64; 2]> {
        let [left, top, right, bottom] = self.geometry.edges(cell);
        let is_plain = !look.wraps
            && look.rotation == 0
            && look.lines == Lines::Level
            && extras.icon.is_none();
        let runs = shown.runs.iter();
        let most = runs.map(|(font, piece)| {
            let size = font.as_ref().map_or(look.size, |font| font.size);
            room::most(piece, size)
        });
        let most = most.fold([0.0f64, 0.0], |sum, [width, height]| {
            [sum[0] + width, sum[1].max(height)]
        });
        let is_low = most[1] <= f64::from(bottom - top);
        let fits = |width: u32| is_plain && is_low && most[0] + look.indent <= f64::from(width);
        if fits(right - left) {
            return None;
        }
        let Some(Around { cells, style, .. }) = row_around else {
            node.attributes.push((Attr::Purpose, "cut".to_owned()));
            return None;
        };
        let side = shown.placed(look.horizontal);
        let walls = merged::wall_beside(&self.merged.walls(cell.top), cell.left);
        let [before, after] = spill(cell.left, cells, walls);
        let columns = &self.geometry.columns;
        let start = Geometry::at(columns, cell.left - before);
        let end = Geometry::at(columns, cell.left.saturating_add(after + 1)).max(right);
        let room = match side {
            Side::Left | Side::Both => end - left,
            Side::Right => right - start,
            Side::Centre => right - left + 2 * (left - start).min(end - right),
        };
        if !fits(room) {
            node.attributes
                .push((Attr::Spill, format!("{before} {after}")));
        }
        let next = cell.left + 1;
        let has_next = at(cells, next).is_some() || style.or(self.column_style(next)).is_some();
        if has_next && after > 0 && side != Side::Right {
            // The ground of a cell that comes later would lie over the text.
            node.attributes.push((Attr::Purpose, "flows".to_owned()));
        }
        let [left, right, start, end] = [left, right, start, end].map(f64::from);
        let width = most[0] + look.indent;
        let spare = (width - (right - left)) / 2.0;
        let reach = match side {
            Side::Left | Side::Both => [left, left + width],
            Side::Right => [right - width, right],
            Side::Centre => [left - spare, right + spare],
        };
        let reach = [reach[0].max(start), reach[1].min(end)];
        (is_plain && (reach[0] < left || reach[1] > right)).then_some(reach)
    }

    /// Whether nothing but thin lines is behind a text that reaches over the cells beside its own.
    fn is_bare(
        &self,
        book: &Workbook,
        (row, column): (u32, u32),
        [from, to]: [f64; 2],
        around: Around<'_>,
    ) -> bool {
        let is_bare = |column: u32| {
            if self.tables.concerns(row, column) || self.conditional.concerns(row, column) {
                return false;
            }
            let cell = at(around.cells, column);
            let given = cell.map(|cell| cell.style).or(around.style);
            let Some(style) = given.or_else(|| self.column_style(column)) else {
                return true;
            };
            let look = &book.format(style).0;
            let is_thin = |edge: Edge| edge.pixels() <= 1;
            look.style.get(Prop::Background).is_none()
                && look.borders.top.is_none_or(is_thin)
                && look.borders.bottom.is_none_or(is_thin)
        };
        let edge = |column: u32| f64::from(Geometry::at(&self.geometry.columns, column));
        let [mut first, mut last] = [column, column];
        while last - first < MOST_FLOWN {
            if first > 0 && edge(first) > from {
                first -= 1;
                if !is_bare(first) {
                    return false;
                }
            } else if last + 1 < self.column_count() && edge(last + 1) < to {
                last += 1;
                if !is_bare(last) {
                    return false;
                }
            } else {
                break;
            }
        }
        true
    }

    /// Width and height of a cell in pixels.
    fn size(&self, cell: Range) -> [u32; 2] {
        let [left, top, right, bottom] = self.geometry.edges(cell);
        [right - left, bottom - top]
    }

    /// Adds what is told about a cell, its sparkline, its diagonals, and the button of a filter.
    fn mark(
        &self,
        node: &mut Node,
        (row, column): (u32, u32),
        whole: Range,
        (diagonals, has_icon): (Option<CellBorders>, bool),
    ) {
        let note = self.notes.comment(row, column);
        let spark = self.sparklines.of(row, column);
        let mut filters = self.filters.iter();
        let has_filter = filters.any(|range| range.contains(row, column));
        if note.is_some() || spark.is_some() || diagonals.is_some() || has_icon || has_filter {
            node.attributes.push((Attr::Purpose, "marked".to_owned()));
        }
        if has_filter {
            node.push(Node::of(Kind::Span, "filter").with(Attr::Hidden, "true"));
        }
        if let Some(note) = note {
            node.attributes.push((Attr::Note, note.text.clone()));
            if note.is_thread {
                node.attributes.push((Attr::Thread, "true".to_owned()));
            }
        }
        if let Some(spark) = spark {
            node.push(marks::sparkline(spark, self.size(whole)));
        }
        if let Some(borders) = diagonals {
            node.push(marks::diagonals(borders, self.size(whole)));
        }
    }

    /// The text of a cell as a link, if it is one.
    fn linked(&self, book: &Workbook, cell: &Cell, at: (u32, u32), mut text: Node) -> Result<Node> {
        let made;
        let hyperlink = if let Some(hyperlink) = self.links.of(at.0, at.1) {
            hyperlink
        } else if let Some(address) = self.address(book, cell, at)? {
            made = Hyperlink {
                hyperlink: Some(address),
                ..Hyperlink::default()
            };
            &made
        } else {
            return Ok(text);
        };
        text.kind = Kind::Link;
        let location = hyperlink.location.as_deref();
        let address = hyperlink.hyperlink.as_deref().unwrap_or_default();
        // Some programs write a place in the workbook as an address that is a fragment only.
        let inside = match address {
            "" => location,
            _ => address.strip_prefix('#'),
        };
        if let Some(inside) = inside {
            text.attributes.push((Attr::Target, inside.to_owned()));
        } else if let Some(mut address) = link::safe(address) {
            if let Some(location) = location.filter(|_| !address.contains('#')) {
                address = format!("{address}#{location}");
            }
            text.attributes.push((Attr::Href, address));
        } else {
            text.kind = Kind::Span;
        }
        if let Some(tooltip) = hyperlink
            .tooltip
            .as_deref()
            .filter(|tooltip| !tooltip.is_empty())
        {
            text.attributes.push((Attr::Title, tooltip.to_owned()));
        }
        Ok(text)
    }

    /// Where the formula `HYPERLINK` of a cell leads.
    fn address(&self, book: &Workbook, cell: &Cell, at: (u32, u32)) -> Result<Option<String>> {
        let is_number = matches!(cell.content, Content::Number(_));
        let Some(formula) = cell.formula.as_ref().filter(|_| !is_number) else {
            return Ok(None);
        };
        let text = self.rows.formula_text(formula, at, &book.file())?;
        if !text.starts_with("HYPERLINK(") {
            return Ok(None);
        }
        let Some(Formula::Call(_, given)) = formula::parse(&text) else {
            return Ok(None);
        };
        let cells = Cells::new(book, &self.rows, at, at);
        let address = given
            .first()
            .and_then(|address| formula::evaluate(address, &cells));
        Ok(address.map(|address| address.text()))
    }
}

/// Puts a text into the middle of its cell and of so many pixels behind it: a margin moves it by half of its width.
fn centre(text: &mut Node, behind: u32) {
    let margin = i64::from(behind) * look::EMU_PER_PIXEL;
    text.style.set(Prop::MarginLeft, Value::Length(margin));
}

/// Tells at which side of its cell a text stands.
fn place(node: &mut Node, look: &Look, shown: &Shown) {
    let side = match shown.fill {
        Some(_) if shown.is_value => Side::Right,
        _ => shown.placed(look.horizontal),
    };
    let (place, across) = match side {
        Side::Left => ("left", 0),
        Side::Right => ("right", 2),
        Side::Centre => ("center", 1),
        Side::Both => ("justify", 0),
    };
    let across = match look.lines {
        Lines::Level => {
            node.style.set(Prop::TextAlign, place);
            node.style.set(Prop::JustifyContent, look::ENDS[across]);
            return;
        }
        Lines::Up => across,
        Lines::Down => 2 - across,
        // As on paper.
        Lines::Stacked => 1,
    };
    node.style.set(Prop::AlignItems, look::ENDS[across]);
}

/// How many empty columns a text may flow over to the left and to the right, up to walls.
fn spill(column: u32, cells: &[Cell], walls: [Option<u32>; 2]) -> [u32; 2] {
    let filled = |cell: &&Cell| cell.content != Content::Blank;
    let place = cells.partition_point(|cell| cell.column < column);
    let (before, behind) = cells.split_at(place);
    let before = before.iter().rev().find(filled);
    let mut behind = behind.iter().filter(|cell| cell.column > column);
    let before = before.map(|cell| cell.column).max(walls[0]);
    let behind = behind.find(filled).map(|cell| cell.column).into_iter();
    let after = behind.chain(walls[1]).min();
    [
        before.map_or(column, |before| column - before - 1),
        after.map_or(MOST_COLUMNS, |after| after - column - 1),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_flows_up_to_its_neighbours() {
        let cells = |columns: &[u32]| {
            let cell = |column: &u32| Cell {
                content: Content::Bool(true),
                ..Cell::blank(*column, 0)
            };
            columns.iter().map(cell).collect::<Vec<_>>()
        };
        assert_eq!(spill(3, &cells(&[0, 3, 6]), [None; 2]), [2, 2]);
        assert_eq!(spill(3, &cells(&[3]), [None; 2]), [3, MOST_COLUMNS]);
        assert_eq!(spill(3, &cells(&[0, 3, 6]), [Some(1), Some(4)]), [1, 0]);
    }
}
