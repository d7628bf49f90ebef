//! What records draw becomes items, in EMU from the left top corner of the picture.

use std::sync::Arc;

use super::bitmap::Bitmap;
use super::context::{Brush, Context, NO_LINE, Object, Pen};
use crate::layout::display::{
    Cap, Fill, GradientFill, Group, Item, Join, Path, PathItem, PictureItem, Segment, Stroke,
};
use crate::layout::text::FontBook;
use crate::layout::units::{Affine, Emu, Point, Rect, Transform};
use crate::resolve::colour::Rgba;

/// Items of a metafile at most; maps of cities have some ten thousands.
const MOST_ITEMS: usize = 100_000;
/// Segments of all its paths at most.
const MOST_SEGMENTS: usize = 2_000_000;
/// Contexts that wait at most.
const MOST_SAVED: usize = 64;
/// Handles at most.
const MOST_OBJECTS: usize = 65_536;
/// Pixels of all its bitmaps at most.
const MOST_PIXELS: usize = 1 << 25;
/// Segments of a path that clips at most: each item within it has them.
const MOST_CLIP: usize = 5000;
/// Rectangles that what clips is made of, at most; the records that cut one to shape take out some hundreds.
const MOST_PARTS: usize = 1000;
/// What clips where nothing does, in device units.
const EVERYWHERE: [f64; 4] = [-1e6, -1e6, 1e6, 1e6];
/// Thinnest line, in EMU: a quarter of a point.
const THINNEST: f64 = 3175.0;
/// What dashes of lines are measured by that are as thin as can be, in EMU: a pixel of 1/96 inch.
const PIXEL: f64 = 9525.0;
/// Share of the pen in an area that is hatched.
const HATCH: f64 = 0.4;

/// Copies of pixels as they are, and where they are black or white ([MS-EMF] 2.1.2 of [MS-WMF]).
const AND: u32 = 0x0088_00C6;
const PAINT: u32 = 0x00EE_0086;
const INVERT: u32 = 0x0066_0046;
const FILL: u32 = 0x00F0_0021;
const BLACKEN: u32 = 0x0000_0042;
const WHITEN: u32 = 0x00FF_0062;
/// Fills that turn what is there over by the brush, and that leave what is there where the brush is white.
const INVERT_BY_BRUSH: u32 = 0x005A_0049;
const KEEP_BY_BRUSH: u32 = 0x00A0_00C9;

/// A bitmap, the part of it that is drawn (left, top, width, height) and where, in logical units.
pub(super) struct Blit {
    pub bitmap: Bitmap,
    pub part: [f64; 4],
    pub place: [f64; 4],
    /// How it is mixed with what is there.
    pub operation: u32,
}

/// An area that was turned over by a colour. After what is to stay was left by a second fill, and all turned over once more, the
/// rest has the colour: so are areas filled through a pattern.
struct Inverted {
    /// In EMU: each fill may have its own units.
    area: [f64; 4],
    colour: Rgba,
    /// What share was left.
    kept: Option<f64>,
}

impl Inverted {
    /// Whether this is its area, but for what comes of rounding.
    fn is_at(&self, area: [f64; 4]) -> bool {
        let edges = self.area.iter().zip(area);
        edges
            .map(|(one, other)| (one - other).abs())
            .all(|apart| apart <= PIXEL)
    }
}

/// Plays records.
pub(super) struct Player<'f> {
    pub fonts: &'f mut FontBook,
    pub context: Context,
    saved: Vec<Context>,
    pub objects: Vec<Option<Object>>,
    /// From device units to EMU.
    output: Affine,
    per_millimetre: [f64; 2],
    /// The path that is begun but not yet drawn, in EMU.
    path: Option<Vec<Segment>>,
    /// Whether what is drawn next goes on where the path ends.
    pub goes_on: bool,
    /// A mask that waits for the bitmap that it belongs to.
    mask: Option<Blit>,
    inverted: Option<Inverted>,
    items: Vec<Item>,
    count: usize,
    segments: usize,
    pixels: usize,
}

