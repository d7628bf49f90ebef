//! What stands in a start tag: its name and its attributes, as places in it. quick-xml finds them.

use quick_xml::events::attributes::Attributes;

/// An attribute, as places in what stands in the tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawAttribute {
    /// Where its name begins and ends.
    pub(super) name: (usize, usize),
    /// Length of the name's prefix, if it has one.
    pub(super) prefix: Option<usize>,
    /// Where its value begins and ends, between the quotes.
    pub(super) value: (usize, usize),
    /// Whether the value stands for itself: no reference in it, and no white space but blanks.
    pub(super) is_plain: bool,
}

impl RawAttribute {
    /// Its name in what stands in its tag.
    #[inline]
    pub(super) fn name_in<'t>(&self, tag: &'t str) -> &'t str {
        tag.get(self.name.0..self.name.1).unwrap_or_default()
    }

    /// Its value in what stands in its tag.
    #[inline]
    pub(super) fn value_in<'t>(&self, tag: &'t str) -> &'t str {
        tag.get(self.value.0..self.value.1).unwrap_or_default()
    }

    /// The prefix that it declares, if it is a namespace declaration; empty for the default namespace.
    pub(super) fn declares<'t>(&self, tag: &'t str) -> Option<&'t str> {
        match self.name_in(tag).strip_prefix("xmlns")? {
            "" => Some(""),
            rest => rest.strip_prefix(':'),
        }
    }
}

/// The start tag read last.
#[derive(Debug, Default)]
pub(super) struct StartTag {
    /// Length of the element's name.
    pub(super) name: usize,
    /// Length of the name's prefix, if it has one.
    pub(super) prefix: Option<usize>,
    pub(super) attributes: Vec<RawAttribute>,
    /// Whether one of the attributes may be a namespace declaration.
    pub(super) declares: bool,
    /// Why there are no further attributes, if what stands there is none.
    pub(super) fault: Option<String>,
}

impl StartTag {
    /// Reads what stands in a tag.
    #[inline]
    pub(super) fn read(&mut self, tag: &str) {
        self.attributes.clear();
        self.declares = false;
        self.fault = None;
        let bytes = tag.as_bytes();
        self.prefix = None;
        self.name = bytes.len();
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' => {
                    self.name = at;
                    break;
                }
                b':' => self.prefix = self.prefix.or(Some(at)),
                b'=' | b'"' | b'\'' => {
                    self.name = at;
                    self.fault = Some("there is no such element name".to_owned());
                    return;
                }
                _ => {}
            }
        }
        if self.name == bytes.len() {
            return;
        }
        let mut attributes = Attributes::new(tag, self.name);
        for attribute in attributes.with_checks(false) {
            match attribute {
                Ok(attribute) => {
                    let name = place(tag, attribute.key.0);
                    self.add(bytes, name, place(tag, &attribute.value));
                }
                Err(why) => {
                    self.fault = Some(format!("attribute: {why}"));
                    return;
                }
            }
        }
    }

    #[inline]
    fn add(&mut self, tag: &[u8], name: (usize, usize), value: (usize, usize)) {
        let name_bytes = tag.get(name.0..name.1).unwrap_or_default();
        let value_bytes = tag.get(value.0..value.1).unwrap_or_default();
        self.declares |= name_bytes.starts_with(b"xmlns");
        self.attributes.push(RawAttribute {
            name,
            prefix: prefix(name_bytes),
            value,
            is_plain: !value_bytes
                .iter()
                .any(|byte| matches!(byte, b'&' | b'\n' | b'\r' | b'\t')),
        });
    }
}

/// Length of a name's prefix, if it has one.
#[inline]
fn prefix(name: &[u8]) -> Option<usize> {
    name.iter().position(|byte| *byte == b':')
}

/// Where a slice of a tag stands in it.
#[inline]
fn place(tag: &str, slice: &str) -> (usize, usize) {
    let from = slice.as_ptr().addr() - tag.as_ptr().addr();
    (from, from + slice.len())
}
