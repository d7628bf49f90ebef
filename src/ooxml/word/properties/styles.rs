//! Styles (ECMA-376-1, 17.7).

use crate::editor_bin::codec::Record;
use crate::editor_bin::docy::{Style, StylesTable};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_declared};
use crate::xml::Xml;

/// Reads all styles; one without an id cannot be named and is left out.
pub(super) fn table(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(table) = record.as_any_mut().downcast_mut::<StylesTable>() {
        fill_declared(xml, table, cx)?;
        if let Some(styles) = &mut table.styles {
            styles.style.retain(|style| style.style_id.is_some());
        }
    }
    Ok(Hooked::Done)
}

pub(super) fn style(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(style) = record.as_any_mut().downcast_mut::<Style>() else {
        return Ok(Hooked::Continue);
    };
    fill_declared(xml, style, cx)?;
    if style.name.is_none() && style.style_id.is_some() {
        style.name = Some(format!("StGen{}", cx.word.unnamed_styles));
        cx.word.unnamed_styles += 1;
    }
    Ok(Hooked::Done)
}

/// Reads a conditional format, which means nothing without its condition.
pub(super) fn tbl_style_pr(
    xml: &mut Xml<'_>,
    _: &mut dyn Record,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    Ok(if xml.attr("w:type").is_some() {
        Hooked::Continue
    } else {
        Hooked::Done
    })
}
