//! Shapes, connectors and pictures.

use super::outline::{self, emu, frame_rect, picture_item};
use super::{
    Painter, Place, around, begin_figure, frame_of, is_hidden, named, placeholder, turned,
};
use crate::editor_bin::drawing::{
    CxnSp, Geometry, Ln, Pic, ShapeStyle, Sp, SpPr, UniFill, UniFillItem,
};
use crate::layout::display::{Fill, Group, Item, PathItem, PictureItem};
use crate::layout::units::{Point, Size, Transform};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry::{self, Outline};
use crate::resolve::drawing::paint::{self, Paint, Pen};
use crate::resolve::drawing::text::body_properties;

impl<'a> Painter<'a, '_> {
    pub(super) fn shape(&mut self, shape: &'a Sp, place: Place<'_>, items: &mut Vec<Item>) {
        let nv = shape.nv_sp_pr.as_deref();
        let facts = nv.and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return;
        }
        let placeholder = nv.and_then(|nv| placeholder(nv.nv_pr.as_deref()));
        let ancestors = placeholder
            .map(|ph| self.host.ancestors(ph))
            .unwrap_or_default();
        let chain: Vec<&'a Sp> = std::iter::once(shape).chain(ancestors).collect();
        let properties: Vec<&'a SpPr> = chain.iter().filter_map(|sp| sp.sp_pr.as_deref()).collect();
        let xfrm = properties.iter().find_map(|pr| pr.xfrm.as_deref());
        let Some(frame) = frame_of(xfrm, place) else {
            return;
        };
        let style = chain.iter().find_map(|sp| sp.style.as_deref());
        let outline = outline_of(&properties, &frame);
        let mut content = Vec::new();
        if shape.use_bg_fill == Some(true) {
            self.filled_with_background(&outline, &frame, &mut content);
        } else {
            let fills: Vec<&UniFill> = properties.iter().map(|pr| &pr.fill).collect();
            let paint = self.fill(&fills, style);
            self.draw(&outline, &frame, &paint, None, &mut content);
        }
        if let Some(pen) = self.pen(&properties, style) {
            self.draw(&outline, &frame, &Paint::None, Some(&pen), &mut content);
        }
        self.text_box(shape, &outline, &frame, &mut content);
        let described = begin_figure(facts, items);
        turned(&frame, frame.rotation, content, items);
        if described {
            items.push(Item::End);
        }
        self.link(facts, &frame, items);
    }

    /// The text box of a shape of a text document.
    fn text_box(&self, shape: &Sp, outline: &Outline, frame: &Frame, items: &mut Vec<Item>) {
        let Some(text) = &shape.text_box_content else {
            return;
        };
        let body = body_properties(shape.text_box_body_pr.as_deref(), &[]);
        let [left, top, right, bottom] = outline.text.map(emu);
        let size = Size::new(right - left, bottom - top);
        let mut inner = self.host.text_box(&text.content, &body, size);
        if inner.is_empty() {
            return;
        }
        let at = Point::new(emu(frame.x) + left, emu(frame.y) + top);
        items.push(Item::Group(Group {
            transform: Transform::shift(at),
            items: std::mem::take(&mut inner),
            ..Group::default()
        }));
    }

    fn draw(
        &self,
        outline: &Outline,
        frame: &Frame,
        paint: &Paint,
        pen: Option<&Pen>,
        items: &mut Vec<Item>,
    ) {
        let size_of = |media: &str| self.host.picture_size(media);
        outline::draw(outline, frame, paint, pen, &size_of, items);
    }

    fn fill(&self, own: &[&UniFill], style: Option<&ShapeStyle>) -> Paint {
        own.iter()
            .find_map(|fill| paint::paint(fill, &self.palette))
            .or_else(|| paint::style_paint(style?, &self.palette))
            .unwrap_or(Paint::None)
    }

    fn pen(&self, properties: &[&SpPr], style: Option<&ShapeStyle>) -> Option<Pen> {
        let lines: Vec<&Ln> = properties
            .iter()
            .filter_map(|pr| pr.ln.as_deref())
            .collect();
        paint::pen(&lines, style, &self.palette)
    }

    /// The background is seen through the shape where it stands on the page.
    fn filled_with_background(&self, outline: &Outline, frame: &Frame, items: &mut Vec<Item>) {
        let Some((paint, page)) = self.host.background() else {
            return;
        };
        let size_of = |media: &str| self.host.picture_size(media);
        let Some(fill) = outline::fill(&paint, &page, 0, &size_of) else {
            return;
        };
        let placed = outline::Placed(frame);
        for contour in outline.contours.iter().filter(|contour| contour.filled) {
            items.push(Item::Path(PathItem {
                path: placed.path(&contour.segments),
                fill: Some(fill.clone()),
                stroke: None,
            }));
        }
    }

    pub(super) fn picture(&mut self, picture: &'a Pic, place: Place<'_>, items: &mut Vec<Item>) {
        let nv = picture.nv_pic_pr.as_deref();
        let facts = nv.and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return;
        }
        let placeholder = nv.and_then(|nv| placeholder(nv.nv_pr.as_deref()));
        let ancestors = placeholder
            .map(|ph| self.host.ancestors(ph))
            .unwrap_or_default();
        let properties: Vec<&'a SpPr> = picture
            .sp_pr
            .as_deref()
            .into_iter()
            .chain(ancestors.iter().filter_map(|sp| sp.sp_pr.as_deref()))
            .collect();
        let xfrm = properties.iter().find_map(|pr| pr.xfrm.as_deref());
        let Some(frame) = frame_of(xfrm, place) else {
            return;
        };
        let outline = outline_of(&properties, &frame);
        let fills: Vec<&UniFill> = properties.iter().map(|pr| &pr.fill).collect();
        let behind = self.fill(&fills, None);
        let mut content = Vec::new();
        self.draw(&outline, &frame, &behind, None, &mut content);
        if let Some(UniFillItem::Blip(blip)) = picture.blip_fill.items.as_ref()
            && let Some(paint) = paint::picture_paint(blip)
        {
            let size_of = |media: &str| self.host.picture_size(media);
            let item = PictureItem {
                description: named(facts).unwrap_or_default().to_owned(),
                ..picture_item(&paint, &frame, &size_of)
            };
            mirrored(&frame, picture_in(item, &outline, &frame), &mut content);
        }
        if let Some(pen) = self.pen(&properties, picture.style.as_deref()) {
            self.draw(&outline, &frame, &Paint::None, Some(&pen), &mut content);
        }
        let described = begin_figure(facts, items);
        turned(&frame, frame.rotation, content, items);
        if described {
            items.push(Item::End);
        }
        self.link(facts, &frame, items);
    }

    pub(super) fn connector(
        &mut self,
        connector: &'a CxnSp,
        place: Place<'_>,
        items: &mut Vec<Item>,
    ) {
        let facts = connector
            .nv_cxn_sp_pr
            .as_ref()
            .and_then(|nv| nv.c_nv_pr.as_deref());
        let Some(properties) = connector.sp_pr.as_deref() else {
            return;
        };
        if is_hidden(facts) {
            return;
        }
        let Some(frame) = frame_of(properties.xfrm.as_deref(), place) else {
            return;
        };
        let outline = outline_of(&[properties], &frame);
        let mut content = Vec::new();
        if let Some(pen) = self.pen(&[properties], connector.style.as_deref()) {
            self.draw(&outline, &frame, &Paint::None, Some(&pen), &mut content);
        }
        turned(&frame, frame.rotation, content, items);
        self.link(facts, &frame, items);
    }
}

