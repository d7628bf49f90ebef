//! The tables of relations by index, and the names of media and fonts (`shared/format` 30, "Relation and map tables").

use super::super::context::Context;
use super::deck::Deck;
use crate::editor_bin::codec::{Payload, Writer};
use crate::editor_bin::container::ContainerWriter;

/// Begin and end of an attribute section.
const BEGIN: u8 = 0xFA;
const END: u8 = 0xFB;

/// Most names in a map: the id of an attribute is the running number as one byte, and a reader takes 0xFB as the end.
const MAP_NAMES: usize = 0xFB;

/// Writes tables 42, 43, 40, 45, 41, 46, 47 and 49.
pub(super) fn write(
    deck: &Deck,
    cx: &mut Context<'_>,
    w: &mut Writer,
    table: &mut ContainerWriter,
) {
    let names: Vec<String> = cx.media.pictures().map(str::to_owned).collect();
    name_map(42, &names, w, table);
    name_map(43, &[], w, table);
    index_rels(40, &deck.layouts_of_slides(cx), w, table);
    index_rels(45, &deck.notes_of_slides, w, table);
    table.table(w, 41);
    // The length of this record reaches to the end of the last relation table, as in the files of others; readers
    // jump by the main table.
    w.record(41, |w| {
        theme_rels(deck, cx, w);
        index_rels(46, &deck.masters_of_notes(cx), w, table);
        index_rels(47, &deck.themes_of(&deck.notes_masters, cx), w, table);
        index_rels(49, &deck.themes_of(&deck.handout_masters, cx), w, table);
    });
}

/// For each master its theme and its layouts.
fn theme_rels(deck: &Deck, cx: &Context<'_>, w: &mut Writer) {
    let themes = deck.themes_of(&deck.masters, cx);
    w.u32(themes.len() as u32);
    for (theme, layouts) in themes.iter().zip(&deck.layouts_of_masters) {
        w.record(0, |w| {
            put_indices(std::iter::once(*theme), w);
            w.u32(layouts.len() as u32);
            for layout in layouts {
                w.record(0, |w| put_indices(std::iter::once(Some(*layout)), w));
            }
        });
    }
}

/// A table with one index for each row of another; none is -1.
fn index_rels(id: u8, rows: &[Option<usize>], w: &mut Writer, table: &mut ContainerWriter) {
    table.table(w, id);
    w.record(id, |w| put_indices(rows.iter().copied(), w));
}

/// An attribute section whose attributes all have the id 0.
fn put_indices(indices: impl Iterator<Item = Option<usize>>, w: &mut Writer) {
    w.u8(BEGIN);
    for index in indices {
        w.u8(0);
        index
            .and_then(|index| i32::try_from(index).ok())
            .unwrap_or(-1)
            .put(w);
    }
    w.u8(END);
}

fn name_map(id: u8, names: &[String], w: &mut Writer, table: &mut ContainerWriter) {
    table.table(w, id);
    w.record(id, |w| {
        w.u8(BEGIN);
        for (number, name) in (0..=u8::MAX).zip(names).take(MAP_NAMES) {
            w.u8(number);
            name.put_inline(w);
        }
        w.u8(END);
    });
}
