//! Pages of a display list as nodes: real text at its place, and SVG for what is drawn.
//!
//! Everything stands absolutely within its page. Text is in elements that say what it is (paragraph, heading, table),
//! and in between, in painting order, are layers of SVG. Lengths of text are those of the layout: the page fits each run
//! into the `:extent` that it is given, whatever the browser makes of the font.

mod gaps;
mod landmark;
mod letters;
mod paged;
pub(in crate::render) mod shapes;
mod sheets;
#[cfg(test)]
mod tests;

pub use landmark::Landmark;
pub use paged::{PagedDocument, ShownFont, ShownPage};

use crate::layout::display::{
    Anchor, FontId, Glyph, Group, Item, LinkArea, LinkTarget, Page, TableCell, Tag, TextMarks,
    TextRun,
};
use crate::layout::text::JOINER;
use crate::layout::units::{Emu, Point, Rect, Size};
use crate::render::ids::Identifiers;
use crate::render::node::{Attr, Child, Kind, Node, Prop, Value, number};
use crate::resolve::colour::Rgba;
use crate::resolve::link;

/// Share of a line box of one em that is above the baseline: the page declares all its fonts with this ascent.
pub const ASCENT: (i64, i64) = (4, 5);

/// A rectangle around all that may be on a page.
const EVERYWHERE: Rect = Rect {
    origin: Point {
        x: Emu(i64::MIN / 8),
        y: Emu(i64::MIN / 8),
    },
    size: Size {
        width: Emu(i64::MAX / 4),
        height: Emu(i64::MAX / 4),
    },
};
/// The purpose of what has a hyphen that is no part of the text.
const HYPHEN: &str = "hyphen";
/// Runs of a line that are looked through for what a link says.
const LINE_RUNS: usize = 64;
/// Runs above a layer of SVG that are compared with what is drawn next; behind more of them a new layer begins.
const MOST_TEXTS: usize = 2000;

/// The family name under which the page has a font.
pub fn family(font: FontId) -> String {
    format!("quire-{}", font.0)
}

/// Makes nodes of pages.
#[derive(Debug, Default)]
pub struct PageRenderer {
    ids: Identifiers,
}

impl PageRenderer {
    /// The nodes of a page.
    pub fn page(&self, page: &Page) -> Node {
        let mut canvas = Canvas {
            ids: &self.ids,
            open: vec![Open::new(Node::of(Kind::Section, "page"))],
            said: Vec::new(),
        };
        canvas.items(&page.items);
        canvas.finish()
    }
}

/// A node that is being made.
struct Open {
    node: Node,
    /// Where text stands above its topmost layer of SVG.
    texts: Vec<Rect>,
    /// Where nodes in it have drawings above that layer.
    drawn: Vec<Rect>,
    /// Around all that is drawn in it.
    around: Option<Rect>,
}

impl Open {
    fn new(node: Node) -> Self {
        Self {
            node,
            texts: Vec::new(),
            drawn: Vec::new(),
            around: None,
        }
    }

    /// Takes note of what is drawn in it.
    fn reach(&mut self, bounds: Rect) {
        let corners = |rect: Rect| [rect.origin, Point::new(rect.right(), rect.bottom())];
        let mut all = self.around.into_iter().chain([bounds]).flat_map(corners);
        self.around = Rect::around(&mut all);
    }

    /// Adds a layer of SVG above all that is in it.
    fn layer(&mut self, layer: Node) {
        self.texts.clear();
        self.drawn.clear();
        self.node.push(layer);
    }
}

/// The nodes that are being made, the innermost open one last.
struct Canvas<'a> {
    ids: &'a Identifiers,
    open: Vec<Open>,
    /// The runs of the page or group, and where they stand.
    said: Vec<(Rect, String)>,
}

