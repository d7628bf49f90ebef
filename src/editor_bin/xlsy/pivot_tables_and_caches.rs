//! Pivot tables and caches (`shared/format` 20 and 21).

use crate::editor_bin::codec::Utf8;
use crate::record;

record! {
    /// One xl/pivotTables/pivotTable*.xml related from the sheet; worksheet record 26, repeats in
    /// the order of the relations of the sheet.
    records PivotTable {
        /// First
        3 cache_id: Option<u32> = "";
        /// Bytes of the file unchanged, with XML declaration (and byte order mark if there is one).
        /// OOXML: the whole part
        4 table: Option<Utf8> = "";
    }
}

record! {
    /// Workbook/pivotCaches, then x14:pivotCaches and x15:pivotCaches of the extension list;
    /// workbook record 7. Written only if workbook/pivotCaches itself exists.
    records PivotCaches {
        /// Repeats
        8 pivot_cache: Vec<PivotCache> = "pivotCache";
    }
}

record! {
    /// PivotCaches/pivotCache and the parts behind it.
    records PivotCache {
        /// First
        0 id: Option<u32> = "";
        /// Bytes of the file unchanged; its r:id stays in it. OOXML:
        /// xl/pivotCache/pivotCacheDefinition*.xml
        1 cache: Option<Utf8> = "";
        /// Bytes of the file unchanged; left out if there is no such part. OOXML:
        /// xl/pivotCache/pivotCacheRecords*.xml
        2 record: Option<Utf8> = "";
    }
}
