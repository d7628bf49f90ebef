//! Tables: grid, spans, borders, the conditions of their style.

use super::Renderer;
use super::look::{BOTTOM, LEFT, RIGHT, TOP, shade};
use crate::editor_bin::docy::{
    Border, Borders, CellPr, CellTextDirection, CellVAlign, DocTable, DocTableCell,
    DocTableCellsItem, DocTableRow, DocTableRowsItem, DocXAlign, HeightRule, Margins, Merge,
    ParaJc, RowPr, TablePr, TblLayout, TblStyleOverride, TblpPr, Width, WidthType,
};
use crate::render::node::{Attr, Kind, Node, Prop, Style, Value, twips};
use crate::resolve::word::properties::{merge_borders, merge_cell, merge_margins, merge_table};
use crate::resolve::word::styles::{TablePart, TableStyle};

/// Most columns of the grid that are counted.
const COLUMNS: usize = 1024;
/// Left and right margin of a cell that nothing gives, in twips.
const SIDE_MARGIN: i32 = 115;

/// A cell with its place.
struct Placed<'t> {
    cell: &'t DocTableCell,
    row: usize,
    column: usize,
    columns: usize,
    rows: usize,
    /// Continues one above.
    covered: bool,
}

/// The table seen as a whole.
struct Whole<'t> {
    pr: TablePr,
    style: &'t TableStyle,
    rows: usize,
    columns: usize,
    look: i32,
}

// Bits of `w:tblLook`.
const FIRST_ROW: i32 = 0x20;
const LAST_ROW: i32 = 0x40;
const FIRST_COLUMN: i32 = 0x80;
const LAST_COLUMN: i32 = 0x100;
const NO_ROW_BANDS: i32 = 0x200;
const NO_COLUMN_BANDS: i32 = 0x400;

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

    /// The cell's own borders go before those of its part of the style, these before those of the table.
    fn cell_borders(
        &self,
        style: &mut Style,
        place: &Placed<'_>,
        part: &TablePart,
        own: &CellPr,
        whole: &Whole<'_>,
    ) {
        let looks = self.looks();
        let mut table = part
            .table
            .table_borders
            .as_deref()
            .cloned()
            .unwrap_or_default();
        if let Some(direct) = &whole.pr.table_borders {
            merge_borders(&mut table, direct);
        }
        let styled = part.cell.borders.as_deref();
        let own = own.borders.as_deref();
        let outer = |at_edge: bool,
                     edge: &Option<Box<Border>>,
                     inside: &Option<Box<Border>>|
         -> Option<Border> {
            if at_edge { edge } else { inside }.as_deref().cloned()
        };
        type Of = fn(&Borders) -> Option<Border>;
        let top = place.row == 0;
        let bottom = place.row + place.rows >= whole.rows;
        let left = place.column == 0;
        let right = place.column + place.columns >= whole.columns;
        let edges: [([Prop; 3], bool, Of, Option<Border>); 4] = [
            (
                TOP,
                top,
                |b| b.top.as_deref().cloned(),
                outer(top, &table.top, &table.inside_h),
            ),
            (
                BOTTOM,
                bottom,
                |b| b.bottom.as_deref().cloned(),
                outer(bottom, &table.bottom, &table.inside_h),
            ),
            (
                LEFT,
                left,
                |b| b.left.as_deref().cloned(),
                outer(left, &table.left, &table.inside_v),
            ),
            (
                RIGHT,
                right,
                |b| b.right.as_deref().cloned(),
                outer(right, &table.right, &table.inside_v),
            ),
        ];
        for (side, at_edge, of, table) in edges {
            let vertical = side == LEFT || side == RIGHT;
            let inside = |borders: &Borders| {
                if at_edge {
                    None
                } else if vertical {
                    borders.inside_v.as_deref().cloned()
                } else {
                    borders.inside_h.as_deref().cloned()
                }
            };
            let border = own
                .and_then(of)
                .or_else(|| styled.and_then(|styled| inside(styled).or_else(|| of(styled))))
                .or(table);
            if let Some(border) = border {
                looks.border(style, &border, side);
            }
        }
    }
}

