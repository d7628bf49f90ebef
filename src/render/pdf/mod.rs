//! PDF from the display list: text that can be selected, with subsets of its fonts, paths, pictures, links, an outline,
//! and the structure that readers of the page need (ISO 32000-1, 14.8).
//!
//! Pages are written one after another; of a page that was written nothing is kept but its bytes in the file.

mod blend;
mod canvas;
mod drawn;
mod outline;
mod paint;
mod picture;
mod print;
mod tags;
#[cfg(test)]
mod tests;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::{NamedDestination, XyzDestination};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::{PageLabel, PageSettings};
use krilla::tagging::TagTree;
use krilla::{Document, SerializeSettings};

use crate::error::{Error, ErrorKind, Result, Warning};
use crate::layout::display::{FontId, Item, LinkTarget, Page};
use crate::layout::text::DrawnText;
use crate::layout::units::Emu;
use crate::resolve::link;
use canvas::{Canvas, FoundLink};
use outline::OutlineBuilder;
use paint::Matrix;
pub use print::{PrintOptions, print};

/// Shortest and longest side of a page in points (ISO 32000-1, annex C).
const PAGE_SIDES: (f64, f64) = (3.0, 14_400.0);

/// Where the writer finds what pages name.
pub trait Sources {
    /// The bytes of a font's file, and which of its faces it is.
    fn font(&self, font: FontId) -> Option<(Arc<[u8]>, u32)>;
    /// The bytes of a file of the media folder.
    fn media(&self, name: &str) -> Option<Vec<u8>>;
    /// A text in a font without a file as a picture, the em so many pixels; `None` if nobody can draw it.
    fn drawn(&self, font: FontId, text: &str, size: u32) -> Option<DrawnText> {
        let _ = (font, text, size);
        None
    }
}

/// What a PDF tells about the document. What is empty is not told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Properties {
    /// Its title.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// Words by which it is found, parted by commas or semicolons.
    pub keywords: String,
    /// When it was made, as in `2026-11-28T03:00:00Z`.
    pub created: String,
    /// Its language, such as `en-GB`.
    pub language: String,
}

/// A PDF that was made.
#[derive(Debug)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// What was left out, or is not as it should be: `drawn-text`, `missing-font`, `unprintable-picture`.
    pub warnings: Vec<Warning>,
}

/// Writes a PDF.
pub struct PdfWriter {
    document: Document,
    properties: Properties,
    tags: TagTree,
    outline: OutlineBuilder,
    anchors: BTreeMap<String, XyzDestination>,
    fonts: text::Fonts,
    pictures: picture::Pictures,
    /// Pages that are written.
    pages: usize,
    /// Pages that links may lead to: written, or known to come.
    known_pages: usize,
}

impl PdfWriter {
    /// A file without pages.
    pub fn new(properties: Properties) -> Self {
        Self {
            document: Document::new_with(SerializeSettings::default()),
            properties,
            tags: TagTree::new(),
            outline: OutlineBuilder::default(),
            anchors: BTreeMap::new(),
            fonts: text::Fonts::default(),
            pictures: picture::Pictures::default(),
            pages: 0,
            known_pages: 0,
        }
    }

    /// How many pages there will be, so that links lead to those that are not written yet.
    pub fn expect(&mut self, pages: usize) {
        self.known_pages = self.known_pages.max(pages);
    }

    /// Notes the places of a page that will be written as the one of this index, so that links of pages before it find
    /// them.
    pub fn foresee(&mut self, index: usize, page: &Page) {
        self.expect(index + 1);
        self.note_anchors(index, &page.items, Matrix::IDENTITY, 0);
    }

    fn note_anchors(&mut self, index: usize, items: &[Item], matrix: Matrix, depth: usize) {
        for item in items {
            match item {
                Item::Anchor(anchor) => {
                    let at = matrix.point(anchor.at);
                    self.anchors
                        .entry(anchor.name.clone())
                        .or_insert_with(|| XyzDestination::new(index, at));
                }
                Item::Group(group) if depth < canvas::MOST_GROUPS => {
                    let inner = matrix.then(&group.transform);
                    self.note_anchors(index, &group.items, inner, depth + 1);
                }
                _ => {}
            }
        }
    }

    /// Whether all places are known that the links of a page lead to.
    pub fn knows_targets(&self, page: &Page) -> bool {
        self.knows_all(&page.items, 0)
    }

    fn knows_all(&self, items: &[Item], depth: usize) -> bool {
        items.iter().all(|item| match item {
            Item::Link(link) => match &link.target {
                LinkTarget::Address(_) | LinkTarget::Film(_) => true,
                LinkTarget::Anchor(name) => self.anchors.contains_key(name),
                LinkTarget::Page(index) => *index < self.known_pages,
            },
            Item::Group(group) => {
                depth >= canvas::MOST_GROUPS || self.knows_all(&group.items, depth + 1)
            }
            _ => true,
        })
    }

