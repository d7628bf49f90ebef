//! Worksheets (`shared/format` 20 and 21).

use super::{
    Color, Comments, ConditionalFormatting, Controls, CryptAlgorithm, DataValidations, Drawings,
    LegacyDrawingHF, NamedSheetViews, PivotTable, QueryTable, SheetData, Slicers, SparklineGroups,
    TableParts, TableSingleCells, TimelinesList, UserProtectedRanges, Visibility,
};
use crate::{record, sequence, wire_enum};

record! {
    /// Table 4: the sheets in the order of workbook/sheets.
    records Worksheets {
        /// Repeats. OOXML: sheets/sheet and its part
        0 worksheet: Vec<Worksheet> = "";
    }
}

record! {
    /// One sheet: the element workbook/sheets/sheet plus the sheet part and its related parts.
    records Worksheet {
        /// `workbook/sheets/sheet`.
        1 worksheet_prop: Option<Box<WorksheetProp>> = "";
        /// `sheetProtection`.
        41 protection: Option<Box<SheetProtection>> = "sheetProtection";
        /// `worksheet/cols`.
        2 cols: Option<Box<Cols>> = "cols";
        /// Not written back to xlsx
        4 dimension: Option<String> = "dimension@ref";
        /// `sheetViews`.
        22 sheet_views: Option<Box<SheetViews>> = "sheetViews";
        /// `protectedRanges`.
        42 protected_ranges: Option<Box<ProtectedRanges>> = "protectedRanges";
        /// `sheetFormatPr`.
        11 sheet_format_pr: Option<Box<SheetFormatPr>> = "sheetFormatPr";
        /// `pageMargins`.
        14 page_margins: Option<Box<PageMargins>> = "pageMargins";
        /// `pageSetup`.
        15 page_setup: Option<Box<PageSetup>> = "pageSetup";
        /// `printOptions`.
        16 print_options: Option<Box<PrintOptions>> = "printOptions";
        /// `hyperlinks`.
        5 hyperlinks: Option<Box<Hyperlinks>> = "hyperlinks";
        /// `mergeCells`.
        7 merge_cells: Option<Box<MergeCells>> = "mergeCells";
        /// Left out for chartsheets; length 0 for an empty sheetData element
        9 sheet_data: Option<Box<SheetData>> = "";
        /// Extras; one record per element, repeats
        21 conditional_formatting: Vec<ConditionalFormatting> = "conditionalFormatting";
        /// Extras
        37 slicers: Option<Box<Slicers>> = "";
        /// Extras
        38 slicers_ext: Option<Box<Slicers>> = "";
        /// Extras. OOXML: extLst/ext (ONLYOFFICE)
        47 user_protected_ranges: Option<Box<UserProtectedRanges>> = "extLst/ext/userProtectedRanges";
        /// Extras
        48 timelines_list: Option<Box<TimelinesList>> = "";
        /// Extras
        32 data_validations: Option<Box<DataValidations>> = "dataValidations";
        /// Extras
        34 controls: Option<Box<Controls>> = "";
        /// Extras; written when the sheet has a drawing part or a VML drawing part, may be empty.
        /// The r:id pointers themselves are not stored
        12 drawings: Option<Box<Drawings>> = "";
        /// Extras; the VML part is inside
        28 legacy_drawing_hf: Option<Box<LegacyDrawingHF>> = "legacyDrawingHF|drawingHF";
        /// `autoFilter`.
        17 autofilter: Option<Box<AutoFilter>> = "autoFilter";
        /// Extras
        18 table_parts: Option<Box<TableParts>> = "";
        /// Extras. OOXML: query table part of the sheet
        33 query_table: Option<Box<QueryTable>> = "";
        /// Extras; a ppty node with type 0 inside the record. OOXML: named sheet views part
        [node(0)] 40 named_sheet_view: Option<Box<NamedSheetViews>> = "";
        /// Extras. OOXML: comments and threaded comments parts
        19 comments: Option<Box<Comments>> = "";
        /// `sheetPr`.
        24 sheet_pr: Option<Box<SheetPr>> = "sheetPr";
        /// `headerFooter`.
        27 header_footer: Option<Box<HeaderFooter>> = "headerFooter";
        /// `rowBreaks`.
        30 row_breaks: Option<Box<RowColBreaks>> = "rowBreaks";
        /// `colBreaks`.
        31 col_breaks: Option<Box<RowColBreaks>> = "colBreaks";
        /// `cellWatches`.
        44 cell_watches: Option<Box<CellWatches>> = "cellWatches";
        /// Sheet background: bare name of the file copied to media/ (`image1.png`, ...)
        29 picture: Option<String> = "";
        /// `worksheet/sortState`.
        36 sort_state: Option<Box<SortState>> = "sortState";
        /// Extras
        25 sparkline_groups: Option<Box<SparklineGroups>> = "extLst/ext/x14:sparklineGroups";
        /// Extras; one per part, repeats. OOXML: pivot table part
        26 pivot_table: Vec<PivotTable> = "";
        /// Extras; a ppty node with type 0 inside the record. OOXML: single-cell XML tables part
        [node(0)] 51 table_single_cells: Option<Box<TableSingleCells>> = "";
    }
}

