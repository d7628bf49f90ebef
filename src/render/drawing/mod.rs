//! Drawings: shapes, pictures, groups, connectors, frames, wherever they stand.
//!
//! A drawing becomes a box placed in its parent; inside it an SVG for outline, fill and line, and real text above it.

pub mod chart;
mod frame;
pub mod svg;
mod table;
pub mod text;

use crate::editor_bin::drawing::{
    BodyPr, CNvPr, CxnSp, DrawingNode, DrawingNodeItem, FontStyleIndex, Geometry, GraphicFrame, Ln,
    Pic, ShapeStyle, Sp, SpPr, SpTree, SpTreeHolderItem, UniFillItem,
};
use crate::resolve::drawing::frame::{Frame, Space};
use crate::resolve::drawing::geometry;
use crate::resolve::drawing::paint::{self, Paint};
use crate::resolve::drawing::text::{Inherited, body_properties};
use frame::FrameNode;
use svg::Identifiers;
use text::TextPainter;

use super::node::{Attr, Kind, Node, Prop, Value, number};
use crate::resolve::theme::Palette;

/// Deepest nesting of groups that is drawn; the reader bounds the depth of records already.
const GROUP_DEPTH: usize = 64;

/// Draws the drawings of one place.
pub struct Painter<'b> {
    /// What colours mean.
    pub palette: Palette<'b>,
    /// Names for gradients.
    pub ids: &'b Identifiers,
}

