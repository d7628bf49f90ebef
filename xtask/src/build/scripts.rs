//! The extension's scripts, bundled by esbuild.

use std::path::PathBuf;

use anyhow::Result;

use super::Piece;
use crate::exec;
use crate::paths;
use crate::stamp::Step;

/// The contexts of the extension: one bundle each, from `extension/src/<context>/main.ts`.
const CONTEXTS: [&str; 9] = [
    "background",
    "offscreen",
    "worker",
    "layout",
    "viewer",
    "popup",
    "options",
    "welcome",
    "bench",
];

/// Bundles the scripts of the contexts that exist, and returns the bundles.
///
/// # Errors
/// When esbuild finds a fault in the sources.
pub fn make() -> Result<Vec<Piece>> {
    let folder = paths::build().join("scripts");
    let contexts: Vec<&str> = CONTEXTS.into_iter().filter(|name| entry(name).1).collect();
    let pieces: Vec<Piece> = contexts
        .iter()
        .map(|name| format!("{name}.js"))
        .map(|name| Piece {
            source: folder.join(&name),
            name,
        })
        .collect();
    Step::new("scripts")
        .reads([
            "extension/src",
            "build/wasm",
            "tsconfig.json",
            "package.json",
        ])
        .reads([
            "xtask/src/build/scripts.rs",
            "node_modules/esbuild/package.json",
        ])
        .writes(pieces.iter().map(|piece| piece.source.clone()))
        .run("scripts: bundling with esbuild", || {
            if contexts.is_empty() {
                return Ok(());
            }
            let mut esbuild = exec::node(&paths::npm_program("esbuild/bin/esbuild"));
            esbuild.args(
                contexts
                    .iter()
                    .map(|name| format!("{name}={}", entry(name).0)),
            );
            esbuild.args([
                "--bundle",
                "--format=esm",
                "--platform=browser",
                "--charset=utf8",
            ]);
            esbuild.args(["--target=chrome121", "--log-level=warning"]);
            esbuild.arg(format!("--outdir={}", folder.display()));
            esbuild.arg(format!("--metafile={}", metafile().display()));
            exec::run(&mut esbuild)
        })?;
    Ok(pieces)
}

/// esbuild's list of what each source file imports.
pub fn metafile() -> PathBuf {
    paths::build().join("scripts.json")
}

/// The entry file of a context, relative to the top folder, and whether it is there.
fn entry(context: &str) -> (String, bool) {
    let file = format!("extension/src/{context}/main.ts");
    let exists = paths::at(&file).is_file();
    (file, exists)
}
