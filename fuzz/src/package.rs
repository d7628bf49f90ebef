//! A package in its parts.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::rng::Rng;

/// The most bytes of all parts that are taken apart; larger files are damaged as a whole.
const LARGEST: u64 = 64 << 20;

/// The parts of a package: name and content, in the order of the archive.
#[derive(Debug, Clone, Default)]
pub struct Parts(Vec<(String, Vec<u8>)>);

impl<const N: usize> From<[(&str, &str); N]> for Parts {
    fn from(parts: [(&str, &str); N]) -> Self {
        let part = |(name, text): (&str, &str)| (name.to_owned(), text.as_bytes().to_vec());
        Self(parts.map(part).into())
    }
}

impl Parts {
    /// Takes an archive apart; `None` if it is none, or too large.
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut parts = Vec::new();
        let mut left = LARGEST;
        for index in 0..archive.len() {
            let Ok(mut entry) = archive.by_index(index) else {
                continue;
            };
            let size = entry.size();
            left = left.checked_sub(size)?;
            let mut content = Vec::new();
            // Of a broken entry its beginning is a part too.
            let _ = entry.by_ref().take(size).read_to_end(&mut content);
            let name = entry.name().map(|name| name.into_owned());
            parts.push((name.unwrap_or_default(), content));
        }
        Some(Self(parts))
    }

    /// Puts the archive together. Names may be there twice, as hostile archives have them.
    ///
    /// # Panics
    /// Never: memory takes what is written.
    pub fn zip(&self, rng: &mut Rng) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let method = match rng.below(4) {
            0 => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .compression_level((method == CompressionMethod::Deflated).then_some(1));
        for (name, content) in &self.0 {
            // A name that is there already is refused by the writer: the first stays.
            if writer.start_file(name, options).is_ok() {
                writer.write_all(content).expect("memory takes it");
            }
        }
        writer.finish().expect("memory takes it").into_inner()
    }

    /// Damages the content of one part.
    pub fn each(&mut self, rng: &mut Rng, damage: fn(&mut Vec<u8>, &mut Rng)) {
        let at = rng.below(self.0.len());
        if let Some((_, content)) = self.0.get_mut(at) {
            damage(content, rng);
        }
    }

    /// Damages the content of one XML part.
    pub fn each_xml(&mut self, rng: &mut Rng, damage: fn(&mut Vec<u8>, &mut Rng)) {
        let is_xml = |name: &str| {
            [".xml", ".rels", ".vml"]
                .iter()
                .any(|end| name.ends_with(end))
        };
        let mut parts: Vec<&mut Vec<u8>> = self
            .0
            .iter_mut()
            .filter(|(name, _)| is_xml(name))
            .map(|(_, content)| content)
            .collect();
        let at = rng.below(parts.len());
        if let Some(content) = parts.get_mut(at) {
            damage(content, rng);
        }
    }

    /// The package with one of its parts cut at every `step`th byte, and with each of its parts so.
    pub fn cuts(&self, step: usize) -> impl Iterator<Item = Vec<u8>> {
        let places = self
            .0
            .iter()
            .enumerate()
            .flat_map(move |(part, (_, content))| {
                (0..content.len()).step_by(step).map(move |at| (part, at))
            });
        places.map(|(part, at)| {
            let mut parts = self.clone();
            parts.0[part].1.truncate(at);
            parts.zip(&mut Rng::new(0))
        })
    }

    /// The package without one of its parts, for each of its parts.
    pub fn losses(&self) -> impl Iterator<Item = Vec<u8>> {
        (0..self.0.len()).map(|part| {
            let mut parts = self.clone();
            parts.0.remove(part);
            parts.zip(&mut Rng::new(0))
        })
    }

    /// Loses, doubles, swaps, empties and renames parts.
    pub fn shuffle(&mut self, rng: &mut Rng) {
        let count = self.0.len();
        let (one, other) = (rng.below(count), rng.below(count));
        if count == 0 {
            return;
        }
        match rng.below(6) {
            0 => {
                self.0.remove(one);
            }
            1 => {
                let copy = self.0[one].clone();
                self.0.insert(other, copy);
            }
            2 => {
                let content = std::mem::take(&mut self.0[one].1);
                let swapped = std::mem::replace(&mut self.0[other].1, content);
                self.0[one].1 = swapped;
            }
            3 => self.0[one].1.clear(),
            4 => {
                let name = self.0[other].0.clone();
                self.0[one].0 = name.to_uppercase();
            }
            _ => {
                let copy = self.0[other].1.clone();
                self.0[one].1 = copy;
            }
        }
    }
}

/// A package that has `content` as one of its parts, with the other parts that a document of its kind cannot do without:
/// what a fuzz target for one reader wraps its input in. `kind` is the content type of the main part without its common
/// beginning and end, such as `wordprocessingml.document`.
pub fn only_part(
    main: &str,
    kind: &str,
    more: &[(&str, &str)],
    name: &str,
    content: &[u8],
) -> Vec<u8> {
    let types = format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>"#
    );
    let root = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/></Relationships>"#
    );
    let mut parts = Parts::from([("[Content_Types].xml", &*types), ("_rels/.rels", &*root)]);
    for (name, text) in more {
        parts.0.push(((*name).to_owned(), text.as_bytes().to_vec()));
    }
    parts.0.retain(|(known, _)| known != name);
    parts.0.push((name.to_owned(), content.to_vec()));
    parts.zip(&mut Rng::new(0))
}
