//! Tables: grid, spans, borders, the conditions of their style.

use super::Renderer;
use super::look::{BOTTOM, LEFT, RIGHT, TOP, shade};
use crate::editor_bin::docy::{
    CellPr, CellTextDirection, CellVAlign, DocTable, DocTableRow, DocXAlign, HeightRule, Margins,
    ParaJc, RowPr, TablePr, TblLayout, TblpPr, Width, WidthType,
};
use crate::render::node::{Attr, Kind, Node, Prop, Style, Value, twips};
use crate::resolve::word::properties::{merge_cell, merge_margins, merge_table};
use crate::resolve::word::styles::TablePart;
use crate::resolve::word::table::{COLUMNS, Placed, Whole, collect_rows, headings, place};

/// Left and right margin of a cell that nothing gives, in twips.
const SIDE_MARGIN: i32 = 115;

impl Renderer<'_> {
    /// A table.
    pub fn table(&self, table: &DocTable) -> Node {
        self.state.borrow_mut().begun = true;
        let empty = TablePr::default();
        let own = table.table_pr.as_deref().unwrap_or(&empty);
        let style = self.content.styles.table(own.style.as_deref());
        let mut pr = style.whole.table.clone();
        merge_table(&mut pr, own);
        let mut rows = Vec::new();
        collect_rows(&table.content.items, &mut rows);
        let grid: Vec<i32> = table
            .grid
            .iter()
            .flat_map(|grid| grid.col.iter().copied())
            .take(COLUMNS)
            .collect();
        let placed = place(&rows);
        let columns = placed
            .iter()
            .map(|cell| cell.column + cell.columns)
            .max()
            .unwrap_or(0)
            .max(grid.len());
        let whole = Whole {
            look: pr.look.unwrap_or(0x04A0),
            pr,
            style: &style,
            rows: rows.len(),
            headings: headings(&rows),
            columns,
        };
        let mut node = Node::of(Kind::Table, "table");
        self.table_look(&mut node.style, &whole, &grid);
        if let Some(caption) = whole
            .pr
            .tbl_caption
            .as_deref()
            .filter(|caption| !caption.is_empty())
        {
            node.attributes.push((Attr::Label, caption.to_owned()));
        }
        if !grid.is_empty() {
            let mut group = Node::new(Kind::ColumnGroup);
            for width in &grid {
                group.push(Node::new(Kind::Column).styled(Prop::Width, twips(*width)));
            }
            node.push(group);
        }
        let mut body = Node::new(Kind::TableBody);
        for (index, row) in rows.iter().enumerate() {
            let cells: Vec<&Placed<'_>> = placed.iter().filter(|cell| cell.row == index).collect();
            body.push(self.row(row, &cells, &placed, &whole));
        }
        node.push(body);
        node
    }

    fn table_look(&self, style: &mut Style, whole: &Whole<'_>, grid: &[i32]) {
        let pr = &whole.pr;
        let spaced = pr.table_cell_spacing_twips.filter(|spacing| *spacing > 0);
        match spaced {
            Some(spacing) => {
                style.set(Prop::BorderCollapse, "separate");
                style.set(Prop::BorderSpacing, twips(spacing.saturating_mul(2)));
            }
            None => style.set(Prop::BorderCollapse, "collapse"),
        }
        let total: i32 = grid.iter().fold(0, |sum, width| sum.saturating_add(*width));
        match pr.table_w.as_deref() {
            Some(Width {
                kind: Some(WidthType::Pct),
                w_docx: Some(share),
                ..
            }) if *share > 0 => {
                style.set(Prop::Width, Value::Percent(i64::from(*share) * 20));
            }
            Some(Width {
                kind: Some(WidthType::Dxa),
                w_docx: Some(width),
                ..
            }) if *width > 0 && total == 0 => {
                style.set(Prop::Width, twips(*width));
            }
            _ if total > 0 => style.set(Prop::Width, twips(total)),
            _ => {}
        }
        if pr.layout == Some(TblLayout::Fixed) && total > 0 {
            style.set(Prop::TableLayout, "fixed");
        }
        if let Some(position) = &pr.tblp_pr {
            float(style, position);
        } else {
            match pr.jc {
                Some(ParaJc::Center) => {
                    style.set(Prop::MarginLeft, "auto");
                    style.set(Prop::MarginRight, "auto");
                }
                Some(ParaJc::Right) => style.set(Prop::MarginLeft, "auto"),
                _ => {
                    // The text of the first cells stands at the margin, its border left of it.
                    let indent = pr.table_ind_twips.unwrap_or(0);
                    let margin = width_of(
                        pr.table_cell_mar
                            .as_ref()
                            .and_then(|margins| margins.left.as_deref()),
                    )
                    .unwrap_or(SIDE_MARGIN);
                    style.set(Prop::MarginLeft, twips(indent.saturating_sub(margin)));
                }
            }
        }
        if pr.bidi_visual == Some(true) {
            style.set(Prop::Direction, "rtl");
        }
        if let Some(colour) = pr.shd.as_ref().and_then(|shd| self.looks().shading(shd)) {
            shade(style, colour);
        }
        if spaced.is_some()
            && let Some(borders) = &pr.table_borders
        {
            for (border, side) in [
                (&borders.top, TOP),
                (&borders.right, RIGHT),
                (&borders.bottom, BOTTOM),
                (&borders.left, LEFT),
            ] {
                if let Some(border) = border {
                    self.looks().border(style, border, side);
                }
            }
        }
    }

    fn row(
        &self,
        row: &DocTableRow,
        cells: &[&Placed<'_>],
        all: &[Placed<'_>],
        whole: &Whole<'_>,
    ) -> Node {
        let mut node = Node::new(Kind::Row);
        let empty = RowPr::default();
        let pr = row.row_pr.as_deref().unwrap_or(&empty);
        if let Some(height) = &pr.height
            && let Some(twips_high) = height
                .value_twips
                .filter(|height_twips| *height_twips > 0 && height.rule != Some(HeightRule::Auto))
        {
            node.style.set(Prop::Height, twips(twips_high));
        }
        if pr.del.is_some() {
            node.attributes
                .push((Attr::Purpose, "deleted-row".to_owned()));
        } else if pr.ins.is_some() {
            node.attributes
                .push((Attr::Purpose, "inserted-row".to_owned()));
        }
        let before = pr
            .before
            .as_ref()
            .and_then(|before| before.grid_before)
            .unwrap_or(0);
        if before > 0 {
            node.push(Node::of(Kind::Cell, "gap").with(Attr::ColSpan, before.to_string()));
        }
        for placed in cells.iter().filter(|placed| !placed.covered) {
            let span = all
                .iter()
                .filter(|below| below.row > placed.row && below.column == placed.column)
                .take_while(|below| below.covered)
                .count();
            node.push(self.cell(placed, span + 1, whole));
        }
        node
    }

    fn cell(&self, placed: &Placed<'_>, rows: usize, whole: &Whole<'_>) -> Node {
        let place = Placed { rows, ..*placed };
        let part = whole.part(&place);
        let empty = CellPr::default();
        let own = placed.cell.cell_pr.as_deref().unwrap_or(&empty);
        let mut pr = part.cell.clone();
        merge_cell(&mut pr, own);
        let mut node = Node::new(Kind::Cell);
        if place.columns > 1 {
            node.attributes
                .push((Attr::ColSpan, place.columns.to_string()));
        }
        if rows > 1 {
            node.attributes.push((Attr::RowSpan, rows.to_string()));
        }
        let style = &mut node.style;
        if let Some(colour) = pr.shd.as_ref().and_then(|shd| self.looks().shading(shd)) {
            shade(style, colour);
        }
        self.cell_borders(style, &place, &part, own, whole);
        cell_margins(style, &whole.pr, &pr);
        match pr.v_align {
            Some(CellVAlign::Center) => style.set(Prop::VerticalAlign, "middle"),
            Some(CellVAlign::Bottom) => style.set(Prop::VerticalAlign, "bottom"),
            _ => style.set(Prop::VerticalAlign, "top"),
        }
        match pr.text_direction {
            Some(CellTextDirection::Rl | CellTextDirection::RlV | CellTextDirection::TbV) => {
                style.set(Prop::WritingMode, "vertical-rl");
            }
            Some(CellTextDirection::Lr | CellTextDirection::LrV) => {
                style.set(Prop::WritingMode, "sideways-lr");
            }
            _ => {}
        }
        if pr.no_wrap == Some(true) {
            style.set(Prop::WhiteSpace, "nowrap");
        }
        self.fill(&mut node, &placed.cell.content, Some(&part));
        node
    }

    fn cell_borders(
        &self,
        style: &mut Style,
        place: &Placed<'_>,
        part: &TablePart,
        own: &CellPr,
        whole: &Whole<'_>,
    ) {
        let [top, right, bottom, left] = whole.borders(place, part, own);
        for (border, side) in [(top, TOP), (right, RIGHT), (bottom, BOTTOM), (left, LEFT)] {
            if let Some(border) = border {
                self.looks().border(style, &border, side);
            }
        }
    }
}

fn width_of(width: Option<&Width>) -> Option<i32> {
    let width = width?;
    match width.kind {
        Some(WidthType::Dxa) | None => width.w_docx,
        _ => None,
    }
}

fn cell_margins(style: &mut Style, table: &TablePr, cell: &CellPr) {
    let mut margins = Margins::default();
    if let Some(own) = &table.table_cell_mar {
        merge_margins(&mut margins, own);
    }
    if let Some(own) = &cell.cell_mar {
        merge_margins(&mut margins, own);
    }
    let sides = [
        (Prop::PaddingTop, &margins.top, 0),
        (Prop::PaddingRight, &margins.right, SIDE_MARGIN),
        (Prop::PaddingBottom, &margins.bottom, 0),
        (Prop::PaddingLeft, &margins.left, SIDE_MARGIN),
    ];
    for (side, margin, default) in sides {
        style.set(
            side,
            twips(width_of(margin.as_deref()).unwrap_or(default).max(0)),
        );
    }
}

/// Floating tables stand at the side that they are nearer to.
fn float(style: &mut Style, position: &TblpPr) {
    match position.tblp_x_spec {
        Some(DocXAlign::Center) => {
            style.set(Prop::MarginLeft, "auto");
            style.set(Prop::MarginRight, "auto");
        }
        Some(DocXAlign::Right | DocXAlign::Outside) => style.set(Prop::Float, "right"),
        _ => style.set(Prop::Float, "left"),
    }
    let distance = |side: fn(&crate::editor_bin::docy::Padding) -> Option<i32>| {
        position.paddings.as_deref().and_then(side).unwrap_or(0)
    };
    if style.get(Prop::Float).is_some() {
        style.set(
            Prop::MarginLeft,
            twips(distance(|padding| padding.left_twips)),
        );
        style.set(
            Prop::MarginRight,
            twips(distance(|padding| padding.right_twips)),
        );
    }
    style.set(
        Prop::MarginTop,
        twips(distance(|padding| padding.top_twips)),
    );
    style.set(
        Prop::MarginBottom,
        twips(distance(|padding| padding.bottom_twips)),
    );
}
