//! Fills and lines, resolved to what can be drawn.

use super::pattern;
use crate::editor_bin::drawing::{
    BlipFill, CompoundLine, FillPath, GradFill, LineCap, LineEnd, LineJoinType, Ln, PattFill,
    PattFillVal, PrstDashVal, RectAlign, ShapeStyle, TextRect, Tile, UniFill, UniFillItem,
};
use crate::order;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::recolour::Recolour;
use crate::resolve::theme::Palette;

/// What a surface is filled with.
#[derive(Debug, Clone, PartialEq)]
pub enum Paint {
    /// Nothing.
    None,
    /// One colour.
    Solid(Rgba),
    /// Colours that pass into each other.
    Gradient(Gradient),
    /// A picture.
    Picture(PicturePaint),
    /// A pattern of two colours.
    Pattern(Pattern),
}

impl Paint {
    /// How opaque it is all over, from 0 for nothing to 1.
    pub fn opacity(&self) -> f64 {
        let of = |colour: Rgba| f64::from(colour.0[3]) / 255.0;
        match self {
            Self::None => 0.0,
            Self::Solid(colour) => of(*colour),
            Self::Gradient(gradient) => gradient.mean().map_or(0.0, of),
            Self::Picture(picture) => picture.opacity,
            Self::Pattern(pattern) => of(pattern.mean()),
        }
    }
}

/// A pattern of two colours.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// Its cells, a byte for each row, the leftmost in the highest bit.
    pub rows: [u8; 8],
    /// The colour of the cells that are set.
    pub front: Rgba,
    /// That of the others.
    pub back: Rgba,
}

impl Pattern {
    /// What it looks like from afar.
    pub fn mean(&self) -> Rgba {
        let set: u32 = self.rows.iter().map(|row| row.count_ones()).sum();
        self.front.mixed(f64::from(set) / 64.0, self.back)
    }
}

/// A gradient.
#[derive(Debug, Clone, PartialEq)]
pub struct Gradient {
    /// (position from 0 to 1, colour), by position.
    pub stops: Vec<(f64, Rgba)>,
    /// Direction in 60000ths of a degree, clockwise from the right; `None` for one from its focus outwards.
    pub angle: Option<i32>,
    /// Whether that direction is one of a square that the surface is made from by stretching: at 45 degrees, what is of one
    /// colour runs from corner to corner.
    pub scaled: bool,
    /// Where the focus of such a one is, as shares of the surface from its left and top.
    pub focus: [f64; 2],
}

impl Gradient {
    /// The colour of all of it together, as it is seen from afar: for letters, which have one colour.
    pub fn mean(&self) -> Option<Rgba> {
        let (first, last) = (self.stops.first()?, self.stops.last()?);
        let mut sums = [0.0; 4];
        let mut add = |share: f64, colour: Rgba| {
            for (sum, part) in sums.iter_mut().zip(colour.0) {
                *sum += share * f64::from(part);
            }
        };
        add(first.0.clamp(0.0, 1.0), first.1);
        add(1.0 - last.0.clamp(0.0, 1.0), last.1);
        for pair in self.stops.windows(2) {
            if let [from, to] = pair {
                let half = (to.0 - from.0).max(0.0) / 2.0;
                add(half, from.1);
                add(half, to.1);
            }
        }
        Some(Rgba(sums.map(|sum| sum.round().clamp(0.0, 255.0) as u8)))
    }

    /// The colour that stands for it where only one can be drawn: the first of those that are seen best.
    pub fn colour(&self) -> Option<Rgba> {
        let opacity = |colour: &Rgba| colour.0[3];
        self.stops.iter().map(|stop| stop.1).reduce(|best, next| {
            if opacity(&next) > opacity(&best) {
                next
            } else {
                best
            }
        })
    }
}

/// A picture and how it is laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct PicturePaint {
    /// Name of the media file.
    pub media: String,
    /// Shares of the picture that are cut off: left, top, right, bottom.
    pub crop: [f64; 4],
    /// Shares of the surface that stay free when the picture is stretched over it: left, top, right, bottom.
    pub inset: [f64; 4],
    /// How it is repeated in its own size; `None` if it is stretched.
    pub tile: Option<Tiling>,
    /// Opacity from 0 to 1.
    pub opacity: f64,
    /// What is made of its colours.
    pub recolour: Option<Recolour>,
}