record! {
    /// Workbook/sheets/sheet.
    props WorksheetProp {
        /// Required: without it the sheet is dropped by the reader back to xlsx
        0 name: Option<String> = "@name";
        /// `@sheetId`.
        1 sheet_id: Option<i32> = "@sheetId";
        /// Left out when absent (= visible)
        2 state: Option<Visibility> = "@state";
    }
}

record! {
    /// Worksheet/cols.
    records Cols {
        /// Repeats
        3 col: Vec<Col> = "col";
    }
}

record! {
    /// Cols/col.
    props Col {
        /// `@bestFit`.
        0 best_fit: Option<bool> = "@bestFit";
        /// `@hidden`.
        1 hidden: Option<bool> = "@hidden";
        /// Column number, counted from 1
        2 max: Option<i32> = "@max";
        /// Column number, counted from 1
        3 min: Option<i32> = "@min";
        /// Index in CellXfs
        4 style: Option<i32> = "@style";
        /// Characters of the default font, as in OOXML
        5 width: Option<f64> = "@width";
        /// `@customWidth`.
        6 custom_width: Option<bool> = "@customWidth";
        /// `@outlineLevel`.
        7 out_level: Option<i32> = "@outlineLevel";
        /// `@collapsed`.
        8 collapsed: Option<bool> = "@collapsed";
    }
}

record! {
    /// Worksheet/sheetFormatPr.
    props SheetFormatPr {
        /// Characters
        0 default_col_width: Option<f64> = "@defaultColWidth";
        /// Points
        1 default_row_height: Option<f64> = "@defaultRowHeight";
        /// `@baseColWidth`.
        2 base_col_width: Option<i32> = "@baseColWidth";
        /// `@customHeight`.
        3 custom_height: Option<bool> = "@customHeight";
        /// `@zeroHeight`.
        4 zero_height: Option<bool> = "@zeroHeight";
        /// `@outlineLevelCol`.
        5 outline_level_col: Option<i32> = "@outlineLevelCol";
        /// `@outlineLevelRow`.
        6 outline_level_row: Option<i32> = "@outlineLevelRow";
    }
}

record! {
    /// Worksheet/sheetViews.
    records SheetViews {
        /// Repeats; all of them are written
        23 sheet_view: Vec<SheetView> = "sheetView";
    }
}

