//! Query tables (`shared/format` 20 and 21).

use super::SortState;
use crate::record;

record! {
    /// QueryTable; the part related from a table (Table record 28) or straight from the sheet
    /// (worksheet record 33).
    records QueryTable {
        /// First
        17 name: Option<String> = "@name";
        /// `@connectionId`.
        9 connection_id: Option<i32> = "@connectionId";
        /// `@autoFormatId`.
        8 auto_format_id: Option<i32> = "@autoFormatId";
        /// `@growShrinkType`.
        14 grow_shrink_type: Option<String> = "@growShrinkType";
        /// `@adjustColumnWidth`.
        0 adjust_column_width: Option<bool> = "@adjustColumnWidth";
        /// `@applyAlignmentFormats`.
        1 apply_alignment_formats: Option<bool> = "@applyAlignmentFormats";
        /// `@applyBorderFormats`.
        2 apply_border_formats: Option<bool> = "@applyBorderFormats";
        /// `@applyFontFormats`.
        3 apply_font_formats: Option<bool> = "@applyFontFormats";
        /// `@applyNumberFormats`.
        4 apply_number_formats: Option<bool> = "@applyNumberFormats";
        /// `@applyPatternFormats`.
        5 apply_pattern_formats: Option<bool> = "@applyPatternFormats";
        /// `@applyWidthHeightFormats`.
        6 apply_width_height_formats: Option<bool> = "@applyWidthHeightFormats";
        /// `@backgroundRefresh`.
        7 background_refresh: Option<bool> = "@backgroundRefresh";
        /// `@disableEdit`.
        10 disable_edit: Option<bool> = "@disableEdit";
        /// `@disableRefresh`.
        11 disable_refresh: Option<bool> = "@disableRefresh";
        /// `@fillFormulas`.
        12 fill_formulas: Option<bool> = "@fillFormulas";
        /// `@firstBackgroundRefresh`.
        13 first_background_refresh: Option<bool> = "@firstBackgroundRefresh";
        /// `@headers`.
        15 headers: Option<bool> = "@headers";
        /// `@intermediate`.
        16 intermediate: Option<bool> = "@intermediate";
        /// `@preserveFormatting`.
        18 preserve_formatting: Option<bool> = "@preserveFormatting";
        /// `@refreshOnLoad`.
        19 refresh_on_load: Option<bool> = "@refreshOnLoad";
        /// Last
        22 query_table_refresh: Option<Box<QueryTableRefresh>> = "queryTableRefresh";
        /// Only read
        20 remove_data_on_save: Option<bool> = "@removeDataOnSave";
        /// Only read
        21 row_numbers: Option<bool> = "@rowNumbers";
    }
}

record! {
    /// QueryTable/queryTableRefresh.
    records QueryTableRefresh {
        /// `@nextId`.
        0 next_id: Option<i32> = "@nextId";
        /// Only read
        1 minimum_version: Option<i32> = "@minimumVersion";
        /// `@fieldIdWrapped`.
        2 field_id_wrapped: Option<bool> = "@fieldIdWrapped";
        /// The original writer writes it twice in a row
        3 headers_in_last_refresh: Option<bool> = "@headersInLastRefresh";
        /// Only read
        4 preserve_sort_filter_layout: Option<bool> = "@preserveSortFilterLayout";
        /// The original writer writes it twice in a row
        5 unbound_columns_left: Option<i32> = "@unboundColumnsLeft";
        /// `@unboundColumnsRight`.
        6 unbound_columns_right: Option<i32> = "@unboundColumnsRight";
        /// Before 7 and 8
        9 sort_state: Option<Box<SortState>> = "sortState";
        /// `queryTableFields`.
        7 query_table_fields: Option<Box<QueryTableFields>> = "queryTableFields";
        /// `queryTableDeletedFields`.
        8 query_table_deleted_fields: Option<Box<QueryTableDeletedFields>> = "queryTableDeletedFields";
    }
}

record! {
    /// QueryTableRefresh/queryTableFields.
    records QueryTableFields {
        /// Repeats
        0 query_table_field: Vec<QueryTableField> = "queryTableField";
    }
}

record! {
    /// QueryTableFields/queryTableField.
    records QueryTableField {
        /// `@id`.
        1 id: Option<i32> = "@id";
        /// `@tableColumnId`.
        2 table_column_id: Option<i32> = "@tableColumnId";
        /// First
        3 name: Option<String> = "@name";
        /// `@rowNumbers`.
        4 row_numbers: Option<bool> = "@rowNumbers";
        /// `@fillFormulas`.
        5 fill_formulas: Option<bool> = "@fillFormulas";
        /// `@dataBound`.
        6 data_bound: Option<bool> = "@dataBound";
        /// `@clipped`.
        7 clipped: Option<bool> = "@clipped";
    }
}

record! {
    /// QueryTableRefresh/queryTableDeletedFields.
    records QueryTableDeletedFields {
        /// Repeats
        0 query_table_deleted_field: Vec<QueryTableDeletedField> = "deletedField";
    }
}

record! {
    /// QueryTableDeletedFields/deletedField.
    records QueryTableDeletedField {
        /// `@name`.
        1 name: Option<String> = "@name";
    }
}