impl Canvas<'_> {
    fn items(&mut self, items: &[Item]) {
        let depth = self.open.len();
        for (item, is_behind_gap) in items.iter().zip(gaps::behind_gaps(items)) {
            match item {
                Item::Text(run) => self.text(run, is_behind_gap),
                Item::Path(path) => {
                    let node = shapes::path(path, self.ids);
                    self.draw(node, shapes::bounds(&path.path));
                }
                Item::Picture(picture) => {
                    let node = shapes::picture(picture, self.ids);
                    self.draw(node, picture.clip.unwrap_or(picture.area));
                }
                Item::Group(group) => self.group(group),
                Item::Link(link) => self.link(link),
                Item::Anchor(anchor) => self.anchor(anchor),
                Item::Begin(tag) => self.open.push(Open::new(unit(tag))),
                Item::End if self.open.len() > depth => self.close(),
                Item::End => {}
            }
        }
        while self.open.len() > depth {
            self.close();
        }
    }

    fn finish(mut self) -> Node {
        while self.open.len() > 1 {
            self.close();
        }
        let page = self.open.pop().map(|page| page.node);
        page.unwrap_or_else(|| Node::new(Kind::Section))
    }

    /// Closes a unit. What it says and shows stands above the layers of the node around it.
    fn close(&mut self) {
        let Some(mut unit) = self.open.pop() else {
            return;
        };
        if let Some(parent) = self.open.last_mut() {
            parent.node.push(unit.node);
            parent.texts.append(&mut unit.texts);
            if let Some(around) = unit.around {
                parent.drawn.push(around);
                parent.reach(around);
            }
        }
    }

    fn push(&mut self, node: Node) {
        if let Some(parent) = self.open.last_mut() {
            parent.node.push(node);
        }
    }

    fn text(&mut self, run: &TextRun, is_behind_gap: bool) {
        if run.text.is_empty() {
            return;
        }
        let ascent = run.size.scaled(ASCENT.0, ASCENT.1);
        let mut node = Node::of(Kind::Span, "run");
        place(&mut node, Point::new(run.origin.x, run.origin.y - ascent));
        node.attributes.push((Attr::Extent, in_points(extent(run))));
        if let Some(letters) = letters_extent(run) {
            node.attributes.push((Attr::Letters, in_points(letters)));
        }
        let style = &mut node.style;
        style.set(Prop::FontFamily, family(run.font));
        style.set(Prop::FontSize, Value::Length(run.size.0));
        style.set(Prop::Color, Value::Colour(run.colour.0));
        if run.tracking != Emu::ZERO {
            style.set(Prop::LetterSpacing, Value::Length(run.tracking.0));
        }
        if run.stretch != 100 {
            let share = f64::from(run.stretch) / 100.0;
            style.set(Prop::Scale, format!("{share} 1"));
        }
        if run.synthetic.slanted {
            style.set(Prop::FontStyle, "oblique");
        }
        if run.synthetic.emboldened {
            style.set(Prop::FontWeight, "bold");
        }
        if run.right_to_left {
            style.set(Prop::Direction, "rtl");
        }
        if let Some(outline) = run.outline {
            style.set(Prop::TextStroke, Value::Colour(outline.colour.0));
            style.set(Prop::TextStrokeWidth, Value::Length(outline.width.0));
        }
        letters::dress(style, run, run.origin.y - ascent, extent(run));
        if let Some(copied) = copied(run.marks) {
            style.set(Prop::Copied, copied);
        }
        for (joins, side) in [
            (run.marks.joins.0, Prop::Before),
            (run.marks.joins.1, Prop::After),
        ] {
            if joins {
                style.set(side, format!("\"{JOINER}\""));
            }
        }
        let area = Rect::new(run.origin.x, run.origin.y - ascent, run.width, run.size);
        if let Some(parent) = self.open.last_mut() {
            parent.texts.push(area);
        }
        if run.is_hyphen {
            let mut hyphen = Node::of(Kind::Span, HYPHEN);
            hyphen.push(node.saying(run.text.clone()));
            self.push(hyphen);
            return;
        }
        self.said.push((area, run.text.clone()));
        if is_behind_gap {
            self.push(Node::of(Kind::Span, "gap").saying("\t"));
        }
        self.push(node.saying(run.text.replace('\n', " ")));
    }

    /// Adds to the topmost layer of SVG, or to a new one if text stands above it there.
    fn draw(&mut self, node: Node, bounds: Rect) {
        let Some(parent) = self.open.last_mut() else {
            return;
        };
        let covered = parent.texts.len() > MOST_TEXTS
            || parent.texts.iter().any(|text| covers(bounds, *text))
            || parent.drawn.iter().any(|drawn| overlap(*drawn, bounds));
        parent.reach(bounds);
        let layer = parent
            .node
            .children
            .iter_mut()
            .rev()
            .find_map(|child| match child {
                Child::Node(node) if node.attribute(Attr::Purpose) == Some("layer") => Some(node),
                _ => None,
            });
        match layer {
            Some(layer) if !covered => layer.push(node),
            _ => {
                let mut layer = shapes::layer();
                layer.push(node);
                parent.layer(layer);
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let mut node = Node::of(Kind::Block, "group");
        let [a, b, c, d] = group.transform.matrix;
        if group.transform.matrix == [1.0, 0.0, 0.0, 1.0] {
            place(&mut node, group.transform.offset);
        } else {
            let [e, f] = [group.transform.offset.x, group.transform.offset.y].map(pixels);
            let turn = format!("matrix({a} {b} {c} {d} {e} {f})").replace(' ', ",");
            node.attributes.push((Attr::Turn, turn));
        }
        if let Some(clip) = &group.clip {
            node.style.set(Prop::ClipPath, shapes::clip_of_box(clip));
        }
        if let Some(opacity) = group.opacity {
            node.style.set(Prop::Opacity, number(opacity));
        }
        let said = std::mem::take(&mut self.said);
        self.open.push(Open::new(node));
        self.items(&group.items);
        self.said = said;
        let group = self.open.pop();
        if let (Some(group), Some(parent)) = (group, self.open.last_mut()) {
            parent.node.push(group.node);
            // What follows stands above the group as a whole, wherever that is.
            parent.layer(shapes::layer());
            parent.reach(EVERYWHERE);
        }
    }

    fn link(&mut self, link: &LinkArea) {
        let mut node = Node::of(Kind::Link, "area");
        match &link.target {
            LinkTarget::Address(address) => match link::safe(address) {
                Some(address) => node.attributes.push((Attr::Href, address)),
                None => return,
            },
            LinkTarget::Anchor(name) => node.attributes.push((Attr::Target, name.clone())),
            LinkTarget::Page(index) => node.attributes.push((Attr::Target, page_id(*index))),
            LinkTarget::Film(name) => {
                node = Node::of(Kind::Block, "film")
                    .with(Attr::Role, "button")
                    .with(Attr::Film, name.clone());
            }
        }
        if !link.tip.is_empty() {
            node.attributes.push((Attr::Title, link.tip.clone()));
        }
        node.attributes.push((Attr::Label, self.name_of(link)));
        place(&mut node, link.area.origin);
        node.style
            .set(Prop::Width, Value::Length(link.area.size.width.0));
        node.style
            .set(Prop::Height, Value::Length(link.area.size.height.0));
        self.push(node);
    }

    /// What a link says: the text that it lies upon, or where it leads.
    fn name_of(&self, link: &LinkArea) -> String {
        let covers = |area: &Rect| {
            let middle = area.origin.x + area.size.width / 2;
            let height = area.origin.y + area.size.height / 2;
            (link.area.left()..link.area.right()).contains(&middle)
                && (link.area.top()..link.area.bottom()).contains(&height)
        };
        // A link follows the line that it is on.
        let line = self.said.len().saturating_sub(LINE_RUNS);
        let said = self.said.iter().skip(line).filter(|(area, _)| covers(area));
        let text: String = said.map(|(_, text)| text.as_str()).collect();
        match (text.trim(), &link.target) {
            ("", _) if !link.tip.is_empty() => link.tip.clone(),
            ("", LinkTarget::Address(address)) => address.clone(),
            ("", LinkTarget::Anchor(name)) => name.clone(),
            ("", LinkTarget::Page(index)) => (index + 1).to_string(),
            ("", LinkTarget::Film(name)) => name.clone(),
            (text, _) => text.to_owned(),
        }
    }

    fn anchor(&mut self, anchor: &Anchor) {
        let mut node = Node::of(Kind::Span, "anchor").with(Attr::Id, anchor.name.clone());
        place(&mut node, anchor.at);
        self.push(node);
    }
}

/// What the nodes of a page say: each paragraph and each row is a line, and each hyphen that only the end of a line asks for is
/// a soft one.
///
/// Without its line ends this has as many characters as the nodes, each for one.
pub fn plain_text(node: &Node) -> String {
    let mut text = String::new();
    say(node, &mut text);
    text
}

fn say(node: &Node, text: &mut String) {
    for child in &node.children {
        match child {
            Child::Text(piece) => text.push_str(piece),
            Child::Node(node) if node.attribute(Attr::Purpose) == Some(HYPHEN) => {
                text.push('\u{AD}');
            }
            Child::Node(node) => say(node, text),
        }
    }
    let is_inline = matches!(node.kind, Kind::Span | Kind::Link);
    if !is_inline && !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// The width that the text of a run is fitted into: without the blank that it ends with, and before it is stretched.
fn extent(run: &TextRun) -> Emu {
    run.inked().scaled(100, i64::from(run.stretch))
}

/// What the letters of a run have of that, if each has the width of one of another family, and blanks stand between them.
fn letters_extent(run: &TextRun) -> Option<Emu> {
    let is_blank = |glyph: &Glyph| {
        let text = run.text.get(glyph.text.start as usize..);
        text.is_some_and(|text| text.starts_with([' ', '\u{A0}']))
    };
    let stands_in = run.glyphs.iter().any(|glyph| glyph.stretch != 100);
    if !stands_in || !run.glyphs.iter().any(is_blank) {
        return None;
    }
    let letters = run.glyphs.iter().filter(|glyph| !is_blank(glyph));
    let width: Emu = letters.map(|glyph| glyph.advance).sum();
    Some(width.scaled(100, i64::from(run.stretch)))
}

/// The identifier of a page's element.
pub fn page_id(index: usize) -> String {
    format!("q-page-{}", index + 1)
}

/// The element for a unit of the page.
fn unit(tag: &Tag) -> Node {
    match tag {
        Tag::Paragraph => Node::new(Kind::Paragraph),
        Tag::Heading(level) => match level {
            1 => Node::new(Kind::Heading1),
            2 => Node::new(Kind::Heading2),
            3 => Node::new(Kind::Heading3),
            4 => Node::new(Kind::Heading4),
            5 => Node::new(Kind::Heading5),
            6 => Node::new(Kind::Heading6),
            deeper => Node::new(Kind::Paragraph)
                .with(Attr::Role, "heading")
                .with(Attr::Level, deeper.to_string()),
        },
        Tag::ListItem => Node::new(Kind::Paragraph),
        Tag::Table => Node::new(Kind::Block).with(Attr::Role, "table"),
        Tag::Row(_) => Node::new(Kind::Block).with(Attr::Role, "row"),
        Tag::Cell(cell) => {
            let mut node = Node::new(Kind::Block)
                .with(Attr::Role, "cell")
                .with(Attr::ColumnCount, cell.columns.to_string())
                .with(Attr::RowCount, cell.rows.to_string());
            if let Some(copied) = copied_cell(cell) {
                node.style.set(Prop::Copied, copied);
            }
            node
        }
        Tag::Figure(description) if description.is_empty() => Node::new(Kind::Block),
        Tag::Figure(description) => Node::new(Kind::Block)
            .with(Attr::Role, "img")
            .with(Attr::Label, description.clone()),
        Tag::Artifact => Node::of(Kind::Block, "artifact"),
        Tag::Note => Node::new(Kind::Block).with(Attr::Role, "note"),
        Tag::Language(name) => Node::new(Kind::Block).with(Attr::Lang, name.clone()),
    }
}

fn place(node: &mut Node, at: Point) {
    node.attributes.push((Attr::Left, in_points(at.x)));
    node.attributes.push((Attr::Top, in_points(at.y)));
}

/// How a cell looks, as a block of declarations of CSS for other programs.
fn copied_cell(cell: &TableCell) -> Option<String> {
    let sides = ["top", "right", "bottom", "left"];
    let lines = sides.into_iter().zip(cell.lines);
    let mut declared: Vec<String> = lines
        .filter_map(|(side, line)| {
            let (width, colour) = line?;
            Some(format!(
                "border-{side}: {}pt solid {}",
                in_points(width),
                opaque(colour)
            ))
        })
        .collect();
    declared.extend(cell.ground.map(background));
    block(&declared)
}

fn background(colour: Rgba) -> String {
    format!("background-color: {}", opaque(colour))
}

fn opaque(Rgba([red, green, blue, _]): Rgba) -> String {
    format!("rgb({red}, {green}, {blue})")
}

/// Declarations of CSS as the value of a property, where they would be parted outside of a block.
fn block(declared: &[String]) -> Option<String> {
    (!declared.is_empty()).then(|| format!("{{{}}}", declared.join("; ")))
}

/// What text is beside its glyphs, as a block of declarations of CSS for other programs.
fn copied(marks: TextMarks) -> Option<String> {
    let mut declared = Vec::new();
    let lines: Vec<&str> = [
        (marks.is_underlined, "underline"),
        (marks.is_struck, "line-through"),
    ]
    .into_iter()
    .filter_map(|(is_there, line)| is_there.then_some(line))
    .collect();
    if !lines.is_empty() {
        declared.push(format!("text-decoration: {}", lines.join(" ")));
    }
    declared.extend(marks.ground.map(background));
    if let Some(script) = marks.script {
        let place = if script.is_raised { "super" } else { "sub" };
        let size = in_points(script.size);
        declared.push(format!("vertical-align: {place}; font-size: {size}pt"));
    }
    block(&declared)
}

/// Points with as many digits as can be seen.
fn in_points(length: Emu) -> String {
    let rounded = (length.to_points() * 1000.0).round() / 1000.0;
    rounded.to_string()
}

/// CSS pixels.
fn pixels(length: Emu) -> f64 {
    length.0 as f64 / 9525.0
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom()
}

/// Whether a drawing covers a text. A line below or through it may be painted before it: an underline, a border.
fn covers(drawing: Rect, text: Rect) -> bool {
    let Size { width, height } = drawing.size;
    width.min(height) > Emu::points(2.0) && overlap(text, drawing)
}
