//! The fonts of tests: those of the npm packages, whatever the machine has.

use std::fs;
use std::path::{Path, PathBuf};

use super::{FontBook, MemoryFonts};

/// A book over the metric-compatible fonts.
pub fn fonts() -> FontBook {
    let mut source = MemoryFonts::default();
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let packages = top.join("node_modules/@expo-google-fonts");
    let mut folders = vec![top.join("fonts/caladea")];
    for family in ["carlito", "arimo", "tinos", "cousine"] {
        let faces = [
            "400Regular",
            "400Regular_Italic",
            "700Bold",
            "700Bold_Italic",
        ];
        folders.extend(faces.map(|face| packages.join(family).join(face)));
    }
    let files: Vec<PathBuf> = folders.iter().flat_map(|folder| truetype(folder)).collect();
    assert_eq!(files.len(), 20, "run `npm ci`");
    for file in files {
        let bytes = fs::read(&file).unwrap();
        source.add(&file.to_string_lossy(), bytes.into());
    }
    FontBook::new(Box::new(source))
}

fn truetype(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.map(|entry| entry.path());
    files
        .filter(|path| path.extension().is_some_and(|extension| extension == "ttf"))
        .collect()
}