record! {
    /// SheetViews/sheetView.
    records SheetView {
        /// `@colorId`.
        0 color_id: Option<i32> = "@colorId";
        /// `@defaultGridColor`.
        1 default_grid_color: Option<bool> = "@defaultGridColor";
        /// `@rightToLeft`.
        2 right_to_left: Option<bool> = "@rightToLeft";
        /// `@showFormulas`.
        3 show_formulas: Option<bool> = "@showFormulas";
        /// `@showGridLines`.
        4 show_grid_lines: Option<bool> = "@showGridLines";
        /// `@showOutlineSymbols`.
        5 show_outline_symbols: Option<bool> = "@showOutlineSymbols";
        /// `@showRowColHeaders`.
        6 show_row_col_headers: Option<bool> = "@showRowColHeaders";
        /// `@showRuler`.
        7 show_ruler: Option<bool> = "@showRuler";
        /// `@showWhiteSpace`.
        8 show_white_space: Option<bool> = "@showWhiteSpace";
        /// `@showZeros`.
        9 show_zeros: Option<bool> = "@showZeros";
        /// `@tabSelected`.
        10 tab_selected: Option<bool> = "@tabSelected";
        /// `@topLeftCell`.
        11 top_left_cell: Option<String> = "@topLeftCell";
        /// `@view`.
        12 view: Option<SheetViewType> = "@view";
        /// `@windowProtection`.
        13 window_protection: Option<bool> = "@windowProtection";
        /// `@workbookViewId`.
        14 workbook_view_id: Option<i32> = "@workbookViewId";
        /// Percent
        15 zoom_scale: Option<i32> = "@zoomScale";
        /// Percent
        16 zoom_scale_normal: Option<i32> = "@zoomScaleNormal";
        /// Percent
        17 zoom_scale_page_layout_view: Option<i32> = "@zoomScalePageLayoutView";
        /// Percent
        18 zoom_scale_sheet_layout_view: Option<i32> = "@zoomScaleSheetLayoutView";
        /// `pane`.
        19 pane: Option<Box<Pane>> = "pane";
        /// Repeats
        20 selection: Vec<Selection> = "selection";
    }
}

wire_enum! {
    /// An enumeration.
    SheetViewType: u8 {
        0 Normal = "normal";
        1 PageBreakPreview = "pageBreakPreview";
        2 PageLayout = "pageLayout";
    }
}

record! {
    /// SheetView/pane.
    records Pane {
        /// `@activePane`.
        0 active_pane: Option<ActivePane> = "@activePane";
        /// The word itself: `frozen`, `frozenSplit` or `split`
        1 state: Option<String> = "@state";
        /// `@topLeftCell`.
        2 top_left_cell: Option<String> = "@topLeftCell";
        /// Columns if frozen, else 1/20 pt
        3 x_split: Option<f64> = "@xSplit";
        /// Rows if frozen, else 1/20 pt
        4 y_split: Option<f64> = "@ySplit";
    }
}

wire_enum! {
    /// An enumeration.
    ActivePane: u8 {
        0 BottomLeft = "bottomLeft";
        1 BottomRight = "bottomRight";
        2 TopLeft = "topLeft";
        3 TopRight = "topRight";
    }
}

record! {
    /// SheetView/selection.
    records Selection {
        /// `@activeCell`.
        0 active_cell: Option<String> = "@activeCell";
        /// `@activeCellId`.
        1 active_cell_id: Option<i32> = "@activeCellId";
        /// `@pane`.
        3 pane: Option<ActivePane> = "@pane";
        /// `@sqref`.
        2 sqref: Option<String> = "@sqref";
    }
}

record! {
    /// Worksheet/sheetPr.
    records SheetPr {
        /// `@codeName`.
        0 code_name: Option<String> = "@codeName";
        /// `@enableFormatConditionsCalculation`.
        1 enable_format_conditions_calculation: Option<bool> = "@enableFormatConditionsCalculation";
        /// `@filterMode`.
        2 filter_mode: Option<bool> = "@filterMode";
        /// `@published`.
        3 published: Option<bool> = "@published";
        /// `@syncHorizontal`.
        4 sync_horizontal: Option<bool> = "@syncHorizontal";
        /// `@syncRef`.
        5 sync_ref: Option<String> = "@syncRef";
        /// `@syncVertical`.
        6 sync_vertical: Option<bool> = "@syncVertical";
        /// `@transitionEntry`.
        7 transition_entry: Option<bool> = "@transitionEntry";
        /// `@transitionEvaluation`.
        8 transition_evaluation: Option<bool> = "@transitionEvaluation";
        /// `tabColor`.
        9 tab_color: Option<Box<Color>> = "tabColor";
        /// `pageSetUpPr`.
        10 page_set_up_pr: Option<Box<PageSetUpPr>> = "pageSetUpPr";
        /// `outlinePr`.
        13 outline_pr: Option<Box<OutlinePr>> = "outlinePr";
    }
}

