//! `quire convert` to formats other than Editor.bin.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use quire::container::Container;
use quire::convert::{MediaFile, convert};
use quire::error::Warning;
use quire::export::{Fault, Media, Target, Wanted, export};
use serde_json::{Value, json};

use super::convert::{tell_warnings, warnings_json};
use super::{Failure, now, print_json};

/// An Editor.bin, made or read, and what it names.
pub struct Document {
    /// The file.
    pub editor_bin: Vec<u8>,
    /// Its pictures.
    pub pictures: Pictures,
    /// What was left out or repaired.
    pub warnings: Vec<Warning>,
}

/// Where pictures come from.
pub enum Pictures {
    /// From the conversion.
    Made(Vec<MediaFile>),
    /// From a folder.
    Folder(PathBuf),
}

impl Media for Pictures {
    fn bytes(&self, name: &str) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Made(files) => files
                .iter()
                .find(|file| file.name == name)
                .map(|file| Cow::Borrowed(&*file.bytes)),
            // A name with a path in it was never given to a media file.
            Self::Folder(_) if name.contains(['/', '\\']) || name.starts_with('.') => None,
            Self::Folder(folder) => fs::read(folder.join(name)).ok().map(Cow::Owned),
        }
    }
}

/// Converts `input`, a file and its bytes, and writes `output`, with what stands beside it; `wanted` need not know the time.
pub fn run(
    (input, bytes): (&Path, Vec<u8>),
    output: &Path,
    wanted: &Wanted,
    json: bool,
) -> Result<(), Failure> {
    let size = bytes.len();
    let start = Instant::now();
    let document = open(input, bytes)?;
    let container = Container::detect(&document.editor_bin);
    let mut files = Files {
        folder: output.parent().unwrap_or(Path::new("")).to_owned(),
        path: output.to_owned(),
        file: None,
        made: Vec::new(),
    };
    let wanted = Wanted {
        now: Some(now()),
        ..wanted.clone()
    };
    export(
        document.editor_bin,
        &document.pictures,
        &wanted,
        &mut files,
        &mut |_| true,
    )
    .map_err(|fault| files.failure(fault))?;
    if json {
        let made: Vec<Value> = files
            .made
            .iter()
            .map(|(name, bytes)| json!({ "name": name, "bytes": bytes }))
            .collect();
        print_json(&json!({
            "input": input.to_string_lossy(),
            "input_bytes": size,
            "output": output.to_string_lossy(),
            "format": wanted.format.extension(),
            "container": container.map(Container::signature),
            "seconds": start.elapsed().as_secs_f64(),
            "files": made,
            "warnings": warnings_json(&document.warnings),
        }));
    } else {
        tell_warnings(&document.warnings);
    }
    Ok(())
}

/// Converts a document, or takes an Editor.bin as it is.
pub fn open(input: &Path, bytes: Vec<u8>) -> Result<Document, Failure> {
    if Container::detect(&bytes).is_some() {
        let folder = input.parent().unwrap_or(Path::new("")).join("media");
        return Ok(Document {
            editor_bin: bytes,
            pictures: Pictures::Folder(folder),
            warnings: Vec::new(),
        });
    }
    let made = convert(&bytes, &mut |_| true)?;
    Ok(Document {
        editor_bin: made.editor_bin,
        pictures: Pictures::Made(made.media),
        warnings: made.warnings,
    })
}

/// Files in a folder.
struct Files {
    folder: PathBuf,
    /// The file that was begun last, or was to be.
    path: PathBuf,
    file: Option<File>,
    /// Names and sizes of those that were begun.
    made: Vec<(String, u64)>,
}

impl Files {
    /// Takes away what was made only in part.
    fn failure(&self, fault: Fault) -> Failure {
        for (name, _) in &self.made {
            // What cannot be taken away stays; the fault itself is told.
            let _ = fs::remove_file(self.folder.join(name));
        }
        match fault {
            Fault::Core(error) => Failure::Core(error),
            Fault::Target(error) => Failure::File(self.path.display().to_string(), error),
            Fault::Unfit { .. } | Fault::NoSheet(_) => {
                Failure::Unfit(fault.code(), fault.to_string())
            }
        }
    }
}

impl Target for Files {
    fn create(&mut self, name: &str) -> io::Result<()> {
        self.path = self.folder.join(name);
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        self.file = Some(File::create(&self.path)?);
        self.made.push((name.to_owned(), 0));
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let (Some(file), Some((_, size))) = (&mut self.file, self.made.last_mut()) {
            file.write_all(bytes)?;
            *size += bytes.len() as u64;
        }
        Ok(())
    }
}
