//! The data of a chart as a table.

use super::model::{Block, Cell, Row, Table};
use crate::editor_bin::chart::ChartPart;
use crate::render::drawing::chart;
use crate::render::node::{Child, Kind, Node};
use crate::resolve::theme::Palette;

/// The title of a chart, and its data; `None` for the data of a chart without any.
pub fn of(part: &ChartPart) -> (String, Option<Table>) {
    let node = chart::node(part, [1.0, 1.0], &Palette::default());
    let mut rows = Vec::new();
    let mut title = String::new();
    collect(&node, &mut rows, &mut title);
    let columns = rows.iter().map(|row: &Row| row.cells.len()).max();
    let table = columns.filter(|columns| *columns > 0).map(|columns| Table {
        caption: None,
        columns,
        rows,
    });
    (title, table)
}

/// Rows and caption of the table that is beside the drawing of a chart.
fn collect(node: &Node, rows: &mut Vec<Row>, title: &mut String) {
    for child in &node.children {
        let Child::Node(child) = child else { continue };
        match child.kind {
            Kind::Caption => *title = child.text(),
            Kind::Row => rows.push(row(child, rows.is_empty())),
            _ => collect(child, rows, title),
        }
    }
}

fn row(node: &Node, is_first: bool) -> Row {
    let cells = node.children.iter().filter_map(|child| match child {
        Child::Node(node) => Some(node),
        Child::Text(_) => None,
    });
    let mut row = Row {
        is_head: is_first,
        cells: Vec::new(),
    };
    for (column, cell) in cells.enumerate() {
        row.cells.push(Cell {
            is_head: cell.kind == Kind::HeaderCell,
            ..Cell::at(column, vec![Block::plain(cell.text())])
        });
    }
    row
}
