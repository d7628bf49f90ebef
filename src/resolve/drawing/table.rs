//! Tables of DrawingML: what their styles say about a cell.

use crate::editor_bin::drawing::{
    FontStyleIndex, Ln, OnOff, TablePartStyle, TableStyle, TblLine, TblPr, TcBdr, TcPr,
};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{self, Paint, Pen};
use crate::resolve::theme::Palette;

/// Where a cell stands in its table; ends are behind its last row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellPlace {
    /// Its first row.
    pub row: usize,
    /// Its first column.
    pub column: usize,
    /// Behind its last row.
    pub row_end: usize,
    /// Behind its last column.
    pub column_end: usize,
    /// Rows of the table.
    pub rows: usize,
    /// Columns of the table.
    pub columns: usize,
}

/// A side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Top.
    Top,
    /// Bottom.
    Bottom,
}

impl Side {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Top, Self::Bottom];
}

/// What a table style says about the text of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CellText {
    /// Weight.
    pub bold: Option<bool>,
    /// Slope.
    pub italic: Option<bool>,
    /// Colour.
    pub colour: Option<Rgba>,
    /// Font of the theme.
    pub font: Option<FontStyleIndex>,
}

/// What is behind all cells of a table: its own fill or that of its style; `None` if nothing says it.
pub fn background(
    style: Option<&TableStyle>,
    pr: Option<&TblPr>,
    palette: &Palette<'_>,
) -> Option<Paint> {
    let own = pr.and_then(|pr| paint::paint(&pr.fill, palette));
    own.or_else(|| {
        let background = style?.tbl_bg.as_deref()?;
        if let Some(fill) = &background.fill {
            return paint::paint(&fill.fill, palette);
        }
        let reference = background.fill_ref.as_deref()?;
        paint::themed_paint(reference.idx?, palette.colour(&reference.color), palette)
    })
}

/// The parts of a style that hold for a cell.
#[derive(Debug, Clone, Default)]
pub struct CellLook<'s> {
    /// The strongest last.
    parts: Vec<&'s TablePartStyle>,
}

impl<'s> CellLook<'s> {
    /// For a cell of a table with these properties.
    pub fn new(style: Option<&'s TableStyle>, pr: Option<&TblPr>, place: &CellPlace) -> Self {
        Self {
            parts: style
                .map(|style| parts(style, pr, place))
                .unwrap_or_default(),
        }
    }

    /// Its text.
    pub fn text(&self, palette: &Palette<'_>) -> CellText {
        let mut text = CellText::default();
        let on = |flag: Option<OnOff>| match flag {
            Some(OnOff::On) => Some(true),
            Some(OnOff::Off) => Some(false),
            _ => None,
        };
        let styles = self.parts.iter();
        for style in styles.filter_map(|part| part.tc_tx_style.as_deref()) {
            text.bold = on(style.b).or(text.bold);
            text.italic = on(style.i).or(text.italic);
            let font = style.font_ref.as_ref().and_then(|font| font.idx);
            text.font = font.or(text.font);
            let referred = style
                .font_ref
                .as_ref()
                .and_then(|font| palette.colour(&font.color));
            text.colour = palette.colour(&style.color).or(referred).or(text.colour);
        }
        text
    }

    /// Its fill, its own or that of the style; `None` if nothing says it.
    pub fn fill(&self, own: &TcPr, palette: &Palette<'_>) -> Option<Paint> {
        paint::paint(&own.fill, palette).or_else(|| {
            self.parts.iter().rev().find_map(|part| {
                let style = part.tc_style.as_deref()?;
                if let Some(fill) = &style.fill {
                    return paint::paint(&fill.fill, palette);
                }
                let reference = style.fill_ref.as_deref()?;
                let colour = palette.colour(&reference.color);
                paint::themed_paint(reference.idx?, colour, palette)
            })
        })
    }

    /// The line at a side, the cell's own or that of the style; `None` for none.
    pub fn line(
        &self,
        own: &TcPr,
        side: Side,
        place: &CellPlace,
        palette: &Palette<'_>,
    ) -> Option<Pen> {
        let given = match side {
            Side::Left => &own.ln_l,
            Side::Right => &own.ln_r,
            Side::Top => &own.ln_t,
            Side::Bottom => &own.ln_b,
        };
        if let Some(line) = given
            && line.fill.items.is_some()
        {
            return paint::pen(&[line], None, palette);
        }
        self.parts
            .iter()
            .rev()
            .filter_map(|part| styled_line(part.tc_style.as_ref()?.tc_bdr.as_deref()?, side, place))
            .map(|line| styled_pen(line, palette))
            .next()
            .flatten()
    }
}

fn styled_pen(line: &TblLine, palette: &Palette<'_>) -> Option<Pen> {
    if let Some(line) = &line.ln {
        return paint::pen(&[line], None, palette);
    }
    let reference = line.ln_ref.as_deref()?;
    let place = usize::try_from(reference.idx? - 1).ok()?;
    let line: &Ln = palette.theme?.lines.get(place)?;
    let palette = palette.with_placeholder(palette.colour(&reference.color));
    paint::pen(&[line], None, &palette)
}

