//! Build steps that are skipped while nothing has changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use anyhow::Result;

use crate::exec::say;
use crate::{files, paths};

/// A build step: what it reads and what it leaves.
pub struct Step {
    name: String,
    inputs: Vec<PathBuf>,
    settings: String,
    outputs: Vec<PathBuf>,
}

impl Step {
    /// A step that depends on nothing yet. `name` is that of its stamp file.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            inputs: Vec::new(),
            settings: String::new(),
            outputs: Vec::new(),
        }
    }

    /// Files and folders, relative to the top folder, whose contents matter. The step's own source belongs to them.
    pub fn reads<'a>(mut self, relative: impl IntoIterator<Item = &'a str>) -> Self {
        self.inputs.extend(relative.into_iter().map(paths::at));
        self
    }

    /// Settings that matter and are in no file.
    pub fn depends_on(mut self, settings: &str) -> Self {
        self.settings.push_str(settings);
        self.settings.push('\n');
        self
    }

    /// Files that must be there for the step to be skipped.
    pub fn writes(mut self, outputs: impl IntoIterator<Item = PathBuf>) -> Self {
        self.outputs.extend(outputs);
        self
    }

    /// Does the work, unless inputs and settings are those of the last success and the outputs are there.
    ///
    /// # Errors
    /// Those of the work, and of reading the inputs.
    pub fn run(self, what: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        let fingerprint = self.fingerprint()?;
        let stamp = paths::build().join("stamps").join(&self.name);
        let same = fs::read_to_string(&stamp).is_ok_and(|old| old == fingerprint);
        if same && self.outputs.iter().all(|output| output.exists()) {
            return Ok(());
        }
        say(what);
        work()?;
        files::write(&stamp, fingerprint.as_bytes())?;
        Ok(())
    }

    fn fingerprint(&self) -> Result<String> {
        let mut hasher = DefaultHasher::new();
        self.settings.hash(&mut hasher);
        for input in &self.inputs {
            for file in files::below(input)? {
                file.hash(&mut hasher);
                files::read(&file)?.hash(&mut hasher);
            }
        }
        Ok(format!("{:016x}", hasher.finish()))
    }
}
