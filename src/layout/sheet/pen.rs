//! Paints the parts of what lies upon a sheet and is worked with: form controls, slicers, timelines.

use super::grounds;
use super::text::{PIXEL, Piece, SetText, Setting};
use crate::layout::display::{Fill, Group, Item, Path, PathItem, Stroke};
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::style::{CellStyle, FontStyle};

/// Ground of what can be pressed, and of the entry that is chosen.
pub const GROUND: Rgba = Rgba([0xF0, 0xF0, 0xF0, 255]);
/// Lines around controls.
pub const LINE: Rgba = Rgba([0xAD, 0xAD, 0xAD, 255]);
/// Marks and texts.
pub const INK: Rgba = Rgba::BLACK;
/// Pixels between a control's edge, what stands in it, and its text.
pub const GAP: f64 = 3.0;
/// Pixels of a line for each point of its font.
pub const LINE_HEIGHT: f64 = 1.6;

/// Characters of a text that is one line: more have room in no box.
const MOST_IN_LABEL: usize = 300;

/// Left, top, right and bottom in pixels.
pub type Edges = [f64; 4];

/// Where a slicer or a timeline is painted, in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Width and height of its box.
    pub size: [f64; 2],
    /// From where to where it is seen, from the top of the box.
    pub seen: [f64; 2],
    /// Items or periods that may still be painted.
    pub left: usize,
}

/// Paints the parts of a control.
pub struct Pen<'a> {
    /// What is painted.
    pub items: &'a mut Vec<Item>,
    /// The fonts of the workbook.
    pub fonts: &'a mut FontBook,
}

fn pixels(length: f64) -> Emu {
    Emu((length * PIXEL as f64) as i64)
}

/// The nearest whole pixels.
fn whole(edges: Edges) -> grounds::Edges {
    edges.map(|edge| edge.round().max(0.0) as u32)
}

fn rect([left, top, right, bottom]: Edges) -> Rect {
    Rect::new(
        pixels(left),
        pixels(top),
        pixels(right - left),
        pixels(bottom - top),
    )
}

impl Pen<'_> {
    /// A ground of one colour.
    pub fn ground(&mut self, edges: Edges, colour: Rgba) {
        let ground = grounds::filled(rect(edges), Fill::Solid(colour));
        self.items.push(ground);
    }

    /// A ground with a thin line around it.
    pub fn frame(&mut self, edges: Edges, ground: Option<Rgba>) {
        if let Some(colour) = ground {
            self.ground(edges, colour);
        }
        self.items
            .push(Path::rect(rect(edges)).drawn(LINE, Emu(PIXEL)));
    }

    /// Lines from each point to the next.
    pub fn line(&mut self, points: &[[f64; 2]], colour: Rgba, width: f64) {
        let points = points
            .iter()
            .map(|[x, y]| Point::new(pixels(*x), pixels(*y)));
        self.items.push(Item::Path(PathItem {
            path: Path::through(points),
            fill: None,
            stroke: Some(Stroke::round(colour, pixels(width))),
        }));
    }

    /// A bar with arrows at its ends and a handle between them.
    pub fn bar(&mut self, share: f64, is_level: bool, place: Edges) {
        let [left, top, right, bottom] = place;
        self.frame(place, Some(GROUND));
        let (wide, high) = (right - left, bottom - top);
        let side = wide.min(high);
        let shift = side + share * (wide.max(high) - 3.0 * side).max(0.0);
        if is_level {
            self.arrow([left, top, left + side, bottom], [-1.0, 0.0]);
            self.arrow([right - side, top, right, bottom], [1.0, 0.0]);
            let x = left + shift;
            self.ground([x, top + 1.0, x + side, bottom - 1.0], LINE);
        } else {
            self.arrow([left, top, right, top + side], [0.0, -1.0]);
            self.arrow([left, bottom - side, right, bottom], [0.0, 1.0]);
            let y = top + shift;
            self.ground([left + 1.0, y, right - 1.0, y + side], LINE);
        }
    }

    /// A box with an arrow to one side.
    pub fn arrow(&mut self, edges: Edges, [across, down]: [f64; 2]) {
        self.frame(edges, Some(GROUND));
        let [left, top, right, bottom] = edges;
        let [x, y] = [(left + right) / 2.0, (top + bottom) / 2.0];
        let reach = (right - left).min(bottom - top) / 6.0;
        let at = |along: f64, aside: f64| {
            [
                x + (across * along + down * aside) * reach,
                y + (down * along + across * aside) * reach,
            ]
        };
        self.line(&[at(-0.5, -1.0), at(0.5, 0.0), at(-0.5, 1.0)], INK, 1.5);
    }

    /// A text in the middle between top and bottom; `at` is the share of the room that is left before it. Its width in pixels.
    pub fn text(&mut self, text: &str, font: &FontStyle, edges: Edges, at: f64) -> f64 {
        // Without room for a second line it is not broken, though a font of ours may be wider than that of the control.
        let is_broken = edges[3] - edges[1] >= 2.0 * LINE_HEIGHT * font.size;
        self.set(text, (font, is_broken), edges, at)
    }

    /// A text as one line, which is cut off at the sides of its room.
    pub fn label(&mut self, text: &str, font: &FontStyle, edges: Edges, at: f64) {
        let before = self.items.len();
        let end = text.char_indices().nth(MOST_IN_LABEL);
        let text = end.map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
        let [left, top, right, bottom] = edges;
        if self.set(text, (font, false), edges, at) > right - left - 2.0 * GAP {
            self.clip(before, [left + GAP, top, right - GAP, bottom]);
        }
    }

    /// Of all that is painted since there were so many items, only what is within some edges is seen.
    pub fn clip(&mut self, before: usize, edges: Edges) {
        let items = self.items.split_off(before.min(self.items.len()));
        self.items.push(Item::Group(Group {
            clip: Some(Path::rect(rect(edges))),
            items,
            ..Group::default()
        }));
    }

    fn set(
        &mut self,
        text: &str,
        (font, is_broken): (&FontStyle, bool),
        [left, top, right, bottom]: Edges,
        at: f64,
    ) -> f64 {
        let room = pixels((right - left - 2.0 * GAP).max(1.0));
        let setting = Setting {
            width: is_broken.then_some(room),
            ..Setting::line(font)
        };
        let set = SetText::new(&[Piece::of(text)], &setting, self.fonts);
        let above = ((bottom - top) - set.height() as f64) / 2.0 + set.ascent() as f64;
        // What has no room begins where it would.
        let spare = |width: Emu| (room - width).max(Emu::ZERO);
        let place = |width: Emu| pixels(left + GAP) + Emu((spare(width).0 as f64 * at) as i64);
        set.paint(&place, pixels(top + above), self.items);
        set.width.0 as f64 / PIXEL as f64
    }

    /// The ground of a style and its lines, at whole pixels.
    pub fn styled(&mut self, style: &CellStyle, edges: Edges) {
        self.fill(style, edges);
        self.edge(style, edges);
    }

    /// The ground of a style.
    pub fn fill(&mut self, style: &CellStyle, edges: Edges) {
        if let Some(fill) = &style.fill {
            grounds::ground(self.items, fill, whole(edges));
        }
    }

    /// The lines of a style.
    pub fn edge(&mut self, style: &CellStyle, edges: Edges) {
        let edges = whole(edges);
        let mut borders = grounds::borders(style.borders, edges, [true; 4]);
        borders.extend(grounds::diagonals(style.borders, edges));
        grounds::paint_borders(&borders, self.items);
    }
}
