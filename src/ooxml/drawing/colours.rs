//! Colours: values that are written otherwise than they stand, and modifiers, whose kind is their element.

use super::presets::{PRESET_COLOURS, SYSTEM_COLOURS};
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::drawing::{
    ColorMod, PrstClr, SchemeClr, SchemeClrVal, SrgbClr, StyleClr, SysClr,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::Hooked;
use crate::xml::{Xml, value};

/// Parts of a whole in thousandths of a percent.
const WHOLE: f64 = 100_000.0;

pub(super) fn srgb(xml: &mut Xml<'_>, colour: &mut SrgbClr, _: &mut Context<'_>) -> Result<Hooked> {
    let [red, green, blue] = match xml.name() {
        "a:scrgbClr" => ["r", "g", "b"].map(|name| gamma(share(xml, name))),
        "a:hslClr" => rgb_of_hsl(
            xml.attr("hue").and_then(value::long).unwrap_or(0) as f64 / 60_000.0,
            share(xml, "sat"),
            share(xml, "lum"),
        ),
        _ => six_digits(val(xml).unwrap_or_default()),
    };
    colour.red = Some(red);
    colour.green = Some(green);
    colour.blue = Some(blue);
    read_mods(xml, &mut colour.mods)
}

pub(super) fn preset(
    xml: &mut Xml<'_>,
    colour: &mut PrstClr,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    let name = val(xml).unwrap_or_default();
    let name = if PRESET_COLOURS.contains(&name) {
        name
    } else {
        "black"
    };
    colour.val = Some(name.to_owned());
    read_mods(xml, &mut colour.mods)
}

pub(super) fn scheme(
    xml: &mut Xml<'_>,
    colour: &mut SchemeClr,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    // Word's text effects call the same colours by the names of w:themeColor.
    let name = match val(xml).unwrap_or_default() {
        "text1" => "tx1",
        "text2" => "tx2",
        "background1" => "bg1",
        "background2" => "bg2",
        "dark1" => "dk1",
        "dark2" => "dk2",
        "light1" => "lt1",
        "light2" => "lt2",
        "hyperlink" => "hlink",
        "followedHyperlink" => "folHlink",
        name => name,
    };
    colour.val = SchemeClrVal::from_token(name);
    read_mods(xml, &mut colour.mods)
}

pub(super) fn system(
    xml: &mut Xml<'_>,
    colour: &mut SysClr,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    let name = val(xml).unwrap_or_default();
    let (name, [red, green, blue]) = SYSTEM_COLOURS
        .iter()
        .find(|(known, _)| *known == name)
        .copied()
        .unwrap_or(("window", [255, 255, 255]));
    colour.val = Some(name.to_owned());
    colour.red = Some(red);
    colour.green = Some(green);
    colour.blue = Some(blue);
    read_mods(xml, &mut colour.mods)
}

pub(super) fn style(
    xml: &mut Xml<'_>,
    colour: &mut StyleClr,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    match xml.attr("val").and_then(|text| text.trim().parse().ok()) {
        Some(number) => colour.val = Some(number),
        None => colour.auto = Some(xml.attr("val") == Some("auto")),
    }
    read_mods(xml, &mut colour.mods)
}

fn val<'x>(xml: &'x Xml<'_>) -> Option<&'x str> {
    xml.attr("val").or_else(|| xml.attr("w14:val"))
}

fn read_mods(xml: &mut Xml<'_>, mods: &mut Vec<ColorMod>) -> Result<Hooked> {
    xml.children(&mut |xml| {
        mods.push(ColorMod {
            name: Some(xml.name().to_owned()),
            val: val(xml).and_then(value::percent_1000),
        });
        Ok(())
    })?;
    Ok(Hooked::Done)
}

/// Six hexadecimal digits; black if there is anything else.
fn six_digits(text: &str) -> [u8; 3] {
    match text.len() {
        6 => value::rgb(text).map_or([0; 3], |rgb| {
            let [_, red, green, blue] = rgb.to_be_bytes();
            [red, green, blue]
        }),
        _ => [0; 3],
    }
}

/// An attribute that is a share, between 0 and 1.
fn share(xml: &Xml<'_>, name: &str) -> f64 {
    let share = xml.attr(name).and_then(value::percent_1000).unwrap_or(0);
    (f64::from(share) / WHOLE).clamp(0.0, 1.0)
}

/// A linear share as a byte of sRGB (IEC 61966-2-1).
fn gamma(linear: f64) -> u8 {
    let curved = if linear <= 0.003_130_8 {
        12.92 * linear
    } else {
        1.055 * linear.powf(1.0 / 2.4) - 0.055
    };
    // Full intensity must not fall short by the rounding of the curve.
    (curved * 255.0 + 1e-6) as u8
}

/// Hue in degrees, saturation and luminance as shares.
fn rgb_of_hsl(hue: f64, saturation: f64, luminance: f64) -> [u8; 3] {
    let chroma = (1.0 - (2.0 * luminance - 1.0).abs()) * saturation;
    let sector = hue.rem_euclid(360.0) / 60.0;
    let second = chroma * (1.0 - (sector % 2.0 - 1.0).abs());
    let (red, green, blue) = match sector as u8 {
        0 => (chroma, second, 0.0),
        1 => (second, chroma, 0.0),
        2 => (0.0, chroma, second),
        3 => (0.0, second, chroma),
        4 => (second, 0.0, chroma),
        _ => (chroma, 0.0, second),
    };
    let least = luminance - chroma / 2.0;
    [red, green, blue].map(|part| ((part + least) * 255.0).round() as u8)
}