record! {
    /// SheetPr/pageSetUpPr.
    records PageSetUpPr {
        /// `@autoPageBreaks`.
        11 auto_page_breaks: Option<bool> = "@autoPageBreaks";
        /// `@fitToPage`.
        12 fit_to_page: Option<bool> = "@fitToPage";
    }
}

record! {
    /// SheetPr/outlinePr.
    records OutlinePr {
        /// `@applyStyles`.
        14 apply_styles: Option<bool> = "@applyStyles";
        /// `@showOutlineSymbols`.
        15 show_outline_symbols: Option<bool> = "@showOutlineSymbols";
        /// `@summaryBelow`.
        16 summary_below: Option<bool> = "@summaryBelow";
        /// `@summaryRight`.
        17 summary_right: Option<bool> = "@summaryRight";
    }
}

record! {
    /// Worksheet/pageMargins. Millimetres in the file, inches in OOXML (times 25.4).
    props PageMargins {
        /// Mm
        0 left: Option<f64> = "@left";
        /// Mm
        1 top: Option<f64> = "@top";
        /// Mm
        2 right: Option<f64> = "@right";
        /// Mm
        3 bottom: Option<f64> = "@bottom";
        /// Mm
        4 header: Option<f64> = "@header";
        /// Mm
        5 footer: Option<f64> = "@footer";
    }
}

record! {
    /// Worksheet/pageSetup.
    props PageSetup {
        /// The OOXML number modulo 256
        1 paper_size: Option<u8> = "@paperSize";
        /// `@blackAndWhite`.
        2 black_and_white: Option<bool> = "@blackAndWhite";
        /// `@cellComments`.
        3 cell_comments: Option<CellComments> = "@cellComments";
        /// `@copies`.
        4 copies: Option<i32> = "@copies";
        /// `@draft`.
        5 draft: Option<bool> = "@draft";
        /// `@errors`.
        6 errors: Option<PrintError> = "@errors";
        /// `@firstPageNumber`.
        7 first_page_number: Option<i32> = "@firstPageNumber";
        /// `@fitToHeight`.
        8 fit_to_height: Option<i32> = "@fitToHeight";
        /// `@fitToWidth`.
        9 fit_to_width: Option<i32> = "@fitToWidth";
        /// `@horizontalDpi`.
        10 horizontal_dpi: Option<i32> = "@horizontalDpi";
        /// Anything but landscape (also default) gives portrait
        0 orientation: Option<PageOrientation> = "@orientation";
        /// `@pageOrder`.
        11 page_order: Option<PageOrder> = "@pageOrder";
        /// Number without its unit
        12 paper_height: Option<f64> = "@paperHeight";
        /// Number without its unit; the original writer writes it twice in a row
        13 paper_width: Option<f64> = "@paperWidth";
        /// OOXML: @paperUnits (not in the standard)
        14 paper_units: Option<PageUnits> = "@paperUnits";
        /// Percent
        15 scale: Option<i32> = "@scale";
        /// `@useFirstPageNumber`.
        16 use_first_page_number: Option<bool> = "@useFirstPageNumber";
        /// `@usePrinterDefaults`.
        17 use_printer_defaults: Option<bool> = "@usePrinterDefaults";
        /// `@verticalDpi`.
        18 vertical_dpi: Option<i32> = "@verticalDpi";
        /// Ours: no table has a place for it, and other readers skip what they do not know (`shared/format` 00). What leads to
        /// the settings of the printer that the sheet was laid out for, by Excel for Windows.
        240 printer: Option<String> = "@r:id";
    }
}

