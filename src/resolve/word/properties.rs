//! Merging of paragraph, run, table and cell properties.

use crate::editor_bin::docy::{
    Borders, CellPr, FramePr, Margins, NumPr, ParaInd, ParaPr, ParaSpacing, RowPr, RunPr, TabJc,
    TablePr, Tabs,
};
use crate::order;
use crate::resolve::merge::{merge_nested, take_over};

/// Lays run properties over others.
pub fn merge_run(dst: &mut RunPr, src: &RunPr) {
    take_over!(dst, src; bold, italic, underline, strikeout, font_ascii, font_ascii_theme, font_h_ansi,
        font_h_ansi_theme, font_east_asia, font_east_asia_theme, font_cs, font_cs_theme, font_size, vert_align,
        highlight, highlight_typed, shd, r_style, spacing_twips, d_strikeout, caps, small_caps, position_hps, bold_cs,
        italic_cs, font_size_cs, cs, rtl, lang, vanish, text_outline, text_fill, shadow, glow, compress_text, kern, font_hint, emphasis,
        border, underline_color, outlined, shadowed, embossed, imprinted, fit_text);
    // A colour is given as a whole: a plain one takes the place of one of the theme.
    if src.color.is_some() || src.color_theme.is_some() {
        dst.color.clone_from(&src.color);
        dst.color_theme.clone_from(&src.color_theme);
    }
    if src.font_ascii.is_some() && src.font_ascii_theme.is_none() {
        dst.font_ascii_theme = None;
    }
    if src.font_h_ansi.is_some() && src.font_h_ansi_theme.is_none() {
        dst.font_h_ansi_theme = None;
    }
    if src.font_east_asia.is_some() && src.font_east_asia_theme.is_none() {
        dst.font_east_asia_theme = None;
    }
    if src.font_cs.is_some() && src.font_cs_theme.is_none() {
        dst.font_cs_theme = None;
    }
    if src.highlight.is_some() {
        dst.highlight_typed = None;
    }
}

/// What of run properties is switched on and off, or references to it.
macro_rules! toggles {
    ($pr:ident $(, $reference:tt $mutable:tt)?) => {
        [
            $($reference $mutable)? $pr.bold,
            $($reference $mutable)? $pr.italic,
            $($reference $mutable)? $pr.caps,
            $($reference $mutable)? $pr.small_caps,
            $($reference $mutable)? $pr.strikeout,
            $($reference $mutable)? $pr.d_strikeout,
            $($reference $mutable)? $pr.vanish,
            $($reference $mutable)? $pr.outlined,
            $($reference $mutable)? $pr.shadowed,
            $($reference $mutable)? $pr.embossed,
            $($reference $mutable)? $pr.imprinted,
        ]
    };
}

/// Lays the run properties of a style of one kind over those of another: toggles that both switch on are off
/// (ECMA-376-1 17.7.3).
pub fn toggle_run(dst: &mut RunPr, src: &RunPr) {
    let (before, given) = (toggles!(dst), toggles!(src));
    merge_run(dst, src);
    for ((toggle, before), given) in toggles!(dst, &mut).into_iter().zip(before).zip(given) {
        if given == Some(true) && before == Some(true) {
            *toggle = Some(false);
        }
    }
}

/// Lays paragraph properties over others.
pub fn merge_paragraph(dst: &mut ParaPr, src: &ParaPr) {
    take_over!(dst, src; keep_next, keep_lines, page_break_before, widow_control, p_bdr, shd,
        contextual_spacing, outline_lvl, bidi, suppress_line_numbers, snap_to_grid,
        suppress_auto_hyphens, kinsoku, word_wrap, overflow_punct, auto_space_de, auto_space_dn,
        text_alignment);
    if src.jc.is_some() {
        (dst.jc, dst.spread) = (src.jc, src.spread);
    }
    merge_nested!(dst, src; spacing by merge_spacing, ind by merge_indent, num_pr by merge_numbering, frame_pr by merge_frame);
    if let Some(tabs) = &src.tabs {
        merge_tabs(dst.tabs.get_or_insert_with(Default::default), tabs);
    }
}

/// Lays tab stops over others: stops add up; `clear` takes away one that is inherited.
pub fn merge_tabs(dst: &mut Tabs, src: &Tabs) {
    for tab in &src.tab {
        dst.tab.retain(|known| known.pos_twips != tab.pos_twips);
        if tab.val != Some(TabJc::Clear) {
            dst.tab.push(tab.clone());
        }
    }
    order::sort_by(&mut dst.tab, |a, b| a.pos_twips.cmp(&b.pos_twips));
}

fn merge_spacing(dst: &mut ParaSpacing, src: &ParaSpacing) {
    if src.line_twips.is_some() {
        dst.line_rule = src.line_rule;
    }
    take_over!(dst, src; line_twips, before_auto, before_twips, after_auto, after_twips, before_lines, after_lines);
}

