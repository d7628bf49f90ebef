//! The fonts of this machine, from the folders in which systems keep them.

use std::cell::{OnceCell, RefCell};
use std::collections::HashSet;
use std::env;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use quire::layout::text::{FaceInfo, FontSource, faces_of, has_character};

/// Deepest folder below a folder of fonts.
const DEEPEST: usize = 8;
/// Most font files; systems with all languages have some thousands.
const MOST_FILES: usize = 20_000;
/// Most faces of a collection.
const MOST_FACES: usize = 256;
/// Most tables of a face.
const MOST_TABLES: usize = 256;
/// Largest font file; those for all of Chinese have 30 MB.
const LARGEST: u64 = 256 << 20;
/// So many blocks of characters are looked for in vain.
const MOST_BLOCKS: usize = 64;
/// The tables that say which characters a face has.
const COVERING: [&[u8; 4]; 3] = [b"head", b"maxp", b"cmap"];
/// The tables that say what a face is.
const TELLING: [&[u8; 4]; 6] = [b"head", b"name", b"OS/2", b"post", b"fvar", b"maxp"];

/// Caladea with the widths of Cambria, which later versions, those that systems have, have given up.
const CALADEA: [(&str, &[u8]); 4] = [
    (
        "Caladea-Regular.ttf",
        include_bytes!("../../fonts/caladea/Caladea-Regular.ttf"),
    ),
    (
        "Caladea-Bold.ttf",
        include_bytes!("../../fonts/caladea/Caladea-Bold.ttf"),
    ),
    (
        "Caladea-Italic.ttf",
        include_bytes!("../../fonts/caladea/Caladea-Italic.ttf"),
    ),
    (
        "Caladea-BoldItalic.ttf",
        include_bytes!("../../fonts/caladea/Caladea-BoldItalic.ttf"),
    ),
];

/// Fonts in folders, and those that the program has in itself.
pub struct FontFolders {
    folders: Vec<PathBuf>,
    faces: OnceCell<Vec<FaceInfo>>,
    covering: RefCell<Covering>,
}

/// What has been looked for in all fonts.
#[derive(Default)]
struct Covering {
    /// Fonts in which something was found, as indices of the faces.
    found: Vec<usize>,
    /// Blocks of 128 characters of which one was in no font.
    missing: HashSet<u32>,
}

impl FontFolders {
    /// The folders of this system, and those that `QUIRE_FONTS` names.
    pub fn of_system() -> Self {
        let mut folders: Vec<PathBuf> = env::var_os("QUIRE_FONTS")
            .map(|given| env::split_paths(&given).collect())
            .unwrap_or_default();
        let fixed = [
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/Library/Fonts",
            "/System/Library/Fonts",
            "C:\\Windows\\Fonts",
        ];
        folders.extend(fixed.map(PathBuf::from));
        let own = [
            ("HOME", ".fonts"),
            ("HOME", ".local/share/fonts"),
            ("HOME", "Library/Fonts"),
            ("LOCALAPPDATA", "Microsoft\\Windows\\Fonts"),
        ];
        for (variable, folder) in own {
            folders.extend(env::var_os(variable).map(|home| PathBuf::from(home).join(folder)));
        }
        Self {
            folders,
            faces: OnceCell::new(),
            covering: RefCell::default(),
        }
    }

    fn all(&self) -> &[FaceInfo] {
        self.faces.get_or_init(|| {
            let mut files = Vec::new();
            for folder in &self.folders {
                collect(folder, 0, &mut files);
            }
            let faces = files.iter().filter_map(|path| {
                let name = path.to_str()?;
                Some(faces_of(name, &some_tables(path, &TELLING).ok()?))
            });
            let own = CALADEA
                .iter()
                .flat_map(|(name, bytes)| faces_of(name, bytes));
            own.chain(faces.flatten()).collect()
        })
    }
}

/// Whether a face has a glyph for a character.
fn has(face: &FaceInfo, character: char) -> bool {
    let Ok(bytes) = some_tables(Path::new(&face.file), &COVERING) else {
        return false;
    };
    has_character(&bytes, face.index, character)
}

impl FontSource for FontFolders {
    fn faces(&self) -> Vec<FaceInfo> {
        self.all().to_vec()
    }

