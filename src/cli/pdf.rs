//! `quire convert` to PDF.

use std::borrow::Cow;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

use quire::container::Container;
use quire::export::Media;
use quire::layout::sheet::header::HeaderFacts;
use quire::layout::text::FontBook;
use quire::render::pdf::{PrintOptions, Printed, print};
use serde_json::json;

use super::convert::{tell_warnings, warnings_json};
use super::export::open;
use super::fonts::FontFolders;
use super::hyphenation::EmbeddedPatterns;
use super::{Failure, now, print_json};

/// Converts `input`, a file and its bytes, and writes its pages to `output`; `options` need not know the file.
pub fn run(
    (input, bytes): (&Path, Vec<u8>),
    output: &Path,
    options: &PrintOptions,
    json: bool,
) -> Result<(), Failure> {
    let size = bytes.len();
    let start = Instant::now();
    let document = open(input, bytes)?;
    let container = Container::detect(&document.editor_bin);
    let options = PrintOptions {
        facts: facts(input),
        ..options.clone()
    };
    let pictures = document.pictures;
    let Printed { pdf, warnings } = print(
        document.editor_bin,
        move |name| pictures.bytes(name).map(Cow::into_owned),
        &mut FontBook::new(Box::new(FontFolders::of_system()))
            .with_patterns(Rc::new(EmbeddedPatterns)),
        options,
        &mut |_| true,
    )?;
    let warnings = [document.warnings, warnings].concat();
    let written = output
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(output, &pdf));
    written.map_err(|error| Failure::File(output.display().to_string(), error))?;
    if json {
        print_json(&json!({
            "input": input.to_string_lossy(),
            "input_bytes": size,
            "output": output.to_string_lossy(),
            "output_bytes": pdf.len(),
            "format": "pdf",
            "container": container.map(Container::signature),
            "seconds": start.elapsed().as_secs_f64(),
            "warnings": warnings_json(&warnings),
        }));
    } else {
        tell_warnings(&warnings);
    }
    Ok(())
}

/// What headers and footers of sheets tell of the file.
fn facts(input: &Path) -> HeaderFacts {
    let name = input.file_name().unwrap_or_default();
    HeaderFacts {
        file: name.to_string_lossy().into_owned(),
        // The folder ends as it stands before the name of a file.
        folder: input.parent().map_or_else(String::new, |folder| {
            folder.join("").to_string_lossy().into_owned()
        }),
        ..HeaderFacts::at(now())
    }
}