/// How a picture is repeated (ECMA-376-1 20.1.8.58).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Tiling {
    /// Its width and height as shares of its own.
    pub scale: [f64; 2],
    /// How far the first tile is moved right and down, in EMU.
    pub shift: [f64; 2],
    /// Where on the surface the first tile stands, as shares of what is left beside it: right and down.
    pub align: [f64; 2],
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Pen {
    /// Its colour; for one with a gradient, that which stands for it where only one can be drawn.
    pub colour: Rgba,
    /// Colours that pass into each other along it.
    pub gradient: Option<Gradient>,
    /// Its width in EMU, at least a hairline.
    pub width: f64,
    /// Lengths of dashes and gaps, in widths of the line; empty for a solid line.
    pub dashes: &'static [f64],
    /// Its ends.
    pub cap: LineCap,
    /// Its corners.
    pub join: LineJoinType,
    /// Arrow heads at its begin and end.
    pub heads: [Option<LineEnd>; 2],
    /// The lines side by side that it is made of.
    pub stripes: &'static [Stripe],
}

impl Pen {
    /// A single solid line with flat ends and round corners.
    pub fn plain(colour: Rgba, width: f64) -> Self {
        Self {
            colour,
            gradient: None,
            width,
            dashes: &[],
            cap: LineCap::Flat,
            join: LineJoinType::Round,
            heads: [None, None],
            stripes: SINGLE,
        }
    }
}

/// One of several lines side by side: where its middle is, from the middle of all towards the inside of what they go round, and
/// how wide it is, both as shares of the width of all.
pub type Stripe = (f64, f64);

/// The stripes of a line that is one.
pub const SINGLE: &[Stripe] = &[(0.0, 1.0)];

/// Thinnest line that is drawn, in EMU.
const HAIRLINE: f64 = 3175.0;
/// Width of a line that does not say (ECMA-376-1 20.1.2.2.24).
const DEFAULT_WIDTH: i32 = 9525;

/// Resolves a fill; `None` if it is not given, so that what is inherited holds.
pub fn paint(fill: &UniFill, palette: &Palette<'_>) -> Option<Paint> {
    Some(match fill.items.as_ref()? {
        UniFillItem::NoFill(()) => Paint::None,
        UniFillItem::Grp(()) => return None,
        UniFillItem::Solid(solid) => palette
            .colour(&solid.color)
            .map_or(Paint::None, Paint::Solid),
        UniFillItem::Grad(gradient) => gradient_paint(gradient, palette),
        UniFillItem::Patt(pattern) => pattern_paint(pattern, palette),
        UniFillItem::Blip(blip) => picture_paint(blip, palette).map_or(Paint::None, Paint::Picture),
    })
}

fn gradient_paint(gradient: &GradFill, palette: &Palette<'_>) -> Paint {
    let mut stops: Vec<(f64, Rgba)> = gradient
        .gs_lst
        .iter()
        .filter_map(|stop| {
            let colour = palette.colour(&stop.color)?;
            Some((f64::from(stop.pos.unwrap_or(0)) / 100_000.0, colour))
        })
        .collect();
    order::sort_by(&mut stops, |a, b| a.0.total_cmp(&b.0));
    match stops.as_slice() {
        [] => Paint::None,
        [(_, colour)] => Paint::Solid(*colour),
        _ => {
            let radial = gradient
                .path
                .as_ref()
                .is_some_and(|path| path.path != Some(FillPath::Shape) || gradient.lin.is_none());
            let line = gradient.lin.as_deref();
            let angle = line.and_then(|line| line.ang).unwrap_or(0);
            Paint::Gradient(Gradient {
                stops,
                angle: (!radial).then_some(angle),
                scaled: line.is_some_and(|line| line.scaled == Some(true)),
                focus: focus(
                    gradient
                        .path
                        .as_deref()
                        .and_then(|path| path.rect.as_deref()),
                ),
            })
        }
    }
}