/// The outline of the nearest geometry.
fn outline_of(properties: &[&SpPr], frame: &Frame) -> Outline {
    let geometry = properties
        .iter()
        .map(|pr| &pr.geometry)
        .find(|geometry| !geometry.items.is_empty());
    let rectangle = Geometry::default();
    geometry::outline(geometry.unwrap_or(&rectangle), frame.width, frame.height)
}

/// A picture within an outline; one that is a rectangle needs no clip.
fn picture_in(item: PictureItem, outline: &Outline, frame: &Frame) -> Item {
    let upright = Frame {
        flip_h: false,
        flip_v: false,
        ..*frame
    };
    let placed = outline::Placed(&upright);
    let mut contours = outline.contours.iter().filter(|contour| contour.filled);
    match (contours.next(), contours.next()) {
        (Some(contour), None) => {
            let path = placed.path(&contour.segments);
            if path == crate::layout::display::Path::rect(frame_rect(frame)) {
                return Item::Picture(item);
            }
            Item::Path(PathItem {
                path,
                fill: Some(Fill::Picture(item)),
                stroke: None,
            })
        }
        _ => Item::Picture(item),
    }
}

/// Adds an item mirrored as its frame is.
fn mirrored(frame: &Frame, item: Item, items: &mut Vec<Item>) {
    if !frame.flip_h && !frame.flip_v {
        items.push(item);
        return;
    }
    let sign = |mirrored: bool| if mirrored { -1.0 } else { 1.0 };
    items.push(Item::Group(Group {
        transform: around(
            frame.centre(),
            [sign(frame.flip_h), 0.0, 0.0, sign(frame.flip_v)],
        ),
        items: vec![item],
        ..Group::default()
    }));
}
