//! Text documents: blocks are read, made into what they say, written and dropped.

mod drawing;
mod inline;
mod table;

use super::model::{
    Align, Block, Comment, Group, Inline, Item, Mark, NoteKind, Paragraph, is_blank, say, trim_end,
};
use super::sink::{Fault, Sink};
use super::{Wanted, writer};
use crate::editor_bin::container::MainTable;
use crate::editor_bin::docy::{
    DocContent, DocContentItem, DocParagraph, LevelSuff, NumberFormat, ParaJc, RunPr,
};
use crate::export::model::Look;
use crate::progress::Progress;
use crate::resolve::word::document::{Document, Tables};
use crate::resolve::word::field::Destination;
use crate::resolve::word::numbering::Counters;
use crate::resolve::word::paragraph::Resolved;

/// Writes a text document.
pub(super) fn export(
    bytes: Vec<u8>,
    main: MainTable,
    wanted: &Wanted,
    sink: &mut Sink<'_>,
    progress: &mut Progress<'_>,
) -> Result<(), Fault> {
    let Some(mut writer) = writer(wanted.format) else {
        return Ok(());
    };
    let document = Document::open(bytes, main)?;
    let mut walker = Walker::new(&document.tables);
    sink.create(&wanted.file)?;
    writer.begin(sink, wanted.title());
    let body = document.body.clone();
    let mut at = body.start;
    while at < body.end {
        let mut content = DocContent::default();
        at = document.read_block(at, &mut content)?;
        for block in walker.blocks(&content.items) {
            writer.block(sink, &block);
        }
        let share = (at - body.start) as f32 / body.len().max(1) as f32;
        progress.report(share)?;
        sink.check()?;
    }
    for block in walker.back_matter() {
        writer.block(sink, &block);
    }
    writer.end(sink)
}

/// A field that has begun and not ended; it may reach over paragraphs.
#[derive(Debug)]
struct Field {
    instruction: String,
    /// Its result has begun.
    shows: bool,
    link: Option<Destination>,
    /// What it shows behind its result: a form field its state, a phonetic guide its text in brackets.
    behind: Option<String>,
}

/// Makes blocks of records.
struct Walker<'d> {
    tables: &'d Tables,
    counters: Counters,
    fields: Vec<Field>,
    /// Notes and comments that were referred to, by id.
    footnotes: Vec<i32>,
    endnotes: Vec<i32>,
    comments: Vec<i32>,
    /// Indent of the text of the list item above, in twips.
    item_indent: Option<i32>,
    /// What drawings of the present paragraph hold, to stand below it.
    beside: Vec<Block>,
}

impl<'d> Walker<'d> {
    fn new(tables: &'d Tables) -> Self {
        Self {
            tables,
            counters: Counters::default(),
            fields: Vec::new(),
            footnotes: Vec::new(),
            endnotes: Vec::new(),
            comments: Vec::new(),
            item_indent: None,
            beside: Vec::new(),
        }
    }

    /// The blocks of content.
    fn blocks(&mut self, items: &[DocContentItem]) -> Vec<Block> {
        let mut blocks = Vec::new();
        // A bookmark between blocks belongs to the next one.
        let mut anchors = Vec::new();
        for item in items {
            match item {
                DocContentItem::Paragraph(paragraph) => {
                    self.paragraph(&mut blocks, paragraph, std::mem::take(&mut anchors));
                }
                DocContentItem::Table(record) => {
                    let table = self.table(record);
                    self.item_indent = None;
                    if table.is_filled() {
                        blocks.push(Block::Table(table));
                    }
                }
                DocContentItem::Sdt(control) => blocks.extend(self.blocks(&control.content.items)),
                DocContentItem::BookmarkStart(bookmark) => {
                    anchors.extend(bookmark.name.as_deref().map(anchor));
                }
                _ => {}
            }
        }
        if !anchors.is_empty() {
            blocks.push(Block::Paragraph(Paragraph {
                text: anchors,
                ..Paragraph::default()
            }));
        }
        blocks
    }

    fn paragraph(
        &mut self,
        blocks: &mut Vec<Block>,
        paragraph: &DocParagraph,
        anchors: Vec<Inline>,
    ) {
        let resolved = self.tables.resolve(paragraph, None);
        let mark = self.mark(&resolved, paragraph);
        let outer = std::mem::take(&mut self.beside);
        let mut line = anchors;
        let level = heading_level(&resolved, self.style_name(&resolved));
        // A heading is bold as a whole.
        let usual = level.map(|_| &resolved.run);
        self.inline(&mut line, &paragraph.content, &resolved.run, usual);
        let beside = std::mem::replace(&mut self.beside, outer);
        trim_end(&mut line);
        if mark.is_some() || !is_blank(&line) || line.iter().any(is_anchor) {
            blocks.push(self.block_of(line, mark, level, &resolved));
        }
        blocks.extend(beside);
    }

