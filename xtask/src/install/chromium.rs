//! A Chromium that loads unpacked extensions. Stable Google Chrome does not, so it is not looked for.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{debian, npm};
use crate::exec::{self, say};
use crate::paths;

/// The variable that names the browser to use.
const VARIABLE: &str = "CHROMIUM";

/// Programs looked for on the PATH.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "chromium.exe"];

/// Where macOS keeps it.
const MAC: &str = "/Applications/Chromium.app/Contents/MacOS/Chromium";

/// Asks Playwright where its own browser is, or would be.
const PLAYWRIGHT_PATH: &str =
    "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";

/// Finds a Chromium, or installs one: Playwright's, else the Debian package.
///
/// # Errors
/// When there is none and none can be installed; the message says what to do by hand.
pub fn ensure() -> Result<PathBuf> {
    if let Some(path) = env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        let path = PathBuf::from(path);
        if !path.is_file() {
            bail!("{VARIABLE} names {}, which is no file", path.display());
        }
        return Ok(path);
    }
    if let Some(path) = on_the_path() {
        return Ok(path);
    }
    npm::ensure()?;
    if let Some(path) = playwrights() {
        return Ok(path);
    }
    install()
}

fn install() -> Result<PathBuf> {
    say("no Chromium found: asking Playwright for one");
    let script = paths::npm_program("@playwright/test/cli.js");
    let download = exec::read(exec::node(&script).args(["install", "--no-shell", "chromium"]));
    if download.is_ok()
        && let Some(path) = playwrights()
    {
        return Ok(path);
    }
    say("that did not work: trying Debian's package");
    let packages = ["chromium", "fonts-liberation", "fonts-dejavu-core"];
    debian::install(&packages.map(String::from))
        .with_context(|| format!("no Chromium: install one, or name it in {VARIABLE}"))?;
    on_the_path().with_context(|| format!("Chromium is not on the PATH; name it in {VARIABLE}"))
}

fn on_the_path() -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .chain([PathBuf::from(MAC)])
        .find(|program| program.is_file())
}

/// Playwright's browser, if it is there and starts: without the system libraries it needs it is of no use.
fn playwrights() -> Option<PathBuf> {
    let answer = exec::read(exec::command("node").args(["-e", PLAYWRIGHT_PATH])).ok()?;
    let path = Path::new(answer.trim()).to_owned();
    let starts = path.is_file() && exec::read(exec::command(&path).arg("--version")).is_ok();
    starts.then_some(path)
}
