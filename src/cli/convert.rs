//! `quire convert`.

use std::fs;
use std::path::Path;
use std::time::Instant;

use quire::convert::{Conversion, convert};
use quire::error::Warning;
use serde_json::{Value, json};

use super::{Failure, print_json};

/// Converts `input`, a file and its bytes, and writes `output` with a folder `media` beside it.
pub fn run((input, bytes): (&Path, &[u8]), output: &Path, json: bool) -> Result<(), Failure> {
    let start = Instant::now();
    let done = convert(bytes, &mut |_| true)?;
    let seconds = start.elapsed().as_secs_f64();
    write(output, &done)?;
    if json {
        print_json(&describe(input, output, bytes.len(), &done, seconds));
    } else {
        tell_warnings(&done.warnings);
    }
    Ok(())
}

/// Prints warnings for a person.
pub fn tell_warnings(warnings: &[Warning]) {
    for warning in warnings {
        eprintln!("quire: warning: {warning}");
    }
}

/// Warnings as JSON.
pub fn warnings_json(warnings: &[Warning]) -> Vec<Value> {
    warnings
        .iter()
        .map(|w| json!({ "code": w.code, "part": w.part, "message": w.message }))
        .collect()
}

fn write(output: &Path, done: &Conversion) -> Result<(), Failure> {
    let folder = output.parent().unwrap_or(Path::new("")).join("media");
    fs::create_dir_all(&folder).map_err(|error| fault(&folder, error))?;
    for file in &done.media {
        let path = folder.join(&file.name);
        fs::write(&path, &file.bytes).map_err(|error| fault(&path, error))?;
    }
    fs::write(output, &done.editor_bin).map_err(|error| fault(output, error))
}

fn fault(path: &Path, error: std::io::Error) -> Failure {
    Failure::File(path.display().to_string(), error)
}

fn describe(input: &Path, output: &Path, size: usize, done: &Conversion, seconds: f64) -> Value {
    let media: Vec<Value> = done
        .media
        .iter()
        .map(|file| json!({ "name": file.name, "bytes": file.bytes.len() }))
        .collect();
    json!({
        "input": input.to_string_lossy(),
        "input_bytes": size,
        "output": output.to_string_lossy(),
        "output_bytes": done.editor_bin.len(),
        "container": done.container.signature(),
        "seconds": seconds,
        "media": media,
        "warnings": warnings_json(&done.warnings),
    })
}
