//! Lines of text documents: runs, links, fields, revisions, references.

use super::{Field, Walker, anchor, anchor_id};
use crate::editor_bin::docy::{
    DocHyperlink, DocRun, DocUnderline, DocVertAlign, FFData, FldChar, FldCharType, ParaContent,
    ParaContentItem, RunContentItem, RunPr, TrackChange,
};
use crate::export::model::{Change, Inline, Link, LinkTarget, Look, NoteKind, say};
use crate::render::math;
use crate::resolve::font;
use crate::resolve::word::field::Destination;
use crate::resolve::word::guide::PhoneticGuide;
use crate::resolve::word::look::Looks;

/// Deepest nesting of fields that is followed.
const FIELD_DEPTH: usize = 32;
/// Longest instruction of a field that is kept.
const FIELD_BYTES: usize = 64 << 10;

impl Walker<'_> {
    /// Adds inline content to a line. `base` is what the paragraph gives its runs, `usual` what needs no mention.
    pub(super) fn inline(
        &mut self,
        line: &mut Vec<Inline>,
        content: &ParaContent,
        base: &RunPr,
        usual: Option<&RunPr>,
    ) {
        use ParaContentItem as P;
        for item in &content.items {
            match item {
                P::Run(run) => self.run(line, run, base, usual),
                P::Hyperlink(link) => {
                    let mut inner = Vec::new();
                    self.inline(&mut inner, &link.content, base, usual);
                    linked(line, link_of(link), inner);
                }
                P::FldSimple(field) => {
                    let mut inner = Vec::new();
                    self.inline(&mut inner, &field.content, base, usual);
                    let target = field.instr.as_deref().and_then(Destination::of_instruction);
                    linked(line, target.map(|target| link_to(&target, None)), inner);
                }
                P::Ins(change) | P::MoveTo(change) => self.change(line, change, true, base, usual),
                P::Del(change) | P::MoveFrom(change) => {
                    self.change(line, change, false, base, usual);
                }
                P::Sdt(control) => self.inline(line, &control.content, base, usual),
                P::BookmarkStart(bookmark) => {
                    line.extend(bookmark.name.as_deref().map(anchor));
                }
                P::Math(content) => {
                    line.push(Inline::Formula(math::formula(content, false), false));
                }
                P::MathPara(content) => {
                    line.push(Inline::Formula(math::formula(content, true), true));
                }
                _ => {}
            }
        }
    }

    fn change(
        &mut self,
        line: &mut Vec<Inline>,
        record: &TrackChange,
        is_added: bool,
        base: &RunPr,
        usual: Option<&RunPr>,
    ) {
        let mut inner = Vec::new();
        self.inline(&mut inner, &record.content, base, usual);
        if !inner.is_empty() {
            let author = record.author.clone().filter(|author| !author.is_empty());
            let change = Change {
                is_added,
                author,
                date: record.date.clone(),
            };
            line.push(Inline::Change(change, inner));
        }
    }

    fn run(&mut self, line: &mut Vec<Inline>, run: &DocRun, base: &RunPr, usual: Option<&RunPr>) {
        let mut pr = base.clone();
        if let Some(direct) = &run.run_pr {
            self.tables.styles.apply_run(&mut pr, direct);
        }
        let looks = Looks {
            theme: &self.tables.theme,
        };
        let symbolic = looks
            .latin_font(&pr)
            .filter(|name| font::is_symbolic(name))
            .map(str::to_owned);
        let look = look_of(&pr, usual);
        let mut pieces = Vec::new();
        for item in &run.content.items {
            if self.field_item(line, &mut pieces, item) {
                continue;
            }
            if pr.vanish == Some(true) || self.fields.iter().any(|field| !field.shows) {
                continue;
            }
            match item {
                RunContentItem::Text(text) | RunContentItem::DelText(text) => {
                    match &symbolic {
                        Some(name) => {
                            let shown = |letter| font::symbol(name, letter).unwrap_or(letter);
                            let text: String = text.chars().map(shown).collect();
                            say(&mut pieces, look, &text);
                        }
                        None => say(&mut pieces, look, text),
                    };
                }
                other => self.run_item(&mut pieces, other, look),
            }
        }
        self.flush(line, pieces);
    }

    fn run_item(&mut self, line: &mut Vec<Inline>, item: &RunContentItem, look: Look) {
        use RunContentItem as R;
        match item {
            R::Tab(()) | R::AlignmentTab(_) => say(line, look, "\t"),
            R::LineBreak(())
            | R::Cr(())
            | R::LineBreakClearAll(())
            | R::LineBreakClearLeft(())
            | R::LineBreakClearRight(()) => line.push(Inline::Break),
            R::PageBreak(()) | R::ColumnBreak(()) if !line.is_empty() => line.push(Inline::Break),
            R::NoBreakHyphen(()) => say(line, look, "\u{2011}"),
            R::SoftHyphen(()) => say(line, look, "\u{AD}"),
            R::FootnoteReference(note) => {
                self.footnotes.extend(note.note_id);
                line.push(Inline::Note(NoteKind::Footnote, self.footnotes.len()));
            }
            R::EndnoteReference(note) => {
                self.endnotes.extend(note.note_id);
                line.push(Inline::Note(NoteKind::Endnote, self.endnotes.len()));
            }
            R::CommentReference(reference) => {
                let known = |id: &i32| self.tables.comments.contains_key(id);
                if let Some(id) = reference.comment_id.filter(known) {
                    self.comments.push(id);
                    line.push(Inline::Comment(self.comments.len()));
                }
            }
            R::Drawing(drawing) => self.drawing(line, drawing),
            R::Object(object) => {
                if let Some(drawing) = &object.drawing {
                    self.drawing(line, drawing);
                }
            }
            _ => {}
        }
    }

    /// Takes part in the running fields; true if the item was one of a field.
    fn field_item(
        &mut self,
        line: &mut Vec<Inline>,
        pieces: &mut Vec<Inline>,
        item: &RunContentItem,
    ) -> bool {
        match item {
            RunContentItem::FldChar(mark) => {
                self.flush(line, std::mem::take(pieces));
                if let Some(text) = self.field_mark(mark) {
                    say(pieces, Look::default(), &text);
                }
                true
            }
            RunContentItem::InstrText(text) => {
                if let Some(field) = self.fields.last_mut()
                    && field.instruction.len() + text.len() < FIELD_BYTES
                {
                    field.instruction.push_str(text);
                }
                true
            }
            RunContentItem::DelInstrText(_) => true,
            _ => false,
        }
    }

    /// Begin, middle or end of a field; gives what it shows behind its cached result.
    fn field_mark(&mut self, mark: &FldChar) -> Option<String> {
        match mark.char_type? {
            FldCharType::Begin => {
                if self.fields.len() < FIELD_DEPTH {
                    self.fields.push(Field {
                        instruction: String::new(),
                        shows: false,
                        link: None,
                        behind: mark
                            .ff_data
                            .as_deref()
                            .and_then(check_box)
                            .map(str::to_owned),
                    });
                }
                None
            }
            FldCharType::Separate => {
                if let Some(field) = self.fields.last_mut() {
                    field.link = Destination::of_instruction(&field.instruction);
                    if let Some(guide) = PhoneticGuide::of_instruction(&field.instruction) {
                        field.behind = Some(format!("({})", guide.text));
                    }
                    field.shows = true;
                }
                None
            }
            FldCharType::End => self.fields.pop().and_then(|field| field.behind),
        }
    }

    /// Puts what was collected into the line, inside the link that a field makes of it.
    fn flush(&self, line: &mut Vec<Inline>, pieces: Vec<Inline>) {
        let field = self
            .fields
            .iter()
            .rev()
            .find_map(|field| field.link.as_ref());
        linked(line, field.map(|target| link_to(target, None)), pieces);
    }
}