impl<'f> Player<'f> {
    pub fn new(fonts: &'f mut FontBook, output: Affine, per_millimetre: [f64; 2]) -> Self {
        Self {
            fonts,
            context: Context::default(),
            saved: Vec::new(),
            objects: Vec::new(),
            output,
            per_millimetre,
            path: None,
            goes_on: false,
            mask: None,
            inverted: None,
            items: Vec::new(),
            count: 0,
            segments: 0,
            pixels: 0,
        }
    }

    pub fn finish(mut self) -> Vec<Item> {
        self.draw_mask();
        self.items
    }

    /// Whether no more is drawn.
    pub fn is_full(&self) -> bool {
        self.count >= MOST_ITEMS || self.segments >= MOST_SEGMENTS
    }

    pub fn save(&mut self) {
        if self.saved.len() < MOST_SAVED {
            self.saved.push(self.context.clone());
        }
    }

    /// Takes back so many contexts, or down to one of a number from 1.
    pub fn restore(&mut self, which: i32) {
        let keep = if which < 0 {
            let back = usize::try_from(which.unsigned_abs()).unwrap_or(usize::MAX);
            self.saved.len().checked_sub(back)
        } else {
            usize::try_from(which)
                .ok()
                .and_then(|which| which.checked_sub(1))
        };
        let Some(keep) = keep.filter(|keep| *keep < self.saved.len()) else {
            return;
        };
        self.saved.truncate(keep + 1);
        if let Some(context) = self.saved.pop() {
            self.context = context;
        }
    }

    pub fn define(&mut self, handle: usize, object: Object) {
        if handle >= MOST_OBJECTS {
            return;
        }
        if self.objects.len() <= handle {
            self.objects.resize(handle + 1, None);
        }
        if let Some(place) = self.objects.get_mut(handle) {
            *place = Some(object);
        }
    }

    pub fn select(&mut self, object: Option<Object>) {
        match object {
            Some(Object::Pen(pen)) => self.context.pen = pen,
            Some(Object::Brush(brush)) => self.context.brush = brush,
            Some(Object::Font(font)) => self.context.font = font,
            Some(Object::Other) | None => {}
        }
    }

    /// From logical units to EMU.
    pub fn map(&self) -> Affine {
        let logical = self.context.mapping.map(self.per_millimetre);
        self.output.after(&logical)
    }

    pub fn point(&self, place: [f64; 2]) -> Point {
        point(self.map().at(place))
    }

    /// A rectangle of logical units in device units.
    fn device(&self, [left, top, right, bottom]: [f64; 4]) -> [f64; 4] {
        let map = self.context.mapping.map(self.per_millimetre);
        let (a, b) = (map.at([left, top]), map.at([right, bottom]));
        [
            a[0].min(b[0]),
            a[1].min(b[1]),
            a[0].max(b[0]),
            a[1].max(b[1]),
        ]
    }

    /// Narrows what is drawn to a rectangle in logical units.
    pub fn clip(&mut self, edges: [f64; 4]) {
        self.clip_device(self.device(edges));
    }

    /// Narrows what is drawn to a rectangle in device units.
    pub fn clip_device(&mut self, new: [f64; 4]) {
        self.context.clip = Some(common(self.context.clip.unwrap_or(new), new));
        if let Some(region) = &self.context.region {
            let parts = region.iter().map(|part| common(*part, new));
            self.context.region = Some(Arc::new(parts.filter(is_some).collect()));
        }
    }

    /// Takes a rectangle in logical units out of what is drawn.
    pub fn exclude(&mut self, edges: [f64; 4]) {
        let hole = self.device(edges);
        let whole = [self.context.clip.unwrap_or(EVERYWHERE)];
        let region = self.context.region.as_deref();
        let region = region.map_or(whole.as_slice(), Vec::as_slice);
        if region.len() > MOST_PARTS || self.is_full() {
            return;
        }
        // Many holes must not take forever.
        self.segments += region.len();
        let parts = region.iter().flat_map(|part| without(*part, hole));
        self.context.region = Some(Arc::new(parts.filter(is_some).collect()));
    }

