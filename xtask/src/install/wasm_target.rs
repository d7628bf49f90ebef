//! A Rust compiler for `wasm32-unknown-unknown`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::debian;
use crate::exec::{self, say};

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_LIBRARY: &str = "/usr/lib/rustlib/src/rust/library/Cargo.lock";
const DEBIAN_LINKER: &str = "/usr/bin/rust-lld";

/// A compiler that can build for the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WasmCompiler {
    /// rustup's, with the target's standard library installed.
    Rustup,
    /// Debian's `rustc-web`, which builds the standard library from its source.
    Debian,
}

impl WasmCompiler {
    /// Finds a compiler, or installs one: by rustup, else from Debian's packages.
    ///
    /// # Errors
    /// When neither way works; the message says what to do by hand.
    pub fn ensure() -> Result<Self> {
        if rustup_has_target() {
            return Ok(Self::Rustup);
        }
        if debian_is_complete() {
            return Ok(Self::Debian);
        }
        say(&format!("rustup target add {TARGET}"));
        if exec::read(exec::command("rustup").args(["target", "add", TARGET])).is_ok()
            && rustup_has_target()
        {
            return Ok(Self::Rustup);
        }
        say("rustup could not install it: taking Debian's compiler for browsers");
        install_from_debian().with_context(|| {
            format!("no compiler for {TARGET}: run `rustup target add {TARGET}` and try again")
        })?;
        Ok(Self::Debian)
    }

    /// A cargo that uses this compiler.
    pub fn cargo(self) -> Command {
        match self {
            Self::Rustup => exec::cargo(),
            Self::Debian => {
                let mut cargo = exec::command(DEBIAN_CARGO);
                // Building the standard library is a switch of nightly compilers; the variable opens it here.
                cargo.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
                cargo.env_remove("RUSTUP_TOOLCHAIN").env_remove("RUSTDOC");
                cargo
            }
        }
    }

    /// Further arguments of `cargo rustc`.
    pub fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Rustup => &[],
            Self::Debian => &["-Zbuild-std=std,panic_abort"],
        }
    }

    /// Name of the target folder below `target`: the two compilers must not throw each other's work away.
    pub fn target_folder(self) -> &'static str {
        match self {
            Self::Rustup => "web",
            Self::Debian => "web-debian",
        }
    }
}

fn rustup_has_target() -> bool {
    exec::read(exec::command("rustup").args(["target", "list", "--installed"]))
        .is_ok_and(|list| list.lines().any(|line| line.trim() == TARGET))
}

fn debian_is_complete() -> bool {
    // `rust-lld` is a link into a package of its own, so the link alone does not tell.
    [DEBIAN_RUSTC, DEBIAN_CARGO, DEBIAN_LIBRARY, DEBIAN_LINKER]
        .iter()
        .all(|file| fs::metadata(file).is_ok())
}

fn install_from_debian() -> Result<()> {
    let packages = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
    debian::install(&packages.map(String::from))?;
    debian::install(&[linker_package()?])?;
    if !debian_is_complete() {
        bail!("Debian's compiler is not where it is expected ({DEBIAN_RUSTC}, {DEBIAN_LIBRARY})");
    }
    Ok(())
}

/// The package that `rust-lld` links to, such as `lld-22`; its number moves with Debian's LLVM.
fn linker_package() -> Result<String> {
    let link = fs::read_link(Path::new(DEBIAN_LINKER)).context("reading the link rust-lld")?;
    let name = link
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    name.context("the link rust-lld leads nowhere")
}
