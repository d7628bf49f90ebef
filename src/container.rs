//! The three containers and their signatures (`shared/format` 00, "File header").

/// The three containers of `Editor.bin`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// Text documents.
    Docy,
    /// Spreadsheets.
    Xlsy,
    /// Presentations.
    Ppty,
}

impl Container {
    /// The first four bytes of a file.
    pub fn signature(self) -> &'static str {
        match self {
            Self::Docy => "DOCY",
            Self::Xlsy => "XLSY",
            Self::Ppty => "PPTY",
        }
    }

    /// The container whose signature stands at the beginning of `bytes`.
    pub fn detect(bytes: &[u8]) -> Option<Self> {
        [Self::Docy, Self::Xlsy, Self::Ppty]
            .into_iter()
            .find(|container| bytes.starts_with(container.signature().as_bytes()))
    }
}
