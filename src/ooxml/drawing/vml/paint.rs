//! Fill, line and shadow of a VML shape.

use super::attribute;
use super::css::{colour, degrees, emu, fraction, record, shaded, solid, switch};
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::drawing::{
    EffectLst, EffectProperties, EffectPropertiesItem, FillPath, GradFill, GradPath, Gs, Lin,
    LineEnd, LineEndSize, LineEndType, Ln, OuterShdw, PrstDash, PrstDashVal, TextRect, UniEffect,
    UniEffectItem, UniFill, UniFillItem,
};
use crate::xml::{Xml, value};

/// Most stops that are taken from a gradient's `colors`.
const MAX_STOPS: usize = 100;

/// What a shape or its type says about its paint; the shape's own words win.
#[derive(Debug, Clone, Default)]
pub struct Paint {
    pub filled: Option<bool>,
    fill_colour: Option<[u8; 3]>,
    second_colour: Option<[u8; 3]>,
    opacity: Option<f64>,
    second_opacity: Option<f64>,
    gradient: Option<Run>,
    /// In degrees.
    angle: f64,
    /// Where the second colour of a gradient is, as a share of its length; negative: the first one.
    focus: f64,
    /// Where a gradient from its middle outwards has that: shares of the shape from its left and top.
    middle: (f64, f64),
    /// Stops of a gradient of more than two colours: (share of its length, colour).
    colours: Vec<(f64, [u8; 3])>,
    /// The relationship of a picture that fills the shape.
    pub fill_picture: Option<String>,
    /// That picture is repeated rather than stretched.
    pub tiled: bool,
    pub stroked: Option<bool>,
    line_colour: Option<[u8; 3]>,
    width: Option<i32>,
    dash: Option<PrstDashVal>,
    head: Option<LineEnd>,
    tail: Option<LineEnd>,
    shadow: Option<Shadow>,
}

/// An eighth of a point, in EMU.
const EIGHTH: i32 = 12_700 / 8;

/// How a gradient runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    Along,
    Outwards,
}

#[derive(Debug, Clone)]
struct Shadow {
    colour: [u8; 3],
    opacity: Option<f64>,
    offset: (i32, i32),
}

impl Paint {
    /// Reads the attributes of a shape.
    pub fn attributes(&mut self, xml: &Xml<'_>) {
        let set = |name: &str| xml.attr(name);
        self.filled = set("filled").map(switch).or(self.filled);
        self.fill_colour = set("fillcolor").and_then(colour).or(self.fill_colour);
        self.opacity = set("opacity").and_then(fraction).or(self.opacity);
        self.stroked = set("stroked").map(switch).or(self.stroked);
        self.line_colour = set("strokecolor").and_then(colour).or(self.line_colour);
        self.width = set("strokeweight").and_then(emu).or(self.width);
    }

    /// Reads `v:fill`.
    pub fn read_fill(&mut self, xml: &Xml<'_>) {
        self.filled = xml.attr("on").map(switch).or(self.filled);
        self.fill_colour = xml.attr("color").and_then(colour).or(self.fill_colour);
        let first = self.fill_colour.unwrap_or([255; 3]);
        self.second_colour = xml
            .attr("color2")
            .and_then(|text| shaded(text, first).or_else(|| colour(text)));
        self.opacity = xml.attr("opacity").and_then(fraction).or(self.opacity);
        self.angle = xml.attr("angle").and_then(degrees).unwrap_or(0.0);
        self.focus = xml.attr("focus").and_then(fraction).unwrap_or(0.0);
        let kind = xml.attr("type").unwrap_or_default();
        self.second_opacity = xml.attr("o:opacity2").and_then(fraction);
        self.gradient = match kind {
            "gradientRadial" => Some(Run::Outwards),
            _ => kind.starts_with("gradient").then_some(Run::Along),
        };
        let place = xml.attr("focusposition").unwrap_or_default();
        let (x, y) = place.split_once(',').unwrap_or((place, ""));
        self.middle = (fraction(x).unwrap_or(0.0), fraction(y).unwrap_or(0.0));
        self.colours = xml.attr("colors").map(stops).unwrap_or_default();
        if matches!(kind, "frame" | "tile" | "pattern") {
            self.fill_picture = attribute(xml, &["r:id", "o:relid"]).map(str::to_owned);
            self.tiled = kind != "frame";
        }
        // A shape that is filled with a picture that it does not have is clear, whatever its colour is: the cards of
        // Word's templates are seen through such boxes.
        if kind == "frame" && self.fill_picture.is_none() && xml.attr("src").is_none() {
            self.filled = Some(false);
        }
    }

