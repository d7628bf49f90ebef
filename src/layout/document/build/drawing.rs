//! Drawings of runs: in the line, or beside the text. They are drawn at once, and then put where they stand.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Around, Builder, word_art};
use crate::editor_bin::docy::{AnchorSizeRelFromH, AnchorSizeRelFromV, DocDrawing, WrapStyle};
use crate::editor_bin::drawing::{
    BodyPr, DrawingNode, DrawingNodeItem, PptxData, PptxDataElem, Sp, SpPr, TextAnchor,
    TextFitType, TextVerticalType, TextWrap,
};
use crate::layout::display::{Group, Item, Path};
use crate::layout::document::flow::float::Surroundings;
use crate::layout::document::flow::stack;
use crate::layout::document::flow::unit::Stack;
use crate::layout::document::geometry::Geometry;
use crate::layout::document::model::{Block, Drawing, Mark, Object, Unshaped};
use crate::layout::document::rule::Rule;
use crate::layout::drawing::{Backdrop, Host, Painter};
use crate::layout::shift::shifted;
use crate::layout::text::{FontBook, InlineObject};
use crate::layout::units::{Emu, Point, Rect, Size, Transform};
use crate::layout::word_art::fills_box;
use crate::resolve::drawing::element;
use crate::resolve::drawing::frame::{Frame, on_side};
use crate::resolve::drawing::text::insets;
use crate::resolve::theme::Palette;

/// Longest side of a drawing.
const LONGEST: u32 = 100_000_000;

/// What drawings ask of a text document.
struct DocumentHost<'b, 'd> {
    builder: RefCell<&'b mut Builder<'d>>,
    /// Whether the drawing is a single shape: it may become as large as its text.
    is_shape: bool,
    /// How much is free beside and below the text of such a shape, or lacks to it.
    free: Cell<Option<Size>>,
    /// Its text, for drawing it once more.
    blocks: RefCell<Option<Vec<Block>>>,
}

impl<'a> Host<'a> for DocumentHost<'_, '_> {
    fn text_box(
        &self,
        shape: &Sp,
        body: &BodyPr,
        (size, backdrop): (Size, Backdrop),
        fonts: &mut FontBook,
    ) -> Vec<Item> {
        let Ok(mut builder) = self.builder.try_borrow_mut() else {
            return Vec::new();
        };
        let around = Around {
            backdrop,
            is_boxed: true,
            ..Around::default()
        };
        let blocks = self.blocks.take().unwrap_or_else(|| {
            let content = shape.text_box_content.as_deref();
            let content = content.map(|content| content.content.clone());
            builder.apart(|builder| builder.blocks(content.unwrap_or_default(), around, fonts))
        });
        if fills_box(body) {
            return word_art::fitted(&blocks, size, fonts);
        }
        let turn = body
            .vert
            .filter(|vert| !matches!(vert, TextVerticalType::Horz));
        let [left, top, right, bottom] = insets_of_text(body, turn);
        let size = match turn {
            Some(_) => Size::new(size.height, size.width),
            None => size,
        };
        let mut room = Size::new(size.width - left - right, size.height - top - bottom);
        let is_fitted = self.is_shape && turn.is_none() && grows(body);
        let unbroken = body.wrap == Some(TextWrap::None) && turn.is_none();
        let longest = unbroken.then(|| builder.longest_line(&blocks)).flatten();
        let beside = longest.map_or(Emu::ZERO, |longest| room.width - longest);
        room.width = room.width.max(longest.unwrap_or_default());
        let content = builder.box_lines(shape, &blocks, room);
        let free = room.height - content.height();
        self.free.set(is_fitted.then_some(Size::new(beside, free)));
        let down = match body.anchor {
            Some(TextAnchor::Ctr) => free / 2,
            Some(TextAnchor::B) => free,
            _ => Emu::ZERO,
        };
        let at = Point::new(left, top + down.max(Emu::ZERO));
        let mut items = painted(&content, at, room.width);
        let has_table = blocks.iter().any(|block| matches!(block, Block::Table(_)));
        if has_table || free < Emu::ZERO && !grows(body) {
            let high = if grows(body) {
                size.height.max(size.height - free)
            } else {
                size.height
            };
            let area = Rect::new(Emu::ZERO, Emu::ZERO, size.width, high);
            items = vec![Item::Group(Group {
                clip: Some(Path::rect(area)),
                items,
                ..Group::default()
            })];
        }
        if is_fitted {
            self.blocks.replace(Some(blocks));
        }
        match turn {
            None => items,
            Some(TextVerticalType::Vert270) => vec![Item::Group(Group {
                transform: Transform {
                    matrix: [0.0, -1.0, 1.0, 0.0],
                    offset: Point::new(Emu::ZERO, size.width),
                },
                items,
                ..Group::default()
            })],
            Some(_) => vec![Item::Group(Group {
                transform: Transform {
                    matrix: [0.0, 1.0, -1.0, 0.0],
                    offset: Point::new(size.height, Emu::ZERO),
                },
                items,
                ..Group::default()
            })],
        }
    }
}

