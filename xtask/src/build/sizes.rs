//! How big the WASM modules are, and how big they may be.

use anyhow::{Context, Result, bail};

use super::wasm::MODULES;
use crate::exec;
use crate::files;
use crate::paths;
use crate::stamp::Step;

/// Most bytes of a module as a server or a store would send it (brotli, quality 11).
///
/// The converter's aim is 500,000; it holds every record of three formats and the readers of the chunks of HTML, RTF and
/// text that stand in text documents, and is 45,000 above that. That of the module for other formats, with layout and PDF,
/// is 1,200,000; working out the formulas of spreadsheets takes 27,000 of it, slicers and timelines 15,000, drawing SVG 10,000,
/// reading the fonts that documents have in themselves 9,000, EMF+ 12,000, letters of other families 15,000, the languages,
/// calendars and digits of number formats 7,000.
/// AES is most of the module that opens what a password protects.
/// The numbers here are what they have now and half a hundredth more: what the compiler puts in line changes by some 2,000
/// bytes with a change that takes code away. They are for becoming smaller.
const BUDGETS: [(&str, u64); 4] = [
    ("quire_converter", 551_500),
    ("quire_viewer", 924_000),
    ("quire_export", 1_276_500),
    ("quire_unlock", 59_700),
];

/// Prints the length of a file after brotli.
const BROTLI: &str = "const { readFileSync } = require('node:fs');
const { brotliCompressSync } = require('node:zlib');
console.log(brotliCompressSync(readFileSync(process.argv[1])).length);";

/// The sizes of the modules.
pub struct Sizes(Vec<Size>);

struct Size {
    module: &'static str,
    raw: u64,
    brotli: u64,
    budget: u64,
}

impl Sizes {
    /// One line for each module.
    pub fn lines(&self) -> Vec<String> {
        let line = |size: &Size| {
            let Size {
                module,
                raw,
                brotli,
                budget,
            } = size;
            format!("{module}: {raw} bytes, {brotli} with brotli (budget {budget})")
        };
        self.0.iter().map(line).collect()
    }

    /// Holds the sizes against their budgets.
    ///
    /// # Errors
    /// When one is exceeded.
    pub fn check(&self) -> Result<()> {
        match self.0.iter().find(|size| size.brotli > size.budget) {
            Some(size) => bail!(
                "{} exceeds its budget: {} bytes with brotli, {} allowed",
                size.module,
                size.brotli,
                size.budget
            ),
            None => Ok(()),
        }
    }
}

/// Measures the modules; compressing takes a second each, so the result is kept.
///
/// # Errors
/// When a module is missing or has no budget.
pub fn measure() -> Result<Sizes> {
    let mut sizes = Vec::new();
    for module in &MODULES {
        let binary = module.binary();
        let raw = files::read(&binary)?.len() as u64;
        let kept = paths::build().join("sizes").join(module.name);
        Step::new(format!("{}-size", module.name))
            .depends_on(BROTLI)
            .reads([format!("build/wasm/{}_bg.wasm", module.name).as_str()])
            .writes([kept.clone()])
            .run(
                &format!("{}: compressing, for its size", module.name),
                || {
                    let mut node = exec::command("node");
                    let length = exec::read(node.args(["-e", BROTLI]).arg(&binary))?;
                    files::write(&kept, length.trim().as_bytes())?;
                    Ok(())
                },
            )?;
        let brotli = files::read_text(&kept)?.parse()?;
        let budget = BUDGETS.iter().find(|(name, _)| *name == module.name);
        let (_, budget) = budget.with_context(|| format!("no size budget for {}", module.name))?;
        sizes.push(Size {
            module: module.name,
            raw,
            brotli,
            budget: *budget,
        });
    }
    Ok(Sizes(sizes))
}
