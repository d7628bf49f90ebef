//! Taking the content of a document into another, with the styles and the numbering that it uses.

use std::collections::HashMap;

use super::super::blocks::blocks_into;
use super::super::main_table::{add_hooks, fill_part, read_or_warn};
use crate::container::Container;
use crate::editor_bin::docy::{DocContent, DocStyleType, NumPr, Numbering, Style, StylesTable};
use crate::error::{ErrorKind, Result};
use crate::limits;
use crate::ooxml::context::Context;
use crate::package::{Package, PartName};

/// The id of the style of paragraphs without one in documents made here; it is that of the host.
pub const NORMAL: &str = "normal";

/// What the document that takes others in had, and what they added to it.
#[derive(Debug, Default)]
pub struct Host {
    /// The Style table.
    pub styles: StylesTable,
    /// The Numbering table.
    pub numbering: Numbering,
    /// Documents met so far.
    pub chunks: u32,
    /// Bytes of them.
    pub bytes: u64,
}

impl Host {
    /// The tables as they are so far: taken out of the state, or read.
    ///
    /// # Errors
    /// The work was cancelled.
    pub fn take(cx: &mut Context<'_>) -> Result<Box<Self>> {
        if let Some(host) = cx.word.host.take() {
            return Ok(host);
        }
        let mut host = Box::<Self>::default();
        if let Some(main) = cx.word.main.clone() {
            fill_part(&main, "styles", &mut host.styles, cx)?;
            fill_part(&main, "numbering", &mut host.numbering, cx)?;
        }
        Ok(host)
    }

    /// The style of paragraphs without one, under the name that documents made here have for it.
    fn default_style(&self) -> Option<Style> {
        let styles = self.styles.styles.as_ref()?.style.iter();
        let mut style = styles
            .filter(|style| style.kind == Some(DocStyleType::Paragraph))
            .find(|style| style.default == Some(true))?
            .clone();
        style.style_id = Some(NORMAL.to_owned());
        Some(style)
    }

    fn last_number(&self) -> i32 {
        let all = self.numbering.nums.iter().flat_map(|nums| &nums.num);
        all.filter_map(|num| num.num_id).max().unwrap_or(0).max(0)
    }

    fn add_numbering(&mut self, numbering: Numbering, chunk: &mut Chunk) {
        let own = self.numbering.abstract_nums.get_or_insert_default();
        let ids = own
            .abstract_num
            .iter()
            .filter_map(|definition| definition.id);
        let shift = ids.max().map_or(0, |last| last.saturating_add(1)).max(0);
        let shifted = |id: Option<i32>, shift| id.map(|id| id.saturating_add(shift));
        for mut definition in numbering
            .abstract_nums
            .into_iter()
            .flat_map(|all| all.abstract_num)
        {
            definition.id = shifted(definition.id, shift);
            chunk.use_style(&mut definition.num_style_link);
            chunk.rename(&mut definition.style_link);
            for level in definition
                .levels
                .iter_mut()
                .flat_map(|levels| &mut levels.level)
            {
                chunk.rename(&mut level.p_style);
            }
            own.abstract_num.push(definition);
        }
        for mut num in numbering.nums.into_iter().flat_map(|all| all.num) {
            num.abstract_num_id = shifted(num.abstract_num_id, shift);
            num.num_id = shifted(num.num_id, chunk.number);
            self.numbering.nums.get_or_insert_default().num.push(num);
        }
    }
}

/// A document that is taken into another: how its names are changed there.
#[derive(Debug, Default)]
pub struct Chunk {
    /// What its style ids begin with.
    prefix: String,
    /// Its styles by their ids; those that are in use are gone.
    styles: HashMap<String, Option<Style>>,
    /// Its styles that are in use, in the order of their first use, each before those that it is based on.
    used: Vec<Style>,
    /// What is added to the ids of its numbering.
    number: i32,
    /// Whether any numbering is in use.
    is_numbered: bool,
}

impl Chunk {
    /// Renames a reference to a style and takes the style over; without such a style there is no reference.
    pub fn use_style(&mut self, reference: &mut Option<String>) {
        let mut next = reference.clone();
        while let Some(style) = next.and_then(|id| self.styles.get_mut(&id)?.take()) {
            next = style.based_on.clone();
            self.used.push(style);
        }
        self.rename(reference);
    }