    /// Draws everywhere again.
    pub fn unclip(&mut self) {
        self.context.clip = None;
        self.context.region = None;
        self.context.clip_path = None;
    }

    /// Draws no more than what is within the path that was begun.
    pub fn clip_to_path(&mut self) {
        let path = self.path.take().filter(|path| path.len() <= MOST_CLIP);
        self.context.clip_path = path.map(|path| Arc::new(Path(path)));
    }

    /// What is drawn now is drawn within this.
    fn clip_of_context(&self) -> Option<Path> {
        if let Some(path) = &self.context.clip_path {
            return Some(Path::clone(path));
        }
        let clip = self.context.clip.as_slice();
        let parts = self.context.region.as_deref();
        let parts = parts.map_or(clip, Vec::as_slice);
        let is_narrowed = self.context.region.is_some() || !clip.is_empty();
        is_narrowed.then(|| {
            let paths = parts.iter().flat_map(|part| self.path_of(*part).0);
            let path = Path(paths.collect());
            // A clip of nothing lets nothing through.
            if path.0.is_empty() {
                return Path::rect(Rect::default());
            }
            path
        })
    }

    /// The path of a rectangle in device units.
    fn path_of(&self, [left, top, right, bottom]: [f64; 4]) -> Path {
        let (from, to) = (
            point(self.output.at([left, top])),
            point(self.output.at([right, bottom])),
        );
        let side = |from: Emu, to: Emu| (to - from).max(Emu::ZERO);
        Path::rect(Rect::new(
            from.x,
            from.y,
            side(from.x, to.x),
            side(from.y, to.y),
        ))
    }

    /// Adds an item, within the clip.
    pub fn add(&mut self, item: Item) {
        if self.is_full() {
            return;
        }
        self.count += 1;
        let Some(clip) = self.clip_of_context() else {
            self.items.push(item);
            return;
        };
        if let Some(Item::Group(group)) = self.items.last_mut()
            && group.clip.as_ref() == Some(&clip)
        {
            group.items.push(item);
            return;
        }
        self.items.push(Item::Group(Group {
            clip: Some(clip),
            items: vec![item],
            ..Group::default()
        }));
    }

    pub fn begin_path(&mut self) {
        self.path = Some(Vec::new());
        self.goes_on = false;
    }

    pub fn abort_path(&mut self) {
        self.path = None;
    }

    /// Whether a path is begun.
    pub fn in_path(&self) -> bool {
        self.path.is_some()
    }

    /// Draws the path that was begun.
    pub fn draw_path(&mut self, filled: bool, stroked: bool) {
        let path = self.path.take().unwrap_or_default();
        self.draw(path, filled, stroked);
    }

    /// Draws figures in logical units, or adds them to the path that is begun.
    pub fn figures(&mut self, figures: &[Figure], filled: bool) {
        let map = self.map();
        let at = |place: &[f64; 2]| point(map.at(*place));
        let mut segments = Vec::with_capacity(figures.len());
        for figure in figures {
            segments.push(match figure {
                Figure::Move(to) => Segment::Move(at(to)),
                Figure::Line(to) => Segment::Line(at(to)),
                Figure::Curve(a, b, to) => Segment::Cubic(at(a), at(b), at(to)),
                Figure::Close => Segment::Close,
            });
        }
        self.segments += segments.len();
        match &mut self.path {
            Some(path) if path.len() < MOST_SEGMENTS => path.extend(segments),
            Some(_) => {}
            None => self.draw(segments, filled, true),
        }
    }

    fn draw(&mut self, segments: Vec<Segment>, filled: bool, stroked: bool) {
        let fill = if filled {
            self.fill_over(&segments)
        } else {
            None
        };
        let stroke = if stroked { self.stroke() } else { None };
        if segments.len() < 2 || (fill.is_none() && stroke.is_none()) {
            return;
        }
        self.add(Item::Path(PathItem {
            path: Path(segments),
            fill,
            stroke,
        }));
    }