    fn family_with(&self, character: char) -> Option<String> {
        let faces = self.all();
        let mut covering = self.covering.borrow_mut();
        let block = u32::from(character) >> 7;
        if covering.missing.contains(&block) || covering.missing.len() >= MOST_BLOCKS {
            return None;
        }
        let known = covering.found.iter().copied();
        let place = known.chain(0..faces.len()).find(|place| {
            let face = faces.get(*place);
            face.is_some_and(|face| !face.bold && !face.italic && has(face, character))
        });
        let Some(place) = place else {
            covering.missing.insert(block);
            return None;
        };
        if !covering.found.contains(&place) {
            covering.found.push(place);
        }
        Some(faces.get(place)?.family.clone())
    }

    fn load(&self, file: &str) -> Option<Arc<[u8]>> {
        if let Some((_, bytes)) = CALADEA.iter().find(|(name, _)| *name == file) {
            return Some(Arc::from(*bytes));
        }
        fs::read(file).ok().map(Arc::from)
    }
}

/// Adds the font files in a folder and below it, in the order of their names.
fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if files.len() >= MOST_FILES {
            return;
        }
        if path.is_dir() {
            if depth < DEEPEST {
                collect(&path, depth + 1, files);
            }
        } else if is_font(&path) {
            files.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| {
        let extension = extension.to_ascii_lowercase();
        matches!(extension.as_str(), "ttf" | "otf" | "ttc" | "otc")
    })
}

/// A font file of which only some tables are filled: the rest, which is most of it, is not read.
fn some_tables(path: &Path, wanted: &[&[u8; 4]]) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len().min(LARGEST);
    let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
    fill(&mut file, &mut bytes, 0, 12)?;
    let faces = if bytes.starts_with(b"ttcf") {
        let count = (number(&bytes, 8) as usize).min(MOST_FACES);
        fill(&mut file, &mut bytes, 12, count * 4)?;
        (0..count)
            .map(|face| number(&bytes, 12 + face * 4) as usize)
            .collect()
    } else {
        vec![0]
    };
    for face in faces {
        fill(&mut file, &mut bytes, face, 12)?;
        // The number of tables is the 16 bits behind the version.
        let count = (number(&bytes, face.saturating_add(4)) >> 16) as usize;
        let count = count.min(MOST_TABLES);
        fill(&mut file, &mut bytes, face.saturating_add(12), count * 16)?;
        for table in 0..count {
            let record = face.saturating_add(12 + table * 16);
            let Some(tag) = bytes.get(record..record.saturating_add(4)) else {
                break;
            };
            if wanted.iter().any(|wanted| tag == *wanted) {
                let at = number(&bytes, record.saturating_add(8)) as usize;
                let size = number(&bytes, record.saturating_add(12)) as usize;
                fill(&mut file, &mut bytes, at, size)?;
            }
        }
    }
    Ok(bytes)
}

/// Reads a part of a file into its place; what is beyond the end is left out.
fn fill(file: &mut File, bytes: &mut [u8], at: usize, size: usize) -> io::Result<()> {
    let end = at.saturating_add(size).min(bytes.len());
    if let Some(part) = bytes.get_mut(at..end) {
        file.seek(SeekFrom::Start(at as u64))?;
        file.read_exact(part)?;
    }
    Ok(())
}

/// 32 bits; zero beyond the end.
fn number(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..at.saturating_add(4))
        .and_then(|part| part.try_into().ok())
        .map_or(0, u32::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_is_rare_is_looked_for_in_all_fonts() {
        let tinos = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("node_modules/@expo-google-fonts/tinos/400Regular");
        let fonts = FontFolders {
            folders: vec![tinos],
            faces: OnceCell::new(),
            covering: RefCell::default(),
        };
        // Caladea, which the program has in itself, has no Hebrew.
        assert_eq!(fonts.family_with('א').as_deref(), Some("Tinos"));
        // None has Thai: its block is looked for once.
        assert_eq!(fonts.family_with('ก'), None);
        assert_eq!(fonts.family_with('ข'), None);
        assert_eq!(fonts.covering.borrow().missing.len(), 1);
    }
}
