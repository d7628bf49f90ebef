//! Content as others meet it: text boxes hold blocks, and equations hold runs and changes of runs.

use super::blocks::blocks;
use super::inline::inline_into;
use super::runs;
use crate::editor_bin::codec::Record;
use crate::editor_bin::docy::{DocContent, DocRun, ParaContent};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::Hooked;
use crate::xml::Xml;

/// Adds the hooks by which the readers of drawings and equations come to the readers of content.
pub fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<DocContent>(read_blocks);
    cx.hook::<ParaContent>(read_inline);
    cx.hook::<DocRun>(read_run);
}

fn read_blocks(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    if let Some(content) = record.as_any_mut().downcast_mut::<DocContent>() {
        *content = blocks(xml, cx)?;
    }
    Ok(Hooked::Done)
}

fn read_inline(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    if let Some(content) = record.as_any_mut().downcast_mut::<ParaContent>() {
        inline_into(xml, content, cx)?;
    }
    Ok(Hooked::Done)
}

fn read_run(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    if let Some(run) = record.as_any_mut().downcast_mut::<DocRun>() {
        *run = runs::single(xml, cx)?;
    }
    Ok(Hooked::Done)
}
