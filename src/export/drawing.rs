//! Drawings wherever they stand: pictures, and the text, tables and charts in them.

use crate::editor_bin::chart::ChartPart;
use crate::editor_bin::docy::DocContent;
use crate::editor_bin::drawing::{
    CNvPr, DrawingNode, DrawingNodeItem, GraphicFrame, Hyperlink, Ph, Pic, Sp, SpTree,
    SpTreeHolderItem, Tbl, TxBody, UniFillItem,
};
use crate::resolve::drawing::paint;
use crate::resolve::drawing::text::Inherited;
use crate::resolve::theme::Palette;

use super::chart_table;
use super::drawing_text::TextWalk;
use super::model::{Block, Cell, Group, Link, Picture, Row, Table};

/// Deepest nesting of groups that is followed.
const GROUP_DEPTH: usize = 64;

/// What drawings ask of the document that they stand in.
pub trait Surroundings {
    /// The blocks of a text box of a text document.
    fn text_box(&mut self, _content: &DocContent) -> Vec<Block> {
        Vec::new()
    }

    /// What the text of a placeholder, or of a shape that is none, inherits.
    fn inherited(&self, _placeholder: Option<&Ph>) -> Inherited<'_> {
        Inherited::default()
    }

    /// What a placeholder is here.
    fn role(&self, _placeholder: &Ph) -> Role {
        Role::Body
    }

    /// The text of a field that is known better than from its cache.
    fn field(&self, _kind: &str) -> Option<String> {
        None
    }

    /// Where a link leads; `None` if it may not be followed.
    fn link(&self, link: &Hyperlink) -> Option<Link> {
        super::drawing_text::plain_link(link)
    }
}

/// What a placeholder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title.
    Title,
    /// Text, or whatever fills it.
    Body,
    /// Date, footer or number, which all slides have.
    Furniture,
}

/// Something that a drawing holds.
#[derive(Debug)]
pub enum Found {
    /// A picture.
    Picture(Picture),
    /// All else.
    Block(Block),
}

/// Surroundings without anything, for drawings of sheets.
#[derive(Debug)]
pub struct Nowhere;

impl Surroundings for Nowhere {}

/// Walks over drawings in the order in which they lie on each other, which is that in which they are read.
#[derive(Debug, Default)]
pub struct Walk {
    found: Vec<Found>,
    /// The title, if one was met.
    title: Option<Vec<Block>>,
}

impl Walk {
    /// What one drawing holds.
    pub fn one(mut self, element: &DrawingNode, around: &mut dyn Surroundings) -> Vec<Found> {
        self.element(element, around, 0);
        self.found
    }

    /// The paragraphs of the first title, and what else a tree of shapes holds.
    pub fn tree(
        mut self,
        tree: &SpTree,
        around: &mut dyn Surroundings,
    ) -> (Option<Vec<Block>>, Vec<Found>) {
        for element in &tree.elems {
            self.element(element, around, 0);
        }
        (self.title, self.found)
    }

    fn element(&mut self, element: &DrawingNode, around: &mut dyn Surroundings, depth: usize) {
        use DrawingNodeItem as D;
        if depth > GROUP_DEPTH {
            return;
        }
        match element.items.as_ref() {
            Some(D::Sp(shape)) => self.shape(shape, around),
            Some(D::Pic(picture) | D::Ole(picture) | D::Video(picture) | D::Audio(picture)) => {
                self.picture(picture);
            }
            Some(D::GrpSp(group) | D::LockedCanvas(group)) => {
                let nv = group.nv_grp_sp_pr.as_deref();
                if !is_hidden(nv.and_then(|nv| nv.c_nv_pr.as_deref())) {
                    for element in &group.elems {
                        self.element(element, around, depth + 1);
                    }
                }
            }
            Some(D::GraphicFrame(frame)) => self.frame(frame, around, depth),
            Some(D::CxnSp(_) | D::Alternative(_)) | None => {}
        }
    }

