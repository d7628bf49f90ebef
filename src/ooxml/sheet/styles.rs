//! Styles: colours and fonts of the book, and the defaults that readers rely on.

use super::palette;
use crate::editor_bin::codec::{Payload, Record, WireEnum};
use crate::editor_bin::xlsy::{
    Border, Color, Fill, Font, FontScheme, GradientFill, GradientType, PatternFill, PatternType,
    Styles, Underline, Xf,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill, fill_declared};
use crate::package::PartName;
use crate::xml::{Xml, value};

/// The font that Office takes where the styles name none.
const DEFAULT_FONT: &str = "Calibri";
const DEFAULT_SIZE: f64 = 11.0;

/// Adds the readers of colours, fonts and gradients.
pub fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<Color>(palette::hook);
    cx.hook::<Font>(font_hook);
    cx.hook::<GradientFill>(gradient_hook);
}

/// Reads the styles part. What `shared/format` 20, "Rules a writer must keep", 8 wants is filled in.
///
/// # Errors
/// The part is damaged; what stands before the fault is in `styles`.
pub fn read(part: &PartName, cx: &mut Context<'_>, styles: &mut Styles) -> Result<()> {
    let result = cx.read_part(part, |xml, cx| fill(xml, styles, cx));
    add_defaults(styles);
    result
}

/// Reads `colors/indexedColors`, the palette that replaces the default one.
///
/// # Errors
/// The part is damaged.
pub fn read_palette(part: &PartName, cx: &mut Context<'_>) -> Result<Vec<u32>> {
    let mut colours = Vec::new();
    cx.read_part(part, |xml, _| {
        xml.children(&mut |xml| match xml.name() {
            "colors" => xml.children(&mut |xml| match xml.name() {
                "indexedColors" => xml.children(&mut |xml| {
                    let argb = xml.attr("rgb").and_then(value::hex);
                    colours.push(argb.unwrap_or_default());
                    Ok(())
                }),
                _ => Ok(()),
            }),
            _ => Ok(()),
        })
    })?;
    Ok(colours)
}

/// The latin typefaces of the theme's major and minor font; empty if the theme names none.
///
/// # Errors
/// The part is damaged.
pub fn read_theme_fonts(part: &PartName, cx: &mut Context<'_>) -> Result<[String; 2]> {
    let mut fonts = [String::new(), String::new()];
    cx.read_part(part, |xml, _| {
        xml.children(&mut |xml| match xml.name() {
            "a:themeElements" => xml.children(&mut |xml| match xml.name() {
                "a:fontScheme" => xml.children(&mut |xml| {
                    let [major, minor] = &mut fonts;
                    match xml.name() {
                        "a:majorFont" => latin(xml, major),
                        "a:minorFont" => latin(xml, minor),
                        _ => Ok(()),
                    }
                }),
                _ => Ok(()),
            }),
            _ => Ok(()),
        })
    })?;
    Ok(fonts)
}

fn latin(xml: &mut Xml<'_>, into: &mut String) -> Result<()> {
    xml.children(&mut |xml| {
        if xml.name() == "a:latin" {
            *into = xml.attr("typeface").unwrap_or_default().to_owned();
        }
        Ok(())
    })
}

/// Reads a font of the styles, of a differential format or of a run.
fn font_hook(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(font) = record.as_any_mut().downcast_mut::<Font>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        let val = xml.attr("val");
        let on = val.map_or(Some(true), value::on_off);
        match xml.name() {
            "b" => font.bold = on,
            "i" => font.italic = on,
            "strike" => font.strike = on,
            "sz" => font.size = val.and_then(value::float),
            "u" => font.underline = val.map_or(Some(Underline::Single), Underline::from_token),
            "vertAlign" => font.vert_align = val.and_then(Payload::from_text),
            "scheme" => font.scheme = val.and_then(FontScheme::from_token),
            "name" | "rFont" => font.name = val.map(str::to_owned),
            "color" => return fill(xml, &mut **font.color.get_or_insert_default(), cx),
            _ => {}
        }
        Ok(())
    })?;
    let [major, minor] = &cx.book.theme_fonts;
    let theme_font = match font.scheme {
        Some(FontScheme::Major) => major.as_str(),
        Some(FontScheme::Minor) => minor.as_str(),
        _ => "",
    };
    if !theme_font.is_empty() {
        font.name = Some(theme_font.to_owned());
    }
    Ok(Hooked::Done)
}

/// A linear gradient is left without type: readers know it so, and one of them writes a wrong word for it.
fn gradient_hook(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    fill_declared(xml, record, cx)?;
    if let Some(gradient) = record.as_any_mut().downcast_mut::<GradientFill>()
        && gradient.kind == Some(GradientType::Linear)
    {
        gradient.kind = None;
    }
    Ok(Hooked::Done)
}

fn add_defaults(styles: &mut Styles) {
    let fonts = &mut styles.fonts.get_or_insert_default().font;
    if fonts.is_empty() {
        fonts.push(Font::default());
    }
    if let Some(first) = fonts.first_mut() {
        if first.name.is_none() {
            first.name = Some(DEFAULT_FONT.to_owned());
            first.scheme = Some(FontScheme::Minor);
        }
        first.size = first.size.or(Some(DEFAULT_SIZE));
    }
    let fills = &mut styles.fills.get_or_insert_default().fill;
    if fills.is_empty() {
        fills.push(Fill::default());
    }
    if let Some(first) = fills.first_mut().filter(|fill| fill.gradient.is_none()) {
        let pattern: &mut PatternFill = first.pattern.get_or_insert_default();
        pattern.pattern_type = Some(PatternType::None);
    }
    let borders = &mut styles.borders.get_or_insert_default().border;
    if borders.is_empty() {
        borders.push(Border::default());
    }
    let xfs = &mut styles.cell_xfs.get_or_insert_default().xf;
    if xfs.is_empty() {
        xfs.push(Xf::default());
    }
    if let Some(first) = xfs.first_mut() {
        for id in [
            &mut first.border_id,
            &mut first.fill_id,
            &mut first.font_id,
            &mut first.num_fmt_id,
        ] {
            *id = id.or(Some(0));
        }
    }
}
