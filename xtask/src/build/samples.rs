//! The project's own sample documents: zipped from XML text in `samples/`, so that each part can be read and edited.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Piece, icons};
use crate::files;
use crate::paths;
use crate::stamp::Step;

/// The folders `samples/<name>`, each of which becomes the document `build/samples/<name>`.
const NAMES: [&str; 3] = ["welcome.docx", "budget.xlsx", "tour.pptx"];

/// The sample that `open` shows when it is given no file.
pub const DEFAULT: &str = NAMES[0];

/// Width and height in pixels of the pictures in the samples.
const PICTURE_SIZE: u32 = 256;

/// Where the documents are.
pub fn folder() -> PathBuf {
    paths::build().join("samples")
}

/// Makes the documents that are not up to date. They go into the extension, too, whose first page offers them.
///
/// # Errors
/// When a source cannot be read.
pub fn make() -> Result<Vec<Piece>> {
    let outputs = NAMES.map(|name| folder().join(name));
    Step::new("samples")
        .reads(["samples", "xtask/src/build/samples.rs"])
        .writes(outputs.clone())
        .run("samples: zipping our own documents", || {
            for (name, output) in NAMES.iter().zip(&outputs) {
                let source = paths::at("samples").join(name);
                files::write(output, &document(&source)?)?;
            }
            Ok(())
        })?;
    let pieces = NAMES.iter().zip(outputs).map(|(name, source)| Piece {
        name: format!("samples/{name}"),
        source,
    });
    Ok(pieces.collect())
}

/// An Office document of the parts in a folder. A part `*.svg` is drawn and goes in as `*.png`.
fn document(folder: &Path) -> Result<Vec<u8>> {
    let mut parts = Vec::new();
    for file in files::below(folder)? {
        let name = file
            .strip_prefix(folder)?
            .to_string_lossy()
            .replace('\\', "/");
        let bytes = files::read(&file)?;
        parts.push(match name.strip_suffix(".svg") {
            Some(stem) => (format!("{stem}.png"), icons::png(&bytes, PICTURE_SIZE)?),
            None => (name, bytes),
        });
    }
    // Some programs expect the content types first.
    parts.sort_by_key(|(name, _)| name != "[Content_Types].xml");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(&bytes)?;
    }
    let bytes = zip
        .finish()
        .with_context(|| format!("zipping {}", folder.display()))?;
    Ok(bytes.into_inner())
}
