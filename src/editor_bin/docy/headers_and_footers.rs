//! Headers and footers (`shared/format` 10 and 11).

use super::DocContent;
use crate::{record, sequence};

record! {
    /// Headers and footers of all sections.
    records HdrFtrTable {
        /// Left out when there is none
        0 headers: Option<Box<HdrFtrList>> = "";
        /// Left out when there is none
        1 footers: Option<Box<HdrFtrList>> = "";
    }
}

sequence! {
    /// One record per reference, in the order in which section properties met them; the position in
    /// this list is the index used by SectPr.
    records HdrFtrList of HdrFtrListItem {
        /// OOXML: @w:type=first
        2 First(Box<HdrFtr>) = "";
        /// OOXML: @w:type=even
        3 Even(Box<HdrFtr>) = "";
        /// OOXML: @w:type=default
        4 Default(Box<HdrFtr>) = "";
    }
}

record! {
    /// One header or footer.
    records HdrFtr {
        /// `w:hdr, w:ftr`.
        [always] 5 content: DocContent = "";
    }
}
