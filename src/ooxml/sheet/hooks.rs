//! Records of a workbook that hold more than what their declared paths tell.

use super::{anchors, conditional, styles, text, validation};
use crate::editor_bin::codec::Record;
use crate::editor_bin::xlsy::{
    DefinedName, Hyperlink, Metadata, PageMargins, PageSetup, RichValueFallback, XmlDataBinding,
    XmlSchema,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_attributes, fill_declared};
use crate::xml::{Xml, value};

/// Millimetres of an inch.
const MM_PER_INCH: f64 = 25.4;

/// Adds the hooks to a conversion.
pub fn add(cx: &mut Context<'_>) {
    styles::add_hooks(cx);
    anchors::add_hooks(cx);
    validation::add_hooks(cx);
    conditional::add_hooks(cx);
    cx.hook::<Hyperlink>(hyperlink);
    cx.hook::<DefinedName>(defined_name);
    cx.hook::<PageMargins>(page_margins);
    cx.hook::<PageSetup>(page_setup);
    cx.hook::<RichValueFallback>(fallback);
    cx.hook::<XmlSchema>(schema);
    cx.hook::<XmlDataBinding>(data_binding);
    cx.hook::<Metadata>(metadata);
}

/// Makes a hook out of a function on the record's own type.
macro_rules! on {
    ($record:ident as $type:ty) => {
        match $record.as_any_mut().downcast_mut::<$type>() {
            Some(record) => record,
            None => return Ok(Hooked::Continue),
        }
    };
}
pub(super) use on;

/// The target of an external relationship; one into the package is kept as it stands.
fn hyperlink(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let link = on!(record as Hyperlink);
    if let Some(id) = xml.attr("r:id") {
        link.hyperlink = cx.relationship(id).map(|found| found.raw_target.clone());
    }
    Ok(Hooked::Continue)
}

fn defined_name(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    fill_attributes(xml, record, cx);
    let name = on!(record as DefinedName);
    let formula = text::trimmed(xml)?;
    if !formula.is_empty() {
        name.ref_ = Some(formula);
    }
    Ok(Hooked::Done)
}

fn page_margins(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    fill_attributes(xml, record, cx);
    let margins = on!(record as PageMargins);
    for margin in [
        &mut margins.left,
        &mut margins.top,
        &mut margins.right,
        &mut margins.bottom,
        &mut margins.header,
        &mut margins.footer,
    ] {
        *margin = margin.map(|inches| inches * MM_PER_INCH);
    }
    Ok(Hooked::Done)
}

/// Sizes of paper stand without their unit, the number of the paper in one byte.
fn page_setup(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_attributes(xml, record, cx);
    let setup = on!(record as PageSetup);
    setup.paper_height = xml.attr("paperHeight").and_then(value::float);
    setup.paper_width = xml.attr("paperWidth").and_then(value::float);
    // Printers that are gone leave numbers beyond the range, which wrap.
    let wrapped = |name: &str| {
        let number = xml.attr(name).and_then(value::unsigned);
        number.map(u32::cast_signed)
    };
    setup.horizontal_dpi = wrapped("horizontalDpi");
    setup.vertical_dpi = wrapped("verticalDpi");
    if let Some(size) = xml.attr("paperSize").and_then(value::int) {
        setup.paper_size = Some(size as u8);
    }
    Ok(Hooked::Done)
}

fn fallback(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_attributes(xml, record, cx);
    on!(record as RichValueFallback).value = Some(text::trimmed(xml)?);
    Ok(Hooked::Done)
}

/// The content of a schema stands as XML.
fn schema(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_attributes(xml, record, cx);
    on!(record as XmlSchema).content = inner_xml(xml)?;
    Ok(Hooked::Done)
}

fn data_binding(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    fill_attributes(xml, record, cx);
    on!(record as XmlDataBinding).content = inner_xml(xml)?;
    Ok(Hooked::Done)
}

/// The child elements of the current element as XML.
fn inner_xml(xml: &mut Xml<'_>) -> Result<Option<String>> {
    let mut inner = String::new();
    xml.children(&mut |xml| {
        inner.push_str(&xml.raw()?);
        Ok(())
    })?;
    Ok((!inner.is_empty()).then_some(inner))
}

/// The strings are there, maybe empty, exactly if the types are.
fn metadata(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_declared(xml, record, cx)?;
    let metadata = on!(record as Metadata);
    match metadata.metadata_types {
        Some(_) => {
            metadata.metadata_strings.get_or_insert_default();
        }
        None => metadata.metadata_strings = None,
    }
    Ok(Hooked::Done)
}
