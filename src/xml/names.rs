//! Namespace declarations in force, and canonical names.

use super::namespaces;

/// One `xmlns` declaration.
#[derive(Debug)]
pub(super) struct Binding {
    /// Depth of the element it stands on.
    pub(super) depth: usize,
    /// As the document writes it; empty for the default namespace.
    pub(super) prefix: String,
    pub(super) uri: String,
    canonical: Option<&'static str>,
    /// Whether the document has the canonical prefix, as nearly all have: then names stand as they are.
    is_canonical: bool,
    /// Whether the document says that what is of this namespace may be left out, or it was noted that it is.
    is_settled: bool,
}

/// Prefixes looked up lately are found again without searching.
const SLOTS: usize = 64;
const EMPTY: u16 = u16::MAX;
/// Namespaces of one part that are told as unknown at most.
const UNKNOWN_TOLD: usize = 16;

/// The declarations in force, the innermost last.
#[derive(Debug)]
pub(super) struct Scope {
    bindings: Vec<Binding>,
    /// Namespaces that nobody reads and that are not told yet.
    unknown: Vec<String>,
    /// Index of the binding last found for a prefix of this hash; [`EMPTY`] if none.
    slots: [u16; SLOTS],
}

impl Default for Scope {
    fn default() -> Self {
        Self {
            bindings: Vec::new(),
            unknown: Vec::new(),
            slots: [EMPTY; SLOTS],
        }
    }
}

impl Scope {
    pub(super) fn len(&self) -> usize {
        self.bindings.len()
    }

    /// Adds a declaration that stands on an element of this depth.
    pub(super) fn declare(&mut self, depth: usize, prefix: &str, uri: String) {
        let canonical = namespaces::prefix(uri.trim());
        self.bindings.push(Binding {
            depth,
            prefix: prefix.to_owned(),
            uri,
            canonical,
            is_canonical: canonical == Some(prefix),
            is_settled: canonical.is_some(),
        });
        self.slots = [EMPTY; SLOTS];
    }

    /// Drops the declarations of elements deeper than `depth`.
    pub(super) fn close(&mut self, depth: usize) {
        if self
            .bindings
            .last()
            .is_none_or(|binding| binding.depth <= depth)
        {
            return;
        }
        while self
            .bindings
            .last()
            .is_some_and(|binding| binding.depth > depth)
        {
            self.bindings.pop();
        }
        self.slots = [EMPTY; SLOTS];
    }

    /// Takes note that what is of the namespace bound to `prefix` may be left out (`mc:Ignorable`).
    pub(super) fn ignore(&mut self, prefix: &str) {
        if let Some((index, _)) = self.search(prefix)
            && let Some(binding) = self.bindings.get_mut(index)
        {
            binding.is_settled = true;
        }
    }

    /// The namespaces that nobody reads and that were met since this was asked last; each is told once.
    pub(super) fn take_unknown(&mut self) -> Vec<String> {
        std::mem::take(&mut self.unknown)
    }

    fn note_unknown(&mut self, prefix: &str) {
        let Some((index, _)) = self.search(prefix) else {
            return;
        };
        let Some(binding) = self.bindings.get_mut(index) else {
            return;
        };
        if !std::mem::replace(&mut binding.is_settled, true)
            && !self.unknown.contains(&binding.uri)
            && self.unknown.len() < UNKNOWN_TOLD
        {
            self.unknown.push(binding.uri.clone());
        }
    }

    /// The canonical prefix of the namespace to which a prefix of the document is bound.
    pub(super) fn canonical(&self, prefix: &str) -> Option<&'static str> {
        self.search(prefix)
            .and_then(|(_, binding)| binding.canonical)
    }

    /// The innermost declaration of a prefix.
    pub(super) fn search(&self, prefix: &str) -> Option<(usize, &Binding)> {
        self.bindings
            .iter()
            .enumerate()
            .rev()
            .find(|(_, binding)| binding.prefix == prefix)
    }

    pub(super) fn get(&self, index: usize) -> Option<&Binding> {
        self.bindings.get(index)
    }

    fn find(&mut self, prefix: &str) -> Option<&Binding> {
        let slot = slot(prefix);
        let known = self.slots.get(slot).copied().unwrap_or(EMPTY);
        let index = match self.bindings.get(usize::from(known)) {
            Some(binding) if known != EMPTY && is_same(&binding.prefix, prefix) => {
                usize::from(known)
            }
            _ => {
                let (index, _) = self.search(prefix)?;
                if let (Some(entry), Ok(short)) = (self.slots.get_mut(slot), u16::try_from(index)) {
                    *entry = short;
                }
                index
            }
        };
        self.bindings.get(index)
    }

    /// The canonical name of an element whose name has a prefix of that length.
    #[inline]
    pub(super) fn element(&mut self, raw: &str, prefix: Option<usize>) -> Name {
        match prefix {
            Some(prefix) => self.qualified(raw, prefix),
            None => self.unqualified(),
        }
    }

    fn unqualified(&mut self) -> Name {
        match self.find("") {
            Some(Binding {
                canonical: Some(""),
                ..
            })
            | None => Name::AsItIs,
            Some(Binding {
                canonical: Some(prefix),
                ..
            }) => Name::Prefixed(prefix, 0),
            // xmlns="" takes the default namespace back.
            Some(Binding { uri, .. }) if uri.is_empty() => Name::AsItIs,
            Some(_) => {
                self.note_unknown("");
                Name::Prefixed("?", 0)
            }
        }
    }

    /// The canonical name of an element or attribute whose name has a prefix of that length.
    pub(super) fn qualified(&mut self, raw: &str, prefix: usize) -> Name {
        let behind = prefix + 1;
        let prefix = raw.get(..prefix).unwrap_or_default();
        if prefix == "xml" {
            return Name::AsItIs;
        }
        match self.find(prefix) {
            Some(binding) if binding.is_canonical => Name::AsItIs,
            Some(Binding {
                canonical: Some(""),
                ..
            }) => Name::Local(behind),
            Some(Binding {
                canonical: Some(canonical),
                ..
            }) => Name::Prefixed(canonical, behind),
            _ => {
                self.note_unknown(prefix);
                Name::Unknown
            }
        }
    }
}

/// A canonical name beside the raw one.
#[derive(Debug, Clone, Copy)]
pub(super) enum Name {
    /// The raw one.
    AsItIs,
    /// What stands from there on in the raw one.
    Local(usize),
    /// A prefix, a colon, and what stands from there on in the raw one.
    Prefixed(&'static str, usize),
    /// `?`, and the raw one.
    Unknown,
}

impl Name {
    /// The canonical name as a text.
    pub(super) fn of(self, raw: &str) -> String {
        match self {
            Self::AsItIs => raw.to_owned(),
            Self::Local(from) => raw.get(from..).unwrap_or_default().to_owned(),
            Self::Prefixed(prefix, from) => {
                format!("{prefix}:{}", raw.get(from..).unwrap_or_default())
            }
            Self::Unknown => format!("?{raw}"),
        }
    }
}

/// A cheap hash: the prefixes of one document seldom share it.
fn slot(prefix: &str) -> usize {
    let bytes = prefix.as_bytes();
    let first = bytes.first().copied().unwrap_or_default();
    let last = bytes.last().copied().unwrap_or_default();
    (usize::from(first) * 5 + usize::from(last) * 3 + bytes.len()) % SLOTS
}

/// Whether two prefixes are the same: they are so short that a call would cost more.
#[inline]
fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().eq(other.bytes())
}
