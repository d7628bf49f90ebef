//! SVG for those who cannot show it as it is: its shapes become paths.
//!
//! What Office writes is drawn: shapes in their colours, gradients, clips, pictures that are in the file itself, what is used
//! several times. Text, masks and filters within an SVG are left out.

mod contours;
mod look;
mod path;
mod tree;

use super::Media;
use super::display::{
    Fill, GradientFill, Group, Item, Page, Path, PathItem, PictureItem, Segment, Stroke,
};
use super::metafile::{exchange, fitted};
use super::picture::{INLINE, facts, inline};
use super::units::{Affine, Emu, Point, Rect, Size, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::geometry;
use contours::alternating;
use look::{Ink, Look, Own, Rules, seen};
use path::{number, numbers, outline, share};
use tree::{Element, Tree};

/// A pixel, in EMU.
const PIXEL: f64 = 9525.0;
/// Longest file that is drawn.
const LONGEST: usize = 16 << 20;
/// Elements within one another that are drawn.
const DEEPEST: usize = 64;
/// Bytes that are read for drawing, however often they are used; an element counts for some of them.
const MOST_READ: usize = 64 << 20;
const PER_ELEMENT: usize = 256;
/// Most stops of a gradient, and gradients that one is looked for in.
const MOST_STOPS: usize = 200;
const MOST_REFERENCES: usize = 8;

/// Puts what SVG files draw in the place of the pictures that are such. One that is damaged or draws nothing stays a picture.
pub fn play_on(page: &mut Page, media: Media<'_>) {
    exchange(&mut page.items, &mut |picture| {
        let name = picture.media.to_ascii_lowercase();
        if picture.tiled.is_some() || !name.ends_with(".svg") {
            return None;
        }
        let bytes = media(&picture.media).filter(|bytes| bytes.len() <= LONGEST)?;
        let (own, items) = play(&String::from_utf8_lossy(&bytes))?;
        fitted(picture, own, items)
    });
}

/// The size of an SVG and what it draws, from its left top corner.
fn play(xml: &str) -> Option<(Size, Vec<Item>)> {
    let tree = Tree::new(xml);
    let (index, root) = tree.children(0).find(|(_, child)| child.name == "svg")?;
    let length = |name: &str| {
        root.get(name)
            .filter(|value| !value.ends_with('%'))
            .and_then(number)
    };
    let view = root.get("viewBox").map(numbers);
    let [x, y, width, height] = match view.as_deref() {
        Some([x, y, width, height]) => [*x, *y, *width, *height],
        _ => [0.0, 0.0, length("width")?, length("height")?],
    };
    if !(width > 0.0 && height > 0.0) {
        return None;
    }
    // The view fills the picture, whatever size it names.
    let scale = [width, height].map(|side| side.min(1e6) / side * PIXEL);
    let place = Affine([scale[0], 0.0, 0.0, scale[1], -x * scale[0], -y * scale[1]]);
    let mut player = Player {
        rules: Rules::new(&tree),
        tree: &tree,
        left: MOST_READ,
    };
    let mut items = Vec::new();
    let (look, _) = Look::default().of(root, &player.rules);
    player.children(index, &place, &look, 0, &mut items);
    let size = Size::new(
        Emu((width * scale[0]) as i64),
        Emu((height * scale[1]) as i64),
    );
    Some((size, items))
}

struct Player<'t> {
    rules: Rules,
    tree: &'t Tree,
    /// Bytes that may still be read.
    left: usize,
}

