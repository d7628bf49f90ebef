//! Indexed colours (ECMA-376-1, 18.8.27) and the colours of records.

use crate::editor_bin::codec::Payload;
use crate::editor_bin::codec::Record;
use crate::editor_bin::xlsy::{Color, ColorType, ThemeColor};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::Hooked;
use crate::xml::{Xml, value};

/// The default palette from index 8 on, 0xRRGGBB; 0 to 7 are the same as 8 to 15.
const PALETTE: [u32; 56] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, //
    0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, //
    0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, //
    0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, //
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, //
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, //
    0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
];

/// Opaque.
const ALPHA: u32 = 0xFF00_0000;
/// The index of the window background, which is white; 64, the window text, is left to the reader.
const BACKGROUND: u32 = 65;

/// The colour of an index in the default palette, 0xAARRGGBB.
pub fn default_colour(index: u32) -> Option<u32> {
    let rgb = match index {
        BACKGROUND => 0x00FF_FFFF,
        _ => {
            let at = if index < 8 { index } else { index - 8 };
            *PALETTE.get(at as usize)?
        }
    };
    Some(ALPHA | rgb)
}

/// Reads the current element as a colour. `@indexed` is looked up in the palette of the book, then in the default one.
///
/// # Errors
/// The XML is damaged.
pub fn hook(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    if let Some(colour) = record.as_any_mut().downcast_mut::<Color>() {
        read(xml, colour, &cx.book.palette);
    }
    Ok(Hooked::Done)
}

fn read(xml: &Xml<'_>, colour: &mut Color, palette: &[u32]) {
    if xml.attr("auto").and_then(value::on_off) == Some(true) {
        colour.kind = Some(ColorType::Auto);
        return;
    }
    for (name, text) in xml.attrs() {
        match name {
            "theme" => {
                let index = value::int(text).unwrap_or(-1);
                colour.theme = ThemeColor::from_text(&index.to_string());
            }
            "tint" => colour.tint = value::float(text),
            "rgb" => colour.rgb = value::hex(text),
            "indexed" => {
                let index = value::unsigned(text).unwrap_or(u32::MAX);
                colour.rgb = palette
                    .get(index as usize)
                    .copied()
                    .or_else(|| default_colour(index));
            }
            _ => {}
        }
    }
}
