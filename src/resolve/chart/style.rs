//! Styles of charts: the colours of what says none (ECMA-376-1 21.2.2.227).

use crate::editor_bin::chart::ChartPart;
use crate::editor_bin::drawing::SchemeClrVal;
use crate::resolve::colour::Rgba;
use crate::resolve::theme::Palette;

/// The style of a chart, from 1 to 48; 2 if it says none.
pub fn style(part: &ChartPart) -> u8 {
    let alternative = part.alternate_content.as_deref();
    let choice = alternative.and_then(|own| {
        let chosen = own
            .choice
            .iter()
            .find_map(|choice| choice.style.as_ref()?.val);
        // Those of the extension are counted from 101.
        chosen.and_then(|style| style.checked_sub(100))
    });
    choice
        .or_else(|| alternative?.fallback.as_ref()?.style.as_ref()?.val)
        .or_else(|| part.style.as_ref()?.val)
        .unwrap_or(2)
}

/// Whether a style of charts is light on dark: text and ground change places (ECMA-376-1 21.2.2.227).
pub fn is_dark(style: u8) -> bool {
    (41..=48).contains(&style)
}

/// The colour of a series or point that says none: of the one at `place` of `count`, in a style of charts (ECMA-376-1
/// 21.2.2.227). The columns of the table of styles are greys, all accents, and shades of one accent each.
pub fn series_colour(style: u8, place: usize, count: usize, palette: &Palette<'_>) -> Rgba {
    const GREYS: [i32; 7] = [88_500, 55_000, 75_000, 98_500, 30_000, 60_000, 80_000];
    let column = usize::from(style.saturating_sub(1)) % 8;
    let (colour, turns) = match column {
        0 => {
            let text = palette.named(SchemeClrVal::Tx1).unwrap_or(Rgba::BLACK);
            (
                text.modified("tint", GREYS[place % GREYS.len()]),
                GREYS.len(),
            )
        }
        1 => (accent(place, palette), ACCENTS.len()),
        own => (accent(own - 2, palette), 1),
    };
    // Those that would look alike pass from dark to light.
    let rounds = count.max(place + 1).div_ceil(turns);
    let share = 140.0 * (place / turns + 1) as f64 / (rounds + 1) as f64 - 70.0;
    let rest = ((100.0 - share.abs()) * 1000.0) as i32;
    if rounds < 2 || rest == 100_000 {
        colour
    } else {
        colour.modified(if share < 0.0 { "shade" } else { "tint" }, rest)
    }
}

/// The ground of a plot that says none, in a style of charts (ECMA-376-1 21.2.2.227).
pub fn plot_colour(style: u8, palette: &Palette<'_>) -> Rgba {
    let text = palette.named(SchemeClrVal::Tx1).unwrap_or(Rgba::BLACK);
    match style {
        0..=32 => palette.named(SchemeClrVal::Bg1).unwrap_or(Rgba::WHITE),
        33 | 34 => text.modified("tint", 20_000),
        35..=40 => accent(usize::from(style - 35), palette).modified("tint", 20_000),
        _ => text.modified("tint", 95_000),
    }
}

/// The line around a bar, a slice or an area that says none, in a style of charts.
pub fn outline_colour(style: u8, fill: Rgba, palette: &Palette<'_>) -> Option<Rgba> {
    match style {
        9..=16 => Some(palette.named(SchemeClrVal::Bg1).unwrap_or(Rgba::WHITE)),
        33..=40 => Some(fill.modified("shade", 50_000)),
        _ => None,
    }
}

const ACCENTS: [(SchemeClrVal, u32); 6] = [
    (SchemeClrVal::Accent1, 0x44_72C4),
    (SchemeClrVal::Accent2, 0xED_7D31),
    (SchemeClrVal::Accent3, 0xA5_A5A5),
    (SchemeClrVal::Accent4, 0xFF_C000),
    (SchemeClrVal::Accent5, 0x5B_9BD5),
    (SchemeClrVal::Accent6, 0x70_AD47),
];

fn accent(place: usize, palette: &Palette<'_>) -> Rgba {
    let (name, fallback) = ACCENTS[place % ACCENTS.len()];
    palette
        .named(name)
        .unwrap_or_else(|| Rgba::of_number(fallback))
}
