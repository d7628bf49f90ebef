//! Starting Chromium with the extension.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build;
use crate::exec::{self, say};
use crate::install::chromium;
use crate::paths;

/// The script that starts the browser and opens a file in it.
const SCRIPT: &str = "xtask/browser/open.mjs";

/// Opens a file, or our sample, in the viewer: in a window that stays, or, without a display, for a screenshot.
///
/// # Errors
/// When the extension cannot be built, no browser be had, or the viewer shows no document.
pub fn open(file: Option<PathBuf>) -> Result<()> {
    if has_display() {
        show(file, None)
    } else {
        say("no display here: working headless, for a screenshot");
        screenshot(file, None)
    }
}

/// Takes a screenshot of the viewer with a file, or our sample; by default `build/screenshots/<file>.png`.
///
/// # Errors
/// As for [`open`].
pub fn screenshot(file: Option<PathBuf>, output: Option<PathBuf>) -> Result<()> {
    let name = file
        .as_deref()
        .and_then(Path::file_name)
        .unwrap_or(build::DEFAULT_SAMPLE.as_ref());
    let output = match output {
        Some(path) => std::path::absolute(path)?,
        None => {
            let name = format!("{}.png", name.to_string_lossy());
            paths::build().join("screenshots").join(name)
        }
    };
    show(file, Some(&output))
}

fn show(file: Option<PathBuf>, screenshot: Option<&Path>) -> Result<()> {
    let file = match file {
        Some(path) if path.is_dir() => bail!("{} is a folder, no file", path.display()),
        Some(path) => {
            fs::canonicalize(&path).with_context(|| format!("no file {}", path.display()))?
        }
        None => build::samples_folder().join(build::DEFAULT_SAMPLE),
    };
    build::samples()?;
    build::extension()?;
    if !paths::dist().join("manifest.json").is_file() {
        bail!("dist/ is no extension: manifest/base.json is missing");
    }
    let chromium = chromium::ensure()?;
    say(&format!(
        "opening {} in {}",
        file.display(),
        chromium.display()
    ));
    let mut script = exec::node(&paths::at(SCRIPT));
    script.arg(&chromium).arg(paths::dist()).arg(&file);
    if let Some(output) = screenshot {
        fs::create_dir_all(output.parent().unwrap_or(output))?;
        script.arg(output);
    }
    exec::run(&mut script)?;
    if let Some(output) = screenshot {
        say(&format!("screenshot in {}", output.display()));
    }
    Ok(())
}

/// Whether a window can be shown. Windows and macOS always can.
fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
