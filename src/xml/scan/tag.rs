//! A start tag of the scanned content: its name and its attributes, as places in it.

use crate::limits;

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag<'t> {
    /// Local name if the element has the prefix of the scanned element; empty for any other.
    pub name: &'t [u8],
    /// What stands in it.
    pub(super) text: &'t [u8],
    pub(super) attributes: &'t [Attribute],
    /// `<name/>`.
    pub empty: bool,
}

impl<'t> Tag<'t> {
    /// The attributes, name and value as they stand.
    pub fn attributes(&self) -> Attributes<'t> {
        Attributes {
            text: self.text,
            rest: self.attributes.iter(),
        }
    }

    /// The value of an attribute as it stands.
    pub fn attribute(&self, wanted: &[u8]) -> Option<&'t [u8]> {
        self.attributes()
            .find_map(|(name, value)| (name == wanted).then_some(value))
    }
}

/// The attributes of a [`Tag`]: a type of its own, so that its code is not that of each caller.
#[derive(Debug, Clone)]
pub struct Attributes<'t> {
    text: &'t [u8],
    rest: std::slice::Iter<'t, Attribute>,
}

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t [u8], &'t [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let Attribute { name, value } = self.rest.next()?;
        Some((
            self.text.get(name.0..name.1).unwrap_or_default(),
            self.text.get(value.0..value.1).unwrap_or_default(),
        ))
    }
}

/// An attribute, as places in what stands in its tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute {
    /// Where its name begins and ends.
    name: (usize, usize),
    /// Where its value begins and ends, between the quotes.
    value: (usize, usize),
}

/// The start tag read last.
#[derive(Debug, Default)]
pub(super) struct StartTag {
    /// Length of the element's name.
    pub(super) name: usize,
    /// Whether the name has a prefix.
    pub(super) has_prefix: bool,
    pub(super) attributes: Vec<Attribute>,
    pub(super) is_empty: bool,
}

impl StartTag {
    /// Reads the tag behind the `<` that stands before `ahead`, in one pass that finds its end as well; gives the
    /// length of what stands in it. `None` if it is not whole, or not written as programs write tags:
    /// [`Self::read_odd`] is for those.
    #[inline]
    pub(super) fn read(&mut self, ahead: &[u8]) -> Option<usize> {
        self.attributes.clear();
        self.has_prefix = false;
        let mut at = 0;
        loop {
            match *ahead.get(at)? {
                b' ' | b'>' | b'/' => break,
                b':' => self.has_prefix = true,
                b'\t' | b'\r' | b'\n' | b'"' | b'\'' => return None,
                _ => {}
            }
            at += 1;
        }
        self.name = at;
        loop {
            match *ahead.get(at)? {
                b' ' => at += 1,
                b'>' => {
                    self.is_empty = false;
                    return Some(at);
                }
                b'/' => {
                    self.is_empty = true;
                    return (ahead.get(at + 1) == Some(&b'>')).then_some(at + 1);
                }
                _ => {
                    let attribute = attribute(ahead, at)?;
                    if self.attributes.len() >= limits::XML_ATTRIBUTES {
                        return None;
                    }
                    self.attributes.push(attribute);
                    at = attribute.value.1 + 1;
                }
            }
        }
    }

    /// Reads what stands in a tag however it is written: attributes end where there is none. `false` if there are too
    /// many.
    #[cold]
    pub(super) fn read_odd(&mut self, tag: &[u8]) -> bool {
        self.attributes.clear();
        self.is_empty = tag.ends_with(b"/");
        let tag = tag.strip_suffix(b"/").unwrap_or(tag);
        let name = tag.iter().position(u8::is_ascii_whitespace);
        self.name = name.unwrap_or(tag.len());
        self.has_prefix = tag.iter().take(self.name).any(|byte| *byte == b':');
        let mut at = self.name;
        while let Some(attribute) = odd_attribute(tag, at) {
            if self.attributes.len() >= limits::XML_ATTRIBUTES {
                return false;
            }
            self.attributes.push(attribute);
            at = attribute.value.1 + 1;
        }
        true
    }
}

/// The attribute that begins at a place, if it is written `name="value"`.
#[inline]
fn attribute(ahead: &[u8], at: usize) -> Option<Attribute> {
    let mut equals = at;
    loop {
        match *ahead.get(equals)? {
            b'=' => break,
            b' ' | b'\t' | b'\r' | b'\n' | b'>' | b'"' | b'\'' => return None,
            _ => equals += 1,
        }
    }
    let quote = *ahead.get(equals + 1)?;
    if !matches!(quote, b'"' | b'\'') {
        return None;
    }
    let from = equals + 2;
    let mut to = from;
    while *ahead.get(to)? != quote {
        to += 1;
    }
    Some(Attribute {
        name: (at, equals),
        value: (from, to),
    })
}

/// The attribute at or behind a place, with white space wherever it may stand.
fn odd_attribute(tag: &[u8], at: usize) -> Option<Attribute> {
    let skipped = |from: usize| {
        let rest = tag.get(from..)?;
        Some(from + rest.len() - rest.trim_ascii_start().len())
    };
    let find = |from: usize, byte: u8| {
        let rest = tag.get(from..)?;
        Some(from + memchr::memchr(byte, rest)?)
    };
    let from = skipped(at)?;
    let equals = find(from, b'=')?;
    let name = tag.get(from..equals)?.trim_ascii_end();
    let open = skipped(equals + 1)?;
    let quote = *tag.get(open)?;
    let value = open + 1;
    Some(Attribute {
        name: (from, from + name.len()),
        value: (value, find(value, quote)?),
    })
}
