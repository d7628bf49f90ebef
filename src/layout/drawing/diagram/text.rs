//! Texts of the parts of a diagram, and the sizes at which they fit (ECMA-376-1 21.4.7.1, `tx`).

use super::super::Painter;
use super::plan::{Plan, SECOND};
use crate::editor_bin::drawing::{
    BodyPr, BuChar, BulletItem, DgmConstraintType as Kind, DgmParamId as Param, Paragraph,
    RunElemItem, TextAlign, TextAnchor, TextParagraphPr, TextSpacing, TxBody,
};
use crate::layout::drawing::outline::emu;
use crate::layout::units::Emu;
use crate::resolve::drawing::diagram::{Algorithm, Part};
use crate::resolve::drawing::text::{Inherited, insets};

/// EMU of a millimetre and of a point.
pub(super) const MILLIMETRE: f64 = 36_000.0;
const POINT: f64 = 12_700.0;
/// The smallest text, in points.
pub(super) const SMALLEST: f64 = 5.0;
/// A step of the indents of lists, in EMU.
const INDENT: i32 = 57_150;
/// Levels of a list.
const LEVELS: usize = 8;

/// What a part says, before its size is known.
pub(super) struct Words<'r> {
    /// Paragraphs with their level from 0, and whether they keep the size that their runs say.
    paragraphs: Vec<(usize, &'r Paragraph, bool)>,
    /// The first level that has bullets, from 0.
    bulleted: usize,
    align: TextAlign,
    anchor: TextAnchor,
    /// Height of lines, and space after paragraphs of the first level and of the others, in percent.
    spacing: [f64; 3],
}

impl<'r> Words<'r> {
    /// What a part says; `None` for nothing.
    pub fn new(plan: &Plan<'_, 'r>, part: &Part<'r>) -> Option<Self> {
        if part.algorithm != Algorithm::Text {
            return None;
        }
        let points = part.shown.iter().copied();
        let points: Vec<usize> = points.filter(|point| plan.model.is_node(*point)).collect();
        let top = points.iter().map(|point| plan.model.depth(*point)).min()?;
        let mut paragraphs = Vec::new();
        for point in points {
            let level = (plan.model.depth(point) - top).min(LEVELS);
            let record = plan.model.record(point);
            let text = record.and_then(|point| point.tx_body.as_deref());
            let set = record.and_then(|point| point.pr_set.as_deref());
            let keeps = set.is_some_and(|set| set.cust_t == Some(true));
            for paragraph in text.iter().flat_map(|text| &text.paragraphs) {
                paragraphs.push((level, paragraph, keeps));
            }
        }
        if paragraphs
            .iter()
            .all(|(_, paragraph, _)| paragraph.runs.is_empty())
        {
            return None;
        }
        let first_bullet = part
            .number(Param::StBulletLvl)
            .unwrap_or(2.0)
            .clamp(1.0, 9.0);
        let bulleted = first_bullet as usize - 1;
        let is_list = paragraphs.iter().any(|(level, ..)| *level >= bulleted);
        let (align, anchor) = if is_list {
            (
                part.param(Param::ShpTxLTRAlignCh).unwrap_or("l"),
                part.param(Param::TxAnchorVertCh),
            )
        } else {
            (
                part.param(Param::ParTxLTRAlign).unwrap_or("ctr"),
                part.param(Param::TxAnchorVert),
            )
        };
        let share = |kind, default: f64| part.number(kind).unwrap_or(default).clamp(0.0, 500.0);
        Some(Self {
            paragraphs,
            bulleted,
            align: match align {
                "l" => TextAlign::L,
                "r" => TextAlign::R,
                _ => TextAlign::Ctr,
            },
            anchor: match anchor.unwrap_or(if is_list { "t" } else { "mid" }) {
                "t" => TextAnchor::T,
                "b" => TextAnchor::B,
                _ => TextAnchor::Ctr,
            },
            spacing: [
                share(Param::LnSpPar, 90.0),
                share(Param::LnSpAfParP, 35.0),
                share(Param::LnSpAfChP, 15.0),
            ],
        })
    }

    /// Whether all of it keeps its size, whether it fits or not.
    pub fn keeps_size(&self) -> bool {
        self.paragraphs.iter().all(|(.., keeps)| *keeps)
    }

    /// The largest size in points that the runs say, if all of it keeps its size.
    fn kept_size(&self) -> Option<f64> {
        if !self.keeps_size() {
            return None;
        }
        let runs = self
            .paragraphs
            .iter()
            .flat_map(|(_, paragraph, _)| &paragraph.runs);
        let sizes = runs.filter_map(|run| said_size(run.items.as_ref()?));
        sizes.max().map(|size| f64::from(size) / 100.0)
    }

