//! Comments in a margin of their own, right of the page.

use std::collections::HashSet;

use super::body::Pages;
use crate::editor_bin::docy::DocComment;
use crate::layout::display::{Fill, Item, Join, Page, Path, PathItem, Stroke, Tag};
use crate::layout::document::model::COMMENT;
use crate::layout::shift::shift;
use crate::layout::text::{
    Column, FontSet, Inline, LineSetter, Paragraph, ShapedParagraph, TextStyle,
};
use crate::layout::units::{Emu, Point, Rect};
use crate::order;
use crate::resolve::colour::Rgba;

/// Width of the margin of comments.
const MARGIN: Emu = Emu::twips(3600);
/// Distance of a comment from the edges of its margin.
const GAP: Emu = Emu::twips(140);
/// Distance of its text from its edge.
const INSET: Emu = Emu::twips(80);
/// Distance between comments.
const APART: Emu = Emu::twips(100);
/// Size of its text.
const SIZE: Emu = Emu::half_points(17);
/// Most answers of a comment, and answers of answers.
const REPLIES: usize = 64;
/// Most comments beside a page.
const COMMENTS: usize = 512;
/// Most bytes of a comment that are shown.
const BYTES: usize = 16 << 10;
const GROUND: Rgba = Rgba([0xFD, 0xF3, 0xDC, 255]);
const EDGE: Rgba = Rgba([0xC9, 0x9A, 0x2E, 255]);

/// A comment before its place is known.
struct Balloon {
    /// Where its text refers to.
    anchor: Point,
    items: Vec<Item>,
    height: Emu,
}

impl Pages<'_> {
    /// Widens a page by its comments: each as near to the place that it is about as those above it leave room for.
    pub(super) fn add_comments(&mut self, page: &mut Page) {
        let mut found = Vec::new();
        anchors(&page.items, Point::default(), &mut found);
        let mut seen = HashSet::new();
        let mut balloons = Vec::new();
        for (name, at) in found {
            if balloons.len() >= COMMENTS || !seen.insert(name.clone()) {
                continue;
            }
            let document = self.document;
            let id = name.strip_prefix(COMMENT).and_then(|id| id.parse().ok());
            let comment = id.and_then(|id: i32| document.tables.comments.get(&id));
            if let Some(comment) = comment {
                balloons.push(self.balloon(comment, at));
            }
        }
        let left = page.size.width;
        page.size.width += MARGIN;
        order::sort_by(&mut balloons, |a, b| a.anchor.y.cmp(&b.anchor.y));
        for (balloon, top) in tops(&balloons, page.size.height).into_iter().enumerate() {
            if let Some(balloon) = balloons.get_mut(balloon) {
                let items = std::mem::take(&mut balloon.items);
                paint(balloon, items, Point::new(left + GAP, top), &mut page.items);
            }
        }
    }

    fn balloon(&mut self, comment: &DocComment, anchor: Point) -> Balloon {
        let mut texts = Vec::new();
        collect(comment, 0, &mut texts);
        let width = MARGIN - GAP * 2 - INSET * 2;
        let mut items = Vec::new();
        let mut y = INSET;
        for (text, bold) in texts {
            let style = TextStyle {
                fonts: FontSet::of("Calibri"),
                size: SIZE,
                bold,
                ..TextStyle::default()
            };
            let text = Paragraph {
                styles: vec![style],
                inlines: vec![Inline::Text { text, style: 0 }],
                ..Paragraph::default()
            };
            let shaped = ShapedParagraph::new(text, self.fonts);
            let mut setter = LineSetter::new(&shaped);
            let mut room = Column { width };
            while let Some(line) = setter.next_line(Emu::ZERO, &mut room) {
                line.paint(&shaped, Point::new(INSET, y), &mut items);
                y += line.height;
            }
        }
        Balloon {
            anchor,
            items,
            height: y + INSET,
        }
    }
}

