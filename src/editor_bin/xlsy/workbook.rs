//! Workbook (`shared/format` 20 and 21).

use super::{
    Connections, DdeLink, ExternalBook, Metadata, OleLink, PivotCaches, RichValueData,
    RichValueImages, RichValueStructures, RichValueTypes, SlicerCaches, TimelineCaches, VbaProject,
    XmlMap,
};
use crate::editor_bin::codec::Bytes;
use crate::{record, wire_enum};

record! {
    /// Table 3. xl/workbook.xml and the parts hanging from it.
    records Workbook {
        /// `workbook/workbookPr`.
        0 workbook_pr: Option<Box<WorkbookPr>> = "workbookPr";
        /// `workbook/workbookProtection`.
        21 protection: Option<Box<WorkbookProtection>> = "workbookProtection";
        /// `workbook/bookViews`.
        1 book_views: Option<Box<BookViews>> = "bookViews";
        /// `workbook/definedNames`.
        3 defined_names: Option<Box<DefinedNames>> = "definedNames";
        /// `workbook/calcPr`.
        15 calc_pr: Option<Box<CalcPr>> = "calcPr";
        /// Extras; also those of the x14/x15 extension are put in the same list
        7 pivot_caches: Option<Box<PivotCaches>> = "";
        /// List order = the \[n\] index used in formulas, counted from 1
        5 external_references: Option<Box<ExternalReferences>> = "";
        /// `workbook/fileSharing`.
        25 file_sharing: Option<Box<FileSharing>> = "fileSharing";
        /// Extras
        18 slicer_caches: Option<Box<SlicerCaches>> = "";
        /// Extras
        19 slicer_caches_ext: Option<Box<SlicerCaches>> = "";
        /// `extLst/ext/xxlnp:externalLinksPr@autoRefresh`.
        26 external_links_auto_refresh: Option<bool> = "extLst/ext/xxlnp:externalLinksPr@autoRefresh";
        /// Extras
        27 timeline_caches: Option<Box<TimelineCaches>> = "";
        /// Extras; a ppty node with type 0 inside the record. OOXML: xl/vbaProject.bin part
        [node(0)] 12 vba_project: Option<Box<VbaProject>> = "";
        /// Raw bytes of the file. OOXML: xl/jsaProject.bin part
        13 jsa_project: Option<Bytes> = "";
        /// Raw bytes. OOXML: workbook comments part (ONLYOFFICE's own)
        14 comments: Option<Bytes> = "";
        /// Extras. OOXML: xl/connections.xml
        16 connections: Option<Box<Connections>> = "";
        /// `workbook/fileVersion@appName`.
        17 app_name: Option<String> = "fileVersion@appName";
        /// `workbook/oleSize@ref`.
        22 ole_size: Option<String> = "oleSize@ref";
        /// Extras. OOXML: xl/metadata.xml
        29 metadata: Option<Box<Metadata>> = "";
        /// Extras. OOXML: xl/richData/rdrichvalue.xml
        31 rd_rich_value: Option<Box<RichValueData>> = "";
        /// Extras. OOXML: xl/richData/rdrichvaluestructure.xml
        32 rd_rich_value_structure: Option<Box<RichValueStructures>> = "";
        /// Extras. OOXML: xl/richData/rdRichValueTypes.xml
        33 rd_rich_value_types: Option<Box<RichValueTypes>> = "";
        /// OOXML: xl/richData/richValueRel.xml
        34 rich_value_images: Option<Box<RichValueImages>> = "";
        /// Extras; a ppty node with type 0 inside the record. OOXML: xl/xmlMaps.xml
        [node(0)] 30 xml_map: Option<Box<XmlMap>> = "";
    }
}

record! {
    /// Workbook/workbookPr.
    props WorkbookPr {
        /// `@date1904`.
        0 date1904: Option<bool> = "@date1904";
        /// `@dateCompatibility`.
        1 date_compatibility: Option<bool> = "@dateCompatibility";
        /// `@hidePivotFieldList`.
        2 hide_pivot_field_list: Option<bool> = "@hidePivotFieldList";
        /// `@showPivotChartFilter`.
        3 show_pivot_chart_filter: Option<bool> = "@showPivotChartFilter";
        /// `@updateLinks`.
        4 update_links: Option<UpdateLinks> = "@updateLinks";
        /// `@codeName`.
        5 code_name: Option<String> = "@codeName";
    }
}

