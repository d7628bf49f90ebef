//! Drawings in text: pictures stand in the line, all else below the paragraph.

use super::Walker;
use crate::editor_bin::docy::{DocContent, DocDrawing};
use crate::export::drawing::{Found, Surroundings, Walk, chart};
use crate::export::model::{Block, Inline, Picture};
use crate::resolve::drawing::element;

impl Surroundings for Walker<'_> {
    fn text_box(&mut self, content: &DocContent) -> Vec<Block> {
        let indent = self.item_indent.take();
        let blocks = self.blocks(&content.items);
        self.item_indent = indent;
        blocks
    }
}

impl Walker<'_> {
    pub(super) fn drawing(&mut self, line: &mut Vec<Inline>, drawing: &DocDrawing) {
        let facts = drawing.doc_pr.as_deref();
        if drawing.hidden == Some(true) || facts.is_some_and(|facts| facts.hidden == Some(true)) {
            return;
        }
        if let Some(part) = &drawing.chart {
            self.beside.push(chart(part));
            return;
        }
        let Some(element) = drawing.pptx_data.as_deref().and_then(element) else {
            return;
        };
        let found = Walk::default().one(element, self);
        let alone = found.len() == 1;
        let told = facts.and_then(|facts| {
            let texts = [&facts.descr, &facts.title];
            let mut texts = texts.into_iter().filter_map(|text| text.as_deref());
            texts.find(|text| !text.is_empty())
        });
        let extent = drawing.extent.as_deref();
        let size = extent.and_then(|extent| Some([f64::from(extent.cx?), f64::from(extent.cy?)]));
        for item in found {
            match item {
                Found::Picture(picture) if alone => line.push(Inline::Picture(Picture {
                    alt: told.map_or(picture.alt, str::to_owned),
                    size: size.or(picture.size),
                    ..picture
                })),
                Found::Picture(picture) => line.push(Inline::Picture(picture)),
                Found::Block(block) => self.beside.push(block),
            }
        }
    }
}
