//! Blocks: paragraphs, notes, comments, and what stands between them.

use super::Renderer;
use super::inline::{Line, bookmark_id};
use super::look::tab_stops;
use crate::editor_bin::docy::{
    Borders, DocComment, DocContent, DocContentItem, DocParagraph, DropCap, LevelSuff,
    NumberFormat, ParaContentItem, ParaPr, RunContentItem,
};
use crate::render::node::{Attr, Child, Kind, Node, Prop, twips};
use crate::resolve::word::number_text;
use crate::resolve::word::paragraph::Resolved;
use crate::resolve::word::properties::merge_run;
use crate::resolve::word::styles::TablePart;

impl Renderer<'_> {
    /// The nodes of block content; `table` is what the table around it gives.
    pub fn blocks(&self, items: &[DocContentItem], table: Option<&TablePart>) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut before: Option<(ParaPr, usize)> = None;
        for item in items {
            match item {
                DocContentItem::Paragraph(paragraph) => {
                    let resolved = self.content.resolve(paragraph, table);
                    if let Some((above, place)) = &before {
                        join(&mut nodes, *place, above, &resolved.para);
                    }
                    if resolved.para.page_break_before == Some(true)
                        && table.is_none()
                        && self.has_begun()
                    {
                        nodes.push(self.page_break());
                    }
                    let mut node = self.paragraph(paragraph, &resolved);
                    if let Some((above, _)) = &before {
                        drop_double(&mut node, above, &resolved.para);
                    }
                    self.put_comments(&mut nodes);
                    before = Some((resolved.para, nodes.len()));
                    nodes.push(node);
                    continue;
                }
                DocContentItem::Table(record) => nodes.push(self.table(record)),
                DocContentItem::Sdt(control) => {
                    nodes.extend(self.blocks(&control.content.items, table));
                }
                DocContentItem::BookmarkStart(bookmark) => {
                    if let Some(name) = bookmark.name.as_deref() {
                        nodes.push(Node::new(Kind::Span).with(Attr::Id, bookmark_id(name)));
                    }
                    continue;
                }
                _ => continue,
            }
            before = None;
        }
        nodes
    }

    fn paragraph(&self, paragraph: &DocParagraph, resolved: &Resolved) -> Node {
        self.state.borrow_mut().begun = true;
        let looks = self.looks();
        let mut node = Node::new(kind_of(&resolved.para));
        node.style = looks.paragraph(&resolved.para, &resolved.run);
        self.frame(&mut node, &resolved.para);
        if has_tabs(paragraph) {
            node.attributes.push((
                Attr::Tabs,
                tab_stops(&resolved.para, self.content.default_tab),
            ));
        }
        self.mark(&mut node, paragraph, resolved);
        let line = Line {
            run: &resolved.run,
            link: None,
        };
        self.inline(&mut node, &paragraph.content, &line);
        if !has_line(&node) {
            let mut mark_run = resolved.run.clone();
            if let Some(own) = paragraph
                .para_pr
                .as_ref()
                .and_then(|pr| pr.mark_run_pr.as_deref())
            {
                self.content.styles.apply_run(&mut mark_run, own);
            }
            let style = looks.run(&mark_run);
            for prop in [Prop::FontSize, Prop::FontFamily] {
                node.style.set_some(prop, style.get(prop).cloned());
            }
            node.push(Node::new(Kind::LineBreak));
        }
        node
    }

    /// The number or bullet of a paragraph.
    fn mark(&self, node: &mut Node, paragraph: &DocParagraph, resolved: &Resolved) {
        let Some(num_pr) = &resolved.para.num_pr else {
            return;
        };
        let style = resolved.para.para_style.as_deref();
        let numbered = {
            let mut state = self.state.borrow_mut();
            self.content
                .numbering
                .count(&mut state.counters, num_pr, style)
        };
        let Some(mark) = numbered else { return };
        let mut run = resolved.run.clone();
        if let Some(own) = paragraph
            .para_pr
            .as_ref()
            .and_then(|pr| pr.mark_run_pr.as_deref())
        {
            self.content.styles.apply_run(&mut run, own);
        }
        run.underline = None;
        if let Some(own) = &mark.run {
            merge_run(&mut run, own);
        }
        if mark.text.is_empty() || run.vanish == Some(true) {
            return;
        }
        let looks = self.looks();
        let font = looks.latin_font(&run).unwrap_or_default();
        let text: String = mark
            .text
            .chars()
            .map(|letter| crate::resolve::font::symbol(font, letter).unwrap_or(letter))
            .map(plain_bullet)
            .collect();
        let mut label = Node::of(Kind::Span, "mark").saying(text);
        label.style = looks.run(&run);
        let hanging = resolved
            .para
            .ind
            .as_ref()
            .and_then(|indent| indent.first_line_twips)
            .filter(|first| *first < 0);
        match (mark.suffix, hanging) {
            (LevelSuff::Tab, Some(hanging)) => {
                label
                    .style
                    .set(Prop::MinWidth, twips(hanging.saturating_neg()));
                node.push(label);
            }
            (LevelSuff::Tab, None) => {
                node.push(label);
                node.push(Node::of(Kind::Span, "tab").saying("\t"));
                if node.attribute(Attr::Tabs).is_none() {
                    node.attributes.push((
                        Attr::Tabs,
                        tab_stops(&resolved.para, self.content.default_tab),
                    ));
                }
            }
            (LevelSuff::Space, _) => node.push(label.saying(" ")),
            (LevelSuff::Nothing, _) => node.push(label),
        }
    }

    /// Frames: drop caps and paragraphs placed beside others.
    fn frame(&self, node: &mut Node, pr: &ParaPr) {
        let Some(frame) = &pr.frame_pr else { return };
        let style = &mut node.style;
        match frame.drop_cap {
            Some(DropCap::Drop | DropCap::Margin) => {
                style.set(Prop::Float, "left");
                style.set(Prop::MarginRight, twips(frame.h_space.unwrap_or(60)));
                style.set(Prop::MarginBottom, twips(0));
            }
            _ => {
                if let Some(width) = frame.w.filter(|width| *width > 0) {
                    use crate::editor_bin::docy::DocXAlign;
                    style.set(Prop::Width, twips(width));
                    let right =
                        matches!(frame.x_align, Some(DocXAlign::Right | DocXAlign::Outside));
                    style.set(Prop::Float, if right { "right" } else { "left" });
                    style.set(Prop::MarginRight, twips(frame.h_space.unwrap_or(180)));
                }
            }
        }
    }

    /// Comments whose references were met stand before the paragraph, where the page puts them into the margin.
    fn put_comments(&self, nodes: &mut Vec<Node>) {
        let (waiting, last) = {
            let mut state = self.state.borrow_mut();
            (std::mem::take(&mut state.comments), state.comment_count)
        };
        let first = last + 1 - waiting.len();
        for (place, id) in waiting.iter().enumerate() {
            let Some(comment) = self.content.comments.get(id) else {
                continue;
            };
            let number = first + place;
            let aside = self
                .comment(comment)
                .with(Attr::Id, format!("q-comment-{number}"));
            nodes.push(aside);
        }
    }

    fn comment(&self, comment: &DocComment) -> Node {
        let mut aside = Node::of(Kind::Aside, "comment");
        let author = comment.user_name.clone().unwrap_or_default();
        let date = comment
            .date
            .as_deref()
            .and_then(|date| date.get(..10))
            .unwrap_or_default();
        aside.push(
            Node::of(Kind::Paragraph, "comment-author")
                .saying(format!("{author} {date}").trim().to_owned()),
        );
        match comment.text.as_deref().filter(|text| !text.is_empty()) {
            Some(text) => {
                for line in text.split('\n') {
                    aside.push(Node::new(Kind::Paragraph).saying(line));
                }
            }
            None => {
                for node in self.blocks(&comment.content.items, None) {
                    aside.push(node);
                }
            }
        }
        aside
    }

    /// The line between pages.
    pub fn page_break(&self) -> Node {
        self.state.borrow_mut().page_turned = true;
        Node::of(Kind::Separator, "page-break")
    }

    fn has_begun(&self) -> bool {
        self.state.borrow().begun
    }

    /// The number of a note.
    pub fn note_number(&self, number: usize, end: bool) -> String {
        let format = if end {
            NumberFormat::LowerRoman
        } else {
            NumberFormat::Decimal
        };
        number_text::format(format, i32::try_from(number).unwrap_or(i32::MAX))
    }

    /// All notes that were referred to; `None` if there are none.
    pub fn notes(&self, end: bool) -> Option<Node> {
        let (ids, kind, notes) = if end {
            (
                self.state.borrow().endnotes.clone(),
                "en",
                &self.content.endnotes,
            )
        } else {
            (
                self.state.borrow().footnotes.clone(),
                "fn",
                &self.content.footnotes,
            )
        };
        if ids.is_empty() {
            return None;
        }
        let mut section = Node::of(Kind::Section, "notes");
        for (place, id) in ids.iter().enumerate() {
            let number = place + 1;
            let text = self.note_number(number, end);
            self.state.borrow_mut().note_mark = Some((text, format!("q-{kind}-ref-{number}")));
            let mut note =
                Node::of(Kind::Block, "note").with(Attr::Id, format!("q-{kind}-{number}"));
            if let Some(content) = notes.get(id) {
                for node in self.blocks(&content.items, None) {
                    note.push(node);
                }
            }
            section.push(note);
        }
        self.state.borrow_mut().note_mark = None;
        Some(section)
    }

    /// Block content inside another node.
    pub fn fill(&self, parent: &mut Node, content: &DocContent, table: Option<&TablePart>) {
        for node in self.blocks(&content.items, table) {
            parent.push(node);
        }
    }
}

