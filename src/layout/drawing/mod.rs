//! Drawings: shapes, pictures, connectors, groups and frames become items of the display list, wherever they stand.
//!
//! Everything is placed at once where it stands on the page: groups leave no trace but the places, turns and mirrorings of
//! what is in them.

mod chart;
mod compound;
mod diagram;
mod effect;
mod heads;
pub mod outline;
mod shape;
mod table;
mod text;

pub use text::TextBlock;

use crate::editor_bin::drawing::{
    BodyPr, CNvPr, DrawingNode, DrawingNodeItem, GraphicFrame, Hyperlink, NvPr, Ph, SmartArt, Sp,
    SpTree, SpTreeHolderItem, TableStyle, TextListStyle, UniFillItem,
};
use crate::layout::display::{Group, Item, LinkArea, LinkTarget, Tag};
use crate::layout::text::FontBook;
use crate::layout::units::{Rect, Size, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::diagram::is_current;
use crate::resolve::drawing::frame::{Frame, Space};
use crate::resolve::drawing::paint::{self, Paint};
use crate::resolve::drawing::radians;
use crate::resolve::theme::Palette;
use outline::{emu, frame_rect};

/// Deepest nesting of groups that is drawn; the reader bounds the depth of records already.
const GROUP_DEPTH: usize = 64;

/// How actions begin that lead to another slide of a show ([MS-OE376] 2.1.1310).
const SHOW_JUMP: &str = "ppaction://hlinkshowjump?jump=";

/// What drawings ask of the document they stand in.
pub trait Host<'a> {
    /// The placeholders that a placeholder inherits from, the nearest first.
    fn ancestors(&self, _placeholder: &Ph) -> Vec<&'a Sp> {
        Vec::new()
    }
    /// The list styles of the surroundings, the farthest first.
    fn list_styles(&self, _placeholder: Option<&Ph>) -> Vec<&'a TextListStyle> {
        Vec::new()
    }
    /// The text of a field that is known better than from its cache.
    fn field(&self, _kind: &str) -> Option<String> {
        None
    }
    /// A table style by its identifier.
    fn table_style(&self, _id: &str) -> Option<&'a TableStyle> {
        None
    }
    /// The place in the document that an address means.
    fn target(&self, _address: &str) -> Option<LinkTarget> {
        None
    }
    /// Where an action of a show leads: `nextslide`, `lastslide` and the like.
    fn jump(&self, _action: &str) -> Option<LinkTarget> {
        None
    }
    /// The background, for shapes that are filled with it, and where it stands.
    fn background(&self) -> Option<(Paint, Frame)> {
        None
    }
    /// What the text box of a shape of a text document looks like in a box of a size, from its left top corner.
    fn text_box(
        &self,
        _shape: &Sp,
        _body: &BodyPr,
        _box: (Size, Backdrop),
        _fonts: &mut FontBook,
    ) -> Vec<Item> {
        Vec::new()
    }
    /// What the slicer or timeline of a frame looks like in an area, from its left top corner, and what it says.
    fn filter_box(
        &self,
        _frame: &GraphicFrame,
        _area: Rect,
        _fonts: &mut FontBook,
    ) -> Option<(String, Vec<Item>)> {
        None
    }
    /// Whether charts that say nothing of their ground stand on a framed one.
    fn grounds_charts(&self) -> bool {
        true
    }
    /// Whether a picture of the media folder surely covers all of its frame: JPEG does.
    fn is_opaque(&self, media: &str) -> bool {
        let name = media.to_ascii_lowercase();
        [".jpg", ".jpeg"].iter().any(|end| name.ends_with(end))
    }
}

/// What text stands on, as far as that decides the colour of text that has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Backdrop {
    /// Its colour, if it is one.
    pub ground: Option<Rgba>,
    /// The colour that the style of a shape gives its text.
    pub ink: Option<Rgba>,
}

