//! How long a person waits for a large file in the viewer, and how smoothly it scrolls.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::Value;

use super::{files, report};

/// Measures files, or else a large one of each kind at scale 1. The table of the latter goes into docs/performance.md.
///
/// # Errors
/// When the extension cannot be built, or does not show a file.
pub fn run(given: &[PathBuf], rounds: usize) -> Result<()> {
    let large = || super::KINDS.iter().map(|kind| files::large(kind, 1.0));
    let all: Vec<PathBuf> = if given.is_empty() {
        large().collect::<Result<_>>()?
    } else {
        given.to_vec()
    };
    let lines = super::measured_by("xtask/browser/bench_viewer.mjs", &all, rounds)?;
    let rows = all
        .iter()
        .zip(&lines)
        .map(|(file, line)| cells(file, line))
        .collect::<Vec<_>>();
    let table = report::lines(&HEAD, &rows);
    println!("\n{table}");
    if given.is_empty() {
        report::place(&table, MARKS)?;
    }
    Ok(())
}

const HEAD: [&str; 10] = [
    "file",
    "first page or screen",
    "all of it",
    "longest task",
    "peak",
    "frame",
    "95 of 100",
    "late",
    "finding",
    "copying",
];

/// The marks between which the table stands.
const MARKS: [&str; 2] = ["<!-- viewer -->", "<!-- end of viewer -->"];

fn cells(file: &Path, line: &Value) -> Vec<String> {
    let milliseconds = |name: &str| {
        let value = line[name].as_f64();
        report::time(value.map(|value| value / 1e3))
    };
    let frame = |name: &str| format!("{:.1} ms", line[name].as_f64().unwrap_or_default());
    let name = file.file_name().unwrap_or_default();
    let peak = line["peak"].as_u64();
    vec![
        name.to_string_lossy().into_owned(),
        milliseconds("first"),
        milliseconds("whole"),
        milliseconds("longest"),
        peak.map_or_else(report::none, report::megabytes),
        frame("median"),
        frame("p95"),
        format!("{:.1} %", line["late"].as_f64().unwrap_or_default() * 100.0),
        milliseconds("finding"),
        milliseconds("copying"),
    ]
}
