//! Shapes, pictures and groups of VML.

use super::css::{Css, emu, fraction, switch};
use super::paint::Paint;
use super::word_art::{self, TextPath};
use super::{attribute, geometry, html, is_vml, path};
use crate::container::Container;
use crate::editor_bin::docy::DocContentSized;
use crate::editor_bin::drawing::{
    Blip, BlipFill, BlipImage, BodyPr, DrawingNode, DrawingNodeItem, Geometry, GeometryItem,
    GrpSpPr, HorizontalRule, LumEffect, Pic, SignatureLine, Sp, SpPr, SpTree, Stretch, TextAnchor,
    TextFit, TextFitType, TextRect, TextVerticalType, TextWrap, TxBody, UniEffect, UniEffectItem,
    UniFill, UniFillItem, Xfrm,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing::pictures::target_part;
use crate::ooxml::drawing::properties;
use crate::ooxml::fill::fill;
use crate::ooxml::word;
use crate::xml::{Xml, value};

/// The name of the shape type of text boxes.
const TEXT_BOX_TYPE: &str = "_x0000_t202";

/// `v:shapetype`: what shapes of this type have in common.
#[derive(Debug, Clone, Default)]
pub struct ShapeType {
    number: Option<u32>,
    paint: Paint,
    path: Option<String>,
    formulas: Vec<String>,
    adjustments: Option<String>,
    /// The shape is adjusted otherwise than its type.
    adjusted: bool,
    /// `v:roundrect@arcsize`: radius of the corners, as a share of the smaller side.
    arc: Option<f64>,
    /// `coordorigin`: where the left top corner is in the units that what is within counts.
    origin: Option<(i32, i32)>,
    size: Option<(i32, i32)>,
}

/// How text runs around a shape.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Wrap {
    #[default]
    None,
    Square,
    Tight,
    Through,
    TopAndBottom,
}

/// The picture of a shape.
#[derive(Debug, Clone)]
pub(super) struct Picture {
    /// Its relationship.
    id: String,
    title: Option<String>,
    /// Left, top, right, bottom, as shares.
    crop: [Option<f64>; 4],
    /// How much of its contrast is left, and what is added to its brightness, as shares.
    light: (Option<f64>, Option<f64>),
}

/// Place and size: EMU, or units of the group.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bounds {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
}

/// A shape as it is read.
#[derive(Default)]
pub(super) struct Vml {
    element: String,
    pub id: Option<String>,
    pub style: Css,
    pub wrap: Wrap,
    pub wrap_side: Option<String>,
    /// Whether it may lie over others (`o:allowoverlap`).
    pub allow_overlap: Option<bool>,
    /// Whether its place counts within the table cell that it is anchored in (`o:allowincell`).
    pub layout_in_cell: Option<bool>,
    /// It is of the type of text boxes.
    is_text_box: bool,
    pub picture: Option<Picture>,
    kind: ShapeType,
    /// The ends of a line, EMU or units of the group.
    ends: Option<[i32; 4]>,
    in_group: bool,
    rule: Option<Box<HorizontalRule>>,
    signature: Option<Box<SignatureLine>>,
    text: Option<Box<DocContentSized>>,
    body: Option<Box<BodyPr>>,
    text_path: Option<TextPath>,
    /// Text of a shape on a sheet.
    html: Option<Box<TxBody>>,
    children: Vec<DrawingNode>,
}

pub(super) fn is_shape(name: &str) -> bool {
    matches!(
        name,
        "v:shape"
            | "v:rect"
            | "v:oval"
            | "v:roundrect"
            | "v:line"
            | "v:polyline"
            | "v:group"
            | "v:image"
            | "v:arc"
            | "v:curve"
    )
}

