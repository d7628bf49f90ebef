//! Paragraphs of DrawingML as the layout of text wants them.

use super::Context;
use super::formula;
use super::look::{family, size};
use super::scripts;
use crate::editor_bin::drawing::{
    BulletColorItem, BulletItem, BulletSizeItem, BulletTypefaceItem, Paragraph, RunElemItem,
    RunProperties, TextAlign, TextParagraphPr, TextSpacing, TextTabAlignType, TxBody,
};
use crate::editor_bin::math::MathTextNode;
use crate::layout::display::Item;
use crate::layout::drawing::Painter;
use crate::layout::shift::shift;
use crate::layout::text::{
    self, Alignment, BreakKind, Dialect, Inline, InlineObject, LabelAlignment, LineRule,
    ParagraphShape, TabKind, TabLeader, TabStop, TextStyle,
};
use crate::layout::units::{Emu, Point};
use crate::order;
use crate::resolve::drawing::text::{
    Numbering, ResolvedParagraph, has_content, merge_run, run_properties,
};
use crate::resolve::font::is_symbolic;

/// Distance of tab stops that nothing sets, in EMU: an inch.
const DEFAULT_TAB: i32 = 914_400;
/// Stops at most; real paragraphs have a dozen.
const MOST_TABS: usize = 64;
/// Share of the text's size that a picture has as a bullet.
const PICTURE_BULLET: f64 = 0.8;

/// A paragraph that is ready to be shaped.
#[derive(Debug)]
pub(super) struct Prepared {
    /// For the layout of text.
    pub paragraph: text::Paragraph,
    /// Space before it.
    pub before: Space,
    /// Space behind it.
    pub after: Space,
    /// Media file of its bullet, if that is a picture.
    pub bullet: Option<String>,
    /// Whether it is an item of a list.
    pub is_item: bool,
    /// What its formulas look like, from their left top corners: objects of the paragraph, by their numbers from 1.
    pub formulas: Vec<Vec<Item>>,
}

/// Space between paragraphs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Space {
    /// A length.
    Length(Emu),
    /// A multiple of the height of a line of single spacing, in thousandths.
    Lines(i64),
}

/// Prepares the paragraphs of a body.
pub(super) fn prepare<'a>(
    painter: &mut Painter<'a, '_>,
    body: &TxBody,
    context: &Context<'_, 'a>,
) -> Vec<Prepared> {
    let mut numbering = Numbering::default();
    body.paragraphs
        .iter()
        .map(|paragraph| {
            let resolved = context.inherited.paragraph(body, paragraph);
            let maker = Maker {
                painter: &mut *painter,
                context,
                resolved: &resolved,
                styles: Vec::new(),
                inlines: Vec::new(),
                formulas: Vec::new(),
            };
            maker.prepared(paragraph, &mut numbering)
        })
        .collect()
}

struct Maker<'m, 'a, 'b> {
    painter: &'m mut Painter<'a, 'b>,
    context: &'m Context<'m, 'a>,
    resolved: &'m ResolvedParagraph,
    styles: Vec<TextStyle>,
    inlines: Vec<Inline>,
    formulas: Vec<Vec<Item>>,
}

