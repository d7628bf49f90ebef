//! Text of DrawingML: bodies, paragraphs, runs, bullets, and how they inherit.

use super::Host;
use crate::editor_bin::drawing::{
    BodyPr, BulletColorItem, BulletItem, BulletSizeItem, BulletTypefaceItem, Fld, Hyperlink,
    Paragraph, RunElemItem, RunProperties, TextAlign, TextAnchor, TextCaps, TextFitType,
    TextListStyle, TextParagraphPr, TextSpacing, TextStrike, TextUnderline, TextVerticalType,
    TextWrap, TxBody, UniFill,
};
use crate::render::math;
use crate::render::node::{Attr, Kind, Node, Prop, Style, Value, number, points};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{self, Paint};
use crate::resolve::font;
use crate::resolve::link;
use crate::resolve::merge::{merge_nested, take_choice, take_over};
use crate::resolve::theme::Palette;
use crate::resolve::word::number_text::{self, AutoNumber};

/// Inset of a text body at its left and right, and at top and bottom, in EMU (ECMA-376-1 21.1.2.1.1).
const INSET: [i32; 2] = [91_440, 45_720];
/// Size of text that nothing says, in hundredths of a point.
const DEFAULT_SIZE: i32 = 1800;
/// Height of a line of single spacing, in font sizes.
const SINGLE_LINE: f64 = 1.2;

/// What a text body takes from its surroundings.
#[derive(Debug, Clone, Default)]
pub struct Inherited<'a> {
    /// List styles of the surroundings, the farthest first; below the shape's style.
    pub defaults: Vec<&'a TextListStyle>,
    /// List styles of the placeholders that the shape inherits from, the farthest first; above the shape's style.
    pub styles: Vec<&'a TextListStyle>,
    /// Body properties, the farthest first.
    pub bodies: Vec<&'a BodyPr>,
    /// Colour of the text, from the shape's style or the table's.
    pub colour: Option<Rgba>,
    /// Font of the text, from the shape's style.
    pub font: Option<String>,
    /// Weight and slope, from the table's style.
    pub bold: Option<bool>,
    /// See `bold`.
    pub italic: Option<bool>,
}

/// Body properties, all inherited ones merged.
pub fn body_properties(own: Option<&BodyPr>, inherited: &[&BodyPr]) -> BodyPr {
    let mut body = BodyPr::default();
    for src in inherited.iter().copied().chain(own) {
        take_over!(body, src; anchor, anchor_ctr, b_ins, l_ins, r_ins, t_ins, num_col, spc_col, rot, upright, vert, wrap);
        if src
            .fit
            .as_ref()
            .is_some_and(|fit| fit.kind.is_some_and(|kind| kind != TextFitType::None))
        {
            body.fit.clone_from(&src.fit);
        }
    }
    body
}

/// The box that holds the text of a shape, with its insets and where the text stands in it.
pub fn frame(body: &BodyPr) -> Node {
    let mut node = Node::of(Kind::Block, "text");
    insets(&mut node.style, body);
    let style = &mut node.style;
    let vertical = match body.anchor {
        Some(TextAnchor::Ctr) => "center",
        Some(TextAnchor::B) => "flex-end",
        _ => "flex-start",
    };
    style.set(Prop::JustifyContent, vertical);
    if body.wrap == Some(TextWrap::None) || body.anchor_ctr == Some(true) {
        let across = if body.anchor_ctr == Some(true)
            || body.wrap == Some(TextWrap::None)
                && body.anchor.is_some_and(|a| a == TextAnchor::Ctr)
        {
            "center"
        } else {
            "stretch"
        };
        style.set(Prop::AlignItems, across);
    }
    if body.wrap == Some(TextWrap::None) {
        style.set(Prop::WhiteSpace, "pre");
    }
    match body.vert {
        Some(
            TextVerticalType::Vert | TextVerticalType::EaVert | TextVerticalType::WordArtVertRtl,
        ) => {
            style.set(Prop::WritingMode, "vertical-rl");
        }
        Some(TextVerticalType::MongolianVert) => style.set(Prop::WritingMode, "vertical-lr"),
        Some(TextVerticalType::Vert270) => {
            style.set(Prop::WritingMode, "vertical-rl");
            style.set(Prop::Rotate, Value::Angle(10_800_000));
        }
        Some(TextVerticalType::WordArtVert) => {
            style.set(Prop::WritingMode, "vertical-lr");
            style.set(Prop::TextOrientation, "upright");
        }
        Some(TextVerticalType::Horz) | None => {}
    }
    if let Some(columns) = body.num_col.filter(|count| (2..=16).contains(count)) {
        style.set(Prop::ColumnCount, number(f64::from(columns)));
        style.set(
            Prop::ColumnGap,
            Value::Length(i64::from(body.spc_col.unwrap_or(0))),
        );
        style.set(Prop::Display, "block");
    }
    if let Some(rotation) = body.rot.filter(|rotation| *rotation != 0) {
        style.set(Prop::Rotate, Value::Angle(i64::from(rotation)));
    }
    node
}