fn kind_of(pr: &ParaPr) -> Kind {
    match pr.outline_lvl {
        Some(0) => Kind::Heading1,
        Some(1) => Kind::Heading2,
        Some(2) => Kind::Heading3,
        Some(3) => Kind::Heading4,
        Some(4) => Kind::Heading5,
        Some(5..=8) => Kind::Heading6,
        _ => Kind::Paragraph,
    }
}

/// Symbols of private use that no font has become a bullet.
fn plain_bullet(letter: char) -> char {
    match letter {
        '\u{F000}'..='\u{F0FF}' => '•',
        other => other,
    }
}

fn has_tabs(paragraph: &DocParagraph) -> bool {
    fn within(items: &[ParaContentItem]) -> bool {
        items.iter().any(|item| match item {
            ParaContentItem::Run(run) => run
                .content
                .items
                .iter()
                .any(|item| matches!(item, RunContentItem::Tab(()))),
            ParaContentItem::Hyperlink(link) => within(&link.content.items),
            ParaContentItem::FldSimple(field) => within(&field.content.items),
            ParaContentItem::Ins(change) | ParaContentItem::Del(change) => {
                within(&change.content.items)
            }
            ParaContentItem::Sdt(control) => within(&control.content.items),
            _ => false,
        })
    }
    within(&paragraph.content.items)
}