impl Whole<'_> {
    fn has(&self, bit: i32) -> bool {
        self.look & bit != 0
    }

    /// What the style gives a cell: the whole, bands, first and last columns and rows, corners.
    fn part(&self, place: &Placed<'_>) -> TablePart {
        use TblStyleOverride as T;
        let mut part = self.style.whole.clone();
        let mut add = |kind: T| {
            if let Some(more) = self.style.part(kind) {
                part.merge(more);
            }
        };
        let first_row = self.has(FIRST_ROW) && place.row == 0;
        let last_row = self.has(LAST_ROW) && place.row + place.rows >= self.rows;
        let first_column = self.has(FIRST_COLUMN) && place.column == 0;
        let last_column = self.has(LAST_COLUMN) && place.column + place.columns >= self.columns;
        let size = |size: Option<i32>| usize::try_from(size.unwrap_or(1)).unwrap_or(1).max(1);
        if !self.has(NO_COLUMN_BANDS) && !first_column && !last_column {
            let band =
                (place.column - usize::from(self.has(FIRST_COLUMN))) / size(self.pr.col_band_size);
            add(if band.is_multiple_of(2) {
                T::Band1Vert
            } else {
                T::Band2Vert
            });
        }
        if !self.has(NO_ROW_BANDS) && !first_row && !last_row {
            let band = (place.row - usize::from(self.has(FIRST_ROW))) / size(self.pr.row_band_size);
            add(if band.is_multiple_of(2) {
                T::Band1Horz
            } else {
                T::Band2Horz
            });
        }
        for (holds, kind) in [
            (first_column, T::FirstCol),
            (last_column, T::LastCol),
            (first_row, T::FirstRow),
            (last_row, T::LastRow),
            (first_row && first_column, T::NwCell),
            (first_row && last_column, T::NeCell),
            (last_row && first_column, T::SwCell),
            (last_row && last_column, T::SeCell),
        ] {
            if holds {
                add(kind);
            }
        }
        part
    }
}

fn collect_rows<'t>(items: &'t [DocTableRowsItem], rows: &mut Vec<&'t DocTableRow>) {
    for item in items {
        match item {
            DocTableRowsItem::Row(row) => rows.push(row),
            DocTableRowsItem::Sdt(control) => {
                collect_rows(&control.content.items, rows);
            }
            _ => {}
        }
    }
}

fn collect_cells<'t>(items: &'t [DocTableCellsItem], cells: &mut Vec<&'t DocTableCell>) {
    for item in items {
        match item {
            DocTableCellsItem::Cell(cell) => cells.push(cell),
            DocTableCellsItem::Sdt(control) => {
                collect_cells(&control.content.items, cells);
            }
            _ => {}
        }
    }
}

/// Gives each cell its row and column. A cell merged to the left widens the one before it.
fn place<'t>(rows: &[&'t DocTableRow]) -> Vec<Placed<'t>> {
    let mut placed: Vec<Placed<'t>> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let before = row
            .row_pr
            .as_ref()
            .and_then(|pr| pr.before.as_ref()?.grid_before)
            .unwrap_or(0);
        let mut column = usize::try_from(before).unwrap_or(0).min(COLUMNS);
        let mut cells = Vec::new();
        collect_cells(&row.content.items, &mut cells);
        for cell in cells {
            let pr = cell.cell_pr.as_deref();
            let columns = pr
                .and_then(|pr| pr.grid_span)
                .and_then(|span| usize::try_from(span).ok())
                .unwrap_or(1)
                .clamp(1, COLUMNS);
            if pr.and_then(|pr| pr.h_merge) == Some(Merge::Continue)
                && let Some(last) = placed.last_mut().filter(|last| last.row == index)
            {
                last.columns += columns;
                column += columns;
                continue;
            }
            let continues = pr.and_then(|pr| pr.v_merge) == Some(Merge::Continue);
            // One that continues nothing is a cell of its own.
            let covered = continues
                && placed
                    .iter()
                    .rev()
                    .any(|above| above.row + 1 == index && above.column == column);
            placed.push(Placed {
                cell,
                row: index,
                column,
                columns,
                rows: 1,
                covered,
            });
            column += columns;
        }
    }
    placed
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::docy::{DocTableCells, DocTableRows};

    fn cell(span: i32, merge: Option<Merge>) -> DocTableCellsItem {
        DocTableCellsItem::Cell(Box::new(DocTableCell {
            cell_pr: Some(Box::new(CellPr {
                grid_span: Some(span),
                v_merge: merge,
                ..CellPr::default()
            })),
            ..DocTableCell::default()
        }))
    }

    fn table(rows: Vec<Vec<DocTableCellsItem>>) -> DocTable {
        DocTable {
            content: DocTableRows {
                items: rows
                    .into_iter()
                    .map(|items| {
                        DocTableRowsItem::Row(Box::new(DocTableRow {
                            content: DocTableCells { items },
                            ..DocTableRow::default()
                        }))
                    })
                    .collect(),
            },
            ..DocTable::default()
        }
    }

    #[test]
    fn cells_find_their_columns_and_spans() {
        let table = table(vec![
            vec![cell(2, None), cell(1, Some(Merge::Restart))],
            vec![cell(1, None), cell(1, None), cell(1, Some(Merge::Continue))],
            vec![cell(3, Some(Merge::Continue))],
        ]);
        let mut rows = Vec::new();
        collect_rows(&table.content.items, &mut rows);
        let places: Vec<_> = place(&rows)
            .iter()
            .map(|cell| (cell.row, cell.column, cell.columns, cell.covered))
            .collect();
        assert_eq!(
            places,
            [
                (0, 0, 2, false),
                (0, 2, 1, false),
                (1, 0, 1, false),
                (1, 1, 1, false),
                (1, 2, 1, true),
                (2, 0, 3, true)
            ]
        );
    }
}
