//! Text along a path, `v:textpath` (ECMA-376-4, 14.1.2.21): what watermarks are made of. It becomes a text box whose text
//! is bent as the shape type says, with the shape's fill and line.

use super::css::Css;
use super::geometry;
use super::paint::Paint;
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::docy::{
    DocContent, DocContentItem, DocContentSized, DocParagraph, DocRun, ParaContentItem, ParaJc,
    ParaPr, ParaSpacing, RunContentItem, RunPr, TextFill, TextOutline,
};
use crate::editor_bin::drawing::{
    BodyPr, Ln, PrstTxWarp, Sp, SpPr, TextFit, TextFitType, TextShapeType, TextWrap, UniFillItem,
};
use crate::xml::Xml;

/// EMU in half a point.
const PER_HALF_POINT: i32 = 6350;
/// Half-points of text that names no size.
const USUAL_SIZE: i32 = 72;
/// EMU of the outline of text whose shape names no width.
const USUAL_OUTLINE: i32 = 12_700;
/// The shape type of the first bend in [`WARPS`].
const FIRST_TYPE: u32 = 136;
/// The bends of the shape types from 136 on (`ST_TextShapeType`).
const WARPS: [&str; 40] = [
    "textPlain",
    "textStop",
    "textTriangle",
    "textTriangleInverted",
    "textChevron",
    "textChevronInverted",
    "textRingInside",
    "textRingOutside",
    "textArchUp",
    "textArchDown",
    "textCircle",
    "textButton",
    "textArchUpPour",
    "textArchDownPour",
    "textCirclePour",
    "textButtonPour",
    "textCurveUp",
    "textCurveDown",
    "textCascadeUp",
    "textCascadeDown",
    "textWave1",
    "textWave2",
    "textDoubleWave1",
    "textWave4",
    "textInflate",
    "textDeflate",
    "textInflateBottom",
    "textDeflateBottom",
    "textInflateTop",
    "textDeflateTop",
    "textDeflateInflate",
    "textDeflateInflateDeflate",
    "textFadeRight",
    "textFadeLeft",
    "textFadeUp",
    "textFadeDown",
    "textSlantUp",
    "textSlantDown",
    "textCanUp",
    "textCanDown",
];

/// What `v:textpath` says.
#[derive(Debug, Clone)]
pub(super) struct TextPath {
    text: String,
    style: Css,
}

/// Reads `v:textpath`; `None` for that of a shape type, which has no text.
pub(super) fn read(xml: &Xml<'_>) -> Option<TextPath> {
    Some(TextPath {
        text: xml
            .attr("string")
            .filter(|text| !text.is_empty())?
            .to_owned(),
        style: Css::new(xml.attr("style").unwrap_or_default()),
    })
}

/// Makes a text box of a shape of the type with this number.
pub(super) fn put(path: &TextPath, number: Option<u32>, paint: &Paint, shape: &mut Sp) {
    let run = run_properties(path, paint);
    let blocks = path.text.split('\n').map(|line| paragraph(line, &run));
    shape.text_box_content = Some(Box::new(DocContentSized {
        content: DocContent {
            items: blocks.collect(),
        },
    }));
    let warp = number
        .and_then(|number| WARPS.get(number.checked_sub(FIRST_TYPE)? as usize))
        .unwrap_or(&"textPlain");
    shape.text_box_body_pr = Some(Box::new(BodyPr {
        from_word_art: Some(true),
        l_ins: Some(0),
        t_ins: Some(0),
        r_ins: Some(0),
        b_ins: Some(0),
        wrap: Some(TextWrap::Square),
        prst_tx_warp: Some(Box::new(PrstTxWarp {
            prst: TextShapeType::from_token(warp),
            ..PrstTxWarp::default()
        })),
        fit: Some(Box::new(TextFit {
            kind: Some(TextFitType::NormAutofit),
            ..TextFit::default()
        })),
        ..BodyPr::default()
    }));
    let none = || UniFillItem::NoFill(()).into();
    let properties: &mut SpPr = shape.sp_pr.get_or_insert_default();
    properties.geometry = geometry::preset("rect");
    properties.fill = none();
    properties.ln = Some(Box::new(Ln {
        fill: none(),
        ..Ln::default()
    }));
}

fn run_properties(path: &TextPath, paint: &Paint) -> RunPr {
    let family = path
        .style
        .get("font-family")
        .map(|name| name.trim_matches(['"', '\'']).to_owned());
    let size = path
        .style
        .emu("font-size")
        .map_or(USUAL_SIZE, |size| size / PER_HALF_POINT);
    let mut outline = paint.line();
    outline.w.get_or_insert(USUAL_OUTLINE);
    RunPr {
        bold: (path.style.get("font-weight") == Some("bold")).then_some(true),
        italic: (path.style.get("font-style") == Some("italic")).then_some(true),
        font_ascii: family.clone(),
        font_h_ansi: family,
        font_size: Some(size),
        font_size_cs: Some(size),
        text_outline: Some(Box::new(TextOutline { ln: Some(outline) })),
        text_fill: Some(Box::new(TextFill {
            fill: Some(Box::new(paint.fill())),
        })),
        ..RunPr::default()
    }
}

fn paragraph(text: &str, run: &RunPr) -> DocContentItem {
    let mut paragraph = Box::new(DocParagraph {
        para_pr: Some(Box::new(ParaPr {
            spacing: Some(Box::new(ParaSpacing {
                before_twips: Some(0),
                after_twips: Some(0),
                ..ParaSpacing::default()
            })),
            jc: Some(ParaJc::Center),
            mark_run_pr: Some(Box::new(run.clone())),
            ..ParaPr::default()
        })),
        ..DocParagraph::default()
    });
    let mut words = DocRun {
        run_pr: Some(Box::new(run.clone())),
        ..DocRun::default()
    };
    words.content.push(RunContentItem::Text(text.to_owned()));
    paragraph
        .content
        .push(ParaContentItem::Run(Box::new(words)));
    DocContentItem::Paragraph(paragraph)
}
