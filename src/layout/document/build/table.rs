//! Tables: rows and cells with all that their style gives them.

use std::iter::Peekable;
use std::rc::Rc;

use super::seam::{Contest, settle};
use super::style::{ground, line};
use super::{Around, Builder};
use crate::editor_bin::docy::{
    Border, CellPr, CellTextDirection, CellVAlign, DocContent, DocTable, DocTableCell,
    DocTableCellsItem, DocTableRow, DocTableRowsItem, HeightRule, Margins, ParaJc, RowPr, TablePr,
    TblLayout, Width, WidthType,
};
use crate::layout::document::Markup;
use crate::layout::document::model::{
    Block, Borders, Cell, Grid, Line, Preferred, Row, Space, Table, TableAlignment,
};
use crate::layout::drawing::Backdrop;
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, LONGEST};
use crate::resolve::word::properties::{merge_cell, merge_margins, merge_row, merge_table};
use crate::resolve::word::styles::TablePart;
use crate::resolve::word::table::{COLUMNS, Placed, Whole, collect_rows, headings, place};

/// Left and right margin of a cell that nothing gives, in twips.
const SIDE_MARGIN: i32 = 108;
/// `w:tblLook` of a table that does not say.
const DEFAULT_LOOK: i32 = 0x04A0;

/// What is known of a cell before its content is built.
struct CellLook {
    part: TablePart,
    backdrop: Backdrop,
    /// Whether the record is part of the cell before it.
    joined: bool,
    cell: Cell,
}

