//! What the parts of a chart draw with: paths in EMU of the page, and short texts.

use super::plot::QUARTER;
use super::solid::{Band, View};
use crate::editor_bin::chart::{ChDispBlanksAs, ChSpPr, ChTxBody};
use crate::editor_bin::drawing::{
    BodyPr, Paragraph, Run, RunElem, RunElemItem, RunProperties, SchemeClrVal, TextAlign,
    TextParagraphPr, TxBody,
};
use crate::layout::display::Item;
use crate::layout::drawing::outline::closed;
use crate::layout::drawing::outline::{self, emu};
use crate::layout::drawing::{Painter, TextBlock};
use crate::layout::units::{Emu, Point};
use crate::resolve::chart::series_colour;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry::{Contour, Outline, Segment};
use crate::resolve::drawing::paint::{self, Paint, Pen};
use crate::resolve::drawing::text::{Inherited, merge_run};

/// Width of axes and grid lines that say none, in EMU.
const THIN_LINE: f64 = 9525.0;

/// Characters of a text that is cut off at most; more would not fit anywhere.
const LONGEST_CUT: usize = 256;

/// A rectangle: left, top, right, bottom in EMU.
pub(super) type Area = [f64; 4];

/// Draws one chart.
pub(super) struct Canvas<'c, 'a, 'b> {
    /// The painter of the drawing.
    pub painter: &'c mut Painter<'a, 'b>,
    /// What was drawn.
    pub items: Vec<Item>,
    /// How the chart's texts look.
    pub text: RunProperties,
    /// The style of the chart, from 1 to 48.
    pub style: u8,
    /// Whether it is light on dark.
    pub is_dark: bool,
    /// How many series or points have colours.
    pub coloured: usize,
    /// Where the chart is.
    pub area: Area,
    /// What stands for values that are missing.
    pub blanks: ChDispBlanksAs,
    /// The bands of a surface.
    pub bands: Vec<Band>,
    /// The look of points that say none, in which `phClr` is the colour of their own.
    pub point_look: Option<Box<ChSpPr>>,
    /// How it is looked at, if it is of bodies.
    pub view: Option<View>,
    /// Whether a title stands above the plot.
    pub titled: bool,
}

/// Where a text stands at a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Anchor {
    /// Share of its width that is left of the place.
    pub x: f64,
    /// Share of its height that is above.
    pub y: f64,
}

/// What is behind a text.
pub(super) struct Ground {
    fill: Paint,
    pen: Option<Pen>,
}

