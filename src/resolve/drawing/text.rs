//! Text of DrawingML: what bodies, paragraphs and runs inherit, bullets and numbers.

use crate::editor_bin::drawing::{
    BodyPr, BulletItem, FontStyleIndex, Paragraph, RunElemItem, RunProperties, TextFitType,
    TextFont, TextListStyle, TextParagraphPr, TextSpacing, TxBody, UniFill,
};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::effect::Shadow;
use crate::resolve::font;
use crate::resolve::merge::{merge_nested, take_choice, take_over};
use crate::resolve::word::number_text::{self, AutoNumber};

/// Inset of a text body at its left and right, and at top and bottom, in EMU (ECMA-376-1 21.1.2.1.1).
const INSET: [i32; 2] = [91_440, 45_720];
/// Size of text that nothing says, in hundredths of a point.
pub const DEFAULT_SIZE: i32 = 1800;
/// Levels of lists.
const LEVELS: usize = 9;

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
    /// Shadow of the text, from a shape that has no surface to throw it.
    pub shadow: Option<Shadow>,
    /// Weight and slope, from the table's style.
    pub bold: Option<bool>,
    /// See `bold`.
    pub italic: Option<bool>,
}

/// The font of the theme that a style refers to, as a run would name it.
pub fn theme_font(reference: Option<FontStyleIndex>) -> Option<String> {
    match reference? {
        FontStyleIndex::Major => Some("+mj-lt".to_owned()),
        FontStyleIndex::Minor => Some("+mn-lt".to_owned()),
        FontStyleIndex::None => None,
    }
}

/// Body properties, all inherited ones merged.
pub fn body_properties(own: Option<&BodyPr>, inherited: &[&BodyPr]) -> BodyPr {
    let mut body = BodyPr::default();
    for src in inherited.iter().copied().chain(own) {
        take_over!(body, src; anchor, anchor_ctr, b_ins, l_ins, r_ins, t_ins, num_col, spc_col, rot, upright, vert, wrap, from_word_art, prst_tx_warp);
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

/// The insets of a text body: left, top, right, bottom in EMU.
pub fn insets(body: &BodyPr) -> [i64; 4] {
    [
        (body.l_ins, INSET[0]),
        (body.t_ins, INSET[1]),
        (body.r_ins, INSET[0]),
        (body.b_ins, INSET[1]),
    ]
    .map(|(given, default)| i64::from(given.unwrap_or(default).max(0)))
}

/// What autofit does to a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Autofit {
    /// Share of the size that it leaves.
    pub scale: f64,
    /// Share that it takes from the height of lines.
    pub reduction: f64,
}

impl Autofit {
    /// Of merged body properties.
    pub fn of(body: &BodyPr) -> Self {
        let fit = body
            .fit
            .as_deref()
            .filter(|fit| fit.kind == Some(TextFitType::NormAutofit));
        let share = |value: Option<i32>, default: f64| {
            value.map_or(default, |value| f64::from(value) / 100_000.0)
        };
        Self {
            scale: fit.map_or(1.0, |fit| share(fit.font_scale, 1.0).clamp(0.01, 1.0)),
            reduction: fit.map_or(0.0, |fit| share(fit.ln_spc_reduction, 0.0).clamp(0.0, 0.8)),
        }
    }
}

/// A paragraph's properties with all that it inherits.
#[derive(Debug, Clone, Default)]
pub struct ResolvedParagraph {
    /// Of the paragraph.
    pub paragraph: TextParagraphPr,
    /// Of its runs, before what they say themselves.
    pub run: RunProperties,
    /// Of its first run, or of its end if it has none.
    pub first: RunProperties,
    /// Its level from 0 to 8.
    pub level: usize,
}

impl Inherited<'_> {
    /// The properties of a paragraph of a body.
    pub fn paragraph(&self, body: &TxBody, paragraph: &Paragraph) -> ResolvedParagraph {
        let own = paragraph.p_pr.as_deref();
        let level = own.and_then(|own| own.lvl).unwrap_or(0).clamp(0, 8);
        let mut pr = TextParagraphPr::default();
        merge_levels(&mut pr, self.defaults.iter().copied(), level);
        let mut run = pr.def_r_pr.take().map_or_else(Default::default, |pr| *pr);
        self.lay_shape_style(&mut run);
        let nearer = self.styles.iter().copied().chain(body.lst_style.as_deref());
        merge_levels(&mut pr, nearer, level);
        if let Some(own) = own {
            merge_paragraph(&mut pr, own);
        }
        if let Some(defaults) = &pr.def_r_pr {
            merge_run(&mut run, defaults);
        }
        let mut first = run.clone();
        let first_own = paragraph
            .runs
            .iter()
            .find_map(|run| run_properties(run.items.as_ref()?));
        if let Some(own) = first_own.or(paragraph.end_para_r_pr.as_deref()) {
            merge_run(&mut first, own);
        }
        ResolvedParagraph {
            paragraph: pr,
            run,
            first,
            level: level as usize,
        }
    }

    /// What the style of the shape or of the table says about its text, over what the surroundings say.
    fn lay_shape_style(&self, run: &mut RunProperties) {
        run.b = self.bold.or(run.b);
        run.i = self.italic.or(run.i);
        if self.colour.is_some() {
            run.fill = UniFill::default();
        }
        if let Some(name) = &self.font {
            run.latin = Some(Box::new(TextFont {
                typeface: Some(name.clone()),
                ..Default::default()
            }));
        }
    }
}

