//! Developer commands of Quire: `cargo xtask build | open | test | lint | screenshot | bench | torture | fuzz`.

mod bench;
mod browser;
mod build;
mod exec;
mod files;
mod fuzz;
mod install;
mod lint;
mod paths;
mod stamp;
mod test;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  build                         the unpacked extension in dist/ and its zip in build/
  open [FILE]                   start Chromium with the extension and open FILE in the viewer (default: our sample);
                                without a display: headless, leaving a screenshot
  screenshot [FILE] [-o PNG]    the same, headless in any case (default: our sample, docs/viewer.png)
  test [PATTERN]                all checks and tests; with PATTERN only the tests whose name has it
  bench [--reference CMD] [--native] [--rounds N]
                                measures natively and in Chromium, and writes docs/performance.md
  bench --viewer [FILE] [--rounds N]
                                measures opening and scrolling in the viewer alone (default: large files that it makes)
  torture --files DIR [...]     damages files and watches what Quire does with them; `torture --help` tells more
  fuzz [TARGET] [--seconds N]   runs the fuzz targets by cargo-fuzz, each for N seconds (default: 600)
  lint                          the checks alone: formatting, clippy, licences, TypeScript

What is missing (WASM target, npm packages, Chromium) is installed first.";

/// What the command line asks for.
enum Request {
    Build,
    Open {
        file: Option<PathBuf>,
    },
    Screenshot {
        file: Option<PathBuf>,
        output: Option<PathBuf>,
    },
    Test {
        pattern: Option<String>,
    },
    Lint,
    Bench(bench::Options),
    Torture(Vec<OsString>),
    Fuzz {
        target: Option<String>,
        seconds: Option<u32>,
    },
    Help,
}

fn main() -> ExitCode {
    match parse(lexopt::Parser::from_env()).and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(request: Request) -> Result<()> {
    match request {
        Request::Build => build::extension().map(|_| ()),
        Request::Open { file } => browser::open(file),
        Request::Screenshot { file, output } => browser::screenshot(file, output),
        Request::Test { pattern } => test::run(pattern.as_deref()),
        Request::Lint => lint::run(),
        Request::Bench(options) => bench::run(&options),
        Request::Torture(arguments) => torture(&arguments),
        Request::Fuzz { target, seconds } => fuzz::run(target.as_deref(), seconds),
        Request::Help => {
            println!("{USAGE}");
            Ok(())
        }
    }
}

/// Runs the program that damages files; it is a package of its own, built so that every overflow is a finding.
fn torture(arguments: &[OsString]) -> Result<()> {
    let mut run = exec::cargo();
    run.args(["run", "--quiet", "--locked", "--profile", "torture"]);
    run.args(["--package", "quire-torture", "--bin", "torture", "--"]);
    exec::run(run.args(arguments))
}

fn parse(mut parser: lexopt::Parser) -> Result<Request> {
    use lexopt::prelude::{Long, Short, Value, ValueExt};
    let mut values: Vec<OsString> = Vec::new();
    let mut output = None;
    let mut seconds = None;
    let mut options = bench::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Short('o') | Long("output") => output = Some(PathBuf::from(parser.value()?)),
            Long("reference") => options.reference = Some(parser.value()?.string()?),
            Long("native") => options.native_only = true,
            Long("viewer") => options.viewer_only = Some(Vec::new()),
            Long("seconds") => seconds = Some(parser.value()?.parse()?),
            Long("rounds") => options.rounds = parser.value()?.parse()?,
            Value(value) if values.is_empty() && value == "torture" => {
                return Ok(Request::Torture(parser.raw_args()?.collect()));
            }
            Value(value) => values.push(value),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut values = values.into_iter();
    let command = values.next().map(|name| name.string()).transpose()?;
    let operand = values.next();
    let request = match command.as_deref() {
        Some("build") if operand.is_none() => Request::Build,
        Some("lint") if operand.is_none() => Request::Lint,
        Some("bench") if operand.is_none() || options.viewer_only.is_some() => {
            if let Some(files) = &mut options.viewer_only {
                files.extend(operand.map(PathBuf::from));
            }
            Request::Bench(options)
        }
        Some("open") => Request::Open {
            file: operand.map(PathBuf::from),
        },
        Some("screenshot") => Request::Screenshot {
            file: operand.map(PathBuf::from),
            output: output.take(),
        },
        Some("fuzz") => Request::Fuzz {
            target: operand.map(|text| text.string()).transpose()?,
            seconds: seconds.take(),
        },
        Some("test") => Request::Test {
            pattern: operand.map(|text| text.string()).transpose()?,
        },
        Some("help") | None => Request::Help,
        Some(name) => bail!("no such command, or one operand too many: {name}\n\n{USAGE}"),
    };
    if output.is_some() || seconds.is_some() || values.next().is_some() {
        bail!("too many operands\n\n{USAGE}");
    }
    Ok(request)
}
