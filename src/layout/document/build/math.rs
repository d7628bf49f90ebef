//! Formulas in paragraphs.

use std::cell::Cell;

use super::Builder;
use super::inline::Context;
use super::style::text_style;
use crate::editor_bin::docy::{ParaContentItem, RunPr};
use crate::editor_bin::math::{MathContent, MathContentItem, MathJc, MathRun, MathRunItem};
use crate::layout::display::{Fill, Item, Path, PathItem};
use crate::layout::document::model::{Object, Unshaped};
use crate::layout::math::{FAMILY, MathBox, Surroundings, is_on, parts};
use crate::layout::shift::shift;
use crate::layout::text::{Alignment, BreakKind, FontBook, InlineObject};
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;
use crate::resolve::word::properties::merge_run;

/// Room above and below a formula, in hundredths of its size.
const LEAD: i64 = 10;

impl Builder<'_> {
    /// Adds a formula to a text, in parts between which a line may be broken.
    pub fn math(
        &mut self,
        content: &MathContent,
        context: &Context<'_>,
        display: bool,
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        let looks = self.looks();
        let styled = |own: Option<&RunPr>, is_text: bool| {
            let mut pr = context.run.clone();
            if let Some(own) = own {
                merge_run(&mut pr, own);
            }
            if !is_text || own.is_none_or(|own| own.font_ascii.is_none()) {
                pr.font_ascii = Some(FAMILY.to_owned());
                pr.font_ascii_theme = None;
            }
            text_style(&looks, &pr, context.backdrop, context.link.clone())
        };
        // What is behind all runs is behind the formula.
        let ground: Cell<Option<Option<Rgba>>> = Cell::new(None);
        let style_of = |run: &MathRun| {
            let own = run.items.iter().find_map(|item| match item {
                MathRunItem::RPr(pr) => Some(&**pr),
                _ => None,
            });
            let is_text = run.items.iter().any(|item| match item {
                MathRunItem::MrPr(pr) => is_on(pr.nor.as_deref()),
                _ => false,
            });
            let style = styled(own, is_text);
            let known = ground.get().unwrap_or(style.ground);
            ground.set(Some(known.filter(|known| style.ground == Some(*known))));
            style
        };
        let around = Surroundings {
            base: styled(None, false),
            style_of: &style_of,
            display,
        };
        let mut set = parts(content, &around, fonts);
        if display && grouping(content) {
            group(&mut set);
        }
        let style = out.style(around.base.clone());
        let lead = around.base.size.scaled(LEAD, 100);
        let count = set.len();
        let first = set.iter().position(|part| part.ends_line);
        let last = set.iter().rposition(|part| part.ends_line);
        let last = last.filter(|last| last + 1 < count);
        for (number, mut part) in set.into_iter().enumerate() {
            let ends_line = part.ends_line && number + 1 < count;
            // Between the lines of a formula there is none.
            if first.is_none_or(|first| number <= first) {
                part.ascent += lead;
            }
            if last.is_none_or(|last| number > last) {
                part.descent += lead;
            }
            shift(&mut part.items, Point::new(Emu::ZERO, part.ascent));
            if let Some(colour) = ground.get().flatten() {
                let height = part.ascent + part.descent;
                let area = Rect::new(Emu::ZERO, Emu::ZERO, part.width, height);
                let behind = PathItem {
                    path: Path::rect(area),
                    fill: Some(Fill::Solid(colour)),
                    stroke: None,
                };
                part.items.insert(0, Item::Path(behind));
            }
            let object = InlineObject {
                id: 0,
                width: part.width,
                ascent: part.ascent,
                descent: part.descent,
                style,
                is_spaced: true,
            };
            out.object(object, Object::Drawn(part.items));
            if ends_line {
                out.line_break(BreakKind::Line, style);
            }
        }
    }
}

/// How the lines of a formula stand (`m:jc`).
fn justification(content: &MathContent) -> Option<MathJc> {
    content.items.iter().find_map(|item| match item {
        MathContentItem::OMathParaPr(pr) => pr.m_jc.as_ref()?.val,
        _ => None,
    })
}

/// Whether the lines of a formula begin at one place, however it is centred as a whole (ECMA-376-1, 22.1.2.51).
fn grouping(content: &MathContent) -> bool {
    matches!(justification(content), None | Some(MathJc::CenterGroup))
}

/// Makes all lines of a formula as wide as the widest.
fn group(parts: &mut [MathBox]) {
    let widths: Vec<Emu> = parts
        .split_inclusive(|part| part.ends_line)
        .map(|line| line.iter().map(|part| part.width).sum())
        .collect();
    let widest = widths.iter().copied().max().unwrap_or_default();
    let mut widths = widths.into_iter();
    let count = parts.len();
    for (number, part) in parts.iter_mut().enumerate() {
        if part.ends_line || number + 1 == count {
            part.width += widest - widths.next().unwrap_or(widest);
        }
    }
}

/// How a paragraph stands that is nothing but a formula; `None` for any other.
pub fn alignment(items: &[ParaContentItem]) -> Option<Alignment> {
    let mut found = None;
    for item in items {
        match item {
            ParaContentItem::MathPara(content) => {
                found = Some(justification(content));
            }
            ParaContentItem::BookmarkStart(_) | ParaContentItem::BookmarkEnd(_) => {}
            ParaContentItem::Run(run) if run.content.items.is_empty() => {}
            _ => return None,
        }
    }
    Some(match found? {
        Some(MathJc::Left) => Alignment::Start,
        Some(MathJc::Right) => Alignment::End,
        _ => Alignment::Centre,
    })
}
