//! Presentations: a section for each slide, with its title, its texts, and what the speaker is to say.

use super::drawing::{Found, Role, Surroundings, Walk, text};
use super::drawing_text::plain_link;
use super::model::{Block, Group, Inline, Link, LinkTarget, Paragraph, plain_text};
use super::sink::{Fault, Sink};
use super::{Wanted, writer};
use crate::editor_bin::container::MainTable;
use crate::editor_bin::drawing::{DrawingNodeItem, Hyperlink, Ph, PlaceholderType};
use crate::error::Result;
use crate::progress::Progress;
use crate::resolve::drawing::text::Inherited;
use crate::resolve::slide::{Placeholders, Presentation, SlideWithParents, placeholder_of, tree};

/// Writes a presentation.
pub(super) fn export(
    bytes: Vec<u8>,
    main: MainTable,
    wanted: &Wanted,
    sink: &mut Sink<'_>,
    progress: &mut Progress<'_>,
) -> Result<(), Fault> {
    let Some(mut writer) = writer(wanted.format) else {
        return Ok(());
    };
    let presentation = Presentation::open(bytes, main)?;
    sink.create(&wanted.file)?;
    writer.begin(sink, wanted.title());
    for index in 0..presentation.count() {
        let slide = presentation.slide(index)?;
        writer.block(sink, &section(&presentation, &slide, index)?);
        progress.report((index + 1) as f32 / presentation.count() as f32)?;
        sink.check()?;
    }
    writer.end(sink)
}

/// What a slide says.
fn section(presentation: &Presentation, slide: &SlideWithParents, index: usize) -> Result<Block> {
    let mut around = Around {
        presentation,
        placeholders: slide.placeholders(presentation),
        number: slide.number,
    };
    let (title, found) = match slide.tree() {
        Some(tree) => Walk::default().tree(tree, &mut around),
        None => (None, Vec::new()),
    };
    let heading = title.map(|blocks| joined(&blocks)).unwrap_or_default();
    let heading = if plain_text(&heading).trim().is_empty() {
        vec![Inline::Text(
            super::model::Look::default(),
            format!("Slide {}", index + 1),
        )]
    } else {
        heading
    };
    let mut blocks = vec![Block::Heading(2, heading)];
    for item in found {
        blocks.push(match item {
            Found::Block(block) => block,
            Found::Picture(picture) => Block::Paragraph(Paragraph {
                text: vec![Inline::Picture(picture)],
                ..Paragraph::default()
            }),
        });
    }
    let notes = notes(presentation, index, &around)?;
    if !notes.is_empty() {
        blocks.push(Block::Group(Group::SpeakerNotes, notes));
    }
    Ok(Block::Group(
        Group::Slide(index + 1, slide.is_hidden()),
        blocks,
    ))
}

/// The lines of a title as one.
fn joined(blocks: &[Block]) -> Vec<Inline> {
    let mut line = Vec::new();
    for block in blocks {
        let text = match block {
            Block::Paragraph(paragraph) => &paragraph.text,
            Block::Item(item) => &item.text,
            Block::Heading(_, text) => text,
            _ => continue,
        };
        if !line.is_empty() {
            line.push(Inline::Break);
        }
        line.extend(text.iter().cloned());
    }
    line
}

/// What the speaker of a slide is to say.
fn notes(presentation: &Presentation, index: usize, around: &Around<'_>) -> Result<Vec<Block>> {
    let Some(notes) = presentation.notes(index)? else {
        return Ok(Vec::new());
    };
    let shapes = tree(&notes.common_slide_data)
        .into_iter()
        .flat_map(|tree| &tree.elems)
        .filter_map(|element| match element.items.as_ref()? {
            DrawingNodeItem::Sp(shape) => Some(&**shape),
            _ => None,
        });
    let plain = Plain { around };
    Ok(shapes
        .filter(|shape| {
            placeholder_of(shape).is_some_and(|ph| ph.kind == Some(PlaceholderType::Body))
        })
        .filter_map(|shape| shape.tx_body.as_deref())
        .flat_map(|body| text(body, None, &plain))
        .collect())
}

/// A slide, as its shapes see it.
struct Around<'p> {
    presentation: &'p Presentation,
    placeholders: Placeholders<'p>,
    number: i32,
}

impl Surroundings for Around<'_> {
    fn inherited(&self, placeholder: Option<&Ph>) -> Inherited<'_> {
        let mut inherited = Inherited {
            defaults: self.placeholders.list_styles(placeholder),
            ..Inherited::default()
        };
        let ancestors = placeholder.map(|ph| self.placeholders.ancestors(ph));
        let bodies = ancestors.iter().flatten().rev();
        for body in bodies.filter_map(|shape| shape.tx_body.as_deref()) {
            inherited.styles.extend(body.lst_style.as_deref());
        }
        inherited
    }

    fn role(&self, placeholder: &Ph) -> Role {
        use PlaceholderType as P;
        match placeholder.kind {
            Some(P::Title | P::CtrTitle) => Role::Title,
            Some(P::Dt | P::Ftr | P::SldNum | P::Hdr | P::SldImg) => Role::Furniture,
            _ => Role::Body,
        }
    }

    fn field(&self, kind: &str) -> Option<String> {
        (kind == "slidenum").then(|| self.number.to_string())
    }

    fn link(&self, link: &Hyperlink) -> Option<Link> {
        match self.presentation.slide_at(link.url.as_deref()?) {
            Some(index) => Some(Link {
                target: LinkTarget::Anchor(format!("slide-{}", index + 1)),
                title: link.tooltip.clone().filter(|tooltip| !tooltip.is_empty()),
            }),
            None => plain_link(link),
        }
    }
}

/// The notes of a slide, whose texts inherit nothing that is told.
struct Plain<'a, 'p> {
    around: &'a Around<'p>,
}

impl Surroundings for Plain<'_, '_> {
    fn field(&self, kind: &str) -> Option<String> {
        self.around.field(kind)
    }

    fn link(&self, link: &Hyperlink) -> Option<Link> {
        self.around.link(link)
    }
}