wire_enum! {
    /// An enumeration.
    PageOrientation: u8 {
        0 Landscape = "landscape";
        1 Portrait = "portrait";
        else Portrait
    }
}

wire_enum! {
    /// An enumeration.
    CellComments: u8 {
        0 None = "none";
        1 AsDisplayed = "asDisplayed";
        2 AtEnd = "atEnd";
    }
}

wire_enum! {
    /// An enumeration.
    PrintError: u8 {
        0 Displayed = "displayed";
        1 Blank = "blank";
        2 Dash = "dash";
        3 NA = "NA";
    }
}

wire_enum! {
    /// An enumeration.
    PageOrder: u8 {
        0 DownThenOver = "downThenOver";
        1 OverThenDown = "overThenDown";
    }
}

wire_enum! {
    /// An enumeration.
    PageUnits: u8 {
        0 Mm = "mm";
        1 Cm = "cm";
        2 Inch = "in";
        3 Pt = "pt";
        4 Px = "px";
        5 Emu = "only read; the word emu gives 0";
    }
}

record! {
    /// Worksheet/printOptions.
    props PrintOptions {
        /// `@gridLines`.
        0 grid_lines: Option<bool> = "@gridLines";
        /// `@headings`.
        1 headings: Option<bool> = "@headings";
        /// `@gridLinesSet`.
        2 grid_lines_set: Option<bool> = "@gridLinesSet";
        /// `@horizontalCentered`.
        3 horizontal_centered: Option<bool> = "@horizontalCentered";
        /// `@verticalCentered`.
        4 vertical_centered: Option<bool> = "@verticalCentered";
    }
}

record! {
    /// Worksheet/headerFooter. Texts hold the &-codes as they stand.
    records HeaderFooter {
        /// `@alignWithMargins`.
        0 align_with_margins: Option<bool> = "@alignWithMargins";
        /// `@differentFirst`.
        1 different_first: Option<bool> = "@differentFirst";
        /// `@differentOddEven`.
        2 different_odd_even: Option<bool> = "@differentOddEven";
        /// `@scaleWithDoc`.
        3 scale_with_doc: Option<bool> = "@scaleWithDoc";
        /// `evenFooter`.
        4 even_footer: Option<String> = "evenFooter";
        /// `evenHeader`.
        5 even_header: Option<String> = "evenHeader";
        /// `firstFooter`.
        6 first_footer: Option<String> = "firstFooter";
        /// `firstHeader`.
        7 first_header: Option<String> = "firstHeader";
        /// `oddFooter`.
        8 odd_footer: Option<String> = "oddFooter";
        /// `oddHeader`.
        9 odd_header: Option<String> = "oddHeader";
    }
}

record! {
    /// Worksheet/rowBreaks and worksheet/colBreaks.
    records RowColBreaks {
        /// `@count`.
        0 count: Option<i32> = "@count";
        /// `@manualBreakCount`.
        1 manual_break_count: Option<i32> = "@manualBreakCount";
        /// Repeats
        2 break_: Vec<Break> = "brk";
    }
}

record! {
    /// Brk.
    records Break {
        /// The break is after this row/column number
        3 id: Option<i32> = "@id";
        /// `@man`.
        4 man: Option<bool> = "@man";
        /// `@max`.
        5 max: Option<i32> = "@max";
        /// `@min`.
        6 min: Option<i32> = "@min";
        /// `@pt`.
        7 pt: Option<bool> = "@pt";
    }
}

