//! HTML: one file with a small style sheet; pictures are inside as data URIs.
//!
//! All text goes through [`escape`], and a policy in the file forbids scripts and requests.

mod inline;
mod list;

use super::model::{Align, Block, Cell, Comment, Group, NoteKind, Paragraph, Row, Table, Writer};
use super::sink::{Fault, Sink};
use crate::editor_bin::docy::NumberFormat;
use crate::resolve::word::number_text;
use inline::Pictures;
use list::OpenList;

const STYLE: &str = include_str!("style.css");

/// Columns without anything that become a cell each; a wider gap is one cell.
const SINGLE_CELLS: usize = 32;

/// Writes HTML.
#[derive(Debug, Default)]
pub struct Html {
    lists: Vec<OpenList>,
    /// For each table that is open: which part of it.
    parts: Vec<Part>,
    pictures: Pictures,
}

/// A part of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Start,
    Head,
    Body,
}

/// Adds text so that it stays text, between tags and in quoted attributes.
fn escape(sink: &mut Sink<'_>, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (plain, special) = rest.split_at(at);
        sink.push(plain);
        sink.push(match special.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'"') => "&quot;",
            _ => "&#39;",
        });
        rest = special.get(1..).unwrap_or_default();
    }
    sink.push(rest);
}

/// Adds an attribute.
fn attribute(sink: &mut Sink<'_>, name: &str, value: &str) {
    sink.push(" ");
    sink.push(name);
    sink.push("=\"");
    escape(sink, value);
    sink.push("\"");
}

impl Writer for Html {
    fn begin(&mut self, sink: &mut Sink<'_>, title: &str) {
        sink.push("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>");
        escape(sink, title);
        sink.push(concat!(
            "</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; ",
            "style-src 'unsafe-inline'\">\n<style>\n"
        ));
        sink.push(STYLE);
        sink.push("</style>\n</head>\n<body>\n<main>\n");
    }

    fn block(&mut self, sink: &mut Sink<'_>, block: &Block) {
        match block {
            Block::Item(item) => return self.item(sink, item),
            Block::Paragraph(paragraph) if paragraph.continues_item && !self.lists.is_empty() => {
                return self.paragraph(sink, paragraph);
            }
            _ => self.close_lists(sink),
        }
        match block {
            Block::Heading(level, text) => {
                let level = (*level).clamp(1, 6);
                sink.push(&format!("<h{level}>"));
                self.line(sink, text);
                sink.push(&format!("</h{level}>\n"));
            }
            Block::Paragraph(paragraph) => self.paragraph(sink, paragraph),
            Block::Item(_) => {}
            Block::Table(table) => {
                self.open_table(sink, table);
                for row in &table.rows {
                    self.row(sink, row);
                }
                self.close_table(sink);
            }
            Block::Group(group, blocks) => self.group(sink, group, blocks),
            Block::Notes(kind, notes) => self.notes(sink, *kind, notes),
            Block::Comments(comments) => self.comments(sink, comments),
        }
    }

    fn open_table(&mut self, sink: &mut Sink<'_>, table: &Table) {
        self.close_lists(sink);
        sink.push("<table>\n");
        if let Some(caption) = &table.caption {
            sink.push("<caption>");
            escape(sink, caption);
            sink.push("</caption>\n");
        }
        self.parts.push(Part::Start);
    }

    fn row(&mut self, sink: &mut Sink<'_>, row: &Row) {
        let part = self.parts.last().copied().unwrap_or(Part::Start);
        let next = if row.is_head && part != Part::Body {
            Part::Head
        } else {
            Part::Body
        };
        if next != part {
            self.end_part(sink);
            sink.push(if next == Part::Head {
                "<thead>\n"
            } else {
                "<tbody>\n"
            });
            if let Some(last) = self.parts.last_mut() {
                *last = next;
            }
        }
        sink.push("<tr>");
        for cell in &row.cells {
            self.cell(sink, cell, row.is_head);
        }
        sink.push("</tr>\n");
    }

    fn close_table(&mut self, sink: &mut Sink<'_>) {
        self.end_part(sink);
        self.parts.pop();
        sink.push("</table>\n");
    }

    fn end(&mut self, sink: &mut Sink<'_>) -> Result<(), Fault> {
        self.close_lists(sink);
        sink.push("</main>\n</body>\n</html>\n");
        Ok(())
    }
}

impl Html {
    /// Blocks inside of another element, with lists of their own.
    fn blocks(&mut self, sink: &mut Sink<'_>, blocks: &[Block]) {
        let outer = std::mem::take(&mut self.lists);
        for block in blocks {
            self.block(sink, block);
        }
        self.close_lists(sink);
        self.lists = outer;
    }

