//! SmartArt whose drawing is not in the file: its nodes in boxes, arranged by the category of its layout.

use super::Painter;
use super::outline::{self, emu};
use crate::editor_bin::drawing::{
    BodyPr, BuChar, BulletItem, Geometry, GeometryItem, LineCap, LineJoinType, Paragraph, PrstGeom,
    RunElemItem, SchemeClrVal, SmartArt, TextAlign, TextAnchor, TextParagraphPr, TxBody,
};
use crate::layout::display::{Item, Tag};
use crate::layout::units::{Emu, Rect};
use crate::resolve::chart;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::diagram::{Category, Node, category, colours, nodes};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry::{self, Contour, Outline};
use crate::resolve::drawing::paint::{Paint, Pen};
use crate::resolve::drawing::text::{Inherited, insets};
use std::f64::consts::{FRAC_PI_2, TAU};

/// Sizes that the text of nodes may have, in hundredths of a point, the largest first.
const SIZES: [i32; 16] = [
    4000, 3600, 3200, 2800, 2400, 2000, 1800, 1600, 1400, 1200, 1100, 1000, 900, 800, 700, 500,
];
/// Size of what hangs on a node in its box, as a share of the node's.
const SMALLER: f64 = 0.78;
/// Space between boxes, as a share of a box.
const GAP: f64 = 0.12;
/// Steps of a process that stand in one row at most.
const MOST_IN_ROW: usize = 6;
/// How far the text of what hangs on a node is indented at each level: EMU for a hundredth of a point of its size.
const INDENT: f64 = 95.25;
/// Width of the lines between nodes, in EMU.
const LINE: f64 = 19_050.0;

/// A rectangle: left, top, width, height in EMU within the frame.
type Area = [f64; 4];

/// A box of the diagram.
struct Plate {
    area: Area,
    preset: &'static str,
    text: Option<TxBody>,
}

/// What a diagram is made of.
#[derive(Default)]
struct Plan {
    plates: Vec<Plate>,
    /// Arrows and the like behind the boxes.
    signs: Vec<(Area, &'static str)>,
    /// Broken lines between boxes.
    lines: Vec<Vec<[f64; 2]>>,
}

impl<'a> Painter<'a, '_> {
    /// Adds a diagram that was not drawn.
    pub(super) fn diagram(&mut self, diagram: &'a SmartArt, frame: &Frame, items: &mut Vec<Item>) {
        let nodes = nodes(diagram);
        if nodes.is_empty() || frame.width < 1.0 || frame.height < 1.0 {
            return;
        }
        let plan = arranged(category(diagram), &nodes, [frame.width, frame.height]);
        let colours: Vec<Rgba> = colours(diagram)
            .iter()
            .filter_map(|colour| self.palette.colour(colour))
            .collect();
        let accent = chart::accent(0, &self.palette);
        let ground = self.palette.named(SchemeClrVal::Bg1).unwrap_or(Rgba::WHITE);
        let pale = accent.mixed(0.4, ground);
        let mut content = Vec::new();
        for points in &plan.lines {
            stroke(points, frame, accent, &mut content);
        }
        for (area, preset) in &plan.signs {
            self.sheet(*area, preset, frame, pale, &mut content);
        }
        for (place, plate) in plan.plates.iter().enumerate() {
            let colour = colours.get(place % colours.len().max(1)).copied();
            let colour = colour.unwrap_or(accent);
            self.sheet(plate.area, plate.preset, frame, colour, &mut content);
        }
        let size = self.fitting_size(&plan.plates);
        for plate in &plan.plates {
            let Some(text) = &plate.text else { continue };
            let text = sized(text, size);
            content.push(Item::Begin(Tag::Paragraph));
            let area = Rect::new(
                emu(frame.x + plate.area[0]),
                emu(frame.y + plate.area[1]),
                emu(plate.area[2]),
                emu(plate.area[3]),
            );
            self.text_in_area(&text, &body(), &self.white(), area, &mut content);
            content.push(Item::End);
        }
        super::turned(frame, frame.rotation, content, items);
    }

