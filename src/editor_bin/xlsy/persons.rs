//! Persons (`shared/format` 20 and 21).

use crate::record;

record! {
    /// Table 8; xl/persons/person.xml.
    records PersonList {
        /// Repeats
        0 person: Vec<Person> = "person";
    }
}

record! {
    /// PersonList/person.
    records Person {
        /// GUID in braces
        1 id: Option<String> = "@id";
        /// `@providerId`.
        2 provider_id: Option<String> = "@providerId";
        /// `@userId`.
        3 user_id: Option<String> = "@userId";
        /// `@displayName`.
        4 display_name: Option<String> = "@displayName";
    }
}
