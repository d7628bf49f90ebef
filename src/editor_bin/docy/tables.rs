//! Tables (`shared/format` 10 and 11).

use super::{
    BookmarkEnd, BookmarkStart, CellPr, DocContent, MoveRangeEnd, MoveRangeStart, PermEnd,
    PermStart, RowPr, SdtCells, SdtRows, TablePr,
};
use crate::{record, sequence};

record! {
    /// W:tbl.
    records DocTable {
        /// `w:tblPr`.
        0 table_pr: Option<Box<TablePr>> = "w:tblPr";
        /// `w:tblGrid`.
        1 grid: Option<Box<DocTableGrid>> = "w:tblGrid";
        /// Always written, last. OOXML: rows
        [always] 3 content: DocTableRows = "";
    }
}

record! {
    /// W:tblGrid.
    props DocTableGrid {
        /// Reader only; mm x100000 (lenType 5)
        [old] 2 col_mm: Option<i32> = "";
        /// Twips; repeats, one per column; a gridCol without w:w is left out
        13 col: Vec<i32> = "w:gridCol@w:w";
        /// Last
        9 grid_change: Option<Box<DocTableGridChange>> = "w:tblGridChange";
    }
}

record! {
    /// W:tblGridChange.
    records DocTableGridChange {
        /// `@w:id`.
        2 id: Option<i32> = "@w:id";
        /// The old grid
        10 grid: Option<Box<DocTableGrid>> = "w:tblGrid";
    }
}

sequence! {
    /// Rows of a table and what stands between them.
    records DocTableRows of DocTableRowsItem {
        /// `w:tr`.
        4 Row(Box<DocTableRow>) = "w:tr";
        /// OOXML: w:sdt around rows
        10 Sdt(Box<SdtRows>) = "";
        /// `w:bookmarkStart`.
        11 BookmarkStart(Box<BookmarkStart>) = "w:bookmarkStart";
        /// `w:bookmarkEnd`.
        12 BookmarkEnd(Box<BookmarkEnd>) = "w:bookmarkEnd";
        /// `w:moveFromRangeStart`.
        14 MoveFromRangeStart(Box<MoveRangeStart>) = "w:moveFromRangeStart";
        /// `w:moveFromRangeEnd`.
        15 MoveFromRangeEnd(Box<MoveRangeEnd>) = "w:moveFromRangeEnd";
        /// `w:moveToRangeStart`.
        16 MoveToRangeStart(Box<MoveRangeStart>) = "w:moveToRangeStart";
        /// `w:moveToRangeEnd`.
        17 MoveToRangeEnd(Box<MoveRangeEnd>) = "w:moveToRangeEnd";
        /// `w:permStart`.
        18 PermStart(Box<PermStart>) = "w:permStart";
        /// `w:permEnd`.
        19 PermEnd(Box<PermEnd>) = "w:permEnd";
    }
}

record! {
    /// W:tr.
    records DocTableRow {
        /// Left out when absent
        4 row_pr: Option<Box<RowPr>> = "w:trPr";
        /// Always written. OOXML: cells
        [always] 5 content: DocTableCells = "";
    }
}

sequence! {
    /// Cells of a row and what stands between them.
    records DocTableCells of DocTableCellsItem {
        /// `w:tc`.
        6 Cell(Box<DocTableCell>) = "w:tc";
        /// OOXML: w:sdt around cells
        10 Sdt(Box<SdtCells>) = "";
        /// `w:bookmarkStart`.
        11 BookmarkStart(Box<BookmarkStart>) = "w:bookmarkStart";
        /// `w:bookmarkEnd`.
        12 BookmarkEnd(Box<BookmarkEnd>) = "w:bookmarkEnd";
        /// `w:moveFromRangeStart`.
        14 MoveFromRangeStart(Box<MoveRangeStart>) = "w:moveFromRangeStart";
        /// `w:moveFromRangeEnd`.
        15 MoveFromRangeEnd(Box<MoveRangeEnd>) = "w:moveFromRangeEnd";
        /// `w:moveToRangeStart`.
        16 MoveToRangeStart(Box<MoveRangeStart>) = "w:moveToRangeStart";
        /// `w:moveToRangeEnd`.
        17 MoveToRangeEnd(Box<MoveRangeEnd>) = "w:moveToRangeEnd";
        /// `w:permStart`.
        18 PermStart(Box<PermStart>) = "w:permStart";
        /// `w:permEnd`.
        19 PermEnd(Box<PermEnd>) = "w:permEnd";
    }
}

record! {
    /// W:tc.
    records DocTableCell {
        /// Left out when absent
        7 cell_pr: Option<Box<CellPr>> = "w:tcPr";
        /// Always written; nested tables stand here. OOXML: blocks of the cell
        [always] 8 content: DocContent = "";
    }
}
