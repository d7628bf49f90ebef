//! Text of DrawingML: bodies, paragraphs, runs, bullets, and how they inherit.

use crate::editor_bin::drawing::{
    BodyPr, BulletColorItem, BulletItem, BulletSizeItem, Hyperlink, Paragraph, RunElemItem,
    RunProperties, TextAlign, TextAnchor, TextCaps, TextParagraphPr, TextSpacing, TextStrike,
    TextUnderline, TextVerticalType, TextWrap, TxBody,
};
use crate::render::math;
use crate::render::node::{Attr, Kind, Node, Prop, Style, Value, number, points};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{self, Paint};
use crate::resolve::drawing::text::{
    self, Autofit, DEFAULT_SIZE, Inherited, Numbering, SINGLE_LINE, has_content, merge_run,
    run_properties, space,
};
use crate::resolve::font;
use crate::resolve::link;
use crate::resolve::theme::Palette;

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
        Prop::PaddingLeft,
        Prop::PaddingTop,
        Prop::PaddingRight,
        Prop::PaddingBottom,
    ];
    for (side, inset) in sides.into_iter().zip(text::insets(body)) {
        style.set(side, Value::Length(inset));
    }
}

/// Makes the paragraphs of a body.
pub struct TextPainter<'a, 'b> {
    palette: Palette<'b>,
    inherited: &'b Inherited<'a>,
    fit: Autofit,
    numbering: Numbering,
}

impl<'a, 'b> TextPainter<'a, 'b> {
    /// For the text of a shape whose body properties are merged already.
    pub fn new(palette: Palette<'b>, inherited: &'b Inherited<'a>, body: &BodyPr) -> Self {
        Self {
            palette,
            inherited,
            fit: Autofit::of(body),
            numbering: Numbering::default(),
        }
    }

    /// The paragraphs of a body.
    pub fn paragraphs(&mut self, body: &TxBody) -> Vec<Node> {
        body.paragraphs
            .iter()
            .map(|paragraph| self.paragraph(body, paragraph))
            .collect()
    }

    fn paragraph(&mut self, body: &TxBody, paragraph: &Paragraph) -> Node {
        let resolved = self.inherited.paragraph(body, paragraph);
        let (pr, run_pr, first) = (&resolved.paragraph, &resolved.run, &resolved.first);
        let size = f64::from(first.sz.unwrap_or(DEFAULT_SIZE)) / 100.0 * self.fit.scale;
        let mut node = Node::new(Kind::Paragraph);
        self.paragraph_style(&mut node.style, pr, size);
        let has_text = paragraph
            .runs
            .iter()
            .any(|run| has_content(run.items.as_ref()));
        if has_text && let Some(bullet) = self.bullet(pr, resolved.level, first, size) {
            node.push(bullet);
        }
        for run in paragraph.runs.iter().filter_map(|run| run.items.as_ref()) {
            self.run(&mut node, run, run_pr);
        }
        if !has_text {
            node.style.set(Prop::FontSize, points(size));
            node.push(Node::new(Kind::LineBreak));
        }
        node
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
                style.set(prop, points(space * (1.0 - self.fit.reduction)));
            }
        }
        let height = match pr.ln_spc.as_deref() {
            Some(TextSpacing {
                spc_pts: Some(pts), ..
            }) => points(f64::from(*pts) / 100.0),
            Some(TextSpacing {
                spc_pct: Some(pct), ..
            }) => {
                let share = (f64::from(*pct) / 100_000.0 - self.fit.reduction).clamp(0.2, 20.0);
                number(share * SINGLE_LINE)
            }
            _ => number((1.0 - self.fit.reduction) * SINGLE_LINE),
        };
        style.set(Prop::LineHeight, height);
    }

    fn bullet(
        &mut self,
        pr: &TextParagraphPr,
        level: usize,
        first: &RunProperties,
        size: f64,
    ) -> Option<Node> {
        let text = self.numbering.bullet(pr, level);
        let item = pr.bullet.items.as_ref()?;
        let mut node = Node::of(Kind::Span, "bullet");
        match (item, text) {
            (_, Some(text)) => node.say(text),
            (BulletItem::Blip(blip), None) => {
                let media = blip.blip.as_ref()?.image.as_ref()?.file.clone()?;
                node.push(
                    Node::of(Kind::Picture, "bullet")
                        .with(Attr::Media, media)
                        .with(Attr::Alt, "•")
                        .styled(Prop::Height, points(size * 0.8)),
                );
            }
            (_, None) => return None,
        }
        let font_name = text::bullet_font(pr).map(str::to_owned);
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
                f64::from(pts.val.unwrap_or(DEFAULT_SIZE)) / 100.0 * self.fit.scale
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
            RunElemItem::Fld(field) => {
                self.text(parent, field.text.as_deref().unwrap_or_default(), &pr);
            }
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
        let node = Node::new(Kind::Link).with(Attr::Href, link::safe(url)?);
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
        let size = f64::from(pr.sz.unwrap_or(DEFAULT_SIZE)) / 100.0 * self.fit.scale;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{
        BuAutoNum, BuChar, Bullet, Run, RunElem, SolidFill, SrgbClr, TextListStyle, UniColor,
        UniColorItem, UniFill, UniFillItem,
    };
    use crate::resolve::word::number_text::AutoNumber;

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
        let mut painter = TextPainter::new(Palette::default(), &inherited, &BodyPr::default());
        let node = painter.paragraph(&TxBody::default(), &paragraph("x", Bullet::default()));
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
            let mut painter = TextPainter::new(Palette::default(), inherited, &BodyPr::default());
            let node = painter.paragraph(&TxBody::default(), &paragraph("x", Bullet::default()));
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
        let mut painter = TextPainter::new(Palette::default(), &inherited, &BodyPr::default());
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
            .map(|bullet| {
                painter
                    .paragraph(&TxBody::default(), &paragraph("x", bullet))
                    .text()
            })
            .collect();
        assert_eq!(texts, ["1.x", "2.x", "-x", "1.x"]);
    }
}
