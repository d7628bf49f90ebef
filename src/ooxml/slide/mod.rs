//! PresentationML (ECMA-376-1, 19) to the tables of a PPTY container (`shared/format` 30).
//!
//! [`deck`] finds the parts and how they hang together; this module writes the tables in their order, one master,
//! layout or slide at a time.

mod beginning;
mod comments;
mod controls;
mod custom_xml;
mod deck;
mod defaults;
mod presentation;
mod relations;
#[cfg(test)]
mod tests;
mod timing;
mod transition;

pub(super) use beginning::cuts as beginning_cuts;

use self::deck::{Deck, Source};
use super::context::Context;
use super::fill::{Hooked, fill, fill_attributes};
use super::properties::{self, Properties};
use crate::editor_bin::codec::{Record, Writer, put};
use crate::editor_bin::container::ContainerWriter;
use crate::editor_bin::drawing::{ClrMap, SchemeClrVal, TableStyles, Theme, UniColor};
use crate::editor_bin::ppty::{
    HandoutMaster, NotesMaster, NotesSlide, PresProps, Slide, SlideLayout, SlideMaster, ViewProps,
};
use crate::error::Result;
use crate::package::PartName;
use crate::progress::Progress;
use crate::xml::Xml;

/// The signature table: `YTPP` and version 0.
const SIGNATURE: [u8; 8] = [0x59, 0x54, 0x50, 0x50, 0, 0, 0, 0];

/// Writes the whole container of the presentation whose main part is `main`.
///
/// # Errors
/// The main part is missing or damaged, a limit is exceeded, or the work was cancelled.
pub fn convert(
    main: &PartName,
    cx: &mut Context<'_>,
    w: &mut Writer,
    progress: &mut Progress<'_>,
) -> Result<()> {
    add_hooks(cx);
    let mut table = ContainerWriter::begin(w, cx.container);
    table.table(w, 255);
    w.raw(&SIGNATURE);
    for kind in [Properties::App, Properties::Core, Properties::Custom] {
        properties::write(kind, cx, w, &mut table)?;
    }
    let (mut deck, presentation) = Deck::read(main, cx)?;
    single::<PresProps>(main, "presProps", 7, cx, w, &mut table)?;
    single::<ViewProps>(main, "viewProps", 4, cx, w, &mut table)?;
    single::<TableStyles>(main, "tableStyles", 6, cx, w, &mut table)?;
    custom_xml::write(main, cx, w, &mut table)?;
    table.table(w, 3);
    w.record(3, |w| put(&presentation, w));
    write_content(&mut deck, cx, w, &mut table, progress)?;
    relations::write(&deck, cx, w, &mut table);
    Ok(())
}

/// Hooks of the records that the paths of their tables do not fill.
fn add_hooks(cx: &mut Context<'_>) {
    timing::add_hooks(cx);
    transition::add_hooks(cx);
    comments::add_hooks(cx);
    controls::add_hooks(cx);
    cx.hook::<PresProps>(recent_colors);
    cx.hook::<ClrMap>(color_map);
}

/// Writes the tables of themes, masters, layouts, slides and notes.
fn write_content(
    deck: &mut Deck,
    cx: &mut Context<'_>,
    w: &mut Writer,
    table: &mut ContainerWriter,
    progress: &mut Progress<'_>,
) -> Result<()> {
    let mut list = Lists {
        cx,
        w,
        table,
        done: 0,
        parts: deck.parts(),
        progress,
    };
    list.write::<Theme>(20, &deck.themes, &mut |_, _| Ok(()))?;
    let masters = deck.masters.clone();
    let mut layout_lists = Vec::new();
    list.write::<SlideMaster>(22, &masters, &mut |master, cx| {
        layout_lists.push(deck::layouts_of(master, cx));
        Ok(())
    })?;
    deck.set_layouts(layout_lists);
    list.parts += deck.layouts.len();
    list.write::<SlideLayout>(23, &deck.layouts, &mut |_, _| Ok(()))?;
    list.write::<Slide>(24, &deck.slides, &mut |slide, cx| {
        slide.comments = comments::of_part(cx)?;
        Ok(())
    })?;
    list.write::<NotesSlide>(26, &deck.notes, &mut |_, _| Ok(()))?;
    list.write::<NotesMaster>(25, &deck.notes_masters, &mut |_, _| Ok(()))?;
    list.write::<HandoutMaster>(30, &deck.handout_masters, &mut |_, _| Ok(()))
}

