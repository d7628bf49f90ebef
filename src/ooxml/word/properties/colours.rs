//! Colours, shading and borders: each colour is an RGB value, a colour of the theme, or both (`shared/format` 10,
//! "Colours, shading, borders, paddings").

use crate::editor_bin::codec::{Record, Rgb, WireEnum};
use crate::editor_bin::docy::{
    Border, BorderOnOff, BorderType, DocThemeColor, PgBorder, Shd, ThemeColor,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_attributes};
use crate::xml::{Xml, value};

/// The names of the four attributes that make a colour.
#[derive(Debug, Clone, Copy)]
pub struct ColorAttributes {
    value: &'static str,
    theme: &'static str,
    tint: &'static str,
    shade: &'static str,
}

/// The colour of `w:color`: its value is `w:val`.
pub const TEXT: ColorAttributes = ColorAttributes {
    value: "w:val",
    theme: "w:themeColor",
    tint: "w:themeTint",
    shade: "w:themeShade",
};

/// The colour of a border, of a pattern, of the background.
pub const LINE: ColorAttributes = ColorAttributes {
    value: "w:color",
    ..TEXT
};

const FILL: ColorAttributes = ColorAttributes {
    value: "w:fill",
    theme: "w:themeFill",
    tint: "w:themeFillTint",
    shade: "w:themeFillShade",
};

/// The theme part of the current element's colour, if it has one.
pub fn theme_color(xml: &Xml<'_>, names: ColorAttributes) -> Option<Box<ThemeColor>> {
    let byte = |name| xml.attr(name).and_then(value::hex).map(|byte| byte as u8);
    let color = ThemeColor {
        auto: (xml.attr(names.value) == Some("auto")).then_some(()),
        color: xml.attr(names.theme).and_then(DocThemeColor::from_token),
        tint: byte(names.tint),
        shade: byte(names.shade),
    };
    (color != ThemeColor::default()).then(|| Box::new(color))
}

/// The RGB part of the current element's colour; none for `auto`.
pub fn rgb(xml: &Xml<'_>, names: ColorAttributes) -> Option<Rgb> {
    let text = xml.attr(names.value).filter(|text| *text != "auto")?;
    let value = value::hex(text)?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some(Rgb([red, green, blue]))
}

pub(super) fn shd(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(shd) = record.as_any_mut().downcast_mut::<Shd>() {
        fill_attributes(xml, shd, cx);
        shd.color = rgb(xml, LINE);
        shd.color_theme = theme_color(xml, LINE);
        shd.fill = rgb(xml, FILL);
        shd.fill_theme = theme_color(xml, FILL);
    }
    Ok(Hooked::Done)
}

pub(super) fn border(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(border) = record.as_any_mut().downcast_mut::<Border>() else {
        return Ok(Hooked::Continue);
    };
    border.color = rgb(xml, LINE);
    // Without a kind the format holds the colour alone.
    if xml.attr("w:val").is_some() {
        fill_attributes(xml, border, cx);
        border.color = rgb(xml, LINE);
        border.color_theme = theme_color(xml, LINE);
        border.value = Some(match border.value_type {
            Some(BorderType::None | BorderType::Nil) => BorderOnOff::None,
            _ => BorderOnOff::Single,
        });
    }
    Ok(Hooked::Done)
}

pub(super) fn page_border(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(border) = record.as_any_mut().downcast_mut::<PgBorder>() {
        fill_attributes(xml, border, cx);
        border.color = rgb(xml, LINE);
        border.color_theme = theme_color(xml, LINE);
    }
    Ok(Hooked::Done)
}
