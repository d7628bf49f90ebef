//! Other formats, for the worker that was asked for one: Editor.bin and its pictures in, files out in pieces.

use std::borrow::Cow;
use std::io;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use super::error::CoreError;
use super::fonts::{BundledFonts, FontFiles};
use super::hyphenation::{BundledPatterns, PatternFiles};
use crate::error::Error;
use crate::export::{Fault, Format, Media, Target, Wanted, WhichSheets, export};
use crate::layout::document::{Markup, Options as TextOptions};
use crate::layout::sheet::Sheets;
use crate::layout::sheet::header::HeaderFacts;
use crate::layout::text::FontBook;
use crate::render::pdf::{PrintOptions, print};

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gives for all that an export needs.
    #[derive(Clone)]
    pub type Surroundings;

    /// The bytes of a picture; undefined if there is none with this name.
    #[wasm_bindgen(method)]
    fn picture(this: &Surroundings, name: &str) -> Option<Vec<u8>>;

    /// The document's own name.
    #[wasm_bindgen(method, getter)]
    fn name(this: &Surroundings) -> String;

    /// What of its tracked changes the PDF of a text shows: `all`, `final` or `original`.
    #[wasm_bindgen(method, getter)]
    fn markup(this: &Surroundings) -> String;

    /// Whether the PDF of a text shows comments.
    #[wasm_bindgen(method, getter)]
    fn comments(this: &Surroundings) -> bool;

    /// Whether the PDF of slides has their notes below them.
    #[wasm_bindgen(method, getter)]
    fn notes(this: &Surroundings) -> bool;

    /// The time of the user's clock: seconds since its 1970 began.
    #[wasm_bindgen(method)]
    fn now(this: &Surroundings) -> f64;

    /// Begins a file.
    #[wasm_bindgen(method)]
    fn create(this: &Surroundings, name: &str);

    /// Adds to the file begun last.
    #[wasm_bindgen(method)]
    fn write(this: &Surroundings, bytes: &[u8]);

    /// Tells of something that was left out.
    #[wasm_bindgen(method)]
    fn warn(this: &Surroundings, code: &str, part: &str, message: &str);

    /// Tells the share that is done, between 0 and 1.
    #[wasm_bindgen(method)]
    fn report(this: &Surroundings, share: f32);
}

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
/// or empty for what is usual. PDF takes its fonts from `fonts`, and where words
/// are parted from `patterns`.
///
/// # Errors
/// See [`export`]; `unsupported` for an extension that no format has.
#[wasm_bindgen(js_name = exportDocument)]
pub fn export_document(
    editor_bin: Vec<u8>,
    file: &str,
    sheet: &str,
    fonts: FontFiles,
    patterns: PatternFiles,
    surroundings: &Surroundings,
) -> Result<(), CoreError> {
    let extension = file.rsplit_once('.').map_or("", |name| name.1);
    if extension == "pdf" {
        let mut fonts = FontBook::new(Box::new(BundledFonts::new(fonts)))
            .with_patterns(Rc::new(BundledPatterns::new(patterns)));
        return Ok(print_document(
            editor_bin,
            file,
            sheet,
            &mut fonts,
            surroundings,
        )?);
    }
    let wanted = Wanted {
        format: Format::of_extension(extension).ok_or_else(|| Fault::unknown(extension))?,
        file: file.to_owned(),
        sheets: WhichSheets::of_word(sheet),
        now: Some(surroundings.now()),
    };
    Ok(export(
        editor_bin,
        &Pictures(surroundings),
        &wanted,
        &mut Files(surroundings),
        &mut |share| tell(surroundings, share),
    )?)
}

/// Tells the share that is done; the work goes on, since only the end of its worker stops it.
fn tell(surroundings: &Surroundings, share: f32) -> bool {
    surroundings.report(share);
    true
}

fn print_document(
    editor_bin: Vec<u8>,
    file: &str,
    sheet: &str,
    fonts: &mut FontBook,
    surroundings: &Surroundings,
) -> Result<(), Error> {
    let options = PrintOptions {
        sheets: Sheets::of_word(sheet),
        text: TextOptions {
            markup: Markup::of_word(&surroundings.markup()).unwrap_or_default(),
            comments: surroundings.comments(),
            pages: None,
        },
        notes: surroundings.notes(),
        facts: HeaderFacts {
            file: surroundings.name(),
            ..HeaderFacts::at(surroundings.now())
        },
        ..PrintOptions::default()
    };
    let pictures = surroundings.clone();
    let made = print(
        editor_bin,
        move |name| pictures.picture(name),
        fonts,
        options,
        &mut |share| tell(surroundings, share),
    )?;
    surroundings.create(file);
    surroundings.write(&made.pdf);
    for warning in &made.warnings {
        surroundings.warn(warning.code, &warning.part, &warning.message);
    }
    Ok(())
}
