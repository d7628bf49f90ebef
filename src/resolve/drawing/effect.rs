//! Effects of shapes, as far as they are drawn: shadows behind them.

use super::{paint, radians};
use crate::editor_bin::drawing::{
    EffectProperties, EffectPropertiesItem, OuterShdw, RectAlign, ShapeStyle, UniEffectItem,
};
use crate::resolve::colour::Rgba;
use crate::resolve::theme::Palette;

/// Farthest shadow and widest blur that are drawn, in EMU.
const MOST: f64 = 12_700_000.0;

/// A shadow behind a shape (ECMA-376-1 20.1.8.45).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shadow {
    /// Its colour.
    pub colour: Rgba,
    /// How far it is moved right and down, in EMU.
    pub offset: [f64; 2],
    /// Width of its soft edge, in EMU.
    pub blur: f64,
    /// Its width and height as shares of the shape's; negative if it is mirrored.
    pub scale: [f64; 2],
    /// What of the shape stays in its place when the shadow is scaled: shares from the left and from the top.
    pub align: [f64; 2],
    /// Whether it is turned with the shape.
    pub turns: bool,
}

/// The shadow of a shape: what it says itself (nearest first), else what its style takes from the theme.
pub fn shadow(
    own: &[&EffectProperties],
    style: Option<&ShapeStyle>,
    palette: &Palette<'_>,
) -> Option<Shadow> {
    if let Some(effects) = own.iter().find_map(|effects| effects.items.as_ref()) {
        return outer(effects, palette);
    }
    let reference = style?.effect_ref.as_ref()?;
    let place = usize::try_from(reference.idx? - 1).ok()?;
    let effects = palette.theme?.effects.get(place)?;
    let colour = palette.colour(&reference.color);
    outer(effects.items.as_ref()?, &palette.with_placeholder(colour))
}

fn outer(effects: &EffectPropertiesItem, palette: &Palette<'_>) -> Option<Shadow> {
    let EffectPropertiesItem::List(list) = effects else {
        return None;
    };
    match list.outer_shdw.as_ref()?.items.as_ref()? {
        UniEffectItem::OuterShdw(record) => from_record(record, palette),
        _ => None,
    }
}

fn from_record(record: &OuterShdw, palette: &Palette<'_>) -> Option<Shadow> {
    let colour = palette.colour(&record.color)?;
    let length = |value: Option<i32>| f64::from(value.unwrap_or(0)).clamp(0.0, MOST);
    let (sin, cos) = radians(f64::from(record.dir.unwrap_or(0))).sin_cos();
    let distance = length(record.dist);
    let share = |value: Option<i32>| {
        value.map_or(1.0, |value| {
            (f64::from(value) / 100_000.0).clamp(-10.0, 10.0)
        })
    };
    (colour.0[3] > 0).then_some(Shadow {
        colour,
        offset: [distance * cos, distance * sin],
        blur: length(record.blur_rad),
        scale: [share(record.sx), share(record.sy)],
        align: paint::rect_align(record.algn.unwrap_or(RectAlign::B)),
        turns: record.rot_with_shape != Some(false),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{EffectLst, UniColorItem};

    #[test]
    fn what_a_shape_says_comes_before_its_style() {
        let record = OuterShdw {
            dist: Some(1000),
            dir: Some(5_400_000),
            color: UniColorItem::SrgbClr(Box::default()).into(),
            ..OuterShdw::default()
        };
        let list = EffectLst {
            outer_shdw: Some(Box::new(UniEffectItem::OuterShdw(Box::new(record)).into())),
            ..EffectLst::default()
        };
        let thrown: EffectProperties = EffectPropertiesItem::List(Box::new(list)).into();
        let none: EffectProperties = EffectPropertiesItem::List(Box::default()).into();
        let palette = Palette::default();
        let found = shadow(&[&thrown], None, &palette).expect("a shadow");
        assert!((found.offset[1] - 1000.0).abs() < 1e-6 && found.offset[0].abs() < 1e-6);
        assert_eq!(shadow(&[&none, &thrown], None, &palette), None);
        assert_eq!(shadow(&[], None, &palette), None);
    }
}
