//! Readers of WordprocessingML, SpreadsheetML, PresentationML and DrawingML: XML parts to typed records.
//!
//! Most elements are read by [`fill`](fill::fill), which follows the OOXML paths of the declared tables. What is
//! irregular (a relationship to follow, a value to compute) is a [`Hook`](fill::Hook) on the record concerned, or code
//! of the format's own folder.

/// Adds readers as the hooks of their types of records.
macro_rules! hooks {
    ($cx:ident: $($record:ty => $read:path;)*) => {$(
        $cx.hook::<$record>(|xml, record, cx| match record.as_any_mut().downcast_mut() {
            Some(record) => $read(xml, record, cx),
            None => Ok(Hooked::Continue),
        });
    )*};
}

mod beginning;
pub mod chart;
pub mod context;
pub mod drawing;
pub mod embedded;
mod embedded_fonts;
pub mod fill;
pub mod math;
pub mod media;
pub mod properties;
pub mod sheet;
pub mod slide;
#[cfg(test)]
pub mod test;
pub mod word;

pub use beginning::beginning;
