//! Comments of a sheet: the comments part, joined with the shapes of its notes and with the threads (`shared/format`
//! 21, "Comments").

use std::collections::HashMap;

use super::strings::append_plain;
use super::text::cell_reference;
use super::vml::Shape;
use crate::editor_bin::xlsy::{Comment, CommentData, CommentDatas, Comments, ThreadedComment};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::order;
use crate::package::PartName;
use crate::xml::{Xml, value};

/// What the author of a comment is that only holds the place of a thread.
const THREAD_AUTHOR: &str = "tc=";

/// Reads a comments part.
///
/// # Errors
/// The part is damaged; what stands before the fault is in `comments`.
pub fn read(
    part: &PartName,
    shapes: &[Shape],
    threads: &HashMap<String, ThreadedComment>,
    comments: &mut Comments,
    cx: &mut Context<'_>,
) -> Result<()> {
    let notes = by_cell(shapes);
    let mut authors: Vec<String> = Vec::new();
    let result = cx.read_part(part, |xml, _| {
        xml.children(&mut |xml| match xml.name() {
            "authors" => xml.children(&mut |xml| {
                authors.push(xml.text()?);
                Ok(())
            }),
            "commentList" => xml.children(&mut |xml| {
                comments
                    .comment
                    .extend(comment(xml, &authors, &notes, threads, part)?);
                Ok(())
            }),
            _ => Ok(()),
        })
    });
    // The order of the known writer: row and column as one text.
    let place = |comment: &Comment| {
        let (row, column) = (comment.row, comment.col);
        format!("{}-{}", row.unwrap_or_default(), column.unwrap_or_default())
    };
    order::sort_by(&mut comments.comment, |a, b| place(a).cmp(&place(b)));
    result
}

/// The shapes of notes by row and column, counted from 0.
fn by_cell(shapes: &[Shape]) -> HashMap<(i32, i32), &Shape> {
    shapes
        .iter()
        .filter(|shape| shape.object_type == "Note")
        .filter_map(|shape| {
            let cell = (shape.number_of("Row")?, shape.number_of("Column")?);
            Some((cell, shape))
        })
        .collect()
}

fn comment(
    xml: &mut Xml<'_>,
    authors: &[String],
    notes: &HashMap<(i32, i32), &Shape>,
    threads: &HashMap<String, ThreadedComment>,
    part: &PartName,
) -> Result<Option<Comment>> {
    let reference = xml.attr("ref").unwrap_or_default().to_owned();
    let author = xml
        .attr("authorId")
        .and_then(value::unsigned)
        .and_then(|at| authors.get(at as usize));
    let cell = cell_reference(reference.as_bytes());
    let (Some(author), (Some(column), Some(row))) = (author, cell) else {
        return Ok(None);
    };
    let (Ok(row), Ok(column)) = (i32::try_from(row), i32::try_from(column)) else {
        return Ok(None);
    };
    let mut text = String::new();
    xml.children(&mut |xml| match xml.name() {
        "text" => append_plain(xml, &mut text),
        _ => Ok(()),
    })?;
    let thread = threads
        .get(&reference)
        .filter(|_| author.starts_with(THREAD_AUTHOR));
    if thread.is_none() && author.starts_with(THREAD_AUTHOR) {
        return Ok(None);
    }
    let data = CommentData {
        text: Some(text),
        user_name: Some(author.clone()),
        guid: thread.is_none().then(|| guid(part, &reference)),
        ..CommentData::default()
    };
    let mut comment = Comment {
        row: Some(row),
        col: Some(column),
        comment_datas: Some(Box::new(CommentDatas {
            comment_data: vec![data],
        })),
        threaded_comment: thread.map(|thread| Box::new(thread.clone())),
        ..Comment::default()
    };
    if let Some(note) = notes.get(&(row, column)) {
        place(note, &mut comment);
    }
    Ok(Some(comment))
}

/// Where the note stands.
fn place(note: &Shape, comment: &mut Comment) {
    if let Some(anchor) = note.anchor() {
        let [
            left,
            left_offset,
            top,
            top_offset,
            right,
            right_offset,
            bottom,
            bottom_offset,
        ] = anchor.map(|value| Some(value.saturating_abs()));
        comment.left = left;
        comment.left_offset = left_offset;
        comment.top = top;
        comment.top_offset = top_offset;
        comment.right = right;
        comment.right_offset = right_offset;
        comment.bottom = bottom;
        comment.bottom_offset = bottom_offset;
    }
    comment.left_mm = note.millimetres("margin-left");
    comment.top_mm = note.millimetres("margin-top");
    comment.width_mm = note.millimetres("width");
    comment.height_mm = note.millimetres("height");
    comment.move_with_cells = note.switch("MoveWithCells");
    comment.size_with_cells = note.switch("SizeWithCells");
}

/// An identifier that is the same at every conversion of the same file.
fn guid(part: &PartName, reference: &str) -> String {
    /// FNV-1a, 128 bits.
    const BASIS: u128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    let hash = part
        .as_str()
        .bytes()
        .chain(reference.bytes())
        .fold(BASIS, |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(PRIME)
        });
    let text = format!("{hash:032X}");
    let field = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    format!(
        "{{{}-{}-{}-{}-{}}}",
        field(0, 8),
        field(8, 12),
        field(12, 16),
        field(16, 20),
        field(20, 32)
    )
}
