//! The torture run: takes every file of a folder, damages it again and again, and watches what Quire does with it.
//!
//! The same numbers always make the same damage. The work is done in processes of their own, so that a hang, a stack
//! that overflows or memory that runs away is a finding like any other and the run goes on.

mod watch;
mod work;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use std::{fs, io};

use quire_torture::check;

const USAGE: &str = "\
Usage: torture --files DIR [--n N] [--seed S] [--jobs J] [--largest BYTES] [--keep DIR]
       torture --check FILE

  --files DIR      the files to damage, in all its folders
  --n N            how many damaged files are tried (default 10000)
  --seed S         another seed makes other damage (default 1)
  --jobs J         processes at work (default: one for each processor)
  --largest BYTES  larger files are left out (default 1048576)
  --keep DIR       where files that make findings are kept (default target/torture)
  --check FILE     does with this file, as it is, what is done with each, and says how long it takes

A finding is a panic, a process that dies, more than 5 s, or more than 512 MB. An error of Quire's own is none.";

/// What is to be done.
#[derive(Debug, Clone)]
struct Plan {
    files: PathBuf,
    count: usize,
    seed: u64,
    jobs: usize,
    largest: u64,
    keep: PathBuf,
    /// For a process at work: its first case. It does every `jobs`th from there.
    first: Option<usize>,
    /// A file to look at alone.
    check: Option<PathBuf>,
}

fn main() -> ExitCode {
    let outcome = parse().and_then(|plan| match plan {
        None => {
            println!("{USAGE}");
            Ok(0)
        }
        Some(Plan {
            check: Some(file), ..
        }) => look_at(&file).map(|()| 0),
        Some(plan) => match plan.first {
            Some(first) => work::run(&plan, first).map(|()| 0),
            None => watch::run(&plan),
        },
    });
    match outcome {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("torture: {error}");
            ExitCode::from(2)
        }
    }
}

fn parse() -> io::Result<Option<Plan>> {
    use lexopt::prelude::{Long, ValueExt};
    let mut plan = Plan {
        files: PathBuf::new(),
        count: 10_000,
        seed: 1,
        jobs: std::thread::available_parallelism()?.get(),
        largest: 1 << 20,
        keep: PathBuf::from("target/torture"),
        first: None,
        check: None,
    };
    let mut parser = lexopt::Parser::from_env();
    let mut read = || -> Result<bool, lexopt::Error> {
        while let Some(argument) = parser.next()? {
            match argument {
                Long("files") => plan.files = PathBuf::from(parser.value()?),
                Long("n") => plan.count = parser.value()?.parse()?,
                Long("seed") => plan.seed = parser.value()?.parse()?,
                Long("jobs") => plan.jobs = parser.value()?.parse::<usize>()?.max(1),
                Long("largest") => plan.largest = parser.value()?.parse()?,
                Long("keep") => plan.keep = PathBuf::from(parser.value()?),
                Long("first") => plan.first = Some(parser.value()?.parse()?),
                Long("check") => plan.check = Some(PathBuf::from(parser.value()?)),
                Long("help") => return Ok(false),
                other => return Err(other.unexpected()),
            }
        }
        Ok(true)
    };
    match read() {
        Ok(false) => Ok(None),
        Ok(true) if plan.files.as_os_str().is_empty() && plan.check.is_none() => Ok(None),
        Ok(true) => Ok(Some(plan)),
        Err(error) => Err(io::Error::other(format!("{error}\n\n{USAGE}"))),
    }
}

/// Says what becomes of one file.
fn look_at(file: &Path) -> io::Result<()> {
    let bytes = fs::read(file)?;
    let begun = Instant::now();
    let outcome = check::file(&bytes);
    let seconds = begun.elapsed().as_secs_f64();
    match outcome {
        Ok(()) => println!("a document, {seconds:.2} s"),
        Err(error) => println!("{}: {error}, {seconds:.2} s", error.code()),
    }
    Ok(())
}

/// The files of a folder and its folders that are not larger than `largest`, by size and name.
fn files_of(folder: &Path, largest: u64) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let facts = entry.metadata()?;
            if facts.is_dir() {
                folders.push(entry.path());
            } else if facts.len() <= largest {
                found.push((facts.len(), entry.path()));
            }
        }
    }
    found.sort();
    if found.is_empty() {
        return Err(io::Error::other("no files to damage"));
    }
    Ok(found.into_iter().map(|(_, path)| path).collect())
}