/// The middle of the rectangle that a gradient runs to (ECMA-376-1 20.1.8.31), whose sides may have changed places.
fn focus(rect: Option<&TextRect>) -> [f64; 2] {
    let Some(rect) = rect else { return [0.5; 2] };
    let [left, top, right, bottom] = sides(rect);
    [(left + 1.0 - right) / 2.0, (top + 1.0 - bottom) / 2.0]
}

fn pattern_paint(pattern: &PattFill, palette: &Palette<'_>) -> Paint {
    Paint::Pattern(Pattern {
        rows: pattern::rows(pattern.prst.unwrap_or(PattFillVal::Cross)),
        front: palette.colour(&pattern.fg_clr).unwrap_or(Rgba::BLACK),
        back: palette.colour(&pattern.bg_clr).unwrap_or(Rgba::WHITE),
    })
}

/// The picture of a fill, `None` if there is none.
pub fn picture_paint(fill: &BlipFill, palette: &Palette<'_>) -> Option<PicturePaint> {
    let blip = fill.blip.as_ref()?;
    let media = blip.image.as_ref()?.file.clone()?;
    if media.is_empty() {
        return None;
    }
    let crop = fill.src_rect.as_deref().map_or([0.0; 4], shares);
    Some(PicturePaint {
        media,
        crop,
        inset: fill
            .stretch
            .as_ref()
            .and_then(|stretch| stretch.fill_rect.as_deref())
            .map_or([0.0; 4], shares),
        tile: fill.tile.as_deref().map(tiling),
        opacity: blip.effects.iter().find_map(opacity).unwrap_or(1.0),
        recolour: Recolour::of(&blip.effects, palette),
    })
}

fn tiling(tile: &Tile) -> Tiling {
    let share = |value: Option<i32>| {
        value.map_or(1.0, |value| {
            (f64::from(value) / 100_000.0).abs().clamp(0.01, 100.0)
        })
    };
    let length = |value: Option<i32>| f64::from(value.unwrap_or(0));
    Tiling {
        scale: [share(tile.sx), share(tile.sy)],
        shift: [length(tile.tx), length(tile.ty)],
        align: rect_align(tile.algn.unwrap_or(RectAlign::Tl)),
    }
}

/// Where in a rectangle a place is: shares from the left and from the top (ECMA-376-1 20.1.10.53).
pub(super) fn rect_align(align: RectAlign) -> [f64; 2] {
    use RectAlign as A;
    [
        match align {
            A::Tl | A::L | A::Bl => 0.0,
            A::T | A::Ctr | A::B => 0.5,
            A::Tr | A::R | A::Br => 1.0,
        },
        match align {
            A::Tl | A::T | A::Tr => 0.0,
            A::L | A::Ctr | A::R => 0.5,
            A::Bl | A::B | A::Br => 1.0,
        },
    ]
}

fn opacity(effect: &crate::editor_bin::drawing::UniEffect) -> Option<f64> {
    use crate::editor_bin::drawing::UniEffectItem;
    match effect.items.as_ref()? {
        UniEffectItem::AlphaModFix(fixed) => Some(f64::from(fixed.amt?) / 100_000.0),
        _ => None,
    }
}

/// The sides of a relative rectangle as shares, so that something is left between them.
fn shares(rect: &TextRect) -> [f64; 4] {
    let crop = sides(rect).map(|side| side.min(0.999));
    if crop[0] + crop[2] > 0.999 || crop[1] + crop[3] > 0.999 {
        return [0.0; 4];
    }
    crop
}

/// The sides of a relative rectangle as shares: left, top, right, bottom.
fn sides(rect: &TextRect) -> [f64; 4] {
    [&rect.l, &rect.t, &rect.r, &rect.b].map(|side| {
        let text = side.as_deref().unwrap_or("0");
        let value = match text.strip_suffix('%') {
            Some(percent) => percent.parse::<f64>().unwrap_or(0.0) / 100.0,
            None => text.parse::<f64>().unwrap_or(0.0) / 100_000.0,
        };
        // `nan` is a number, too.
        if value.is_nan() {
            0.0
        } else {
            value.clamp(-10.0, 10.0)
        }
    })
}

