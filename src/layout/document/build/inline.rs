//! Inline content: runs, links, fields, revisions, references.

use std::rc::Rc;
use std::sync::Arc;

use super::Builder;
use super::field::{Field, Phase, Reckoned, instruction_link, link_to, reckon};
use super::paragraph::alignment_tab;
use super::quote::is_quote;
use crate::editor_bin::docy::{
    DocRun, FldChar, FldCharType, LevelPicture, NoteRef, ParaContent, ParaContentItem,
    RunContentItem, RunPr, TrackChange,
};
use crate::layout::display::{Item, Path, PictureItem};
use crate::layout::document::Markup;
use crate::layout::document::model::{Mark, Note, Object, Unshaped};
use crate::layout::document::rule::{ROOM, Rule};
use crate::layout::drawing::Backdrop;
use crate::layout::text::{
    BreakKind, FontBook, Inline, InlineObject, Strike, TextLink, Underline, UnderlineKind,
};
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;
use crate::resolve::word::properties::merge_run;

/// How high a picture is as a bullet, in hundredths of the size of its text.
const PICTURE_BULLET: i64 = 70;
/// Greatest share of its width and its height.
const WIDEST_BULLET: i64 = 20;
/// Deepest nesting of fields that is followed.
const FIELD_DEPTH: usize = 32;
/// Longest instruction of a field that is kept.
const FIELD_BYTES: usize = 64 << 10;
/// Colour of revisions where they are shown.
const REVISION: Rgba = Rgba([0xB5, 0x08, 0x2E, 255]);

/// Length and thickness of the line between text and notes: Word's two inches.
pub const SEPARATOR: (Emu, Emu) = (Emu::twips(2880), Emu(6350));

/// What the runs of a paragraph have in common.
#[derive(Clone)]
pub struct Context<'c> {
    /// What the paragraph gives its runs.
    pub run: &'c RunPr,
    /// What is behind.
    pub backdrop: Backdrop,
    /// The link that they are inside.
    pub link: Option<Arc<TextLink>>,
    /// The revision that they are part of, where revisions are shown.
    pub revision: Option<Revision>,
}

/// Kinds of revisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revision {
    /// Added.
    Inserted,
    /// Taken away.
    Deleted,
}

