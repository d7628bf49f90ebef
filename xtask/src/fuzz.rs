//! Fuzzing by cargo-fuzz: the targets in `fuzz/targets`, one after another, from seeds that our samples make.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::exec::{self, say};
use crate::{build, files, paths};

/// The targets.
const TARGETS: [&str; 7] = [
    "package",
    "word",
    "sheet",
    "slide",
    "layout",
    "editor_bin",
    "number_format",
];
/// Seconds that each runs for if nothing else is asked for.
const SECONDS: u32 = 600;
/// Number formats to begin with, each behind the eight bytes of a number.
const FORMATS: [&str; 12] = [
    "General",
    "#,##0.00;[Red]-#,##0.00",
    "0.00E+00",
    "# ??/??",
    "yyyy-mm-dd hh:mm:ss.000",
    "[h]:mm:ss",
    "[$-409]mmmm d, yyyy;@",
    "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
    "[>=1000000]0.0,,\"M\";[>=1000]0.0,\"K\";0",
    "[DBNum1][$-804]General",
    "0.0%",
    "\"text\" @ \\x",
];

/// Runs one target, or all of them.
///
/// # Errors
/// When a target cannot be built, or finds something; what it found is in `fuzz/targets/artifacts`.
pub fn run(target: Option<&str>, seconds: Option<u32>) -> Result<()> {
    if let Some(name) = target.filter(|name| !TARGETS.contains(name)) {
        bail!("no such target: {name}; there are {}", TARGETS.join(", "));
    }
    install()?;
    build::samples()?;
    let seconds = seconds.unwrap_or(SECONDS);
    for name in TARGETS {
        if target.is_some_and(|wanted| wanted != name) {
            continue;
        }
        let seeds = plant(name)?;
        say(&format!("fuzzing {name} for {seconds} s"));
        let mut fuzz = nightly();
        // Nothing of ours is unsafe: what is looked for are panics, hangs and memory, which a sanitizer does not see,
        // but for which it takes ten times as long.
        fuzz.args(["fuzz", "run", "--fuzz-dir", "fuzz/targets"]);
        fuzz.args(["--sanitizer", "none", name]);
        fuzz.arg(seeds).arg("--");
        fuzz.arg(format!("-max_total_time={seconds}"));
        fuzz.args(["-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1"]);
        exec::run(&mut fuzz)?;
    }
    Ok(())
}

/// Cargo of the nightly compiler, which instruments.
fn nightly() -> Command {
    let mut cargo = exec::command("rustup");
    cargo.args(["run", "nightly", "cargo"]);
    // Set for the cargo that runs us, which is another.
    for variable in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN"] {
        cargo.env_remove(variable);
    }
    cargo
}

fn install() -> Result<()> {
    if exec::read(nightly().arg("--version")).is_err() {
        say("rustup toolchain install nightly");
        let mut install = exec::command("rustup");
        install.args(["toolchain", "install", "nightly", "--profile", "minimal"]);
        exec::run(&mut install)?;
    }
    if exec::read(nightly().args(["fuzz", "--version"])).is_err() {
        say("cargo install cargo-fuzz");
        exec::run(exec::cargo().args(["install", "--locked", "cargo-fuzz"]))?;
    }
    Ok(())
}

/// Puts seeds into the folder of a target's inputs, beside those that earlier runs have found.
fn plant(target: &str) -> Result<PathBuf> {
    let folder = paths::at("fuzz/targets/corpus").join(target);
    fs::create_dir_all(&folder)?;
    let parts = |below: &str| files::below(&paths::at("samples").join(below));
    let seeds = match target {
        "package" => samples()?,
        "word" => parts("welcome.docx/word")?,
        "sheet" => parts("budget.xlsx/xl/worksheets")?,
        "slide" => parts("tour.pptx/ppt/slides")?,
        "editor_bin" => editor_bins()?,
        "layout" => {
            files::write(&folder.join("text"), WORDS.as_bytes())?;
            Vec::new()
        }
        _ => {
            for (index, format) in FORMATS.iter().enumerate() {
                let number = (1234.5 * 10f64.powi(index as i32 - 6)).to_le_bytes();
                files::write(
                    &folder.join(format!("format-{index}")),
                    &[&number, format.as_bytes()].concat(),
                )?;
            }
            Vec::new()
        }
    };
    for (index, seed) in seeds.iter().enumerate() {
        files::write(&folder.join(format!("seed-{index}")), &files::read(seed)?)?;
    }
    Ok(folder)
}

/// Words of several scripts, with what lines break at.
const WORDS: &str = "0The quick\u{ad}brown fox\t\u{5d0}\u{5d1}\u{5d2} 12 \u{627}\u{644}\u{633}\u{644}\u{627}\u{645} \
     \u{4f60}\u{597d}\u{ff0c}\u{4e16}\u{754c}\u{3002} e\u{301}\u{200d}\u{1f469}\u{200d}\u{1f4bb} \
     \u{e2a}\u{e27}\u{e31}\u{e2a}\u{e14}\u{e35} \u{928}\u{92e}\u{938}\u{94d}\u{924}\u{947}";

fn samples() -> Result<Vec<PathBuf>> {
    files::below(&build::samples_folder())
}

/// The samples as Editor.bin.
fn editor_bins() -> Result<Vec<PathBuf>> {
    let folder = paths::build().join("fuzz");
    fs::create_dir_all(&folder)?;
    let samples = samples()?;
    let made = samples.iter().map(|sample| {
        let output = folder
            .join(sample.file_name().unwrap_or_default())
            .with_extension("bin");
        let output = output.as_path();
        convert(sample, output).map(|()| output.to_owned())
    });
    made.collect()
}

fn convert(sample: &Path, output: &Path) -> Result<()> {
    let mut quire = exec::cargo();
    quire.args([
        "run", "--quiet", "--locked", "--bin", "quire", "--", "convert",
    ]);
    exec::run(quire.arg(sample).arg("-o").arg(output))
}
