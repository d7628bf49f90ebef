//! The fonts of tests: those of the npm packages, whatever the machine has.

use std::fs;
use std::path::{Path, PathBuf};

use super::{FontBook, MemoryFonts};

/// A book over the metric-compatible fonts.
pub fn fonts() -> FontBook {
    let mut source = MemoryFonts::default();
    let packages =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/@expo-google-fonts");
    for family in ["carlito", "caladea", "arimo", "tinos", "cousine"] {
        let mut files = Vec::new();
        for face in [
            "400Regular",
            "400Regular_Italic",
            "700Bold",
            "700Bold_Italic",
        ] {
            files.extend(truetype(&packages.join(family).join(face)));
        }
        assert_eq!(files.len(), 4, "run `npm ci`: no fonts of {family}");
        for file in files {
            let bytes = fs::read(&file).unwrap();
            source.add(&file.to_string_lossy(), bytes.into());
        }
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