impl Backdrop {
    /// The same with a ground of its own in front, if there is one.
    #[must_use]
    pub fn behind(self, ground: Option<Rgba>) -> Self {
        Self {
            ground: ground.or(self.ground),
            ..self
        }
    }
}

/// A host without anything.
#[derive(Debug, Clone, Copy)]
pub struct NoHost;

impl Host<'_> for NoHost {}

/// Lays out the drawings of one place.
pub struct Painter<'a, 'b> {
    /// What colours mean.
    pub palette: Palette<'b>,
    /// The document.
    pub host: &'b dyn Host<'a>,
    /// Its fonts.
    pub fonts: &'b mut FontBook,
    /// The fills of the groups around what is drawn, the innermost last, and where these stand.
    pub group_fills: Vec<(Paint, Frame)>,
}

/// What a link says of itself: its own words, else what is said about the drawing, else its name.
fn tip(link: &Hyperlink, facts: Option<&CNvPr>) -> String {
    let own = link.tooltip.as_deref().filter(|tip| !tip.is_empty());
    own.or_else(|| named(facts))
        .or_else(|| facts?.name.as_deref())
        .unwrap_or_default()
        .to_owned()
}

/// Where a drawing is to stand.
#[derive(Clone, Copy)]
enum Place<'p> {
    /// As it says itself, in the coordinates of what it stands in.
    In(&'p Surroundings),
    /// In a box, whatever it says but for turning and mirroring.
    Boxed(Frame),
}

/// What a drawing stands in.
#[derive(Debug, Clone, Copy, Default)]
struct Surroundings {
    /// What its numbers mean.
    space: Space,
    /// The box on the page; `None` for the page itself.
    outer: Option<Frame>,
    /// How many groups are around.
    depth: usize,
}

impl Surroundings {
    fn depth_of(place: &Place<'_>) -> usize {
        match place {
            Place::In(around) => around.depth,
            Place::Boxed(_) => 0,
        }
    }
}