/// Remembers a shape type for the shapes behind it.
pub(super) fn read_type(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<()> {
    let Some(id) = xml.attr("id").map(str::to_owned) else {
        return Ok(());
    };
    let mut kind = ShapeType::default();
    own(xml, &mut kind);
    xml.children(&mut |xml| part_of_type(xml, &mut kind))?;
    cx.shape_types.insert(id, kind);
    Ok(())
}

/// The attributes that a type and a shape share.
fn own(xml: &Xml<'_>, kind: &mut ShapeType) {
    kind.paint.attributes(xml);
    if let Some(number) = xml.attr("o:spt").and_then(value::float) {
        kind.number = Some(number as u32);
    }
    if let Some(path) = xml.attr("path") {
        kind.path = Some(path.to_owned());
        // A path of its own is not the type's.
        if !is_vml(xml.name(), "shapetype") {
            kind.number = None;
        }
    }
    if let Some(adjustments) = xml.attr("adj") {
        kind.adjusted =
            !is_vml(xml.name(), "shapetype") && kind.adjustments.as_deref() != Some(adjustments);
        kind.adjustments = Some(adjustments.to_owned());
    }
    if let Some(arc) = xml.attr("arcsize").and_then(fraction) {
        kind.arc = Some(arc);
    }
    if let Some(origin) = xml.attr("coordorigin").and_then(pair) {
        kind.origin = Some(origin);
    }
    if let Some(size) = xml.attr("coordsize").and_then(pair) {
        kind.size = Some(size);
    }
}

fn part_of_type(xml: &mut Xml<'_>, kind: &mut ShapeType) -> Result<()> {
    match xml.name() {
        "v:fill" => kind.paint.read_fill(xml),
        "v:stroke" => kind.paint.read_stroke(xml),
        "v:shadow" => kind.paint.read_shadow(xml),
        "v:formulas" => {
            kind.formulas.clear();
            return xml.children(&mut |xml| {
                kind.formulas.extend(xml.attr("eqn").map(str::to_owned));
                Ok(())
            });
        }
        _ => {}
    }
    Ok(())
}

/// Two whole numbers parted by a comma.
fn pair(text: &str) -> Option<(i32, i32)> {
    let (first, second) = text.split_once(',')?;
    Some((value::int(first)?, value::int(second)?))
}

/// Reads the current element. `group` tells that lengths count units of a group.
///
/// Groups lie in groups: what is read of each stands on the heap, so that the stack holds as many as may be.
pub(super) fn read(xml: &mut Xml<'_>, group: Option<()>, cx: &mut Context<'_>) -> Result<Box<Vml>> {
    let mut vml = opened(xml, group, cx);
    xml.children(&mut |xml| child(xml, &mut vml, cx))?;
    Ok(vml)
}

/// What the start tag of the current element says.
fn opened(xml: &Xml<'_>, group: Option<()>, cx: &Context<'_>) -> Box<Vml> {
    let type_name = xml
        .attr("type")
        .map(|name| name.trim_start_matches('#').to_owned());
    let known = type_name.as_ref().and_then(|name| cx.shape_types.get(name));
    let mut vml = Box::new(Vml {
        element: xml.name().to_owned(),
        id: xml.attr("id").map(str::to_owned),
        style: Css::new(xml.attr("style").unwrap_or_default()),
        kind: known.cloned().unwrap_or_default(),
        in_group: group.is_some(),
        allow_overlap: xml.attr("o:allowoverlap").map(switch),
        layout_in_cell: xml.attr("o:allowincell").map(switch),
        is_text_box: type_name.as_deref() == Some(TEXT_BOX_TYPE),
        ..Vml::default()
    });
    if vml.kind.number.is_none() {
        // Types are told once in a document; the name has the number as well.
        vml.kind.number = type_name
            .as_deref()
            .and_then(|name| name.strip_prefix("_x0000_t"))
            .and_then(value::unsigned);
    }
    own(xml, &mut vml.kind);
    vml.ends = ends(xml, vml.in_group);
    if xml.attr("o:hr").is_some_and(switch) {
        let mut rule = Box::<HorizontalRule>::default();
        rule.align = xml.attr("o:hralign").map(str::to_owned);
        rule.no_shade = xml.attr("o:hrnoshade").map(switch);
        rule.pct = xml.attr("o:hrpct").and_then(value::float);
        vml.rule = Some(rule);
    }
    vml
}

fn ends(xml: &Xml<'_>, in_group: bool) -> Option<[i32; 4]> {
    let point = |name: &str| {
        let (x, y) = xml.attr(name)?.split_once(',')?;
        let length = |text: &str| {
            if in_group {
                value::int(text)
            } else {
                emu(text)
            }
        };
        Some((length(x)?, length(y)?))
    };
    let (from, to) = (point("from")?, point("to")?);
    Some([from.0, from.1, to.0, to.1])
}

fn child(xml: &mut Xml<'_>, vml: &mut Vml, cx: &mut Context<'_>) -> Result<()> {
    match xml.name() {
        "v:imagedata" => vml.picture = picture(xml),
        "v:textbox" => return text_box(xml, vml, cx),
        "v:textpath" => vml.text_path = word_art::read(xml),
        "o:signatureline" => {
            let mut line = Box::<SignatureLine>::default();
            fill(xml, line.as_mut(), cx)?;
            vml.signature = Some(line);
        }
        "w10:bordertop" | "w10:borderleft" | "w10:borderbottom" | "w10:borderright" => {
            vml.kind.paint.read_border(xml);
        }
        "w10:wrap" => {
            vml.wrap = match xml.attr("type").unwrap_or_default() {
                "square" => Wrap::Square,
                "tight" => Wrap::Tight,
                "through" => Wrap::Through,
                "topAndBottom" => Wrap::TopAndBottom,
                _ => Wrap::None,
            };
            vml.wrap_side = xml.attr("side").map(str::to_owned);
        }
        "v:shapetype" => return read_type(xml, cx),
        name if vml.element == "v:group" && is_shape(name) => {
            let inner = read(xml, Some(()), cx)?;
            take_in(vml, inner, cx);
        }
        _ => return part_of_type(xml, &mut vml.kind),
    }
    Ok(())
}

/// Adds a shape to its group.
fn take_in(group: &mut Vml, mut inner: Box<Vml>, cx: &mut Context<'_>) {
    let picture = inner.picture.take();
    group.children.push(finish(*inner, picture, cx));
}

fn picture(xml: &Xml<'_>) -> Option<Picture> {
    let share = |name: &str| xml.attr(name).and_then(fraction);
    Some(Picture {
        id: attribute(xml, &["r:id", "o:relid", "r:pict"])?.to_owned(),
        title: xml.attr("o:title").map(str::to_owned),
        crop: ["cropleft", "croptop", "cropright", "cropbottom"].map(share),
        light: (share("gain"), share("blacklevel")),
    })
}

/// Contrast and brightness as an effect; `None` where both are as they are.
fn lighter((gain, black): (Option<f64>, Option<f64>)) -> Option<UniEffect> {
    gain.or(black)?;
    let contrast = match gain.unwrap_or(1.0) {
        gain if gain > 1.0 => 1.0 - 1.0 / gain,
        gain => gain.max(0.0) - 1.0,
    };
    // Both are rounded to 65536th from whole percents.
    let percent = |share: f64| Some((share.clamp(-1.0, 1.0) * 100.0).round() as i32 * 1000);
    let effect = LumEffect {
        bright: percent(black.unwrap_or(0.0) * 2.0),
        contrast: percent(contrast),
    };
    Some(UniEffectItem::Lum(Box::new(effect)).into())
}

/// The insets of a text box in EMU: left, top, right, bottom. Where only some are told, other readers take those that
/// are missing as 0.1 and 0.05 point, not inch, and what is no length as 0.
fn insets(text: &str) -> [Option<i32>; 4] {
    let mut told = text.split(',').filter(|_| !text.is_empty());
    let scale = if text.is_empty() { 72 } else { 1 };
    [1270, 635, 1270, 635].map(|usual| match told.next() {
        None | Some("") => Some(usual * scale),
        Some(length) => Some(emu(length).unwrap_or(0)),
    })
}

fn text_box(xml: &mut Xml<'_>, vml: &mut Vml, cx: &mut Context<'_>) -> Result<()> {
    if cx.container == Container::Xlsy {
        vml.html = html::text(xml)?;
        return Ok(());
    }
    let style = Css::new(xml.attr("style").unwrap_or_default());
    let [l_ins, t_ins, r_ins, b_ins] = insets(xml.attr("inset").unwrap_or_default());
    let body = BodyPr {
        l_ins,
        t_ins,
        r_ins,
        b_ins,
        anchor: match vml.style.get("v-text-anchor") {
            Some("middle" | "middle-center") => Some(TextAnchor::Ctr),
            Some("bottom" | "bottom-center") => Some(TextAnchor::B),
            _ => None,
        },
        vert: match (style.get("layout-flow"), style.get("mso-layout-flow-alt")) {
            (_, Some("bottom-to-top")) => Some(TextVerticalType::Vert270),
            (Some("vertical"), _) => Some(TextVerticalType::Vert),
            (Some("vertical-ideographic"), _) => Some(TextVerticalType::EaVert),
            _ => None,
        },
        upright: Some(true),
        wrap: Some(match vml.style.get("mso-wrap-style") {
            Some("none") => TextWrap::None,
            _ => TextWrap::Square,
        }),
        fit: Some(Box::new(TextFit {
            kind: Some(
                match style.get("mso-fit-shape-to-text").is_some_and(switch) {
                    true => TextFitType::SpAutoFit,
                    false => TextFitType::None,
                },
            ),
            ..TextFit::default()
        })),
        ..BodyPr::default()
    };
    xml.children(&mut |xml| {
        if xml.name() == "w:txbxContent" && cx.container == Container::Docy {
            let content = Box::new(DocContentSized {
                content: word::blocks(xml, cx)?,
            });
            vml.text = Some(content);
            vml.body = Some(Box::new(body.clone()));
        }
        Ok(())
    })
}

impl Vml {
    /// Place and size.
    pub fn bounds(&self) -> Bounds {
        if let Some([x1, y1, x2, y2]) = self.ends {
            return Bounds {
                left: x1.min(x2),
                top: y1.min(y2),
                width: x1.saturating_sub(x2).saturating_abs(),
                height: y1.saturating_sub(y2).saturating_abs(),
            };
        }
        let length = |names: &[&str]| {
            names.iter().fold(0_i32, |sum, name| {
                let value = if self.in_group {
                    self.style.number(name)
                } else {
                    self.style.emu(name)
                };
                sum.saturating_add(value.unwrap_or(0))
            })
        };
        Bounds {
            left: length(&["margin-left", "left"]),
            top: length(&["margin-top", "top"]),
            width: length(&["width"]).max(0),
            height: length(&["height"]).max(0),
        }
    }

    fn transform(&self) -> Xfrm {
        let bounds = self.bounds();
        let flip = self.style.get("flip").unwrap_or_default();
        let turned =
            |from: usize, to: usize| self.ends.is_some_and(|ends| ends.get(from) > ends.get(to));
        let placed = self.in_group
            || self.ends.is_some()
            || matches!(self.style.get("position"), Some("absolute" | "relative"));
        Xfrm {
            off_x: Some(if placed { bounds.left } else { 0 }),
            off_y: Some(if placed { bounds.top } else { 0 }),
            ext_x: Some(bounds.width),
            ext_y: Some(bounds.height),
            flip_h: (flip.contains('x') || turned(0, 2)).then_some(true),
            flip_v: (flip.contains('y') || turned(1, 3)).then_some(true),
            rot: self.style.get("rotation").and_then(super::css::angle),
            ..Xfrm::default()
        }
    }

    fn geometry(&self) -> Geometry {
        let by_element = match self.element.as_str() {
            "v:rect" | "v:image" => Some("rect"),
            "v:oval" => Some("ellipse"),
            "v:roundrect" => Some("roundRect"),
            "v:line" => Some("line"),
            _ => None,
        };
        let by_number = || self.kind.number.and_then(geometry::preset_of_type);
        // The adjustments of a preset are not those of the type: what is adjusted is drawn as the type says.
        let drawn = self.kind.adjusted.then(|| self.drawn()).flatten();
        if let (Some(name), None) = (by_element.or_else(by_number), &drawn) {
            return match self.kind.arc.filter(|_| name == "roundRect") {
                Some(arc) => geometry::round_rectangle(arc),
                None => geometry::preset(name),
            };
        }
        drawn
            .or_else(|| self.drawn())
            .unwrap_or_else(|| geometry::preset("rect"))
    }

    /// The geometry by path and formulas; `None` if there is none, or none that can be drawn.
    fn drawn(&self) -> Option<Geometry> {
        let size = self.kind.size.unwrap_or((1000, 1000));
        let adjustments: Vec<f64> = self
            .kind
            .adjustments
            .iter()
            .flat_map(|text| text.split(','))
            .map(|text| value::float(text).unwrap_or(0.0))
            .collect();
        let whole = (f64::from(size.0), f64::from(size.1));
        let guides = geometry::compute(&self.kind.formulas, &adjustments, whole);
        let corner = self.kind.origin.unwrap_or_default();
        path::path(self.kind.path.as_deref()?, &guides, corner, size)
    }
}

/// The node of a shape that is read.
pub(super) fn finish(vml: Vml, picture: Option<Picture>, cx: &mut Context<'_>) -> DrawingNode {
    if vml.element == "v:group" {
        return group(vml);
    }
    match picture {
        Some(picture) => picture_node(&vml, picture, cx),
        None => shape_node(vml, cx),
    }
}

fn group(vml: Vml) -> DrawingNode {
    let (left, top) = vml.kind.origin.unwrap_or_default();
    let (width, height) = vml.kind.size.unwrap_or((1000, 1000));
    let transform = Xfrm {
        ch_off_x: Some(left),
        ch_off_y: Some(top),
        ch_ext_x: Some(width),
        ch_ext_y: Some(height),
        ..vml.transform()
    };
    DrawingNodeItem::GrpSp(Box::new(SpTree {
        nv_grp_sp_pr: Some(Box::new(properties::of_group())),
        grp_sp_pr: Some(Box::new(GrpSpPr {
            xfrm: Some(Box::new(transform)),
            ..GrpSpPr::default()
        })),
        elems: vml.children,
    }))
    .into()
}

fn shape_node(vml: Vml, cx: &mut Context<'_>) -> DrawingNode {
    let mut geometry = vml.geometry();
    if let Some(rule) = vml.rule.clone() {
        geometry.items.push(GeometryItem::HorizontalRule(rule));
    }
    let by_picture = vml.kind.paint.fill_picture.as_deref();
    let by_picture = by_picture.filter(|_| vml.kind.paint.filled != Some(false));
    let mut fill = match by_picture {
        Some(id) => blip_fill(id, [None; 4], None, cx),
        None => vml.kind.paint.fill(),
    };
    if let Some(UniFillItem::Blip(fill)) = fill.items.as_mut().filter(|_| vml.kind.paint.tiled) {
        fill.stretch = None;
        fill.tile = Some(Box::default());
    }
    let mut non_visual = properties::of_shape();
    if vml.is_text_box {
        non_visual.c_nv_sp_pr.get_or_insert_default().tx_box = Some(true);
    }
    let mut shape = Box::new(Sp {
        nv_sp_pr: Some(Box::new(non_visual)),
        sp_pr: Some(Box::new(SpPr {
            xfrm: Some(Box::new(vml.transform())),
            geometry,
            fill,
            ln: Some(vml.kind.paint.line()),
            effects: vml.kind.paint.effects(),
            ..SpPr::default()
        })),
        text_box_content: vml.text,
        text_box_body_pr: vml.body,
        signature_line: vml.signature,
        tx_body: vml.html,
        ..Sp::default()
    });
    if let (Container::Docy, Some(path)) = (cx.container, &vml.text_path) {
        word_art::put(path, vml.kind.number, &vml.kind.paint, &mut shape);
    }
    DrawingNodeItem::Sp(shape).into()
}

fn picture_node(vml: &Vml, picture: Picture, cx: &mut Context<'_>) -> DrawingNode {
    let paint = &vml.kind.paint;
    let mut non_visual = properties::of_picture();
    if let Some(common) = &mut non_visual.c_nv_pr {
        common.descr = picture.title;
    }
    DrawingNodeItem::Pic(Box::new(Pic {
        nv_pic_pr: Some(Box::new(non_visual)),
        sp_pr: Some(Box::new(SpPr {
            xfrm: Some(Box::new(vml.transform())),
            geometry: geometry::preset("rect"),
            // The paper shows through a picture unless it says otherwise.
            fill: match paint.filled {
                Some(true) => paint.fill(),
                _ => UniFillItem::NoFill(()).into(),
            },
            ln: (paint.stroked == Some(true)).then(|| paint.line()),
            effects: paint.effects(),
            ..SpPr::default()
        })),
        blip_fill: blip_fill(&picture.id, picture.crop, lighter(picture.light), cx),
        ..Pic::default()
    }))
    .into()
}

/// A picture as a fill, cropped at left, top, right and bottom.
fn blip_fill(
    id: &str,
    crop: [Option<f64>; 4],
    effect: Option<UniEffect>,
    cx: &mut Context<'_>,
) -> UniFill {
    let file = match cx.media.companion.take() {
        Some((part, kind)) => {
            let picture = target_part(id, cx);
            Some(cx.picture_with(picture.as_ref(), &part, kind))
        }
        None => cx.picture(id),
    };
    let cropped = crop.iter().any(Option::is_some);
    let [l, t, r, b] = crop.map(|share| {
        let share = (share.unwrap_or(0.0) * 100_000.0).round() as i32;
        Some(share.to_string())
    });
    UniFillItem::Blip(Box::new(BlipFill {
        blip: Some(Box::new(Blip {
            embed: Some(id.to_owned()),
            effects: effect.into_iter().collect(),
            image: Some(Box::new(BlipImage {
                file: Some(file.unwrap_or_default()),
            })),
            ..Blip::default()
        })),
        src_rect: cropped.then(|| Box::new(TextRect { l, t, r, b })),
        stretch: Some(Box::new(Stretch {
            fill_rect: Some(Box::default()),
        })),
        ..BlipFill::default()
    }))
    .into()
}
