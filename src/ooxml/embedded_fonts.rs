//! Fonts that documents have in themselves: their files go to the media folder as they are.

use super::context::Context;
use crate::editor_bin::embedded_face::{AlternateName, EmbeddedFace};
use crate::error::Result;
use crate::xml::Xml;

/// What the font table of a text says, whose root is being read (ECMA-376-1, 17.8.3): faces that the text has in itself, and
/// what was taken for fonts that were not there when it was saved. Of these there is nothing to tell but another name.
///
/// # Errors
/// The part is no XML.
pub fn of_text(
    xml: &mut Xml<'_>,
    cx: &mut Context<'_>,
) -> Result<(Vec<EmbeddedFace>, Vec<AlternateName>)> {
    let (mut faces, mut alternates) = (Vec::new(), Vec::new());
    xml.children(&mut |xml| {
        if xml.name() != "w:font" {
            return Ok(());
        }
        let family = xml.attr("w:name").unwrap_or_default().to_owned();
        let (mut alternate, mut is_known) = (None, false);
        xml.children(&mut |xml| {
            let said = xml.attr("w:val");
            match xml.name() {
                "w:altName" => alternate = said.map(str::to_owned),
                "w:panose1" => {
                    is_known = said.is_some_and(|panose| panose.bytes().any(|digit| digit != b'0'));
                }
                _ => faces.extend(face(&family, xml, cx)),
            }
            Ok(())
        })?;
        if let Some(alternate) = alternate.filter(|_| !is_known) {
            alternates.push(AlternateName { family, alternate });
        }
        Ok(())
    })?;
    Ok((faces, alternates))
}

/// The faces of a font that a presentation has in itself, `p:embeddedFont` (ECMA-376-1, 19.2.1.9).
///
/// # Errors
/// The part is no XML.
pub fn of_presentation(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Vec<EmbeddedFace>> {
    let mut family = String::new();
    let mut faces = Vec::new();
    xml.children(&mut |xml| {
        if xml.name() == "p:font" {
            family = xml.attr("typeface").unwrap_or_default().to_owned();
        } else {
            faces.extend(face(&family, xml, cx));
        }
        Ok(())
    })?;
    Ok(faces)
}

/// The face that an element of a font names, if it names one whose file is there.
fn face(family: &str, xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Option<EmbeddedFace> {
    let (bold, italic) = match xml.name() {
        "w:embedRegular" | "p:regular" => (false, false),
        "w:embedBold" | "p:bold" => (true, false),
        "w:embedItalic" | "p:italic" => (false, true),
        "w:embedBoldItalic" | "p:boldItalic" => (true, true),
        _ => return None,
    };
    let part = cx.relationship(xml.attr("r:id")?)?.part()?.clone();
    if !cx.package.has(&part) {
        cx.warn("missing-embedded-font", format!("there is no font {part}"));
        return None;
    }
    let file = part.file_name().to_owned();
    cx.media_file(&part, &file);
    Some(EmbeddedFace {
        family: family.to_owned(),
        bold,
        italic,
        file,
        key: xml.attr("w:fontKey").map(str::to_owned),
    })
}
