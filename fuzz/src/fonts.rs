//! The fonts that damaged documents are laid out with: those of the repository, so that every machine finds the same.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use quire::layout::text::MemoryFonts;

/// Where they are.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fonts/caladea");

/// Files and their bytes, read once.
static FILES: LazyLock<Vec<(String, Arc<[u8]>)>> = LazyLock::new(|| {
    let Ok(entries) = Path::new(FOLDER).read_dir() else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|kind| kind == "ttf"))
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            Some((name, Arc::from(std::fs::read(entry.path()).ok()?)))
        })
        .collect()
});

/// A source of them.
pub fn own() -> MemoryFonts {
    let mut fonts = MemoryFonts::default();
    for (name, bytes) in FILES.iter() {
        fonts.add(name, bytes.clone());
    }
    fonts
}