/// The fill of a shape: what it says itself (nearest first), else what its style takes from the theme. A gradient of its own
/// that says no direction runs as the theme's.
pub fn shape_paint(
    own: &[&UniFill],
    style: Option<&ShapeStyle>,
    palette: &Palette<'_>,
) -> Option<Paint> {
    let themed = || style_paint(style?, palette);
    let found = own
        .iter()
        .find_map(|fill| Some((fill.items.as_ref()?, paint(fill, palette)?)));
    let Some((fill, mut paint)) = found else {
        return themed();
    };
    if let (UniFillItem::Grad(said), Paint::Gradient(gradient)) = (fill, &mut paint)
        && said.lin.is_none()
        && said.path.is_none()
        && let Some(Paint::Gradient(themed)) = themed()
    {
        (gradient.angle, gradient.focus) = (themed.angle, themed.focus);
    }
    Some(paint)
}

/// The fill that a shape's style takes from the theme.
fn style_paint(style: &ShapeStyle, palette: &Palette<'_>) -> Option<Paint> {
    let reference = style.fill_ref.as_ref()?;
    themed_paint(reference.idx?, palette.colour(&reference.color), palette)
}

/// A fill of the theme: from 1 those of shapes, from 1001 those of backgrounds; 0 and 1000 are none.
pub fn themed_paint(index: i32, colour: Option<Rgba>, palette: &Palette<'_>) -> Option<Paint> {
    let theme = palette.theme?;
    let (fills, place) = if index >= 1000 {
        (&theme.background_fills, index - 1001)
    } else {
        (&theme.fills, index - 1)
    };
    let Ok(place) = usize::try_from(place) else {
        return Some(Paint::None);
    };
    match fills.get(place) {
        Some(fill) => paint(fill, &palette.with_placeholder(colour)),
        None => colour.map(Paint::Solid),
    }
}

/// The one colour that a fill gives letters; `None` if it gives none.
pub fn of_letters(fill: &UniFill, palette: &Palette<'_>) -> Option<Rgba> {
    match paint(fill, palette)? {
        Paint::Solid(colour) => Some(colour),
        Paint::Gradient(gradient) => gradient.mean(),
        Paint::Pattern(pattern) => Some(pattern.mean()),
        Paint::None => Some(Rgba::CLEAR),
        Paint::Picture(_) => None,
    }
}

/// The gradient that a fill gives letters.
pub fn gradient_of_letters(fill: &UniFill, palette: &Palette<'_>) -> Option<Gradient> {
    let Some(UniFillItem::Grad(gradient)) = &fill.items else {
        return None;
    };
    match gradient_paint(gradient, palette) {
        Paint::Gradient(gradient) => Some(gradient),
        _ => None,
    }
}

/// The line of a shape: what it says itself (nearest first), else what its style takes from the theme.
pub fn pen(own: &[&Ln], style: Option<&ShapeStyle>, palette: &Palette<'_>) -> Option<Pen> {
    let reference = style.and_then(|style| style.ln_ref.as_ref());
    let themed = reference.and_then(|reference| {
        let place = usize::try_from(reference.idx? - 1).ok()?;
        palette.theme?.lines.get(place)
    });
    let placed = reference.and_then(|reference| palette.colour(&reference.color));
    let themed_palette = palette.with_placeholder(placed);
    let fill = own
        .iter()
        .find_map(|line| paint(&line.fill, palette))
        .or_else(|| paint(&themed?.fill, &themed_palette))?;
    let lines: Vec<&Ln> = own.iter().copied().chain(themed).collect();
    drawn(fill, f64::from(DEFAULT_WIDTH), &lines)
}

/// The line of a part that has a colour and a width of its own where it says nothing.
pub fn usual_pen(
    own: Option<&Ln>,
    (colour, width): (Rgba, f64),
    palette: &Palette<'_>,
) -> Option<Pen> {
    let said = own.and_then(|line| paint(&line.fill, palette));
    drawn(said.unwrap_or(Paint::Solid(colour)), width, own.as_slice())
}