impl Builder<'_> {
    /// Adds inline content to a text.
    pub fn inline(
        &mut self,
        content: ParaContent,
        context: &Context<'_>,
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        let mut items = content.items.into_iter().peekable();
        while let Some(item) = items.next() {
            match item {
                ParaContentItem::Run(run) => self.run(*run, context, fonts, out),
                ParaContentItem::Hyperlink(link) => {
                    let tip = link.tooltip.as_deref().unwrap_or_default();
                    let target = link_to(link.link.as_deref(), link.anchor.as_deref(), tip);
                    let inner = Context {
                        link: target.or_else(|| context.link.clone()),
                        ..context.clone()
                    };
                    self.inline(link.content, &inner, fonts, out);
                }
                ParaContentItem::FldSimple(field) => {
                    let instruction = field.instr.unwrap_or_default();
                    self.simple_field(&instruction, field.content, context, fonts, out);
                }
                ParaContentItem::Ins(change) | ParaContentItem::MoveTo(change) => {
                    self.revision(*change, Revision::Inserted, context, fonts, out);
                }
                ParaContentItem::Del(change) | ParaContentItem::MoveFrom(change) => {
                    self.revision(*change, Revision::Deleted, context, fonts, out);
                }
                ParaContentItem::Sdt(control) => self.inline(control.content, context, fonts, out),
                ParaContentItem::BookmarkStart(bookmark) => {
                    if let Some(name) = bookmark.name {
                        out.mark(Mark::Bookmark(name));
                    }
                }
                ParaContentItem::Math(content) => {
                    self.math(&content, context, false, fonts, out);
                }
                // Beside text, a formula is set as others in text.
                ParaContentItem::MathPara(content) => {
                    let display = out.begins_line() && items.peek().is_none_or(is_break);
                    self.math(&content, context, display, fonts, out);
                }
                _ => {}
            }
        }
    }

    fn revision(
        &mut self,
        change: TrackChange,
        kind: Revision,
        context: &Context<'_>,
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        self.is_revised = true;
        let shown = match self.markup {
            Markup::Final => kind == Revision::Inserted,
            Markup::Original => kind == Revision::Deleted,
            Markup::All => true,
        };
        if !shown {
            return;
        }
        let inner = Context {
            revision: (self.markup == Markup::All).then_some(kind),
            ..context.clone()
        };
        self.inline(change.content, &inner, fonts, out);
    }

    fn simple_field(
        &mut self,
        instruction: &str,
        content: ParaContent,
        context: &Context<'_>,
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        let mut field = Field::new(None);
        field.phase = Phase::Result;
        field.link = instruction_link(instruction);
        field.reckoned = self.reckoned(instruction).map(Reckoned::Waiting);
        if self.fields.len() < FIELD_DEPTH {
            self.fields.push(field);
            self.inline(content, context, fonts, out);
            if let Some(Field {
                reckoned: Some(Reckoned::Waiting(text)),
                ..
            }) = self.fields.pop()
            {
                let style = self.text_style(context.run, context.backdrop, None);
                out.text(&text, style);
            }
        }
    }

    fn run(
        &mut self,
        run: DocRun,
        context: &Context<'_>,
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        let mut pr = context.run.clone();
        if let Some(direct) = &run.run_pr {
            let direct = self.revised_run(direct);
            if self.is_contents_link(context) && direct.r_style.is_some() {
                // Entries of a table of contents look as their paragraphs do, not as links.
                merge_run(&mut pr, direct);
            } else {
                self.tables.styles.apply_run(&mut pr, direct);
            }
        }
        let link = self
            .fields
            .iter()
            .rev()
            .find_map(|field| field.link.clone())
            .or_else(|| context.link.clone());
        let mut style = self.text_style(&pr, context.backdrop, link);
        match context.revision {
            Some(Revision::Inserted) => {
                style.colour = REVISION;
                style.underline = Some(Underline {
                    kind: UnderlineKind::Single,
                    colour: None,
                });
            }
            Some(Revision::Deleted) => {
                style.colour = REVISION;
                style.strike = Strike::Single;
            }
            None => {}
        }
        let style = out.style(style);
        let hidden = pr.vanish == Some(true);
        let quotes = self.is_quoted && !hidden;
        let named = run.run_pr.filter(|_| quotes).and_then(|pr| pr.r_style);
        if let Some(named) = &named {
            self.quote_run(named, &run.content.items, out);
        }
        for item in run.content.items {
            self.run_item(item, style, hidden, fonts, out);
        }
        self.quoted_run = named.map(|named| (named, out.text.inlines.len()));
    }

    /// Whether a run is part of a link of a table of contents.
    fn is_contents_link(&self, context: &Context<'_>) -> bool {
        let in_contents = |field: &Field| {
            field.phase == Phase::Result
                && field
                    .instruction
                    .trim_start()
                    .get(..3)
                    .is_some_and(|name| name.eq_ignore_ascii_case("TOC"))
        };
        let in_link =
            context.link.is_some() || self.fields.iter().any(|field| field.link.is_some());
        in_link && self.fields.iter().any(in_contents)
    }

    fn run_item(
        &mut self,
        item: RunContentItem,
        style: usize,
        hidden: bool,
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        use RunContentItem as R;
        match item {
            R::FldChar(mark) => self.field_mark(&mark, (style, hidden), fonts, out),
            R::InstrText(text) => {
                if let Some(field) = self.fields.last_mut()
                    && field.instruction.len() + text.len() < FIELD_BYTES
                {
                    field.instruction.push_str(&text);
                }
            }
            R::DelInstrText(_) => {}
            _ if hidden || self.in_instruction() => {}
            _ if self.is_reckoned() => self.show_reckoned(style, out),
            // Ends of lines of the XML part are blanks.
            R::Text(text) | R::DelText(text) => {
                let text = text.replace('\n', " ");
                match self
                    .fields
                    .last_mut()
                    .and_then(|field| field.guide.as_mut())
                {
                    Some(guide) => guide.base.push((text, style)),
                    None => out.push_text(&text, style),
                }
            }
            R::Tab(()) => out.text.inlines.push(Inline::Tab { style }),
            R::AlignmentTab(tab) => out.text.inlines.push(Inline::AlignmentTab {
                tab: alignment_tab(&tab),
                style,
            }),
            R::LineBreak(()) | R::Cr(()) => out.line_break(BreakKind::Line, style),
            R::LineBreakClearAll(()) | R::LineBreakClearLeft(()) | R::LineBreakClearRight(()) => {
                out.line_break(BreakKind::LineBelowFloats, style);
            }
            R::PageBreak(()) => out.line_break(BreakKind::Page, style),
            R::ColumnBreak(()) => out.line_break(BreakKind::Column, style),
            R::NoBreakHyphen(()) => out.push_text("\u{2011}", style),
            R::SoftHyphen(()) => out.push_text("\u{AD}", style),
            R::PageNum(()) => {
                if let Some(text) = self.reckoned("PAGE") {
                    out.push_text(&text, style);
                }
            }
            R::FootnoteReference(note) => self.footnote(&note, style, fonts, out),
            R::EndnoteReference(note) => self.endnote(&note, style, out),
            R::FootnoteRef(()) | R::EndnoteRef(()) => {
                if let Some(number) = self.note_number.clone() {
                    out.push_text(&number, style);
                }
            }
            R::Separator(()) => out.separator(style),
            R::CommentReference(reference) => {
                let id = reference.comment_id;
                if let Some(id) = id.filter(|id| self.tables.comments.contains_key(id)) {
                    out.mark(Mark::Comment(id));
                }
            }
            R::Drawing(drawing) => self.drawing(drawing, style, fonts, out),
            R::Object(object) => {
                if let Some(drawing) = object.drawing {
                    self.drawing(drawing, style, fonts, out);
                }
            }
            _ => {}
        }
    }

    /// Begin, middle or end of a field.
    fn field_mark(
        &mut self,
        mark: &FldChar,
        (style, hidden): (usize, bool),
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        match mark.char_type {
            Some(FldCharType::Begin) if self.fields.len() < FIELD_DEPTH => {
                self.fields.push(Field::new(mark.ff_data.as_deref()));
            }
            Some(FldCharType::Separate) => {
                let reckoned = self.fields.last().map(|field| field.instruction.clone());
                let reckoned = reckoned.and_then(|instruction| self.reckoned(&instruction));
                if let Some(field) = self.fields.last_mut() {
                    field.link = instruction_link(&field.instruction);
                    field.guide = field.open_guide();
                    field.phase = Phase::Result;
                    field.reckoned = reckoned.map(Reckoned::Waiting);
                }
            }
            Some(FldCharType::End) => {
                let Some(mut field) = self.fields.pop() else {
                    return;
                };
                let guide = match field.phase {
                    Phase::Instruction => field.open_guide(),
                    Phase::Result => field.guide.take(),
                };
                if let Some(guide) = guide.filter(|_| !hidden && !self.in_instruction()) {
                    out.guided(guide, style, fonts);
                }
                let text = match (field.reckoned, field.phase) {
                    (Some(Reckoned::Waiting(text)), _) => Some(text),
                    (None, Phase::Instruction) => self.reckoned(&field.instruction),
                    _ => None,
                };
                let text = text.or_else(|| field.form.map(str::to_owned));
                if let Some(text) = text.filter(|_| !hidden && !self.in_instruction()) {
                    out.push_text(&text, style);
                }
            }
            Some(FldCharType::Begin) | None => {}
        }
    }

    /// Shows what has been read below guides that have not ended: none goes on in another paragraph.
    pub(super) fn end_guides(&mut self, out: &mut Unshaped) {
        let open = self
            .fields
            .iter_mut()
            .filter_map(|field| field.guide.take());
        for (text, style) in open.flat_map(|guide| guide.base) {
            out.push_text(&text, style);
        }
    }

    fn in_instruction(&self) -> bool {
        self.fields
            .iter()
            .any(|field| field.phase == Phase::Instruction)
    }

    fn is_reckoned(&self) -> bool {
        self.fields.iter().any(|field| field.reckoned.is_some())
    }

    /// Shows the result of a field that is reckoned in the look of what was stored first.
    fn show_reckoned(&mut self, style: usize, out: &mut Unshaped) {
        for field in &mut self.fields {
            if let Some(Reckoned::Waiting(text)) = &field.reckoned {
                out.push_text(text, style);
                field.reckoned = Some(Reckoned::Shown);
            }
        }
    }

    fn footnote(
        &mut self,
        reference: &NoteRef,
        style: usize,
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        let Some(id) = reference.note_id else { return };
        let number = if reference.custom_mark_follows == Some(true) {
            String::new()
        } else {
            self.count_note(false)
        };
        let blocks = if self.footnotes.meets(id) {
            self.note(id, false, &number, fonts)
        } else {
            Vec::new()
        };
        out.push_text(&number, style);
        if !blocks.is_empty() {
            out.mark(Mark::Footnote(Rc::new(Note { blocks })));
        }
    }

    fn endnote(&mut self, reference: &NoteRef, style: usize, out: &mut Unshaped) {
        let Some(id) = reference.note_id else { return };
        let number = if reference.custom_mark_follows == Some(true) {
            String::new()
        } else {
            self.count_note(true)
        };
        out.push_text(&number, style);
        if self.endnotes.meets(id) {
            self.waiting_endnotes.push((id, number));
        }
    }

    /// The text of a field that tells pages; see [`reckon`].
    fn reckoned(&mut self, instruction: &str) -> Option<String> {
        let text = reckon(instruction, &self.numbers);
        self.says_numbers |= text.is_some() || is_quote(instruction);
        text
    }
}