    fn fill(&self) -> Option<Rgba> {
        match &self.context.brush {
            Brush::Hatched(colour) => Some(colour.mixed(HATCH, self.context.ground)),
            brush => brush.colour(),
        }
    }

    /// What a path is filled with.
    fn fill_over(&self, segments: &[Segment]) -> Option<Fill> {
        let Brush::Gradient(gradient) = &self.context.brush else {
            return self.fill().map(Fill::Solid);
        };
        let map = self.map();
        let (area, angle) = match gradient.ends {
            Some(ends) => {
                let [from, to] = ends.map(|end| map.at(end));
                let angle = (to[1] - from[1]).atan2(to[0] - from[0]).to_degrees();
                let area = Rect::around(&mut [from, to].into_iter().map(point))?;
                let angle = (angle * 60_000.0).round() as i32;
                (area, Some(angle.rem_euclid(21_600_000)))
            }
            None => {
                let area = Rect::around(&mut segments.iter().filter_map(Segment::end))?;
                (area, None)
            }
        };
        Some(Fill::Gradient(GradientFill {
            area,
            stops: gradient.stops.clone(),
            angle,
            focus: [0.5; 2],
        }))
    }

    /// Fills all that is drawn on.
    pub fn fill_all(&mut self, colour: Rgba) {
        if colour.0[3] > 0 {
            let path = self.path_of(EVERYWHERE);
            self.add(path.filled(Fill::Solid(colour)));
        }
    }

    /// Draws a part (left, top, right, bottom) of a picture of so many pixels in a parallelogram, of which three corners are
    /// given: left top, right top, left bottom.
    pub fn picture(
        &mut self,
        name: &str,
        [width, height]: [u32; 2],
        [left, top, right, bottom]: [f64; 4],
        corners: [[f64; 2]; 3],
    ) {
        // Pictures that are named often must not take all memory.
        self.pixels = self.pixels.saturating_add(name.len());
        let size = [right - left, bottom - top];
        if self.pixels > MOST_PIXELS || size.contains(&0.0) {
            return;
        }
        let map = self.map();
        let [at, right_top, left_bottom] = corners.map(|corner| map.at(corner));
        let across = [0, 1].map(|axis| (right_top[axis] - at[axis]) / size[0]);
        let down = [0, 1].map(|axis| (left_bottom[axis] - at[axis]) / size[1]);
        let pixels = |count: f64| length(count * PIXEL);
        let whole = Rect::new(
            Emu::ZERO,
            Emu::ZERO,
            pixels(width.into()),
            pixels(height.into()),
        );
        let part = Rect::new(pixels(left), pixels(top), pixels(size[0]), pixels(size[1]));
        let mut picture = PictureItem::plain(name.to_owned(), whole);
        picture.clip = (part != whole).then_some(part);
        let shift = [0, 1].map(|axis| at[axis] - across[axis] * left - down[axis] * top);
        self.add(Item::Group(Group {
            transform: Transform {
                matrix: [across[0], across[1], down[0], down[1]].map(|share| share / PIXEL),
                offset: point(shift),
            },
            items: vec![Item::Picture(picture)],
            ..Group::default()
        }));
    }

    fn stroke(&self) -> Option<Stroke> {
        let Pen {
            style,
            width,
            colour,
        } = self.context.pen;
        if style & 0xF == NO_LINE {
            return None;
        }
        let width = width.abs() * self.map().scale();
        // Lines as thin as can be have dashes of pixels, without anything at their ends.
        let is_thin = width <= THINNEST;
        let width = width.max(THINNEST);
        let dashes: &[f64] = match (style & 0xF, is_thin) {
            (1, true) => &[18.0, 6.0],
            (2, true) => &[3.0, 3.0],
            (3, true) => &[9.0, 6.0, 3.0, 6.0],
            (4, true) => &[9.0, 3.0, 3.0, 3.0, 3.0, 3.0],
            (1, false) => &[3.0, 1.0],
            (2, false) => &[1.0, 1.0],
            (3, false) => &[3.0, 1.0, 1.0, 1.0],
            (4, false) => &[3.0, 1.0, 1.0, 1.0, 1.0, 1.0],
            _ => &[],
        };
        let unit = if is_thin { PIXEL } else { width };
        Some(Stroke {
            colour,
            gradient: None,
            width: length(width),
            dashes: dashes.iter().map(|part| length(part * unit)).collect(),
            cap: match style & 0xF00 {
                _ if is_thin && !dashes.is_empty() => Cap::Butt,
                0x100 => Cap::Square,
                0x200 => Cap::Butt,
                _ => Cap::Round,
            },
            join: match style & 0xF000 {
                0x1000 => Join::Bevel,
                0x2000 => Join::Miter,
                _ => Join::Round,
            },
        })
    }