/// The running automatic numbers of a body.
#[derive(Debug, Clone, Default)]
pub struct Numbering {
    levels: [Option<Running>; LEVELS],
}

/// The number of a level.
#[derive(Debug, Clone, Copy)]
struct Running {
    scheme: AutoNumber,
    /// Where it began: what says another begin is another list.
    start: i32,
    number: i32,
}

impl Numbering {
    /// The text of the bullet of the next paragraph, which has text; `None` for no bullet or one that is a picture.
    pub fn bullet(&mut self, paragraph: &TextParagraphPr, level: usize) -> Option<String> {
        self.end_from(level + 1);
        let running = self.levels.get_mut(level)?;
        let item = paragraph.bullet.items.as_ref();
        let Some(BulletItem::AutoNum(auto)) = item else {
            *running = None;
            return match item? {
                BulletItem::Char(bullet) => {
                    let font = bullet_font(paragraph).unwrap_or_default();
                    // Only the first character is a bullet: PowerPoint writes `••` in the drawings of diagrams.
                    let first = bullet.char.as_deref().unwrap_or_default().chars().next();
                    first.map(|c| font::symbol(font, c).unwrap_or(c).to_string())
                }
                _ => None,
            };
        };
        let scheme = auto.kind?;
        let start = auto.start_at.unwrap_or(1);
        let number = match running {
            Some(last) if (last.scheme, last.start) == (scheme, start) => {
                last.number.saturating_add(1)
            }
            _ => start,
        };
        *running = Some(Running {
            scheme,
            start,
            number,
        });
        Some(number_text::automatic(scheme, number))
    }

    /// Passes a paragraph without text. It shows no bullet and is not counted, but ends a list that it is no item of.
    pub fn pass(&mut self, paragraph: &TextParagraphPr, level: usize) {
        if !matches!(paragraph.bullet.items, Some(BulletItem::AutoNum(_))) {
            self.end_from(level);
        }
    }

    /// The lists of a level and of deeper ones end.
    fn end_from(&mut self, level: usize) {
        for ended in self.levels.iter_mut().skip(level) {
            *ended = None;
        }
    }

    /// The automatic number that runs at a level.
    pub fn number(&self, level: usize) -> Option<i32> {
        let running = self.levels.get(level).copied().flatten();
        running.map(|running| running.number)
    }
}

/// The font of a paragraph's bullets, if it is not that of the text.
pub fn bullet_font(paragraph: &TextParagraphPr) -> Option<&str> {
    use crate::editor_bin::drawing::BulletTypefaceItem;
    match paragraph.bu_typeface.items.as_ref() {
        Some(BulletTypefaceItem::Font(font)) => font.typeface.as_deref(),
        _ => None,
    }
}

