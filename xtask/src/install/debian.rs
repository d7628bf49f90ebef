//! Packages of Debian and its relatives.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::exec::{self, say};

/// Whether this system has `apt-get`.
pub fn is_here() -> bool {
    Path::new("/usr/bin/apt-get").exists()
}

/// Installs packages; as root, or through `sudo` where that asks no password.
///
/// # Errors
/// When there is no `apt-get`, the right is missing, or the packages cannot be had: the message says what to install.
pub fn install(packages: &[String]) -> Result<()> {
    let list = packages.join(" ");
    if !is_here() {
        bail!("this system has no apt-get");
    }
    say(&format!("apt-get install {list}"));
    exec::read(apt_get().arg("update"))
        .and_then(|_| {
            let options = ["install", "-y", "-q", "--no-install-recommends"];
            exec::read(apt_get().args(options).args(packages))
        })
        .with_context(|| format!("apt-get could not install {list}; install these by hand"))?;
    Ok(())
}

fn apt_get() -> Command {
    let am_root = exec::read(exec::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = if am_root {
        exec::command("apt-get")
    } else {
        let mut sudo = exec::command("sudo");
        sudo.args(["-n", "apt-get"]);
        sudo
    };
    // Another apt-get may be running: wait for it instead of failing.
    command
        .args(["-o", "DPkg::Lock::Timeout=300"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}