/// Sets the insets of a body as padding.
pub fn insets(style: &mut Style, body: &BodyPr) {
    let sides = [
        (Prop::PaddingLeft, body.l_ins, INSET[0]),
        (Prop::PaddingRight, body.r_ins, INSET[0]),
        (Prop::PaddingTop, body.t_ins, INSET[1]),
        (Prop::PaddingBottom, body.b_ins, INSET[1]),
    ];
    for (side, given, default) in sides {
        style.set(
            side,
            Value::Length(i64::from(given.unwrap_or(default).max(0))),
        );
    }
}

/// Makes the paragraphs of a body.
pub struct TextPainter<'a, 'b> {
    palette: Palette<'b>,
    host: &'b dyn Host<'a>,
    inherited: &'b Inherited<'a>,
    /// Share of the size that autofit leaves.
    scale: f64,
    /// Share that autofit takes from the line height.
    reduction: f64,
    /// (scheme, number) of the running automatic numbering of each level.
    numbering: Vec<Option<(AutoNumber, i32)>>,
}

impl<'a, 'b> TextPainter<'a, 'b> {
    /// For the text of a shape whose body properties are merged already.
    pub fn new(
        palette: Palette<'b>,
        host: &'b dyn Host<'a>,
        inherited: &'b Inherited<'a>,
        body: &BodyPr,
    ) -> Self {
        let fit = body
            .fit
            .as_deref()
            .filter(|fit| fit.kind == Some(TextFitType::NormAutofit));
        let share = |value: Option<i32>, default: f64| {
            value.map_or(default, |value| {
                (f64::from(value) / 100_000.0).clamp(0.01, 1.0)
            })
        };
        Self {
            palette,
            host,
            inherited,
            scale: fit.map_or(1.0, |fit| share(fit.font_scale, 1.0)),
            reduction: fit.map_or(0.0, |fit| {
                fit.ln_spc_reduction
                    .map_or(0.0, |value| (f64::from(value) / 100_000.0).clamp(0.0, 0.8))
            }),
            numbering: vec![None; 9],
        }
    }

    /// The paragraphs of a body.
    pub fn paragraphs(&mut self, body: &TxBody) -> Vec<Node> {
        body.paragraphs
            .iter()
            .map(|paragraph| self.paragraph(paragraph, body.lst_style.as_deref()))
            .collect()
    }

