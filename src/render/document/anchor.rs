//! Drawings in text: inline, beside the text, before or behind it.

use super::Renderer;
use crate::editor_bin::docy::{
    AnchorAlignH, AnchorAlignV, AnchorRelFromH, AnchorRelFromV, DocContent, DocDrawing, WrapStyle,
};
use crate::editor_bin::drawing::DrawingNode;
use crate::render::drawing::{Host, Painter, chart};
use crate::render::node::{Attr, EMU_PER_TWIP, Kind, Node, Prop, Value};
use crate::resolve::theme::Palette;

impl<'a> Host<'a> for Renderer<'_> {
    fn text_box(&self, content: &DocContent) -> Vec<Node> {
        self.blocks(&content.items, None)
    }
}

impl Renderer<'_> {
    /// Adds a drawing to its paragraph.
    pub fn drawing(&self, parent: &mut Node, drawing: &DocDrawing) {
        if drawing.hidden == Some(true)
            || drawing
                .doc_pr
                .as_ref()
                .is_some_and(|pr| pr.hidden == Some(true))
        {
            return;
        }
        let size = self.size(drawing);
        let Some(content) = self.drawn(drawing, size) else {
            return;
        };
        let width = Value::Length(size[0].round() as i64);
        let height = Value::Length(size[1].round() as i64);
        let mut node = Node::of(Kind::Span, "inline");
        node.style.set(Prop::Width, width);
        node.style.set(Prop::Height, height);
        if let Some(text) = described(drawing) {
            node.attributes.push((Attr::Role, "img".to_owned()));
            node.attributes.push((Attr::Label, text.to_owned()));
        }
        node.push(content);
        if drawing.kind == Some(WrapStyle::Flow) {
            self.float(&mut node, drawing, size);
        }
        parent.push(node);
    }

    fn drawn(&self, drawing: &DocDrawing, [width, height]: [f64; 2]) -> Option<Node> {
        let palette = Palette {
            theme: Some(&self.content.theme),
            ..Palette::default()
        };
        if let Some(part) = &drawing.chart {
            return Some(chart::node(part, [width, height], &palette));
        }
        if drawing.chart_ex.is_some() {
            return Some(Node::of(Kind::Block, "placeholder").saying("Chart"));
        }
        let element: &DrawingNode = drawing.pptx_data.as_ref()?.data.as_ref()?.elem.as_deref()?;
        let painter = Painter {
            palette,
            host: self,
            ids: self.ids,
        };
        painter.boxed(element, width, height)
    }

    fn size(&self, drawing: &DocDrawing) -> [f64; 2] {
        let given = drawing.extent.as_deref();
        let emu = |value: Option<u32>| f64::from(value.unwrap_or(0).min(100_000_000));
        [
            emu(given.and_then(|extent| extent.cx)),
            emu(given.and_then(|extent| extent.cy)),
        ]
    }

    fn float(&self, node: &mut Node, drawing: &DocDrawing, [width, _]: [f64; 2]) {
        if let Some(purpose) = node
            .attributes
            .iter_mut()
            .find(|entry| entry.0 == Attr::Purpose)
        {
            "float".clone_into(&mut purpose.1);
        }
        let page = self.state.borrow().page;
        let text_width = (page.width - page.left - page.right) as f64;
        // Left edge, from the left edge of the text.
        let h = drawing.position_h.as_deref();
        let origin = match h.and_then(|h| h.relative_from) {
            Some(AnchorRelFromH::Page | AnchorRelFromH::LeftMargin) => -(page.left as f64),
            Some(AnchorRelFromH::RightMargin) => text_width,
            _ => 0.0,
        };
        let span = match h.and_then(|h| h.relative_from) {
            Some(AnchorRelFromH::Page) => page.width as f64,
            Some(AnchorRelFromH::LeftMargin | AnchorRelFromH::InsideMargin) => page.left as f64,
            Some(AnchorRelFromH::RightMargin | AnchorRelFromH::OutsideMargin) => page.right as f64,
            _ => text_width,
        };
        let left = match h.and_then(|h| h.align) {
            Some(AnchorAlignH::Center) => origin + (span - width) / 2.0,
            Some(AnchorAlignH::Right | AnchorAlignH::Outside) => origin + span - width,
            Some(AnchorAlignH::Left | AnchorAlignH::Inside) => origin,
            None => {
                let share = h
                    .and_then(|h| h.pct_offset)
                    .map(|pct| pct / 10_000_000.0 * span);
                origin
                    + share.unwrap_or_else(|| f64::from(h.and_then(|h| h.pos_offset).unwrap_or(0)))
            }
        };
        let beside = drawing.wrap_square.is_some()
            || drawing.wrap_tight.is_some()
            || drawing.wrap_through.is_some();
        if beside && width < text_width * 0.9 && left + width > 0.0 && left < text_width {
            self.beside(node, drawing, left, width, text_width);
        } else if drawing.wrap_top_and_bottom.is_some() || beside {
            node.style.set(Prop::Display, "block");
            node.style
                .set(Prop::MarginLeft, Value::Length(left.round() as i64));
        } else {
            self.over(node, drawing, left + page.left as f64);
        }
    }

    fn beside(
        &self,
        node: &mut Node,
        drawing: &DocDrawing,
        left: f64,
        width: f64,
        text_width: f64,
    ) {
        let length = |emu: f64| Value::Length(emu.round() as i64);
        let distance = |value: Option<u32>| f64::from(value.unwrap_or(0).min(10_000_000));
        let style = &mut node.style;
        if left + width / 2.0 > text_width / 2.0 {
            style.set(Prop::Float, "right");
            style.set(Prop::MarginRight, length(text_width - left - width));
            style.set(Prop::MarginLeft, length(distance(drawing.dist_l)));
        } else {
            style.set(Prop::Float, "left");
            style.set(Prop::MarginLeft, length(left));
            style.set(Prop::MarginRight, length(distance(drawing.dist_r)));
        }
        let below = drawing
            .position_v
            .as_deref()
            .filter(|v| v.relative_from == Some(AnchorRelFromV::Paragraph));
        let down = below
            .and_then(|v| v.pos_offset)
            .map_or(0.0, f64::from)
            .clamp(0.0, 5_000_000.0);
        style.set(Prop::MarginTop, length(down + distance(drawing.dist_t)));
        style.set(Prop::MarginBottom, length(distance(drawing.dist_b)));
    }

    /// Before or behind the text: placed on the sheet, as long as no page was turned, else at its paragraph.
    fn over(&self, node: &mut Node, drawing: &DocDrawing, left: f64) {
        let (page, turned) = {
            let state = self.state.borrow();
            (state.page, state.page_turned)
        };
        let style = &mut node.style;
        style.set(Prop::Position, "absolute");
        let column = matches!(
            drawing.position_h.as_ref().and_then(|h| h.relative_from),
            Some(AnchorRelFromH::Character)
        );
        if !column {
            style.set(Prop::Left, Value::Length(left.round() as i64));
        }
        let v = drawing.position_v.as_deref();
        let offset = f64::from(v.and_then(|v| v.pos_offset).unwrap_or(0));
        let height = self.size(drawing)[1];
        let from = v.and_then(|v| v.relative_from);
        let area = match from {
            Some(AnchorRelFromV::Page) => Some((0.0, page.height as f64)),
            Some(AnchorRelFromV::Margin) => Some((
                page.top as f64,
                (page.height - page.top - page.bottom) as f64,
            )),
            Some(AnchorRelFromV::TopMargin) => Some((0.0, page.top as f64)),
            _ => None,
        };
        match area.filter(|_| !turned) {
            Some((origin, span)) => {
                let top = match v.and_then(|v| v.align) {
                    Some(AnchorAlignV::Center) => origin + (span - height) / 2.0,
                    Some(AnchorAlignV::Bottom | AnchorAlignV::Outside) => origin + span - height,
                    Some(_) => origin,
                    None => origin + offset,
                };
                style.set(Prop::Top, Value::Length(top.round() as i64));
            }
            None if area.is_none() => {
                style.set(Prop::MarginTop, Value::Length(offset.round() as i64));
            }
            None => {}
        }
        if drawing.behind_doc == Some(true) {
            style.set(Prop::ZIndex, Value::Number(-1000));
        }
    }
}

fn described(drawing: &DocDrawing) -> Option<&str> {
    let pr = drawing.doc_pr.as_deref()?;
    [&pr.descr, &pr.title]
        .into_iter()
        .find_map(|text| text.as_deref().filter(|text| !text.is_empty()))
}

/// The sheet of a section, in EMU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Width of the sheet.
    pub width: i64,
    /// Height of the sheet.
    pub height: i64,
    /// Left margin.
    pub left: i64,
    /// Right margin.
    pub right: i64,
    /// Top margin.
    pub top: i64,
    /// Bottom margin.
    pub bottom: i64,
}

impl Default for Page {
    /// Letter with an inch of margin.
    fn default() -> Self {
        let inch = 1440 * EMU_PER_TWIP;
        Self {
            width: 12_240 * EMU_PER_TWIP,
            height: 15_840 * EMU_PER_TWIP,
            left: inch,
            right: inch,
            top: inch,
            bottom: inch,
        }
    }
}
