//! Office Math (ECMA-376-1, 22.1): from `m:` elements to the records of `editor_bin::math` (`shared/format` 51).

use super::context::Context;
use super::fill::{Hooked, fill, fill_child, fill_declared};
use crate::editor_bin::math::{
    MathBoolVal, MathBrkVal, MathContent, MathDelimiter, MathEqArr, MathLongVal, MathMatrix,
    MathMc, MathMcPr, MathMcs, MathRun, MathRunItem, MathTextVal,
};
use crate::error::Result;
use crate::xml::Xml;

/// Adds the hooks of formulas to a conversion.
pub(super) fn add_hooks(cx: &mut Context<'_>) {
    hooks! { cx:
        MathBoolVal => on_off;
        MathBrkVal => line_break;
        MathTextVal => text;
        MathRun => run;
        MathDelimiter => delimiter;
        MathEqArr => equations;
        MathMatrix => matrix;
    }
}

/// Reads the current element, an `m:oMath` or `m:oMathPara`, or an argument of a formula.
///
/// # Errors
/// The XML is damaged.
pub fn math(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<MathContent> {
    let mut content = MathContent::default();
    fill(xml, &mut content, cx)?;
    Ok(content)
}

/// A switch without a value is on.
fn on_off(_: &mut Xml<'_>, switch: &mut MathBoolVal, _: &mut Context<'_>) -> Result<Hooked> {
    switch.val = Some(true);
    Ok(Hooked::Continue)
}

fn line_break(
    xml: &mut Xml<'_>,
    line_break: &mut MathBrkVal,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    if xml.attr("m:alnAt").is_none() {
        line_break.val = Some(false);
    }
    Ok(Hooked::Continue)
}

/// An empty text is an empty record.
fn text(xml: &mut Xml<'_>, text: &mut MathTextVal, _: &mut Context<'_>) -> Result<Hooked> {
    text.val = Some(xml.text()?).filter(|text| !text.is_empty());
    Ok(Hooked::Done)
}

fn run(xml: &mut Xml<'_>, run: &mut MathRun, cx: &mut Context<'_>) -> Result<Hooked> {
    xml.children(&mut |xml| {
        if xml.name() != "w:br" {
            return fill_child(xml, run, cx);
        }
        run.push(match xml.attr("w:type") {
            Some("page") => MathRunItem::PageBreak(()),
            Some("column") => MathRunItem::ColumnBreak(()),
            _ => MathRunItem::LineBreak(()),
        });
        Ok(())
    })?;
    Ok(Hooked::Done)
}

/// The number of arguments, which is left out when it is 0.
fn count(arguments: usize) -> Option<Box<MathLongVal>> {
    let val = i32::try_from(arguments).ok().filter(|count| *count > 0);
    val.map(|val| Box::new(MathLongVal { val: Some(val) }))
}

fn delimiter(
    xml: &mut Xml<'_>,
    delimiter: &mut MathDelimiter,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    fill_declared(xml, delimiter, cx)?;
    if let Some(properties) = &mut delimiter.delimiter_pr {
        properties.column = count(delimiter.element.len());
    }
    Ok(Hooked::Done)
}

fn equations(xml: &mut Xml<'_>, equations: &mut MathEqArr, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_declared(xml, equations, cx)?;
    if let Some(properties) = &mut equations.eq_arr_pr {
        properties.row = count(equations.element.len());
    }
    Ok(Hooked::Done)
}

/// A matrix with properties always tells its columns.
fn matrix(xml: &mut Xml<'_>, matrix: &mut MathMatrix, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_declared(xml, matrix, cx)?;
    let columns = matrix.mr.first().map_or(0, |row| row.element.len());
    if let Some(properties) = &mut matrix.m_pr {
        properties.row = count(matrix.mr.len());
        properties.mcs.get_or_insert_with(|| {
            let of_all = MathMcPr {
                count: count(columns),
                ..MathMcPr::default()
            };
            Box::new(MathMcs {
                mc: vec![MathMc {
                    mc_pr: Some(Box::new(of_all)),
                }],
            })
        });
    }
    Ok(Hooked::Done)
}
