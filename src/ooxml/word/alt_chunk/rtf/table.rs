//! Rows, as their definitions and cells come, and the table that they make.

use std::collections::BTreeSet;
use std::fmt::Write;

/// Cells of one row up to which they are kept.
const CELLS: usize = 64;

/// A border being defined.
#[derive(Clone, Default)]
pub struct Line {
    kind: &'static str,
    /// Eighths of a point.
    size: i32,
    /// Absent: automatic.
    pub colour: Option<[u8; 3]>,
}

/// A cell as its row defines it.
#[derive(Clone, Default)]
pub struct Definition {
    /// Its right edge in twips.
    right: i32,
    /// Top, left, bottom, right.
    borders: [Line; 4],
    /// The colour behind it.
    pub shade: Option<[u8; 3]>,
    vertical: &'static str,
    merge: &'static str,
}

#[derive(Default)]
struct Row {
    left: i32,
    gap: i32,
    cells: Vec<(Definition, String)>,
}

/// The rows of a table that has not ended.
#[derive(Default)]
pub struct Table {
    rows: Vec<Row>,
    left: i32,
    gap: i32,
    /// The cells of the row as they are defined.
    definitions: Vec<Definition>,
    /// The cell whose definition has not ended.
    pub next: Definition,
    /// The border that control words are about.
    side: Option<usize>,
    other: Line,
    /// The cells of the row so far.
    cells: Vec<String>,
    /// The paragraphs of the cell so far.
    pub cell: String,
    bytes: usize,
}

impl Table {
    /// Bytes of the rows so far.
    pub fn bytes(&self) -> usize {
        self.bytes + self.cell.len()
    }

    /// The border that control words are about.
    pub fn line(&mut self) -> &mut Line {
        match self.side {
            Some(side) => &mut self.next.borders[side],
            None => &mut self.other,
        }
    }

    /// A control word about rows, cells and borders.
    pub fn word(&mut self, word: &str, value: i32) {
        match word {
            "trowd" => {
                self.definitions.clear();
                self.next = Definition::default();
                (self.left, self.gap, self.side) = (0, 0, None);
            }
            "trleft" => self.left = value,
            "trgaph" => self.gap = value,
            "cellx" => {
                self.next.right = value;
                let definition = std::mem::take(&mut self.next);
                if self.definitions.len() < CELLS {
                    self.definitions.push(definition);
                }
                self.side = None;
            }
            "clbrdrt" => self.side = Some(0),
            "clbrdrl" => self.side = Some(1),
            "clbrdrb" => self.side = Some(2),
            "clbrdrr" => self.side = Some(3),
            "brdrt" | "brdrl" | "brdrb" | "brdrr" | "trbrdrt" | "trbrdrl" | "trbrdrb"
            | "trbrdrr" | "trbrdrh" | "trbrdrv" => self.side = None,
            "brdrs" | "brdrth" => self.line().kind = "single",
            "brdrdb" => self.line().kind = "double",
            "brdrdot" => self.line().kind = "dotted",
            "brdrdash" => self.line().kind = "dashed",
            "brdrnone" | "brdrnil" => self.line().kind = "nil",
            // Twips to eighths of a point.
            "brdrw" => self.line().size = value.clamp(0, 255) * 2 / 5,
            "clvmgf" => self.next.merge = "<w:vMerge w:val=\"restart\"/>",
            "clvmrg" => self.next.merge = "<w:vMerge/>",
            "clvertalc" => self.next.vertical = "<w:vAlign w:val=\"center\"/>",
            "clvertalb" => self.next.vertical = "<w:vAlign w:val=\"bottom\"/>",
            _ => {}
        }
    }

    /// Ends a cell.
    pub fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        self.bytes += cell.len();
        if self.cells.len() < CELLS {
            self.cells.push(cell);
        }
    }

    /// Ends a row. Cells without a definition are as wide as an inch.
    pub fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let mut right = self.left;
        let row = cells.into_iter().enumerate().map(|(at, cell)| {
            let mut definition = self.definitions.get(at).cloned().unwrap_or_default();
            definition.right = match definition.right > right {
                true => definition.right,
                false => right.saturating_add(1440),
            };
            right = definition.right;
            (definition, cell)
        });
        let cells: Vec<_> = row.collect();
        if !cells.is_empty() {
            let (left, gap) = (self.left, self.gap);
            self.rows.push(Row { left, gap, cells });
        }
    }

    /// Writes the table, if there is one.
    pub fn write(&mut self, out: &mut String) {
        if !self.cells.is_empty() || !self.cell.is_empty() {
            self.end_cell();
            self.end_row();
        }
        let rows = std::mem::take(&mut self.rows);
        self.bytes = 0;
        let Some(first) = rows.first() else {
            return;
        };
        let edges = |row: &Row| {
            let rights: Vec<i32> = row.cells.iter().map(|cell| cell.0.right).collect();
            std::iter::once(row.left)
                .chain(rights)
                .collect::<Vec<i32>>()
        };
        let edges: BTreeSet<i32> = rows.iter().flat_map(edges).collect();
        let edges: Vec<i32> = edges.into_iter().collect();
        let indent = first.left.saturating_add(first.gap);
        let gap = first.gap.max(0);
        let _ = write!(
            out,
            "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblInd w:w=\"{indent}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"{gap}\" w:type=\"dxa\"/>\
             <w:right w:w=\"{gap}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
        );
        for pair in edges.windows(2) {
            let _ = write!(
                out,
                "<w:gridCol w:w=\"{}\"/>",
                pair[1].saturating_sub(pair[0])
            );
        }
        out.push_str("</w:tblGrid>");
        for row in rows {
            out.push_str("<w:tr>");
            let mut left = row.left;
            let column = |edge: i32| edges.partition_point(|known| *known < edge);
            let before = column(left);
            if before > 0 {
                let _ = write!(out, "<w:trPr><w:gridBefore w:val=\"{before}\"/></w:trPr>");
            }
            for (definition, content) in row.cells {
                let span = column(definition.right) - column(left);
                let width = definition.right.saturating_sub(left);
                left = definition.right;
                let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
                if span > 1 {
                    let _ = write!(out, "<w:gridSpan w:val=\"{span}\"/>");
                }
                definition.write(out);
                let _ = write!(out, "</w:tcPr>{content}</w:tc>");
            }
            out.push_str("</w:tr>");
        }
        out.push_str("</w:tbl>");
    }
}

impl Definition {
    fn write(&self, out: &mut String) {
        let hex = |colour: Option<[u8; 3]>| match colour {
            Some([red, green, blue]) => format!("{red:02X}{green:02X}{blue:02X}"),
            None => "auto".to_owned(),
        };
        let sides = ["top", "left", "bottom", "right"]
            .into_iter()
            .zip(&self.borders);
        let mut borders = String::new();
        for (side, line) in sides.filter(|(_, line)| !line.kind.is_empty()) {
            let (kind, size, colour) = (line.kind, line.size.max(2), hex(line.colour));
            let _ = write!(
                borders,
                "<w:{side} w:val=\"{kind}\" w:sz=\"{size}\" w:color=\"{colour}\"/>"
            );
        }
        let _ = write!(out, "{}<w:tcBorders>{borders}</w:tcBorders>", self.merge);
        if self.shade.is_some() {
            let _ = write!(
                out,
                "<w:shd w:val=\"clear\" w:fill=\"{}\"/>",
                hex(self.shade)
            );
        }
        out.push_str(self.vertical);
    }
}
