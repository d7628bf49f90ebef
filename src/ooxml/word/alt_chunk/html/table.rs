//! Tables: rows and cells as they come, with what reaches into later rows.

use super::look::{Own, twips};
use super::tokens::Tag;

/// Columns of a table up to which cells are kept.
const COLUMNS: usize = 256;

/// A paragraph of its own in a cell without content.
pub const EMPTY: &str =
    "<w:p><w:pPr><w:rPr><w:rFonts w:eastAsia=\"Times New Roman\"/></w:rPr></w:pPr></w:p>";

/// What stands behind a table, so that a further one does not become a part of it.
pub const AFTER: &str = "<w:p><w:pPr><w:rPr><w:rFonts w:eastAsia=\"Times New Roman\"/><w:vanish/>\
    <w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:pPr></w:p>";

/// A cell that reaches into later rows.
#[derive(Clone, Default)]
struct Span {
    rows: usize,
    columns: usize,
    properties: String,
}

/// A table whose end has not come yet.
#[derive(Default)]
pub struct Table {
    spans: Vec<Span>,
    /// The column after the last cell of the row.
    column: usize,
    columns_of_cell: usize,
    in_row: bool,
    in_cell: bool,
}

impl Table {
    /// Begins a table.
    pub fn new(tag: &Tag, own: &Own, jc: &str, out: &mut String) -> Self {
        out.push_str("<w:tbl><w:tblPr>");
        if !jc.is_empty() {
            out.push_str(&format!("<w:jc w:val=\"{jc}\"/>"));
        }
        let (width, kind) = own.width.unwrap_or((0, "auto"));
        out.push_str(&format!(
            "<w:tblW w:w=\"{width}\" w:type=\"{kind}\"/><w:tblBorders>"
        ));
        let lines = tag.attr("border").map(|lines| lines.parse().unwrap_or(1));
        let line = |width: u32| {
            let size = if width == 1 { 8 } else { width.min(10) * 9 };
            format!(
                "w:val=\"outset\" w:sz=\"{}\" w:space=\"0\" w:color=\"auto\"",
                size
            )
        };
        let frame = lines.filter(|lines| *lines > 0).map(line);
        for (side, of_side) in ["top", "left", "bottom", "right"].iter().zip(&own.borders) {
            let border = frame.as_deref().unwrap_or(of_side);
            push_border(side, if of_side.is_empty() { border } else { of_side }, out);
        }
        if frame.is_some() {
            for side in ["insideH", "insideV"] {
                push_border(side, &line(1), out);
            }
        }
        let padding = tag
            .attr("cellpadding")
            .and_then(|padding| twips(padding, 0));
        let padding = padding.unwrap_or(15).clamp(0, 1440);
        out.push_str("</w:tblBorders><w:tblCellMar>");
        for side in ["top", "left", "bottom", "right"] {
            out.push_str(&format!("<w:{side} w:w=\"{padding}\" w:type=\"dxa\"/>"));
        }
        out.push_str("</w:tblCellMar><w:tblLook w:val=\"04A0\"/></w:tblPr>");
        Self::default()
    }

    /// Begins a row.
    pub fn row(&mut self, tag: &Tag, own: &Own, out: &mut String) {
        self.end_row(out);
        out.push_str("<w:tr><w:trPr>");
        let height = tag.attr("height").and_then(|height| twips(height, 0));
        if let Some(height) = height.or(own.extent[1].map(|emu| emu / 635)) {
            out.push_str(&format!("<w:trHeight w:val=\"{}\"/>", height.max(0)));
        }
        out.push_str("</w:trPr>");
        self.in_row = true;
        self.column = 0;
        self.continued(out);
    }

    /// Begins a cell, and a row if there is none.
    pub fn cell(&mut self, tag: &Tag, own: &Own, out: &mut String) {
        self.end_cell(out);
        if !self.in_row {
            self.row(&Tag::default(), &Own::default(), out);
        }
        let count = |name: &str| tag.attr(name).and_then(|count| count.trim().parse().ok());
        let columns = count("colspan").unwrap_or(1).clamp(1, COLUMNS);
        let rows = count("rowspan").unwrap_or(1).clamp(1, 1000);
        let (width, kind) = own.width.unwrap_or((0, "auto"));
        let mut properties = format!("<w:tcW w:w=\"{width}\" w:type=\"{kind}\"/>");
        if columns > 1 {
            properties.push_str(&format!("<w:gridSpan w:val=\"{columns}\"/>"));
        }
        properties.push_str(&own.borders_in("w:tcBorders"));
        let vertical = match own.vertical {
            "" => "center",
            known => known,
        };
        properties.push_str(&format!(
            "{}<w:vAlign w:val=\"{vertical}\"/><w:hideMark/>",
            own.shade
        ));
        let merge = if rows > 1 {
            "<w:vMerge w:val=\"restart\"/>"
        } else {
            ""
        };
        out.push_str(&format!("<w:tc><w:tcPr>{merge}{properties}</w:tcPr>"));
        if rows > 1 && self.column < COLUMNS {
            self.spans
                .resize(self.spans.len().max(self.column + 1), Span::default());
            self.spans[self.column] = Span {
                rows,
                columns,
                properties,
            };
        }
        self.columns_of_cell = columns;
        self.in_cell = true;
    }

    /// Appends the cells that reach into this row and stand at this column.
    fn continued(&mut self, out: &mut String) {
        while let Some(span) = self.spans.get_mut(self.column).filter(|span| span.rows > 0) {
            out.push_str(&format!(
                "<w:tc><w:tcPr><w:vMerge/>{}</w:tcPr>{EMPTY}</w:tc>",
                span.properties
            ));
            span.rows -= 1;
            self.column += span.columns;
        }
    }

    /// Ends the cell, if one is open.
    pub fn end_cell(&mut self, out: &mut String) {
        if !std::mem::take(&mut self.in_cell) {
            return;
        }
        if !out.ends_with("</w:p>") {
            out.push_str(EMPTY);
        }
        out.push_str("</w:tc>");
        if let Some(span) = self.spans.get_mut(self.column) {
            span.rows = span.rows.saturating_sub(1);
        }
        self.column += self.columns_of_cell;
        self.continued(out);
    }

    /// Ends the row, if one is open.
    pub fn end_row(&mut self, out: &mut String) {
        self.end_cell(out);
        if !std::mem::take(&mut self.in_row) {
            return;
        }
        if out.ends_with("</w:trPr>") {
            out.push_str(&format!("<w:tc>{EMPTY}</w:tc>"));
        }
        out.push_str("</w:tr>");
    }

    /// Ends the table.
    pub fn end(&mut self, out: &mut String) {
        self.end_row(out);
        out.push_str("</w:tbl>");
        out.push_str(AFTER);
    }

    /// Whether text may stand at this place.
    pub fn is_in_cell(&self) -> bool {
        self.in_cell
    }
}

fn push_border(side: &str, attributes: &str, out: &mut String) {
    if !attributes.is_empty() {
        out.push_str(&format!("<w:{side} {attributes}/>"));
    }
}