impl Painter<'_> {
    /// All elements of a shape tree, placed in its own coordinates.
    fn tree(&self, tree: &SpTree) -> Vec<Node> {
        tree.elems
            .iter()
            .filter_map(|element| self.element(element, &Space::default(), None, 0))
            .collect()
    }

    /// One drawing that fills a box of the given size in EMU, wherever it says it stands.
    pub fn boxed(&self, element: &DrawingNode, width: f64, height: f64) -> Option<Node> {
        self.element(
            element,
            &Space::default(),
            Some(Frame::sized(width, height)),
            0,
        )
    }

    fn element(
        &self,
        element: &DrawingNode,
        space: &Space,
        whole: Option<Frame>,
        depth: usize,
    ) -> Option<Node> {
        if depth > GROUP_DEPTH {
            return None;
        }
        match element.items.as_ref()? {
            DrawingNodeItem::Sp(shape) => self.shape(shape, space, whole),
            DrawingNodeItem::Pic(picture)
            | DrawingNodeItem::Ole(picture)
            | DrawingNodeItem::Video(picture)
            | DrawingNodeItem::Audio(picture) => self.picture(picture, space, whole),
            DrawingNodeItem::CxnSp(connector) => self.connector(connector, space, whole),
            DrawingNodeItem::GrpSp(group) | DrawingNodeItem::LockedCanvas(group) => {
                self.group(group, space, whole, depth)
            }
            DrawingNodeItem::GraphicFrame(frame) => self.graphic_frame(frame, space, whole, depth),
            DrawingNodeItem::Alternative(_) => None,
        }
    }

    fn shape(&self, shape: &Sp, space: &Space, whole: Option<Frame>) -> Option<Node> {
        let nv = shape.nv_sp_pr.as_deref();
        let facts = nv.and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return None;
        }
        let properties = shape.sp_pr.as_deref();
        let xfrm = properties.and_then(|pr| pr.xfrm.as_deref());
        let frame = match whole {
            Some(whole) => whole.turned_as(xfrm),
            None => space.place(xfrm?),
        };
        let geometry = own_geometry(properties);
        let style = shape.style.as_deref();
        let paint = if shape.use_bg_fill == Some(true) {
            Paint::None
        } else {
            self.fill(properties, style)
        };
        let pen = paint::pen(&lines(properties), style, &self.palette);
        let outline = geometry.map_or_else(
            || geometry::outline(&Geometry::default(), frame.width, frame.height),
            |geometry| geometry::outline(geometry, frame.width, frame.height),
        );
        let mut node = frame.node("shape");
        describe(&mut node, facts);
        if let Some(drawing) = svg::drawing(
            &outline,
            [frame.width, frame.height],
            &paint,
            pen.as_ref(),
            self.ids,
        ) {
            node.push(frame.mirrored(drawing));
        }
        if let Some(text) = self.shape_text(shape, style) {
            node.push(frame.inside(text, outline.text));
        }
        Some(node)
    }

    fn fill(&self, own: Option<&SpPr>, style: Option<&ShapeStyle>) -> Paint {
        own.and_then(|pr| paint::paint(&pr.fill, &self.palette))
            .or_else(|| paint::style_paint(style?, &self.palette))
            .unwrap_or(Paint::None)
    }

    fn shape_text(&self, shape: &Sp, style: Option<&ShapeStyle>) -> Option<Node> {
        let own = shape.tx_body.as_deref()?;
        let mut inherited = Inherited::default();
        if let Some(reference) = style.and_then(|style| style.font_ref.as_deref()) {
            inherited.colour = self.palette.colour(&reference.color);
            inherited.font = match reference.idx {
                Some(FontStyleIndex::Major) => Some("+mj-lt".to_owned()),
                Some(FontStyleIndex::Minor) => Some("+mn-lt".to_owned()),
                _ => None,
            };
        }
        let body = body_properties(own.body_pr.as_deref(), &[]);
        self.text_body(own, &body, &inherited)
    }

    /// The text of a body in its box; `None` if there is no text at all.
    fn text_body(
        &self,
        own: &crate::editor_bin::drawing::TxBody,
        body: &BodyPr,
        inherited: &Inherited<'_>,
    ) -> Option<Node> {
        let mut painter = TextPainter::new(self.palette, inherited, body);
        let paragraphs = painter.paragraphs(own);
        if paragraphs
            .iter()
            .all(|paragraph| paragraph.text().is_empty() && !has_picture(paragraph))
        {
            return None;
        }
        let mut node = text::frame(body);
        for paragraph in paragraphs {
            node.push(paragraph);
        }
        Some(node)
    }

    fn picture(&self, picture: &Pic, space: &Space, whole: Option<Frame>) -> Option<Node> {
        let nv = picture.nv_pic_pr.as_deref();
        let facts = nv.and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return None;
        }
        let properties = picture.sp_pr.as_deref();
        let xfrm = properties.and_then(|pr| pr.xfrm.as_deref());
        let frame = match whole {
            Some(whole) => whole.turned_as(xfrm),
            None => space.place(xfrm?),
        };
        let mut node = frame.node("picture");
        let pen = paint::pen(&lines(properties), picture.style.as_deref(), &self.palette);
        let geometry = own_geometry(properties);
        let outline = geometry::outline(
            geometry.unwrap_or(&Geometry::default()),
            frame.width,
            frame.height,
        );
        let size = [frame.width, frame.height];
        let Some(UniFillItem::Blip(blip)) = picture.blip_fill.items.as_ref() else {
            return None;
        };
        let plain = geometry.is_none_or(|geometry| geometry::preset_name(geometry) == Some("rect"));
        let image = paint::picture_paint(blip);
        let background = self.fill(properties, None);
        if background != Paint::None {
            node.push(svg::drawing(&outline, size, &background, None, self.ids)?);
        }
        match image {
            Some(image) if plain => node.push(frame.mirrored(cropped(&image, facts))),
            Some(image) => {
                describe(&mut node, facts);
                let drawing = svg::drawing(&outline, size, &Paint::Picture(image), None, self.ids)?;
                node.push(frame.mirrored(drawing));
            }
            None => node.push(missing(facts)),
        }
        if let Some(drawing) =
            pen.and_then(|pen| svg::drawing(&outline, size, &Paint::None, Some(&pen), self.ids))
        {
            node.push(frame.mirrored(drawing));
        }
        Some(node)
    }

    fn connector(&self, connector: &CxnSp, space: &Space, whole: Option<Frame>) -> Option<Node> {
        let facts = connector
            .nv_cxn_sp_pr
            .as_ref()
            .and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return None;
        }
        let properties = connector.sp_pr.as_deref()?;
        let xfrm = properties.xfrm.as_deref();
        let frame = match whole {
            Some(whole) => whole.turned_as(xfrm),
            None => space.place(xfrm?),
        };
        let pen = paint::pen(
            &lines(Some(properties)),
            connector.style.as_deref(),
            &self.palette,
        );
        let outline = geometry::outline(&properties.geometry, frame.width, frame.height);
        let mut node = frame.node("shape");
        describe(&mut node, facts);
        let size = [frame.width, frame.height];
        node.push(frame.mirrored(svg::drawing(
            &outline,
            size,
            &Paint::None,
            pen.as_ref(),
            self.ids,
        )?));
        Some(node)
    }

    fn group(
        &self,
        group: &SpTree,
        space: &Space,
        whole: Option<Frame>,
        depth: usize,
    ) -> Option<Node> {
        let facts = group
            .nv_grp_sp_pr
            .as_ref()
            .and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return None;
        }
        let xfrm = group.grp_sp_pr.as_ref().and_then(|pr| pr.xfrm.as_deref());
        let frame = match (whole, xfrm) {
            (Some(whole), xfrm) => whole.turned_as(xfrm),
            (None, Some(xfrm)) => space.place(xfrm),
            (None, None) => return None,
        };
        let inner = Space::of_group(xfrm, &frame);
        let mut node = frame.node("group");
        describe(&mut node, facts);
        let mut content = Node::of(Kind::Block, "mirror");
        for element in &group.elems {
            if let Some(child) = self.element(element, &inner, None, depth + 1) {
                content.push(child);
            }
        }
        node.push(frame.mirrored(content));
        Some(node)
    }

    fn graphic_frame(
        &self,
        frame: &GraphicFrame,
        space: &Space,
        whole: Option<Frame>,
        depth: usize,
    ) -> Option<Node> {
        let nv = frame.nv_graphic_frame_pr.as_deref();
        let facts = nv.and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return None;
        }
        let place = match whole {
            Some(whole) => whole,
            None => space.place(frame.xfrm.as_deref()?),
        };
        let mut node = place.node("frame");
        describe(&mut node, facts);
        if let Some(table) = &frame.table {
            node.push(self.table(table));
        } else if let Some(part) = &frame.chart {
            node.push(chart::node(
                part,
                [place.width, place.height],
                &self.palette,
            ));
        } else if let Some(element) = &frame.element {
            let size = Frame::sized(place.width, place.height);
            node.push(self.element(element, &Space::default(), Some(size), depth + 1)?);
        } else if let Some(diagram) = &frame.smart_art {
            let holder = &diagram.drawing.as_ref()?.sp_tree.as_ref()?;
            let Some(SpTreeHolderItem::SpTree(tree)) = holder.items.as_ref() else {
                return None;
            };
            for child in self.tree(tree) {
                node.push(child);
            }
        } else {
            let what = if frame.chart_ex.is_some() {
                "Chart"
            } else {
                "Object"
            };
            node.push(Node::of(Kind::Block, "placeholder").saying(named(facts).unwrap_or(what)));
        }
        Some(node)
    }
}