    fn paragraph(&mut self, sink: &mut Sink<'_>, paragraph: &Paragraph) {
        sink.push(match paragraph.align {
            Align::Usual => "<p>",
            Align::Centre => "<p class=\"centre\">",
            Align::Right => "<p class=\"right\">",
        });
        self.line(sink, &paragraph.text);
        sink.push("</p>\n");
    }

    fn end_part(&mut self, sink: &mut Sink<'_>) {
        match self.parts.last() {
            Some(Part::Head) => sink.push("</thead>\n"),
            Some(Part::Body) => sink.push("</tbody>\n"),
            Some(Part::Start) | None => {}
        }
    }

    fn cell(&mut self, sink: &mut Sink<'_>, cell: &Cell, in_head: bool) {
        if cell.is_gap && cell.columns <= SINGLE_CELLS {
            for _ in 0..cell.columns {
                sink.push("<td></td>");
            }
            return;
        }
        let (tag, scope) = match (cell.is_gap, in_head, cell.is_head) {
            (false, true, _) => ("th", " scope=\"col\""),
            (false, false, true) => ("th", " scope=\"row\""),
            _ => ("td", ""),
        };
        sink.push("<");
        sink.push(tag);
        sink.push(scope);
        for (name, count) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
            if count > 1 {
                attribute(sink, name, &count.to_string());
            }
        }
        match cell.blocks.as_slice() {
            // A single line needs no paragraph.
            [Block::Paragraph(paragraph)] => {
                sink.push(match paragraph.align {
                    Align::Usual => ">",
                    Align::Centre => " class=\"centre\">",
                    Align::Right => " class=\"right\">",
                });
                self.line(sink, &paragraph.text);
            }
            blocks => {
                sink.push(">");
                self.blocks(sink, blocks);
            }
        }
        sink.push("</");
        sink.push(tag);
        sink.push(">");
    }

    fn group(&mut self, sink: &mut Sink<'_>, group: &Group, blocks: &[Block]) {
        let end = match group {
            Group::TextBox => {
                sink.push("<div class=\"box\">\n");
                "</div>\n"
            }
            Group::Quote => {
                sink.push("<blockquote>\n");
                "</blockquote>\n"
            }
            Group::Slide(number, hidden) => {
                sink.push(&format!("<section class=\"slide\" id=\"slide-{number}\""));
                attribute(sink, "aria-label", &format!("Slide {number}"));
                sink.push(if *hidden { " data-hidden>\n" } else { ">\n" });
                "</section>\n"
            }
            Group::SpeakerNotes => {
                sink.push("<aside class=\"speaker\">\n");
                "</aside>\n"
            }
            Group::Chart(title) => {
                sink.push("<figure>\n<figcaption>");
                escape(sink, title);
                sink.push("</figcaption>\n");
                "</figure>\n"
            }
        };
        self.blocks(sink, blocks);
        sink.push(end);
    }

    fn notes(&mut self, sink: &mut Sink<'_>, kind: NoteKind, notes: &[(usize, Vec<Block>)]) {
        let (name, list) = match kind {
            NoteKind::Footnote => ("fn", "<ol>\n"),
            NoteKind::Endnote => ("en", "<ol type=\"i\">\n"),
        };
        sink.push("<section class=\"notes\" role=\"doc-endnotes\">\n");
        sink.push(list);
        for (number, blocks) in notes {
            sink.push(&format!("<li id=\"{name}-{number}\" value=\"{number}\">"));
            self.blocks(sink, blocks);
            sink.push(&format!(
                "<a href=\"#{name}-ref-{number}\" role=\"doc-backlink\">↩</a></li>\n"
            ));
        }
        sink.push("</ol>\n</section>\n");
    }

    fn comments(&mut self, sink: &mut Sink<'_>, comments: &[Comment]) {
        sink.push("<section class=\"notes\" role=\"doc-endnotes\">\n");
        for comment in comments {
            let number = comment.number;
            sink.push(&format!("<article id=\"comment-{number}\">\n<p>"));
            sink.push(&format!(
                "<a href=\"#comment-ref-{number}\">[{number}]</a> <b>"
            ));
            escape(sink, &comment.author);
            sink.push("</b></p>\n");
            self.blocks(sink, &comment.blocks);
            sink.push("</article>\n");
        }
        sink.push("</section>\n");
    }
}

/// The number of a note as it is shown.
fn note_number(kind: NoteKind, number: usize) -> String {
    let format = match kind {
        NoteKind::Footnote => NumberFormat::Decimal,
        NoteKind::Endnote => NumberFormat::LowerRoman,
    };
    number_text::format(format, i32::try_from(number).unwrap_or(i32::MAX))
}
