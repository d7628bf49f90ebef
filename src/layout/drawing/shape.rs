//! Shapes, connectors and pictures.

use super::effect::Seen;
use super::outline::{self, emu, frame_rect, picture_item};
use super::{
    Backdrop, Painter, Place, around, begin_figure, frame_of, is_hidden, named, placeholder, turned,
};
use crate::editor_bin::drawing::{
    BodyPr, CxnSp, Geometry, Ln, Pic, ShapeStyle, Sp, SpPr, UniFill, UniFillItem, Xfrm,
};
use crate::layout::display::{
    Fill, Group, Item, LinkArea, LinkTarget, Path, PathItem, PictureItem,
};
use crate::layout::picture::{STAND_IN, STAND_IN_WIDTH};
use crate::layout::units::{Point, Size, Transform};
use crate::resolve::drawing::effect::Shadow;
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry::{self, Outline};
use crate::resolve::drawing::paint::{self, Paint, Pen};
use crate::resolve::drawing::text::{Inherited, body_properties, theme_font};
use crate::resolve::theme::Palette;

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
        let frame = match frame_of(xfrm, place) {
            Some(frame) => frame,
            // What nothing gives a place is a point in the corner; what it says is read nevertheless.
            None if shape.tx_body.is_some() => Frame::default(),
            None => return,
        };
        let style = chain.iter().find_map(|sp| sp.style.as_deref());
        let outline = outline_of(&properties, &frame);
        let (mut painted, mut surface) = (Vec::new(), 0.0);
        let mut ground = None;
        let own = properties.first().and_then(|pr| pr.fill.items.as_ref());
        if shape.use_bg_fill == Some(true) {
            let around = self.host.background();
            self.filled_with(around, &outline, &frame, &mut painted);
        } else if matches!(own, Some(UniFillItem::Grp(()))) {
            let around = self.group_fills.last().cloned();
            surface = around.as_ref().map_or(0.0, |(paint, _)| paint.opacity());
            self.filled_with(around, &outline, &frame, &mut painted);
        } else {
            let fills: Vec<&UniFill> = properties.iter().map(|pr| &pr.fill).collect();
            let paint = self.fill(&fills, style);
            if let Paint::Solid(colour) = &paint
                && colour.0[3] == u8::MAX
            {
                ground = Some(*colour);
            }
            surface = paint.opacity();
            self.draw(&outline, &frame, &paint, None, &mut painted);
        }
        let pen = self.pen(&properties, style);
        if let Some(pen) = &pen {
            self.draw(&outline, &frame, &Paint::None, Some(pen), &mut painted);
        }
        let seen = Seen {
            properties: &properties,
            style,
            frame: &frame,
            surface,
        };
        let mut content = Vec::new();
        let shadow = self.with_effects(&seen, painted, &mut content);
        let described = begin_figure(facts, items);
        turned(&frame, frame.rotation, content, items);
        if described {
            items.push(Item::End);
        }
        if shape.text_box_content.is_some() || shape.linked_txbx.is_some() {
            let body = body_properties(shape.text_box_body_pr.as_deref(), &[]);
            // Text keeps within the line of its box; that of WordArt is drawn with it.
            let line = pen
                .filter(|_| body.from_word_art != Some(true))
                .map_or(0.0, |pen| pen.width / 2.0);
            let [left, top, right, bottom] = outline.text;
            let room = [left + line, top + line, right - line, bottom - line];
            let reference = style.and_then(|style| style.font_ref.as_deref());
            let backdrop = Backdrop {
                ground,
                ink: reference.and_then(|reference| self.palette.colour(&reference.color)),
            };
            self.document_text((shape, backdrop), &body, (&frame, room), items);
        } else {
            self.shape_text((shape, shadow), &chain, (&frame, outline.text), items);
        }
        self.link(facts, &frame, items);
    }

    fn shape_text(
        &mut self,
        (shape, shadow): (&'a Sp, Option<Shadow>),
        chain: &[&'a Sp],
        place: (&Frame, [f64; 4]),
        items: &mut Vec<Item>,
    ) {
        let Some(own) = shape.tx_body.as_deref() else {
            return;
        };
        let placeholder = placeholder(shape.nv_sp_pr.as_deref().and_then(|nv| nv.nv_pr.as_deref()));
        let mut inherited = Inherited {
            defaults: self.host.list_styles(placeholder),
            shadow,
            ..Inherited::default()
        };
        let ancestors = chain.iter().skip(1).rev();
        for ancestor in ancestors.filter_map(|sp| sp.tx_body.as_deref()) {
            inherited.styles.extend(ancestor.lst_style.as_deref());
            inherited.bodies.extend(ancestor.body_pr.as_deref());
        }
        let style = chain.iter().find_map(|sp| sp.style.as_deref());
        if let Some(reference) = style.and_then(|style| style.font_ref.as_deref()) {
            inherited.colour = self.palette.colour(&reference.color);
            inherited.font = theme_font(reference.idx);
        }
        let body = body_properties(own.body_pr.as_deref(), &inherited.bodies);
        // The drawing of a diagram says where its text stands.
        let moved = shape.tx_xfrm.as_deref().zip(shape.sp_pr.as_deref());
        let own_place = moved.and_then(|(text, pr)| {
            let whole = pr.xfrm.as_deref()?;
            Some(text_place(text, whole, place.0))
        });
        let place = own_place.as_ref().map_or(place, |frame| {
            (frame, [0.0, 0.0, frame.width, frame.height])
        });
        self.text_in_shape(own, &body, &inherited, place, items);
    }

    /// The text of a text box of a text document.
    fn document_text(
        &mut self,
        (shape, backdrop): (&Sp, Backdrop),
        body: &BodyPr,
        (frame, rectangle): (&Frame, [f64; 4]),
        items: &mut Vec<Item>,
    ) {
        let is_upright = body.upright == Some(true);
        let [left, top, right, bottom] = level(frame, rectangle, is_upright).map(emu);
        let size = Size::new(right - left, bottom - top);
        let inner = self
            .host
            .text_box(shape, body, (size, backdrop), self.fonts);
        if inner.is_empty() {
            return;
        }
        let at = Point::new(emu(frame.x) + left, emu(frame.y) + top);
        let group = Item::Group(Group {
            transform: Transform::shift(at),
            items: inner,
            ..Group::default()
        });
        let rotation = if is_upright { 0 } else { frame.rotation };
        turned(frame, rotation, vec![group], items);
    }

    pub(super) fn draw(
        &self,
        outline: &Outline,
        frame: &Frame,
        paint: &Paint,
        pen: Option<&Pen>,
        items: &mut Vec<Item>,
    ) {
        outline::draw(outline, frame, paint, pen, items);
    }

    pub(super) fn fill(&self, own: &[&UniFill], style: Option<&ShapeStyle>) -> Paint {
        paint::shape_paint(own, style, &self.palette).unwrap_or(Paint::None)
    }

    pub(super) fn pen(&self, properties: &[&SpPr], style: Option<&ShapeStyle>) -> Option<Pen> {
        let lines: Vec<&Ln> = properties
            .iter()
            .filter_map(|pr| pr.ln.as_deref())
            .collect();
        paint::pen(&lines, style, &self.palette)
    }

    /// The background of the slide, or the fill of the group, is seen in the shape where it stands there.
    fn filled_with(
        &self,
        around: Option<(Paint, Frame)>,
        outline: &Outline,
        frame: &Frame,
        items: &mut Vec<Item>,
    ) {
        let Some((paint, page)) = around else {
            return;
        };
        let Some(fill) = outline::fill(&paint, &page, 0) else {
            return;
        };
        let placed = outline::Placed(frame);
        for contour in outline.contours.iter().filter(|contour| contour.filled) {
            items.push(placed.path(&contour.segments).filled(fill.clone()));
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
        let (mut painted, mut surface) = (Vec::new(), behind.opacity());
        self.draw(&outline, &frame, &behind, None, &mut painted);
        let paint = match picture.blip_fill.items.as_ref() {
            Some(UniFillItem::Blip(blip)) => paint::picture_paint(blip, &self.palette),
            _ => None,
        };
        if let Some(paint) = &paint {
            let item = PictureItem {
                description: named(facts).unwrap_or_default().to_owned(),
                ..picture_item(paint, &frame)
            };
            mirrored(&frame, picture_in(item, &outline, &frame), &mut painted);
            // The shadow of a picture that may be seen through is not that of its frame.
            if self.host.is_opaque(&paint.media) {
                surface = surface.max(paint.opacity);
            }
        } else {
            // The file does not have the picture.
            let crossed = Path::crossed(frame_rect(&frame));
            painted.push(crossed.drawn(STAND_IN, STAND_IN_WIDTH));
        }
        if let Some(pen) = self.pen(&properties, picture.style.as_deref()) {
            self.draw(&outline, &frame, &Paint::None, Some(&pen), &mut painted);
            // A line goes round pictures that fill their frame.
            surface = surface.max(f64::from(pen.colour.0[3]) / 255.0);
        }
        let seen = Seen {
            properties: &properties,
            style: picture.style.as_deref(),
            frame: &frame,
            surface,
        };
        let mut content = Vec::new();
        self.with_effects(&seen, painted, &mut content);
        let described = begin_figure(facts, items);
        turned(&frame, frame.rotation, content, items);
        if described {
            items.push(Item::End);
        }
        match film_of(picture) {
            Some(name) => items.push(Item::Link(LinkArea {
                area: frame_rect(&frame),
                target: LinkTarget::Film(name),
                tip: named(facts).unwrap_or_default().to_owned(),
            })),
            None => self.link(facts, &frame, items),
        }
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

/// Whether a rotation, in sixty thousandths of a degree, lays a frame on one of its sides.
fn is_across(rotation: i32) -> bool {
    (rotation.rem_euclid(10_800_000) + 2_700_000) / 5_400_000 == 1
}

/// The rectangle of a text in a frame: of one that stays upright where the frame lies on its side, as wide as it was high.
pub(super) fn level(frame: &Frame, rectangle: [f64; 4], is_upright: bool) -> [f64; 4] {
    if !is_upright || !is_across(frame.rotation) {
        return rectangle;
    }
    let [left, top, right, bottom] = rectangle;
    let (half_width, half_height) = ((right - left) / 2.0, (bottom - top) / 2.0);
    let (x, y) = (frame.width / 2.0, frame.height / 2.0);
    [
        x - half_height,
        y - half_width,
        x + half_height,
        y + half_width,
    ]
}

/// Where the text of a diagram's shape stands, if the shape itself stands in a frame.
fn text_place(text: &Xfrm, whole: &Xfrm, frame: &Frame) -> Frame {
    let number = |value: Option<i32>| f64::from(value.unwrap_or(0));
    let share = |own: f64, other: f64| if other > 0.0 { own / other } else { 1.0 };
    let sx = share(frame.width, number(whole.ext_x));
    let sy = share(frame.height, number(whole.ext_y));
    // Its place is that on the drawing, its turn one against the shape's.
    let unturned = Frame {
        rotation: whole.rot.unwrap_or(0).saturating_neg(),
        ..Frame::sized(frame.width, frame.height)
    };
    let inner = Frame {
        rotation: text.rot.unwrap_or(0),
        ..unturned.carry(Frame {
            x: (number(text.off_x) - number(whole.off_x)) * sx,
            y: (number(text.off_y) - number(whole.off_y)) * sy,
            ..Frame::sized(number(text.ext_x) * sx, number(text.ext_y) * sy)
        })
    };
    let unmirrored = Frame {
        flip_h: false,
        flip_v: false,
        ..*frame
    };
    unmirrored.carry(inner)
}

/// The outline of the nearest geometry.
pub(super) fn outline_of(properties: &[&SpPr], frame: &Frame) -> Outline {
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
/// The name in the media folder of what plays in a picture: that of the picture, with an extension of its own; `None` for what
/// is elsewhere.
fn film_of(picture: &Pic) -> Option<String> {
    let film = picture.media.as_deref()?;
    let Some(UniFillItem::Blip(blip)) = picture.blip_fill.items.as_ref() else {
        return None;
    };
    if film.external == Some(true) {
        return None;
    }
    let poster = paint::picture_paint(blip, &Palette::default())?.media;
    let (stem, _) = poster.rsplit_once('.')?;
    let (_, extension) = film.file.as_deref()?.rsplit_once('.')?;
    Some(format!("{stem}.{extension}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_a_turned_shape_of_a_diagram_stands_where_it_is_said() {
        let whole = Xfrm {
            ext_x: Some(1000),
            ext_y: Some(600),
            rot: Some(10_800_000),
            ..Xfrm::default()
        };
        // The upper part of an arrow that points down, with its text upright.
        let text = Xfrm {
            ext_y: Some(400),
            ..whole.clone()
        };
        let frame = Frame::sized(1000.0, 600.0).turned_as(Some(&whole));
        let place = text_place(&text, &whole, &frame);
        let place = [place.x, place.y, place.width, place.height].map(f64::round);
        assert_eq!(place, [0.0, 0.0, 1000.0, 400.0]);
        assert_eq!(text_place(&text, &whole, &frame).rotation % 21_600_000, 0);
    }

    #[test]
    fn text_that_stays_upright_is_as_wide_as_its_shape_is_seen() {
        let frame = Frame {
            rotation: 5_400_000,
            ..Frame::sized(20.0, 100.0)
        };
        let rectangle = [0.0, 0.0, 20.0, 100.0];
        assert_eq!(level(&frame, rectangle, true), [-40.0, 40.0, 60.0, 60.0]);
        assert_eq!(level(&frame, rectangle, false), rectangle);
    }
}
