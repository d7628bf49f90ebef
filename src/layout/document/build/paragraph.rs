//! Paragraphs: shape, spaces, borders, list label.

use std::ops::Range;
use std::rc::Rc;

use super::inline::Context;
use super::quote::{LONGEST_QUOTE, Quotable};
use super::style::{ground, hyphenation, line};
use super::{Around, Builder, math};
use crate::editor_bin::docy::{
    AlignmentTab as AlignmentTabRecord, Borders as BordersRecord, DocAnchor, DocParagraph,
    DocXAlign, DocYAlign, DropCap, FramePr, LevelJc, LevelSuff, LineRule as Rule, ParaJc, ParaPr,
    ParaSpread, RunPr, TabBase, TabJc, TabLeader as Leader, TextAlignment as Across,
};
use crate::layout::document::model::{
    Block, Borders, Mark, Paragraph, ParagraphLook, Space, Unshaped,
};
use crate::layout::document::section::DocumentGrid;
use crate::layout::drawing::Backdrop;
use crate::layout::text::{
    Alignment, AlignmentTab, BreakKind, FontBook, Inline, LabelAlignment, LineRule, ParagraphShape,
    ShapedParagraph, TabKind, TabLeader, TabStop, TextAlignment,
};
use crate::layout::units::{Emu, LONGEST};
use crate::resolve::colour::Rgba;
use crate::resolve::word::paragraph::Resolved;
use crate::resolve::word::properties::merge_run;

/// Automatic space before and after a paragraph, in twips, as browsers and Word have it.
const AUTO_SPACE: i32 = 280;
/// The same where it is not that of browsers.
const FIXED_AUTO_SPACE: i32 = 100;
/// A line, for spaces in lines, in twips.
const LINE: i32 = 240;
/// Deepest level of headings.
const LEVELS: i32 = 9;

