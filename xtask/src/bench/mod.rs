//! `cargo xtask bench`: how long the core takes, natively and in Chromium, beside the least that any program would, and how long
//! a person waits in the viewer.

mod files;
mod report;
mod viewer;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::build;
use crate::exec::{self, say};
use crate::install::chromium;
use crate::paths;
use report::Row;

/// The scales at which large files are made.
const SCALES: [f64; 3] = [0.25, 1.0, 4.0];
/// The kinds of documents.
const KINDS: [&str; 3] = ["docx", "xlsx", "pptx"];

/// What is measured.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A reference converter to run in the same table: a command with `{input}` and `{output}`.
    pub reference: Option<String>,
    /// Chromium is left out.
    pub native_only: bool,
    /// Only the viewer is measured, with these files; with none, with large ones of our own.
    pub viewer_only: Option<Vec<PathBuf>>,
    /// How often each is measured; the fastest counts. 0 stands for 5.
    pub rounds: usize,
}

/// Measures, prints the table, and writes it to docs/performance.md and build/bench/results.json.
///
/// # Errors
/// When something cannot be built, or a file not be converted.
pub fn run(options: &Options) -> Result<()> {
    let rounds = if options.rounds == 0 {
        5
    } else {
        options.rounds
    };
    if let Some(files) = &options.viewer_only {
        return viewer::run(files, rounds);
    }
    build::samples()?;
    let files = inputs()?;
    say("building the program that measures");
    exec::run(exec::cargo().args([
        "build",
        "--quiet",
        "--release",
        "--locked",
        "--example",
        "measure",
    ]))?;
    let measure = paths::root().join("target/release/examples/measure");
    let mut rows = Vec::new();
    for file in &files {
        say(&format!("measuring {}", file.display()));
        rows.push(native(
            &measure,
            file,
            rounds,
            options.reference.as_deref(),
        )?);
    }
    if !options.native_only {
        in_chromium(&files, rounds, &mut rows)?;
    }
    report::write(&rows, options.reference.is_some())?;
    if !options.native_only {
        viewer::run(&[], rounds)?;
    }
    Ok(())
}

/// The files that are measured: large ones, and our samples.
fn inputs() -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for kind in KINDS {
        for scale in SCALES {
            all.push(files::large(kind, scale)?);
        }
    }
    let samples = fs::read_dir(build::samples_folder())?;
    let mut samples: Vec<PathBuf> = samples
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    samples.retain(|path| path.is_file());
    samples.sort();
    all.extend(samples);
    Ok(all)
}

fn native(measure: &Path, file: &Path, rounds: usize, reference: Option<&str>) -> Result<Row> {
    let way = |way: &str| -> Result<Value> {
        let mut command = Command::new(measure);
        command.arg(way).arg(file).arg(rounds.to_string());
        Ok(serde_json::from_str(&exec::read(&mut command)?)?)
    };
    let seconds = |value: &Value| value["seconds"].as_f64().unwrap_or(0.0);
    let convert = way("convert")?;
    // Memory grows with every round: that of one alone counts.
    let mut once = Command::new(measure);
    once.arg("convert").arg(file);
    let alone: Value = serde_json::from_str(&exec::read(&mut once)?)?;
    Ok(Row {
        file: file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        input_bytes: fs::metadata(file)?.len(),
        output_bytes: convert["size"].as_u64().unwrap_or(0),
        convert: seconds(&convert),
        peak_bytes: alone["peak_bytes"].as_u64().unwrap_or(0),
        floor: seconds(&way("floor")?),
        read: seconds(&way("read")?),
        show: seconds(&way("show")?),
        reference: reference
            .map(|command| run_reference(command, file, rounds))
            .transpose()?,
        ..Row::default()
    })
}

/// The fastest of some runs of another converter, in seconds.
fn run_reference(command: &str, file: &Path, rounds: usize) -> Result<f64> {
    let output = env::temp_dir().join("quire-bench-reference/Editor.bin");
    fs::create_dir_all(output.parent().context("a folder")?)?;
    let mut fastest = f64::INFINITY;
    for _ in 0..rounds {
        let mut words = command.split_whitespace().map(|word| {
            word.replace("{input}", &file.to_string_lossy())
                .replace("{output}", &output.to_string_lossy())
        });
        let program = words.next().context("the reference's command is empty")?;
        let begun = Instant::now();
        exec::read(Command::new(program).args(words))?;
        fastest = fastest.min(begun.elapsed().as_secs_f64());
    }
    Ok(fastest)
}

/// What a script measures in Chromium with the extension, for each file.
fn measured_by(script: &str, files: &[PathBuf], rounds: usize) -> Result<Vec<Value>> {
    build::extension()?;
    let chromium = chromium::ensure()?;
    say(&format!("measuring in {}: {script}", chromium.display()));
    let mut script = exec::node(&paths::at(script));
    script
        .arg(&chromium)
        .arg(paths::dist())
        .arg(rounds.to_string())
        .args(files);
    let output = exec::read(&mut script)?;
    let lines: Vec<Value> = output
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    if lines.len() != files.len() {
        bail!("Chromium measured {} of {} files", lines.len(), files.len());
    }
    Ok(lines)
}

fn in_chromium(files: &[PathBuf], rounds: usize, rows: &mut [Row]) -> Result<()> {
    let lines = measured_by("xtask/browser/bench.mjs", files, rounds)?;
    for (row, line) in rows.iter_mut().zip(lines) {
        row.wasm = line["seconds"].as_f64();
        row.ready_ms = line["ready_ms"].as_f64();
        row.pages = line["pages"].as_u64();
        row.view = line["view_seconds"].as_f64();
    }
    Ok(())
}
