//! Building the extension: WASM modules, scripts, icons, manifest; put together in `dist/` and zipped.

mod assemble;
mod fonts;
mod hyphenation;
mod icons;
mod manifest;
mod samples;
mod scripts;
pub mod sizes;
mod unreached;
mod wasm;

use std::path::PathBuf;

use anyhow::Result;

use crate::exec::say;
use crate::install::npm;
use crate::paths;

pub use samples::{DEFAULT as DEFAULT_SAMPLE, folder as samples_folder, make as samples};
pub use scripts::metafile as scripts_metafile;

/// A file of the extension: its path inside it, and the file it is copied from.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Piece {
    /// Path inside the extension, with `/`.
    pub name: String,
    /// The file it is copied from.
    pub source: PathBuf,
}

/// Builds the unpacked extension in `dist/` and the zip in `build/`, and tells the modules' sizes.
///
/// # Errors
/// Those of the steps.
pub fn extension() -> Result<sizes::Sizes> {
    npm::ensure()?;
    let mut pieces = wasm::make()?;
    pieces.extend(scripts::make()?);
    pieces.extend(assemble::pages()?);
    pieces.extend(icons::make()?);
    pieces.extend(fonts::make()?);
    pieces.extend(hyphenation::make()?);
    pieces.extend(samples::make()?);
    pieces.extend(manifest::make()?);
    let zip = assemble::dist(pieces)?;
    let sizes = sizes::measure()?;
    for line in sizes.lines() {
        say(&line);
    }
    let folder = paths::dist();
    say(&format!(
        "extension in {}, zipped in {}",
        folder.display(),
        zip.display()
    ));
    Ok(sizes)
}
