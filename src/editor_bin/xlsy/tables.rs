//! Tables (`shared/format` 20 and 21).

use super::{AutoFilter, QueryTable, SortState};
use crate::{record, wire_enum};

record! {
    /// Worksheet/tableParts; worksheet record 18.
    records TableParts {
        /// Repeats; a part that is missing is skipped. OOXML: tableParts/tablePart@r:id ->
        /// xl/tables/table*.xml
        0 table: Vec<Table> = "";
    }
}

record! {
    /// Table.
    records Table {
        /// First
        1 ref_: Option<String> = "@ref";
        /// `@headerRowCount`.
        8 header_row_count: Option<i32> = "@headerRowCount";
        /// `@totalsRowCount`.
        2 totals_row_count: Option<i32> = "@totalsRowCount";
        /// `@displayName`.
        3 display_name: Option<String> = "@displayName";
        /// `@name`.
        10 name: Option<String> = "@name";
        /// `@comment`.
        11 comment: Option<String> = "@comment";
        /// `@connectionId`.
        12 connection_id: Option<i32> = "@connectionId";
        /// `@tableType`.
        23 table_type: Option<TableType> = "@tableType";
        /// `@dataCellStyle`.
        14 data_cell_style: Option<String> = "@dataCellStyle";
        /// `@dataDxfId`.
        15 data_dxf_id: Option<i32> = "@dataDxfId";
        /// `@headerRowCellStyle`.
        17 header_row_cell_style: Option<String> = "@headerRowCellStyle";
        /// `@headerRowDxfId`.
        18 header_row_dxf_id: Option<i32> = "@headerRowDxfId";
        /// `@headerRowBorderDxfId`.
        16 header_row_border_dxf_id: Option<i32> = "@headerRowBorderDxfId";
        /// `@id`.
        13 id: Option<i32> = "@id";
        /// `@insertRow`.
        19 insert_row: Option<bool> = "@insertRow";
        /// `@insertRowShift`.
        20 insert_row_shift: Option<bool> = "@insertRowShift";
        /// `@published`.
        21 published: Option<bool> = "@published";
        /// `@tableBorderDxfId`.
        22 table_border_dxf_id: Option<i32> = "@tableBorderDxfId";
        /// `@totalsRowBorderDxfId`.
        24 totals_row_border_dxf_id: Option<i32> = "@totalsRowBorderDxfId";
        /// `@totalsRowCellStyle`.
        25 totals_row_cell_style: Option<String> = "@totalsRowCellStyle";
        /// `@totalsRowDxfId`.
        26 totals_row_dxf_id: Option<i32> = "@totalsRowDxfId";
        /// `@totalsRowShown`.
        27 totals_row_shown: Option<bool> = "@totalsRowShown";
        /// `autoFilter`.
        4 auto_filter: Option<Box<AutoFilter>> = "autoFilter";
        /// `sortState`.
        5 sort_state: Option<Box<SortState>> = "sortState";
        /// `tableColumns`.
        6 table_columns: Option<Box<TableColumns>> = "tableColumns";
        /// `tableStyleInfo`.
        7 table_style_info: Option<Box<TableStyleInfo>> = "tableStyleInfo";
        /// `extLst/ext/x14:table`.
        9 alt_text_table: Option<Box<AltTextTable>> = "extLst/ext/x14:table";
        /// Last. OOXML: the query table part of the table
        28 query_table: Option<Box<QueryTable>> = "";
    }
}

wire_enum! {
    /// An enumeration.
    TableType: i32 {
        0 QueryTable = "queryTable";
        1 Worksheet = "worksheet";
        2 Xml = "xml";
        else Worksheet
    }
}

record! {
    /// Table/tableColumns.
    records TableColumns {
        /// Repeats
        0 table_column: Vec<TableColumn> = "tableColumn";
    }
}

record! {
    /// TableColumns/tableColumn.
    records TableColumn {
        /// `_xHHHH_` stays as it stands
        1 name: Option<String> = "@name";
        /// `@totalsRowLabel`.
        3 totals_row_label: Option<String> = "@totalsRowLabel";
        /// `@totalsRowFunction`.
        4 totals_row_function: Option<TotalsRowFunction> = "@totalsRowFunction";
        /// `totalsRowFormula`.
        5 totals_row_formula: Option<String> = "totalsRowFormula";
        /// `@dataDxfId`.
        2 data_dxf_id: Option<i32> = "@dataDxfId";
        /// `calculatedColumnFormula`.
        6 calculated_column_formula: Option<String> = "calculatedColumnFormula";
        /// `@dataCellStyle`.
        7 data_cell_style: Option<String> = "@dataCellStyle";
        /// `@headerRowCellStyle`.
        8 header_row_cell_style: Option<String> = "@headerRowCellStyle";
        /// `@headerRowDxfId`.
        9 header_row_dxf_id: Option<i32> = "@headerRowDxfId";
        /// `@id`.
        10 id: Option<i32> = "@id";
        /// `@queryTableFieldId`.
        11 query_table_field_id: Option<i32> = "@queryTableFieldId";
        /// `@totalsRowCellStyle`.
        12 totals_row_cell_style: Option<String> = "@totalsRowCellStyle";
        /// `@totalsRowDxfId`.
        13 totals_row_dxf_id: Option<i32> = "@totalsRowDxfId";
        /// `@uniqueName`.
        14 unique_name: Option<String> = "@uniqueName";
        /// `xmlColumnPr`.
        15 xml_column_pr: Option<Box<XmlColumnPr>> = "xmlColumnPr";
    }
}

wire_enum! {
    /// An enumeration.
    TotalsRowFunction: u8 {
        1 Average = "average";
        2 Count = "count";
        3 CountNums = "countNums";
        4 Custom = "custom";
        5 Max = "max";
        6 Min = "min";
        7 None = "none";
        8 StdDev = "stdDev";
        9 Sum = "sum";
        10 Var = "var";
        else None
    }
}

record! {
    /// TableColumn/xmlColumnPr.
    props XmlColumnPr {
        /// `@mapId`.
        16 map_id: Option<i32> = "@mapId";
        /// `@xpath`.
        17 xpath: Option<String> = "@xpath";
        /// `@denormalized`.
        18 denormalized: Option<bool> = "@denormalized";
        /// `@xmlDataType`.
        19 xml_data_type: Option<XmlDataType> = "@xmlDataType";
    }
}

wire_enum! {
    /// An enumeration.
    XmlDataType: u8 {
        0 String = "string";
        1 Date = "date";
        2 Float = "float";
        else String
    }
}

record! {
    /// Table/tableStyleInfo.
    props TableStyleInfo {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@showColumnStripes`.
        1 show_column_stripes: Option<bool> = "@showColumnStripes";
        /// `@showRowStripes`.
        2 show_row_stripes: Option<bool> = "@showRowStripes";
        /// `@showFirstColumn`.
        3 show_first_column: Option<bool> = "@showFirstColumn";
        /// `@showLastColumn`.
        4 show_last_column: Option<bool> = "@showLastColumn";
    }
}

record! {
    /// X14:table in the extension list of the table.
    records AltTextTable {
        /// `@altText`.
        0 alt_text: Option<String> = "@altText";
        /// `@altTextSummary`.
        1 alt_text_summary: Option<String> = "@altTextSummary";
    }
}
