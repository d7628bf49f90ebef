//! Plain text: one line for each paragraph; lists are indented, cells parted by tabs.

use super::model::{Block, Group, Inline, Mark, NoteKind, Row, Table, Writer};
use super::sink::{Fault, Sink};

/// Writes plain text.
#[derive(Debug, Default)]
pub struct Plain {
    begun: bool,
    /// Whether the block above was an item, so that the next one stands right below it.
    after_item: bool,
}

impl Writer for Plain {
    fn begin(&mut self, _: &mut Sink<'_>, _: &str) {}

    fn block(&mut self, sink: &mut Sink<'_>, block: &Block) {
        match block {
            Block::Heading(_, text) => self.paragraph(sink, &line(text)),
            Block::Paragraph(paragraph) => self.paragraph(sink, &line(&paragraph.text)),
            Block::Item(item) => {
                if self.begun && !self.after_item {
                    sink.push("\n");
                }
                (self.begun, self.after_item) = (true, true);
                sink.push(&"  ".repeat(item.level.min(16)));
                match &item.mark {
                    Mark::Bullet => sink.push("•"),
                    Mark::Number(_, label) => sink.push(label.trim()),
                }
                sink.push(" ");
                sink.push(&line(&item.text));
                sink.push("\n");
            }
            Block::Table(table) => {
                self.open_table(sink, table);
                for row in &table.rows {
                    self.row(sink, row);
                }
                self.close_table(sink);
            }
            Block::Group(group, blocks) => {
                if let Group::Chart(title) = group
                    && !title.is_empty()
                {
                    self.paragraph(sink, title);
                }
                for block in blocks {
                    self.block(sink, block);
                }
            }
            Block::Notes(kind, notes) => {
                for (number, blocks) in notes {
                    self.part(sink);
                    sink.push(&note_mark(*kind, *number));
                    sink.push(" ");
                    sink.push(&one_line(blocks, "\n"));
                    sink.push("\n");
                }
            }
            Block::Comments(_) => {}
        }
    }

    fn open_table(&mut self, sink: &mut Sink<'_>, table: &Table) {
        if let Some(caption) = &table.caption {
            self.paragraph(sink, caption);
        }
        self.part(sink);
    }

    fn row(&mut self, sink: &mut Sink<'_>, row: &Row) {
        let mut next = 0;
        for cell in row.cells.iter().filter(|cell| !cell.is_gap) {
            for _ in next..cell.column {
                sink.push("\t");
            }
            sink.push(&one_line(&cell.blocks, " "));
            next = next.max(cell.column);
        }
        sink.push("\n");
    }

    fn close_table(&mut self, _: &mut Sink<'_>) {}

    fn end(&mut self, _: &mut Sink<'_>) -> Result<(), Fault> {
        Ok(())
    }
}

impl Plain {
    /// A blank line between blocks.
    fn part(&mut self, sink: &mut Sink<'_>) {
        if self.begun {
            sink.push("\n");
        }
        (self.begun, self.after_item) = (true, false);
    }

    fn paragraph(&mut self, sink: &mut Sink<'_>, text: &str) {
        self.part(sink);
        sink.push(text);
        sink.push("\n");
    }
}

fn note_mark(kind: NoteKind, number: usize) -> String {
    match kind {
        NoteKind::Footnote => format!("[{number}]"),
        NoteKind::Endnote => format!("[e{number}]"),
    }
}

/// The text of a line; pictures are told by what they show.
fn line(line: &[Inline]) -> String {
    let mut text = String::new();
    collect(line, &mut text);
    let end = text.trim_end().len();
    text.truncate(end);
    text
}

fn collect(line: &[Inline], text: &mut String) {
    for inline in line {
        match inline {
            Inline::Text(_, piece) => text.push_str(piece),
            Inline::Break => text.push('\n'),
            Inline::Link(_, inner) => collect(inner, text),
            Inline::Change(change, inner) if change.is_added => collect(inner, text),
            Inline::Picture(picture) if !picture.alt.is_empty() => {
                text.push('[');
                text.push_str(&picture.alt.replace('\n', " "));
                text.push(']');
            }
            Inline::Note(kind, number) => text.push_str(&note_mark(*kind, *number)),
            Inline::Formula(node, _) => text.push_str(&node.text()),
            Inline::Change(..) | Inline::Picture(_) | Inline::Comment(_) | Inline::Anchor(_) => {}
        }
    }
}

/// All text of blocks; lines are parted by `between`.
fn one_line(blocks: &[Block], between: &str) -> String {
    let mut lines = Vec::new();
    lines_of(blocks, &mut lines);
    lines.retain(|line| !line.is_empty());
    lines.join(between).replace(['\n', '\t'], between)
}

fn lines_of(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(_, text) => lines.push(line(text)),
            Block::Paragraph(paragraph) => lines.push(line(&paragraph.text)),
            Block::Item(item) => {
                let mark = match &item.mark {
                    Mark::Bullet => "•",
                    Mark::Number(_, label) => label.trim(),
                };
                lines.push(format!("{mark} {}", line(&item.text)));
            }
            Block::Table(table) => {
                for row in &table.rows {
                    let cells = row.cells.iter().map(|cell| one_line(&cell.blocks, " "));
                    let filled: Vec<String> = cells.filter(|text| !text.is_empty()).collect();
                    lines.push(filled.join(", "));
                }
            }
            Block::Group(_, blocks) => lines_of(blocks, lines),
            Block::Notes(..) | Block::Comments(_) => {}
        }
    }
}