impl Builder<'_> {
    /// Adds a paragraph to blocks; one whose mark and text are hidden is left out.
    pub fn paragraph(
        &mut self,
        record: DocParagraph,
        around: Around<'_>,
        fonts: &mut FontBook,
        blocks: &mut Vec<Block>,
    ) {
        let resolved = self.tables.resolve(&record, around.table);
        let own_mark = record
            .para_pr
            .as_deref()
            .and_then(|pr| pr.mark_run_pr.as_deref());
        let mut mark_run = resolved.run.clone();
        if let Some(own) = own_mark {
            self.tables.styles.apply_run(&mut mark_run, own);
        }
        let own_ground = ground(&self.looks(), resolved.para.shd.as_deref());
        let backdrop = around.backdrop.behind(own_ground);
        let mut out = Unshaped::default();
        for name in std::mem::take(&mut self.bookmarks) {
            out.mark(Mark::Bookmark(name));
        }
        let label = out.text.inlines.len();
        let is_item = self.label(&resolved, &mark_run, backdrop, &mut out);
        let before = out.text.inlines.len();
        let context = Context {
            run: &resolved.run,
            backdrop,
            link: None,
            revision: None,
        };
        let formula = math::alignment(&record.content.items);
        self.inline(record.content, &context, fonts, &mut out);
        self.end_guides(&mut out);
        label_behind_breaks(&mut out.text.inlines, label..before);
        if !self.tables.parts_breaks_and_marks() {
            unseen_before_break(&mut out);
        }
        let shows = |inline: &Inline| !matches!(inline, Inline::Mark(_));
        let content = out.text.inlines.get(before..).unwrap_or_default();
        if mark_run.vanish == Some(true) && !content.iter().any(shows) {
            let names = out.marks.into_iter().filter_map(|mark| match mark {
                Mark::Bookmark(name) => Some(name),
                _ => None,
            });
            self.bookmarks.extend(names);
            return;
        }
        let mark = out.style(self.text_style(&mark_run, backdrop, None));
        out.text.mark = Some(mark);
        out.text.shape = self.shape(&resolved.para);
        out.text.shape.keeps_far_tabs = self.keeps_far_tabs(around);
        if let Some(alignment) = formula {
            out.text.shape.alignment = alignment;
        }
        let mut look = self.look(&resolved, own_ground);
        let list = resolved.para.num_pr.as_deref().filter(|_| is_item);
        look.list = list.and_then(|list| list.id);
        let is_old = self.tables.compatibility() < 15;
        out.text.shape.kept_clear = is_old.then_some(look.after.size);
        if look.heading.is_some() {
            look.title = title(&out);
            self.headings += 1;
            look.anchor = format!("heading {}", self.headings);
        }
        if self.is_quoted {
            look.quotable = self.quotable(&resolved, &out.text.inlines);
        }
        let frame = resolved
            .para
            .frame_pr
            .as_deref()
            .filter(|pr| stands_apart(pr));
        let paragraph = Block::Paragraph(Box::new(Paragraph {
            text: ShapedParagraph::new(out.text, fonts),
            look,
            marks: out.marks,
            objects: out.objects,
        }));
        match frame.filter(|_| around.table.is_none()) {
            Some(pr) => Self::frame(pr.clone(), paragraph, blocks),
            None => blocks.push(paragraph),
        }
    }

    /// What may be quoted of a paragraph, if it says anything.
    fn quotable(&self, resolved: &Resolved, inlines: &[Inline]) -> Option<Rc<Quotable>> {
        let number = inlines.iter().find_map(|inline| match inline {
            Inline::Label { text, .. } => Some(text.clone()),
            _ => None,
        });
        let text = inlines
            .iter()
            .filter(|inline| !matches!(inline, Inline::Label { .. }));
        let text: String = said(text).trim().chars().take(LONGEST_QUOTE).collect();
        let styles = &self.tables.styles;
        let style = styles.paragraph_id(resolved.para.para_style.as_deref())?;
        let style = styles.names(style)?.to_lowercase();
        (!text.is_empty()).then(|| {
            Rc::new(Quotable {
                style,
                text,
                number: number.unwrap_or_default(),
            })
        })
    }

    /// Counts a paragraph of a list and adds its number or bullet.
    fn label(
        &mut self,
        resolved: &Resolved,
        mark_run: &RunPr,
        backdrop: Backdrop,
        out: &mut Unshaped,
    ) -> bool {
        let Some(num_pr) = &resolved.para.num_pr else {
            return false;
        };
        let style = resolved.para.para_style.as_deref();
        let counted = self
            .tables
            .numbering
            .count(&mut self.counters, num_pr, style);
        let Some(mark) = counted else { return false };
        let mut run = mark_run.clone();
        run.underline = None;
        if let Some(own) = &mark.run {
            merge_run(&mut run, own);
        }
        if run.vanish == Some(true) {
            return true;
        }
        let style = out.style(self.text_style(&run, backdrop, None));
        if let Some(picture) = mark.picture {
            out.picture_bullet(picture, style);
        } else if !mark.text.is_empty() {
            out.text.inlines.push(Inline::Label {
                text: mark.text,
                style,
                alignment: match mark.alignment {
                    LevelJc::Center => LabelAlignment::Centre,
                    LevelJc::Right | LevelJc::End => LabelAlignment::End,
                    _ => LabelAlignment::Start,
                },
            });
        }
        match mark.suffix {
            LevelSuff::Tab => out.text.inlines.push(Inline::Tab { style }),
            LevelSuff::Space => out.push_text(" ", style),
            LevelSuff::Nothing => {}
        }
        true
    }

    /// Whether tab stops beyond the edge hold: before Word 2013, where there is nothing but the margin of the page.
    fn keeps_far_tabs(&self, around: Around<'_>) -> bool {
        let geometry = self.geometry.as_ref();
        self.tables.compatibility() < 15
            && around.table.is_none()
            && !around.is_boxed
            && geometry.is_some_and(|geometry| geometry.columns.len() == 1)
    }

    fn shape(&self, pr: &ParaPr) -> ParagraphShape {
        let indent = pr.ind.as_deref();
        let length = |value: Option<i32>| Emu::twips(value.unwrap_or(0).clamp(-LONGEST, LONGEST));
        let spacing = pr.spacing.as_deref();
        let line_rule =
            match spacing.and_then(|spacing| Some((spacing.line_twips?, spacing.line_rule))) {
                Some((line, Some(Rule::Exact))) if line > 0 => {
                    LineRule::Exact(Emu::twips(line.min(LONGEST)))
                }
                Some((line, Some(Rule::AtLeast))) => {
                    LineRule::AtLeast(Emu::twips(line.clamp(0, LONGEST)))
                }
                Some((line, _)) if line > 0 => {
                    LineRule::Multiple(i64::from(line.min(LONGEST)) * 1000 / i64::from(LINE))
                }
                _ => LineRule::Multiple(1000),
            };
        let snaps = pr.snap_to_grid != Some(false);
        let grid = if snaps {
            self.grid
        } else {
            DocumentGrid::default()
        };
        ParagraphShape {
            right_to_left: pr.bidi == Some(true),
            start: length(indent.and_then(|indent| indent.left_twips)),
            end: length(indent.and_then(|indent| indent.right_twips)),
            first_line: length(indent.and_then(|indent| indent.first_line_twips)),
            alignment: alignment(pr),
            text_alignment: match pr.text_alignment {
                Some(Across::Top) => TextAlignment::Top,
                Some(Across::Center) => TextAlignment::Centre,
                Some(Across::Bottom) => TextAlignment::Bottom,
                Some(Across::Auto | Across::Baseline) | None => TextAlignment::Baseline,
            },
            tabs: tab_stops(pr),
            squeezes: self.tables.compatibility() >= 15,
            compresses: pr.jc == Some(ParaJc::Justify) && self.tables.compresses_punctuation(),
            hangs: pr.overflow_punct != Some(false) && self.tables.hangs_punctuation(),
            keeps_punctuation: pr.kinsoku != Some(false),
            breaks_words: pr.word_wrap == Some(false),
            spaces_letters: pr.auto_space_de != Some(false),
            spaces_digits: pr.auto_space_dn != Some(false),
            justifies_breaks: !self.tables.breaks_end_justification(),
            underlines_trailing: self.tables.underlines_trailing_blanks(),
            default_tab: Emu::twips(self.tables.default_tab.clamp(1, LONGEST)),
            line_rule,
            hyphenation: hyphenation(&self.tables.settings)
                .filter(|_| pr.suppress_auto_hyphens != Some(true)),
            grid: grid.lines,
            pitch: grid.characters,
            ..ParagraphShape::default()
        }
    }

    fn look(&self, resolved: &Resolved, own_ground: Option<Rgba>) -> ParagraphLook {
        let pr = &resolved.para;
        let spacing = pr.spacing.as_deref().cloned().unwrap_or_default();
        let space = |automatic: Option<bool>, lines: Option<i32>, given: Option<i32>| {
            let automatic = automatic == Some(true);
            let in_lines = lines
                .filter(|lines| *lines > 0)
                .map(|lines| lines.min(LONGEST) * LINE / 100);
            let size = if automatic && self.tables.has_fixed_auto_space() {
                FIXED_AUTO_SPACE
            } else if automatic {
                AUTO_SPACE
            } else {
                in_lines.or(given).unwrap_or(0)
            };
            Space {
                size: Emu::twips(size.clamp(0, LONGEST)),
                automatic,
            }
        };
        let indent = pr.ind.as_deref();
        let twips = |value: Option<i32>| value.unwrap_or(0).clamp(-LONGEST, LONGEST);
        let start = twips(indent.and_then(|indent| indent.left_twips));
        let first = twips(indent.and_then(|indent| indent.first_line_twips));
        let end = twips(indent.and_then(|indent| indent.right_twips));
        let start = Emu::twips(start + first.min(0));
        let indents = if pr.bidi == Some(true) {
            (Emu::twips(end), start)
        } else {
            (start, Emu::twips(end))
        };
        ParagraphLook {
            before: space(
                spacing.before_auto,
                spacing.before_lines,
                spacing.before_twips,
            ),
            after: space(spacing.after_auto, spacing.after_lines, spacing.after_twips),
            style: pr.para_style.as_deref().map(Rc::from),
            contextual: pr.contextual_spacing == Some(true),
            keep_next: pr.keep_next == Some(true),
            keep_lines: pr.keep_lines == Some(true),
            page_break_before: pr.page_break_before == Some(true),
            widow_control: pr.widow_control != Some(false),
            widow_control_in_cells: pr.widow_control != Some(false)
                && self.tables.compatibility() >= 15,
            borders: self.borders(pr.p_bdr.as_deref()),
            ground: own_ground,
            indents,
            heading: pr
                .outline_lvl
                .filter(|level| (0..LEVELS).contains(level))
                .and_then(|level| u8::try_from(level + 1).ok()),
            list: None,
            uncounted: pr.suppress_line_numbers == Some(true),
            title: String::new(),
            anchor: String::new(),
            quotable: None,
        }
    }

    fn borders(&self, record: Option<&BordersRecord>) -> Borders {
        let Some(record) = record else {
            return Borders::default();
        };
        let looks = self.looks();
        let side = |border: &Option<Box<crate::editor_bin::docy::Border>>| {
            border.as_deref().and_then(|border| line(&looks, border))
        };
        Borders {
            top: side(&record.top),
            bottom: side(&record.bottom),
            left: side(&record.left),
            right: side(&record.right),
            between: side(&record.between),
        }
    }
}