impl Player<'_> {
    fn children(
        &mut self,
        index: usize,
        place: &Affine,
        look: &Look,
        depth: usize,
        items: &mut Vec<Item>,
    ) {
        let tree = self.tree;
        for (child, _) in tree.children(index) {
            self.element(child, place, look, depth + 1, items);
        }
    }

    fn element(
        &mut self,
        index: usize,
        place: &Affine,
        around: &Look,
        depth: usize,
        items: &mut Vec<Item>,
    ) {
        let tree = self.tree;
        let Some(element) = tree.elements.get(index).filter(|_| depth < DEEPEST) else {
            return;
        };
        let Some(left) = self.left.checked_sub(cost(element)) else {
            return;
        };
        self.left = left;
        let (look, own) = around.of(element, &self.rules);
        if own.is_absent {
            return;
        }
        let place = place.after(&transform(element.get("transform").unwrap_or_default()));
        let mut drawn = Vec::new();
        match element.name.as_str() {
            "g" | "svg" | "a" | "switch" => self.children(index, &place, &look, depth, &mut drawn),
            "use" => {
                let side = |name: &str| element.get(name).and_then(number).unwrap_or(0.0);
                let place = place.after(&Affine([1.0, 0.0, 0.0, 1.0, side("x"), side("y")]));
                if let Some(target) = element.get("href").and_then(|target| tree.named(target)) {
                    self.used(target, &place, &look, depth, &mut drawn);
                }
            }
            "image" if !look.is_hidden => drawn.extend(image(element, &place)),
            _ => drawn.extend(self.shape(element, &place, &look)),
        }
        let clip = own.clip.as_deref().and_then(|clip| self.clip(clip, &place));
        wrap(drawn, &own, clip, items);
    }

    /// Draws what is used elsewhere: of a symbol what is in it.
    fn used(
        &mut self,
        index: usize,
        place: &Affine,
        look: &Look,
        depth: usize,
        items: &mut Vec<Item>,
    ) {
        let target = self.tree.elements.get(index);
        if target.is_some_and(|target| target.name == "symbol") {
            self.children(index, place, look, depth, items);
        } else {
            self.element(index, place, look, depth + 1, items);
        }
    }

    fn shape(&self, element: &Element, place: &Affine, look: &Look) -> Option<Item> {
        let segments = outline(element);
        if segments.is_empty() || look.is_hidden {
            return None;
        }
        let mut path = Path(
            segments
                .iter()
                .map(|segment| placed(segment, place))
                .collect(),
        );
        let stroke = self.stroke(look, place, &path);
        let fill = self.fill(look, &path);
        if fill.is_some() && look.even_odd {
            path = alternating(path);
        }
        let is_seen = fill.is_some() || stroke.is_some();
        is_seen.then_some(Item::Path(PathItem { path, fill, stroke }))
    }

    fn fill(&self, look: &Look, path: &Path) -> Option<Fill> {
        let (ink, share) = &look.fill;
        match ink {
            Ink::None => None,
            Ink::Solid(colour) => Some(Fill::Solid(seen(*colour, *share))),
            Ink::Named(name) => self.gradient(name, *share, path).map(Fill::Gradient),
        }
    }

    fn stroke(&self, look: &Look, place: &Affine, path: &Path) -> Option<Stroke> {
        let (ink, share) = &look.stroke;
        let (colour, gradient) = match ink {
            Ink::None => return None,
            Ink::Solid(colour) => (*colour, None),
            Ink::Named(name) => (
                self.stops(name).first()?.1,
                self.gradient(name, *share, path),
            ),
        };
        let length = |length: f64| Emu((length * place.scale()).round() as i64);
        let width = length(look.width);
        (width > Emu::ZERO).then(|| Stroke {
            colour: seen(colour, *share),
            gradient: gradient.map(Box::new),
            width,
            dashes: look.dashes.iter().map(|dash| length(*dash)).collect(),
            cap: look.cap,
            join: look.join,
        })
    }

    /// The stops of a gradient, its own or those of what it refers to.
    fn stops(&self, name: &str) -> Vec<(f64, Rgba)> {
        let mut name = name;
        for _ in 0..MOST_REFERENCES {
            let Some(index) = self.tree.named(name) else {
                break;
            };
            let stops = self.tree.children(index);
            let stops = stops.filter(|(_, child)| child.name == "stop");
            let stops: Vec<_> = stops
                .take(MOST_STOPS)
                .map(|(_, child)| stop(child))
                .collect();
            if !stops.is_empty() {
                return ascending(stops);
            }
            let element = self.tree.elements.get(index);
            match element.and_then(|element| element.get("href")) {
                Some(next) => name = next,
                None => break,
            }
        }
        Vec::new()
    }

    /// A gradient over the box around a path; one colour if it has no more.
    fn gradient(&self, name: &str, share: f64, path: &Path) -> Option<GradientFill> {
        let index = self.tree.named(name)?;
        let element = self.tree.elements.get(index)?;
        let stops = self.stops(name);
        let stops: Vec<_> = stops
            .into_iter()
            .map(|(at, colour)| (at, seen(colour, share)))
            .collect();
        stops.first()?;
        let end =
            |name: &str, otherwise: f64| element.get(name).and_then(number).unwrap_or(otherwise);
        let is_radial = element.name == "radialGradient";
        let angle = (end("y2", 0.0) - end("y1", 0.0)).atan2(end("x2", 1.0) - end("x1", 0.0));
        let angle = (angle.to_degrees() * 60_000.0).round() as i32;
        Some(GradientFill {
            area: Rect::around(&mut path.0.iter().filter_map(Segment::end))?,
            stops,
            angle: (!is_radial).then_some(angle.rem_euclid(21_600_000)),
            focus: [0.5; 2],
        })
    }

    /// The outline that a reference clips to.
    fn clip(&mut self, name: &str, place: &Affine) -> Option<Path> {
        let index = self.tree.named(name)?;
        let mut segments = Vec::new();
        for (_, shape) in self.tree.children(index) {
            self.left = self.left.checked_sub(cost(shape))?;
            let place = place.after(&transform(shape.get("transform").unwrap_or_default()));
            segments.extend(outline(shape).iter().map(|segment| placed(segment, &place)));
        }
        Some(Path(segments))
    }
}

