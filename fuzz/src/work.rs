//! A process at work: one damaged file after another.

use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Mutex;
use std::{fs, mem};

use quire::convert::convert;
use quire_torture::{Rng, check, mutate};

use crate::{Plan, files_of};

/// One case in so many damages the Editor.bin that a file becomes rather than the file.
const EDITOR_BIN_IN: usize = 8;
/// Stack of the thread at work. A browser gives a worker about 1 MB; a build with checks needs more for the same.
const STACK: usize = 4 << 20;

/// What was said by the panic that happened last.
static SAID: Mutex<String> = Mutex::new(String::new());

/// The damaged file of a case.
///
/// # Errors
/// The original cannot be read.
pub fn damaged(original: &Path, seed: u64, case: usize) -> io::Result<Vec<u8>> {
    let original = fs::read(original)?;
    let mut rng = Rng::new(seed ^ (case as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93));
    if rng.once_in(EDITOR_BIN_IN)
        && let Ok(made) = convert(&original, &mut |_| true)
    {
        return Ok(mutate(&made.editor_bin, &mut rng));
    }
    Ok(mutate(&original, &mut rng))
}

/// Does every `jobs`th case from `first` on. Tells on standard output the case that begins (`case N`) and what came of
/// it (`panic WORDS`).
///
/// # Errors
/// The folder cannot be read, or nobody listens.
pub fn run(plan: &Plan, first: usize) -> io::Result<()> {
    let files = files_of(&plan.files, plan.largest)?;
    panic::set_hook(Box::new(|panic| {
        if let Ok(mut said) = SAID.lock() {
            *said = panic.to_string().replace('\n', " ");
        }
    }));
    let plan = plan.clone();
    let work = move || -> io::Result<()> {
        let mut out = io::stdout().lock();
        for case in (first..plan.count).step_by(plan.jobs) {
            let Some(original) = files.get(case % files.len()) else {
                continue;
            };
            let bytes = damaged(original, plan.seed, case)?;
            writeln!(out, "case {case}")?;
            out.flush()?;
            if panic::catch_unwind(AssertUnwindSafe(|| check::file(&bytes))).is_err() {
                let said = SAID.lock().map(|mut said| mem::take(&mut *said));
                writeln!(out, "panic {}", said.unwrap_or_default())?;
            }
        }
        writeln!(out, "done")?;
        out.flush()
    };
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(work)?
        .join()
        .unwrap_or_else(|_| Err(io::Error::other("the work ended by itself")))
}