/// Whether a frame takes its paragraph out of the text. One that stands in line with it undoes the frame of a style, and one
/// that says nothing but what holds for all paragraphs is none: some write it into the defaults of their documents.
fn stands_apart(pr: &FramePr) -> bool {
    if matches!(pr.drop_cap, Some(DropCap::Drop | DropCap::Margin)) {
        return true;
    }
    if pr.y_align == Some(DocYAlign::Inline) {
        return false;
    }
    let is_said = |length: Option<i32>| length.unwrap_or(0) != 0;
    is_said(pr.w)
        || is_said(pr.x)
        || is_said(pr.y)
        || pr.x_align.is_some_and(|align| align != DocXAlign::Left)
        || pr.y_align.is_some()
        || matches!(pr.h_anchor, Some(DocAnchor::Margin | DocAnchor::Page))
        || pr.v_anchor == Some(DocAnchor::Page)
}

/// How the lines of a paragraph stand. Where Arabic letters would be drawn longer, blanks are wider instead.
fn alignment(pr: &ParaPr) -> Alignment {
    match (pr.spread, pr.jc) {
        (Some(ParaSpread::Distribute), _) => Alignment::Distribute,
        (Some(_), _) | (None, Some(ParaJc::Justify)) => Alignment::Justify,
        (None, Some(ParaJc::Center)) => Alignment::Centre,
        (None, Some(ParaJc::Right)) => Alignment::End,
        (None, Some(ParaJc::Left) | None) => Alignment::Start,
    }
}

