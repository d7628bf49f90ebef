//! The process that watches: it starts the others anew when they hang or die, and keeps what made them.

use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use crate::work::damaged;
use crate::{Plan, files_of};

/// The longest that one file may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most memory that a process may take, in bytes.
const MEMORY: u64 = 512 << 20;
/// How often a process is looked at.
const LOOK: Duration = Duration::from_millis(50);
/// How many cases pass between two words about the progress.
const WORD_EVERY: usize = 2000;

/// Runs the plan; the number of findings.
///
/// # Errors
/// The folder cannot be read, or no process can be started.
pub fn run(plan: &Plan) -> io::Result<usize> {
    let files = files_of(&plan.files, plan.largest)?;
    println!(
        "{} files, {} cases, seed {}",
        files.len(),
        plan.count,
        plan.seed
    );
    fs::create_dir_all(&plan.keep)?;
    let begun = Instant::now();
    let lanes: Vec<thread::JoinHandle<io::Result<usize>>> = (0..plan.jobs)
        .map(|lane| {
            let (plan, files) = (plan.clone(), files.clone());
            thread::spawn(move || {
                Lane {
                    plan,
                    files,
                    findings: 0,
                }
                .run(lane)
            })
        })
        .collect();
    let mut findings = 0;
    for lane in lanes {
        findings += lane
            .join()
            .unwrap_or_else(|_| Err(io::Error::other("a watcher failed")))?;
    }
    println!(
        "{} cases, {findings} findings, {:.0} s",
        plan.count,
        begun.elapsed().as_secs_f64()
    );
    Ok(findings)
}

/// One process after another, each going on where the one before ended.
struct Lane {
    plan: Plan,
    files: Vec<PathBuf>,
    findings: usize,
}

impl Lane {
    fn run(mut self, lane: usize) -> io::Result<usize> {
        let mut next = Some(lane);
        while let Some(first) = next.filter(|first| *first < self.plan.count) {
            let mut child = self.start(first)?;
            next = self.watch(&mut child, first)?;
            // It may have ended by itself already.
            let _ = child.kill();
            child.wait()?;
        }
        Ok(self.findings)
    }

    fn start(&self, first: usize) -> io::Result<Child> {
        let plan = &self.plan;
        Command::new(env::current_exe()?)
            .arg("--files")
            .arg(&plan.files)
            .args(["--n", &plan.count.to_string()])
            .args(["--seed", &plan.seed.to_string()])
            .args(["--jobs", &plan.jobs.to_string()])
            .args(["--largest", &plan.largest.to_string()])
            .args(["--first", &first.to_string()])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    }

    /// Watches a process to its end; the case at which the next one begins, if any is left.
    fn watch(&mut self, child: &mut Child, first: usize) -> io::Result<Option<usize>> {
        let Some(out) = child.stdout.take() else {
            return Err(io::Error::other("a process without output"));
        };
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        let mut case = None;
        let mut since = Clock::of(child.id());
        loop {
            match told.recv_timeout(LOOK) {
                Ok(line) => match line.split_once(' ') {
                    Some(("case", number)) => {
                        case = number.parse().ok();
                        since = Clock::of(child.id());
                        self.word(case);
                    }
                    Some(("panic", said)) => self.finding(case, said)?,
                    _ => return Ok(None),
                },
                Err(RecvTimeoutError::Timeout) => {
                    if memory_of(child.id()) > MEMORY {
                        self.finding(case, "more than 512 MB of memory")?;
                        break;
                    }
                    if case.is_some() && since.elapsed(child.id()) > PATIENCE {
                        self.finding(case, "more than 5 s")?;
                        break;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.finding(case, &format!("the process ended: {}", child.wait()?))?;
                    break;
                }
            }
        }
        Ok(Some(case.unwrap_or(first) + self.plan.jobs))
    }

    fn word(&self, case: Option<usize>) {
        if let Some(case) = case.filter(|case| *case > 0 && case.is_multiple_of(WORD_EVERY)) {
            println!("{case} of {}", self.plan.count);
        }
    }

    fn finding(&mut self, case: Option<usize>, what: &str) -> io::Result<()> {
        self.findings += 1;
        let Some((case, original)) =
            case.and_then(|case| Some((case, self.files.get(case % self.files.len())?)))
        else {
            println!("finding: {what}");
            return Ok(());
        };
        let kept = self.plan.keep.join(format!("{}-{case}", self.plan.seed));
        fs::write(&kept, damaged(original, self.plan.seed, case)?)?;
        println!(
            "finding in case {case}, {}: {what}\n  kept as {}",
            original.display(),
            kept.display()
        );
        Ok(())
    }
}

/// When something began: by the time that the process has worked, where the system tells, so that a busy machine makes no
/// findings; else by the wall's.
struct Clock {
    worked: Option<Duration>,
    begun: Instant,
}

impl Clock {
    fn of(process: u32) -> Self {
        Self {
            worked: worked(process),
            begun: Instant::now(),
        }
    }

    fn elapsed(&self, process: u32) -> Duration {
        match (self.worked, worked(process)) {
            (Some(before), Some(now)) => now.saturating_sub(before),
            _ => self.begun.elapsed(),
        }
    }
}

/// How long a process has worked, as Linux counts it: user and system time in hundredths of a second.
fn worked(process: u32) -> Option<Duration> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program stands in brackets and may hold anything.
    let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<u64>().ok();
    Some(Duration::from_millis((ticks()? + ticks()?) * 10))
}

/// Bytes of memory of a process; 0 where the system does not tell.
fn memory_of(process: u32) -> u64 {
    let pages = fs::read_to_string(format!("/proc/{process}/statm"))
        .ok()
        .and_then(|text| text.split_whitespace().nth(1)?.parse::<u64>().ok());
    pages.unwrap_or(0) * 4096
}
