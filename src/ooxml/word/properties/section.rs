//! Section properties (ECMA-376-1, 17.6).

use crate::editor_bin::codec::{Record, WireEnum};
use crate::editor_bin::docy::{
    EndnotePos, FootnotePos, HdrFtrRefs, NotePr, SectPr, SectSettings, SectionType,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_child};
use crate::ooxml::word::state::{HdrFtrKind, HdrFtrRef};
use crate::xml::{Xml, value};

pub(super) fn sect_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(section) = record.as_any_mut().downcast_mut::<SectPr>() else {
        return Ok(Hooked::Continue);
    };
    let mut settings = SectSettings {
        title_pg: Some(false),
        even_and_odd_headers: Some(cx.word.even_and_odd_headers),
        section_type: None,
    };
    xml.children(&mut |xml| {
        match xml.name() {
            "w:headerReference" => reference(xml, &mut section.headers, Place::Header, cx),
            "w:footerReference" => reference(xml, &mut section.footers, Place::Footer, cx),
            "w:titlePg" => settings.title_pg = Some(switch(xml)),
            "w:type" => settings.section_type = xml.attr("w:val").and_then(SectionType::from_token),
            "w:footnotePr" => section.footnote_pr = Some(note_pr(xml, Notes::Foot, cx)?),
            "w:endnotePr" => section.endnote_pr = Some(note_pr(xml, Notes::End, cx)?),
            _ => fill_child(xml, section, cx)?,
        }
        Ok(())
    })?;
    section.settings = Some(Box::new(settings));
    if section.pg_sz.is_none() {
        section.pg_mar = None;
    }
    Ok(Hooked::Done)
}

/// The value of the current element, a switch.
pub(super) fn switch(xml: &Xml<'_>) -> bool {
    xml.attr("w:val").and_then(value::on_off).unwrap_or(true)
}

/// At the top or at the bottom of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Headers.
    Header,
    /// Footers.
    Footer,
}

fn reference(
    xml: &Xml<'_>,
    references: &mut Option<Box<HdrFtrRefs>>,
    place: Place,
    cx: &mut Context<'_>,
) {
    let part = xml
        .attr("r:id")
        .and_then(|id| cx.relationship(id))
        .and_then(|relationship| relationship.part())
        .filter(|part| cx.package.has(part))
        .cloned();
    let Some(part) = part else {
        cx.warn("missing-part", "a header or footer is missing");
        return;
    };
    let kind = match xml.attr("w:type") {
        Some("first") => HdrFtrKind::First,
        Some("even") => HdrFtrKind::Even,
        _ => HdrFtrKind::Default,
    };
    let met = match place {
        Place::Header => &mut cx.word.headers,
        Place::Footer => &mut cx.word.footers,
    };
    let index = i32::try_from(met.len()).unwrap_or(i32::MAX);
    met.push(HdrFtrRef { kind, part });
    references.get_or_insert_default().ref_.push(index);
}

/// The kinds of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notes {
    /// Footnotes.
    Foot,
    /// Endnotes.
    End,
}

/// Reads the current element, `w:footnotePr` or `w:endnotePr`.
pub(super) fn note_pr(
    xml: &mut Xml<'_>,
    notes: Notes,
    cx: &mut Context<'_>,
) -> Result<Box<NotePr>> {
    let mut properties = NotePr::default();
    xml.children(&mut |xml| {
        if xml.name() != "w:pos" {
            return fill_child(xml, &mut properties, cx);
        }
        let token = xml.attr("w:val");
        match notes {
            Notes::Foot => properties.footnote_pos = token.and_then(FootnotePos::from_token),
            Notes::End => properties.endnote_pos = token.and_then(EndnotePos::from_token),
        }
        Ok(())
    })?;
    Ok(Box::new(properties))
}