wire_enum! {
    /// An enumeration.
    UpdateLinks: u8 {
        0 Always = "always";
        1 Never = "never";
        2 UserSet = "userSet";
    }
}

record! {
    /// Workbook/bookViews. Only the first workbookView is written.
    records BookViews {
        /// `bookViews/workbookView`.
        2 workbook_view: Option<Box<WorkbookView>> = "workbookView";
    }
}

record! {
    /// BookViews/workbookView.
    props WorkbookView {
        /// Index of the sheet
        0 active_tab: Option<i32> = "@activeTab";
        /// `@autoFilterDateGrouping`.
        1 auto_filter_date_grouping: Option<bool> = "@autoFilterDateGrouping";
        /// The converter back to xlsx takes this value for activeTab (and drops firstSheet), so a
        /// value other than ActiveTab's spoils the active tab there
        2 first_sheet: Option<i32> = "@firstSheet";
        /// `@minimized`.
        3 minimized: Option<bool> = "@minimized";
        /// `@showHorizontalScroll`.
        4 show_horizontal_scroll: Option<bool> = "@showHorizontalScroll";
        /// `@showSheetTabs`.
        5 show_sheet_tabs: Option<bool> = "@showSheetTabs";
        /// `@showVerticalScroll`.
        6 show_vertical_scroll: Option<bool> = "@showVerticalScroll";
        /// `@tabRatio`.
        7 tab_ratio: Option<i32> = "@tabRatio";
        /// `@visibility`.
        8 visibility: Option<Visibility> = "@visibility";
        /// Twips
        9 window_height: Option<i32> = "@windowHeight";
        /// Twips
        10 window_width: Option<i32> = "@windowWidth";
        /// Twips
        11 x_window: Option<i32> = "@xWindow";
        /// Twips
        12 y_window: Option<i32> = "@yWindow";
    }
}

wire_enum! {
    /// An enumeration.
    Visibility: u8 {
        0 Hidden = "hidden";
        1 VeryHidden = "veryHidden";
        2 Visible = "visible";
    }
}

record! {
    /// Workbook/definedNames.
    records DefinedNames {
        /// Repeats
        4 defined_name: Vec<DefinedName> = "definedName";
    }
}

record! {
    /// DefinedNames/definedName.
    records DefinedName {
        /// `_xlnm.Print_Area` etc. as they stand
        0 name: Option<String> = "@name";
        /// Formula text without a leading `=`; left out for an empty element. OOXML: text of the
        /// element
        1 ref_: Option<String> = "";
        /// Index of the sheet in workbook/sheets
        2 local_sheet_id: Option<i32> = "@localSheetId";
        /// `@hidden`.
        3 hidden: Option<bool> = "@hidden";
        /// Not written back to xlsx
        4 comment: Option<String> = "@comment";
    }
}

record! {
    /// Workbook/calcPr.
    records CalcPr {
        /// `@calcId`.
        0 calc_id: Option<u32> = "@calcId";
        /// `@calcMode`.
        1 calc_mode: Option<CalcMode> = "@calcMode";
        /// `@fullCalcOnLoad`.
        2 full_calc_on_load: Option<bool> = "@fullCalcOnLoad";
        /// `@refMode`.
        3 ref_mode: Option<RefMode> = "@refMode";
        /// `@iterate`.
        4 iterate: Option<bool> = "@iterate";
        /// `@iterateCount`.
        5 iterate_count: Option<u32> = "@iterateCount";
        /// `@iterateDelta`.
        6 iterate_delta: Option<f64> = "@iterateDelta";
        /// `@fullPrecision`.
        7 full_precision: Option<bool> = "@fullPrecision";
        /// `@calcCompleted`.
        8 calc_completed: Option<bool> = "@calcCompleted";
        /// `@calcOnSave`.
        9 calc_on_save: Option<bool> = "@calcOnSave";
        /// `@concurrentCalc`.
        10 concurrent_calc: Option<bool> = "@concurrentCalc";
        /// `@concurrentManualCount`.
        11 concurrent_manual_count: Option<u32> = "@concurrentManualCount";
        /// `@forceFullCalc`.
        12 force_full_calc: Option<bool> = "@forceFullCalc";
    }
}

