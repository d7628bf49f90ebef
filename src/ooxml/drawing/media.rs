//! Films and sounds of pictures (`p:nvPr`).

use super::pictures::target_part;
use crate::editor_bin::codec::CountedBytes;
use crate::editor_bin::drawing::{NvPr, NvPrExt, PicMedia};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_attributes, fill_child};
use crate::ooxml::media::Companion;
use crate::xml::{Xml, value};

/// What plays in a picture.
#[derive(Debug, Clone, Default)]
pub(super) struct Film {
    /// A sound, not a film.
    pub sound: bool,
    /// The relationship of the element that names it.
    link: Option<String>,
    /// The relationship of `p14:media`.
    embed: Option<String>,
    /// `p14:trim`, milliseconds.
    start: Option<f64>,
    end: Option<f64>,
}

impl Film {
    /// The record that names the file, which becomes the companion of the picture that is read next; `None` if there
    /// is no file.
    pub fn record(&self, cx: &mut Context<'_>) -> Option<Box<PicMedia>> {
        let ids = [&self.link, &self.embed];
        let part = ids
            .iter()
            .filter_map(|id| target_part(id.as_deref()?, cx))
            .find(|part| cx.package.has(part));
        let mut record = PicMedia {
            trim_start: self.start,
            trim_end: self.end,
            ..PicMedia::default()
        };
        if let Some(part) = part {
            record.file = Some(format!("maskFile.{}", cx.media.extension_of(&part)));
            cx.media.companion = Some((part, Companion::Film));
        } else {
            let address = ids.iter().find_map(|id| {
                let found = cx.relationship(id.as_deref()?)?;
                found
                    .external()
                    .filter(|address| !address.is_empty())
                    .map(str::to_owned)
            })?;
            record.file = Some(address);
            record.external = Some(true);
        }
        Some(Box::new(record))
    }
}

/// Outside of pictures nothing plays.
pub(super) fn properties(
    xml: &mut Xml<'_>,
    properties: &mut NvPr,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    application_properties(xml, properties, cx)?;
    Ok(Hooked::Done)
}

/// Reads `p:nvPr` and what it says about a film or a sound.
pub(super) fn application_properties(
    xml: &mut Xml<'_>,
    properties: &mut NvPr,
    cx: &mut Context<'_>,
) -> Result<Option<Film>> {
    let mut film: Option<Film> = None;
    let mut embedded = None;
    fill_attributes(xml, properties, cx);
    xml.children(&mut |xml| {
        let id = xml
            .attr("r:link")
            .or_else(|| xml.attr("r:embed"))
            .map(str::to_owned);
        match xml.name() {
            "a:videoFile" | "a:quickTimeFile" => {
                film.get_or_insert_default().link = id;
                Ok(())
            }
            "a:audioFile" | "a:wavAudioFile" | "a:audioCd" => {
                let film = film.get_or_insert_default();
                film.sound = true;
                film.link = id;
                Ok(())
            }
            "p:extLst" => xml.children(&mut |xml| {
                // Every extension is counted, also those whose content is not held.
                let mut extension = NvPrExt::default();
                xml.children(&mut |xml| {
                    if xml.name() == "p14:media" {
                        embedded = Some(embedded_media(xml, &mut extension)?);
                    }
                    Ok(())
                })?;
                properties.ext_lst.push(extension);
                Ok(())
            }),
            _ => fill_child(xml, properties, cx),
        }
    })?;
    if let (Some(film), Some(media)) = (&mut film, embedded) {
        film.embed = media.embed;
        film.start = media.start;
        film.end = media.end;
    }
    Ok(film)
}

/// `p14:media`: a record of its own, and the same for the picture.
fn embedded_media(xml: &mut Xml<'_>, extension: &mut NvPrExt) -> Result<Film> {
    let mut film = Film {
        embed: xml.attr("r:embed").map(str::to_owned),
        ..Film::default()
    };
    xml.children(&mut |xml| {
        if xml.name() == "p14:trim" {
            film.start = xml.attr("st").and_then(value::float);
            film.end = xml.attr("end").and_then(value::float);
        }
        Ok(())
    })?;
    // `as` limits to the range of i32.
    let scaled = |time: Option<f64>| time.map(|time| (time * 100_000.0) as i32);
    *extension = NvPrExt {
        link_media: film.embed.clone().map(CountedBytes),
        st: scaled(film.start),
        end: scaled(film.end),
    };
    Ok(film)
}
