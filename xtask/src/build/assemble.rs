//! Putting the extension together.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Piece;
use super::manifest::version;
use crate::files;
use crate::paths;

/// Folders whose files go into the extension as they are, and where to.
const COPIED: [(&str, &str); 2] = [("extension/pages", ""), ("extension/_locales", "_locales/")];

/// What pages have in common, and the line of a page in whose place it comes.
const HEAD: &str = "extension/parts/head.html";
const HEAD_LINE: &str = "<!-- head.html -->";

/// Pages, style sheets and texts: copied as they are, but for the head of pages.
pub fn pages() -> Result<Vec<Piece>> {
    let head = files::read_text(&paths::at(HEAD))?;
    let mut pieces = Vec::new();
    for (folder, inside) in COPIED {
        let folder = paths::at(folder);
        for source in files::below(&folder)? {
            let name = format!("{inside}{}", relative(&source, &folder)?);
            let source = with_head(&name, source, &head)?;
            pieces.push(Piece { name, source });
        }
    }
    Ok(pieces)
}

/// The file itself, or one in `build/pages` that has the head in the place of its line.
fn with_head(name: &str, source: PathBuf, head: &str) -> Result<PathBuf> {
    if !name.ends_with(".html") {
        return Ok(source);
    }
    let page = files::read_text(&source)?;
    if !page.contains(HEAD_LINE) {
        return Ok(source);
    }
    let made = paths::build().join("pages").join(name);
    files::write(&made, page.replace(HEAD_LINE, head.trim()).as_bytes())?;
    Ok(made)
}

/// Makes `dist/` hold these pieces and nothing else, and zips them. Returns the zip's path.
///
/// # Errors
/// When two pieces have one name, or a file cannot be read or written.
pub fn dist(mut pieces: Vec<Piece>) -> Result<PathBuf> {
    pieces.sort();
    if let Some(pair) = pieces.windows(2).find(|pair| pair[0].name == pair[1].name) {
        bail!(
            "two files for {} of the extension: see {:?}",
            pair[0].name,
            pair
        );
    }
    let mut changed = remove_others(&pieces)?;
    for piece in &pieces {
        changed |= files::write(
            &paths::dist().join(&piece.name),
            &files::read(&piece.source)?,
        )?;
    }
    let zip = paths::build().join(format!("quire-{}.zip", version()?));
    if changed || !zip.exists() {
        files::write(&zip, &zipped(&pieces)?)?;
    }
    Ok(zip)
}

fn remove_others(pieces: &[Piece]) -> Result<bool> {
    let dist = paths::dist();
    let wanted: BTreeSet<&str> = pieces.iter().map(|piece| piece.name.as_str()).collect();
    let mut removed = false;
    for file in files::below(&dist)? {
        if !wanted.contains(relative(&file, &dist)?.as_str()) {
            fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
            removed = true;
        }
    }
    Ok(removed)
}

/// The same bytes for the same pieces: the entries have one fixed date.
fn zipped(pieces: &[Piece]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for piece in pieces {
        zip.start_file(piece.name.as_str(), options)?;
        zip.write_all(&files::read(&piece.source)?)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn relative(file: &Path, folder: &Path) -> Result<String> {
    let parts = file
        .strip_prefix(folder)?
        .iter()
        .map(|part| part.to_string_lossy());
    Ok(parts.collect::<Vec<_>>().join("/"))
}
