//! Comments: their text, and what other parts tell about them and their authors (ECMA-376-1, 17.13.4; MS-DOCX 2.5).

use std::collections::{HashMap, HashSet};

use super::blocks::blocks_into;
use super::main_table::read_or_warn;
use crate::editor_bin::docy::{
    CommentsTable, DocComment, DocContent, DocContentItem, ParaContent, ParaContentItem,
    RunContentItem,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill_attributes;
use crate::package::{PartName, Relationships};
use crate::xml::{Xml, value};

/// What the parts beside the comments tell, by the ids that they use.
#[derive(Default)]
struct Sides {
    /// By the id of a paragraph of the comment.
    extended: HashMap<u32, Extended>,
    /// Durable ids by paragraph id.
    durable: HashMap<u32, u32>,
    /// Times by durable id.
    times: HashMap<u32, String>,
    /// Provider and user id by author.
    people: HashMap<String, Person>,
}

#[derive(Clone, Copy)]
struct Extended {
    parent: Option<u32>,
    done: Option<bool>,
}

#[derive(Default)]
struct Person {
    provider: Option<String>,
    user: Option<String>,
}

/// A comment with the ids of its paragraphs, the last of which Word uses to name it.
struct Read {
    comment: DocComment,
    paragraphs: Vec<u32>,
}

/// Reads all comments of a document, and notes which of them are answers.
///
/// # Errors
/// The work was cancelled.
pub fn read(
    part: &PartName,
    related: &Relationships,
    cx: &mut Context<'_>,
) -> Result<CommentsTable> {
    let sides = read_sides(related, cx)?;
    let mut all = Vec::new();
    read_or_warn(part, cx, |xml, cx| {
        xml.children(&mut |xml| {
            if xml.name() == "w:comment" {
                all.extend(comment(xml, &sides, cx)?);
            }
            Ok(())
        })
    })?;
    Ok(threads(all, &sides, cx))
}

/// A comment without an id cannot be referred to and is left out.
fn comment(xml: &mut Xml<'_>, sides: &Sides, cx: &mut Context<'_>) -> Result<Option<Read>> {
    let mut comment = DocComment::default();
    fill_attributes(xml, &mut comment, cx);
    blocks_into(xml, &mut comment.content, cx)?;
    let Some(id) = comment.id else {
        return Ok(None);
    };
    let mut text = String::new();
    plain_text(&comment.content, &mut text);
    comment.text = Some(text);
    let mut paragraphs = Vec::new();
    paragraph_ids(&comment.content, &mut paragraphs);
    let of_paragraph = |ids: &HashMap<u32, u32>| {
        let mut last_first = paragraphs.iter().rev();
        last_first.find_map(|paragraph| ids.get(paragraph).copied())
    };
    let durable = of_paragraph(&sides.durable);
    comment.date_utc = durable.and_then(|id| sides.times.get(&id).cloned());
    comment.durable_id = Some(durable.unwrap_or_else(|| made_up_id(id)));
    comment.solved = extended(&paragraphs, sides).and_then(|extended| extended.done);
    if let Some(person) = comment
        .user_name
        .as_ref()
        .and_then(|name| sides.people.get(name))
    {
        comment.user_id = person.user.clone();
        comment.provider_id = person.provider.clone();
    }
    Ok(Some(Read {
        comment,
        paragraphs,
    }))
}

/// A durable id for a comment that has none: the same for each conversion, of 31 bits, never 0.
fn made_up_id(id: i32) -> u32 {
    let mixed = id.cast_unsigned().wrapping_mul(0x9E37_79B1) ^ 0x5BD1_E995;
    (mixed & 0x7FFF_FFFF).max(1)
}

fn extended(paragraphs: &[u32], sides: &Sides) -> Option<Extended> {
    let mut last_first = paragraphs.iter().rev();
    last_first.find_map(|paragraph| sides.extended.get(paragraph).copied())
}

/// Puts answers under the comment that they belong to. An answer to an answer goes to the same comment.
fn threads(all: Vec<Read>, sides: &Sides, cx: &mut Context<'_>) -> CommentsTable {
    let owner: HashMap<u32, usize> = all
        .iter()
        .enumerate()
        .flat_map(|(index, read)| read.paragraphs.iter().map(move |id| (*id, index)))
        .collect();
    let parent_of = |index: usize| {
        let parent = extended(&all.get(index)?.paragraphs, sides)?.parent?;
        owner
            .get(&parent)
            .copied()
            .filter(|parent| *parent != index)
    };
    let roots: Vec<usize> = (0..all.len())
        .map(|index| {
            let mut seen = HashSet::from([index]);
            let mut root = index;
            while let Some(parent) = parent_of(root) {
                if !seen.insert(parent) {
                    // Comments that answer each other are all their own.
                    return index;
                }
                root = parent;
            }
            root
        })
        .collect();
    let mut table = CommentsTable::default();
    let mut places = HashMap::new();
    let mut answers = Vec::new();
    for (index, (read, root)) in all.into_iter().zip(roots).enumerate() {
        if root == index {
            places.insert(index, table.comment.len());
            table.comment.push(read.comment);
        } else {
            cx.word.replies.extend(read.comment.id);
            answers.push((root, read.comment));
        }
    }
    for (root, answer) in answers {
        let place = places
            .get(&root)
            .and_then(|place| table.comment.get_mut(*place));
        if let Some(comment) = place {
            comment.replies.get_or_insert_default().comment.push(answer);
        }
    }
    table
}

fn read_sides(related: &Relationships, cx: &mut Context<'_>) -> Result<Sides> {
    let mut sides = Sides::default();
    side(related, "commentsExtended", cx, &mut |xml| {
        let hex = |name| xml.attr(name).and_then(value::hex);
        if let Some(paragraph) = hex("w15:paraId") {
            let extended = Extended {
                parent: hex("w15:paraIdParent"),
                done: xml.attr("w15:done").and_then(value::on_off),
            };
            sides.extended.insert(paragraph, extended);
        }
        Ok(())
    })?;
    side(related, "commentsIds", cx, &mut |xml| {
        let hex = |name| xml.attr(name).and_then(value::hex);
        if let (Some(paragraph), Some(durable)) = (hex("w16cid:paraId"), hex("w16cid:durableId")) {
            sides.durable.insert(paragraph, durable);
        }
        Ok(())
    })?;
    side(related, "commentsExtensible", cx, &mut |xml| {
        let durable = xml.attr("w16cex:durableId").and_then(value::hex);
        if let (Some(durable), Some(time)) = (durable, xml.attr("w16cex:dateUtc")) {
            sides.times.insert(durable, time.to_owned());
        }
        Ok(())
    })?;
    side(related, "people", cx, &mut |xml| {
        let Some(author) = xml.attr("w15:author").map(str::to_owned) else {
            return Ok(());
        };
        let mut person = Person::default();
        xml.children(&mut |xml| {
            if xml.name() == "w15:presenceInfo" {
                person.provider = xml.attr("w15:providerId").map(str::to_owned);
                person.user = xml.attr("w15:userId").map(str::to_owned);
            }
            Ok(())
        })?;
        sides.people.insert(author, person);
        Ok(())
    })?;
    Ok(sides)
}

/// Calls `each` for the children of the root of a part, if the document has it.
fn side(
    related: &Relationships,
    kind: &str,
    cx: &mut Context<'_>,
    each: &mut dyn FnMut(&mut Xml<'_>) -> Result<()>,
) -> Result<()> {
    match related.first(kind).and_then(|found| found.part()) {
        Some(part) if cx.package.has(part) => {
            read_or_warn(part, cx, |xml, _| xml.children(&mut |xml| each(xml)))
        }
        _ => Ok(()),
    }
}

fn paragraph_ids(content: &DocContent, ids: &mut Vec<u32>) {
    for item in &content.items {
        if let DocContentItem::Paragraph(paragraph) = item {
            ids.extend(paragraph.para_id);
        }
    }
}

/// The text of the paragraphs, each on a line of its own.
fn plain_text(content: &DocContent, text: &mut String) {
    let mut first = true;
    for item in &content.items {
        if let DocContentItem::Paragraph(paragraph) = item {
            if !first {
                text.push('\n');
            }
            first = false;
            inline_text(&paragraph.content, text);
        }
    }
}

fn inline_text(content: &ParaContent, text: &mut String) {
    for item in &content.items {
        match item {
            ParaContentItem::Run(run) => {
                for item in &run.content.items {
                    match item {
                        RunContentItem::Text(piece) => text.push_str(piece),
                        RunContentItem::Tab(()) => text.push(' '),
                        RunContentItem::LineBreak(()) => text.push('\n'),
                        _ => {}
                    }
                }
            }
            ParaContentItem::Hyperlink(link) => inline_text(&link.content, text),
            ParaContentItem::Ins(change) => inline_text(&change.content, text),
            ParaContentItem::FldSimple(field) => inline_text(&field.content, text),
            ParaContentItem::Sdt(control) => inline_text(&control.content, text),
            _ => {}
        }
    }
}
