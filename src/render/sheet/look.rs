//! How cells look in the grid: their formats as styles of nodes.

use crate::editor_bin::xlsy::{
    Alignment, BorderStyle, HorizontalAlignment, PatternType, Underline, VertAlignRun,
    VerticalAlignment,
};
use crate::render::node::{Prop, Style, Value, points};
use crate::resolve::colour::Rgba;
use crate::resolve::font;
use crate::resolve::sheet::conditional::CellBar;
use crate::resolve::sheet::digit::digit_pixels;
use crate::resolve::sheet::pattern;
use crate::resolve::sheet::style::{
    BUTTON_PIXELS, CellBorders, CellFill, CellStyle, Edge, FontStyle, GradientCourse, breaks_lines,
};

/// EMU in a pixel of the page.
pub(super) const EMU_PER_PIXEL: i64 = 9525;
/// Size of a font that names none, in points.
const FONT_SIZE: f64 = 11.0;

/// A cell's format.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// As style properties.
    pub style: Style,
    /// Which side text stands at; `None`: by the kind of value.
    pub horizontal: Option<HorizontalAlignment>,
    /// Lines are broken.
    pub wraps: bool,
    /// By how many degrees the text is turned against the clock.
    pub rotation: i32,
    /// Which way lines run.
    pub lines: Lines,
    /// Size of the font in points.
    pub size: f64,
    /// Room that is left free beside the text, in pixels.
    pub indent: f64,
    /// Widest digit of the font in pixels.
    pub digit: f64,
    /// Whether a text that is too long is made smaller.
    pub shrinks: bool,
    /// Its lines: what is seen of them follows from the cells beside it.
    pub borders: CellBorders,
}

/// Which way the lines of a cell run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Lines {
    /// From side to side, or slanted.
    #[default]
    Level,
    /// From the bottom to the top, the first line at the left.
    Up,
    /// From the top to the bottom, the first line at the right.
    Down,
    /// From the top to the bottom with upright letters.
    Stacked,
}

/// Where what is aligned stands along an axis of the cell: at its start, in its middle, at its end.
pub const ENDS: [&str; 3] = ["flex-start", "center", "flex-end"];
/// Where lines stand of which those are seen first that have room.
const FIRST_SEEN: [&str; 3] = ["flex-start", "safe center", "safe flex-end"];

/// The look of a cell format in a workbook whose steps of indent have so many pixels.
pub fn look(cell: &CellStyle, indent: i64) -> Look {
    let mut look = Look {
        size: if cell.font.size > 0.0 {
            cell.font.size
        } else {
            FONT_SIZE
        },
        digit: digit_pixels(&cell.font),
        shrinks: cell.alignment.shrink_to_fit == Some(true),
        borders: cell.borders,
        ..Look::default()
    };
    font(&mut look.style, &cell.font);
    if let Some(fill) = &cell.fill {
        ground(&mut look.style, fill);
    }
    align(&mut look, &cell.alignment, indent);
    let is_at_left = matches!(
        look.horizontal,
        None | Some(HorizontalAlignment::Left | HorizontalAlignment::Fill)
    );
    if cell.has_button && is_at_left {
        look.indent += BUTTON_PIXELS as f64;
        let length = Value::Length(look.indent as i64 * EMU_PER_PIXEL);
        look.style.set(Prop::PaddingLeft, length);
    }
    look
}

/// What is behind the text.
fn ground(style: &mut Style, fill: &CellFill) {
    match fill {
        CellFill::Solid(colour) => style.set(Prop::Background, Value::Colour(colour.0)),
        CellFill::Pattern { kind, front, back } => {
            let back = back.unwrap_or(Rgba::WHITE);
            style.set(Prop::Background, Value::Colour(back.0));
            hatch(style, *kind, *front);
        }
        CellFill::Gradient { course, stops } => {
            let mut list = String::new();
            for (at, colour) in stops {
                list.push_str(&format!(", {} {:.2}%", css(*colour), at * 100.0));
            }
            let gradient = match course {
                // Cells count from the right, style sheets from the top.
                GradientCourse::Along(angle) => {
                    format!("linear-gradient({:.2}deg{list})", angle + 90.0)
                }
                GradientCourse::Around(focus) => {
                    let [across, down] = focus.map(|share| share * 100.0);
                    format!("radial-gradient(farthest-corner at {across:.2}% {down:.2}%{list})")
                }
            };
            let first = stops.first().map_or(Rgba::WHITE, |stop| stop.1);
            style.set(Prop::Background, Value::Colour(first.0));
            style.set(Prop::BackgroundImage, gradient);
        }
    }
}

