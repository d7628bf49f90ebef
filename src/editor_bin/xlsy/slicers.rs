//! Slicers (`shared/format` 20 and 21).

use crate::{record, wire_enum};

record! {
    /// X14:slicerList (worksheet record 37) and x15:slicerList (worksheet record 38).
    records Slicers {
        /// Repeats; the payload is a whole node: u8 type 0, u32 length, body. OOXML:
        /// x14:slicer@r:id -> xl/slicers/slicer*.xml
        [node(0)] 39 slicer: Vec<SlicerPart> = "";
    }
}

record! {
    /// Slicers (root of the slicer part).
    ppty SlicerPart {
        /// Always; item type 0
        [list(0), always] 0 items: Vec<Slicer> = "slicer";
    }
}

record! {
    /// Slicers/slicer.
    ppty Slicer {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// `@xr10:uid`.
        [attr] 1 uid: Option<String> = "@xr10:uid";
        /// `@cache`.
        [attr] 2 cache: Option<String> = "@cache";
        /// `@caption`.
        [attr] 3 caption: Option<String> = "@caption";
        /// `@startItem`.
        [attr] 4 start_item: Option<u32> = "@startItem";
        /// `@columnCount`.
        [attr] 5 column_count: Option<u32> = "@columnCount";
        /// `@showCaption`.
        [attr] 6 show_caption: Option<bool> = "@showCaption";
        /// `@level`.
        [attr] 7 level: Option<u32> = "@level";
        /// `@style`.
        [attr] 8 style: Option<String> = "@style";
        /// `@lockedPosition`.
        [attr] 9 locked_position: Option<bool> = "@lockedPosition";
        /// EMU
        [attr] 10 row_height: Option<u32> = "@rowHeight";
    }
}

record! {
    /// X14:slicerCaches (workbook record 18) and x15:slicerCaches (workbook record 19).
    records SlicerCaches {
        /// Repeats; the payload is a whole node: u8 type 0, u32 length, body. OOXML:
        /// x14:slicerCache@r:id -> xl/slicerCaches/slicerCache*.xml
        [node(0)] 20 slicer_cache: Vec<SlicerCacheDefinition> = "";
    }
}

record! {
    /// SlicerCacheDefinition.
    ppty SlicerCacheDefinition {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// `@xr10:uid`.
        [attr] 1 uid: Option<String> = "@xr10:uid";
        /// `@sourceName`.
        [attr] 2 source_name: Option<String> = "@sourceName";
        /// Always, count may be 0; item type 0
        [list(0), always] 0 pivot_tables: Vec<SlicerCachePivotTable> = "pivotTables/pivotTable";
        /// `data`.
        1 data: Option<Box<SlicerCacheData>> = "data";
        /// Item type 0
        [list(0)] 2 pivot_tables_ext: Vec<SlicerCachePivotTable> = "extLst/ext/x15:slicerCachePivotTables/pivotTable";
        /// `extLst/ext/x15:tableSlicerCache`.
        3 table_slicer_cache: Option<Box<TableSlicerCache>> = "extLst/ext/x15:tableSlicerCache";
        /// `extLst/ext/x15:slicerCacheHideItemsWithNoData`.
        4 hide_items_with_no_data: Option<Box<SlicerCacheHideNoData>> = "extLst/ext/x15:slicerCacheHideItemsWithNoData";
    }
}

record! {
    /// PivotTables/pivotTable.
    ppty SlicerCachePivotTable {
        /// `@tabId`.
        [attr] 0 tab_id: Option<u32> = "@tabId";
        /// `@name`.
        [attr] 1 name: Option<String> = "@name";
    }
}

record! {
    /// SlicerCacheDefinition/data.
    ppty SlicerCacheData {
        /// `olap`.
        0 olap: Option<Box<OlapSlicerCache>> = "olap";
        /// `tabular`.
        1 tabular: Option<Box<TabularSlicerCache>> = "tabular";
    }
}

