//! Markdown as GitHub reads it: tables, footnotes, nested lists; pictures go to files beside it.

mod escape;
mod inline;
mod latex;
mod table;
#[cfg(test)]
mod tests;

use super::model::{Block, Group, Item, Mark, NoteKind, Row, Table, Writer};
use super::sink::{Fault, Sink};
use inline::Place;

/// Writes Markdown.
#[derive(Debug, Default)]
pub struct Markdown {
    lists: Vec<OpenList>,
    /// Whether something stands above the next block.
    begun: bool,
    /// Whether the block above was an item, or belongs to one.
    after_list: bool,
    /// Columns covered from above in the table that is open.
    table: table::Columns,
    /// Names of the pictures that are shown, in their order, and whether there are such.
    pictures: Vec<(String, bool)>,
}

/// A list that is open.
#[derive(Debug)]
struct OpenList {
    level: usize,
    /// Columns before the text of its item.
    indent: usize,
    /// The number that the next item must have, or none for bullets.
    next: Option<i32>,
}

impl Writer for Markdown {
    fn begin(&mut self, _: &mut Sink<'_>, _: &str) {}

    fn block(&mut self, sink: &mut Sink<'_>, block: &Block) {
        let mut text = String::new();
        self.write(sink, &mut text, block);
        sink.push(&text);
    }

    fn open_table(&mut self, sink: &mut Sink<'_>, table: &Table) {
        let mut text = String::new();
        self.part(&mut text);
        self.begin_table(&mut text, table);
        sink.push(&text);
    }

    fn row(&mut self, sink: &mut Sink<'_>, row: &Row) {
        let mut text = String::new();
        self.table_row(sink, &mut text, row);
        sink.push(&text);
    }

    fn close_table(&mut self, _: &mut Sink<'_>) {}

    fn end(&mut self, sink: &mut Sink<'_>) -> Result<(), Fault> {
        for (name, is_there) in &self.pictures {
            if *is_there && let Some(bytes) = sink.media(name) {
                sink.create(&format!("media/{name}"))?;
                sink.push_bytes(&bytes);
            }
        }
        Ok(())
    }
}

impl Markdown {
    /// A blank line between blocks; what follows stands outside of all lists.
    fn part(&mut self, out: &mut String) {
        self.lists.clear();
        self.after_list = false;
        if self.begun {
            out.push('\n');
        }
        self.begun = true;
    }

    fn write(&mut self, sink: &Sink<'_>, out: &mut String, block: &Block) {
        match block {
            Block::Heading(level, text) => {
                let line = self.line(sink, text, Place::Heading);
                if !line.is_empty() {
                    self.part(out);
                    let marks = usize::from((*level).clamp(1, 6));
                    out.push_str(&format!("{} {line}\n", "#".repeat(marks)));
                }
            }
            Block::Paragraph(paragraph) => {
                let line = self.line(sink, &paragraph.text, Place::Paragraph);
                if line.is_empty() {
                    return;
                }
                let indent = match self.lists.last() {
                    Some(list) if paragraph.continues_item => list.indent,
                    _ => 0,
                };
                if indent > 0 {
                    out.push('\n');
                } else {
                    self.part(out);
                }
                out.push_str(&" ".repeat(indent));
                indented(out, &line, &" ".repeat(indent), "");
            }
            Block::Item(item) => self.item(sink, out, item),
            Block::Table(table) => {
                self.part(out);
                self.begin_table(out, table);
                for row in &table.rows {
                    self.table_row(sink, out, row);
                }
            }
            Block::Group(group, blocks) => self.group(sink, out, group, blocks),
            Block::Notes(kind, notes) => {
                for (number, blocks) in notes {
                    self.part(out);
                    let note = self.inner(sink, blocks);
                    out.push_str(&format!("[^{}]: ", note_name(*kind, *number)));
                    indented(out, note.trim_end(), "    ", "");
                }
            }
            Block::Comments(_) => {}
        }
    }

    /// Blocks as a text of their own, without indent.
    fn inner(&mut self, sink: &Sink<'_>, blocks: &[Block]) -> String {
        let outer = (
            std::mem::take(&mut self.lists),
            std::mem::take(&mut self.begun),
            std::mem::take(&mut self.after_list),
        );
        let mut text = String::new();
        for block in blocks {
            self.write(sink, &mut text, block);
        }
        (self.lists, self.begun, self.after_list) = outer;
        text
    }

    fn item(&mut self, sink: &Sink<'_>, out: &mut String, item: &Item) {
        self.lists.truncate(
            self.lists
                .iter()
                .take_while(|list| list.level <= item.level)
                .count(),
        );
        let same = self
            .lists
            .pop_if(|list| list.level == item.level)
            .map(|list| list.next);
        let (mark, label, next) = marker(item);
        let number = mark_number(item);
        if !self.after_list {
            if self.begun {
                out.push('\n');
            }
        } else if let (Some(Some(expected)), Some(number)) = (same, number)
            && expected != number
        {
            // Else it would go on with the list above.
            let indent = " ".repeat(self.lists.last().map_or(0, |list| list.indent));
            out.push_str(&format!("\n{indent}<!-- -->\n\n"));
        } else if same.is_none() && number.is_some_and(|number| number != 1) {
            // Only a list that begins with 1 may stand right below a line of text.
            out.push('\n');
        }
        (self.begun, self.after_list) = (true, true);
        let outer = self.lists.last().map_or(0, |list| list.indent);
        let indent = outer + mark.len() + 1;
        let line = self.line(sink, &item.text, Place::Paragraph);
        out.push_str(&" ".repeat(outer));
        out.push_str(&mark);
        out.push(' ');
        let line = if label.is_empty() {
            line
        } else {
            format!("{} {line}", escape::text(&label, true))
        };
        indented(out, line.trim_end(), &" ".repeat(indent), "");
        self.lists.push(OpenList {
            level: item.level,
            indent,
            next,
        });
    }

    fn group(&mut self, sink: &Sink<'_>, out: &mut String, group: &Group, blocks: &[Block]) {
        match group {
            Group::TextBox => {
                self.lists.clear();
                for block in blocks {
                    self.write(sink, out, block);
                }
            }
            Group::Quote | Group::SpeakerNotes => {
                self.part(out);
                let inner = self.inner(sink, blocks);
                out.push_str("> ");
                indented(out, inner.trim_end(), "> ", ">");
            }
            Group::Slide(number, _) => {
                if *number > 1 {
                    self.part(out);
                    out.push_str("---\n");
                }
                for block in blocks {
                    self.write(sink, out, block);
                }
                self.lists.clear();
            }
            Group::Chart(title) => {
                if !title.is_empty() {
                    self.part(out);
                    out.push_str(&format!("**{}**\n", escape::text(title.trim(), true)));
                }
                for block in blocks {
                    self.write(sink, out, block);
                }
            }
        }
    }
}

/// The marker of an item, the label behind it where the marker cannot tell it, and the number of the next item.
fn marker(item: &Item) -> (String, String, Option<i32>) {
    match &item.mark {
        Mark::Bullet => ("-".to_owned(), String::new(), None),
        Mark::Number(number, label) => match mark_number(item) {
            Some(_) => (label.clone(), String::new(), number.checked_add(1)),
            None => ("-".to_owned(), label.trim().to_owned(), None),
        },
    }
}

/// The number of an item if the marker can tell it: digits with a point or a bracket.
fn mark_number(item: &Item) -> Option<i32> {
    let Mark::Number(number, label) = &item.mark else {
        return None;
    };
    let digits = label.strip_suffix(['.', ')'])?;
    (digits.len() < 10 && digits == number.to_string() && *number >= 0).then_some(*number)
}

fn note_name(kind: NoteKind, number: usize) -> String {
    match kind {
        NoteKind::Footnote => number.to_string(),
        NoteKind::Endnote => format!("e{number}"),
    }
}

/// Adds lines, each but the first behind an indent, which blank lines have in another form.
fn indented(out: &mut String, text: &str, indent: &str, blank: &str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            out.push_str(if line.is_empty() { blank } else { indent });
        }
        out.push_str(line);
        out.push('\n');
    }
}