impl<'a> Painter<'a, '_> {
    /// Adds one element, placed where it says it stands.
    pub fn placed(&mut self, element: &'a DrawingNode, items: &mut Vec<Item>) {
        self.element(element, Place::In(&Surroundings::default()), items);
    }

    /// Adds one drawing that fills a box, wherever it says it stands.
    pub fn boxed(&mut self, element: &'a DrawingNode, frame: Frame, items: &mut Vec<Item>) {
        self.element(element, Place::Boxed(frame), items);
    }

    fn element(&mut self, element: &'a DrawingNode, place: Place<'_>, items: &mut Vec<Item>) {
        if Surroundings::depth_of(&place) > GROUP_DEPTH {
            return;
        }
        match element.items.as_ref() {
            Some(DrawingNodeItem::Sp(shape)) => self.shape(shape, place, items),
            Some(
                DrawingNodeItem::Pic(picture)
                | DrawingNodeItem::Ole(picture)
                | DrawingNodeItem::Video(picture)
                | DrawingNodeItem::Audio(picture),
            ) => self.picture(picture, place, items),
            Some(DrawingNodeItem::CxnSp(connector)) => self.connector(connector, place, items),
            Some(DrawingNodeItem::GrpSp(group) | DrawingNodeItem::LockedCanvas(group)) => {
                self.group(group, place, items);
            }
            Some(DrawingNodeItem::GraphicFrame(frame)) => self.graphic_frame(frame, place, items),
            Some(DrawingNodeItem::Alternative(_)) | None => {}
        }
    }

    fn group(&mut self, group: &'a SpTree, place: Place<'_>, items: &mut Vec<Item>) {
        let facts = group
            .nv_grp_sp_pr
            .as_ref()
            .and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return;
        }
        let xfrm = group.grp_sp_pr.as_ref().and_then(|pr| pr.xfrm.as_deref());
        let Some(frame) = frame_of(xfrm, place) else {
            return;
        };
        let around = Surroundings {
            space: Space::of_group(xfrm, &frame),
            outer: Some(frame),
            depth: Surroundings::depth_of(&place) + 1,
        };
        let described = begin_figure(facts, items);
        let own = group.grp_sp_pr.as_ref().map(|pr| &pr.fill);
        let inherits = own.is_some_and(|fill| matches!(fill.items, Some(UniFillItem::Grp(()))));
        if !inherits {
            let paint = own.and_then(|fill| paint::paint(fill, &self.palette));
            let paint = paint.unwrap_or(Paint::None);
            self.group_fills.push((paint, frame));
        }
        for element in &group.elems {
            self.element(element, Place::In(&around), items);
        }
        if !inherits {
            self.group_fills.pop();
        }
        if described {
            items.push(Item::End);
        }
        self.link(facts, &frame, items);
    }

    fn graphic_frame(&mut self, frame: &'a GraphicFrame, place: Place<'_>, items: &mut Vec<Item>) {
        let nv = frame.nv_graphic_frame_pr.as_deref();
        let facts = nv.and_then(|nv| nv.c_nv_pr.as_deref());
        if is_hidden(facts) {
            return;
        }
        let inherited = || {
            let ph = nv.and_then(|nv| placeholder(nv.nv_pr.as_deref()))?;
            self.host
                .ancestors(ph)
                .iter()
                .find_map(|sp| sp.sp_pr.as_ref()?.xfrm.as_deref())
        };
        let xfrm = frame.xfrm.as_deref().or_else(inherited);
        let Some(stands) = frame_of(xfrm, place) else {
            return;
        };
        let depth = Surroundings::depth_of(&place) + 1;
        if let Some(table) = &frame.table {
            self.table(table, &stands, items);
        } else if let Some(part) = &frame.chart {
            self.chart(part, &stands, items);
        } else if let Some(part) = &frame.chart_ex {
            self.extended_chart(part, &stands, items);
        } else if let Some(element) = &frame.element {
            self.element(element, Place::Boxed(stands), items);
        } else if let Some(diagram) = &frame.smart_art {
            self.ground_of(diagram, &stands, items);
            let holder = diagram
                .drawing
                .as_ref()
                .and_then(|drawing| drawing.sp_tree.as_ref());
            // Programs that cannot draw a diagram leave a drawing with nothing on it, or one from before.
            if let Some(SpTreeHolderItem::SpTree(tree)) =
                holder.and_then(|holder| holder.items.as_ref())
                && !tree.elems.is_empty()
                && is_current(diagram, tree)
            {
                let around = Surroundings {
                    space: Space::default(),
                    outer: Some(stands),
                    depth,
                };
                // Its colours are those of the theme, however the slide swaps light and dark.
                let map = self.palette.map.take();
                for element in &tree.elems {
                    self.element(element, Place::In(&around), items);
                }
                self.palette.map = map;
            } else {
                self.diagram(diagram, &stands, items);
            }
        } else {
            self.filter_box(frame, &stands, items);
        }
        self.link(facts, &stands, items);
    }

    /// Adds the slicer or timeline of a frame, if it has one.
    fn filter_box(&mut self, frame: &GraphicFrame, stands: &Frame, items: &mut Vec<Item>) {
        let area = frame_rect(stands);
        let Some((name, content)) = self.host.filter_box(frame, area, self.fonts) else {
            return;
        };
        let moved = Item::Group(Group {
            transform: Transform::shift(area.origin),
            items: content,
            ..Group::default()
        });
        items.push(Item::Begin(Tag::Figure(name)));
        turned(stands, stands.rotation, vec![moved], items);
        items.push(Item::End);
    }

    /// Adds what is behind a whole diagram, and the line around it (ECMA-376-1 21.4.2.3, 21.4.2.32).
    fn ground_of(&self, diagram: &SmartArt, frame: &Frame, items: &mut Vec<Item>) {
        let data = diagram.data.as_ref();
        let Some(model) = data.and_then(|data| data.data_model.as_deref()) else {
            return;
        };
        let ground = model.bg.as_deref().map(|ground| &ground.fill);
        let paint = ground.and_then(|fill| paint::paint(fill, &self.palette));
        let line = model.whole.as_deref().and_then(|whole| whole.ln.as_deref());
        let pen = paint::pen(&line.into_iter().collect::<Vec<_>>(), None, &self.palette);
        let paint = paint.unwrap_or(Paint::None);
        let outline = shape::outline_of(&[], frame);
        self.draw(&outline, frame, &paint, pen.as_ref(), items);
    }

    /// Adds the link of a whole drawing.
    fn link(&self, facts: Option<&CNvPr>, frame: &Frame, items: &mut Vec<Item>) {
        let Some(link) = facts.and_then(|facts| facts.hlink_click.as_deref()) else {
            return;
        };
        if let Some(target) = self.link_target(link) {
            items.push(Item::Link(LinkArea {
                area: frame_rect(frame),
                target,
                tip: tip(link, facts),
            }));
        }
    }

    /// Where a link leads; `None` if it may not be followed.
    fn link_target(&self, link: &Hyperlink) -> Option<LinkTarget> {
        let url = link.url.as_deref().unwrap_or_default();
        let action = link
            .action
            .as_deref()
            .and_then(|action| action.strip_prefix(SHOW_JUMP));
        action
            .and_then(|action| self.host.jump(action))
            .or_else(|| self.host.target(url))
            .or_else(|| crate::resolve::link::safe(url).map(LinkTarget::Address))
    }
}

