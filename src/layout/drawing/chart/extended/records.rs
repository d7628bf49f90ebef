//! The title, legend, axes and labels of extended charts as those of other charts.

use super::super::UNNAMED_AXIS;
use super::style::{Style, with_look};
use crate::editor_bin::chart::{
    ChAxPos, ChAxPosVal, ChBool, ChCatAx, ChChart, ChCrosses, ChCrossesVal, ChDLbl, ChDLblItem,
    ChDLblPos, ChDLblPosVal, ChDLbls, ChDLblsItem, ChDPt, ChF64, ChLegend, ChLegendPos,
    ChLegendPosVal, ChLines, ChNumFmt, ChOrientation, ChOrientationVal, ChPlotArea, ChPlotAreaItem,
    ChScaling, ChSpPr, ChStyleEntryType, ChTickLblPos, ChTickLblPosVal, ChTickMark, ChTickMarkVal,
    ChTitle, ChTx, ChTxBody, ChU32, ChValAx, CxAxis, CxChart, CxDataLabelPos,
    CxDataLabelVisibility, CxDataLabels, CxDataPoint, CxNumFmt, CxSidePos, CxText, CxTickMarksType,
    CxTitle,
};
use crate::editor_bin::drawing::{
    ColorMod, Ln, Paragraph, Run, RunElem, RunElemItem, RunProperties, SchemeClr, SchemeClrVal,
    SolidFill, SpPr, TxBody, UniColorItem, UniFill, UniFillItem,
};

/// Identifiers of the axes: of categories, of values, and of the other values.
pub(super) const AXES: [u32; 3] = [0, 1, 2];

/// Size of texts that say none, in hundredths of a point.
const TEXT_SIZE: i32 = 900;
/// Size of titles that say none, in hundredths of a point.
const TITLE_SIZE: i32 = 1400;

fn coloured(name: SchemeClrVal, mods: &[(&str, i32)]) -> UniFill {
    let mods = mods.iter().map(|(name, val)| ColorMod {
        name: Some((*name).into()),
        val: Some(*val),
    });
    let colour = UniColorItem::SchemeClr(Box::new(SchemeClr {
        val: Some(name),
        mods: mods.collect(),
    }));
    UniFillItem::Solid(Box::new(SolidFill {
        color: colour.into(),
    }))
    .into()
}

/// The fill of texts upon coloured areas.
pub(in super::super) fn upon() -> UniFill {
    coloured(SchemeClrVal::Bg1, &[])
}

/// The look of texts with what the chart says of all of them.
pub(super) fn text(own: Option<&ChTxBody>, style: Style<'_>) -> RunProperties {
    let usual = RunProperties {
        sz: Some(TEXT_SIZE),
        fill: coloured(
            SchemeClrVal::Tx1,
            &[("a:lumMod", 65_000), ("a:lumOff", 35_000)],
        ),
        ..RunProperties::default()
    };
    style.run(ChStyleEntryType::ChartArea, own, usual)
}

fn flag(on: bool) -> Option<Box<ChBool>> {
    Some(Box::new(ChBool { val: Some(on) }))
}

/// A text that the records may give without paragraphs.
pub(super) fn plain_text(text: &CxText) -> Option<&str> {
    text.tx_data.as_ref()?.v.as_deref()
}

fn rich(text: &str) -> ChTxBody {
    let run = Run {
        text: Some(text.to_owned()),
        r_pr: None,
    };
    let paragraph = Paragraph {
        runs: vec![RunElem::from(RunElemItem::Run(Box::new(run)))],
        ..Paragraph::default()
    };
    ChTxBody {
        tx_body: Some(Box::new(TxBody {
            paragraphs: vec![paragraph],
            ..TxBody::default()
        })),
    }
}