wire_enum! {
    /// An enumeration.
    CalcMode: u8 {
        0 Auto = "auto";
        1 AutoNoTable = "autoNoTable";
        2 Manual = "manual";
    }
}

wire_enum! {
    /// An enumeration.
    RefMode: u8 {
        0 A1 = "A1";
        1 R1C1 = "R1C1";
    }
}

record! {
    /// Workbook/workbookProtection. The revisions* attributes are not carried.
    props WorkbookProtection {
        /// `@workbookAlgorithmName`.
        0 algorithm_name: Option<CryptAlgorithm> = "@workbookAlgorithmName";
        /// `@workbookSpinCount`.
        1 spin_count: Option<u32> = "@workbookSpinCount";
        /// Base64 text as it stands
        2 hash_value: Option<String> = "@workbookHashValue";
        /// Base64 text as it stands
        3 salt_value: Option<String> = "@workbookSaltValue";
        /// `@lockStructure`.
        4 lock_structure: Option<bool> = "@lockStructure";
        /// `@lockWindows`.
        5 lock_windows: Option<bool> = "@lockWindows";
        /// Hex text as it stands
        6 password: Option<String> = "@workbookPassword";
    }
}

wire_enum! {
    /// An enumeration.
    CryptAlgorithm: u8 {
        0 Unknown = "";
        1 MD2 = "MD2";
        2 MD4 = "MD4";
        3 MD5 = "MD5";
        4 RIPEMD128 = "RIPEMD-128";
        5 RIPEMD160 = "RIPEMD-160";
        6 SHA1 = "SHA-1";
        7 SHA256 = "SHA-256";
        8 SHA384 = "SHA-384";
        9 SHA512 = "SHA-512";
        10 WHIRLPOOL = "WHIRLPOOL";
        11 PBKDF2 = "PBKDF2";
        else Unknown
    }
}

record! {
    /// Workbook/fileSharing.
    props FileSharing {
        /// `@algorithmName`.
        0 algorithm_name: Option<CryptAlgorithm> = "@algorithmName";
        /// `@spinCount`.
        1 spin_count: Option<u32> = "@spinCount";
        /// `@hashValue`.
        2 hash_value: Option<String> = "@hashValue";
        /// `@saltValue`.
        3 salt_value: Option<String> = "@saltValue";
        /// The original looks for an attribute of this name; the standard's @reservationPassword is
        /// ignored and lost
        6 password: Option<String> = "@password";
        /// `@userName`.
        4 user_name: Option<String> = "@userName";
        /// `@readOnlyRecommended`.
        5 read_only: Option<bool> = "@readOnlyRecommended";
    }
}

record! {
    /// Workbook/externalReferences: one item per externalReference whose r:id leads to an external
    /// link part; others are skipped.
    records ExternalReferences {
        /// Repeats
        6 external_reference: Vec<ExternalReference> = "";
    }
}

record! {
    /// One xl/externalLinks/externalLinkN.xml. ExternalBook, OleLink and DdeLink exclude each other
    /// and are described with the extras.
    records ExternalReference {
        /// First. OOXML: externalLink@fileKey (ONLYOFFICE)
        23 external_file_key: Option<String> = "";
        /// Second. OOXML: externalLink@instanceId (ONLYOFFICE)
        24 external_instance_id: Option<String> = "";
        /// Extras
        9 external_book: Option<Box<ExternalBook>> = "";
        /// Extras; only if its relation has a target
        10 ole_link: Option<Box<OleLink>> = "";
        /// Extras
        11 dde_link: Option<Box<DdeLink>> = "";
    }
}
