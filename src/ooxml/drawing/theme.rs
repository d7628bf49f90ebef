//! Themes and table styles.

use crate::editor_bin::drawing::{
    ClrScheme, FmtScheme, FontScheme, TableStyle, TableStyles, Theme, ThemeElements,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill, fill_attributes, fill_declared};
use crate::order;
use crate::xml::Xml;

/// A theme override has the content of `a:themeElements` as its own.
pub(super) fn theme(xml: &mut Xml<'_>, theme: &mut Theme, cx: &mut Context<'_>) -> Result<Hooked> {
    if xml.name() != "a:themeOverride" {
        return Ok(Hooked::Continue);
    }
    theme.is_theme_override = Some(true);
    let mut elements = Box::<ThemeElements>::default();
    fill_declared(xml, elements.as_mut(), cx)?;
    theme.theme_elements = Some(elements);
    Ok(Hooked::Done)
}

pub(super) fn colours(
    _: &mut Xml<'_>,
    scheme: &mut ClrScheme,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    scheme.name = Some(String::new());
    Ok(Hooked::Continue)
}

pub(super) fn fonts(
    _: &mut Xml<'_>,
    scheme: &mut FontScheme,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    scheme.name = Some(String::new());
    Ok(Hooked::Continue)
}

pub(super) fn formats(
    _: &mut Xml<'_>,
    scheme: &mut FmtScheme,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    scheme.name = Some(String::new());
    Ok(Hooked::Continue)
}

/// Table styles are written in the order of their ids.
pub(super) fn table_styles(
    xml: &mut Xml<'_>,
    styles: &mut TableStyles,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    styles.def = Some(String::new());
    fill_attributes(xml, styles, cx);
    let list = &mut styles.styles.get_or_insert_default().table_style;
    xml.children(&mut |xml| {
        if xml.name() == "a:tblStyle" {
            let mut style = TableStyle::default();
            fill(xml, &mut style, cx)?;
            list.push(style);
        }
        Ok(())
    })?;
    order::sort_by(list, |a, b| a.style_id.cmp(&b.style_id));
    Ok(Hooked::Done)
}