fn styled_line<'s>(border: &'s TcBdr, side: Side, place: &CellPlace) -> Option<&'s TblLine> {
    match side {
        Side::Left if place.column > 0 => border.inside_v.as_deref(),
        Side::Left => border.left.as_deref(),
        Side::Right if place.column_end < place.columns => border.inside_v.as_deref(),
        Side::Right => border.right.as_deref(),
        Side::Top if place.row > 0 => border.inside_h.as_deref().or(border.top.as_deref()),
        Side::Top => border.top.as_deref(),
        Side::Bottom if place.row_end < place.rows => {
            border.inside_h.as_deref().or(border.bottom.as_deref())
        }
        Side::Bottom => border.bottom.as_deref(),
    }
}

/// The parts of a style that hold for a cell, the strongest last.
fn parts<'s>(
    style: &'s TableStyle,
    pr: Option<&TblPr>,
    place: &CellPlace,
) -> Vec<&'s TablePartStyle> {
    let on = |flag: fn(&TblPr) -> Option<bool>| pr.and_then(flag) == Some(true);
    let (first_row, last_row) = (on(|pr| pr.first_row), on(|pr| pr.last_row));
    let (first_col, last_col) = (on(|pr| pr.first_col), on(|pr| pr.last_col));
    let is_first_row = first_row && place.row == 0;
    let is_last_row = last_row && place.row_end >= place.rows;
    let is_first_col = first_col && place.column == 0;
    let is_last_col = last_col && place.column_end >= place.columns;
    let mut parts = vec![style.whole_tbl.as_deref()];
    if on(|pr| pr.band_col) && !is_first_col && !is_last_col {
        let band = place.column - usize::from(first_col && place.column > 0);
        parts.push(if band.is_multiple_of(2) {
            style.band1_v.as_deref()
        } else {
            style.band2_v.as_deref()
        });
    }
    if on(|pr| pr.band_row) && !is_first_row && !is_last_row {
        let band = place.row - usize::from(first_row && place.row > 0);
        parts.push(if band.is_multiple_of(2) {
            style.band1_h.as_deref()
        } else {
            style.band2_h.as_deref()
        });
    }
    for (holds, part) in [
        (is_first_col, &style.first_col),
        (is_last_col, &style.last_col),
        (is_first_row, &style.first_row),
        (is_last_row, &style.last_row),
        (is_first_row && is_first_col, &style.nw_cell),
        (is_first_row && is_last_col, &style.ne_cell),
        (is_last_row && is_first_col, &style.sw_cell),
        (is_last_row && is_last_col, &style.se_cell),
    ] {
        if holds {
            parts.push(part.as_deref());
        }
    }
    parts.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{
        FillStyle, FontRef, SolidFill, SrgbClr, TableBgStyle, TcTxStyle, UniColorItem, UniFill,
        UniFillItem,
    };

    fn solid(red: u8) -> UniFill {
        let colour = SrgbClr {
            red: Some(red),
            ..SrgbClr::default()
        };
        UniFillItem::Solid(Box::new(SolidFill {
            color: UniColorItem::SrgbClr(Box::new(colour)).into(),
        }))
        .into()
    }

    #[test]
    fn a_style_names_a_font_of_the_theme() {
        let style = TableStyle {
            whole_tbl: Some(Box::new(TablePartStyle {
                tc_tx_style: Some(Box::new(TcTxStyle {
                    font_ref: Some(Box::new(FontRef {
                        idx: Some(FontStyleIndex::Minor),
                        ..FontRef::default()
                    })),
                    ..TcTxStyle::default()
                })),
                ..TablePartStyle::default()
            })),
            ..TableStyle::default()
        };
        let place = CellPlace {
            row: 0,
            column: 0,
            row_end: 1,
            column_end: 1,
            rows: 1,
            columns: 1,
        };
        let look = CellLook::new(Some(&style), None, &place);
        let font = look.text(&Palette::default()).font;
        assert_eq!(font, Some(FontStyleIndex::Minor));
    }

    #[test]
    fn a_table_has_a_ground_of_its_own_or_of_its_style() {
        let style = TableStyle {
            tbl_bg: Some(Box::new(TableBgStyle {
                fill: Some(Box::new(FillStyle { fill: solid(1) })),
                ..TableBgStyle::default()
            })),
            ..TableStyle::default()
        };
        let own = TblPr {
            fill: solid(2),
            ..TblPr::default()
        };
        let palette = Palette::default();
        let ground = |pr| background(Some(&style), pr, &palette);
        let red = |red| Some(Paint::Solid(Rgba::opaque(red, 0, 0)));
        assert_eq!(ground(None), red(1));
        assert_eq!(ground(Some(&own)), red(2));
        assert_eq!(background(None, None, &palette), None);
    }
}
