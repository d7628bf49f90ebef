//! Inline content: runs, links, fields, revisions, references.

use super::{Field, FieldPhase, Renderer};
use crate::editor_bin::docy::{
    DocRun, FFData, FldChar, FldCharType, ParaContent, ParaContentItem, RunContentItem, RunPr,
    TrackChange,
};
use crate::render::math;
use crate::render::node::{Attr, Kind, Node, Prop, Style};
use crate::resolve::font;
use crate::resolve::word::field::Destination;

/// What the runs of a paragraph have in common.
pub struct Line<'c> {
    /// What the paragraph gives its runs.
    pub run: &'c RunPr,
    /// The link that they are inside.
    pub link: Option<&'c Link>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    target: Destination,
    title: Option<String>,
}

impl Link {
    /// A link that a field makes of its result.
    fn of_instruction(instruction: &str) -> Option<Self> {
        let target = Destination::of_instruction(instruction)?;
        Some(Self {
            target,
            title: None,
        })
    }

    fn node(&self) -> Node {
        let node = match &self.target {
            Destination::Address(address) => {
                Node::new(Kind::Link).with(Attr::Href, address.clone())
            }
            Destination::Bookmark(name) => {
                Node::new(Kind::Link).with(Attr::Target, bookmark_id(name))
            }
        };
        match &self.title {
            Some(title) => node.with(Attr::Title, title.clone()),
            None => node,
        }
    }
}

/// The identifier of a bookmark's node.
pub fn bookmark_id(name: &str) -> String {
    format!("q-mark-{name}")
}