/// The insets at the left, top, right and bottom of the text, which are told for the sides of its box.
fn insets_of_text(body: &BodyPr, turn: Option<TextVerticalType>) -> [Emu; 4] {
    let [left, top, right, bottom] = insets(body).map(Emu);
    match turn {
        None => [left, top, right, bottom],
        Some(TextVerticalType::Vert270) => [bottom, left, top, right],
        Some(_) => [top, right, bottom, left],
    }
}

/// The chain of text boxes that a shape belongs to.
fn chain_of(shape: &Sp) -> Option<u32> {
    let link = shape.linked_txbx.as_deref();
    let first = shape.text_box_id.as_deref();
    link.map_or(first.map(|first| first.value), |link| link.id)
}

impl Builder<'_> {
    /// The longest line of a box that breaks none; `None` for one wider than the text around, which is broken all the same.
    fn longest_line(&self, blocks: &[Block]) -> Option<Emu> {
        let most = self.geometry.as_ref()?.width();
        let (_, longest) = stack::widths(blocks);
        (longest <= most).then_some(longest)
    }

    /// The lines of a text box: its own, or those that the box before it in its chain had no room for. What a box of a chain has
    /// no room for is left to the next one.
    fn box_lines(&mut self, shape: &Sp, blocks: &[Block], room: Size) -> Stack {
        let mut lines = match shape.linked_txbx.as_deref().and_then(|link| link.id) {
            Some(id) => self.linked_text.remove(&id).unwrap_or_default(),
            None => stack::blocks(blocks, room.width.max(Emu(1))),
        };
        let Some(id) = chain_of(shape) else {
            return lines;
        };
        let shown = lines.split(lines.fitting(room.height).max(1));
        self.linked_text.insert(id, lines);
        shown
    }
}

/// Lines of a text box at a place in it, with what floats beside them.
fn painted(content: &Stack, at: Point, width: Emu) -> Vec<Item> {
    let mut items = Vec::new();
    content.paint(at, &mut items);
    let around = Surroundings::column(width);
    for placed in content.placed(at) {
        for float in &placed.unit.floats {
            let area = around.place(&float.drawing, float.at + placed.at);
            items.extend(shifted(&float.drawing.items, area.origin));
        }
    }
    items
}

/// Whether a shape becomes as high as its text.
fn grows(body: &BodyPr) -> bool {
    body.fit.as_ref().and_then(|fit| fit.kind) == Some(TextFitType::SpAutoFit)
}

