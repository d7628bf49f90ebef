//! The extension's manifest: what all browsers share, with what one browser adds.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::Piece;
use crate::files;
use crate::paths;

const SHARED: &str = "manifest/base.json";
const CHROMIUM: &str = "manifest/chromium.json";

/// What administrators may prescribe: named in the manifest, and goes into the extension as it is.
const MANAGED: &str = "managed_schema.json";

/// Writes `manifest.json`, if the repository has its sources, and returns it with the schema that it names.
///
/// # Errors
/// When a source is no JSON object.
pub fn make() -> Result<Vec<Piece>> {
    if !paths::at(SHARED).is_file() {
        return Ok(Vec::new());
    }
    let mut manifest = object(SHARED)?;
    merge(&mut manifest, object(CHROMIUM)?);
    manifest.insert("version".to_owned(), Value::String(version()?));
    let source = paths::build().join("manifest.json");
    let mut text = serde_json::to_string_pretty(&manifest)?;
    text.push('\n');
    files::write(&source, text.as_bytes())?;
    let name = "manifest.json".to_owned();
    let schema = Piece {
        name: MANAGED.to_owned(),
        source: paths::at("manifest").join(MANAGED),
    };
    Ok(vec![Piece { name, source }, schema])
}

/// The version of all packages, from `Cargo.toml`.
pub fn version() -> Result<String> {
    let cargo = files::read_text(&paths::at("Cargo.toml"))?;
    let package = cargo
        .split("[workspace.package]")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next());
    package
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .context("Cargo.toml: [workspace.package] has no line version = \"...\"")
}

fn object(relative: &str) -> Result<Map<String, Value>> {
    let text = files::read_text(&paths::at(relative))?;
    match serde_json::from_str(&text).with_context(|| format!("{relative} is no JSON"))? {
        Value::Object(object) => Ok(object),
        _ => bail!("{relative} is no JSON object"),
    }
}

/// Adds `more` to `base`: objects are merged, lists are joined, anything else takes the place of what was there.
fn merge(base: &mut Map<String, Value>, more: Map<String, Value>) {
    for (key, value) in more {
        match (base.get_mut(&key), value) {
            (Some(Value::Object(old)), Value::Object(new)) => merge(old, new),
            (Some(Value::Array(old)), Value::Array(new)) => old.extend(new),
            (Some(old), new) => *old = new,
            (None, new) => {
                base.insert(key, new);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(text: &str) -> Map<String, Value> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn merging_goes_into_objects_and_joins_lists() {
        let mut base = object(r#"{"name": "a", "permissions": ["x"], "csp": {"pages": "p"}}"#);
        let more = r#"{"name": "b", "permissions": ["y"], "csp": {"box": "q"}, "key": 1}"#;
        merge(&mut base, object(more));
        let expected = r#"{"name": "b", "permissions": ["x", "y"],
            "csp": {"pages": "p", "box": "q"}, "key": 1}"#;
        assert_eq!(base, object(expected));
    }

    #[test]
    fn version_is_the_packages() {
        let version = version().unwrap();
        assert_eq!(version.split('.').count(), 3, "{version}");
    }
}
