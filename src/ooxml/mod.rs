//! Readers of WordprocessingML, SpreadsheetML, PresentationML and DrawingML: XML parts to typed records.