record! {
    /// Data/tabular.
    ppty TabularSlicerCache {
        /// `@pivotCacheId`.
        [attr] 0 pivot_cache_id: Option<u32> = "@pivotCacheId";
        /// `@sortOrder`.
        [attr] 1 sort_order: Option<SlicerSortOrder> = "@sortOrder";
        /// `@customListSort`.
        [attr] 2 custom_list_sort: Option<bool> = "@customListSort";
        /// `@showMissing`.
        [attr] 3 show_missing: Option<bool> = "@showMissing";
        /// `@crossFilter`.
        [attr] 4 cross_filter: Option<SlicerCrossFilter> = "@crossFilter";
        /// `items`.
        0 items: Option<Box<TabularSlicerCacheItems>> = "items";
    }
}

record! {
    /// Tabular/items.
    ppty TabularSlicerCacheItems {
        /// `@count`.
        [attr] 0 count: Option<u32> = "@count";
        /// Always; item type 0
        [list(0), always] 0 items: Vec<TabularSlicerCacheItem> = "i";
    }
}

record! {
    /// Items/i.
    ppty TabularSlicerCacheItem {
        /// `@x`.
        [attr] 0 x: Option<u32> = "@x";
        /// `@s`.
        [attr] 1 s: Option<bool> = "@s";
        /// `@nd`.
        [attr] 2 nd: Option<bool> = "@nd";
    }
}

record! {
    /// Data/olap.
    ppty OlapSlicerCache {
        /// `@pivotCacheId`.
        [attr] 0 pivot_cache_id: Option<u32> = "@pivotCacheId";
        /// `levels`.
        0 levels: Option<Box<OlapSlicerCacheLevels>> = "levels";
        /// `selections`.
        1 selections: Option<Box<OlapSlicerCacheSelections>> = "selections";
    }
}

record! {
    /// Olap/levels.
    ppty OlapSlicerCacheLevels {
        /// `@count`.
        [attr] 0 count: Option<u32> = "@count";
        /// Always; item type 0
        [list(0), always] 0 levels: Vec<OlapSlicerCacheLevel> = "level";
    }
}

record! {
    /// Levels/level.
    ppty OlapSlicerCacheLevel {
        /// `@uniqueName`.
        [attr] 0 unique_name: Option<String> = "@uniqueName";
        /// `@sourceCaption`.
        [attr] 1 source_caption: Option<String> = "@sourceCaption";
        /// `@count`.
        [attr] 2 count: Option<u32> = "@count";
        /// `@sortOrder`.
        [attr] 3 sort_order: Option<OlapSlicerSortOrder> = "@sortOrder";
        /// `@crossFilter`.
        [attr] 4 cross_filter: Option<SlicerCrossFilter> = "@crossFilter";
        /// Always; item type 0
        [list(0), always] 0 ranges: Vec<OlapSlicerCacheRange> = "ranges/range";
    }
}

record! {
    /// Ranges/range.
    ppty OlapSlicerCacheRange {
        /// `@startItem`.
        [attr] 0 start_item: Option<u32> = "@startItem";
        /// Always; item type 0
        [list(0), always] 0 items: Vec<OlapSlicerCacheItem> = "i";
    }
}

record! {
    /// Range/i.
    ppty OlapSlicerCacheItem {
        /// `@n`.
        [attr] 0 n: Option<String> = "@n";
        /// `@c`.
        [attr] 1 c: Option<String> = "@c";
        /// `@nd`.
        [attr] 2 nd: Option<bool> = "@nd";
        /// Always; item type 0
        [list(0), always] 0 parents: Vec<OlapSlicerCacheParent> = "p";
    }
}

record! {
    /// I/p and selection/p.
    ppty OlapSlicerCacheParent {
        /// `@n`.
        [attr] 0 n: Option<String> = "@n";
    }
}

record! {
    /// Olap/selections.
    ppty OlapSlicerCacheSelections {
        /// `@count`.
        [attr] 0 count: Option<u32> = "@count";
        /// Always; item type 0
        [list(0), always] 0 selections: Vec<OlapSlicerCacheSelection> = "selection";
    }
}

