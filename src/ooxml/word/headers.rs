//! Headers and footers, in the order in which the sections referred to them (ECMA-376-1, 17.10).

use super::blocks::blocks;
use super::main_table::read_or_warn;
use super::state::{HdrFtrKind, HdrFtrRef};
use crate::editor_bin::docy::{DocContent, HdrFtr, HdrFtrList, HdrFtrListItem, HdrFtrTable};
use crate::error::Result;
use crate::ooxml::context::Context;

/// Reads all headers and footers that were met. A part that is used twice is read twice, since each reference has an
/// entry of its own.
///
/// # Errors
/// The work was cancelled.
pub fn read(cx: &mut Context<'_>) -> Result<HdrFtrTable> {
    let headers = std::mem::take(&mut cx.word.headers);
    let footers = std::mem::take(&mut cx.word.footers);
    Ok(HdrFtrTable {
        headers: list(&headers, cx)?,
        footers: list(&footers, cx)?,
    })
}

fn list(references: &[HdrFtrRef], cx: &mut Context<'_>) -> Result<Option<Box<HdrFtrList>>> {
    if references.is_empty() {
        return Ok(None);
    }
    let mut list = HdrFtrList::default();
    for reference in references {
        let mut content = DocContent::default();
        read_or_warn(&reference.part, cx, |xml, cx| {
            content = blocks(xml, cx)?;
            Ok(())
        })?;
        let part = Box::new(HdrFtr { content });
        list.push(match reference.kind {
            HdrFtrKind::First => HdrFtrListItem::First(part),
            HdrFtrKind::Even => HdrFtrListItem::Even(part),
            HdrFtrKind::Default => HdrFtrListItem::Default(part),
        });
    }
    Ok(Some(Box::new(list)))
}
