//! The fonts that stand in for those of Office: from npm packages and the repository, under the names that the core knows.

use std::path::PathBuf;

use anyhow::Result;

use super::Piece;
use crate::files;
use crate::paths;
use crate::stamp::Step;

/// Folder of the npm packages.
const PACKAGES: &str = "node_modules/@expo-google-fonts";
/// Families by the names of their packages; the core names the same in `src/layout/text/source.rs`.
const FAMILIES: [(&str, &str); 4] = [
    ("arimo", "Arimo"),
    ("carlito", "Carlito"),
    ("cousine", "Cousine"),
    ("tinos", "Tinos"),
];
/// Styles: as the packages name them, and as the core does.
const STYLES: [(&str, &str); 4] = [
    ("400Regular", "Regular"),
    ("700Bold", "Bold"),
    ("400Regular_Italic", "Italic"),
    ("700Bold_Italic", "BoldItalic"),
];

/// Caladea is in the repository: the version of the packages has other widths than Cambria.
const CALADEA: &str = "fonts/caladea";

/// Copies the fonts and their licences to `build/fonts`. In the extension they are files of their own, loaded when a
/// document needs them.
///
/// # Errors
/// When a package has other files.
pub fn make() -> Result<Vec<Piece>> {
    let copies = copies();
    Step::new("fonts")
        .reads(["package-lock.json", CALADEA, "xtask/src/build/fonts.rs"])
        .writes(copies.iter().map(|(_, piece)| piece.source.clone()))
        .run("fonts: copying those that stand in for Office's", || {
            for (from, piece) in &copies {
                files::write(&piece.source, &files::read(from)?)?;
            }
            Ok(())
        })?;
    Ok(copies.into_iter().map(|(_, piece)| piece).collect())
}

/// Files of the packages, and what they become.
fn copies() -> Vec<(PathBuf, Piece)> {
    let mut copies = Vec::new();
    for (package, family) in FAMILIES {
        for (folder, style) in STYLES {
            copies.push((
                paths::at(&format!(
                    "{PACKAGES}/{package}/{folder}/{family}_{folder}.ttf"
                )),
                piece(&format!("{family}-{style}.ttf")),
            ));
        }
        copies.push((
            paths::at(&format!("{PACKAGES}/{package}/LICENSE_FONT")),
            piece(&format!("{family}-LICENSE.txt")),
        ));
    }
    for (_, style) in STYLES {
        let name = format!("Caladea-{style}.ttf");
        copies.push((paths::at(&format!("{CALADEA}/{name}")), piece(&name)));
    }
    copies.push((
        paths::at(&format!("{CALADEA}/LICENSE.txt")),
        piece("Caladea-LICENSE.txt"),
    ));
    copies
}

fn piece(name: &str) -> Piece {
    let name = format!("fonts/{name}");
    let source = paths::build().join(&name);
    Piece { name, source }
}