    fn block_of(
        &mut self,
        mut line: Vec<Inline>,
        mark: Option<(usize, Mark, LevelSuff)>,
        level: Option<u8>,
        resolved: &Resolved,
    ) -> Block {
        let indent = resolved.para.ind.as_ref().and_then(|ind| ind.left_twips);
        if let Some(level) = level {
            self.item_indent = None;
            if let Some((_, Mark::Number(_, label), suffix)) = mark {
                let gap = if suffix == LevelSuff::Nothing {
                    ""
                } else {
                    " "
                };
                let mut numbered = Vec::new();
                say(&mut numbered, Look::default(), &format!("{label}{gap}"));
                for inline in line {
                    match inline {
                        Inline::Text(look, text) => say(&mut numbered, look, &text),
                        other => numbered.push(other),
                    }
                }
                line = numbered;
            }
            return Block::Heading(level, line);
        }
        if let Some((level, mark, _)) = mark {
            self.item_indent = Some(indent.unwrap_or(0));
            return Block::Item(Item {
                level,
                mark,
                text: line,
            });
        }
        let continues_item = self
            .item_indent
            .is_some_and(|item| item > 0 && indent.unwrap_or(0) >= item);
        if !continues_item {
            self.item_indent = None;
        }
        let block = Block::Paragraph(Paragraph {
            text: line,
            align: match resolved.para.jc {
                Some(ParaJc::Center) => Align::Centre,
                Some(ParaJc::Right) => Align::Right,
                _ => Align::Usual,
            },
            continues_item,
        });
        let is_quote = self
            .style_name(resolved)
            .is_some_and(|name| matches!(name, "Quote" | "Intense Quote"));
        if is_quote {
            self.item_indent = None;
            return Block::Group(Group::Quote, vec![block]);
        }
        block
    }

    fn style_name(&self, resolved: &Resolved) -> Option<&'d str> {
        let id = resolved.para.para_style.as_deref()?;
        let tables: &'d Tables = self.tables;
        tables.styles.name(id)
    }

    /// Level, mark and what follows it of a paragraph that is numbered or has a bullet.
    fn mark(
        &mut self,
        resolved: &Resolved,
        paragraph: &DocParagraph,
    ) -> Option<(usize, Mark, LevelSuff)> {
        let num_pr = resolved.para.num_pr.as_ref()?;
        let style = resolved.para.para_style.as_deref();
        let numbering = &self.tables.numbering;
        let mark = numbering.count(&mut self.counters, num_pr, style)?;
        let own = paragraph
            .para_pr
            .as_ref()
            .and_then(|pr| pr.mark_run_pr.as_deref());
        let hidden = |run: &RunPr| run.vanish == Some(true);
        if mark.text.is_empty() || own.is_some_and(hidden) || mark.run.as_ref().is_some_and(hidden)
        {
            return None;
        }
        let shown = match mark.format {
            NumberFormat::Bullet | NumberFormat::None => Mark::Bullet,
            _ => Mark::Number(mark.number, mark.text.trim().to_owned()),
        };
        Some((mark.level, shown, mark.suffix))
    }

    /// Notes and comments, in the order in which they were referred to.
    fn back_matter(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for kind in [NoteKind::Footnote, NoteKind::Endnote] {
            let (ids, notes) = match kind {
                NoteKind::Footnote => (&mut self.footnotes, &self.tables.footnotes),
                NoteKind::Endnote => (&mut self.endnotes, &self.tables.endnotes),
            };
            let ids = std::mem::take(ids);
            let mut list = Vec::new();
            for (place, id) in ids.iter().enumerate() {
                let items = notes.get(id).map_or(&[][..], |note| &note.items);
                list.push((place + 1, self.blocks(items)));
            }
            if !list.is_empty() {
                blocks.push(Block::Notes(kind, list));
            }
        }
        let mut comments = Vec::new();
        for (place, id) in std::mem::take(&mut self.comments).iter().enumerate() {
            let Some(comment) = self.tables.comments.get(id) else {
                continue;
            };
            let date = comment.date.as_deref().and_then(|date| date.get(..10));
            let author = comment.user_name.as_deref().unwrap_or_default();
            let plain = comment.text.as_deref().filter(|text| !text.is_empty());
            comments.push(Comment {
                number: place + 1,
                author: format!("{author} {}", date.unwrap_or_default())
                    .trim()
                    .to_owned(),
                blocks: match plain {
                    Some(text) => text.split('\n').map(Block::plain).collect(),
                    None => self.blocks(&comment.content.items),
                },
            });
        }
        if !comments.is_empty() {
            blocks.push(Block::Comments(comments));
        }
        blocks
    }
}

/// The level of a heading; `None` for other paragraphs.
fn heading_level(resolved: &Resolved, style: Option<&str>) -> Option<u8> {
    match resolved.para.outline_lvl {
        Some(level @ 0..=8) => Some((level as u8 + 1).min(6)),
        _ if style.is_some_and(|name| name.eq_ignore_ascii_case("title")) => Some(1),
        _ => None,
    }
}

fn is_anchor(inline: &Inline) -> bool {
    matches!(inline, Inline::Anchor(_))
}

/// The place of a bookmark.
fn anchor(name: &str) -> Inline {
    Inline::Anchor(anchor_id(name))
}

/// The identifier of a bookmark, of letters, digits and marks that mean nothing in any format.
fn anchor_id(name: &str) -> String {
    let plain = |letter: char| {
        if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.') {
            letter
        } else {
            '_'
        }
    };
    std::iter::once("b-")
        .flat_map(str::chars)
        .chain(name.chars().map(plain))
        .collect()
}