/// Lays a text frame over one that is inherited: a position takes the place of an alignment, and the other way round.
fn merge_frame(dst: &mut FramePr, src: &FramePr) {
    if src.x.is_some() || src.x_align.is_some() {
        (dst.x, dst.x_align) = (None, None);
    }
    if src.y.is_some() || src.y_align.is_some() {
        (dst.y, dst.y_align) = (None, None);
    }
    take_over!(dst, src; drop_cap, h, h_anchor, h_rule, h_space, lines, v_anchor, v_space, w, wrap, x, x_align, y,
        y_align);
}

/// Lays indents over others.
pub fn merge_indent(dst: &mut ParaInd, src: &ParaInd) {
    take_over!(dst, src; left_twips, right_twips, first_line_twips);
}

fn merge_numbering(dst: &mut NumPr, src: &NumPr) {
    take_over!(dst, src; id, lvl);
}

/// Lays table properties over others.
pub fn merge_table(dst: &mut TablePr, src: &TablePr) {
    take_over!(dst, src; row_band_size, col_band_size, jc, table_ind_twips, table_w, shd, style, look, layout, tblp_pr,
        table_cell_spacing_twips, tbl_caption, bidi_visual);
    merge_nested!(dst, src; table_cell_mar by merge_margins, table_borders by merge_borders);
}

/// Lays cell properties over others.
pub fn merge_cell(dst: &mut CellPr, src: &CellPr) {
    take_over!(dst, src; cell_w, shd, no_wrap, text_direction, v_align);
    merge_nested!(dst, src; cell_mar by merge_margins, borders by merge_borders);
}

/// Lays row properties over others.
pub fn merge_row(dst: &mut RowPr, src: &RowPr) {
    take_over!(dst, src; jc, height, table_header, cant_split);
}

/// Lays cell margins over others.
pub fn merge_margins(dst: &mut Margins, src: &Margins) {
    take_over!(dst, src; left, top, right, bottom);
}

/// Lays borders over others.
pub fn merge_borders(dst: &mut Borders, src: &Borders) {
    take_over!(dst, src; left, top, right, bottom, inside_v, inside_h, tl2br, tr2bl, between);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::docy::{DocAnchor, DocXAlign, LineRule, Tab};

    #[test]
    fn toggles_of_two_styles_cancel_out() {
        let bold = RunPr {
            bold: Some(true),
            ..RunPr::default()
        };
        let mut run = bold.clone();
        toggle_run(&mut run, &bold);
        assert_eq!(run.bold, Some(false));
        let mut plain = RunPr::default();
        toggle_run(&mut plain, &bold);
        assert_eq!(plain.bold, Some(true));
    }

    #[test]
    fn a_frame_keeps_the_anchor_of_its_style_but_not_its_alignment() {
        let style = FramePr {
            v_anchor: Some(DocAnchor::Text),
            x_align: Some(DocXAlign::Center),
            ..FramePr::default()
        };
        let mut frame = style.clone();
        let own = FramePr {
            x: Some(1794),
            ..FramePr::default()
        };
        merge_frame(&mut frame, &own);
        assert_eq!(frame.v_anchor, Some(DocAnchor::Text));
        assert_eq!((frame.x, frame.x_align), (Some(1794), None));
    }

    #[test]
    fn a_line_height_brings_its_rule() {
        let mut dst = ParaSpacing {
            line_twips: Some(240),
            line_rule: Some(LineRule::Exact),
            after_twips: Some(5),
            ..ParaSpacing::default()
        };
        merge_spacing(
            &mut dst,
            &ParaSpacing {
                line_twips: Some(360),
                line_rule: None,
                ..ParaSpacing::default()
            },
        );
        assert_eq!(
            (dst.line_twips, dst.line_rule, dst.after_twips),
            (Some(360), None, Some(5))
        );
    }

    #[test]
    fn stops_are_added_and_cleared() {
        let stops = |list: &[(i32, TabJc)]| ParaPr {
            tabs: Some(Box::new(Tabs {
                tab: list
                    .iter()
                    .map(|(pos, val)| Tab {
                        pos_twips: Some(*pos),
                        val: Some(*val),
                        ..Tab::default()
                    })
                    .collect(),
            })),
            ..ParaPr::default()
        };
        let mut dst = stops(&[(100, TabJc::Left), (200, TabJc::Right)]);
        merge_paragraph(
            &mut dst,
            &stops(&[(200, TabJc::Clear), (50, TabJc::Center)]),
        );
        let places: Vec<_> = dst
            .tabs
            .unwrap()
            .tab
            .iter()
            .map(|tab| tab.pos_twips)
            .collect();
        assert_eq!(places, [Some(50), Some(100)]);
    }
}