impl Unshaped {
    /// The number of a style, which is added unless it is that of the last run.
    pub fn style(&mut self, style: crate::layout::text::TextStyle) -> usize {
        if self.text.styles.last() != Some(&style) {
            self.text.styles.push(style);
        }
        self.text.styles.len() - 1
    }

    /// Adds text of a style.
    pub fn text(&mut self, text: &str, style: crate::layout::text::TextStyle) {
        let style = self.style(style);
        self.push_text(text, style);
    }

    /// Adds text of a style that was added.
    pub fn push_text(&mut self, text: &str, style: usize) {
        if text.is_empty() {
            return;
        }
        if self.ends_with_rule() {
            self.line_break(BreakKind::Line, style);
        }
        if let Some(Inline::Text {
            text: last,
            style: same,
        }) = self.text.inlines.last_mut()
            && *same == style
        {
            last.push_str(text);
            return;
        }
        self.text.inlines.push(Inline::Text {
            text: text.to_owned(),
            style,
        });
    }

    pub fn line_break(&mut self, kind: BreakKind, style: usize) {
        self.text.inlines.push(Inline::Break { kind, style });
    }

    /// Adds the line that parts text and notes, as high as the middle of a letter.
    fn separator(&mut self, style: usize) {
        let (width, thickness) = SEPARATOR;
        let size = self.text.styles.get(style).map(|style| style.size);
        let line = Path::line(Point::default(), Point::new(width, Emu::ZERO));
        let object = InlineObject {
            id: 0,
            width,
            ascent: size.unwrap_or_default() / 3,
            descent: Emu::ZERO,
            style,
            is_spaced: false,
        };
        let drawn = vec![line.drawn(Rgba::BLACK, thickness)];
        self.object(object, Object::Drawn(drawn));
    }