/// What a run says itself.
pub fn run_properties(run: &RunElemItem) -> Option<&RunProperties> {
    match run {
        RunElemItem::Run(run) => run.r_pr.as_deref(),
        RunElemItem::Fld(field) => field.r_pr.as_deref(),
        RunElemItem::Br(line_break) => line_break.r_pr.as_deref(),
        RunElemItem::Math(_) | RunElemItem::MathPara(_) => None,
    }
}

/// Whether there is something to be seen of a run.
pub fn has_content(run: Option<&RunElemItem>) -> bool {
    match run {
        Some(RunElemItem::Run(run)) => run.text.as_deref().is_some_and(|text| !text.is_empty()),
        Some(RunElemItem::Br(_)) | None => false,
        Some(_) => true,
    }
}

/// Height of a line of single spacing where no font says it, in font sizes.
pub const SINGLE_LINE: f64 = 1.2;

/// Space before or after a paragraph in points, for a text of a size in points.
pub fn space(spacing: &TextSpacing, size: f64) -> f64 {
    match (spacing.spc_pts, spacing.spc_pct) {
        (Some(pts), _) => f64::from(pts) / 100.0,
        (None, Some(pct)) => f64::from(pct) / 100_000.0 * size * SINGLE_LINE,
        (None, None) => 0.0,
    }
}

/// The properties of a level from 0 to 8.
fn level_of(styles: &TextListStyle, level: i32) -> Option<&TextParagraphPr> {
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
fn merge_paragraph(dst: &mut TextParagraphPr, src: &TextParagraphPr) {
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
    take_choice!(dst, src; fill, effects);
}

/// What a paragraph says; a blank where a line is broken.
pub fn line_of(paragraph: &Paragraph) -> String {
    let runs = paragraph.runs.iter().filter_map(|run| run.items.as_ref());
    runs.map(|run| match run {
        RunElemItem::Run(run) => run.text.as_deref().unwrap_or_default(),
        RunElemItem::Fld(field) => field.text.as_deref().unwrap_or_default(),
        RunElemItem::Br(_) => " ",
        RunElemItem::Math(_) | RunElemItem::MathPara(_) => "",
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{BuAutoNum, Bullet};

    /// The bullets of paragraphs in a row: `i` and `a` are items of two schemes, `5` is one of a list that begins there, `-` has
    /// no bullet, `_` no text either, `.` no text in an item; two signs stand a level deeper.
    fn bullets(paragraphs: &str) -> String {
        let mut numbering = Numbering::default();
        let item = |kind: AutoNumber, start_at: Option<i32>| {
            let kind = Some(kind);
            Bullet::from(BulletItem::AutoNum(Box::new(BuAutoNum { kind, start_at })))
        };
        let mut all = Vec::new();
        for paragraph in paragraphs.split(' ') {
            let level = paragraph.len() - 1;
            let bullet = match &paragraph[..1] {
                "i" => item(AutoNumber::RomanLcPeriod, None),
                "a" | "." => item(AutoNumber::ArabicPlain, None),
                "5" => item(AutoNumber::ArabicPlain, Some(5)),
                _ => Bullet::default(),
            };
            let pr = TextParagraphPr {
                bullet,
                ..TextParagraphPr::default()
            };
            if matches!(paragraph, "_" | ".") {
                numbering.pass(&pr, level);
            } else {
                all.push(numbering.bullet(&pr, level).unwrap_or("-".to_owned()));
            }
        }
        all.join(" ")
    }

    #[test]
    fn items_count_until_something_else_stands_between() {
        assert_eq!(bullets("a a i a"), "1 2 i. 1");
        assert_eq!(bullets("a aa aa a aa"), "1 1 2 2 1");
        assert_eq!(bullets("a - a"), "1 - 1");
        assert_eq!(bullets("a -- a"), "1 - 2");
        assert_eq!(bullets("a _ a . a"), "1 1 2");
        assert_eq!(bullets("a 5 5 a"), "1 5 6 1");
    }
}
