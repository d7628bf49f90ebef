//! Timelines (`shared/format` 20 and 21).

use super::AutoFilter;
use crate::{record, wire_enum};

record! {
    /// X15:timelineRefs; worksheet record 48.
    records TimelinesList {
        /// Repeats. OOXML: x15:timelineRef@r:id -> xl/timelines/timeline*.xml
        49 timelines: Vec<Timelines> = "";
    }
}

record! {
    /// Timelines (root of the timeline part).
    records Timelines {
        /// Repeats
        50 timeline: Vec<Timeline> = "timeline";
    }
}

record! {
    /// Timelines/timeline.
    props Timeline {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@caption`.
        1 caption: Option<String> = "@caption";
        /// `@xr10:uid`.
        2 uid: Option<String> = "@xr10:uid";
        /// Date text
        10 scroll_position: Option<String> = "@scrollPosition";
        /// `@cache`.
        3 cache: Option<String> = "@cache";
        /// `@selectionLevel`.
        9 selection_level: Option<i32> = "@selectionLevel";
        /// 0 years, 1 quarters, 2 months, 3 days
        8 level: Option<i32> = "@level";
        /// `@showHeader`.
        4 show_header: Option<bool> = "@showHeader";
        /// `@showSelectionLabel`.
        6 show_selection_label: Option<bool> = "@showSelectionLabel";
        /// `@showTimeLevel`.
        5 show_time_level: Option<bool> = "@showTimeLevel";
        /// `@showHorizontalScrollbar`.
        7 show_horizontal_scrollbar: Option<bool> = "@showHorizontalScrollbar";
        /// Last; see the rules: the original writer gives lenType 1 but 4 bytes
        11 style: Option<TimelineStyleName> = "@style";
    }
}

wire_enum! {
    /// An enumeration.
    TimelineStyleName: u8 {
        0 Light1 = "TimelineStyleLight1|TimeSlicerStyleLight1";
        1 Light2 = "TimelineStyleLight2|TimeSlicerStyleLight2";
        2 Light3 = "TimelineStyleLight3|TimeSlicerStyleLight3";
        3 Light4 = "TimelineStyleLight4|TimeSlicerStyleLight4";
        4 Light5 = "TimelineStyleLight5|TimeSlicerStyleLight5";
        5 Light6 = "TimelineStyleLight6|TimeSlicerStyleLight6";
        6 Dark1 = "TimelineStyleDark1|TimeSlicerStyleDark1";
        7 Dark2 = "TimelineStyleDark2|TimeSlicerStyleDark2";
        8 Dark3 = "TimelineStyleDark3|TimeSlicerStyleDark3";
        9 Dark4 = "TimelineStyleDark4|TimeSlicerStyleDark4";
        10 Dark5 = "TimelineStyleDark5|TimeSlicerStyleDark5";
        11 Dark6 = "TimelineStyleDark6|TimeSlicerStyleDark6";
        else Light1
    }
}

record! {
    /// X15:timelineCacheRefs; workbook record 27.
    records TimelineCaches {
        /// Repeats. OOXML: x15:timelineCacheRef@r:id -> xl/timelineCaches/timelineCache*.xml
        28 timeline_cache: Vec<TimelineCache> = "";
    }
}

record! {
    /// TimelineCacheDefinition.
    records TimelineCache {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@sourceName`.
        1 source_name: Option<String> = "@sourceName";
        /// `@xr10:uid`.
        2 uid: Option<String> = "@xr10:uid";
        /// `pivotTables`.
        3 pivot_tables: Option<Box<TimelineCachePivotTables>> = "pivotTables";
        /// Before State
        6 pivot_filter: Option<Box<TimelinePivotFilter>> = "pivotFilter|extLst/ext/x15:pivotFilter|extLst";
        /// Last
        5 state: Option<Box<TimelineState>> = "state";
    }
}

record! {
    /// TimelineCacheDefinition/pivotTables.
    records TimelineCachePivotTables {
        /// Repeats
        4 pivot_table: Vec<TimelineCachePivotTable> = "pivotTable";
    }
}

record! {
    /// PivotTables/pivotTable.
    props TimelineCachePivotTable {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@tabId`.
        1 tab_id: Option<i32> = "@tabId";
    }
}

record! {
    /// TimelineCacheDefinition/state.
    records TimelineState {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@singleRangeFilterState`.
        1 filter_state: Option<bool> = "@singleRangeFilterState";
        /// `@pivotCacheId`.
        2 pivot_cache_id: Option<i32> = "@pivotCacheId";
        /// `@minimalRefreshVersion`.
        3 minimal_refresh_version: Option<i32> = "@minimalRefreshVersion";
        /// `@lastRefreshVersion`.
        4 last_refresh_version: Option<i32> = "@lastRefreshVersion";
        /// `@filterType`.
        5 filter_type: Option<String> = "@filterType";
        /// `selection`.
        6 selection: Option<Box<TimelineRange>> = "selection";
        /// `bounds`.
        7 bounds: Option<Box<TimelineRange>> = "bounds";
    }
}

record! {
    /// State/selection and state/bounds.
    props TimelineRange {
        /// Text as it stands
        0 start_date: Option<String> = "@startDate";
        /// Text as it stands
        1 end_date: Option<String> = "@endDate";
    }
}

record! {
    /// PivotFilter of the timeline cache.
    records TimelinePivotFilter {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// `@description`.
        1 description: Option<String> = "@description";
        /// `@useWholeDay`.
        2 use_whole_day: Option<bool> = "@useWholeDay";
        /// `@id`.
        3 id: Option<i32> = "@id";
        /// `@fld`.
        4 fld: Option<i32> = "@fld";
        /// `autoFilter`.
        5 auto_filter: Option<Box<AutoFilter>> = "autoFilter";
    }
}
