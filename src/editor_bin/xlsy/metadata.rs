//! Metadata (`shared/format` 20 and 21).

use crate::{record, wire_enum};

record! {
    /// Xl/metadata.xml; workbook record 29. Cells point into it with @cm and @vm.
    records Metadata {
        /// `metadataTypes`.
        0 metadata_types: Option<Box<MetadataTypes>> = "metadataTypes";
        /// Written (maybe empty) whenever metadataTypes exists, never without it
        1 metadata_strings: Option<Box<MetadataStrings>> = "metadataStrings";
        /// `mdxMetadata`.
        2 mdx_metadata: Option<Box<MdxMetadata>> = "mdxMetadata";
        /// `cellMetadata`.
        3 cell_metadata: Option<Box<MetadataBlocks>> = "cellMetadata";
        /// `valueMetadata`.
        4 value_metadata: Option<Box<MetadataBlocks>> = "valueMetadata";
        /// Repeats; last
        5 future_metadata: Vec<FutureMetadata> = "futureMetadata";
    }
}

record! {
    /// Metadata/metadataTypes.
    records MetadataTypes {
        /// Repeats
        0 metadata_type: Vec<MetadataType> = "metadataType";
    }
}

record! {
    /// MetadataTypes/metadataType.
    records MetadataType {
        /// `XLDAPR` for dynamic arrays, `XLRICHVALUE` for rich values, `XLMDX`
        1 name: Option<String> = "@name";
        /// `@minSupportedVersion`.
        2 min_supported_version: Option<u32> = "@minSupportedVersion";
        /// `@ghostRow`.
        3 ghost_row: Option<bool> = "@ghostRow";
        /// `@ghostCol`.
        4 ghost_col: Option<bool> = "@ghostCol";
        /// `@edit`.
        5 edit: Option<bool> = "@edit";
        /// `@delete`.
        6 delete: Option<bool> = "@delete";
        /// `@copy`.
        7 copy: Option<bool> = "@copy";
        /// `@pasteAll`.
        8 paste_all: Option<bool> = "@pasteAll";
        /// `@pasteFormulas`.
        9 paste_formulas: Option<bool> = "@pasteFormulas";
        /// `@pasteValues`.
        10 paste_values: Option<bool> = "@pasteValues";
        /// `@pasteFormats`.
        11 paste_formats: Option<bool> = "@pasteFormats";
        /// `@pasteComments`.
        12 paste_comments: Option<bool> = "@pasteComments";
        /// `@pasteDataValidation`.
        13 paste_data_validation: Option<bool> = "@pasteDataValidation";
        /// `@pasteBorders`.
        14 paste_borders: Option<bool> = "@pasteBorders";
        /// `@pasteColWidths`.
        15 paste_col_widths: Option<bool> = "@pasteColWidths";
        /// `@pasteNumberFormats`.
        16 paste_number_formats: Option<bool> = "@pasteNumberFormats";
        /// `@merge`.
        17 merge: Option<bool> = "@merge";
        /// `@splitFirst`.
        18 split_first: Option<bool> = "@splitFirst";
        /// `@splitAll`.
        19 split_all: Option<bool> = "@splitAll";
        /// 30, not 20; written after 19
        30 row_col_shift: Option<bool> = "@rowColShift";
        /// `@clearAll`.
        21 clear_all: Option<bool> = "@clearAll";
        /// `@clearFormats`.
        22 clear_formats: Option<bool> = "@clearFormats";
        /// `@clearContents`.
        23 clear_contents: Option<bool> = "@clearContents";
        /// `@clearComments`.
        24 clear_comments: Option<bool> = "@clearComments";
        /// `@assign`.
        25 assign: Option<bool> = "@assign";
        /// `@coerce`.
        26 coerce: Option<bool> = "@coerce";
        /// `@cellMeta`.
        27 cell_meta: Option<bool> = "@cellMeta";
    }
}

record! {
    /// Metadata/metadataStrings.
    records MetadataStrings {
        /// Repeats
        0 metadata_string: Vec<String> = "s@v";
    }
}

record! {
    /// Metadata/cellMetadata and metadata/valueMetadata.
    records MetadataBlocks {
        /// Repeats
        0 metadata_block: Vec<MetadataBlock> = "bk";
    }
}

record! {
    /// CellMetadata/bk and valueMetadata/bk.
    records MetadataBlock {
        /// Repeats
        1 metadata_record: Vec<MetadataRecord> = "rc";
    }
}

record! {
    /// Bk/rc.
    records MetadataRecord {
        /// Counted from 1 in metadataTypes
        2 kind: Option<u32> = "@t";
        /// Counted from 0
        3 value: Option<u32> = "@v";
    }
}

