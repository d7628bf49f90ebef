//! Text of DrawingML: paragraphs and lists.

use super::drawing::Surroundings;
use super::model::{
    Align, Block, Inline, Item, Link, LinkTarget, Look, Mark, Paragraph as Plain, is_blank, say,
    trim_end,
};
use crate::editor_bin::drawing::{
    BulletItem, Fld, Hyperlink, Paragraph, RunElemItem, RunProperties, TextAlign, TextStrike,
    TextUnderline, TxBody,
};
use crate::render::math;
use crate::resolve::drawing::text::{
    Inherited, Numbering, ResolvedParagraph, has_content, merge_run, run_properties,
};
use crate::resolve::font;
use crate::resolve::link;

/// Walks over the text of a shape.
pub struct TextWalk<'s> {
    around: &'s dyn Surroundings,
    inherited: Inherited<'s>,
    numbering: Numbering,
}

impl<'s> TextWalk<'s> {
    /// For a text that takes this from its surroundings.
    pub fn new(around: &'s dyn Surroundings, inherited: Inherited<'s>) -> Self {
        Self {
            around,
            inherited,
            numbering: Numbering::default(),
        }
    }

    /// The blocks of a text; paragraphs without anything are left out.
    pub fn blocks(&mut self, body: &TxBody) -> Vec<Block> {
        let mut blocks = Vec::new();
        for paragraph in &body.paragraphs {
            let resolved = self.inherited.paragraph(body, paragraph);
            blocks.extend(self.paragraph(paragraph, &resolved));
        }
        blocks
    }

    fn paragraph(&mut self, paragraph: &Paragraph, resolved: &ResolvedParagraph) -> Option<Block> {
        let runs = || paragraph.runs.iter().map(|run| run.items.as_ref());
        if !runs().any(has_content) {
            self.numbering.pass(&resolved.paragraph, resolved.level);
            return None;
        }
        let bullet = self.numbering.bullet(&resolved.paragraph, resolved.level);
        let mut line = Vec::new();
        for run in runs().flatten() {
            self.run(&mut line, run, &resolved.run);
        }
        trim_end(&mut line);
        if is_blank(&line) {
            return None;
        }
        let mark = match resolved.paragraph.bullet.items.as_ref() {
            Some(BulletItem::Char(_) | BulletItem::Blip(_)) => Some(Mark::Bullet),
            Some(BulletItem::AutoNum(auto)) => {
                let number = self.numbering.number(resolved.level).or(auto.start_at);
                bullet.map(|label| Mark::Number(number.unwrap_or(1), label))
            }
            Some(BulletItem::None(())) | None => None,
        };
        Some(match mark {
            Some(mark) => Block::Item(Item {
                level: resolved.level,
                mark,
                text: line,
            }),
            None => Block::Paragraph(Plain {
                text: line,
                align: match resolved.paragraph.algn {
                    Some(TextAlign::Ctr) => Align::Centre,
                    Some(TextAlign::R) => Align::Right,
                    _ => Align::Usual,
                },
                continues_item: false,
            }),
        })
    }

    fn run(&self, line: &mut Vec<Inline>, run: &RunElemItem, base: &RunProperties) {
        let mut pr = base.clone();
        if let Some(own) = run_properties(run) {
            merge_run(&mut pr, own);
        }
        match run {
            RunElemItem::Run(run) => {
                self.text(line, run.text.as_deref().unwrap_or_default(), &pr, base);
            }
            RunElemItem::Fld(field) => self.text(line, &self.field(field), &pr, base),
            RunElemItem::Br(_) => line.push(Inline::Break),
            RunElemItem::Math(math) | RunElemItem::MathPara(math) => {
                let node = math::formula(&math.content, false);
                line.push(Inline::Formula(node, false));
            }
        }
    }

    fn field(&self, field: &Fld) -> String {
        let kind = field.kind.as_deref().unwrap_or_default();
        self.around
            .field(kind)
            .or_else(|| field.text.clone())
            .unwrap_or_default()
    }

    fn text(&self, line: &mut Vec<Inline>, text: &str, pr: &RunProperties, base: &RunProperties) {
        let symbolic = pr
            .sym
            .as_ref()
            .or(pr.latin.as_ref())
            .and_then(|font| font.typeface.as_deref())
            .filter(|name| font::is_symbolic(name));
        let shown: String = match symbolic {
            Some(name) => {
                let shown = |letter| font::symbol(name, letter).unwrap_or(letter);
                text.chars().map(shown).collect()
            }
            None => text.to_owned(),
        };
        let look = look_of(pr, base);
        let link = pr
            .hlink_click
            .as_deref()
            .and_then(|link| self.around.link(link));
        match link {
            None => broken(line, look, &shown),
            Some(link) => {
                if let Some(Inline::Link(known, inner)) = line.last_mut()
                    && *known == link
                {
                    broken(inner, look, &shown);
                } else {
                    let mut inner = Vec::new();
                    broken(&mut inner, look, &shown);
                    if !inner.is_empty() {
                        line.push(Inline::Link(link, inner));
                    }
                }
            }
        }
    }
}

/// Adds text whose lines are parted by vertical tabs, as slides do it.
fn broken(line: &mut Vec<Inline>, look: Look, text: &str) {
    for (place, piece) in text.split(['\u{B}', '\n']).enumerate() {
        if place > 0 {
            line.push(Inline::Break);
        }
        say(line, look, piece);
    }
}

/// How a run differs from what is usual in its paragraph.
fn look_of(pr: &RunProperties, base: &RunProperties) -> Look {
    let raised = pr.baseline.unwrap_or(0);
    Look {
        bold: pr.b == Some(true) && base.b != Some(true),
        italic: pr.i == Some(true) && base.i != Some(true),
        underlined: pr.hlink_click.is_none() && pr.u.is_some_and(|u| u != TextUnderline::None),
        struck: pr
            .strike
            .is_some_and(|strike| strike != TextStrike::NoStrike),
        marked: pr.highlight.is_some(),
        shift: raised.signum() as i8,
    }
}

/// A link to an address that may be followed.
pub fn plain_link(link: &Hyperlink) -> Option<Link> {
    Some(Link {
        target: LinkTarget::Address(link::safe(link.url.as_deref()?)?),
        title: link.tooltip.clone().filter(|tooltip| !tooltip.is_empty()),
    })
}
