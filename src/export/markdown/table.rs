//! Tables of GFM: one line for a row, the first one its head. Spans become empty cells.

use super::Markdown;
use super::inline::Place;
use crate::export::model::{Block, Cell, Mark, Row, Table};
use crate::export::sink::Sink;

/// What is known of the table that is open.
#[derive(Debug, Default)]
pub struct Columns {
    count: usize,
    has_head: bool,
}

impl Markdown {
    pub(super) fn begin_table(&mut self, out: &mut String, table: &Table) {
        if let Some(caption) = &table.caption {
            out.push_str(&super::escape::text(caption.trim(), true));
            out.push_str("\n\n");
        }
        self.table = Columns {
            count: table.columns.max(1),
            has_head: false,
        };
    }

    pub(super) fn table_row(&mut self, sink: &Sink<'_>, out: &mut String, row: &Row) {
        // A table in a cell has its own columns.
        let columns = std::mem::take(&mut self.table);
        let mut next = 0;
        for cell in &row.cells {
            if cell.is_gap {
                continue;
            }
            out.extend(std::iter::repeat_n("| ", cell.column.saturating_sub(next)));
            out.push_str("| ");
            out.push_str(&self.cell(sink, cell));
            out.push(' ');
            next = next.max(cell.column + 1);
        }
        self.table = columns;
        let full = if self.table.has_head {
            1
        } else {
            self.table.count
        };
        out.extend(std::iter::repeat_n("| ", full.saturating_sub(next)));
        out.push_str("|\n");
        if !self.table.has_head {
            self.table.has_head = true;
            out.extend(std::iter::repeat_n("|---", self.table.count));
            out.push_str("|\n");
        }
    }

    /// All that a cell holds, in one line.
    fn cell(&mut self, sink: &Sink<'_>, cell: &Cell) -> String {
        let mut lines = Vec::new();
        self.cell_lines(sink, &cell.blocks, &mut lines);
        lines.retain(|line| !line.is_empty());
        lines.join("<br>")
    }

    fn cell_lines(&mut self, sink: &Sink<'_>, blocks: &[Block], lines: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Heading(_, text) => lines.push(self.line(sink, text, Place::Cell)),
                Block::Paragraph(paragraph) => {
                    lines.push(self.line(sink, &paragraph.text, Place::Cell));
                }
                Block::Item(item) => {
                    let line = self.line(sink, &item.text, Place::Cell);
                    let mark = match &item.mark {
                        Mark::Bullet => "•".to_owned(),
                        Mark::Number(_, label) => super::escape::text(label.trim(), false),
                    };
                    lines.push(format!("{mark} {line}"));
                }
                Block::Table(table) => {
                    for row in &table.rows {
                        let cells = row.cells.iter().filter(|cell| !cell.is_gap);
                        let texts: Vec<String> = cells.map(|cell| self.cell(sink, cell)).collect();
                        lines.push(texts.join(", "));
                    }
                }
                Block::Group(_, blocks) => self.cell_lines(sink, blocks, lines),
                Block::Notes(..) | Block::Comments(_) => {}
            }
        }
    }
}