/// Writes the tables that are lists of nodes, one part each, and tells the progress.
struct Lists<'a, 'p, 'r> {
    cx: &'a mut Context<'p>,
    w: &'a mut Writer,
    table: &'a mut ContainerWriter,
    /// Parts written.
    done: usize,
    /// Parts to be written, as far as known.
    parts: usize,
    progress: &'a mut Progress<'r>,
}

impl Lists<'_, '_, '_> {
    /// Writes a table; `finish` adds to each record what its own part does not hold.
    fn write<R: Record + Default>(
        &mut self,
        id: u8,
        sources: &[Source],
        finish: &mut dyn FnMut(&mut R, &mut Context<'_>) -> Result<()>,
    ) -> Result<()> {
        self.table.table(self.w, id);
        self.w.u32(sources.len() as u32);
        for source in sources {
            let record = read::<R>(source, self.cx, finish)?;
            self.w.record(id, |w| put(&record, w));
            self.done += 1;
            self.progress
                .report(self.done as f32 / self.parts.max(1) as f32)?;
        }
        Ok(())
    }
}

/// Reads the record of one part. Of a damaged part, what stands before the fault is kept, with a warning.
fn read<R: Record + Default>(
    source: &Source,
    cx: &mut Context<'_>,
    finish: &mut dyn FnMut(&mut R, &mut Context<'_>) -> Result<()>,
) -> Result<R> {
    let mut record = R::default();
    match source {
        Source::Part(part) => {
            cx.read_part(part, |xml, cx| {
                let filled = fill(xml, &mut record, cx);
                tolerate(filled, cx)?;
                finish(&mut record, cx)
            })
            .or_else(|error| tolerate(Err(error), cx))?;
        }
        Source::Default(text) => {
            let mut xml = Xml::new("default", Box::new(text.as_bytes()));
            xml.root()?;
            fill(&mut xml, &mut record, cx)?;
            finish(&mut record, cx)?;
        }
    }
    Ok(record)
}

/// Turns a fault inside a part into a warning; limits and the wish to stop still end the work.
fn tolerate(result: Result<()>, cx: &mut Context<'_>) -> Result<()> {
    match result {
        Err(error) if !error.ends_the_work() => {
            cx.warn("damaged-part", error.to_string());
            Ok(())
        }
        other => other,
    }
}

/// Writes a table that holds one part, if the presentation has that part.
fn single<R: Record + Default>(
    main: &PartName,
    kind: &str,
    id: u8,
    cx: &mut Context<'_>,
    w: &mut Writer,
    table: &mut ContainerWriter,
) -> Result<()> {
    let Some(part) = related(main, kind, cx) else {
        return Ok(());
    };
    let record = read::<R>(&Source::Part(part), cx, &mut |_, _| Ok(()))?;
    table.table(w, id);
    w.record(id, |w| put(&record, w));
    Ok(())
}

/// The first existing part to which a relationship of this kind leads.
fn related(source: &PartName, kind: &str, cx: &Context<'_>) -> Option<PartName> {
    cx.relationships_of(source)
        .all_of(kind)
        .filter_map(|found| found.part())
        .find(|part| cx.package.has(part))
        .cloned()
}

/// `p:clrMru`: one colour for each child (ECMA-376-1, 19.2.1.4).
fn recent_colors(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(props) = record.as_any_mut().downcast_mut::<PresProps>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        if xml.name() != "p:clrMru" {
            return super::fill::fill_child(xml, props, cx);
        }
        xml.children(&mut |xml| {
            let mut color = UniColor::default();
            super::fill::fill_child(xml, &mut color, cx)?;
            props.color_mru.push(color);
            Ok(())
        })
    })?;
    Ok(Hooked::Done)
}

/// A colour map has all twelve entries: a missing one takes the value of the entry before it (`shared/format` 30,
/// "Colour map").
fn color_map(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(map) = record.as_any_mut().downcast_mut::<ClrMap>() else {
        return Ok(Hooked::Continue);
    };
    fill_attributes(xml, map, cx);
    complete(map);
    Ok(Hooked::Done)
}

fn complete(map: &mut ClrMap) {
    let mut last = SchemeClrVal::default();
    for entry in [
        &mut map.bg1,
        &mut map.tx1,
        &mut map.bg2,
        &mut map.tx2,
        &mut map.accent1,
        &mut map.accent2,
        &mut map.accent3,
        &mut map.accent4,
        &mut map.accent5,
        &mut map.accent6,
        &mut map.hlink,
        &mut map.fol_hlink,
    ] {
        last = *entry.get_or_insert(last);
    }
}
