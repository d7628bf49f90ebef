//! Presentations: each slide becomes a box with its background, what its master and layout show, and its own shapes.

use crate::editor_bin::container::MainTable;
use crate::editor_bin::drawing::{
    DrawingNodeItem, Geometry, Ph, PlaceholderType, RunElemItem, Sp, TableStyle, TextListStyle,
};
use crate::error::Result;
use crate::render::drawing::svg::{self, Identifiers};
use crate::render::drawing::{Host, Painter};
use crate::render::node::{Attr, Kind, Node, Prop, Value};
use crate::resolve::drawing::geometry;
use crate::resolve::drawing::paint::Paint;
use crate::resolve::slide::{self, Placeholders, SlideWithParents, tree};

/// A presentation that is being shown.
#[derive(Debug)]
pub struct Presentation {
    inner: slide::Presentation,
    ids: Identifiers,
}

/// A slide's surroundings.
struct SlideHost<'a> {
    placeholders: Placeholders<'a>,
    presentation: &'a slide::Presentation,
    number: i32,
    background: Option<Paint>,
}

impl<'a> Host<'a> for SlideHost<'a> {
    fn ancestors(&self, placeholder: &Ph) -> Vec<&'a Sp> {
        self.placeholders.ancestors(placeholder)
    }

    fn list_styles(&self, placeholder: Option<&Ph>) -> Vec<&'a TextListStyle> {
        self.placeholders.list_styles(placeholder)
    }

    fn field(&self, kind: &str) -> Option<String> {
        (kind == "slidenum").then(|| self.number.to_string())
    }

    fn table_style(&self, id: &str) -> Option<&'a TableStyle> {
        self.presentation.table_style(id)
    }

    fn target(&self, address: &str) -> Option<String> {
        let index = self.presentation.slide_at(address)?;
        Some(format!("q-slide-{}", index + 1))
    }

    fn background(&self) -> Option<Paint> {
        self.background.clone()
    }
}

impl Presentation {
    /// Reads what concerns all slides.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn open(bytes: Vec<u8>, main: MainTable) -> Result<Self> {
        Ok(Self {
            inner: slide::Presentation::open(bytes, main)?,
            ids: Identifiers::default(),
        })
    }

    /// Number of slides.
    pub fn count(&self) -> usize {
        self.inner.count()
    }

    /// Width and height of the slides, in EMU.
    pub fn size(&self) -> [i32; 2] {
        self.inner.size()
    }

    /// A slide with its notes; index from 0.
    ///
    /// # Errors
    /// There is no such slide, or its bytes contradict the format.
    pub fn slide(&self, index: usize) -> Result<Node> {
        let slide = self.inner.slide(index)?;
        let mut frame =
            Node::of(Kind::Section, "slide-frame").with(Attr::Id, format!("q-slide-{}", index + 1));
        if slide.is_hidden() {
            frame.attributes.push((Attr::Slide, "hidden".to_owned()));
        }
        frame.push(self.draw(&slide));
        if let Some(notes) = self.notes_of(index)? {
            frame.push(notes);
        }
        Ok(frame)
    }

    fn draw(&self, slide: &SlideWithParents) -> Node {
        let size = self.inner.size();
        let mut node = Node::of(Kind::Block, "slide");
        node.style
            .set(Prop::Width, Value::Length(i64::from(size[0])));
        node.style
            .set(Prop::Height, Value::Length(i64::from(size[1])));
        let background = slide.background();
        if let Some(paint) = &background {
            let size = size.map(f64::from);
            let outline = geometry::outline(&Geometry::default(), size[0], size[1]);
            if let Some(drawing) = svg::drawing(&outline, size, paint, None, &self.ids) {
                node.push(drawing);
            }
        }
        let host = SlideHost {
            placeholders: slide.placeholders(&self.inner),
            presentation: &self.inner,
            number: slide.number,
            background,
        };
        let painter = Painter {
            palette: slide.palette(),
            host: &host,
            ids: &self.ids,
        };
        for child in slide
            .decorations()
            .filter_map(|element| painter.placed(element))
        {
            node.push(child);
        }
        for child in slide
            .tree()
            .map(|tree| painter.tree(tree))
            .into_iter()
            .flatten()
        {
            node.push(child);
        }
        node
    }

    /// The speaker's notes as plain paragraphs; `None` if there are none.
    fn notes_of(&self, slide: usize) -> Result<Option<Node>> {
        let Some(notes) = self.inner.notes(slide)? else {
            return Ok(None);
        };
        let mut aside = Node::of(Kind::Aside, "speaker-notes");
        let elements = tree(&notes.common_slide_data)
            .into_iter()
            .flat_map(|tree| &tree.elems);
        for element in elements {
            let Some(DrawingNodeItem::Sp(shape)) = element.items.as_ref() else {
                continue;
            };
            let kind = shape
                .nv_sp_pr
                .as_ref()
                .and_then(|nv| nv.nv_pr.as_ref()?.ph.as_ref()?.kind);
            if kind != Some(PlaceholderType::Body) {
                continue;
            }
            for paragraph in shape.tx_body.iter().flat_map(|body| &body.paragraphs) {
                let text: String = paragraph
                    .runs
                    .iter()
                    .filter_map(|run| text_of(run.items.as_ref()?))
                    .collect();
                aside.push(Node::new(Kind::Paragraph).saying(text));
            }
        }
        let empty = aside.text().trim().is_empty();
        Ok((!empty).then_some(aside))
    }
}

fn text_of(run: &RunElemItem) -> Option<&str> {
    match run {
        RunElemItem::Run(run) => run.text.as_deref(),
        RunElemItem::Fld(field) => field.text.as_deref(),
        RunElemItem::Br(_) => Some(" "),
        RunElemItem::Math(_) | RunElemItem::MathPara(_) => None,
    }
}