    /// Renames a reference to a style, which is nothing without that style.
    fn rename(&self, reference: &mut Option<String>) {
        reference.take_if(|id| !self.styles.contains_key(id));
        if let Some(id) = reference {
            id.insert_str(0, &self.prefix);
        }
    }

    /// Renumbers the numbering of a paragraph; the number 0 stands for none.
    pub fn use_numbering(&mut self, numbering: &mut NumPr) {
        if let Some(id) = numbering.id.as_mut().filter(|id| **id > 0) {
            *id = id.saturating_add(self.number);
            self.is_numbered = true;
        }
    }

    /// The styles in use, under their new names. None of them is the default of the whole document.
    fn take_styles(&mut self) -> Vec<Style> {
        let mut styles = std::mem::take(&mut self.used);
        for style in &mut styles {
            style.default = None;
            self.rename(&mut style.style_id);
            self.rename(&mut style.based_on);
        }
        styles
    }
}

/// Counts bytes of documents that are taken in.
///
/// # Errors
/// All such documents together are too large.
pub fn charge(bytes: u64, cx: &mut Context<'_>) -> Result<()> {
    let host = cx.word.host.get_or_insert_default();
    host.bytes = host.bytes.saturating_add(bytes);
    if host.bytes > limits::CHUNK_BYTES {
        let (what, limit) = ("the size of all embedded documents", limits::CHUNK_BYTES);
        return Err(ErrorKind::LimitExceeded { what, limit }.into());
    }
    Ok(())
}

/// Appends the blocks of the document whose main part is `main` to `content`.
///
/// # Errors
/// The work was cancelled, or all such documents together are too large.
pub fn take_in(
    package: &Package<'_>,
    main: &PartName,
    content: &mut DocContent,
    cx: &mut Context<'_>,
) -> Result<()> {
    let sizes = package.part_names().filter_map(|part| package.size(part));
    charge(
        sizes.fold(limits::CHUNK_LEAST_BYTES, u64::saturating_add),
        cx,
    )?;
    let mut inner = Context::new(package, Container::Docy);
    inner.depth = cx.depth + 1;
    inner.media = cx.media.inner();
    inner.word.vml_drawings = cx.word.vml_drawings;
    inner.word.host = cx.word.host.take();
    add_hooks(&mut inner);
    let result = read(main, content, &mut inner);
    cx.word.host = inner.word.host.take();
    cx.word.vml_drawings = inner.word.vml_drawings;
    cx.take_over(inner.take_warnings());
    cx.media
        .take_inner(std::mem::take(&mut inner.media), package);
    result
}

fn read(main: &PartName, content: &mut DocContent, cx: &mut Context<'_>) -> Result<()> {
    begin(main, cx)?;
    read_or_warn(main, cx, |xml, cx| {
        xml.children(&mut |xml| match xml.name() {
            "w:body" => blocks_into(xml, content, cx),
            _ => Ok(()),
        })
    })?;
    end(main, cx)
}

/// Reads the styles, and finds new names for what is to be taken over.
fn begin(main: &PartName, cx: &mut Context<'_>) -> Result<()> {
    let host = cx.word.host.get_or_insert_default();
    let normal = host.default_style();
    cx.word.chunk = Some(Box::new(Chunk {
        prefix: format!("EmbeddedStyle{}_", host.chunks),
        number: host.last_number(),
        ..Chunk::default()
    }));
    let mut table = StylesTable::default();
    fill_part(main, "styles", &mut table, cx)?;
    let own = table.styles.into_iter().flat_map(|styles| styles.style);
    if let Some(chunk) = &mut cx.word.chunk {
        let named = |style: Style| Some((style.style_id.clone()?, Some(style)));
        chunk.styles = normal.into_iter().chain(own).filter_map(named).collect();
    }
    Ok(())
}

/// Adds the styles and the numbering in use to those of the document.
fn end(main: &PartName, cx: &mut Context<'_>) -> Result<()> {
    let mut numbering = Numbering::default();
    if cx
        .word
        .chunk
        .as_ref()
        .is_some_and(|chunk| chunk.is_numbered)
    {
        fill_part(main, "numbering", &mut numbering, cx)?;
    }
    let (Some(mut chunk), Some(host)) = (cx.word.chunk.take(), &mut cx.word.host) else {
        return Ok(());
    };
    host.add_numbering(numbering, &mut chunk);
    let styles = chunk.take_styles();
    if !styles.is_empty() {
        host.styles
            .styles
            .get_or_insert_default()
            .style
            .extend(styles);
    }
    Ok(())
}