record! {
    /// Worksheet/sheetProtection.
    props SheetProtection {
        /// `@algorithmName`.
        0 algorithm_name: Option<CryptAlgorithm> = "@algorithmName";
        /// `@spinCount`.
        1 spin_count: Option<u32> = "@spinCount";
        /// `@hashValue`.
        2 hash_value: Option<String> = "@hashValue";
        /// `@saltValue`.
        3 salt_value: Option<String> = "@saltValue";
        /// `@password`.
        4 password: Option<String> = "@password";
        /// `@autoFilter`.
        5 auto_filter: Option<bool> = "@autoFilter";
        /// `@content`.
        6 content: Option<bool> = "@content";
        /// `@deleteColumns`.
        7 delete_columns: Option<bool> = "@deleteColumns";
        /// `@deleteRows`.
        8 delete_rows: Option<bool> = "@deleteRows";
        /// `@formatCells`.
        9 format_cells: Option<bool> = "@formatCells";
        /// `@formatColumns`.
        10 format_columns: Option<bool> = "@formatColumns";
        /// `@formatRows`.
        11 format_rows: Option<bool> = "@formatRows";
        /// `@insertColumns`.
        12 insert_columns: Option<bool> = "@insertColumns";
        /// `@insertHyperlinks`.
        13 insert_hyperlinks: Option<bool> = "@insertHyperlinks";
        /// `@insertRows`.
        14 insert_rows: Option<bool> = "@insertRows";
        /// `@objects`.
        15 objects: Option<bool> = "@objects";
        /// `@pivotTables`.
        16 pivot_tables: Option<bool> = "@pivotTables";
        /// `@scenarios`.
        17 scenarios: Option<bool> = "@scenarios";
        /// `@selectLockedCells`.
        18 select_locked_cells: Option<bool> = "@selectLockedCells";
        /// `@selectUnlockedCells`.
        19 select_unlocked_cells: Option<bool> = "@selectUnlockedCells";
        /// `@sheet`.
        20 sheet: Option<bool> = "@sheet";
        /// `@sort`.
        21 sort: Option<bool> = "@sort";
    }
}

record! {
    /// Worksheet/protectedRanges.
    records ProtectedRanges {
        /// Repeats
        43 protected_range: Vec<ProtectedRange> = "protectedRange";
    }
}

record! {
    /// ProtectedRanges/protectedRange.
    props ProtectedRange {
        /// `@algorithmName`.
        0 algorithm_name: Option<CryptAlgorithm> = "@algorithmName";
        /// `@spinCount`.
        1 spin_count: Option<u32> = "@spinCount";
        /// `@hashValue`.
        2 hash_value: Option<String> = "@hashValue";
        /// `@saltValue`.
        3 salt_value: Option<String> = "@saltValue";
        /// `@name`.
        4 name: Option<String> = "@name";
        /// `@sqref`.
        5 sq_ref: Option<String> = "@sqref";
        /// Repeats. OOXML: @securityDescriptor and securityDescriptor elements
        6 security_descriptor: Vec<String> = "@securityDescriptor|securityDescriptor";
    }
}

record! {
    /// Worksheet/cellWatches.
    records CellWatches {
        /// Repeats
        45 cell_watch: Vec<CellWatch> = "cellWatch";
    }
}

record! {
    /// CellWatches/cellWatch.
    props CellWatch {
        /// `@r`.
        46 r: Option<String> = "@r";
    }
}

record! {
    /// Worksheet/hyperlinks.
    records Hyperlinks {
        /// Repeats. With neither target, location nor display the original writes a record of
        /// length 0, which comes back as an invalid empty element: better leave it out
        6 hyperlink: Vec<Hyperlink> = "hyperlink";
    }
}

record! {
    /// Hyperlinks/hyperlink.
    records Hyperlink {
        /// `@ref`.
        0 ref_: Option<String> = "@ref";
        /// OOXML: target of the external relation @r:id
        1 hyperlink: Option<String> = "";
        /// `@location`.
        2 location: Option<String> = "@location";
        /// `@tooltip`.
        3 tooltip: Option<String> = "@tooltip";
        /// `@display`.
        4 display: Option<String> = "@display";
    }
}

record! {
    /// Worksheet/mergeCells.
    records MergeCells {
        /// Repeats
        8 merge_cell: Vec<String> = "mergeCell@ref";
    }
}

