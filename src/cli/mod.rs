//! The command line. Exit status: 0 done, 1 the input is at fault, 2 usage.

mod convert;
mod dump;
mod export;
mod fonts;
mod hyphenation;
mod info;
mod options;
mod pdf;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use options::{Action, Options};
use quire::error::Error;
use serde_json::{Value, json};

/// What a command found to be wrong with its input or its output.
pub enum Failure {
    /// The core's own error.
    Core(Error),
    /// A file that cannot be read or written: which, and why.
    File(String, std::io::Error),
    /// What was asked for does not fit the input: a code and a sentence.
    Unfit(&'static str, String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

/// Seconds since the beginning of 1970, in universal time.
fn now() -> f64 {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH);
    passed.map_or(0.0, |passed| passed.as_secs_f64())
}

/// Runs the command with its arguments.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let options = match Options::parse(arguments) {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{}", options::HELP);
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            eprintln!("quire: {message}\n\n{}", options::HELP);
            return ExitCode::from(2);
        }
    };
    let done = match &options.action {
        Action::Convert { output } => convert::run(&options.input, output, options.json),
        Action::Export { output, wanted } => {
            export::run(&options.input, output, wanted, options.json)
        }
        Action::Pdf { output, print } => pdf::run(&options.input, output, print, options.json),
        Action::Info => info::run(&options.input, options.json),
        Action::Dump => dump::run(&options.input, options.json),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            tell(&failure, &options);
            ExitCode::from(match failure {
                Failure::Unfit(..) => 2,
                Failure::Core(_) | Failure::File(..) => 1,
            })
        }
    }
}

fn tell(failure: &Failure, options: &Options) {
    let (code, message) = match failure {
        Failure::Core(error) => (error.code(), error.to_string()),
        Failure::File(name, error) => ("file", format!("{name}: {error}")),
        Failure::Unfit(code, message) => (*code, message.clone()),
    };
    if options.json {
        let (part, at) = match failure {
            Failure::Core(error) => (error.part.as_str(), error.at),
            Failure::File(..) | Failure::Unfit(..) => ("", None),
        };
        let error = json!({ "code": code, "part": part, "at": at, "message": message });
        print_json(&json!({ "input": options.input.to_string_lossy(), "error": error }));
    } else {
        eprintln!("quire: {}: {message}", options.input.display());
    }
}

/// Reads the input.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::File(path.display().to_string(), error))
}

/// Prints a JSON value as the command's whole output.
fn print_json(value: &Value) {
    println!("{value:#}");
}
