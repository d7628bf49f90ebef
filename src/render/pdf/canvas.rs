//! Draws the items of a page.

use krilla::geom;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, SpanTag};

use super::Sources;
use super::outline::FoundHeading;
use super::paint::{self, Matrix};
use super::picture::{self, Pictures};
use super::tags::PageTags;
use super::text::{self, Fonts};
use crate::layout::display::{
    Anchor, Fill, Group, Item, LinkArea, LinkTarget, PathItem, PictureItem, TextRun,
};

/// Deepest nesting of groups; what is deeper is not drawn.
pub const MOST_GROUPS: usize = 100;

/// A link of a page.
#[derive(Debug)]
pub struct FoundLink {
    /// Where it is.
    pub area: geom::Rect,
    /// Where it leads.
    pub target: LinkTarget,
    /// What it says of itself.
    pub tip: String,
    /// Its unit in the structure; `None` for ornament.
    pub node: Option<usize>,
}

/// What is known of a page when it is drawn.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Its structure.
    pub tags: PageTags,
    /// Its links.
    pub links: Vec<FoundLink>,
    /// Its headings.
    pub headings: Vec<FoundHeading>,
}

/// What the content that is drawn now is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Artifact,
    Unit(usize),
}

/// Draws on a page.
pub struct Canvas<'a, 's> {
    surface: &'a mut Surface<'s>,
    fonts: &'a mut Fonts,
    pictures: &'a mut Pictures,
    sources: &'a dyn Sources,
    drawn: Drawn,
    matrix: Matrix,
    mark: Option<Mark>,
    /// Inside of a group that is marked as a whole.
    whole: bool,
    /// Inside of a group whose text is part of a picture.
    in_picture: bool,
}

impl<'a, 's> Canvas<'a, 's> {
    /// A canvas on the surface of a page.
    pub fn new(
        surface: &'a mut Surface<'s>,
        fonts: &'a mut Fonts,
        pictures: &'a mut Pictures,
        sources: &'a dyn Sources,
    ) -> Self {
        Self {
            surface,
            fonts,
            pictures,
            sources,
            drawn: Drawn::default(),
            matrix: Matrix::IDENTITY,
            mark: None,
            whole: false,
            in_picture: false,
        }
    }

    /// Ends the page.
    pub fn finish(mut self) -> Drawn {
        self.unmark();
        self.drawn
    }

    /// Draws items, so many groups deep.
    pub fn items(&mut self, items: &[Item], depth: usize) {
        let mut open = 0usize;
        for item in items {
            match item {
                Item::Text(run) => self.text(run),
                Item::Path(path) => self.path(path),
                Item::Picture(picture) => self.picture(picture),
                Item::Group(group) => self.group(group, depth),
                Item::Link(link) => self.link(link),
                Item::Anchor(anchor) => self.anchor(anchor),
                Item::Begin(tag) => {
                    self.drawn.tags.begin(tag);
                    open += 1;
                }
                Item::End if open > 0 => {
                    self.drawn.tags.end();
                    open -= 1;
                }
                Item::End => {}
            }
        }
        for _ in 0..open {
            self.drawn.tags.end();
        }
    }

    /// Marks what is drawn next.
    fn mark(&mut self, mark: Mark) {
        let mark = if self.drawn.tags.is_artifact() {
            Mark::Artifact
        } else {
            mark
        };
        if self.whole || self.mark == Some(mark) {
            return;
        }
        self.unmark();
        match mark {
            Mark::Artifact => {
                let ornament = ContentTag::Artifact(Artifact::default());
                let _ = self.surface.start_tagged(ornament);
            }
            Mark::Unit(unit) => {
                let span = ContentTag::Span(SpanTag::empty());
                let content = self.surface.start_tagged(span);
                self.drawn.tags.add(unit, content);
            }
        }
        self.mark = Some(mark);
    }

    fn unmark(&mut self) {
        if self.mark.take().is_some() {
            self.surface.end_tagged();
        }
    }

    /// What a drawing without words is: part of the figure around it, or ornament.
    fn graphic(&self) -> Mark {
        match self.drawn.tags.innermost() {
            Some(unit) if self.drawn.tags.in_figure() => Mark::Unit(unit),
            _ => Mark::Artifact,
        }
    }

