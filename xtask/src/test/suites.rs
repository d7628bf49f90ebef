//! The three suites of tests. Each says whether its runner succeeded, and how many tests passed and failed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::counts::Counts;
use crate::exec::{self, say};
use crate::files;
use crate::install::chromium;
use crate::paths;

/// The Rust tests: by nextest if it is there, else by cargo; and the examples in the documentation.
///
/// # Errors
/// When a runner cannot be started.
pub fn rust(pattern: Option<&str>) -> Result<(bool, Counts)> {
    say("Rust tests");
    let has_nextest = exec::read(exec::cargo().args(["nextest", "--version"])).is_ok();
    // One package at a time: together, they would have their dependencies compiled once more, with other features.
    let tests = [
        "quire-format",
        "quire-xml",
        "quire-view",
        "quire",
        "quire-torture",
        "xtask",
    ]
    .map(|package| tests_of(package, has_nextest));
    let mut examples = exec::cargo();
    examples.args(["test", "--quiet", "--locked", "--package", "quire", "--doc"]);
    let mut all = (true, Counts::default());
    for mut command in tests.into_iter().chain([examples]) {
        let (succeeded, output) = exec::tee(command.args(pattern))?;
        all = (all.0 && succeeded, all.1 + Counts::of_rust(&output));
    }
    Ok(all)
}

fn tests_of(package: &str, has_nextest: bool) -> Command {
    let mut tests = exec::cargo();
    if has_nextest {
        tests.args([
            "nextest",
            "run",
            "--cargo-quiet",
            "--no-tests=pass",
            "--no-input-handler",
        ]);
        tests.args(["--status-level=fail", "--final-status-level=fail"]);
    } else {
        tests.args(["test", "--quiet", "--bins", "--tests"]);
    }
    tests.args(["--locked", "--no-fail-fast", "--package", package]);
    tests
}

/// The unit tests of the TypeScript sources.
///
/// # Errors
/// When the runner cannot be started or leaves no report.
pub fn vitest(pattern: Option<&str>) -> Result<(bool, Counts)> {
    say("TypeScript tests");
    let report = fresh_report("vitest.json")?;
    let mut vitest = exec::node(&paths::npm_program("vitest/vitest.mjs"));
    vitest.args(["run", "--reporter=default", "--reporter=json"]);
    vitest.arg(format!("--outputFile.json={}", report.display()));
    if let Some(pattern) = pattern {
        vitest.args(["--passWithNoTests", "--testNamePattern", pattern]);
    }
    let succeeded = exec::run(&mut vitest).is_ok();
    let report = serde_json::from_str(&files::read_text(&report)?)?;
    Ok((succeeded, Counts::of_vitest(&report)))
}

/// The tests of the extension in Chromium.
///
/// # Errors
/// When there is no Chromium, or the runner cannot be started or leaves no report.
pub fn playwright(pattern: Option<&str>) -> Result<(bool, Counts)> {
    let chromium = chromium::ensure()?;
    say(&format!("browser tests, in {}", chromium.display()));
    let report = fresh_report("playwright.json")?;
    let mut playwright = exec::node(&paths::npm_program("@playwright/test/cli.js"));
    playwright.args(["test", "--reporter=list,json"]);
    playwright
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        .env("CHROMIUM", chromium);
    if let Some(pattern) = pattern {
        playwright.args(["--pass-with-no-tests", "--grep", pattern]);
    }
    let succeeded = exec::run(&mut playwright).is_ok();
    let report = serde_json::from_str(&files::read_text(&report)?)?;
    Ok((succeeded, Counts::of_playwright(&report)))
}

/// Where a runner's report goes; that of the last run is removed, so that it is never taken for this one's.
fn fresh_report(name: &str) -> Result<PathBuf> {
    let report = paths::build().join(name);
    if report.exists() {
        fs::remove_file(&report)?;
    }
    Ok(report)
}
