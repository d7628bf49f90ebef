//! WordArt: text that is as large as its box.

use crate::layout::display::Item;
use crate::layout::document::flow::stack;
use crate::layout::document::model::Block;
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Point, Size};
use crate::layout::word_art;

/// Blocks, made as wide and high as a box.
pub fn fitted(blocks: &[Block], size: Size, fonts: &FontBook) -> Vec<Item> {
    let width = stack::widths(blocks).1;
    let content = stack::blocks(blocks, width.max(Emu(1)));
    let mut items = Vec::new();
    content.paint(Point::default(), &mut items);
    word_art::stretched(items, Size::new(width, content.height()), size, fonts)
}