fn own_geometry(properties: Option<&SpPr>) -> Option<&Geometry> {
    properties
        .map(|pr| &pr.geometry)
        .filter(|geometry| !geometry.items.is_empty())
}

fn lines(properties: Option<&SpPr>) -> Vec<&Ln> {
    properties
        .and_then(|pr| pr.ln.as_deref())
        .into_iter()
        .collect()
}

fn is_hidden(facts: Option<&CNvPr>) -> bool {
    facts.is_some_and(|facts| facts.hidden == Some(true))
}

fn has_picture(node: &Node) -> bool {
    node.children.iter().any(|child| match child {
        super::node::Child::Node(node) => {
            matches!(node.kind, Kind::Picture | Kind::Math) || has_picture(node)
        }
        super::node::Child::Text(_) => false,
    })
}

/// What is said about a drawing for those who do not see it.
fn named(facts: Option<&CNvPr>) -> Option<&str> {
    let facts = facts?;
    [&facts.descr, &facts.title]
        .into_iter()
        .find_map(|text| text.as_deref().filter(|text| !text.is_empty()))
}

fn describe(node: &mut Node, facts: Option<&CNvPr>) {
    if let Some(text) = named(facts) {
        node.attributes.push((Attr::Role, "group".to_owned()));
        node.attributes.push((Attr::Label, text.to_owned()));
    }
}

/// A picture that fills its box but for what is cut off.
fn cropped(picture: &paint::PicturePaint, facts: Option<&CNvPr>) -> Node {
    let [left, top, right, bottom] = picture.crop;
    let (width, height) = (1.0 / (1.0 - left - right), 1.0 / (1.0 - top - bottom));
    let percent = |share: f64| Value::Percent((share * 100_000.0).round() as i64);
    let mut image = Node::of(Kind::Picture, "image")
        .with(Attr::Media, picture.media.clone())
        .with(Attr::Alt, named(facts).unwrap_or_default());
    image.style.set(Prop::Width, percent(width));
    image.style.set(Prop::Height, percent(height));
    image.style.set(Prop::Left, percent(-left * width));
    image.style.set(Prop::Top, percent(-top * height));
    if picture.opacity < 1.0 {
        image.style.set(Prop::Opacity, number(picture.opacity));
    }
    Node::of(Kind::Block, "crop").holding(image)
}

fn missing(facts: Option<&CNvPr>) -> Node {
    Node::of(Kind::Block, "placeholder").saying(named(facts).unwrap_or("Picture"))
}