    /// Adds the picture that is the bullet of a list item. It is as high as its text asks for; its own size is not what Word shows.
    pub fn picture_bullet(&mut self, picture: LevelPicture, style: usize) {
        let size = self.text.styles.get(style).map(|style| style.size);
        let height = size.unwrap_or_default().scaled(PICTURE_BULLET, 100);
        let side = |side: Option<i32>| side.map(i64::from).filter(|side| *side > 0);
        let (across, down) = side(picture.width)
            .zip(side(picture.height))
            .unwrap_or((1, 1));
        let width = height.scaled(across.min(down * WIDEST_BULLET), down);
        let object = InlineObject {
            id: 0,
            width,
            ascent: height,
            descent: Emu::ZERO,
            style,
            is_spaced: false,
        };
        let area = Rect::new(Emu::ZERO, Emu::ZERO, width, height);
        let shown = PictureItem::plain(picture.file, area);
        self.object(object, Object::Drawn(vec![Item::Picture(shown)]));
    }

    /// Whether what is added next begins a line, as far as breaks tell.
    fn begins_line(&self) -> bool {
        let mut inlines = self.text.inlines.iter().rev();
        let last = inlines.find(|inline| !matches!(inline, Inline::Mark(_)));
        last.is_none_or(|last| matches!(last, Inline::Break { .. } | Inline::Label { .. }))
    }

    /// Adds a mark.
    pub fn mark(&mut self, mark: Mark) {
        let number = u32::try_from(self.marks.len()).unwrap_or(u32::MAX);
        self.marks.push(mark);
        self.text.inlines.push(Inline::Mark(number));
    }

    /// Adds a line across the column, which shares its line of text with nothing.
    pub fn rule(&mut self, rule: Rule, style: usize) {
        if !self.begins_line() {
            self.line_break(BreakKind::Line, style);
        }
        // Below a high one, too, there is room for what hangs from letters.
        let size = self.text.styles.get(style).map(|style| style.size);
        let object = InlineObject {
            id: 0,
            width: Emu::ZERO,
            ascent: rule.height + ROOM,
            descent: size.unwrap_or_default() / 5,
            style,
            is_spaced: false,
        };
        self.object(object, Object::Rule(rule));
    }

    /// Whether a line across the column was added last.
    fn ends_with_rule(&self) -> bool {
        let mut inlines = self.text.inlines.iter().rev();
        let last = inlines.find(|inline| !matches!(inline, Inline::Mark(_)));
        match last {
            Some(Inline::Object(object)) => {
                matches!(self.objects.get(object.id as usize), Some(Object::Rule(_)))
            }
            _ => false,
        }
    }

    /// Adds what stands in the line. It gets its number here.
    pub fn object(&mut self, object: InlineObject, look: Object) {
        if self.ends_with_rule() {
            self.line_break(BreakKind::Line, object.style);
        }
        let id = u32::try_from(self.objects.len()).unwrap_or(u32::MAX);
        self.text
            .inlines
            .push(Inline::Object(InlineObject { id, ..object }));
        self.objects.push(look);
    }
}

/// Whether a run begins with a break of the line.
fn is_break(item: &ParaContentItem) -> bool {
    match item {
        ParaContentItem::Run(run) => matches!(
            run.content.items.first(),
            Some(RunContentItem::LineBreak(()) | RunContentItem::Cr(()))
        ),
        _ => false,
    }
}
