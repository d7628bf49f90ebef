//! The WASM modules: compiled by cargo, given their JavaScript side by wasm-bindgen, made small by wasm-opt.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::{Piece, unreached};
use crate::exec;
use crate::files;
use crate::install::wasm_target::{TARGET, WasmCompiler};
use crate::paths;
use crate::stamp::Step;

/// A WASM module: the same library with one face.
pub struct Module {
    /// Name of its files.
    pub name: &'static str,
    /// The cargo feature that gives the library this face.
    feature: &'static str,
    /// Whether it reads XML all the time: its reader is compiled to be fast. Otherwise it is compiled to be small as all else.
    reads_xml: bool,
}

/// All modules.
pub const MODULES: [Module; 4] = [
    Module {
        name: "quire_converter",
        feature: "wasm-converter",
        reads_xml: true,
    },
    Module {
        name: "quire_viewer",
        feature: "wasm-viewer",
        reads_xml: false,
    },
    Module {
        name: "quire_export",
        feature: "wasm-export",
        reads_xml: false,
    },
    Module {
        name: "quire_unlock",
        feature: "wasm-unlock",
        reads_xml: false,
    },
];

const PROFILE: &str = "wasm";

/// Takes back what the profile says of the reader of XML.
const SMALL_XML: &str = r#"profile.wasm.package.quick-xml.opt-level="z""#;

/// For compiler and wasm-opt: what every browser with MV3 and offscreen documents has. Linear memory comes from JavaScript,
/// which sets its limit.
const RUSTFLAGS: &str = "-Ctarget-feature=+simd128,+bulk-memory -Clink-arg=--import-memory";
const WASM_OPT_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-simd",
];

impl Module {
    /// The module as it ships.
    pub fn binary(&self) -> PathBuf {
        folder().join(format!("{}_bg.wasm", self.name))
    }

    /// Its JavaScript side.
    fn script(&self) -> PathBuf {
        folder().join(format!("{}.js", self.name))
    }

    fn pieces(&self) -> [Piece; 2] {
        [self.binary(), self.script()].map(|source| {
            let name = source
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            Piece {
                name: format!("wasm/{name}"),
                source,
            }
        })
    }

    fn make(&self, compiler: WasmCompiler) -> Result<()> {
        let compiled = self.compile(compiler)?;
        let bound = paths::build().join("bindgen").join(self.name);
        files::make_empty(&bound)?;
        bind(&compiled, &bound, self.name)?;
        fs::create_dir_all(folder())?;
        let binary = bound.join(format!("{}_bg.wasm", self.name));
        unreached::empty(&binary)?;
        optimise(&binary, &self.binary())?;
        for kind in ["js", "d.ts"] {
            let name = format!("{}.{kind}", self.name);
            fs::copy(bound.join(&name), folder().join(&name))
                .with_context(|| format!("wasm-bindgen made no {name}"))?;
        }
        Ok(())
    }

    fn compile(&self, compiler: WasmCompiler) -> Result<PathBuf> {
        let target = paths::at("target").join(compiler.target_folder());
        let out = target.join(TARGET).join(PROFILE);
        // All modules are compiled to the same file name, so cargo would take another one's for up to date.
        for old in [out.join("quire.wasm"), out.join("deps/quire.wasm")] {
            if old.exists() {
                fs::remove_file(old)?;
            }
        }
        let mut cargo = compiler.cargo();
        cargo.args([
            "rustc",
            "--quiet",
            "--locked",
            "--package",
            "quire",
            "--lib",
        ]);
        cargo.args([
            "--crate-type",
            "cdylib",
            "--profile",
            PROFILE,
            "--target",
            TARGET,
        ]);
        cargo.args(["--no-default-features", "--features", self.feature]);
        if !self.reads_xml {
            cargo.args(["--config", SMALL_XML]);
        }
        cargo
            .args(compiler.arguments())
            .arg("--target-dir")
            .arg(&target);
        exec::run(cargo.env("RUSTFLAGS", RUSTFLAGS))?;
        Ok(out.join("quire.wasm"))
    }
}

/// Makes the modules that are not up to date, and returns their files.
///
/// # Errors
/// When no compiler can be had, or one of the tools fails.
pub fn make() -> Result<Vec<Piece>> {
    for module in &MODULES {
        Step::new(module.name)
            .reads(["src", "Cargo.toml", "Cargo.lock", "xtask/src/build/wasm.rs"])
            .reads(["xtask/src/build/unreached.rs"])
            .reads(["xtask/Cargo.toml", "node_modules/binaryen/package.json"])
            .writes(module.pieces().map(|piece| piece.source))
            .run(
                &format!(
                    "WASM module {}: compiling, binding, optimising",
                    module.name
                ),
                || module.make(WasmCompiler::ensure()?),
            )?;
    }
    Ok(MODULES.iter().flat_map(Module::pieces).collect())
}

/// Where the finished modules are; TypeScript finds their declarations there as `#wasm/...`.
fn folder() -> PathBuf {
    paths::build().join("wasm")
}

fn bind(compiled: &Path, folder: &Path, name: &str) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen could not bind {}", compiled.display()))
}

fn optimise(bound: &Path, out: &Path) -> Result<()> {
    let mut wasm_opt = exec::node(&paths::npm_program("binaryen/bin/wasm-opt"));
    wasm_opt
        .args(WASM_OPT_FEATURES)
        .arg("-Os")
        .arg(bound)
        .arg("-o")
        .arg(out);
    exec::run(&mut wasm_opt)
}