    /// A rectangle without line, given by left, top, right and bottom in logical units.
    pub fn fill_rect(&mut self, edges: [f64; 4], colour: Rgba) {
        let map = self.map();
        let corners = rectangle(edges);
        let places = corners.iter().map(|corner| point(map.at(*corner)));
        let mut path = Path::through(places);
        path.0.push(Segment::Close);
        self.add(Item::Path(PathItem {
            path,
            fill: Some(Fill::Solid(colour)),
            stroke: None,
        }));
    }

    /// What is drawn without a bitmap.
    pub fn fill_by(&mut self, operation: u32, place: [f64; 4]) {
        let colour = match operation {
            FILL => self.fill(),
            BLACKEN => Some(Rgba::BLACK),
            WHITEN => Some(Rgba::WHITE),
            INVERT_BY_BRUSH => self.invert(place),
            KEEP_BY_BRUSH => {
                let pattern = self.fill().map_or(255, Rgba::brightness);
                let area = self.area_of(place);
                if let Some(inverted) = self.inverted.as_mut().filter(|own| own.is_at(area)) {
                    inverted.kept = Some(f64::from(pattern) / 255.0);
                }
                None
            }
            _ => None,
        };
        if let Some(colour) = colour {
            let [x, y, width, height] = place;
            self.fill_rect([x, y, x + width, y + height], colour);
        }
    }

    /// The edges of a place in EMU.
    fn area_of(&self, [x, y, width, height]: [f64; 4]) -> [f64; 4] {
        let map = self.map();
        let ([left, top], [right, bottom]) = (map.at([x, y]), map.at([x + width, y + height]));
        [left, top, right, bottom]
    }

    /// Turns an area over by the brush; gives what fills it if that ends a fill through a pattern.
    fn invert(&mut self, place: [f64; 4]) -> Option<Rgba> {
        let colour = self.fill()?;
        let area = self.area_of(place);
        let begun = self.inverted.take();
        let begun = begun.filter(|begun| begun.is_at(area) && begun.colour == colour);
        let Some(kept) = begun.and_then(|begun| begun.kept) else {
            self.inverted = Some(Inverted {
                area,
                colour,
                kept: None,
            });
            return None;
        };
        let Rgba([red, green, blue, _]) = colour;
        let share = ((1.0 - kept) * 255.0).round() as u8;
        Some(Rgba([red, green, blue, share]))
    }

    /// Draws a bitmap. A mask waits for the bitmap that is drawn to the same place.
    pub fn blit(&mut self, mut blit: Blit) {
        blit.bitmap = blit.bitmap.part(blit.part);
        self.pixels = self.pixels.saturating_add(blit.bitmap.pixels.len());
        if self.pixels > MOST_PIXELS {
            return;
        }
        let is_light = |pixel: &[u8; 4]| pixel[..3].iter().all(|part| *part > 127);
        if let Some(mask) = self.mask.take_if(|mask| mask.place == blit.place) {
            match (mask.operation, blit.operation) {
                // What is white in the mask stays, and the bitmap is black there.
                (AND, PAINT | INVERT) => blit.bitmap.hide(&mask.bitmap, |_, mask| is_light(mask)),
                // What is black in the mask stays, and the bitmap is white there.
                (PAINT, AND) => blit
                    .bitmap
                    .hide(&mask.bitmap, |own, mask| is_light(own) && !is_light(mask)),
                _ => self.mask = Some(mask),
            }
            if self.mask.is_none() {
                self.put(&blit);
                return;
            }
        }
        self.draw_mask();
        if blit.bitmap.is_mask && matches!(blit.operation, AND | PAINT) {
            self.mask = Some(blit);
        } else {
            self.draw_alone(blit);
        }
    }

