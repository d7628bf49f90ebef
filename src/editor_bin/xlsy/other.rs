//! The theme's table (`shared/format` 00, `XlsyOther`).

use crate::editor_bin::drawing::Theme;
use crate::record;

record! {
    /// XLSY table 0; its other ids are reserved and never written.
    records XlsyOther {
        /// The theme, as a whole node.
        [node(20)] 5 theme: Option<Box<Theme>> = "";
    }
}
