//! npm packages, as the lock file names them.

use anyhow::{Context, Result};

use crate::exec;
use crate::paths;
use crate::stamp::Step;

/// Installs the npm packages when they are missing or the lock file has changed.
///
/// # Errors
/// When Node or npm is missing or a package cannot be had.
pub fn ensure() -> Result<()> {
    Step::new("npm")
        .reads(["package.json", "package-lock.json"])
        .writes([paths::at("node_modules/.package-lock.json")])
        .run("npm ci: installing the npm packages", || {
            // No package of ours needs its install script.
            let mut npm = exec::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
            exec::read(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
                .context("installing the npm packages; Node 20.19 or later with npm is needed")?;
            Ok(())
        })
}
