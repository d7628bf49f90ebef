//! Shapes, lines and texts of the parts of a diagram.

use super::super::Painter;
use super::super::effect::Seen;
use super::super::outline::{self, emu};
use super::super::shape::outline_of;
use super::connector::{Connector, connector};
use super::plan::{Area, Plan};
use super::text::{MILLIMETRE, Words, second};
use crate::editor_bin::drawing::{
    DgmPt, DgmShape, Formula, Gd, Geometry, GeometryItem, LineEnd, LineEndType, PrstGeom,
    ShapeStyle, SpPr, UniFill,
};
use crate::layout::display::Item;
use crate::layout::units::Rect;
use crate::resolve::drawing::diagram::{Algorithm, Part};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry::{Contour, Outline};
use crate::resolve::drawing::paint::Paint;
use crate::resolve::drawing::text::{Inherited, theme_font};

/// Degrees in the units of frames.
const DEGREE: f64 = 60_000.0;

/// The frame of an area turned by degrees, in EMU; on its side, what is wide is high.
pub(super) fn frame_of(area: &Area, turn: f64, shape_turn: f64) -> Frame {
    let [x, y] = area.centre().map(|place| place * MILLIMETRE);
    let (mut width, mut height) = (area.width * MILLIMETRE, area.height * MILLIMETRE);
    let on_side = (45.0..135.0).contains(&shape_turn.rem_euclid(180.0));
    if on_side {
        std::mem::swap(&mut width, &mut height);
    }
    Frame {
        x: x - width / 2.0,
        y: y - height / 2.0,
        rotation: ((turn + shape_turn).rem_euclid(360.0) * DEGREE) as i32,
        ..Frame::sized(width, height)
    }
}

fn shape_turn(shape: Option<&DgmShape>) -> f64 {
    shape
        .and_then(|shape| shape.rot)
        .filter(|turn| turn.is_finite())
        .unwrap_or(0.0)
}

/// Where the text of a part stands: its frame, turned only as the part is, and the room in it from its left top corner.
pub(super) fn text_room(plan: &Plan<'_, '_>, part: usize) -> (Frame, [f64; 4]) {
    let area = plan.areas.get(part).copied().unwrap_or_default();
    let turn = plan.turns.get(part).copied().unwrap_or(0.0);
    let frame = frame_of(&area, turn, 0.0);
    let shape = plan.parts.get(part).and_then(|part| part.shape);
    let turned = shape_turn(shape).rem_euclid(360.0);
    if turned != 0.0 {
        return (frame, turned_room(plan, part, &frame, turned));
    }
    let outline = outline_in(plan, part, &frame);
    (frame, outline.text)
}

/// The room for upright text in a shape that stands on its side or its head; else the whole.
fn turned_room(plan: &Plan<'_, '_>, part: usize, frame: &Frame, turn: f64) -> [f64; 4] {
    let (width, height) = (frame.width, frame.height);
    let on_head = (turn - 180.0).abs() < 1.0;
    let (across, down) = if on_head {
        (width, height)
    } else {
        (height, width)
    };
    let outline = outline_in(plan, part, &Frame::sized(across, down));
    let [left, top, right, bottom] = outline.text;
    if on_head {
        [width - right, height - bottom, width - left, height - top]
    } else if (turn - 90.0).abs() < 1.0 {
        [width - bottom, left, width - top, right]
    } else if (turn - 270.0).abs() < 1.0 {
        [top, height - right, bottom, height - left]
    } else {
        [0.0, 0.0, width, height]
    }
}

/// The node that a part shows first, which need not be that it stands for: what the node says of its look holds for the part.
fn node_of<'r>(plan: &Plan<'_, 'r>, part: &Part<'r>) -> Option<&'r DgmPt> {
    plan.model.record(*part.shown.first()?)
}

/// The style that was given to a part, or to the node that it shows, instead of that of its label.
pub(super) fn own_style<'r>(plan: &Plan<'_, 'r>, part: &Part<'r>) -> Option<&'r ShapeStyle> {
    let of_node = || node_of(plan, part)?.pr_set.as_deref();
    let sets = part.set.into_iter().chain(of_node());
    sets.filter_map(|set| set.style.as_deref()).next()
}

/// The outline of a part in a frame: what the file says, else that of its layout.
fn outline_in(plan: &Plan<'_, '_>, part: usize, frame: &Frame) -> Outline {
    let own = shaped(geometry_of(plan, part));
    let look = plan.parts.get(part).and_then(|part| part.look);
    let properties: Vec<&SpPr> = look.into_iter().chain([&own]).collect();
    outline_of(&properties, frame)
}

