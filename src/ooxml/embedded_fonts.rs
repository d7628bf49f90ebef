//! Fonts that documents have in themselves: their files go to the media folder as they are.

use super::context::Context;
use crate::editor_bin::embedded_face::EmbeddedFace;
use crate::error::Result;
use crate::xml::Xml;

/// The faces in the font table of a text, whose root is being read (ECMA-376-1, 17.8.3.9 and .3 to .6).
///
/// # Errors
/// The part is no XML.
pub fn of_text(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Vec<EmbeddedFace>> {
    let mut faces = Vec::new();
    xml.children(&mut |xml| {
        if xml.name() != "w:font" {
            return Ok(());
        }
        let family = xml.attr("w:name").unwrap_or_default().to_owned();
        xml.children(&mut |xml| {
            faces.extend(face(&family, xml, cx));
            Ok(())
        })
    })?;
    Ok(faces)
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
