//! docs/errors.md lists every code of the core: errors and warnings.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read the sources has failed"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use quire::error::{Error, ErrorKind};

/// The codes of one section: the first column of its table.
fn listed(heading: &str) -> BTreeSet<String> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/errors.md");
    let text = fs::read_to_string(page).unwrap();
    let section = text
        .split("\n## ")
        .find(|section| section.starts_with(heading));
    let rows = section.unwrap().lines();
    rows.filter_map(|row| {
        row.strip_prefix("| `")?
            .split('`')
            .next()
            .map(str::to_owned)
    })
    .collect()
}

#[test]
fn every_error_is_listed() {
    let words = String::new;
    let kinds = [
        ErrorKind::Empty,
        ErrorKind::NotAPackage,
        ErrorKind::Truncated,
        ErrorKind::DamagedArchive(words()),
        ErrorKind::Encrypted,
        ErrorKind::WrongPassword,
        ErrorKind::LegacyBinary("Word"),
        ErrorKind::Unsupported(words()),
        ErrorKind::MissingPart(words()),
        ErrorKind::NoSheets,
        ErrorKind::Xml(words()),
        ErrorKind::LimitExceeded {
            what: "it",
            limit: 1,
        },
        ErrorKind::Cancelled,
        ErrorKind::EditorBin(words()),
        ErrorKind::Pdf(words()),
    ];
    let codes: BTreeSet<String> = kinds
        .into_iter()
        .map(|kind| Error::new(kind).code().to_owned())
        .collect();
    assert_eq!(codes, listed("Of the core"));
}

#[test]
fn every_warning_is_listed() {
    let mut codes = BTreeSet::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = rust_files(&source.join("ooxml"));
    files.extend(rust_files(&source.join("render/pdf")));
    let ways = ["warn(", "warn_in(", "warning(", "code: "];
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        for call in ways.iter().flat_map(|way| text.split(way).skip(1)) {
            // The code is the first word in quotes that has the form of one.
            let code = call.split('"').nth(1).unwrap_or_default();
            let is_code = !code.is_empty()
                && code
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            if is_code && call.find('"').is_some_and(|at| at < 40) {
                codes.insert(code.to_owned());
            }
        }
    }
    assert_eq!(codes, listed("Warnings"));
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("tests.rs")
        {
            found.push(path);
        }
    }
    found
}
