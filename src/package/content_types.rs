//! `[Content_Types].xml` (ECMA-376-2, 6.2.3).

use std::collections::HashMap;
use std::io::BufRead;

use super::PartName;
use crate::error::Result;
use crate::xml::Xml;

/// Content types by part name and by extension.
#[derive(Debug, Default)]
pub(super) struct ContentTypes {
    overrides: HashMap<PartName, String>,
    defaults: HashMap<String, String>,
}

impl ContentTypes {
    /// Reads what can be read; of a damaged part, what stands before the fault.
    pub(super) fn read(part: &str, source: Box<dyn BufRead + '_>) -> Self {
        let mut types = Self::default();
        // A package whose content types are damaged still opens: names and relationships tell enough.
        let _ = types.read_part(&mut Xml::new(part, source));
        types
    }

    fn read_part(&mut self, xml: &mut Xml<'_>) -> Result<()> {
        xml.root()?;
        xml.children(&mut |xml| {
            let Some(content_type) = xml.attr("ContentType") else {
                return Ok(());
            };
            let content_type = content_type.trim().to_owned();
            if let Some(name) = xml.attr("PartName").and_then(PartName::new) {
                self.overrides.entry(name).or_insert(content_type);
            } else if let Some(extension) = xml.attr("Extension") {
                let extension = extension.trim_start_matches('.').to_ascii_lowercase();
                self.defaults.entry(extension).or_insert(content_type);
            }
            Ok(())
        })
    }

    pub(super) fn get(&self, name: &PartName) -> Option<&str> {
        let by_name = self.overrides.get(name);
        by_name
            .or_else(|| self.defaults.get(&name.extension()))
            .map(String::as_str)
    }
}