fn tab_stops(pr: &ParaPr) -> Vec<TabStop> {
    pr.tabs
        .iter()
        .flat_map(|tabs| &tabs.tab)
        .filter_map(|tab| {
            let kind = match tab.val {
                Some(TabJc::Clear) => return None,
                Some(TabJc::Bar) => TabKind::Bar,
                Some(TabJc::Center) => TabKind::Centre,
                Some(TabJc::Right | TabJc::End) => TabKind::End,
                Some(TabJc::Decimal) => TabKind::Decimal,
                _ => TabKind::Start,
            };
            Some(TabStop {
                position: Emu::twips(tab.pos_twips?.clamp(-LONGEST, LONGEST)),
                kind,
                leader: leader(tab.leader),
            })
        })
        .collect()
}

fn leader(leader: Option<Leader>) -> TabLeader {
    match leader {
        Some(Leader::Dot) => TabLeader::Dot,
        Some(Leader::Hyphen) => TabLeader::Hyphen,
        Some(Leader::Underscore) => TabLeader::Underscore,
        Some(Leader::Heavy) => TabLeader::Heavy,
        Some(Leader::MiddleDot) => TabLeader::MiddleDot,
        Some(Leader::None) | None => TabLeader::None,
    }
}

/// A tab that leads to a place of its own.
pub fn alignment_tab(record: &AlignmentTabRecord) -> AlignmentTab {
    AlignmentTab {
        kind: match record.alignment {
            Some(TabJc::Center) => TabKind::Centre,
            Some(TabJc::Right | TabJc::End) => TabKind::End,
            _ => TabKind::Start,
        },
        within_indents: record.relative_to == Some(TabBase::Indent),
        leader: leader(record.leader),
    }
}

/// What is not seen stays with the paragraph's mark before a break of the page that it ends with.
fn unseen_before_break(out: &mut Unshaped) {
    let is_unseen = |inline: &&Inline| match inline {
        Inline::Mark(number) => matches!(
            out.marks.get(*number as usize),
            Some(Mark::Bookmark(_) | Mark::Comment(_))
        ),
        _ => false,
    };
    let inlines = &mut out.text.inlines;
    let behind = inlines.len() - inlines.iter().rev().take_while(is_unseen).count();
    let Some(at) = behind.checked_sub(1) else {
        return;
    };
    if matches!(
        inlines.get(at),
        Some(Inline::Break {
            kind: BreakKind::Page,
            ..
        })
    ) {
        inlines.get_mut(at..).unwrap_or_default().rotate_left(1);
    }
}

/// Word shows the label of a paragraph behind the breaks of the page that it begins with.
fn label_behind_breaks(inlines: &mut [Inline], label: Range<usize>) {
    let Some(content) = inlines.get(label.end..) else {
        return;
    };
    if !matches!(inlines.get(label.start), Some(Inline::Label { .. })) {
        return;
    }
    let is_mark = |inline: &Inline| matches!(inline, Inline::Mark(_));
    let is_break = |inline: &Inline| {
        matches!(
            inline,
            Inline::Break {
                kind: BreakKind::Page | BreakKind::Column,
                ..
            }
        )
    };
    let leads = |inline: &&Inline| is_mark(inline) || is_break(inline);
    let count = content.iter().take_while(leads).count();
    let (leading, rest) = content.split_at(count);
    let last = leading.iter().rposition(is_break);
    if let Some(last) = last.filter(|_| !rest.is_empty())
        && let Some(moved) = inlines.get_mut(label.start..=label.end + last)
    {
        moved.rotate_left(label.len());
    }
}

/// What a heading says, for the outline.
fn title(out: &Unshaped) -> String {
    let title = said(out.text.inlines.iter());
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of inlines, with a blank for each tab and each break.
fn said<'i>(inlines: impl Iterator<Item = &'i Inline>) -> String {
    let mut said = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text, .. } | Inline::Label { text, .. } => said.push_str(text),
            Inline::Tab { .. } | Inline::AlignmentTab { .. } | Inline::Break { .. } => {
                said.push(' ');
            }
            Inline::Object(_) | Inline::Mark(_) => {}
        }
    }
    said
}
