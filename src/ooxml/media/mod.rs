//! The media folder: names for pictures and other files, each file once (`shared/format` 00, "Media folder").

mod kind;
#[cfg(test)]
mod tests;
mod transcode;

use std::collections::HashMap;

use super::context::Context;
use crate::package::{Package, PartName, Target};
use kind::Kind;

/// A file of the `media` folder beside `Editor.bin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFile {
    /// Name without path, as `Editor.bin` names it (`shared/format` 00, "Media folder").
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What stands beside a picture under the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Companion {
    /// An OLE object or an embedded package.
    Object,
    /// A film or a sound.
    Film,
}

impl Companion {
    /// The bit in the number after `display`.
    fn bit(self) -> u8 {
        match self {
            Self::Object => 4,
            Self::Film => 8,
        }
    }
}

/// A use of files that gets one number: a picture, its companion, or both.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Use {
    picture: Option<PartName>,
    companion: Option<(PartName, Companion)>,
}

#[derive(Debug)]
enum Source {
    Part(PartName),
    Bytes(Vec<u8>),
}

#[derive(Debug)]
struct File {
    name: String,
    source: Source,
}

/// Names given so far.
#[derive(Debug, Default)]
pub struct Media {
    count: u32,
    /// What the next picture that is read has beside it.
    pub(super) companion: Option<(PartName, Companion)>,
    names: HashMap<Use, String>,
    pictures: Vec<String>,
    files: Vec<File>,
}

impl Media {
    /// Reads the files that were named, in the order of their first use.
    pub fn take_files(&mut self, package: &Package<'_>) -> Vec<MediaFile> {
        std::mem::take(&mut self.files)
            .into_iter()
            .filter_map(|file| {
                let bytes = match file.source {
                    Source::Part(part) => package.read(&part).ok()?,
                    Source::Bytes(bytes) => bytes,
                };
                Some(MediaFile {
                    name: file.name,
                    bytes,
                })
            })
            .collect()
    }

    /// The names of all pictures, in the order of their first use.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        self.pictures.iter().map(String::as_str)
    }

    /// The names for a document inside of this one, whose files stand in the same folder.
    pub fn inner(&self) -> Self {
        Self {
            count: self.count,
            ..Self::default()
        }
    }

    /// Takes over the files of a document inside of this one.
    pub fn take_inner(&mut self, mut inner: Self, package: &Package<'_>) {
        for file in inner.take_files(package) {
            self.add(file.name, Source::Bytes(file.bytes));
        }
        self.count = inner.count;
        self.pictures.append(&mut inner.pictures);
    }

    /// The extension that a part which is no picture keeps.
    pub fn extension_of(&self, part: &PartName) -> String {
        own_extension(part)
    }

    fn next_number(&mut self) -> u32 {
        self.count += 1;
        self.count
    }

    fn add(&mut self, name: String, source: Source) {
        self.files.push(File { name, source });
    }
}

