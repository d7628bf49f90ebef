//! Glossary (`shared/format` 10 and 11).

use super::DocContent;
use crate::{record, wire_enum};

record! {
    /// W:docParts.
    records DocParts {
        /// Repeats
        0 doc_part: Vec<DocPart> = "";
    }
}

record! {
    /// W:docPart.
    records DocPart {
        /// `w:docPartPr`.
        1 pr: Option<Box<DocPartPr>> = "w:docPartPr";
        /// `w:docPartBody`.
        [always] 2 body: DocContent = "";
    }
}

record! {
    /// W:docPartPr.
    records DocPartPr {
        /// `w:name@w:val`.
        3 name: Option<String> = "w:name@w:val";
        /// `w:style@w:val`.
        4 style: Option<String> = "w:style@w:val";
        /// `w:guid@w:val`.
        5 guid: Option<String> = "w:guid@w:val";
        /// `w:description@w:val`.
        6 description: Option<String> = "w:description@w:val";
        /// `w:category/w:name@w:val`.
        7 category_name: Option<String> = "w:category/w:name@w:val";
        /// `w:category/w:gallery@w:val`.
        8 category_gallery: Option<DocPartGallery> = "w:category/w:gallery@w:val";
        /// `w:types`.
        9 types: Option<Box<DocPartTypes>> = "w:types";
        /// `w:behaviors`.
        11 behaviors: Option<Box<DocPartBehaviors>> = "w:behaviors";
    }
}

record! {
    /// W:types.
    records DocPartTypes {
        /// Repeats; text, e.g. bbPlcHdr
        10 kind: Vec<String> = "w:type@w:val";
    }
}

record! {
    /// W:behaviors.
    records DocPartBehaviors {
        /// Repeats
        12 behavior: Vec<DocPartBehavior> = "w:behavior@w:val";
    }
}

wire_enum! {
    /// An enumeration.
    DocPartBehavior: u8 {
        0 Content = "content";
        1 P = "p";
        2 Pg = "pg";
    }
}

wire_enum! {
    /// An enumeration.
    DocPartGallery: u8 {
        0 Any = "any";
        1 AutoTxt = "autoTxt";
        2 Bib = "bib";
        3 CoverPg = "coverPg";
        4 CustAutoTxt = "custAutoTxt";
        5 CustBib = "custBib";
        6 CustCoverPg = "custCoverPg";
        7 CustEq = "custEq";
        8 CustFtrs = "custFtrs";
        9 CustHdrs = "custHdrs";
        10 Custom1 = "custom1";
        11 Custom2 = "custom2";
        12 Custom3 = "custom3";
        13 Custom4 = "custom4";
        14 Custom5 = "custom5";
        15 CustPgNum = "custPgNum";
        16 CustPgNumB = "custPgNumB";
        17 CustPgNumMargins = "custPgNumMargins";
        18 CustPgNumT = "custPgNumT";
        19 CustQuickParts = "custQuickParts";
        20 CustTblOfContents = "custTblOfContents";
        21 CustTbls = "custTbls";
        22 CustTxtBox = "custTxtBox";
        23 CustWatermarks = "custWatermarks";
        24 Default = "default";
        25 DocParts = "docParts";
        26 Eq = "eq";
        27 Ftrs = "ftrs";
        28 Hdrs = "hdrs";
        29 PgNum = "pgNum";
        30 PgNumB = "pgNumB";
        31 PgNumMargins = "pgNumMargins";
        32 PgNumT = "pgNumT";
        33 Placeholder = "placeholder";
        34 TblOfContents = "tblOfContents";
        35 Tbls = "tbls";
        36 TxtBox = "txtBox";
        37 Watermarks = "watermarks";
        else Default
    }
}