/// Place and colour of a stop.
fn stop(element: &Element) -> (f64, Rgba) {
    let style = element.get("style").unwrap_or_default();
    let said = |name: &str| {
        let declarations = style.split(';').filter_map(|part| part.split_once(':'));
        let mut own = declarations.filter(|(known, _)| known.trim() == name);
        let own = own.next().map(|(_, value)| value.trim());
        own.or_else(|| element.get(name))
    };
    let colour = said("stop-color").and_then(look::colour);
    let opacity = said("stop-opacity").and_then(share).unwrap_or(1.0);
    let at = said("offset").and_then(share).unwrap_or(0.0);
    (at, seen(colour.unwrap_or(Rgba::BLACK), opacity))
}

/// Stops of which none is before the one that it follows.
fn ascending(mut stops: Vec<(f64, Rgba)>) -> Vec<(f64, Rgba)> {
    let mut reached = 0.0_f64;
    for (at, _) in &mut stops {
        reached = reached.max(*at);
        *at = reached;
    }
    stops
}

/// What reading an element costs.
fn cost(element: &Element) -> usize {
    let lengths = element.attributes().map(|(_, value)| value.len());
    PER_ELEMENT + lengths.sum::<usize>()
}

/// A picture whose bytes are in the file.
fn image(element: &Element, place: &Affine) -> Option<Item> {
    let media = element
        .get("href")
        .filter(|name| name.starts_with(INLINE))?;
    let own = facts(&inline(media)?)?.size;
    let side = |name: &str| {
        element
            .get(name)
            .filter(|value| !value.ends_with('%'))
            .and_then(number)
    };
    let pixels = |length: Emu| length.0 as f64 / PIXEL;
    let (width, height) = (pixels(own.width), pixels(own.height));
    let room = [
        side("width").unwrap_or(width),
        side("height").unwrap_or(height),
    ];
    let corner = [side("x").unwrap_or(0.0), side("y").unwrap_or(0.0)];
    let share = [room[0] / width, room[1] / height];
    let ratio = element.get("preserveAspectRatio").unwrap_or_default();
    let scale = match ratio.trim_start().starts_with("none") {
        true => share,
        false => [share[0].min(share[1]); 2],
    };
    // What is left beside it is on both sides.
    let at = [0, 1].map(|axis| {
        let size = [width, height][axis] * scale[axis];
        corner[axis] + (room[axis] - size) / 2.0
    });
    let [a, b, c, d, e, f] = place
        .after(&Affine([scale[0], 0.0, 0.0, scale[1], at[0], at[1]]))
        .0;
    let is_known = [a, b, c, d, e, f].iter().all(|part| part.is_finite());
    is_known.then(|| {
        let picture = PictureItem::plain(
            media.to_owned(),
            Rect::new(Emu::ZERO, Emu::ZERO, own.width, own.height),
        );
        Item::Group(Group {
            transform: Transform {
                matrix: [a, b, c, d].map(|part| part / PIXEL),
                offset: Point::new(Emu(e.round() as i64), Emu(f.round() as i64)),
            },
            items: vec![Item::Picture(picture)],
            ..Group::default()
        })
    })
}

