//! Other formats, for the worker that was asked for one: Editor.bin and its pictures in, files out in pieces.

use std::borrow::Cow;
use std::io;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::export::{Fault, Format, Media, Target, Wanted, WhichSheets, export};

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gives for all that an export needs.
    pub type Surroundings;

    /// The bytes of a picture; undefined if there is none with this name.
    #[wasm_bindgen(method)]
    fn picture(this: &Surroundings, name: &str) -> Option<Vec<u8>>;

    /// Begins a file.
    #[wasm_bindgen(method)]
    fn create(this: &Surroundings, name: &str);

    /// Adds to the file begun last.
    #[wasm_bindgen(method)]
    fn write(this: &Surroundings, bytes: &[u8]);

    /// Tells the share that is done, between 0 and 1; false ends the work.
    #[wasm_bindgen(method)]
    fn report(this: &Surroundings, share: f32) -> bool;
}

/// What ended an export.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ExportError(Fault);

struct Pictures<'s>(&'s Surroundings);

impl Media for Pictures<'_> {
    fn bytes(&self, name: &str) -> Option<Cow<'_, [u8]>> {
        self.0.picture(name).map(Cow::Owned)
    }
}

struct Files<'s>(&'s Surroundings);

impl Target for Files<'_> {
    fn create(&mut self, name: &str) -> io::Result<()> {
        self.0.create(name);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write(bytes);
        Ok(())
    }
}

/// Writes an Editor.bin as a file of this name, whose extension is the format. `sheet` is a name or a number, `active`, `all`
/// or empty for what is usual.
///
/// # Errors
/// See [`export`]; `unsupported` for an extension that no format has.
#[wasm_bindgen(js_name = exportDocument)]
pub fn export_document(
    editor_bin: Vec<u8>,
    file: &str,
    sheet: &str,
    surroundings: &Surroundings,
) -> Result<(), ExportError> {
    let extension = file.rsplit_once('.').map_or("", |name| name.1);
    let wanted = Wanted {
        format: Format::of_extension(extension)
            .ok_or_else(|| ExportError(Fault::unknown(extension)))?,
        file: file.to_owned(),
        sheets: WhichSheets::of_word(sheet),
    };
    export(
        editor_bin,
        &Pictures(surroundings),
        &wanted,
        &mut Files(surroundings),
        &mut |share| surroundings.report(share),
    )
    .map_err(ExportError)
}

#[wasm_bindgen]
impl ExportError {
    /// Stable name, see [`Fault::code`].
    #[wasm_bindgen(getter)]
    pub fn code(&self) -> String {
        self.0.code().to_owned()
    }

    /// Structure in which the fault was found; empty if it concerns the file as a whole.
    #[wasm_bindgen(getter)]
    pub fn part(&self) -> String {
        match &self.0 {
            Fault::Core(error) => error.part.clone(),
            _ => String::new(),
        }
    }

    /// Byte position in the part, if known. A double holds every position that a part can have.
    #[wasm_bindgen(getter)]
    pub fn at(&self) -> Option<f64> {
        match &self.0 {
            Fault::Core(error) => error.at.map(|at| at as f64),
            _ => None,
        }
    }

    /// One sentence.
    #[wasm_bindgen(getter)]
    pub fn message(&self) -> String {
        match &self.0 {
            Fault::Core(error) => error.kind.to_string(),
            other => other.to_string(),
        }
    }
}
