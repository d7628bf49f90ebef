//! Hyperlinks fields bookmarks permissions (`shared/format` 10 and 11).

use super::ParaContent;
use crate::{record, wire_enum};

record! {
    /// W:hyperlink.
    records DocHyperlink {
        /// The target itself; left out when empty. OOXML: relationship Target of w:hyperlink@r:id
        1 link: Option<String> = "";
        /// Bookmark name
        2 anchor: Option<String> = "@w:anchor";
        /// `w:hyperlink@w:tooltip`.
        3 tooltip: Option<String> = "@w:tooltip";
        /// `w:hyperlink@w:history`.
        4 history: Option<bool> = "@w:history";
        /// `w:hyperlink@w:docLocation`.
        5 doc_location: Option<String> = "@w:docLocation";
        /// `w:hyperlink@w:tgtFrame`.
        6 tgt_frame: Option<String> = "@w:tgtFrame";
        /// Always written, last. OOXML: children
        [always] 0 content: ParaContent = "";
    }
}

record! {
    /// W:fldSimple. With an empty or missing w:instr no FldSimple is written, only its content in
    /// place.
    records FldSimple {
        /// First
        1 instr: Option<String> = "@w:instr";
        /// `w:fldSimple/w:ffData`.
        2 ff_data: Option<Box<FFData>> = "w:ffData";
        /// Text of the element
        4 private_data: Option<String> = "w:fldData";
        /// Always written, last. OOXML: children
        [always] 0 content: ParaContent = "";
    }
}

record! {
    /// W:fldChar of a run (same id space as FldSimple).
    records FldChar {
        /// `w:fldChar@w:fldCharType`.
        3 char_type: Option<FldCharType> = "@w:fldCharType";
        /// `w:fldChar/w:ffData`.
        2 ff_data: Option<Box<FFData>> = "w:ffData";
        /// `w:fldChar/w:fldData`.
        4 private_data: Option<String> = "w:fldData";
    }
}

wire_enum! {
    /// An enumeration.
    FldCharType: u8 {
        0 Begin = "begin";
        1 Separate = "separate";
        2 End = "end";
    }
}

record! {
    /// W:ffData, data of a legacy form field. All fields optional.
    records FFData {
        /// `w:calcOnExit`.
        0 calc_on_exit: Option<bool> = "w:calcOnExit";
        /// `w:checkBox`.
        1 check_box: Option<Box<FFCheckBox>> = "w:checkBox";
        /// `w:ddList`.
        2 dd_list: Option<Box<FFDDList>> = "w:ddList";
        /// `w:enabled`.
        3 enabled: Option<bool> = "w:enabled";
        /// `w:entryMacro@w:val`.
        4 entry_macro: Option<String> = "w:entryMacro@w:val";
        /// `w:exitMacro@w:val`.
        5 exit_macro: Option<String> = "w:exitMacro@w:val";
        /// `w:helpText`.
        6 help_text: Option<Box<FFText>> = "w:helpText";
        /// `w:label@w:val`.
        7 label: Option<i32> = "w:label@w:val";
        /// `w:name@w:val`.
        8 name: Option<String> = "w:name@w:val";
        /// `w:statusText`.
        9 status_text: Option<Box<FFText>> = "w:statusText";
        /// `w:tabIndex@w:val`.
        10 tab_index: Option<i32> = "w:tabIndex@w:val";
        /// `w:textInput`.
        11 text_input: Option<Box<FFTextInput>> = "w:textInput";
    }
}

record! {
    /// W:ffData/w:checkBox.
    records FFCheckBox {
        /// `w:checked`.
        12 checked: Option<bool> = "w:checked";
        /// `w:default`.
        13 default: Option<bool> = "w:default";
        /// Half-points
        14 size: Option<u32> = "w:size@w:val";
        /// `w:sizeAuto`.
        15 size_auto: Option<bool> = "w:sizeAuto";
    }
}

record! {
    /// W:ffData/w:ddList.
    records FFDDList {
        /// `w:default@w:val`.
        16 default: Option<i32> = "w:default@w:val";
        /// `w:result@w:val`.
        17 result: Option<i32> = "w:result@w:val";
        /// Repeats
        18 list_entry: Vec<String> = "w:listEntry@w:val";
    }
}

record! {
    /// W:helpText or w:statusText.
    records FFText {
        /// `@w:type`.
        19 kind: Option<InfoTextType> = "@w:type";
        /// `@w:val`.
        20 val: Option<String> = "@w:val";
    }
}

wire_enum! {
    /// An enumeration.
    InfoTextType: u8 {
        0 AutoText = "autoText";
        1 Text = "text";
    }
}

record! {
    /// W:ffData/w:textInput.
    records FFTextInput {
        /// `w:default@w:val`.
        21 default: Option<String> = "w:default@w:val";
        /// `w:format@w:val`.
        22 format: Option<String> = "w:format@w:val";
        /// `w:maxLength@w:val`.
        23 max_length: Option<i32> = "w:maxLength@w:val";
        /// `w:type@w:val`.
        24 kind: Option<FFTextType> = "w:type@w:val";
    }
}

wire_enum! {
    /// An enumeration.
    FFTextType: u8 {
        0 Calculated = "calculated";
        1 CurrentDate = "currentDate";
        2 CurrentTime = "currentTime";
        3 Date = "date";
        4 Number = "number";
        5 Regular = "regular";
    }
}

record! {
    /// W:bookmarkStart.
    records BookmarkStart {
        /// `@w:id`.
        0 id: Option<i32> = "@w:id";
        /// `@w:name`.
        1 name: Option<String> = "@w:name";
        /// See Displaced
        2 displaced_by_custom_xml: Option<Displaced> = "@w:displacedByCustomXml";
        /// `@w:colFirst`.
        3 col_first: Option<i32> = "@w:colFirst";
        /// `@w:colLast`.
        4 col_last: Option<i32> = "@w:colLast";
    }
}

record! {
    /// W:bookmarkEnd.
    records BookmarkEnd {
        /// `@w:id`.
        0 id: Option<i32> = "@w:id";
        /// See Displaced
        2 displaced_by_custom_xml: Option<Displaced> = "@w:displacedByCustomXml";
    }
}

wire_enum! {
    /// An enumeration.
    Displaced: u8 {
        0 Next = "next";
        1 Prev = "prev";
    }
}

record! {
    /// W:permStart.
    records PermStart {
        /// Text, not a number
        0 id: Option<String> = "@w:id";
        /// See Displaced
        1 displaced_by_custom_xml: Option<Displaced> = "@w:displacedByCustomXml";
        /// `@w:colFirst`.
        2 col_first: Option<i32> = "@w:colFirst";
        /// `@w:colLast`.
        3 col_last: Option<i32> = "@w:colLast";
        /// `@w:ed`.
        4 ed: Option<String> = "@w:ed";
        /// `@w:edGrp`.
        5 ed_group: Option<EdGroup> = "@w:edGrp";
    }
}

record! {
    /// W:permEnd.
    records PermEnd {
        /// `@w:id`.
        0 id: Option<String> = "@w:id";
        /// See Displaced
        1 displaced_by_custom_xml: Option<Displaced> = "@w:displacedByCustomXml";
    }
}

wire_enum! {
    /// An enumeration.
    EdGroup: u8 {
        0 Administrators = "administrators";
        1 Contributors = "contributors";
        2 Current = "current";
        3 Editors = "editors";
        4 Everyone = "everyone";
        5 None = "none";
        6 Owners = "owners";
    }
}
