//! Outlines with paint and pen as SVG nodes.

use std::cell::Cell;

use crate::editor_bin::drawing::{LineCap, LineEnd, LineEndSize, LineEndType};
use crate::render::node::{Attr, Kind, Node, Prop, Value, number};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::geometry::{Contour, Outline, Segment};
use crate::resolve::drawing::paint::{Gradient, Paint, Pen, PicturePaint};

/// EMU in a unit of path data: a hundredth of a point.
pub const EMU_PER_UNIT: f64 = 127.0;

/// Gives out identifiers that are unique within a document.
#[derive(Debug, Default)]
pub struct Identifiers(Cell<u32>);

impl Identifiers {
    /// The next identifier.
    pub fn next(&self) -> String {
        let number = self.0.get();
        self.0.set(number.wrapping_add(1));
        format!("q{number}")
    }
}

/// The picture of an outline of a size in EMU; `None` if nothing of it is to be seen.
pub fn drawing(
    outline: &Outline,
    [width, height]: [f64; 2],
    paint: &Paint,
    pen: Option<&Pen>,
    ids: &Identifiers,
) -> Option<Node> {
    if *paint == Paint::None && pen.is_none() {
        return None;
    }
    let mut svg = canvas(width, height);
    let mut definitions = Node::new(Kind::Definitions);
    let fill = fill_value(paint, [width, height], &mut definitions, ids);
    if !definitions.children.is_empty() {
        svg.push(definitions);
    }
    for contour in &outline.contours {
        svg.push(contour_node(contour, paint, &fill, pen));
        if let (Some(pen), Some(ends)) = (pen, contour.ends()) {
            heads(
                &mut svg,
                pen,
                ends.map(|end| end.map(|part| part / EMU_PER_UNIT)),
            );
        }
    }
    Some(svg)
}

/// An empty SVG of a size in EMU whose unit is a hundredth of a point.
pub fn canvas(width: f64, height: f64) -> Node {
    let unit = |emu: f64| (emu / EMU_PER_UNIT).round().max(1.0) as i64;
    Node::of(Kind::Svg, "shape")
        .with(
            Attr::ViewBox,
            format!("0 0 {} {}", unit(width), unit(height)),
        )
        .with(Attr::AspectRatio, "none")
        .with(Attr::Hidden, "true")
}

fn path_data(segments: &[Segment]) -> String {
    let mut data = String::new();
    let mut put = |letter: char, points: &[[f64; 2]]| {
        data.push(letter);
        for part in points.iter().flatten() {
            let unit = (part / EMU_PER_UNIT).clamp(-1e9, 1e9).round() as i64;
            data.push_str(&format!("{unit} "));
        }
    };
    for segment in segments {
        match *segment {
            Segment::Move(to) => put('M', &[to]),
            Segment::Line(to) => put('L', &[to]),
            Segment::Cubic(a, b, to) => put('C', &[a, b, to]),
            Segment::Close => put('Z', &[]),
        }
    }
    data
}

fn contour_node(contour: &Contour, paint: &Paint, fill: &Value, pen: Option<&Pen>) -> Node {
    let mut path = Node::new(Kind::Path).with(Attr::PathData, path_data(&contour.segments));
    let filled = match paint {
        _ if !contour.filled => "none".into(),
        Paint::Solid(colour) if contour.shading != 0 => {
            let other = if contour.shading > 0 {
                Rgba::WHITE
            } else {
                Rgba::BLACK
            };
            let share = 1.0 - f64::from(contour.shading.unsigned_abs()) / 100.0;
            Value::Colour(colour.mixed(share, other).0)
        }
        _ => fill.clone(),
    };
    path.style.set(Prop::Fill, filled);
    if let Some(pen) = pen.filter(|_| contour.stroked) {
        path.style.set(Prop::Stroke, Value::Colour(pen.colour.0));
        let width = pen.width / EMU_PER_UNIT;
        path.style.set(Prop::StrokeWidth, number(width));
        if !pen.dashes.is_empty() {
            let dashes: Vec<String> = pen
                .dashes
                .iter()
                .map(|dash| format!("{:.0}", (dash * width).max(1.0)))
                .collect();
            path.style.set(Prop::StrokeDash, dashes.join(" "));
        }
        match pen.cap {
            LineCap::Rnd => path.style.set(Prop::StrokeCap, "round"),
            LineCap::Sq => path.style.set(Prop::StrokeCap, "square"),
            LineCap::Flat => {}
        }
    }
    path
}