impl Renderer<'_> {
    /// Adds inline content to a node.
    pub fn inline(&self, parent: &mut Node, content: &ParaContent, line: &Line<'_>) {
        for item in &content.items {
            match item {
                ParaContentItem::Run(run) => self.run(parent, run, line),
                ParaContentItem::Hyperlink(hyperlink) => {
                    let link =
                        Destination::new(hyperlink.link.as_deref(), hyperlink.anchor.as_deref())
                            .map(|target| Link {
                                target,
                                title: hyperlink
                                    .tooltip
                                    .clone()
                                    .filter(|tooltip| !tooltip.is_empty()),
                            });
                    let link = link.as_ref().or(line.link);
                    self.inline(
                        parent,
                        &hyperlink.content,
                        &Line {
                            run: line.run,
                            link,
                        },
                    );
                }
                ParaContentItem::FldSimple(field) => {
                    let link = field.instr.as_deref().and_then(Link::of_instruction);
                    let link = link.as_ref().or(line.link);
                    self.inline(
                        parent,
                        &field.content,
                        &Line {
                            run: line.run,
                            link,
                        },
                    );
                }
                ParaContentItem::Ins(change) | ParaContentItem::MoveTo(change) => {
                    self.revision(parent, Kind::Inserted, change, line);
                }
                ParaContentItem::Del(change) | ParaContentItem::MoveFrom(change) => {
                    self.revision(parent, Kind::Deleted, change, line);
                }
                ParaContentItem::Sdt(control) => {
                    self.inline(parent, &control.content, line);
                }
                ParaContentItem::BookmarkStart(bookmark) => {
                    if let Some(name) = bookmark.name.as_deref() {
                        parent.push(Node::new(Kind::Span).with(Attr::Id, bookmark_id(name)));
                    }
                }
                ParaContentItem::Math(content) => parent.push(math::formula(content, false)),
                ParaContentItem::MathPara(content) => parent.push(math::formula(content, true)),
                _ => {}
            }
        }
    }

    fn revision(&self, parent: &mut Node, kind: Kind, change: &TrackChange, line: &Line<'_>) {
        let mut node = Node::new(kind);
        if let Some(author) = change.author.as_deref().filter(|author| !author.is_empty()) {
            let date = change
                .date
                .as_deref()
                .and_then(|date| date.get(..10))
                .unwrap_or_default();
            node.attributes.push((
                Attr::Title,
                format!("{author} {date}").trim_end().to_owned(),
            ));
        }
        if let Some(date) = change.date.as_deref() {
            node.attributes.push((Attr::DateTime, date.to_owned()));
        }
        self.inline(&mut node, &change.content, line);
        if !node.children.is_empty() {
            parent.push(node);
        }
    }

    fn run(&self, parent: &mut Node, run: &DocRun, line: &Line<'_>) {
        let mut pr = line.run.clone();
        if let Some(direct) = &run.run_pr {
            self.content.styles.apply_run(&mut pr, direct);
        }
        let mut piece = Piece::new(self, &pr, line);
        for item in &run.content.items {
            self.run_item(parent, &mut piece, item, &pr);
        }
        piece.flush(parent);
    }

    fn run_item(
        &self,
        parent: &mut Node,
        piece: &mut Piece<'_, '_>,
        item: &RunContentItem,
        pr: &RunPr,
    ) {
        use RunContentItem as R;
        if self.field_item(parent, piece, item) {
            return;
        }
        let hidden = pr.vanish == Some(true) || self.in_instruction();
        if hidden {
            return;
        }
        match item {
            R::Text(text) | R::DelText(text) => piece.text(text),
            R::Tab(()) => piece.child(Node::of(Kind::Span, "tab").saying("\t")),
            R::LineBreak(()) | R::Cr(()) => piece.child(Node::new(Kind::LineBreak)),
            R::LineBreakClearAll(()) => {
                piece.child(Node::new(Kind::LineBreak).styled(Prop::Clear, "both"));
            }
            R::LineBreakClearLeft(()) => {
                piece.child(Node::new(Kind::LineBreak).styled(Prop::Clear, "left"));
            }
            R::LineBreakClearRight(()) => {
                piece.child(Node::new(Kind::LineBreak).styled(Prop::Clear, "right"));
            }
            R::PageBreak(()) => {
                piece.flush(parent);
                parent.push(self.page_break());
            }
            R::ColumnBreak(()) => {
                piece.flush(parent);
                parent.push(Node::of(Kind::Separator, "column-break"));
            }
            R::NoBreakHyphen(()) => piece.text("\u{2011}"),
            R::SoftHyphen(()) => piece.text("\u{AD}"),
            R::PageNum(()) => piece.text("1"),
            R::FootnoteReference(note) => self.note_reference(piece, note.note_id, false),
            R::EndnoteReference(note) => self.note_reference(piece, note.note_id, true),
            R::FootnoteRef(()) | R::EndnoteRef(()) => {
                let mark = self.state.borrow().note_mark.clone();
                if let Some((text, target)) = mark {
                    piece.child(
                        Node::new(Kind::Link)
                            .with(Attr::Target, target)
                            .saying(text),
                    );
                }
            }
            R::CommentReference(reference) => self.comment_reference(piece, reference.comment_id),
            R::Drawing(drawing) => {
                piece.flush(parent);
                self.drawing(parent, drawing);
            }
            R::Object(object) => {
                piece.flush(parent);
                if let Some(drawing) = &object.drawing {
                    self.drawing(parent, drawing);
                }
            }
            _ => {}
        }
    }

    /// Takes part in the running fields; true if the item was one of a field.
    fn field_item(
        &self,
        parent: &mut Node,
        piece: &mut Piece<'_, '_>,
        item: &RunContentItem,
    ) -> bool {
        match item {
            RunContentItem::FldChar(mark) => {
                piece.flush(parent);
                if let Some(text) = self.field_mark(mark) {
                    piece.text(text);
                }
                true
            }
            RunContentItem::InstrText(text) => {
                let mut state = self.state.borrow_mut();
                if let Some(field) = state.fields.last_mut()
                    && field.instruction.len() + text.len() < super::FIELD_BYTES
                {
                    field.instruction.push_str(text);
                }
                true
            }
            RunContentItem::DelInstrText(_) => true,
            _ => false,
        }
    }

    /// Begin, middle or end of a field; gives the text of one that has no cached result.
    fn field_mark(&self, mark: &FldChar) -> Option<&'static str> {
        let mut state = self.state.borrow_mut();
        match mark.char_type {
            Some(FldCharType::Begin) => {
                if state.fields.len() < super::FIELD_DEPTH {
                    state.fields.push(Field {
                        instruction: String::new(),
                        phase: FieldPhase::Instruction,
                        link: None,
                        form: mark.ff_data.as_deref().and_then(check_box),
                    });
                }
                None
            }
            Some(FldCharType::Separate) => {
                if let Some(field) = state.fields.last_mut() {
                    field.link = Link::of_instruction(&field.instruction);
                    field.phase = FieldPhase::Result;
                }
                None
            }
            Some(FldCharType::End) => state.fields.pop().and_then(|field| field.form),
            None => None,
        }
    }

    fn in_instruction(&self) -> bool {
        self.state
            .borrow()
            .fields
            .iter()
            .any(|field| field.phase == FieldPhase::Instruction)
    }

    fn note_reference(&self, piece: &mut Piece<'_, '_>, id: Option<i32>, end: bool) {
        let Some(id) = id else { return };
        let number = {
            let mut state = self.state.borrow_mut();
            let list = if end {
                &mut state.endnotes
            } else {
                &mut state.footnotes
            };
            list.push(id);
            list.len()
        };
        let text = self.note_number(number, end);
        let kind = if end { "en" } else { "fn" };
        piece.child(
            Node::new(Kind::Link)
                .with(Attr::Id, format!("q-{kind}-ref-{number}"))
                .with(Attr::Target, format!("q-{kind}-{number}"))
                .saying(text),
        );
    }

    fn comment_reference(&self, piece: &mut Piece<'_, '_>, id: Option<i32>) {
        let Some(id) = id.filter(|id| self.content.comments.contains_key(id)) else {
            return;
        };
        let number = {
            let mut state = self.state.borrow_mut();
            state.comments.push(id);
            state.comment_count += 1;
            state.comment_count
        };
        piece.child(
            Node::of(Kind::Link, "comment-ref")
                .with(Attr::Id, format!("q-comment-ref-{number}"))
                .with(Attr::Target, format!("q-comment-{number}"))
                .saying(format!("[{number}]")),
        );
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

/// Text of one run that is not in the tree yet.
struct Piece<'r, 'c> {
    renderer: &'r Renderer<'r>,
    style: Style,
    symbolic: Option<String>,
    line: &'r Line<'c>,
    node: Option<Node>,
}

impl<'r, 'c> Piece<'r, 'c> {
    fn new(renderer: &'r Renderer<'r>, pr: &RunPr, line: &'r Line<'c>) -> Self {
        let looks = renderer.looks();
        let symbolic = looks
            .latin_font(pr)
            .filter(|name| font::is_symbolic(name))
            .map(str::to_owned);
        Self {
            style: looks.run(pr),
            symbolic,
            renderer,
            line,
            node: None,
        }
    }

    fn text(&mut self, text: &str) {
        match &self.symbolic {
            Some(name) => {
                let shown: String = text
                    .chars()
                    .map(|letter| font::symbol(name, letter).unwrap_or(letter))
                    .collect();
                self.node().say(shown);
            }
            None => self.node().say(text),
        }
    }

    fn child(&mut self, child: Node) {
        self.node().push(child);
    }

    fn node(&mut self) -> &mut Node {
        let style = &self.style;
        self.node.get_or_insert_with(|| {
            let mut node = Node::new(Kind::Span);
            node.style.clone_from(style);
            node
        })
    }

    /// Puts what was collected into the tree, inside the link that holds here.
    fn flush(&mut self, parent: &mut Node) {
        let Some(node) = self.node.take() else { return };
        let field = self
            .renderer
            .state
            .borrow()
            .fields
            .iter()
            .rev()
            .find_map(|field| field.link.clone());
        match field.as_ref().or(self.line.link) {
            Some(link) => parent.push(link.node().holding(node)),
            None => parent.push(node),
        }
    }
}