    /// Reads `v:stroke`.
    pub fn read_stroke(&mut self, xml: &Xml<'_>) {
        self.stroked = xml.attr("on").map(switch).or(self.stroked);
        self.line_colour = xml.attr("color").and_then(colour).or(self.line_colour);
        self.width = xml.attr("weight").and_then(emu).or(self.width);
        self.dash = xml.attr("dashstyle").and_then(dash).or(self.dash);
        let end = |kind: &str, width: &str, length: &str| {
            let kind = xml.attr(kind).and_then(arrow)?;
            Some(LineEnd {
                kind: Some(kind),
                w: xml.attr(width).map(size),
                len: xml.attr(length).map(size),
            })
        };
        self.head = end("startarrow", "startarrowwidth", "startarrowlength");
        self.tail = end("endarrow", "endarrowwidth", "endarrowlength");
    }

    /// Reads a border of a picture that stands in a line (`w10:bordertop` and the like, ECMA-376-4, 14.3.2.3). It stands for all
    /// four: they are made together, and DrawingML has one line around all.
    pub fn read_border(&mut self, xml: &Xml<'_>) {
        if matches!(xml.attr("type"), None | Some("none")) {
            return;
        }
        self.stroked = Some(true);
        let eighths = xml.attr("width").and_then(value::int);
        self.width = eighths.map(|width| width.clamp(1, 1000) * EIGHTH);
    }

    /// Reads `v:shadow`.
    pub fn read_shadow(&mut self, xml: &Xml<'_>) {
        if !xml.attr("on").is_some_and(switch) {
            return;
        }
        let offset = xml.attr("offset").unwrap_or("2pt,2pt");
        let (x, y) = offset.split_once(',').unwrap_or((offset, offset));
        self.shadow = Some(Shadow {
            colour: xml.attr("color").and_then(colour).unwrap_or([128; 3]),
            opacity: xml.attr("opacity").and_then(fraction),
            offset: (emu(x).unwrap_or(0), emu(y).unwrap_or(0)),
        });
    }

    /// The fill; a shape without word about it is white.
    pub fn fill(&self) -> UniFill {
        if self.filled == Some(false) {
            return UniFillItem::NoFill(()).into();
        }
        let first = self.fill_colour.unwrap_or([255; 3]);
        let Some(run) = self.gradient else {
            return solid(first, self.opacity);
        };
        let (x, y) = self.middle;
        let outwards = run == Run::Outwards;
        UniFillItem::Grad(Box::new(GradFill {
            rot_with_shape: Some(false),
            gs_lst: self.stops(first, self.second_colour.unwrap_or([255; 3])),
            lin: (!outwards).then(|| {
                Box::new(Lin {
                    ang: Some(self.direction()),
                    scaled: Some(true),
                })
            }),
            path: outwards.then(|| {
                Box::new(GradPath {
                    path: Some(FillPath::Shape),
                    rect: Some(Box::new(TextRect {
                        l: Some(percent(x)),
                        t: Some(percent(y)),
                        r: Some(percent(1.0 - x)),
                        b: Some(percent(1.0 - y)),
                    })),
                })
            }),
            tile_rect: outwards.then(Box::default),
            ..GradFill::default()
        }))
        .into()
    }

    /// The stops of a gradient: those that it names, or from the second colour to the first one, or with the one of them at
    /// its focus and the other at both ends.
    fn stops(&self, first: [u8; 3], second: [u8; 3]) -> Vec<Gs> {
        let stop = |at: i32, color| Gs {
            pos: Some(at),
            color,
        };
        if !self.colours.is_empty() {
            let named = self.colours.iter();
            return named
                .map(|(share, colour)| stop(thousandths(*share), record(*colour, None)))
                .collect();
        }
        let first = |at| stop(at, record(first, self.opacity));
        let second = |at| stop(at, record(second, self.second_opacity));
        match thousandths(self.focus) {
            0 => vec![first(100_000), second(0)],
            -100_000 | 100_000 => vec![first(0), second(100_000)],
            focus @ 1.. => vec![second(focus), first(0), first(100_000)],
            focus => vec![first(-focus), second(0), second(100_000)],
        }
    }

