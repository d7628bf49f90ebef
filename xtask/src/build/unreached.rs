//! Code that is linked into a module though nothing can reach it.
//!
//! What a value decides when the program runs, no compiler can leave out. Where the values that lead there are never made,
//! the functions are emptied here, and wasm-opt removes what only they called.

use std::path::Path;

use anyhow::{Context, Result, bail};
use walrus::ir::{Instr, Unreachable};
use walrus::{FunctionKind, Module};

/// Functions of a library that need a value to be reached.
struct Unreached {
    /// What makes that value: the module must hold none of these.
    made_by: &'static [&'static str],
    /// How the names of the functions begin.
    functions: &'static [&'static str],
}

/// skrifa fits outlines to the pixels of a screen for those who give it a `HintingInstance`. PDF has outlines as they are,
/// and on screens the browser draws the text.
const HINTING: Unreached = Unreached {
    made_by: &[
        "skrifa::outline::hint::HintingInstance::new::",
        "skrifa::outline::hint::HintingInstance::reconfigure::",
        "skrifa::outline::glyf::hint::instance::HintInstance::reconfigure::",
    ],
    functions: &[
        "skrifa::outline::autohint::",
        "skrifa::outline::glyf::FreeTypeScaler::hinted::",
        "skrifa::outline::glyf::hint::",
        "skrifa::outline::hint::HintingInstance::draw::",
    ],
};

/// write-fonts parts and moves tables whose offsets became too large. All that is written by it are glyphs, which have no
/// offsets: those that krilla's subsetter takes out of a variable font.
const OVERFLOWS: Unreached = Unreached {
    made_by: &[
        "<write_fonts::tables::gpos::",
        "<write_fonts::tables::gsub::",
    ],
    functions: &[
        "write_fonts::graph::Graph::duplicate_subgraph::",
        "write_fonts::graph::Graph::isolate_subgraph_hb::",
        "write_fonts::graph::splitting::",
    ],
};

/// Empties what is never reached in a module that wasm-bindgen wrote: it has the names of Rust.
///
/// # Errors
/// The file is no module, or it holds what makes the code be reached.
pub fn empty(bound: &Path) -> Result<()> {
    let mut module = Module::from_file(bound)
        .with_context(|| format!("{} is no WASM module", bound.display()))?;
    for unreached in [HINTING, OVERFLOWS] {
        unreached.empty(&mut module)?;
    }
    module.emit_wasm_file(bound)
}

impl Unreached {
    fn empty(&self, module: &mut Module) -> Result<()> {
        for function in module.funcs.iter_mut() {
            let name = function.name.as_deref().unwrap_or_default();
            if self.made_by.iter().any(|maker| name.starts_with(maker)) {
                bail!("{name} is linked, so what it leads to may be reached");
            }
            let emptied = self.functions.iter().any(|start| name.starts_with(start));
            if let (true, FunctionKind::Local(local)) = (emptied, &mut function.kind) {
                let body = local.entry_block();
                local.block_mut(body).instrs =
                    vec![(Instr::from(Unreachable {}), Default::default())];
            }
        }
        Ok(())
    }
}
