//! Every crate that ours depend on has a licence that `deny.toml` allows, and TypeScript ships no package.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::spdx;
use crate::exec::{self, say};
use crate::files;
use crate::paths;

/// The list of licences allowed, in the form of cargo-deny.
const ALLOWED: &str = "deny.toml";

/// Compares what `cargo metadata` tells with the list.
///
/// # Errors
/// When a crate has another licence or none.
pub fn check() -> Result<()> {
    say("licences");
    let allowed = allowed(&files::read_text(&paths::at(ALLOWED))?);
    if allowed.is_empty() {
        bail!("{ALLOWED} has no list `allow` under [licenses]");
    }
    let metadata = exec::read(exec::cargo().args(["metadata", "--locked", "--format-version=1"]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata has another form")?;
    let mut faults = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        match package["license"].as_str() {
            Some(licence) if spdx::is_allowed(licence, &allowed)? => {}
            Some(licence) => faults.push(format!("{name} ({licence})")),
            None => faults.push(format!("{name} (no licence named)")),
        }
    }
    if !faults.is_empty() {
        bail!(
            "{ALLOWED} does not allow the licence of: {}",
            faults.join(", ")
        );
    }
    Ok(())
}

/// The strings of `allow = [...]` in the table `[licenses]`.
fn allowed(toml: &str) -> Vec<String> {
    let table = toml.split("[licenses]").nth(1).unwrap_or_default();
    let list = table
        .split("allow = [")
        .nth(1)
        .and_then(|rest| rest.split(']').next());
    // Every second piece stands between quotation marks.
    list.unwrap_or_default()
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_that_of_licenses() {
        let toml =
            "[bans]\nallow = [\"x\"]\n[licenses]\nallow = [\n    \"MIT\",\n    \"Zlib\",\n]\n";
        assert_eq!(allowed(toml), ["MIT", "Zlib"]);
    }
}
