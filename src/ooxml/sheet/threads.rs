//! Threaded comments and the people who wrote them (`shared/format` 20, "Persons", and 21, "Comments").

use std::collections::HashMap;

use super::related;
use super::text::trimmed;
use super::tolerate;
use crate::editor_bin::codec::{Writer, put};
use crate::editor_bin::container::ContainerWriter;
use crate::editor_bin::xlsy::{PersonList, ThreadedComment};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{fill, fill_attributes, fill_child};
use crate::package::Relationships;
use crate::xml::Xml;

/// Writes the table of persons if the workbook has such a part.
///
/// # Errors
/// A limit is exceeded.
pub fn write_persons(
    parts: &Relationships,
    cx: &mut Context<'_>,
    w: &mut Writer,
    tables: &mut ContainerWriter,
) -> Result<()> {
    let mut people = PersonList::default();
    let mut any = false;
    for found in parts.all_of("person") {
        let Some(part) = found.part().filter(|part| cx.package.has(part)) else {
            continue;
        };
        any = true;
        let result = cx.read_part(part, |xml, cx| fill(xml, &mut people, cx));
        tolerate(cx, part, result)?;
    }
    if any {
        tables.table(w, super::table::PERSONS);
        w.sized(|w| put(&people, w));
    }
    Ok(())
}

/// The threads of the sheet being read by the cell they stand at.
///
/// # Errors
/// A limit is exceeded.
pub fn of_sheet(
    parts: &Relationships,
    cx: &mut Context<'_>,
) -> Result<HashMap<String, ThreadedComment>> {
    let mut threads: HashMap<String, ThreadedComment> = HashMap::new();
    let Some(part) = related::part_of(parts, "threadedComment", cx) else {
        return Ok(threads);
    };
    let mut cells: HashMap<String, String> = HashMap::new();
    let result = cx.read_part(&part, |xml, cx| {
        xml.children(&mut |xml| {
            let cell = xml.attr("ref").unwrap_or_default().to_owned();
            let parent = xml.attr("parentId").map(str::to_owned);
            let mut comment = ThreadedComment::default();
            read(xml, &mut comment, cx)?;
            match parent {
                None => {
                    cells.insert(comment.id.clone().unwrap_or_default(), cell.clone());
                    threads.entry(cell).or_insert(comment);
                }
                Some(parent) => {
                    let cell = cells.get(&parent).unwrap_or(&cell);
                    if let Some(thread) = threads.get_mut(cell) {
                        thread.reply.push(comment);
                    }
                }
            }
            Ok(())
        })
    });
    tolerate(cx, &part, result)?;
    Ok(threads)
}

fn read(xml: &mut Xml<'_>, comment: &mut ThreadedComment, cx: &mut Context<'_>) -> Result<()> {
    fill_attributes(xml, comment, cx);
    xml.children(&mut |xml| match xml.name().rsplit(':').next() {
        Some("text") => {
            comment.text = Some(trimmed(xml)?);
            Ok(())
        }
        _ => fill_child(xml, comment, cx),
    })
}
