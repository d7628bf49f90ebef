//! Data sources and caches (`shared/format` 50).

use super::{ChDLbl, ChExternalRef, ChFiltering, ChU32};
use crate::record;

record! {
    /// C:strRef.
    records ChStrRef {
        /// Bare
        0 f: Option<String> = "c:f";
        /// `c:strCache`.
        1 str_cache: Option<Box<ChStrData>> = "c:strCache";
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
    /// C:strCache, c:strLit, c15:dlblRangeCache.
    records ChStrData {
        /// `c:ptCount@val`.
        0 pt_count: Option<Box<ChU32>> = "c:ptCount@val";
        /// Repeats
        1 pt: Vec<ChStrVal> = "c:pt";
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
    /// C:pt of a string cache; bare values.
    records ChStrVal {
        /// Bare, stands before Idx
        0 v: Option<String> = "c:v";
        /// Bare
        1 idx: Option<u32> = "@idx";
    }
}

record! {
    /// C:numRef.
    records ChNumRef {
        /// Bare
        0 f: Option<String> = "c:f";
        /// `c:numCache`.
        1 num_cache: Option<Box<ChNumData>> = "c:numCache";
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
    /// C:numCache, c:numLit.
    records ChNumData {
        /// Bare
        0 format_code: Option<String> = "c:formatCode";
        /// `c:ptCount@val`.
        1 pt_count: Option<Box<ChU32>> = "c:ptCount@val";
        /// Repeats
        2 pt: Vec<ChNumVal> = "c:pt";
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
    /// C:pt of a number cache; bare values. The number is kept as text.
    records ChNumVal {
        /// The number as text, exactly as in the file
        0 v: Option<String> = "c:v";
        /// `@idx`.
        1 idx: Option<u32> = "@idx";
        /// `@formatCode`.
        2 format_code: Option<String> = "@formatCode";
    }
}

record! {
    /// C:val, c:yVal, c:bubbleSize, c:plus, c:minus.
    records ChNumDataSource {
        /// `c:numLit`.
        0 num_lit: Option<Box<ChNumData>> = "c:numLit";
        /// `c:numRef`.
        1 num_ref: Option<Box<ChNumRef>> = "c:numRef";
    }
}

record! {
    /// C:cat, c:xVal.
    records ChAxDataSource {
        /// `c:multiLvlStrRef`.
        0 multi_lvl_str_ref: Option<Box<ChMultiLvlStrRef>> = "c:multiLvlStrRef";
        /// `c:numLit`.
        1 num_lit: Option<Box<ChNumData>> = "c:numLit";
        /// `c:numRef`.
        2 num_ref: Option<Box<ChNumRef>> = "c:numRef";
        /// `c:strLit`.
        3 str_lit: Option<Box<ChStrData>> = "c:strLit";
        /// `c:strRef`.
        4 str_ref: Option<Box<ChStrRef>> = "c:strRef";
    }
}

record! {
    /// C:multiLvlStrRef.
    records ChMultiLvlStrRef {
        /// Bare
        0 f: Option<String> = "c:f";
        /// `c:multiLvlStrCache`.
        1 cache: Option<Box<ChMultiLvlStrData>> = "c:multiLvlStrCache";
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
    /// C:multiLvlStrCache.
    records ChMultiLvlStrData {
        /// `c:ptCount@val`.
        0 pt_count: Option<Box<ChU32>> = "c:ptCount@val";
        /// Repeats
        1 lvl: Vec<ChLvl> = "c:lvl";
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
    /// C:lvl.
    records ChLvl {
        /// Repeats
        0 pt: Vec<ChStrVal> = "c:pt";
    }
}

record! {
    /// C:numFmt; bare values.
    records ChNumFmt {
        /// `@formatCode`.
        0 format_code: Option<String> = "@formatCode";
        /// `@sourceLinked`.
        1 source_linked: Option<bool> = "@sourceLinked";
    }
}