impl Maker<'_, '_, '_> {
    fn prepared(mut self, paragraph: &Paragraph, numbering: &mut Numbering) -> Prepared {
        let has_text = paragraph
            .runs
            .iter()
            .any(|run| has_content(run.items.as_ref()));
        let pr = &self.resolved.paragraph;
        let mut bullet = None;
        let mut is_item = false;
        if has_text {
            let text = numbering.bullet(pr, self.resolved.level);
            is_item = text.is_some();
            bullet = self.bullet(text);
        } else {
            numbering.pass(pr, self.resolved.level);
        }
        for run in paragraph.runs.iter().filter_map(|run| run.items.as_ref()) {
            self.run(run);
        }
        let end = paragraph.end_para_r_pr.as_deref();
        // Behind a break that ends the text, there is a line of the mark alone.
        let is_last_bare = match self.inlines.last() {
            Some(Inline::Text { text, .. }) => text.ends_with('\n'),
            Some(Inline::Break { .. }) => true,
            _ => false,
        };
        let mark = if has_text && !is_last_bare {
            None
        } else {
            let mut properties = self.resolved.run.clone();
            if let Some(own) = end {
                merge_run(&mut properties, own);
            }
            Some(self.style(&properties))
        };
        scripts::part(&mut self.inlines, &mut self.styles);
        let is_item = is_item || bullet.is_some();
        let shape = self.shape(is_item);
        Prepared {
            before: space(pr.spc_bef.as_deref()),
            after: space(pr.spc_aft.as_deref()),
            is_item,
            bullet,
            formulas: self.formulas,
            paragraph: text::Paragraph {
                shape,
                styles: self.styles,
                inlines: self.inlines,
                mark,
            },
        }
    }

    fn style(&mut self, properties: &RunProperties) -> usize {
        let context = self.context;
        let look = self
            .painter
            .look(properties, context.fit.scale, context.inherited);
        if self.styles.last() != Some(&look) {
            self.styles.push(look);
        }
        self.styles.len() - 1
    }

    fn run(&mut self, run: &RunElemItem) {
        let mut properties = self.resolved.run.clone();
        if let Some(own) = run_properties(run) {
            merge_run(&mut properties, own);
        }
        let text = match run {
            RunElemItem::Run(run) => run.text.clone().unwrap_or_default(),
            RunElemItem::Fld(field) => {
                let kind = field.kind.as_deref().unwrap_or_default();
                let known = self.painter.host.field(kind);
                known.or_else(|| field.text.clone()).unwrap_or_default()
            }
            RunElemItem::Br(_) => {
                let style = self.style(&properties);
                self.inlines.push(Inline::Break {
                    kind: BreakKind::Line,
                    style,
                });
                return;
            }
            RunElemItem::Math(math) => return self.formula(math, &properties, false),
            RunElemItem::MathPara(math) => return self.formula(math, &properties, true),
        };
        if !text.is_empty() {
            // A vertical tab is how some programs write a line break.
            let text = text.replace(['\u{b}', '\u{2028}'], "\n");
            self.text(&text, &properties);
        }
    }

    /// Adds the text of a run: what has codes of its own stands in the font of symbols that the run names for it.
    fn text(&mut self, mut text: &str, properties: &RunProperties) {
        let symbols = properties.sym.as_ref().filter(|font| {
            let family = family(Some(font), self.painter.palette.theme);
            family.is_some_and(|family| is_symbolic(&family))
        });
        let is_of_symbols = |character| symbols.is_some() && is_own_code(character);
        while let Some(first) = text.chars().next() {
            let is_symbol = is_of_symbols(first);
            let end = text
                .find(|character| is_of_symbols(character) != is_symbol)
                .unwrap_or(text.len());
            let style = match symbols {
                Some(font) if is_symbol => self.style(&RunProperties {
                    latin: Some(font.clone()),
                    ea: Some(font.clone()),
                    cs: Some(font.clone()),
                    ..properties.clone()
                }),
                _ => self.style(properties),
            };
            let (part, rest) = text.split_at(end);
            self.inlines.push(Inline::Text {
                text: part.to_owned(),
                style,
            });
            text = rest;
        }
    }

    /// Adds a formula; it is not parted.
    fn formula(&mut self, math: &MathTextNode, properties: &RunProperties, display: bool) {
        let fit = self.context.fit.scale;
        let look = self.painter.look(properties, fit, self.context.inherited);
        let parts = formula::set(&math.content, look, fit, display, self.painter);
        let style = self.style(properties);
        let (mut width, mut ascent, mut descent) = (Emu::ZERO, Emu::ZERO, Emu::ZERO);
        let mut items = Vec::new();
        for mut part in parts {
            shift(&mut part.items, Point::new(width, Emu::ZERO));
            items.append(&mut part.items);
            width += part.width;
            ascent = ascent.max(part.ascent);
            descent = descent.max(part.descent);
        }
        shift(&mut items, Point::new(Emu::ZERO, ascent));
        self.formulas.push(items);
        self.inlines.push(Inline::Object(InlineObject {
            id: u32::try_from(self.formulas.len()).unwrap_or(u32::MAX),
            width,
            ascent,
            descent,
            style,
            is_spaced: false,
        }));
    }

    /// Puts the bullet before the text; gives the media file of one that is a picture.
    fn bullet(&mut self, text: Option<String>) -> Option<String> {
        let pr = &self.resolved.paragraph;
        let media = match pr.bullet.items.as_ref() {
            Some(BulletItem::Blip(blip)) => blip
                .blip
                .as_ref()
                .and_then(|blip| blip.image.as_ref()?.file.clone()),
            _ => None,
        };
        if text.is_none() && media.is_none() {
            return None;
        }
        let style = self.bullet_style();
        self.styles.push(style);
        let style = self.styles.len() - 1;
        if let Some(text) = text {
            self.inlines.push(Inline::Label {
                text,
                style,
                alignment: LabelAlignment::Start,
            });
        } else {
            let side = Emu::points(
                size(&self.resolved.first, self.context.fit.scale).to_points() * PICTURE_BULLET,
            );
            self.inlines.push(Inline::Object(InlineObject {
                id: 0,
                width: side,
                ascent: side,
                descent: Emu::ZERO,
                style,
                is_spaced: false,
            }));
        }
        self.inlines.push(Inline::Tab { style });
        media
    }

    fn bullet_style(&self) -> TextStyle {
        let pr = &self.resolved.paragraph;
        let mut first = self.resolved.first.clone();
        first.u = None;
        first.strike = None;
        first.hlink_click = None;
        first.baseline = None;
        first.highlight = None;
        if matches!(pr.bullet.items, Some(BulletItem::Char(_))) {
            first.cap = None;
        }
        if let Some(BulletTypefaceItem::Font(font)) = pr.bu_typeface.items.as_ref()
            && family(Some(font), self.painter.palette.theme).is_some()
        {
            // What stands in the font's own encoding is Unicode already.
            first.latin = Some(font.clone());
            first.ea = Some(font.clone());
            first.cs = Some(font.clone());
        }
        let fit = self.context.fit.scale;
        let mut look = self.painter.look(&first, fit, self.context.inherited);
        match pr.bu_size.items.as_ref() {
            Some(BulletSizeItem::Pct(share)) => {
                let share = i64::from(share.val.unwrap_or(100_000).clamp(25_000, 400_000));
                look.size = look.size.scaled(share, 100_000);
            }
            Some(BulletSizeItem::Pts(points)) => {
                let hundredths = f64::from(points.val.unwrap_or(1800).clamp(100, 400_000));
                look.size = Emu::points(hundredths / 100.0 * fit);
            }
            _ => {}
        }
        if let Some(BulletColorItem::Clr(colour)) = pr.bu_color.items.as_ref()
            && let Some(colour) = self.painter.palette.colour(&colour.color)
        {
            look.colour = colour;
        }
        look
    }

    fn shape(&self, is_item: bool) -> ParagraphShape {
        let pr = &self.resolved.paragraph;
        let emu = |value: Option<i32>| Emu(i64::from(value.unwrap_or(0)));
        let (start, indent) = (emu(pr.mar_l), emu(pr.indent));
        let right_to_left = pr.rtl == Some(true);
        // No line begins outside of its box: a bullet that would moves to the edge, and its text with it.
        let outside = Emu::ZERO.max(-(start + indent));
        let indent = indent + outside;
        let fit = self.context.fit;
        let line_rule = match pr.ln_spc.as_deref() {
            Some(TextSpacing {
                spc_pts: Some(points),
                ..
            }) => LineRule::Exact(Emu::points(f64::from(*points) / 100.0)),
            other => {
                let share = other.and_then(|spacing| spacing.spc_pct).unwrap_or(100_000);
                let share = (f64::from(share) / 100_000.0 - fit.reduction).clamp(0.1, 20.0);
                LineRule::Multiple((share * 1000.0).round() as i64)
            }
        };
        ParagraphShape {
            right_to_left,
            start,
            end: emu(pr.mar_r),
            first_line: if is_item {
                indent.min(Emu::ZERO)
            } else {
                indent
            },
            // Of the indent and that of the first line, the bullet has the smaller one and the text the greater one.
            label_stop: is_item.then_some(start + indent.max(Emu::ZERO) + outside),
            alignment: alignment(pr.algn, right_to_left),
            tabs: tabs(pr),
            default_tab: emu(Some(
                pr.def_tab_sz
                    .filter(|size| *size > 0)
                    .unwrap_or(DEFAULT_TAB),
            )),
            line_rule,
            breaks_words: self.context.stacked,
            keeps_punctuation: !self.context.stacked,
            dialect: Dialect::Drawing,
            ..ParagraphShape::default()
        }
    }
}

