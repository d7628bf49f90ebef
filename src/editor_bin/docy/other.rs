//! The theme's table (`shared/format` 00, `DocyOther`).

use crate::editor_bin::drawing::Theme;
use crate::record;

record! {
    /// DOCY table 7; its other ids are reserved and never written.
    records DocyOther {
        /// The theme, as a whole node.
        [node(20)] 3 theme: Option<Box<Theme>> = "";
    }
}