impl Builder<'_> {
    /// A table; `None` if it has no cells.
    pub fn table(
        &mut self,
        mut record: DocTable,
        around: Around<'_>,
        fonts: &mut FontBook,
    ) -> Option<Table> {
        let own = record.table_pr.take().unwrap_or_default();
        let style = self.tables.styles.table(own.style.as_deref());
        let mut pr = style.whole.table.clone();
        merge_table(&mut pr, &own);
        let columns: Vec<Emu> = record
            .grid
            .iter()
            .flat_map(|grid| grid.col.iter().copied())
            .take(COLUMNS)
            .map(length)
            .collect();
        let mut rows = Vec::new();
        collect_rows(&record.content.items, &mut rows);
        let placed = place(&rows);
        let count = placed
            .iter()
            .map(|cell| cell.column + cell.columns)
            .max()?
            .max(columns.len());
        let whole = Whole {
            look: pr.look.unwrap_or(DEFAULT_LOOK),
            pr,
            style: &style,
            rows: rows.len(),
            headings: headings(&rows),
            columns: count,
        };
        let looks = self.cell_looks(&placed, &whole, around);
        let mut table = self.frame_of(&whole, columns, count);
        if self.tables.compatibility() < 15 && around.table.is_none() {
            table.outdents = outdents(&placed, &looks, &table);
            table.indent -= table.outdents.0;
        }
        let mut looks = looks.into_iter().peekable();
        let grid = self.grid;
        if !self.tables.has_grid_in_tables() {
            self.grid.lines = None;
        }
        let mut made = Vec::new();
        for row in take_rows(record.content.items) {
            let is_gone = row.row_pr.as_ref().is_some_and(|pr| self.is_gone(pr));
            let made_row = self.row(row, &mut looks, fonts);
            if !is_gone {
                made.push(made_row);
            }
        }
        self.grid = grid;
        end_spans(&mut made, count);
        if table.spacing.is_none() {
            let contest = match self.tables.lets_later_borders_win() {
                true => Contest::Later,
                false => Contest::Weight,
            };
            settle(&mut made, table.right_to_left, contest);
        }
        join_cells(&mut made);
        table.rows = made;
        table.headings = table.rows.iter().take_while(|row| row.heading).count();
        if table.headings == table.rows.len() {
            table.headings = 0;
        }
        (!table.rows.is_empty()).then_some(table)
    }

    /// Whether a row is not part of the text as it is shown.
    fn is_gone(&mut self, pr: &RowPr) -> bool {
        self.is_revised |= pr.del.is_some() || pr.ins.is_some();
        match self.markup {
            Markup::Final => pr.del.is_some(),
            Markup::Original => pr.ins.is_some(),
            Markup::All => false,
        }
    }

    fn frame_of(&self, whole: &Whole<'_>, columns: Vec<Emu>, count: usize) -> Table {
        let pr = &whole.pr;
        let indent = pr.table_ind_twips.unwrap_or(0).clamp(-LONGEST, LONGEST);
        let spacing = pr.table_cell_spacing_twips.map(length);
        let looks = self.looks();
        let side = |border: &Option<Box<Border>>| {
            border.as_deref().and_then(|border| line(&looks, border))
        };
        let borders = pr
            .table_borders
            .as_deref()
            .filter(|_| spacing.is_some())
            .map(|own| {
                let (left, right) = directed(pr, side(&own.left), side(&own.right));
                Borders {
                    top: side(&own.top),
                    bottom: side(&own.bottom),
                    left,
                    right,
                    between: None,
                }
            });
        Table {
            grid: Grid {
                count,
                columns,
                preferred: preferred(pr.table_w.as_deref()),
                fixed: pr.layout == Some(TblLayout::Fixed),
            },
            rows: Vec::new(),
            headings: 0,
            indent: Emu::twips(indent),
            outdents: (Emu::ZERO, Emu::ZERO),
            alignment: match pr.jc {
                Some(ParaJc::Center) => TableAlignment::Centre,
                Some(ParaJc::Right) => TableAlignment::Right,
                _ => TableAlignment::Left,
            },
            position: pr.tblp_pr.clone(),
            spacing: spacing.map(|spacing| spacing * 2),
            borders: borders.unwrap_or_default(),
            right_to_left: is_right_to_left(pr),
        }
    }

    fn cell_looks(
        &self,
        placed: &[Placed<'_>],
        whole: &Whole<'_>,
        around: Around<'_>,
    ) -> Vec<CellLook> {
        let mut looks: Vec<CellLook> = Vec::with_capacity(placed.len());
        let spans = row_spans(placed);
        for (index, cell) in placed.iter().enumerate() {
            let rows = spans.get(index).copied().unwrap_or(1);
            let at = Placed { rows, ..*cell };
            looks.push(self.cell_look(&at, whole, around));
            // Records that continue it to the right follow it.
            for _ in 1..cell.records {
                looks.push(CellLook::joined());
            }
        }
        looks
    }

    fn cell_look(&self, place: &Placed<'_>, whole: &Whole<'_>, around: Around<'_>) -> CellLook {
        let part = whole.part(place);
        let empty = CellPr::default();
        let own = place.cell.cell_pr.as_deref().unwrap_or(&empty);
        let mut pr = part.cell.clone();
        merge_cell(&mut pr, own);
        let looks = self.looks();
        let side = |border: Option<Border>| border.and_then(|border| line(&looks, &border));
        let [top, right, bottom, left] = whole.borders(place, &part, own).map(side);
        let (left, right) = directed(&whole.pr, left, right);
        // The shade of a cell takes the place of its table's, even if it is none.
        let shade = pr.shd.as_deref().or(whole.pr.shd.as_deref());
        let own_ground = ground(&looks, shade);
        let diagonals = pr
            .borders
            .as_deref()
            .map(|borders| [borders.tl2br.as_deref(), borders.tr2bl.as_deref()])
            .unwrap_or_default()
            .map(|border| border.and_then(|border| line(&looks, border)));
        let [above, end, below, begin] = margins(&whole.pr, &pr);
        let (begin, end) = directed(&whole.pr, begin, end);
        let mut margins = [above, end, below, begin];
        if whole.pr.table_cell_spacing_twips.is_some() {
            // The borders of cells that are apart are within them.
            margins[1] += Line::width_of(right) / 2;
            margins[3] += Line::width_of(left) / 2;
        }
        CellLook {
            backdrop: around.backdrop.behind(own_ground),
            joined: false,
            cell: Cell {
                column: place.column,
                columns: place.columns,
                rows: place.rows,
                covered: place.covered,
                preferred: preferred(pr.cell_w.as_deref()),
                unbroken: pr.no_wrap == Some(true),
                blocks: Vec::new(),
                margins,
                borders: Borders {
                    top,
                    bottom,
                    left,
                    right,
                    between: None,
                },
                diagonals,
                ground: own_ground,
                v_align: pr.v_align.unwrap_or(CellVAlign::Top),
                direction: pr.text_direction.unwrap_or(CellTextDirection::Tb),
            },
            part,
        }
    }

    fn row(
        &mut self,
        row: DocTableRow,
        looks: &mut Peekable<impl Iterator<Item = CellLook>>,
        fonts: &mut FontBook,
    ) -> Row {
        // What the style says of a row, it says of all cells of that row.
        let styled = looks.peek().map(|look| look.part.row.clone());
        let mut pr = styled.unwrap_or_default();
        let own = row.row_pr.unwrap_or_default();
        merge_row(&mut pr, &own);
        let height = pr.height.as_deref();
        let rule = height.and_then(|height| height.rule);
        let mut cells: Vec<Cell> = Vec::new();
        for record in take_cells(row.content.items) {
            let Some(look) = looks.next() else { break };
            if look.joined {
                continue;
            }
            let mut cell = look.cell;
            if !cell.covered {
                let own = record.cell_pr.as_deref();
                let hides_mark = own.and_then(|pr| pr.hide_mark) == Some(true);
                let around = Around {
                    table: Some(&look.part),
                    backdrop: look.backdrop,
                    ..Around::default()
                };
                cell.blocks = self.blocks(record.content, around, fonts);
                drop_end_mark(&mut cell.blocks);
                // The mark that ends the cell is left out of its height: without text it has none.
                if hides_mark
                    && let [Block::Paragraph(only)] = &cell.blocks[..]
                    && only.is_empty()
                {
                    cell.blocks.clear();
                }
            } else {
                self.count_only(record.content, fonts);
            }
            cells.push(cell);
        }
        let margins = share_margins(&mut cells);
        let edges = edges(&cells);
        let exact = rule == Some(HeightRule::Exact);
        // Of a row with borders the least height is that of what is between the margins.
        let more = if exact || edges == (Emu::ZERO, Emu::ZERO) {
            Emu::ZERO
        } else {
            margins
        };
        Row {
            cells,
            edges,
            height: height
                .filter(|_| rule != Some(HeightRule::Auto))
                .and_then(|height| height.value_twips)
                .map_or(Emu::ZERO, |height| length(height) + more),
            exact,
            whole: pr.cant_split == Some(true),
            heading: pr.table_header == Some(true),
        }
    }

    /// Lists count in content that is not shown.
    fn count_only(&mut self, content: DocContent, fonts: &mut FontBook) {
        drop(self.blocks(content, Around::default(), fonts));
    }
}