/// A pattern: each of its runs is a layer that repeats, of which only a corner has the colour.
fn hatch(style: &mut Style, kind: PatternType, front: Rgba) {
    let Some(rows) = pattern::rows(kind) else {
        return;
    };
    let (mut images, mut places) = (Vec::new(), Vec::new());
    for (y, row) in rows.into_iter().enumerate() {
        for (x, length) in pattern::runs(row) {
            images.push(format!(
                "conic-gradient(from 270deg at {length}px 1px, {} 90deg, transparent 0)",
                css(front)
            ));
            places.push(format!("{x}px {y}px"));
        }
    }
    style.set(Prop::BackgroundImage, images.join(", "));
    style.set(Prop::BackgroundPosition, places.join(", "));
    style.set(Prop::BackgroundSize, format!("{0}px {0}px", pattern::SIDE));
}

/// A colour as style sheets write it.
pub fn css(Rgba([red, green, blue, opacity]): Rgba) -> String {
    if opacity == 255 {
        return format!("rgb({red} {green} {blue})");
    }
    format!(
        "rgb({red} {green} {blue} / {:.3})",
        f64::from(opacity) / 255.0
    )
}

/// A data bar as a background of the cell.
pub fn bar(bar: &CellBar) -> String {
    let Rgba([red, green, blue, _]) = bar.colour;
    let from = bar.from * 100.0;
    let to = bar.to * 100.0;
    let faded = if bar.gradient { 0.2 } else { 1.0 };
    let [first, last] = if bar.leftwards {
        [faded, 1.0]
    } else {
        [1.0, faded]
    };
    let bar_layer = format!(
        "linear-gradient(to right, transparent {from:.2}%, rgb({red} {green} {blue} / {first}) {from:.2}%, \
         rgb({red} {green} {blue} / {last}) {to:.2}%, transparent {to:.2}%)"
    );
    let Some((at, Rgba([red, green, blue, _]))) = bar.axis else {
        return bar_layer;
    };
    let at = at * 100.0;
    format!(
        "linear-gradient(to right, transparent calc({at:.2}% - 0.5px), rgb({red} {green} {blue}) calc({at:.2}% - 0.5px), \
         rgb({red} {green} {blue}) calc({at:.2}% + 0.5px), transparent calc({at:.2}% + 0.5px)), {bar_layer}"
    )
}

/// Sets the look of a font.
pub fn font(style: &mut Style, font: &FontStyle) {
    if !font.name.is_empty() {
        style.set(Prop::FontFamily, font::families(&font.name));
    }
    style.set(Prop::FontSize, points(font.size));
    if font.bold {
        style.set(Prop::FontWeight, "bold");
    }
    if font.italic {
        style.set(Prop::FontStyle, "italic");
    }
    let line = match (font.underline, font.strike) {
        (Some(_), true) => Some("underline line-through"),
        (Some(_), false) => Some("underline"),
        (None, true) => Some("line-through"),
        (None, false) => None,
    };
    style.set_some(Prop::TextDecorationLine, line);
    if matches!(
        font.underline,
        Some(Underline::Double | Underline::DoubleAccounting)
    ) {
        style.set(Prop::TextDecorationStyle, "double");
    }
    style.set_some(
        Prop::Color,
        font.colour.map(|colour| Value::Colour(colour.0)),
    );
    match font.vertical {
        Some(VertAlignRun::Superscript) => style.set(Prop::VerticalAlign, "super"),
        Some(VertAlignRun::Subscript) => style.set(Prop::VerticalAlign, "sub"),
        _ => return,
    }
    style.set(Prop::FontSize, points(font.size * 0.65));
}

/// The lines at the sides of a cell.
pub fn borders(style: &mut Style, borders: &CellBorders) {
    let sides = [
        (
            borders.top,
            [
                Prop::BorderTopWidth,
                Prop::BorderTopStyle,
                Prop::BorderTopColor,
            ],
        ),
        (
            borders.right,
            [
                Prop::BorderRightWidth,
                Prop::BorderRightStyle,
                Prop::BorderRightColor,
            ],
        ),
        (
            borders.bottom,
            [
                Prop::BorderBottomWidth,
                Prop::BorderBottomStyle,
                Prop::BorderBottomColor,
            ],
        ),
        (
            borders.left,
            [
                Prop::BorderLeftWidth,
                Prop::BorderLeftStyle,
                Prop::BorderLeftColor,
            ],
        ),
    ];
    for (edge, props) in sides {
        if let Some(edge) = edge {
            side_line(style, edge, props);
        }
    }
}