fn fill_value(paint: &Paint, size: [f64; 2], definitions: &mut Node, ids: &Identifiers) -> Value {
    let definition = match paint {
        Paint::None => return "none".into(),
        Paint::Solid(colour) => return Value::Colour(colour.0),
        Paint::Gradient(gradient) => gradient_node(gradient, size),
        Paint::Picture(picture) => pattern_node(picture, size),
    };
    let id = ids.next();
    let reference = format!("url(#{id})");
    definitions.push(definition.with(Attr::Id, id));
    reference.into()
}

/// A gradient that crosses the whole surface in its direction.
fn gradient_node(gradient: &Gradient, [width, height]: [f64; 2]) -> Node {
    let mut node = match gradient.angle {
        Some(angle) => {
            let angle = crate::resolve::drawing::radians(f64::from(angle));
            let (dx, dy) = (angle.cos(), angle.sin());
            // Half the length of the surface's shadow on the direction.
            let half = (width * dx.abs() + height * dy.abs()) / 2.0;
            let at = |sign: f64| {
                [
                    width / 2.0 + sign * half * dx,
                    height / 2.0 + sign * half * dy,
                ]
                .map(|emu| format!("{:.0}", emu / EMU_PER_UNIT))
            };
            let ([x1, y1], [x2, y2]) = (at(-1.0), at(1.0));
            Node::new(Kind::LinearGradient)
                .with(Attr::GradientUnits, "userSpaceOnUse")
                .with(Attr::X1, x1)
                .with(Attr::Y1, y1)
                .with(Attr::X2, x2)
                .with(Attr::Y2, y2)
        }
        None => Node::new(Kind::RadialGradient).with(Attr::R, "0.71"),
    };
    for (position, colour) in &gradient.stops {
        node.push(
            Node::new(Kind::Stop)
                .with(Attr::Offset, format!("{position:.4}"))
                .styled(Prop::StopColor, Value::Colour(colour.0)),
        );
    }
    node
}

fn pattern_node(picture: &PicturePaint, [width, height]: [f64; 2]) -> Node {
    let [left, top, right, bottom] = picture.crop;
    let (full_width, full_height) = (
        width / EMU_PER_UNIT / (1.0 - left - right),
        height / EMU_PER_UNIT / (1.0 - top - bottom),
    );
    let image = Node::new(Kind::SvgPicture)
        .with(Attr::Media, picture.media.clone())
        .with(Attr::X, format!("{:.0}", -left * full_width))
        .with(Attr::Y, format!("{:.0}", -top * full_height))
        .with(Attr::Width, format!("{full_width:.0}"))
        .with(Attr::Height, format!("{full_height:.0}"))
        .with(
            Attr::AspectRatio,
            if picture.tile.is_some() {
                "xMidYMid slice"
            } else {
                "none"
            },
        );
    let image = if picture.opacity < 1.0 {
        image.styled(Prop::Opacity, number(picture.opacity))
    } else {
        image
    };
    Node::new(Kind::Pattern)
        .with(Attr::PatternUnits, "userSpaceOnUse")
        .with(Attr::Width, format!("{:.0}", width / EMU_PER_UNIT))
        .with(Attr::Height, format!("{:.0}", height / EMU_PER_UNIT))
        .holding(image)
}

