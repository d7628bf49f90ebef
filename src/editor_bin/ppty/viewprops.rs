//! Viewprops (`shared/format` 30).

use crate::{record, wire_enum};

record! {
    /// `p:viewPr`.
    ppty ViewProps {
        /// `p:viewPr@lastView`.
        [attr] 0 last_view: Option<LastView> = "@lastView";
        /// `p:viewPr@showComments`.
        [attr] 1 show_comments: Option<bool> = "@showComments";
        /// `p:gridSpacing`.
        0 grid_spacing: Option<Box<GridSpacing>> = "p:gridSpacing";
        /// `p:normalViewPr`.
        1 normal_view: Option<Box<NormalView>> = "p:normalViewPr";
        /// `p:notesTextViewPr`.
        2 notes_text_view: Option<Box<NotesTextView>> = "p:notesTextViewPr";
        /// `p:notesViewPr`.
        3 notes_view: Option<Box<SlideLikeView>> = "p:notesViewPr";
        /// `p:outlineViewPr`.
        4 outline_view: Option<Box<OutlineView>> = "p:outlineViewPr";
        /// `p:slideViewPr`.
        5 slide_view: Option<Box<SlideLikeView>> = "p:slideViewPr";
        /// `p:sorterViewPr`.
        6 sorter_view: Option<Box<SorterView>> = "p:sorterViewPr";
    }
}

wire_enum! {
    /// An enumeration.
    LastView: u8 {
        0 HandoutView = "handoutView";
        1 NotesMasterView = "notesMasterView";
        2 NotesView = "notesView";
        3 OutlineView = "outlineView";
        4 SldMasterView = "sldMasterView";
        5 SldSorterView = "sldSorterView";
        6 SldThumbnailView = "sldThumbnailView";
        7 SldView = "sldView";
        else SldThumbnailView
    }
}

record! {
    /// `p:gridSpacing`.
    ppty GridSpacing {
        /// EMU; always written
        [attr] 0 cx: i32 = "@cx";
        /// EMU; always written
        [attr] 1 cy: i32 = "@cy";
    }
}

record! {
    /// `p:normalViewPr`. Trap: the known reader takes ids 0 and 1 as the two bar states and 2, 3, 4
    /// as the three booleans, that is another assignment than the writer's below. All five are one
    /// byte, so nothing breaks, but the values do not survive a round trip.
    ppty NormalView {
        /// `p:normalViewPr@preferSingleView`.
        [attr] 0 prefer_single_view: Option<bool> = "@preferSingleView";
        /// `p:normalViewPr@showOutlineIcons`.
        [attr] 1 show_outline_icons: Option<bool> = "@showOutlineIcons";
        /// `p:normalViewPr@snapVertSplitter`.
        [attr] 2 snap_vert_splitter: Option<bool> = "@snapVertSplitter";
        /// `p:normalViewPr@horzBarState`.
        [attr] 3 horz_bar_state: Option<SplitterBarState> = "@horzBarState";
        /// `p:normalViewPr@vertBarState`.
        [attr] 4 vert_bar_state: Option<SplitterBarState> = "@vertBarState";
        /// Always written
        [always] 0 restored_left: Restored = "p:restoredLeft";
        /// Always written
        [always] 1 restored_top: Restored = "p:restoredTop";
    }
}

wire_enum! {
    /// An enumeration.
    SplitterBarState: u8 {
        0 Maximized = "maximized";
        1 Minimized = "minimized";
        2 Restored = "restored";
        else Restored
    }
}

record! {
    /// P:restoredLeft / p:restoredTop.
    ppty Restored {
        /// 1/1000 %; always written
        [attr] 0 size: i32 = "@sz";
        /// `@autoAdjust`.
        [attr] 1 auto_adjust: Option<bool> = "@autoAdjust";
    }
}

record! {
    /// `p:notesTextViewPr`.
    records NotesTextView {
        /// Always written
        [always] 0 common_view: CommonView = "p:cViewPr";
    }
}

record! {
    /// P:slideViewPr and p:notesViewPr.
    records SlideLikeView {
        /// Always written
        [always] 0 common_slide_view: CommonSlideView = "p:cSldViewPr";
    }
}

record! {
    /// `p:outlineViewPr`.
    records OutlineView {
        /// Always written
        [always] 0 common_view: CommonView = "p:cViewPr";
        /// Item id 2; always written. Never filled: the ids are those of relationships that the format does not keep.
        [list(2), always] 1 slides: Vec<OutlineSlide> = "";
    }
}

record! {
    /// P:sld in p:outlineViewPr.
    ppty OutlineSlide {
        /// `p:sld@id`.
        [attr] 0 rid: Option<String> = "@id";
        /// `p:sld@collapse`.
        [attr] 1 collapse: Option<bool> = "@collapse";
    }
}

record! {
    /// `p:sorterViewPr`.
    ppty SorterView {
        /// `p:sorterViewPr@showFormatting`.
        [attr] 0 show_formatting: Option<bool> = "@showFormatting";
        /// Always written
        [always] 0 common_view: CommonView = "p:cViewPr";
    }
}

record! {
    /// `p:cSldViewPr`.
    ppty CommonSlideView {
        /// `p:cSldViewPr@showGuides`.
        [attr] 0 show_guides: Option<bool> = "@showGuides";
        /// `p:cSldViewPr@snapToGrid`.
        [attr] 1 snap_to_grid: Option<bool> = "@snapToGrid";
        /// `p:cSldViewPr@snapToObjects`.
        [attr] 2 snap_to_objects: Option<bool> = "@snapToObjects";
        /// Always written
        [always] 0 common_view: CommonView = "p:cViewPr";
        /// Item id 2; always written, count may be 0
        [list(2), always] 1 guides: Vec<Guide> = "p:guideLst/p:guide";
    }
}

record! {
    /// `p:guide`.
    ppty Guide {
        /// 1/576 inch (master units)
        [attr] 0 position: Option<i32> = "@pos";
        /// `p:guide@orient`.
        [attr] 1 orient: Option<HorzVert> = "@orient";
    }
}

record! {
    /// `p:cViewPr`.
    ppty CommonView {
        /// `p:cViewPr@varScale`.
        [attr] 0 var_scale: Option<bool> = "@varScale";
        /// Always written
        [always] 0 origin: ViewOrigin = "p:origin";
        /// Always written
        [always] 1 scale: ViewScale = "p:scale";
    }
}

record! {
    /// `p:origin`.
    ppty ViewOrigin {
        /// Always written
        [attr] 0 x: i32 = "@x";
        /// Always written
        [attr] 1 y: i32 = "@y";
    }
}

record! {
    /// `p:scale`.
    records ViewScale {
        /// Always written
        [always] 0 sx: ViewRatio = "a:sx";
        /// Always written
        [always] 1 sy: ViewRatio = "a:sy";
    }
}

record! {
    /// A:sx / a:sy. Denominator first.
    ppty ViewRatio {
        /// Always written
        [attr] 0 d: i32 = "@d";
        /// Always written
        [attr] 1 n: i32 = "@n";
    }
}

wire_enum! {
    /// An enumeration.
    HorzVert: u8 {
        0 Horz = "horz";
        1 Vert = "vert";
        else Vert
    }
}