/// The box of a drawing on the page.
fn frame_of(xfrm: Option<&crate::editor_bin::drawing::Xfrm>, place: Place<'_>) -> Option<Frame> {
    match place {
        Place::Boxed(frame) => Some(frame.turned_as(xfrm)),
        Place::In(around) => {
            let frame = around.space.place(xfrm?);
            Some(around.outer.map_or(frame, |outer| outer.carry(frame)))
        }
    }
}

/// Adds items that were placed in an upright frame, turned as the frame is.
fn turned(frame: &Frame, rotation: i32, content: Vec<Item>, items: &mut Vec<Item>) {
    let rotation = rotation.rem_euclid(21_600_000);
    if rotation == 0 || content.is_empty() {
        items.extend(content);
        return;
    }
    let (sin, cos) = radians(f64::from(rotation)).sin_cos();
    items.push(Item::Group(Group {
        transform: around(frame.centre(), [cos, sin, -sin, cos]),
        items: content,
        ..Group::default()
    }));
}

/// A map that leaves a place where it is.
fn around([x, y]: [f64; 2], matrix: [f64; 4]) -> Transform {
    let [a, b, c, d] = matrix;
    Transform {
        matrix,
        offset: crate::layout::units::Point::new(emu(x - a * x - c * y), emu(y - b * x - d * y)),
    }
}

fn placeholder(nv: Option<&NvPr>) -> Option<&Ph> {
    nv?.ph.as_deref()
}

/// Whether what has these facts is not shown.
pub(in crate::layout) fn is_hidden(facts: Option<&CNvPr>) -> bool {
    facts.is_some_and(|facts| facts.hidden == Some(true))
}

/// What is said about a drawing for those who do not see it.
fn named(facts: Option<&CNvPr>) -> Option<&str> {
    let facts = facts?;
    [&facts.descr, &facts.title]
        .into_iter()
        .find_map(|text| text.as_deref().filter(|text| !text.is_empty()))
}

/// Begins a figure if the drawing is described.
fn begin_figure(facts: Option<&CNvPr>, items: &mut Vec<Item>) -> bool {
    let Some(text) = named(facts) else {
        return false;
    };
    items.push(Item::Begin(Tag::Figure(text.to_owned())));
    true
}
