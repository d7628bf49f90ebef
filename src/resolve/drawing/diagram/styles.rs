//! How the shapes of a diagram look by their style labels: the definition of styles and that of colours together
//! (ECMA-376-1 21.4.4, 21.4.5).

use crate::editor_bin::drawing::{
    ColorMod, DgmClrLst, DgmColorStyleLbl, FontRef, ShapeStyle, SmartArt, SrgbClr, StyleRef,
    UniColor, UniColorItem,
};
use crate::resolve::colour::Rgba;
use crate::resolve::theme::Palette;

/// The style label of what has none, or one that is not defined.
const NODE: &str = "node1";
/// `dgm:fillClrLst@meth`: from the first colour to the last and back.
const CYCLE: u8 = 0;
/// `dgm:fillClrLst@meth`: from the first colour to the last.
const SPAN: u8 = 2;

/// A shape whose look is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Styled<'r> {
    /// Its style label.
    pub label: &'r str,
    /// How many shapes with this label stand before it.
    pub index: usize,
    /// How many shapes have this label.
    pub count: usize,
}

/// The style of a shape of a diagram.
pub fn styled(diagram: &SmartArt, shape: Styled<'_>, palette: &Palette<'_>) -> ShapeStyle {
    let styles = diagram
        .style
        .as_ref()
        .map_or(&[][..], |style| &style.style_lbl);
    let style = [shape.label, NODE].into_iter().find_map(|label| {
        let found = styles
            .iter()
            .find(|style| style.name.as_deref() == Some(label))?;
        found.style.as_deref().cloned()
    });
    let mut style = style.unwrap_or_default();
    let colours = diagram
        .colors
        .as_ref()
        .map_or(&[][..], |colours| &colours.style_lbl);
    let found = [shape.label, NODE].into_iter().find_map(|label| {
        colours
            .iter()
            .find(|colours| colours.name.as_deref() == Some(label))
    });
    let Some(found) = found else {
        return style;
    };
    apply(&mut style, found, shape, palette);
    style
}

fn apply(
    style: &mut ShapeStyle,
    colours: &DgmColorStyleLbl,
    shape: Styled<'_>,
    palette: &Palette<'_>,
) {
    let one = |list: &Option<Box<DgmClrLst>>| picked(list.as_deref()?, shape, palette);
    let lay = |reference: &mut Option<Box<StyleRef>>, colour: Option<UniColor>| {
        if let (Some(reference), Some(colour)) = (reference, colour) {
            reference.color = colour;
        }
    };
    lay(&mut style.fill_ref, one(&colours.fill_clr_lst));
    lay(&mut style.ln_ref, one(&colours.lin_clr_lst));
    lay(&mut style.effect_ref, one(&colours.effect_clr_lst));
    if let Some(colour) = one(&colours.tx_fill_clr_lst) {
        let font = style.font_ref.get_or_insert_with(Box::<FontRef>::default);
        font.color = colour;
    }
}

/// The colour of a list for one shape of several.
fn picked(list: &DgmClrLst, shape: Styled<'_>, palette: &Palette<'_>) -> Option<UniColor> {
    let colours = &list.color;
    let last = colours.len().checked_sub(1)?;
    let (index, count) = (shape.index as f64, shape.count as f64);
    let share = match list.meth.or(Some(SPAN)) {
        Some(SPAN) if shape.count > 1 => index / (count - 1.0),
        // Up to the last and down again.
        Some(CYCLE) if shape.count > 1 => {
            let way = (2.0 * index / count).rem_euclid(2.0);
            way.min(2.0 - way)
        }
        _ => return colours.get(shape.index % (last + 1)).cloned(),
    };
    between(colours, share * last as f64, palette)
}

/// The colour at a place of a list, on the way from one of its neighbours to the other.
fn between(colours: &[UniColor], place: f64, palette: &Palette<'_>) -> Option<UniColor> {
    let lower = (place.max(0.0).floor() as usize).min(colours.len().checked_sub(1)?);
    let share = place - lower as f64;
    let first = colours.get(lower)?;
    let Some(second) = colours.get(lower + 1).filter(|_| share > 0.0) else {
        return Some(first.clone());
    };
    let (from, to) = (palette.colour(first)?, palette.colour(second)?);
    let Rgba([red, green, blue, opacity]) = from.toward(to, share);
    let alpha = ColorMod {
        name: Some("alpha".to_owned()),
        val: Some(i32::from(opacity) * 100_000 / 255),
    };
    Some(
        UniColorItem::SrgbClr(Box::new(SrgbClr {
            red: Some(red),
            green: Some(green),
            blue: Some(blue),
            mods: if opacity < 255 {
                vec![alpha]
            } else {
                Vec::new()
            },
        }))
        .into(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{DgmStyleLbl, DiagramColors, DiagramStyle};

    fn colour(red: u8) -> UniColor {
        UniColorItem::SrgbClr(Box::new(SrgbClr {
            red: Some(red),
            ..SrgbClr::default()
        }))
        .into()
    }

    fn reds(method: Option<u8>, count: usize) -> Vec<Option<Rgba>> {
        let list = DgmClrLst {
            meth: method,
            color: vec![colour(100), colour(150), colour(200)],
            ..DgmClrLst::default()
        };
        let palette = Palette::default();
        let shape = |index| Styled {
            label: NODE,
            index,
            count,
        };
        let picked = |index| picked(&list, shape(index), &palette);
        (0..count)
            .map(|index| palette.colour(&picked(index)?))
            .collect()
    }

    #[test]
    fn colours_are_repeated_run_back_or_spread() {
        let red = |values: &[u8]| -> Vec<Option<Rgba>> {
            let values = values.iter();
            values.map(|red| Some(Rgba::opaque(*red, 0, 0))).collect()
        };
        assert_eq!(reds(Some(1), 5), red(&[100, 150, 200, 100, 150]));
        assert_eq!(reds(Some(CYCLE), 5), red(&[100, 140, 180, 180, 140]));
        assert_eq!(reds(Some(SPAN), 5), red(&[100, 125, 150, 175, 200]));
    }

    #[test]
    fn a_label_takes_its_style_and_its_colours() {
        let reference = StyleRef {
            idx: Some(3),
            ..StyleRef::default()
        };
        let style = DiagramStyle {
            style_lbl: vec![DgmStyleLbl {
                name: Some("node1".into()),
                style: Some(Box::new(ShapeStyle {
                    fill_ref: Some(Box::new(reference)),
                    ..ShapeStyle::default()
                })),
                ..DgmStyleLbl::default()
            }],
            ..DiagramStyle::default()
        };
        let list = DgmClrLst {
            color: vec![colour(7)],
            ..DgmClrLst::default()
        };
        let colors = DiagramColors {
            style_lbl: vec![DgmColorStyleLbl {
                name: Some("node1".into()),
                fill_clr_lst: Some(Box::new(list)),
                ..DgmColorStyleLbl::default()
            }],
            ..DiagramColors::default()
        };
        let diagram = SmartArt {
            style: Some(Box::new(style)),
            colors: Some(Box::new(colors)),
            ..SmartArt::default()
        };
        let shape = Styled {
            label: "unknown",
            index: 0,
            count: 1,
        };
        let style = styled(&diagram, shape, &Palette::default());
        let fill = style.fill_ref.expect("a fill");
        assert_eq!((fill.idx, fill.color), (Some(3), colour(7)));
    }
}
