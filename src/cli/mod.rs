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
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use options::{Action, Options};
use quire::error::{Error, ErrorKind};
use quire::package::sniff;
use quire::unlock::unlock;
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
    match read(&options).and_then(|bytes| carry_out(&options, bytes)) {
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

fn carry_out(options: &Options, bytes: Vec<u8>) -> Result<(), Failure> {
    let Options { input, json, .. } = options;
    match &options.action {
        Action::Convert { output } => convert::run((input, &bytes), output, *json),
        Action::Export { output, wanted } => export::run((input, bytes), output, wanted, *json),
        Action::Pdf { output, print } => pdf::run((input, bytes), output, print, *json),
        Action::Info => info::run(&bytes, *json),
        Action::Dump => dump::run(&bytes, *json),
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

/// Reads the input; of one that a password protects, what is inside.
fn read(
    Options {
        input, password, ..
    }: &Options,
) -> Result<Vec<u8>, Failure> {
    let bytes =
        std::fs::read(input).map_err(|error| Failure::File(input.display().to_string(), error))?;
    match sniff(&bytes) {
        Err(error) if error.kind == ErrorKind::Encrypted => {
            Ok(unlock(&bytes, password.as_deref())?)
        }
        _ => Ok(bytes),
    }
}

/// Prints a JSON value as the command's whole output.
fn print_json(value: &Value) {
    println!("{value:#}");
}
