//! The checks that run no test.

mod cycles;
mod licences;
mod spdx;

use anyhow::{Context, Result, bail};

use crate::build;
use crate::exec::{self, say};
use crate::install::npm;
use crate::paths;

/// A check: its name, and what it does.
pub struct Check {
    /// For the summary.
    pub name: &'static str,
    /// Fails when it finds a fault.
    pub run: fn() -> Result<()>,
}

/// Checks of the Rust sources; they need nothing built.
pub const RUST: [Check; 3] = [
    Check {
        name: "rustfmt",
        run: rustfmt,
    },
    Check {
        name: "clippy",
        run: clippy,
    },
    Check {
        name: "licences",
        run: licences::check,
    },
];

/// Checks of the TypeScript sources; they need the WASM modules' declarations, so the extension is built before.
pub const TYPESCRIPT: [Check; 4] = [
    Check {
        name: "tsc",
        run: tsc,
    },
    Check {
        name: "eslint",
        run: eslint,
    },
    Check {
        name: "prettier",
        run: prettier,
    },
    Check {
        name: "import cycles",
        run: cycles::check,
    },
];

/// Runs all checks, also after one has failed.
///
/// # Errors
/// When one finds a fault.
pub fn run() -> Result<()> {
    npm::ensure()?;
    let mut failed = Vec::new();
    let mut check = |name: &'static str, result: Result<()>| {
        if let Err(error) = result {
            eprintln!("error: {name}: {error:#}");
            failed.push(name);
        }
    };
    for Check { name, run } in RUST {
        check(name, run());
    }
    check("build", build::extension().and_then(|sizes| sizes.check()));
    for Check { name, run } in TYPESCRIPT {
        check(name, run());
    }
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

fn rustfmt() -> Result<()> {
    say("rustfmt");
    exec::run(exec::cargo().args(["fmt", "--all", "--check"])).context("run `cargo fmt --all`")
}

fn clippy() -> Result<()> {
    say("clippy");
    let mut cargo = exec::cargo();
    cargo.args([
        "clippy",
        "--quiet",
        "--locked",
        "--workspace",
        "--all-targets",
        "--all-features",
    ]);
    exec::run(cargo.args(["--", "--deny", "warnings"]))
}

fn tsc() -> Result<()> {
    say("tsc");
    exec::run(&mut exec::node(&paths::npm_program("typescript/bin/tsc")))
}

fn eslint() -> Result<()> {
    say("eslint");
    let mut eslint = exec::node(&paths::npm_program("eslint/bin/eslint.js"));
    exec::run(eslint.args([".", "--max-warnings=0"]))
}

fn prettier() -> Result<()> {
    say("prettier");
    let mut prettier = exec::node(&paths::npm_program("prettier/bin/prettier.cjs"));
    exec::run(prettier.args(["--check", "--log-level=warn", "."]))
        .context("run `npx prettier --write .`")
}