/// A line of a fill, with what lines say else, the nearest first.
fn drawn(fill: Paint, width: f64, lines: &[&Ln]) -> Option<Pen> {
    let (colour, gradient) = match fill {
        Paint::Solid(colour) => (colour, None),
        Paint::Gradient(gradient) => (gradient.colour()?, Some(gradient)),
        Paint::Pattern(pattern) => (pattern.mean(), None),
        Paint::None | Paint::Picture(_) => return None,
    };
    let all = || lines.iter().copied();
    let width = all().find_map(|line| line.w).map_or(width, f64::from);
    let dash = all().find_map(|line| line.prst_dash.as_ref()?.val);
    Some(Pen {
        colour,
        gradient,
        width: width.clamp(HAIRLINE, 20_116_800.0),
        dashes: dash.map_or(&[], dashes),
        cap: all().find_map(|line| line.cap).unwrap_or(LineCap::Flat),
        join: all()
            .find_map(|line| line.join.as_ref()?.kind)
            .unwrap_or(LineJoinType::Round),
        heads: [
            all().find_map(|line| line.head_end.as_deref().cloned()),
            all().find_map(|line| line.tail_end.as_deref().cloned()),
        ],
        stripes: all().find_map(|line| line.cmpd).map_or(SINGLE, stripes),
    })
}

/// ECMA-376-1 20.1.10.15.
fn stripes(kind: CompoundLine) -> &'static [Stripe] {
    match kind {
        CompoundLine::Sng => SINGLE,
        CompoundLine::Dbl => &[(-1.0 / 3.0, 1.0 / 3.0), (1.0 / 3.0, 1.0 / 3.0)],
        CompoundLine::ThickThin => &[(-0.2, 0.6), (0.4, 0.2)],
        CompoundLine::ThinThick => &[(-0.4, 0.2), (0.2, 0.6)],
        CompoundLine::Tri => &[
            (-5.0 / 12.0, 1.0 / 6.0),
            (0.0, 1.0 / 3.0),
            (5.0 / 12.0, 1.0 / 6.0),
        ],
    }
}

