//! Rich values (`shared/format` 20 and 21).

use crate::{record, wire_enum};

record! {
    /// Xl/richData/rdrichvalue.xml rvData; workbook record 31.
    records RichValueData {
        /// Repeats
        0 rich_value: Vec<RichValue> = "rv";
    }
}

record! {
    /// RvData/rv.
    records RichValue {
        /// Index in the structures
        1 structure_idx: Option<u32> = "@s";
        /// Repeats; always text
        2 value: Vec<String> = "v";
        /// `fb`.
        3 fallback: Option<Box<RichValueFallback>> = "fb";
    }
}

record! {
    /// Rv/fb.
    records RichValueFallback {
        /// Always. OOXML: text of the element
        4 value: Option<String> = "";
        /// `@t`.
        5 kind: Option<RichValueValueType> = "@t";
    }
}

record! {
    /// Xl/richData/rdrichvaluestructure.xml rvStructures; workbook record 32.
    records RichValueStructures {
        /// Repeats
        0 structure: Vec<RichValueStructure> = "s";
    }
}

record! {
    /// RvStructures/s.
    records RichValueStructure {
        /// `@t`.
        1 kind: Option<String> = "@t";
        /// Repeats
        2 value_key: Vec<RichValueKey> = "k";
    }
}

record! {
    /// S/k.
    props RichValueKey {
        /// Written first
        3 kind: Option<RichValueValueType> = "@t";
        /// `@n`.
        4 name: Option<String> = "@n";
    }
}

wire_enum! {
    /// An enumeration.
    RichValueValueType: u8 {
        0 Boolean = "b";
        1 Number = "n";
        2 Error = "e";
        3 Text = "s";
        4 Integer = "i";
        5 RichValue = "r";
        6 RichArray = "a";
        7 PropertyBag = "spb";
        else Number
    }
}

record! {
    /// Xl/richData/rdRichValueTypes.xml rvTypesInfo; workbook record 33.
    records RichValueTypes {
        /// Only if it has keyFlags
        0 global: Option<Box<RichValueGlobal>> = "global";
        /// `rvTypesInfo/types`.
        2 types: Option<Box<RichValueTypeList>> = "types";
    }
}

record! {
    /// RvTypesInfo/global.
    records RichValueGlobal {
        /// `keyFlags`.
        1 key_flags: Option<Box<RichValueKeyFlags>> = "keyFlags";
    }
}

record! {
    /// RvTypesInfo/types.
    records RichValueTypeList {
        /// Repeats. OOXML: type (the known program looks for an element named types inside types)
        3 kind: Vec<RichValueType> = "type|types";
    }
}

record! {
    /// Types/type.
    records RichValueType {
        /// `@name`.
        4 name: Option<String> = "@name";
        /// After Name
        1 key_flags: Option<Box<RichValueKeyFlags>> = "keyFlags";
    }
}

record! {
    /// KeyFlags.
    records RichValueKeyFlags {
        /// Repeats
        6 reserved_key: Vec<RichValueReservedKey> = "key";
    }
}

record! {
    /// KeyFlags/key.
    records RichValueReservedKey {
        /// `@name`.
        7 name: Option<String> = "@name";
        /// Repeats
        8 flag: Vec<RichValueFlag> = "flag";
    }
}

record! {
    /// Key/flag.
    props RichValueFlag {
        /// `@name`.
        9 name: Option<String> = "@name";
        /// `@value`.
        10 value: Option<bool> = "@value";
    }
}

record! {
    /// The pictures of rich values: richValueRels/rel. Not in the format's tables; as files made by the known writer
    /// have it.
    records RichValueImages {
        /// Name in the media folder. OOXML: target of rel@r:id
        [counted] 0 image: Vec<String> = "";
    }
}
