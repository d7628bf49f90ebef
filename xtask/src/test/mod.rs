//! All checks and tests, one after the other, with a summary.

mod counts;
mod suites;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::build;
use crate::install::npm;
use crate::lint;
use counts::Counts;

/// What has been run so far.
#[derive(Default)]
struct Report {
    stages: Vec<Stage>,
}

struct Stage {
    name: &'static str,
    took: Duration,
    counts: Counts,
    succeeded: bool,
}

/// Runs all checks and tests; with a pattern, only the tests whose name has it. Goes on after a failure.
///
/// # Errors
/// When one of them failed, or no test's name has the pattern.
pub fn run(pattern: Option<&str>) -> Result<()> {
    let mut report = Report::default();
    npm::ensure()?;
    if pattern.is_none() {
        report.checks(&lint::RUST);
    }
    report.suite("Rust tests", || suites::rust(pattern));
    let built = report.suite("build", || {
        build::samples()?;
        build::extension()?.check()?;
        Ok((true, Counts::default()))
    });
    if pattern.is_none() {
        report.checks(&lint::TYPESCRIPT);
    }
    report.suite("TypeScript tests", || suites::vitest(pattern));
    report.suite("browser tests", || {
        if !built {
            bail!("not run, since the extension could not be built");
        }
        suites::playwright(pattern)
    });
    report.finish(pattern)
}

impl Report {
    fn checks(&mut self, checks: &[lint::Check]) {
        for check in checks {
            self.suite(check.name, || {
                (check.run)().map(|()| (true, Counts::default()))
            });
        }
    }

    /// Runs a part and notes what came of it; whether it succeeded.
    fn suite(&mut self, name: &'static str, run: impl FnOnce() -> Result<(bool, Counts)>) -> bool {
        let start = Instant::now();
        let (succeeded, mut counts) = run().unwrap_or_else(|error| {
            eprintln!("error: {name}: {error:#}");
            (false, Counts::default())
        });
        // What fails without naming a test (a lint, a fault in compiling) counts as one failure.
        if !succeeded && counts.failed == 0 {
            counts.failed = 1;
        }
        self.stages.push(Stage {
            name,
            took: start.elapsed(),
            counts,
            succeeded,
        });
        succeeded
    }

    fn finish(&self, pattern: Option<&str>) -> Result<()> {
        println!();
        let mut total = Counts::default();
        for Stage {
            name,
            took,
            counts,
            succeeded,
        } in &self.stages
        {
            let mark = if *succeeded { "ok    " } else { "FAILED" };
            let seconds = took.as_secs_f32();
            let Counts { passed, failed } = counts;
            println!("{mark} {name:<18} {seconds:>7.1} s {passed:>6} passed {failed:>4} failed");
            total = total + *counts;
        }
        println!("{} passed, {} failed", total.passed, total.failed);
        match pattern {
            _ if total.failed > 0 => bail!("see above for what failed"),
            Some(pattern) if total.passed == 0 => bail!("no test's name has {pattern:?}"),
            _ => Ok(()),
        }
    }
}
