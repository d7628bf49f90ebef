//! Tables of DrawingML.

use super::Painter;
use super::text::{self, TextPainter};
use crate::editor_bin::drawing::{BodyPr, Tbl, TblCell, TblPr, TcPr, TextAnchor};
use crate::render::node::{Attr, Kind, Node, Prop, Style, Value, points};
use crate::resolve::drawing::paint::{Paint, Pen};
use crate::resolve::drawing::table::{CellLook, CellPlace, Side};
use crate::resolve::drawing::text::{Inherited, body_properties};

impl Painter<'_> {
    pub(super) fn table(&self, table: &Tbl) -> Node {
        let pr = table.tbl_pr.as_deref();
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
                let place = CellPlace {
                    row,
                    column,
                    row_end: row.saturating_add(span(cell.row_span)),
                    column_end: column.saturating_add(span(cell.grid_span)),
                    rows: table.rows.len(),
                    columns: table.grid.len(),
                };
                line.push(self.cell(cell, pr, &place));
            }
            body.push(line);
        }
        node.push(body);
        node
    }

    fn cell(&self, cell: &TblCell, pr: Option<&TblPr>, place: &CellPlace) -> Node {
        let look = CellLook::new(None, pr, place);
        let mut node = Node::new(Kind::Cell);
        if place.column_end > place.column + 1 {
            node = node.with(Attr::ColSpan, (place.column_end - place.column).to_string());
        }
        if place.row_end > place.row + 1 {
            node = node.with(Attr::RowSpan, (place.row_end - place.row).to_string());
        }
        let empty = TcPr::default();
        let tc = cell.tc_pr.as_deref().unwrap_or(&empty);
        match look.fill(tc, &self.palette) {
            Some(Paint::Solid(colour)) => node.style.set(Prop::Background, Value::Colour(colour.0)),
            Some(Paint::Gradient(gradient)) => {
                if let Some((_, colour)) = gradient.stops.first() {
                    node.style.set(Prop::Background, Value::Colour(colour.0));
                }
            }
            _ => {}
        }
        for side in Side::ALL {
            if let Some(pen) = look.line(tc, side, place, &self.palette) {
                border(&mut node.style, side, &pen);
            }
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
            let text = look.text(&self.palette);
            let inherited = Inherited {
                colour: text.colour,
                bold: text.bold,
                italic: text.italic,
                ..Inherited::default()
            };
            let body_pr = body_properties(body.body_pr.as_deref(), &[]);
            let mut painter = TextPainter::new(self.palette, &inherited, &body_pr);
            for paragraph in painter.paragraphs(body) {
                node.push(paragraph);
            }
        }
        node
    }
}

fn border(style: &mut Style, side: Side, pen: &Pen) {
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
    style.set(width_prop, points((pen.width / 12_700.0).max(0.75)));
    style.set(style_prop, "solid");
    style.set(colour_prop, Value::Colour(pen.colour.0));
}