    fn paragraph(&mut self, paragraph: &Paragraph, own_styles: Option<&TextListStyle>) -> Node {
        let own = paragraph.p_pr.as_deref();
        let level = own.and_then(|own| own.lvl).unwrap_or(0).clamp(0, 8);
        let mut pr = TextParagraphPr::default();
        merge_levels(&mut pr, self.inherited.defaults.iter().copied(), level);
        let mut run_pr = pr.def_r_pr.take().map_or_else(Default::default, |pr| *pr);
        self.lay_shape_style(&mut run_pr);
        let nearer = self.inherited.styles.iter().copied().chain(own_styles);
        merge_levels(&mut pr, nearer, level);
        if let Some(own) = own {
            merge_paragraph(&mut pr, own);
        }
        if let Some(defaults) = &pr.def_r_pr {
            merge_run(&mut run_pr, defaults);
        }
        let mut first = run_pr.clone();
        let first_own = paragraph
            .runs
            .iter()
            .find_map(|run| run_properties(run.items.as_ref()?));
        if let Some(own) = first_own.or(paragraph.end_para_r_pr.as_deref()) {
            merge_run(&mut first, own);
        }
        let size = f64::from(first.sz.unwrap_or(DEFAULT_SIZE)) / 100.0 * self.scale;
        let mut node = Node::new(Kind::Paragraph);
        self.paragraph_style(&mut node.style, &pr, size);
        let has_text = paragraph
            .runs
            .iter()
            .any(|run| has_content(run.items.as_ref()));
        if has_text && let Some(bullet) = self.bullet(&pr, level, &first, size) {
            node.push(bullet);
        }
        for run in paragraph.runs.iter().filter_map(|run| run.items.as_ref()) {
            self.run(&mut node, run, &run_pr);
        }
        if !has_text {
            node.style.set(Prop::FontSize, points(size));
            node.push(Node::new(Kind::LineBreak));
        }
        node
    }

    /// What the style of the shape or of the table says about its text, over what the surroundings say.
    fn lay_shape_style(&self, run: &mut RunProperties) {
        run.b = self.inherited.bold.or(run.b);
        run.i = self.inherited.italic.or(run.i);
        if self.inherited.colour.is_some() {
            run.fill = UniFill::default();
        }
        if let Some(name) = &self.inherited.font {
            run.latin = Some(Box::new(crate::editor_bin::drawing::TextFont {
                typeface: Some(name.clone()),
                ..Default::default()
            }));
        }
    }

    fn paragraph_style(&self, style: &mut Style, pr: &TextParagraphPr, size: f64) {
        match pr.algn {
            Some(TextAlign::Ctr) => style.set(Prop::TextAlign, "center"),
            Some(TextAlign::R) => style.set(Prop::TextAlign, "right"),
            Some(TextAlign::Just | TextAlign::Dist | TextAlign::JustLow | TextAlign::ThaiDist) => {
                style.set(Prop::TextAlign, "justify");
            }
            Some(TextAlign::L) => style.set(Prop::TextAlign, "left"),
            None => {}
        }
        if pr.rtl == Some(true) {
            style.set(Prop::Direction, "rtl");
        }
        let emu = |value: Option<i32>| {
            value
                .filter(|v| *v != 0)
                .map(|v| Value::Length(i64::from(v)))
        };
        style.set_some(
            if pr.rtl == Some(true) {
                Prop::MarginRight
            } else {
                Prop::MarginLeft
            },
            emu(pr.mar_l),
        );
        style.set_some(
            if pr.rtl == Some(true) {
                Prop::MarginLeft
            } else {
                Prop::MarginRight
            },
            emu(pr.mar_r),
        );
        style.set_some(Prop::TextIndent, emu(pr.indent));
        style.set_some(Prop::TabSize, emu(pr.def_tab_sz.or(Some(914_400))));
        for (prop, spacing) in [
            (Prop::MarginTop, &pr.spc_bef),
            (Prop::MarginBottom, &pr.spc_aft),
        ] {
            if let Some(space) = spacing
                .as_deref()
                .map(|s| space(s, size))
                .filter(|s| *s > 0.0)
            {
                style.set(prop, points(space * (1.0 - self.reduction)));
            }
        }
        let height = match pr.ln_spc.as_deref() {
            Some(TextSpacing {
                spc_pts: Some(pts), ..
            }) => points(f64::from(*pts) / 100.0),
            Some(TextSpacing {
                spc_pct: Some(pct), ..
            }) => {
                let share = (f64::from(*pct) / 100_000.0 - self.reduction).clamp(0.2, 20.0);
                number(share * SINGLE_LINE)
            }
            _ => number((1.0 - self.reduction) * SINGLE_LINE),
        };
        style.set(Prop::LineHeight, height);
    }