impl Context<'_> {
    /// The name in the media folder of the picture behind a relationship of the part being read. A picture that is
    /// linked keeps its address. `None`, with a warning, if there is no such picture.
    pub fn picture(&mut self, id: &str) -> Option<String> {
        match self.relationship(id).map(|found| found.target.clone()) {
            Some(Target::Internal(part)) => self.picture_part(&part),
            Some(Target::External(address)) if !address.eq_ignore_ascii_case("NULL") => {
                Some(address)
            }
            _ => {
                self.warn("missing-picture", format!("there is no picture {id:?}"));
                None
            }
        }
    }

    /// The name in the media folder of a picture that is a part of the package; `None`, with a warning, if there is
    /// no such part.
    pub fn picture_part(&mut self, part: &PartName) -> Option<String> {
        if !self.package.has(part) {
            self.warn("missing-picture", format!("there is no picture {part}"));
            return None;
        }
        let used = Use {
            picture: Some(part.clone()),
            companion: None,
        };
        Some(self.name_of(used))
    }

    /// The name in the media folder of a picture with a companion, which gets the same name with an extension of its
    /// own. Without a picture it is the name that the picture would have.
    pub fn picture_with(
        &mut self,
        picture: Option<&PartName>,
        companion: &PartName,
        kind: Companion,
    ) -> String {
        let used = Use {
            picture: picture.filter(|part| self.package.has(part)).cloned(),
            companion: Some((companion.clone(), kind)),
        };
        self.name_of(used)
    }

    /// The name in the media folder of a sound without picture behind a relationship of the part being read; `None`,
    /// with a warning, if there is none.
    pub fn sound(&mut self, id: &str) -> Option<String> {
        let part = self
            .relationship(id)
            .and_then(|found| found.part())
            .cloned();
        let Some(part) = part.filter(|part| self.package.has(part)) else {
            self.warn("missing-sound", format!("there is no sound {id:?}"));
            return None;
        };
        let used = Use {
            picture: None,
            companion: Some((part.clone(), Companion::Film)),
        };
        if let Some(name) = self.media.names.get(&used) {
            return Some(name.clone());
        }
        let name = format!("media{}.{}", self.media.next_number(), own_extension(&part));
        self.media.names.insert(used, name.clone());
        self.media.add(name.clone(), Source::Part(part));
        Some(name)
    }

    /// Puts a part into the media folder under a name of its own.
    pub fn media_file(&mut self, part: &PartName, name: &str) {
        if self.media.files.iter().all(|file| file.name != name) {
            self.media.add(name.to_owned(), Source::Part(part.clone()));
        }
    }

    fn name_of(&mut self, used: Use) -> String {
        if let Some(name) = self.media.names.get(&used) {
            return name.clone();
        }
        let (extension, source) = match &used.picture {
            Some(part) => self.picture_source(part),
            None => ("png".to_owned(), None),
        };
        let bits = match extension.as_str() {
            "wmf" => 1,
            "emf" => 2,
            _ => 0,
        } | used.companion.as_ref().map_or(0, |(_, kind)| kind.bit());
        let number = self.media.next_number();
        let stem = if bits == 0 {
            format!("image{number}")
        } else {
            format!("display{bits}image{number}")
        };
        let name = format!("{stem}.{extension}");
        if let Some((part, _)) = &used.companion {
            let extension = own_extension(part);
            self.media
                .add(format!("{stem}.{extension}"), Source::Part(part.clone()));
        }
        if let Some(source) = source {
            self.media.add(name.clone(), source);
            self.media.pictures.push(name.clone());
        }
        self.media.names.insert(used, name.clone());
        name
    }

    /// The extension that a picture gets, and what is written under it.
    fn picture_source(&mut self, part: &PartName) -> (String, Option<Source>) {
        let as_it_is = |extension: String| (extension, Some(Source::Part(part.clone())));
        let kind = self
            .package
            .stream(part)
            .ok()
            .and_then(|source| Kind::detect(source).ok())
            .flatten();
        match kind {
            Some(kind) if kind.is_written_anew() => {
                let picture = self
                    .package
                    .read(part)
                    .ok()
                    .and_then(|bytes| transcode::picture(&bytes, kind));
                match picture {
                    Some((extension, bytes)) => (extension.to_owned(), Some(Source::Bytes(bytes))),
                    None => {
                        self.warn(
                            "broken-picture",
                            format!("{part} cannot be read as a picture"),
                        );
                        as_it_is(own_extension(part))
                    }
                }
            }
            Some(kind) => as_it_is(kind.extension().to_owned()),
            None => {
                self.warn(
                    "unknown-picture",
                    format!("{part} is no picture of a known kind"),
                );
                as_it_is(own_extension(part))
            }
        }
    }
}

/// The extension of a part, `bin` if it has none or one that is no plain word.
fn own_extension(part: &PartName) -> String {
    let extension = part.extension();
    let plain = !extension.is_empty()
        && extension.len() <= 8
        && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain { extension } else { "bin".to_owned() }
}