record! {
    /// Worksheet/autoFilter and table/autoFilter.
    records AutoFilter {
        /// `@ref`.
        0 ref_: Option<String> = "@ref";
        /// Left out if there is none. OOXML: filterColumn elements
        1 filter_columns: Option<Box<FilterColumns>> = "+";
        /// `sortState`.
        3 sort_state: Option<Box<SortState>> = "sortState";
    }
}

record! {
    /// The list of filterColumn.
    records FilterColumns {
        /// Repeats
        2 filter_column: Vec<FilterColumn> = "filterColumn";
    }
}

record! {
    /// AutoFilter/filterColumn.
    records FilterColumn {
        /// Counted from 0 within the range
        0 col_id: Option<i32> = "@colId";
        /// `filters`.
        1 filters: Option<Box<Filters>> = "filters";
        /// `customFilters`.
        4 custom_filters: Option<Box<CustomFilters>> = "customFilters";
        /// `dynamicFilter`.
        7 dynamic_filter: Option<Box<DynamicFilter>> = "dynamicFilter";
        /// `colorFilter`.
        5 color_filter: Option<Box<ColorFilter>> = "colorFilter";
        /// `top10`.
        6 top10: Option<Box<Top10>> = "top10";
        /// `@showButton`.
        9 show_button: Option<bool> = "@showButton";
        /// `@hiddenButton`.
        8 hidden_button: Option<bool> = "@hiddenButton";
    }
}

sequence! {
    /// FilterColumn/filters, in document order.
    records Filters of FiltersItem {
        /// `@blank`.
        10 Blank(bool) = "@blank";
        /// `filter`.
        2 Filter(Filter) = "filter";
        /// `dateGroupItem`.
        3 DateGroupItem(DateGroupItem) = "dateGroupItem";
    }
}

record! {
    /// Filters/filter.
    records Filter {
        /// `@val`.
        0 val: Option<String> = "@val";
    }
}

record! {
    /// Filters/dateGroupItem.
    props DateGroupItem {
        /// `@dateTimeGrouping`.
        0 date_time_grouping: Option<DateTimeGrouping> = "@dateTimeGrouping";
        /// `@day`.
        1 day: Option<i32> = "@day";
        /// `@hour`.
        2 hour: Option<i32> = "@hour";
        /// `@minute`.
        3 minute: Option<i32> = "@minute";
        /// `@month`.
        4 month: Option<i32> = "@month";
        /// `@second`.
        5 second: Option<i32> = "@second";
        /// `@year`.
        6 year: Option<i32> = "@year";
    }
}

wire_enum! {
    /// An enumeration.
    DateTimeGrouping: u8 {
        1 Day = "day";
        2 Hour = "hour";
        3 Minute = "minute";
        4 Month = "month";
        5 Second = "second";
        6 Year = "year";
    }
}

record! {
    /// FilterColumn/customFilters. iconFilter has no record: a filterColumn with one holds only
    /// ColId.
    records CustomFilters {
        /// `@and`.
        0 and: Option<bool> = "@and";
        /// Left out if there is none. OOXML: customFilter elements
        1 items: Option<Box<CustomFilterItems>> = "+";
    }
}

record! {
    /// The list of customFilter.
    records CustomFilterItems {
        /// Repeats
        2 custom_filter: Vec<CustomFilter> = "customFilter";
    }
}

record! {
    /// CustomFilters/customFilter.
    props CustomFilter {
        /// Without it the filter is dropped on the way back to xlsx: write 1 for a missing
        /// @operator
        3 operator: Option<CustomFilterOperator> = "@operator";
        /// `@val`.
        4 val: Option<String> = "@val";
    }
}

wire_enum! {
    /// An enumeration.
    CustomFilterOperator: u8 {
        1 Equal = "equal";
        2 GreaterThan = "greaterThan";
        3 GreaterThanOrEqual = "greaterThanOrEqual";
        4 LessThan = "lessThan";
        5 LessThanOrEqual = "lessThanOrEqual";
        6 NotEqual = "notEqual";
    }
}