/// Adds pieces to a line, inside a link if there is one. Links inside of links lose what is outside of them.
fn linked(line: &mut Vec<Inline>, link: Option<Link>, pieces: Vec<Inline>) {
    if pieces.is_empty() {
        return;
    }
    let has_link = |piece: &Inline| matches!(piece, Inline::Link(..) | Inline::Note(..));
    match link {
        Some(link) if !pieces.iter().any(has_link) => match line.last_mut() {
            Some(Inline::Link(known, inner)) if *known == link => append(inner, pieces),
            _ => line.push(Inline::Link(link, pieces)),
        },
        _ => append(line, pieces),
    }
}

/// Adds pieces to a line; text joins the text before it.
fn append(line: &mut Vec<Inline>, pieces: Vec<Inline>) {
    for piece in pieces {
        match piece {
            Inline::Text(look, text) => say(line, look, &text),
            other => line.push(other),
        }
    }
}

fn link_of(link: &DocHyperlink) -> Option<Link> {
    let target = Destination::new(link.link.as_deref(), link.anchor.as_deref())?;
    let tooltip = link.tooltip.clone().filter(|tooltip| !tooltip.is_empty());
    Some(link_to(&target, tooltip))
}

fn link_to(target: &Destination, title: Option<String>) -> Link {
    Link {
        target: match target {
            Destination::Address(address) => LinkTarget::Address(address.clone()),
            Destination::Bookmark(name) => LinkTarget::Anchor(anchor_id(name)),
        },
        title,
    }
}

/// How a run differs from what is usual in its paragraph.
fn look_of(pr: &RunPr, usual: Option<&RunPr>) -> Look {
    let differs =
        |of: fn(&RunPr) -> Option<bool>| of(pr) == Some(true) && usual.and_then(of) != Some(true);
    Look {
        bold: differs(|pr| pr.bold),
        italic: differs(|pr| pr.italic),
        // The links of every document are underlined by their style.
        underlined: pr.underline.is_some_and(|line| line != DocUnderline::None)
            && pr.r_style.is_none()
            && usual.is_none(),
        struck: differs(|pr| pr.strikeout) || differs(|pr| pr.d_strikeout),
        marked: pr.highlight.is_some(),
        shift: match pr.vert_align {
            Some(DocVertAlign::Superscript) => 1,
            Some(DocVertAlign::Subscript) => -1,
            _ => 0,
        },
    }
}

fn check_box(form: &FFData) -> Option<&'static str> {
    let check = form.check_box.as_ref()?;
    Some(if check.checked.or(check.default) == Some(true) {
        "☒"
    } else {
        "☐"
    })
}