    /// Writes a page.
    pub fn page(&mut self, page: &Page, sources: &dyn Sources) {
        let index = self.pages;
        self.pages += 1;
        self.foresee(index, page);
        let side = |length: Emu| length.to_points().clamp(PAGE_SIDES.0, PAGE_SIDES.1) as f32;
        let Some(mut settings) =
            PageSettings::from_wh(side(page.size.width), side(page.size.height))
        else {
            return;
        };
        if !page.label.is_empty() {
            settings =
                settings.with_page_label(PageLabel::new(None, Some(page.label.clone()), None));
        }
        let mut target = self.document.start_page_with(settings);
        let mut surface = target.surface();
        let mut canvas = Canvas::new(&mut surface, &mut self.fonts, &mut self.pictures, sources);
        canvas.items(&page.items, 0);
        let mut drawn = canvas.finish();
        surface.finish();
        for found in std::mem::take(&mut drawn.links) {
            let FoundLink {
                area,
                target: to,
                tip,
                node,
            } = found;
            let Some(to) = destination(&to, &self.anchors, self.known_pages) else {
                continue;
            };
            let link = Annotation::new_link(
                LinkAnnotation::new(area, to),
                (!tip.is_empty()).then_some(tip),
            );
            match node {
                Some(node) => {
                    let identifier = target.add_tagged_annotation(link);
                    drawn.tags.add(node, identifier);
                }
                None => target.add_annotation(link),
            }
        }
        target.finish();
        for heading in &drawn.headings {
            self.outline.add(index, heading);
        }
        self.tags.children.extend(drawn.tags.into_nodes());
    }

    /// The file, and what is not in it.
    ///
    /// # Errors
    /// [`ErrorKind::Pdf`] for a font that cannot be embedded.
    pub fn finish(mut self) -> Result<Printed> {
        let mut warnings: Vec<Warning> = self.pictures.warnings().collect();
        warnings.extend(self.fonts.warnings());
        // A link may lead to a page that was announced and did not come.
        while self.pages < self.known_pages {
            self.document.start_page().finish();
            self.pages += 1;
        }
        for (name, place) in std::mem::take(&mut self.anchors) {
            // The name may be known already from a link, with the same place.
            let _ = self
                .document
                .register_named_destination(NamedDestination::new(name, place));
        }
        if let Some(outline) = self.outline.finish() {
            self.document.set_outline(outline);
        }
        self.document.set_metadata(metadata(&self.properties));
        self.document.set_tag_tree(self.tags);
        let pdf = self
            .document
            .finish()
            .map_err(|error| Error::new(ErrorKind::Pdf(error.to_string())))?;
        Ok(Printed { pdf, warnings })
    }
}

fn destination(
    target: &LinkTarget,
    anchors: &BTreeMap<String, XyzDestination>,
    pages: usize,
) -> Option<Target> {
    match target {
        LinkTarget::Address(address) => {
            let address = link::safe(address)?;
            let action = krilla::action::LinkAction::new(address);
            Some(Target::Action(action.into()))
        }
        LinkTarget::Anchor(name) => {
            let place = anchors.get(name)?.clone();
            Some(Target::Destination(
                NamedDestination::new(name.clone(), place).into(),
            ))
        }
        LinkTarget::Page(index) => (*index < pages).then(|| {
            let top = krilla::geom::Point::from_xy(0.0, 0.0);
            Target::Destination(XyzDestination::new(*index, top).into())
        }),
        LinkTarget::Film(_) => None,
    }
}

fn metadata(properties: &Properties) -> Metadata {
    let program = concat!("Quire ", env!("CARGO_PKG_VERSION"));
    let keywords = properties
        .keywords
        .split([',', ';'])
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    let authors = Some(properties.author.clone()).filter(|author| !author.is_empty());
    let mut metadata = Metadata::new()
        .title(properties.title.clone())
        .description(properties.subject.clone())
        .authors(authors.into_iter().collect())
        .keywords(keywords)
        .creator(program.to_owned())
        .producer(program.to_owned());
    if !properties.language.is_empty() {
        metadata = metadata.language(properties.language.clone());
    }
    if let Some(created) = date(&properties.created) {
        metadata = metadata.creation_date(created);
    }
    metadata
}

/// The date of an ISO 8601 text in universal time.
fn date(text: &str) -> Option<DateTime> {
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u8>().ok();
    let year: u16 = text.get(0..4)?.parse().ok()?;
    let date = DateTime::new(year).month(number(5..7)?).day(number(8..10)?);
    Some(match (number(11..13), number(14..16), number(17..19)) {
        (Some(hour), Some(minute), Some(second)) => date
            .hour(hour)
            .minute(minute)
            .second(second)
            .utc_offset_hour(0),
        _ => date,
    })
}
