//! Where things are in the repository.

use std::env;
use std::path::PathBuf;

/// The repository's top folder.
pub fn root() -> PathBuf {
    // Set by `cargo run`; the compiled-in value would be wrong after the checkout has been moved.
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask
        .parent()
        .map_or_else(|| PathBuf::from("."), PathBuf::from)
}

/// A path below the top folder.
pub fn at(relative: &str) -> PathBuf {
    root().join(relative)
}

/// The unpacked extension.
pub fn dist() -> PathBuf {
    at("dist")
}

/// What the build makes on its way, and the zip.
pub fn build() -> PathBuf {
    at("build")
}

/// A program that an npm package brings along, started with `node`.
pub fn npm_program(script: &str) -> PathBuf {
    at("node_modules").join(script)
}