    /// The text at a size in points.
    pub fn sized(&self, size: f64, second: f64) -> TxBody {
        let paragraphs = self.paragraphs.iter().map(|(level, paragraph, keeps)| {
            let own = if *level > 0 { second } else { size };
            self.styled(*level, paragraph, own, *keeps)
        });
        TxBody {
            paragraphs: paragraphs.collect(),
            ..TxBody::default()
        }
    }

    fn styled(&self, level: usize, paragraph: &Paragraph, size: f64, keeps: bool) -> Paragraph {
        let mut own = paragraph.clone();
        let size = (size * 100.0) as i32;
        let percent = |share: f64| {
            Some(Box::new(TextSpacing {
                spc_pct: Some((share * 1000.0) as i32),
                ..TextSpacing::default()
            }))
        };
        let bullets = level >= self.bulleted;
        let depth = i32::try_from(level + 1 - self.bulleted.min(level)).unwrap_or(1);
        let indent = if bullets { INDENT * steps(size) } else { 0 };
        let [line, after_first, after_others] = self.spacing;
        let mut pr = TextParagraphPr {
            algn: Some(self.align),
            mar_l: Some(indent * depth),
            indent: Some(-indent),
            ln_spc: percent(line),
            spc_bef: percent(0.0),
            spc_aft: percent(if bullets { after_others } else { after_first }),
            bullet: if bullets {
                BulletItem::Char(Box::new(BuChar {
                    char: Some("\u{2022}".to_owned()),
                }))
            } else {
                BulletItem::None(())
            }
            .into(),
            ..TextParagraphPr::default()
        };
        pr.def_r_pr.get_or_insert_with(Default::default).sz = Some(size);
        if let Some(said) = paragraph.p_pr.as_deref() {
            pr.algn = said.algn.or(pr.algn);
            pr.rtl = said.rtl;
        }
        own.p_pr = Some(Box::new(pr));
        for run in own.runs.iter_mut().filter(|_| !keeps) {
            if let Some(own) = run.items.as_mut().and_then(own_size) {
                *own = (*own).min(size);
            }
        }
        own
    }

    /// The properties of the body at a size in points.
    pub fn body(&self, plan: &Plan<'_, '_>, part: usize, size: f64) -> BodyPr {
        let size = self.kept_size().unwrap_or(size);
        let margin = |kind: Kind| {
            let margin = plan.margin(part, kind, size) * POINT;
            Some(margin.clamp(0.0, 1e8) as i32)
        };
        BodyPr {
            anchor: Some(self.anchor),
            l_ins: margin(Kind::LMarg),
            t_ins: margin(Kind::TMarg),
            r_ins: margin(Kind::RMarg),
            b_ins: margin(Kind::BMarg),
            ..BodyPr::default()
        }
    }
}

/// How many steps a list is indented at a size in hundredths of a point.
fn steps(size: i32) -> i32 {
    match size {
        ..1200 => 1,
        1200..1600 => 2,
        1600..2000 => 3,
        2000..2800 => 4,
        _ => 5,
    }
}

/// The size that a run says itself, in hundredths of a point.
fn said_size(run: &RunElemItem) -> Option<i32> {
    match run {
        RunElemItem::Run(run) => run.r_pr.as_deref()?.sz,
        RunElemItem::Fld(field) => field.r_pr.as_deref()?.sz,
        RunElemItem::Br(_) | RunElemItem::Math(_) | RunElemItem::MathPara(_) => None,
    }
}

/// The size that a run says itself, to be changed.
fn own_size(run: &mut RunElemItem) -> Option<&mut i32> {
    let look = match run {
        RunElemItem::Run(run) => run.r_pr.as_deref_mut(),
        RunElemItem::Fld(field) => field.r_pr.as_deref_mut(),
        RunElemItem::Br(line_break) => line_break.r_pr.as_deref_mut(),
        RunElemItem::Math(_) | RunElemItem::MathPara(_) => None,
    };
    look?.sz.as_mut()
}

/// The size of the text of lower levels for one of the first.
pub(super) fn second(plan: &Plan<'_, '_>, part: usize, size: f64) -> f64 {
    let said = plan.said(part, Kind::SecFontSz).unwrap_or(f64::MAX);
    said.min((size * SECOND).floor().max(1.0)).min(size)
}

impl Painter<'_, '_> {
    /// Width of the longest word and height of a text in points at a size, in a room as wide in EMU, margins included.
    pub(super) fn extent_of(
        &mut self,
        plan: &Plan<'_, '_>,
        part: usize,
        words: &Words<'_>,
        (size, width): (f64, f64),
    ) -> [f64; 2] {
        let body = words.body(plan, part, size);
        let [left, top, right, bottom] = insets(&body);
        let room = (emu(width) - Emu(left + right)).max(Emu(1));
        let text = words.sized(size, second(plan, part, size));
        let block = self.text_block(&text, &body, &Inherited::default(), room);
        [
            (block.longest_word() + Emu(left + right)).0 as f64,
            (block.size.height + Emu(top + bottom)).0 as f64,
        ]
    }
}