    fn bullet(
        &mut self,
        pr: &TextParagraphPr,
        level: i32,
        first: &RunProperties,
        size: f64,
    ) -> Option<Node> {
        let place = level as usize;
        for deeper in self.numbering.iter_mut().skip(place + 1) {
            *deeper = None;
        }
        let item = pr.bullet.items.as_ref()?;
        let running = self.numbering.get_mut(place)?;
        let font_name = match pr.bu_typeface.items.as_ref() {
            Some(BulletTypefaceItem::Font(font)) => font.typeface.clone(),
            _ => None,
        };
        let mut node = Node::of(Kind::Span, "bullet");
        match item {
            BulletItem::None(()) => {
                *running = None;
                return None;
            }
            BulletItem::Char(bullet) => {
                *running = None;
                let text = bullet.char.clone().unwrap_or_default();
                let font = font_name.as_deref().unwrap_or_default();
                let shown: String = text
                    .chars()
                    .map(|c| font::symbol(font, c).unwrap_or(c))
                    .collect();
                node.say(shown);
            }
            BulletItem::AutoNum(auto) => {
                let scheme = auto.kind?;
                let start = auto.start_at.unwrap_or(1);
                let count = match running {
                    Some((same, count)) if *same == scheme => count.saturating_add(1),
                    _ => start,
                };
                *running = Some((scheme, count));
                node.say(number_text::automatic(scheme, count));
            }
            BulletItem::Blip(blip) => {
                *running = None;
                let media = blip.blip.as_ref()?.image.as_ref()?.file.clone()?;
                node.push(
                    Node::of(Kind::Picture, "bullet")
                        .with(Attr::Media, media)
                        .with(Attr::Alt, "•")
                        .styled(Prop::Height, points(size * 0.8)),
                );
            }
        }
        let mut look = first.clone();
        look.u = None;
        look.strike = None;
        if let BulletItem::Char(_) = item
            && let Some(name) = font_name.filter(|name| !font::is_symbolic(name))
        {
            look.latin.get_or_insert_with(Default::default).typeface = Some(name);
        }
        self.run_style(&mut node.style, &look);
        if let Some(BulletColorItem::Clr(colour)) = pr.bu_color.items.as_ref() {
            node.style.set_some(
                Prop::Color,
                self.palette
                    .colour(&colour.color)
                    .map(|c| Value::Colour(c.0)),
            );
        }
        let bullet_size = match pr.bu_size.items.as_ref() {
            Some(BulletSizeItem::Pct(pct)) => {
                size * f64::from(pct.val.unwrap_or(100_000)) / 100_000.0
            }
            Some(BulletSizeItem::Pts(pts)) => {
                f64::from(pts.val.unwrap_or(DEFAULT_SIZE)) / 100.0 * self.scale
            }
            _ => size,
        };
        node.style.set(Prop::FontSize, points(bullet_size));
        if let Some(hanging) = pr.indent.filter(|indent| *indent < 0) {
            node.style
                .set(Prop::MinWidth, Value::Length(-i64::from(hanging)));
        }
        Some(node)
    }

    fn run(&self, parent: &mut Node, run: &RunElemItem, base: &RunProperties) {
        let mut pr = base.clone();
        if let Some(own) = run_properties(run) {
            merge_run(&mut pr, own);
        }
        match run {
            RunElemItem::Run(run) => {
                self.text(parent, run.text.as_deref().unwrap_or_default(), &pr);
            }
            RunElemItem::Fld(field) => self.text(parent, &self.field_text(field), &pr),
            RunElemItem::Br(_) => {
                let mut node = Node::new(Kind::Span);
                self.run_style(&mut node.style, &pr);
                parent.push(node.holding(Node::new(Kind::LineBreak)));
            }
            RunElemItem::Math(math) | RunElemItem::MathPara(math) => {
                let mut node = Node::new(Kind::Span).holding(math::formula(&math.content, false));
                self.run_style(&mut node.style, &pr);
                parent.push(node);
            }
        }
    }

    fn field_text(&self, field: &Fld) -> String {
        let kind = field.kind.as_deref().unwrap_or_default();
        self.host
            .field(kind)
            .or_else(|| field.text.clone())
            .unwrap_or_default()
    }

