//! The formats that can be written.

use crate::container::Container;

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One HTML file, pictures inside.
    Html,
    /// Markdown as GitHub reads it, pictures beside it.
    Markdown,
    /// Plain text.
    Text,
    /// Values of a sheet parted by commas (RFC 4180).
    Csv,
    /// Values of a sheet parted by tabs.
    Tsv,
    /// The cells of a workbook.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 6] = [
        Self::Html,
        Self::Markdown,
        Self::Text,
        Self::Csv,
        Self::Tsv,
        Self::Json,
    ];

    /// The format of files with an extension, whatever its case.
    pub fn of_extension(extension: &str) -> Option<Self> {
        Some(match extension.to_ascii_lowercase().as_str() {
            "html" | "htm" => Self::Html,
            "md" | "markdown" => Self::Markdown,
            "txt" => Self::Text,
            "csv" => Self::Csv,
            "tsv" => Self::Tsv,
            "json" => Self::Json,
            _ => return None,
        })
    }

    /// The usual extension.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Json => "json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Markdown => "text/markdown",
            Self::Text => "text/plain",
            Self::Csv => "text/csv",
            Self::Tsv => "text/tab-separated-values",
            Self::Json => "application/json",
        }
    }

    /// Whether it can hold documents of a kind.
    pub fn holds(self, container: Container) -> bool {
        match self {
            Self::Html | Self::Markdown | Self::Text => true,
            Self::Csv | Self::Tsv | Self::Json => container == Container::Xlsy,
        }
    }

    /// Whether a file holds one sheet only.
    pub fn is_single_sheet(self) -> bool {
        matches!(self, Self::Csv | Self::Tsv)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_name_formats() {
        for format in Format::ALL {
            assert_eq!(Format::of_extension(format.extension()), Some(format));
        }
        assert_eq!(Format::of_extension("HTM"), Some(Format::Html));
        assert_eq!(Format::of_extension("pdf"), None);
    }
}
