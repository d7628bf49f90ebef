//! Tables of DrawingML.

use super::Painter;
use super::text::{self, TextPainter};
use crate::editor_bin::drawing::{
    BodyPr, Ln, OnOff, TablePartStyle, TableStyle, Tbl, TblCell, TblLine, TblPr, TcBdr, TcPr,
    TextAnchor,
};
use crate::render::node::{Attr, Kind, Node, Prop, Style, Value, points};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{self, Paint};
use crate::resolve::drawing::text::{Inherited, body_properties};

/// Where a cell stands in its table.
struct Place {
    row: usize,
    column: usize,
    row_end: usize,
    column_end: usize,
    rows: usize,
    columns: usize,
}

/// A side of a cell: which line of a cell and of a style it is.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

impl<'a> Painter<'a, '_> {
    pub(super) fn table(&self, table: &'a Tbl) -> Node {
        let pr = table.tbl_pr.as_deref();
        let style = pr
            .and_then(|pr| pr.table_style_id.as_deref())
            .and_then(|id| self.host.table_style(id));
        let mut node = Node::of(Kind::Table, "grid");
        let width: i64 = table
            .grid
            .iter()
            .map(|column| i64::from(column.w.unwrap_or(0)))
            .sum();
        node.style.set(Prop::Width, Value::Length(width));
        let mut columns = Node::new(Kind::ColumnGroup);
        for column in &table.grid {
            let width = Value::Length(i64::from(column.w.unwrap_or(0)));
            columns.push(Node::new(Kind::Column).styled(Prop::Width, width));
        }
        node.push(columns);
        let mut body = Node::new(Kind::TableBody);
        for (row, record) in table.rows.iter().enumerate() {
            let height = Value::Length(i64::from(record.h.unwrap_or(0)));
            let mut line = Node::new(Kind::Row).styled(Prop::Height, height);
            for (column, cell) in record.cells.iter().enumerate() {
                if cell.h_merge == Some(true) || cell.v_merge == Some(true) {
                    continue;
                }
                let span =
                    |count: Option<i32>| usize::try_from(count.unwrap_or(1).max(1)).unwrap_or(1);
                let place = Place {
                    row,
                    column,
                    row_end: row.saturating_add(span(cell.row_span)),
                    column_end: column.saturating_add(span(cell.grid_span)),
                    rows: table.rows.len(),
                    columns: table.grid.len(),
                };
                line.push(self.cell(cell, pr, style, &place));
            }
            body.push(line);
        }
        node.push(body);
        node
    }

    fn cell(
        &self,
        cell: &'a TblCell,
        pr: Option<&TblPr>,
        style: Option<&'a TableStyle>,
        place: &Place,
    ) -> Node {
        let parts = style
            .map(|style| parts(style, pr, place))
            .unwrap_or_default();
        let mut node = Node::new(Kind::Cell);
        if place.column_end > place.column + 1 {
            node = node.with(Attr::ColSpan, (place.column_end - place.column).to_string());
        }
        if place.row_end > place.row + 1 {
            node = node.with(Attr::RowSpan, (place.row_end - place.row).to_string());
        }
        let empty = TcPr::default();
        let tc = cell.tc_pr.as_deref().unwrap_or(&empty);
        match self.cell_fill(tc, &parts) {
            Some(Paint::Solid(colour)) => node.style.set(Prop::Background, Value::Colour(colour.0)),
            Some(Paint::Gradient(gradient)) => {
                if let Some((_, colour)) = gradient.stops.first() {
                    node.style.set(Prop::Background, Value::Colour(colour.0));
                }
            }
            _ => {}
        }
        for side in [Side::Left, Side::Right, Side::Top, Side::Bottom] {
            self.border(&mut node.style, tc, &parts, side, place);
        }
        match tc.anchor {
            Some(TextAnchor::Ctr) => node.style.set(Prop::VerticalAlign, "middle"),
            Some(TextAnchor::B) => node.style.set(Prop::VerticalAlign, "bottom"),
            _ => node.style.set(Prop::VerticalAlign, "top"),
        }
        let insets = BodyPr {
            l_ins: tc.mar_l,
            r_ins: tc.mar_r,
            t_ins: tc.mar_t,
            b_ins: tc.mar_b,
            ..BodyPr::default()
        };
        text::insets(&mut node.style, &insets);
        if let Some(body) = &cell.tx_body {
            let inherited = self.cell_text(&parts);
            let body_pr = body_properties(body.body_pr.as_deref(), &[]);
            let mut painter = TextPainter::new(self.palette, self.host, &inherited, &body_pr);
            for paragraph in painter.paragraphs(body) {
                node.push(paragraph);
            }
        }
        node
    }

    fn cell_text(&self, parts: &[&TablePartStyle]) -> Inherited<'a> {
        let mut inherited = Inherited {
            defaults: self.host.list_styles(None),
            ..Inherited::default()
        };
        let on = |flag: Option<OnOff>| match flag {
            Some(OnOff::On) => Some(true),
            Some(OnOff::Off) => Some(false),
            _ => None,
        };
        for style in parts.iter().filter_map(|part| part.tc_tx_style.as_deref()) {
            inherited.bold = on(style.b).or(inherited.bold);
            inherited.italic = on(style.i).or(inherited.italic);
            let referred = style
                .font_ref
                .as_ref()
                .and_then(|font| self.palette.colour(&font.color));
            inherited.colour = self
                .palette
                .colour(&style.color)
                .or(referred)
                .or(inherited.colour);
        }
        inherited
    }

    fn cell_fill(&self, tc: &TcPr, parts: &[&TablePartStyle]) -> Option<Paint> {
        paint::paint(&tc.fill, &self.palette).or_else(|| {
            parts.iter().rev().find_map(|part| {
                let style = part.tc_style.as_deref()?;
                if let Some(fill) = &style.fill {
                    return paint::paint(&fill.fill, &self.palette);
                }
                let reference = style.fill_ref.as_deref()?;
                let colour = self.palette.colour(&reference.color);
                paint::themed_paint(reference.idx?, colour, &self.palette)
            })
        })
    }

    fn border(
        &self,
        style: &mut Style,
        tc: &TcPr,
        parts: &[&TablePartStyle],
        side: Side,
        place: &Place,
    ) {
        let own = match side {
            Side::Left => &tc.ln_l,
            Side::Right => &tc.ln_r,
            Side::Top => &tc.ln_t,
            Side::Bottom => &tc.ln_b,
        };
        let pen = match own {
            Some(line) => self.line(line),
            None => parts
                .iter()
                .rev()
                .filter_map(|part| {
                    styled_line(part.tc_style.as_ref()?.tc_bdr.as_deref()?, side, place)
                })
                .find_map(|line| self.styled_pen(line)),
        };
        let Some((colour, width)) = pen else { return };
        let [width_prop, style_prop, colour_prop] = match side {
            Side::Left => [
                Prop::BorderLeftWidth,
                Prop::BorderLeftStyle,
                Prop::BorderLeftColor,
            ],
            Side::Right => [
                Prop::BorderRightWidth,
                Prop::BorderRightStyle,
                Prop::BorderRightColor,
            ],
            Side::Top => [
                Prop::BorderTopWidth,
                Prop::BorderTopStyle,
                Prop::BorderTopColor,
            ],
            Side::Bottom => [
                Prop::BorderBottomWidth,
                Prop::BorderBottomStyle,
                Prop::BorderBottomColor,
            ],
        };
        style.set(width_prop, points((width / 12_700.0).max(0.75)));
        style.set(style_prop, "solid");
        style.set(colour_prop, Value::Colour(colour.0));
    }

    fn line(&self, line: &Ln) -> Option<(Rgba, f64)> {
        paint::pen(&[line], None, &self.palette).map(|pen| (pen.colour, pen.width))
    }

    fn styled_pen(&self, line: &TblLine) -> Option<(Rgba, f64)> {
        if let Some(line) = &line.ln {
            return self.line(line);
        }
        let reference = line.ln_ref.as_deref()?;
        let place = usize::try_from(reference.idx? - 1).ok()?;
        let line = self.palette.theme?.lines.get(place)?;
        let palette = self
            .palette
            .with_placeholder(self.palette.colour(&reference.color));
        paint::pen(&[line], None, &palette).map(|pen| (pen.colour, pen.width))
    }
}

fn styled_line<'s>(border: &'s TcBdr, side: Side, place: &Place) -> Option<&'s TblLine> {
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
fn parts<'s>(style: &'s TableStyle, pr: Option<&TblPr>, place: &Place) -> Vec<&'s TablePartStyle> {
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