record! {
    /// Selections/selection.
    ppty OlapSlicerCacheSelection {
        /// `@n`.
        [attr] 0 n: Option<String> = "@n";
        /// Always; item type 0
        [list(0), always] 0 parents: Vec<OlapSlicerCacheParent> = "p";
    }
}

record! {
    /// X15:tableSlicerCache.
    ppty TableSlicerCache {
        /// Id of the table
        [attr] 0 table_id: Option<u32> = "@tableId";
        /// Id of the table column
        [attr] 1 column: Option<u32> = "@column";
        /// `@sortOrder`.
        [attr] 2 sort_order: Option<SlicerSortOrder> = "@sortOrder";
        /// `@customListSort`.
        [attr] 3 custom_list_sort: Option<bool> = "@customListSort";
        /// `@crossFilter`.
        [attr] 4 cross_filter: Option<SlicerCrossFilter> = "@crossFilter";
    }
}

record! {
    /// X15:slicerCacheHideItemsWithNoData.
    ppty SlicerCacheHideNoData {
        /// `@count`.
        [attr] 0 count: Option<u32> = "@count";
        /// Always; item type 0
        [list(0), always] 0 level_names: Vec<SlicerCacheOlapLevelName> = "slicerCacheOlapLevelName";
    }
}

record! {
    /// X15:slicerCacheOlapLevelName.
    ppty SlicerCacheOlapLevelName {
        /// `@uniqueName`.
        [attr] 0 unique_name: Option<String> = "@uniqueName";
        /// `@count`.
        [attr] 1 count: Option<u32> = "@count";
    }
}

wire_enum! {
    /// An enumeration.
    SlicerSortOrder: u8 {
        0 Ascending = "ascending";
        1 Descending = "descending";
    }
}

wire_enum! {
    /// An enumeration.
    OlapSlicerSortOrder: u8 {
        0 Natural = "natural";
        1 Ascending = "ascending";
        2 Descending = "descending";
    }
}

wire_enum! {
    /// An enumeration.
    SlicerCrossFilter: u8 {
        0 None = "none";
        1 ShowItemsWithDataAtTop = "showItemsWithDataAtTop";
        2 ShowItemsWithNoData = "showItemsWithNoData";
    }
}

record! {
    /// X14:slicerStyles; Styles record 17; the payload is a whole node: u8 type 0, u32 length,
    /// body.
    ppty SlicerStyles {
        /// `@defaultSlicerStyle`.
        [attr] 0 default_slicer_style: Option<String> = "@defaultSlicerStyle";
        /// Always; item type 0
        [list(0), always] 0 styles: Vec<SlicerStyle> = "x14:slicerStyle";
    }
}

record! {
    /// X14:slicerStyle.
    ppty SlicerStyle {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// Always; item type 0
        [list(0), always] 0 elements: Vec<SlicerStyleElement> = "x14:slicerStyleElements/x14:slicerStyleElement";
    }
}

record! {
    /// X14:slicerStyleElement.
    ppty SlicerStyleElement {
        /// `@type`.
        [attr] 0 kind: Option<SlicerStyleElementType> = "@type";
        /// Index in Styles/ExtDxfs
        [attr] 1 dxf_id: Option<u32> = "@dxfId";
    }
}

wire_enum! {
    /// An enumeration.
    SlicerStyleElementType: u8 {
        0 UnselectedItemWithData = "unselectedItemWithData";
        1 SelectedItemWithData = "selectedItemWithData";
        2 UnselectedItemWithNoData = "unselectedItemWithNoData";
        3 SelectedItemWithNoData = "selectedItemWithNoData";
        4 HoveredUnselectedItemWithData = "hoveredUnselectedItemWithData";
        5 HoveredSelectedItemWithData = "hoveredSelectedItemWithData";
        6 HoveredUnselectedItemWithNoData = "hoveredUnselectedItemWithNoData";
        7 HoveredSelectedItemWithNoData = "hoveredSelectedItemWithNoData";
    }
}
