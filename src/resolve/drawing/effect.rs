//! Effects of shapes, as far as they are drawn: shadows behind and within them, light around them, reflections below them, soft
//! edges, bevels.

use super::{paint, radians};
use crate::editor_bin::drawing::{
    EffectProperties, EffectPropertiesItem, EffectStyle, OuterShdw, RectAlign,
    Reflection as ReflectionRecord, ShapeStyle, SpPr, UniColor, UniEffect, UniEffectItem,
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

/// A reflection below a shape (ECMA-376-1 20.1.8.50).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reflection {
    /// Opacity where it begins and where it ends, from 0 to 1.
    pub opacity: [f64; 2],
    /// Where it begins and ends, as shares of the shape's height from its foot upwards.
    pub ends: [f64; 2],
    /// How far it is moved right and down, in EMU.
    pub offset: [f64; 2],
    /// Its width and height as shares of the shape's; negative if it is mirrored.
    pub scale: [f64; 2],
    /// What of the shape stays in its place: shares from the left and from the top.
    pub align: [f64; 2],
}

/// A light around a shape (ECMA-376-1 20.1.8.32).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glow {
    /// Its colour.
    pub colour: Rgba,
    /// How far it reaches, in EMU.
    pub radius: f64,
}

/// The effects of a shape as far as they are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Effects {
    /// Behind it.
    pub shadow: Option<Shadow>,
    /// Around it.
    pub glow: Option<Glow>,
    /// Below it.
    pub reflection: Option<Reflection>,
    /// Within it, thrown by its edge.
    pub inner: Option<Shadow>,
    /// How far its edge fades out inwards, in EMU (ECMA-376-1 20.1.8.53).
    pub softness: f64,
}

/// The effects of a shape: what it says itself (nearest first), else what its style takes from the theme.
pub fn effects(
    own: &[&EffectProperties],
    style: Option<&ShapeStyle>,
    palette: &Palette<'_>,
) -> Effects {
    if let Some(effects) = own.iter().find_map(|effects| effects.items.as_ref()) {
        return listed(effects, palette);
    }
    let themed = || {
        let (effects, colour) = themed(style?, palette)?;
        let palette = palette.with_placeholder(palette.colour(colour));
        Some(listed(effects.effects.items.as_ref()?, &palette))
    };
    themed().unwrap_or_default()
}

/// What a style refers to in the theme, and the colour that is meant there.
fn themed<'p>(
    style: &'p ShapeStyle,
    palette: &Palette<'p>,
) -> Option<(&'p EffectStyle, &'p UniColor)> {
    let reference = style.effect_ref.as_ref()?;
    let place = usize::try_from(reference.idx? - 1).ok()?;
    let effects = palette.theme?.effects.get(place)?;
    Some((effects, &reference.color))
}

/// Width of the slanted edge that a shape has in front, in EMU (ECMA-376-1 20.1.5.9); 0 for none.
pub fn bevel(own: &[&SpPr], style: Option<&ShapeStyle>, palette: &Palette<'_>) -> f64 {
    const WIDTH: i32 = 76_200;
    let own = own.iter().find_map(|pr| pr.sp3d.as_deref());
    let body = own.or_else(|| themed(style?, palette)?.0.sp3d.as_deref());
    let front = body.and_then(|body| body.bevel_t.as_deref());
    front.map_or(0.0, |front| length(Some(front.w.unwrap_or(WIDTH))))
}

fn listed(effects: &EffectPropertiesItem, palette: &Palette<'_>) -> Effects {
    let EffectPropertiesItem::List(list) = effects else {
        return Effects::default();
    };
    Effects {
        shadow: list
            .outer_shdw
            .as_deref()
            .and_then(|effect| shadow(effect, palette)),
        glow: list
            .glow
            .as_deref()
            .and_then(|effect| glow(effect, palette)),
        reflection: item(&list.reflection).and_then(|item| match item {
            UniEffectItem::Reflection(record) => Some(reflected(record)),
            _ => None,
        }),
        inner: item(&list.inner_shdw).and_then(|item| match item {
            UniEffectItem::InnerShdw(record) => Some(Shadow {
                colour: palette.colour(&record.color)?,
                offset: moved(record.dist, record.dir),
                blur: length(record.blur_rad),
                scale: [1.0; 2],
                align: [0.5; 2],
                turns: true,
            }),
            _ => None,
        }),
        softness: item(&list.soft_edge).map_or(0.0, |item| match item {
            UniEffectItem::SoftEdge(record) => f64::from(record.rad.unwrap_or(0)).min(MOST),
            _ => 0.0,
        }),
    }
}

