//! What stands in a start tag: its name and its attributes, found in one pass over its bytes.

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
    pub(super) fault: Option<&'static str>,
}

/// What [`StartTag::read`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// The tag, whose `>` stands there.
    End(usize),
    /// The beginning of a tag.
    Beginning,
    /// Something that is no attribute.
    Fault,
}

// What a byte in a tag is.
const SPACE: u8 = 1;
const EQUALS: u8 = 2;
const END: u8 = 3;
const COLON: u8 = 4;
const QUOTE: u8 = 5;
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    classes[b' ' as usize] = SPACE;
    classes[b'\t' as usize] = SPACE;
    classes[b'\r' as usize] = SPACE;
    classes[b'\n' as usize] = SPACE;
    classes[b'=' as usize] = EQUALS;
    classes[b'>' as usize] = END;
    classes[b':' as usize] = COLON;
    classes[b'"' as usize] = QUOTE;
    classes[b'\'' as usize] = QUOTE;
    classes
};

#[inline]
fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

impl StartTag {
    /// Reads a tag from the bytes behind its `<`.
    #[inline]
    pub(super) fn read(&mut self, bytes: &[u8]) -> Found {
        self.attributes.clear();
        self.declares = false;
        self.fault = None;
        let Some((end, prefix, ended_by)) = name(bytes, 0) else {
            return Found::Beginning;
        };
        self.prefix = prefix;
        self.name = end;
        match ended_by {
            END => {
                // The slash of an empty element is no part of its name.
                if end > 0 && bytes.get(end - 1) == Some(&b'/') {
                    self.name = end - 1;
                }
                return Found::End(end);
            }
            SPACE => {}
            _ => {
                self.fault = Some("there is no such element name");
                return Found::Fault;
            }
        }
        let mut at = end;
        loop {
            match skip_space(bytes, &mut at) {
                Some(b'>') => return Found::End(at),
                Some(b'/') if bytes.get(at + 1) == Some(&b'>') => return Found::End(at + 1),
                Some(_) => {}
                None => return Found::Beginning,
            }
            match self.attribute(bytes, at) {
                Some(Ok(end)) => at = end,
                Some(Err(why)) => {
                    self.fault = Some(why);
                    return Found::Fault;
                }
                None => return Found::Beginning,
            }
        }
    }

    /// Reads an attribute and returns where it ends; `None` if the bytes end in it.
    #[inline]
    fn attribute(&mut self, bytes: &[u8], start: usize) -> Option<Result<usize, &'static str>> {
        let (name_end, prefix, ended_by) = name(bytes, start)?;
        let mut at = name_end;
        if ended_by != EQUALS && (ended_by != SPACE || skip_space(bytes, &mut at)? != b'=') {
            return Some(Err("an attribute has no value"));
        }
        at += 1;
        let quote = match skip_space(bytes, &mut at)? {
            quote @ (b'"' | b'\'') => quote,
            b'>' => return Some(Err("an attribute has no value")),
            _ => return Some(Err("the value of an attribute has no quotes")),
        };
        at += 1;
        let mut is_plain = true;
        let rest = bytes.get(at..).unwrap_or_default();
        let len = rest.iter().position(|byte| {
            is_plain &= !matches!(byte, b'&' | b'\n' | b'\r' | b'\t');
            *byte == quote
        })?;
        self.declares |= bytes
            .get(start..name_end)
            .is_some_and(|name| name.starts_with(b"xmlns"));
        self.attributes.push(RawAttribute {
            name: (start, name_end),
            prefix,
            value: (at, at + len),
            is_plain,
        });
        Some(Ok(at + len + 1))
    }
}

/// The end of the name that begins there, the length of its prefix, and the class of the byte that ends it.
#[inline]
fn name(bytes: &[u8], start: usize) -> Option<(usize, Option<usize>, u8)> {
    let mut prefix = None;
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match class(*byte) {
            0 => {}
            COLON => prefix = prefix.or(Some(at - start)),
            ended_by => return Some((at, prefix, ended_by)),
        }
    }
    None
}

/// Goes on to the next byte that is no white space.
#[inline]
fn skip_space(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        let byte = *bytes.get(*at)?;
        if class(byte) != SPACE {
            return Some(byte);
        }
        *at += 1;
    }
}