    fn shape(&mut self, shape: &Sp, around: &mut dyn Surroundings) {
        let nv = shape.nv_sp_pr.as_deref();
        let facts = nv.and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return;
        }
        let placeholder = nv.and_then(|nv| nv.nv_pr.as_ref()?.ph.as_deref());
        let role = placeholder.map(|ph| around.role(ph));
        if role == Some(Role::Furniture) {
            return;
        }
        if let Some(UniFillItem::Blip(blip)) =
            shape.sp_pr.as_ref().and_then(|pr| pr.fill.items.as_ref())
            && let Some(paint) = paint::picture_paint(blip, &Palette::default())
        {
            self.found.push(Found::Picture(Picture {
                media: paint.media,
                alt: told(facts),
                size: size_of(shape.sp_pr.as_deref().and_then(|pr| pr.xfrm.as_deref())),
            }));
        }
        let blocks = match (&shape.text_box_content, &shape.tx_body) {
            (Some(content), _) => around.text_box(&content.content),
            (None, Some(body)) => text(body, placeholder, around),
            (None, None) => return,
        };
        if blocks.is_empty() {
            return;
        }
        match role {
            Some(Role::Title) if self.title.is_none() => self.title = Some(blocks),
            Some(_) => self.found.extend(blocks.into_iter().map(Found::Block)),
            None => {
                let group = Block::Group(Group::TextBox, blocks);
                self.found.push(Found::Block(group));
            }
        }
    }

    fn picture(&mut self, picture: &Pic) {
        let nv = picture.nv_pic_pr.as_deref();
        let facts = nv.and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return;
        }
        let Some(UniFillItem::Blip(blip)) = picture.blip_fill.items.as_ref() else {
            return;
        };
        if let Some(paint) = paint::picture_paint(blip, &Palette::default()) {
            self.found.push(Found::Picture(Picture {
                media: paint.media,
                alt: told(facts),
                size: size_of(picture.sp_pr.as_ref().and_then(|pr| pr.xfrm.as_deref())),
            }));
        }
    }

    fn frame(&mut self, frame: &GraphicFrame, around: &mut dyn Surroundings, depth: usize) {
        let nv = frame.nv_graphic_frame_pr.as_deref();
        if is_hidden(nv.and_then(|nv| nv.c_nv_pr.as_deref())) {
            return;
        }
        if let Some(record) = &frame.table {
            self.found
                .push(Found::Block(Block::Table(table(record, around))));
        } else if let Some(part) = &frame.chart {
            self.found.push(Found::Block(chart(part)));
        } else if let Some(element) = &frame.element {
            self.element(element, around, depth + 1);
        } else if let Some(diagram) = &frame.smart_art
            && let Some(SpTreeHolderItem::SpTree(tree)) = diagram
                .drawing
                .as_ref()
                .and_then(|drawing| drawing.sp_tree.as_ref()?.items.as_ref())
        {
            for element in &tree.elems {
                self.element(element, around, depth + 1);
            }
        }
    }
}

/// A chart: its title, and its data as a table.
pub fn chart(part: &ChartPart) -> Block {
    let (title, table) = chart_table::of(part);
    Block::Group(
        Group::Chart(title),
        table.into_iter().map(Block::Table).collect(),
    )
}

/// The blocks of the text of a shape.
pub fn text(body: &TxBody, placeholder: Option<&Ph>, around: &dyn Surroundings) -> Vec<Block> {
    TextWalk::new(around, around.inherited(placeholder)).blocks(body)
}

fn table(record: &Tbl, around: &dyn Surroundings) -> Table {
    let pr = record.tbl_pr.as_deref();
    let first_row = pr.and_then(|pr| pr.first_row) == Some(true);
    let first_column = pr.and_then(|pr| pr.first_col) == Some(true);
    let mut rows = Vec::new();
    let mut columns = record.grid.len();
    for (index, line) in record.rows.iter().enumerate() {
        let mut row = Row {
            is_head: first_row && index == 0 && record.rows.len() > 1,
            cells: Vec::new(),
        };
        columns = columns.max(line.cells.len());
        for (column, cell) in line.cells.iter().enumerate() {
            if cell.h_merge == Some(true) || cell.v_merge == Some(true) {
                continue;
            }
            let span = |count: Option<i32>, most: usize| {
                let count = usize::try_from(count.unwrap_or(1)).unwrap_or(1);
                count.clamp(1, most.max(1))
            };
            let body = cell.tx_body.as_deref();
            row.cells.push(Cell {
                columns: span(cell.grid_span, line.cells.len() - column),
                rows: span(cell.row_span, record.rows.len() - index),
                is_head: first_column && column == 0,
                ..Cell::at(
                    column,
                    body.map(|body| text(body, None, around))
                        .unwrap_or_default(),
                )
            });
        }
        rows.push(row);
    }
    Table {
        caption: None,
        columns,
        rows,
    }
}

fn is_hidden(facts: Option<&CNvPr>) -> bool {
    facts.is_some_and(|facts| facts.hidden == Some(true))
}

/// What is said about a drawing for those who do not see it.
fn told(facts: Option<&CNvPr>) -> String {
    let texts = facts.map(|facts| [&facts.descr, &facts.title]);
    let mut texts = texts
        .into_iter()
        .flatten()
        .filter_map(|text| text.as_deref());
    texts
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .to_owned()
}

fn size_of(xfrm: Option<&crate::editor_bin::drawing::Xfrm>) -> Option<[f64; 2]> {
    let xfrm = xfrm?;
    let size = [f64::from(xfrm.ext_x?), f64::from(xfrm.ext_y?)];
    size.iter().all(|length| *length > 0.0).then_some(size)
}
