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
            Some(binding) if known != EMPTY && binding.prefix == prefix => usize::from(known),
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

    /// Appends the canonical name of an element.
    pub(super) fn element(&mut self, raw: &str, into: &mut String) {
        match parted(raw) {
            Some((prefix, local)) => self.qualified(prefix, local, raw, into),
            None => match self.find("") {
                Some(Binding {
                    canonical: Some(""),
                    ..
                })
                | None => into.push_str(raw),
                Some(Binding {
                    canonical: Some(prefix),
                    ..
                }) => {
                    into.push_str(prefix);
                    into.push(':');
                    into.push_str(raw);
                }
                // xmlns="" takes the default namespace back.
                Some(Binding { uri, .. }) if uri.is_empty() => into.push_str(raw),
                Some(_) => {
                    into.push_str("?:");
                    into.push_str(raw);
                    self.note_unknown("");
                }
            },
        }
    }

    /// Appends the canonical name of an attribute.
    pub(super) fn attribute(&mut self, raw: &str, into: &mut String) {
        match parted(raw) {
            Some((prefix, local)) => self.qualified(prefix, local, raw, into),
            None => into.push_str(raw),
        }
    }

    fn qualified(&mut self, prefix: &str, local: &str, raw: &str, into: &mut String) {
        if prefix == "xml" {
            into.push_str(raw);
            return;
        }
        let binding = self.find(prefix);
        if binding.is_some_and(|binding| binding.is_canonical) {
            into.push_str(raw);
            return;
        }
        match binding.and_then(|binding| binding.canonical) {
            Some("") => into.push_str(local),
            Some(canonical) => {
                into.push_str(canonical);
                into.push(':');
                into.push_str(local);
            }
            None => {
                into.push('?');
                into.push_str(raw);
                self.note_unknown(prefix);
            }
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

/// Prefix and local name. Names are short: looking at each byte is faster than searching.
fn parted(raw: &str) -> Option<(&str, &str)> {
    let colon = raw.bytes().position(|byte| byte == b':')?;
    Some((raw.get(..colon)?, raw.get(colon + 1..)?))
}