/// Author and text of a comment and of its answers; true for authors.
fn collect(comment: &DocComment, depth: usize, texts: &mut Vec<(String, bool)>) {
    let author = comment.user_name.as_deref().unwrap_or_default();
    let date = comment.date.as_deref().and_then(|date| date.get(..10));
    let head = [Some(author), date].into_iter().flatten();
    let head = head.filter(|text| !text.is_empty()).collect::<Vec<_>>();
    if !head.is_empty() {
        texts.push((head.join(" "), true));
    }
    let mut text = comment.text.clone().unwrap_or_default();
    let mut end = text.len().min(BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    texts.push((text.trim_end().to_owned(), false));
    let replies = comment.replies.iter().flat_map(|replies| &replies.comment);
    for reply in replies {
        if depth < 8 && texts.len() < REPLIES * 2 {
            collect(reply, depth + 1, texts);
        }
    }
}

/// The places of comments in items, the first of each name first.
fn anchors(items: &[Item], by: Point, found: &mut Vec<(String, Point)>) {
    for item in items {
        match item {
            Item::Anchor(anchor) if anchor.name.starts_with(COMMENT) => {
                found.push((anchor.name.clone(), anchor.at + by));
            }
            Item::Group(group) => anchors(&group.items, by + group.transform.offset, found),
            _ => {}
        }
    }
}

/// Tops of comments: none reaches over the one below it, nor over the page's end while there is room above.
fn tops(balloons: &[Balloon], page: Emu) -> Vec<Emu> {
    let mut tops: Vec<Emu> = Vec::with_capacity(balloons.len());
    let mut free = APART;
    for balloon in balloons {
        let top = balloon.anchor.y.max(free);
        tops.push(top);
        free = top + balloon.height + APART;
    }
    let mut end = page - APART;
    for (top, balloon) in tops.iter_mut().zip(balloons).rev() {
        *top = (*top).min(end - balloon.height).max(APART);
        end = *top - APART;
    }
    // What does not fit at all goes on below the page's end rather than over others.
    let mut free = APART;
    for (top, balloon) in tops.iter_mut().zip(balloons) {
        *top = (*top).max(free);
        free = *top + balloon.height + APART;
    }
    tops
}

fn paint(balloon: &Balloon, mut items: Vec<Item>, at: Point, out: &mut Vec<Item>) {
    let stroke = Stroke {
        join: Join::Round,
        ..Stroke::solid(EDGE, Emu(6350))
    };
    out.push(Item::Begin(Tag::Note));
    let lead = Path::line(balloon.anchor, Point::new(at.x, at.y + INSET));
    out.push(Item::Path(PathItem {
        path: lead,
        fill: None,
        stroke: Some(Stroke {
            dashes: vec![Emu(12_700), Emu(25_400)],
            ..stroke.clone()
        }),
    }));
    out.push(Item::Path(PathItem {
        path: Path::rect(Rect::new(at.x, at.y, MARGIN - GAP * 2, balloon.height)),
        fill: Some(Fill::Solid(GROUND)),
        stroke: Some(stroke),
    }));
    shift(&mut items, at);
    out.append(&mut items);
    out.push(Item::End);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(y: i64, height: i64) -> Balloon {
        Balloon {
            anchor: Point::new(Emu::ZERO, Emu::points(y as f64)),
            items: Vec::new(),
            height: Emu::points(height as f64),
        }
    }

    #[test]
    fn comments_do_not_cover_each_other() {
        let balloons = [at(100, 50), at(110, 50), at(390, 50)];
        let tops = tops(&balloons, Emu::points(400.0));
        let tops: Vec<i64> = tops.iter().map(|top| top.0 / 12_700).collect();
        assert_eq!(tops, [100, 155, 345]);
    }

    #[test]
    fn comments_without_room_go_on_below_the_page() {
        let tops = tops(&[at(10, 300), at(20, 300)], Emu::points(400.0));
        assert!(tops[1] >= tops[0] + Emu::points(300.0));
    }
}
