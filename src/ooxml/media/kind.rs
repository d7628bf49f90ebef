//! What kind of picture a file is, told by its first bytes.

use std::io::{self, BufRead, Read};

/// The kinds of pictures that Office documents hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// Windows bitmap.
    Bmp,
    /// TIFF.
    Tiff,
    /// Windows metafile.
    Wmf,
    /// Enhanced metafile.
    Emf,
    /// Scalable Vector Graphics.
    Svg,
    /// WebP.
    Webp,
}

/// As many bytes as the kinds need: a comment and a document type may stand before the root of an SVG.
const HEAD_BYTES: u64 = 1024;

impl Kind {
    /// Reads the beginning of a file; `None` if it is none of the kinds.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn detect(source: impl BufRead) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        source.take(HEAD_BYTES).read_to_end(&mut head)?;
        Ok(Self::of(&head))
    }

    fn of(head: &[u8]) -> Option<Self> {
        let known = match head {
            [0x89, b'P', b'N', b'G', ..] => Self::Png,
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Self::Webp,
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Self::Tiff,
            // With the placeable header, or without: in memory or on disk, 9 words, version 1 or 3.
            [0xD7, 0xCD, 0xC6, 0x9A, ..] | [1 | 2, 0, 9, 0, 0, 1 | 3, ..] => Self::Wmf,
            [1, 0, 0, 0, ..] if head.get(40..44) == Some(b" EMF") => Self::Emf,
            [b'B', b'M', ..] => Self::Bmp,
            _ if contains(head, b"<svg") => Self::Svg,
            _ => return None,
        };
        Some(known)
    }

    /// Whether it is put into the media folder as another kind of picture.
    pub fn is_written_anew(self) -> bool {
        matches!(self, Self::Bmp | Self::Tiff)
    }

    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::Bmp => "bmp",
            Self::Tiff => "tiff",
            Self::Wmf => "wmf",
            Self::Emf => "emf",
            Self::Svg => "svg",
            Self::Webp => "webp",
        }
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_how_files_begin() {
        for (head, extension) in [
            (&b"GIF89a"[..], "gif"),
            (b"\xFF\xD8\xFF\xE0", "jpg"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
            (b"<?xml version=\"1.0\"?><svg/>", "svg"),
        ] {
            assert_eq!(Kind::of(head).map(Kind::extension), Some(extension));
        }
        assert_eq!(Kind::of(b"RIFF\x10\0\0\0WAVE"), None);
    }
}
