//! Documents made from XML text, and what becomes of them.

use std::io::{Cursor, Write};

use quire::convert::{Conversion, convert};
use quire::editor_bin::codec::dump;
use quire::editor_bin::tables::for_each_table;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A package under construction.
pub struct Parts {
    parts: Vec<(String, Vec<u8>)>,
    overrides: String,
}

impl Parts {
    /// A package whose main part has this name and content type.
    pub fn new(main: &str, content_type: &str, xml: &str) -> Self {
        Self::of_file(main, content_type, xml.as_bytes())
    }

    /// As [`Self::new`], for XML in any encoding.
    pub fn of_file(main: &str, content_type: &str, xml: &[u8]) -> Self {
        let mut parts = Self {
            parts: Vec::new(),
            overrides: String::new(),
        };
        parts.relationships("_rels/.rels", &[("rId1", "officeDocument", main)]);
        parts.file(main, content_type, xml)
    }

    /// Adds an XML part.
    #[must_use]
    pub fn part(self, name: &str, content_type: &str, xml: &str) -> Self {
        self.file(name, content_type, xml.as_bytes())
    }

    /// Adds a part of any kind.
    #[must_use]
    pub fn file(mut self, name: &str, content_type: &str, bytes: &[u8]) -> Self {
        self.overrides.push_str(&format!(
            r#"<Override PartName="/{name}" ContentType="{content_type}"/>"#
        ));
        self.parts.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// Adds the relationships (id, last segment of the type, target) of the part whose relationships have this name.
    pub fn relationships(&mut self, name: &str, all: &[(&str, &str, &str)]) {
        let mut xml = String::from(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
        );
        for (id, kind, target) in all {
            let mode = if target.contains("://") {
                r#" TargetMode="External""#
            } else {
                ""
            };
            xml.push_str(&format!(
                r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"{mode}/>"#
            ));
        }
        xml.push_str("</Relationships>");
        self.parts.push((name.to_owned(), xml.into_bytes()));
    }

    /// The bytes of the package.
    pub fn zip(mut self) -> Vec<u8> {
        let types = format!(
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{}</Types>"#,
            self.overrides
        );
        self.parts
            .push(("[Content_Types].xml".to_owned(), types.into_bytes()));
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in self.parts {
            zip.start_file(name, SimpleFileOptions::default())
                .expect("an entry begins");
            zip.write_all(&bytes).expect("an entry is written");
        }
        zip.finish().expect("the archive ends").into_inner()
    }
}

/// Converts a package that can be converted.
#[allow(dead_code, reason = "each test program has its own use of this module")]
pub fn converted(parts: Parts) -> Conversion {
    convert(&parts.zip(), &mut |_| true).expect("the document is converted")
}

/// The table with this id as an indented tree; empty if there is no such table.
#[allow(dead_code, reason = "each test program has its own use of this module")]
pub fn table(conversion: &Conversion, id: u8) -> String {
    let mut tree = String::new();
    for_each_table(&conversion.editor_bin, &mut |found, _, _, records| {
        if found == id {
            tree = records.iter().map(|record| dump(record.as_ref())).collect();
        }
    })
    .expect("the tables are read back");
    tree
}