/// The shadow that an effect is.
pub fn shadow(effect: &UniEffect, palette: &Palette<'_>) -> Option<Shadow> {
    match effect.items.as_ref()? {
        UniEffectItem::OuterShdw(record) => from_record(record, palette),
        _ => None,
    }
}

/// The light that an effect is.
pub fn glow(effect: &UniEffect, palette: &Palette<'_>) -> Option<Glow> {
    match effect.items.as_ref()? {
        UniEffectItem::Glow(record) => Some(Glow {
            colour: palette.colour(&record.color)?,
            radius: length(Some(record.rad?)),
        })
        .filter(|glow| glow.radius > 0.0),
        _ => None,
    }
}

fn item(effect: &Option<Box<UniEffect>>) -> Option<&UniEffectItem> {
    effect.as_ref()?.items.as_ref()
}

fn length(value: Option<i32>) -> f64 {
    f64::from(value.unwrap_or(0)).clamp(0.0, MOST)
}

/// A share of which an absent one is another.
pub(super) fn share(value: Option<i32>, absent: f64) -> f64 {
    value.map_or(absent, |value| {
        (f64::from(value) / 100_000.0).clamp(-10.0, 10.0)
    })
}

/// How far an effect is moved.
fn moved(distance: Option<i32>, direction: Option<i32>) -> [f64; 2] {
    let (sin, cos) = radians(f64::from(direction.unwrap_or(0))).sin_cos();
    let distance = length(distance);
    [distance * cos, distance * sin]
}

fn reflected(record: &ReflectionRecord) -> Reflection {
    let part = |value, absent| share(value, absent).clamp(0.0, 1.0);
    Reflection {
        opacity: [part(record.st_a, 1.0), part(record.end_a, 0.0)],
        ends: [part(record.st_pos, 0.0), part(record.end_pos, 1.0)],
        offset: moved(record.dist, record.dir),
        scale: [share(record.sx, 1.0), share(record.sy, 1.0)],
        align: paint::rect_align(record.algn.unwrap_or(RectAlign::B)),
    }
}

fn from_record(record: &OuterShdw, palette: &Palette<'_>) -> Option<Shadow> {
    let colour = palette.colour(&record.color)?;
    (colour.0[3] > 0).then_some(Shadow {
        colour,
        offset: moved(record.dist, record.dir),
        blur: length(record.blur_rad),
        scale: [share(record.sx, 1.0), share(record.sy, 1.0)],
        align: paint::rect_align(record.algn.unwrap_or(RectAlign::B)),
        turns: record.rot_with_shape != Some(false),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{EffectLst, Sp3d, UniColorItem};

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
        let shadow = |own: &[&EffectProperties]| effects(own, None, &palette).shadow;
        let found = shadow(&[&thrown]).expect("a shadow");
        assert!((found.offset[1] - 1000.0).abs() < 1e-6 && found.offset[0].abs() < 1e-6);
        assert_eq!(shadow(&[&none, &thrown]), None);
        assert_eq!(shadow(&[]), None);
        let front = Sp3d {
            bevel_t: Some(Box::default()),
            ..Sp3d::default()
        };
        let slanted = SpPr {
            sp3d: Some(Box::new(front)),
            ..SpPr::default()
        };
        assert!((bevel(&[&slanted], None, &palette) - 76_200.0).abs() < 1.0);
        assert!(bevel(&[&SpPr::default()], None, &palette).abs() < 1.0);
    }
}