/// Whether anything in a paragraph makes a line.
fn has_line(node: &Node) -> bool {
    node.children.iter().any(|child| match child {
        Child::Text(_) => true,
        Child::Node(node) => match node.kind {
            Kind::LineBreak | Kind::Math | Kind::Picture => true,
            Kind::Separator => false,
            _ if node.attribute(Attr::Purpose) == Some("inline") => true,
            _ if node.attribute(Attr::Purpose) == Some("float") => false,
            _ => has_line(node),
        },
    })
}

fn same_borders(a: &ParaPr, b: &ParaPr) -> bool {
    let left = |pr: &ParaPr| pr.ind.as_ref().map(|ind| (ind.left_twips, ind.right_twips));
    a.p_bdr.is_some() && a.p_bdr == b.p_bdr && left(a) == left(b)
}

/// What a paragraph above loses because of the one below it.
fn join(nodes: &mut [Node], place: usize, above: &ParaPr, below: &ParaPr) {
    let Some(node) = nodes.get_mut(place) else {
        return;
    };
    if contextual(above, below) && above.contextual_spacing == Some(true) {
        node.style.set(Prop::MarginBottom, twips(0));
    }
    if same_borders(above, below) {
        let between = above
            .p_bdr
            .as_deref()
            .is_some_and(|borders: &Borders| borders.between.is_some());
        if !between {
            node.style.set(Prop::BorderBottomStyle, "none");
        }
        node.style.set(Prop::MarginBottom, twips(0));
        let below_space = below
            .spacing
            .as_ref()
            .and_then(|spacing| spacing.before_twips)
            .unwrap_or(0);
        let space = above
            .spacing
            .as_ref()
            .and_then(|spacing| spacing.after_twips)
            .unwrap_or(0)
            .max(below_space);
        node.style.set(Prop::PaddingBottom, twips(space));
    }
}

/// What a paragraph loses because of the one above it.
fn drop_double(node: &mut Node, above: &ParaPr, own: &ParaPr) {
    if contextual(above, own) && own.contextual_spacing == Some(true) {
        node.style.set(Prop::MarginTop, twips(0));
    }
    if same_borders(above, own) {
        node.style.set(Prop::BorderTopStyle, "none");
        node.style.set(Prop::MarginTop, twips(0));
    }
}

fn contextual(above: &ParaPr, below: &ParaPr) -> bool {
    above.para_style == below.para_style
}
