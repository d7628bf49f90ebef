//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::paths;

/// One line that tells what is being done.
pub fn say(what: &str) {
    println!("=> {what}");
}

/// A command that runs in the repository's top folder.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    if env::var_os("CI").is_some() {
        // Nothing is compiled twice there, so what makes the second time faster is a waste of disk.
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    cargo
}

/// A script in `node`: of an npm package, or one of ours.
pub fn node(script: &Path) -> Command {
    if is_binary(script) {
        return command(script);
    }
    let mut node = command("node");
    node.arg(script);
    node
}

/// Whether a file is a program of the machine: the install script of esbuild, which `npm ci` by hand may run, puts one in place
/// of its script.
fn is_binary(path: &Path) -> bool {
    let mut begin = [0; 16];
    File::open(path)
        .and_then(|mut file| file.read(&mut begin))
        .is_ok_and(|length| begin.iter().take(length).any(|byte| *byte == 0))
}

/// Runs a command whose output the user sees.
///
/// # Errors
/// When it cannot be started or ends with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| not_started(command))?;
    if !status.success() {
        bail!("{} ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs a command and returns what it wrote to standard output.
///
/// # Errors
/// When it cannot be started or ends with a failure; what it wrote to standard error is in the message.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| not_started(command))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        bail!(
            "{} ended with {}\n{}",
            shown(command),
            output.status,
            stderr.trim_end()
        );
    }
    String::from_utf8(output.stdout).context("output is not UTF-8")
}

/// Runs a command whose output the user sees, and keeps that output too: whether it succeeded, and what it wrote.
///
/// # Errors
/// When it cannot be started.
pub fn tee(command: &mut Command) -> Result<(bool, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| not_started(command))?;
    let stderr = child.stderr.take();
    let from_stderr = thread::spawn(move || forward(stderr, std::io::stderr()));
    let mut text = forward(child.stdout.take(), std::io::stdout())?;
    let status = child.wait()?;
    match from_stderr.join() {
        Ok(more) => text.push_str(&more?),
        Err(_) => bail!("the output of {} could not be read", shown(command)),
    }
    Ok((status.success(), text))
}

/// Passes on line by line, and returns everything.
fn forward(from: Option<impl Read>, mut to: impl Write) -> Result<String> {
    let mut text = String::new();
    let Some(from) = from else { return Ok(text) };
    for line in BufReader::new(from).split(b'\n') {
        let line = line?;
        to.write_all(&line)?;
        to.write_all(b"\n")?;
        text.push_str(&String::from_utf8_lossy(&line));
        text.push('\n');
    }
    Ok(text)
}

fn not_started(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    format!("{program} could not be started; is it installed and on the PATH?")
}

fn shown(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}