record! {
    /// Metadata/futureMetadata.
    records FutureMetadata {
        /// `@name`.
        0 name: Option<String> = "@name";
        /// Repeats; length 0 if the block has no known extension
        1 block: Vec<FutureMetadataBlock> = "bk";
    }
}

record! {
    /// FutureMetadata/bk: the known extensions of its extLst.
    records FutureMetadataBlock {
        /// `extLst/ext/xlrd:rvb@i`.
        2 rich_value_block: Option<u32> = "extLst/ext/xlrd:rvb@i";
        /// `extLst/ext/xda:dynamicArrayProperties`.
        3 dynamic_array_properties: Option<Box<DynamicArrayProperties>> = "extLst/ext/xda:dynamicArrayProperties";
    }
}

record! {
    /// Xda:dynamicArrayProperties.
    records DynamicArrayProperties {
        /// `@fDynamic`.
        4 dynamic_array: Option<bool> = "@fDynamic";
        /// `@fCollapsed`.
        5 collapsed_array: Option<bool> = "@fCollapsed";
    }
}

record! {
    /// Metadata/mdxMetadata.
    records MdxMetadata {
        /// Repeats
        0 mdx: Vec<Mdx> = "mdx";
    }
}

record! {
    /// MdxMetadata/mdx.
    records Mdx {
        /// `@n`.
        1 name_index: Option<u32> = "@n";
        /// `@f`.
        2 function_tag: Option<MdxFunctionType> = "@f";
        /// `t`.
        3 mdx_tuple: Option<Box<MdxTuple>> = "t";
        /// `ms`.
        4 mdx_set: Option<Box<MdxSet>> = "ms";
        /// `k`.
        5 mdx_kpi: Option<Box<MdxKPI>> = "k";
        /// `p`.
        6 mdx_member_prop: Option<Box<MdxMemberProp>> = "p";
    }
}

wire_enum! {
    /// An enumeration.
    MdxFunctionType: u8 {
        0 Member = "m";
        1 Value = "v";
        2 Set = "s";
        3 SetCount = "c";
        4 RankedMember = "r";
        5 MemberProperty = "p";
        6 Kpi = "k";
    }
}

record! {
    /// Mdx/t.
    records MdxTuple {
        /// `@c`.
        0 index_count: Option<u32> = "@c";
        /// `@ct`.
        1 culture_currency: Option<String> = "@ct";
        /// `@si`.
        2 string_index: Option<u32> = "@si";
        /// `@fi`.
        3 num_fmt_index: Option<u32> = "@fi";
        /// Value as read from decimal digits
        4 back_color: Option<u32> = "@bc";
        /// Value as read from decimal digits
        5 fore_color: Option<u32> = "@fc";
        /// `@i`.
        6 italic: Option<bool> = "@i";
        /// Written after 6
        9 bold: Option<bool> = "@b";
        /// `@u`.
        7 underline: Option<bool> = "@u";
        /// `@st`.
        8 strike: Option<bool> = "@st";
        /// Repeats; last
        10 metadata_string_index: Vec<MetadataStringIndex> = "n";
    }
}

record! {
    /// T/n and ms/n.
    records MetadataStringIndex {
        /// Index in metadataStrings
        1 index_value: Option<u32> = "@x";
        /// 4 bytes although a boolean; written after 1
        0 string_is_set: Option<u32> = "@s";
    }
}

record! {
    /// Mdx/ms.
    records MdxSet {
        /// `@c`.
        0 count: Option<u32> = "@c";
        /// `@ns`.
        1 index: Option<u32> = "@ns";
        /// `@o`.
        2 sort_order: Option<MdxSetOrder> = "@o";
        /// Repeats
        3 metadata_string_index: Vec<MetadataStringIndex> = "n";
    }
}

wire_enum! {
    /// An enumeration.
    MdxSetOrder: u8 {
        0 Unsorted = "u";
        1 Ascending = "a";
        2 Descending = "d";
        3 AlphaAscending = "aa";
        4 AlphaDescending = "ad";
        5 NaturalAscending = "na";
        6 NaturalDescending = "nd";
    }
}

record! {
    /// Mdx/k.
    records MdxKPI {
        /// `@n`.
        0 name_index: Option<u32> = "@n";
        /// `@np`.
        1 index: Option<u32> = "@np";
        /// `@p`.
        2 property: Option<MdxKPIProperty> = "@p";
    }
}

wire_enum! {
    /// An enumeration.
    MdxKPIProperty: u8 {
        0 Value = "v";
        1 Goal = "g";
        2 Status = "s";
        3 Trend = "t";
        4 Weight = "w";
        5 CurrentTime = "m";
    }
}

record! {
    /// Mdx/p.
    records MdxMemberProp {
        /// `@n`.
        0 name_index: Option<u32> = "@n";
        /// `@np`.
        1 index: Option<u32> = "@np";
    }
}
