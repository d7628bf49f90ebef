//! presentation.xml and what hangs directly on it: authors, comments, macros.

use super::super::context::Context;
use super::super::embedded_fonts;
use super::super::fill::{fill_attributes, fill_child};
use super::deck::{Listed, resolve};
use super::{comments, related, tolerate};
use crate::editor_bin::codec::Bytes;
use crate::editor_bin::ppty::{
    CommentAuthors, EmbeddedFont, PptyVbaProject, Presentation, SlideSize, StringField,
};
use crate::error::Result;
use crate::package::PartName;
use crate::xml::Xml;

/// Sides of a slide in EMU (`ST_SlideSizeCoordinate`, ECMA-376-1, 19.7.18).
const SIDES: std::ops::RangeInclusive<i32> = 914_400..=51_206_400;

/// Size in EMU of a slide whose presentation does not say it: 10 x 7.5 inches.
const DEFAULT_SIZE: (i32, i32) = (9_144_000, 6_858_000);

/// Reads the presentation and the lists of its parts.
///
/// # Errors
/// The part is missing or no XML.
pub(super) fn read(main: &PartName, cx: &mut Context<'_>) -> Result<(Listed, Presentation)> {
    cx.read_part(main, |xml, cx| {
        let mut presentation = Presentation::default();
        let mut listed = Listed::default();
        fill_attributes(xml, &mut presentation, cx);
        xml.children(&mut |xml| match xml.name() {
            "p:sldMasterIdLst" => list(&mut listed.masters, xml, cx),
            "p:sldIdLst" => list(&mut listed.slides, xml, cx),
            "p:notesMasterIdLst" => list(&mut listed.notes_masters, xml, cx),
            "p:handoutMasterIdLst" => list(&mut listed.handout_masters, xml, cx),
            "p:embeddedFontLst" => xml.children(&mut |xml| {
                presentation.embedded_fonts.push(EmbeddedFont::default());
                let faces = embedded_fonts::of_presentation(xml, cx)?;
                presentation.embedded_faces.extend(faces);
                Ok(())
            }),
            _ => fill_child(xml, &mut presentation, cx),
        })?;
        limit(&mut presentation);
        presentation.comment_authors = authors(main, cx)?;
        presentation.vba_project = vba_project(main, cx);
        presentation.js_macros = macros(main, cx);
        presentation.comments = comments::of_part(cx)?;
        Ok((listed, presentation))
    })
}

/// Adds the parts that a list of ids names.
fn list(parts: &mut Vec<PartName>, xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<()> {
    let mut ids = Vec::new();
    xml.children(&mut |xml| {
        ids.extend(xml.attr("r:id").map(str::to_owned));
        Ok(())
    })?;
    parts.extend(resolve(ids.iter().map(String::as_str), cx));
    Ok(())
}

/// Keeps numbers inside the ranges of the schema.
fn limit(presentation: &mut Presentation) {
    if let Some(seed) = &mut presentation.bookmark_id_seed {
        *seed = (*seed).max(1);
    }
    if let Some(first) = &mut presentation.first_slide_num {
        *first = (*first).max(0);
    }
    if let Some(size) = &mut presentation.notes_size {
        size.cx = size.cx.max(0);
        size.cy = size.cy.max(0);
    }
    let size = presentation.slide_size.get_or_insert_with(|| {
        Box::new(SlideSize {
            cx: DEFAULT_SIZE.0,
            cy: DEFAULT_SIZE.1,
            kind: None,
        })
    });
    size.cx = size.cx.clamp(*SIDES.start(), *SIDES.end());
    size.cy = size.cy.clamp(*SIDES.start(), *SIDES.end());
}

/// The authors of comments; the classic part wins over the modern one.
fn authors(main: &PartName, cx: &mut Context<'_>) -> Result<Option<Box<CommentAuthors>>> {
    let part = related(main, "commentAuthors", cx).or_else(|| related(main, "authors", cx));
    let Some(part) = part else {
        return Ok(None);
    };
    let mut authors = CommentAuthors::default();
    let read = cx.read_part(&part, |xml, cx| {
        super::super::fill::fill(xml, &mut authors, cx)
    });
    tolerate(read, cx)?;
    Ok(Some(Box::new(authors)))
}

/// The VBA project: the file goes to the media folder under its own name.
fn vba_project(main: &PartName, cx: &mut Context<'_>) -> Option<Box<PptyVbaProject>> {
    let part = related(main, "vbaProject", cx)?;
    let name = part.file_name().to_owned();
    cx.media_file(&part, &name);
    let data = related(&part, "wordVbaData", cx)
        .and_then(|data| cx.package.read(&data).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok());
    Some(Box::new(PptyVbaProject {
        file_name: name,
        modules: None,
        vba_data: data.map(|text| Box::new(StringField { text })),
    }))
}

/// Macros of ONLYOFFICE's editors: JSON text, kept as it is.
fn macros(main: &PartName, cx: &mut Context<'_>) -> Option<Bytes> {
    let part = related(main, "jsaProject", cx)?;
    cx.package.read(&part).ok().map(Bytes)
}
