//! Documents made from XML text, and the records they become.
