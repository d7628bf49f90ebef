//! What is seen of letters beyond their colour: gradients, shadows, light around them.

use super::{in_points, opaque};
use crate::layout::display::{GradientFill, TextGlow, TextRun, TextShadow};
use crate::layout::gradient::Axis;
use crate::layout::units::{Emu, Rect};
use crate::render::node::{Prop, Style, Value};
use crate::resolve::colour::Rgba;

/// By how many sizes letters may reach over their box, above and below.
const OVERHANG: (i64, i64) = (3, 10);

/// Dresses the box of a run, whose height is that of the em from `top` on and whose width is `extent`.
pub(super) fn dress(style: &mut Style, run: &TextRun, top: Emu, extent: Emu) {
    let shadows: Vec<String> = run
        .shadow
        .map(thrown)
        .into_iter()
        .chain(run.glow.map(shone))
        .collect();
    let Some(gradient) = &run.gradient else {
        if !shadows.is_empty() {
            style.set(Prop::TextShadow, shadows.join(", "));
        }
        return;
    };
    let overhang = run.size.scaled(OVERHANG.0, OVERHANG.1);
    let area = Rect::new(
        run.origin.x,
        top - overhang,
        extent.scaled(i64::from(run.stretch), 100),
        run.size + overhang * 2,
    );
    style.set(Prop::BackgroundImage, image(gradient, area));
    style.set(Prop::BackgroundClip, "text");
    style.set(Prop::TextFill, "transparent");
    // A background is as high as its box.
    style.set(Prop::PaddingBlock, Value::Length(overhang.0));
    style.set(Prop::MarginBlock, Value::Length(-overhang.0));
    if !shadows.is_empty() {
        // A shadow of text would lie upon the gradient.
        let filters: Vec<String> = shadows
            .iter()
            .map(|shadow| format!("drop-shadow({shadow})"))
            .collect();
        style.set(Prop::Filter, filters.join(" "));
    }
}

fn thrown(shadow: TextShadow) -> String {
    let [x, y, blur] = [shadow.offset.x, shadow.offset.y, shadow.blur].map(in_points);
    format!("{x}pt {y}pt {blur}pt {}", translucent(shadow.colour))
}

fn shone(glow: TextGlow) -> String {
    let radius = in_points(glow.radius);
    format!("0 0 {radius}pt {}", translucent(glow.colour))
}

fn translucent(colour: Rgba) -> String {
    let [red, green, blue, alpha] = colour.0;
    if alpha == u8::MAX {
        return opaque(colour);
    }
    let alpha = f64::from(alpha) / 255.0;
    format!("rgb({red} {green} {blue} / {alpha:.3})")
}

/// A gradient as CSS has it, for a box that may be another than the rectangle that it runs over.
fn image(gradient: &GradientFill, area: Rect) -> String {
    let listed = |place: &dyn Fn(f64) -> f64| -> String {
        let stop = |(at, colour): &(f64, Rgba)| {
            let place = (place(*at) * 1000.0).round() / 10.0;
            format!(", {} {place}%", translucent(*colour))
        };
        gradient.stops.iter().map(stop).collect()
    };
    let Some(angle) = gradient.angle else {
        let ([x, y], radius) = gradient.circle();
        let length = |length: f64| in_points(Emu(length.round() as i64));
        let x = length(x - area.left().0 as f64);
        let y = length(y - area.top().0 as f64);
        let stops = listed(&|at| at);
        return format!(
            "radial-gradient(circle {}pt at {x}pt {y}pt{stops})",
            length(radius)
        );
    };
    // Where the middle of a rectangle is along the direction, and how long the gradient over it is.
    let along = |of: Rect| {
        let axis = Axis::over(of, angle);
        let ([x, y], [cos, sin]) = (axis.middle, axis.direction);
        (x * cos + y * sin, axis.reach * 2.0)
    };
    let ((middle, length), (own_middle, own_length)) = (along(gradient.area), along(area));
    let share = |at: f64| {
        let place = middle + (at - 0.5) * length - own_middle;
        place / own_length.max(1.0) + 0.5
    };
    // CSS counts from the top.
    let degrees = f64::from(angle) / 60_000.0 + 90.0;
    format!("linear-gradient({degrees}deg{})", listed(&share))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gradient(angle: Option<i32>) -> GradientFill {
        GradientFill {
            area: Rect::new(
                Emu::points(10.0),
                Emu::points(10.0),
                Emu::points(40.0),
                Emu::points(20.0),
            ),
            stops: vec![(0.0, Rgba::WHITE), (1.0, Rgba([0, 0, 0, 51]))],
            angle,
            focus: [0.5; 2],
        }
    }

    fn of(x: f64, y: f64, width: f64, height: f64) -> Rect {
        let [x, y, width, height] = [x, y, width, height].map(Emu::points);
        Rect::new(x, y, width, height)
    }

    #[test]
    fn a_gradient_lies_where_it_did_whatever_box_shows_it() {
        let shown = |angle: i32, area: Rect| image(&gradient(Some(angle)), area);
        assert_eq!(
            shown(0, of(10.0, 0.0, 40.0, 99.0)),
            "linear-gradient(90deg, rgb(255, 255, 255) 0%, rgb(0 0 0 / 0.200) 100%)"
        );
        // The right half of it.
        assert_eq!(
            shown(0, of(30.0, 0.0, 20.0, 99.0)),
            "linear-gradient(90deg, rgb(255, 255, 255) -100%, rgb(0 0 0 / 0.200) 100%)"
        );
        // A box that begins above it and ends below it.
        assert_eq!(
            shown(5_400_000, of(0.0, 0.0, 99.0, 40.0)),
            "linear-gradient(180deg, rgb(255, 255, 255) 25%, rgb(0 0 0 / 0.200) 75%)"
        );
    }

    #[test]
    fn a_gradient_around_a_focus_has_its_middle_there() {
        let shown = image(&gradient(None), of(20.0, 10.0, 10.0, 20.0));
        assert!(
            shown.starts_with("radial-gradient(circle 22.361pt at 10pt 10pt, rgb"),
            "{shown}"
        );
    }
}