/// ECMA-376-1 20.1.10.49.
fn dashes(kind: PrstDashVal) -> &'static [f64] {
    match kind {
        PrstDashVal::Solid => &[],
        PrstDashVal::Dot => &[1.0, 3.0],
        PrstDashVal::Dash => &[4.0, 3.0],
        PrstDashVal::LgDash => &[8.0, 3.0],
        PrstDashVal::DashDot => &[4.0, 3.0, 1.0, 3.0],
        PrstDashVal::LgDashDot => &[8.0, 3.0, 1.0, 3.0],
        PrstDashVal::LgDashDotDot => &[8.0, 3.0, 1.0, 3.0, 1.0, 3.0],
        PrstDashVal::SysDash => &[3.0, 1.0],
        PrstDashVal::SysDot => &[1.0, 1.0],
        PrstDashVal::SysDashDot => &[3.0, 1.0, 1.0, 1.0],
        PrstDashVal::SysDashDotDot => &[3.0, 1.0, 1.0, 1.0, 1.0, 1.0],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{SolidFill, SrgbClr, StyleRef, UniColorItem};
    use crate::resolve::theme::Theme;

    fn red() -> crate::editor_bin::drawing::UniColor {
        UniColorItem::SrgbClr(Box::new(SrgbClr {
            red: Some(255),
            ..SrgbClr::default()
        }))
        .into()
    }

    #[test]
    fn a_fill_that_is_not_given_is_not_none() {
        let palette = Palette::default();
        assert_eq!(paint(&UniFill::default(), &palette), None);
        assert_eq!(
            paint(&UniFillItem::NoFill(()).into(), &palette),
            Some(Paint::None)
        );
    }

    #[test]
    fn a_line_has_the_usual_colour_and_width_where_it_says_none() {
        let of = |own: Option<&Ln>| {
            let pen = usual_pen(own, (Rgba::BLACK, 28_575.0), &Palette::default());
            pen.map(|pen| (pen.colour, pen.width))
        };
        assert_eq!(of(None), Some((Rgba::BLACK, 28_575.0)));
        let mut line = Ln {
            fill: UniFillItem::Solid(Box::new(SolidFill { color: red() })).into(),
            ..Ln::default()
        };
        assert_eq!(of(Some(&line)), Some((Rgba::opaque(255, 0, 0), 28_575.0)));
        line.w = Some(12_700);
        line.fill = UniFill::default();
        assert_eq!(of(Some(&line)), Some((Rgba::BLACK, 12_700.0)));
        line.fill = UniFillItem::NoFill(()).into();
        assert_eq!(of(Some(&line)), None);
    }

    #[test]
    fn stripes_of_a_line_reach_from_side_to_side() {
        use CompoundLine as C;
        for kind in [C::Sng, C::Dbl, C::ThickThin, C::ThinThick, C::Tri] {
            let edges = stripes(kind)
                .iter()
                .map(|(at, width)| [at - width / 2.0, at + width / 2.0]);
            let edges: Vec<f64> = edges.flatten().collect();
            assert!(edges.is_sorted(), "{kind:?}: {edges:?}");
            let ends = [edges[0] + 0.5, edges[edges.len() - 1] - 0.5];
            assert!(
                ends.iter().all(|end| end.abs() < 1e-9),
                "{kind:?}: {edges:?}"
            );
        }
    }

    #[test]
    fn a_style_takes_its_line_from_the_theme() {
        let placeholder =
            UniColorItem::SchemeClr(Box::new(crate::editor_bin::drawing::SchemeClr {
                val: Some(crate::editor_bin::drawing::SchemeClrVal::PhClr),
                mods: Vec::new(),
            }));
        let mut theme = Theme::default();
        theme.lines.push(Ln {
            w: Some(12_700),
            fill: UniFillItem::Solid(Box::new(SolidFill {
                color: placeholder.into(),
            }))
            .into(),
            ..Ln::default()
        });
        let palette = Palette {
            theme: Some(&theme),
            ..Palette::default()
        };
        let style = ShapeStyle {
            ln_ref: Some(Box::new(StyleRef {
                idx: Some(1),
                color: red(),
            })),
            ..ShapeStyle::default()
        };
        let own = Ln {
            w: Some(25_400),
            ..Ln::default()
        };
        let pen = pen(&[&own], Some(&style), &palette).unwrap();
        assert_eq!((pen.colour, pen.width), (Rgba::opaque(255, 0, 0), 25_400.0));
        assert_eq!(super::pen(&[&own], None, &palette), None);
    }

    #[test]
    fn one_colour_of_a_gradient_is_one_that_is_seen() {
        let gradient = Gradient {
            stops: vec![
                (0.0, Rgba([1, 1, 1, 0])),
                (0.2, Rgba::opaque(2, 2, 2)),
                (1.0, Rgba::opaque(3, 3, 3)),
            ],
            angle: Some(0),
            scaled: false,
            focus: [0.5; 2],
        };
        assert_eq!(gradient.colour(), Some(Rgba::opaque(2, 2, 2)));
    }

    #[test]
    fn a_gradient_seen_from_afar_is_the_mean_of_its_colours() {
        let gradient = Gradient {
            stops: vec![
                (0.5, Rgba::opaque(0, 0, 0)),
                (1.0, Rgba::opaque(200, 100, 0)),
            ],
            angle: None,
            scaled: false,
            focus: [0.5; 2],
        };
        assert_eq!(gradient.mean(), Some(Rgba::opaque(50, 25, 0)));
    }

    #[test]
    fn crops_leave_something() {
        let rect = |l: &str, r: &str| TextRect {
            l: Some(l.into()),
            r: Some(r.into()),
            ..TextRect::default()
        };
        assert_eq!(shares(&rect("25000", "10%")), [0.25, 0.0, 0.1, 0.0]);
        assert_eq!(shares(&rect("60000", "60000")), [0.0; 4]);
    }
}