    /// Draws the mask that waits, if no bitmap has come that it belongs to.
    fn draw_mask(&mut self) {
        if let Some(mask) = self.mask.take() {
            self.draw_alone(mask);
        }
    }

    /// Draws a bitmap without a mask: what its operation leaves as it is, is seen through.
    fn draw_alone(&mut self, mut blit: Blit) {
        match blit.operation {
            AND => blit.bitmap.hide_colour(255),
            PAINT if blit.bitmap.is_mask => blit.bitmap.hide_colour(0),
            _ => {}
        }
        self.put(&blit);
    }

    fn put(&mut self, blit: &Blit) {
        let [x, y, width, height] = blit.place;
        let map = self.map();
        let (from, to) = (map.at([x, y]), map.at([x + width, y + height]));
        let (left, top) = (from[0].min(to[0]), from[1].min(to[1]));
        let area = Rect::new(
            length(left),
            length(top),
            length((to[0] - from[0]).abs()),
            length((to[1] - from[1]).abs()),
        );
        let picture = Item::Picture(PictureItem::plain(blit.bitmap.name(), area));
        let mirrored = [from[0] > to[0], from[1] > to[1]];
        if mirrored == [false, false] {
            self.add(picture);
            return;
        }
        let sign = |mirrored: bool| if mirrored { -1.0 } else { 1.0 };
        let shift = |mirrored: bool, from: Emu, size: Emu| {
            if mirrored { from * 2 + size } else { Emu::ZERO }
        };
        self.add(Item::Group(Group {
            transform: Transform {
                matrix: [sign(mirrored[0]), 0.0, 0.0, sign(mirrored[1])],
                offset: Point::new(
                    shift(mirrored[0], area.left(), area.size.width),
                    shift(mirrored[1], area.top(), area.size.height),
                ),
            },
            items: vec![picture],
            ..Group::default()
        }));
    }
}

/// A part of a path in logical units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Figure {
    Move([f64; 2]),
    Line([f64; 2]),
    Curve([f64; 2], [f64; 2], [f64; 2]),
    Close,
}

/// The corners of a rectangle of left, top, right and bottom.
pub(super) fn rectangle([left, top, right, bottom]: [f64; 4]) -> [[f64; 2]; 4] {
    [[left, top], [right, top], [right, bottom], [left, bottom]]
}

pub(super) fn length(of: f64) -> Emu {
    Emu(of.clamp(-1e11, 1e11).round() as i64)
}

fn point([x, y]: [f64; 2]) -> Point {
    Point::new(length(x), length(y))
}

/// What two rectangles share; its sides are the wrong way round if there is nothing.
fn common(one: [f64; 4], other: [f64; 4]) -> [f64; 4] {
    [
        one[0].max(other[0]),
        one[1].max(other[1]),
        one[2].min(other[2]),
        one[3].min(other[3]),
    ]
}

/// Whether there is anything in a rectangle.
fn is_some([left, top, right, bottom]: &[f64; 4]) -> bool {
    left < right && top < bottom
}

/// What is left of a rectangle without another: above, beside and below it.
fn without(part: [f64; 4], hole: [f64; 4]) -> [[f64; 4]; 4] {
    let [left, top, right, bottom] = part;
    let hole = common(part, hole);
    if !is_some(&hole) {
        let none = [0.0; 4];
        return [part, none, none, none];
    }
    [
        [left, top, right, hole[1]],
        [left, hole[1], hole[0], hole[3]],
        [hole[2], hole[1], right, hole[3]],
        [left, hole[3], right, bottom],
    ]
}
