//! User protected ranges (`shared/format` 20 and 21).

use crate::{record, wire_enum};

record! {
    /// ExtLst/ext uri `{231B7EB2-2AFC-4442-B178-5FFDF5851E7C}` (ONLYOFFICE)/userProtectedRanges;
    /// worksheet record 47.
    records UserProtectedRanges {
        /// Repeats
        0 user_protected_range: Vec<UserProtectedRange> = "userProtectedRange";
    }
}

record! {
    /// UserProtectedRanges/userProtectedRange.
    records UserProtectedRange {
        /// First
        2 name: Option<String> = "@name";
        /// Second
        1 sqref: Option<String> = "@sqref";
        /// `text`.
        3 text: Option<String> = "text";
        /// Before 4 and 5
        6 kind: Option<UserProtectedRangeType> = "@type";
        /// Repeats
        4 user: Vec<UserProtectedRangeDesc> = "users/user";
        /// Repeats
        5 users_group: Vec<UserProtectedRangeDesc> = "usersGroups/usersGroup";
    }
}

record! {
    /// Users/user and usersGroups/usersGroup.
    props UserProtectedRangeDesc {
        /// `@id`.
        0 id: Option<String> = "@id";
        /// `@name`.
        1 name: Option<String> = "@name";
        /// `@type`.
        2 kind: Option<UserProtectedRangeType> = "@type";
    }
}

wire_enum! {
    /// An enumeration.
    UserProtectedRangeType: u8 {
        0 NotView = "notView";
        1 View = "view";
        2 Edit = "edit";
        else Edit
    }
}
