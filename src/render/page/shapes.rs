//! Paths, pictures and clips of a page as SVG.

use std::fmt::Write;

use super::pixels;
use crate::layout::display::{
    Cap, Fill, GradientFill, Join, Path, PathItem, PatternFill, PictureItem, Segment, Stroke,
};
use crate::layout::gradient::Axis;
use crate::layout::units::{Emu, Point, Rect};
use crate::render::ids::Identifiers;
use crate::render::node::{Attr, Kind, Node, Prop, Value, number};
use crate::resolve::drawing::recolour::Recolour;

/// EMU in a unit of the drawing: a hundredth of a point.
const UNIT: f64 = 127.0;

/// An empty layer. It is an inch wide and high, which are whole pixels, and shows what is outside of it.
pub(super) fn layer() -> Node {
    Node::of(Kind::Svg, "layer")
        .with(Attr::ViewBox, "0 0 7200 7200")
        .with(Attr::Hidden, "true")
}

/// A path with fill and line.
pub(in crate::render) fn path(item: &PathItem, ids: &Identifiers) -> Node {
    let mut node = Node::new(Kind::Path).with(Attr::PathData, path_data(&item.path));
    let mut definitions = Node::new(Kind::Definitions);
    let fill = match &item.fill {
        None => "none".into(),
        Some(Fill::Solid(colour)) => Value::Colour(colour.0),
        Some(Fill::Gradient(gradient)) => refer(&mut definitions, gradient_node(gradient), ids),
        Some(Fill::Picture(picture)) => refer(&mut definitions, pattern(picture, ids), ids),
        Some(Fill::Pattern(cells)) => refer(&mut definitions, cells_node(cells), ids),
    };
    node.style.set(Prop::Fill, fill);
    if let Some(stroke) = &item.stroke {
        let colour = match &stroke.gradient {
            Some(gradient) => refer(&mut definitions, gradient_node(gradient), ids),
            None => Value::Colour(stroke.colour.0),
        };
        draw_line(&mut node, stroke, colour);
    }
    grouped(node, definitions)
}

/// A picture.
pub(super) fn picture(picture: &PictureItem, ids: &Identifiers) -> Node {
    let area = picture.clip.unwrap_or(picture.area);
    if picture.tiled.is_some() {
        let filled = PathItem {
            path: Path::rect(area),
            fill: Some(Fill::Picture(picture.clone())),
            stroke: None,
        };
        return path(&filled, ids);
    }
    let mut node = image(picture, picture.area, ids);
    if !picture.description.is_empty() {
        node.attributes
            .push((Attr::Label, picture.description.clone()));
    }
    if picture.clip.is_none() {
        return node;
    }
    let (definition, name) = clip(&Path::rect(area), ids);
    let mut group = Node::new(Kind::Group).styled(Prop::ClipPath, format!("url(#{name})"));
    group.push(node);
    let mut whole = Node::new(Kind::Group);
    whole.push(definition);
    whole.push(group);
    whole
}

/// A clip for a box of HTML, as CSS writes it: in pixels from its left top corner. Definitions of SVG hold in SVG only.
pub(super) fn clip_of_box(path: &Path) -> String {
    let in_pixels = |length: Emu| (pixels(length) * 100.0).round() / 100.0;
    format!("path('{}')", data_in(path, &in_pixels))
}

/// A clip as a definition, and its name.
fn clip(path: &Path, ids: &Identifiers) -> (Node, String) {
    let name = ids.next();
    let area = Node::new(Kind::ClipArea)
        .with(Attr::Id, name.clone())
        .holding(Node::new(Kind::Path).with(Attr::PathData, path_data(path)));
    (Node::new(Kind::Definitions).holding(area), name)
}

/// The rectangle around a path and its control points.
pub(super) fn bounds(path: &Path) -> Rect {
    let points = path.0.iter().flat_map(|segment| match *segment {
        Segment::Move(to) | Segment::Line(to) => [Some(to), None, None],
        Segment::Cubic(first, second, to) => [Some(first), Some(second), Some(to)],
        Segment::Close => [None; 3],
    });
    Rect::around(&mut points.flatten()).unwrap_or_default()
}

/// Path data in units.
fn path_data(path: &Path) -> String {
    data_in(path, &units)
}

/// Path data with lengths as a function has them.
fn data_in(path: &Path, of: &dyn Fn(Emu) -> f64) -> String {
    let mut data = String::new();
    let mut command = |letter: char, points: &[Point]| {
        data.push(letter);
        for (index, point) in points.iter().enumerate() {
            let gap = if index == 0 { "" } else { " " };
            // Writing to a string cannot fail.
            let _ = write!(data, "{gap}{} {}", of(point.x), of(point.y));
        }
    };
    for segment in &path.0 {
        match *segment {
            Segment::Move(to) => command('M', &[to]),
            Segment::Line(to) => command('L', &[to]),
            Segment::Cubic(first, second, to) => command('C', &[first, second, to]),
            Segment::Close => command('Z', &[]),
        }
    }
    data
}

/// Units with one digit behind the point: a thousandth of a point.
fn units(length: Emu) -> f64 {
    (length.0 as f64 / UNIT * 10.0).round() / 10.0
}

