//! The text of a shape on a sheet: the HTML that Excel writes into `v:textbox` (ECMA-376-4, 14.1.2.22).

use super::css::{colour, solid};
use crate::editor_bin::drawing::{
    Paragraph, Run, RunElem, RunElemItem, RunProperties, TextFont, TextUnderline, TxBody,
};
use crate::error::Result;
use crate::xml::{Node, Xml, value};

/// Hundredths of a point in a twip, which `font@size` counts.
const PER_TWIP: i32 = 5;

/// Reads the children of `v:textbox`: a paragraph for each `div`. `None` if there is none.
pub(super) fn text(xml: &mut Xml<'_>) -> Result<Option<Box<TxBody>>> {
    let mut body = Box::<TxBody>::default();
    xml.children(&mut |xml| {
        if xml.name() == "div" {
            let mut paragraph = Paragraph::default();
            runs(xml, &RunProperties::default(), &mut paragraph)?;
            body.paragraphs.push(paragraph);
        }
        Ok(())
    })?;
    Ok((!body.paragraphs.is_empty()).then_some(body))
}

/// The runs inside the current element, whose own properties lie over those `outer` of its surroundings.
fn runs(xml: &mut Xml<'_>, outer: &RunProperties, paragraph: &mut Paragraph) -> Result<()> {
    let mut properties = outer.clone();
    match xml.name() {
        "b" | "strong" => properties.b = Some(true),
        "i" | "em" => properties.i = Some(true),
        "u" => properties.u = Some(TextUnderline::Sng),
        "font" => font(xml, &mut properties),
        "br" => paragraph
            .runs
            .push(RunElem::from(RunElemItem::Br(Box::default()))),
        _ => {}
    }
    xml.content(&mut |xml, node| match node {
        Node::Element => runs(xml, &properties, paragraph),
        Node::Text(text) => {
            let text = collapsed(text);
            if !text.is_empty() {
                paragraph
                    .runs
                    .push(RunElem::from(RunElemItem::Run(Box::new(Run {
                        text: Some(text),
                        r_pr: Some(Box::new(properties.clone())),
                    }))));
            }
            Ok(())
        }
    })
}

fn font(xml: &Xml<'_>, properties: &mut RunProperties) {
    if let Some(name) = xml.attr("face") {
        properties.latin = Some(Box::new(TextFont {
            typeface: Some(name.to_owned()),
            ..TextFont::default()
        }));
    }
    let twips = xml.attr("size").and_then(value::int);
    properties.sz = twips
        .map(|size| size.saturating_mul(PER_TWIP))
        .or(properties.sz);
    if let Some(rgb) = xml.attr("color").and_then(colour) {
        properties.fill = solid(rgb, None);
    }
}

/// White space as HTML has it: line ends of the file are blanks, and one blank stands for many.
fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if !matches!(char, ' ' | '\t' | '\n' | '\r') {
            out.push(char);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if out == " " { String::new() } else { out }
}