/// Properties that say nothing but a geometry.
fn shaped(geometry: Geometry) -> SpPr {
    SpPr {
        geometry,
        ..SpPr::default()
    }
}

/// The geometry of a part by its layout.
fn geometry_of(plan: &Plan<'_, '_>, part: usize) -> Geometry {
    let Some(record) = plan.parts.get(part) else {
        return Geometry::default();
    };
    let Some(shape) = record.shape else {
        return Geometry::default();
    };
    let mut adjusts: Vec<(String, f64)> = Vec::new();
    let kind = shape.kind.as_deref().unwrap_or("rect");
    for adjust in shape.adj_lst.iter().flat_map(|list| &list.adj) {
        let (Some(index), Some(value)) = (adjust.idx, adjust.val) else {
            continue;
        };
        let value = value
            * if is_angle(kind, index) {
                DEGREE
            } else {
                100_000.0
            };
        adjusts.push((format!("adj{index}"), value));
        if index == 1 {
            adjusts.push(("adj".to_owned(), value));
        }
    }
    let in_pyramid = record
        .parent
        .and_then(|parent| plan.parts.get(parent))
        .is_some_and(|parent| parent.algorithm == Algorithm::Pyramid);
    if in_pyramid && kind == "trapezoid" {
        adjusts = slope(plan, part);
    }
    preset(kind, adjusts)
}

/// The adjust value with which the sides of a slice go on those of the slice above.
fn slope(plan: &Plan<'_, '_>, part: usize) -> Vec<(String, f64)> {
    let parent = plan.parts.get(part).and_then(|part| part.parent);
    let whole = parent.and_then(|parent| plan.areas.get(parent));
    let (Some(whole), Some(own)) = (whole, plan.areas.get(part)) else {
        return Vec::new();
    };
    let steps = (whole.height / own.height.max(0.01)).max(1.0);
    let inset = whole.width / 2.0 / steps;
    let share = inset / own.width.min(own.height).max(0.01);
    vec![("adj".to_owned(), share * 100_000.0)]
}

fn is_angle(preset: &str, index: u32) -> bool {
    match preset {
        "pie" | "arc" | "chord" => true,
        "blockArc" => index < 3,
        "circularArrow" | "leftCircularArrow" => (2..5).contains(&index),
        _ => false,
    }
}

pub(super) fn preset(name: &str, adjusts: Vec<(String, f64)>) -> Geometry {
    let guide = |(name, value): (String, f64)| Gd {
        name: Some(name),
        formula: Some(Formula::Val),
        x: Some((value.clamp(-2e9, 2e9).round() as i64).to_string()),
        ..Gd::default()
    };
    Geometry {
        items: vec![GeometryItem::Prst(Box::new(PrstGeom {
            prst: Some(name.to_owned()),
            av_lst: adjusts.into_iter().map(guide).collect(),
        }))],
    }
}

/// The shape of an arrow along a circle, and the square that it stands in.
fn circular(connector: &Connector) -> Option<(Geometry, Area)> {
    let Connector::Round {
        centre: [x, y],
        diameter,
        from,
        to,
        thickness,
        clockwise,
    } = *connector
    else {
        return None;
    };
    // The middle of the arrow's shaft goes along the circle; its head is wider than the shaft.
    let size = diameter + thickness * 1.4;
    let share = |length: f64| length / size * 100_000.0;
    let head = (thickness * 0.7 / (diameter / 2.0).max(0.01)).to_degrees();
    let head = if clockwise { head } else { -head };
    let angle = |degrees: f64| degrees.rem_euclid(360.0) * DEGREE;
    let adjusts = [
        ("adj1", share(thickness * 0.6)),
        ("adj2", head * DEGREE),
        ("adj3", angle(to - head)),
        ("adj4", angle(from)),
        ("adj5", share(thickness * 0.7)),
    ];
    let adjusts = adjusts.map(|(name, value)| (name.to_owned(), value));
    let name = if clockwise {
        "circularArrow"
    } else {
        "leftCircularArrow"
    };
    let area = Area {
        x: x - size / 2.0,
        y: y - size / 2.0,
        width: size,
        height: size,
    };
    Some((preset(name, adjusts.to_vec()), area))
}

impl Painter<'_, '_> {
    pub(super) fn draw_part(
        &mut self,
        plan: &Plan<'_, '_>,
        part: usize,
        style: &ShapeStyle,
        items: &mut Vec<Item>,
    ) {
        let Some(record) = plan.parts.get(part) else {
            return;
        };
        let area = plan.areas.get(part).copied().unwrap_or_default();
        let turn = plan.turns.get(part).copied().unwrap_or(0.0);
        let set = record.set;
        let frame = Frame {
            flip_h: set.is_some_and(|set| set.cust_flip_hor == Some(true)),
            flip_v: set.is_some_and(|set| set.cust_flip_vert == Some(true)),
            ..frame_of(&area, turn, shape_turn(record.shape))
        };
        let node = node_of(plan, record).and_then(|node| node.sp_pr.as_deref());
        let own = shaped(geometry_of(plan, part));
        let looks: Vec<&SpPr> = record.look.into_iter().chain([&own]).chain(node).collect();
        self.draw_shape(&looks, style, &frame, items);
    }