/// The size of a drawing; sides that are a share of the page or of its margins are reckoned (`wp14:sizeRelH`).
fn relative(record: &DocDrawing, geometry: &Geometry, size: Size) -> Size {
    use AnchorSizeRelFromH as H;
    use AnchorSizeRelFromV as V;
    let page = geometry.size;
    let share = |of: Emu, percent: Option<f64>, own: Emu| {
        let Some(percent) = percent.filter(|percent| percent.is_finite() && *percent > 0.0) else {
            return own;
        };
        let reckoned = of.scaled((percent.min(1000.0) * 1000.0) as i64, 100_000);
        // Templates tell the share of a box that VML has no name for; the length is right then.
        let is_near = reckoned * 3 > own && own * 3 > reckoned;
        if is_near { reckoned } else { own }
    };
    let width = record.size_rel_h.as_deref().map_or(size.width, |own| {
        let of = match own.relative_from {
            Some(H::Margin) => geometry.width(),
            Some(H::LeftMargin | H::InsideMargin) => geometry.left,
            Some(H::RightMargin | H::OutsideMargin) => geometry.right,
            Some(H::Page) | None => page.width,
        };
        share(of, own.pct, size.width)
    });
    let height = record.size_rel_v.as_deref().map_or(size.height, |own| {
        let of = match own.relative_from {
            Some(V::Margin) => page.height - geometry.top - geometry.bottom,
            Some(V::TopMargin | V::InsideMargin) => geometry.top,
            Some(V::BottomMargin | V::OutsideMargin) => geometry.bottom,
            Some(V::Page) | None => page.height,
        };
        share(of, own.pct, size.height)
    });
    Size::new(width, height)
}

/// A drawing of a shape.
fn alone(shape: Sp) -> PptxData {
    let node = DrawingNode {
        items: Some(DrawingNodeItem::Sp(Box::new(shape))),
    };
    let element = PptxDataElem {
        elem: Some(Box::new(node)),
    };
    PptxData {
        data: Some(Box::new(element)),
        ..PptxData::default()
    }
}

/// Whether a drawing is turned so far that it is as wide as it would be high.
fn is_on_side(record: &DocDrawing) -> bool {
    let element = record.pptx_data.as_deref().and_then(element);
    let node = element.and_then(|element| element.items.as_ref());
    let xfrm = node.and_then(|node| match node {
        DrawingNodeItem::Sp(shape) => shape.sp_pr.as_ref()?.xfrm.as_deref(),
        DrawingNodeItem::Pic(picture) => picture.sp_pr.as_ref()?.xfrm.as_deref(),
        DrawingNodeItem::GrpSp(group) => group.grp_sp_pr.as_ref()?.xfrm.as_deref(),
        _ => None,
    });
    xfrm.is_some_and(on_side)
}

/// How far shadows and borders reach over a drawing that stands in a line: left, top, right, bottom. Word keeps room for
/// them (`wp:effectExtent`).
fn effects(record: &DocDrawing) -> [Emu; 4] {
    let extent = record.effect_extent.as_deref();
    let side = |value: Option<i32>| Emu(i64::from(value.unwrap_or(0)).clamp(0, i64::from(LONGEST)));
    extent.map_or([Emu::ZERO; 4], |extent| {
        [extent.left, extent.top, extent.right, extent.bottom].map(side)
    })
}