    fn white(&self) -> Inherited<'a> {
        let light = self.palette.named(SchemeClrVal::Lt1);
        Inherited {
            colour: Some(light.unwrap_or(Rgba::WHITE)),
            ..Inherited::default()
        }
    }

    /// One box without its text.
    fn sheet(&self, area: Area, preset: &str, whole: &Frame, colour: Rgba, items: &mut Vec<Item>) {
        let geometry = Geometry {
            items: vec![GeometryItem::Prst(Box::new(PrstGeom {
                prst: Some(preset.to_owned()),
                ..PrstGeom::default()
            }))],
        };
        let frame = Frame {
            x: whole.x + area[0],
            y: whole.y + area[1],
            ..Frame::sized(area[2], area[3])
        };
        let outline = geometry::outline(&geometry, frame.width, frame.height);
        let paint = Paint::Solid(colour);
        outline::draw(&outline, &frame, &paint, None, &|_| None, items);
    }

    /// The largest size at which all texts fit into their boxes; the smallest if there is none.
    fn fitting_size(&mut self, plates: &[Plate]) -> i32 {
        let smallest = SIZES[SIZES.len() - 1];
        let inherited = self.white();
        let [left, top, right, bottom] = insets(&body());
        SIZES
            .into_iter()
            .find(|size| {
                plates.iter().all(|plate| {
                    let Some(text) = &plate.text else { return true };
                    let width = emu(plate.area[2]) - Emu(left + right);
                    let block = self.text_block(&sized(text, *size), &body(), &inherited, width);
                    let height = emu(plate.area[3]) - Emu(top + bottom);
                    block.size.height <= height && block.longest_word() <= width
                })
            })
            .unwrap_or(smallest)
    }
}

fn body() -> BodyPr {
    BodyPr {
        anchor: Some(TextAnchor::Ctr),
        ..BodyPr::default()
    }
}

/// A text at a size: paragraphs of a level are smaller, and what says a size of its own is not larger.
fn sized(text: &TxBody, size: i32) -> TxBody {
    let mut text = text.clone();
    for paragraph in &mut text.paragraphs {
        let pr = paragraph.p_pr.get_or_insert_with(Default::default);
        let level = pr.lvl.unwrap_or(0);
        let share = if level > 0 { SMALLER } else { 1.0 };
        let size = f64::from(size) * share;
        let indent = (size * INDENT) as i32;
        pr.mar_l = Some(level * indent);
        pr.indent = Some(if level > 0 { -indent } else { 0 });
        let look = pr.def_r_pr.get_or_insert_with(Default::default);
        let size = size as i32;
        look.sz = Some(size);
        for run in &mut paragraph.runs {
            if let Some(own) = run.items.as_mut().and_then(own_size) {
                *own = (*own).min(size);
            }
        }
    }
    text
}

/// The size that a run says itself.
fn own_size(run: &mut RunElemItem) -> Option<&mut i32> {
    let look = match run {
        RunElemItem::Run(run) => run.r_pr.as_deref_mut(),
        RunElemItem::Fld(field) => field.r_pr.as_deref_mut(),
        RunElemItem::Br(line_break) => line_break.r_pr.as_deref_mut(),
        RunElemItem::Math(_) | RunElemItem::MathPara(_) => None,
    };
    look?.sz.as_mut()
}

/// What a node says, with all that hangs on it as a list if it is not shown elsewhere.
fn text_of(node: &Node<'_>, with_children: bool) -> Option<TxBody> {
    let mut paragraphs = Vec::new();
    for paragraph in node.text.iter().flat_map(|text| &text.paragraphs) {
        paragraphs.push(styled(
            paragraph,
            0,
            with_children && !node.children.is_empty(),
        ));
    }
    if with_children {
        append_list(&node.children, 1, &mut paragraphs);
    }
    (!paragraphs.is_empty()).then(|| TxBody {
        paragraphs,
        ..TxBody::default()
    })
}

