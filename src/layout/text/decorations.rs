//! What is drawn with the text of a line: underlines, strikes, frames, bar tabs and the areas of links.

use super::paint::Painter;
use super::paragraph::TabKind;
use super::rules::{Rules, underline};
use super::shaped::PieceKind;
use super::style::{Strike, UnderlineKind};
use crate::layout::display::{Item, LinkArea, Path};
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;

/// Width of the line of a bar tab.
const BAR: Emu = Emu(6350);

impl Painter<'_> {
    pub(super) fn bars(&self, items: &mut Vec<Item>) {
        for stop in &self.paragraph.source.shape.tabs {
            if stop.kind == TabKind::Bar {
                let x = self.origin.x + stop.position;
                let path = Path::line(
                    Point::new(x, self.origin.y),
                    Point::new(x, self.origin.y + self.line.height),
                );
                items.push(path.drawn(Rgba::BLACK, BAR));
            }
        }
    }

    pub(super) fn decorations(&self, items: &mut Vec<Item>) {
        let trailing = self.trailing();
        let underlined = self.stretches(
            |style, piece, placed| match style.underline {
                Some(_) if placed.piece >= trailing => false,
                Some(line) => {
                    line.kind != UnderlineKind::Words || !matches!(piece.kind, PieceKind::Blank(_))
                }
                None => false,
            },
            |last, _, style| {
                last.style.underline == style.underline && last.style.colour == style.colour
            },
        );
        for stretch in underlined {
            let Some(line) = stretch.style.underline else {
                continue;
            };
            // Superscripts have their line where that of what is around them is.
            let own = stretch.look.raise;
            let apart = stretch.raise - own;
            let rules = Rules {
                left: stretch.left,
                right: stretch.right,
                y: self.baseline - own.min(Emu::ZERO) - apart + stretch.look.underline.0,
                thickness: stretch.look.underline.1,
                colour: line.colour.unwrap_or(stretch.style.colour),
            };
            underline(line.kind, &rules, items);
        }
        self.strikes(items);
        self.frames(items);
        self.emphasis(items);
    }

    /// The first of the pieces at the end of the line that are blanks without a line below them.
    fn trailing(&self) -> usize {
        if self.paragraph.source.shape.underlines_trailing {
            return usize::MAX;
        }
        let inked = self.line.placed.iter().filter(|placed| {
            let piece = self.paragraph.pieces.get(placed.piece);
            piece.is_some_and(|piece| {
                !matches!(
                    piece.kind,
                    PieceKind::Blank(_) | PieceKind::Mark(_) | PieceKind::Break(_)
                )
            })
        });
        inked.map(|placed| placed.piece + 1).max().unwrap_or(0)
    }

    fn strikes(&self, items: &mut Vec<Item>) {
        let struck = self.stretches(
            |style, _, _| style.strike != Strike::None,
            |last, look, style| {
                last.style.strike == style.strike
                    && last.style.colour == style.colour
                    && last.look.size == look.size
                    && last.look.raise == look.raise
            },
        );
        for stretch in struck {
            let y = self.baseline - stretch.raise - stretch.look.strike;
            let thickness = stretch.look.underline.1;
            let offsets: &[i64] = match stretch.style.strike {
                Strike::Double => &[-1, 1],
                _ => &[0],
            };
            for offset in offsets {
                let y = y + thickness * *offset;
                let path = Path::line(Point::new(stretch.left, y), Point::new(stretch.right, y));
                items.push(path.drawn(stretch.style.colour, thickness));
            }
        }
    }

    fn frames(&self, items: &mut Vec<Item>) {
        let framed = self.stretches(
            |style, _, _| style.border.is_some(),
            |last, _, style| last.style.border == style.border,
        );
        for stretch in framed {
            let Some(border) = stretch.style.border else {
                continue;
            };
            let space = border.space;
            let top = self.baseline - stretch.look.ascent - space;
            let bottom = self.baseline + stretch.look.descent + space;
            let area = Rect::new(
                stretch.left - space,
                top,
                stretch.right - stretch.left + space * 2,
                bottom - top,
            );
            items.push(Path::rect(area).drawn(border.colour, border.width));
        }
    }

    pub(super) fn links(&self, items: &mut Vec<Item>) {
        let linked = self.stretches(
            |style, _, _| style.link.is_some(),
            |last, _, style| last.style.link == style.link,
        );
        for stretch in linked {
            let Some(link) = &stretch.style.link else {
                continue;
            };
            items.push(Item::Link(LinkArea {
                area: Rect::new(
                    stretch.left,
                    self.origin.y,
                    stretch.right - stretch.left,
                    self.line.height,
                ),
                target: link.target.clone(),
                tip: link.tip.clone(),
            }));
        }
    }
}