/// A title as the style has it, else of a size and not bold.
fn title(
    record: &CxTitle,
    unnamed: Option<&str>,
    (style, part, size): (Style<'_>, ChStyleEntryType, i32),
) -> Box<ChTitle> {
    let usual = RunProperties {
        b: Some(false),
        sz: Some(size),
        ..RunProperties::default()
    };
    let look = style.run(part, record.tx_pr.as_deref(), usual);
    let own = record.tx.as_deref();
    let text = own.and_then(|text| text.rich.clone()).or_else(|| {
        let text = own.and_then(plain_text).or(unnamed)?;
        Some(Box::new(rich(text)))
    });
    Box::new(ChTitle {
        tx: text.map(|text| {
            Box::new(ChTx {
                rich: Some(text),
                str_ref: None,
            })
        }),
        overlay: flag(record.overlay == Some(true)),
        sp_pr: style.look(part, record.sp_pr.as_deref()),
        tx_pr: Some(Box::new(with_look(ChTxBody::default(), look))),
        ..ChTitle::default()
    })
}

/// A chart with the title, legend and axes of an extended one; `ends` are those of the values if they are known.
pub(super) fn chart(
    record: &CxChart,
    style: Style<'_>,
    lying: bool,
    ends: Option<[f64; 2]>,
) -> ChChart {
    let legend = record.legend.as_deref().map(|legend| {
        let position = match legend.pos {
            Some(CxSidePos::Left) => ChLegendPos::L,
            Some(CxSidePos::Top) => ChLegendPos::T,
            Some(CxSidePos::Bottom) => ChLegendPos::B,
            _ => ChLegendPos::R,
        };
        Box::new(ChLegend {
            legend_pos: Some(Box::new(ChLegendPosVal {
                val: Some(position),
            })),
            overlay: flag(legend.overlay == Some(true)),
            sp_pr: style.look(ChStyleEntryType::Legend, legend.sp_pr.as_deref()),
            tx_pr: style.text(ChStyleEntryType::Legend, legend.tx_pr.as_deref()),
            ..ChLegend::default()
        })
    });
    let axes = record.plot_area.as_ref().map_or(&[][..], |area| &area.axis);
    let mut items = Vec::new();
    let named = axes.iter().find(|axis| axis.val_scaling.is_none());
    items.push(ChPlotAreaItem::CatAx(Box::new(names_axis(
        named, style, lying,
    ))));
    let mut values = axes.iter().filter(|axis| axis.val_scaling.is_some());
    for far in [false, true] {
        let axis = values_axis(values.next(), style, (lying, far), ends);
        items.push(ChPlotAreaItem::ValAx(Box::new(axis)));
    }
    let area = record.plot_area.as_deref();
    let surface = area.and_then(|area| area.region.as_ref()?.plot_surface.as_ref());
    let own = surface.and_then(|surface| surface.sp_pr.as_deref());
    let own = own.or(area.and_then(|area| area.sp_pr.as_deref()));
    let mut ground = style
        .look(ChStyleEntryType::PlotArea, own)
        .unwrap_or_default();
    let fill = &mut ground.sp_pr.get_or_insert_default().fill;
    fill.items.get_or_insert(UniFillItem::NoFill(()));
    items.push(ChPlotAreaItem::SpPr(ground));
    ChChart {
        title: record
            .title
            .as_deref()
            .map(|own| title(own, None, (style, ChStyleEntryType::Title, TITLE_SIZE))),
        plot_area: Some(Box::new(ChPlotArea { items })),
        legend,
        ..ChChart::default()
    }
}

macro_rules! axis {
    ($kind:ident, $own:expr, $style:expr, $part:expr, $id:expr, $position:expr) => {{
        let own: Option<&CxAxis> = $own;
        let style: Style<'_> = $style;
        let tick = |kind: CxTickMarksType| match kind {
            CxTickMarksType::In => ChTickMark::In,
            CxTickMarksType::Out => ChTickMark::Out,
            CxTickMarksType::Cross => ChTickMark::Cross,
            CxTickMarksType::None => ChTickMark::None,
        };
        let ticks = own.and_then(|own| own.major_tick_marks.as_ref()?.kind);
        let labelled = own.is_some_and(|own| own.tick_labels == Some(true));
        $kind {
            ax_id: Some(Box::new(ChU32 { val: Some($id) })),
            delete: flag(own.is_none_or(|own| own.hidden == Some(true))),
            ax_pos: Some(Box::new(ChAxPosVal {
                val: Some($position),
            })),
            major_gridlines: own
                .and_then(|own| own.major_gridlines.as_deref())
                .map(|lines| {
                    Box::new(ChLines {
                        sp_pr: style.look(ChStyleEntryType::GridlineMajor, lines.sp_pr.as_deref()),
                    })
                }),
            title: own.and_then(|own| own.title.as_deref()).map(|own| {
                let look = (style, ChStyleEntryType::AxisTitle, TEXT_SIZE);
                title(own, Some(UNNAMED_AXIS), look)
            }),
            num_fmt: own
                .and_then(|own| own.num_fmt.as_deref())
                .map(|own| Box::new(format(own))),
            major_tick_mark: Some(Box::new(ChTickMarkVal {
                val: Some(ticks.map_or(ChTickMark::None, tick)),
            })),
            tick_lbl_pos: Some(Box::new(ChTickLblPosVal {
                val: Some(if labelled {
                    ChTickLblPos::Low
                } else {
                    ChTickLblPos::None
                }),
            })),
            // The lines of all axes are those of the names.
            sp_pr: style.look(
                ChStyleEntryType::CategoryAxis,
                own.and_then(|own| own.sp_pr.as_deref()),
            ),
            tx_pr: style.text($part, own.and_then(|own| own.tx_pr.as_deref())),
            ..$kind::default()
        }
    }};
}

fn names_axis(own: Option<&CxAxis>, style: Style<'_>, lying: bool) -> ChCatAx {
    let position = if lying { ChAxPos::L } else { ChAxPos::B };
    let mut axis = axis!(
        ChCatAx,
        own,
        style,
        ChStyleEntryType::CategoryAxis,
        AXES[0],
        position
    );
    // The first lying bar is at the top.
    axis.scaling = lying.then(|| {
        Box::new(ChScaling {
            orientation: Some(Box::new(ChOrientationVal {
                val: Some(ChOrientation::MaxMin),
            })),
            ..ChScaling::default()
        })
    });
    if lying && own.is_none_or(|own| own.sp_pr.is_none()) {
        // It would cross the middle of the bars.
        axis.sp_pr = Some(Box::new(ChSpPr {
            sp_pr: Some(Box::new(SpPr {
                ln: Some(Box::new(Ln {
                    fill: UniFillItem::NoFill(()).into(),
                    ..Ln::default()
                })),
                ..SpPr::default()
            })),
        }));
    }
    axis
}

fn values_axis(
    own: Option<&CxAxis>,
    style: Style<'_>,
    (lying, far): (bool, bool),
    ends: Option<[f64; 2]>,
) -> ChValAx {
    let position = match (lying, far) {
        (true, _) => ChAxPos::B,
        (_, false) => ChAxPos::L,
        (_, true) => ChAxPos::R,
    };
    let mut axis = axis!(
        ChValAx,
        own,
        style,
        ChStyleEntryType::ValueAxis,
        AXES[1 + usize::from(far)],
        position
    );
    let scaling = own.and_then(|own| own.val_scaling.as_deref());
    let number = |value: Option<f64>| value.map(|value| Box::new(ChF64 { val: Some(value) }));
    let [low, high] = match ends.filter(|_| !far) {
        Some(ends) => ends.map(Some),
        // Parts of the whole.
        None if far => [Some(0.0), Some(1.0)],
        None => [
            scaling.and_then(|own| own.min),
            scaling.and_then(|own| own.max),
        ],
    };
    axis.scaling = Some(Box::new(ChScaling {
        min: number(low),
        max: number(high),
        ..ChScaling::default()
    }));
    axis.major_unit = number(scaling.and_then(|own| own.major_unit));
    axis.crosses = far.then(|| {
        Box::new(ChCrossesVal {
            val: Some(ChCrosses::Max),
        })
    });
    axis
}

fn format(own: &CxNumFmt) -> ChNumFmt {
    ChNumFmt {
        format_code: own.format_code.clone(),
        source_linked: own.source_linked,
    }
}

fn position(own: CxDataLabelPos) -> Box<ChDLblPosVal> {
    let val = Some(match own {
        CxDataLabelPos::BestFit => ChDLblPos::BestFit,
        CxDataLabelPos::B => ChDLblPos::B,
        CxDataLabelPos::Ctr => ChDLblPos::Ctr,
        CxDataLabelPos::InBase => ChDLblPos::InBase,
        CxDataLabelPos::InEnd => ChDLblPos::InEnd,
        CxDataLabelPos::L => ChDLblPos::L,
        CxDataLabelPos::OutEnd => ChDLblPos::OutEnd,
        CxDataLabelPos::R => ChDLblPos::R,
        CxDataLabelPos::T => ChDLblPos::T,
    });
    Box::new(ChDLblPosVal { val })
}

/// Adds what labels say of themselves to their records, which are of two kinds with the same parts.
macro_rules! label_items {
    ($items:expr, $kind:ident, $own:expr, $style:expr) => {
        $items.extend($own.pos.map(|own| $kind::DLblPos(position(own))));
        if let Some(own) = $own.num_fmt.as_deref() {
            $items.push($kind::NumFmt(Box::new(format(own))));
        }
        $items.extend($own.separator.clone().map($kind::Separator));
        $items.extend(
            $style
                .text(ChStyleEntryType::DataLabel, $own.tx_pr.as_deref())
                .map($kind::TxPr),
        );
        if let Some(own) = $own.visibility.as_deref() {
            let [value, category, series] = shown(own);
            $items.push($kind::ShowVal(value));
            $items.push($kind::ShowCatName(category));
            $items.push($kind::ShowSerName(series));
        }
    };
}

fn shown(own: &CxDataLabelVisibility) -> [Box<ChBool>; 3] {
    [own.value, own.category_name, own.series_name].map(|on| {
        Box::new(ChBool {
            val: Some(on == Some(true)),
        })
    })
}

/// The labels of a series; `usual` is where they stand if they do not say.
pub(super) fn labels(record: &CxDataLabels, style: Style<'_>, usual: CxDataLabelPos) -> ChDLbls {
    let mut items = vec![ChDLblsItem::DLblPos(position(usual))];
    if record.visibility.is_none() {
        items.push(ChDLblsItem::ShowVal(Box::new(ChBool { val: Some(true) })));
    }
    label_items!(items, ChDLblsItem, record, style);
    let index = |idx: Option<u32>| ChDLblItem::Idx(Box::new(ChU32 { val: idx }));
    for own in &record.data_label {
        let mut single = vec![index(own.idx)];
        label_items!(single, ChDLblItem, own, style);
        items.push(ChDLblsItem::DLbl(Box::new(ChDLbl { items: single })));
    }
    for hidden in &record.data_label_hidden {
        let delete = ChDLblItem::Delete(Box::new(ChBool { val: Some(true) }));
        let items_of = vec![index(hidden.idx), delete];
        items.push(ChDLblsItem::DLbl(Box::new(ChDLbl { items: items_of })));
    }
    ChDLbls { items }
}

/// The looks of single points.
pub(super) fn points(records: &[CxDataPoint]) -> Vec<ChDPt> {
    let points = records.iter().map(|record| ChDPt {
        idx: Some(Box::new(ChU32 { val: record.idx })),
        sp_pr: record.sp_pr.clone(),
        ..ChDPt::default()
    });
    points.collect()
}
