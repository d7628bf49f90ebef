//! Data validation: the plain list and that of the extension in one (`shared/format` 21, "Data validation").

use super::hooks::on;
use super::text::{trimmed, unescaped};
use crate::editor_bin::codec::Record;
use crate::editor_bin::xlsy::{DataValidation, DataValidations};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill, fill_attributes, fill_child};
use crate::xml::Xml;

/// Adds the readers of validations.
pub fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<DataValidation>(validation);
}

/// Adds the validations of `x14:dataValidations`, the current element, behind the plain ones.
///
/// # Errors
/// The XML is damaged.
pub fn read_extension(
    xml: &mut Xml<'_>,
    all: &mut Option<Box<DataValidations>>,
    cx: &mut Context<'_>,
) -> Result<()> {
    match all {
        None => fill(xml, &mut **all.insert(Box::default()), cx),
        // What the list itself tells comes from the plain one.
        Some(all) => xml.children(&mut |xml| fill_child(xml, &mut **all, cx)),
    }
}

fn validation(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_attributes(xml, record, cx);
    let validation = on!(record as DataValidation);
    for text in [
        &mut validation.error,
        &mut validation.error_title,
        &mut validation.prompt,
        &mut validation.prompt_title,
    ]
    .into_iter()
    .flatten()
    {
        *text = unescaped(text).into_owned();
    }
    xml.children_raw(&mut |xml| match xml.name() {
        "mc:AlternateContent" => alternatives(xml, validation),
        _ => child(xml, validation),
    })?;
    Ok(Hooked::Done)
}

/// A list whose items hold commas stands in the choice, and joined in the fallback.
fn alternatives(xml: &mut Xml<'_>, validation: &mut DataValidation) -> Result<()> {
    xml.children(&mut |xml| {
        xml.children(&mut |xml| match xml.name() {
            "x12ac:list" => {
                validation.list = Some(trimmed(xml)?);
                Ok(())
            }
            _ => child(xml, validation),
        })
    })
}

fn child(xml: &mut Xml<'_>, validation: &mut DataValidation) -> Result<()> {
    match xml.name() {
        "formula1" => validation.formula1 = Some(trimmed(xml)?),
        "formula2" => validation.formula2 = Some(trimmed(xml)?),
        "x14:formula1" => validation.formula1 = formula(xml)?,
        "x14:formula2" => validation.formula2 = formula(xml)?,
        "xm:sqref" => validation.sq_ref = Some(trimmed(xml)?),
        _ => {}
    }
    Ok(())
}

/// The text of `xm:f` below the current element.
fn formula(xml: &mut Xml<'_>) -> Result<Option<String>> {
    let mut formula = None;
    xml.children(&mut |xml| {
        if xml.name() == "xm:f" {
            formula = Some(trimmed(xml)?);
        }
        Ok(())
    })?;
    Ok(formula)
}
