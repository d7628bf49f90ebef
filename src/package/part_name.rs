//! Names of parts (ECMA-376-2, 6.2.2).

use std::fmt;
use std::hash::{Hash, Hasher};

use crate::limits;

/// The name of a part: absolute, `/` between its segments, without `.` and `..`. Compared without regard to the case
/// of ASCII letters, as OPC demands.
#[derive(Clone)]
pub struct PartName(String);

impl PartName {
    /// A name from an archive, a content type or a reader: `word/document.xml` and `/word/document.xml` are the same.
    /// Backslashes, which some producers write, are slashes. `None` if it points outside of the package or nowhere.
    pub fn new(name: &str) -> Option<Self> {
        Self::join("/", name)
    }

    /// The part that a relationship's target names, seen from this part; `None` if it points outside of the package.
    ///
    /// A fragment (`#...`) or query is cut off, percent-encoding is resolved.
    pub fn resolve(&self, target: &str) -> Option<Self> {
        let target = target.trim();
        let target = target.split(['#', '?']).next().unwrap_or_default();
        if target.is_empty() {
            return None;
        }
        Self::join(self.folder(), &percent_decoded(target))
    }

    fn join(folder: &str, name: &str) -> Option<Self> {
        if name.len() > limits::PART_NAME_BYTES || name.contains('\0') {
            return None;
        }
        let name = name.replace('\\', "/");
        let mut segments: Vec<&str> = Vec::new();
        let outer = if name.starts_with('/') { "" } else { folder };
        for segment in outer.split('/').chain(name.split('/')) {
            match segment {
                "" | "." => {}
                // Producers count one level too many; what leaves the package is not followed further.
                ".." => {
                    segments.pop()?;
                }
                _ => segments.push(segment),
            }
        }
        if segments.is_empty() {
            return None;
        }
        Some(Self(format!("/{}", segments.join("/"))))
    }

    /// The name with its leading `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder with its closing `/`.
    pub fn folder(&self) -> &str {
        let end = self.0.rfind('/').map_or(0, |at| at + 1);
        self.0.get(..end).unwrap_or_default()
    }

    /// What stands behind the last `/`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// What stands behind the last `.` of the file name, in lower case; empty if there is none.
    pub fn extension(&self) -> String {
        match self.file_name().rsplit_once('.') {
            Some((_, extension)) => extension.to_ascii_lowercase(),
            None => String::new(),
        }
    }

    /// The part that holds the relationships of this one.
    pub fn relationships(&self) -> Self {
        Self(format!("{}_rels/{}.rels", self.folder(), self.file_name()))
    }
}

impl PartialEq for PartName {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for PartName {}

impl Hash for PartName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for byte in self.0.bytes() {
            state.write_u8(byte.to_ascii_lowercase());
        }
        state.write_u8(0xFF);
    }
}

impl fmt::Display for PartName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PartName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Resolves `%20` and the like; what is not an escape or would not be UTF-8 stays as it stands.
fn percent_decoded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match (first, tail) {
            (b'%', [high, low, after @ ..]) => digit(*high)
                .zip(digit(*low))
                .map(|(h, l)| (h * 16 + l, after)),
            _ => None,
        };
        let (byte, after) = escaped.unwrap_or((*first, tail));
        out.push(byte);
        rest = after;
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(source: &str, target: &str) -> Option<String> {
        PartName::new(source)?
            .resolve(target)
            .map(|name| name.as_str().to_owned())
    }

    #[test]
    fn targets_are_resolved_against_the_folder_of_the_source() {
        let document = "/word/document.xml";
        assert_eq!(
            resolve(document, "media/image1.png").as_deref(),
            Some("/word/media/image1.png")
        );
        assert_eq!(
            resolve(document, "/word/styles.xml").as_deref(),
            Some("/word/styles.xml")
        );
        assert_eq!(
            resolve(document, "../customXml/item1.xml").as_deref(),
            Some("/customXml/item1.xml")
        );
        assert_eq!(
            resolve(document, "./a%20b.xml#x").as_deref(),
            Some("/word/a b.xml")
        );
        assert_eq!(
            resolve(document, "media\\image1.png").as_deref(),
            Some("/word/media/image1.png")
        );
        assert_eq!(
            resolve(document, "100%.png").as_deref(),
            Some("/word/100%.png")
        );
        assert_eq!(resolve(document, "../../../etc/passwd"), None);
        assert_eq!(resolve(document, ""), None);
        assert_eq!(resolve(document, "#Sheet1"), None);
        assert_eq!(resolve("/", "word/document.xml"), None);
    }

    #[test]
    fn names_are_compared_without_case() {
        let a = PartName::new("Word\\Document.XML");
        assert_eq!(a, PartName::new("/word/document.xml"));
        assert_eq!(a.map(|name| name.extension()).as_deref(), Some("xml"));
        let rels = PartName::new("word/document.xml").map(|name| name.relationships());
        assert_eq!(rels, PartName::new("/word/_rels/document.xml.rels"));
        assert_eq!(PartName::new("../x"), None);
        assert_eq!(PartName::new("a\0b"), None);
    }
}