    fn text(&self, parent: &mut Node, text: &str, pr: &RunProperties) {
        if text.is_empty() {
            return;
        }
        let symbolic = pr
            .sym
            .as_ref()
            .or(pr.latin.as_ref())
            .and_then(|f| f.typeface.as_deref());
        let shown: String = match symbolic.filter(|name| font::is_symbolic(name)) {
            Some(name) => text
                .chars()
                .map(|c| font::symbol(name, c).unwrap_or(c))
                .collect(),
            None => text.to_owned(),
        };
        let link = pr.hlink_click.as_deref().and_then(|link| self.link(link));
        let mut node = link.unwrap_or_else(|| Node::new(Kind::Span)).saying(shown);
        if node.kind == Kind::Link {
            self.link_style(&mut node.style, pr);
        } else {
            self.run_style(&mut node.style, pr);
        }
        parent.push(node);
    }

    fn link(&self, hyperlink: &Hyperlink) -> Option<Node> {
        let url = hyperlink.url.as_deref().unwrap_or_default();
        let node = match self.host.target(url) {
            Some(target) => Node::new(Kind::Link).with(Attr::Target, target),
            None => Node::new(Kind::Link).with(Attr::Href, link::safe(url)?),
        };
        Some(match hyperlink.tooltip.as_deref() {
            Some(tooltip) if !tooltip.is_empty() => node.with(Attr::Title, tooltip),
            _ => node,
        })
    }

    fn link_style(&self, style: &mut Style, pr: &RunProperties) {
        self.run_style(style, pr);
        let name = crate::editor_bin::drawing::SchemeClrVal::Hlink;
        style.set_some(
            Prop::Color,
            self.palette.named(name).map(|c| Value::Colour(c.0)),
        );
        style.set(Prop::TextDecorationLine, "underline");
    }

    fn run_style(&self, style: &mut Style, pr: &RunProperties) {
        let size = f64::from(pr.sz.unwrap_or(DEFAULT_SIZE)) / 100.0 * self.scale;
        style.set(Prop::FontSize, points(size));
        if let Some(family) = self.family(pr) {
            style.set(Prop::FontFamily, family);
        }
        if let Some(bold) = pr.b {
            style.set(Prop::FontWeight, if bold { "bold" } else { "normal" });
        }
        if let Some(italic) = pr.i {
            style.set(Prop::FontStyle, if italic { "italic" } else { "normal" });
        }
        if let Some(colour) = self.colour(pr) {
            style.set(Prop::Color, Value::Colour(colour.0));
        }
        decoration(style, pr);
        match pr.cap {
            Some(TextCaps::All) => style.set(Prop::TextTransform, "uppercase"),
            Some(TextCaps::Small) => style.set(Prop::FontVariantCaps, "small-caps"),
            Some(TextCaps::None) | None => {}
        }
        if let Some(spacing) = pr.spc.filter(|spacing| *spacing != 0) {
            style.set(Prop::LetterSpacing, points(f64::from(spacing) / 100.0));
        }
        if let Some(raised) = pr.baseline.filter(|raised| *raised != 0) {
            style.set(
                Prop::VerticalAlign,
                points(size * f64::from(raised) / 100_000.0),
            );
            style.set(Prop::FontSize, points(size * 2.0 / 3.0));
            style.set(Prop::LineHeight, number(0.0));
        }
        if let Some(highlight) = &pr.highlight {
            style.set_some(
                Prop::Background,
                self.palette
                    .colour(&highlight.color)
                    .map(|c| Value::Colour(c.0)),
            );
        }
    }

    fn family(&self, pr: &RunProperties) -> Option<String> {
        let name = pr.latin.as_ref()?.typeface.as_deref()?;
        let name = self.palette.theme.map_or(name, |theme| theme.font(name));
        (!name.is_empty() && !name.starts_with('+') && !font::is_symbolic(name))
            .then(|| font::families(name))
    }

    fn colour(&self, pr: &RunProperties) -> Option<Rgba> {
        match paint::paint(&pr.fill, &self.palette) {
            Some(Paint::Solid(colour)) => Some(colour),
            Some(Paint::Gradient(gradient)) => gradient.stops.first().map(|stop| stop.1),
            Some(Paint::None | Paint::Picture(_)) => None,
            None => self.inherited.colour,
        }
    }
}