impl Canvas<'_, '_, '_> {
    /// The look of texts with what a part of the chart says itself.
    pub fn look(&self, own: Option<&ChTxBody>) -> RunProperties {
        let mut look = self.text.clone();
        if let Some(own) = own.and_then(defaults) {
            merge_run(&mut look, own);
        }
        look.sz.get_or_insert(super::TEXT_SIZE);
        look
    }

    /// The size of a text, in EMU.
    pub fn text_size(&self, look: &RunProperties) -> f64 {
        f64::from(look.sz.unwrap_or(super::TEXT_SIZE)) * 127.0
    }

    /// The height of a text's capitals in whole points, in EMU: by it distances from axes are measured.
    pub fn capitals(&mut self, look: &RunProperties) -> f64 {
        const POINT: f64 = 12_700.0;
        (self.painter.capitals(look) / POINT - 1e-6).ceil() * POINT
    }

    /// Sets a text in lines that are not broken but where it says.
    pub fn set(&mut self, text: &str, look: &RunProperties) -> TextBlock {
        self.set_in(text, look, Emu::MAX)
    }

    /// Sets a text in lines of a width.
    pub fn set_in(&mut self, text: &str, look: &RunProperties, width: Emu) -> TextBlock {
        self.body(&plain_body(text, look), width)
    }

    /// Sets a text in lines of a width at most, each in the middle of the widest.
    pub fn set_centred(&mut self, text: &str, look: &RunProperties, width: Emu) -> TextBlock {
        self.centred(plain_body(text, look), width)
    }

    /// Sets a rich text whose paragraphs begin with a look, as [`Self::set_centred`] does where they say no side.
    pub fn set_rich(&mut self, body: &TxBody, look: &RunProperties, width: Emu) -> TextBlock {
        let mut body = body.clone();
        for paragraph in &mut body.paragraphs {
            let pr = paragraph.p_pr.get_or_insert_with(Default::default);
            let mut base = look.clone();
            if let Some(own) = &pr.def_r_pr {
                merge_run(&mut base, own);
            }
            pr.def_r_pr = Some(Box::new(base));
        }
        self.centred(body, width)
    }

    /// Sets a text as `set` does, or so much of it with dots behind it that `set` says that it fits.
    pub fn set_cut(
        &mut self,
        text: &str,
        set: &mut dyn FnMut(&mut Self, &str) -> (bool, TextBlock),
    ) -> TextBlock {
        let (fits, whole) = set(self, text);
        if fits {
            return whole;
        }
        let ends = text.char_indices().map(|(at, _)| at);
        let ends: Vec<usize> = ends.take(LONGEST_CUT).collect();
        // What is longest is looked for by halves.
        let (mut least, mut most) = (0, ends.len());
        let mut longest = None;
        while least < most {
            let middle = (least + most) / 2;
            let cut = format!("{}...", text[..ends[middle]].trim_end());
            let (fits, block) = set(self, &cut);
            if fits {
                longest = Some(block);
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        longest.unwrap_or_else(|| set(self, "").1)
    }

    fn centred(&mut self, mut body: TxBody, width: Emu) -> TextBlock {
        let natural = self.body(&body, Emu::MAX);
        let is_broken = natural.size.width > width;
        if !is_broken && natural.lines() < 2 {
            return natural;
        }
        // Lines of the width of the widest break where those of the whole width do.
        let widest = match is_broken {
            true => self.body(&body, width).size.width,
            false => natural.size.width,
        };
        for paragraph in &mut body.paragraphs {
            let pr = paragraph.p_pr.get_or_insert_with(Default::default);
            pr.algn.get_or_insert(TextAlign::Ctr);
        }
        self.body(&body, widest + Emu(1))
    }

    fn body(&mut self, body: &TxBody, width: Emu) -> TextBlock {
        self.painter
            .text_block(body, &BodyPr::default(), &Inherited::default(), width)
    }

    /// Paints a text at a place.
    pub fn put(&mut self, block: &TextBlock, [x, y]: [f64; 2], anchor: Anchor) {
        let size = [block.size.width, block.size.height].map(|side| side.0 as f64);
        let at = Point::new(emu(x - size[0] * anchor.x), emu(y - size[1] * anchor.y));
        block.paint(at, &mut self.items);
    }

    /// Paints a text that is turned, its middle at a place; the turn in 60000ths of a degree.
    pub fn put_turned(&mut self, block: &TextBlock, [x, y]: [f64; 2], turn: i32) {
        let [width, height] = [block.size.width, block.size.height].map(|side| side.0 as f64);
        let frame = Frame {
            x: x - width / 2.0,
            y: y - height / 2.0,
            ..Frame::sized(width, height)
        };
        let mut content = Vec::new();
        block.paint(Point::new(emu(frame.x), emu(frame.y)), &mut content);
        super::super::turned(&frame, turn, content, &mut self.items);
    }

    /// Width and height of the chart, in EMU.
    pub fn size(&self) -> [f64; 2] {
        let [left, top, right, bottom] = self.area;
        [right - left, bottom - top]
    }

    /// Draws a path.
    pub fn path(&mut self, segments: Vec<Segment>, paint: &Paint, pen: Option<&Pen>) {
        let Some(frame) = bounds(&segments) else {
            return;
        };
        let moved = |[x, y]: [f64; 2]| [x - frame.x, y - frame.y];
        let segments = segments
            .into_iter()
            .map(|segment| match segment {
                Segment::Move(to) => Segment::Move(moved(to)),
                Segment::Line(to) => Segment::Line(moved(to)),
                Segment::Cubic(a, b, to) => Segment::Cubic(moved(a), moved(b), moved(to)),
                Segment::Close => Segment::Close,
            })
            .collect();
        let outline = Outline {
            contours: vec![Contour {
                segments,
                filled: true,
                stroked: true,
                shading: 0,
            }],
            text: [0.0; 4],
        };
        outline::draw(&outline, &frame, paint, pen, &mut self.items);
    }

    /// Draws a rectangle.
    pub fn rectangle(&mut self, area: Area, paint: &Paint, pen: Option<&Pen>) {
        let [left, top, right, bottom] = area;
        let corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
        self.path(closed(&corners), paint, pen);
    }

    /// Draws a rectangle with corners of a radius.
    pub fn round_rectangle(
        &mut self,
        area: Area,
        radius: f64,
        (paint, pen): (&Paint, Option<&Pen>),
    ) {
        let [left, top, right, bottom] = area;
        let radius = radius.min((right - left) / 2.0).min((bottom - top) / 2.0);
        if radius <= 0.0 {
            return self.rectangle(area, paint, pen);
        }
        let mut segments = Vec::new();
        // From corner to corner: the point itself, and the ways from there back and on.
        for ([x, y], [back_x, back_y], [on_x, on_y]) in [
            ([left, top], [0.0, 1.0], [1.0, 0.0]),
            ([right, top], [-1.0, 0.0], [0.0, 1.0]),
            ([right, bottom], [0.0, -1.0], [-1.0, 0.0]),
            ([left, bottom], [1.0, 0.0], [0.0, -1.0]),
        ] {
            let back = |share: f64| [x + back_x * radius * share, y + back_y * radius * share];
            let on = |share: f64| [x + on_x * radius * share, y + on_y * radius * share];
            segments.push(match segments.is_empty() {
                true => Segment::Move(back(1.0)),
                false => Segment::Line(back(1.0)),
            });
            let held = 1.0 - QUARTER;
            segments.push(Segment::Cubic(back(held), on(held), on(1.0)));
        }
        segments.push(Segment::Close);
        self.path(segments, paint, pen);
    }

    /// Draws a straight line.
    pub fn line(&mut self, from: [f64; 2], to: [f64; 2], pen: &Pen) {
        let segments = vec![Segment::Move(from), Segment::Line(to)];
        self.path(segments, &Paint::None, Some(pen));
    }

    /// The fill that a part says itself; `None` if it says none.
    pub fn fill(&self, own: Option<&ChSpPr>) -> Option<Paint> {
        let own = own?.sp_pr.as_deref()?;
        paint::paint(&own.fill, &self.painter.palette)
    }

    /// The fill of a series or point that says none.
    pub fn usual_fill(&self, index: usize) -> Paint {
        let colour = self.accent(index);
        let palette = self.painter.palette.with_placeholder(Some(colour));
        let own = self
            .point_look
            .as_ref()
            .and_then(|own| own.sp_pr.as_deref());
        let said = own.and_then(|own| paint::paint(&own.fill, &palette));
        said.unwrap_or(Paint::Solid(colour))
    }

    /// The line that a part says itself: the outer `None` if it says nothing, the inner for no line.
    pub fn pen(&self, own: Option<&ChSpPr>) -> Option<Option<Pen>> {
        let line = own?.sp_pr.as_deref()?.ln.as_deref()?;
        line.fill.items.as_ref()?;
        Some(paint::pen(&[line], None, &self.painter.palette))
    }

    /// What is behind a text, if it says so.
    pub fn grounded(&self, own: Option<&ChSpPr>) -> Ground {
        Ground {
            fill: self.fill(own).unwrap_or(Paint::None),
            pen: self.pen(own).flatten(),
        }
    }

    /// Paints what is behind a text that stands in an area, with space beside and above it in EMU.
    pub fn ground_of_text(
        &mut self,
        ground: &Ground,
        [left, top, right, bottom]: Area,
        [beside, above]: [f64; 2],
    ) {
        if ground.fill == Paint::None && ground.pen.is_none() {
            return;
        }
        let around = [left - beside, top - above, right + beside, bottom + above];
        self.rectangle(around, &ground.fill, ground.pen.as_ref());
    }

    /// The line of a series, of a colour if it says none.
    pub fn series_pen(&self, own: Option<&ChSpPr>, colour: Rgba) -> Option<Pen> {
        let line = own.and_then(|own| own.sp_pr.as_ref()?.ln.as_deref());
        paint::usual_pen(line, (colour, self.series_line()), &self.painter.palette)
    }

    /// The line of an axis or of a grid that says none.
    pub fn thin(&self) -> Pen {
        plain(self.faint(0.475))
    }

    /// The colour of texts, so much of it: in a light style mixed with white, in a dark one with its ground.
    pub fn faint(&self, share: f64) -> Rgba {
        let beyond = match self.is_dark {
            true => self.ground_colour(),
            false => Rgba::WHITE,
        };
        self.text_colour().mixed(share, beyond)
    }

    /// The colour of texts and lines that say none.
    pub fn text_colour(&self) -> Rgba {
        match self.is_dark {
            true => self.named(SchemeClrVal::Bg1, Rgba::WHITE),
            false => self.named(SchemeClrVal::Tx1, Rgba::BLACK),
        }
    }

    /// The colour of a ground that says none.
    pub fn ground_colour(&self) -> Rgba {
        match self.is_dark {
            true => self.named(SchemeClrVal::Tx1, Rgba::BLACK),
            false => self.named(SchemeClrVal::Bg1, Rgba::WHITE),
        }
    }

    fn named(&self, name: SchemeClrVal, usual: Rgba) -> Rgba {
        self.painter.palette.named(name).unwrap_or(usual)
    }

    /// The colour of a series that says none.
    pub fn accent(&self, index: usize) -> Rgba {
        series_colour(self.style, index, self.coloured, &self.painter.palette)
    }

    /// Width of the lines of series that say none, in EMU (ECMA-376-1 21.2.2.227).
    fn series_line(&self) -> f64 {
        match self.style {
            0..=8 => 28_575.0,
            25..=32 => 66_675.0,
            _ => 47_625.0,
        }
    }

    /// Size of marks that say none, in points.
    pub fn marker_size(&self) -> u8 {
        match self.style {
            0..=8 => 7,
            25..=32 => 13,
            _ => 9,
        }
    }
}

/// A text without any look of its own.
fn plain_body(text: &str, look: &RunProperties) -> TxBody {
    TxBody {
        paragraphs: vec![Paragraph {
            p_pr: Some(Box::new(TextParagraphPr {
                def_r_pr: Some(Box::new(look.clone())),
                ..TextParagraphPr::default()
            })),
            runs: vec![RunElem::from(RunElemItem::Run(Box::new(Run {
                text: Some(text.to_owned()),
                r_pr: None,
            })))],
            ..Paragraph::default()
        }],
        ..TxBody::default()
    }
}

/// A thin solid line.
pub(super) fn plain(colour: Rgba) -> Pen {
    Pen::plain(colour, THIN_LINE)
}

/// The line around one of many pieces of one colour, so that nothing is seen between them.
pub(super) fn seam(paint: &Paint) -> Option<Pen> {
    match paint {
        Paint::Solid(colour) => Some(plain(*colour)),
        _ => None,
    }
}

/// The run properties that a text of a chart gives for all of it.
pub(super) fn defaults(text: &ChTxBody) -> Option<&RunProperties> {
    let paragraph = text.tx_body.as_ref()?.paragraphs.first()?;
    paragraph.p_pr.as_ref()?.def_r_pr.as_deref()
}

/// The box around a path and its control points.
fn bounds(segments: &[Segment]) -> Option<Frame> {
    let mut points = Vec::new();
    for segment in segments {
        match *segment {
            Segment::Move(to) | Segment::Line(to) => points.push(to),
            Segment::Cubic(a, b, to) => points.extend([a, b, to]),
            Segment::Close => {}
        }
    }
    let mut edges: Option<Area> = None;
    for [x, y] in points {
        let [left, top, right, bottom] = edges.unwrap_or([x, y, x, y]);
        edges = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }
    edges.map(|[left, top, right, bottom]| Frame {
        x: left,
        y: top,
        ..Frame::sized(right - left, bottom - top)
    })
}