/// Whether a character is of those that stand for the codes of a font of symbols.
fn is_own_code(character: char) -> bool {
    matches!(character, '\u{F000}'..='\u{F0FF}')
}

/// Space before or behind a paragraph: autofit takes nothing from it.
fn space(spacing: Option<&TextSpacing>) -> Space {
    match spacing {
        Some(TextSpacing {
            spc_pts: Some(points),
            ..
        }) => Space::Length(Emu::points(f64::from(*points) / 100.0)),
        Some(TextSpacing {
            spc_pct: Some(share),
            ..
        }) => Space::Lines(i64::from(*share / 100)),
        _ => Space::Length(Emu::ZERO),
    }
}

fn alignment(given: Option<TextAlign>, right_to_left: bool) -> Alignment {
    match given {
        Some(TextAlign::Ctr) => Alignment::Centre,
        Some(TextAlign::Just | TextAlign::JustLow | TextAlign::Dist | TextAlign::ThaiDist) => {
            Alignment::Justify
        }
        // Left and right stay what they are, whatever the direction.
        Some(TextAlign::R) if !right_to_left => Alignment::End,
        Some(TextAlign::L) if right_to_left => Alignment::End,
        Some(TextAlign::L | TextAlign::R) | None => Alignment::Start,
    }
}

fn tabs(pr: &TextParagraphPr) -> Vec<TabStop> {
    let mut tabs: Vec<TabStop> = pr
        .tab_lst
        .iter()
        .take(MOST_TABS)
        .map(|tab| TabStop {
            position: Emu(i64::from(tab.pos.unwrap_or(0))),
            kind: match tab.algn {
                Some(TextTabAlignType::Ctr) => TabKind::Centre,
                Some(TextTabAlignType::Dec) => TabKind::Decimal,
                Some(TextTabAlignType::R) => TabKind::End,
                Some(TextTabAlignType::L) | None => TabKind::Start,
            },
            leader: TabLeader::None,
        })
        .collect();
    order::sort_by(&mut tabs, |a, b| a.position.cmp(&b.position));
    tabs
}