fn run_properties(run: &RunElemItem) -> Option<&RunProperties> {
    match run {
        RunElemItem::Run(run) => run.r_pr.as_deref(),
        RunElemItem::Fld(field) => field.r_pr.as_deref(),
        RunElemItem::Br(line_break) => line_break.r_pr.as_deref(),
        RunElemItem::Math(_) | RunElemItem::MathPara(_) => None,
    }
}

fn has_content(run: Option<&RunElemItem>) -> bool {
    match run {
        Some(RunElemItem::Run(run)) => run.text.as_deref().is_some_and(|text| !text.is_empty()),
        Some(RunElemItem::Br(_)) | None => false,
        Some(_) => true,
    }
}

fn decoration(style: &mut Style, pr: &RunProperties) {
    let underlined = pr.u.filter(|u| *u != TextUnderline::None);
    let struck = pr.strike.filter(|s| *s != TextStrike::NoStrike);
    let line = match (underlined, struck) {
        (Some(_), Some(_)) => "underline line-through",
        (Some(_), None) => "underline",
        (None, Some(_)) => "line-through",
        (None, None) => return,
    };
    style.set(Prop::TextDecorationLine, line);
    let kind = match underlined {
        Some(TextUnderline::Dbl) => "double",
        Some(TextUnderline::Wavy | TextUnderline::WavyDbl | TextUnderline::WavyHeavy) => "wavy",
        Some(TextUnderline::Dotted | TextUnderline::DottedHeavy) => "dotted",
        Some(
            TextUnderline::Dash
            | TextUnderline::DashHeavy
            | TextUnderline::DashLong
            | TextUnderline::DashLongHeavy
            | TextUnderline::DotDash
            | TextUnderline::DotDashHeavy
            | TextUnderline::DotDotDash
            | TextUnderline::DotDotDashHeavy,
        ) => "dashed",
        _ if struck == Some(TextStrike::DblStrike) => "double",
        _ => return,
    };
    style.set(Prop::TextDecorationStyle, kind);
}

/// Space before or after a paragraph in points, for a text of a size in points.
fn space(spacing: &TextSpacing, size: f64) -> f64 {
    match (spacing.spc_pts, spacing.spc_pct) {
        (Some(pts), _) => f64::from(pts) / 100.0,
        (None, Some(pct)) => f64::from(pct) / 100_000.0 * size * SINGLE_LINE,
        (None, None) => 0.0,
    }
}

/// The properties of a level from 0 to 8.
pub fn level_of(styles: &TextListStyle, level: i32) -> Option<&TextParagraphPr> {
    match level {
        0 => styles.lvl1.as_deref(),
        1 => styles.lvl2.as_deref(),
        2 => styles.lvl3.as_deref(),
        3 => styles.lvl4.as_deref(),
        4 => styles.lvl5.as_deref(),
        5 => styles.lvl6.as_deref(),
        6 => styles.lvl7.as_deref(),
        7 => styles.lvl8.as_deref(),
        _ => styles.lvl9.as_deref(),
    }
}

fn merge_levels<'s>(
    pr: &mut TextParagraphPr,
    styles: impl Iterator<Item = &'s TextListStyle>,
    level: i32,
) {
    for styles in styles {
        let layers = [styles.def.as_deref(), level_of(styles, level)];
        for layer in layers.into_iter().flatten() {
            merge_paragraph(pr, layer);
        }
    }
}

/// Lays paragraph properties over others.
pub fn merge_paragraph(dst: &mut TextParagraphPr, src: &TextParagraphPr) {
    take_over!(dst, src; algn, def_tab_sz, indent, mar_l, mar_r, rtl, ln_spc, spc_aft, spc_bef);
    take_choice!(dst, src; bu_color, bu_size, bu_typeface, bullet);
    merge_nested!(dst, src; def_r_pr by merge_run_box);
    if !src.tab_lst.is_empty() {
        dst.tab_lst.clone_from(&src.tab_lst);
    }
}

fn merge_run_box(dst: &mut RunProperties, src: &RunProperties) {
    merge_run(dst, src);
}