    fn text(&mut self, run: &TextRun) {
        if run.text.trim().is_empty() && run.glyphs.is_empty() {
            return;
        }
        if self.drawn.tags.is_artifact() || self.whole {
            self.mark(Mark::Artifact);
            text::draw(self.surface, run, self.in_picture, self.fonts, self.sources);
            return;
        }
        let unit = self.drawn.tags.text();
        if !run.glyphs.is_empty() {
            self.mark(Mark::Unit(unit));
            text::draw(self.surface, run, self.in_picture, self.fonts, self.sources);
            return;
        }
        // What stands there as a picture says its text by itself.
        self.unmark();
        let span = SpanTag::empty().with_actual_text(Some(&run.text));
        let content = self.surface.start_tagged(ContentTag::Span(span));
        self.drawn.tags.add(unit, content);
        text::draw(self.surface, run, self.in_picture, self.fonts, self.sources);
        self.surface.end_tagged();
    }

    fn path(&mut self, item: &PathItem) {
        let Some(path) = paint::path(&item.path) else {
            return;
        };
        let mark = self.graphic();
        self.mark(mark);
        let fill = match &item.fill {
            None => None,
            Some(Fill::Solid(colour)) => Some(paint::solid(*colour)),
            Some(Fill::Gradient(gradient)) => paint::gradient(gradient),
            Some(Fill::Pattern(pattern)) => paint::pattern(self.surface, pattern),
            Some(Fill::Picture(picture)) => {
                self.surface.push_clip_path(&path, &FillRule::NonZero);
                picture::draw(self.surface, picture, self.pictures, self.sources);
                self.surface.pop();
                None
            }
        };
        let stroke = item.stroke.as_ref().map(paint::stroke);
        if fill.is_some() || stroke.is_some() {
            self.surface.set_fill(fill);
            self.surface.set_stroke(stroke);
            self.surface.draw_path(&path);
        }
    }

    fn picture(&mut self, picture: &PictureItem) {
        let mark = self.graphic();
        if mark == Mark::Artifact && !picture.description.is_empty() && !self.whole {
            let unit = self.drawn.tags.picture(&picture.description);
            self.mark(Mark::Unit(unit));
        } else {
            self.mark(mark);
        }
        picture::draw(self.surface, picture, self.pictures, self.sources);
    }

    fn group(&mut self, group: &Group, depth: usize) {
        let matrix = self.matrix.then(&group.transform);
        if depth >= MOST_GROUPS || !matrix.is_sound() {
            return;
        }
        let clip = match &group.clip {
            // A clip without extent leaves nothing to be seen.
            Some(clip) => match paint::path(clip) {
                Some(clip) => Some(clip),
                None => return,
            },
            None => None,
        };
        let opacity = group.opacity.filter(|opacity| *opacity < 1.0);
        let was_whole = self.whole;
        if opacity.is_some() && !was_whole {
            // What is in it cannot be marked by itself.
            let unit = self.drawn.tags.text();
            self.mark(Mark::Unit(unit));
            self.whole = true;
        } else if !was_whole {
            self.unmark();
        }
        let around = std::mem::replace(&mut self.matrix, matrix);
        self.surface
            .push_transform(&paint::transform(&group.transform));
        if let Some(clip) = &clip {
            self.surface.push_clip_path(clip, &FillRule::NonZero);
        }
        if let Some(opacity) = opacity {
            self.surface.push_opacity(paint::share(opacity));
        }
        let was_picture = self.in_picture;
        self.in_picture |= group.is_picture;
        self.items(&group.items, depth + 1);
        self.in_picture = was_picture;
        if !self.whole {
            self.unmark();
        }
        let pushed = 1 + usize::from(clip.is_some()) + usize::from(opacity.is_some());
        for _ in 0..pushed {
            self.surface.pop();
        }
        self.matrix = around;
        self.whole = was_whole;
    }

    fn link(&mut self, link: &LinkArea) {
        // Nothing plays on paper.
        if matches!(link.target, LinkTarget::Film(_)) {
            return;
        }
        let Some(area) = self.matrix.bounds(link.area) else {
            return;
        };
        let node = (!self.drawn.tags.is_artifact()).then(|| self.drawn.tags.link());
        self.drawn.links.push(FoundLink {
            area,
            target: link.target.clone(),
            tip: link.tip.clone(),
            node,
        });
    }

    fn anchor(&mut self, anchor: &Anchor) {
        if let Some((level, text)) = &anchor.heading {
            self.drawn.headings.push(FoundHeading {
                at: self.matrix.point(anchor.at),
                level: *level,
                text: text.clone(),
            });
        }
    }
}
