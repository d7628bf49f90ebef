//! Named sheet views (`shared/format` 20 and 21).

use super::{Dxf, FilterColumn, SortCondition, SortMethod};
use crate::record;

record! {
    /// NamedSheetViews, xl/namedSheetViews/namedSheetView*.xml related from the sheet; worksheet
    /// record 40; the payload is a whole node: u8 type 0, u32 length, body.
    ppty NamedSheetViews {
        /// Always; item type 0
        [list(0), always] 0 views: Vec<NamedSheetView> = "namedSheetView";
    }
}

record! {
    /// NamedSheetViews/namedSheetView.
    ppty NamedSheetView {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// `@id`.
        [attr] 1 id: Option<String> = "@id";
        /// Always; item type 0
        [list(0), always] 0 filters: Vec<NsvFilter> = "nsvFilter";
    }
}

record! {
    /// NamedSheetView/nsvFilter.
    ppty NsvFilter {
        /// `@filterId`.
        [attr] 0 filter_id: Option<String> = "@filterId";
        /// `@ref`.
        [attr] 1 ref_: Option<String> = "@ref";
        /// `@tableId`.
        [attr] 2 table_id: Option<u32> = "@tableId";
        /// Always; item type 0
        [list(0), always] 0 column_filters: Vec<NsvColumnFilter> = "columnFilter";
        /// `sortRules`.
        1 sort_rules: Option<Box<NsvSortRules>> = "sortRules";
    }
}

record! {
    /// NsvFilter/columnFilter.
    ppty NsvColumnFilter {
        /// `@colId`.
        [attr] 0 col_id: Option<u32> = "@colId";
        /// `@id`.
        [attr] 1 id: Option<String> = "@id";
        /// `dxf`.
        0 dxf: Option<Box<Dxf>> = "dxf";
        /// Always; item type 0; the item body is `records:FilterColumn` of the core part
        [list(0), always] 1 filters: Vec<FilterColumn> = "filter";
    }
}

record! {
    /// NsvFilter/sortRules.
    ppty NsvSortRules {
        /// `@sortMethod`.
        [attr] 0 sort_method: Option<SortMethod> = "@sortMethod";
        /// `@caseSensitive`.
        [attr] 1 case_sensitive: Option<bool> = "@caseSensitive";
        /// Always; item type 0
        [list(0), always] 0 rules: Vec<NsvSortRule> = "sortRule";
    }
}

record! {
    /// SortRules/sortRule.
    ppty NsvSortRule {
        /// `@colId`.
        [attr] 0 col_id: Option<u32> = "@colId";
        /// `@id`.
        [attr] 1 id: Option<String> = "@id";
        /// `dxf`.
        0 dxf: Option<Box<Dxf>> = "dxf";
        /// RichSortCondition is not carried
        2 sort_condition: Option<Box<SortCondition>> = "sortCondition";
    }
}
