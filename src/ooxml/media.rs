//! The media folder: names for pictures and other files, each file once (`shared/format` 00, "Media folder").

use std::collections::HashMap;

use crate::package::{Package, PartName};

/// A file of the `media` folder beside `Editor.bin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFile {
    /// Name without path, as `Editor.bin` names it (`shared/format` 00, "Media folder").
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Names given so far.
#[derive(Debug, Default)]
pub struct Media {
    names: HashMap<PartName, String>,
    order: Vec<PartName>,
}

impl Media {
    /// Reads the files that were named.
    pub fn take_files(&mut self, package: &Package<'_>) -> Vec<MediaFile> {
        let names = &self.names;
        self.order
            .iter()
            .filter_map(|part| {
                let bytes = package.read(part).ok()?;
                Some(MediaFile {
                    name: names.get(part)?.clone(),
                    bytes,
                })
            })
            .collect()
    }
}