/// Adds what an element has drawn, together if it is to be clipped or seen through.
fn wrap(drawn: Vec<Item>, own: &Own, clip: Option<Path>, items: &mut Vec<Item>) {
    if drawn.is_empty() {
        return;
    }
    if clip.is_none() && own.opacity >= 1.0 {
        items.extend(drawn);
        return;
    }
    items.push(Item::Group(Group {
        clip,
        opacity: (own.opacity < 1.0).then_some(own.opacity),
        items: drawn,
        ..Group::default()
    }));
}

fn placed(segment: &geometry::Segment, place: &Affine) -> Segment {
    let point = |at: [f64; 2]| {
        let [x, y] = place.at(at);
        Point::new(bounded(x), bounded(y))
    };
    match *segment {
        geometry::Segment::Move(to) => Segment::Move(point(to)),
        geometry::Segment::Line(to) => Segment::Line(point(to)),
        geometry::Segment::Cubic(first, second, to) => {
            Segment::Cubic(point(first), point(second), point(to))
        }
        geometry::Segment::Close => Segment::Close,
    }
}

fn bounded(length: f64) -> Emu {
    Emu(length.clamp(-1e12, 1e12).round() as i64)
}

/// What `transform` says, the last of it first.
fn transform(text: &str) -> Affine {
    let mut all = Affine::IDENTITY;
    for part in text.split(')') {
        let Some((name, arguments)) = part.split_once('(') else {
            continue;
        };
        let given = numbers(arguments);
        let at = |index: usize| given.get(index).copied();
        let or = |index: usize, otherwise: f64| at(index).unwrap_or(otherwise);
        let matrix = match name.trim_matches([' ', ',', '\n', '\t', '\r']) {
            "matrix" => [
                or(0, 1.0),
                or(1, 0.0),
                or(2, 0.0),
                or(3, 1.0),
                or(4, 0.0),
                or(5, 0.0),
            ],
            "translate" => [1.0, 0.0, 0.0, 1.0, or(0, 0.0), or(1, 0.0)],
            "scale" => [or(0, 1.0), 0.0, 0.0, or(1, or(0, 1.0)), 0.0, 0.0],
            "rotate" => {
                let (sin, cos) = or(0, 0.0).to_radians().sin_cos();
                let [x, y] = [or(1, 0.0), or(2, 0.0)];
                [
                    cos,
                    sin,
                    -sin,
                    cos,
                    x - cos * x + sin * y,
                    y - sin * x - cos * y,
                ]
            }
            "skewX" => [1.0, 0.0, or(0, 0.0).to_radians().tan(), 1.0, 0.0, 0.0],
            "skewY" => [1.0, or(0, 0.0).to_radians().tan(), 0.0, 1.0, 0.0, 0.0],
            _ => continue,
        };
        all = all.after(&Affine(matrix));
    }
    all
}

#[cfg(test)]
mod tests;