impl<'a> Builder<'a> {
    /// How drawings name colours.
    fn palette(&self) -> Palette<'a> {
        Palette {
            theme: Some(&self.tables.theme),
            ..Palette::default()
        }
    }

    /// Adds a drawing to the text.
    pub fn drawing(
        &mut self,
        mut record: Box<DocDrawing>,
        style: usize,
        fonts: &mut FontBook,
        out: &mut Unshaped,
    ) {
        let is_hidden = record.hidden == Some(true)
            || record.doc_pr.as_ref().and_then(|pr| pr.hidden) == Some(true);
        if is_hidden || self.depth > super::DEPTH {
            return;
        }
        // Since Word 2013, drawings in cells are always laid out there.
        if self.tables.compatibility() >= 15 {
            record.layout_in_cell = None;
        }
        let extent = record.extent.as_deref();
        let side = |value: Option<u32>| Emu(i64::from(value.unwrap_or(0).min(LONGEST)));
        let mut size = Size::new(
            side(extent.and_then(|extent| extent.cx)),
            side(extent.and_then(|extent| extent.cy)),
        );
        if let Some(geometry) = &self.geometry {
            size = relative(&record, geometry, size);
        }
        let is_float = record.kind == Some(WrapStyle::Flow);
        let rule = Rule::new(&record, size, &self.palette());
        if let Some(rule) = rule.filter(|_| !is_float) {
            return out.rule(rule, style);
        }
        let [left, top, right, bottom] = effects(&record);
        let is_on_side = is_on_side(&record);
        let (mut items, mut size) = self.drawn(&mut record, size, fonts);
        let mut upright = Point::default();
        if is_on_side {
            let by = (size.height - size.width) / 2;
            upright = Point::new(by, -by);
            items = shifted(&items, upright);
            size = Size::new(size.height, size.width);
        }
        let Size { width, height } = size;
        if is_float {
            out.mark(Mark::Float(Rc::new(Drawing {
                record,
                items,
                upright,
                width,
                height,
            })));
        } else {
            let object = InlineObject {
                id: 0,
                width: left + width + right,
                ascent: top + height + bottom,
                descent: Emu::ZERO,
                style,
                is_spaced: false,
            };
            let items = shifted(&items, Point::new(left, top));
            out.object(object, Object::Drawn(items));
        }
    }

    /// The fill of a shape over a whole page: a background has no outline and no line of its own.
    pub fn backdrop(&mut self, record: &DocDrawing, page: Size, fonts: &mut FontBook) -> Vec<Item> {
        let element = record.pptx_data.as_deref().and_then(element);
        let Some(DrawingNodeItem::Sp(shape)) = element.and_then(|element| element.items.as_ref())
        else {
            return self.drawn(&mut record.clone(), page, fonts).0;
        };
        let fill = shape.sp_pr.as_ref().map(|own| own.fill.clone());
        let fill = fill.unwrap_or_default();
        let plain = SpPr {
            fill,
            ..SpPr::default()
        };
        let shape = Sp {
            sp_pr: Some(Box::new(plain)),
            style: shape.style.clone(),
            ..Sp::default()
        };
        let mut page_wide = DocDrawing {
            pptx_data: Some(Rc::new(alone(shape))),
            ..DocDrawing::default()
        };
        self.drawn(&mut page_wide, page, fonts).0
    }

    /// What a drawing looks like from its left top corner, and its size: text boxes may be as high as their text.
    fn drawn(
        &mut self,
        record: &mut DocDrawing,
        size: Size,
        fonts: &mut FontBook,
    ) -> (Vec<Item>, Size) {
        let mut size = size;
        let mut items = Vec::new();
        let data = record.pptx_data.take();
        let chart = record.chart.take();
        let extended = record.chart_ex.take();
        let element = data.as_deref().and_then(element);
        let palette = self.palette();
        let host = DocumentHost {
            builder: RefCell::new(self),
            is_shape: element
                .is_some_and(|element| matches!(element.items, Some(DrawingNodeItem::Sp(_)))),
            free: Cell::new(None),
            blocks: RefCell::new(None),
        };
        let mut painter = Painter {
            palette,
            host: &host,
            fonts,
            group_fills: Vec::new(),
        };
        let frame = Frame::sized(size.width.0 as f64, size.height.0 as f64);
        if let Some(element) = element {
            painter.boxed(element, frame, &mut items);
            if let Some(free) = host.free.take().filter(|free| *free != Size::default()) {
                size.width = (size.width - free.width).max(Emu(1));
                size.height = (size.height - free.height).max(Emu(1));
                items.clear();
                let frame = Frame::sized(size.width.0 as f64, size.height.0 as f64);
                painter.boxed(element, frame, &mut items);
            }
        } else if let Some(chart) = &chart {
            painter.chart(chart, &frame, &mut items);
        } else if let Some(chart) = &extended {
            painter.extended_chart(chart, &frame, &mut items);
        }
        (items, size)
    }
}
