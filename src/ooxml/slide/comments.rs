//! Comments on slides, of the classic kind (ECMA-376-1, 19.4) and of the modern, threaded kind (MS-PPTX, 2.18).

use super::super::context::Context;
use super::super::fill::{Hooked, fill, fill_attributes, fill_child};
use super::tolerate;
use crate::editor_bin::codec::{Payload, Record};
use crate::editor_bin::drawing::{RunElemItem, TxBody};
use crate::editor_bin::ppty::{Comment, CommentAuthor, Comments};
use crate::error::Result;
use crate::package::PartName;
use crate::xml::Xml;

pub(super) fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<Comment>(comment);
    cx.hook::<CommentAuthor>(author);
}

/// The comments of the part being read: the classic part, or the modern one when there is no classic one.
///
/// # Errors
/// A limit is exceeded.
pub(super) fn of_part(cx: &mut Context<'_>) -> Result<Option<Box<Comments>>> {
    let mut parts: Vec<(bool, PartName)> = Vec::new();
    if let Some(scope) = cx.part() {
        for found in scope.relationships.all_of("comments") {
            if let Some(part) = found.part().filter(|part| cx.package.has(part)) {
                parts.push((found.uri.contains("microsoft"), part.clone()));
            }
        }
    }
    let Some((_, part)) = parts.iter().min_by_key(|(modern, _)| *modern) else {
        return Ok(None);
    };
    let mut comments = Comments::default();
    let read = cx.read_part(part, |xml, cx| fill(xml, &mut comments, cx));
    tolerate(read, cx)?;
    Ok(Some(Box::new(comments)))
}

/// An author: the id of a modern one is a GUID, that of a classic one a number.
fn author(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(author) = record.as_any_mut().downcast_mut::<CommentAuthor>() else {
        return Ok(Hooked::Continue);
    };
    fill_attributes(xml, author, cx);
    if xml.name() == "p188:author" {
        author.index = None;
        author.id = xml.attr("id").map(str::to_owned);
    }
    Ok(Hooked::Done)
}

fn comment(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(comment) = record.as_any_mut().downcast_mut::<Comment>() else {
        return Ok(Hooked::Continue);
    };
    let modern = xml.name() == "p188:cm";
    if modern {
        fill_attributes(xml, &mut comment.modern, cx);
        comment.date = xml.attr("created").map(without_fraction);
    } else {
        fill_attributes(xml, comment, cx);
        comment.date = xml.attr("dt").map(str::to_owned);
    }
    xml.children(&mut |xml| match xml.name() {
        "p:text" => {
            comment.text = Some(xml.text()?);
            Ok(())
        }
        "p188:txBody" => {
            fill_child(xml, comment, cx)?;
            comment.text = comment.body.as_deref().map(plain_text);
            Ok(())
        }
        "p:extLst" => xml.children(&mut |xml| xml.children(&mut |xml| extension(xml, comment, cx))),
        _ => fill_child(xml, comment, cx),
    })?;
    comment.additional_data = Some(additional_data(comment));
    Ok(Hooked::Done)
}

/// `p15:threadingInfo` and `p15:presenceInfo`.
fn extension(xml: &mut Xml<'_>, comment: &mut Comment, cx: &mut Context<'_>) -> Result<()> {
    match xml.name() {
        "p15:threadingInfo" => {
            fill_attributes(xml, &mut comment.time_zone, cx);
            xml.children(&mut |xml| {
                if xml.name() == "p15:parentCm" {
                    comment.parent_author_index = xml.attr("authorId").and_then(i32::from_text);
                    comment.parent_index = xml.attr("idx").and_then(i32::from_text);
                }
                Ok(())
            })?;
        }
        "p15:presenceInfo" => {
            comment.additional_data = xml.attr("userId").map(str::to_owned);
        }
        _ => {}
    }
    Ok(())
}

/// A time without the fraction of its second, in UTC.
fn without_fraction(time: &str) -> String {
    let whole = time.split('.').next().unwrap_or(time);
    format!("{}Z", whole.trim_end_matches('Z'))
}

/// The text of a modern comment: a line feed follows every paragraph.
fn plain_text(body: &TxBody) -> String {
    let mut text = String::new();
    for paragraph in &body.paragraphs {
        for run in &paragraph.runs {
            match &run.items {
                Some(RunElemItem::Run(run)) => text.extend(run.text.as_deref()),
                Some(RunElemItem::Fld(field)) => text.extend(field.text.as_deref()),
                Some(RunElemItem::Br(_)) => text.push('\n'),
                _ => {}
            }
        }
        text.push('\n');
    }
    text
}

/// The identity that editors keep with a comment: `teamlab_data:4;38;{GUID}`, appended to what there is already.
///
/// The GUID is made from the comment itself, so that a file gives the same Editor.bin every time.
fn additional_data(comment: &Comment) -> String {
    let known = comment.additional_data.as_deref().unwrap_or_default();
    if known.starts_with("teamlab_data:") && known.contains("4;38;") {
        return known.to_owned();
    }
    let guid = guid(comment);
    if known.is_empty() {
        format!("teamlab_data:4;38;{guid}")
    } else {
        format!("{known};4;38;{guid}")
    }
}

/// A version-8 GUID (RFC 9562) from author, index, date and text.
fn guid(comment: &Comment) -> String {
    let seed = format!(
        "{:?} {:?} {:?} {:?} {:?}",
        comment.author_index, comment.index, comment.modern.id, comment.date, comment.text
    );
    let high = fnv1a(0xcbf2_9ce4_8422_2325, seed.as_bytes());
    let low = fnv1a(high, seed.as_bytes());
    format!(
        "{{{:08X}-{:04X}-8{:03X}-{:04X}-{:012X}}}",
        high >> 32,
        (high >> 16) & 0xFFFF,
        high & 0xFFF,
        (low >> 48) & 0x3FFF | 0x8000,
        low & 0xFFFF_FFFF_FFFF
    )
}

fn fnv1a(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
