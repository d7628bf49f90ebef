//! Shared strings: from the XML straight into the table.

use super::text;
use crate::editor_bin::codec::{Writer, put};
use crate::editor_bin::xlsy::Font;
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill;
use crate::package::{Package, PartName};
use crate::xml::Xml;

/// Record ids of SharedStrings, Si and RichRun (`shared/format` 20).
const SI: u8 = 0;
const RUN: u8 = 1;
const RUN_PROPERTIES: u8 = 2;
const TEXT: u8 = 3;

/// Writes the records of the shared strings.
///
/// # Errors
/// The part is damaged.
pub fn write(part: &PartName, cx: &mut Context<'_>, w: &mut Writer) -> Result<()> {
    cx.read_part(part, |xml, cx| {
        xml.children(&mut |xml| match xml.name() {
            "si" => w.record(SI, |w| string_item(xml, cx, w)),
            _ => Ok(()),
        })
    })
}

/// Writes the text and the runs of the current element in document order. Phonetic runs are left out.
fn string_item(xml: &mut Xml<'_>, cx: &mut Context<'_>, w: &mut Writer) -> Result<()> {
    xml.children(&mut |xml| match xml.name() {
        "t" => {
            let text = text::string(xml)?;
            w.record(TEXT, |w| w.utf16(&text));
            Ok(())
        }
        "r" => w.record(RUN, |w| run(xml, cx, w)),
        _ => Ok(()),
    })
}

fn run(xml: &mut Xml<'_>, cx: &mut Context<'_>, w: &mut Writer) -> Result<()> {
    xml.children(&mut |xml| match xml.name() {
        "rPr" => {
            let mut font = Font::default();
            fill(xml, &mut font, cx)?;
            w.record(RUN_PROPERTIES, |w| put(&font, w));
            Ok(())
        }
        "t" => {
            let text = text::string(xml)?;
            w.record(TEXT, |w| w.utf16(&text));
            Ok(())
        }
        _ => Ok(()),
    })
}

/// All shared strings as plain texts, for formulas whose cached value is one.
///
/// # Errors
/// The part is damaged.
pub fn plain_texts(part: &PartName, package: &Package<'_>) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    package.xml(part)?.children(&mut |xml| {
        let mut plain = String::new();
        if xml.name() == "si" {
            append_plain(xml, &mut plain)?;
            texts.push(plain);
        }
        Ok(())
    })?;
    Ok(texts)
}

/// Appends the texts of an `si` or of a comment's `text`, without phonetic runs.
///
/// # Errors
/// The XML is damaged.
pub fn append_plain(xml: &mut Xml<'_>, into: &mut String) -> Result<()> {
    xml.children(&mut |xml| match xml.name() {
        "t" => {
            into.push_str(&text::string(xml)?);
            Ok(())
        }
        "r" => append_plain(xml, into),
        _ => Ok(()),
    })
}