    /// The direction of a gradient in 60000th of a degree: one without an angle runs down. An angle below a quarter back is
    /// counted from the left, as it is in the files that other programs make of such documents.
    fn direction(&self) -> i32 {
        let from = if self.angle < -90.0 { 180.0 } else { 90.0 };
        ((from + self.angle).rem_euclid(360.0) * 60_000.0).round() as i32
    }

    /// The line; black and thin without word about it.
    pub fn line(&self) -> Box<Ln> {
        let drawn = self.stroked != Some(false);
        Box::new(Ln {
            w: self.width.filter(|_| drawn),
            fill: if drawn {
                solid(self.line_colour.unwrap_or([0; 3]), None)
            } else {
                UniFillItem::NoFill(()).into()
            },
            prst_dash: self.dash.map(|val| Box::new(PrstDash { val: Some(val) })),
            head_end: self.head.clone().map(Box::new),
            tail_end: self.tail.clone().map(Box::new),
            ..Ln::default()
        })
    }

    /// The shadow.
    pub fn effects(&self) -> EffectProperties {
        let Some(shadow) = &self.shadow else {
            return EffectProperties::default();
        };
        let (x, y) = (f64::from(shadow.offset.0), f64::from(shadow.offset.1));
        let direction = y.atan2(x).to_degrees().rem_euclid(360.0) * 60_000.0;
        let outer = OuterShdw {
            dir: Some(direction as i32),
            dist: Some(x.hypot(y) as i32),
            rot_with_shape: Some(false),
            color: record(shadow.colour, shadow.opacity),
            ..OuterShdw::default()
        };
        let effect = UniEffect::from(UniEffectItem::OuterShdw(Box::new(outer)));
        EffectPropertiesItem::List(Box::new(EffectLst {
            outer_shdw: Some(Box::new(effect)),
            ..EffectLst::default()
        }))
        .into()
    }
}

/// A share from -1 to 1 in thousandths of a percent.
fn thousandths(share: f64) -> i32 {
    (share.clamp(-1.0, 1.0) * 100_000.0).round() as i32
}

/// A share as the sides of rectangles say it.
fn percent(share: f64) -> String {
    // As an integer: writing fractions would make the module larger by six kilobytes.
    let whole = (share.clamp(-100.0, 100.0) * 100.0).round() as i32;
    format!("{whole}%")
}

/// The stops of `colors`: `0 red;.5 lime;1 blue`.
fn stops(text: &str) -> Vec<(f64, [u8; 3])> {
    let stop = |text: &str| {
        let (share, name) = text.trim().split_once(' ')?;
        Some((fraction(share)?, colour(name)?))
    };
    text.split(';').filter_map(stop).take(MAX_STOPS).collect()
}

fn dash(style: &str) -> Option<PrstDashVal> {
    let token = match style {
        "shortdash" => "sysDash",
        "shortdot" | "1 1" => "sysDot",
        "shortdashdot" => "sysDashDot",
        "shortdashdotdot" => "sysDashDotDot",
        "dot" => "dot",
        "dash" => "dash",
        "longdash" => "lgDash",
        "dashdot" => "dashDot",
        "longdashdot" => "lgDashDot",
        "longdashdotdot" => "lgDashDotDot",
        _ => return None,
    };
    PrstDashVal::from_token(token)
}

fn arrow(kind: &str) -> Option<LineEndType> {
    let token = match kind {
        "block" => "triangle",
        "classic" => "stealth",
        "open" => "arrow",
        "diamond" | "oval" => kind,
        _ => return None,
    };
    LineEndType::from_token(token)
}

fn size(word: &str) -> LineEndSize {
    match word {
        "narrow" | "short" => LineEndSize::Sm,
        "wide" | "long" => LineEndSize::Lg,
        _ => LineEndSize::Med,
    }
}