record! {
    /// FilterColumn/dynamicFilter.
    props DynamicFilter {
        /// `@type`.
        0 kind: Option<DynamicFilterType> = "@type";
        /// `@val`.
        1 val: Option<f64> = "@val";
        /// `@maxVal`.
        2 max_val: Option<f64> = "@maxVal";
    }
}

wire_enum! {
    /// An enumeration.
    DynamicFilterType: u8 {
        1 AboveAverage = "aboveAverage";
        2 BelowAverage = "belowAverage";
        3 LastMonth = "lastMonth";
        4 LastQuarter = "lastQuarter";
        5 LastWeek = "lastWeek";
        6 LastYear = "lastYear";
        7 M1 = "M1";
        8 M10 = "M10";
        9 M11 = "M11";
        10 M12 = "M12";
        11 M2 = "M2";
        12 M3 = "M3";
        13 M4 = "M4";
        14 M5 = "M5";
        15 M6 = "M6";
        16 M7 = "M7";
        17 M8 = "M8";
        18 M9 = "M9";
        19 NextMonth = "nextMonth";
        20 NextQuarter = "nextQuarter";
        21 NextWeek = "nextWeek";
        22 NextYear = "nextYear";
        23 Null = "null";
        24 Q1 = "Q1";
        25 Q2 = "Q2";
        26 Q3 = "Q3";
        27 Q4 = "Q4";
        28 ThisMonth = "thisMonth";
        29 ThisQuarter = "thisQuarter";
        30 ThisWeek = "thisWeek";
        31 ThisYear = "thisYear";
        32 Today = "today";
        33 Tomorrow = "tomorrow";
        34 YearToDate = "yearToDate";
        35 Yesterday = "yesterday";
    }
}

record! {
    /// FilterColumn/colorFilter.
    props ColorFilter {
        /// `@cellColor`.
        0 cell_color: Option<bool> = "@cellColor";
        /// Index in Dxfs
        1 dxf_id: Option<i32> = "@dxfId";
    }
}

record! {
    /// FilterColumn/top10.
    props Top10 {
        /// `@filterVal`.
        0 filter_val: Option<f64> = "@filterVal";
        /// `@percent`.
        1 percent: Option<bool> = "@percent";
        /// `@top`.
        2 top: Option<bool> = "@top";
        /// `@val`.
        3 val: Option<f64> = "@val";
    }
}

record! {
    /// Worksheet/sortState, autoFilter/sortState, table/sortState.
    records SortState {
        /// `@ref`.
        0 ref_: Option<String> = "@ref";
        /// `@caseSensitive`.
        1 case_sensitive: Option<bool> = "@caseSensitive";
        /// `@columnSort`.
        8 column_sort: Option<bool> = "@columnSort";
        /// `@sortMethod`.
        9 sort_method: Option<SortMethod> = "@sortMethod";
        /// Always written, even if empty. OOXML: sortCondition elements
        [always] 2 sort_conditions: Option<Box<SortConditions>> = "+";
    }
}

wire_enum! {
    /// An enumeration.
    SortMethod: u8 {
        1 None = "none";
        2 PinYin = "pinYin";
        3 Stroke = "stroke";
    }
}

record! {
    /// The list of sortCondition.
    records SortConditions {
        /// Repeats
        3 sort_condition: Vec<SortCondition> = "sortCondition";
    }
}

record! {
    /// SortState/sortCondition.
    props SortCondition {
        /// `@ref`.
        4 ref_: Option<String> = "@ref";
        /// `@sortBy`.
        5 sort_by: Option<SortBy> = "@sortBy";
        /// `@descending`.
        6 descending: Option<bool> = "@descending";
        /// Index in Dxfs
        7 dxf_id: Option<i32> = "@dxfId";
    }
}

wire_enum! {
    /// An enumeration.
    SortBy: u8 {
        1 CellColor = "cellColor";
        2 FontColor = "fontColor";
        3 Icon = "icon";
        4 Value = "value";
    }
}
