//! Settings (ECMA-376-1, 17.15).

use super::run;
use super::section::{Notes, note_pr, switch};
use crate::editor_bin::codec::{Record, WireEnum};
use crate::editor_bin::docy::{CharSpacingControl, Compat, MathBool, RunPr, Settings};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_child};
use crate::xml::{Xml, value};

/// Switches of `w:compat` in the first word of bits, from bit 0 on.
const FLAGS1: &[&str] = &[
    "w:useSingleBorderforContiguousCells",
    "w:wpJustification",
    "w:noTabHangInd",
    "w:noLeading",
    "w:spaceForUL",
    "w:noColumnBalance",
    "w:balanceSingleByteDoubleByteWidth",
    "w:noExtraLineSpacing",
    "w:doNotLeaveBackslashAlone",
    "w:ulTrailSpace",
    "w:doNotExpandShiftReturn",
    "w:spacingInWholePoints",
    "w:lineWrapLikeWord6",
    "w:printBodyTextBeforeHeader",
    "w:printColBlack",
    "w:wpSpaceWidth",
    "w:showBreaksInFrames",
    "w:subFontBySize",
    "w:suppressBottomSpacing",
    "w:suppressTopSpacing",
    "w:suppressSpacingAtTopOfPage",
    "w:suppressTopSpacingWP",
    "w:suppressSpBfAfterPgBrk",
    "w:swapBordersFacingPages",
    "w:convMailMergeEsc",
    "w:truncateFontHeightsLikeWP6",
    "w:mwSmallCaps",
    "w:usePrinterMetrics",
    "w:doNotSuppressParagraphBorders",
    "w:wrapTrailSpaces",
    "w:footnoteLayoutLikeWW8",
    "w:shapeLayoutLikeWW8",
];

/// Switches in the second word.
const FLAGS2: &[&str] = &[
    "w:alignTablesRowByRow",
    "w:forgetLastTabAlignment",
    "w:adjustLineHeightInTable",
    "w:autoSpaceLikeWord95",
    "w:noSpaceRaiseLower",
    "w:doNotUseHTMLParagraphAutoSpacing",
    "w:layoutRawTableWidth",
    "w:layoutTableRowsApart",
    "w:useWord97LineBreakRules",
    "w:doNotBreakWrappedTables",
    "w:doNotSnapToGridInCell",
    "w:selectFldWithFirstOrLastChar",
    "w:applyBreakingRules",
    "w:doNotWrapTextWithPunct",
    "w:doNotUseEastAsianBreakRules",
    "w:useWord2002TableStyleRules",
    "w:growAutofit",
    "w:useFELayout",
    "w:useNormalStyleForList",
    "w:doNotUseIndentAsNumberingTabStop",
    "w:useAltKinsokuLineBreakRules",
    "w:allowSpaceOfSameStyleInTable",
    "w:doNotSuppressIndentation",
    "w:doNotAutofitConstrainedTables",
    "w:autofitToFirstFixedWidthCell",
    "w:underlineTabInNumList",
    "w:displayHangulFixedWidth",
    "w:splitPgBreakAndParaMark",
    "w:doNotVertAlignCellWithSp",
    "w:doNotBreakConstrainedForcedTable",
    "w:doNotVertAlignInTxbx",
    "w:useAnsiKerningPairs",
];

/// Switches in the third word.
const FLAGS3: &[&str] = &["w:cachedColBalance"];

pub(super) fn settings(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(settings) = record.as_any_mut().downcast_mut::<Settings>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        match xml.name() {
            "w:evenAndOddHeaders" => cx.word.even_and_odd_headers = switch(xml),
            "w:footnotePr" => settings.footnote_pr = Some(note_pr(xml, Notes::Foot, cx)?),
            "w:endnotePr" => settings.endnote_pr = Some(note_pr(xml, Notes::End, cx)?),
            "w:characterSpacingControl" => {
                settings.character_spacing_control =
                    CharSpacingControl::from_token(xml.attr("w:val").unwrap_or_default());
            }
            _ => fill_child(xml, settings, cx)?,
        }
        Ok(())
    })?;
    Ok(Hooked::Done)
}

pub(super) fn compat(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(compat) = record.as_any_mut().downcast_mut::<Compat>() else {
        return Ok(Hooked::Continue);
    };
    let mut flags = [0_u32; 3];
    xml.children(&mut |xml| {
        let words = [FLAGS1, FLAGS2, FLAGS3].into_iter().zip(&mut flags);
        for (names, word) in words {
            if let Some(bit) = names.iter().position(|name| *name == xml.name()) {
                *word = *word & !(1 << bit) | u32::from(switch(xml)) << bit;
            }
        }
        fill_child(xml, compat, cx)
    })?;
    let [first, second, third] = flags;
    compat.flags1 = Some(first);
    compat.flags2 = Some(second);
    compat.flags3 = Some(third);
    Ok(Hooked::Done)
}

/// A switch of the equations; the element without a value is true.
pub(super) fn math_bool(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(record) = record.as_any_mut().downcast_mut::<MathBool>() {
        record.val = xml.attr("m:val").map_or(Some(true), value::on_off);
    }
    Ok(Hooked::Done)
}

/// Reads the settings that are kept in a part of custom XML, from its root element `w:settings`.
///
/// # Errors
/// The XML is damaged.
pub fn read_custom_settings(xml: &mut Xml<'_>, settings: &mut Settings) -> Result<()> {
    xml.children(&mut |xml| {
        match xml.name() {
            "w:SdtGlobalColor" => settings.sdt_global_color = Some(color(xml)),
            "w:SdtGlobalShowHighlight" => settings.sdt_global_show_highlight = Some(switch(xml)),
            "w:SpecialFormsHighlight" => settings.special_forms_highlight = Some(color(xml)),
            _ => {}
        }
        Ok(())
    })
}

fn color(xml: &Xml<'_>) -> Box<RunPr> {
    let mut properties = RunPr::default();
    run::color(xml, &mut properties);
    Box::new(properties)
}
