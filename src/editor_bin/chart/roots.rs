//! Roots (`shared/format` 50).

use super::{
    ChAlternateContent, ChBool, ChChart, ChClrMap, ChColorsFile, ChDLbl, ChExternalData,
    ChExternalRef, ChFiltering, ChPivotSource, ChPrintSettings, ChProtection, ChSpPr, ChString,
    ChStyle, ChStyleFile, ChTxBody, ChUserShapes, CxChart, CxChartData,
};
use crate::editor_bin::codec::Bytes;
use crate::editor_bin::drawing::ThemeHolder;
use crate::record;

record! {
    /// A chart part (chartN.xml, root c:chartSpace, with its relationships).
    records ChartPart {
        /// Target path as text; first record; instead of 16. OOXML: c:externalData@r:id,
        /// relationship with TargetMode External
        19 workbook_external: Option<String> = "";
        /// The embedded workbook as an XLSY body, see "Embedded workbook"; first record; left out
        /// when there is no c:externalData or the part is not xlsx/xlsm. OOXML:
        /// c:externalData@r:id, embedded xlsx or xlsm
        16 workbook: Option<Bytes> = "";
        /// Reader only: the xlsx file itself (zip bytes). Do not write: bin->docx of the tested
        /// version fails as a whole when it is there
        [old] 20 workbook_zip: Option<Bytes> = "";
        /// `c:date1904@val`.
        0 date1904: Option<Box<ChBool>> = "c:date1904@val";
        /// E.g. en-US
        1 lang: Option<Box<ChString>> = "c:lang@val";
        /// `c:roundedCorners@val`.
        2 rounded_corners: Option<Box<ChBool>> = "c:roundedCorners@val";
        /// Holds c14:style / c:style
        3 alternate_content: Option<Box<ChAlternateContent>> = "";
        /// When it stands outside mc:AlternateContent
        4 style: Option<Box<ChStyle>> = "c:style";
        /// `c:clrMapOvr`.
        5 clr_map_ovr: Option<Box<ChClrMap>> = "c:clrMapOvr";
        /// `c:pivotSource`.
        6 pivot_source: Option<Box<ChPivotSource>> = "c:pivotSource";
        /// `c:protection`.
        7 protection: Option<Box<ChProtection>> = "c:protection";
        /// `c:chart`.
        8 chart: Option<Box<ChChart>> = "c:chart";
        /// `c:spPr`.
        9 sp_pr: Option<Box<ChSpPr>> = "c:spPr";
        /// `c:txPr`.
        10 tx_pr: Option<Box<ChTxBody>> = "c:txPr";
        /// Written even when the workbook itself could not be written; may be empty (length 0)
        11 external_data: Option<Box<ChExternalData>> = "c:externalData";
        /// `c:printSettings`.
        12 print_settings: Option<Box<ChPrintSettings>> = "c:printSettings";
        /// After the extension records
        13 user_shapes: Option<Box<ChUserShapes>> = "";
        /// One complete theme node. OOXML: themeOverrideN.xml (relationship themeOverride)
        15 theme_override: Option<Box<ThemeHolder>> = "";
        /// OOXML: styleN.xml (relationship chartStyle)
        17 style_file: Option<Box<ChStyleFile>> = "";
        /// OOXML: colorsN.xml (relationship chartColorStyle)
        18 colors_file: Option<Box<ChColorsFile>> = "";
        /// Contents of the c15 data label extension, read like a c:dLbl. OOXML: c:extLst/c:ext\[uri
        /// {CE6537A1-D6FC-4f65-9D91-7224C49458BB}\]
        129 ext_data_label: Option<Box<ChDLbl>> = "c:extLst/c:ext[{CE6537A1-D6FC-4f65-9D91-7224C49458BB}]";
        /// C15 filtering and data label range. OOXML: c:extLst/c:ext\[uri
        /// {02D57815-91ED-43cb-92C2-25804820EDAC}\]
        130 ext_filtering: Option<Box<ChFiltering>> = "c:extLst/c:ext[{02D57815-91ED-43cb-92C2-25804820EDAC}]";
        /// Plain byte, no inner record. OOXML: c:extLst/c:ext\[uri
        /// {56B9EC1D-385E-4148-901F-78D8002777C0}\]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val
        131 ext_na_as_blank: Option<bool> = "c:extLst/c:ext[{56B9EC1D-385E-4148-901F-78D8002777C0}]/c16r3:dataDisplayOptions16/c16r3:dispNaAsBlank@val";
        /// @fileKey and @instanceId. OOXML: c:extLst/c:ext\[uri
        /// {C3750BE0-5CA9-4D1C-82C7-79D762991C26}\]
        132 ext_external_ref: Option<Box<ChExternalRef>> = "c:extLst/c:ext[{C3750BE0-5CA9-4D1C-82C7-79D762991C26}]";
    }
}

record! {
    /// An extended chart part (chartExN.xml, root cx:chartSpace).
    records ChartExPart {
        /// As in ChartPart. OOXML: cx:externalData@r:id, external
        19 workbook_external: Option<String> = "";
        /// As in ChartPart. OOXML: cx:externalData@r:id, embedded
        16 workbook: Option<Bytes> = "";
        /// Reader only
        [old] 20 workbook_zip: Option<Bytes> = "";
        /// Always written, may be empty
        [always] 0 chart_data: Option<Box<CxChartData>> = "cx:chartData";
        /// Always written
        [always] 1 chart: Option<Box<CxChart>> = "cx:chart";
        /// Stands after 1
        4 clr_map_ovr: Option<Box<ChClrMap>> = "cx:clrMapOvr";
        /// `cx:spPr`.
        2 sp_pr: Option<Box<ChSpPr>> = "cx:spPr";
        /// `cx:txPr`.
        3 tx_pr: Option<Box<ChTxBody>> = "cx:txPr";
        /// OOXML: styleN.xml
        17 style_file: Option<Box<ChStyleFile>> = "";
        /// OOXML: colorsN.xml
        18 colors_file: Option<Box<ChColorsFile>> = "";
        /// Written if the part has one; the chartEx reader ignores it. OOXML: themeOverrideN.xml
        15 theme_override: Option<Box<ThemeHolder>> = "";
    }
}