/// Lays run properties over others.
pub fn merge_run(dst: &mut RunProperties, src: &RunProperties) {
    take_over!(dst, src; b, baseline, cap, i, kern, lang, spc, strike, sz, u, ln, latin, ea, cs, sym, hlink_click, highlight, rtl);
    take_choice!(dst, src; fill);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{
        BuAutoNum, BuChar, Bullet, Run, RunElem, SolidFill, SrgbClr, UniColor, UniColorItem,
        UniFillItem,
    };
    use crate::render::drawing::NoHost;

    fn styles(size: i32) -> TextListStyle {
        TextListStyle {
            lvl1: Some(Box::new(TextParagraphPr {
                def_r_pr: Some(Box::new(RunProperties {
                    sz: Some(size),
                    b: Some(true),
                    ..RunProperties::default()
                })),
                ..TextParagraphPr::default()
            })),
            ..TextListStyle::default()
        }
    }

    fn paragraph(text: &str, bullet: Bullet) -> Paragraph {
        Paragraph {
            p_pr: Some(Box::new(TextParagraphPr {
                bullet,
                ..TextParagraphPr::default()
            })),
            runs: vec![RunElem::from(RunElemItem::Run(Box::new(Run {
                text: Some(text.into()),
                r_pr: None,
            })))],
            ..Paragraph::default()
        }
    }

    #[test]
    fn nearer_list_styles_win() {
        let (far, near) = (styles(1000), styles(2000));
        let inherited = Inherited {
            styles: vec![&far, &near],
            ..Inherited::default()
        };
        let mut painter =
            TextPainter::new(Palette::default(), &NoHost, &inherited, &BodyPr::default());
        let node = painter.paragraph(&paragraph("x", Bullet::default()), None);
        let crate::render::node::Child::Node(span) = &node.children[0] else {
            panic!("a run")
        };
        assert_eq!(span.style.get(Prop::FontSize), Some(&points(20.0)));
        assert_eq!(span.style.get(Prop::FontWeight), Some(&"bold".into()));
    }

    fn coloured(red: u8) -> TextListStyle {
        let mut styles = styles(1000);
        let level = styles.lvl1.as_mut().expect("a level");
        let run = level.def_r_pr.as_mut().expect("run properties");
        let colour = UniColorItem::SrgbClr(Box::new(SrgbClr {
            red: Some(red),
            green: Some(0),
            blue: Some(0),
            ..SrgbClr::default()
        }));
        run.fill = UniFill::from(UniFillItem::Solid(Box::new(SolidFill {
            color: UniColor::from(colour),
        })));
        styles
    }

    #[test]
    fn the_style_of_the_shape_stands_between_surroundings_and_placeholders() {
        let (far, near) = (coloured(1), coloured(3));
        let mut inherited = Inherited {
            defaults: vec![&far],
            colour: Some(Rgba::opaque(2, 0, 0)),
            ..Inherited::default()
        };
        let colour = |inherited: &Inherited<'_>| {
            let mut painter =
                TextPainter::new(Palette::default(), &NoHost, inherited, &BodyPr::default());
            let node = painter.paragraph(&paragraph("x", Bullet::default()), None);
            let crate::render::node::Child::Node(span) = &node.children[0] else {
                panic!("a run")
            };
            span.style.get(Prop::Color).cloned()
        };
        assert_eq!(colour(&inherited), Some(Value::Colour([2, 0, 0, 255])));
        inherited.styles = vec![&near];
        assert_eq!(colour(&inherited), Some(Value::Colour([3, 0, 0, 255])));
    }

    #[test]
    fn automatic_numbers_run_and_start_anew() {
        let inherited = Inherited::default();
        let mut painter =
            TextPainter::new(Palette::default(), &NoHost, &inherited, &BodyPr::default());
        let auto = || {
            Bullet::from(BulletItem::AutoNum(Box::new(BuAutoNum {
                kind: Some(AutoNumber::ArabicPeriod),
                start_at: None,
            })))
        };
        let dash = Bullet::from(BulletItem::Char(Box::new(BuChar {
            char: Some("-".into()),
        })));
        let texts: Vec<String> = [auto(), auto(), dash, auto()]
            .into_iter()
            .map(|bullet| painter.paragraph(&paragraph("x", bullet), None).text())
            .collect();
        assert_eq!(texts, ["1.x", "2.x", "-x", "1.x"]);
    }
}