fn side_line(style: &mut Style, edge: Edge, [width, kind, colour]: [Prop; 3]) {
    use BorderStyle as B;
    let look = match edge.style {
        B::Double => "double",
        B::Thick | B::Medium | B::Thin => "solid",
        B::Dotted | B::Hair => "dotted",
        _ => "dashed",
    };
    style.set(
        width,
        Value::Length(i64::from(edge.pixels()) * EMU_PER_PIXEL),
    );
    style.set(kind, look);
    style.set(colour, Value::Colour(edge.colour.0));
}

fn align(look: &mut Look, alignment: &Alignment, step: i64) {
    // Style sheets know quarter turns; the page has to measure texts that are turned otherwise.
    (look.lines, look.rotation) = match alignment.text_rotation {
        Some(90) => (Lines::Up, 0),
        Some(180) => (Lines::Down, 0),
        Some(255) => (Lines::Stacked, 0),
        Some(up @ 1..=89) => (Lines::Level, up),
        Some(down @ 91..=179) => (Lines::Level, 90 - down),
        _ => (Lines::Level, 0),
    };
    let style = &mut look.style;
    let down = match alignment.vertical {
        Some(VerticalAlignment::Top | VerticalAlignment::Justify) => 0,
        Some(VerticalAlignment::Center | VerticalAlignment::Distributed) => 1,
        Some(VerticalAlignment::Bottom) | None => 2,
    };
    look.wraps = breaks_lines(alignment);
    if look.lines == Lines::Level {
        let ends = if look.wraps && look.rotation == 0 {
            FIRST_SEEN
        } else {
            ENDS
        };
        style.set(Prop::AlignItems, ends[down]);
    } else {
        let along = if look.lines == Lines::Up {
            2 - down
        } else {
            down
        };
        style.set(Prop::JustifyContent, ENDS[along]);
        style.set(Prop::TextAlign, ["left", "center", "right"][along]);
    }
    look.horizontal = alignment
        .horizontal
        .filter(|side| *side != HorizontalAlignment::General);
    if let Some(indent) = alignment.indent.filter(|indent| *indent > 0) {
        let pixels = i64::from(indent.min(250)) * step;
        look.indent = pixels as f64;
        let length = Value::Length(pixels * EMU_PER_PIXEL);
        let right = alignment.horizontal == Some(HorizontalAlignment::Right);
        style.set(
            if right {
                Prop::PaddingRight
            } else {
                Prop::PaddingLeft
            },
            length,
        );
    }
    match look.lines {
        Lines::Level => {}
        Lines::Up => style.set(Prop::WritingMode, "sideways-lr"),
        Lines::Down => style.set(Prop::WritingMode, "vertical-rl"),
        Lines::Stacked => {
            style.set(Prop::WritingMode, "vertical-rl");
            style.set(Prop::TextOrientation, "upright");
        }
    }
    if alignment.reading_order == Some(2) {
        style.set(Prop::Direction, "rtl");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_broken_lines_without_room_the_first_are_seen() {
        let of = |wraps: bool| {
            let alignment = Alignment {
                vertical: Some(VerticalAlignment::Center),
                wrap_text: Some(wraps),
                ..Alignment::default()
            };
            let cell = CellStyle {
                alignment,
                ..CellStyle::default()
            };
            look(&cell, 9).style.get(Prop::AlignItems).cloned()
        };
        assert_eq!(of(true), Some(Value::from("safe center")));
        assert_eq!(of(false), Some(Value::from("center")));
    }

    #[test]
    fn a_look_has_font_and_ground() {
        let cell = CellStyle {
            font: FontStyle {
                size: 20.0,
                ..FontStyle::default()
            },
            fill: Some(CellFill::Gradient {
                course: GradientCourse::Along(90.0),
                stops: vec![(0.0, Rgba::BLACK), (1.0, Rgba::WHITE)],
            }),
            ..CellStyle::default()
        };
        let look = look(&cell, 9);
        let half = CellBar {
            from: 0.0,
            to: 0.5,
            colour: Rgba::BLACK,
            gradient: false,
            leftwards: false,
            border: None,
            axis: None,
        };
        assert_eq!(
            bar(&half),
            "linear-gradient(to right, transparent 0.00%, rgb(0 0 0 / 1) 0.00%, rgb(0 0 0 / 1) 50.00%, transparent 50.00%)"
        );
        assert_eq!(look.style.get(Prop::FontSize), Some(&points(20.0)));
        assert_eq!(
            look.style.get(Prop::BackgroundImage),
            Some(&Value::from(
                "linear-gradient(180.00deg, rgb(0 0 0) 0.00%, rgb(255 255 255) 100.00%)"
            ))
        );
        let mut style = Style::default();
        hatch(&mut style, PatternType::LightHorizontal, Rgba::BLACK);
        assert_eq!(
            style.get(Prop::BackgroundPosition),
            Some(&Value::from("0px 0px, 0px 4px"))
        );
    }
}