fn draw_line(node: &mut Node, stroke: &Stroke, colour: Value) {
    let style = &mut node.style;
    style.set(Prop::Stroke, colour);
    style.set(Prop::StrokeWidth, number(stroke.width.0 as f64 / UNIT));
    if !stroke.dashes.is_empty() {
        let dashes: Vec<String> = stroke
            .dashes
            .iter()
            .map(|dash| units(*dash).to_string())
            .collect();
        style.set(Prop::StrokeDash, dashes.join(" "));
    }
    match stroke.cap {
        Cap::Butt => {}
        Cap::Round => style.set(Prop::StrokeCap, "round"),
        Cap::Square => style.set(Prop::StrokeCap, "square"),
    }
    match stroke.join {
        Join::Miter => {}
        Join::Round => style.set(Prop::StrokeJoin, "round"),
        Join::Bevel => style.set(Prop::StrokeJoin, "bevel"),
    }
}

/// Adds a definition under a new name; gives the fill that refers to it.
fn refer(definitions: &mut Node, definition: Node, ids: &Identifiers) -> Value {
    let name = ids.next();
    let fill = format!("url(#{name})").into();
    definitions.push(definition.with(Attr::Id, name));
    fill
}

fn grouped(node: Node, definitions: Node) -> Node {
    if definitions.children.is_empty() {
        return node;
    }
    Node::new(Kind::Group).holding(definitions).holding(node)
}

fn gradient_node(gradient: &GradientFill) -> Node {
    let mut node = match gradient.angle {
        Some(angle) => {
            let [[x1, y1], [x2, y2]] = Axis::over(gradient.area, angle).ends();
            Node::new(Kind::LinearGradient)
                .with(Attr::X1, tenth(x1 / UNIT))
                .with(Attr::Y1, tenth(y1 / UNIT))
                .with(Attr::X2, tenth(x2 / UNIT))
                .with(Attr::Y2, tenth(y2 / UNIT))
        }
        None => {
            let ([x, y], radius) = gradient.circle();
            Node::new(Kind::RadialGradient)
                .with(Attr::Cx, tenth(x / UNIT))
                .with(Attr::Cy, tenth(y / UNIT))
                .with(Attr::R, tenth(radius / UNIT))
        }
    }
    .with(Attr::GradientUnits, "userSpaceOnUse");
    for (at, colour) in &gradient.stops {
        let stop = Node::new(Kind::Stop)
            .with(Attr::Offset, at.to_string())
            .styled(Prop::StopColor, Value::Colour(colour.0));
        node.push(stop);
    }
    node
}

fn pattern(picture: &PictureItem, ids: &Identifiers) -> Node {
    let area = picture.area;
    // A picture that is not repeated has its pattern begin anew behind what is filled.
    Node::new(Kind::Pattern)
        .with(Attr::PatternUnits, "userSpaceOnUse")
        .with(Attr::X, units(area.left()).to_string())
        .with(Attr::Y, units(area.top()).to_string())
        .with(Attr::Width, units(area.size.width).to_string())
        .with(Attr::Height, units(area.size.height).to_string())
        .holding(image(
            picture,
            Rect::new(Emu::ZERO, Emu::ZERO, area.size.width, area.size.height),
            ids,
        ))
}

fn cells_node(of: &PatternFill) -> Node {
    let cell = of.cell.0.max(1);
    let side = units(Emu(cell * 8));
    let [front, back] = of.colours;
    let mut data = String::new();
    for run in of.runs() {
        let [x, y, length] = run.map(|cells| units(Emu(cell * i64::from(cells))));
        let high = units(Emu(cell));
        data += &format!("M{x} {y}h{length}v{high}h-{length}z");
    }
    let path = |data: String, colour: [u8; 4]| {
        Node::new(Kind::Path)
            .with(Attr::PathData, data)
            .styled(Prop::Fill, Value::Colour(colour))
    };
    Node::new(Kind::Pattern)
        .with(Attr::PatternUnits, "userSpaceOnUse")
        .with(Attr::X, units(of.origin.x).to_string())
        .with(Attr::Y, units(of.origin.y).to_string())
        .with(Attr::Width, side.to_string())
        .with(Attr::Height, side.to_string())
        .holding(path(format!("M0 0h{side}v{side}h-{side}z"), back.0))
        .holding(path(data, front.0))
}

fn image(picture: &PictureItem, area: Rect, ids: &Identifiers) -> Node {
    let mut node = Node::new(Kind::SvgPicture)
        .with(Attr::Media, picture.media.clone())
        .with(Attr::X, units(area.left()).to_string())
        .with(Attr::Y, units(area.top()).to_string())
        .with(Attr::Width, units(area.size.width).to_string())
        .with(Attr::Height, units(area.size.height).to_string())
        .with(Attr::AspectRatio, "none");
    if picture.opacity < 1.0 {
        node.style.set(Prop::Opacity, number(picture.opacity));
    }
    let Some(recolour) = &picture.recolour else {
        return node;
    };
    let mut definitions = Node::new(Kind::Definitions);
    let filter = refer(&mut definitions, filter(recolour), ids);
    node.style.set(Prop::Filter, filter);
    grouped(node, definitions)
}

/// A filter that gives a picture other colours.
fn filter(recolour: &Recolour) -> Node {
    let values: Vec<String> = recolour
        .matrix()
        .iter()
        .map(|value| ((value * 10_000.0).round() / 10_000.0).to_string())
        .collect();
    let matrix = Node::new(Kind::ColourMatrix).with(Attr::Values, values.join(" "));
    Node::new(Kind::Filter)
        .styled(Prop::FilterSpace, "sRGB")
        .holding(matrix)
}

fn tenth(units: f64) -> String {
    ((units * 10.0).round() / 10.0).to_string()
}
