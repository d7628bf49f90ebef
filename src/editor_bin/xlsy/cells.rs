//! Cells (`shared/format` 20 and 21).

use crate::{record, wire_enum};

record! {
    /// Worksheet/sheetData.
    records SheetData {
        /// Way 2; repeats
        10 row: Vec<Row> = "row";
        /// Way 1; a u32: absolute offset of the cell stream from the first byte of the file
        35 xlsb_pos: Option<u32> = "sheetData";
    }
}

record! {
    /// SheetData/row (way 2).
    props Row {
        /// Row number, counted from 1
        0 row: Option<i32> = "@r";
        /// Index in CellXfs; presence means customFormat
        1 style: Option<i32> = "@s";
        /// Points
        2 height: Option<f64> = "@ht";
        /// `@hidden`.
        3 hidden: Option<bool> = "@hidden";
        /// LenType 6; always written and always last, even if empty: reading the row ends with it.
        /// OOXML: c elements
        [always] 4 cells: Option<Box<Cells>> = "";
        /// `@customHeight`.
        6 custom_height: Option<bool> = "@customHeight";
        /// `@outlineLevel`.
        7 out_level: Option<i32> = "@outlineLevel";
        /// `@collapsed`.
        8 collapsed: Option<bool> = "@collapsed";
    }
}

record! {
    /// The cells of one row.
    records Cells {
        /// Repeats
        5 cell: Vec<Cell> = "c";
    }
}

record! {
    /// Row/c (way 2).
    records Cell {
        /// Only read; "B7"
        0 ref_: Option<String> = "@r";
        /// Index in CellXfs
        1 style: Option<u32> = "@s";
        /// `@t`.
        2 kind: Option<CellType> = "@t";
        /// Always a double: the number, 0/1 for a bool, the shared-string index, or the ErrorCode
        /// (but see Rules 1)
        3 value: Option<f64> = "v";
        /// `f`.
        4 formula: Option<Box<Formula>> = "f";
        /// `@r`.
        5 ref_row_col: Option<Box<RefRowCol>> = "@r";
        /// Never written; only the converter reads it
        [old] 6 value_text: Option<String> = "v";
        /// Display text, only from csv-like sources
        7 value_cache: Option<String> = "";
        /// `@cm`.
        8 cell_metadata: Option<u32> = "@cm";
        /// `@vm`.
        9 value_metadata: Option<u32> = "@vm";
    }
}

record! {
    /// Position of a cell.
    fixed RefRowCol {
        /// Counted from 0. OOXML: row part of c@r
        0 row: i32 = "";
        /// Counted from 0. OOXML: column part of c@r
        1 col: i32 = "";
    }
}

wire_enum! {
    /// An enumeration.
    CellType: u8 {
        0 Bool = "b";
        1 Date = "d";
        2 Error = "e";
        3 InlineStr = "inlineStr";
        4 Number = "n";
        5 SharedString = "s";
        6 Str = "str";
    }
}

wire_enum! {
    /// An enumeration.
    ErrorCode: u8 {
        0 Null = "#NULL!";
        7 Div0 = "#DIV/0!";
        15 Value = "#VALUE!";
        23 Ref = "#REF!";
        29 Name = "#NAME?";
        36 Num = "#NUM!";
        42 NA = "#N/A";
        43 GettingData = "#GETTING_DATA";
    }
}

record! {
    /// C/f (way 2).
    props Formula {
        /// `@aca`.
        0 aca: Option<bool> = "@aca";
        /// `@bx`.
        1 bx: Option<bool> = "@bx";
        /// `@ca`.
        2 ca: Option<bool> = "@ca";
        /// `@del1`.
        3 del1: Option<bool> = "@del1";
        /// `@del2`.
        4 del2: Option<bool> = "@del2";
        /// `@dt2D`.
        5 dt2_d: Option<bool> = "@dt2D";
        /// `@dtr`.
        6 dtr: Option<bool> = "@dtr";
        /// `@r1`.
        7 r1: Option<String> = "@r1";
        /// `@r2`.
        8 r2: Option<String> = "@r2";
        /// `@ref`.
        9 ref_: Option<String> = "@ref";
        /// `@si`.
        10 si: Option<i32> = "@si";
        /// `@t`.
        11 t: Option<FormulaType> = "@t";
        /// Without `=`; left out if empty. OOXML: text of the element
        12 text: Option<String> = "";
    }
}

wire_enum! {
    /// An enumeration.
    FormulaType: u8 {
        0 Array = "array";
        1 DataTable = "dataTable";
        2 Normal = "normal";
        3 Shared = "shared";
    }
}