fn append_list(nodes: &[Node<'_>], level: i32, paragraphs: &mut Vec<Paragraph>) {
    for node in nodes {
        for paragraph in node.text.iter().flat_map(|text| &text.paragraphs) {
            paragraphs.push(styled(paragraph, level, true));
        }
        append_list(&node.children, (level + 1).min(8), paragraphs);
    }
}

/// A paragraph at a level of a node's text.
fn styled(paragraph: &Paragraph, level: i32, in_list: bool) -> Paragraph {
    let mut own = paragraph.clone();
    let bullet = if level == 0 {
        BulletItem::None(())
    } else {
        BulletItem::Char(Box::new(BuChar {
            char: Some("\u{2022}".to_owned()),
        }))
    };
    own.p_pr = Some(Box::new(TextParagraphPr {
        algn: Some(if in_list {
            TextAlign::L
        } else {
            TextAlign::Ctr
        }),
        lvl: Some(level),
        bullet: bullet.into(),
        ..TextParagraphPr::default()
    }));
    own
}

fn arranged(category: Category, nodes: &[Node<'_>], [width, height]: [f64; 2]) -> Plan {
    let size = [width, height];
    match category {
        Category::Process if nodes.len() <= MOST_IN_ROW => row(nodes, size),
        Category::Cycle => cycle(nodes, size),
        Category::Hierarchy => hierarchy(nodes, size),
        Category::Matrix => matrix(nodes, size),
        Category::Pyramid => column(nodes, size, true),
        Category::List | Category::Process => column(nodes, size, false),
    }
}

fn plate(area: Area, node: &Node<'_>) -> Plate {
    Plate {
        area,
        preset: "roundRect",
        text: text_of(node, true),
    }
}

/// Boxes below each other, all as wide as the frame or each wider than the one above.
fn column(nodes: &[Node<'_>], [width, height]: [f64; 2], growing: bool) -> Plan {
    let count = nodes.len() as f64;
    let high = height / (count + GAP * (count - 1.0));
    let plates = nodes.iter().enumerate().map(|(place, node)| {
        let share = if growing {
            (place as f64 + 1.0) / count
        } else {
            1.0
        };
        let (wide, top) = (width * share, place as f64 * high * (1.0 + GAP));
        plate([(width - wide) / 2.0, top, wide, high], node)
    });
    Plan {
        plates: plates.collect(),
        ..Plan::default()
    }
}

/// Boxes in a row with arrows between them.
fn row(nodes: &[Node<'_>], [width, height]: [f64; 2]) -> Plan {
    const ARROW: f64 = 0.4;
    let count = nodes.len() as f64;
    let wide = width / (count + ARROW * (count - 1.0));
    let flat = nodes.iter().all(|node| node.children.is_empty());
    let high = (wide * if flat { 0.6 } else { 1.2 }).min(height);
    let top = (height - high) / 2.0;
    let mut plan = Plan::default();
    for (place, node) in nodes.iter().enumerate() {
        let left = place as f64 * wide * (1.0 + ARROW);
        plan.plates.push(plate([left, top, wide, high], node));
        if place + 1 < nodes.len() {
            let side = wide * ARROW * 0.6;
            let x = left + wide + wide * ARROW * 0.2;
            plan.signs
                .push(([x, (height - side) / 2.0, side, side], "rightArrow"));
        }
    }
    plan
}

/// Boxes around the centre, on a ring.
fn cycle(nodes: &[Node<'_>], [width, height]: [f64; 2]) -> Plan {
    const STEPS: u32 = 48;
    let wide = (width * 0.3).min(width * 1.6 / nodes.len() as f64).max(1.0);
    let high = (wide * 0.6).min(height * 0.3);
    let radii = [(width - wide) / 2.0, (height - high) / 2.0];
    let on_ring = |turn: f64| {
        let angle = turn * TAU - FRAC_PI_2;
        [
            width / 2.0 + radii[0] * angle.cos(),
            height / 2.0 + radii[1] * angle.sin(),
        ]
    };
    let plates = nodes.iter().enumerate().map(|(place, node)| {
        let [x, y] = on_ring(place as f64 / nodes.len() as f64);
        plate([x - wide / 2.0, y - high / 2.0, wide, high], node)
    });
    let ring = (0..=STEPS).map(|step| on_ring(f64::from(step) / f64::from(STEPS)));
    Plan {
        plates: plates.collect(),
        lines: vec![ring.collect()],
        ..Plan::default()
    }
}

/// Boxes in a square.
fn matrix(nodes: &[Node<'_>], [width, height]: [f64; 2]) -> Plan {
    let across = (nodes.len() as f64).sqrt().ceil().max(1.0);
    let down = (nodes.len() as f64 / across).ceil().max(1.0);
    let side = width.min(height);
    let (wide, high) = (side / across, side / down);
    let (left, top) = ((width - side) / 2.0, (height - side) / 2.0);
    let plates = nodes.iter().enumerate().map(|(place, node)| {
        let (column, line) = (place as f64 % across, (place as f64 / across).floor());
        let area = [
            left + (column + GAP / 2.0) * wide,
            top + (line + GAP / 2.0) * high,
            wide * (1.0 - GAP),
            high * (1.0 - GAP),
        ];
        plate(area, node)
    });
    Plan {
        plates: plates.collect(),
        ..Plan::default()
    }
}

/// Boxes below what they hang on, joined by lines.
fn hierarchy(nodes: &[Node<'_>], [width, height]: [f64; 2]) -> Plan {
    let leaves: usize = nodes.iter().map(leaves_of).sum();
    let depth = nodes.iter().map(depth_of).max().unwrap_or(1);
    let mut tree = Tree {
        plan: Plan::default(),
        unit: [
            width / leaves.max(1) as f64,
            height / (depth as f64 - 1.0 + 0.6),
        ],
    };
    let mut from = 0.0;
    for node in nodes {
        tree.add(node, from, 0.0, None);
        from += leaves_of(node) as f64;
    }
    tree.plan
}

struct Tree {
    plan: Plan,
    /// Width of a leaf and height of a level.
    unit: [f64; 2],
}

impl Tree {
    /// Adds a node whose leaves begin at `from`; `above` is the middle of the lower edge of what it hangs on.
    fn add(&mut self, node: &Node<'_>, from: f64, level: f64, above: Option<[f64; 2]>) {
        let [unit, step] = self.unit;
        let (wide, high) = (unit * (1.0 - GAP), step * 0.6);
        let middle = (from + leaves_of(node) as f64 / 2.0) * unit;
        let top = level * step;
        self.plan.plates.push(Plate {
            area: [middle - wide / 2.0, top, wide, high],
            preset: "rect",
            text: text_of(node, false),
        });
        if let Some([x, y]) = above {
            let turn = (y + top) / 2.0;
            let line = vec![[x, y], [x, turn], [middle, turn], [middle, top]];
            self.plan.lines.push(line);
        }
        let mut from = from;
        for child in &node.children {
            self.add(child, from, level + 1.0, Some([middle, top + high]));
            from += leaves_of(child) as f64;
        }
    }
}

fn leaves_of(node: &Node<'_>) -> usize {
    let below: usize = node.children.iter().map(leaves_of).sum();
    below.max(1)
}

fn depth_of(node: &Node<'_>) -> usize {
    1 + node.children.iter().map(depth_of).max().unwrap_or(0)
}

fn stroke(points: &[[f64; 2]], frame: &Frame, colour: Rgba, items: &mut Vec<Item>) {
    let outline = Outline {
        contours: vec![Contour {
            segments: outline::open(points),
            filled: false,
            stroked: true,
            shading: 0,
        }],
        text: [0.0; 4],
    };
    let pen = Pen {
        colour,
        width: LINE,
        dashes: &[],
        cap: LineCap::Flat,
        join: LineJoinType::Miter,
        heads: [None, None],
    };
    outline::draw(&outline, frame, &Paint::None, Some(&pen), &|_| None, items);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{Run, RunElem, RunProperties};

    #[test]
    fn texts_of_boxes_are_not_larger_than_what_fits() {
        let look = RunProperties {
            sz: Some(2800),
            ..RunProperties::default()
        };
        let run = RunElem {
            items: Some(RunElemItem::Run(Box::new(Run {
                text: Some("x".to_owned()),
                r_pr: Some(Box::new(look)),
            }))),
        };
        let paragraph = Paragraph {
            runs: vec![run],
            ..Paragraph::default()
        };
        let text = TxBody {
            paragraphs: vec![styled(&paragraph, 1, true)],
            ..TxBody::default()
        };
        let mut text = sized(&text, 2000);
        let paragraph = &mut text.paragraphs[0];
        let pr = paragraph.p_pr.take().unwrap();
        assert_eq!(pr.def_r_pr.unwrap().sz, Some(1560));
        assert_eq!((pr.mar_l, pr.indent), (Some(148_590), Some(-148_590)));
        let own = paragraph.runs[0].items.as_mut().and_then(own_size);
        assert_eq!(own.copied(), Some(1560));
    }
}
