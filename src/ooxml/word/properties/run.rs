//! Run properties (ECMA-376-1, 17.3.2).

use super::colours::{TEXT, rgb, theme_color};
use crate::editor_bin::codec::{Record, Rgb};
use crate::editor_bin::docy::{HighlightTyped, RunPr};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_child};
use crate::xml::Xml;

/// The colours of `w:highlight` as the format has them (`shared/format` 10, `RunPr`).
const HIGHLIGHTS: &[(&str, [u8; 3])] = &[
    ("black", [0, 0, 0]),
    ("blue", [0, 0, 0xFF]),
    ("cyan", [0, 0xFF, 0xFF]),
    ("darkBlue", [0, 0, 0x8B]),
    ("darkCyan", [0, 0x8B, 0x8B]),
    ("darkGray", [0xA9, 0xA9, 0xA9]),
    ("darkGreen", [0, 0x64, 0]),
    ("darkMagenta", [0x80, 0, 0x80]),
    ("darkRed", [0x8B, 0, 0]),
    ("darkYellow", [0x80, 0x80, 0]),
    ("green", [0, 0xFF, 0]),
    ("lightGray", [0xD3, 0xD3, 0xD3]),
    ("magenta", [0xFF, 0, 0xFF]),
    ("red", [0xFF, 0, 0]),
    ("white", [0xFF, 0xFF, 0xFF]),
    ("yellow", [0xFF, 0xFF, 0]),
];

pub(super) fn run_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(properties) = record.as_any_mut().downcast_mut::<RunPr>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        match xml.name() {
            "w:color" => color(xml, properties),
            "w:highlight" => highlight(xml, properties),
            _ => fill_child(xml, properties, cx)?,
        }
        Ok(())
    })?;
    for font in [
        &mut properties.font_ascii,
        &mut properties.font_h_ansi,
        &mut properties.font_east_asia,
        &mut properties.font_cs,
    ] {
        font.take_if(|name| name.is_empty());
    }
    if let Some(chunk) = &mut cx.word.chunk {
        chunk.use_style(&mut properties.r_style);
    }
    Ok(Hooked::Done)
}

/// Reads the current element, `w:color` or one of its type.
pub(super) fn color(xml: &Xml<'_>, properties: &mut RunPr) {
    properties.color = rgb(xml, TEXT);
    properties.color_theme = theme_color(xml, TEXT);
}

fn highlight(xml: &Xml<'_>, properties: &mut RunPr) {
    let Some(name) = xml.attr("w:val") else {
        return;
    };
    properties.highlight = HIGHLIGHTS
        .iter()
        .find(|known| known.0 == name)
        .map(|known| Rgb(known.1));
    properties.highlight_typed = properties
        .highlight
        .is_none()
        .then_some(HighlightTyped::None);
}