/// Whether the first column of a table is the right one.
fn is_right_to_left(pr: &TablePr) -> bool {
    pr.bidi_visual == Some(true)
}

/// What a table has on the left and on the right, of what it has where its rows begin and end, which is what Word calls left
/// and right.
fn directed<T>(pr: &TablePr, begin: T, end: T) -> (T, T) {
    if is_right_to_left(pr) {
        (end, begin)
    } else {
        (begin, end)
    }
}

/// How far a table reaches over the left and the right edge of its column: before Word 2013 the text of the outer cells
/// of the first row stands at the margins, and the borders outside of them. Tables in tables stay within.
fn outdents(placed: &[Placed<'_>], looks: &[CellLook], table: &Table) -> (Emu, Emu) {
    let records: usize = placed
        .iter()
        .take_while(|cell| cell.row == 0)
        .map(|cell| cell.records)
        .sum();
    let row = looks.get(..records).unwrap_or(looks);
    let margin = |look: Option<&CellLook>, side: fn(&Cell) -> Emu| {
        look.map_or(Emu::ZERO, |look| side(&look.cell))
    };
    let (first, last) = (row.first(), row.iter().rfind(|look| !look.joined));
    let (left, right) = if table.right_to_left {
        (last, first)
    } else {
        (first, last)
    };
    let gaps = |look: Option<&CellLook>| match (look, table.spacing) {
        (Some(look), Some(_)) => {
            let (left, right) = table.gaps(&look.cell);
            (
                left + Line::width_of(table.borders.left) / 2,
                right + Line::width_of(table.borders.right) / 2,
            )
        }
        _ => (Emu::ZERO, Emu::ZERO),
    };
    (
        margin(left, |cell| cell.margins[3]) + gaps(left).0,
        margin(right, |cell| cell.margins[1]) + gaps(right).1,
    )
}

/// A paragraph that has no space towards its own style has none at the end of a cell either if the next cell begins with that
/// style, be it in the next row, as in Word.
fn join_cells(rows: &mut [Row]) {
    let mut next: Option<Option<Rc<str>>> = None;
    for cell in rows
        .iter_mut()
        .rev()
        .flat_map(|row| row.cells.iter_mut().rev())
    {
        if let Some(Block::Paragraph(last)) = cell.blocks.last_mut()
            && last.look.contextual
            && next.as_ref() == Some(&last.look.style)
        {
            last.look.after = Space::default();
        }
        next = cell.first_look().map(|look| look.style.clone());
    }
}

/// Top and bottom margin are those of the row: the greatest that one of its cells has, as in Word. The bottom margin of a
/// cell that spans rows is one of its last row. Returns both together.
fn share_margins(cells: &mut [Cell]) -> Emu {
    let greatest = |side: fn(&Cell) -> Emu| cells.iter().map(side).fold(Emu::ZERO, Emu::max);
    let top = greatest(|cell| cell.margins[0]);
    let bottom = greatest(|cell| match cell.rows {
        1 => cell.margins[2],
        _ => Emu::ZERO,
    });
    for cell in cells {
        cell.margins[0] = top;
        if cell.rows == 1 {
            cell.margins[2] = bottom;
        }
    }
    top + bottom
}

/// Widths of the widest borders above and below the cells of a row.
fn edges(cells: &[Cell]) -> (Emu, Emu) {
    let widest = |widths: &mut dyn Iterator<Item = Emu>| widths.fold(Emu::ZERO, Emu::max);
    let begun = cells.iter().filter(|cell| !cell.covered);
    (
        widest(&mut begun.map(|cell| Line::width_of(cell.borders.top))),
        widest(&mut cells.iter().map(|cell| Line::width_of(cell.borders.bottom))),
    )
}

/// The border below a cell that spans rows is that of its last row.
fn end_spans(rows: &mut [Row], columns: usize) {
    // By column: the border below what continues a cell, as far down as that goes.
    let mut below: Vec<Option<Option<Line>>> = vec![None; columns];
    for cell in rows.iter_mut().rev().flat_map(|row| &mut row.cells) {
        let Some(slot) = below.get_mut(cell.column) else {
            continue;
        };
        if cell.covered {
            slot.get_or_insert(cell.borders.bottom);
        } else if let Some(bottom) = slot.take()
            && cell.rows > 1
        {
            cell.borders.bottom = bottom;
        }
    }
}

/// The empty paragraph behind a table that ends a cell takes no room.
fn drop_end_mark(blocks: &mut Vec<Block>) {
    if let [.., Block::Table(_), Block::Paragraph(last)] = blocks.as_slice()
        && last.is_empty()
    {
        blocks.pop();
    }
}

impl CellLook {
    fn joined() -> Self {
        Self {
            part: TablePart::default(),
            backdrop: Backdrop::default(),
            joined: true,
            cell: Cell {
                column: 0,
                columns: 1,
                rows: 1,
                covered: true,
                preferred: None,
                unbroken: false,
                blocks: Vec::new(),
                margins: [Emu::ZERO; 4],
                borders: Borders::default(),
                diagonals: [None::<Line>; 2],
                ground: None,
                v_align: CellVAlign::Top,
                direction: CellTextDirection::Tb,
            },
        }
    }
}

/// How many rows each cell spans. Linear in the number of cells.
fn row_spans(placed: &[Placed<'_>]) -> Vec<usize> {
    use std::collections::HashMap;
    let mut spans = vec![1; placed.len()];
    // By column: the cell that is continued, and its last row.
    let mut open: HashMap<usize, (usize, usize)> = HashMap::new();
    for (index, cell) in placed.iter().enumerate() {
        if !cell.covered {
            open.insert(cell.column, (index, cell.row));
            continue;
        }
        if let Some((owner, last)) = open.get_mut(&cell.column)
            && *last + 1 == cell.row
        {
            *last = cell.row;
            if let Some(span) = spans.get_mut(*owner) {
                *span += 1;
            }
        }
    }
    spans
}

fn take_rows(items: Vec<DocTableRowsItem>) -> Vec<DocTableRow> {
    let mut rows = Vec::new();
    for item in items {
        match item {
            DocTableRowsItem::Row(row) => rows.push(*row),
            DocTableRowsItem::Sdt(control) => rows.extend(take_rows(control.content.items)),
            _ => {}
        }
    }
    rows
}

fn take_cells(items: Vec<DocTableCellsItem>) -> Vec<DocTableCell> {
    let mut cells = Vec::new();
    for item in items {
        match item {
            DocTableCellsItem::Cell(cell) => cells.push(*cell),
            DocTableCellsItem::Sdt(control) => cells.extend(take_cells(control.content.items)),
            _ => {}
        }
    }
    cells
}

fn length(twips: i32) -> Emu {
    Emu::twips(twips.clamp(0, LONGEST))
}

fn preferred(width: Option<&Width>) -> Option<Preferred> {
    let width = width?;
    let value = width.w_docx.filter(|value| *value > 0)?;
    match width.kind {
        Some(WidthType::Dxa) => Some(Preferred::Length(length(value))),
        Some(WidthType::Pct) => Some(Preferred::Share(i64::from(value.min(50_000)))),
        _ => None,
    }
}

fn width_of(width: Option<&Width>) -> Option<i32> {
    let width = width?;
    match width.kind {
        Some(WidthType::Dxa) | None => width.w_docx,
        _ => None,
    }
}

/// Top, right, bottom and left margin of a cell.
fn margins(table: &TablePr, cell: &CellPr) -> [Emu; 4] {
    let mut margins = Margins::default();
    for own in [&table.table_cell_mar, &cell.cell_mar]
        .into_iter()
        .flatten()
    {
        merge_margins(&mut margins, own);
    }
    let side = |margin: &Option<Box<Width>>, default: i32| {
        length(width_of(margin.as_deref()).unwrap_or(default))
    };
    [
        side(&margins.top, 0),
        side(&margins.right, SIDE_MARGIN),
        side(&margins.bottom, 0),
        side(&margins.left, SIDE_MARGIN),
    ]
}