/// Arrow heads where a line begins and ends.
fn heads(svg: &mut Node, pen: &Pen, [first, second, last, before]: [[f64; 2]; 4]) {
    for (head, tip, from) in [
        (&pen.heads[0], first, second),
        (&pen.heads[1], last, before),
    ] {
        let Some(head) = head else { continue };
        if let Some(data) = head_data(head, tip, from, pen.width / EMU_PER_UNIT) {
            let mut path = Node::new(Kind::Path).with(Attr::PathData, data);
            let colour = Value::Colour(pen.colour.0);
            if head.kind == Some(LineEndType::Arrow) {
                path.style.set(Prop::Fill, "none");
                path.style.set(Prop::Stroke, colour);
                path.style
                    .set(Prop::StrokeWidth, number(pen.width / EMU_PER_UNIT));
            } else {
                path.style.set(Prop::Fill, colour);
            }
            svg.push(path);
        }
    }
}

fn head_data(head: &LineEnd, tip: [f64; 2], from: [f64; 2], line_width: f64) -> Option<String> {
    let size = |size: Option<LineEndSize>| match size {
        Some(LineEndSize::Sm) => 2.0,
        Some(LineEndSize::Lg) => 5.0,
        _ => 3.0,
    };
    let (dx, dy) = (tip[0] - from[0], tip[1] - from[1]);
    let distance = (dx * dx + dy * dy).sqrt();
    if distance < 1.0 {
        return None;
    }
    let (dx, dy) = (dx / distance, dy / distance);
    // Heads of thin lines do not shrink below what two points of width give.
    let unit = line_width.max(200.0);
    let (long, half) = (size(head.len) * unit, size(head.w) * unit / 2.0);
    let at = |along: f64, across: f64| {
        let x = tip[0] - dx * along - dy * across;
        let y = tip[1] - dy * along + dx * across;
        format!("{x:.0} {y:.0}")
    };
    Some(match head.kind? {
        LineEndType::None => return None,
        LineEndType::Triangle => {
            format!("M{}L{}L{}Z", at(0.0, 0.0), at(long, half), at(long, -half))
        }
        LineEndType::Arrow => format!("M{}L{}L{}", at(long, half), at(0.0, 0.0), at(long, -half)),
        LineEndType::Stealth => format!(
            "M{}L{}L{}L{}Z",
            at(0.0, 0.0),
            at(long, half),
            at(long * 0.6, 0.0),
            at(long, -half)
        ),
        LineEndType::Diamond => format!(
            "M{}L{}L{}L{}Z",
            at(-long / 2.0, 0.0),
            at(0.0, half),
            at(long / 2.0, 0.0),
            at(0.0, -half)
        ),
        LineEndType::Oval => {
            let (long, half) = (long / 2.0, half);
            format!(
                "M{}A{long:.0} {half:.0} 0 0 0 {}A{long:.0} {half:.0} 0 0 0 {}Z",
                at(-long, 0.0),
                at(long, 0.0),
                at(-long, 0.0)
            )
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::Geometry;
    use crate::resolve::drawing::geometry::outline;

    #[test]
    fn a_shape_without_paint_is_not_drawn() {
        let outline = outline(&Geometry::default(), 12_700.0, 12_700.0);
        let ids = Identifiers::default();
        assert!(drawing(&outline, [12_700.0; 2], &Paint::None, None, &ids).is_none());
    }

    #[test]
    fn a_gradient_is_defined_and_referred_to() {
        let outline = outline(&Geometry::default(), 12_700.0, 12_700.0);
        let paint = Paint::Gradient(Gradient {
            stops: vec![(0.0, Rgba::BLACK), (1.0, Rgba::WHITE)],
            angle: Some(0),
        });
        let ids = Identifiers::default();
        let svg = drawing(&outline, [12_700.0; 2], &paint, None, &ids).unwrap();
        let text = format!("{svg:?}");
        assert!(text.contains("url(#q0)") && text.contains("LinearGradient"));
        assert!(text.contains("(X2, \"100\")"), "{text}");
    }

    #[test]
    fn heads_point_along_the_line() {
        let head = LineEnd {
            kind: Some(LineEndType::Triangle),
            ..LineEnd::default()
        };
        let data = head_data(&head, [1000.0, 0.0], [0.0, 0.0], 100.0);
        assert_eq!(data.as_deref(), Some("M1000 0L400 300L400 -300Z"));
        assert_eq!(head_data(&head, [0.0, 0.0], [0.0, 0.0], 1.0), None);
    }
}