    /// Draws a shape; what says first how it looks has the word.
    fn draw_shape(
        &self,
        looks: &[&SpPr],
        style: &ShapeStyle,
        frame: &Frame,
        items: &mut Vec<Item>,
    ) {
        let outline = outline_of(looks, frame);
        let fills: Vec<&UniFill> = looks.iter().map(|look| &look.fill).collect();
        let paint = self.fill(&fills, Some(style));
        let mut painted = Vec::new();
        self.draw(&outline, frame, &paint, None, &mut painted);
        if let Some(pen) = self.pen(looks, Some(style)) {
            self.draw(&outline, frame, &Paint::None, Some(&pen), &mut painted);
        }
        let seen = Seen {
            properties: looks,
            style: Some(style),
            frame,
            surface: paint.opacity(),
        };
        let mut content = Vec::new();
        self.with_effects(&seen, painted, &mut content);
        super::super::turned(frame, frame.rotation, content, items);
    }

    pub(super) fn draw_text(
        &mut self,
        plan: &Plan<'_, '_>,
        (part, words, size): (usize, &Words<'_>, f64),
        style: &ShapeStyle,
        items: &mut Vec<Item>,
    ) {
        let font = style.font_ref.as_deref();
        let inherited = Inherited {
            colour: font.and_then(|font| self.palette.colour(&font.color)),
            font: theme_font(font.and_then(|font| font.idx)),
            ..Inherited::default()
        };
        let (frame, [left, top, right, bottom]) = text_room(plan, part);
        let area = Rect::new(
            emu(frame.x + left),
            emu(frame.y + top),
            emu(right - left),
            emu(bottom - top),
        );
        let text = words.sized(size, second(plan, part, size));
        let body = words.body(plan, part, size);
        let mut content = Vec::new();
        self.text_in_area(&text, &body, &inherited, area, &mut content);
        super::super::turned(&frame, frame.rotation, content, items);
    }

    pub(super) fn draw_connector(
        &mut self,
        plan: &mut Plan<'_, '_>,
        part: usize,
        style: &ShapeStyle,
        items: &mut Vec<Item>,
    ) {
        let look = plan.parts.get(part).and_then(|part| part.look);
        let draw = |geometry: Geometry, frame: &Frame, items: &mut Vec<Item>| {
            let own = shaped(geometry);
            let looks: Vec<&SpPr> = [&own].into_iter().chain(look).collect();
            self.draw_shape(&looks, style, frame, items);
        };
        match connector(plan, part) {
            Some(Connector::Line(points, has_head)) => {
                self.draw_line(&points, has_head, look, style, items);
            }
            Some(Connector::Arrow(area, turn)) => {
                let adjusts = vec![("adj1".to_owned(), 60_000.0), ("adj2".to_owned(), 50_000.0)];
                let arrow = preset("rightArrow", adjusts);
                draw(arrow, &frame_of(&area, turn, 0.0), items);
            }
            Some(round @ Connector::Round { .. }) => {
                if let Some((geometry, area)) = circular(&round) {
                    draw(geometry, &frame_of(&area, 0.0, 0.0), items);
                }
            }
            None => {}
        }
    }

    fn draw_line(
        &self,
        points: &[[f64; 2]],
        has_head: bool,
        look: Option<&SpPr>,
        style: &ShapeStyle,
        items: &mut Vec<Item>,
    ) {
        let looks: Vec<&SpPr> = look.into_iter().collect();
        let Some(mut pen) = self.pen(&looks, Some(style)) else {
            return;
        };
        if has_head && pen.heads[1].is_none() {
            pen.heads[1] = Some(LineEnd {
                kind: Some(LineEndType::Arrow),
                ..LineEnd::default()
            });
        }
        let points: Vec<[f64; 2]> = points
            .iter()
            .map(|point| point.map(|place| place * MILLIMETRE))
            .collect();
        let outline = Outline {
            contours: vec![Contour {
                segments: outline::open(&points),
                filled: false,
                stroked: true,
                shading: 0,
            }],
            text: [0.0; 4],
        };
        let whole = Frame::sized(1.0, 1.0);
        self.draw(&outline, &whole, &Paint::None, Some(&pen), items);
    }
}
