//! Headers and footers (`shared/format` 10 and 11).

use super::DocContent;
use crate::record;

record! {
    /// Headers and footers of all sections.
    records HdrFtrTable {
        /// Left out when there is none
        0 headers: Option<Box<HdrFtrList>> = "w:headerReference";
        /// Left out when there is none
        1 footers: Option<Box<HdrFtrList>> = "w:footerReference";
    }
}

record! {
    /// One record per reference, in the order in which section properties met them; the position in
    /// this list is the index used by SectPr.
    records HdrFtrList {
        /// OOXML: @w:type=first
        2 first: Option<Box<HdrFtr>> = "";
        /// OOXML: @w:type=even
        3 even: Option<Box<HdrFtr>> = "";
        /// OOXML: @w:type=default
        4 default: Option<Box<HdrFtr>> = "";
    }
}

record! {
    /// One header or footer.
    records HdrFtr {
        /// `w:hdr, w:ftr`.
        5 content: Option<Box<DocContent>> = "w:hdr|w:ftr";
    }
}
