//! External links (`shared/format` 20 and 21).

use super::CellType;
use crate::{record, wire_enum};

record! {
    /// ExternalLink/externalBook.
    records ExternalBook {
        /// First. OOXML: target of the external relation @r:id
        0 id: Option<String> = "";
        /// `sheetNames`.
        1 sheet_names: Option<Box<ExternalSheetNames>> = "sheetNames";
        /// `definedNames`.
        3 defined_names: Option<Box<ExternalDefinedNames>> = "definedNames";
        /// `sheetDataSet`.
        8 sheet_data_set: Option<Box<ExternalSheetDataSet>> = "sheetDataSet";
        /// `xxl21:alternateUrls`.
        18 alternate_urls: Option<Box<ExternalAlternateUrls>> = "xxl21:alternateUrls";
    }
}

record! {
    /// ExternalBook/sheetNames.
    records ExternalSheetNames {
        /// Repeats
        2 sheet_name: Vec<String> = "sheetName@val";
    }
}

record! {
    /// ExternalBook/definedNames.
    records ExternalDefinedNames {
        /// Repeats
        4 defined_name: Vec<ExternalDefinedName> = "definedName";
    }
}

record! {
    /// DefinedNames/definedName of an external book.
    records ExternalDefinedName {
        /// `@name`.
        5 name: Option<String> = "@name";
        /// `@refersTo`.
        6 refers_to: Option<String> = "@refersTo";
        /// `@sheetId`.
        7 sheet_id: Option<u32> = "@sheetId";
    }
}

record! {
    /// ExternalBook/sheetDataSet.
    records ExternalSheetDataSet {
        /// Repeats
        9 sheet_data: Vec<ExternalSheetData> = "sheetData";
    }
}

record! {
    /// SheetDataSet/sheetData.
    records ExternalSheetData {
        /// `@sheetId`.
        10 sheet_id: Option<u32> = "@sheetId";
        /// `@refreshError`.
        11 refresh_error: Option<bool> = "@refreshError";
        /// Repeats
        12 row: Vec<ExternalRow> = "row";
    }
}

record! {
    /// SheetData/row.
    records ExternalRow {
        /// Counted from 1
        13 r: Option<u32> = "@r";
        /// Repeats
        14 cell: Vec<ExternalCell> = "cell";
    }
}

record! {
    /// Row/cell.
    records ExternalCell {
        /// `@r`.
        15 ref_: Option<String> = "@r";
        /// `@t`.
        16 kind: Option<CellType> = "@t";
        /// Always text
        17 value: Option<String> = "v";
        /// `@vm`.
        23 value_metadata: Option<u32> = "@vm";
    }
}

record! {
    /// ExternalBook/xxl21:alternateUrls.
    records ExternalAlternateUrls {
        /// First
        21 drive_id: Option<String> = "@driveId";
        /// Second
        22 item_id: Option<String> = "@itemId";
        /// Relation target; only if the relation is of type .../externalLinkPath
        19 absolute_url: Option<String> = "";
        /// As AbsoluteUrl
        20 relative_url: Option<String> = "";
    }
}

record! {
    /// ExternalLink/oleLink.
    records OleLink {
        /// Always, first. OOXML: target of the relation @r:id
        0 id: Option<String> = "";
        /// `@progId`.
        1 prog_id: Option<String> = "@progId";
        /// Repeats
        2 ole_item: Vec<OleItem> = "oleItems/oleItem";
    }
}

record! {
    /// OleItems/oleItem.
    records OleItem {
        /// `@name`.
        3 name: Option<String> = "@name";
        /// `@icon`.
        4 icon: Option<bool> = "@icon";
        /// `@advise`.
        5 advise: Option<bool> = "@advise";
        /// `@preferPic`.
        6 prefer_pic: Option<bool> = "@preferPic";
    }
}

record! {
    /// ExternalLink/ddeLink.
    records DdeLink {
        /// `@ddeService`.
        0 dde_service: Option<String> = "@ddeService";
        /// `@ddeTopic`.
        1 dde_topic: Option<String> = "@ddeTopic";
        /// Repeats
        2 dde_item: Vec<DdeItem> = "ddeItems/ddeItem";
    }
}

record! {
    /// DdeItems/ddeItem.
    records DdeItem {
        /// `@name`.
        3 name: Option<String> = "@name";
        /// `@ole`.
        4 ole: Option<bool> = "@ole";
        /// `@advise`.
        5 advise: Option<bool> = "@advise";
        /// `@preferPic`.
        6 prefer_pic: Option<bool> = "@preferPic";
        /// OOXML: values
        7 dde_values: Option<Box<DdeValues>> = "values";
    }
}

record! {
    /// DdeItem/values.
    records DdeValues {
        /// `@rows`.
        8 rows: Option<u32> = "@rows";
        /// `@cols`.
        9 cols: Option<u32> = "@cols";
        /// Repeats
        10 dde_value: Vec<DdeValue> = "value";
    }
}

record! {
    /// Values/value.
    records DdeValue {
        /// `@t`.
        11 kind: Option<DdeValueType> = "@t";
        /// Repeats
        12 val: Vec<String> = "val";
    }
}

wire_enum! {
    /// An enumeration.
    DdeValueType: u8 {
        0 Nil = "nil";
        1 Bool = "b";
        2 Number = "n";
        3 Error = "e";
        4 String = "str";
        else Nil
    }
}
